"""Who is put before the reader: a sentence that only names somebody, a name or a word for one person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.common import FINITE, NOUNS, SUBJECTS
from pipeline.assemble.text.kinds import CUSTODY, DEATHS, HARM_ACTS
from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.text.party import Party
from pipeline.assemble.text.shared_words import SPEECH
from pipeline.assemble.text.simple import may_tell, noun_may_tell, relative_above
from pipeline.assemble.text.words import OTHER_SEX, actor_type, people
from pipeline.assemble.who.names import name_head
from pipeline.assemble.who.sexes import sex_told
from pipeline.assemble.who.unnamed import CORPSES

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

TAKEN = CUSTODY | {"charge"}
ABOUT = frozenset({"of", "into", "about", "against", "over", "on"})  # not "for", "during", "after his arrest"
BACK = 8  # sentences back to one who was held
KNOWN = frozenset({"the", "this", "that", "his", "her", "their"})


def verbless(view: DocView, sentence: int) -> bool:
    """Tell whether a sentence only puts somebody before the reader ("Not on the list: the cartoonist X.").

    One that bids the reader look at what is theirs does not ("See the paper of 5 May for X's last post.").
    """
    first, last = view.sentences[sentence]
    bids = any(view.dep[k] == "ROOT" and view.tag[k] == "VB" for k in range(first, last))
    named = (name_head(view, name) for name in view.names if first <= name.first < last and name.label == "PERSON")
    return not (bids and all(view.dep[k] == "poss" for k in named)) and FINITE.isdisjoint(view.tag[first:last])


def told_on(resolver: Resolver, t: int, gender: str) -> Party | None:
    """Return who is said to have done some harm, for whom police took for it ("said X had hit Y and arrested him")."""
    view, verb = resolver.view, resolver.view.head[t]
    said = view.head[verb]
    if view.dep[t] != "dobj" or view.dep[verb] != "conj" or view.lower[said] not in SPEECH or not said < verb < t:
        return None
    done = [k for k in view.kids(said, "ccomp") if said < k < verb and not view.kids(k, "auxpass")]
    taking = may_tell(view, verb, TAKEN)
    harm = done and may_tell(view, done[0], HARM_ACTS)
    if not taking or not harm:
        return None
    doers = [k for k in view.kids(done[0], "nsubj") if view.name_at[k] >= 0]
    found = resolver.party(doers[0], depth=2) if len(doers) == 1 else Party()
    fits = len(found.people) == 1 and sex_told(resolver, found.people[0]) != OTHER_SEX[gender]
    return Party(people=list(found.people), how=["pronoun"], head=t, trust=0.75) if fits else None


def told_of_named(view: DocView, k: int, t: int) -> bool:
    """Tell whether a pronoun stands in what its sentence tells of who is named ("X, who replaced her, is held; she …").

    Args:
        view: the article.
        k: the pronoun.
        t: one that comes after it: of X, whom the sentence is about.
    """
    if view.sentence_at[k] != view.sentence_at[t]:
        return False
    clause = relative_above(view, k)
    return clause is not None and view.head[clause] < k and view.person_at(view.head[clause]) and view.dep[k] != "nsubj"


def spoken_of(resolver: Resolver, k: int) -> bool:
    """Tell whether a token puts somebody before the reader: a name or word for one person, not under a preposition."""
    view = resolver.view
    i = view.name_at[k]
    if view.is_person(i):
        head = name_head(view, view.names[i])
        owned = view.head[head]
        if view.dep[head] == "poss" and view.dep[owned] == "pobj" and view.lower[view.head[owned]] == "by":
            return False  # "charged by General Belov's horsemen"
        told = view.lower[view.head[head]] in {"with", "to"} and bool(view.kids(head, "relcl"))
        told = told or found_dead(view, head)
        return view.dep[head] != "pobj" or told or view.lower[view.head[head]] == "by"  # "went to Belov, who was shot"
    if view.lower[k] not in people().nouns or not resolver.singular(k):
        return False
    placed = view.dep[k] in {"nsubj", "nsubjpass", "dobj"} or introduced(resolver, k)
    return placed and actor_type([view.lower[k]]) not in {"state_security", "state_other"}


def found_dead(view: DocView, head: int) -> bool:
    """Tell whether a sentence is about somebody's body: "The body of Ivan Belov was found. He had been held"."""
    body = view.head[view.head[head]]
    return view.lower[view.head[head]] == "of" and view.lower[body] in CORPSES and view.dep[body] in SUBJECTS


def told_after(resolver: Resolver, t: int, sex: str) -> Party | None:
    """Return of whom a quotation is that a pronoun stands in, where the words after it say so.

    “They beat him,” said Y of X; “They beat him,” said Y, the wife of X.

    Args:
        resolver: the article's.
        t: the pronoun.
        sex: its sex, "male" or "female".
    """
    view = resolver.view
    for k in range(t + 1, view.sentences[view.sentence_at[t]][1] if resolver.quoted[t] >= 0 else t):
        if resolver.quoted[k] >= 0 or view.lower[k] not in SPEECH:
            continue
        who = [s for s in view.kids(k, "nsubj") if view.person_at(s)]
        kin = [a for s in who for a in view.kids(s, "appos") if view.lower[a] in people().relatives]
        of = [c for h in (k, *who, *kin) for c in view.kids(h, "prep") if view.lower[c] == "of" and c > k]
        meant = [a for c in of for p in view.kids(c, "pobj") for a in (p, *view.kids(p, "appos")) if view.person_at(a)]
        found = {view.names[view.name_at[a]].cluster for a in meant}
        fit = [p for p in found if (resolver.cast.people[p].sex or sex) == sex]
        return Party(people=fit, how=["pronoun"], head=t, trust=0.7) if len(fit) == 1 else None
    return None


def introduced(resolver: Resolver, k: int) -> bool:
    """Tell whether a noun brings somebody new ("a suspect"), whom it does not only describe ("X, a lawyer")."""
    view = resolver.view
    if view.dep[k] not in {"compound", "ROOT", "dep"}:
        return False
    return any(view.lower[c] in {"a", "an", "another"} for c in view.kids(k, "det"))


def reacting(resolver: Resolver, t: int) -> set[int]:
    """Return who only speaks of a killing in the sentence before, for a pronoun that means one who was hurt.

    "Mayor X called the killing senseless. He was shot twice": not X, unless something befell X before.
    """
    view = resolver.view
    n = view.sentence_at[t]
    if view.dep[t] == "poss":
        return presupposing(resolver, t)
    if n == 0 or view.parted(n, n - 1) or not hurt(view, t):
        return set()
    first, last = view.sentences[n - 1]
    deaths = [k for k in range(first, last) if tells_death(view, k)]
    found: set[int] = set()
    for name in (x for x in view.names if x.label == "PERSON" and first <= x.first < last) if deaths else ():
        head = name_head(view, name)
        below = view.subtree(view.head[head]) if view.dep[head] == "nsubj" else []
        if any(k in below and k > name.last for k in deaths) and name.cluster not in resolver.harmed:
            found.add(name.cluster)
    return found


def presupposing(resolver: Resolver, t: int) -> set[int]:
    """Return who only deals with "his detention", where another was told of as held ("X, who led a review of it")."""
    view = resolver.view
    noun, n = view.head[t], view.sentence_at[t]
    about = view.dep[noun] == "pobj" and view.lower[view.head[noun]] in ABOUT
    if not about or not noun_may_tell(view, noun, CUSTODY):
        return set()
    told = {x.cluster: view.sentence_at[x.first] for x in view.names if x.label == "PERSON" and x.first < t}
    held = [p for p, last in told.items() if resolver.victims_so_far.get(p) and n - last <= BACK]
    return {p for p in told if not resolver.victims_so_far.get(p)} if held else set()


def tells_death(view: DocView, k: int) -> bool:
    """Tell whether a token is a noun for a death that was told of before ("the killing", "his murder")."""
    if view.tag[k] not in NOUNS or KNOWN.isdisjoint(view.lower[max(0, k - 2) : k]):
        return False
    return any(len(words) == 1 and rule.act in DEATHS for words, rule in lexicon().nouns.get(view.lower[k], ()))


def hurt(view: DocView, t: int) -> bool:
    """Tell whether a pronoun means somebody who is killed or hurt by its verb ("he was the third clerk killed")."""
    verb = view.head[t]
    if view.dep[t] in {"nsubjpass", "dobj"}:
        return harms(view, verb)
    told = view.kids(verb, "attr") if view.dep[t] == "nsubj" else []
    return any(harms(view, k) for one in told for k in view.kids(one, "acl", "relcl"))


def harms(view: DocView, verb: int) -> bool:
    """Tell whether a verb can tell harm to somebody's body."""
    return may_tell(view, verb, HARM_ACTS)
