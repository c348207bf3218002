"""A caption whose credit runs into the next sentence: whose picture it is, for whom, and whom the sentence is about."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader

OPENING = "Beaten in the port\n\nMen were held at the docks. "
REST = (
    "\n\n{body} has spoken to two hundred people in the port. The harbour master told {body} that the docks were shut. "
    "The mayor did not answer {body} by Sunday, and the docks were shut."
)


@pytest.mark.parametrize("body", ["Harbour Rights Watch", "Lakeside Women Forum"])
@pytest.mark.parametrize("name", ["Zoran", "Zoran Lukic"])
def test_a_credit_and_the_name_after_it(read: Reader, body: str, name: str) -> None:
    sentence = f"{name}, a 25-year-old man from Osh, was beaten by two officers on Monday."
    found = read(f"{OPENING}2022 Jane Roe for {body} {sentence}" + REST.format(body=body))
    beaten = [r for r in found if r.act in {"attack", "ill_treatment"}]
    assert [[(p.name, p.role) for p in r.people] for r in beaten] == [[(name, "victim")]]
    assert all("Jane Roe" not in [p.name for p in r.people] for r in found)


def test_a_year_before_a_name_is_no_credit(read: Reader) -> None:
    (arrest,) = read("In 2022 Jane Roe for the first time was arrested by police in Osh.")
    assert [(p.name, p.role) for p in arrest.people] == [("Jane Roe", "victim")]
