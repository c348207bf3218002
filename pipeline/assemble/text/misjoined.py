"""Of whom a phrase after a comma, a colon or an "and" is told: what the law did, who a list names, who killed.

"The union spoke of X, jailed for nine years": X was jailed, not who spoke.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.assemble.text.common import PLURAL, SUBJECTS
from pipeline.assemble.text.kinds import HARM_ACTS
from pipeline.assemble.text.lexicon import lexicon, participles
from pipeline.assemble.text.misread import BY_LAW
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import courts, people

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

NEAR = 10  # tokens from a verb to its object, from who people are to their names
HELD = word_list("verbs.toml", "law", "undergone")
LONGEST = 18  # tokens of a clause between a noun and its verb
PARENTS = word_list("people.toml", "relatives", "parents")
FELL = word_list("verbs.toml", "harm", "fell")
FILLED = frozenset({"appos", "conj", "dobj", "pobj", "dep", "parataxis"})
TERMS = frozenset({"life", "his", "her", "multiple", "several", "consecutive", "concurrent"})
TERM_UNITS = frozenset({"year", "years", "month", "months", "day", "days", "death", "life", "imprisonment", "prison"})
RAISED = verb_list("actors.toml", "told_of", "verbs")  # what people say or do about the deeds of others
SPANNING = frozenset({"ranging", "varying", "from", "between", "totalling", "totaling"})
NO_VERBS = frozenset({"was", "were", "is", "are", "had", "has", "have", "got", "gets"})


def hang_terms(tree: Tree) -> None:
    """Hang on a name what the law did to its bearer, told after a comma ("spoke of X, jailed for nine years").

    The parse makes the speaker the one who was jailed, or who is "serving nine years". Not what a person's noun stands
    above: "men accused of killing X, arrested in May".
    """
    lower, tag, dep, head, names, name_at = tree.lower, tree.tag, tree.dep, tree.head, tree.names, tree.name_at
    for t in range(2, len(lower) - 1):
        if lower[t - 1] != ",":
            continue
        serving = lower[t] == "serving" and (tag[t + 1] in {"CD", "DT"} or lower[t + 1] in TERMS)
        past = tag[t] == "VBD" and tag[t + 1] == "IN" and dep[t] in {"conj", "advcl"} and not has_object(tree, t)
        # "at the funeral of X, killed on 3 May"
        near = range(t, min(len(dep), t + NEAR))
        fell = lower[t] in FELL and not tree.has_kid(t, near, "conj")
        fell = fell and tag[t + 1] == "IN" and dep[t - 2] == "pobj" and lower[head[t - 2]] == "of"
        if not (serving or ((tag[t] == "VBN" or past) and (lower[t] in BY_LAW or lower[t] in HELD or fell))):
            continue
        i = name_at[t - 2]
        hung = past or dep[t] in {"advcl", "acl", "csubj"}
        if i < 0 or names[i].label != "PERSON" or names[i].last != t - 2 or not hung:
            continue
        above = head[t]
        somebody = name_at[above] >= 0 or lower[above] in people().nouns or lower[above] in people().plurals
        if dep[t] != "acl" or serving or not somebody:
            dep[t], head[t] = "acl", t - 2
            tag[t] = "VBN" if past else tag[t]


def has_object(tree: Tree, verb: int) -> bool:
    """Tell whether something near it stands below a verb as its object."""
    return any(tree.head[k] == verb and tree.dep[k] == "dobj" for k in range(verb + 1, min(len(tree.dep), verb + NEAR)))


def rejoin_apposed(tree: Tree) -> None:
    """Hang names on who they are ("a case against the organisers of the march, X and Y", read as an adverb).

    "Chairman of the union X" is X, whom the parse reads as the union or beside it; not "the wife of the baker X".
    """
    lower, dep, head, names = tree.lower, tree.dep, tree.head, tree.names
    for name in names:
        t, body = name.last, name.first - 1
        beside = (dep[t] == "pobj" and head[t] == head[body]) or (dep[t] == "appos" and head[t] == body)
        if name.label == "PERSON" and beside and dep[body] == "pobj" and lower[head[body]] == "of":
            who = head[head[body]]
            if lower[who] in people().nouns and not people().called(lower[body]):
                dep[t], head[t] = "appos", who
            continue
        if name.label != "PERSON" or dep[t] != "npadvmod" or lower[name.first - 1] != ",":
            continue
        before = range(name.first - 2, max(head[t], name.first - NEAR), -1)
        whom = next((k for k in before if lower[k] in people().plurals), None)
        if whom is not None and dep[whom] in {"pobj", "dobj"}:
            dep[t], head[t] = "appos", whom


def list_apposed(tree: Tree) -> None:
    """Make the next of a list who was read as another name of the first ("X, Y and a driver from Osh were killed").

    Only where an "and" of theirs follows; not "Lula, Y of the Workers and a guard", nor a name in commas.
    """
    lower, tag, dep, head, names = tree.lower, tree.tag, tree.dep, tree.head, tree.names
    for one, other in pairwise(names):
        t, comma = other.last, one.last + 1
        trade = head[t]
        by_trade = comma < trade < other.first and dep[trade] == "appos" and head[trade] == one.last
        if one.label != "PERSON" or other.label != "PERSON" or dep[t] != "appos":
            continue
        if lower[comma] != "," or not (by_trade or head[t] == one.last):
            continue
        plain = all(tag[k].startswith(("NN", "JJ", "DT", "HYPH")) for k in range(comma + 1, other.first))
        if not plain or lower[t + 1 : t + 2] != ["and"] or head[t + 1] != t:
            continue
        if tree.has_kid(t, range(t + 2, min(len(head), t + NEAR)), "conj"):
            dep[t], head[t] = "conj", one.last
            if by_trade:
                dep[trade], head[trade] = "compound", t


def join_past_aside(tree: Tree) -> None:
    """Join to a name the one more subject after its aside ("X, a teacher, and her son were killed").

    The verb tells that they are several; "X, a teacher and a poet, was killed" is one.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for name in (n for n in tree.names if n.label == "PERSON"):
        t, last = name.last, min(len(head), name.last + LONGEST)
        k = next((k for k in range(t + 3, last) if lower[k] == "and" and lower[k - 1] == "," and head[k] == t), None)
        if k is None or lower[t + 1] != ",":
            continue
        n = next((j for j in range(k + 1, last) if tag[j].startswith(("NN", "V", "W")) or lower[j] == ","), k)
        verb = head[n]
        several = any(lower[c] in PLURAL and c in {verb, *(j for j in range(n, verb) if head[j] == verb)}
                      for c in range(n + 1, min(len(head), n + NEAR)))  # fmt: skip
        if tag[n] != "NN" or dep[n] not in SUBJECTS or not several:
            continue
        top = t
        while dep[top] in {"appos", "compound"} and head[top] < name.first and head[top] != top:
            top = head[top]
        if head[top] in {n, verb} or dep[top] in {"parataxis", "dep", *SUBJECTS}:
            dep[top], head[top] = dep[n], verb
            dep[n], head[n] = "conj", top


def read_that(tree: Tree) -> None:
    """Make what a noun says a clause of it, not what describes it: "no evidence that X was killed"."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t, word in enumerate(lower):
        verb = head[t]
        if word == "that" and tag[t] == "IN" and dep[t] == "mark" and dep[verb] == "relcl":
            own = tree.has_kid(verb, range(t + 1, verb), *SUBJECTS)
            dep[verb] = "acl" if own else "relcl"  # not "protesters that were arrested"


def hang_following(tree: Tree) -> None:
    """Hang the names after a colon on those who "the following officers" are ("… beat X: Sergeant Y and Captain Z")."""
    lower, dep, head, names, name_at = tree.lower, tree.dep, tree.head, tree.names, tree.name_at
    if "following" not in lower:
        return
    for t in range(1, len(lower) - 2):
        noun = head[t]
        if lower[t - 1 : t + 1] != ["the", "following"] or noun != t + 1 or dep[noun] not in SUBJECTS:
            continue
        for name in names:
            of = head[name.last]
            listed = dep[name.last] == "appos" and noun < of < name.first and name_at[of] >= 0
            if listed and ":" in lower[of + 1 : name.first] and not {".", "?", "!"} & set(lower[noun:of]):
                head[name.last] = noun


def hang_on_gerunds(tree: Tree) -> None:
    """Hang on a gerund whom the parse hangs beside it ("on suspicion of killing lawyer X": killing is not X's)."""
    tag, dep, head, names = tree.tag, tree.dep, tree.head, tree.names
    for name in names:
        prep, verb = head[name.last], name.first - 1
        if name.label != "PERSON" or dep[name.last] != "pobj" or not prep < verb:
            continue
        while verb > prep and tag[verb] in {"NN", "JJ", "HYPH"} and head[verb] == name.last:
            verb -= 1
        if tag[verb] == "VBG" and dep[verb] == "pcomp" and head[verb] == prep == verb - 1:
            dep[name.last], head[name.last] = "dobj", verb


def describe_pairs(tree: Tree) -> None:
    """Make two participles after a verb tell of the one named ("Doctors treated shot and wounded teacher X")."""
    lower, tag, dep, head, names = tree.lower, tree.tag, tree.dep, tree.head, tree.names
    for name in names:
        t = name.first - 1
        while t > 3 and tag[t] in {"NN", "HYPH"} and lower[t] not in participles() and name.first - t < NEAR:
            t -= 1
        verb = t - 3
        if name.label != "PERSON" or verb < 1 or lower[t - 1] != "and" or tag[verb] not in {"VBD", "VBZ", "VBP"}:
            continue
        pair = tag[t] in {"VBN", "JJ", "VBD"} and {lower[t], lower[t - 2]} <= participles() and head[t] in {t - 2, verb}
        if not pair or dep[verb] in {"aux", "auxpass"} or lower[verb] in NO_VERBS:
            continue
        if tag[t - 2] not in {"VBN", "JJ", "NN"}:
            continue
        for k in range(t - 2, name.last):
            head[k], dep[k] = name.last, "compound"
        for k in (t - 2, t):
            tag[k], dep[k] = "VBN", "amod"
        dep[name.last], head[name.last] = "dobj", verb


def join_paired(tree: Tree) -> None:
    """Make a second deed of what was read as said of the one it was done to ("shot and wounded lawyer X in Osh")."""
    lower, tag, dep, head, names = tree.lower, tree.tag, tree.dep, tree.head, tree.names
    for name in names:
        if name.label != "PERSON":
            continue
        t = name.first - 1
        while t > 1 and tag[t] in {"NN", "HYPH"} and name.first - t < NEAR:
            t -= 1
        first = t - 2
        if first < 1 or lower[t - 1] != "and" or tag[t] not in {"VBN", "JJ"} or dep[t] != "amod":
            continue
        if tag[first] != "VBD" or has_object(tree, first) or not {lower[t], lower[first]} <= participles():
            continue
        said = head[t]  # "lawyer", or the name itself
        if {dep[said], dep[name.last]} & SUBJECTS:
            continue  # "reporters met and beaten activist X spoke to them"
        for k in range(t + 1, min(len(head), name.last + NEAR)):
            if k > name.last and head[k] in {said, name.last} and dep[k] in {"prep", "npadvmod"}:
                head[k] = t
        for k in range(t + 1, name.last):
            head[k], dep[k] = name.last, "compound"
        tag[t], dep[t], head[t] = "VBD", "conj", first
        dep[name.last], head[name.last] = "dobj", t


def rejoin_parents(tree: Tree) -> None:
    """Hang on a parent what the parse tells of the number of children ("a mother of two who was held in May")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(3, len(lower)):
        number = head[t]
        if dep[t] not in {"relcl", "acl"} or tag[number] != "CD" or dep[number] != "pobj" or not number < t:
            continue
        parent = number - 2
        if lower[number - 1] == "of" and lower[parent] in PARENTS:
            while dep[parent] == "conj" and tag[head[parent]].startswith("NN") and head[parent] < parent:
                parent = head[parent]  # "a student and mother of one who …"
            head[t] = parent


def rejoin_whose(tree: Tree) -> None:
    """Give a passive its subject back past a clause with "whose" whose own verb the parse made the main one.

    "Three men whose names the group has been unable to establish were beaten": not the group.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    fill_whose(tree)
    for w in tree.where({"whose", "whom"}, 1, len(lower) - 2):
        if not tag[w - 1].startswith("NN") or dep[w - 1] != "nsubj":
            continue
        main, noun = head[w - 1], w - 1
        ahead = range(w + 2, min(len(lower) - 1, w + LONGEST))
        aux = next((k for k in ahead if lower[k] in {"was", "were"} and dep[k] == "auxpass"), None)
        if aux is None or not w < main < aux or not tag[aux - 1].startswith(("VB", "RP")):
            continue
        verb = head[aux]
        own = tree.has_kid(verb, range(w, verb), "nsubjpass")
        if own or dep[verb] not in {"conj", "advcl", "ccomp", "dep"} or head[verb] != main:
            continue
        for k in range(max(0, noun - LONGEST), aux):
            if head[k] == main and k < noun and dep[k] != "nsubj":
                head[k] = verb
            elif head[k] == verb and w < k < aux:
                head[k] = main
        dep[verb], head[verb] = dep[main], verb if head[main] == main else head[main]
        dep[noun], head[noun] = "nsubjpass", verb
        dep[main], head[main] = "relcl", noun


def fill_whose(tree: Tree) -> None:
    """Give a passive of a clause with "whose" the noun after it as its subject: "X, whose cousin Y was held, fled".

    The parse hangs the noun on X, and the verb has no subject, which would be X.
    """
    lower, dep, head = tree.lower, tree.dep, tree.head
    for w in range(2, len(lower) - 3):
        noun = head[w]
        if lower[w] != "whose" or not w < noun < w + NEAR or dep[noun] not in FILLED:
            continue
        ahead = range(noun + 1, min(len(lower) - 1, noun + LONGEST))
        verb = next((head[k] for k in ahead if dep[k] == "auxpass"), None)
        if verb is None or dep[verb] != "relcl" or not head[verb] < w or verb < noun:
            continue
        if not tree.has_kid(verb, range(w, verb), *SUBJECTS):
            dep[noun], head[noun] = "nsubjpass", verb


def call_known(tree: Tree) -> None:
    """Call a person what was read as a place or body but opens the full name of one ("X Y": of X Y Z, told before).

    But what is a body more often than it opens a name is one there, too ("photo: A for Lake Watch B, a weaver, …").
    """
    spelled = [tuple(tree.lower[n.first : n.last + 1]) for n in tree.names]
    people_told = Counter(w for n, w in zip(tree.names, spelled, strict=True) if n.label == "PERSON")
    bodies = Counter(w for n, w in zip(tree.names, spelled, strict=True) if n.label == "ORGANISATION")
    openings = Counter[tuple[str, ...]]()
    for words, times in people_told.items():
        openings.update({words[:k]: times for k in range(2, len(words))})
    for name, words in zip(tree.names, spelled, strict=True):
        if name.label == "PERSON":
            opening = next((k for k in range(len(words) - 1, 1, -1) if bodies[words[:k]] > openings[words[:k]]), 0)
            if opening:
                own = name.first + opening
                tree.name_at[name.first : own] = [-1] * opening
                name.text, name.first = name.text[tree.start[own] - tree.start[name.first] :], own
            continue
        known = words in openings or (name.label == "PLACE" and words in people_told)
        if len(words) > 1 and known and bodies[words] <= openings[words]:
            name.label = "PERSON"


def hang_doers(tree: Tree) -> None:
    """Hang on a harm that somebody spoke of by whom it was done ("held for denouncing the murder of X by soldiers").

    The parse hangs them on the holding, or on the denouncing ("for denouncing torture by soldiers").
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for by, word in enumerate(lower):
        if word != "by" or dep[by] not in {"agent", "prep"} or head[by] >= by or tag[by + 1 : by + 2] == ["VBG"]:
            continue
        verb = head[by]
        own = tag[verb] == "VBG"
        told = verb if own else verb + 2
        if not told < by or tag[told] != "VBG" or lower[told] not in RAISED:
            continue
        if not own and (dep[by] != "agent" or lower[verb + 1] not in {"for", "after"} or head[verb + 1] != verb):
            continue
        of = next((k for k in range(by - 1, told, -1) if lower[k] == "of" and dep[k] == "prep"), by)
        harm = by - 1 if own and of == by else head[of]
        benches = any(dep[k] == "pobj" and head[k] == by and lower[k] in courts() for k in range(by, len(lower)))
        harmful = any(r.act in HARM_ACTS for _, r in lexicon().nouns.get(lower[harm], ()))
        if told < harm < by and harmful and not benches:
            dep[by], head[by] = "prep", harm


def rejoin_given(tree: Tree) -> None:
    """Hang on the giving whom terms are given to ("handed down terms ranging from two to six years to 14 monks")."""
    lower, tag, dep, head, names, name_at = tree.lower, tree.tag, tree.dep, tree.head, tree.names, tree.name_at
    for t in tree.where({"to"}, 4, len(lower)):
        if dep[t] != "prep":
            continue
        if tag[head[t]] == "VBG" and dep[head[t]] == "pcomp":
            rejoin_term(tree, t)
        if lower[head[t]] not in SPANNING:
            continue
        terms = head[t]
        while lower[terms] in SPANNING and head[terms] != terms:
            terms = head[terms]
        whom = next(tree.kids_in(t, range(t + 1, min(len(lower), t + NEAR)), "pobj"), None)
        verb = head[terms]
        if whom is None or dep[terms] != "dobj" or not tag[verb].startswith("VB"):
            continue
        named = name_at[whom] >= 0 and names[name_at[whom]].label == "PERSON"
        if named or lower[whom] in people().plurals or lower[whom] in people().nouns:
            head[t] = verb


def rejoin_term(tree: Tree, t: int) -> None:
    """Hang a term and what follows it on the sentencing, not on the deed ("sentenced for rioting to a year in May").

    Args:
        tree: the parse of the article.
        t: the "to".
    """
    lower, dep, head = tree.lower, tree.dep, tree.head
    deed = head[t]
    verb = head[head[deed]]
    term = next(tree.kids_in(t, range(t + 1, min(len(lower), t + NEAR)), "pobj"), None)
    if lower[verb] not in {"sentenced", "condemned"} or term is None or lower[term] not in TERM_UNITS:
        return
    for k in range(t, min(len(lower), t + LONGEST)):
        if head[k] == deed and dep[k] in {"prep", "npadvmod"}:
            head[k] = verb
