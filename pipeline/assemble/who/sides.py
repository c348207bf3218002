"""What part somebody has who stands beside an act without doing or suffering it: lawyer, relative, or who says so."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, Literal

from pipeline.assemble.text.common import FINITE, INFLECTED
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.assemble.text.lexicon import forms_of
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import people
from pipeline.assemble.who.unnamed import SAYING
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import Cast

type Side = Literal["lawyer", "relative", "source"]

BEFORE: Final = 60  # characters of what tells somebody's part before the name
AFTER: Final = 90
ADVOCATE: Final = frozenset({"advocate"})
OWNERS: Final = frozenset({"his", "her", "their", "my", "our"})
OWNED: Final = frozenset({"'s", "’s", "'", "’"})
COURTS: Final = frozenset({"court", "tribunal", "chamber"})
TAG_WORDS: Final = 4  # tokens before a name at most in which its bearer's calling stands
PARTING: Final = frozenset({"of", "for", "that"})
OFFICE: Final = frozenset({"of", "for", "at", "in"})  # "the spokesman [for] the police"
ACCORDING: Final = compiled(r"\b[Aa]ccording to (?:(?:the|an?|her|his|their) )?(?:[a-z][\w'’-]* ){0,4}$")
# "X (name), her elder", "X, Y's"
_WHOSE: Final = (
    r"^(?: \([^()]*\))?, (?:his|her|their|the|an?|one of (?:his|her|their)|[A-Z][\w’'. -]{1,40}?['’]s) "
    r"(?:[\w-]+ ){0,2}?"
)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Return how a name is followed by a lawyer's calling, and by a relative's, and preceded by either.

    Last comes how a relative of its bearer is told ("lawyer X's brother").
    """
    lawyers = "|".join(sorted(people().lawyers))
    kin = "|".join(sorted(word_list("people.toml", "relatives", "single")))
    verbs = "|".join(sorted(forms_of(*word_list("people.toml", "lawyers", "representing"))))
    return (
        compiled(
            rf"{_WHOSE}(?:{lawyers})\b|^,? who (?:is |was |has |had )?(?:also )?(?:{verbs}) (?:him|her|them|the|[A-Z])"
        ),
        compiled(rf"\b(?:{verbs}) (?:in court |at the trial )?by (?:the )?(?:[a-z]+ ){{0,2}}$"),
        compiled(rf"{_WHOSE}(?:{kin})\b|^,? whose (?:\w+ )?(?:{kin})\b"),
        compiled(rf"\b(?:{kin}) of (?:the )?(?:[a-z]+ ){{0,3}}$"),
        compiled(rf"^['’]s? (?:[\w-]+ ){{0,2}}?(?:{kin})\b"),
    )


def side_of(view: DocView, cast: Cast, name: Name) -> Side | None:
    """Return the part of somebody named in the evidence who neither did nor suffered the act, if the text tells one."""
    entry = cast.people[name.cluster]
    before = view.lower[max(0, name.first - 4) : name.first]
    if before[-2:] == [",", "and"]:
        before = []  # "X, her lawyer, and Y": X is
    parted = ((k, view.tag[name.first - k - 1]) for k, w in enumerate(reversed(before)) if w not in PARTING)
    # "counsel argued that X's cousin", "a lawyer representing X"
    verb = next((k for k, tag in parted if tag in FINITE or tag == "VBG"), len(before))
    whose = min(verb, next((k for k, w in enumerate(reversed(before)) if w in PARTING), len(before)))
    before = before[len(before) - whose :]  # "the lawyer of X": another
    start, end = view.start[name.first], view.end[name.last]
    ahead, behind = view.text[max(0, start - BEFORE) : start], view.text[end : end + AFTER]
    lawyer_after, lawyer_before, kin_after, kin_before, owner = _patterns()
    counsel = people().lawyers.intersection(before)
    if before[-2:] == ["and", "lawyers"] and view.lower[name.last + 1 : name.last + 2] not in (["and"], [","]):
        counsel = frozenset()  # "Rapporteur on judges and lawyers X": one alone is not "lawyers"
    if counsel == ADVOCATE and entry.occupation != "lawyer":
        counsel = frozenset()  # "labour rights advocate X"
    if (counsel and "general" not in before) or (
        entry.occupation == "lawyer" and name.first > 0 and "lawyer" in before
    ):
        return "relative" if owner.match(behind) or kin_before.search(ahead) else "lawyer"
    if lawyer_after.match(behind) or lawyer_before.search(ahead):
        return "lawyer"
    if entry.relative or kin_after.match(behind) or kin_before.search(ahead):
        return "relative"
    return "source" if tells(view, name) else None


def side_in(view: DocView, cast: Cast, name: Name, event: Event, events: list[Event]) -> Side | None:
    """Return the part that somebody has in one act, None for the lawyer or relative of others.

    "Police held the trader X and the lawyer Y": Y defends nobody here. "A senator's niece, Y, said that X was beaten":
    she is none of X's. `events` are all of the article.
    """
    role = side_of(view, cast, name)
    if role == "lawyer" and only_called(view, name):
        n = view.sentence_at[name.first]
        own = (e for e in events if e.modality in FACTUAL and n in e.sentences)
        suffered = any(name.cluster in e.victims.people for e in own)
        return None if suffered and not tells(view, name) else role
    if role == "relative" and (befell_alone(view, name, event, events) or of_others(view, cast, name, event)):
        return "source" if tells(view, name) or tells_as_kin(view, name) else None
    return role


def tells_as_kin(view: DocView, name: Name) -> bool:
    """Tell whether the word for kin that a name stands beside says something ("Y's sister, X, said")."""
    k = named_by(view, name)
    return view.dep[k] == "nsubj" and view.lower[view.head[k]] in SAYING


def befell_alone(view: DocView, name: Name, event: Event, events: list[Event]) -> bool:
    """Tell whether a name stands in an act of its bearer's own, beside an event ("X was held and her son Y beaten")."""
    over = next((k for k in view.climb(view.outer(name.first, name.last)) if view.tag[k].startswith("VB")), -1)
    if over in event.tokens:
        return False
    return any(over in e.tokens and name.cluster in e.victims.people for e in events if e.modality in FACTUAL)


def only_called(view: DocView, name: Name) -> bool:
    """Tell whether a lawyer is told by their calling alone ("the lawyer X"), and not as somebody's ("his lawyer X")."""
    start, end = view.start[name.first], view.end[name.last]
    lawyer_after, lawyer_before, *_ = _patterns()
    ahead = view.text[max(0, start - BEFORE) : start]
    if lawyer_after.match(view.text, end) is not None or lawyer_before.search(ahead) is not None:
        return False
    before = view.lower[max(0, name.first - TAG_WORDS) : name.first]
    calling = next((k for k in range(len(before) - 1, -1, -1) if before[k] in people().lawyers), 0)
    return OWNERS.isdisjoint(before[:calling]) and OWNED.isdisjoint(before[:calling])


def of_others(view: DocView, cast: Cast, name: Name, event: Event) -> bool:
    """Tell whether all whose relative somebody is told to be are named, and an act befell none of them."""
    entry = cast.people[name.cluster]
    if any(kin_named(view, view.names[k], event) for k in entry.names):
        return False
    told = [whose(view, view.names[k]) for k in entry.names]
    own = {k for k in told if k is not None}
    if not own:
        return all(titled(view, view.names[k]) for k in entry.names[:1])
    return own.isdisjoint(event.victims.people) and bool(event.victims.people)


def whose(view: DocView, name: Name) -> int | None:
    """Return the person whose relative a name is said to be right beside it ("X's niece Y", "X with her son Y")."""
    kin, k = people().relatives, name.first - 1
    while k > 0 and name.first - k < TAG_WORDS and view.lower[k] not in kin:
        k -= 1
    if k > 0 and view.lower[k] in kin and view.lower[k + 1 : name.first] in ([], [","]):
        k -= 1
        while k > 0 and view.tag[k].startswith("JJ"):
            k -= 1  # "his elder brother X"
        if view.lower[k] in OWNED:
            return owner(view, k - 1)
        if view.lower[k] in OWNERS and view.lower[k - 1] in {"with", "and"}:
            return owner(view, k - 2)
        return None
    t = name.last + 1
    if view.lower[t : t + 1] == [","]:
        t += 1 + (view.lower[t + 1 : t + 2] in (["the"], ["a"], ["an"]))
        of = t + 1
        if view.lower[t : t + 1] and view.lower[t] in kin and view.lower[of : of + 1] == ["of"]:
            i = next((view.name_at[p] for p in range(of + 1, min(of + 1 + TAG_WORDS, len(view.words)))
                      if view.name_at[p] >= 0), -1)  # fmt: skip
            return view.names[i].cluster if view.is_person(i) else None
    return None


def kin_named(view: DocView, name: Name, event: Event) -> bool:
    """Tell whether one whom an act befell is named right after a name as its bearer's kin ("X's sons A and B")."""
    k = name.last + 1
    if view.lower[k : k + 1] and view.lower[k] in OWNED and view.lower[k + 1 : k + 2]:
        ahead = view.name_ahead(k + 2) if view.lower[k + 1] in people().relatives else -1
        return view.is_person(ahead) and view.names[ahead].cluster in event.victims.people
    return False


def owner(view: DocView, t: int) -> int | None:
    """Return the person whose name ends at a token."""
    i = view.name_at[t] if t >= 0 else -1
    return view.names[i].cluster if view.is_person(i) and view.names[i].last == t else None


def titled(view: DocView, name: Name) -> bool:
    """Tell whether a word for kin is how somebody is addressed ("Sister X", "Uncle Y"), as nobody's."""
    before = view.words[name.first - 1] if name.first else ""
    bare = before.istitle() and before.lower() in people().relatives
    return bare and view.lower[name.first - 2] not in OWNERS | OWNED and not view.opens(name.first - 1)


def tells(view: DocView, name: Name) -> bool:
    """Tell whether what a sentence tells is said by the bearer of a name, or by whom it names after a comma.

    "X said", "according to X"; "her editor, X, said", "according to her editor, X".
    """
    own = range(name.first, name.last + 1)
    for t in (*own, teller := named_by(view, name)):
        verb = view.head[t]
        went = view.lower[verb : verb + 2] == ["reported", "to"]
        if t not in own and (view.tag[verb] not in INFLECTED or went):
            continue  # "place not told"; "two nurses, X and Y, reported to the prison"
        news = any(view.lower[m] == "that" for c in view.kids(verb, "ccomp") if c > verb for m in view.kids(c, "mark"))
        upheld = view.lower[verb] == "confirmed" and not news  # what another court decided
        if view.dep[t] == "nsubj" and view.lower[verb] in SAYING and not (upheld and view.lower[name.last] in COURTS):
            return True
    to = view.head[teller]
    if view.dep[teller] == "pobj" and view.lower[to] in {"by", "from"}:
        to = view.head[view.head[to]]  # "according to a post by her editor, X"
    cited = view.dep[teller] == "pobj" and view.lower[teller] in people().nouns and teller < name.first
    if cited and view.lower[to] == "to" and view.lower[view.head[to]] == "according":
        return True
    start = view.start[name.first]
    return ACCORDING.search(view.text[max(0, start - BEFORE) : start]) is not None


def named_by(view: DocView, name: Name) -> int:
    """Return the noun that a name is put beside ("her [editor], X,"); where it is beside none, its own outer word.

    Past what the noun is of: "the [head] of the union, X, said", where no union but somebody has that name.
    """
    k = view.outer(name.first, name.last)
    while view.dep[k] == "appos" and view.head[k] != k:
        if name.label != "PERSON" and (view.name_at[view.head[k]] >= 0 or view.lower[name.first - 1] == "("):
            break  # "Vela Watch (VW) said": one body
        k = view.head[k]
    apart = view.lower[name.first - 1] == "," and view.lower[name.last + 1 : name.last + 2] == [","]
    while apart and name.label == "PERSON" and view.dep[k] == "pobj" and not view.person_at(k):
        above = view.head[view.head[k]]
        somebody = view.lower[k] in people().nouns and not view.body_at(k)
        if view.lower[view.head[k]] not in OFFICE or above > k or somebody:
            break
        k = above
    return k
