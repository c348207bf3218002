"""Days of two to four acts that are joined: whose day it is, and whose it is not."""

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, victims


def days(extractor: Extractor, text: str) -> dict[str, str | None]:
    """Return the day of each act by whom it befell ("-": nobody named)."""
    told = facts_told(extractor, text)
    return {f"{r.act} {' '.join(sorted(victims(r))) or '-'}": r.date.edtf if r.date else None for r in told}


@pytest.mark.parametrize(
    ("text", "act", "day"),
    [
        # two clauses with subjects of their own: no scene, so not one day
        ("Odo Lind was shot dead and Ivo Kral was charged with sedition on 9 April 2021.", "killing Odo Lind", None),
        ("Odo Lind was hurt while the lawyer Ivo Kral was charged with sedition on 9 April 2021.", "attack Odo Lind",
         None),
        ("A court ordered Odo Lind's detention for 15 days, and Ivo Kral was shot dead on 9 April 2021.",
         "detention Odo Lind", None),
        ("Odo Lind was charged and Ivo Kral was dismissed, both on 9 April 2021.", "charge Odo Lind", "2021-04-09"),
        ("Odo Lind was shot dead and Ivo Kral was wounded on 9 April 2021.", "killing Odo Lind", "2021-04-09"),
        ("Odo Lind was held in 2019, and Ivo Kral was hurt when police broke up a rally on 9 April 2021.",
         "attack Ivo Kral", "2021-04-09"),
        # what was done after what befell another
        ("Odo Lind was arrested on 9 April 2021 after Ivo Kral was barred from leaving the country.",
         "travel_ban Ivo Kral", None),
        ("Odo Lind was jailed for two years on 9 April 2021 after Ivo Kral was beaten.", "attack Ivo Kral", None),
        ("Odo Lind was wounded on 9 April 2021 after Ivo Kral was shot dead.", "killing Ivo Kral", "2021-04-09"),
        # a gloss is no day of its own
        ("Odo Lind was fined on 10 May 2021, the day after student Ivo Kral was threatened.", "fine Odo Lind",
         "2021-05-10"),
        ("Odo Lind was fined on 10 May 2021, the day after student Ivo Kral was threatened.", "threat Ivo Kral",
         "2021-05-09"),
        ("Odo Lind was held on 3 May 2021. The day after police searched his home.", "raid Odo Lind", "2021-05-04"),
        # hours of a day
        ("Police raided the home of Odo Lind and arrested Ivo Kral in the early hours of 18 March 2021.",
         "raid Odo Lind", "2021-03-18"),
        ("Police arrested Odo Lind and, in the early hours of 3 May 2021, soldiers beat Ivo Kral.", "arrest Odo Lind",
         None),
        # another matter past a semicolon, "while" or "but"
        ("Odo Lind was sacked on 9 April 2021; a court granted bail to Ivo Kral.", "release Ivo Kral", None),
        ("Odo Lind was sacked on 9 April 2021, but police beat Ivo Kral.", "attack Ivo Kral", None),
        ("While a judge cleared Odo Lind of libel, Ivo Kral fled the country on 9 April 2021.", "acquittal Odo Lind",
         None),
        ("On 9 April 2021 Odo Lind was sacked, but police beat Ivo Kral.", "attack Ivo Kral", "2021-04-09"),
        ("Odo Lind was arrested on 9 April 2021; police searched his home.", "raid Odo Lind", "2021-04-09"),
        ("Odo Lind was shot dead on 9 April 2021, while Ivo Kral was wounded.", "attack Ivo Kral", "2021-04-09"),
        # one scene of several
        ("Odo Lind was shot dead and Ivo Kral was wounded when police opened fire on a march on 7 May 2021.",
         "killing Odo Lind", "2021-05-07"),
        # brackets behind a time
        ("During the worst days of the crackdown (9-11 May 2021), police arrested 40 students.", "arrest -",
         "2021-05-09/2021-05-11"),
        ("During the visit of Ann Obi (9-11 May 2021), police arrested 40 students.", "arrest -", None),
        # since when somebody has been held is no day of the sentence
        ("Odo Lind, in custody since 3 February, got a year on 12 March 2021, and Ivo Kral was fined in May.",
         "sentencing Odo Lind", "2021-03-12"),
        # the day of saying is none to count from
        ("Odo Lind was held on 2 June 2021, the group said on 10 June, adding that Ivo Kral was shot the next day.",
         "attack Ivo Kral", "2021-06-03"),
        ("Odo Lind was held on 4 May 2021. Ivo Kral was beaten later in the day.", "attack Ivo Kral", "2021-05-04"),
        ("Odo Lind was arrested on February 19, 2021. He was freed on March 2 hours after a march.",
         "release Odo Lind", "2021-03-02"),
        # a sentence that opens with its day is no range with that of the dateline
        ("GOMA, 3 May 2021 – On March 29, police arrested Odo Lind.", "arrest Odo Lind", "2021-03-29"),
        ("GOMA, May 3, 2021 — In March, police arrested Odo Lind.", "arrest Odo Lind", "2021-03"),
        ("Odo Lind was held 3 May – 5 June 2021.", "detention Odo Lind", "2021-05-03/2021-06-05"),
        ("Odo Lind was deported on 14 February 2021, as were Ivo Kral and Ida Obi on 6 May.", "forced_return Odo Lind",
         "2021-02-14"),
        # the days on which others were told, a paper was put out or a source spoke
        ("The embassy was informed on 6 May 2021 that Odo Lind was barred from leaving on 3 March 2021.",
         "travel_ban Odo Lind", "2021-03-03"),
        ("The family was told on 6 May 2021 that Odo Lind had been executed.", "execution Odo Lind", None),
        ("Odo Lind was told on 6 May 2021 that he had been dismissed.", "dismissal Odo Lind", "2021-05-06"),
        ("The Alba Group issued a statement on 12 May 2020. Odo Lind was tortured in custody.",
         "torture Odo Lind", None),
        ("Odo Lind posted a video on 12 May 2020. Police arrested him.", "arrest Odo Lind", "2020-05-12"),
        ("A court in Lima convicted Odo Lind of blasphemy (interview with Ida Obi, Osh, 5 May 2021).",
         "conviction Odo Lind", None),
        ("Odo Lind was tortured in custody [Alba Group, 7 May 2021].", "torture Odo Lind", None),
        ("Odo Lind was arrested [in May 2020] in Lima.", "arrest Odo Lind", "2020-05"),
        ("News broke on 9 May 2021 that Odo Lind had been fined on 3 May 2021.", "fine Odo Lind", "2021-05-03"),
        ("It became known on 9 May 2021 that Odo Lind had been tortured.", "torture Odo Lind", None),
        ("It came to light on 9 May 2021 that Odo Lind had been tortured.", "torture Odo Lind", None),
        # what new doers, or those of another town, did to somebody else; and public business
        ("Gunmen abducted Odo Lind on 3 May 2021. Prison guards tortured Ivo Kral.", "torture Ivo Kral", None),
        ("Police held Odo Lind in Cusco on 3 May 2021. Police in Lima beat Ivo Kral.", "attack Ivo Kral", None),
        ("Odo Lind was freed on 3 May 2021. The prison administration beat Ivo Kral.", "attack Ivo Kral", None),
        ("A court shut the group Open Dawn on 3 May 2021. Prison guards tortured Ivo Kral.", "torture Ivo Kral", None),
        ("Parliament adopted the law on 3 May 2021. Prison guards tortured Ivo Kral.", "torture Ivo Kral", None),
        ("Police held Odo Lind on 3 May 2021. Prison guards also tortured Ivo Kral.", "torture Ivo Kral", "2021-05-03"),
        ("Police raided Odo Lind’s house on 3 May 2021. Guards beat Ivo Kral.", "attack Ivo Kral", "2021-05-03"),
        ("Police held Odo Lind on 3 May 2021. The officers beat Ivo Kral.", "attack Ivo Kral", "2021-05-03"),
        ("On 3 May 2021 gunmen abducted Odo Lind. Masked men beat Ivo Kral.", "attack Ivo Kral", "2021-05-03"),
        ("Parliament met on 3 May 2021. Police beat Ivo Kral outside the hall.", "attack Ivo Kral", "2021-05-03"),
    ],
)  # fmt: skip
def test_whose_day_it_is(extractor: Extractor, text: str, act: str, day: str | None) -> None:
    assert days(extractor, text).get(act, "no such act") == day


def test_a_month_beats_nobody(extractor: Extractor) -> None:
    told = days(extractor, "Police arrested Odo Lind and on 3 May 2021 beat Ivo Kral.")
    assert told == {"arrest Odo Lind": None, "attack Ivo Kral": "2021-05-03"}
