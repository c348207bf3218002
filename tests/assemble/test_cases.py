"""Which incidents are one case."""

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.records import Incident
from tests.assemble.readings import all_told


def cases(extractor: Extractor, text: str) -> set[frozenset[tuple[str, str]]]:
    """Return the acts of each case, each with its victim."""
    found = all_told(extractor, text, published="2020-08-29")
    by_case: dict[str, set[tuple[str, str]]] = {}
    for i in (x for x in found if x.modality in FACTUAL):
        by_case.setdefault(i.case, set()).update((i.act, who(i, n)) for n in range(len(names(i)) or 1))
    return {frozenset(v) for v in by_case.values()}


def names(incident: Incident) -> list[str]:
    return [x.name for x in [*incident.people, *incident.organisations] if x.role == "victim"]


def who(incident: Incident, n: int) -> str:
    return names(incident)[n] if names(incident) else (incident.group.text if incident.group else "")


def one_case(found: set[frozenset[tuple[str, str]]], *members: tuple[str, str]) -> bool:
    return any(set(members) <= case for case in found)


def test_an_ended_matter_of_one_is_not_that_of_those_tried_with_him_later(extractor: Extractor):
    text = (
        "Police arrested Amina Hadid and Pablo Ruiz in Lume on 3 May 2019. "
        "On 9 July 2019 the Lume City Court sentenced Pablo Ruiz to four years in prison. "
        "Amina Hadid was released on 10 July 2019. "
        "Pablo Ruiz was previously arrested on 4 March 2011 and released on 8 April 2012."
    )
    found = cases(extractor, text)
    assert one_case(found, ("arrest", "Amina Hadid"), ("sentencing", "Pablo Ruiz"), ("release", "Amina Hadid"))
    assert not one_case(found, ("release", "Amina Hadid"), ("release", "Pablo Ruiz"))


def test_all_matters_of_one_person_alone_are_one_case(extractor: Extractor):
    text = (
        "Police arrested Pablo Ruiz in Lume on 3 May 2019. "
        "He was previously arrested on 4 March 2011 and released on 8 April 2012."
    )
    assert len(cases(extractor, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        (
            "Amina Hadid was arrested in Lume on 3 May 2019. Pablo Ruiz was arrested in Orsk on 9 July 2017. "
            "Authorities released Amina Hadid and Pablo Ruiz on 1 August 2020."
        ),
        (
            "Amina Hadid was arrested in Lume on 3 May 2019. Pablo Ruiz was arrested in Orsk on 9 July 2017. "
            "The authorities should release Amina Hadid and Pablo Ruiz at once."
        ),
        (
            "The Lume City Court sentenced Amina Hadid to four years in prison on 3 May 2019. "
            "The Orsk District Court sentenced Pablo Ruiz to six years in prison on 9 July 2017. "
            "The president pardoned Amina Hadid and Pablo Ruiz on 1 August 2020."
        ),
    ],
)
def test_a_common_release_or_demand_links_nobody(extractor: Extractor, text: str):
    found = cases(extractor, text)
    assert not any({who for act, who in case if act in {"arrest", "sentencing"}} > {"Amina Hadid"} for case in found)
    assert len(found) > 1


@pytest.mark.parametrize(
    "text",
    [
        "On 3 May the Lume City Court sentenced Amina Hadid to four years. Pablo Ruiz got two years, suspended.",
        (
            "On 3 May the Lume City Court sentenced Amina Hadid to four years in prison. "
            "In the same case, Pablo Ruiz was fined 500 lari."
        ),
        (
            "On 3 May the Lume City Court sentenced Amina Hadid to four years in prison. "
            "On 3 May the Lume City Court sentenced Pablo Ruiz to six years in prison."
        ),
    ],
)
def test_one_sitting_of_a_court_is_one_case(extractor: Extractor, text: str):
    assert len(cases(extractor, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        (
            "On 3 May the Lume City Court sentenced Amina Hadid to four years in prison. "
            "On 9 July the Orsk District Court sentenced Pablo Ruiz to six years in prison."
        ),
        (
            "On 3 May the Lume City Court sentenced Amina Hadid to four years in prison. "
            "On 9 July the Lume City Court sentenced Pablo Ruiz to six years in prison."
        ),
    ],
)
def test_other_courts_or_days_are_other_cases(extractor: Extractor, text: str):
    assert len(cases(extractor, text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested 38 people in Lume on 3 May. Six of them were sentenced to two years in prison on 9 July.",
        "Police arrested 11 people in Lume on 3 May. The eight others were released on 9 July.",
        "Police arrested a dozen monks in Lume on 3 May. Four of the monks were released on 9 July.",
        "Police arrested about 90 monks in Lume on 3 May. On 9 July 16 monks were sentenced to five years in prison.",
    ],
)
def test_part_of_a_group_is_in_its_case(extractor: Extractor, text: str):
    assert len(cases(extractor, text)) == 1


def test_people_of_one_noun_in_two_towns_are_two_cases(extractor: Extractor):
    text = "Police arrested about 90 monks in Lume on 3 May. In Orsk 16 monks were sentenced to five years on 9 July."
    assert len(cases(extractor, text)) == 2


def test_cases_of_the_same_people_have_ids_of_their_own(extractor: Extractor):
    text = (
        "Police arrested Amina Hadid and Pablo Ruiz in Lume on 3 May 2019. "
        "Pablo Ruiz was arrested on 4 March 2007 and released on 8 April 2008. "
        "He was arrested again on 6 June 2011 and released on 7 July 2012."
    )
    found = all_told(extractor, text, published="2020-08-29")
    alone = {i.case for i in found if names(i) == ["Pablo Ruiz"]}
    assert len(alone) == 2
    assert not alone & {i.case for i in found if len(names(i)) == 2}


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Troops killed two herders and wounded seven traders in Kaya on Monday.",
         ("killing", "two herders"), ("attack", "seven traders")),
        ("Raiders stormed a school near Kaya on Monday, killing one guard and abducting 30 pupils.",
         ("killing", "one guard"), ("abduction", "30 pupils")),
    ],
)  # fmt: skip
def test_what_unnamed_people_suffered_in_a_row_is_one_case(
    extractor: Extractor, text: str, one: tuple[str, str], other: tuple[str, str]
):
    assert one_case(cases(extractor, text), one, other)


def test_named_people_told_in_a_row_are_cases_of_their_own(extractor: Extractor):
    found = cases(extractor, "Police arrested Awa Traoré in Kaya on Monday and beat Ousmane Diallo in Dori on Friday.")
    assert not one_case(found, ("arrest", "Awa Traoré"), ("attack", "Ousmane Diallo"))
    assert len(found) == 2
