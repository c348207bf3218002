"""The year of which a yearbook tells: days without a year are of it, not of the year in which it comes out."""

import re

_ONE_YEAR = r"(?:19|20)\d\d(?![\d/–-])"
_BOOK = r"(?:human rights|country|annual|religious freedom|trafficking in persons|press freedom|yearly)"
_TITLE = re.compile(
    rf"\bevents of (?P<of>{_ONE_YEAR})|\bworld report,? (?P<world>{_ONE_YEAR})"
    rf"|\b(?P<before>{_ONE_YEAR})\b[^.:\d]{{0,60}}?\b{_BOOK} (?:[a-z]+ ){{0,3}}reports?\b"
    rf"|\b{_BOOK} (?:[a-z]+ ){{0,3}}reports?\b[^.\d]{{0,40}}?\b(?P<after>{_ONE_YEAR})"
    rf"|\b(?P<review>{_ONE_YEAR})(?: year)? in review\b",
    re.IGNORECASE,
)
_LINE = re.compile(
    r"\W{0,3}(?:(?:key|main|major) )?(?:events|developments|(?:reporting )?period|year covered|covering)"
    rf"(?: (?:of|in|under review|covered))?:? (?:(?:the )?(?:calendar )?year )?"
    rf"(?:(?:1 )?january[^.\n]{{0,25}} december (?:31,? )?)?(?P<year>{_ONE_YEAR})\W{{0,3}}",
    re.IGNORECASE,
)
_BELOW = 160  # characters under the title in which such a line is looked for


def year_told_of(text: str, title_end: int, published: str | None) -> int | None:
    """Return the year before publication of which a yearbook tells, as its title or a line of its own below it says.

    A "World Report" has the name of the year in which it comes out.
    """
    if published is None:
        return None
    last = int(published[:4])
    if (found := _TITLE.search(text, 0, title_end)) is not None:
        year = int(next(filter(None, found.groups())))
        if found["world"] and year == last:
            year -= 1
        if year == last - 1:
            return year
    lines = text[title_end : title_end + _BELOW].split("\n")
    return last - 1 if any((below := _LINE.fullmatch(x)) and int(below["year"]) == last - 1 for x in lines) else None
