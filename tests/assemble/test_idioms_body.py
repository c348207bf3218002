"""Harm told by an idiom: lives paid with, prices on heads, blows that rain; and the same words in peace."""

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.clean import article_from_text
from pipeline.records import Incident


def told(extractor: Extractor, text: str) -> list[Incident]:
    article = article_from_text(text, published="2023-05-10")
    found = next(iter(extractor.extract([article])))[1]
    return [i for i in found if i.modality in {"reported", "alleged"} and i.confidence >= 0.5]


def victims(incident: Incident) -> set[str]:
    return {p.name for p in (*incident.people, *incident.organisations) if p.role == "victim"}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The witness Mirela Dragan was silenced by three shots outside her house.", "killing"),
        ("The life of the medic Mirela Dragan was cut short by a police bullet on Friday.", "killing"),
        ("The reporter Tomas Achebe met his death at the hands of soldiers in Juba in May.", "killing"),
        ("The reporter Tomas Achebe fell to the bullets of hired killers in Juba in May.", "killing"),
        ("Tomas Achebe, whom policemen beat at the station gate in Juba, never regained consciousness.", "killing"),
        ("The lawyer Tomas Achebe bled to death on Monday after a policeman shot him in the leg.", "killing"),
        ("Prosecutor Tomas Achebe was eliminated by a death squad in 2011.", "killing"),
        ("Prosecutor Tomas Achebe was taken out by a sniper in 2011.", "killing"),
        (
            "The journalist Mirela Dragan cheated death on Monday when gunmen sprayed her car with bullets.",
            "attempted_killing",
        ),
        ("A hand grenade was rolled under the jeep of deputy Mirela Dragan on Monday.", "attempted_killing"),
        ("A bomb was found under the car of deputy Mirela Dragan on Monday.", "attempted_killing"),
        ("The hangman came for Tomas Achebe at dawn on Wednesday.", "execution"),
        ("Tomas Achebe mounted the gallows at dawn on Wednesday.", "execution"),
        ("The sentence on Tomas Achebe was enforced by injection on Monday.", "execution"),
        ("Tomas Achebe was hoisted from a crane in a square of Karaj on Wednesday.", "execution"),
        ("Tomas Achebe left prison in a coffin on Monday.", "death_in_custody"),
        ("Tomas Achebe was found lifeless in his cell on Monday.", "death_in_custody"),
        ("Tomas Achebe did not survive the interrogation.", "death_in_custody"),
        ("The registry has entered the detainee Tomas Achebe as deceased.", "death_in_custody"),
        ("The detainee Tomas Achebe has been registered as dead by the civil registry.", "death_in_custody"),
        ('The prison book lists inmate Tomas Achebe as "deceased".', "death_in_custody"),
        ("A plastic bag was pulled over the head of Tomas Achebe until he fainted.", "torture"),
        ("The soles of Tomas Achebe's feet were swollen from the falaka.", "torture"),
        ("Tomas Achebe was buried up to the chest in sand by soldiers at the barracks.", "torture"),
        ("Electrodes were attached to the toes of Tomas Achebe at the military base.", "torture"),
        ("Tomas Achebe was made to bark like a dog by the guards.", "ill_treatment"),
        ("Tomas Achebe was forced to kneel on gravel for hours at the police station.", "ill_treatment"),
        ("For nine days inmate Tomas Achebe was left without his heart pills.", "ill_treatment"),
        ("Inmate Tomas Achebe has not seen the sun since March.", "ill_treatment"),
        ("A policeman spat in the face of the detained lawyer Tomas Achebe.", "ill_treatment"),
        ("Tomas Achebe spent three weeks in leg irons in Makala prison.", "ill_treatment"),
        ("Tomas Achebe was kept in a cage in the yard of the camp.", "ill_treatment"),
        ("Reporter Tomas Achebe took a baton to the head when police charged the march.", "attack"),
        ("Reporter Tomas Achebe got a rifle butt in the face on Monday.", "attack"),
        ("Reporter Tomas Achebe lost an eye to a police pellet on Monday.", "attack"),
        ("Reporter Tomas Achebe woke up in hospital with a broken jaw after four men attacked him.", "attack"),
        ("Blows rained down on reporter Tomas Achebe on Monday.", "attack"),
        ("The thugs rained blows on reporter Tomas Achebe on Monday.", "attack"),
        ("Four men set about reporter Tomas Achebe with sticks on Monday.", "attack"),
        ("Reporter Tomas Achebe had his nose broken by bodyguards on Monday.", "attack"),
        ("A bucket of excrement was emptied over reporter Tomas Achebe on Monday.", "attack"),
        ("A police dog was set on reporter Tomas Achebe on Monday.", "attack"),
        ("Reporter Tomas Achebe felt the truncheons of the police on Monday.", "attack"),
        ("Reporter Tomas Achebe is nursing three broken ribs after a beating by soldiers.", "attack"),
        ("The commander forced himself on the student Mirela Dragan in the barracks.", "sexual_violence"),
        ("Soldiers had their way with the student Mirela Dragan in the barracks.", "sexual_violence"),
        ('Mirela Dragan was kept as a "wife" by a rebel commander for two years.', "sexual_violence"),
        ("Mirela Dragan was given as a wife to a fighter.", "sexual_violence"),
        ("Mirela Dragan was forcibly married to a militia chief.", "sexual_violence"),
        ("An officer put his hand under the skirt of the detained student Mirela Dragan.", "sexual_violence"),
        ("A baton was pushed into the anus of the detainee Tomas Achebe.", "sexual_violence"),
        ("The detective fondled the breasts of Mirela Dragan during questioning.", "sexual_violence"),
        ("A preacher put a price on the head of the writer Tomas Achebe.", "threat"),
        ("A bounty of ten thousand dollars was placed on the head of the writer Tomas Achebe by a preacher.", "threat"),
        ("An envelope with two bullets lay on the doorstep of the writer Tomas Achebe on Monday.", "threat"),
        ("The writer Tomas Achebe got a bullet in the post on Monday.", "threat"),
        ("A voice on the telephone told the writer Tomas Achebe to order his coffin.", "threat"),
        (
            "Lawyer Tomas Achebe, a human rights defender, was given to understand that his son would be killed.",
            "threat",
        ),
        (
            "The writer Tomas Achebe was shown photographs of his children at school and told to think of them.",
            "threat",
        ),
        ("The writer Tomas Achebe was given 24 hours to leave the town or be killed.", "threat"),
        ("The writer Tomas Achebe read his own obituary on Monday in a leaflet pushed under his door.", "threat"),
        ("A fatwa calls for the death of the writer Tomas Achebe.", "threat"),
        ("The writer Tomas Achebe has been told that the next bullet is for him.", "threat"),
        ("The crowd hacked Tomas Achebe to pieces with machetes on Monday.", "killing"),
        ("A jeep tried to run Mirela Dragan over outside her office on Monday.", "attempted_killing"),
        ("The brakes of the lawyer Mirela Dragan's car were cut on Monday.", "attempted_killing"),
        ("Wires were clipped to the ears of Tomas Achebe in the cellar.", "torture"),
        ("Tomas Achebe was hung upside down for two hours at the station.", "torture"),
        ("An officer touched the breasts of Mirela Dragan during the search.", "sexual_violence"),
        ("Reporter Tomas Achebe was knocked unconscious by the batons of riot police on Monday.", "attack"),
        ("The shooting cost the student Tomas Achebe his life.", "killing"),
        ("The councillor Tomas Achebe was struck down by a bullet on Monday.", "killing"),
        ("Tomas Achebe was put before a firing squad on Wednesday.", "execution"),
        ("Tomas Achebe starved to death in prison on Monday.", "death_in_custody"),
        ("Policemen beat Tomas Achebe into signing a confession.", "ill_treatment"),
        ("Strangers doused the reporter Tomas Achebe with brilliant green on Monday.", "attack"),
        ("The writer Tomas Achebe has a price on his head.", "threat"),
    ],
)
def test_an_idiom_tells_its_act(extractor: Extractor, text: str, act: str):
    acts = [i.act for i in told(extractor, text) if victims(i) & {"Mirela Dragan", "Tomas Achebe"}]
    assert acts.count(act) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The deputy Mirela Dragan paid with her life savings for the new school.",
        "The critics were silenced by two shots from striker Tomas Achebe in extra time.",
        "The new law did away with the tax on small farmers.",
        "The town fell to the rebels on Monday after the gunmen of Tomas Achebe withdrew.",
        "The attempt on the record by runner Tomas Achebe failed on Monday.",
        "The defeat left the party of Tomas Achebe for dead in the north.",
        "Singer Mirela Dragan was beaten only by the clock.",
        "Director Mirela Dragan finished shooting on Friday: forty extras were shot from the pier, and all went home.",
        "Two thousand soldiers were mown down by machine guns at the front in 1916.",
        "The stool was kicked from under comedian Tomas Achebe as a joke on stage.",
        "In the opera Tomas Achebe mounts the scaffold in the third act.",
        "Prisoner Tomas Achebe could face the firing squad.",
        "The death sentence of Tomas Achebe has not been implemented.",
        "The prison doctor may withhold the insulin of inmates, warned lawyer Tomas Achebe.",
        "Lawyer Tomas Achebe was already cold and tired when the train arrived.",
        "Boxer Tomas Achebe took a blow to the head in the fifth round.",
        "Goalkeeper Tomas Achebe took an elbow to the face in the second half.",
        "Tomas Achebe woke up in hospital with a broken leg after a fall from his roof.",
        "Fans threw bottles and a referee, Tomas Achebe, ended up in hospital with heat stroke.",
        "The minister Tomas Achebe was met with a hail of criticism on Monday.",
        "Tomas Achebe found himself on a list of the best writers of the year.",
        "A wreath lay at the door of the late writer Tomas Achebe as mourners arrived.",
        "Children chalked crosses on the doors of the church of Tomas Achebe.",
        "Doctor Tomas Achebe told the patient that he would soon join his family at home.",
        "A pastor promised Tomas Achebe that he would rest in peace.",
        "The city forced itself on the poet Tomas Achebe in dreams.",
        "Napoleon had his way with the voters, wrote historian Tomas Achebe.",
        "Mirela Dragan is pregnant by her husband, an army officer on leave.",
        "The audience was made to hop like frogs in the show of comedian Tomas Achebe.",
        "Children buried their father Tomas Achebe up to the neck in sand on the beach.",
        "A painter tipped green paint on the canvas of Tomas Achebe.",
        "In the novel by Tomas Achebe the hero is hoisted from a crane.",
        "Police deny that a confession was beaten out of Tomas Achebe.",
        "Tomas Achebe denies that he put a price on the head of the judge.",
        "The nurse fed Tomas Achebe through a tube after the operation.",
        "Many detainees are hung on the parrot's perch, says the report.",
        "Coach Tomas Achebe was given a lethal dose of criticism.",
        "Former prisoner Tomas Achebe breathed his last at home on Monday at the age of 90.",
        "Tomas Achebe fell ill after eating a poisonous mushroom in the forest.",
        "Tomas Achebe was not put on the parrot's perch, the court found.",
        "Guards must not tear the veils off women, said deputy Mirela Dragan.",
        "If he returns, Tomas Achebe will pay with his life for his articles.",
        "Editor Tomas Achebe fears that he will be on the next death list.",
        "The mayor gave the flag of the enemy to the gunman as a trophy, said Tomas Achebe.",
        "He became the first player to be killed off by the writers, actor Tomas Achebe joked.",
        "Tomas Achebe is on the receiving end of much criticism.",
        "The men laid into the breakfast with knives and forks.",
        "Critics laid into the minister Tomas Achebe with relish.",
        "Tomas Achebe survived the night; he did not survive the second round of voting.",
        "The boxer never regained consciousness of his surroundings, joked Tomas Achebe.",
        "A fall cost the climber Tomas Achebe his life.",
        "A fatwa against smoking was issued by Sheikh Tomas Achebe.",
        "Death found the painter Tomas Achebe at his easel.",
        "The golfer Tomas Achebe was put in the hole for two strokes.",
        "Grandmother Mirela Dragan passed away on Monday; a former prisoner, she was ninety.",
    ],
)
def test_the_same_words_in_peace_tell_nothing(extractor: Extractor, text: str):
    assert [(i.act, victims(i)) for i in told(extractor, text)] == []
