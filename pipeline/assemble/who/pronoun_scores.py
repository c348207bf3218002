"""How likely "he" or "she" means each of those named before: by nearness, their part there and what befell them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.assemble.text.simple import acts_told
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.what.answering import officer_acts
from pipeline.assemble.who.names import name_head
from pipeline.assemble.who.nearer import (
    alone_in,
    also_befell,
    befallen,
    befell_last,
    lives,
    named_between,
    survived,
    tells_as_i,
    undergoes,
)
from pipeline.assemble.who.next_step import next_step
from pipeline.assemble.who.not_meant import in_dock
from pipeline.assemble.who.own_clause import brought_in
from pipeline.assemble.who.side_people import of_other_sex
from pipeline.assemble.who.speaking import authored, hears, own_case, testifies
from pipeline.assemble.who.spoken_of import verbless
from pipeline.assemble.who.topic import first_told, set_against
from pipeline.assemble.who.unnamed import SAYING

if TYPE_CHECKING:
    from collections.abc import Collection

    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import PersonEntry
    from pipeline.assemble.who.resolve import Resolver

UNLIKELY = 4.0  # what a first name of the other sex takes from a pronoun's candidate
DEAD = 5.0  # what a pronoun loses to others for one killed in a sentence before
FOCUS = {"nsubj", "nsubjpass", "attr"}
CENTRE = 2.0  # what the subject of the sentence before takes from others, where it names nobody else
AGAINST = 2.5  # for whom something was done or said against by those that the report is about
STILL = 6.8  # for whom the sentence before has a pronoun as its subject: no less than for one whom it names so
OWN_CLAUSE = 3.0  # for whom the clause of the pronoun describes
CLAIMING = word_list("people.toml", "victims", "claiming")
SPEAKERS = {"official", "lawyer"}  # who speak of others
LOST = word_list("people.toml", "relatives", "lost")
BESIDE = frozenset({"after", "before", "without", "by", "advcl"})  # above what was done besides; not "for insulting"
LONGEST_GAP = 8  # sentences from a pronoun to the name of whom it means


@dataclass(slots=True)
class Candidate:
    """Somebody named before a pronoun, at the mention by which they are weighed.

    Attributes:
        number: which of the cast.
        person: their entry.
        name: the mention.
        head: its token in the parse, that of the noun which it explains ("the spokesman, X").
        gap: sentences from it to the pronoun.
        verb: what they do there.
        claims: whether they tell there what befell themselves.
        own_telling: whether something befell them and they tell in the pronoun's own sentence.
        score: how likely it is they.
    """

    number: int
    person: PersonEntry
    name: Name
    head: int
    gap: int
    verb: str
    claims: bool
    own_telling: bool
    score: float


def scores_of(
    resolver: Resolver, t: int, gender: str, left_out: Collection[int], named_here: set[int], led: Collection[int]
) -> dict[int, float]:
    """Return how likely each person named before a pronoun is whom it means, in the order of the cast.

    Args:
        resolver: what is known of the article so far.
        t: the pronoun.
        gender: its sex.
        left_out: those whom it cannot mean.
        named_here: those named before it in its sentence.
        led: whom the subject of the sentence before means.
    """
    scores: dict[int, float] = {}
    for number, person in enumerate(resolver.cast.people):
        if (person.gender is not None and person.gender != gender) or number in left_out:
            continue
        candidate = candidate_of(resolver, t, gender, number)
        if candidate is None:
            continue
        weigh_part(resolver, candidate)
        weigh_telling(resolver, t, gender, candidate)
        weigh_focus(resolver, t, candidate, named_here)
        weigh_sex(candidate, gender)
        if resolver.view.dep[candidate.head] == "dobj" and candidate.gap == 0 and below_its_verb(
            resolver.view, candidate.head, t
        ):
            candidate.score += 0.3  # "assigned X to protect Y after she was threatened": before X, all else being equal
        candidate.score += befallen(resolver, number, candidate.name, t) + next_step(resolver, number, t)
        scores[number] = max(candidate.score, STILL) if number in led else candidate.score
    return scores


def candidate_of(resolver: Resolver, t: int, gender: str, number: int) -> Candidate | None:
    """Return a person at their last mention near enough before a pronoun; None without one, or where it is not they."""
    view, person = resolver.view, resolver.cast.people[number]
    for name in (view.names[n] for n in reversed(person.names)):
        gap = view.sentence_at[t] - view.sentence_at[name.last]
        if not resolver.floor <= name.last < t or gap > LONGEST_GAP:
            continue
        if gap and (tells_as_i(resolver, name.last, t) or survived(resolver, name, t)):
            return None
        if person.gender is None and of_other_sex(view, name, gender):
            return None
        head = name_head(view, name)
        if view.dep[head] == "appos" and view.name_at[view.head[head]] < 0:
            head = view.head[head]  # "the spokesman, X, said"
        role, doing = view.dep[head], above_infinitive(view, view.head[t])
        if role == "nsubj" and view.head[head] == doing and view.dep[t] in {"dobj", "dative"}:
            return None  # "X hit him", "X threatened to hit him": somebody else
        verb = view.lower[view.head[head]]
        over = view.climb(t) if role == "nsubj" and person.occupation in SPEAKERS else []  # "lawyer X … and said"
        verb = next((view.lower[c] for c in view.kids(view.head[head], "conj") if c in over), verb)
        claims = verb in CLAIMING or testifies(resolver, head, number, gender)
        hurt = claims or resolver.victims_so_far.get(number)  # "X claimed that he had been beaten"
        own_telling = bool(gap == 0 and hurt and person.occupation not in SPEAKERS)
        return Candidate(number, person, name, head, gap, verb, claims, own_telling, 6.0 - 1.2 * gap)
    return None


def weigh_part(resolver: Resolver, candidate: Candidate) -> None:
    """Weigh what part a candidate has in the sentence that names them: subject, owner, or told against."""
    view, head, role = resolver.view, candidate.head, resolver.view.dep[candidate.head]
    if role in {"nsubj", "nsubjpass"} or verbless(view, view.sentence_at[head]):
        candidate.score += 1.5
    if role == "poss":
        focal = view.dep[view.head[head]] == "attr" or own_case(view, head)  # "It was X's second"
        candidate.score += CENTRE if candidate.gap == 0 and focal else -0.5
        if candidate.gap == 0 and view.lower[view.head[head]] in LOST:
            candidate.score += CENTRE + 2  # "X was held. Y's whereabouts are unknown since his arrest": Y's
    elif set_against(view, candidate.name, head) and not resolver.victims_so_far.get(candidate.number):
        candidate.score -= AGAINST  # "she filed a complaint against X. … The court jailed her"


def weigh_telling(resolver: Resolver, t: int, gender: str, candidate: Candidate) -> None:
    """Weigh whether a candidate only speaks of others, or is described by the clause of the pronoun; or died before."""
    view, head = resolver.view, candidate.head
    cited = view.dep[head] == "pobj" and view.lower[view.head[view.head[head]]] == "according"
    near = head in view.climb(t) or (hears(view, head) and view.head[head] in view.climb(t))
    if candidate.verb in SAYING and near and not named_between(view, head, t):
        candidate.score += OWN_CLAUSE  # "said X, a writer who left after he was sentenced"; "warned X upon her release"
    elif cited or (candidate.verb in SAYING and not (candidate.own_telling or hears(view, head)
                                                     or authored(resolver, candidate.number, view.head[head], gender))
                   and not brought_in(resolver, head, t)):  # fmt: skip
        candidate.score -= 2.5
    if candidate.gap and candidate.number in resolver.dead and lives(view, t):
        candidate.score -= DEAD


def weigh_focus(resolver: Resolver, t: int, candidate: Candidate, named_here: set[int]) -> None:
    """Weigh whether a candidate is whom the text tells of just before the pronoun, by one reason at the most."""
    view, head, gap, number, name = resolver.view, candidate.head, candidate.gap, candidate.number, candidate.name
    role, alone = view.dep[head], not named_here
    if gap == 1 and in_dock(view, head, t):
        candidate.score += CENTRE  # "General X was convicted of ordering the murder of Y. He was given 25 years"
    elif (candidate.person.occupation == "official" or officer_acts(view, name, head)) and (gap != 1 or role != "attr"):
        candidate.score -= 2  # but "Another detainee was X, a former envoy. He …"
    elif gap == 1 and in_focus(resolver, head, number) and alone and alone_in(view, name):
        candidate.score += CENTRE + (CENTRE if role == "attr" else 0)  # whom the sentence before is about, or brings in
    elif gap == 1 and also_befell(view, head, t):
        candidate.score += CENTRE  # "X was ordered not to write to Y. He was also fined"
    elif gap == 1 and alone and befell_last(resolver, number, view.sentence_at[t] - 1) and alone_in(view, name):
        candidate.score += CENTRE  # "A court fined X. He was acquitted of theft"
    elif gap == 0 and ((candidate.own_telling and candidate.claims) or undergoes(view, head, t)):
        candidate.score += CENTRE  # "A colleague, X, is in Kenya, where police held him"
    elif named_here == {number} and role in {"nsubj", "nsubjpass"} and candidate.verb not in SAYING:
        candidate.score += CENTRE  # "The owner, X, lives abroad; in June his passport was cancelled"
    elif named_here == {number} and role == "dobj" and view.dep[t] == "nsubjpass" and acts_told(view, view.head[head]):
        candidate.score += CENTRE  # "A court jailed X for three years; he was pardoned in May"
    elif named_here == {number} and role == "dobj" and owned_there(view, head, t):
        candidate.score += CENTRE  # "Agents held X at his shop and searched his house"
    elif named_here == {number} and role == "dobj" and done_before(view, head, t):
        candidate.score += CENTRE  # "A court jailed X after convicting her of libel"
    elif gap == 0 and first_told(resolver, number, name, t):
        candidate.score += CENTRE  # "X was held.\n\nA union spoke up for Y after her dismissal"


def weigh_sex(candidate: Candidate, gender: str) -> None:
    """Weigh what the text or a first name says of a candidate's sex."""
    if candidate.person.gender == gender:
        candidate.score += 0.5
    elif candidate.person.likely is not None:
        candidate.score += 0.5 if candidate.person.likely == gender else -UNLIKELY


def owned_there(view: DocView, head: int, t: int) -> bool:
    """Tell whether "his" owns something told of what was done to somebody, or of what the same doer did next."""
    verb = view.head[head]
    if view.dep[t] != "poss" or t in view.subtree(head) or not acts_told(view, verb):
        return False
    above = view.climb(t)
    return verb in above and all(view.dep[k] not in {"relcl", "advcl", "ccomp"} for k in above[: above.index(verb)])


def done_before(view: DocView, head: int, t: int) -> bool:
    """Tell whether a pronoun is the object of what those who did something to somebody did before or with it."""
    clause, verb = view.head[t], view.head[head]
    if view.dep[t] != "dobj" or view.tag[clause] != "VBG" or not acts_told(view, verb):
        return False
    below = view.lower[view.head[clause]] if view.dep[clause] == "pcomp" else view.dep[clause]
    above = view.climb(clause)
    if below not in BESIDE or verb not in above:
        return False
    return all(not view.tag[k].startswith("VB") for k in above[1 : above.index(verb)])


def below_its_verb(view: DocView, head: int, t: int) -> bool:
    """Tell whether a pronoun is the subject of a clause right below the verb whose object a name is."""
    clause = view.head[t]
    subject = view.dep[t] in {"nsubj", "nsubjpass"} and view.dep[clause] == "advcl"
    return subject and view.head[clause] == view.head[head] and view.dep[view.head[head]] == "xcomp"


def above_infinitive(view: DocView, verb: int) -> int:
    """Return the verb whose subject does what an infinitive tells ("threatened to hit", not "told X to hit")."""
    above = view.head[verb]
    return above if view.dep[verb] == "xcomp" and not view.kids(above, "dobj", "dative") else verb


def in_focus(resolver: Resolver, head: int, person: int) -> bool:
    """Tell whether a sentence is about the bearer of a name: its subject, or whom the act that it tells befell."""
    view = resolver.view
    here = view.sentence_at[head]
    befell = any(party.people == [person] and view.sentence_at[t] == here for t, party in resolver.told[-3:])
    return (view.dep[head] in FOCUS or befell) and view.lower[view.head[head]] not in SAYING
