"""Which day and which land is that of each act where a sentence tells of several, with several of either."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import facts_told

read = partial(facts_told, published="2021-06-01")


type Told = list[tuple[str, str | None]]


def days(records: list[Incident]) -> Told:
    """Return the acts, each with the first and last day of its date, or None."""
    told = [(r.act, None if r.date is None else f"{r.date.start}..{r.date.end}") for r in records]
    return sorted(told, key=lambda x: (x[0], x[1] or ""))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # a step with its charge, and the next with its own day
        ("Mina Horvat was convicted of insulting the king in 2016 and acquitted in 2017.",
         [("acquittal", "2017-01-01..2017-12-31"), ("conviction", "2016-01-01..2016-12-31")]),
        ("Mina Horvat was arrested for spying in 2019 and deported in 2021.",
         [("arrest", "2019-01-01..2019-12-31"), ("forced_return", "2021-01-01..2021-12-31")]),
        ("Mina Horvat was convicted in 2018 of insulting the king in 2016 and acquitted in 2019.",
         [("acquittal", "2019-01-01..2019-12-31"), ("conviction", "2018-01-01..2018-12-31")]),
        ("Mina Horvat was convicted of leading a protest in 2016 and acquitted in 2017.",
         [("acquittal", "2017-01-01..2017-12-31"), ("conviction", None)]),
        # what ends a stretch
        ("Mina Horvat was tried from May to June 2020 and acquitted.",
         [("acquittal", "2020-06-01..2020-06-30"), ("trial", "2020-05-01..2020-06-30")]),
        ("Police held Mina Horvat from 3 to 9 March 2020 and freed her.",
         [("detention", "2020-03-03..2020-03-09"), ("release", "2020-03-09..2020-03-09")]),
        ("Mina Horvat was arrested between 3 and 9 March 2020 and released.",
         [("arrest", "2020-03-03..2020-03-09"), ("release", "2020-03-03..2020-03-09")]),
        # several times
        ("Mina Horvat was arrested in 2018, 2019 and 2020.",
         [("arrest", f"{y}-01-01..{y}-12-31") for y in (2018, 2019, 2020)]),
        ("Mina Horvat was arrested in 2012, 2014 and, most recently, on 4 April 2021.",
         [("arrest", "2012-01-01..2012-12-31"), ("arrest", "2014-01-01..2014-12-31"),
          ("arrest", "2021-04-04..2021-04-04")]),
        ("Mina Horvat, who was arrested in 2016 and 2018, was shot dead in 2020.",
         [("arrest", "2016-01-01..2016-12-31"), ("arrest", "2018-01-01..2018-12-31"),
          ("killing", "2020-01-01..2020-12-31")]),
        ("Mina Horvat was held in 2018 and 2019.", [("detention", "2018-01-01..2019-12-31")]),
        # some days before or after that are counted
        ("Mina Horvat was killed on 4 May 2021. Two weeks before that, soldiers had beaten her.",
         [("attack", "2021-04-20..2021-04-20"), ("killing", "2021-05-04..2021-05-04")]),
        ("Mina Horvat was killed on 4 May 2021. A month before, she had received death threats.",
         [("killing", "2021-05-04..2021-05-04"), ("threat", "2021-04-01..2021-04-30")]),
        ("Mina Horvat was arrested on 12 April 2020 and freed two days after.",
         [("arrest", "2020-04-12..2020-04-12"), ("release", "2020-04-14..2020-04-14")]),
        ("Mina Horvat was released on 12 April 2020. In the two weeks before, her son was arrested.",
         [("arrest", None), ("release", "2020-04-12..2020-04-12")]),
        ("Mina Horvat was abducted in May and found dead in July 2020.",
         [("abduction", "2020-05-01..2020-05-31"), ("killing", "2020-07-01..2020-07-31")]),
        ("Mina Horvat was abducted on 3 May and her body was found on 9 July 2020.",
         [("abduction", "2020-05-03..2020-05-03"), ("killing", "2020-07-09..2020-07-09")]),
        # a part in a dated event
        ("Mina Horvat was arrested over her role in the 2011 protests.", [("arrest", None)]),
        ("Mina Horvat was convicted of involvement in the 2019 riots.", [("conviction", None)]),
        ("Mina Horvat, a candidate in the 2019 elections, was shot dead.", [("killing", None)]),
        ("Mina Horvat was killed for her beliefs in the 1994 massacre.", [("killing", "1994-01-01..1994-12-31")]),
        ("Mina Horvat was shot over a parking space in the 2019 protests.", [("attack", "2019-01-01..2019-12-31")]),
        ("Mina Horvat was arrested on 4 May 2020. She was sentenced to three years before, on appeal, being freed.",
         [("arrest", "2020-05-04..2020-05-04"), ("release", None), ("sentencing", None)]),
        # since then, to the day of the report
        ("Mina Horvat has been arrested twice since March 2019.", [("arrest", "2019-03-01..2021-06-01")]),
        ("Mina Horvat was arrested again and has been in prison since March 2019.",
         [("arrest", "2019-03-01..2019-03-31")]),
        ("Mina Horvat was beaten in the 2019 protests.", [("attack", "2019-01-01..2019-12-31")]),
        ("Mina Horvat was arrested for a second time in the 2019 protests.", [("arrest", "2019-01-01..2019-12-31")]),
    ],
)  # fmt: skip
def test_each_act_has_its_own_day(extractor: Extractor, text: str, wanted: Told) -> None:
    assert days(read(extractor, text)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Mina Horvat was arrested on 3 March 2020 and her husband, Karl Voss, on 6 March.",
         {"Mina Horvat": "2020-03-03", "Karl Voss": "2020-03-06"}),
        ("Soldiers beat Mina Horvat on 3 May 2020 and Karl Voss on 4 May.",
         {"Mina Horvat": "2020-05-03", "Karl Voss": "2020-05-04"}),
        ("Mina Horvat was arrested on 3 May 2020 and called Karl Voss on 4 May.", {"Mina Horvat": "2020-05-03"}),
        ("Mina Horvat was arrested on 3 May 2020 and wrote to Karl Voss on 4 May.", {"Mina Horvat": "2020-05-03"}),
        ("Mina Horvat was tortured by Omar Saleh on 3 May 2020 and Karl Voss on 4 May.", {"Mina Horvat": "2020-05-03"}),
        ("Police arrested Mina Horvat on 3 May 2020 and the brother of Karl Voss on 4 May.",
         {"Mina Horvat": "2020-05-03"}),
        ("Mina Horvat was arrested on 3 May 2020 and questioned by the mayor, Karl Voss, on 4 May.",
         {"Mina Horvat": "2020-05-03"}),
    ],
)  # fmt: skip
def test_who_is_named_beside_another_day(extractor: Extractor, text: str, wanted: dict[str, str]) -> None:
    told = {p.name: r.date.start for r in read(extractor, text) if r.date is not None
            for p in r.people if p.role == "victim"}  # fmt: skip
    assert told == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Mina Horvat was extradited from Kenya to Turkey in 2019 and sentenced in 2020 to ten years in prison.",
         [("forced_return", "KE"), ("sentencing", "TR")]),
        ("Mina Horvat was deported from Kenya to Rwanda, tortured and hanged.",
         [("execution", "RW"), ("forced_return", "KE"), ("torture", "RW")]),
        ("Mina Horvat was abducted in Nairobi, taken to Kigali and tortured.",
         [("abduction", "KE"), ("torture", "RW")]),
        ("Mina Horvat fled from Syria to Jordan and was killed.", [("exile", "SY"), ("killing", "JO")]),
        ("Mina Horvat fled to Kenya and was sentenced in absentia by a Ugandan court.",
         [("exile", "UG"), ("sentencing", "UG")]),
        ("Mina Horvat was tortured and deported from Kenya to Rwanda.", [("forced_return", "KE"), ("torture", "KE")]),
        ("Mina Horvat, exiled in Madrid, was sentenced in absentia to ten years in prison.",
         [("exile", None), ("sentencing", None)]),
        ("The brother of Mina Horvat, exiled in Madrid, was arrested.", [("arrest", None), ("exile", None)]),
        ("Mina Horvat, exiled in Madrid, was arrested.", [("arrest", "ES"), ("exile", None)]),
        ("Mina Horvat was handed over to Lagos police.", []),
        ("Mina Horvat was arrested in Abuja. She was handed over to Lagos police.", [("arrest", "NG")]),
        ("Mina Horvat was seized at the border. In Abuja she was handed over to Lagos police.",
         [("arrest", "NG"), ("forced_return", "NG")]),
        ("The wife of Mina Horvat, exiled in Berlin, was shot dead there on Monday.",
         [("exile", None), ("killing", "DE")]),
        ("Mina Horvat, exiled in Berlin, was tried for spying by a German court.", [("exile", "DE"), ("trial", "DE")]),
        # ways that were not gone, or not to the end, or back again
        ("Mina Horvat was not deported to Kenya but held.", [("detention", None)]),
        ("Mina Horvat fled from Syria to Turkey, returned and was killed.", [("exile", "SY"), ("killing", "SY")]),
        ("Mina Horvat was fleeing from Syria to Jordan and was shot at the border.",
         [("attempted_killing", "SY"), ("exile", "SY")]),
        ("Mina Horvat was wounded by a bomb in Hobyo, flown to Nairobi and pronounced dead.", [("killing", "SO")]),
        ("Mina Horvat was handed over to Chinese police.", [("forced_return", "CN")]),
        ("Kenya handed Mina Horvat over to Kampala police.", [("forced_return", "KE")]),
    ],
)  # fmt: skip
def test_each_act_has_its_own_land(extractor: Extractor, text: str, wanted: Told) -> None:
    told = [(r.act, None if r.country is None else r.country.alpha_2) for r in read(extractor, text)]
    assert sorted(told, key=lambda x: x[0]) == wanted
