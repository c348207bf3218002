"""Others whom a sentence tells after the first, the verb left out, each on a ground of their own.

"Jailed X for spying, the baker Y for fraud and Z for arson"; "held X for libel, and Y and Z on suspicion of sedition".
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pipeline.assemble.event import all_victims
from pipeline.assemble.facts import within
from pipeline.assemble.text.common import FINITE, SUBJECTS
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.assemble.text.shared_words import SPEECH, TELLING
from pipeline.assemble.who.part import part_of
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.recognise.charges import ChargeMention

CHARGED: Final = frozenset({"arrest", "charge", "trial", "conviction", "acquittal", "imprisonment", "detention"})
NO_LINK: Final = r"(?!(?:not|against|of|with|by|will|to|after|for|from|but|who|as|in|on)\b)"
# "jailed X for spying, the baker Y for fraud and Z for arson": what stands between a charge, a name and its charge
NEXT_NAME: Final = compiled(
    r"[,.]?[”\"]?(?: \([^()]{1,40}\)| under (?!which\b)[^,;()]{3,60}?)?(?:(?:,|;) (?:and )?| and )"
    rf"(?:(?:the|his|her|their|an?) )?(?:{NO_LINK}[a-z][\w-]* ){{0,4}}"
)
ON_GROUND: Final = compiled(
    r"(?: \(\d\d\)|, \d\d)?,? (?:for|of|with|on (?:a )?charges? of|on suspicion of) (?:alleged |allegedly )?[“\"]?"
)
ON_BOTH: Final = compiled(
    r",? (?:on|for|with|of) (?:both|all)\b(?: (?:the |of the )?(?:charges?|counts|offen[cs]es|crimes))?"
)
BOTH_TOO: Final = compiled(r" (?:of|for|with) both(?: (?:charges|counts|offen[cs]es|crimes))?(?=[.,;]|$)")
OWN_GROUND: Final = compiled(r", (?:for|with|of) (?!his|her|their|the|part)")
ITEM: Final = compiled(rf"; (?:and )?(?:(?:the|his|her|their|an?) )?(?:{NO_LINK}[a-z][\w-]* ){{0,4}}")
SUSPECTED: Final = compiled(r"(?: \(\d\d\)|, \d\d,)? on (?:suspicion|(?:a )?charges?|accusations?|allegations?) of ")
LOOSE: Final = compiled(rf"[^;:.()]{{0,90}}?,(?= and )(?:{NEXT_NAME.pattern})")
LINK: Final = compiled(r"\b(?:for|of|with|on|over|to)\b")
LINKED: Final = 40  # characters before an offence in which its preposition stands
STOPS: Final = frozenset({",", ";", ":", ".", "(", "–", "—"})


def charged_after(view: DocView, facts: Facts, event: Event) -> list[Event]:
    """Return the acts on those who come after the first with a charge of their own.

    Where one is told "on suspicion of" what is no offence ("of a link to the fire"), that ends the first's too.
    """
    verb, end = view.end[event.token], view.sentence_span(event.sentence)[1]
    told_fact = event.rule.pos == "verb" and event.modality in FACTUAL
    if event.act not in CHARGED or not told_fact or not event.victims.people:
        return []
    told = within(facts.charges, verb, end)
    if items := in_items(view, event, told, end):
        return items
    at = first_ground(view, event, told, end)
    people = [n.cluster for n in view.names if at is not None and view.start[n.first] < at]
    people = [p for p in event.victims.people if p in people]
    if at is None or not people:
        return []
    link = link_before(view, at)
    out: list[Event] = []
    begins: list[int] = []
    names = [n for n in view.names if n.label == "PERSON" and at < view.start[n.first] < end]
    owning = (["'s"], ["’s"])  # "of involvement in X's death"
    # nor whom a charge names ("for insulting X")
    names = [n for n in names if not any(c.start <= view.start[n.first] < c.end for c in told)]
    names = [n for n in names if n.cluster not in people and view.lower[n.last + 1 : n.last + 2] not in owning]
    while names:
        run = [names.pop(0)]
        while names and ground_of(view, run[-1], told, end) is None and joined(view, run[-1], names[0]):
            run.append(names.pop(0))
        begin, ground = view.start[run[0].first], ground_of(view, run[-1], told, end)
        if ground is None and out and BOTH_TOO.match(view.text, view.end[run[-1].last], end):
            out.append(part_of(event, list(dict.fromkeys(n.cluster for n in run))))  # "and Z with both offences"
            out[-1].charges = [c for c in told if c.start < begin]
            out[-1].penalties, out[-1].reasons["victims"] = [], "object: name, the verb left out"
            begins.append(begin)
            break
        if ground is None or has_verb(view, run[-1].last) or not follows(view, told, at, run[0], ground):
            break
        if link_before(view, ground) != link:
            break
        part = part_of(event, list(dict.fromkeys(n.cluster for n in run)))
        part.charges, part.penalties = [c for c in told if c.start == ground][:1], []
        for one in (event, *out):
            one.charges = [c for c in one.charges if c.start < begin]
        rest = [p for p in event.victims.people if p not in part.victims.people]
        event.victims = replace(event.victims, people=rest)
        part.reasons["victims"] = "object: name, the verb left out"
        out.append(part)
        begins.append(begin)
        at = ground
    if out:
        part_laws_told(event, out, begins)
    return out


def in_items(view: DocView, event: Event, told: list[ChargeMention], end: int) -> list[Event]:
    """Return the acts on those whom the items of a list give their own charges, which are then nobody else's.

    "Indicted X beside four others: Y, on the same charge; Z and W, for fraud; and V, on both charges".
    """
    out: list[Event] = []
    begins: list[int] = []
    names = [n for n in view.names if n.label == "PERSON" and view.end[event.token] < view.start[n.first] < end]
    first = view.text.find(";", view.end[event.token], end)
    if any(view.tag[c].startswith("VB") and view.start[c] < first for c in view.kids(event.token, "conj")):
        return []  # "arrested X in May and indicted him beside four others: …; Y, for fraud"
    for k, name in enumerate(names):
        lead = view.text.rfind(";", 0, view.start[name.first])
        if lead < view.end[event.token] or ITEM.fullmatch(view.text, lead, view.start[name.first]) is None:
            continue
        if verb_within(view, lead, name.first):
            continue  # "held X; a judge fined Y for libel"
        run = [name]
        while k + len(run) < len(names) and joined(view, run[-1], names[k + len(run)]):
            run.append(names[k + len(run)])
        after = view.end[run[-1].last]
        ground, both = ground_of(view, run[-1], told, end), ON_BOTH.match(view.text, after, end) if begins else None
        unheard = OWN_GROUND.match(view.text, after, end)  # on what no charge was read
        if (ground is None and both is None and unheard is None) or has_verb(view, run[-1].last):
            continue
        part = part_of(event, list(dict.fromkeys(n.cluster for n in run)))
        own = [c for c in told if c.start == ground][:1]
        part.charges = own or [c for c in told if both is not None and c.start < after]
        part.penalties, part.reasons["victims"] = [], "object: name, the verb left out"
        out.append(part)
        begins.append(lead)
    apart = all_victims(out)
    rest = [p for p in event.victims.people if p not in apart]
    if not any(e.charges for e in out) or not rest:
        return []
    part_laws_told(event, out, begins)
    event.charges = [c for c in event.charges if c.start < begins[0]]
    event.victims = replace(event.victims, people=rest)
    return out


def part_laws_told(event: Event, parts: list[Event], begins: list[int]) -> None:
    """Give each of the parts, which begin there in the text, the laws that stand in its own stretch alone."""
    laws = event.laws
    event.laws = [x for x in laws if x.start < begins[0]]
    for part, begin, until in zip(parts, begins, [*begins[1:], None], strict=True):
        part.laws = [x for x in laws if begin <= x.start and (until is None or x.start < until)]


def first_ground(view: DocView, event: Event, told: list[ChargeMention], end: int) -> int | None:
    """Return where the ground of the first begins: their charge, or what follows "on suspicion of"."""
    verb = view.end[event.token]
    own = [c.start for c in event.charges if c.start > view.start[event.token] and c in told]
    last = [n for n in view.names_of(event.victims.people) if verb <= view.start[n.first] < end]
    for name in last:
        if (suspected := SUSPECTED.match(view.text, view.end[name.last], end)) is not None:
            return suspected.end()
    return min(own, default=None)


def ground_of(view: DocView, name: Name, told: list[ChargeMention], end: int) -> int | None:
    """Return where the ground begins that stands right after a name."""
    after = view.end[name.last]
    own = next((c.start for c in told if after < c.start and ON_GROUND.fullmatch(view.text, after, c.start)), None)
    suspected = SUSPECTED.match(view.text, after, end) if own is None else None
    return own if suspected is None else suspected.end()


def joined(view: DocView, one: Name, other: Name) -> bool:
    """Tell whether one name follows another in a list."""
    return NEXT_NAME.fullmatch(view.text, view.end[one.last], view.start[other.first]) is not None


def follows(view: DocView, told: list[ChargeMention], at: int, name: Name, ground: int) -> bool:
    """Tell whether a name comes after a ground with "and" or a comma alone between, and no verb.

    Where the ground is told in words that name no offence, it is told of both "on suspicion of" something.
    """
    begin = view.start[name.first]
    ends = max((c.end for c in told if c.end <= begin), default=at)
    if verb_within(view, ends, name.first):
        return False
    if NEXT_NAME.fullmatch(view.text, ends, begin) is not None:
        return True
    alike = all(SUSPECTED.search(view.text, max(0, k - LINKED), k) is not None for k in (at, ground))
    return alike and LOOSE.fullmatch(view.text, ends, begin) is not None


def link_before(view: DocView, at: int) -> str:
    """Return the preposition before a ground: "for", "of", "with"."""
    found = LINK.findall(view.text[max(0, at - LINKED) : at])
    return found[-1].lower() if found else ""


def verb_within(view: DocView, begin: int, until: int) -> bool:
    """Tell whether what leads to them has a verb of its own ("and on 7 May they fined Y")."""
    return any(view.tag[k] in FINITE for k in range(view.token_at(begin), until))


def verb_behind(view: DocView, end: int) -> bool:
    """Tell whether a finite verb stands right behind a day ("and the mayor, X, on 5 May apologised")."""
    k = view.token_at(end - 1) + 1
    if view.lower[k : k + 1] != [","]:
        return not (FINITE | {"VBN"}).isdisjoint(view.tag[k : k + 1])
    return not FINITE.isdisjoint(view.tag[k + 1 : k + 2]) and view.lower[k + 1] not in TELLING | SPEECH


def has_verb(view: DocView, t: int) -> bool:
    """Tell whether those who are told last are the subject of a verb of their own ("and in May ten were freed")."""
    if view.dep[t] in {"nsubj", "nsubjpass"} and view.tag[view.head[t]] in FINITE:
        return True
    last = view.sentences[view.sentence_at[t]][1]
    for k in range(t + 1, last):
        if view.lower[k] in STOPS or view.tag[k] in {"WP", "WDT", "WRB"}:
            return False
        if view.tag[k] in FINITE:
            return not of_first_doer(view, t, k)
    return False


def of_first_doer(view: DocView, t: int, k: int) -> bool:
    """Tell whether whoever did it to those told last does more after "and" ("jailed X for fraud and Y for libel and").

    The verb is joined to the one that stands before them, both active.
    """
    while view.dep[k] == "conj" and k > t:
        if view.lower[k - 1] not in {"and", "then"} or view.kids(k, *SUBJECTS, "auxpass"):
            return False
        k = view.head[k]
    return k < t and view.tag[k] in FINITE and not view.kids(k, "auxpass")
