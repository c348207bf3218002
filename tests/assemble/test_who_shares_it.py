"""Who of those that a list names shares an act: all, some ("but not"), nobody ("neither"), or their people."""

from __future__ import annotations

import pytest

from pipeline.assemble.text.kinds import FACTUAL
from tests.assemble.readings import Reader

ACTS = (
    "{} arrested in Soran on 3 March 2021.",
    "{} beaten by police in Soran on 3 March 2021.",
    "{} killed by gunmen on 3 March 2021.",
    "{} sentenced to two years in prison by a court in Soran on 3 March 2021.",
)
ACTIVE = "Police arrested {} in Soran on 3 March 2021."

Told = tuple[set[str], tuple[int | None, int | None] | None]


def told(read: Reader, text: str) -> list[Told]:
    """Return the named victims and the count of those unnamed of each act that a text tells as fact or as claimed."""
    return [
        ({p.name for p in i.people if p.role == "victim"}, None if i.group is None else (i.group.min, i.group.max))
        for i in read(text)
        if i.modality in FACTUAL
    ]


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize(
    ("subject", "named", "count"),
    [
        ("Oren Faiz but not Anna Petrak was", {"Oren Faiz"}, None),
        ("Oren Faiz, but not Anna Petrak, was", {"Oren Faiz"}, None),
        ("Oren Faiz instead of Anna Petrak was", {"Oren Faiz"}, None),
        ("Oren Faiz and Anna Petrak were", {"Oren Faiz", "Anna Petrak"}, None),
        ("Not only Oren Faiz but also Anna Petrak was", {"Oren Faiz", "Anna Petrak"}, None),
        ("Both Oren Faiz and Anna Petrak were", {"Oren Faiz", "Anna Petrak"}, None),
        ("Oren Faiz as well as Anna Petrak was", {"Oren Faiz", "Anna Petrak"}, None),
        ("Oren Faiz together with Anna Petrak was", {"Oren Faiz", "Anna Petrak"}, None),
        ("Oren Faiz, who lives together with Anna Petrak, was", {"Oren Faiz"}, None),
        ("Two colleagues of Oren Faiz and Anna Petrak were", set(), (2, 2)),
        ("Two colleagues, Oren Faiz and Anna Petrak, were", {"Oren Faiz", "Anna Petrak"}, None),
        ("Oren Faiz and Anna Petrak's lawyer were", {"Oren Faiz"}, (1, 1)),
        ("Oren Faiz and Anna Petrak's lawyer, Karim Haddad, was", {"Karim Haddad"}, None),
        ("Oren Faiz's wife and son were", set(), (2, 2)),
        ("Oren Faiz's wife was", set(), (1, 1)),
        ("Oren Faiz, his wife and their son were", {"Oren Faiz"}, (2, 2)),
        ("Oren Faiz, his wife Anna Petrak and their son were", {"Oren Faiz", "Anna Petrak"}, (1, 1)),
    ],
)
def test_whom_it_befell(
    read: Reader, act: str, subject: str, named: set[str], count: tuple[int, int] | None
) -> None:  # fmt: skip
    assert told(read, act.format(subject)) == [(named, count)]


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize(
    "subject",
    [
        "Neither Oren Faiz nor Anna Petrak was",
        "Either Oren Faiz or Anna Petrak was",
        "All but Oren Faiz were",
        "Everyone except Oren Faiz was",
        "All except for the teacher Oren Faiz were",
        "Supporters of Oren Faiz and Anna Petrak were",
        "The families of Oren Faiz and Anna Petrak were",
    ],
)
def test_nobody_of_those_named(read: Reader, act: str, subject: str) -> None:
    assert not [named for named, _ in told(read, act.format(subject)) if named]


@pytest.mark.parametrize(
    ("whom", "named"),
    [
        ("neither Oren Faiz nor Anna Petrak", set()),
        ("either Oren Faiz or Anna Petrak", set()),
        ("everyone except Oren Faiz", set()),
        ("two colleagues of Oren Faiz and Anna Petrak", set()),
        ("Oren Faiz but not Anna Petrak", {"Oren Faiz"}),
        ("Oren Faiz, not Anna Petrak,", {"Oren Faiz"}),
        ("Oren Faiz as well as Anna Petrak", {"Oren Faiz", "Anna Petrak"}),
    ],
)
def test_whom_it_names_as_object(read: Reader, whom: str, named: set[str]) -> None:
    assert {n for people, _ in told(read, ACTIVE.format(whom)) for n in people} == named


@pytest.mark.parametrize(
    "said",
    [
        "Police denied having killed the journalist Mirela Donchin on 3 March 2021.",
        "The army denied having tortured Mirela Donchin on 3 March 2021.",
        "Police did not admit having beaten Mirela Donchin on 3 March 2021.",
        "Police refused to admit to having beaten Mirela Donchin on 3 March 2021.",
    ],
)
def test_a_harm_denied_is_no_disappearance(read: Reader, said: str) -> None:
    assert not [i for i in read(said) if i.act in {"enforced_disappearance", "abduction"}]


@pytest.mark.parametrize(
    "said",
    [
        "Soldiers took Mirela Donchin from her home on 3 March 2021. The army denied holding her.",
        "Soldiers took Mirela Donchin from her home on 3 March 2021. The army denied having her in its custody.",
        "Soldiers took Mirela Donchin from her home on 3 March 2021. The army denied having arrested her.",
    ],
)
def test_custody_denied_still_is(read: Reader, said: str) -> None:
    assert "enforced_disappearance" in {i.act for i in read(said)}
