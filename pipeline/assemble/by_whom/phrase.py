"""Who acts, read from the head of the phrase that names or describes them: its words, its kind, its role."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from pipeline.assemble.by_whom.allegiance import ORDERS, allegiance, from_force, of_staff
from pipeline.assemble.by_whom.courts import Actor
from pipeline.assemble.by_whom.groups import armed_before, armed_bodies, org_after
from pipeline.assemble.by_whom.hands import SWEEPS, acting, before_noun, of_phrase
from pipeline.assemble.by_whom.liable import judges
from pipeline.assemble.by_whom.onlookers import onlookers
from pipeline.assemble.by_whom.otherwise import against, with_land
from pipeline.assemble.by_whom.steering import office_of, somebody
from pipeline.assemble.text.clause import prepositional
from pipeline.assemble.text.common import CALENDAR, YEAR
from pipeline.assemble.text.kinds import HARM_ACTS, HELD, LAW_ACTS, LAWFUL_ACTS
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import ARMED, STATE, actor_type, actors, people
from pipeline.kept import compiled
from pipeline.normalise.places import gazetteer
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.what.frames import Finder

COLLECTIVE = word_list("actors.toml", "parts", "words")
ATTIRE = compiled(
    r" (?:(?:dressed|clad|wearing|armed) )?(?:in|on|with|wearing|riding(?: on)?) (?:[a-z][\w-]* ){0,3}"
    rf"(?:{'|'.join(toml_table('actors.toml')['faceless']['attire'])})"
    r"(?: of the(?: [\w’'-]+){1,4}?(?= ?[,.;]|$| (?:and|in|on|who|shot|killed|abducted|stopped|stormed)\b))?"
)
FAKE = word_list("actors.toml", "faceless", "fake")
GUARDS = word_list("actors.toml", "guards", "words")
FIRMS = word_list("actors.toml", "guards", "firms")
# "government air strikes", "a police rubber bullet"
NO_HANDS = {"-"} | word_list("actors.toml", "deeds_of_force", "means", "of_shots")
OF_FIRM = ("of", "from", "at", "for", "with")
DATED = compiled(
    r"(?:the )?(?:following|next|previous|same) "
    r"(?:day|night|evening|morning|week|month|year|(?-i:[A-Z])[a-z]+(?= [a-z])) |"
    r"(?:earlier|later|afterwards|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d\d? (?-i:[A-Z])[a-z]{2,8}(?: \d{4})?) "
    r"(?=(?-i:[a-z]))",
    re.IGNORECASE,
)
DRESSED = word_list("actors.toml", "parts", "dressed")
HOURS = word_list("actors.toml", "parts", "hours") | (word_list("when.toml", "incident", "hours") - {"day", "hours"})
MEN = (word_list("actors.toml", "faceless", "taking") | word_list("actors.toml", "bare_doers", "many")) - {
    "officers", "agents",
}  # fmt: skip
RULING = word_list("actors.toml", "armed_non_state", "ruling")
IN_NUMBERS = compiled(r"\d{1,2}([./-])\d{1,2}\1\d{2,4}|\d{4}-\d\d-\d\d")
BY_HOUR = frozenset({"before", "at", "after", "by", "until", "around", "since", "towards"})
OF_OFFICE = word_list("actors.toml", "parts", "of_office")
AFTER = compiled(r"^.* (?:hours|days|weeks|months|years|moments|minutes) (?:after|before) (?:an? |the )?")
DASHED = compiled(r"^.* [-–—|] |^(?:\(?(?:\d\d?|[a-z])\)|\d\d?[:.]\d\d|[^\w\s“”\"'‘’(]+)\s+(?=\w)")  # "a) Police"
BRACKETED = 4  # tokens from a body to the noun after its initials in brackets
JUDGED = frozenset({
    "trial", "conviction", "sentencing", "acquittal", "appeal_rejected", "sentence_overturned",
})  # fmt: skip
OFFICE = 2  # words from "of" to the noun of an office
GIVEN = frozenset({"sentencing", "acquittal"})
CAPTURING = frozenset({"arrest", "detention", "raid", "dispersal"})


class Doer(NamedTuple):
    """Who acts, before their role in the act is asked: words, kind, and which person or body of the cast."""

    text: str
    start: int
    end: int
    kind: str | None
    person: int | None = None
    org: int | None = None


def actor_at(view: DocView, finder: Finder, head: int, act: str, called: str | None = None) -> Actor | None:
    """Return the actor that a phrase is for, None where it is none; `called` is the type by a noun before it."""
    said, head = head, meant_noun(view, head)
    if (who := wielder(view, head)) is not None:
        return who if (role := role_of(act, who.kind, None, None)) == who.role else None
    end = head + 1
    kind = actor_type(finder.phrase(head)) or called or (actor_type(view.lower[said:end]) if said < head else None)
    if kind is not None and any(view.lower[c] in FAKE for c in view.kids(head, "amod", "compound")):
        kind = "unknown"  # "fake policemen"
    first = first_of(view, head)
    lo, hi = begin_of(view, first, head), view.end[head]
    if view.name_at[head] >= 0:
        doer = named(view, finder, head, act, kind)
    elif view.tag[head].startswith(("PRP", "WP", "DT", "WDT")):
        doer = meant(view, finder, head)
    elif (known := armed_before(view, head)) is not None and (kind is None or view.names[known].first >= first):
        doer = Doer(view.text[lo:hi], lo, hi, "armed_non_state", None, view.names[known].cluster)
    elif (body := org_after(view, head)) is not None:  # "the rebel group X"
        name = view.names[body]
        lo, hi = view.start[name.first], view.end[name.last]
        kind = actor_type([*finder.phrase(head), *view.lower[name.first : name.last + 1]]) or kind
        doer = Doer(view.text[lo:hi], lo, hi, kind, None, name.cluster)
    else:
        doer = unnamed(view, finder, head, act, Doer(view.text[lo:hi], lo, hi, kind))
    if doer is None:
        return None
    text, lo, hi, kind, person, org = doer
    if kind is None and org is not None and act in {"arrest", "detention", "raid"}:
        kind = "state_security"  # who arrests acts for a state; other captors abduct
    kind = kind or "unknown"
    role = role_of(act, kind, person, org)
    if role == "authority" and kind == "armed_non_state" and RULING.isdisjoint(text.lower().split()):
        role = "perpetrator"  # rebels hold nobody by law, those who rule a land by their own
    if role == "authority" and kind == "private" and act in HELD and view.lower[head] not in MEN:
        role = "perpetrator"  # nor do a firm's guards; "men" may be police
    return Actor(text, lo, hi, kind, role, person, org) if role else None


def meant_noun(view: DocView, head: int) -> int:
    """Return the noun that a phrase is for: "plainclothes [officers]", "the [governor]'s order" closed the union."""
    if view.lower[head] in DRESSED:
        while head + 1 < len(view.words) and view.tag[head + 1].startswith("NN") and view.name_at[head + 1] < 0:
            head += 1
    if view.lower[head] in ORDERS:
        return next(iter(view.kids(head, "poss")), head)
    return head


def first_of(view: DocView, head: int) -> int:
    """Return the first token of the phrase of who acts, without the time before it that the parse puts there."""
    first = min([head, *(c for c in before_noun(view, head) if of_phrase(view, head, c))])
    body = view.name_at[view.kids(head, "nmod")[0]] if view.lower[head - 1] == ")" and view.kids(head, "nmod") else -1
    near = body >= 0 and head - view.names[body].last <= BRACKETED
    if near and view.lower[view.names[body].last + 1] == "(" and actor_type([view.lower[head]]) is not None:
        first = min(first, view.names[body].first)  # "the Armed Guard (AG) forces"
    while first > 0 and "-" in view.lower[first - 1 : first + 1] and view.end[first - 1] == view.start[first]:
        first -= 1  # "plain-clothes officers"
    if view.lower[first] == "custody" and view.lower[first - 1] == "in" and first < head:
        first += 1  # "In custody officers beat him"
    if view.lower[first - 1] == "that" and view.lower[first] in {"evening", "night", "morning"} and first < head:
        first += 1  # "That evening soldiers beat him"
    if view.lower[first].isdigit() and view.lower[first + 1] in CALENDAR and first + 1 < head:
        first += 2  # "On 2 October Thai officers held him"
        first += first < head and YEAR.fullmatch(view.words[first]) is not None
    told = first < head and YEAR.fullmatch(view.words[first]) is not None and view.lower[first - 1] == ","
    if told or (first < head and IN_NUMBERS.fullmatch(view.words[first]) is not None):
        first += 1  # "On 20.02.2011 security officers held him", "On 7 August, 2015 security officers held him"
    if view.lower[first] in HOURS and view.lower[first - 1] in BY_HOUR and first < head:
        first += 1  # "before dawn police broke in"
    while first > 0 and view.head[first - 1] == first and view.dep[first - 1] in {"compound", "amod"}:
        if not (view.words[first - 1][:1].isupper() and view.words[first][:1].isupper()):
            break
        if view.lower[first - 1] in CALENDAR or view.lower[max(0, first - 2)] in {"in", "at", "near"}:
            break  # "on 3 May State Police …", "in Harare Zimbabwean police …"
        first -= 1  # "Sri Lankan police"
    if (owner := view.name_at[first]) >= 0 and view.name_at[head] != owner:
        first = view.names[owner].first  # "Hong Kong's security secretary"
    return first


def begin_of(view: DocView, first: int, head: int) -> int:
    """Return where the words for who acts begin, past a dateline or a time in one phrase with them."""
    lo, hi = view.start[first], view.end[head]
    if view.name_at[head] >= 0:
        return lo
    if dash := DASHED.match(view.text[lo:hi]):  # "NIAMEY, Niger - Gunmen"
        lo += dash.end()
    if since := AFTER.match(view.text[lo:hi]):  # "crossing the border days after a gunman", in one phrase
        lo += since.end()
    if when := DATED.match(view.text[lo:hi]):  # "the following May masked men"
        lo += when.end()
    return lo


def named(view: DocView, finder: Finder, head: int, act: str, kind: str | None) -> Doer | None:
    """Return who acts under a name: a person, a body, or a state under its own name ("Turkey deported them")."""
    name = view.names[view.name_at[head]]
    person = org = None
    if {view.lower[c] for c in view.kids(head, "det")} & {"a", "an"} and not judges(view, head):
        return None  # "followed by a grey Lexus"
    if name.label == "PERSON":
        person = name.cluster
        kind = office_of(view, finder, name) or kind
        if act in GIVEN and view.dep[view.head[head]] == "agent" and kind in {None, "private", "unknown"}:
            kind = "state_other"  # whoever a sentence is given by is a judge
    elif name.label == "ORGANISATION":
        org = name.cluster if name.cluster >= 0 else None
        kind = kind or ("armed_non_state" if name.cluster in armed_bodies(view) else None)
    elif kind is None and gazetteer().country(name.text) is None:
        return None
    else:
        kind = kind or "state_other"
    return Doer(name.text, view.start[name.first], view.end[name.last], kind, person, org)


def meant(view: DocView, finder: Finder, head: int) -> Doer | None:
    """Return the one person whom a relative pronoun means; no other pronoun tells who acts."""
    party = finder.resolver.party(head)
    relative = (party.how == ["relative"] or view.tag[head] in {"WP", "WDT"}) and view.lower[head] != "that"
    if len(party.people) != 1 or not relative or party.group is not None:
        return None
    person = party.people[0]
    before = [view.names[k] for k in finder.resolver.cast.people[person].names if view.names[k].first < head]
    name = before[-1] if before else view.names[finder.resolver.cast.people[person].names[0]]
    return Doer(name.text, view.start[name.first], view.end[name.last], office_of(view, finder, name), person)


def unnamed(view: DocView, finder: Finder, head: int, act: str, doer: Doer) -> Doer | None:
    """Return who acts without a name, with the words after the noun that say whose they are; None where nobody does."""
    kind, hi = doer.kind, doer.end
    if view.lower[head] in COLLECTIVE or from_force(view, head):
        kind, hi = of_parts(view, finder, head, act, kind, hi)
    hi = whole_name(view, head, hi) if kind is not None else hi
    if view.lower[head] in GUARDS and any(view.lower[p] in FIRMS for p in prepositional(view, head, *OF_FIRM)):
        kind = "private"  # "guards from a palm-oil company"
    if (tied := allegiance(view, hi)) is not None and kind not in STATE:
        hi, kind = tied
    elif (worn := dressed(view, hi)) > hi:
        hi = worn
        kind = "unknown" if kind == "private" else kind
    person = None
    if kind is None and (party := finder.resolver.names_beside(head, depth=0)).people:
        person = party.people[0]
    elif kind is None:
        kind = somebody(view, head) if act in HARM_ACTS else None
        if kind is None:
            return None
    return Doer(view.text[doer.start : hi], doer.start, hi, kind, person)


def dressed(view: DocView, hi: int) -> int:
    """Return where the words end that say what somebody wears or rides ("gunmen [in the uniform of the Home Guard]").

    Not past a verb ("men with rifles stopped his pickup"). Where nothing of the kind follows, it is `hi` itself.
    """
    worn = ATTIRE.match(view.text, hi)
    if worn is None:
        return hi
    last = view.token_at(worn.end() - 1)
    if any(view.tag[k] in {"VBD", "VBZ", "VBP"} for k in range(view.token_at(hi + 1), last)):
        return hi
    if view.lower[last + 1 : last + 2] != ["of"]:
        return worn.end()
    i = view.name_ahead(last + 2 + (view.lower[last + 2 : last + 3] == ["the"]))
    return view.end[view.names[i].last] if i >= 0 and view.names[i].label == "ORGANISATION" else worn.end()


def of_parts(view: DocView, finder: Finder, head: int, act: str, kind: str | None, end: int) -> tuple[str | None, int]:
    """Return the kind of "members" or "a group" by whose they are, and where the words that say so end."""
    phrase = finder.phrase(head)
    whole = " ".join(phrase[-2:]) in actors()  # "state agents": not those of "a state"
    theirs = None if whole else actor_type(phrase[:-1])
    whose = [*view.kids(head, "compound"), *(p for p in prepositional(view, head, "of") if view.name_at[p] < 0)]
    theirs = None if theirs == "unknown" and not whose else theirs  # "masked officers", no "bank officers"
    kind = theirs or kind  # "a gang leader"
    for p in prepositional(view, head, "of", "from"):
        force = "state_security" if {*finder.phrase(p)[-1:]} & {"force", "regiment", "battalion"} else None
        if not (force or view.name_at[p] >= 0 or acting(view, finder, p) or view.lower[p] in people().nouns):
            continue  # "convicted two officers of murder"
        kind = actor_type(finder.phrase(p)) or force or of_staff(view, head, p, act, kind)
        end = max(end, view.end[view.names[view.name_at[p]].last if view.name_at[p] >= 0 else p])
    return kind, end


def whole_name(view: DocView, head: int, end: int) -> int:
    """Return where a court or office told by its place ends: "a court in Aqmala Province", "the Shymkent court"."""
    for c in view.kids(head, "prep"):
        if view.lower[c] == "of" and c == head + 1:
            for p in view.kids(c, "pobj"):
                if view.lower[p] in OF_OFFICE and p - c <= OFFICE:
                    end = max(end, view.end[p])  # "a justice of the peace", "the Minister of the Interior"
        of_deed = view.lower[c] == "in" and view.lower[view.head[head]] == "by" and is_person(view, head)
        if view.lower[c] in {"in", "of", "from", "at"} and c == head + 1 and not of_deed:
            for p in view.kids(c, "pobj"):
                j = view.name_at[p]
                if j >= 0 and view.names[j].label in {"PLACE", "ORGANISATION"}:
                    end = max(end, view.end[view.names[j].last])
    return end


def is_person(view: DocView, head: int) -> bool:
    """Tell whether a noun is for people and no body: "in Lima" after "by a gunman", "by men" is told of the deed."""
    if view.tag[head] == "NNS":
        faceless = view.lower[head].endswith("men") and actor_type([view.lower[head]]) not in STATE
        return faceless or view.lower[head] in MEN
    return view.tag[head] == "NN" and (view.lower[head] in people().nouns or view.lower[head].endswith("man"))


def wielder(view: DocView, head: int) -> Actor | None:
    """Return whose bullets, shells, fire or attack did it, where the words before say so ("a rebel ambush")."""
    known = onlookers()
    if all(view.lower[head] not in words for words in (known.attacks, known.weapons, SWEEPS)):
        return None
    before = [c for c in view.kids(head, "compound", "amod", "poss") if c < head]
    for c in [c for c in before if view.name_at[c] < 0]:  # "a security force sweep", not "a police station bombing"
        whole = view.lower[c] in COLLECTIVE or " ".join(view.lower[c - 1 : c + 1]) in actors()
        before = sorted({*before, *view.kids(c, "compound")}) if whole else before
    before = sorted({*before, *(k for c in before if view.lower[c] in NO_HANDS for k in view.kids(c, "compound"))})
    nobody = known.buildings | known.qualities | NO_HANDS
    own = [c for c in before if view.name_at[c] < 0 and view.lower[c] not in nobody]
    own = [c for c in own if not against(view, c)]
    kind = actor_type([view.lower[c] for c in own]) if own else None
    if kind not in {None, "private", "unknown"}:
        first = min(view.subtree(own[0]))
        while first < own[0] and view.words[first] in known.qualities | {"-"}:
            first += 1  # "in pre-dawn police raids"
        lo, hi = with_land(view, first), view.end[own[-1]]
        return Actor(view.text[lo:hi], lo, hi, kind, "perpetrator")
    for name in (view.names[view.name_at[c]] for c in before if view.name_at[c] >= 0):
        if name.label == "ORGANISATION" and actor_type(view.lower[name.first : name.last + 1]) == "armed_non_state":
            org = name.cluster if name.cluster >= 0 else None
            return Actor(name.text, view.start[name.first], view.end[name.last], "armed_non_state", "perpetrator",
                         None, org)  # fmt: skip
    return None


def role_of(act: str, kind: str, person: int | None, org: int | None) -> str | None:
    """Return the role of who acts: authority where one acts by law, armed or not, else perpetrator; None for none."""
    if act in JUDGED and kind == "state_security":
        return None  # "tortured by police and sentenced"
    if act not in LAWFUL_ACTS or (act == "execution" and kind in ARMED | {"private"}):
        return "perpetrator"
    nobody = person is None and org is None
    if act == "dismissal" and kind not in STATE:
        return "perpetrator"  # an employer
    if act == "dispersal" and kind == "private":
        return "perpetrator"  # hoodlums
    if act == "raid" and nobody and kind not in STATE:
        return "perpetrator"  # "masked men stormed the office"
    if kind in {"state_security", "state_other"} or (org is not None and kind != "private"):
        return "authority"
    if act in LAW_ACTS or act not in CAPTURING:
        return None if nobody or kind in {"private", "unknown"} else "authority"
    return None if kind == "unknown" and nobody and act == "dispersal" else "authority"
