""""Himself" and "herself" stand where pronouns that tell a sex do, and are asked the same questions."""

from __future__ import annotations

import pytest

from pipeline.assemble.facts import facts_of
from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.text.party import Party
from pipeline.assemble.text.view import view_of
from pipeline.assemble.who.cast import cast_of
from pipeline.assemble.who.nearer import harmed_by_object, one_of_sex
from pipeline.assemble.who.resolve import Resolver
from pipeline.records import Article, stable_id


@pytest.mark.parametrize("word", ["himself", "herself"])
def test_a_self_is_nobody_beside_the_doer(extractor: Extractor, word: str) -> None:
    text = f"Lena Bor left Piet Loos after they hurt {word}."
    with extractor.nlp.select_pipes(enable=["habeas_encoder"]):
        view = view_of(extractor.nlp(text), Article(stable_id("rep", text), "text", "0" * 64, 0, text))
    facts, cast = facts_of(view), cast_of(view)
    resolver = Resolver(view, cast, facts.counts)
    self_, loos = view.lower.index(word), view.lower.index("loos")
    assert not harmed_by_object(resolver, loos, self_)
    assert not one_of_sex(resolver, Party(people=[0, 1]), self_)
