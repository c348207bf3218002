"""Terms of several people told at once, who is left of a matter, and custody that is announced or served out."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader, of, starts, terms


@pytest.mark.parametrize(
    "words",
    [
        "prison terms ranging from 1 year and 3 months (suspended for 2 years) to 4 years (suspended for 6 years)",
        "terms ranging from two years in jail to five years in jail",
        "between 14 months in prison and six years in prison",
    ],
)
def test_a_range_is_nobodys_term(read: Reader, words: str) -> None:
    found = read(
        f"On 7 May 2014 the Oruro Court sentenced two miners, Luis Choque and Ana Mamani, to {words} for riot."
    )
    for name in ("Luis Choque", "Ana Mamani"):
        assert of(found, name, "sentencing"), name
        assert not terms(of(found, name, "sentencing")), name


def test_a_range_of_terms_that_name_whose_they_are(read: Reader) -> None:
    found = read(
        "On 7 May 2014 the Oruro Court sentenced two miners, Luis Choque and Ana Mamani: two years in jail for Choque "
        "and five years in jail for Mamani."
    )
    assert terms(of(found, "Luis Choque", "sentencing")) == {"P2Y"}
    assert terms(of(found, "Ana Mamani", "sentencing")) == {"P5Y"}


MINERS = (
    "Police in Oruro arrested five miners, Luis Choque, Ana Mamani, Hugo Rojas, Rita Vargas and Juan Condori, on 9 May "
    "2012. "
)


@pytest.mark.parametrize(
    ("text", "left", "term"),
    [
        (
            (
                "On 6 July 2013 the Oruro Court sentenced Condori to 9 years in jail, and the remaining four to "
                "unknown terms."
            ),
            ("Luis Choque", "Ana Mamani", "Hugo Rojas", "Rita Vargas"),
            set(),
        ),
        (
            (
                "In May 2013 Rojas reportedly died in custody. On 6 July 2013 the Oruro Court sentenced Condori to "
                "9 years in jail, and the remaining three to two years each."
            ),
            ("Luis Choque", "Ana Mamani", "Rita Vargas"),
            {"P2Y"},
        ),
    ],
)
def test_the_remaining_are_who_is_left(read: Reader, text: str, left: tuple[str, ...], term: set[str]) -> None:
    found = read(MINERS + text)
    assert terms(of(found, "Juan Condori", "sentencing")) == {"P9Y"}
    for name in left:
        told = of(found, name, "sentencing")
        assert starts(told) == {"2013-07-06"}, name
        assert terms(told) == term, name
    assert "Hugo Rojas" in left or not of(found, "Hugo Rojas", "sentencing")


def test_the_remaining_of_another_number_are_nobody_named(read: Reader) -> None:
    found = read(
        MINERS + "On 6 July 2013 the Oruro Court sentenced Condori to 9 years in jail, and the remaining eleven to two "
        "years each."
    )
    assert {p.name for i in found if i.act == "sentencing" for p in i.people if p.role == "victim"} == {"Juan Condori"}


def test_he_after_they_is_whom_the_story_is_about(read: Reader) -> None:
    found = read(
        "Luis Choque is one of 600 miners of Oruro. He and two other miners, Hugo Rojas and Juan Condori, shut a gate "
        "in May 2012. Police in Oruro arrested all three men on 9 May 2012. They were tried on 2 June 2012, and he was "
        "given six years in prison on 8 June for riot."
    )
    assert terms(of(found, "Luis Choque", "sentencing")) == {"P6Y"}
    assert not of(found, "Juan Condori", "sentencing")


def test_he_after_they_is_no_other_than_the_most_often_named(read: Reader) -> None:
    found = read(
        "Police in Oruro arrested Luis Choque and Juan Condori on 9 May 2012. Condori writes songs. Condori sells tea. "
        "They were tried on 2 June 2012, and he was given six years in prison on 8 June for riot."
    )
    assert not of(found, "Luis Choque", "sentencing")


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("The police announced that Choque would serve 12 days of administrative detention for a banner.", "P12D"),
        ("The police announced that Luis Choque was held for riot and that he would be detained for 20 days.", "P20D"),
    ],
)
def test_custody_announced_is_imposed(read: Reader, text: str, term: str) -> None:
    found = read(f"Police in Oruro detained Luis Choque on 9 May 2012. {text}")
    told = of(found, "Luis Choque", "arrest", "detention")
    assert terms(told) == {term}
    assert {i.modality for i in told} == {"reported"}


@pytest.mark.parametrize(
    "text",
    [
        "His lawyer said that Choque would serve 12 days of administrative detention if he did not pay.",
        "His lawyer feared that Choque would be detained for 20 days.",
    ],
)
def test_custody_feared_is_not(read: Reader, text: str) -> None:
    found = read(f"Police in Oruro detained Luis Choque on 9 May 2012. {text}")
    assert not terms([i for i in of(found, "Luis Choque", "arrest", "detention") if i.modality == "reported"])


@pytest.mark.parametrize(
    "text",
    [
        "Guards released him on 4 June 2014, following the completion of a 2 year and 1 month prison sentence.",
        (
            "It is unclear whether a court tried and sentenced Choque, but guards freed him on 4 June 2014, following "
            "the completion of a 2 year and 1 month prison sentence."
        ),
        "Choque was freed on 4 June 2014 after a 2 year and 1 month prison term.",
    ],
)
def test_a_sentence_that_was_served(read: Reader, text: str) -> None:
    found = read(f"Police in Oruro detained Luis Choque on 9 May 2012. {text}")
    assert terms(of(found, "Luis Choque", "imprisonment")) == {"P2Y1M"}
    assert starts(of(found, "Luis Choque", "release")) == {"2014-06-04"}


def test_a_sentence_appealed_is_not_served(read: Reader) -> None:
    found = read("Police in Oruro freed Luis Choque on 4 June 2014, following an appeal against a 2 year prison term.")
    assert not of(found, "Luis Choque", "imprisonment")


def test_a_list_of_sentences_after_the_judgment(read: Reader) -> None:
    found = read(
        "According to a Radio Potosi bulletin (13 January 15) citing the Valley Post (Ines Flores), a daily, on 3 "
        "March 2015, the Oruro Court, which sits in the capital of the Oruro Region, sentenced three Aymara men to "
        'imprisonment on charges of "riot" (Penal Code, Art. 10) and trying to leave by boat (Penal Code, Art. 32) '
        "in a bid to reach Peru. The men and their sentences are: Luis Choque (six years, resident of Potosi city); "
        "Hugo Rojas (four years, age about 30, resident of Uyuni (Uyoni) county, Potosi region); and Juan Condori "
        "(two years)."
    )
    for name, term in (("Luis Choque", "P6Y"), ("Hugo Rojas", "P4Y"), ("Juan Condori", "P2Y")):
        assert terms(of(found, name, "sentencing")) == {term}, name
        assert starts(of(found, name, "sentencing")) == {"2015-03-03"}, name


def test_years_in_a_list_that_are_no_terms(read: Reader) -> None:
    found = read(
        "On 3 March 2015 the Oruro Court sentenced two miners to imprisonment for riot. The miners are: Luis Choque "
        "(six years in the pit) and Hugo Rojas (four years)."
    )
    assert not terms([i for i in found if i.act == "sentencing"])


@pytest.mark.parametrize("first", ["Choque", "Luis Choque"])
def test_sentences_upheld_for_each(read: Reader, first: str) -> None:
    found = read(
        "Police in Oruro detained Luis Choque and Hugo Rojas in May 2012. The Valley Post wrote that the Potosi "
        f"People's Court upheld prison sentences of 5 years and 3 months for {first} and 4 years for Rojas."
    )
    assert terms(of(found, "Luis Choque", "appeal_rejected")) == {"P5Y3M"}
    assert terms(of(found, "Hugo Rojas", "appeal_rejected")) == {"P4Y"}


def test_before_being_sentenced(read: Reader) -> None:
    found = read(
        "On 9 May 2008, police in Oruro detained Luis Choque. Police sent Choque to the Oruro Remand Centre, where he "
        "was held for 12 days, before being sentenced to two years in prison on 5 June 2008."
    )
    assert starts(of(found, "Luis Choque", "sentencing")) == {"2008-06-05"}
    assert terms(of(found, "Luis Choque", "sentencing")) == {"P2Y"}
    assert not terms(of(found, "Luis Choque", "arrest"))


def test_the_year_of_a_journey_is_not_that_of_the_sentence(read: Reader) -> None:
    found = read("The Oruro Court sentenced Luis Choque to 11 years in prison for his trip to Lima in 2014.")
    assert not starts(of(found, "Luis Choque", "sentencing"))
    found = read("The Oruro Court sentenced Luis Choque to 11 years in prison for riot in 2014.")
    assert starts(of(found, "Luis Choque", "sentencing")) == {"2014-01-01"}


def test_sentenced_with_others(read: Reader) -> None:
    found = read(
        "The Oruro Court sentenced Luis Choque on 5 June 1995 to 17 years in prison for riot. The Valley Post wrote "
        "that two others were sentenced with him: Hugo Rojas, 9 years raised by another year on appeal in 1998; and "
        "Ana Mamani (a student in Potosi), 5 years."
    )
    for name, term in (("Hugo Rojas", "P9Y"), ("Ana Mamani", "P5Y")):
        assert terms(of(found, name, "sentencing")) == {term}, name
        assert starts(of(found, name, "sentencing")) == {"1995-06-05"}, name


def test_a_first_report_of_a_sentence_has_not_the_day_of_the_second(read: Reader) -> None:
    found = read(
        "A radio first told that judges sentenced Luis Choque to 18 years in prison, but later told that the Oruro "
        "Court sentenced Choque to 14 years in prison on 18 May 2017."
    )
    days = {t: starts([i]) for i in of(found, "Luis Choque", "sentencing") for t in terms([i])}
    assert days == {"P18Y": set(), "P14Y": {"2017-05-18"}}


def test_solitary_as_a_punishment_is_no_sentence(read: Reader) -> None:
    found = read(
        "Luis Choque was sentenced to 17 years for riot in 1989. He was punished with solitary confinement in 1992 "
        "after a quarrel."
    )
    assert starts(of(found, "Luis Choque", "sentencing")) == {"1989-01-01"}
    assert starts(of(found, "Luis Choque", "ill_treatment")) == {"1992-01-01"}


def test_a_notice_of_a_sentence_sentences_nobody(read: Reader) -> None:
    found = read("The Oruro panel sent Luis Choque's wife a letter dated 3 May regarding Choque's sentence.")
    assert not [i for i in found if i.act == "sentencing" and i.group is not None]


def test_two_years_told_as_a_stretch_are_no_month(read: Reader) -> None:
    found = read(
        "On 9 March 2005, police detained Luis Choque, who taught music in Oruro. He studied in Lima in 2003-04. The "
        "Potosi Court sentenced him on September 16 to 10 years in prison for riot."
    )
    assert starts(of(found, "Luis Choque", "sentencing")) == {"2005-09-16"}


def test_those_joined_before_a_term_share_it(read: Reader) -> None:
    found = read("Police in Oruro detained Ana Mamani for 15 days, and Luis Choque and Hugo Rojas for 10 days.")
    for name in ("Ana Mamani", "Luis Choque", "Hugo Rojas"):
        assert len(of(found, name, "detention")) == 1, name
    assert of(found, "Luis Choque", "detention") == of(found, "Hugo Rojas", "detention")
    assert of(found, "Luis Choque", "detention") != of(found, "Ana Mamani", "detention")


def test_who_is_sued_by_the_accused_is_no_victim(read: Reader) -> None:
    found = read(
        "Police held Ana Mamani in May 2016. A prosecutor said that she was accused of bringing nine suits against the "
        "late president of the assembly, Luis Choque. The panel met in June. A crowd came. In June 2016 the "
        "Oruro Court sentenced her to three years in prison."
    )
    assert terms(of(found, "Ana Mamani", "sentencing")) == {"P3Y"}
    assert not of(found, "Luis Choque", "charge", "sentencing")


def test_a_lawsuit_against_somebody_is_told(read: Reader) -> None:
    found = read("The tax office brought a case against Luis Choque. A charge against Luis Choque is sedition.")
    assert of(found, "Luis Choque", "charge")


def test_administrative_detention_of_some_days_told_far_from_its_verb(read: Reader) -> None:
    found = read(
        "Police in Oruro administratively detained Luis Choque, 45, of the market district, Oruro city, on 7 November "
        "2010 for 10 days for disturbing the peace."
    )
    assert terms(of(found, "Luis Choque", "detention")) == {"P10D"}
    assert starts(of(found, "Luis Choque", "detention")) == {"2010-11-07"}


def test_a_term_that_a_later_report_sets_right(read: Reader) -> None:
    first = "The Oruro Court sentenced Luis Choque in January 2010 to 9 years in prison for riot. "
    found = read(first + "The Valley Post wrote in 2016 that Choque's sentence was 8 years, not 9 years.")
    assert terms(of(found, "Luis Choque", "sentencing")) == {"P8Y"}
    found = read(first + "The Valley Post wrote in 2016 that Rojas's sentence was 8 years, not 9 years.")
    assert terms(of(found, "Luis Choque", "sentencing")) == {"P9Y"}


@pytest.mark.parametrize(
    ("last", "term"),
    [("two years", "P2Y"), ("a two-year suspended sentence", "P2Y"), ("a suspended two-year term", "P2Y")],
)
def test_a_term_with_its_noun_after_a_name_is_that_ones_own(read: Reader, last: str, term: str) -> None:
    found = read(f"Luis Choque was given six years in prison, Ana Mamani four years and Hugo Rojas {last}.")
    assert terms(of(found, "Luis Choque", "sentencing")) == {"P6Y"}
    assert terms(of(found, "Ana Mamani", "sentencing")) == {"P4Y"}
    assert terms(of(found, "Hugo Rojas", "sentencing")) == {term}


def test_what_else_lasts_two_years_after_a_name_is_no_term(read: Reader) -> None:
    found = read("Luis Choque was given six years in prison after the city gave Hugo Rojas a two-year prize.")
    assert not of(found, "Hugo Rojas", "sentencing")
