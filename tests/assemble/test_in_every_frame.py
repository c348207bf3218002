"""One act in many frames: verbs with a hyphen, headlines, gerunds, and words of acts in another sense beside them."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader, acts, told

BODY = "\n\nPublished on 4 May 2022\n\nResidents of the town spoke to reporters on Tuesday."


@pytest.mark.parametrize(
    ("act", "text"),
    [
        # verbs that the parse reads as two words
        ("attack", "After being pepper-sprayed in Osh on 3 May, the activist Ana Ruiz spoke to reporters."),
        ("trial", "The activist Ana Ruiz was court-martialled for sedition in Osh."),
        ("trial", "The activist Ana Ruiz was court-martialled and later freed in Osh."),
        ("ill_treatment", "The activist Ana Ruiz, who was strip-searched in Osh on 3 May, spoke to reporters."),
        # headlines whose passive keeps an object
        ("detention", f"Activist Ana Ruiz denied bail in Osh{BODY}"),
        ("abduction", f"Activist Ana Ruiz taken hostage in Osh{BODY}"),
        ("fine", f"Activist Ana Ruiz fined 500 dollars in Osh{BODY}"),
        ("harassment", f"Activist Ana Ruiz labelled a terrorist in Osh{BODY}"),
        ("sexual_violence", f"Activist Ana Ruiz gang-raped in Osh{BODY}"),
        # gerunds that are nouns
        ("attack", "The activist Ana Ruiz has kept silent since her beating in Osh on 3 May."),
        ("dismissal", "The activist Ana Ruiz has kept silent since her sacking in Osh on 3 May."),
        # who stands between the verb and what they are called
        ("harassment", "The government branded the activist Ana Ruiz a traitor on 3 May."),
        ("harassment", "The activist Ana Ruiz was placed on a terror list on 3 May."),
        ("harassment", "Police questioned the activist Ana Ruiz for six hours in Osh on 3 May."),
        ("harassment", "The activist Ana Ruiz was grilled for six hours by police in Osh on 3 May."),
        ("execution", "The government put the activist Ana Ruiz to death in Osh on 3 May."),
        ("attack", "The activist Ana Ruiz was thrown from a window by soldiers in Osh on 3 May."),
        ("attack", "Police spat on the activist Ana Ruiz in Osh on 3 May."),
        ("threat", "The activist Ana Ruiz was menaced by masked men in Osh on 3 May."),
        ("detention", "The activist Ana Ruiz, who was held in Osh on 3 May, spoke to reporters."),
        ("travel_ban", "The passport of the activist Ana Ruiz was cancelled on 3 May."),
        ("dismissal", "The accreditation of the journalist Ana Ruiz was withdrawn on 3 May."),
        ("harassment", "The citizenship of the activist Ana Ruiz was revoked on 3 May."),
        # of whom a noun tells
        ("property_destruction", "The firebombing of the house of the activist Ana Ruiz on 3 May drew protests."),
        ("harassment", "The activist Ana Ruiz spoke to reporters. Her harassment by police in Osh drew protests."),
        ("torture", "The waterboarding of the activist Ana Ruiz in Osh on 3 May drew protests."),
        ("sexual_violence", "The forced marriage of the student Ana Ruiz in Osh on 3 May drew protests."),
        # one act, one type
        ("dismissal", "The government suspended the lawyer Ana Ruiz from the bar in Osh on 3 May."),
        ("torture", "Guards suspended the lawyer Ana Ruiz from the bars of her cell in Osh on 3 May."),
        ("torture", "Guards suspended the lawyer Ana Ruiz from a bar by her wrists on 3 May."),
        ("forced_return", "The activist Ana Ruiz was ordered to leave the country on 3 May."),
        ("exile", "The activist Ana Ruiz was forced to leave the country on 3 May."),
        ("harassment", f"Activist Ana Ruiz stripped of citizenship in Osh{BODY}"),
    ],
)
def test_the_act_is_told_once(read: Reader, act: str, text: str):
    assert {found for found in acts(told(read, text)) if found[0] != "release"} == {(act, "Ana Ruiz")}


@pytest.mark.parametrize(
    "text",
    [
        # not done, with a hyphen
        "Police did not pepper-spray the activist Ana Ruiz in Osh on 3 May.",
        "Police plan to force-feed the activist Ana Ruiz in Osh.",
        "The activist Ana Ruiz could be tear-gassed if she returns to Osh.",
        "The activist Ana Ruiz may be re-arrested in Osh.",
        "Officials denied that the activist Ana Ruiz had been court-martialled in Osh.",
        "Rumours that the activist Ana Ruiz had been spied on proved false.",
        "The activist Ana Ruiz could be shocked with a cattle prod if she returns to Osh.",
        # headlines of officials
        f"Judge Ana Ruiz denied bail in Osh{BODY}",
        f"Minister Ana Ruiz declared a state of emergency in Osh{BODY}",
        # suspended, fired, held, caught, struck off
        "The acrobat Ana Ruiz was suspended in mid-air by a harness.",
        "The player Ana Ruiz was suspended for two matches.",
        "The player Ana Ruiz was fired up for the match.",
        "The player Ana Ruiz was held to a draw by Li Wei on 3 May.",
        "The writer Ana Ruiz was locked in a battle for the title.",
        "The writer Ana Ruiz was caught on camera smiling.",
        "The writer Ana Ruiz was captured in a portrait by the painter.",
        "The writer Ana Ruiz was seized with laughter.",
        "The writer Ana Ruiz was struck off the guest list.",
        # done by no person
        "The writer Ana Ruiz was hit by rising costs.",
        "The writer Ana Ruiz was strangled by red tape.",
        "The writer Ana Ruiz was tortured by the thought of her exam.",
        "The writer Ana Ruiz was hounded by bad luck.",
        # in a work, in effigy, in a debate, at play
        "The writer Ana Ruiz was murdered in the opera's last act.",
        "The writer Ana Ruiz was abducted by aliens in the novel.",
        "The writer Ana Ruiz was hanged in effigy by fans.",
        "The writer Ana Ruiz was shot down in the debate by the chair.",
        "The writer Ana Ruiz was stabbed in the back by her party.",
        "The player Ana Ruiz was injured in training on 3 May.",
        "The singer Ana Ruiz was mobbed by fans at the airport.",
        "The player Ana Ruiz was threatened with relegation.",
        "The player Ana Ruiz was exiled to the bench by the coach.",
        "The singer Ana Ruiz was evicted from the reality show on 3 May.",
        "The passenger Ana Ruiz was thrown off the train for having no ticket.",
        "The pilot Ana Ruiz threw a ball from the window.",
        # tasks, prices, calls, doors
        "The writer Ana Ruiz was charged with the task of reform.",
        "The writer Ana Ruiz was charged 40 dollars for the room.",
        "The writer Ana Ruiz was summoned to the stage to receive the prize.",
        "The writer Ana Ruiz was summoned home by her mother.",
        "The writer Ana Ruiz was fined by the library for late books.",
        "The writer Ana Ruiz was refused entry to the nightclub because of her shoes.",
        "The writer Ana Ruiz was freed from her duties to study abroad.",
        "The minister Ana Ruiz was grilled for two hours by lawmakers about the budget.",
        "The citizenship law that the activist Ana Ruiz drafted was withdrawn on 3 May.",
        "The bombing of the office block in Osh on 3 May drew protests from the activist Ana Ruiz.",
        "The deputy Ana Ruiz was stripped of parliamentary immunity in Osh on 3 May.",
        # what is said is no blow
        "Police insulted the activist Ana Ruiz in Osh on 3 May.",
        "The activist Ana Ruiz was menaced by debt.",
        # of the tongue
        "Opponents accused the prosecutor Ana Ruiz of bias.",
        "Prosecutors accused the lawyer Ana Ruiz of wasting time.",
    ],
)
def test_nothing_is_told(read: Reader, text: str):
    assert told(read, text) == []


@pytest.mark.parametrize(
    ("act", "text"),
    [
        ("killing", "The writer Ana Ruiz was shot dead in the theatre on 3 May."),
        ("attack", "The writer Ana Ruiz was stabbed in the back by masked men on 3 May."),
        ("attack", "The player Ana Ruiz was injured in training when police beat her with batons."),
        ("attack", "The singer Ana Ruiz was mobbed by angry fans who beat her at the airport."),
        ("threat", "The writer Ana Ruiz was threatened with death on 3 May."),
        ("detention", "The writer Ana Ruiz was locked in a basement by masked men on 3 May."),
        ("arrest", "The writer Ana Ruiz was captured by soldiers in Osh on 3 May."),
        ("harassment", "The writer Ana Ruiz was summoned to the police station on 3 May."),
        ("charge", "The writer Ana Ruiz was charged with the murder of a guard on 3 May."),
        ("travel_ban", "The writer Ana Ruiz was refused entry to the country on 3 May."),
        ("travel_ban", "The writer Ana Ruiz was denied entry to Chad on 3 May."),
        ("release", "The writer Ana Ruiz was freed from prison on 3 May."),
        ("fine", "The writer Ana Ruiz was fined by a court for an article on 3 May."),
        ("dismissal", "The lawyer Ana Ruiz was struck off the register on 3 May."),
        ("torture", "The writer Ana Ruiz was hung from the ceiling by guards on 3 May."),
    ],
)
def test_beside_these_the_act_stays(read: Reader, act: str, text: str):
    assert (act, "Ana Ruiz") in acts(told(read, text))
