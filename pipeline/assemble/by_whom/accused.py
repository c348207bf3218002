"""Whose custody the accusation of a next sentence grounds: "Police held Ana Kol. They accused her of espionage"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.event import all_victims, last_telling
from pipeline.assemble.law.grounds import private
from pipeline.assemble.text.kinds import COURT_ACTS, CUSTODY, FACTUAL
from pipeline.assemble.text.shared_words import SPEECH
from pipeline.assemble.text.simple import person_names
from pipeline.assemble.text.words import people
from pipeline.assemble.who.names import name_head
from pipeline.assemble.who.sexes import likely_sex
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView
    from pipeline.recognise.charges import ChargeMention

REACH: Final = 2  # sentences between the custody and what it is grounded on
CUES: Final = frozenset(
    {"accusing", "accused of", "on suspicion of", "recogniser", "on charges of", "charges for", "beside law"}
)
VERB: Final = compiled(rf"\b(?:{'|'.join(toml_table('actors.toml')['accused_of']['accusing'])})\b", re.IGNORECASE)
# "She said that she was falsely implicated for assault"
UNDER: Final = compiled(
    r"\b(?:he|she) (?:is|was|has been|had been) (?:\w+ly )?"
    rf"(?:{'|'.join(toml_table('actors.toml')['accused_of']['falsely'])})\b",
    re.IGNORECASE,
)
STATE: Final = compiled(rf"\b(?:{'|'.join(toml_table('actors.toml')['blame']['of_state'])})\b", re.IGNORECASE)
# "Ana Kol and Juma Otieno are accused of abetting arson": by the state, where nobody else is named
PASSIVE: Final = compiled(r"\b(?:is|are|was|were|stands?) (?:\w+ly |also |both |jointly )?accused of [“\"‘']?$")
# "She faces up to nine years in prison under Article 12 (arson)", "He is to appear on 3 May for “contempt”"
PENDING: Final = compiled(
    r"\W{0,3}(?:He|She) (?:now |also |could |may |might )?(?:faces? (?:up to|a maximum|at least|between|\d|a |an )"
    r"[^.;]{0,60}?\b(?:years?|months|life|death)\b|is (?:due |set )?to (?:appear|be tried|stand trial)\b"
    r"|goes on trial\b)[^.;]{0,90}?(?:\bfor |\bof |\bunder |\()"
)
SURE: Final = 0.55  # of a charge, no mere reason
WHOM: Final = compiled(r"\bwhom\b[^.;,]{0,60}?\baccus(?:ed?|es|ing) of [“\"‘']?$")
ONE_WHO: Final = compiled(r"\W*who (?:is|was|stands)\b")  # "X, the lawyer of Y, who is accused of": Y
WHICH: Final = compiled(r"\bwhich\W*$")
WHO: Final = compiled(r"(\w+),? who (?:had |has |have |once |also )*$")
OTHERS: Final = compiled(r"\b(?:of|by|with|for|against|whose|who|wh[oi][mc]h?)\b|[’']s\b")
AND: Final = compiled(r"[”\"’']?,?(?: (?:and|or|as well as))?(?: (?:of|for))? [“\"‘']?")
ALL: Final = compiled(
    r"\b(?:them|both|(?:the|all) (?:two|three|four|five|six|seven|eight|nine|ten|group|men|women|couple|pair|duo"
    r"|trio))\b",
    re.IGNORECASE,
)
DESCRIBED: Final = compiled(r" the (?:\w+ed )?([a-z-]+)(?:,[^.;]{0,60},)? of [“\"‘']?")  # "accused the villagers of"
COUNT: Final = compiled(
    r"\b(?:(?P<two>both|the (?:two|couple|pair|duo))|(?:the|all) (?:(?P<three>three|trio)|(?P<more>four|five|six|seven"
    r"|eight|nine|ten)))\b",
    re.IGNORECASE,
)
NUMBERS: Final = {w: i for i, w in enumerate(("four", "five", "six", "seven", "eight", "nine", "ten"), 4)}
NAMING: Final = compiled(
    r"\W{0,3}(?:(?:The|His|Her|Their) (?:\w+ ){0,2}?(?:charges?|accusations?|offen[cs]es?|counts?|crime)"
    r"|(?:Charge|Accusation|Offen[cs]e)s?(?=:))"
    r"(?: against (?:him|her|them|both|(?:all|both) of them|(?:the|all) (?:two|three|four|five|men|women|pair|group)))?"
    r"(?:, under [^,;:]{3,70},(?= is | are ))?(?:, (?:of )?|: | (?:is|are|was|were) (?:of |that of )?)"
    r"(?:an? |the )?[“\"‘']?"
)
GROUNDED: Final = CUSTODY | {"charge", "trial", "conviction", "sentencing", "imprisonment"}
LAWFUL: Final = frozenset({"arrest", "detention", "house_arrest", "trial", "sentencing", "imprisonment"})
ONE: Final = compiled(r"\b(?:him|her)\b", re.IGNORECASE)


def ground_custody(view: DocView, facts: Facts, events: list[Event]) -> None:
    """Give custody without a charge the accusations that the state makes of the same people right after it."""
    told = [e for e in events if e.act in LAWFUL and e.modality in FACTUAL]
    held = [e for e in told if (e.victims.people or e.victims.group) and not e.charges]
    if not held:
        return
    taken = {c.start for e in events if e.modality in FACTUAL for c in e.charges}  # not by what a court may impose
    for charge in facts.charges:
        n = view.sentence_of(charge)
        if charge.start in taken:
            continue
        grounded = accused(view, charge, n, held) if charge.cue in CUES else []
        for event in grounded or pending(view, charge, n, held):
            event.charges.append(charge)
            event.sentences = sorted({*event.sentences, n})
            event.reasons["charges"] = "what the state accused the same people of"


def name_charges(view: DocView, facts: Facts, events: list[Event]) -> None:
    """Give the act just told the charge that the next sentence names ("jailed X. The charge, arson, …")."""
    legal = [e for e in events if e.act in GROUNDED and e.modality in FACTUAL and e.victims.people]
    taken = {c.start for e in events for c in e.charges}
    for charge in facts.charges:
        n = view.sentence_of(charge)
        a, _ = view.sentence_span(n)
        if n == 0 or charge.start in taken or not NAMING.fullmatch(view.text[a : charge.start]):
            continue
        if view.parted(n, n - 1):
            continue
        named = listed(view, facts.charges, charge)
        near = [e for e in legal if last_telling(e, n) == n - 1]
        if not near and n + 1 < len(view.sentences) and not view.parted(n, n + 1):
            # "The charges against both were arson and libel. A court gave A …"
            near = [e for e in legal if e.act in COURT_ACTS and e.sentence == n + 1]
        if not near or any(e.charges for e in near):
            continue
        one = len({tuple(e.victims.people) for e in near}) == 1
        told = view.text[a : charge.start]
        for event in near[-1:] if one else near if ALL.search(told) and fits(told, near) else []:
            event.charges += named
            event.sentences = sorted({*event.sentences, n})
            event.reasons["charges"] = "what the sentence beside it names as the charge"


def listed(view: DocView, charges: list[ChargeMention], first: ChargeMention) -> list[ChargeMention]:
    """Return a charge and those that go on its list ("rebellion, arson and contempt of court")."""
    found = [first]
    for charge in charges:
        if charge.start >= found[-1].end and AND.fullmatch(view.text, found[-1].end, charge.start):
            found.append(charge)
    return found


def accused(view: DocView, charge: ChargeMention, n: int, held: list[Event]) -> list[Event]:
    """Return the custody events whose people sentence `n` says are accused of `charge`."""
    a, _ = view.sentence_span(n)
    beside = [e for e in held if 0 <= n - last_telling(e, n) <= REACH]
    near = [e for e in beside if e.victims.people]
    if (under := UNDER.search(view.text, a, charge.start)) is not None:
        return under_suspicion(view, beside, n, under)
    if charge.cue == "accused of" and (joined := accused_too(view, charge, held)):
        return joined
    if charge.cue == "accused of" and (passive := PASSIVE.search(view.text[a : charge.start])) is not None:
        return accused_by_name(view, n, a + passive.start(), held)
    if (whom := WHOM.search(view.text, a, charge.start)) is not None and STATE.search(view.text, *whom.span()):
        return accused_whom(view, n, whom.start(), held)
    verbs = list(VERB.finditer(view.text, a, charge.start))
    if not verbs or not STATE.search(view.text, a, verbs[-1].start()):
        return []
    if (by := WHO.search(view.text, a, verbs[-1].start())) is not None and not STATE.fullmatch(by[1]):
        return []  # "police arrested X over the death of a pupil who had accused him of theft"
    first, last = view.token_at(verbs[-1].end()), view.token_at(charge.start)
    persons = person_names(view, first, last)
    # not the jailed Y of "accused X, a sister of the jailed Y, of fraud"
    named = {x.cluster for x in persons if x is persons[0] or view.dep[name_head(view, x)] != "pobj"}
    if named:
        # not of those held with them ("held A and B. … accused A of libel")
        return [e for e in held if e.victims.people and set(e.victims.people) <= named and e.sentence <= n + 1]
    told = view.text[verbs[-1].end() : charge.start]
    if ALL.search(told):
        if near:
            return near if fits(told, near) else []
        return [e for e in beside if counted(e) > 1 and n - last_telling(e, n) == 1 and fits(told, [e])]
    if (described := DESCRIBED.match(told)) is not None:
        return [e for e in beside if n - last_telling(e, n) == 1 and called_so(view, e, described[1])]
    if (whom := ONE.search(told)) is None or other_told(view, near, n, first, her=whom[0].lower() == "her"):
        return []
    return newest(near, n)


def accused_too(view: DocView, charge: ChargeMention, held: list[Event]) -> list[Event]:
    """Return the custody whose verb is joined to "accused" ("was picked up later and accused of sewing the banner")."""
    first, last = view.ends_of(charge)
    verb = next((k for k in view.climb(first) if view.lower[k] == "accused"), None)
    if verb is None or view.dep[verb] != "conj" or view.person_at(last) or private(view, view.sentence_at[verb]):
        return []
    return [e for e in held if view.head[verb] in e.tokens and e.act in CUSTODY]


def other_told(view: DocView, near: list[Event], n: int, verb: int, *, her: bool) -> bool:
    """Tell whether a sentence tells before an accusation of a relative, or of somebody else whom "her" may mean.

    "Men beat the wife of X, accusing her of assault": the wife. Not "A court spokesman said police accused her".
    """
    words = range(view.sentences[n][0], verb)
    mine = all_victims(near)
    other = people().male if her else people().female
    kin = any(view.lower[k] in people().relatives - other and view.dep[k] in {"dobj", "nsubjpass"}
              and not any(view.is_of(view.name_at[a], mine) for a in view.kids(k, "appos"))
              for k in words)  # fmt: skip
    named = any(view.person_at(k) and view.names[view.name_at[k]].cluster not in mine
                and view.dep[k] in {"dobj", "nsubjpass"} for k in words)  # fmt: skip
    return kin or named


def called_so(view: DocView, event: Event, noun: str) -> bool:
    """Tell whether several whom an act befell are called by a plural in its sentence ("held 50 villagers")."""
    if noun not in people().plurals or max(counted(event), len(event.victims.people)) < 2:
        return False
    first, last = view.sentences[event.sentence]
    group = event.victims.group
    if group is not None:
        return noun in group.text.lower().split()
    # "two nurses, X and Y, were held"; not "X and Y were held in a clash with nurses"
    return any(view.lower[k] == noun and view.dep[k] not in {"pobj", "poss"} for k in range(first, last))


def under_suspicion(view: DocView, beside: list[Event], n: int, under: re.Match[str]) -> list[Event]:
    """Return the custody of the one whom a pronoun of sentence `n` means ("She was held. … She was accused of")."""
    sex = "male" if under[0].lower().startswith("he") else "female"
    opens = view.text[view.sentence_span(n)[0] : under.start()].strip(' \n\t“”"') == ""
    alone = [e for e in beside if not e.victims.people and counted(e) == 1 and n - last_telling(e, n) == 1]
    near = [e for e in beside if e.victims.people]
    if named := newest(near, n):
        return [e for e in named if goes_on(view, e, n)]
    return [e for e in alone[-1:] if opens and meant(view, e, under.start(), sex)]


def goes_on(view: DocView, event: Event, n: int) -> bool:
    """Tell whether the sentences between an act and sentence `n` have for their subject a pronoun or one of its people.

    Or somebody else who says something, or does something that the sentence ties to "his" or "her".
    """
    for k in range(last_telling(event, n) + 1, n):
        first, last = view.sentences[k]
        subjects = [t for t in range(first, last) if view.dep[t] in {"nsubj", "nsubjpass"}]
        if not subjects or (view.tag[subjects[0]] != "PRP" and not view.person_at(subjects[0])):
            return False
        own = any(view.tag[t].startswith("PRP") for t in range(first, last))
        own = own or view.names[view.name_at[subjects[0]]].cluster in event.victims.people
        if not own and view.lower[view.head[subjects[0]]] not in SPEECH:
            return False
    return True


def fits(told: str, events: list[Event]) -> bool:
    """Tell whether the number that words mean ("the couple") is that of the people of these acts."""
    number = COUNT.search(told)
    if number is None:
        return True
    people = all_victims(events)
    meant = 2 if number["two"] else 3 if number["three"] else NUMBERS[number["more"].lower()]
    return meant in ({len(people)} if people else {counted(e) for e in events})


def counted(event: Event) -> int:
    """Return how many people the group of an act counts at least."""
    return (event.victims.group.min or 0) if event.victims.group is not None else 0


def pending(view: DocView, charge: ChargeMention, n: int, held: list[Event]) -> list[Event]:
    """Return the custody told before a sentence that says what its one victim may still be given, and for what."""
    a, _ = view.sentence_span(n)
    if charge.confidence < SURE or PENDING.match(view.text, a, charge.start) is None:
        return []
    near = [e for e in held if n - last_telling(e, n) == 1 and e.act in CUSTODY and e.victims.people]
    sex = "male" if view.text[a : charge.start].lstrip(' \n\t“”"').startswith("He") else "female"
    return [e for e in newest(near, n) if meant(view, e, a, sex)]


def meant(view: DocView, event: Event, end: int, sex: str) -> bool:
    """Tell whether a pronoun at `end` may mean the one of an act: nobody else named since, nor one of another sex."""
    mine = [x for x in view.names if x.label == "PERSON" and x.cluster in event.victims.people]
    since = [x for x in view.names if x.label == "PERSON" and event.token <= x.first and view.start[x.first] < end]
    sexes = {likely_sex(" ".join(view.words[x.first : x.last + 1])) for x in mine}
    return not [x for x in since if x not in mine] and sexes <= {None, sex}


def accused_whom(view: DocView, n: int, whom: int, held: list[Event]) -> list[Event]:
    """Return the acts told just after on the one whom a sentence says that the state accused ("X, whom police …")."""
    a, _ = view.sentence_span(n)
    named = [x.cluster for x in view.names if x.label == "PERSON" and a <= view.start[x.first] < whom]
    near = [e for e in held if abs(last_telling(e, n + REACH) - n) <= REACH and not view.parted(n, e.sentence)]
    return [e for e in near if named and e.victims.people == named[-1:]]


def accused_by_name(view: DocView, n: int, verb: int, held: list[Event]) -> list[Event]:
    """Return the custody told just before or after a sentence of those whom it begins with as accused."""
    a, _ = view.sentence_span(n)
    named = [x for x in view.names if x.label == "PERSON" and a <= view.start[x.first] < verb]
    if not named or private(view, n) or OTHERS.search(view.text, a, view.start[named[0].first]):
        return []
    if view.text.startswith(("’s", "'s"), view.end[named[0].last]):
        return []  # "Ana Kol's brother is accused of"
    if WHICH.search(view.text, view.end[named[0].last], verb):
        return []  # "Ana Kol opened a site, which was accused of"
    one = ONE_WHO.match(view.text, view.end[named[-1].last], verb + len(" is accused"))
    people = {x.cluster for x in (named[-1:] if one else named)}
    near = [e for e in held if set(e.victims.people) <= people and abs(n - last_telling(e, n)) <= REACH]
    return [e for e in near if not view.parted(n, last_telling(e, n))]


def newest(near: list[Event], n: int) -> list[Event]:
    """Return the custody last told before a sentence, if it is that of one person."""
    last = max((last_telling(e, n) for e in near), default=0)
    return [e for e in near if last_telling(e, n) == last and len(e.victims.people) == 1][:1]
