"""Nouns of acts within other words: things called by one, those who hold an office with one in it, who did it."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader
from tests.assemble.test_who_only_tells import told

RIGHTS = " Rights groups follow the case."


def acts(read: Reader, text: str) -> list[tuple[str, list[str]]]:
    """Return act and victims of each record of a sentence told beside one about rights."""
    return [(act, victims) for act, victims, _ in told(read, text + RIGHTS)]


@pytest.mark.parametrize(
    "thing",
    [
        "press release", "asthma attack", "field trial", "cover charge", "opening sentence", "bank raid",
        "school detention", "film shooting", "clay pigeon shooting", "seal killing", "character assassination",
        "budget execution", "religious conviction", "turkey pardon", "wall hanging", "news roundup", "tax exile",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "frame",
    ["Dario Klemm’s {} was the talk of Balen.", "The {} of Ana Weld was discussed.", "Milo Brek said so in his {}."],
)
def test_a_thing_called_by_an_act_befalls_nobody(read: Reader, thing: str, frame: str) -> None:
    assert acts(read, frame.format(thing)) == []


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The knife attack on Dario Klemm in May was condemned.", "attack"),
        ("Dario Klemm’s early release in May was welcomed.", "parole"),
        ("The treason trial of Dario Klemm opened in May.", "trial"),
        ("Dario Klemm’s treason charge was read out in May.", "charge"),
        ("Dario Klemm’s life sentence in May was condemned.", "sentencing"),
        ("The secret detention of Dario Klemm in May was condemned.", "detention"),
        ("The drive-by shooting of Dario Klemm in May was condemned.", "attack"),
        ("The contract killing of Dario Klemm in May was condemned.", "killing"),
        ("The public execution of Dario Klemm in May was condemned.", "execution"),
        ("Dario Klemm’s treason conviction in May was condemned.", "conviction"),
        ("Dario Klemm’s treason sentence in May was condemned.", "sentencing"),
        ("The forced exile of Dario Klemm in May was condemned.", "exile"),
    ],
)
def test_an_act_of_a_kind_stays_one(read: Reader, text: str, act: str) -> None:
    assert acts(read, text) == [(act, ["Dario Klemm"])]


@pytest.mark.parametrize(
    "text",
    [
        "Petra Falk has been a parole officer since 2011.",
        "Petra Falk was appointed parole board chairman in Balen on 4 May.",
        "Petra Falk has been a missing persons director since 2011.",
        "Petra Falk is the author of the parole rules.",
        "Petra Falk, a torture survivor advocate, said that the law must change.",
        "Petra Falk has been a torture survivor advocate since 2011.",
    ],
)
def test_an_office_with_an_act_in_it_tells_none(read: Reader, text: str) -> None:
    assert acts(read, text) == []


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Petra Falk has been on parole since May.", "parole"),
        ("Petra Falk has been missing since May.", "enforced_disappearance"),
        ("Petra Falk has been a torture survivor since 2011.", "torture"),
        ("Petra Falk has been under house arrest since May.", "house_arrest"),
    ],
)
def test_what_somebody_is_said_to_be_stays(read: Reader, text: str, act: str) -> None:
    assert acts(read, text) == [(act, ["Petra Falk"])]


@pytest.mark.parametrize(
    "text",
    [
        "Police in Balen arrested shooting suspect Milo Brek on 3 May.",
        "Milo Brek, an abduction suspect, was arrested in Balen on 3 May.",
        "Kidnapping defendant Milo Brek spoke in Balen.",
    ],
)
def test_a_suspect_of_a_deed_did_not_suffer_it(read: Reader, text: str) -> None:
    assert {act for act, _ in acts(read, text)} <= {"arrest"}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The family of murder victim Ana Weld spoke in Balen on Friday.", "killing"),
        ("Murder victim Ana Weld was remembered in Balen on Friday.", "killing"),
        ("The widow of murder victim Milo Weld, a reporter, spoke in Balen.", "killing"),
        ("The family of torture victim Ana Weld spoke in Balen on Friday.", "torture"),
    ],
)
def test_the_victim_of_a_deed_suffered_it(read: Reader, text: str, act: str) -> None:
    assert [a for a, (victim, *_) in acts(read, text) if victim.endswith("Weld")] == [act]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Weld counsels murder victims in Balen.",
        "Ana Weld’s murder victims were remembered in Balen.",
        "Relatives of murder victims met Ana Weld in Balen.",
        "The murder victim’s brother, Milo Weld, is a teacher.",
    ],
)
def test_who_is_beside_victims_is_none(read: Reader, text: str) -> None:
    assert acts(read, text) == []


@pytest.mark.parametrize("kin", ["driver", "lawyer", "brother"])
@pytest.mark.parametrize("deed", ["killing", "arrest", "abduction"])
def test_what_befell_somebodys_driver_befell_nobody_else(read: Reader, kin: str, deed: str) -> None:
    found = acts(read, f"Marta Weld’s {kin}’s {deed} on 3 May caused protests in Balen.")
    assert len(found) == 1
    assert found[0][1] == []


@pytest.mark.parametrize("how", ["mock", "fake", "abortive", "averted"])
@pytest.mark.parametrize("deed", ["arrest", "kidnapping", "murder", "deportation"])
def test_what_was_played_or_came_to_nothing_befell_nobody(read: Reader, how: str, deed: str) -> None:
    assert acts(read, f"The {how} {deed} of Dario Klemm on 3 May caused anger in Balen.") == []


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The mock execution of Dario Klemm in May was condemned.", "torture"),
        ("Guards put Dario Klemm through a mock execution in May.", "torture"),
        ("The mock trial of Dario Klemm in May was condemned.", "trial"),
        ("The fake encounter killing of Dario Klemm in May was condemned.", "killing"),
        ("The solitary confinement of Dario Klemm in May was condemned.", "ill_treatment"),
        ("Doctors condemned Dario Klemm’s solitary confinement.", "ill_treatment"),
    ],
)
def test_a_mock_execution_is_torture_and_a_mock_trial_one(read: Reader, text: str, act: str) -> None:
    assert acts(read, text) == [(act, ["Dario Klemm"])]


@pytest.mark.parametrize(
    "text",
    [
        "Petra Falk reported on the arrest from Balen.",
        "Petra Falk reported on the sentencing from Balen.",
        "Petra Falk wrote a book about solitary confinement.",
        "After the press release, Petra Falk left for Oslo.",
        "After the album release, Petra Falk left for Oslo.",
    ],
)
def test_who_reports_or_travels_suffers_nothing(read: Reader, text: str) -> None:
    assert acts(read, text) == []


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Petra Falk reported torture in Balen.", "torture"),
        ("After the death threats against him, Petra Falk left the country for Oslo.", "exile"),
    ],
)
def test_who_reports_what_befell_them_or_flees_stays(read: Reader, text: str, act: str) -> None:
    assert act in [a for a, victims in acts(read, text) if victims == ["Petra Falk"]]


def test_who_protests_against_a_release_from_prison_is_not_held(read: Reader) -> None:
    text = "Petra Falk, whose lawyer protested against the release from prison of two students, spoke in Balen."
    assert [act for act, victims in acts(read, text) if victims] == []
    assert acts(read, "In a letter from prison Petra Falk wrote that she was well.") == [("detention", ["Petra Falk"])]


@pytest.mark.parametrize(
    "office",
    ["kidnap negotiator", "sentencing expert", "shooting coach", "execution witness", "lynching memorial curator",
     "pardon attorney", "rape hotline founder"],
)  # fmt: skip
def test_what_somebody_named_works_on_did_not_befall_them(read: Reader, office: str) -> None:
    found = acts(read, f"According to {office} Petra Falk, police beat three women in Balen on 3 May.")
    assert found == [("attack", [])]
    found = acts(read, f"Police in Balen detained the {office} Petra Falk on 3 May.")
    assert found == [("arrest", ["Petra Falk"])]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Militants kidnap teacher Petra Falk in Balen.", "abduction"),
        ("Gunmen killed two, shooting teacher Petra Falk in the head.", "attack"),
        ("The police killing of teacher Petra Falk on 3 May caused protests.", "killing"),
        ("Police torture victim Petra Falk spoke in Balen.", "torture"),
        ("The torture of police officer Petra Falk on 3 May caused protests.", "torture"),
    ],
)
def test_a_deed_before_somebodys_trade_stays_one(read: Reader, text: str, act: str) -> None:
    assert (act, ["Petra Falk"]) in acts(read, text)
