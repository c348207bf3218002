"""Days in all positions of a sentence: those alone in brackets, of other things than the act, either of two."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told

PUBLISHED = "2022-03-15"  # a Tuesday
LEAD = "Kyrgyzstan: news of the week\n\n"


read = partial(facts_told, published=PUBLISHED)


def day(extractor: Extractor, text: str, act: str) -> str | None:
    """Return the day of the one record of an act, or its first and last day."""
    (found,) = (i for i in read(extractor, text) if i.act == act)
    if found.date is None:
        return None
    return found.date.start if found.date.start == found.date.end else f"{found.date.start}/{found.date.end}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Arman Sadykov was arrested in Osh (12 March 2022).", "2022-03-12"),
        ("Arman Sadykov was arrested in Osh (yesterday).", "2022-03-14"),
        ("Arman Sadykov was arrested, on 12 March 2022, in Osh.", "2022-03-12"),
        ("Arman Sadykov was arrested at 17:30 (UTC+6) on 12 March.", "2022-03-12"),
        ("Arman Sadykov was arrested at around 3pm local time on March 12.", "2022-03-12"),
        ("Arman Sadykov was arrested in 2014 or 2015.", "2014-01-01/2015-12-31"),
        ("Arman Sadykov was arrested in the winter of 2019-2020.", "2019-12-01/2020-02-29"),
        ("Arman Sadykov was arrested in fiscal year 2019-20.", "2019-01-01/2020-12-31"),
        ("Arman Sadykov was arrested in Osh during Ramadan 2021.", "2021-01-01/2021-12-31"),
        ("Arman Sadykov was arrested in May and sentenced in July 2019.", "2019-05-01/2019-05-31"),
        ("Arman Sadykov was arrested in December and released in July 2019.", "2018-12-01/2018-12-31"),
        ("December – Police arrested Arman Sadykov in Osh.", "2021-12-01/2021-12-31"),
        ("Saturday, March 12 – Police arrested Arman Sadykov in Osh.", "2022-03-12"),
        # as before
        ("Arman Sadykov was arrested in May. He was tried over a rally in July 2019.", "2021-05-01/2021-05-31"),
        ("Arman Sadykov was arrested in the early hours of the morning of 12 March.", "2022-03-12"),
        ("Arman Sadykov, the editor of a weekly, in 2010 was arrested.", "2010-01-01/2010-12-31"),
        ("May Pen, 12 March 2022 – Police arrested Arman Sadykov on Friday.", "2022-03-11"),
    ],
)  # fmt: skip
def test_the_day_of_an_arrest(extractor: Extractor, text: str, expected: str) -> None:
    assert day(extractor, text, "arrest") == expected


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Arman Sadykov (born 1970) was arrested in Osh.", "arrest"),
        ("Arman Sadykov, Minister of Justice from 2005 to 2010, was arrested.", "arrest"),
        ("Arman Sadykov, a judge in 2010, was arrested.", "arrest"),
        ("Arman Sadykov was detained in connection with the riots of February.", "arrest"),
        ("Arman Sadykov was arrested at a ceremony for the victims of 17 June 2005.", "arrest"),
        ("Arman Sadykov was arrested on a 2015 warrant.", "arrest"),
        ("Arman Sadykov was arrested in Osh, as he had been in 2012.", "arrest"),
        ("A court rejected Arman Sadykov's appeal against his conviction of 4 May 2021.", "appeal_rejected"),
        ("Arman Sadykov was sentenced to a year for taking part in a rally on 4 January 2022.", "sentencing"),
        ("Arman Sadykov was arrested in Tehran in 1398.", "arrest"),
        ("The 2021 report of the Committee says Arman Sadykov was tortured in custody.", "torture"),
        ("On 8 February Arman Sadykov's lawyer said he had been sentenced.", "sentencing"),
        (LEAD + "Arman Sadykov was shot dead in Osh. His funeral was held on 4 January 2022.", "killing"),
        (LEAD + "Arman Sadykov was shot dead in Osh. Police arrested a suspect on 4 January 2022.", "killing"),
        (LEAD + "Arman Sadykov was arrested in Osh. The next day he was fined in Bishkek.", "fine"),
    ],
)  # fmt: skip
def test_the_day_of_something_else_is_not_that_of_the_act(extractor: Extractor, text: str, act: str) -> None:
    assert day(extractor, text, act) is None


@pytest.mark.parametrize(
    ("text", "act", "expected"),
    [
        ("Arman Sadykov was killed in the riots of February.", "killing", "2022-02-01/2022-02-28"),
        ("Before 12 March, police arrested Arman Sadykov in Osh.", "arrest", "None/2022-03-11"),
        ("Arman Sadykov was sentenced to a year by a judgment of 4 January 2022.", "sentencing", "2022-01-04"),
        (LEAD + "Arman Sadykov was shot dead in Osh. He wrote on 4 January 2022 that he was followed.", "killing",
         "2022-02-13/2022-03-15"),
        (LEAD + "Arman Sadykov was charged over a post dated 4 January 2022.", "charge", "2022-02-13/2022-03-15"),
        (LEAD + "Arman Sadykov has been charged, his lawyer said on 4 January 2022.", "charge",
         "2021-12-05/2022-01-04"),
    ],
)  # fmt: skip
def test_the_day_of_the_act_stays(extractor: Extractor, text: str, act: str, expected: str) -> None:
    assert day(extractor, text, act) == expected
