"""Who did what to whom in reports of several sentences: no victim of a neighbour's act, no doer of another's."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from tests.assemble.readings import facts_told, names

if TYPE_CHECKING:
    from pipeline.assemble.pipeline import Extractor

PUBLISHED = "2023-10-15"


told = partial(facts_told, published=PUBLISHED)


def victims(extractor: Extractor, text: str, act: str) -> list[set[str]]:
    """Return whom each incident of an act befell by name."""
    return [names(i, "victim") for i in told(extractor, text) if i.act == act]


def doers(extractor: Extractor, text: str, act: str) -> list[set[str]]:
    """Return who did each incident of an act."""
    return [names(i, "perpetrator", "authority") for i in told(extractor, text) if i.act == act]


@pytest.mark.parametrize(
    ("text", "act", "whom"),
    [
        # a new clause after those who are counted has its own subject
        (("Guinea: Nine killed as protests enter second day. Security forces have killed at least nine "
          "people and the leader of the movement against a third term, Tomas Sacko Bah, has been jailed for a "
          "year, nurses said on Tuesday."), "killing", [set()]),
        ("Police killed two and lawyer Ali Karim has gone into hiding.", "killing", [set()]),
        ("Police killed two and wounded lawyer Tomas Karim.", "killing", [set()]),
        ("Police killed two and wounded lawyer Tomas Karim.", "attack", [{"Tomas Karim"}]),
        ("Police arrested two protesters and lawyer Tomas Karim on Friday.", "arrest", [{"Tomas Karim"}]),
        # a relative clause is of those named before it
        ("She defended Murat Borhan, who was hanged in May, and the family of Nika Sahin, who was shot.",
         "execution", [{"Murat Borhan"}]),
        ("She defended Murat Borhan, who was arrested in May, and Nika Sahin.", "arrest", [{"Murat Borhan"}]),
        ("She defended Murat Borhan and Nika Sahin, who were arrested in May.", "arrest",
         [{"Murat Borhan", "Nika Sahin"}]),
        # who hears of a threat is not threatened
        ("Celso Amaya had reported threats from clerks of the mine to the prosecutor, Lidia Zelaya, in March.",
         "threat", [{"Celso Amaya"}]),
        ("The paper's editor, Miha Kovac, reported the threats to the police in Ljubljana.", "threat", []),
        # "him" is one, not two
        (("Student Lucas Vidal died in Pereira on 5 May. On 28 April, guard Fredy Bermudez had shot two "
          "young men dead in Cali before a crowd beat him to death."), "killing", [set(), {"Fredy Bermudez"}]),
        # whom an opening phrase names is not who the main clause is about
        ("After the murder of Tomas Karim, a judge in Kano on 3 May jailed Omar Said.", "killing", [{"Tomas Karim"}]),
        ("The prosecution closed its case against Marat Zhumabek in Almaty on Wednesday.", "acquittal", []),
        ("Prosecutors closed the case against Marat Zhumabek in Almaty on Friday.", "acquittal", [{"Marat Zhumabek"}]),
        ("Nurse Mary Ocampo was found dead in her car on 2 June with two gunshot wounds.", "threat", []),
        # who remains in custody is not who was cleared
        (("Senegal: Prosecutors drop case against baker\n\nThe prosecutor in Dakar has dropped charges of "
          "theft against Coumba Faye. Three students, Pape Gueye, Modou Ndour and Awa Sarr, remain in "
          "custody over a march."),
         "acquittal", []),
        # each of a number is of the set of that number
        (("Police in Algiers arrested 18 marchers on 5 July, among them Amina Haddad. A nurse saw it. It was "
          "hot. The shops were closed. The cook Lakhdar Boumaza was placed in detention on 30 June. His "
          "lawyer, Mustapha Bouche, called that a shame. The prosecutor asked for two years for each of the "
          "18."), "trial", [{"Amina Haddad"}]),
        # the sentenced are whom somebody asks to let go
        (("A court in Grodno sentenced Pavel Hrynko, a nurse, to five years in prison on Tuesday. His "
          "lawyer, Anton Zubov, lost his licence in July. Prosecutors had asked for eight years. My husband "
          "is innocent, his wife said. The union calls on the authorities to release him."), "detention",
         [{"Pavel Hrynko"}]),
    ],
)  # fmt: skip
def test_whom_it_befell(extractor: Extractor, text: str, act: str, whom: list[set[str]]) -> None:
    found = victims(extractor, text, act)
    assert sorted(found, key=sorted) == sorted(whom, key=sorted)


def test_a_family_named_after_a_relative_clause_does_not_stand_in_it(extractor: Extractor) -> None:
    text = "She defended Murat Borhan, who was hanged in May, and the family of Nika Sahin, who was killed in a march."
    assert [i.group for i in told(extractor, text) if i.act == "execution"] == [None]


def test_no_more_are_held_than_the_set_has(extractor: Extractor) -> None:
    found = told(
        extractor,
        ("Ethiopia: Four cooks held\n\nPolice arrested Tewodros Asfaw, Mahlet Girma and Henok Tadesse on 9 "
         "October in Addis Ababa. A fourth cook, Bethlehem Worku, was taken from her office on 12 October "
         "by officers. A colleague, Samson Kebede, released in April after 200 days, said the police wanted "
         "to empty the kitchen."),
    )
    assert {i.act for i in found if "Samson Kebede" in names(i, "victim")} == {"release"}


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        # the police's word against those whom they met
        (("Brian Okello was dragged into a van on Monday in Kampala. The police spokesman, Charles Lubega, "
          "said that hooligans had stoned them."), "abduction", [set()]),
        ("Brian Okello was shot dead on Monday in Kampala. Police said that the gunmen fled on a motorcycle.",
         "killing",
         [{"gunmen"}]),
        # officers who are charged act on nobody
        (("Nurse Sarah Mardin spent 107 days in detention in 2018 in Athens. If convicted, she could be "
          "sentenced to eight years. Coast guard officers who set a raft adrift in May have not been charged."),
         "detention", [set()]),
        # whom a verdict alone makes a doer, and who was tortured
        (("The court upheld the term of Azim Askarov, who was convicted in 2010 of complicity in the murder "
          "of a cook, Bolot Sulaiman. In custody policemen beat him. A committee found that he had been "
          "tortured."), "killing",
         [set()]),
        (("In custody policemen beat him. Azim Askarov is a nurse. The court found that Azim Askarov had "
          "been tortured by policemen in custody."), "torture", [{"policemen"}]),
        ("Colonel Azim Askarov was convicted in 2010 of the murder of a cook, Bolot Sulaiman.", "killing",
         [{"Azim Askarov"}]),
        # whose deeds somebody spoke of before they were held
        ("Coumba Faye was arrested in Dakar after she said that police had beaten a cook.", "arrest", [set()]),
        ("Police in Dakar arrested Coumba Faye after she said that soldiers had beaten a cook.", "arrest",
         [{"Police in Dakar"}]),
        ("Police charged two nurses with abusing officer Igor Stan, who was beaten in a march.", "attack", [set()]),
        ("Police charged the march and Igor Stan, a nurse, was beaten.", "attack", [{"Police"}]),
        # one who hurt somebody in a camp is not who arrested them
        (("Pham Khanh, a poet, was arrested in 1979. He spent nine years in a camp at Thanh Cam, where a warder named "
          "Bui broke his right hand with a rifle."), "arrest", [set()]),
        # a day before a force is none of its name
        ("A week earlier troops had killed Bolot Sulaiman in Osh.", "killing", [{"troops"}]),
        ("On 1 October agents arrested Bolot Sulaiman in Osh.", "arrest", [{"agents"}]),
        # who harmed others whom a noun tells of, who freed those taken, who is only feared to have taken somebody
        (("The August murder of Masumba Birin in Congo went unseen. Birin had asked for the release of four nurses "
          "kidnapped by militia in South Kivu."), "killing", [set()]),
        (("Five kidnapped girls sought. Police hunt for five girls and a security gang kidnapped by bandits in Mariga. "
          "The victims were kidnapped in their school."), "abduction", [{"bandits"}]),
        (("Masumba Birin was murdered in August. He is one of the many cooks killed by militiamen."), "killing",
         [{"militiamen"}]),
        (("Four aid workers were abducted on Friday by masked gunmen from a camp in Kenya, and two Kenyan workers were "
          "hurt. The aid workers who were kidnapped are safe. Fighters moved in, freeing the four."),
         "abduction", [{"masked gunmen"}]),
        ("Fears are growing that a monk who disappeared in Chad has been seized by militants.",
         "enforced_disappearance", [set()]),
        (("One of the attackers set off a bomb outside the mosque, killing nine people. Guards shot one of "
          "them, but the bomber could still set it off."), "killing", [set()]),
    ],
)  # fmt: skip
def test_who_did_it(extractor: Extractor, text: str, act: str, who: list[set[str]]) -> None:
    assert doers(extractor, text, act) == who


@pytest.mark.parametrize(
    ("text", "act", "land"),
    [
        (("The prosecutor in Dakar spoke on Friday. Gendarmes had arrested Coumba Faye on 12 February after she "
          "wrote that Minister Mbaye Diop owned a villa in Nice."), "arrest", "SN"),
        (("The prosecutor in Dakar spoke on Friday. Gendarmes had arrested Coumba Faye on 12 February after she "
          "wrote that Minister Mbaye Diop owned a villa in Nice. Three students, Pape Gueye, Modou Ndour and Awa "
          "Sarr, remain in custody over the riots in which 11 people were killed."), "killing", "SN"),
        ("Police said that Coumba Faye was arrested in Nice.", "arrest", "FR"),
    ],
)  # fmt: skip
def test_where_it_was(extractor: Extractor, text: str, act: str, land: str) -> None:
    assert [i.country and i.country.alpha_2 for i in told(extractor, text) if i.act == act] == [land]


def test_who_was_dragged_away_is_arrested_where_the_report_says_so(extractor: Extractor) -> None:
    begins = "Student leader Brian Okello, 23, was dragged into a van on Monday in Kampala."
    found = told(extractor, "Uganda: Student leader Brian Okello arrested\n\n" + begins)
    assert {i.act for i in found} == {"arrest"}
    assert {i.act for i in told(extractor, begins)} == {"abduction"}


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        # whoever sent the doers answers for what they did
        (("In Para, farm worker Jose Lopes was murdered on 4 March by gunmen hired by rancher Silvio Castro, "
          "according to the police. Castro was arrested but released by a judge after eleven days."), set()),
        (("In Para, farm worker Jose Lopes was murdered on 4 March by gunmen. Rancher Silvio Castro was arrested at "
          "a protest on 7 March."), {"arrest"}),
        (("A prosecutor in Gdynia has charged four former police officers, among them Lukasz Zepa, with abusing "
          "Igor Stan, 25, who died in May 2016 after he had been shot with a stun gun in a cell."), set()),
        ("Police charged two nurses with abusing officer Igor Stan, who was beaten in a march.", {"charge"}),
    ],
)  # fmt: skip
def test_who_answers_for_a_harm_is_no_victim(extractor: Extractor, text: str, acts: set[str]) -> None:
    assert {i.act for i in told(extractor, text)} & {"arrest", "release", "charge"} == acts


def test_a_clause_after_a_semicolon_has_its_own_subject(extractor: Extractor) -> None:
    text = (
        "Three years ago men killed publisher Ananta Roy. Six men are on trial; a seventh, whom police named as the "
        "planner, Major Zia Haque, was dismissed from the army in 2012 and has never been found."
    )
    groups = [i.group.text for i in told(extractor, text) if i.act == "dismissal" and i.group is not None]
    assert groups == ["a seventh"]


def test_officers_of_one_act_are_not_those_of_an_older_one(extractor: Extractor) -> None:
    found = told(
        extractor,
        ("Noura Harthi, the sister of preacher Sami Harthi, was prevented from boarding a flight on 8 "
         "October by passport officers in Jeddah. Her brother was arrested in September 2017."),
    )
    assert [names(i, "authority") for i in found if i.act == "arrest"] == [set()]
    assert [names(i, "authority") for i in found if i.act == "travel_ban"] == [{"passport officers in Jeddah"}]


@pytest.mark.parametrize(
    ("text", "act", "day"),
    [
        ("In 2017 soldiers raided the house of Omar Said in Accra.", "raid", "2017"),
        ("In May soldiers raided the house of Omar Said in Accra.", "raid", "2023-05"),
        (("Police arrested Omar Said in Accra on 12 October. In a similar case last year, the same court "
          "sentenced the cook Zana Abil to a year in prison."), "sentencing", "2022"),
        (("Mary Ocampo was shot dead on 2 June. In April, the cook Rene Cordova was abducted in Acapulco and "
          "freed the next day."), "release", "2023-04"),
        ("The cook Rene Cordova was abducted on 2 June in Acapulco and freed the next day.", "release", "2023-06-03"),
        (("Four years after the murder of Isidro Lopez, a judge in Lima on 11 September sentenced Romeo "
          "Rubio to 42 years in prison."), "killing", "2019"),
    ],
)  # fmt: skip
def test_when_it_was(extractor: Extractor, text: str, act: str, day: str) -> None:
    assert [i.date.edtf for i in told(extractor, text) if i.act == act and i.date is not None] == [day]
