"""Clauses that tell who fired, what hearers are threatened with, who alone is meant, and since when a stay lasts."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import facts_told

read = partial(facts_told, published="2021-06-01")


def names(record: Incident, role: str) -> list[str]:
    """Return the names of those in a role of a record."""
    return [p.name for p in [*record.people, *record.organisations] if p.role == role]


@pytest.mark.parametrize("who", ["Goran Pavic", "A passer-by, Goran Pavic,", "Three weavers", "At least 14 inmates"])
@pytest.mark.parametrize("died", ["died", "died on Monday", "bled to death"])
@pytest.mark.parametrize(
    ("clause", "by"),
    [
        ("when guards opened fire", "guards"),
        ("as police opened fire", "police"),
        ("after soldiers fired live rounds at the crowd", "soldiers"),
        ("as troops shelled the market", "troops"),
        ("after a policeman shot into the crowd", "policeman"),
        ("when an officer opened fire on a march", "officer"),
    ],
)
def test_who_fired_killed_who_died_then(extractor: Extractor, who: str, died: str, clause: str, by: str) -> None:
    records = [r for r in read(extractor, f"{who} {died} {clause} in Torsk.") if r.act == "killing"]
    assert [(r.modality, names(r, "perpetrator")) for r in records] == [("reported", [by])]


@pytest.mark.parametrize(
    "text",
    [
        "Goran Pavic died of cancer as soldiers shelled Torsk.",
        "Goran Pavic died years after soldiers shelled Torsk.",
        "Nina Falk died of a stroke on 3 May 2021 after police shot her son.",
        "Goran Pavic died as the mill fired its foreman.",
        "The weaver Nina Falk died in a car crash in Torsk on Monday as soldiers fired on protesters downtown.",
        "The poet Nina Falk died peacefully at home on Monday as the army shelled the next town.",
        "Nina Falk died in Vienna as the army bombed Torsk.",
        "Nina Falk lost her life to cancer on Monday as the army shelled her city.",
        "Nobody died when police opened fire in Torsk.",
        "Goran Pavic lost his bet when police opened fire.",
        "Goran Pavic was left behind when police opened fire in Torsk.",
    ],
)
def test_who_did_not_die_of_fire_was_not_killed(extractor: Extractor, text: str) -> None:
    assert [r for r in read(extractor, text) if r.act in {"killing", "death_in_custody"}] == []


@pytest.mark.parametrize(
    "text",
    [
        "Police warned Goran Pavic that he would be rearrested if he marched again.",
        "Officers told Goran Pavic that he would be killed if he went on weaving.",
        "Goran Pavic was told by soldiers that he would be shot.",
        "Goran Pavic was freed in May. Police warned him that he would be held again if he marched.",
    ],
)
def test_what_hearers_are_told_they_would_suffer_is_a_threat(extractor: Extractor, text: str) -> None:
    records = [r for r in read(extractor, text) if r.act == "threat"]
    assert [(names(r, "victim"), len(names(r, "perpetrator"))) for r in records] == [(["Goran Pavic"], 1)]


@pytest.mark.parametrize(
    "text",
    [
        "His lawyer warned Goran Pavic that he would be arrested if he returned.",
        "Police told Goran Pavic that his son would be released.",
        "Police told Goran Pavic that he would be charged with libel.",
        "An officer told the suspect Goran Pavic that he would be taken to hospital.",
        "Officers told Goran Pavic he would be detained for two days while they checked his papers.",
        "The service told Goran Pavic that he would be poisoned by foreign agents.",
    ],
)
def test_advice_and_news_are_no_threats(extractor: Extractor, text: str) -> None:
    assert [r for r in read(extractor, text) if r.act == "threat"] == []


def test_who_warns_is_not_who_holds(extractor: Extractor) -> None:
    text = "Goran Pavic had been in Torsk prison since July 2020. State security men warned him that he would be shot."
    [held] = [r for r in read(extractor, text) if r.act in {"detention", "imprisonment"}]
    assert names(held, "authority") == []


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("The members are Nina Falk, Goran Pavic and Luis Ortega, who was arrested on Monday.", ["Luis Ortega"]),
        ("The members are Nina Falk, Goran Pavic and Luis Ortega, 34, who was arrested on Monday.", ["Luis Ortega"]),
        ("Police questioned Nina Falk and Luis Ortega, who has been jailed since May.", ["Luis Ortega"]),
        (
            "The members are Nina Falk, Goran Pavic and Luis Ortega, who were arrested on Monday.",
            ["Nina Falk", "Goran Pavic", "Luis Ortega"],
        ),
        ("Nina Falk and Luis Ortega, who were arrested on Monday, are weavers.", ["Nina Falk", "Luis Ortega"]),
    ],
)
def test_who_with_a_verb_of_one_is_the_last(extractor: Extractor, text: str, victims: list[str]) -> None:
    records = [r for r in read(extractor, text) if r.act in {"arrest", "imprisonment"}]
    assert [names(r, "victim") for r in records] == [victims]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Goran Pavic has been in Torsk prison since July 2015. Guards beat him.", None),
        ("Goran Pavic was arrested in July 2015. Police beat him.", "2015-07-01"),
    ],
)
def test_a_stay_lends_its_first_day_to_nothing(extractor: Extractor, text: str, day: str | None) -> None:
    [hurt] = [r for r in read(extractor, text) if r.act in {"ill_treatment", "attack"}]
    assert (hurt.date and hurt.date.start) == day


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Goran Pavic was arrested at the airport on his return from a conference in Geneva.", []),
        ("Goran Pavic was arrested on Monday after returning from a trip to Geneva.", []),
        ("Goran Pavic was detained on his way back from a meeting in Geneva.", []),
        ("Goran Pavic was detained at a meeting in Geneva.", ["Geneva"]),
        ("Goran Pavic was abducted from a conference in Geneva.", ["Geneva"]),
    ],
)
def test_where_somebody_came_back_from_is_not_where(extractor: Extractor, text: str, places: list[str]) -> None:
    [taken] = [r for r in read(extractor, text) if r.act in {"arrest", "abduction", "detention"}]
    assert [p.name for p in taken.places] == places


def test_where_somebody_lives_is_not_whose_courts_try_them(extractor: Extractor) -> None:
    text = "A court in Moscow listed Nina Falk. Moscow named her twice. Falk, who lives in Riga, was fined last year."
    assert [r.country and r.country.alpha_2 for r in read(extractor, text) if r.act == "fine"] == ["RU"]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Goran Pavic was beheaded on Monday after being convicted of theft.", "execution"),
        ("Saudi Arabia beheaded Goran Pavic on Monday.", "execution"),
        ("Militants beheaded Goran Pavic on Monday.", "killing"),
    ],
)
def test_beheaded_by_a_state_or_by_others(extractor: Extractor, text: str, act: str) -> None:
    assert act in {r.act for r in read(extractor, text)}
    assert not {"execution", "killing"} - {act} & {r.act for r in read(extractor, text)}


def test_who_fired_at_the_doers_is_no_doer(extractor: Extractor) -> None:
    text = "The guard Luis Ortega died as police opened fire on the robbers who had stabbed him."
    [killed] = [r for r in read(extractor, text) if r.act == "killing"]
    assert names(killed, "perpetrator") == ["robbers"]


@pytest.mark.parametrize(
    "text",
    [
        "The officer Luis Ortega, who was acquitted of fraud in 2019, tortured Goran Pavic in Torsk in 2020.",
        "Luis Ortega tortured Goran Pavic in Torsk in 2020. In 2021 a court acquitted him of the murder of Ivo Tann.",
    ],
)
def test_cleared_of_something_else(extractor: Extractor, text: str) -> None:
    hurt = [r for r in read(extractor, text) if r.act == "torture" and "Goran Pavic" in names(r, "victim")]
    assert [names(r, "perpetrator") for r in hurt] == [["Luis Ortega"]]


@pytest.mark.parametrize(
    ("text", "act", "modality"),
    [
        ("Police arrested Goran Pavic in Torsk, allegedly by mistake.", "arrest", "reported"),
        ("Goran Pavic was abducted in Torsk, reportedly by soldiers.", "abduction", "alleged"),
        ("The coroner said police had killed Ivo Tann. The minister said crime fell in 2022.", "killing", "reported"),
        ("The prison said Ivo Tann hanged himself. His family said guards had killed him.", "killing", "alleged"),
    ],
)
def test_hedges_and_other_versions(extractor: Extractor, text: str, act: str, modality: str) -> None:
    assert [r.modality for r in read(extractor, text) if r.act == act] == [modality]


@pytest.mark.parametrize(
    ("text", "victim"),
    [
        ("The owner of Juan Vega was jailed. On Monday the slave Juan Vega was beaten.", "Juan Vega"),
        ("The student Ahmad Front was arrested on Monday in Torsk.", "Ahmad Front"),
        ("Police attacked Radio Uno, Mary Kito and the newspaper El Faro on Monday.", "Mary Kito"),
        ("The gang attacked the bar of Okello Otim, shot dead and robbed six guests.", "six guests"),
        ("Police beat Shosh Levy on Monday.", "Shosh Levy"),
        ("The complaint came from Salma, whom guards had raped in Torsk on Monday.", "Salma"),
    ],
)
def test_people_stay_who_they_are(extractor: Extractor, text: str, victim: str) -> None:
    told = [n for r in read(extractor, text) for n in (*names(r, "victim"), r.group.text if r.group else "")]
    assert victim in told
    assert "Okello Otim" not in told


def test_a_term_of_office_is_no_imprisonment(extractor: Extractor) -> None:
    text = "Nina Falk was elected mayor of Torsk. She began a four-year term on 5 May 2021. Police arrested her rival."
    assert "imprisonment" not in {r.act for r in read(extractor, text)}
