"""Offices, firms, games, plays, envoys, wars and old times: told in words of acts, and no incidents."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader, acts, told


@pytest.mark.parametrize(
    "text",
    [
        # done by no person, or in words
        "The violinist Aldo Renn was struck down by a fever on the eve of a recital in Bath.",
        "Skipper Bo Lind was detained by an ankle injury and missed the tour of Fiji.",
        "The poet Lea Marsh, who was dismissed by reviewers as a minor voice, sold a million books.",
        "The governor of the bank, Rui Lopes, was attacked by both exporters and economists.",
        "Deputy Ana Ferro was accused of strangling the reform in committee.",
        "A tabloid wrote that Mia Lund was arrested in Oslo. The tabloid has apologised and paid her damages.",
        # offices and firms
        "The board sacked its chief executive, Paul Dorn, after three poor quarters.",
        "The finance minister, Lea Prats, was dismissed on the eve of the reshuffle.",
        "The trial of the new drug, led by Dr Rosa Meyer, was suspended when two patients fell ill.",
        "Baltic Peas was fined 9 million euros for fixing prices, the competition authority said.",
        "Judge Ruth Hale ordered builder Gus Orr to pay 20,000 pounds for a roof that leaked.",
        "The appeal of the sisters Bianchi in the inheritance case was rejected by a court in Bari.",
        "The bassist Jon Reed was dismissed for missing rehearsals.",
        "Tourist Max Pohl was charged 40 euros for a coffee by a bar in Venice.",
        # games
        "Shooting guard Milo Tran was banished to the stands for abusing a linesman.",
        "Sprinter Ada Nwosu was disqualified for a false start and her appeal was rejected.",
        "Luka Maric was shot down by the flag twice in the derby.",
        "Karl Moe was executed by a perfect left hook in the third round.",
        "Runner Ida Berg was beaten to the tape by Rosa Silva.",
        "Premier Ned Shaw was beaten in his own seat by a young teacher.",
        "The winger Dan Price was released by Leeds in May.",
        # stage, beasts, envoys
        "Tosca stabs Scarpia in the second act of the new production.",
        "The actor Leo Marin was shot for the cover of a magazine in a bullring in Seville.",
        "The mayor pardoned a turkey named Daisy.",
        "A bull threw the rider, Jack Weir, and trampled him in Calgary.",
        "Norway expelled two Belarusian diplomats in reply.",
        "President Ivan Radu was acquitted by the Senate in his impeachment trial.",
        # wars, and who races
        "Pedro Alves, who was freed from a prisoner-of-war camp in 1945, became a baker.",
        "His brother Tom was killed in the civil war in 1937.",
        "The racing driver Carlo Bruni was killed at Monza in 1958.",
        # old times
        "The general was put to death in Ravenna in 408.",
    ],
)
def test_no_incident(read: Reader, text: str) -> None:
    assert acts(told(read, text)) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Coach Hadi Rostami was dismissed for wearing a black armband after the killings.", "dismissal"),
        ("Chief executive Nina Orlova was sacked after she criticised the war.", "dismissal"),
        ("Labour minister Amadou Diop was dismissed after he condemned the shooting of demonstrators.", "dismissal"),
        ("Factory managers dismissed 40 workers in Phnom Penh who had complained about unpaid overtime.", "dismissal"),
        ("The pianist Chen Yi was expelled from the conservatory for a song about the massacre.", "dismissal"),
        ("The regulator fined the newspaper El Faro 80,000 dollars for an article.", "fine"),
        ("A court in Minsk fined goalkeeper Alena Hrib 500 euros for displaying a flag.", "fine"),
        ("The goalkeeper Chidi Eze was killed in Kano after a semi-final.", "killing"),
        ("MP Joyce Banda was attacked by members of a rival party with stones in Zomba.", "attack"),
        ("Police charged the crowd with horses and trampled a student, Ines Prado, in Lima.", "attack"),
        ("The former ambassador Idris Kabir was sentenced to ten years in prison in Kabul.", "sentencing"),
        ("The racing cyclist Bilal Omar was shot dead by soldiers near Jenin.", "killing"),
        ("Soldiers shot dead six prisoners of war near Izium in September 2022.", "killing"),
        ("Union official Sipho Ndlovu was killed in 1987 by police in Durban.", "killing"),
    ],
)
def test_an_incident(read: Reader, text: str, expected: str) -> None:
    assert expected in {act for act, _ in acts(told(read, text))}


@pytest.mark.parametrize("text", ["The march ended in an arrest", "Rosa Diaz was attacked by members of a"])
def test_a_text_may_break_off(read: Reader, text: str) -> None:
    assert {act for act, _ in acts(told(read, text))} <= {"attack"}
