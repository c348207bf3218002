"""Whether the words before a list of names say whose they are: "The five are A, B …", "among those held were X"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.assemble.text.kinds import CUSTODY, DEATHS, FACTUAL, HARM_ACTS
from pipeline.assemble.text.shared_words import VICTIM
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import NUMBER_WORDS, people
from pipeline.assemble.what.crimes import WRONGDOERS
from pipeline.assemble.who.bystanders import who_act
from pipeline.assemble.who.not_meant import beside_them
from pipeline.assemble.who.open_sets import open_set
from pipeline.assemble.who.suited import noun_of
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

PART = compiled(r"\bof (?:them|those)$", re.IGNORECASE)
HELD = word_list("people.toml", "victims", "taken")
DEAD = word_list("people.toml", "victims", "dead")
HURT = word_list("people.toml", "victims", "hurt")
NAMING = {"are", "were", "include", "included", "includes", "including", "is", "was", "identified", "named", "as",
          "being"}  # fmt: skip
SAID_TO = [[w, "to"] for w in toml_table("verbs.toml")["saying"]["said_to"]]  # "are said to be"
POINTING = {"the", "these", "those", "both", "all"} | HELD | DEAD
# "the detention dates of monks", "named five of the farmers … : nuns", "The nine farmers included four nuns"
HELD_AT = compiled(
    r"\b(?:detention|arrest)s?(?: (?:dates?|places?|sites?|details)(?:\(s\))?)? of (?:the )?(?:[\w-]+ ){1,3}$",
    re.IGNORECASE,
)
# "named six detainees: two boys (A and B); …"
HELD_LIST = compiled(r"\b(?:detainees|prisoners|(?:those|the) (?:detained|arrested|held))\b[^;:]{0,30}: [^;:]*$")
SOME_OF = compiled(r"\b(?:named|identified|listed) \w+ of (?:the|these|those) (\w+)\b[^;]*:", re.IGNORECASE)
WHO_INCLUDE = compiled(r"^(?:the|these|those|all)(?: \w+)? (\w+) includ(?:ed|e)\b", re.IGNORECASE)
SOME_INCLUDE = compiled(
    r"(?:some|several|many|most|one) of (?:the|these|those)(?: [a-z]+)? ([a-z]+s)(?: [a-z]+)? includ(?:e|es|ed)\b",
    re.IGNORECASE,
)
AMONG_THEM = compiled(r"among them (?:are|were|is|was) ", re.IGNORECASE)  # whatever they are called there
DESCRIBING = ("NN", "JJ", "CD", "CC", "DT", "HYPH", "RB", "PRP$", "POS", "-LRB", "-RRB", "``")
PHRASE = ("NN", "JJ", "DT", "CD", "VBN", "HYPH", "PRP$")  # tags of a phrase of names before the first of them
SPEAKERS = frozenset({"official", "politician", "lawyer"})
LONG_LEAD, SHORT_LEAD = 45, 18  # words before a list of names that a colon, or a verb, announces


def announces(view: DocView, first: int, name: int) -> bool:
    """Tell whether what stands before a list of names says whose they are ("The five are", "The monks include")."""
    by = connector(view, first, name)
    lead = view.lower[first:name]
    if by is None or len(lead) > (LONG_LEAD if by == ":" else SHORT_LEAD) or who_act(view, first, name):
        return False
    if by in people().plurals and view.dep[name - 1] == "compound":
        k = name - 1
        while k > first and view.tag[k].startswith(("NN", "JJ", "DT")):
            k -= 1
        if view.lower[k] == "by":
            return False  # "a letter signed by deputies X and Y"
    return any(
        (w in people().plurals and not (k and lead[k - 1] == "their" and by in NAMING))
        or w in {"they", "those", "them", "names"}
        or (w in NUMBER_WORDS and not counts_things(view, first + k))
        or (w in HELD | DEAD | HURT and k and lead[k - 1] in {"the", "these"})
        for k, w in enumerate(lead)
    )


def one_harmed(
    view: DocView, first: int, name: int, earlier: list[Event], event: Event, sentence: int
) -> bool:
    """Tell whether "the victims" before a name are those of a harm told before, not those whom an act befell.

    "Two men were shot. … Three pupils were held. … The mayor identified one of the victims as X."
    """
    if VICTIM.isdisjoint(view.lower[first:name]):
        return False
    unit = view.unit_at[sentence]
    harms = [e for e in earlier if e.act in HARM_ACTS and e.modality in FACTUAL and e.unit == unit
             and e.sentence < sentence]  # fmt: skip
    if event.act not in HARM_ACTS:
        return bool(harms) and event.act in CUSTODY
    # "killed three people and wounded 15. … one of the victims": which is not told
    return len({e.act in DEATHS for e in harms if e.sentence == event.sentence}) > 1


def of_that_kind(view: DocView, first: int, name: int, event: Event) -> bool:
    """Tell whether the noun straight before names can be what a group was called: no senators where women were held.

    What announces names by a colon or copula ("They are X") need not say it again.
    """
    by = connector(view, first, name)
    if not open_set(event):
        return True
    group = event.victims.group
    doers = WRONGDOERS.search(view.text, view.start[first], view.start[name])
    if doers is not None and (group is None or WRONGDOERS.search(group.text) is None):
        return False  # "the names of the executioners: X"
    if (of := examples_of(view, first, name)) is not None:
        told = noun_of(group.text) if group is not None else called(view, event.victims.head)
        return of == told or not told  # no lawmakers where citizens were held
    some = SOME_INCLUDE.match(view.text, view.start[first])
    if some is not None and group is not None and (told := noun_of(group.text)):
        return people().one_of(some[1].lower()) == told  # "Some of the farmers held include X"
    if by not in people().plurals:
        return True
    if AMONG_THEM.match(view.text, view.start[first], view.start[name]):
        return view.sentence_at[first] - 1 in {event.sentence, *event.sentences}
    noun = people().one_of(by)
    if group is None:  # "Presidents X and Y also spoke"
        return people().occupation.get(noun) not in SPEAKERS or points_back(view, first, name, "")
    told = noun_of(group.text)
    lead = view.text[view.start[first] : view.start[name]]
    pointed = points_back(view, first, name, told)
    pointed = pointed or (event.act in CUSTODY and bool(HELD_AT.search(lead) or HELD_LIST.search(lead)))
    part = SOME_OF.search(lead) or WHO_INCLUDE.search(lead)
    if part is not None:
        word = part[1].lower()
        pointed = (
            pointed or people().one_of(word) == told or (not told and PART.search(group.text) is not None)
        )
    return noun == told or (pointed and people().occupation.get(told) in {None, people().occupation.get(noun)})


def called(view: DocView, head: int) -> str:
    """Return what people without a number were called ("some of the protesters": protester), empty where nothing."""
    if head < 0:
        return ""
    of = [k for p in view.kids(head, "prep") if view.lower[p] == "of" for k in view.kids(p, "pobj")]
    noun = next((view.lower[t] for t in (*of, head) if view.lower[t] in people().plurals), "")
    return people().one_of(noun) if noun else ""


def examples_of(view: DocView, first: int, name: int) -> str | None:
    """Return the noun of whom the names after "including" are examples, where a sentence opens with an own phrase.

    "Several senators, including X and Y, have …"; not "the detainees, including X", who were told of before.
    """
    k = next((t for t in range(name - 1, first, -1) if view.lower[t] == "including"), None)
    if k is None or view.dep[k] != "prep":
        return None
    noun = view.head[k]
    if noun >= k or view.lower[noun] not in people().plurals or POINTING & set(view.lower[first:noun]):
        return None
    return people().one_of(view.lower[noun])


def points_back(view: DocView, first: int, name: int, told: str) -> bool:
    """Tell whether the phrase of names, or what a copula says it of, means those told of before.

    "The monks X and Y", "among those arrested were monks X and Y", not "the arrests angered monks X and Y".
    """
    k = name
    while k > first and view.tag[k - 1].startswith(PHRASE) and view.lower[k - 1] not in NAMING:
        k -= 1
    if POINTING & set(view.lower[k:name]):
        return True
    if k == first or view.lower[k - 1] not in NAMING:
        return False
    verb = k - 1
    before = view.lower[verb - 1] if verb > first else ""
    if before in HELD | DEAD | {"those"}:
        return True  # "among those arrested were", "also killed were"
    subjects = view.kids(verb, "nsubj", "nsubjpass")
    heads = {people().one_of(view.lower[t]) for t in subjects}
    return bool(heads & {told, "they", "these", "name", "names"})


def counts_things(view: DocView, number: int) -> bool:
    """Tell whether a number word counts what is nobody ("four novels, including")."""
    after = number + 1
    while after < len(view.words) and view.tag[after].startswith(("JJ", "CD", "HYPH")):
        after += 1
    return view.tag[after : after + 1] in (["NN"], ["NNS"]) and view.lower[after] not in people().nouns


def connector(view: DocView, first: int, name: int) -> str | None:
    """Return the colon, copula, naming verb or plural noun before a name, past the words that describe the named."""
    if name - 2 >= first and view.lower[name - 1] in {"(", ","} and view.lower[name - 2] in people().plurals:
        return None if beside_them(view, name - 2) else view.lower[name - 2]
    if view.lower[name - 1] == "," and "according" in view.lower[max(first, name - 8) : name]:
        name -= view.lower[max(first, name - 8) : name][::-1].index("according") + 1  # "including, according to Z, X"
        name -= view.lower[name - 1] == ","
    if view.lower[name - 1] == "," and view.lower[name - 2] in people().nouns and described(view, name - 2):
        name -= 1  # "included a doctor, X"
    for t in range(name - 1, max(first, name - 10) - 1, -1):
        word = view.lower[t]
        if word == "as" and view.lower[t - 1] == "such":
            continue  # "critics such as X" only gives an example
        if word == "as" and (view.dep[t] == "mark" or view.lower[t - 1] in {"just", "well", "much", "same"}):
            return None  # "is held for crimes, just as X", "relatives wept as judge X spoke"
        if word == "be" and view.lower[t - 2 : t] in SAID_TO:
            return "are"
        if word == ";" and t == name - 1 > first and view.lower[t - 1] in NAMING:
            return ":"  # "The five are; X, Y …", typed for a colon
        naming = word in NAMING and not view.words[t].isupper()  # not "blamed IS and the X regime"
        if naming or word == ":" or (t == name - 1 and word in people().plurals):
            return word
        if view.person_at(t) or not view.tag[t].startswith(DESCRIBING):
            return None
    return None


def described(view: DocView, noun: int) -> bool:
    """Tell whether a noun stands for one person ("a doctor", "another teacher", "the pastor")."""
    return any(view.lower[c] in {"a", "an", "another", "one", "the"} for c in view.kids(noun, "det", "nummod"))
