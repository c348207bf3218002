"""Which records share a case though no one person is told to have suffered both."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.clean import article_from_text
from tests.assemble.test_register_style import Reader, read  # noqa: F401 - a fixture by its name

if TYPE_CHECKING:
    from pipeline.assemble.pipeline import Extractor
    from pipeline.records import Incident


def whom(record: Incident) -> str:
    """Return a record's victims as one string."""
    names = [x.name for x in (*record.people, *record.organisations) if x.role == "victim"]
    return " ".join([*names, *([record.group.text] if record.group else [])])


def linked(read: Reader, text: str, one: tuple[str, str], other: tuple[str, str]) -> bool:  # noqa: F811
    """Tell whether two acts of a text, each with a word of whom it befell, share a case."""
    found = []
    for act, who in (one, other):
        hits = [r for r in read(text) if r.act == act and who in whom(r) and r.modality in {"reported", "alleged"}]
        assert hits, (act, who, [(r.act, whom(r)) for r in read(text)])
        found.append({r.case for r in hits})
    return bool(found[0] & found[1])


LINKED = [
    # one set told by its number and by its names, or by its number and noun twice
    (
        (
            "Four trainees of a farm school were kidnapped in Lume on 3 May 2021. "
            "The head of the school spoke to reporters about the security of the district. "
            "A list shows that Omar Dinko, Sule Karo, Peter Wallin and Idris Bello were kidnapped."
        ),
        ("abduction", "trainees"),
        ("abduction", "Sule Karo"),
    ),
    (
        (
            "Police in Lume detained three of its staff on Monday. The paper has been printed for ten years. "
            "Its readers are spread over the country. "
            "Three staff members, including the editor Lina Karsh, were taken away at noon on Monday."
        ),
        ("arrest", "three of its staff"),
        ("arrest", "Lina Karsh"),
    ),
    # some of those counted before
    (
        (
            "On 3 May 2021 police in Orsk arrested nine weavers. A court in Orsk sentenced nine weavers to "
            "two years in "
            "prison on 9 June 2021. The prison service moved the four female prisoners to a jail in Lume."
        ),
        ("sentencing", "weavers"),
        ("imprisonment", "prisoners"),
    ),
    (
        (
            "In April police detained seven puppeteers in Orsk over a play. Two were let go and three were "
            "convicted by a "
            "military court."
        ),
        ("arrest", "puppeteers"),
        ("conviction", "three"),
    ),
    (
        (
            "Amina Hadid and Pablo Ruiz were released in March 2021. Still in detention are the bakers Ivo Tann and "
            "Sule Karo."
        ),
        ("release", "Pablo Ruiz"),
        ("detention", "Ivo Tann"),
    ),
    (
        (
            "A court in Lume sentenced ten people to a year in prison in June 2021. They were arrested in "
            "Orsk on 3 May "
            "2021. The port was closed. Two boys also arrested at the time were sent home."
        ),
        ("sentencing", "ten people"),
        ("release", "Two boys"),
    ),
    (
        (
            "Police have held 900 people and beaten 70 marchers since the vote. "
            "Among them, four nurses have been charged with incitement."
        ),
        ("charge", "nurses"),
        ("attack", "marchers"),
    ),
    # one round of arrests with two figures
    (
        (
            "Police arrested more than 160 marchers in Lume on 1 May 2021. The square was fenced off. "
            "The rally had been banned. Our photographer saw around 20 marchers arrested in Lume on 1 May 2021."
        ),
        ("arrest", "160"),
        ("arrest", "20"),
    ),
    # kin and companions
    (
        "Police arrested the poet Ivo Tann in Lume on 3 May 2021. Officers threatened his sister on 4 May 2021.",
        ("arrest", "Ivo Tann"),
        ("threat", "sister"),
    ),
    (
        (
            "Gunmen abducted six surveyors near Lume on 3 May 2021. The road was shut. "
            "Their driver was also abducted, the company said."
        ),
        ("abduction", "surveyors"),
        ("abduction", "driver"),
    ),
    # those judged together
    (
        (
            "On 6 May 2021 a judge in Lume sentenced the former minister Ivo Tann to four years in prison. "
            "The mayor Sule Karo was also sentenced to four years on 6 May 2021."
        ),
        ("sentencing", "Ivo Tann"),
        ("sentencing", "Sule Karo"),
    ),
    (
        (
            "A Lume court jailed the architect Ivo Tann for life on Monday. "
            "The court also handed terms of 18 years to seven other defendants."
        ),
        ("sentencing", "Ivo Tann"),
        ("sentencing", "seven"),
    ),
    (
        (
            "The arrest of Amina Hadid, Pablo Ruiz and Sule Karo drew protests in Lume. Hadid was tortured in custody "
            "in May 2021. Ruiz was sentenced to two years in June 2021."
        ),
        ("torture", "Amina Hadid"),
        ("sentencing", "Pablo Ruiz"),
    ),
    # a body and its people
    (
        "In the last week of May 2021 the newspaper Lume Times was raided by police; seven editors were arrested.",
        ("raid", "Lume Times"),
        ("arrest", "editors"),
    ),
    (
        "Police raided the offices of the Union of Weavers in October 2020, arresting over 50 people in Lume.",
        ("raid", "Union of Weavers"),
        ("arrest", "50"),
    ),
    # others of one body
    (
        (
            "Police in Orsk detained the preacher Ivo Tann on 6 July 2020. They detained Sule Karo and Pablo "
            "Ruiz, other "
            "preachers of the same chapel, on 17 July 2020."
        ),
        ("arrest", "Ivo Tann"),
        ("arrest", "Sule Karo"),
    ),
]
APART = [
    (
        (
            "Four Chinese builders were abducted near Lume on 3 May 2020. The road was shut for a week. "
            "Four Turkish builders were abducted near Orsk on 4 July 2020."
        ),
        ("abduction", "Chinese"),
        ("abduction", "Turkish"),
    ),
    (
        (
            "In April police detained 700 puppeteers over a play. The vote was held on a Sunday. Police in Orsk "
            "wounded 40."
        ),
        ("arrest", "puppeteers"),
        ("attack", "40"),
    ),
    (
        (
            "On 19 April 2020 police in Lume detained seven relief volunteers, who were later charged with sedition. "
            "On 1 May 2020 ten volunteers were arrested in Orsk over a soup kitchen."
        ),
        ("charge", "seven"),
        ("arrest", "ten"),
    ),
    (
        (
            "Amina Hadid was released in Lume in March 2021. The bakers Ivo Tann and Sule Karo were arrested "
            "in Orsk in May "
            "2021."
        ),
        ("release", "Amina Hadid"),
        ("arrest", "Ivo Tann"),
    ),
    (
        (
            "Police arrested more than 160 marchers in Lume on 1 May 2021. The square was fenced off. "
            "The rally had been banned. Police arrested around 20 marchers in Orsk on 1 May 2021."
        ),
        ("arrest", "160"),
        ("arrest", "20"),
    ),
    (
        "Police arrested the poet Ivo Tann in Lume on 3 May 2021. Soldiers had killed his father in 2001.",
        ("arrest", "Ivo Tann"),
        ("killing", "father"),
    ),
    (
        (
            "On 6 May 2021 a judge in Lume sentenced the former minister Ivo Tann to four years in prison. "
            "The mayor Sule Karo was also sentenced to four years on 9 June 2019."
        ),
        ("sentencing", "Ivo Tann"),
        ("sentencing", "Sule Karo"),
    ),
    (
        "The newspaper Lume Times was raided by police in May 2021. Seven fishermen were arrested in Orsk in May 2021.",
        ("raid", "Lume Times"),
        ("arrest", "fishermen"),
    ),
    (
        (
            "Police in Orsk detained the preacher Ivo Tann on 6 July 2020. They detained Sule Karo and Pablo "
            "Ruiz, other "
            "preachers, on 17 July 2020."
        ),
        ("arrest", "Ivo Tann"),
        ("arrest", "Sule Karo"),
    ),
    # what befell each of a list apart, and the members of a body called after a nation
    (
        (
            "Ivo Tann pleaded guilty to the murders of Amina Hadid, Pablo Ruiz and Sule Karo. "
            "Hadid was abducted in Lume in May 2012. Ruiz was abducted in Orsk in August 2013."
        ),
        ("abduction", "Amina Hadid"),
        ("abduction", "Pablo Ruiz"),
    ),
    (
        (
            "A Lume court sentenced Amina Hadid and Pablo Ruiz to two years on 3 May 2021. "
            "Police searched the homes of several members of the Lumean Association of Writers on 4 May 2021."
        ),
        ("sentencing", "Amina Hadid"),
        ("raid", "members"),
    ),
    (
        "Soldiers killed 67 Palestinians in May 2019. Police arrested 850 Palestinians in April 2020.",
        ("killing", "67"),
        ("arrest", "850"),
    ),
]


def test_a_title_and_its_article_tell_one_round_of_arrests_with_two_figures(extractor: Extractor) -> None:
    article = article_from_text(
        "Police in the town of Lume arrested more than 400 people at a rally for fair wages on 3 May 2021.",
        title="Hundreds arrested at rally in Lume",
        published="2021-05-04",
    )
    found = next(iter(extractor.extract([article])))[1]
    assert len([r for r in found if r.act == "arrest"]) in {1, 2}
    assert len({r.case for r in found if r.act == "arrest"}) == 1


@pytest.mark.parametrize(("text", "one", "other"), LINKED)
def test_one_matter(read: Reader, text: str, one: tuple[str, str], other: tuple[str, str]) -> None:  # noqa: F811
    assert linked(read, text, one, other)


@pytest.mark.parametrize(("text", "one", "other"), APART)
def test_two_matters(read: Reader, text: str, one: tuple[str, str], other: tuple[str, str]) -> None:  # noqa: F811
    assert not linked(read, text, one, other)
