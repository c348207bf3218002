"""Whom a sentence says not to be meant: "not the woman police held", "none of those", "but neither X nor Y"."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import all_told, in_a_line

# what is told as done, and the sentences that tell it
ROWS = [
    ("killing Ilir Koci", "It was not soldiers who killed Ilir Koci."),
    ("killing Ilir Koci", "It was not soldiers who killed Ilir Koci but rebels."),
    ("killing Ilir Koci", "It was rebels and not soldiers who killed Ilir Koci."),
    ("killing Ilir Koci", "It was not only rebels but soldiers who killed Ilir Koci."),
    ("killing Ilir Koci", "It wasn't soldiers who killed Ilir Koci."),
    ("killing Ilir Koci", "It was neither soldiers nor rebels who killed Ilir Koci."),
    ("killing Ilir Koci", "It was Teo Marsh who killed Ilir Koci."),
    ("killing Ilir Koci", "It was not Teo Marsh but Odo Lind who killed Ilir Koci."),
    ("killing Ilir Koci", "It was not with a gun that soldiers killed Ilir Koci."),
    ("killing Ilir Koci", "It was not a soldier, the judge said, who killed Ilir Koci."),
    ("killing Ilir Koci", "The army said that it was not soldiers who killed Ilir Koci but rebels."),
    ("killing Ilir Koci", "If not soldiers, rebels killed Ilir Koci."),
    ("", "It was not Ana Bor whom police arrested."),
    ("", "It was not the police who killed the mood."),
    ("", "Ana Bor is not the woman whom police arrested."),
    ("", "Ana Bor was not the woman who was arrested."),
    ("", "Ana Bor was not among those arrested."),
    ("", "Ilir Koci is not the man soldiers shot."),
    ("", "The woman arrested by police is not Ana Bor."),
    ("", "None of those arrested is Ana Bor."),
    ("", "None of the people killed was Ilir Koci."),
    ("", "Neither of those arrested was Ana Bor."),
    ("", "If not stopped, police will arrest Ana Bor."),
    ("", "If not for the crowd, police would have arrested Ana Bor."),
    ("", "Police will arrest Ana Bor if not Zoe Reis."),
    ("", "If police arrested Ana Bor, they did so quietly."),
    ("arrest Zoe Reis", "It was not Ana Bor but Zoe Reis whom police arrested."),
    ("arrest Zoe Reis", "It was not Ana Bor who was arrested but Zoe Reis."),
    ("arrest Zoe Reis", "It was not Ana Bor who was arrested; police arrested Zoe Reis."),
    ("arrest Zoe Reis", "The woman police arrested is Zoe Reis, not Ana Bor."),
    ("arrest Ana Bor", "It is not the first time that Ana Bor has been arrested by police."),
    ("arrest Ana Bor", "It was not until May that police arrested Ana Bor."),
    ("arrest Ana Bor", "It was not for her poems that police arrested Ana Bor."),
    ("arrest Ana Bor", "It was not on Monday that police arrested Ana Bor."),
    ("arrest Ana Bor", "It was not on Monday but on Tuesday that police arrested Ana Bor."),
    ("arrest Ana Bor", "It wasn't in May that Ana Bor was arrested."),
    ("arrest Ana Bor", "It was not because she wrote poems that police arrested Ana Bor."),
    ("arrest Ana Bor", "It was not by chance that police arrested Ana Bor."),
    ("arrest Ana Bor", "It is not without reason that police arrested Ana Bor."),
    ("arrest Ana Bor", "Ana Bor is the woman police arrested."),
    ("arrest Ana Bor", "Ana Bor was among those arrested."),
    ("arrest Ana Bor", "Ana Bor is not the only woman police arrested."),
    ("arrest Ana Bor", "Ana Bor, whom police arrested in May, is not the woman they wanted."),
    ("arrest Ana Bor", "Ana Bor is not the same woman since police arrested her."),
    ("arrest Ana Bor", "Among those arrested was Ana Bor."),
    ("arrest Ana Bor", "Police arrested Ana Bor but neither Zoe Reis nor Teo Marsh."),
    ("arrest Ana Bor", "Police arrested Ana Bor and not Zoe Reis."),
    ("arrest Ana Bor", "Police arrested not Zoe Reis but Ana Bor."),
    ("arrest Ana Bor", "Ana Bor, but not Zoe Reis, was arrested by police."),
    ("arrest Ana Bor", "Police arrested Ana Bor if not Zoe Reis."),
    ("arrest Ana Bor", "Police arrested Ana Bor, if not Zoe Reis."),
    ("arrest Ana Bor", "Police arrested Ana Bor, if not her husband Teo Marsh."),
    ("arrest Ana Bor", "Police arrested Ana Bor, if not for long."),
    ("arrest Ana Bor", "Police arrested Ana Bor, if only for an hour."),
    ("arrest the four men", "None of the four men arrested was armed."),
    ("conviction Lopo", "The court found Captain Lopo but neither Teo Marsh nor Odo Lind guilty."),
    ("acquittal Teo Marsh, conviction Ilir Koci", "The court found Ilir Koci guilty but Teo Marsh not guilty."),
    ("sentencing Ana Bor", "The court sentenced Ana Bor but not Zoe Reis to five years."),
]  # fmt: skip


@pytest.mark.parametrize(("wanted", "text"), ROWS, ids=[row[-1] for row in ROWS])
def test_who_is_not_meant(extractor: Extractor, wanted: str, text: str) -> None:
    found = all_told(extractor, text, published="2024-05-06")
    assert in_a_line(found) == wanted


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("It was not soldiers who killed Ilir Koci.", []),
        ("It was not Teo Marsh who killed Ilir Koci.", []),
        ("It was not soldiers who killed Ilir Koci but rebels.", ["rebels"]),
        ("It was rebels, not soldiers, who killed Ilir Koci.", ["rebels"]),
        ("It was soldiers who killed Ilir Koci, not rebels.", ["soldiers"]),
        ("It was not with a gun that soldiers killed Ilir Koci.", ["soldiers"]),
    ],
)
def test_who_is_not_said_to_have_done_it(extractor: Extractor, text: str, doers: list[str]) -> None:
    found = all_told(extractor, text, published="2024-05-06")
    assert [[p.name for p in [*i.people, *i.organisations] if p.role == "perpetrator"] for i in found] == [doers]


@pytest.mark.parametrize(
    ("text", "days", "places"),
    [
        ("It was not on 3 May 2020 that police arrested Ana Bor.", [], []),
        ("It was not in Osh that Ana Bor was arrested on 3 May 2020.", ["2020-05-03"], []),
        ("Ana Bor was arrested not in Osh but in Naryn.", [], ["Naryn"]),
        ("Ana Bor was arrested in Naryn, not in Osh.", [], ["Naryn"]),
        ("Ana Bor was arrested not only in Osh but in Naryn.", [], ["Osh", "Naryn"]),
        ("Ana Bor was arrested not in May 2020 but in June 2020.", ["2020-06"], []),
    ],
)
def test_when_and_where_it_was_not(extractor: Extractor, text: str, days: list[str], places: list[str]) -> None:
    found = all_told(extractor, text)
    (incident,) = found
    assert ([incident.date.edtf] if incident.date else [], [p.text for p in incident.places]) == (days, places)
