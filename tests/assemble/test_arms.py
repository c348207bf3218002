"""Second arms of a coordination, acts that one sentence tells twice, and terms that were changed."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import facts_told, victims


def read(extractor: Extractor, text: str, title: str | None = None) -> list[Incident]:
    return facts_told(extractor, text, title=title, published="2024-05-06")


def terms(found: list[Incident]) -> dict[str, str | None]:
    """Return the term of each group or person."""
    out: dict[str, str | None] = {}
    for i in found:
        for whom in [i.group.text] if i.group is not None else victims(i):
            out[whom] = i.penalty.term.iso if i.penalty is not None and i.penalty.term is not None else None
    return out


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A court in Iran sentenced four students to six years and seven others to three years on 11 April 2024.",
         {"four students": "P6Y", "seven others": "P3Y"}),
        ("A court in Chad sentenced Issa Adoum to five years and two co-defendants to three years.",
         {"Issa Adoum": "P5Y", "two co-defendants": "P3Y"}),
        ("A court in Oran jailed three nurses for two years and five others for six months.",
         {"three nurses": "P2Y", "five others": "P6M"}),
    ],
)  # fmt: skip
def test_each_counted_set_has_its_own_term(extractor: Extractor, text: str, told: dict[str, str]):
    assert terms([i for i in read(extractor, text) if i.act == "sentencing"]) == told


def test_each_name_has_the_day_after_it(extractor: Extractor):
    found = read(extractor, "Ada Obi was arrested in Mali on 3 March 2024 and Omar Saleh on 5 March 2024.")
    days = {next(iter(victims(i))): i.date.edtf for i in found if i.act == "arrest" and i.date is not None}
    assert days == {"Ada Obi": "2024-03-03", "Omar Saleh": "2024-03-05"}


def test_a_verb_of_its_own_ends_the_first_arm(extractor: Extractor):
    found = read(extractor, "Ada Obi was arrested on 3 May 2024 and Omar Saleh was charged on 4 May 2024.")
    assert {(i.act, *victims(i)) for i in found} == {("arrest", "Ada Obi"), ("charge", "Omar Saleh")}


def test_more_of_those_counted_before_are_abducted(extractor: Extractor):
    found = read(extractor, "Rebels in Sudan killed four volunteers and abducted two more.")
    assert {(i.act, i.group.min) for i in found if i.group is not None} == {("killing", 4), ("abduction", 2)}


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Omar Saleh has been missing since soldiers took him from a bus in 2019.", ["enforced_disappearance"]),
        ("The trial of Ada Obi was held behind closed doors in Minsk.", ["trial"]),
        ("Fifteen inmates were beaten by warders in a Malawi prison.", ["ill_treatment"]),
        ("Ada Obi was sent to a psychiatric hospital in 2012 and kept there for seven months. She died in 2017.",
         ["psychiatric_confinement"]),
        ("Police arrested Ada Obi, a teacher, on Monday. Ada Obi, a teacher, was let go on Tuesday.",
         ["arrest", "release"]),
        ("Police raided the newspaper's offices in Baku on 6 March 2024.", []),
    ],
)  # fmt: skip
def test_one_event_is_told_once(extractor: Extractor, text: str, acts: list[str]):
    assert [i.act for i in read(extractor, text)] == acts


@pytest.mark.parametrize(
    ("text", "act", "term"),
    [
        ("An appeals court raised Ada Obi's sentence from nine years to 25 on Monday.", "sentencing", "P25Y"),
        ("A court cut poet Omar Saleh's prison sentence from four years to 18 months on Monday.",
         "sentence_overturned", "P18M"),
    ],
)  # fmt: skip
def test_a_changed_term_is_what_it_was_changed_to(extractor: Extractor, text: str, act: str, term: str):
    (told,) = read(extractor, text)
    assert told.act == act
    assert told.penalty is not None
    assert told.penalty.term is not None
    assert told.penalty.term.iso == term


@pytest.mark.parametrize(
    ("text", "act", "group"),
    [
        ("Seventeen houses were set alight by soldiers.", "property_destruction", "Seventeen houses"),
        ("Police raided three newspaper offices on 7 March 2024.", "raid", "three newspaper offices"),
        ("Police raided the offices of three newspapers on 7 March 2024.", "raid", "three newspapers"),
        ("Security forces searched five NGO offices in Cairo.", "raid", "five NGO offices"),
    ],
)
def test_counted_houses_and_offices_are_bounded(extractor: Extractor, text: str, act: str, group: str):
    assert [(i.act, i.group.text) for i in read(extractor, text) if i.group is not None] == [(act, group)]


def test_two_outcomes_of_one_court(extractor: Extractor):
    found = read(
        extractor,
        "A court in Minsk sentenced Ivan Belov and Anna Belova in January. In March a higher court upheld his sentence "
        "and reduced hers.",
    )
    told = {(i.act, *victims(i)) for i in found if i.act != "sentencing"}
    assert told == {("appeal_rejected", "Ivan Belov"), ("sentence_overturned", "Anna Belova")}


def test_a_penalty_before_a_semicolon_is_of_its_own_clause(extractor: Extractor):
    found = read(extractor, "Ada Obi, given 18 months suspended, remains free; Omar Saleh was tried in absentia.")
    assert [i.penalty for i in found if i.act == "trial"] == [None]


def test_a_title_of_a_term_and_a_name(extractor: Extractor):
    (told,) = read(extractor, "A court in Ulan-Ude sentenced Dorzho on Monday.", "Fifteen days for lama Zorigto Dorzho")
    assert victims(told) == {"Zorigto Dorzho"}
    assert told.penalty is not None
    assert told.penalty.kind == "detention"
