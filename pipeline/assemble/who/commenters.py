"""Who only says what they think or know of what befell somebody unnamed.

"X called the verdict unfair", "X identified the victim as Y", "“…” – X, teacher".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import DEFINITE, FINITE
from pipeline.assemble.text.shared_words import SPEECH
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import people
from pipeline.assemble.who.names import name_head

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView

ASKING: Final = SPEECH | verb_list("verbs.toml", "saying", "more")
SPOKE: Final = frozenset({"asked", "quoted", "cited"})  # not who "was accused", "was reported dead"
JUDGING: Final = verb_list("verbs.toml", "saying", "judging")
IDENTIFYING: Final = verb_list("verbs.toml", "saying", "identifying")
IDENTIFIED: Final = word_list("verbs.toml", "saying", "identified")
DASHES: Final = frozenset({"-", "--", "–", "—"})
QUOTES: Final = frozenset({"”", "»", '"', "''"})


def judges(view: DocView, name: Name) -> bool:
    """Tell whether somebody says what they think of a thing that was done ("X called the verdict unfair")."""
    head = name_head(view, name)
    verb = view.head[head]
    if view.dep[head] != "nsubj" or view.lower[verb] not in JUDGING:
        return False
    what = view.kids(verb, "dobj", "ccomp", "oprd")
    return bool(what) and not any(view.person_at(k) or view.lower[k] in people().nouns for k in what)


def says_who(view: DocView, name: Name) -> bool:
    """Tell whether somebody says who the victim is, or knew the body ("X identified the victim as Y")."""
    head = name_head(view, name)
    verb = view.head[head]
    if view.dep[head] != "nsubj" or view.lower[verb] not in IDENTIFYING:
        return False
    whom = [k for k in view.kids(verb, "dobj") if view.lower[k] in IDENTIFIED]
    return any(view.lower[c] in DEFINITE for k in whom for c in view.kids(k, "det"))


def signs(view: DocView, sentence: int) -> bool:
    """Tell whether a sentence is what stands under a quotation, a dash and who said it ("– X, a teacher")."""
    first, last = view.sentences[sentence]
    told = [t for t in range(first, last) if not view.words[t].isspace()]
    before = next((t for t in range(first - 1, -1, -1) if not view.words[t].isspace()), -1)
    opened = bool(told) and view.lower[told[0]] in DASHES
    return opened and before >= 0 and view.lower[before] in QUOTES and not any(view.tag[t] in FINITE for t in told)


def speaks(view: DocView, name: Name) -> bool:
    """Tell whether a named person only says something, judges what was done, or tells who it was."""
    head = name_head(view, name)
    verb = view.head[head]
    asks = view.lower[verb] in ASKING and (view.dep[head] != "nsubjpass" or view.lower[verb] in SPOKE)
    return asks or judges(view, name) or says_who(view, name)
