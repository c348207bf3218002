"""Relatives and lawyers told of by whose they are ("his lawyer, X", "her father"): what "he" and "she" mean then."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import ANY_SUBJECT, MONTHS, SEX_OF
from pipeline.assemble.text.kinds import LAW_ACTS, LIBERTY_ACTS
from pipeline.assemble.text.party import GroupRef, Party
from pipeline.assemble.text.simple import after_of, in_pluperfect, may_tell, noun_for_people, person_names
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import people
from pipeline.assemble.who.bystanders import table
from pipeline.assemble.who.kin import relative
from pipeline.assemble.who.names import name_head
from pipeline.assemble.who.unnamed import SAYING, last_mention

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

SEXES: Final = {"he": "male", "she": "female"}
CLOSE: Final = word_list("people.toml", "companions", "close")
RETAINING: Final = word_list("people.toml", "lawyers", "retained")
MOURNING: Final = verb_list("people.toml", "companions", "mourning")
FOUND_DEAD: Final = noun_list("people.toml", "companions", "found_dead")
AFTERWARDS: Final = frozenset({"later", "then", "afterwards", "subsequently"})
DEFENDERS: Final = frozenset({"defender", "defenders"})
REACH: Final = 5  # tokens from "his" to the name ("his defence lawyer, Barrister X")


def owned_by(view: DocView, name: Name) -> tuple[str, str] | None:
    """Return the noun before a name and the sex of whose lawyer or relative it is ("his lawyer, X": lawyer, male)."""
    first = max(view.sentences[view.sentence_at[name.first]][0], name.first - REACH)
    k = name.first - 1
    while k > first and (view.lower[k] in {",", "."} or (view.words[k].istitle() and view.lower[k] in people().titles)):
        k -= 1  # "his lawyer, Barrister X"
    noun = view.lower[k]
    if noun not in people().lawyers | people().relatives | CLOSE or acts_next(view, name, k):
        return None
    while k > first and view.tag[k - 1].startswith(("NN", "JJ")):
        k -= 1
    sex = SEX_OF.get(view.lower[k - 1]) if k > first else None
    return None if sex is None else (noun, sex)


def acts_next(view: DocView, name: Name, noun: int) -> bool:
    """Tell whether somebody is the subject of the clause behind a noun ("after they took her son, X led a search")."""
    t = name.last
    subject = view.dep[t] in ANY_SUBJECT and view.dep[noun] in {"dobj", "pobj"}
    return view.lower[name.first - 1] == "," and subject and view.head[t] in view.climb(noun)


def companions(resolver: Resolver, t: int, sex: str) -> set[int]:
    """Return the people whom a pronoun cannot mean, since they were told of as "his lawyer, X" or "his brother, X".

    A lawyer acts for the one whom the pronoun means, as long as nothing befell the lawyer; a relative who is named
    within the sentence is who says it. Nor those with whom the same befell "him" ("Together with X, he was arrested").
    """
    view = resolver.view
    ahead = [c for c in view.kids(view.head[t], "prep") if c < t] if view.dep[t] in ANY_SUBJECT else []
    beside = [w for c in ahead for w in (c, *view.kids(c, "prep")) if view.lower[w] in {"with", "alongside"}]
    below = {view.name_at[k] for w in beside for k in view.subtree(w) if view.person_at(k)}
    found = {view.names[i].cluster for i in below}
    for name in view.names:
        if name.label != "PERSON" or not resolver.floor <= name.last < t or resolver.victims_so_far.get(name.cluster):
            continue
        if retained(view, name) or counsel_of(view, name):
            found.add(name.cluster)
        told = owned_by(view, name)
        if told is None or told[1] != sex:
            continue
        if told[0] in people().lawyers or view.sentence_at[name.last] == view.sentence_at[t]:
            found.add(name.cluster)
    return found


def kin_telling(resolver: Resolver, t: int, sex: str) -> Party | None:
    """Return the named relative who tells of a pronoun of their own sex, which is not that of whose relative they are.

    "X was shot. His sister, Y, said that guards had beaten her": Y, whatever the names say of their bearers.
    """
    view = resolver.view
    first = view.sentences[view.sentence_at[t]][0]
    named = person_names(view, first, t)
    told = owned_by(view, named[0]) if len({n.cluster for n in named}) == 1 else None
    other = people().of_other_sex(sex)
    if told is None or told[1] == sex or told[0] not in people().relatives - other:
        return None
    head = view.head[named[0].last] if view.dep[named[0].last] == "appos" else named[0].last
    tells = view.dep[head] == "nsubj" and view.lower[view.head[head]] in SAYING and view.head[head] in view.climb(t)
    entry = resolver.cast.people[named[0].cluster]
    if not tells or entry.gender not in {None, sex}:
        return None
    entry.gender = "male" if sex == "male" else "female"
    return Party(people=[named[0].cluster], how=["pronoun"], head=t, trust=0.75)


def counsel_of(view: DocView, name: Name) -> bool:
    """Tell whether a name stands beside "X's lawyer"."""
    head = name_head(view, name)
    noun = view.head[head] if view.dep[head] == "appos" else head
    named = [k for k in view.kids(noun, "poss") if view.name_at[k] >= 0]
    beside = [noun, *(k for k in view.kids(head, "compound"))]
    return bool(named) and any(view.lower[k] in people().lawyers for k in beside)


def company(resolver: Resolver, t: int) -> Party | None:
    """Return who "they" are after somebody by name and who was with them ("X was out with his son when men beat them").

    Those with them are named, relatives or friends, and no other people are told of since: not who suffers another verb
    of the clause ("when rebels stopped a family and killed them").
    """
    view = resolver.view
    above = view.climb(t)
    clause = view.head[t]
    while view.dep[clause] == "conj":
        clause = view.head[clause]
    if view.dep[t] not in {*ANY_SUBJECT, "dobj"} or any(tells_another(view, k) for k in range(clause + 1, t)):
        return None
    for verb in above[1:]:
        named = [s for s in view.kids(verb, "nsubj") if s < t and view.person_at(s) and s not in above]
        if not named or verb == view.head[t]:
            continue
        along = [p for c in view.kids(verb, "prep") if view.lower[c] == "with" for p in view.kids(c, "pobj")]
        along = [p for p in along if view.person_at(p) or view.lower[p] in people().relatives | CLOSE]
        last = max([*along, *view.kids(named[0], "conj")], default=named[0])
        own = view.kids(view.head[t], "nsubj")
        since = (k for k in range(last + 1, t) if k not in own and view.tag[k] == "NNS")
        if last == named[0] or any(noun_for_people(view, k) for k in since):
            return None
        found = resolver.party(named[0], depth=1)
        for p in along:
            found.add(resolver.party(p, depth=1))
            found.group = found.group or resolver.party(p, depth=1).group
        several = len(found.people) + (found.group is not None) > 1
        return replace(found, how=["pronoun"], head=t, plural=True, trust=0.7) if several else None
    return None


def tells_another(view: DocView, t: int) -> bool:
    """Tell whether a word is a noun for what is not "theirs" ("stopped a patrol", not "stopped their car")."""
    theirs = any(view.lower[p] == "their" for p in view.kids(t, "poss"))
    return view.tag[t].startswith("NN") and not theirs


def staff_meant(resolver: Resolver, person: int, t: int) -> Party | None:
    """Return the unnamed aide or driver of somebody whom a pronoun takes up, an act having befallen the aide.

    "An aide to Governor X was shot dead. He was on his way home."
    """
    view = resolver.view
    last = last_mention(resolver, person, t)
    if last < 0 or resolver.victims_so_far.get(person) or view.dep[last] != "pobj":
        return None
    noun = view.head[view.head[last]]
    if view.lower[noun] not in table().staff | CLOSE or view.sentence_at[t] - view.sentence_at[noun] > 1:
        return None
    told = next((p for head, p in reversed(resolver.told) if p.head == noun), None)
    if told is None or told.people or told.group is None:
        return None
    return Party(group=told.group, how=["pronoun for an unnamed person"], head=noun, trust=0.6)


def retained(view: DocView, name: Name) -> bool:
    """Tell whether a name is that of a lawyer given to somebody told of before ("said …, and counsel X was assigned").

    What comes next befalls the client.
    """
    first = view.sentences[view.sentence_at[name.first]][0]
    words = view.lower[max(first, name.first - REACH) : name.first]
    if (people().lawyers | DEFENDERS).isdisjoint(words):
        return False
    head = name_head(view, name)
    if view.lower[view.head[head]] not in RETAINING or view.dep[head] not in {"conj", "nsubj", "nsubjpass", "dobj"}:
        return False
    told = [n for n in view.names if n.label == "PERSON" and view.sentence_at[n.first] == view.sentence_at[name.first]]
    return any(n.first < name.first or (n.first > name.first and not DEFENDERS.isdisjoint(words)) for n in told)


def kin_spoken_of(resolver: Resolver, t: int, sex: str) -> Party | None:
    """Return the unnamed relative of whom somebody speaks, for the subject of what they say of a woman or a man.

    "Describing the sister of X as fearless, mayor Y said she had been abducted": the sister. Nobody where whose sister
    she is, is a woman, too, and neither where nobody says it.
    """
    view = resolver.view
    here, verb = view.sentence_at[t], view.head[t]
    says = view.head[verb]
    if view.dep[t] not in ANY_SUBJECT or view.dep[verb] != "ccomp" or view.lower[says] not in SAYING:
        return None
    speaker = next(iter(view.kids(says, "nsubj")), t)
    if speaker >= t or not is_other(resolver, speaker, sex):
        return None
    of_sex = people().of_sex(sex)
    first = view.sentence_before(here)
    for k in range(speaker - 1, first - 1, -1):
        if view.lower[k] not in people().relatives & of_sex or not resolver.singular(k):
            continue
        of = after_of(view, k)
        owner = next((view.name_at[p] for p in (*view.kids(k, "poss"), *of) if view.person_at(p)), -1)
        if owner < 0 or view.dep[k] == "appos" or resolver.names_beside(k, depth=1):
            return None
        whose = view.names[owner]
        since = {n.cluster for n in view.names if n.label == "PERSON" and k < n.first < t}
        told = view.names[view.name_at[speaker]].cluster if view.name_at[speaker] >= 0 else -1
        if since - {whose.cluster, told}:
            return None
        entry, known = resolver.cast.people[whose.cluster], relative(resolver, k, depth=1)
        if known is None or known.people:
            return known
        if sex in {entry.gender, entry.likely} or known.group is None:
            return Party(head=t)
        lo, hi = view.start[min([k, whose.first, *view.kids(k, "det")])], view.end[max(k, whose.last)]
        known.group = replace(known.group, text=view.text[lo:hi], start=lo, end=hi)
        return known
    return None


def is_other(resolver: Resolver, speaker: int, sex: str) -> bool:
    """Tell whether who speaks is not known to be of a sex, so that "she" need not be who says it."""
    view = resolver.view
    if view.lower[speaker] in SEXES:
        return SEXES[view.lower[speaker]] != sex
    if not view.person_at(speaker):
        return False
    entry = resolver.cast.people[view.names[view.name_at[speaker]].cluster]
    return sex not in {entry.gender, entry.likely}


def friend_or_whose(resolver: Resolver, person: int, t: int, sex: str) -> bool:
    """Tell whether a pronoun may mean a friend or relative just named or, as well, the one whose friend that is.

    "X was arrested. His friend Y protested. He was sentenced": X or Y, where nothing befell Y.
    """
    view = resolver.view
    last = last_mention(resolver, person, t)
    if last < 0 or view.sentence_at[t] - view.sentence_at[last] != 1 or resolver.victims_so_far.get(person):
        return False
    told = owned_by(view, view.names[view.name_at[last]]) if view.name_at[last] >= 0 else None
    return told is not None and told[1] == sex and bool(resolver.victims_so_far)


def dead_or_kin(resolver: Resolver, person: int, t: int, sex: str) -> bool:
    """Tell whether somebody killed or a relative of the same sex, who tells it, may be who was threatened.

    "X died on Sunday. X's brother Y says that men came to his shop and warned him": better nobody. "Had warned": X.
    """
    view = resolver.view
    verb = view.head[t]
    if person not in resolver.dead or not may_tell(view, verb, {"threat"}):
        return False
    if in_pluperfect(view, verb):
        return False
    first = view.sentences[view.sentence_at[t]][0]
    kin = (n for n in view.names if n.label == "PERSON" and first <= n.first < t and n.cluster != person)
    for name in (n for n in kin if resolver.cast.people[n.cluster].relative):
        head = name_head(view, name)
        says = view.head[view.head[head] if view.dep[head] == "appos" else head]
        entry = resolver.cast.people[name.cluster]
        if view.lower[says] in SAYING and (entry.sex or sex) == sex:
            return True
    return False


def dead_or_mourner(resolver: Resolver, person: int, t: int, sex: str) -> bool:
    """Tell whether whom the law deals with may be who, without a name, acts in the sentence that tells of a killing.

    "The bishop condemned the murder of X. He was arrested a week later": not X. "He had been arrested": X. So where
    that sentence blames or mourns, or the law comes later; not where it tells of a body, of custody or of an inquiry.
    """
    view, here = resolver.view, resolver.view.sentence_at[t]
    verb = view.head[t]
    held = may_tell(view, verb, LIBERTY_ACTS | LAW_ACTS)
    if person not in resolver.dead or not held or here == 0 or view.dep[t] != "nsubjpass":
        return False
    last = last_mention(resolver, person, t)
    if view.sentence_at[last] != here - 1 or in_pluperfect(view, verb):
        return False
    told, own = (range(*view.sentences[n]) for n in (here - 1, here))
    dated = all(any(view.lower[k] in MONTHS for k in r) for r in (told, own))
    if dated or any(view.lower[k] in FOUND_DEAD for k in told):
        return False
    after = any(view.lower[k] in AFTERWARDS for k in own)
    above = view.climb(name_head(view, view.names[view.name_at[last]]))
    other = people().of_other_sex(sex)
    return any(
        view.dep[s] == "nsubj" and view.name_at[s] < 0 and view.lower[s] in people().nouns - other - people().body_nouns
        and resolver.singular(s) and view.dep[view.head[s]] == "ROOT" and view.head[s] in above and s not in above
        and (view.lower[view.head[s]] in MOURNING or (after and view.lower[view.head[s]] not in SAYING))
        for s in range(view.sentences[here - 1][0], last)
    )  # fmt: skip


def owner_or_kin(resolver: Resolver, person: int, t: int, sex: str) -> bool:
    """Tell whether a pronoun may mean somebody only told of by a thing of theirs or, as well, a relative told since.

    "X's portrait hung beside his brother's; he was killed in 1999": X or the brother.
    """
    view = resolver.view
    last = last_mention(resolver, person, t)
    if last < 0 or view.sentence_at[t] - view.sentence_at[last] > 1 or resolver.victims_so_far.get(person):
        return False
    head = name_head(view, view.names[view.name_at[last]])
    if view.dep[head] != "poss" or view.lower[view.head[head]] in people().nouns:
        return False
    kin = (people().relatives | CLOSE) - (people().of_other_sex(sex))
    told = [k for k in range(last + 1, t) if view.lower[k] in kin and resolver.singular(k)]
    return any(view.tag[c] == "PRP$" for k in told for c in view.kids(k, "poss"))


def kin_of_source(resolver: Resolver, t: int, sex: str) -> Party | None:
    """Return the relative of somebody unnamed who tells of them ("One man said his cousin had left. He was …")."""
    view = resolver.view
    here = view.sentence_at[t]
    first = view.sentence_before(here)
    other = people().of_other_sex(sex)
    for k in range(t - 1, first - 1, -1):
        if view.person_at(k):
            return None
        if view.lower[k] not in people().relatives - other or view.dep[k] not in {"nsubj", "nsubjpass"}:
            continue
        verb = view.head[k]
        if not resolver.singular(k) or view.dep[verb] != "ccomp" or view.lower[view.head[verb]] not in SAYING:
            return None
        owner, source = view.kids(k, "poss"), view.kids(view.head[verb], "nsubj")
        if not owner or not source or view.lower[owner[0]] not in SEX_OF:
            return None
        if view.tag[source[0]].startswith(("PR", "WP")):
            return None
        lo, hi = view.start[owner[0]], view.end[k]
        group = GroupRef(view.text[lo:hi], lo, hi, 1, 1)
        return Party(group=group, how=["pronoun for an unnamed person"], head=k, trust=0.6)
    return None


def kin_hit(resolver: Resolver, t: int, sex: str) -> Party | None:
    """Return the unnamed relative or friend in whose treatment an act of theirs is told.

    "Officers beat her son during his arrest": the son's.
    """
    view = resolver.view
    if view.dep[t] != "poss" or view.dep[view.head[t]] != "pobj":
        return None
    verb = next((k for k in view.climb(t) if view.tag[k].startswith("VB")), -1)
    doer, of_sex = view.kids(verb, "nsubj") if verb >= 0 else [], people().of_other_sex(sex)
    if not doer or view.name_at[doer[0]] >= 0 or view.tag[doer[0]].startswith("PRP"):
        return None
    for k in view.kids(verb, "dobj"):
        owner = view.kids(k, "poss")
        if k < t and owner and view.lower[k] in (people().relatives | CLOSE) - of_sex and resolver.singular(k):
            if resolver.names_beside(k, depth=1):
                return None
            found = relative(resolver, k, depth=1)
            if found is not None and (found.people or found.group):
                return found
            lo, hi = view.start[owner[0]], view.end[k]
            return Party(group=GroupRef(view.text[lo:hi], lo, hi, 1, 1), how=["pronoun for an unnamed person"],
                         head=k, trust=0.6)  # fmt: skip
    return None


def kin_of_unsexed(resolver: Resolver, person: int, t: int, sex: str) -> Party | None:
    """Return the relative, told of last, of one whose sex nothing tells ("police questioned X's sister. She …")."""
    view, entry = resolver.view, resolver.cast.people[person]
    last = last_mention(resolver, person, t)
    if entry.gender is not None or entry.likely is not None or last < 0:
        return None
    kin = view.head[last]
    of_sex = people().of_sex(sex)
    if view.dep[last] != "poss" or view.lower[kin] not in people().relatives & of_sex or kin > t:
        return None
    if view.sentence_at[t] - view.sentence_at[last] > 1:
        return None
    if resolver.victims_so_far.get(person):
        return Party(people=[person], how=["pronoun"], head=t, trust=0.7)  # which of the two is open: no sex is learned
    return relative(resolver, kin, depth=1)
