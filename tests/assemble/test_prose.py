"""What plain reports say in their own turns of phrase; each once read wrongly."""

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import all_told, facts_told


def read(extractor: Extractor, text: str, published: str = "2021-11-02") -> list[Incident]:
    """Return the incidents of a text that are told as facts."""
    return facts_told(extractor, text, published=published)


def told(incidents: list[Incident]) -> dict[str, set[str]]:
    """Return whom each act befell."""
    return {i.act: {p.name for p in [*i.people, *i.organisations] if p.role == "victim"} for i in incidents}


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        (
            "The centre welcomed the release on bail of Ms. Imani Kato, a lawyer, after 47 days.",
            "release",
            "Imani Kato",
        ),
        ("The arrest in Istanbul of blogger Selim Aras caused an outcry.", "arrest", "Selim Aras"),
        ("Mina Rostami received 74 lashes on 3 January.", "torture", "Mina Rostami"),
        ("The chairman of the union, Pavel Dzikau, was detained after a search of his flat.", "arrest", "Pavel Dzikau"),
        (
            "The Supreme Court ordered the closure of Pravda i Pamyat, one of the country's oldest rights groups.",
            "organisation_shutdown",
            "Pravda i Pamyat",
        ),
        (
            "Last week a court upheld the six-year sentence given in May to his colleague Pham Duc Hien.",
            "appeal_rejected",
            "Pham Duc Hien",
        ),
        ("Selvin Amador had reported death threats to the police since February.", "threat", "Selvin Amador"),
    ],
)
def test_whom_an_act_befell(extractor: Extractor, text: str, act: str, who: str):
    assert told(read(extractor, text)).get(act) == {who}


def test_an_official_description_is_the_one_person_named_before(extractor: Extractor):
    text = (
        "The killing of Selvin Amador must be investigated, a rights group said. The 38-year-old president of the "
        "cooperative was shot by two unidentified men on the evening of 17 June 2021."
    )
    assert {name for names in told(read(extractor, text)).values() for name in names} == {"Selvin Amador"}


def test_a_case_number_is_no_year(extractor: Extractor):
    (charge,) = read(extractor, "Dina Shaheen was charged with spreading false news in Case No. 1411 of 2019.")
    assert charge.act == "charge"
    assert charge.date is None or charge.date.start >= "2019"


def test_where_somebody_was_flying_to_is_not_where_they_were_held(extractor: Extractor):
    text = "Lawyer Dina Shaheen was arrested at Cairo airport in March 2019 as she was about to fly to Geneva."
    (arrest,) = read(extractor, text)
    assert [p.text for p in arrest.places] == ["Cairo"]


def test_she_is_no_group_of_a_charge(extractor: Extractor):
    text = (
        "Dina Shaheen was arrested in March 2019. She was charged with “joining a terrorist group”. "
        "She remains under a travel ban."
    )
    assert told(read(extractor, text))["travel_ban"] == {"Dina Shaheen"}


def test_terms_of_two_sentences_stay_apart_where_probation_is_as_long(extractor: Extractor):
    text = (
        "A court in Nghe An sentenced blogger Tran Quoc Lap to nine years in prison and three years of probation on "
        "Friday. He had already served a three-year sentence between 2015 and 2018."
    )
    nine = next(i for i in read(extractor, text) if i.penalty and i.penalty.term and i.penalty.term.iso == "P9Y")
    assert nine.date is not None
    assert nine.date.start == "2021-10-29"
    assert [p.text for p in nine.places] == ["Nghe An"]


def test_being_kept_out_of_a_courtroom_is_no_travel_ban(extractor: Extractor):
    assert "travel_ban" not in told(read(extractor, "His wife, Le Thi Sen, was prevented from entering the courtroom."))


def test_a_surname_after_a_semicolon_is_the_one_before(extractor: Extractor):
    text = "Reporters Mushfiq Ahmed and Kabir Kishor were beaten by guards in May; Ahmed died in custody on 25 July."
    assert told(read(extractor, text))["death_in_custody"] == {"Mushfiq Ahmed"}


def test_whom_strangers_took_from_a_place_is_abducted(extractor: Extractor):
    text = "Dr. Shaheen was taken from his clinic in Zagazig by four men believed to be agents on 8 September 2015."
    (abduction,) = read(extractor, text)
    assert abduction.act == "abduction"
    assert abduction.date is not None
    assert abduction.date.start == "2015-09-08"


def test_a_count_does_not_begin_at_a_day(extractor: Extractor):
    (conviction,) = read(extractor, "The district court of Minsk on 16 July convicted eleven students of treason.")
    assert conviction.group is not None
    assert conviction.group.text == "eleven students"


def test_a_killing_takes_in_the_shots_of_the_story(extractor: Extractor):
    text = (
        "Authorities must investigate the killing of Selvin Amador, a rights group said. "
        "Amador was shot by two unidentified men on the evening of 17 June 2021."
    )
    (killing,) = read(extractor, text)
    assert (killing.act, killing.date and killing.date.start) == ("killing", "2021-06-17")


def test_an_actor_is_named_whole(extractor: Extractor):
    incidents = read(extractor, "On 2 May, about a dozen plain-clothes officers arrested lawyer Imani Kato in Gulu.")
    names = [x.name for i in incidents for x in [*i.people, *i.organisations] if x.role == "authority"]
    assert names == ["plain-clothes officers"]


def test_the_year_of_a_law_is_not_that_of_a_conviction_under_it(extractor: Extractor):
    (conviction,) = read(extractor, "The law under which Farai Sithole was convicted was struck down in 2014.")
    assert conviction.act == "conviction"
    assert conviction.date is None


def test_she_is_not_whom_her_own_post_tells_of(extractor: Extractor):
    text = "Activist Fadzai Moyo wrote that an officer had killed a baby. She spent three weeks in Chikurubi prison."
    assert {"Fadzai Moyo"} in [set(names) for names in told(read(extractor, text)).values()]


def test_members_of_a_group_let_go_are_not_its_leader(extractor: Extractor):
    text = (
        "Police arrested Deacon Yohannes Girma and four members of the choir on Sunday. "
        "The choir members were let go on Tuesday."
    )
    release = next(i for i in read(extractor, text) if i.act == "release")
    assert [p.name for p in release.people if p.role == "victim"] == []


def test_those_charged_with_faking_a_crime_are_not_who_did_it(extractor: Extractor):
    text = (
        "Joana Mambo and Cecilia Chiba are awaiting judgment; the women were abducted by suspected state agents in May "
        "2020, then charged with faking their own abduction."
    )
    abduction = next(i for i in read(extractor, text) if i.act == "abduction")
    names = [p.name for p in [*abduction.people, *abduction.organisations] if p.role == "perpetrator"]
    assert names == ["suspected state agents"]


def test_a_participle_in_commas_does_not_part_a_name_from_its_verb(extractor: Extractor):
    text = "Zhang Xiaoming, detained in the same operation, died in custody in February 2021."
    death = next(i for i in read(extractor, text) if i.act == "death_in_custody")
    assert death.date is not None
    assert death.date.start == "2021-02-01"


def test_a_court_that_orders_somebody_held(extractor: Extractor):
    text = "On Wednesday, a court in Van ordered Evrim Aras held pending trial on suspicion of “resisting police.”"
    (detention,) = read(extractor, text)
    assert detention.act == "detention"
    assert [c.text for c in detention.charges] == ["resisting police"]


def test_an_office_tells_no_place(extractor: Extractor):
    (arrest,) = read(extractor, "Rolando Ávila, bishop of Matagalpa, was arrested in Managua in August 2021.")
    assert [p.text for p in arrest.places] == ["Managua"]


def test_what_has_been_done_since_is_of_no_day_before(extractor: Extractor):
    text = "Ten other members were arrested between 29 May and 4 June 2021; all of them have since been released."
    release = next(i for i in read(extractor, text) if i.act == "release")
    assert release.group is not None
    assert release.group.text == "Ten other members"
    assert release.date is None or release.date.end > "2021-06-04"


def test_where_somebody_came_back_from_is_not_where_they_were_held(extractor: Extractor):
    text = "Aroun Sem was arrested at Vientiane airport on 2 May 2021 when he returned from a conference in Melbourne."
    (arrest,) = read(extractor, text)
    assert "Melbourne" not in [p.text for p in arrest.places]


@pytest.mark.parametrize(
    "text",
    [
        "The jury praised “The Cell”, in which a young teacher, played by Can Demir, is arrested and tortured.",
        "In 399 BC the philosopher Sokleas was tried in Athens and sentenced to death.",
        "Six people were killed and dozens injured when a storm hit the coast on Saturday.",
        "A Lyon court on Thursday sentenced bank clerk Marie Dupin to four years for embezzling 2.3 million euros.",
    ],
)
def test_fiction_antiquity_weather_and_theft_are_no_incidents(extractor: Extractor, text: str):
    assert read(extractor, text) == []


def test_a_word_of_a_headline_is_no_person(extractor: Extractor):
    title = "Baker gets four years"
    text = f"{title}\n\nA court in Lyon on Thursday sentenced activist Marie Dupin to four years for sedition."
    incidents = all_told(extractor, text, title=title, published="2022-05-01")
    assert {p.name for i in incidents for p in i.people if p.role == "victim"} == {"Marie Dupin"}


def test_a_charge_ends_before_the_verb_of_its_sentence(extractor: Extractor):
    found = read(extractor, "The trial of 27 activists accused of preparing mass riots resumed in Bishkek on 6 June.")
    assert {c.text for i in found for c in i.charges} == {"preparing mass riots"}


def test_charged_at_a_court(extractor: Extractor):
    text = "Activist Farai Moyo was charged at the Kisutu court in Dar es Salaam with sedition on 26 July 2021."
    charge = next(i for i in read(extractor, text) if i.act == "charge")
    assert [c.text for c in charge.charges] == ["sedition"]


def test_days_after_a_year_are_of_that_year(extractor: Extractor):
    text = (
        "On 18 September 2001 police arrested editor Daoud Haile. "
        "He was freed in 2005 before being rearrested two days later."
    )
    starts = {i.date.start[:4] for i in read(extractor, text) if i.act in {"arrest", "release"} and i.date}
    assert starts == {"2001", "2005"}


def test_an_actor_is_named_with_the_whole_of_its_place(extractor: Extractor):
    incidents = read(extractor, "Hong Kong's security secretary on Friday froze the assets of tycoon Jimmy Lee.")
    names = [x.name for i in incidents for x in [*i.people, *i.organisations] if x.role == "authority"]
    assert names == ["Hong Kong's security secretary"]


def test_since_december_is_last_december(extractor: Extractor):
    text = (
        "Tycoon Jimmy Lee is serving 14 months for taking part in unauthorised assemblies in August 2019. "
        "He has been behind bars since December."
    )
    detention = next(i for i in read(extractor, text, "2021-09-20") if i.act == "detention")
    assert detention.date is not None
    assert detention.date.start == "2020-12-01"
