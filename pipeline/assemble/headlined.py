"""Which record a headline tells of that names and counts nobody: "Radio presenter released after nineteen days"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.same_deed import called_alike, told_apart
from pipeline.assemble.text.kinds import DEADLY, FACTUAL, FREEING, JUDGED, LAWFUL_CUSTODY
from pipeline.assemble.text.words import NUMBER_WORDS, people
from pipeline.assemble.when.times import dates_agree
from pipeline.assemble.who.suited import may_be, noun_of

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import Cast

ALIKE: Final = (JUDGED | {"imprisonment"}, LAWFUL_CUSTODY, FREEING, DEADLY)
"""Acts that a headline and the story below may call by another name."""
MORE: Final = frozenset({"another", "other", "fellow"})


def show_headlines(view: DocView, cast: Cast, unsaid: list[Event], told: list[Event]) -> None:
    """Make a title evidence of the one act below it that it tells, without a name or number of its own.

    Only where all that is told below of that act, and of somebody who can be what the title calls them, is of the same
    people and of a time that can be one: the title of a story of two arrests may tell of either.

    Args:
        view: the article.
        cast: its people.
        unsaid: acts that name nobody.
        told: those of one unit that do, in text order.
    """
    for lead in unsaid:
        head = lead.victims.head
        if head < 0 or view.start[lead.token] >= view.title_end or lead.modality not in FACTUAL:
            continue
        word = view.lower[head]
        numbered = any(view.lower[k] in NUMBER_WORDS for k in view.kids(head, "nummod", "compound", "amod"))
        if numbered or not view.tag[head].startswith("NN") or word not in people().nouns:
            continue
        below = [e for e in told if e.sentence > lead.sentence and alike(e.act, lead.act) and e.modality in FACTUAL
                 and e.unit == lead.unit and calls(cast, e, word, several=view.tag[head].endswith("S"))]  # fmt: skip
        if any(one_more(view, e, word) for e in below):
            continue
        if below and all(same(below[0], e) and dates_agree(lead, e) and not told_apart(lead, e) for e in below):
            below[0].again.add(lead.sentence)


def one_more(view: DocView, event: Event, word: str) -> bool:
    """Tell whether an act befell "another blogger" than the one of the title, who may be told of by another word."""
    first, last = view.sentences[event.sentence]
    return any(view.lower[k] in MORE and view.lower[view.head[k]] == word for k in range(first, last))


def alike(act: str, other: str) -> bool:
    """Tell whether two acts may be one that is called otherwise."""
    return act == other or any({act, other} <= acts for acts in ALIKE)


def same(a: Event, b: Event) -> bool:
    """Tell whether two tellings are of the same people, and may be of one time."""
    return a.victims.people == b.victims.people and a.victims.group == b.victims.group and dates_agree(a, b)


def calls(cast: Cast, event: Event, word: str, *, several: bool) -> bool:
    """Tell whether a noun of a title can call those whom an act befell, one or several."""
    noun, whom = people().one_of(word), event.victims
    if whom.people:
        fits = all(may_be(cast, p, noun) and called_alike(cast, p, noun) for p in whom.people)
        return fits and several == (len(whom.people) > 1 or whom.group is not None)
    group = whom.group
    return group is not None and noun_of(group.text) == noun and several == ((group.max or 2) > 1)
