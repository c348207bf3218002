"""What quotations, custody, "together with" and the like leave to the verb before them; who is no place.

"Jailed X for “spreading rumours” on 3 May in Osh": jailed there and then, not rumours spread; "took into custody
award-winning reporter X": X was taken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.callings import BODIES_TOO, is_somebody, opens_as_ones
from pipeline.assemble.text.common import IS_WAS, NO, SUBJECTS
from pipeline.assemble.text.rehung import SAYING
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import people
from pipeline.normalise.namesakes import first_names
from pipeline.normalise.places import gazetteer
from pipeline.normalise.places.fold import fold
from pipeline.normalise.places.reading import read

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Name, Tree

TAKEN = 16  # tokens from "custody" to who is taken at most
QUOTED = 40  # tokens of a quoted charge at most
OPENING = {"”": "“", '"': '"', "''": "``", "»": "«", "’": "‘"}
AFTER = frozenset({"prep", "npadvmod", "agent"})
STOPS = frozenset({".", "?", "!"})
WITH = frozenset({"together", "along"})
LONGEST = 4  # words of a person's name
AT_PLACE = frozenset({"in", "at", "near", "from", "outside", "to", "of"})
SPOTS = frozenset({"in", "at", "to", "from", "inside", "outside"})
# what bodies are called too
SEATED = word_list("where.toml", "bench", "seats")
DWELLINGS = word_list("where.toml", "houses", "theirs")
SITES = word_list("where.toml", "houses", "sites")
TRADE = 7  # tokens of what somebody was before
COPULAS = IS_WAS | {"being"}
SIGHTED = word_list("verbs.toml", "seeking", "sighted")
LOOSE = frozenset({"CD", "NN", "NNS"})
BESIDE = frozenset({"JJ", "DT", "PRP$", "CD", "NN"})
NEARLY = word_list("verbs.toml", "causing", "nearly")
BEING = COPULAS | {"be", "been", "am"}
OPENS_OBJECT = (["NNP"], ["PRP"], ["PRP$"], ["DT"])  # tags
ASKING = verb_list("modality.toml", "verbs", "demanded")


def name_people(tree: Tree) -> None:
    """Call a person what was read as a place or body of which an apposition says what somebody is ("X Y, a beekeeper").

    Not a place that there is ("in Kara Suu, a blogger's home town"), nor a body that can be a critic.
    """
    words, dep, head, names = tree.words, tree.dep, tree.head, tree.names
    nouns = {head[t]: t for t in range(len(words)) if dep[t] == "appos" and words[t].lower() in people().nouns}
    for name in names:
        t = nouns.get(name.last, -1)
        if name.label == "PERSON" or not name.first < name.last < name.first + LONGEST or t < 0:
            continue
        told = words[name.last + 1 : name.last + 4]
        word, shared = words[t].lower(), told[1:] == ["co", "-"]
        if told[:1] != [","] or not (shared or told[1:2] in (["a"], ["an"])) or word in people().plurals:
            continue
        if word in BODIES_TOO and not shared and not opens_as_ones(words, name.first, name.last):
            continue
        if words[name.first - 1].lower() not in AT_PLACE and all(w.isalpha() for w in name.text.split()):
            name.label = name.label if gazetteer().is_place(name.text) else "PERSON"


def name_towns(tree: Tree) -> None:
    """Call a place the town read as a body before what stands or sits in it ("stormed the Rusape court")."""
    lower = tree.lower
    for name in tree.names:
        site = name.last + 1
        if name.label != "ORGANISATION" or site >= len(lower) or lower[site] not in SEATED or name.text.isupper():
            continue
        best = next(iter(read(name.text).options), None)
        if best is not None and best.kind == "city" and fold(best.name) == fold(name.text):
            name.label = "PLACE"


def name_sites(tree: Tree) -> None:
    """Call a place what was read as a person, but is a prison's short name ("Alba Prison … at Alba")."""
    sites = {n.text.rpartition(" ")[0] for n in tree.names if n.label == "PLACE" and tree.words[n.last] in SITES}
    sites -= {part for n in tree.names if n.label == "PERSON" and n.last > n.first for part in n.text.split(" ")}
    for name in tree.names:
        if name.label != "PERSON" or name.text not in sites or name.text.lower() in first_names():
            continue
        if tree.lower[name.first - 1] in SPOTS and not is_somebody(tree.words, name.first, name.last):
            name.label = "PLACE"


def close_quotes(tree: Tree) -> None:
    """Hang on the verb before a quotation what follows it: "jailed X for “spreading rumours” on 3 May in Osh"."""
    words, tag, dep, head = tree.words, tree.tag, tree.dep, tree.head
    for t in range(3, len(words)):
        if words[t - 1] not in OPENING or dep[t] not in AFTER:
            continue
        opening = OPENING[words[t - 1]]
        begin = next((k for k in range(t - 2, max(-1, t - QUOTED), -1) if words[k] == opening), None)
        if begin is None or not begin < head[t] < t - 1 or not STOPS.isdisjoint(words[begin:t]):
            continue
        inside, above = head[t], head[head[t]]
        while (begin < above or not tag[above].startswith("VB")) and head[above] != above:
            above = head[above]
        if above > begin or not tag[above].startswith("VB"):
            continue
        for k in range(t, min(len(words), t + QUOTED)):
            if words[k] in STOPS:
                break
            if head[k] == inside and dep[k] in AFTER:
                head[k] = above


def free_custody(tree: Tree) -> None:
    """Make an object of who is taken, read into the phrase: "took into custody [award-winning reporter X]"."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(2, len(lower) - 1):
        into, verb = t - 1, head[t - 1]
        if lower[t] != "custody" or lower[into] != "into" or not tag[verb].startswith("VB"):
            continue
        whom = next(tree.kids_in(into, range(t + 1, min(len(lower), t + TAKEN)), "pobj"), -1)
        near = range(whom + 1, min(len(lower), whom + TAKEN))
        apposed = tree.has_kid(whom, near, "appos")
        if whom < 0 or (tag[whom + 1 : whom + 2] == ["NNP"] and not apposed):
            continue
        if tree.has_kid(whom, range(whom, min(len(lower), whom + TAKEN)), "cc"):
            continue  # "took into custody trader and helper X": the name is read beside what is last told of them
        for k in range(t + 1, whom):
            if head[k] == t:
                head[k] = whom
        head[t], dep[t], head[whom], dep[whom] = into, "pobj", verb, "dobj"


def close_hyphens(tree: Tree) -> None:
    """Hang on its noun what stands before a hyphen, or says whose homes they are, read as an object beside it.

    "Acquits his co-defendant", "beaten by her ex-husband", "searched eleven Baha'i homes".
    """
    lower, dep, head = tree.lower, tree.dep, tree.head
    for noun in range(2, len(lower)):
        hyphen = lower[noun - 1] == "-"
        t = noun - 1 - hyphen
        if not hyphen and lower[noun] not in DWELLINGS:
            continue
        objects = dep[t] == dep[noun] and (dep[t] == "dobj" or (hyphen and dep[t] == "pobj"))
        if objects and head[t] == head[noun] and (hyphen or head[t] < t):
            for k in range(noun):
                if head[k] == t:
                    head[k] = noun
            head[t], dep[t] = noun, "compound"
            if hyphen:
                head[noun - 1], dep[noun - 1] = noun, "punct"


def close_sources(tree: Tree) -> None:
    """Hang on whom it cites the name after "according to", read as who the clause is about.

    "According to their lawyer, X, Y was beaten": Y, whose name the verb follows. And make who says it a subject, read
    as one more of whom it befell ("beat two cooks, the station's head, X, said").
    """
    lower, tag, dep, head, names, name_at = tree.lower, tree.tag, tree.dep, tree.head, tree.names, tree.name_at
    for name in names:
        if name.label == "PERSON" and dep[name.last] == "appos" and lower[name.last + 1 : name.last + 2] == [","]:
            close_speaker(tree, name)
        cited, after = name.first - 2, name.last + 2
        if name.label != "PERSON" or cited < 2 or after + 1 >= len(lower) or name_at[cited] >= 0:
            continue
        if lower[cited + 1] != "," or lower[after - 1] != "," or dep[name.last] not in SUBJECTS:
            continue
        to, other = head[cited], name_at[after]
        if dep[cited] != "pobj" or "according" not in {lower[to], lower[head[to]]} or other < 0:
            continue
        told = names[other]
        if told.label == "PERSON" and tag[told.last + 1 : told.last + 2] in (["VBD"], ["VBZ"], ["VBP"]):
            dep[told.last], head[told.last] = dep[name.last], head[name.last]
            head[name.last], dep[name.last] = cited, "appos"


def close_speaker(tree: Tree, name: Name) -> None:
    """Make a subject of the noun before a name that "said" without one follows, hung on a noun in a comma before it."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    verb, noun = name.last + 2, head[name.last]
    if verb >= len(lower) or lower[verb] not in SAYING or tag[verb] not in {"VBD", "VBZ"} or dep[noun] != "appos":
        return
    between = range(head[noun] + 1, noun)
    if "," in lower[between.start : noun] and not tree.has_kid(verb, between, *SUBJECTS):
        dep[noun], head[noun] = "nsubj", verb


def fill_of(tree: Tree) -> None:
    """Hang on an "of" without a noun the one after it, read as loose ("the home of the photographer X", at night)."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    filled = {head[t] for t in range(len(dep)) if dep[t] in {"pobj", "pcomp"}}
    for t in tree.where({"of"}, 1, len(lower) - 3):
        if dep[t] != "prep" or t in filled:
            continue
        noun = t + 1
        if tag[noun] == "VBG" and dep[noun] in {"parataxis", "dep"}:  # "charges of insulting the emir"
            dep[noun], head[noun] = "pcomp", t
        while noun < len(lower) - 1 and tag[noun] in {"DT", "JJ", "PRP$"}:
            noun += 1
        if tag[noun].startswith("NN") and dep[noun] in {"parataxis", "dep"} and noun > t + 1:
            dep[noun], head[noun] = "pobj", t


def join_subjects(tree: Tree) -> None:
    """Hang on its verb a subject right before "was" or "were" that the parse hangs on a later clause.

    "Seventeen were let go on Sunday; X and Y remain in prison". And make an object of a "whom" that it takes for a
    second subject ("X, whom gendarmes drove away").
    """
    lower, dep, head = tree.lower, tree.dep, tree.head
    turn_before(tree)
    owned = tree.with_subject()
    for t in range(len(lower) - 1):
        verb = head[t + 1]
        if lower[t] == "whom" and dep[t] == "nsubj":
            if tree.has_kid(head[t], range(t + 1, head[t]), "nsubj"):
                dep[t] = "dobj"
            continue
        if dep[t] not in SUBJECTS or dep[t + 1] != "auxpass" or not t + 1 < verb < head[t] or verb in owned:
            continue
        if ";" in lower[verb : head[t]]:
            head[t], dep[t] = verb, "nsubjpass"


def rejoin_together(tree: Tree) -> None:
    """Hang "together with" and what comes after on the verb just before it, but for a pronoun.

    "The court heard Y, who taught until they sacked her, together with X, in May".
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in tree.where(WITH, 4, len(lower) - 1):
        if lower[t + 1] not in {"with", "of"} or lower[t - 1] != ",":
            continue
        near = t - 2 - tag[t - 2].startswith("PRP")
        part = t + 1 if dep[t + 1] == "prep" else t
        above = head[part] if head[part] != t else head[t]
        if not tag[near].startswith("VB") or not above < near:
            continue
        for k in range(t, min(len(lower), t + QUOTED)):
            if lower[k] in STOPS or lower[k] == ";":
                break
            if head[k] == above and dep[k] in AFTER | {"advmod"}:
                head[k] = near


def own_things(tree: Tree) -> None:
    """Give a passive after "and" the thing before it, which the parse joins to whose it is.

    "The lawyer was expelled from his post and his passport cancelled": it was the passport that was.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(4, len(lower)):
        thing, verb = t - 1, head[t]
        if tag[t] not in {"VBN", "VBD"} or dep[t] != "conj" or not verb < thing or dep[thing] != "conj":
            continue
        subject = head[thing]
        if head[subject] != verb or dep[subject] != "nsubjpass" or not subject < verb:
            continue
        if any(head[k] == thing and dep[k] == "poss" and lower[k - 1] == "and" for k in range(verb, thing)):
            head[thing], dep[thing] = t, "nsubjpass"


def turn_trades(tree: Tree) -> None:
    """Make of "is a nurse turned activist" what somebody is, not what a nurse did or another who is told of."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(3, len(lower)):
        noun = t - 1
        if lower[t] != "turned" or not tag[noun].startswith("NN") or head[t] == t:
            continue
        be = noun - 1
        while be > 0 and noun - be < TRADE and tag[be].startswith(("DT", "JJ", "NN", "CD", "HYPH", "RB")):
            be -= 1
        if lower[be] not in COPULAS or tree.has_kid(be, range(be + 1, noun), "attr"):
            continue
        dep[noun], head[noun], dep[t], head[t] = "attr", be, "acl", noun


def turn_before(tree: Tree) -> None:
    """Make a preposition of a "before" that stands after its clause's verb ("denied before Judge X that he had …")."""
    lower, dep, head = tree.lower, tree.dep, tree.head
    for t in range(1, len(lower) - 1):
        verb = head[t]
        if lower[t] != "before" or dep[t] != "mark" or not verb < t:
            continue
        dep[t] = "prep"
        for k in range(t + 1, len(lower)):
            if head[k] == verb and dep[k] in SUBJECTS:
                head[k], dep[k] = t, "pobj"
                break


def join_unseen(tree: Tree) -> None:
    """Give "has not been heard of" its subject, which the parse gives to "last seen" before it.

    "A baker, Tam Do, last seen boarding a bus on 2 May, has not been heard of since".
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for seen in tree.where(SIGHTED, 3, len(lower)):
        if lower[seen - 1] != "last" or lower[seen - 2] != ",":
            continue
        who = next((k for k in range(seen - 3, max(-1, seen - QUOTED), -1)
                    if dep[k] in SUBJECTS and head[k] >= seen), -1)  # fmt: skip
        who = loose_before(tree, seen) if who < 0 else who
        stop = next((k for k in range(seen, len(lower)) if lower[k] in STOPS or lower[k] == ";"), len(lower))
        verb = next((k for k in range(seen + 1, stop) if dep[k] == "auxpass" and lower[k] == "been"
                     and lower[k - 1] in NO), -1)  # fmt: skip
        if who < 0 or verb < 0 or not verb < head[verb] < stop:
            continue
        verb = head[verb]
        if tree.has_kid(verb, range(seen, verb), *SUBJECTS):
            continue
        above, how = head[seen], dep[seen]
        if head[verb] == seen or above == verb:
            head[verb], dep[verb] = (verb, "ROOT") if above in {seen, verb} else (above, how)
        for k in range(verb + 1, len(lower)):
            if head[k] == seen:
                head[k] = verb
        dep[who], head[who], dep[seen], head[seen] = "nsubjpass", verb, "acl", who
        tag[seen] = "VBN"


def loose_before(tree: Tree, seen: int) -> int:
    """Return who "a singer, X, last seen" is where the parse hangs them loose, or on the preposition before a place."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    name = seen - 3
    who = head[name]
    if tag[name] != "NNP" or dep[name] != "appos" or not who < name or tag[who] != "NN":
        return -1
    if who < 2 or lower[who + 1] != "," or lower[who - 1] not in {"a", "an"}:
        return -1
    second = dep[who] == "pobj" and tree.has_kid(head[who], range(head[who], who), "pobj")
    return who if second or (dep[who] in {"parataxis", "dep"} and head[who] >= seen) else -1


def join_others(tree: Tree) -> None:
    """Give a later passive the set told just before it, which the parse hangs loose on the clause before.

    "Seven were let go, while the other two, whose names are unknown, were sentenced": those two, not the seven.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(2, len(lower)):
        named = dep[t] == "nsubj" and lower[head[t]] == "included"  # "the other two, X included, were given life"
        above = head[head[t]] if named else head[t]
        if not (named or dep[t] == "parataxis") or tag[t] not in LOOSE or not above < t - 1:
            continue
        if tag[t - 1] not in BESIDE or not tree.has_kid(t, range(above + 1, t), "det", "poss"):
            continue
        end = min(len(lower), t + QUOTED)
        verb = next((head[k] for k in range(t + 1, end) if dep[k] == "auxpass" and lower[k - 1] == ","), -1)
        if not t < verb < end or head[verb] != above or dep[verb] not in {"conj", "advcl"}:
            continue
        if not tree.has_kid(verb, range(t, verb), *SUBJECTS):
            dep[t], head[t] = "nsubjpass", verb


def join_asked(tree: Tree) -> None:
    """Make what is asked of somebody an infinitive of the asking ("asked the court in Osh on 3 May to sentence X").

    A day between them makes the parse take the "to" for a clause of its own, or the verb for a noun. Likewise what
    somebody is "about to" or "ready to" do ("ready to jail X").
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(3, len(lower)):
        if lower[t - 1] != "to" or tag[t - 1] not in {"TO", "IN"}:
            continue
        near = lower[t - 2] in NEARLY and not BEING.isdisjoint(lower[max(0, t - 4) : t - 2])
        if near and dep[t] in {"pobj", "pcomp"} and (tag[t] == "VB" or tag[t + 1 : t + 2] == ["NNP"]):
            tag[t], dep[t], head[t], dep[t - 1], head[t - 1] = "VB", "xcomp", t - 2, "aux", t
            continue
        asking = next((k for k in (head[t], head[t - 1], head[head[t]]) if lower[k] in ASKING and k < t - 1), None)
        if asking is None or not tree.has_kid(asking, range(asking + 1, t - 1), "dobj"):
            continue
        hung = (head[t] == asking and dep[t] == "advcl") or head[t] == t - 1
        if tag[t - 1] == "TO" and hung and (tag[t] == "VB" or (tag[t] == "NN" and tag[t + 1 : t + 2] in OPENS_OBJECT)):
            tag[t], dep[t], head[t], dep[t - 1], head[t - 1] = "VB", "xcomp", asking, "aux", t
