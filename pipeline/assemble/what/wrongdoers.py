"""Who an article itself shows to have harmed others, and the rest of the case against them, which is left out.

"X, who ordered the massacre, was arrested in May and sentenced in June": neither is an incident of ours.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from pipeline.assemble.law.turns import ALONE
from pipeline.assemble.text.kinds import DEATHS, FACTUAL, HARM_ACTS, LAW_ACTS, LIBERTY_ACTS
from pipeline.assemble.text.simple import acts_told, has_a, noun_for_people
from pipeline.assemble.text.words import NO_STATE
from pipeline.assemble.what.crimes import (
    ABUSE,
    CRIME,
    ORDINARY,
    PROTECTED,
    RIGHTS,
    SMUGGLED,
    UPRISING,
)
from pipeline.assemble.what.harmed import of_one_dealt_with, of_others_fate, sent_by
from pipeline.assemble.what.justice import (
    ADMITTED,
    BEFORE_IT,
    concerned,
    innocent_turn,
    persecuted,
    political,
    political_violence,
    told_critic,
    without_aid,
    without_telling,
    wronged,
)
from pipeline.assemble.what.officers_tried import officers_tried
from pipeline.assemble.what.suspects import (
    common_crime,
    crime_stories,
    in_story,
    mixed,
    put_to_death,
)
from pipeline.assemble.who.parties import before_rights_body
from pipeline.gated import Gated
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import Cast


def own_crime(view: DocView, cast: Cast, event: Event) -> bool:
    """Tell whether the charges of somebody's own turn, beside another's in the sentence, are those of common crimes."""
    told = event.charges and event.act in LAW_ACTS | LIBERTY_ACTS and event.reasons.get("charges") == ALONE
    if not told or any(cast.people[p].occupation in PROTECTED for p in event.victims.people):
        return False
    if view.says(ABUSE, event.sentence) or wronged(view, event.sentence):
        return False
    lesser = view.says(RIGHTS)
    return all(common_crime(c) and (not lesser or CRIME.search(f"for {c.text}")) for c in event.charges)


# whom somebody harmed: their calling says nothing of his
OF_HARMED = Gated(
    rf"\b(?:(?:{'|'.join(toml_table('actors.toml')['slayers']['harm_to'])})\w*"
    r"(?: (?:and|or) \w+)? (?:of|on) |"
    rf"(?:{'|'.join(toml_table('actors.toml')['slayers']['harming'])})(?:ing|ed|en)? |shot(?: dead)? )"
    r"(?:[\w’'-]+ ){0,4}?"
    rf"(?:{'|'.join(toml_table('actors.toml')['slayers']['harmed'])})\b",
    re.IGNORECASE,
)


def without_harmed(view: DocView, sentence: int) -> str:
    """Return a sentence without those whom somebody harmed."""
    return OF_HARMED.sub("", view.sentence_text(sentence))


def told_wrongdoers(view: DocView, cast: Cast, facts: Facts, events: list[Event]) -> set[int]:
    """Return those whom the article itself shows to have harmed others or to stand accused of a common crime.

    They do the harm in an act that it tells, or their own sentence says what crime they are tried for or admitted. Not
    those of a calling that is persecuted, nor anybody in whose sentences something is said of abuse or of rights.
    """
    doers = {
        a.person
        for e in events
        if e.act in HARM_ACTS and e.modality in FACTUAL
        for a in e.actors
        if a.person is not None and a.role == "perpetrator" and (a.kind in NO_STATE or by_state(e, a.person, events))
    }
    doers |= sent_by(view, events)
    tried = {p for e in events if e.act in LAW_ACTS | LIBERTY_ACTS for p in e.victims.people}
    out: set[int] = set()
    for p in tried:
        own = [e for e in events if p in e.victims.people]
        if cast.people[p].occupation in PROTECTED or any(political_violence(view, e, events) for e in own):
            continue
        spans = {view.sentence_at[view.names[i].first]: view.names[i] for i in reversed(cast.people[p].names)}
        if any(wronged(view, n) for n in spans):
            continue
        doubted = (without_harmed(view, n) for n in spans if view.says(ABUSE, n) or view.says(RIGHTS, n))
        if any(ABUSE.search(x) or RIGHTS.search(x) for x in doubted):
            continue
        if p in doers:
            out.add(p)
            continue
        common = {
            n: name
            for n, name in spans.items()
            if not (political(view, facts, n) or mixed(view, facts, n) or innocent_turn(view, facts, n, [p]))
        }
        crimes = [
            words
            for n, name in common.items()
            if (words := crime_in(view, n, name)) is not None and not own_torment(words, n, own)
        ]
        grave = any(not SMUGGLED.search(words) for words in crimes)
        if grave or any(goes_on(view, facts, n, name) for n, name in common.items()):
            out.add(p)
        elif crimes:  # smuggling and theft are none of a critic's
            told = " ".join(without_harmed(view, n) for n in spans)
            critic = told_critic(view, set(spans)) or any(put_to_death(e, own, told) for e in own)
            if not critic and not any(concerned(view, n) for n in spans):
                out.add(p)
    names: dict[int, list[Name]] = {p: [view.names[i] for i in cast.people[p].names] for p in tried}
    return out | officers_tried(view, events, names)


# the sentence after one about somebody alone that says which harm to others is theirs
DEEDS = compiled(
    r"(?:He|She) (?:had |has |also |later |is (?:believed|said|alleged) to have )*(?:is|was)? ?(?:also )?"
    rf"(?:{'|'.join(toml_table('actors.toml')['slayers']['said_of_him'])})\b"
    rf"[^.;]{{0,60}}?(?:(?:{'|'.join(toml_table('actors.toml')['slayers']['his_deeds'])})\w*)[^.;]*?"
    rf"|(?:His|Her) (?:{'|'.join(toml_table('actors.toml')['slayers']['his_men'])})\b[^.;]{{0,60}}?"
    rf"\b(?:{'|'.join(toml_table('actors.toml')['slayers']['they_did'])})\b"
)


def goes_on(view: DocView, facts: Facts, sentence: int, name: Name) -> bool:
    """Tell whether the next sentence says which harm somebody did of whom alone this one tells ("He ordered the …")."""
    after = sentence + 1
    if after >= len(view.sentences) or political(view, facts, after):
        return False
    here = {n.cluster for n in view.names if n.label == "PERSON" and view.sentence_at[n.first] == sentence}
    span, told = view.sentence_span(after), view.sentence_span(sentence)
    if here != {name.cluster} or ABUSE.search(view.text, *span) or RIGHTS.search(view.text, *told):
        return False
    return DEEDS.match(view.text, *span) is not None and UPRISING.search(view.text, *span) is None


def by_state(harm: Event, person: int, events: list[Event]) -> bool:
    """Tell whether the sentence that shows an officer doing harm tells the case against him too."""
    return any(
        e.sentence == harm.sentence and person in e.victims.people for e in events if e.act in LAW_ACTS | LIBERTY_ACTS
    )


def crime_in(view: DocView, sentence: int, name: Name) -> str | None:
    """Return the words by which the sentence says of a person, named first or with their list, what crime is theirs."""
    end = view.sentence_span(sentence)[1]
    last = name.last
    while last + 2 < len(view.words) and view.lower[last + 1] in {",", "and"} and view.name_at[last + 2] >= 0:
        last = view.names[view.name_at[last + 2]].last
    told = without_aid(view, without_telling(view.text[view.end[last] : end]))
    found = ADMITTED.search(BEFORE_IT.sub(lambda m: " " * len(m[0]), told))
    if found is None or found.start() > NEAR:
        return None
    if of_another(view, name, found[0], view.text[view.end[last] : end], found.end()):
        return None
    verb = view.token_at(view.end[last] + found.start())
    others = [s for s in view.kids(verb, "nsubjpass") if s > last and view.tag[s].startswith("NN")]
    if others and OF_THEIRS.search(found[0]):
        return None  # "X was arrested; a guard was charged with his murder"
    between = view.name_at[last + 1 : verb]
    return found[0] if all(not view.is_person(i) for i in between) else None


def own_torment(crime: str, sentence: int, own: list[Event]) -> bool:
    """Tell whether a torture told beside somebody is what they died of ("X was held in May and died of torture")."""
    if not TORMENT.search(crime):
        return False
    return any(e.act in DEATHS | {"torture"} and e.modality in FACTUAL and e.sentence == sentence for e in own)


# what befell somebody else, told beside it: "X was arrested while Y was abducted" accuses nobody
OF_ANOTHER = compiled(
    r"\b(?:(?:while|whilst|whereas|but)|(?P<joined>and)) (?:\S+ ){1,6}?(?:was|were|had been) (?:\w+ )?\w+$"
)
BY_ANOTHER = compiled(r" (?:dead |to death )?by (?!(?:him|her|them|his|their)\b)\w")
NOT_DONE = compiled(  # "and his colleague fears being killed"
    r"\b(?:fears?|feared|risks?|risked|faces|(?:afraid|in danger|at risk) of) (?:\w+ )?being (?:\w+ )?\w+$"
    r"|\b(?:is|are|was|were|remains?) (?:\w+ )?(?:at (?:\w+ )?risk|in danger) of (?:\w+ (?:or )?)?\w+$"
    r"|\b(?:and|but|while) (?:\S+ ){1,6}?(?:could|might|may|would|will) (?:\w+ )?be \w+$"
)
OF_HIS = compiled(r"\b(?:by|on|under) (?:him|her|them|his|their)\b")  # "were murdered on his orders"
OF_THEIRS = compiled(r"\b(?:his|her|their) \w+$")
OUTLAW = compiled(
    rf"\b(?:(?:{'|'.join(toml_table('actors.toml')['slayers']['outlaws'])})s?"
    rf"(?: [\w’'-]+){{0,3}}|(?:{'|'.join(toml_table('actors.toml')['slayers']['outlaw_beginnings'])})\w*) ?$",
    re.IGNORECASE,
)
CALLED = compiled(r"(?:, (?!who )|(?:, who)? (?:is|was) (?:an?|the) )[^,.;]*")


def called_outlaw(view: DocView, name: Name) -> bool:
    """Tell whether a name is told as that of a rebel, gangster or the like ("rebel chief X", "X, a gang leader")."""
    a, b = view.sentence_span(view.sentence_at[name.first])
    told = CALLED.match(view.text, view.end[name.last], b)
    before = OUTLAW.search(view.text[max(a, view.start[name.first] - NEAR) : view.start[name.first]])
    return before is not None or (told is not None and OUTLAW.search(told[0]) is not None)


def of_another(view: DocView, name: Name, crime: str, after: str, end: int) -> bool:
    """Tell whether a crime is told beside somebody as what befell others, and not at their hands."""
    if NOT_DONE.search(crime):
        return True
    told = OF_ANOTHER.search(crime)
    act = view.head[view.outer(name.first, name.last)]
    verb = view.token_at(view.end[name.last] + end - 1)
    whose = view.head[verb]
    described = view.tag[verb] == "VBN" and view.dep[verb] == "amod" and whose > verb
    if described_by(view, verb, name) or (described and noun_for_people(view, whose)):
        return True  # "held as he defended the kin of a murdered student": who that was, and nobody's charge
    apart = of_others_fate(view, act, {name.cluster}, verb)
    if (told is None and not apart) or OF_HIS.search(after):
        return False
    if any(called_outlaw(view, n) for n in view.names_of({name.cluster})):
        return False
    return apart or told is None or told["joined"] is None or BY_ANOTHER.match(after, end) is not None


def described_by(view: DocView, end: int, name: Name) -> bool:
    """Tell whether a crime is that of one without a name whom somebody dealt with ("defended a man accused of …")."""
    clause = next((k for k in (end, *view.climb(end)) if view.dep[k] in {"acl", "relcl"}), None)
    if clause is None or not has_a(view, one := view.head[clause]) or view.name_at[one] >= 0:
        return False
    verb = view.head[one]
    told = view.dep[one] == "dobj" and view.dep[verb] in {"relcl", "advcl", "pcomp"}
    return told and acts_told(view, verb).isdisjoint(LIBERTY_ACTS | LAW_ACTS | HARM_ACTS) and name.last < verb


TORMENT = compiled(r"\btortur\w+$", re.IGNORECASE)
SPOKEN = frozenset({"defamation", "incitement", "false_information", "unauthorised_assembly", "foreign_agent"})
NEAR = 120  # characters between a name and the word that accuses its bearer


def drop_wrongdoers(view: DocView, cast: Cast, facts: Facts, events: list[Event], dropped: list[Event]) -> list[Event]:
    """Leave out the rest of the case against those whom the article shows as wrongdoers.

    Args:
        view: the article.
        cast: its people.
        facts: its charges.
        events: the acts that were kept.
        dropped: those that `against_wrongdoer` left out.
    """
    told = told_wrongdoers(view, cast, facts, events)
    if not dropped and not told:
        return events
    left_out: Counter[int] = Counter(p for e in dropped for p in e.victims.people)
    kept: Counter[int] = Counter(p for e in events if e.act in LAW_ACTS | LIBERTY_ACTS for p in e.victims.people)
    wrongdoers = {p for p, n in left_out.items() if n >= kept[p] and cast.people[p].occupation not in PROTECTED}
    wrongdoers |= told
    groups = {e.victims.group.start for e in dropped if e.victims.group is not None and not e.victims.people}
    whole = [e for e in dropped if e.reasons.get("charges") != ALONE and not of_one_dealt_with(view, e, events)]
    stories = crime_stories(view, whole) if not view.says(RIGHTS) else {}
    return [
        e
        for e in events
        if not (e.victims.group is not None and not e.victims.people and e.victims.group.start in groups
                and e.act in LAW_ACTS | LIBERTY_ACTS)
        and not of_wrongdoers(view, cast, e, events, wrongdoers, crime_story=in_story(e, events, stories))
    ]  # fmt: skip


def of_wrongdoers(
    view: DocView, cast: Cast, event: Event, events: list[Event], wrongdoers: set[int], *, crime_story: bool
) -> bool:
    """Tell whether an act belongs to the case against wrongdoers, extradition among them."""
    if event.act not in LAW_ACTS | LIBERTY_ACTS | {"forced_return"}:
        return False
    accused = set(event.victims.people)
    if not accused & wrongdoers and any(a.person in wrongdoers for a in event.actors):
        return False  # "X, who is accused of killings, arrested Y": what he did to another
    if any(cast.people[p].occupation in PROTECTED for p in accused) or persecuted(event, events):
        return False
    if not before_rights_body(view).isdisjoint(accused):
        return False
    a, b = view.sentence_span(event.sentence)
    if ABUSE.search(view.text[a:b]) or wronged(view, event.sentence):
        return False
    unnamed = event.act in LIBERTY_ACTS and event.victims.group is not None and not accused and bool(event.charges)
    others = bool(accused) and bool(event.charges) and not accused & wrongdoers
    others = others and all(c.category in SPOKEN for c in event.charges)
    of_its_own = (unnamed or others) and not any(common_crime(c) or c.category in ORDINARY for c in event.charges)
    return bool(accused and accused <= wrongdoers) or (
        crime_story and not of_its_own and not put_to_death(event, events, "")
        and event.act not in {"release", "detention", "forced_return"}
    )
