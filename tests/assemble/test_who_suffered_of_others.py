"""Who tells of it, does it, or is named in passing is not whom it befell; of two people named together none is lost."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import facts_told

read = partial(facts_told, published="2021-06-01")


def victims(records: list[Incident], act: str) -> set[str]:
    """Return the names of the victims of an act, with the words for those without names."""
    own = [r for r in records if r.act == act]
    named = {x.name for r in own for x in (*r.people, *r.organisations) if x.role == "victim"}
    return named | {r.group.text for r in own if r.group is not None}


DEATHS = "a set of killings in which stewards in her crew are found strangled"
RAIDS = "said there are accounts of raids on fishing camps, fathers and sons being rounded up and beaten"


@pytest.mark.parametrize(
    "text",
    [
        f"Daro {RAIDS} and daughters abducted.",
        f"Pavo Lind {RAIDS}.",
        "Pavo Lind, a nurse, said there are reports of attacks on villagers, old men being beaten and girls raped.",
        "Pavo Lind described attacks on villagers, old men beaten and girls raped.",
        "Mila Roos plays a spy whose friends are found shot.",
        f"Set on a ship, Mila Roos casts herself as the cook who solves {DEATHS} with their own belts.",
    ],
)
def test_who_tells_of_it_did_not_suffer_it(extractor: Extractor, text: str) -> None:
    assert not read(extractor, text)


@pytest.mark.parametrize(
    ("text", "act", "whom"),
    [
        ("Pavo Lind said he had been rounded up and beaten.", "arrest", {"Pavo Lind"}),
        ("Pavo Lind was found strangled in Torsk on Monday.", "killing", {"Pavo Lind"}),
        ("Pavo Lind said that two nurses were found strangled in Torsk.", "killing", {"two nurses"}),
    ],
)
def test_who_tells_of_themselves_did(extractor: Extractor, text: str, act: str, whom: set[str]) -> None:
    assert victims(read(extractor, text), act) == whom


@pytest.mark.parametrize(
    "text",
    [
        "Karl Reeve built the bomb which killed the mayor.",
        "Karl Reeve led the mob that beat the pastor to death.",
        "Karl Reeve sent the gang that kidnapped the student.",
        "Karl Reeve gave the order that led to the arrest of the mayor.",
        "Karl Reeve took part in the protest that ended with the arrest of the student.",
    ],
)
def test_who_set_it_off_is_no_victim(extractor: Extractor, text: str) -> None:
    assert all("Karl Reeve" not in victims([r], r.act) for r in read(extractor, text))


@pytest.mark.parametrize("deed", ["fired the shot that wounded", "fired the shots that killed"])
def test_who_fired_the_shot_is_no_victim(extractor: Extractor, deed: str) -> None:
    learned = "Detectives said on Monday they had learned that Pavo Lind, a longtime critic of the mine,"
    records = read(extractor, f"{learned} {deed} a Salem, Ore., mine surveyor last May.")
    assert all("Pavo Lind" not in victims([r], r.act) for r in records)


@pytest.mark.parametrize(
    ("text", "act", "whom"),
    [
        ("Karl Reeve fired the bullet that killed the farmer Marten Sloan.", "killing", {"Marten Sloan"}),
        ("Karl Reeve suffered a stab wound that killed him.", "killing", {"Karl Reeve"}),
        ("Editor Karl Reeve received threats that forced the editor into exile.", "exile", {"Karl Reeve"}),
    ],
)
def test_whom_it_befell_stays(extractor: Extractor, text: str, act: str, whom: set[str]) -> None:
    assert victims(read(extractor, text), act) == whom


@pytest.mark.parametrize(
    ("then", "act", "whom"),
    [
        ("He has been arrested many times.", "arrest", set()),
        ("He has been sentenced to death in his absence.", "sentencing", set()),
        ("Karl Reeve wept. He has been arrested many times.", "arrest", {"Karl Reeve"}),
        ("He had been sentenced to three years in 2019.", "sentencing", {"Marten Sloan"}),
        ("He was arrested in May and released a week later.", "arrest", {"Marten Sloan"}),
    ],
)
def test_the_dead_have_not_been_arrested_since(extractor: Extractor, then: str, act: str, whom: set[str]) -> None:
    assert victims(read(extractor, f"Marten Sloan was killed on Monday. {then}"), act) == whom


SOLDIER = "Ivo Batlle was a soldier. He fought in the war."


@pytest.mark.parametrize(
    ("between", "whom"),
    [
        ("His regiment bore charges by General Lassere's horsemen.", "Ivo Batlle"),
        ("He served under General Lassere.", "Ivo Batlle"),
        ("General Lassere beat his troops.", "Lassere"),
    ],
)
def test_whose_horsemen_they_were_is_named_in_passing(extractor: Extractor, between: str, whom: str) -> None:
    records = read(extractor, f"{SOLDIER} {between} He later fled to Cerro, but was captured there in May.")
    assert victims(records, "arrest") == {whom}


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        (
            "Describing the sister of Pavo Lind as brave, President Raul Torben said she had been kidnapped by rebels.",
            {"the sister of Pavo Lind"},
        ),
        (
            "Praising the brother of Pavo Lind, Mayor Anna Torben said he had been kidnapped by rebels.",
            {"the brother of Pavo Lind"},
        ),
        ("President Raul Torben spoke of the mother of Anna Lind. He said she had been kidnapped by rebels.", set()),
    ],
)
def test_of_whose_kin_somebody_speaks(extractor: Extractor, text: str, whom: set[str]) -> None:
    assert victims(read(extractor, text), "abduction") == whom


def test_the_boy_is_not_a_driver_told_of_before(extractor: Extractor) -> None:
    before = "Elena Brontes, a teacher, ran a school. Pavo Lind had been arrested in Torsk in 2019 and fled to Lyon."
    told = "“The teacher was abducted along with the boy,” the mayor said."
    assert victims(read(extractor, f"{before} {told}"), "abduction") == {"Elena Brontes"}


def test_the_law_deals_with_who_answers_for_it(extractor: Extractor) -> None:
    pleaded = "In 2005 Reeve pleaded guilty to misleading an auditor of the bank."
    then = "On 3 May he was sentenced to a year in prison."
    records = read(extractor, f"Karl Reeve and Raul Torben are bankers. {pleaded} {then}")
    assert victims(records, "sentencing") == {"Karl Reeve"}


RODE = {"Su Myint", "Tan Uo"}


@pytest.mark.parametrize(
    ("text", "act", "whom"),
    [
        (
            "Finance Minister Daniel Kamau and Peruvian ambassador to Norway Ruth Bell were hurt in the explosion.",
            "attack",
            {"Daniel Kamau", "Ruth Bell"},
        ),
        ("Police arrested the governor of Texas Ruth Bell on Monday.", "arrest", {"Ruth Bell"}),
        ("The car in which Su Myint was travelling was attacked in Yangon.", "attack", {"Su Myint"}),
        ("The convoy that Su Myint was travelling in with her deputy Tan Uo was attacked on Monday.", "attack", RODE),
        ("The bus that carried Su Myint and Tan Uo was attacked on Monday.", "attack", RODE),
        ("The jeep in which Su Myint rode with minister Tan Uo was attacked in Torsk.", "attack", RODE),
        ("The bus that Tan Uo bought was attacked on Monday.", "attack", set()),
        ("Ivo Solano and his running mate were attacked by rebels.", "attack", {"Ivo Solano", "his running mate"}),
    ],
)
def test_both_of_two(extractor: Extractor, text: str, act: str, whom: set[str]) -> None:
    assert victims(read(extractor, text), act) == whom


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Karl Reeve, who witnesses said rode the scooter at the time of the crash, later died of his wounds.", False),
        ("Karl Reeve, whom police had beaten, later died of his wounds.", True),
        (
            """Ivo Stone, 81, of Hill passed away on Friday.
            He was preceded in death by a sister, Ada Kral, and her husband, Tom Kral.""",
            False,
        ),
    ],
)
def test_a_crash_and_an_obituary_are_no_killing(extractor: Extractor, text: str, *, killed: bool) -> None:
    assert ("killing" in {r.act for r in read(extractor, text)}) is killed
