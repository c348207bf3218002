"""Sets told over several sentences or by one name: "the three", "the couple", "the Popescus", "as was X"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import SUBJECTS, WAS
from pipeline.assemble.text.party import Party, counted_group
from pipeline.assemble.text.shared_words import SPEECH
from pipeline.assemble.text.simple import acts_for_state, may_tell, people_named
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import NUMBER_WORDS, STATE, actor_type, number_of, people
from pipeline.assemble.what.answering import overpowering
from pipeline.assemble.who.did_before import doers_counted
from pipeline.assemble.who.nameless import OTHER, bare_number
from pipeline.assemble.who.names import name_head
from pipeline.assemble.who.own_lot import own_lot
from pipeline.assemble.who.possession import OWN_HOMES
from pipeline.assemble.who.rests import PRIVATE
from pipeline.assemble.who.unnamed import part_in_telling

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver
    from pipeline.recognise.counts import CountMention

ANYONE: Final = NUMBER_WORDS.keys() | word_list("people.toml", "counted", "anyone")
WITH_HARM: Final = verb_list("actors.toml", "scenes", "with_harm")
OF_STATE: Final = frozenset({"official", "soldier", "lawyer"})
ENDS: Final = frozenset({"first", "last"})
APART: Final = 3  # sentences back to a set of which a part is told
LARGE: Final = 100  # people: no two sets told of are as many
SURE: Final = 3  # people: of two in a paragraph one is often another's friend
NEAR: Final = 2  # sentences that a plural reaches back
FAR: Final = 5  # the same, where only one set is told of
OTHERS: Final = frozenset({"others", "rest", "remainder"})
TIMES: Final = frozenset({"years", "months", "weeks", "days", "hours", "minutes"})
SINGULAR: Final = frozenset({"NN", "NNP"})
THEY: Final = frozenset({"they", "them"})
NEAREST: Final = word_list("people.toml", "relatives", "married") | {"father", "mother"}
LEARNING: Final = verb_list("people.toml", "counted", "learning")


def set_before(resolver: Resolver, t: int, number: int) -> Party | None:
    """Return the people whom "all seven" or "the three" means, told of before as no victims: by name, or by number."""
    if doers_counted(resolver, t, number):
        return None
    return told_singly(resolver, t, number) or told_by_number(resolver, t, number)


def told_by_number(resolver: Resolver, t: int, number: int) -> Party | None:
    """Return the one set of just so many that was told of ("Seven teachers wrote. All seven").

    This sentence or the last counts them; one further back where no other can be so many ("the 222").
    """
    view = resolver.view
    plain = view.tag[t] in {"CD", "DT"} or view.lower[t] in ANYONE
    found: dict[str, CountMention] = {}
    for count in resolver.counts:
        first = view.token_at(count.start)
        away = view.sentence_at[t] - view.sentence_at[first]
        if count.end > view.start[t - 1] or away > (1 if number < LARGE else FAR):
            continue
        if count.min == count.max == number and count.noun and (plain or view.lower[t] == count.noun.lower()):
            found[count.text.lower()] = count
    if len(found) != 1 or number < 2:
        return None
    (count,) = found.values()
    if actor_type(count.text.lower().split()) not in {None, "private"}:
        return None  # the force or the gang, not those it harmed
    group = counted_group(count)
    return Party(group=group, how=["told by number"], head=t, plural=True, trust=0.7)


def told_singly(resolver: Resolver, t: int, number: int) -> Party | None:
    """Return the people whom the sentences before a token tell of one by one, where they are as many as it says.

    "X got four years. Y was released. Z is still on trial. The three were arrested in Osh."
    """
    view = resolver.view
    here = view.sentence_at[t]
    if view.lower[t] == "both" and two_named(view, t, -1):
        return None
    found: list[int] = []
    for n in range(here - 1, max(-1, here - 2 - number), -1):
        named = [x for x in view.names if x.label == "PERSON" and view.sentence_at[x.first] == n]
        if not all(leads(view, x) for x in named):
            anyone = view.lower[t] in ANYONE
            return (sufferers(resolver, t, number) or of_paragraph(resolver, t, number)) if anyone else None
        found += [x.cluster for x in named if x.cluster not in found]
        if len(found) >= number:
            break
    cast = resolver.cast.people
    if view.lower[t] in ANYONE and (told := sufferers(resolver, t, number)) is not None:
        return told
    if len(found) != number or any(cast[p].occupation in OF_STATE for p in found):
        return None
    if view.lower[t] not in ANYONE and not all(called(resolver, p, t) for p in found):
        return None
    return Party(people=sorted(found, key=lambda p: cast[p].names[0]), how=["told one by one"], head=t, plural=True,
                 trust=0.65)  # fmt: skip


def of_paragraph(resolver: Resolver, t: int, number: int) -> Party | None:
    """Return the people whom a paragraph has named so far, where they are as many and nobody who only speaks."""
    view = resolver.view
    begin = view.line_start(t)
    named = [x for x in view.names if x.label == "PERSON" and begin <= view.start[x.first] < view.start[t]]
    found = list(dict.fromkeys(x.cluster for x in named))
    cast = resolver.cast.people
    if number < SURE or len(found) != number or any(cast[p].occupation in OF_STATE for p in found):
        return None
    if any(part_in_telling(view, x) or view.lower[view.head[x.last]] == "about" for x in named):
        return None  # "wrote about X": nobody of theirs
    return Party(people=found, how=["named in the paragraph"], head=t, plural=True, trust=0.6)


def sufferers(resolver: Resolver, t: int, number: int) -> Party | None:
    """Return those whom the acts told just before befell, where they are as many ("sentenced X. Y got three years")."""
    view = resolver.view
    found: list[int] = []
    for head, party in sorted(resolver.told, key=lambda x: -x[0]):
        if head >= t or view.sentence_at[t] - view.sentence_at[head] > number + 1 or not party.people:
            continue
        found += [p for p in party.people if p not in found]
        if len(found) >= number:
            break
    if len(found) != number:
        return None
    return Party(people=sorted(found), how=["told one by one"], head=t, plural=True, trust=0.65)


def leads(view: DocView, name: Name) -> bool:
    """Tell whether a name is the subject of its sentence, or stands beside it or in a list with it."""
    head = name_head(view, name)
    for _ in range(3):
        if view.dep[head] in SUBJECTS:
            return True
        if view.dep[head] not in {"appos", "conj"}:
            return False
        head = view.head[head]
    return False


def called(resolver: Resolver, person: int, t: int) -> bool:
    """Tell whether somebody is called by the singular of a noun."""
    word = resolver.view.lower[t].removesuffix("s")
    return any(word in d.split() for d in resolver.cast.people[person].descriptors)


def two_named(view: DocView, t: int, head: int) -> bool:
    """Tell whether the sentence of a token names two people before it, and a set stands in a sentence before.

    "Judge X met the lawyer Y; both were held": not the two of a sentence before.
    """
    first = view.sentences[view.sentence_at[t]][0]
    return head < first and len(people_named(view, first, t)) > 1


def end_of_set(resolver: Resolver, t: int, number: int, ends: set[str]) -> Party | None:
    """Return the first or last few of the set told last ("the first two are in custody")."""
    view = resolver.view
    for head, party in sorted(resolver.plurals, key=lambda x: -x[0]):
        near = head < t and view.sentence_at[t] - view.sentence_at[head] <= APART
        if near and len(party.people) > number:
            people = party.people[:number] if "first" in ends else party.people[-number:]
            return Party(people=list(people), how=["description"], head=t, plural=number > 1, trust=0.65)
    return None


def tellers(resolver: Resolver, t: int) -> Party:
    """Return who "they" are in what several people tell of themselves ("The 19 men said that they had been beaten")."""
    if (at_theirs := kin_at_home(resolver, t)) is not None:
        return at_theirs
    view = resolver.view
    verb = view.head[t]
    above = view.head[verb]
    said = view.dep[verb] == "ccomp" and view.lower[above] in SPEECH and view.dep[t] in SUBJECTS
    for subject in view.kids(above, "nsubj") if said else []:
        party = resolver.party(subject) if view.tag[subject] in {"NNS", "CD"} else Party()
        if len(party.people) > 1 or (party.group is not None and (party.group.min or 0) > 1):
            return Party(people=list(party.people), group=party.group, how=["pronoun"], head=t, plural=True, trust=0.7)
    return Party(head=t, generic=True)


def kin_at_home(resolver: Resolver, t: int) -> Party | None:
    """Return whose spouse or parent tells what befell "their" home ("X's wife said that police searched their home").

    Not where somebody else stands beside or between, who may live there ("said that police told the neighbours").
    """
    view = resolver.view
    if view.lower[t] != "their" or view.dep[t] != "poss" or view.lower[view.head[t]] not in OWN_HOMES:
        return None
    above = view.climb(t)
    for k in range(view.sentences[view.sentence_at[t]][0], t):
        owners = view.kids(k, "poss")
        beside = {view.lower[k], *(view.lower[c] for c in view.kids(k, "compound", "appos"))}
        if not owners or view.tag[k] not in SINGULAR or NEAREST.isdisjoint(beside) or view.kids(k, "conj"):
            continue
        if view.kids(view.head[k], "dobj", "dative"):
            continue  # "told the Lims that …"
        tells = view.dep[k] == "nsubj" and view.head[k] in above and view.lower[view.head[k]] in SPEECH
        cited = view.dep[k] == "pobj" and view.lower[view.head[view.head[k]]] == "according"
        first = view.head[k] if tells else k
        others = (x for x in range(first + 1, t) if actor_type([view.lower[x]]) not in STATE)
        owner = resolver.party(owners[0]) if tells or cited else Party()
        if len(owner.people) == 1 and not any(
            view.lower[x] in people().plurals | people().nouns | THEY or view.person_at(x) for x in others
        ):
            return Party(people=list(owner.people), how=["pronoun"], head=t, trust=0.7)
    return None


def counted_subject(resolver: Resolver, t: int) -> Party | None:
    """Return the counted people whom "they" takes up, to whom nothing was done until then.

    "When eleven clerks walked out, they were dismissed"; "Eleven clerks walked out. They were dismissed"; "Eleven
    clerks, X among them, walked out, and police held them". Not those who did harm or hold an office, nor where the
    words between name anybody else.
    """
    view = resolver.view
    theirs = view.lower[t] == "their" and view.dep[t] == "poss"  # "Police smashed their cameras"
    one = view.head[t] if theirs else t
    verb, n, joined = view.head[one], view.sentence_at[t], False
    if view.lower[t] not in {"they", "them", "their"} or view.dep[one] not in {"nsubjpass", "dobj"}:
        return None
    while view.dep[verb] == "conj" and view.head[verb] < verb:
        joined = joined or bool(view.kids(verb, "nsubj"))
        verb = view.head[verb]
    clauses = [c for c in view.kids(verb, "advcl") if c < t and view.kids(c, "mark", "advmod")]
    if joined and not any(view.tag[k] == "NNS" for k in view.kids(verb, "dobj")):  # "filed claims and he lost them"
        clauses = [verb]
    if not clauses and n and not view.parted(n, n - 1) and view.dep[verb] == "ROOT":
        clauses = [k for k in range(*view.sentences[n - 1]) if view.dep[k] == "ROOT"]
    doing = {x for s in view.kids(view.head[one], "nsubj") for x in view.subtree(s)} if clauses == [verb] else set()
    for k in (s for c in clauses[-1:] for s in view.kids(c, "nsubj")):
        count = resolver.count_at(k)
        office = acts_for_state(view, k)
        harmful = view.lower[view.head[k]] in overpowering() | WITH_HARM
        if count is None or view.tag[k] != "NNS" or office or harmful or view.kids(view.head[k], "neg"):
            continue
        party = resolver.party(k)
        named = any((view.person_at(x) and view.names[view.name_at[x]].cluster not in party.people)
                    or view.lower[x] in people().plurals
                    or resolver.count_at(x) not in (None, count)
                    for x in range(k + 1, t) if x not in doing)  # fmt: skip
        if theirs and any(resolver.party(x).group == party.group for x in view.kids(verb, "nsubj") if x > k):
            continue  # "Three reporters came. The three broke their cameras"
        if not named and party.group is not None and (party.group.min or 0) > max(1, len(party.people)):
            return replace(party, people=list(party.people), how=["pronoun"], head=t, plural=True, trust=0.7)
    return None


def receivers(resolver: Resolver, t: int) -> Party | None:
    """Return those counted who learn what "their" tells ("46 cooks received by post the order on their dismissal")."""
    view = resolver.view
    if view.lower[t] != "their":
        return None
    first = view.sentences[view.sentence_at[t]][0]
    verb = next((k for k in range(t - 1, first, -1) if view.tag[k].startswith("VB") or view.dep[k] in SUBJECTS), t)
    if view.lower[verb] not in LEARNING:
        return own_lot(resolver, t)
    for k in [*view.kids(verb, "nsubj", "nsubjpass"), *([view.head[verb]] if view.dep[verb] == "acl" else [])]:
        counted = k < t and view.tag[k] == "NNS" and resolver.count_at(k) is not None
        party = resolver.party(k) if counted else Party()
        if party.group is not None and (party.group.min or 0) > 1:
            return Party(group=party.group, how=["pronoun"], head=t, plural=True, trust=0.7)
    return None


def gathered(resolver: Resolver, t: int) -> Party | None:
    """Return those of whom the sentence before tells, for "them" who are dispersed ("Tenants met. Police broke …").

    They are not whoever was held before.
    """
    view = resolver.view
    n, verb = view.sentence_at[t], view.head[t]
    dispersed = may_tell(view, verb, {"dispersal"})
    if view.dep[t] != "dobj" or not dispersed or n == 0 or view.parted(n, n - 1):
        return None
    first, last = view.sentences[n - 1]
    for k in range(first, last):
        active = view.dep[k] == "nsubj" and view.dep[view.head[k]] == "ROOT" and view.tag[k] == "NNS"
        if active and view.lower[k] in people().plurals and actor_type([view.lower[k]]) not in STATE:
            found = resolver.party(k)
            return Party(people=list(found.people), group=found.group, how=["pronoun"], head=t, plural=True,
                         generic=not found, trust=0.7)  # fmt: skip
    return None


def of_surname(resolver: Resolver, t: int) -> Party | None:
    """Return the people who bear a surname that stands in the plural ("the Popescus", "both Popescus")."""
    view = resolver.view
    word = view.words[t]
    before = view.lower[t - 1] if t else ""
    number = 2 if before == "both" else number_of(before)
    if not (word[:1].isupper() and word.endswith("s")) or (before != "the" and number is None):
        return None
    whole = (x for x in view.names if x.label == "PERSON" and x.first < x.last < t)
    bearers = {x.cluster: None for x in whole if view.words[x.last] in {word[:-1], word.removesuffix("es")}}
    if len(bearers) < 2 or number not in {None, len(bearers)}:
        return None
    return Party(people=list(bearers), how=["the bearers of a surname"], head=t, plural=True, trust=0.7)


def add_likewise(resolver: Resolver, t: int, party: Party) -> None:
    """Add those to whom the same was done ("X was arrested in May, as was Y", "and so was Y")."""
    view = resolver.view
    if not view.kids(t, "auxpass"):
        return
    above = [view.head[t]] if view.dep[t] == "ccomp" and view.head[t] > t else []  # "X was held; so was Y"
    for c in (*view.kids(t, "advcl", "conj"), *above):
        if view.lower[c] not in WAS or view.lower[c - 1] not in {"as", "so"}:
            continue
        for head in view.kids(c, "nsubj", "attr"):
            others = resolver.party(head, depth=1) if head > c else Party()
            party.people.extend(p for p in others.people if p not in party.people)
            party.group = party.group or others.group
            party.plural = party.plural or len(party.people) > 1


def others_of(resolver: Resolver, t: int, number: int) -> Party | None:
    """Return who is left of a set of which the sentence, or the one before, names the rest ("the other seven")."""
    view = resolver.view
    here = view.sentence_at[t]
    near = sorted((x for x in resolver.plurals if x[0] < t and here - view.sentence_at[x[0]] <= FAR), reverse=True,
                  key=lambda x: x[0])  # fmt: skip
    for n in range(here, max(-1, here - NEAR), -1):
        first = view.sentences[n][0]
        apart = people_named(view, first, t)
        for head, party in near:
            rest = [p for p in party.people if p not in apart]
            if head < first and number == len(rest) < len(party.people):
                return Party(people=rest, how=["description"], head=t, plural=True, trust=0.7)
    return left_over(resolver, t)


def left_over(resolver: Resolver, t: int) -> Party | None:
    """Return who is left, by number, of people who were counted before ("eleven villagers. … The other eight").

    The last plural that has a number must be one of people, and of no force: none is left of petitions or of soldiers.
    """
    view = resolver.view
    for k in range(t - 1, view.sentences[max(0, view.sentence_at[t] - APART)][0] - 1, -1):
        counted = view.tag[k] in {"NNS", "NN", "NNPS"} and any(view.tag[c] == "CD" for c in view.kids(k, "nummod"))
        if not counted or view.lower[k] in TIMES:
            continue
        if resolver.count_at(k) is None or actor_type([view.lower[k]]) not in PRIVATE:
            return None
        group = bare_number(view, t, OTHER)
        return None if group is None else Party(group=group, how=["who is left"], head=t, plural=True, trust=0.75)
    return None


def of_force(resolver: Resolver, word: str, party: Party) -> bool:
    """Tell whether a plural for soldiers, police or officials cannot mean a set that is not of such."""
    if actor_type([word]) not in STATE:
        return False
    counted = [] if party.group is None else party.group.text.lower().split()
    of_state = any(actor_type([w]) in STATE for w in counted)
    occupations = {resolver.cast.people[p].occupation for p in party.people}
    told_so = resolver.told_as(people().one_of(word), party)
    return not of_state and occupations.isdisjoint({"soldier", "official"}) and not told_so


def listed_before(resolver: Resolver, name: int, auxiliary: list[int]) -> list[int]:
    """Return the others of a list before a name that "were" takes in ("A and B, tried in absentia, were given …")."""
    view = resolver.view
    many = bool(auxiliary) and view.lower[auxiliary[0]] in {"were", "are"}
    return [view.names[i].cluster for i in resolver.lists.get(name, []) if i < name] if many else []
