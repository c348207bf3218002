"""Digests of rights groups in English that follows Russian: no articles, posts before names, arrest by a court."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told
from tests.assemble.test_panel_releases import told

read = partial(facts_told, published="2023-05-10")


@pytest.mark.parametrize(
    ("text", "act", "expected"),
    [
        # who somebody is, with the name of a body before their own, or with only a year before it
        ("Director of the public foundation Marat Sadyk, in whose flat books lay, was fined.", "fine", "Sadyk"),
        ("In 2021 leader of the movement Ivan Belov, who wrote a letter, was fined.", "fine", "Belov"),
        (
            "In 2020 head of a chess circle in Osh, Pavel Ilyich Sova, was put by court in psychiatric hospital.",
            "psychiatric_confinement",
            "Sova",
        ),
        # a relative whom commas name after whose they are
        ("The brother of Oleg Kim, Nazar, was led out by guards, and the court fined him.", "fine", "Nazar"),
        # a pronoun after a clause on the subject that names somebody else
        (
            (
                "Guards beat Taras Sydor in March. Anton Kravets, 31, who lived in one room with Sydor, will not tell "
                "anything. On 3 May he was found dead."
            ),
            "killing|death_in_custody",
            "Kravets",
        ),
        # an office alone is nobody's name
        (
            (
                "Taras Sydor is held in SIZO-2. Food was taken away from him, until the Ombudsman came. In January he "
                "spent five days in the punishment cell."
            ),
            "detention|ill_treatment",
            "Sydor",
        ),
        ("The court gave Oleg Kim three years conditionally.", "sentencing", "Kim"),
        ("The city court arrested Ivan Belov for 15 days.", "sentencing", "Belov"),
        ("We remind that the reporter Oleg Kim was detained on 24 May 2022.", "arrest", "Kim"),
        ("Police freed nine cooks. And on Monday 46 tailors received the order on their dismissal.", "dismissal", "46"),
        ("Two hundred bakers stood on the square. Police dispersed them with gas.", "dispersal", "Two hundred bakers"),
    ],
)
def test_who_is_meant(extractor: Extractor, text: str, act: str, expected: str) -> None:
    found = [" ".join(sorted(whom)) for whom in told(read(extractor, text), act)]
    assert len(found) == 1
    assert expected in found[0]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The wife of the baker Ivan Belov was fined on 3 May.", "fine"),
        ("We remind the ministry that Ivan Belov must be released.", "release"),
        ("We remind the ministry to free Ivan Belov.", "release"),
        ("The court gave Ivan Belov three years conditionally.", "parole"),
        ("Police outside the court arrested Ivan Belov for 15 days.", "sentencing"),
        ("Two hundred soldiers marched past. Gunmen dispersed them with shots.", "dispersal"),
    ],
)
def test_who_is_not_meant(extractor: Extractor, text: str, act: str) -> None:
    assert all({"Ivan Belov", "Two hundred soldiers"}.isdisjoint(whom) for whom in told(read(extractor, text), act))


@pytest.mark.parametrize(
    ("text", "act", "expected"),
    [
        ("The court chose for Ivan Belov a measure of restraint in the form of detention.", "detention", "Ivan Belov"),
        ("A preventive measure in the form of arrest was elected for Ivan Belov.", "detention", "Ivan Belov"),
        ("Nine weavers were delivered to the department and let go after an hour.", "arrest", "Nine weavers"),
        (
            "The city court refused to satisfy the appeal of Ivan Belov, who was sentenced to two years in May.",
            "appeal_rejected",
            "Ivan Belov",
        ),
        ("The court cancelled the verdict of the baker Ivan Belov.", "sentence_overturned", "Ivan Belov"),
        ("The court cancelled the fine imposed on Ivan Belov in May.", "sentence_overturned", "Ivan Belov"),
        ("Friends paid the fine of 5,500 som which Ivan Belov received in May.", "fine", "Ivan Belov"),
        ("Ivan Belov came out on Saturday, having served his ten days.", "release", "Ivan Belov"),
        ("Anna Sova found at her door a funeral wreath.", "threat", "Anna Sova"),
        ("Anna Sova got a note from a man who promises “to burn you with your cats”.", "threat", "Anna Sova"),
        ("Ivan Belov left for Latvia after a second search of his flat.", "exile", "Ivan Belov"),
        ("The term of arrest was prolonged for Ivan Belov and Oleg Sova.", "detention", "Ivan Belov Oleg Sova"),
    ],
)
def test_how_such_english_tells_it(extractor: Extractor, text: str, act: str, expected: str) -> None:
    assert [" ".join(sorted(whom)) for whom in told(read(extractor, text), act)] == [expected]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Prosecutors asked the court to choose detention for Ivan Belov as a measure of restraint.", "detention"),
        ("The law provides for a measure of restraint in the form of detention.", "detention"),
        ("Ivan Belov came out on the stage, having served in the army for two years.", "release"),
        ("Ivan Belov received a letter from a firm, which promised to cut the price.", "threat"),
        ("A woman in labour was delivered to the department by an ambulance.", "arrest"),
        ("The court cancelled the hearing of Ivan Belov.", "sentence_overturned"),
        ("Ivan Belov asked for a search of his flat to find the keys.", "raid"),
    ],
)
def test_what_only_sounds_like_it(extractor: Extractor, text: str, act: str) -> None:
    assert told(read(extractor, text), act) == []


def test_a_day_since_which_somebody_was_held_is_not_that_of_the_verdict(extractor: Extractor) -> None:
    text = "Maria Olova, who had been under house arrest since June, got three years of restriction of freedom."
    days = {i.act: i.date and i.date.end for i in read(extractor, text)}
    assert str(days["house_arrest"]) == "2022-06-30"
    assert str(days["sentencing"]) != "2022-06-30"


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ("The investigator did not see grounds for a case.", []),
        ("The investigator refused to open a case.", []),
        ("The investigator beat her on the back.", ["investigator"]),
    ],
)
def test_who_opens_no_case_dealt_no_blows(extractor: Extractor, after: str, expected: list[str]) -> None:
    found = read(extractor, f"Anna Sova was beaten in the cell. {after}")
    blows = [i for i in found if i.act in {"ill_treatment", "torture", "attack"}]
    assert [[p.name for p in [*i.people, *i.organisations] if p.role == "perpetrator"] for i in blows] == [expected]


def test_where_somebody_comes_from_is_not_where_it_was_done(extractor: Extractor) -> None:
    text = (
        "On April 26 Ivan Belov was detained in Bishkek; in March its adviser from Finland, Aino Laine, was expelled "
        "from the country."
    )
    found = read(extractor, text)
    assert {i.country.alpha_2 for i in found if i.country is not None} == {"KG"}


def test_a_day_after_the_term_is_that_of_the_sentence(extractor: Extractor) -> None:
    text = (
        "Ivan Belov was sentenced for organizing the riots to two years in June 2021, was beaten in the prison of Osh, "
        "and was released in May 2022. On 1 May 2023 a court arrested him for nine days."
    )
    days = [str(i.date.start) for i in read(extractor, text) if i.act == "sentencing" and i.date is not None]
    assert days == ["2021-06-01", "2023-05-01"]


@pytest.mark.parametrize("day", ["November 21, 2022", "21 November 2022"])
def test_the_month_of_a_ruling_is_no_part_of_the_court_s_name(extractor: Extractor, day: str) -> None:
    text = f"The verdict of the Lenin District Court of {day}, by which Ivan Belov was given two years, was upheld."
    courts = {o.name for i in read(extractor, text) for o in i.organisations if o.role == "authority"}
    assert courts == {"Lenin District Court"}


def test_the_eve_of_a_feast_is_no_place(extractor: Extractor) -> None:
    found = read(extractor, "On the eve of Nooruz last year the president pardoned the poet Ivan Belov.")
    assert [i.act for i in found] == ["pardon"]
    assert found[0].places == []
