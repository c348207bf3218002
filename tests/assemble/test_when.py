"""When an act happened: the date of its own clause, of its story, of its diary's entry, of a law or a thing to come."""

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import facts_told, victims

PUBLISHED = "2021-03-25"


def read(extractor: Extractor, text: str, published: str | None = PUBLISHED) -> list[Incident]:
    return facts_told(extractor, text, published=published)


def when(found: list[Incident], act: str, name: str | None = None) -> tuple[str, str] | None:
    """The span of the one record of an act, on one victim where a name is given."""
    (one,) = (i for i in found if i.act == act and (name is None or name in victims(i)))
    return (one.date.start[:10], one.date.end[:10]) if one.date is not None else None


@pytest.mark.parametrize(
    ("text", "act"),
    [
        # of a clause with what went before or after
        ("In Lomé, a court jailed Kossi Agbeko after a party that he had founded in 2009 was banned.", "imprisonment"),
        ("The paper was closed in 2015 and its owner, Tariq Mansour, is now in prison.", "imprisonment"),
        # of the charge, not of the deed that is charged
        ("Three men were charged in Nairobi on Monday with abducting trader Joseph Mwangi.", "abduction"),
        ("On Monday a magistrate read out a list of those accused of killing reporter Pablo Ruiz.", "killing"),
        # of a law
        ("Dinara Alieva was charged under the 2015 Criminal Code.", "charge"),
        ("Samuel Okoro was sent to prison for breaking the Public Order Act, 1987.", "sentencing"),
        # to come
        ("Rosa Melgar was arrested in Lima and will be tried in May.", "arrest"),
        ("Rosa Melgar was arrested in Lima and will be tried later this year.", "arrest"),
        ("Elena Marku, charged with libel, is to be heard later this year.", "charge"),
        # of something else that the noun's verb tells
        ("No reason was given for the arrest of Farid Nazari until 2 March, when the minister spoke.", "arrest"),
    ],
)  # fmt: skip
def test_what_is_no_date_of_the_act(extractor: Extractor, text: str, act: str):
    assert when(read(extractor, text), act) is None


@pytest.mark.parametrize(
    ("text", "act", "span"),
    [
        ("Samira Haddad was arrested in a raid that took place on 3 March.", "arrest", ("2021-03-03", "2021-03-03")),
        ("Joseph Mwangi was shot when police fired on a crowd on 3 March.", "attack", ("2021-03-03", "2021-03-03")),
        ("His fame was stained by the killing of the singer Pablo Ruiz at the port last year.", "killing",
         ("2020-01-01", "2020-12-31")),
        ("The murder of Pablo Ruiz, which happened in Lima in May 2019, shook the city.", "killing",
         ("2019-05-01", "2019-05-31")),
        ("At least 230 people have been arrested since protests began on 18 January, doctors say.", "arrest",
         ("2021-01-18", "2021-03-25")),
        ("Last month the body of the reporter Pablo Ruiz, who had been strangled, was found on a beach.", "killing",
         ("2021-02-01", "2021-02-28")),
        ("They took part in the killing of 14 villagers, including two children, in Kumba in 2017.", "killing",
         ("2017-01-01", "2017-12-31")),
        ("Farid Nazari has been detained since 18 January.", "detention", ("2021-01-18", "2021-01-18")),
    ],
)  # fmt: skip
def test_the_date_of_the_act(extractor: Extractor, text: str, act: str, span: tuple[str, str]):
    assert when(read(extractor, text), act) == span


def test_a_story_goes_on_the_same_day(extractor: Extractor):
    text = (
        "On 3 March police broke up a sit-in in Lomé. Kossi Agbeko, 22, was hit in the face with a rifle. "
        "Teacher Ama Mensah was arrested as she filmed."
    )
    found = read(extractor, text)
    assert when(found, "attack", "Kossi Agbeko") == ("2021-03-03", "2021-03-03")
    assert when(found, "arrest", "Ama Mensah") == ("2021-03-03", "2021-03-03")


def test_a_judgment_is_one_day_for_all_who_are_tried(extractor: Extractor):
    text = (
        "On 5 February the City Court sentenced Arman Sadykov to eight years in prison. He had criticised a dam. "
        "In the same judgment his driver, Marat Ospanov, received two years, suspended."
    )
    found = read(extractor, text, None)
    text_without_year = when(found, "sentencing", "Marat Ospanov")
    assert text_without_year == when(found, "sentencing", "Arman Sadykov")
    assert text_without_year is None or text_without_year[0].endswith("-02-05")


@pytest.mark.parametrize(
    ("text", "act", "name"),
    [
        ("Police arrested Arman Sadykov on 5 February. His brother Marat was released after nine days.", "release",
         "Marat"),
        ("On 5 February a court in Oskemen heard Arman Sadykov. His father was shot by soldiers.", "killing", None),
        ("On 5 February the minister praised the police. Years ago Marat Ospanov was beaten by them.", "attack",
         "Marat Ospanov"),
    ],
)  # fmt: skip
def test_a_story_that_does_not_go_on(extractor: Extractor, text: str, act: str, name: str | None):
    found = [i for i in read(extractor, text) if i.act == act]
    assert all(i.date is None or i.date.precision != "day" for i in found)


def test_an_entry_of_a_diary_dates_its_sentences(extractor: Extractor):
    text = (
        "What was done in Bahri\n\n"
        "17 November 2020: The worst day. Nurse Rawia Elgaili, 26, is killed by a bullet while she bandages a boy.\n"
        "21 November 2020. Two ministers resign. Idris Osman is released without having seen a prosecutor.\n"
        "29 December 2020 – Rain. Security forces raid the bureau of Radio Nile.\n"
    )
    found = read(extractor, text)
    assert when(found, "killing") == ("2020-11-17", "2020-11-17")
    assert when(found, "release") == ("2020-11-21", "2020-11-21")
    assert when(found, "raid") == ("2020-12-29", "2020-12-29")


@pytest.mark.parametrize(
    ("text", "act", "span"),
    [
        # the lead's own news, told in the past without a day
        ("Soldiers shot dead three fishermen off Lamu, police said. Their boats were burned.", "killing",
         ("2021-02-23", "2021-03-25")),
        ("Soldiers shot dead three fishermen off Lamu, police said on Sunday.", "killing",
         ("2021-02-19", "2021-03-21")),
        ("The Press Desk condemns the arrest of reporter Maria Petrenko. She is ill.", "arrest",
         ("2021-02-23", "2021-03-25")),
        # a stretch up to the report
        ("Work went on as ever. Police in Quito have arrested forty strikers in the past two weeks.", "arrest",
         ("2021-03-11", "2021-03-25")),
    ],
)  # fmt: skip
def test_news_without_a_day(extractor: Extractor, text: str, act: str, span: tuple[str, str]):
    assert when(read(extractor, text), act) == span


def test_a_dateline_and_an_advertisement_are_no_opening(extractor: Extractor):
    text = (
        "Beijing (APN) –\n\nAdvertising\n\nA critic has been charged with subversion, friends said.\n\nHu Jian is held."
    )
    assert when(read(extractor, text), "charge") == ("2021-02-23", "2021-03-25")


def test_a_line_under_the_headline_is_news(extractor: Extractor):
    text = "A curfew and what came of it\n\nHundreds detained in a weekend of unrest.\n\nThe mayor is said to be ill."
    assert when(read(extractor, text), "arrest") == ("2021-02-23", "2021-03-25")


def test_those_of_the_opening_are_named_later(extractor: Extractor):
    text = "Six villagers were kidnapped near Bwari. Nobody knows why. Josephine Danjuma was kidnapped on her way home."
    found = read(extractor, text)
    assert when(found, "abduction", "Josephine Danjuma") == ("2021-02-23", "2021-03-25")


def test_a_step_of_a_case_lies_between_its_neighbours(extractor: Extractor):
    text = (
        "A word on our colleague.\n\nSo much for the weather. We write again of an old friend.\n\n"
        "Police arrested Arman Sadykov on 5 August 2020. "
        "He lives in Oskemen with two cats, and paints. It is a life. Sadykov was sentenced to two years in prison."
    )
    assert when(read(extractor, text), "sentencing") == ("2020-08-05", "2021-03-25")


def test_a_trial_to_come_has_no_date(extractor: Extractor):
    text = "Police arrested Arman Sadykov on 5 March 2021. He paints. Now and then he sings. He faces trial for fraud."
    found = read(extractor, text)
    assert all(i.date is None for i in found if i.act == "trial")


@pytest.mark.parametrize(
    ("text", "act", "span"),
    [
        ("The Press Desk deplores the arrest of 12 reporters in Adama. Most of the reporters were arrested on 3 March.",
         "arrest", ("2021-03-03", "2021-03-03")),
        ("Insurgents shot 16 young men who kept their boats, police said. The attack took place on 2 March.",
         "attack", ("2021-03-02", "2021-03-02")),
        ("Pastor Elie Bazin was abducted with his driver. His church says they were abducted on 2 March.",
         "abduction", ("2021-03-02", "2021-03-02")),
        ("Police have arrested editor Ana Belo in Luanda. The arrests came on 2 March, a week before the polls.",
         "arrest", ("2021-03-02", "2021-03-02")),
        ("Editor Ana Belo has been detained in Luanda. The raid was carried out on 2 March.",
         "arrest", ("2021-03-02", "2021-03-02")),
    ],
)  # fmt: skip
def test_a_day_told_in_another_telling(extractor: Extractor, text: str, act: str, span: tuple[str, str]):
    found = read(extractor, text)
    assert {(i.date.start[:10], i.date.end[:10]) for i in found if i.act == act and i.date} == {span}


@pytest.mark.parametrize(
    "other",
    ["A raid was carried out on 2 March at another paper.", "The search for a new editor took place on 2 March."],
)
def test_a_day_of_something_else_is_not_lent(extractor: Extractor, other: str):
    found = read(extractor, f"Police have arrested editor Ana Belo in Luanda. {other}")
    assert when(found, "arrest", "Ana Belo") != ("2021-03-02", "2021-03-02")


def test_a_day_of_ones_own_goes_before_a_lent_one(extractor: Extractor):
    text = (
        "Since January police have detained several lawyers in Fuzhou. Liu Wenbo was detained too, his sister says. "
        "He runs a small office. Liu Wenbo has been detained since 15 February."
    )
    assert when(read(extractor, text), "arrest", "Liu Wenbo") == ("2021-02-15", "2021-02-15")


def test_a_month_and_a_day_of_it_are_one_time(extractor: Extractor):
    text = (
        "Dina Velasco was arrested in December 2020 in Manila. "
        "Velasco was arrested with Ann Salim and Rodrigo Parra on 10 December 2020."
    )
    assert when(read(extractor, text), "arrest", "Dina Velasco") == ("2020-12-10", "2020-12-10")
