"""Who does what a gerund tells under a verb with an object: "stopped police from beating X", "thanked them for it"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import FINITE
from pipeline.assemble.text.kinds import BODILY
from pipeline.assemble.text.simple import may_tell, noun_for_people
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import actor_type, criticising

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

ACCUSING: Final = word_list("verbs.toml", "causing", "accusing")
ARRESTING: Final = word_list("verbs.toml", "law", "participles", "for_deeds")
THANKING: Final = verb_list("actors.toml", "criticising", "thanking")
REPAYING: Final = verb_list("actors.toml", "criticising", "repaying")
OF_OBJECT: Final = frozenset({"from", "into", "for"})
NOUNS_UP: Final = 6  # steps from a noun to the verb over it
THEM: Final = frozenset({"him", "her", "them", "us", "me", "you"})


def done_by_object(view: DocView, prep: int, verb: int) -> bool | None:
    """Tell whether the gerund after a preposition is done by whom the active verb above is done to.

    None where nobody is told to do it: "sued X for threatening Y" is no word on X but that of who sued.

    Args:
        view: the parsed article.
        prep: what governs the gerund ("from", "for", "of").
        verb: what that hangs on.
    """
    if view.lower[verb] in ACCUSING:
        return True  # "X accused police of beating him": the police beat
    link, whom = view.lower[prep], view.kids(verb, "dobj")
    if link not in OF_OBJECT or not whom:
        return False
    if link == "for" and view.lower[verb] in ARRESTING | criticising() | THANKING:
        return True
    if not any(verb < k < prep and may_act(view, k) for k in whom) or (link == "for" and view.lower[verb] in REPAYING):
        return False
    forces = all(actor_type([view.lower[k]]) not in {None, "private", "unknown"} for k in whom)
    return True if link != "for" or forces else None


def over_noun(view: DocView, noun: int) -> int:
    """Return the verb or the owner over the noun that a passive gerund hangs on; the noun itself where there is none.

    "X wrote of Y, who began a strike in protest at being jailed": who began it was jailed. "Y's fear of being jailed":
    Y may be.
    """
    over = noun
    for _ in range(NOUNS_UP):
        if owners := view.kids(over, "poss"):
            return owners[0]
        if view.tag[over].startswith("VB"):
            return over
        if view.dep[over] not in {"pobj", "dobj", "prep"}:
            break
        over = view.head[over]
    return noun


def of_clause_above(view: DocView, verb: int) -> int:
    """Return the verb that a finite verb is joined to ("beat X for refusing and killed Y", hung on "refusing")."""
    gerund = view.head[verb]
    if view.tag[verb] not in FINITE or view.dep[gerund] != "pcomp" or view.tag[gerund] != "VBG":
        return gerund
    return view.head[view.head[gerund]]


def avenged(view: DocView, verb: int) -> bool:
    """Tell whether a deed is what others hurt somebody for ("a mob killed X for beating Y"): so they say."""
    prep = view.head[verb]
    if view.dep[verb] != "pcomp" or view.lower[prep] != "for" or not view.tag[view.head[prep]].startswith("VB"):
        return False
    above = view.head[prep]
    hurt = may_tell(view, verb, BODILY) and may_tell(view, above, BODILY)
    return hurt and bool(view.kids(above, "dobj", "nsubjpass"))


def may_act(view: DocView, t: int) -> bool:
    """Tell whether a word is for people or for those who act, no "himself"."""
    if view.tag[t] == "PRP":
        return view.lower[t] in THEM
    return view.person_at(t) or noun_for_people(view, t) or actor_type([view.lower[t]]) is not None
