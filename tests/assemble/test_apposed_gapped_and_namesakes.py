"""Who is meant past an apposition, a verb left out, a bracket or a namesake; what is unknown or only discussed."""

from __future__ import annotations

import pytest

from pipeline.assemble.text.kinds import FACTUAL
from tests.assemble.readings import Reader


def victims(read: Reader, text: str, act: str) -> list[set[str]]:
    """Return the named victims, people and bodies, of each record of an act that is told as a fact or a claim."""
    told = [r for r in read(text) if r.act == act and r.modality in FACTUAL]
    return [{p.name for p in (*r.people, *r.organisations) if p.role == "victim"} for r in told]


@pytest.mark.parametrize(
    ("text", "act", "expected"),
    [
        # a body is whom its apposition tells of
        ("Ivo Zarin leads the Velka Union, a group that was banned in 1998.", "organisation_shutdown",
         [{"Velka Union"}]),
        ("Ivo Zarin belongs to the Velka Union, an association outlawed by the army in 1998.", "organisation_shutdown",
         [{"Velka Union"}]),
        ("Ivo Zarin leads the Velka Union, a group that banned smoking in 1998.", "organisation_shutdown", []),
        ("Ivo Zarin leads the Velka Union, a group of lawyers fined in 1998.", "organisation_shutdown", []),
        # a ban laid on it
        ("The governor issued an open ban on the Velka Union in May 2018.", "organisation_shutdown", [{"Velka Union"}]),
        ("The party called for a ban on the Velka Union.", "organisation_shutdown", []),
        ("The ministry issued a ban on the use of Dutch in schools.", "organisation_shutdown", []),
        ("The United States imposed a ban on Velka Telecom.", "organisation_shutdown", []),
        ("The ministry imposed a ban on Velka Dawn, a youth movement, in May.", "organisation_shutdown",
         [{"Velka Dawn"}]),
        ("The ministry ordered a ban on Micron.", "organisation_shutdown", []),
        ("The government imposed a ban on Twitter in Nigeria.", "organisation_shutdown", []),
        ("A judge ordered a ban on Velka News publishing the letters.", "organisation_shutdown", []),
        ("The ministry imposed a ban on Velka Party rallies.", "organisation_shutdown", []),
        ("The court upheld the ban on the Velka Party in March 2005.", "organisation_shutdown", []),
        # a relative tells of "their" home
        ("Ivo Zarin was held in May. Zarin’s wife said that soldiers ransacked their house on Monday.", "raid",
         [{"Ivo Zarin"}]),
        ("Ivo Zarin was held in May. According to his mother, agents searched their flat on Monday.", "raid",
         [{"Ivo Zarin"}]),
        ("Ivo Zarin was held in May. His wife said agents sent tenants away and searched their homes.", "raid", []),
        ("Ivo Zarin’s lawyer said that agents searched their home.", "raid", []),
        ("Ivo Zarin and his wife Olga Bor were held in May. According to Zarin’s mother, soldiers raided their house.",
         "raid", [{"Ivo Zarin", "Olga Bor"}]),
        ("Ivo Zarin was held in May. Zarin’s wife told the Lims that soldiers raided their house.", "raid", []),
        ("Ivo Zarin was held in May. Zarin’s wife and Olga Bor said that soldiers raided their house.", "raid", []),
        # a source in brackets
        ("Agents raided the home (BBC, 3 May 2017).", "raid", []),
        ("Agents raided the union (Velka Union).", "raid", [{"Velka Union"}]),
        ("Police raided the shop (Velka Books) in May.", "raid", [{"Velka Books"}]),
        # the verb left out, with a place of one's own
        ("Troops detained Ivo Zarin in Gweru city, Midlands province, Olga Bor in Harare, and Ana Reis in Kampala.",
         "arrest", [{"Ivo Zarin"}, {"Olga Bor"}, {"Ana Reis"}]),
        ("Troops detained Ivo Zarin in Gweru and met Olga Bor in Harare.", "arrest", [{"Ivo Zarin"}]),
        ("Troops detained Ivo Zarin in Gweru city, Midlands province, and Olga Bor in Harare said so.", "arrest",
         [{"Ivo Zarin"}]),
        # a husband named before, and another's
        ("Ana Reis and her husband Ivo Zarin are poets. In May gunmen shot Olga Bor and her husband.", "attack",
         [{"Olga Bor"}]),
        ("Ana Reis and her husband Ivo Zarin are poets. In 2001 her then-husband was killed by police.", "killing",
         [set()]),
        ("Ivo Zarin’s wife Ana Reis died in 2010. In 2017 police arrested Zarin and his wife.", "arrest",
         [{"Ivo Zarin"}]),
        ("Olga Bor and her brother Bo Bor were tried. In May her brother was killed.", "killing", [{"Bo Bor"}]),
        ("Ana Reis and her husband Ivo Zarin sell tea. In June 2017 guards beat Olga Bor’s husband.", "attack",
         [set()]),
        ("Ana Reis and her husband Ivo Zarin sell tea. Olga Bor was fired after guards beat her husband.", "attack",
         [set()]),
        # namesakes told beside one of their list
        (("Troops held Qin Mu at a rally for the poet Liu Ya. In May 2017 troops held He Lan, Liu Gan and Wang Mo. "
          "In June 2017 they released Liu and Wang."), "release", [{"Liu Gan", "Wang Mo"}]),
        ("Troops held Liu Bo and Wang Li in May 2017. Liu Ji and Wang Hu sell tea. Troops freed Liu and Wang in June.",
         "release", [{"Liu Bo", "Wang Li"}]),
        # a county of two names in a list is nobody
        (("Troops detained a number of Velka Monastery monks, including Ivo Zarin, in Bor township, Maku (Machu) "
          "county, Ganan (Kanlo) TAP, in May 2018."), "arrest", [{"Ivo Zarin"}]),
        # custody that people discuss, and what may be plotted
        ("Olga Bor flew to Gweru to discuss the detention of her brother Ivo Bor.", "detention", [{"Ivo Bor"}]),
        ("Senators will debate the imprisonment of Ivo Bor.", "imprisonment", [{"Ivo Bor"}]),
        ("Officers met to discuss the arrest of Ivo Bor.", "arrest", []),
        ("The brothers met to discuss the abduction of Ivo Bor.", "abduction", []),
        ("Ministers met to discuss the deportation of Ivo Bor.", "forced_return", []),
        # what somebody is threatened with
        ("Ivo Bor was threatened with the murder of Ana Reis.", "killing", []),
        ("Ivo Bor was threatened with a trial over the murder of Ana Reis.", "killing", [{"Ana Reis"}]),
        ("Guards threatened Ivo Bor with a gun during his arrest.", "arrest", [{"Ivo Bor"}]),
        ("Police threatened the villagers on Monday with the arrest of Ivo Zarin.", "arrest", []),
        ("With the arrest of Ivo Zarin on Monday, the regime threatened journalists.", "arrest", [{"Ivo Zarin"}]),
        ("Police threatened the family with the arrest of Ivo Zarin.", "arrest", []),
        ("Press freedom is threatened with the murder of the reporter Ivo Zarin in Gweru.", "killing", [{"Ivo Zarin"}]),
        ("Guards threatened the prisoners with the hanging of Ivo Zarin, carried out the next day.", "execution",
         [{"Ivo Zarin"}]),
        ("The regime threatened reporters with Ivo Zarin’s continued detention.", "detention", [{"Ivo Zarin"}]),
        # of any proceedings nothing is known
        ("Details are unavailable about any charge or trial of Ivo Bor.", "charge", []),
        ("No information is available about any charges, trial or sentence of Ivo Bor.", "sentencing", []),
        ("Details about Ivo Bor’s arrest were unavailable.", "arrest", [{"Ivo Bor"}]),
        ("No information is available about any arrest or the torture of Ivo Zarin.", "torture", [{"Ivo Zarin"}]),
        # a hospital is what its apposition says
        ("Ana Reis was forcibly committed to the Gweru No. 3 Hospital, a psychiatric facility.",
         "psychiatric_confinement", [{"Ana Reis"}]),
        ("Ana Reis was taken to the Gweru No. 3 Hospital, a clinic beside a psychiatric facility.",
         "psychiatric_confinement", []),
        ("Ana Reis was transferred to the Gweru No. 3 Hospital, a psychiatric facility, as its director.",
         "psychiatric_confinement", []),
        # one phrase told of two acts, of whom one outlived the other
        ("Soldiers abducted and killed a teacher in Gweru. Ivo Zarin had been arrested in 2010.", "abduction",
         [{"Ivo Zarin"}]),
    ],
)  # fmt: skip
def test_who_is_meant(read: Reader, text: str, act: str, expected: list[set[str]]) -> None:
    assert victims(read, text, act) == expected


def test_others_listed_have_a_day_and_ground_of_their_own(read: Reader) -> None:
    text = ("On May 8, 2016, troops detained Ivo Zarin for fraud in Harare. Other nurses whom officials detained "
            "around the elections were Olga Bor and Ana Reis.")  # fmt: skip
    [others] = [r for r in read(text) if "Olga Bor" in {p.name for p in r.people if p.role == "victim"}]
    assert others.date is None
    assert others.charges == []


@pytest.mark.parametrize("lead", [
    "Other activists arrested there", "Other activists arrested at the rally", "Among others arrested",
])  # fmt: skip
def test_others_of_the_same_sweep_are_of_its_day(read: Reader, lead: str) -> None:
    text = f"On May 8, 2016, troops detained Ivo Zarin in Harare. {lead} were Olga Bor and Ana Reis."
    [others] = [r for r in read(text) if "Olga Bor" in {p.name for p in r.people if p.role == "victim"}]
    assert others.date is not None
    assert others.date.start == "2016-05-08"


@pytest.mark.parametrize(
    ("text", "country"),
    [
        (("Troops detained Ivo Zarin in Harare in 2014. In 2016, officials denied Zarin a passport to accept a prize "
          "from the U.S. State Department."), "ZW"),
        (("Troops detained Ivo Zarin in Harare in 2014. In 2016, the Ugandan High Court barred Zarin from travelling "
          "abroad."), "UG"),
        (("Troops detained Ivo Zarin in Harare in 2014. In 2016 he died in custody of the Uganda Police Force."), "UG"),
    ],
)  # fmt: skip
def test_a_giver_elsewhere_is_no_scene(read: Reader, text: str, country: str) -> None:
    [told] = [r for r in read(text) if r.act in {"travel_ban", "death_in_custody"}]
    assert told.country is not None
    assert told.country.alpha_2 == country


def test_the_other_detainees_are_of_the_set(read: Reader) -> None:
    text = ("On May 8, 2016, troops detained Ivo Zarin and four other nurses in Harare. Among the other detainees were "
            "Olga Bor and Ana Reis.")  # fmt: skip
    [others] = [r for r in read(text) if "Olga Bor" in {p.name for p in r.people if p.role == "victim"}]
    assert others.date is not None


def test_another_writing_of_a_name_is_no_place(read: Reader) -> None:
    [arrest] = read("Troops in Harare detained Lukan Tse (Lukam) on March 25, 2020.")
    assert {p.text for p in arrest.places} == {"Harare"}
    [arrest] = read("Troops detained Ivo Zarin (Harare) on March 25, 2020.")
    assert {p.text for p in arrest.places} == {"Harare"}


def test_what_one_protests_is_not_of_that_day(read: Reader) -> None:
    text = "On July 13, 2018, troops detained Ivo Zarin in Harare while he was protesting the detention of Ana Reis."
    found = read(text)
    [hers] = [r for r in found if "Ana Reis" in {p.name for p in r.people if p.role == "victim"}]
    assert hers.date is None


def test_what_neighbours_witness_is_of_that_day(read: Reader) -> None:
    [beating] = [r for r in read("On July 13, 2018, police arrested Ivo Zarin as neighbours witnessed the beating of "
                                 "Olga Bor.") if r.act == "attack"]  # fmt: skip
    assert beating.date is not None
    assert beating.date.start == "2018-07-13"
