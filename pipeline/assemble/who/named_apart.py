"""Who those of a set are who are told apart: "A nurse and two men were hanged. The nurse was named as X".

Who "was among the dead", which bodies "the list includes", and who the one is whom an act befell ("A man was hanged in
May. He has been identified as X").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import FINITE
from pipeline.assemble.text.kinds import CUSTODY, DEATHS, FACTUAL, HARM_ACTS, OF_THINGS
from pipeline.assemble.text.party import only_number
from pipeline.assemble.text.shared_words import VICTIM
from pipeline.assemble.text.wordlists import noun_list, word_list
from pipeline.assemble.text.words import NUMBER_WORDS, actor_type, number_of, people
from pipeline.assemble.who.lead_in import DEAD, HELD, HURT
from pipeline.assemble.who.open_sets import add, group_text, open_set
from pipeline.assemble.who.suited import agrees_in_sex, noun_of
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

REACH: Final = 10  # sentences from a set to the names of a part of it
NEAR: Final = 2  # the same, of one whom a pronoun names
_NUMBER: Final = rf"(?:\d{{1,2}}|{'|'.join(NUMBER_WORDS)})"
_TITLED: Final = r"(?:(?:the |a |an )?(?:[a-z\d-]+ ){1,3})?(?:(?-i:[A-Z])[a-z]+\.? ){0,2}"
_NAMED_AS: Final = r"(?:identified|named)(?: by [^.;,“”\"]{2,60}?)? as"
_NAMED: Final = rf"{_NAMED_AS}) {_TITLED}"
_STATE: Final = rf"(?P<state>{'|'.join(toml_table('people.toml')['victims']['in_state'])})"
_THE: Final = rf"the (?:other )?(?:(?P<number>{_NUMBER}) )?(?:{_STATE} )?(?P<noun>[\w-]+)(?:, (?:aged )?\d{{1,3}},)?"
LEAD: Final = compiled(
    rf"[“\"]?{_THE} "
    r"(?:(?:is|are|was|were)|(?:(?:has|have|had) (?:since |later |also |now )?been|is|are|was|were) "
    rf"(?:later |since |also )?{_NAMED}",
    re.IGNORECASE,
)
# "police think that the dead man, identified as X, …"
SET_BESIDE: Final = compiled(
    rf"\b{_THE}, (?:who (?:was|were|has been) )?(?:later |since )?{_NAMED_AS} "
    r"(?:(?:the |a |an )?(?:[a-z\d-]+ ){1,3})?$",
    re.IGNORECASE,
)
CALLED: Final = compiled(
    r"(?:(?P<he>he)|she) (?:(?:(?:has|had) (?:since |later |also |now )?been|was) (?:later |since |also )?"
    rf"{_NAMED}",
    re.IGNORECASE,
)
# "Police identified [the victim] as X", "The diocese has named [him] as X"
_SAYING: Final = (
    r"[“\"]?[^.;:“”\"]{2,60}? (?:(?:has|have|had) )?(?:since |later |also )?(?:identif(?:y|ies|ied)|names?|named) "
)
SAID_THE: Final = compiled(rf"{_SAYING}{_THE} as {_TITLED}", re.IGNORECASE)
SAID_HIM: Final = compiled(rf"{_SAYING}(?:(?P<he>him)|her) as {_TITLED}", re.IGNORECASE)
VICTIMS: Final = word_list("people.toml", "victims", "identified")
_ASIDE: Final = (
    r"(?:,? \(?(?:aged? )?\d{1,3}\)?| \(\d{1,3}\))?(?:,? of (?:the )?[A-Z][^,.;:“”\"]{1,50}?)?"
    r"(?:, [^.;:“”\"]{1,80}?,)?"
)
AMONG: Final = compiled(
    rf"{_ASIDE},? (?:is|was|are|were) (?:also |himself |herself |both )?(?:among|one of) (?:the|those) (?:[\d-]+ )?"
    rf"(?P<word>{'|'.join(toml_table('people.toml')['victims']['among'])})\b"
    r"(?! (?:of|wives|man|woman|men|women|journalists?|activists?|people)\b)(?!’|')",
    re.IGNORECASE,
)
# what the text tells of each, in brackets: "The men are X (sentenced to life), Y (15 years)"
OWN: Final = compiled(r" ?\((?!(?:aged? )?\d{1,3}\))")
BODIES: Final = compiled(
    r"(?:The list (?:also )?includ(?:es|ed)|They (?:also )?includ(?:e|ed)|Th[eo]se (?:also )?includ(?:e|ed)"
    rf"|Among (?:them|those|these)(?: (?:{'|'.join(toml_table('people.toml')['bodies']['affected'])}))? "
    r"(?:are|were|is|was)"
    rf"|The (?:[a-z-]+ ){{0,2}}(?:{'|'.join(toml_table('people.toml')['bodies']['several'])}) "
    r"(?:affected |concerned |targeted |blocked |closed )?(?:are|were|includ(?:e|ed)))\b"
)
BEFORE_BODY: Final = 5  # tokens from what announces bodies to the first of them
SET_REACH: Final = 5  # sentences from a set to who was of it
PARTS: Final = compiled(r", (?:and )?| and ", re.IGNORECASE)
PART: Final = compiled(rf"(?P<number>an?|one|{_NUMBER}) (?:[\w-]+ ){{0,3}}?(?P<noun>[\w-]+)", re.IGNORECASE)
ONES: Final = frozenset({"a", "an", "one"})
SEX: Final = frozenset({"man", "woman"})
STATES: Final = word_list("people.toml", "victims", "in_set")
NEW: Final = ONES | {"another", "his", "her", "their"}
BODY_NOUNS: Final = noun_list("people.toml", "bodies", "nouns")
THEIRS: Final = BODY_NOUNS | noun_list("people.toml", "bodies", "theirs")
CALLING: Final = frozenset({"as", "is", "are", "was", "were"})
ASIDES: Final = frozenset(
    {"which", "who", "that", "whose", "where", "by", "with", "from", "while", "but", "though", "not"}
)
WRONGDOERS: Final = (
    word_list("actors.toml", "slayers", "nouns") | word_list("actors.toml", "slayers", "suspected", "dead")
) - {"suspect"}


def name_apart(view: DocView, resolver: Resolver, earlier: list[Event], sentence: int) -> bool:
    """Give sets told before the names that a sentence gives to those of one noun; tell whether there were any."""
    first, last = view.sentences[sentence]
    index = next((i for i in view.name_at[first:last] if view.is_person(i)), None)
    if index is None or owns(view, view.names[index]):
        return False
    lead = view.text[view.start[first] : view.start[view.names[index].first]]
    run = resolver.lists.get(index, [index])
    named = list(dict.fromkeys(view.names[i].cluster for i in run[run.index(index) :]))
    told = LEAD.fullmatch(lead) or SAID_THE.fullmatch(lead) or SET_BESIDE.search(lead)
    called = CALLED.fullmatch(lead) or SAID_HIM.fullmatch(lead)
    if not only_calls(view, view.names[index]) or OWN.match(view.text, view.end[view.names[index].last]):
        return False
    found: Event | None = None
    for event in reversed(earlier):
        group = event.victims.group
        if event.modality not in FACTUAL or group is None or event.unit != view.unit_at[sentence]:
            continue
        since = sentence - event.sentence
        parts = parts_of(group.text)
        if told is not None and 0 < since <= REACH:
            noun = singular(told["noun"])
            size = number_of(told["number"].lower()) if told["number"] else None
            state = (told["state"] or "").lower()
            alike = [n for n, of in parts if of == noun and (not state or befits(state, event.act))]
            means = len(parts) == 1 and may_mean(noun, state, parts[0][1], event.act)
            if not alike and (means or (len(parts) == 1 == len(named) and is_called(event, parts[0][1], noun))):
                apart = noun in SEX and not state and others_told(view, resolver, event, sentence, male=noun == "man")
                alike = [] if apart else [parts[0][0]]  # not "A guard shot a tailor. The man was identified as X"
            fits = [n for n in alike if n == len(named) and size in {None, n}]
        elif called is not None and 0 < since <= NEAR and len(parts) == 1 and not event.victims.people:
            noun = parts[0][1]
            fits = [n for n, _ in parts if n == 1 == len(named) and may_be_so(noun, male=called["he"] is not None)]
        else:
            continue
        if not fits or not all(agrees_in_sex(resolver.cast, p, noun) for p in named):
            continue
        known = event.victims.people
        if set(named) & set(known) or len(known) + len(named) > sum(n for n, _ in parts):
            continue
        if event.act in CUSTODY and any(e.act in HARM_ACTS and e.sentence < event.sentence for e in earlier):
            continue  # "A man was killed. Two days later a man was arrested for it. The man was named as X"
        if found is not None:
            same = found.victims.group is not None and found.victims.group.start == group.start
            if not same and found.act != event.act:
                continue  # "Two men were jailed. On Sunday two men were killed. The men were X and Y"
        elif told_anew(view, event, first, noun) or (
            called is not None and others_told(view, resolver, event, sentence, male=called["he"] is not None)
        ):
            continue
        known.extend(named)
        event.victims.plural = len(known) > 1
        event.victims.trust = min(event.victims.trust, 0.8)
        event.reasons["victims"] += "; named apart in a later sentence"
        event.sentences = sorted({*event.sentences, sentence})
        found = event
    return found is not None


def is_called(event: Event, noun: str, other: str) -> bool:
    """Tell whether one of a noun may be called by another: "a man" the victim of a harm, "a priest" the clergyman."""
    trade = people().occupation.get(noun)
    return (other in VICTIMS and event.act in HARM_ACTS | {"abduction"}) or (
        trade not in {None, "other"} and people().occupation.get(other) == trade
    )


def befits(word: str, act: str) -> bool:
    """Tell whether a word for how somebody is now ("dead", "missing", "detainee") follows from an act."""
    if word in DEAD:
        return act in DEATHS
    if word in VICTIM:
        return act in HARM_ACTS | CUSTODY
    return act in (HARM_ACTS if word in HURT else CUSTODY | {"abduction", "enforced_disappearance"})


def may_mean(noun: str, state: str, of: str, act: str) -> bool:
    """Tell whether a noun means those whom another counted ("shot a farmer. The man, the victim, the dead man …")."""
    if noun in STATES:
        return befits(noun, act)  # "The victim", "The abductee"
    if noun not in SEX or not (state or act in HARM_ACTS) or (state and not befits(state, act)):
        return False
    return may_be_so(of, male=noun == "man")


def only_calls(view: DocView, name: Name) -> bool:
    """Tell whether what stands before a name only calls somebody so ("was the driver X", not "was beaten by X")."""
    k = name.first - 1
    while k > 0 and view.lower[k] not in CALLING:
        if not view.tag[k].startswith(("NN", "JJ", "DT", "CD", "HYPH", ",")):
            return False
        k -= 1
    return True


def told_anew(view: DocView, event: Event, b: int, noun: str) -> bool:
    """Tell whether others of a noun are told of from an act to a token ("A man was killed. A man was held for it")."""
    group = event.victims.group
    for k in range(view.sentences[event.sentence][0], b):
        if group is None or group.start <= view.start[k] < group.end:
            continue
        if noun in SEX and view.sentence_at[k] > event.sentence and view.lower[k] in {"suspect", *WRONGDOERS}:
            return True
        a = view.sentences[event.sentence][0]
        before = set(view.lower[max(a, k - 3) : k])
        if singular(view.lower[k]) == noun and "the" not in before and (before & NEW or before & set(NUMBER_WORDS)):
            return True
    return False


def others_told(view: DocView, resolver: Resolver, event: Event, sentence: int, *, male: bool) -> bool:
    """Tell whether "he" or "she" may be another than whom an act befell ("A soldier shot a boy. He was named as X")."""
    group = event.victims.group
    for k in range(view.sentences[event.sentence][0], view.sentences[sentence][0]):
        if group is not None and group.start <= view.start[k] < group.end:
            continue
        word = view.lower[k]
        if view.tag[k] == "NN" and word in people().nouns and may_be_so(word, male=male):
            return True
        if (i := view.name_at[k]) >= 0 and view.names[i].label == "PERSON":
            sex = resolver.cast.people[view.names[i].cluster].sex
            if sex is None or (sex == "male") == male:
                return True
    return False


def owns(view: DocView, name: Name) -> bool:
    """Tell whether a name only says whose somebody is ("The man is X's brother")."""
    return view.lower[name.last + 1 : name.last + 2] in (["'s"], ["’s"], ["’"])


def parts_of(group: str) -> list[tuple[int, str]]:
    """Return how many of which noun a group counts ("a nurse and two men"), nothing where a part counts nobody."""
    found: list[tuple[int, str]] = []
    for part in PARTS.split(group):
        counted = PART.fullmatch(part)
        noun = singular(counted["noun"]) if counted else ""
        if counted is None or noun not in people().nouns:
            return []
        word = counted["number"].lower()
        found.append((1 if word in ONES else number_of(word) or 0, noun))
    return found if len({noun for _, noun in found}) == len(found) else []


def singular(noun: str) -> str:
    """Return a noun for people in the singular."""
    one = people().one_of(noun.lower())
    return one.removesuffix("s") if one.removesuffix("s") in STATES else one


def may_be_so(noun: str, *, male: bool) -> bool:
    """Tell whether "he" or "she" may stand for somebody of a noun."""
    return noun not in (people().female if male else people().male)


def name_among(view: DocView, resolver: Resolver, earlier: list[Event], sentence: int) -> bool:
    """Name of a set told before who "was among the dead", "among those arrested"; tell whether there was anybody."""
    first, last = view.sentences[sentence]
    index = next((i for i in view.name_at[first:last] if view.is_person(i)), None)
    if index is None:
        return False
    run = resolver.lists.get(index, [index])
    end = view.names[run[-1]].last
    told = AMONG.match(view.text, view.end[end])
    verbs = any(view.tag[k].startswith("VB") for k in range(first, view.names[index].first))
    theirs = "of" in view.lower[max(first, view.names[index].first - 2) : view.names[index].first]  # "the brother of X"
    if told is None or told.end() > view.sentence_span(sentence)[1] or verbs or theirs:
        return False
    word = told["word"].lower()
    kind = DEATHS if word in DEAD else CUSTODY if word in HELD else HARM_ACTS
    here = [e for e in earlier if e.sentence == sentence and e.token == view.token_at(told.start("word"))]
    near = [e for e in earlier if 0 < sentence - e.sentence <= SET_REACH and e.unit == view.unit_at[sentence]
            and e.act in kind and e.modality in FACTUAL and open_set(e)
            and group_text(e) and not only_number(group_text(e))]  # fmt: skip
    if not near or any(o.date is not None for o in here):
        return False  # "among those shot on 3 June": by its own day
    if kind is HARM_ACTS and len({e.act for e in earlier if e.sentence == near[-1].sentence and e.act in kind}) > 1:
        return False  # "killed two people and wounded 15. X was among the victims"
    text = group_text(near[-1])
    a, b = view.sentence_span(near[-1].sentence)
    there = view.text[a:b]
    until = view.start[view.names[index].first]
    apart = [n for n in view.names if n.label == "PLACE" and b <= view.start[n.first] < until
             and n.text not in there and view.lower[n.first - 1] != "of"]  # fmt: skip
    called = {singular(w) for w in view.lower[first : view.token_at(told.start("word"))]}
    fits = all(agrees_in_sex(resolver.cast, view.names[i].cluster, noun_of(text or "")) for i in run)
    if apart or called & WRONGDOERS or not fits:
        return False  # "another rally in Batumi", "the bomber, X, was among the dead", "Three women … Mr X"
    for event in near:
        if event.sentence == near[-1].sentence and group_text(event) == text and text:
            add(view, resolver, event, index, "named among them in a later sentence")
            event.sentences = sorted({*event.sentences, sentence})
            again = [e for e in here if set(e.victims.people) <= set(event.victims.people)]
            earlier[:] = [e for e in earlier if not any(e is a for a in again)]  # "was among those killed"
    return bool(text)


def name_bodies(view: DocView, earlier: list[Event], sentence: int) -> bool:
    """Name the bodies of a set told just before ("The list includes X and Y", "Among them are X and Y")."""
    first, last = view.sentences[sentence]
    a = view.sentence_span(sentence)[0]
    opened = BODIES.match(view.text, a)
    bodies = [n for n in view.names if first <= n.first < last and n.label == "ORGANISATION"]
    if opened is None or not bodies or bodies[0].first > view.token_at(opened.end() - 1) + BEFORE_BODY:
        return False
    named: list[int] = []
    since = view.token_at(opened.end() - 1) + 1
    lead = range(since, bodies[0].first)
    if any(view.tag[k] in {"IN", "VBN", "VBG", "TO"} and not of_theirs(view, k) for k in lead):
        return False  # "includes a site run by X", "officers of X"
    for name in bodies:
        between = range(since, name.first)
        after = min(name.last + 1, last - 1)
        apart = singular(view.lower[after]) in people().nouns or view.tag[after] in FINITE  # "X, and Y protested"
        if apart or owns(view, name) or any(view.tag[k] in FINITE or view.lower[k] in ASIDES for k in between):
            break
        if (actor_type(name.text.lower().split()) or "").startswith("state"):
            break
        named.append(name.cluster)
        since = name.last + 1
    found = False
    for event in earlier:
        group = event.victims.group
        near = 0 < sentence - event.sentence <= NEAR and event.unit == view.unit_at[sentence]
        told = near and event.act in OF_THINGS and event.modality in FACTUAL
        several = group is not None and (group.min or 2) > 1 and not (event.victims.orgs or event.victims.people)
        if told and several and named and not bodies_between(view, event, sentence):
            event.victims.orgs.extend(dict.fromkeys(named))
            event.victims.plural = len(event.victims.orgs) > 1
            event.reasons["victims"] += "; named in a later sentence"
            event.sentences = sorted({*event.sentences, sentence})
            found = True
    return found


def of_theirs(view: DocView, k: int) -> bool:
    """Tell whether an "of" says whose a thing is that is shut or blocked ("the sites of X")."""
    return view.lower[k] == "of" and view.lower[k - 1] in THEIRS


def bodies_between(view: DocView, event: Event, sentence: int) -> bool:
    """Tell whether other bodies are told of between a set and its list ("Nine groups condemned it. They include X")."""
    told = range(view.sentences[event.sentence][1], view.sentences[sentence][0])
    return any(view.tag[k] == "NNS" and (view.lower[k] in BODY_NOUNS) for k in told)
