"""Why each slot of a record holds what it holds (`--explain`): the rule or score behind it, and where its words stand.

"date: nearest date in the sentence (cost 2.2)"; "country: “Osh”, the place that it is told with, 2 sentences before the
act". A slot that is empty is not told of, one that is filled always is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.kept import compiled
from pipeline.records import Explanation

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.when.spans import Spanned
    from pipeline.assemble.where.theirs import Found
    from pipeline.records import Incident

NEAREST: Final = "nearest "
"""How a reason begins that only holds of what stands in a sentence that tells the act."""
HERE: Final = "in the sentence of the act"
FRAMES: Final = {
    "object": "to whom it is done",
    "xobject": "to whom it is done",
    "subject": "of whom it is said",
    "support": "of whom it is said",
    "clause": "of whom it is said",
    "of": "whose it is",
    "poss": "whose it is",
    "owner": "to whose own it is done",
    "deep": "to whose own it is done",
    "recipient": "who is given it",
    "access": "to whom others were denied access",
    "row": "of whom the row is",
    "last": "of the act told before",
    "here": "of the act told before",
    "of_sentenced": "whose sentence was told last",
    "judged": "who was sentenced last",
    "case": "of whose case the sentence before tells",
    "haver": "who had it done to something of theirs",
    "banned": "on whom the ban is laid",
    "term_of": "whose term it is",
    "freed": "who is freed",
}
"""What the names mean by which `acts.toml` says where a victim stands."""
COUNTED: Final = ("group", "number", "counted", "relative", "homes", "assembly", "set")
"""What the ways in which people without names are told of have in common."""
BEHIND: Final = frozenset({"against", "at", "for", "from", "in", "into", "on", "over", "through", "to", "with"})
BASES: Final = {
    "place": "the place that it is told with",
    "institution": "of a court, an office or a body",
    "nationality": "the name of a people",
}
WITHOUT_MENTION: Final = {
    "place": "where the same people had been held",
    "institution": "the name of a court, an office or a body",
    "nationality": "the name of a people",
    "section": "the heading, list item or opening that the act stands under",
    "report": "the country that the report speaks of most",
}
PLAINER: Final = (
    (compiled(r"^under (?:the noun )?(?!who\b)(.+)$"), r"told under the word “\1”"),
    (compiled(r"^adverb (.+)$"), r"the adverb “\1”"),
    (compiled(r"\b0 sentences away$"), "in the same sentence"),
    (compiled(r"\b1 sentences\b"), "1 sentence"),
    (compiled(r"(?<=[a-z])_(?=[a-z])"), " "),
)
"""How a reason that the rules wrote for each other is told to a reader."""
UNTOLD: Final = "told with the act"
OF_CASE: Final = "the country of the rest of its case"


def explained(
    view: DocView, event: Event, found: Found | None, record: Incident, *, of_case: bool
) -> list[Explanation]:
    """Return why the slots of a record hold what they hold, in the order of their names.

    Args:
        view: the article.
        event: what the record was made of.
        found: its country, with what that rests on.
        record: the record.
        of_case: whether the country is that of the rest of the case.
    """
    told = event.reasons
    reasons = {
        "act": "; ".join(x for x in (told.get("act"), taken_in(event)) if x),
        "victims": victims(event, record),
        "modality": "; ".join(plain(x) for x in (told.get("modality"), told.get("modality again")) if x),
    }
    sides = roles(record)
    for role in ("authority", "perpetrator"):
        if role in sides:
            reasons[role] = acting(view, event, role)
    if event.date is not None and record.date is not None:
        reasons["date"] = told_where(view, event, [event.date], told.get("date", ""))
    if record.places:
        reasons["places"] = told_where(view, event, event.places, told.get("places", ""))
    if record.charges:
        why = told.get("charges") or told.get("laws") or ""
        reasons["charges"] = told_where(view, event, [*event.charges, *event.laws], why)
    if record.penalty is not None:
        reasons["penalty"] = told_where(view, event, event.penalties, told.get("penalties", ""))
    if found is not None and record.country is not None:
        reasons["country"] = OF_CASE if of_case else land(view, event, found)
    return [Explanation(slot=slot, reason=plain(reason or UNTOLD)) for slot, reason in sorted(reasons.items())]


def plain(reason: str) -> str:
    """Return a reason as a reader understands it."""
    for form, words in PLAINER:
        reason = form.sub(words, reason)
    return reason


def roles(record: Incident) -> set[str]:
    """Return the roles that somebody or some body has in a record."""
    return {p.role for p in record.people} | {o.role for o in record.organisations}


def taken_in(event: Event) -> str:
    """Return which act told beside it is part of it ("held for a day" of an arrest), or nothing."""
    part = event.reasons.get("takes in")
    return f"takes in the {part.replace('_', ' ')} told of it" if part else ""


def victims(event: Event, record: Incident) -> str:
    """Return where the act's words have whom it befell, and how they are named there."""
    frame, colon, how = event.reasons.get("victims", "").partition(":")
    if not colon:
        return frame
    first = frame.partition("_")[0]
    where = FRAMES.get(frame) or (f"behind “{first}”" if first in BEHIND else frame.replace("_", " "))
    named = "victim" in roles(record)
    counted = any(word in how for word in COUNTED)
    how = how.strip("; ")
    if named and counted and record.group is None and ";" not in how:
        how += "; by name where it is told again"
    elif named and not counted and record.group is not None:
        how += "; the number where it is told again"
    return ": ".join(x for x in (where, how) if x)


def acting(view: DocView, event: Event, role: str) -> str:
    """Return why somebody stands in a record as who did it."""
    recorded = [event.reasons[k] for k in (role, "authority", "perpetrator") if event.reasons.get(k)]
    if recorded:
        return recorded[0]
    return f"told as acting {placed(view, event, [a for a in event.actors if a.role == role] or event.actors)}"


def told_where(view: DocView, event: Event, mentions: Sequence[Spanned], recorded: str) -> str:
    """Return why an act has some values: the rule, where one says so and may, or the sentences that they stand in."""
    where = placed(view, event, mentions)
    if not recorded:
        return f"told {where}"
    here = where.startswith(HERE)
    if recorded.startswith(NEAREST):
        more = where.removeprefix(HERE).removeprefix(" and ")
        return (f"{recorded}; told {more} too" if more else recorded) if here else f"told {where}"
    return f"{HERE}; {recorded}" if here and len(mentions) > 1 else recorded


def placed(view: DocView, event: Event, mentions: Iterable[Spanned]) -> str:
    """Return where mentions stand, seen from the sentences that tell the act."""
    acts = sorted({view.sentence_at[t] for t in event.tokens} | {event.sentence})
    at = sorted({view.sentence_of(m) for m in mentions}, key=lambda n: (n not in acts, n))
    return " and ".join(dict.fromkeys(from_act(view, acts, n) for n in at)) or HERE


def from_act(view: DocView, acts: list[int], sentence: int) -> str:
    """Return how far a sentence lies from the nearest of those that tell an act."""
    if sentence in acts:
        return HERE
    if view.sentence_span(sentence)[1] <= view.title_end:
        return "in the title"
    nearest = min(acts, key=lambda n: abs(n - sentence))
    away = abs(nearest - sentence)
    return f"{away} sentence{'s' if away > 1 else ''} {'before' if sentence < nearest else 'after'} the act"


def land(view: DocView, event: Event, found: Found) -> str:
    """Return what the country of an act rests on."""
    _, basis, mention = found
    if mention is None:
        return WITHOUT_MENTION[basis]
    what = BASES[basis] if basis != "place" or mention in event.places else "a place"
    return f"“{' '.join(mention.text.split())}”, {what}, {placed(view, event, [mention])}"
