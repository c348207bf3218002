"""Whom the clause of a pronoun describes or is told by ("X, who spent two years in jail until his release")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.clause import BE
from pipeline.assemble.text.common import ALSO, ANY_SUBJECT
from pipeline.assemble.text.party import GroupRef, Party
from pipeline.assemble.text.shared_words import PRISONS
from pipeline.assemble.text.simple import person_names
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import people
from pipeline.assemble.who.companions import owned_by
from pipeline.assemble.who.did_before import brought_in_before
from pipeline.assemble.who.greeted import greeted
from pipeline.assemble.who.names import name_head
from pipeline.assemble.who.spoken_of import reacting
from pipeline.assemble.who.unnamed import RELATED, SAYING

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

MEETING = verb_list("where.toml", "custody", "meeting")
INTERVIEWS = word_list("people.toml", "beside", "interviews")
SPEAKING = word_list("people.toml", "beside", "speaking")
INFORMING = verb_list("people.toml", "of_others", "informing")
SINGULAR = {"he": "male", "him": "male", "his": "male", "she": "female", "her": "female"}
SHARING = frozenset({"with", "alongside", "by"})
CLIMB = 8  # steps from a pronoun to the phrase that it stands in
NEAR = 10  # tokens from a colon to a pronoun after it
SPOKESPEOPLE = frozenset({"official", "lawyer"})
ONE_OF = frozenset({"older", "younger", "elder", "other", "second", "third", "first"})
JUDGES = word_list("actors.toml", "courts", "titled") | {"sheikh-judge"}
SITTING = word_list("actors.toml", "courts", "sitting")
# who tell of others
WATCHING = RELATED | word_list("people.toml", "beside", "telling")


def of_own_clause(resolver: Resolver, t: int, gender: str) -> Party | None:
    """Return whom the pronoun's own clause describes, or who tells what befell them, told apart from another."""
    if (kept := kept_there(resolver, t, gender) or greeted(resolver, t, gender)) is not None:
        return kept
    found = described_by_clause(resolver, t, gender) or told_apart(resolver, t, gender)
    return None if found is not None and not reacting(resolver, t).isdisjoint(found.people) else found


# clauses about somebody in which "he" may well be another
OF_OTHERS = SAYING | verb_list("people.toml", "of_others", "verbs")


def named_ahead(resolver: Resolver, t: int, gender: str) -> Party | None:
    """Return the subject of a main clause for a pronoun in the phrase that opens it ("Since his arrest, X has …").

    Not one who does something to "him" there ("After he was held, X dismissed him").
    """
    view = resolver.view
    first, last = view.sentences[view.sentence_at[t]]
    if person_names(view, first, t):
        return None
    opening, steps = t, 0
    while view.head[opening] != opening and view.dep[opening] not in {"prep", "advcl", "mark"} and steps < CLIMB:
        opening, steps = view.head[opening], steps + 1
    while view.dep[view.head[opening]] in {"prep", "advcl", "pobj", "pcomp"} and view.head[opening] != opening:
        opening = view.head[opening]
    verb = view.head[opening]
    subjects = [s for s in view.kids(verb, "nsubj", "nsubjpass") if t < s < last and opening < s]
    if verb == opening or not subjects or verb < t:
        return None
    if any(SINGULAR.get(view.lower[k]) == gender for k in view.kids(verb, "dobj", "dative")):
        return None
    i = view.name_at[subjects[0]]
    if not view.is_person(i):
        return None
    person = resolver.cast.people[view.names[i].cluster]
    if person.gender is not None and person.gender != gender:
        return None
    return Party(people=[view.names[i].cluster], how=["pronoun"], head=t, trust=0.8)


def asked_after(resolver: Resolver, t: int, gender: str) -> Party | None:
    """Return of whom a clause asked or told something that a colon then explains ("say where X is: men took her …")."""
    view = resolver.view
    first = view.sentences[view.sentence_at[t]][0]
    stop = next((k for k in range(t - 1, max(first, t - NEAR), -1) if view.lower[k] == ":"), None)
    if stop is None or view.lower[stop - 1] not in BE or somebody_between(resolver, stop, t):
        return None
    for c in view.kids(stop - 1, "nsubj", "nsubjpass"):
        i = view.name_at[c]
        if not view.is_person(i):
            continue
        entry = resolver.cast.people[view.names[i].cluster]
        if (entry.sex or gender) == gender:
            return Party(people=[view.names[i].cluster], how=["pronoun"], head=t, trust=0.8)
    return None


def told_apart(resolver: Resolver, t: int, gender: str) -> Party | None:
    """Return "the older journalist" who says what a pronoun is the subject of: one of two, without a name.

    Also "the girl" where "a girl" was told of before.
    """
    view = resolver.view
    verb = view.head[t]
    if not said_of(view, t):
        return None
    other = people().of_other_sex(gender)
    for c in view.kids(view.head[verb], "nsubj"):
        apart = ONE_OF.isdisjoint(view.lower[k] for k in view.kids(c, "amod"))
        if c > t or (apart and not brought_in_before(resolver, c)):
            continue
        if view.lower[c] not in people().nouns - other or not resolver.singular(c):
            continue
        if resolver.names_beside(c, depth=1):
            return None
        whole = [*view.kids(c, "det", "amod", "compound", "poss"), c]
        lo, hi = view.start[min(whole)], view.end[c]
        group = GroupRef(view.text[lo:hi], lo, hi, 1, 1)
        return Party(group=group, how=["pronoun for an unnamed person"], head=c, trust=0.6)
    return None


def described_by_clause(resolver: Resolver, t: int, gender: str) -> Party | None:
    """Return whom the relative clause that a pronoun stands in describes.

    "The release of X, who passed ten years in a cell before his release": X's.
    """
    view = resolver.view
    for verb in view.climb(t, CLIMB)[1:]:
        if view.dep[verb] != "relcl":
            continue
        who = [c for c in view.kids(verb, "nsubj", "nsubjpass") if view.lower[c] == "who" and c < t]
        i = view.name_at[view.head[verb]]
        if not who or not view.is_person(i) or view.lower[verb] in OF_OTHERS:
            return None
        name = view.names[i]
        named_since = somebody_between(resolver, name.last + 1, t)
        if name.cluster in beside_subject(resolver, t) or named_since or owned_by(view, name) is not None:
            return None
        entry = resolver.cast.people[name.cluster]
        if (entry.sex or gender) != gender or entry.occupation in SPOKESPEOPLE:
            return None
        return Party(people=[name.cluster], how=["pronoun"], head=t, trust=0.8)
    return None


def beside_subject(resolver: Resolver, t: int) -> set[int]:
    """Return the people whom the subject of a pronoun's own clause names, who act on it or share its lot.

    "X and Y, who were held together with her": neither of them; "X took his papers with him": X.
    """
    view = resolver.view
    verb = view.head[t]
    if view.dep[t] == "pobj" and view.lower[verb] in SHARING:
        prep, verb = verb, view.head[verb]
        while view.dep[verb] in {"advmod", "prep"} and view.tag[verb] in {"RB", "IN"}:
            verb = view.head[verb]  # "together with her"
        if not view.tag[verb].startswith("VB") or (view.lower[prep] == "with" and view.kids(verb, "dobj")):
            return set()
    elif view.dep[t] not in {"dobj", "dative"}:
        return set()
    subjects = view.kids(verb, *ANY_SUBJECT)
    while not subjects and view.dep[verb] == "conj" and view.dep[t] == "pobj":
        verb = view.head[verb]
        subjects = view.kids(verb, *ANY_SUBJECT)
    found = set[int]()
    for s in (s for s in subjects if s < t):
        of = view.head[verb] if view.lower[s] == "who" and view.dep[verb] == "relcl" else s
        told = [of, *view.kids(of, "conj", "appos")]
        told += [view.head[of]] if view.dep[of] in {"conj", "appos"} else []
        found.update(view.names[view.name_at[k]].cluster for k in told if view.person_at(k))
    return found


def kept_there(resolver: Resolver, t: int, gender: str) -> Party | None:
    """Return who was met in the prison that a clause tells of ("X visited Y in prison, where he is serving a year").

    Nobody where it was somebody not known by name, and in any case not who visited.
    """
    view = resolver.view
    verb = view.head[t]
    if view.dep[verb] != "relcl" or view.dep[t] not in ANY_SUBJECT or view.lower[view.head[verb]] not in PRISONS:
        return None
    prep, where = view.head[view.head[verb]], {view.lower[c] for c in view.kids(verb, "advmod")}
    if view.lower[prep] not in {"in", "at"} or "where" not in where:
        return None
    i = view.name_at[prep - 1]
    met = prep - 1 if i < 0 else name_head(view, view.names[i])
    if view.dep[met] != "dobj" or view.lower[view.head[met]] not in MEETING:
        return None
    if not view.is_person(i):
        return Party(head=t)
    entry = resolver.cast.people[view.names[i].cluster]
    if (entry.sex or gender) != gender:
        return None
    return Party(people=[view.names[i].cluster], how=["pronoun"], head=t, trust=0.8)


def somebody_between(resolver: Resolver, first: int, last: int) -> bool:
    """Tell whether a stretch brings in somebody else whom a pronoun may mean."""
    view = resolver.view
    return any(
        (view.person_at(k))
        or (view.lower[k] in people().nouns and resolver.singular(k) and view.tag[k] == "NN")
        for k in range(first, last)
    )


def told_of_oneself(resolver: Resolver, t: int) -> Party | None:
    """Return who tells of themselves as the one before did ("X said he was held. Y also said that he was beaten").

    Or to somebody who asks: "in an interview with Y, X said soldiers beat him".
    """
    if (asked := told_when_asked(resolver, t)) is not None:
        return asked
    view = resolver.view
    speaker = self_told(view, t)
    n = view.sentence_at[t]
    if speaker is None or n == 0 or view.parted(n, n - 1):
        return None
    if ALSO.isdisjoint(view.lower[view.names[speaker].last : t + 1]):
        return None
    if not any(tells_of_own(view, k) for k in range(*view.sentences[n - 1])):
        return None
    name = view.names[speaker]
    entry = resolver.cast.people[name.cluster]
    if entry.occupation in SPOKESPEOPLE or entry.relative or owned_by(view, name) is not None:
        return None
    return Party(people=[name.cluster], how=["pronoun"], head=t, trust=0.75)


def told_when_asked(resolver: Resolver, t: int) -> Party | None:
    """Return who tells somebody by name of themselves: in an interview with them, or speaking to them.

    Or to "him", where the pronoun is "she": "Y met X, who told him that she had been held".
    """
    view = resolver.view
    saying = next((view.head[k] for k in view.climb(t, CLIMB) if view.dep[k] == "ccomp"), None)
    if saying is None or view.lower[saying] not in SAYING or resolver.harmed or resolver.victims_so_far:
        return None  # of whom befell something before, a witness may tell
    talks = [p for c in view.kids(saying, "prep") for p in view.kids(c, "pobj") if view.lower[p] in INTERVIEWS]
    talks += [c for c in view.kids(saying, "advcl") if c < saying and view.lower[c] in SPEAKING]
    heard = [c for k in talks for c in view.kids(k, "prep", "dative") if view.lower[c] in {"with", "to"}]
    partners = [p for c in heard for p in view.kids(c, "pobj")]
    gender = SINGULAR.get(view.lower[t])
    other = any(SINGULAR.get(view.lower[p], gender) != gender for p in view.kids(saying, "dobj", "dative"))
    who = [view.head[saying] if view.lower[s] == "who" and view.dep[saying] == "relcl" else s
           for s in view.kids(saying, *ANY_SUBJECT)]  # fmt: skip
    told = [view.names[view.name_at[s]].cluster for s in who if view.person_at(s)]
    if len(told) != 1 or not (other or any(view.person_at(p) for p in partners)):
        return None
    entry = resolver.cast.people[told[0]]
    if (entry.sex or gender) != gender or entry.occupation in SPOKESPEOPLE:
        return None
    beside = view.lower[max(0, view.names[view.name_at[who[0]]].first - 1)]
    if beside in WATCHING or beside == "witness" or entry.relative:
        return None
    return Party(people=told, how=["pronoun"], head=t, trust=0.8)


def informed_of(resolver: Resolver, t: int, gender: str) -> Party | None:
    """Return who is informed of what befell them ("Y informed X of his dismissal")."""
    view = resolver.view
    of = view.head[view.head[t]]
    verb = view.head[of] if view.tag[view.head[of]].startswith("VB") else view.head[view.head[of]]
    if view.dep[t] != "poss" or view.lower[of] != "of" or view.lower[verb] not in INFORMING:
        return None
    for p in view.kids(verb, "dobj", "nsubjpass"):
        entry = resolver.cast.people[view.names[view.name_at[p]].cluster] if view.person_at(p) else None
        if entry is not None and p < t and (entry.sex or gender) == gender:
            return Party(people=[view.names[view.name_at[p]].cluster], how=["pronoun"], head=t, trust=0.8)
    return None


def identified(resolver: Resolver, t: int) -> set[int]:
    """Return who is told to be, or to be among, those who did something to "her" ("X was one of the men who hit her").

    Or is named as the one ("named X as the man who hit her").
    """
    view = resolver.view
    clause = view.head[t]
    if view.dep[t] not in {"dobj", "dative"} or view.dep[clause] != "relcl":
        return set()
    k = view.head[clause]
    if all(view.lower[s] not in {"who", "that"} for s in view.kids(clause, "nsubj")):
        return set()
    while view.dep[k] in {"pobj", "attr"}:
        prep = view.head[k]
        one_of = view.lower[prep] == "of" and view.tag[view.head[prep]] == "CD"
        if view.dep[k] == "pobj" and not (one_of or view.lower[prep] in {"among", "as"}):
            return set()  # "is in the hands of men who suspect her", "was the victim of men who hit her"
        k = prep if view.dep[k] == "attr" else view.head[prep]
    found = view.kids(k, "nsubj") if view.lower[k] in BE else view.kids(k, "dobj") if k < clause else []
    return {view.names[view.name_at[s]].cluster for s in found if view.person_at(s) and s < clause}


def brought_in(resolver: Resolver, head: int, t: int) -> bool:
    """Tell whether one whom a sentence brings in says what others did to "him" ("A porter, X, said guards hit him").

    Not where somebody was hurt before, of whom a doctor or a cousin may speak.
    """
    view = resolver.view
    if resolver.harmed:
        return False
    noun, verb = view.lower[head], view.head[t]
    new = any(view.lower[c] in {"a", "an", "another"} for c in view.kids(head, "det")) and noun not in WATCHING
    heard = new and view.dep[t] == "dobj" and view.head[verb] == view.head[head] and view.dep[verb] == "ccomp"
    return heard and view.dep[head] == "nsubj" and noun not in people().relatives


def said_of(view: DocView, t: int) -> bool:
    """Tell whether a pronoun is the subject of what somebody says."""
    verb = view.head[t]
    subject = view.dep[t] in {"nsubj", "nsubjpass"} and view.dep[verb] == "ccomp"
    return subject and view.lower[view.head[verb]] in SAYING


def self_told(view: DocView, t: int) -> int | None:
    """Return the name of who says what a pronoun is the subject of ("X said that he was beaten")."""
    verb = view.head[t]
    if not said_of(view, t):
        return None
    for c in view.kids(view.head[verb], "nsubj"):
        i = view.name_at[c]
        if c < t and view.is_person(i) and not view.kids(c, "appos"):
            return i
    return None


def tells_of_own(view: DocView, t: int) -> bool:
    """Tell whether a token is the "he" of what a named person says ("X told a radio that he was held")."""
    if view.lower[t] not in {"he", "she"} or view.dep[t] not in {"nsubj", "nsubjpass"}:
        return False
    said = (k for k in view.climb(view.head[t], CLIMB)[1:] if view.lower[k] in SAYING)
    names = (view.name_at[c] for k in said for c in view.kids(k, "nsubj"))
    return any(view.is_person(i) for i in names)


def on_bench(resolver: Resolver, t: int) -> set[int]:
    """Return the judges whom a sentence names as those of its court, before a pronoun that it does something to.

    "The court, presided over by Judge X, sentenced her": not X.
    """
    view = resolver.view
    first = view.sentences[view.sentence_at[t]][0]
    return {n.cluster for n in view.names if n.label == "PERSON" and first <= n.first < t and of_court(view, n)}


def only_bench(resolver: Resolver, people: list[int]) -> bool:
    """Tell whether several are told of as the judges of a court alone, whom nothing befell: not "they were charged"."""
    view = resolver.view
    bench = [n for n in view.names if n.label == "PERSON" and n.cluster in people and of_court(view, n)]
    judges = any(view.lower[max(0, n.first - 1)] in JUDGES or view.lower[n.first] in JUDGES for n in bench)
    only = judges and {n.cluster for n in bench}.issuperset(people)
    return len(people) > 1 and only and not any(resolver.victims_so_far.get(p) for p in people)


def of_court(view: DocView, name: Name) -> bool:
    """Tell whether a name is that of the judge before or under whom a court sits."""
    head = name_head(view, name)
    while view.dep[head] == "conj":
        head = view.head[head]  # "presided over by Judge X and Adviser Y"
    prep = view.head[head]
    if view.dep[head] != "pobj":
        return False
    presiding = view.lower[view.head[prep]] in SITTING or view.lower[prep - 1] in SITTING | {"over"}
    titled = view.lower[max(0, name.first - 1)] in JUDGES or view.lower[name.first] in JUDGES
    return view.lower[prep] in {"by", "under", "before"} and (titled or presiding)


def clause_before(resolver: Resolver, t: int, gender: str) -> Party | None:
    """Return the subject of the clause that a semicolon parts from a pronoun right after it, nobody else being named.

    "The catechist, Tom Bala, ran out with a torch; he was shot".
    """
    view = resolver.view
    if view.lower[t - 1] != ";" or view.dep[t] not in {"nsubj", "nsubjpass"}:
        return None
    first = view.sentences[view.sentence_at[t]][0]
    told = person_names(view, first, t)
    if len({n.cluster for n in told}) != 1:
        return None
    head = name_head(view, told[0])
    head = view.head[head] if view.dep[head] == "appos" else head
    verb = view.head[head]
    beside = {view.head[view.head[t]], *view.children[view.head[t]]}
    if view.dep[head] not in {"nsubj", "nsubjpass"} or verb not in beside:
        return None
    entry = resolver.cast.people[told[0].cluster]
    fits = entry.gender in {None, gender} and entry.likely in {None, gender} and entry.occupation != "official"
    quiet = view.lower[verb] not in OF_OTHERS
    return Party(people=[told[0].cluster], how=["pronoun"], head=t, trust=0.8) if fits and quiet else None
