"""Where mentions of charges, laws, penalties and counts end, and whether rule and recogniser both hear them."""

import pytest

from pipeline.assemble.entities import entities_of
from pipeline.assemble.events import events_of
from pipeline.assemble.facts import facts_of
from pipeline.assemble.mentions import settle
from pipeline.assemble.text.borders import tidy, whole, whole_spans
from pipeline.assemble.who.cast import cast_of
from pipeline.records import Entity
from tests.assemble.test_heard import hear, view_from


def spanned(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


@pytest.mark.parametrize(
    ("label", "text", "heard", "told"),
    [
        ("CHARGE", "Amina Yusuf was jailed for setting fire to a cattle shed.", "setting fire to a cattle",
         "setting fire to a cattle shed"),
        ("CHARGE", "A bench in Kano tried him for slander of a harbour clerk.", "slander of",
         "slander of a harbour clerk"),
        ("CHARGE", "She faces sedition charges in Kano.", "sedition", "sedition"),  # its noun is no part of it
        ("CHARGE", "He denied the attempted murder charge in Kano.", "attempted murder", "attempted murder"),
        ("CHARGE", "They were fined for perjury or the like of it.", "perjury or", "perjury"),
        ("PENALTY", "The court gave her 30 lashes with a leather strap.", "30 lashes with a",
         "30 lashes with a leather strap"),
        ("PENALTY", "The ferryman got nine months for the song.", "nine", "nine months"),
        ("PENALTY", "Both cooks got three years each in March.", "three years each", "three years"),
        ("PENALTY", "They got six months each, suspended.", "six months each, suspended",
         "six months each, suspended"),
        ("PENALTY", "He got six and eight years for two posts.", "six", "six"),  # not over "and"
        ("COUNT", "The ruling frees 24 ahead of the feast.", "24", "24"),
        ("LAW", "It is Article 9 (b), with a note.", "Article 9 (b), with", "Article 9 (b)"),
        ("LAW", "It is the Press Law (No. 7 of 1999) again.", "Press Law (No. 7 of 1999",
         "Press Law (No. 7 of 1999)"),
        ("LAW", "An offence (s. 5(a)) it is.", "s. 5(a))", "s. 5(a)"),
    ],
)  # fmt: skip
def test_a_span_ends_with_its_phrase(extractor, label, text, heard, told):
    view = view_from(extractor, text)
    start, end = whole(view, label, *spanned(text, heard), len(text))
    assert text[start:end] == told


def test_the_rest_of_a_hyphened_word_comes_in_but_not_what_is_related(extractor):
    text = "Charged under 11-B, she denies theft-related claims."
    view = view_from(extractor, text)
    heard = {"LAW": "11", "CHARGE": "theft", "ACT": "Charged under"}
    mended = whole_spans(view, {label: [spanned(text, words)] for label, words in heard.items()})
    assert [text[a:b] for spans in mended.values() for a, b in spans] == ["11-B", "theft", "Charged under"]


def test_no_span_reaches_into_the_next(extractor):
    text = "Amina Yusuf got a six-month community order with 90 hours of unpaid work."
    view = view_from(extractor, text)
    mended = whole_spans(view, {"PENALTY": [spanned(text, "six-month community order with"),
                                            spanned(text, "90 hours of unpaid work")]})  # fmt: skip
    assert [text[a:b] for a, b in mended["PENALTY"]] == ["six-month community order", "90 hours of unpaid work"]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a joint fine of 90 euros or", "a joint fine of 90 euros"),
        ("failing to help her", "failing to help her"),  # an object
        ("breaking in", "breaking in"),
        ("a year of exile in", "a year of exile"),
        ('two years of "yard work"', 'two years of "yard work"'),
    ],
)
def test_words_that_only_lead_on_end_no_span(text, kept):
    start, end = tidy(text, 0, len(text))
    assert text[start:end] == kept


@pytest.mark.parametrize(
    ("label", "text", "ruled", "heard", "told"),
    [
        # of two borders the longer
        ("PENALTY", "plus a joint fine of 90 euros", "joint fine of 90 euros", "fine of 90 euros",
         "joint fine of 90 euros"),
        ("PENALTY", "got four years in a closed colony", "four years", "four years in a closed colony",
         "four years in a closed colony"),
        ("CHARGE", "for insulting Bako", "insulting Bako", "insulting", "insulting Bako"),
        # but where a deed was done is no charge, nor the word before it
        ("CHARGE", "for brawling at the quay", "brawling at the quay", "brawling", "brawling"),
        ("CHARGE", "for failing to pay", "for failing to pay", "failing to pay", "failing to pay"),
        # two deeds with one object are one
        ("CHARGE", "for leading and joining riots", "leading and joining riots", "joining riots",
         "leading and joining riots"),
    ],
)  # fmt: skip
def test_a_rules_mention_reaches_as_far_as_the_recognisers(label, text, ruled, heard, told):
    a, b = spanned(text, ruled)
    found = settle([Entity(label=label, start=a, end=b, text=ruled)], {label: [spanned(text, heard)]}, text)
    assert [e.text for e in found] == [told]


def heard_mentions(extractor, text: str, label: str, *words: str, faint: float | None = None) -> list[str]:
    """Return the mentions of a label where the recogniser hears these words, so unsurely or surely."""
    view = view_from(extractor, text)
    view.learned, view.faint = {label: []}, {}
    for part in words:
        if faint is None:
            hear(view, label, part)
        else:
            view.faint.setdefault(label, []).append((*spanned(text, part), faint))
    cast, facts = cast_of(view), facts_of(view)
    return [e.text for e in entities_of(view, cast, facts, events_of(view, cast, facts)) if e.label == label]


@pytest.mark.parametrize(
    ("label", "text", "words"),
    [
        ("PENALTY", "Whoever served three weeks in jail may ask a judge in Kano for pay.", "three weeks"),
        ("CHARGE", "There were fewer arrests for drunken driving in Kano last spring.", "drunken driving"),
        ("COUNT", "Some ninety pupils took part in the contest in Kano.", "Some ninety pupils"),
    ],
)  # fmt: skip
def test_what_a_rule_alone_reads_is_no_mention(extractor, label, text, words):
    assert heard_mentions(extractor, text, label) == []
    assert heard_mentions(extractor, text, label, words, faint=0.4) != []
    assert heard_mentions(extractor, text, label, words) != []


@pytest.mark.parametrize(
    ("text", "charges"),
    [
        ("The sedition charge in Kano was dropped.", ["sedition"]),
        ("A corruption probe in Kano was put off.", []),
        ("A telephone in Kano was charged with a cable.", []),
        ("In a fraud trial in Kano nobody spoke.", []),
    ],
)
def test_a_charge_that_is_told_plainly_needs_no_hearing(extractor, text, charges):
    assert heard_mentions(extractor, text, "CHARGE") == charges


def test_what_is_told_by_a_name_of_its_own_or_in_a_record_is_one(extractor):
    text = "A court in Kano sentenced Omar Bello, a tiler, to death and let off the clerk with a caution."
    assert heard_mentions(extractor, text, "PENALTY") == ["death", "caution"]
    text = "Omar Bello, a tiler, spent three weeks in jail before a judge in Kano let him go."
    assert heard_mentions(extractor, text, "PENALTY") == ["three weeks in jail"]
    text = "Police in Kano detained eleven bakers on 3 May 2021."
    assert heard_mentions(extractor, text, "COUNT") == ["eleven bakers"]


def test_a_suspended_prison_term_tells_something_without_a_figure(extractor):
    text = "The court in Kano gave Omar Bello, a tiler, a suspended prison term for a song."
    assert heard_mentions(extractor, text, "PENALTY", "suspended prison term") == ["suspended prison term"]
    text = "The court in Kano gave Omar Bello, a tiler, a long prison term for a song."
    assert heard_mentions(extractor, text, "PENALTY", "long prison term") == []
