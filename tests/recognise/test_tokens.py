"""Tokens and sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.recognise.tokens import make_nlp, sentence_spans

NLP = make_nlp()


def sentences(text, breaks=()):
    doc = NLP(text)
    return [doc[start:end].text.strip() for start, end in sentence_spans(doc, breaks)]


@pytest.mark.parametrize(
    "parts",
    [
        ["Mr. Tajibek met Dr. Osei.", "They left."],
        ["The court sat on Jan. 5 under Art. 12 and Sec. 3 of the code.", "It rose."],
        ["J. Smith and V.A. Ivanov spoke.", "A. Yu. Petrov did not."],
        ["She lives in the U.S. with him.", "He is in the U.S.", "The rest stayed."],
        ['He said: "I did nothing."', "Then he was taken away."],
        ["“Why?” she asked.", "Nobody answered!", "Silence."],
        ["They met at 5 p.m. on Monday.", "He left at 6 p.m.", "She stayed."],
        ["The sum was 3.5 million.", "No. 7 was empty."],
        ["He broke Sections. 43 and 88 of it.", "She was in the women's section.", "I was there."],
        ["He waited...", "She came."],
        ["It was noted by the court.[12]", "Nothing followed."],
        ["Acme Ltd. was fined.", "It paid."],
    ],
)
def test_sentences_on_one_line(parts):
    assert sentences(" ".join(parts)) == parts


def test_paragraphs_always_end_a_sentence():
    assert sentences("A title without stop\n\nthe text, in small letters") == [
        "A title without stop",
        "the text, in small letters",
    ]


def test_lines_of_a_list_stand_alone():
    assert sentences("Demands:\n- release him\n- drop the charges\n1. First thing\n2. Second thing") == [
        "Demands:",
        "- release him",
        "- drop the charges",
        "1. First thing",
        "2. Second thing",
    ]


def test_a_heading_on_its_own_line_stands_alone():
    assert sentences("Arrests In The North\nPolice took two men.")[0] == "Arrests In The North"


def test_wrapped_lines_go_on():
    text = (
        "The organisation reported on Monday that officers of the ministry had\n"
        "entered the flat of the lawyer in the early morning and had taken away\n"
        "papers and a telephone. The lawyer, who has defended strikers of the\n"
        "Northern Mine, was not told why. Her brother said that nobody had been\n"
        "allowed to see her since."
    )
    assert len(sentences(text)) == 3


def test_missing_space_between_sentences():
    assert sentences("He asked for his rights.The police refused.") == [
        "He asked for his rights.",
        "The police refused.",
    ]


def test_hard_breaks_are_kept():
    text = "Kazan, Friday he was held"
    assert sentences(text, [7]) == ["Kazan,", "Friday he was held"]


def test_hyphens_split_as_in_the_english_models():
    assert [t.text for t in NLP("Ai-Li of the Kyiv-based group")] == [
        "Ai",
        "-",
        "Li",
        "of",
        "the",
        "Kyiv",
        "-",
        "based",
        "group",
    ]


def test_brackets_inside_a_word_split():
    assert [t.text for t in NLP("Article 174(1)")] == ["Article", "174", "(", "1", ")"]


@given(st.text(alphabet="ab AB.!?\n\"'’-()1 \t•…", max_size=120))
def test_spans_cover_every_token_once(text):
    doc = NLP(text)
    spans = sentence_spans(doc)
    assert [i for start, end in spans for i in range(start, end)] == list(range(len(doc)))
    assert all(start < end for start, end in spans)
