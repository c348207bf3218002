"""Whom "he" means after somebody told of only as another's ("his friend X testified. … In May he was freed": not X)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.party import Party
from pipeline.assemble.text.wordlists import noun_list, word_list
from pipeline.assemble.text.words import people
from pipeline.assemble.who.names import name_head
from pipeline.assemble.who.unnamed import last_mention

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

CLOSE: Final = noun_list("people.toml", "companions", "beside")
OWN: Final = frozenset({"his", "hers", "theirs"})
BODY: Final = word_list("people.toml", "companions", "of_the_body")
SEX_OF: Final = {"his": "male", "her": "female"}
APART: Final = 2  # sentences after which a report has come back to whom it is about
REACH: Final = 8  # tokens before a name that may say whose it is


def rather_than_side(resolver: Resolver, person: int, t: int, gender: str) -> Party | None:
    """Return whom a report is about, where a pronoun is taken for somebody named once, long before, as another's.

    Args:
        resolver: what is known of the text so far.
        person: number of whom the pronoun was taken for.
        t: token of the pronoun.
        gender: its sex.
    """
    view = resolver.view
    here = view.sentence_at[t]
    named = [n for n in view.names if n.label == "PERSON" and resolver.floor <= n.last < t]
    own = [n for n in named if n.cluster == person]
    if not own or len({view.sentence_at[n.last] for n in own}) > 1 or not anothers(view, own[0]):
        return None
    if here - view.sentence_at[last_mention(resolver, person, t)] < APART:
        return None
    about = named[0].cluster
    entry = resolver.cast.people[about]
    if resolver.victims_so_far.get(person):
        return None  # "his colleague X was shot. … In June he died"
    if about == person or not resolver.victims_so_far.get(about) or {entry.gender, entry.likely} - {None, gender}:
        return None
    beside = {n.cluster for n in named if view.sentence_at[n.last] == view.sentence_at[named[0].last]}
    if len(beside) > 1:
        return Party(head=t)  # a report about two of them
    return Party(people=[about], how=["pronoun", "whom the report is about"], head=t, trust=0.7)


def owner_of_subject(resolver: Resolver, t: int) -> Party | None:
    """Return whose the subject of its clause is, where they have no name ("A man's face was blue from his beating")."""
    view = resolver.view
    if view.dep[t] != "poss":
        return None
    for s in (s for verb in view.climb(view.head[t]) for s in view.kids(verb, *SUBJECTS)):
        thing = s < t and view.name_at[s] < 0 and view.lower[s] not in people().nouns
        owners = [k for k in view.kids(s, "poss") if view.lower[k] in people().nouns and resolver.singular(k)]
        if thing and owners and view.name_at[owners[0]] < 0:
            return resolver.party(owners[0], depth=2) or Party(head=t)
    return None


def anothers(view: DocView, name: Name) -> bool:
    """Tell whether a name is told as that of somebody's relative or companion ("her sister X", "friends of his, X")."""
    first = max(view.sentences[view.sentence_at[name.first]][0], name.first - REACH)
    k = name.first - 1
    while k > first and (view.lower[k] == "," or (view.words[k].istitle() and view.lower[k] in people().titles)):
        k -= 1
    if view.lower[k] in OWN and view.lower[k - 1] == "of":
        return any(view.lower[j] in CLOSE for j in range(first, k - 1))
    if view.lower[k] == "law" and view.lower[max(0, k - 2) : k - 1] == ["in"]:
        k -= 4  # "his son-in-law, X"
    if view.lower[k] not in people().relatives | CLOSE:
        return False
    while k > first and view.tag[k - 1].startswith(("NN", "JJ", "CD")) and view.name_at[k - 1] < 0:
        k -= 1
    return view.tag[k - 1] in {"PRP$", "POS"}


def of_other_sex(view: DocView, name: Name, gender: str) -> bool:
    """Tell whether "his" of the clause that a name is the subject of tells the other sex ("X lost his left eye")."""
    head = name_head(view, name)
    while view.dep[head] == "appos" and view.head[head] != head:
        head = view.head[head]  # "Y's classmate X lost …"
    verb = view.head[head]
    return verb > name.last and any(
        view.dep[k] == "poss" and view.lower[view.head[k]] in BODY and SEX_OF.get(view.lower[k], gender) != gender
        for k in range(verb + 1, view.sentences[view.sentence_at[verb]][1])
        if verb in view.climb(k) and not any(view.person_at(j) for j in range(verb, k))
    )
