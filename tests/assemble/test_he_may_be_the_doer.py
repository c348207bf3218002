"""Small stories: what befalls whoever did a harm, told of "he", is none of whom it befell; theirs stays."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told

read = partial(facts_told, published="2021-06-01")


PURSUED = {
    "arrest", "detention", "charge", "trial", "conviction", "sentencing", "acquittal", "dismissal", "exile", "raid",
    "release", "imprisonment",
}  # fmt: skip


def told_of(extractor: Extractor, text: str) -> set[tuple[str, str]]:
    """Return the acts other than the harm that a story tells, each with a person whom it befell."""
    told = read(extractor, text)
    return {(r.act, p.name) for r in told if r.act in PURSUED for p in r.people if p.role == "victim"}


@pytest.mark.parametrize(
    "text",
    [
        "Sergeant Kofi Adu beat Ben Owusu, a teacher, in Cali on 3 May. He was suspended on 8 May.",
        ("Ben Owusu, a teacher, was beaten by Sergeant Kofi Adu in Cali on 3 May. He was expelled from the force "
         "on 8 May."),
        "A policeman beat Ben Owusu, a teacher, in Cali on 3 May. The authorities fired him on 8 May.",
        ("A gunman, Kofi Adu, shot and wounded Ben Owusu in Cali on 3 May. Prosecutors charged him with assault on "
         "8 May."),
        "Rosa Gil was beaten by Captain Ana Robles in Cali on 3 May. She was detained two days later over the attack.",
        "A policeman shot and wounded Ben Owusu and killed Yaw Mensah in Cali on 3 May. He was suspended on 8 May.",
        "Ben Owusu, a teacher, was shot dead by a gunman in Cali on 3 May. He was arrested on 8 May.",
        "Ben Owusu was stabbed to death by his cousin, Kofi Adu, in Cali on 3 May. He fled the country on 8 May.",
        "A gunman wounded Ben Owusu in Cali on 3 May. He was arrested on 8 May.",
        ("A policeman shot and wounded Ben Owusu in Cali on 3 May. A witness, Esi Baah, told reporters what "
         "happened. The police service suspended him on 8 May."),
        "Captain Kofi Adu beat Ben Owusu in Cali on 3 May. He was arrested on 8 May.",
        # by name and by description
        "Captain Kofi Adu beat Ben Owusu in Cali on 3 May. Adu fled the country on 8 May.",
        "A gunman, Kofi Adu, shot and wounded Ben Owusu, an activist, in Cali on 3 May. Adu was arrested on 8 May.",
        ("Rosa Gil was shot and wounded by a policeman in Cali on 3 May. Police spokesman Raul Soto said the case "
         "was under investigation. The policeman fled the country on 8 May."),
        # of whom it is told that he was found guilty, and then by name
        ("A court found a former soldier guilty of the murder of the journalist Ben Owusu in Cali. Kofi Adu, 40, "
         "was sentenced on 8 May to 15 years in prison."),
        # the dead, and a woman named since
        ("The lawyer Rosa Gil was killed in Cali on 3 May. The mayor, Ana Robles, condemned the killing. Her "
         "office was searched on 8 May."),
    ],
)  # fmt: skip
def test_what_befalls_the_doer_is_nobodys(extractor: Extractor, text: str) -> None:
    assert not told_of(extractor, text + " Rights groups follow the case.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Captain Kofi Adu arrested Ben Owusu, a farmer, in Cali on 3 May. He was released on 8 May.",
         ("release", "Ben Owusu")),
        ("Captain Ana Robles tortured Rosa Gil in a cell in Cali on 3 May. She was released on 8 May.",
         ("release", "Rosa Gil")),
        ("Captain Ana Robles beat Ben Owusu, a teacher, in Cali on 3 May. He was dismissed on 8 May.",
         ("dismissal", "Ben Owusu")),
        ("Captain Kofi Adu beat teacher Ben Owusu in Cali on 3 May. He was dismissed on 8 May for supporting a strike.",
         ("dismissal", "Ben Owusu")),
        (("Ben Owusu, a reporter, was beaten by Sergeant Kofi Adu in Cali on 3 May. He was sacked by the newspaper "
          "on 8 May."),
         ("dismissal", "Ben Owusu")),
        ("A policeman beat Ben Owusu, a student, in Cali on 3 May. He was dismissed by the university on 8 May.",
         ("dismissal", "Ben Owusu")),
        ("Captain Kofi Adu beat Ben Owusu in Cali on 3 May. Police arrested him on 8 May.",
         ("arrest", "Ben Owusu")),
        ("Captain Kofi Adu beat Ben Owusu in Cali on 3 May. He was taken to hospital and later arrested.",
         ("arrest", "Ben Owusu")),
        ("A soldier shot Ben Owusu in Cali on 3 May. He was charged with assaulting an officer on 8 May.",
         ("charge", "Ben Owusu")),
        ("Soldiers beat Ben Owusu in Cali on 3 May. He was charged with assault on 8 May.",
         ("charge", "Ben Owusu")),
        ("Ben Owusu was beaten by a policeman in Cali on 3 May. He fled the country on 8 May.",
         ("exile", "Ben Owusu")),
        ("The editor Ben Owusu was shot dead by a gunman in Cali on 3 May. He had been arrested in 2019.",
         ("arrest", "Ben Owusu")),
        (("The editor Ben Owusu was shot dead by a gunman in Cali on 3 May 2020. He was jailed in 2017 for leading "
          "a strike."),
         ("imprisonment", "Ben Owusu")),
        ("The lawyer Rosa Gil was killed in Cali on 3 May. Her office was searched on 8 May.",
         ("raid", "Rosa Gil")),
        (("A court found a former soldier guilty of insulting the king. The poet Kofi Adu, 40, was sentenced to two "
          "years in prison on 8 May."),
         ("sentencing", "Kofi Adu")),
        ("Captain Kofi Adu beat a student in Cali on 3 May. Adu fled the country on 8 May after criticising the king.",
         ("exile", "Kofi Adu")),
    ],
)  # fmt: skip
def test_what_befalls_the_harmed_stays(extractor: Extractor, text: str, told: tuple[str, str]) -> None:
    assert told in told_of(extractor, text + " Rights groups follow the case.")


def test_a_small_child_is_not_its_mother(extractor: Extractor) -> None:
    text = "Police detained Rosa Gil and her five-year-old child in Cali on 3 May. The child was beaten in the cell."
    hurt = [r for r in read(extractor, text) if r.act in {"attack", "ill_treatment", "torture"}]
    assert not [p.name for r in hurt for p in r.people if p.role == "victim"]


@pytest.mark.parametrize(
    ("by", "called"),
    [
        ("a gunman in Cali", "gunman"),
        ("soldiers in Cali", "soldiers in Cali"),
        ("a guard from Cali", "guard from Cali"),
        ("the Unit of the Interior Ministry in Cali", "Unit of the Interior Ministry"),
    ],
)
def test_a_doer_is_called_what_he_is(extractor: Extractor, by: str, called: str) -> None:
    told = read(extractor, f"Ben Owusu, a teacher, was beaten by {by} on 3 May, rights groups say.")
    assert {x.name for r in told for x in r.organisations if x.role == "perpetrator"} == {called}
