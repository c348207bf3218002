"""Who acted: the courts that a sentence names, and what the record keeps of any actor."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import ASKING, CALENDAR
from pipeline.assemble.text.kinds import HARM_ACTS
from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import courts, people
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.text.party import Party
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView

COURT = compiled(
    r"\b((?:[A-ZÀ-Ž](?:[\w’'-]|\.(?=\w))*|(?:Int|Dev|St)\.|No\.|of|the|\d+(?:st|nd|rd|th)?)"
    r"(?: (?:[A-ZÀ-Ž](?:[\w’'-]|\.(?=\w))*|(?:Int|Dev|St)\.|[\[(][A-ZÀ-Ž][\w’' .-]{1,30}[\])]"
    r"|of|the|and|&|No\.|\d+(?:st|nd|rd|th)?)){0,9} (?:[Cc]ourts?(?:[ -]Martial)?|Tribunals?|Judgeships?"
    r"|(?:[Rr]e-?education [Tt]hrough [Ll]abou?r(?: \(RTL\))?|RTL)(?: [Mm]anagement| [Aa]dministration)?"
    r" [Cc]om(?:mittee|mission)(?: (?:for|in|of) [A-ZÀ-Ž][\w’'-]+(?: city)?)?)"
    r"(?: of (?:Appeals?|Cassation|First Instance|Justice"
    r"|(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)[A-ZÀ-Ž]\w+"
    r"(?: (?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Judge|Chief"
    r"|Justice|President|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)[A-ZÀ-Ž]\w+(?= [a-z]|[.,;:)]|$))?))?)\b"
)


AGAINST = verb_list("actors.toml", "courts", "mocked")
PARTS = word_list("actors.toml", "courts", "parts")
OF_COURT = word_list("actors.toml", "courts", "of_court")
OFFENCES = word_list("actors.toml", "courts", "offences")


HIGHER = compiled(rf"\b(?:{'|'.join(toml_table('actors.toml')['courts']['higher'])})\b", re.IGNORECASE)
OF_STATES = compiled(
    rf"\b(?:{'|'.join(toml_table('actors.toml')['courts']['of_states'])})\b.* Court|^(?:ECOWAS|African|European) Court"
    r"|Court .*Human Rights"
)
OF_COURTS = word_list("actors.toml", "courts", "of_courts")
DECLINING = verb_list("actors.toml", "courts", "declining")

SETTING = verb_list("actors.toml", "courts", "setting")
DATES = word_list("actors.toml", "courts", "dates")

MOVING = verb_list("actors.toml", "courts", "moving")
NONE = ASKING | {"no"}
TURNING = verb_list("actors.toml", "courts", "turned_to")


@dataclass(slots=True)
class Actor:
    """Who did it: a named person or organisation, or a phrase ("the police"), with type and role."""

    text: str
    start: int
    end: int
    kind: str
    role: str
    person: int | None = None
    org: int | None = None


LEADING_WORDS = compiled(
    r"^(?:(?:The|the|of|and|In|On|At|A|An|By|Although|Though|While|When|After|Before|Because|Since|Until|Once|If|As|But|"
    r"And|Yet|Whereas|However|No|Which|What|Another|Some|Every|Each|This|That|His|Her|Their|Now|Then|Last|Later|Earlier|\d{1,4}"
    r"|\d{1,2}(?:st|nd|rd|th)(?= (?:of )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:['’]s)?|Yesterday['’]s|January|February|March|April|May|June|July"
    r"|August|September|October|November|December) )+"
)
# "In Mukra the Specialised Court": the town is no part of its name
TOWN_FIRST = compiled(r"^(?:In|At) [A-ZÀ-Ž][\w’'-]+(?: [A-ZÀ-Ž][\w’'-]+)?,? the (?=[A-ZÀ-Ž])")
# a court whose name is only what kind it is: the town after it tells which
KIND_ALONE = compiled(
    rf"(?:(?:{'|'.join(toml_table('actors.toml')['courts']['kinds'])}) )+(?:[Cc]ourt|Tribunal)"
)
# what a tribunal or a special court is for is part of its name: "Special Tribunal for State Security"
FOR_WHAT = compiled(
    r" for (?:the )?(?:[A-ZÀ-Ž][\w’'-]+)(?:(?: (?:of|and|of the|and the|against))? [A-ZÀ-Ž][\w’'-]+){0,5}"
)
NO_TOWN = "|".join(word.title() for word in sorted(CALENDAR))  # "the Supreme Court in May"
IN_TOWN = compiled(rf" (?:in|of) (?!(?:{NO_TOWN})\b(?! [A-ZÀ-Ž]))[A-ZÀ-Ž][\w’'-]+(?: [A-ZÀ-Ž][\w’'-]+){{0,3}}")
NAMED_COURT = compiled(
    r"[A-ZÀ-Ž][\w’'.-]+ (?:[\w’'.()-]+ )*(?:[Cc]ourt|Tribunal|Judgeship|[Cc]om(?:mittee|mission)\b)"
    rf"|(?:Court|Tribunal) of (?!(?:{'|'.join(toml_table('actors.toml')['courts']['of_kinds'])})s?\b)[A-ZÀ-Ž]"
)
BENCH = compiled(
    r"(?:(?:the|an?) )?(?:[\w’'-]+ ){0,4}?(?:courts?|tribunals?|bench|chamber)(?: (?:in|of|at) .*)?", re.IGNORECASE
)
ANYBODY = compiled(
    r"(?:(?:an?|the) )?(?:main |prime |key )?suspects?|(?:any|every) (?:other )?(?:person|man|woman|individual|adult)",
    re.IGNORECASE,
)
GENERIC_COURT = compiled(
    r"^(?:(?:the|a|an|same|said|trial|this|that) )*(?:court|tribunal|judge|judges)$", re.IGNORECASE
)


WORD, HIGH = compiled(r"[^\W_]+"), compiled(r"\bhc\b")
SMALL = frozenset({"of", "the", "and", "in", "at", "for", "a", "an"})
INDEFINITE = compiled(r"an? ", re.IGNORECASE)

SOMEBODYS = compiled(r"[’']s? courts?$")  # "Ana Kol's court [case]": in small letters, and hers
# "outside the court", "on the steps of the court": where people stand
BEFORE_IT = compiled(
    r"\b(?:outside|near|opposite|behind|(?:in front|"
    rf"(?:{'|'.join(toml_table('actors.toml')['courts']['parts_outside'])})) of|"
    rf"(?:{'|'.join(toml_table('actors.toml')['courts']['ways'])}) to|past|around)(?: of)? (?:the |an? )?$",
    re.IGNORECASE,
)
SITTING = compiled(r",? (?:which|where|that|after|moments|minutes|following)\b")
# "ran for X Court judge", "the X Court judge's job": a post
POST = compiled(
    rf" (?:{'|'.join(toml_table('actors.toml')['courts']['posts'])})\b"
    rf"([’']s? (?:{'|'.join(toml_table('actors.toml')['courts']['of_posts'])}))?"
)
SOUGHT = compiled(
    rf"\b(?:{'|'.join(toml_table('actors.toml')['courts']['sought'])})\b[^.;,]{{0,40}}$", re.IGNORECASE
)


def is_named(actor: Actor) -> bool:
    """Tell whether a court is named: a capitalised word stands in it beside "Court"."""
    return not GENERIC_COURT.match(actor.text) and bool(NAMED_COURT.search(actor.text))


def is_generic_court(actor: Actor) -> bool:
    """Tell whether an actor is "the court" or the like, without a name or a place."""
    return bool(GENERIC_COURT.match(actor.text))


def same_court(name: str, other: str) -> bool:
    """Tell whether a court's name is a shorter or older writing of another's ("appeals court", "Court of Appeal")."""
    one, two = bare_words(name), bare_words(other)
    return name != other and not one.isdisjoint(courts()) and one - SMALL <= two


@lru_cache(maxsize=256)
def bare_words(name: str) -> frozenset[str]:
    """Return the words of a court's name, in the singular."""
    return frozenset(w.removesuffix("s") for w in WORD.findall(HIGH.sub("high court", name.casefold())))


def stands_for(actor: Actor, *, here: bool) -> bool:
    """Tell whether a court's bare phrase may mean the one named: "a court" means none of an earlier sentence."""
    return is_generic_court(actor) and (here or not INDEFINITE.match(actor.text))


def is_bench(actor: Actor) -> bool:
    """Tell whether an actor is a court, which harms nobody by its own hand ("cleared two of murder")."""
    return actor.person is None and BENCH.fullmatch(actor.text) is not None


def anybody(actor: Actor) -> bool:
    """Tell whether an actor is called no more than suspected ("arrested a suspect"), or is whoever does it."""
    return actor.person is None and actor.org is None and ANYBODY.fullmatch(actor.text) is not None


def counted_in(actor: Actor, victims: Party) -> bool:
    """Tell whether an actor's words are those that count the victims ("dozens of judges were put under guard")."""
    group = victims.group
    return group is not None and group.start <= actor.start and actor.end <= group.end


def named_courts(view: DocView) -> list[Actor]:
    """Return the courts that an article writes with capitals, in text order; none to which states are taken."""
    found = [Actor(text, start, end, "state_other", "authority") for text, start, end in court_spans(view.text)]
    return [court for court in found if not (states_before(view, court) or only_place(view, court))]


# an offence by its name: "contempt of court"
CONTEMPT: Final = compiled(r"\b[Cc]ontempt of (?:the )?[Cc]ourt$")
AND_THE: Final = " and the "
REACH: Final = 20  # characters before the name of a court


@lru_cache(maxsize=4)
def court_spans(text: str) -> tuple[tuple[str, int, int], ...]:
    """Return name, start and end of each court in a text; each sentence asks for them anew."""
    if not any(word in text for word in ("ourt", "Tribunal", "Judgeship", "ommittee", "ommission")):
        return ()
    told = (m for m in COURT.finditer(text) if CONTEMPT.search(text[max(0, m.start() - REACH) : m.end(1)]) is None)
    parts = (span for m in told for span in one_by_one(m[1], m.end(1)))
    found = ((LEADING_WORDS.sub("", TOWN_FIRST.sub("", name)), end) for name, end in parts)
    return tuple(whole(text, name, end) for name, end in found if not name.islower())  # "The court": no name


def one_by_one(name: str, end: int) -> list[tuple[str, int]]:
    """Return each court of "the X Court and the Y Court" with its end; who is told before "and the" is none."""
    heads = name.split(AND_THE)
    start, found = end - len(name), []
    for k, head in enumerate(heads):
        start += len(head)
        if k + 1 == len(heads) or head.endswith(("ourt", "ourts", "Tribunal")):
            found.append((head, start))
        start += len(AND_THE)
    return found


def whole(text: str, name: str, end: int) -> tuple[str, int, int]:
    """Return a court's name, start and end, with its town where the name alone tells only what kind it is."""
    start = end - len(name)
    if name.endswith("Tribunal") or name.startswith("Special"):
        what = FOR_WHAT.match(text, end)
        end = end if what is None or CALENDAR & set(what[0].lower().split()) else what.end()
    town = IN_TOWN.match(text, end) if KIND_ALONE.fullmatch(name) else None
    end = end if town is None else town.end()
    return text[start:end], start, end


def head_of(view: DocView, court: Actor) -> int:
    """Return the token that a court's name hangs on: "Court" of "the Court of Appeal in Osh"."""
    t = view.token_at(court.end - 1)
    while court.start <= view.start[view.head[t]] < view.start[t]:
        t = view.head[t]
    return t


def only_place(view: DocView, court: Actor) -> bool:
    """Tell whether a court is only where people stand or an office that somebody seeks ("outside the X Court")."""
    if of_paper(view, court):
        return True
    if BEFORE_IT.search(view.text[max(0, court.start - 40) : court.start]):
        return not SITTING.match(view.text, court.end)
    post = POST.match(view.text, court.end)
    if post is None:
        return False
    return bool(post[1] or SOUGHT.search(view.text[max(0, court.start - 60) : court.start]))


def of_paper(view: DocView, court: Actor) -> bool:
    """Tell whether a court only says whose rules or lawyers are told of ("the X Court Rules", "X's court [case]")."""
    t = head_of(view, court)
    head = view.head[t]
    if SOMEBODYS.search(court.text):
        return head > t and view.dep[t] in {"compound", "nmod"}
    return head > t and view.dep[t] in {"compound", "nmod"} and view.lower[head] in OF_COURT


def declined(view: DocView, court: Actor) -> bool:
    """Tell whether a higher court only turned down or decided what was brought to it, so did not try the case."""
    t = head_of(view, court)
    by = view.dep[t] == "pobj" and view.lower[view.head[t]] == "by"  # "a term later upheld by the Supreme Court"
    verb = view.head[view.head[t]] if by else view.head[t]
    own = (s for c in view.kids(verb, "ccomp") for s in view.kids(c, "nsubj"))  # "confirmed that it had sentenced X"
    turned = view.lower[verb] in DECLINING and all(view.lower[s] != "it" for s in own)
    return turned and bool(HIGHER.search(court.text)) and (by or view.dep[t] == "nsubj")


def of_states(court: Actor) -> bool:
    """Tell whether a court judges states, and tries nobody."""
    return OF_STATES.search(court.text) is not None


def elsewhere(view: DocView, court: Actor) -> bool:
    """Tell whether a court of a sentence does something else than to try the case there told."""
    return declined(view, court) or sets_day(view, court)


def sets_day(view: DocView, court: Actor) -> bool:
    """Tell whether a court only says when it will sit ("set a day for the hearing")."""
    t = head_of(view, court)
    verb = view.head[t]
    days = [o for o in view.kids(verb, "dobj", "npadvmod") if view.lower[o] in DATES]
    # "set a day", the parse making it when: not "set her free that day"
    set_ = [o for o in days if view.dep[o] == "dobj" or min(view.subtree(o)) == verb + 1]
    return view.dep[t] == "nsubj" and view.lower[verb] in SETTING and bool(set_)


def states_before(view: DocView, court: Actor) -> bool:
    """Tell whether a court of states is where one is taken: it tries nobody ("took Mali to the African Court")."""
    t = head_of(view, court)
    above = next((k for k in view.climb(t, 5) if view.dep[k] in {"pobj", "nsubj", "dobj"}), t)
    return bool(OF_STATES.search(court.text)) and view.dep[above] == "pobj"


@cache
def harms() -> frozenset[str]:
    """Nouns of harm to somebody ("kidnapping", "murder"): a judge of whom they tell suffered it and judged nothing."""
    told = ((word, parts, r.act) for word, rules in lexicon().nouns.items() for parts, r in rules)
    return frozenset(word for word, parts, act in told if len(parts) == 1 and act in HARM_ACTS)


def talked_of(view: DocView, t: int) -> bool:
    """Tell whether a court is only what somebody spoke, wrote or did harm against ("a tweet criticising a judge")."""
    while view.dep[t] in {"compound", "nmod"} and view.head[t] > t and view.name_at[view.head[t]] >= 0:
        t = view.head[t]  # "the kidnapping of magistrate X", not "the words of the court record"
    head = view.head[t]
    if view.dep[t] == "pobj" and view.lower[head] == "of" and view.lower[view.head[head]] in harms():
        return True
    if view.dep[t] == "dobj":
        return view.lower[head] in AGAINST
    return view.dep[t] == "pobj" and (
        view.lower[head] in {"against", "about"} or view.lower[view.head[head]] in OFFENCES
    )


def turned_to(view: DocView, t: int) -> bool:
    """Tell whether a court is only where somebody takes the case next ("plans to appeal to the Supreme Court")."""
    prep = view.head[t]
    verb = view.head[prep]
    if view.dep[t] == "pobj" and view.lower[prep] == "from" and view.lower[verb] in MOVING:
        moved = view.kids(verb, "nsubjpass", "dobj")  # "moved the case", not "X was led to jail"
        to = [k for p in view.kids(verb, "prep") if view.lower[p] == "to" for k in view.kids(p, "pobj")]
        led = any(view.person_at(k) or view.tag[k] == "PRP" or view.lower[k] in people().nouns for k in moved)
        return not led or any(view.lower[k] in courts() for k in to)
    if view.dep[t] != "pobj" or view.lower[prep] not in {"to", "with"} or view.kids(t, "relcl"):
        return False
    if not view.tag[verb].startswith("VB"):
        verb = view.head[verb]
    return view.lower[verb] in TURNING and view.tag[verb].startswith("VB")


def before_verb(view: DocView, t: int) -> int:
    """Return the last token of a noun's phrase, which a parse may run into its verb ("a court in Osh, X, fined Y")."""
    last = t
    for k in range(t + 1, max(view.subtree(t)) + 1):
        if view.tag[k].startswith(("VB", "MD", "W")):
            break  # "a court in Osh, where X was held"
        last = k
    return last - (view.lower[last] == ",")


def name_end(view: DocView, prep: int, t: int) -> int:
    """Return where the name of a court ends that "of" or "in" goes on, 0 where it tells another thing."""
    if view.lower[prep] != "of" or not view.words[t].islower():
        return view.end[before_verb(view, t)]
    if view.lower[t] not in OF_COURTS:
        return 0  # "convicted in a court of fraud"
    places = (p for c in view.kids(t, "prep") if view.lower[c] in {"in", "of", "at"} for p in view.kids(c, "pobj"))
    return max([view.end[t], *(view.end[before_verb(view, p)] for p in places if not view.words[p].islower())])


def courts_in(view: DocView, sentence: int, *, every: bool = False) -> list[Actor]:
    """Return the courts that a sentence names, for acts whose court stands outside their own clause.

    Of those without a name the first, where none has one, or `every` one.
    """
    a, b = view.sentence_span(sentence)
    told = [c for c in named_courts(view) if a <= c.start < b]
    out = [c for c in told if not turned_to(view, head_of(view, c))]
    spans = [(start, end) for _, start, end in court_spans(view.text) if a <= start < b]
    if every or not (told or spans):
        first, last = view.sentences[sentence]
        for t in range(first, last):
            if (
                view.lower[t] in courts()
                and not any(start <= view.start[t] < end for start, end in spans)
                and view.tag[t].startswith("NN")
                and view.lower[max(first, t - 2) : t] != ["contempt", "of"]
                and view.lower[t] != "jury"
                and NONE.isdisjoint(view.lower[c] for c in (max(0, t - 1), *view.kids(t, "det")))
                and not talked_of(view, t)
                and not turned_to(view, t)
            ):
                kids = [c for c in view.kids(t, "compound", "amod", "det", "poss", "nmod") if c < t]
                kids = [c for c in kids if view.tag[c] != "WP$"]  # "whose brother a court had freed"
                lo, hi = view.start[min([t, *kids])], view.end[t]
                for c in view.kids(t, "prep"):
                    if view.lower[c] in {"in", "of"} and c == t + 1:
                        for p in view.kids(c, "pobj"):
                            hi = hi if view.lower[p] in CALENDAR else max(hi, name_end(view, c, p))
                judge = named_judge(view, t)
                hi = hi if judge is None else view.end[judge.last]
                if hi - lo < 90:
                    person = judge.cluster if judge is not None and judge.cluster >= 0 else None
                    out.append(Actor(view.text[lo:hi], lo, hi, "state_other", "authority", person))
                if not every:
                    break
    return out


def named_judge(view: DocView, t: int) -> Name | None:
    """Return the name right after the title of a judge ("brought before Judge X")."""
    i = view.name_ahead(t + 1)
    titled = view.is_person(i) and view.lower[t] in {"judge", "justice", "magistrate"}
    return view.names[i] if titled else None
