"""Names read as people's that are places or bodies, and people's names read in two pieces; all are invented."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.assemble.text.tree import Name
from pipeline.assemble.text.view import view_of
from pipeline.assemble.who.misnamed import reread_people
from pipeline.assemble.who.names import index_names
from pipeline.records import Article, stable_id

if TYPE_CHECKING:
    from pipeline.assemble.pipeline import Extractor


def reread(extractor: Extractor, text: str, *read: str) -> dict[str, str]:
    """Read a text in which these words, in order, were taken for people's names."""
    article = Article(stable_id("rep", text), "text", "0" * 64, 0, text, published="2021-06-01")
    doc = extractor.document(article)
    extractor.nlp.get_pipe("habeas_encoder")(doc)  # type: ignore[operator]
    view = view_of(doc, article)
    view.names, at = [], 0
    for told in read:
        label, _, words = told.rpartition(":")
        at = text.index(words, at)
        first, last = view.token_at(at), view.token_at(at + len(words) - 1)
        view.names.append(Name(first, last, label or "PERSON", words))
        at += len(words)
    index_names(view)
    reread_people(view)
    return {n.text: n.label for n in view.names}


@pytest.mark.parametrize(
    ("text", "read", "label"),
    [
        ("Ulan-Ude, Buryatia. A soldier was held for eleven days.", ["Ulan-Ude", "PLACE:Buryatia"], "PLACE"),
        ("• Ana Reis, actor, Nova Kakhovka. Beaten on 3 May.", ["Nova Kakhovka"], "PLACE"),
        ("She remains in Mariscal Torma.", ["Mariscal Torma"], "PLACE"),
        ("A nun from Dzama Wonpo was freed.", ["Dzama Wonpo"], "PLACE"),
        ("The Jaime Prado Column signed the threat.", ["Jaime Prado Column"], "ORGANISATION"),
        # people
        ("She believed in Mariscal Torma.", ["Mariscal Torma"], "PERSON"),
        ("A letter from Dzama Wonpo came.", ["Dzama Wonpo"], "PERSON"),
        ("The father of Jibek Tekstil was freed.", ["Jibek Tekstil"], "PERSON"),
        ("He was arrested with his brother, Santiago.", ["Santiago"], "PERSON"),
        ("Police searched Azat Yuly's flat.", ["Azat Yuly"], "PERSON"),
    ],
)
def test_what_a_name_names(extractor: Extractor, text: str, read: list[str], label: str) -> None:
    assert reread(extractor, text, *read)[read[0]] == label


def test_two_pieces_are_one_name(extractor: Extractor) -> None:
    text = "They must at once release Server Ablyak, jailed since May."
    assert reread(extractor, text, "Server", "Ablyak") == {"Server Ablyak": "PERSON"}
    assert "Ana Reis" in reread(extractor, "Officer Ana Reis fled.", "Officer", "Ana Reis")


def test_a_surname_in_a_headlines_capitals(extractor: Extractor) -> None:
    text = "KILLING OF ADA REIS\n\nAda Maria Reis was shot on Monday."
    assert "ADA REIS" in reread(extractor, text, "ADA", "Ada Maria Reis")
