"""What a day tells of somebody after an act: in hospital after a beating, set free after years in prison.

Or of when they told of it: "The next day he was freed and said that he had been beaten". And of the vote before
which an act was, or the law by which.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import ANY_SUBJECT, PRESENT
from pipeline.assemble.text.kinds import FREEING
from pipeline.assemble.text.shared_words import TELLING
from pipeline.assemble.text.simple import in_perfect, in_pluperfect, may_tell
from pipeline.assemble.text.wordlists import word_list
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

RECOVERING: Final = word_list("when.toml", "recovering", "words")
BESIDE: Final = frozenset({"while", "whereas", "whilst"})
AFTER: Final = frozenset({"after", "following"})
_VOTES, _PASSED = ("|".join(toml_table("when.toml")["other_days"][key]) for key in ("votes", "passed"))
# what stands before the day of a vote to come, or of a law
ELSEWHEN: Final = compiled(
    rf"\b(?:(?:ahead of|before|prior to|(?:in|during) the run-?up to|leading up to)(?: [\w’'-]+){{0,4}} (?:{_VOTES})"
    rf"(?: (?:scheduled|due|planned|set|held))?(?: (?:on|for|in))?"
    rf"|\b(?:laws?|decrees?|act|bills?|ordinance|amendments?)[’'”\"]? (?:\w+ly )?(?:{_PASSED}) (?:in|on)) (?:the )?$",
    re.IGNORECASE,
)
LEAD: Final = 100  # characters before a day in which such words begin


def of_vote_or_law(view: DocView, d: DateMention, act: int) -> bool:
    """Tell whether a day is that of a vote before which an act was, or of its law ("under a law passed in")."""
    first = max(view.start[act], d.start - LEAD)
    return view.start[act] < d.start and ELSEWHEN.search(view.text, first, d.start) is not None


def of_other_tense(view: DocView, d: DateMention, act: int) -> bool:
    """Tell whether a day stands beyond a semicolon from an act told as done before it, or up to now.

    "It burned on 2 May; she had received threats", "has received threats; shots were fired on 9 April". So with what
    a verb goes on from ("they had searched her home and threatened her").
    """
    if of_vote_or_law(view, d, act):
        return True
    a, b = view.start[act], view.end[act]
    while view.dep[act] == "conj" and not view.kids(act, *ANY_SUBJECT, "aux", "auxpass") and view.head[act] < act:
        act = view.head[act]
    if d.end <= a:
        return in_pluperfect(view, act) and ";" in view.text[d.end : view.start[act]]
    return in_perfect(view, act) and ";" in view.text[b : d.start]


def freed_after(view: DocView, verb: int | None, act: int) -> bool:
    """Tell whether a verb of setting free has a custody before it ("freed on Monday after a month in prison")."""
    if verb is None:
        return False
    if not may_tell(view, verb, FREEING):
        return False
    if view.dep[act] == "auxpass" and view.head[act] == verb:  # "[was] released … after five months [in detention]"
        return any(view.lower[p] in AFTER for p in view.kids(verb, "prep") if p > verb)
    node = act
    while view.head[node] not in {verb, node}:
        node = view.head[node]
    return view.head[node] == verb and view.lower[node] in AFTER and node != act


def in_hospital(view: DocView, verb: int, act: int) -> bool:
    """Tell whether a day is when somebody lay in hospital after an act ("in hospital on Friday after a beating")."""
    node = act
    while view.head[node] != verb and view.head[node] != node:
        node = view.head[node]
    marks = {view.lower[c] for c in (node, *view.kids(node, "mark", "advmod", "prep"))}
    if not marks & {"after", "since", "following"} or node < verb:
        return False
    return not RECOVERING.isdisjoint(view.lower[verb : min(act, node)]) or not RECOVERING.isdisjoint(
        view.lower[max(0, verb - 2) : verb]
    )


def told_since(view: DocView, verb: int, act: int) -> bool:
    """Tell whether somebody only told after what a day tells what had been done ("was freed and said he had been")."""
    node = act
    while view.head[node] not in {verb, node} and view.dep[node] != "ccomp":
        node = view.head[node]
    above = view.head[node]
    said = view.dep[node] == "ccomp" and view.lower[above] in TELLING and in_pluperfect(view, node)
    return said and view.dep[above] == "conj" and view.head[above] == verb and not view.kids(above, "nsubj")


def beside_now(view: DocView, verb: int, act: int) -> bool:
    """Tell whether an act is what is so now beside a past ("In 2008 X was jailed, while Y is serving a term")."""
    node = act
    while view.head[node] not in {verb, node}:
        node = view.head[node]
    beside = view.dep[node] == "advcl" and any(view.lower[c] in BESIDE for c in view.kids(node, "mark"))
    now = {view.tag[c] for c in (node, *view.kids(node, "aux", "auxpass"))} & PRESENT
    past = view.tag[verb] == "VBD" or any(view.tag[c] == "VBD" for c in view.kids(verb, "aux", "auxpass"))
    return beside and node > verb and bool(now) and past


def then_beside_now(view: DocView, verb: int | None, act: int) -> bool:
    """Tell whether a day is of a past joined to what is so now ("X is serving nine years and won a prize in March")."""
    if verb is None or verb == act or view.dep[verb] != "conj" or view.head[verb] not in {act, view.head[act]}:
        return False
    act = view.head[verb]
    now = {view.tag[c] for c in (act, *view.kids(act, "aux"))} & PRESENT and not view.kids(act, "auxpass")
    past = view.tag[verb] == "VBD" or any(view.tag[c] == "VBD" for c in view.kids(verb, "aux", "auxpass"))
    return bool(now) and past and not in_perfect(view, act)


def describes_noun(view: DocView, verb: int) -> bool:
    """Tell whether a participle hung on a verb says of the noun before it what befell it ("a wound suffered")."""
    bare = view.tag[verb] in {"VBD", "VBN"} and not view.kids(verb, "nsubj", "nsubjpass", "mark", "aux")
    bare = bare and all(view.tag[c] != "WRB" for c in view.kids(verb, "advmod"))
    return bare and view.dep[verb] == "advcl" and view.tag[verb - 1] in {"NN", "NNS"} and view.head[verb] < verb - 1
