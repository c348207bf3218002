"""Schools, prisons, squares and the like with a name of their own, in which an act was done.

No gazetteer has them, so that their country and town are those that the article tells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.facts import PlaceMention
from pipeline.assemble.text.kinds import FACTUAL, VANISHED
from pipeline.assemble.text.shared_words import LEARNING
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import assemblies, people
from pipeline.assemble.where.courtrooms import courtrooms
from pipeline.assemble.where.kept_in import in_prison
from pipeline.assemble.where.of_whom import is_moved
from pipeline.assemble.where.owned import MISSIONS
from pipeline.assemble.where.placewords import placing
from pipeline.assemble.where.taken_up import taken_up
from pipeline.normalise.places import PlaceValue

if TYPE_CHECKING:
    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView

INSIDE = frozenset({"in", "at", "near", "inside", "outside", "within", "around", "on", "from", "into", "to"})
ON = word_list("where.toml", "houses", "one_is_on")
TAKEN = frozenset({"abduction", "arrest", "detention", "enforced_disappearance"})  # "abducted from Karanga School"
AT = frozenset({"in", "at", "inside", "outside", "near"})
STORMED = frozenset({"raid", "property_destruction", "attack"})  # "officers raided the Lakeside Press Club"
INMATES = word_list("where.toml", "houses", "inmates")
TAUGHT = frozenset({"academic", "student"})
LIMIT = 8.0
# "killed in a clash at …"
THROUGH = frozenset({"in", "during", "at", "near", "outside", "inside", "after", "following", "on"})
TAIL = frozenset({",", "in", "of"})


def add_venues(view: DocView, attacher: Attacher, events: list[Event]) -> None:
    """Add to each act the named school, prison or square that its sentences place it in."""
    add_missions(view, events)
    for event, a, b in courtrooms(view, attacher, events):
        add_once(event, view.text, a, b)
    in_venues(view, attacher, events)
    for event, prison in in_prison(view, attacher.facts, events):
        event.places = list(prison)


def in_venues(view: DocView, attacher: Attacher, events: list[Event]) -> None:
    """Add to each act the named school or square that it is told to be in, or that its sentence takes up."""
    named = [n for n in view.names if n.label in {"ORGANISATION", "PLACE"} and venue_word(view, n) is not None]
    for event in events:
        if event.modality not in FACTUAL or event.implied:
            continue
        for name in named:
            if any(view.sentence_at[name.first] == view.sentence_at[t] and there(view, attacher, event, t, name)
                   for t in event.tokens):  # fmt: skip
                give(view, event, name)
    nouns = [(name, noun) for name in named if (noun := venue_word(view, name)) is not None]
    for event, name in taken_up(view, events, nouns, reaches):
        give(view, event, name)


def add_missions(view: DocView, events: list[Event]) -> None:
    """Add the embassy or consulate that an act was done in, which its state names ("in the Saudi consulate")."""
    for t, word in enumerate(view.lower):
        if word not in MISSIONS or view.dep[t] != "pobj" or view.lower[prep := view.head[t]] not in AT:
            continue
        owned = view.kids(t, "amod", "compound", "poss", "nmod")
        if not owned:
            continue
        a = min(view.start[k] for k in owned)
        for event in events:
            if event.modality not in FACTUAL or event.implied or view.text[a : a + 1].islower():
                continue
            if view.head[prep] in event.tokens or any(reaches(view, prep, act) for act in event.tokens):
                add(event, view.text, a, view.end[t])


def venue_word(view: DocView, name: Name) -> int | None:
    """Return the token of the noun that makes a name that of a building or ground ("Karanga Secondary School")."""
    words = placing().venues
    last = name.last
    if view.lower[view.head[last]] not in words and words.isdisjoint(view.lower[name.first : last + 1]):
        return None
    comma = next((t for t in range(name.first, last + 1) if view.lower[t] in TAIL), last + 1)
    t = comma - 1
    proper = name.first <= t and view.lower[t] in words and view.words[t][:1].isupper()
    if proper and any(view.words[k][:1].isupper() for k in range(name.first, t)):
        return t
    noun = view.head[last]  # "the Karim gas field", "Insein prison"; not "a Lahore hotel"
    plain = view.dep[last] == "compound" and last < noun <= last + 2 and view.lower[noun] in words
    some = any(view.lower[c] not in {"the", "that", "this"} for c in view.kids(noun, "det"))
    town = view.lower[noun] in placing().named_for  # "Cairo airport" is in Cairo, and that is said
    return noun if plain and not some and not town and view.tag[noun] in {"NN", "NNP"} else None


def there(view: DocView, attacher: Attacher, event: Event, token: int, name: Name) -> bool:
    """Tell whether an act was done at a named place: "at", "in" or "from" it, and no nearer act stands between."""
    t = next((k for k in range(name.first, name.last + 1) if not name.first <= view.head[k] <= name.last), name.last)
    noun = venue_word(view, name)
    t = t if noun is None or noun <= name.last else noun
    prep = view.head[t]
    if view.dep[t] == "dobj" and prep == token:
        return event.act in STORMED
    if view.dep[t] == "pobj" and view.lower[prep] == "of":
        return event.act in VANISHED and view.lower[view.head[prep]] in INMATES and view.head[view.head[prep]] == token
    if view.dep[t] != "pobj" or view.lower[prep] not in INSIDE:
        return False
    word = view.lower[prep]
    if word == "from" and is_moved(view, token):
        return False
    last = view.lower[noun or name.last]
    if (word in {"from", "into", "to"} and event.act not in TAKEN) or (word == "on" and last not in ON):
        return False
    mention = PlaceMention(view.start[name.first], view.end[name.last], name.text, "PLACE", None)
    return reaches(view, prep, token) and attacher.cost(mention, token, event.tokens) <= LIMIT


def reaches(view: DocView, prep: int, act: int) -> bool:
    """Tell whether a preposition places an act, not somebody whom its clause names ("a teacher at Karanga College")."""
    node = view.head[prep]
    if teaches_at(view, prep):
        return False  # though hung on the verb ("arrested a lecturer at Karanga College")
    for _ in range(4):
        if node == act:
            return True
        taken = view.lower[prep] == "from" and view.dep[node] == "dobj" and view.tag[node] == "NNS"
        noun = view.tag[node] in {"NN", "NNS"} and view.dep[node] == "pobj"
        noun = noun and view.lower[node] not in placing().elsewhere
        joined = view.dep[node] == "conj" and view.tag[node].startswith("VB") and act in {view.head[node], node}
        joined = joined and not view.kids(node, "nsubj", "nsubjpass")  # "a court jailed X, and police held Y outside …"
        if view.dep[node] == "acl" and view.tag[node] == "VBN" and view.lower[view.head[node]] in assemblies():
            node = view.head[node]  # "broke up a rally held outside the Karo Club"
            if view.dep[node] == "dobj" and view.head[node] == act:
                return True
        if not (taken or joined or (noun and view.lower[view.head[node]] in THROUGH) or view.dep[node] == "prep"):
            return False
        node = view.head[node]
    return False


def teaches_at(view: DocView, prep: int) -> bool:
    """Tell whether "at" a college follows straight on one who teaches or studies there."""
    who = view.lower[prep - 1] if prep else ""
    learning = any(view.lower[k] in LEARNING for t in view.kids(prep, "pobj") for k in (t, *view.kids(t, "compound")))
    one = people().occupation.get(who) in TAUGHT and who not in people().plurals
    return view.lower[prep] == "at" and learning and one


def give(view: DocView, event: Event, name: Name) -> None:
    """Add a venue to an act, before the town it lies in, if no place of the act has its words."""
    add_once(event, view.text, view.start[name.first], view.end[max(name.last, venue_word(view, name) or 0)])


def add_once(event: Event, text: str, start: int, end: int) -> None:
    """Add what stands in `[start, end)` to an act's places, if none of them has its words."""
    if not any(p.start <= start and end <= p.end for p in event.places):
        add(event, text, start, end)


def add(event: Event, text: str, start: int, end: int) -> None:
    """Add what stands in `[start, end)` to an act's places."""
    name = text[start:end]
    value = PlaceValue(name, "feature", None, None, None, None, None, "context", 0.5)
    event.places = [*event.places, PlaceMention(start, end, name, "PLACE", value)]
