"""Dates of a main verb that are not those of what describes its subject, and the other way round.

"X, held for a poem, was freed on Monday"; "nurses taken hostage last year were freed".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.clause import BE
from pipeline.assemble.text.common import SUBJECTS, WHILE
from pipeline.assemble.text.kinds import BODILY, CUSTODY, FREEING, HARM_ACTS, LAW_ACTS, PASSED, REVIEWS, TRIED
from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.text.shared_words import PRISONS
from pipeline.assemble.text.simple import has_a, in_pluperfect, may_tell, up_to, verb_above
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import people
from pipeline.assemble.when.behind_names import of_aside
from pipeline.assemble.when.since import STAYS
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

REMEMBERED: Final = noun_list("when.toml", "commemorating", "nouns")
REMEMBERING: Final = verb_list("when.toml", "commemorating", "verbs")
YOUTH: Final = word_list("when.toml", "youth", "words")
ACCUSED: Final = noun_list("when.toml", "described", "people")
GROUNDED: Final = frozenset({"charge", "conviction", "sentencing", "trial", "fine"})
BURYING: Final = word_list("when.toml", "described", "burying")
ENDING: Final = word_list("when.toml", "described", "ending")
REMAINS: Final = frozenset(toml_table("misheard.toml")["bodies"])
STEPS: Final = TRIED | {"charge"}
ENDS: Final = FREEING | {"execution", "forced_return", "death_in_custody"}
BEGUN: Final = CUSTODY | {"charge", "trial"}
ENDED: Final = REVIEWS | FREEING | {"acquittal", "conviction", "sentencing"}
BACKGROUND: Final = frozenset({"dismissal", "harassment", "imprisonment", "forced_return", "exile"})
BY_AND_LARGE: Final = frozenset({"month", "season", "year", "decade"})
TAKEN: Final = CUSTODY | {"abduction", "enforced_disappearance"}


def of_participle(view: DocView, events: Sequence[Event], act: int, first: int) -> bool:
    """Tell whether a date stands in what describes the subject of an act ("nurses taken hostage last year were")."""
    aux = min(view.kids(act, "aux", "auxpass"), default=act)
    return any(
        e.token < first < aux and view.dep[e.token] in {"acl", "relcl"}
        and view.dep[view.head[e.token]] in {"nsubj", "nsubjpass"} and view.head[view.head[e.token]] == act
        for e in events
    ) and all(view.lower[k] != "," for k in range(first, aux))  # fmt: skip


def of_main_verb(view: DocView, events: Sequence[Event], event: Event, first: int) -> bool:
    """Tell whether an act describes the subject of another, whose date it is ("X, held for a poem, was freed on …").

    So of a date that opens it: "On 3 May three men convicted of theft were hanged".
    """
    noun = view.head[event.token]
    if view.dep[event.token] == "advcl" and event.token not in view.climb(first):
        after = any(view.lower[m] == "after" for m in view.kids(event.token, "mark"))
        # "acquitted on 3 May after they held her"
        if after and may_tell(view, noun, LAW_ACTS | CUSTODY) and all(e.token != noun for e in events):
            return any(view.tag[k] != "PRP" for k in view.kids(event.token, "nsubjpass"))  # of who did it, no victim
        return after and any(e.token == noun and (began(event, e) or of_another(event, e)) for e in events)
    if view.dep[event.token] not in {"acl", "relcl"} or view.dep[noun] not in {"nsubj", "nsubjpass"}:
        return False
    verb = view.head[noun]
    fronted = first < min(view.subtree(noun)) and view.tag[event.token] == "VBN"
    outside = event.token < verb and (verb < first or fronted)
    return outside and any(e.token == verb and e.act != event.act for e in events)


def began(event: Event, other: Event) -> bool:
    """Tell whether an act began what another ended."""
    return event.act in BEGUN and other.act in ENDED


def of_another(event: Event, other: Event) -> bool:
    """Tell whether an act befell somebody by name, another act others, and both are not blows of one scene."""
    mine, theirs = event.victims, other.victims
    if not mine or not theirs or not set(mine.people).isdisjoint(theirs.people):
        return False
    return bool(mine.people or theirs.people) and not {event.act, other.act} <= BODILY


def of_described(view: DocView, act: int, first: int, told: Sequence[DateMention]) -> bool:
    """Tell whether a date ends what describes the people of an act whose own date follows its verb.

    "The trial of six men who hoisted a flag last December opened on Tuesday"; "X, who was held on 3 May, was freed that
    evening".
    """
    verb = act if view.tag[act].startswith("VB") else view.head[act]
    subjects = view.kids(verb, "nsubj", "nsubjpass")
    aux = min(view.kids(verb, "aux", "auxpass"), default=verb)
    if not subjects or not first < aux or all(view.token_at(d.start) < verb for d in told):
        return False
    clauses = [k for k in view.subtree(subjects[0]) if k < first and view.dep[k] in {"relcl", "acl"}]
    return any(all(view.lower[k] != "," for k in range(clause, ends_aside(view, clause, aux))) for clause in clauses)


def in_aside(view: DocView, events: Sequence[Event], act: int, d: DateMention, when: int) -> bool:
    """Tell whether a year or month is of what commas between a subject and its verb say of the subject.

    "X, owner of a shop burnt down in 2016, was fined"; not "X, arrested in May, was fined", of which other rules tell,
    nor "X was, in 2016, fined".
    """
    first, aux = view.token_at(d.start), min(view.kids(act, "aux", "auxpass"), default=act)
    if d.precision not in BY_AND_LARGE or first > aux or view.lower[aux - 1] != ",":
        return False
    opens = max((k for k in range(view.sentences[view.sentence_at[act]][0], first) if view.lower[k] == ","), default=-1)
    inside = range(opens + 1, aux - 1)
    if opens - 1 not in view.kids(act, *SUBJECTS) or any(e.token in inside for e in events):
        return False  # not "according to A (4 May 19), on an unknown day in 2018, police arrested X"
    if any(view.tag[k].startswith("W") for k in inside):
        return False
    own = [view.tag[k] for k in view.climb(when)[1:] if k in inside]
    # not "police, beginning in July 2018, arrested X"
    return "VBG" not in own and any(tag.startswith(("VB", "NN", "JJ")) for tag in own)


def ends_aside(view: DocView, clause: int, aux: int) -> int:
    """Return where a clause before a main verb ends: at the comma before the verb, where "who" opens it."""
    who = any(view.lower[k] == "who" and view.lower[k - 1] == "," for k in view.kids(clause, "nsubj", "nsubjpass"))
    return aux - 1 if who and view.lower[aux - 1] == "," else aux


def of_subject(view: DocView, event: Event, act: int, t: int) -> bool:
    """Tell whether a day or place is told of somebody whom an act only describes, and whom it did not befall.

    "The suspect in the killing of X was found dead in Gweru", "an officer accused of killing X was promoted in 2019";
    but "men who killed X stormed her office on Monday" tells one story.
    """
    above, mine = view.climb(t), view.climb(act)
    verb = next((k for k in above if k in mine), None)
    if verb is None or act in above or not (view.tag[verb].startswith("VB") or view.dep[verb] == "ROOT"):
        return False
    subject = next((k for k in mine[1:] if view.head[k] == verb and view.dep[k] in SUBJECTS), None)
    if subject is None or subject in above or not somebody(view, subject) or befell(view, event, subject):
        return False
    doing = any(view.dep[k] == "relcl" and view.head[k] == subject for k in mine[: mine.index(subject)])
    return not doing or view.dep[subject] == "nsubjpass" or view.lower[verb] in BE


def of_passed(view: DocView, events: Sequence[Event], event: Event, when: int) -> bool:
    """Tell whether a date is that of a verdict told beside what came of it ("quashed a term handed down on 3 May")."""
    above = view.climb(when)
    told = (e.token for e in events if e.act in PASSED and e.token != event.token and e.token in above)
    verdict = next(told, None) if event.act in REVIEWS else None
    return verdict is not None and event.token not in above[: above.index(verdict)]


def somebody(view: DocView, t: int) -> bool:
    """Tell whether a noun or name is that of a person, "the accused" too."""
    i = view.name_at[t]
    if i >= 0:
        return view.names[i].label == "PERSON"
    word = view.lower[t]
    return not people().nouns.isdisjoint({word, word.removesuffix("s")}) or word in ACCUSED


def befell(view: DocView, event: Event, t: int) -> bool:
    """Tell whether somebody is one of those whom an act befell."""
    if view.is_of(view.name_at[t], event.victims.people):
        return True
    group = event.victims.group
    counted = group is not None and group.start <= view.start[t] < group.end
    return counted or event.victims.head == t


def before_freed(view: DocView, events: Sequence[Event], event: Event, when: int) -> bool:
    """Tell whether a date is that on which people were freed, hanged or sent back "after" an act.

    "Rescued on Friday after men took X", "executed on 3 May after being convicted of murder"; or in the end: "arrested
    X, freeing her on 3 May".
    """
    act = event.token
    if any(e.act in ENDS and in_the_end(view, e.token, act, when) for e in events if event.act not in ENDS):
        return True
    if event.act not in TAKEN | STEPS or view.dep[act] not in {"advcl", "pcomp"} or act in view.climb(when):
        return False
    marks = {view.lower[c] for c in view.kids(act, "mark", "prep", "advmod")} | {view.lower[view.head[act]]}
    above = view.climb(act)[1:3]
    ends = FREEING if event.act in TAKEN - {"detention"} else ENDS  # "deported on 3 May after being held for a week"
    freed = [e.token for e in events if e.act in ends and e.token in above]
    return "after" in marks and any(t in view.climb(when) for t in freed)


def in_the_end(view: DocView, end: int, act: int, when: int) -> bool:
    """Tell whether a participle after an act tells what ended it, and a date is that participle's."""
    told = view.tag[end] == "VBG" and view.dep[end] == "advcl" and act < end
    return told and act in view.climb(end) and end in view.climb(when)


def of_those(view: DocView, act: int, when: int) -> bool:
    """Tell whether a date is that of being one of those an act befell ("On 3 May he was among the 25 people freed")."""
    noun = view.head[act]
    prep = view.head[noun]
    if view.dep[act] != "acl" or view.dep[noun] != "pobj" or view.lower[prep] not in {"of", "among", "amongst"}:
        return False
    verb = view.head[prep] if view.lower[view.head[prep]] in BE else view.head[view.head[prep]]
    return view.lower[verb] in BE and verb in view.climb(when)[:3] and when < act


def commemorated(view: DocView, when: int, act: int) -> bool:
    """Tell whether a date is that of what an anniversary, vigil or marking looks back on, no act's of today.

    "On the anniversary of the 4 June 1989 crackdown, police held X"; but "at a vigil on 4 June".
    """
    for k in view.climb(when):
        above = view.head[k]
        if act in {k, above} or above == k:
            return False
        if view.dep[k] == "pobj" and view.lower[above] in {"of", "for"} and view.lower[view.head[above]] in REMEMBERED:
            return True
        if view.dep[k] == "dobj" and view.lower[above] in REMEMBERING:
            return k != when  # not "marked 4 June"
        if not (view.tag[k].startswith(("NN", "CD", "DT")) or view.lower[k] in {"of", "for"}):
            return False
    return False


def of_background(view: DocView, when: int, event: Event) -> bool:
    """Tell whether a date is that of an event remembered, of an act's ground or of what had been, or not of its past.

    "Raised by nuns after rebels killed her mother, X was held on 3 May": the killing was long before.
    """
    act = event.token
    return (
        commemorated(view, when, act)
        or of_youth(view, when, act)
        or of_what_had_been(view, when, act)
        or of_calling(view, when, act)
        or of_aside(view, when, act)
        or of_burial(view, when, act)
        or ended_what_had_been(view, when, act)
        or (event.act in GROUNDED and of_ground(view, when, act))
        or (event.act not in STAYS and (of_stay(view, when, act) or since_then(view, when, act)))
    )


def since_then(view: DocView, when: int, act: int) -> bool:
    """Tell whether a date says since when the one it befell was something else ("arrested X, wanted since 2019")."""
    path = view.climb(when)
    below = path[: path.index(act)] if act in path else []
    since = next((k for k in below if view.lower[k] == "since"), None)
    if since is None or view.head[since] not in below:
        return False
    what = view.head[since]
    beside = what > 0 and view.lower[what - 1] == ","
    participle = view.dep[what] in {"conj", "advcl"} and view.tag[what] in {"VBN", "VBD"} and beside
    return view.dep[what] in {"acl", "relcl", "appos"} or participle


def of_stay(view: DocView, when: int, act: int) -> bool:
    """Tell whether a date is that since when somebody has been kept, told beside the name ("X, held since 2016,").

    Not of those kept then, of whom a number is told.
    """
    path = view.climb(when)
    below = path[: path.index(act)] if act in path else path
    since = next((k for k in below if view.lower[k] == "since"), None)
    if since is None or when > act:
        return False
    stay = view.head[since]
    stays = view.dep[stay] in {"acl", "relcl"} and view.tag[stay].startswith("VB") and stay != act
    return stays and may_tell(view, stay, STAYS | {"arrest"})


def of_youth(view: DocView, when: int, act: int) -> bool:
    """Tell whether an act is of the childhood of whom a sentence is about, told before its comma, and a date is not."""
    first, last = view.sentences[view.sentence_at[act]]
    if view.lower[first] not in YOUTH:
        return False
    comma = next((k for k in range(first, last) if view.lower[k] == ","), last)
    return first < act < comma < when


def of_calling(view: DocView, when: int, act: int) -> bool:
    """Tell whether a date is that of somebody's birth or office, told beside the name ("X, minister from 2005,").

    Not "X, the minister, in 2010 was held".
    """
    path = view.climb(when)
    below = path[: path.index(act)] if act in path else path
    if "born" in [view.lower[k] for k in below]:
        return True
    prep = view.head[when] if view.dep[when] == "pobj" else when  # "from 2005 to 2010" is one date
    name = view.head[prep]
    if view.dep[prep] != "prep":
        return False
    if view.lower[prep] == "since" and view.lower[name] in people().nouns and when < act:
        return True  # "A member of the party since 1998, X was held"
    calling = name if view.dep[name] == "appos" else None
    if calling is None:
        calling = next((k for k in view.kids(name, "appos") if name < k < prep), None)
    if calling is None or not name <= calling < prep:
        return False
    if not (view.person_at(name) or view.person_at(view.head[calling])):
        return False
    beside = range(calling + 1, prep)
    return view.lower[calling] in people().nouns and all(view.lower[k] != "," for k in beside)


def of_burial(view: DocView, when: int, act: int) -> bool:
    """Tell whether a date says when a body was given back or buried ("died, and his body was returned on 3 May")."""
    path = view.climb(when)
    below = path[: path.index(act)] if act in path else path
    return any(
        view.lower[verb] in BURYING
        and not (view.dep[verb] == "advcl" and any(view.lower[c] in WHILE for c in view.kids(verb, "mark", "advmod")))
        and any(view.lower[k] in REMAINS for k in view.kids(verb, "nsubj", "nsubjpass", "dobj"))
        for verb in below
    )


def ended_what_had_been(view: DocView, when: int, act: int) -> bool:
    """Tell whether a date ends what had gone on ("had been held for months when, on 3 May, he escaped")."""
    path = view.climb(when)
    if act not in path or all(view.lower[c] != "had" for c in view.kids(act, "aux")):
        return False
    below = path[: path.index(act)]
    ended = (k for k in below if view.dep[k] == "advcl" and view.lower[k] in ENDING)
    return any(view.lower[c] == "when" for k in ended for c in view.kids(k, "advmod"))


def of_what_had_been(view: DocView, when: int, act: int) -> bool:
    """Tell whether a date stands in a clause on somebody beside an act that tells what had been before it."""
    path = view.climb(when)
    below = up_to(path, act)
    had = (k for k in below if in_pluperfect(view, k))
    return any(
        view.dep[k] == "relcl" or as_before(view, k) or any(whose(view, s) for s in view.kids(k, "nsubj", "nsubjpass"))
        for k in had
    )


def as_before(view: DocView, verb: int) -> bool:
    """Tell whether a clause likens an act to what had been done before ("was held, as he had been in 2012")."""
    return view.dep[verb] == "advcl" and any(view.lower[c] == "as" for c in view.kids(verb, "mark"))


def whose(view: DocView, subject: int) -> bool:
    """Tell whether a subject is told by "whose", which makes a relative clause of what the parse hangs otherwise."""
    return any(view.lower[c] == "whose" for c in view.kids(subject, "poss"))


def of_ground(view: DocView, when: int, act: int) -> bool:
    """Tell whether a date is that of a thing that somebody is charged or tried over ("over a speech on 3 April")."""
    path = view.climb(when)
    for k in up_to(path, act):
        vague = has_a(view, k)
        if view.dep[k] == "pobj" and vague and view.lower[view.head[k]] in {"over", "for"} and k < when:
            return view.head[view.head[k]] == act
    return False


def only_described(event: Event, other: Event) -> bool:
    """Tell whether an act that describes somebody was done before another ("the jailed lawyer X was beaten").

    The day of the beating is not that of the jailing, be it told in the sentence or in one before. So too of a clause
    ("X, who was sacked, was held on 3 May").
    """
    if event.no_part_of_term(other):
        return True
    if event.aside and event.act in BACKGROUND and event.sentence == other.sentence:
        return event.act != other.act
    if not event.passing or len(event.tokens) > 1:
        return False
    alike = event.act == other.act or {event.act, other.act} <= HARM_ACTS or {event.act, other.act} <= CUSTODY
    return event.sentence == other.sentence or not alike


def of_one_above(view: DocView, event: Event, act: int, t: int) -> bool:
    """Tell whether a place is that of what befell whom an act only describes ("X, once sacked, was held in Gweru")."""
    if event.act not in BACKGROUND or view.dep[act] not in {"acl", "relcl", "amod"}:
        return False
    if event.act == "imprisonment" and {view.lower[t], view.lower[view.head[t]]} & PRISONS:
        return False  # "the jailed poet X was beaten in Evin prison"
    above, noun = view.climb(t), view.head[act]
    verb = verb_above(view, noun)
    if verb is None or verb not in above or act in above or noun in above[: above.index(verb)]:
        return False
    return view.lower[verb] in lexicon().verbs
