"""What befell one person at several times, and slots that are their own words or calling."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.assemble.text.kinds import FACTUAL
from tests.assemble.readings import all_told

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.assemble.pipeline import Extractor
    from pipeline.records import Incident

type Reader = Callable[..., list[Incident]]


@pytest.fixture
def read(extractor: Extractor) -> Reader:
    """Return a reader of the told acts of some kinds in a text of 6 May 2024, a Monday."""

    def run(text: str, *acts: str) -> list[Incident]:
        found = all_told(extractor, text, published="2024-05-06")
        return [i for i in found if i.modality in FACTUAL and (not acts or i.act in acts)]

    return run


def days(incidents: list[Incident]) -> list[str | None]:
    """Return the first days of incidents, None where one has none."""
    return sorted((i.date.start if i.date is not None else None for i in incidents), key=str)


@pytest.mark.parametrize(
    ("text", "act", "wanted"),
    [
        ("Authorities previously detained Osh Zarin in 2008, 2010, and 2012.", "arrest", ["2008", "2010", "2012"]),
        ("Osh Zarin was arrested in March 2008 and July 2010 for preaching.", "arrest", ["2008-03", "2010-07"]),
        ("Police arrested Osh Zarin on 3 May and 5 June 2010.", "arrest", ["2010-05-03", "2010-06-05"]),
        ("Osh Zarin had been detained in May 2001 for one month and May 2007 for six days.", "detention",
         ["2001-05", "2007-05"]),
        ("Police raided the home of Bor Keleti in 2015 and 2018.", "raid", ["2015", "2018"]),
        # one time
        ("Osh Zarin was detained in May and June 2010.", "arrest", ["2010-05"]),
        ("Osh Zarin was arrested on 3 and 4 May 2010.", "arrest", ["2010-05-03"]),
        ("Osh Zarin was arrested after protests in 2008 and 2010.", "arrest", ["2008"]),
        ("Osh Zarin was arrested in 2008 and in 2010 he was tried.", "arrest", ["2008"]),
        ("Osh Zarin was formally arrested in May 2003, and in October 2003 was tried.", "arrest", ["2003-05"]),
        ("Osh Zarin was taken away from his house by police on 12 June 2005, a Sunday.", "arrest", ["2005-06-12"]),
        ("Osh Zarin was arrested in 2008 and in 2010 sentenced to two years in prison.", "arrest", ["2008"]),
        ("Prosecutors charged Osh Zarin with tax evasion in 2014 and 2016.", "charge", ["2014"]),
        ("Osh Zarin was arrested in connection with protests in 2014 and 2017.", "arrest", ["None"]),
        ("Osh Zarin was tortured at a camp run by soldiers in 2014 and 2017.", "torture", ["2014"]),
        ("The trial of Osh Zarin resumed on 3 May and 9 May 2019.", "trial", ["2019-05-03"]),
        ("Osh Zarin was still in detention in May 2014 and in June 2017.", "detention", ["2014-05"]),
        # each on its own
        ("Police arrested Osh Zarin (DW, arrested in March 2017) and Bor Velka (VOA, arrested in June 2017).", "arrest",
         ["2017-03", "2017-06"]),
        ("Soldiers killed Osh Zarin (MP, on 4 May 2017) and Bor Velka (MP, on 9 May 2017).", "killing",
         ["2017-05-04", "2017-05-09"]),
    ],
)  # fmt: skip
def test_each_of_several_times_is_a_record(read: Reader, text: str, act: str, wanted: list[str]) -> None:
    """Years or days that a sentence lists after one verb are of as many acts; two that touch are one stay."""
    found = days(read(text, act))
    assert len(found) == len(wanted)
    assert all(str(day).startswith(start) for day, start in zip(found, wanted, strict=True)), found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Osh Zarin was given two years in jail in 2003 and five years in 2012.", {"2003": 2, "2012": 5}),
        ("Osh Zarin served a two-year sentence in 2008 and a three-year sentence in 2012.", {"2008": 2, "2012": 3}),
        ("Osh Zarin served two years in prison in 2003 and five years in 2012.", {"2003": 2, "2012": 5}),
        ("Osh Zarin was sentenced to two years in prison and 50 lashes in 2014 and five years in 2017.",
         {"2014": 2, "2017": 5}),
        ("Osh Zarin was sentenced to ten years in 2003 and released in 2012.", {"2003": 10}),
        # the unit left out
        ("Osh Zarin was sentenced to two years in 2003, and three at Velka prison in 2006.", {"2003": 2, "2006": 3}),
        ("Osh Zarin was given two years in jail in 2003, and three in 2006.", {"2003": 2, "2006": 3}),
        ("Osh Zarin received two years in 2003 and five in May 2012.", {"2003": 2, "2012": 5}),
        ("Osh Zarin was jailed for two years in 2003, and three in 2006 were beaten.", {"2003": 2}),
        ("Osh Zarin was jailed for two years in 2003, and three in his cell died in 2006.", {"2003": 2}),
    ],
)  # fmt: skip
def test_each_term_has_its_year(read: Reader, text: str, wanted: dict[str, int]) -> None:
    """Terms listed with their years are two, each of its year."""
    told = read(text, "sentencing", "imprisonment")
    terms = {(i.date.start or "")[:4]: i.penalty.term for i in told if i.date is not None and i.penalty is not None}
    assert {k: t.iso for k, t in terms.items() if t is not None} == {year: f"P{n}Y" for year, n in wanted.items()}


@pytest.mark.parametrize(
    "text",
    [
        "Bor Zarin is a retired lecturer who lost his post.",
        "Bor Zarin is a school teacher who lost his job in 2012.",
    ],
)
def test_what_somebody_was_dismissed_them_not(read: Reader, text: str) -> None:
    """The calling that a relative clause hangs on is the victim's."""
    (found,) = read(text, "dismissal")
    assert [p.role for p in found.people] == ["victim"]
    assert not found.organisations


@pytest.mark.parametrize(
    "text",
    [
        "Authorities detained Osh Zarin over his criticism of local officials for embezzlement of state money.",
        "The detention of Osh Zarin was linked to his advocacy and criticism of the mayor for misuse of public funds.",
        "Osh Zarin was jailed for two years after criticizing the governor for money laundering.",
        "According to a report (12 May 11), public security officials allegedly detained Osh Zarin, a singer.",
        "Osh Zarin was arrested after he denounced the army for torture and rape.",
    ],
)
def test_what_somebody_criticised_is_no_charge(read: Reader, text: str) -> None:
    """What others are blamed for is not what the critic is accused of."""
    found = read(text)
    assert found
    assert not [c.text for i in found for c in i.charges]


@pytest.mark.parametrize(
    ("text", "charge"),
    [
        ("Osh Zarin was jailed for two years for criticising the president.", "criticising the president"),
        ("Osh Zarin was condemned to death for blasphemy.", "blasphemy"),
        ("A court condemned Osh Zarin to death for blasphemy.", "blasphemy"),
        ("Osh Zarin, criticised for his silence, was jailed for two years for fraud.", "fraud"),
        ("After criticism from abroad Osh Zarin was arrested for fraud.", "fraud"),
        ("The judge denounced Osh Zarin for treason and jailed her for ten years.", "treason"),
        ("The minister's criticism of Osh Zarin for sedition led to her arrest.", "sedition"),
        ("Police arrested Osh Zarin, who denounced the president, for sedition.", "sedition"),
    ],
)
def test_critics_keep_their_charges(read: Reader, text: str, charge: str) -> None:
    """Criticism that is the charge, or that only stands beside it, changes nothing."""
    assert charge in {c.text for i in read(text) for c in i.charges}


@pytest.mark.parametrize(
    ("text", "act", "wanted"),
    [
        ("Police seized computers, cameras, and CDs from Osh Zarin's home.", "raid", 1),
        ("Agents took books, phones, and money from Osh Zarin's flat.", "raid", 1),
        ("Thieves took computers, cameras and CDs from Osh Zarin's home.", "raid", 0),
        ("Customs seized phones, drugs and cash from Bor Keleti at the airport.", "raid", 0),
        ("An appeals court reaffirmed Osh Zarin's conviction on 5 May 2012.", "appeal_rejected", 1),
        ("Osh Zarin's sentence was reaffirmed on 5 May 2012.", "appeal_rejected", 1),
        ("Osh Zarin reaffirmed his innocence after the sentence.", "appeal_rejected", 0),
        ("The union reaffirmed its position on the sentence of Osh Zarin.", "appeal_rejected", 0),
        ("Police allegedly subjected Osh Zarin to beating and torture under interrogation.", "harassment", 0),
        ("Police subjected Osh Zarin to interrogations and searches.", "harassment", 1),
        ("Police subjected Osh Zarin to harassment, raids and torture.", "harassment", 1),
    ],
)
def test_things_in_a_row_and_courts_that_reaffirm(read: Reader, text: str, act: str, wanted: int) -> None:
    """A list of what was seized is one seizure, a term reaffirmed stands, torture at questioning is no harassment."""
    assert len(read(text, act)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("On May 6, 2014, authorities in Beijing municipality detained Osh Zarin, a Sichuan native.", {"Beijing"}),
        ("Osh Zarin, a native of Hunan province, was detained in Beijing.", {"Beijing"}),
        ("Police in Beijing detained Hunan province native Osh Zarin on May 6, 2014.", {"Beijing"}),
        ("Osh Zarin returned to his native Gweru, where soldiers shot him.", {"Gweru"}),
        ("Osh Zarin was arrested for commemorating the 1976 Soweto uprising.", set()),
        ("Osh Zarin lost his job after showing pupils pictures of the 1989 Tiananmen protests.", set()),
        ("Osh Zarin was arrested during the 1989 Tiananmen protests.", {"Tiananmen"}),
        ("Osh Zarin was arrested at the Gweru protests.", {"Gweru"}),
    ],
)
def test_birthplaces_and_what_is_remembered(read: Reader, text: str, wanted: set[str]) -> None:
    """Neither where somebody is a native of nor where something of another year took place is where it was done."""
    (found,) = read(text)
    assert {p.name for p in found.places} == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("On May 27, 2016, police held Osh Zarin over images of the June 4, 1989, protests. On June 22, she was freed.",
         "2016-06-22"),
        ("In May 2016, police held Osh Zarin over the June 4, 1989, student marches. On June 22, she was freed.",
         "2016-06-22"),
    ],
)  # fmt: skip
def test_the_story_stays_in_its_year(read: Reader, text: str, wanted: str) -> None:
    """A day in the name of what is remembered moves no story to its year."""
    assert days(read(text, "release")) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "On August 19, authorities released Wei Zarin and He Osh; Ma, Hu, Deng, and Tang were released in May.",
        "On May 3, 2017, they freed Wei Zarin and He Osh on bail (RDN, 4 May 17); Ma, Hu, Deng, and Tang were freed.",
        """Police held Wei Zarin and others, including He Osh, Ma Keleti, Hu Velka, Deng Osk, and Tang Tor. On May 3,
authorities released Wei Zarin and He Osh; Ma, Hu, Deng, and Tang were released between May 5 and 6.""",
    ],
)
def test_who_is_freed_after_a_semicolon(read: Reader, text: str) -> None:
    """The clauses that a semicolon parts each have their own people, a source in brackets before it or not."""
    freed = [{p.name.split()[0] for p in i.people if p.role == "victim"} for i in read(text, "release")]
    assert sorted(freed, key=len) == [{"Wei", "He"}, {"Ma", "Hu", "Deng", "Tang"}]


@pytest.mark.parametrize(
    ("text", "act", "wanted"),
    [
        ("Osh Zarin was jailed for two years after police raided her home in May 2011.", "sentencing", [None]),
        ("Osh Zarin was given a term of six months after she was arrested in May 2011.", "sentencing", [None]),
        ("In April 2011 Osh Zarin was held for one month after police beat protesters in Gweru.", "dispersal",
         [None]),
        ("Osh Zarin was charged three days after her arrest on 3 May 2011.", "charge", ["2011-05-06"]),
        ("Two years after she was arrested in May 2011, Osh Zarin was sentenced.", "sentencing", ["2013-01-01"]),
        ("On 3 May police arrested Osh Zarin and Bor Keleti (RDN, 4 May 17).", "arrest", ["2024-05-03"]),
        ("Osh Zarin was deported two to three weeks after she was arrested on 3 May 2019.", "forced_return",
         ["2019-05-21"]),
        ("Osh Zarin died close to a year after police beat her on 3 May 2019.", "killing", ["2020-01-01"]),
        ("A judge sentenced Osh Zarin to two years after police arrested her on 3 May 2015.", "sentencing", [None]),
    ],
)  # fmt: skip
def test_how_long_it_lasts_counts_from_nothing(read: Reader, text: str, act: str, wanted: list[str | None]) -> None:
    """A length of time after "for" or "of" is no gap between two days, and the day of a source is nobody's."""
    assert days(read(text, act)) == wanted


@pytest.mark.parametrize(
    ("text", "act", "wanted"),
    [
        ("On March 21, 2011, police held Osh Zarin. Prior to that March 2011 detention, guards in Velka detained her.",
         "arrest", [None]),
        ("On March 21, 2011, police detained Osh Zarin. Before her arrest, police searched her home.", "raid", [None]),
        ("On March 21, 2011, police detained Osh Zarin. Before her March 2011 arrest, police briefly detained Zarin.",
         "arrest", [None]),
        ("On March 21, 2011, police held Osh Zarin. They had sentenced her husband and detained her son Bor Zarin.",
         "arrest", [None]),
        ("On May 3, 2019, police came. Osh Zarin had refused to open the door and police beat her.", "attack",
         ["2019-05-03"]),
        ("On May 3, 2019, rebels came. Osh Zarin had hidden in a well, but rebels found and killed her.", "killing",
         ["2019-05-03"]),
        ("On May 3, 2019, police raided a paper. By evening they had seized computers and arrested Osh Zarin.",
         "arrest", ["2019-05-03"]),
    ],
)  # fmt: skip
def test_what_was_before_is_of_no_day_of_the_story(read: Reader, text: str, act: str, wanted: list[str | None]) -> None:
    """What is told as done before an arrest has not its day."""
    assert [day for day in days(read(text, act)) if day != "2011-03-21"] == wanted
