"""Who only ordered an arrest did nothing of what befell somebody in custody. Invented people."""

import pytest

from tests.assemble.readings import Reader


@pytest.mark.parametrize(
    "who",
    [
        "A court in Narva",
        "The Narva District Court",
        "Judge Oto Mets",
        "The investigating judge",
        "Prosecutors",
        "The prosecutor's office",
    ],
)
@pytest.mark.parametrize("told", ["He was tortured.", "He was beaten in custody.", "He was raped in his cell."])
def test_who_ordered_an_arrest_tortured_nobody(read: Reader, who: str, told: str) -> None:
    found = read(f"{who} ordered the arrest of Ivo Ilves. {told}")
    assert {i.act for i in found} & {"torture", "ill_treatment", "attack", "sexual_violence"}
    assert not [x.name for i in found for x in (*i.people, *i.organisations) if x.role == "perpetrator"]


@pytest.mark.parametrize("who", ["Police", "Soldiers", "Masked officers"])
def test_who_arrested_somebody_is_who_tortured_them(read: Reader, who: str) -> None:
    found = read(f"{who} arrested Ivo Ilves. He was tortured.")
    assert [o.name for i in found if i.act == "torture" for o in i.organisations if o.role == "perpetrator"] == [who]
