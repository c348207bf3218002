"""Whom a legal text means by a role: "the applicant", "the second defendant", "the author" are named by it once.

Each role leads to whoever was last named by it, or is named by it further on: "The applicant alleges … The applicant,
Ms. X, was born in 1980". A role without a number is nobody's where only numbered ones were named, and the other way
round the number counts the names of the list that brought the role in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import IS_WAS, ORDINALS, SUBJECTS
from pipeline.assemble.text.once import once, vocabulary
from pipeline.assemble.text.party import Party
from pipeline.assemble.text.simple import has_the
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import people
from pipeline.assemble.whether.submissions import LEGAL
from pipeline.assemble.who.names import name_head
from pipeline.gated import Gated
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

ROLES: Final = noun_list("people.toml", "parties", "roles")
QUALIFIED: Final = {"victim": "alleged", "victims": "alleged", "person": "requested"}
WRONGED: Final = noun_list("people.toml", "parties", "wronged")
RELATED: Final = word_list("people.toml", "relatives", "words")
ADDRESS: Final = compiled(r"^(?:,|No|no|nos|\.|\d{1,2}|\(|[“\"‘']|the|a|an)$")
DEFINED: Final = compiled(
    r"(?:,[^.;()]{1,80}?)?,? ?\((?:hereinafter|hereafter|henceforth|the)?,? ?(?:referred to as )?(?:the )?"
    r"[“\"‘'](?:the )?(?:(?P<first>first|second|third|fourth) )?(?P<role>[\w ]{4,30}?)[”\"’']"
)
# "Joe Doe for the Plaintiff", "Joe Doe and Jim Roe appeared for the State": a lawyer
APPEARS: Final = compiled(
    r"(?:\s\([A-Z]\w+\.?\))?"
    r"(?:(?:,?\s{1,3}(?:and|with|&)\s{1,3}|,\s{1,3})(?:[^\W\d_a-z(][\w.’'-]*\s{0,3}|\([A-Z]\w+\)\s{0,3}){1,6}?){0,3},?"
    r"(?:\s{0,3}(?:appear(?:s|ed|ing)|acting|Esq\.?|SC|KC|QC))*,?\s{0,3}\bfor\s{1,3}(?:and on behalf of )?the\s{1,3}"
    r"(?P<role>[\w-]{4,20})"
)
COUNSEL: Final = compiled(
    r"\b(?:counsel|lawyers?|attorneys?|advocates?|solicitors?) for (?:the )?(?P<role>[\w-]{4,20}),? $", re.IGNORECASE
)
OPPOSED: Final = frozenset({"state", "crown", "prosecution", "defence", "defense", "government", "republic"})
PARTIES: Final = noun_list("people.toml", "parties", "in_court")
# how the heading of a judgment tells who is who: "JOE DOE ..... Applicant", on a line of its own
ENTERED: Final = compiled(
    r"[ \t\xa0]*(?:[-–—]+|\.{2,}|…+)[ \t\xa0]*(?:the )?(?P<role>[A-Za-z-]{4,20})[.,]?[ \t]*(?=\n|$)", re.IGNORECASE
)
# a body that hears complaints of abuse, so that whoever complains to it is the one who was wronged
HEARING = Gated(
    rf"\b(?:{'|'.join(toml_table('people.toml')['parties']['before_bodies'])})\b|"
    r"(?m:^\d{1,3}(?:\.\d{1,2}|\.) (?:The|On|In|He|She|Mr|Ms))"
)
TRIED: Final = ("accused", "defendant")
KILLING: Final = noun_list("people.toml", "parties", "killing")
KILLED: Final = verb_list("people.toml", "parties", "killed")
CASES: Final = noun_list("people.toml", "parties", "cases")
CHARGED: Final = verb_list("people.toml", "parties", "charging")
TITLED: Final = 50  # characters before a name, with what its bearer is called
OFFICE: Final = 5  # tokens after a name that may tell its bearer's office
NEAR: Final = 4  # tokens between a role and the name that it brings in


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who bears a role from a token on: people in order; `number` from 1 where the text numbers the role."""

    token: int
    role: str
    number: int
    people: tuple[int, ...]


def singular(role: str) -> str:
    """Return the singular of a role."""
    return people().singular.get(role, role.removesuffix("s"))


def role_at(view: DocView, t: int) -> str | None:
    """Return the role that a noun names, in the singular."""
    word = view.lower[t]
    if view.lower[max(0, t - 2) : t] == ["co", "-"]:
        word = f"co-{word}"
    if word in ROLES:
        return singular(word)
    wanted = QUALIFIED.get(word)
    return f"{wanted} {singular(word)}" if wanted is not None and view.lower[max(0, t - 1)] == wanted else None


def numbers_of(view: DocView, t: int) -> list[int]:
    """Return the numbers before or after a role ("the first and second applicants", "Petitioner No. 2")."""
    k, found = t - 1, list[int]()
    while k >= 0 and (view.lower[k] in ORDINALS or (view.lower[k] in {"and", ",", "to"} and found)):
        if view.lower[k] in ORDINALS:
            found.insert(0, ORDINALS.index(view.lower[k]) + 1)
        k -= 1
    if found:
        return found
    after = [w for w in view.lower[t + 1 : t + 4] if w not in {"no", "no.", "."}]
    numbered = view.lower[t + 1 : t + 2] in (["no"], ["no."]) or view.tag[t + 1 : t + 2] == ["CD"]
    return [int(after[0])] if numbered and after and after[0].isdecimal() and len(after[0]) < 3 else []


@once
def bearers(view: DocView) -> list[Bearer]:
    """Return who is named by a role, in text order."""
    if vocabulary(view).isdisjoint(ROLES | set(QUALIFIED)):
        return []
    roles = [(t, role) for t in range(len(view.words)) if (role := role_at(view, t)) is not None]
    found: list[Bearer] = []
    for t, role in roles:
        run = named_by(view, t)
        if not run:
            continue
        numbers = numbers_of(view, t)
        several = view.tag[t] in {"NNS", "NNPS"} or len(numbers) > 1
        run = run if several else run[:1]
        if len(numbers) == len(run) and numbers:
            found += [Bearer(t, role, n, (p,)) for n, p in zip(numbers, run, strict=True)]
        else:
            found.append(Bearer(t, role, numbers[0] if len(numbers) == 1 else 0, tuple(run)))
    for name in view.names:
        if name.label == "PERSON" and name.cluster >= 0 and (after := ENTERED.match(view.text, view.end[name.last])):
            role = after["role"].lower()
            found += [Bearer(name.first, role, 0, (name.cluster,))] if role in ROLES else []  # "Joe Doe - Plaintiff"
        if name.label == "PERSON" and view.lower[name.first] in ROLES and view.words[name.last].isdecimal():
            found.append(Bearer(name.first, singular(view.lower[name.first]), 0, (name.cluster,)))  # "Witness 12"
        defined = DEFINED.match(view.text, view.end[name.last]) if name.label == "PERSON" else None
        role = defined["role"].lower() if defined is not None else ""
        if defined is not None and (role in ROLES or role.split()[-1] in QUALIFIED):
            number = ORDINALS.index(defined["first"]) + 1 if defined["first"] else 0
            found.append(Bearer(name.first, singular(role), number, (name.cluster,)))
    if not any(b.role in WRONGED for b in found) and view.says(LEGAL):
        found += [Bearer(t, role, 0, (p,)) for t, p in only_one(view) for role in {r for _, r in roles} & WRONGED]
    if any(r == "deceased" for _, r in roles) and not any(b.role == "deceased" for b in found):
        found += [Bearer(t, "deceased", 0, (p,)) for t, p in slain(view)]
    if not any(b.role in TRIED for b in found):
        found += [Bearer(t, role, 0, (p,)) for t, p in tried(view) for role in TRIED]
    return sorted(found, key=lambda b: b.token)


def only_one(view: DocView) -> list[tuple[int, int]]:
    """Return the one person whom a text names, at the first name: whoever complains in it, where no role is beside it.

    Not whose title or trade tells of an office, nor a lawyer ("represented by Ms. X").
    """
    named = [n for n in view.names if n.label == "PERSON" and n.cluster >= 0]
    if len({n.cluster for n in named}) != 1 or any(acts_for_others(view, n.first) for n in named):
        return []
    if any(in_office(view, n.last) for n in named):
        return []
    return [(named[0].first, named[0].cluster)]


@once
def counsel(view: DocView) -> frozenset[int]:
    """Return who appears for a party or the state, and so is nobody that a pronoun of its paper means."""
    if vocabulary(view).isdisjoint(ROLES):
        return frozenset()
    named = [n for n in view.names if n.label == "PERSON" and n.cluster >= 0]
    told = [(n.cluster, APPEARS.match(view.text, view.end[n.last])) for n in named]
    return frozenset(p for p, m in told if m is not None and m["role"].lower() in OPPOSED | ROLES)


@once
def only_counsel(view: DocView) -> bool:
    """Tell whether whoever a text names only speaks for others in it ("Joe Doe for the State")."""
    named = [n for n in view.names if n.label == "PERSON" and n.cluster >= 0]
    return {n.cluster for n in named} == {n.cluster for n in named if acts_for_others(view, n.first)}


def acts_for_others(view: DocView, first: int) -> bool:
    """Tell whether the words before a name make its bearer an official or a lawyer."""
    start, end = view.start[first], view.end[view.names[view.name_at[first]].last]
    told = (APPEARS.match(view.text, end), COUNSEL.search(view.text, max(0, start - TITLED), start))
    if any(m is not None and m["role"].lower() in OPPOSED | ROLES for m in told):
        return True
    before = {w.rstrip(".") for w in view.lower[max(0, first - 3) : first]}
    if "by" in before:
        return True  # "represented by Ms. X", "beaten by X"
    return any(people().occupation.get(w) in {"official", "soldier", "lawyer"} or w in people().lawyers for w in before)


def in_office(view: DocView, last: int) -> bool:
    """Tell whether the words right after a name make its bearer an official or a lawyer ("Mr. X was minister then")."""
    after = view.lower[last + 1 : last + 1 + OFFICE]
    if after[:1] != [","] and not IS_WAS & set(after[:1]):
        return False
    return any(people().occupation.get(w) in {"official", "soldier", "lawyer"} or w in people().lawyers for w in after)


def clustered(view: DocView) -> Iterator[tuple[Name, int]]:
    """Give each name of a person who is somebody of the article, with its head."""
    for name in view.names:
        head = name_head(view, name) if name.label == "PERSON" and name.cluster >= 0 else -1
        if head >= 0:
            yield name, head


def tried(view: DocView) -> list[tuple[int, int]]:
    """Return who is told to be tried or charged, at the name: whom "the defendant" means that no name follows.

    "Proceedings against X", "the trial of X", "State v. X", "X was charged".
    """
    found = list[tuple[int, int]]()
    for name, head in clustered(view):
        above = view.head[head]
        of = view.dep[head] == "pobj" and view.lower[above] in {"against", "of"}
        case = of and view.lower[view.head[above]] in CASES
        charged = view.dep[head] == "nsubjpass" and view.lower[above] in CHARGED
        if case or charged or view.lower[max(0, name.first - 2) : name.first] in (["v", "."], ["vs", "."]) or (
            view.lower[max(0, name.first - 1)] in {"v.", "vs.", "v", "vs"}
        ):
            found.append((name.first, name.cluster))
    return found


def slain(view: DocView) -> list[tuple[int, int]]:
    """Return who is told to have been killed, at the name: whom "the deceased" means that no name follows.

    "The killing of X", "X was shot dead".
    """
    found = list[tuple[int, int]]()
    for name, head in clustered(view):
        above = view.head[head]
        of = view.dep[head] == "pobj" and view.lower[above] == "of" and view.lower[view.head[above]] in KILLING
        if of or (view.dep[head] == "nsubjpass" and view.lower[above] in KILLED):
            found.append((name.first, name.cluster))
    return found


def named_by(view: DocView, t: int) -> list[int]:
    """Return the people whom a role names right after it, or whom "is" makes one of the other ("The author is X")."""
    k, last = t + 1, min(len(view.words), view.sentences[view.sentence_at[t]][1])
    if view.lower[t + 1 : t + 2] in (["'s"], ["’s"], ["’"], ["'"]):
        return []
    while k < last and (ADDRESS.match(view.words[k]) or view.lower[k].rstrip(".") in people().titles) and k - t <= NEAR:
        k += 1
    i = view.name_at[k] if k < last else -1
    if view.is_person(i) and not whose(view, i):
        return listed_from(view, i)
    verb = view.head[t]
    if view.dep[t] == "nsubj" and view.lower[verb] in IS_WAS:
        attr = [c for c in view.kids(verb, "attr") if view.person_at(c)]
        if attr and not view.kids(verb, "neg"):
            return listed_from(view, view.name_at[attr[0]])
    the = has_the(view, t)
    if view.dep[t] == "attr" and view.lower[verb] in IS_WAS and the:
        subject = [c for c in view.kids(verb, "nsubj") if view.person_at(c)]
        return [view.names[view.name_at[c]].cluster for c in subject]
    return []


def whose(view: DocView, i: int) -> bool:
    """Tell whether a name only says whose something is ("the accused, X's brother")."""
    return view.lower[view.names[i].last + 1 : view.names[i].last + 2] in (["'s"], ["’s"])


def listed_from(view: DocView, i: int) -> list[int]:
    """Return who is named from a name on, past commas and "and"."""
    found = [view.names[i].cluster]
    while i + 1 < len(view.names):
        between = view.words[view.names[i].last + 1 : view.names[i + 1].first]
        plain = all(w in {",", "and", "&"} or w.rstrip(".").lower() in people().titles for w in between)
        if view.names[i + 1].label != "PERSON" or not plain or not {",", "and"} & set(between):
            break
        i += 1
        found.append(view.names[i].cluster)
    return list(dict.fromkeys(p for p in found if p >= 0))


def bearer_of(resolver: Resolver, t: int) -> Party | None:
    """Return whom "the applicant", "the second defendant" or "the applicants" means; None where nobody bears it."""
    view = resolver.view
    role = role_at(view, t)
    if role is None or not definite(view, t):
        return None
    told = [b for b in bearers(view) if b.role == role]
    if not told and role in PARTIES and only_counsel(view):
        return Party(head=t)
    numbers, plural = numbers_of(view, t), view.tag[t] in {"NNS", "NNPS"}
    here = [b for b in told if view.unit_at[view.sentence_at[b.token]] == view.unit_at[view.sentence_at[t]]]
    before = [b for b in here if b.token <= t] or here
    if numbers:
        found = [p for n in numbers for p in numbered(resolver, before, t, n)]
        return Party(people=found, how=["role"], head=t, plural=len(found) > 1, trust=0.85)
    if not before:
        return None
    if plural:
        every = list(dict.fromkeys(p for b in before for p in b.people))
        return Party(people=every, how=["role"], head=t, plural=True, trust=0.8) if len(every) > 1 else None
    lone = [b for b in before if len(b.people) == 1]
    if not lone or len({b.people for b in lone if b.number}) > 1:
        return None
    nearest = lone[-1] if lone[-1].token <= t else lone[0]
    return Party(people=list(nearest.people), how=["role"], head=t, trust=0.85)


def numbered(resolver: Resolver, told: list[Bearer], t: int, number: int) -> list[int]:
    """Return who bears a role of a number: named so, or the one of that place in the list that brought them in."""
    own = [b for b in told if b.number == number and len(b.people) == 1]
    if own:
        return list(own[-1].people)
    lists = [b.people for b in told if not b.number and len(b.people) >= number]
    lists = lists or [tuple(p.people) for k, p in resolver.plurals if k < t and len(p.people) >= number]
    return [lists[-1][number - 1]] if lists else []


def definite(view: DocView, t: int) -> bool:
    """Tell whether a role means one told of: "the applicant", a capital "Applicant", "Petitioner No. 2"."""
    words = {view.lower[c] for c in view.kids(t, "det", "poss")}
    first = view.sentences[view.sentence_at[t]][0]
    capital = view.words[t][:1].isupper() and t > first and not words
    return "the" in words or "the" in view.lower[max(0, t - 4) : t] or capital or bool(numbers_of(view, t))


def role_before(resolver: Resolver, t: int, gender: str) -> Party | None:
    """Return whom a pronoun means after a role ("The first applicant alleged that he …", "The author fled. She …").

    The role is the subject of the clause above the pronoun, or of the sentence before; no name stands between as the
    subject of another.
    """
    view = resolver.view
    if vocabulary(view).isdisjoint(ROLES):
        return None
    here = view.sentence_at[t]
    first = view.sentences[here][0]
    above = set(view.climb(t)[1:])
    for k in range(t - 1, view.sentences[max(0, here - 1)][0] - 1, -1):
        if k < first and (view.parted(here, here - 1) or resolver.floor > k):
            return None
        if view.person_at(k) and (view.dep[k] in SUBJECTS or k >= first):
            return None
        subject = as_subject(view, k)
        if subject < 0:
            continue
        if role_at(view, k) is None:
            if view.lower[k] in people().nouns and (k < first or view.head[k] in above):
                return None  # "The applicant's cousin says that he …"
            continue
        verb = view.head[subject]
        if subject != k and k >= first:
            verb = next((v for v in view.climb(verb) if v in above), verb)
        over = verb in above and not (verb == view.head[t] and view.dep[t] not in SUBJECTS)
        main = k < first and view.dep[verb] == "ROOT"
        meant = bearer_of(resolver, k) if over or main else None
        unnamed = meant is None and (over or main) and role_at(view, k) in PARTIES
        if (meant is not None and not meant.people) or (unnamed and not resolver.party(k, depth=2).people):
            return Party(head=t)  # somebody whom the text never names, and not their counsel
        if meant is None or len(meant.people) != 1:
            return None
        entry = resolver.cast.people[meant.people[0]]
        if (entry.gender or gender) != gender or (entry.likely or gender) != gender:
            return None
        return Party(people=meant.people, how=["role"], head=t, trust=0.8)
    return None


def as_subject(view: DocView, t: int) -> int:
    """Return the subject that a word is, or that belongs to whom it names ("The applicant's car was burnt"); or -1.

    Also what stands in its place: "According to the applicant, his car …" speaks of him.
    """
    if view.dep[t] in SUBJECTS:
        return t
    if role_at(view, t) is None:
        return -1
    above = view.head[t]
    if view.dep[t] == "poss" and view.dep[above] in SUBJECTS and view.lower[above] not in people().nouns:
        return above
    source = view.head[above]
    return source if view.dep[t] == "pobj" and view.lower[source] == "according" else -1


@once
def before_rights_body(view: DocView) -> frozenset[int]:
    """Return who complains to a body of human rights, or for whom another does: wronged, whatever the charge."""
    if not bearers(view) or not view.says(HEARING):
        return frozenset()
    found = {p for b in bearers(view) if b.role in WRONGED for p in b.people}
    named = [n for n in view.names if n.label == "PERSON"]
    return frozenset(found | {n.cluster for n in named if kin_of_wronged(view, name_head(view, n))})


def kin_of_wronged(view: DocView, head: int) -> bool:
    """Tell whether a name is that of whoever complains' kin ("the applicants' son, X")."""
    noun = view.head[head] if view.dep[head] == "appos" else head
    return view.lower[noun] in RELATED and any(role_at(view, c) in WRONGED for c in view.kids(noun, "poss"))
