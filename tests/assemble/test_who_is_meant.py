"""Who is meant: pronouns in quotations, kin with like names, descriptions of the only one told of, courts that rule."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader, suffered


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        ("Activist Salma Karimi was arrested on 2 June. A judge granted her bail on 9 June.", "release",
         "Salma Karimi"),
        ("Activist Salma Karimi was arrested on 2 June. The court granted the activist bail on 9 June.", "release",
         "Salma Karimi"),
        ("Yonas Bekele went missing on 2 June. A nurse saw him being beaten by soldiers.", "attack", "Yonas Bekele"),
    ],
)  # fmt: skip
def test_who_rules_or_sees_is_not_whom_it_befalls(read: Reader, text: str, act: str, who: str) -> None:
    assert {victim for a, victim in suffered(read, text) if a == act} == {who}


def test_a_judge_who_frees_officers_is_not_freed(read: Reader) -> None:
    found = suffered(read, "A judge on Monday released on bail the officers accused of shooting Mina Saleh.")
    assert not [x for x in found if x[0] == "release"]


@pytest.mark.parametrize(
    "text",
    [
        "Inspector Rekha Pillai called on the family of Suresh Nair. “He was killed by cowards,” she said.",
        "Minister Luc Mballa met the parents of the student Suresh Nair. “He was killed by cowards,” he said.",
    ],
)
def test_a_pronoun_in_a_quotation_is_not_its_speaker(read: Reader, text: str) -> None:
    assert suffered(read, text) == {("killing", "Suresh Nair")}


def test_kin_who_share_parts_of_a_name_are_two(read: Reader) -> None:
    text = "Soldiers killed Hamid Rafiq Zaman. His brother Hamid Zaman, a teacher, was arrested by the police."
    assert suffered(read, text) == {("killing", "Hamid Rafiq Zaman"), ("arrest", "Hamid Zaman")}


@pytest.mark.parametrize(
    "text",
    [
        "Malohat Rahimova was fined in Khujand. Shuhrat Nazarov wrote about her. He was jailed in 2015.",
        "Fatima Dlo and Shuhrat Qan live in Khujand. He paints, she sings. In 2015 he was jailed.",
    ],
)
def test_sex_told_beside_a_name_holds_for_pronouns(read: Reader, text: str) -> None:
    assert {who.split()[0] for act, who in suffered(read, text) if act == "imprisonment"} == {"Shuhrat"}


def test_a_possessor_described_is_taken_up(read: Reader) -> None:
    text = (
        "A court sentenced the novelist Derya Polat to six years in prison. The poet Selin Kurt got two years. It is "
        "not the novelist's first trial. In 2017 she was fined 7,000 lira."
    )
    assert {who for act, who in suffered(read, text) if act == "fine"} == {"Derya Polat"}


@pytest.mark.parametrize(
    "text",
    [
        "Anar Guliyev was convicted in Baku after a stranger had walked up to him; he was freed in March 2018.",
        "Anar Guliyev told a Polish reporter in Baku how many had been hurt. He was freed in March 2018.",
        "Anar Guliyev wrote to a farmer and visited a prisoner. He was freed in March 2018.",
    ],
)
def test_whom_another_clause_or_object_tells_is_not_taken_up(read: Reader, text: str) -> None:
    assert {who for act, who in suffered(read, text) if act == "release"} == {"Anar Guliyev"}


@pytest.mark.parametrize(
    "whom", ["The campaigner", "The young woman", "The mother of two", "The 34-year-old", "The activist"]
)
def test_a_description_means_the_only_one_told_of(read: Reader, whom: str) -> None:
    text = f"Grace Tembo, 34, runs a blog in Lusaka. {whom} was sentenced to six years in prison in May."
    assert suffered(read, text) == {("sentencing", "Grace Tembo")}


@pytest.mark.parametrize(
    "text",
    [
        "Grace Tembo wrote about Ruth Zulu in Lusaka. The campaigner was sentenced to six years in prison.",
        "Grace Tembo, 34, runs a blog in Lusaka. The 41-year-old was sentenced to six years in prison.",
        "A man stabbed the reporter Bako Sule in Lagos. The man was arrested on Sunday.",
        "Bako Sule writes in Lagos. The reporter who attacked him was sentenced to six years in prison.",
    ],
)
def test_a_description_of_another_or_of_two_names_nobody(read: Reader, text: str) -> None:
    assert not {act for act, _ in suffered(read, text)} & {"sentencing", "arrest"}


def test_an_office_in_an_opening_is_named_by_what_follows(read: Reader) -> None:
    text = "The head of a farmers' league was shot dead on Friday. Lucia Vargas, 49, had led it since May."
    assert suffered(read, text) == {("killing", "Lucia Vargas")}
    assert not suffered(read, "The head of a farmers' league was shot dead on Friday. Rain fell.")


@pytest.mark.parametrize(
    "whom", ["the mayor of Tarime, Juma Rajabu, on Monday", "the author of a book about bribes, Juma Rajabu, on Monday"]
)
def test_a_name_after_an_office(read: Reader, whom: str) -> None:
    assert suffered(read, f"Police arrested {whom}.") == {("arrest", "Juma Rajabu")}


def test_clauses_that_a_semicolon_parts_keep_their_own(read: Reader) -> None:
    text = (
        "Police in Mali arrested Seydou Traore on 3 March; Awa Konte was beaten; his two sons were fined 100 dollars."
    )
    found = suffered(read, text)
    assert {("arrest", "Seydou Traore"), ("attack", "Awa Konte")} <= found
    assert ("attack", "Seydou Traore") not in found
    assert not [x for x in found if x == ("fine", "Seydou Traore")]


@pytest.mark.parametrize(
    ("aside", "kept"),
    [
        ("who had accused the police of beating detainees", True),
        ("who filmed officers killing a herder", True),
        ("who killed a herder", False),
    ],
)
def test_what_the_accused_tell_of_others_is_no_crime_of_theirs(read: Reader, aside: str, kept: bool) -> None:
    found = read(f"Grace Tembo, {aside}, was arrested in Lusaka on Tuesday.")
    arrests = [i for i in found if i.act == "arrest"]
    assert bool(arrests) is kept
    assert not [c for i in arrests for c in i.charges]


def test_they_are_not_the_rally_at_which_they_were_held(read: Reader) -> None:
    text = (
        "Agus Tabo and Rina Wenda were jailed. Police dispersed the rally at which they were arrested on 10 May 2022."
    )
    assert {who for act, who in suffered(read, text) if act == "arrest"} == {"Agus Tabo", "Rina Wenda"}


def test_an_officer_who_acts_and_the_dead_are_not_who_is_meant(read: Reader) -> None:
    text = "Inspector Mary Obi arrested Lena Brod on 3 May. She was beaten in custody."
    found = read(text)
    harm = next(i for i in found if i.act == "ill_treatment")
    assert [(p.name, p.role) for p in harm.people] == [("Lena Brod", "victim")]
    text = "Nena Cruz was shot dead in a raid in which her colleague Lito Magno was arrested. He pleaded not guilty."
    assert ("trial", "Lito Magno") in suffered(read, text)


def test_a_deed_in_a_quotation_is_not_of_the_story_around_it(read: Reader) -> None:
    text = "Police arrested Musa Sani in Kano on 3 May. “They killed his father and now jail him,” a neighbour said."
    killing = next(i for i in read(text) if i.act == "killing")
    assert (killing.date, killing.places, killing.people) == (None, [], [])


def test_a_member_arrested_by_day_leaves_a_set_without_a_day(read: Reader) -> None:
    text = "It concerns the arrest of Mr. Tran Lam and Ms. Mai Hoa. On 14 June 2019, police arrested Mr. Lam."
    dated = [i for i in read(text) if i.date is not None and i.date.edtf == "2019-06-14"]
    assert [p.name for i in dated for p in i.people if p.role == "victim"] == ["Tran Lam"]


def test_who_is_named_among_counted_bodies_or_people(read: Reader) -> None:
    text = "Police raided three organisations in Managua on 2 May, among them the Leon Institute and Radio Camoapa."
    raid = next(i for i in read(text) if i.act == "raid")
    bodies = {o.name for o in raid.organisations if o.role == "victim"}
    assert bodies == {"Leon Institute", "Radio Camoapa"}
    arrest = next(i for i in read("Police arrested six students, among them Lucia Mora and Juan Perez.") if i.group)
    assert arrest.group is not None
    assert arrest.group.text == "six students"


def test_tried_and_given_is_a_sentence(read: Reader) -> None:
    found = read("Two monks were tried in absentia and handed death sentences on Friday.")
    assert [i.act for i in found] == ["sentencing"]


def test_who_likens_is_no_doer_of_the_jailing(read: Reader) -> None:
    found = read("The Ukuthula federation compared jailed leader Adem Kaya to Mandela, jailed for 27 years.")
    assert all(not i.organisations for i in found)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Trader Bilal Sesay was shot dead. Outside Kofi Darko's home on 2 May, a man stabbed him.", "Kofi Darko"),
        ("Trader Bilal Sesay was held in May. Near Kofi Darko's gate, two men stabbed and robbed him.", "Kofi Darko"),
        ("Trader Bilal Sesay fled in May. At his cousin Kofi Darko's farm, two men stabbed him.", "Bilal Sesay"),
    ],
)
def test_who_is_harmed_at_their_home_is_whose_home_it_is(read: Reader, text: str, who: str) -> None:
    harmed = {victim for act, victim in suffered(read, text) if act in {"attack", "attempted_killing", "killing"}}
    assert who in harmed
    assert harmed <= {who, "Bilal Sesay"}


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("A letter from Bilal Sesay, serving nine years for treason, was read out.", {("imprisonment", "Bilal Sesay")}),
        ("The nurses spoke of Bilal Sesay, jailed for nine years in 2019.", {("sentencing", "Bilal Sesay")}),
        ("Judges will hear the appeal of Bilal Sesay, serving nine years for treason.",
         {("imprisonment", "Bilal Sesay")}),
    ],
)  # fmt: skip
def test_what_the_law_did_is_told_of_the_name_before_the_comma(
    read: Reader, text: str, want: set[tuple[str, str]]
) -> None:
    assert want == suffered(read, text)


def test_men_accused_of_killing_somebody_are_those_arrested(read: Reader) -> None:
    text = "Two men accused of killing Bilal Sesay, arrested in May, were tried on Monday."
    assert ("arrest", "Bilal Sesay") not in suffered(read, text)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Police held Ama Darko, Kofi Mensah and Efua Ofori. Mensah was freed; the others were charged with treason.",
         {"Ama Darko", "Efua Ofori"}),
        ("Three of the nurses, Ama Darko, Kofi Mensah and Efua Ofori, were freed; the others were charged.", set()),
        ("Two of the five nurses, Ama Darko and Efua Ofori, were freed; the others were charged with treason.",
         {"the others"}),
    ],
)  # fmt: skip
def test_the_others_are_those_who_are_left(read: Reader, text: str, who: set[str]) -> None:
    assert {victim for act, victim in suffered(read, text) if act == "charge"} == who


def test_who_leads_others_is_not_led_away(read: Reader) -> None:
    text = "The mayor survived a no-confidence vote after council members, led by Kofi Mensah, walked out of the hall."
    assert suffered(read, text) == set()


def test_who_shoots_himself_is_killed_by_nobody(read: Reader) -> None:
    text = "Police said the suspect, named as Kofi Mensah, 24, shot himself when officers tried to hold him."
    assert not {act for act, _ in suffered(read, text)} & {"killing", "attack", "attempted_killing"}


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        ("Joan Balta is a writer. He was minister under Teo Obando until he broke with the party and fled into exile.",
         "exile", "Joan Balta"),
        ("Ivan Rosic is a reporter. He ran a column about Yuri Senko. He was arrested on 3 May.", "arrest",
         "Ivan Rosic"),
    ],
)  # fmt: skip
def test_the_subject_of_a_life_stays_its_subject(read: Reader, text: str, act: str, who: str) -> None:
    assert {victim for a, victim in suffered(read, text) if a == act} == {who}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Police held Mina Dor and her son Ulan on 4 May 2021 and arrested him again on 5 May 2021.", "Ulan"),
        ("Police held Ali Dor and his sister Rana on 4 May 2021 and arrested her again on 5 May 2021.", "Rana"),
    ],
)
def test_of_two_taken_a_pronoun_means_the_one_of_its_sex(read: Reader, text: str, who: str) -> None:
    again = [p.name for i in read(text) if i.date and i.date.start == "2021-05-05" for p in i.people]
    assert again == [who]


def test_a_daughter_of_the_same_name_was_not_arrested(read: Reader) -> None:
    text = (
        "Ana Reed-Holt ended her sentence on Sunday. Mr Amis said his wife Ana was well. Mrs Reed-Holt and her "
        "daughter Mia Reed-Holt spoke. Mrs Reed-Holt, of north London, was arrested at the airport while taking "
        "daughter Mia to see her parents in April 2016. The charity worker, who was employed by a foundation "
        "at the time of her arrest, denies it."
    )
    held = {p.name for i in read(text) if i.act == "arrest" for p in i.people if p.role == "victim"}
    assert held == {"Ana Reed-Holt"}
