"""Where the parse hangs a deed on the wrong of two clauses, and so on who did not do it.

"Police clubbed reporters who were covering the march, injuring four of them"; "police seek men who attacked a village,
killing five". And a deed told after a "when": "she said she was filming when two men stopped her, beat her".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.common import CALENDAR, SENTENCE_SIDE, SUBJECTS
from pipeline.assemble.text.lexicon import participles, verb_forms
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from pipeline.assemble.text.view import Name


def forms(*lemmas: str) -> frozenset[str]:
    """Return every form of some verbs."""
    return frozenset(f for lemma in lemmas for f in verb_forms(lemma))


HARMING = word_list("verbs.toml", "harm", "gerunds")
FORCE = verb_list("verbs.toml", "force", "armed")
AGAINST = verb_list("verbs.toml", "pursuit", "verbs")
SAYING = verb_list("verbs.toml", "saying", "on_oath")
MOURNING = verb_list("verbs.toml", "seeking", "mourning")
# who finds or seeks a relative is not who was taken ("reunited with her grandson, snatched at birth")
SEEKING = MOURNING | verb_list("verbs.toml", "seeking", "verbs", "reuniting")
WHO = frozenset({"who", "that", "which"})
CALLING = word_list("verbs.toml", "calling", "words", "nicknames")
THEM = frozenset({"them", "him", "her", "those"})
MAIN = frozenset({"ROOT", "ccomp", "parataxis"})
MIN = 4  # tokens before a verb beside another
NEAR = 4  # tokens from a title to the name after it
WAS = frozenset({"was", "were"})
BEFELL = word_list("verbs.toml", "harm", "befell")
PARTICLES = frozenset({"do", "dos"})  # of Portuguese names
NAMED = 8  # tokens of a name with what stands before it, at most
ACCUSED = word_list("verbs.toml", "law", "accused")
OPENS = frozenset({"was", "were", "is", "are", "has", "have", "had", "should", "must", "will", "may", "could", "would"})
DATED = frozenset({"NNP", "CD", "DT", "NN", "JJ", ",", "IN"})
DAY_WORDS = 8  # tokens of a day between "was" and its participle, at most
CLIMB = 10  # steps up the parse to what is asked for
SPAN = 40  # tokens from a relative clause to what is told after it, at most
LENGTHS = frozenset({"year", "years", "month", "months", "day", "days"})
TERMS = word_list("verbs.toml", "sentences", "nouns")


def hang_on_sentence(lower: list[str], tag: list[str], dep: list[str], head: list[int]) -> None:
    """Hang who got a term on what a court did with it, not on its length ("upheld a sentence of three years for X")."""
    for t, word in enumerate(lower[:-1]):
        length = head[t]
        if word != "for" or dep[t] != "prep" or lower[length] not in LENGTHS or not length < t:
            continue
        while dep[length] == "conj" and lower[head[length]] in LENGTHS and head[length] < length:
            length = head[length]  # "three years and six months for X"
        named = tag[t + 1] == "NNP" and "pobj" in {dep[k] for k in range(t + 1, min(t + 6, len(tag))) if head[k] == t}
        of = head[length]
        noun = head[of]
        if named and dep[length] == "pobj" and lower[of] == "of" and lower[noun] in TERMS:
            head[t] = head[noun] if tag[head[noun]].startswith("VB") else noun
KEPT = word_list("verbs.toml", "law", "kept")
NEXT = word_list("verbs.toml", "law", "participles", "next")


def hang_before(lower: list[str], tag: list[str], dep: list[str], head: list[int]) -> None:
    """Hang "before being sentenced" on the clause of who was held, not on that of who sent him there.

    "Police sent X to a camp, where he was held for a week, before being given a year": X was, not the police.
    """
    for t in range(1, len(lower) - 2):
        after = t + 2
        if lower[t] not in {"before", "after"} or lower[t + 1] != "being" or lower[after] not in NEXT or head[t] >= t:
            continue
        above = head[t]
        passive = any(head[k] == above and dep[k] == "auxpass" for k in range(above))
        if passive or not tag[above].startswith("VB"):
            continue
        held = [k for k in range(above + 1, t) if lower[k] in KEPT and tag[k] == "VBN" and dep[k] == "relcl"]
        if held:
            head[t] = held[-1]


def rejoin_participles(lower: list[str], tag: list[str], dep: list[str], head: list[int]) -> None:
    """Part a participle from the main verb, and join it to the "was" from which a day parts it."""
    if not PARTICLES.isdisjoint(lower):
        name_particles(lower, tag, dep, head)
    close_passives(lower, tag, dep, head)
    close_participles(lower, tag, dep, head)
    if "without" in lower:
        free_accused(lower, tag, dep, head)
    if not SEEKING.isdisjoint(lower):
        hang_on_mourned(lower, tag, dep, head)
    if not TERMS.isdisjoint(lower):
        hang_on_sentence(lower, tag, dep, head)
    if "being" in lower:
        hang_before(lower, tag, dep, head)


def name_particles(lower: list[str], tag: list[str], dep: list[str], head: list[int]) -> None:
    """Read as a part of a name what is read as a verb within it ("the house of Ana Reis do Prado")."""
    for t in range(1, len(lower) - 1):
        if lower[t] not in PARTICLES or not tag[t].startswith("VB") or tag[t - 1] != "NNP" or tag[t + 1] != "NNP":
            continue
        last = t + 1
        while last + 1 < len(lower) and tag[last + 1] == "NNP" and head[last] == last + 1:
            last += 1
        if head[last] != t and head[t] != last:
            continue
        prep = next((k for k in range(t - 1, max(0, t - NAMED), -1) if tag[k] == "IN"), -1)
        free = prep >= 0 and dep[prep] == "prep" and not any(head[k] == prep for k in range(prep + 1, t))
        if free and dep[last] in {"dobj", "attr", "nsubj"}:
            head[last], dep[last] = prep, "pobj"
        elif head[last] == t:
            head[last], dep[last] = head[t], "dobj" if dep[t] == "parataxis" else dep[t]
        head[t], dep[t], tag[t] = last, "compound", "NNP"


def free_accused(lower: list[str], tag: list[str], dep: list[str], head: list[int]) -> None:
    """Hang on the main verb what is read as said of a judge ("was held without seeing a judge, accused of fraud")."""
    for t in range(4, len(lower)):
        if lower[t] not in ACCUSED or tag[t] != "VBN" or lower[t - 1] != "," or not tag[t - 2].startswith("NN"):
            continue
        if tag[t - 2].startswith("NNP") or dep[t] not in {"acl", "ccomp", "advcl", "conj"}:
            continue
        node = head[t]
        for _ in range(CLIMB):
            if lower[node] == "without" or head[node] == node or node >= t:
                break
            node = head[node]
        if lower[node] == "without" and head[node] < node and tag[head[node]].startswith("VB"):
            head[t], dep[t] = head[node], "advcl"


def hang_on_mourned(lower: list[str], tag: list[str], dep: list[str], head: list[int]) -> None:
    """Hang on whom somebody buried or lost what befell them ("X buried his brother Y in May, killed by a shell")."""
    for t in range(4, len(lower)):
        verb = head[t]
        if lower[t] not in participles() or lower[t - 1] != "," or dep[t] != "advcl" or tag[t] not in {"VBN", "VBD"}:
            continue
        if lower[t - 2] in people().relatives and lower[sought_by(lower, tag, dep, head, t - 2)] in SEEKING:
            head[t], dep[t] = t - 2, "acl"
            continue
        if lower[verb] not in MOURNING or verb > t or any(head[k] == t and dep[k] in SUBJECTS for k in range(verb, t)):
            continue
        whom = next((k for k in range(verb + 1, t) if head[k] == verb and dep[k] == "dobj"), None)
        if whom is not None and (tag[whom] == "NNP" or lower[whom] in people().relatives):
            head[t], dep[t] = whom, "acl"


def sought_by(lower: list[str], tag: list[str], dep: list[str], head: list[int], noun: int) -> int:
    """Return the verb whose object a noun is, be it behind a preposition, or the noun itself."""
    above = head[noun]
    if dep[noun] == "pobj" and lower[above] in {"for", "with", "after"}:
        above = head[above]
    return above if dep[noun] in {"dobj", "pobj"} and tag[above].startswith("VB") and above < noun else noun


def close_passives(lower: list[str], tag: list[str], dep: list[str], head: list[int]) -> None:
    """Join "was" to the participle from which a day parts it ("X was on Sunday fined 300 dollars")."""
    for t in range(3, len(lower)):
        was = head[t]
        if dep[t] == "acl" and lower[was] in CALENDAR:
            was = head[head[was]]
        if lower[was] not in WAS or not was < t - 2 or t - was > DAY_WORDS or tag[t] not in {"VBN", "VBD"}:
            continue
        if dep[was] in {"aux", "auxpass"} or any(tag[k] not in DATED for k in range(was + 1, t)):
            continue
        if lower[was + 1] not in {"on", "in", ","} or CALENDAR.isdisjoint(lower[was + 2 : t]):
            continue
        near = range(max(0, was - SENTENCE_SIDE), min(len(lower), t + SENTENCE_SIDE))
        taken = any(head[k] == was and dep[k] in {"attr", "acomp"} and k != t for k in near)
        own = any(head[k] == t and dep[k] in {"nsubj", "nsubjpass", "aux", "auxpass"} for k in near)
        if taken or own or lower[t] not in participles():
            continue
        head[t], dep[t] = (t if head[was] == was else head[was]), dep[was]
        for k in near:
            if head[k] == was and k != t:
                head[k], dep[k] = t, "nsubjpass" if dep[k] == "nsubj" else dep[k]
        head[was], dep[was] = t, "auxpass"


def close_participles(lower: list[str], tag: list[str], dep: list[str], head: list[int]) -> None:
    """Hang on the name before it a participle read as the main verb ("X, led out of a flat, should be freed")."""
    for t in range(3, len(lower)):
        if tag[t] not in {"VBD", "VBN"} or lower[t - 1] != "," or tag[t - 2] != "NNP" or lower[t] not in participles():
            continue
        who = t - 2
        while dep[who] in {"conj", "appos"} and head[who] < who:
            who = head[who]  # "X and her brother Y, led out …"
        below = range(t + 1, min(len(lower), t + SENTENCE_SIDE))
        if head[who] != t or dep[who] not in SUBJECTS | {"parataxis"}:
            continue  # the latter where "lawyer" is read apart from its name
        if any(head[k] == t and dep[k] in {"dobj", "aux"} for k in below):
            continue
        for aux in below:
            if lower[aux - 1] != ",":
                continue
            helps = lower[aux] in OPENS and dep[aux] in {"aux", "auxpass"}
            main = head[aux] if helps else aux
            if main < aux or not (helps or tag[aux] in {"VBD", "VBZ"}) or t not in {head[main], head[head[main]]}:
                continue
            if dep[main] not in {"conj", "ccomp", "parataxis"}:
                continue
            own = (k for k in range(t, main) if head[k] == main and dep[k] in SUBJECTS)
            if all(lower[k] in CALENDAR for k in own):  # not "that December", read as its subject
                passive = any(head[k] == main and dep[k] == "auxpass" for k in range(aux, main))
                inner = max(k for k in range(t, aux) if k == t or (head[k] == t and dep[k] == "conj"))
                for k in range(inner + 1, aux - 1):
                    if head[k] == main:
                        head[k], dep[k] = inner, "npadvmod" if dep[k] in SUBJECTS else dep[k]
                head[main], dep[main] = (main if head[t] == t else head[t]), dep[t]
                head[t], dep[t], tag[t] = who, "acl", "VBN"
                head[who], dep[who] = main, "nsubjpass" if passive else "nsubj"
            break


def rehang_harm(lower: list[str], tag: list[str], dep: list[str], head: list[int]) -> None:
    """Hang a participle of harm on the verb of whoever did it."""
    for t in range(6, len(lower) - 1):
        if lower[t] not in HARMING or tag[t] != "VBG" or dep[t] != "advcl" or lower[t - 1] != ",":
            continue
        clause = relative_before(lower, tag, dep, head, t)
        if clause is None:
            continue
        main = verb_over(tag, dep, head, clause)
        if main is None or head[t] not in {*coordinated(tag, dep, head, main), clause}:
            continue
        of_main = harms(lower, tag, dep, head, main)
        if lower[main] in AGAINST and lower[clause] in FORCE and not of_main:
            head[t] = clause
        elif of_main and head[t] == clause and (lower[clause] not in FORCE or meant(lower, dep, head, t)):
            head[t] = main


def rejoin_when(lower: list[str], tag: list[str], dep: list[str], head: list[int]) -> None:
    """Join to the verb after "when" what the parse joins to "said" ("said he was out when men came up, beat him")."""
    for t in range(8, len(lower) - 1):
        said = head[t]
        if dep[t] != "conj" or tag[t] not in {"VBD", "VBN"} or lower[said] not in SAYING or not said < t - 4:
            continue
        if any(head[k] == t and dep[k] in {"nsubj", "nsubjpass", "aux", "auxpass"} for k in range(said, t)):
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


def reread_beside(lower: list[str], tag: list[str], dep: list[str], head: list[int], names: list[Name]) -> None:
    """Read anew the verb right before a name and the participle after its comma."""
    for name in names:
        if name.label == "PERSON":
            read_active(lower, tag, dep, head, name)
            read_aside(lower, tag, dep, head, name.last)
            read_befallen(lower, tag, dep, head, name)


def read_active(lower: list[str], tag: list[str], dep: list[str], head: list[int], name: Name) -> None:
    """Make one more deed of who came what was read as said of the place, its object being somebody's name.

    "Men arrived at the station, called X to the gate and shot him": X was called, not the station.
    """
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


def read_aside(lower: list[str], tag: list[str], dep: list[str], head: list[int], last: int) -> None:
    """Make the passive after an aside the main verb, read as joined to it ("X, carried off in May, was freed")."""
    t = last + 2
    if t + 2 >= len(lower) or tag[t] != "VBD" or lower[t - 1] != "," or dep[t] not in MAIN:
        return
    reach = range(max(0, t - SPAN), min(len(lower), t + SPAN))
    below = [k for k in reach if k > t and head[k] == t]
    over = head[t] if dep[t] == "ccomp" and head[t] > t else -1
    main = next((k for k in below if dep[k] == "conj" and tag[k] == "VBN"), over)
    aux = next((k for k in range(t + 1, main) if head[k] == main and dep[k] == "auxpass"), -1)
    if aux < 0 or lower[aux - 1] != "," or any(dep[k] in {"dobj", "cc"} for k in below):
        return
    if any(head[k] == main and dep[k] in SUBJECTS for k in reach):
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


def read_befallen(lower: list[str], tag: list[str], dep: list[str], head: list[int], name: Name) -> None:
    """Hang on a name what is read as one more deed of who looks for them ("seeks her son, X, disappeared in 2019")."""
    t = name.last + 2
    if t + 2 >= len(lower) or lower[t - 1] != "," or lower[t] not in BEFELL:
        return
    dated = tag[t + 2] == "CD" or lower[t + 2] in CALENDAR
    if not (dated or lower[t + 1] in {"since", "by"}) or lower[t + 1] not in {"in", "on", "since", "by"}:
        return
    who = head[name.last] if name.first <= head[name.last] <= name.last else name.last
    near = range(name.first, min(len(lower), t + SPAN))
    own = any(head[k] == t and dep[k] in {*SUBJECTS, "dobj", "aux"} for k in near)
    joined = dep[t] in {"conj", "parataxis", "ROOT"} and head[t] < name.first
    if joined and not own and dep[who] not in SUBJECTS:
        head[t], dep[t], tag[t] = who, "acl", "VBN"


def join_demands(lower: list[str], tag: list[str], dep: list[str], head: list[int]) -> None:
    """Join to the infinitive asked for one that the parse joins to a deed ("urge them to free X, held …, and to")."""
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


def relative_before(lower: list[str], tag: list[str], dep: list[str], head: list[int], t: int) -> int | None:
    """Return the verb of the last relative clause before a token, told of those who do what it says."""
    for k in range(t - 2, max(0, t - SPAN), -1):
        if lower[k] in {".", ";"}:
            return None
        if dep[k] == "relcl" and tag[k].startswith("VB"):
            who = any(head[w] == k and dep[w] == "nsubj" and lower[w] in WHO for w in range(head[k] + 1, k))
            return k if who else None
    return None


def verb_over(tag: list[str], dep: list[str], head: list[int], clause: int) -> int | None:
    """Return the verb whose object, at however many steps, a relative clause is about."""
    node = head[clause]
    for _ in range(5):
        if dep[node] not in {"pobj", "dobj", "prep", "conj", "appos", "dative"} or head[node] == node:
            return None
        node = head[node]
        if tag[node].startswith("VB"):
            return node if node < clause else None
    return None


def coordinated(tag: list[str], dep: list[str], head: list[int], verb: int) -> set[int]:
    """Return a verb and the first ones of its row."""
    found = {verb}
    while dep[verb] == "conj" and tag[head[verb]].startswith("VB") and head[verb] not in found:
        verb = head[verb]
        found.add(verb)
    return found


def harms(lower: list[str], tag: list[str], dep: list[str], head: list[int], verb: int) -> bool:
    """Tell whether a verb, or one of its row, tells of force."""
    return any(lower[v] in FORCE and not (lower[v] in AGAINST and not follows(lower, v))
               for v in coordinated(tag, dep, head, verb))  # fmt: skip


def follows(lower: list[str], verb: int) -> bool:
    """Tell whether a verb that also means accusing means running at somebody ("charged at", "charged into")."""
    return lower[verb + 1 : verb + 2] in (["at"], ["into"], ["towards"], ["toward"])


def meant(lower: list[str], dep: list[str], head: list[int], t: int) -> bool:
    """Tell whether a participle's object is those just told of ("injuring four of them")."""
    last = min(len(lower), t + 8)
    return any(
        lower[k] in THEM and (head[k] == t or (dep[head[k]] == "prep" and head[head[head[k]]] == t))
        for k in range(t + 1, last)
    )
