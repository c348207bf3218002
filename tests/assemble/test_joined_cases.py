"""Plain sentences that join steps of one case: a trial and its term, an appeal, a stay, a handing over."""

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import all_told, doers, facts_told, in_a_line, names
from tests.assemble.test_joined_courts import termed


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The court threw out the appeal of Odo Lind, confirming his 15-year sentence.", "appeal_rejected Odo Lind"),
        ("The court threw out on appeal the conviction of Odo Lind.", "sentence_overturned Odo Lind"),
        ("Odo Lind was tried for libel in a closed hearing that ended with a three-year term.", "sentencing Odo Lind"),
        ("The trial of Odo Lind ended on 5 May without a sentence.", "trial Odo Lind"),
        ("The trial of Odo Lind ended on 5 May, and prosecutors asked for a three-year sentence.", "trial Odo Lind"),
        ("A judge ordered a year of preventive detention for Ana Bor in May; in July it was replaced by house arrest.",
         "detention Ana Bor, house_arrest Ana Bor"),
        ("Ana Bor was ordered into 18 months of preventive detention.", "detention Ana Bor"),
        ("After five months in detention, Ana Bor was acquitted.", "acquittal Ana Bor, detention Ana Bor"),
        ("The officer was charged after Odo Lind died following two days in custody.", "death_in_custody Odo Lind"),
        ("Thai authorities handed over the dissident Minh Tran to Vietnam in 2019.", "forced_return Minh Tran"),
        ("Ana Bor was convicted, while the newspaper was fined and its editor, João Pinto, acquitted.",
         "acquittal João Pinto, conviction Ana Bor"),
        ("Police arrested the poet Odo Lind, and a student was charged with sedition.",
         "arrest Odo Lind, charge a student"),
        ("Thai authorities handed over the body of Minh Tran to Vietnam.", ""),
    ],
)  # fmt: skip
def test_which_step_it_was(extractor: Extractor, text: str, told: str) -> None:
    assert in_a_line(facts_told(extractor, text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ana Bor got three years, while the main defendant, Odo Lind, received five, and Mia Bell was cleared.",
         {("Ana Bor", "P3Y"), ("Odo Lind", "P5Y")}),
        ("The court sentenced Ana Bor to 18 years for spying, and her aide Odo Lind, who was present, to two years.",
         {("Ana Bor", "P18Y"), ("Odo Lind", "P2Y")}),
        ("The court sentenced Ana Bor to 18 years after Odo Lind, her lawyer, had appealed to two judges.",
         {("Ana Bor", "P18Y")}),
        ("The court upheld the sentence of Ana Bor and raised that of Odo Lind from four years to seven.",
         {("Odo Lind", "P7Y")}),
        ("After two years under house arrest, Ana Bor was convicted of conspiracy.", {("Ana Bor", "P2Y")}),
        ("The president pardoned Ana Bor, who was serving a 15-year sentence, and Mia Bell, who was serving six years.",
         {("Ana Bor", "P15Y"), ("Mia Bell", "P6Y")}),
    ],
)  # fmt: skip
def test_whose_term_it_is(extractor: Extractor, text: str, told: set[tuple[str, str]]) -> None:
    assert termed(facts_told(extractor, text)) == told


def test_that_a_conviction_has_no_stay_before_it(extractor: Extractor) -> None:
    found = facts_told(extractor, "After two years under house arrest, Ana Bor was convicted of conspiracy.")
    assert {i.act: i.penalty is not None for i in found} == {"conviction": False, "house_arrest": True}


def test_that_what_is_cut_is_reduced_beside_a_term_upheld(extractor: Extractor) -> None:
    text = "The court upheld the five-year sentence of Ana Bor but reduced that of Odo Lind from seven years to four."
    (cut,) = [i for i in facts_told(extractor, text) if i.act == "sentence_overturned"]
    assert (cut.penalty and cut.penalty.status, cut.penalty and cut.penalty.text) == ("reduced", "four")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Odo Lind was sentenced to three years, counted from 5 February 2019, when he was arrested.", None),
        ("On 4 May 2020 Odo Lind was sentenced to three years, to run from 5 February 2019.", "2020-05-04"),
    ],
)
def test_that_a_term_is_not_passed_when_it_is_counted_from(extractor: Extractor, text: str, day: str | None) -> None:
    (passed,) = [i for i in facts_told(extractor, text) if i.act == "sentencing"]
    assert (passed.date and passed.date.edtf) == day


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Odo Lind was charged in May 2021, five months after his arrest, and in September a court acquitted him.",
         {"charge": "2021-05", "arrest": "2020-12", "acquittal": "2021-09"}),
        ("Odo Lind was freed on 5 May 2021, five months after his arrest in December 2020.",
         {"release": "2021-05-05", "arrest": "2020-12"}),
        ("Odo Lind, convicted of treason in 2020 and given 13 years, was freed in May 2021.",
         {"sentencing": "2020", "release": "2021-05"}),
        ("Odo Lind was arrested on 11 February 2021 and held for nine days before a court remanded him.",
         {"arrest": "2021-02-11", "detention": "2021-02-20"}),
    ],
)  # fmt: skip
def test_which_step_was_when(extractor: Extractor, text: str, told: dict[str, str]) -> None:
    assert {i.act: i.date and i.date.edtf for i in facts_told(extractor, text)} == told


def test_that_two_days_of_one_week_are_of_one_year(extractor: Extractor) -> None:
    text = "Hoa Nguyen was arrested on 5 May, her nephew Tuan on 7 May, and both were charged under Article 117."
    found = [i for i in all_told(extractor, text, published="2022-12-15") if i.act == "arrest"]
    assert {i.date and i.date.edtf for i in found} == {"2022-05-05", "2022-05-07"}


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("A judge in Tunis ordered Odo Lind detained.", {"judge in Tunis"}),
        ("The minister ordered Odo Lind deported.", {"minister"}),
        ("Police arrested Odo Lind after a judge ordered the paper closed.", {"Police"}),
    ],
)
def test_who_ordered_it(extractor: Extractor, text: str, by: set[str]) -> None:
    (record,) = facts_told(extractor, text)
    assert doers(record) == by


@pytest.mark.parametrize(
    ("text", "act", "land", "by"),
    [
        ("Kenyan security agents handed Odo Lind over to Turkey in May. He was tortured for weeks.",
         "torture", "TR", set()),
        ("Kenyan security agents abducted Odo Lind in May and handed him over to Turkey, where he was tortured.",
         "torture", "TR", set()),
        ("Malaysia deported Odo Lind to Turkey. He had been tortured in custody.", "torture", "MY", set()),
        ("Tanzania deported the Burundian poet Odo Lind. He was arrested on arrival.", "arrest", "BI", set()),
        ("Turkey deported the Tajik poet Odo Lind. He was later jailed for a year.", "sentencing", "TJ", set()),
        ("Serbia extradited the Bahraini poet Odo Lind. He had been sentenced to life in 2015.",
         "sentencing", "BH", set()),
        ("Odo Lind was sentenced in absentia to five years. He lives in France.", "sentencing", None, set()),
        ("Malaysia deported the Turkish poet Odo Lind. He was beaten before he was deported.", "attack", "MY", set()),
        ("The Islamabad High Court freed Odo Lind, three weeks after he was arrested for blasphemy.",
         "arrest", "PK", set()),
    ],
)  # fmt: skip
def test_where_it_was_and_whose_deed_once_handed_over(
    extractor: Extractor, text: str, act: str, land: str | None, by: set[str]
) -> None:  # fmt: skip
    (record,) = [i for i in all_told(extractor, text) if i.act == act]
    assert (record.country and record.country.alpha_2, names(record, "perpetrator")) == (land, by)


SPOKEN = (
    "A spokesman for a court said on Thursday that Odo Lind, who represented jailed members of a party in Kenya, was "
    "sentenced to 23 years in jail."
)
GIVEN = "was given nine years in jail, a spokesman added."
LEADER = "Ana Bor, leader of the outlawed Group 9 opposition group"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{SPOKEN} Ivo Kral, who meant to represent his colleague, Lind, after his arrest, {GIVEN}",
         "arrest Ivo Kral, sentencing Ivo Kral, sentencing Odo Lind"),
        (f"{LEADER} that is critical of Kenya's regime, and group member Odo Lind, were convicted of extremism.",
         "conviction Ana Bor & Odo Lind"),
        ("Odo Lind was jailed. The court gave a 15-year sentence to the Tunisian doctor living in Kol, Dr Ana Bor.",
         "imprisonment Odo Lind, sentencing Ana Bor"),
        ("Police arrested the doctor living in Kol, Ana Bor, on Monday.", "arrest Ana Bor"),
        ("Police arrested the wife of the doctor living in Kol, Ivo Kral, on Monday.", ""),
        ("Odo Lind was taken by police to his father's house in Kol.", ""),
        ("Odo Lind was taken home by police.", ""),
        ("Ana Bor was freed and — according to Odo Lind, head of the group — imprisoned again.",
         "imprisonment Ana Bor, release Ana Bor"),
        ("Odo Lind was taken by police to his home village and held there.", "arrest Odo Lind"),
        ("Weeks before Odo Lind's prison term was set to end, the court gave him five more years.",
         "sentencing Odo Lind"),
    ],
)  # fmt: skip
def test_who_is_told_of_in_a_row_of_steps(extractor: Extractor, text: str, told: str) -> None:
    assert in_a_line(facts_told(extractor, text)) == told
