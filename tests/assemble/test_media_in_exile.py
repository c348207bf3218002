"""Reports of broadcasters in exile and local monitors: whom they mean, by whom, when, what is booked with no court."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import acts, doers, facts_told, names


def days(extractor: Extractor, text: str, published: str | None = None) -> dict[str, str | None]:
    """Return the first day of each act of a text, by act and victim; None where it has none."""
    found = facts_told(extractor, text, published=published)
    return {f"{i.act} {who}": str(i.date.start) if i.date else None for i in found for who in names(i, "victim")}


@pytest.mark.parametrize(
    ("text", "act", "role"),
    [
        ("In Brest the printer Anton Losik was arrested by militia.", "arrest", "authority"),
        ("The militia arrested Anton Losik and took him to the Lenin militia department.", "arrest", "authority"),
        ("In Benghazi, Libya, the printer Omar Saleh was arrested by a militia.", "abduction", "perpetrator"),
        ("In Dushanbe the printer Olim Rahim was arrested by a rebel militia.", "abduction", "perpetrator"),
    ],
)
def test_a_militia_that_is_the_police(extractor: Extractor, text: str, act: str, role: str):
    (taken,) = facts_told(extractor, text)
    assert (taken.act, len(names(taken, role))) == (act, 1)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It should be noted that the cook Oleg Moroz was held in Hrodna on 8 May 2009.", True),
        ("It must be reminded that police beat the cook Oleg Moroz in Hrodna.", True),
        ("It could be said that the cook Oleg Moroz was beaten by police.", False),
        ("It should be ensured that the cook Oleg Moroz was not beaten by police.", False),
        ("It should be added that the cook Oleg Moroz may be arrested.", False),
        ("It should be investigated whether the cook Oleg Moroz was beaten by police.", False),
    ],
)
def test_only_the_noting_is_asked_for(extractor: Extractor, text: str, *, told: bool):
    assert bool(facts_told(extractor, text)) is told


def test_a_prisoner_of_something_is_no_charge(extractor: Extractor):
    text = "The cooks Oleg Moroz and Pavel Rudko were convicted in 2004 and recognised as prisoners of conscience."
    (guilty,) = facts_told(extractor, text)
    assert not guilty.charges


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("October 14, 2009: Aung Tin was sentenced to a year in prison on Tuesday by a court in Bago.", "2009-10-13"),
        ("October 14, 2009 – Aung Tin was sentenced to a year in prison on Monday by a court in Bago.", "2009-10-12"),
        ("14 October 2009: Aung Tin was sentenced to a year in prison by a court in Bago.", "2009-10-14"),
    ],
)
def test_the_day_of_writing_and_the_weekday(extractor: Extractor, text: str, day: str):
    assert days(extractor, text) == {"sentencing Aung Tin": day}


def test_days_that_are_not_the_acts(extractor: Extractor):
    freed = (
        "The cook Pavel Rudko came to a square in Omsk on 9 May. Soon he was stopped by police officers and taken "
        "away. The next day, he was freed and told them that he had been kicked at the station."
    )
    told = days(extractor, freed, "2025-05-10")
    assert told["release Pavel Rudko"] == "2025-05-10" != told["ill_treatment Pavel Rudko"]
    ill = (
        "Rakhim Esen was arrested on February 26. Esen, a writer who has worked for the weekly since 1997, was first "
        "accused of smuggling. Esen was arrested while lying in a ward in Mary, where he was recovering from a stroke "
        "suffered three days earlier, and taken to a cell."
    )
    assert days(extractor, ill, "2004-03-03")["arrest Rakhim Esen"] == "2004-02-26"
    before = "The cooks Ana Bor and Ivo Reis were arrested on 3 May. Bor and Reis were convicted before and let go."
    assert days(extractor, before, "2009-07-02")["conviction Ana Bor"] is None
    two = (
        "Police detained a monk of Rongbo. The monk, Choda, 46, was detained on 10 July 2015.\n\n"
        "A young monk of Ngoshul has been detained by police. Lobsang Tenpa, 19, was arrested on 7 September 2015."
    )
    assert days(extractor, two) == {"arrest Choda": "2015-07-10", "arrest Lobsang Tenpa": "2015-09-07"}


def test_what_is_so_now_beside_a_past(extractor: Extractor):
    now = "In 2008 Ko Shwe was sentenced to eight years in prison, while Zaw Min is already serving a 13-year sentence."
    assert days(extractor, now) == {"sentencing Ko Shwe": "2008-01-01", "imprisonment Zaw Min": None}
    then = "In 2008 Ko Shwe was sentenced to eight years in prison, while Zaw Min was given three years."
    assert days(extractor, then) == {"sentencing Ko Shwe": "2008-01-01", "sentencing Zaw Min": "2008-01-01"}


def test_the_charge_of_today_is_none_of_an_arrest_before(extractor: Extractor):
    text = (
        "Koet Sary, head of a league, was sent to pre-trial detention by a judge, a rights group said. It said he was "
        "charged with “incitement”. Koet Sary, a former monk, was previously arrested amid rallies in 2018."
    )
    charged = {i.act: [c.text for c in i.charges] for i in facts_told(extractor, text)}
    assert charged == {"detention": ["incitement"], "charge": ["incitement"], "arrest": []}


def test_whom_a_picture_shows_is_not_meant(extractor: Extractor):
    held = (
        "On 13 October the district court of Hrodna tried 7 nurses. Policemen claimed that all the detained marched "
        "and held portraits of the missing Viktar Losik and Anatol Bras. Finally, all the trade unionists were fined."
    )
    assert not {"Viktar Losik", "Anatol Bras"} & {who for _, who in acts(facts_told(extractor, held))}
    sent = "The group published photographs of Viktar Losik and Anatol Bras in handcuffs. They were arrested on Friday."
    assert acts(facts_told(extractor, sent)) == {("arrest", "Viktar Losik"), ("arrest", "Anatol Bras")}


def test_whose_people_were_taken_did_not_take_others(extractor: Extractor):
    common = "The kidnapping of relatives of members of armed groups is common. Zara Betrova was kidnapped in 2004."
    assert [doers(i) for i in facts_told(extractor, common)] == [set()]
    came = "Members of armed groups entered the village. The nurse Zara Betrova was kidnapped in 2004."
    assert [doers(i) for i in facts_told(extractor, came)] == [{"armed groups"}]


@pytest.mark.parametrize(
    ("text", "booked"),
    [
        ("A report was filed against Pavel Rudko for “insulting the army”.", True),
        ("A report under article 17.1 (disorderly conduct) was drawn up against the cook Pavel Rudko.", True),
        ("Police drew up a report on Pavel Rudko under Article 20.2 of the Code of Offences.", True),
        ("The union filed a report against Pavel Rudko with the UN.", False),
        ("Police drew up a report on the accident of Pavel Rudko.", False),
        ("A police report was filed by Pavel Rudko.", False),
    ],
)
def test_a_report_drawn_up_against_somebody(extractor: Extractor, text: str, *, booked: bool):
    assert (("charge", "Pavel Rudko") in acts(facts_told(extractor, text))) is booked


def test_some_of_them_and_those_named_among_them(extractor: Extractor):
    text = (
        "Initially 33 people were detained, but after questioning seven of them, the police released them, including "
        "the student Amar Abduveli, the son of the prisoner Tofik Abduveli."
    )
    (freed,) = [i for i in facts_told(extractor, text) if i.act == "release"]
    assert (names(freed, "victim"), freed.group and freed.group.max) == ({"Amar Abduveli"}, 7)


def test_whom_a_bracket_says_is_meant(extractor: Extractor):
    taken = "A witness said: “The police arrested him [Ivan Petrov] on Monday.”"
    assert acts(facts_told(extractor, taken)) == {("arrest", "Ivan Petrov")}
    beaten = "Aung Tin and Ma Nilar were jailed in 2008. A nun said: “They [the farmers] were tortured in the cells.”"
    assert "torture" not in {i.act for i in facts_told(extractor, beaten)}


def test_the_sum_and_not_that_there_was_a_fine(extractor: Extractor):
    text = "Nino Kapan was fined in May.\n\nThe court ordered Nino Kapan to pay a fine of 500 lari."
    (fine,) = facts_told(extractor, text)
    assert fine.penalty is not None
    assert fine.penalty.text == "fine of 500 lari"


def test_arrested_upon_coming_home(extractor: Extractor):
    text = (
        "Two Lao traders have been arrested upon returning home, while a third has vanished, their relatives said. "
        "Kham Phet, 29, Noi Vong, 30, and Sai Chan, 32, came back in February. Police arrested Kham Phet and Noi Vong."
    )
    assert "release" not in {i.act for i in facts_told(extractor, text)}
    back = "The cook Ana Bor was arrested on 3 May. She returned home on Friday."
    assert {i.act for i in facts_told(extractor, back)} == {"arrest", "release"}


def test_a_court_that_tried_others(extractor: Extractor):
    text = (
        "A court in Almaty sentenced Saule Omarova to eight years in a penal colony for fraud on January 3, an agency "
        "reported.\n\nOmarova’s crime was defending the merchant Dauren Seitov in 2013. That year, Seitov, a former "
        "official, was arrested after starting a party and charged with bigamy. He received 26 years in prison."
    )
    found = [i for i in facts_told(extractor, text, published="2015-01-13") if i.act == "sentencing"]
    towns = {who: i.places for i in found for who in names(i, "victim")}
    assert towns["Saule Omarova"]
    assert not towns["Dauren Seitov"]
