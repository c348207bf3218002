"""Who is said to be one of a set: "X was one of those arrested", "among those held are X and Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.clause import BE, subject, undergoer
from pipeline.assemble.text.common import IS_WAS
from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.party import GroupRef, Party, counted_group
from pipeline.assemble.text.shared_words import DENYING, DOZENS
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import NUMBER_WORDS, people
from pipeline.assemble.what.decided import ranked
from pipeline.assemble.who.apposed import of_relative
from pipeline.assemble.who.masses import UNNUMBERED
from pipeline.assemble.who.nameless import PART_OF
from pipeline.assemble.who.names import name_head
from pipeline.recognise.counts import find_counts

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

THOSE = frozenset({"those", "them", "the"})  # "the": "among the kidnapped was X"
# "X was one of those held", "X and Y were some of the first to be killed"
PARTS = {"one", "among", "some", "several", "two", "three", "four", "latest", "first", "last", "many", "part"}
INCLUDING = {"include", "includes", "included", "including"}
NAMED_AS = word_list("people.toml", "victims", "named_as")
DEFINITE = frozenset({"the", "such"})  # "one such worker who …"
SINGLE = {"he", "she", "it", "who", "which", "that", "police", "list", "group"}
FREEING = verb_list("people.toml", "victims", "freeing")
AFTER_STAYS = FREEING | verb_list("verbs.toml", "law", "chargeable")
MANY = word_list("people.toml", "victims", "many")
SUBJECT_WORDS = ("NN", "JJ", "CD", "DT", "CC", ",", "PRP$", "RB", "HYPH", "POS")
SEIZING = frozenset(verb_forms("arrest") + verb_forms("detain") + verb_forms("hold") + verb_forms("seize"))
SLAYING = verb_list("people.toml", "victims", "slaying") | {"shot", "died"}
SETS_BEFORE = 3  # sentences back to the set that those counted are of
NEXT = 4  # tokens from "those" to what befell them
STEM = 5  # letters that the forms of a verb share
REACH = 14  # tokens between the copula and the first name after it


def subject_of_one(resolver: Resolver, t: int, *, orgs: bool = False, media: bool = False) -> Party | None:
    """Return whom a set stands for: X in "X was one of those (charged)", the three in "three were among those (held)".

    The set that X is one of is kept beside X where it is counted ("one of six bakers held", "among the 30 held").
    """
    view, whole = resolver.view, t
    if (become := ranked(view, t)) is not None:
        for c in view.kids(become, "nsubj"):
            if found := resolver.party(c, orgs=orgs, media=media, depth=2):
                return found
        return None
    of = view.head[t]
    if view.dep[t] == "pobj" and view.lower[of] == "of" and view.lower[view.head[of]] in DOZENS:
        t = view.head[of]  # "X was among dozens of people arrested"
    if view.dep[t] == "pobj" and view.lower[view.head[t]] == "among" and view.dep[view.head[t]] == "prep":
        above = view.head[view.head[t]]  # "X was among nine workers detained"
        if denied(view, above):
            return None
        found, those = Party(head=t), of_those(view, t)
        own = view.kids(above, "nsubj", "attr")
        if not own and view.dep[above] == "conj" and (shared := subject(view, above)) is not None:
            own = [shared]  # "X wrote on the raids and was among the 50 held"
        for c in own if view.lower[above] in BE else ():
            counted = resolver.count_at(t) is not None and view.person_at(c)  # "Among the 20 people held was X"
            if c < t or those or (counted and view.head[t] < above):
                found.add(but_tellers(view, resolver.party(c, depth=2), above))
        if not found.people and those:
            found.add(after_copula(resolver, t))
        if not found.people and those and view.name_at[above] >= 0 and ":" in view.lower[t:above]:
            found.add(resolver.party(above, depth=2))  # "among those killed: X, 34"
        if not found.people and view.lower[above] in BE and those:
            found.add(before_copula(view, above))
        if found.people:
            keep_whole(resolver, whole, found)
        several = found.group is not None and ((found.group.min or 0) > 1 or not named_next(view, found.group))
        several = several and view.lower[t] in THOSE and not found.orgs
        if found.people or (several and not of_set_before(resolver, t, found)):
            found.how = ["description"]
            return found
    if (apposed := part_beside_name(view, t)) is not None:
        found = resolver.party(apposed, depth=2)
        if found.people:
            found.how = ["description"]
            keep_whole(resolver, whole, found)
            return found
    told = named_as(resolver, t)
    if not told.people and view.lower[t] in {"those", "them"} and view.dep[t] in {"nsubj", "nsubjpass"}:
        told = after_copula(resolver, t)  # "those missing and believed to be held include X and Y"
        told.how = ["copula"]
    if told.people:
        return told
    if view.dep[t] == "pobj" and view.lower[view.head[t]] in {"of", "among"}:
        t = view.head[view.head[t]]
        if view.dep[t] == "nsubj" and view.lower[t] in PARTS | NUMBER_WORDS.keys() and view.lower[view.head[t]] in BE:
            found = after_copula(resolver, t)  # "two of the nuns held on 3 May were X and Y"
            if found.people:
                return found
    if view.lower[t] == "one" and view.dep[t] in {"nsubj", "nsubjpass"}:  # "one of those arrested, X, is a lawyer"
        beside = resolver.names_beside(t, depth=1)
        return beside if beside.people else None
    if view.dep[t] != "attr" or not (view.lower[t] in PARTS or predicate(resolver, t)):
        return None
    for c in () if denied(view, view.head[t]) else view.kids(view.head[t], "nsubj"):
        i = view.name_at[c]
        if view.lower[c] in {"he", "she", "him", "her"} and c < t:  # "considers him to be a prisoner held for it"
            return resolver.party(c, depth=2) or None
        named = (
            resolver.names_beside(c, depth=1)
            if i < 0
            else Party(people=[view.names[i].cluster] if view.names[i].label == "PERSON" else [], head=c)
        )
        if named.people:
            named.how = ["description"]
            keep_whole(resolver, whole, named)
            return named
    return None


def of_those(view: DocView, t: int) -> bool:
    """Tell whether a word is for those whom what follows befell ("among [those] held", "among the [nuns] held")."""
    several = view.lower[t] in people().plurals or view.lower[t] == "personnel"
    several = several and any(view.lower[c] == "the" for c in view.kids(t, "det"))
    return view.lower[t] in THOSE or (several and any(view.tag[c] == "VBN" for c in view.kids(t, "acl")))


def named_next(view: DocView, group: GroupRef) -> bool:
    """Tell whether who is told of as one is named right after ("a nurse named X", "a nurse, X")."""
    after = view.token_at(group.end - 1) + 1
    last = min(after + 3, view.sentences[view.sentence_at[after - 1]][1])
    return any(view.person_at(k) for k in range(after, last)) and view.tag[after] != "VBG"


def keep_whole(resolver: Resolver, t: int, found: Party) -> None:
    """Keep the number of the set at a token that those found are of ("X was one of six bakers dismissed": six)."""
    count = resolver.count_at(t)
    part = PART_OF.match(count.text) if count is not None and found.group is None else None
    among = "among" in resolver.view.lower[max(0, t - 3) : t]
    if among and count is not None and found.group is None and not DOZENS.isdisjoint(count.text.lower().split()):
        found.group = counted_group(count)  # "X was among dozens of people arrested"
    elif count is None or (part is None and not UNNUMBERED.match(count.text)):
        resolver.count_beside(t, found)
    if count is None or part is None:
        return
    whole = next((c for c in find_counts(count.text[part.end() :]) if c.start == 0), None)
    if whole is not None and (whole.min or 0) > max(1, len(found.people)):
        start = count.start + part.end()
        found.group = GroupRef(whole.text, start, start + whole.end, whole.min, whole.max)


def of_set_before(resolver: Resolver, t: int, found: Party) -> bool:
    """Tell whether those counted are of a set that was told of just before ("20 were held. Among those held were")."""
    view, own = resolver.view, (found.group.min or 0) if found.group is not None else 0
    here = view.sentence_at[t]
    mine = deeds(view, t, min(t + NEXT, view.sentences[here][1]))
    for n in range(max(0, here - SETS_BEFORE), here):
        begin, end = view.sentence_span(n)
        first, last = view.sentences[n]
        whole = any(begin <= c.start < end and (c.min or 0) > own for c in resolver.counts)
        whole = whole or any(first <= token < last and len(p.people) > max(1, own) for token, p in resolver.told)
        if whole and mine & deeds(view, *view.sentences[n]):
            return True
    return False


def deeds(view: DocView, first: int, last: int) -> set[str]:
    """Return the stems of the participles and past tenses of some tokens, those of custody as one, of killing too."""
    done = [view.lower[k] for k in range(first, last) if view.tag[k] in {"VBN", "VBD"}]
    return {"" if w in SEIZING else "kill" if w in SLAYING else w[:STEM] for w in done if w not in BE}


def denied(view: DocView, be: int) -> bool:
    """Tell whether somebody is said not to be one of a set ("was not among those held", "denied that she was")."""
    return bool(view.kids(be, "neg")) or (view.dep[be] == "ccomp" and view.lower[view.head[be]] in DENYING)


def before_copula(view: DocView, be: int) -> Party:
    """Return the person named before a copula, past what stands beside the name ("X, a teacher, and two …")."""
    first = view.sentences[view.sentence_at[be]][0]
    for k in range(be - 1, max(first, be - REACH) - 1, -1):
        i = view.name_at[k]
        if view.is_person(i):
            owner = view.tag[view.names[i].last + 1] == "POS"
            return Party() if owner else Party(people=[view.names[i].cluster], head=k)
        if not view.tag[k].startswith(SUBJECT_WORDS) and view.lower[k] != "of":
            break
    return Party()


def predicate(resolver: Resolver, t: int) -> bool:
    """Tell whether a noun only says what its subject is ("X was a reporter (abducted in May)")."""
    view = resolver.view
    above = view.head[t]
    return (
        above < t
        and view.lower[above] in BE
        and (view.lower[t] in people().nouns or resolver.count_at(t) is not None)  # "a graduate"
        and resolver.singular(t)
        and not view.kids(above, "neg")
        and (bool(view.kids(t, "relcl", "acl")) or any(view.lower[c].endswith("ed") for c in view.kids(t, "amod")))
    )


def named_as(resolver: Resolver, t: int) -> Party:
    """Return who those are whom a verb lists or names ("those arrested include X", "the dead were named as Y")."""
    view = resolver.view
    found, verb = Party(head=t), view.head[t]
    if view.dep[t] not in {"nsubj", "nsubjpass"} or view.lower[t] in SINGLE:
        return found
    if view.lower[verb] in INCLUDING:
        for c in view.kids(verb, "dobj"):
            found.add(resolver.party(c, depth=2))
    elif view.lower[verb] in NAMED_AS and view.kids(verb, "auxpass"):
        heads = view.kids(verb, "oprd", "dobj", "attr")
        for c in [*heads, *(p for q in view.kids(verb, "prep") if view.lower[q] == "as" for p in view.kids(q, "pobj"))]:
            found.add(resolver.party(c, depth=2))
    elif view.lower[verb] in BE and not denied(view, verb) and (view.lower[t] in MANY or described_one(view, t)):
        for c in view.kids(verb, "attr"):
            if view.name_at[c] >= 0:
                found.add(resolver.party(c, depth=2))
        if not found.people and (called := called_behind(view, verb)) >= 0:
            found.add(resolver.party(called, depth=2))
    if found.people:
        found.group, found.how = None, ["copula"]
    return found


def called_behind(view: DocView, be: int) -> int:
    """Return the name behind a copula and a trade ("is the lawyer X"), by its head; -1 for none, or an owner's."""
    t = be + 1
    while t < min(len(view.lower) - 1, be + REACH) and view.tag[t].startswith(("DT", "JJ", "NN")):
        if view.person_at(t):
            name = view.names[view.name_at[t]]
            return -1 if view.tag[name.last + 1 : name.last + 2] == ["POS"] else name_head(view, name)
        t += 1
    return -1


def described_one(view: DocView, t: int) -> bool:
    """Tell whether a noun for somebody is told apart by what befell them ("the man shot dead on Monday was X")."""
    definite = any(view.lower[c] in DEFINITE for c in view.kids(t, "det", "amod"))
    return definite and view.lower[t] in people().nouns and bool(view.kids(t, "acl", "relcl"))


def part_beside_name(view: DocView, t: int) -> int | None:
    """Return the name beside which a part of a set stands ("X, one of three nurses held", "X, among those held")."""
    part = view.head[t]
    if view.dep[t] != "pobj" or view.lower[part] not in {"of", "among"}:
        return None
    if view.lower[part] == "of":
        part = view.head[part]
        if view.lower[part] != "one" or view.dep[part] != "appos":
            return None
    name = view.head[part]
    beside = view.person_at(name) and name < part
    return name if beside and view.lower[part - 1] == "," else None


def after_copula(resolver: Resolver, t: int) -> Party:
    """Return the names that follow the copula of "among those arrested were X, Y and Z"."""
    view = resolver.view
    last = view.sentences[view.sentence_at[t]][1]
    verbs = [k for k in range(t + 1, last) if view.lower[k] in IS_WAS or view.lower[k] in INCLUDING - {"including"}]
    for k in verbs:
        if ";" in view.lower[t:k]:
            break
        nxt = k + 1
        if denied(view, k) and view.dep[k] != "relcl":
            break  # "the woman who was arrested was not X"
        if nxt < last and view.tag[nxt].startswith("VB"):
            continue
        name = next((j for j in range(nxt, min(last, nxt + REACH)) if view.person_at(j)
                     and not owner_at(view, j)), None)  # fmt: skip
        if name is None or ";" in view.lower[nxt:name] or told_apart(view, name, k):
            continue
        if not any(view.tag[j].startswith(("VB", "IN")) and view.lower[j] != "of" for j in range(nxt, name)):
            found = resolver.party(name_head(view, view.names[view.name_at[name]]), depth=2)
            return but_tellers(view, found, k)
    return Party(head=t)


def but_tellers(view: DocView, party: Party, be: int) -> Party:
    """Leave out of those named after a copula who tells of them ("were X and Y, her sister Z said")."""
    if len(party.people) > 1:
        after = (n for n in view.names_of(party.people) if n.first > be)
        apart = {n.cluster for n in after if view.sentence_at[n.first] == view.sentence_at[be]
                 and told_apart(view, n.first, be)}  # fmt: skip
        party.people = [p for p in party.people if p not in apart] or party.people
    return party


def told_apart(view: DocView, t: int, be: int) -> bool:
    """Tell whether the name at a token is the subject of another verb than a copula ("was a nurse, X said")."""
    k = name_head(view, view.names[view.name_at[t]])
    while view.dep[k] in {"appos", "compound", "conj"} and view.tag[view.head[k]].startswith("NN"):
        k = view.head[k]
    return view.dep[k] in {"nsubj", "nsubjpass"} and view.head[k] != be


def owner_at(view: DocView, t: int) -> bool:
    """Tell whether the name at a token only says whose somebody is ("X's brothers, Y and Z", "two aides of X")."""
    name = view.names[view.name_at[t]]
    return view.lower[name.first - 1] == "of" or of_relative(view, name)


def freed(view: DocView, t: int) -> list[int]:
    """Return whom a verb frees or tries after a stay that a noun names ("freed X after 7 days of custody")."""
    for _ in range(6):
        if view.tag[t].startswith("VB") and view.lower[t] != "following":  # a preposition
            one = undergoer(view, t) if view.lower[t] in AFTER_STAYS else None
            return [] if one is None else [one]
        if view.head[t] == t:
            return []
        t = view.head[t]
    return []


def inverted_subject(resolver: Resolver, t: int) -> list[int]:
    """Return who stands after the copula in "still in detention are X and Y", where the noun is at a token."""
    view = resolver.view
    last = view.sentences[view.sentence_at[t]][1]
    for k in range(t + 1, min(last - 1, t + REACH)):
        if view.lower[k] in {"is", "are", "was", "were"}:
            if view.tag[k + 1].startswith("VB"):
                return []
            found = next((j for j in range(k + 1, min(last, k + REACH)) if view.person_at(j)), None)  # fmt: skip
            if found is None or any(view.tag[j].startswith(("VB", "IN")) for j in range(k + 1, found)):
                return []
            return [name_head(view, view.names[view.name_at[found]])]
        if view.tag[k].startswith("VB") and view.lower[k] not in {"tortured", "detained", "held"}:
            return []
    return []
