"""How old somebody is: beside the name, in what befell them, by a pronoun, in a field of a form."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.party import Party
from pipeline.assemble.text.simple import people_named, person_names
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import NUMBER_WORDS, people
from pipeline.assemble.who.described import aged_known
from pipeline.assemble.who.names import name_head
from pipeline.assemble.who.unnamed import SAYING
from pipeline.gated import Gated
from pipeline.kept import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import PersonEntry
    from pipeline.assemble.who.resolve import Resolver

_TENS: Final = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_COUNTS: Final = frozenset({"both", "pair", "couple", "duo", "trio", "quartet"})  # of people, no numbers
_ONES: Final = {"one": 1} | {w: n for w, n in NUMBER_WORDS.items() if n < _TENS["twenty"] and w not in _COUNTS}
_UNITS: Final = "|".join(w for w, n in _ONES.items() if n < len("0123456789"))
_WORD: Final = rf"(?:{'|'.join(_TENS)})(?:[- ](?:{_UNITS}))?|{'|'.join(_ONES)}"
NUMBER: Final = rf"(?:\d{{1,2}}|(?i:{_WORD}))"
_NOW: Final = r"(?:(?:then|now|just|only|barely|aged?|age) ){0,2}"
UP: Final = 4  # words from an act up to "was 16 at the time of"
AGED: Final = ["-", "year", "-"]  # before "old"
OLDEST: Final = 110
LEAST: Final = 3  # years of who is called "X, three,": a smaller number counts
NEAR: Final = 60  # characters of what is told beside a name
LISTED: Final = 120  # characters of a list before somebody
FIELD_NEAR: Final = 300
LEADING: Final = word_list("people.toml", "belonging", "leading", "belonging", "leading_some")
OF_AN_AGE: Final = word_list("people.toml", "belonging", "of_an_age")
SEX_WORDS: Final = frozenset({"f", "m", "female", "male"})
BESIDE: Final = frozenset({"NN", "NNP", "NNS", "JJ", "HYPH", "CC", "POS", "CD", "JJS", "RB"})

PAIR: Final = 2
OLDER: Final = frozenset({"elder", "older", "eldest", "oldest"})
ELDERS: Final = frozenset({"father", "mother"})
HEIRS: Final = frozenset({"son", "daughter"})
YOUNGER: Final = frozenset({"younger", "youngest"})
COMPARED: Final = OLDER | YOUNGER

# "X, then 16,", "X (then 16)", "X, aged seventeen", "X, 60 years old", "X, who was 60 at the time"
AFTER: Final = compiled(
    rf"^(?:,| [–—-])? \(?(?:who (?:is|was|turned|had turned|has turned) )?{_NOW}(?P<age>{NUMBER})"
    r"(?= ?[,)](?! ?(?:\d+|and \d+|one|two|three|four|five|six)\b)| years? old\b| years? of age| at the time\b"
    r"| in (?:[A-Z]|(?:19|20)\d\d\b)| and (?!\d|a half))"
)
OF_THEN: Final = compiled(
    rf",? \(?(?:who was )?(?:then (?:only |aged? )?{NUMBER}\b|{NUMBER}(?: years old)? at the time\b)"
)
# "X, a baker aged 60,", "X, a baker, 60,", "X, a woman of 60,"
APPOSED: Final = compiled(
    r"^, (?:an?|the) (?:(?!(?:of|for|from|with|to|in|at|by|and|who|whose)\b)[\w'’-]+ ){0,4}?(?P<noun>[\w'’-]+)"
    rf"(?:,? aged|,|(?P<of> of)) (?P<age>{NUMBER})(?=[.;)]|,(?! [A-Z\d])| (?:was|is|has|who)\b)"
)
# "X (f, 60)", "X (journalist, 34)"
BRACKETED: Final = compiled(rf"^ \((?P<what>[\w -]{{1,30}})[,;] (?:aged? )?(?P<age>{NUMBER})\)")
TERMS: Final = compiled(r"\((?:[^()]* )?(?:years?|months?|weeks?|days?)\)")
# "X is 60.", "X is 60 years old"
STATED: Final = compiled(rf"^ is {_NOW}(?P<age>{NUMBER})(?= years? old\b| years? of age|[.;])")
# "the sixteen-year-old student X", "a woman of 60, X"
BEFORE: Final = Gated(
    rf"(?:\b(?P<age>{NUMBER})[- ]years?[- ]old "
    rf"(?:(?!(?:of|from|by|with|to|in|{NUMBER}[- ]years?[- ]old) )[\w'’-]+ ){{0,5}}"
    rf"|\b(?:an?|the) (?:[\w-]+ )?(?:wo)?man of (?P<of>{NUMBER}), )$"
)
GOVERNED: Final = frozenset({"compound", "appos", "nsubj", "nsubjpass", "dobj", "pobj", "ROOT", "conj", "amod", "nmod"})
# told of when somebody suffered it: "at the age of 16", "X was 16 when"
AT_AGE: Final = compiled(rf"(?:the )?(?:\w+ )?age (?:of )?(?:just |only )?(?P<age>{NUMBER})\b")
WAS_AGED: Final = compiled(rf"{_NOW}(?P<age>{NUMBER})(?: years? old)? (?:when|at the time)\b")
# "She is 60.", "He was 60 years old."
OF_PRONOUN: Final = compiled(
    rf"(?P<who>He|She) (?:is|was) {_NOW}(?P<age>{NUMBER})(?: years? (?:old|of age))?(?: at the time)?(?=[.,;])"
)
FIELD: Final = Gated(rf"^[ \t*•-]*Age[ \t]*:[ \t]*(?P<age>{NUMBER})\b", re.MULTILINE)
SEXES: Final = {"He": "male", "She": "female"}


def years(told: str) -> int | None:
    """Return the number of years that figures or words tell, if somebody can be as old."""
    if told.isdecimal():
        n = int(told)
    else:
        parts = re.split(r"[- ]", told.lower())
        n = sum(_TENS.get(p) or _ONES.get(p, 0) for p in parts)
    return n if 0 < n <= OLDEST else None


def age_beside(view: DocView, name: Name) -> int | None:
    """Return the age that stands beside a mention of somebody."""
    end, start = view.end[name.last], view.start[name.first]
    after = view.text[end : end + NEAR]
    if after[:1] in {",", " "}:
        for pattern in (AFTER, BRACKETED, STATED):
            if (m := pattern.match(after)) and (age := years(m["age"])) is not None and age >= LEAST:
                if pattern is BRACKETED and not is_trade_told(m["what"]):
                    continue  # "X (cell block B, 12)"
                if m[0].startswith(" (") and TERMS.search(view.text, max(0, start - LISTED), start):
                    continue  # "X (eight years), Y (six)"
                return age
        if (m := APPOSED.match(after)) and (age := years(m["age"])) is not None:
            noun = m["noun"].lower()
            counted = m["of"] and (noun in LEADING or noun not in {*people().occupation, *OF_AN_AGE})
            if noun in people().nouns and noun not in people().relatives and age >= LEAST and not counted:
                return age  # no "mother of 4", no "coach of 30"
    return age_before(view, name)


def told_of_then(view: DocView, name: Name) -> bool:
    """Tell whether the age beside a name is told of a time past ("X, then 16,", "X, 16 at the time")."""
    return OF_THEN.match(view.text, view.end[name.last], view.end[name.last] + NEAR) is not None


def years_of(person: int, events: Sequence[Event]) -> set[int]:
    """Return the years in which something befell somebody."""
    return {e.date.span[0].year for e in events if person in e.victims.people and e.date and e.date.span}


def is_trade_told(words: str) -> bool:
    """Tell whether words in brackets say a sex or what somebody is ("f", "retired teacher")."""
    last = words.lower().split()[-1]
    return last in SEX_WORDS or last in people().nouns


def age_before(view: DocView, name: Name) -> int | None:
    """Return the age told before a name, of its bearer and of nobody else ("the 34-year-old engineer X")."""
    start = view.start[name.first]
    m = BEFORE.search(view.text[max(0, start - NEAR) : start])
    if m is None or view.dep[name.first] not in GOVERNED:
        return None
    told = years(m["age"] or m["of"])
    if m["of"]:
        return told
    t = name.first - 1
    if view.tag[t] == "CC":
        return None  # "a 30-year-old teacher and X"
    while t > 0 and view.lower[t] != "old":
        first = view.lower[t - 1] == "old"
        if view.tag[t] not in BESIDE and not (first and view.tag[t] in {"VBN", "VBD"}):
            return None  # "the 40-year-old judge jailed X"
        t -= 1
    return told


def of_that_age(resolver: Resolver, t: int) -> Party | None:
    """Return whom an age alone means ("the 41-year-old"), or which of two by age ("the elder")."""
    return aged_known(resolver, t) if (one := by_comparison(resolver, t)) is None else one


def by_comparison(resolver: Resolver, t: int) -> Party | None:
    """Return which of two just named "the elder" or "the younger brother" is: nobody where their ages are not told.

    None where the words compare nobody ("her younger brother", "the elder" of one who is called an elder).
    """
    view, here = resolver.view, resolver.view.sentence_at[t]
    alone = view.lower[t] in COMPARED
    told = [t] if alone else [c for c in view.kids(t, "amod") if view.lower[c] in COMPARED]
    kin = view.lower[t] in people().relatives and not view.kids(t, "poss")
    if not told or not (alone or kin) or view.lower[told[0] - 1] != "the":
        return None
    for n in (here, here - 1):
        if n < 0 or view.parted(here, n):
            return None
        before = range(view.sentences[n][0], min(told[0], view.sentences[n][1]))
        named = {x.cluster: x for x in view.names if x.label == "PERSON" and x.first in before}
        entries = resolver.cast.people
        if view.lower[t] == "elder" and any("elder" in entries[p].descriptors for p in named):
            return None
        if len(named) < PAIR:
            if any(view.tag[k] == "NNS" and view.lower[k] in people().relatives for k in before):
                return Party(head=t)  # "Two brothers were tried. The elder was jailed"
            continue
        if (called := called_so(resolver, named, older=view.lower[told[0]] in OLDER)) is not None:
            return Party(people=[called], how=["by age"], head=t, trust=0.75)
        aged = {p: entries[p].age or age_beside(view, x) or 0 for p, x in named.items()}
        if len(named) != PAIR or 0 in aged.values() or len(set(aged.values())) != PAIR:
            return Party(head=t)
        pick = max if view.lower[told[0]] in OLDER else min
        return Party(people=[pick(aged, key=lambda p: aged[p])], how=["by age"], head=t, trust=0.75)
    return None


def called_so(resolver: Resolver, pair: dict[int, Name], *, older: bool) -> int | None:
    """Return the older or the younger of two by what one of them is called ("his elder brother X", "his son X")."""
    if len(pair) != PAIR:
        return None
    above, below = set[int](), set[int]()
    for person, name in pair.items():
        words = called(resolver, person, name)
        above |= {person} if words & (OLDER | ELDERS) else set()
        below |= {person} if words & (YOUNGER | HEIRS) else set()
    if above & below or max(len(above), len(below)) != 1:
        return None
    return next(iter(above if older else below), None) or next(iter(set(pair) - above - below))


def called(resolver: Resolver, person: int, name: Name) -> set[str]:
    """Return the words that somebody is called by beside a name and elsewhere ("elder", "brother")."""
    view, head = resolver.view, name_head(resolver.view, name)
    beside = [head, *([view.head[head]] if view.dep[head] == "appos" else [])]
    own = {view.lower[c] for k in beside for c in (k, *view.kids(k, "amod", "compound"))}
    return own | {w for d in resolver.cast.people[person].descriptors for w in d.split()}


def age_in_deed(view: DocView, event: Event, events: list[Event]) -> tuple[int, int] | None:
    """Return the one whom an act befell and the age that its sentence tells of them ("the 60-year-old was held")."""
    if len(event.victims.people) != 1 or event.victims.group is not None:
        return None
    [person] = event.victims.people
    head = event.victims.head
    if head >= 0 and (age := age_of_noun(view, head)) is not None:
        return person, age
    if len(years_of(person, events)) > 1:
        return None  # the age is of one of these years
    first, last = view.sentences[event.sentence]
    named = people_named(view, first, last)
    if not named <= {person} or not people().relatives.isdisjoint(view.lower[first:last]):
        return None
    spots = [(AT_AGE, k) for k in view.kids(event.token, "prep") if view.lower[k] == "at"]
    t = event.token
    for _ in range(UP):
        t = view.head[t]
        spots += [(WAS_AGED, t)] if view.lower[t] in {"was", "turned"} else []
    for pattern, k in spots:
        if (m := pattern.match(view.text, view.end[k] + 1)) and (told := years(m["age"])) is not None:
            return person, told
    return None


def age_of_noun(view: DocView, t: int) -> int | None:
    """Return the age of "the 60-year-old journalist" or "the 60-year-old", whose last word is at a token."""
    if view.lower[t] != "old":
        t = next((c for c in view.kids(t, "amod", "compound") if view.lower[c] == "old"), -1)
    if t < len(AGED) or view.lower[t - len(AGED) : t] != AGED:
        return None
    told = view.lower[t - len(AGED) - 1]
    return years(told) if re.fullmatch(NUMBER, told) else None


def age_of_pronoun(view: DocView, cast: list[PersonEntry]) -> Iterator[tuple[int, int]]:
    """Yield whom a sentence such as "She is 60." means, the one named in the sentence before it, and the age."""
    for n in range(1, len(view.sentences)):
        a, b = view.sentence_span(n)
        m = OF_PRONOUN.match(view.text, a, b)
        if m is None or view.parted(n, n - 1):
            continue
        first, last = view.sentences[n - 1]
        named = person_names(view, first, last)
        age = years(m["age"])
        if len({x.cluster for x in named}) != 1 or age is None:
            continue
        head = name_head(view, named[0])
        subject = view.dep[head] in {"nsubj", "nsubjpass"} and view.lower[view.head[head]] not in SAYING
        others = any(
            view.lower[t] in people().nouns and view.tag[t] == "NN" and view.dep[t] not in {"appos", "compound"}
            for t in range(first, last)
            if view.name_at[t] < 0
        )
        if subject and not others and cast[named[0].cluster].gender in {None, SEXES[m["who"]]}:
            yield named[0].cluster, age


def age_of_field(view: DocView) -> Iterator[tuple[int, int]]:
    """Yield whose age a line of a form tells ("Age: 60"): who was named last on a line of their own before it."""
    for m in FIELD.finditer(view.text):
        a, b = m.start() - FIELD_NEAR, m.start()
        before = [x for x in view.names if x.label == "PERSON" and a < view.start[x.first] < b]
        age = years(m["age"])
        if not before or age is None:
            continue
        line = view.text[view.line_start(before[-1].first) : view.start[before[-1].first]]
        if line.strip(" \t*•-").lower() in {"", "name:", "full name:", "victim:", "name of victim:", "detainee:"}:
            yield before[-1].cluster, age
