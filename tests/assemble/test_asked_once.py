"""Questions that are answered once for each view and place."""

import pytest

from pipeline.assemble.text.once import once
from pipeline.assemble.text.view import DocView, view_of
from pipeline.records import Article, stable_id


@pytest.fixture(scope="module")
def views(extractor):
    """Two texts as the pipeline reads them."""

    def read(text: str) -> DocView:
        with extractor.nlp.select_pipes(enable=["habeas_encoder"]):
            return view_of(extractor.nlp(text), Article(stable_id("rep", text), "text", "0" * 64, 0, text))

    return read("Ana Belo was arrested."), read("Juan Reis was released.")


def test_each_question_is_answered_once_for_each_view_and_place(views):
    asked = []

    @once
    def word(view: DocView, token: int, back: int) -> str | None:
        asked.append((view, token, back))
        return view.words[token - back] if token >= back else None

    first, second = views
    assert [word(first, 1, 1), word(second, 1, 1), word(first, 3, 0)] == ["Ana", "Juan", "arrested"]
    assert word(first, 0, 2) is None
    assert [word(first, 1, 1), word(second, 1, 1), word(first, 0, 2)] == ["Ana", "Juan", None]
    assert len(asked) == 4


def test_two_questions_of_the_same_place_have_answers_of_their_own(views):
    @once
    def lower(view: DocView, token: int) -> str:
        return view.lower[token]

    @once
    def word(view: DocView, token: int) -> str:
        return view.words[token]

    assert (lower(views[0], 0), word(views[0], 0), lower(views[0], 0)) == ("ana", "Ana", "ana")
    assert lower.__name__ == "lower"
