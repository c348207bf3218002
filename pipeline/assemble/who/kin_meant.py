"""Whether a pronoun means somebody told of by whose relative or lawyer they are, or the one so named.

"The daughter of X was arrested. She was beaten": the daughter. "X's lawyer was barred. He was beaten": X.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import SEX_OF, SUBJECTS
from pipeline.assemble.text.lexicon import forms_of
from pipeline.assemble.text.party import Party
from pipeline.assemble.text.shared_words import PRISONS
from pipeline.assemble.text.simple import has_modal, in_pluperfect
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import OTHER_SEX, people
from pipeline.assemble.whether.cited import cited
from pipeline.assemble.who.companions import CLOSE
from pipeline.assemble.who.kin import relative
from pipeline.assemble.who.kin_described import kin_described
from pipeline.assemble.who.kin_taken import kin_taken
from pipeline.assemble.who.names import name_head
from pipeline.assemble.who.outlived import DYING
from pipeline.assemble.who.unnamed import SAYING, TOLD

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

FATAL: Final = DYING | {"shot"}  # of kin who were shot no arrest is told after
DEAD: Final = word_list("people.toml", "companions", "dead")
IN_HANDS: Final = verb_list("people.toml", "companions", "in_hands")
SLAYING: Final = verb_list("people.toml", "companions", "slaying")
DEED: Final = 5  # letters that tell two forms of one verb
HELD: Final = word_list("people.toml", "companions", "held")
VISITING: Final = forms_of("visit", "see", "meet", "find")
WITHIN_WALLS: Final = frozenset({"beaten", "tortured", "sentenced", "executed"})  # of the visitor or of whom they saw
JUDGED: Final = verb_list("people.toml", "in_dock", "judging") | {"tried", "serving", "executed"}
SPOUSES: Final = frozenset({"husband", "wife", "widow", "widower"})


def kin_meant(resolver: Resolver, t: int, sex: str) -> Party | None:
    """Return the unnamed relative whom a pronoun takes up, being of the other sex than whose relative it is.

    "X was held. Her father went to the prison. He was beaten", also as X tells it ("X said he was beaten"). So one of
    the same sex whom they saw in a prison ("X visited his brother in jail. He had been convicted").
    """
    view = resolver.view
    if (beside := object_beside(view, t, sex)) is not None:
        return resolver.party(beside, depth=1)
    if (taken := kin_taken(resolver, t, sex)) is not None:
        return taken
    if (described := kin_described(resolver, t, sex)) is not None:
        return described
    here = view.sentence_at[t]
    first = view.sentence_before(here)
    of_sex = people().of_sex(sex)
    whose = -1  # the name that "the daughter of X" ends with
    teller = tells_it(view, t)
    for k in range(t - 1, first - 1, -1):
        i = view.name_at[k]
        if view.is_person(i) and i != whose and view.names[i].cluster != teller:
            head = name_head(view, view.names[i])
            if whose >= 0 or view.dep[head] != "pobj" or view.lower[view.head[head]] != "of":
                return None
            whose = i
        if view.lower[k] not in (people().relatives & of_sex) | people().lawyers | CLOSE:
            continue
        met = met_by_own(resolver, k)
        if not (met or view.dep[k] in SUBJECTS):
            continue
        if view.lower[k] not in people().relatives and view.lower[view.head[k]] in SAYING:
            continue  # "his lawyer said he was beaten"
        owner = view.kids(k, "poss") if whose < 0 else owner_after(view, k, whose)
        if not owner or resolver.names_beside(k, depth=1):
            return None
        if teller is None and own_kin_told(resolver, k, owner[0], t):
            return resolver.party(k, depth=1)
        owners = resolver.party(owner[0], depth=2).people
        if teller is not None and owners != [teller]:
            return None
        entries = [resolver.cast.people[p] for p in owners]
        own = SEX_OF.get(view.lower[owner[0]])
        sexes = {own or e.sex for e in entries} or {own}
        if met and (one := spouse_named(resolver, k, owners, sex)) is not None:
            return one
        if met and sexes != {OTHER_SEX[sex]}:
            if not seen_inside(view, k):
                return None
            if in_pluperfect(view, view.head[t]):
                return relative(resolver, k, depth=1)
            return Party(head=t) if view.lower[view.head[t]] in WITHIN_WALLS else None
        return relative(resolver, k, depth=1) if sexes == {OTHER_SEX[sex]} else None
    return None


def object_beside(view: DocView, t: int, sex: str) -> int | None:
    """Return the relative or lawyer to whom one did a thing after another ("freed X's brother after beating him")."""
    verb = view.head[t]
    link = view.head[verb]
    if view.dep[t] != "dobj" or (view.tag[verb], view.dep[verb]) != ("VBG", "pcomp"):
        return None
    if view.lower[link] not in {"after", "before", "while", "without"}:
        return None
    other = people().of_other_sex(sex)
    kin = people().relatives | people().lawyers
    if view.lower[view.head[link]] not in IN_HANDS:
        return None  # "told X's father after beating him"
    if view.lower[verb][:DEED] == view.lower[view.head[link]][:DEED] or (
        view.lower[link] == "after" and view.lower[verb] in SLAYING
    ):
        return None  # "arrested X's brother before arresting him", "arrested X's brother after killing him"
    told = (k for k in view.kids(view.head[link], "dobj") if k < t and view.lower[k] in kin and view.kids(k, "poss"))
    return next((k for k in told if view.lower[k] not in other and view.name_at[k] < 0), None)


def seen_inside(view: DocView, t: int) -> bool:
    """Tell whether somebody is told as whom another sees where people are kept ("visited her husband in prison")."""
    where = [c for k in (t, view.head[t]) for c in view.kids(k, "prep") if view.lower[c] in {"in", "at"} and c > t]
    return view.dep[t] == "dobj" and any(view.lower[p] in PRISONS for c in where for p in view.kids(c, "pobj"))


def met_by_own(resolver: Resolver, t: int) -> bool:
    """Tell whether a relative is whom their own kin, who is at large, goes to see ("X saw her father at the camp")."""
    view = resolver.view
    verb, whose = view.head[t], [p for p in view.kids(t, "poss") if view.tag[p] == "PRP$"]
    met = view.dep[t] == "dobj" and view.dep[verb] == "ROOT" and view.lower[verb] in VISITING
    if not met or not whose or view.lower[t] not in people().relatives:
        return False
    for s in view.kids(verb, "nsubj"):
        own = resolver.party(s, depth=2).people if view.person_at(s) or view.lower[s] in {"he", "she"} else []
        beside = [s, *view.kids(s, "compound")]
        held = HELD & {view.lower[c] for k in beside for c in view.kids(k, "amod", "compound", "acl")}
        if len(own) == 1 and not held and resolver.party(whose[0], depth=2).people == own:
            return True
    return False


def spouse_named(resolver: Resolver, t: int, owners: list[int], sex: str) -> Party | None:
    """Return the one by name whom "her husband" is, where the text told before that the two married."""
    view, entries = resolver.view, resolver.cast.people
    if view.lower[t] not in SPOUSES:
        return None
    for verb in (k for k in range(t) if view.lower[k] == "married"):
        spots = [c for k in view.kids(verb, "nsubj", "dobj") for c in (k, *view.kids(k, "appos"))]
        two = {view.names[view.name_at[k]].cluster for k in spots if view.person_at(k)}
        other = [p for p in two if p not in owners and entries[p].gender in {None, sex}]
        if len(other) == 1 and two & set(owners):
            return Party(people=other, how=["pronoun"], head=t, trust=0.7)
    return None


def owner_after(view: DocView, kin: int, name: int) -> list[int]:
    """Return the head of a name that says after "of" whose relative somebody is ("the daughter of X")."""
    of = [c for c in view.kids(kin, "prep") if view.lower[c] == "of"]
    return [p for c in of for p in view.kids(c, "pobj") if view.name_at[p] == name]


def hears(view: DocView, t: int) -> bool | None:
    """Tell whether what a relative was told in a pronoun's sentence is about them; None where they were told nothing.

    "X's daughter was told that she could not leave": the daughter; "that she had been moved": X.
    """
    clause = next((v for v in view.climb(t) if view.dep[v] == "ccomp"), -1)
    if clause < 0 or view.lower[view.head[clause]] not in TOLD:
        return None
    return has_modal(view, clause)


def tells_it(view: DocView, t: int) -> int | None:
    """Return the person by name who says what a pronoun is told in ("X said he was beaten"), None for nobody."""
    above = view.climb(view.head[t])
    says = [s for v in above if view.lower[v] in SAYING and v < t for s in view.kids(v, "nsubj") if s < t]
    says += [s for v in above for s in cited(view, v) if s < t]  # "according to X, he was beaten"
    names = [view.name_at[s] for s in says]
    return next((view.names[i].cluster for i in names if view.is_person(i)), None)


def own_kin_told(resolver: Resolver, kin: int, owner: int, t: int) -> bool:
    """Tell whether a sentence tells what befell somebody without a name, and names for the first time whose they are.

    "X's brother was arrested. He was tortured": the brother. "X's brother was informed. He was tortured": X.
    """
    view = resolver.view
    i = view.name_at[owner]
    if i < 0 or view.dep[kin] != "nsubjpass":
        return False
    names = resolver.cast.people[view.names[i].cluster].names
    if any(view.names[n].first < view.names[i].first for n in names):
        return False
    if (about := hears(view, t)) is not None:
        return about
    if meant_of_owner(view, kin, view.names[i], t):
        return False
    return any(party.head == kin for _, party in resolver.told)


def meant_of_owner(view: DocView, kin: int, name: Name, t: int) -> bool:
    """Tell whether what a pronoun tells befell rather the one named than the relative or lawyer told of.

    Of the dead neither arrests nor trials are told, nor is who is arrested dead already; a lawyer's client is tried.
    """
    if view.lower[kin] in SPOUSES:
        return False  # of the pronoun's sex, which is not the other's
    verb, close = view.head[t], view.lower[kin] not in people().relatives
    same = view.sentence_at[kin] == view.sentence_at[t]
    between = {view.dep[v] for v in view.climb(verb) if v != view.head[kin] and view.head[kin] in view.climb(v)}
    if view.lower[t + 1 : t + 2] in (["himself"], ["herself"]) or (same and close):
        return True
    if same and not between <= {"conj", "ccomp"}:
        return True  # "was arrested outside the prison where she was held"
    called = {view.lower[c] for c in view.kids(name_head(view, name), "amod", "compound", "nmod")}
    called |= {view.lower[c] for k in view.kids(name_head(view, name), "compound") for c in view.kids(k, "amod")}
    dies = view.lower[verb] in FATAL
    if view.lower[view.head[kin]] in FATAL:
        return not dies
    if dies:
        return bool(called & DEAD) or in_pluperfect(view, verb)
    judged = view.lower[verb] in JUDGED
    return judged and (close or bool(called & HELD))
