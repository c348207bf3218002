"""What is told by the way in what is denied, asked for or planned is a fact, and what a hedge is of."""

from __future__ import annotations

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.text.kinds import FACTUAL
from tests.assemble.readings import all_told, doers

read = partial(all_told, published="2022-06-14")
REAL = {"reported"}


def modes(extractor: Extractor, text: str, act: str) -> set[str]:
    return {i.modality for i in read(extractor, text) if i.act == act}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        # where, when or why it was is all that is not known
        ("It is not clear where Lamine Sagna is being held.", "detention"),
        ("Nobody at the mosque knows where Lamine Sagna is being kept in detention.", "detention"),
        ("The paper does not say when guards arrested Lamine Sagna.", "arrest"),
        ("Police did not say which court would hear Lamine Sagna and Awa Sarr, or where they were held.", "detention"),
        # what is not known is only a detail of it
        ("Further information on Lamine Sagna's detention is not available.", "detention"),
        ("The monitors did not give the place or the length of Lamine Sagna's detention.", "detention"),
        ("The basis for Lamine Sagna's detention was not disclosed, but his wife has hopes.", "detention"),
        ("Lamine Sagna's arrest is not the first time that a teacher has crossed the mayor.", "arrest"),
        ("Lamine Sagna was not the first to be arrested.", "arrest"),
        # reasons and concessions
        ("The harvest fair will open on Friday, though Lamine Sagna is still under arrest.", "arrest"),
        ("The choir plans to tour while Lamine Sagna is in jail.", "imprisonment"),
        ("Lamine Sagna will not come home, given that police arrested his driver Modou Faal in May.", "arrest"),
        # where somebody is, and up to when
        ("Lamine Sagna, in pre-trial detention since January, will see a judge next week.", "detention"),
        ("The trial of Lamine Sagna, currently in custody, will begin next week.", "detention"),
        ("Lawyers will meet Lamine Sagna, now in jail.", "imprisonment"),
        ("Lamine Sagna is not receiving medical care in detention.", "detention"),
        ("Lamine Sagna had not painted in years before his arrest.", "arrest"),
        # what people are moved to see, write about or undo
        ("We are alarmed to see Lamine Sagna arrested again.", "arrest"),
        ("The bishops are sorry to hear of the arrest of Lamine Sagna.", "arrest"),
        ("His aunt wants to talk about the torture of Lamine Sagna.", "torture"),
        ("The union condemns the decision of the college to expel Lamine Sagna.", "dismissal"),
        ("The college should reverse its decision to expel Lamine Sagna.", "dismissal"),
        ("Police did not charge Lamine Sagna, instead detaining him for a month.", "detention"),
        ("They bared their backs to show the welts after guards tortured and beat Lamine Sagna.", "torture"),
        # one of several, a colon behind a "nor", contractions, habits, grounds
        ("Lamine Sagna was one of several prisoners to die in custody in 2018.", "death_in_custody"),
        ("Nor is it her first quarrel with the state: in March Awa Sarr was arrested at the port.", "arrest"),
        ("Awa Sarr said they'd arrested her cousin Lamine Sagna.", "arrest"),
        ("Soldiers locked Awa Sarr in a shed for a year. They would often beat her.", "attack"),
        ("It is unclear whether the detention of Lamine Sagna is related to his poems.", "detention"),
        # a hedge of what follows it alone
        ("Officers detained Lamine Sagna reportedly in connection with his poems.", "arrest"),
        ("Guards shot and killed, apparently unlawfully, the student Lamine Sagna.", "killing"),
        ("Agents struck the strikers with hoses to break up the rally in Kolda.", "dispersal"),
    ],
)
def test_what_is_told_by_the_way_is_a_fact(extractor: Extractor, text: str, act: str):
    assert modes(extractor, text, act) == REAL


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("It is not clear where Lamine Sagna will be tried.", "trial"),
        ("The prison did not say when Lamine Sagna would be freed.", "release"),
        ("It is not clear whether Lamine Sagna has been arrested.", "arrest"),
        ("Lamine Sagna was not arrested where he lives.", "arrest"),
        ("Information on any arrest of Lamine Sagna is not available.", "arrest"),
        ("The ministry did not provide information on the trial of Lamine Sagna.", "trial"),
        ("Police plan to arrest Lamine Sagna because he wrote a poem.", "arrest"),
        ("Lamine Sagna should be kept out because he may be tortured.", "torture"),
        ("The army denies that Lamine Sagna fled because he had been beaten.", "attack"),
        ("The army denied in a statement that soldiers had beaten Awa Sarr.", "attack"),
        ("A baker in town, Lamine Sagna, whose arrest was announced by rivals, has not been arrested.", "arrest"),
        ("Lamine Sagna did not remain in custody.", "detention"),
        ("Guards did not keep Lamine Sagna in detention.", "detention"),
        ("Rivals are eager to see Lamine Sagna arrested.", "arrest"),
        ("A decision to expel Lamine Sagna is expected on Monday.", "dismissal"),
        ("The decision to deport Lamine Sagna was condemned.", "forced_return"),
        ("Lamine Sagna will be one of several men to be freed.", "release"),
        ("Nor was Lamine Sagna charged.", "charge"),
        ("Lamine Sagna was told he'd be arrested.", "arrest"),
        ("Soldiers locked Awa Sarr in a shed. They would often beat her if she prayed.", "attack"),
        ("It is unclear whether Lamine Sagna's arrest took place.", "arrest"),
    ],
)
def test_what_is_itself_denied_or_to_come_is_none(extractor: Extractor, text: str, act: str):
    found = modes(extractor, text, act)
    assert found
    assert not found & FACTUAL


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The police force was accused of torturing the poet Awa Sarr, and detaining 90 people in May.", "arrest"),
        ("The niece claimed in a tweet that Awa Sarr was tortured and beaten in custody.", "torture"),
        ("Awa Sarr said at a meeting in May that guards had tortured her.", "torture"),
        ("There were unconfirmed killings of 20 strikers in Kolda.", "killing"),
        ("Lamine Sagna was beaten, reportedly by soldiers, in Kolda.", "attack"),
        ("Guards tortured Lamine Sagna, allegedly.", "torture"),
        ("Lamine Sagna told the court that he signed the paper after being flogged by guards.", "torture"),
        ("Lamine Sagna and Modou Faal went free in May. Both had said in court they'd been tortured.", "torture"),
        ("Rumours claim that Lamine Sagna fled because he had been beaten.", "attack"),
    ],
)
def test_what_is_only_claimed_stays_alleged(extractor: Extractor, text: str, act: str):
    assert modes(extractor, text, act) == {"alleged"}


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("The embassy did not say where Lamine Sagna was being held.", set()),
        ("His lawyer did not say where Lamine Sagna was being held.", set()),
        ("The Kolda League did not say where Lamine Sagna was being held.", set()),
        ("The ministry refused to say where Lamine Sagna was being held.", {"ministry"}),
    ],
)
def test_who_does_not_say_where_somebody_is_need_not_hold_them(extractor: Extractor, text: str, by: set[str]):
    (vanished,) = [i for i in read(extractor, text) if i.act == "enforced_disappearance"]
    assert doers(vanished) == by


@pytest.mark.parametrize(
    ("text", "act"),
    [
        # claimed, denied or under a condition, whatever it is there by the way of
        ("Rebels claimed that they were shocked to see soldiers torture Lamine Sagna.", "torture"),
        ("The army denied that soldiers had asked where Lamine Sagna was beaten.", "attack"),
        ("Rebels claim that Lamine Sagna cannot go home, given that soldiers had tortured him.", "torture"),
        ("The army denied that it did not try Lamine Sagna, instead killing him.", "killing"),
        ("If police did not charge Lamine Sagna, instead detaining him, they broke the law.", "arrest"),
        # a decision that nobody took or that came to nothing
        ("The decision to dismiss Lamine Sagna has not been taken.", "dismissal"),
        ("The decision to dismiss Lamine Sagna was rejected by the council.", "dismissal"),
        # to come
        ("Nobody asked why he left or where Lamine Sagna may be held.", "detention"),
        ("The court will keep Lamine Sagna, if need be, in custody.", "detention"),
        ("The fair will be shut while Lamine Sagna is tried.", "trial"),
        ("Police plan to watch while soldiers torture Lamine Sagna.", "torture"),
        ("The mayor swore that he would repeatedly beat Lamine Sagna.", "attack"),
        ("Envoys hope to talk about the execution of Lamine Sagna.", "execution"),
        ("Lamine Sagna claimed that his arrest would violate his rights.", "arrest"),
        # of choices, not of rows
        ("Lamine Sagna's detention was not the only option.", "detention"),
        ("The decision not taken by the court to free Lamine Sagna was a scandal.", "release"),
    ],
)
def test_what_nobody_told_as_done_is_no_fact(extractor: Extractor, text: str, act: str):
    assert not modes(extractor, text, act) & FACTUAL


def test_what_was_announced_and_done_otherwise_was_done(extractor: Extractor):
    text = "Lamine Sagna, whose arrest was announced in March, was not arrested alone."
    assert modes(extractor, text, "arrest") >= REAL


def test_a_hedge_of_how_often_is_of_the_deed(extractor: Extractor):
    assert modes(extractor, "Lamine Sagna was tortured reportedly repeatedly, in Kolda.", "torture") == {"alleged"}
