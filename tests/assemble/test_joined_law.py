"""Plain sentences that join steps of the law: like terms of two, laws and sums in step, what is only asked for."""

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import facts_told, in_a_line, victims

TWO_LAWS = (
    "A judge in Bamako sentenced Ana Bor to nine years in a penal colony under Article 88 of the Penal Code and the "
    "academic Odo Lind to two years under Article 314/2 of the Penal Code."
)


def penalised(found: list[Incident]) -> set[str]:
    """Return each victim, or those of one record, with the length, kind or sum of their penalty."""
    told = [(i, i.penalty) for i in found if i.penalty is not None]
    return {
        f"{' & '.join(sorted(victims(i)))} {p.fine.min:g}" if p.fine is not None and p.fine.min
        else f"{' & '.join(sorted(victims(i)))} {p.term.iso if p.term else p.kind}"
        for i, p in told
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A court sentenced Ana Bor to six years in prison and Odo Lind to six years.", {"Ana Bor & Odo Lind P6Y"}),
        ("Ana Bor was sentenced to six years in jail for libel on 3 May 2020, and Odo Lind to six years on 5 June.",
         {"Ana Bor P6Y", "Odo Lind P6Y"}),
        ("A court sentenced Ana Bor to six years in prison, suspended, for libel, and Odo Lind to six years.",
         {"Ana Bor P6Y", "Odo Lind P6Y"}),
        ("Ana Bor got six years, Odo Lind six years and Mia Bell two.",
         {"Ana Bor P6Y", "Odo Lind P6Y", "Mia Bell P2Y"}),
        ("Ana Bor and Odo Lind were sentenced to six years each.", {"Ana Bor & Odo Lind P6Y"}),
        ("The court handed down sentences of nine years to Ana Bor and three years to blogger Odo Lind.",
         {"Ana Bor P9Y", "Odo Lind P3Y"}),
        ("The court handed down sentences of nine years to Ana Bor and three years to Indigenous leader Odo Lind.",
         {"Ana Bor P9Y", "Odo Lind P3Y"}),
        ("Ana Bor and Odo Lind were convicted of insulting the president; the former was sentenced to seven years.",
         {"Ana Bor P7Y"}),
        ("The court gave nine years to Ana Bor and three months to free Odo Lind.", {"Ana Bor P9Y"}),
        ("The newspaper Talas Post and its editor, Ana Bor, were fined 500 lira and 900 rubles respectively.",
         {"Talas Post 500", "Ana Bor 900"}),
        ("Ana Bor and the newspaper Talas Post were fined $500 and $200, respectively.",
         {"Ana Bor 500", "Talas Post 200"}),
        ("The newspaper Talas Post and its editor, Ana Bor, were fined $500 in May and June, respectively.",
         {"Ana Bor & Talas Post 500"}),
        ("The court fined the group Unidad 40,000 soles.", {"Unidad 40000"}),
        ("The organization was fined 900 rubles and its director Ana Bor was fined 300 rubles.", {"Ana Bor 300"}),
        ("Odo Lind, 29, got nine years in prison on Monday and Ho Bor-lin, 61, was jailed for two years.",
         {"Odo Lind P9Y", "Ho Bor-lin P2Y"}),
        ("Odo Lind received nine years in prison on Monday and Mia Bell-Bor was sentenced to two years on Friday.",
         {"Odo Lind P9Y", "Mia Bell-Bor P2Y"}),
        ("The High Court fined the trade union Unidad 5,000 soms on 3 March 2019 and its director, Ivo Kral, 300 soms.",
         {"Unidad 5000", "Ivo Kral 300"}),
    ],
)  # fmt: skip
def test_whose_penalty_is_whose(extractor: Extractor, text: str, told: set[str]) -> None:
    assert penalised(facts_told(extractor, text)) == told


def charged(found: list[Incident]) -> set[str]:
    """Return the victims of each record with their charges and laws."""
    told = [(" & ".join(sorted(victims(i))), sorted(c.text or c.law or "" for c in i.charges)) for i in found]
    return {f"{who}: {', '.join(what)}" for who, what in told}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A court sentenced Ana Bor to six years for libel and Odo Lind to six years for sedition.",
         {"Ana Bor: libel", "Odo Lind: sedition"}),
        ("Ana Bor was sentenced to four years in prison under Article 88 and Odo Lind to nine years under Article 61.",
         {"Ana Bor: Article 88", "Odo Lind: Article 61"}),
        (TWO_LAWS, {"Ana Bor: Article 88 of the Penal Code", "Odo Lind: Article 314/2 of the Penal Code"}),
        ("Ana Bor was given six years for inciting hatred; Ivo Kral and Odo Lind were jailed for two years for libel.",
         {"Ana Bor: inciting hatred", "Ivo Kral & Odo Lind: libel"}),
        ("Police charged Ana Bor with sedition under Article 61, Odo Lind with libel and Ivo Kral with both offences.",
         {"Ana Bor: sedition", "Odo Lind: libel", "Ivo Kral: libel, sedition"}),
        ("Police charged Ana Bor with libel under Article 8 of the Penal Code and editor Odo Lind with sedition.",
         {"Ana Bor: libel", "Odo Lind: sedition"}),
        ("Ana Bor was charged with sedition and promoting Falun Gong with leaflets.",
         {"Ana Bor: promoting Falun Gong with leaflets, sedition"}),
        ("Ana Bor was jailed for two years under the “Public Order Act”.", {"Ana Bor: Public Order Act"}),
        ("Ana Bor was arrested at a protest against the Cinema Act.", {"Ana Bor: "}),
        ("Police charged Ana Bor with sedition under a law that Odo Lind had helped to write.", {"Ana Bor: sedition"}),
    ],
)  # fmt: skip
def test_whose_charge_and_law_is_whose(extractor: Extractor, text: str, told: set[str]) -> None:
    assert charged(facts_told(extractor, text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The prosecutor asked a court in Harare in March 2019 to sentence Ana Bor to ten years in prison.",
         ""),
        ("Ana Bor was found guilty of libel; she faces up to five years in prison when sentenced next month.",
         "conviction Ana Bor"),
        ("Ana Bor was convicted of libel and faces five years in prison when she is sentenced next month.",
         "conviction Ana Bor"),
        ("Ana Bor faced up to five years in prison when she was sentenced for libel in May 2020.",
         "sentencing Ana Bor"),
    ],
)  # fmt: skip
def test_what_is_asked_for_or_to_come(extractor: Extractor, text: str, told: str) -> None:
    assert in_a_line(facts_told(extractor, text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ivo Kral appeared before a judge on May 3 charged with libel, and Odo Lind, arrested with him, was freed.",
         "arrest Odo Lind & Ivo Kral, release Odo Lind, trial Ivo Kral"),
        ("Ivo Kral was freed in a May marked by protests, and Odo Lind, charged with libel, was jailed.",
         "charge Odo Lind, imprisonment Odo Lind, release Ivo Kral"),
    ],
)  # fmt: skip
def test_who_was_charged_when_he_came_to_court(extractor: Extractor, text: str, told: str) -> None:
    assert in_a_line(facts_told(extractor, text)) == told


@pytest.mark.parametrize(
    "text",
    [
        "A court acquitted Ana Bor on Monday, quashing a Magistrate Court's ruling against her.",
        "A court freed Ana Bor on Monday, setting aside the Magistrate Court's ruling against her.",
    ],
)
def test_whose_ruling_is_quashed_does_not_quash_it(extractor: Extractor, text: str) -> None:
    told = [p for i in facts_told(extractor, text) for p in (*i.people, *i.organisations)]
    assert {p.name for p in told if p.role == "authority"} <= {"court"}
