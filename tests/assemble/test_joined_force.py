"""Plain sentences that join two deeds of force: who did which, whom it befell, on which day."""

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, names, victims


@pytest.mark.parametrize(
    ("text", "act", "by"),
    [
        ("Odo Lind was killed and two cooks were kidnapped by armed men in Osh.", "killing", set()),
        ("Odo Lind was killed and his son was wounded by soldiers on 3 May.", "killing", {"soldiers"}),
        ("Two students died of gunshot wounds and a third was run over by an army truck.", "killing", set()),
        ("The rebels ambushed soldiers who had opened fire on monks in Osh, killing six.", "killing", {"rebels"}),
        ("Police killed gunmen who had stormed a village, killing five people.", "killing", {"gunmen"}),
        ("Two nuns were shot dead when police and militiamen attacked a convent.", "killing", {"police", "militiamen"}),
        ("Two nuns were shot dead and 40 houses were torched when police and a militia allied with them attacked Osh.",
         "killing", {"police", "militia"}),
        ("Odo Lind died in prison on 3 May, a week after guards allegedly beat him.", "death_in_custody", set()),
        ("Odo Lind died in prison on 3 May, a week after guards beat him.", "death_in_custody", {"guards"}),
        ("The bombing of a hospital by the air force on 7 March killed Odo Lind.", "killing", {"air force"}),
        ("A trader was killed and his shop burned by soldiers on 3 May.", "killing", {"soldiers"}),
        ("A student was killed when security forces, backed by militiamen, used live rounds in Basra.", "killing",
         {"security forces", "militiamen"}),
        ("Odo Lind, an officer, was killed and his gun stolen in a fray with the police by youths.", "killing", set()),
        ("Herders ambushed a bus near Jos, seizing 14 passengers.", "abduction", {"Herders"}),
        ("Warders shot dead 11 inmates who had taken two nurses hostage.", "abduction", {"11 inmates"}),
        ("Ana Ruiz was raped by two soldiers, and her brother was found murdered.", "killing", set()),
        ("Police fired at a car that failed to stop in Osh, killing Odo Lind.", "killing", {"Police"}),
        ("Youths burned two cars and police retaliated, killing Odo Lind.", "killing", {"police"}),
        ("Some 60 houses were burned and nine people shot dead when herders attacked Gwer.", "killing", {"herders"}),
    ],
)  # fmt: skip
def test_whose_deed_each_of_two_is(extractor: Extractor, text: str, act: str, by: set[str]) -> None:
    (record,) = [r for r in facts_told(extractor, text) if r.act == act]
    assert names(record, "perpetrator", "authority") == by


@pytest.mark.parametrize(
    ("text", "act", "people", "group"),
    [
        ("Soldiers shot dead the mother and two sisters of Odo Lind.", "killing", set(), "the mother and two sisters"),
        ("Police beat the wife, father and three children of Odo Lind.", "attack", set(),
         "the wife, father and three children"),
        ("Rebels killed nine men and abducted the wives of two of them.", "abduction", set(),
         "the wives of two of them"),
        ("A mother of two was killed by soldiers in Osh.", "killing", set(), "A mother"),
        ("Odo Lind and his aunt, who were arrested in May, were found dead.", "arrest", {"Odo Lind"}, "his aunt"),
        ("Odo Lind and his aunt, who was arrested in May, were found dead.", "arrest", set(), "his aunt"),
        ("The bodies of Odo Lind, 17, and his uncle were found in a ditch.", "killing", {"Odo Lind"}, "his uncle"),
        ("Guards beat prisoners in Osh prison; one of them, Odo Lind, died.", "ill_treatment", {"Odo Lind"}, None),
        ("Soldiers shot four monks; one of them, Odo Lind, died the next day.", "killing", {"Odo Lind"}, None),
        ("Soldiers shot four monks; one of them, Odo Lind, died the next day.", "attack", {"Odo Lind"}, "four monks"),
        ("Police beat nine women, one of whom, Ana Ruiz, later died.", "killing", {"Ana Ruiz"}, None),
        ("Police beat nine women; two of them later died of their wounds.", "attack", set(), "nine women"),
        ("Rebels killed Odo Lind and his wife, Ana, in Osh on 9 May, and their son Ivo, 12, is missing.", "killing",
         {"Odo Lind", "Ana"}, None),
        ("Police fired at a crowd in Osh, wounding two passers-by.", "attack", set(), "two passers-by"),
        ("Soldiers shot nine men, two of whom, Odo Lind and Ana Ruiz, died.", "killing",
         {"Odo Lind", "Ana Ruiz"}, None),
        ("Gunmen wounded two boys, and police said one of the boys had died.", "killing", set(), "one of the boys"),
        ("Gunmen abducted Odo Lind and his driver, and both were shot dead.", "killing", {"Odo Lind"}, "his driver"),
        ("They searched for the remains of Odo Lind and Ana Ruiz, both killed in 2020.", "killing",
         {"Odo Lind", "Ana Ruiz"}, None),
        ("Three women told the UN that soldiers had raped them.", "sexual_violence", set(), "Three women"),
        ("Relatives of the four students were beaten by police.", "attack", set(), "Relatives of the four students"),
        ("Soldiers wounded her cousin, 14, who was arrested at the hospital.", "arrest", set(), "her cousin"),
        ("After soldiers killed her husband, Ana Ruiz fled to Osh.", "killing", set(), "her husband"),
        ("After the murder of Odo Lind, his brother Ivo left the country.", "killing", {"Odo Lind"}, None),
        ("Following the murder of Odo Lind in May, his brother Ivo, a cook, left.", "killing", {"Odo Lind"}, None),
        ("After the arrest of Odo Lind, his wife Ana was beaten by police.", "arrest", {"Odo Lind"}, None),
        ("Police detained Odo Lind (60), his wife Ana (52, freed in June), and their son, Ivo (9).",
         "arrest", {"Odo Lind", "Ana", "Ivo"}, None),
        ("Herders attacked Gwer at dawn on 7 March, killing nine people.", "killing", set(), "nine people"),
        ("Rebels attacked Suleiman and his wife on 7 March.", "attack", {"Suleiman"}, "his wife"),
        ("Eleven people were burned to death in Kyi village in a raid by soldiers.", "killing", set(), "Eleven people"),
        ("Odo Lind and his son were killed when an air strike by coalition aircraft hit their house in May.", "killing",
         {"Odo Lind"}, "his son"),
    ],
)  # fmt: skip
def test_whom_each_deed_befell(
    extractor: Extractor, text: str, act: str, people: set[str], group: str | None
) -> None:  # fmt: skip
    (record,) = [r for r in facts_told(extractor, text) if r.act == act]
    assert (victims(record), record.group and record.group.text) == (people, group)


@pytest.mark.parametrize(
    ("text", "act", "when"),
    [
        ("Odo Lind was tortured by police, and he died of his injuries on 16 August 2020.", "torture", None),
        ("Odo Lind was tortured by police on 3 August 2020, and he died of his injuries on 16 August 2020.", "torture",
         "2020-08-03"),
        ("Odo Lind was killed and two cooks kidnapped by armed men in Osh on 3 May 2021.", "killing", "2021-05-03"),
        ("Soldiers killed Odo Lind, 60, and wounded his aunt when they shelled Osh on 3 May 2021.", "killing",
         "2021-05-03"),
        ("Soldiers killed Odo Lind in May 2021 and wounded his aunt on 3 June 2021.", "killing", "2021-05"),
    ],
)  # fmt: skip
def test_the_day_of_each_deed(extractor: Extractor, text: str, act: str, when: str | None) -> None:
    (record,) = [r for r in facts_told(extractor, text) if r.act == act]
    assert (record.date and record.date.edtf) == when


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Soldiers arrested and shot dead Odo Lind and Ivo Kral, whose bodies were returned to their family.",
         {"arrest", "killing"}),
        ("Border guards pushed 30 migrants back across the river and beat three of them.", {"forced_return", "attack"}),
        ("Odo Lind died in prison on 3 May, a week after guards beat him.", {"death_in_custody", "ill_treatment"}),
        ("Odo Lind was killed when an aircraft hit a house in Osh in May.", set()),
        ("Guards beat Ana Ruiz; she died in custody.", {"ill_treatment", "death_in_custody"}),
        ("Two lawyers for the nuns told the court that guards had raped them.", set()),
        ("Ana Ruiz disappeared on 3 May and her body turned up in a ditch.", {"enforced_disappearance", "killing"}),
        ("Herders attacked Gwer at dawn on 7 March, killing nine people.", {"killing"}),
    ],
)  # fmt: skip
def test_what_each_deed_is(extractor: Extractor, text: str, acts: set[str]) -> None:
    assert {r.act for r in facts_told(extractor, text)} == acts


def test_a_village_in_no_gazetteer_is_the_place_of_both(extractor: Extractor) -> None:
    text = "14 farmers were killed and 20 others wounded by shelling in Kharzan on Saturday."
    assert [[p.text for p in r.places] for r in facts_told(extractor, text)] == [["Kharzan"], ["Kharzan"]]


def test_regions_are_those_of_the_deed_told_in_each(extractor: Extractor) -> None:
    text = "Two nuns were killed in Ituri, and in Sagaing a teacher was beaten."
    assert [[p.text for p in r.places] for r in facts_told(extractor, text)] == [["Ituri"], ["Sagaing"]]
