"""What one act does not lend another: its doers as victims, its day, its doers, its body."""

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.records import Incident
from tests.assemble.readings import all_told, names


def read(extractor: Extractor, text: str) -> dict[str, Incident]:
    found = all_told(extractor, text, published="2024-05-06")
    return {i.act: i for i in found if i.modality in FACTUAL}


def day(incident: Incident) -> str | None:
    return None if incident.date is None else incident.date.edtf


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "Tailor Idris Benali was seized in Lome by four soldiers, tortured and released without charge.",
            {"arrest", "torture", "release"},
        ),
        ("Lawyer Idris Benali was beaten by two policemen, arrested and charged with arson.", {"arrest", "charge"}),
    ],
)  # fmt: skip
def test_three_passives_in_a_row_befell_the_same(extractor: Extractor, text: str, acts: set[str]) -> None:
    found = read(extractor, text)
    assert acts <= set(found)
    assert all(names(i, "victim") == {"Idris Benali"} and i.group is None for i in found.values())


def test_private_doers_may_be_who_was_arrested(extractor: Extractor) -> None:
    found = read(extractor, "Idris Benali was stabbed by two men, arrested and charged with assault.")
    assert all("Idris Benali" not in names(i, "victim") for act, i in found.items() if act in {"arrest", "charge"})


@pytest.mark.parametrize("told", ["her brothers did not know", "nobody would say"])
def test_who_does_not_know_did_not_take_them(extractor: Extractor, told: str) -> None:
    found = read(extractor, f"Nadia Farouk was arrested by police in May 2020. For a month {told} where she was.")
    gone = found["enforced_disappearance"]
    assert names(gone, "victim") == {"Nadia Farouk"}
    assert names(gone, "perpetrator", "authority") == {"police"}


@pytest.mark.parametrize("who", ["agents of KRINA", "agents of the KRINA", "KRINA"])
def test_its_is_not_who_raided(extractor: Extractor, who: str) -> None:
    raid = read(extractor, f"The Amara Foundation campaigns for privacy. In May {who} raided its office.").get("raid")
    assert raid is not None
    assert names(raid, "victim") == {"Amara Foundation"}


def test_shot_dead_in_the_street_long_after_an_arrest(extractor: Extractor) -> None:
    found = read(extractor, "Pablo Rey was shot dead on 3 June 2019 in Cali. In 2018 he was arrested by soldiers.")
    assert {"killing", "arrest"} == set(found)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Pablo Rey was arrested by soldiers in June 2019. He is banned from leaving the country.", "travel_ban"),
        ("Pablo Rey was arrested by soldiers in June 2019. He has since been denied medication.", "ill_treatment"),
        ("Pablo Rey was arrested by soldiers in June 2019. In 2022 he was denied medicine.", "ill_treatment"),
        ("Pablo Rey was detained in Lome in June 2019. Prison staff have twice taken his books.", "arrest"),
    ],
)  # fmt: skip
def test_who_did_the_one_did_not_do_the_other(extractor: Extractor, text: str, act: str) -> None:
    assert not names(read(extractor, text)[act], "perpetrator", "authority")


@pytest.mark.parametrize(
    ("text", "act", "when"),
    [
        ("Ana Cruz was gunned down on 28 April 2014. A month before she was murdered, police threatened her.",
         "threat", "2014-03"),
        ("Ana Cruz was gunned down on 28 April 2014. Days before her death she was detained by police.",
         "arrest", None),
        ("Five months before he was shot dead on 3 June 2019, Pablo Rey was threatened by a mayor.",
         "threat", "2019-01"),
        ("On 3 May 2019, five months before he was killed, Pablo Rey was threatened by a mayor.",
         "killing", "2019-10"),
        ("Ten days after police arrested Ana Cruz on 3 May 2019, she was freed.", "release", "2019-05-13"),
        ("The attack comes fifteen months after tailor Pablo Rey was shot dead.", "killing", "2023-02"),
        ("Three years after his arrest, Pablo Rey is still in prison.", "arrest", "2021"),
    ],
)  # fmt: skip
def test_a_time_counted_from_another_act(extractor: Extractor, text: str, act: str, when: str | None) -> None:
    assert day(read(extractor, text)[act]) == when


def test_who_threatened_before_a_killing_is_not_who_killed(extractor: Extractor) -> None:
    found = read(extractor, "Ana Cruz was shot dead on 3 June 2019. Gunmen threatened her a week before her murder.")
    assert names(found["threat"], "perpetrator") == {"Gunmen"}
    assert not names(found["killing"], "perpetrator", "authority")
