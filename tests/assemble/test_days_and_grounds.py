"""Days of a report's news, of stays and of what describes a subject; what the state accuses people of."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import facts_told

PUBLISHED = "2023-06-10"  # a Saturday


read = partial(facts_told, published=PUBLISHED)


def one(extractor: Extractor, text: str, act: str) -> Incident:
    return next(i for i in read(extractor, text) if i.act == act)


def days(incident: Incident) -> tuple[str, str] | None:
    return None if incident.date is None else (incident.date.start[:10], incident.date.end[:10])


def charges(incident: Incident) -> list[str | None]:
    return [c.text or c.law for c in incident.charges]


@pytest.mark.parametrize(
    ("text", "act", "first"),
    [
        (
            "The activist Jo Karam has been held in a Minsk jail for the past three months.",
            "imprisonment",
            "2023-03-11",
        ),
        ("The activist Jo Karam has been in prison for two years.", "imprisonment", "2021-06-10"),
        ("The activist Jo Karam, held for the past year in Minsk, is ill.", "detention", "2022-06-10"),
        ("The activist Jo Karam has been under house arrest for more than a year.", "house_arrest", "2022-06-10"),
        ("The activist Jo Karam has been missing for ten days.", "enforced_disappearance", "2023-05-31"),
    ],
)
def test_a_stay_goes_back_as_long_as_it_has_lasted(extractor: Extractor, text: str, act: str, first: str):
    assert days(one(extractor, text, act)) == (first, PUBLISHED)


def test_a_stay_that_ended_has_no_such_days(extractor: Extractor):
    assert days(one(extractor, "The activist Jo Karam was held for three months in 2019.", "detention")) == (
        "2019-01-01", "2019-12-31",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The activist Jo Karam, charged with insulting the army, was released on Monday.", "charge"),
        ("The activist Jo Karam, arrested for insulting the army, was released on Monday.", "arrest"),
        ("The activist Jo Karam, jailed for two years, was released on Monday.", "sentencing"),
        ("Three activists arrested at the protest were fined on Monday.", "arrest"),
    ],
)
def test_the_day_of_the_main_verb_is_not_that_of_what_describes_its_subject(extractor: Extractor, text: str, act: str):
    assert days(one(extractor, text, act)) is None
    assert [days(i) for i in read(extractor, text) if i.act != act] == [("2023-06-05", "2023-06-05")]


NEWS = "Police arrested the union leader Jo Karam in Gomel on Friday after a march of miners."


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("A spokesman told reporters that the secretary Lin Ode had been arrested.", "arrest"),
        ("The editor Lin Ode has been put under house arrest.", "house_arrest"),
        ("Hundreds of miners came. Officers used tear gas against them at the gate. They beat Lin Ode.", "attack"),
    ],
)
def test_the_rest_of_the_news_is_of_its_day(extractor: Extractor, text: str, act: str):
    told = [i for i in read(extractor, f"{NEWS} {text}") if "Lin Ode" in {p.name for p in i.people}]
    assert [(i.act, days(i)) for i in told] == [(act, ("2023-06-09", PUBLISHED))]


@pytest.mark.parametrize(
    "text",
    [
        "The secretary Lin Ode had been arrested years earlier.",
        "In 2019 the mine was closed. The secretary Lin Ode was arrested.",
        "The secretary Lin Ode, who was arrested during an earlier strike, called for calm.",
    ],
)
def test_what_is_of_another_time_is_not(extractor: Extractor, text: str):
    told = [i for i in read(extractor, f"{NEWS} {text}") if "Lin Ode" in {p.name for p in i.people}]
    assert all(days(i) != ("2023-06-09", PUBLISHED) for i in told)


@pytest.mark.parametrize(
    "text",
    [
        "Prosecutors accuse her of inciting hatred.",
        "Authorities accuse her of inciting hatred.",
        "The government accuses her of inciting hatred.",
        "She is suspected of inciting hatred.",
    ],
)
def test_an_arrest_has_what_the_state_then_accuses_of(extractor: Extractor, text: str):
    arrest = one(extractor, f"Jo Karam was arrested on 3 March. {text}", "arrest")
    assert charges(arrest) == ["inciting hatred"]


def test_who_accuses_the_state_is_accused_of_nothing(extractor: Extractor):
    assert [i.act for i in read(extractor, "Rights groups accuse prosecutors of fabricating the case.")] == []
    torture = read(extractor, "Prosecutors accuse the police of torturing Jo Karam.")
    assert [(i.act, [p.name for p in i.people if p.role == "victim"]) for i in torture] == [("torture", ["Jo Karam"])]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The activist Jo Karam was arrested on what his lawyer calls fabricated charges of fraud.", ["fraud"]),
        ("The activist Jo Karam was jailed for what officials said was incitement to riot.", ["incitement to riot"]),
        (
            "The activist Jo Karam was held for what the ministry described as extremist propaganda.",
            ["extremist propaganda"],
        ),
        (
            "The activist Jo Karam's trial on charges of insulting the king opened on Monday.",
            ["insulting the king"],
        ),
        (
            "The activist Jo Karam's arrest on charges of financing a banned group drew protests.",
            ["financing a banned group"],
        ),
    ],
)
def test_the_borders_of_a_charge(extractor: Extractor, text: str, told: list[str]):
    (incident,) = read(extractor, text)
    assert charges(incident) == told


def test_an_execution_has_what_its_sentence_was_for(extractor: Extractor):
    text = "Jo Karam was put to death in Karaj on Saturday. The dentist had been convicted of espionage."
    text = text.replace("The dentist", "He")
    assert charges(one(extractor, text, "execution")) == ["espionage"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Police arrested Said Karimi in Osh.", "Said Karimi"),
        ("The lawyer Said Karimi was beaten in Osh.", "Said Karimi"),
        ("Said Karimi was arrested in Osh.", "Said Karimi"),
        ("Police arrested the lawyer Karim Said in Osh.", "Karim Said"),
    ],
)
def test_the_name_said_is_no_verb(extractor: Extractor, text: str, name: str):
    (incident,) = read(extractor, text)
    assert [p.name for p in incident.people if p.role == "victim"] == [name]


def test_the_verb_said_is_no_name(extractor: Extractor):
    (incident,) = read(extractor, "Said the mayor: “Police arrested Ali Karimi.”")
    assert [p.name for p in incident.people if p.role == "victim"] == ["Ali Karimi"]
    (headline,) = read(extractor, "Minister Said Karimi Was Arrested For Spreading False Rumours")
    assert [p.name for p in headline.people if p.role == "victim"] == ["Karimi"]


@pytest.mark.parametrize(
    ("text", "act", "first", "last"),
    [
        ("At a school 31 girls were abducted in February and later released.", "release", "02-01", "06-10"),
        (
            "It is part of a trend, with the abduction of 31 pupils in February who were released days later.",
            "release", "02-01", "03-31",
        ),
        ("The activist Jo Karam was arrested in March 2023 and later tortured.", "torture", "03-01", "06-10"),
        (
            "The activist Jo Karam was arrested on 3 March. He was later tortured in custody and freed on 5 May.",
            "torture", "03-03", "05-05",
        ),
        ("On 3 February Jo Karam was among the 25 people arrested in Minsk.", "arrest", "02-03", "02-03"),
        ("On 1 March Jo Karam was one of the 25 people released from the hotel.", "release", "03-01", "03-01"),
        (
            "An Izmir court on Monday condemned the rights activist Orhan Kavcar to life prison.",
            "sentencing", "06-05", "06-05",
        ),
    ],
)  # fmt: skip
def test_days_between_the_steps_of_a_matter(extractor: Extractor, text: str, act: str, first: str, last: str):
    assert days(one(extractor, text, act)) == (f"2023-{first}", f"2023-{last}")


def test_an_older_torture_is_not_between_them(extractor: Extractor):
    text = "The activist Jo Karam, tortured in 2019, was arrested on 3 March."
    assert days(one(extractor, text, "torture")) == ("2019-01-01", "2019-12-31")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The lawyer Jo Karam was shot dead on 9 May. His junior, Pooja Malvi, took a bullet in the shoulder.",
            "Pooja Malvi",
        ),
        ("Gunmen shot the journalist Jo Karam on 9 May. His wife, Ida Obi, was hit in the thigh.", "Ida Obi"),
        ("A court jailed Jo Karam for six years on 9 May. His brother Ali, a driver, got ten years.", "Ali"),
        ("A judge fined Jo Karam on 9 May. Her co-accused, the painter Ida Obi, was acquitted.", "Ida Obi"),
    ],
)  # fmt: skip
def test_who_was_with_somebody_shares_the_day(extractor: Extractor, text: str, name: str):
    told = [i for i in read(extractor, text) if name in {p.name for p in i.people if p.role == "victim"}]
    assert [days(i) for i in told] == [("2023-05-09", "2023-05-09")]


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested Jo Karam on 9 May. His brother Ali was arrested in 2019.",
        "Police arrested Jo Karam on 9 May. His brother Ali was jailed for ten years.",
        "Police arrested Jo Karam on 9 May. His brother Ali had been arrested years earlier.",
    ],
)
def test_a_matter_of_their_own_does_not(extractor: Extractor, text: str):
    told = [i for i in read(extractor, text) if "Ali" in {p.name for p in i.people if p.role == "victim"}]
    assert told
    assert all(days(i) != ("2023-05-09", "2023-05-09") for i in told)


def test_held_since_the_end_of_a_term(extractor: Extractor):
    text = "The cleric Jo Karam has been kept in a camp since his ten-year sentence expired in July 2022."
    assert days(one(extractor, text, "detention")) == ("2022-07-01", PUBLISHED)


def test_an_entry_of_a_diary_is_not_ahead_of_the_report(extractor: Extractor):
    text = (
        "12 July: A judge in Brest hears the case of the miners.\n\n"
        "19 July: Before daybreak police enter the house and take the lawyer Jo Karam away."
    )
    when = days(one(extractor, text, "arrest"))
    assert when is None or when[1] <= PUBLISHED


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("The lawyer Jo Karam was stabbed nine times and left for dead.", ["attempted_killing"]),
        ("Gunmen shot the lawyer Jo Karam and left him for dead in a ditch.", ["attempted_killing"]),
        ("The lawyer Jo Karam was stabbed and found dead.", ["killing"]),
        ("Jo Karam was left for dead on the mountain by his guide.", []),
        ("The vote left Jo Karam's party for dead.", []),
    ],
)
def test_who_is_left_for_dead_is_not_killed(extractor: Extractor, text: str, acts: list[str]):
    assert [i.act for i in read(extractor, text)] == acts


@pytest.mark.parametrize(
    "text",
    [
        "The batsman Jo Karam was dismissed for a duck by the young bowler on Friday.",
        "The student Jo Karam was sent down from the university for leaflets.",
        "Forty tourists were repatriated from Cairo on Friday.",
        "The player Jo Karam lost two teeth in a match.",
        "Senator Ida Obi was beaten by fewer than four thousand votes on Sunday.",
    ],
)
def test_sport_travel_and_votes_are_no_acts(extractor: Extractor, text: str):
    assert [i.act for i in read(extractor, text) if i.confidence >= 0.5] == []
