"""What rules of demands, staged acts, dropped charges and titles must leave as it is told. All people are invented."""

from collections.abc import Sequence

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.records import Incident
from tests.assemble.readings import all_told, victims


def read(extractor: Extractor, text: str, title: str | None = None) -> Sequence[Incident]:
    """Return the records on a text published on 1 June 2021."""
    return all_told(extractor, text, title=title, published="2021-06-01")


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Ensure, a legal aid group, said that police arrested its head Karla Mend on 2 April 2021.", "arrest"),
        (
            (
                "The group demanded an inquiry and listed these cases:\n- Arrest of Karla Mend on 2 April 2021\n"
                "- Release of Ivo Trell on 5 April 2021 after a month in custody"
            ),
            "release",
        ),
        ("The demands were met on 4 May 2021:\n- release of his wife, Ines Fork, from Talmar prison", "release"),
        ("Oskar Venn was attacked on 3 May 2021. No evidence emerged that he had staged the attack.", "attack"),
        ("Oskar Venn was abducted by agents on 3 May. It emerged that he had staged it, police said.", "abduction"),
        (
            "Adil Norrec was kidnapped on 4 May 2021. One of the gunmen admitted to having staged his own kidnapping.",
            "abduction",
        ),
    ],
)
def test_what_happened_is_not_taken_back(extractor: Extractor, text: str, act: str) -> None:
    assert {r.modality for r in read(extractor, text) if r.act == act} & FACTUAL


@pytest.mark.parametrize(
    "text",
    [
        (
            "Kjell Moen and Odd Ruud were arrested on 3 May 2021, two weeks after Piet Dorn had died in prison. "
            "He was later sentenced to two years in prison."
        ),
        (
            "Kjell Moen and Ana Ruud were arrested on 3 May 2021, two weeks after Piet Dorn had died in custody. "
            "He was tortured on 4 May 2021."
        ),
    ],
)
def test_the_dead_suffer_nothing_later(extractor: Extractor, text: str) -> None:
    later = [r for r in read(extractor, text) if r.act in {"sentencing", "torture"}]
    assert later
    assert not [r for r in later if "Piet Dorn" in victims(r)]


@pytest.mark.parametrize(
    "text",
    [
        "In 2019 a court threw out the treason charge, but another court convicted Jens Palk of treason on 4 May 2021.",
        "Judges quashed the treason charge against his brother Nils but convicted Jens Palk of treason on 4 May 2021.",
    ],
)
def test_a_charge_dropped_for_others_or_once(extractor: Extractor, text: str) -> None:
    found = [r for r in read(extractor, text) if r.act == "conviction" and "Jens Palk" in victims(r)]
    assert [[c.text for c in r.charges] for r in found] == [["treason"]]


def test_a_title_names_whom_the_report_leaves_out(extractor: Extractor) -> None:
    found = read(
        extractor,
        "On 3 May 2021 police arrested lawyer Petr Gallo.",
        title="Harassment of lawyer Petr Gallo and his wife Ana Gallo",
    )
    assert "Ana Gallo" in {v for r in found if r.act == "harassment" for v in victims(r)}
