"""Plain sentences that join pressure without blood: an outlet and its editor, a threat and a later search, staff."""

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, land, names, victims


@pytest.mark.parametrize(
    ("text", "act", "people"),
    [
        ("The newspaper Azattyk and its editor, Odo Lind, were fined.", "fine", {"Azattyk", "Odo Lind"}),
        ("A court fined the group Azattyk and its head, Odo Lind, 300 euros.", "fine", {"Azattyk", "Odo Lind"}),
        ("Masked men threatened the newspaper Azattyk and its editor, Odo Lind.", "threat", {"Azattyk", "Odo Lind"}),
        ("The governor threatened the newspaper Azattyk.", "threat", {"Azattyk"}),
        ("A mine sued the news site Azattyk and its editor, Odo Lind, for libel.", "charge", {"Azattyk", "Odo Lind"}),
        ("A company filed a defamation suit against the news site Azattyk.", "charge", {"Azattyk"}),
        ("Meta removed the page of the outlet Chin Waves. Its website was blocked.", "censorship", {"Chin Waves"}),
        ("Two groups were fined: the Lind Fund and the Kral House.", "fine", {"Lind Fund", "Kral House"}),
        ("A complaint was filed by the minister against the editor Odo Lind.", "charge", {"Odo Lind"}),
        ("Police looked into threats made by an officer against the editor Odo Lind.", "threat", {"Odo Lind"}),
        ("The landlord evicted the group Azattyk from its office.", "property_destruction", {"Azattyk"}),
        ("Jailers denied the imprisoned writer Odo Lind medical care.", "ill_treatment", {"Odo Lind"}),
        ("The board fired the teacher Odo Lind and removed 17 books from the library.", "dismissal", {"Odo Lind"}),
    ],
)
def test_an_outlet_and_its_people(extractor: Extractor, text: str, act: str, people: set[str]) -> None:
    (record,) = [r for r in facts_told(extractor, text) if r.act != "imprisonment"]
    assert record.act == act
    assert victims(record) == people


@pytest.mark.parametrize(
    "text",
    [
        "The rebels threatened the United Nations.",
        "Taliban fighters threatened the Afghan Army.",
        "Officers followed the case of Odo Lind.",
        "The landlord told the tenant Odo Lind to leave within 30 days.",
        "Soldiers gave the villagers 48 hours to leave.",
        "A doctor told Odo Lind to leave within two hours.",
        "The government brought a suit against the oil company Lindco.",
        "The news site Azattyk faces a lawsuit over fees.",
        "The league banned the club Azattyk from transfers.",
        "They turned Odo Lind away from the airport hotel.",
        "Odo Lind was told not to leave the city hall.",
        "People in cars followed the coffin of Odo Lind.",
    ],
)
def test_what_is_no_pressure(extractor: Extractor, text: str) -> None:
    assert not facts_told(extractor, text)


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Odo Lind was jailed over threats made by a soldier against Ana Lind.", "soldier"),
        ("Odo Lind was jailed over threats made by his brother against Ana Lind.", "his brother"),
    ],
)
def test_who_made_the_threats(extractor: Extractor, text: str, doer: str) -> None:
    (record,) = [r for r in facts_told(extractor, text) if r.act == "threat"]
    assert (victims(record), names(record, "perpetrator")) == ({"Ana Lind"}, {doer})


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("The judge froze the accounts of the newspaper's accountant.", "the newspaper's accountant"),
        ("Police held the paper's cook and two of its drivers.", "the paper's cook and two of its drivers"),
        ("Men threatened the newspaper Azattyk and its editor.", "its editor"),
        ("The judge froze the accounts of a charity that feeds the poor.", "a charity"),
        ("The historian Odo Lind was dismissed from the institute along with four colleagues.", "four colleagues"),
        ("The reporter Odo Lind was deported to Mogadishu with his two children.", "his two children"),
        ("Facebook suspended more than 30 accounts of opposition members.", "more than 30 accounts"),
        ("The ministry closed 25 NGOs, including the Lind Fund and the Kral House.", "25 NGOs"),
        ("Police searched the homes of Odo Lind and of two of his friends.", "two of his friends"),
        ("Officers followed the family of the activist Odo Lind.", "the family of the activist Odo Lind"),
    ],
)
def test_staff_without_names(extractor: Extractor, text: str, group: str) -> None:
    (record,) = facts_told(extractor, text)
    assert record.group is not None
    assert record.group.text == group


@pytest.mark.parametrize(
    ("text", "act", "day"),
    [
        ("Odo Lind has received threats and his house was searched on 3 April 2021.", "threat", None),
        ("Odo Lind has been smeared and on 3 April 2021 police searched his home.", "harassment", None),
        ("Odo Lind was dismissed, and his wife was arrested on 3 April 2021.", "dismissal", None),
        ("Odo Lind had been threatened and his house was looted on 3 April 2021.", "threat", None),
        ("Odo Lind had been threatened on 3 April 2021; his shop burnt down on 5 May.", "threat", "2021-04-03"),
        ("Odo Lind was threatened and beaten on 3 April 2021.", "threat", "2021-04-03"),
        ("Guards threatened Odo Lind, and they beat his wife on 3 April 2021.", "threat", "2021-04-03"),
    ],
)
def test_the_day_of_a_later_clause(extractor: Extractor, text: str, act: str, day: str | None) -> None:
    (record,) = [r for r in facts_told(extractor, text) if r.act == act]
    assert (record.date.edtf if record.date else None) == day


@pytest.mark.parametrize(
    ("text", "act", "country"),
    [
        ("The government barred the Polish reporter Odo Lind from entering the country.", "travel_ban", None),
        ("The authorities deported the Polish reporter Odo Lind in May.", "forced_return", None),
        ("Odo Lind was detained at the airport and put on a plane to Istanbul.", "arrest", None),
        ("The Bahraini cleric Odo Lind was stripped of his nationality and deported.", "forced_return", "BH"),
        ("Mali expelled the reporter Odo Lind.", "forced_return", "ML"),
        ("Guards turned the academic Odo Lind back at the airport in Minsk.", "travel_ban", "BY"),
        ("The Belarusian activist Odo Lind was banned from leaving the country.", "travel_ban", "BY"),
        ("Officials in Cairo added the lawyer Odo Lind to a no-fly list and cut his pay.", "travel_ban", "EG"),
        ("The reporter Odo Lind was told to leave within 24 hours.", "forced_return", None),
    ],
)
def test_over_a_border(extractor: Extractor, text: str, act: str, country: str | None) -> None:
    (record,) = [r for r in facts_told(extractor, text) if r.act == act]
    assert victims(record) == {"Odo Lind"}
    assert land(record) == country


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Police raided the office of Zimbabwe's only daily newspaper.", "Zimbabwe's only daily newspaper"),
        ("Police raided the country's last independent radio station.", "the country's last independent radio station"),
        ("The union condemns a police raid on a news company in Harare.", "a news company"),
        ("Police raided a church in Harare on Monday.", "a church"),
        ("Police raided the offices of an opposition party in Harare.", "an opposition party"),
        ("Police raided a party in Harare.", None),
        ("Soldiers raided a police station in Harare.", None),
        ("Police raided a company in Harare.", None),
        ("Police raided the main road's stalls.", None),
    ],
)
def test_one_body_without_a_name_is_raided(extractor: Extractor, text: str, group: str | None) -> None:
    groups = [r.group.text for r in facts_told(extractor, text) if r.act == "raid" and r.group]
    assert groups == ([group] if group else [])


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("A mob vandalised a Hindu temple in Sarnat on Friday.", "a Hindu temple"),
        ("Two churches were vandalised in Harare on Friday.", "Two churches"),
        ("Unknown men defaced nine graves in a cemetery in Harare on Monday.", "nine graves"),
        ("Hundreds of people attacked five temples in Harare on 3 May.", "five temples"),
        ("Police demolished the minarets of an Ahmadi mosque in Harare on Friday.", "the minarets of an Ahmadi mosque"),
        ("A mob looted 12 Hindu homes in Harare on 3 May.", "12 Hindu homes"),
        ("Several homes were vandalised by a mob in Harare on Friday.", "Several homes"),
        ("The minister attacked the Catholic Church over its stand on schools.", None),
        ("Villagers attacked a pastor near the church in Harare on Friday.", None),
        ("Youths attacked the church secretary in Harare on Friday.", None),
        ("The temple was damaged by a storm on Friday.", None),
    ],
)
def test_places_of_worship_and_graves_are_spoiled(extractor: Extractor, text: str, group: str | None) -> None:
    groups = [r.group.text for r in facts_told(extractor, text) if r.act == "property_destruction" and r.group]
    assert groups == ([group] if group else [])


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Police sealed a prayer hall in Harare on 2 May.", "a prayer hall"),
        ("A Sikh temple was sealed by police in Harare on 2 May.", "A Sikh temple"),
        ("The diocese closed a church in Harare on 2 May.", None),
        ("Officials closed a mosque for repairs in Harare on 2 May.", None),
        ("The government closed a mosque because of the pandemic on 2 May.", None),
    ],
)
def test_a_house_of_worship_is_shut(extractor: Extractor, text: str, group: str | None) -> None:
    groups = [r.group.text for r in facts_told(extractor, text) if r.act == "organisation_shutdown" and r.group]
    assert groups == ([group] if group else [])
