"""A charge told once in a matter: of another of its steps, of somebody beside in the dock, by a field or above a list.

"X is charged with treason. She had been arrested in March": the arrest was for treason. Not so the charge of a verdict,
which readers lay on no arrest before it.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from pipeline.assemble.cases import SEATED, same_sitting
from pipeline.assemble.event import abroad
from pipeline.assemble.facts import within
from pipeline.assemble.law.common_ground import held_since, occasioned
from pipeline.assemble.law.grounds import (
    LONGEST,
    before_court,
    charge_sets,
    later_case,
    long_ago,
    private,
    stated,
    too_late,
    uncharged,
)
from pipeline.assemble.law.siblings import far_apart
from pipeline.assemble.text.common import PRESENT
from pipeline.assemble.text.kinds import FACTUAL, FREEING, JUDGED, LAWFUL_CUSTODY
from pipeline.assemble.text.shared_words import SLAYERS
from pipeline.assemble.text.simple import in_pluperfect
from pipeline.assemble.text.words import actor_type, courts
from pipeline.assemble.what.carried import note_owner
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView
    from pipeline.recognise.charges import ChargeMention

REACH: Final = 3  # sentences between two steps of a matter
SOON: Final = timedelta(days=60)  # from the verdict back to the prison, between two days of one custody
OPEN: Final = frozenset({"charge", "trial", *LAWFUL_CUSTODY})
# what a step without a charge may have it from
FROM: Final = {
    **dict.fromkeys(LAWFUL_CUSTODY, OPEN),
    "imprisonment": JUDGED | {"acquittal"},
    "acquittal": OPEN | JUDGED,
}
# what makes an acquittal one of somebody judged before
APPEAL: Final = compiled(rf"\b(?:{'|'.join(toml_table('charges.toml')['court']['on_appeal'])})\b", re.IGNORECASE)
LOWER: Final = compiled(r"\b(?:(?:lower|trial) court|(?:court|judges?|hearing) of first instance|first-instance)\b")
OTHER_CASE: Final = compiled(r"\b(?:an)?other (?:case|matter|trial)\b|\bseparate\w*\b", re.IGNORECASE)
OF_VERDICTS: Final = tuple(f"the one charge of the case, told of the {act}" for act in sorted(JUDGED))
BAIL: Final = compiled(rf"\b(?:{'|'.join(toml_table('charges.toml')['court']['on_bail'])})\b", re.IGNORECASE)
# "detained for leaving a church", not "for two days"
OWN_GROUND: Final = compiled(
    r"\bfor (?:[“\"‘']|(?:alleged(?:ly)? |having )?[a-z]\w+ing\b(?<!questioning)(?<!morning))"
)
# what makes those judged in the next sentence ones of the same sitting
TOGETHER: Final = compiled(
    r"\b(?:also|too|as well|likewise|together|alongside|jointly|(?:with|beside) (?:him|her|them)|co-?defendants?"
    r"|co-?accused|in the dock|the same (?:court|hearing|sitting|verdict|judge|case|trial))\b",
    re.IGNORECASE,
)
SAME_CHARGE: Final = compiled(
    r"\b(?:the same|an identical|identical|that|those|these|this) (?:charge|accusation|count|offen[cs]e)s?\b",
    re.IGNORECASE,
)
SINCE: Final = compiled(r"\b(?:has|have|had) (?:\w+ )?since\b|\b(?:later|subsequently|thereafter|afterwards)\b")
AGAIN: Final = compiled(r"re-?arrest|re-?detain", re.IGNORECASE)
# what tells the charge of somebody beside apart from that of the one told before
OTHERWISE: Final = compiled(
    r"\b(?:charges?|counts?|offen[cs]es?|crimes?|another|separate\w*|different|similar|guilty (?:of|to)|for)\b",
    re.IGNORECASE,
)
# what makes one of the dock of a defendant told next; and one more accused in the case of the one told before
DEFENDANT: Final = compiled(
    r"\b(?:(?:second|third|\w+th|last|remaining|only other|other) (?:co-?)?defendants?"
    r"|defendants? in the (?:same )?case)\b",
    re.IGNORECASE,
)
IN_CASE: Final = compiled(r"\bin the (?:same|new) (?:case|investigation|indictment)\b", re.IGNORECASE)
ALSO: Final = compiled(rf"\b(?:also|too|as well|likewise)\b|{IN_CASE.pattern}", re.IGNORECASE)
WITH: Final = compiled(
    r"\b(?:charg|indict|accus|prosecut)\w+,? (?:\w+ )?(?:with|of|over|on|under)\b", re.IGNORECASE
)
AHEAD: Final = 12  # characters from "also" to what was done
IN_DOCK: Final = 2  # sentences back to another defendant
FIELD: Final = compiled(
    r"\W{0,3}(?:charge|accusation|offen[cs]e)s?(?: against (?:him|her|them))?\s*[:–—]\s*", re.IGNORECASE
)
SUITS: Final = frozenset({"complaint", "suit", "lawsuit", "case", "action"})
INDENT: Final = 20  # blanks before a field on a line of its own
FIELDS: Final = 8  # sentences from a field to the others of its form
FORMS: Final = LAWFUL_CUSTODY | JUDGED | {"trial", "imprisonment"}
ROWS: Final = 30  # rows of a list


def carry_in_matter(view: DocView, facts: Facts, events: list[Event]) -> None:
    """Give steps without a charge the one that their form, list, matter or sitting tells."""
    by_fields(view, facts, events)
    below_headings(view, events)
    share_in_matter(view, events)
    share_in_sitting(view, events)
    share_with_accused(view, events)


def without(event: Event) -> bool:
    """Tell whether an act of named people has no charge yet."""
    return event.modality in FACTUAL and bool(event.victims.people) and not (event.charges or event.laws)


def give(event: Event, other: Event, why: str) -> None:
    """Give an act the charges and laws of another."""
    event.charges, event.laws = list(other.charges), list(other.laws)
    event.reasons["charges"] = why


def share_in_matter(view: DocView, events: list[Event]) -> None:
    """Give a custody, stay or acquittal the charge of a step told near it, where its people have no other charge."""
    told = [e for e in events if e.charges and e.modality in FACTUAL and e.victims.people]
    for event in [e for e in events if e.act in FROM and without(e) and not (e.often or e.reasons.get("charges"))]:
        mine = set(event.victims.people)
        case = [e for e in told if mine & set(e.victims.people)]
        if event.act == "acquittal":  # "spent a year in jail for libel; she was acquitted": of that alone
            case = [e for e in case if e.sentence == event.sentence] or case
        case = before_court(event, case) if event.act == "acquittal" else case
        if len(charge_sets(case)) != 1 or (event.act == "acquittal" and named_matter(view, event.token)):
            continue
        near = [e for e in case if e.act in FROM[event.act] and mine <= set(e.victims.people)
                and beside(view, event, e) and one_matter(view, event, e)
                and (event.former or not e.former)]  # fmt: skip
        alone = event.act not in LAWFUL_CUSTODY or not any(
            e is not event and e.act == event.act and mine & set(e.victims.people) for e in events
        )
        near = [e for e in near if not (held_since(view, event, e) or held_since(view, e, event))]
        if event.act == "acquittal":
            near = [e for e in near if e.act not in JUDGED or cleared_later(view, event, e)]
        if event.act in LAWFUL_CUSTODY:
            near = [e for e in near if not (abroad(event, e) or another_matter(view, event, e, events))
                    and not e.reasons.get("charges", "").endswith(OF_VERDICTS)]  # fmt: skip
        if near and alone:
            give(event, near[0], f"that of the {near[0].act} of the same matter")
            event.sentences = sorted({*event.sentences, *stated(view, near[0])})


def cleared_later(view: DocView, event: Event, step: Event) -> bool:
    """Tell whether an acquittal is told as what became of a verdict ("acquitted on appeal. A lower court gave her")."""
    first, last = (view.sentence_span(e.sentence) for e in (event, step))
    if OTHER_CASE.search(view.text, *max(first, last)):
        return False
    before = step.token < event.token or any(in_pluperfect(view, t) for t in step.tokens)
    if not before and LOWER.search(view.text, *last) is None:
        return False
    return any(APPEAL.search(view.text, *span) or LOWER.search(view.text, *span) for span in (first, last))


def named_matter(view: DocView, t: int) -> bool:
    """Tell whether a suit is told with what it is about ("a libel complaint against X was dismissed")."""
    suits = (s for s in view.kids(t, "nsubjpass", "dobj") if view.lower[s] in SUITS)
    about = (c for s in suits for c in view.kids(s, "compound") if view.lower[c] not in courts())
    return any(view.tag[c].startswith("NN") for c in about)  # no "court case"


def another_matter(view: DocView, event: Event, step: Event, events: list[Event]) -> bool:
    """Tell whether a custody has its own ground, ended before a step, or is long from it; or a private person accuses.

    "X was arrested at a protest in March 2019 and freed. In May 2021 he was tried for fraud": not held for fraud.
    """
    if far_apart(event, step) or long_ago(view, event, step) or later_case(event, step):
        return True
    if event.former and not step.former and event.date is not None and step.date is None:
        return True  # "X is charged with libel. X was previously arrested at a rally in 2020"
    if occasioned(view, event, step, events) or uncharged(view, event):
        return True
    if step.act == "charge" and private(view, step.sentence):
        return True
    if OWN_GROUND.search(view.text, view.start[event.token], view.sentence_span(event.sentence)[1]):
        return True
    mine, first, last = set(event.victims.people), *sorted((event.token, step.token))
    return any(
        e.act in FREEING and first < e.token < last and mine & set(e.victims.people)
        and not BAIL.search(view.text, *view.sentence_span(e.sentence))
        for e in events
    )  # fmt: skip


def beside(view: DocView, event: Event, step: Event) -> bool:
    """Tell whether two acts are told within a few sentences."""
    here = {view.sentence_at[t] for t in event.tokens} or {event.sentence}
    there = {view.sentence_at[t] for t in step.tokens} | stated(view, step)
    if event.act in LAWFUL_CUSTODY - {"arrest"} and min(stated(view, step) or there) > max(here):
        return stands_next(view, event, step)  # not "X, under house arrest since May, was arrested and charged"
    return any(abs(a - b) <= REACH and not view.parted(a, b) for a in here for b in there)


def stands_next(view: DocView, event: Event, step: Event) -> bool:
    """Tell whether a charge is told right after a custody as what its people are under ("She is accused of libel")."""
    forms = {view.tag[step.token], *(view.tag[c] for c in view.kids(step.token, "aux", "auxpass"))}
    after = any(n - event.sentence == 1 and not view.parted(n, event.sentence) for n in stated(view, step))
    return after and step.act == "charge" and bool(forms & PRESENT) and step.date is None


def one_matter(view: DocView, event: Event, step: Event) -> bool:
    """Tell whether the days of two steps let them be of one matter: the arrest first, the prison after the verdict."""
    mine, other = (e.date.span if e.date is not None else None for e in (event, step))
    if event.act == "imprisonment":
        if step.act == "acquittal":  # the time that they awaited it
            return mine is None or other is None or (mine[0] <= other[1] and other[0] - mine[1] <= LONGEST)
        return mine is None or (other is not None and mine[0] >= other[0] - SOON)
    if event.act == "acquittal":
        if AGAIN.match(view.lower[step.token]):
            return False  # "acquitted, but rearrested for libel"
        since = step.sentence > event.sentence and SINCE.search(view.text, *view.sentence_span(step.sentence))
        if since and step.act in OPEN:
            return False  # "acquitted by the lower court. Both have since been charged with rebellion"
        return mine is None or other is None or (other[0] <= mine[1] and mine[1] - other[1] <= LONGEST)
    if AGAIN.match(view.lower[event.token]):
        return False
    if mine is not None and other is not None:
        if step.act in LAWFUL_CUSTODY and not step.anew and not -SOON <= other[0] - mine[0] <= SOON:
            return False  # another time that the same people were held
        return mine[0] <= other[1] and other[0] - mine[1] <= LONGEST
    before = in_pluperfect(view, event.token)
    return before or mine is None or step.act in OPEN


def share_in_sitting(view: DocView, events: list[Event]) -> None:
    """Give those judged in the next sentence of one sitting the charge of the one before ("B was given two years")."""
    told = [e for e in events if e.act in SEATED and e.charges and e.modality in FACTUAL]
    charged = {p for e in events if e.charges for p in e.victims.people}
    for event in [e for e in events if e.act in SEATED and without(e)]:
        a, b = view.sentence_span(event.sentence)
        if charged & set(event.victims.people) or OTHERWISE.search(view.text, a, b) or event.places:
            continue
        dock = DEFENDANT.search(view.text, a, b) is not None
        if not dock and TOGETHER.search(view.text, a, b) is None:
            continue
        before = [e for e in told if 1 <= event.sentence - e.sentence <= (IN_DOCK if dock else 1)
                  and (dock or same_sitting(view, e, event)) and not view.parted(e.sentence, event.sentence)
                  and not far_apart(e, event)]  # fmt: skip
        if len(before) == 1 or (dock and len(charge_sets(before)) == 1):
            give(event, before[0], "that of the one judged with them")
            event.places = list(before[0].places)
            event.sentences = sorted({*event.sentences, *stated(view, before[0])})


def share_with_accused(view: DocView, events: list[Event]) -> None:
    """Give one who was charged too the charge of the sentence before ("His deputy was also charged in the case")."""
    charged = {p for e in events if e.charges for p in e.victims.people}
    for event in [e for e in events if e.act == "charge" and without(e)]:
        a, b = view.sentence_span(event.sentence)
        also = ALSO.search(view.text, view.start[event.token] - AHEAD, b)
        if also is None or WITH.search(view.text, a, b):
            continue
        if charged & set(event.victims.people) or OTHERWISE.search(view.text, a, b):
            continue
        here = IN_CASE.search(view.text, a, b) is not None
        if not here and (event.places or harmed_them(view, event)):
            continue  # "The officer who beat him was also charged"
        reach, acts = (IN_DOCK, {"charge", *LAWFUL_CUSTODY}) if here else (1, {"charge"})
        before = [e for e in events if e.act in acts and e.charges and e.modality in FACTUAL
                  and any(1 <= event.sentence - n <= reach for n in stated(view, e))
                  and not view.parted(e.sentence, event.sentence) and (here or not far_apart(e, event))]  # fmt: skip
        if len(charge_sets(before)) == 1:
            give(event, before[0], "that of the one charged before them")
            event.sentences = sorted({*event.sentences, *stated(view, before[0])})


def harmed_them(view: DocView, event: Event) -> bool:
    """Tell whether one who was charged is called a soldier, an attacker or the like, and none told before is."""
    first, end = view.sentences[event.sentence]
    before = view.sentences[event.sentence - 1][0] if event.sentence else first
    mine, theirs = ({w for w in words if of_force(w)} for words in (view.lower[first:end], view.lower[before:first]))
    return bool(mine) and not theirs


def of_force(word: str) -> bool:
    """Tell whether a word names one of the police, of an army or of armed men, or an attacker."""
    return word in SLAYERS or (actor_type([word]) or "state_other") not in {"state_other", "unknown", "private"}


def by_fields(view: DocView, facts: Facts, events: list[Event]) -> None:
    """Give the acts that the fields of a form tell the charge of its field ("Charge: leaking state secrets")."""
    bare = [e for e in events if e.act in FORMS and without(e)]
    for n in range(len(view.sentences)) if bare else ():
        a, b = view.sentence_span(n)
        label = FIELD.match(view.text, a, b)
        if label is None or not (named := within(facts.charges, label.end(), b)):
            continue
        owner = note_owner(view, view.token_at(label.start()))
        if owner is None and view.text[max(0, a - INDENT) : a].rstrip(" ").endswith("\n"):
            of_page(view, [c for c in named if ";" not in view.text[label.end() : c.start]], n, events)
            continue
        for event in bare:
            mine = event.victims.people == [owner] and note_owner(view, event.token) == owner
            if mine and abs(event.sentence - n) <= FIELDS:
                event.charges = list(named)
                event.sentences = sorted({*event.sentences, n})
                event.reasons["charges"] = "the field of its form"


def of_page(view: DocView, named: list[ChargeMention], n: int, events: list[Event]) -> None:
    """Give the steps of the one whom the title names the charge of a field on a line of its own (sentence `n`).

    Not where a page tells another charge of them, two verdicts, or a custody years before the one of the case.
    """
    titled = {x.cluster for x in view.names if x.label == "PERSON" and view.start[x.first] < view.title_end} - {-1}
    theirs = [e for e in events if e.modality in FACTUAL and set(e.victims.people) == titled and e.act in FORMS]
    verdicts = [e for e in theirs if e.act in JUDGED]
    held = [e for e in theirs if e.act in LAWFUL_CUSTODY]
    mine = {c.start for c in named}
    if len(titled) != 1 or len(verdicts) > 1 or any(e.laws or {c.start for c in e.charges} - mine for e in theirs):
        return
    for event in [e for e in theirs if without(e)]:
        others = verdicts or held
        if event in held and any(too_late(event, e) or (not verdicts and far_apart(event, e)) for e in others):
            continue
        event.charges = list(named)
        event.sentences = sorted({*event.sentences, n})
        event.reasons["charges"] = "the field of the page of the one whom its title names"


def below_headings(view: DocView, events: list[Event]) -> None:
    """Give the rows of a list the charge that its heading says to be the same ("jailed on the same charge:")."""
    for event in [e for e in events if e.act in JUDGED and without(e)]:
        head = heading(view, event.sentence)
        if head is None or SAME_CHARGE.search(view.text, *view.sentence_span(head)) is None:
            continue
        before = [e for e in events if e.charges and e.act in FORMS | {"charge"} and e.modality in FACTUAL
                  and e.sentence < head and not view.parted(e.sentence, head)]  # fmt: skip
        if before:
            give(event, max(before, key=lambda e: e.sentence), "the one that the heading of the list tells")


def heading(view: DocView, n: int) -> int | None:
    """Return the sentence that ends in a colon above the rows that sentence `n` is one of."""
    for k in range(n, max(-1, n - ROWS), -1):
        a, b = view.sentence_span(k)
        if k < n and view.text[a:b].rstrip().endswith(":"):
            return k
        if a == 0 or view.text[:a].rstrip(" ")[-1:] != "\n":
            return None
    return None
