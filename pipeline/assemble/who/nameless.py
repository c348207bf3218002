"""People told without a name or noun: "40 were arrested", "five of his colleagues", "a 17-year-old", "they beat me"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.assemble.text.clause import is_passive
from pipeline.assemble.text.common import LATER_ONES, SPANS
from pipeline.assemble.text.heads import number_before
from pipeline.assemble.text.kinds import CUSTODY, LAW_ACTS
from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.party import GroupRef, Party, counted_group
from pipeline.assemble.text.quoted import going_on
from pipeline.assemble.text.relatives import bare_part
from pipeline.assemble.text.shared_words import RANKS, SLAYING, SPEECH
from pipeline.assemble.text.simple import after_of, may_tell
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import STATE, YEARS, actor_type, number_of, people
from pipeline.assemble.whether.sources import QUOTED
from pipeline.assemble.who.by_dozen import dozens
from pipeline.assemble.who.masses import one_before, several_before, share
from pipeline.assemble.who.names import name_head
from pipeline.assemble.who.narrator import narrator
from pipeline.assemble.who.unnamed import SAYING
from pipeline.kept import compiled
from pipeline.recognise.counts import MOST_PEOPLE, find_counts
from pipeline.recognise.penalties.numbers import parse_number

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver
    from pipeline.recognise.counts import CountMention

OF_PEOPLE = verb_list("verbs.toml", "harm", "of_numbers")
FAMILIES = frozenset({"family", "household"})
SPOKEN_FOR = noun_list("people.toml", "occupation", "official")  # what befell others than whoever tells it
DYING, LEAVING = frozenset(verb_forms("die") + verb_forms("perish")), frozenset(verb_forms("leave"))
TERMED = frozenset({"prison", "jail", "imprisonment", "sentences", "terms"})  # "nine got a year in prison"
GETTING = frozenset(verb_forms("get") + verb_forms("receive"))
REST, OTHER, ABOVE = frozenset({"remaining"}), frozenset({"other"}), {"least", "than", "over", "more", "above"}
TOLD_BY = verb_list("people.toml", "counted", "told_by")
TENS = frozenset({"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"})
SUMS = word_list("people.toml", "counted", "sums")
CURRENCY = ("$", "€", "£", "¥", "₦", "₹", "₽", "₺")
HELD_SUMS = word_list("people.toml", "counted", "money")
NEAR = 4  # sentences back to the named members of a set
PART_OF = compiled(r"[^,;()]{1,30}? (?:out )?of ")  # "about 40 of 120 clerks"
PART = compiled(r" of (?:them|whom|those|these|the \w+)$")


def value(word: str) -> int | None:
    """Return the whole number that a word or figure tells, None where it is more than there are people."""
    figures = word.replace(",", "")
    number = parse_number(figures if figures.isdecimal() else word)
    return int(number) if number is not None and number == int(number) and number <= MOST_PEOPLE else None


def armed_before(view: DocView, t: int) -> bool:
    """Tell whether those of whom a number counts some are forces ("60 officers, including two")."""
    first = view.sentences[view.sentence_at[t]][0]
    whole = next((k for k in range(t - 1, first - 1, -1) if view.tag[k] == "NNS"), -1)
    return whole >= 0 and actor_type([view.lower[whole]]) in STATE


def bare_number(view: DocView, t: int, rest: frozenset[str] = REST) -> GroupRef | None:
    """Return the people whom a number without a noun counts, where an act can only have befallen people.

    Args:
        view: the article.
        t: the number.
        rest: words by which a definite number tells who is left ("the remaining three"), not people told of before.
    """
    head, dep, end = view.head[t], view.dep[t], t
    if view.lower[t] in FAMILIES and view.lower[t + 1 : t + 2] == ["of"] and view.tag[t + 2 : t + 3] == ["CD"]:
        members, lo = number_of(view.lower[t + 2]), view.start[view.subtree(t)[0]]
        if members and view.tag[t + 3 : t + 4] not in (["NN"], ["NNS"], ["JJ"]):
            return GroupRef(view.text[lo : view.end[t + 2]], lo, view.end[t + 2], members, members)
    if view.lower[t] == "more":  # "abducted two more"
        t = next((c for c in view.kids(t, "nummod", "amod", "quantmod") if view.tag[c] == "CD"), t)
    if (another := ordinal(view, t) or dozens(view, t, OF_PEOPLE, DYING)) is not None:
        return another
    if view.tag[t] != "CD" or view.name_at[t] >= 0 or priced(view, t) or view.lower[max(0, t - 1)] == "no":
        return None  # "arrested no one"
    if every_one(view, t):
        return None
    definite = any(view.lower[c] in {"the", "these", "those", "both", "all"} for c in view.kids(t, "det", "predet"))
    part = bare_part(view, t)
    if part and may_tell(view, view.head[t + 1], LAW_ACTS | CUSTODY) and armed_before(view, t):
        return None  # "60 officers, including two who were convicted"
    if definite and not part and rest.isdisjoint(view.lower[k] for k in view.kids(t, "amod")):
        return None  # "the three": people told of before, not "the remaining three"
    if share(view, t):
        return None  # "fewer than one in a hundred were convicted"
    of = after_of(view, t)
    if any(view.lower[p] == "which" for c in view.kids(head, "prep") for p in view.kids(c, "pobj")):
        return None  # "three years, of which two were suspended"
    those, several, words = {"them", "whom", "us"}, people().plurals, view.lower
    some_of = [p for p in of if words[p] in those or words[p] in several or counts(view, p)] or whole_before(view, t)
    passive = (dep == "nsubjpass" and bool(view.kids(head, "auxpass"))) or number_before(view, head) == [t]
    briefly = view.headlined(t) and view.tag[t + 1 : t + 2] in (["VBN"], ["VBD"]) and is_passive(view, t + 1)
    passive = passive or (briefly and (view.head[t + 1] == t or head == t + 1))  # "Five held over protest"
    died = dep == "nsubj" and view.lower[head] in DYING and not of  # "two died when police opened fire"
    got = dep == "nsubj" and view.lower[head] in GETTING  # "the other two got five years", "nine got ten months"
    terms = (k for k in view.kids(head, "dobj") if view.lower[k] in SPANS | TERMED)
    passive = passive or (got and (definite or any(view.lower[x] in TERMED for k in terms for x in view.subtree(k))))
    taken = dep == "dobj" and (view.lower[head] in OF_PEOPLE or left_dead(view, head)) and not of
    if not (some_of or passive or died or part or taken):
        return None
    tens = t - 2 if t > 1 and view.lower[t - 1] == "-" else t - 1  # "twenty-nine", "twenty nine"
    tens = tens if tens >= 0 and view.lower[tens] in TENS else t
    n = value(view.text[view.start[tens] : view.end[t]].lower())
    if n is None or n == 0 or (n in YEARS and not some_of) or (of and not some_of):
        return None
    beside = (c for c in view.kids(t, "quantmod", "advmod", "amod", "det") if view.lower[c] != "dead")
    first = min([tens, *(c for c in beside if t - c <= 3)])
    while first > 0 and view.lower[first - 1] in {"at", "more", "least"} and t - first < 3:
        first -= 1
    last = max([end, *some_of])
    lo, hi = view.start[first], view.end[last]
    more = bool(ABOVE & set(view.lower[first:t]))
    if (told := bounded(view, t)) is not None:
        lo, hi = min(lo, told.start), max(hi, told.end)
        return GroupRef(view.text[lo:hi], lo, hi, told.min, told.max)
    return GroupRef(view.text[lo:hi], lo, hi, n, None if more else n)


def left_dead(view: DocView, verb: int) -> bool:
    """Tell whether a verb tells how people were left ("leaving 20 dead")."""
    return view.lower[verb] in LEAVING and any(view.lower[k] == "dead" for k in view.kids(verb, "oprd"))


def bounded(view: DocView, t: int) -> CountMention | None:
    """Return what bounds a number without a noun otherwise than by itself ("up to 30 were", "20 to 25 were")."""
    low = view.lower[t + 1 : t + 2]
    ranged = low in (["to"], ["or"], ["-"], ["–"]) or (low == ["and"] and view.lower[t - 1 : t] == ["between"])
    end = view.end[t + 2 if ranged and view.tag[t + 2 : t + 3] == ["CD"] else t]
    end = view.end[t + 2] if view.lower[t + 1 : t + 3] == ["or", "more"] else end
    begin = view.start[view.sentences[view.sentence_at[t]][0]]
    found = find_counts(f"{view.text[begin:end]} people")
    if not found or found[-1].end != end - begin + len(" people") or found[-1].min == found[-1].max:
        return None
    return replace(found[-1], start=begin + found[-1].start, end=end)


def whole_before(view: DocView, t: int) -> list[int]:
    """Return those of whom a number that is a subject counts some ("Of the 20 held, eight …", "… of whom eight …")."""
    if view.dep[t] not in {"nsubj", "nsubjpass"}:
        return []
    fronted = (c for c in view.kids(view.head[t], "prep") if c < t and view.lower[c] == "of")
    whole = [p for c in fronted for p in view.kids(c, "pobj")]
    of_people = {"them", "whom"} | people().plurals
    return [p for p in whole if view.lower[p] in of_people or counts(view, p)]


def every_one(view: DocView, t: int) -> bool:
    """Tell whether "one" is each of a set ("every one of the six")."""
    return view.lower[t] == "one" and view.lower[t - 1 : t] == ["every"]


def ordinal(view: DocView, t: int) -> GroupRef | None:
    """Return the one more whom an ordinal without a noun adds ("three were jailed, while a fourth was acquitted")."""
    article = view.kids(t, "det") if view.lower[t : t + 2] != ["third", "of"] else []  # "a third of the 60"
    if view.lower[t] in {"another", "other"} and view.dep[t] == "nsubjpass" and one_before(view, t):
        lo, hi = view.start[t - (view.lower[t] == "other")], view.end[t]
        return GroupRef(view.text[lo:hi], lo, hi, 1, 1)
    told = view.dep[t] == "nsubjpass" or (view.dep[t] == "dobj" and several_before(view, t))
    if view.lower[t] not in LATER_ONES or not told or view.name_at[t] >= 0:
        return None
    if not article or view.lower[article[0]] != "a":
        return None
    lo, hi = view.start[article[0]], view.end[t]
    return GroupRef(view.text[lo:hi], lo, hi, 1, 1)


def told_by_clause(resolver: Resolver, t: int) -> Party | None:
    """Return those whom a definite number counts and its own clause tells apart ("the 13 who remain in custody")."""
    view, number = resolver.view, value(resolver.view.lower[t]) if resolver.view.tag[t] == "CD" else None
    the = [c for c in view.kids(t, "det") if view.lower[c] in {"the", "those"}]
    if not number or number < 2 or not the or view.lower[t + 1 : t + 2] != ["who"]:
        return None
    group = GroupRef(view.text[view.start[the[0]] : view.end[t]], view.start[the[0]], view.end[t], number, number)
    return Party(group=group, how=["number alone"], head=t, plural=True, trust=0.7)


def whole_number(resolver: Resolver, t: int, number: int) -> Party:
    """Return the set that "all of the twelve" counts, with those named so far, of twelve told of before if any were."""
    view = resolver.view
    n = value(view.lower[number]) if view.tag[number] == "CD" else None
    if n is None or n < 2 or n in YEARS:
        return Party(head=t)
    near = view.sentence_at[t] - NEAR
    whole = next((c for c in resolver.counts if c.min == n and c.end <= view.start[t]), None)
    there = view.sentence_of(whole) if whole is not None else None
    # of "18 marchers", told of before, only who was named of them
    told = (p for token, party in resolver.told for p in party.people
            if (near <= view.sentence_at[token] if there is None else view.sentence_at[token] == there))  # fmt: skip
    named = list(dict.fromkeys(told))
    lo, hi = view.start[t], view.end[number]
    group = GroupRef(view.text[lo:hi], lo, hi, n, n)
    people_of = named if len(named) < n else []
    return Party(people=people_of, group=group, how=["number alone"], head=t, plural=True, trust=0.7)


def sum_of_money(view: DocView, t: int) -> bool:
    """Tell whether a number is a sum ("the 40 million that were released"), not people told of before."""
    own = view.children[t]
    return view.tag[t] == "CD" and (view.lower[t] in SUMS or any(view.tag[c] == "$" for c in own))


def priced(view: DocView, t: int) -> bool:
    """Tell whether a number is one of money ("$4.1 million in assets were frozen", "50,000 euros were seized")."""
    lowest = min([t, *view.children[t]])
    marked = any(view.words[k].endswith(CURRENCY) for k in range(max(0, lowest - 1), t + 1))
    return marked or (view.lower[t + 1 : t + 2] == ["in"] and not HELD_SUMS.isdisjoint(view.lower[t + 2 : t + 3]))


def counts(view: DocView, t: int) -> bool:
    """Tell whether a token is a number of those told before ("five of the nine")."""
    return view.tag[t] == "CD" and any(view.lower[c] in {"the", "those"} for c in view.kids(t, "det"))


def counted(view: DocView, count: CountMention) -> Party:
    """Return the group that a counted phrase tells, whatever the parse made of it."""
    group = counted_group(count)
    return Party(group=group, how=["counted group"], head=view.token_at(count.end - 1), plural=True, trust=0.8)


def part_telling(resolver: Resolver, t: int) -> Party | None:
    """Return the part of a set that says what "they" suffered ("two of them told the court that they were flogged")."""
    view = resolver.view
    for verb in view.climb(t):
        for k in view.kids(verb, "nsubj") if view.lower[verb] in SAYING else ():
            count = resolver.count_at(k) if k < t else None
            if count is not None and (count.min or 0) > 1 and PART.search(count.text):
                return counted(view, count)
    return None


def counted_beside(resolver: Resolver, t: int) -> Party | None:
    """Return the counted group that a noun is explained by ("the detainees, four students, were beaten")."""
    view = resolver.view
    if resolver.singular(t) or resolver.count_at(t) is not None or view.lower[t] not in people().nouns:
        return None
    for c in view.kids(t, "appos"):
        count = resolver.count_at(c)
        if count is not None and view.text[view.end[t] : count.start] == ", " and (count.min or 0) > 1:
            return counted(view, count)
    return None


def with_others(resolver: Resolver, aux: int) -> Party:
    """Return who is named before others who are only counted ("X and more than 20 nuns of the house were held")."""
    view = resolver.view
    first = view.sentences[view.sentence_at[aux]][0]
    for count in resolver.counts:
        a = view.token_at(count.start)
        if not first < a - 1 < aux or (count.min or 0) < 2 or view.lower[a - 1] != "and":
            continue
        i = view.name_at[a - 2]
        plain = all(view.tag[k].startswith(("NN", "JJ", "IN", "DT", "CD", "RB")) for k in range(a, aux))
        if plain and view.is_person(i):
            group = counted_group(count)
            people = [view.names[i].cluster]
            return Party(people=people, group=group, how=["name before the auxiliary"], head=a - 2, trust=0.75)
    return Party()


def counted_before(resolver: Resolver, verb: int, k: int) -> Party:
    """Return the counted group that ends just before a passive without a subject, "and their relatives" past.

    "At least nine World Seed Programme (WSP) staff have been held", its subject lost in the name.
    """
    view = resolver.view
    if k < 1 or view.kids(verb, "nsubj", "nsubjpass"):
        return Party()
    while k > 2 and view.head[k] == verb and view.dep[k] in {"aux", "advmod"}:
        k -= 1
    if view.tag[k] == "NNS" and view.tag[k - 1] == "PRP$" and view.lower[k - 2] == "and":
        k -= 3  # "and their relatives"
    count = resolver.count_at(k)
    if count is None or not count.min or view.token_at(count.end - 1) != k:
        return Party()
    first = view.sentences[view.sentence_at[verb]][0]
    return counted(view, count) if view.token_at(count.start) == first else Party()


def counted_acts(view: DocView, t: int) -> GroupRef | None:
    """Return the people whom a number of acts counts ("police made 12 arrests", "there were three killings")."""
    number = next((c for c in view.kids(t, "nummod") if view.tag[c] == "CD"), None)
    if number is None or view.tag[t] != "NNS" or view.lower[view.head[t]] not in TOLD_BY:
        return None
    n = value(view.lower[number])
    if n is None or n < 2 or n in YEARS:
        return None
    first = min([number, *(c for c in view.kids(number, "quantmod", "advmod", "amod") if number - c <= 3)])
    first -= view.lower[first - 1] == "at"
    lo, hi = view.start[first], view.end[t]
    return GroupRef(view.text[lo:hi], lo, hi, n, None if ABOVE & set(view.lower[first:number]) else n)


def speaker(resolver: Resolver, t: int) -> Party:
    """Return the named person who says a sentence in the first person (“They beat me,” X said)."""
    view = resolver.view
    first, last = view.sentences[view.sentence_at[t]]
    if view.lower[max(0, t - 3) : t] == ["on", "all", "of"] and view.tag[t - 4] == "NN":
        return Party(head=t, generic=True)  # "an attack on all of us"
    quoted = any(view.lower[k] in {"“", '"', "‘", "``"} for k in range(first, t))
    beside = (k for k in range(first, last) if quoted and (resolver.quoted[t] < 0 or resolver.quoted[k] < 0))
    for k in beside:
        told = view.kids(k, "nsubjpass" if view.lower[k] in QUOTED else "nsubj")
        if not told or view.lower[k] not in SPEECH | QUOTED:
            continue
        who = told[-1]
        if view.lower[t] in {"we", "us"} and (killed(view, t) or speaks_for(view, who)):
            return Party(head=t)  # who was killed says nothing; what befell others than the chief of police
        who = next((c for c in view.kids(who, "appos") if view.name_at[c] >= 0), who)  # "said the director, X"
        i = view.name_at[who]
        if view.lower[who] in {"he", "she"}:
            known = resolver.party(who, depth=2)
            return known if known.people else Party(head=t)
        of_several = view.lower[t] in {"we", "us"}
        if view.is_person(i):
            head = name_head(view, view.names[i])
            if of_several and resolver.cast.people[view.names[i].cluster].occupation == "official":
                return Party(head=t)  # "They attacked us, said the chief of police, X"
            all_of_them = resolver.party(who, depth=2).people if of_several else []
            return Party(people=all_of_them or [view.names[i].cluster], how=["speaker"], head=head, trust=0.75)
        if i < 0 and (described := described_speaker(resolver, who, several=of_several)) is not None:
            return described
    opened = resolver.quoted[t]
    if opened == first + name_before_colon(view, first) and opened > first:  # "Ivan Belov: “They beat me.”"
        i = view.name_at[first]
        return Party(people=[view.names[i].cluster], how=["speaker"], head=name_head(view, view.names[i]), trust=0.75)
    before = sorted(going_on(resolver, opened)) if opened >= 0 else []
    if not before and (teller := narrator(view, t)) is not None:
        return Party(people=[teller], how=["narrator"], head=t, trust=0.7)
    return Party(people=before, how=["speaker"], head=t, trust=0.7) if len(before) == 1 else Party(head=t)


def killed(view: DocView, t: int) -> bool:
    """Tell whether a word is whom a verb tells to be killed."""
    return view.dep[t] in {"dobj", "nsubjpass"} and view.lower[view.head[t]] in SLAYING


def speaks_for(view: DocView, who: int) -> bool:
    """Tell whether a speaker is told to be an officer or official, by a title, a trade or beside the name."""
    phrase = [k for k in view.subtree(who, limit=12) if view.tag[k].startswith("NN")]
    return any(actor_type([view.lower[k]]) in STATE or view.lower[k] in SPOKEN_FOR | RANKS for k in phrase)


def described_speaker(resolver: Resolver, who: int, *, several: bool) -> Party | None:
    """Return somebody without a name who says what befell them (“They beat us,” the women said); no official."""
    view = resolver.view
    word = view.lower[who]
    if word not in people().nouns or word in SPOKEN_FOR or actor_type([word]) in STATE:
        return None
    if resolver.singular(who) == several:
        return None
    known = resolver.party(who, depth=2)
    return replace(known, how=[*known.how, "speaker"], trust=min(known.trust, 0.7)) if known else None


def name_before_colon(view: DocView, first: int) -> int:
    """Return how many tokens the name of a person and a colon take that a sentence begins with; 0 for none."""
    last = view.names[view.name_at[first]].last if view.person_at(first) else first
    return last + 2 - first if view.person_at(first) and view.lower[last + 1 : last + 2] == [":"] else 0


def of_whole(view: DocView, t: int, party: Party) -> Party:
    """Return the whole of a set for what a clause below its noun tells ("freed 40 of 120 clerks held in May": the 120).

    Args:
        view: the article.
        t: the token of the act's word.
        party: whom it befell, as the phrase has it.
    """
    group = party.group
    if group is None or party.people or (part := PART_OF.match(group.text)) is None:
        return party
    whole = next((c for c in find_counts(group.text[part.end() :]) if c.start == 0), None)
    if whole is None or (whole.min or 0) < (group.min or 0):
        return party
    start = group.start + part.end()
    above = view.climb(t)
    below = any(view.dep[a] in {"acl", "relcl", "amod"} and start <= view.start[b] < start + whole.end
                for a, b in pairwise(above))  # fmt: skip
    told = GroupRef(whole.text, start, start + whole.end, whole.min, whole.max)
    return replace(party, group=told) if below else party
