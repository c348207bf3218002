"""Who stands apart from the word that tells an act: beside a noun for people, before an aside, above an infinitive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.against import OF_LAW, against_charged, against_deed, in_relation
from pipeline.assemble.text.below import access_to, objects_below, of_clause, of_infinitive, on_share, under_verb
from pipeline.assemble.text.clause import BE, direct_object, is_passive, owners, prepositional, subject, undergoer
from pipeline.assemble.text.common import FINITE, SERVING, SUBJECTS
from pipeline.assemble.text.shared_words import PASSED, UNDERGOING
from pipeline.assemble.text.simple import has_modal, in_phrases
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import people
from pipeline.assemble.who.names import name_head

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.assemble.text.view import DocView

CLAIMS = word_list("modality.toml", "claims", "theirs")
TERMS = word_list("verbs.toml", "sentences", "nouns", "judgments")
SPANS = frozenset({"years", "year", "months", "month", "days", "weeks"})
GOT = word_list("verbs.toml", "sentences", "getting")
TERM_AHEAD = 24  # tokens from a verb to the term that it shortens, or back to the one whose passing it tells
FINES = frozenset({"fine", "fines"})
LAWS = word_list("verbs.toml", "law", "laws")
APPEALS = noun_list("verbs.toml", "sentences", "appeals") | verb_list("verbs.toml", "sentences", "appealing")
OWNED = 3  # steps from a thing to whose it is
REACH = 8  # tokens between an aside's noun and the name before it
DESCRIBING = ("NN", "JJ", "DT", "PRP$", "HYPH")
DESCRIBED = {"DT", "JJ", "NN", "HYPH", "NNP"}
WITHIN = {"in", "under", "on", "behind", "from"}
STAYING = BE | word_list("verbs.toml", "served", "on_death_row")
STATES_TAKEN = word_list("verbs.toml", "harm", "taken_as")
VERSUS = {"v", "v.", "vs", "vs.", "versus", "against"}
NAMED_BY = frozenset({"name", "apposition"})  # readings that name, beside it, who a noun for people stands for


def bearer_of(view: DocView, t: int) -> list[int]:
    """Return whom a noun for people means: "detainee X", "X, a prisoner of conscience", "X is a hostage"."""
    if view.dep[t] == "pobj" and view.lower[view.head[t]] == "of":
        after = view.name_ahead(t + 1)
        if view.is_person(after):
            return [name_head(view, view.names[after])]  # "prisoner of conscience X"
        t = view.head[view.head[t]]
    if view.dep[t] == "attr" and view.lower[view.head[t]] in BE:
        return view.kids(view.head[t], "nsubj")[:1]
    return [t]


def before_aside(view: DocView, t: int) -> list[int]:
    """Return the person before a state told beside their name ("X, now in custody,"; "X on trial", a headline)."""
    first = view.sentences[view.sentence_at[t]][0]
    k = t - 1
    while k > first and t - k <= REACH and view.lower[k] not in WITHIN:
        k -= 1
    if view.lower[k] not in WITHIN:
        return []
    opening = k - first <= 1
    k -= 1
    while k > first and (view.tag[k] == "RB" or view.lower[k] in {"himself", "herself", "still", "languishing"}):
        k -= 1
    if opening:  # "In detention since May, X is ill"
        last = view.sentences[view.sentence_at[t]][1]
        comma = next((j for j in range(t + 1, min(last - 1, t + 14)) if view.lower[j] == ","), -1)
        j = comma + 1
        while comma > 0 and j < min(last - 1, comma + REACH) and view.name_at[j] < 0 and view.tag[j] in DESCRIBED:
            j += 1  # "In detention since May, the poet X is ill"
        i = view.name_at[j] if comma > 0 else -1
        return [name_head(view, view.names[i])] if view.is_person(i) else []
    title = view.headlined(t) and not (view.dep[t] == "compound" and view.head[t] > t)  # not "X in prison drama"
    parted = view.lower[k] == ","
    k -= parted
    i = view.name_at[k] if k >= first else -1
    if i < 0 and title and view.tag[k] == "NNS" and view.kids(k, "nummod") and view.head[k] == k:
        return [k]  # "Two reporters in custody"
    if not view.is_person(i):
        return []
    opens = view.names[i].first
    with_name = any(view.lower[j] == "with" for j in range(max(first, opens - 4), opens))
    return [name_head(view, view.names[i])] if parted or title or with_name else []


def sentenced_to_die(view: DocView, t: int) -> list[int]:
    """Return who is said to be on death row."""
    above = view.head[t]
    if view.dep[t] != "pobj" or view.lower[above] != "on":
        return []
    verb = view.head[above]
    if not view.tag[verb].startswith("VB"):
        return [verb]
    found = subject(view, verb) if view.lower[verb] in STAYING else None
    return [] if found is None else [found]


def called_victim(view: DocView, t: int) -> list[int]:
    """Return who is called the victim of what a noun tells ("X was the victim of a murder")."""
    while view.dep[t] in {"compound", "nmod", "conj"} and view.head[t] != t:
        t = view.head[t]
    if view.dep[t] != "pobj" or view.lower[view.head[t]] != "of":
        return []
    victim = view.head[view.head[t]]
    if view.dep[victim] == "attr":
        return view.kids(view.head[victim], "nsubj")[:1]
    return [victim]


def claimed_by(view: DocView, t: int) -> list[int]:
    """Return who says that what a noun tells befell them ("X's claims of torture", "complaints of rape by X")."""
    if view.dep[t] != "pobj" or view.lower[view.head[t]] != "of":
        return []
    claim = view.head[view.head[t]]
    return view.kids(claim, "poss") if view.lower[claim] in CLAIMS else []


def against_after(view: DocView, t: int) -> list[int]:
    """Return whom what is said of a noun is turned against ("charges filed against X", "a case is open against X")."""
    said = view.kids(t, "acl")
    if view.dep[t] in SUBJECTS:
        said += [view.head[t], *view.kids(view.head[t], "acomp")]
    return [p for c in said for p in prepositional(view, c, "against")]


def against_below(view: DocView, t: int) -> list[int]:
    """Return whom "against" names where the parse hangs it on a noun between.

    "Quashed proceedings under the Sedition Act against X", "a case lodged with Kotri police station against X".
    """
    thing = undergoer(view, t)
    nouns = [] if thing is None else [thing, *in_phrases(view, thing)]
    nouns += in_phrases(view, t)
    nouns += [o for p in nouns for c in view.kids(p, "prep") if view.lower[c] in OF_LAW for o in view.kids(c, "pobj")]
    turned = [c for n in nouns for c in view.kids(n, "acl")] + view.kids(t, "ccomp")  # "the FIR lodged against X"
    found = [p for n in (*nouns, *turned) if n != t for p in prepositional(view, n, "against")]
    return found or ([] if thing is None else against_deed(view, thing))


def owner_against(view: DocView, t: int) -> list[int]:
    """Return whose sentence a noun's "of" names by what it is against ("the quashing of the verdict against X")."""
    return [p for h in prepositional(view, t, "of", "in") for p in prepositional(view, h, "against", "on", "imposed")]


def small_owner(view: DocView, t: int) -> list[int]:
    """Return the owner of what a verb leaves as it is ("left X's sentence unchanged")."""
    inner = [n for c in view.kids(t, "ccomp", "xcomp", "oprd") for n in view.kids(c, "nsubj")]
    return [o for n in inner for o in owners(view, n)]


def subject_owner(view: DocView, t: int) -> list[int]:
    """Return the owner of a verb's subject ("the body of X bore marks of torture")."""
    found = subject(view, t)
    return [] if found is None else owners(view, found)


def subject_deep(view: DocView, t: int) -> list[int]:
    """Return whose a verb's subject is through what it is part of ("two of X's nails were missing")."""
    found = subject(view, t)
    things = [] if found is None else [found]
    for _ in range(OWNED):
        if own := [o for n in things for o in owners(view, n) if view.name_at[o] >= 0 or view.tag[o].startswith("PRP")]:
            return own
        things = [o for n in things for o in owners(view, n)]
    return []


def infinitive_to(view: DocView, t: int) -> list[int]:
    """Return to whom something is not done ("refused to issue a passport to X")."""
    for x in view.kids(t, "xcomp"):
        obj = direct_object(view, x)
        return prepositional(view, x, "to") or ([] if obj is None else prepositional(view, obj, "to", "for"))
    return []


def infinitive_by(view: DocView, t: int) -> list[int]:
    """Return by whom what an infinitive is done to was brought ("refused to hear an appeal by X")."""
    things = (direct_object(view, x) for x in view.kids(t, "xcomp"))
    return next((prepositional(view, thing, "by", "from") for thing in things if thing is not None), [])


def infinitive_owner(view: DocView, t: int) -> list[int]:
    """Return the owner of what an infinitive is done to ("threatened to burn down X's house")."""
    for x in view.kids(t, "xcomp"):
        obj = direct_object(view, x)
        return [] if obj is None else owners(view, obj)
    return []


def owner_of_owned(view: DocView, t: int) -> list[int]:
    """Return who owns what an object belongs to ("smashed the windows of X's car", "a search of X's home")."""
    obj = undergoer(view, t)
    held = [] if obj is None else [*prepositional(view, obj, "of", "at", "in", "on"), *view.kids(obj, "poss")]
    return [o for h in held for o in owners(view, h)]


def linked_to(view: DocView, t: int) -> list[int]:
    """Return to whom what a verb is done to is said to belong ("froze $20,000 in assets linked to the union")."""
    obj = undergoer(view, t)
    within = [] if obj is None else [obj, *prepositional(view, obj, "in", "of"), *prepositional(view, t, "in", "of")]
    tied = [c for n in within for c in view.kids(n, "acl", "amod") if view.lower[c] in {"linked", "belonging", "tied"}]
    return [p for c in tied for p in prepositional(view, c, "to")]


def contact_head(view: DocView, t: int) -> list[int]:
    """Return whom a clause without a relative pronoun describes ("X, the pilot they took hostage")."""
    own = any(view.lower[c] not in STATES_TAKEN for c in view.kids(t, "dobj")) or is_passive(view, t)
    plain = view.dep[t] == "relcl" and view.head[t] < t and bool(view.kids(t, "nsubj")) and not own
    plain = plain and all(view.lower[k] != "only" for k in view.kids(view.head[t], "amod"))  # "not the only one held"
    return [view.head[t]] if plain and "WP$" not in view.tag[max(0, view.head[t] - 3) : t] else []  # "X, whose son"


def party_of_case(view: DocView, t: int) -> list[int]:
    """Return whose case a noun is about ("a hearing in the case of State v. X", "… in the case against X")."""
    last = view.sentences[view.sentence_at[t]][1]
    case = next((k for k in range(t + 1, min(last, t + REACH)) if view.lower[k] == "case"), -1)
    if case < 0:
        return []
    for k in range(case + 2, min(last, case + REACH)):
        i = view.name_at[k]
        if view.is_person(i) and view.lower[k - 1] in VERSUS:
            return [name_head(view, view.names[i])]
    return prepositional(view, case, "of", "against")


def subject_of_relative(view: DocView, t: int) -> list[int]:
    """Return who suffers the clause on a verb's subject ("the lashes to which X was sentenced were carried out")."""
    thing = undergoer(view, t)
    clauses = [] if thing is None else view.kids(thing, "relcl", "acl")
    return [one for c in clauses for one in [undergoer(view, c)] if one is not None and one != thing]


def for_within(view: DocView, t: int) -> list[int]:
    """Return for whom a term is asked ("asked for seven years in prison for X")."""
    asked = prepositional(view, t, "for") or view.kids(t, "dobj")
    inner = [*asked, *(p for a in asked for p in prepositional(view, a, "in", "of"))]
    found = [p for a in inner for p in prepositional(view, a, "for", "against")]
    if any(view.name_at[p] >= 0 for p in found):
        return found
    # along the line: the parse hangs "in a colony" on the verb, and whom it is asked for on nothing
    return named_behind(view, t, "for", "against") or found


def on_within(view: DocView, t: int) -> list[int]:
    """Return on whom something is served where the parse hangs "on" elsewhere ("an order under the Act on X")."""
    return named_behind(view, t, "on", "upon")


def named_behind(view: DocView, t: int, *preps: str) -> list[int]:
    """Return the first person whom one of these words names along the line, whatever the parse hangs it on."""
    last = view.sentences[view.sentence_at[t]][1]
    for k in (k for k in range(t + 1, last - 1) if view.lower[k] in preps):
        words = range(k + 1, min(last, k + REACH))
        named = next((j for j in words if view.name_at[j] >= 0 or not view.tag[j].startswith(DESCRIBING)), k)
        if view.person_at(named):
            return [name_head(view, view.names[view.name_at[named]])]
    return []


def to_within(view: DocView, t: int) -> list[int]:
    """Return to whom something is given where the parse hangs "to" on the giver ("accorded by the chamber to X")."""
    return named_behind(view, t, "to")


def term_bearer(view: DocView, t: int) -> list[int]:
    """Return whose the next "sentence" or "term" is: owned by, imposed on or served by them."""
    last = min(view.sentences[view.sentence_at[t]][1], t + TERM_AHEAD)
    k = next((k for k in range(t + 1, last) if view.lower[k] in TERMS), None)
    if k is None:  # "left in force the eight years that X had received"
        k = next((k for k in range(t + 1, last) if view.lower[k] in SPANS and view.kids(k, "relcl", "acl")), None)
    if k is None:
        return []
    own = [o for o in owners(view, k) if view.lower[o] not in SPANS and view.tag[o] != "CD"]
    after = range(k, min(last + TERM_AHEAD, view.sentences[view.sentence_at[t]][1]))
    given = [p for c in after if view.lower[c] in PASSED for p in prepositional(view, c, "on", "to", "against")]
    served = [s for c in after if view.lower[c] in SERVING for s in view.kids(c, "nsubj")]
    got = [s for c in view.kids(k, "relcl") if view.lower[c] in GOT for s in view.kids(c, "nsubj", "nsubjpass")][-1:]
    return own or got or given or served  # "the verdict by which X received three years"


def term_passed(view: DocView, t: int) -> list[int]:
    """Return whose the sentence or fine is whose passing a participle tells ("the term of X, [imposed] in May by …").

    Or who appealed against it ("X lost her appeal against a fine imposed by …").
    """
    first = max(view.sentences[view.sentence_at[t]][0], t - TERM_AHEAD)
    k = next((k for k in range(t - 1, first - 1, -1) if view.lower[k] in TERMS | FINES), None)
    aside = view.dep[t] in {"acl", "relcl", "advcl"} and not view.kids(t, "nsubj", "dobj")
    if k is None or not aside or any(view.tag[j] in FINITE for j in range(k, t)):
        return []
    if own := [o for o in (*owners(view, k), *prepositional(view, k, "against", "for", "on")) if named(view, o)]:
        return own
    if view.lower[k] == "fines" or any(view.lower[j] in LAWS for j in view.climb(k, 4)[1:]):
        return []  # "appealed against a law on fines passed in May"
    against = next((j for j in view.climb(k, 4) if view.lower[j] == "against"), None)
    appeal = view.head[against] if against is not None else k
    if view.tag[appeal].startswith("VB"):  # "lost her appeal in May against a fine"
        things = [o for o in view.kids(appeal, "dobj", "nsubjpass") if view.lower[o] in APPEALS]
        appeal = things[0] if things else appeal
    if view.lower[appeal] not in APPEALS:
        return []
    whose, verb = owners(view, appeal), appeal if view.tag[appeal].startswith("VB") else view.head[appeal]
    one = subject(view, verb) if view.tag[verb].startswith("VB") else None
    if one is None or one == appeal or any(view.tag[o] != "PRP$" for o in whose):
        return whose
    within = [] if view.person_at(one) else view.kids(one, "prep", "relcl", "acl", "poss")
    if any(view.person_at(k) and view.dep[k] not in {"compound", "appos"} for c in within for k in view.subtree(c)):
        return []  # "the guard who shot X lost his appeal", "the brother of X": not X's
    return whose or ([one] if verb == appeal else [])


def named(view: DocView, t: int) -> bool:
    """Tell whether a token stands for somebody: a name, a pronoun or a noun for people."""
    return view.person_at(t) or view.tag[t].startswith("PRP") or view.lower[t] in people().nouns


def foreseen(view: DocView, t: int) -> list[int]:
    """Return to whom, or to whose things, it is said that something will be done ("said they would kill me")."""
    for verb in view.kids(t, "ccomp"):
        obj = direct_object(view, verb)
        if obj is not None:
            return [obj] if view.tag[obj] == "PRP" or view.name_at[obj] >= 0 else owners(view, obj)
    return []


def nested(view: DocView, t: int) -> list[int]:
    """Return whom the second of two prepositions names ("kicked away from under X", "beaten out of X")."""
    first = view.kids(t, "prep", "advmod", "prt")
    second = [c for p in first for c in view.kids(p, "prep", "pcomp") if view.tag[c] == "IN"]
    second += [c for p in second for c in view.kids(p, "prep")]  # "away from under X"
    return [o for c in second for o in view.kids(c, "pobj")]


def held_longer(view: DocView, t: int) -> list[int]:
    """Return whom police are given more time with ("gave police 14 days to hold X", "… to finish the probe of X")."""
    asked = [k for k in view.subtree(t) if k > t and view.tag[k] == "VB" and view.lower[k - 1] == "to"]
    obj = direct_object(view, asked[0]) if asked else None
    if obj is None or view.name_at[obj] >= 0 or view.tag[obj] == "PRP":
        return [] if obj is None else [obj]
    return prepositional(view, obj, "of", "against", "into", "on") or [obj]


def clause_beside(view: DocView, t: int) -> list[int]:
    """Return the subject of the clause beside an adjective ("it is unclear where she is held": she)."""
    below = [c for k in (t, view.head[t]) for c in view.kids(k, "ccomp", "advcl") if c > t]
    return [s for c in below for s in view.kids(c, "nsubj", "nsubjpass")][:1]


def undergone_by(view: DocView, t: int) -> list[int]:
    """Return who underwent what a noun tells, by a clause that hangs on it ("the beatings [that] X endured")."""
    verbs = [v for v in view.kids(t, "relcl") if view.lower[v] in UNDERGOING and view.tag[v] in {"VBD", "VBN"}]
    told = [v for v in verbs if not (has_modal(view, v) or view.kids(v, "neg") or is_passive(view, v))]
    return [k for v in told for k in view.kids(v, "nsubj") if not view.tag[k].startswith("W")][:1]


APART: dict[str, Callable[[DocView, int], list[int]]] = {
    "self": bearer_of,
    "undergone": undergone_by,
    "clause_beside": clause_beside,
    "term_of": term_bearer,
    "term_passed": term_passed,
    "below": objects_below,
    "under_verb": under_verb,
    "on_share": on_share,
    "xobject": of_clause,
    "aside": before_aside,
    "on_death_row": sentenced_to_die,
    "victim_of": called_victim,
    "infinitive_object": of_infinitive,
    "access": access_to,
    "against_participle": against_after,
    "against_below": against_below,
    "against_charged": against_charged,
    "of_against": owner_against,
    "small_owner": small_owner,
    "subject_owner": subject_owner,
    "infinitive_to": infinitive_to,
    "xby": infinitive_by,
    "infinitive_owner": infinitive_owner,
    "owner_owner": owner_of_owned,
    "claimed": claimed_by,
    "linked_object": linked_to,
    "contact": contact_head,
    "for_within": for_within,
    "to_within": to_within,
    "on_within": on_within,
    "in_case": party_of_case,
    "in_relation": in_relation,
    "subject_relative": subject_of_relative,
    "foreseen": foreseen,
    "longer": held_longer,
    "nested": nested,
    "subject_deep": subject_deep,
}
