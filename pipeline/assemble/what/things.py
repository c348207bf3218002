"""What is held or released is a thing, though a person's name ends its phrase ("an album by X, released in May")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.wordlists import noun_list, word_list
from pipeline.assemble.text.words import actor_type, people, sittings
from pipeline.gated import Gated
from pipeline.nouns import noun_forms
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

HOLDING: Final = frozenset(verb_forms("hold"))
RELEASING: Final = frozenset(verb_forms("release"))
OF_COURT: Final = noun_list("verbs.toml", "things", "of_court")
HELD: Final = (sittings() | noun_list("verbs.toml", "things", "held")) - OF_COURT
RELEASED: Final = noun_list("verbs.toml", "things", "released")
COLLECTIVE: Final = noun_list("verbs.toml", "things", "collective")
BODIES: Final = frozenset(f for w in word_list("people.toml", "bodies", "nouns") if " " not in w for f in noun_forms(w))
CARRYING: Final = word_list("verbs.toml", "things", "with")  # with whom, not whose
WHEN: Final = frozenset({"after", "before", "since", "until", "following", "while", "as", "that", "because"})
PHRASE: Final = 24  # tokens of a noun phrase up to the verb
BEFORE_IT: Final = (" outside ", " in front of ", " opposite ")  # "a vigil of four held outside the prison"
NOMINAL: Final = ("NN", "JJ", "DT", "CD", "PRP$", "POS", "CC", "IN", "TO", "VBN", "VBG", "HYPH", "``", "''", "PDT", ",")
FINITE_AUX: Final = frozenset({"was", "were", "is", "are", "been", "being", "be", "has", "have", "had", "will"})
LINKED: Final = ("IN", "VBN", "VBG", "VBD")  # what ties a thing to whose it is: "by X", "honouring X", "led by X"
# what tells that the one before is in custody after all ("a letter from X, held since May")
CUSTODY: Final = Gated(rf"^[^,;]*?\b(?:{'|'.join(toml_table('verbs.toml')['things']['people_held'])})\b", re.IGNORECASE)


def of_thing(view: DocView, t: int) -> bool:
    """Tell whether a meeting is held or a work released, and not the one whose name ends its phrase.

    "Prayers for X were held", "a summit between X and Y, held in Oslo", "an album by X, released in May", "Released in
    May, it was her first song", "X and Y all held, or hold, posts"; not "a letter from X, held in Evin prison".
    """
    if view.lower[t] in HOLDING:
        things = HELD
    elif view.lower[t] in RELEASING:
        things = RELEASED
    else:
        return False
    if view.tag[t] not in {"VBN", "VBD"}:
        return False
    return (
        thing_subject(view, t)
        or thing_before(view, t, things)
        or opens(view, t, things)
        or has_thing(view, t)
        or shares_thing(view, t, things)
    )


def thing_subject(view: DocView, t: int) -> bool:
    """Tell whether the passive's subject is a thing, whose author's name only stands before the auxiliary."""
    own = view.kids(t, "nsubjpass")
    aux = view.kids(t, "auxpass")
    if not own or not aux or not of_no_person(view, own[0]) or view.lower[own[0]] in OF_COURT:
        return False
    last = min(aux + view.kids(t, "aux")) - 1
    i = view.name_at[last] if last > own[0] else -1
    if not view.is_person(i):
        return False
    while (joined := view.names[i].first - 2) > own[0] and view.lower[joined + 1] == "and" and view.person_at(joined):
        i = view.name_at[joined]  # "by X and Y"
    first = view.names[i].first
    while first - 1 > own[0] and view.tag[first - 1].startswith(("NN", "JJ", "DT")) and view.name_at[first - 1] < 0:
        first -= 1  # "by director X"
    link = first - 1
    return view.tag[link].startswith(LINKED) and view.lower[link] not in CARRYING and view.lower[own[0] + 1] != ","


def apposed_before(view: DocView, comma: int) -> bool:
    """Tell whether a person named before a comma is who the phrase before is, not who did what an aside tells.

    "The chairman of the union, X, was held", not "the hall, opened by X, was stormed" nor "A, who was tried with X, was
    held".
    """
    if not view.person_at(comma - 1):
        return False
    first = view.names[view.name_at[comma - 1]].first
    opening = view.sentences[view.sentence_at[comma]][0]
    aside = next((k + 1 for k in range(first - 1, opening, -1) if view.lower[k] == ","), comma)
    if view.tag[aside].startswith("W") and aside < first:
        return False
    return not (view.lower[first - 1] == "by" and view.tag[first - 2] == "VBN" and view.lower[first - 3] == ",")


def of_no_person(view: DocView, head: int) -> bool:
    """Tell whether a noun is neither a name nor a word for people, for those who act or for a body."""
    word = view.lower[head]
    if view.name_at[head] >= 0 or view.tag[head] not in {"NN", "NNS"} or word in COLLECTIVE:
        return False
    return word not in people().nouns and word not in BODIES and actor_type([word]) is None


def thing_before(view: DocView, t: int, things: frozenset[str]) -> bool:
    """Tell whether the phrase just before a participle or its auxiliary is headed by a thing that is held or released.

    A passive's phrase must be its subject ("students at a rally for X were held"); behind a participle custody may be
    told after all.
    """
    k, finite = t - 1, False
    first = max(view.sentences[view.sentence_at[t]][0], t - PHRASE)
    while k > first and (view.lower[k] in FINITE_AUX or view.tag[k] == "RB"):
        finite = finite or view.lower[k] in FINITE_AUX
        k -= 1
    if k > first and view.lower[k] == ",":
        k -= 1
        if finite:  # "The games, opened by X, were held"
            k = next((j - 1 for j in range(k, first, -1) if view.lower[j] == ","), first - 1)
    rest = view.text[view.end[t] : view.sentence_span(view.sentence_at[t])[1]]
    if not finite and not rest.startswith(BEFORE_IT) and CUSTODY.search(rest):
        return False
    if view.dep[t] == "pcomp":
        return False  # "told the paper after being released"
    end = k
    while k >= first and view.tag[k].startswith(NOMINAL) and view.lower[k] not in WHEN and view.dep[k] != "mark":
        word = view.lower[k]
        if word in things and view.name_at[k] < 0 and (k == end or view.tag[k + 1].startswith(LINKED)):
            return not finite or heads_subject(view, k, first)
        k -= 1
    return False


def heads_subject(view: DocView, k: int, first: int) -> bool:
    """Tell whether no preposition stands before a noun and what describes it."""
    k -= 1
    while k >= first and view.tag[k].startswith(("JJ", "DT", "CD", "PRP$", "POS", "NN", "HYPH", "VBN", "VBG")):
        k -= 1
    return k < first or view.dep[k] != "prep"


def opens(view: DocView, t: int, things: frozenset[str]) -> bool:
    """Tell whether a sentence that opens with its participle goes on with "it", a thing told just before."""
    sentence = view.sentence_at[t]
    first = view.sentences[sentence][0]
    if t - first > 1 or sentence == 0:
        return False
    main = view.head[t]
    if view.dep[t] != "advcl" or [view.lower[s] for s in view.kids(main, "nsubj", "nsubjpass")] != ["it"]:
        return False
    return any(view.lower[k] in things for k in range(view.sentences[sentence - 1][0], first))


def has_thing(view: DocView, t: int) -> bool:
    """Tell whether the same verb follows in another tense with what is held ("held, or hold, posts")."""
    forms = HOLDING if view.lower[t] in HOLDING else RELEASING
    later = [c for c in view.kids(t, "conj") if view.lower[c] in forms and c > t]
    return any(of_no_person(view, o) for c in later for o in view.kids(c, "dobj"))


def shares_thing(view: DocView, t: int, things: frozenset[str]) -> bool:
    """Tell whether a passive shares its subject, a thing, with a verb before ("The film stars X and was released")."""
    if view.dep[t] != "conj" or not view.kids(t, "auxpass") or view.kids(t, "nsubj", "nsubjpass"):
        return False
    return any(view.lower[s] in things and view.name_at[s] < 0 for s in view.kids(view.head[t], "nsubj", "nsubjpass"))


def of_its_thing(view: DocView, t: int, head: int) -> bool:
    """Tell whether a verb is done to a thing of a body, and a person stands elsewhere ("burnt its press, shot X").

    So where the thing's "of" names no person ("X was held after agents searched the newsroom of Voz Norte").
    """
    i = view.name_at[head]
    if i >= 0 and view.names[i].label != "PERSON":
        return False
    preps = view.kids(t, "prep", "dative", "prt")  # "burnt down | its office"
    things = [*view.kids(t, "dobj", "nsubjpass"), *(p for c in preps for p in view.kids(c, "pobj"))]
    owned = [o for o in things if any(view.lower[c] == "its" for c in view.kids(o, "poss")) or of_name(view, o)]
    return bool(owned) and all(head not in view.subtree(o) for o in owned)


def of_name(view: DocView, thing: int) -> bool:
    """Tell whether a thing is "of" a name that is no person's."""
    owners = [view.name_at[p] for c in view.kids(thing, "prep") if view.lower[c] == "of" for p in view.kids(c, "pobj")]
    return any(i >= 0 and view.names[i].label != "PERSON" for i in owners)
