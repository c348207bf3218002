"""Whether a date of a sentence is the date of one of its acts, or of another clause, a law, a thing to come."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from pipeline.assemble.text.clause import BE
from pipeline.assemble.text.kinds import CUSTODY, OF_THINGS
from pipeline.assemble.text.own_times import own_time
from pipeline.assemble.text.simple import may_tell, verb_above
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import people
from pipeline.assemble.when.gone_by import beside_now, describes_noun, freed_after, in_hospital, told_since
from pipeline.assemble.when.part_in import conceded, of_part_in, there_when
from pipeline.assemble.when.taking_place import TAKING_PLACE, happens, into_act
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

HAPPENING = verb_list("when.toml", "happening", "verbs")
LETTING, WINNING = (verb_list("when.toml", "happening", key) for key in ("letting", "winning"))
CUSTODIAL = frozenset({"arrest", "arrests", "detention", "detentions"})
COMING_UPON = verb_list("when.toml", "happening", "coming_upon")
SET_FOR = word_list("modality.toml", "hearings", "set_for")
STANDING = word_list("when.toml", "happening", "standing")
BEFORE_OR_BESIDE = frozenset({
    "before", "because", "although", "though", "if", "unless", "until", "till", "despite", "whereas",
})  # fmt: skip
FAR_APART, NEAR_APART, NEVER = 6.0, 4.0, 20.0
OF_DEED = frozenset({"of", "for", "with", "over"})  # "charged with abducting", "accused of killing"
LAWS = word_list("when.toml", "laws", "words")
COMING = ("later this ", "later in the ", "next ", "coming ", "following ", "this coming ", "upcoming ")
DATES = frozenset({"date", "dates"})
ONE_DAY = timedelta(days=1)
ABOUT = frozenset({"over", "for", "of", "about", "against", "under", "with", "to", "regarding", "concerning"})
OVER = frozenset({"in", "over", "during", "within"})
_LENGTH = compiled(r"P(?:(\d{1,3})([YMWD])|T(\d{1,3})H)")
_THINGS = compiled(r"(?:\w+ ){0,2}(?:\d{2,}|[2-9]|\d[\d,]+) ")  # "raided over 1,740 homes" counts no people
_DAYS = {"Y": timedelta(days=365), "M": timedelta(days=31), "W": timedelta(days=7), "D": ONE_DAY}
WARRANTS = noun_list("where.toml", "warrants", "nouns")
TIMES_OF = noun_list("when.toml", "stretches", "nouns") | word_list("when.toml", "judgments", "words", "orders")
CLOCK = frozenset({"am", "pm", "a.m.", "p.m.", "a.m", "p.m", "hours", "hrs"})
CAME_AFTER = frozenset({"after", "following", "since", "upon", "over", "amid"})
FOLLOWING = word_list("when.toml", "upheavals", "following")
PERFECT = frozenset({"has", "have"})
SCENE = frozenset({"in", "during", "at", "amid"})
GONE = word_list("when.toml", "described", "gone")
SWEEPS = noun_list("when.toml", "incident", "sweeps") | word_list("when.toml", "incident", "sweeps_words")
NOUN_REACH = 25  # tokens from an act's noun to the month or year that ends its phrase


def apart(view: DocView, when: int, act: int, *, lasting: bool) -> float:
    """Return what a date costs more that belongs to another clause than an act: 0 where it may well be the act's."""
    if _below(view, act, when):
        return 0.0  # "in March, when X was freed"
    if freed_after(view, verb_above(view, when), act):
        return NEVER
    if within_other_clause(view, when, act):
        return FAR_APART
    return of_other_clause(view, when, act, lasting=lasting)


def of_other_clause(view: DocView, when: int, act: int, *, lasting: bool) -> float:
    """Return what a date costs more whose clause an act is no part of, that tells what went before or describes.

    "Since seizing power in 2014 he has jailed X"; "X was jailed under a law that came into force in 2018"; but not
    "X was shot when police fired on 3 May", "X was hurt in a raid that took place on 3 May". What is `lasting`, or was
    done to many, "since he took power in 2014" is dated by that all the same.
    """
    verb = verb_above(view, when)
    if verb is None or verb == act or view.lower[verb] in TAKING_PLACE or min(verb, when) < act < max(verb, when):
        return 0.0
    if view.tag[verb] in {"VBZ", "VBP"} and view.dep[verb] == "conj" and view.tag[act] in {"VBD", "VBN"}:
        return FAR_APART if _below(view, verb, act) else 0.0  # "left prison in 2017 and lives today in Bern"
    if act in view.subtree(verb):
        if told_since(view, verb, act) or beside_now(view, verb, act):
            return NEVER
        other = in_hospital(view, verb, act) or conceded(view, verb, act)
        return FAR_APART if other or joined_apart(view, when, verb, act, lasting) else 0.0
    dep = view.dep[verb]
    if any(view.dep[k] == "relcl" and act not in view.subtree(k) for k in view.climb(verb)[1:]):
        return FAR_APART  # "X, who was 16 when men took him in May, got two years"
    if describes_noun(view, verb):
        return FAR_APART  # "was held while ill of a wound suffered three days before"
    marks: set[str] = set()
    first = verb
    while view.dep[first] in {"xcomp", "conj"} and view.head[first] not in {first, act}:
        first = view.head[first]
    verb, dep = (first, "advcl") if view.dep[first] == "advcl" else (verb, dep)  # "because she left and wed in 2002"
    if dep == "advcl":
        marks = {view.lower[c] for c in view.kids(verb, "mark", "advmod", "prep")}
    elif dep == "pcomp":
        marks = {view.lower[view.head[verb]]}
        if "in" in marks and view.head[when] == verb + 1 and view.dep[view.head[view.head[verb]]] in {"acl", "relcl"}:
            return FAR_APART  # "held nine people involved in printing on 3 May a book"
    elif dep == "acl" and view.lower[view.head[verb]] in DATES:
        return 0.0  # "held on a date thought to be 3 May"
    elif dep == "relcl" or (dep == "acl" and view.tag[verb] == "VBN"):
        if came_and_did(view, verb, act) or scene_set(view, verb, act):
            return 0.0
        if dep == "acl" and view.lower[verb] in STANDING and act < verb < when:
            return 0.0  # "removed 40 families from a farm claimed by a company on Wednesday"
        return 0.0 if view.lower[verb] in BE else FAR_APART  # "detained three monks who are brothers on 13 May"
    if "since" in marks:
        return 0.0 if lasting else FAR_APART
    if marks & (BEFORE_OR_BESIDE | (OF_DEED if dep == "pcomp" else frozenset())):
        return FAR_APART
    return NEAR_APART if marks & {"after", "following"} else 0.0


def came_and_did(view: DocView, verb: int, act: int) -> bool:
    """Tell whether a clause tells how those who did it came ("killed by men who barged into her house on Sunday")."""
    doer = view.head[verb]
    if view.lower[verb] not in COMING_UPON or view.tag[verb] != "VBD" or view.kids(verb, "aux", "auxpass"):
        return False
    by = view.head[doer]
    return (view.dep[doer] == "pobj" and view.dep[by] == "agent" and view.head[by] == act) or (
        view.dep[doer] == "nsubj" and by == act
    )


def scene_set(view: DocView, verb: int, act: int) -> bool:
    """Tell whether a clause tells when the scene of an act was ("in riots that followed on Monday, X was shot")."""
    noun = view.head[verb]
    prep = view.head[noun]
    if view.lower[verb] not in FOLLOWING or view.dep[noun] != "pobj" or view.lower[prep] not in SCENE or prep > act:
        return False
    return prep in view.kids(view.head[prep], "prep") and view.head[prep] in {act, *view.climb(act)}


def joined_apart(view: DocView, when: int, verb: int, act: int, lasting: bool) -> bool:
    """Tell whether an act stands after "and" with a time of its own, or a subject in the present, or in the perfect.

    "Was moved in 2013 and stabbed in the protests of 2014"; "… in 2015 and X is in jail"; "… and has been shot".
    """
    if not any((view.dep[k], view.head[k]) == ("conj", verb) for k in (act, view.head[act])):
        return False
    if view.head[act] == verb and own_time(view, act):
        return True  # "was moved in 2013 and stabbed during the protests of May 2014"
    node = act if view.head[act] == verb else view.head[act]
    aux = view.kids(node, "aux", "auxpass")
    if view.kids(node, "nsubj", "nsubjpass"):
        return view.tag[node] in {"VBZ", "VBP"} or any(view.tag[c] in {"VBZ", "VBP"} for c in aux)
    taken = may_tell(view, verb, CUSTODY)
    if lasting and (taken or any(view.lower[c] == "since" for c in view.children[node])):
        return False  # "was arrested in May and has been held"
    if when < verb or view.lower[when - 1] != "in" or not view.lower[when].isdecimal():
        return False  # "on 3 May police raided the shop and have held him"; but "founded it in 2004 and has been held"
    first, then = ({view.lower[c] for c in own} for own in (view.kids(verb, "aux"), aux))
    return PERFECT.isdisjoint(first) and not PERFECT.isdisjoint(then)


def within_other_clause(view: DocView, when: int, act: int) -> bool:
    """Tell whether the act stands deeper than the verb that a date belongs to, in a clause of its own.

    "Four men were charged today with abducting X"; "police on Monday found a boy who had been kidnapped"; but not
    "X was among those arrested on Monday".
    """
    verb = verb_above(view, when)
    if verb is None or act <= verb or view.lower[verb] in BE or not finite(view, verb):
        return False
    node = act
    for _ in range(12):
        head = view.head[node]
        if head == node:
            return False
        if view.dep[node] in {"relcl", "acl"} or (view.dep[node] == "pcomp" and view.lower[head] in OF_DEED):
            return _below(view, node, verb) and not _below(view, when, node)
        node = head
        if node == verb:
            return False
    return False


def finite(view: DocView, verb: int) -> bool:
    """Tell whether a verb has a tense."""
    return view.tag[verb] in {"VBD", "VBZ", "VBP"} or bool(view.kids(verb, "aux", "auxpass"))


def _below(view: DocView, token: int, above: int) -> bool:
    """Tell whether a token hangs somewhere under another."""
    for _ in range(20):
        if token == above:
            return True
        if view.head[token] == token:
            return False
        token = view.head[token]
    return False


def of_law(view: DocView, first: int, last: int) -> bool:
    """Tell whether a year names a law ("the 2015 Criminal Code", "the Epidemic Diseases Act, 1897"), not a court."""
    after = view.lower[last + 1 : last + 3] if "court" not in view.lower[last + 2 : last + 4] else []
    before = view.lower[max(0, first - 2) : first]
    if before and before[-1] in {",", "of"}:
        before = before[:-1]
    return bool(after and LAWS & set(after) and view.words[last + 1][:1].isupper()) or bool(
        before and before[-1] in LAWS and view.words[first - 2][:1].isupper()
    )


def after_another(view: DocView, when: int) -> bool:
    """Tell whether a day is that of something which an act came after ("after the 14 May recognition of a boy")."""
    t = when
    for _ in range(4):
        head = view.head[t]
        if view.lower[head] in {"after", "following"} and view.dep[t] == "pobj":
            return t != when or any(c > when for c in view.kids(head, "pobj"))
        if head == t or view.tag[head].startswith("VB"):
            return False
        t = head
    return False


def to_come(d: DateMention, published: date | None) -> bool:
    """Tell whether a date lies after the report, so that nothing told as done can have it."""
    if published is None or d.span is None:
        return False
    words = d.text.lower().removeprefix("the ")
    return d.span[0] > published + ONE_DAY or (d.span[1] > published and words.startswith(COMING))


def ahead(view: DocView, t: int) -> bool:
    """Tell whether a date whose head is `t` is that of what is yet to be done ("will be printed on Tuesday")."""
    verb = verb_above(view, t)
    return verb is not None and (
        view.lower[verb] in SET_FOR or any(view.lower[c] in {"will", "shall", "would"} for c in view.kids(verb, "aux"))
    )


def attributive(view: DocView, t: int, d: DateMention) -> bool:
    """Tell whether a date whose head is `t` only describes a noun ("the 2013 protests", "the May Day march")."""
    head, first = view.head[t], view.token_at(d.start)
    bare = d.precision == "day" and view.lower[first - 1] == "in" and head == view.token_at(d.end - 1) + 1
    if first and view.tag[first - 1] == "IN" and view.dep[t] != "poss" and view.lower[first] != "the" and not bare:
        return False  # "On 3 May police …", misread; not "in 3 May protests"
    if view.lower[head] in CLOCK or (d.precision == "day" and head < first and view.dep[t] in {"nummod", "nmod"}):
        return False  # "at about 10:20 AM"; "held in Gweru 03.05.2021"
    outside = not view.token_at(d.start) <= head <= view.token_at(d.end - 1)
    return outside and view.dep[t] in {"compound", "nmod", "amod", "nummod", "poss"} and view.tag[head].startswith("NN")


def of_thing(view: DocView, t: int, d: DateMention, act: int) -> bool:
    """Tell whether a date only describes what an act was about or for ("jailed over the 2019 protests")."""
    head = view.head[t]
    if of_matter(view, t, act):
        return True
    if head == act or not attributive(view, t, d):
        return False
    above = view.head[head]
    if view.lower[head] in WARRANTS and view.dep[head] == "pobj" and view.lower[above] in {"on", "under"}:
        return True  # "arrested on a 2015 warrant"
    feast = t > head and view.lower[above] in {"on", "during", "at"}  # "during Ramadan 2021"
    named = view.tag[head] in {"NNP", "NNPS"} and not feast  # "a black 2017 Lada Niva", "the 2015 Osh Agreement"
    if view.lower[above if view.dep[head] == "compound" else head] in {"case", "cases"}:
        return True  # "in the May riots case"
    about = view.dep[head] == "pobj" and (view.lower[above] in ABOUT or of_part_in(view, head, act))
    # "X, a 2019 Nobel laureate", "the 2019 laureate X"
    holder = d.precision == "year" and (view.person_at(head) or view.dep[head] == "appos" or _called(view, head))
    return named or holder or (view.dep[head] == "dobj" and not there_when(view, head, act)) or about


def _called(view: DocView, t: int) -> bool:
    """Tell whether a noun says what somebody is, before or after the name ("the laureate X", "X, a laureate")."""
    return view.lower[t] in people().nouns and any(view.person_at(k) for k in (view.head[t], *view.children[t]))


def of_matter(view: DocView, t: int, act: int) -> bool:
    """Tell whether a date is "of" what an act was about or against ("held over the riots of May").

    Not "in the early hours of the morning of 3 May", nor "was killed in the riots of May".
    """
    below, noun = view.climb(t), view.head[view.head[t]]
    if view.dep[t] != "pobj" or view.lower[view.head[t]] != "of" or act not in below or noun == act:
        return False
    if not view.tag[noun].startswith("NN") or view.lower[noun] in TIMES_OF:
        return False
    return any(view.lower[k] in ABOUT and view.dep[k] == "prep" for k in below[below.index(noun) : below.index(act)])


def dates_noun(view: DocView, when: int, noun: int) -> bool:
    """Tell whether a date dates the act that a noun names: it hangs on the noun, or on a verb of happening."""
    t = when
    free = True  # no other noun between the date and its verb
    while view.head[t] != t:
        if t == noun:
            return True
        if view.tag[t].startswith("VB"):
            told = view.lower[t] in HAPPENING | TAKING_PLACE or suffered(view, t) or last_seen(view, t)
            if view.dep[t] not in {"relcl", "acl"} or not told or view.head[t] < noun:
                break
        wired = view.dep[t] == "nsubj" and t < when < view.head[t]  # "a court in Baku on 11 March extended"
        free = free and (t == when or wired or not view.tag[t].startswith("NN") or occasion(view, t))
        t = view.head[t]
    if t == noun:
        return True
    node = noun
    for _ in range(3):
        head = view.head[node]
        if view.dep[node] == "prep" and not into_act(view, node):
            return False
        if (
            view.dep[node] not in {"nsubj", "nsubjpass", "dobj", "pobj", "prep", "conj", "appos", "attr"}
            or head == node
        ):
            return False
        node = head
        if view.tag[node].startswith("VB"):
            inner = t != node and view.dep[t] in {"advcl", "ccomp", "pcomp"}
            if view.dep[node] == "ccomp" and t in view.climb(node)[1:]:
                return False  # "a panel found in 2022 that her arrest was unlawful"
            told = view.lower[node] in HAPPENING or let_by(view, noun) == node or happens(view, noun) == t
            return told and not inner and (free or t != node)
    return False


def let_by(view: DocView, noun: int) -> int | None:
    """Return the verb that lets an arrest be ("authorised it"), or brings about an act ("won her release")."""
    verb, verbs = view.head[noun], LETTING | WINNING if view.lower[noun] in CUSTODIAL else WINNING
    return verb if view.dep[noun] in {"dobj", "nsubjpass"} and view.lower[verb] in verbs else None


def undate_let(view: DocView, events: list[Event]) -> None:
    """Take its day from an arrest that was let be, where another of the same person is dated."""
    arrests = [e for e in events if e.act == "arrest" and e.date is not None]
    for e in arrests:
        if e.rule.pos == "noun" and let_by(view, e.token) is not None:
            others = (o for o in arrests if o is not e and not set(o.victims.people).isdisjoint(e.victims.people))
            e.date = None if any(o.date is not None for o in others) else e.date


def occasion(view: DocView, noun: int) -> bool:
    """Tell whether a noun is what the police did as they took people ("in a sweep on Monday, they made arrests")."""
    return view.lower[noun] in SWEEPS and view.dep[noun] == "pobj" and view.lower[view.head[noun]] in {"in", "during"}


def last_seen(view: DocView, verb: int) -> bool:
    """Tell whether a clause tells when somebody who vanished was seen last ("X, last seen in Samar in 2015")."""
    return seen_last(view, [verb]) is not None


def seen_last(view: DocView, between: list[int]) -> int | None:
    """Return the "seen" of "last seen" among some tokens."""
    return next((k for k in between if view.lower[k] in {"seen", "heard"} and view.lower[k - 1] == "last"), None)


def suffered(view: DocView, verb: int) -> bool:
    """Tell whether a clause tells what befell whom it describes ("the kidnapping of X, who was dragged off in May")."""
    return view.lower[verb] != "born" and any(view.lower[c] in {"was", "were"} for c in view.kids(verb, "auxpass"))


def ends_phrase(view: DocView, d: DateMention, noun: int, saying: frozenset[str]) -> bool:
    """Tell whether a month or year ends the phrase of an act's noun, however the parse hangs it.

    "… stained by the killing of X in the port last year"; not "decried the killing of X last month". A day does where
    the phrase says what came before: "protested after the arrest of X on Friday".
    """
    first = view.token_at(d.start)
    led = view.dep[noun] == "pobj" and view.lower[view.head[noun]] in CAME_AFTER
    sharp = d.precision == "day" and led and view.lower[first - 1] in {"on", "in", "of"}
    sharp = sharp or (led and first == noun + 1)  # "since his arrest last week"
    if not noun < first <= noun + NOUN_REACH:
        return False
    between = [k for k in range(noun + 1, first) if view.lower[k] != "including"]
    if (seen := seen_last(view, between)) is not None and view.lower[noun] in GONE:
        return not any(view.tag[k].startswith(("VB", "MD", "W")) for k in between if k > seen)
    if d.precision not in {"month", "season", "year"} and not sharp:
        return False
    if any(view.tag[k].startswith(("VB", "MD", "W")) or view.lower[k] in {";", ":", "—", "–"} for k in between):
        return False
    above = verb_above(view, noun)
    return above is None or view.lower[above] not in saying or view.lower[first - 1] == "in"


def many(event: Event) -> bool:
    """Tell whether an act befell several whom it does not name."""
    group = event.victims.group  # "nearly 5,000 people" has no least number
    if event.victims.people or group is None:
        return False
    return (group.min or group.max or 0) > 1 or (event.act in OF_THINGS and _THINGS.match(group.text) is not None)


def past_stretch(view: DocView, d: DateMention, published: date | None) -> DateMention | None:
    """Return the days that "in the past two months" or "over the last year" mean in a dated report."""
    length = _LENGTH.fullmatch(d.duration_iso or "")
    words = d.text.lower()
    if published is None or length is None or not (" last " in f" {words} " or " past " in f" {words} "):
        return None
    k = view.token_at(d.start)
    if view.lower[k] not in OVER and (k == 0 or view.lower[k - 1] not in OVER):
        return None
    back = timedelta(hours=int(length[3])) if length[3] else int(length[1]) * _DAYS[length[2]]
    first, day = published - back, published.isoformat()
    edtf = f"{first.isoformat()}/{day}"
    return replace(d, kind="DATE", span=(first, published), precision="range", edtf=edtf, anchor=f"publication:{day}")
