"""Days told once for several tellings: "detained several monks on 11 June. … Officials beat and detained the monks"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.assemble.facts import within
from pipeline.assemble.text.clefts import not_there
from pipeline.assemble.text.kinds import CUSTODY, FACTUAL, FREEING, HARM_ACTS
from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.once import once
from pipeline.assemble.text.quoted import heard_alike, quotations
from pipeline.assemble.text.simple import auxiliaries, has_the, verb_above
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import people
from pipeline.assemble.when import dating, timing
from pipeline.assemble.when.anchored import count_from_acts
from pipeline.assemble.when.bracketed_years import date_by_brackets
from pipeline.assemble.when.dating import SWEEPS
from pipeline.assemble.when.deeds_of_days import deeds_of_days
from pipeline.assemble.when.described import of_subject
from pipeline.assemble.when.entry_days import date_by_entries
from pipeline.assemble.when.exact_days import tell_exact_days, tell_trial_days
from pipeline.assemble.when.hurt_in_falls import of_fall
from pipeline.assemble.when.narrowed import day_within, narrow_days
from pipeline.assemble.when.opened import in_clause_before
from pipeline.assemble.when.other_matter import of_others, parts_from, turns
from pipeline.assemble.when.over_days import backdrop, over_post
from pipeline.assemble.when.since import told_often
from pipeline.assemble.when.soon import follow_soon, lag, soon_after
from pipeline.assemble.when.spans import as_of, counted_from_report, ends, lasts
from pipeline.assemble.when.steps_after import of_later_step
from pipeline.assemble.when.taking_place import TAKING_PLACE, happens
from pipeline.assemble.when.untold import led_to_later
from pipeline.assemble.whether.modality import modality_of
from pipeline.assemble.whether.sources import of_paper
from pipeline.kept import compiled

if TYPE_CHECKING:
    from collections.abc import Collection

    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

REACH = 6  # sentences between the dated telling and the undated one
TOLD = {"day", "week", "month"}
KNOWN = {"they", "them", "he", "she", "him", "her", "it", "most", "all", "both", "each"}
PRONOUNS = frozenset({"it", "they", "this"})
INCIDENT = noun_list("when.toml", "incident", "nouns") | word_list("when.toml", "incident", "words") | PRONOUNS
MANY = frozenset({"events"})  # "the events of Sunday" are many things
ONE_INCIDENT = INCIDENT - MANY
"""What police do: its day is that of those who were taken, where no harm is told."""
CAME = frozenset(verb_forms("come"))
DEEDS = HARM_ACTS | CUSTODY | {"execution", "raid", "dispersal"}
VERDICTS = word_list("when.toml", "judgments", "words", "told")
GIVING = verb_list("when.toml", "judgments", "giving")
FORCE = verb_list("verbs.toml", "force", "told_of")
JUDGED = frozenset({"sentencing", "conviction", "fine", "acquittal", "appeal_rejected", "sentence_overturned"})
TAKEN = HARM_ACTS | CUSTODY | {"raid"}
FEW = 31  # days of a range that still says when something happened
HOURS = compiled(r"\bhours?\b|\bsame (?:day|evening|night)\b")
LATER = 8  # sentences from "the murder took place in May" to who was murdered
SOON = 2  # sentences from a telling to one that another day stands between
HELD = CUSTODY | {"enforced_disappearance"}
NARRATIVE_REACH = 3  # sentences between a day that a story opens with and an act of the same people


def tell_days(view: DocView, attacher: Attacher, events: list[Event], unsaid: list[Event]) -> None:
    """Give undated acts the day of a telling that takes their people for known.

    "Most of them were held on 3 May"; "the murder took place in June 2017"; "the incident happened on Friday".
    """
    date_by_entries(view, attacher, events)
    date_by_brackets(view, attacher, events)
    taken = {id(e.date) for e in events if e.date is not None and (e.victims or not e.pending)}
    known = [e for e in unsaid if takes_for_known(view, e.token) and modality_of(view, e.token)[0] in FACTUAL]
    for n in sorted({e.sentence for e in known}):
        here = [e for e in known if e.sentence == n]
        attacher.attach(n, here)
        for told in here:
            if told.date is None or told.date.precision not in TOLD or id(told.date) in taken:
                continue
            above = verb_above(view, attacher.head_of(told.date))
            if above != (told.token if told.rule.pos == "verb" else happens(view, told.token)):
                continue
            # "the suspect in the killing of X was found dead on 3 May": no day of that killing
            others = [e for e in events if e.sentence == n and of_subject(view, e, e.token, told.token)]
            give_day([e for e in events if e not in others], told.date, n, {told.act})
    for told in unsaid:
        only = the_only(events, told.act)
        if only is not None and view.tag[told.token].startswith("NN") and is_known(view, told.token):
            attacher.attach(told.sentence, [told])
            if told.date is not None and told.date.precision in TOLD and id(told.date) not in taken:
                only.date, only.lent = told.date, True
                only.reasons["date"] = "told of the only act of its kind"
                only.sentences = sorted({*only.sentences, told.sentence})
    told_here = {view.unit_at[e.sentence] for e in events}
    for n, t in [*incidents(view), *verdicts(view), *interrupted(view, events), *deeds_of_days(view, events)]:
        if view.unit_at[n] not in told_here:
            continue
        days = [d for d in within(attacher.facts.dates, *view.sentence_span(n))
                if d.kind == "DATE" and d.span is not None and id(d) not in taken
                and (d.precision in TOLD or (d.span[1] - d.span[0]).days <= FEW)]  # fmt: skip
        verb = happens(view, t) if view.dep[t] == "nsubj" else None
        if len(days) == 1 and verb_above(view, attacher.head_of(days[0])) == (verb or view.head[t]):
            acts = JUDGED if view.lower[t] in VERDICTS else TAKEN if sweep(view, t) else HARM_ACTS
            give_day(events, days[0], n, meant(events, unsaid, n) if view.lower[t] in PRONOUNS else acts)
    narrow_days(view, attacher, events, unsaid)
    tell_exact_days(view, attacher, events)
    tell_trial_days(view, attacher, events)


@once
def verdicts(view: DocView) -> list[tuple[int, int]]:
    """Return the sentences and tokens of judgments that are said to have been given ("The verdicts were read on").

    Also where that leads up to what the judge said: "Handing down the term on 3 May, the judge …".
    """
    return [
        (view.sentence_at[t], t)
        for t, word in enumerate(view.lower)
        if word in VERDICTS
        and (view.lower[view.head[t]] in GIVING or (view.dep[t] == "nsubjpass" and view.lower[view.head[t]] == "made"))
        and (view.dep[t] in {"nsubjpass", "nsubj"}
             or (view.dep[t] == "dobj" and view.dep[view.head[t]] == "advcl" and view.tag[view.head[t]] == "VBG"))
    ]  # fmt: skip


def interrupted(view: DocView, events: list[Event]) -> list[tuple[int, int]]:
    """Return sentences that tell what an act told before broke into ("He was going home on Friday when men fired").

    With each the token of the verb that tells the act.
    """
    telling = {e.sentence for e in events}
    return [
        (view.sentence_at[t], t)
        for t in (view.unit_tokens(events[0].token) if events else ())
        if view.lower[t] in FORCE and view.dep[t] == "advcl" and view.sentence_at[t] not in telling
        and any(view.lower[c] == "when" for c in view.kids(t, "advmod"))
        and any(view.lower[s] in {"he", "she", "they"} for s in view.kids(view.head[t], "nsubj", "nsubjpass"))
    ]  # fmt: skip


def the_only(events: list[Event], act: str) -> Event | None:
    """Return the first telling of the only undated act of its kind that befell people with names."""
    near = [e for e in events if e.act == act and e.modality in FACTUAL and not e.implied]
    named = {tuple(e.victims.people) for e in near}
    return near[0] if len(named) == 1 and () not in named and all(e.date is None for e in near) else None


def is_known(view: DocView, noun: int) -> bool:
    """Tell whether an act's noun takes it for known ("the arrest of our colleague on Friday")."""
    return has_the(view, noun) and any(
        view.lower[p] == "of" and any(view.kids(k, "poss", "det") for k in view.kids(p, "pobj"))
        for p in view.kids(noun, "prep")
    )


def meant(events: list[Event], unsaid: list[Event], sentence: int) -> set[str]:
    """Return the kind of act that "it" or "they" means: the only one that the sentence or the one before tells of."""
    for n in (sentence, sentence - 1):
        acts = {e.act for e in (*events, *unsaid) if e.sentence == n and e.act in DEEDS}
        if acts:
            if acts == {"detention"}:
                return {"detention", "arrest"}  # "gave no date of his detention, but it was in May"
            return acts if len(acts) == 1 else set()
    return set()


def give_day(events: list[Event], day: DateMention, sentence: int, acts: Collection[str]) -> None:
    """Give a day to the undated act nearest before the sentence that tells it, or just after."""
    near = [e for e in events if e.date is None and e.modality in FACTUAL and not e.implied
            and -1 <= sentence - e.sentence <= REACH and e.act in acts]  # fmt: skip
    if not near and len(acts) == 1:  # "the murder took place in May. … The victim was X": the only one that it can be
        only = the_only(events, next(iter(acts)))
        near = [only] if only is not None and 0 < only.sentence - sentence <= LATER else []
    if not near:
        return
    nearest = min(near, key=lambda e: abs(sentence - e.sentence))
    nearest.date, nearest.lent = day, True
    nearest.reasons["date"] = f"told again with its day, {abs(sentence - nearest.sentence)} sentences away"
    nearest.sentences = sorted({*nearest.sentences, sentence})


@once
def incidents(view: DocView) -> list[tuple[int, int]]:
    """Return the sentences and tokens of "the incident" that is said to have happened."""
    return [
        (view.sentence_at[t], t)
        for t, word in enumerate(view.lower)
        if (word in ONE_INCIDENT and view.dep[t] == "nsubj" and happens(view, t) is not None)
        or (word in SWEEPS and sweep(view, t))
    ]  # fmt: skip


def sweep(view: DocView, noun: int) -> bool:
    """Tell whether known doings of the police are said to have happened ("the raids came on"); not one to some end."""
    return (
        view.lower[noun] in SWEEPS
        and view.dep[noun] in {"nsubj", "nsubjpass"}
        and view.lower[view.head[noun]] in TAKING_PLACE | CAME
        and any(view.lower[c] in {"the", "these", "both"} for c in view.kids(noun, "det"))
        and not any(view.kids(noun, "acl", "relcl"))
        and all(view.lower[c] != "for" for c in view.kids(noun, "prep"))
    )


def takes_for_known(view: DocView, token: int) -> bool:
    """Tell whether an act is told of a pronoun or "the …", nobody new, or is itself the subject that took place."""
    if view.tag[token].startswith("NN"):
        the = any(view.lower[c] in {"the", "this", "that"} for c in view.kids(token, "det"))
        return the and happens(view, token) is not None
    sufferers = view.kids(token, "nsubjpass") or view.kids(token, "dobj")
    if len(sufferers) != 1 or not view.tag[token].startswith("VB") or view.name_at[sufferers[0]] >= 0:
        return False
    one = sufferers[0]
    if view.lower[one] in people().relatives:
        return False  # "the brother of the speaker was shot on Tuesday"
    return view.lower[one] in KNOWN or any(view.lower[c] in {"the", "these", "those"} for c in view.kids(one, "det"))


def share_days(view: DocView, attacher: Attacher, events: list[Event]) -> None:
    """Give undated tellings of custody the day of the dated telling they repeat or detail, else that of their story."""
    count_from_acts(view, attacher, events)
    follow_soon(view, attacher, events)
    told: list[Event] = []
    for event in events:
        if event.counted or event.act not in HELD or event.modality not in FACTUAL or event.implied:
            continue
        if event.date is not None:
            told.append(event)
            continue
        if event.act not in CUSTODY or event.rule.pos == "noun" or not event.victims.people or event.anew:
            continue
        if told_often(view, event.token):
            continue
        if (day := taken_again(view, attacher, events, event)) is not None and not only_planned(events, day):
            event.date = day
            event.reasons["date"] = "the day of the sentence before, after they had been free"
            continue
        others = "other" in view.lower[view.sentences[event.sentence][0] : event.token + 1]
        dated = next((d for d in reversed(told if others else told[-1:]) if repeats(view, d, event)), None)
        again = dated is not None and not later_day(view, attacher, dated, event, events)
        if dated and again and not parts_from(view, attacher, dated.sentence, event.sentence, {*event.victims.people}):
            event.date, event.lent = day_within(view, attacher, dated.date, event) or dated.date, True
            event.reasons["date"] = "that of the telling before"
        elif (
            (day := story_day(view, attacher, event)) is not None
            and not of_others(view, events, event, day)
            and not of_later_step(events, event, day)
            and not only_planned(events, day)
            and not freed_then(view, events, event, day)
            and not led_to_later(view, attacher, event, day)
            and not of_fall(view, day, event)
        ):
            soon = lag(view, attacher, event.token)
            event.date, event.lent = day if soon is None else soon_after(view, day, soon), True
            event.reasons["date"] = "the day on which the story of these people opens"


def freed_then(view: DocView, events: list[Event], event: Event, day: DateMention) -> bool:
    """Tell whether a day is only that on which those held were let go again ("Police freed X on 3 May. X was held").

    Not where it was hours after.
    """
    theirs = [e for e in events if e.date is day and set(e.victims.people) & set(event.victims.people)]
    if not theirs or any(e.act not in FREEING for e in theirs):
        return False
    return not any(HOURS.search(view.text, *view.sentence_span(n)) for n in {e.sentence for e in theirs})


def only_planned(events: list[Event], day: DateMention) -> bool:
    """Tell whether a day is only that of what is yet to come ("His trial is due to open on 14 February")."""
    theirs = [e for e in events if e.date is day]
    return bool(theirs) and all(e.modality not in FACTUAL and e.modality != "denied" for e in theirs)


def taken_again(view: DocView, attacher: Attacher, events: list[Event], event: Event) -> DateMention | None:
    """Return the one day that the sentence before tells, where those held had been freed before that day."""
    freed = [
        e.date.span[1]
        for e in events
        if e.act == "release" and e.modality in FACTUAL and e.sentence < event.sentence and e.date is not None
        and e.date.span is not None and set(event.victims.people) <= set(e.victims.people)
    ]  # fmt: skip
    if not freed or EARLIER.search(view.text, *view.sentence_span(event.sentence)):
        return None
    a, b = view.sentence_span(event.sentence - 1)
    days = [
        d for d in within(attacher.facts.dates, a, b)
        if d.gives_real_days and d.precision == "day"
        and not dating.to_come(d, attacher.published)
        and not attacher.cited(d, a) and not attacher.of_saying(d, [event.token]) and not ends(view, d)
    ]  # fmt: skip
    return days[0] if len(days) == 1 and days[0].span is not None and days[0].span[0] > max(freed) else None


def later_day(view: DocView, attacher: Attacher, dated: Event, event: Event, events: list[Event]) -> bool:
    """Tell whether the sentence before an act tells a later day than the dated telling, of no release.

    Nor only of what was done to others whom it names.
    """
    if dated.date is None or dated.date.span is None or event.sentence - dated.sentence < SOON:
        return False
    a, b = view.sentence_span(event.sentence - 1)
    freed = {id(e.date) for e in events if e.act == "release" or of_others_named(event, e)}
    return any(
        d.kind == "DATE" and d.span is not None and d.precision == "day" and d.refused is None
        and d.span[0] > dated.date.span[1] and id(d) not in freed
        and not attacher.cited(d, a) and not attacher.of_saying(d, [event.token])
        for d in within(attacher.facts.dates, a, b)
    )  # fmt: skip


def of_others_named(event: Event, other: Event) -> bool:
    """Tell whether another act befell people with names, none of whom an act befell."""
    return bool(other.victims.people) and not set(other.victims.people) & set(event.victims.people)


def repeats(view: DocView, dated: Event, event: Event) -> bool:
    """Tell whether an undated telling names the group of a dated one, or some of it; far off, a name is anybody's."""
    group = dated.victims.group
    if event.sentence - dated.sentence > REACH or (group is None and not dated.pending):
        return False
    named, known = set(event.victims.people), set(dated.victims.people)
    if known and known < named and "description" in dated.victims.how:
        return False  # "X was one of a dozen held in May. … Nine were taken: X, Y, …"
    if known:
        between = view.text[view.start[dated.token] : view.start[event.token]]
        far = event.sentence - dated.sentence > SOON and "\n" in between
        return bool(named & known) or (not far and len(known | named) <= (group.min or 0 if group else 0))
    limit = group.min if group is not None else None
    return limit is None or 1 < len(named) <= limit or (len(named) == 1 and event.sentence - dated.sentence <= 2)


def story_day(view: DocView, attacher: Attacher, event: Event) -> DateMention | None:
    """Return the one day told in the sentences just before an act whose people stand there too."""
    first = max(view.sentence_at[view.unit_start(event.token)], event.sentence - NARRATIVE_REACH)
    a, b = view.sentence_span(first)[0], view.start[event.token]
    quoted = quotations(view)
    days = [d for d in within(attacher.facts.dates, a, b)
            if d.gives_real_days
            and not dating.to_come(d, attacher.published)
            and not attacher.cited(d, view.sentence_span(view.sentence_of(d))[0])
            and not attacher.of_saying(d, [event.token]) and not ends(view, d) and not for_feast(view, d)
            and not dating.ahead(view, attacher.head_of(d)) and not counted_from_report(d)
            and heard_alike(quoted, view.token_at(d.start), event.token) and not not_there(view.text, d.start)
            and not in_clause_before(view, attacher.head_of(d), event.token)
            and not (over_post(view, d) and backdrop(view, event.token))]  # fmt: skip
    if not days:
        return opening_day(view, attacher, event)
    begins, stops = view.sentence_span(event.sentence)
    if view.article.published and (
        begins <= days[-1].start or EARLIER.search(view.text, begins, stops) or not told_of_past(view, event.token)
    ):
        return None  # news tells of more days than one
    if days[-1].precision != "day" or len({d.span for d in days}) > 1 or timing.had_done(view, event.token):
        return None
    if as_of(view, days[-1]) or turns(view, attacher, event, days[-1], event.sentence) or lasts(view, event.token):
        return None
    opening = view.sentence_of(days[-1])
    people = set(event.victims.people)
    met = {
        n.cluster for n in view.names if n.label == "PERSON" and opening <= view.sentence_at[n.first] <= event.sentence
    }
    return days[-1] if people & met else opening_day(view, attacher, event)


def for_feast(view: DocView, day: DateMention) -> bool:
    """Tell whether a feast is only what something was done for ("went to visit churches for Easter")."""
    return view.text.endswith("for ", 0, day.start) and not any(c.isdigit() for c in day.text)


def told_of_past(view: DocView, token: int) -> bool:
    """Tell whether a verb tells of the past as the story does, not what had been or still is."""
    aux = auxiliaries(view, token)
    return not aux & {"had", "has", "have", "is", "are", "being", "be"} and view.tag[token] not in {"VBZ", "VBP", "VB"}


EARLIER = compiled(
    r"\b(?:previously|earlier|former(?:ly)?|in the past|(?:years?|months?) (?:ago|before|later)|since|before|again)\b",
    re.IGNORECASE,
)


def opening_day(view: DocView, attacher: Attacher, event: Event) -> DateMention | None:
    """Return the one day that a history without a date of publication tells before an act, however far back."""
    a, b = view.sentence_span(event.sentence)
    if view.article.published or EARLIER.search(view.text, a, b):
        return None
    days = [d for d in within(attacher.facts.dates, 0, view.start[event.token])
            if d.gives_real_days
            and not of_paper(view, d.start, d.end) and not not_there(view.text, d.start)
            and not attacher.cited(d, view.sentence_span(view.sentence_of(d))[0])
            and not ends(view, d) and not in_clause_before(view, attacher.head_of(d), event.token)]  # fmt: skip
    one = len({d.span for d in days}) == 1 and days[-1].precision == "day" and not as_of(view, days[-1])
    return days[-1] if one else None
