"""What must not be carried over: the charge of another matter or person, and words that name no offence."""

from __future__ import annotations

import pytest

from pipeline.recognise.charges.find import find_charges
from tests.assemble.readings import Reader


def charges(read: Reader, text: str, act: str, name: str = "") -> set[str]:
    """Return the charges of an act, of one named person where a name is given."""
    found = [r for r in read(text) if r.act == act and (not name or any(name in p.name for p in r.people))]
    assert found, text
    return {c.text for r in found for c in r.charges}


@pytest.mark.parametrize(
    "text",
    [
        (
            "Pavel Oren was arrested at a protest in March 2019 and freed after two days. In May 2021 he was "
            "sentenced to three years for fraud."
        ),
        (
            "Pavel Oren was detained in June 2019 at a march. He has since moved to Berlin. Last month a court "
            "sentenced him in absentia to two years for treason."
        ),
        (
            "Lina Karsh was detained for leaving a church in March 2020. She was released. In April 2021 she was "
            "tried for tax fraud."
        ),
        "Lina Karsh was accused of theft by her employer. She was arrested on 3 May at a vigil.",
        "The reporter Lina Karsh was accused of theft by her employer. She was arrested on 3 May.",
        "The reporter Lina Karsh is accused of theft by her employer. She was arrested on 3 May.",
        "Pavel Oren, detained in 2014 at a rally, was acquitted of fraud last week.",
        "The reporter Pavel Oren, detained in 2014, was acquitted of fraud in May 2021.",
        "The reporter Pavel Oren was arrested in March 2019. In May 2021 he was sentenced to three years for fraud.",
        # no reader lays the charge of a verdict on the arrest before it
        "The reporter Pavel Oren was arrested in March 2021. In May 2021 he was sentenced to a year for fraud.",
        "Lina Karsh was arrested at a rally in March 2021. In May she was given a year for rioting.",
        "A court acquitted the reporter Pavel Oren of fraud. He had been arrested in March 2021.",
        "Lina Karsh was arrested on 3 May. She was tried in June. In July she was given two years for extremism.",
        "The reporter Pavel Oren was arrested in March 2021 and freed. In May 2021 he was jailed for fraud.",
        (
            "Police arrested Lina Karsh on 3 May. Her editor Pavel Oren was questioned and let go. He faces up to ten "
            "years in prison for fraud."
        ),
        "Police arrested Maria Karsh on 3 May. He faces up to ten years in prison for fraud.",
        "Ivo Tann was arrested at a rally. He is to appear on 9 June for “a meeting with his doctor”.",
        "Four teachers were detained on 3 May. Prosecutors accused the couple of arson.",
        "Ivo Tann was detained under colonial-era assembly laws and has not been charged.",
        "Ivo Tann was detained under assembly laws and has not been charged.",
    ],
)
def test_an_arrest_that_has_no_such_charge(read: Reader, text: str) -> None:
    assert charges(read, text, "arrest") == set()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The reporter Lina Karsh was arrested in March 2021 and freed on bail. In May she was tried for fraud.",
            "fraud",
        ),
        ("Police arrested Lina Karsh on 3 May. She faces up to ten years in prison for fraud.", "fraud"),
        ("Two teachers were detained on 3 May. Prosecutors accused the couple of arson.", "arson"),
    ],
)
def test_an_arrest_that_has_the_charge_told_next(read: Reader, text: str, wanted: str) -> None:
    assert charges(read, text, "arrest") == {wanted}


def test_who_is_fined_next_without_a_word_of_togetherness(read: Reader) -> None:
    text = "A court on 3 May 2021 fined the baker Pavel Oren for selling bread without a licence. The blogger "
    assert charges(read, text + "Lina Karsh was fined 200 dollars.", "fine", "Karsh") == set()
    wanted = {"selling bread without a licence"}
    assert charges(read, text + "Lina Karsh was also fined 200 dollars.", "fine", "Karsh") == wanted


def test_a_list_of_those_jailed_under_the_same_law(read: Reader) -> None:
    text = (
        "Ivo Tann was charged with spying. Others were jailed under the same law in other towns:\n\n"
        "Lina Karsh, born 1972; Osh; four years\nPetr Oren, born 1969; Brno; seven years\n"
    )
    assert [c.text for r in read(text) for c in r.charges if r.act == "sentencing"] == []


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Ivo Tann was fined for a parked car with posters.", "fine"),
        ("Ivo Tann was sentenced over corruption reporting.", "sentencing"),
    ],
)
def test_words_that_name_no_offence(read: Reader, text: str, act: str) -> None:
    assert charges(read, text, act) == set()


def test_what_is_claimed_of_an_offence_is_none() -> None:
    assert find_charges("Ivo Tann was arrested over fraud claims made by a rival.")[0] == []
