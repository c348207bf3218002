"""The values that stand in an article beside its names: dates, places, charges, laws, penalties, counts."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date
from operator import attrgetter
from typing import TYPE_CHECKING

from pipeline.assemble.law.each_charge import each_charge
from pipeline.assemble.law.heard import more_charges, more_laws, more_penalties
from pipeline.assemble.law.persons import is_person
from pipeline.assemble.text.common import FOUR_FIGURES
from pipeline.assemble.text.labels import posts_under_days
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.what.headed import headed_years
from pipeline.assemble.when.court_next_year import court_in_next_year
from pipeline.assemble.when.day_lines import under_months
from pipeline.assemble.when.posts import Post, posts_of, told_in, without
from pipeline.assemble.when.rebased import rebase, unreported
from pipeline.assemble.when.surnames import without_month_names
from pipeline.assemble.when.survey_days import tag_sections
from pipeline.assemble.when.written_on import written_on
from pipeline.assemble.where.owned import is_mission
from pipeline.assemble.where.placewords import tie
from pipeline.gated import Gated
from pipeline.kept import compiled
from pipeline.normalise.dates import DateMention, in_another_calendar, tag_dates
from pipeline.normalise.places import (
    PlaceValue,
    find_countries,
    find_nationalities,
    gazetteer,
    is_paper_or_coast,
    resolve_places,
)
from pipeline.paths import toml_table
from pipeline.recognise.charges import ChargeMention, LawMention, find_charges
from pipeline.recognise.charges.named import name_after
from pipeline.recognise.counts import CountMention, find_counts
from pipeline.recognise.penalties import PenaltyMention, as_before, find_penalties, passed, speaks_of_court, unit_told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.text.view import DocView


STATES = frozenset({"country", "territory", "adjective"})
SMALL = frozenset({"locality", "unknown"})
SURE_HEAD = 0.9
LIKELY, UNLIKELY = 0.6, 0.5  # confidence that a name means a place: where it says of which country a text tells
_AGE = compiled(r"\d{1,3}")
# a year alone above what was done in it, day by day ("2023 / 14 February: …")
_YEAR_LINE = compiled(
    r"^(?:19|20)\d\d:?(?=[ \t]*\n\s*(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+|[A-Z][a-z]{2,8}\.? \d{1,2})\b)", re.MULTILINE
)
# after the name of a country: "US$500", "500 US dollars", "900,000 Djibouti francs"
_UNITS = "|".join(toml_table("currencies.toml")["after_countries"]["units"])
_MONEY = compiled(rf"\$| (?:{_UNITS})s?\b", re.IGNORECASE)
# no places: "(Minghui.org) In a verdict", the language of "Serta (Ch: Seda) County"
_ADDRESS = compiled(r"\w[\w-]*(?:\.[\w-]+)*\.[a-z]{2,4}")
_LANGUAGE = compiled(r"(?<=\()[A-Z][a-z]{1,2}(?=:)")
# before a people in a sum turned into another's money: "ten times the base rate (90 Norwegian kroner, 9 euros)"
_TURNED_INTO = compiled(r"\((?:[^()\n]{0,60}?[\s-])?\d[\d.,]* (?:million |billion )?$")


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place, demonym or institution in the text with its resolution."""

    start: int
    end: int
    text: str
    label: str
    value: PlaceValue | None
    worth: float = 1.0
    """What it says of where things happen: less than 1 in "a London-based group"."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything of value in an article, each list in text order with offsets into the article's text."""

    dates: list[DateMention]
    places: list[PlaceMention]
    charges: list[ChargeMention]
    laws: list[LawMention]
    penalties: list[PenaltyMention]
    counts: list[CountMention]
    posts: list[Post] = field(default_factory=list)

    def own_days(self) -> list[DateMention]:
        """Return the times with a span that the article tells itself, not those of posts that it shows."""
        told = (d for d in self.dates if d.gives_real_days)
        return [d for d in told if not any(p.start <= d.start < p.end for p in self.posts)]


_OFF = compiled(r"[’']? (?:(?:sentence|prison|term) )?(?:reductions?|remissions?|cuts?|commutations?)\b")
_BY = compiled(r"\bby (?:(?:an?|a further|another|about|almost|nearly) )?$")
_AUTONOMY = compiled(r"(?:[ -]\w+)?(?: and \w+)? Autonomous\b")  # "Ili Kazakh Autonomous Prefecture"
_ETHNIC = compiled(r"\bethnic(?:ally)?[ -]$", re.IGNORECASE)  # an ethnic Kazakh may be of any country
_SURNAMES = word_list("penalties.toml", "surnames", "words")
_FEW, _SHARE = 3, 0.2  # sentences that make an article one about courts
_ECHO = 3  # sentences in which a court still has the word
# "Case No. 1411 of 2019"
_NUMBERED = compiled(r"(?:\bNos?\.?|№|#|\b[Cc]ase(?: [Nn]umber)?)\s?(?:\d+\s?(?:of |/)\s?)?$")


def shifted[T](mention: T, by: int) -> T:
    """Move a mention of a sentence to its place in the article."""
    return replace(mention, start=mention.start + by, end=mention.end + by)  # type: ignore[type-var,attr-defined]


def facts_of(view: DocView) -> Facts:
    """Return the values of an article: dates over the whole text, charges and penalties sentence by sentence."""
    article = view.article
    dates = [d for d in dates_of(view) if not (d.text[0].isdigit()  # "in a similar case last year" has no number
             and _NUMBERED.search(article.text, max(0, d.start - 24), d.start))]  # fmt: skip
    charges: list[ChargeMention] = []
    laws: list[LawMention] = []
    penalties: list[PenaltyMention] = []
    counts: list[CountMention] = []
    places = places_of(view)
    country = _main_country(places)
    spoken = [speaks_of_court(article.text[slice(*view.sentence_span(n))]) for n in range(len(view.sentences))]
    dense = sum(spoken) >= max(_FEW, _SHARE * len(spoken))
    unit, given = None, ""  # and the sentence that passed it
    measured, last = 0, -_ECHO - 1  # of the last term, where it stood, where a court was last spoken of
    for n in range(len(view.sentences)):
        a, b = view.sentence_span(n)
        sentence = article.text[a:b]
        found, cited = find_charges(sentence)
        charges.extend(shifted(c, a) for c in found)
        laws.extend(shifted(c, a) for c in cited)
        if spoken[n]:
            last = n
        if n - measured > _ECHO:
            unit, given = None, ""
        told = find_penalties(without_surnames(view, n, sentence), country, dense or n - last <= _ECHO, unit)
        if given:  # "was given ten years. She was jailed for five": no second verdict
            told = [p for p in told if not as_before(sentence, p, given)]
        if said := unit_told(sentence, told):
            unit, measured, given = said, n, sentence if passed(told) else ""
        penalties.extend(shifted(replace(p, text=sentence[p.start : p.end]), a) for p in told)
        counts.extend(shifted(c, a) for c in find_counts(sentence))
    laws = more_laws(view, laws)
    told = [taken_off(article.text, p) for p in more_penalties(view, penalties, country)]
    heard = more_charges(view, each_charge(view, charges), laws)
    charged = [c for c in heard if not (_LACK.match(c.text) or is_person(view, c))]
    return Facts(
        dates,
        elsewhere(view.text, places, charged),
        charged,
        laws,
        told,
        counts,
        posts_of(view.text, view.title_end),
    )


def without_surnames(view: DocView, n: int, sentence: str) -> str:
    """Return a sentence whose surnames that are words for penalties are no such words: "jailed Ana Ban for a year"."""
    first, last = view.sentences[n]
    for t in range(first + 1, last):
        if view.lower[t] in _SURNAMES and not view.words[t].islower() and view.person_at(t):
            at = view.start[t] - view.sentence_span(n)[0]
            sentence = f"{sentence[:at]}{'X' * len(view.words[t])}{sentence[at + len(view.words[t]) :]}"
    return sentence


def dates_of(view: DocView) -> list[DateMention]:
    """Return the times that an article tells; a yearbook's count from the end of its year, "during the year"."""
    year = view.year_told
    last = view.filed if year is None else date(year, 12, 31)
    units = [n for n in range(1, len(view.sentences)) if view.parted(n, n - 1)]
    breaks = [view.sentence_span(n)[0] for n in units]
    posts = posts_of(view.text, view.title_end)
    text = without_month_names(view, without(view.text, posts))
    tagged = tag_sections(view, text, last, breaks=breaks, yearbook=year is not None)
    if last is not None and year is None and written_on(view, tagged, last):
        view.filed = last = None
        tagged = tag_sections(view, text, None, breaks=breaks)
    for begin, end, day in posts_under_days(view.text, view.title_end, view.filed) if year is None else ():
        own = tag_dates(text[begin:end], day, ranges=True)
        tagged = [d for d in tagged if not begin <= d.start < end]
        tagged = sorted((*tagged, *(replace(d, start=d.start + begin, end=d.end + begin) for d in own)),
                        key=lambda d: d.start)  # fmt: skip
    told = court_in_next_year(view, rebase(view, under_years(view, tagged)), last)
    told = unreported(view, told) if last is None else told
    for begin, end, listed in headed_years(view.text):
        told = [d for d in told if not (begin <= d.start < end and _AGE.fullmatch(d.text))]  # "X, 20, 3 May, Osh"
        told = [in_year(d, listed) if listed and own_year(d, begin, end) else d for d in told]
    days = [d for d in under_months(view.text, told) if all(d.end <= o.start or o.end <= d.start for o in told)]
    told = sorted([*told, *told_in(view.text, posts), *days], key=lambda d: d.start) if posts or days else told
    if year is None or last is None:
        return told
    counted = f"publication:{last.isoformat()}"
    return [replace(d, anchor=f"heading:{year}") if d.anchor == counted else d for d in told]


# what a state charges its own people with, by its own name: "insulting the Thai king", "discrediting the Russian army"
_AT_HOME = compiled("|".join(toml_table("charges.toml")["state"]["at_home"]))
_SIDE = Gated(
    r"\b(?:(?:pro|anti)[-‐‑]|(?:about|on|against|over|of) the (?:war|invasion) (?:in|of|on|against) )$", re.IGNORECASE
)
# "working with spies | in Japan", the charge cut off before the land
_WHOSE = compiled(
    r"\b(?:with|to|for|from|meeting|contacting|helping|assisting|contacts?|ties|links) (?:[\w-]+ ){0,3}?"
    rf"(?:{'|'.join(toml_table('where.toml')['dealings']['partners'])})$",
    re.IGNORECASE,
)
_IN = compiled(r" (?:(?:based|living|working|who live) )?in (?:the )?")
_BODY = compiled(r"[A-Z]{3,} ([A-Z][a-z][\w’'-]*)")
_LACK = compiled(r"(?:lack|want|absence) of\b", re.IGNORECASE)  # "closed for lack of a crime"
_HOMEWARD = Gated(
    rf"\b(?:{'|'.join(toml_table('where.toml')['journeys']['homeward'])})\b[^.;]{{0,20}}?"
    r"\b(?:home|back) to (?:the )?(?=[A-Z])"
)
_AWAY = compiled(rf"\b(?:{'|'.join(toml_table('where.toml')['journeys']['away'])})\b")
_SINCE = compiled(r"\b(?:after|from|following)\b(?![^.;]*\b(?:prison|jail|custody|detention|arrest)\w*\b)")


def elsewhere(text: str, places: Sequence[PlaceMention], charges: Sequence[ChargeMention]) -> list[PlaceMention]:
    """Return the places, those with no value that a text only names as whose friend or foe somebody is.

    "pro-China propaganda", "money for a Ukrainian fund", "the war in Ukraine"; but "insulting the Thai king" tells
    whose courts ask.
    """
    foreign = [c for c in charges if not _AT_HOME.search(c.text.lower())]
    theirs = [c.end for c in foreign if _WHOSE.search(c.text)]
    named = [(c.end, name_after(text, c.start, c.end)) for c in charges]  # “The Fall of Rome”
    named += [(c.start, c.end) for c in foreign]
    out = []
    for p in places:
        aside = p.value is not None and p.value.kind in STATES
        aside = aside and (
            any(start <= p.start < end for start, end in named)
            or _SIDE.search(text, max(0, p.start - 24), p.start) is not None
            or any(_IN.fullmatch(text, end, p.start) for end in theirs)
        )
        out.append(replace(p, worth=0.0) if aside else p)
    return out


def taken_off(text: str, p: PenaltyMention) -> PenaltyMention:
    """Return a penalty that is how much was taken off one as such, without a term ("a two-year reduction")."""
    by = p.status == "reduced" and _BY.search(text[max(0, p.start - 24) : p.start])
    if by or _OFF.match(text, p.end) or "reduction" in p.text:
        return replace(p, status="reduced", term_iso=None, term_days=None)
    return p


def _main_country(places: Sequence[PlaceMention]) -> str | None:
    """Return the country that most places and demonyms of an article belong to: whose money "rupees" are."""
    told = Counter(p.value.country for p in places if p.value is not None and p.value.country)
    return told.most_common(1)[0][0] if told else None


def under_years(view: DocView, dates: list[DateMention]) -> list[DateMention]:
    """Return the dates, those that open the lines of a calendar in the year that stands alone above them."""
    years = [(m.end(), int(m[0][:4])) for m in _YEAR_LINE.finditer(view.text, view.title_end)]
    out = []
    for d in dates:
        at, year = max(((a, y) for a, y in years if a <= d.start), default=(0, 0))
        opens = view.text[d.start - 1 : d.start] == "\n" and view.text.startswith((":", " –", " -"), d.end)
        told, above = view.sentence_of(d), view.sentence_at[view.token_at(max(0, at - 1))]
        unit = not year or view.parted(above, told)
        whole = d.precision != "day" or d.span is None or FOUR_FIGURES.search(d.text) is not None
        out.append(d if unit or whole or not opens else in_year(d, year))
    return out


def own_year(d: DateMention, begin: int, end: int) -> bool:
    """Tell whether a day of an item says no year of its own."""
    return begin <= d.start < end and d.precision == "day" and FOUR_FIGURES.search(d.text) is None


def in_year(d: DateMention, year: int) -> DateMention:
    """Return a day in another year; the same where it has no such day (29 February)."""
    if d.span is None:
        return d
    try:
        day = d.span[0].replace(year=year)
    except ValueError:
        return d
    iso = day.isoformat()
    return replace(d, span=(day, day), edtf=iso, timex_value=iso, anchor=f"heading:{year}")


def is_body(name: str) -> bool:
    """Tell whether a name is that of a body's branch, whose letters go before its country's ("RSF Tunisia")."""
    told = _BODY.fullmatch(name)
    return told is not None and gazetteer().country(name) is None and gazetteer().country(told[1]) is not None


def places_of(view: DocView) -> list[PlaceMention]:
    """Return the places and demonyms of an article, resolved together."""
    text = view.article.text
    spans: dict[tuple[int, int], str] = {}
    taken: list[tuple[int, int]] = []
    persons = [n for n in view.names if n.label == "PERSON"]
    people = [(view.start[n.first], view.end[n.last]) for n in persons]
    surnames = {view.words[n.last] for n in persons if n.last > n.first}
    for name in view.names:
        if name.label == "PLACE" and not _MONEY.match(text, view.end[name.last]) and not is_body(name.text):
            span = (view.start[name.first], view.end[name.last])
            if in_another_calendar(text, *span) or is_paper_or_coast(text, *span):
                continue  # "in Hamle 2012", "3 February Reiwa 3"
            if _ADDRESS.fullmatch(name.text) or ((m := _LANGUAGE.match(text, span[0])) and m.end() == span[1]):
                continue
            spans[span] = "PLACE"
            taken.append(span)
    taken = sorted(taken + people)
    starts = [s for s, _ in taken]

    def free(a: int, b: int) -> bool:
        k = bisect_right(starts, a) - 1
        return not (k >= 0 and taken[k][1] > a) and not (k + 1 < len(taken) and taken[k + 1][0] < b)

    for a, b in find_nationalities(text):
        turned = _MONEY.match(text, b) and _TURNED_INTO.search(text, max(0, a - 80), a)
        if free(a, b) and not turned and not _AUTONOMY.match(text, b):
            spans[a, b] = "NATIONALITY"
    for a, b in find_countries(text):
        if not _MONEY.match(text, b) and free(a, b) and (a, b) not in spans:
            spans[a, b] = "PLACE"
    heads = [(x.start, x.end) for x in view.labels]
    added = {(a, b) for a, b in heads if free(a, b)} - spans.keys()
    spans |= dict.fromkeys(added, "PLACE")
    ordered = sorted(spans)
    title = text[: view.title_end]
    values = resolve_places(text, ordered, title=title, headings=sorted({*view.headings, *heads}))
    out: list[PlaceMention] = []
    for (a, b), value in zip(ordered, values, strict=True):
        if (a, b) in added and (value is None or value.confidence < SURE_HEAD):
            continue  # "Name:" and "Born:" are towns, too
        if text[a:b] in surnames and (value is None or value.kind in SMALL):
            continue  # "Booker's" is the activist's, though there is a village of the name
        label = "NATIONALITY" if value is not None and value.kind == "adjective" else spans[a, b]
        tied = 0.0 if label == "NATIONALITY" and _ETHNIC.search(text, max(0, a - 16), a) else tie(text, b)
        out.append(PlaceMention(a, b, text[a:b], label, value, 1.0 if tied is None else tied))
    return left_behind(view, at_home(view, out))


def left_behind(view: DocView, places: list[PlaceMention]) -> list[PlaceMention]:
    """Take the places for nothing where somebody was before "came home to X": nothing else happened there."""
    out = list(places)
    for come in _HOMEWARD.finditer(view.text):
        n = view.sentence_at[view.token_at(come.start())]
        a, b = view.sentence_span(n)
        here = [k for k, p in enumerate(out) if a <= p.start < b and p.label == "PLACE" and p.value is not None]
        home = next((out[k] for k in here if out[k].start == come.end()), None)
        if home is None or home.value is None:
            continue
        for k in here:
            p = out[k]
            before = _AWAY.search(view.text, a, p.start) and p.start < come.start()
            after = p.start > home.end and _SINCE.search(view.text, home.end, p.start)
            if (before or after) and p.value is not None and p.value.country != home.value.country:
                out[k] = replace(p, worth=0.0)
    return out


def at_home(view: DocView, places: list[PlaceMention]) -> list[PlaceMention]:
    """Leave open where a place lies whose name is at best that of one in a country that the article never tells of.

    "arrested in Abéché … held in Koro Toro prison": not the Koro of Venezuela. Whose an embassy is tells nothing.
    """
    told = {
        p.value.country for p in places
        if p.value is not None and p.value.confidence >= LIKELY
        and not (p.label == "NATIONALITY" and is_mission(view, view.head[view.token_at(p.end - 1)]))
    }  # fmt: skip
    if not told - {None}:
        return places
    return [
        replace(p, value=replace(p.value, name=p.text, kind="unknown", country=None, geonames_id=None, latitude=None,
                                 longitude=None, claimed=None, basis="context"))
        if p.label == "PLACE" and p.value is not None and p.value.country and p.value.country not in told
        and p.value.confidence < UNLIKELY else p
        for p in places
    ]  # fmt: skip


_START = attrgetter("start")
_MANY = 24  # mentions, from which on a search pays


def within[T](mentions: Sequence[T], start: int, end: int) -> list[T]:
    """Return the mentions that begin in `[start, end)`; the sequence is in text order."""
    if len(mentions) < _MANY:
        return [m for m in mentions if start <= m.start < end]  # type: ignore[attr-defined]
    return list(mentions[bisect_left(mentions, start, key=_START) : bisect_left(mentions, end, key=_START)])
