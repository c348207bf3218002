"""Who is swapped or set loose is free, whose life is taken is dead; players, illness and law are neither."""

import pytest

from tests.assemble.readings import Reader, acts, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Luis Mora was exchanged for two spies on 3 May 2021.", {("release", "Luis Mora")}),
        ("Luis Mora was swapped for Ana Bor on 3 May 2021.", {("release", "Luis Mora")}),
        ("Luis Mora was turned out of jail on 3 May 2021.", {("release", "Luis Mora")}),
        ("Luis Mora was included in an amnesty on 3 May 2021.", {("pardon", "Luis Mora")}),
        ("Gunmen took Luis Mora's life on 3 May 2021.", {("killing", "Luis Mora")}),
        ("Luis Mora's life was taken by gunmen on 3 May 2021.", {("killing", "Luis Mora")}),
        ("Luis Mora was swapped for Ana Bor at half-time.", set()),
        ("Luis Mora was traded for two players on 3 May 2021.", set()),
        ("Luis Mora was included in the squad.", set()),
        ("Luis Mora took his own life on 3 May 2021.", set()),
        ("Cancer took Luis Mora's life on 3 May 2021.", set()),
        ("The police took Luis Mora's life story seriously.", set()),
        ("Luis Mora was covered by the amnesty bill.", set()),
    ],
)
def test_swapped_and_slain(read: Reader, text: str, expected: set[tuple[str, str]]):
    assert acts(told(read, text + " The union spoke about it.")) == expected
