"""Who an act befell and how often it is told: what is denied, whom a list adds, whom "he" means, a deed told again."""

import pytest

from tests.assemble.readings import Reader, suffered, told

TELLINGS = {
    # run together with its verb, a "not" denies as any other
    "Peter Okello, 61, isn't in custody.": set(),
    "Peter Okello hasn't been arrested.": set(),
    "Peter Okello wasn't in prison on Friday.": set(),
    'Officers told Ana Ruiz that she was "not under arrest for the time being".': set(),
    # set for a day, or confirmed by nobody
    "Kannan Samy, whose execution had been set for Friday, won a respite.": set(),
    "Kannan Samy, whose execution was carried out on Friday, was a cook.": {("execution", "Kannan Samy")},
    "Nobody in authority has confirmed that Ana Ruiz is in custody.": set(),
    "All but one of the six were arrested in May.": {("arrest", "All but one of the six")},
    # a meeting is held, and relatives search
    "Police are looking into a rally of four people held outside the prison on Thursday.": set(),
    "Four people held outside the prison on Thursday are still there.": {("detention", "Four people")},
    "Her relatives searched three police stations and a morgue.": set(),
    "Officers searched Viber, Facebook, Instagram and WhatsApp on her phone.": set(),
    "Officers searched the office of WhatsApp in Lima on 3 May.": set(),  # a body in none of its roles
    # who is named beside what they are
    "The activist and a co-accused, Kofi Mensah, were released on Thursday.": {("release", "Kofi Mensah")},
    "Lina Tesfaye, his niece and a kindergarten helper, was arrested on 3 May.": {("arrest", "Lina Tesfaye")},
    "Lino Tesfaye and his cameraman was arrested on 3 May.": {("arrest", "Lino Tesfaye"), ("arrest", "his cameraman")},
    "Ana Ruiz was arrested in Osh. Her mother-in-law, Rosa Diaz, and two lodgers were held with her.": {
        ("arrest", "Ana Ruiz"),
        ("detention", "Rosa Diaz"),
        ("detention", "two lodgers"),
    },
    "Ana Ruiz and her brother were arrested on 3 May.": {("arrest", "Ana Ruiz"), ("arrest", "her brother")},
    "Ana Ruiz and a student were beaten by police on 3 May.": {("attack", "Ana Ruiz"), ("attack", "a student")},
    "The head of the charity Open Hands, Abdou Souley, and her driver were arrested on 30 May.": {
        ("arrest", "Abdou Souley"),
        ("arrest", "her driver"),
    },
    # rebels execute nobody
    "Boko Haram executed four aid workers on 3 May.": {("killing", "four aid workers")},
    "Japan executed Isamu Mori on Tuesday.": {("execution", "Isamu Mori")},
    # told twice
    "Workers held six managers against their will on Monday. The firm condemned the detention of six local "
    "managers on Monday evening.": {("abduction", "six managers")},
    "Iran holds 21 writers detained or imprisoned in 2021.": {("imprisonment", "21 writers")},
    "Troops have shot dead at least 1,204 people, a group said. The crackdown has left more than 1,200 people "
    "killed.": {
        ("killing", "at least 1,204 people")
    },
    "Officials looked on Saturday for the parents of hundreds of men freed from a school. Police freed as "
    "many as 400 males in a raid on Thursday.": {("release", "as many as 400 males")},
    "Four killed as youths clash in Divo\n\nABIDJAN - Four people were hacked to death in Divo on Friday. Among the "
    "dead was Ange Lago, a mechanic.": {("killing", "Ange Lago"), ("killing", "Four people")},
    "HONG KONG - Police on Thursday arrested five cooks over songs.\n\nLIMA - Police on Thursday arrested five cooks "
    "over songs.": {("arrest", "five cooks")},
    # long after somebody told of as another's, the report is back with whom it is about
    "Lai Thoai is a former clerk. He was arrested on 2 October 2014. On 16 September 2015 a court convicted him of "
    "sedition. Two friends of his, Huynh Loc and a woman named only as T., testified against him. The appeal was "
    "dismissed on 8 January 2016. In prison he was put in stocks for eight days.": {
        ("arrest", "Lai Thoai"),
        ("conviction", "Lai Thoai"),
        ("appeal_rejected", "Lai Thoai"),
        ("ill_treatment", "Lai Thoai"),
    },
    "Ali Karim was arrested in May. His colleague Omar Sabir was beaten by police. The police came at night. In June "
    "he died of his wounds.": {("arrest", "Ali Karim"), ("killing", "Omar Sabir")},
    "Another man's face was swollen from the severity of his beating, Carlos Rojas, the army spokesman, said.": {
        ("attack", "Another man")
    },
}


@pytest.mark.parametrize("text", TELLINGS)
def test_told_of_these_alone(read: Reader, text: str) -> None:
    assert suffered(read, text) == TELLINGS[text]


def test_his_eye_tells_that_she_is_another(read: Reader) -> None:
    text = (
        "The Forum calls for the release of Tanjila Haque, a student. Tanjila's classmate Rubaiyat Bhuiyan lost the "
        "sight of his left eye on 5 August. That night twenty men carried her down the stairs. The magistrate remanded "
        "her for seven days."
    )
    assert ("detention", "Rubaiyat Bhuiyan") not in suffered(read, text)


def test_bulletins_of_two_towns_tell_two(read: Reader) -> None:
    text = "HONG KONG - Police arrested five cooks over songs.\n\nLIMA - Police arrested five cooks over songs."
    assert [i.act for i in told(read, text)] == ["arrest", "arrest"]


def test_deaths_of_two_days_in_two_towns_are_two(read: Reader) -> None:
    text = "Two women were killed in Lima on 1 June 2021. Two women were killed in Cusco on 2 June 2021."
    assert [[p.text for p in i.places] for i in told(read, text)] == [["Lima"], ["Cusco"]]
    text = "Two women were killed in Lima on 1 June 2021. The two women were killed in Lima on 2 June 2021."
    assert len(told(read, text)) == 1


def test_the_slain_are_not_convicted(read: Reader) -> None:
    text = "Five years after gunmen killed Mirna Castro, a court found a former paymaster guilty of having paid for it."
    assert suffered(read, text) == {("killing", "Mirna Castro")}


def test_the_slain_who_are_judged_after_death_are(read: Reader) -> None:
    text = "Ana Ruiz, who was killed in 2019, was convicted posthumously of tax fraud on Monday."
    assert suffered(read, text) == {("killing", "Ana Ruiz"), ("conviction", "Ana Ruiz")}


def test_the_count_of_a_crowd_keeps_its_day_place_and_doers(read: Reader) -> None:
    text = (
        "Hundreds of boys freed from a school\n\nPolice on Saturday looked for the families of hundreds of boys freed "
        "from a school. Police freed as many as 400 males from the house in Kaduna on 3 June 2021."
    )
    (release,) = [i for i in told(read, text) if i.act == "release"]
    assert release.group is not None
    assert release.group.text == "as many as 400 males"
    assert release.date is not None
    assert str(release.date.start) == "2021-06-03"
    assert [p.text for p in release.places] == ["Kaduna"]
    assert [o.name for o in release.organisations] == ["Police"]


def test_who_searches_beside_the_police(read: Reader) -> None:
    assert suffered(read, "Police and volunteers searched the home of Ana Ruiz on Monday.") == {("raid", "Ana Ruiz")}
    assert not suffered(read, "His family and friends searched eleven police stations.")
