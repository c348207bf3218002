"""News of attacks: who did it and to whom, where the parse or the story makes it hard to tell."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, names

KILLED = "Journalist Pablo Ruiz was killed in Lomé, Togo, on Tuesday. "


told = partial(facts_told, published="2024-05-06")


@pytest.mark.parametrize(
    "answer",
    [
        "Samuel Okoro, a former councillor, is in custody over his killing.",
        "Samuel Okoro is on the run over his murder.",
        "Police are looking for a rancher, Samuel Okoro, who is wanted in his killing.",
        "Samuel Okoro is awaiting trial for his murder.",
    ],
)
def test_who_answers_for_a_killing_is_not_killed(extractor: Extractor, answer: str):
    assert [names(i, "victim") for i in told(extractor, KILLED + answer) if i.act == "killing"] == [{"Pablo Ruiz"}]


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        ("Two gunmen on a scooter shot teacher Pablo Ruiz dead in Lomé, Togo, on Monday.", "killing", "Pablo Ruiz"),
        ("Soldiers at a checkpoint shot nurse Ida Obi dead in Jos, Nigeria, on Monday.", "killing", "Ida Obi"),
        ("Police at the rally shot student Ida Obi in Jos, Nigeria, on Monday.", "attack", "Ida Obi"),
    ],
)
def test_a_verb_read_as_a_noun_tells_the_act(extractor: Extractor, text: str, act: str, who: str):
    found = told(extractor, text)
    assert [(i.act, names(i, "victim"), bool(names(i, "perpetrator"))) for i in found] == [(act, {who}, True)]
    assert found[0].date is not None
    assert found[0].date.text == "Monday"


def test_two_unnamed_after_a_bare_dateline_are_victims(extractor: Extractor):
    (found,) = told(extractor, "DAKAR — A nurse and her brother were killed by gunmen on Sunday, police said.")
    assert found.group is not None
    assert found.group.text == "A nurse and her brother"


def test_who_hangs_within_a_dateline_is_freed(extractor: Extractor):
    text = "PORT-AU-PRINCE – Two nuns who were seized on the road to Tula were set free on Sunday, their order said."
    (freed,) = [i for i in told(extractor, text) if i.act == "release"]
    assert freed.group is not None
    assert freed.group.text == "Two nuns"


@pytest.mark.parametrize(
    ("text", "act", "kind"),
    [
        ("Activist Ida Obi was seized at home in Jos, Nigeria, by men in black on 3 March.", "abduction", "unknown"),
        ("Six men picked up activist Ida Obi in Jos, Nigeria, on Sunday.", "abduction", "unknown"),
        (
            "Priest Pablo Ruiz was kidnapped in Jos, Nigeria, on Sunday by men believed to belong to the Kora gang.",
            "abduction", "armed_non_state",
        ),
        ("Officers picked up activist Ida Obi in Jos, Nigeria, on Sunday.", "arrest", "state_security"),
        ("Neighbours dragged nurse Ida Obi out of her house in Jos, Nigeria, and beat her.", "attack", "private"),
        ("Guards from a timber company beat farmer Pablo Ruiz in Lomé, Togo, on Sunday.", "attack", "private"),
    ],
)  # fmt: skip
def test_who_takes_somebody_makes_the_act(extractor: Extractor, text: str, act: str, kind: str):
    (found,) = told(extractor, text)
    doers = [p.actor_type for p in (*found.people, *found.organisations) if p.role in {"perpetrator", "authority"}]
    assert (found.act, doers) == (act, [kind])


def test_guards_who_stop_an_attacker_arrest_nobody_whom_he_hit(extractor: Extractor):
    found = told(extractor, "A man punched student Ida Obi in Jos, Nigeria, on Sunday before guards led him away.")
    assert [i.act for i in found] == ["attack"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Police arrested lawyer Pablo Ruiz, who had sued the mayor, in Lomé, Togo, on Sunday.", "Sunday"),
        ("A nurse was killed by men who barged into her house in Lomé, Togo, on Sunday.", "Sunday"),
        ("A nurse was in hospital in Lomé, Togo, on Friday after police beat her at a rally on Tuesday.", "Tuesday"),
        ("A nurse was in intensive care on Friday after police beat her in Lomé, Togo.", None),
    ],
)
def test_the_day_is_that_of_the_act(extractor: Extractor, text: str, day: str | None):
    (found,) = [i for i in told(extractor, text) if i.act != "raid"]  # the house that they barged into is another
    assert (found.date and found.date.text) == day


def test_a_mourner_is_threatened_not_the_dead(extractor: Extractor):
    text = "Lawyer Ida Obi was killed in Jos, Nigeria, on 2 May. Her sister, Ada Obi, said she had received "
    found = told(extractor, text + "death threats since the funeral.")
    assert {i.act: names(i, "victim") for i in found} == {"killing": {"Ida Obi"}, "threat": {"Ada Obi"}}


def test_what_they_do_in_a_quotation_is_no_act(extractor: Extractor):
    text = "Police arrested Pablo Ruiz in Lomé, Togo, on Sunday. “First they shoot the father, then they take "
    assert [i.act for i in told(extractor, text + "the son,” a neighbour said.")] == ["arrest"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Presenter Ida Obi of Télé Kora and her driver, Pablo Ruiz, were kidnapped in Jos, Nigeria, on Sunday.",
            {"Ida Obi", "Pablo Ruiz"},
        ),
        (
            "Two members of the reserve's unarmed guard, Ida Obi and Pablo Ruiz, were wounded in Jos, Nigeria.",
            {"Ida Obi", "Pablo Ruiz"},
        ),
    ],
)  # fmt: skip
def test_companions_and_members_are_victims(extractor: Extractor, text: str, who: set[str]):
    (found,) = told(extractor, text)
    assert names(found, "victim") == who


def test_who_claims_an_attack_did_it(extractor: Extractor):
    (found,) = told(extractor, KILLED + "The Kora Freedom Army claimed responsibility.")
    assert names(found, "perpetrator") == {"Kora Freedom Army"}


def test_dying_of_an_attack_is_one_killing(extractor: Extractor):
    found = told(extractor, "Pablo Ruiz was shot by gunmen in Lomé, Togo, on 12 March 2018 and died two days later.")
    assert [i.act for i in found] == ["killing"]
