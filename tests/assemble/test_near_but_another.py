"""Who and what only stand near an act: the freed beside the dead, the charge that was dropped, what a vigil is for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.records import Incident
from tests.assemble.readings import all_told

type Reader = Callable[[str], list[Incident]]


@pytest.fixture
def read(extractor: Extractor) -> Reader:
    """Return a reader of one text that was published on 20 December 2022."""
    return lambda text: all_told(extractor, text, published="2022-12-20")


def told(incidents: list[Incident], act: str) -> list[Incident]:
    """Return the acts of a kind that are told as facts."""
    return [i for i in incidents if i.act == act and i.modality in FACTUAL]


def those(incidents: list[Incident], role: str) -> list[str]:
    """Return who bears a role in some incidents, a group without names by its text."""
    names = [p.name for i in incidents for p in (*i.people, *i.organisations) if p.role == role]
    return names + [i.group.text for i in incidents if i.group is not None and role == "victim"]


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        # a clause has a subject of its own, be it hung on its "after"
        (
            (
                "Rafael Bracho and Omar Quijada were conditionally released on October 26, 2021, two weeks after a "
                "retired general held in the same prison, Salvador Urdaneta, had died in his cell."
            ),
            "death_in_custody",
            ["Salvador Urdaneta"],
        ),
        (
            (
                "Ana Quispe was freed on Monday, three days after a teacher held in the same cell, Rosa Mamani, had "
                "been beaten to death by guards."
            ),
            "killing",
            ["Rosa Mamani"],
        ),
        # figures count many, not the one person told of
        (
            (
                "Ernesto Lacayo, a priest, was convicted on Friday in Managua of treason. The 222, among them students "
                "and reporters, were taken from their cells on Thursday and deported to Washington."
            ),
            "forced_return",
            [],
        ),
        (
            (
                "Ernesto Lacayo refused to be flown abroad with 222 other prisoners. He is in a cell in Managua. The "
                "222 were arrested again on Thursday at the airport."
            ),
            "arrest",
            ["222 other prisoners"],
        ),
        (
            "Police arrested Ana Quispe and Rosa Mamani in Lima on Monday. The two were released on Sunday.",
            "release",
            ["Ana Quispe", "Rosa Mamani"],
        ),
        # those tried are not whom the case is about
        (
            (
                "In the case of photographer Delia Monárrez, murdered in Mazatlán in 2015, two men confessed, were "
                "acquitted, and no one has been tried since."
            ),
            "acquittal",
            ["two men"],
        ),
        (
            (
                "In the case of photographer Delia Monárrez, murdered in Mazatlán in 2015, two men confessed, were "
                "acquitted, and no one has been tried since."
            ),
            "killing",
            ["Delia Monárrez"],
        ),
        # one of two told of together is no "he"
        (
            (
                "Rafael Bracho and Omar Quijada were released in May, two weeks after a general, Salvador Urdaneta, "
                "had died in his cell. His daughter said he had been denied medicine for eight months."
            ),
            "ill_treatment",
            ["Salvador Urdaneta"],
        ),
        (
            (
                "Karim Adel and Mona Fathy were arrested on 3 May after police shot the student Hany Aziz. She was "
                "beaten in custody."
            ),
            "ill_treatment",
            ["Mona Fathy"],
        ),
        # an armed body bears somebody's name
        (
            (
                "Yolanda Ipia was wounded on Sunday near Toribío. Men who said they belonged to the Dagoberto Ramos "
                "column stopped her jeep and shot her."
            ),
            "attack",
            ["Yolanda Ipia"],
        ),
        (
            (
                "Teacher Sita Rai was hurt on Sunday in Biratnagar. Fighters of the Ram Thapa brigade stopped her bus "
                "and beat her."
            ),
            "attack",
            ["Sita Rai"],
        ),
    ],
)
def test_whom_an_act_befell(read: Reader, text: str, act: str, who: list[str]) -> None:
    """Whoever stands nearer, or was told of before, is not put in the place of the one who suffered it."""
    assert those(told(read(text), act), "victim") == who


@pytest.mark.parametrize(
    ("text", "act", "charges"),
    [
        (
            ("In a preliminary hearing on December 16, a judge dropped the treason charge but ordered that Luis Bracho "
            "stand trial on the others."),
            "trial",
            [],
        ),
        (
            ("On 5 May a judge dismissed the terrorism charge and sentenced Ana Quispe to two years in prison for "
            "sedition."),
            "sentencing",
            ["sedition"],
        ),
        (
            "On 5 May a court threw out the charges of terrorism but convicted Ana Quispe of sedition.",
            "conviction",
            ["sedition"],
        ),
        ("Ana Quispe was convicted of sedition on 5 May; later a judge dropped the sedition charge.", "conviction",
         ["sedition"]),
        ("A court refused to drop the sedition charge and on 5 May convicted Ana Quispe of sedition.", "conviction",
         ["sedition"]),
        # what people met for
        ("Yanelis Fonseca was arrested on 30 June at a vigil for a Black man killed by police in Regla.", "arrest", []),
        ("Ann Wanjiru was arrested during a protest over the murder of a teacher by police in Garissa.", "arrest", []),
        ("Ann Wanjiru was arrested at a memorial service for students shot by soldiers in Garissa.", "arrest", []),
        # and what they are held for
        ("Ann Wanjiru was arrested at a protest for blocking traffic in Garissa.", "arrest", ["blocking traffic"]),
        ("Ann Wanjiru was arrested at a rally for incitement to violence.", "arrest", ["incitement to violence"]),
    ],
)  # fmt: skip
def test_what_one_is_charged_with(read: Reader, text: str, act: str, charges: list[str]) -> None:
    """Neither a charge that was dropped nor what a vigil or protest was about accuses anybody."""
    assert [c.text for i in told(read(text), act) for c in i.charges] == charges


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Yanelis Fonseca was arrested on 30 June at a vigil for a Black man killed by police in Regla.", []),
        ("Ann Wanjiru was arrested at a memorial service for students shot by soldiers in Garissa.", []),
        ("Ann Wanjiru was arrested at a vigil for a slain teacher by police in Garissa.", ["police"]),
    ],
)
def test_who_arrested(read: Reader, text: str, who: list[str]) -> None:
    """Those who killed whom a vigil is for have not arrested those who hold it."""
    assert those(told(read(text), "arrest"), "authority") == who


@pytest.mark.parametrize(
    ("text", "act", "name", "day"),
    [
        (
            (
                "On 7 December the court of Qom cleared Reza Amini, a poet who was arrested in May 2020 over verse.\n\n"
                "In the north, Ali Sadri, 29, was arrested on 3 September in Rasht."
            ),
            "arrest",
            "Ali Sadri",
            "2022-09-03",
        ),
        (
            (
                "In May 2020 the court of Qom cleared Reza Amini, a poet who was arrested on 3 April 2020 over "
                "verse.\n\nIn the north, Ali Sadri, 29, was arrested on 3 September in Rasht."
            ),
            "arrest",
            "Ali Sadri",
            "2020-09-03",
        ),
    ],
)
def test_when_it_was(read: Reader, text: str, act: str, name: str, day: str) -> None:
    """The year of an aside is not that of the next paragraph."""
    found = [i for i in told(read(text), act) if name in those([i], "victim")]
    assert [i.date.start if i.date else None for i in found] == [day]


def test_threats_date_no_killing(read: Reader) -> None:
    """A killing is not of the month in which the threats before it began."""
    found = read(
        "Two gunmen on a bike shot and killed a radio commentator, police said.\n\nRogelio Quimpo was leaving when "
        "they fired, an officer said.\n\nQuimpo hosted the morning programme. He had received death threats since "
        "April. The union said Quimpo was the third broadcaster killed there."
    )
    assert those(told(found, "killing"), "victim") == ["Rogelio Quimpo"]
    assert all(i.date is None or not (i.date.edtf or "").startswith("2022-04") for i in told(found, "killing"))
