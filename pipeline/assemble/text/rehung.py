"""Which of two clauses a deed belongs to, and so who did it.

"Police clubbed reporters who were covering the march, injuring four of them"; "police seek men who attacked a village,
killing five". And a deed told after a "when": "she said she was filming when two men stopped her, beat her".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.common import CALENDAR, MONTHS, RELATIVE, SUBJECTS, WEEKDAYS
from pipeline.assemble.text.wordlists import verb_list, word_list

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Name, Tree


HARMING = word_list("verbs.toml", "harm", "gerunds")
FORCE = verb_list("verbs.toml", "force", "armed")
ASSAULTS = verb_list("actors.toml", "scenes", "assaults")
AGAINST = verb_list("verbs.toml", "pursuit", "verbs")
ANSWERING = verb_list("verbs.toml", "force", "answering")
ANSWERED_WITH = word_list("verbs.toml", "force", "answered_with")
USING = verb_list("verbs.toml", "force", "using")
REACH = 8  # tokens from a verb to the weapon that is used
SAYING = verb_list("verbs.toml", "saying", "on_oath")
CALLING = word_list("verbs.toml", "calling", "words", "nicknames")
THEM = frozenset({"them", "him", "her", "those"})
MAIN = frozenset({"ROOT", "ccomp", "parataxis"})
MIN = 4  # tokens before a verb beside another
NEAR = 4  # tokens from a title to the name after it
BEFELL = word_list("verbs.toml", "harm", "befell")
OUTCOMES = frozenset({"wounding", "killing", "injuring", "hurting", "maiming"})
CLIMB = 10  # steps up the parse to what is asked for
YEAR = 4  # figures
SPAN = 40  # tokens from a relative clause to what is told after it, at most


def rehang_harm(tree: Tree) -> None:
    """Hang a participle of harm on the verb of whoever did it."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in tree.where(HARMING, 6, len(lower) - 1):
        if tag[t] != "VBG" or dep[t] != "advcl" or lower[t - 1] != ",":
            continue
        if (last := answered_last(tree, t)) > 0:
            head[t] = last
            continue
        clause = relative_before(tree, t)
        if clause is None:
            continue
        main = verb_over(tree, clause)
        hung = head[head[t]] if dep[head[t]] == "xcomp" and lower[head[t]] not in FORCE else head[t]
        if main is None or hung not in {*coordinated(tree, main), clause}:
            continue  # "fired at a car that failed to stop, killing two"
        of_main = harms(tree, main)
        if lower[clause] in ANSWERING and lower[clause - 1] != "had" and not ANSWERED_WITH.isdisjoint(lower[clause:t]):
            head[t] = clause  # "at police, who responded with live fire, killing two"
        elif lower[main] in AGAINST and lower[clause] in FORCE and not of_main:
            head[t] = clause
        elif of_main and hung == clause and (
            lower[clause] not in FORCE or meant(tree, t) or attacked(tree, main, clause)
        ):
            head[t] = main


def answered_last(tree: Tree, t: int) -> int:
    """Return the verb by which others answered, told last ("youths burned cars and police retaliated, killing two")."""
    k = t - 2
    own = tree.dep[k - 1] in {"nsubj", "conj"} and tree.tag[k - 1].startswith("NN")
    joined = tree.dep[k] == "conj" and tree.head[k] == tree.head[t]
    return k if tree.lower[k] in ANSWERING and joined and own else -1


def attacked(tree: Tree, main: int, clause: int) -> bool:
    """Tell whether some are attacked for what they had done ("ambushed men who had opened fire, killing six")."""
    return tree.lower[main] in ASSAULTS and tree.lower[clause - 2 : clause] == ["who", "had"]


def rehang_outcomes(tree: Tree) -> None:
    """Hang on the verb what came of it, read as said of whom it hit ("threw a stone at a boy wounding him").

    It wounds the boy himself: nobody whom he wounded. "Shot at a man beating him" tells of what the man did.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in tree.where(OUTCOMES, 3, len(lower) - 1):
        if (tag[t], dep[t]) != ("VBG", "acl") or lower[t + 1] not in THEM:
            continue
        at = head[head[t]]
        if head[t] == t - 1 and dep[t - 1] == "pobj" and lower[at] == "at" and tag[head[at]].startswith("VB"):
            head[t], dep[t] = head[at], "advcl"


def rehang_openers(tree: Tree) -> None:
    """Hang on the main verb when a thing was done, read as of a later aside ("In May, a court, led by Y, tried X")."""
    lower, dep, head = tree.lower, tree.dep, tree.head
    for t in range(len(lower) - 4):
        aside = head[t]
        if dep[t] != "prep" or dep[aside] != "acl" or not t < head[aside] < aside or lower[aside - 1] != ",":
            continue
        verb = head[head[aside]]
        if dep[head[aside]] in {"nsubj", "nsubjpass"} and verb > aside and "," in lower[t + 1 : head[aside]]:
            head[t] = verb


def rejoin_when(tree: Tree) -> None:
    """Join to the verb after "when" what the parse joins to "said" ("said he was out when men came up, beat him")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(8, len(lower) - 1):
        said = head[t]
        if dep[t] != "conj" or tag[t] not in {"VBD", "VBN"} or lower[said] not in SAYING or not said < t - 4:
            continue
        if tree.has_kid(t, range(said, t), "nsubj", "nsubjpass", "aux", "auxpass"):
            continue
        if lower[t - 1] != "," and not (lower[t - 1] == "and" and lower[t] in FORCE):
            continue
        when = next((k for k in range(t - 2, max(said, t - SPAN), -1) if lower[k] == "when"), None)
        if when is None:
            continue
        verb = next((head[k] for k in range(when + 1, t) if dep[k] == "nsubj" and when < head[k] < t), None)
        below = verb is not None and dep[verb] in {"advcl", "ccomp", "relcl"} and tag[verb] == "VBD"
        if verb is not None and below and lower[verb] not in SAYING:
            head[t] = verb


def rejoin_row(tree: Tree) -> None:
    """Join to the verb of a clause the next of its row, read as the main verb or as what others do.

    "she was out when two men stopped her, hit her and ran"; "said that few saw it and that police came, took her away".
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(8, len(lower) - 1):
        if lower[t - 1] != "," or tag[t] not in {"VBD", "VBN"} or lower[t] in SAYING:
            continue
        near = range(max(0, t - SPAN), t)
        if tree.has_kid(t, near, *SUBJECTS, "mark", "aux", "auxpass"):
            continue
        if dep[t] == "advcl" and lower[head[t]] in SAYING and head[t] < t:
            verb = next((k for k in tree.kids_in(t, near, "advcl") if tag[k] == "VBD" and opened(tree, k, "when")), -1)
            if verb < 0:
                continue
            dep[verb], head[verb] = "advcl", head[t]
            dep[t], head[t] = "conj", verb
            if dep[t + 1] == "dobj" and head[t + 1] < verb and tag[t + 1] == "PRP":
                head[t + 1] = t
        elif dep[t] == "conj" and head[t] < t:
            above = (k for k in reversed(near) if k > head[t] and (dep[k], tag[k]) == ("conj", "VBD"))
            verb = next((k for k in above if opened(tree, k, "that")), -1)
            if verb >= 0 and "and" not in lower[verb:t] and head[verb] < verb:
                head[t] = verb


def opened(tree: Tree, verb: int, word: str) -> bool:
    """Tell whether a clause has this word before a subject of its own."""
    own = [k for k in range(max(0, verb - SPAN), verb) if tree.head[k] == verb]
    who = next((k for k in own if tree.dep[k] in SUBJECTS), -1)
    return who > 0 and any(tree.lower[k] == word for k in own if k < who)


def rejoin_where(tree: Tree) -> None:
    """Join to the verb after "where" the deeds in a row that the parse joins to a journey.

    "went to Karo, where soldiers stopped her, took her phone, and beat her": soldiers did it all.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for w in range(4, len(lower) - 4):
        verb = head[w]
        if lower[w] != "where" or dep[w] != "advmod" or not w < verb < w + SPAN:
            continue
        end = head[verb]  # "went to Karo to complain, where soldiers stopped her": no complaint
        if lower[w - 1] == "," and (tag[end], dep[verb]) == ("VB", "ccomp") and dep[end] in {"advcl", "xcomp"}:
            dep[verb] = "relcl"
        if dep[verb] != "relcl":
            continue
        who = next(tree.kids_in(verb, range(w + 1, verb), "nsubj"), -1)
        whom = next((k for k in (verb + 1, verb + 2) if k < len(lower) and head[k] == verb and dep[k] == "dobj"), -1)
        if who < 0 or tag[who].startswith("PRP") or whom < 0 or lower[whom] not in {"her", "him", "them"}:
            continue
        main = head[head[head[verb]]] if dep[end] == "pobj" else -1
        t = next(tree.kids_in(main, range(whom + 1, min(len(lower), whom + 3)), "conj"), -1)
        meant = {"them", "their"} if lower[whom] == "them" else {"her"} if lower[whom] == "her" else {"him", "his"}
        row = lower[t - 1] == "," or (lower[t - 1] == "and" and lower[t - 2] != ",")
        own = tree.has_kid(main, range(main + 1, w), "dobj")  # "brought her to Karo, where …"
        if t > 0 and tag[t] in {"VBD", "VBN"} and row and not own and not meant.isdisjoint(lower[t : t + 3]):
            head[t] = verb


def rehang_year(tree: Tree) -> None:
    """Hang on the deed tried the year after who suffered it, where the verdict has a day of its own.

    "sentenced two men on Monday for killing a cook, X, in 2018".
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for name in tree.names:
        t = name.last + 2
        if name.label != "PERSON" or t + 1 >= len(lower) or lower[t - 1] != "," or lower[t] != "in":
            continue
        year = len(lower[t + 1]) == YEAR and lower[t + 1].isdigit()
        if dep[t] != "prep" or not (year or lower[t + 1] in MONTHS) or dep[name.last] != "appos":
            continue
        deed = name.last
        for _ in range(CLIMB):
            if tag[deed].startswith("VB") or head[deed] == deed:
                break
            deed = head[deed]
        main = head[t]
        told = main < deed < name.first and tag[deed] == "VBG" and tag[main].startswith("VB")
        if told and not WEEKDAYS.isdisjoint(lower[max(0, main - SPAN) : deed]):
            head[t] = deed


def reread_beside(tree: Tree) -> None:
    """Read anew the verb right before a name and the participle after its comma."""
    for name in tree.names:
        if name.label == "PERSON":
            read_active(tree, name)
            read_aside(tree, name.last)
            read_befallen(tree, name)


def read_active(tree: Tree, name: Name) -> None:
    """Make one more deed of who came what was read as said of the place, its object being somebody's name.

    "Men arrived at the station, called X to the gate and shot him": X was called, not the station.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    t = name.first - 1
    if t < MIN or dep[t] != "acl" or tag[t] != "VBN" or lower[t - 1] != "," or head[name.last] != t:
        return
    main = head[t]
    for _ in range(CLIMB):
        if tag[main].startswith("VB") or head[main] == main:
            break
        main = head[main]
    below = range(name.last, min(len(lower), name.last + SPAN))
    to = any(head[k] == t and lower[k] in {"to", "out", "outside", "into"} for k in below)
    if tag[main] == "VBD" and (to or lower[t] not in CALLING):
        tag[t], dep[t], head[t], dep[name.last] = "VBD", "conj", main, "dobj"


def read_aside(tree: Tree, last: int) -> None:
    """Make the passive after an aside the main verb, read as joined to it ("X, carried off in May, was freed")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    t = last + 2
    if t + 2 >= len(lower) or tag[t] != "VBD" or lower[t - 1] != "," or dep[t] not in MAIN:
        return
    reach = range(max(0, t - SPAN), min(len(lower), t + SPAN))
    below = [k for k in reach if k > t and head[k] == t]
    over = head[t] if dep[t] == "ccomp" and head[t] > t else -1
    main = next((k for k in below if dep[k] == "conj" and tag[k] == "VBN"), over)
    aux = next(tree.kids_in(main, range(t + 1, main), "auxpass"), -1)
    if aux < 0 or lower[aux - 1] != "," or any(dep[k] in {"dobj", "cc"} for k in below):
        return
    if tree.has_kid(main, reach, *SUBJECTS):
        return
    who = last
    for k in range(reach.start, t):
        if head[k] == t and dep[k] != "punct":
            head[k] = main
            if dep[k] in {"nsubj", "parataxis", "nsubjpass", "npadvmod"} and k >= last - NEAR:
                dep[k], who = "nsubjpass", k
    if main != over:
        dep[main], head[main] = dep[t], main if head[t] == t else head[t]
    for k in below:
        if k > aux and k != main:
            head[k] = main
    tag[t], dep[t], head[t] = "VBN", "acl", who


def read_befallen(tree: Tree, name: Name) -> None:
    """Hang on a name what is read as one more deed of who looks for them ("seeks her son, X, disappeared in 2019")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    t = name.last + 2
    if t + 2 >= len(lower) or lower[t - 1] != "," or lower[t] not in BEFELL:
        return
    dated = tag[t + 2] == "CD" or lower[t + 2] in CALENDAR
    if not (dated or lower[t + 1] in {"since", "by"}) or lower[t + 1] not in {"in", "on", "since", "by"}:
        return
    who = head[name.last] if name.first <= head[name.last] <= name.last else name.last
    near = range(name.first, min(len(lower), t + SPAN))
    own = tree.has_kid(t, near, *SUBJECTS, "dobj", "aux")
    joined = dep[t] in {"conj", "parataxis", "ROOT"} and head[t] < name.first
    if joined and not own and dep[who] not in SUBJECTS:
        head[t], dep[t], tag[t] = who, "acl", "VBN"


def rehang_past(tree: Tree) -> None:
    """Hang on the main verb a deed that the parse joins to what others run ("burned the school nuns run and beat X").

    It is past; the clause on the school tells in the present, with a subject of its own, not "who run".
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(4, len(lower)):
        run = head[t]
        if tag[t] != "VBD" or dep[t] != "conj" or tag[run] not in {"VBP", "VBZ"} or dep[run] not in {"ccomp", "relcl"}:
            continue
        above = head[run]
        near = range(max(0, run - SPAN), t)
        own = [k for k in near if head[k] == run and dep[k] in SUBJECTS and lower[k] not in RELATIVE and k < run]
        if not own or tree.has_kid(t, near, *SUBJECTS, "aux", "auxpass"):
            continue
        noun = above if dep[run] == "relcl" else next(tree.kids_in(above, near, "dobj"), -1)
        main = head[noun] if noun >= 0 else -1
        if main >= 0 and dep[noun] == "dobj" and tag[main] == "VBD" and main < noun < own[0]:
            head[t] = main
            head[run], dep[run] = noun, "relcl"


def join_demands(tree: Tree) -> None:
    """Join to the infinitive asked for one that the parse joins to a deed ("urge them to free X, held …, and to")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(6, len(lower) - 1):
        past = head[t]
        if tag[t] != "VB" or dep[t] != "conj" or lower[t - 1] != "to" or tag[past] not in {"VBD", "VBN"} or past > t:
            continue
        if lower[t - 2] not in {"and", ",", "or"}:
            continue
        node = past
        for _ in range(CLIMB):
            if head[node] == node:
                break
            node = head[node]
            if tag[node] == "VB" and lower[node - 1] == "to" and dep[node] in {"xcomp", "ccomp", "conj"}:
                head[t] = node
                break


def relative_before(tree: Tree, t: int) -> int | None:
    """Return the verb of the last relative clause before a token, told of those who do what it says."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for k in range(t - 2, max(0, t - SPAN), -1):
        if lower[k] in {".", ";"}:
            return None
        if dep[k] == "relcl" and tag[k].startswith("VB"):
            who = any(head[w] == k and dep[w] == "nsubj" and lower[w] in RELATIVE for w in range(head[k] + 1, k))
            return k if who else None
    return None


def verb_over(tree: Tree, clause: int) -> int | None:
    """Return the verb whose object, at however many steps, a relative clause is about."""
    tag, dep, head = tree.tag, tree.dep, tree.head
    node = head[clause]
    for _ in range(5):
        if dep[node] not in {"pobj", "dobj", "prep", "conj", "appos", "dative"} or head[node] == node:
            return None
        node = head[node]
        if tag[node].startswith("VB"):
            return node if node < clause else None
    return None


def coordinated(tree: Tree, verb: int) -> set[int]:
    """Return a verb and the first ones of its row."""
    tag, dep, head = tree.tag, tree.dep, tree.head
    found = {verb}
    while dep[verb] == "conj" and tag[head[verb]].startswith("VB") and head[verb] not in found:
        verb = head[verb]
        found.add(verb)
    return found


def harms(tree: Tree, verb: int) -> bool:
    """Tell whether a verb, or one of its row, tells of force."""
    row = coordinated(tree, verb)
    if any(tree.lower[v] in USING and wields(tree, v) for v in row):
        return True  # "used batons against teachers who had blocked a road, injuring 12"
    return any(tree.lower[v] in FORCE and not (tree.lower[v] in AGAINST and not follows(tree.lower, v)) for v in row)


def wields(tree: Tree, verb: int) -> bool:
    """Tell whether what is used, or a thing joined to it, is what people are hurt with."""
    last = min(len(tree.lower), verb + REACH)
    things = list(tree.kids_in(verb, range(verb + 1, last), "dobj"))
    return any(tree.lower[k] in ANSWERED_WITH and {k, tree.head[k]} & set(things) for k in range(verb + 1, last))


def follows(lower: list[str], verb: int) -> bool:
    """Tell whether a verb that also means accusing means running at somebody ("charged at", "charged into")."""
    return lower[verb + 1 : verb + 2] in (["at"], ["into"], ["towards"], ["toward"])


def meant(tree: Tree, t: int) -> bool:
    """Tell whether a participle's object is those just told of ("injuring four of them")."""
    lower, dep, head = tree.lower, tree.dep, tree.head
    last = min(len(lower), t + 8)
    return any(
        lower[k] in THEM and (head[k] == t or (dep[head[k]] == "prep" and head[head[head[k]]] == t))
        for k in range(t + 1, last)
    )
