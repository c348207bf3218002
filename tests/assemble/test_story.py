"""What a reader carries from one sentence of a story to another: who did it, to whom besides, when and where."""

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import facts_told, victims


def read(extractor: Extractor, text: str, published: str | None = "2020-08-29") -> list[Incident]:
    return facts_told(extractor, text, published=published)


def actors(incident: Incident) -> set[tuple[str, str, str | None]]:
    parties = [*incident.people, *incident.organisations]
    return {(x.name, x.role, x.actor_type) for x in parties if x.role in {"authority", "perpetrator"}}


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        (
            "Writer Amina Hadid was arrested on Friday. Police said she had incited unrest.",
            "arrest",
            ("Police", "authority", "state_security"),
        ),
        (
            "Amina Hadid was detained on Friday and is being held in military custody.",
            "detention",
            ("military", "authority", "state_security"),
        ),
        (
            "Four farmers were killed on Friday in an attack by suspected militants near Lume.",
            "killing",
            ("militants", "perpetrator", "armed_non_state"),
        ),
        (
            "Soldiers arrested Amina Hadid on Friday. Amina Hadid was tortured for three days.",
            "torture",
            ("Soldiers", "perpetrator", "state_security"),
        ),
    ],
)
def test_a_passive_has_the_actor_of_its_story(extractor: Extractor, text: str, act: str, who: tuple[str, str, str]):
    (found,) = [i for i in read(extractor, text) if i.act == act]
    (actor,) = actors(found)
    assert actor[1:] == who[1:]
    assert who[0] in actor[0]
    said = next(o for o in found.organisations if o.name == actor[0])
    assert any(e.start <= m.start and m.end <= e.end for m in said.mentions for e in found.evidence)


@pytest.mark.parametrize(("doer", "also"), [("Josim Rahman", False), ("Rebels", True)])
def test_one_man_who_harmed_somebody_is_not_blamed_for_the_rest(extractor: Extractor, doer: str, also: bool):
    text = f"{doer} kidnapped the reporter Pablo Ruiz in Cali on Monday. Ruiz was beaten for two days."
    told = {i.act: bool(actors(i)) for i in read(extractor, text)}
    assert told == {"abduction": True, "attack": also}


def test_police_who_look_into_a_killing_did_not_do_it(extractor: Extractor):
    (found,) = read(extractor, "Reporter Pablo Ruiz was killed on Friday. Police opened an inquiry.")
    assert actors(found) == set()


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        (
            "Amina Hadid was arrested together with journalist Pablo Ruiz and trade unionist Joseph Mwangi.",
            "arrest",
            {"Amina Hadid", "Pablo Ruiz", "Joseph Mwangi"},
        ),
        (
            "Among those who have been abducted is union president Amina Hadid, lawyer Pablo Ruiz and comic Mwai Noor.",
            "abduction",
            {"Amina Hadid", "Pablo Ruiz", "Mwai Noor"},
        ),
        ("Pastor Pablo Ruiz was the latest victim of a kidnapping.", "abduction", {"Pablo Ruiz"}),
        (
            "In December Amina Hadid, a human rights defender, was moved from Evin to Kahrizan prison.",
            "imprisonment",
            {"Amina Hadid"},
        ),
        ("The fatal shooting of Pablo Ruiz shocked the town.", "killing", {"Pablo Ruiz"}),
    ],
)
def test_all_whom_an_act_befell(extractor: Extractor, text: str, act: str, who: set[str]):
    assert [victims(i) for i in read(extractor, text) if i.act == act] == [who]


def test_two_passives_in_one_sentence_each_keep_their_people(extractor: Extractor):
    text = (
        "Joseph Mwangi was arrested on the morning of 14 August, and Pablo Ruiz, the party’s secretary-general, "
        "and Amina Hadid were arrested the evening of 15 August."
    )
    found = {frozenset(victims(i)): i.date.start for i in read(extractor, text) if i.date is not None}
    assert found == {
        frozenset({"Joseph Mwangi"}): "2020-08-14",
        frozenset({"Pablo Ruiz", "Amina Hadid"}): "2020-08-15",
    }


def test_who_serves_in_an_office_is_not_in_prison(extractor: Extractor):
    assert read(extractor, "Pablo Ruiz served 11 years as editor and was serving his second term in office.") == []


def test_the_case_against_kidnappers_is_no_incident(extractor: Extractor):
    text = (
        "Four men and a woman were charged at the Lume court on charges of abducting a trader. "
        "Those charged are Josim Rahman, 32, Faridah Soraf, 33, and Miah Noor, 28."
    )
    assert [i for i in read(extractor, text) if i.act == "charge"] == []


def test_what_is_due_has_not_happened(extractor: Extractor):
    assert read(extractor, "Amina Hadid is due to be tried on 2 September for insulting a judge.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Police detained writer Amina Hadid, the Press Freedom Desk said on Monday.",
        "In a statement on Monday the union condemned the arrest of Amina Hadid.",
        "The union on Monday called for the release of writer Amina Hadid, who was arrested at home.",
    ],
)
def test_the_day_on_which_something_was_said_is_not_the_day_of_the_act(extractor: Extractor, text: str):
    dated = [i.date for i in read(extractor, text) if i.date is not None]
    assert all(d.precision == "range" for d in dated)


def test_the_news_of_an_opening_is_of_the_weeks_before_a_dated_report(extractor: Extractor):
    text = "Police have arrested writer Amina Hadid, her lawyer said on Monday."
    (found,) = read(extractor, text, "2020-08-29")
    assert found.date is not None
    assert (found.date.start, found.date.end, found.date.precision) == ("2020-07-25", "2020-08-24", "range")
    (undated,) = read(extractor, text.replace(" on Monday", ""), None)
    assert undated.date is None


def test_a_story_goes_on_from_its_last_day(extractor: Extractor):
    text = "Protests began in Lume on 10 August. Thousands came. Police detained 16 journalists."
    (found,) = [i for i in read(extractor, text) if i.act == "arrest"]
    assert found.date is not None
    assert (found.date.start, found.date.end) == ("2020-08-10", "2020-08-29")


def test_background_of_a_running_story_stays_undated(extractor: Extractor):
    text = "Protests began in Lume on 10 August. Amina Hadid had been jailed for a poem."
    assert [i.date for i in read(extractor, text)] == [None]


def towns(incident: Incident) -> set[str]:
    return {p.text for p in incident.places if p.kind in {"city", "locality"}}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("KARAGANDA, Kazakhstan — Police on Friday arrested writer Amina Hadid at her home.", "arrest"),
        ("Writer Amina Hadid was arrested by the Karaganda police on Friday.", "arrest"),
        ("Amina Hadid was arrested in Karaganda on Friday. Soldiers beat Amina Hadid.", "attack"),
        ("Hundreds gathered in Karaganda on Friday. Police beat reporter Pablo Ruiz.", "attack"),
    ],
)
def test_the_town_that_the_story_tells(extractor: Extractor, text: str, act: str):
    (found,) = [i for i in read(extractor, text) if i.act == act]
    assert {t.title() for t in towns(found)} == {"Karaganda"}


def test_where_an_organisation_speaks_from_is_not_where_it_was_done(extractor: Extractor):
    (found,) = read(extractor, "(Nairobi) – Police on Friday arrested writer Amina Hadid.")
    assert towns(found) == set()


def test_who_is_accused_or_convicted_of_an_act_is_not_its_victim(extractor: Extractor):
    found = read(extractor, "Miah Noor was convicted of kidnapping and murdering two people.")
    assert all("Miah Noor" not in victims(i) for i in found if i.act in {"killing", "abduction"})


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The court sentenced Wu Min to two years. Wu Min’s sentence was later cut to one year.", {"Wu Min"}),
        ("Nan Khin had been sentenced to 80 years in prison. The junta later cut that sentence by half.", {"Nan Khin"}),
    ],
)
def test_a_sentence_that_was_cut(extractor: Extractor, text: str, who: set[str]):
    assert [victims(i) for i in read(extractor, text) if i.act == "sentence_overturned"] == [who]


@pytest.mark.parametrize(
    "text",
    [
        "To hang Amina Hadid like a magpie in the hedge.",
        "The book is about the failed abduction of Amina Hadid.",
        "Amina Hadid had yet to be charged.",
        "Dozens of injured migrants were treated in hospital.",
        "The United Kingdom condemned the plan to deport Amina Hadid.",
    ],
)
def test_what_was_not_done_is_no_incident(extractor: Extractor, text: str):
    assert read(extractor, text) == []


def test_names_that_only_describe_others_are_not_held(extractor: Extractor):
    text = (
        "Police arrested more than 400 people. Many were seized before the rally, including two top Nurbek associates."
    )
    assert all(not victims(i) for i in read(extractor, text))


def test_another_state_is_not_who_acted(extractor: Extractor):
    text = "Amina Hadid was arrested in Minsk, Belarus. The Canadian government is examining its options."
    (found,) = read(extractor, text)
    assert actors(found) == set()


def test_people_tried_in_one_breath_share_a_case(extractor: Extractor):
    text = "The Lume City Court sentenced Amina Hadid and Pablo Ruiz to five and seven years in prison, respectively."
    found = [i for i in read(extractor, text) if i.act == "sentencing"]
    assert len(found) == 2
    assert len({i.case for i in found}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Section 9 lets the minister order a person's detention for up to three months.",
        "Had Pablo Ruiz been found guilty, the party would have split.",
        "The exam asks for a petition on behalf of a fictitious client, Pablo Ruiz, held for four months.",
        "The command said that 41 enemy soldiers were killed near the river.",
        "In the criminal courts 22,760 persons were sentenced, 1.9 percent fewer than before.",
        "Prop Pablo Ruiz pleaded guilty to a high tackle and was suspended for three weeks.",
    ],
)
def test_rules_statistics_combat_and_sport_are_no_incidents(extractor: Extractor, text: str):
    assert read(extractor, text) == []


def test_who_follows_the_people_it_stands_beside(extractor: Extractor):
    text = "China punished two lawyers hired to defend a group of students who were arrested in July."
    assert all("lawyers" not in (i.group.text if i.group else "") for i in read(extractor, text) if i.act == "arrest")


def test_a_name_inside_the_subject_is_not_the_subject(extractor: Extractor):
    text = "One of the men charged in the plot to kidnap Governor Amina Hadid was extradited on Friday."
    assert all("Amina Hadid" not in victims(i) for i in read(extractor, text) if i.act == "forced_return")


def test_the_same_charge_is_that_of_the_case(extractor: Extractor):
    text = (
        "Wu Min was detained on 3 May on suspicion of “picking quarrels.” "
        "On 19 June authorities formally arrested Wu Min on the same charge."
    )
    told = [[c.text for c in i.charges] for i in read(extractor, text) if i.act in {"arrest", "detention"}]
    assert told == [["picking quarrels"], ["picking quarrels"]]


def test_the_day_of_a_wire_story_dates_no_act(extractor: Extractor):
    (found,) = read(
        extractor, "April 26 (UPI) -- Writer Amina Hadid was sentenced to 14 years in prison.", "2021-04-26"
    )
    assert found.date is None or found.date.start != found.date.end


@pytest.mark.parametrize(
    ("text", "who", "modality"),
    [
        (
            "Amina Hadid has accused Russian troops of abducting her father Pablo Ruiz.",
            ("Russian troops", "perpetrator", "state_security"),
            "alleged",
        ),
        (
            "The prosecutor accused police of torturing Pablo Ruiz.",
            ("police", "perpetrator", "state_security"),
            "alleged",
        ),
        (
            "A gang member was sentenced to life for the murder of journalist Pablo Ruiz.",
            ("gang member", "perpetrator", "armed_non_state"),
            "reported",
        ),
        ("Josim Rahman was charged with killing Pablo Ruiz.", ("Josim Rahman", "perpetrator", "private"), "alleged"),
    ],
)
def test_who_is_accused_did_it_by_the_text_not_who_accuses(
    extractor: Extractor, text: str, who: tuple[str, str, str], modality: str
):
    (found,) = [i for i in read(extractor, text) if "Pablo Ruiz" in victims(i)]
    assert actors(found) == {who}
    assert found.modality == modality


def test_a_name_written_twice_is_one(extractor: Extractor):
    found = read(extractor, "Opinion Columnist Pablo Ruiz Pablo Ruiz was arrested by police on Friday.")
    assert [victims(i) for i in found] == [{"Pablo Ruiz"}]


def test_the_one_of_the_opening_is_who_the_story_then_names(extractor: Extractor):
    text = (
        "A court in Lume has sentenced a blogger to five years in prison for a post. The post asked a question. "
        "Many had read it. Critics called the trial unfair. Pablo Ruiz, a blogger, was sentenced to five years."
    )
    found = [i for i in read(extractor, text) if i.act == "sentencing"]
    assert [victims(i) for i in found] == [{"Pablo Ruiz"}]
    assert len(found[0].evidence) == 2


def test_troops_of_another_state_do_not_move_the_act_there(extractor: Extractor):
    text = "Reporters in Ukraine are afraid. Pablo Ruiz was abducted in Kherson by Russian troops."
    (found,) = [i for i in read(extractor, text) if i.act == "abduction"]
    assert found.country is not None
    assert found.country.alpha_2 == "UA"


def test_who_orders_a_detention_is_not_who_is_held(extractor: Extractor):
    assert read(extractor, "A judge ordered his detention.") == []
    text = "Pablo Ruiz was arrested on 20 July and a judge ordered his detention for two months."
    assert {frozenset(victims(i)) for i in read(extractor, text)} == {frozenset({"Pablo Ruiz"})}


def test_where_somebody_fled_to_is_not_where_it_happened(extractor: Extractor):
    text = (
        "Pablo Ruiz was arrested on 3 May 2021. The Perm Territory Court fined him in June. In July his colleague "
        "Ana Duarte crossed into Georgia."
    )
    assert {i.country.alpha_2 for i in read(extractor, text) if i.country} == {"RU"}


def test_dollars_are_no_country(extractor: Extractor):
    text = "A court in Almaty fined Pablo Ruiz 500 US dollars on 3 May 2021."
    (found,) = read(extractor, text)
    assert found.country is not None
    assert found.country.alpha_2 == "KZ"
