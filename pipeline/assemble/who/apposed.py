"""Which names a sentence puts right beside a group that it describes ("the head of a think-tank, X")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.bodies_told import QUOTES
from pipeline.assemble.text.common import FINITE, SUBJECTS
from pipeline.assemble.text.kinds import CUSTODY, DEATHS, FACTUAL, HARM_ACTS
from pipeline.assemble.text.words import number_of, people
from pipeline.assemble.who.bystanders import of_others, others_follow
from pipeline.assemble.who.names import name_head
from pipeline.assemble.who.some_of_them import named_among, some_of_them
from pipeline.assemble.who.unnamed import COLLECTIVE, SAYING

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

STOPS = {",", ":", "–", "—", "--", ".", ";"}
JOINING = frozenset({"and", "but", "while", "as", "whereas", "although", "though", "yet", "so", "or", "nor"})
AMONG = tuple([among, them] for among in ("among", "amongst") for them in ("them", "these", "those"))
ASIDES = frozenset({"(", "-"})  # what parts a group from some of its names, as a comma does
PHRASE = 14  # tokens that may describe a group after its noun
FEW = 4  # people whom a comma alone names
BEFORE_MORE = CUSTODY | {"abduction", "trial", "charge"}  # what may be told of some next
DYING = frozenset({"died", "dies", "die", "succumbed"})


def name_apposed(view: DocView, resolver: Resolver, events: list[Event]) -> None:
    """Name a group by what its own sentence puts beside it, past what describes it.

    "Police detained the head of a think-tank, X"; "arrested sixteen men, including the treasurer of a party, X".
    """
    for event in events:
        group = event.victims.group
        if group is None or event.victims.people or not group.min or event.modality not in FACTUAL:
            continue
        if within_description(view, view.token_at(group.end - 1)):
            continue
        if before := named_among(view, view.token_at(group.start)):
            event.victims.people = list(dict.fromkeys(view.names[view.name_at[k]].cluster for k in before))
            event.victims.how.append("named among the group")
            continue
        last = view.sentences[event.sentence][1]
        after = range(view.token_at(group.end - 1) + 1, last)
        comma = next((t for t in after if view.lower[t] in STOPS or opens_aside(view, t)), last)
        if comma - view.token_at(group.end - 1) > PHRASE or comma + 1 >= last:
            continue
        if others_follow(view, view.token_at(group.end), comma):
            continue  # "20 people were killed and dozens hurt, including X"
        between = range(view.token_at(group.end - 1) + 1, comma)
        told = any(view.tag[t].startswith("VB") and view.dep[t] != "amod" for t in between)
        its = view.lower[comma - 1] in COLLECTIVE and not told
        beside = between and view.lower[comma - 1] in people().nouns and not its  # "a member of the group, X" is X
        if beside and view.dep[comma - 1] != "conj" and group.min == 1:
            continue  # "a critic of the country's leader, X"
        first, reach = comma + 1, 1
        if of_others(view, group.end, first):
            continue
        opened = view.lower[first] == "including" or view.lower[first : first + 2] in AMONG
        some, named = some_of_them(view, first, last)
        if some or opened or (view.lower[comma] == "," and closed_by_among(view, resolver, first, last)):
            reach = PHRASE
        elif group.max != group.min or group.min > FEW or view.lower[comma] == ".":
            continue
        reach = max(reach, trade_before(view, first, last))
        found = next((t for t in range(first, min(last, first + reach + 1)) if view.person_at(t)
                      and not of_relative(view, view.names[view.name_at[t]])), None)  # fmt: skip
        if found is None or (found != named and any(view.tag[t].startswith("VB") for t in range(first + 1, found))):
            continue
        index = view.name_at[found]
        who = view.names[index].cluster
        if any(group.start <= view.start[n.first] < group.end for n in view.names_of({who})):
            continue  # "X's driver was killed in the attack on his car; X escaped"
        if says_so(view, group.start, found) or of_other_part(view, event, view.token_at(group.end), found):
            continue
        if of_next_subject(view, event, view.token_at(group.end), view.names[index]):
            continue
        run = resolver.lists.get(index, [index])
        run = run[run.index(index) :]
        if some and (len(run) != some or some >= group.min):
            continue
        alone = reach < PHRASE
        if alone and (view.lower[first] in JOINING or in_another_clause(view, event, view.names[run[-1]])):
            continue
        if alone and len(run) != group.min:
            continue
        event.victims.people = list(dict.fromkeys(view.names[i].cluster for i in run))
        event.victims.plural = len(run) > 1
        event.victims.trust = min(event.victims.trust, 0.75)
        event.reasons["victims"] += "; the name beside the description"
        if len(run) >= group.min:
            event.victims.group = None


def of_other_part(view: DocView, event: Event, first: int, name: int) -> bool:
    """Tell whether a name is of as many others as a verb has for its subject ("five were jailed and three, X among").

    Not of those held or tried, of whom some may be told next ("held five and three, including X, were freed").
    """
    if event.act in BEFORE_MORE:
        return False
    numbers = (k for k in range(first, name) if view.tag[k] == "CD" and view.dep[k] in {"nsubj", "nsubjpass"})
    told = [k for k in numbers if view.head[k] > name and view.head[k] != event.token]
    return bool(told) and not any(part_of_set(view, event, k) for k in told)


def of_next_subject(view: DocView, event: Event, first: int, name: Name) -> bool:
    """Tell whether a name stands beside the subject of a later verb ("shot one and the other, X, fled").

    Not where it is that subject itself, which the parse makes of names of the group, too.
    """
    top = name_head(view, name)
    while view.dep[top] == "appos" and view.head[top] < top:
        top = view.head[top]
    beside = first <= top < name.first and view.dep[top] in SUBJECTS
    return beside and view.head[top] > name.last and view.head[top] != event.token


def part_of_set(view: DocView, event: Event, number: int) -> bool:
    """Tell whether a number that a clause opens with is of some of those whom an act befell before it.

    "Held five; three, including X, were beaten", "wounded five, and three, including X, died".
    """
    group = event.victims.group
    own, size = number_of(view.lower[number]), None if group is None else group.min
    if own is None or size is None or own >= size:
        return False
    return event.act in BEFORE_MORE or (event.act in HARM_ACTS - DEATHS and view.lower[view.head[number]] in DYING)


def says_so(view: DocView, start: int, found: int) -> bool:
    """Tell whether a name is whose relative a group is, who says so (“My husband was shot,” X said), not one of it."""
    own = view.token_at(start)
    if view.lower[own] in {"my", "our"} or not QUOTES.isdisjoint(view.lower[own:found]):
        return True
    head = name_head(view, view.names[view.name_at[found]])
    return view.dep[head] == "nsubj" and view.lower[view.head[head]] in SAYING


def closed_by_among(view: DocView, resolver: Resolver, first: int, last: int) -> bool:
    """Tell whether "among them" closes the names that follow a group ("40 were freed, X and Y among them")."""
    name = next((t for t in range(first, min(last, first + PHRASE)) if view.person_at(t)), None)
    if name is None or any(view.tag[t].startswith(("VB", "W")) for t in range(first, name)):
        return False
    run = resolver.lists.get(view.name_at[name], [view.name_at[name]])
    end = view.names[run[-1]].last + 1
    end += view.lower[end : end + 1] == [","]
    return view.lower[end : end + 2] in AMONG


def opens_aside(view: DocView, t: int) -> bool:
    """Tell whether a bracket or dash opens an aside of names: "a dozen activists (among them X)"."""
    named = view.lower[t + 1 : t + 2] == ["including"] or view.lower[t + 1 : t + 3] in AMONG
    return view.lower[t] in ASIDES and named


def trade_before(view: DocView, first: int, last: int) -> int:
    """Return how far a name stands from where its own phrase begins: "the 29-year-old drummer X", else 0."""
    if view.lower[first] not in {"the", "a", "an"}:
        return 0
    name = next((t for t in range(first + 1, min(last, first + PHRASE)) if view.person_at(t)), first)
    between = view.tag[first + 1 : name]
    plain = all(tag.startswith(("NN", "JJ", "CD", "HYPH")) for tag in between)
    return name - first if between and plain and view.lower[name - 1] in people().nouns else 0


def of_relative(view: DocView, name: Name) -> bool:
    """Tell whether a name only says whose relative or friend is meant ("X's sister Y", "the sister of the poet X")."""
    if view.tag[name.last + 1 : name.last + 2] == ["POS"]:
        return True
    t = name_head(view, name)
    while view.dep[t] in {"appos", "compound"} and view.head[t] != t:
        t = view.head[t]
    prep = view.head[t]
    if view.lower[prep] not in {"of", "to"} or prep >= name.first or "," in view.lower[prep : name.first]:
        return False
    noun = view.head[prep]
    somebody = view.lower[noun] in people().nouns or view.lower[noun] in people().relatives
    return somebody and view.tag[noun].startswith("NN")


def in_another_clause(view: DocView, event: Event, name: Name) -> bool:
    """Tell whether a name after the act's verb heads a clause of its own, or owns what does.

    "Soldiers held a trader, X said"; "shot a man, X's officers found"; not "The head of a think-tank, X, was held".
    """
    if name.first < event.token:
        return False
    after = name.last + 1
    while after < len(view.words) - 1 and view.tag[after] == "RB":
        after += 1
    return view.tag[after : after + 1] in (["POS"], *([tag] for tag in FINITE))


def within_description(view: DocView, t: int) -> bool:
    """Tell whether a noun stands in a clause about somebody else ("a monk convicted of killing a bishop, X")."""
    below = t
    while view.head[below] != below:
        if view.dep[below] in {"acl", "relcl"}:
            above = view.head[below]
            return above < t and (view.lower[above] in people().nouns or view.person_at(above))
        below = view.head[below]
    return False
