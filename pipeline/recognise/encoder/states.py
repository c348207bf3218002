"""Short forms of states and provinces read as the first part of a name ("Albany, N.Y. Klemm died")."""

from collections.abc import Sequence
from functools import cache

from pipeline.paths import toml_table
from pipeline.recognise.encoder.mend import Words
from pipeline.recognise.encoder.spans import Found


@cache
def states() -> frozenset[str]:
    """Return the short forms with stops of `models/places.toml` ("N.Y.")."""
    lands = toml_table("places.toml")["abbreviations"].values()
    return frozenset(s for land in lands for shorts in land.values() for s in shorts if s.endswith("."))


def part_from_state(words: Words, found: Sequence[Found], person: int, place: int) -> list[Found]:
    """Part the short form of a state from the name of a person after it, where a town and a comma stand before it.

    Initials after a person of a list are initials: "Tom Kern, N.C. Asthana".

    Args:
        words: the scored words.
        found: spans over them, in order.
        person: the number of that type.
        place: the number of the type that the short form becomes.
    """
    out: list[Found] = []
    for span in found:
        t = span.start
        listed = bool(out) and out[-1].end == t - 1 and out[-1].kind == person
        short = span.kind == person and span.end - t > 1 and words[t] in states()
        if not short or listed or not words.near(t - 2, t) or words[t - 1] != "," or not words.capitalised(t - 2):
            out.append(span)
            continue
        out += [span._replace(end=t + 1, kind=place), span._replace(start=t + 1)]
    return out
