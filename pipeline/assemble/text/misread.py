"""What a sentence goes on to tell past an aside, a relative clause or a row of passives: of whom it is told.

"Police arrested X, who had sued the mayor, in Cali on Sunday": the arrest was in Cali, not the suit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.common import FINITE, PAST, SUBJECTS
from pipeline.assemble.text.lexicon import participles
from pipeline.assemble.text.shared_words import OUTLETS
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import STATE, actor_type, people
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

PHRASE = 12  # tokens from who shot to the verb
TRADE = 5  # tokens from the verb to the name
NOUNS = ("NN", "JJ", "DT", "PRP$", "HYPH", "CD")
DASHES, STOPS = frozenset({"-", "–", "—"}), frozenset({".", "?", "!"})
ASIDES = frozenset({",", "(", *DASHES})
ASIDE = 14  # tokens within dashes, or after them, at most
OUTLETS_OF = frozenset({"dailies", "weeklies", *(f"{w}s" for w in OUTLETS - {"daily", "weekly"})})
ROW = 30  # tokens from one passive to the next of a row
BEFELL = word_list("verbs.toml", "harm", "befell", "ended")
FALLING = verb_list("verbs.toml", "harm", "falling")
OF_DOERS = word_list("verbs.toml", "calling", "of_doers")
WITH = frozenset({"together", "along", "including", "alongside"})
OWN = {"her": "she", "him": "he"}
SOUGHT = word_list("verbs.toml", "seeking", "sought")
BODIES = frozenset(toml_table("misheard.toml")["bodies"])
DEAD = word_list("verbs.toml", "harm", "dead")
# what befalls men who hurt somebody, but not officers
BY_LAW = word_list("verbs.toml", "law", "participles", "caught")


def close_relatives(tree: Tree) -> None:
    """Hang on the main verb where and when something was done, told after a relative clause in commas."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    closed: dict[int, int] = {}
    for t in range(4, len(lower)):
        verb = head[t]
        if verb in closed:
            head[t] = closed[verb]
            continue
        if dep[verb] != "relcl" or not verb < t or dep[t] not in {"prep", "npadvmod", "agent"}:
            continue
        noun, above = head[verb], head[head[verb]]
        who = next((k for k in range(noun + 1, verb) if lower[k] in {"who", "whom", "whose"}), None)
        if who is None or lower[who - 1] != "," or not tag[above].startswith("VB") or not above < noun:
            continue
        if closing(tree, t):
            head[t] = closed[verb] = above


def closing(tree: Tree, t: int) -> bool:
    """Tell whether a preposition stands right after the comma that ends a relative clause, no comma within a place."""
    lower, tag, dep = tree.lower, tree.tag, tree.dep
    if dep[t] not in {"prep", "agent"} or lower[t - 1] != "," or lower[t] not in {"in", "on", "at", "near", "by"}:
        return False
    k = t - 2
    while tag[k] in {"NNP", "CD"}:
        k -= 1
    if lower[k] == "," and k != t - 2:
        return False
    opening = next((j for j in range(t - 2, max(0, t - ROW), -1) if lower[j] == ","), 0)
    return lower[opening + 1] not in WITH  # "whom they sacked, together with two others, in May"


def rejoin_companions(tree: Tree) -> None:
    """Join to a name whom the parse joins to what that person is of: "presenter X of Radio Y and her driver, Z"."""
    lower, tag, dep, head, names, name_at = tree.lower, tree.tag, tree.dep, tree.head, tree.names, tree.name_at
    for t in range(5, len(lower)):
        if tag[t] != "PRP$" or lower[t - 1] != "and" or dep[head[t]] != "conj" or not t < head[t] < t + TRADE:
            continue
        noun = head[head[t]]
        if lower[t - 2] == "," and tag[t - 3] == "CD" and lower[t - 4] == "," and (i := name_at[t - 5]) >= 0:
            last = names[i].last
            if names[i].label == "PERSON" and dep[last] == "pobj" and head[head[last]] == noun and name_at[noun] < 0:
                head[head[t]] = last  # "the bodies of X, 17, and his uncle"
                continue
        of = head[noun]
        if dep[noun] != "pobj" or lower[of] not in {"of", "from", "at", "with", "for"} or not of < t:
            continue
        i = name_at[head[of]]
        if i >= 0 and names[i].label == "PERSON":
            head[head[t]] = head[of]


def name_outlets(tree: Tree) -> None:
    """Call a body what was read as a person whom another is "of": "presenter X of Télé Y", "reporter X, of Dawn Z".

    Likewise what is called one: "X, one of the last dailies", "X, a weekly".
    """
    lower, names = tree.lower, tree.names
    people = {n.last for n in names if n.label == "PERSON"}
    for name in names:
        k = name.first - 1
        if name.label != "PERSON" or k < 1 or lower[k] != "of":
            continue
        if k - 1 in people or (lower[k - 1] == "," and k - 2 in people):
            name.label = "ORGANISATION"
    told = {n.text for n in names if n.label == "PERSON" and called_body(tree, n.last + 1)}
    for name in names:
        if name.text in told:
            name.label = "ORGANISATION"


def called_body(tree: Tree, t: int) -> bool:
    """Tell whether a comma and a phrase that calls something a paper or body stand there (", one of the last dailies").

    Not "a newspaper editor", "the daily's owner".
    """
    lower, tag = tree.lower, tree.tag
    if lower[t : t + 1] != [","]:
        return False
    one = lower[t + 1 : t + 3] == ["one", "of"]
    k = t + 4 if one else t + 2
    if k >= len(lower) or lower[k - 1] not in {"the", "a", "an", "its", "their"}:
        return False
    while k < len(lower) - 1 and tag[k] in {"JJ", "JJS", "VBN", "HYPH", "RB"} and lower[k] not in OUTLETS:
        k += 1
    if k >= len(lower) - 1 or lower[k] not in (OUTLETS_OF if one else OUTLETS):
        return False
    return not tag[k + 1].startswith(("NN", "POS", "JJ"))


def join_passives(tree: Tree) -> None:
    """Hang on the first of three passives in a row those that the parse reads as told of its agent.

    "X was detained by three policemen, tortured and freed": not the policemen were. But "killed by two men, arrested
    and charged" tells of the men, as does "by two men, dressed in black and armed".
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for first in range(3, len(lower)):
        if dep[first] != "acl" or tag[first] != "VBN" or lower[first - 1] != "," or lower[first] in OF_DOERS:
            continue
        by = head[first]
        while dep[by] in {"pobj", "prep"} and head[by] != by:
            by = head[by]
        verb = head[by]
        passive = dep[by] == "agent" and tree.has_kid(verb, range(verb), "auxpass")
        following = range(first + 1, min(len(lower), first + ROW))
        more = any(head[k] == first and dep[k] == "conj" and tag[k] in {"VBN", "VBD"} for k in following)
        if not passive or not more or lower[first] not in participles():
            continue
        lawful = actor_type([lower[k] for k in range(by + 1, first) if tag[k].startswith(("NN", "JJ"))]) in STATE
        if lower[verb] not in DEAD and (lawful or lower[first] not in BY_LAW):
            head[first], dep[first] = verb, "conj"


def close_asides(tree: Tree) -> None:
    """Hang on the main verb what follows an aside on a part: "ten months, eight of which were suspended, by X"."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(2, len(lower)):
        verb = head[t]
        if dep[verb] != "relcl" or not verb < t or dep[t] not in {"agent", "prep", "npadvmod"}:
            continue
        noun = head[verb]
        part = any(lower[k] in {"which", "whom"} and lower[k - 1] == "of" for k in range(noun + 1, verb))
        above = head[noun]
        if part and "," in lower[verb:t] and tag[above].startswith("VB"):
            head[t] = above


def close_brackets(tree: Tree) -> None:
    """Hang on the word before a bracket the participle that opens it ("gave X three years (suspended for five)").

    The parse hangs it on the verb, whose subject would be the one suspended. A place before it has no remark.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for k in (k for k, word in enumerate(lower) if word == "(" and 0 < k < len(lower) - 2):
        t = k + 1 if tag[k + 1] != "RB" else k + 2
        above = head[t]
        if tag[t] != "VBN" or dep[t] == "pobj" or not (above < k and tag[above].startswith("VB")):
            continue
        i = tree.name_at[k - 1]
        if tag[k - 1][:2] not in {"NN", "PR", "CD"} or (i >= 0 and tree.names[i].label == "PLACE"):
            continue
        if is_below(tree, k - 1, t):
            continue
        end = next((j for j in range(t, min(len(lower), t + ASIDE)) if lower[j] == ")"), t)
        for j in range(t + 1, min(len(lower), end + ASIDE)):
            if j > end and head[j] == t:
                head[j] = above  # "(suspended for five years) on 3 May"
            elif j < end and head[j] == above and tag[j] in {"CD", "NNP"}:
                head[j], dep[j] = t, "npadvmod"  # "(arrested 3 May)"
        head[t], dep[t] = k - 1, "acl"


def is_below(tree: Tree, t: int, above: int) -> bool:
    """Tell whether a token hangs below another."""
    for _ in range(ASIDE):
        if t == above:
            return True
        t = tree.head[t]
    return False


def close_dashes(tree: Tree) -> None:
    """Hang on the verb what follows an aside in dashes: "took X - a driver also known as Y - from a house in July"."""
    lower, tag, dep, head, starts = tree.lower, tree.tag, tree.dep, tree.head, tree.start
    if DASHES.isdisjoint(lower):
        return
    opened = -1
    for t in range(1, len(lower)):
        if lower[t] in STOPS:
            opened = -1
        if lower[t] not in DASHES or not (lower[t] == "—" or starts[t] > starts[t - 1] + len(lower[t - 1])):
            continue
        if not 0 <= t - opened <= ASIDE or opened < 0:
            opened = t
            continue
        above = opened - 1
        while not tag[above].startswith("VB") and head[above] != above:
            above = head[above]
        if tag[above].startswith("VB") and not opened < above < t:
            for k in range(t + 1, min(len(lower), t + ASIDE + 1)):
                if lower[k] in STOPS:
                    break
                if opened < head[k] < t and dep[k] in {"prep", "npadvmod", "agent"}:
                    head[k] = above
        opened = -1


def rejoin_among(tree: Tree) -> None:
    """Hang the first of those named after ", among them" on the noun before: "six students, among them X".

    A number may stand further off ("six students of the college, among them"), a plural alone right before.
    """
    lower, tag, dep, head, names = tree.lower, tree.tag, tree.dep, tree.head, tree.names
    for name in names:
        t = name.first
        while t > name.first - TRADE and t > 4 and (tag[t - 1].startswith(NOUNS) or lower[t - 1] in people().plurals):
            t -= 1  # "among them Mr X", "the cook X", "bloggers X and Y", read as a verb
        if name.label != "PERSON" or t < 4 or lower[t - 3] not in ASIDES or lower[t - 1] != "them":
            continue
        if lower[t - 2] not in {"among", "amongst"}:
            continue
        for k in range(t, name.first):
            if tag[k] == "VBZ":
                tag[k] = "NNS"
                for c in range(k + 1, name.last + 1):
                    dep[c] = "appos" if head[c] == k and dep[c] == "dobj" else dep[c]
        top = next((k for k in range(name.last, t - 1, -1) if not t <= head[k] <= name.last), name.last)
        counted = [head[k] for k in range(max(0, t - PHRASE), t - 3) if dep[k] == "nummod" and k < head[k] < t - 3]
        if dep[top] in {"dobj", "nsubjpass", "nsubj"} and counted and dep[counted[-1]] in {"dobj", "nsubjpass"}:
            head[top], dep[top] = counted[-1], "appos"
        elif dep[top] in {"pobj", "appos", "dobj"} and not counted and alone_meant(tree, t - 4):
            # where both are told of one verb it befell both
            head[top], dep[top] = (head[top], dep[top]) if head[top] == head[t - 4] else (t - 4, "appos")


def alone_meant(tree: Tree, noun: int) -> bool:
    """Tell whether "them" can mean but the people of a plural: not "men accused of killing nurses, among them X"."""
    if tree.tag[noun] != "NNS" or tree.lower[noun] not in people().plurals:
        return False
    while tree.head[noun] != noun:
        noun = tree.head[noun]
        if tree.lower[noun] in people().plurals:
            return False
    return True


def rejoin_lost(tree: Tree) -> None:
    """Hang on a person what the parse hangs on what is sought: "do not know the whereabouts of X, seized on 2 March".

    Likewise on the clause of "who" what stands within it: "of X, who was seized, on March 2, by men".
    """
    lower, dep, head = tree.lower, tree.dep, tree.head
    for t in range(4, len(lower)):
        at, of = t - (lower[t - 1] == "both"), head[t] + 1
        if dep[t] == "acl" and lower[at - 1] == "," and lower[of - 1] in SOUGHT | BODIES and lower[of] == "of":
            head[t] = next((k for k in range(at - 2, of, -1) if dep[k] == "pobj" and head[k] == of), head[t])
        who = next((k for k in range(head[t] + 2, t) if lower[k] == "who"), 0) if dep[t] == "relcl" else 0
        if who and lower[who - 1] == "," and lower[head[t]] in SOUGHT | BODIES and lower[head[t] + 1] == "of":
            head[t] = next(tree.kids_in(head[t] + 1, range(head[t] + 2, who), "pobj"), head[t])
        clause = head[t]
        if dep[t] != "agent" or dep[clause] not in {"relcl", "acl"} or not clause < t:
            continue
        for k in range(clause + 1, t):
            if dep[k] in {"prep", "npadvmod"} and head[k] < head[clause]:
                head[k] = clause


def rejoin_aside(tree: Tree) -> None:
    """Hang on a name the participle after it that the parse joins to a verb: "likened X to Y, jailed in 1964".

    Also to a later verb with a subject of its own: "In the case of X, murdered in 2015, two men were tried".
    """
    tag, lower, dep, head, names = tree.tag, tree.lower, tree.dep, tree.head, tree.names
    passive = {head[k] for k in range(len(dep)) if dep[k] in {"auxpass", "nsubjpass"}}
    for name in names:
        t = name.last + 2
        if name.label != "PERSON" or t >= len(lower) - 1 or lower[t - 1] != "," or tag[t] not in PAST:
            continue
        if dep[t] == "advcl" and dep[name.last] in {"pobj", "dobj"} and tells_of(tree, name.first, t):
            head[t], dep[t], tag[t] = name.last, "acl", "VBN"
        if tag[t] != "VBN":
            continue
        if dep[t] == "advcl" and dep[name.last] == "pobj" and (subject := own_subject(tree, t)) > t:
            for k in range(t + 1, subject):
                if dep[k] == "prep" and head[k] == head[t]:
                    head[k] = t  # where and when it was
            head[t], dep[t] = name.last, "acl"
        if dep[t] != "conj":
            continue
        if tag[head[t]] in FINITE and head[t] not in passive and tag[t + 1] in {"IN", "RB"} and head[t] < name.first:
            head[t], dep[t] = name.last, "acl"


def tells_of(tree: Tree, first: int, t: int) -> bool:
    """Tell whether a participle of harm that ends its clause tells of the name before it, not of the subject.

    "X paid tribute to Y, killed on Friday"; but "X died beside Y, shot by a sniper".
    """
    lower, tag, head = tree.lower, tree.tag, tree.head
    main = head[t]
    if not main < first or tag[main] not in FINITE | {"VBN"} or lower[main] in FALLING or lower[t] not in BEFELL:
        return False
    if lower[t + 1] not in {"on", "in", "by", "last", "during", "near", "outside"}:
        return False
    near = range(max(0, main - PHRASE), min(len(lower), t + PHRASE))
    own = tree.has_kid(t, near, *SUBJECTS, "aux", "auxpass", "dobj", "conj", "cc", "mark")
    return not own and not tree.has_kid(main, near, "auxpass")


def own_subject(tree: Tree, t: int) -> int:
    """Return the subject of the later verb that a participle hangs on, where it stands between the two; else -1."""
    return next((k for k in range(t + 1, tree.head[t]) if tree.head[k] == tree.head[t] and tree.dep[k] in SUBJECTS), -1)


def take_both(tree: Tree) -> None:
    """Make "both" the object of the verb before it: "released both on bail", read as "both on bail and on …"."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in tree.where({"both"}, 1, len(lower) - 1):
        if head[t] == t + 1 and tag[t - 1].startswith("VB") and tag[t + 1] in {"IN", "TO"}:
            head[t], dep[t] = t - 1, "dobj"


def rehang_deeds(tree: Tree) -> None:
    """Hang on the main verb a deed that the parse puts in a clause about whom it befell.

    "Police entered the flat where she was working and arrested her": it was not she who arrested.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(4, len(lower) - 1):
        verb = head[t]
        below = dep[verb] in {"relcl", "advcl"} and tag[verb] in {"VBG", "VBN"}
        if dep[t] != "conj" or tag[t] != "VBD" or not below:
            continue
        her = next((k for k in (t + 1, t + 2) if k < len(lower) and lower[k] in OWN and head[k] == t), None)
        she = any(head[k] == verb and dep[k] in SUBJECTS and lower[k] == OWN[lower[her]]
                  for k in range(max(0, verb - TRADE), verb)) if her is not None else False  # fmt: skip
        own = tree.has_kid(t, range(verb, t), "nsubj", "aux", "auxpass")
        above = head[verb]
        while above != head[above] and tag[above] != "VBD":
            above = head[above]
        if she and not own and tag[above] == "VBD" and above < verb:
            head[t] = above


def join_row(tree: Tree) -> None:
    """Coordinate the middle ones of passives in a row: "was held on 2 May, freed on 9 May, and deported".

    Those that the parse joins to a middle one, too: "were kept in a cellar, fed once a day, whipped and left to die".
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(3, len(lower)):
        verb = head[t]
        if dep[t] == "ccomp" and lower[t - 2] == "," and lower[t - 1] in {"was", "were"} and verb < t - 2:
            joined = tag[verb] == "VBD" and not tree.has_kid(t, range(t), *SUBJECTS)
            dep[t] = "conj" if joined else dep[t]  # "two men confessed, were acquitted and left"
        if dep[t] != "advcl" or tag[t] not in {"VBN", "VBD"} or lower[t - 1] != "," or not verb < t:
            continue
        passive = tree.has_kid(verb, range(verb), "auxpass")
        own = tree.has_kid(t, range(t), "nsubj", "nsubjpass", "aux", "auxpass", "mark", "dobj")
        if not passive or own:
            continue
        following = range(t + 1, min(len(lower), t + ROW))
        row = [k for k in following if head[k] in {verb, t} and dep[k] == "conj" and tag[k] in {"VBN", "VBD"}]
        if row and not participles().isdisjoint({lower[t]} if head[row[0]] == verb else {lower[k] for k in (t, *row)}):
            dep[t], tag[t] = "conj", "VBN"


def read_let(tree: Tree) -> None:
    """Take "let go" after a passive for one: "were fined 2,000 baht and let go the next morning"."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(2, len(lower) - 1):
        verb = head[t]
        bare = lower[t] == "let" and lower[t + 1] in {"go", "off", "out"} and dep[t] == "conj" and verb < t
        if bare and dep[verb] == "conj" and tag[verb] in {"VBN", "VBD"} and head[verb] < verb:
            verb = head[verb]  # "was held, questioned for two days and let go"
        if bare and tree.has_kid(verb, range(verb), "auxpass"):
            tag[t] = "VBN"
