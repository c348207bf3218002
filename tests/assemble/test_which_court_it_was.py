"""Which court decided: named before or beside, told by its kind and place, and one that only stands in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assemble.readings import all_told, factual, who

if TYPE_CHECKING:
    from pipeline.assemble.pipeline import Extractor
    from pipeline.records import Incident


def line(incident: Incident) -> str:
    """Return act, victims, authorities and term of a record in a line."""
    term = incident.penalty and incident.penalty.term and incident.penalty.term.iso
    group = {incident.group.text} if incident.group else set()
    parts = (sorted(who(incident, "victim") | group), sorted(who(incident, "authority", "perpetrator")))
    return " | ".join([incident.act, *(", ".join(p) for p in parts), *([term] if term else [])])


def lines(extractor: Extractor, text: str) -> list[str]:
    """Return what a text tells as done."""
    return [line(i) for i in factual(all_told(extractor, text, published="2019-06-10"))]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # "the court", "the judge": the one told just before by its kind and place
        (
            "A military court in Osh gave Ivo Reis six years in May. The same court gave Zoe Reis nine years in April.",
            [
                "sentencing | Ivo Reis | military court in Osh | P6Y",
                "sentencing | Zoe Reis | military court in Osh | P9Y",
            ],
        ),
        (
            "A Khartoum criminal court tried Amina Sow on 3 May. The judge sentenced her to two years.",
            ["trial | Amina Sow | Khartoum criminal court", "sentencing | Amina Sow | Khartoum criminal court | P2Y"],
        ),
        (
            "Chen Bao went on trial at a court in Osh in March. He denied the charge. The court gave him five years.",
            ["trial | Chen Bao | court in Osh", "sentencing | Chen Bao | court in Osh | P5Y"],
        ),
        (
            "The defendants were taken to the Court of Zliten. Ana Bor received three years, Zoe Reis four.",
            ["sentencing | Ana Bor | Court of Zliten | P3Y", "sentencing | Zoe Reis | Court of Zliten | P4Y"],
        ),
        # not where the sentence between tells of somebody else or of another place, nor of "a court"
        (
            "A court in Osh freed Ana Bor in 2010. In 2015 Ivo Reis was tried in Aksy. The court gave him five years.",
            [
                "release | Ana Bor | court in Osh",
                "trial | Ivo Reis | ",
                "sentencing | Ivo Reis | court | P5Y",
            ],
        ),
        (
            "A court in Osh tried Chen Bao in March. A court gave him five years in June.",
            ["trial | Chen Bao | court in Osh", "sentencing | Chen Bao | court | P5Y"],
        ),
        ("Courts in Mali are slow. The court gave Ana Bor two years.", ["sentencing | Ana Bor | court | P2Y"]),
        (
            "A court in Osh sentenced Chen Bao to a year. The appeals court upheld the term.",
            ["sentencing | Chen Bao | court in Osh | P1Y", "appeal_rejected | Chen Bao | appeals court"],
        ),
        # names in full
        (
            "The court of first instance in Rabat gave Amina Sow two years in April.",
            ["sentencing | Amina Sow | court of first instance in Rabat | P2Y"],
        ),
        ("Amina Sow was convicted by a court of law of slander.", ["conviction | Amina Sow | court of law"]),
        (
            "After a trial before the Special Tribunal for State Security, Amina Sow was given eight years.",
            ["sentencing | Amina Sow | Special Tribunal for State Security | P8Y"],
        ),
        (
            "The Specialised Criminal Court in Riyadh sentenced Ana Bor to six years.",
            ["sentencing | Ana Bor | Specialised Criminal Court in Riyadh | P6Y"],
        ),
        (
            "The Osh City Court sentenced Ana Bor to six years for Facebook posts.",
            ["sentencing | Ana Bor | Osh City Court | P6Y"],
        ),
        (
            "No. 2 Intermediate Court sentenced Ivo Reis to a year.",
            ["sentencing | Ivo Reis | No. 2 Intermediate Court | P1Y"],
        ),
        (
            "Ana Bor was moved from Osh City Court to prison. She was given two years in May.",
            ["sentencing | Ana Bor | Osh City Court | P2Y"],
        ),
        (
            "Ana Bor was sent from the Osh City Court to the Naryn District Court. She was given two years in May.",
            ["sentencing | Ana Bor | Naryn District Court | P2Y"],
        ),
        # "the judge" of a court that only stands in the text
        (
            "Ana Bor is a clerk at a court in Osh. The judge sentenced Ivo Reis to two years.",
            ["sentencing | Ivo Reis | judge | P2Y"],
        ),
        # nor one that is played on
        (
            "The club met at a tennis court in Osh. The judge sentenced Ana Bor to two years.",
            ["sentencing | Ana Bor | judge | P2Y"],
        ),
        # nobody knows which
        (
            "It is not known which court sentenced Ana Bor to six years. The Osh City Court heard other cases in May.",
            ["sentencing | Ana Bor |  | P6Y"],
        ),
        ("It is not known which court sentenced Ana Bor to six months.", ["sentencing | Ana Bor |  | P6M"]),
        (
            "Ana Bor and Zoe Reis were sentenced to three years in prison; the report said nothing about the court.",
            ["sentencing | Ana Bor, Zoe Reis |  | P3Y"],
        ),
        # a court whose rules or rooms are told of
        (
            "The governor ordered Ana Bor to serve a year in a labour camp under the High Court Rules of Detention.",
            ["sentencing | Ana Bor | governor | P1Y"],
        ),
        (
            "The judges gave Amina Sow a year, citing the Supreme Court Circular on Drugs.",
            ["sentencing | Amina Sow | judges | P1Y"],
        ),
        (
            "Ivo Reis was sentenced to two years in a High Court ruling on Friday.",
            ["sentencing | Ivo Reis | High Court | P2Y"],
        ),
        # a court that decides something else beside
        (
            "The Interior Ministry fined Ana Bor and the Economic Court ordered her paper closed.",
            ["fine | Ana Bor | Interior Ministry"],
        ),
        (
            "Authorities tried Ana Bor and the Osh City Court sentenced her to two years.",
            ["sentencing | Ana Bor | Osh City Court | P2Y"],
        ),
        (
            "The police fined Ana Bor 500 lari, and the Tbilisi City Court upheld the fine.",
            ["fine | Ana Bor | police", "appeal_rejected | Ana Bor | Tbilisi City Court"],
        ),
        # courts of states, and what a court tells the state to do
        (
            "Amina Sow was jailed for a year in Banjul in 2016. The ECOWAS Court told the Gambia to pay her damages.",
            ["sentencing | Amina Sow |  | P1Y"],
        ),
        (
            "Amina Sow was given six years in May. The African Court on Human Rights ruled that her trial was unfair.",
            ["sentencing | Amina Sow |  | P6Y"],
        ),
        (
            "Amina Sow was jailed for a year in Osh in 2016. The Osh City Court ordered police to free her on 4 June.",
            ["sentencing | Amina Sow |  | P1Y", "release | Amina Sow | Osh City Court"],
        ),
        # one that decides in a clause of its own
        (
            "The Osh City Court sentenced Ana Bor to two years, while the Naryn District Court gave Ivo Reis three.",
            ["sentencing | Ana Bor | Osh City Court | P2Y", "sentencing | Ivo Reis | Naryn District Court | P3Y"],
        ),
        (
            "The Osh City Court referred the case of Ana Bor to a military court, which gave her nine years.",
            ["sentencing | Ana Bor | military court | P9Y"],
        ),
        (
            "Ana Bor's case was moved from Osh City Court to Naryn District Court. She was given two years in May.",
            ["sentencing | Ana Bor | Naryn District Court | P2Y"],
        ),
        (
            "Ana Bor, whose brother the Osh City Court had freed in 2010, was sentenced to two years in May.",
            ["sentencing | Ana Bor |  | P2Y"],
        ),
        (
            "Ana Bor, whom the Osh City Court tried in February, was sentenced to two years in May.",
            ["trial | Ana Bor | Osh City Court", "sentencing | Ana Bor | Osh City Court | P2Y"],
        ),
        (
            "The Aksu Court and the Hotan Court sentenced Tariq Nadim to ten years and Amina Sow to six.",
            [
                "sentencing | Tariq Nadim | Aksu Court, Hotan Court | P10Y",
                "sentencing | Amina Sow | Aksu Court, Hotan Court | P6Y",
            ],
        ),
        (
            "The People's Court of Gia Lai province sentenced Chen Bao to five years at a half-day trial.",
            ["sentencing | Chen Bao | People's Court of Gia Lai | P5Y"],
        ),
        # chambers and judgeships
        (
            "The Constitutional Chamber of Costa Rica's Supreme Court freed Ivo Reis on 3 May.",
            ["release | Ivo Reis | Constitutional Chamber of Costa Rica's Supreme Court"],
        ),
        (
            "The Constitutional Chamber ordered the release of Ivo Reis.",
            ["release | Ivo Reis | Constitutional Chamber"],
        ),
        (
            "Ankara's 2nd Criminal Judgeship of Peace jailed Zoe Reis pending trial.",
            ["detention | Zoe Reis | Ankara's 2nd Criminal Judgeship of Peace"],
        ),
        # what a higher court reviews, another has decided
        (
            "The Supreme Court upheld the sentence that the Shiraz Revolutionary Court had passed on Tariq Nadim.",
            [
                "appeal_rejected | Tariq Nadim | Supreme Court",
                "sentencing | Tariq Nadim | Shiraz Revolutionary Court",
            ],
        ),
        (
            "Kano Appeal Court reduced Ana Bor's ten-year sentence, imposed by Kano High Court in 2016, to four years.",
            [
                "sentence_overturned | Ana Bor | Kano Appeal Court | P4Y",
                "sentencing | Ana Bor | Kano High Court | P10Y",
            ],
        ),
    ],
)
def test_court(extractor: Extractor, text: str, told: list[str]) -> None:
    assert lines(extractor, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Lyon Tribunal told Ana Bor to pay a fine of 500 euros.", ["fine | Ana Bor | Lyon Tribunal"]),
        ("The Lima Court condemned Luis Mora to pay a fine of 900 dollars.", ["fine | Luis Mora | Lima Court"]),
        (
            "The Lima Superior Court ordered the newspaper La Voz to pay a fine of 900 dollars.",
            ["fine | La Voz | Lima Superior Court"],
        ),
        (
            "The Quito Provincial Court sentenced Luis Mora to two years and ordered him to pay a fine of 900 dollars.",
            ["sentencing | Luis Mora | Quito Provincial Court | P2Y"],
        ),
        (
            "A court in Lima sentenced Ana Bor to a year in prison and to pay a fine of 300 dollars.",
            ["sentencing | Ana Bor | court in Lima | P1Y"],
        ),
        (
            "Ana Bor and Ivo Reis were ordered by the Lyon Tribunal to pay fines of 500 euros each.",
            ["fine | Ana Bor, Ivo Reis | Lyon Tribunal"],
        ),
        (
            "The Constitutional Court ordered the government to pay a fine for the arrest of Ana Bor.",
            ["arrest | Ana Bor | "],
        ),
        (
            "Authorities in Osh ordered Ana Bor, Ms Zoe Reis and Ms Amina Sow to serve two years of labour in May.",
            ["sentencing | Amina Sow, Ana Bor, Zoe Reis | Authorities in Osh | P2Y"],
        ),
        (
            "The court instructed Ivo Reis, her lawyer, to pay a fine of 500 dollars.",
            ["fine | Ivo Reis | court"],
        ),
        ("The court compelled Ivo Reis to pay a fine of 500 dollars.", []),
        ("Ana Bor told the mayor of Osh to go home on her blog.", []),
        ("Rebels forced Ana Bor to flee the country.", ["exile | Ana Bor | Rebels"]),
    ],
)
def test_who_has_to_pay(extractor: Extractor, text: str, told: list[str]) -> None:
    assert lines(extractor, text) == told


@pytest.mark.parametrize("verb", ["ordered", "required", "instructed", "obliged", "forced"])
def test_the_fine_that_has_to_be_paid(extractor: Extractor, verb: str) -> None:
    found = factual(all_told(extractor, f"The Osh City Court {verb} Ivo Reis to pay a fine of 500 dollars."))
    assert [(who(i, "victim"), i.penalty is not None and i.penalty.kind) for i in found] == [({"Ivo Reis"}, "fine")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "A court in Tunis jailed the photographer Tariq Nadim for 15 years after a secret trial.",
            ["sentencing | Tariq Nadim | court in Tunis | P15Y"],
        ),
        ("The army jailed Ana Bor three months after a trial.", ["imprisonment | Ana Bor | army"]),
        ("The judge gave Ivo Reis, the youngest of the ten, two months.", ["sentencing | Ivo Reis | judge | P2M"]),
        ("Ivo Reis, one of the ten, got six years in prison.", ["sentencing | Ivo Reis |  | P6Y"]),
        ("The judge gave Ivo Reis, one of the ten, six years in prison.", ["sentencing | Ivo Reis | judge | P6Y"]),
        ("Tariq Nadim was seized by an armed group in Derna.", ["abduction | Tariq Nadim | armed group"]),
        (
            "Polish border guards pushed Tariq Nadim back into Belarus on 3 June.",
            ["forced_return | Tariq Nadim | Polish border guards"],
        ),
        ("Polish border guards walked Tariq Nadim back to Minsk station on 3 June.", []),
        (
            "Polish border guards pushed Tariq Nadim to the ground on 3 June.",
            ["attack | Tariq Nadim | Polish border guards"],
        ),
        ("Tariq Nadim was seized by armed police in Derna.", ["arrest | Tariq Nadim | armed police in Derna"]),
    ],
)
def test_term_and_captors(extractor: Extractor, text: str, told: list[str]) -> None:
    assert lines(extractor, text) == told


@pytest.mark.parametrize(
    ("body", "kind"),
    [("security directorate in Osh", "state_security"), ("cyber crime directorate", "state_security"),
     ("directorate of roads", "state_other")],
)  # fmt: skip
def test_a_directorate(extractor: Extractor, body: str, kind: str) -> None:
    (found,) = factual(all_told(extractor, f"The {body} detained Ana Bor on 3 May 2015."))
    assert {p.actor_type for p in (*found.people, *found.organisations) if p.role == "authority"} == {kind}
