"""What an act's clause leaves to what was told before: its people, and whether a general word tells an act at all.

"X was arrested in May. Sentenced in June to two years." "The court imposed six years." "He died in hospital": a killing
only where the story tells that he was attacked.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.assemble.text.common import FINITE, MONTHS, SHORT_MONTHS
from pipeline.assemble.text.kinds import FACTUAL, GRACE, IN_CUSTODY
from pipeline.assemble.text.party import Party
from pipeline.assemble.text.simple import people_named, relative_above
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.what.case_titles import case_owner
from pipeline.assemble.what.some_of_them import some_of_them
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.lexicon import Trigger
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

REACH = 3  # sentences between an act and the people it was told of
YEARS_OVER = 2
STORY = 8  # sentences between a general word and the act that gives it its sense
BEFORE_PARTICIPLE = frozenset({
    "CD", "IN", "TO", "RB", "HYPH", ":", ",", "LS", "NFP", ".", "-LRB-", "-RRB-", "SYM", "_SP",
})  # fmt: skip
MONTH_WORDS = MONTHS | SHORT_MONTHS
LEAD = 4  # tokens before the name after a label
NOTES = 8  # notes from one to the name that heads them
HEADS = frozenset({".", ",", ":", "(", "–", "—", "-", "|", ";"})  # after the name that heads notes
OTHER_SCRIPTS = "\u0370"  # the first letter beyond the Latin ones
LABELS = word_list("people.toml", "beside", "labels")
WHEN = compiled(r"\d{1,4}(?:[./-]\d{1,4}){1,2}|(?:19|20)\d\d")
LABELLED = compiled(
    r"\W{0,3}(?:(?:current|present|legal) )?"
    rf"(?:(?:re-?)?(?:{'|'.join(toml_table('people.toml')['beside']['notes'])})\w*)(?: [a-z]+){{0,3}}: ?\S",
    re.IGNORECASE,
)
STOPS = frozenset('.!?”"')  # at the end of prose
SEVERAL = frozenset({"each", "both", "all", "they"})
OF_WOUNDS = frozenset(toml_table("misheard.toml")["wounds"])
CUTS = frozenset({":", ";", "—", "–", "|"})
INMATES = word_list("people.toml", "victims", "fellows")
HELD = frozenset({"arrest", "detention", "imprisonment"})
IN_CASE = "told in the case before"  # how the victim of a step that names nobody is read
STEPS = frozenset({
    "arrest", "detention", "house_arrest", "charge", "trial", "conviction", "sentencing", "imprisonment",
    "appeal_rejected", "sentence_overturned",
})  # fmt: skip
OTHER_CASE = compiled(rf"\b(?:{'|'.join(toml_table('people.toml')['beside']['other_case'])})", re.IGNORECASE)
PROSECUTORS = compiled(
    r"\bprosecut(?:ors?|ion)[’']?s?(?: office)? (?:\w+ )?(?:appeal|(?:filed|lodged|brought) an appeal"
    r"|asked a higher court)",
    re.IGNORECASE,
)


def last_told(resolver: Resolver, t: int, *, named: bool = False) -> Party:
    """Return the people of the last act told before a token, some sentences back at most.

    Args:
        resolver: the article's resolver.
        t: token of the act that names nobody.
        named: whether a person named since in the same paragraph goes before them.
    """
    view = resolver.view
    if opens_label(view, t):
        return after_label(resolver, t)
    told_so = range(t, view.sentences[view.sentence_at[t]][1] if view.tag[t].startswith("VB") else t)  # not "Terms: X"
    colon = next((k for k in told_so if view.lower[k] == ":"), -1)
    i = view.name_ahead(colon + 1) if colon > 0 and view.sentences[view.sentence_at[t]][0] == t else -1
    if view.is_person(i):  # "Sentenced to six years: X. Sentenced to four years: Y"
        return Party(people=[view.names[i].cluster], how=["named behind it"], head=view.names[i].last, trust=0.75)
    if heads_story(view, t):
        return Party(head=t)
    told: Party | None = None
    at = -1
    for token, party in resolver.told:
        if at < token < t and party.people and view.sentence_at[t] - view.sentence_at[token] <= REACH:
            told, at = party, token
    owner = note_owner(view, t) if named else None
    owner = case_owner(view, t) if named and owner is None else owner
    if owner is not None:
        return Party(people=[owner], how=["name that heads the notes"], head=t, trust=0.75)
    if named:
        begin = max(at, resolver.floor - 1, view.sentences[max(0, view.sentence_at[t] - 1)][0] - 1)
        since = list(dict.fromkeys(n.cluster for n in view.names if n.label == "PERSON" and begin < n.first < t))
        if len(since) == 1 and (told is None or since[0] not in told.people):
            return Party(people=since, how=["name before"], head=t, trust=0.65)
        if since and (told is None or not set(since) <= set(told.people)):
            return Party(head=t)
    theirs = any(view.lower[c] == "their" for o in view.kids(t, "dobj") for c in view.kids(o, "poss"))
    if is_labelled(view, view.sentence_at[t]) and (filed := on_file(view)) is not None:
        return Party(people=[filed], how=["name of the file"], head=t, trust=0.75)
    if told is None or (theirs and len(told.people) == 1 and told.group is None):
        return Party(head=t)  # "taking their shoes": not those of the one told of before
    return Party(people=list(told.people), how=["carried over"], head=t, plural=told.plural, trust=0.7)


def opens_label(view: DocView, t: int) -> bool:
    """Tell whether a participle is all of a sentence that opens a line, and heads the rest ("Charged. X, of Y.")."""
    first, last = view.sentences[view.sentence_at[t]]
    words = [k for k in range(first, last) if view.words[k].isalpha()]
    opens = "\n" in view.text[max(0, view.start[first] - 2) : view.end[first]]
    follows = "\n" not in view.text[view.end[t] : view.start[last]] if last < len(view.words) else False
    return words == [t] and opens and follows


def heads_story(view: DocView, t: int) -> bool:
    """Tell whether a participle with its doer heads the prose below it ("Kidnapped by rebels"): of nobody above.

    That prose opens with somebody else by name, and the line tells no day and no term, which notes on one person do.
    """
    a = view.line_start(t)
    b = view.text.find("\n", view.end[t])
    line = view.text[a:b].rstrip()
    opens = a == view.start[t] and b > 0 and a >= view.title_end and view.tag[t] == "VBN"
    if not opens or not line or line[-1] in STOPS or not view.kids(t, "agent"):
        return False
    above, below = view.text[:a].rstrip(), view.text[b:].lstrip().split("\n", 1)[0].rstrip()
    if above[-1:] not in STOPS or below[-1:] not in STOPS or any(c.isdigit() for c in line):
        return False
    start = view.text.find(below, b)
    since, until = view.token_at(above.rfind("\n") + 1), view.token_at(start + len(below) - 1)
    first = view.token_at(start)
    told = [n for n in view.names if n.label == "PERSON" and since <= n.first <= until]
    here = {n.cluster for n in told if n.first < t}
    next_one = next((n.cluster for n in told if n.first >= first), None)
    opens_so = view.tag[first].startswith("PRP") or not below[:1].isalnum()
    return bool(here) and next_one is not None and next_one not in here and not opens_so


def after_label(resolver: Resolver, t: int) -> Party:
    """Return those whose names open the sentence after a label, where nothing is told that they did."""
    view = resolver.view
    first = view.sentences[view.sentence_at[t]][1]
    i = next((view.name_at[k] for k in range(first, min(first + LEAD, len(view.words))) if view.name_at[k] >= 0), -1)
    if not view.is_person(i) or view.dep[view.names[i].last] == "nsubj":
        return Party(head=t)
    people = list(dict.fromkeys(view.names[k].cluster for k in resolver.lists.get(i, [i])))
    return Party(people=people, how=["names after the label"], head=t, plural=len(people) > 1, trust=0.75)


def on_file(view: DocView) -> int | None:
    """Return the one person whose full name the title holds: whom the fields of a file tell of."""
    named = (n for n in view.names if n.label == "PERSON" and view.start[n.first] < view.title_end)
    clusters = {n.cluster for n in named if n.last > n.first}
    return clusters.pop() if len(clusters) == 1 else None


def note_owner(view: DocView, t: int) -> int | None:
    """Return the person whose name heads the run of notes that a token stands in ("Ida Obi. Nurse. Held 3 May.").

    A note has no finite verb; the name opens the first of them, at most after a number or a label ("Name: Ida Obi").
    """
    here = view.sentence_at[t]
    if view.lower[view.sentences[here][0]] in SEVERAL:
        return None  # "Seven students. Each sentenced to ten months."
    for n in range(here, max(-1, here - NOTES - 1), -1):
        first, last = view.sentences[n]
        if view.parted(n, here):
            return None
        told = n != here and not is_labelled(view, n)
        if told and any(view.tag[k] in FINITE and not is_note_word(view, k) for k in range(first, last)):
            return None
        opening = next((k for k in range(first, last) if view.name_at[k] >= 0), first)
        if view.name_at[opening] < 0 or any(not may_lead(view, k) for k in range(first, opening)):
            continue
        name = view.names[view.name_at[opening]]
        full = name.label == "PERSON" and name.last > name.first and name.last < min(t, last - 1)
        if full and ends_heading(view, name.last + 1):
            return name.cluster
    return None


def ends_heading(view: DocView, k: int) -> bool:
    """Tell whether what follows a name ends it: a mark, a line's end, or the name in its own script ("Luo Qi 罗琪")."""
    word = view.words[k]
    return view.lower[k] in HEADS or word.isspace() or (word.isalpha() and min(word) >= OTHER_SCRIPTS)


def is_labelled(view: DocView, n: int) -> bool:
    """Tell whether a note opens with what it is of ("Sentence: five years", "Appeal rejected: 5 May")."""
    a, b = view.sentence_span(n)
    return LABELLED.match(view.text, a, b) is not None


def may_lead(view: DocView, k: int) -> bool:
    """Tell whether a word may stand before the name that heads notes: a number, a bullet, a label."""
    return not view.words[k].isalpha() or view.lower[k] in LABELS


def is_note_word(view: DocView, k: int) -> bool:
    """Tell whether a word tagged as a verb in the past opens a note ("Detained 3 May"), misread."""
    return view.tag[k] == "VBD" and opens_note(view, k)


def opens_note(view: DocView, t: int) -> bool:
    """Tell whether a participle opens a note without a subject ("Arrested 3 May.", "3 May: Arrested at home.")."""
    below = view.kids(t, "nsubj", "nsubjpass", "dobj", "aux", "auxpass")
    if view.tag[t] not in {"VBN", "VBD"} or any(not is_when(view, k) for k in below):
        return False
    first = view.sentences[view.sentence_at[t]][0]
    for k in range(t - 1, first - 1, -1):
        if view.lower[k] in CUTS:
            return True
        if view.lower[k] in {"re", "-"}:
            continue  # "Re-arrested 3 May."
        if view.tag[k] not in BEFORE_PARTICIPLE and view.lower[k] not in MONTH_WORDS and not view.words[k].isspace():
            return False
    return True


def of_its_person(view: DocView, t: int, rule: Trigger) -> bool:
    """Tell whether a note without a subject tells what became of its person ("Died in prison.", "Vanished 3 May.")."""
    if rule.act == "death_in_custody":
        return opens_note(view, t)
    own = rule.act in {"enforced_disappearance", "exile"} and rule.frames[:1] == ("subject",)
    return own and opens_note(view, t) and dated_note(view, t) and note_owner(view, t) is not None


def dated_note(view: DocView, t: int) -> bool:
    """Tell whether a note says when or where alone somebody vanished or fled, not "with the bank's money"."""
    rest = [k for k in range(t + 1, view.sentences[view.sentence_at[t]][1]) if view.words[k].isalnum()]
    if not {"with", "without"}.isdisjoint(view.lower[k] for k in rest):
        return False
    if any(view.lower[k] in MONTH_WORDS or view.lower[k] == "since" for k in rest):
        return True
    return all(view.tag[k] in {"IN", "TO", "DT", "NNP", "CD", "VBN"} for k in rest)


def is_when(view: DocView, k: int) -> bool:
    """Tell whether a word is a date's, which the parse takes for who did or suffered something ("03.05.2021 held")."""
    if view.name_at[k] >= 0:
        return False
    word = view.words[k]
    month = view.lower[k].rstrip(".") in MONTH_WORDS and not (word.islower() and view.tag[k] == "NN")  # not "a march"
    return month or (word[:1].isdigit() and WHEN.fullmatch(word) is not None)


def followed(view: DocView, events: list[Event]) -> list[Event]:
    """Leave out acts told by a general word where no act that gives it its sense befell the same people nearby."""
    out: list[Event] = []
    for event in events:
        told = event.rule.follows or event.rule.unless_follows
        readings = [(event.rule, event.victims, ""), *event.others] if told else []
        fits = (r for r in readings if IN_CASE not in r[1].how or in_case(view, event, r[1], out))
        fits = (r for r in fits if r[0].act != "appeal_rejected" or not of_prosecutors(view, event, r[1]))
        fitting = next((r for r in fits if fits_story(view, event, r[0], r[1], events)), None)
        if readings and fitting is None:
            continue
        if fitting is not None and fitting[0] is not event.rule:
            event.rule, event.victims = fitting[0], fitting[1]
            event.act = event.rule.act
            event.reasons["victims"] = f"{fitting[2]}: {', '.join(event.victims.how)}"
        out.append(event)
    return out


def of_prosecutors(view: DocView, event: Event, victims: Party) -> bool:
    """Tell whether an appeal that is nobody's by name is that of the prosecutors, told just before or here."""
    if {IN_CASE, "description"}.isdisjoint(victims.how):
        return False
    first = view.sentences[max(0, event.sentence - 1)][0]
    return PROSECUTORS.search(view.text, view.start[first], view.start[event.token]) is not None


def in_case(view: DocView, event: Event, victims: Party, before: list[Event]) -> bool:
    """Tell whether the sentence before tells steps of the case of one person, and nothing else of anybody."""
    n = event.sentence - 1
    if n < 0 or len(victims.people) != 1 or victims.group is not None or view.parted(event.sentence, n):
        return False
    (first, _), (_, last) = view.sentences[n], view.sentences[event.sentence]
    if any(x.label == "PERSON" and x.cluster not in victims.people and first <= x.first < last for x in view.names):
        return False
    told = [e for e in before if n <= e.sentence <= event.sentence]
    theirs = all(e.act in STEPS and e.victims.people == victims.people and e.victims.group is None for e in told)
    steps = any(e.sentence == n and e.modality in FACTUAL for e in told)
    return theirs and steps and OTHER_CASE.search(view.text, view.start[first], view.end[last - 1]) is None


def fits_story(view: DocView, event: Event, rule: Trigger, victims: Party, events: list[Event]) -> bool:
    """Tell whether what befell the same people nearby gives a general word the sense of a rule, and no other sense."""
    if rule.unless_follows and in_story(view, event, rule.unless_follows, victims, events):
        return False
    near = [
        e for e in events
        if rule.act != "death_in_custody"
        or not (by_a_mob(e) or long_over(event, e, events) or elsewhere(event, e, events) or of_late(view, event, e))
    ]  # fmt: skip
    told = not rule.follows or in_story(view, event, rule.follows, victims, near)
    return told or told_beside(view, event, rule, victims)


def told_beside(view: DocView, event: Event, rule: Trigger, victims: Party) -> bool:
    """Tell whether this sentence or the one before tells the story that a rule wants, naming nobody else.

    "A former inmate saw X in an army base. The army denies holding him."
    """
    if rule.or_told is None:
        return False
    for n in (event.sentence, event.sentence - 1):
        if n < 0 or (n < event.sentence and view.parted(event.sentence, n)):
            return False
        first, last = view.sentences[n]
        named = people_named(view, first, last)
        if named - set(victims.people) or (n < event.sentence and not named):
            return False
        a, b = view.sentence_span(n)
        if rule.or_told().search(view.text, a, b):
            return True
    return False


def in_story(view: DocView, event: Event, follows: frozenset[str], victims: Party, events: list[Event]) -> bool:
    """Tell whether one of these acts befell the same people nearby."""
    if "last" in follows:
        at = (event.sentence, event.token)
        before = [e for e in events if at > (e.sentence, e.token)]
        last = max(before, key=lambda e: (e.sentence, e.token), default=event)
        events = [last] if event.sentence - last.sentence <= 1 else []
    return any(
        other is not event
        and not other.rule.follows
        and other.modality in FACTUAL
        and (other.act in follows or "*" in follows)
        and abs(other.sentence - event.sentence) <= STORY
        and (other.sentence, other.token) <= (event.sentence + 1, event.token + STORY * 20)
        and ("anyone" in follows or alike(victims, other.victims) or some_of_them(view, event, other, events))
        for other in events
    )


def by_a_mob(event: Event) -> bool:
    """Tell whether people without office, not fellow inmates, tortured somebody ("villagers burned X"): no custody."""
    if event.act not in IN_CUSTODY or not event.actors:
        return False
    return all(a.kind == "private" and INMATES.isdisjoint(a.text.lower().split()) for a in event.actors)


def long_over(event: Event, other: Event, events: list[Event]) -> bool:
    """Tell whether a death came after custody: years after a short one, or after a release told between them."""
    at = (event.sentence, event.token)
    if other.sentence > event.sentence:  # "X died on Tuesday. … He had been arrested in May and freed in June"
        at = (other.sentence + 1, other.token + STORY * 20)
    freed = (e for e in events if e.act in GRACE and (other.sentence, other.token) < (e.sentence, e.token) < at)
    if other.act in HELD and any(e.modality in FACTUAL and alike(e.victims, event.victims) for e in freed):
        return True
    if other.act not in {"arrest", "detention", "ill_treatment"}:
        return False
    beside = (e.date for e in events if e.sentence == other.sentence and alike(e.victims, other.victims))
    died, held = event.date, other.date or next((d for d in beside if d is not None), None)
    if died is None or held is None or died.span is None or held.span is None:
        return False
    return (died.span[0] - held.span[1]).days > YEARS_OVER * 365


def elsewhere(event: Event, other: Event, events: list[Event]) -> bool:
    """Tell whether somebody died in another country than where they were held, and was sent to none."""
    here, there = ({p.value.country for p in e.places if p.value is not None} - {None} for e in (event, other))
    if not (here and there) or not here.isdisjoint(there):
        return False
    return not any(e.act == "forced_return" and alike(e.victims, event.victims) for e in events)


def of_late(view: DocView, event: Event, other: Event) -> bool:
    """Tell whether a death that only says who is told of is not of the year of their arrest.

    "Ana Kol, who has died aged 71, was arrested in 1990"; not "Ana Kol, who died on 5 May, was arrested on 2 May",
    nor without a day of the death where wounds or a hospital are told of.
    """
    clause = relative_above(view, event.token)
    if clause is None or other.token not in view.climb(clause) or other.date is None or other.date.span is None:
        return False
    if other.date.precision not in {"year", "decade", "range"}:
        return False
    if event.date is None or event.date.span is None:
        return not any(view.lower[k] in OF_WOUNDS for k in view.subtree(clause))
    return event.date.span[0] > other.date.span[1]


def alike(a: Party, b: Party) -> bool:
    """Tell whether two acts befell the same people, a group where neither names any."""
    if a.people and b.people:
        return bool(set(a.people) & set(b.people))
    if a.group is None or b.group is None:
        return False
    return a.group.text == b.group.text
