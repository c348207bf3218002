"""Words in another sense than that of an act: polls and games, lifts, work lost, deaths that nobody caused."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader, acts, told


@pytest.mark.parametrize(
    "text",
    [
        # elections and games
        "For the two seats on the water board Jill Moor and Ann Petty won, beating Owen Rask and Lena Forde.",
        "Ida Kvist held on to the council seat, beating Labour challenger Tom Ager by more than 900 votes.",
        "Ivory Stars had more of the ball but seldom threatened goalkeeper Amadou Diop before half-time.",
        "In the debate, Ferreira attacked senator Paulo Lins for voting against the road bill.",
        # lifts, rescues, things that are held
        "Miguel Santos was picked up by a taxi at the station.",
        "After class Piet Vos sits in the library and is picked up once his aunt shuts her shop.",
        "The pilot Erik Stahl was snatched from the sea by a lifeboat crew.",
        "About 90 fans cheered as the boy was held aloft by his uncle outside the stadium.",
        # work, clubs, talks
        "Greg Holt told the council he was laid off last month from the paper mill.",
        "Coach Ivan Petkov was fired after the team lost six games in a row.",
        "The joint commission, whose meetings were suspended after the war, will meet again in June.",
        # asylum and flight
        "Grace Otieno and Peter Mwangi, who run a bakery, came to Britain in 2001 and received asylum in 2009.",
        "The dictator Farhad Noor fled the country on 3 March 1961.",
        # officials asked, witnesses heard
        "For nine years Rosa Klein hounded the police, the bishop and former minister Otto Brandt for an answer.",
        "Both Mark Till and Jane Roe were interviewed by police as part of the inquiry.",
        "The band leader Samia Haddad was blocked from entering the stadium because of concerns for her safety.",
        # found dead, missing, ill
        "Two sisters, Marta Nowak and Ewa Nowak, were found dead in their flat over the weekend, the coroner said.",
        "The frozen body found on the shore has been identified as that of Erik Dahl, who went missing in January.",
        "Secretary Rose Adler died Tuesday at St Anna Hospital following a long illness, said director Jon Falk.",
        "Kurt Roth vanished after the bank robbery, and his van was found abandoned in Graz.",
        # machines, war
        "Corporal Dave Penn of the reserve was killed in June when the welding set he was using short-circuited.",
        "Farmhand Luis Vega was crushed to death by a tractor.",
        "Private Owen Hart was killed on 4 March while supporting combat operations in Kandahar.",
        # things, kitchens, ordinary crimes
        "Plumber Neil Dodd has seen his new van vandalised outside his home four times.",
        "The road agency expropriated the home of Fred Olin for the new bypass.",
        "Cafe Lumen was shut down on 3 May by the health authority after inspectors found mice.",
        "The owners closed the Blue Harbour agency after lawsuits began in 2011.",
        "Police searched the home of Phil Dunn on Friday and found heroin and scales.",
        "Three escaped inmates, Al Dorn, Bo Rask and Cy Holt, were captured on Monday at a motel.",
        "Charges of drunk driving against Nina Falk were dropped on Monday.",
        "Leo Antal was charged last spring in a civil suit over the shares.",
        # posts, records, seats and old wars
        "Ms. Dewi Lontoh was released from the post of registrar on 3 May 2019.",
        "Mr. R. Fonseka was released on 3 May 2019 to enable him to assume duties as a clerk of the ministry.",
        "Their second album, produced by Bob Ewing, was released in 2002.",
        "Like his other comedies, Zafar Baig was released at the Regal cinema in Karachi.",
        "Ann Burke lost her seat in the snap election of 2003.",
        "Envoy Martti Halla has been charged with running the peace process.",
        "The waltz became her first hit and took Mina Lo to Vienna.",
        "The league is suing ministers Con Ross and Don Rand, charging that they bungled the flood relief.",
        "Members were the poets Gwyn Ash and J. Pugh, prominent exiles Yann Le Fur and Alan Hue, and Peter Bell.",
        "In 1985 Rod Alder stood for mayor. He was elected with ease and served one term until 1991.",
        "Lena Ort, who served two years as a judge, spoke to the press on 3 May.",
        "Karl Ost, who served ten years in the army, spoke to the press on 3 May.",
        "Doctor Georg Lamm died in 1915 of a typhus that he caught while treating Russian prisoners in Berlin.",
        "In the 1990 election senator Peter Wilde had beaten Democrat Diana Fenn for governor.",
        "The summit was a meeting between chairman Jo Kang and president Don Trask, held at a hotel in May.",
        "Mr. U. Perera and Ms. M. Silva were released from the department in 2015 as they had passed the examination.",
        "Hall agreed to release Ecoline, Randy Moffat and every affiliate and subsidiary.",
        "Joseph Hooper was humiliated in the battle of Chance Hill in May 1863.",
        "On 20 March, general Nguyen Tho ordered the third-largest city to be held at all costs.",
        "Commander Walter Rusk was killed in an automobile accident near the front.",
        "A woman of 80 was killed when her nephew accidentally hit her as he parked the van.",
        "Colonel Henri Bauer was killed in 1711 during a military campaign in the north.",
        "Singer Yi Somin won fame with “Paper Lantern”, released in 1967.",
        "Parliament was dissolved on 26 June 2015 and polling was set for August.",
        "The wall bears the names of Ilan Roth and six others who were killed in the shuttle disaster.",
    ],
)
def test_no_incident(read: Reader, text: str) -> None:
    assert acts(told(read, text)) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police beat candidate Ivan Petrov with sticks during the election.", ("attack", "Ivan Petrov")),
        ("The mob beat Joao Melo unconscious after he won the election.", ("attack", "Joao Melo")),
        (
            "The mayor threatened reporter Lina Cruz with death over her article on the goal of the project.",
            ("threat", "Lina Cruz"),
        ),
        ("Activist Omar Said was picked up by plain-clothes men at his school.", ("abduction", "Omar Said")),
        ("Teacher Sara Bell was laid off after she joined a strike at the school.", ("dismissal", "Sara Bell")),
        (
            "The ruling party suspended lawmaker Hugo Lind for criticising the president.",
            ("dismissal", "Hugo Lind"),
        ),
        ("Activist Berta Ruiz was found dead in her house on 3 March, police said.", ("killing", "Berta Ruiz")),
        (
            "Maung Aye disappeared while fishing after troops entered the area.",
            ("enforced_disappearance", "Maung Aye"),
        ),
        ("Soldier Ivan Orlov was beaten to death in his barracks.", ("killing", "Ivan Orlov")),
        ("Rapper Omid Sar, whose songs mock the king, was released on 3 May.", ("release", "Omid Sar")),
        ("Judge Ana Belo lost her seat on the bench on 3 May for freeing a protester.", ("dismissal", "Ana Belo")),
        ("The family sued editor Ana Belo for defamation.", ("charge", "Ana Belo")),
        ("Guards had beaten Diana Fenn for her candidacy for governor.", ("attack", "Diana Fenn")),
        ("Ana Belo and Ivo Paz, held at a hotel by police, asked for a lawyer.", ("detention", "Ivo Paz")),
        ("The fatal police shooting of Tyrone Dunn on 3 May led to protests.", ("killing", "Tyrone Dunn")),
        ("“We are tired,” released lawyer Ana Belo said on 3 May.", ("release", "Ana Belo")),
        ("Council member Ivan Rosic is serving three years for libel.", ("imprisonment", "Ivan Rosic")),
        ("Activist Ana Belo was killed during a patrol of the forest.", ("killing", "Ana Belo")),
        ("Gunmen killed ranger Otto Lund during a patrol.", ("killing", "Otto Lund")),
        ("Exiled lawyer Yann Le Fur lives in Brest.", ("exile", "Yann Le Fur")),
        ("The shop of trader Iqbal Khan was vandalised by a mob.", ("property_destruction", "Iqbal Khan")),
        (
            "Police raided the home of Roberto Diaz without a warrant and said they sought drugs.",
            ("raid", "Roberto Diaz"),
        ),
    ],
)
def test_the_grave_sense_stays(read: Reader, text: str, expected: tuple[str, str]) -> None:
    assert expected in acts(told(read, text))


def test_house_arrest_is_told_once(read: Reader) -> None:
    found = told(read, "After the protests of 2016, cleric Mehdi Karo was put under house arrest in early March 2018.")
    assert [(i.act, i.date.edtf) for i in found if i.date] == [("house_arrest", "2018-03")]


def test_who_only_wants_somebody_returned_was_not_held(read: Reader) -> None:
    text = (
        "On 3 May two exile leaders and 13 others were arrested at a march. "
        "President Ramon Ibarra promised more marches until the girl was returned to her grandmother."
    )
    assert all(victim != "Ramon Ibarra" for _, victim in acts(told(read, text)))


def test_a_holiday_makes_no_disappearance_a_harmless_one(read: Reader) -> None:
    text = "The bookseller Lin Wei disappeared while on holiday in Pattaya in October."
    assert ("enforced_disappearance", "Lin Wei") in acts(told(read, text))


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The league says that 46 farmers of two districts were arbitrarily executed in May 2016.", "killing"),
        ("Nine men were detained by soldiers and later found executed.", "killing"),
        ("Omar Sarr, found guilty of treason, was executed in May 2016.", "execution"),
    ],
)
def test_an_execution_without_a_court_is_a_killing(read: Reader, text: str, act: str) -> None:
    assert {i.act for i in told(read, text)} & {"killing", "execution"} == {act}
