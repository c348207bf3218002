"""Words that a match needs: they never hide a match, whatever a pattern is made of."""

import re
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.assemble.what import crimes, culprits, justice, unabusive, wrongdoers
from pipeline.assemble.what.senses import senses
from pipeline.gated import Gated, has_any, needed, openings


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (r"\b(?:ransom|hostages?|kidnap\w*)\b", ("hostage", "kidnap", "ransom")),
        (r"\b(?:suspects|suspected of)\b", ("suspect",)),
        (r"critici[sz]\w+", ("critici",)),
        (r"x(?:ab|cd)?y", ("xaby", "xcdy", "xy")),
        (r"(?:he|she) (?:was )?hanged", ("he ",)),
        (r"counter-?revolution", ("counter",)),
        (r"(?i:UN) (?-i:Party)", ("un party",)),
        (r"(?:abc)*def", ("def",)),
        (r"(?:abc)+def", ("def",)),
        (r"(?:abc)?", None),
        (r"abc|\d+", None),
        (r"\bx\b", ("x",)),
        (r"(?=abc)\w+", None),
        (r"(?!abc)de(?<!e)f", ("def",)),
        (r"^(?:abc|de)", None),
        (r"élan|été", ("lan", "t")),
        (r"é|ab", None),
        (r"", None),
    ],
)
def test_words_are_read_off_a_pattern(source: str, words: tuple[str, ...] | None) -> None:
    assert needed(source, re.IGNORECASE) == words


LETTERS = st.sampled_from([*"abcikszABIKS -.1", "é", "ſ", "ı", "İ", "K"])
ATOMS = st.one_of(
    LETTERS.map(re.escape),
    st.sampled_from([r"\w", r"\b", ".", r"\d", "[ab]", "[a-s]", "[^a]", "[sz]", "^", "$", "(?=a)", "(?<!s)", "(?i:s)"]),
)
SOURCES = st.recursive(
    ATOMS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4).map("".join),
        st.lists(inner, min_size=2, max_size=3).map(lambda ways: f"(?:{'|'.join(ways)})"),
        st.tuples(inner, st.sampled_from(["?", "*", "+", "{2}", "{1,2}", "{0,2}?", "*?", "+?"])).map(
            lambda pair: f"(?:{pair[0]}){pair[1]}"
        ),
        inner.map(lambda x: f"({x})"),
    ),
    max_leaves=12,
)


@given(SOURCES, st.lists(LETTERS, max_size=12).map("".join), st.sampled_from([0, re.IGNORECASE]))
def test_gate_hides_no_match(source: str, text: str, flags: int) -> None:
    plain = re.compile(source, flags)
    gated = Gated(source, flags)
    for start, end in ((0, len(text)), (1, len(text)), (0, max(0, len(text) - 2))):
        want, got = plain.search(text, start, end), gated.search(text, start, end)
        assert (want and want.span()) == (got and got.span())
    assert plain.sub("_", text) == gated.sub("_", text)
    assert [m.span() for m in plain.finditer(text)] == [m.span() for m in gated.finditer(text)]


@pytest.mark.parametrize(
    ("source", "letters"),
    [
        (r"(?:read|waived) (?:him |her )?rights", "rw"),
        (r"(?-i:UN)", "u"),
        (r"(?<!Christmas )(?-i:Party)", "p"),
        (r"(?:a |the )?murder", "amt"),
        (r"[sz]ones?", "sz"),
        (r"(?:ab)*c", "ac"),
        (r"\d+ hostages", None),
        (r"[^a]b", None),
        (r"(?:a|\w+)b", None),
        (r"-ab", None),
        (r"(?:abc)?", None),
        (r"", None),
    ],
)
def test_letters_that_begin_a_match(source: str, letters: str | None) -> None:
    assert openings(source) == (None if letters is None else frozenset(letters))


@given(SOURCES, st.lists(LETTERS, max_size=12).map("".join))
def test_a_look_at_the_first_letter_hides_no_match(source: str, text: str) -> None:
    letters = openings(source)
    if letters is not None:
        plain = re.compile(source, re.IGNORECASE)
        looked = re.compile(f"(?=[{''.join(sorted(letters))}])(?:{source})", re.IGNORECASE)
        assert [m.span() for m in plain.finditer(text)] == [m.span() for m in looked.finditer(text)]


def test_every_letter_that_matches_another_case() -> None:
    every = "".join(chr(c) for c in range(0x110000) if not 0xD800 <= c < 0xE000)
    forms = "".join(f"a{letter}c\n" for letter in re.findall("[a-z]", every, re.IGNORECASE))
    assert len(forms) > len("a.c\n") * 52  # the long s and the sign for kelvin too
    for letter in "abcdefghijklmnopqrstuvwxyz":
        gated = Gated(f"a{letter}c", re.IGNORECASE)
        for match in re.compile(f"a{letter}c", re.IGNORECASE).finditer(forms):
            assert gated.search(match.group()) is not None


@given(st.text("abc"), st.lists(st.text("abc", max_size=3)))
def test_any_of_some_words_is_found_as_any_does(text: str, words: list[str]) -> None:
    assert has_any(text, words) == any(word in text for word in words)


@cache
def gates() -> list[Gated]:
    """The gates of the house."""
    modules = (crimes, culprits, justice, unabusive, wrongdoers)
    own = [x for m in modules for x in vars(m).values() if isinstance(x, Gated)]
    of_senses = [x for rules in senses()[0].values() for s in rules for x in (s.before, s.after, s.text, s.near) if x]
    return [*own, *of_senses, senses()[1]]


@given(st.data())
def test_gates_of_the_house_let_their_matches_through(data: st.DataObject) -> None:
    gated = data.draw(st.sampled_from(gates()))
    found = gated().search(data.draw(st.from_regex(gated())))
    if found is not None:
        assert gated.may(found.group())
        assert gated.may(found.group().upper()) or gated().search(found.group().upper()) is None
