"""Justice done to wrongdoers is no incident; charges of common crimes against the persecuted are."""

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.clean import article_from_text
from tests.assemble.readings import all_told

LAW = {"arrest", "detention", "charge", "trial", "conviction", "sentencing", "acquittal", "release", "pardon",
       "dismissal", "imprisonment"}  # fmt: skip


def at_law(extractor: Extractor, text: str) -> set[str]:
    incidents = all_told(extractor, text, published="2024-05-06")
    return {i.act for i in incidents if i.modality in FACTUAL} & LAW


@pytest.mark.parametrize(
    "text",
    [
        "Captain Pablo Ruiz, who shot dead farmer Karim Hadid in 2022, was arrested on Wednesday.",
        "Police officer Pablo Ruiz, who shot dead farmer Karim Hadid in 2022, was arrested on Wednesday.",
        "Nine people were killed by a bomb in 2004. Two men were convicted of the attack in 2006 and released in 2021.",
        "The panel has cleared Inspector Pablo Ruiz of any role in the disappearance of Karim Hadid.",
        "Trader Pablo Ruiz, who ordered the murder of a blogger, was pardoned in 2021.",
        "Masked men torched the car of editor Amina Hadid on Monday. Police arrested a 26-year-old man.",
        "A bomb killed activist Amina Hadid in Lume. The minister ordered the dismissal of the city's police chief.",
        "The gunman killed Amina Hadid. A second defendant, a trader accused of ordering the hit, was acquitted.",
        "The colonel gave the order under which Karim Hadid was killed in 1976. He was sentenced in 2008 to 25 years.",
        "Pablo Ruiz was arrested in Lume in June 2016 and got seven years for fraud.",
        "A teacher faces charges of raping Amina Hadid.",
        "Reporter Amina Hadid was shot dead in Lume in 2021. On Monday ex-mayor Pablo Ruiz got 30 years for the crime.",
        "A court in Lume on Monday convicted former mayor Pablo Ruiz of ordering the murder of reporter Amina Hadid.",
        "A court in Lume jailed former mayor Pablo Ruiz for 30 years for arranging the death of reporter Amina Hadid.",
        "Soldiers beat baker Karim Hadid in Lume on Monday. Corporal Pablo Ruiz has been dismissed from the army.",
        "Police beat baker Karim Hadid to death in Lume on Monday. Three officers were dismissed on Friday.",
        "Reporter Amina Hadid was shot dead in Lume on Sunday. Police arrested Pablo Ruiz on Monday.",
        "A court in Lume on Monday jailed Pablo Ruiz for ten years for robbing a bank and shooting a guard.",
        "A prosecutor in Lume shelved the case against Amina Hadid.",
        "The case of Father Pablo Ruiz is closed.",
        "Two officers were charged with robbery on Tuesday. Pablo Ruiz, a driver, was charged with them.",
        "A trader was murdered and police arrested driver Pablo Ruiz. Two officers were arrested over the killing.",
    ],
)
def test_justice_is_no_incident(extractor: Extractor, text: str):
    assert at_law(extractor, text) == set()


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("The union calls for the release of Pablo Ruiz, who was arrested in June 2016 and got seven years for fraud.",
         {"arrest", "sentencing"}),
        (("Farmer Pablo Ruiz was freed on 19 March, years after police arrested him for murder. He says his confession"
         " was extracted by suffocation."), {"release", "arrest"}),
        ("Three monks were sentenced to two years in prison for arson in Lume.", {"sentencing"}),
        ("Sixty students were arrested in Lume in May. Three were sentenced to two years in prison for arson.",
         {"arrest", "sentencing"}),
        ("Amina Hadid was sentenced to two years for incitement to commit a felony.", {"sentencing"}),
        ("Police shot dead a student in Lume on Monday. Police arrested two people on Tuesday.", {"arrest"}),
        ("Pablo Ruiz was shot dead on 3 May 2021. He was sentenced to two years in 2019.", {"sentencing"}),
        ("Reporter Amina Hadid was shot dead on Sunday. Police arrested three mourners at her funeral.", {"arrest"}),
        ("Reporter Amina Hadid was shot dead on Sunday. Her brother Karim Hadid was arrested on Monday.", {"arrest"}),
        ("Soldiers beat Karim Hadid in Lume. Corporal Pablo Ruiz was dismissed for criticising it.", {"dismissal"}),
        ("Gunmen shot Amina Hadid dead in Lume. Pablo Ruiz was arrested. Villagers call for him to be released.",
         {"arrest"}),
        ("Pablo Ruiz was convicted in Manama of planting a bomb that killed a police officer.", {"conviction"}),
        (("A court in Chios, Greece, has acquitted all 24 volunteers of espionage. Swimmer Pablo Ruiz, one of them,"
         " spent 106 days in detention in 2018 on suspicion of people smuggling."), {"acquittal", "detention"}),
        ("A judge revoked the house arrest of reporter Pablo Ruiz on Monday and ordered him returned to prison.",
         {"imprisonment"}),
        ("Police in Lume detained Amina Hadid on Monday as she left a client's hearing.", {"arrest"}),
        ("Police arrested baker Karim Hadid in Lume.\n\nThree of the policemen were later arrested.", {"arrest"}),
        (("Two officers took Karim Hadid from his shop in Lume on Monday.\n\nWe note that one of the two officers has"
          " been placed under house arrest. Karim Hadid, then nineteen, was beaten by officers in 2021. A court gave"
          " him four years."), {"arrest", "sentencing"}),
    ],
)  # fmt: skip
def test_the_persecuted_are_heard(extractor: Extractor, text: str, acts: set[str]):
    assert at_law(extractor, text) == acts


@pytest.mark.parametrize(
    ("text", "harm"),
    [
        ("Pablo Ruiz was convicted in Manama in 2018 of planting a bomb that killed a police officer.", set()),
        ("Pablo Ruiz was sentenced to life in Manama in 2015 for a bombing that wounded three policemen.", set()),
        ("A court in Lume on Monday sentenced trader Pablo Ruiz to death for killing his wife.", set()),
        ("Amina Hadid died in custody in Lume. Police said she had hanged herself with her shirt.",
         {"death_in_custody"}),
        ("Amina Hadid was thrown into a river by a mob in Lume. Pablo Ruiz is still missing.", {"attack"}),
        ("Pablo Ruiz went missing in Quetta, Pakistan, on Friday.", {"enforced_disappearance"}),
        ("Rebels have released a new video of Pablo Ruiz, the pilot they took hostage in 2023.", {"abduction"}),
    ],
)  # fmt: skip
def test_a_deed_that_is_only_charged_or_feared_is_no_harm(extractor: Extractor, text: str, harm: set[str]):
    incidents = all_told(extractor, text, published="2024-05-06")
    assert {i.act for i in incidents if i.modality in FACTUAL} - LAW == harm


@pytest.mark.parametrize(
    ("title", "modality"),
    [
        ("Free Amina Hadid", "demanded"),
        ("Egypt: Release Amina Hadid", "demanded"),
        ("Egypt frees Amina Hadid", "reported"),
    ],
)
def test_a_headline_calls_for_a_release(extractor: Extractor, title: str, modality: str):
    article = article_from_text("Amina Hadid was arrested in Cairo on Monday.", title=title, published="2024-05-06")
    ((_, incidents),) = extractor.extract([article])
    found = {i.modality for i in incidents if i.act == "release"}
    assert found == ({modality} if modality == "reported" else found & {modality})


def test_the_deed_of_a_convict_names_nobody_else(extractor: Extractor) -> None:
    text = (
        "Police in Rome arrested the lawyer Carlo Bindi on Monday. A driver was convicted of the murder of a guard and "
        "the abduction of a prosecutor in 1977. Ugo Rinaldi, 77, was sentenced to 22 years for the killing of a clerk."
    )
    found = all_told(extractor, text, published="2024-05-06")
    assert {p.name for i in found for p in i.people if p.role == "victim"} == {"Carlo Bindi"}
    text = "The editor Ada Obi was convicted in 1990 of the kidnapping of magistrate Aldo Ferri."
    found = all_told(extractor, text)
    assert not [p for i in found for p in i.people if p.role == "authority"]
