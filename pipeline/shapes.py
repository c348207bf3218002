"""The shapes of the files of `models/`: which keys their tables and rows may have, and of which kind."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pycountry import countries
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from pipeline.records import Act, ChargeCategory, Modality, Occupation, PenaltyKind

KOSOVO = "XK"  # in use, though no part of ISO 3166
_DAY = re.compile(r"(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])|easter(?:[+-]\d+)?|thanksgiving|labor|memorial")


def _small(word: str) -> str:
    if word != word.lower():
        raise ValueError("is compared in small letters: write it in these")
    return word


def _country(code: str) -> str:
    if code != KOSOVO and countries.get(alpha_2=code) is None:
        raise ValueError("should be an ISO 3166 code of two letters, as KZ")
    return code


def _currency(code: str) -> str:
    if re.fullmatch("(?:[A-Z]{3})?", code) is None:  # pycountry knows none that is withdrawn
        raise ValueError("should be an ISO 4217 code of three capitals, as KZT, or empty")
    return code


def _crime(code: str) -> str:
    if re.fullmatch(r"(?:(?:0[1-9]|1[01])(?:\d\d)?)?", code) is None:
        raise ValueError("should be a code of ICCS, two digits a section, as 0906, or empty")
    return code


def _holiday(day: str) -> str:
    if _DAY.fullmatch(day) is None:
        raise ValueError("should be a month and day, as 12-25, or a day from Easter, as easter-2")
    return day


def _of_it(pattern: str) -> str:
    if "(?P<it" not in pattern:
        raise ValueError("needs the group (?P<it>…), which is the penalty")
    return pattern


type Number = Annotated[float, Field(ge=0)]
type Word = Annotated[str, AfterValidator(_small)]  # of a text, compared in small letters
type Words = Annotated[list[Word], Field(min_length=1)]
type Texts = Annotated[list[str], Field(min_length=1)]
type Country = Annotated[str, AfterValidator(_country)]
type Currency = Annotated[str, AfterValidator(_currency)]
type Month = Annotated[int, Field(ge=1, le=12)]
type Weekday = Annotated[int, Field(ge=1, le=7)]
type Holiday = Annotated[str, AfterValidator(_holiday)]
type Lists = Texts | dict[str, Lists]
type Sections = dict[str, Texts]


class Shape(BaseModel):
    """A table in which every key is known; what is written has the kind that it is read as."""

    model_config = ConfigDict(extra="forbid", strict=True)


class Open(Shape):
    """A table that may have further keys, of the kind that its extras are declared as."""

    model_config = ConfigDict(extra="allow", strict=True)


class _Trigger(Shape):
    act: Act
    verbs: Words | None = None
    nouns: Words | None = None
    victim: Texts
    kind: Literal["person", "organisation", "either", "media", "assembly", "homes", "built"] = "person"
    prior: Annotated[float, Field(ge=0, le=1)] = 0.8
    after: str = ""
    before: str = ""
    unless_after: str = ""
    unless_before: str = ""
    thing: str = ""
    unless_thing: str = ""
    or_told: str = ""
    passive_only: bool = False
    needs_actor: bool = False
    by_state: bool = False
    by_country: bool = False
    by_captors: bool = False
    negated: bool = False
    as_before: bool = False
    under_fire: bool = False
    of_harm: bool = False
    follows: list[Literal[Act, "*", "anyone", "last"]] = []
    unless_follows: list[Act] = []

    @model_validator(mode="after")
    def _told(self) -> _Trigger:
        if (self.verbs is None) == (self.nouns is None):
            raise ValueError("needs either verbs or nouns")
        return self


class _Acts(Shape):
    said: dict[str, str] = {}
    trigger: list[_Trigger]


class _Sense(Shape):
    acts: Annotated[list[Act], Field(min_length=1)]
    words: Words | None = None
    before: str = ""
    after: str = ""
    text: str = ""
    near: str = ""
    unless: str = ""
    lacking: str = ""
    guard: Literal["rights", "grave", "none"] = "rights"
    anyone: bool = False
    by_state: bool = False
    active: bool = False
    nobody: bool = False
    alone: bool = False


class _Senses(Shape):
    harm: str = ""
    wounds: str = ""
    grave: str = ""
    spoke: str = ""
    sense: list[_Sense]


class _Charge(Shape):
    category: ChargeCategory
    iccs: Annotated[str, AfterValidator(_crime)]
    weight: Number = 1.0
    patterns: Texts


class _Cue(Shape):
    name: str
    words: Words
    confidence: Annotated[float, Field(ge=0, le=1)]
    pattern: str


class _Charges(Open):
    __pydantic_extra__: dict[str, Sections]
    rule: list[_Charge]
    cue: list[_Cue]
    examples: dict[ChargeCategory, Texts]


class _Kind(Shape):
    kind: PenaltyKind
    custody: bool = False
    nouns: Texts


class _Sanction(Shape):
    kind: PenaltyKind
    words: Words
    pattern: Annotated[str, AfterValidator(_of_it)]


class _Penalties(Open):
    __pydantic_extra__: dict[str, dict[str, Texts | str]]
    kind: list[_Kind]
    sanction: list[_Sanction]


class _Provision(Shape):
    words: Texts


class _Laws(Shape):
    class Names(Open):
        __pydantic_extra__: dict[str, Texts]
        heads: Texts
        codes: Texts
        known: dict[str, Literal[ChargeCategory, ""]]

    provision: _Provision
    acts: Names
    provisions: dict[str, dict[str, ChargeCategory]]


class _Page(Shape):
    name: str
    acts: list[Act]
    sure: Texts
    words: Texts


class _Pages(Open):
    __pydantic_extra__: dict[str, Texts]
    page: list[_Page]


class _Compound(Shape):
    nouns: Words
    before: Words


class _Compounds(Shape):
    doers: Texts
    compound: list[_Compound]


class _Territory(Shape):
    names: Texts
    people: list[str] = []
    subdivisions: list[str] = []
    code: Country
    kind: Literal["territory", "dependency", "region"]
    iso: str = ""
    claimed_by: list[Country] = []
    may_be: list[Country] = []
    context: bool = False
    box: Annotated[list[float], Field(min_length=4, max_length=4)] | None = None
    comment: str = ""


class _Territories(Shape):
    territory: list[_Territory]


class _Currencies(Shape):
    class Units(Shape):
        patterns: Texts

    class After(Shape):
        units: Texts

    signs: dict[str, Currency]
    words: dict[Word, Currency]
    by_country: dict[str, dict[Country, Currency]]
    units: Units
    after_countries: After


class _Land(Shape):
    names: Texts
    people: list[str] = []


class _Places(Shape):
    class Ambiguous(Shape):
        names: dict[str, Annotated[list[Country], Field(min_length=1)]]
        people: dict[str, Annotated[list[Country], Field(min_length=1)]]

    class Above(Shape):
        names: Texts
        adjectives: Texts

    class CityStates(Shape):
        names: Texts

    countries: dict[Country, _Land]
    ambiguous: Ambiguous
    regions: dict[Country, Texts]
    peoples: dict[Country, Texts]
    features: dict[Country, Texts]
    supranational: Above
    city_states: CityStates
    aliases: dict[Country, dict[str, str]]
    renowned: dict[Country, list[str]]
    abbreviations: dict[Country, Sections]
    hints: dict[Country, Texts]
    hint_patterns: dict[Country, str]
    words: Sections
    weights: dict[str, float]


class _Dates(Open):
    declared: dict[Literal["languages", "unsure"], Texts]
    months: dict[Word, Month]
    hijri_months: dict[Word, Month]
    persian_months: dict[Word, Month]
    ethiopian_months: dict[Word, Annotated[int, Field(ge=1, le=13)]]
    weekdays: dict[Word, Weekday]
    weekdays_short: dict[Word, Weekday]
    numbers: dict[Word, int]
    ordinals: dict[Word, int]
    decades: dict[Word, int]
    relative_days: dict[Word, int]
    holidays: dict[Word, Holiday]
    named_days: dict[Word, Holiday]


class _Verbs(Open):
    __pydantic_extra__: dict[str, Sections]
    irregular: dict[Word, Annotated[list[Word], Field(min_length=2, max_length=2)]]


class _Confidence(Shape):
    weights: dict[str, float]


class _Lists(Open):
    __pydantic_extra__: dict[str, Lists]


class _Modalities(_Lists):
    verbs: dict[Literal[Modality, "factual", "presupposing", "factive"], Texts]
    nouns: dict[Literal[Modality, "presupposing"], Texts]
    adjectives: dict[Modality, Texts]


class _People(Open):
    occupation: dict[Occupation, Texts]


class _Columns(Open):
    outcome: dict[Act, Texts]
    appeal: dict[Act, Texts]
    verbs: dict[Act, str]


_OF_LISTS = (
    "abbreviations", "actors", "blotter", "boilerplate", "bystanders", "families", "mentions", "mishaps", "misheard",
    "names", "when", "where",
)  # fmt: skip
SHAPES: dict[str, type[Shape]] = {  # of the others the rules themselves ask for what they need
    "acts.toml": _Acts,
    "acts_told.toml": _Acts,
    "acts_steps.toml": _Acts,
    "senses.toml": _Senses,
    "senses_public.toml": _Senses,
    "charges.toml": _Charges,
    "penalties.toml": _Penalties,
    "laws.toml": _Laws,
    "pages.toml": _Pages,
    "compounds.toml": _Compounds,
    "territories.toml": _Territories,
    "currencies.toml": _Currencies,
    "places.toml": _Places,
    "dates.toml": _Dates,
    "verbs.toml": _Verbs,
    "confidence.toml": _Confidence,
    "modality.toml": _Modalities,
    "people.toml": _People,
    "columns.toml": _Columns,
    **{f"{name}.toml": _Lists for name in _OF_LISTS},
}

ASKED_SELDOM: dict[str, dict[str, str]] = {
    "actors.toml": {"private": "in_uniform", "nature": "trees"},
    "boilerplate.toml": {"frames": "weekdays authors months", "raised": "units numbered"},
    "bystanders.toml": {"": "offices mourning seeing bodies defending court surviving pursued suspecting guilt of_dead "
                            "enduring beside owners ranks staff"},
    "columns.toml": {
        "heads": "name counsel arrest held release term status charge day verdict tried court family by place abducted "
                 "vanished appeal killed happened trade age sex none works notes",
        "words": "filler arrest release term charge status abducted vanished killed notes",
        "others": "did mishaps", "titles": "told mishaps speakers ranks acts", "lines": "done after custody",
    },
    "dates.toml": {"counts": "before zones", "cues": "nouns_after_to", "other_calendars": "before",
                   "steps": "order others own small"},
    "mentions.toml": {"acts": "of_nouns"},
    "modality.toml": {"coming": "once begun stopping fighting", "weighed": "in", "claims": "law", "deciding": "by"},
    "people.toml": {
        "relatives": "pairs in_one", "surnames": "stems", "titles": "addressing",
        "belonging": "none works barred places heading led_alone led_only chairing state_run members_alone",
    },
    "verbs.toml": {"undergone": "of_no_body of_no_place"},
}  # fmt: skip
"""Keys of tables, by file and table, that rules ask for which few reports need: `habeas doctor` reads none such."""
