"""Write an output folder of invented incidents, valid and as varied as real ones, to measure loaders with.

    python scripts/synthetic_outputs.py FOLDER --incidents 100000 [--seed 7]

Names are made of syllables, so nobody is meant. The same seed gives the same bytes.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import get_args

from pipeline.records import (
    Act,
    Charge,
    ChargeCategory,
    Country,
    Group,
    Incident,
    Occupation,
    Organisation,
    Penalty,
    PenaltyPart,
    Person,
    Place,
    Producer,
    Reject,
    ReportLine,
    ReportRef,
    Term,
    TextSpan,
    When,
    stable_id,
)
from pipeline.write.folder import OutputFolder
from pipeline.write.lines import encode

ONSETS = ["Br", "D", "F", "Gh", "J", "K", "L", "M", "N", "Qu", "R", "S", "T", "V", "Y", "Z", "Sh", "Ch"]
NUCLEI = ["a", "e", "i", "o", "u", "ai", "ou", "é", "ö", "ı"]
CODAS = ["n", "r", "m", "l", "sh", "k", "", "v", "d"]
ACTS = get_args(Act)
CATEGORIES = get_args(ChargeCategory)
OCCUPATIONS = get_args(Occupation)
COUNTRIES = [
    ("KZ", "KAZ", "Kazakhstan", "Oskemen", 49.98, 82.61), ("TR", "TUR", "Turkey", "Ankara", 39.92, 32.85),
    ("BY", "BLR", "Belarus", "Minsk", 53.9, 27.57), ("IR", "IRN", "Iran", "Ahvaz", 31.32, 48.69),
    ("CN", "CHN", "China", "Lhasa", 29.65, 91.1), ("EG", "EGY", "Egypt", "Cairo", 30.06, 31.25),
    ("VE", "VEN", "Venezuela", "Caracas", 10.49, -66.88), ("SD", "SDN", "Sudan", "Khartoum", 15.55, 32.53),
]  # fmt: skip


class World:
    """Draws names, dates and places from one seed."""

    def __init__(self, seed: int) -> None:
        """Begin with `seed`."""
        self.draw = random.Random(seed)  # noqa: S311 (nothing secret)

    def word(self, syllables: int) -> str:
        """Return a name-like word."""
        pick = self.draw.choice
        parts = [pick(ONSETS) + pick(NUCLEI) + pick(CODAS) for _ in range(syllables)]
        return "".join(parts).capitalize()

    def name(self) -> str:
        """Return a given name and a surname."""
        return f"{self.word(self.draw.choice([1, 2]))} {self.word(self.draw.choice([2, 3]))}"


class Text:
    """A text that grows by sentences and remembers where words stand."""

    def __init__(self, title: str) -> None:
        """Begin with the title."""
        self.parts = [title, "\n\n"]
        self.length = len(title) + 2

    def add(self, sentence: str) -> TextSpan:
        """Append a sentence and return its span."""
        span = TextSpan(start=self.length, end=self.length + len(sentence), text=sentence)
        self.parts += [sentence, " "]
        self.length += len(sentence) + 1
        return span

    def __str__(self) -> str:
        return "".join(self.parts).rstrip()


def within(span: TextSpan, words: str) -> TextSpan:
    """Return where `words` stand in a sentence."""
    start = span.start + span.text.index(words)
    return TextSpan(start=start, end=start + len(words), text=words)


def articles(world: World, incidents: int) -> Iterator[tuple[ReportLine, list[Incident]]]:
    """Yield articles of one to six incidents until there are enough."""
    made = number = 0
    while made < incidents:
        number += 1
        line, found = article(world, number, min(world.draw.randint(1, 6), incidents - made))
        made += len(found)
        yield line, found


def article(world: World, number: int, size: int) -> tuple[ReportLine, list[Incident]]:
    """Return one article of `size` incidents about one person."""
    draw = world.draw
    alpha_2, alpha_3, land, town, latitude, longitude = draw.choice(COUNTRIES)
    victim, judge = world.name(), world.name()
    surname = victim.rpartition(" ")[2]
    published = date(2010, 1, 1) + timedelta(days=draw.randrange(5000))
    title = f"{land}: {surname} before the judge again ({number})"
    sha = stable_id("sha", number).partition("-")[2] * 4
    ref = ReportRef(
        id=stable_id("rep", sha, None, 1), source=f"wire/{number:07}.txt", article=1, title=title,
        published=published.isoformat(), url=f"https://example.org/{number}", language="en", sha256=sha,
    )  # fmt: skip
    text = Text(title)
    case = stable_id("case", ref.id, victim)
    found = [
        incident(world, ref, text, case, (victim, judge), Country(
            alpha_2=alpha_2, alpha_3=alpha_3, name=land, basis="place"), Place(
            text=town, name=town, kind="city", country=alpha_2, geonames_id=100000 + number % 8, latitude=latitude,
            longitude=longitude), published - timedelta(days=draw.randrange(400)))
        for _ in range(size)
    ]  # fmt: skip
    for _ in range(draw.randint(1, 8)):
        text.add(f"Nobody from the {world.word(2)} committee answered our questions about the matter.")
    return ReportLine(**ref.model_dump(), text=str(text), incidents=[one.id for one in found]), found


def incident(
    world: World,
    ref: ReportRef,
    text: Text,
    case: str,
    names: tuple[str, str],
    country: Country,
    place: Place,
    day: date,
) -> Incident:
    """Return one incident and write its sentence into the text."""
    draw = world.draw
    victim, judge = names
    act, category = draw.choice(ACTS), draw.choice(CATEGORIES)
    years = draw.randint(1, 15)
    words = f"{years} years in prison"
    told = f"{day.day} {day:%B} {day.year}"
    span = text.add(
        f"On {told} the {place.name} City Court, with {judge} presiding, gave {victim} {words} for "
        f"{category.replace('_', ' ')}, in a hearing that lasted {draw.randint(5, 90)} minutes."
    )
    sentenced = act == "sentencing"
    return Incident(
        id=stable_id("inc", ref.id, act, victim, day, text.length), report=ref, case=case, act=act,
        modality=draw.choice(["reported", "reported", "alleged"]), summary=span.text,
        people=[
            Person(name=victim, role="victim", aliases=[victim.rpartition(" ")[2]], descriptors=["reporter"],
                   occupation=draw.choice(OCCUPATIONS), age=draw.choice([None, draw.randint(15, 80)]),
                   gender=draw.choice([None, "male", "female"]), mentions=[within(span, victim)]),
            Person(name=judge, role="authority", actor_type="state_other", mentions=[within(span, judge)]),
        ],
        organisations=[Organisation(name=f"{place.name} City Court", role="authority", actor_type="state_other",
                                    mentions=[within(span, f"{place.name} City Court")])],
        group=draw.choice([None, None, None, Group(text="three others", min=3, max=3)]),
        charges=[Charge(text=category.replace("_", " "), category=category, law=f"Article {draw.randint(100, 400)}",
                        mentions=[within(span, category.replace("_", " "))])],
        penalty=Penalty(kind="imprisonment", text=words, term=Term(iso=f"P{years}Y", days=round(years * 365.2425)),
                        also=draw.choice([[], [PenaltyPart(kind="ban", text="a travel ban")]])) if sentenced else None,
        date=When(text=told, start=day.isoformat(), end=day.isoformat(), precision="day", edtf=day.isoformat()),
        places=[place.model_copy(update={"mentions": [within(span, place.name)]})], country=country, evidence=[span],
        confidence=round(draw.random(), 2), producer=Producer(version="0.1.0", model="synthetic"),
    )  # fmt: skip


def write(folder: Path, incidents: int, seed: int = 7) -> None:
    """Write the folder: `incidents` incidents, and a reject for each hundred."""
    world = World(seed)
    with OutputFolder(folder) as out:
        for line, found in articles(world, incidents):
            out.reports.write(encode(line))
            for one in found:
                out.incidents.write(encode(one))
        for number in range(incidents // 100):
            out.rejects.write(encode(Reject(source=f"wire/{number}.bin", reason="binary", detail="not a text")))
        out.commit({"schema_version": "1.0", "synthetic": True, "seed": seed})


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Write an output folder of invented incidents.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--incidents", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    write(options.folder, options.incidents, options.seed)
