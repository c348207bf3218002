"""Releases of panels of experts: dense sentences, asides between commas, titles before names, orders and bans."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import facts_told

read = partial(facts_told, published="2023-11-20")


def victims(incident: Incident) -> set[str]:
    named = {p.name for p in [*incident.people, *incident.organisations] if p.role == "victim"}
    return named or ({incident.group.text} if incident.group else set())


def told(found: list[Incident], act: str) -> list[set[str]]:
    return [victims(i) for i in found if i.act in act.split("|")]


@pytest.mark.parametrize(
    "text",
    [
        "No charge was ever read to Yusuf Idris.",
        "No charges have ever been filed against Yusuf Idris.",
        "Prosecutors filed no charges against Yusuf Idris.",
        "The court imposed no travel ban on Yusuf Idris.",
        "No case was opened against Yusuf Idris.",
    ],
)
def test_what_is_brought_against_nobody_is_no_act(extractor: Extractor, text: str) -> None:
    assert read(extractor, text) == []


def test_no_charge_against_others_denies_nothing_else(extractor: Extractor) -> None:
    text = "No order was given to shoot, but soldiers shot dead Yusuf Idris on 3 May."
    assert told(read(extractor, text), "killing") == [{"Yusuf Idris"}]


@pytest.mark.parametrize(
    ("text", "act", "expected"),
    [
        # an aside between a noun and its "of"
        ("The panel condemned the deportation by Laos, in May, of the poet Anou Keo.", "forced_return", {"Anou Keo"}),
        ("She deplored the arrest by police, on 3 March, of the baker Ana Bello.", "arrest", {"Ana Bello"}),
        (
            (
                "The panel deplored the forcible return by Chad, on 8 March, of nine Sudanese recognised as refugees, "
                "including the nurse Amna Tirab and the poet Idris Kori."
            ),
            "forced_return",
            {"Amna Tirab", "Idris Kori"},
        ),
        # a verb parted from "has"
        (
            "Ms. Karla Boni has since the burial received four voice messages promising that she will be killed.",
            "threat",
            {"Karla Boni"},
        ),
        # two subjects that are one
        (
            (
                "His co-accused, the painter Lyes Amar, who had been on remand for a year, was cleared by the appeal "
                "judges and left the prison the same evening."
            ),
            "release",
            {"Lyes Amar"},
        ),
        # whose the term is
        (
            (
                "Amina Bello was held in May 2021. On 4 June 2022 the tribunal of Dar El Beida handed her five years "
                "for “apology of terrorism”."
            ),
            "sentencing",
            {"Amina Bello"},
        ),
        # names after a possessor, and after "among them"
        ("Those arrested were Omar Hamdan’s brothers, Nidal and Samer.", "arrest", {"Nidal", "Samer"}),
        (
            (
                "Police killed Juan Cobo and Luis Cobo. Six members of a league, among them Mr. Pedro Lara, were "
                "tried for trespass in May, until a court in Trujillo acquitted all of them in August."
            ),
            "acquittal",
            {"Pedro Lara"},
        ),
        # bodies
        (
            "In March a court ordered the dissolution of the association behind it, Tafsut-Media.",
            "organisation_shutdown",
            {"Tafsut-Media"},
        ),
        (
            "The Olive Centre, declared an unlawful association by the Minister of Defence in March, moved to Amman.",
            "organisation_shutdown",
            {"Olive Centre"},
        ),
        ("The Zhetysu Rights Centre had its office searched on 2 May by soldiers.", "raid", {"Zhetysu Rights Centre"}),
        (
            "Khim Sarith left after police had gone through his quarters at the pagoda.",
            "raid",
            {"Khim Sarith"},
        ),
        # orders and bans
        (
            "For Nidal Awad, the commander on 6 July issued an order of administrative detention for four months.",
            "detention",
            {"Nidal Awad"},
        ),
        (
            "An order of administrative detention was issued against Omar Nasser on 6 July.",
            "detention",
            {"Omar Nasser"},
        ),
        (
            "Nadia Ferhat was stopped at the airport and informed that she may not leave the national territory.",
            "travel_ban",
            {"Nadia Ferhat"},
        ),
        # who keeps silent
        (
            "The authorities have yet to acknowledge where the pastor Teklu Wold is kept.",
            "enforced_disappearance",
            {"Teklu Wold"},
        ),
        (
            "The authorities refuse to say where the pastor Teklu Wold is kept.",
            "enforced_disappearance",
            {"Teklu Wold"},
        ),
        # assemblies
        ("They were held on 3 March at a vigil which sixty officers broke up.", "dispersal", {"a vigil"}),
        # a family name that comes first
        (
            "Thailand deported the organiser Nhem Dara to Cambodia; Mr. Nhem is now serving six years.",
            "imprisonment",
            {"Nhem Dara"},
        ),
        # what people are, after their names
        ("Juan Lara and Ana Boni, members of the Green Union, who were detained on 3 May, are ill.", "detention|arrest",
         {"Juan Lara", "Ana Boni"}),
        (
            (
                "Guinea must disclose the fate of Ana Mito, Puri Ondo and Severo Rilo, leading members of the exiled "
                "Movement for Alternation (MNA), who were abducted from a cafe on 21 April by men speaking Fang."
            ),
            "abduction",
            {"Ana Mito", "Puri Ondo", "Severo Rilo"},
        ),
        # what stands loose before its verb
        (
            "Amina Diko was abducted. Ms. Diko’s sister Clara, a schoolteacher in Kano, lost her post on 2 May.",
            "dismissal",
            {"Clara"},
        ),
        (
            (
                "Lyes Amar was cleared on Sunday. In an apparent act of revenge, the lawyer Djamila Sahli, who defends "
                "both men and spoke in Geneva in May, was stopped at the airport on 8 October and told that she may "
                "not leave the country."
            ),
            "travel_ban",
            {"Djamila Sahli"},
        ),
        (
            "Restituto Nsue died on 12 May 2021 after gendarmes had, according to other prisoners, tortured him.",
            "torture",
            {"Restituto Nsue"},
        ),
        (
            "Karim Sabri was detained at the airport, questioned for two days and then let go without his passport.",
            "release",
            {"Karim Sabri"},
        ),
        # a title before a name
        ("Mr. Kim Ojo and Ms. Pat Ade were fined. She was freed on 4 May.", "release", {"Pat Ade"}),
    ],
)
def test_whom_an_act_befell(extractor: Extractor, text: str, act: str, expected: set[str]) -> None:
    assert told(read(extractor, text), act) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The commander Omar Nasser had his house painted and had the village searched.",
        "The lawyer Omar Nasser signed a petition against administrative detention orders.",
        "Police have yet to confirm that Omar Nasser is dead.",
        "Juan Lara and Ana Boni, parents of the boys who were shot dead, wept.",
        "The marriage that Omar Nasser broke up was unhappy.",
        "A settler spat at Omar Nasser; the suspect was fined 3,000 shekels.",
    ],
)
def test_what_only_sounds_so(extractor: Extractor, text: str) -> None:
    assert read(extractor, text) == []


def test_the_suspect_is_not_who_was_killed(extractor: Extractor) -> None:
    text = "A settler shot dead Muhannad Zaid on 4 June; the suspect was confined to his house and then released."
    assert [(i.act, victims(i)) for i in read(extractor, text)] == [("killing", {"Muhannad Zaid"})]


def test_who_was_killed_is_no_wrongdoer_of_the_story(extractor: Extractor) -> None:
    text = (
        "Two men shot dead the farmer Juan Lara in Tocoa on 3 May. In 2021 he was charged with usurpation of land. "
        "A former guard suspected of having supplied the weapon was arrested on 5 May."
    )
    found = read(extractor, text)
    assert told(found, "charge") == [{"Juan Lara"}]
    assert told(found, "arrest") == []


def test_a_look_back_ends_with_its_paragraph(extractor: Extractor) -> None:
    text = "Omar Nasser had first been arrested in September 2018.\n\nOn 6 October a court gave Amina Bello five years."
    [one] = [i for i in read(extractor, text) if i.act == "sentencing"]
    assert one.date is not None
    assert one.date.start == "2023-10-06"


def test_the_uniform_of_a_firm_is_not_the_states(extractor: Extractor) -> None:
    text = "Hooded men, some of them in the uniform of a private security firm, dragged Ana Lobo from a bus on 3 May."
    assert [(i.act, victims(i)) for i in read(extractor, text)] == [("abduction", {"Ana Lobo"})]
