"""Days of the protest that a charge or arrest is about: "convicted of obstruction during a rally on 1 March"."""

from __future__ import annotations

from typing import Final

from pipeline.assemble.text.kinds import CUSTODY
from pipeline.kept import compiled
from pipeline.paths import toml_table

TRIED_FOR: Final = frozenset({"charge", "trial", "conviction", "sentencing", "fine", "imprisonment"})
_TABLE = toml_table("when.toml")["incident"]
_UNREST = "|".join([*_TABLE["protests"], *(rf"{noun}e?s?" for noun in _TABLE["unrest"])])
_GOES_ON = r"(?! and (?:was|were|is|had|has|went|then)\b)"
# a protest, where it was, that it "took place"
_PROTEST = (
    rf"(?:(?:an?|the|his|her|their|that) )?(?:[\w-]+ ){{0,3}}?(?:{_UNREST})"
    rf"(?: (?:of|by|in|at|near|outside|for|over|against) (?:{_GOES_ON}[^,.;]){{3,60}}?)?"
    r"(?:,? (?:that|which) (?:took place|broke out|were held|was held|erupted)| held| staged)?"
)
OVER: Final = rf"(?:{'|'.join(_TABLE['about'])})"
# "of obstruction during a rally on 1 March": not "for 15 days at a rally"
DONE_AT: Final = compiled(
    rf"\b(?:of|with|for) (?!\d|[\w-]+ (?:days|weeks|months|years)\b)(?:{_GOES_ON}[^.;]){{3,80}}? "
    rf"(?:during|at|amid) {_PROTEST} (?:on|in|of) $"
)
ABOUT: Final = compiled(rf"\b{OVER} {_PROTEST} (?:on|in|of) $")
# of an arrest: "over protests in January 2020", but "over a rally on Monday" may be either's day
ABOUT_THEN: Final = compiled(rf"\b{OVER} {_PROTEST} in $")


def of_protest(act: str, told: str, precision: str) -> bool:
    """Tell whether a date is that of the protest that an act is about.

    Args:
        act: what was done.
        told: the text from behind the act to the date.
        precision: that of the date.
    """
    if act in TRIED_FOR:
        return DONE_AT.search(told) is not None or ABOUT.search(told) is not None
    return act in CUSTODY and precision != "day" and ABOUT_THEN.search(told) is not None
