"""Clauses that hold whatever is denied or planned above them: reasons, and what somebody knows or has forgotten."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.clause import agent, subject
from pipeline.assemble.text.common import FINITE, HAS, IS_WAS, TENSED
from pipeline.assemble.text.kinds import DEATHS, FREEING, HARM_ACTS, LIBERTY_ACTS
from pipeline.assemble.text.lexicon import lexicon, verb_forms
from pipeline.assemble.text.matters import SHOWN
from pipeline.assemble.text.shared_was import befell_another
from pipeline.assemble.text.shared_words import TELLING
from pipeline.assemble.text.simple import acts_told, auxiliaries, has_modal, has_the, is_infinitive, told_apart
from pipeline.assemble.text.triggers import negated
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import STATE, actor_type
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

PAST_AUXILIARIES: Final = frozenset({"had", "was", "were", "has", "have", "did"})
OPENING, CLOSING = frozenset({"“", '"', "``", "‘"}), frozenset({"”", '"', "''", "’"})
OR: Final = frozenset({"or", "nor"})
LASTING: Final = frozenset({"while", "though", "although", "because"})
REASON: Final = frozenset({"because", "as", "since", "when", "while", "although", "though", "after"})

# what is done with a term that was passed, and what its bearer is told or said to do before
SENTENCING: Final = frozenset({*verb_forms("sentence"), *verb_forms("condemn")})
TO_COME: Final = frozenset({"execution", "killing", "torture", "ill_treatment", "attack", "forced_return", "exile"})
SERVING: Final = verb_list("modality.toml", "serving", "serving")
BOUND: Final = verb_list("modality.toml", "serving", "verbs") | IS_WAS | word_list("modality.toml", "serving", "words")
DISPUTING: Final = frozenset(verb_forms("dispute"))
DOUBTING: Final = DISPUTING | frozenset(verb_forms("doubt") + verb_forms("question"))
HIMSELF_AS_DOER: Final = frozenset({"he", "she", "they"})
CONSIDERING: Final = frozenset(verb_forms("consider"))
FINDING_BODIES: Final = word_list("modality.toml", "submissions", "finding")
FEARED: Final = frozenset({"could", "may", "might", "would", "if", "unless", "can"})


@cache
def factives() -> frozenset[str]:
    """Return the forms of verbs whose "that" clause has happened, be they negated or not ("did not know that …")."""
    return verb_list("modality.toml", "verbs", "factive")


def parted(view: DocView, verb: int, head: int) -> bool:
    """Tell whether a semicolon parts two clauses, or a colon one from its reason ("… jailed X: he had failed …").

    Likewise the reason for what is to come ("nor will X speak: he was held"), what befell others, and some of them.
    """
    others = [s for s in view.kids(head, "nsubj", "nsubjpass") if s > verb and view.dep[verb] == "ccomp"]
    some = any(view.lower[s - 1 : s + 2 : 2] == [",", "of"] and view.tag[s] == "CD" for s in others)
    if some or (past(view, verb) and any(befell_another(view, verb, s) for s in others)):
        return True
    between = view.lower[min(verb, head) : max(verb, head)]
    reason = verb < head or has_modal(view, head)
    return ";" in between or (reason and ":" in between and past(view, verb))


def claimed_behind(view: DocView, verb: int, head: int, modes: dict[str, str]) -> str | None:
    """Return how real a clause is by who says it right behind it, before a semicolon ("X was held, Y claimed; …")."""
    for k in range(verb + 1, head):
        if view.lower[k] == ";":
            return None
        if modes.get(view.lower[k]) == "alleged" and view.tag[k] in FINITE and view.head[k] in {head, k}:
            who = view.kids(k, "nsubj")
            return f"under {view.lower[k]}" if who and who[0] > verb else None
    return None


def past(view: DocView, verb: int) -> bool:
    """Tell whether a verb tells what was done or has been done."""
    aux = auxiliaries(view, verb)
    return bool(aux & PAST_AUXILIARIES) or (not aux and view.tag[verb] == "VBD")


def background(view: DocView, verb: int) -> bool:
    """Tell whether a verb gives the reason or the time of what stands above, whose "not" and "could" leave it alone.

    "did not attend because he had been arrested", "was not in court, having been sentenced in March".
    """
    if view.dep[verb] != "advcl":
        return False
    under = [view.lower[c] for p in view.kids(verb, "prep") for c in view.kids(p, "pobj")]
    if "which" in under and past(view, verb):
        return True  # "to leave the clinic in Baku to which she has been confined", hung on the verb
    marks = {view.lower[c] for c in view.kids(verb, "mark", "advmod")}
    if any(view.lower[c] == "having" for c in view.kids(verb, "aux")):
        return True
    if marks & LASTING and view.tag[verb] in {"VBZ", "VBP"}:
        return True  # "how can we rest while X sits in prison?"
    return bool(marks & REASON) and past(view, verb)


def happened_by_then(view: DocView, verb: int) -> bool:
    """Tell whether a clause of time tells what came about ("had to pay before he was freed", "since she was held")."""
    marks = {view.lower[c] for c in view.kids(verb, "mark")}
    if marks & {"since", "after"}:
        return True
    if any(view.lower[c] == "when" for c in view.kids(verb, "advmod")) and view.tag[verb] == "VBD":
        return bool(view.kids(verb, "nsubj")) and not view.kids(verb, "aux")  # "return what was taken when police came"
    return bool(marks & {"before", "until", "till"}) and any(
        view.lower[c] in {"was", "were"} for c in view.kids(verb, "auxpass")
    )


def told_of_whoever(view: DocView, verb: int) -> bool:
    """Tell whether a verb tells what whoever is meant did ("whoever killed X must be found").

    Not what somebody says of them ("police say whoever killed X was a rebel").
    """
    if view.tag[verb] != "VBD" or view.lower[verb - 1] != "whoever":
        return False
    said = any(view.lower[k] in TELLING for k in view.climb(verb))
    return not said or bool(view.kids(view.head[verb], "auxpass"))


@cache
def adjectives() -> dict[str, str]:
    """Return adjective → how real that makes the "that" clause of which it is said."""
    return {word: mode for mode, words in toml_table("modality.toml")["adjectives"].items() for word in words}


def judged(view: DocView, verb: int) -> str | None:
    """Return how real something said of a clause makes it ("it is possible that X was held"); None where it is told."""
    head = view.head[verb]
    if view.lower[head] == "time" and view.lower[head - 1] == "high":
        return "demanded"  # "it is high time that he was released"
    if view.dep[verb] != "ccomp" or not any(view.lower[c] == "that" for c in view.kids(verb, "mark")):
        return None
    found = any(view.lower[s] in FINDING_BODIES for s in view.kids(head, "nsubj", "nsubjpass"))
    for word in (head, *view.kids(head, "acomp", "attr")):
        mode = adjectives().get(view.lower[word])
        if mode is not None and word < verb:
            if found and mode == "alleged":
                return None  # "The Commission was convinced that X was executed": its finding
            return None if mode == "demanded" and past(view, verb) else mode
    return None


def finite(view: DocView, verb: int) -> bool:
    """Tell whether a verb has a tense, by itself or by what helps it."""
    return view.tag[verb] in FINITE or any(view.tag[c] in FINITE for c in view.kids(verb, "aux", "auxpass"))


def commended(view: DocView, verb: int) -> bool:
    """Tell whether something that was done is called encouraging: none is encouraged to it.

    Or somebody only "considers that" it is so.
    """
    head = view.head[verb]
    if view.lower[head] in CONSIDERING and view.dep[verb] == "ccomp" and finite(view, verb):
        return True
    said = view.lower[head] == "encouraging" and "it" in view.lower[max(0, head - 4) : head]
    return said and not {view.lower[c] for c in view.kids(head, "aux")} & FEARED and past(view, verb)


def asked_why(view: DocView, verb: int) -> bool:
    """Tell whether a clause says of what the reason or doer is asked: it was done ("asked why X had been held")."""
    if is_infinitive(view, verb):
        return False  # "asked when X was to be freed"
    if any(view.lower[c] == "who" for c in view.kids(verb, "nsubj")):
        return True
    return any(view.lower[c] in {"why", "how"} and c < verb for c in view.kids(verb, "advmod"))


def known_of(view: DocView, verb: int) -> bool:
    """Tell whether a verb is what somebody knows, remembers or forgets: it has happened, whoever remembers it or not.

    Not "I do not know that he was ever held", which doubts it.
    """
    head = view.head[verb]
    if view.dep[verb] == "ccomp" and past(view, verb) and asked_why(view, verb):
        return True
    if view.dep[verb] == "ccomp" and past(view, verb) and undoubted(view, verb, head):
        return True
    if view.dep[verb] != "ccomp" or not past(view, verb):
        return False
    aware = view.lower[head] == "aware" and view.dep[head] == "acomp"
    if not aware and view.lower[head] not in factives():
        return False
    if {view.lower[c] for c in view.kids(verb, "mark", "advmod")} & {"if", "whether", "ever"}:
        return False
    said = view.head[head] if aware else head
    return not (view.kids(said, "neg") and any(view.lower[c] in {"i", "we"} for c in view.kids(said, "nsubj")))


def undoubted(view: DocView, verb: int, head: int) -> bool:
    """Tell whether nobody doubts what a clause tells ("no one doubts that X was killed"), or its doer disputes it not.

    Not "prosecutors do not doubt that X killed Y", which is what they say.
    """
    if view.lower[head] in {"denying", "disputing", "doubting"} and view.lower[head - 1] == "no":
        return True
    if view.lower[head] not in DOUBTING or not negated(view, head):
        return False
    if any(view.lower[c] in FEARED for c in view.kids(head, "aux", "mark")):
        return False
    who, did = subject(view, head), agent(view, verb)
    if who is None:
        return False
    if view.lower[who] == "it" and view.kids(head, "auxpass") and not view.kids(head, "agent"):
        return True  # "it is not disputed that"
    if view.lower[who] == "nobody" or view.lower[who - 1 : who + 1] == ["no", "one"]:
        return True
    if view.lower[head] not in DISPUTING or did is None:
        return False
    own = view.lower[did] in HIMSELF_AS_DOER and (view.person_at(who) or view.lower[did] == view.lower[who])
    kinds = {actor_type([view.lower[k]]) for k in (who, did)}
    return own or (kinds <= STATE and len(kinds) == 1)


def clause_of_its_own(view: DocView, verb: int) -> bool:
    """Tell whether a verb goes on with an auxiliary of its own, which no "not" before it reaches.

    "He did not resist and was beaten", "has not seen a lawyer and remains in a cell", "did not free X and charged her";
    not "was not arrested or beaten".
    """
    head = view.head[verb]
    if view.dep[verb] != "conj" or any(view.lower[c] in OR for c in view.kids(head, "cc")):
        return False
    own = auxiliaries(view, verb)
    if own & {"not", "n't"}:
        return False
    had = any(view.lower[c] in HAS for c in view.kids(head, "aux"))
    did = not {"did", "does", "do"}.isdisjoint(view.lower[c] for c in view.kids(head, "aux"))
    if did and not own and view.tag[verb] == "VBD" and view.lower[verb].endswith("ed"):
        return view.lower[verb - 1] in {"and", "but"} and OR.isdisjoint(view.lower[c] for c in view.kids(verb, "cc"))
    had = had or (view.lower[head] in IS_WAS and view.tag[verb] != "VB")  # "was not so lucky and remains in a cell"
    return bool(own & TENSED) or (had and not own and view.tag[verb] in {"VB", "VBP", "VBZ"})


def sentenced_to(view: DocView, verb: int, token: int) -> bool:
    """Tell whether a verb says what a sentence provides for ("sentenced to be hanged"): nobody is hanged by that.

    Not a term or fine, which is given by the sentence ("sentenced to be jailed for life").
    """
    acts = acts_told(view, token)
    freed = not acts.isdisjoint(FREEING) and view.lower[verb - 3] == ","  # "jailed for a year, to be freed in May"
    if not freed and (acts.isdisjoint(TO_COME) or "detention" in acts):
        return False
    given = view.lower[view.head[verb]] in SENTENCING or (freed and "sentencing" in acts_told(view, view.head[verb]))
    passive = given and view.dep[verb] in {"xcomp", "advcl"} and view.tag[verb] == "VBN"
    return passive and {"to", "be"} <= {view.lower[c] for c in view.kids(verb, "aux", "auxpass", "mark")}


def to_serve(view: DocView, noun: int) -> int | None:
    """Return the verb that says that somebody serves, begins or completes the sentence that a noun tells."""
    verb = view.head[noun]
    return verb if view.dep[noun] == "dobj" and view.lower[verb] in SERVING and view.tag[verb] != "NN" else None


def was_passed(view: DocView, noun: int) -> bool:
    """Tell whether a sentence was passed, for its bearer is called to serve it ("summoned to begin a year's term")."""
    verb = to_serve(view, noun)
    if verb is None:
        return False
    while view.dep[verb] in {"xcomp", "ccomp"} and view.lower[view.head[verb]] in SERVING:
        verb = view.head[verb]
    if any(view.lower[c] in {"will", "’ll", "'ll", "must"} for c in view.kids(verb, "aux")):
        return True
    above = view.head[verb]
    doubt = {view.lower[c] for v in (verb, above) for c in view.kids(v, "aux", "mark", "neg")}
    return view.dep[verb] in {"xcomp", "advcl", "ccomp"} and view.lower[above] in BOUND and not doubt & FEARED


def asks(view: DocView, t: int) -> bool:
    """Tell whether the sentence of a token is a question, be it within quotation marks or the last of its paragraph."""
    first, last = view.sentences[view.sentence_at[t]]
    k = last - 1
    while k > first and (view.words[k].isspace() or (view.lower[k] in CLOSING and view.lower[first] in OPENING)):
        k -= 1
    return view.words[k] == "?"


def taken_for_granted(view: DocView, token: int, root: int) -> bool:
    """Tell whether a question takes an act for granted ("Why was X jailed?", "When X was held, who spoke up?").

    Args:
        view: the article.
        token: the act's word.
        root: the main verb of the question.
    """
    if any(background(view, k) for k in (token, *view.climb(token))):
        return True
    definite = view.tag[token].startswith("NN") and has_the(view, token)
    if token != root and not definite:
        return False
    asking = {view.lower[c] for c in view.kids(root, "advmod") if c < root}
    who = [c for c in view.kids(root, "nsubj") if view.lower[c] == "who"]
    return past(view, root) and bool(who or asking & {"why", "how", "when", "where"})


def wondered(view: DocView, t: int) -> bool:
    """Tell whether a clause says who, why or how ("rumours about who killed X"): the deed itself is no rumour."""
    if view.dep[t] != "pcomp" or not past(view, t):
        return False
    who = [c for c in view.kids(t, "nsubj", "nsubjpass") if view.lower[c] == "who"]
    return bool(who) or any(view.lower[c] in {"why", "how", "when", "where"} and c < t for c in view.kids(t, "advmod"))


def holds(view: DocView, noun: int) -> bool:
    """Tell whether what a noun tells has happened, for it is served or a question is asked about it."""
    told = was_passed(view, noun) or owned_in_question(view, noun) or come_after(view, noun)
    return told or written_about(view, noun) or talked_over(view, noun)


# what comes of an act that has happened: "recover from the killing of X", "in light of the arrest of X"
_COMING, _COMING_WORDS = (toml_table("modality.toml")[section] for section in ("coming_of", "coming_of_it"))
COMING_OF: Final = {
    prep: frozenset(_COMING_WORDS.get(prep, ())).union(*map(verb_forms, _COMING.get(prep, ())))
    for prep in {*_COMING, *_COMING_WORDS}
}

# what is written of, its work unbelieved or itself only alleged, is no fact for that ("denied a story on the killing")
DOUBTED: Final = word_list("modality.toml", "claims", "supposed")
UNBELIEVED: Final = verb_list("modality.toml", "claims", "rejecting") | verb_list("modality.toml", "claims", "calling")
UNTRUE: Final = word_list("modality.toml", "claims", "untrue") | {"truth"}
WORKS: Final = SHOWN | word_list("modality.toml", "papers", "written")
MATTERS: Final = WORKS - {"report", "reports"}  # which somebody else may tell of
WRITING: Final = verb_list("modality.toml", "papers", "writing")
DISCUSSING: Final = verb_list("modality.toml", "points", "debating")
COVERING: Final = frozenset({*verb_forms("cover"), *verb_forms("hush")})


def come_after(view: DocView, noun: int) -> bool:
    """Tell whether a noun names what something else comes of or after, so that it has happened."""
    prep = view.head[noun]
    if view.dep[noun] == "dobj" and view.lower[prep] in COVERING and view.lower[prep + 1] == "up":
        return True  # "tried to cover up the killing of X"
    definite = told_apart(view, noun)
    return view.dep[noun] == "pobj" and definite and view.lower[view.head[prep]] in COMING_OF.get(view.lower[prep], ())


def written_about(view: DocView, noun: int) -> bool:
    """Tell whether somebody writes or speaks about a harm, or a work is about it ("to stop writing about the murder").

    Not "an article on freedom", "a film about murder": the harm has an article or is somebody's. Nor what is only
    alleged, nor what a work that is denied or called untrue is about.
    """
    prep = view.head[noun]
    if view.dep[noun] != "pobj" or view.lower[prep] not in {"about", "on"} or view.lower[noun] not in harms():
        return False
    definite = told_apart(view, noun)
    if not definite or any(view.lower[c] in DOUBTED for c in view.kids(noun, "amod")):
        return False
    above = view.head[prep]
    if view.lower[above] in MATTERS and view.dep[above] in {"dobj", "pobj"} and view.tag[above].startswith("NN"):
        over = set(view.climb(above, 3)[1:])
        over |= {c for k in over for c in view.kids(k, "oprd", "acomp", "attr")}
        return (UNBELIEVED | UNTRUE).isdisjoint(view.lower[k] for k in over)
    return view.lower[above] in WRITING and view.tag[above].startswith("VB") and view.lower[noun] != "execution"


def talked_over(view: DocView, noun: int) -> bool:
    """Tell whether people discuss somebody's custody, which so is a fact ("met to discuss the detention of X").

    Not where those discuss it who would carry it out, nor a murder or abduction, which may be plotted so.
    """
    verb = view.head[noun]
    if view.dep[noun] != "dobj" or view.lower[verb] not in DISCUSSING or not in_custody(view.lower[noun]):
        return False
    definite = told_apart(view, noun)
    if not definite or view.kids(noun, "amod"):
        return False
    whose = next((k for v in view.climb(noun) for k in view.kids(v, "nsubj")), None)
    return whose is None or actor_type([view.lower[whose]]) is None


@cache
def in_custody(noun: str) -> bool:
    """Tell whether a noun tells an arrest or custody, and nothing that people other than the state do."""
    acts = {rule.act for _, rule in lexicon().nouns.get(noun, ())}
    return bool(acts) and acts <= LIBERTY_ACTS - {"abduction"}


@cache
def harms() -> frozenset[str]:
    """Return the nouns that tell harm or arrest."""
    told = HARM_ACTS | LIBERTY_ACTS | DEATHS
    return frozenset(word for word, rules in lexicon().nouns.items() if any(r.act in told for _, r in rules))


def deplored(view: DocView, verb: int) -> bool:
    """Tell whether a verb says what should not have been done, and so was ("X should never have been jailed")."""
    aux = {view.lower[c] for c in view.kids(verb, "aux")}
    if "have" not in aux or aux.isdisjoint({"should", "ought"}):
        return False
    return any(view.lower[c] in {"not", "n't", "n’t", "never"} for c in view.kids(verb, "neg", "advmod"))


def owned_in_question(view: DocView, noun: int) -> bool:
    """Tell whether a question takes for granted what a noun tells of its bearer ("What changed after X's arrest?")."""
    if view.dep[noun] != "pobj" or not asks(view, noun):
        return False
    named = [view.name_at[c] for c in view.kids(noun, "poss") if view.name_at[c] >= 0]
    return any(view.names[i].label == "PERSON" for i in named)
