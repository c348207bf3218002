"""Datelines of those who only speak of another land: "GENEVA – Authorities in Chad should free X, the League said"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.labels import filed_at
from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import STATE, actor_type, people
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.facts import PlaceMention
    from pipeline.assemble.text.view import DocView
    from pipeline.records import Zone

SPEAKING: Final = (
    verb_list("when.toml", "reacting", "deploring", "more")
    | verb_list("modality.toml", "points", "verbs")
    | frozenset(verb_forms("write"))
)
FEELING: Final = word_list("when.toml", "reacting", "feeling")
DUTY: Final = frozenset({"should", "must", "ought"})
MAIN: Final = frozenset({"ROOT", "ccomp", "parataxis"})
OPENS: Final = 3  # tokens from the beginning of a lead to the office that it begins with
OFFICES: Final = "state_other"  # soldiers and agents act in other lands too
# "in central Pakistan", "the southern state of Guerrero", "attacked a village"
AWAY: Final = compiled(
    r"\b(?:north|south|east|west|central)[a-z]*(?: (?:state|province|region|district|parts?|areas?) of)? "
    r"(?P<place>[A-Z]\w+)|\ban? (?:[a-z]+ ){0,3}(?:village|hamlet|town)\b"
    r"(?! (?:head|chief|elder|council|leader|hall|school|clerk))"
)
HOME_FORCES: Final = word_list("where.toml", "speaking", "home_forces")
SAID: Final = frozenset(verb_forms("say"))


def from_afar(view: DocView, places: list[PlaceMention], start: int, end: int) -> bool:
    """Tell whether a dateline is where somebody deplores or demands what was done in the land that the lead names.

    Or where a desk tells what a court, office or police of another land did ("NEW YORK – A Chadian court convicted X").

    Args:
        view: the article.
        places: its places, in the order of the text.
        start: where the dateline begins.
        end: where it ends.
    """
    homes = {p.value.country for p in within(places, start, end) if p.value is not None}
    if not homes or end >= len(view.text):
        return False
    speaks = opens_by_speaking(view, end)
    n = view.sentence_at[view.token_at(end)]
    lands = {p.value.country for p in within(places, end, view.sentence_span(n)[1])
             if p.value is not None and p.value.country and p.start >= end
             and (names_land(view, p) if speaks else rules_there(view, p, end))}  # fmt: skip
    return bool(lands) and lands.isdisjoint(homes)


def filed_away(view: DocView, place: PlaceMention) -> bool:
    """Tell whether a town that heads a paragraph is but the dateline of what was elsewhere ("LIMA: In a village")."""
    zone = next((z for z in filed_at(view) if z.start == place.start), None)
    if zone is None:
        return False
    return told_away(view.text, zone, zone.end, view.sentence_span(view.sentence_at[view.token_at(zone.end)])[1])


def told_away(text: str, zone: Zone, start: int, end: int) -> bool:
    """Tell whether a stretch says that it was elsewhere than its dateline ("in a village", "in northern Chad")."""
    filed = text[zone.start : zone.end].casefold()
    aways = AWAY.finditer(text, start, end)
    return any(m["place"] is None or m["place"].casefold() not in filed.split(",")[0] for m in aways)


def opens_by_speaking(view: DocView, end: int) -> bool:
    """Tell whether the sentence after a dateline reacts to something or asks for it."""
    first, last = view.token_at(end), view.sentences[view.sentence_at[view.token_at(end)]][1]
    for t in range(first, last):
        if view.dep[t] not in MAIN:
            continue
        if view.dep[t] == "ROOT" and view.tag[t].startswith("VB") and (
            view.lower[t] in SPEAKING or any(view.lower[c] in FEELING for c in view.kids(t, "acomp"))
        ):
            return True
        if any(view.lower[c] in DUTY for c in view.kids(t, "aux")) and (
            not SAID.isdisjoint(view.lower[first:last])
            or any(actor_type([view.lower[c]]) in STATE for c in view.kids(t, "nsubj"))
        ):
            return True
    return False


def rules_there(view: DocView, place: PlaceMention, end: int) -> bool:
    """Tell whether a mention says whose court or office does what the lead tells ("A Chadian court ruled")."""
    last = view.token_at(place.end - 1)
    office = view.head[last]
    opens = office <= view.token_at(end) + OPENS  # the parse may hang it on the dateline
    main = opens or (view.dep[office] in SUBJECTS and view.dep[view.head[office]] in MAIN)
    at_home = {view.lower[office], " ".join(view.lower[office - 1 : office + 1])} & HOME_FORCES
    return main and place.label != "PLACE" and (actor_type([view.lower[office]]) == OFFICES or bool(at_home))


def names_land(view: DocView, place: PlaceMention) -> bool:
    """Tell whether a mention is of a place, or of the people of those who are meant ("the Ugandan writer").

    Whoever is of another land than the dateline's was mostly not harmed where their defenders speak.
    """
    if place.label == "PLACE":
        return True
    last = view.token_at(place.end - 1)
    noun = view.head[last]
    calling = view.lower[last + 1 : last + 2]
    meant = view.dep[last] in {"amod", "compound", "nmod"} and (view.person_at(noun) or noun == last + 1)
    return actor_type([view.lower[noun]]) in STATE or (meant and bool(calling) and people().called(*calling))
