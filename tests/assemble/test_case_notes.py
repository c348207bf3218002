"""Notes of cases: how a sentence runs and ends, reviews and cuts of it, terms listed, labels, names in two scripts."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import facts_told

read = partial(facts_told, published="2024-05-06")


def told(found: list[Incident]) -> set[tuple[str, str | None]]:
    """Return each act with its date."""
    return {(i.act, i.date.edtf if i.date else None) for i in found}


def term_of(found: list[Incident], who: str) -> set[str | None]:
    return {
        i.penalty.term.iso if i.penalty and i.penalty.term else None
        for i in found
        if i.act == "sentencing" and any(p.name == who and p.role == "victim" for p in i.people)
    }


def test_a_suspended_term_shuts_no_court(extractor: Extractor) -> None:
    found = read(extractor, "The Osh Court sentenced Ida Obi on 4 May 2016 to a year in prison, suspended for three.")
    assert told(found) == {("sentencing", "2016-05-04")}


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "Ida Obi was sentenced to five years on 3 May 2015. Her sentence was to expire on 3 May 2020.",
            {("sentencing", "2015-05-03")},
        ),
        (
            "Ida Obi was sentenced to a year in 2013. She completed her sentence on 19 March 2014.",
            {("sentencing", "2013")},
        ),
        (
            "Ida Obi was sentenced to a year in 2014. She began serving her sentence in Osh Prison on 5 April 2015.",
            {("sentencing", "2014"), ("imprisonment", "2015-04-05")},
        ),
        (
            "Ida Obi was sentenced to a year and was released in June 2021.",
            {("sentencing", None), ("release", "2021-06")},
        ),
        (
            "Ida Obi was sentenced to 9 years, from 4 May 1998 to 3 May 2007, by the Gweru Court.",
            {("sentencing", None)},
        ),
        (
            "Ida Obi was tried 3 November 1998 and, on 21 December 1998, sentenced to 11 years.",
            {("trial", "1998-11-03"), ("sentencing", "1998-12-21")},
        ),
        (
            "A notice of 23 November 2018 named the court. A court gave Ida Obi a year in prison.",
            {("sentencing", None)},
        ),
        (
            "Ida Obi was sentenced to 8 years on 28 May 2013. The appeal court upheld the sentence on 19 June 2013.",
            {("sentencing", "2013-05-28"), ("appeal_rejected", "2013-06-19")},
        ),
        (
            "Ida Obi was sentenced to death in 2001. The term was commuted to life in 2003 and cut in 2005 to a year.",
            {("sentencing", "2001"), ("sentence_overturned", "2003"), ("sentence_overturned", "2005")},
        ),
        (
            "Police detained Ida Obi on 11 December 2019, and a prosecutor approved her arrest on 17 January 2020.",
            {("arrest", "2019-12-11"), ("arrest", "2020-01-17")},
        ),
        ("Police arrested Ida Obi for her role in a protest on 10 March 2008.", {("arrest", None)}),
        ("Ida Obi was kept under town arrest from March 2012.", {("house_arrest", "2012-03")}),
    ],
)
def test_what_dates_what(extractor: Extractor, text: str, acts: set[tuple[str, str | None]]) -> None:
    assert told(read(extractor, text)) == acts


@pytest.mark.parametrize("how", ["denied parole", "refused medical parole", "denied early release"])
def test_a_mercy_refused_is_none(extractor: Extractor, how: str) -> None:
    acts = {i.act for i in read(extractor, f"Ida Obi, a nurse in jail, was {how} in May 2014.")}
    assert not acts & {"parole", "release", "ill_treatment"}


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("On 3 May 2022 Ida Obi was sentenced to 5 years, Ben Kol to 3 years and Ada Sun to 2.5 years.", "P2Y6M"),
        ("Sentenced on 3 May 2022: Ida Obi — 5 years' imprisonment; Ben Kol — 3 years; Ada Sun — 6 years.", "P6Y"),
        (
            "Ida Obi and Ben Kol were jailed for five and three years respectively; Ada Sun drew a six-year term.",
            "P6Y",
        ),
    ],
)
def test_each_has_the_own_term(extractor: Extractor, text: str, terms: str) -> None:
    found = read(extractor, text)
    assert term_of(found, "Ida Obi") == {"P5Y"}
    assert term_of(found, "Ben Kol") == {"P3Y"}
    assert term_of(found, "Ada Sun") == {terms}


def test_a_reduction_by_so_much_is_no_term(extractor: Extractor) -> None:
    found = read(extractor, "Ida Obi was sentenced to 12 years in 2004. She received a two-year reduction in 2009.")
    cut = next(i for i in found if i.act == "sentence_overturned")
    assert cut.penalty is not None
    assert (cut.penalty.status, cut.penalty.term) == ("reduced", None)


def test_the_term_cut_is_its_owners(extractor: Extractor) -> None:
    found = read(extractor, "Ben Kol was sentenced to a year in 2021. Ida Obi's term was cut by a sixth in 2023.")
    cut = next(i for i in found if i.act == "sentence_overturned")
    assert [p.name for p in cut.people if p.role == "victim"] == ["Ida Obi"]


def test_labels_of_a_register(extractor: Extractor) -> None:
    found = read(
        extractor,
        "Ida Obi. Arrested: 2 March 2016. Sentence: five years in prison, 14 May 2016. Appeal rejected: 5 November "
        "2016. Released: 8 June 2020. Re-arrested: 30 April 2022.",
    )
    assert told(found) == {
        ("arrest", "2016-03-02"), ("sentencing", "2016-05-14"), ("appeal_rejected", "2016-11-05"),
        ("release", "2020-06-08"), ("arrest", "2022-04-30"),
    }  # fmt: skip


@pytest.mark.parametrize("other", ["(Chinese: Abu Tuoheti)", ", or Abu Tuoheti in Chinese,", ", a.k.a. Abu Tuoheti,"])
def test_a_name_in_another_script_is_the_same_person(extractor: Extractor, other: str) -> None:
    joint = "" if other.startswith(",") else " "
    found = read(extractor, f"Apar Tohti{joint}{other} was jailed for a year in 2013. Abu Tuoheti was freed in 2016.")
    assert len({p.name for i in found for p in i.people if p.role == "victim"}) == 1


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The Ili Kazakh Autonomous Prefecture Intermediate People's Court jailed Ida Obi for a year in 2018.", "CN"),
        ("Three Falun Gong practitioners were arrested on 8 June 2017.", None),
        ("Ida Obi, an ethnic Kazakh, was detained in Tacheng, China, in 2018.", "CN"),
    ],
)
def test_peoples_and_faiths_tell_no_country(extractor: Extractor, text: str, code: str | None) -> None:
    [one] = read(extractor, text)
    assert (one.country.alpha_2 if one.country else None) == code
