"""The lists of words that a person may edit: said what they do, no word twice, each file read once."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

import pipeline
from pipeline.assemble.by_whom import carrying
from pipeline.assemble.text import settled, shared_words
from pipeline.assemble.text.lexicon import lexicon, pattern, verb_forms
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.what import blows
from pipeline.assemble.when import same_occasion, tellings
from pipeline.normalise.people import RELATIVE_BEFORE
from pipeline.paths import KnowledgeError, models_dir, toml_table
from pipeline.recognise.counts import find_counts

FILES = (
    "actors.toml", "bystanders.toml", "mishaps.toml", "modality.toml", "names.toml", "people.toml", "verbs.toml",
    "when.toml", "where.toml",
)  # fmt: skip


def lists(file: str) -> dict[str, list[str]]:
    """Return every list of words of a file, in sections or before them."""
    found = {}
    for section, entries in toml_table(file).items():
        keyed = entries.items() if isinstance(entries, dict) else [("", entries)]
        found |= {f"{section}.{key}": words for key, words in keyed if section != "irregular"}
    return found


def test_a_shared_list_is_loaded_under_one_name() -> None:
    home = Path(shared_words.__file__)
    shared = re.findall(r"^[A-Z]+: Final (= .+?)(?:  #.*)?$", home.read_text(encoding="utf-8"), re.MULTILINE)
    rules = [p for p in home.parent.parent.glob("**/*.py") if p != home]
    others = {p.name: p.read_text(encoding="utf-8").splitlines() for p in rules}
    # to the end of a line: with more behind it, it is part of another list
    call = r"= (?:(?:word|verb|noun)_list\(.+\)|frozenset\(verb_forms\(.+\)\))"
    loads = re.compile(rf"^_?[A-Z_]+(?:: Final)? ({call})(?:  #.*)?$")
    loaded = [(match[1], name) for name, lines in others.items() for line in lines if (match := loads.match(line))]
    again = [name for told, name in loaded if told in shared]
    assert len(shared) > 10
    assert not again, "import it from text/shared_words.py"
    times = Counter(told for told, _ in loaded)
    assert not {told for told, count in times.items() if count > 2}, "load it in text/shared_words.py"


@pytest.mark.parametrize("file", FILES)
def test_no_word_stands_twice_in_a_list(file: str) -> None:
    twice = {name: [w for w in words if words.count(w) > 1] for name, words in lists(file).items()}
    assert not {name: words for name, words in twice.items() if words}


def test_every_list_bears_a_name_that_a_rule_knows() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in Path(pipeline.__file__).parent.rglob("*.py"))
    asked = set(re.findall(r"\w+", code))
    whole = {"called_otherwise", "irregular", "kindred", "provisions", "turns"}  # tables that are asked for as a whole
    named = {file: toml_table(file) for file in (*FILES, "charges.toml", "laws.toml", "pages.toml", "penalties.toml")}
    keys = {
        f"{file} {section} {key}": key
        for file, table in named.items()
        for section, entries in table.items()
        if section not in whole
        for key in (section, *(entries if isinstance(entries, dict) else ()))
    }
    assert {where for where, key in keys.items() if key not in asked} == set()


def test_each_section_says_what_its_words_do() -> None:
    text = (models_dir() / "when.toml").read_text(encoding="utf-8")
    sections = re.findall(r"(#[^\n]*)?\n\[(\w+)\]\n", text)
    assert len(sections) == len(toml_table("when.toml"))
    assert [name for comment, name in sections if not comment] == []


def test_words_stand_as_written_verbs_in_every_form_nouns_in_both() -> None:
    assert {"ruling", "verdicts"} <= word_list("when.toml", "judgments", "words", "told")
    assert {"condemn", "condemns", "condemned", "condemning"} <= verb_list("when.toml", "reacting", "deploring")
    assert {"letter", "letters"} <= noun_list("modality.toml", "papers", "nouns")
    assert "letters" not in word_list("modality.toml", "papers", "nouns")


def test_each_pattern_of_acts_that_is_asked_for_by_name_is_said() -> None:
    rules = [r for of in lexicon().verbs.values() for r in of] + [r for of in lexicon().nouns.values() for _, r in of]
    patterns = [p for r in rules for p in (r.after, r.before, r.unless_after, r.unless_before, r.thing, r.unless_thing)]
    named = {name for p in patterns if p is not None for name in re.findall(r"\{[a-z_]+\}", p.source)}
    assert named == set()
    assert any(p is not None and "avalanche" in p.source for p in patterns)  # by a name


def test_a_pattern_asked_for_by_a_name_that_nothing_has_is_an_error() -> None:
    with pytest.raises(KnowledgeError, match="by_mishp"):
        pattern({"after": "^{by_mishp}"}, "after")


def test_a_file_is_read_once() -> None:
    assert toml_table("when.toml") is toml_table("when.toml")


def test_a_list_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KnowledgeError, match=r"when\.toml, \[judgments\] has no unheard_of"):
        word_list("when.toml", "judgments", "unheard_of")


def test_what_a_court_gives_is_one_list_with_two_longer_ones() -> None:
    both = word_list("when.toml", "judgments", "words")
    assert both < tellings.VERDICTS
    assert both < same_occasion.JUDGMENTS
    assert "hearing" not in tellings.VERDICTS  # nobody hands down a hearing
    assert "terms" not in same_occasion.JUDGMENTS


def test_what_befalls_people_alone_is_one_list_with_two_longer_ones() -> None:
    both = word_list("verbs.toml", "law", "of_people")
    assert both < settled.SEIZED
    assert both < settled.OF_PEOPLE
    assert "hanged" not in settled.SEIZED
    assert "evicted" not in settled.OF_PEOPLE  # a town may be


@pytest.mark.parametrize(
    ("text", "keeps", "holds"),
    [
        ("jailers", True, True),
        ("wardens", True, False),  # alone, who has hurt somebody need not be of the prison
        ("prison wardens", True, True),
        ("jail authorities", True, False),
        ("fellow prisoners", False, True),
        ("staff", False, False),
        ("guards", False, False),
    ],
)
def test_jailers_are_one_list_for_who_keeps_and_who_hurts(text: str, keeps: bool, holds: bool) -> None:
    assert (text in carrying.JAILERS) is keeps
    assert (blows.JAILERS.search(text) is not None) is holds


@pytest.mark.parametrize("noun", toml_table("people.toml")["relatives"]["single"])
def test_one_relative_is_known_to_whoever_counts_and_whoever_names(noun: str) -> None:
    counted = [c for c in find_counts(f"Officers beat his {noun} at home.") if c.noun == noun]
    assert [(c.min, c.max) for c in counted] == [(1, 1)]
    assert RELATIVE_BEFORE.search(f"They took away her {noun} ")


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("overthrow", {"overthrow", "overthrows", "overthrew", "overthrown", "overthrowing"}),
        ("withstand", {"withstand", "withstands", "withstood", "withstanding"}),
        ("overtake", {"overtake", "overtakes", "overtook", "overtaken", "overtaking"}),
        ("overcome", {"overcome", "overcomes", "overcame", "overcoming"}),
        ("foresee", {"foresee", "foresees", "foresaw", "foreseen", "foreseeing"}),
        ("overrun", {"overrun", "overruns", "overran", "overrunning"}),
        # and what only looks like it
        ("release", {"release", "releases", "released", "releasing"}),
        ("outlaw", {"outlaw", "outlaws", "outlawed", "outlawing"}),
    ],
)
def test_a_verb_with_a_prefix_has_the_forms_of_its_base(lemma: str, forms: set[str]) -> None:
    assert set(verb_forms(lemma)) == forms
