"""Testimony: who tells what befell themselves, and of whom a lawyer, a relative or a colleague tells."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import all_told

read = partial(all_told, published="2021-08-20")


def told_of(records: list[Incident], act: str) -> set[str]:
    """Return the names of the victims of an act, with the words for those without names."""
    own = [r for r in records if r.act == act]
    named = {x.name for r in own for x in (*r.people, *r.organisations) if x.role == "victim"}
    return named | {r.group.text for r in own if r.group is not None}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "A 22-year-old student said that police officers raped her in Harare in January 2019.",
            "A 22-year-old student",
        ),
        ("A student, who asked not to be named, said soldiers raped her in Bunia in May 2019.", "A student"),
        ("One woman, a nurse, told us that soldiers raped her before her children.", "One woman"),
        ("One 17-year-old girl said soldiers raped her in Bunia.", "One 17-year-old girl"),
    ],
)
def test_who_speaks_without_a_name_tells_of_themselves(extractor: Extractor, text: str, who: str) -> None:
    assert told_of(read(extractor, text), "sexual_violence") == {who}


@pytest.mark.parametrize(
    "text",
    [
        "A neighbour said soldiers raped her in Bunia in May 2019.",
        "An official said soldiers raped her in Bunia in May 2019.",
        "She was taken away in a van. A student said police officers raped her there.",
        "Another student said police officers raped her in the van.",
        'A student said: "Police officers raped her in the van."',
    ],
)
def test_who_may_tell_of_another_is_not_the_one(extractor: Extractor, text: str) -> None:
    assert not told_of(read(extractor, text), "sexual_violence")


def test_who_was_told_of_before_is_meant_rather_than_who_speaks(extractor: Extractor) -> None:
    text = "Marina Voss was arrested in May. A student said police beat her in the van."
    assert told_of(read(extractor, text), "ill_treatment") == {"Marina Voss"}


@pytest.mark.parametrize(
    "text",
    [
        "A lawyer for Karim Benali said the activist was beaten by guards on 7 June.",
        "Karim Benali's lawyer said on Monday that the activist was beaten by guards on 7 June.",
        "The wife of Karim Benali said the activist was beaten by guards in prison on 7 June.",
        '"He was beaten in custody by guards," said Nadia Slimani, a lawyer for Karim Benali.',
        '"He was beaten in custody by guards," Nadia Slimani, Karim Benali\'s lawyer, said.',
        'Hamid Rezai was freed on Monday. "He was beaten in custody," said Nadia Slimani, a lawyer for Karim Benali.',
    ],
)
def test_those_close_to_somebody_tell_of_them(extractor: Extractor, text: str) -> None:
    assert told_of(read(extractor, text), "ill_treatment") == {"Karim Benali"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "A relative of Karim Benali said the journalist was taken from his home by police on 3 March.",
            {"Karim Benali"},
        ),
        ("A relative of Karim Benali was taken from her home by police on 3 March.", {"A relative of Karim Benali"}),
        ("A lawyer for minister Karim Benali said the journalist was arrested on 3 March.", set[str]()),
        (
            "Journalist Amina Salah fell ill. A friend of Karim Benali said the journalist had been arrested.",
            {"Amina Salah"},
        ),
        ("A spokesman for President Karim Benali said the activist had been arrested.", set[str]()),
    ],
)
def test_a_description_means_whose_kin_or_lawyer_speaks(extractor: Extractor, text: str, who: set[str]) -> None:
    assert told_of(read(extractor, text), "arrest") == who


def test_a_lawyer_may_speak_for_who_killed(extractor: Extractor) -> None:
    said = '"He was killed over a debt," said Nadia Slimani, a lawyer for Karim Benali.'
    text = f"Judge Omar Sabri was shot dead in Algiers. {said}"
    assert told_of(read(extractor, text), "killing") == {"Omar Sabri"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Karim Benali's lawyer, Nadia Slimani, said she had been threatened by police.", "Nadia Slimani"),
        ("His lawyer, Nadia Slimani, said she had been threatened by police.", "Nadia Slimani"),
        ("Her lawyer, Omar Sabri, said he had been threatened by police.", "Omar Sabri"),
        ("Karim Benali's lawyer, Nadia Slimani, said he had been threatened by police.", "Karim Benali"),
    ],
)
def test_a_lawyer_of_the_other_sex_tells_of_herself(extractor: Extractor, text: str, who: str) -> None:
    assert told_of(read(extractor, text), "threat") == {who}
