"""How recent the news of an opening is: what a dated report's headline or first sentences tell as just done.

"Police arrest two reporters"; "has been charged, activists said Monday": a reader knows no day, but knows that it was
done shortly before the report, or before the day on which it was said. The date is that stretch, never a day.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from pipeline.assemble.event import open_to_day
from pipeline.assemble.facts import within
from pipeline.assemble.text.clause import BE
from pipeline.assemble.text.clefts import not_there
from pipeline.assemble.text.common import INFLECTED
from pipeline.assemble.text.kinds import CUSTODY, DEATHS, FACTUAL, LASTING
from pipeline.assemble.text.lexicon import forms_of
from pipeline.assemble.text.quoted import apart_in_quote, heard_alike, quotations
from pipeline.assemble.text.shared_words import DEPLORING
from pipeline.assemble.text.simple import PRESENT_PERFECT, auxiliaries, in_perfect, in_pluperfect, verb_above
from pipeline.assemble.text.wordlists import verb_list
from pipeline.assemble.when import dating
from pipeline.assemble.when.led_by import told_how
from pipeline.assemble.when.old_custody import of_old_custody
from pipeline.assemble.when.opened import in_clause_before
from pipeline.assemble.when.other_matter import of_others, turns
from pipeline.assemble.when.spans import as_of, lasts, told_before
from pipeline.assemble.when.warned import warned_of
from pipeline.assemble.where.recalled import by_name
from pipeline.assemble.whether.factive import talked_over
from pipeline.assemble.whether.hearings import POSTPONING
from pipeline.assemble.whether.modality import presupposed
from pipeline.kept import compiled
from pipeline.normalise.dates.model import DateMention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

STRETCH = timedelta(days=30)  # how long before a report its opening's news may have been made
RECENT = timedelta(days=60)
FARTHEST = timedelta(days=365)  # between a report and what its opening says that somebody said
LONGEST_HEAD = 6  # sentences that may stand before the second of the body that has a verb
CONTEXT = 4  # sentences from a date to an act that comes after it
OPENING = 2  # sentences of the body
ELSEWHEN = compiled(
    r"\b(?:(?:years?|months?|weeks?|days?|decades?|hours?) "
    r"(?:ago|later|earlier|before|after|on(?! (?:charges?|suspicion|accusations?|counts?|an?|the)\b))|"
    r"for (?:years|months|weeks|days)|later|afterwards|earlier|previously|since|still|again|once|often|repeatedly|"
    r"eventually|recent(?:ly)?|formerly|"
    r"(?:the )?(?:previous|following|next|past) (?:day|night|morning|week|month|year)s?|then|until|"
    r"before(?! (?:dawn|daybreak|sunrise|sunset|nightfall|noon|midday|midnight|"
    r"(?:an?|the) (?:\w+ )?(?:court|judge|magistrate))\b)|used to)\b",
    re.IGNORECASE,
)
SOON = compiled(
    r"\b(?:within (?:the|a|that|one) (?:day|week|fortnight|month)|within (?:\w+ )?(?:hours|days|weeks)|"
    r"(?:the same|that same|that very) (?:day|week|month)|(?:hours|days|weeks) later|soon afterwards)\b",
    re.IGNORECASE,
)
UNKNOWN = compiled(
    r"\b(?:dates?|day|when)\b[^.;]{0,60}?"
    r"\b(?:un(?:known|clear|available)|not (?:known|clear|public|disclosed|given))\b|"
    r"\b(?:unknown|undisclosed|unspecified) (?:date|day|time)\b|\bdate[^.;]{0,30}? (?:could|has|have) not be",
    re.IGNORECASE,
)
AFTER = 2  # sentences from a death to what came of it
AGAIN = 8  # sentences from an opening to those whom it tells of without their names
NEWS = "news at the opening of a dated report: within the 30 days before it"
COMPLETED = verb_list("verbs.toml", "served", "completed")
LASTED = verb_list("verbs.toml", "remanded", "lasting")
LONG = compiled(
    r" (?:\S+ ){0,4}?for (?:(?:about|nearly|almost|over|more than|around|some|at least|the (?:past|last)) )?"
    r"(?!(?:one|a|1) month)[\w-]+ (?:years|months)\b"
)
CONFIRMING = verb_list("when.toml", "reacting", "confirming")
# what is done to a deed while it goes on: "as neighbours witnessed the beating of X"
PRESENT = forms_of("witness", "document", "halt", "end")


def date_recent(view: DocView, attacher: Attacher, events: list[Event]) -> None:
    """Give undated news of an opening the stretch of days before the report, or before the day of saying in it."""
    published = view.filed
    if published is None:
        return
    opening = opening_of(view)
    days = attacher.facts.own_days()
    old = of_old_case(view, attacher, days, published)
    quoted = quotations(view)
    for event in events:
        if (event.often and event.act in LASTING) or not open_to_day(event) or of_old_custody(events, event, published):
            continue
        if apart_in_quote(quoted, events, event) or _day_unread(view, attacher, event):
            continue
        heard = [d for d in days if heard_alike(quoted, view.token_at(d.start), event.tokens[0])]
        since = context(view, attacher, heard, events, event, published)
        if since is not None:
            event.date = stretch(view, event.tokens[0], since, published)
            event.reasons["date"] = "told after a day of the weeks before the report: between the two"
            continue
        if event.act in LASTING and any(held_now(view, t) for t in event.tokens):
            continue  # since when, it does not tell
        for token in event.tokens:
            n = view.sentence_at[token]
            if n not in opening or not told_as_news(view, attacher, token):
                continue
            if (told := of_history(view, attacher, days, token, published)) is not None:
                if SOON.search(view.text, *view.sentence_span(n)) and told.precision in {"year", "month", "season"}:
                    event.date, event.reasons["date"] = told, "soon after what the sentence before dates"
                    break
                continue
            if view.lower[token] in BE:
                continue
            past = view.start[token] >= view.title_end and narrated(view, token)
            if past and (old or undated(view, n)):
                continue
            said = day_of_saying(view, attacher, n, token)
            last = said if said is not None and published - FARTHEST <= said <= published else published
            if (event.apart or of_before(view, token)) and dated_before(view, days, n, last - STRETCH):
                continue
            if said_before(view, attacher, n, token, last - STRETCH) or outlived(view, days, event, last - STRETCH):
                continue
            event.date, event.reasons["date"] = stretch(view, token, last - STRETCH, last), NEWS
            if (year := view.year_told) is not None:
                event.date = stretch(view, token, date(year, 1, 1), date(year, 12, 31))
                event.reasons["date"] = "the year that the title says the report is about"
            break
    tell_again(view, events, opening)


def _day_unread(view: DocView, attacher: Attacher, event: Event) -> bool:
    """Tell whether the sentence that tells a deed gives a day that no calendar here reads ("on 21 Magh 2077")."""
    spans = {view.sentence_span(view.sentence_at[token]) for token in event.tokens}
    return any(d.refused is not None for a, b in spans for d in within(attacher.facts.dates, a, b))


def tell_again(view: DocView, events: list[Event], opening: set[int]) -> None:
    """Give the opening's stretch to those of its group whom the next sentences name, or tell of one by one."""
    for lead in events:
        group = lead.victims.group
        if lead.reasons.get("date") != NEWS or group is None or lead.victims.people or (group.min or 0) < 2:
            continue
        told = max(n for n in lead.sentences if n in opening)
        for event in events:
            near = told <= event.sentence <= told + AGAIN
            few = len(event.victims.people) <= (group.min or 0) and event.victims.people
            same = event.act == lead.act and event.date is None and event.modality in FACTUAL
            if same and near and few and narrated(view, event.token):
                event.date = lead.date
                event.reasons["date"] = "one of those whom the opening tells of"


def context(
    view: DocView, attacher: Attacher, days: list[DateMention], events: list[Event], event: Event, published: date
) -> date | None:
    """Return the day of a running story that an undated act comes after: the last date told before it, if recent."""
    token = event.tokens[0]
    if not narrated(view, token) or lasts(view, token) or warned_of(view, event) or by_name(view, token):
        return None
    before = [d for d in days if d.end <= view.start[token] and d.start >= view.title_end
              and not (not_there(view.text, d.start) or dating.attributive(view, attacher.head_of(d), d))]  # fmt: skip
    if not before or view.sentence_at[token] - view.sentence_of(before[-1]) > CONTEXT:
        return None
    last = before[-1]
    if view.parted(view.sentence_at[token], view.sentence_of(last)):
        return None
    if in_clause_before(view, attacher.head_of(last), token):
        return None  # "the judge who freed X on 3 May jailed Y"
    if turns(view, attacher, event, last, view.sentence_at[token]) or told_before(view, last) or as_of(view, last):
        return None  # "the monitors counted by 29 May that police have held 40 people": before it
    if event.act in CUSTODY | {"charge"} and of_others(view, events, event, last):
        return None
    if attacher.of_saying(last, [token]) or attacher.cited(last, attacher.sentence_start(last)):
        return None
    if last.span is None or last.precision not in {"day", "week"} or not published - RECENT <= last.span[0] < published:
        return None
    return last.span[0]


def narrated(view: DocView, token: int) -> bool:
    """Tell whether a verb stands in the simple past, so that it goes on with the story."""
    node = token
    for _ in range(3):
        shared = (k for k in view.kids(node, "ccomp") if k < node and view.tag[node] == "VBN")
        aux = auxiliaries(view, node) or {x for k in shared for x in auxiliaries(view, k)}  # "was held, his home |"
        if aux & {"was", "were"} or (view.tag[node] == "VBD" and not aux):
            return main_clause(view, node) and not (not aux and shares_had(view, node))
        if aux or view.dep[node] not in {"conj", "advcl", "xcomp"} or view.head[node] == node:
            return False
        node = view.head[node]
    return False


def shares_had(view: DocView, verb: int) -> bool:
    """Tell whether a verb without a subject is joined to one in the past perfect ("had come and shot X")."""
    while view.dep[verb] == "conj" and not view.kids(verb, "nsubj", "nsubjpass", "advmod", "npadvmod"):
        verb = view.head[verb]
        if in_pluperfect(view, verb):
            return True
    return False


def main_clause(view: DocView, verb: int) -> bool:
    """Tell whether a verb heads a main clause, or what somebody says; not what they "had said" before the story."""
    while view.dep[verb] == "conj" and view.tag[view.head[verb]].startswith("VB"):
        verb = view.head[verb]
    if view.dep[verb] == "ccomp" and in_pluperfect(view, view.head[verb]):
        return False
    return view.dep[verb] in {"ROOT", "ccomp", "parataxis"} and told_how(view, verb) is None


def opening_of(view: DocView) -> set[int]:
    """Return the sentences of the title and the first of the body that have a verb: no dateline, no "Advertising"."""
    body = [n for n in range(len(view.sentences)) if view.sentence_span(n)[0] >= view.title_end]
    told = [n for n in body[:LONGEST_HEAD] if not INFLECTED.isdisjoint(view.tag[slice(*view.sentences[n])])]
    first = body[0] if body else len(view.sentences)
    lead = {*range(first), *told[:OPENING]}
    return lead | {n for n in body if n < max(told[:OPENING], default=0)}  # a line under the headline too


def told_as_news(view: DocView, attacher: Attacher, token: int) -> bool:
    """Tell whether an act is a headline's, told in the perfect or simple past, or one that somebody deplores."""
    if view.tag[token] == "VBG" and view.dep[token] == "pcomp":
        return False  # "boasts of killing X", "charged with killing X"
    span = view.sentence_span(view.sentence_at[token])
    if any(d.refused is not None for d in within(attacher.facts.dates, *span)):
        return False  # "held on 31 June": of a day that cannot be
    if long_since(view, token) or lasts(view, token) or view.lower[token] in POSTPONING or told_how(view, token):
        return False  # "remained under house arrest": since when, it does not tell; "his trial has been put off"
    if view.start[token] < view.title_end:
        return (view.tag[token].startswith("VB") or view.dep[token] == "ROOT") or deplored(view, token)
    if not view.tag[token].startswith("VB"):
        return deplored(view, token)
    if view.tag[token] == "VBN" and view.dep[token] == "ROOT" and not view.kids(token, "aux", "auxpass"):
        return True  # "Hundreds detained in a weekend of unrest", under the headline
    node = token
    for _ in range(2):
        if in_perfect(view, node):
            return all(view.lower[c] != "since" for c in view.kids(node, "advmod"))
        if view.dep[node] != "conj" or view.head[node] == node:
            break
        node = view.head[node]
    a, b = view.sentence_span(view.sentence_at[token])
    others = [
        d
        for d in within(attacher.facts.dates, a, b)
        if d.gives_days
        and not attacher.of_saying(d, [token])
        and not attacher.in_dateline(d)
        and not dating.attributive(view, attacher.head_of(d), d)
    ]
    long_ago = said_long_ago(view, attacher, a, b)
    return narrated(view, token) and not (others or long_ago) and not ELSEWHEN.search(view.text, a, b)


def said_long_ago(view: DocView, attacher: Attacher, start: int, end: int) -> bool:
    """Tell whether somebody spoke of it more than a year before the report ("In 2018 X alleged that Y beat her")."""
    spans = [d.span for d in within(attacher.facts.own_days(), start, end)]
    return view.filed is not None and any(s is not None and s[1] < view.filed - FARTHEST for s in spans)


def said_before(view: DocView, attacher: Attacher, sentence: int, token: int, first: date) -> bool:
    """Tell whether a report or paper that a sentence tells an act from is older ("The 2019 report says that X …")."""
    told = within(attacher.facts.dates, *view.sentence_span(sentence))
    said = [d for d in told if attacher.of_saying(d, [token]) and token not in view.climb(attacher.head_of(d))]
    return any(d.span is not None and d.span[1] < first for d in said)


def dated_before(view: DocView, days: Sequence[DateMention], sentence: int, first: date) -> bool:
    """Tell whether a sentence has a time before a day."""
    here = (d.span for d in days if view.sentence_of(d) == sentence)
    return any(span is not None and span[1] < first for span in here)


def of_before(view: DocView, token: int) -> bool:
    """Tell whether an act is what somebody protests or discusses, and so of before, not what they see or stop."""
    if view.lower[view.head[token]] in PRESENT:
        return False
    return presupposed(view, token) or talked_over(view, token)


def outlived(view: DocView, days: Sequence[DateMention], event: Event, first: date) -> bool:
    """Tell whether the next sentences tell what others did on an earlier day than a death is taken to be of.

    "X was shot dead. The funeral was on 3 January": no news of February. What the dead did then was before.
    """
    if event.act not in DEATHS:
        return False
    told = max(event.sentences)
    for d in days:
        t = view.token_at(d.start)
        next_to = told < view.sentence_at[t] <= told + AFTER
        if d.span is None or d.precision != "day" or d.span[1] >= first or not next_to:
            continue
        verb = verb_above(view, t)
        if verb is None or not narrated(view, verb):
            continue
        subjects = view.kids(verb, "nsubj", "nsubjpass")
        theirs = {view.names[view.name_at[s]].cluster for s in subjects if view.name_at[s] >= 0}
        if subjects and not any(view.tag[s] == "PRP" for s in subjects) and theirs.isdisjoint(event.victims.people):
            return True
    return False


def held_now(view: DocView, token: int) -> bool:
    """Tell whether a verb says how things stand with somebody ("are being held in a jail", "has spent a year in")."""
    now, up_to_now = (bool(auxiliaries(view, token) & words) for words in ({"is", "are"}, PRESENT_PERFECT))
    return up_to_now if view.lower[token] == "spent" else view.lower[token] in LASTED and now and not up_to_now


def long_since(view: DocView, token: int) -> bool:
    """Tell whether a verb tells the end of what began long before ("has completed her term", "was held for years")."""
    if view.lower[token] in COMPLETED:
        return True
    return view.lower[token] in LASTED and LONG.match(view.text, view.end[token]) is not None


def of_history(
    view: DocView, attacher: Attacher, days: list[DateMention], token: int, published: date
) -> DateMention | None:
    """Return the old day of the body from which a verb in the past goes on ("arrested in May 2021. A court …").

    What a person's arrest long ago is followed by, in the simple past, happened some time after it, not just now.
    """
    if view.start[token] < view.title_end or not narrated(view, token):
        return None
    before = [d for d in days if view.title_end <= d.start < view.start[token] and not attacher.in_dateline(d)]
    if not before or before[-1].span is None or before[-1].span[1] >= published - RECENT:
        return None
    verb = verb_above(view, attacher.head_of(before[-1]))
    apart = view.sentence_at[token] != view.sentence_of(before[-1])
    soon = SOON.search(view.text, *view.sentence_span(view.sentence_at[token]))
    said = not soon and attacher.of_saying(before[-1], [token])  # "published a list. They sacked her"
    goes_on = apart and verb is not None and narrated(view, verb) and not said
    return before[-1] if goes_on else None


def of_old_case(view: DocView, attacher: Attacher, days: list[DateMention], published: date) -> bool:
    """Tell whether all that a report dates was done years before it: the note of a case, no news."""
    told = [d.span[1] for d in days if d.span is not None and not attacher.in_dateline(d)
            and not dating.attributive(view, attacher.head_of(d), d)]  # fmt: skip
    return bool(told) and max(told) < published - FARTHEST


def undated(view: DocView, sentence: int) -> bool:
    """Tell whether a sentence or the next says that nobody knows the day ("the date of the trial is not known")."""
    last = min(sentence + 1, len(view.sentences) - 1)
    return UNKNOWN.search(view.text, view.sentence_span(sentence)[0], view.sentence_span(last)[1]) is not None


def deplored(view: DocView, token: int) -> bool:
    """Tell whether somebody deplores or made known an act that a noun names ("RSF condemns the arrest of X")."""
    verb = view.head[token]
    if view.dep[token] != "dobj" or view.lower[verb] not in DEPLORING | CONFIRMING:
        return False
    return view.lower[verb] in DEPLORING or (narrated(view, verb) and not view.kids(verb, "neg"))


def day_of_saying(view: DocView, attacher: Attacher, sentence: int, token: int) -> date | None:
    """Return the last day on which a sentence says that something was said."""
    a, b = view.sentence_span(sentence)
    days = [
        d.span[1]
        for d in within(attacher.facts.dates, a, b)
        if d.span is not None and d.precision == "day" and attacher.of_saying(d, [token])
        and token not in view.climb(attacher.head_of(d))  # "charged over a post dated 3 May"
        if view.lower[max(0, view.token_at(d.start) - 1)] not in {"to", "until", "till"}  # "adjourned … to 21 November"
    ]
    return max(days, default=None)


def stretch(view: DocView, token: int, first: date, last: date) -> DateMention:
    """Return a range whose words are the verb that tells the news."""
    aux = [c for c in view.kids(token, "aux", "auxpass") if c < token and view.words[c][0].isalpha()]  # not "'s held"
    a, b = view.start[min([token, *aux])], view.end[token]
    return DateMention(
        start=a,
        end=b,
        text=view.text[a:b],
        kind="DATE",
        timex_type="DATE",
        timex_value="PAST_REF",
        span=(first, last),
        precision="day" if first == last else "range",
        edtf=first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}",
        anchor=f"publication:{last.isoformat()}",
    )
