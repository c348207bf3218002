"""Whose kin tells a text in the first person: "I am the wife of X. … My husband was led away" tells of X."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.once import once, vocabulary
from pipeline.assemble.text.party import Party
from pipeline.assemble.text.quoted import quotations
from pipeline.assemble.text.words import OTHER_SEX
from pipeline.assemble.who.sexes import KIN_SEX
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

OTHER_END: Final = {
    "wife": ("husband",), "widow": ("husband",), "husband": ("wife",), "mother": ("son", "daughter", "child"),
    "father": ("son", "daughter", "child"), "son": ("father", "mother"), "daughter": ("father", "mother"),
    "brother": ("brother", "sister"), "sister": ("brother", "sister"),
}  # fmt: skip
KIN: Final = "|".join(OTHER_END)
I_AM: Final = compiled(
    rf"\bI am (?:the )?(?:elder |younger |eldest |youngest )?(?P<kin>{KIN}) of (?:the (?:late|deceased),? )?$"
)
TITLES: Final = compiled(r"(?:(?:Mr|Mrs|Ms|Dr|Miss)\.? )$")
# "“…,” said Ana Bor, the mother of the student [X]"
SPEAKS: Final = compiled(
    rf"[A-Z][\w’'-]+,(?: \d\d,)? (?:the |his |her )?(?:elder |younger |eldest |youngest )?(?P<kin>{KIN}) of "
    r"(?:(?:the|an?) )?(?:(?!(?:of|for|to|by|from|in|on|at|with|and|or|against|near)\b)[a-z][a-z-]* ){0,4}$"
)
MY: Final = frozenset({"my"})
FURTHER: Final = frozenset({"other", "second", "third", "fourth", "remaining"})  # "my other son": not the one named
TELLER_AND_KIN: Final = 2  # no third person may be who speaks
BEFORE: Final = 90  # characters before a name


@once
def told_by_kin(view: DocView) -> list[tuple[int, str, int]]:
    """Return where a teller says whose kin they are, by which word they call that relative, and who it is."""
    out: list[tuple[int, str, int]] = []
    if not vocabulary(view).isdisjoint(MY):
        out += quoted_kin(view)
    if vocabulary(view).isdisjoint({"i"}):
        return out
    for name in view.names:
        at = view.start[name.first]
        lead = TITLES.sub("", view.text[max(0, at - BEFORE) : at]) if name.label == "PERSON" else ""
        told = I_AM.search(lead)
        out += [(name.first, word, name.cluster) for word in (OTHER_END[told["kin"]] if told is not None else ())]
    return out


def quoted_kin(view: DocView) -> list[tuple[int, str, int]]:
    """Return a word of each quotation whose speaker the sentence calls somebody's kin, as `told_by_kin` does."""
    out: list[tuple[int, str, int]] = []
    quoted = quotations(view)
    for name in view.names:
        at = view.start[name.first]
        first, last = view.sentences[view.sentence_at[name.first]]
        lead = max(view.start[first], at - BEFORE)
        told = SPEAKS.search(view.text, lead, at) if name.label == "PERSON" and quoted[name.first] < 0 else None
        said = [k for k in range(first, last) if quoted[k] >= 0 and view.words[k].isalpha()] if told is not None else []
        people = (n for n in view.names if n.label == "PERSON" and first <= n.first < last)
        others = {n.cluster for n in people if quoted[n.first] < 0}
        owns = view.lower[name.last + 1 : name.last + 2] in (["'s"], ["’s"])  # "the mother of X's cellmate"
        if told is not None and said and len(others) <= TELLER_AND_KIN and not owns:
            spot = said[-1] if said[-1] < name.first else said[0]
            out += [(spot, word, name.cluster) for word in OTHER_END[told["kin"]]]
    return out


def my_kin(resolver: Resolver, t: int) -> Party | None:
    """Return whom "my husband" means where the teller has said whose wife she is; None elsewhere.

    The teller who said so last speaks on.
    """
    view = resolver.view
    word = view.lower[t]
    if not any(view.lower[c] in MY for c in view.kids(t, "poss")):
        return None
    if any(view.lower[c] in FURTHER for c in view.kids(t, "amod")):
        return None
    told = [x for x in told_by_kin(view) if same_voice(view, *sorted((x[0], t)))]
    where = max((at for at, _, _ in told if at < t), default=told[0][0] if told else -1)
    known = next((p for at, called, p in told if at == where and called == word), None)
    if known is None:
        return None
    entry, sex = resolver.cast.people[known], KIN_SEX.get(word)
    if sex is not None and OTHER_SEX[sex] in {entry.gender, entry.likely}:
        return None  # "I am the sister of Dan. My sister was killed"
    return Party(people=[known], how=["role"], head=t, trust=0.8)


def kin_by_another_word(resolver: Resolver, t: int) -> set[int]:
    """Return whose kin the teller is by another word than the one at `t` ("my husband", of a mother's son)."""
    view = resolver.view
    told = [x for x in told_by_kin(view) if same_voice(view, *sorted((x[0], t)))]
    return {p for _, _, p in told} - {p for _, called, p in told if called == view.lower[t]}


def same_voice(view: DocView, first: int, last: int) -> bool:
    """Tell whether nobody else may speak at one of two tokens: both in no quotation, or nothing else between theirs."""
    quoted = quotations(view)
    if quoted[first] < 0 or quoted[last] < 0:
        return quoted[first] == quoted[last]
    return all(quoted[k] >= 0 or not view.words[k].isalpha() for k in range(first, last))
