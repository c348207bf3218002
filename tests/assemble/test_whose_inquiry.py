"""Whose arrest "his" tells where police or a court deal with a case against somebody, after others were told of."""

import pytest

from tests.assemble.readings import Reader, told, victims

BEFORE = "Ivan Belov was found guilty of libel in Zenda and given two years in prison. "


@pytest.mark.parametrize(
    "text",
    [
        "Detectives prolonged the inquiry against the baker Otto Kern by a month, bringing his detention to a year.",
        "A judge extended the investigation into Otto Kern until July. His arrest in May 2019 drew protests.",
        "Prosecutors passed the case against poet Otto Kern to a court, two years after his arrest.",
        "The court put off the trial of Otto Kern again. His detention was prolonged for a second time.",
    ],
)
def test_it_is_his_against_whom_the_case_is(read: Reader, text: str) -> None:
    held = [i for i in told(read, BEFORE + text) if i.act in {"arrest", "detention"}]
    assert held
    assert all(victims(i) == {"Otto Kern"} for i in held)


@pytest.mark.parametrize(
    "text",
    [
        "He was a witness in the case against Otto Kern, and his detention lasted a week.",
        "Prosecutors prolonged the inquiry into Anna Kern by two months. His arrest in 2016 was unlawful.",
    ],
)
def test_it_is_not_where_somebody_else_is_meant(read: Reader, text: str) -> None:
    held = [i for i in told(read, BEFORE + text) if i.act in {"arrest", "detention"}]
    assert all(victims(i) <= {"Ivan Belov"} for i in held)
