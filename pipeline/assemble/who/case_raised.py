"""Whom a pronoun means after a sentence that turns to somebody: "They raised the case of X, a cook. … beat him".

Or to whom the law turns: "The court will hear a case against X. He is accused of libel".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.clause import BE
from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.kinds import CASE_ACTS
from pipeline.assemble.text.party import Party
from pipeline.assemble.text.simple import has_his, may_tell, noun_for_people, people_named, person_names
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import OTHER_SEX, people
from pipeline.assemble.who.names import name_head
from pipeline.assemble.who.sexes import sex_told

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

MATTERS: Final = noun_list("people.toml", "raising", "nouns")
RAISING: Final = verb_list("people.toml", "raising", "verbs")
TRYING: Final = verb_list("people.toml", "raising", "trying")
QUESTIONING: Final = verb_list("people.toml", "raising", "questioning")
CHARGES: Final = word_list("people.toml", "raising", "charges")
FACING: Final = verb_list("people.toml", "raising", "facing")
ASIDE: Final = people().lawyers | people().relatives | word_list("people.toml", "raising", "aside")
OF: Final = frozenset({"of", "to", "about", "with", "concerning", "regarding"})
PRONOUNS: Final = frozenset({"they", "we", "i", "it", "both"})
BY: Final = noun_list("people.toml", "raising", "by") | PRONOUNS
BEFORE: Final = 2  # sentences before the one that raises a case
HEARD: Final = ("attention", "of")  # "drew the attention of President X": he is who listens
SUBJECT_PRONOUNS: Final = frozenset({"he", "she"})
STEPS: Final = 5  # up the parse from a name to what raises its case


def case_raised(resolver: Resolver, t: int, gender: str) -> Party | None:
    """Return whom the sentence before a pronoun's turns to, where it names nobody else.

    "The experts also drew attention to the case of X, a baker. On 3 May officers handed him over": X, whoever was told
    of before.
    """
    view = resolver.view
    n = view.sentence_at[t]
    if n == 0 or view.parted(n - 1, n) or resolver.quoted[t] >= 0:
        return None
    first, last = view.sentences[n - 1]
    named = people_named(view, first, last)
    if len(named) != 1 or people_named(view, last, t) or any(view.lower[k] == view.lower[t] for k in range(last, t)):
        return None
    person = next(iter(named))
    name = next(x for x in view.names_of({person}) if x.first >= first)
    entry = resolver.cast.people[person]
    fits = sex_told(resolver, person) != OTHER_SEX[gender] and entry.likely != OTHER_SEX[gender]
    head = name_head(view, name)
    if not fits or not (raised(view, head) or (pursued(view, head) and in_law(view, t))):
        return None
    return Party(people=[person], how=["pronoun"], head=t, trust=0.8)


def case_told(resolver: Resolver, t: int, gender: str) -> Party | None:
    """Return whose case it is of which a clause before a pronoun speaks, or who is presented there.

    "The case of X is telling: he was held for a year", "X's case is typical. He …", "The third prisoner is X, a nurse,
    Y said. She …": X, whoever was told of before. Nobody, where that clause tells of other people, too.
    """
    view = resolver.view
    n = view.sentence_at[t]
    start = view.sentences[n][0]
    if resolver.quoted[t] >= 0:
        return None
    spans = [(start, t)]
    if n > 0 and not view.parted(n - 1, n) and not people_named(view, start, t):
        spans.append(view.sentences[n - 1])
    for first, last in spans:
        names = person_names(view, first, last)
        told = next((x for x in names if own_case(view, x) or presented(view, x)), None)
        if told is None:
            continue
        others = [x for x in names if x.cluster != told.cluster and not only_tells(view, x)]
        if others or any(view.lower[k] in SUBJECT_PRONOUNS for k in range(first, last)):
            return None
        entry = resolver.cast.people[told.cluster]
        fits = sex_told(resolver, told.cluster) != OTHER_SEX[gender] and entry.likely != OTHER_SEX[gender]
        return Party(people=[told.cluster], how=["pronoun"], head=t, trust=0.8) if fits else None
    return None


def own_case(view: DocView, name: Name) -> bool:
    """Tell whether a clause says what somebody's case is ("the case of X is telling", "X's story is typical")."""
    head = name_head(view, name)
    above = view.head[head]
    noun = above if view.dep[head] == "poss" else view.head[above] if view.lower[above] == "of" else -1
    if noun < 0 or view.lower[noun] not in MATTERS or view.dep[noun] != "nsubj":
        return False
    verb = view.head[noun]
    return view.lower[verb] in BE or any(view.lower[k] in BE for k in view.kids(verb, "aux"))


def presented(view: DocView, name: Name) -> bool:
    """Tell whether a clause presents somebody as one of some people ("The third prisoner is X, a nurse")."""
    head = name_head(view, name)
    be = view.head[head]
    if view.dep[head] != "attr" or view.lower[be] not in BE or head < be:
        return False
    who = view.kids(be, "nsubj")
    return bool(who) and all(k < be and view.name_at[k] < 0 and noun_for_people(view, k) for k in who)


def only_tells(view: DocView, name: Name) -> bool:
    """Tell whether somebody is the one after a clause who tells it ("…, X said")."""
    head = name_head(view, name)
    verb = view.head[head]
    return view.dep[head] == "nsubj" and any(k < head for k in view.kids(verb, "ccomp"))


def raised(view: DocView, head: int) -> bool:
    """Tell whether a name is that of whose case a sentence turns to ("raised the case of X", "drew attention to X")."""
    matter = False
    t = head
    for _ in range(STEPS):
        if view.dep[t] in SUBJECTS or view.dep[t] == "poss":
            return False
        above = view.head[t]
        if view.lower[above] in MATTERS and (view.dep[t] == "prep" or view.dep[t] == "pobj"):
            matter = True
        if view.dep[t] == "prep" and (view.lower[t] not in OF or (view.lower[above], view.lower[t]) == HEARD):
            return False
        if view.tag[above].startswith("VB"):
            told = matter and view.lower[above] in RAISING and view.dep[above] in {"ROOT", "conj"}
            return told and all(may_raise(view, k) for k in view.kids(above, "nsubj", "nsubjpass"))
        t = above
    return False


def pursued(view: DocView, head: int) -> bool:
    """Tell whether a sentence is about a case against a name or its questioning ("hears a case against X")."""
    if view.dep[head] == "appos":
        head = view.head[head]
    called = [head, *view.kids(head, "appos", "compound", "nmod")]
    if any(view.lower[k] in ASIDE or has_his(view, k) for k in called):
        return False  # "questioned his colleague X"
    above = view.head[head]
    if view.dep[head] == "dobj":
        return view.lower[above] in QUESTIONING and view.dep[above] == "ROOT"
    case, verb = view.head[above], view.head[view.head[above]]
    against = view.dep[head] == "pobj" and view.lower[above] == "against"
    told = view.lower[case] in MATTERS | CHARGES and view.dep[case] in {"dobj", "nsubjpass"}
    return against and told and view.lower[verb] in TRYING and view.dep[verb] == "ROOT"


def in_law(view: DocView, t: int) -> bool:
    """Tell whether a pronoun is the subject of what a court or prosecutor does ("he is accused of", "she faces")."""
    verb = view.head[t]
    return view.dep[t] in SUBJECTS and (may_tell(view, verb, CASE_ACTS) or view.lower[verb] in FACING)


def may_raise(view: DocView, t: int) -> bool:
    """Tell whether a subject may turn to another's case: no work or lawyer of the one told of, nor who tries him."""
    if view.name_at[t] >= 0:
        return view.names[view.name_at[t]].label == "ORGANISATION"
    return view.lower[t] in BY and not told_of(view, t) and not has_his(view, t)


def told_of(view: DocView, t: int) -> bool:
    """Tell whether who or what raises a case was told of just before ("X, a senator, … The senator raised")."""
    first = view.sentences[view.sentence_at[t]][0]
    n = max(0, view.sentence_at[t] - BEFORE)
    return view.lower[t] not in PRONOUNS and view.lower[t] in view.lower[view.sentences[n][0] : first]
