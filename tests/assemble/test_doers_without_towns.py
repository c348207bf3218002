"""Who did it is called by what they are, not by where they did it, how long, or what else a sentence lists."""

import pytest

from tests.assemble.test_register_style import Reader, read  # noqa: F401 - a fixture by its name

FACTS = {"reported", "alleged"}
DOERS = {"perpetrator", "authority"}


@pytest.mark.parametrize(
    ("text", "act", "doer"),
    [
        ("Ana Reyes, a host, was shot by masked gunmen in Lima on 3 May 2021.", "attack", "masked gunmen"),
        ("Union leader Ana Reyes was fined by the police in Lima.", "fine", "police"),
        ("For three weeks interrogators beat Ana Reyes in a prison in Lima.", "ill_treatment", "interrogators"),
        ("Poet Jan Kor was beaten by men of the National Guard in Lima.", "attack", "men of the National Guard"),
        # a court is called by its town
        ("Singer Ana Reyes was fined by a court in Lima on 3 May 2021.", "fine", "court in Lima"),
        ("Soldiers in Lima beat Ana Reyes on 3 May 2021.", "attack", "Soldiers in Lima"),
    ],
)
def test_who_did_it_is_called_by_what_they_are(read: Reader, text: str, act: str, doer: str) -> None:  # noqa: F811
    (found,) = [i for i in read(text) if i.act == act and i.modality in FACTS]
    assert [p.name for p in (*found.people, *found.organisations) if p.role in DOERS] == [doer]
