"""A name of a document, its readings, and what is believed of each of them."""

from dataclasses import dataclass, field
from math import log

from pipeline.normalise.places.options import Option
from pipeline.normalise.places.reading import Reading

FAMOUS = 6.5  # prior from which a town is meant wherever it is named, renowned or not
_ALIKE = 1.0  # how far the priors of such towns are apart at most


@dataclass(slots=True)
class Name:
    """One name of the document (in one of its sections), where it stands, and what is believed of it.

    `namesakes` are its readings as a lesser town, in another country than the famous one of that name; `small` is
    what the text calls a village or the like; `lower` that, or a town, though a country or large town has the name.
    """

    reading: Reading
    options: list[Option]
    section: str | None
    members: list[int] = field(default_factory=list)
    fixed: list[float] = field(default_factory=list)
    chances: list[float] = field(default_factory=list)
    holders: list["tuple[Name | None, tuple[Option, ...]]"] = field(default_factory=list)
    held: "list[Name]" = field(default_factory=list)
    namesakes: frozenset[int] = frozenset()
    small: bool = False
    lower: bool = False

    @property
    def weight(self) -> float:
        """Return how much the name says, by how often it stands in the document."""
        return 1 + log(len(self.members))


def famous(option: Option) -> bool:
    """Tell whether a reading is of a town that is meant wherever it is named: a large one, or a renowned one."""
    return option.prior >= FAMOUS or option.renowned


def obscure(name: Name) -> bool:
    """Tell whether a name is a town's that need not be meant wherever it is named."""
    return bool(name.options) and name.options[0].number >= 0 and not famous(name.options[0])


def several(name: Name) -> bool:
    """Tell whether towns of much the same size bear a name in several countries."""
    return len({o.country for o in name.reading.options if o.prior > name.reading.options[0].prior - _ALIKE}) > 1


def share_of(name: Name, at: int) -> float:
    """Return how likely the country of one reading of a name is."""
    code = name.options[at].country
    return sum(chance for other, chance in zip(name.options, name.chances, strict=True) if other.country == code)
