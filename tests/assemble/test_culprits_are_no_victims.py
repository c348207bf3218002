"""Who harmed others is no victim of the law, nor is whom they harmed tried with them; words in print are no attack."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told

read = partial(facts_told, published="2021-06-01")


LAW = {"arrest", "acquittal", "charge", "conviction", "trial", "sentencing"}


@pytest.mark.parametrize(
    "text",
    [
        "A court in Tbilisi acquitted former police chief Zurab Kekela of beating protester Nino Arveladze.",
        "Prosecutors charged businessman Ivo Kral with stabbing editor Lena Moe in Brno.",
        "Police charged Ivo Kral with kidnapping reporter Lena Moe.",
        "Police arrested six gang members who had extorted a tailor in Lima.",
        "Her uncle, Vusi Zulu, a convicted murderer, spoke to the press in Durban.",
    ],
)
def test_who_harmed_others_is_no_victim(extractor: Extractor, text: str) -> None:
    assert not [r.act for r in read(extractor, text) if r.act in LAW]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Police arrested five students who had protested against gang members.", "arrest"),
        ("Poet Ivo Kral, a convicted dissident, spoke to the press in Oslo.", "conviction"),
        ("A court convicted farmer Ivo Kral of insulting the mayor, Lena Moe.", "conviction"),
        ("Ivo Kral was charged with assaulting police officer Jan Bok during a march.", "charge"),
        ("Police arrested Ivo Kral with editor Lena Moe on 3 May 2021.", "arrest"),
    ],
)
def test_who_is_tried_for_less_stays(extractor: Extractor, text: str, act: str) -> None:
    assert act in {r.act for r in read(extractor, text)}


@pytest.mark.parametrize(
    ("text", "attacked"),
    [
        ("Lawyer Emeka Onuzo was attacked in an article by the ruling party newspaper.", False),
        ("Lawyer Emeka Onuzo was attacked in an alley by party youths on 3 May 2021.", True),
    ],
)
def test_what_is_printed_is_no_attack(extractor: Extractor, text: str, *, attacked: bool) -> None:
    assert ("attack" in {r.act for r in read(extractor, text)}) is attacked
