"""Who made what tells of an act, whose office is named for one, and whose relative suffered it: none of them did."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told

read = partial(facts_told, published="2021-06-01")


def doers(records) -> list[str]:
    named = [x for r in records for x in (*r.people, *r.organisations)]
    return [x.name for x in named if x.role in {"perpetrator", "authority"}]


@pytest.mark.parametrize(
    "text",
    [
        "A film about the murder of Amina Saleh by Nils Vang won a prize in May.",
        "A book on the killing of Amina Saleh by the writer Nils Vang won a prize.",
        "The condemnation of the arrest of Amina Saleh by the European Union came late.",
        "A statement on the arrest of Amina Saleh by the Lawyers' Union was read out in Osh.",
        "An investigation into the killing of Amina Saleh by the prosecutor Nils Vang led nowhere.",
        "The account of the beating of Amina Saleh by Nils Vang, a neighbour, was read out in court.",
    ],
)
def test_who_made_a_work_about_an_act_did_not_do_it(extractor: Extractor, text: str) -> None:
    records = read(extractor, text)
    assert "Amina Saleh" in {p.name for r in records for p in r.people if p.role == "victim"}
    assert not doers(records)


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("A film about the murder of Amina Saleh by soldiers won a prize.", "soldiers"),
        ("The condemnation of the arrest of Amina Saleh by the authorities came late.", "authorities"),
        ("The inquiry into the killing of Amina Saleh by police officers was closed.", "police officers"),
        ("A report on the killing of Amina Saleh by Red Front rebels was published.", "Red Front rebels"),
        ("The murder of Amina Saleh by Nils Vang shocked the town of Osh.", "Nils Vang"),
        ("Ole Brandt's film about the murder of Amina Saleh by Nils Vang won a prize.", "Nils Vang"),
    ],
)
def test_who_bears_arms_or_has_no_name_did_it(extractor: Extractor, text: str, doer: str) -> None:
    assert doers(read(extractor, text)) == [doer]


@pytest.mark.parametrize(
    "text",
    [
        "UN Special Rapporteur on torture Nelo Melz condemned the verdict.",
        "The UN's special rapporteur on torture Nelo Melz, who visited the prison in May, said little.",
        "UN experts on torture Nelo Melz and on enforced disappearances Ana Kalim called for an inquiry.",
        "The ministry's director for prisons Karl Ost met the envoy on abductions Ana Kalim in Osh.",
    ],
)
def test_an_office_named_for_an_act_tells_of_none(extractor: Extractor, text: str) -> None:
    assert read(extractor, text) == []


@pytest.mark.parametrize(
    ("text", "act", "victim"),
    [
        ("The torture of Nelo Melz went on for days, the lawyer said.", "torture", "Nelo Melz"),
        ("Gunmen killed the ministry's director for prisons Karl Ost in Osh on 3 May.", "killing", "Karl Ost"),
        ("Soldiers arrested the minister of justice Karl Ost in Osh on 3 May.", "arrest", "Karl Ost"),
        ("Police arrested Mina Dor, lawyer for the trader Karl Ost, in Osh on 3 May.", "arrest", "Mina Dor"),
    ],
)
def test_who_holds_an_office_can_suffer(extractor: Extractor, text: str, act: str, victim: str) -> None:
    told = [(r.act, p.name) for r in read(extractor, text) for p in r.people if p.role == "victim"]
    assert told == [(act, victim)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Nils Vang died of cancer in Osh, three years after he was freed from prison.", {"release"}),
        ("Nils Vang died peacefully in hospital, three decades after his release from prison.", {"release"}),
        ("Nils Vang died in hospital, two days after he was taken there from prison.", {"death_in_custody"}),
    ],
)
def test_who_dies_long_free_dies_in_no_custody(extractor: Extractor, text: str, wanted: set[str]) -> None:
    assert {r.act for r in read(extractor, text)} == wanted


@pytest.mark.parametrize(
    ("text", "victim"),
    [
        ("Maria Lopes, widow of Carlos Lopes, murdered in 2011", "Carlos Lopes"),
        ("Maria Lopes, the widow of Carlos Diaz, killed by police in 2011, signed the letter.", "Carlos Diaz"),
        ("Sara Klein, mother of Jonas Klein, jailed since 2019, signed the letter.", "Jonas Klein"),
        ("Sara Klein, head of the Bar Association, arrested in May, signed the letter.", "Sara Klein"),
        ("Sara Klein, the aunt of Jonas Klein, was arrested in May in Osh.", "Sara Klein"),
    ],
)
def test_what_follows_whose_relative_one_is_tells_of_that_one(extractor: Extractor, text: str, victim: str) -> None:
    assert {p.name for r in read(extractor, text) for p in r.people if p.role == "victim"} == {victim}


@pytest.mark.parametrize(
    "text",
    [
        ("Ruth Abel is a nurse. Her husband, the printer Jan Dorn, was abducted by soldiers in 1976. She led a march "
         "and was beaten by police twice."),
        "Ruth Abel is a nurse. Her brother, the poet Ole Dorn, was killed in 1976. She was beaten by police twice.",
    ],
)  # fmt: skip
def test_a_husband_described_by_his_trade_is_no_she(extractor: Extractor, text: str) -> None:
    beaten = [p.name for r in read(extractor, text) if r.act == "attack" for p in r.people if p.role == "victim"]
    assert beaten == ["Ruth Abel"]
