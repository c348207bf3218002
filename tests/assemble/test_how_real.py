"""How real an act is told to be: claims taken back, a victim's own word, hearings to come, plots of films."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.text.kinds import FACTUAL
from tests.assemble.readings import all_told

read = partial(all_told, published="2021-11-02")


def modes(extractor: Extractor, text: str, *acts: str) -> set[str]:
    return {i.modality for i in read(extractor, text) if i.act in acts}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The army denied reports that Samuel Okoro had been tortured.", "torture"),
        ("The governor rejected accusations that his guards killed three herders in Tolu.", "killing"),
        ("Officials dismissed as false a rumour that painter Rosa Quintana had been abducted.", "abduction"),
        ("The ministry called the allegation that soldiers raped Mina Bol a lie.", "sexual_violence"),
        ("Claims that Samuel Okoro was tortured were rejected by the court.", "torture"),
        ("The police described posts claiming that officers had killed Samuel Okoro as fake.", "killing"),
        ("A report that student Tomas Varga had been arrested turned out to be untrue.", "arrest"),
        ("The station wrongly reported that Samuel Okoro had been shot dead.", "killing"),
        ("The guard retracted her statement that Colonel Baro killed the reporter Li Wenzhong.", "killing"),
        ("Rosa Quintana admitted that she had invented the story that police raped her.", "sexual_violence"),
        ("Two papers said that Samuel Okoro had been shot dead. He had not.", "killing"),
        ("It was reported that Samuel Okoro had been kidnapped. The rumours were false.", "abduction"),
        ("Officials dismissed as fantasy a claim by the minister that strikers had attacked Li Wenzhong.", "attack"),
        ("Teachers rejected the minister's claim that strikers had attacked the inspector Li Wenzhong.", "attack"),
        ("The article said that Colonel Baro had ordered officers to beat the student Rosa Quintana.", "attack"),
        ("We reported that the singer Rosa Quintana had been arrested. She was not arrested.", "arrest"),
        ("A caption described the student Rosa Quintana as having been killed; she is alive.", "killing"),
    ],
)
def test_a_claim_that_is_denied_or_taken_back(extractor: Extractor, text: str, act: str):
    assert modes(extractor, text, act) == {"denied"}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Police did not deny reports that Samuel Okoro had been tortured.", "torture"),
        ("The family of Samuel Okoro rejected the army's claim that he was killed in combat.", "killing"),
        ("The court rejected the claim of Samuel Okoro, who was tortured in 2012.", "torture"),
        ("The report that Samuel Okoro was tortured led to an inquiry.", "torture"),
        ("Police said Samuel Okoro was arrested for spreading rumours. The rumours were false.", "arrest"),
        ("The party said that Samuel Okoro had been arrested. It was not the first time.", "arrest"),
        ("We reported in May that Samuel Okoro had been arrested. He has not been tried.", "arrest"),
        ("Activists protested against the arrest of the blogger Samuel Okoro in Ankara.", "arrest"),
        ("Samuel Okoro was killed in a suspicious car crash near Kigali in 2019.", "killing"),
        ("Samuel Okoro was charged with leading an illegal protest.", "charge"),
    ],
)
def test_what_is_not_denied_is_told(extractor: Extractor, text: str, act: str):
    assert modes(extractor, text, act) <= FACTUAL
    assert modes(extractor, text, act)


@pytest.mark.parametrize(
    ("text", "act", "modality"),
    [
        ("Maria Petrenko told the judge she had been tortured.", "torture", "alleged"),
        ("According to her lawyer, Rosa Quintana was tortured in custody.", "torture", "alleged"),
        ("Rosa Quintana said in court that guards had given her electric shocks.", "torture", "alleged"),
        ("Witnesses said soldiers shot Samuel Okoro dead.", "killing", "alleged"),
        ("The mother of Samuel Okoro says he was shot dead by guards.", "killing", "alleged"),
        ("Police said Samuel Okoro was killed by gunmen.", "killing", "reported"),
        ("Police said Samuel Okoro was arrested on Monday.", "arrest", "reported"),
        ("Samuel Okoro was arrested on Monday, his lawyer said.", "arrest", "reported"),
    ],
)
def test_harm_in_the_words_of_those_concerned_is_alleged(extractor: Extractor, text: str, act: str, modality: str):
    assert modes(extractor, text, act) == {modality}


def test_who_denies_harm_is_not_named_as_its_doer(extractor: Extractor):
    found = read(extractor, "Samuel Okoro says he was tortured in custody. The interior ministry denied beating him.")
    told = [i for i in found if i.modality in FACTUAL]
    assert {i.act for i in told} >= {"torture"}
    assert [p.name for i in told for p in [*i.people, *i.organisations] if p.role == "perpetrator"] == []


@pytest.mark.parametrize(
    ("text", "modality", "day"),
    [
        ("Senator Samuel Okoro is due in court on Thursday on a charge of libel.", "planned", "2021-11-04"),
        ("Writer Rosa Quintana goes on trial in December.", "planned", "2021-12"),
        ("The trial of Rosa Quintana has been postponed to 30 January.", "planned", "2022-01-30"),
        ("The trial of Rosa Quintana opens on 30 November.", "planned", "2021-11-30"),
        ("The trial of Rosa Quintana opened on 30 October.", "reported", "2021-10-30"),
        ("Rosa Quintana went on trial on 30 October.", "reported", "2021-10-30"),
        ("Rosa Quintana goes on trial in Accra.", "reported", None),
    ],
)
def test_a_hearing_to_come(extractor: Extractor, text: str, modality: str, day: str | None):
    (trial,) = (i for i in read(extractor, text) if i.act == "trial")
    assert (trial.modality, trial.date.edtf if trial.date else None) == (modality, day)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Her husband criticised the court's decision to prolong the detention of Rosa Quintana.", "detention"),
        ("A judge freed Rosa Quintana on Monday, only for police to arrest her again at the gate.", "arrest"),
        ("Samuel Okoro was taken straight to prison to begin serving a three-year sentence.", "imprisonment"),
        ("Nobody has been held to account for the murder of three herders in 2019.", "killing"),
        ("No one has ever been charged with the murder of Samuel Okoro.", "killing"),
        ("Samuel Okoro was arrested in Tolu because he resembles a suspect.", "arrest"),
    ],
)
def test_what_was_done_all_the_same(extractor: Extractor, text: str, act: str):
    assert modes(extractor, text, act) == {"reported"}


@pytest.mark.parametrize(
    "text",
    [
        "In the play, which opened in Tolu on Friday, the poet Samuel Okoro is arrested by the police and hanged.",
        "The new novel by Li Wenzhong tells the story of Mina, a nurse. Mina is arrested at a checkpoint and tortured.",
        "In Li Wenzhong's second film, Mina (Rosa Quintana) is a teacher. She is arrested and sentenced to ten years.",
        '"If Samuel Okoro did something, put him before a judge," said his mother.',
        "Her lawyer, Tomas Varga, expects her to be released by Tuesday.",
        "Her sister, Mina Bol, hopes she will be freed soon.",
        "Rosa Quintana violated the conditions of her release, the court said.",
    ],
)
def test_nobody_suffers_in_a_plot_a_hope_or_a_demand(extractor: Extractor, text: str):
    assert [i.act for i in read(extractor, text) if i.modality in FACTUAL] == []


@pytest.mark.parametrize(
    "text",
    [
        "The film follows three nurses. Its director, Samuel Okoro, was arrested in Tolu on Friday.",
        "Actor Samuel Okoro, who plays a policeman in the series, was arrested in Tolu.",
        "The play opens on Friday. Its author, Samuel Okoro, was arrested in May.",
    ],
)
def test_what_befell_those_who_made_a_work_is_told(extractor: Extractor, text: str):
    assert modes(extractor, text, "arrest") == {"reported"}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Turkey's planned deportation of the blogger Samuel Okoro has alarmed lawyers.", "forced_return"),
        ("The imminent extradition of the blogger Samuel Okoro has alarmed lawyers.", "forced_return"),
        ("A court halted the deportation of the blogger Samuel Okoro.", "forced_return"),
        ("Activists protested against the extradition of the blogger Samuel Okoro.", "forced_return"),
        ("The scheduled execution of Samuel Okoro in Cairo has been postponed.", "execution"),
    ],
)
def test_what_is_announced_or_halted_has_not_come(extractor: Extractor, text: str, act: str):
    found = modes(extractor, text, act)
    assert found
    assert found.isdisjoint(FACTUAL)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The thought of being tortured keeps the student Rosa Quintana awake.", "torture"),
        ("Ministers played with the idea of arresting the student Rosa Quintana.", "arrest"),
        ("Samuel Okoro is in hiding after a warrant under Article 8 of the Code was issued for his arrest.", "arrest"),
        ("A court issued a warrant under Section 8 of the Code for the arrest of Samuel Okoro.", "arrest"),
    ],
)
def test_what_is_thought_of_or_warranted_has_not_happened(extractor: Extractor, text: str, act: str) -> None:
    assert not modes(extractor, text, act) & FACTUAL


def test_what_somebody_is_thought_to_have_suffered_is_alleged(extractor: Extractor) -> None:
    text = "The student Rosa Quintana is thought to have been arrested on Monday."
    assert modes(extractor, text, "arrest") == {"alleged"}


@pytest.mark.parametrize(
    ("text", "act", "mode"),
    [
        ("The colonel ordered his men to kill reporter Samuel Okoro.", "killing", "planned"),
        ("The president told soldiers to shoot protester Samuel Okoro.", "attack", "planned"),
        ("The general ordered troops to shoot at marchers, killing Samuel Okoro.", "killing", "reported"),
        ("The judge ordered police to arrest lawyer Samuel Okoro.", "arrest", "reported"),
        ("Reporter Samuel Okoro was killed on the orders of a colonel.", "killing", "reported"),
    ],
)
def test_who_is_told_to_kill_has_not_killed(extractor: Extractor, text: str, act: str, mode: str):
    assert modes(extractor, text, act) == {mode}


@pytest.mark.parametrize(
    ("text", "act", "mode"),
    [
        ("It is possible that Samuel Okoro was arrested.", "arrest", "hypothetical"),
        ("It is unlikely that Samuel Okoro was tortured in custody.", "torture", "hypothetical"),
        ("It is false that Samuel Okoro was beaten in custody.", "ill_treatment", "denied"),
        ("It is essential that the court annul the sentence of Samuel Okoro.", "sentence_overturned", "demanded"),
        ("It is high time that the court freed Samuel Okoro.", "release", "demanded"),
        ("It is important that the court freed Samuel Okoro.", "release", "reported"),
        ("It is encouraging that on Monday the Supreme Court freed Samuel Okoro.", "release", "reported"),
        ("We find it encouraging that the court annulled the term of Samuel Okoro.", "sentence_overturned", "reported"),
        ("It would be encouraging if Samuel Okoro were released.", "release", "hypothetical"),
        ("It is deplorable that police beat Samuel Okoro in Tolu.", "attack", "reported"),
    ],
)
def test_what_is_said_of_a_clause(extractor: Extractor, text: str, act: str, mode: str):
    assert modes(extractor, text, act) == {mode}
