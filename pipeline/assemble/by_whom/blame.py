"""Who is accused, convicted or blamed: the readings by which an accusation names who did it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from pipeline.assemble.by_whom.liable import HOLDING, attack_told, held_liable, liable, on_trial, owned_up_by, took_part
from pipeline.assemble.by_whom.other_deeds import COMMITTING, TOLD_IN, accused_next, accuser_suffers, of_another
from pipeline.assemble.text.above import bare_participle, governor
from pipeline.assemble.text.clause import is_passive, prepositional, subject, undergoer
from pipeline.assemble.text.common import CALENDAR_IN_SHORT, FINITE, HIS, SUBJECTS, TENSED
from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.shared_words import FINDING
from pipeline.assemble.text.simple import has_no
from pipeline.assemble.text.triggers import not_one
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import FORCES, actor_type, courts
from pipeline.assemble.what.harmed import doing_harm
from pipeline.assemble.who.possession import owner_of_both

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.what.frames import Finder

REACH = 10  # tokens between a verdict and what it is for
BLAMED, CLAIMED = frozenset(verb_forms("blame")), frozenset(verb_forms("claim"))
PROVEN = verb_list("actors.toml", "blame", "proving") | {"guilty"}
ACCUSING = PROVEN | verb_list("actors.toml", "blame", "accusing")
ATTACKS = word_list("actors.toml", "bare_doers", "deeds", "deeds_within")
CHARGES = word_list("actors.toml", "blame", "charges")
OCCASIONS = word_list("actors.toml", "blame", "occasions")
FACING = verb_list("actors.toml", "blame", "facing")
SPEAKERS = word_list("actors.toml", "blame", "speakers")
PROVEN_NOUNS = word_list("actors.toml", "blame", "proven")
UNSURE = word_list("actors.toml", "blame", "unsure")
PLEADING = frozenset({*verb_forms("plead"), "pled"})
VERDICTS = PROVEN_NOUNS | {"prosecution", "indictment", "trial", "arrest", "acquittal"}
BLAMING = frozenset({*BLAMED, *verb_forms("pin"), *verb_forms("attribute")})
CLAIMING = verb_list("actors.toml", "blame", "claiming")
NOBODY = frozenset({"nobody", "none", "noone", "anyone", "anybody"})
LINKING = {"of", "for", "with", "in", "over"}
CLAUSES = frozenset({",", ";", "while", "after", "before", "when"})
OF_A_SET = frozenset({"them", "whom", "us", "these", "those"})
ACTIVE_IN = word_list("actors.toml", "blame", "part")
PARTIES = noun_list("actors.toml", "blame", "parties")
ADMITTING = frozenset(verb_forms("admit"))
DOUBTED = word_list("actors.toml", "blame", "doubted")
ORDERING = verb_list("actors.toml", "blame", "ordering")


@cache
def hearers() -> frozenset[str]:
    """Return the nouns for those before whom, by whom or for whom a case is pleaded."""
    return frozenset(courts() | word_list("actors.toml", "blame", "pleaded_before"))


def accusation(view: DocView, t: int) -> int | None:
    """Return the word that accuses somebody of the act at a token ("convicted of killing", "jailed for the murder")."""
    if view.dep[t] == "amod" and view.tag[t] == "VBN":
        return None  # "arrested a friend of the murdered trader X"
    if view.tag[t] in {"VBN", "VBD"} and view.lower[t - 1] == "," and view.dep[t] == "acl" and view.name_at[t - 2] >= 0:
        return None  # "was arrested at the home of X, killed in a raid": that is who X is
    t = deed(view, t)
    first = view.sentences[view.sentence_at[t]][0]
    for k in range(t - 1, max(first, t - 6), -1):
        if view.lower[k] == "to" and (plea := pleaded(view, k)) is not None:  # "pleaded guilty to the kidnapping of X"
            return None if of_another(view, k, t) else plea
        if view.lower[k] not in LINKING or (view.lower[k] == "of" and view.lower[k + 1] in OF_A_SET):
            continue  # "were arrested, many of them beaten by soldiers" accuses nobody
        if of_clause_after(view, k, t) or (view.dep[t] == "conj" and view.head[k] in view.kids(t, *SUBJECTS)):
            continue  # the latter for "was arrested, and two of her sons were killed"
        if any(k < s < t for s in view.kids(t, *SUBJECTS)) and view.tag[t] in FINITE and k not in view.climb(t):
            continue  # "was found guilty of libel, and guards beat Y"
        if of_another(view, k, t):
            return None
        if view.lower[k] == "of" and view.lower[k - 1] in OCCASIONS:
            return None
        if view.lower[k - 1] in CHARGES:
            return next((j for j in range(k - 2, max(first - 1, k - 9), -1) if view.lower[j] in ACCUSING), k - 1)
        if view.lower[k - 1] in ACCUSING and not view.tag[k - 1].startswith("NN"):
            described = view.dep[k - 1] in {"acl", "relcl"}
            if (described and joined_above(view, t) in view.climb(k - 1)) or beside(view, t, k - 1):
                continue  # "two men suspected of murder were shot by police", "was arrested for theft and beaten"
            return k - 1
        if view.lower[k] == "of":  # "accused Russian troops of abducting": the accused stand between
            verbs = [j for j in range(k - 1, max(first - 1, k - 9), -1) if view.tag[j].startswith("VB")]
            above = next((j for j in verbs if view.dep[j] == "relcl" and view.dep[view.head[j]] == "dobj"), -1)
            if above >= 0 and view.lower[accuser := view.head[view.head[above]]] in ACCUSING:
                verbs = [j for j in verbs if j <= accuser]  # "accuses the men who had beaten him of killing him"
            told = not verbs or view.lower[verbs[0]] not in ACCUSING or of_another(view, verbs[0], t)
            if told or accuser_suffers(view, t) or harms_accused(view, t, verbs[0], k):
                return None
            if view.dep[verbs[0]] == "relcl" and view.head[verbs[0]] in view.kids(t, *SUBJECTS):
                return None  # "a judge who had charged the leaders of a gang was killed by gunmen"
            return verbs[0]
    head = view.head[t]
    above = view.head[head] if view.dep[t] in {"pcomp", "pobj"} and view.lower[head] in LINKING else t
    if above != t and view.dep[above] == "dobj" and view.lower[view.head[above]] in BLAMED:
        above = view.head[above]  # "blamed the rebels for the killing", read as what the rebels are for
    return above if above != t and view.lower[above] in ACCUSING and not view.tag[above].startswith("NN") else None


def of_clause_after(view: DocView, prep: int, t: int) -> bool:
    """Tell whether a main verb, or others who act, come after what it closes ("held in Lima, while police beat Y")."""
    tensed = any(prep < c and view.lower[c] in TENSED for c in view.kids(t, "aux", "auxpass"))
    main = view.dep[t] in {"ROOT", "conj"} and view.head[prep] not in view.climb(t)
    others = (s for s in view.kids(t, "nsubj") if actor_type([view.lower[s]]) in FORCES or view.name_at[s] >= 0)
    apart = any(not CLAUSES.isdisjoint(view.lower[prep:s]) for s in others)
    return apart or (tensed and main and "," in view.lower[prep:t])


def pleaded(view: DocView, to: int) -> int | None:
    """Return the "guilty" before a "to", past the day and court of the plea ("pleaded guilty on Monday in Lima to")."""
    for k in range(to - 1, max(view.sentences[view.sentence_at[to]][0], to - REACH), -1):
        if view.lower[k] == "guilty":
            return k if k == to - 1 or view.lower[k - 1] in PLEADING else None
        if not view.tag[k].startswith(("NN", "JJ", "CD", "IN", "DT")):
            return None
    return None


def joined_above(view: DocView, t: int) -> int:
    """Return the first of the verbs that a verb is joined to, or itself."""
    while view.dep[t] == "conj" and view.head[t] != t:
        t = view.head[t]
    return t


def beside(view: DocView, t: int, word: int) -> bool:
    """Tell whether a word is joined to one before it, over any between ("was suspected of theft and lynched")."""
    while view.dep[t] == "conj" and view.head[t] != t:
        t = view.head[t]
        if t == word:
            return True
    return False


def harms_accused(view: DocView, t: int, word: int, of: int) -> bool:
    """Tell whether who accuses somebody also hurts them ("accused X of theft and beat him").

    Not where it is one more of the deeds they are accused of ("accused rebels of having looted aid and killed her").
    """
    whom = {view.lower[c] for c in view.kids(t, "dobj") if view.tag[c] == "PRP"}
    them = bool(whom)
    same = not whom.isdisjoint([view.lower[c] for c in view.kids(word, "dobj")])  # "accused her of … and beat her"
    first = of + 1  # "of spying" has no deeds after it, "of torturing her" may
    long = view.tag[first] == "VBG" and (view.lower[first] == "having" or bool(view.kids(first, "dobj", "ccomp")))
    armed = any(actor_type([view.lower[k]]) in FORCES for k in view.kids(word, "nsubj"))
    if armed and view.tag[t] == "VBD" and beside(view, t, word) and (them or kin_of_theirs(view, t)):
        return True  # "Rebels accused X of feeding soldiers and killed her"
    return view.tag[t] != "VBG" and them and beside(view, t, word) and (same or not long)


def kin_of_theirs(view: DocView, t: int) -> bool:
    """Tell whether whom a verb is done to is the kin of somebody before ("accused X of spying and killed her son")."""
    return any(view.lower[p] in HIS for o in view.kids(t, "dobj") for p in view.kids(o, "poss"))


def deed(view: DocView, t: int) -> int:
    """Return the word by which somebody had a part in the act at a token ("ordering the killing", "a role in it")."""
    for _ in range(4):
        dep, head = view.dep[t], view.head[t]
        if dep == "pobj" and view.lower[head] == "in" and view.lower[view.head[head]] in ACTIVE_IN | COMMITTING:
            t = view.head[head]
        elif (dep == "dobj" and view.tag[head] == "VBG" and view.lower[head] in COMMITTING) or owner_of_both(view, t):
            t = head  # the latter for "his role in X's kidnapping and murder"
        else:
            break
    return t


def proven(view: DocView, t: int) -> bool:
    """Tell whether no accusation stands above an act, or one that a court has found true."""
    word = accusation(view, t)
    if word is not None:
        return view.lower[word] in PROVEN
    if (held := held_liable(view, t)) is not None:
        return held[1]
    noun = verdict(view, t)
    return not blamed_on(view, t) if noun is None else view.lower[noun] in PROVEN_NOUNS


def accused_heads(view: DocView, finder: Finder, t: int) -> list[int]:
    """Return the heads of the phrases that name who is accused or convicted of the act at a token."""
    if (other := accused_next(view, t)) is not None:
        return [] if unaccused(view, view.head[other]) else finder.resolver.chain(other)
    word = accusation(view, t)
    if word is None:
        one = next((w for f in (responsible, party_to, tried_for, took_part) if (w := f(view, t)) is not None), None)
    elif unaccused(view, word):
        return []
    elif view.lower[word] in CHARGES:
        one = charged(view, word)
    elif view.lower[word] == "guilty":
        one = guilty_one(view, word)
    else:
        one = in_the_dock(view, word - 1 if bare_participle(view, word) else undergoer(view, word))
    if one is None or view.lower[one] in NOBODY or any(view.lower[c] in {"no", "neither"} for c in view.children[one]):
        return []  # "no one has been charged with the killing", "found neither X nor Y guilty of it"
    if not_one(view, one):
        return []  # "not a single officer has been charged"
    if view.dep[one] == "appos" and view.tag[one] == "NN" and view.person_at(view.head[one]):
        one = view.head[one]  # "X, a driver accused of killing Y"
    return finder.resolver.chain(one)


def unaccused(view: DocView, word: int) -> bool:
    """Tell whether a verb says that nobody accuses somebody, or that they are not accused."""
    who = [s for s in view.kids(word, "nsubj") if view.tag[word].startswith("VB")]
    none = any(view.lower[s] in NOBODY or has_no(view, s) for s in who)
    either = any(view.lower[c] == "neither" for k in (word, *view.kids(word, "nsubjpass")) for c in view.children[k])
    return none or either or bool(view.kids(word, "neg"))  # "neither X nor Y was charged"


def guilty_one(view: DocView, word: int) -> int | None:
    """Return who is found guilty or pleads so ("found X guilty of killing Y"); nobody who is found not to be."""
    verb = view.head[word]
    if view.lower[word - 1] == "not" or view.kids(word, "neg") or view.kids(verb, "neg"):
        return None
    if own := view.kids(word, "nsubj"):
        return own[-1]
    if not view.tag[verb].startswith("VB"):  # "found X guilty", read as what X is
        return verb if view.person_at(verb) and verb < word else undergoer(view, word)
    if view.dep[verb] == "acl" and view.tag[verb] == "VBN":
        return view.head[verb]  # "a man found guilty of killing X"
    whom = undergoer(view, verb) if is_passive(view, verb) else next(iter(view.kids(verb, "dobj")), None)
    found = view.lower[verb] in FINDING and verb != word - 1  # "a man found guilty of it has appealed", read as active
    return subject(view, verb) if whom is None and not found else whom


def charged(view: DocView, noun: int) -> int | None:
    """Return who is under the charges that a noun tells ("brought a policeman before a judge on charges of …")."""
    verb = governor(view, noun)
    if verb is None:
        return None
    if view.dep[noun] == "dobj":
        one = subject(view, verb) if view.lower[verb] in FACING and not is_passive(view, verb) else None
    else:
        one = undergoer(view, verb)
        one = in_the_dock(view, subject(view, verb) if one is None else one)
    return None if one is None or hears(view, one) or view.lower[one] in SPEAKERS else one


def in_the_dock(view: DocView, one: int | None) -> int | None:
    """Return who is accused where a participle was read as that of the court or the day ("before a judge accused of").

    None where nobody else stands there: who hears a case did not do it.
    """
    for _ in range(3):
        if one is None or view.dep[one] != "pobj" or not (hears(view, one) or dated(view, one)):
            return one
        verb = governor(view, one)
        if verb is not None:
            one = undergoer(view, verb) if is_passive(view, verb) else subject(view, verb)
        else:
            above = view.head[view.head[one]]
            one = above if view.dep[above] == "pobj" else None
    return None if one is not None and hears(view, one) else one


def hears(view: DocView, t: int) -> bool:
    """Tell whether a noun names those who hear, bring or plead a case."""
    return view.lower[t] in hearers() and view.name_at[t] < 0


def dated(view: DocView, t: int) -> bool:
    """Tell whether a word is a day, month or year."""
    return view.lower[t] in CALENDAR_IN_SHORT or view.tag[t] == "CD"


def verdict(view: DocView, t: int) -> int | None:
    """Return the noun of law whose "for" an act stands under ("the conviction of officer X for the killing of Y")."""
    t = deed(view, t)
    link = view.head[t]
    if view.lower[link] not in LINKING or view.dep[t] not in {"pobj", "pcomp"}:
        return None
    first = view.sentences[view.sentence_at[t]][0]
    for k in range(link - 1, max(first, link - REACH) - 1, -1):
        if view.lower[k] in VERDICTS and view.tag[k].startswith("NN"):
            return k
        if view.tag[k].startswith("VB") or view.lower[k] in {",", ";"} or view.lower[k] in TOLD_IN:
            return None  # "his arrest for a march over the killing of X"
    return None


def tried_for(view: DocView, t: int) -> int | None:
    """Return whom a verdict, trial or arrest for the act at a token befell."""
    noun = verdict(view, t)
    if noun is None:
        return None
    whom = [p for p in prepositional(view, noun, "of", "against", "on") if p < t and not dated(view, p)]
    own = whom[-1:] or [p for p in view.kids(noun, "poss") if view.name_at[p] >= 0]
    one = own[0] if own else on_trial(view, noun)
    return None if one is None or hears(view, one) else one


def responsible(view: DocView, t: int) -> int | None:
    """Return who claimed an act, or is said to be responsible for it or behind it."""
    head = view.head[t]
    if view.dep[t] not in {"pcomp", "pobj"} or view.lower[head] not in {"for", "behind"}:
        return None
    above = view.head[head]
    if view.lower[above] == "responsibility" and view.dep[above] == "dobj":
        verb = view.head[above]
        return subject(view, verb) if view.lower[verb] in CLAIMING and not is_passive(view, verb) else None
    if (blamed := liable(view, t)) is not None:
        return blamed
    verb = view.head[above]
    plain = view.lower[above] == "responsible" and view.dep[above] == "acomp" and not view.kids(verb, "neg")
    held = view.lower[verb] in HOLDING and (bool(view.kids(verb, "dobj")) or view.dep[verb] != "ROOT")
    return subject(view, verb) if plain and not held else None


def party_to(view: DocView, t: int) -> int | None:
    """Return who is called a party to an act, or admitted to it ("X, the mastermind of the murder")."""
    t = deed(view, t)
    link = view.head[t]
    above = view.head[link]
    if view.dep[t] not in {"pobj", "pcomp"}:
        return None
    if view.lower[above] in ADMITTING and view.lower[link] == "to":
        one = None if is_passive(view, above) or view.kids(above, "neg") else subject(view, above)
        return one if one is not None and view.person_at(one) else None
    doubted = any(view.lower[c] in DOUBTED for c in view.kids(above, "amod"))
    if view.lower[above] not in PARTIES or view.lower[link] not in {"in", "of", "behind", "to"} or doubted:
        return None
    verb = view.head[above]
    if view.dep[above] == "attr":
        asked = view.words[view.sentences[view.sentence_at[verb]][1] - 1] == "?"
        return None if asked or view.kids(verb, "neg", "aux") else subject(view, verb)
    if view.dep[above] == "appos" and view.person_at(verb):
        return verb
    return next((c for c in view.kids(above, "appos") if view.person_at(c)), None)


def accused(view: DocView, finder: Finder, t: int) -> set[int]:
    """Return who is accused or convicted of an act told as a gerund ("X convicted of killing Y"): not its victim."""
    word = accusation(view, t) if view.tag[t] == "VBG" else None
    if word is None:
        return set()
    found = {p for head in accused_heads(view, finder, t) for p in finder.resolver.party(head, depth=2).people}
    i = view.name_at[word - 1]
    if view.is_person(i) and not view.kids(word, "dobj"):  # not "X accused police of beating"
        found.add(view.names[i].cluster)
    return found


def blamed_on(view: DocView, t: int) -> list[int]:
    """Return on whom an act, or the attack in which it happened, is blamed ("blamed the abduction on hired thugs")."""
    verb = governor(view, t)
    attack = attack_told(view, t, doing_harm()[1] | ATTACKS)
    if attack != t and view.dep[attack] == "nsubjpass":
        verb = view.head[attack]  # "the bombing that killed nine was blamed on rebels"
        return prepositional(view, verb, "on", "to") if view.lower[verb] in BLAMING and not unsure(view, verb) else []
    if verb is not None and view.lower[verb] in BLAMING:
        of = prepositional(view, t, "of") if view.dep[t] == "dobj" else []
        within = [p for k in (t, *of) if of for p in prepositional(view, k, "on") if not dated(view, p)]
        return prepositional(view, verb, "on", "to") or within  # "the killing of X on rebels", misread
    return [p for c in of_deed(view, t) if view.lower[c] in BLAMING for p in prepositional(view, c, "on", "to")]


def claimed_by(view: DocView, t: int) -> list[int]:
    """Return who claimed an act, or the attack in which it happened ("killed in a bombing claimed by rebels")."""
    noun = attack_told(view, t, doing_harm()[1] | ATTACKS)
    verb = view.head[noun]
    claims = view.dep[noun] == "dobj" and view.lower[verb] in CLAIMED and not view.kids(verb, "neg")
    if claims and not is_passive(view, verb):
        one = subject(view, verb)
        return [one] if one is not None and actor_type(view.lower[min(view.subtree(one)) : one + 1]) in FORCES else []
    if by := owned_up_by(view, t, doing_harm()[1] | ATTACKS):
        return by  # "the attack in which X died was claimed by rebels"
    told = (c for c in of_deed(view, t) if view.lower[c] == "claimed" and not view.kids(c, "xcomp", "oprd"))
    return [p for c in told if not prepositional(view, c, "as") for p in prepositional(view, c, "by")]


def ordered_by(view: DocView, t: int) -> list[int]:
    """Return the person said to have ordered an act that a noun tells ("who ordered the murder of X")."""
    verb = view.head[t]
    if view.dep[t] != "dobj" or view.lower[verb] not in ORDERING or is_passive(view, verb):
        return []
    one = subject(view, verb)
    return [one] if one is not None and (view.person_at(one) or view.tag[one] == "WP") else []


def of_deed(view: DocView, t: int) -> list[int]:
    """Return the verbs that describe an act or the attack in which it happened."""
    _, nouns = doing_harm()
    deeds = [t, *(p for p in prepositional(view, t, "in", "during") if view.lower[p] in nouns | ATTACKS)]
    if view.tag[t].startswith("VB") and not is_passive(view, t):  # "the attack, claimed by rebels, killed nine"
        deeds += [s for s in view.kids(t, "nsubj") if view.lower[s] in nouns | ATTACKS]
    return [c for d in deeds for c in view.kids(d, "acl", "relcl") if not unsure(view, c)]


def unsure(view: DocView, c: int) -> bool:
    """Tell whether a claim or blame was never made, or did not last ("never claimed by X", "first blamed on X")."""
    if any(view.kids(c, "neg")) or any(view.lower[k] in UNSURE for k in view.kids(c, "advmod")):
        return True
    by = prepositional(view, c, "by", "on", "to")
    return any(view.lower[d] in {"any", "no", "neither"} for p in by for d in view.kids(p, "det", "preconj"))
