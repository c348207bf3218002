"""What a sentence tells beside an act, of other people, another court or another time, and what is no part of it."""

from __future__ import annotations

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, names

read = partial(facts_told, published="2021-06-01")


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Two decades after the Andova massacre, soldiers arrested writer Olim Karim.", {"arrest"}),
        ("Nine years after the 2012 massacre in Goma, nurse Binta Soro was threatened by soldiers.", {"threat"}),
        ("On the anniversary of the 2009 massacre, police arrested poet Sara Bello.", {"arrest"}),
        ("Years after the killings, police arrested activist Karl Voss.", {"arrest"}),
        ("Two villagers were injured in the massacre of 40 people in Goma by rebels.", {"attack", "killing"}),
        ("Rebels carried out a massacre of 40 villagers in Goma on 3 May 2021.", {"killing"}),
    ],
)
def test_who_is_held_today_did_not_die_in_an_old_massacre(extractor: Extractor, text: str, acts: set[str]) -> None:
    assert {r.act for r in read(extractor, text)} == acts


@pytest.mark.parametrize(
    ("text", "name", "who"),
    [
        # an operation is not that of those whose ambush it answers
        (("Three villagers were killed in a counter-terrorism operation launched after an ambush by rebels in "
          "Goma."), "killing", set()),
        ("Two miners were killed in an attack by rebels in Goma.", "killing", {"rebels in Goma"}),
        # what befell the family long before
        ("Born in 1990 after soldiers killed his father, poet Karl Voss was arrested in Juba on 3 May 2021.",
         "arrest", set()),
        ("Born in 1974 after soldiers killed his father, Peruvian filmmaker Ivo Tann was arrested in Lima.",
         "arrest", set()),
        ("Raised by her aunt after rebels killed her mother, nurse Mina Dor was abducted in Goma.", "abduction", set()),
        ("Reporter Mina Dor, whose father was killed by soldiers in 1990, was arrested in Juba.", "arrest", set()),
        ("Karl Voss was arrested on 3 May 2021 after police stormed his home.", "arrest", {"police"}),
        ("Police shot his brother in the street and arrested Karl Voss.", "arrest", {"Police"}),
        # whose deeds they spoke of
        ("Poet Karl Voss exposed bribe-taking by officers and was arrested in Osh.", "arrest", set()),
        ("Karl Voss spoke out against looting by soldiers and was arrested in Osh.", "arrest", set()),
        ("Poet Karl Voss was arrested for denouncing torture by soldiers.", "arrest", set()),
        ("Nurse Mina Dor was abducted for reporting rapes by rebels.", "abduction", set()),
        ("Mina Dor was arrested during a raid by police on her office.", "arrest", {"police"}),
        ("Mina Dor was arrested for filming a march by police.", "arrest", {"police"}),
    ],
)  # fmt: skip
def test_whose_other_deed_a_sentence_speaks_of(extractor: Extractor, text: str, name: str, who: set[str]) -> None:
    (record,) = (r for r in read(extractor, text) if r.act == name)
    assert names(record, "perpetrator", "authority") == who


def test_the_father_killed_is_not_the_son_arrested(extractor: Extractor) -> None:
    found = read(
        extractor, "Born in 1974 after soldiers killed his father, Peruvian filmmaker Ivo Tann was arrested in Lima."
    )
    assert {(r.act, *names(r, "victim")) for r in found if names(r, "victim")} == {("arrest", "Ivo Tann")}


@pytest.mark.parametrize(
    ("text", "courts"),
    [
        (("A Kenyan court blocked the deportation of lawyer Ali Tau, who had been jailed for five years in South "
          "Sudan."), set()),
        (("A Spanish court refused to extradite poet Said Amar, who had been sentenced to ten years by a court in "
          "Nador."), {"court in Nador"}),
        ("A London court heard that banker Olan Petrov, sentenced by a Moscow court to nine years, was ill.",
         {"Moscow court"}),
        ("The European Court of Human Rights ruled that Turkey must free Cem Tan, who was sentenced to nine years.",
         set()),
        ("A Lima court tried Mina Dor, who was sentenced to five years on 3 May 2021.", {"Lima court"}),
        ("A Lima court sentenced Mina Dor, who was arrested in May, to five years.", {"Lima court"}),
        ("The Lima Criminal Court heard the case of Mina Dor, who was sentenced to five years.",
         {"Lima Criminal Court"}),
    ],
)  # fmt: skip
def test_a_court_of_another_matter_sentenced_nobody(extractor: Extractor, text: str, courts: set[str]) -> None:
    (record,) = (r for r in read(extractor, text) if r.act == "sentencing")
    assert names(record, "authority") == courts


@pytest.mark.parametrize(
    ("text", "act", "charges"),
    [
        # a charge years after an arrest, after a release, or after a later arrest
        ("Mina Dor was arrested in 2016 and released. She was charged with libel on 3 May 2021.", "arrest", [[]]),
        ("Poet Mina Dor was detained in 2015. In May 2021, prosecutors charged her with libel.", "arrest", [[]]),
        (("Police arrested poet Mina Dor in Osh on 12 March 2021. She had previously been arrested in 2019. On 14 "
          "March 2021 she was charged with libel."), "arrest", [["libel"], []]),
        ("Mina Dor was arrested on 3 May 2021. She was released on bail. She was charged with libel on 5 May 2021.",
         "arrest", [["libel"]]),
        # what somebody in the dock accuses others of, or writes of them
        ("Poet Mina Dor accused Governor Karl Voss of fraud and was arrested for libel.", "arrest", [["libel"]]),
        ("Poet Mina Dor accused Governor Karl Voss of fraud and was arrested on 6 May 2021.", "arrest", [[]]),
        ("Prosecutors accused Mina Dor of fraud and she was arrested on 6 May 2021.", "arrest", [["fraud"]]),
        ("Reporter Mina Dor wrote a report on a colonel accused of torture. She was sued by him for libel.", "charge",
         [["libel"]]),
        # what another was fined for beside
        ("The newspaper Osh News was closed for extremism; its editor Ivo Tann was fined for jaywalking.",
         "organisation_shutdown", [[]]),
        # what is dropped, and what stays
        ("Prosecutors dropped a charge of fraud against Mina Dor, but she still faces a charge of libel.", "charge",
         [["libel"]]),
    ],
)  # fmt: skip
def test_charges_of_another_matter(extractor: Extractor, text: str, act: str, charges: list[list[str]]) -> None:
    sure = [r for r in read(extractor, text) if r.act == act and r.confidence >= 0.5]
    assert [[c.text for c in r.charges] for r in sure] == charges


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # another matter, in words or by its country
        ("In Ghana, poet Ama Sok was beaten on 2 May 2021. In Togo, police arrested blogger Kossi Adjo.", None),
        ("Poet Ama Sok was beaten on 2 May 2021. In a separate incident, police arrested blogger Kossi Adjo.", None),
        ("Poet Ama Sok was beaten on 2 May 2021. Separately, police arrested blogger Kossi Adjo.", None),
        ("Students marched in Accra on 2 May 2021. Police arrested blogger Kossi Adjo.", "2021-05-02"),
        ("Poet Ama Sok was beaten in Accra on 2 May 2021. In Accra, police arrested blogger Kossi Adjo.", "2021-05-02"),
        # what is only remembered
        ("On the anniversary of the 4 June 1989 crackdown, police arrested poet Kossi Adjo.", None),
        ("On the eve of the anniversary of the 25 January 2011 revolution, soldiers arrested Kossi Adjo.", None),
        ("During a vigil for the victims of the 3 October 2013 fire, police arrested Kossi Adjo.", None),
        ("Activists marked the 20 September 1984 bombing as police arrested poet Kossi Adjo.", None),
        ("Kossi Adjo was arrested at a vigil on 4 May 2021.", "2021-05-04"),
    ],
)
def test_days_of_another_matter(extractor: Extractor, text: str, day: str | None) -> None:
    (record,) = (r for r in read(extractor, text) if r.act == "arrest")
    told = record.date.edtf if record.date is not None and record.date.precision == "day" else None
    assert told == day


@pytest.mark.parametrize(
    ("text", "act", "day"),
    [
        ("Ann Sok was arrested on 9 May 2021. A month after her arrest on 3 May 2017 she had been freed.", "release",
         "2017-06"),
        ("Raised by nuns after rebels killed her mother, nurse Ann Sok was abducted on 4 May 2021.", "killing", None),
        ("Orphaned when police shot his parents, nurse Ivo Tann was arrested on 7 May 2021.", "arrest", "2021-05-07"),
        ("Ivo Tann was beaten by youths whose own leader, Dan Coru, had been jailed in March.", "attack", None),
        ("Ivo Tann was sentenced to two years for a speech in 2015.", "sentencing", None),
        ("Ivo Tann was sentenced on 3 April 2021 to two years for a speech.", "sentencing", "2021-04-03"),
    ],
)  # fmt: skip
def test_days_of_what_is_told_beside(extractor: Extractor, text: str, act: str, day: str | None) -> None:
    (record,) = (r for r in read(extractor, text) if r.act == act)
    assert (record.date.edtf if record.date is not None else None) == day


@pytest.mark.parametrize(
    ("text", "act", "places", "country"),
    [
        # where a court tries it, not where it was done
        ("A court in Lima convicted officer Karl Voss of killing nurse Mina Dor.", "killing", [], "PE"),
        ("Officer Karl Voss was convicted in Lima of killing nurse Mina Dor in Cusco.", "killing", ["Cusco"], "PE"),
        ("Nurse Mina Dor was killed in Lima. Officer Karl Voss was tried for the murder.", "killing", ["Lima"], "PE"),
        ("A court in Lima sentenced nurse Mina Dor to two years.", "sentencing", ["Lima"], "PE"),
        # whose warrant it was
        ("Poet Ivo Tann was arrested in Rome under a warrant issued by a judge in Tunis.", "arrest", ["Rome"], "IT"),
        ("Poet Ivo Tann was arrested in Rome at the request of a court in Tunis.", "arrest", ["Rome"], "IT"),
        # where it was told
        ("Poet Ivo Tann said from Paris that police had raided his house in Osh.", "raid", ["Osh"], "KG"),
        ("Speaking in Berlin, nurse Ann Sok said she was tortured in Minsk in 2020.", "torture", ["Minsk"], "BY"),
        ("In Osh, a spokesman said that poet Ivo Tann was tortured for a week.", "torture", ["Osh"], "KG"),
        ("Police in Osh said they had arrested poet Ivo Tann.", "arrest", ["Osh"], "KG"),
        # after what ends the section of the only land
        ("Weekly digest\n\nAlgeria\n\nBlogger Samir Kaci was jailed.\n\nOther news\n\nA court fined editor Hedi Trab.",
         "fine", [], None),
        # names
        ("Poet Ivo Tann was convicted of insulting Atatürk by a court in Edirne.", "conviction", ["Edirne"], "TR"),
    ],
)  # fmt: skip
def test_places_of_another_matter(
    extractor: Extractor, text: str, act: str, places: list[str], country: str | None
) -> None:
    (record,) = (r for r in read(extractor, text) if r.act == act)
    assert [p.text for p in record.places] == places
    assert (record.country.alpha_2 if record.country is not None else None) == country


def test_a_court_ends_with_its_town(extractor: Extractor) -> None:
    text = "Poet Ann Sok was convicted by a court in Edirne, where her father was killed by soldiers in 1993."
    (record,) = (r for r in read(extractor, text) if r.act == "conviction")
    assert names(record, "authority") == {"court in Edirne"}
