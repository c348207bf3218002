"""What is only weighed, possible or somebody's task: "the option of jailing X", "mulled the pardon of X"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.clause import BE
from pipeline.assemble.text.common import IS_WAS, PAST, WAS
from pipeline.assemble.text.kinds import BODY_ACTS, GRACE, HARM_ACTS
from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.simple import may_tell, noun_may_tell
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.nouns import noun_forms
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

AGAINST: Final = verb_list("modality.toml", "kept", "against")
OFFERING: Final = frozenset({*verb_forms("offer"), *verb_forms("promise")})
RULING: Final = frozenset(verb_forms("rule"))
GIVEN: Final = noun_list("modality.toml", "weighed", "given")
PAYING: Final = verb_list("modality.toml", "weighed", "paying")
SETTLING: Final = verb_list("modality.toml", "weighed", "settling")
COURTLY: Final = verb_list("modality.toml", "weighed_nouns", "courtly")
RULINGS: Final = noun_list("modality.toml", "weighed_nouns", "rulings")
NEARING: Final = verb_list("modality.toml", "weighed_nouns", "nearing")
SIGNS: Final = word_list("modality.toml", "weighed_nouns", "signs")
WORKS: Final = noun_list("modality.toml", "weighed_nouns", "works")
WEIGHING: Final = frozenset(verb_forms("weigh"))
SUGGESTING: Final = frozenset(verb_forms("suggest"))
HELD: Final = frozenset({"arrest", "detention", "imprisonment", "conviction"})
# the prepositions between, and none
BETWEEN: Final = frozenset({"verbs", "of", "in", "on", "with", "to", "for"})


@cache
def governors(table: str) -> dict[str, frozenset[str]]:
    """Return the words under which a deed is only weighed, by the preposition between; "verbs" where there is none.

    Args:
        table: "weighed" for a bare "-ing", "weighed_nouns" for a noun.
    """
    words = toml_table("modality.toml")[table]
    forms = {
        key: frozenset(form for w in listed for form in (w, *noun_forms(w), *verb_forms(w)))
        for key, listed in words.items()
        if key in BETWEEN
    }
    return {**forms, "over": forms["on"]}


def only_weighed(view: DocView, t: int) -> tuple[str, str] | None:
    """Return the modality and reason of a bare gerund that is only weighed, able to be done or due; else None.

    "Suggested killing X", "capable of jailing X", "the option of deporting X", "no point in freeing X", "the vote on
    expelling X", "toyed with arresting X", "in charge of deporting X", "was offered money for killing X".
    """
    above = view.head[t]
    if view.dep[t] in {"xcomp", "ccomp"}:
        only = view.lower[above] in governors("weighed")["verbs"] and above < t
        return ("hypothetical", f"only {view.lower[above]} it") if only else None
    prep, above = view.lower[above], view.head[above]
    word = view.lower[above]
    if prep == "of" and word == "charge":
        only = view.lower[above - 1] == "in" and not may_tell(view, t, BODY_ACTS)  # "in charge of torturing X": did it
        return ("hypothetical", "in charge of it") if only else None
    if prep == "for":
        over = view.head[above] if view.dep[above] == "dobj" else above
        return ("planned", "what was offered for it") if view.lower[over] in OFFERING else None
    if word not in governors("weighed").get(prep, ()) or done_before(view, t, prep, above):
        return None
    return "hypothetical", f"{word} {prep} it"


def done_before(view: DocView, t: int, prep: str, noun: int) -> bool:
    """Tell whether what is said of the cost, point or vote of a deed takes it as done.

    "The cost of jailing X was high", "paid the price of", "made a point of beating X", "upheld the decision on
    expelling X", "there was no sense in killing X". Not "was too high", "would be", "was put off".
    """
    verb, role = view.head[noun], view.dep[noun]
    if prep in {"on", "over"}:
        return role in {"dobj", "nsubjpass"} and view.lower[verb] in SETTLING and view.tag[verb] in PAST
    if prep == "in":
        return view.lower[verb] in WAS and may_tell(view, t, BODY_ACTS)
    if prep != "of" or view.lower[noun] not in GIVEN:
        return False
    if view.lower[verb] in IS_WAS and role == "nsubj" and view.lower[verb + 1] == "to":
        return True  # "the point of jailing X is to silence her"
    if view.lower[verb] in WAS:
        said = (c for k in view.kids(verb, "acomp", "attr") for c in view.kids(k, "advmod"))
        return role == "nsubj" and not view.kids(verb, "neg") and all(view.lower[c] != "too" for c in said)
    done = view.tag[verb] == "VBD" or (view.tag[verb] == "VBN" and view.kids(verb, "aux", "auxpass"))
    unreal = any(view.tag[c] in {"MD", "TO"} for c in view.kids(verb, "aux")) or view.kids(verb, "neg")
    return bool(done) and not unreal and role in {"dobj", "nsubjpass"} and view.lower[verb] in PAYING


def weighed_noun(view: DocView, t: int) -> tuple[str, str] | None:
    """Return the modality and reason of a noun's deed that is only weighed, or ruled out; else None.

    "Mulled the pardon of X", "the option of the arrest of X", "the vote on the expulsion of X", "came close to the
    execution of X", "ruled out the extradition of X", "recommended against clemency for X". Not "the vote on the
    killing of X": it was done.
    """
    dep, above = view.dep[t], view.head[t]
    word = view.lower[above]
    if dep in {"dobj", "nsubjpass"} and word in RULING and any(view.lower[c] == "out" for c in view.kids(above, "prt")):
        return "denied", "ruled out"
    if dep == "dobj":
        only = word in governors("weighed_nouns")["verbs"] and not of_what_was(view, t, above)
        return ("hypothetical", f"only {word} it") if only else None
    if dep != "pobj":
        return None
    prep, over = word, view.head[above]
    if prep == "against" and view.lower[over] in AGAINST and noun_may_tell(view, t, GRACE):
        return "denied", f"{view.lower[over]} against it"
    if view.lower[over] not in governors("weighed_nouns").get(prep, ()) or granted(view, over, prep):
        return None
    harm = noun_may_tell(view, t, HARM_ACTS) and not noun_may_tell(view, t, {"execution"})
    if prep in {"on", "over", "for"} and harm:
        return None
    if prep == "to" and not nearing(view, over, harm=harm):
        return None
    asked = prep == "for" and view.tag[over].startswith("NN")  # "filed a motion for the release of X"
    return "demanded" if asked else "hypothetical", f"{view.lower[over]} {prep} it"


def of_what_was(view: DocView, t: int, verb: int) -> bool:
    """Tell whether a verb of weighing is over what was done: a sign's, a court's or a book's ("the marks suggest")."""
    who = view.kids(verb, "nsubj")
    if view.lower[verb] in SUGGESTING:
        return any(view.lower[s] in SIGNS for s in who)
    harm = noun_may_tell(view, t, HARM_ACTS)
    if view.lower[verb] in WEIGHING:
        return harm or noun_may_tell(view, t, HELD)
    return harm and any(view.lower[s] in RULINGS | WORKS for s in who)


def granted(view: DocView, over: int, prep: str) -> bool:
    """Tell whether a ruling gives what a word would only allow ("ruled in favour of", "granted a motion for")."""
    verb = view.head[over]
    if prep == "of":
        return view.dep[over] == "pobj" and view.lower[view.head[verb]] in COURTLY | RULINGS
    if prep != "for":
        return False
    if view.tag[over].startswith("VB"):
        return any(view.lower[s] in RULINGS for s in view.kids(over, "nsubj"))
    return view.dep[over] in {"dobj", "nsubjpass"} and view.lower[verb] in COURTLY


def nearing(view: DocView, close: int, *, harm: bool) -> bool:
    """Tell whether somebody nearly does what they are close to; a house close to a killing is only near it."""
    verb = view.head[close]
    return view.lower[verb] in NEARING and not (harm and view.lower[verb] in BE)
