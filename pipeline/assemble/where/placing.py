"""What in a sentence places an act in a town: the words around the town, the names of courts and prisons."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.assemble.facts import PlaceMention
from pipeline.assemble.text.asides import STAYS, landmark
from pipeline.assemble.text.common import MONTHS
from pipeline.assemble.text.matters import body_speaks, posted, spoken_from
from pipeline.assemble.text.once import once
from pipeline.assemble.text.shared_words import DEPLORING, SPEECH
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import courts, people
from pipeline.assemble.where.of_others import (
    BEFORE,
    at_home,
    is_birthplace,
    left_for_now,
    of_contacts,
    of_doers,
    of_life_before,
    ward_at,
)
from pipeline.assemble.where.other_times import lives_elsewhere, of_former_post
from pipeline.assemble.where.owned import STRANGERS, is_force, is_mission, is_works, of_news, studies_at
from pipeline.assemble.where.placewords import TOWNS, placing
from pipeline.assemble.where.seats import is_seat
from pipeline.assemble.whether.sources import prints
from pipeline.kept import compiled
from pipeline.normalise.places import PlaceValue, find_countries, gazetteer, resolve_places, seat_of
from pipeline.normalise.places.fold import fold
from pipeline.normalise.places.index import CAPITAL
from pipeline.normalise.places.reading import plain_words

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

UPROOTED = word_list("where.toml", "journeys", "uprooted")
IN = frozenset({"in", "at", "near", "outside", "around", "across"})
INSIDE = IN | {"inside", "into", "from", "within"}
OFFICES = word_list("where.toml", "speaking", "offices")
# who speaks or pleads from elsewhere ("Supporters in Paris say"), in the singular too
ABROAD = noun_list("where.toml", "speaking", "abroad")
PLEADING = verb_list("where.toml", "speaking", "pleading")
THINKING = verb_list("where.toml", "speaking", "thinking")
ADDRESSED = verb_list("where.toml", "speaking", "addressed")
OPPOSING = word_list("where.toml", "speaking", "opposing")
TREATING = verb_list("where.toml", "treating", "verbs") | word_list("where.toml", "treating", "words")
VISITORS = STRANGERS | word_list("where.toml", "journeys", "visiting")
MEMBERS = word_list("where.toml", "speaking", "members")
BRANCHES = word_list("where.toml", "speaking", "branches")
LEADING = verb_list("where.toml", "speaking", "leading")
POPULATION = word_list("where.toml", "war", "population")
NATIVES = word_list("where.toml", "speaking", "natives")
THERE = frozenset({"to", "into", "in", "at"})
WORD = compiled(r"[\w’'-]*\w")
OF_CITY = (["city"], ["town"], ["municipal"])
LONGEST = 3  # words of a town's name
NAMES = 4096  # of bodies, whose towns are kept from one article to the next


def stands(view: DocView, token: int) -> bool:
    """Tell whether something is placed in the town that `token` heads, in any of the ways that a sentence has for it.

    "in Harare"; "the streets of Harare"; "in the capital, Harare"; "in Gweru and Harare"; "a Harare court"; not
    "who lives in Harare", "told reporters in Harare", "the embassy in Harare".
    """
    words = placing()
    t = token
    for _ in range(LONGEST):
        if view.dep[t] not in {"conj", "appos"} or view.head[t] == t:
            break
        t = view.head[t]
    prep = view.head[t]
    if view.dep[t] in BEFORE:
        return view.lower[prep] in words.sites
    if view.dep[t] != "pobj":
        return False
    if view.lower[token + 1 : token + 2] and view.lower[token + 1] in words.sites and view.head[token + 1] == prep:
        return True  # "into the Gweru flat of", read as two nouns
    above = view.lower[view.head[prep]]
    if view.lower[prep] in {"of", "to"}:
        return above in (words.parts if view.lower[prep] == "of" else STAYS)
    return view.lower[prep] in IN and not is_elsewhere(view, t)


def climbed(view: DocView, token: int) -> int:
    """Return the place that another describes or is told with: in "raised in Gweru, Midlands" Gweru for Midlands."""
    for _ in range(LONGEST):
        head, dep = view.head[token], view.dep[token]
        listed = dep in {"conj", "appos"} and view.tag[head][:2] == "NN"
        area = dep in BEFORE and view.lower[head] in placing().areas and view.tag[token][:2] == "NN"
        if head == token or not (listed or area):
            break
        token = head
    return token


def climbs_to(view: DocView, token: int, place: PlaceMention) -> bool:
    """Tell whether a place is told with another: "in Gweru and Masvingo", "in Gweru, Midlands"."""
    top = climbed(view, token)
    return top != token and place.start <= view.start[top] < place.end


def is_elsewhere(view: DocView, token: int) -> bool:
    """Tell whether a place is where somebody lives or speaks ("told reporters in Harare"), not where the act was.

    An embassy "in Harare" is only where it is, but what was done "at the embassy in Harare" was done in Harare.
    """
    token = climbed(view, token)
    prep = view.head[token]
    above = view.head[prep]
    if landmark(view, token):
        return True
    if view.dep[token] == "pobj" and view.lower[prep] == "of" and view.lower[above] == "eve":
        return True  # "on the eve of Nooruz"
    if view.dep[token] != "pobj" or view.lower[prep] not in IN or view.lower[above] not in placing().elsewhere:
        return False
    return not (view.dep[above] == "pobj" and view.lower[view.head[above]] in INSIDE and view.tag[above] == "NN")


def is_source(view: DocView, token: int) -> bool:
    """Tell whether a place is that of who says so ("according to a spokesman in Harare")."""
    for _ in range(9):
        if view.lower[token] == "according":
            return True
        if view.head[token] == token or (view.tag[token][:2] == "VB" and view.dep[token] != "relcl"):
            return False
        token = view.head[token]
    return False


def is_ward(view: DocView, token: int) -> bool:
    """Tell whether a place is only where somebody hurt was taken or treated ("was rushed to a hospital in Jos")."""
    noun = token if ward_at(view, token) else view.head[view.head[token]]
    if view.dep[token] != "pobj" or not ward_at(view, noun) or view.dep[noun] != "pobj":
        return False
    return view.lower[view.head[view.head[noun]]] in TREATING


def is_speakers(view: DocView, token: int) -> bool:
    """Tell whether a place is where those are who tell of an act elsewhere or plead for somebody.

    "Relatives in Istanbul say"; "Students across Canada are trying to free her".
    """
    noun = view.head[view.head[token]]
    verb = view.head[noun]
    kin = view.lower[noun] in people().relatives or view.lower[noun] in ABROAD
    if not kin or view.dep[noun] != "nsubj" or view.dep[token] != "pobj" or view.lower[view.head[token]] not in IN:
        return False
    pleads = view.lower[verb] in PLEADING or any(view.lower[c] in PLEADING for c in view.kids(verb, "xcomp"))
    return pleads or view.lower[verb] in SPEECH


def speaks(view: DocView, token: int) -> bool:
    """Tell whether a place, or somebody with a name like one, says or thinks something ("Berlin said", "believes")."""
    head = view.head[token]
    if view.dep[token] == "compound" and view.tag[head] == "NNP":
        token, head = head, view.head[head]
    if view.dep[token] == "pobj" and view.lower[head] == "by" and view.dep[head] in {"agent", "prep"}:
        return view.lower[view.head[head]] in SPEECH  # "it was reported by the Gweru Press Office that"
    return (view.dep[token] == "nsubj" and view.lower[head] in SPEECH | THINKING | DEPLORING) or of_news(view, token)


def is_party(view: DocView, token: int) -> bool:
    """Tell whether a place stands for its state or people ("a row with London", "spying for Warsaw").

    So does the country whose an embassy, company or army is ("Ghana's High Commission in Togo"); a town has those that
    stand in it.
    """
    noun = view.head[token]
    if view.dep[token] == "poss" and (is_mission(view, noun) or is_works(view, noun) or is_force(view, noun, token)):
        return any(gazetteer().country(" ".join(view.words[token - n : token + 1])) for n in range(LONGEST))
    if view.dep[token] in BEFORE and not OPPOSING.isdisjoint(view.lower[token + 1 : token + 2]):
        return True  # "Moscow critic X"
    token = climbed(view, token)
    if view.dep[token] == "dobj":
        return view.lower[view.head[token]] in ADDRESSED  # "accused Islamabad of arming them"
    prep = view.head[token]
    if view.lower[prep] == "between" and view.lower[view.head[prep]] in placing().sites:
        return False  # "blocked the road between Jos and Bauchi"
    return view.dep[token] == "pobj" and (view.lower[prep] in placing().parties or spoken_from(view, token))


def is_apart(view: DocView, token: int) -> bool:
    """Tell whether a place is one that acts, or says where somebody is from."""
    return is_party(view, token) or describes_person(view, token)


@once
def describes_person(view: DocView, token: int) -> bool:
    """Tell whether a place says where somebody is from ("a lawyer from Almaty"), not where the act took place."""
    top = climbed(view, token)
    if is_elsewhere(view, token) or is_source(view, token) or is_speakers(view, top) or is_ward(view, top):
        return True
    if body_speaks(view, token) or posted(view, token) or is_issued(view, top) or is_birthplace(view, top):
        return True
    if of_former_post(view, top) or of_contacts(view, top) or is_seat(view, token) or left_for_now(view, top):
        return True
    if of_life_before(view, token) or of_doers(view, token) or is_bearer(view, token) or at_home(view, token):
        return True
    if ((view.dep[token] == "compound" and view.lower[token - 1] == "from" and view.person_at(view.head[token]))
            or lives_elsewhere(view, token)):  # fmt: skip
        return True  # "the former MP from Jos Ana Bello"
    token, prep = top, view.head[top]
    if view.dep[token] in BEFORE and view.lower[prep] in BRANCHES and view.dep[prep] in {"pobj", "dobj"}:
        above = view.head[prep]  # "president of the Jos branch of", "who heads the Jos branch of"
        leads = view.lower[above] in LEADING
        return leads if view.dep[prep] == "dobj" else view.lower[view.head[above]] in people().nouns
    if view.dep[token] == "pobj" and view.lower[prep] in {"from", "of"} and not is_part_of(view, token):
        above = view.head[prep]
        if view.lower[above] in UPROOTED and view.dep[above] in {"acl", "amod", "relcl"}:
            return True  # "two women displaced from Gweru were beaten"
        if visits_from(view, token):
            return True
        named = view.person_at(above)
        office = view.lower[prep] == "of" and view.lower[above] in OFFICES
        beside = view.lower[above] in people().nouns and view.lower[token + 1 : token + 2] == [","]
        if beside and token + 2 < len(view.words) and view.person_at(token + 2):
            return True  # "a cook from Peru, Ana Bello, was held"
        if view.lower[prep] == "of" and view.lower[above] in POPULATION:
            return False  # "shells fell on the people of Yemen"
        several = view.tag[above] == "NNS" and not is_site_noun(view.lower[above])
        return named or office or several or is_calling(view, above)
    if studies_at(view, token):
        return True
    if view.lower[token + 1 : token + 3] == [",", "which"]:
        return False  # "a member of the Dawn Church in Jos, which was raided"
    return view.dep[token] == "pobj" and view.lower[prep] in IN and is_own_body(view, view.head[prep])


def is_issued(view: DocView, token: int) -> bool:
    """Tell whether a place is where a paper came out ("in a report released in London on Monday")."""
    prep = view.head[token]
    return view.lower[prep] in IN and prints(view, view.head[prep])


def is_bearer(view: DocView, token: int) -> bool:
    """Tell whether a name of two words read as a place follows what its bearer is ("the migrant Samba Keita")."""
    i = view.name_at[token]
    if i < 0 or view.names[i].first in {0, view.names[i].last}:
        return False
    before = view.names[i].first - 1
    return view.lower[before] in people().nouns and view.dep[before] == "compound" and view.head[before] == token


def visits_from(view: DocView, token: int) -> bool:
    """Tell whether a place is the home of somebody on a visit ("a tourist from Canada", "visiting from Canada")."""
    prep = view.head[token]
    return (view.dep[token], view.lower[prep]) == ("pobj", "from") and view.lower[view.head[prep]] in VISITORS


def is_calling(view: DocView, noun: int) -> bool:
    """Tell whether a noun says what somebody named beside it is ("X, a physics teacher from Jos, was sentenced")."""
    first = min([noun, *(c for c in view.kids(noun, "det", "amod", "compound", "poss") if c < noun)])
    beside = first > 1 and view.lower[first - 1] == "," and view.person_at(first - 2)
    apposed = view.dep[noun] == "appos" and view.person_at(view.head[noun])
    return view.lower[noun] in people().nouns and (beside or apposed)


def is_own_body(view: DocView, body: int) -> bool:
    """Tell whether a body is that of somebody named before it ("Pastor X of the City Mission in Jos")."""
    i, prep = view.name_at[body], view.head[body]
    named = view.names[i].label == "ORGANISATION" if i >= 0 else view.words[body].istitle()  # "Full Gospel Mission"
    words = view.lower[view.names[i].first : view.names[i].last + 1] if i >= 0 else [view.lower[body]]
    of_body = named and view.dep[body] == "pobj" and courts().isdisjoint(words)  # no judge of a court in Jos
    member = view.head[prep]  # "He was a member of the City Guards in Jos"
    his = view.person_at(member) or (view.dep[member] in {"attr", "conj"} and view.lower[member] in MEMBERS)
    return of_body and view.lower[prep] in {"of", "from", "with"} and his


def where_done(view: DocView, token: int, act: int) -> bool:
    """Tell whether a clause with "where" puts an act in a place ("lives in Gori, where men stabbed him")."""
    while token < view.head[act] < act and view.dep[act] == "conj":
        act = view.head[act]  # "where he was seized and flown home"
    where = [c for c in view.kids(act, "advmod") if token < c and view.lower[c - 1 : c + 1] == [",", "where"]]
    if view.dep[act] not in {"relcl", "advcl"} or not where or where[0] == token + 2:
        return bool(where) and view.dep[act] in {"relcl", "advcl"}
    day = view.head[act]  # "was sent to Minsk on 3 May, where guards beat him"
    there = view.dep[token] == "pobj" and view.lower[view.head[token]] in THERE  # not "flew from Osh to Minsk on 3 May"
    told = token < day < where[0] and view.lower[day] in MONTHS
    return told and there and view.head[view.head[day]] == view.head[view.head[token]]


def is_part_of(view: DocView, token: int) -> bool:
    """Tell whether a place is one that something is a part of ("the outskirts of Harare")."""
    prep = view.head[token]
    return view.dep[token] == "pobj" and view.lower[prep] == "of" and view.lower[view.head[prep]] in placing().parts


def is_demonym(view: DocView, place: PlaceMention) -> bool:
    """Tell whether the name of a state only describes a noun, as its adjective would ("a US citizen", "UK forces").

    What has a site says where it is: "a US prison", "US soil".
    """
    if place.label != "PLACE":
        return False
    t = view.token_at(place.end - 1)
    head = view.head[t]
    if head <= t or view.dep[t] not in {"compound", "nmod", "amod"}:
        return False
    if place.value is None or place.value.kind == "unknown":  # "a Zuli native": of a people
        return view.lower[head] in NATIVES or place.text in gazetteer().known.words["no_place"]  # "a Dalit lawyer"
    words = placing()
    if place.value.kind not in {"country", "territory"}:  # "the Gweru news outlet Daily Bell"
        paper = view.dep[t] != "amod" and not words.bodies.isdisjoint(view.lower[t + 1 : head + 1])
        return paper and words.sites.isdisjoint(view.lower[t + 1 : head + 1])
    placed = words.sites | words.parts | words.areas | words.grounds
    return view.tag[head][:2] == "NN" and view.lower[head] not in placed


def is_power(view: DocView, place: PlaceMention) -> bool:
    """Tell whether a capital stands for its government ("Moscow's law", "Moscow jailed two editors")."""
    t = view.token_at(place.end - 1)
    head, words = view.head[t], placing()
    owns = view.dep[t] == "poss" and view.words[head].islower()
    owns = owns and view.lower[head] not in words.sites | words.parts | words.venues | words.grounds
    rules = view.dep[t] == "nsubj" and view.tag[head].startswith("VB")
    return (owns or rules) and is_town(place) and is_capital(place)


def is_site_noun(word: str) -> bool:
    """Tell whether a noun, in the singular or plural, is something that stands in a place ("the jails of Masvingo")."""
    words = placing()
    return any(w in words.sites or w in words.parts or w in words.venues for w in (word, word.removesuffix("s")))


def is_town(place: PlaceMention) -> bool:
    """Tell whether a place is a town or village."""
    return place.label == "PLACE" and place.value is not None and place.value.kind in TOWNS


def is_spot(place: PlaceMention) -> bool:
    """Tell whether a place is a town, a bridge or what no gazetteer has; a prison is where one comes to later."""
    kind = place.value.kind if place.label == "PLACE" and place.value is not None else ""
    return kind in TOWNS or (kind in {"feature", "unknown"} and not is_site(place.text))


def is_fine(place: PlaceMention) -> bool:
    """Tell whether a place is finer than a country."""
    return place.value is None or place.value.kind not in {"country", "territory", "adjective"}


def is_capital(place: PlaceMention) -> bool:
    """Tell whether a town is its country's capital."""
    value = place.value
    found = gazetteer().index.exact(fold(value.name)) if value is not None else ()
    return value is not None and any(e.kind == CAPITAL and e.geonames_id == value.geonames_id for e in found)


def is_site(text: str) -> bool:
    """Tell whether a name is that of a prison, airport or the like, which bears the name of its town."""
    return not placing().named_for.isdisjoint(text.lower().split())


def town_in(text: str, start: int, end: int, country: str | None) -> PlaceMention | None:
    """Return the town that stands in the name `[start, end)` of a court, police or prison, if it says where it is.

    Towns of one name are told apart by the alpha-2 code of the country that the article tells of.
    """
    if (found := town_named(text[start:end], country)) is None:
        return None
    a, b, town = found
    return PlaceMention(start + a, start + b, text[start + a : start + b], "PLACE", town)


@lru_cache(maxsize=NAMES)
def town_named(name: str, country: str | None) -> tuple[int, int, PlaceValue] | None:
    """Return where in the name of a body the town stands that it says it is in, and the town."""
    title = gazetteer().country_record(country).name if country else ""
    [whole] = resolve_places(name, [(0, len(name))], title=title)
    if whole is None or (whole.basis != "institution" and whole.kind not in {"feature", "institution"}):
        return None
    only_city = whole.kind == "institution"  # no name that is known in it: only "the Osh City Court"
    words = [m.span() for m in WORD.finditer(name)]
    lands, known = find_countries(name), gazetteer().renowned
    for size in range(min(LONGEST, len(words) - 1), 0, -1):
        for k in range(len(words) - size + 1):
            a, b = words[k][0], words[k + size - 1][1]
            told = name[a].isupper() and not name.startswith("The ", a) and gazetteer().is_place(name[a:b])
            if not told or any(x <= a and b <= y and b - a < y - x for x, y in lands):
                continue  # a court of the "Donetsk People's Republic" may sit in any town
            after = [name[slice(*word)].lower() for word in words[k + size : k + size + 2]]
            if only_city and after[:1] not in OF_CITY:
                continue
            if after and after[0] in placing().areas and after[1:] != ["court"]:  # "the Wamena District Court"
                continue
            alone = after == ["district", "court"]  # else the district, which the court is not called after
            [town] = resolve_places(name[a:b] if alone else name, [(0, b - a) if alone else (a, b)], title=title)
            if town is not None and placing().areas.isdisjoint(name[a:b].lower().split()):
                town = seat_of(town)  # "the Bururi court of appeal" sits in the town of that name
            if size == 1 and fold(name[a:b]) in plain_words() and (town is None or town.geonames_id not in known):
                continue  # "Department of Justice", "Bar Council"; but "Nice Criminal Court"
            if town is not None and town.kind in TOWNS and town.country == whole.country:
                return a, b, replace(town, basis="institution")
    return None
