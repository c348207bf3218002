"""What a rights agency's desk tells: who a noun names, terms begun, over and raised, hunger strikes, its own name."""

from __future__ import annotations

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import doers, facts_told, victims

every_fact = partial(facts_told, published="2024-05-06")


def told(extractor: Extractor, text: str, act: str) -> list[Incident]:
    return [i for i in every_fact(extractor, text) if i.act == act]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("A grocer named Ludo Marek was arrested in Osh on 3 May.", "arrest"),
        ("Police arrested a 30-year-old grocer called Ludo Marek in Osh on 3 May.", "arrest"),
        ("A grocer, named as Ludo Marek, was arrested in Osh on 3 May.", "arrest"),
        ("Police beat a grocer by the name of Ludo Marek in Osh.", "attack"),
        (
            ("A 30-year-old grocer named Ludo Marek, from the town of Osh, lost his life in the early morning of 3 May "
            "after border guards opened fire on a group of traders."),
            "killing",
        ),
    ],
)
def test_who_a_noun_says_is_named_so(extractor: Extractor, text: str, act: str) -> None:
    [one] = told(extractor, text, act)
    assert victims(one) == {"Ludo Marek"}


def test_a_third_with_a_trade_and_a_name(extractor: Extractor) -> None:
    text = "Two bakers were fined, while a third, the retired teacher Ludo Marek, was cleared of all counts."
    [one] = told(extractor, text, "acquittal")
    assert victims(one) == {"Ludo Marek"}


def test_all_of_a_list_before_a_clause(extractor: Extractor) -> None:
    text = "Two of her friends, Ludo Marek and Ana Osk, tried in the same case, were each given fifteen months."
    [one] = told(extractor, text, "sentencing")
    assert victims(one) == {"Ludo Marek", "Ana Osk"}


def test_those_who_are_said_to_be(extractor: Extractor) -> None:
    text = "Police arrested three bakers in Osh on Monday. They are said to be Ludo Marek, Ana Osk and Petr Zima."
    [one] = told(extractor, text, "arrest")
    assert victims(one) == {"Ludo Marek", "Ana Osk", "Petr Zima"}


def test_a_parent_of_one_is_who_was_held(extractor: Extractor) -> None:
    text = "The nurse Ana Osk, a painter and mother of one who was detained in January 2023, was fined on Monday."
    [held] = told(extractor, text, "arrest")
    assert victims(held) == {"Ana Osk"}
    assert held.date is not None
    assert held.date.edtf == "2023-01"


def test_a_name_cut_at_whose_daughter_she_is(extractor: Extractor) -> None:
    [one] = told(extractor, "The baker Huda bint Salim al-Farsi was arrested by police in Sohar on 3 May.", "arrest")
    assert victims(one) == {"Huda bint Salim al-Farsi"}


@pytest.mark.parametrize(
    "text",
    [
        "The baker Ludo Marek, jailed in Osh since March, has refused food since Monday.",
        "After the blast two bakers, Ludo Marek and Ana Osk, were taken to a hospital across the border.",
    ],
)
def test_refusing_food_and_care_abroad_are_no_abuse(extractor: Extractor, text: str) -> None:
    assert not {i.act for i in every_fact(extractor, text)} & {"ill_treatment", "forced_return"}


@pytest.mark.parametrize(
    "ban", ["barred him from travelling for two years after his release", "will forbid him to leave upon his release"]
)
def test_when_a_ban_begins_nobody_is_free_yet(extractor: Extractor, ban: str) -> None:
    assert not told(extractor, f"A court in Osh gave the baker Ludo Marek six years and {ban}.", "release")


def test_a_release_with_its_day_has_come(extractor: Extractor) -> None:
    text = "The baker Ludo Marek has been banned from travelling since his release in 2021."
    [one] = told(extractor, text, "release")
    assert one.date is not None
    assert one.date.edtf == "2021"


def test_a_mass_since_a_year_long_past_is_a_pattern(extractor: Extractor) -> None:
    assert not every_fact(extractor, "Since the 1979 revolt hundreds of bakers have been put to death or jailed.")


def test_who_fined_somebody_need_not_have_sacked_them(extractor: Extractor) -> None:
    text = "In 2018 the baker Ludo Marek was fined by the Osh District Court, and in 2020 he was sacked from the mill."
    [one] = told(extractor, text, "dismissal")
    assert doers(one) == set()


@pytest.mark.parametrize(
    ("text", "who", "act"),
    [
        (
            ("On Monday three men were hanged in Karaj. Vesna has verified the identities of two of them as Ludo Marek "
            "and Petr Zima. Vesna's statistics unit counts such cases."),
            {"Ludo Marek", "Petr Zima"},
            "execution",
        ),
        ("Three bakers whose names Vesna was unable to establish were beaten in Osh on Monday.", set(), "attack"),
    ],
)
def test_the_agency_that_tells_is_nobodys_victim(extractor: Extractor, text: str, who: set[str], act: str) -> None:
    [one] = told(extractor, text, act)
    assert victims(one) == who


def test_who_reports_to_prison_begins_the_term(extractor: Extractor) -> None:
    text = (
        "The baker Ludo Marek reported to Dorna Prison on 3 May to begin serving a term of two years. He was "
        "sentenced by a court in Osh in February 2023."
    )
    [term] = told(extractor, text, "imprisonment")
    assert term.date is not None
    assert term.date.edtf == "2024-05-03"
    [judged] = told(extractor, text, "sentencing")
    assert judged.date is not None
    assert judged.date.edtf == "2023-02"


@pytest.mark.parametrize(
    "text",
    [
        "The baker Ludo Marek, whose sentence ended on 3 April, is still behind bars in Osh, 33 days past his term.",
        "The baker Ludo Marek remains in prison in Osh ten months after his sentence expired.",
        "The baker Ludo Marek has been kept in Dorna prison beyond the end of his sentence.",
    ],
)
def test_held_past_a_term_is_no_new_sentence(extractor: Extractor, text: str) -> None:
    [one] = every_fact(extractor, text)
    assert one.act in {"imprisonment", "detention"}
    assert victims(one) == {"Ludo Marek"}
    assert one.penalty is None


@pytest.mark.parametrize(
    "text",
    [
        "The appeals court doubled the prison term of the baker Ludo Marek to eight years in Osh on 3 May.",
        "The prison term of the baker Ludo Marek was raised to eight years on appeal in Osh on 3 May.",
    ],
)
def test_a_term_raised_is_a_sentence(extractor: Extractor, text: str) -> None:
    [one] = every_fact(extractor, text)
    assert one.act == "sentencing"
    assert one.date is not None
    assert one.date.edtf == "2024-05-03"
    assert one.penalty is not None
    assert one.penalty.term is not None
    assert one.penalty.term.iso == "P8Y"


def test_death_sentences_carried_out_pass_none(extractor: Extractor) -> None:
    text = "On 3 May the death sentences of two bakers previously convicted of selling drugs were carried out in Karaj."
    [one] = told(extractor, text, "execution")
    assert one.date is not None
    assert one.date.edtf == "2024-05-03"
    assert not told(extractor, text, "sentencing")


def test_the_case_of_one_put_to_death_is_told(extractor: Extractor) -> None:
    text = (
        "Ludo Marek was hanged in Karaj on 3 May 2024. He was arrested in 2021 and condemned to death a year later for "
        "carrying 20 kilograms of opium."
    )
    assert {"arrest", "sentencing", "execution"} == {i.act for i in every_fact(extractor, text)}
    dealer = "Ludo Marek was sentenced to 20 years in Karaj on 3 May for trafficking opium."
    assert not every_fact(extractor, dealer)


@pytest.mark.parametrize(
    "text",
    [
        "Agents sealed the bakery of Ludo Marek in Osh on 3 May.",
        "The shop of the grocer Ludo Marek was sealed by the municipality in May.",
        "The grocer Ludo Marek had his shop sealed in May for closing on a holy day.",
    ],
)
def test_a_traders_shop_sealed(extractor: Extractor, text: str) -> None:
    [one] = told(extractor, text, "organisation_shutdown")
    assert victims(one) == {"Ludo Marek"}


def test_an_account_of_followers_is_no_banks(extractor: Extractor) -> None:
    text = "The grocer Ana Osk, whose account on X had been blocked in 2021, was arrested on 3 May."
    assert {i.act for i in every_fact(extractor, text)} == {"censorship", "arrest"}
    bank = "The grocer Ana Osk said that her bank account had been blocked in 2021."
    assert {i.act for i in every_fact(extractor, bank)} == {"asset_freeze"}


def test_guards_who_followed_her(extractor: Extractor) -> None:
    [one] = told(extractor, "The grocer Ana Osk said guards had followed her for weeks.", "harassment")
    assert victims(one) == {"Ana Osk"}


def test_those_convicted_of_all_the_accused(extractor: Extractor) -> None:
    [one] = told(extractor, "A court in Osh on Monday convicted 31 of 35 defendants.", "conviction")
    assert one.group is not None
    assert one.group.min == 31


def test_a_branch_of_a_court_is_in_its_town(extractor: Extractor) -> None:
    text = "Branch 7 of the Karaj Revolutionary Court sentenced the grocer Ana Osk to two years."
    [one] = told(extractor, text, "sentencing")
    assert one.country is not None
    assert one.country.alpha_2 == "IR"


def test_a_town_of_two_words_whose_first_is_common(extractor: Extractor) -> None:
    text = "The Abu Dhabi Federal Court of Appeal last year gave the lawyer Ana Osk ten years."
    [one] = told(extractor, text, "sentencing")
    assert one.country is not None
    assert one.country.alpha_2 == "AE"


def test_a_paper_has_its_licence(extractor: Extractor) -> None:
    [one] = told(extractor, "The student paper Zarja had its license revoked in June 2023.", "organisation_shutdown")
    assert victims(one) == {"Zarja"}
