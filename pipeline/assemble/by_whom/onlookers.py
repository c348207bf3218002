"""Who has no hand in an act told beside them: who tells, seeks, helps or serves, and things that hurt."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING

from pipeline.assemble.by_whom.blame import CLAIMING
from pipeline.assemble.by_whom.courts import POST
from pipeline.assemble.by_whom.denying import denies
from pipeline.assemble.by_whom.doers import claims_it
from pipeline.assemble.by_whom.hands import CARING, FRAYS
from pipeline.assemble.text.above import phrase_head
from pipeline.assemble.text.clause import agent, is_passive, prepositional
from pipeline.assemble.text.common import ANY_SUBJECT
from pipeline.assemble.text.kinds import BODILY, HARM_ACTS
from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.shared_words import INQUIRERS, SLAYERS, SPEECH, WARNING
from pipeline.assemble.text.simple import has_his
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import FORCES, actor_type, courts
from pipeline.assemble.what.harmed import SUSPECTED
from pipeline.assemble.whether.cited import told_as
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.by_whom.courts import Actor
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.what.frames import Finder

BEFORE = 4  # tokens before a name at most in which it is called a suspect ("the main suspect, farmer X")
ABOVE = 4  # steps from a noun to the subject whose phrase it stands in
SOURCES = frozenset({"source", "sources"})
DENIED = frozenset({"denied", "disputed", "refuted"})
CLAUSES = frozenset({"ccomp", "advcl", "relcl"})
FINDING = verb_list("actors.toml", "onlookers", "finding")
FIGHTS = noun_list("actors.toml", "scenes", "clashes", "battles")
BATTLES = verb_list("actors.toml", "onlookers", "battles")
HEARERS = word_list("actors.toml", "onlookers", "hearers")

SERVICE = 14  # tokens between a name and the court that its bearer serves
# "X, a clerk at the Y Court", "X, who covers the Y Court"
SERVING = compiled(
    rf",?(?: of| (?:who|which) (?:{'|'.join(toml_table('actors.toml')['onlookers']['at_court_verbs'])})(?: (?:at|in|for"
    r"|on|as)(?: an? [\w-]+ (?:at|in|of|for))?)?|"
    rf" (?:the |an? )?(?:[\w-]+ ){{0,2}}(?:{'|'.join(toml_table('actors.toml')['onlookers']['at_court'])}) "
    r"(?:at|of|in|for|with))(?: the| an?)? "
)


@dataclass(frozen=True, slots=True)
class Onlookers:
    """The words of `[onlookers]` in `models/actors.toml`, every form."""

    telling: frozenset[str]
    testifying: frozenset[str]
    seeking: frozenset[str]
    solving: frozenset[str]
    saving: frozenset[str]
    attending: frozenset[str]
    carers: frozenset[str]
    dying: frozenset[str]
    attacks: frozenset[str]
    weapons: frozenset[str]
    firing: frozenset[str]
    buildings: frozenset[str]
    vehicles: frozenset[str]
    running: frozenset[str]
    qualities: frozenset[str]
    faulting: frozenset[str]
    saying: frozenset[str]
    undergoing: frozenset[str]
    lingering: frozenset[str]
    acting_upon: frozenset[str]
    carrying: frozenset[str]
    own_people: frozenset[str]


@cache
def onlookers() -> Onlookers:
    """Load the words for those who only tell or seek, and for things that a parse makes doers."""
    words, nouns, verbs = (partial(listed, "actors.toml", "onlookers") for listed in (word_list, noun_list, verb_list))
    return Onlookers(verbs("telling"), verbs("testifying"), verbs("seeking"), verbs("solving"),
                     verbs("saving"), verbs("attending"),
                     nouns("carers"), verbs("dying"), nouns("attacks"), nouns("weapons"), verbs("firing"),
                     nouns("buildings"), nouns("vehicles"), verbs("running"), words("qualities"), verbs("faulting"),
                     verbs("telling") | verbs("saying"), verbs("undergoing"),
                     verbs("lingering") | {"is", "are", "was", "were"}, verbs("acting_upon"),
                     verbs("carrying"), nouns("own_people"))  # fmt: skip


STAGING = verb_list("actors.toml", "deeds_of_force", "verbs")  # "killed in raids conducted by the police"
MAYBE = word_list("modality.toml", "adverbs", "hypothetical") | word_list("modality.toml", "adverbs", "alleged")
RAISED = verb_list("actors.toml", "told_of", "verbs")
ASKING = frozenset(verb_forms("ask"))
REACTING = verb_list("actors.toml", "reacting", "verbs")
REMARKS = noun_list("actors.toml", "reacting", "remarks")
ARRIVING = verb_list("actors.toml", "reacting", "arriving")
ASKED = noun_list("actors.toml", "works", "asked")
REFUSING = verb_list("modality.toml", "claims", "unwilling")


def lifeless(view: DocView, t: int, head: int, act: str) -> bool:
    """Tell whether what is said to have hurt somebody is an attack, a building or a vehicle ("the blast that killed").

    A vehicle that somebody drove at people is not: "a police van ran over the marchers".
    """
    if act not in BODILY:
        return False
    word, known = view.lower[head], onlookers()
    if word in known.vehicles:
        return not any(view.lower[k] in known.running for k in view.climb(t))
    return word in known.attacks | known.buildings


def behind(view: DocView, noun: int) -> int:
    """Return whose an attack or shot is ("a bombing by the army killed nine", "a bullet fired by X"), else the noun."""
    known = onlookers()
    if view.lower[noun] not in known.attacks | known.weapons:
        return noun
    attack = view.lower[noun] in known.attacks  # not "a mine by the army's camp"
    verbs = known.firing | STAGING if attack else known.firing
    fired = (agent(view, v) for v in view.kids(noun, "acl") if view.lower[v] in verbs and not doubtful(view, v))
    by = [*(p for p in fired if p is not None), *(prepositional(view, noun, "by") if attack else [])]
    # "by the shooting of guards", "by a shot from the army"; not "in the shooting of five guards", who were shot
    of = ("of", "from") if view.lower[view.head[noun]] == "by" else ("from",)
    by += [p for p in prepositional(view, noun, *of) if actor_type([view.lower[p]]) in FORCES]
    one = next((p for p in by if view.tag[p].startswith("NN")), noun)
    return noun if any(view.lower[c] == "or" for c in view.kids(one, "cc")) else one  # "fired by police or rebels"


def doubtful(view: DocView, verb: int) -> bool:
    """Tell whether a participle says what was not so, or may not be ("a bullet possibly fired by police")."""
    return bool(view.kids(verb, "neg")) or any(view.lower[c] in MAYBE for c in view.kids(verb, "advmod"))


def carried_off(view: DocView, finder: Finder, t: int, act: str) -> bool:
    """Tell whether those who took somebody away only helped them ("ambulance drivers carried away X")."""
    one = agent(view, t) if act in {"arrest", "abduction"} and view.tag[t].startswith("VB") else None
    if one is None:
        return False
    if has_his(view, one) and view.lower[t] in onlookers().carrying and view.lower[one] in onlookers().own_people:
        return True  # "her guards pulled her away"
    return not onlookers().carers.isdisjoint(finder.phrase(one))


def perishes(view: DocView, t: int) -> bool:
    """Tell whether a verb says that its own subject died ("two cousins drowned")."""
    suffered = view.kids(t, "dobj", "agent") or "hands" in {view.lower[p] for p in prepositional(view, t, "at")}
    return view.lower[t] in onlookers().dying and view.tag[t].startswith("VB") and not suffered


def looks_on(view: DocView, event: Event, t: int, quoted: list[int]) -> bool:
    """Tell whether police, soldiers or gunmen of a sentence only tell of an act, or the sentence is of all their kind.

    Args:
        view: the article.
        event: the act.
        t: head of the phrase that names them.
        quoted: for each token, the quotation that it stands in.
    """
    if event.act in HARM_ACTS and view.sentence_at[t] != event.sentence and in_battle(view, event):
        return True
    top = phrase_head(view, t, ABOVE)
    verb = view.head[top]
    if faults(view, event, top):
        return True
    if view.dep[top] != "nsubj":
        return told_by(view, event, top)
    if denies(view, top, event.act) or (event.act in HARM_ACTS and told_as(view, verb)):
        return True
    if demanded(view, top) or (view.lower[top] in SOURCES and view.sentence_at[t] != event.sentence):
        return True
    if undergoes(view, verb) or testifies(view, verb) or seeks(view, top) or view.lower[verb] in onlookers().saving:
        return True
    if event.act in HARM_ACTS and claims_another(view, verb):
        return True
    if event.act in HARM_ACTS and (view.lower[verb] in onlookers().solving or pursues_another(view, event, verb)):
        return True  # "Police arrested the main accused. X had been tortured"
    if (quoted[t] >= 0 or view.dep[verb] in CLAUSES) and generic(view, top):
        return True
    if only_speaks(view, event, verb):
        return True
    if event.act == "imprisonment" and not courts().isdisjoint(view.lower[slice(*view.sentences[event.sentence])]):
        return True  # whom a court jailed no police of the sentence jailed
    if event.act not in HARM_ACTS:
        n = view.sentence_at[t]
        apart = view.lower[top] in INQUIRERS and n != event.sentence
        before = view.lower[top] == "authorities" and n < event.sentence  # "… authorities said. He was arrested in May"
        return (apart or before) and view.lower[verb] in onlookers().telling
    if view.sentence_at[t] != event.sentence and reacts(view, verb):
        return True
    if view.lower[verb] in FRAYS:
        return True  # "killed as fighters of rival families battled": whose doing is not told
    if view.dep[verb] == "relcl" and view.lower[verb] in onlookers().faulting:
        return True  # "X, whom the army accuses of helping rebels, was tortured"
    governs = verb in view.climb(event.token)
    upon = governs and verb != event.token
    if view.lower[verb] in onlookers().attending:
        return upon
    if upon and view.lower[verb] in RAISED:
        return True  # "Police published a report on the torture of X"
    return view.lower[verb] in onlookers().telling and (governs or view.sentence_at[verb] != event.sentence)


def only_speaks(view: DocView, event: Event, verb: int) -> bool:
    """Tell whether a verb above a harm says no more than that somebody speaks of it, or asks about any act."""
    if verb == event.token or verb not in view.climb(event.token):
        return False
    # "Police told her that she was not allowed to see him": that is how they ill-treat her
    return view.lower[verb] in (SPEECH if event.act in BODILY | {"torture", "sexual_violence"} else ASKING)


def told_by(view: DocView, event: Event, t: int) -> bool:
    """Tell whether a noun says by whom somebody was told of a harm, or by whom something was said.

    "Was informed by police that his son was shot"; "This was confirmed by police".
    """
    by = view.head[t]
    verb = view.head[by]
    if view.dep[t] != "pobj" or view.dep[by] != "agent":
        return False
    if view.lower[verb] in DENIED and verb != event.token and verb in view.climb(event.token):
        return True  # "The arrest of X was denied by police"
    if event.act not in HARM_ACTS:
        return False
    if view.lower[verb] in WARNING and verb in view.climb(event.token):
        return True
    elsewhere = view.sentence_at[t] != event.sentence
    return elsewhere and view.lower[verb] in SPEECH and view.lower[verb] not in CLAIMING


def reacts(view: DocView, verb: int) -> bool:
    """Tell whether a verb says what somebody makes of a harm told elsewhere ("Rebels mourned him", "opened a probe").

    Or that they come only then ("came an hour later"). Whoever condemns somebody "to" something does it to them.
    """
    if view.lower[verb] in REACTING:
        return not any(view.lower[c] == "to" for c in view.kids(verb, "prep"))
    if view.lower[verb] in ARRIVING:
        return any(view.lower[c] == "later" for c in view.kids(verb, "advmod"))
    if view.lower[verb] in REFUSING and any(view.lower[c] in REACTING for c in view.kids(verb, "xcomp")):
        return True  # "declined to comment"
    care = any(view.lower[p] in CARING for p in prepositional(view, verb, "to"))  # "carried him to a clinic"
    return care or any(view.lower[o] in ASKED | REMARKS for o in view.kids(verb, "dobj"))


def faults(view: DocView, event: Event, t: int) -> bool:
    """Tell whether a noun tells by whom a participle says that the victim is faulted ("X, accused by rebels of …")."""
    by = view.head[t]
    participle = view.head[by]
    told = view.dep[t] == "pobj" and view.lower[by] == "by" and view.lower[participle] in onlookers().faulting
    if view.dep[participle] not in {"acl", "advcl", "amod"}:
        return False  # "was accused by gunmen and abducted"
    first, last = view.sentences[event.sentence]
    if any(view.lower[k] == "them" and view.lower[k - 1] == "by" for k in range(first + 1, last)):
        return False  # "X, accused by rebels of spying, was beaten by them"
    return told and event.act in HARM_ACTS and participle not in event.tokens


def undergoes(view: DocView, verb: int) -> bool:
    """Tell whether a verb's subject suffers it, though read as acting ("12 were held and the officers suspended")."""
    objects = any(view.kids(v, "dobj") for v in (verb, *view.kids(verb, "conj")))
    return view.lower[verb] in onlookers().undergoing and view.tag[verb] in {"VBN", "VBD"} and not objects


def in_battle(view: DocView, event: Event) -> bool:
    """Tell whether people died while others fought, which says nothing of who else the article tells of.

    "As soldiers and rebels clashed", "in a clash between miners and police".
    """
    between = [p for t in event.tokens for p in prepositional(view, t, "in", "during", "amid")]
    if any(view.lower[p] in FIGHTS and any(view.lower[c] == "between" for c in view.kids(p, "prep")) for p in between):
        return True
    return any(
        view.lower[k] in {"as", "when", "while"}
        for n in {view.sentence_at[t] for t in event.tokens}
        for c in range(*view.sentences[n])
        for k in (view.kids(c, "mark", "advmod") if view.lower[c] in BATTLES and view.dep[c] == "advcl" else ())
    )


def testifies(view: DocView, verb: int) -> bool:
    """Tell whether a verb is that of a witness in court ("an agent testified that …", "told jurors")."""
    if view.lower[verb] in onlookers().testifying:
        return True
    return view.lower[verb] in {"told", "tell", "tells"} and any(
        view.lower[c] in HEARERS for c in view.kids(verb, "dobj", "dative")
    )


def seeks(view: DocView, t: int) -> bool:
    """Tell whether a noun is of those who look for somebody ("detectives who had been searching for X said …")."""
    return any(view.lower[c] in onlookers().seeking and view.kids(c, "prep") for c in view.kids(t, "relcl"))


def demanded(view: DocView, t: int) -> bool:
    """Tell whether a noun is of those who are only asked to act ("asked that the government return her")."""
    verb = view.head[t]
    bare = view.tag[verb] == "VB" or (view.tag[verb] == "VBP" and view.tag[t] in {"NN", "NNP"})
    return bare and view.dep[verb] == "ccomp" and bool(view.kids(verb, "mark")) and not view.kids(verb, "aux")


def generic(view: DocView, t: int) -> bool:
    """Tell whether a bare plural and its present tense speak of a whole kind ("Terrorists know no borders")."""
    verb = view.head[t]
    bare = view.tag[t] == "NNS" and not view.kids(t, "det", "nummod", "poss", "relcl", "acl")
    return bare and view.tag[verb] in {"VBP", "VB"} and not any(view.lower[c] == "will" for c in view.kids(verb, "aux"))


def pursues_doer(view: DocView, verb: int) -> bool:
    """Tell whether force is used on whoever did a harm ("shot and killed the attacker")."""
    row = (verb, *view.kids(verb, "conj"))
    whom = [o for v in row for o in (*view.kids(v, "dobj"), *prepositional(view, v, "for", "after"))]
    return any(view.lower[o] in SLAYERS | SUSPECTED for o in whom)


def pursues_another(view: DocView, event: Event, verb: int) -> bool:
    """Tell whether force is used on a suspect who is not whom the act befell ("arrested a suspect. Suspect X was")."""
    if not pursues_doer(view, verb):
        return False
    victims = [n for n in view.names if n.label == "PERSON" and n.cluster in event.victims.people]
    return not any(
        view.lower[k] in SUSPECTED
        for n in victims
        for k in range(max(0, n.first - BEFORE), n.first)
        if view.sentence_at[k] == view.sentence_at[n.first]
    )


def strangers(event: Event, other: Event) -> bool:
    """Tell whether a harm befell somebody named whom the other, in another sentence, did not befall."""
    if event.act not in HARM_ACTS or not event.victims.people or event.sentence == other.sentence:
        return False
    return not set(event.victims.people) <= set(other.victims.people)


def sits_there(view: DocView, court: Actor, people: list[int]) -> bool:
    """Tell whether a court is named as where one of those tried has worked ("Judge Y of the X Court was fined")."""
    first, last = view.ends_of(court)
    if POST.match(view.text, court.end) is not None:
        last += 2
    inside = {view.name_at[t] for t in range(first, min(last + 1, len(view.words)))}
    if any(view.is_person(i) and view.names[i].cluster in people for i in inside):
        return True
    begin = max(first - SERVICE, view.sentences[view.sentence_at[first]][0])
    before = [i for t in range(begin, first) if (i := view.name_at[t]) >= 0 and view.names[i].label == "PERSON"]
    if not before or view.names[before[-1]].cluster not in people:
        return False
    return bool(SERVING.fullmatch(view.text, view.end[view.names[before[-1]].last], court.start))


def leaves_it(view: DocView, t: int) -> bool:
    """Tell whether somebody leaves undone what is asked of them ("The investigator saw no grounds").

    "The authorities have not investigated it" tells of nothing that they did.
    """
    verb = view.head[t]
    if view.lower[verb] in onlookers().acting_upon and view.kids(verb, "neg"):
        return True
    if view.lower[t] not in INQUIRERS:
        return False
    nothing = any(view.lower[k] == "no" for o in view.kids(verb, "dobj") for k in view.kids(o, "det"))
    return nothing or bool(view.kids(verb, "neg")) or view.lower[verb] in REFUSING


def found_so(view: DocView, t: int) -> bool:
    """Tell whether what follows says who came upon somebody: "found dead by police", "found murdered by deputies"."""
    if view.lower[t] in FINDING:
        return True
    if left_so(view, t):
        return True
    while view.dep[t] == "conj" and view.head[t] < t and not view.kids(t, *ANY_SUBJECT, "auxpass"):
        t = view.head[t]  # "found beaten and shot by police"
    if view.lower[t] in FINDING:
        return False  # "soldiers found and killed three men"
    before = t - 1 - (view.tag[t - 1] == "RB")
    return before >= 0 and view.tag[t] in {"VBN", "VBD", "JJ"} and view.lower[before] in FINDING


def left_so(view: DocView, t: int) -> bool:
    """Tell whether a participle after a comma says how somebody was come upon ("found by drivers, beaten").

    Not where it goes on with what they did ("found by soldiers and shot").
    """
    verb = view.head[t]
    if view.dep[t] != "conj" or view.tag[t] != "VBN" or view.kids(t, *ANY_SUBJECT, "auxpass", "agent"):
        return False
    joined = any(verb < c < t for c in view.kids(verb, "cc"))
    return verb < t and view.lower[verb] in FINDING and is_passive(view, verb) and not joined


def claims_another(view: DocView, verb: int) -> bool:
    """Tell whether somebody claims another deed ("Rebels claimed responsibility for the May bombings in Lima")."""
    owned = any(view.lower[o] == "responsibility" for o in view.kids(verb, "dobj"))
    return owned and view.lower[verb] in CLAIMING and not claims_it(view, verb)
