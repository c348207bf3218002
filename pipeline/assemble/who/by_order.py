"""One of a set by its place or age ("the third", "the younger"), and sets that only a word or their ages count."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import ORDINALS, SUBJECTS
from pipeline.assemble.text.party import ONE_OF_TWO, GroupRef, Party
from pipeline.assemble.text.words import people
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

LEAST: Final = 3  # named people of whom "the second" is one; of two see `of_two`
BACK: Final = 1  # sentences to the set
BY_AGE: Final = frozenset({"younger", "elder", "older", "youngest", "eldest", "oldest"})
SIBLINGS: Final = frozenset({"brothers", "sisters", "twins", "siblings", "cousins"})
MALE: Final = frozenset({"man", "boy"})
NEW: Final = frozenset({"a", "an", "his", "her", "their"})
SPOUSES: Final = frozenset({"wife", "husband"})
COUPLES: Final = frozenset({"couple", "pair"})
SIZES: Final = {"couple": 2, "pair": 2, "duo": 2, "trio": 3}
AGES: Final = compiled(r",? (?:who were )?aged (?P<ages>\d\d?(?:, \d\d?)*,? and \d\d?)\b(?! years)")


def one_by_order(resolver: Resolver, t: int) -> Party | None:
    """Return whom "the third" means, of at least three named together just before, or "the younger" of a set.

    "X, Y and Z were summoned; the first two were fined, and the third was jailed": Z. Likewise "the wife" of a couple.
    """
    view, word = resolver.view, resolver.view.lower[t]
    here = view.sentence_at[t]
    if (listed := listed_unnamed(resolver, t)) is not None:
        return Party(group=listed, how=[ONE_OF_TWO], head=t, trust=0.65)
    if word in SIBLINGS and (named := siblings_named(view, t)):
        return Party(people=named, how=["named by that noun"], head=t, plural=True, trust=0.7)
    if view.lower[t - 1] != "the" or view.dep[t] not in SUBJECTS | {"dobj"} or view.kids(t, "prep", "appos", "relcl"):
        return None
    if word in ORDINALS:
        sets = sorted((k for k in resolver.plurals if k[0] < t), key=lambda x: -x[0])
        near = [p for k, p in sets if (p.people or p.group) and here - view.sentence_at[k] <= BACK]
        told = next((p for p in near if len(p.people) >= LEAST), None)
        place, parts = ORDINALS.index(word), near[: near.index(told)] if told is not None else []
        if told is None or place >= len(told.people) or told.group is not None:
            return None
        if not all(p.people and set(p.people) <= set(told.people) for p in parts):
            return None  # "X, Y and Z were held. Three guards were charged; the third was jailed"
        if any(things_counted(view, k) for k in range(min(k for k, p in sets if p is told) + 1, t)):
            return None
        return Party(people=[told.people[place]], how=["by place in the list"], head=t, trust=0.7)
    before = range(view.sentences[max(0, here - BACK)][0], t - 1)
    several = any(view.lower[k] in people().plurals for k in before)
    if not (word in BY_AGE and several) and not (word in SPOUSES and any(view.lower[k] in COUPLES for k in before)):
        return None
    if word in SPOUSES and (told := spouse_told(resolver, t)) is not None:
        return told
    if any(len(p.people) > 1 for k, p in resolver.plurals if k < t and here - view.sentence_at[k] <= BACK):
        return None  # one of those named, whichever it is
    lo, hi = view.start[t - 1], view.end[t]
    return Party(group=GroupRef(view.text[lo:hi], lo, hi, 1, 1), how=[ONE_OF_TWO], head=t, trust=0.65)


def things_counted(view: DocView, t: int) -> bool:
    """Tell whether a noun counts things of which "the third" may be one ("of three trials, the third was held")."""
    if view.tag[t] != "NNS" or view.lower[t] in people().plurals or not view.kids(t, "nummod"):
        return False
    return view.dep[t] in SUBJECTS or (view.dep[t] == "pobj" and view.lower[view.head[t]] == "of")


def spouse_told(resolver: Resolver, t: int) -> Party | None:
    """Return who "the wife" of a couple is, told by name beside a husband without one, or the other way round."""
    for _, told in sorted((x for x in resolver.plurals if x[0] < t), key=lambda x: -x[0]):
        if told.group is not None and not told.people and told.group.text.split()[-1].lower() in COUPLES:
            return None  # another couple, told of since
        other = told.group.text.split()[-1].lower() if told.group is not None else ""
        if len(told.people) == 1 and other in SPOUSES:
            if other != resolver.view.lower[t]:
                return Party(people=list(told.people), how=["the other of the couple"], head=t, trust=0.65)
            return Party(group=told.group, how=[ONE_OF_TWO], head=t, trust=0.65)
    return None


def listed_unnamed(resolver: Resolver, t: int) -> GroupRef | None:
    """Return the one "the boy" means where a list of names just told of one ("X, Y and a boy of 13 were beaten").

    Nobody else of that list is called so: "X, Y and X's girlfriend were held; the woman was let go" frees no poet.
    """
    view, word = resolver.view, resolver.view.lower[t]
    if view.tag[t] != "NN" or word not in people().nouns or view.lower[t - 1] != "the":
        return None
    if view.dep[t] not in SUBJECTS | {"dobj"}:
        return None
    kin = people().relatives & (people().male if word in MALE else people().female)
    for k in range(t - 2, view.sentences[max(0, view.sentence_at[t] - BACK)][0] - 1, -1):
        if view.lower[k] == word and of_name(view, k):
            return None  # "X, a lawyer and Y were arrested. The lawyer was freed": X
        same = view.lower[k] == word and any(view.lower[c] in NEW for c in view.kids(k, "det", "poss"))
        owned = view.lower[k] in kin and view.kids(k, "poss") and word in {"woman", "man"}
        if not (same or owned) or any(view.person_at(c) for c in view.kids(k, "appos")):
            continue
        if view.dep[k] == "appos" and view.person_at(view.head[k]):
            continue  # "X, a lawyer, was arrested with his client. The lawyer was beaten": X
        above = k
        while view.dep[above] in {"conj", "appos"} and view.head[above] < above:
            above = view.head[above]
        listed = [k, above, *view.kids(above, "appos", "conj"), *view.kids(k, "conj")]
        listed += [n for c in view.kids(k, "conj") for n in view.kids(c, "appos")]
        if view.dep[above] in {"nsubjpass", "dobj"} and any(view.person_at(c) or counts(view, c) for c in listed):
            whose = [c for c in view.kids(k, "poss") if view.lower[c] in NEW]
            lo, hi = (view.start[whose[0]], view.end[k]) if same and whose else (view.start[t - 1], view.end[t])
            return GroupRef(view.text[lo:hi], lo, hi, 1, 1)
    return None


def of_name(view: DocView, t: int) -> bool:
    """Tell whether a noun describes the name before its comma ("X, a lawyer", "X, 34, a rights lawyer")."""
    before = view.subtree(t)[0]
    return view.lower[before - 1] == "," and (view.name_at[before - 2] >= 0 or view.lower[before - 2].isdigit())


def counts(view: DocView, t: int) -> bool:
    """Tell whether a noun counts several people ("two nuns")."""
    return view.lower[t] in people().plurals and bool(view.kids(t, "nummod"))


def siblings_named(view: DocView, t: int) -> list[int]:
    """Return whom "the twins" means where the noun just named them ("Twin sisters X and Y and their cousin Z")."""
    word = view.lower[t]
    near = range(view.sentences[max(0, view.sentence_at[t] - BACK)][0], t - 2)
    if view.lower[t - 1] != "the" or view.dep[t] not in SUBJECTS | {"dobj"}:
        return []
    for k in near:
        twins = word == "twins" and view.lower[k] in SIBLINGS and view.lower[k - 1] == "twin"
        i = view.name_at[k + 1] if view.lower[k] == word or twins else -1
        if not view.is_person(i):
            continue
        run = [view.names[i]]
        for other in view.names[i + 1 :]:
            if view.text[view.end[run[-1].last] : view.start[other.first]] not in {" and ", ", ", ", and "}:
                break
            run.append(other)
        people_named = [n.cluster for n in run if n.label == "PERSON"]
        return people_named if len(people_named) > 1 else []
    return []


def set_by_word(resolver: Resolver, t: int) -> Party | None:
    """Return the set of a definite noun that tells how many they are ("the couple") or whose ages are told.

    Only where nobody is named before, who may be they.
    """
    view, word = resolver.view, resolver.view.lower[t]
    if word == "couple" and (both := couple_told(resolver, t)) is not None:
        return both
    if view.lower[t - 1] != "the" or any(n.label == "PERSON" and n.first < t for n in view.names):
        return None
    ages = AGES.match(view.text, view.end[t]) if word in people().plurals else None
    number = ages["ages"].replace(" and ", ", ").replace(",,", ",").count(",") + 1 if ages else SIZES.get(word)
    if number is None or any(party.plural for k, party in resolver.plurals if k < t):
        return None
    lo, hi = view.start[t - 1], view.end[t]
    return Party(group=GroupRef(view.text[lo:hi], lo, hi, number, number), how=["counted by a word"], head=t,
                 plural=True, trust=0.7)  # fmt: skip


def couple_told(resolver: Resolver, t: int) -> Party | None:
    """Return somebody and their unnamed spouse, told of together last ("X and her husband were held. The couple …")."""
    here = resolver.view.sentence_at[t]
    near = [p for k, p in resolver.plurals if k < t and here - resolver.view.sentence_at[k] <= BACK]
    told = near[-1] if near else Party()
    spouse = told.group is not None and told.group.most == 1 and told.group.text.split()[-1].lower() in SPOUSES
    if len(told.people) != 1 or not spouse:
        return None
    return Party(people=list(told.people), group=told.group, how=["the couple told before"], head=t, plural=True,
                 trust=0.7)  # fmt: skip
