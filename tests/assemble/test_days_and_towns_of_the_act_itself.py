"""Days of the act, not of a law, a saying, a tally or the end of a stay; towns of those a report is about."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import facts_told

DAYS = [
    # the year of a law, and of a chapter's title
    ("2020-06-30", "Nepal: half-year summary, January to June 2020",
     "The Trade Act of 2008 is harsh. The clerk Hem Rai was arrested on 21 April.", "arrest 2020-04-21"),
    ("2018-03-01", "Regional survey 2017: Chad and Niger",
     "Six men were shot dead by soldiers in the first half of the year.", "killing 2017-01-01/2017-06-30"),
    ("2020-02-11", "Nicaragua 2019: freedom of assembly", "On 3 May police arrested Ana Bor.", "arrest 2019-05-03"),
    # two days or months of many, one day told twice
    ("2020-12-02", "", "Police arrested forty people in October and November.", "arrest 2020-10-01/2020-11-30"),
    ("2022-02-08", "", "Two men were arrested on 3 May and 4 May was named a day of mourning.", "arrest 2021-05-03"),
    ("2022-02-08", "", "Three men arrested on 14 and 15 December are still held: Ivo Reis, Ana Bor and Osh Zarin.",
     "arrest 2021-12-14/2021-12-15"),
    ("2021-04-19", "", '"Today (on Sunday) gunmen kidnapped the clerk Ana Bor," it reads.', "abduction 2021-04-18"),
    # the last day of a stay, the day of a tally, of what somebody pleads guilty to, of an affidavit
    ("2019-06-27", "", "Guards then held Hamat Bouba until 21 January, when a judge set him free.",
     "detention -; release 2019-01-21"),
    ("2021-08-31", "", "The monitors estimated by 29 August that the army has arrested 7,627.",
     "arrest 2021-08-01/2021-08-31"),
    ("2021-09-16", "", "Queenie Lau pleaded guilty to taking part in an unlawful assembly on 4 June last year.",
     "conviction -"),
    ("2022-05-03", "", "Ana Bor testified in a July 2021 affidavit that police beat her.", "attack -"),
    # the day on which somebody told of a week
    ("2021-05-30", "", ("Courts in Oran convicted 15 people this week for taking part in marches, lawyers said on "
     "Sunday.\n\nIn the east a judge sentenced nine marchers to a year in prison."),
     "conviction 2021-05-24/2021-05-30; sentencing 2021-04-30/2021-05-30"),
]  # fmt: skip


def days(record: Incident) -> str:
    if record.date is None:
        return f"{record.act} -"
    return f"{record.act} " + "/".join(dict.fromkeys(f"{d}" for d in (record.date.start, record.date.end)))


@pytest.mark.parametrize(("published", "title", "text", "wanted"), DAYS, ids=[text for _, _, text, _ in DAYS])
def test_days(extractor: Extractor, published: str, title: str, text: str, wanted: str):
    found = facts_told(extractor, text, title or None, published)
    assert "; ".join(sorted(days(r) for r in found)) == wanted


QUIET = """The town was quiet. Shops in Gweru stayed shut. Buses ran as ever. It rained.

Most people stayed at home that day. Children played in the yards.

The bakers had sold out by noon. The post came late.

""" + " ".join(f"The {n}th house stood empty, its windows shut." for n in range(20, 70)) + "\n\n"
TOWNS = [
    # of the people of whom a report speaks, of no others that it tells of farther down
    ("Ana Bor wrote of the strike in Gweru. " + QUIET + "Bor was arrested.", "arrest", "Gweru"),
    ("The strike in Gweru goes on. " + QUIET + "At least 300 people were arrested.", "arrest", ""),
    ("The strike in Gweru goes on. " + QUIET + "Ana Bor was arrested.", "arrest", ""),
    ("The strike in Gweru goes on. " + QUIET[:150] + "\n\nAna Bor was arrested.", "arrest", "Gweru"),
    ("The trial of Ana Bor in Gweru goes on. " + QUIET + "At least 300 people were sentenced.", "sentencing", ""),
]


@pytest.mark.parametrize(("text", "act", "wanted"), TOWNS, ids=[text for text, _, _ in TOWNS])
def test_towns(extractor: Extractor, text: str, act: str, wanted: str):
    found = [r for r in facts_told(extractor, text, published="2020-05-06") if r.act == act]
    assert found
    assert " ".join(sorted({p.text for r in found for p in r.places})) == wanted
