"""Who is only named beside a sentence, an arrest or a blow: no rule of sets and of what is left takes them in."""

from __future__ import annotations

import pytest

from pipeline.assemble.text.kinds import FACTUAL
from tests.assemble.readings import Reader, of, terms


def victims(read: Reader, text: str, *acts: str) -> set[str]:
    """Return the names of those whom acts of these kinds befell and whom the text tells it of as fact."""
    found = (i for i in read(text) if i.act in acts and i.modality in FACTUAL)
    return {p.name for i in found for p in i.people if p.role == "victim"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            (
                "The trial of Pavel Oren, Dan Coru and Emo Dask began in May. Gus Fano, a neighbour, told the paper of "
                "it. The court sentenced Pavel Oren to seven years, and the other three to two years."
            ),
            "Pavel Oren",
        ),
        (
            (
                "Police searched the home of Ivo Tann and met Dan Coru. A court sentenced Pavel Oren to seven years, "
                "and the other two to two years each."
            ),
            "Pavel Oren",
        ),
        (
            (
                "Six men were tried. Oren, Tann and Coru told of it. The court sentenced Emo Dask to seven years, and "
                "the other three to two years each."
            ),
            "Emo Dask",
        ),
    ],
)
def test_nobody_is_sentenced_for_being_named(read: Reader, text: str, who: str) -> None:
    assert victims(read, text, "sentencing", "conviction") == {who}
    assert terms(of(read(text), who, "sentencing")) == {"P7Y"}


def test_those_tried_together_are_who_is_left(read: Reader) -> None:
    found = read(
        "The trial of Pavel Oren, Dan Coru and Emo Dask began in May. Gus Fano, a neighbour, told the paper of it. The "
        "court sentenced Pavel Oren to seven years, and the other two to two years."
    )
    assert terms(of(found, "Dan Coru", "sentencing")) == terms(of(found, "Emo Dask", "sentencing")) == {"P2Y"}
    assert not of(found, "Gus Fano", "sentencing")


def test_those_held_a_day_apart_are_of_one_matter(read: Reader) -> None:
    text = (
        "Police arrested Pavel Oren on 3 May, and Ivo Tann and Dan Coru on 4 May. On 6 June a court sentenced Oren to "
        "seven years, and the other two to two years each."
    )
    assert victims(read, text, "sentencing") == {"Pavel Oren", "Ivo Tann", "Dan Coru"}


@pytest.mark.parametrize(
    "text",
    [
        (
            "Police arrested three students on 3 May. The parents of Pavel Oren, Ivo Tann and Dan Coru, who study "
            "abroad, wrote to the minister."
        ),
        "Soldiers detained four women in May. The lawyers of Oren, Tann, Coru and Dask asked for news.",
        (
            "Police held five men. Two men, Oren and Tann, filmed it from a balcony. Three men, Belo, Coru and Dask, "
            "ran away."
        ),
    ],
)
def test_as_many_as_were_held_are_not_those_held(read: Reader, text: str) -> None:
    assert victims(read, text, "arrest", "detention", "enforced_disappearance") == set()


@pytest.mark.parametrize("them", ["the detainees", "the three", "the three students"])
def test_the_kin_of_the_set_name_it(read: Reader, them: str) -> None:
    text = (
        f"Police arrested three students on 3 May. The parents of {them}, Pavel Oren, Ivo Tann and Dan Coru, wrote to "
        "the minister."
    )
    assert victims(read, text, "arrest") == {"Pavel Oren", "Ivo Tann", "Dan Coru"}


@pytest.mark.parametrize(
    "text",
    [
        "Lawyers indicated that Pavel Oren would serve ten years for the post.",
        "The opposition stated that Lina Karsh would spend three months in jail.",
        "The opposition announced that Lina Karsh would spend three months in jail.",
        "Documents showed that Pavel Oren would be held for years.",
    ],
)
def test_what_no_authority_decides_is_not_decided(read: Reader, text: str) -> None:
    assert victims(read, text, "imprisonment", "detention", "arrest") == set()


@pytest.mark.parametrize(
    "text",
    [
        "The Oruro City Court ruled that Pavel Oren would be held for two months.",
        "Prosecutors announced that Pavel Oren would be held for two months.",
    ],
)
def test_what_an_authority_decides_is_decided(read: Reader, text: str) -> None:
    assert victims(read, text, "detention", "arrest") == {"Pavel Oren"}


def test_who_beat_somebody_is_not_who_was_tortured(read: Reader) -> None:
    text = "Pavel Oren and Ivo Tann beat a monk on 3 May. They fled, and he was hospitalised after being tortured."
    assert victims(read, text, "torture", "ill_treatment", "attack") == set()


@pytest.mark.parametrize(
    "before",
    ["On 3 May gunmen stopped a bus with six detainees", "Police held six detainees", "A paper named six detainees"],
)
def test_who_let_others_go_is_not_let_go(read: Reader, before: str) -> None:
    text = f"{before}: two boys (Pavel Oren and Ivo Tann) and two judges (Dan Coru and Emo Dask) who had let them go."
    assert victims(read, text, "release") == set()


def test_those_held_before_are_let_go(read: Reader) -> None:
    text = "Police arrested Pavel Oren and Ivo Tann on 3 May. The police let them go on 5 May."
    assert victims(read, text, "release") == {"Pavel Oren", "Ivo Tann"}
