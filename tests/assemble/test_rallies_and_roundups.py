"""News of rallies and roundups: whose word a doer stands in, who "the victims" are, what nobody did, and what else."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, suffered

told = partial(facts_told, published="2023-05-10")


def doers(extractor: Extractor, text: str) -> set[str]:
    return {p.name for i in told(extractor, text) for p in (*i.people, *i.organisations)
            if p.role in {"authority", "perpetrator"}}  # fmt: skip


def who(extractor: Extractor, text: str) -> set[tuple[str, str]]:
    return suffered(partial(told, extractor), text)


@pytest.mark.parametrize(
    "text",
    [
        ("“We shall march until the army leaves our halls,” said the student leader Kofi Mensah, who was arrested on "
        "Monday as he left the hall."),
        '"The police will not silence us," said the union\'s president, Lina Duarte, who was detained on Friday.',
        "“No soldier frightens a miner,” says Pavel Horak, who was beaten at the gate last week.",
    ],
)
def test_a_force_that_the_arrested_only_speak_of(extractor: Extractor, text: str):
    assert told(extractor, text)
    assert doers(extractor, text) == set()


def test_a_force_that_the_text_itself_tells_of(extractor: Extractor):
    text = "“They came at dawn,” said the wife of Kofi Mensah, who was arrested on Monday by soldiers."
    assert doers(extractor, text) == {"soldiers"}
    text = "Kofi Mensah was arrested on Monday. “Police came at dawn,” said his wife."
    assert doers(extractor, text) == {"Police"}


def test_a_post_with_a_force_is_no_deed_of_it(extractor: Extractor):
    text = (
        "Three people were shot dead on Friday night in Bakoro. The prosecutor named one of the victims as Pablo "
        "Ferrán, the driver for an army transport unit in the suburb of La Loma."
    )
    assert ("killing", "Pablo Ferrán") in who(extractor, text)
    assert doers(extractor, text) == set()


@pytest.mark.parametrize(
    "text",
    [
        ("Two women were killed on Sunday in Bakoro. Six porters were detained at the market on Monday. The mayor "
        "identified one of the victims as Aissa Temo, a nurse."),
        ("Two women were killed on Sunday in Bakoro. The union wants the release of six porters who were detained on "
        "Monday. The mayor named one of the victims as Aissa Temo."),
    ],
)
def test_the_victims_are_those_who_were_hurt(extractor: Extractor, text: str):
    found = who(extractor, text)
    assert ("killing", "Aissa Temo") in found
    assert ("arrest", "Aissa Temo") not in found


def test_one_of_those_held(extractor: Extractor):
    text = "Six porters were detained at the market on Monday. The union identified one of the {} as Aissa Temo."
    assert ("arrest", "Aissa Temo") in who(extractor, text.format("porters"))
    assert ("arrest", "Aissa Temo") in who(extractor, text.format("victims"))


@pytest.mark.parametrize(
    "text",
    [
        "Nine constables were injured when they fell into a drainage ditch behind the market, the governor said.",
        "A marcher was hurt on Monday when she slipped on the wet steps of the station, the union said.",
        "Four pickets were injured as they stumbled over a kerb.",
    ],
)
def test_hurt_by_a_fall_of_their_own(extractor: Extractor, text: str):
    assert told(extractor, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "A marcher was hurt on Monday when she fell as police charged at the crowd.",
        "Two students were injured when they fell from a balcony after police beat them.",
    ],
)
def test_a_fall_that_a_force_brought_about(extractor: Extractor, text: str):
    assert "attack" in {i.act for i in told(extractor, text)}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            ("DAKORA, Guinea (AP) - Soldiers fired into a packed arena where townspeople had come to rally against "
            "the small coastal nation's junta leader Monday, killing at least 12 people, a reporter said."),
            "killing",
        ),
        ("Police opened fire in Bakoro as dockers came to ask for their wages, wounding nine of them.", "attack"),
        ("Police fired on Sunday as dockers marched towards the port of Bakoro, wounding nine of them.", "attack"),
        ("Guards tried to storm the office of the union on Monday, wounding a clerk.", "attack"),
    ],
)
def test_a_harm_is_of_what_was_done_and_not_of_what_they_came_for(extractor: Extractor, text: str, act: str):
    (found,) = [i for i in told(extractor, text) if i.act == act]
    assert found.group is not None
    assert {p.name for p in (*found.people, *found.organisations)} & {"Soldiers", "Police", "Guards"}


@pytest.mark.parametrize(
    "text",
    [
        "Rebels vowed to attack the town, killing everyone in it.",
        "Guards met on Sunday to plan a raid, killing nobody.",
        "The general wanted soldiers to fire on the dockers, killing their leaders.",
    ],
)
def test_a_harm_that_was_only_meant(extractor: Extractor, text: str):
    assert [i for i in told(extractor, text) if i.act == "killing"] == []


def test_who_was_sentenced_before_they_were_arrested(extractor: Extractor):
    text = "Three nurses {} to prison by a court in Tamale for a sit-in were arrested on Monday."
    (found,) = [i for i in told(extractor, text.format("sentenced")) if i.act == "sentencing"]
    assert found.date is None
    text = "Three nurses arrested on 3 May and sentenced to six months by a court in Tamale were freed on Monday."
    (found,) = [i for i in told(extractor, text) if i.act == "sentencing"]
    assert found.date is not None


def test_a_speaker_who_fled_at_another_time(extractor: Extractor):
    text = (
        "Police broke up a rally on Tuesday in Harare. Lina Duarte, the chief opponent, who {} after the {}, said the "
        "arrests were shameful."
    )
    (found,) = [i for i in told(extractor, text.format("fled into exile in Zambia", "election")) if i.act == "exile"]
    assert found.date is None
    (found,) = [
        i for i in told(extractor, text.format("was held", "rally")) if i.act in {"arrest", "detention"} and i.people
    ]
    assert found.date is not None


@pytest.mark.parametrize(
    "text",
    [
        "When Peter Odongo and nine others refused to leave, they were arrested.",
        "Peter Odongo and nine others sat down on the road. Police arrested them and took them to a station.",
        "Guards threw stun grenades and when Peter Odongo and nine others did not move, they were arrested.",
    ],
)
def test_they_are_the_named_and_those_counted_beside(extractor: Extractor, text: str):
    found = who(extractor, text)
    assert {("arrest", "Peter Odongo"), ("arrest", "nine others")} <= found


@pytest.mark.parametrize(
    "text",
    [
        "Peter Odongo and nine others met the miners. They were arrested on Monday.",
        "Judge Peter Odongo and two others heard the case of four nurses. They were given five years.",
        "Peter Odongo and nine others spoke for the miners, and said that they were beaten.",
    ],
)
def test_they_may_be_those_told_of_since(extractor: Extractor, text: str):
    assert "Peter Odongo" not in {name for _, name in who(extractor, text)}


@pytest.mark.parametrize(
    "text",
    [
        "Three pupils were arrested by the police on Monday and suspended from their school.",
        "A teacher was held by soldiers and dismissed from the university.",
        "A clerk was accused by officers of theft and sacked.",
    ],
)
def test_no_force_sends_them_from_work_or_school(extractor: Extractor, text: str):
    (found,) = [i for i in told(extractor, text) if i.act == "dismissal"]
    assert {p.role for p in (*found.people, *found.organisations)} <= {"victim"}


@pytest.mark.parametrize(
    "text",
    ["Nine teachers were dismissed by the army and arrested.", "The army arrested nine teachers and dismissed them."],
)
def test_an_army_that_dismisses(extractor: Extractor, text: str):
    (found,) = [i for i in told(extractor, text) if i.act == "dismissal"]
    assert {p.name for p in (*found.people, *found.organisations) if p.role == "authority"} == {"army"}


def placed(extractor: Extractor, text: str) -> dict[str, list[str]]:
    return {i.group.text: [p.text for p in i.places] for i in told(extractor, text) if i.group is not None}


def test_another_in_the_next_town(extractor: Extractor):
    text = "Police had arrested eight officials in the market town of Gweru, another in the border town of Bulawayo "
    assert placed(extractor, text + "and one in Gwanda, a southern town.") == {
        "eight officials": ["Gweru"],
        "another": ["Bulawayo"],
        "one": ["Gwanda"],
    }
    assert placed(extractor, "Eight dockers were arrested in Gweru, another in Bulawayo and two in Harare.") == {
        "Eight dockers": ["Gweru"],
        "another": ["Bulawayo"],
        "two": ["Harare"],
    }


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("This week 19 people were arrested: seven in Mutare, six in Gweru, four in Bulawayo and two in Harare.", "19"),
        ("Nineteen people were arrested on Monday, seven in Mutare and two in Gweru.", "Nineteen"),
    ],
)
def test_towns_of_the_parts_of_a_sum(extractor: Extractor, text: str, group: str):
    assert list(placed(extractor, text)) == [f"{group} people"]
    assert len(placed(extractor, "Police arrested 13 people in Gulu and 20 in Lira.")) == 2


def test_one_of_the_killed_or_of_the_wounded(extractor: Extractor):
    text = (
        "Three people were killed and a dozen others wounded on Monday in Bakoro. The mayor identified one of the "
        "victims as Leo Marín, a welder."
    )
    assert "Leo Marín" not in {name for _, name in who(extractor, text)}


def test_all_whom_others_took_are_not_those_arrested(extractor: Extractor):
    text = "Peter Odongo and nine others were arrested. A lawyer, Mary Atieno, said: “All the {} people must be freed.”"
    for taken in ("abducted", "missing", "kidnapped"):
        assert {i.act for i in told(extractor, text.format(taken))} == {"arrest"}
    text = "Gunmen abducted nine pupils on Monday. All the abducted pupils were freed on Friday."
    assert who(extractor, text) == {("abduction", "nine pupils"), ("release", "nine pupils")}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Peter Odongo was assaulted while in police custody.", "ill_treatment"),
        ("The union says that while in police custody, Peter Odongo and Sam Otieno were beaten.", "ill_treatment"),
        ("While his brother was in police custody, Peter Odongo was beaten by youths at home.", "attack"),
    ],
)
def test_blows_in_custody(extractor: Extractor, text: str, act: str):
    assert (act, "Peter Odongo") in who(extractor, text)


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested {} on Monday at a march to protest the killing of a welder.",
        "Police arrested {} protesting over the murder of a welder.",
        "Police arrested {} on Monday, preventing a march called to protest the shooting of a welder.",
        "Police arrested {} for condemning the killing of two pupils.",
    ],
)
@pytest.mark.parametrize("whom", ["Ana Lima", "nine students"])
def test_held_as_they_protested_against_a_killing(extractor: Extractor, text: str, whom: str):
    assert ("arrest", whom) in who(extractor, text.format(whom))


@pytest.mark.parametrize(
    "text",
    [
        "Nine men arrested at a march were charged over the killing of a constable.",
        "Police arrested nine men who attacked a march, over the killing of a welder.",
        "Two men protesting in the square were arrested on Monday for the rape of a girl.",
        "Police arrested two men for the murder of a welder, whose killing brought protests against the gangs.",
    ],
)
def test_held_for_a_killing_beside_a_protest(extractor: Extractor, text: str):
    assert {i.act for i in told(extractor, text)} & {"arrest", "charge", "detention"} == set()
