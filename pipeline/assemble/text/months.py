"""Where the parse takes a month, a day or a year for part of who is told of after it, or for whose something is.

"In April 40 nurses were dismissed", read as the day April 40; "Since January police have held X"; "after X's May 1
dismissal of Y".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.common import (
    AROUND,
    CALENDAR,
    FINITE,
    MONTHS,
    PAST,
    SHORT_MONTHS,
    SPANS,
    SUBJECTS,
    WEEKDAYS,
    WITHIN,
    YEAR,
)
from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.text.wordlists import noun_list, word_list
from pipeline.assemble.text.words import people
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

FIGURES = 4  # of a year
ORDINAL = compiled(r"\d{1,2}(?:st|nd|rd|th)")
DEEDS = noun_list("when.toml", "deeds", "counted_from")
COUNTIES = word_list("actors.toml", "cited_first", "regions")
PLACING = frozenset({"NNP", ",", "-LRB-", "-RRB-"})  # tags of what says where between who acts and the verb
SEATED = frozenset({"in", "of", "at", "from"})  # "On 3 May authorities [in] Lagos deported X"
ELSE = word_list("when.toml", "deeds", "not_its_day")
PROBING = frozenset({"investigate", "probe", "condemn", "explain"})
# verbs that say of a deed whose it is or whom it befell, and what stands between
BEFALLING = frozenset({"was", "were", "subjected", "fell"})
OF_DEED = frozenset({"behind", "of", "to", "among"})
PROBED = 40  # tokens from such a verb to the day of what it is about, at most
AGO = frozenset({"week", "month", "year", "night", "morning", "yesterday", "today", "ago"})
AFTER = frozenset({"after", "since", "following", "upon", "before"})
TAKEN = 9  # tokens from a participle to the time behind it
TIMES = frozenset({"morning", "mornings", "afternoon", "evening", "evenings", "night", "nights", "noon", "midnight"})


def tells_day(tree: Tree, t: int) -> bool:
    """Tell whether a word is a weekday, or a month beside a number ("30 Jun 19"): then it is no part of a name."""
    lower, tag = tree.lower, tree.tag
    beside = (t > 0 and tag[t - 1] == "CD") or tag[t + 1 : t + 2] == ["CD"]
    return lower[t] in WEEKDAYS or (beside and lower[t] in MONTHS | SHORT_MONTHS)


def own_days(tree: Tree) -> None:
    """Hang on a thing its day, told after whose it is, and the thing on "after" ("after X's May 1 dismissal of Y").

    "After her May 1, 2019, release" hangs both on "after", so that they stand beside each other.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in tree.where(MONTHS, 2, len(lower) - 3):
        if tag[t] != "NNP" or tag[t + 1] != "CD":
            continue
        if tag[t - 1] == "PRP$":
            own_after_day(tree, t)
        if tag[t - 1] != "POS":
            continue
        noun = next((k for k in range(t + 2, min(len(lower), t + 6)) if tag[k] not in {"CD", ",", "JJ"}), t)
        if tag[noun] not in {"NN", "NNS"}:
            continue
        first = owner = t - 2
        while first > 1 and (head[first - 1] == owner or dep[first - 1] == "det"):
            first -= 1
        head[t], dep[t] = noun, "nmod"
        head[owner], dep[owner] = noun, "poss"
        prep = first - 1
        filled = tree.has_kid(prep, range(first, min(len(lower), noun + 1)), "pobj", "pcomp")
        verb = head[noun]
        other = tree.has_kid(verb, range(noun + 1, verb), *SUBJECTS)
        if prep >= 0 and tag[prep] == "IN" and not filled and dep[noun] in SUBJECTS and other:
            head[noun], dep[noun], dep[prep] = prep, "pobj", "prep"


def own_after_day(tree: Tree, month: int) -> None:
    """Hang on a deed its day and whose it is, where commas part the year ("after her May 1, 2019, release")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    noun = next((k for k in range(month + 2, min(len(lower), month + 6)) if tag[k] not in {"CD", ","}), month)
    if lower[noun - 1] != "," or lower[noun] not in DEEDS or not tag[noun].startswith("NN"):
        return
    own = month - 1
    if dep[noun] not in {"pobj", "pcomp"} and dep[month] in {"pobj", "pcomp"}:
        head[noun], dep[noun] = head[month], dep[month]
    head[month], dep[month] = noun, "nmod"
    head[own], dep[own] = noun, "poss"


def hang_days(tree: Tree) -> None:
    """Hang on a deed the day told right after it, where another is told around it ("days after her arrest on")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in tree.where({"on"}, 3, len(lower) - 1):
        if lower[t - 1] not in DEEDS or not tag[head[t]].startswith("VB"):
            continue
        if tag[t + 1] != "CD" and lower[t + 1] not in CALENDAR:
            continue
        noun, prep, leading = t - 1, head[t - 1], AROUND
        if lower[prep] == "of" and lower[head[prep]] in SPANS:
            prep, leading = head[head[prep]], WITHIN  # "within days of her arrest on 3 May"
        if dep[noun] == "pobj" and lower[prep] in leading and (head[prep] == head[t] or head[head[prep]] == head[t]):
            head[t] = noun


def part_from_year(tree: Tree) -> None:
    """Make a subject of a noun that the parse takes into a day ("on 5 of July of 2019 soldiers killed X")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(3, len(lower) - 1):
        if dep[t] != "pobj" or not tag[t].startswith("NN") or not tag[t + 1].startswith("VB"):
            continue
        of, verb = head[t], t + 1
        year = of + 1
        told = lower[of] == "of" and lower[head[of]] in MONTHS
        if not (told and lower[year].isdigit() and len(lower[year]) == FIGURES):
            continue
        own = tree.has_kid(verb, range(t + 2), "nsubj", "nsubjpass", "auxpass")
        if head[year] == t and not own and tag[verb] in PAST:
            head[year], dep[year] = of, "pobj"
            head[t], dep[t] = verb, "nsubj"


def part_from_subject(tree: Tree) -> None:
    """Hang on its preposition a month or year read as part of the subject after it ("Since January police have held").

    "In 2017 soldiers raided …" counts no soldiers; "On 3 May Ana Roy's lawyer said …" names nobody May Ana.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(1, len(lower) - 1):
        day = t > 1 and tag[t - 1] == "CD" and head[t - 1] == t
        noun, prep = head[t], t - 1 - day
        while dep[noun] in {"poss", "compound", "nmod"} and noun < head[noun]:
            noun = head[noun]
        month = lower[t] in MONTHS and dep[t] in {"compound", "nmod"}
        year = dep[t] == "nummod" and YEAR.fullmatch(lower[t]) is not None
        if not (month or year) or tag[prep] != "IN" or dep[prep] != "prep":
            continue
        subject = dep[noun] in SUBJECTS and t < noun < head[noun] == head[prep]
        if subject and not any(head[k] == prep for k in range(t, noun + 1)):
            head[t], dep[t] = prep, "pobj"


def part_from_day(tree: Tree) -> None:
    """Make a subject of who stands after a day without a comma ("On Monday security forces held X"), read as its noun.

    And hang the number of a day on its month ("On March 4th police held X", read as police of the fourth).
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(1, len(lower) - 2):
        numbered = tag[t - 1] == "CD"  # "On 4 March security forces held X"
        who, prep = head[t], t - 1 - numbered
        if prep < 0:
            continue
        if lower[t] in MONTHS and ORDINAL.fullmatch(lower[t + 1]) and head[t + 1] > t + 1 and tag[prep] == "IN":
            head[t + 1], dep[t + 1] = t, "nummod"
        if lower[t] in MONTHS and tag[t + 1] == "CD" and head[t + 1] == t and tag[t + 2] in FINITE:
            seat_count(tree, t + 1)
        if lower[t] not in CALENDAR or dep[t] not in {"compound", "nmod"} or not who > t or lower[who] in TIMES:
            continue
        if lower[prep] not in {"on", "in", "of", "since"} or (dep[who], head[who]) != ("pobj", prep):
            continue
        if not tag[who].startswith("NN"):
            continue
        verb = prep
        while head[verb] < verb and not tag[verb].startswith("VB"):
            verb = head[verb]  # "On the 4th of March police held X"
        verb = head[verb]
        if not verb > who or not tag[verb].startswith("VB"):
            continue
        if not of_town(tree, who, verb) and (
            "," in lower[who:verb] or any(head[k] == who and lower[k] not in SEATED for k in range(who + 1, verb))
        ):
            continue
        if tree.has_kid(verb, range(verb), *SUBJECTS):
            continue
        passive = tree.has_kid(verb, range(who, verb), "auxpass")
        head[who], dep[who] = verb, "nsubjpass" if passive else "nsubj"
        head[t], dep[t] = prep, "pobj"
        if numbered:
            head[t - 1] = t


def of_town(tree: Tree, who: int, verb: int) -> bool:
    """Tell whether all that stands from a noun to its verb says of which town it is ("police in Osh, Osh region,")."""
    last = verb - (tree.dep[verb - 1] in {"aux", "auxpass", "advmod"})
    words = range(who + 2, last)
    plain = all(tree.tag[k] in PLACING or tree.lower[k] in COUNTIES for k in words)
    return tree.lower[who + 1] in {"from", "in", "of"} and plain and not any(tree.person_at(k) for k in words)


def seat_count(tree: Tree, count: int) -> None:
    """Make a subject of the number after a day and right before a verb ("By 3 May eight had been killed")."""
    dep, head = tree.dep, tree.head
    helping = dep[count + 1] in {"aux", "auxpass"}
    verb = head[count + 1] if helping else count + 1
    if YEAR.fullmatch(tree.lower[count]) or tree.has_kid(verb, range(verb), *SUBJECTS):
        return
    passive = tree.has_kid(verb, range(count, verb), "auxpass")
    head[count], dep[count] = verb, "nsubjpass" if passive else "nsubj"


def part_from_count(tree: Tree) -> None:
    """Make a subject of those who are counted after a month without a comma ("In April 40 nurses were dismissed").

    The parse reads "April 40" as a day, and the nurses with it.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in tree.where({"in"}, 0, len(lower) - 4):
        if dep[t] != "prep":
            continue
        if YEAR.fullmatch(lower[t + 1]):
            part_year(tree, t)
            continue
        month = t + 1 + (lower[t + 1] in {"early", "late", "mid", "mid-"})
        count, verb = month + 1, head[t]
        if lower[month] not in MONTHS or tag[count] != "CD" or YEAR.fullmatch(lower[count]) or not verb > count:
            continue
        if not tag[verb].startswith("VB") or tree.has_kid(verb, range(count, verb), *SUBJECTS):
            continue
        passive = tree.has_kid(verb, range(count, verb), "auxpass")
        whom = next(tree.kids_in(t, range(count + 1, verb), "pobj"), None)
        if whom is None and lower[count + 1] != "of":
            continue
        above = count if whom is None else whom
        for k in range(count, verb):
            if head[k] == month:
                head[k] = above
        head[above], dep[above] = verb, "nsubjpass" if passive else "nsubj"
        head[month], dep[month] = t, "pobj"


def part_year(tree: Tree, t: int) -> None:
    """Make a subject of who stands after a year without a comma or article ("In 2021 head of a club in Osh, X, was …").

    The parse reads them as the year's noun, if the verb after them has no subject of its own.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    year, who, verb = t + 1, t + 2, head[t]
    if head[who] != t or dep[who] != "pobj" or lower[who] not in people().nouns or not verb > who:
        return
    if not tag[verb].startswith("VB") or tree.has_kid(verb, range(who, verb), *SUBJECTS):
        return
    passive = tree.has_kid(verb, range(who, verb), "auxpass")
    head[who], dep[who] = verb, "nsubjpass" if passive else "nsubj"
    head[year], dep[year] = t, "pobj"


def hang_day_of_deed(tree: Tree) -> None:
    """Hang on a deed the day told between it and its verb ("the arrest of X last week drew protests").

    And on the verb before it the second of two prepositions of one day ("on or around 3 May").
    """
    lower, dep, head = tree.lower, tree.dep, tree.head
    for t in range(len(lower) - 1):
        if lower[t] == "or" and lower[t - 1] == "on" and lower[t + 1] in {"around", "about"}:
            head[t + 1], dep[t + 1] = head[t - 1], "prep"
        if lower[t] not in DEEDS or dep[t] not in SUBJECTS or not t < head[t]:
            continue
        verb = head[t]
        for k in range(t + 1, verb):
            if lower[k] == "," or dep[k] in {"aux", "auxpass"} or lower[k] in ELSE or lower[k] in DEEDS:
                break
            if YEAR.fullmatch(lower[k]):
                break  # "the murder of X in 2019 last week led to an arrest"
            if head[k] != verb or lower[k] not in CALENDAR | AGO or not dep[k].endswith(("advmod", "mod")):
                continue
            prep = next((j for j in range(k - 1, max(t, k - 3), -1) if dep[j] == "prep" and head[j] in {t, verb}), k)
            head[prep] = t
            if prep < k:
                head[k], dep[k] = prep, "pobj"


def hang_day_of_suffered(tree: Tree) -> None:
    """Hang on a deed the day told behind it where the verb only says whose it is or whom it befell.

    "Soldiers were behind the arrest of X on 3 May", "was the victim of an assault", "was subjected to".
    """
    lower, dep, head = tree.lower, tree.dep, tree.head
    for t in tree.where({"on", "in"}, 4, len(lower) - 1):
        verb = head[t]
        if dep[t] != "prep" or not verb < t or lower[verb] not in BEFALLING:
            continue
        near = range(t, min(t + 3, len(lower)))
        dated = any(lower[k] in CALENDAR or YEAR.fullmatch(lower[k]) for k in tree.kids_in(t, near, "pobj"))
        preps = (p for k in (verb, *tree.kids_in(verb, range(verb + 1, t), "attr", "dobj", "acomp"))
                 for p in tree.kids_in(k, range(k + 1, t), "prep") if lower[p] in OF_DEED)  # fmt: skip
        below = [d for p in preps for d in tree.kids_in(p, range(p + 1, t), "pobj")]
        deeds = [d for d in below if lower[d] in lexicon().nouns]
        deeds += [d for o in below if lower[o] == "those" for d in tree.kids_in(o, range(o + 1, t), "acl")]
        if dated and len(deeds) == 1 and "," not in lower[verb:t]:
            head[t] = deeds[0]


def hang_day_of_probed(tree: Tree) -> None:
    """Hang on a deed the day told behind it where it is yet to be looked into.

    "Asked the state to investigate the killing of X on 3 May".
    """
    lower, dep, head = tree.lower, tree.dep, tree.head
    for verb in tree.where(PROBING, 2, len(lower) - 3):
        if lower[verb - 1] != "to" or dep[verb - 1] != "aux" or head[verb - 1] != verb:
            continue
        last = min(len(lower) - 1, verb + PROBED)
        deed = next(tree.kids_in(verb, range(verb + 1, last), "dobj"), last)
        for t in tree.kids_in(verb, range(deed + 1, last), "prep"):
            near = range(t, min(t + 3, len(lower)))
            if lower[t] in {"on", "in"} and any(lower[k] in CALENDAR for k in tree.kids_in(t, near, "pobj")):
                head[t] = deed


def hang_day_of_taken(tree: Tree) -> None:
    """Hang on a participle the time told behind it and before the verb ("two nuns taken in Kol last week are free")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(2, len(lower) - 1):
        verb = head[t]
        if dep[t] != "npadvmod" or not t < verb or not (t + 1 == verb or dep[t + 1] in {"aux", "auxpass"}):
            continue
        for k in range(t - 1, max(0, t - TAKEN), -1):
            if lower[k] in {",", ";", ":"} or dep[k] in SUBJECTS:
                break
            above = head[head[k]]
            if tag[k] == "VBN" and dep[k] == "acl" and head[k] < k and verb in {above, head[head[above]]}:
                head[t] = k
                break


def hang_on_after(tree: Tree) -> None:
    """Hang on "after" the deed of somebody told there, read as what the next verb befell ("and after his release was").

    "X was held in May, and after his release was held again": X was.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in tree.where(AFTER, 2, len(lower) - 2):
        verb = head[t]
        if dep[t] != "mark" or not t < verb or dep[verb] != "conj" or not head[verb] < t:
            continue
        noun = next((k for k in range(t + 1, verb) if head[k] == verb and dep[k] in SUBJECTS), verb)
        if lower[noun] not in DEEDS or tag[t + 1] not in {"PRP$", "DT"}:
            continue
        if tag[noun + 1] in FINITE and tree.has_kid(head[verb], range(head[verb]), *SUBJECTS):
            head[noun], dep[noun], dep[t] = t, "pobj", "prep"
