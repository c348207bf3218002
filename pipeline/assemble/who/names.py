"""Names put right before they are clustered: misread ones dropped, unread mentions found, people called people."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.assemble.text.callings import OUTLETS, founds, is_ones, of_division, of_paper, shortened
from pipeline.assemble.text.heads import of_deed
from pipeline.assemble.text.leading_up import leads_to_one, own_members
from pipeline.assemble.text.lists import name_lists
from pipeline.assemble.text.months import tells_day
from pipeline.assemble.text.simple import FIRST, after_of
from pipeline.assemble.text.town_openings import town_before_colon
from pipeline.assemble.text.tree import Name
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import armed_many, number_of, people
from pipeline.kept import compiled
from pipeline.normalise.places import gazetteer
from pipeline.recognise.tokens import addresses

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

QUOTES = {"“", "”", '"', "'", "‘", "’", "«", "»"}
ANY = frozenset({"PERSON", "PLACE", "ORGANISATION"})
BODY_WORDS = word_list("people.toml", "bodies", "never_people")
LISTING, WHERE = {"are", "were", "include", "included", "including", "named"}, {"in", "from", "at", "near", "of"}
HALF, JOINING = 0.5, (["'s"], ["’s"], ["and"])
# ", a resident of", " (also “Kata”), a monk at"
CALLED = compiled(r"(?: \([^()]{1,60}\))?, (?:an?|the) (?:[a-z-]+ ){0,2}?([a-z-]+) (?:of|at|from|in|who)\b")
SEATS = word_list("names.toml", "misread", "seats")
SOURCE = 8  # tokens of "according to Z," before a list
# pronouns that are surnames too: capitalised within a sentence they name somebody
SURNAMES = {"He", "You", "She", "Her", "Me", "It"}


def name_head(view: DocView, name: Name) -> int:
    """Return the token of a name whose head lies outside it."""
    for t in range(name.last, name.first - 1, -1):
        if not name.first <= view.head[t] <= name.last or view.head[t] == t:
            return t
    return name.last


def drop_misread(view: DocView) -> None:
    """Drop what is no name of a person: titles alone, faiths and movements, words that only describe other people.

    "Abbot", "Falun Gong", "Hitmen", the first word of "Mapuche herder X".
    """
    table = people()
    called = table.bodies | armed_many()
    describing: dict[str, bool] = {}
    misread, sources, places = set[str](), set[str](), set[str]()
    for name in view.names:
        if name.label != "PERSON":
            continue
        words = view.lower[name.first : name.last + 1]
        if name.text.isascii() and name.text == name.text.lower():
            misread.add(name.text)
        if " ".join(words) in called or all(w in table.titles and w in table.nouns for w in words):
            misread.add(name.text)
        after = name.last + 1
        describes = after < len(view.words) and view.lower[after] not in table.relatives
        describes = describes and view.words[after] in (table.nouns if name.last == name.first else table.plurals)
        describing[name.text] = describing.get(name.text, True) and describes
        if names_place(view, name):
            places.add(name.text)
        lead = view.lower[name.first - 1] if name.first > 0 else ""
        outlet = lead in OUTLETS or (lead == "paper" and name.first == name.last)
        if describes_source(view, name) or (outlet and not founds(view.lower, name.last)):
            sources.add(name.text)
        elif name.text.endswith("s") and name.first == name.last and view.tag[name.first - 1 : name.first] == ["CD"]:
            misread.add(name.text)  # "320 JWs": several people of a kind
    misread |= {text for text, always in describing.items() if always} - sources
    misread |= headline_words(view) - sources
    if not misread and not sources and not places:
        return
    for name in view.names:
        if name.label == "PERSON" and name.text in places:
            name.label = "PLACE"
        elif name.label == "PERSON" and name.text in sources:
            name.label = "ORGANISATION"
        elif name.label == "PERSON" and name.text in misread:
            name.label = "ORGANISATION" if name.text.lower() in table.bodies else "OTHER"
    view.names = [n for n in view.names if n.label != "OTHER"]
    index_names(view)


def headline_words(view: DocView) -> set[str]:
    """Return the single words that only the title calls a person, where the text names somebody else in full.

    "Embezzler gets four years / … sentenced clerk Marie Dupont": no name but a word of a headline.
    """
    named = [n for n in view.names if n.label == "PERSON"]
    body = [n for n in named if view.start[n.first] >= view.title_end]
    told = {w for n in body for w in view.lower[n.first : n.last + 1]}
    if not any(n.last > n.first for n in body):
        return set()
    return {
        n.text
        for n in named
        if view.start[n.first] < view.title_end and n.first == n.last and view.lower[n.first] not in told
    }


def call_bodies(view: DocView) -> None:
    """Call a body what is described as one: "X, one of the oldest rights groups", "the weekly X", "X rights group".

    What one mention tells holds for all of the same words.
    """
    named = [n for n in view.names if n.label == "PERSON" and not founds(view.lower, n.last)]
    bodies = {n.text for n in named if not is_ones(view.words, n.first, n.last) and described_as_body(view, n)}
    for name in view.names:
        if name.label == "PERSON" and name.text in bodies:
            name.label = "ORGANISATION"


def described_as_body(view: DocView, name: Name) -> bool:
    """Tell whether the words beside a name call it a group, newspaper and the like; no full name "a broadcaster"."""
    head = name_head(view, name)
    beside, above = view.kids(head, "appos"), view.head[head]
    if not beside and view.lower[above] not in people().body_nouns:
        return False
    own = view.lower[name.first : name.last + 1]
    trades = people().occupation if len(own) > 1 and BODY_WORDS.isdisjoint(own) else ()
    nouns = people().body_nouns.difference(trades)
    for t in beside:
        of = after_of(view, t)
        kind = of[:1] if view.lower[t] in {"one", "part"} else [t]
        called = t > name.last and view.lower[name.last + 1] == "," and any(view.lower[k] in nouns for k in kind)
        if called and not leads_to_one(view, t):
            return True
    if view.lower[above] not in nouns or view.name_at[above] >= 0 or view.sentence_at[above] != view.sentence_at[head]:
        return False
    gap = view.lower[min(above, name.last) + 1 : max(above, name.first)]
    if above < name.first:  # "the newspaper X", no "group, X"
        return view.dep[head] == "appos" and all(w in QUOTES for w in gap)
    closed = [w for w in gap if w not in QUOTES]  # "the “X” rights group", not "X's group"
    return view.dep[head] in {"compound", "nmod"} and len(closed) <= 2 and not {"'s", "’s", ",", "and"} & set(closed)


def names_place(view: DocView, name: Name) -> bool:
    """Tell whether a name read as a person's is the place in "a nurse from Abha", "Lume, Aug 3 - …"."""
    before = view.lower[name.first - 1] if name.first > 0 else ""
    opens = name.first == view.sentences[view.sentence_at[name.first]][0]
    after = view.words[name.last + 1 : name.last + 3]
    dated = opens and (after[:1] == [":"] or (after[:1] == [","] and bool(DATED.match("".join(after[1:])))))
    if before in COMPASS and name.first > 1:
        before = view.lower[name.first - 2]  # "900 W. Alder St."
    if before.isdigit() and name.last > name.first:
        return view.lower[name.last].rstrip(".") in STREETS  # "found at 900 W. Alder St., Torsk"
    return (before in {"in", "from", "near"} or dated) and bool(gazetteer().is_place(name.text))


COMPASS = word_list("names.toml", "streets", "compass")
STREETS = word_list("names.toml", "streets", "nouns", "doubtful")
DATED = compiled(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?$")
AGED = compiled(r"^,? (?:\((?:aged?,? )?\d\d\)|\(?aged? \d\d\b|\((?:fe)?male\b)")
CITED = compiled(
    r"^ \((?:[A-Z]\w+, )?\d{1,2} [A-Z][a-z]+\.? \d{2}(?:\d\d)?\b|^ reports?\b(?! (?:that|on))"
    r"|^ \((?:reporting|citing|via|reprinted)\b"
)


def describes_source(view: DocView, name: Name) -> bool:
    """Tell whether one word is where a report comes from: "Based on Steppewatch (3 May 11) and … reports"."""
    if name.first != name.last or not CITED.match(view.text[view.end[name.last] : view.end[name.last] + 40]):
        return False
    return view.dep[name.first] not in {"dobj", "nsubjpass"}


def widen_places(view: DocView) -> None:
    """Take the capitalised word after a place into its name where both together are a place that is known."""
    widened = join_owned(view)
    for name in view.names:
        t = name.last + 1
        if name.label != "PLACE" or t >= len(view.words) or view.name_at[t] >= 0 or not view.words[t][:1].isupper():
            continue
        whole = view.written(name.first, t)
        if view.sentence_at[t] == view.sentence_at[name.last] and "\n" not in whole and gazetteer().is_place(whole):
            name.last, name.text, widened = t, whole, True
    if widened:
        index_names(view)


def join_owned(view: DocView) -> bool:
    """Join two names around "'s" or "and" that are one known place ("Cox's Bazar"); tell if there were any."""
    joined = []
    for name, after in pairwise(view.names):
        beside = after.label == "PLACE" and view.lower[name.last + 1 : after.first] in JOINING
        whole = view.written(name.first, after.last) if beside else ""
        if beside and gazetteer().is_place(whole):
            name.last, name.text, name.label = after.last, whole, "PLACE"
            joined.append(after)
    if joined:
        view.names[:] = [n for n in view.names if not any(n is gone for gone in joined)]
    return bool(joined)


def index_names(view: DocView) -> None:
    """Put the names in text order and point every token at its name."""
    view.names.sort(key=FIRST)
    view.name_at = [-1] * len(view.words)
    for i, name in enumerate(view.names):
        for k in range(name.first, name.last + 1):
            view.name_at[k] = i


def halve_doubled(view: DocView) -> None:
    """Keep the last half of a name that a caption and a byline write twice ("Pablo Ruiz Pablo Ruiz")."""
    for name in view.names:
        half, odd = divmod(name.last + 1 - name.first, 2)
        words = view.words[name.first : name.last + 1] if half > 1 and not odd and name.label == "PERSON" else []
        if words and words[:half] == words[half:]:
            name.first += half
            name.text = view.written(name.first, name.last)
    index_names(view)


def spread_names(view: DocView) -> None:
    """Find the other mentions of people whom the recogniser found once: the same words, capitalised, unlabelled."""
    wanted: dict[str, tuple[str, ...]] = {}
    parts: set[str] = set()
    for name in view.names:
        known = tuple(view.words[name.first : name.last + 1])
        if name.label == "PERSON" and known[0][:1].isupper():
            if known[1:]:
                parts |= {known[0], known[-1]}
            if known[1:] or known[0][3:]:
                wanted.setdefault(known[0], known)
    added = False
    for t, word in enumerate(view.words):
        if view.name_at[t] >= 0 or (word not in wanted and word not in parts):
            continue
        named = view.tag[t] in {"NNP", "NNPS"} or (word in SURNAMES and within_sentence(view, t))
        if not named or word.lower() in people().nouns or word.lower() in people().titles:
            continue
        if tells_day(view, t) and tuple(view.words[t : t + len(wanted.get(word, (word,)))]) != wanted.get(word):
            continue  # who is called Sunday or Jun; not the day, nor "(30 Jun 19)"
        last = t
        known = wanted.get(word, ())
        if known and tuple(view.words[t : t + len(known)]) == known:
            last = t + len(known) - 1
        elif word not in parts or beside_capital(view, t) or within_place(view, t):
            continue
        if any(view.name_at[k] >= 0 for k in range(t, last + 1)):
            continue
        view.names.append(Name(t, last, "PERSON", view.text[view.start[t] : view.end[last]]))
        for k in range(t, last + 1):
            view.name_at[k] = len(view.names) - 1
        added = True
    if added:
        index_names(view)


def complete_lists(view: DocView) -> bool:
    """Call people the words that stand as members in a list of people ("A B, Cering and E F"); tell if any do."""
    added = False
    for a, b in view.sentences:
        for run in name_lists(view, a, b):
            t, end = view.names[run[0]].last + 1, min(b, view.names[run[-1]].last + 12)
            while t < end:
                last = t
                while (
                    last < b and view.tag[last] == "NNP" and view.name_at[last] < 0 and view.words[last][:1].isupper()
                ):
                    last += 1
                if last > t and member(view, a, b, t, last - 1):
                    view.names.append(Name(t, last - 1, "PERSON", view.text[view.start[t] : view.end[last - 1]]))
                    added = True
                t = last if last > t else t + 1
    if added:
        index_names(view)
    return added


def member(view: DocView, first: int, last: int, a: int, b: int) -> bool:
    """Tell whether the words `[a, b]` are a member of a list: a comma or "and" on either side, no place or body."""
    if b - a > 2 or a <= first or b + 1 >= last or len(view.words[a]) < 3:
        return False
    before, after = view.lower[a - 1], view.lower[b + 1]
    if before not in {",", ";", "and", ":"} or after not in {",", ";", "and", "(", ".", ")"}:
        return False
    if before == "," and after not in {",", ";", "and", "("}:
        return False
    words = view.lower[a : b + 1]
    others = BODY_WORDS | people().nouns | people().titles | addresses()  # "and Atty. X"
    if not others.isdisjoint(words) or view.words[a].isupper():
        return False
    return not gazetteer().is_place(view.text[view.start[a] : view.end[b]])


def within_sentence(view: DocView, t: int) -> bool:
    """Tell whether a token stands within a sentence, not at its start or that of a quotation."""
    before = view.words[t - 1] if t > view.sentences[view.sentence_at[t]][0] else ""
    return before[-1:].isalnum() or before in {",", ")"}


def within_place(view: DocView, t: int) -> bool:
    """Tell whether a word says where the place before it lies ("from Albay, Bicol", "in Oma county, Hela, they")."""
    listed = view.lower[t + 1 : t + 2] == [","] and view.tag[t + 2 : t + 3] in (["NNP"], ["NNPS"])
    seat = view.lower[t - 2] in SEATS and not listed
    lies = view.place_at(t - 2) or (seat and (view.place_at(t - 3) or view.body_at(t - 2)))
    return t > 1 and view.lower[t - 1] == "," and lies


def beside_capital(view: DocView, t: int) -> bool:
    """Tell whether a word stands beside another capitalised one, so that it may be part of another name."""
    around = [k for k in (t - 1, t + 1) if 0 <= k < len(view.words)]
    return any(view.tag[k] in {"NNP", "NNPS"} or view.lower[k] == "-" for k in around)


def repair_names(view: DocView) -> None:
    """Call a person what stands in a list of people, or is arrested or tried, and is no place or body that is known."""
    for a, b in view.sentences:
        for run in filter(None, (own_members(view, run) for run in name_lists(view, a, b, ANY))):
            people_in = sum(view.names[i].label == "PERSON" for i in run)
            opening = view.names[run[0]].first - 1
            while opening > a and view.lower[opening] in {":", "(", ","}:
                opening -= 1
            lead = view.lower[opening]  # not "the groups X and Y"
            announced = (lead in people().plurals and lead not in people().body_nouns) or listed_people(view, a, run)
            if announced or (len(run) > 2 and people_in >= 0.5 * len(run)):
                for i in run:
                    make_person(view, view.names[i])
    for name in view.names:
        after = view.text[view.end[name.last] : view.end[name.last] + 24]
        if name.label == "PLACE" and (AGED.match(after) or called_person(view, name)):
            make_person(view, name)
        if name.label != "PERSON":
            head = name_head(view, name)
            suffered = view.lower[view.head[head]] if view.dep[head] in {"dobj", "nsubjpass"} else ""
            told = name.last > name.first and name.label == "ORGANISATION" and of_deed(view, head)
            if told or suffered in personal_verbs() or (name.last > name.first and suffered in done_to(name.label)):
                make_person(view, name)


def called_person(view: DocView, name: Name) -> bool:
    """Tell whether words after a name call its bearer a person ("placed Kato (also “Kata”), a monk at X, under …")."""
    told = CALLED.match(view.text, view.end[name.last], view.end[name.last] + 120)
    return told is not None and people().called_one(told[1])


def listed_people(view: DocView, first: int, run: list[int]) -> bool:
    """Tell whether people are announced before a list that the gazetteer does not know as places.

    "8 farm youths who took part in a protest in the county: X, Y and Z", "The seven leaders are X, Y and Z".
    """
    t = view.names[run[0]].first
    if len(run) < 2 or t - 2 < first:
        return False
    lead = view.lower[first:t]
    if "according" in lead[-SOURCE:] and lead[-1] == ",":  # "including, according to Z, X and Y"
        lead = lead[: len(lead) - 1 - lead[::-1].index("according")]
        lead = lead[:-1] if lead[-1:] == [","] else lead
    if not lead:
        return False
    nouns = [k for k, w in enumerate(lead) if w in people().plurals and lead[k + 1 : k + 2] != ["of"]]
    near = 40 if lead[-1] == ":" else 6 if lead[-1] in LISTING else 0
    if not nouns or len(lead) - nouns[-1] > near:
        return False
    if number_of(view.lower[first + nouns[-1] - 1]) == len(run):
        return True  # "four monks: A, B, C and D"
    known = sum(bool(gazetteer().is_place(view.names[i].text)) for i in run)
    return known < HALF * len(run)


@cache
def personal_verbs() -> frozenset[str]:
    """Return the forms of verbs whose object is a person and nothing else."""
    return verb_list("verbs.toml", "undergone", "of_people")


@cache
def done_to(label: str) -> frozenset[str]:
    """Return the forms of verbs that take no body of several words, or no place, as their object."""
    place = ("of_no_place",) if label == "PLACE" else ()
    return verb_list("verbs.toml", "undergone", "of_no_body", *place)


def make_person(view: DocView, name: Name) -> None:
    """Relabel a name as a person unless the gazetteer knows it or a word in it names a body."""
    if name.label == "PERSON" or any(w in BODY_WORDS for w in view.lower[name.first : name.last + 1]):
        return
    if opens_dateline(view, name) or shortened(view.words, name.first, name.last) or of_paper(view, name):
        return
    at = name.first > 0 and view.lower[name.first - 1] in WHERE and not of_deed(view, name_head(view, name))
    own = view.dep[k := name_head(view, name)] == "nmod" and view.person_at(view.head[k])  # "Kano, Nigeria, doctors X"
    if at or own or town_before_colon(view, name) or within_place(view, name.first) or of_division(view, name):
        return
    known = gazetteer().country(name.text) if name.last == name.first else gazetteer().is_place(name.text)
    if not known and name.text[:1].isupper() and not (name.text.isupper() and name.last == name.first):
        name.label = "PERSON"


def opens_dateline(view: DocView, name: Name) -> bool:
    """Tell whether a name stands in a dateline, beside the person of its sentence ("Riga, 4 May 2019 - Ida Obi …")."""
    return any(z.kind == "dateline" and z.start <= view.start[name.first] < z.end for z in view.article.zones)
