"""What stands below or after a verb beyond its own arguments ("unable to open X", "took a lamp from the home of X")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.above import governor
from pipeline.assemble.text.clause import direct_object, is_passive, object_after, prepositional, subject, undergoer
from pipeline.assemble.text.party import GroupRef, Party
from pipeline.assemble.text.simple import in_phrases
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import assemblies, people

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

DEPTH = 3
BEFORE_MONTH = frozenset({
    "in", "since", "until", "till", "by", "of", "from", "during", "early", "mid", "late", "last", "this", "next", "-",
})  # fmt: skip
SPANS = frozenset({"minute", "hour", "day", "week", "month"})
CHANGES = word_list("verbs.toml", "served", "changes")
MEANWHILE = frozenset({"during", "after", "before", "since", "amid"})
INTO = frozenset({"into", "inside"})
# where people meet, and what they meet behind
OUTDOORS = word_list("where.toml", "journeys", "outdoors")
NEARBY = frozenset({"at", "near", "outside"})
REACH = 24  # tokens from a verb to the assembly that it breaks up
LYING = word_list("verbs.toml", "things", "lying")
DESCRIBED = 6  # tokens after a verb up to the name of whom they describe
# where people live, pray or lie buried
HELD_IN_COMMON = word_list("where.toml", "shared", "nouns")
PUBLIC = word_list("where.toml", "shared", "public")


def objects_below(view: DocView, t: int) -> list[int]:
    """Return the object of the first verb below that has one ("was unable to open X")."""
    level = [t]
    for _ in range(DEPTH):
        level = [c for k in level for c in view.kids(k, "acomp", "xcomp", "ccomp", "oprd", "attr", "advcl")]
        for k in level:
            if (one := direct_object(view, k)) is not None:
                return [one]
    return []


def described_by(view: DocView, t: int) -> int | None:
    """Return the person named after a participle read as a verb ("jailed poet X and slain writer Y")."""
    plain = view.tag[t] in {"VBD", "VBN"} and view.lower[t - 1] in {"and", ","}
    if not plain or view.kids(t, "nsubj", "nsubjpass", "aux", "auxpass", "prep", "agent", "dobj"):
        return None
    return object_after(view, t)


def shifted_object(view: DocView, t: int) -> int | None:
    """Return whom a phrase after "in custody" names, no object in the parse ("remanded in custody the head of …")."""
    if (beside := described_by(view, t)) is not None:
        return beside
    late = [c for c in view.kids(t, "npadvmod", "dep", "attr", "oprd") if c > t and view.kids(c, "det")]
    if is_passive(view, t) or not any(t < p < late[0] for p in view.kids(t, "prep")) if late else True:
        return None
    return late[0] if view.lower[late[0]] in people().nouns else None


def shifted_thing(view: DocView, t: int) -> int | None:
    """Return the thing that how or how long parts from its verb ("searched for nine hours the office of X").

    "left without change the sentence of Y"
    """
    spans = [p for c in view.kids(t, "prep") if view.lower[c] in {"for", "without"} for p in view.kids(c, "pobj")]
    if not spans or view.lower[spans[0]].rstrip("s") not in SPANS | CHANGES or is_passive(view, t):
        return None
    opens = spans[0] + 1
    if opens >= len(view.words) or view.tag[opens] not in {"DT", "PRP$"}:
        return None
    thing = view.head[opens]
    return thing if thing > opens and view.tag[thing].startswith("NN") else None


def thing_of(view: DocView, t: int) -> int | None:
    """Return the thing that a verb is done to."""
    shifted = shifted_thing(view, t)
    return undergoer(view, t) if shifted is None else shifted


def imposed_on(view: DocView, t: int) -> list[int]:
    """Return on whom what a verb is done to was imposed ("upheld the sentence given in May to X").

    Also "quashed the judgment by which X had been sentenced", "the ruling that had sentenced X".
    """
    obj = thing_of(view, t)
    parts = [] if obj is None else [obj, *prepositional(view, obj, "of")]  # "terms of … years imposed on X"
    told = [c for o in parts for c in view.kids(o, "acl", "relcl")]
    given = [p for c in told if was_given(view, c) for p in prepositional(view, c, "to", "on", "against")]
    passive = [s for c in told for s in view.kids(c, "nsubjpass") if view.tag[s] not in {"WDT", "WP", "IN"}]
    return given or passive


def was_given(view: DocView, verb: int) -> bool:
    """Tell whether a clause on a noun says what it underwent ("the term handed down to X", tagged as past)."""
    return view.tag[verb] == "VBN" or (view.dep[verb] == "acl" and view.tag[verb] == "VBD")


def read_into(view: DocView, verb: int) -> list[int]:
    """Return who right after a verb is read as part of what they are given ("gave the nun X electric shocks")."""
    given = {c for o in view.kids(verb, "dobj") for c in view.kids(o, "compound", "nmod") if c < o}
    several = [c for c in given if view.tag[c - 1] == "CD" and view.tag[c] == "NNS" and view.lower[c] in people().nouns]
    if several:
        return several  # "gave eight prisoners electric shocks"
    k, last = verb + 1, view.sentences[view.sentence_at[verb]][1]
    while k < min(last, verb + DESCRIBED) and view.name_at[k] < 0 and view.tag[k] in {"DT", "NN", "JJ", "HYPH", "VBN"}:
        k += 1
    i = view.name_at[k] if k < last else -1
    if not view.is_person(i):
        return []
    return sorted(given & set(range(view.names[i].first, view.names[i].last + 1)))


def under_verb(view: DocView, noun: int) -> list[int]:
    """Return the subject of the verb that a noun stands under ("X left the country after a night in a cell")."""
    verb = governor(view, noun)
    if verb is None:
        return []
    one = undergoer(view, verb) if is_passive(view, verb) else subject(view, verb)
    return [] if one is None else [one]


def placed(view: DocView, t: int, preposition: str) -> list[int]:
    """Return what stands under a preposition of a verb, or of its objects ("took a lamp from the home of X").

    Or of where these were ("took books found in the home of X").
    """
    found = prepositional(view, t, preposition)
    things = view.kids(t, "dobj")
    for k in things:  # grows: each of a list may hang on the one before it
        lying = [c for c in view.kids(k, "appos") if any(view.lower[d] in LYING for d in view.subtree(c))]
        things += view.kids(k, "conj") + lying + [c for c in view.kids(k, "acl") if view.lower[c] in LYING]
    return found or [p for k in things for p in prepositional(view, k, preposition)]


def on_share(view: DocView, t: int) -> list[int]:
    """Return on whom a share of something is imposed ("imposed a fine of two percent of its income on X")."""
    level = view.kids(t, "dobj")
    for _ in range(DEPTH):
        level = [p for k in level for p in prepositional(view, k, "of")]
        if found := [p for k in level for p in prepositional(view, k, "on")]:
            return found
    return []


def met_after(view: DocView, t: int) -> int | None:
    """Return the first noun after a verb in its sentence that tells of people met for a cause."""
    last = min(view.sentences[view.sentence_at[t]][1], t + REACH)
    met = (k for k in range(t + 1, last) if view.lower[k] in assemblies() and view.tag[k].startswith("NN"))
    return next((k for k in met if not is_month(view, k) and not only_when(view, t, k)), None)


def only_when(view: DocView, t: int, met: int) -> bool:
    """Tell whether those met only say when something else was broken ("broke his camera during a rally").

    Or that a house was entered then: "broke into a shop during a march".
    """
    things = [c for c in view.kids(t, "dobj") if c < met and view.lower[c] not in assemblies()]
    prep = view.head[met]
    beside = view.dep[met] == "pobj" and view.dep[prep] == "prep"
    if things and beside and view.lower[prep] in MEANWHILE:
        return True
    entered = [p for c in view.kids(t, "prep") if view.lower[c] in INTO for p in view.kids(c, "pobj") if p < met]
    if not entered or any(view.lower[p] in assemblies() | OUTDOORS for p in entered):
        return False
    there = any(view.dep[k] == "relcl" and view.head[k] in entered for k in view.climb(met))
    return there or (beside and view.lower[prep] in MEANWHILE | NEARBY)  # "into a hall where a rally was held", "at"


def is_month(view: DocView, t: int) -> bool:
    """Tell whether "March" is the month: beside a number or after what stands before dates ("6 March", "in March")."""
    if view.words[t] != "March":
        return False
    before, after = view.lower[t - 1] if t else "", view.tag[t + 1 : t + 2]
    return after == ["CD"] or before in BEFORE_MONTH or (t > 0 and view.tag[t - 1] == "CD")


def called(view: DocView, head: int, frame: str) -> Party:
    """Return those of whom only what they lived or prayed in is told ("fourteen of the houses", "the chapel").

    Or of which alone it is told that somebody set fire "to the health centre".
    """
    first = min([head, *(c for c in view.kids(head, "det", "amod", "compound", "nummod") if c < head)])
    last = head
    if view.tag[head] == "CD":
        last = max([head, *in_phrases(view, head)])
    elif view.lower[last + 1 : last + 2] == ["of"]:  # "the minarets of a mosque"
        last = max([last, *(p for p in in_phrases(view, head) if view.lower[p] in HELD_IN_COMMON)])
    shared = HELD_IN_COMMON if frame == "object" else HELD_IN_COMMON | PUBLIC
    if frame not in {"object", "to"} or shared.isdisjoint(view.lower[first : last + 1]):
        return Party(head=head)
    lo, hi = view.start[first], view.end[last]
    group = GroupRef(view.text[lo:hi], lo, hi, None, None)
    return Party(group=group, how=["homes"], head=head, plural=True, trust=0.7)


def undergone(view: DocView, verb: int) -> list[int]:
    """Return the object of a verb, or of whom its clause is ("let X board", X read as the subject of "board")."""
    one = direct_object(view, verb)
    return [n for c in view.kids(verb, "ccomp") for n in view.kids(c, "nsubj")] if one is None else [one]


def of_clause(view: DocView, verb: int) -> list[int]:
    """Return the object of the clause that a verb governs ("refused to name X", "would not admit to holding X")."""
    to = [p for p in view.kids(verb, "prep") if view.lower[p] == "to"]
    clauses = view.kids(verb, "xcomp") or [c for p in to for c in view.kids(p, "pcomp")]
    return [o for x in clauses[:1] for o in undergone(view, x)]


def of_infinitive(view: DocView, t: int) -> list[int]:
    """Return the object of the infinitive under a noun ("an attempt to kill X", "attempts at killing X")."""
    below = [*view.kids(t, "acl", "relcl", "xcomp"), *(x for p in view.kids(t, "prep") for x in view.kids(p, "pcomp"))]
    found = [o for x in below for o in [direct_object(view, x)] if o is not None]
    return found[:1]


def access_to(view: DocView, t: int) -> list[int]:
    """Return to whom somebody was denied access ("her family was refused visits to her", "permission to see her")."""
    things = view.kids(t, "dobj", "oprd")
    told = [p for o in things for p in prepositional(view, o, "to", "with")]
    for seeing in (c for o in (*things, t) for c in view.kids(o, "acl", "xcomp")):
        told += [*view.kids(seeing, "dobj"), *prepositional(view, seeing, "to", "with")]
    return told or prepositional(view, t, "to", "with")
