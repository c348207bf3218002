"""Spans of names mended: hyphens, dashes, nicknames, particles, offices, short forms, and what is told beside them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.paths import models_dir
from pipeline.recognise.encoder import mend, vote
from pipeline.recognise.encoder.features import Pieces
from pipeline.recognise.encoder.spans import Found
from pipeline.recognise.tokens import make_nlp

NLP = make_nlp()
FOLDER = models_dir() / "recogniser"
PIECES = Pieces(FOLDER / "tokenizer.json", FOLDER / "words.tsv")
KINDS = ["ORGANISATION", "PERSON", "PLACE"]
ORGANISATION, PERSON, PLACE = range(3)
WORDS = [
    "Amina",
    "Baku",
    "-",
    " - ",
    '"',
    " ",
    "bin",
    "uulu",
    "(",
    "ABC",
    ")",
    "of",
    "minister",
    "#",
    "US",
    "e",
    "lower",
]


def words_of(doc):
    tokens = doc.to_array(["ORTH", "SPACY"])
    index = np.array([t.i for t in doc if not t.is_space], np.int64)
    keys = tokens[index, 0].tolist()
    return mend.Words(keys, [0] * len(index), mend.spaces_of(tokens[:, 1], index), doc.vocab.strings, PIECES)


def found_in(doc, names):
    """Spans over the words of `names`, each (text, kind), in the order of the document."""
    spans, at = [], 0
    for name, kind in names:
        begin = doc.text.index(name, at)
        at = begin + len(name)
        span = doc.char_span(begin, at)
        spans.append(Found(span.start, span.end, kind, 0.9))
    return spans


def scores_of(doc, spans):
    scores = np.full((len(doc), 7), 0.01, np.float32)
    for span in spans:
        scores[span.start : span.end, 1 + 2 * span.kind] = 0.9
    return scores


def mended(text, *names):
    doc = NLP(text)
    spans = found_in(doc, names)
    return [(doc[s.start : s.end].text, s.kind) for s in mend.mend(words_of(doc), spans, scores_of(doc, spans), KINDS)]


@pytest.mark.parametrize(
    ("text", "names", "wanted"),
    [
        # One name across hyphens.
        ("a flat in Shahr-e-Golha burned", [("Shahr", PLACE)], [("Shahr-e-Golha", PLACE)]),
        ("held in Tamar-Uul since May", [("Uul", PLACE)], [("Tamar-Uul", PLACE)]),
        ("said Anna-Karin Veldt", [("Anna", PERSON), ("Karin Veldt", PERSON)], [("Anna-Karin Veldt", PERSON)]),
        # What stands for itself beside a hyphen.
        ("a Kampala-based group", [("Kampala", PLACE)], [("Kampala", PLACE)]),
        ("Kampala-Based Group Raided", [("Kampala", PLACE)], [("Kampala", PLACE)]),
        ("the Iran-Iraq border", [("Iran-Iraq", PLACE)], [("Iran", PLACE), ("Iraq", PLACE)]),
        ("talks of the EU-Uganda council", [("EU-Uganda", ORGANISATION)], [("EU", ORGANISATION), ("Uganda", PLACE)]),
        ("in Ex-Yugoslavia", [("Yugoslavia", PLACE)], [("Yugoslavia", PLACE)]),
        # Datelines.
        ("JUBA - Guards beat two men", [("JUBA - Guards", PLACE)], [("JUBA", PLACE)]),
        ("TUNIS – Tunisia has freed him", [("TUNIS – Tunisia", PLACE)], [("TUNIS", PLACE), ("Tunisia", PLACE)]),
        # Nicknames.
        ('Omar "the Baker" Sahel left', [("Omar", PERSON), ("Sahel", PERSON)], [('Omar "the Baker" Sahel', PERSON)]),
        ("Rosa “Beto” Quispe left", [("Rosa “Beto", PERSON), ("Quispe", PERSON)], [("Rosa “Beto” Quispe", PERSON)]),
        ('Omar "was there" Sahel said', [("Omar", PERSON), ("Sahel", PERSON)], [("Omar", PERSON), ("Sahel", PERSON)]),
        # Particles.
        ("Nura mint Salek spoke", [("Nura", PERSON), ("Salek", PERSON)], [("Nura mint Salek", PERSON)]),
        ("Bektur uulu was fined", [("Bektur", PERSON)], [("Bektur uulu", PERSON)]),
        ("Mr ould Salek was fined", [("Salek", PERSON)], [("ould Salek", PERSON)]),
        ("in Dar al Noor", [("Dar", PLACE), ("Noor", PERSON)], [("Dar", PLACE), ("Noor", PERSON)]),
        # No names.
        ("the Minister of Labour and Trade", [("Labour and Trade", ORGANISATION)], []),
        ("the Ministry of Labour", [("Ministry of Labour", ORGANISATION)], [("Ministry of Labour", ORGANISATION)]),
        ("They tweeted #FreeAmina today", [("FreeAmina", PERSON)], []),
        ("He became a notary in Osh", [("notary", ORGANISATION), ("Osh", PLACE)], [("Osh", PLACE)]),
        ("amina left", [("amina", PERSON)], [("amina", PERSON)]),
    ],
)
def test_names_are_mended(text, names, wanted):
    assert mended(text, *names) == wanted


def test_a_short_form_is_what_its_words_are():
    text = "the League of Free Printers (LFP) met. LFP leaders spoke"
    names = [("League of Free Printers", ORGANISATION), ("LFP", PERSON), ("LFP", PLACE)]
    assert [kind for _, kind in mended(text, *names)] == [ORGANISATION] * 3


@pytest.mark.parametrize(
    "text",
    [
        "re-education through labour (RTL) began. RTL ended",
        "the Public Order Act (POA) was used. POA cases rose",
    ],
)
def test_a_short_form_of_no_name_is_none(text):
    short = text.split("(")[1].split(")")[0]
    assert mended(text, (short, ORGANISATION), (short, ORGANISATION)) == []


def test_a_short_form_of_unread_words_stays():
    assert mended("the Fair Trade Commission (FTC) met", ("FTC", ORGANISATION)) == [("FTC", ORGANISATION)]


def settled(text, name, kind, probability=0.6, rest=None):
    """The type a lone mention comes to, of whose probability `rest` goes to another type."""
    doc = NLP(text)
    spans = found_in(doc, [(name, kind)])
    scores = np.full((len(doc), 7), 0.01, np.float32)
    for i in range(spans[0].start, spans[0].end):
        scores[i, 1 + 2 * kind] = probability
        scores[i, 1 + 2 * (PLACE if rest is None else rest)] += 1 - probability
    words = words_of(doc)
    told = [mend.evidence(words, span, KINDS) for span in spans]
    [span] = vote.settle(words.keys, spans, scores, KINDS, told)
    return span.kind


def test_a_known_body_is_one():
    assert settled("He practised Falun Gong at home", "Falun Gong", PERSON, 0.95) == ORGANISATION
    assert settled("said Roskomnadzor on Monday", "Roskomnadzor", PERSON, 0.95) == ORGANISATION


def test_a_noun_before_a_name_tells_a_body():
    assert settled("the newspaper Ala-Too Sanjar reported", "Sanjar", PERSON, 0.6, ORGANISATION) == PERSON
    assert settled("the newspaper Sanjar reported", "Sanjar", PERSON, 0.6, ORGANISATION) == ORGANISATION
    assert settled("the newspaper Sanjar reported", "Sanjar", PERSON, 0.95, ORGANISATION) == PERSON


def test_a_word_known_as_a_big_place_is_one_where_the_network_is_unsure():
    assert settled("NIAMEY reported calm", "NIAMEY", PERSON, 0.6) == PLACE
    assert settled("NIAMEY reported calm", "NIAMEY", PERSON, 0.95) == PERSON


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("▪ Batken. Two men were fined", PLACE),
        ("Batken: a week in court", PLACE),
        ("Batken Marat was fined", PERSON),
        ("They thanked Batken", PERSON),
    ],
)
def test_a_known_town_at_the_head_of_a_line_is_a_place(text, kind):
    words = words_of(NLP(text))
    assert words.known(next(i for i in range(len(words)) if words[i] == "Batken")) == 4
    assert settled(text, "Batken", PERSON, 0.6) == kind


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14), st.data())
def test_mended_spans_are_in_order_and_apart(parts, data):
    doc = NLP(" ".join(parts).replace(" - ", "-"))
    words = words_of(doc)
    edges = sorted(data.draw(st.lists(st.integers(0, len(words)), max_size=6)))
    kinds = st.integers(0, 2)
    spans = [Found(a, b, data.draw(kinds), 0.9) for a, b in zip(edges[::2], edges[1::2], strict=False) if a < b]
    scores = np.full((len(words), 7), 1 / 7, np.float32)
    ends = 0
    for span in mend.mend(words, spans, scores, KINDS):
        assert ends <= span.start < span.end <= len(words)
        ends = span.end
