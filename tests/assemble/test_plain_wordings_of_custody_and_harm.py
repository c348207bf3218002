"""Custody and harm told in other words than their own in a story, and near sentences that tell none of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assemble.readings import facts_told, of, who

if TYPE_CHECKING:
    from pipeline.assemble.pipeline import Extractor

EDITOR = "Ana Bor, the editor of an independent weekly in Minsk, has reported on corruption for a decade."
TAKEN = "Ana Bor, the editor of a weekly in Minsk, was taken from her home by soldiers on 3 May 2021."
ARRESTED = "Ana Bor, the editor of an independent weekly, was arrested in Minsk on 3 May 2021."
HELD = "Tariq Nadim, a lawyer, has been held in a prison in Cairo since 3 May 2021."
THREATENED = "Amina Sow, who campaigns against mining in Guinea, had been threatened by the company's guards."
CONDEMNED = "Rights groups condemned it."

NAMED = {
    (EDITOR, "Ana Bor"): {
        "abduction": (
            "Her captors asked for a ransom of 50,000 dollars.",
            "Six men in military uniform broke down the door and took her.",
            "Unidentified men on motorcycles grabbed the editor outside her office.",
            "A group of armed civilians took her off a bus.",
            "An armed group is holding her.",
            "She was stopped at a roadblock by paramilitaries, who took her with them.",
            "Members of a cartel took the editor.",
        ),
        "arrest": (
            "A dozen officers wrestled her to the ground and cuffed her.",
            "She found herself in handcuffs.",
            "She gave herself up on 3 May.",
            "She was caught at the border on 3 May and returned to the capital in handcuffs.",
            "On 3 May about ten policemen burst into her house and dragged her out in her pyjamas.",
        ),
        "detention": (
            "She was put in a cell for two nights.",
            "For two weeks she was kept in an army camp.",
            "Her application for bail was turned down.",
            "She has been in police hands since 3 May.",
        ),
        "house_arrest": (
            "An electronic tag was put on her ankle and she may not leave home.",
            "Guards were posted outside her flat to keep her in.",
            "Her pre-trial detention was replaced with house arrest.",
            "She has been stuck at home with an electronic bracelet since May.",
            "She was swapped from jail to house arrest.",
        ),
        "imprisonment": (
            "Her articles cost her four years of her life in a prison colony.",
            "She is doing six years in a women's colony.",
            "She did four years for her articles.",
            "She is an inmate of a prison in Gomel.",
            "She was transported to a prison in the north to serve her term.",
        ),
        "psychiatric_confinement": (
            "She was declared insane and locked away.",
            "She was sent for a psychiatric examination against her will.",
            "Her stay in the psychiatric hospital was extended by six months.",
            "The police had her committed.",
        ),
        "enforced_disappearance": ("She never returned from the police station.",),
    },
    (TAKEN, "Ana Bor"): {
        "enforced_disappearance": (
            "No agency has admitted that it is holding her.",
            "Officials have not acknowledged that they hold her.",
            "The police say that they do not have her.",
            "The state has never accounted for her.",
        ),
        "house_arrest": (
            "Police stand at her door day and night and do not let her out.",
            "She has been a virtual prisoner in her home since May.",
        ),
        "imprisonment": ("She has two years left to serve.",),
        "release": ("Her detention ended on 5 May.",),
    },
    (ARRESTED, "Ana Bor"): {
        "release": (
            "She was out by the evening.",
            "The officers allowed her to leave three hours later.",
            "She left the police station on 5 May.",
            "Two days later the cell door opened and she was free to go.",
        ),
        "torture": (
            "Doctors found burn marks of electrodes on her body.",
            "She says officers tortured a confession out of her.",
            "They wired her fingers to a battery.",
            "Officers pulled out her nails with pliers.",
            "She was dunked in icy water until she confessed.",
            "She signed a confession after two days of electric shocks.",
        ),
        "death_in_custody": (
            "Her family received her body on 9 May.",
            "She was found hanged on 9 May.",
            "On 9 May her husband was told to fetch her body.",
        ),
        "enforced_disappearance": ("The ministry says it knows nothing of her.",),
        "execution": ("A firing squad shot her on 9 May.",),
        "ill_treatment": (
            "Guards took away her mattress and blankets.",
            "Her cell has no heating and no window.",
            "Her requests to see a dentist were ignored.",
            "Prison doctors have refused to treat her.",
            "She came out of questioning with a broken rib.",
            "She has been cut off from her family since May.",
            "She has had no access to a doctor.",
            "She sleeps on the floor of a cell with 30 others.",
            "She was kept in handcuffs for two days.",
            "She was not given food for two days.",
            "The guards threw cold water over her.",
            "The prison refuses her family's parcels and letters.",
            "Her wounds have gone untreated.",
            "She went without water for a day.",
            "The cell is damp and has no toilet.",
            "The warden has stopped her letters.",
            "Her phone calls have been cut off.",
            "Her family has not been allowed to see her since May.",
            "She came back to the cell covered in bruises.",
        ),
    },
    (HELD, "Tariq Nadim"): {
        "death_in_custody": (
            "His death was reported by the prison on 9 May.",
            "His lifeless body was found in a cell on 9 May.",
        ),
        "ill_treatment": (
            "Guards have withheld his heart medicine.",
            "He is locked in his cell around the clock.",
            "He shares a cell built for six with 40 men.",
            "He sleeps on bare concrete.",
            "He was not taken to hospital despite a heart attack.",
            "He was put in a straitjacket.",
            "His visits were cancelled for six months.",
            "The prison has barred his wife from visiting for a year.",
            "The warders gave him rotten food.",
            "They shaved his head and beard by force.",
        ),
        "torture": (
            "A cattle prod was used on him.",
            "Electric shocks were applied to his genitals.",
            "He was hoisted by his handcuffed wrists.",
            "His interrogators burned his back with a hot iron.",
            "Scars of torture were visible on his arms.",
        ),
    },
    (THREATENED, "Amina Sow"): {
        "attack": (
            "Her car was rammed by a truck.",
            "On 3 May assailants slashed her face.",
            "A guard slammed her head against a car.",
            "Assailants left her bleeding in the street.",
            "Her arm was broken by a policeman.",
            "A policeman cracked her skull with a baton.",
            "She was left unconscious by thugs.",
            "Thugs worked her over with bats.",
            "She took a beating from the firm's guards.",
        ),
        "attempted_killing": (
            "Bullets hit the windscreen of her car.",
            "A bomb was planted under her car.",
            "Someone cut the brakes on her motorcycle.",
            "Her house was shot at in the night.",
        ),
        "killing": (
            "A car bomb took her life.",
            "On 3 May gunmen shot her dead.",
            "Guards opened fire, and she was dead within minutes.",
        ),
        "sexual_violence": (
            "An officer assaulted her sexually.",
            "Soldiers abused her sexually for days.",
            "She was penetrated with a bottle.",
        ),
    },
}
STORIES = [
    (intro, name, act, sentence)
    for (intro, name), told in NAMED.items()
    for act, sentences in told.items()
    for sentence in sentences
]


@pytest.mark.parametrize(("intro", "name", "act", "sentence"), STORIES, ids=[s for *_, s in STORIES])
def test_what_befell_somebody_is_told_in_plain_words(
    extractor: Extractor, intro: str, name: str, act: str, sentence: str
) -> None:
    found = facts_told(extractor, f"{intro} {sentence} {CONDEMNED}", published="2022-01-27")
    assert of(found, name, act), [(i.act, sorted(who(i, "victim"))) for i in found]


STOPPED = "On 3 May police stopped 64 strikers at a roadblock near Zhanaozen."
COUNTED = [
    ("", "arrest detention", "64 strikers", "Police forced 64 strikers onto buses and drove them to a camp."),
    ("", "arrest", "some 60 protesters", "Riot police loaded some 60 protesters onto buses on 3 May."),
    ("", "arrest detention", "70 villagers", "Soldiers packed 70 villagers into trucks and took them to a base."),
    ("", "arrest", "13 women", "In Minsk, 13 women were stuffed into police vans."),
    ("", "arrest", "200 people", "As many as 200 people were taken in during the protests in Minsk."),
    ("", "arrest", "34 protesters", "A total of 34 protesters were taken in."),
    ("", "arrest", "Some 300 Uyghurs", "Some 300 Uyghurs were put on trucks and taken to a camp near Hotan."),
    ("", "arrest", "Two reporters", "Two reporters were hauled into a police station in Lagos."),
    ("", "detention", "eight", "The case involves 20 journalists, of whom eight are in pre-trial detention."),
    ("", "detention", "eight", "Of the 20 journalists charged, eight are in pre-trial detention."),
    ("", "torture", "eight prisoners", "Guards gave eight prisoners electric shocks in Minsk."),
    ("", "ill_treatment", "12 inmates", "Prison guards refused 12 inmates medical treatment."),
    ("", "killing", "Three protesters", "Three protesters lay dead after police opened fire in Conakry."),
    ("", "house_arrest", "Six monks", "Six monks are confined to their monastery in Lhasa."),
    ("", "dispersal", "200 marchers", "On 3 May water cannon were turned on 200 marchers in Tbilisi."),
    ("", "dispersal", "sit-in", "The sit-in was forcibly ended by police on 3 May."),
    ("", "dispersal", "200 marchers", "Police swung batons at some 200 marchers in Lagos."),
    ("", "arrest", "20 villagers", "Soldiers marched 20 villagers off with their hands tied."),
    (STOPPED, "arrest", "64 strikers", "They were put on buses and driven to a camp."),
    (ARRESTED.replace("Ana Bor, the editor of an independent weekly, was", "Some 64 strikers were"), "ill_treatment",
     "64 strikers", "They were beaten at the station."),
]  # fmt: skip


@pytest.mark.parametrize(("intro", "acts", "group", "sentence"), COUNTED, ids=[s for *_, s in COUNTED])
def test_what_befell_a_group_is_told_in_plain_words(
    extractor: Extractor, intro: str, acts: str, group: str, sentence: str
) -> None:
    found = facts_told(extractor, f"{intro} {sentence} {CONDEMNED}".strip(), published="2022-01-27")
    told = [(i.act, i.group.text) for i in found if i.group is not None]
    assert any(act in acts.split() and group in text for act, text in told), told


NEAR = """
Police put 40 tourists on buses and drove them to a hotel.
Soldiers loaded some 60 survivors onto trucks after the flood.
Drivers loaded 20 schoolchildren onto buses for a trip to a summer camp.
Some 300 refugees were put on buses and taken to a camp near Athens.
Two families were taken in by a priest during the floods.
She was taken in by his story.
Firefighters dragged her out of the burning house.
Officers dragged her out of the river and took her to hospital.
A friend dragged her out to the cinema.
She gave herself up to despair.
She was caught at the border with a cake in her bag.
The case is in police hands.
Her application for a visa was turned down.
Her mother would not let her out because of the rain.
Police at the door did not let the cameraman out.
A wooden tag was put on her ankle at the hospital.
She felt like a prisoner in her own home during the pandemic.
Guards were posted outside her gallery to keep visitors out.
The monks are confined to their monastery by the snow.
Armed men took her to hospital after the crash.
Unknown men took her picture.
The rebels are holding the town.
She refused to reveal her whereabouts.
Her family refuses to say where she is.
She never returned from the island.
Nobody could account for the money.
She did four years for her degree.
She served four years of a six-year term as mayor.
She has two years left to serve on the board.
She is a volunteer at a prison in Gomel.
She was flown to London to serve as ambassador.
Illness cost her four years of her life.
The judge had her committed to the cause.
Her stay in the mental health service was extended by a new contract.
Doctors injected her with a vaccine.
She was out by the evening, shopping.
Officers allowed her to leave the hospital.
Doctors applied electric shocks to her heart.
A stun gun was used on a dog.
She was locked in a lift for two hours.
She has no access to the internet.
She was not given food on the plane.
She sleeps on the floor when guests come.
She was cut off from her family by the snow.
She was kept in the dark about the sale.
Boys threw water over her at the festival.
Her family received her bodyguard at the door.
She slammed her head against a shelf.
Her car was rammed by a truck on an icy road.
Her arm was broken by a fall.
The crash left her bleeding.
Her house came under fire for its colour.
She was dead within minutes of a heart attack.
Officers rode into the crowd on the float and waved.
Water cannon were turned on the burning warehouse.
The march in Minsk ended when the band stopped playing.
A landslide blocked the march.
She was returned to the capital in a limousine.
Soldiers came and took her word for it.
Police wanted to load 60 protesters onto buses.
Police said they would load protesters onto buses if they did not leave.
She feared that masked men would grab her outside her office.
Police denied that masked men had grabbed her outside her office.
""".strip().splitlines()


@pytest.mark.parametrize("sentence", NEAR)
def test_near_words_tell_of_no_harm(extractor: Extractor, sentence: str) -> None:
    found = facts_told(extractor, f"{EDITOR} {sentence}", published="2022-01-27")
    assert [(i.act, sorted(who(i, "victim"))) for i in found] == []


NEAR_HELD = """
Her lawyer refused to reveal her whereabouts.
She refused to say where she was on the night.
The police confirmed that they hold her.
The officers did not let her go home.
The officers allowed her to leave the cell for a walk.
Her detention will end on 5 May.
Doctors found no marks of torture on her body.
No scars of torture were visible on her arms.
She has no contact with her party.
The prison doctor agreed to treat her.
She was given food and water.
Her cell has a window and heating.
The prison returned her letters to her when she left.
Guards let her see a doctor.
Guards took her blankets to the laundry.
Her requests to see a doctor were granted.
Her request for a fair trial was ignored.
She came out of prison with a smile.
Her lawyer appeared in court with bruises on his face.
She was kept alone because of covid.
She was not taken to hospital because she felt better.
Her husband has no access to a lawyer.
Her family received her brother's body.
Her mother's death was announced by the prison.
A guard's body was found in a cell.
The court refused to replace her detention with house arrest.
Her lawyer asked that detention be replaced with house arrest.
Her husband is a prisoner in his own home.
A firing squad shot her brother.
A bomb almost took her life.
Gunmen shot her dead brother's car.
Gunmen shot her guard dead.
The police say that they do not have her phone.
Her wounds have healed.
Her brother's wounds went untreated in the village.
She went without food in protest.
She gets three meals a day.
Her cell is clean and warm.
Her family was allowed to see her.
Her brother was not allowed to see his wife.
She came back to the cell in good spirits.
An electrician wired her house to the mains.
She dunked her bread in water.
She is not free to go.
She was told she would be free to go.
Her lawyer left the police station on 5 May.
She left the police station in handcuffs.
Her guard was found hanged on 9 May.
Her husband was told to fetch her clothes.
The ministry says it knows nothing of her plans.
Her party took a beating from the voters.
A guard broke his own arm with a hammer.
Her husband broke his arm with a bat in a game.
""".strip().splitlines()
CUSTODY = {"arrest", "detention"}


@pytest.mark.parametrize("sentence", NEAR_HELD)
def test_near_words_tell_no_more_of_who_is_held(extractor: Extractor, sentence: str) -> None:
    found = facts_told(extractor, f"{ARRESTED} {sentence}", published="2022-01-27")
    let_go = {"release"} if "she left" in sentence or "came out" in sentence else set()
    assert {i.act for i in found if "Ana Bor" in who(i, "victim")} <= CUSTODY | let_go


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Two of his comrades were killed fighting the rebels in Helmand.", False),
        ("Two men were killed while fighting the fire.", False),
        ("Two activists were killed while fighting for land rights in May.", True),
        ("Two farmers were killed fighting the dam in May.", True),
        ("Two reporters were killed while filming soldiers fighting rebels near Osh.", True),
    ],
)
def test_who_falls_in_a_fight_with_arms_or_fire_is_no_victim(extractor: Extractor, text: str, *, killed: bool) -> None:
    assert ("killing" in {r.act for r in facts_told(extractor, text)}) is killed
