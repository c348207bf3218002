"""Appeals, digests and papers of courts: whom a pronoun means, which post a day or country is of, what was not done."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import all_told, doers_to, facts_told, of, suffered, victims

MARINERS = """Osvaldo Pinto of the dockers' league was beaten by soldiers near Beira in 2011.

Tiago Nunes, president of the Nampula branch of the rail workers' union, went to court on 7 March. Two men on a
scooter shot at him twice.

Karl Berg, an envoy, was in the hotel but was unhurt. The ministry said that Berg was not the target. The vest of one
attacker went off after he was shot by a doorman.

When Farid Noor asked about Pinto's whereabouts at the barracks, he too was detained."""


def test_whom_a_pronoun_means_where_an_appeal_turns_to_another(extractor: Extractor) -> None:
    read = suffered(lambda t: all_told(extractor, t), MARINERS)
    assert ("attempted_killing", "Tiago Nunes") in read
    assert ("arrest", "Farid Noor") in read
    assert {name for _, name in read} == {"Osvaldo Pinto", "Tiago Nunes", "Farid Noor"}


TOLD = (
    # a list of deeds is no list of people
    ("It has included the jailing of senator Lucia Prado (2017); and the arrest of opposition envoy Joao Reis (2018).",
     {("imprisonment", "Lucia Prado"), ("arrest", "Joao Reis")}),
    ("Police seized the teacher Lucia Prado (2017); the poet Joao Reis (2018); and the singer Ana Vaz (2019).",
     {("arrest", "Lucia Prado"), ("arrest", "Joao Reis"), ("arrest", "Ana Vaz")}),
    # whom the main clause is about stands in no other one
    ("Ten years to the day when reporter Lucia Prado was fatally shot, another of the men in it has been deported.",
     {("killing", "Lucia Prado")}),
    # those told "along with" somebody come with them
    ("Rui Costa runs a small paper. Along with two friends, Joao Reis, a baker, and Luis Vaz, a cook, he was arrested.",
     {("arrest", "Rui Costa"), ("arrest", "Joao Reis"), ("arrest", "Luis Vaz")}),
    # a judge is not fined beside whom he tries
    ("Pavel Orlov was sentenced to a year. When judge Oleg Belov read the verdict, he was also fined 300 roubles.",
     {("sentencing", "Pavel Orlov"), ("fine", "Pavel Orlov")}),
    # nor is he who searched the cell beaten too
    ("Rui Costa was jailed in Praia. When the jailer Ivo Reis searched his cell, he was also beaten.",
     {("imprisonment", "Rui Costa"), ("raid", "Rui Costa"), ("ill_treatment", "Rui Costa")}),
    # what somebody is held to be is no second person
    ("Police arrested Rui Costa in Praia. The union believes him to be a political prisoner held for his poems.",
     {("arrest", "Rui Costa")}),
    # against whom a case is opened: the officer of the sentence before
    ("Anil Das died in the custody of Karimpur police. The inquiry named the officer. A case was opened against him.",
     {("death_in_custody", "Anil Das")}),
    ("Anil Das was held in Karimpur. A constable questioned him. A case was then opened against him.",
     {("detention", "Anil Das"), ("charge", "Anil Das")}),
    # what is done to "the prisoner" in general, before anybody is named
    ("Such charges are used to jail the prisoner. In Osh, Asel Bekova, a nurse, was killed by thieves.",
     {("killing", "Asel Bekova")}),
    # who is called so, and somebody who is
    ("A prisoner of opinion is anyone held in jail or otherwise detained for what they think.", set()),
    ("A student is among those detained in Gweru.", {("arrest", "A student")}),
    # a service that acts is none that worshippers hold
    ("The offices were raided by members of the intelligence service.", set()),
)  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_who_suffered_what(extractor: Extractor, text: str, expected: set[tuple[str, str]]) -> None:
    assert suffered(lambda t: all_told(extractor, t), text) == expected


def test_what_was_not_done_and_what_was(extractor: Extractor) -> None:
    text = (
        "The board recommended against clemency for Tom Beck. The jury applauded the decision taken by a court in "
        "Kenya to acquit Peter Otieno. Mr Ilya Orlov alleged that his conviction had violated his rights. "
        "Ms Olga Frolova alleged that her beating by guards had violated hers."
    )
    found = all_told(extractor, text)
    told = {(i.act, i.modality, v) for i in found for v in victims(i)}
    assert ("pardon", "denied", "Tom Beck") in told
    assert ("acquittal", "reported", "Peter Otieno") in told
    assert ("conviction", "reported", "Ilya Orlov") in told
    assert {m for _, m, v in told if v == "Olga Frolova"} == {"alleged"}


def test_who_is_only_missing_was_taken_by_nobody_told(extractor: Extractor) -> None:
    text = "Ilya Orlov was beaten by police at a rally in Osh on 3 May 2012. His friends then noticed he was missing."
    found = facts_told(extractor, text)
    assert doers_to(found, "Ilya Orlov", "attack") == {"police"}
    assert doers_to(found, "Ilya Orlov", "enforced_disappearance") == set()


POSTS = """Prisoners of the month

16 December 2014

The authorities in Nepal must drop the charges of sedition against Sita Rai, a weaver who has been held in Pokhara for
over three years, the group said today in a letter to the ministers.

4 December 2014

Judges in Colombo today gave the painter Nila Perera two years in jail. Her father, Karu Perera, is serving life for an
old play of his. Only three days ago, her sister Mala Perera was sentenced to one year in jail."""


def test_each_post_under_its_day_counts_from_it_and_keeps_its_country(extractor: Extractor) -> None:
    found = facts_told(extractor, POSTS)
    (nila,), (mala,) = (of(found, name, "sentencing") for name in ("Nila Perera", "Mala Perera"))
    (karu,) = of(found, "Karu Perera", "imprisonment")
    assert nila.date is not None
    assert mala.date is not None
    assert (nila.date.edtf, mala.date.edtf) == ("2014-12-04", "2014-12-01")
    assert {i.country.alpha_2 for i in (nila, mala, karu) if i.country is not None} == {"LK"}


DAYS = (
    ("Moses Okello was arrested on 11th/09/2010 in Kyotera, Uganda, and freed on 13th/Oct/2010.", "arrest",
     "2010-09-11"),
    ("Moses Okello was arrested on 11th/09/2010 in Kyotera, Uganda, and freed on 13th/Oct/2010.", "release",
     "2010-10-13"),
    ("On March 17, 2019, Oman completed the release of 400 prisoners.", "release", "2019-03-17"),
    # a year in brackets behind the name, which is none where the noun is the name of a work
    ("It has included the jailing of the senator Lucia Prado (2017); and the arrest of Joao Reis (2018).", "arrest",
     "2018"),
    # of years, not of the day of what came of them
    ("Ana Castro was shot dead on 2 March 2016 in Tela. Over the years she had received death threats.", "threat",
     None),
)  # fmt: skip


@pytest.mark.parametrize(("text", "act", "day"), DAYS)
def test_days(extractor: Extractor, text: str, act: str, day: str | None) -> None:
    found = [i for i in facts_told(extractor, text) if i.act == act and (victims(i) or i.group)]
    assert found[-1].date is None if day is None else found[-1].date.edtf == day


def test_in_several_countries_at_once_is_in_none(extractor: Extractor) -> None:
    text = (
        "Some 90 writers are serving long prison terms in countries including China, Cuba and Eritrea. Ana Obi and "
        "Paul Reed were jailed in Kenya and Uganda respectively in 2011. Two nurses were fined in Nakuru, Kenya."
    )
    found = facts_told(extractor, text)
    lands = {(*victims(i), i.group.text if i.group else ""): i.country and i.country.alpha_2 for i in found}
    assert lands[("Some 90 writers",)] is None
    assert (lands[("Ana Obi", "")], lands[("Paul Reed", "")], lands[("Two nurses",)]) == ("KE", "UG", "KE")


def test_a_non_custodial_sentence_is_no_prison(extractor: Extractor) -> None:
    found = facts_told(extractor, "Two men were given custodial sentences; 300 others were given non-custodial ones "
                                  "in May, and the last 40 were given non-custodial sentences.")  # fmt: skip
    told = [(i.penalty.text, i.penalty.kind) for i in found if i.penalty is not None]
    assert told == [("custodial sentences", "imprisonment"), ("non-custodial sentences", "other")]


def test_the_day_on_which_a_page_was_changed_is_not_its_own(extractor: Extractor) -> None:
    text = "The league condemns the arrest today of editor Salim Harthy in Muscat.\nPublished on\nUpdated on 20.01.2016"
    (arrest,) = facts_told(extractor, text, title="Editor held in Muscat")
    assert arrest.date is None


def test_a_place_that_no_gazetteer_has_tells_not_which_country_a_part_is_about(extractor: Extractor) -> None:
    text = (
        "The Korean peninsula: a review\n\nNorth. Ten tailors whom China sent back at Tumen were held in Onsong. "
        "The fisher Ri Chol was shot dead at Hyesan.\n\nSouth. In May a military court at Gyeryong jailed a cook. "
        "The trader Heo Dan is serving two years for a song."
    )
    (only,) = of(facts_told(extractor, text), "Heo Dan", "imprisonment")
    assert only.country is None or only.country.alpha_2 != "CN"
