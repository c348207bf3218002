"""Whom "who", "which" and "that" mean."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.assemble.text.common import ANY_SUBJECT, OF_SEVERAL, SINGULAR, WHO
from pipeline.assemble.text.kinds import DEATHS, FREEING, LIBERTY_ACTS
from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.text.party import Party
from pipeline.assemble.text.reduced import apposed
from pipeline.assemble.text.remarks import ALL, LED, terms_follow
from pipeline.assemble.text.simple import after_of, auxiliaries, may_tell
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

CLIMB = 8  # steps from a place or thing to whom it describes
AGE = 4  # tokens of an age between commas or in brackets, with the comma after it
REMARK = 8  # tokens from a bracket to its verb
OF_ONE = word_list("people.toml", "victims", "of_one")
SHARING = word_list("people.toml", "relatives", "of_each_other") | word_list("people.toml", "relatives", "housemates")
COLLECTIVE = word_list("people.toml", "counted", "collective")
SHARED = frozenset({"joint", "shared", "common"})
OF_A_PAIR = word_list("people.toml", "relatives", "shared")
PART = frozenset({"including", "them", "whom", "with", "notably"})  # "among them five who …"


def antecedent(resolver: Resolver, t: int, *, orgs: bool, media: bool, depth: int) -> Party:
    """Return whom "who", "which" or "that" means: the noun that its clause modifies."""
    view = resolver.view
    if (last := last_alone(resolver, t)) is not None:
        return last
    v = view.head[t]
    for _ in range(CLIMB):
        if view.dep[v] in {"relcl", "acl"}:
            noun = noun_before(resolver, t, view.head[v], v)
            if (named := before_bracket(view, v)) is not None:
                return resolver.one(named, orgs=orgs, media=media, depth=depth + 1)
            if len(both := before_clause(resolver, noun, v)) > 1:
                found = Party(head=noun, plural=True)
                for k in both:
                    found.add(resolver.one(k, orgs=orgs, media=media, depth=depth + 1))
                return found
            if (named_of := families_of(resolver, t, noun, v)) is not None:
                return resolver.party(named_of, orgs=orgs, media=media, depth=depth + 1)
            if told_each(resolver, noun, v):
                return resolver.one(noun, orgs=orgs, media=media, depth=depth + 1)
            noun = first_of_row(view, noun, v)
            found = but_last(view, t, v, resolver.party(noun, orgs=orgs, media=media, depth=depth + 1))
            if (first := named_with_others(view, t, noun, v)) is not None and not found.people:
                found.add(resolver.party(first, orgs=orgs, media=media, depth=depth + 1))
            of_one = view.lower[t - 1 : t + 1] == ["of", "whom"] and len(found.people) == 1 and found.group is None
            return Party(head=t, generic=True) if of_one else found  # "shot X, and 30 were held, most of whom …"
        if view.head[v] == v:
            break
        v = view.head[v]
    before = [
        n for n in view.names if n.label == "PERSON" and n.last < t and view.sentence_at[n.last] == view.sentence_at[t]
    ]
    if before and view.lower[t] in {"who", "whom", "whose"} and t - before[-1].last <= 3:
        return Party(people=[before[-1].cluster], how=["relative"], head=t)
    return Party(head=t)


def named_with_others(view: DocView, t: int, noun: int, verb: int) -> int | None:
    """Return who is named before the others of whom a clause tells too ("X and four other nurses, who were held")."""
    several = {view.lower[c] for c in (*view.kids(verb, "aux", "auxpass"), verb)} & OF_SEVERAL
    if view.dep[noun] != "conj" or not several or view.lower[t - 1] != "," or view.name_at[noun] >= 0:
        return None
    other = view.lower[noun] == "others" or any(view.lower[c] == "other" for c in view.kids(noun, "amod"))
    return view.head[noun] if other and view.person_at(view.head[noun]) else None


def first_of_row(view: DocView, noun: int, verb: int) -> int:
    """Return the first of those joined to one person of whom a clause of several tells ("X and his son, who were")."""
    several = {view.lower[c] for c in (*view.kids(verb, "aux", "auxpass"), verb)} & OF_SEVERAL
    one = view.tag[noun] == "NN" and view.lower[noun] in people().nouns | people().relatives
    if view.dep[verb] != "relcl" or not several or not one or not noun < verb:
        return noun
    first = whose_kin(view, noun)
    while view.dep[first] == "conj" and not view.tag[view.head[first]].startswith("VB"):
        first = view.head[first]
    return first


def whose_kin(view: DocView, noun: int) -> int:
    """Return the relatives of one person of whom a clause of several tells ("the wife and son of X who were")."""
    of = view.head[noun]
    if view.dep[noun] != "pobj" or view.lower[of] != "of":
        return noun
    kin = view.head[of]
    related = view.lower[kin] in people().relatives or people().one_of(view.lower[kin]) in people().relatives
    several = view.tag[kin] == "NNS" or view.dep[kin] == "conj" or bool(view.kids(kin, "conj"))
    return kin if related and several and kin < of < noun else noun


def before_clause(resolver: Resolver, noun: int, verb: int) -> list[int]:
    """Return those of a list whom a clause of several tells of, where others come after it; else nobody.

    "X and Y, who have been in prison since May, and Z": X and Y.
    """
    view = resolver.view
    several = {view.lower[c] for c in (*view.kids(verb, "aux", "auxpass"), verb)} & OF_SEVERAL
    if view.dep[verb] != "relcl" or not several or "(" in view.lower[noun:verb] or view.name_at[noun] < 0:
        return []
    first = noun
    while view.dep[first] == "conj" and view.name_at[view.head[first]] >= 0:
        first = view.head[first]
    told = {*resolver.chain(first), *resolver.listed(first)}
    return sorted(k for k in told if k < verb) if any(k > verb for k in told) else []


def families_of(resolver: Resolver, t: int, noun: int, verb: int) -> int | None:
    """Return the first of those whose families a clause after their names tells of, no threats to their families.

    "The families of X and Y, whom police held in May, have had no news": X and Y were held.
    """
    view = resolver.view
    i = name_before(view, t) if view.lower[noun] == "families" and view.lower[t] in {"who", "whom"} else -1
    whose = after_of(view, noun) if i >= 0 else []
    if not whose or view.name_at[whose[0]] < 0 or may_tell(view, verb, {"threat", "harassment", "raid"}):
        return None
    main = view.head[noun]
    if view.dep[noun] == "nsubjpass" and may_tell(view, main, LIBERTY_ACTS | FREEING | {"sentencing"}):
        return None  # "The families of X and Y, whom police held in May, were freed": the families
    held = may_tell(view, verb, LIBERTY_ACTS | DEATHS | {"sentencing"})
    return whose[0] if held and whose[0] < view.names[i].last else None


def told_each(resolver: Resolver, noun: int, verb: int) -> bool:
    """Tell whether others of a list have clauses of their own ("X, who was held in May, and Y, who was fined").

    Those named after it, and those before unless the clause is told of several ("X, held in May, and Y, who were").
    Those who come after the clause do not stand in it either ("X, who was hanged in May, and the family of Y", "X,
    shot by A, and Y").
    """
    view = resolver.view
    if not noun < verb:
        return False
    several = bool({view.lower[c] for c in (*view.kids(verb, "aux", "auxpass"), verb)} & OF_SEVERAL)
    aside = view.dep[verb] == "acl" and view.lower[verb - 1] == "," and view.tag[verb] == "VBN"
    closed = (view.dep[verb] == "relcl" or aside) and "(" not in view.lower[noun:verb]
    closed = closed and (not several or view.tag[noun] == "NNS")
    others = {*resolver.chain(noun), *resolver.listed(noun)} - {noun}
    last = all(k < noun or k > verb for k in others)
    for k in others | {noun}:
        if k > verb and closed:
            return True
        if k < noun and last and not several and ";" in view.lower[k:noun]:
            return True  # "X, a farmer, who vanished in May; Y, who vanished in June"
        i = view.name_at[k]
        after = past_bracket(view, view.names[i].last + 1 if i >= 0 else k + 1)
        if view.lower[after : after + 1] != [","]:
            continue
        own = view.lower[after + 1 : after + 2]
        if k > verb and own and own[0] in WHO:
            return True
        if k < noun and not several and own and (own[0] in WHO or view.tag[after + 1] == "VBN"):
            return True
    return False


def but_last(view: DocView, t: int, verb: int, party: Party) -> Party:
    """Return the last of several where "who" has a verb of one ("X, Y and Z, who was held", "Z, 34, who is")."""
    if len(party.people) < 2 or view.lower[t] != "who" or view.dep[t] not in ANY_SUBJECT:
        return party
    joined = [c for c in view.kids(verb, "conj") if not view.kids(c, *ANY_SUBJECT)]
    firsts = [min([v, *view.kids(v, "aux", "auxpass")]) for v in (verb, *joined)]
    if not any(view.lower[k] in SINGULAR or view.tag[k] == "VBZ" for k in firsts):
        return party  # "Z, who had been deported and was tried": one, by the second verb
    i = name_before(view, t)
    last = view.names[i].cluster if i >= 0 else -1
    return Party(people=[last], how=["relative"], head=t) if last in party.people else party


def last_alone(resolver: Resolver, t: int) -> Party | None:
    """Return the last of a list for "whose phone", which each has of their own ("X, Y and Z, whose phone was taken").

    Likewise where another thing is told of whoever has a trade of their own ("X, Y and the lawyer Z, whose office").
    """
    view = resolver.view
    if view.lower[t] != "whose" or view.tag[view.head[t]] != "NN" or (i := name_before(view, t)) < 0:
        return None
    alone = Party(people=[view.names[i].cluster], how=["relative"], head=t)
    listed = resolver.lists.get(i, ())
    both = view.lower[view.head[t]] in OF_A_PAIR and len(listed) == 2
    if view.lower[view.head[t]] in OF_ONE and len(listed) > 1 and not both:
        if alike(view, listed) or SHARED & set(view.lower[t : view.head[t]]):
            return None
        before = view.lower[view.sentences[view.sentence_at[t]][0] : t]
        return None if SHARING & set(before) or people().relatives & set(before) else alone  # "X and his wife Y, whose"
    k = view.names[i].first - 1
    if view.lower[k] not in people().nouns or not any(w in {"a", "an", "the"} for w in view.lower[max(0, k - 3) : k]):
        return None
    return alone


def alike(view: DocView, listed: list[int]) -> bool:
    """Tell whether some of a list bear one surname, or leave theirs to the next ("Ana and Petr Vint")."""
    names = [view.names[i] for i in listed]
    return any(n.first == n.last for n in names) or len({view.lower[n.last] for n in names}) < len(names)


def name_before(view: DocView, t: int) -> int:
    """Return the person named before a word, with a comma and an age between at most ("Z, 34, whose"); else -1."""
    k = t - 1
    while k > max(0, t - 1 - AGE) and (view.lower[k] in {",", "(", ")"} or view.tag[k] == "CD"):
        k -= 1
    i = view.name_at[k]
    return i if view.is_person(i) else -1


def past_bracket(view: DocView, t: int) -> int:
    """Return the token after a short remark in brackets that opens at `t`, or `t`."""
    if view.lower[t : t + 1] != ["("]:
        return t
    return next((k + 1 for k in range(t, min(len(view.words), t + REMARK)) if view.lower[k] == ")"), t)


def before_bracket(view: DocView, verb: int) -> int | None:
    """Return the end of the name that a remark in brackets with a verb tells of ("X, Y (who was killed in May), Z").

    Not where a list of terms goes on in later brackets: "X (sentenced to life), Y (15 years)".
    """
    if terms_follow(view, verb):
        return None
    k = next((t for t in range(verb - 1, max(0, verb - REMARK), -1) if view.lower[t] in {"(", ")"}), 0)
    opens = k and view.lower[k] == "(" and ALL.isdisjoint(view.lower[k + 1 : verb + LED])
    return k - 1 if opens and view.person_at(k - 1) else None


def described_party(resolver: Resolver, noun: int, verb: int, *, orgs: bool, media: bool) -> Party:
    """Return whom a participle describes, where a noun of one follows that one alone ("the jailed lawyer X and Y").

    Args:
        resolver: finds who a token speaks of.
        noun: whom the participle describes.
        verb: the participle.
        orgs: whether an organisation may stand there.
        media: whether a website, newspaper or channel may stand there.
    """
    view = resolver.view
    party = resolver.one(noun, orgs=orgs, media=media, depth=0)
    i = view.name_ahead(noun + 1)
    one = view.dep[verb] == "amod" and resolver.singular(noun) and view.lower[noun] not in COLLECTIVE
    if not one or len(party.people) < 2 or i < 0:
        return party  # "the kidnapped couple X and Y"
    own = view.names[i].cluster
    return replace(party, people=[own], plural=False) if own in party.people else party


def described_one(resolver: Resolver, noun: int, verb: int) -> int | None:
    """Return the one of a list whom a participle describes ("the convicted writer X and Y", "X (freed in May), Y")."""
    if resolver.view.dep[verb] == "amod" and resolver.singular(noun):
        return noun
    named = resolver.view.dep[verb] == "acl" and resolver.view.name_at[noun] >= 0
    if named and (told_each(resolver, noun, verb) or apposed(resolver.view, noun)):
        return noun  # "X (2019), thrown out of a plant, and Y (2021), who was fined"; "X and a cook, Y, held in May"
    return before_bracket(resolver.view, verb) if resolver.view.dep[verb] in {"acl", "relcl"} else None


def noun_before(resolver: Resolver, t: int, noun: int, verb: int) -> int:
    """Return whom "who" means: the plural noun just before it, rather than one further left that a parse hung it on.

    And rather than a place or thing, whom that only describes: "a reporter, raised in Jos, who was abducted".
    """
    view = resolver.view
    if (owner := owner_before(view, t, noun, verb)) is not None:
        return owner
    if view.lower[t] in {"who", "whom", "whose"}:
        if bare_part(view, t - 1):
            return t - 1
        i = name_before(view, t) if view.name_at[noun] >= 0 else -1
        if i >= 0 and view.names[view.name_at[noun]].label == "PLACE" and noun in view.climb(view.names[i].last):
            return view.names[i].last  # "its reporter in Muyinga, X, who disappeared", all of it hung on the place
        above = noun
        for _ in range(CLIMB):
            i = view.name_at[above]
            person = view.names[i].label == "PERSON" if i >= 0 else view.lower[above] in people().nouns
            if person or view.head[above] == above or view.head[above] > t:
                break
            above = view.head[above]
        if person:
            noun = above
    k = t - 1
    one = bool(auxiliaries(view, verb) & SINGULAR)
    kin = view.lower[noun] in people().relatives and view.name_at[noun] < 0 and view.person_at(k - 1)
    of_them = kin and any(view.lower[c] == "of" and c < k for c in view.kids(noun, "prep"))
    if one and view.lower[k] == "," and (view.tag[noun] == "NNS" or of_them) and noun < k and view.name_at[k - 1] >= 0:
        return k - 1  # "friends of X, who was stabbed", "A, the sister of X, who was held"
    plural = view.lower[k] in people().plurals and view.tag[k] in {"NNS", "NNPS"}
    if noun >= k or not plural or one:
        return noun
    return k


def owner_before(view: DocView, t: int, noun: int, verb: int) -> int | None:
    """Return whose a thing is, named right before the "who" that a parse hung on the thing ("the office of X, who")."""
    first = min([t, *view.kids(verb, "prep")])  # "against whom"
    i = name_before(view, first) if view.lower[t] in WHO else -1
    if i < 0 or view.name_at[noun] >= 0 or view.lower[noun] in people().nouns or not noun < view.names[i].first:
        return None
    last = view.names[i].last
    path = view.climb(last)
    owned = noun in path and all(view.dep[k] in {"pobj", "prep", "compound"} for k in path[: path.index(noun)])
    return last if owned else None


def doer_told(view: DocView, verb: int) -> int | None:
    """Return of what or whom a relative clause tells as what does it ("the bomb that killed two": the bomb)."""
    while view.dep[verb] == "conj" and not view.kids(verb, *ANY_SUBJECT):
        verb = view.head[verb]
    own = view.kids(verb, "nsubj") if view.dep[verb] == "relcl" else []
    return view.head[verb] if any(view.lower[c] in {"that", "which", "who"} for c in own) else None


def bare_part(view: DocView, t: int) -> bool:
    """Tell whether a number alone counts some of those told of before it ("sixty men, including 22 who were held")."""
    before = t - 2 if view.lower[t - 1] == "the" else t - 1
    part = view.tag[t] == "CD" and view.lower[before] in PART and view.tag[t + 1 : t + 2] == ["WP"]
    return part and not told_again(view, t, view.head[t + 1])


def told_again(view: DocView, t: int, verb: int) -> bool:
    """Tell whether a clause says of a part what is said of all ("killed 60, including 12 who were shot dead")."""
    verbs = (k for k in view.climb(t)[1:] if view.tag[k].startswith("VB") and view.dep[k] != "prep" and k != verb)
    if (above := next(verbs, None)) is None:
        return False
    mine, theirs = (lexicon().verbs.get(view.lower[k], ()) for k in (verb, above))
    return not {r.act for r in mine}.isdisjoint(r.act for r in theirs if r.after is None and r.before is None)
