"""Members of a set who are named behind a colon, a bracket, a dash or their families: all of them, with their days."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, victims

HELD = [
    ("Others involved with the site, Ana Bor and Luis Mora, were also held in July 2009.", {"Ana Bor", "Luis Mora"}),
    (
        "Others involved with the site -- Ana Bor, editor Luis Mora, and writers Zoe Reis and Ivo Reis -- were held.",
        {"Ana Bor", "Luis Mora", "Zoe Reis", "Ivo Reis"},
    ),
    (
        ("Police arrested three teachers of Kano High School (Ana Bor, Luis Mora and Zoe Reis) and two pupils of Jos "
        "College (Ivo Reis and Tariq Nadim) in May 2005."),
        {"Ana Bor", "Luis Mora", "Zoe Reis", "Ivo Reis", "Tariq Nadim"},
    ),
    (
        "The families of Ana Bor, Luis Mora and Zoe Reis, whom police detained on 4 May 2012, wrote to him.",
        {"Ana Bor", "Luis Mora", "Zoe Reis"},
    ),
    ("The families of Ana Bor and Luis Mora, whom police detained at a vigil on 4 May 2012, were freed.", set()),
    ("The family of Ana Bor, whom police detained on 4 May 2012, wrote to him.", {"Ana Bor"}),
    ("Police arrested three actors of a film (Ana Bor and Luis Mora directed it) in May 2005.", set()),
    ("Students of the poet, Luis Mora, were held in July 2009.", set()),
    ("Three students of the teacher, Luis Mora, were arrested on 4 May 2012.", set()),
    ("Relatives of the victim, Luis Mora, were threatened by police.", set()),
    ("Two members of the family, Luis Mora and Ana Bor, were held.", {"Luis Mora", "Ana Bor"}),
    ("Others linked to the founder, Ana Bor, were held in July 2009.", set()),
    ("Police arrested three critics of the president (Luis Mora) in May 2005.", set()),
    ("The families of Ana Bor and Luis Mora, who were threatened by police on 4 May 2012, fled.", set()),
    ("Police beat a man on 4 May 2014: Luis Mora said he saw it.", set()),
]
DAYS = [
    (
        ("Police detained a man on each of three days: Luis Mora on July 15; Tariq Nadim on July 5; and Ivo Reis on "
        "July 6, 2014."),
        {"Luis Mora": "2014-07-15", "Tariq Nadim": "2014-07-05", "Ivo Reis": "2014-07-06"},
    ),
    (
        ("On three different dates in July 2008, soldiers in Kano detained a man: Luis Mora on July 15; Tariq Nadim on "
        "July 5; and Ivo Reis on July 9."),
        {"Luis Mora": "2008-07-15", "Tariq Nadim": "2008-07-05", "Ivo Reis": "2008-07-09"},
    ),
    (
        ("Three journalists were killed in 2015: Ana Bor in Kano on 3 May; Luis Mora in Jos on 4 June; and Zoe Reis in "
        "Kaduna on 7 July."),
        {"Ana Bor": "2015-05-03", "Luis Mora": "2015-06-04", "Zoe Reis": "2015-07-07"},
    ),
    (
        "Police arrested two teachers (Ana Bor and Zoe Reis) and two drivers (Luis Mora and Ivo Reis) on 4 May 2012.",
        dict.fromkeys(["Ana Bor", "Zoe Reis", "Luis Mora", "Ivo Reis"], "2012-05-04"),
    ),
    (
        "Police detained Ana Bor (also Anna), Luis Mora (a driver), and Ivo Reis on 4 May 2012.",
        dict.fromkeys(["Ana Bor", "Luis Mora", "Ivo Reis"], "2012-05-04"),
    ),
]


@pytest.mark.parametrize(("text", "named"), HELD, ids=[text for text, _ in HELD])
def test_who_is_named(extractor: Extractor, text: str, named: set[str]) -> None:
    assert set().union(*(victims(i) for i in facts_told(extractor, text))) == named


@pytest.mark.parametrize(("text", "days"), DAYS, ids=[text for text, _ in DAYS])
def test_each_on_their_day(extractor: Extractor, text: str, days: dict[str, str]) -> None:
    found = facts_told(extractor, text)
    assert {name: str(i.date.start) for i in found if i.date for name in victims(i)} == days
