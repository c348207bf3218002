"""News of a press watchdog: who did it, who only tells of it, when it was, and what a page tells country by country."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.records import Incident
from tests.assemble.readings import all_told, names

read = partial(all_told, published="2023-05-10")


def told(extractor: Extractor, text: str, act: str) -> list[Incident]:
    return [i for i in read(extractor, text) if i.act == act and i.modality in FACTUAL]


def victims(extractor: Extractor, text: str, act: str) -> list[set[str]]:
    return [names(i, "victim") for i in told(extractor, text, act)]


def days(incident: Incident) -> tuple[str, str] | None:
    date = incident.date
    return None if date is None or date.start is None else (str(date.start), str(date.end))


KILLED = "The reporter Ravi Kulkarni was shot dead on May 3"


@pytest.mark.parametrize(
    ("rest", "act"),
    [
        (", and police have since charged the owner of the car with murder.", "charge"),
        (". Police later detained the owner of the gun.", "arrest"),
        (", and police have since charged the editor.", "charge"),
    ],
)
def test_the_dead_are_not_charged_with_their_own_death(extractor: Extractor, rest: str, act: str):
    assert victims(extractor, KILLED + rest, "killing") == [{"Ravi Kulkarni"}]
    assert victims(extractor, KILLED + rest, act) == []


@pytest.mark.parametrize(
    "text",
    [
        f"{KILLED}. The journalist had been arrested twice in 2021.",
        "The taxi driver Ravi Kulkarni was beaten on May 3. Police later arrested the driver for resisting.",
    ],
)
def test_who_was_held_before_or_is_called_so_was_held(extractor: Extractor, text: str):
    assert victims(extractor, text, "arrest") == [{"Ravi Kulkarni"}]


@pytest.mark.parametrize(
    ("rest", "doers"),
    [
        (", and police have since charged the owner of the car with murder.", set()),
        (", and police beat mourners at his funeral.", set()),
        (" when police fired on the march.", {"police"}),
    ],
)
def test_force_in_a_clause_beside_is_no_force_in_the_act(extractor: Extractor, rest: str, doers: set[str]):
    (killing,) = told(extractor, KILLED + rest, "killing")
    assert names(killing, "perpetrator") == doers


@pytest.mark.parametrize(
    "text",
    [
        "The minister said that not one person in Zambia is in prison for an opinion.",
        "Not a single journalist has been arrested, he said.",
        "Not one of the students was arrested on May 3.",
    ],
)
def test_not_one_is_nobody(extractor: Extractor, text: str):
    assert [i for i in read(extractor, text) if i.modality in FACTUAL] == []


def test_nobody_is_blamed_by_not_a_single(extractor: Extractor):
    (killing,) = told(extractor, "Not a single policeman has been charged for the murder of Ana Roda.", "killing")
    assert (names(killing, "victim"), names(killing, "perpetrator")) == ({"Ana Roda"}, set())


@pytest.mark.parametrize(
    ("text", "act", "group"),
    [
        ("Youths beat two cooks, the hostel's head of staff, Salihu Adamu, said by phone.", "attack", "two cooks"),
        ("Police arrested two reporters, the paper's editor, Ana Roda, told us.", "arrest", "two reporters"),
        ("Soldiers killed three farmers, the village chief, Ana Roda, told the radio.", "killing", "three farmers"),
    ],
)
def test_who_says_it_is_none_of_those_it_befell(extractor: Extractor, text: str, act: str, group: str):
    (found,) = told(extractor, text, act)
    assert (names(found, "victim"), found.group and found.group.text) == (set(), group)


@pytest.mark.parametrize(
    ("text", "act", "span"),
    [
        ("In November 2021 police held Jon Obi overnight, and the year before that he had been charged with libel.",
         "charge", ("2020-01-01", "2020-12-31")),
        ("Ana Roda was shot on May 3. Three weeks earlier, on April 15, two men had slapped Jon Obi in the street.",
         "attack", ("2023-04-15", "2023-04-15")),
        ("Rosa Obi fled in July 2022. It began on June 3 of that year, a Friday, when police led her off in handcuffs.",
         "arrest", ("2022-06-03", "2022-06-03")),
        ("Ana Roda was arrested two years ago (on May 5, 2021).", "arrest", ("2021-05-05", "2021-05-05")),
    ],
)  # fmt: skip
def test_days_that_a_count_or_a_weekday_is_joined_to(
    extractor: Extractor, text: str, act: str, span: tuple[str, str]
):
    assert span in [days(i) for i in told(extractor, text, act)]


@pytest.mark.parametrize(
    "text",
    [
        "Three men kicked the cook Vuk Stanic in the ribs on Saturday. Police said that one of them had been arrested.",
        "Gunmen killed Ana Roda on May 3. Two of them were arrested on May 5.",
    ],
)
def test_one_of_them_is_of_those_who_did_it(extractor: Extractor, text: str):
    assert told(extractor, text, "arrest") == []


def test_one_of_them_is_of_those_it_befell(extractor: Extractor):
    text = "Police beat Ana Roda and three students on May 3. One of them was arrested."
    assert len(told(extractor, text, "arrest")) == 1


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        ("A dozen members of the gang Ti Baz arrived at the station, called Jean Louis, 44, to the gate and shot him.",
         "attack", "Jean Louis"),
        ("The farmer Pedro Lucas, carried off that same night, was released on May 9.", "abduction", "Pedro Lucas"),
        ("His technician, Pedro Lucas, carried off that same night, was let go on May 9 after the family had paid.",
         "abduction", "Pedro Lucas"),
        ("Gunmen carried off the nurse Pedro Lucas on May 3.", "abduction", "Pedro Lucas"),
        ("The network fears for Pedro Lucas, whom the killers took with them.", "abduction", "Pedro Lucas"),
        ("Armed men bundled the priest Ivan Belov onto the back of a pickup on May 3.", "abduction", "Ivan Belov"),
        ("Youths wrecked the transmitter room of Okapi Wave FM on May 1.", "property_destruction", "Okapi Wave FM"),
        ("Border police kept Alina Petrova from boarding a flight to Oslo on May 3.", "travel_ban", "Alina Petrova"),
        ("Leon Mwepu, given seven years in March, saw his sentence reduced to two years on May 3.",
         "sentence_overturned", "Leon Mwepu"),
        ("Ben Ghoz was arrested on May 3. Guards at the prison refused to hand him his inhaler, his lawyer said.",
         "ill_treatment", "Ben Ghoz"),
        ("The nurse Ana Roda left the country in May after a warrant was issued for her arrest.", "exile", "Ana Roda"),
        ("Nobody has been tried for the murder in July of Ana Roda.", "killing", "Ana Roda"),
        ("Agents went through the home of the freelance photographer Zahoor Lone Mir on May 2 and took two laptops.",
         "raid", "Zahoor Lone Mir"),
    ],
)  # fmt: skip
def test_whom_it_befell(extractor: Extractor, text: str, act: str, who: str):
    assert victims(extractor, text, act) == [{who}]


def test_bank_accounts_that_are_blocked_are_no_censorship(extractor: Extractor):
    text = "In August 2022 a judge blocked the bank accounts of the weekly Rumbo Norte."
    assert [i.act for i in read(extractor, text)] == ["asset_freeze"]


@pytest.mark.parametrize(
    "text",
    [
        "Colleagues carried off Ana Roda, who was bleeding.",
        "Ana Roda was carried off on a stretcher.",
        "Rebels carried off the body of Ana Roda.",
        "Fog kept Ana Roda from flying on May 3.",
        "The family carried off the trophy.",
        "A storm destroyed the antenna of Radio Okapi on May 1.",
    ],
)
def test_nothing_was_done_to_them(extractor: Extractor, text: str):
    acts = {"arrest", "abduction", "travel_ban", "property_destruction"}
    assert [i for i in read(extractor, text) if i.act in acts and i.modality in FACTUAL] == []


def test_a_pronoun_means_who_the_clause_before_the_colon_calls(extractor: Extractor):
    text = (
        "On Friday a judge in Tunis sentenced Hatem Ghozi, host of a breakfast show, to 18 months in prison. "
        "On April 30 police kept Emna Khlif from boarding a flight, she told us. "
        "It is not the host's first conviction: in 2022 a military court ordered him to pay 300 dinars for sedition."
    )
    assert victims(extractor, text, "fine") == [{"Hatem Ghozi"}]


def test_a_rebel_spokesman_is_no_rebel_who_did_it(extractor: Extractor):
    text = "Agents held Rose Kavira after an interview with a rebel spokesman; she told us that she had been whipped."
    assert all("rebel" not in names(i, "perpetrator") for i in read(extractor, text))


def test_a_ban_is_not_where_the_traveller_was_going(extractor: Extractor):
    text = "On May 3 police at Tunis airport kept Emna Khlif from boarding a flight to a conference in Amman."
    (ban,) = told(extractor, text, "travel_ban")
    assert ban.country is not None
    assert ban.country.alpha_2 == "TN"


def test_a_line_of_several_countries_ends_the_section_of_one(extractor: Extractor):
    text = (
        "The year behind bars\n\nIndia\nPolice in Srinagar arrested the editor Tariq Wang on May 2.\n\n"
        "Haiti\nGunmen abducted the technician Jean Louis on May 3.\n\n"
        "Peru, Nigeria and Zambia\nAmil Batz was sentenced to six years in prison on May 4 for sedition.\n\n"
        "Kenya\nCaroline Mutheu was arrested on May 5."
    )
    countries = [i.country and i.country.alpha_2 for i in read(extractor, text)]
    assert countries == ["IN", "HT", None, "KE"]


def test_blows_dealt_years_before_custody_are_an_attack(extractor: Extractor):
    text = (
        "Leon Mwepu was arrested on May 3, 2022. He has been held in a military prison since. In 2019 supporters of "
        "the mayor broke his collarbone with a stone."
    )
    assert victims(extractor, text, "attack") == [{"Leon Mwepu"}]


def test_what_is_told_as_the_reason_of_what_will_be_was_done(extractor: Extractor):
    text = (
        "Nor will the lawyer Oscar Leonel, who used to lead the defense, speak: officers were waiting for him as he "
        "left a hearing in November 2022, and he spent 34 days in custody before a judge found that there was no case."
    )
    assert victims(extractor, text, "detention") == [{"Oscar Leonel"}]


def test_where_somebody_moved_afterwards_is_not_where_it_was(extractor: Extractor):
    text = (
        "A court in Kraljevo, Serbia, fined the editor Ana Roda on May 3. Leo Radu moved to Slovenia in 2019, a week "
        "after his car had been burned in front of his house."
    )
    assert {i.country.alpha_2 for i in read(extractor, text) if i.country is not None} == {"RS"}


def test_what_is_called_a_radio_is_a_body(extractor: Extractor):
    text = "Since May 1 Radyo Sulbong has been off the air by order of the National Telecommunications Commission."
    (found,) = told(extractor, text, "censorship")
    assert {o.name for o in found.organisations if o.role == "victim"} == {"Radyo Sulbong"}


@pytest.mark.parametrize("when", ["on May 7", "five days later"])
def test_who_is_named_after_a_day_of_their_own_was_taken_on_it(extractor: Extractor, when: str):
    found = told(extractor, f"Police picked up Ana Roda on May 2 and, {when}, Jon Obi of the weekly Wen.", "arrest")
    assert [(names(i, "victim"), days(i)) for i in found] == [
        ({"Ana Roda"}, ("2023-05-02", "2023-05-02")), ({"Jon Obi"}, ("2023-05-07", "2023-05-07"))
    ]  # fmt: skip


@pytest.mark.parametrize(
    "rest",
    ["on May 7, Jon Obi was freed.", "on May 7, Jon Obi, her lawyer, said no.", "in June, a court fined Jon Obi."],
)
def test_who_has_a_verb_of_their_own_was_not_taken(extractor: Extractor, rest: str):
    assert victims(extractor, f"Police arrested Ana Roda on May 2 and, {rest}", "arrest") == [{"Ana Roda"}]
