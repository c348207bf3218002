"""Which day is whose, and which tellings are one: told aside, of a charge, counted back; two counts of one deed."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, who

PUBLISHED = "2021-06-15"


def told(extractor: Extractor, text: str) -> set[str]:
    """Return act, victims and days of what a text tells as done ("arrest Ana Bor 2021-05-03")."""
    return {
        " ".join([
            i.act,
            " & ".join(sorted(who(i, "victim"))),
            *([] if i.date is None else sorted({str(i.date.start), str(i.date.end)})),
        ])
        for i in facts_told(extractor, text, published=PUBLISHED)
    }  # fmt: skip


@pytest.mark.parametrize(("text", "line"), [
    ("Gunmen killed radio host Carlos Mejía, threatened a week earlier, in Tegucigalpa.", "killing Carlos Mejía"),
    ("Soldiers shot Hassan Jaber, detained in May.", "attack Hassan Jaber"),
    ("A mob attacked the poet Ali Karimi, 34, arrested in May for blasphemy, in Shiraz.", "attack Ali Karimi"),
    ("Police in Managua arrested Carlos Mejía, editor since 2019 of the paper La Verdad.", "arrest Carlos Mejía"),
    ("Police arrested Hassan Jaber, prime minister between 2010 and 2015.", "arrest Hassan Jaber"),
    ("Police arrested Hassan Jaber, a former minister (2010-2015).", "arrest Hassan Jaber"),
    # the day of the act itself, past the comma or of verbs that go on
    ("Police arrested Hassan Jaber, known as Abu Ali, on 3 May.", "arrest Hassan Jaber 2021-05-03"),
    ("Police arrested Hassan Jaber, a lawyer, on 3 May.", "arrest Hassan Jaber 2021-05-03"),
    ("Police detained Hassan Jaber, searched his home and left on 3 May.", "arrest Hassan Jaber 2021-05-03"),
])  # fmt: skip
def test_a_day_behind_a_name_is_of_what_is_told_there(extractor: Extractor, text: str, line: str) -> None:
    assert line in told(extractor, text)


def test_a_town_past_the_aside_is_of_the_sentence(extractor: Extractor) -> None:
    text = "Soldiers killed Hassan Jaber, released from prison in May, at his home in Osh."
    found = {i.act: {p.text for p in i.places} for i in facts_told(extractor, text, published=PUBLISHED)}
    assert found == {"killing": {"Osh"}, "release": set()}


@pytest.mark.parametrize(("text", "line"), [
    ("Ali Karimi was held on 1 June, four months after he was freed.", "release Ali Karimi 2021-02-01 2021-02-28"),
    ("Ali Karimi was freed in June, four months after his arrest.", "arrest Ali Karimi 2021-02-01 2021-02-28"),
    ("Ali Karimi was held on 31 August. He was freed six months later.", "release Ali Karimi 2021-02-01 2021-02-28"),
])  # fmt: skip
def test_months_are_those_of_the_calendar(extractor: Extractor, text: str, line: str) -> None:
    assert line in told(extractor, text)


@pytest.mark.parametrize(("text", "line"), [
    ("Aisha Diallo was convicted of obstruction during a rally on 1 March.", "conviction Aisha Diallo"),
    ("Aisha Diallo was charged with resisting arrest during a protest in Osh on 3 May.", "charge Aisha Diallo"),
    ("Aisha Diallo was jailed for five years over protests that broke out in January.", "sentencing Aisha Diallo"),
    ("Aisha Diallo was arrested in connection with protests in January 2020.", "arrest Aisha Diallo"),
    # the day of the act: at the protest itself, or told before what it is about
    ("Aisha Diallo was arrested during a protest in Osh on 3 May.", "arrest Aisha Diallo 2021-05-03"),
    ("Aisha Diallo was convicted on 3 May of obstruction during a rally.", "conviction Aisha Diallo 2021-05-03"),
])  # fmt: skip
def test_the_day_of_a_protest_is_no_verdicts(extractor: Extractor, text: str, line: str) -> None:
    assert line in told(extractor, text)


@pytest.mark.parametrize("text", [
    "Two activists jailed in Minsk\n\nA court in Minsk sentenced Petr Novak and Ivan Kral to two years on Monday.",
    "Activist jailed in Minsk\n\nA court in Minsk on Monday jailed Petr Novak for two years.",
])
def test_a_headline_and_its_verdict_are_one(extractor: Extractor, text: str) -> None:
    assert [i.act for i in facts_told(extractor, text, published=PUBLISHED)] == ["sentencing"]


@pytest.mark.parametrize(("text", "lines"), [
    ("Gunmen shot Carlos Mejía in Xalapa on Sunday. He died in hospital on Monday.",
     {"killing Carlos Mejía 2021-06-14"}),
    ("Carlos Mejía died on Monday of wounds he suffered when gunmen shot him in Xalapa on Sunday.",
     {"killing Carlos Mejía 2021-06-14"}),
    ("Carlos Mejía died on 9 May. Police had beaten him on 3 May.", {"killing Carlos Mejía 2021-05-09"}),
    # another deed, or nobody's
    ("Gunmen wounded Carlos Mejía on 3 May. He was killed on 9 May.",
     {"attack Carlos Mejía 2021-05-03", "killing Carlos Mejía 2021-05-09"}),
    ("Gunmen attacked Carlos Mejía on 3 May. He died of cancer on 9 May.", {"attack Carlos Mejía 2021-05-03"}),
])  # fmt: skip
def test_who_died_of_a_blow_days_after_was_killed_by_it(extractor: Extractor, text: str, lines: set[str]) -> None:
    assert told(extractor, text) == lines


def test_who_struck_killed(extractor: Extractor) -> None:
    text = "Gunmen shot Carlos Mejía in Xalapa on Sunday. He died of his wounds two days later."
    (record,) = facts_told(extractor, text, published=PUBLISHED)
    assert who(record, "perpetrator") == {"Gunmen"}


@pytest.mark.parametrize(("text", "line"), [
    ("Hassan Jaber left Jordan in 2018 after he was arrested and beaten in 2017.",
     "arrest Hassan Jaber 2017-01-01 2017-12-31"),
    ("Hassan Jaber was deported on 5 June after being held for two weeks.", "detention Hassan Jaber"),
    ("The arrest of Omar Khalil followed that of Samir Aziz on 1 May.", "arrest Omar Khalil"),
    # without a day of its own, and of a taking at the border
    ("Hassan Jaber left Jordan in 2018 after he was beaten.", "attack Hassan Jaber 2018-01-01 2018-12-31"),
    ("Hassan Jaber was deported on 5 June after being arrested at the airport.", "arrest Hassan Jaber 2021-06-05"),
])  # fmt: skip
def test_what_led_to_an_act_has_its_own_day(extractor: Extractor, text: str, line: str) -> None:
    assert line in told(extractor, text)


@pytest.mark.parametrize(("text", "line"), [
    ("Grace Okoro was arrested on 3 May. Her trial resumes on 9 July.", "arrest Grace Okoro 2021-05-03"),
    ("The trial of Grace Okoro, which began on 3 May, resumes on 9 July.", "trial Grace Okoro 2021-05-03"),
    ("Between March and June, police arrested Grace Okoro.", "arrest Grace Okoro 2021-03-01 2021-06-30"),
    ("Between March and August, police arrested Grace Okoro.", "arrest Grace Okoro 2020-03-01 2020-08-31"),
])  # fmt: skip
def test_a_day_to_come_moves_no_year(extractor: Extractor, text: str, line: str) -> None:
    assert line in told(extractor, text)


@pytest.mark.parametrize("text", [
    "Grace Okoro was arrested on 3 May in Kampala and on 9 June in Gulu.",
    "Grace Okoro was arrested in Kampala on 3 May and in Gulu on 9 June.",
])
def test_each_time_has_its_town(extractor: Extractor, text: str) -> None:
    found = facts_told(extractor, text, published=PUBLISHED)
    each = {i.date.start: [p.text for p in i.places] for i in found if i.date is not None and i.act == "arrest"}
    assert each == {"2021-05-03": ["Kampala"], "2021-06-09": ["Gulu"]}


@pytest.mark.parametrize(("text", "count"), [
    ("More than 40 protesters were detained in Osh on Sunday, activists said. The ministry said 38 had been detained.",
     1),
    ("More than 40 protesters were held in Osh on Sunday, activists said. Police said 38 people had been held.", 1),
    ("At least 12 people were killed in Osh on Sunday, residents said. The army said eight people were killed.", 1),
    ("At least 12 people were killed in Osh on Sunday, residents said. The army said eight others were killed.", 2),
    ("At least 12 people were killed in Osh on Sunday, residents said. The UN said 200 people had been killed.", 2),
    ("Twelve people were killed in Osh on Sunday. The army said eight people were killed in Osh in May.", 2),
])  # fmt: skip
def test_two_counts_of_one_deed_are_one(extractor: Extractor, text: str, count: int) -> None:
    assert len(facts_told(extractor, text, published=PUBLISHED)) == count


@pytest.mark.parametrize("text", [
    "Police arrested Grace Okoro on 3 May and Hassan Jaber and Aisha Diallo the next day.",
    "Grace Okoro was arrested on 3 May, and her colleagues Hassan Jaber and Aisha Diallo on 4 May.",
])
def test_two_after_and_have_their_own_day(extractor: Extractor, text: str) -> None:
    assert told(extractor, text) == {"arrest Grace Okoro 2021-05-03", "arrest Aisha Diallo & Hassan Jaber 2021-05-04"}


@pytest.mark.parametrize(("text", "line"), [
    ("A court on Friday heard how police beat Hassan Jaber to death.", "killing Hassan Jaber"),
    ("The court was told on Friday how guards beat Hassan Jaber.", "attack Hassan Jaber"),
    ("Hassan Jaber's family was told on 1 May that he had died in custody.", "death_in_custody Hassan Jaber"),
    ("Nine clerks were jailed in 2019, including Hassan Jaber, who was arrested in March.",
     "arrest Hassan Jaber 2019-03-01 2019-03-31"),
    ("On appeal on Friday, Hassan Jaber's two-year term, passed in May, was upheld.",
     "appeal_rejected Hassan Jaber 2021-06-11"),
])  # fmt: skip
def test_who_hears_of_it_and_reviews_it_comes_later(extractor: Extractor, text: str, line: str) -> None:
    assert line in told(extractor, text)


@pytest.mark.parametrize("text", [
    "Two brothers were arrested in Luanda on 3 May. On 9 May, Joao and Luis Costa were released.",
    "Two journalists were arrested in Luanda on 3 May. On 9 May, Joao Costa and Luis Neto were released.",
])
def test_a_set_all_named_later_is_held_once(extractor: Extractor, text: str) -> None:
    assert [i.act for i in facts_told(extractor, text, published=PUBLISHED)].count("arrest") == 1


@pytest.mark.parametrize(("text", "acts"), [
    ("Police arrested Hassan Jaber, author of a report on torture.", {"arrest"}),
    ("Hassan Jaber was arrested after publishing an article about police torture.", {"arrest"}),
    ("A report on the torture of Hassan Jaber was published on Friday.", {"torture"}),
])
def test_what_a_report_is_about_befell_not_its_author(extractor: Extractor, text: str, acts: set[str]) -> None:
    assert {i.act for i in facts_told(extractor, text, published=PUBLISHED)} == acts
