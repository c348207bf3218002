"""Whom "the two drivers" means after "X and Y and two drivers": those two; "the three" after "three editors": X, Y, Z.

"Police held the reporters X and Y and two drivers. The two drivers were let go" (not X and Y); "A court jailed three
editors. X got ten years. Y and Z were given six. The three were arrested in May" (X, Y and Z).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.kinds import CASE_ACTS, HARM_ACTS, LIBERTY_ACTS
from pipeline.assemble.text.simple import after_of, may_tell, people_named
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import people
from pipeline.assemble.who.nameless import counted
from pipeline.assemble.who.plurals import known_plural
from pipeline.assemble.who.suited import noun_of
from pipeline.assemble.who.two_siblings import two_siblings

if TYPE_CHECKING:
    from pipeline.assemble.text.party import Party
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver
    from pipeline.recognise.counts import CountMention

REACH: Final = 6  # sentences from those counted beside the named to where the text takes them up
NAMED_WITHIN: Final = 6  # sentences from a set to where the text has named all of it
JOINING: Final = frozenset({"and", "with", "alongside", "plus", "as"})
"""What adds those counted to the named before them: "X and two drivers", "together with two", "as well as two"."""
ADDED: Final = frozenset({"also", "too", "another", "other", "further", "more"})
DEFINITE: Final = frozenset({"the", "these", "those", "all", "both", "his", "her", "their", "its"})
ANYBODY: Final = word_list("people.toml", "counted", "of_any_trade") | {""}
MOST: Final = 20  # people: a larger set is not named one by one


def plural_meant(resolver: Resolver, t: int, number: int | None, owners: list[int]) -> Party | None:
    """Return whom a definite plural means: those counted beside the named, or the set told of before, named since.

    Args:
        resolver: the article's resolver.
        t: head of the plural.
        number: how many it says.
        owners: whose they are.
    """
    if said_anew(resolver.view, t):
        return None
    beside = counted_beside_named(resolver, t, number) if number and not owners else None
    siblings = None if beside or owners else two_siblings(resolver, t, number)
    known = beside or siblings or known_plural(resolver, t, number)
    if known is not None and (of_other_body(resolver.view, t, known) or of_new_owner(resolver.view, t, known)):
        return None
    named = named_since(resolver, t, number, known) if known is not None and number else []
    return replace(known, people=named, group=None, how=["named since"], trust=0.7) if known and named else known


def of_other_body(view: DocView, t: int, party: Party) -> bool:
    """Tell whether a plural of another paragraph names the body that its people are of, and others were told of.

    "Soldiers tortured five students. / … spoke of the five Zunta members who had been charged": not the students.
    """
    if party.group is None or party.people or "\n" not in view.text[party.group.end : view.start[t]]:
        return False
    bodies = [view.names[i] for k in view.kids(t, "compound", "nmod") if (i := view.name_at[k]) >= 0]
    noun, told = people().one_of(view.lower[t]), party.group.text.lower()
    own = [n for n in bodies if n.label == "ORGANISATION" and n.text.lower() not in told]
    return bool(own) and noun_of(told) not in {noun, *ANYBODY}


def of_new_owner(view: DocView, t: int, party: Party) -> bool:
    """Tell whether a plural is of something that the text brings up there ("the staff of a foreign charity").

    None of whom it told before, unless it called them so ("ten workers of a mill. … The employees of a mill").
    """
    if party.group is None or party.people or view.kids(t, "relcl"):
        return False
    of = after_of(view, t)
    new = [o for o in of if any(view.lower[d] in {"a", "an", "another"} for d in view.kids(o, "det"))]
    return bool(new) and of[0] in new and view.lower[new[0]] not in party.group.text.lower().split()


def said_anew(view: DocView, t: int) -> bool:
    """Tell whether a clause says who is meant, of whom no act is told there ("took the three who counted blankets").

    Nobody told of before; but "the two who were arrested" may be.
    """
    return view.lower[t + 1 : t + 2] == ["who"] and any(
        v > t and not may_tell(view, v, CASE_ACTS | HARM_ACTS | LIBERTY_ACTS) and t + 1 in view.kids(v, *SUBJECTS)
        for v in view.kids(t, "relcl")
    )


def counted_beside_named(resolver: Resolver, t: int, number: int) -> Party | None:
    """Return the unnamed people of a noun and number who were told of beside named others ("and two drivers")."""
    view, word = resolver.view, resolver.view.lower[t]
    if word not in people().plurals or view.kids(t, "relcl", "acl", "appos") or resolver.names_beside(t, depth=1):
        return None
    found = [c for c in resolver.counts if c.min == c.max == number and again(resolver, c, t)]
    if len({c.text.lower() for c in found}) != 1 or not beside_named(resolver, found[-1], word):
        return None
    return counted(view, found[-1])


def again(resolver: Resolver, count: CountMention, t: int) -> bool:
    """Tell whether a counted phrase of the sentences before a token first tells of whom its noun takes up."""
    view = resolver.view
    if count.end > view.start[t] or count.text.lower().split()[0] in DEFINITE:
        return False
    last = view.token_at(count.end - 1)
    nouns = [k for k in range(view.token_at(count.start), last + 1) if view.lower[k] == view.lower[t]]
    near = 0 < view.sentence_at[t] - view.sentence_at[last] <= REACH and last >= resolver.floor
    return near and bool(nouns) and view.lower[view.token_at(count.start) - 1] not in DEFINITE


def beside_named(resolver: Resolver, count: CountMention, word: str) -> bool:
    """Tell whether those counted are told of as more than the named people of their sentence, or of the one before it.

    Not "X and Y, two drivers," nor "two drivers, X and Y".
    """
    view = resolver.view
    first, last = view.ends_of(count)
    begin, end = view.sentences[view.sentence_at[first]]
    nouns = [k for k in range(first, last + 1) if view.lower[k] == word]
    if any(view.dep[k] in {"appos", "attr"} or resolver.names_beside(k, depth=1) for k in nouns):
        return False
    named = people_named(view, begin, end)
    if any(word in d.split() or people().one_of(word) in d.split()
           for p in named for d in resolver.cast.people[p].descriptors):  # fmt: skip
        return False  # "the driver X and the driver Y were held with two drivers": who knows
    before = next((k for k in range(first - 1, begin - 1, -1) if view.lower[k] not in ADDED), begin)
    if people_named(view, begin, first) and view.lower[before] in JOINING:
        return True
    after = next((k for k in range(last + 1, end) if view.lower[k] not in {",", "as", "well"}), last)
    if view.lower[after] == "and" and people_named(view, after, end) and view.dep[nouns[-1]] != "nsubj":
        return True
    beside = {view.lower[k] for k in range(begin, end) if view.dep[k] in {"advmod", "amod", "det"}}
    return bool(beside & ADDED) and not named and bool(resolver.told)


def named_since(resolver: Resolver, t: int, number: int, party: Party) -> list[int]:
    """Return those whom acts befell between a counted set and "the three", where they are as many as the set.

    Args:
        resolver: the article's resolver.
        t: the word that takes the set up.
        number: how many it says.
        party: the set, told by number and noun.
    """
    view = resolver.view
    if party.group is None or party.people or number > MOST:
        return []
    since = view.token_at(party.group.start)
    if not 0 < view.sentence_at[t] - view.sentence_at[since] <= NAMED_WITHIN or view.lower[t] == "both":
        return []
    if any(c.min == number and party.group.end < c.start < view.start[t] - 1 for c in resolver.counts if c.max != 1):
        return []  # others are counted since ("arrested his two brothers. … The two")
    found = dict.fromkeys(p for head, told in sorted(resolver.told, key=lambda x: x[0]) if since < head < t
                          for p in told.people)  # fmt: skip
    if len(found) != number or people_before(view, since, found):
        return []
    return sorted(found, key=lambda p: resolver.cast.people[p].names[0])


def people_before(view: DocView, since: int, found: dict[int, None]) -> bool:
    """Tell whether the text named some of those people before it told of the set: they may be others."""
    return bool(people_named(view, 0, since) & set(found))
