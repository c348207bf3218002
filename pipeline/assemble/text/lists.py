"""Lists of names in a sentence, found along the line, since parses often break them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.belongs import CHARGING
from pipeline.assemble.text.common import FINITE, NOUNS, SUBJECTS
from pipeline.assemble.text.gaps import CLAUSES, QUOTES, RELATIVES, between_names, relation
from pipeline.assemble.text.lexicon import participles
from pipeline.assemble.text.once import once
from pipeline.assemble.text.own_times import acts_on_day
from pipeline.assemble.text.simple import joined_below
from pipeline.assemble.text.tails import parted_runs
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import people
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

PERSON = frozenset({"PERSON"})
OWNED = 9  # tokens from "X's" to the name of X's relative ("X's 17-year-old younger sister Y")
MEMBER = 6  # tokens from the end of one member of a list to the name of the next ("and her editor Y")
KIN = 12  # tokens from "of" to a name after "brother" ("brother of Radio Osh reporter X")
ITEM_LEAD = 6  # tokens before the name that opens an item of a list
SOURCED = r"\([A-Z]{2,}, (?:\d|[A-Z][a-z]+\.? \d)[\d /.,A-Za-z-]{0,20}\)"  # a source and its day ("(RDN, 4 May 17)")
SAYS_OF = compiled(rf"(?!{SOURCED})\(")  # what stands in brackets, but for a source
ALIASES = frozenset({"alias", "aka", "a.k.a.", "nicknamed"})
KNOWN_AS = frozenset({"known", "called", "nicknamed"})
HOUSES = word_list("where.toml", "houses", "headings")


def name_lists(view: DocView, first: int, last: int, labels: frozenset[str] = PERSON) -> list[list[int]]:
    """Return the lists of people in a sentence as runs of name indices.

    Between two members stand commas, "and", words that describe one of them and remarks in brackets; two names joined
    by a comma alone are an apposition and no list.

    Args:
        view: the article.
        first: first token of the sentence.
        last: one past its last token.
        labels: labels of the names that may stand in a list.
    """
    runs: list[list[int]] = []
    run: list[int] = []
    joined = False
    members = names_in(view, first, last, labels)
    for i in members if len(members) > 1 else ():
        after = view.names[run[-1] if run else i].last + 1
        described = view.lower[after : after + 1] == [","]
        if owner(view, i, members) or (described and whose_kin(view, i)):
            continue  # "X, Y, and Y's friend Z"; "X, brother of the reporter Y, and Z"
        words = between_names(view, view.names[run[-1]].last + 1, view.names[i].first) if run else None
        if words and ";" in words and clauses_apart(view, view.names[run[-1]].last, view.names[i].first):
            words = None  # "sent back X; Mr. X is in prison"
        if words and opens_clause(view, run[-1], i):
            words = None
        if words is not None:
            if not words:
                continue  # another name of the member before, in brackets
            heading = words[-1:] == [":"] and (len(words) == 1 or words[-2] in HOUSES)
            if heading and (len(words) > 1 or view.names[run[-1]].label != "PERSON"):
                run, joined = [i], False  # "monks from Gomang Monastery: X, Y"
                continue
            run.append(i)
            gap = view.text[view.end[view.names[run[-2]].last] : view.start[view.names[i].first]]
            joined = joined or bool({"and", "&", ";", "well", "with"} & set(words)) or relation(words) or ", and" in gap
            continue
        if run[1:] and (run[2:] or joined or goes_on(view, run[-1]) or paired(view, run)):
            runs += parted_runs(view, run)
        run, joined = [i], False
    if run[1:] and (run[2:] or joined or goes_on(view, run[-1]) or paired(view, run)):
        runs += parted_runs(view, run)
    items = items_in(view, first, last) if ";" in view.lower[first:last] and labels >= PERSON else []
    if items and not any(len(set(items) & set(r)) > 1 and not set(r) <= set(items) for r in runs):
        runs = [r for r in runs if not set(r) <= set(items)] + [items]
    return runs


@once
def people_listed(view: DocView, first: int, last: int) -> list[list[int]]:
    """Return the lists of people in a sentence as `name_lists` does; its names are put right already."""
    return name_lists(view, first, last)


def whose_kin(view: DocView, name: int) -> bool:
    """Tell whether a name only says whose relative somebody is ("brothers of Radio Osh reporter X")."""
    first = view.names[name].first
    other = view.name_at[first - 2] if first > 2 and view.lower[first - 1] == "and" else -1
    if other >= 0 and (view.tag[view.names[other].first - 1] == "NNS" or joined_below(view, other, name)):
        return whose_kin(view, other)  # "sons of the reporters X and Y", "mother of X and Y"
    for k in range(first - 1, max(0, first - KIN), -1):
        if view.lower[k] == "of":
            one = people().one_of(view.lower[k - 1])
            return one in people().relatives or one in people().lawyers
        two = view.lower[k] == "and" and people().called_one(view.lower[k - 1], view.lower[first - 1])
        if not view.tag[k].startswith(("NN", "JJ", "DT", "HYPH")) and not two:  # "of the writer and poet X"
            return False
    return False


def opens_clause(view: DocView, one: int, other: int) -> bool:
    """Tell whether a name is the subject of the clause after ("police held X and her son Y was hurt").

    Others may share it ("after the arrest of X, Y and Z fled").
    """
    t, before = view.names[other].last, view.names[one].last
    if view.dep[t] == "dep" and view.head[t] < before and view.lower[view.head[t]] in CHARGING:
        return True  # "charged A with killing B and C with theft", as `part_accused` reads it
    after = t + 1 + (view.lower[t + 1 : t + 2] == [","])
    aged = after > t + 1 and view.tag[after : after + 1] == ["CD"] and view.lower[after + 1 : after + 2] == [","]
    after += 2 * aged  # "killed X, and their son Y, 12, is missing"
    while view.dep[before] in {"appos", "compound", "conj"} and view.tag[view.head[before]] in NOUNS:
        before = view.head[before]
    if view.dep[t] in SUBJECTS and view.dep[before] == "pobj" and view.lower[view.names[other].first - 1] != "and":
        for n in (n for n in view.names[other + 1 :] if n.label == "PERSON"):
            if view.lower[after] not in {"and", ","} or not after < n.first < after + MEMBER:
                break
            if any(not view.tag[k].startswith(("NN", "JJ", "CC")) for k in range(after + 1, n.first)):
                break
            after = n.last + 1
    joined = view.lower[view.names[other].first - 1] == "and" and view.lower[t + 1 : t + 2] == ["and"]
    joined = joined and view.dep[t] in SUBJECTS
    if joined and (shared := view.kids(t, "conj")):  # "held X, and Y and his son fled"
        after = view.subtree(shared[-1])[-1] + 1
    if FINITE.isdisjoint(view.tag[after : after + 1]):
        done = view.head[before] < view.names[other].first and not awaits_verb(view, view.names[other].first)
        return done and acts_on_day(view, t)
    if after > t + 1 and not (aged or joined) and view.lower[view.names[other].first - 1] != ",":
        return False  # "held X and the cook Y, reports the union"
    while view.dep[t] in {"appos", "compound"} and view.names[one].last < view.head[t]:
        t = view.head[t]
    subject = view.dep[t] in SUBJECTS and view.head[t] >= after
    return subject and view.dep[before] in {"dobj", "pobj", "attr", "nsubj"} and view.head[before] < before


def awaits_verb(view: DocView, t: int) -> bool:
    """Tell whether a sentence that opens with its subject has no verb yet ("the arrest of X and Y on 3 May drew")."""
    first = view.sentences[view.sentence_at[t]][0]
    verbs = (k for k in range(first, t) if view.tag[k] in FINITE)
    return view.tag[first] not in {"IN", "RB"} and all(view.lower[k - 1] in RELATIVES for k in verbs)


def clauses_apart(view: DocView, one: int, other: int) -> bool:
    """Tell whether a semicolon parts two clauses that each have a verb: "X was held on 3 May; Y was beaten".

    Also where the first tells of a whole list ("among those freed were W and X; Y was beaten").
    """
    a, b = sorted((one, other))
    stops = [k for k in range(a, b) if view.lower[k] == ";"]
    if not stops or view.lower[stops[-1] + 1] == "and" or SAYS_OF.search(view.text, view.start[a], view.start[b]):
        return False  # the items of a list
    first, last = view.sentences[view.sentence_at[a]]
    end = next((k for k in range(b, last) if view.lower[k] == ";"), last)
    whole = "and" in view.lower[first : stops[0]]
    return told_of(view, first, stops[0], whole=whole) and told_of(view, stops[-1] + 1, end)


def subject_apart(view: DocView, seat: int, token: int) -> bool:
    """Tell whether a noun is the subject of another verb than a token hangs on ("X killed, his brother Y arrested")."""
    return view.dep[seat] in SUBJECTS and view.head[seat] != view.head[token]


def of_opened(view: DocView, seat: int, token: int) -> bool:
    """Tell whether a subject is somebody's whom an opening names ("After the murder of X, his brother Y left").

    Not one of a list of whom a verb is done to ("held X (60), his wife Y (52, freed in May), and their son").
    """
    owned = view.tag[view.subtree(seat)[0]] == "PRP$"
    return owned and view.dep[token] == "pobj" and view.head[seat] in view.climb(token)


def told_of(view: DocView, first: int, last: int, *, whole: bool = False) -> bool:
    """Tell whether a stretch has a verb of its own past its relative clauses, not one that opens a list.

    Not unless the stretch holds the `whole` list.
    """
    verbs = [k for k in range(first, last) if view.tag[k] in FINITE]
    return any(
        not {view.lower[j] for j in range(max(first, k - 3), k)} & (RELATIVES | CLAUSES)
        and (whole or view.lower[k] not in {"are", "were"} or view.tag[k + 1 : k + 2] != ["NNP"])
        for k in verbs
    )


def items_in(view: DocView, first: int, last: int) -> list[int]:
    """Return the people with whom the items of a list open that semicolons part: "A, a poet who …; B, head of …; C"."""
    if view.lower[first:last].count(";") < 2:  # three items, at least
        return []
    depth = 0
    starts: list[int] = []
    for k in range(first, last):
        w = view.lower[k]
        depth += (w in {"(", "["}) - (w in {")", "]"} and depth > 0)
        if depth:
            continue
        if w in {":", "are", "were"} and not starts[1:]:
            starts = [k + 1]
        elif w == ";" and starts:
            starts.append(k + 1)
    opened = [opener(view, k, last) for k in starts] if len(starts) > 2 else []
    return [] if None in opened else [i for i in opened if i is not None]


def opener(view: DocView, k: int, last: int) -> int | None:
    """Return the person whose name opens an item, past "and" and what describes them."""
    for t in range(k, min(last, k + ITEM_LEAD)):
        i = view.name_at[t]
        if view.is_person(i):
            return i
        if not view.tag[t].startswith(("NN", "JJ", "CC", "DT", ":", "HYPH", "CD")):
            return None
    return None


def owner(view: DocView, name: int, members: list[int]) -> bool:
    """Tell whether a name only says whose relative or friend the next one is."""
    t = view.names[name].last + 1
    if view.tag[t : t + 1] != ["POS"] and view.lower[t : t + 1] not in (["'s"], ["’s"]):
        return False
    after = [view.names[i].first for i in members if t < view.names[i].first <= t + OWNED]
    if not after:
        return False
    between = range(t + 1, after[0] - (view.lower[after[0] - 1] == ","))  # "X's wife, Y"
    return bool(between) and all(view.tag[k].startswith(("NN", "JJ", "HYPH", "IN", "CD", "RB")) for k in between)


def owning(view: DocView, first: int, last: int) -> set[int]:
    """Return the names of a sentence that only say whose relative or friend the next one is."""
    members = names_in(view, first, last, PERSON)
    return {i for i in members if owner(view, i, members)}


def paired(view: DocView, run: list[int]) -> bool:
    """Tell whether a headline parts two full names by a comma alone, for "and" ("X, Y arrested", "Freed: X, Y")."""
    one, other = (view.names[i] for i in run[-2:])
    if not view.headlined(one.first) or view.lower[one.last + 1 : other.first] != [","]:
        return False
    if one.first == one.last or other.first == other.last or {one.label, other.label} != PERSON:
        return False
    opened, last = view.sentences[view.sentence_at[one.first]]
    label = view.lower[one.first - 1 : one.first] == [":"] or one.first == opened
    rest = [k for k in range(other.last + 1, last) if not view.words[k].isspace()]
    return label and (not rest or view.lower[rest[0]] in participles())


def goes_on(view: DocView, name: int) -> bool:
    """Tell whether a list goes on after a name with people who have none: "X, Y, and three monks"."""
    t = view.names[name].last + 1
    if view.lower[t : t + 3 : 2] == [",", ","] and view.lower[t + 1].isdigit():
        t += 2  # "X, 22, Y, 27, and three monks"
    if view.lower[t : t + 1] != [","] or view.lower[t + 1 : t + 2] not in (["and"], ["&"]):
        return False
    return any(w in people().nouns for w in view.lower[t + 2 : t + 6])


def names_in(view: DocView, first: int, last: int, labels: frozenset[str]) -> list[int]:
    """Return the names of a stretch of tokens, in text order."""
    found: list[int] = []
    for i in sorted({*view.name_at[first:last]} - {-1}):
        name = view.names[i]
        t = name.first
        if name.label == "PERSON" and called_besides(view, t):
            continue
        # "a member of the Osh Guild", read as a person's name
        body = name.label == "PERSON" and t > first + 1 and view.lower[t - 2 : t] == ["of", "the"]
        describes = view.head[name.last] == name.last + 1 and describing(view, i)
        after = slice(name.last + 2, name.last + 3)
        based = view.words[name.last + 1 : name.last + 2] == ["-"] and view.tag[after] == ["JJ"]  # "Osh-based"
        if name.label in labels and not body and not describes and not based:
            found.append(i)
    return found


def called_besides(view: DocView, t: int) -> bool:
    """Tell whether a name that begins at a token is what somebody named before is also called ("X, known as Y")."""
    k = t - 1
    while k > 0 and view.lower[k] in QUOTES:
        k -= 1
    return view.lower[k] in ALIASES or (view.lower[k] == "as" and view.lower[k - 1] in KNOWN_AS)


def describing(view: DocView, name: int) -> bool:
    """Tell whether a name only says which noun is meant, on which it hangs ("Hillsborough police")."""
    t = view.names[name].last + 1
    if view.dep[t - 1] not in {"compound", "nmod"} or view.tag[t] not in NOUNS:
        return False
    return view.words[t].islower() and view.lower[t] not in people().relatives
