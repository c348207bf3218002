"""Plain sentences that join pressure without blood, a third round: bodies that "their" means, days, what is undone."""

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, land, names, victims


@pytest.mark.parametrize(
    ("text", "act", "people"),
    [
        ("The ministry fined the Lind Fund and the Kral House and froze their accounts.", "asset_freeze",
         {"Lind Fund", "Kral House"}),
        ("The Lind Fund and the Kral House were fined. They were closed in May.", "organisation_shutdown",
         {"Lind Fund", "Kral House"}),
        ("Officers raided the Lind Fund and the Kral House. Both groups were closed in May.", "organisation_shutdown",
         {"Lind Fund", "Kral House"}),
        ("They fined the newspaper Azattyk and its editor, Odo Lind. Their accounts were frozen.", "asset_freeze",
         {"Azattyk", "Odo Lind"}),
        ("Police searched the home of Aref Kamal and that of his wife, Hind.", "raid", {"Aref Kamal", "Hind"}),
        ("The court overturned the fine of Nina Orlo, but upheld that of her neighbour, Oleg Zub.", "appeal_rejected",
         {"Oleg Zub"}),
        ("The court declared the group Azattyk and the Lind Fund undesirable.", "organisation_shutdown",
         {"Azattyk", "Lind Fund"}),
        ("A Moscow court declared the group Azattyk and its founder Odo Lind extremist.", "organisation_shutdown",
         {"Azattyk"}),
        ("The presenter Odo Lind was held; his channel, TV Iveria, went off the air.", "censorship", {"TV Iveria"}),
        ("Lawyers Odo Lind and Ana Kral marched to the ministry. The protesters were arrested.", "arrest",
         {"Odo Lind", "Ana Kral"}),
        ("The bishop Odo Lind was fined, declared a fugitive and had his property seized.", "asset_freeze",
         {"Odo Lind"}),
        ("Odo Lind was struck off the judiciary, and two judges, Ewa Lis and Jan Bor, were moved to other courts.",
         "dismissal", {"Odo Lind"}),
        ("Warrants were issued against the activist Odo Lind.", "charge", {"Odo Lind"}),
        ("The blogger Odo Lind was called to the police station and asked who paid him.", "harassment", {"Odo Lind"}),
        ("Odo Lind was forbidden to leave the country and ordered to report to the police weekly.", "travel_ban",
         {"Odo Lind"}),
        ("Denied entry to Hong Kong, the reporter Odo Lind went to Macau.", "travel_ban", {"Odo Lind"}),
        ("Seals were put on the door of the newspaper Azattyk.", "organisation_shutdown", {"Azattyk"}),
        ("The regulator imposed a three-day blackout on the channel Azattyk.", "censorship", {"Azattyk"}),
        ("Strangers threw dead rats into the yard of the lawyer Odo Lind.", "threat", {"Odo Lind"}),
        ("Gunmen told the reporter Odo Lind to leave the country.", "threat", {"Odo Lind"}),
        ("Police ordered the monk Odo Lind to leave Lhasa.", "exile", {"Odo Lind"}),
        ("Officials refused the deputies Odo Lind and Ana Kral entry at the airport.", "travel_ban",
         {"Odo Lind", "Ana Kral"}),
        ("The home of Odo Lind was searched, his wife was questioned and he was sacked.", "raid", {"Odo Lind"}),
        ("The Lind Fund's accounts were frozen, its site blocked and its head, Ana Kral, arrested.", "asset_freeze",
         {"Lind Fund"}),
        ("The Lind Fund's accounts were frozen, its site blocked and its head, Ana Kral, arrested.", "censorship",
         {"Lind Fund"}),
        ("Odo Lind was held, his passport confiscated and his bank accounts frozen.", "travel_ban", {"Odo Lind"}),
        ("A court ordered Radio Kivu to close in May and fined its editor, Odo Lind.", "organisation_shutdown",
         {"Radio Kivu"}),
        ("Odo Lind's passport was seized and his home was searched.", "travel_ban", {"Odo Lind"}),
        ("Amnesty condemned the seizure of the passport of Odo Lind.", "travel_ban", {"Odo Lind"}),
        ("Four newspapers, including Azattyk, were closed in May and their assets were confiscated.", "asset_freeze",
         {"Azattyk"}),
        ("The ministry closed the news site Mirror Today in 2019 and fined its owner, Odo Lind.",
         "organisation_shutdown", {"Mirror Today"}),
    ],
)  # fmt: skip
def test_whom_it_befell(extractor: Extractor, text: str, act: str, people: set[str]) -> None:
    (record,) = [r for r in facts_told(extractor, text) if r.act == act]
    assert victims(record) == people


@pytest.mark.parametrize(
    "text",
    [
        "Odo Lind was told to leave Facebook by his lawyer.",
        "Police told the reporter Odo Lind to leave Freedom Square.",
        "A gang told Odo Lind that his son wanted to leave Tijuana.",
        "The pupil Odo Lind had his phone confiscated by a teacher.",
        "The lawyer Odo Lind was struck off for overcharging clients.",
        "The president Odo Lind got a letter from veterans saying corruption must die.",
        "Odo Lind, a neighbour, was called to the police station and questioned about the murder.",
        "The substitute Odo Lind was removed from the bench.",
        "The prison board elected members. Terms: Odo Lind, 5 years; Ana Kral, 4 years.",
        "Medals were given to prison staff. Ten years: Odo Lind, Ana Kral. Twenty years: Ivo Bor.",
        "The militant Odo Lind died when his own bomb went off.",
        "Odo Lind led the raid in which he died.",
        "A search warrant was issued against the company of Odo Lind.",
        "Odo Lind was called to the police station and asked to identify the thief.",
        "Doctors were called to the police station to treat a woman.",
        "The match of Odo Lind was followed on Wednesday by thousands.",
        "Odo Lind was followed home by his dog.",
        "The league handed the club Azattyk a three-match ban.",
        "Children threw a dead bird into the garden of Odo Lind.",
        "Reporters Odo Lind and Ana Kral filmed a march. The protesters were beaten.",
        "Lawyers Odo Lind and Ana Kral rallied protesters. The protesters were arrested.",
        "Amnesty International and the Kral House wrote about the farmers. Police searched their homes.",
        "The Lind Fund and the Kral House help refugees. Soldiers raided their camps.",
        "The Lind Fund and the Kral House support newspapers. They were closed in May.",
        "The governor told the Lind Fund to close its windows.",
        "A storm forced the Lind Fund to close.",
        "Customs told of the seizure of 40 passports by Odo Lind.",
    ],
)
def test_what_is_no_such_pressure(extractor: Extractor, text: str) -> None:
    assert not facts_told(extractor, text)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Police raided the offices of the Lind Fund on 2 May and of the Kral House on 5 May.",
         [("Lind Fund", "2021-05-02"), ("Kral House", "2021-05-05")]),
        ("The Lind Fund was closed on 2 May and the Kral House on 5 May.",
         [("Lind Fund", "2021-05-02"), ("Kral House", "2021-05-05")]),
        ("Police searched the home of Odo Lind on 2 May and that of Ana Kral on 5 May.",
         [("Odo Lind", "2021-05-02"), ("Ana Kral", "2021-05-05")]),
        ("Soldiers burned the house of Odo Lind on 2 May and the mayor, Ana Kral, on 5 May apologised.",
         [("Odo Lind", "2021-05-02")]),
        ("Police arrested Odo Lind on 2 May and his lawyer, Ana Kral, on 5 May appealed.",
         [("Odo Lind", "2021-05-02")]),
        ("Odo Lind was sacked, and a court reinstated him in May.", [("Odo Lind", None)]),
        ("Odo Lind was sacked; a court ordered his reinstatement in May.", [("Odo Lind", None)]),
        ("Odo Lind was sacked on returning to work in May.", [("Odo Lind", "2021-05")]),
        ("The Lind Fund was closed; it was allowed to reopen in May.", [("Lind Fund", None)]),
        ("A man called the reporter Odo Lind on 2 May and threatened to kill him.", [("Odo Lind", "2021-05-02")]),
        ("Odo Lind was sacked in May; men had robbed his wife and threatened Ana Kral.",
         [("Odo Lind", "2021-05"), ("Ana Kral", None)]),
    ],
)  # fmt: skip
def test_each_day(extractor: Extractor, text: str, days: list[tuple[str, str | None]]) -> None:
    told = facts_told(extractor, text, published="2021-06-15")
    assert [(min(victims(r)), r.date.edtf if r.date else None) for r in told] == days


def test_where_they_are_sent_back_to(extractor: Extractor) -> None:
    told = facts_told(extractor, "Odo Lind was refused entry at the airport and sent back to Spain.")
    assert [(r.act, land(r)) for r in told] == [("travel_ban", None), ("forced_return", None)]


def test_where_a_centre_is(extractor: Extractor) -> None:
    (record,) = facts_told(extractor, "The accounts of the Amani Centre were frozen on 12 August.")
    assert land(record) is None


def test_which_country_they_are_to_leave(extractor: Extractor) -> None:
    (record,) = facts_told(extractor, "The Belgian doctor Odo Lind was given 48 hours to leave Burundi.")
    assert (record.act, land(record)) == ("forced_return", "BI")


def test_who_is_put_out_of_a_village(extractor: Extractor) -> None:
    (record,) = facts_told(extractor, "Soldiers expelled some 60 families from the village.")
    assert record.act == "property_destruction"


def test_who_tells_somebody_to_leave(extractor: Extractor) -> None:
    (record,) = facts_told(extractor, "Masked men told the pastor Odo Lind to leave the village.")
    assert (record.act, names(record, "perpetrator")) == ("threat", {"Masked men"})


@pytest.mark.parametrize(
    ("text", "act", "doers"),
    [
        ("Police raided the Lind Fund in May. They took files and arrested its head, Odo Lind.", "arrest", {"Police"}),
        ("Soldiers stormed the office. They took away its head, Odo Lind.", "arrest", {"Soldiers"}),
        ("Police arrested Odo Lind, the chair of the Kolos Foundation, searched the group's office and beat Ana Bor.",
         "raid", {"Police"}),
        ("Police raided the home of Ana Kral and Odo Lind. They were arrested.", "arrest", {"Police"}),
        ("Rebels raided Radio Kivu. Its editors met Ana Kral. They detained Odo Lind.", "arrest", set()),
    ],
)  # fmt: skip
def test_who_went_on(extractor: Extractor, text: str, act: str, doers: set[str]) -> None:
    (record,) = [r for r in facts_told(extractor, text) if r.act == act]
    assert names(record, "authority") == doers


def test_who_is_only_to_be_closed(extractor: Extractor) -> None:
    told = facts_told(extractor, "The ministry threatened to close the paper Azattyk and fined its owner, Odo Lind.")
    assert [(r.act, victims(r)) for r in told] == [("fine", {"Odo Lind"})]


def test_an_editor_of_a_paper_called_one(extractor: Extractor) -> None:
    (record,) = facts_told(extractor, "The editor of the newspaper Azattyk was threatened.")
    assert record.group is not None
    assert record.group.text == "The editor of the newspaper Azattyk"
