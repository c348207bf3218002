"""When something is found out or told: "In 2019 a court ruled that X had been sacked" sacks nobody in 2019."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.by_whom.liable import INQUIRIES, judges
from pipeline.assemble.text.kinds import FREEING, JUDGED
from pipeline.assemble.text.shared_words import TELLING
from pipeline.assemble.text.simple import in_pluperfect, verb_above
from pipeline.assemble.text.wordlists import noun_list, verb_list

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView


FINDING: Final = verb_list("when.toml", "accusing", "finding")
TOLD: Final = FINDING | TELLING | verb_list("when.toml", "accusing", "stating")
PAPERS: Final = noun_list("when.toml", "accusing", "papers")
ORDERING: Final = verb_list("when.toml", "accusing", "ordering")
ORDERED: Final = JUDGED | FREEING  # that a court which rules so does itself ("ruled that X was freed on bail")
WHILE: Final = frozenset({"as", "when", "while", "after", "before"})
BESIDE: Final = frozenset({"after", "before", "while", "since"})


def of_finding(view: DocView, event: Event, when: int) -> bool:
    """Tell whether a date is that of who found what had been done, or had been done after or before it.

    "In 2019 a court ruled that X had been sacked", "found that X had been killed soon after being seized"; of who
    inquires or judges also "In 2016 the commission concluded that X was tortured".
    """
    act = event.token
    after = view.head[act]
    if view.dep[act] == "pcomp" and view.lower[after] in BESIDE:
        act = view.head[after]
    above = view.head[act]
    done = event.act not in ORDERED and judged_past(view, act, above)
    before = view.dep[act] == "ccomp" and (in_pluperfect(view, act) or done)
    return before and view.lower[above] in FINDING and act not in view.climb(when)


def of_opinion(view: DocView, act: int, when: int) -> bool:
    """Tell whether a date is that of a paper which says what was done ("issued an opinion in May stating that X was").

    Not of one that has it done ("issued an order on 3 May stating that X is to be held").
    """
    telling = view.head[act]
    if view.dep[act] != "ccomp" or view.tag[telling] != "VBG" or view.lower[telling] not in TOLD:
        return False
    above = view.head[telling]
    verb = view.head[above] if view.dep[telling] == "acl" else above
    paper = view.dep[telling] in {"advcl", "acl"} and any(view.lower[k] in PAPERS for k in view.kids(verb, "dobj"))
    return paper and telling not in view.climb(when)


def judged_past(view: DocView, act: int, above: int) -> bool:
    """Tell whether a court or an inquiry finds that something was done; it orders nothing ("ruled that X be freed")."""
    if view.tag[act] not in {"VBD", "VBN"} or view.lower[above] in ORDERING:
        return False
    if view.tag[act] == "VBN" and not any(view.tag[c] == "VBD" for c in view.kids(act, "aux", "auxpass")):
        return False
    return any(view.lower[k] in INQUIRIES or judges(view, k) for k in view.kids(above, "nsubj"))


def as_it_was_told(view: DocView, act: int, when: int) -> bool:
    """Tell whether a day is that on which an act was told of ("two were shot, police said as dawn broke on Saturday").

    Not where the clause of the day stands before who tells ("two were shot as dawn broke on Saturday, police said"), or
    they are set between commas ("he was beaten, he said, as he left home on Saturday").
    """
    clause = verb_above(view, when)
    if clause is None or WHILE.isdisjoint(view.lower[k] for k in view.kids(clause, "mark", "advmod")):
        return False
    saying = view.head[clause]
    while view.dep[act] == "conj" and view.tag[view.head[act]].startswith("VB"):
        act = view.head[act]  # "80 were killed and 300 hurt, police said as dawn broke on Saturday"
    told = view.dep[act] == "ccomp" and view.head[act] == saying and view.lower[saying] in TELLING
    if "," in view.lower[saying + 1 : min(view.subtree(clause), default=clause)]:
        return False
    return told and act < saying < clause and view.dep[clause] in {"advcl", "ccomp"}
