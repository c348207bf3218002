"""Surnames told alone that were read as bodies or places, and first names that a nickname parts from the surname."""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.assemble.text.common import CALENDAR, WEEKDAYS
from pipeline.assemble.text.tree import Name
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import people
from pipeline.assemble.who.names import BODY_WORDS, WHERE, beside_capital, index_names, name_head, within_place
from pipeline.kept import compiled
from pipeline.normalise.alike import particles
from pipeline.normalise.places import gazetteer

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

PARTS = {"nsubj", "nsubjpass", "dobj", "dative", "poss", "pobj"}
BESIDE_PEOPLE = {"by", "with", "against", "for", "as", "about", "to", "of"}  # prepositions before a person
TOWARDS = {"to", "outside", "around", "towards", "via", "between"}
ACTED_ON = {"dobj", "nsubj", "nsubjpass", "poss"}
NAMING = {"NN", "NNP", "RB"}  # "Adly remains in prison": what an adverb is not
LOOKING = verb_list("people.toml", "beside", "looking")
OPENING, CLOSING = {"“", '"', "``", "‘", "("}, {"”", '"', "''", "’", ")"}
AGED = compiled(r", (?:aged )?(?:1[2-9]|[2-9]\d),(?! \d)(?= [a-z])")
NICKNAME = 3  # tokens of a nickname at most
TRADED = 3  # tokens after the first of a name read with an office in it, at least
LONE = 2  # letters
ALIKE = 0.7  # share of the letters that two writings of one name have in common
KEPT = word_list("people.toml", "particles", "small")
FAMILY = word_list("people.toml", "family_first", "english")
MIDDLE = word_list("people.toml", "family_first", "after_do")
WHOLE_NAME = 2  # words of a first name and a surname
OFTEN = 2  # mentions by the surname alone
PLACE_WORDS = word_list("where.toml", "houses", "in_names")
GOES_ON = frozenset({",", "(", "'s", "’s", "and"})


def recall_surnames(view: DocView) -> None:
    """Call a person what is read as a body or place but is a part of somebody's name told before.

    "Amina Sun … . Sun was held"; "Ada Houston … . Police said Houston was beaten", not "in Houston".
    """
    parts: set[str] = set()
    surnames: set[str] = set()
    for name in view.names:
        words = view.words[name.first : name.last + 1]
        if name.label == "PERSON" and words[1:]:
            parts |= {w for w in (words[0], words[-1]) if w.istitle()}
            surnames |= {words[-1]} if words[-1].istitle() else set()
            doubled = {a for a, b in pairwise(words[1:]) if b == "-" and a.istitle()}  # "Ines [Bolinga]-Dao"
            parts |= doubled
            surnames |= doubled
        elif name.label == "ORGANISATION" and words[0] in parts and not words[1:]:
            article = name.first > 0 and view.lower[name.first - 1] in {"the", "a", "an"}
            if not article and not beside_capital(view, name.first):
                name.label = "PERSON"
        elif name.label == "PLACE" and words[0] in parts and not words[1:]:
            acts = words[0] in surnames and acts_as_person(view, name)
            if acts or is_acted_on(view, name) or (words[0] in surnames and beside_person(view, name)):
                name.label = "PERSON"


def call_bracketed(view: DocView) -> None:
    """Call a person what is read as a place but writes the name before its bracket otherwise ("Lukan (Lukam)")."""
    for before, name in pairwise(view.names):
        if before.label != "PERSON" or name.label == "PERSON" or name.last > name.first:
            continue
        between, after = view.text[view.end[before.last] : view.start[name.first]], view.end[name.last]
        if between != " (" or not view.text.startswith(")", after):
            continue
        parts = {before.text.lower(), *before.text.lower().split()} - {name.text.lower()}
        close = any(SequenceMatcher(None, part, name.text.lower()).ratio() >= ALIKE for part in parts)
        if close and not gazetteer().is_place(name.text):
            name.label = "PERSON"


def call_aged(view: DocView) -> None:
    """Call a person what is read as a body but has an age after it: "the murder of Xochitl Tzin, 41, a teacher"."""
    for name in view.names:
        aged = name.last > name.first and AGED.match(view.text, view.end[name.last])
        if aged and name.label == "ORGANISATION" and BODY_WORDS.isdisjoint(view.lower[name.first : name.last + 1]):
            name.label = "PERSON"


def beside_person(view: DocView, name: Name) -> bool:
    """Tell whether "and" alone stands between a word that may be a place and somebody's name ("Ode and Paris were")."""
    if view.lower[name.first - 1] in WHERE - {"of", "at"} or beside_capital(view, name.first):
        return False
    ahead, behind = name.last + 2, name.first - 2
    after = view.lower[name.last + 1 : ahead] == ["and"] and ahead < len(view.words) and view.person_at(ahead)
    before = behind >= 0 and view.lower[name.first - 1] == "and" and view.person_at(behind)
    return after or before


def is_acted_on(view: DocView, name: Name) -> bool:
    """Tell whether a word that may be a place is what a clause is about, and no district or land is meant by it."""
    before = view.lower[name.first - 1] if name.first > 0 else ""
    if before in {"the", "a", "an"} | WHERE | TOWARDS or beside_capital(view, name.first):
        return False
    return view.dep[name.first] in ACTED_ON and not names_district(view, name)


def names_district(view: DocView, name: Name) -> bool:
    """Tell whether the next word says what kind of place a name means, or the name says whose land or rulers."""
    t = name.last + 1
    after = view.lower[t] if t < len(view.words) else ""
    return after in BODY_WORDS or after == "," or bool(gazetteer().country(name.text))


def acts_as_person(view: DocView, name: Name) -> bool:
    """Tell whether a word that may be a place stands where a person would: subject, object, owner, no "in X"."""
    head = name_head(view, name)
    before = view.lower[name.first - 1] if name.first > 0 else ""
    if view.dep[head] not in PARTS or before in (WHERE - {"of", "at"}) | {"the"} or within_place(view, name.first):
        return False
    if before == "at":  # "looked over at Houston", not "at Houston"
        return view.lower[view.head[view.head[head]]] in LOOKING
    if view.dep[head] == "pobj" and view.lower[view.head[head]] not in BESIDE_PEOPLE - {"to", "of", "for"}:
        return False
    return not beside_capital(view, name.first) and not gazetteer().country(name.text)


def opening_quote(view: DocView, name: Name) -> int:
    """Return the token that opens the nickname before a name, or within which the name begins; -1 where none does."""
    inside = view.lower[name.first - 1] in OPENING if name.first > 1 else False
    if inside:  # "“Ford” Velasco", read as a name from within the quotation marks
        closed = any(view.lower[j] in CLOSING for j in range(name.first + 1, name.last))
        return name.first - 1 if closed else -1
    if name.first < 4 or view.lower[name.first - 1] not in CLOSING:
        return -1
    k = name.first - 2
    while k > 0 and name.first - 1 - k <= NICKNAME and view.lower[k] not in OPENING:
        k -= 1
    words = view.words[k + 1 : name.first - 1]
    return k if view.lower[k] in OPENING and words and all(w[:1].isupper() for w in words) else -1


def join_nicknamed(view: DocView) -> None:
    """Take the first name before a nickname in quotation marks into the name after it ("Tomas “Ford” Velasco")."""
    joined = False
    for name in view.names:
        k = opening_quote(view, name) if name.label == "PERSON" else -1
        t = k - 1
        if t < 0 or view.sentence_at[t] != view.sentence_at[name.first]:
            continue
        i = view.name_at[t]
        free = i < 0 and view.tag[t] == "NNP" and view.words[t].istitle() and view.lower[t] not in people().titles
        own = view.is_person(i) and view.names[i].last == t
        if free or own:
            name.first = view.names[i].first if own else t
            name.text = view.written(name.first, name.last)
            joined = True
    if joined:
        whole = {id(n) for n in view.names}
        for a in view.names:
            if any(a is not b and b.first <= a.first and a.last <= b.last for b in view.names if b.label == "PERSON"):
                whole.discard(id(a))
        view.names = [n for n in view.names if id(n) in whole]
        index_names(view)


def join_day_names(view: DocView) -> None:
    """Take into a name the given name of a weekday before it ("Mr. Sunday Galadima-Rimi"), read as another's."""
    days = [i for i, n in enumerate(view.names) if n.first == n.last and view.lower[n.first] in WEEKDAYS]
    joined: set[int] = set()
    for name in view.names:
        k = name.first - 1
        titled = k > 0 and view.lower[k] in WEEKDAYS and view.lower[k - 1].rstrip(".") in people().titles
        if name.label == "PERSON" and titled and view.name_at[k] < 0 and view.dep[k] == "compound":
            name.first, view.name_at[k] = k, view.name_at[name.first]
            name.text = view.text[view.start[k] : view.end[name.last]]
    for i in days:
        after = view.names[i + 1] if i + 1 < len(view.names) else None
        beside = after is not None and view.names[i].label == after.label == "PERSON"
        if after is not None and beside and after.first == view.names[i].last + 1:
            after.first = view.names[i].first
            after.text = view.written(after.first, after.last)
            joined.add(i)
    if joined:
        view.names = [n for i, n in enumerate(view.names) if i not in joined]
        index_names(view)


def cut_trades(view: DocView) -> None:
    """Cut from a name the people and the office read as parts of it ("the Kichwa apu X Y", "the Maasai elder X Y")."""
    for name in view.names:
        if name.label != "PERSON" or name.last - name.first < TRADED or view.lower[name.first - 1] != "the":
            continue
        inner = range(name.first + 1, name.last - 1)
        low = [t for t in inner if view.words[t].islower() and len(view.words[t]) > LONE and view.lower[t] not in KEPT]
        if len(low) == 1 and low[0] == name.first + 1 and view.lower[low[0]] not in particles():
            for t in range(name.first, low[0] + 1):
                view.name_at[t] = -1
            name.first = low[0] + 1
            name.text = view.written(name.first, name.last)


def take_family_names(view: DocView) -> None:
    """Take into a Chinese or Vietnamese name the family name before it that is an English word ("He Dawei, a poet")."""
    taken = False
    for name in view.names:
        t = name.first - 1
        middle = t >= 0 and view.lower[t] == "do" and view.lower[name.first] in MIDDLE and view.tag[t - 1] != "MD"
        alone = name.first == name.last and t >= 0 and view.lower[t] in FAMILY
        if name.label != "PERSON" or not (alone or middle):
            continue
        if not view.words[t].istitle() or view.name_at[t] >= 0 or view.sentence_at[t] != view.sentence_at[name.first]:
            continue
        after = name.last + 1
        goes_on = after < len(view.words) and (view.lower[after] in GOES_ON or view.tag[after].startswith(("VB", "MD")))
        if goes_on or middle:
            name.first, view.tag[t], taken = t, "NNP", True
            name.text = view.text[view.start[t] : view.end[name.last]]
    if taken:
        index_names(view)


def add_lone_surnames(view: DocView) -> None:
    """Name whom a clause is about by a part of a name told in full, read as no name ("last Thursday Fan was")."""
    full = [n for n in view.names if n.label == "PERSON" and n.last > n.first]
    parts = {w for n in full for w in (view.words[n.first], view.words[n.last])}
    parts = {w for w in parts if w.istitle() and w.lower() not in CALENDAR}
    if not parts:
        return
    found = [
        t
        for t, word in enumerate(view.words)
        if word in parts and view.name_at[t] < 0 and view.tag[t] in NAMING and view.dep[t] in ACTED_ON
        and (t == 0 or view.lower[t - 1] in WEEKDAYS or not beside_capital(view, t))
        and (t == 0 or view.lower[t - 1] not in {"the", "a", "an"})
    ]  # fmt: skip
    if found:
        view.names.extend(Name(t, t, "PERSON", view.words[t]) for t in found)
        index_names(view)


def call_by_surname(view: DocView) -> None:
    """Call a person the unknown "place" of several words whose last is how the text calls somebody all along.

    "held a resident of Osh district, Aman Toko, in a camp. … Toko said": no place, for all the comma.
    """
    alone = Counter(n.text for n in view.names if n.label == "PERSON" and n.first == n.last)
    for name in view.names:
        words = view.words[name.first : name.last + 1]
        if name.label != "PLACE" or len(words) != WHOLE_NAME or alone[words[-1]] < OFTEN:
            continue
        known = gazetteer().is_place(name.text) or gazetteer().is_place(words[-1]) or gazetteer().is_place(words[0])
        plain = words[0].lower() not in people().nouns | BODY_WORDS | PLACE_WORDS
        if not known and plain and view.lower[name.first - 1] not in WHERE:
            name.label = "PERSON"
