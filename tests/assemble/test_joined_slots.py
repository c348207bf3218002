"""Days, places and victims of plain news sentences: whose they are where another clause, body or text stands beside."""

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, land, names, victims


@pytest.mark.parametrize(
    ("text", "country", "places"),
    [
        ("Russia's army shot nine villagers in Mali on Tuesday.", "ML", {"Mali"}),
        ("Turkey's intelligence agency abducted the teacher Odo Lind in Chisinau in March.", "MD", {"Chisinau"}),
        ("Nine people were killed by the Malian army and Russia's Wagner group on Tuesday.", "ML", set()),
        ("Nigeria's army killed nine villagers on Friday.", "NG", set()),
        ("Kenya's High Court sentenced Odo Lind to ten years on Friday.", "KE", {"Kenya"}),
        ("Egypt's Supreme State Security Prosecution detained Odo Lind on Sunday.", "EG", {"Egypt"}),
        ("Odo Lind was held in Simferopol. His house was searched by Russia-controlled authorities.", "UA",
         {"Simferopol"}),
        ("Guards in Doha beat Ana Lind, from Surabaya in Indonesia, on Friday.", "QA", {"Doha"}),
        ("Ana Lind, 30, from Lagos in Nigeria, was arrested in Dubai on Friday.", "AE", {"Dubai"}),
        ("Ana Lind, from Lagos in Nigeria, was arrested on Friday.", "NG", set()),
        ("Odo Lind was charged with spreading false news about prison conditions in Sinai.", "EG", set()),
        ("Ana Lind was shot in Gweru and taken to Parirenyatwa Hospital in Harare.", "ZW", {"Gweru"}),
        ("Soldiers took nine people from Gweru in Zimbabwe on Friday.", "ZW", {"Gweru", "Zimbabwe"}),
    ],
)  # fmt: skip
def test_whose_land_is_no_place_of_the_act(
    extractor: Extractor, text: str, country: str, places: set[str]
) -> None:
    records = facts_told(extractor, text)
    assert {land(r) for r in records} == {country}
    assert {p.text for r in records for p in r.places} == places


@pytest.mark.parametrize(
    ("text", "act", "day"),
    [
        ("Odo Lind was shot dead in Cali on Sunday after receiving death threats.", "threat", None),
        ("Odo Lind was shot dead on Sunday. He had received death threats from a gang.", "threat", None),
        ("Odo Lind was killed on Sunday. He had received death threats in May 2021.", "threat", "2021-05"),
        ("Odo Lind left Osh after receiving death threats on 3 May 2021.", "threat", "2021-05-03"),
        ("Odo Lind is serving nine years in prison and won a prize in May 2021.", "imprisonment", None),
        ("Odo Lind is serving nine years in Osh and was beaten there in May 2021.", "attack", "2021-05"),
    ],
)
def test_a_day_of_what_came_after_or_beside(extractor: Extractor, text: str, act: str, day: str | None) -> None:
    (record,) = [r for r in facts_told(extractor, text, published="2021-06-15") if r.act == act]
    assert (record.date and record.date.edtf) == day


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A drone strike in the town of Gweru resulted in the deaths of 27 civilians.", True),
        ("An attack by gunmen on a village on Monday led to the death of a priest, Odo Lind.", True),
        ("An attack on the town could lead to the deaths of hundreds of civilians.", False),
        ("A heart attack led to the death of Odo Lind.", False),
        ("The air strikes resulted in the deaths of 20 militants.", False),
        ("Some 150 houses were looted and burned by soldiers on Monday.", True),
        ("Forty homes were attacked and torched by soldiers on Monday.", True),
    ],
)
def test_what_an_attack_resulted_in(extractor: Extractor, text: str, told: bool) -> None:
    assert {r.act for r in facts_told(extractor, text)} <= {"killing", "property_destruction"}
    assert bool(facts_told(extractor, text)) == told


@pytest.mark.parametrize(
    ("text", "act", "people"),
    [
        ("Among the soldiers arrested are Captain Odo Lind and Sergeant Ivo Kral.", "arrest", {"Odo Lind", "Ivo Kral"}),
        ("Among the villagers killed was Odo Lind, 40.", "killing", {"Odo Lind"}),
        ("Among the military personnel held are Odo Lind and Ivo Kral.", "detention", {"Odo Lind", "Ivo Kral"}),
        ("Among the lawyers who visited the protesters arrested on Friday was Odo Lind.", "arrest", set()),
        ("Reporters Odo Lind and Ivo Kral met farmers. The farmers were beaten by police.", "attack", set()),
        ("Reporters Odo Lind and Ivo Kral filmed a march. The protesters were beaten by police.", "attack", set()),
        ("Odo Lind and Ivo Kral led a march. The protesters were beaten by police.", "attack",
         {"Odo Lind", "Ivo Kral"}),
        ("A court has jailed a woman for ten years. A student got five in May. Ana Lind was held.", "sentencing",
         {"Ana Lind"}),
        ("A court has jailed a woman for ten years. Ana Lind was held in May.", "sentencing", {"Ana Lind"}),
    ],
)  # fmt: skip
def test_who_is_one_of_those_told_of(extractor: Extractor, text: str, act: str, people: set[str]) -> None:
    records = [r for r in facts_told(extractor, text) if r.act == act]
    assert {name for r in records for name in victims(r)} == people


def test_only_the_one_told_last_before_a_name_is_named(extractor: Extractor) -> None:
    text = (
        "A court has given a woman 44 years in prison. Earlier this month a student was sentenced to 34 years. "
        "Ana Lind was detained in January 2021."
    )
    found = facts_told(extractor, text, published="2021-06-15")
    assert [victims(r) for r in found if r.act == "sentencing"] == [set(), {"Ana Lind"}]
    assert names(found[0], "victim") == set()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Odo Lind, an officer at the time of the May 2014 killing, was sentenced to five years.",
         {("sentencing", "Odo Lind")}),
        ("Odo Lind was a student at the time of his May 2014 arrest.", {("arrest", "Odo Lind")}),
        ("Odo Lind was arrested for a song about the exiled leader Ivo Kral.", {("arrest", "Odo Lind")}),
        ("Odo Lind was arrested for talking about the killing of a priest.", {("arrest", "Odo Lind")}),
        ("Odo Lind was jailed for spreading rumours about a massacre.", {("imprisonment", "Odo Lind")}),
        ("Odo Lind was arrested for spreading terror and the killing of a priest.", set()),
        ("The exiled journalist Odo Lind was sentenced to ten years.",
         {("exile", "Odo Lind"), ("sentencing", "Odo Lind")}),
    ],
)  # fmt: skip
def test_what_befell_nobody_named_beside_it(
    extractor: Extractor, text: str, told: set[tuple[str, str]]
) -> None:
    assert {(r.act, v) for r in facts_told(extractor, text) for v in victims(r)} == told


@pytest.mark.parametrize(
    ("text", "charges"),
    [
        ("Odo Lind was jailed for five years on Friday, sparking protests.", set()),
        ("Odo Lind was jailed for five years on Friday, provoking riots.", set()),
        ("Odo Lind was jailed for five years for sparking protests.", {"sparking protests"}),
    ],
)
def test_what_came_of_a_verdict_is_no_charge(extractor: Extractor, text: str, charges: set[str]) -> None:
    (record,) = facts_told(extractor, text)
    assert {c.text for c in record.charges} == charges


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Police raided Rights Now in Harare on 10 May, seizing laptops, and later arrested Odo Lind in Mutare.",
         {"raid": {"Harare"}, "arrest": {"Mutare"}}),
        ("Odo Lind was arrested in Diyarbakir in 2016, released in 2018 and sentenced in Van last autumn.",
         {"arrest": {"Diyarbakir"}, "release": {"Diyarbakir"}, "sentencing": {"Van"}}),
        ("Monks were beaten by police in Lhasa on 10 March, and Ana Lind in Ngaba was detained a day later.",
         {"arrest": {"Ngaba"}}),
        ("Ana Lind was fined by a court in Osh on 11 May for taking part in a rally in Bishkek.", {"fine": {"Osh"}}),
        ("A court in Osh fined Ana Lind on 11 May for a rally in Bishkek.", {"fine": {"Osh"}}),
        ("Ana Lind was fined for taking part in a rally in Bishkek.", {"fine": {"Bishkek"}}),
        ("Police stormed a house in Osh and a farm near Uzgen, arresting six men.", {"arrest": {"Osh", "Uzgen"}}),
    ],
)  # fmt: skip
def test_towns_of_the_other_acts_of_a_sentence(extractor: Extractor, text: str, places: dict[str, set[str]]) -> None:
    told = {r.act: {p.text for p in r.places} for r in facts_told(extractor, text, published="2021-06-15")}
    assert {act: told.get(act) for act in places} == places
