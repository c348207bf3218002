"""Whether somebody without a name tells what befell themselves: "A student said that soldiers had beaten him"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

OF_SEX: Final = {"male": frozenset({"he", "him", "his"}), "female": frozenset({"she", "her", "hers"})}
FURTHER: Final = frozenset({"another", "second", "third", "other", "fellow"})
INTRODUCED: Final = frozenset({"a", "an", "one"})
QUOTES: Final = frozenset({"“", "”", '"', "``", "''", "«"})
BEFORE: Final = 2  # sentences in which somebody else may be whom the pronoun means
TELLING: Final = (
    word_list("people.toml", "beside", "known", "telling")
    | word_list("people.toml", "beside", "known", "onlookers")
    | word_list("people.toml", "beside", "known", "fellows")
    | word_list("people.toml", "raising", "aside")
)
OTHERS: Final = frozenset({"official", "lawyer", "soldier"})  # who act on others and speak of them


def tells_own(view: DocView, k: int, t: int) -> bool:
    """Tell whether one who is brought in as they speak is whom a pronoun in what they say means: nobody else can be.

    Args:
        view: of the article.
        k: who speaks ("a 22-year-old student"); witnesses, kin, lawyers and officials tell of others.
        t: the pronoun.
    """
    word = view.lower[k]
    if word in TELLING or word in people().relatives or people().occupation.get(word) in OTHERS:
        return False
    if not QUOTES.isdisjoint(view.lower[k:t]):
        return False  # who is quoted says "me"
    before = {view.lower[c] for c in view.kids(k, "det", "nummod", "amod")}
    if before.isdisjoint(INTRODUCED) or not before.isdisjoint(FURTHER):
        return False
    sex = "male" if view.lower[t] in OF_SEX["male"] else "female"
    first = view.sentences[max(0, view.sentence_at[t] - BEFORE)][0]
    named = any(n.label == "PERSON" and first <= n.first < t for n in view.names)
    other = people().of_other_sex(sex)
    nouns = (view.lower[c] for c in range(first, k) if singular(view, c))
    noun = any(w in people().nouns and w not in other for w in nouns)
    return not named and not noun and OF_SEX[sex].isdisjoint(view.lower[first:k])


def singular(view: DocView, t: int) -> bool:
    """Tell whether a word is a singular noun of people that stands for one of them, not for a trade before a name."""
    return view.tag[t] == "NN" and view.lower[t] not in people().plurals and view.dep[t] not in {"compound", "amod"}
