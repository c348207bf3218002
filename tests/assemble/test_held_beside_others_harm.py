"""Who is held beside what befell others did not do it: at a funeral, over a post about it, as who defended another."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import all_told, facts_told, of, suffered, victims

read = partial(facts_told, published="2026-05-20")


@pytest.mark.parametrize(
    "text",
    [
        "Hassan Jaber was arrested at the funeral of Petr Novak, killed in May.",
        "Police arrested Hassan Jaber at the funeral of Petr Novak, who was killed in May.",
        "Hassan Jaber was arrested outside the home of Petr Novak, who was killed in May.",
        "Hassan Jaber was arrested at a protest over Petr Novak, who was shot dead in May.",
        "Hassan Jaber was arrested after writing about Petr Novak, who was killed in May.",
        "Hassan Jaber was arrested after laying flowers for Petr Novak, who was killed in May.",
        "Hassan Jaber was arrested for demanding justice for Petr Novak, who was killed in May.",
    ],
)
def test_at_a_funeral_or_for_the_dead(extractor: Extractor, text: str) -> None:
    assert suffered(partial(read, extractor), text) == {("arrest", "Hassan Jaber"), ("killing", "Petr Novak")}


@pytest.mark.parametrize(
    "text",
    [
        "Hassan Jaber was arrested near the home of Petr Novak, whom he had killed in May.",
        "Hassan Jaber was arrested over the killing of Petr Novak, who wrote for Rada.",
        "Hassan Jaber was arrested for the murder of Petr Novak, who was shot in May.",
        "Police arrested Hassan Jaber in connection with the death of Petr Novak, who was killed in May.",
        "Police arrested Hassan Jaber, who is accused of murder.",
        "Hassan Jaber, a man accused of murder, was arrested on 3 May.",
        "Hassan Jaber was arrested on 3 May with a man accused of murder.",
    ],
)
def test_but_not_who_is_held_for_it(extractor: Extractor, text: str) -> None:
    assert not of(read(extractor, text), "Hassan Jaber", "arrest")


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Hassan Jaber was jailed for two years for a post accusing police of killing Petr Novak.", "sentencing"),
        ("Hassan Jaber was fined for a cartoon mocking the president over a massacre.", "fine"),
        ("Hassan Jaber was convicted of defaming an officer whom he had accused of rape.", "conviction"),
        ("Hassan Jaber was jailed for a year for calling the mayor a murderer.", "sentencing"),
        ("Hassan Jaber, who defended a man accused of murder, was arrested on 3 May.", "arrest"),
    ],
)
def test_what_they_told_of_others(extractor: Extractor, text: str, act: str) -> None:
    assert of(read(extractor, text), "Hassan Jaber", act)


@pytest.mark.parametrize(
    "text",
    [
        "Hassan Jaber was detained on 3 May after he visited a client charged with fraud.",
        "Hassan Jaber, a lawyer who represented a woman convicted of theft, was detained on 3 May.",
    ],
)
def test_the_charge_of_one_visited_or_defended(extractor: Extractor, text: str) -> None:
    (held,) = of(read(extractor, text), "Hassan Jaber", "arrest", "detention")
    assert not held.charges


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Ten women were arrested at a vigil for a student killed by police.", "Ten women"),
        ("Three villagers were arrested after soldiers killed a farmer.", "Three villagers"),
        ("Two men were arrested at the funeral of Petr Novak, who was killed in May.", "Two men"),
    ],
)
def test_counted_people(extractor: Extractor, text: str, held: str) -> None:
    assert ("arrest", held) in suffered(partial(read, extractor), text)


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("Petr Novak fled in 2020. His brother was jailed on 3 May. He was beaten by guards.", "ill_treatment"),
        ("Petr Novak fled in 2020. His father was arrested on 3 May. He was charged with treason.", "charge"),
        ("Petr Novak, a poet, fled in 2020. The poet’s brother was jailed. He was released in May.", "release"),
    ],
)
def test_he_is_the_relative_told_of_last(extractor: Extractor, text: str, second: str) -> None:
    (record,) = [r for r in read(extractor, text) if r.act == second]
    assert not victims(record)
    assert record.group is not None


@pytest.mark.parametrize(
    "text",
    [
        "Petr Novak was arrested in March. His brother was also arrested. He was sentenced to ten years in May.",
        "Petr Novak fled in 2020. His wife was arrested on 3 May. He was sentenced to ten years in May.",
    ],
)
def test_he_is_not_who_was_held_too(extractor: Extractor, text: str) -> None:
    assert of(read(extractor, text), "Petr Novak", "sentencing")


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Abdul Karim was shot dead. His brother, Rafiq Karim, filed a complaint, and on 10 May he was threatened.",
            "threat",
        ),
        (
            "Abdul Karim was shot dead. His brother, Rafiq Karim, filed a complaint. On 10 May he was threatened.",
            "threat",
        ),
        ("Abdul Karim was held on 3 May. His brother, Rafiq Karim, went to the station and he was beaten.", "attack"),
    ],
)
def test_he_is_the_named_relative_who_did_something(extractor: Extractor, text: str, act: str) -> None:
    assert of(read(extractor, text), "Rafiq Karim", act)
    assert not of(read(extractor, text), "Abdul Karim", act)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Hassan Jaber was abducted on 3 May. His brother, Rafiq Jaber, paid a ransom and he was freed.", "release"),
        ("Hassan Jaber was held on 3 May. His brother, Rafiq Jaber, said he was beaten in custody.", "ill_treatment"),
    ],
)
def test_but_not_who_frees_or_tells_of_him(extractor: Extractor, text: str, act: str) -> None:
    assert of(all_told(extractor, text, published="2026-05-20"), "Hassan Jaber", act)


@pytest.mark.parametrize(
    "text",
    [
        "The editor-in-chief of the news website Rada, Marta Silva, has been banned from leaving Belarus since 4 May.",
        "The founder of the news website Rada, Marta Silva, was blocked from boarding a plane.",
    ],
)
def test_a_ban_on_leaving_is_on_who_leaves(extractor: Extractor, text: str) -> None:
    assert suffered(partial(read, extractor), text) == {("travel_ban", "Marta Silva")}
