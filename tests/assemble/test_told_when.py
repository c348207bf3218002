"""The day of what is told beside a dated act: in the next clause, as done "also", some weeks "after", up to now."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import facts_told

PUBLISHED = "2021-06-10"  # a Thursday


read = partial(facts_told, published=PUBLISHED)


def when(found: list[Incident], act: str, who: str | None = None) -> tuple[str, str] | None:
    here = [i for i in found if i.act == act and (who is None or who in named(i))]
    assert here
    day = here[0].date
    return None if day is None or day.start is None else (day.start[:10], day.end[:10])


def named(incident: Incident) -> str:
    people = [*incident.people, *incident.organisations]
    return " ".join([*(p.name for p in people if p.role == "victim"), incident.group.text if incident.group else ""])


MONDAY = ("2021-06-07", "2021-06-07")


@pytest.mark.parametrize(
    ("text", "act", "who", "expected"),
    [
        (
            (
                "Police in Osh arrested five printers on Monday, and a judge refused bail to four editors held on "
                "charges of sedition."
            ),
            "detention", "four editors", MONDAY,
        ),
        (
            (
                "Singer Arman Sadykov became the best-known person arrested under the law on Monday, detained over a "
                "song, as 200 police searched the offices of the Osh Daily."
            ),
            "raid", None, MONDAY,
        ),
        (
            (
                "Officers arrested Arman Sadykov on Monday. The paper said that his son, Daniyar, had also been "
                "arrested at home."
            ),
            "arrest", "Daniyar", MONDAY,
        ),
        (
            (
                "Officers arrested Arman Sadykov in Osh on Monday. The law is new. Few like it. Other staff, including "
                "editor Aida Osmonova, were also arrested."
            ),
            "arrest", "Aida", MONDAY,
        ),
        (
            "Lawyer Arman Sadykov saw his family on Monday, three weeks after he was released from prison.",
            "release", None, ("2021-05-14", "2021-05-20"),
        ),
        (
            (
                "Soldiers arrested minister Aung Lin in Yangon on Monday. Some 30 people have been arrested so "
                "far, the group said."
            ),
            "arrest", "30 people", ("2021-06-07", "2021-06-10"),
        ),
        (
            (
                "In the past two months alone, police have been accused of torturing Arman Sadykov, and of "
                "breaking up a march that began on 20 May."
            ),
            "torture", None, ("2021-04-09", "2021-06-10"),
        ),
        (
            "Oleg Marchenko was hanged in Belarus. It is presumed that it took place between 3 and 9 May.",
            "execution", None, ("2021-05-03", "2021-05-09"),
        ),
        (
            (
                "The court freed Rosa Diaz on Monday. Oleg Marchenko, who was due to leave the colony on September 14,"
                " 2020, was on September 12 sentenced to five further years."
            ),
            "sentencing", "Oleg", ("2020-09-12", "2020-09-12"),
        ),
        ("Rosa Diaz was freed in 2018, two years after she was abducted in Lima.", "abduction", None,
         ("2016-01-01", "2016-12-31")),
        ("Police responded on Monday with tear gas and arrested 40 people in Osh.", "arrest", None, MONDAY),
        ("Police arrested 40 people in Osh after Monday's protest.", "arrest", None, MONDAY),
        ("Police arrested 40 people in Osh shortly after midnight on Monday.", "arrest", None, MONDAY),
        ("Police arrested Arman Sadykov on May Day in Osh.", "arrest", None, ("2021-05-01", "2021-05-01")),
        (
            "The square has seen clashes since 21 marchers were killed in it on June 2, 1976.",
            "killing", None, ("1976-06-02", "1976-06-02"),
        ),
        (
            (
                "An Osh court on Monday found reporter Aida Osmonova guilty. The court gave her brother, Daniyar "
                "Osmonov, two years in prison over the 2019 protests."
            ),
            "sentencing", "Daniyar", MONDAY,
        ),
        (
            (
                "Lawyer Lin Hao was convicted of subversion in January 2019, probably because he defended monks, "
                "and was, the court said, sentenced to four years in prison."
            ),
            "sentencing", None, ("2019-01-01", "2019-01-31"),
        ),
    ],
)  # fmt: skip
def test_the_day_of_what_goes_with_a_dated_act(
    extractor: Extractor, text: str, act: str, who: str | None, expected: tuple[str, str]
):
    assert when(read(extractor, text), act, who) == expected


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        ("Lawyer Arman Sadykov fled abroad on 3 May, days after he was released from prison.", "release", None),
        ("Before Monday, 15 people had been arrested under the law.", "arrest", None),
        ("Officers arrested Arman Sadykov on Monday. Earlier, his son Daniyar was also arrested.", "arrest", "Daniyar"),
        ("Officers arrested Arman Sadykov on Monday. His son Daniyar had also been arrested.", "arrest", "Daniyar"),
        ("Soon after Sept. 11, 2001, editor Peter Maluku was beheaded in Lahore.", "killing", None),
        ("A nurse said that Peter Maluku was forced into a black 2017 Lada Niva and kidnapped.", "abduction", None),
        ("Mayor boasts of killing farmer Arman Sadykov\n\nHe spoke in Osh.", "killing", None),
        (
            (
                "In an affidavit that he presented to the media on Monday, a driver told of his work. His cook, Arman "
                "Sadykov, was tortured by officers in Osh."
            ),
            "torture", None,
        ),
        ("On Monday the mayor spoke. Months earlier Arman Sadykov was beaten in custody.", "ill_treatment", None),
        (
            (
                "The arrest of Arman Sadykov comes amid a crackdown that raises fears for the rights promised when "
                "the city was returned in 1997."
            ),
            "arrest", None,
        ),
    ],
)  # fmt: skip
def test_what_has_no_day(extractor: Extractor, text: str, act: str, who: str | None):
    day = when(read(extractor, text), act, who)
    assert day is None or day[0] < day[1]
    assert day != ("1997-01-01", "1997-12-31")


def test_also_means_the_acts_of_the_story_not_earlier_ones(extractor: Extractor):
    text = (
        "Officers arrested five editors on Monday. One of them, Arman Sadykov, was previously arrested in March over a "
        "song. Editor Aida Osmonova, a lawyer, was also arrested."
    )
    assert when(read(extractor, text), "arrest", "Aida") == MONDAY


def test_the_only_act_of_its_kind_told_with_its_day(extractor: Extractor):
    text = (
        "Nurses ask for the release of Rosa Melgar\n\nThe arrest of Rosa Melgar is an outrage, nurses say.\n\nThey "
        "have called on the mayor to uphold the law following the arrest of their colleague on Friday, 4 June."
    )
    assert when(read(extractor, text), "arrest", "Rosa") == ("2021-06-04", "2021-06-04")


def test_an_act_done_also_was_done_in_the_same_place(extractor: Extractor):
    text = "Officers arrested Arman Sadykov in Osh on Monday. Many wrote. Editor Aida Osmonova was also arrested."
    (arrest,) = (i for i in read(extractor, text) if "Aida" in named(i))
    assert [p.text for p in arrest.places] == ["Osh"]
