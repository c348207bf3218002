"""The year of which a yearbook tells: days without a year are of it, not of the year in which it comes out."""

import re

from pipeline.assemble.text.common import OF_YEAR
from pipeline.kept import compiled
from pipeline.paths import toml_table

_ONE_YEAR = r"(?:19|20)\d\d(?![\d/–-])"
_BOOK = rf"(?:{'|'.join(toml_table('when.toml')['round_ups']['yearbooks'])})"
_SURVEY = r"(?:annual |yearly |global )?(?:reports? on|survey of)"
_THEME = rf"(?:{'|'.join(toml_table('when.toml')['round_ups']['themes'])})\b"
_COUNTRY = r"(?:(?-i:[A-Z][\w’'-]+)(?: (?-i:[A-Z][\w’'-]+|and|of|the)){0,3} ?)"
_ENDS = r"(?=\W{0,2}(?:$|\n|[:–—(-]))"
_TITLE = compiled(
    rf"\bevents of (?P<of>{_ONE_YEAR})|\bworld report,? (?P<world>{_ONE_YEAR})"
    rf"|\b(?P<before>{_ONE_YEAR})\b[^.:\d]{{0,60}}?\b{_BOOK} (?:[a-z]+ ){{0,3}}reports?\b"
    rf"|\b{_BOOK} (?:[a-z]+ ){{0,3}}reports?\b[^.\d]{{0,40}}?\b(?P<after>{_ONE_YEAR})"
    rf"|\b(?P<review>{_ONE_YEAR})(?: year)? in review\b"
    # "2021 Report on Religious Freedom", "Annual Survey of Violations …, 2021", "Attacks on Reporters in 2021: Chad":
    # as the whole title, not "Editor held over report on torture in 2021"
    rf"|^{_COUNTRY}?(?P<on>{_ONE_YEAR}) (?:{_SURVEY})\b[^.:\d]{{0,40}}?{_THEME}"
    rf"|^(?:{_COUNTRY}?[:–—,-] ?)?(?:{_SURVEY})\b[^.:\d]{{0,40}}?{_THEME}[^.\d]{{0,30}}?,? (?:(?:in|of|for|during) )?"
    rf"(?P<survey>{_ONE_YEAR}){_ENDS}"
    rf"|^(?:{_COUNTRY}?[:–—,-] ?)?(?:attacks on|violations of|threats to)\b[^.:\d]{{0,40}}? (?:in|during) "
    rf"(?P<through>{_ONE_YEAR}){_ENDS}"
    # "Regional survey 2017: Chad and Niger", "Around the Gulf in 2019: …", "Nicaragua 2019: freedom of assembly"
    rf"|^(?:{_COUNTRY}|regional |annual |yearly |national )?(?:survey|yearbook) (?P<kind>{_ONE_YEAR}){_ENDS}"
    rf"|^(?:around )?(?:the )?{_COUNTRY}(?:in )?(?P<lands>{_ONE_YEAR}) ?[:–—] ?[^.\n]{{0,60}}?{_THEME}",
    re.IGNORECASE,
)
_SURE = ("of", "review", "on", "survey", "through", "kind", "lands")  # groups; "Annual report 2019" may tell of 2018
_LINE = compiled(
    rf"\W{{0,3}}(?:(?:key|main|major) )?(?:{'|'.join(toml_table('when.toml')['round_ups']['year_lines'])})"
    rf"(?: (?:of|in|under review|covered))?:? (?:(?:the )?(?:calendar )?year )?"
    rf"(?:(?:1 )?january[^.\n]{{0,25}} december (?:31,? )?)?(?P<year>{_ONE_YEAR})\W{{0,3}}",
    re.IGNORECASE,
)
# "As of year's end he remained in custody", told in the first months of the next: not "is due by year's end"
_ENDED = compiled(
    r"\b(?:(?:at|as of|by) (?:the )?year[’']s end|(?:at|as of|by) the end of the year)\b", re.IGNORECASE
)
# how things then stood: not "was elected at the end of the year", "was to open by the end of the year"
_OVER = compiled(
    r"\bremained\b|\b(?:was|were|continued) (?:still|pending|awaiting|in (?:custody|detention|prison|jail))\b"
    r"|\b(?:was|were) in (?:exile|hiding)\b"
    r"|\bhad (?:not|still not|yet to|neither)\b|\bno \w+ had\b|\bstill (?:in|under|held)\b",
    re.IGNORECASE,
)
_AHEAD = compiled(
    r"\b(?:will|would|to be|due|expect\w*|should|shall|may|might|must|could|plan\w*|vow\w*|is|are|has|have|hop\w+"
    r"|set for)\b"
)
_MONTHS = {name.title(): number for number, name in enumerate(OF_YEAR, start=1)}
_MONTH = compiled(rf"\b(?:{'|'.join(_MONTHS)})\b")
_YEARS = compiled(rf"\b{_ONE_YEAR}\b")
_LOOKED_BACK = 8  # last month in which a report of the year before comes out
_STORY = 300  # characters before such an end in which another year would be the one that ended
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
    if any((below := _LINE.fullmatch(x)) and int(below["year"]) == last - 1 for x in lines):
        return last - 1
    month = int(published[5:7] or 12)
    if month > _LOOKED_BACK or _is_news(text, month):
        return None
    return last - 1 if _tells_its_end(text, last) else None


def year_in_title(text: str, title_end: int) -> str:
    """Return the year that a title says a report tells of, whenever it came out; "" where it may be that of print."""
    found = _TITLE.search(text, 0, title_end)
    return "" if found is None or found["world"] else next((y for y in map(found.group, _SURE) if y), "")


def is_yearbook(text: str, title_end: int) -> bool:
    """Tell whether a title is that of a report on a year ("World Report 2021: Gabon"), whatever year that is."""
    return _TITLE.search(text, 0, title_end) is not None


def _is_news(text: str, published: int) -> bool:
    """Tell whether a report names the month of its publication or the one before, and none that is yet to come."""
    told = {_MONTHS[m[0]] for m in _MONTH.finditer(text)}
    return not told.isdisjoint({published, published - 1}) and max(told) <= published


def _tells_its_end(text: str, last: int) -> bool:
    """Tell whether a report looks back on how things stood when the year before it ended, and tells of no later one."""
    for end in _ENDED.finditer(text):
        first = max(text.rfind(". ", 0, end.start()), text.rfind("\n", 0, end.start())) + 1
        stop = text.find(". ", end.end())
        sentence = text[first : stop if stop >= 0 else len(text)].partition("\n")[0]
        years = [int(y[0]) for y in _YEARS.finditer(text, max(0, end.start() - _STORY), end.end())]
        if _OVER.search(sentence) and not _AHEAD.search(sentence) and not (years and max(years) != last - 1):
            return True
    return False
