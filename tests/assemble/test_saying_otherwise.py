"""What is told is the same whatever the verb of saying: sources, whose own word it is, where it was."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader


@pytest.mark.parametrize("verb", ["told", "informed", "assured", "notified"])
def test_who_tells_somebody_is_a_source(read: Reader, verb: str) -> None:
    text = ("Police arrested Arman Sadykov in Oskemen on 27 August. Dana Bekova, who chairs the Oskemen Writers' Club, "
            f"{verb} Radio Irtysh that he had been beaten in the cells.")  # fmt: skip
    (beaten,) = (r for r in read(text) if r.act == "ill_treatment")
    assert {(p.name, p.role) for p in beaten.people} == {("Arman Sadykov", "victim"), ("Dana Bekova", "source")}
    assert [p.text for p in beaten.places] == ["Oskemen"]


@pytest.mark.parametrize("verb", ["said", "noted", "recalled", "testified", "revealed", "declared", "stressed"])
def test_who_says_so_of_another_is_a_source(read: Reader, verb: str) -> None:
    text = ("Two masked men shot the printer Tomas Reyes in Cali on 3 May. Ana Duarte, who heads the printers' union, "
            f"{verb} that he had received threats.")  # fmt: skip
    (threat,) = (r for r in read(text) if r.act == "threat")
    assert {(p.name, p.role) for p in threat.people} == {("Tomas Reyes", "victim"), ("Ana Duarte", "source")}


@pytest.mark.parametrize("verb", ["said", "noted", "reported", "revealed", "observed", "declared", "stressed"])
def test_harm_that_its_victim_tells_of_is_alleged(read: Reader, verb: str) -> None:
    text = f"Rashid Omarov, a baker from Osh, {verb} that he was abducted in 2018 by men of a militia."
    assert [(r.act, r.modality) for r in read(text)] == [("abduction", "alleged")]


def test_what_others_find_is_reported(read: Reader) -> None:
    text = "A court inquiry found that in 2018 the baker Rashid Omarov was abducted by members of an armed group."
    assert [(r.act, r.modality) for r in read(text)] == [("abduction", "reported")]
    seen = "Police noted that in 2018 the baker Rashid Omarov was abducted by members of an armed group."
    assert [(r.act, r.modality) for r in read(seen)] == [("abduction", "reported")]


@pytest.mark.parametrize(
    ("teller", "day"),
    [
        ("the court notified her lawyers", "2021-04-28"),
        ("the Gabes Court informed her brother", "2021-04-28"),
        ("police informed her brother", None),
    ],
)
def test_a_court_passes_the_verdict_that_it_tells_of(read: Reader, teller: str, day: str | None) -> None:
    found = read(f"On 28 April 2021 {teller} that Rim Souissi had been sentenced to three years in prison.")
    [one] = [i for i in found if i.act == "sentencing"]
    assert (str(one.date.start) if one.date else None) == day
