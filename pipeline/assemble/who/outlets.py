"""The agency or group that tells a report under its own name: "Vesna has verified …", "Vesna's data unit" is no person.

A word that is part of a longer name is left alone: "Ana Vesna. … Vesna has documented 30 cases".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.who.names import index_names
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView

TELLS = compiled(
    rf"[’']s (?:[a-z]+ )?(?:{'|'.join(toml_table('people.toml')['bodies']['counting'])}) (?:[a-z]+ )?"
    rf"(?:{'|'.join(toml_table('people.toml')['bodies']['desks'])})\b"
    rf"|[’']s (?:{'|'.join(toml_table('people.toml')['bodies']['tellers'])})\b"
    r"| (?:has|have|had)(?: so far| also| independently)? (?:verified|documented|established|obtained a copy)\b"
    r"| (?:(?:has|have) (?:not been able|been unable|yet) to|was (?:not able|unable) to|could not) "
    r"(?:independently )?(?:verify|establish|confirm|ascertain)\b"
    r"| (?:recorded|documented|registered|counted|tallied) (?:at least |more than |over |some )?\d"
)
STYLED = compiled(rf" (?:{'|'.join(toml_table('people.toml')['bodies']['outlet_names'])})\b(?! (?:editor|reporter))")


def call_outlets(view: DocView) -> None:
    """Call a body the lone name that verifies, records and has a newsroom, wherever it stands."""
    people = [n for n in view.names if n.label == "PERSON"]
    words = {w for n in people if n.last > n.first for w in view.lower[n.first : n.last + 1]}
    alone = [n for n in people if n.first == n.last and view.lower[n.first] not in words]
    told = {n.text for n in alone if tells(view, n)}
    for name in alone:
        if name.text in told:
            name.label = "ORGANISATION"
    if told:
        index_names(view)


def tells(view: DocView, name: Name) -> bool:
    """Tell whether what follows a name is what an agency does."""
    end = view.end[name.last]
    return TELLS.match(view.text, end) is not None or STYLED.match(view.text, end) is not None
