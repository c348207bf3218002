"""A newspaper or station that is somebody's, and the one who was brought in without a name, have what befell them."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told
from tests.assemble.test_who_suffered_of_others import victims

read = partial(facts_told, published="2021-06-01")

SHUT = "organisation_shutdown"


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Nino Lomidze was fined. Her newspaper was closed in May 2021.", {"Her newspaper"}),
        ("Nino Lomidze was fined. In May 2021 the authorities closed her newspaper.", {"her newspaper"}),
        ("Nino Lomidze's newspaper was closed in May 2021.", {"Nino Lomidze's newspaper"}),
        ("Police shut down Nino Lomidze's radio station on 3 May 2021.", {"Nino Lomidze's radio station"}),
        ("A radio station was shut down in Batumi on 3 May 2021.", {"A radio station"}),
        ("The regulator revoked the licence of a radio station in Batumi on 3 May 2021.", {"a radio station"}),
        ("Radio Batumi played songs. The station was shut down on 3 May 2021.", {"Radio Batumi"}),
        ("Two newspapers were shut down in Batumi on 3 May 2021.", {"Two newspapers"}),
        # who shuts what is theirs; nothing that is shut; nobody's
        ("Nino Lomidze closed her newspaper in May 2021.", set()),
        ("Nino Lomidze was fined. Her eyes were closed.", set()),
        ("Nino Lomidze was fined. Her case was closed in May 2021.", set()),
        ("The station was closed on 3 May 2021.", set()),
        ("A clinic was closed on 3 May 2021.", set()),
    ],
)
def test_a_body_that_is_somebodys_was_shut(extractor: Extractor, text: str, whom: set[str]) -> None:
    assert victims(read(extractor, text), SHUT) == whom


@pytest.mark.parametrize(
    ("text", "act", "whom"),
    [
        ("Police arrested a teacher in Fez on 3 May. The teacher was released on 5 May.", "release", {"a teacher"}),
        ("Police held a 70-year-old grandmother in Fez on 3 May. The grandmother was released on 5 May.", "release",
         {"a 70-year-old grandmother"}),
        ("Police detained a farmer in Fez on 3 May. The farmer was beaten in custody.", "ill_treatment", {"a farmer"}),
        ("Police arrested the teacher Salma Tahiri on 3 May. The teacher was released on 5 May.", "release",
         {"Salma Tahiri"}),
        # which of two, and who did it
        ("Police arrested a teacher in Fez. In Rabat, another teacher was held. The teacher was freed on 5 May.",
         "release", set()),
        ("A driver hit a cyclist in Fez. The driver was arrested.", "arrest", set()),
        ("A soldier shot a farmer in Fez. The soldier was arrested on 5 May.", "arrest", set()),
    ],
)  # fmt: skip
def test_the_one_brought_in_without_a_name(extractor: Extractor, text: str, act: str, whom: set[str]) -> None:
    assert victims(read(extractor, text), act) == whom


def test_another_of_the_same_kind_is_another(extractor: Extractor) -> None:
    records = read(extractor, "Police arrested two teachers in Fez. In Rabat, two other teachers were arrested.")
    assert victims(records, "arrest") == {"two teachers", "two other teachers"}


def test_two_other_people_may_be_the_two_of_the_title(extractor: Extractor) -> None:
    text = "Journalist killed, two people hurt\n\nAli Noor, a journalist, was killed and two other people were injured."
    assert len([r for r in read(extractor, text) if r.act == "attack"]) <= 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Soldiers held Omar Tazi for two days and kept his radio.", 1),
        ("Police detained Omar Tazi on 3 May 2021 and kept his phone.", 1),
        ("Omar Tazi kept his radio on.", 0),
        ("Police kept Omar Tazi for two days.", 0),
    ],
)
def test_what_they_kept_of_his_was_seized(extractor: Extractor, text: str, count: int) -> None:
    assert len([r for r in read(extractor, text) if r.act == "raid"]) == count
