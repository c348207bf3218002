"""Mentions of acts told in more than one word: the whole of it is marked. Invented people."""

import pytest

from pipeline.assemble.text.whole_acts import whole_act
from pipeline.recognise.tokens import make_nlp

NLP = make_nlp()


@pytest.mark.parametrize(
    ("text", "told", "whole"),
    [
        ("The weaver was taken into custody at dawn.", "taken", "taken into custody"),
        ("Both were forced to flee the valley.", "flee", "forced to flee"),
        ("Both were forced to flee the valley.", "forced", "forced to flee"),
        ("He remains in pre-trial detention in Gori.", "detention", "pre-trial detention"),
        ("She was denied bail twice.", "denied", "denied bail"),
        ("She was denied bail twice.", "bail", "denied bail"),
        ("Travel bans on four clerks were renewed.", "bans", "Travel bans"),
        ("Soldiers fired at the ferry.", "fired", "fired at"),
        ("They broke up the vigil.", "broke", "broke up"),
        ("He was Beaten To Death.", "Beaten", "Beaten To Death"),
        ("The two were arrested at the mill.", "arrested", "arrested"),  # no phrase
        ("A rise in prison food prices was told.", "told", "told"),
        ("The herder was taken home.", "taken", "taken"),
        ("He was found in the river, guilty of nothing.", "found", "found"),  # not side by side
        ("He was taken", "taken", "taken"),  # the end of the text
        ("fired", "fired", "fired"),
    ],
)
def test_a_mention_grows_to_the_phrase_that_tells_the_act(text: str, told: str, whole: str) -> None:
    doc = NLP.make_doc(text)
    start = next(token.i for token in doc if token.text == told)
    begin, end = whole_act(doc, start, start + 1)
    assert doc[begin:end].text == whole


def test_a_mention_of_several_words_is_never_cut() -> None:
    doc = NLP.make_doc("She was shot in the back and killed.")
    assert whole_act(doc, 2, 6) == (2, 6)
