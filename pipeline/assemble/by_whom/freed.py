"""Who freed somebody, where only what came before tells it: "released after a court found no case against him"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.by_whom.liable import judges
from pipeline.assemble.text.above import governor
from pipeline.assemble.text.clause import agent, is_passive, prepositional
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

AFTER: Final = frozenset({"after", "when", "as", "because", "since"})
BAIL: Final = noun_list("actors.toml", "letting_go", "grounds")  # "held by police and freed on bail"
CLEARING: Final = verb_list("actors.toml", "freeing_courts", "clearing")
UNDOING: Final = verb_list("actors.toml", "freeing_courts", "undoing")
FINDING: Final = verb_list("actors.toml", "freeing_courts", "finding")
AGAINST_HIM: Final = noun_list("actors.toml", "freeing_courts", "against_him")
ASKED: Final = noun_list("actors.toml", "freeing_courts", "asked")
PURSUERS: Final = word_list("actors.toml", "freeing_courts", "pursuers")
FOR_HIM: Final = word_list("actors.toml", "freeing_courts", "for_him")
NO_CASE: Final = noun_list("actors.toml", "freeing_courts", "no_case")
NOT_SO: Final = word_list("actors.toml", "freeing_courts", "not_so")


def freed_after(view: DocView, t: int) -> list[int]:
    """Return who found for somebody just before they were freed ("released after a court found no case")."""
    verb = t if view.tag[t].startswith("VB") else governor(view, t)
    if verb is None:
        return []
    above = view.head[verb] if view.dep[verb] == "xcomp" else verb  # "were ordered released"
    found: list[int] = []
    for clause in {*view.kids(verb, "advcl"), *view.kids(above, "advcl")}:
        marks = {view.lower[c] for c in view.kids(clause, "mark", "advmod")}
        if marks & AFTER and not is_passive(view, clause) and for_them(view, clause):
            one = agent(view, clause)
            found += [] if one is None else [one]
    return found


def for_them(view: DocView, verb: int) -> bool:
    """Tell whether a court decided for whom it judged ("dismissed the charges", not "dismissed his appeal")."""
    if view.kids(verb, "neg"):
        return False
    if view.lower[verb] in CLEARING:
        return True
    if view.lower[verb] in UNDOING:
        return any(undone(view, o) for o in view.kids(verb, "dobj"))
    if view.lower[verb] not in FINDING or prepositional(view, verb, "against"):
        return False
    said = [k for k in view.subtree(verb) if k > verb]
    if any(view.lower[k] == "no" and view.lower[view.head[k]] in NO_CASE for k in said):
        return True
    words = {view.lower[k] for k in said}
    return bool(words & FOR_HIM) or ("not" in words and bool(words & NOT_SO))


def undone(view: DocView, noun: int) -> bool:
    """Tell whether what a court undid or refused stood against the one judged ("the charges")."""
    if view.lower[noun] in AGAINST_HIM:
        return True
    askers = [*view.kids(noun, "poss", "compound", "amod", "nmod"), *prepositional(view, noun, "by", "from", "of")]
    return view.lower[noun] in ASKED and any(view.lower[k] in PURSUERS for k in askers)


def but_keepers(view: DocView, t: int, heads: list[int], rulers: list[int]) -> list[int]:
    """Leave out of a release who held somebody where a court or bail freed them ("held by police and freed on bail").

    Args:
        view: the article.
        t: token of the release.
        heads: who is read as freeing them.
        rulers: the court that found for them, where the text tells one.
    """
    own = set(view.subtree(t))
    keepers = [h for h in heads if view.dep[t] == "conj" and h not in own and view.dep[view.head[h]] == "agent"]
    bailed = any(view.lower[p] in BAIL for p in prepositional(view, t, "on", "after", "under"))
    if keepers and (rulers or bailed):
        return rulers or [h for h in heads if h not in keepers]
    # "was sent to a hospital by a court and let out in May"
    sent = [h for h in keepers if judges(view, h) and view.lower[view.head[view.head[h]]] not in CLEARING]
    return [h for h in heads if h not in sent]
