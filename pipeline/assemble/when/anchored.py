"""Acts told some time before or after another: "A month before she was murdered, she was red-tagged by a colonel".

The day of the second is not that of the first, and who did the one need not have done the other. "A year after X was
shot dead, no one has been tried": the shooting lies a year before the report.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pipeline.assemble.event import all_victims
from pipeline.assemble.facts import within
from pipeline.assemble.text.above import days_off
from pipeline.assemble.text.clause import prepositional
from pipeline.assemble.text.common import HIS
from pipeline.assemble.text.kinds import CUSTODY, DEATHS, FACTUAL, HARM_ACTS
from pipeline.assemble.text.simple import auxiliaries, nearest_verb
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.when.counted_back import counted_from
from pipeline.assemble.when.measures import COUNTED, LENGTH, lasts, some_time_before
from pipeline.assemble.when.untold import untold

if TYPE_CHECKING:
    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

UNITS = {"day": "D", "week": "W", "fortnight": "W", "month": "M", "year": "Y", "decade": "Y"}
NEARLY = frozenset({"hour", "minute", "moment", "second"})  # on the same day
VAGUELY = frozenset({"shortly", "long", "soon", "just", "immediately"})
WAYS = {"before": -1, "prior": -1, "after": 1, "following": 1}
ALONG = frozenset({"conj", "xcomp", "acomp", "oprd", "attr", "dobj", "nsubj", "nsubjpass", "prep", "pobj"})
TENSES = frozenset({"has", "have", "is", "are", "will", "remains", "remain"})
FAR = frozenset("MY")
DYING = word_list("when.toml", "slowly", "deaths")
TAKING = word_list("when.toml", "happening", "taken")
LASTED = frozenset({"for", "spent", "spending"})  # "held for three months before he was sent home"
GATHERINGS = noun_list("when.toml", "incident", "gatherings") | noun_list("when.toml", "incident", "meetings")
SCENES = noun_list("when.toml", "incident", "sweeps") | noun_list("when.toml", "incident", "nouns") | GATHERINGS
DONE_THERE = HARM_ACTS | CUSTODY | {"raid", "dispersal"}
STEM = 4  # letters that "march" and "marched" share
TELLING = verb_list("verbs.toml", "saying", "speech") | verb_list("when.toml", "slowly", "telling")
NEAR = 3  # sentences from the raid to what was done days after it
BESIDE = 4  # tokens from a noun to the date of what it names, from "after" to the noun
FOR_LONG = 5  # tokens from "for" to the "before" after a length of time
DEEP = 6  # steps up the parse from an act to its clause


@dataclass(frozen=True, slots=True)
class Gap:
    """A length of time between two clauses: tokens of "before" or "after", of the anchor and of the verb above."""

    mark: int
    anchor: int
    top: int
    way: int
    unit: str
    """`D`, `W`, `M` or `Y`; nothing where no such length is told."""

    @property
    def apart(self) -> bool:
        """Tell whether what is told of the main clause was surely done on another day than the anchor."""
        return bool(self.unit)


def gaps(view: DocView, sentence: int) -> list[Gap]:
    """Return the lengths of time that a sentence counts from something done or suffered."""
    first, last = view.sentences[sentence]
    marks = [m for m in range(first + 1, last) if view.lower[m] in WAYS]
    return [gap for m in marks if (gap := gap_at(view, m)) is not None]


def gap_at(view: DocView, m: int) -> Gap | None:
    """Return what is counted from the clause or noun under the "before" or "after" at a token."""
    way, word = WAYS[view.lower[m]], view.lower[m - 1].removesuffix("s")
    unit = UNITS.get(word, "")
    if not unit and word not in NEARLY and view.lower[m - 1] not in VAGUELY:
        return None
    if way < 0 and not unit and "for" in view.lower[max(0, m - FOR_LONG) : m]:
        return None  # "held for several hours before being driven home": how long it took
    if way > 0 and unit and lasts(view, m - 1):
        return None  # "jailed for two years after police raided her home"
    if view.dep[m] == "mark":
        anchor = view.head[m]
        top = view.head[anchor] if view.dep[anchor] == "advcl" else anchor
    else:
        under = view.kids(m, "pobj", "pcomp") or prepositional(view, m, "to")  # "a few days prior to 3 May"
        anchor, top = (under[0] if under else m), view.head[m]
        if top == m - 1:  # hung on the length
            top = view.head[top]
            top = view.head[top] if view.lower[top] == "on" and view.dep[m - 1] == "pobj" else top  # "on the day after"
    if anchor == top:  # "Two days after her arrest on 3 May 2019 X was charged", misread
        named = DYING | TAKING
        anchor = next((t for t in range(m + 1, min(m + BESIDE, len(view.words))) if view.lower[t] in named), anchor)
    return None if anchor in {m, top} or not view.tag[top].startswith("VB") else Gap(m, anchor, top, way, unit)


def of_main(view: DocView, gap: Gap, act: int) -> bool:
    """Tell whether an act is what the clause tells whose time is counted from an anchor."""
    node = act
    if view.tag[act].startswith("NN") and view.lower[gap.top] in TELLING:
        return False  # "told her family of the arrest five days after it"
    for _ in range(DEEP):
        if node == gap.top:
            return True
        joined = view.dep[node] == "conj" and view.head[node] < gap.mark < node
        there = view.dep[node] == "relcl" and any(view.lower[k] == "where" for k in view.kids(node, "advmod"))
        if node in {gap.anchor, gap.mark} or (view.dep[node] not in ALONG and not there) or joined:
            return False  # but "a day after, police came to the church, where they took books"
        node = view.head[node]
    return False


def within_time(view: DocView, act: int) -> bool:
    """Tell whether a verb is told within days or more of something else ("was beaten within a week of his arrest")."""
    spans = [p for c in view.kids(act, "prep") if view.lower[c] == "within" for p in view.kids(c, "pobj")]
    spans = [p for p in spans if UNITS.get(view.lower[p].removesuffix("s"))]
    return any(view.lower[c] == "of" for p in spans for c in view.kids(p, "prep"))


def shares_end(view: DocView, act: int, verb: int) -> bool:
    """Tell whether an act is joined to a verb with no subject of its own, so that what ends the clause is of both."""
    return view.dep[verb] == "conj" and view.head[verb] == act and not view.kids(verb, "nsubj", "nsubjpass")


def of_anchor(view: DocView, gap: Gap, act: int) -> bool:
    """Tell whether an act is that from which a time is counted."""
    node = act
    for _ in range(DEEP):
        if node == gap.anchor:
            return True
        if view.dep[node] not in ALONG or node == gap.mark:
            return False
        node = view.head[node]
    return False


def across(view: DocView, act: int, when: int) -> bool:
    """Tell whether a length of time parts an act from a date: one of them stands under "before", the other above."""
    for gap in gaps(view, view.sentence_at[act]):
        under = gap.anchor in view.climb(when)
        if gap.apart and under and of_main(view, gap, act):
            return True
        if gap.mark - 1 <= when <= gap.mark and of_anchor(view, gap, act):
            return True  # "the day following her arrest" is no day of hers
        # "four years after the murder of X, a judge on 3 May jailed Y": past the subject, the day is the main clause's
        past = gap.way < 0 or any(gap.anchor < s < when for s in view.kids(gap.top, "nsubj", "nsubjpass"))
        past = past or (when > gap.anchor and joined_on(view, gap, when))
        if gap.apart and past and not under and of_anchor(view, gap, act):
            return True
    return False


def joined_on(view: DocView, gap: Gap, when: int) -> bool:
    """Tell whether a date is of a clause that "and" joins on ("five months after his arrest, and in May was tried")."""
    verb = nearest_verb(view, when)
    return verb is not None and verb > gap.top and view.dep[verb] == "conj" and view.head[verb] == gap.top


def count_from_acts(view: DocView, attacher: Attacher, events: list[Event]) -> None:
    """Date the acts that a sentence tells as some time before or after another, or that other by them."""
    for event in events:
        undated = within_time(view, event.token) or untold(view, event)
        event.counted = event.counted or (event.date is None and undated)
    for n in sorted({e.sentence for e in events}):
        for gap in gaps(view, n):
            here = [e for e in events if e.sentence == n and e.modality in FACTUAL and not e.implied]
            under = [e for e in here if of_anchor(view, gap, e.token)]
            mains = [e for e in here if of_main(view, gap, e.token) and not any(e is x for x in under)]
            acts = family(view, gap, under)
            if not acts:
                count_from_day(view, attacher, gap, mains)
                count_from_scene(view, attacher, events, gap, mains)
                if gap.way < 0 and gap.apart and not LASTED.intersection(view.lower[gap.mark - FOR_LONG : gap.mark]):
                    for main in here:  # "held and kicked the day before he left": on no day told of anything else
                        told = any(main is m for m in mains) or shares_end(view, main.token, gap.top)
                        main.counted = main.counted or (told and main.date is None)
                continue
            if present(view, gap.top):
                mains = [e for e in mains if e.date is not None]  # "three years after his arrest he is still in prison"
            several = days_off(view, gap.mark) and view.lower[gap.mark - 1].endswith("s")
            vague = several and length_of(view, attacher, gap) is None  # "days after his arrest"
            for main in mains:
                main.counted = gap.way < 0 or gap.unit in FAR or vague
            count(view, attacher, events, gap, (mains, under), acts)


def count_from_day(view: DocView, attacher: Attacher, gap: Gap, mains: list[Event]) -> None:
    """Date what was done some time before or after what has its day beside it ("a day after the vote of 3 May")."""
    day = day_beside(view, attacher, gap) if gap.apart else None
    length = length_of(view, attacher, gap) if day is not None else None
    for main in mains:
        if day is not None and main.date is None:
            main.counted = True
            main.date = off(length, day, gap.way) if length is not None else None
            main.reasons["date"] = "counted from the day beside"


def tells_scene(view: DocView, n: int, noun: str) -> bool:
    """Tell whether a sentence tells of what "the march" of a later one may be: it gathers or marches, too."""
    first, last = view.sentences[n]
    return any(w.startswith(noun[:STEM]) or w in GATHERINGS for w in view.lower[first:last])


def count_from_scene(view: DocView, attacher: Attacher, events: list[Event], gap: Gap, mains: list[Event]) -> None:
    """Date what was done some time after "the raid" or "the march" by the day of what was told of that just before."""
    the = any(view.lower[c] in {"the", "that", "this"} for c in view.kids(gap.anchor, "det"))
    if gap.way < 0 or not gap.apart or not the or view.lower[gap.anchor] not in SCENES:
        return
    n = view.sentence_at[gap.top]
    there = {k for k in range(max(0, n - NEAR), n) if tells_scene(view, k, view.lower[gap.anchor])}
    before = [e for e in events if 0 < n - e.sentence <= NEAR and e.act in DONE_THERE and e.modality in FACTUAL
              and (e.act not in CUSTODY or e.sentence in there)
              and e.date is not None and e.date.precision == "day"]  # fmt: skip
    if view.lower[gap.anchor] in GATHERINGS or not before:
        a = view.sentence_span(max(0, n - NEAR))[0]
        told = within(attacher.facts.dates, a, view.sentence_span(n)[0])
        days = {d.span: d for d in told if d.kind == "DATE" and not attacher.cited(d, a)
                and view.sentence_at[attacher.head_of(d)] in there}  # not "born in 1984. A day after the protest"
        only = next(iter(days.values())) if len(days) == 1 else None
        custody = any(e.date is only and e.act in CUSTODY for e in events)  # "held on 3 May for a march"
        day = only if only is not None and only.precision == "day" and not custody else None
    else:
        day = max(before, key=lambda e: e.token).date
    length = length_of(view, attacher, gap)
    for main in mains:
        if main.date is None and main.act in DONE_THERE:
            main.counted = True
            if day is not None and length is not None:
                main.date = off(length, day, gap.way)
                main.reasons["date"] = "counted from what was told before"


def count(
    view: DocView, attacher: Attacher, events: list[Event], gap: Gap, told: tuple[list[Event], list[Event]],
    acts: frozenset[str],
) -> None:  # fmt: skip
    """Date what is on one side of a length of time by what is on the other.

    Args:
        view: the article.
        attacher: its dates.
        events: its acts.
        gap: the length.
        told: the acts of the main clause, and those from which it counts.
        acts: the kinds of act of the latter.
    """
    mains, under = told
    length = length_of(view, attacher, gap)
    if length is None or any(e.date is not None and e.date.end == view.end[gap.mark] for e in mains):
        return  # "the day following" has its day already
    people = all_victims(under or mains)
    if not under and acts <= DEATHS and any(e.act in DEATHS for e in mains):  # "her murder came after X's death"
        people = {view.names[i].cluster for t in view.subtree(gap.anchor) if (i := view.name_at[t]) >= 0}
    known = at_anchor(view, attacher, events, gap, people, acts)
    if known is not None and gap.way < 0 and LASTED.intersection(view.lower[gap.mark - FOR_LONG : gap.mark]) and any(
        e.date is known and e.token < gap.top and not any(e is x for x in (*under, *mains)) for e in events
    ):  # "arrested on 2 May and held for nine days before a court freed him": held from that day on
        for one in (*mains, *under):
            if one.date is None or one.date is known:
                one.date = known if any(one is x for x in mains) else off(length, known, 1)
                one.reasons["date"] = "counted from another act"
        return
    for main in mains:
        if known is not None and (main.date is None or main.date is known):
            main.date = off(length, known, gap.way)
            main.reasons["date"] = "counted from another act"
    if known is not None:
        return
    day = next((e.date for e in mains if e.date is not None), None)
    kept = any(e.act in CUSTODY for e in mains)  # not "had lived in Mali for a year before being sent home"
    if day is None and kept and gap.way < 0 and LASTED.intersection(view.lower[gap.mark - FOR_LONG : gap.mark]):
        day = day_of(events, people, CUSTODY - acts)  # "arrested on 2 May … held for a month before being sent home"
    for one in under:
        if day is not None:
            one.date = off(length, day, -gap.way)
            one.reasons["date"] = "counted from another act"
        elif gap.way > 0 and attacher.published is not None and present(view, gap.top):
            one.date = counted_from(length, attacher.published, -1, exact=False)
            one.reasons["date"] = "so long before the report"


def at_anchor(
    view: DocView, attacher: Attacher, events: list[Event], gap: Gap, people: set[int], acts: frozenset[str]
) -> DateMention | None:  # fmt: skip
    """Return the date of what a time is counted from; its own beside it where the one told before is another."""
    told, beside = day_of(events, people, acts), day_beside(view, attacher, gap)
    if told is not None and beside is not None and told.span is not None and beside.span is not None:
        return told if told.span[0] <= beside.span[1] and beside.span[0] <= told.span[1] else beside
    return told or beside or day_of_his(view, events, gap) or day_of_the(view, events, gap, acts)


def family(view: DocView, gap: Gap, under: list[Event]) -> frozenset[str]:
    """Return the kinds of act that a time is counted from."""
    acts = {e.act for e in under}
    word = view.lower[gap.anchor].removesuffix("s")
    if acts == {"house_arrest"}:
        return frozenset(acts)  # "held for three months before being put under house arrest"
    if acts & DEATHS or word in DYING:
        return DEATHS
    return frozenset(acts | CUSTODY) if acts & CUSTODY or word in TAKING else frozenset(acts)


def day_of(events: list[Event], people: set[int], acts: frozenset[str]) -> DateMention | None:
    """Return the narrowest date that is told of such an act on the same people, where all that are told agree."""
    told = [e.date for e in events if e.act in acts and e.modality in FACTUAL and people & set(e.victims.people)]
    spans = [(d.span, d) for d in told if d is not None and d.span is not None]
    if not spans:
        return None
    span, finest = min(spans, key=lambda x: x[0][1] - x[0][0])
    return finest if all(s[0] <= span[1] and span[0] <= s[1] for s, _ in spans) else None


def day_beside(view: DocView, attacher: Attacher, gap: Gap) -> DateMention | None:
    """Return the date right after the noun that a time is counted from ("after her arrest on 3 May 2019")."""
    if not view.tag[gap.anchor].startswith("NN"):
        return None
    last = min(len(view.words), gap.anchor + BESIDE) - 1
    found = within(attacher.facts.dates, view.end[gap.anchor], view.start[last])
    day = next((d for d in found if d.gives_real_days), None)
    if day is None or view.sentence_of(day) != view.sentence_at[gap.anchor]:
        return None
    return day if set(view.lower[gap.anchor + 1 : view.token_at(day.start)]) <= {"on", "in", "of"} else None


def day_of_his(view: DocView, events: list[Event], gap: Gap) -> DateMention | None:
    """Return the day of "his arrest", where only one person's was told before with its day."""
    if view.lower[gap.anchor] not in TAKING or HIS.isdisjoint(view.lower[k] for k in view.kids(gap.anchor, "poss")):
        return None
    told = [e for e in events if e.act in CUSTODY and e.date is not None and e.modality in FACTUAL
            and e.victims.people and e.token < gap.mark]  # fmt: skip
    named = [e for e in told if e.act == view.lower[gap.anchor]] or told
    alone = len({tuple(e.victims.people) for e in told}) == 1 and len({e.date.span for e in named if e.date}) == 1
    return named[-1].date if alone else None


def day_of_the(view: DocView, events: list[Event], gap: Gap, acts: frozenset[str]) -> DateMention | None:
    """Return the day of "the abduction" told just before, where one day is told of such an act and nothing says whose.

    "The Karo abduction" is the one that was in Karo.
    """
    noun, n = gap.anchor, view.sentence_at[gap.mark]
    the = any(view.lower[c] in {"the", "that", "this", "those"} for c in view.kids(noun, "det"))
    if not the or view.kids(noun, "poss", "prep", "relcl", "acl", "amod") or not view.tag[noun].startswith("NN"):
        return None
    where = {view.lower[c] for c in view.kids(noun, "compound", "nmod")}
    told = [e for e in events if e.act in acts and e.modality in FACTUAL and 0 < n - e.sentence <= NEAR
            and e.date is not None and e.date.precision == "day" and not view.parted(n, e.sentence)
            and all(any(w in p.text.lower() for p in e.places) for w in where)]  # fmt: skip
    return told[0].date if len({e.date.span for e in told if e.date is not None}) == 1 else None


def length_of(view: DocView, attacher: Attacher, gap: Gap) -> DateMention | None:
    """Return the length of time before "before" or "after", with its number ("two weeks", "the year")."""
    a, _ = view.sentence_span(view.sentence_at[gap.mark])
    end = view.end[gap.mark - 1]
    found = next((d for d in within(attacher.facts.dates, a, end) if d.duration_iso and d.end == end), None)
    if found is not None:
        return found if LENGTH.fullmatch(found.duration_iso or "") else None
    any_date = next(iter(attacher.facts.dates), None)
    if any_date is None or view.lower[gap.mark - 2 : gap.mark] not in (
        ["a", "day"], ["one", "day"], ["the", "day"],
    ):  # fmt: skip
        return None
    start = view.start[gap.mark - 2]
    return replace(any_date, kind="DURATION", start=start, end=end, text=view.text[start:end], duration_iso="P1D")


def off(length: DateMention, day: DateMention, way: int) -> DateMention | None:
    """Return what lies a length of time before (`way` -1) or after a date; None where the date is too wide for it."""
    found = LENGTH.fullmatch(length.duration_iso or "")
    if found is None or found[2] not in COUNTED.get(day.precision, ""):
        return None
    return some_time_before(length, day, -way * int(found[1]), found[2])


def present(view: DocView, verb: int) -> bool:
    """Tell whether a clause tells how things stand at the time of the report."""
    aux = auxiliaries(view, verb)
    return view.tag[verb] in {"VBZ", "VBP"} or not aux.isdisjoint(TENSES)
