"""Whether a penalty is another's than an act's: "X was fined $500, and his editor, Y, was given a ban of two years"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import SERVING
from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.shared_words import OUTLETS
from pipeline.assemble.text.simple import acts_told
from pipeline.assemble.text.wordlists import verb_list
from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

BEGUN: Final = SERVING | verb_list("verbs.toml", "served", "beginning")
NEW: Final = frozenset({"another", "other", "a", "an"})
GOT: Final = frozenset(verb_forms("get"))
BORNE: Final = BEGUN | verb_list("verbs.toml", "served", "done") | frozenset(verb_forms("receive"))
CONTRAST: Final = frozenset({"unlike", "instead"})  # "instead of a year"


def by_another(view: DocView, head: int, event: Event) -> bool:
    """Tell whether a term is what another by name serves or got ("X is to serve a year; Y started a two-year term").

    Args:
        view: the article.
        head: the token of the term whose head lies outside it.
        event: the act.
    """
    verb = view.head[head]
    if view.lower[verb] not in BORNE or verb == event.token or not event.victims.people:
        return False
    bearers = [view.names[view.name_at[k]] for k in view.kids(verb, "nsubj") if view.name_at[k] >= 0]
    return any(n.label == "PERSON" and n.cluster >= 0 and n.cluster not in event.victims.people for n in bearers)


def anothers_own(view: DocView, head: int, event: Event) -> bool:
    """Tell whether a penalty is told as somebody's own in a clause before that of an act, which has its own subject.

    "The court ordered his removal, but X was given a conditional discharge".
    """
    verb, t = view.head[head], event.token
    apart = verb < t and view.dep[t] == "conj" and bool(view.kids(t, "nsubj", "nsubjpass"))
    return apart and view.dep[head] == "dobj" and view.tag[verb].startswith("VB") and bool(view.kids(head, "poss"))


def given_to_another(view: DocView, head: int, event: Event) -> bool:
    """Tell whether a penalty stands in a passive clause on somebody else by name, or in one that describes another.

    "X was fined $500, and his editor, Y, was given a two-year ban"; "X, who was fined, and Y, who was let off with a
    warning".
    """
    if given_anew(view, head, event):
        return True
    if not (event.victims.people or event.victims.orgs):
        return False
    for k in view.climb(head):
        if k == event.token:
            return False
        told = [view.head[k]] if view.dep[k] == "relcl" else view.kids(k, "nsubjpass")
        if told and view.kids(k, "nsubjpass"):
            near = [n for t in told for n in (t, *view.kids(t, "appos")) if view.name_at[n] >= 0]
            named = [view.names[view.name_at[n]] for n in near]
            bodies = OUTLETS | people().body_nouns
            if not named and not event.victims.orgs and any(view.lower[t] in bodies for t in told):
                return True  # "X was convicted, while the paper was fined"
            return any(n.label == "PERSON" and n.cluster not in {-1, *event.victims.people} for n in named)
    return False


def given_anew(view: DocView, head: int, event: Event) -> bool:
    """Tell whether somebody without a name, told as new, got a penalty in a clause of their own ("while another …")."""
    above = view.climb(head)
    verb = next((k for k in above if view.tag[k].startswith("VB")), event.token)
    if event.token in above[: above.index(verb) + 1 if verb in above else None]:
        return False
    got = view.kids(verb, "nsubj") if view.lower[verb] in BORNE | GOT else view.kids(verb, "nsubjpass")
    group = event.victims.group
    return any(
        view.tag[t] in {"NN", "NNS"} and event.token < t < verb and view.name_at[t] < 0
        and (group is None or not group.start <= view.start[t] < group.end)
        and (view.lower[t] == "others" or any(view.lower[c] in NEW for c in view.kids(t, "det", "amod")))
        for t in got
    )  # fmt: skip


def of_cleared(view: DocView, head: int, event: Event) -> bool:
    """Tell whether a penalty is that of what somebody was cleared of ("cleared X of treason, which carries")."""
    above = view.climb(head)
    below = above[: above.index(event.token)] if event.token in above else []
    return any(view.tag[k].startswith("VB") and "acquittal" in acts_told(view, k) for k in below)


def contrasted(view: DocView, head: int, event: Event) -> bool:
    """Tell whether a penalty is one to which that of an act is unlike ("Unlike the first, a fine, X got two years")."""
    above = view.climb(head)
    return event.token in above and any(view.lower[k] in CONTRAST for k in above[: above.index(event.token)])
