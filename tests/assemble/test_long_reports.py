"""What long reports of states, commissions and rights bodies tell beside what was done: findings, sums, crowds."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader, acts, land, told


@pytest.mark.parametrize(
    ("text", "act", "day"),
    [
        ("In March 2016 the UN Committee concluded that Rustam Aliev was tortured in custody.", "torture", None),
        ("In May 2016 the panel, having heard six witnesses, found that Rustam Aliev was tortured.", "torture", None),
        ("In 2016 an inquiry established that soldiers killed the cook Rustam Aliev in 1989.", "killing", "1989-01-01"),
        ("On 3 May 2019 the court found that Rustam Aliev was guilty of sedition.", "conviction", "2019-05-03"),
        ("In July 2018 the court decided that Rustam Aliev was deported to Kenya.", "forced_return", "2018-07-01"),
        ("In March 2016 the guard Ion Rusu said that Rustam Aliev was tortured in May 2015.", "torture", "2015-05-01"),
    ],
)
def test_the_day_of_a_finding_is_not_that_of_what_was_found(read: Reader, text: str, act: str, day: str | None) -> None:
    dates = [r.date.start if r.date is not None else None for r in told(read, text) if r.act == act]
    assert [str(d) if d is not None else None for d in dates] == [day]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ivan Petrov was arrested in May 2003 and died of torture in July 2003.",
         {("arrest", "Ivan Petrov"), ("death_in_custody", "Ivan Petrov")}),
        ("Olga Nowak, arrested in Osh in May 2019, died under torture two days later.",
         {("arrest", "Olga Nowak"), ("death_in_custody", "Olga Nowak")}),
        ("Ivan Petrov was arrested in May 2003 after a prisoner died of torture in his station.",
         {("death_in_custody", "a prisoner")}),
    ],
)  # fmt: skip
def test_who_died_of_torture_tortured_nobody(read: Reader, text: str, expected: set[tuple[str, str]]) -> None:
    assert acts(told(read, text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A speeding lorry killed two students in Lima on 4 May 2018.", set()),
        ("A bus killed three children in Nairobi on 3 June 2019. Residents burnt the bus.", set()),
        ("A speeding police truck killed two protesters in Nairobi on 3 June 2019.", {("killing", "two protesters")}),
        ("Gunmen in a speeding car shot dead the editor Ana Ruiz in Osh.", {("killing", "Ana Ruiz")}),
        ("Soldiers in a taxi killed two farmers in Osh on 3 May 2019.", {("killing", "two farmers")}),
        ("Two men on a motorbike killed the editor Ana Ruiz on 3 May 2019.", {("killing", "Ana Ruiz")}),
        ("An air strike on a taxi killed five journalists on 3 May 2019.", {("killing", "five journalists")}),
        ("An ambush of overloaded trucks killed 12 farmers on 3 May 2019.", {("killing", "12 farmers")}),
        ("A survey of 41 countries found that 26 of them had jailed a blogger or reader for their posts.", set()),
        ("The survey found that in 12 countries police had beaten a journalist.", set()),
        ("In 25 countries, at least one blogger was arrested.", set()),
        ("Twelve governments jailed a reporter last year.", set()),
        ("Twelve countries executed 40 prisoners in 2015.", {("execution", "40 prisoners")}),
        ("Police in three countries arrested a banker over leaflets.", {("arrest", "a banker")}),
        ("Olga Petrenko of the Dawn Union was expelled from a polling station in Kyiv in May 2009.", set()),
        ("Two monitors were expelled from the meeting.", set()),
        ("Ana Ruiz was expelled from the university for attending a meeting.", {("dismissal", "Ana Ruiz")}),
        ("Two drivers were expelled from the bus company.", {("dismissal", "Two drivers")}),
        ("UGANDA: police raided Baptists' homes – BBnews", set()),
        ("Police raided the newspaper – Echo Times.", {("raid", "Echo Times")}),
        ("Court jails Ana Ruiz – Dawn News", {("imprisonment", "Ana Ruiz")}),
        ("Court fines Health Ministry 300 dollars over delays", set()),
        ("The court fined Living Water Ministry 500 dollars for worship.", {("fine", "Living Water Ministry")}),
        ("A court fined Moscow State University 3,000 dollars.", {("fine", "Moscow State University")}),
        ("The court fined Radio Echo and the Ministry of Health 500 dollars.",
         {("fine", "Radio Echo"), ("fine", "Ministry of Health")}),
    ],
)  # fmt: skip
def test_nobody_of_ours(read: Reader, text: str, expected: set[tuple[str, str]]) -> None:
    assert acts(told(read, text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Soldiers killed four farmers in Osh. Police then arrested the protesters.", {("killing", "four farmers")}),
        ("Police arrested two students in Osh. The protesters were beaten in custody.",
         {("arrest", "two students"), ("ill_treatment", "two students")}),
        ("Police killed two farmers in Osh. The protesters had been arrested in May.",
         {("killing", "two farmers"), ("arrest", "two farmers")}),
    ],
)  # fmt: skip
def test_a_crowd_is_not_those_who_died(read: Reader, text: str, expected: set[tuple[str, str]]) -> None:
    assert acts(told(read, text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (("The trial in Kazakhstan of Marat Sadykov, a 49 year-old shop owner and activist who was arrested and "
          "sentenced to five years in prison, was unfair."),
         {("arrest", "Marat Sadykov"), ("sentencing", "Marat Sadykov")}),
        ("The trial in Kazakhstan of Askhat Zhumaev, a 41 year-old stall owner who was arrested, was unfair.",
         {("trial", "Askhat Zhumaev"), ("arrest", "Askhat Zhumaev")}),
        ("Police in Osh raided Radio Zhumai, a 12-year-old station.", {("raid", "Radio Zhumai")}),
        ("Soldiers sliced off part of the ear of one union member in Osh.", {("attack", "one union member")}),
        ("Bandits hacked off Eva Ruiz's hand.", {("attack", "Eva Ruiz")}),
        ("Surgeons cut off the leg of a patient in Osh.", set()),
        ("The firm cut off arms shipments to the villagers.", set()),
        ("Officials stripped registration from the Hope Church in Osh in 2006.",
         {("organisation_shutdown", "Hope Church")}),
        ("The state withdrew recognition from the treaty.", set()),
    ],
)  # fmt: skip
def test_whom_it_befell(read: Reader, text: str, expected: set[tuple[str, str]]) -> None:
    assert acts(told(read, text)) == expected


def test_others_are_sent_from_the_same_land(read: Reader) -> None:
    text = "Kenya deported 18 nurses in May. They live in Juba, South Sudan. Another 30 men were deported in June."
    lands = {r.group.text: land(r) for r in told(read, text) if r.act == "forced_return" and r.group is not None}
    assert set(lands.values()) == {"KE"}
    assert len(lands) == 2
