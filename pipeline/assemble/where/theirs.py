"""Countries told of people: where those lived, worked or came from whom an act befell, and who struck them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.assemble.text.asides import REFUGE, bearers_of
from pipeline.assemble.text.kinds import FACTUAL, HARM_ACTS, SEIZED, VANISHED
from pipeline.assemble.text.once import vocabulary
from pipeline.assemble.text.shared_words import SPEECH
from pipeline.assemble.text.simple import has_a, may_tell, verb_or_self
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import STATE, actor_type, people
from pipeline.assemble.where.owned import DESCRIBING, WORKS, is_people
from pipeline.assemble.where.placing import is_demonym, where_done
from pipeline.assemble.where.refuges import kept_abroad
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts, PlaceMention
    from pipeline.assemble.text.view import DocView

LIVING: Final = word_list("where.toml", "home", "living")
# "who was working near X at the time"
WORKING: Final = word_list("where.toml", "home", "working")
HOMES: Final = LIVING | WORKING | {"exile"}
POSTED: Final = frozenset({"correspondent", "correspondents"})
SINCE: Final = 6  # tokens from "in" to "since"
NEAR: Final = frozenset({"in", "near"})
# what is flown or sent from afar: "an American drone strike"
STRIKES: Final = word_list("where.toml", "war", "strikes")
SENT: Final = word_list("where.toml", "war", "sent")
MEANS: Final = word_list("where.toml", "war", "means")
TROOPS: Final = word_list("where.toml", "war", "troops")
KEEPING: Final = word_list("where.toml", "war", "keeping")
OFFICERS: Final = word_list("where.toml", "home", "officers")
KEEPERS: Final = word_list("where.toml", "home", "keepers")
JAILS: Final = word_list("where.toml", "home", "jails")
COME: Final = frozenset({"after", "following", "since", "upon", "on"})
SENDING: Final = frozenset({"deportation", "expulsion", "extradition", "repatriation"})
ABOARD: Final = word_list("where.toml", "journeys", "aboard")
ENTRY: Final = (["entry", "to"], ["entry", "into"])
WITNESS: Final = frozenset({"confirmed", "confirms"})

# of one captivity: told of the same people, they were in one country
ORDEAL: Final = frozenset({
    "abduction", "enforced_disappearance", "torture", "ill_treatment", "sexual_violence", "killing", "death_in_custody",
    "execution", "imprisonment",
})  # fmt: skip

# who holds or claims a territory, by its own name
HOLDERS: Final = {
    t["names"][0]: frozenset(t.get("claimed_by", ())) for t in toml_table("territories.toml")["territory"]
}

type Found = tuple[str, str, PlaceMention | None]


def home_of(view: DocView, facts: Facts, event: Event) -> Found | None:
    """Return the country where those live whom an act befell, or where they were at work when it befell them.

    "Her brother, who lives in Almaty, was told …"; "the abduction of X, who was working near Mopti at the time".
    """
    if (found := posted_to(view, facts, event)) is not None or HOMES.isdisjoint(vocabulary(view)):
        return found
    told = [view.sentence_at[x.first] for x in view.names_of(event.victims.people)]
    for n in dict.fromkeys((event.sentence, *event.sentences, *told)):
        for p in within(facts.places, *view.sentence_span(n)):
            prep = view.head[view.token_at(p.end - 1)]
            t = working(view, prep)
            lives = view.lower[prep] == "in" and view.lower[t] in LIVING and n == event.sentence
            lives = lives and all(view.lower[c] != "now" for c in view.kids(t, "advmod"))  # "who now lives in X"
            lives = lives and event.act != "exile"  # "who lives in exile in X"
            lives = lives or (event.act in HARM_ACTS | VANISHED and n == event.sentence and in_exile(view, prep))
            works = view.lower[prep] in NEAR and view.lower[t] in WORKING
            works = works and any(view.lower[c] in {"was", "were"} for c in view.kids(t, "aux"))
            works = works and event.act in HARM_ACTS and view.text.find("at the time", *view.sentence_span(n)) >= 0
            if p.label != "PLACE" or not tells(p) or not (lives or works):
                continue
            t = verb_or_self(view, t)
            whose = view.head[t]
            if view.dep[whose] == "appos" and event.act in HARM_ACTS | VANISHED:
                whose = view.head[whose]  # "X, a Malian poet living in Gweru, was stabbed"
            if view.dep[t] in {"relcl", "acl"} and is_victim(view, event, whose) and p.value is not None:
                return str(p.value.country), "place", p
    return None


def posted_to(view: DocView, facts: Facts, event: Event) -> Found | None:
    """Return the country to which a paper has sent its correspondent ("the Gazette's correspondent in Gweru, X")."""
    for p in within(facts.places, *view.sentence_span(event.sentence)):
        t = view.token_at(p.end - 1)
        noun = view.head[view.head[t]]
        sent = view.dep[t] == "pobj" and view.lower[view.head[t]] == "in" and view.lower[noun] in POSTED
        whom = (noun, view.head[noun], *view.kids(noun, "appos"))
        if sent and tells(p) and p.value is not None and any(is_victim(view, event, k) for k in whom):
            return str(p.value.country), "place", p
    return None


def in_exile(view: DocView, prep: int) -> bool:
    """Tell whether "in" leads to where somebody lived in exile up to then ("had lived in exile in X since 2015")."""
    stays = view.lower[prep - 1] == "exile" and view.lower[verb_or_self(view, prep)] in {"lived", "living", "lives"}
    return stays and "since" in view.lower[prep : prep + SINCE]


def working(view: DocView, prep: int) -> int:
    """Return the verb that a preposition places ("working as a reporter near X")."""
    above = view.head[prep]
    named = view.dep[above] == "pobj" and view.lower[view.head[above]] == "as"
    return view.head[view.head[above]] if named else above


def exiled_from(view: DocView, facts: Facts, event: Event) -> Found | None:
    """Return the country of those who fled or sought asylum ("two Chadian reporters sought asylum in Norway")."""
    if event.act != "exile":
        return None
    for p in within(facts.places, *view.sentence_span(event.sentence)):
        theirs = p.label == "NATIONALITY" and is_victims(view, event, view.token_at(p.end - 1))
        if theirs and tells(p) and p.value is not None:
            return str(p.value.country), "nationality", p
    return None


def is_ordeal(event: Event) -> bool:
    """Tell whether an act is one that somebody with a name went through in the hands of others."""
    return event.act in ORDEAL and event.modality in FACTUAL and bool(event.victims.people)


def ordeal_of(event: Event, told: Iterable[Event]) -> Found | None:
    """Return the one country in which those were seized whom an act befell in captivity ("abducted in X", killed)."""
    if event.act not in ORDEAL:
        return None
    seized = [e for e in told if e is not event and e.act in VANISHED]
    mine = [e for e in seized if set(e.victims.people) & set(event.victims.people)]
    found = {p.value.country: p for e in mine for p in e.places if tells(p) and p.value is not None}
    if len(found) != 1:
        return None
    [(code, place)] = found.items()
    return str(code), "place", place


def of_strike(view: DocView, place: PlaceMention) -> bool:
    """Tell whether a people or state is that of who flew a strike ("an American drone strike"), not where it was."""
    t = view.token_at(place.end - 1)
    noun = view.head[t]
    if noun <= t or view.dep[t] not in {"amod", "compound", "nmod"}:
        return False
    if view.lower[noun] not in STRIKES and not (view.lower[noun] in SENT and view.lower[noun - 1] in MEANS):
        return False
    return place.label == "NATIONALITY" or is_demonym(view, place)


def done_there(view: DocView, facts: Facts, event: Event) -> Found | None:
    """Return the country of the place where a clause says that it was ("lured to Iraq, where he was seized")."""
    if "where" not in vocabulary(view):
        return None
    for p in within(facts.places, *view.sentence_span(event.sentence)):
        there = p.label == "PLACE" and where_done(view, view.token_at(p.end - 1), event.token)
        if there and tells(p) and p.value is not None:
            return str(p.value.country), "place", p
    return None


def of_source(view: DocView, place: PlaceMention) -> bool:
    """Tell whether a demonym is that of a body that only says so, and not its country's state.

    "The American Centre for Prayer said that X was held"; so too of troops ("the U.S. military said").
    """
    t = view.token_at(place.end - 1)
    if place.label != "NATIONALITY" and not is_demonym(view, place):
        return False
    at = view.name_at[t]
    body = view.names[at] if at >= 0 and view.names[at].label == "ORGANISATION" else None
    noun = view.head[t]
    if body is not None:
        inside = range(body.first, body.last + 1)
        noun = next((k for k in inside if view.head[k] not in inside), noun)
    if not view.dep[noun].startswith("nsubj") or view.lower[view.head[noun]] not in SPEECH | WITNESS:
        return False
    if view.lower[noun] in TROOPS:
        return True
    return body is not None and actor_type([view.lower[noun]]) not in STATE


def of_army(view: DocView, facts: Facts, place: PlaceMention) -> bool:
    """Tell whether a people is that of troops beside another land ("Xian forces held a Yan mayor")."""
    t = view.token_at(place.end - 1)
    named_so = place.label == "NATIONALITY" or view.dep[t] in {"amod", "compound", "nmod"}  # "U.S. forces"
    troops = named_so and view.lower[view.head[t]] in TROOPS
    return (troops and beside_another(view, facts, place)) or of_holder(view, facts, place)


def of_holder(view: DocView, facts: Facts, place: PlaceMention) -> bool:
    """Tell whether a state only acts, itself or by its police, where the article tells of a territory that it holds.

    "Police in Crimea held two cooks. … Russia's Federal Security Service searched their homes": in Crimea.
    """
    t = view.token_at(place.end - 1)
    if place.value is None or place.value.kind != "country":
        return False
    told = {q.value.claimed for q in facts.places if q.value is not None and q.value.claimed}
    if not any(place.value.country in HOLDERS.get(name, ()) for name in told):
        return False
    body = view.head[t] if view.dep[t] in {"poss", "amod", "compound", "nmod"} else -1
    verb = view.head[t] if view.dep[t] == "nsubj" else -1
    seizes = verb >= 0 and view.lower[verb] not in KEEPING and may_tell(view, verb, SEIZED)
    return seizes or (body > t and actor_type(view.lower[t + 1 : body + 1]) == "state_security")


def of_works(view: DocView, facts: Facts, event: Event, place: PlaceMention) -> bool:
    """Tell whether a land is only that of whose people or things are in another ("shot two U.S. engineers in Gweru").

    Not where those people did it by their office ("Xian officials held a man who came from Yan").
    """
    if view.lower[view.head[view.token_at(place.end - 1)]] not in WORKS:
        return False
    if place.label != "NATIONALITY" and not is_demonym(view, place):
        return False
    acted = any(a.role == "authority" and a.start <= place.start < a.end for a in event.actors)
    return not acted and beside_another(view, facts, place, named=True)


def beside_another(view: DocView, facts: Facts, place: PlaceMention, *, named: bool = False) -> bool:
    """Tell whether a sentence tells of another land than a mention's, or names a place there."""
    if place.value is None:
        return False
    near = within(facts.places, *view.sentence_span(view.sentence_of(place)))
    near = [p for p in near if not named or (p.label == "PLACE" and not is_demonym(view, p))]
    lands = {p.value.country for p in near if p.value is not None and tells(p)}
    return bool(lands - {place.value.country})


def of_stranger(view: DocView, event: Event, place: PlaceMention) -> bool:
    """Tell whether a people is that of one without a name who neither did nor suffered it ("a French expert")."""
    if place.label != "NATIONALITY":
        return False
    t = view.token_at(place.end - 1)
    noun = view.head[t]
    if view.dep[t] != "amod" or view.tag[noun] != "NN" or is_victims(view, event, t):
        return False
    did = any(a.start <= view.start[noun] < a.end for a in event.actors)
    one = view.lower[noun] in people().nouns and has_a(view, noun)
    return one and not did and not any(view.person_at(k) for k in bearers_of(view, t))


def of_officers(view: DocView, facts: Facts, event: Event) -> Found | None:
    """Return the country of the police or prison guards who did it ("Turkish prison guards")."""
    for actor in event.actors:
        first, last = view.ends_of(actor)
        words = view.lower[first : last + 1]
        kept = words[-1] in KEEPERS and not JAILS.isdisjoint(words)
        for p in within(facts.places, actor.start, actor.end) if kept or words[-1] in OFFICERS else ():
            if p.label == "NATIONALITY" and tells(p) and p.value is not None:
                return str(p.value.country), "institution", p
    return None


def is_victims(view: DocView, event: Event, token: int) -> bool:
    """Tell whether a demonym is that of those whom an act befell ("three British men were abducted")."""
    if is_people(view, token):  # "killed twelve Germans"; "X, a Singaporean, got life"
        return event.victims.head == token or (view.dep[token] == "appos" and is_victim(view, event, view.head[token]))
    return view.dep[token] in DESCRIBING and any(is_victim(view, event, t) for t in bearers_of(view, token))


def is_victim(view: DocView, event: Event, token: int) -> bool:
    """Tell whether a noun or name is that of those whom an act befell."""
    return event.victims.head == token or view.is_of(view.name_at[token], event.victims.people)


def tells(place: PlaceMention) -> bool:
    """Tell whether a mention says by itself in which country it is.

    What has its country from context does not, nor what only says whose something is ("a London-based group").
    """
    known = place.value is not None and place.value.country is not None and place.value.basis != "context"
    return known and place.worth == 1.0


def sent_to(view: DocView, place: PlaceMention) -> bool:
    """Tell whether a place is where a penalty sends somebody ("sentenced to a year and deportation to Yemen").

    Not where they came ("tortured after his deportation to Yemen").
    """
    t = view.token_at(place.start)
    to = t > 1 and view.lower[t - 1] == "to" and view.lower[t - 2] in SENDING
    return to and view.lower[view.head[t - 2]] not in COME


def destination(view: DocView, event: Event, place: PlaceMention) -> bool:
    """Tell whether a place is where somebody was going or had fled ("not allowed to travel to Geneva")."""
    if kept_abroad(view, event, view.token_at(place.end - 1)):
        return True
    if sent_to(view, place):
        return True
    if event.act not in {"travel_ban", "forced_return", "exile"}:
        return False
    t = view.token_at(place.start)
    before = set(view.lower[max(0, t - 3) : t])
    if event.act == "travel_ban" and not ABOARD.isdisjoint(view.lower[k] for k in view.climb(t)):
        return True  # "kept from boarding a flight to a conference in Amman"
    if view.lower[max(0, t - 2) : t] in ENTRY:
        return False  # "denied entry to Belarus": by that state
    return bool({"to", "for", "into"} & before) or (event.act == "exile" and not REFUGE.isdisjoint(before))
