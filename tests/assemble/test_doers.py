"""Bare descriptions of those who acted, and hands that an act is not laid in."""

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import all_told


def doers(extractor: Extractor, text: str, act: str) -> set[str]:
    found: list[Incident] = all_told(extractor, text, published="2020-08-29")
    return {
        party.name
        for incident in found
        if incident.act == act and incident.modality == "reported"
        for party in (*incident.people, *incident.organisations)
        if party.role in {"authority", "perpetrator"}
    }


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        (
            "Amina Hadid was kidnapped by masked rebels in Lume on 3 May. The perpetrators tortured her for two days.",
            "torture", {"masked rebels in Lume"},
        ),
        (
            "Unknown men abducted Pablo Ruiz on 3 May. Ruiz was freed a week later. The men threatened to kill him.",
            "threat", {"Unknown men"},
        ),
        (
            "A soldier in plain clothes shot Pablo Ruiz in the leg on 3 May. The man also threatened his wife.",
            "attack", {"soldier in plain clothes"},
        ),
        # one is not many, and nobody was told of before
        ("A soldier arrested Pablo Ruiz on 3 May. The men beat Ruiz on 5 May.", "attack", {"men"}),
        ("Pablo Ruiz was kidnapped on 3 May. The attackers tortured him.", "torture", {"attackers"}),
    ],
)  # fmt: skip
def test_a_bare_description_is_whom_the_case_told_of_before(
    extractor: Extractor, text: str, act: str, who: set[str]
) -> None:
    assert doers(extractor, text, act) == who


def test_who_abused_in_a_cell_is_not_said_to_have_killed_outside_it(extractor: Extractor) -> None:
    text = (
        "Amina Hadid was abused by policemen while they kept her in custody in July. "
        "After she filed a complaint, Hadid was gunned down near her home."
    )
    assert doers(extractor, text, "killing") == set()


def test_an_armed_group_executes_without_authority(extractor: Extractor) -> None:
    found = all_told(extractor, "Rebels executed Pablo Ruiz on 3 May.", published=None)
    assert {(o.name, o.role) for i in found for o in i.organisations} == {("Rebels", "perpetrator")}


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        # two participles, one agent
        ("Amina Hadid was abducted and assaulted by unidentified men.", "abduction", {"unidentified men"}),
        ("Amina Hadid was arrested and sentenced by a court.", "arrest", set()),
        # the wounds that somebody died of
        ("Two porters died of wounds inflicted by the security services.", "killing", {"security services"}),
        # who sets free
        ("The High Court on Friday granted Amina Hadid bail.", "release", {"High Court"}),
        ("Activist Amina Hadid gets bail from Lume High Court.", "release", {"Lume High Court"}),
        # members of a force that has a name
        ("Men of the Varan Levies force abducted Pablo Ruiz.", "abduction", {"Men of the Varan Levies force"}),
        # a pronoun for the subject of the sentence before, and for nobody else
        (
            "Three unidentified men broke into the flat of reporter Pablo Ruiz. They badly injured him.",
            "attack", {"Three unidentified men"},
        ),
        ("Police came to the house of Amina Hadid. Protesters gathered. They beat Amina Hadid.", "attack", set()),
        # a cell
        (
            "Amina Hadid was arrested on 12 January. She was sexually assaulted in police custody.",
            "sexual_violence", {"police"},
        ),
        # courts that are only spoken of, and courts of another country
        ("Amina Hadid was sentenced to five years over a blog that mocked a court.", "sentencing", set()),
        ("Amina Hadid goes on trial in Iran today. British courts have yet to rule on a debt.", "trial", set()),
    ],
)  # fmt: skip
def test_the_hand_that_a_construction_tells(extractor: Extractor, text: str, act: str, who: set[str]) -> None:
    assert doers(extractor, text, act) == who


@pytest.mark.parametrize(
    ("text", "act", "role"),
    [
        ("Tridon Ltd fired five union leaders.", "dismissal", "perpetrator"),
        ("The ministry fired five union leaders.", "dismissal", "authority"),
        ("Masked men raided the office of editor Pablo Ruiz.", "raid", "perpetrator"),
        ("Police raided the office of editor Pablo Ruiz.", "raid", "authority"),
    ],
)
def test_only_who_acts_for_a_state_is_an_authority(extractor: Extractor, text: str, act: str, role: str) -> None:
    found = all_told(extractor, text, published="2020-08-29")
    (incident,) = [i for i in found if i.act == act]
    parties = [*incident.people, *incident.organisations]
    assert [p.role for p in parties if p.role in {"authority", "perpetrator"}] == [role]


@pytest.mark.parametrize(
    "told",
    ["ordering the killing", "having a role in the killing", "orchestrating the murder", "taking part in the murder"],
)
def test_who_is_accused_of_a_part_in_a_killing_is_accused_of_it(extractor: Extractor, told: str) -> None:
    text = f"Relatives accused minister Omar Haddad of {told} of Pablo Ruiz."
    found = all_told(extractor, text, published="2020-08-29")
    (incident,) = [i for i in found if i.act == "killing"]
    assert incident.modality == "alleged"
    assert [(p.name, p.role) for p in incident.people if p.role == "perpetrator"] == [("Omar Haddad", "perpetrator")]


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        ("Rangers beat Pablo Ruiz in Lume on 3 May.", "attack", {"Rangers"}),
        ("After nine days guards beat Ana Reyes again.", "attack", {"guards"}),
        ("Arrested in June, Ana Reyes, 52, was held in Lume; for seven weeks interrogators beat her.",
         "ill_treatment", {"interrogators"}),
        ("The vigil of Ana Reyes was broken up by some forty police officers and para-police guards with batons.",
         "dispersal", {"forty police officers", "para-police guards"}),
        ("After nine days prison guards beat Ana Reyes again.", "ill_treatment", {"prison guards"}),
        ("Pablo Ruiz was beaten by forest rangers on 3 May.", "attack", {"forest rangers"}),
        ("Nine people were hacked to death when suspected herdsmen stormed a village on 3 May.",
         "killing", {"suspected herdsmen"}),
        ("Three students were killed when protesters stormed a police station on 3 May.", "killing", set[str]()),
        ("Reporter Amina Hadid was shot dead in Lume in 2019. On 3 May Pablo Ruiz was found guilty of her murder.",
         "killing", {"Pablo Ruiz"}),
        ("Amina Hadid and Ali Kol were shot dead in 2019. Gunmen shot Jan Lem. Pablo Ruiz was jailed for the crime.",
         "killing", set[str]()),
        ("Gunmen shot dead two policemen in Lume on 3 May. Pablo Ruiz was arrested for killing the policemen.",
         "killing", {"Gunmen"}),
        ("Police beat Pablo Ruiz in Lume on 3 May. Bulldozers demolished his house the next day.",
         "property_destruction", set[str]()),
        ("Four activists were arrested in Lume on 3 May. Two paid $200 to an intelligence officer.",
         "arrest", set[str]()),
        ("The Supreme Court rejected his complaint; Pablo Ruiz went to prison for 16 years.", "sentencing", set[str]()),
    ],
)  # fmt: skip
def test_who_the_text_shows_acting(extractor: Extractor, text: str, act: str, who: set[str]):
    assert doers(extractor, text, act) == who
