"""Days that the structure of a story gives: what a time saw, what a raid led to, a count "since", what is yet to be."""

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import facts_told

PUBLISHED = "2022-03-15"  # a Tuesday


def read(extractor: Extractor, text: str, published: str = PUBLISHED) -> list[Incident]:
    return facts_told(extractor, text, published=published)


def when(extractor: Extractor, text: str, act: str, published: str = PUBLISHED, last: bool = False) -> str | None:
    """Return the days of the first, or last, incident of an act: one day, or two with a slash."""
    day = [i for i in read(extractor, text, published) if i.act == act][-1 if last else 0].date
    return None if day is None else day.start if day.start == day.end else f"{day.start}/{day.end}"


@pytest.mark.parametrize(
    ("text", "act", "day"),
    [
        ("Last month saw the killing of two beekeepers by gunmen in Karsk.", "killing", "2022-02-01/2022-02-28"),
        ("2019 saw the arrest of the lawyer Rulan Odebek.", "arrest", "2019-01-01/2019-12-31"),
        (
            "March saw the arrest of the lawyer Rulan Odebek and the beating of the miner Timo Varga in Karsk.",
            "attack", "2022-03-01/2022-03-31",
        ),
        ("Last month neighbours saw the killing of two beekeepers by gunmen in Karsk.", "killing", None),
    ],
)  # fmt: skip
def test_what_a_time_saw_was_done_in_it(extractor: Extractor, text: str, act: str, day: str | None):
    assert when(extractor, text, act) == day


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        ("Four years have passed since gunmen abducted the lawyer Rulan Odebek.", PUBLISHED, "2018-01-01/2018-12-31"),
        ("Six months have gone by since gunmen abducted Rulan Odebek.", PUBLISHED, "2021-09-01/2021-09-30"),
        # early in a year, four years ago was hardly in the year four years back
        ("Four years have passed since gunmen abducted Rulan Odebek.", "2022-01-06", "2017-02-01/2018-01-31"),
        ("It has been four years since gunmen abducted Rulan Odebek.", "2022-01-06", "2017-02-01/2018-01-31"),
        ("Two laws have passed since gunmen abducted the lawyer Rulan Odebek.", PUBLISHED, None),
        ("Two years had passed since gunmen abducted Rulan Odebek when the mill was sold.", PUBLISHED, None),
    ],
)
def test_the_time_that_has_passed_since_an_act(extractor: Extractor, text: str, published: str, day: str | None):
    assert when(extractor, text, "abduction", published) == day


STAY = "Rulan Odebek, a human rights lawyer, was arrested"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"{STAY} in May 2020. He was released on bail after 14 months in custody.", "2021-07-01/2021-07-31"),
        (f"{STAY} in May 2020. After 14 months in custody, when he was freed, Odebek spoke.", "2021-07-01/2021-07-31"),
        (f"{STAY} in May 2020. He was released on bail after ten days in custody.", None),
        (f"{STAY} on 3 June 2020. He was beaten for six hours before police released him.", "2020-06-03/2020-06-04"),
        (f"{STAY} on 3 June 2020. He was held for nine hours before being released.", "2020-06-03/2020-06-04"),
        (f"{STAY} on 3 June 2020. He was held for 72 hours before being released.", None),
        (f"{STAY} in June 2020. He was held for nine hours before being released.", None),
    ],
)
def test_the_day_of_a_release_by_the_stay(extractor: Extractor, text: str, day: str | None):
    release = next((i for i in read(extractor, text) if i.act == "release"), None)
    found = None if release is None or release.date is None else release.date
    assert (None if found is None else f"{found.start}/{found.end}") == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Rulan Odebek is one of 40 miners arrested since the coup of 1 February.", "2022-02-01/2022-03-15"),
        ("Rulan Odebek is among at least 40 miners arrested since the coup of 1 February.", "2022-02-01/2022-03-15"),
        ("Rulan Odebek was among the 40 miners arrested on 1 February.", "2022-02-01"),
        ("Rulan Odebek has been under arrest since 1 February.", "2022-02-01"),
    ],
)
def test_one_of_a_count_since_a_day(extractor: Extractor, text: str, day: str):
    assert when(extractor, text, "arrest") == day


def test_a_mass_since_some_time_is_not_the_news(extractor: Extractor):
    text = (
        "Nurses abducted by gunmen\n\nMany nurses were abducted on Sunday, and a guard was shot dead, in a clinic of "
        "Togo, a mayor said.\n\nRadios said about 200 nurses were abducted at the Salim Clinic.\n\nIt was no first "
        "raid. Armed bands have come into clinics, kidnapping hundreds of nurses since October."
    )
    told = {i.group.text: i.date.start for i in read(extractor, text) if i.act == "abduction" and i.group and i.date}
    assert told["about 200 nurses"] == "2022-03-13"
    assert told["hundreds of nurses"] == "2021-10-01"


@pytest.mark.parametrize(
    ("text", "act", "day"),
    [
        ("Rulan Odebek was beaten by police, who ordered him to come to a post on Monday.", "attack", None),
        (
            ("Rulan Odebek was beaten, his papers were taken, and he was ordered to come to a post the next day. On "
             "5 May, the law was changed."), "attack", None,
        ),
        ("The trial of Rulan Odebek is postponed and will not begin today.", "trial", None),
        ("Soldiers beat Rulan Odebek on Monday and told him to leave.", "attack", "2022-03-14"),
    ],
)  # fmt: skip
def test_the_day_of_what_is_yet_to_be_done(extractor: Extractor, text: str, act: str, day: str | None):
    assert when(extractor, text, act) == day


def test_a_trial_put_off_is_not_that_of_an_old_sentence(extractor: Extractor):
    text = (
        "Trial of Rulan Odebek postponed\n\nA new trial faced by the lawyer Rulan Odebek in Togo has been postponed."
        "\n\nOdebek has been detained since 2016, when a court gave him five years in prison for libel."
        '\n\n"The trial of Odebek is postponed and will not begin today."'
    )
    found = {i.act: i for i in read(extractor, text)}
    assert found["trial"].date is None
    assert not any("today" in e.text for e in found["sentencing"].evidence)


def test_what_was_done_before_something_that_is_no_act_has_no_day_of_another(extractor: Extractor):
    text = (
        "On 7 May, the miner Rulan Odebek left for Togo. He died there two days later. His sons say he was detained "
        "and kicked by guards the day before he left."
    )
    assert when(extractor, text, "arrest") is None
    assert when(extractor, text.replace(" the day before he left", " on 6 May"), "arrest") == "2021-05-06"


NEWS = (
    "Publisher held\n\nPolice held the publisher Arno Velt on Monday.\n\nHis lawyer said that the search was without "
    "warrant.\n\nThe embassy said that it was a pretext.\n\nThe union said that the search was rare.\n\nIts paper will "
    "come out tomorrow.\n\nThe printers will work through the night.\n\n"
)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (NEWS + "Rulan Odebek and two other miners were among those arrested, radios said.", True),
        (NEWS + "Rulan Odebek was among those arrested in an older case, radios said.", False),
    ],
)
def test_those_arrested_are_those_of_the_news(extractor: Extractor, text: str, *, meant: bool):
    assert (when(extractor, text, "arrest", last=True) == "2022-03-14") == meant


@pytest.mark.parametrize(
    ("text", "act", "day"),
    [
        (
            "In a dragnet on Monday, the Karsk gendarmes carried out the arrest of 40 beekeepers and drivers.",
            "arrest", "2022-03-14",
        ),
        (
            ("On May 3, Togo's authorities stopped a train and made it wait in Karsk, which was followed by the arrest "
             "of critic Rulan Odebek."), "arrest", "2021-05-03",
        ),
        (
            ("The miner Rulan Odebek was arrested on Friday, March 11, in Karsk.\n\nPolice searched the offices of the "
             "Miners Union, leading to the arrest of the baker Pell Dorn."), "arrest", "2022-03-11",
        ),
        (
            ("On the evening of May 8, gunmen broke into the college in Karsk. They stole radios before "
             "kidnapping the two cooks, who are from Togo."), "abduction", "2021-05-08",
        ),
        (
            "On May 8, Rulan Odebek joined the union. Police watched him for years before arresting him.", "arrest",
            None,
        ),
        (
            ("Rulan Odebek, a law scholar, hid before publishing an essay on May 4 that mocked the king. "
             "Yet he was detained shortly after."), "arrest", "2021-05-04/2021-05-18",
        ),
        (
            ("The repression on March 13th was a sharp turn. Men shot at crowds. More than 30 were killed, a "
             "monitor said, in what was the bloodiest day since the rallies started."), "killing", "2022-03-13",
        ),
        (
            ("The repression on March 13th was a sharp turn. Soldiers shot at crowds. At least 30 miners were killed "
             "since the rallies started, it said."), "killing", "2022-03-13/2022-03-15",
        ),
        ("Rulan Odebek met Pell Dorn on May 4. Dorn was detained shortly after.", "arrest", "2021-05-04/2021-05-18"),
        ("The court tried Pell Dorn on May 4. Rulan Odebek was detained shortly after.", "arrest", None),
    ],
)  # fmt: skip
def test_the_day_of_what_led_to_an_act(extractor: Extractor, text: str, act: str, day: str | None):
    assert when(extractor, text, act, last=True) == day


OPERATIONS = (
    "Police arrest union leaders\n\nThe union's secretary is among those arrested in raids, it says.\n\nPolice in Togo "
    "have arrested the chief of one union and a few others, their unions said.\n\n{} while prices "
    "rise.\n\nSome rallies have turned loud this year. A decade ago, he was worth $3m.\n\nThe Bakers Union said "
    "that its chairman, Timo Varga, had also been detained.\n\nDriver Juno Kalt told reporters after being released "
    "that the police had kept his laptop."
)


def test_the_day_of_the_operations_is_that_of_those_taken(extractor: Extractor):
    told = {i.act: i.date for i in read(extractor, OPERATIONS.format("The operations on Monday took place"))}
    assert {act: day.start for act, day in told.items() if day} == dict.fromkeys(
        ("arrest", "release", "raid"), "2022-03-14"
    )
    told = {i.act: i.date for i in read(extractor, OPERATIONS.format("The rallies on Monday took place"))}
    assert not any(day and day.start == "2022-03-14" for day in told.values())


@pytest.mark.parametrize(
    ("text", "act", "day"),
    [
        (
            ("Farmer admits killings\n\nArno Velt pleaded guilty on Monday in a court in Karsk to a role in the "
             "murder of Rulan Odebek.\n\nThe plea is the first of its kind.\n\nThe state agreed to move him "
             "because two farmers were also abducted by his gang."), "abduction", None,
        ),
        (
            ("Farmer held\n\nPolice arrested the farmer Rulan Odebek on Monday.\n\nIts head was in Lome.\n\nThe "
             "miller Timo Varga had alleged that he was beaten by the same force."), "attack", None,
        ),
        (
            ("Farmer held\n\nPolice arrested the farmer Rulan Odebek on Monday.\n\nIts head was in Lome.\n\nThe "
             "miller Timo Varga alleged that he was beaten by the same force."), "attack", "2022-03-14",
        ),
    ],
)  # fmt: skip
def test_what_the_news_only_looks_back_on(extractor: Extractor, text: str, act: str, day: str | None):
    assert when(extractor, text, act, last=True) == day


@pytest.mark.parametrize(
    ("text", "act", "day"),
    [
        ("Rulan Odebek was detained on suspicion of inciting subversion on 4 May 2021.", "arrest", "2021-05-04"),
        ("A court jailed Rulan Odebek for two years for picking quarrels on 4 May 2021.", "sentencing", "2021-05-04"),
        ("Rulan Odebek was convicted of fraud and spreading false news on 4 May 2021.", "conviction", "2021-05-04"),
        ("Rulan Odebek was jailed for two years for attending a rally on 4 May 2021.", "sentencing", None),
        (
            "On 2 June 2021 Rulan Odebek was convicted of inciting hatred on 4 May 2021.", "conviction", "2021-06-02",
        ),
    ],
)  # fmt: skip
def test_the_day_after_a_crime_called_by_name_is_that_of_the_case(
    extractor: Extractor, text: str, act: str, day: str | None
):
    assert when(extractor, text, act) == day
