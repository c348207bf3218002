"""What belongs to which clause of two: the day or subject after "and", and the judgment told after what one did.

"X was held in May and on 3 June, a court jailed her"; "they held him after he hid a friend, sentencing him to a year".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import CALENDAR, FINITE, MONTHS, SUBJECTS, THEM, YEAR
from pipeline.assemble.text.run_on import below
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

KEPT: Final = frozenset({"in", "behind"})
STAYS: Final = word_list("where.toml", "custody", "kept_in") | {"bars", "exile"}
TIMING: Final = frozenset({"on", "in"})
CLAUSE: Final = 25  # tokens from a day to the verb that it dates
SAYING: Final = verb_list("verbs.toml", "saying", "on_oath", "speech", "telling")
LASTING: Final = frozenset({"day", "days", "week", "weeks", "month", "months", "year", "years"})
ONE: Final = frozenset({"a", "an", "one"})
JUDGING: Final = verb_list("verbs.toml", "law", "chargeable", "jailing")
CHARGED: Final = word_list("verbs.toml", "law", "participles")
THEY: Final = {"him": "he", "her": "she", "them": "they"}
PURSUED: Final = verb_list("when.toml", "accusing", "pursuing") | verb_list("verbs.toml", "law", "taking")
OF_CHARGE: Final = frozenset({"of", "for", "with"})
NAMED: Final = compiled(rf"(?:{'|'.join(toml_table('when.toml')['accusing']['named'])})\Z")
CHARGE: Final = 12  # words of the name of a crime, at most
MARKS: Final = frozenset({"after", "because", "when", "since", "as", "for"})


def hang_joined_days(tree: Tree) -> None:
    """Hang on the verb of its own clause the day after "and", which the parse hangs on the verb before."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in tree.where(TIMING, 3, len(lower) - 4):
        if lower[t - 1] != "and" or head[t] > t or not tag[head[t]].startswith("VB"):
            continue
        who = t + 1
        while who < len(lower) - 1 and (tag[who] == "CD" or lower[who] in CALENDAR or lower[who] == ","):
            who += 1
        if not any(lower[k] in CALENDAR or YEAR.fullmatch(lower[k]) for k in range(t + 1, who)):
            continue
        verb = next((k for k in range(who, min(len(lower), who + CLAUSE)) if tag[k] in FINITE or lower[k] in ";."), who)
        verb = tree.verb_helped(verb)
        own = tree.has_kid(verb, range(who, verb), *SUBJECTS)
        here = range(who, min(len(lower), verb + CLAUSE))
        done = tree.has_kid(verb, here, "dobj", "auxpass")
        if own and done and lower[verb] not in SAYING and not below(head, verb, t):
            head[t], dep[t] = verb, "prep"


def free_joined_subjects(tree: Tree) -> None:
    """Make the subject of its passive the name that the parse joins to a day ("X was fined on Monday and Y was held").

    With an age in commas too.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(4, len(lower) - 2):
        if dep[t] != "conj" or not tag[t].startswith("NNP") or lower[head[t]] not in CALENDAR or not head[t] < t:
            continue
        aged = lower[t + 1] == lower[min(t + 3, len(lower) - 1)] == "," and tag[t + 2] == "CD"
        helper = t + (4 if aged else 1)
        verb = tree.verb_helped(helper) if helper < len(lower) else t
        passive = verb > helper and lower[helper] in {"was", "is", "were"} and dep[helper] == "auxpass"
        alone = passive and not tree.has_kid(verb, range(verb), *SUBJECTS)
        if alone and lower[t] not in CALENDAR:
            head[t], dep[t] = verb, "nsubjpass"


def hang_last_day(tree: Tree) -> None:
    """Hang on its own passive the day before it, read as of the one before ("sacked and, on 3 May, beaten")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in tree.where(TIMING, 4, len(lower) - 3):
        above, before = head[t], t - 1 - (lower[t - 1] == ",")
        if above > t or tag[above] != "VBN" or lower[before - (lower[before] == "then")] not in {"and", "then"}:
            continue
        verb = t + 1
        while verb < len(lower) - 1 and (tag[verb] == "CD" or lower[verb] in CALENDAR or lower[verb] == ","):
            verb += 1
        dated = any(lower[k] in CALENDAR or YEAR.fullmatch(lower[k]) for k in range(t + 1, verb))
        below_day = head[verb] == t and dep[verb] == "pcomp"
        joined = below_day or (head[verb] == above and dep[verb] in {"conj", "advcl", "acl"})
        if dated and tag[verb] == "VBN" and joined:
            head[t], dep[t], head[verb], dep[verb] = verb, "prep", above, "conj"


def hang_days_of_charges(tree: Tree) -> None:
    """Hang on what was done to somebody the day read as a crime's that is called by name ("for inciting X on 3 May").

    Not that of a deed ("jailed for attending a rally on 3 May"), nor where a day is told before it.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in tree.where(TIMING, 4, len(lower) - 1):
        if dep[t] != "prep" or CALENDAR.isdisjoint(lower[t + 1 : t + 3]):
            continue
        crime = head[t]
        while dep[crime] in {"dobj", "pobj", "prep", "conj"} and tag[crime] != "VBG" and head[crime] < crime:
            crime = head[crime]
        called = crime
        while dep[crime] == "conj" and tag[head[crime]] == "VBG":
            crime = head[crime]
        of = head[crime]
        named = tag[called] == "VBG" and t - called <= CHARGE and NAMED.match(" ".join(lower[called:t]))
        if not named or dep[crime] != "pcomp" or lower[of] not in OF_CHARGE or not of < crime:
            continue
        verb = head[of]
        while dep[verb] in {"pobj", "prep"} and head[verb] < verb:
            verb = head[verb]  # "on suspicion of", "on charges of"
        told = lower[max(0, verb - CLAUSE) : t]
        opens = max((k for k, word in enumerate(told, 1) if word in {".", ";"}), default=0)
        if verb < of and lower[verb] in PURSUED and CALENDAR.isdisjoint(told[opens:]):
            head[t] = verb


def hang_off_days(tree: Tree) -> None:
    """Hang on the verb before a day the participle read as told of that day ("appeared on 3 May | charged with libel").

    Not of a month that it is told of ("in a May marked by protests").
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(3, len(lower) - 1):
        day = head[t]
        if dep[t] != "acl" or tag[t] != "VBN" or not day < t or lower[day] not in CALENDAR or dep[day] != "pobj":
            continue
        verb = head[head[day]]
        dated = lower[head[day]] in TIMING and all(tag[k] == "CD" or lower[k] == "," for k in range(day + 1, t))
        if dated and verb < day and tag[verb] in FINITE and lower[t] in CHARGED and lower[t + 1] in {"with", "of"}:
            head[t], dep[t] = verb, "advcl"


def hang_since(tree: Tree) -> None:
    """Hang on the custody, told between commas beside a name, since when it is ("X, in custody since May, was …")."""
    lower, dep, head = tree.lower, tree.dep, tree.head
    for t in tree.where({"since"}, 4, len(lower) - 1):
        told = lower[t - 3] == "," and lower[t - 2] in KEPT and lower[t - 1] in STAYS and tree.tag[t - 4] == "NNP"
        if told and head[t] != t - 1 and dep[t] == "prep":
            head[t] = t - 1


def hang_past_terms(tree: Tree) -> None:
    """Hang on the verb the day read as that of a term ("jailed for a year in 2021", "held for a week in May")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in tree.where(TIMING, 4, len(lower) - 1):
        term = head[t]
        if term != t - 1 or lower[term] not in LASTING or dep[term] != "pobj" or lower[head[term]] != "for":
            continue
        counted = lower[term - 1] in ONE or tag[term - 1] == "CD"
        verb = head[head[term]]
        if counted and tag[verb].startswith("VB") and (lower[t + 1] in CALENDAR or YEAR.fullmatch(lower[t + 1])):
            head[t] = verb


def seat_days(tree: Tree) -> None:
    """Hang a day's month below the preposition before it, not a former one ("tried in March and jailed on 9 April").

    It does nothing itself, either ("held X and on 3 [May] beat Y").
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in tree.where(MONTHS, 3, len(lower)):
        if dep[t] == "nsubj" and tag[t - 1] == "CD" and dep[t - 1] == "pobj" and head[t - 1] == t - 2:
            dep[t], head[t], dep[t - 1], head[t - 1] = "pobj", t - 2, "nummod", t
        on = t - 1 - (tag[t - 1] == "CD")
        if lower[on] not in TIMING or dep[t] != "pobj" or not head[t] < on or tag[head[t]] != "IN":
            continue
        verbs = any(tag[k].startswith("VB") for k in range(head[t], on))
        if verbs and not tree.has_kid(on, range(on + 1, t + 1), "pobj"):
            head[t] = on


def hang_paired_days(tree: Tree) -> None:
    """Hang below its preposition the first of two days of a month ("on 24 and 25 May, two of them were beaten").

    The parse makes an aside of it, and the month part of that.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(1, len(lower) - 3):
        paired = tag[t] == tag[t + 2] == "CD" and lower[t + 1] in {"and", "or"} and lower[t + 3] in MONTHS
        if paired and dep[t] in {"parataxis", "dep", "meta"} and lower[t - 1] in TIMING:
            dep[t], head[t] = "pobj", t - 1


def rehang_judging(tree: Tree) -> None:
    """Hang on the main verb what a court does to him, which the parse hangs on what he did before."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(6, len(lower) - 1):
        if tag[t] != "VBG" or lower[t - 1] != "," or lower[t] not in JUDGING or lower[t + 1] not in THEM:
            continue
        clause = head[t]
        if lower[clause] in JUDGING:
            continue  # "was shot after he tried X, sentencing him to ten years"
        while dep[clause] in {"conj", "xcomp", "ccomp"} and head[clause] < clause:
            clause = head[clause]  # "after she helped a friend buy a phone"
        main = head[clause]
        own = range(main + 1, clause)
        if dep[clause] != "advcl" or not main < clause < t or not tag[main].startswith("VB"):
            continue
        if not any(head[k] == clause and dep[k] in SUBJECTS and lower[k] == THEY[lower[t + 1]] for k in own):
            continue  # "freed X when her brother paid, charging him", "jailed X after he hit Y, parting her from him"
        marked = any(head[k] == clause and lower[k] in MARKS for k in own)
        if marked and tree.has_kid(main, range(max(0, main - CLAUSE), clause), "dobj", "nsubjpass"):
            head[t], dep[t] = main, "advcl"
