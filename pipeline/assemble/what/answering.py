"""Who is meant where a story has both whom a harm befell and others who answer for it, mourn or tell of their own.

"X is in custody over his killing": X is not the one killed. "Her sister, Y, said she had been threatened since the
funeral": Y was.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from pipeline.assemble.by_whom.blame import accusation
from pipeline.assemble.text.above import told_around
from pipeline.assemble.text.clause import objects, prepositional, subject
from pipeline.assemble.text.common import ANY_SUBJECT
from pipeline.assemble.text.kinds import DEATHS, HARM_ACTS, LIBERTY_ACTS
from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.text.party import Party
from pipeline.assemble.text.simple import may_tell
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import STATE, actor_type, people
from pipeline.assemble.who.names import name_head
from pipeline.assemble.who.unnamed import SAYING
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

OVER = frozenset({"over", "for", "behind"})
ANSWERING = (
    noun_list("actors.toml", "blame", "answered_nouns") | verb_list("actors.toml", "blame", "answered_verbs")
    | word_list("actors.toml", "blame", "answered_words")
)
SUING = verb_list("actors.toml", "blame", "redress")
BLAMING = verb_list("actors.toml", "blame", "redress_blamed")
REDRESS = word_list("actors.toml", "blame", "redress_things")
PLEADED = word_list("actors.toml", "blame", "redress_pleaded")
SEEKING = verb_list("actors.toml", "blame", "redress_sought")
DOING = verb_list("actors.toml", "blame", "owned_up")
STOPPING = verb_list("actors.toml", "scenes", "restraining")
MOURNING = compiled(
    r" (?:himself|herself)\b|[^.;]{0,120}?\b(?:since|after|at|during) "
    r"(?:the |his |her |their |filing |reporting |giving |speaking |burying |calling |demanding |lodging |identifying )"
    rf"(?:[\w’'-]+ )?(?:{'|'.join(toml_table('actors.toml')['blame']['mourned'])})\b"
)
PLEADING = frozenset({"lawyer", "human_rights_defender", "activist", "politician", "official"})
HELD = frozenset({"detention", "arrest", "imprisonment"})  # deeds too, where somebody answers for them
STEPS = 8  # from a deed to the verb of whoever answers for it


@cache
def deeds() -> frozenset[str]:
    """Return the nouns that tell a harm, and "death"."""
    found = {w for w, told in lexicon().nouns.items() if any(r.act in HARM_ACTS and len(p) == 1 for p, r in told)}
    return frozenset(found | {"death", "deaths"})


@cache
def overpowering() -> frozenset[str]:
    """Return the forms of verbs that tell custody or a harm whatever stands beside them ("arrest", "beat")."""
    acts, told = LIBERTY_ACTS | HARM_ACTS, lexicon().verbs.items()
    return frozenset(w for w, rules in told if any(r.act in acts and not (r.after or r.before) for r in rules))


def officer_acts(view: DocView, name: Name, head: int) -> bool:
    """Tell whether a named officer, judge or prosecutor does something to somebody ("Inspector X arrested Y").

    So does whoever arrests or beats somebody, by whatever rank.
    """
    if view.dep[head] != "nsubj" or not objects(view, view.head[head]):
        return False
    if view.lower[view.head[head]] in overpowering():
        return True
    return actor_type(view.lower[max(0, name.first - 2) : name.first]) in STATE


def answered_for(view: DocView, t: int) -> bool:
    """Tell whether a noun is a deed that the subject above answers for, is sought or held over.

    Itself, or as the matter of a case ("among the suspects in the kidnapping and rape cases").
    """
    if view.lower[t] not in deeds() and view.lower[t] not in HELD:
        return False
    while view.dep[t] in {"compound", "nmod", "amod", "conj"} and view.tag[view.head[t]].startswith("NN"):
        t = view.head[t]
    link = view.head[t]
    if view.dep[t] == "dobj":
        return view.lower[link] in DOING
    if view.dep[t] != "pobj":
        return False
    if view.lower[t] in HELD and told_around(view, t):
        return False  # "was charged a week after his arrest": his own
    if view.lower[link] == "for" and prepositional(view, t, "on", "against"):
        return True  # "was sent off for an assault on Y's ankles"
    return view.lower[link] in OVER or view.lower[view.head[link]] in ANSWERING or accusation(view, t) is not None


def answering(resolver: Resolver, t: int) -> set[int]:
    """Return the people who answer for the deed that a possessive pronoun owns: not those whom it befell."""
    view = resolver.view
    noun = view.head[t]
    if view.dep[t] != "poss" or not answered_for(view, noun):
        return set()
    above = noun
    for _ in range(STEPS):
        if view.head[above] == above:
            break
        above = view.head[above]
        verb = view.tag[above].startswith("VB")
        one = subject(view, above) if verb and (view.kids(above, *ANY_SUBJECT) or view.dep[above] == "acl") else None
        if one is not None and one < t:
            named = named_at(resolver, one, t)
            others = any(told for person, told in resolver.victims_so_far.items() if person not in named)
            pleads = any(resolver.cast.people[p].occupation in PLEADING for p in named)
            pleads = pleads or any(view.lower[k] in PLEADED for k in view.kids(above, "dobj"))
            pleads = pleads and others  # for another
            own = seeks_redress(view, above, noun) or (not others and blames(view, above, noun))
            return set() if own and not pleads else named
    return set()


def blames(view: DocView, verb: int, noun: int) -> bool:
    """Tell whether somebody blames others for a harm that is no death ("X blamed the police for his torture")."""
    died = any(r.act in DEATHS for words, r in lexicon().nouns.get(view.lower[noun], ()) if len(words) == 1)
    return view.lower[verb] in BLAMING and not died and bool(view.kids(verb, "dobj")) and not view.kids(verb, "auxpass")


def seeks_redress(view: DocView, verb: int, noun: int) -> bool:
    """Tell whether who lived through a harm asks or is paid for it ("X won damages over her arrest")."""
    if any(r.act in DEATHS for words, r in lexicon().nouns.get(view.lower[noun], ()) if len(words) == 1):
        return False  # "sued over his death": X's widow did
    if view.lower[verb] in SUING:
        return not view.kids(verb, "auxpass")
    things = view.kids(verb, "dobj") if view.lower[verb] in SEEKING else []
    to_court = view.lower[verb] in {"take", "takes", "took", "taking", "taken"} and bool(view.kids(verb, "dobj"))
    to_court = to_court and any(view.lower[p] == "court" for p in prepositional(view, verb, "to"))
    return to_court or any(view.lower[k] in REDRESS for k in things)


def named_at(resolver: Resolver, head: int, before: int) -> set[int]:
    """Return the people whom a subject names, itself or beside a noun; everybody where it is a pronoun too."""
    view = resolver.view
    if view.tag[head].startswith("PRP"):
        return set(range(len(resolver.cast.people)))  # "He is on the run over his killing": which is which is not told
    if view.tag[head].startswith("WP") and view.dep[view.head[head]] == "relcl":
        head = view.head[view.head[head]]
    below = [head, *view.kids(head, "appos", "conj")]
    below += [c for k in below[1:] for c in view.kids(k, "appos", "conj")]
    heads = {k for k in below if k < before}
    named = (n for n in view.names if n.label == "PERSON" and n.last < before)
    return {n.cluster for n in named if name_head(view, n) in heads or heads & {*range(n.first, n.last)}}


def restrained(resolver: Resolver, t: int) -> bool:
    """Tell whether an object pronoun is whoever did the harm, stopped by others ("hit X until guards led him off")."""
    view = resolver.view
    verb = view.head[t]
    if view.dep[t] != "dobj" or view.dep[verb] != "advcl" or view.lower[verb] not in STOPPING:
        return False
    if {view.lower[c] for c in view.kids(verb, "mark", "advmod")}.isdisjoint({"before", "until"}):
        return False
    deed = view.head[verb]
    while view.dep[deed] == "conj" and not view.kids(deed, "nsubj"):
        deed = view.head[deed]
    doer = next(iter(view.kids(deed, "nsubj")), None)
    if doer is None or view.kids(deed, "auxpass") or not view.kids(deed, "dobj"):
        return False
    one = view.name_at[doer] < 0 and view.lower[doer] in people().nouns and resolver.singular(doer)
    return one and may_tell(view, deed, HARM_ACTS)


def mourner(resolver: Resolver, t: int, gender: str) -> Party | None:
    """Return the named speaker to whom something happened since a death, or "herself" ("said she herself was")."""
    view = resolver.view
    verb = view.head[t]
    says = view.head[verb]
    if view.dep[t] not in {"nsubj", "nsubjpass"} or view.dep[verb] != "ccomp" or view.lower[says] not in SAYING:
        return None
    own = MOURNING.match(view.text, view.end[t], view.sentence_span(view.sentence_at[t])[1])
    who = next((s for s in view.kids(says, "nsubj") if s < t), None)
    if own is None or who is None:
        return None
    named = named_at(resolver, who, t) if not view.tag[who].startswith("PRP") else set()
    if len(named) != 1:
        return None
    person = resolver.cast.people[next(iter(named))]
    if person.gender not in {None, gender} or person.likely not in {None, gender}:
        return None
    return Party(people=list(named), how=["pronoun"], head=t, trust=0.75)
