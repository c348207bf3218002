"""Slots told in an act's sentence or beside it that are another act's: its doer, day and town."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.assemble.text.kinds import FACTUAL
from tests.assemble.readings import all_told

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.assemble.pipeline import Extractor
    from pipeline.records import Incident

type Reader = Callable[..., list[Incident]]


@pytest.fixture
def read(extractor: Extractor) -> Reader:
    """Return a reader of the acts of some kinds on somebody, or on anybody, in a text of 6 May 2024, a Monday."""

    def run(text: str, name: str, *acts: str) -> list[Incident]:
        found = all_told(extractor, text, published="2024-05-06")
        mine = [i for i in found if any(p.role == "victim" and name in p.name for p in i.people)] if name else found
        return [i for i in mine if i.modality in FACTUAL and (not acts or i.act in acts)]

    return run


def doers(incidents: list[Incident]) -> set[str]:
    """Return who did or ordered what some incidents tell."""
    parties = [p for i in incidents for p in (*i.people, *i.organisations)]
    return {p.name for p in parties if p.role in {"perpetrator", "authority"}}


def towns(incidents: list[Incident]) -> set[str]:
    """Return the names of the places of incidents."""
    return {p.name for i in incidents for p in i.places}


def days(incidents: list[Incident]) -> set[str | None]:
    """Return the first days of incidents, None where one has none."""
    return {i.date.start if i.date is not None else None for i in incidents}


PAIR = "After the killings of Ada Obi and Peter Gumbo, people marched in Gulu. "


def test_who_killed_one_of_two_is_not_shown_to_have_killed_the_other(read: Reader) -> None:
    text = PAIR + "Ada Obi was killed by officers at her stall."
    assert doers(read(text, "Obi", "killing")) == {"officers"}
    assert doers(read(text, "Gumbo", "killing")) == set()
    both = "Officers killed Ada Obi and Peter Gumbo in Gulu. Ada Obi was killed by officers at her stall."
    assert doers(read(both, "Gumbo", "killing")) == {"Officers"}


def test_a_set_of_whom_all_are_told_to_be_hurt_by_the_same_hands_stays_one(read: Reader) -> None:
    text = "Ada Obi and Peter Gumbo were tortured. Guards tortured Ada Obi. Guards tortured Peter Gumbo with cables."
    [one] = read(text, "", "torture")
    assert doers([one]) == {"Guards"}
    text = "Ada Obi and Peter Gumbo were killed. Ada Obi was killed by rebels. Peter Gumbo was killed by soldiers."
    assert doers(read(text, "Obi", "killing")) == {"rebels"}
    assert doers(read(text, "Gumbo", "killing")) == {"soldiers"}


def test_who_hurt_policemen_did_not_kill_the_people_of_the_clash(read: Reader) -> None:
    text = "Three people were killed in a clash in Gulu on Sunday. The crowd injured several policemen."
    assert doers(read(text, "", "killing")) == set()
    assert doers(read(text, "", "attack")) == {"crowd"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Peter Gumbo was beaten by guards on Friday, according to Ada Obi, who was put in solitary the next day.",
            "Obi",
        ),
        ("Two nurses were taken hostage in Gulu. Before taking them away, a guard was killed.", ""),
    ],
)
def test_a_cellmate_who_tells_of_a_beating_was_not_the_guards_victim_for_that(
    read: Reader, text: str, name: str
) -> None:
    assert doers(read(text, name)) == set()


def test_whoever_took_somebody_made_them_disappear(read: Reader) -> None:
    text = "Soldiers seized the farmer Peter Gumbo in Gulu on 3 May. The army denies holding him."
    assert doers(read(text, "Gumbo", "enforced_disappearance")) == {"Soldiers"}
    freed = "Soldiers seized the farmer Peter Gumbo on 3 May and freed him that day. He has not been seen since."
    assert doers(read(freed, "Gumbo", "enforced_disappearance")) == set()
    for away in ("He escaped and", "He ran into the woods. He", "He slipped past a sentry. He", "He got away. He"):
        text = f"Soldiers seized the farmer Peter Gumbo in March. {away} has not been seen since."
        assert doers(read(text, "Gumbo", "enforced_disappearance")) == set()


@pytest.mark.parametrize("stay", ["was held for two years", "spent two years in prison for libel"])
def test_a_stay_that_describes_somebody_has_no_day_or_doer_of_the_news(read: Reader, stay: str) -> None:
    found = read(f"On Friday Ada Obi, who {stay}, was beaten by police.", "Obi", "detention", "imprisonment")
    assert found
    assert days(found) == {None}
    assert doers(found) == set()
    assert doers(read(f"On Friday Ada Obi, who {stay}, was beaten by police.", "Obi", "attack", "ill_treatment"))


def test_a_year_of_its_own_is_of_the_custody_that_describes_somebody(read: Reader) -> None:
    found = read("Ada Obi, who was held for two years in 2019, was beaten on Friday.", "Obi", "detention")
    assert days(found) <= {"2019-01-01", None}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A magistrate in Gulu remanded Peter Gumbo last Thursday until 20 May.", "2024-05-02"),
        ("Peter Gumbo, whose trial opened in March, was sentenced on Friday to two years in prison.", "2024-05-03"),
        ("A court on Monday sentenced two men for abducting and killing a cook, Peter Gumbo, in 2018.", "2018-01-01"),
    ],
)
def test_a_day_is_that_of_the_step_that_it_is_told_of(read: Reader, text: str, day: str) -> None:
    assert day in days(read(text, "Gumbo", "detention", "sentencing", "killing"))


def test_custody_that_is_over_keeps_its_last_day(read: Reader) -> None:
    [held] = read("Peter Gumbo was held from 3 March until 20 April.", "Gumbo", "detention")
    assert held.date is not None
    assert (held.date.start, held.date.end) == ("2024-03-03", "2024-04-20")


def test_the_month_of_a_trial_is_not_that_of_the_sentence(read: Reader) -> None:
    text = "Peter Gumbo, whose trial opened in March, was sentenced to two years in prison."
    found = read(text, "Gumbo", "sentencing")
    assert all(i.date is None or i.date.end > "2024-03-31" for i in found)
    assert days(read(text, "Gumbo", "trial")) == {"2024-03-01"}


def test_a_name_far_from_a_count_is_not_one_of_it(read: Reader) -> None:
    text = (
        "Peter Gumbo and eleven other pupils were arrested in Gulu on 3 April.\n\nTen of them were freed on 5 April; "
        "the last remains in custody.\n\nHours after the news, several hundred people marched to the school. Gendarmes "
        "arrested the cook, Ada Obi."
    )
    assert "2024-04-03" not in days(read(text, "Obi", "arrest"))
    near = "Peter Gumbo and eleven other pupils were arrested in Gulu on 3 April. Ada Obi is still detained."
    assert "2024-04-03" in days(read(near, "Obi", "arrest", "detention"))


def test_an_unresolved_same_day_takes_no_other(read: Reader) -> None:
    text = (
        "Peter Gumbo was held on 9 January in Gulu. In March a charge was dropped. Ada Obi has been in custody for "
        "four months. A bystander, Rose Akello, lost an eye when police fired at the crowd on the same day."
    )
    assert days(read(text, "Akello", "attack")) == {None}


@pytest.mark.parametrize(
    ("text", "acts", "wanted"),
    [
        ("Peter Gumbo was barred from leaving Nairobi on Friday.", ["travel_ban"], {"Nairobi"}),
        ("Peter Gumbo was freed on Tuesday, three years after his arrest in Jinja.", ["release"], set()),
        ("Peter Gumbo was shot in Gulu a week after his release in Jinja.", ["attack", "killing"], {"Gulu"}),
        ("Peter Gumbo was freed on Friday, and Ada Obi is due in court in Jinja on Monday.", ["release"], set()),
        ("A court in Jinja ordered the release of Peter Gumbo.", ["release"], {"Jinja"}),
        ("The former MP from Kisumu Peter Gumbo was arrested when he blocked a road.", ["arrest"], set()),
        ("Peter Gumbo was shot dead on Friday on the road between Jos and Bauchi.", ["killing"], {"Jos", "Bauchi"}),
        ("Peter Gumbo was held on Friday in a row between Jos and Bauchi.", ["arrest"], set()),
    ],
)  # fmt: skip
def test_a_town_is_that_of_the_act_that_it_is_told_of(
    read: Reader, text: str, acts: list[str], wanted: set[str]
) -> None:
    assert towns(read(text, "Gumbo", *acts)) == wanted


def test_a_dateline_is_no_place_of_a_story_told_of_another_town(read: Reader) -> None:
    text = (
        "KAMPALA, May 5 - Five pupils were arrested on Thursday in Gulu, a group said.\n\n"
        "Four of them were freed on Saturday."
    )
    assert towns(read(text, "", "release")) <= {"Gulu"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A magistrate in Jinja remanded Peter Gumbo on Friday. Gumbo is accused of promoting terrorism.", True),
        ("Peter Gumbo was placed in pre-trial detention on Friday. He is accused of promoting terrorism.", True),
        ("A judge remanded Peter Gumbo on Friday. His brother is accused of promoting terrorism.", False),
        ("Peter Gumbo was remanded in 2019 and freed. He is accused of promoting terrorism in a post.", False),
        ("Peter Gumbo is in pre-trial detention. In 2012 he was tried for promoting terrorism.", False),
        ("A judge remanded Peter Gumbo on Friday. Earlier he was charged with promoting terrorism.", False),
    ],
)
def test_custody_before_a_trial_is_on_the_charge_told_next(read: Reader, text: str, *, wanted: bool) -> None:
    [held] = read(text, "Gumbo", "detention")
    assert [c.text for c in held.charges] == (["promoting terrorism"] if wanted else [])


def test_whoever_put_somebody_into_a_car_who_was_not_seen_again_made_them_disappear(read: Reader) -> None:
    [gone] = read("Peter Gumbo was last seen on 3 May when officers put him into a car in Gulu.", "Gumbo")
    assert [(p.name, p.role) for p in gone.organisations] == [("officers", "perpetrator")]
    [alone] = read("Peter Gumbo was last seen on 3 May when officers dispersed a march.", "Gumbo")
    assert doers([alone]) == set()


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("LAGOS: Raiders shot dead eight potters in a village in Katsina state on Friday, officials say.", {"Katsina"}),
        ("Lagos: Officials say that raiders shot dead eight potters in northern Nigeria on Friday.", {"Nigeria"}),
        ("LAGOS (Ruta) - Raiders shot dead eight potters in northern Nigeria on Friday.", {"Nigeria"}),
        ("LAGOS: Raiders shot dead eight potters near the harbour on Friday, an official said.", {"LAGOS"}),
        ("LAGOS (Ruta) - Raiders shot dead eight potters in northern Lagos on Friday.", {"Lagos"}),
    ],
)
def test_a_dateline_is_no_place_of_what_is_told_to_be_elsewhere(read: Reader, text: str, places: set[str]) -> None:
    assert [{p.text for p in i.places} for i in read(text, "", "killing")] == [places]
