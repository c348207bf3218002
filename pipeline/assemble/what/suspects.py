"""Whom a text calls suspects: those of a crime, or, in the words of the police, whoever was held at a protest."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.assemble.facts import within
from pipeline.assemble.text.kinds import FACTUAL, HARM_ACTS, LAW_ACTS, LIBERTY_ACTS
from pipeline.assemble.text.simple import has_a
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import people
from pipeline.assemble.what.crimes import CRIME, OF_ATTACK, ORDINARY, PROTECTED, RIGHTS, TELLING, TO_DIE
from pipeline.assemble.when.next_steps import told_by
from pipeline.gated import Gated
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import Cast
    from pipeline.recognise.charges import ChargeMention

# beside these a common crime is what critics are charged with too ("money laundering and conspiracy against the State")
POLITICAL = {"defamation", "extremism", "false_information", "foreign_agent", "incitement", "state_security", "treason",
             "unauthorised_assembly", "unregistered_organisation"}  # fmt: skip
HARMLESS = POLITICAL | {"public_order", "disobedience", "religion"}
HELD_AS = compiled(r"\b(?:(?:the )?suspects|suspected of)\b", re.IGNORECASE)
# what investigators make of somebody whom no crime is told of: "named X a suspect for hate speech"
NAMED = Gated(
    r"\b(?:nam|declar|designat)\w* (?:[\w’'.-]+ ){0,6}?an? (?:official |formal )?suspect"
    rf"(?= (?:for|under)\b)(?! for (?:the |an? )?(?:{'|'.join(toml_table('actors.toml')['crimes']['suspected_of'])})\b"
    r")",
    re.IGNORECASE,
)
# what leads in the ground of an act of law
GROUNDED = frozenset({"after", "following", "because", "since", "when"})
NOTHING = compiled(r"(?!)")  # matches nowhere
SUSPECTS = Gated(
    r"(?<![“\"])\b(?:(?<!as a )(?<!as )suspects?(?! (?:him|her|them|of|that)\b)|"
    r"suspects? in (?!an?\b[^,.;]*\bcase\b(?! of))|"  # not "held as a suspect in a case about a crane"
    r"suspected (?:of(?! [“\"‘'])|to|kidnapper|killer|member)|mastermind\w*|"
    r"who (?:ordered|carried out|killed|kidnapped))\b",
    re.IGNORECASE,
)
# "a man they say killed X"
SAID_OF = Gated(
    rf"\b(?:who|man|men|woman|women),? (?:{'|'.join(toml_table('actors.toml')['crimes']['accusers'])}),? "
    r"(?:say|said|believed?|think|alleged?|suspect(?:ed)?),? (?:had |have )?"
    rf"(?:{'|'.join(toml_table('actors.toml')['crimes']['said_to_have'])}) "
    rf"(?!(?:[\w-]+ ){{0,2}}?(?:{'|'.join(toml_table('actors.toml')['crimes']['nobody_killed'])})\b)(?=\w)",
    re.IGNORECASE,
)
# what makes a case of them all the same
OWN_CASE = compiled(rf"\b(?:{'|'.join(toml_table('people.toml')['protected']['own_case'])})\b", re.IGNORECASE)
PEACEABLE = Gated(  # suspected of what is done by speaking or writing, so of no harm to others
    r"\b(?:suspected|accused) of (?:[\w-]+ ){0,3}?(?:"
    rf"(?:{'|'.join(toml_table('people.toml')['protected']['peaceable'])})\w*|"
    rf"(?:{'|'.join(toml_table('people.toml')['protected']['leaking'])})\w* "
    rf"(?:\S+ ){{0,3}}?(?:{'|'.join(toml_table('people.toml')['protected']['leaked'])}))",
    re.IGNORECASE,
)
PRIVATE = compiled(rf"(?:{'|'.join(toml_table('people.toml')['protected']['private'])})", re.IGNORECASE)
OF_MINORS = compiled(r"\b(?:boys?|girls?|child(?:ren)?|minors?|pupils?|under-?age\w*|rap\w+|forc\w+)\b", re.IGNORECASE)
# harm to things alone
TO_THINGS = frozenset({"0504", "0502", "0905"})
THROWN = Gated(r"\b(?:stone|rock|bottle|egg)s?\b[- ]?|\bflags?\b", re.IGNORECASE)
HARM = frozenset({"violence", "drugs"})
# between two charges of one list
IN_LIST = compiled(r",?[”\"’]?,? ?(?:and|or|as well as|along with|plus)? ?(?:the |for |of |with )*[“\"‘]?")
# who is called a militant in French and Spanish style: of a party or movement, where people met peaceably
MARCHING = compiled(rf"\b(?:{'|'.join(toml_table('people.toml')['protected']['marching'])})\b", re.IGNORECASE)
MILITANTS = compiled(r"\bmilitants?$", re.IGNORECASE)
CONVICTS = word_list("actors.toml", "convicts", "words")
GUILTY = word_list("verbs.toml", "law", "guilty")
EVERY = -1  # each sentence of an article, whomever it tells of
UNIFORMED = compiled(rf"\b(?:{'|'.join(toml_table('actors.toml')['forces']['suspects'])})\b", re.IGNORECASE)


def suspects_of(facts: Facts, a: int, b: int) -> re.Pattern[str]:
    """Return the words of a stretch that make nobody a wrongdoer: "suspects" of what harms no one are those held.

    Where it tells no charge, those of the article count.
    """
    told = within(facts.charges, a, b) or facts.charges
    return HELD_AS if told and all(harmless(c) for c in told) else NOTHING


def harmless(charge: ChargeMention) -> bool:
    """Tell whether a charge is of what harms nobody: politics, faith or whom one lives with."""
    private = charge.category == "morality" and PRIVATE.fullmatch(charge.text) is not None
    return charge.category in HARMLESS or (private and OF_MINORS.search(charge.text) is None)


def suspected(sentence: str, so_called: re.Pattern[str]) -> bool:
    """Tell whether a sentence speaks of those suspected of a crime, past the words that call nobody so."""
    if NAMED.search(sentence) is not None and CRIME.search(sentence) is None:
        sentence = NAMED.sub("", sentence)
    return SUSPECTS.search(so_called.sub("", sentence)) is not None and PEACEABLE.search(sentence) is None


def said_of(view: DocView, event: Event) -> bool:
    """Tell whether those who hold somebody say that he killed another ("arrested a man they say killed X").

    Not where a protest is told of, or what was done to him.
    """
    n, group = event.sentence, event.victims.group
    start, end = view.sentence_span(n)
    if event.act == "abduction" or group is None or event.victims.people:
        return False
    said = SAID_OF.search(view.text[start:end])
    if said is None or not said.start() - 2 <= group.end - start <= said.end():
        return False  # "arrested a man they say killed X and jailed his brother"
    if n + 1 < len(view.sentences) and not view.parted(n + 1, n):
        end = view.sentence_span(n + 1)[1]
    return OWN_CASE.search(view.text, start, end) is None


def of_attack(event: Event, after: str) -> bool:
    """Tell whether people of whom no more is told were held or tried for an attack ("in connection with the blast").

    Not those whom a name of a people or faith calls ("eleven Baha'is").
    """
    group = event.victims.group
    unnamed = group is not None and not event.victims.people and not group.text.split()[-1][:1].isupper()
    return unnamed and OF_ATTACK.search(after) is not None and RIGHTS.search(after) is None


def of_movement(group: str, sentence: str) -> bool:
    """Tell whether militants are members of a movement: the sentence speaks of a march, strike or party."""
    return MILITANTS.search(group) is not None and MARCHING.search(sentence) is not None


def common_crime(charge: ChargeMention) -> bool:
    """Tell whether a charge is one of harm to others and none that critics are given."""
    return (charge.category in {"violence", "weapons", "fraud", "drugs"} or charge.iccs in TO_THINGS) and not (
        THROWN.search(charge.text)
    )


def mixed(view: DocView, facts: Facts, sentence: int) -> bool:
    """Tell whether one list of charges holds a common crime beside one that critics are given.

    Terrorism is one of these beside harm to things alone ("domestic terrorism, arson and money laundering").
    """
    run: list[ChargeMention] = []
    for charge in within(facts.charges, *view.sentence_span(sentence)):
        if run and not IN_LIST.fullmatch(view.text[run[-1].end : charge.start]):
            if is_mixed(run):
                return True
            run = []
        run.append(charge)
    return is_mixed(run)


def is_mixed(run: list[ChargeMention]) -> bool:
    """Tell whether one of the charges of a list is a critic's and another a common crime."""
    if not run[1:]:
        return False
    lethal = any(c.category in HARM and c.iccs not in TO_THINGS for c in run)
    given = POLITICAL | {"religion"} if lethal else POLITICAL | {"religion", "terrorism"}
    return any(c.category in given for c in run)


def put_to_death(event: Event, before: list[Event], sentence: str) -> bool:
    """Tell whether somebody was to die, or died, for a deed that killed nobody: a case that is reported for that."""
    people = set(event.victims.people)
    hanged = any(e.act == "execution" and people & set(e.victims.people) for e in before)
    return hanged or TO_DIE.search(sentence) is not None


def crime_stories(view: DocView, dropped: list[Event]) -> dict[int, int]:
    """Return the articles of justice done to wrongdoers, with the sentence from which others are of their case.

    Where only officers were held to account, and for no murder or the like, what was told before that is none of it.
    """
    out: dict[int, int] = {}
    for e in dropped:
        group = e.victims.group
        first = EVERY
        if group is not None and not e.victims.people and UNIFORMED.search(group.text):
            first = 0 if CRIME.search(view.text, *view.sentence_span(e.sentence)) else e.sentence
        out[e.unit] = min(first, out.get(e.unit, first))
    return out


def in_story(event: Event, events: list[Event], stories: dict[int, int]) -> bool:
    """Tell whether an act belongs to such a story; the case of those whom it tells to be harmed does not."""
    first = stories.get(event.unit)
    if first is None or event.sentence < first:
        return False
    people = set(event.victims.people)
    harmed = {p for e in events if e.act in HARM_ACTS and e.modality in FACTUAL for p in e.victims.people}
    return not (people & harmed if first != EVERY else people and people <= harmed)


def called_convict(view: DocView, event: Event) -> bool:
    """Tell whether a conviction is only what somebody is called ("his uncle, a convicted murderer")."""
    return view.dep[event.token] == "amod" and view.lower[view.head[event.token]] in CONVICTS


def tried_for_harm(view: DocView, cast: Cast, facts: Facts, event: Event, told: list[Event]) -> bool:
    """Tell whether the charge of a sentence is harm to somebody named ("acquitted an officer of beating X").

    Not to an officer, as those who protest are charged with, and not what is only told of it ("a post about the
    killing of X").
    """
    if TELLING.search(view.sentence_text(event.sentence)):
        return False
    charges = within(facts.charges, *view.sentence_span(event.sentence))
    own = set(event.victims.people)
    for harm in told:
        if harm.act not in HARM_ACTS or harm.sentence != event.sentence or not harm.victims.people:
            continue
        inside = any(c.start <= view.start[harm.token] < c.end for c in charges)
        officer = any(cast.people[p].occupation in {"official", "soldier"} for p in harm.victims.people)
        if inside and not officer and own.isdisjoint(harm.victims.people) and event.token < harm.token:
            return bool(own)
    return False


def guilty_before(view: DocView, cast: Cast, event: Event) -> bool:
    """Tell whether somebody first named with an age is whom the sentence before finds guilty of a harm without a name.

    "A court found a soldier guilty of the murder of X. Y, 40, was sentenced to ten years".
    """
    accused, n = event.victims.people, event.sentence
    if event.act not in LAW_ACTS | LIBERTY_ACTS or len(accused) != 1 or n == 0 or view.parted(n, n - 1):
        return False
    entry, (first, last) = cast.people[accused[0]], view.sentences[n - 1]
    if entry.age is None or entry.occupation in PROTECTED or view.names[entry.names[0]].first < last:
        return False
    found = next((k for k in range(first, last) if view.lower[k] in GUILTY), -1)
    if found < 0 or CRIME.search(view.text, view.start[found], view.sentence_span(n - 1)[1]) is None:
        return False
    return any(
        view.lower[k] in people().nouns
        and view.tag[k] == "NN"
        and view.name_at[k] < 0
        and has_a(view, k)
        and not view.kids(k, "appos")
        for k in range(first, found)
    )


def charged_apart(view: DocView, facts: Facts, event: Event, before: list[Event]) -> bool:
    """Tell whether somebody named has a plain charge of their own, beside clauses on others whom they did nothing to.

    "X was found guilty of contempt, and gunmen killed Y"; "X was fined for libel, while Y was hanged for smuggling".
    """
    verb, mine = told_by(view, event.token), set(event.victims.people)
    beside = [e for e in before if e.sentence == event.sentence and told_by(view, e.token) != verb]
    if not mine or not beside or any(refers(view, told_by(view, e.token)) for e in beside):
        return False
    clauses = {told_by(view, e.token) for e in beside}
    told = within(facts.charges, *view.sentence_span(event.sentence))
    places = [(c, view.token_at(c.start)) for c in told]
    own = [c for c, t in places if verb in view.climb(t) and told_by(view, t) not in clauses]
    if not own or any(common_crime(c) or c.category in ORDINARY for c in own):
        return False
    return all(mine.isdisjoint(e.victims.people) and all(a.person not in mine for a in e.actors) for e in beside)


def refers(view: DocView, verb: int) -> bool:
    """Tell whether a clause has a pronoun, for somebody told of before it, or is the ground ("after Y was killed")."""
    led = {view.lower[c] for c in view.kids(verb, "mark", "advmod")} | {view.lower[view.head[verb]]}
    said = [k for k in view.subtree(verb) if view.tag[k].startswith("PRP")]
    meant = any(view.tag[k] == "PRP$" or view.dep[k] == "pobj" or view.head[k] == verb for k in said)
    return not GROUNDED.isdisjoint(led) or meant  # not "beat Y to make him confess"
