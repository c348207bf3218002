"""Names that a text marks once and means everywhere, and what of them names no body; the people here are invented."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.assemble.adjoining import joined
from pipeline.assemble.called_again import called_again
from pipeline.assemble.no_bodies import without_none
from pipeline.records import Article, Entity, stable_id

if TYPE_CHECKING:
    from pipeline.assemble.pipeline import Extractor

LABELS = {"P": "PERSON", "O": "ORGANISATION", "L": "PLACE", "W": "LAW", "N": "NATIONALITY"}


def entities(text: str, told: str) -> list[Entity]:
    """Read "O UN|P Ana": the first mention of each after the one before."""
    out: list[Entity] = []
    at = 0
    for part in filter(None, told.split("|")):
        words = part[2:]
        at = text.index(words, at)
        out.append(Entity(label=LABELS[part[0]], start=at, end=at + len(words), text=words, name=words))  # type: ignore[arg-type]
        at += 1
    return out


def written(found: list[Entity]) -> str:
    keys = {label: key for key, label in LABELS.items()}
    return "|".join(f"{keys[e.label]} {e.text}" for e in sorted(found, key=lambda e: e.start))


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        # a short name that one word tells
        ("The watchdog TASK said so. TASK sued.", "P TASK|P TASK", "O TASK|O TASK"),
        ("The tailor KIM sued. KIM won.", "P KIM|P KIM", "P KIM|P KIM"),
        # a place's initials
        (
            "The Hill Land Region (HLR) froze. HLR snow.",
            "L Hill Land Region|O HLR|O HLR",
            "L Hill Land Region|L HLR|L HLR",
        ),
        ("OSH, Hill Land (AFP) - Snow.", "L OSH|L Hill Land|O AFP", "L OSH|L Hill Land|O AFP"),
        # the letters of an office
        (
            "District Police Commander (DPC) Karl Obi came. DPC Obi spoke to the DPC.",
            "O DPC|P Karl Obi|O DPC Obi|O DPC",
            "P Karl Obi|P Obi",
        ),
        (
            "The Regional Prosecutor (RP) came. The RP Office wrote. RP Obi left.",
            "O RP|P RP Office|P RP Obi",
            "P RP Office|P Obi",
        ),
        (
            "The Police Monitoring Unit (PMU) said so.",
            "O Police Monitoring Unit|O PMU",
            "O Police Monitoring Unit|O PMU",
        ),
        (
            "The Office of the Wells Prosecutor (OWP) sued. The OWP won.",
            "O Office of the Wells Prosecutor|O OWP|O OWP",
            "O Office of the Wells Prosecutor|O OWP|O OWP",
        ),
        # missed elsewhere
        ("(RFX/ILEX) - Snow. (RFX) - RFX/ILEX rain.", "O RFX|O ILEX", "O RFX|O ILEX|O RFX|O RFX|O ILEX"),
        ("New Wells rose. New Wells fell; New Wells Street did not.", "O New Wells", "O New Wells|O New Wells"),
        ("The RFX came.\nNO RFX HERE AT ALL", "O RFX", "O RFX"),
        ("RFX-led RFXs met @RFX of Radio RFX.", "O RFX", "O RFX"),
        (
            "Wells Line rose. A Wells Line baker met the Wells.",
            "O Wells Line|O Wells|O Wells",
            "O Wells Line|O Wells Line|O Wells",
        ),
        # a country's adjective before it
        ("Alba FM rose. Ugandan Alba FM shut.", "O Alba FM|O Ugandan Alba FM", "O Alba FM|O Alba FM"),
        ("The Ugandan Bar Council met.", "O Ugandan Bar Council", "O Ugandan Bar Council"),
        (
            "The Department of Posts shut. The Ugandan Department of Posts rose.",
            "O Department of Posts|O Ugandan Department of Posts",
            "O Department of Posts|O Ugandan Department of Posts",
        ),
    ],
)  # fmt: skip
def test_a_name_is_read_alike(text: str, before: str, after: str) -> None:
    assert written(called_again(entities(text, before), text)) == after


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        (
            "It is Norway's Law for the Good of Norway here.",
            "L Norway|W Law for the Good of Norway|L Norway",
            "L Norway|W Law for the Good of Norway",
        ),
        (
            "The Indigenous Chorti peoples and a Chorti school met Hamas.",
            "O Indigenous Chorti|O Chorti|O Hamas",
            "O Hamas",
        ),
        ("A Roma family left Roma. The States of the region met.", "L Roma|L Roma|L States", "L Roma"),
        ("An Ahmadi met Ahmadis and Baker Ahmadi.", "P Ahmadi|P Ahmadis|P Ahmadi", "P Ahmadi"),
        ("An Ahmadi met An Li and A Ahmadi.", "P An Ahmadi|P An Li|P A Ahmadi", "P An Li"),
        ("A Shariah court and the Alba court met.", "O Shariah|O Alba", "O Alba"),
        ("A Supreme court judge left Supreme, Utah.", "L Supreme|L Supreme|L Utah", "L Supreme|L Utah"),
        (
            "The Hill Defence Units (HDUs), Free Forces (FFs) and Hill Rights Commissions (HRCs) met.",
            "O Hill Defence Units|O Free Forces|O Hill Rights Commissions",
            "O Hill Defence Units|O Free Forces",
        ),
        ("The State Party told the State Party Office.", "O State Party|O State Party Office", "O State Party Office"),
        ("Two Jehovah's Witnesses met Jehovah's lawyer.", "O Jehovah|O Jehovah", "O Jehovah"),
        (
            "The Regional Rights Commissions (RRCs) and the Alba Commission met.",
            "O Regional Rights Commissions|O Alba Commission",
            "O Alba Commission",
        ),
        ("The Special Rapporteur on Wells Defenders wrote to the Army.", "O Wells Defenders|O Army", ""),
    ],
)  # fmt: skip
def test_what_is_no_name(text: str, before: str, after: str) -> None:
    assert written(without_none(entities(text, before), text)) == after


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        (
            "The Main Directorate for the Struggle with Hidden Wells met.",
            "O Main Directorate",
            "O Main Directorate for the Struggle with Hidden Wells",
        ),
        (
            "The Commission for Norland met; the Council on Monday.",
            "O Commission|L Norland|O Council",
            "O Commission|L Norland|O Council",
        ),
        ("The Hill Union on Facebook wrote.", "O Hill Union|O Facebook", "O Hill Union|O Facebook"),
        ("The Hill Committee on Foreign Affairs wrote.", "O Hill Committee", "O Hill Committee on Foreign Affairs"),
        (
            "Kenya and In Ruo Autonomous Region, Torsk and Ruo Autonomous County, Hill State and Qi Autonomous County",
            "L Kenya|L In Ruo Autonomous Region|L Torsk|L Ruo Autonomous County|L Hill State|L Qi Autonomous County",
            "L Kenya|L In Ruo Autonomous Region|L Torsk|L Ruo Autonomous County|L Hill State|L Qi Autonomous County",
        ),
        (
            "c/o Mission of Norland to the United Nations",
            "L Norland|O United Nations",
            "O Mission of Norland to the United Nations",
        ),
        (
            "in Ruo Tibetan and Qiang Autonomous County",
            "L Ruo Tibetan|L Qiang Autonomous County",
            "L Ruo Tibetan and Qiang Autonomous County",
        ),
        (
            "the Ruo Wells Commission. The Commission's seat.",
            "O Ruo Wells Commission",
            "O Ruo Wells Commission|O Commission",
        ),
    ],
)  # fmt: skip
def test_parts_of_one_name(text: str, before: str, after: str) -> None:
    assert written(joined(entities(text, before), text)) == after


def test_the_report_line(extractor: Extractor) -> None:
    text = (
        "The Palestinian Authority said so. "
        "The pilgrims crossed from Sichuan Province into the Occupied Palestinian Territories.\n\n"
        "Tamil Nadu\n\nSection 1. Respect for Wells\n\n"
        "Ana Bell wrote for Alba Press that the United States Government had ratified the United Nations "
        "Convention Against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment (CAT) in 1998.\n\n"
        "The applicants won (application no. 12457/05), and were paid EUR 35,000 under article 12 of the Covenant."
    )
    article = Article(stable_id("rep", text), "text", "0" * 64, 0, text, published="2021-06-01")
    [(line, _)] = list(extractor.extract([article]))
    found = {(e.label[:3], e.text) for e in line.entities}
    assert {
        ("PLA", "Sichuan Province"), ("PLA", "Occupied Palestinian Territories"), ("PLA", "Tamil Nadu"),
        ("PLA", "United States"), ("ORG", "Palestinian Authority"),
        ("LAW", "CAT"), ("LAW", "article 12 of the Covenant"), ("PER", "Ana Bell"),
    } <= found  # fmt: skip
    laws = [e.text for e in line.entities if e.label == "LAW"]
    assert not any(n in law for law in laws for n in ("12457", "EUR", "1998", "Section"))
    assert "United Nations" not in {e.text for e in line.entities if e.label == "ORGANISATION"}
