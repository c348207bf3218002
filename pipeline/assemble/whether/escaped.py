"""Who got away before it came to that: "fled before she was held", "when police came for X, she was already abroad"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import SUBJECTS, WAS
from pipeline.assemble.text.kinds import HARM_ACTS
from pipeline.assemble.text.shared_words import FLEEING
from pipeline.assemble.text.simple import in_pluperfect, may_tell
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.what.decided import to_infinitive

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

LEFT: Final = FLEEING | {"left", "gone", "hidden"}
AWAY: Final = word_list("modality.toml", "coming", "away")
CAME: Final = frozenset({"came", "went", "arrived", "called"})
SEIZED: Final = HARM_ACTS | {"arrest", "detention", "abduction"}
OWN: Final = frozenset({*SUBJECTS, "auxpass", "aux", "mark", "neg", "punct"})


def got_away(view: DocView, t: int) -> bool:
    """Tell whether a bare passive behind "before" never came, as they fled ("fled before he was held")."""
    above = view.head[t]
    if view.dep[t] != "advcl" or view.lower[above] not in FLEEING or not may_tell(view, t, SEIZED):
        return False
    before = any(view.lower[c] == "before" for c in view.kids(t, "mark"))
    return before and bool(view.kids(t, "auxpass")) and all(view.dep[c] in OWN for c in view.children[t])


def found_gone(view: DocView, t: int) -> bool:
    """Tell whether those who came for somebody did not find them ("When police came for X, she was already abroad")."""
    came = view.head[t] if view.dep[t] in {"xcomp", "advcl"} and to_infinitive(view, t) else t
    if view.lower[came] not in CAME or view.dep[came] != "advcl" or view.head[came] < came:
        return False
    if not any(view.lower[c] == "when" for c in view.kids(came, "advmod")):
        return False
    main = view.head[came]
    left = view.lower[main] in LEFT and in_pluperfect(view, main)
    beside = (main, *view.kids(main, "advmod", "acomp", "neg"))
    return left or (view.lower[main] in WAS and any(view.lower[c] in AWAY for c in beside))
