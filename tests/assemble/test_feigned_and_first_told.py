"""Deaths of the old and in cells, one deed told first by faceless doers, suspects who are victims, armed bodies."""

from __future__ import annotations

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import doers_to, facts_told

read = partial(facts_told, published="2021-06-01")


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        # an age is no natural death beside the attack itself
        ("Police beat monk Ilo Dorje so badly that he died a day later, aged 78.", {"killing"}),
        ("Grandmother Eva Sanz was shot by soldiers and died, aged 83, on the way to hospital.", {"killing"}),
        ("Police beat poet Eva Sanz in 1974. She died at 88.", {"attack"}),
        ("Poet Eva Sanz was beaten by police in 1974 and died decades later, aged 88.", {"attack"}),
        # where a term of years is told first
        ("Dissident Ilo Kane died two years after being jailed, in a prison hospital.",
         {"death_in_custody", "imprisonment"}),
        ("Dissident Ilo Kane died three years after being sentenced in a prison in Osh.", {"sentencing"}),
        ("Dissident Ilo Kane died, ten years after his arrest, in a hospital in Osh.", {"arrest"}),
        # one's own people arrest nobody
        ("Senator Eva Sanz was shot at by gunmen and her guards pulled her from the car.", {"attempted_killing"}),
        ("Deputy Ilo Kane was assaulted by hooligans and bodyguards pulled him away.", {"attack"}),
        ("Soldiers pulled trader Ilo Kane from his car and took him away.", {"arrest"}),
        # what one staged of oneself
        ("Police arrested singer Ilo Kane, who had faked his own abduction.", {"arrest"}),
        # armed bodies are no organisations of ours
        ("The Falcon Brigade, an armed group, was outlawed by the state on 3 May 2021.", set()),
        ("The Lion Guard, an armed Islamist organisation, was outlawed by a court.", set()),
        ("The Dawn Union, a farmers' movement, was outlawed by the state.", {"organisation_shutdown"}),
        # who hears a case is not who is judged
        ("Editor Ilo Kane went on trial on 3 May 2021. Judge Tom Ruz presided. He was sentenced to five years.",
         {"trial", "sentencing"}),
        ("Editor Ilo Kane went on trial on 3 May 2021. Judge Tom Ruz resigned. He was sentenced to five years.",
         {"trial"}),
    ],
)  # fmt: skip
def test_acts(extractor: Extractor, text: str, acts: set[str]) -> None:
    assert {r.act for r in read(extractor, text) if r.confidence >= 0.5} == acts


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Armed men shot dead a teacher in Cali on 3 May 2021. Teacher Eva Sanz was killed by two policemen.", 1),
        ("Unknown men beat a lawyer in Lima. Lawyer Eva Sanz was beaten by soldiers.", 1),
        ("A doctor was arrested in Osh on 4 May 2021. Lecturer Eva Sanz of the medical university was arrested.", 1),
        ("Rebels shot dead a nurse in Cali. Nurse Eva Sanz was killed by soldiers.", 2),
        ("Police shot dead a nurse in Cali. Gunmen killed nurse Eva Sanz in Cali.", 2),
    ],
)
def test_one_deed_told_first_of_the_faceless(extractor: Extractor, text: str, count: int) -> None:
    assert len([r for r in read(extractor, text) if r.confidence >= 0.5]) == count


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Police arrested a suspect on 4 May 2021. Suspect Ilo Kane was tortured at the station.", {"Police"}),
        ("Police arrested the main suspect, farmer Ilo Kane. Kane was tortured in custody.", {"Police"}),
        ("Police arrested a suspect in the killing of nurse Eva Sanz. Sanz had been tortured.", set()),
    ],
)
def test_the_suspect_may_be_the_victim(extractor: Extractor, text: str, by: set[str]) -> None:
    victim = "Eva Sanz" if "Eva" in text else "Ilo Kane"
    assert doers_to(read(extractor, text), victim, "torture" if "tortured" in text else "killing") == by


def test_a_court_frees_from_the_complaint_of_an_army(extractor: Extractor) -> None:
    text = "Teacher Ilo Kane was released after a judge rejected the army's complaint against him."
    (record,) = read(extractor, text)
    assert [p.name for p in (*record.people, *record.organisations) if p.role == "authority"] == ["judge"]
