"""Who fired when others died: "died as guards opened fire", "was left dead when troops shelled the market"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.assemble.text.clause import is_passive
from pipeline.assemble.text.common import ANY_SUBJECT, HIMSELF, PAST
from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.simple import noun_for_people, of_calendar
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import actor_type, people
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

SHELLING = verb_list("actors.toml", "scenes", "shelling")
TORCHING = verb_list("actors.toml", "scenes", "torching")
BURNT = word_list("actors.toml", "scenes", "burnt") | word_list("actors.toml", "scenes", "nouns")
ALIGHT = compiled(
    rf"\W*(?:\w+ ){{1,5}}?(?:{'|'.join(toml_table('actors.toml')['scenes']['alight'])})\b|\W*fire to\b", re.IGNORECASE
)
SET = frozenset(verb_forms("set"))
BURSTING = frozenset({*verb_forms("blow"), *verb_forms("detonate")})
THEMSELVES = HIMSELF | word_list("actors.toml", "scenes", "worn_bombs")
ROUNDS = word_list("actors.toml", "scenes", "rounds")
FIRE, OPEN = frozenset(verb_forms("fire")), frozenset(verb_forms("open"))
NAMING = frozenset({"including", "among", "according"})
SPOTS = frozenset({"scene", "spot", "them"})
DOUBTFUL = frozenset({"allegedly", "reportedly", "according", "apparently", "supposedly", "claim", "claimed", "says"})
AIMED = frozenset({"at", "on", "into", "towards", "toward"})
DURING = frozenset({"when", "as", "after"})
CROWDS = word_list("actors.toml", "scenes", "crowds") | word_list("actors.toml", "scenes", "marches")
OTHERWISE = word_list("actors.toml", "scenes", "otherwise")
HURT = frozenset({"injured", "wounded", "hurt"})
LIT = 7  # tokens from "set" to "on fire"
REACH = 5  # tokens after "of" in which a wound is told
OF_BLOOD = word_list("actors.toml", "scenes", "of_blood")


def fires(view: DocView, verb: int) -> bool:
    """Tell whether a verb tells of fire on people or places ("fired at", "fired live rounds", "opened fire").

    Or of a blast or arson ("blew himself up", "torched the church", "set her house on fire").
    """
    word = view.lower[verb]
    if word in SHELLING:
        return True
    if word in TORCHING or (word in SET and ALIGHT.match(view.text, view.end[verb])):
        return not BURNT.isdisjoint(view.lower[verb + 1 : verb + LIT])
    if word in BURSTING:
        return any(not THEMSELVES.isdisjoint(view.lower[k] for k in view.subtree(o)) for o in view.kids(verb, "dobj"))
    if word in OPEN:
        return any(view.lower[o] == "fire" for o in view.kids(verb, "dobj"))
    if word not in FIRE:
        return False
    things = view.kids(verb, "dobj")
    return any(view.lower[o] in ROUNDS for o in things) or (
        not things and any(view.lower[p] in AIMED for p in view.kids(verb, "prep"))
    )


def fire_clause(view: DocView, t: int) -> int | None:
    """Return the verb of the clause after a death that tells who fired then, where no other cause is told.

    Not where the fire is at others ("died as police shot at looters"), in the air or far off, nor where an illness, a
    crash or a cell stands between.
    """
    # "ten died and 45 were hurt when troops fired", not "died in a crash and"
    hurt = (k for k in view.kids(t, "conj") if view.lower[k] in HURT and view.lower[t + 1] == "and")
    for clause in (*view.kids(t, "advcl"), *(c for k in hurt for c in view.kids(k, "advcl"))):
        told = [c for c in view.kids(clause, "mark", "advmod") if view.lower[c] in DURING]
        if told and clause > t and fires(view, clause) and not is_passive(view, clause):
            return clause if _of_it(view, t, told[0]) and not _at_others(view, clause) else None
    return None


def fire_before(view: DocView, t: int) -> int | None:
    """Return the verb of a clause or sentence right before a death that tells who fired on a crowd or place.

    "Troops opened fire on a funeral and six mourners died", "The army bombed a market. Nine traders died." Not where
    those who died are of the side that fired, nor where another cause, a day or a place of their own is told, others
    act beside those who fired, or that they did is only somebody's word.
    """
    n = view.sentence_at[t]
    last = view.sentences[n][1]
    who = next(iter(view.kids(t, "nsubj")), None)
    if who is None or who >= t or not OTHERWISE.isdisjoint(view.lower[t:last]):
        return None
    if not view.kids(who, "nummod" if view.tag[who] == "NNS" else "conj") and view.tag[who] != "CD":
        return None  # not "The army bombed the bridge. X died"
    if view.tag[who] == "NNS" and view.lower[who] not in CROWDS and not people().called(view.lower[who]):
        return None  # "nine goats died"
    if actor_type([view.lower[who]]) not in {None, "private"} or view.kids(t, "aux", "neg", "advcl", "advmod", "mark"):
        return None
    if view.kids(who, "relcl", "acl") or not {"of", "from", "after", "since"}.isdisjoint(view.lower[t:last]):
        return None
    above = view.head[t]
    if view.dep[t] in {"conj", "ccomp", "parataxis"} and above != t:
        fired = above if above < who else next((k for k in view.kids(t, "ccomp", "parataxis") if k < who), None)
    elif view.dep[t] == "ROOT":
        fired = next((k for k in view.kids(t, "ccomp", "parataxis") if k < who), None)
        if fired is None and n and not view.parted(n, n - 1) and "CD" not in view.tag[t:last]:
            fired = next((k for k in range(*view.sentences[n - 1]) if view.dep[k] == "ROOT"), None)
    else:
        return None
    if fired is None or not fires(view, fired) or is_passive(view, fired) or view.kids(fired, "neg"):
        return None
    if view.tag[fired] not in PAST or any(view.tag[c] not in {"VBD", "VBZ"} for c in view.kids(fired, "aux")):
        return None  # "Did the army bomb the market?", "would have shelled"
    if _own_scene(view, t, fired) or _others_beside(view, t, fired):
        return None
    if not {view.lower[k] for k in view.kids(fired, "nsubj")}.isdisjoint(view.lower[k] for k in view.subtree(who)):
        return None  # "the gang bombed a market; six gang members died"
    return fired if _aimed_at(view, fired) and not _at_others(view, fired) else None


def _own_scene(view: DocView, t: int, fired: int) -> bool:
    """Tell whether a death has a day, a place or a cause of its own ("in Bor 40 people died", "died in a stampede")."""
    told = set(view.subtree(t)) - set(view.subtree(fired)) if fired in view.subtree(t) else set(view.subtree(t))
    if any(of_calendar(view, k) for k in told):
        return True
    if any(view.place_at(k) for k in told):
        return True
    if view.kids(t, "npadvmod", "conj"):
        return True
    preps = [p for p in view.kids(t, "prep") if view.lower[p] not in NAMING]
    return any(view.lower[o] not in SPOTS for p in preps for o in view.kids(p, "pobj"))


def _others_beside(view: DocView, t: int, fired: int) -> bool:
    """Tell whether others act in the clause of those who fired, or that they fired is only somebody's word."""
    clauses = [k for k in view.kids(fired, "conj", "advcl") if k != t]
    if any(view.kids(k, *ANY_SUBJECT) for k in clauses) or view.kids(fired, "ccomp", "parataxis"):
        return True
    return not DOUBTFUL.isdisjoint(view.lower[k] for k in view.subtree(fired) if k < t)


def _aimed_at(view: DocView, clause: int) -> list[int]:
    """Return the heads of what shots are told to be at, none of them the air."""
    heads = [o for o in view.kids(clause, "dobj") if view.lower[o] not in ROUNDS | {"fire"}]
    preps = [p for k in (clause, *view.kids(clause, "dobj")) for p in view.kids(k, "prep") if view.lower[p] in AIMED]
    heads += [o for p in preps for o in view.kids(p, "pobj")]
    return [o for o in heads if view.lower[o] not in OTHERWISE]


def _of_it(view: DocView, t: int, mark: int) -> bool:
    """Tell whether a death may come of what the clause at `mark` tells: no other cause, no clause about the dead."""
    sentence = view.sentences[view.sentence_at[t]]
    other = (k for k in range(t + 1, sentence[1]) if view.lower[k] in OTHERWISE)
    if any(view.lower[k] != "suicide" or not view.lower[k + 1].startswith(("bomb", "attack")) for k in other):
        return False
    if any(view.dep[k] == "relcl" for s in view.kids(t, *ANY_SUBJECT) for k in view.children[s]):
        return False  # "the clerk, whom robbers had stabbed, died as …"
    return all(
        view.lower[k] not in {"of", "from", "to"} or not OF_BLOOD.isdisjoint(view.lower[k : k + REACH])
        or view.lower[k : k + 2] == ["to", "death"]
        for k in range(t + 1, mark)
    )  # fmt: skip


def _at_others(view: DocView, clause: int) -> bool:
    """Tell whether shots are at somebody else than a crowd, at a place with a name, or at nobody ("in the air")."""
    heads = [o for o in view.kids(clause, "dobj") if view.lower[o] not in ROUNDS | {"fire"}]
    aimed = [o for p in view.kids(clause, "prep") if view.lower[p] in AIMED for o in view.kids(p, "pobj")]
    aimed += [o for r in view.kids(clause, "dobj") for p in view.kids(r, "prep") if view.lower[p] in AIMED
              for o in view.kids(p, "pobj")]  # fmt: skip
    return any(
        view.name_at[o] >= 0 or view.kids(o, "relcl") or noun_for_people(view, o)
        or actor_type([view.lower[o]]) is not None or view.lower[o] in people().relatives
        for o in (*heads, *aimed) if view.lower[o] not in CROWDS
    )  # fmt: skip
