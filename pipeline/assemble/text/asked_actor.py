"""Whether police, soldiers or the like do what a verb tells, where its rule asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.common import RELATIVE, SUBJECTS
from pipeline.assemble.text.shared_words import SPEECH
from pipeline.assemble.text.simple import after_of, in_pluperfect
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import STATE, actor_type

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

PARTS = word_list("actors.toml", "parts", "of_force")
OPENING = 3  # tokens before a "They" that opens a sentence
PHRASE = 14  # tokens of a subject with the places that describe it


def by_above(view: DocView, by: int) -> int:
    """Return who "who" is, or "they" of the clause above ("Gunmen freed X, days after they took her").

    Also "The army brought X to its base, where they beat him".
    """
    clause = view.head[by]
    told = view.tag[clause] not in {"VBP", "VBZ"}  # not "gangs who raid villages"
    if told and view.lower[by] in RELATIVE and view.dep[clause] == "relcl" and view.head[clause] < by:
        return view.head[clause]
    where = view.dep[clause] == "relcl" and any(view.lower[c] == "where" for c in view.kids(clause, "advmod"))
    where = where and not in_pluperfect(view, clause)  # "soldiers found him where they had beaten him"
    if view.lower[by] != "they" or not (where or view.dep[clause] == "advcl"):
        return by
    above = view.head[clause]
    if where:
        above = next((k for k in view.climb(above) if view.tag[k].startswith("VB") and view.kids(k, "nsubj")), above)
    above = view.head[above] if view.dep[above] in {"xcomp", "ccomp"} else above  # "let go X, a week after they …"
    doer = next((c for c in view.kids(above, "nsubj") if view.tag[c] == "NNS" and c < by), by)
    between = range(doer + 1, by)  # not "villagers chased the soldiers after they shot X"
    return by if any(view.tag[k] == "NNS" and actor_type([view.lower[k]]) is not None for k in between) else doer


def office_saying(view: DocView, it: int) -> int:
    """Return the one office that says what "it" did ("the ministry announced that it had closed X"), else "it" itself.

    No other noun of one may stand between, and none of a body that "it" could be.
    """
    clause = view.head[it]
    said = view.head[clause]
    if view.dep[it] != "nsubj" or view.dep[clause] != "ccomp" or view.lower[said] not in SPEECH or said > it:
        return it
    offices = [k for k in view.kids(said, "nsubj") if view.tag[k] in {"NN", "NNP"} and not view.person_at(k)]
    between = any(view.tag[k] in {"NN", "NNP"} and view.dep[k] in SUBJECTS for k in range(said, it))
    one = len(offices) == 1 and not between and actor_type([view.lower[offices[0]]]) in STATE
    return offices[0] if one else it


def teller(view: DocView, by: int) -> int:
    """Return the police who say what "they" did ("police told reporters they took X away"), if they are the only ones.

    Not where "they" may be those of the sentence before ("Two brothers came. Police said they took X away").
    """
    clause = view.head[by]
    said = view.head[clause]
    if view.lower[by] != "they" or view.dep[clause] != "ccomp" or view.lower[said] not in SPEECH:
        return by
    first = view.sentences[max(0, view.sentence_at[by] - 1)][0]
    hearers = view.kids(said, "dobj", "dative")
    many = [k for k in range(first, by) if view.tag[k] in {"NNS", "NNPS"} and k not in hearers]
    those = [k for k in many if view.dep[k] in SUBJECTS or actor_type([view.lower[k]]) is not None]
    alone = len({view.lower[k] for k in those}) == 1 and actor_type([view.lower[those[-1]]]) in STATE
    return those[-1] if alone and view.head[those[-1]] == said else by


def lead_before(view: DocView, they: int) -> int:
    """Return the plural subject of the sentence before for a "They" that opens one ("Soldiers came. They took X")."""
    n = view.sentence_at[they]
    first = view.sentences[n][0]
    if view.lower[they] != "they" or they - first > OPENING or in_pluperfect(view, view.head[they]):
        return they
    if n == 0 or view.parted(n - 1, n) or any(view.dep[k] == "nsubj" for k in range(first, they)):
        return they  # "Police said they took X"
    before = range(view.sentences[n - 1][0], first)
    led = (k for k in before if view.dep[k] == "nsubj" and view.dep[view.head[k]] == "ROOT")
    return next((k for k in led if view.tag[k] in {"NNS", "NNPS"} or view.lower[k] == "police"), they)


def acts(view: DocView, by: int) -> bool:
    """Tell whether a noun names police, soldiers and the like, or the part of a force that acts for it."""
    if actor_type([*(view.lower[c] for c in view.kids(by, "compound")), view.lower[by]]) is not None:
        return True
    of = after_of(view, by)
    return view.lower[by] in PARTS and any(
        actor_type([view.lower[k]]) in STATE for p in of for k in (p, *view.kids(p, "compound", "conj", "nmod"))
    )


def actor_before(view: DocView, t: int) -> int | None:
    """Return the police of "…, police in Osh city, Osh province, took X from home" where the parse lost the subject."""
    if view.kids(t, "nsubj") or view.dep[t] != "ROOT":
        return None
    first = view.sentences[view.sentence_at[t]][0]
    for k in range(t - 1, max(first, t - PHRASE) - 1, -1):
        if view.name_at[k] < 0 and view.tag[k] == "NNS" and actor_type([view.lower[k]]) is not None:
            return k
        if not view.tag[k].startswith(("NN", "IN", "DT", ",", "JJ")):
            return None
    return None


def left_open(view: DocView, verb: int) -> bool:
    """Tell whether one of two did it, and not which ("killed by soldiers or rebels"); police or soldiers are one side.

    Not "the committee, or KNB", who are one.
    """
    for link in view.kids(verb, "agent", *SUBJECTS):
        first = next(iter(view.kids(link, "pobj")), link) if view.dep[link] == "agent" else link
        for one in {link, first}:
            either = [c for c in view.kids(one, "cc") if view.lower[c] == "or" and view.lower[c - 1] != ","]
            others = [next(iter(view.kids(c, "pobj")), c) for c in view.kids(one, "conj")] if either else []
            if any(view.dep[link] != "nsubjpass" and another_side(view, first, o) for o in others):
                return True
    return False


def open_alone(view: DocView, verb: int) -> bool:
    """Tell whether only that is left open, not whether it happened ("whether soldiers or rebels shot X or he fled")."""
    return left_open(view, verb) and all(view.lower[c] != "or" for c in view.kids(verb, "cc"))


def another_side(view: DocView, one: int, other: int) -> bool:
    """Tell whether two nouns name doers of other kinds ("soldiers or rebels"), neither by a name of its own."""
    kinds = [actor_type([view.lower[k] for k in (*view.kids(x, "compound", "amod"), x)]) for x in (one, other)]
    return any(kinds) and kinds[0] != kinds[1] and view.name_at[one] < 0 and view.name_at[other] < 0
