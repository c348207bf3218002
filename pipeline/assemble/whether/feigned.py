"""What turns out to be untrue of somebody only said to have suffered: they live, or staged it themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.clause import undergoer
from pipeline.assemble.text.kinds import DEATHS
from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.text.words import STATE, actor_type, people
from pipeline.assemble.whether.claims import only_said
from pipeline.late import Late
from pipeline.paths import toml_table
from pipeline.recognise.hints import has_any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.assemble.text.view import DocView

# "but she is alive", after what only somebody said of her death
ALIVE: Final = Late(
    r"(?:\bbut|\byet|\bthough|\balthough|\bhowever|[.;:—–])[ ,]*(?P<who>s?he|they) (?:is|are|was|were)"
    r"(?: later| now| still| in fact| since){0,2}(?: found| seen| shown| spotted)?(?: to be)? alive\b"
)
# "it emerged that he had staged it": what is found, not what somebody confesses
FEIGNED: Final = tuple(toml_table("modality.toml")["corrections"]["staged"])
OWN_ACT: Final = r"(?:(?:his|her) own (?P<own>\w+)|it(?= ?[.;,])|the (?P<noun>\w+))\b(?! (?:on|against|of|that)\b)"
STAGED: Final = Late(
    r"\b(?:found|established|concluded|discovered|determined|emerged|turned out)(?: that)? "
    rf"(?P<who>s?he) (?:had )?(?:staged|faked) {OWN_ACT}"
)
# what is not found, or found by those who may have done it or forced somebody to say so
UNSURE: Final = Late(
    r"(?i)\b(?:no|not|never|nothing|neither|without|whether|if|claim\w*|initially|first|forced|tortur\w*)\b|n['’]t\b"
)
COERCED: Final = Late(r"(?i)\b(?:until|forced|compelled|coerced|tortur\w*|beat\w*|pressur\w*)\b")
# acts that one can feign to have suffered, by the words that tell them: none that is done by law, and no death
SEIZING: Final = tuple(toml_table("modality.toml")["corrections"]["seizing"])
STRIKING: Final = tuple(toml_table("modality.toml")["corrections"]["striking"])


def proved_wrong(view: DocView, token: int) -> str | None:
    """Return how what follows shows an act untrue: who was only said to be killed lives, or who suffered staged it."""
    if one_s_own(view, token):
        return "staged by the one it befell"
    rest = to_next_end(view, token)
    if " alive" in rest and deadly(view, token) and only_said(view, token):
        found = ALIVE().search(rest)
        if found and means_victim(view, token, found["who"], view.end[token] + found.start("who")):
            return "said of one who lives"
    if has_any(rest, FEIGNED) and staged(view, token, rest):
        return "told to be staged"
    return None


def one_s_own(view: DocView, token: int) -> bool:
    """Tell whether a noun is what somebody staged as done to themselves ("staged his own kidnapping")."""
    if view.dep[token] != "dobj" or view.lower[view.head[token]] not in FEIGNED:
        return False
    forced = COERCED().search(view.sentence_text(view.sentence_at[token]))
    return forced is None and any(view.lower[c] == "own" for c in view.kids(token, "amod"))


def deadly(view: DocView, token: int) -> bool:
    """Tell whether a verb is one for killing."""
    return any(r.act in DEATHS for r in lexicon().verbs.get(view.lower[token], ())[:1])


def staged(view: DocView, token: int, rest: str) -> bool:
    """Tell whether who suffered an act is found to have staged that very act ("that she had staged it").

    Of what the state's own men are said to have done, no finding of the state's takes it back.
    """
    word = view.lower[token]
    family = next((f for f in (SEIZING, STRIKING) if word.startswith(f)), None)
    found = STAGED().search(rest)
    if family is None or found is None or UNSURE().search(rest[: found.start("who")]):
        return False
    doers = [*view.kids(token, "nsubj"), *(k for by in view.kids(token, "agent") for k in view.kids(by, "pobj"))]
    noun = found["own"] or found["noun"]
    if any(actor_type([view.lower[k]]) in STATE for k in doers) or (noun is not None and not noun.startswith(family)):
        return False
    return means_victim(view, token, found["who"], view.end[token] + found.start(), tellers(view, token))


def tellers(view: DocView, token: int) -> list[int]:
    """Return the words for who tells an act ("his brother said that X was beaten")."""
    verbs = [view.head[k] for k in view.climb(token) if view.dep[k] == "ccomp"]
    return [k for v in verbs for s in view.kids(v, "nsubj") for k in view.subtree(s)]


def means_victim(view: DocView, token: int, pronoun: str, until: int, but: Iterable[int] = ()) -> bool:
    """Tell whether a pronoun can mean nobody but whom an act befell, or those of `but`, in its sentence or after.

    "The widow said that gunmen had killed her husband, but she is alive": it is the widow.
    """
    whom = undergoer(view, token) if view.tag[token].startswith("VB") else None
    if whom is None or view.kids(whom, "poss"):
        return False
    several = view.tag[whom] in {"NNS", "NNPS"} or bool(view.kids(whom, "conj"))
    if several != (pronoun == "they"):
        return False
    own, first = {*view.subtree(whom), *but}, view.sentences[view.sentence_at[token]][0]
    between = (t for t in range(first, len(view.words)) if view.start[t] < until)
    return not any(meant_as_well(view, token, whom, t, several=several) for t in between if t not in own)


def meant_as_well(view: DocView, token: int, whom: int, t: int, *, several: bool) -> bool:
    """Tell whether a word is for somebody else whom a pronoun can mean."""
    name, at = view.name_at[t], view.name_at[whom]
    if view.is_person(name):
        return not view.is_of(at, {view.names[name].cluster})
    if several:
        tells = view.tag[t] == "NNS" and view.dep[t].startswith("nsubj") and view.head[t] != token
        return tells and actor_type([view.lower[t]]) is None  # not "police said that …, but they are alive"
    return view.lower[t] in people().nouns and view.tag[t] == "NN"


def to_next_end(view: DocView, token: int) -> str:
    """Return the text from an act to the end of the next sentence."""
    end = view.sentence_span(min(view.sentence_at[token] + 1, len(view.sentences) - 1))[1]
    return view.text[view.end[token] : end]
