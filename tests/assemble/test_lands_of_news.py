"""News told from elsewhere: whose an embassy is, where a deed was that is recalled, days and years of the telling."""

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.clean import article_from_text
from pipeline.records import Incident
from tests.assemble.readings import facts_told, land


def read(extractor: Extractor, text: str, published: str | None = "2022-03-15") -> list[Incident]:
    return facts_told(extractor, text, published=published)


def of_act(extractor: Extractor, text: str, act: str, published: str | None = "2022-03-15") -> Incident:
    return next(i for i in read(extractor, text, published) if i.act == act)


def places(incident: Incident) -> list[str]:
    return [p.text for p in incident.places]


@pytest.mark.parametrize(
    ("text", "act", "expected", "named"),
    [
        ("Two clerks were killed when a bomb exploded outside the U.S. embassy in Tanzania.", "killing", "TZ",
         ["U.S. embassy", "Tanzania"]),
        ("A car bomb outside the U.S. embassy in Nairobi killed 53 people.", "killing", "KE", ["Nairobi"]),
        ("Gunmen attacked China's engineers in Nairobi, killing 12 people.", "killing", "KE", ["Nairobi"]),
        ("Militants shot dead two U.S. officials in Peshawar.", "killing", "PK", ["Peshawar"]),
        ("Gunmen bombed a French oil company in Zambia on Friday, killing nine people.", "killing", "ZM", ["Zambia"]),
        ("Protesters clashed with police outside the U.S. embassy, and 14 students were arrested.", "arrest", None, []),
        ("Gunmen killed 12 Americans in Karachi on Friday.", "killing", "PK", ["Karachi"]),
    ],
)  # fmt: skip
def test_whose_something_is_abroad_is_not_where_it_was(
    extractor: Extractor, text: str, act: str, expected: str | None, named: list[str]
):
    incident = of_act(extractor, text, act)
    assert land(incident) == expected
    assert set(places(incident)) <= set(named)
    assert {p.country for p in incident.places} - {None} <= {expected}


@pytest.mark.parametrize(
    ("text", "act", "expected"),
    [
        ("Kenyan officials arrested Ali Noor on Monday after his return from Uganda.", "arrest", "KE"),
        ("Ugandan police arrested Kenyan journalist Ali Noor on Monday.", "arrest", "UG"),
        ("Gunmen killed 12 Americans on Friday.", "killing", "US"),
        ("The judge spared Tan Boon. He gave Wei Ling, a Singaporean, life in prison.", "sentencing", "SG"),
        ("Iran's state television said two men were executed on Monday.", "execution", "IR"),
        ("Ali Noor was beaten in a US prison on Monday.", "ill_treatment", "US"),
        ("Turkish soldiers shot dead a farmer on Monday.", "killing", "TR"),
    ],
)
def test_a_state_that_acts_or_the_only_people_told_of_still_tell_the_country(
    extractor: Extractor, text: str, act: str, expected: str
):
    assert land(of_act(extractor, text, act)) == expected


HELP = (
    "A doctor led a team to help those hurt in {}.\n\nThe attacks on Aug. 7 killed 59 people, including 12 Germans."
)
FAR = (
    "LISBON, Portugal (XP) --\n\nThe minister deplored the blasts. Nine people were killed and 80 wounded in the "
    "blasts next to hotels in Kenya."
)
PRESS = (
    "Egypt's state news agency said Monday that Amir Noor had survived an assassination attempt. Iraq was "
    "silent. Iraqi officials gave no word."
)
DEED = (
    "The minister met with his aides Wednesday in the Green Palace in Lisbon to assess the twin bombings of hotels in "
    "Kenya, which have killed more than 250 people."
)


@pytest.mark.parametrize(
    ("text", "expected", "named"),
    [
        (DEED, "KE", ["Kenya"]),
        ("LISBON (XP) -- A man has been held over the bombings of hotels in Kenya that killed 24.", "KE", ["Kenya"]),
        (HELP.format("attacks on hotels in Gweru"), "ZW", ["Gweru"]),
        (HELP.format("the attacks on hotels in Kenya and Chad"), None, []),
        (FAR, "KE", ["Kenya"]),
        ("Soldiers met in Gweru on Monday. They killed nine people.", "ZW", ["Gweru"]),
        ("Ivo Kral was speaking in Gweru when gunmen killed him on Monday.", "ZW", ["Gweru"]),
    ],
)  # fmt: skip
def test_a_deed_is_where_it_is_told_to_be_not_where_people_met_over_it(
    extractor: Extractor, text: str, expected: str | None, named: list[str]
):
    killed = of_act(extractor, text, "killing")
    assert land(killed) == expected
    assert set(places(killed)) <= set(named)


@pytest.mark.parametrize(
    ("text", "act", "expected", "never"),
    [
        (PRESS, "attempted_killing", "IQ", "Egypt"),
        ("In a report released Monday in London, the group said soldiers killed 12 villagers in Goma.", "killing", "CD",
         "London"),
        ("A film on the killing of Ivo Kral in Gweru in 1998 opened in Paris on Monday.", "killing", "ZW", "Paris"),
        ("South Africa deplored the blasts that killed scores of traders outside hotels in Kenya.", "killing", "KE",
         "South Africa"),
        ("LAGOS, March 11 (XP) --\n\nMinisters met. Ugandan police said on Monday that they arrested 19 foreigners.",
         "arrest", "UG", "LAGOS"),
    ],
)  # fmt: skip
def test_where_somebody_tells_of_an_act_is_not_where_it_was(
    extractor: Extractor, text: str, act: str, expected: str, never: str
):
    incident = of_act(extractor, text, act)
    assert land(incident) == expected
    assert never not in places(incident)


def test_an_agencys_line_over_its_report_is_a_dateline():
    article = article_from_text("GWERU, Zimbabwe (XP) _\n\nPolice arrested Ivo Kral on Friday.")
    assert ("dateline", 0) in {(z.kind, z.start) for z in article.zones}
    plain = article_from_text("Gweru police hold a reporter\n\nPolice arrested Ivo Kral on Friday.")
    assert "dateline" not in {z.kind for z in plain.zones}


def start(incident: Incident) -> str | None:
    return incident.date.start if incident.date else None


def test_the_day_on_which_somebody_was_quoted_dates_no_deed(extractor: Extractor):
    quoted = "An aide was quoted {} as saying that a group planned it. The bomb attack at a market in Gweru killed 53."
    assert start(of_act(extractor, quoted.format("Friday by local media"), "killing")) != "2022-03-11"
    story = "Gunmen stormed Gweru on Friday. The bomb attack at a market in the town killed 53."
    assert start(of_act(extractor, story, "killing")) == "2022-03-11"


def test_a_deed_with_a_name_is_not_of_the_day_of_a_meeting_before_it(extractor: Extractor):
    text = "The mayor met his aides Wednesday to assess the damage. Twelve people were killed in the {} bombing."
    assert start(of_act(extractor, text.format("Gweru market"), "killing")) != "2022-03-09"
    text = "Rebels attacked a market in Gweru on Wednesday. Twelve people were killed in the bombing."
    assert start(of_act(extractor, text, "killing")) == "2022-03-09"


@pytest.mark.parametrize(
    ("text", "act", "expected"),
    [
        ("Ana Bello resigned on Saturday. She had served since 1996. The mayor dismissed four clerks in February.",
         "dismissal", None),
        ("Ivo Kral divorced in 2001, his wife said Monday. On March 10 a man killed ten people.", "killing", None),
        ("Ivo Kral was arrested on 12 March 2019. He was freed in April.", "release", "2019-04-01"),
        ("In 2001 Ivo Kral was arrested. On March 10 a court jailed him.", "imprisonment", "2001-03-10"),
        ("Two men met on Monday. In 2019, police arrested Ivo Kral. On 3 March a court jailed him.", "imprisonment",
         "2019-03-03"),
    ],
)  # fmt: skip
def test_news_of_an_unknown_day_takes_no_year_from_a_look_back(
    extractor: Extractor, text: str, act: str, expected: str | None
):
    assert start(of_act(extractor, text, act, published=None)) == expected


def test_a_year_of_three_figures_is_read(extractor: Extractor):
    text = "The battle of 28 May 621, east of Luoyang, was won by Li. Dou Jian was captured there."
    assert start(of_act(extractor, text, "arrest", published=None)) == "0621-05-28"
    held = of_act(extractor, "On 28 May 621 people were arrested in Gweru.", "arrest")
    assert start(held) == "2021-05-28"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officers of the Leninskiy district police department detained the tailor Ida Obi on Monday.", None),
        ("The Pervomaisky District Court sentenced the tailor Ida Obi to two years in prison.", None),
        ("The Leninskiy district court of Minsk sentenced the tailor Ida Obi to two years in prison.", "BY"),
        ("Osh, Kyrgyzstan, is calm. The Oktyabrskiy District Court sentenced the tailor Ida Obi to a fine.", "KG"),
        ("The tailor Ida Obi was detained in Kirov on Monday.", "RU"),
    ],
)  # fmt: skip
def test_a_quarter_of_many_towns_says_no_land(extractor: Extractor, text: str, expected: str | None):
    assert [land(i) for i in read(extractor, text)] == [expected]


@pytest.mark.parametrize(
    ("text", "act", "expected"),
    [
        ("Ugandan police arrested 14 clerks as they marched against Nairobi's decision to jail nuns.", "arrest", "UG"),
        ("The union leader Ivo Roan was captured in Zambia by U.S. forces on Monday.", "arrest", "ZM"),
        ("U.S. forces arrested two bakers in Texas on Monday.", "arrest", "US"),
        ("Police in Nairobi deported four nurses on Monday.", "forced_return", "KE"),
    ],
)
def test_who_decides_or_sends_troops_says_not_where_it_was(
    extractor: Extractor, text: str, act: str, expected: str | None
):
    incident = of_act(extractor, text, act)
    assert (land(incident), "Nairobi" in places(incident)) == (expected, expected == "KE")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The tailor Ida Obi was arrested in Osh ahead of by-elections on 9 December.", None),
        ("The tailor Ida Obi was arrested in Osh on 9 December ahead of by-elections.", "2021-12-09"),
        ("The tailor Ida Obi was arrested under a 'treason' law passed in December.", None),
        ("The tailor Ida Obi was arrested in December under a law passed in May.", "2021-12"),
    ],
)
def test_the_day_of_a_vote_or_law_is_not_the_day(extractor: Extractor, text: str, expected: str | None):
    date = of_act(extractor, f"Osh is calm.\n\n{text}", "arrest").date
    assert (date and date.edtf) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The nun Ida Obi was killed in 2016. Seven men were sentenced over her murder in 2019.", ["2016"]),
        ("The nun Ida Obi was killed in Osh. Seven men were sentenced over her murder in 2019.", ["2019"]),
    ],
)
def test_the_day_of_who_is_sentenced_over_a_death(extractor: Extractor, text: str, expected: list[str]):
    killings = [i for i in read(extractor, f"Osh is calm.\n\n{text}") if i.act == "killing"]
    assert [i.date.edtf for i in killings if i.date] == expected
