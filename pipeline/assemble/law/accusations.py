"""What a charge's own verb accuses somebody of, whatever it is: "was detained and accused of hiding letters"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.law.grounds import private
from pipeline.assemble.text.lexicon import forms_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.recognise.charges import ChargeMention

ACCUSING: Final = forms_of("accuse")
CUE: Final = "accused of"  # of a charge read after it


def of_accusation(view: DocView, charge: ChargeMention, events: Sequence[Event]) -> bool:
    """Tell whether a deed that no rule knows is what an act of charging accuses of, told by "accused" itself.

    Args:
        view: the article.
        charge: the deed, perhaps less sure than a charge must be.
        events: the acts of its sentence. Where none of them is that accusation it is what somebody says of another.
    """
    first = view.token_at(charge.start)
    if charge.cue != CUE or view.tag[first] != "VBG" or private(view, view.sentence_at[first]):
        return False
    verb = next((k for k in view.climb(first) if view.lower[k] in ACCUSING), None)
    return verb is not None and any(e.act == "charge" and verb in e.tokens for e in events)
