"""The sentences that show a record: those that tell its act, and those from which it has what they leave open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import JUDGED

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.when.spans import Spanned
    from pipeline.assemble.who.body_names import OrgEntry
    from pipeline.assemble.who.cast import Cast, PersonEntry

FAR_MORE: Final = 2
BY_THE_WAY: Final = frozenset({"relcl", "acl", "amod"})
"""How a verb hangs that only describes somebody of whom the sentence tells something else."""


def evidence_of(view: DocView, cast: Cast, event: Event, land: Spanned | None = None) -> list[int]:
    """Return the numbers of the sentences that together hold an act and every slot of it that the text states.

    A date, place, charge, law, penalty, actor or group brings the sentence of its mention. So does what tells the
    country where that is a heading or tells of the victims, too. A victim who is only "he" or "the journalist" in the
    act's own sentences brings the nearest sentence before them that has a name, and the nearest that has the whole one.

    Args:
        view: the article.
        cast: its people and bodies.
        event: the act.
        land: the mention that its country rests on.
    """
    shown = set(event.sentences) | event.again | {view.sentence_at[t] for t in event.tokens}
    stated: list[Spanned] = [*event.places, *event.charges, *event.laws, *event.penalties, *event.actors]
    stated += [m for m in (event.date, event.victims.group) if m is not None]
    for m in stated:
        first = view.token_at(m.start)
        last = first if m.end <= view.end[first] else view.token_at(m.end - 1)
        shown.update(range(view.sentence_at[first], view.sentence_at[last] + 1))
    told_of: list[PersonEntry | OrgEntry] = [cast.people[p] for p in event.victims.people]
    told_of += [cast.orgs[o] for o in event.victims.orgs]
    told_of += [cast.people[a.person] for a in event.actors if a.person is not None]
    for told in told_of:
        names = [view.names[i] for i in told.names]
        shown |= naming(view, names, shown, event.sentence)
        shown |= naming(view, [n for n in names if n.text == told.name], shown, event.sentence)
    if land is not None and (at := view.sentence_of(land)) not in shown:
        shown |= {at} if view.lines[at] or any(at in own for own in told_of_at(view, cast, event)) else set()
    return sorted(shown)


def told_of_at(view: DocView, cast: Cast, event: Event) -> list[set[int]]:
    """Return for each person and body that an act befell the sentences that name them."""
    names = [cast.people[p].names for p in event.victims.people] + [cast.orgs[o].names for o in event.victims.orgs]
    return [{view.sentence_at[view.names[i].first] for i in own} for own in names]


def naming(view: DocView, names: list[Name], shown: set[int], sentence: int) -> set[int]:
    """Return the sentence that names somebody so, the nearest one before, where none shown does."""
    at = [view.sentence_at[n.first] for n in names]
    if not at or not shown.isdisjoint(at):
        return set()
    return {max([n for n in at if n <= sentence], default=min(at))}


def best_of(view: DocView, cast: Cast, event: Event) -> int:
    """Return the sentence that tells an act best: not the headline where the body tells it too.

    That is the first, unless another tells far more: when, with which penalty, whom it befell (all of them), and as the
    verb of a clause that does not only describe somebody ("X, who was held in May, was freed" tells the release).
    """
    body = [n for n in event.sentences if view.sentence_span(n)[0] >= view.title_end]
    own = [n for n in body if any(view.sentence_at[t] == n for t in event.tokens)]
    if len(own) <= 1:
        return next(iter(own or body), event.sentences[0])
    befell = told_of_at(view, cast, event)
    whom = set.intersection(*befell) if befell else set()
    if event.victims.group is not None and not befell:
        whom = {view.sentence_of(event.victims.group)}
    weight = 1 if len(befell) == 1 else 2 if not befell else 3  # "he" is found sooner than "they"
    plain = (t for t in event.tokens if view.tag[t].startswith("VB") and view.dep[t] not in BY_THE_WAY)
    verbs = {view.sentence_at[t] for t in plain}
    dated = {view.sentence_of(event.date)} if event.date is not None else set()
    given = {view.sentence_of(p) for p in event.penalties if event.act in JUDGED}
    tells = {n: 2 * (n in verbs) + 2 * (n in dated) + 2 * (n in given) + weight * (n in whom) for n in own}
    best = max(own, key=lambda n: (tells[n], -n))
    return best if tells[best] >= tells[own[0]] + FAR_MORE else own[0]
