"""Organisations without their names: the one that "it" or "the union" means, and counted ones ("25 NGOs")."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.above import governor
from pipeline.assemble.text.clause import BE, agent
from pipeline.assemble.text.common import CALENDAR_IN_SHORT, FINITE, HIS, ONE, SUBJECTS
from pipeline.assemble.text.lexicon import forms_of
from pipeline.assemble.text.party import COUNTED, GroupRef, Party
from pipeline.assemble.text.shared_words import OUTLETS, SPEECH
from pipeline.assemble.text.simple import noun_for_people
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import STATE, actor_type, bodies_counted, people
from pipeline.assemble.who.nameless import value
from pipeline.assemble.who.names import name_head
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

IT = frozenset({"it", "its", "itself"})
NEAR, FAR = 1, 6  # sentences back to whom "it" and "the union" mean
HOMES: Final = word_list("where.toml", "houses", "homes")
PREMISES: Final = HOMES | word_list("where.toml", "houses", "premises")
THREATENING: Final = forms_of("threaten")
SEARCHING: Final = forms_of("search", "ransack", "comb", "loot")
DEFINITE = frozenset({"the", "this", "that", "his", "her", "their"})


AGENTS = word_list("people.toml", "bodies", "agents")
MORE = frozenset({"least", "than", "over"})
LISTING = compiled(r",? (?:including|such as|(?:among|between) (?:them|these|those)|notably|like) (?:the )?")
# the same further on: "raided three stations in Gweru on 2 May, among them X and Y"
FURTHER = compiled(
    r"[,–—-] ?(?:including|(?:among|between) (?:them|these|those)|among which(?: were| was)?|notably|namely) (?:the )?"
)
BESIDE = compiled(
    r"(?:, (?:with|which|founded|created|based|led) [^,;.]{1,60})?"
    r"(?:,? and |[,;] | )?(?:the )?(?:[a-z][\w-]* ){0,4}[“\"‘]?"
)

# the same of bodies that a copula names: "X, founded by Y, and Z" is X and Z, and "X, the Y said" is X
SAID_BESIDE = compiled(
    r"(?:, (?:with|which|founded|funded|created|based|led|run|backed|supported) [^,;.]{1,60}(?=,))?"
    r"(?:,? and |[,;] | )?(?:the )?(?:(?!(?:by|from|against|to|for)\b)[a-z][\w-]* ){0,4}[“\"‘]?"
)
INCLUDES = frozenset({"include", "includes", "included"})
AT_BODIES = frozenset({"organisation_shutdown", "raid", "fine", "charge", "asset_freeze"})  # "a newspaper was raided"

TRIED: Final = frozenset({"charge", "trial", "conviction", "acquittal"})


def may_be_tried(view: DocView, t: int, act: str) -> bool:
    """Tell whether a body may suffer an act: charged or tried it is by its name, not as whose "members" or "staff".

    Threatened are an outlet or group called such and one that is joined to people; armies and states threaten others.
    """
    if act == "threat" and view.lower[view.head[t]] in THREATENING:
        joined = any(view.person_at(k) or noun_for_people(view, k) for k in view.kids(t, "conj"))
        return joined or (view.lower[t] in STAFFED and view.tag[t] in {"NN", "NNP"})
    return act not in TRIED or view.name_at[t] >= 0 or view.lower[t] in people().body_nouns | SITES


def counted_bodies(view: DocView, t: int) -> Party:
    """Return the organisations that a number counts ("25 NGOs"), with those named as among them."""
    number = next((c for c in view.kids(t, "nummod") if view.tag[c] == "CD" and c < t), None)
    n = value(view.lower[number]) if number is not None and view.lower[t] in bodies_counted() else None
    if number is None or n is None or n < 2 or view.tag[t] not in {"NNS", "NNPS"}:
        return Party(head=t)
    first = min([number, *(c for c in view.kids(number, "quantmod", "advmod", "amod", "det") if number - c <= 3)])
    first -= view.lower[first - 1] == "at" if first > 0 and view.lower[first] == "least" else 0
    lo, hi = view.start[first], view.end[t]
    above = not MORE.isdisjoint(view.lower[first:number])
    party = Party(group=GroupRef(view.text[lo:hi], lo, hi, n, None if above else n), how=[COUNTED], head=t, plural=True)
    party.orgs += among_them(view, t)
    return party


def bodies_beside(resolver: Resolver, t: int) -> list[int]:
    """Return the organisation that a noun introduces, with those joined to it where it counts several."""
    view, org = resolver.view, resolver.org_beside(t)
    if org is None:
        return said_to_be(view, t)
    named = [c for c in view.kids(t, "appos") if view.tag[t] in {"NNS", "NNPS"}]
    further = [k for c in named for k in resolver.chain(c)]
    names = [view.names[view.name_at[k]] for k in further if view.name_at[k] >= 0]
    return list(dict.fromkeys([org, *(n.cluster for n in names if n.label == "ORGANISATION" and n.cluster >= 0)]))


def body_shut(view: DocView, t: int, verb: int, act: str) -> Party:
    """Return the one body without a name that others shut: somebody's own ("closed her newspaper"), or an outlet.

    Of those fined or raided any body of culture, belief or civil society is one ("fined a theatre"), and what is the
    only one of its kind somewhere ("raided the country's last independent weekly"). Not what its owner closes.
    """
    word, dets = view.lower[t], {view.lower[c] for c in view.kids(t, "det", "nummod")}
    phrase = view.lower[view.subtree(t)[0] : t]
    feast = view.dep[t] == "dobj" and word in {"party", "station"}  # "raided a party"; but "the office of a party"
    fined = act in {"fine", "asset_freeze"} or (act == "raid" and not feast)
    owners = [c for c in view.kids(t, "poss") if view.lower[c] in OWNERS or view.person_at(c)]
    outlet = word in OUTLETS or (word == "station" and not AIRED.isdisjoint(view.lower[max(0, t - 2) : t]))
    outlet = outlet or (word in FIRMS and not OF_PRESS.isdisjoint(phrase[-2:]))
    outlet = outlet or (fined and (word in FINED or " ".join(view.lower[max(0, t - 1) : t + 1]) in FINED))
    one = bool(dets & ONE) or (view.dep[t] != "poss" and not ONLY.isdisjoint(phrase))
    home = word in {"house", "home"} and not view.kids(t, "compound")  # whose it is suffers; no publishing house
    own = bool(owners) and not home and word in people().body_nouns
    by = agent(view, verb)
    doer = by is not None and actor_type([view.lower[k] for k in view.subtree(by) if k <= by]) not in STATE
    shut = act == "organisation_shutdown" and by is not None  # "police sealed a mosque"
    outlet = outlet or (shut and not WORSHIP.isdisjoint({word, " ".join(view.lower[max(0, t - 1) : t + 1])}))
    ruled = any(view.lower[k] in {"is", "being"} for k in view.kids(verb, "auxpass"))  # "by law a newspaper is fined"
    noun = view.tag[t] == "NN" or word == "ngo"
    if doer or ruled or not noun or not (own or (outlet and one)):
        return Party(head=t)
    lo, hi = view.start[min(view.subtree(t)[0], t)], view.end[t]
    return Party(group=GroupRef(view.text[lo:hi], lo, hi, 1, 1), how=[COUNTED], head=t, trust=0.85)


def among_them(view: DocView, t: int) -> list[int]:
    """Return the organisations named as among those that a noun counts."""
    a, end = view.end[t], view.sentence_span(view.sentence_at[t])[1]
    later = [n for n in view.names if n.first > t and view.end[n.last] <= end]
    listed = FURTHER.search(view.text, a, end)
    others = [k for k in range(t + 1, view.sentences[view.sentence_at[t]][1]) if view.lower[k] in bodies_counted()]
    if later and LISTING.fullmatch(view.text, a, view.start[later[0].first]):
        place = view.start[later[0].first]
    elif listed is not None and all(view.start[k] > listed.end() or view.tag[k] != "NNS" for k in others):
        place = listed.end()
    elif (colon := view.text.find(": ", a, end)) >= 0:  # "two groups were banned: X and Y"
        place, last = colon + len(": "), view.sentences[view.sentence_at[t]][1]
        counted = any(view.tag[k] == "CD" for k in range(t + 1, view.token_at(place)))  # "for two others: X and Y"
        if others or counted or any(view.tag[k] in FINITE for k in range(view.token_at(place), last)):
            return []  # "…: the Press Council protested"
    else:
        return []
    return bodies_from(view, [n for n in later if view.start[n.first] >= place], place)


def said_to_be(view: DocView, t: int) -> list[int]:
    """Return the bodies that a copula says some are ("among those shut were X and Y", "the NGOs shut include X")."""
    among = view.dep[t] == "pobj" and view.lower[view.head[t]] == "among"
    several = view.lower[t] == "those" or view.lower[t] in bodies_counted()
    done = [c for c in view.kids(t, "acl") if view.tag[c] == "VBN"]
    end = view.sentences[view.sentence_at[t]][1]
    if not several or not done or not (among or view.dep[t] in SUBJECTS):
        return []
    be = next((k for k in range(done[0] + 1, end) if view.lower[k] in (BE if among else INCLUDES)), None)
    later = [n for n in view.names if be is not None and be < n.first < end]
    if be is None or not later or any(view.lower[k] in {"who", ";", ":"} for k in range(t, be)):
        return []
    later = [n for n in later if not speaks(view, n)]
    return bodies_from(view, later, view.end[be], SAID_BESIDE)


def speaks(view: DocView, name: Name) -> bool:
    """Tell whether a name is that of who says so ("among those shut was X, the Y said")."""
    return view.dep[name_head(view, name)] in SUBJECTS and view.lower[view.head[name_head(view, name)]] in SPEECH


def bodies_from(view: DocView, names: list[Name], place: int, beside: re.Pattern[str] = BESIDE) -> list[int]:
    """Return the bodies of a list of names from an offset on, as far as nothing but a list stands between."""
    found: list[int] = []
    for name in names:
        if name.label != "ORGANISATION" or name.cluster < 0:
            break
        if beside.fullmatch(view.text, place, view.start[name.first]) is None:
            break
        found.append(name.cluster)
        place = view.end[name.last]
    return list(dict.fromkeys(found))


def body_meant(resolver: Resolver, t: int) -> Party | None:
    """Return the organisation that a pronoun or a definite noun means, where the text leaves no choice.

    "The union X has 900 members. The court liquidated it." "The site was blocked": the one called a site, or whose name
    says so.
    """
    view = resolver.view
    word = view.lower[t]
    if counted := counted_bodies(view, t):
        return counted
    if word in IT:
        if (own := subject_body(resolver, t)) is not None:
            return own
        if room_before(view, t):
            return None
        reach = NEAR
    elif word in called_again() and {view.lower[c] for c in view.kids(t, "det", "poss")} & DEFINITE:
        reach = FAR
    else:
        return None
    here = view.sentence_at[t]
    before = [
        n
        for n in view.names
        if n.label == "ORGANISATION" and n.cluster >= 0 and resolver.floor <= n.last < t
        if here - view.sentence_at[n.last] <= reach
        if not of_state(resolver, n) and not acts_through(view, n, t) and not is_source(view, n, t)
    ]
    if word not in IT:
        called = [n for n in before if is_called(resolver, n, word)]
        known = {org for _, party in resolver.told for org in party.orgs}
        kindred = [n for n in before if is_kindred(view, n, word)] or called_otherwise(resolver, before, word, t)
        if any(n.label == "ORGANISATION" and n.last < t and is_called(resolver, n, word) for n in view.names):
            kindred = []  # another body is called so
        outlets = [n for n in before if is_outlet(resolver, n)] if word in ROOMS else []
        before = called or [n for n in outlets or before if n.cluster in known] or kindred
        before = called if word in SITES else before or one_outlet(view, outlets, here)
    elif before:
        last = max(view.sentence_at[n.last] for n in before)
        if last < here and home_before(view, t):
            return None  # "the Post reported. They found leaflets at her home when they searched it"
        before = [n for n in before if view.sentence_at[n.last] == last]
        harmed = {org for _, party in resolver.told for org in party.orgs}
        leading = [n for n in before if view.dep[name_head(view, n)] in {"nsubj", "nsubjpass"}]
        leading = [n for n in leading if n.cluster in harmed] or leading
        others = [n for n in before if n.cluster in harmed] if all(acted(view, n) for n in leading) else []
        before = others or leading or before
    if len({n.cluster for n in before}) != 1:
        return None
    return Party(orgs=[before[0].cluster], how=["description"], head=t, trust=0.7)


def acted(view: DocView, name: Name) -> bool:
    """Tell whether a body is who does what a clause tells ("Meta removed X's page, and its site was blocked")."""
    t = name_head(view, name)
    return view.dep[t] == "nsubj" and view.tag[view.head[t]] in {"VBD", "VBN"}


@cache
def called_again() -> frozenset[str]:
    """Return the nouns by which a text takes up a body, with its rooms and sites."""
    return people().body_nouns | ROOMS | SITES


def subject_body(resolver: Resolver, t: int) -> Party | None:
    """Return the body that a definite subject means, for a later "its" ("The trust … had its offices …")."""
    view = resolver.view
    first = view.sentences[view.sentence_at[t]][0]
    for k in range(t - 1, first - 1, -1):
        of_clause = view.dep[k] in {"nsubj", "nsubjpass"} and view.lower[k] in people().body_nouns
        if of_clause and DEFINITE & {view.lower[c] for c in view.kids(k, "det")}:
            return body_meant(resolver, k)
    return None


def room_before(view: DocView, t: int) -> bool:
    """Tell whether "it" takes up what is somebody's, told before in its sentence ("stormed his flat, searched it").

    Or a home ("entered the house and searched it").
    """
    verb = view.head[t]
    if not searched(view, t) or view.kids(verb, "nsubj"):
        return False
    before = range(view.sentences[view.sentence_at[t]][0], t)
    things = [k for k in before if view.lower[k] in PREMISES and view.dep[k] in {"dobj", "pobj"}]
    owned = [k for k in things if any(view.lower[c] in HIS or view.person_at(c) for c in view.kids(k, "poss"))]
    owned += [k for k in things if view.lower[k] in HOMES and view.head[k] == view.head[verb]]
    return bool(owned)


def searched(view: DocView, t: int) -> bool:
    """Tell whether a token is the "it" that somebody searches, which may be a room told of."""
    return view.lower[t] == "it" and view.dep[t] == "dobj" and view.lower[view.head[t]] in SEARCHING


def home_before(view: DocView, t: int) -> bool:
    """Tell whether "it" was searched and somebody's home is the last thing told before ("at his home, searched it")."""
    first = view.sentences[view.sentence_at[t]][0]
    thing = next((k for k in range(t - 1, first - 1, -1) if view.tag[k].startswith("NN")), t)
    return searched(view, t) and view.lower[thing] in HOMES and bool(view.kids(thing, "poss"))


def is_source(view: DocView, name: Name, t: int) -> bool:
    """Tell whether a body was only named as who reports, in a sentence before what is searched ("according to X")."""
    if not searched(view, t):
        return False
    earlier = view.sentence_at[name.last] < view.sentence_at[t]
    return earlier and "according" in [view.lower[k] for k in view.climb(name_head(view, name), 8)]


def of_state(resolver: Resolver, name: Name) -> bool:
    """Tell whether a name is that of a court, ministry or force."""
    words = resolver.view.lower[name.first : name.last + 1]
    return actor_type(words) in STATE


def acts_through(view: DocView, name: Name, t: int) -> bool:
    """Tell whether a name is that of who does what befalls "its": "agents of X raided its office", "X raided its".

    Args:
        view: the article.
        name: the name of a body.
        t: token of the pronoun or noun for the body that suffers.
    """
    head = name_head(view, name)
    if view.sentence_at[head] != view.sentence_at[t] or view.lower[t] == "itself":
        return False  # "X dissolved itself"
    verb = governor(view, view.head[t]) if view.dep[t] == "poss" else governor(view, t)
    doer = None if verb is None or not name.last < verb < t else agent(view, verb)
    after = view.lower[name.last + 1 : name.last + 2]
    before = [view.lower[k] for k in range(max(0, name.first - 3), name.first)]
    led = next((w for w in reversed(before) if w not in {"the", "of", "from", "with"}), "")
    linked = not {"of", "from", "with"}.isdisjoint(before[-2:])
    return head == doer or (linked and led in AGENTS) or not AGENTS.isdisjoint(after)


# bodies that a plain noun takes up by another word than their names use
KINDRED = {word: frozenset(names) for word, names in toml_table("people.toml")["kindred"].items()}


CALLED_OTHERWISE = {w: frozenset(others) for w, others in toml_table("people.toml")["called_otherwise"].items()}
SOME = frozenset({"a", "an", "another", "one"})


SITES = frozenset({"site"})  # of whatever lies somewhere too
ROOMS = word_list("people.toml", "bodies", "rooms")  # an outlet's own
PRESS = word_list("people.toml", "bodies", "press")
AIRED = frozenset({"radio", "tv", "television"})
FINED = word_list("people.toml", "bodies", "fined")
FIRMS = word_list("people.toml", "bodies", "press_firms")
OF_PRESS = word_list("people.toml", "bodies", "of_press")
ONLY = word_list("people.toml", "bodies", "only_one")
WORSHIP = word_list("people.toml", "bodies", "worship")
STAFFED = PRESS | FINED | OUTLETS
OWNERS = HIS | {"my", "our"}  # no "its": that is the body told of


def is_outlet(resolver: Resolver, name: Name) -> bool:
    """Tell whether an organisation is one of the press, by its name or what stands beside it."""
    return any(is_called(resolver, name, word) for word in PRESS)


def one_outlet(view: DocView, outlets: list[Name], sentence: int) -> list[Name]:
    """Return the names of the one outlet of a sentence, or else of those before it."""
    here = [n for n in outlets if view.sentence_at[n.last] == sentence]
    return here or outlets


def is_kindred(view: DocView, name: Name, word: str) -> bool:
    """Tell whether an organisation's name says by another word what a noun calls it ("Association": "the union")."""
    return not KINDRED.get(word, frozenset()).isdisjoint(view.lower[name.first : name.last + 1])


def called_otherwise(resolver: Resolver, names: list[Name], word: str, t: int) -> list[Name]:
    """Return the names introduced by another noun for what one takes up ("Blue Door, a group … the organisation").

    None where a body without a name is told of besides ("a charity was searched … the organisation").
    """
    view, others = resolver.view, CALLED_OTHERWISE.get(word, frozenset())
    found = [n for n in names if is_what(view, n) & others or any(is_called(resolver, n, other) for other in others)]
    if not found:
        return []
    bodies = (k for k in range(resolver.floor, t) if view.lower[k] in people().body_nouns)
    some = (k for k in bodies if not SOME.isdisjoint(view.lower[c] for c in view.kids(k, "det", "nummod")))
    unnamed = [k for k in some if not any(named_by(view, n, k) for n in names)]
    return [] if unnamed else found


def named_by(view: DocView, name: Name, noun: int) -> bool:
    """Tell whether a noun stands beside a body's name ("Blue Door, a charity", "a charity, Blue Door")."""
    head = name_head(view, name)
    apposed = noun in view.kids(head, "appos") or (view.dep[head] == "appos" and view.head[head] == noun)
    said = view.dep[noun] == "attr" and head in view.kids(view.head[noun], "nsubj")
    return apposed or said or noun in range(name.first, name.last + 1)


def is_what(view: DocView, name: Name) -> set[str]:
    """Return what a clause says that a body is ("Blue Door is a charity")."""
    head = name_head(view, name)
    return {view.lower[a] for a in view.kids(view.head[head], "attr")} if view.dep[head] == "nsubj" else set()


def is_called(resolver: Resolver, name: Name, word: str) -> bool:
    """Tell whether an organisation is called by a noun, beside its name or in it."""
    view = resolver.view
    if word in view.lower[name.first : name.last + 1]:
        return True
    head = name_head(view, name)
    beside = [*view.kids(head, "appos"), view.head[head]] if view.dep[head] == "appos" else view.kids(head, "appos")
    near = range(max(0, name.first - 3), name.first)
    return any(view.lower[k] == word for k in [*beside, *near])


def cites(view: DocView, name: Name) -> bool:
    """Tell whether a bracket names a body as the source of what stands before it: "their home (KLN, 3 May)".

    Not "the shop (Velka Books)", which is the body.
    """
    after = view.lower[name.last + 1] if name.last + 1 < len(view.words) else ""
    dated = after == "," or after in CALENDAR_IN_SHORT or after[:1].isdigit()
    return name.first > 0 and view.lower[name.first - 1] == "(" and dated
