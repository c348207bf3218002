"""Who is cleared of an act, or only took its victim to law, so that the subject above it has not done it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.by_whom.blame import LINKING, NOBODY, accusation, deed, proven, unaccused, verdict
from pipeline.assemble.text.above import governor, said_not
from pipeline.assemble.text.common import ASKING, FINITE
from pipeline.assemble.text.kinds import DEATHS
from pipeline.assemble.text.shared_words import UNDOING
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import FORCES, STATE, actor_type, people
from pipeline.assemble.whether.claims import claims
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.by_whom.courts import Actor
    from pipeline.assemble.text.view import DocView

CLEARING = verb_list("actors.toml", "cleared", "verbs") | word_list("actors.toml", "cleared", "words")
FALSELY = word_list("actors.toml", "cleared", "falsely")
LETTING_GO = word_list("actors.toml", "cleared", "letting_go")
UNPROVEN = compiled(
    r" (?:\w+ ){0,6}?(?:(?:lack|want|absence) of (?:\w+ )?(?:evidence|proof)|insufficient (?:evidence|proof)|"
    r"without (?:any )?charges?|no evidence)\b"
)
BELOW = frozenset({"dobj", "xcomp", "conj", "acl", "pcomp", "pobj"})
PURSUING = verb_list("actors.toml", "pursuing", "verbs")  # of who only takes somebody to law or tells of them
SUITS = verb_list("actors.toml", "pursuing", "suing") | noun_list("actors.toml", "pursuing", "suits")
PROSECUTING = ("prosecut", "attorney")
CHAIN = 6  # steps from one of several doers to the first
STEPS = 4  # from an act to the preposition under which it stands


def unproven(view: DocView, t: int, act: str, actors: list[Actor]) -> bool:
    """Tell whether a harm is only what somebody is accused or was acquitted of; a death is one all the same."""
    return (bool(actors) and not proven(view, t)) or (act not in DEATHS and cleared(view, t) and not dies(view, t))


def dies(view: DocView, t: int) -> bool:
    """Tell whether a death is told of whom a cleared act befell ("cleared of torturing X, whose death in custody")."""
    deaths = [k for k in range(t, view.sentences[view.sentence_at[t]][1]) if view.lower[k] == "death"]
    return any(view.lower[c] == "whose" for k in deaths for c in view.kids(k, "poss"))


def but_cleared(view: DocView, t: int, heads: list[int]) -> list[int]:
    """Leave out whoever stands before an act of which the text says that they did not do it."""
    if not heads or min(heads) >= t or not cleared(view, t):
        return heads
    return [h for h in heads if h > t]


def by_others(view: DocView, one: int) -> bool:
    """Tell whether "by" is said of others than those told of, whoever they are ("two were held by other groups")."""
    other = view.lower[one] == "others" or any(view.lower[c] == "other" for c in view.kids(one, "amod"))
    return other and view.dep[one] == "pobj" and view.lower[view.head[one]] == "by"


def cleared(view: DocView, t: int) -> bool:
    """Tell whether an act is one of which somebody is acquitted or wrongly accused, or their conviction is undone."""
    linked = [view.head[top] for top in under(view, deed(view, t)) if view.lower[view.head[top]] in LINKING]
    above = [view.head[k] for k in linked]
    clearing = [k for k in above if view.lower[k] in CLEARING]
    if clearing:
        return not any(falsely(view, k) or undone(view, k) for k in clearing)
    if any(view.lower[k] == "responsibility" and unclaimed(view, view.head[k]) for k in above):
        return True
    word = accusation(view, t)
    if word is not None and word in above and (falsely(view, word) or unaccused(view, word)):
        return True  # not "wrongly accused X of theft and beat him"
    if word is not None and let_go(view, word):
        return True
    noun = verdict(view, t)
    return noun is not None and view.lower[noun] not in CLEARING and undone(view, noun)


def let_go(view: DocView, word: int) -> bool:
    """Tell whether who was arrested for an act was let go for want of proof ("was held, but freed without charge")."""
    last = view.sentences[view.sentence_at[word]][1]
    freed = [c for c in view.kids(word, "conj") if view.lower[c] in LETTING_GO and not of_another(view, c)]
    return any(UNPROVEN.match(view.text, view.end[c], view.end[last - 1]) for c in freed)


def of_another(view: DocView, verb: int) -> bool:
    """Tell whether a verb has a subject of its own, or frees others ("was jailed and X was cleared")."""
    whom = [view.lower[c] for c in view.kids(verb, "dobj")]
    return bool(view.kids(verb, "nsubj", "nsubjpass")) or not {"him", "her", "them"}.issuperset(whom)


def falsely(view: DocView, word: int) -> bool:
    """Tell whether what a court or accuser did is called wrong ("wrongly acquitted")."""
    return any(view.lower[c] in FALSELY for c in view.kids(word, "advmod"))


def unclaimed(view: DocView, verb: int) -> bool:
    """Tell whether responsibility is claimed "falsely", or the claim is withdrawn in the same sentence."""
    words = claims()
    if any(view.lower[c] in words.wrongly for c in view.kids(verb, "advmod")):
        return True
    above = view.head[view.head[verb]] if view.dep[verb] == "relcl" else view.head[verb]
    withdrawn = [k for k in (above, *view.kids(verb, "conj")) if view.lower[k] in words.rejecting and k > verb]
    return any(view.lower[o] in words.nouns | {"it", "this"} for k in withdrawn for o in view.kids(k, "dobj"))


def undone(view: DocView, noun: int) -> bool:
    """Tell whether a judgment did not stand ("overturned the acquittal")."""
    verb = governor(view, noun) if view.tag[noun].startswith("NN") else None
    return verb is not None and view.lower[verb] in UNDOING


def under(view: DocView, t: int) -> list[int]:
    """Return an act's word and the words above it as far as one that stands under a preposition."""
    found = [t]
    while len(found) < STEPS and view.dep[t] in BELOW and view.dep[t] not in {"pcomp", "pobj"} and view.head[t] != t:
        t = view.head[t]
        found.append(t)
    return [k for k in found if view.dep[k] in {"pcomp", "pobj"}]


def but_pursuers(view: DocView, t: int, heads: list[int]) -> list[int]:
    """Leave out of what is done by law who only sued or reported somebody, before it or as it ("sued by X and fined").

    A ministry that sues acts by law; a firm, or a minister who is a person like any other there, does not.
    """
    if view.lower[t] in SUITS or not SUITS.isdisjoint([view.lower[k] for k in view.kids(t, "dobj")]):
        return [h for h in heads if official(view, h)]
    verb = view.head[t]
    if view.dep[t] != "conj" or view.lower[verb] not in PURSUING or view.kids(t, "agent"):
        return heads
    by = {p for a in view.kids(verb, "agent") for p in view.kids(a, "pobj")}
    by = {p for p in by if not forces(view, p)}
    return [h for h in heads if h not in by and not any(c in by for c in view.climb(h, CHAIN))]


def official(view: DocView, t: int) -> bool:
    """Tell whether a noun or name is of a body of state or of prosecutors, and of nobody in person."""
    i = view.name_at[t]
    if i >= 0:
        name = view.names[i]
        return name.label != "PERSON" and actor_type(view.lower[name.first : name.last + 1]) in STATE
    person = view.lower[t] in people().nouns and not view.lower[t].startswith(PROSECUTING)
    return actor_type([view.lower[t]]) in STATE and not person


def forces(view: DocView, t: int) -> bool:
    """Tell whether a noun is of police, soldiers or armed men, who also seize whom they accuse or visit."""
    words = [*(view.lower[c] for c in view.kids(t, "compound", "amod") if c < t), view.lower[t]]
    return actor_type(words) in FORCES


def nobody(view: DocView, head: int) -> bool:
    """Tell whether a phrase says that nobody did it ("no one has seen him since"), or who did not ("and not the X").

    Or asks who did it ("it is not known which court tried him").
    """
    none = {"no", "neither", *ASKING} & {view.lower[c] for c in view.kids(head, "det")}
    return bool(none) or view.lower[head] in NOBODY or said_not(view, head) or one_of_two(view, head)


def one_of_two(view: DocView, head: int) -> bool:
    """Tell whether a name is one of two by "or" ("killed by X or Y"): the text does not say that this one did it."""
    joined = view.kids(head, "conj") or ([view.head[head]] if view.dep[head] == "conj" else [])
    both = [(min(head, k), max(head, k)) for k in joined if view.person_at(k) and view.person_at(head)]
    return any("or" in view.lower[a:b] and "and" not in view.lower[a:b] and not alias(view, a, b) for a, b in both)


def alias(view: DocView, a: int, b: int) -> bool:
    """Tell whether a name is another of the one before it ("killed by X, or Y, a commander")."""
    return view.lower[a + 1 : a + 3] == [",", "or"] and view.lower[b + 1 : b + 2] == [","]


def opens_clause(view: DocView, head: int) -> bool:
    """Tell whether a noun read as one more doer opens what follows ("by gunmen and his wife was told").

    Or is whom somebody else did it to, the verb left out: "shot by gunmen and his wife Y by a soldier".
    """
    if view.dep[head] != "conj" or view.dep[view.head[head]] != "pobj":
        return False
    after = max(view.subtree(head)) + 1
    named = (head, *view.kids(head, "appos"))
    hung = [c for k in named for c in view.kids(k, "prep", "agent") if view.lower[c] == "by" and c > named[-1]]
    by = [view.lower[p] for c in hung for p in view.kids(c, "pobj")]
    if any(word in people().nouns or actor_type([word]) is not None for word in by):
        return True  # "by a soldier", hung on her; not "by gunmen and a guard by the gate"
    return not FINITE.isdisjoint(view.tag[head + 1 : head + 2]) or view.lower[after : after + 1] == ["by"]
