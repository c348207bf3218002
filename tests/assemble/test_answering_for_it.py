"""Who answers for a harm, speaks for the harmed or looks into it, and the days of rulings that are not the deed's."""

from __future__ import annotations

import pytest

from pipeline import extract
from tests.assemble.readings import Reader, told, who
from tests.assemble.test_beside_the_deed import victims

FILED = "2024-06-18"


@pytest.mark.parametrize(
    ("text", "act", "whom"),
    [
        # a lawyer for the activists is none of them; who is named of them is
        (
            (
                "Activists were attacked by fishermen in Axim on 3 May 2021. Three others were hit with paddles. A "
                "lawyer for the activists, Efua Dadzie, said the fishermen had been sent."
            ),
            "attack",
            [{"Three others"}],
        ),
        (
            (
                "Soldiers arrested four activists in Axim on 3 May 2021. The activists, Efua Dadzie, Ama Osei, Kojo "
                "Mensah and Yaw Boateng, were freed."
            ),
            "arrest",
            [{"four activists", "Efua Dadzie", "Ama Osei", "Kojo Mensah", "Yaw Boateng"}],
        ),
        # who led a review of "his detention" was not held; who speaks of his own arrest was
        (
            (
                "Hamdi Shafei, 67, had been held since July 2013. A lawyer, Crispin Blount, who led a review of his "
                "detention, spoke of torture."
            ),
            "detention",
            [{"Hamdi Shafei"}],
        ),
        (
            "Hamdi Shafei was held in July 2013. A lawyer, Crispin Blount, lost his job after his arrest in May 2014.",
            "arrest",
            [{"Crispin Blount"}],
        ),
        # a commander arrested right after police fired, an officer jailed for a kick
        (
            (
                "One tenant was killed and 14 were wounded when police fired on people blocking a railway line on "
                "Tuesday. Senior superintendent Kirthi Ratne, who gave the order, was later arrested."
            ),
            "arrest",
            [],
        ),
        (
            (
                "A man died when police broke up a camp of refugees in Malta, an aid group said on Monday. Sudanese "
                "national Omar Idris, 31, fell from a second-floor window at Hal Far during the raid last Friday. "
                "Officers had fired tear gas into the building, said Maria Zammit of the group. Police spokesman Karl "
                "Vella said Idris had jumped. In August 2022 a court sentenced a police sergeant, Mark Borg, to six "
                "months for kicking a migrant in the stomach."
            ),
            "sentencing",
            [],
        ),
        (
            "In August 2022 a court sentenced a police sergeant, Mark Borg, to six months for insulting the king.",
            "sentencing",
            [{"Mark Borg"}],
        ),
        # convicts of a harm who die in prison, and a prisoner who does
        (
            (
                "Soldiers took away Sergio Palma, who was never seen again. Two retired officers, Colonel Luis Rojas "
                "and Sergeant Pedro Vidal, were convicted of the crime in 2014 and died in prison."
            ),
            "death_in_custody",
            [],
        ),
        ("The poet Luis Paz was convicted of sedition in 2014 and died in prison.", "death_in_custody", [{"Luis Paz"}]),
        # what killers accuse their victims of is no charge
        (
            (
                "Islamists killed five farmers in a village near Jowhar on Sunday. The men were accused of paying "
                "taxes to the government."
            ),
            "charge",
            [],
        ),
        # bundled into a car: how the arrest told before went, or an abduction
        (
            "Union leader Mamadou Kaba was arrested on Monday. Kaba was bundled into a pick-up outside the ministry.",
            "abduction",
            [],
        ),
        ("Union leader Mamadou Kaba was bundled into a pick-up by gunmen on Monday.", "abduction", [{"Mamadou Kaba"}]),
        # the dead of a cell was held in it
        (
            (
                "A coroner found that an Australian woman who died in a police cell in 2014 had been neglected. "
                "Yvette Nundah, 22, was held in South Hedland for unpaid fines."
            ),
            "death_in_custody",
            [{"Yvette Nundah"}],
        ),
    ],
)
def test_whom_it_befell(read: Reader, text: str, act: str, whom: list[set[str]]) -> None:
    assert victims(read, text, act) == whom


def test_a_policeman_named_later_did_not_make_the_arrest(read: Reader) -> None:
    text = (
        "Yahor Kazak was seized in Smolensk on 12 August 2024. He was beaten during his first arrest, in 2020, when a "
        "policeman named Pavel Ryzhy broke his nose."
    )
    found = [i for i in told(read, text) if i.act == "arrest" and i.date is not None and i.date.edtf == "2024-08-12"]
    assert found
    assert not any(who(i, "authority") for i in found)


@pytest.mark.parametrize(
    ("text", "act", "day"),
    [
        # the day of a ruling, and that of a release, are no days of the custody before
        (
            (
                "A coroner ruled on Monday that a woman who died in a cell in 2014 had been neglected. Yvette Nundah, "
                "22, was held in South Hedland for unpaid fines."
            ),
            "detention",
            "2024-06-17",
        ),
        (
            (
                "Kazakh police released reporter Saule Omar on Monday after she had spent three nights in a cell in "
                "Almaty. Omar was detained while filming a picket."
            ),
            "arrest",
            "2024-06-17",
        ),
    ],
)
def test_no_day_of_theirs(text: str, act: str, day: str) -> None:
    found = [i for i in extract(text, published=FILED) if i.act == act]
    assert found
    assert all(i.date is None or i.date.edtf != day for i in found)


def test_a_release_hours_later_keeps_the_day() -> None:
    text = (
        "Reporter Matiur Janjua was let go on Monday, twelve hours after he was abducted in Islamabad. "
        "Janjua was snatched from his car."
    )
    found = [i for i in extract(text, published=FILED) if i.act == "abduction"]
    assert [i.date.edtf for i in found if i.date is not None] == ["2024-06-17"]
