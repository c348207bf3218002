"""Doers whom the sentence after an act blames, and who only helps whom others harmed."""

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import doers, facts_told, who


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Editor Aisha Diallo was shot dead in Conakry. Relatives of hers blamed the gendarmes.", "gendarmes"),
        ("Aisha Diallo was shot dead in Conakry. Gendarmes were blamed for her death.", "Gendarmes"),
        ("Aisha Diallo was shot dead in Conakry. The mayor blamed the attack on rebels.", "rebels"),
        ("Four nurses were killed in Goma. The attack was attributed to Al-Shabaab.", "Al-Shabaab"),
        ("Aisha Diallo was beaten in Conakry. Her union accused ranchers of ordering the attack.", "ranchers"),
        ("Aisha Diallo was shot dead in Conakry. Her sons hold the army responsible.", "army"),
        ("Aisha Diallo was abducted in Conakry. The kidnappers are thought to be soldiers.", "soldiers"),
        ("Aisha Diallo was shot dead in Conakry in what appeared to be an ambush by rebels.", "rebels"),
        ("Aisha Diallo was shot dead in Conakry. The police blamed the victim.", None),
        ("Aisha Diallo was shot dead in Conakry. Her sons blame the army for the delay.", None),
        ("Aisha Diallo was shot dead in Conakry. Nobody has blamed the army.", None),
        ("Aisha Diallo was shot dead in Conakry. Her sons blame the army. The army blames rebels.", None),
        ("Aisha Diallo was shot dead in Conakry. Aid groups accused the army of similar killings.", None),
        ("Aisha Diallo was abducted in Conakry. The kidnappers were no soldiers.", None),
    ],
)
def test_the_next_sentence_blames(extractor: Extractor, text: str, doer: str | None) -> None:
    (record,) = facts_told(extractor, text)
    assert (doers(record), record.modality) == (({doer}, "alleged") if doer else (set(), "reported"))


def test_the_report_itself_tells_who_the_attackers_were(extractor: Extractor) -> None:
    (record,) = facts_told(extractor, "Aisha Diallo was abducted in Conakry. The kidnappers were two soldiers.")
    assert (doers(record), record.modality) == ({"two soldiers"}, "reported")


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Pastor Daniel Okoro was beaten by a mob and taken to a clinic by police in Jos.", "mob"),
        ("A mob attacked Pastor Daniel Okoro, who was carried to a hospital by police.", "mob"),
        ("Pastor Daniel Okoro was beaten by a mob and kicked by police in Jos.", "mob police"),
    ],
)
def test_who_takes_the_wounded_to_a_hospital_only_helps(extractor: Extractor, text: str, doer: str) -> None:
    assert {" ".join(sorted(doers(r))) for r in facts_told(extractor, text)} == {doer}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Ali Karimi was hit by soldiers, Petr Novak by police.",
            [("Ali Karimi", "soldiers"), ("Petr Novak", "police")],
        ),
        ("Soldiers' killing of Ali Karimi led to protests in Goma.", [("Ali Karimi", "Soldiers")]),
        ("Ali Karimi was taken by the Taliban in Kabul.", [("Ali Karimi", "Taliban")]),
        ("Gunmen fired at a taxi carrying nurse Aisha Diallo in Cali.", [("Aisha Diallo", "Gunmen")]),
        ("Aisha Diallo was killed. The Islamic State group claimed the attack.", [("Aisha Diallo", "Islamic State")]),
        ("Six women were shot by soldiers, two by snipers.", [("Six women", "soldiers")]),
    ],
)
def test_whose_deed_befell_whom(extractor: Extractor, text: str, told: list[tuple[str, str]]) -> None:
    found = facts_told(extractor, text)
    assert [("".join(who(r, "victim")), "".join(doers(r))) for r in found] == told


def test_who_is_named_after_soldiers_is_none_of_them(extractor: Extractor) -> None:
    people = {
        p.name: p
        for r in facts_told(extractor, "Ali Karimi was hit by soldiers, Petr Novak by police.")
        for p in r.people
    }
    assert people["Petr Novak"].occupation is None


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Masked men came to the home of Aisha Diallo on Monday. They beat her.", "Masked men"),
        ("Two gunmen waited outside the office of Ali Karimi. They killed him with three bullets.", "Two gunmen"),
        ("Villagers gathered at the mosque on Monday. They beat Aisha Diallo.", ""),
        ("Ali Karimi died when a tear gas canister fired by police hit his head in Conakry.", "police"),
    ],
)
def test_who_came_or_fired_just_before(extractor: Extractor, text: str, doer: str) -> None:
    assert {"".join(doers(r)) for r in facts_told(extractor, text)} == {doer}
