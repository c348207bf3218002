"""Lists of people in case summaries: members described, members misread, those named apart from a counted group."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader, of, starts, terms, victims


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            (
                "In the night of 4 June 2013 police in Tabora detained Juma, a driver and the union’s treasurer, "
                "and another driver, Asha Mushi."
            ),
            ("Juma", "Asha Mushi"),
        ),
        (
            (
                "On 4 June 2013, police in Tabora detained Juma Ali, a clerk, Ali's wife Rehema Ali, and some 12 "
                "others at a market."
            ),
            ("Juma Ali", "Rehema Ali"),
        ),
        (
            (
                "On 4 June 2013, police in Tabora detained nine traders, including a woman named Asha Mushi and a"
                " man named Juma Ali, over a song."
            ),
            ("Asha Mushi", "Juma Ali"),
        ),
        (
            (
                "On 4 June 2013, police in Tabora detained six people. The detainees included a nurse, Neema, and"
                " five farmers: Juma Ali, Rehema Mosi, Baraka Mushi, Zawadi Omar, and Hassan Bakari."
            ),
            ("Neema", "Juma Ali", "Hassan Bakari"),
        ),
        (
            (
                "On 4 June 2013, police in Tabora detained two teachers: former head Juma Ali and chant master "
                "Baraka Mushi."
            ),
            ("Juma Ali", "Baraka Mushi"),
        ),
        (
            (
                "On 4 June 2013, police in Tabora broke up a rehearsal and detained 7 members of the choir along "
                "with the conductor, Juma Ali, and his wife, Neema Omari."
            ),
            ("Juma Ali", "Neema Omari"),
        ),
        (
            (
                "According to the Voice of the Lakes and the Harbour Union, Juma Ali and at least 40 singers of "
                "village choirs were detained on 4 June 2013 on their way home."
            ),
            ("Juma Ali",),
        ),
        (
            (
                "On 4 June 2013, police in Tabora detained a number of potters who had gone on strike. Two of the"
                " potters detained on 4 June were Juma Ali and former mayor Baraka Mushi."
            ),
            ("Juma Ali", "Baraka Mushi"),
        ),
        (
            (
                "On 4 June 2013, soldiers in Tabora detained approximately 30 potters and beat 9 of them, a paper"
                " said. It named five of the potters, all of whom needed a doctor: Juma Ali, Rehema Mosi, Baraka "
                "Mushi, Zawadi Omar and Hassan Bakari."
            ),
            ("Juma Ali", "Hassan Bakari"),
        ),
        (
            (
                "Soldiers detained three potters on 4 June 2013. They were Juma Ali, a member of the Tabora "
                "Guild, and two pupils, Baraka Mushi and Zawadi Omar."
            ),
            ("Juma Ali", "Baraka Mushi", "Zawadi Omar"),
        ),
    ],
)
def test_every_member_was_held(read: Reader, text: str, names: tuple[str, ...]) -> None:
    found = read(text)
    for name in names:
        assert "2013-06-04" in starts(of(found, name, "arrest", "detention")), name


def test_whose_relative_somebody_is_was_not_held(read: Reader) -> None:
    found = read(
        "On 4 June 2013, police held up a bus and detained Juma Ali, Asha Mosi, and Hassan Bakari’s wife, Neema Bakari."
    )
    assert of(found, "Neema Bakari", "arrest")
    assert not of(found, "Hassan Bakari", "arrest")


def test_a_nickname_stands_within_the_name(read: Reader) -> None:
    found = read("On 4 June 2013, police in Tabora detained two drummers, Juma Ali and Rong “Kofi” Mushi.")
    victims = {p.name for i in found if i.act == "arrest" for p in i.people if p.role == "victim"}
    assert victims == {"Juma Ali", "Rong “Kofi” Mushi"}


def test_a_website_is_no_victim(read: Reader) -> None:
    found = read("On 4 June 2013, police in Tabora took into custody trader and 77Sauti (77S) helper Juma Ali.")
    victims = {p.name for i in found for p in i.people if p.role == "victim"}
    assert victims == {"Juma Ali"}


def test_a_surname_that_is_a_village_too(read: Reader) -> None:
    found = read(
        "In July 2006 a court in Tabora sentenced clerk Bai Weilan to two years in prison. Soldiers in plain clothes "
        "had taken Bai into custody on 2 May 2006 and searched Bai's desk."
    )
    assert starts(of(found, "Bai Weilan", "arrest", "detention")) == {"2006-05-02"}


def test_the_cause_is_not_the_victim(read: Reader) -> None:
    found = read(
        "On 4 June 2013, police in Tabora detained cook Juma Ali in connection with the June 2 death of his aunt, "
        "Rehema Mosi (also “Rehema Mose,” age 61), in Kigoma district."
    )
    assert of(found, "Juma Ali", "arrest")
    assert not of(found, "Rehema Mosi", "arrest")


def test_a_second_passive_has_the_subject_of_the_first(read: Reader) -> None:
    found = read(
        "Officials also confirmed that Baraka Mushi's son Hassan Mushi, a tailor and union member, was detained by "
        "soldiers in June 2013 and sentenced to 4 years in prison over a song."
    )
    assert terms(of(found, "Hassan Mushi", "sentencing")) == {"P4Y"}


def test_a_participle_after_a_comma_read_as_a_verb(read: Reader) -> None:
    found = read(
        "Those in custody included Baraka’s sister Neema Mushi, detained in May 2018, and her husband Hassan Omar, "
        "detained in 2016 and sentenced to 4 years in prison, it is said for a song."
    )
    assert terms(of(found, "Hassan Omar", "sentencing")) == {"P4Y"}


def test_those_of_two_groups_who_were_sentenced(read: Reader) -> None:
    found = read(
        "Police in Sfax detained three nurses of one clinic and two doctors of another on 9 March 2010. In July 2010 "
        "the Sfax Court sentenced nurses Rim Souissi and Nour Gabsi, and doctor Ali Omri to four years in prison, and "
        "nurse Ines Bahri and doctor Sami Bahri to 20 months."
    )
    for name in ("Rim Souissi", "Ali Omri", "Ines Bahri", "Sami Bahri"):
        assert "2010-03-09" in starts(of(found, name, "arrest", "detention")), name
    assert terms(of(found, "Ines Bahri", "sentencing")) == {"P20M"}


@pytest.mark.parametrize(
    "text",
    [
        (
            "According to Lake Rights, police in Tabora city, Tabora province, took the poet Juma Ali from his "
            "flat and locked his shop on 4 June 2013."
        ),
        (
            "On 4 June 2013, police took Juma Ali (known as Moto), editor and printer of the quarterly of the "
            "Independent Lake Writers Guild (ILWG), from his home in Tabora."
        ),
        "On 4 June 2013, officials in Tabora province took Juma Ali to a facility in the hills.",
        "On 4 June 2013, police in Tabora brought the reporters Asha Mushi and Juma Ali to a police station.",
        "Police arrested Juma Ali in March 1996. He fled the same month. He was captured on 4 June 2013.",
    ],
)
def test_taken_by_police(read: Reader, text: str) -> None:
    assert "2013-06-04" in starts(of(read(text), "Juma Ali", "arrest", "detention"))


def test_sent_to_labour_is_sentenced(read: Reader) -> None:
    found = read(
        "On 4 June 2003, the Tabora Reeducation Through Labor Committee sent Juma Ali to RTL for two years and three "
        "months over a song."
    )
    assert terms(of(found, "Juma Ali", "sentencing")) == {"P2Y3M"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            (
                "On 4 June 2013, police in Tabora detained 6 villagers. The 6 villagers included 3 parish nuns (Asha "
                "Mushi, Rehema Mosi, and Zawadi Omar) and three laypersons."
            ),
            ("Asha Mushi", "Rehema Mosi", "Zawadi Omar"),
        ),
        (
            (
                "On 4 June 2013, police in Tabora held five villagers. The reports did not tell the detention dates "
                "of monks Juma Ali, Baraka Mushi, and Hassan Bakari."
            ),
            ("Juma Ali", "Hassan Bakari"),
        ),
        (
            (
                "On 4 June 2013, police in Tabora held 30 residents of two villages. Lake Rights reported the names "
                "of 7 of the detainees, including Juma Ali, who is 39."
            ),
            ("Juma Ali",),
        ),
        (
            (
                "On or shortly after 4 June 2013, police in Tabora detained three nuns. Police detained nuns Asha "
                "Mushi, Rehema Mosi, and Zawadi Omar over a poster."
            ),
            ("Asha Mushi", "Zawadi Omar"),
        ),
        (
            (
                "Security officials on 4 June 2013 held a search of the school. Asha Mushi protested at about 10:20 AM "
                "near the office. Police detained her promptly."
            ),
            ("Asha Mushi",),
        ),
    ],
)
def test_named_after_the_day(read: Reader, text: str, names: tuple[str, ...]) -> None:
    found = read(text)
    for name in names:
        assert "2013-06-04" in starts(of(found, name, "arrest", "detention")), name


@pytest.mark.parametrize(
    "text",
    [
        "The committee, which later asked about them, included senators Juma Ali and Baraka Mushi.",
        "Following their arrest, lawyers Juma Ali and Baraka Mushi visited the station.",
        "After news of arrests spread, senators Juma Ali and Baraka Mushi criticised it.",
        "Lake Rights learned of their detention from teachers Juma Ali and Baraka Mushi.",
        "The arrests angered monks Juma Ali and Baraka Mushi.",
        "News of the detention reached reporters Juma Ali and Baraka Mushi.",
        "Those asking about the villagers included senators Juma Ali and Baraka Mushi.",
    ],
)
def test_others_named_beside_are_not_held(read: Reader, text: str) -> None:
    found = read(f"On 4 June 2013, police in Tabora detained 6 villagers. {text}")
    assert not of(found, "Juma Ali", "arrest", "detention")


def test_people_named_by_their_days_behind_a_colon_seized_nobody(read: Reader) -> None:
    told = read(
        "Soldiers in Osh arrested ten herders on several days: Karma Rinchen (“boy”), Sonam Drolma (nurse), and Pema "
        "(“boy”) on 19 March 2008; Konchog, Lobsang Tashi, Namgyal Dorjee (Namdor), Sangye Kyi, and Thubten Wangdu "
        "(Thubwang) on 20 March 2008; and Dorje, Namlho, and Trinle on 21 March 2008."
    )
    assert {person.role for incident in told for person in incident.people} == {"victim"}
    assert {body.name for incident in told for body in incident.organisations} == {"Soldiers in Osh"}
    # another name in brackets parts no list of those of one day
    of_days = {incident.date.start: len(victims(incident)) for incident in told if incident.date}
    assert of_days == {"2008-03-19": 3, "2008-03-20": 5, "2008-03-21": 3}


def test_whose_wife_has_a_name_is_not_whom_she_harmed(read: Reader) -> None:
    told = read(
        "Soldiers arrested Zhao Weiqiu.\n\nAfter Zhao’s arrest, his wife Lin Shufen travelled to Osh to plead with "
        "a judge, where police kept her in a cellar, seized her phone, and beat her."
    )
    assert of(told, "Lin Shufen", "detention")
    assert not [p.name for i in told for p in i.people if p.role in {"authority", "perpetrator"}]
    assert "exile" not in {incident.act for incident in told}
