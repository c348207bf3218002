"""Who an act befell and who only stands beside it: sources, doers, credits, aides, the accused."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import facts_told

read = partial(facts_told, published="2020-08-29")


def victims(incidents: list[Incident]) -> set[str]:
    return {x.name for i in incidents for x in [*i.people, *i.organisations] if x.role == "victim"}


ROWS = [
    line.split(" | ", 2)
    for line in (Path(__file__).with_name("suffered.txt")).read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("act", "who", "text"), ROWS, ids=[text for _, _, text in ROWS])
def test_who_suffered_it(extractor: Extractor, act: str, who: str, text: str):
    found = victims([i for i in read(extractor, text.replace("¶", "\n\n")) if act == "*" or i.act in act.split(",")])
    if who == "-":
        assert found == set()
    elif who.startswith("-"):
        assert who[1:] not in found
    else:
        assert found == {*who.split(", ")}


def test_members_with_days_of_their_own_are_incidents_of_their_own(extractor: Extractor):
    text = (
        "Malek admitted a part in the kidnappings of reporters Ada Obi and Omar Saleh and aid worker Carla Benson.\n\n"
        "Obi was kidnapped in May 2012.\n\nSaleh was kidnapped in August 2013.\n\nBenson was kidnapped in June 2014."
    )
    found = [i for i in read(extractor, text) if i.act == "abduction"]
    assert {(tuple(sorted(victims([i]))), i.date.start if i.date else None) for i in found} == {
        (("Ada Obi",), "2012-05-01"), (("Omar Saleh",), "2013-08-01"), (("Carla Benson",), "2014-06-01"),
    }  # fmt: skip


def test_the_set_stays_whole_where_one_member_alone_is_told_again(extractor: Extractor):
    text = "Police arrested Ada Obi, Omar Saleh and Carla Benson.\n\nObi was arrested at her home on 3 May 2020."
    found = [i for i in read(extractor, text) if i.act == "arrest"]
    assert [victims([i]) for i in found] == [{"Ada Obi", "Omar Saleh", "Carla Benson"}]


def test_what_the_victim_says_between_commas_is_alleged(extractor: Extractor):
    (told,) = read(extractor, "Piet Loos, Lena Bor says, beat her in custody.")
    assert told.modality == "alleged"
    assert {(x.name, x.role) for x in told.people} == {("Lena Bor", "victim"), ("Piet Loos", "perpetrator")}
