"""What a person's edit of a file of `models/` got wrong is told with the file and the line; nothing is passed over."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from pipeline import edits
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.failure import whereabouts
from pipeline.paths import KnowledgeError, Table, models_dir, toml_table

TRIGGER = '[[trigger]]\nact = "arrest"\nverbs = ["zark"]\nvictim = ["object"]\n\n'
SENSE = '[[sense]]\nacts = ["attack"]\nwords = ["beat"]\n'
LAND = '[[territory]]\nnames = ["Zarkia"]\ncode = "UA"\nkind = "territory"\n'


def told(name: str, text: str) -> str | None:
    return edits.wrong(name, tomllib.loads(text), text)


@pytest.mark.parametrize("path", sorted(models_dir().glob("*.toml")), ids=lambda path: path.name)
def test_what_is_shipped_can_all_be_read(path: Path) -> None:
    assert told(path.name, path.read_text(encoding="utf-8")) is None


@pytest.mark.parametrize(("name", "text"), [("acts.toml", TRIGGER), ("senses.toml", SENSE), ("territories.toml", LAND)])
def test_a_right_row_is_taken(name: str, text: str) -> None:
    assert told(name, text) is None
    assert told("acts.toml", TRIGGER + TRIGGER.replace("[[trigger]]", "[[trigger]]\nprior = 1")) is None


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("acts.toml", TRIGGER + "follows = []\nunless_follows = []\n"),
        ("territories.toml", LAND + "people = []\nsubdivisions = []\nclaimed_by = []\nmay_be = []\n"),
    ],
)
def test_a_list_that_need_not_be_written_may_be_empty(name: str, text: str) -> None:
    assert told(name, text) is None


@pytest.mark.parametrize(
    ("name", "right", "change", "line", "words"),
    [
        ("acts.toml", TRIGGER, ('"arrest"', '"arest"'), 7, "trigger.act cannot be 'arest'; did you mean 'arrest'?"),
        ("acts.toml", TRIGGER, ("verbs", "verb"), 8, "trigger.verb is no key of this table; did you mean 'verbs'?"),
        ("acts.toml", TRIGGER, ("victim", "victims"), 6, "trigger.victim is missing"),
        ("acts.toml", TRIGGER, ('["zark"]', '"zark"'), 8, "trigger.verbs is 'zark': should be a valid list"),
        ("acts.toml", TRIGGER, ('"zark"', '"Zark"'), 8, "compared in small letters"),
        ("acts.toml", TRIGGER, ('"zark"', '"zark "'), 8, "begins or ends with a blank"),
        ("acts.toml", TRIGGER, ('"zark"', '""'), 8, "is an empty text"),
        ("acts.toml", TRIGGER, ('["zark"]', "[]"), 8, "is an empty list"),
        ("acts.toml", TRIGGER, ('"zark"', '"zark", 7'), 8, "a list of texts and others"),
        ("acts.toml", TRIGGER, ('verbs = ["zark"]\n', ""), 6, "needs either verbs or nouns"),
        ("acts.toml", TRIGGER, ("victim", "prior = 80\nvictim"), 9, "trigger.prior is 80"),
        ("acts.toml", TRIGGER, ("victim", 'negated = "no"\nvictim'), 9, "trigger.negated is 'no'"),
        ("acts.toml", TRIGGER, ("victim", 'kind = "persn"\nvictim'), 9, "did you mean 'person'?"),
        ("acts.toml", TRIGGER, ("victim", 'after = "a|"\nvictim'), 9, "nothing between or beside a |"),
        ("acts.toml", TRIGGER, ("[[trigger]]", "[[triger]]"), 6, "did you mean 'trigger'?"),
        ("senses.toml", SENSE, ("attack", "atack"), 5, "did you mean 'attack'?"),
        ("senses.toml", SENSE, ("words", "word"), 6, "did you mean 'words'?"),
        ("territories.toml", LAND, ('"UA"', '"UKR"'), 7, "an ISO 3166 code of two letters"),
        ("territories.toml", LAND, ('"UA"', '"QQ"'), 7, "an ISO 3166 code of two letters"),
        ("territories.toml", LAND, ('"territory"', '"teritory"'), 8, "did you mean 'territory'?"),
    ],
)
def test_a_wrong_row_is_told_with_its_line(name: str, right: str, change: tuple[str, str], line: int, words: str):
    message = told(name, right + right.replace(*change))
    assert message is not None
    assert message.startswith(f"{name}, line {line}: ")
    assert words in message
    assert "\n" not in message


@pytest.mark.parametrize(
    ("name", "change", "words"),
    [
        ("charges.toml", ('category = "terrorism"', 'category = "terror"'), "rule.category cannot be 'terror'"),
        ("charges.toml", ('iccs = "0906"', 'iccs = "906"'), "a code of ICCS"),
        ("charges.toml", ("[[rule]]", "[[rules]]"), "rules"),
        ("penalties.toml", ('kind = "death"', 'kind = "deth"'), "did you mean 'death'?"),
        ("penalties.toml", ("(?P<it>good", "(?:good"), "(?P<it>"),
        ("laws.toml", ('"UAPA" = "terrorism"', '"UAPA" = "terror"'), "acts.known.UAPA cannot be 'terror'"),
        ("currencies.toml", ('"€" = "EUR"', '"€" = "euro"'), "signs.€ is 'euro'"),
        ("places.toml", ("AD = {", "AND = {"), "countries.AND is 'AND'"),
        ("places.toml", ('people = ["Andorran"]', 'peple = ["Andorran"]'), "did you mean 'people'?"),
        ("places.toml", ('names = ["Andorra"]', 'names = "Andorra"'), "should be a valid list"),
        ("dates.toml", ("january = 1", 'january = "one"'), "months.january is 'one'"),
        ("dates.toml", ('christmas = "12-25"', 'christmas = "25-12"'), "a month and day, as 12-25"),
        ("where.toml", ("envoys = [", "envoys = '' # ["), "speaking.envoys"),
        ("modality.toml", ("threatened = [", "threatning = ["), "did you mean 'threatened'?"),
        ("people.toml", ("blogger = [", "bloger = ["), "did you mean 'blogger'?"),
        ("people.toml", ("stems = [", "stem = ["), "surnames has no stems; did you mean 'stem'?"),
        ("bystanders.toml", ("\nof_dead = [", "\nof_deads = ["), "the file has no of_dead; did you mean 'of_deads'?"),
        ("confidence.toml", ("bias = ", 'bias = "x" # '), "weights.bias is 'x'"),
    ],
)
def test_a_wrong_value_in_a_shipped_file_is_told(name: str, change: tuple[str, str], words: str) -> None:
    right = (models_dir() / name).read_text(encoding="utf-8")
    edited = right.replace(*change, 1)
    assert edited != right
    first = next(n for n, (a, b) in enumerate(zip(right.split("\n"), edited.split("\n"), strict=False), 1) if a != b)
    message = told(name, edited)
    assert message is not None
    assert message.startswith(f"{name}, line {first}: ")
    assert words in message


def test_a_table_says_which_of_its_keys_is_missing_and_what_may_stand_for_it() -> None:
    table = Table("where.toml", {"speaking": {"envoyz": ["envoy"]}})
    with pytest.raises(KnowledgeError, match=r"where\.toml, \[speaking\] has no envoys, but envoyz: is it misspelt\?"):
        table["speaking"]["envoys"]
    with pytest.raises(KnowledgeError, match=r"^where\.toml has no unheard_of$"):
        table["unheard_of"]
    assert table.get("unheard_of") is None


def test_a_list_of_words_that_is_none_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    edited = Table("when.toml", {"reacting": {"deploring": "condemn", "others": ["Condemn"]}})
    monkeypatch.setattr("pipeline.assemble.text.wordlists.toml_table", lambda _: edited)
    with pytest.raises(KnowledgeError, match="deploring is no list of words"):
        word_list("when.toml", "reacting", "deploring")
    with pytest.raises(KnowledgeError, match="'Condemn' is compared in small letters"):
        verb_list("when.toml", "reacting", "others")


def test_a_pattern_that_is_none_is_found_in_its_file() -> None:
    text = "[ends]\npatterns = [\n  'permalink',\n  'posted (in',\n]\n"
    found = edits.broken_pattern("boilerplate.toml", tomllib.loads(text), text)
    assert found is not None
    assert found.startswith("boilerplate.toml, line 4: ends.patterns 'posted (in' is no pattern: missing )")


def test_where_no_file_is_at_fault_a_broken_pattern_is_told_by_its_place() -> None:
    with pytest.raises(re.error) as caught:
        re.compile("(")
    assert "in loading at" in whereabouts(caught.value, "loading")


def test_the_tables_that_rules_ask_say_their_names() -> None:
    assert isinstance(toml_table("where.toml")["speaking"], Table)
