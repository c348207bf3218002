"""News of the freedom of belief: who was judged and who judged, whom an opening means, what worship was disturbed."""

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.records import Incident
from tests.assemble.readings import all_told


def told(extractor: Extractor, text: str, act: str) -> list[Incident]:
    incidents = all_told(extractor, text, published="2023-05-10")
    return [i for i in incidents if i.act == act and i.modality in FACTUAL]


def victims(extractor: Extractor, text: str, act: str) -> list[set[str]]:
    return [
        {party.name for party in (*i.people, *i.organisations) if party.role == "victim"}
        for i in told(extractor, text, act)
    ]


def days(incident: Incident) -> tuple[str, str] | None:
    date = incident.date
    return None if date is None or date.start is None else (str(date.start), str(date.end))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Judge Anton Burlak found Nikolai Sedov, 47, guilty of extremism.", {"Nikolai Sedov"}),
        (
            "On Monday Magistrate Ruth Okello found the farmer Peter Mbazira and his son Tom guilty of sedition.",
            {"Peter Mbazira", "Tom"},
        ),
        ("Judge Amos Ruto was found guilty of insulting the president.", {"Amos Ruto"}),
    ],
)
def test_a_judge_who_finds_somebody_guilty_is_not_convicted(extractor: Extractor, text: str, who: set[str]):
    assert victims(extractor, text, "conviction") == [who]


def test_an_opening_is_not_that_of_the_next_named_where_its_term_is_told_of_another(extractor: Extractor):
    opening = "Police held more than 30 men, and a teacher of music has been jailed for two years in Tashkent.\n\n"
    story = (
        "Alim Madov, an electrician, had invited friends to his flat on 9 April and was fined.\n\n"
        "On 2 May Tashkent Criminal Court sentenced Ilhom Razhov to two years in prison for teaching hymns."
    )
    (incident,) = told(extractor, opening + story, "sentencing")
    assert [p.name for p in incident.people if p.role == "victim"] == ["Ilhom Razhov"]
    assert days(incident) == ("2023-05-02", "2023-05-02")


def test_who_was_jailed_is_not_the_one_given_a_suspended_term(extractor: Extractor):
    text = (
        "A court in Lipetsk has jailed two members of a choir for six years each and given a pensioner a suspended "
        "term.\n\nOn 11 January a judge found Nikolai Sedov and Galina Ozhova guilty of extremism. Sedov received six "
        "years; Ozhova was given four years, suspended."
    )
    for incident in told(extractor, text, "sentencing"):
        suspended = incident.penalty is not None and incident.penalty.status == "suspended"
        assert not suspended or "Nikolai Sedov" not in {p.name for p in incident.people if p.role == "victim"}


@pytest.mark.parametrize("court", ["Osh Criminal Court", "Osh City Court"])
def test_a_day_before_a_criminal_court_is_that_of_the_sentence(extractor: Extractor, court: str):
    (incident,) = told(extractor, f"On 2 May {court} sentenced Ilhom Razhov to a year in prison.", "sentencing")
    assert days(incident) == ("2023-05-02", "2023-05-02")


@pytest.mark.parametrize(
    ("taking", "naming", "act", "who"),
    [
        ("Gunmen abducted nine villagers", "Those taken away include the pastor, Ishaya Mwanda.", "abduction", 1),
        ("Bandits marched nine villagers into the bush", "Among those led off were the pastor, Ishaya Mwanda.",
         "abduction", 1),
        ("Police detained nine villagers", "Those taken away include the pastor, Ishaya Mwanda.", "arrest", 1),
        ("Police detained nine villagers", "Among those who protested were the pastor, Ishaya Mwanda.", "arrest", 0),
        ("Police detained nine villagers", "The villagers are followers of the pastor, Ishaya Mwanda.", "arrest", 0),
        ("Police detained nine villagers", "Their lawyers are the senator, Ishaya Mwanda, and Luka Bem.", "arrest", 0),
        ("Police detained nine villagers", "Their lawyers are Luka Bem and Ishaya Mwanda.", "arrest", 0),
    ],
)  # fmt: skip
def test_those_taken_are_of_the_set_that_was_taken(extractor: Extractor, taking: str, naming: str, act: str, who: int):
    text = f"{taking} on 14 April 2022. {naming}"
    assert victims(extractor, text, act) == [{"Ishaya Mwanda"} if who else set()]
    assert act == "arrest" or victims(extractor, text, "arrest") == []


def test_men_of_whom_nothing_is_known_disperse_nobody(extractor: Extractor):
    text = "On 8 April masked men opened fire on worshippers near Tsafe, killing Imam Lawal Dutsin."
    assert victims(extractor, text, "killing") == [{"Lawal Dutsin"}]
    assert victims(extractor, text, "dispersal") == []


def test_homes_of_a_faith_are_counted(extractor: Extractor):
    text = "Intelligence agents searched eleven Baha'i homes in Shiraz on 9 July 2022."
    (incident,) = told(extractor, text, "raid")
    assert not incident.organisations or {o.role for o in incident.organisations} == {"authority"}
    assert incident.group is not None
    assert incident.group.text == "eleven Baha'i homes"


def test_a_day_just_past_is_not_before_the_month_told_last(extractor: Extractor):
    text = (
        "A court upheld the terms of Amir Daneshvar and Mina Sabeti, which a judge had imposed in December 2022. The "
        "police arrested both on 6 May."
    )
    assert [days(i) for i in told(extractor, text, "arrest")] == [("2023-05-06", "2023-05-06")]


def test_whom_guards_strike_after_the_punishment_cell_is_ill_treated(extractor: Extractor):
    text = (
        "Ilya Dobrov was jailed for five years in Tomsk on 3 March 2022. On 2 January the governor put Anton Skvorin "
        "into the punishment cell for 15 days. In March two guards had struck him about the kidneys."
    )
    assert victims(extractor, text, "ill_treatment") == [{"Anton Skvorin"}, {"Anton Skvorin"}]
    assert victims(extractor, text, "attack") == []


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        ("Levan Kapan, a missionary, was ordered out of the country in September 2022.", "forced_return", 1),
        ("The ministry ordered the priest Levan Kapan out of Belarus on 3 May 2022.", "forced_return", 1),
        ("The judge ordered Levan Kapan out of court on 3 May 2022.", "forced_return", 0),
        ("Immigration officers refused to allow Levan Kapan to leave the country on 3 May.", "travel_ban", 1),
        ("The airline refused to let Levan Kapan board a plane because he was drunk.", "travel_ban", 0),
        ("Border officers on 3 May clipped the corners off the passport of Levan Kapan.", "travel_ban", 1),
        ("On 3 May police punched Levan Kapan, who had lost his passport.", "travel_ban", 0),
    ],
)  # fmt: skip
def test_sent_out_of_a_country_or_kept_in_it(extractor: Extractor, text: str, act: str, who: int):
    assert victims(extractor, text, act) == [{"Levan Kapan"}] * who


@pytest.mark.parametrize(
    ("rest", "number"),
    [
        ("; a regional court upheld the fine on 20 June 2022.", 1),
        (", and a higher court confirmed the fine in June 2022.", 1),
        (", and the mayor confirmed the fine in a letter.", 0),
    ],
)
def test_a_fine_of_the_same_sentence_is_upheld(extractor: Extractor, rest: str, number: int):
    text = f"A court in Kokshetau fined Rustem Akhov 345,000 tenge in May 2022{rest}"
    assert victims(extractor, text, "appeal_rejected") == [{"Rustem Akhov"}] * number


def test_who_died_there_without_treatment_died_in_custody(extractor: Extractor):
    held = "Mina Woldu was held in Mai Serwa prison from 2021. "
    death = "Mina Woldu, 39, died there on 4 October 2022 of malaria for which she had been refused treatment."
    assert victims(extractor, held + death, "death_in_custody") == [{"Mina Woldu"}]
    moved = "Mina Woldu moved to a village in Tigray in 2021. "
    assert victims(extractor, moved + death, "death_in_custody") == []


def test_tied_up_in_a_position_with_a_name(extractor: Extractor):
    text = "Soldiers tied Daniel Kidane in the position called “otto” for two days in 2018."
    assert victims(extractor, text, "torture") == [{"Daniel Kidane"}]
