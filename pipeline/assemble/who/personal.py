"""What records alone tell of somebody besides what stands at the name: age, occupation, other names, sex.

Read when the incidents are known, so that nothing here changes whom a pronoun or a description means (`cast.py` reads
what does): "X was 16 when", "who heads the miners' union", "known online as Y", "X and his wife".
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import SEX_OF
from pipeline.assemble.text.lexicon import forms_of
from pipeline.assemble.text.simple import person_names
from pipeline.assemble.text.words import people
from pipeline.assemble.who.ages import (
    age_beside,
    age_in_deed,
    age_of_field,
    age_of_pronoun,
    told_of_then,
    years_of,
)
from pipeline.assemble.who.names import name_head
from pipeline.assemble.who.unnamed import SAYING
from pipeline.gated import Gated
from pipeline.kept import compiled
from pipeline.normalise.alike import fold
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import Cast, PersonEntry

WINDOW: Final = 120  # characters of what is told beside a name
_NAME: Final = r"(?P<name>[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]*(?: (?:[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]*|of|the|al|de|el)){0,3})"
# "X, alias Y", "X (pen name Y)", "X, who blogs as Y", "X, known online as Y", "X, whose real name is Y"
OTHER_NAME: Final = compiled(
    r"^,? \(?(?:(?:who is |who was |is |was )?(?:also |better |best |widely |popularly |commonly |locally )?"
    r"(?:known (?:[\w ]{1,30} )?(?:as|by (?:his|her|the) (?:\w+ )?(?:name|nickname|pseudonym|alias))"
    r"|nicknamed|also called|(?:called|dubbed)(?= [“\"‘'«]))"
    rf"|who (?:{'|'.join(toml_table('names.toml')['people']['writes_as'])})"
    r" (?:as|under the (?:\w+ )?(?:name|pseudonym|handle)(?: of)?)|who (?:goes|went) by the (?:\w+ )?name(?: of)?"
    rf"|whom (?:{'|'.join(toml_table('names.toml')['people']['callers'])}) (?:call|called|know as|knew as)"
    r"|whose (?:real |full |legal |birth |stage |pen |nick)name (?:is|was)"
    r"|(?:real|full|legal|birth|stage|pen|code) name:?"
    r"|pseudonym|alias|a\.?k\.?a\.?|nom de (?:guerre|plume)|nickname),? "
    rf"[“\"‘'«]?{_NAME}[”\"’'»]?(?=,|\.|;|\)| (?:was|is|has|had|and|on|in)\b)"
)
# "X, of the news agency Vela", "X from the human rights group Vela"
POSSESSIVE: Final = compiled(r"['’]s$")
OF_BODY: Final = compiled(r"^,? (?:of|from) (?:the |an? )?(?P<body>[^,.;:()\n]{3,60})")
# "X and his wife", "X, her husband and"
WITH_KIN: Final = compiled(r"^ (?P<with>and|with|along with|together with) (?P<own>his|her) (?P<kin>\w+(?: \w+)?)\b")
RELATIVE: Final = compiled(
    r"^(?: \([^()]*\))?(?:,? |, (?:an?|the) (?:(?!(?:of|for|to|with|and|by|at|in)\b)[a-z][\w'’-]* ){1,4})who "
    r"(?:(?:is|was|has|had|also|still|regularly|often|currently) )*"
)
# "X, who works as a nurse at"
AS: Final = compiled(
    r"^(?:works|worked|working|serves|served|serving) as (?:an? |the )?(?P<what>[\w -]{3,40}?)"
    r"(?=[,.;]| (?:at|for|in|with|on|and|of|to)\b)"
)
# "X, a taxi driver and activist"
SECOND: Final = compiled(
    r"^,? (?:\d\d, )?(?:an?|the) (?:(?!(?:of|for|to|between|with|who|in|at|from|by)\b)[\w'’-]+ ){1,5}?"
    r"and (?:an? )?(?P<what>[\w -]{3,40}?)"
    r"(?=[,.;]| (?:at|for|in|of|with|from|who)\b)"
)
FIELD: Final = Gated(r"^[ \t*•-]*(?:Occupation|Profession|Job)[ \t]*:[ \t]*(?P<what>[\w /-]{3,50})", re.MULTILINE)
BETWEEN: Final = (
    "who", "whose", "whom", "of", "that", "which", "and", "to", "for", "in", "at", "by", "told", "met", "said",
    "called",
)  # fmt: skip
NOTHING, DIRECTOR, ARTIST = "none", "director", "artist"
# "its director, [X]", "the newspaper's director, [X]": no artist but of a film
OWN_DIRECTOR: Final = compiled(r"\b(?:[Ii]ts|[Tt]heir|whose|(?P<body>[\w-]+)[’']s?) (?:[a-z]+ )?director,? $")
DIRECTED: Final = ("director ", "director, ")
SCREEN: Final = compiled(rf"\b(?:{'|'.join(toml_table('people.toml')['belonging']['on_screen'])})\b", re.IGNORECASE)
FEW: Final = 6  # words in which a body says what it is
# where what a body is called ends: "head of security at the parliament" leads no parliament
ENDS: Final = compiled(
    r"(?:^| )(?:who|and|that|which|where|when|from|against|to|for(?! [Hh]uman)|in|since|was|were|is|has|had|told|said"
    r"|says|on|into|at|near|outside|before|by|with|over|between|within|inside|about|during|through|after|under"
    r"|of(?! (?:the )?[A-Z])|\w+ing (?:the|an?))(?: |$)"
)
UNSURE: Final = frozenset({None, "other", "official", "artist", "soldier", "activist"})
"""Occupations that a noun of leading alone may have given ("director", "president")."""


NEXT_PART: Final = compiled(r"[,.;:)]| (?:was|were|is|who|which|has|had)\b")


@cache
def _belonging() -> dict[str, str]:
    table = toml_table("people.toml")["belonging"]
    kinds = {*people().occupation.values(), NOTHING}
    return {phrase: "" if k == NOTHING else k for k, phrases in table.items() if k in kinds for phrase in phrases}


@cache
def _endings() -> list[tuple[str, tuple[str, ...]]]:
    """Return each phrase of `_belonging` with how a body's words end that it calls: so, or with a kind after it."""
    kinds = ("", *(f"{k} " for k in _sets()["kinds"]))
    return [(phrase, tuple(f" {phrase} {k}" for k in kinds)) for phrase in _belonging()]


@cache
def _sets() -> dict[str, frozenset[str]]:
    """Return lists of `[belonging]` in `models/people.toml` as sets; `no_body` is what bars a body or tells a place."""
    table = toml_table("people.toml")["belonging"]
    keys = ("belonging", "led_alone", "led_only", "chairing", "state_run", "members_alone", "works", "kinds")
    return {**{k: frozenset(table[k]) for k in keys}, "no_body": frozenset((*table["barred"], *table["places"]))}


@cache
def _leading() -> tuple[str, ...]:
    """Return the nouns for a part in a body, each with the blank after it."""
    table = toml_table("people.toml")["belonging"]
    return tuple(f"{noun} " for noun in (*table["leading"], *table["belonging"]))


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Return how a part in a body is told after a name, right before it, before it in full, and by a verb."""
    table = toml_table("people.toml")["belonging"]
    nouns = "|".join(sorted((re.escape(noun[:-1]) for noun in _leading()), key=len, reverse=True))
    heading = "|".join(sorted(forms_of(*table["heading"]), key=len, reverse=True))
    barred = "|".join((*table["barred"], *BETWEEN))
    plain = rf"(?:(?!(?:{barred})\b)[\w'’-]+ ){{0,3}}?"
    body = r"(?:the |an? |its |his |her )?(?P<body>[^,.;:()\n]{3,80})"
    return (
        compiled(
            rf"^(?: \([^()]*\))?(?:,| is| was)(?: \d\d,)? (?:(?:an?|the|one of the|now|then|also) )?{plain}"
            rf"(?P<noun>{nouns}) (?:of|with|at|for|in|to) {body}"
        ),
        compiled(rf"(?:^|[ (])(?P<body>[\w'’. -]{{3,60}}?) (?P<noun>{nouns}) $"),
        compiled(rf"\b[Tt]he {plain}(?P<noun>{nouns}) of {body}, (?:(?:Dr|Mr|Mrs|Ms|Prof|Rev|Fr)\.? )?$"),
        compiled(rf"(?:{heading}) {body}"),
    )


@cache
def _doing() -> list[tuple[str, re.Pattern[str]]]:
    """Return the occupation that each way of telling what somebody does gives, and its pattern from the verb on."""
    table = toml_table("people.toml")["doing"]
    ones = [(kind, "|".join(one["verbs"]), "|".join(one["things"])) for kind, told in table.items() for one in told]
    stop = (
        r"(?=[,.;:)]|$| [A-Z“\"]"
        r"| (?:about|on|in|and|that|called|at|against|with|from|under|who|which|was|is|had|has)\b)"
    )
    lead = r"(?:at |in )?(?:the |an? |many |several )?(?:[\w'’-]+ )?"
    return [
        (kind, compiled(rf"(?:{verbs})\b" + (rf" {lead}(?i:{things})(?:(?<= at)|{stop})" if things else "")))
        for kind, verbs, things in ones
    ]


def tell_of_people(view: DocView, people_of: Cast, events: list[Event]) -> None:
    """Complete what the records will tell of each person.

    Args:
        view: the article.
        people_of: its cast, whose people are completed in place.
        events: its acts, before those of one incident are merged.
    """
    entries = people_of.people
    for name in view.names:
        if name.label != "PERSON" or name.cluster < 0:
            continue
        entry = entries[name.cluster]
        if entry.age is None and not (told_of_then(view, name) and len(years_of(name.cluster, events)) > 1):
            entry.age = age_beside(view, name)
        call(view, name, entry)
        name_else(view, name, entry)
        tell_sex(view, name, entry)
    in_deeds = {found for e in events if (found := age_in_deed(view, e, events)) is not None}
    once = Counter(person for person, _ in in_deeds)  # "was 17 when he was arrested … was hanged at the age of 23"
    told = [*age_of_field(view), *age_of_pronoun(view, entries), *sorted(x for x in in_deeds if once[x[0]] == 1)]
    for person, age in told:
        entries[person].age = entries[person].age or age
    for m in FIELD.finditer(view.text):
        before = [n for n in view.names if n.label == "PERSON" and view.start[n.first] < m.start()]
        if before and m.start() - view.start[before[-1].first] < WINDOW:
            what = m["what"].lower().split("/")[0].split(" of ")[0].strip()
            keep(entries[before[-1].cluster], "" if what.startswith("not ") else what)


def call(view: DocView, name: Name, entry: PersonEntry) -> None:
    """Keep the occupation that somebody's part in a body tells, or what they do."""
    if entry.occupation not in UNSURE:
        return
    after, before, in_full, heads = _patterns()
    start, end = view.start[name.first], view.end[name.last]
    behind = view.text[end : end + WINDOW]
    if m := OF_BODY.match(behind):
        settle(entry, "", class_of(m["body"], ""))
    if m := after.match(behind):
        settle(entry, m["noun"], class_of(m["body"], m["noun"]))
    ahead = view.text[max(0, start - WINDOW) : start].rpartition("\n")[2]
    if ahead.endswith(_leading()) and (m := before.search(ahead)):
        settle(entry, m["noun"], class_of(" ".join(m["body"].split()[-FEW:]), m["noun"]))
    elif behind[:1] in {",", "."} and (m := in_full.search(ahead)) and opens(view, start - len(ahead) + m.start()):
        settle(entry, m["noun"], class_of(m["body"], m["noun"]))
    if ahead.endswith(DIRECTED) and (m := OWN_DIRECTOR.search(ahead)) is not None and not SCREEN.search(ahead):
        settle(entry, DIRECTOR, class_of(m["body"], DIRECTOR) if m["body"] else None)
    if m := AS.match(behind.lstrip()):
        keep(entry, m["what"])
    if m := SECOND.match(behind):
        keep(entry, m["what"])
    m = RELATIVE.match(behind)
    if m is None or entry.occupation not in UNSURE:
        return
    clause = behind[m.end() :]
    if told := AS.match(clause):
        keep(entry, told["what"])
    elif led := heads.match(clause):
        settle(entry, "head", class_of(led["body"], "head"))
    for kind, pattern in _doing():
        if pattern.match(clause):
            settle(entry, "", kind)


def opens(view: DocView, at: int) -> bool:
    """Tell whether a phrase opens its sentence or stands right after a verb, and hangs on no preposition or "said"."""
    t = view.token_at(at)
    if t == view.sentences[view.sentence_at[t]][0]:
        return True
    return view.tag[t - 1].startswith("VB") and view.tag[t - 1] != "VBG" and view.lower[t - 1] not in SAYING


def class_of(body: str, noun: str) -> str | None:
    """Return what somebody does who leads a body, or belongs to it where a noun says so.

    Args:
        body: its words as they stand in the text, and what follows them.
        noun: what somebody is called for it ("chair", "member").
    """
    own = ENDS.split(body, maxsplit=1)[0].split()[:FEW]
    sets = _sets()
    words = [POSSESSIVE.sub("", w.lower()) if k == len(own) - 1 else w.lower() for k, w in enumerate(own)]
    ends = [len(own)]
    while ends[-1] > 1 and own[ends[-1] - 1][:1].isupper():
        ends.append(ends[-1] - 1)  # "the newspaper Lada"
    if not own or not sets["no_body"].isdisjoint(words):
        return None
    told = [f" {' '.join(words[:end])} " for end in ends]
    found = [p for p, so in _endings() if any(t.endswith(so) for t in told)]
    none = toml_table("people.toml")["belonging"][NOTHING]
    found += [p for p in none if any(f" {p} " in t for t in told)]
    if not found:
        return None
    phrase = next((p for p in none if told[0].startswith(f" {p} ")), None) or max(found, key=len)
    kind = _belonging()[phrase]
    member = noun in sets["belonging"]
    if (member and kind in sets["led_alone"]) or (not member and phrase in sets["members_alone"]):
        return None
    if kind in sets["led_only"]:
        whole = {POSSESSIVE.sub("", w.lower()) for w in NEXT_PART.split(body, maxsplit=1)[0].split()}
        if noun not in sets["chairing"] or words[-1] in sets["kinds"] or whole & sets["state_run"]:
            return None  # "president of the Faculty Association", "head of the ministry's law department"
    return kind or (ARTIST if phrase in sets["works"] else None)


def settle(entry: PersonEntry, noun: str, kind: str | None) -> None:
    """Keep an occupation that goes before the one that a noun of leading alone gave."""
    own = people().occupation.get(noun)
    citizen = own == "official" and entry.occupation == "activist"  # "president of the teachers' union"
    if kind is not None and (citizen or entry.occupation in {None, "other", own}):
        entry.occupation = kind
    elif kind is None and noun == DIRECTOR and entry.occupation == own:
        others = [d for d in entry.descriptors if d != DIRECTOR and people().occupation.get(d) == own]
        entry.occupation = own if others else None  # of a hospital, a firm


def keep(entry: PersonEntry, phrase: str) -> None:
    """Keep a known occupation that a phrase ends with, beside those told before."""
    words = phrase.lower().split()
    for size in range(min(4, len(words)), 0, -1):
        run = " ".join(words[-size:])
        kind = people().occupation.get(run)
        if kind is not None and run not in people().plurals:
            if run not in entry.descriptors:
                entry.descriptors.append(run)
            if entry.occupation in {None, "other"}:
                entry.occupation = kind
            return


def name_else(view: DocView, name: Name, entry: PersonEntry) -> None:
    """Keep another name told beside a name ("X, alias Owl"; "the rapper Owl, whose real name is Y")."""
    end = view.end[name.last]
    m = OTHER_NAME.match(view.text[end : end + WINDOW])
    if m is None or all(w.lower() in people().titles for w in m["name"].split()):
        return
    if fold(m["name"]) not in {fold(a) for a in (entry.name, *entry.aliases)}:
        entry.aliases.append(m["name"])


def tell_sex(view: DocView, name: Name, entry: PersonEntry) -> None:
    """Keep the sex that a relative of somebody's told right after the name tells ("X and his wife")."""
    if entry.gender is not None:
        return
    end = view.end[name.last]
    m = WITH_KIN.match(view.text[end : end + WINDOW])
    if m is None or people().relatives.isdisjoint(m["kin"].split()):
        return
    if m["with"] != "and" and view.dep[name_head(view, name)] not in {"nsubj", "nsubjpass"}:
        return
    first = view.sentences[view.sentence_at[name.first]][0]
    if not person_names(view, first, name.first):
        entry.gender = SEX_OF[m["own"]]  # not "A shot B with his brother"
