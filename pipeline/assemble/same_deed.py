"""Whether two tellings can be of one deed: by whose hands, where, and whether the unnamed one is who is then named."""

from __future__ import annotations

from itertools import combinations, product
from typing import TYPE_CHECKING, Final

from pipeline.assemble.event import all_victims, taken_beside
from pipeline.assemble.law.terms import penalties_agree
from pipeline.assemble.text.common import DEFINITE
from pipeline.assemble.text.kinds import CUSTODY, DEATHS, FACTUAL, HARM_ACTS, JUDGED
from pipeline.assemble.text.party import COUNTED_THERE
from pipeline.assemble.text.shared_words import DOZENS
from pipeline.assemble.text.wordlists import noun_list, word_list
from pipeline.assemble.text.words import ARMED, STATE, number_of, people
from pipeline.assemble.what.harmed import slain_doer
from pipeline.assemble.when.deaths import FOUND
from pipeline.assemble.when.times import dates_agree
from pipeline.assemble.who.suited import may_be, noun_of

if TYPE_CHECKING:
    from pipeline.assemble.by_whom.courts import Actor
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import PlaceMention
    from pipeline.assemble.who.cast import Cast

LEAD: Final = 3  # last sentence of an opening
REACH: Final = 8  # sentences from it to who it spoke of
PAIR: Final = 2
SPOTS: Final = frozenset({"city", "locality", "unknown"})
TOWNS: Final = frozenset({"city", "locality"})
LANDS: Final = frozenset({"country", "territory"})
TAKEN_UP: Final = DEFINITE | {"both", "all", "its", "whose", "my", "our"}
OPENING: Final = 4  # sentences of an article that its body tells again
RETOLD: Final = 10  # sentences between two tellings of what befell one without a name, at most
FAR: Final = 0.5  # degrees between a town and its suburbs at most
FACELESS: Final = word_list("actors.toml", "faceless", "words")
FORCES: Final = (word_list("actors.toml", "forces", "police"), word_list("actors.toml", "forces", "military"))

SLAIN: Final = frozenset((a, b) for a in ("killing", "death_in_custody") for b in ("attack", "attempted_killing"))
AGAIN: Final = frozenset({"both", "all", "these", "those", "them"})
TERMED: Final = {"sentencing", "imprisonment"}  # "Two jailed", "sentenced X and Y to a year"
CALLED: Final = ("noun “conscience”", "noun “prisoner”")  # "is a prisoner of conscience", "political prisoner X"
DYING: Final = ("verb “die”", "verb “succumb”")
OUTLIVED: Final = "verb “survive”"
OWN_HAND: Final = "told otherwise: by their own hand"
DURESS: Final = " under duress"  # how a confession is told to be alleged that was forced out of somebody
CLOSE: Final = noun_list("people.toml", "companions", "beside")
SAYS_NOTHING: Final = word_list("people.toml", "in_full", "nothing")
ANYBODY: Final = word_list("people.toml", "counted", "of_no_trade")


def kept_apart(one: Event, other: Event) -> bool:
    """Tell whether two harms are two versions of a death, or one what is confessed and the other what forced it out.

    Or whether one is told by the way, with a day of its own: "police arrested X, who was abducted in January". Or
    whether police arrested whom others had taken ("settlers held X until soldiers arrested him").
    """
    if each_brought_in(one, other) or ((one.act, other.act) == ("abduction", "arrest") and taken_twice(one, other)):
        return True
    pairs = ((one, other), (other, one))
    groups = [e.victims.group for e in (one, other) if unnamed(e)]
    if one.act != other.act and len(groups) == PAIR and all(g and g.text.split()[0] in DOZENS for g in groups):
        return True  # "left dozens dead. … Dozens were hurt on Friday"
    if any(x.date is not None and not x.carried and taken_beside(x, y) for x, y in pairs):
        return True
    if any(x.reasons["act"] == OUTLIVED and x.date is not None and y.act in DEATHS for x, y in pairs):
        return True  # "X died of his wounds. He had survived a bomb in January"
    if any(y.act in DEATHS and y.date is None and hurt_before(x) and x.sentence > y.sentence for x, y in pairs):
        return True  # "X was shot dead on his way home. He had been attacked in 2015"
    how = (one.reasons.get("modality", ""), other.reasons.get("modality", ""))
    return OWN_HAND in how or how[0].endswith(DURESS) != how[1].endswith(DURESS)


def died_of(whole: Event, part: Event) -> bool:
    """Tell whether somebody died, some days after, of the blow that another telling dates ("shot on Sunday … died on").

    They are one deed, done by who struck, on the day of the death.
    """
    if (whole.act, part.act) not in SLAIN or not whole.reasons.get("act", "").startswith(DYING):
        return False
    people, last, first = whole.victims.people, whole.date and whole.date.span, part.date and part.date.span
    if len(people) != 1 or part.victims.people != people or not last or not first:
        return False
    return 0 < (last[0] - first[1]).days <= FOUND and not other_hands(whole, part)


def hurt_before(event: Event) -> bool:
    """Tell whether a harm is told as done before the story, in a year of its own ("had been attacked in 2015")."""
    dated = event.date is not None and event.date.precision == "year" and not event.carried
    return event.apart and dated and event.act in HARM_ACTS - DEATHS


def taken_twice(abduction: Event, arrest: Event) -> bool:
    """Tell whether somebody was taken by rebels, settlers or a crowd, and then by police or soldiers."""
    known = [a for a in abduction.actors if a.kind != "unknown" and not FACELESS.issuperset(a.text.casefold().split())]
    hands = {a.kind for a in known}
    return bool(hands and arrest.actors) and hands.isdisjoint(STATE) and all(a.kind in STATE for a in arrest.actors)


def lead_means(cast: Cast, lead: Event, named: Event) -> bool:
    """Tell whether the unnamed one of a headline or opening ("Journalist jailed") is who the text then names.

    Or the unnamed two of a headline, or three of an opening, the ones who are then named. Not in one sentence, which
    tells of two ("Police killed a nurse, and gunmen killed X"), and not where another did it, it was elsewhere, or the
    named cannot be what the other is called.
    """
    group = lead.victims.group
    told = len(named.victims.people)
    if group is None or lead.victims.people or not group.min == group.max == told:
        return False
    if told > 1 and lead.sentence > (LEAD if told > PAIR else 0):
        return False
    another = lead.date is not None and named.date is None and group.text.casefold().startswith("another ")
    before = told > 1 and (named.beside or named.aside)  # "Two held | X and Y, who were held in 2015, said …"
    if lead.another != named.another:
        return False
    if group.owned or another or before or slain_doer(lead, named) or fewer_hands(lead, named):
        return False
    reach = REACH if told <= PAIR else REACH * PAIR  # no other three are likely
    if lead.unit != named.unit or lead.sentence > LEAD or not 0 < named.sentence - lead.sentence <= reach:
        return False
    hands = [a for a in lead.actors if not FACELESS.issuperset(a.text.casefold().split())]
    noun = noun_of(group.text)
    if told_apart(lead, named, hands) or not all(may_be(cast, p, noun) for p in named.victims.people):
        return False
    if noun in people().relatives and any(other_kin(cast, p, noun) for p in named.victims.people):
        return False
    among = told > 1 and noun in {"", *SAYS_NOTHING} and any(not cast.people[p].relative for p in named.victims.people)
    if named.suspected or any(
        only_close(cast, p, noun) or (not among and only_kin(cast, p, noun)) for p in named.victims.people
    ):
        return False  # first: "One was shot. X, the suspect in the murder of Y, …"; not "Two held | … X and his wife Y"
    return told == 1 or all(called_alike(cast, p, noun) for p in named.victims.people)


def other_kin(cast: Cast, person: int, noun: str) -> bool:
    """Tell whether somebody is told as a relative by other nouns only ("the son of a cleric … his father, X")."""
    told = {w for d in cast.people[person].descriptors for w in d.split()} & people().relatives
    return bool(told) and noun not in told


def only_close(cast: Cast, person: int, noun: str) -> bool:
    """Tell whether somebody is told only as a friend or colleague ("beat a blogger. X, a colleague, was beaten")."""
    told = {w for d in cast.people[person].descriptors for w in d.split()}
    return bool(told) and told <= CLOSE and noun not in told


def only_kin(cast: Cast, person: int, noun: str) -> bool:
    """Tell whether somebody is brought in as a relative of another ("held a clerk. They beat his daughter, X")."""
    entry = cast.people[person]
    told = {w for d in entry.descriptors for w in d.split()}
    return entry.relative and not entry.of_speaker and noun not in told | ANYBODY


def fewer_hands(a: Event, b: Event) -> bool:
    """Tell whether two tellings count who did it, and not alike ("beaten by four men. … X was hit by three men")."""
    counts = [{number_of(x.text.split(" ", 1)[0].casefold()) for x in e.actors} for e in (a, b)]
    return all(counts) and None not in counts[0] | counts[1] and counts[0].isdisjoint(counts[1])


def called_alike(cast: Cast, person: int, noun: str) -> bool:
    """Tell whether nothing is said of what somebody is, or the same trade ("two reporters", "journalist X")."""
    one, trade = cast.people[person], people().occupation.get(noun)
    called = [d for d in one.descriptors if d not in SAYS_NOTHING]  # "X, Y and Z, all of the weekly"
    return not called or any(noun in d.split() for d in called) or trade in {None, one.occupation}


def other_hands(a: Event, b: Event) -> bool:
    """Tell whether two tellings name doers who cannot be one."""
    return bool(a.actors and b.actors) and not any(may_be_one(x, y) for x, y in product(a.actors, b.actors))


def harmed_apart(a: Event, b: Event) -> bool:
    """Tell whether two tellings name doers who cannot be one, or of harm doers of no kind in common.

    "An aircraft killed 27. … A guard beat X to death": X was none of the 27.
    """
    kinds = [{x.kind for x in e.actors} - {"unknown"} for e in (a, b)]
    return other_hands(a, b) or (a.act in HARM_ACTS and all(kinds) and kinds[0].isdisjoint(kinds[1]))


def counted_twice(part: Event, whole: Event) -> bool:
    """Tell whether as many are counted anew for the lesser harm of a sentence ("killed two and wounded two others")."""
    if (whole.act, part.act) not in SLAIN or part.sentence != whole.sentence:
        return False
    hurt, dead = part.victims.group, whole.victims.group
    if hurt is None or dead is None or hurt.start < dead.end:
        return False  # "four people were shot and four died"
    words = hurt.text.lower().split()
    return words[0] not in AGAIN and (words[0] != "the" or number_of(words[-1]) is None)


def part_by_hands(whole: Event, events: list[Event]) -> set[int]:
    """Part from a set harmed by nobody knows whom those of whom another sentence says who did it, and return them.

    "After the killings of A and B … A was killed by officers": nothing says that B was. Day and place are the set's,
    and become theirs. Nobody is parted where the same hands are told of all.
    """
    if whole.act not in HARM_ACTS or whole.actors:
        return set()
    members = set(whole.victims.people)
    own = [e for e in events if e.act == whole.act and e.modality in FACTUAL and e.sentence != whole.sentence
           and e.actors and set(e.victims.people) < members and dates_agree(whole, e)]  # fmt: skip
    alone = all_victims(own)
    if alone == members and not any(other_hands(a, b) for a, b in combinations(own, 2)):
        return set()
    for e in own:
        e.date, e.places = e.date or whole.date, e.places or list(whole.places)
    return alone


def settle_apart(whole: Event, parts: list[Event], events: list[Event]) -> None:
    """Give those told apart from a set its sentence, place and court, and the rest no day of theirs.

    "A and B were charged in Lima. … A was charged on 3 June with libel. B was charged with fraud": nothing says that B
    was on 3 June. Where a noun tells the set ("the killings of A and B"), only the sentence is theirs.
    """
    for part in parts:
        part.sentences = sorted({*part.sentences, whole.sentence})
        if whole.rule.pos == "noun" or whole.date is not None:
            continue
        part.places = part.places or list(whole.places)
        part.actors = part.actors or list(whole.actors)
        for other in events:
            people = set(other.victims.people)
            rest = other.act == whole.act and people < set(whole.victims.people)
            if rest and other.date is part.date and people.isdisjoint(part.victims.people):
                other.date = None


def told_apart(a: Event, b: Event, hands: list[Actor] | None = None) -> bool:
    """Tell whether two tellings are of other hands or of other places, and so of two deeds.

    Args:
        a: one telling.
        b: another.
        hands: who did the first, where not all that it tells of are asked ("masked men" may be anybody).
    """
    first = a.actors if hands is None else hands
    if first and b.actors and not any(may_be_one(x, y) for x, y in product(first, b.actors)):
        return True
    return bool(a.places and b.places) and not any(may_lie_in(p, q) for p, q in product(a.places, b.places))


def named_since(a: Event, b: Event) -> None:
    """Leave out the lone faceless doer of one telling whom the other names ("a gunman killed X. … Y killed X")."""
    for one, other in ((a, b), (b, a)):
        named = len(other.actors) == 1 and other.actors[0].person is not None
        if named and len(one.actors) == 1 and lone(one.actors[0]):
            one.actors = []


def lone(actor: Actor) -> bool:
    """Tell whether an actor is one without a face or name ("a gunman", "an armed man")."""
    words = actor.text.casefold().split()
    if actor.person is not None or actor.org is not None or not FACELESS.issuperset(words):
        return False
    return not words[-1].endswith(("s", "men", "people"))


def other_unnamed(a: Event, b: Event) -> bool:
    """Tell whether acts on people without names are on others: of two days and places, of two towns, or pages apart."""
    return two_days_and_towns(a, b) or two_towns(a, b) or each_brought_in(a, b) or with_own_scene(a, b)


def unnamed(event: Event) -> bool:
    """Tell whether an act befell people without names alone."""
    return event.victims.group is not None and not (event.victims.people or event.victims.orgs)


def two_days_and_towns(a: Event, b: Event) -> bool:
    """Tell whether acts on people without names are of two days and places ("two in Lima on 1 June. Two …")."""
    if not (unnamed(a) and unnamed(b)):
        return False
    if COUNTED_THERE in {a.reasons["victims"], b.reasons["victims"]} and a.places and b.places:
        named = {p.text.casefold() for p in a.places}.isdisjoint(p.text.casefold() for p in b.places)
        spots = all(p.value is None or p.value.kind in SPOTS for p in (*a.places, *b.places))
        return named and (spots or a.sentence == b.sentence)  # "two in Osh, one in Bor, one in Lan"
    days = [e.date.span for e in (a, b) if e.date is not None and e.date.precision == "day" and not e.lent]
    if len(days) < PAIR or days[0] == days[1] or not (a.places and b.places):
        return False
    return not any(p.text.casefold() == q.text.casefold() or may_lie_in(p, q) for p, q in product(a.places, b.places))


def two_towns(a: Event, b: Event) -> bool:
    """Tell whether acts on people counted anew, without names, are of two towns ("Three men died in A. Three …").

    Not "the three", and not where one is told in a land or a town next to the other's.
    """
    if a.sentence == b.sentence or not (a.places and b.places) or not (told_anew(a) and told_anew(b)):
        return False
    if not all(p.value is not None and p.value.kind in TOWNS for p in (*a.places, *b.places)):
        return False
    return not any(may_lie_in(p, q) for p, q in product(a.places, b.places))


def each_brought_in(a: Event, b: Event) -> bool:
    """Tell whether two tellings, far apart and past the opening, each bring in one without a name ("One man")."""
    anew = all(told_anew(e) and e.victims.group is not None and e.victims.group.max == 1 for e in (a, b))
    return anew and min(a.sentence, b.sentence) >= OPENING and abs(a.sentence - b.sentence) > RETOLD


def with_own_scene(a: Event, b: Event) -> bool:
    """Tell whether the later telling, of a number without a noun, has its own day and place ("In May, two dead")."""
    later = max((a, b), key=lambda e: e.sentence)
    group = later.victims.group
    bare = unnamed(later) and group is not None and group.text.isalnum()
    own = later.date is not None and not later.lent and bool(later.places)
    return bare and own and abs(a.sentence - b.sentence) > PAIR and unnamed(a) and unnamed(b)


def told_anew(event: Event) -> bool:
    """Tell whether those it befell have no name and are counted as if not told of before ("three men", not "the")."""
    group = event.victims.group
    return group is not None and unnamed(event) and group.text.split()[0].lower() not in TAKEN_UP


def may_be_one(x: Actor, y: Actor) -> bool:
    """Tell whether two phrases for who acts can mean one ("gunmen", "rebels"; not "police" and "rebels")."""
    one, other = x.text.casefold(), y.text.casefold()
    if one in other or other in one:
        return True
    if x.person is not None and y.person is not None:
        return x.person == y.person
    if {x.kind, y.kind} <= STATE:
        return not any(of_force(one, a) and of_force(other, b) for a, b in (FORCES, FORCES[::-1]))
    if x.org is not None and y.org is not None and {x.kind, y.kind} <= ARMED:
        return x.org == y.org
    return x.kind == y.kind or ("unknown" in {x.kind, y.kind} and STATE.isdisjoint({x.kind, y.kind}))


def of_force(text: str, words: frozenset[str]) -> bool:
    """Tell whether a phrase names a force by one of the words for it."""
    return not words.isdisjoint(text.split())


def may_lie_in(p: PlaceMention, q: PlaceMention) -> bool:
    """Tell whether two places can be of one spot: one may hold the other, or they are towns next to each other."""
    a, b = p.value, q.value
    if a is None or b is None or p.text.casefold() == q.text.casefold() or a.name == b.name:
        return True
    if a.country != b.country:
        return a.country is None or b.country is None
    if not {a.kind, b.kind} <= TOWNS or None in {a.latitude, a.longitude, b.latitude, b.longitude}:
        return True
    return abs((a.latitude or 0) - (b.latitude or 0)) < FAR and abs((a.longitude or 0) - (b.longitude or 0)) < FAR


def where_taken(whole: Event, part: Event) -> list[PlaceMention]:
    """Return the places of an act that takes in a part: its own, else those of the part, but where a term is served.

    Who was killed in a country was killed where they were struck there ("killed in Peru. … was shot in Chota").
    """
    if not whole.places:
        return [] if (whole.act, part.act) == ("sentencing", "imprisonment") else list(part.places)
    lands = {p.value.country for p in whole.places if p.value is not None and p.value.kind in LANDS}
    there = {p.value.country for p in part.places if p.value is not None}
    wide = all(p.value is not None and p.value.kind in LANDS for p in whole.places)
    struck = wide and whole.act == "killing" and part.act in HARM_ACTS and lands == there and not part.apart
    return [*part.places, *(p for p in whole.places if p not in part.places)] if struck else whole.places


def only_called(whole: Event, part: Event) -> bool:
    """Tell whether the part only calls somebody a prisoner whom the whole tells held ("is a prisoner of conscience").

    It is no term of theirs.
    """
    called = part.act == "imprisonment" and part.reasons["act"] in CALLED
    return called and whole.act in CUSTODY and part.date is None and not part.penalties


def name_leads(cast: Cast, events: list[Event]) -> None:
    """Name the one whom an opening leaves unnamed ("A blogger was jailed. … Pablo Ruiz was jailed") in all its acts."""
    taken: dict[tuple[str, int, tuple[int, ...]], str] = {}
    for lead in [e for e in events if e.modality in FACTUAL and e.victims.group is not None]:
        if lead.victims.people or lead.victims.group is None:
            continue
        told = [e for e in events if (told_alike(e.act, lead.act) or {e.act, lead.act} == TERMED)
                and e.modality in FACTUAL]  # fmt: skip
        meant = [e for e in told if lead_means(cast, lead, e)]
        meant = [e for e in meant if dates_agree(lead, e) and penalties_agree(lead, e)]
        if not meant or len({tuple(e.victims.people) for e in meant}) > 1:
            continue
        text = lead.victims.group.text.casefold()
        given = (lead.act, lead.sentence, tuple(meant[0].victims.people))
        beside = [e for e in told if e.act == lead.act and e.sentence == lead.sentence and e is not lead]
        if taken.setdefault(given, text) != text or set(given[2]) & all_victims(beside):
            continue  # "Troops killed a boy, after an attack killed an officer. … X was killed": one of the two
        alike = [e for e in events if e.victims.group is not None and e.victims.group.text.casefold() == text]
        alike = [e for e in alike if not e.victims.people]
        if not all(dates_agree(e, meant[0]) for e in alike):
            continue  # "Another blogger killed / Another blogger was killed on Monday … On 26 February X was killed"
        for event in alike:
            event.victims.people, event.victims.group = list(meant[0].victims.people), None


def told_alike(act: str, other: str) -> bool:
    """Tell whether an opening and the story may call one act differently ("jailed a tailor", "X was found guilty")."""
    return act == other or {act, other} <= JUDGED
