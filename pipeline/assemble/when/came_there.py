"""The day on which somebody came to where they were taken: "On 3 May she went to a square, where police seized her"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import YEAR
from pipeline.assemble.text.kinds import HARM_ACTS
from pipeline.assemble.text.simple import nearest_verb
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.when.due_form import DEEP, OWN_TIME, placed

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

CAME: Final = verb_list("when.toml", "happening", "came")
BACK: Final = verb_list("when.toml", "happening", "back")
LONG: Final = word_list("when.toml", "happening", "long")
ON_THE_SPOT: Final = HARM_ACTS | {"arrest", "abduction"}
NOT_THEN: Final = frozenset({"had", "has", "have", "is", "are", "would", "will", "used"})
SAME_AS: Final = {"them": "they", "him": "he", "her": "she", "they": "they", "he": "he", "she": "she"}
UNSAID: Final = OWN_TIME | {"once", "often", "again", "later", "next", "following", "previously", "since", "days"}


def came_where(view: DocView, day: DateMention, when: int, event: Event) -> int | None:
    """Return the verb of coming that a day is of, where an act befell there whoever came.

    Args:
        view: the article.
        day: the day.
        when: its token.
        event: the act.
    """
    above = view.climb(event.token)
    if day.precision != "day" or event.act not in ON_THE_SPOT or event.rule.pos != "verb":
        return None
    clause = next((k for k in above[:DEEP] if view.dep[k] == "relcl"), None)
    if clause is None or when > clause or not placed(view, clause):
        return None
    verb = nearest_verb(view, when)
    if verb is None or view.lower[verb] not in CAME or view.tag[verb] != "VBD" or verb not in above:
        return None
    if view.lower[verb] in BACK and "," not in view.lower[verb : view.subtree(clause)[0]]:
        return None
    if any(view.lower[k] in LONG for k in view.subtree(verb)):
        return None
    if any(view.lower[k] in UNSAID or YEAR.fullmatch(view.lower[k]) for k in view.subtree(clause)):
        return None  # "…, where police held her in 2011"
    helpers = [c for k in (verb, *above[: above.index(clause) + 1]) for c in view.kids(k, "aux", "auxpass", "neg")]
    if any(view.lower[c] in NOT_THEN or view.dep[c] == "neg" for c in helpers):
        return None
    return verb if befell(view, event, verb) else None


def befell(view: DocView, event: Event, verb: int) -> bool:
    """Tell whether an act befell who came: by name, or by a pronoun that may be theirs."""
    subjects = view.kids(verb, "nsubj")
    came = [k for s in subjects for k in (s, *view.kids(s, "conj"))]
    whom = view.kids(event.token, "dobj", "nsubjpass")
    for k in whom:
        if view.lower[k] in SAME_AS:
            pronoun = next((view.lower[s] for s in came if view.tag[s] == "PRP"), None)
            return pronoun is None or SAME_AS[view.lower[k]] == pronoun
        people = {view.names[view.name_at[s]].cluster for s in came if view.person_at(s)}
        if view.is_of(view.name_at[k], people):
            return True
    return False
