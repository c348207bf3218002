"""The day of what a sentence tells beside a dated act, or as done "also": one day for both, as any reader takes it.

"Police arrested two editors on Monday as soldiers searched their office." "A reporter was also held, they said."
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from pipeline.assemble.facts import within
from pipeline.assemble.text.common import ALSO, WHILE
from pipeline.assemble.text.kinds import CUSTODY, FACTUAL, JUDGED
from pipeline.assemble.text.shared_words import SPEECH
from pipeline.assemble.text.simple import auxiliaries, in_pluperfect, nearest_verb, verb_above
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import STATE, actor_type
from pipeline.assemble.when import dating
from pipeline.assemble.when.described import commemorated, of_youth
from pipeline.assemble.when.during import planned
from pipeline.assemble.when.next_steps import of_parted_clause
from pipeline.assemble.when.occasions import day_unknown
from pipeline.assemble.when.opened import aside, opening_day
from pipeline.assemble.when.recent import ELSEWHEN, RECENT, of_before, stretch
from pipeline.assemble.when.relative import relative_day
from pipeline.assemble.when.scenes import scene_day
from pipeline.assemble.when.soon import lag, soon_after
from pipeline.assemble.when.states import STAYS
from pipeline.assemble.when.untold import led_to_later, untold
from pipeline.assemble.when.verdicts import decision_day, verdict_day

if TYPE_CHECKING:
    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

DURING = frozenset({"during", "in", "at"})
INNER = frozenset({
    "ccomp", "acl", "dobj", "xcomp", "prep", "pobj", "nsubj", "nsubjpass", "conj", "attr", "oprd", "dative", "appos",
    "pcomp", "agent",
})  # fmt: skip
GATHERINGS = word_list("when.toml", "incident", "gatherings")
MORE = frozenset({"another", "other", "others", "additional", "further"})
AMONG = frozenset({"those", "these", "them"})
MEETING = word_list("when.toml", "incident", "gathering")
LEADING = verb_list("when.toml", "slowly", "leading")
INTO = frozenset({"to", "in", "with", "by"})
# after which somebody may have been taken at any time: "opened an inquiry on 3 May, leading to the arrest of X"
SLOWLY = word_list("when.toml", "slowly", "nouns")
REACH = 30  # sentences from an act to one done "also"
NEXT = 3  # the same to those who were among its people
FRESH = timedelta(days=3)  # from the day of the news to the report
KEEPS = frozenset({"day", "week", "month", "range"})


def share_sentence(view: DocView, attacher: Attacher, events: list[Event]) -> None:
    """Date an undated act by the one day of its sentence where its clause goes with the dated one.

    "… on Monday as police searched the office"; "… on Monday, and a court jailed two others"; "… on Monday in an
    attack that left one dead".
    """
    for event in events:
        if event.date is not None or event.implied or event.modality not in FACTUAL or event.token != event.tokens[0]:
            continue
        n = event.sentence
        a, b = view.sentence_span(n)
        if event.counted and day_unknown(view, event.token) >= a:
            continue
        told = [d for d in within(attacher.facts.dates, a, b)
                if d.gives_real_days
                and not attacher.cited(d, a, event.tokens)]  # fmt: skip
        days = [d for d in told if not attacher.in_dateline(d)
                and not dating.attributive(view, attacher.head_of(d), d)
                and not commemorated(view, attacher.head_of(d), event.token)
                and not of_youth(view, attacher.head_of(d), event.token)]  # fmt: skip
        day = opening_day(view, attacher, event, told) or verdict_day(view, attacher, event, days)
        day = day or decision_day(view, attacher, event, told)
        day = day or relative_day(view, attacher, event, told) or scene_day(view, attacher, event, told)
        if day is not None:
            event.date, event.reasons["date"] = day, "the day of its clause or judgment by where it stands"
            continue
        stayed = event.act in STAYS  # for years maybe: "became mayor in 2008 after spending years in prison"
        if len(days) == 1 and not stayed and just_before(view, attacher, event.token, days[0]):
            event.date = days[0]
            event.reasons["date"] = "the month or year of what came after it"
            continue
        if len(days) != 1 or days[0].precision != "day" or ELSEWHEN.search(view.text, a, b):
            continue
        if of_before(view, event.token) or (event.apart and event.act in JUDGED):
            continue  # "was arrested on Monday while protesting the detention of X"
        clause = joined(view, event.token) or led_on(view, event.token)
        if clause is None and caught_at(view, event.token, attacher.head_of(days[0])):
            event.date = days[0]
            event.reasons["date"] = "the day of what its people were doing"
            continue
        if clause is None or attacher.of_saying(days[0], [e.token for e in events if e.sentence == n]):
            continue
        inner, anchor = clause
        when = attacher.head_of(days[0])
        inside = view.subtree(inner)
        if when in inside or not past(view, anchor) or dating.to_come(days[0], attacher.published):
            continue
        if of_parted_clause(view, [e for e in events if e.sentence == n], event, when):
            continue
        if when in view.subtree(root_of(view, anchor)) and not dating.of_law(view, when, when):
            soon = lag(view, attacher, event.token)
            event.date = days[0] if soon is None else soon_after(view, days[0], soon)
            event.reasons["date"] = "the day of the clause that it goes with"


def just_before(view: DocView, attacher: Attacher, token: int, day: DateMention) -> bool:
    """Tell whether a month or year is that of what an act led to ("left in May after getting threats")."""
    after = view.head[token]
    if view.dep[token] != "pcomp" or view.lower[after] != "after" or day.precision not in {"month", "season", "year"}:
        return False
    return verb_above(view, attacher.head_of(day)) == view.head[after] != token


def caught_at(view: DocView, token: int, when: int) -> bool:
    """Tell whether a day is that of what those it befell were doing ("beat X, who was filming a march on Monday")."""
    if not view.tag[token].startswith("VB") or not past(view, token) or planned(view, when):
        return False  # "who was planning a march on Monday"
    doing = nearest_verb(view, when)
    if doing is None or view.dep[doing] != "relcl" or view.head[doing] <= token or token not in view.climb(doing):
        return False
    between = view.climb(view.head[doing])
    if any(view.tag[t].startswith("VB") for t in between[: between.index(token)]):
        return False
    aux = auxiliaries(view, doing)
    meeting = "had" in aux and view.lower[doing] in MEETING
    return meeting or (view.tag[doing] == "VBG" and bool(aux & {"was", "were"}) and "been" not in aux)


def joined(view: DocView, token: int) -> tuple[int, int] | None:
    """Return the verb of an act's clause and the verb that the clause goes with, both told of one time."""
    node = token
    for _ in range(7):
        head, dep = view.head[node], view.dep[node]
        if head == node:
            return None
        if dep == "advcl":
            marks = {view.lower[c] for c in view.kids(node, "mark", "advmod")}
            return (node, head) if marks & WHILE and past(view, node) else None
        if dep == "conj" and view.tag[head].startswith("VB") and view.kids(node, "nsubj", "nsubjpass"):
            return (node, head) if past(view, node) else None
        if dep == "relcl":
            prep = view.head[head]
            verb = view.head[prep]
            fits = view.dep[head] == "pobj" and view.lower[prep] in DURING and view.tag[verb].startswith("VB")
            met = view.lower[node] == "left" or view.lower[head] in GATHERINGS
            return (node, verb) if fits and past(view, node) and met else None
        if dep not in INNER:
            return None
        node = head
    return None


def led_on(view: DocView, token: int) -> tuple[int, int] | None:
    """Return the verb by which a clause led to an act, and the verb of what officers or a crowd did, which led there.

    "On 3 May police stormed the office, leading to the arrest of X", "…, which was followed by the arrest of X".
    """
    leads = leading(view, token)
    if leads is None or view.dep[leads] not in {"advcl", "relcl", "conj"}:
        return None
    subjects = {view.lower[c] for c in view.kids(leads, "nsubj", "nsubjpass")}
    if view.dep[leads] != "advcl" and subjects.isdisjoint({"which", "this", "that"}):
        return None
    above = next((t for t in view.climb(view.head[leads]) if view.tag[t].startswith("VB") and past(view, t)), None)
    return (leads, above) if above is not None and at_once(view, above, leads) else None


def leading(view: DocView, token: int) -> int | None:
    """Return the verb that an act's noun hangs on if it tells what came of something ("led to the arrest of X")."""
    link = view.head[token]
    verb = view.head[link]
    joint = view.dep[token] == "pobj" and view.lower[link] in INTO and view.lower[verb] in LEADING
    return verb if joint and view.tag[verb].startswith("VB") else None


def at_once(view: DocView, verb: int, end: int) -> bool:
    """Tell whether officers or a crowd did something out in the open, at whose place somebody may be taken."""
    if view.lower[verb] in SPEECH or not SLOWLY.isdisjoint(view.lower[verb:end]):
        return False
    while view.dep[verb] == "conj" and not view.kids(verb, "nsubj", "nsubjpass"):
        verb = view.head[verb]  # "stopped a train and made it wait"
    subject = next(iter(view.kids(verb, "nsubj")), None)
    if subject is None:
        return False
    crowd = view.tag[subject] == "NNS" and view.name_at[subject] < 0
    return crowd or actor_type([view.lower[subject]]) in STATE


def past(view: DocView, verb: int) -> bool:
    """Tell whether a verb stands in the simple past."""
    aux = auxiliaries(view, verb)
    if aux & {"has", "have", "had", "is", "are", "will", "would", "been", "to", "be", "could", "may", "might"}:
        return False
    return view.tag[verb] == "VBD" or bool(aux & {"was", "were"}) or (view.tag[verb] == "VBN" and not aux)


def root_of(view: DocView, token: int) -> int:
    """Return the verb that heads the clauses a token stands in."""
    for _ in range(8):
        head = view.head[token]
        if head == token or view.dep[token] == "ccomp":
            return token
        token = head
    return token


def share_further(view: DocView, attacher: Attacher, events: list[Event]) -> None:
    """Date an act done "also", or to some "of these", by the act of its kind told last."""
    for at, event in enumerate(events):
        if event.date is not None or event.implied or event.modality not in FACTUAL:
            continue
        reach = reach_of(view, attacher, event)
        said = not reach and not event.often and said_done(view, attacher, event)
        reach = REACH if said else reach
        soon = not reach and so_far(view, event.token)
        those = among(view, event.token)
        if not reach and not soon:
            continue
        before = [e for e in events[:at] if e.modality in FACTUAL and not e.implied
                  and (alike(e, event) or ({e.act, event.act} == JUDGED and those))
                  and e.token < event.token
                  and event.sentence - e.sentence <= (REACH if those else reach or REACH)]  # fmt: skip
        told = next((e for e in reversed(before) if e.date is not None and not earlier(view, e.token)), None)
        if told is None or told.date is None or told.date.precision not in KEEPS:
            continue
        if untold(view, event) or led_to_later(view, attacher, event, told.date):
            continue
        mine = set(event.victims.people)
        if mine & set(before[-1].victims.people) and mine.isdisjoint(told.victims.people):
            continue  # "X was tried on 3 May. Y was held and tried. Y was also fined": nobody knows when
        far = those and event.sentence - told.sentence > NEXT
        if far and (not fresh(view, told.date) or view.kids(event.token, "prep", "npadvmod", "advcl")):
            continue  # those just told of, or of the news however far back; not "those held in an old case"
        if soon or said:
            event.date = up_to_now(view, attacher, event, told.date) if soon or fresh(view, told.date) else None
            if event.date is not None:
                event.reasons["date"] = f"so far: from the {told.act} told before to the report"
            continue
        event.date, event.lent = told.date, True
        event.reasons["date"] = f"done as well as the {told.act} told {event.sentence - told.sentence} sentences before"
        if not event.places:
            event.places = list(told.places)


def said_done(view: DocView, attacher: Attacher, event: Event) -> bool:
    """Tell whether somebody told a reporter what had been done, with no time of its own ("X said Y had been held")."""
    aux = auxiliaries(view, event.token)
    a, b = view.sentence_span(event.sentence)
    own = any(d.gives_days for d in within(attacher.facts.dates, a, b))
    return "had" in aux and done(view, event.token) and not own and ELSEWHEN.search(view.text, a, b) is None


def fresh(view: DocView, day: DateMention) -> bool:
    """Tell whether a day is that of the news: within days of the report."""
    if view.filed is None or day.span is None or day.precision != "day":
        return False
    return view.filed - FRESH <= day.span[0] <= view.filed


def earlier(view: DocView, token: int) -> bool:
    """Tell whether an act is told as one before those that the story is about ("had been arrested in May")."""
    had = in_pluperfect(view, token) and not done(view, token)
    return had or ELSEWHEN.search(clause_of(view, token)) is not None


def so_far(view: DocView, token: int) -> bool:
    """Tell whether an act is told as done up to the report ("so far, 20 people have been arrested")."""
    aux = auxiliaries(view, token)
    if aux.isdisjoint({"has", "have"}):
        return False
    words = clause_of(view, token)
    return "so far" in words or "since then" in words


def up_to_now(view: DocView, attacher: Attacher, event: Event, day: DateMention) -> DateMention | None:
    """Return the stretch from a recent day to the report."""
    last = attacher.published
    if last is None or day.span is None or not last - RECENT <= day.span[0] <= last:
        return None
    return stretch(view, event.token, day.span[0], last)


def clause_of(view: DocView, verb: int) -> str:
    """Return the words of a verb's clause, what is joined to it or listed after a colon left out."""
    joined_to = {t for c in view.kids(verb, "conj", "parataxis") for t in view.subtree(c)}
    below = view.subtree(verb)
    colon = next((t for t in below if t > verb and view.lower[t] == ":"), below[-1] + 1)
    return " ".join([view.lower[t] for t in below if t not in joined_to and t < colon])


def alike(told: Event, event: Event) -> bool:
    """Tell whether two acts are of one kind."""
    return told.act == event.act or (told.act in CUSTODY and event.act in CUSTODY)


def reach_of(view: DocView, attacher: Attacher, event: Event) -> int:
    """Return how many sentences back the act lies that an act was done beside; 0 where nothing says so."""
    token = event.token
    reach = NEXT if among(view, token) or to_more(view, token) else 0
    if any(view.lower[c] in ALSO for c in view.kids(token, "advmod")):
        reach = REACH
    if not reach:
        return 0
    a, b = view.sentence_span(view.sentence_at[token])
    own = [d for d in within(attacher.facts.dates, a, b)
           if d.gives_days and not attacher.of_saying(d, [token])
           and not dating.attributive(view, attacher.head_of(d), d)
           and not aside(view, attacher.head_of(d), token)]  # fmt: skip
    return 0 if own or ELSEWHEN.search(clause_of(view, token)) or not done(view, token) else reach


def to_more(view: DocView, token: int) -> bool:
    """Tell whether an act befell "others", "two more"."""
    sufferers = view.kids(token, "nsubjpass", "dobj")
    return any(view.lower[c] in MORE for s in sufferers for c in [s, *view.kids(s, "amod", "det")])


def done(view: DocView, token: int) -> bool:
    """Tell whether an act is told as done then: in the simple past, or in the pluperfect of what somebody said."""
    if view.tag[token].startswith("NN"):
        return False
    aux = auxiliaries(view, token)
    if "had" in aux:
        while view.dep[token] == "conj" and view.tag[view.head[token]].startswith("VB"):
            token = view.head[token]
        verb = view.head[token]
        said = (view.lower[verb] in SPEECH and past(view, verb)) or told_after(view, verb)
        return view.dep[token] == "ccomp" and said
    return past(view, token)


def told_after(view: DocView, token: int) -> bool:
    """Tell whether an act is that after which its victim spoke of it ("told the paper after being released that …")."""
    verb = view.head[view.head[token]]
    after = view.dep[token] == "pcomp" and view.lower[view.head[token]] == "after"
    return after and view.lower[verb] in SPEECH and past(view, verb)


def among(view: DocView, token: int) -> bool:
    """Tell whether an act befell some of those just told of ("of these, two were shot", "those held included X")."""
    first, last = view.sentences[view.sentence_at[token]]
    opening = range(first, min(first + 3, last - 1))
    of_these = not AMONG.isdisjoint([view.lower[t + 1] for t in opening if view.lower[t] in {"of", "among"}])
    return of_these or (view.dep[token] in {"acl", "amod"} and view.lower[view.head[token]] == "those")
