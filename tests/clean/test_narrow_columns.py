"""Text in narrow columns is joined, and so is a line that cannot end where it does; lists, forms and verse are not."""

import textwrap

import pytest

from pipeline.clean import article_from_text

ONE = (
    "Police in Osh arrested the journalist Luis Mora on 3 May 2021 on charges of treason. His lawyer said that he had "
    "been beaten in his cell, and that nobody was allowed to see him for a week."
)
OTHER = (
    "A court in Osh sentenced Ana Bor to five years in prison on 4 June 2021 for insulting the president, the union "
    "said on Tuesday, after a trial to which no reporter had been let in."
)
PROSE = (ONE, OTHER)


@pytest.mark.parametrize("width", [30, 36, 40, 44, 60, 72])
def test_columns_are_joined(width: int):
    text = "\n\n".join(textwrap.fill(p, width) for p in PROSE)
    assert article_from_text(text).text == article_from_text("\n\n".join(PROSE)).text


@pytest.mark.parametrize("width", [112, 132])
def test_a_long_line_that_goes_on_in_small_letters_is_joined(width: int):
    lines = [textwrap.wrap(p, width) for p in PROSE]
    assert all(later[0].islower() for _, *rest in lines for later in rest)
    text = "\n\n".join("\n".join(p) for p in lines)
    assert article_from_text(text).text == article_from_text("\n\n".join(PROSE)).text


def test_labels_in_small_letters_begin_lines():
    text = f"title: {ONE.removesuffix('.')}\nplace of arrest: Osh\nstatus: {OTHER}"
    assert article_from_text(text).text.split("\n\n") == text.split("\n")


def test_a_line_that_cannot_end_there_goes_on():
    text = "Police arrested the journalist Luis Mora on\n3 May 2021 in Osh.\n\nThe union spoke about it."
    assert "Luis Mora on 3 May 2021 in Osh." in article_from_text(text).text


@pytest.mark.parametrize(
    "text",
    [
        "Arrested in May:\n\nAna Bor\nIvo Reis\nLuis Mora\nZoe Reis\nAmina Sow\nTariq Nadim\n",
        "Name: Ana Bor\nAge: 34\nHeld since: 3 May 2021\nCharged with: treason\nHeld in: Osh\nLawyer: none\n",
        "One line of a song\nand then a second\nand then a third\n",
    ],
)
def test_lines_of_their_own_stay(text: str):
    kept = article_from_text(text).text.split("\n")
    assert [line for line in text.split("\n") if line] == [line for line in kept if line]
