"""Who only says what others did, or made what tells of it, read as one who did it.

"Police held ten, a monitor said, and beat X": the parse joins the verbs that come after to the verb of saying, though
they go on with what is said. "A film about the murder of X by Y": the film is by Y.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.by_whom.blame import ACCUSING, hears
from pipeline.assemble.by_whom.hands import acting
from pipeline.assemble.by_whom.onlookers import ASKED, RAISED, onlookers
from pipeline.assemble.text.clause import agent, is_passive
from pipeline.assemble.text.common import PAST
from pipeline.assemble.text.kinds import HARM_ACTS
from pipeline.assemble.text.shared_words import WARNING
from pipeline.assemble.text.simple import in_agent, noun_may_tell
from pipeline.assemble.text.wordlists import noun_list, verb_list
from pipeline.assemble.text.words import FORCES, STATE, actor_type

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.what.frames import Finder

STEPS = 4  # verbs joined one to the next
CALLING = verb_list("actors.toml", "onlookers", "calling")
BELIEVING = verb_list("actors.toml", "told_of", "believing")
WELL_WISHERS = noun_list("actors.toml", "warning", "well_wishers")
BEING, CONDITIONS = frozenset({"was", "were", "is", "are", "be"}), frozenset({"if", "unless", "or", "until"})
MENACES = frozenset({"threat", "harassment"})
ABOUT = frozenset({"about", "against", "at", "for", "into", "of", "on", "over"})  # between a work and what it is about
WORKS = noun_list("actors.toml", "works", "told") | ASKED


def but_tellers(view: DocView, finder: Finder, t: int, heads: list[int]) -> list[int]:
    """Return who is read as acting, whoever only tells of it replaced by the one of whom they tell it, or left out."""
    if not view.tag[t].startswith("VB"):
        return heads
    out: list[int] = []
    for head in heads:
        if believed(view, t, head):
            continue
        what = told_by(view, finder, t, head)
        if what is None:
            out.append(head)
            continue
        one = agent(view, what)
        if one is not None and acting(view, finder, one) and not view.tag[one].startswith("PRP"):
            out.append(one)
    return out


def but_callers(view: DocView, finder: Finder, t: int, heads: list[int]) -> list[int]:
    """Leave out a body of no known kind that only says or demands what an act stands below ("The X Forum calls for").

    Args:
        view: the article.
        finder: reads its frames.
        t: token of the act.
        heads: who is read as having done it.
    """
    if view.dep[t] == "pobj" and view.lower[view.head[view.head[t]]] == "responsibility":
        return heads  # "claimed responsibility for the murder of X"
    out: list[int] = []
    for h in heads:
        i, verb = view.name_at[h], view.head[h]
        named = i >= 0 and view.names[i].label == "ORGANISATION" and view.dep[h] == "nsubj" and verb != t
        calls = named and view.lower[verb] in onlookers().saying | CALLING and actor_type(finder.phrase(h)) is None
        if not calls or goes_on(view, t, verb):
            out.append(h)
    return out


def goes_on(view: DocView, t: int, verb: int) -> bool:
    """Tell whether an act is one more deed of a verb's subject ("demanded money and [after abducting] killed X").

    Not what stands in another form ("calls for the release of all others locked up") or before "said X".
    """
    if view.dep[t] == "conj" and view.head[t] == verb and view.tag[t] != view.tag[verb]:
        return False
    while view.dep[t] == "conj" and t != verb:
        t = view.head[t]
    if view.dep[t] == "pcomp" and view.lower[view.head[t]] in {"after", "before", "while"}:
        t = view.head[t]
        return view.head[t] == verb
    return t == verb or (view.dep[t] == "advcl" and view.head[t] == verb and t > verb)


def but_accusers(view: DocView, t: int, heads: list[int]) -> list[int]:
    """Leave out prosecutors and courts above the word that accuses somebody of an act.

    "Prosecutors sought ten years for ex-colonel X, accused of ordering troops to fire on marchers." Not soldiers who
    "accused her of spying and beat her".
    """
    act = t
    while view.dep[act] == "conj" and view.head[act] < act:
        act = view.head[act]
    above = [k for k in view.climb(act)[1:] if view.lower[k] in ACCUSING]
    heads = [h for h in heads if not (above and hears(view, h) and h < above[0])]
    return [h for h in heads if not (view.tag[t] == "VBG" and deplores(view, h))]


def deplores(view: DocView, head: int) -> bool:
    """Tell whether somebody deplores a harm, which a gerund only tells ("deplore the torture: chaining him up")."""
    verb = view.head[head]
    raised = view.dep[head] == "nsubj" and view.lower[verb] in RAISED
    return raised and any(noun_may_tell(view, o, HARM_ACTS) for o in view.kids(verb, "dobj"))


def but_authors(view: DocView, finder: Finder, t: int, heads: list[int]) -> list[int]:
    """Leave out who made the film, statement or inquiry that a noun of harm is the matter of, read as who did that.

    "A film about the murder of X by Y", "the condemnation of the arrest of X by the EU". Soldiers, rebels and the like
    make no such things, and who stands without a name ("by the authorities") made none but inquiries.
    """
    about = view.head[t]
    work = view.head[about]
    if view.dep[t] != "pobj" or view.lower[about] not in ABOUT or view.lower[work] not in WORKS:
        return heads
    if view.kids(work, "poss"):
        return heads  # "A's film about the murder of X by Y"
    out: list[int] = []
    for h in heads:
        kind = actor_type(finder.phrase(h)) or actor_type([view.lower[c] for c in view.kids(h, "compound", "nmod")])
        named = view.name_at[h] >= 0 and kind not in FORCES
        asks = view.lower[work] in ASKED and kind == "state_other"
        if h < t or not (named or asks or kind is None):
            out.append(h)
    return out


def but_warners(view: DocView, finder: Finder, t: int, heads: list[int], act: str) -> list[int]:
    """Leave out who only warns somebody of what others would do ("warned by a friend that rebels would kill him").

    An office that warns of what another office would do speaks for it. Friends and the like who say in what danger
    somebody is, and not what they will do unless that one gives in, threaten nobody ("that she was next").
    """
    if act not in MENACES or view.lower[t] not in WARNING:
        return heads
    deeds = [view.head[c] for c in view.subtree(t) if c > t and view.lower[c] == "that" and view.dep[c] == "mark"]
    if deeds and all(is_passive(view, d) or view.lower[d] in BEING for d in deeds):
        unbidden = CONDITIONS.isdisjoint(view.lower[k] for d in deeds for k in view.subtree(d))
        heads = [h for h in heads if not (unbidden and view.lower[h] in WELL_WISHERS)]
    for deed in deeds:
        by = in_agent(view, deed) or view.kids(deed, "nsubj")
        for other in [p for p in by if not view.tag[p].startswith("PRP") and not view.kids(p, "poss")]:
            kind = actor_type(finder.phrase(other))
            if kind is not None:
                kinds = {h: actor_type(finder.phrase(h)) for h in heads}
                return [h for h in heads if kinds[h] == kind or {kinds[h], kind} <= STATE]
    return heads


def told_by(view: DocView, finder: Finder, t: int, head: int) -> int | None:
    """Return the verb of what somebody says, where a verb of harm or law after it was read as the speaker's own.

    Args:
        view: the article.
        finder: reads its frames.
        t: token of the act.
        head: who is read as its doer.
    """
    saying = telling_above(view, t, head)
    if saying is not None:
        said = [c for c in view.kids(saying, "ccomp") if view.tag[c].startswith("VB") and c < t]
        before = [c for c in said if c < saying]
        if before and view.lower[saying + 1 : saying + 2] == [","]:
            return before[-1]  # "…, the group said, and beat X": whoever says it
        return said[-1] if said and not of_force(view, finder, head) else None
    for verb in view.kids(head, "acl"):  # "The League estimated that the army killed ten, arrested X"
        said = [c for v in (verb, t) for c in view.kids(v, "ccomp") if verb < c < t and view.kids(c, "mark")]
        if verb < t and view.lower[verb] in onlookers().saying and said:
            return said[0]
    return None


def telling_above(view: DocView, t: int, head: int) -> int | None:
    """Return the verb of saying whose subject is read as that of an act joined to it."""
    verb = t
    for _ in range(STEPS):
        if view.dep[verb] != "conj":
            return None
        verb = view.head[verb]
        if verb == view.head[head] and view.dep[head] == "nsubj":
            return verb if view.lower[verb] in onlookers().saying else None
    return None


def of_force(view: DocView, finder: Finder, head: int) -> bool:
    """Tell whether whoever says it may well have done it ("The officer said that he was a spy and beat him")."""
    return actor_type(finder.phrase(head)) is not None and view.name_at[head] < 0


def believed(view: DocView, t: int, head: int) -> bool:
    """Tell whether a deed goes on with another of which somebody only believes it ("believed X robbed it, took Y").

    "Police believed that he stole it and beat him" does not: him is whom they beat.
    """
    saying = telling_above(view, t, head)
    whom = view.kids(t, "dobj")
    if saying is None or view.lower[saying] not in BELIEVING or any(view.tag[o] == "PRP" for o in whom):
        return False
    said = [c for c in view.kids(saying, "ccomp") if view.tag[c] in PAST and saying < c < t]
    return bool(whom) and any(view.kids(c, "dobj") for c in said)
