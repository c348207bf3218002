"""Bare descriptions of those who acted, and hands that an act is not laid in."""

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.clean import article_from_text
from pipeline.records import Incident


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor.load()


def doers(extractor: Extractor, text: str, act: str) -> set[str]:
    found: list[Incident] = next(iter(extractor.extract([article_from_text(text, published="2020-08-29")])))[1]
    return {
        party.name
        for incident in found
        if incident.act == act and incident.modality == "reported"
        for party in (*incident.people, *incident.organisations)
        if party.role in {"authority", "perpetrator"}
    }


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        (
            "Amina Hadid was kidnapped by masked rebels in Lume on 3 May. The perpetrators tortured her for two days.",
            "torture", {"masked rebels in Lume"},
        ),
        (
            "Unknown men abducted Pablo Ruiz on 3 May. Ruiz was freed a week later. The men threatened to kill him.",
            "threat", {"Unknown men"},
        ),
        (
            "A soldier in plain clothes shot Pablo Ruiz in the leg on 3 May. The man also threatened his wife.",
            "attack", {"soldier in plain clothes"},
        ),
        # one is not many, and nobody was told of before
        ("A soldier arrested Pablo Ruiz on 3 May. The men beat Ruiz on 5 May.", "attack", {"men"}),
        ("Pablo Ruiz was kidnapped on 3 May. The attackers tortured him.", "torture", {"attackers"}),
    ],
)  # fmt: skip
def test_a_bare_description_is_whom_the_case_told_of_before(
    extractor: Extractor, text: str, act: str, who: set[str]
) -> None:
    assert doers(extractor, text, act) == who


def test_who_abused_in_a_cell_is_not_said_to_have_killed_outside_it(extractor: Extractor) -> None:
    text = (
        "Amina Hadid was abused by the policemen who held her in custody in July. "
        "After she filed a complaint, Hadid was gunned down near her home."
    )
    assert doers(extractor, text, "killing") == set()


def test_an_armed_group_executes_without_authority(extractor: Extractor) -> None:
    article = article_from_text("Rebels executed Pablo Ruiz on 3 May.", published=None)
    found = next(iter(extractor.extract([article])))[1]
    assert {(o.name, o.role) for i in found for o in i.organisations} == {("Rebels", "perpetrator")}
