"""General dailies: days in brackets, what came of a raid, who answers in a case, captives and those let go."""

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.clean import article_from_text
from pipeline.records import Incident

FACTUAL = {"reported", "alleged"}
PUBLISHED = "2023-05-10"  # a Wednesday
WRITTEN = 0.5


def told(extractor: Extractor, text: str, act: str = "") -> list[Incident]:
    found = next(iter(extractor.extract([article_from_text(text, published=PUBLISHED)])))[1]
    return [i for i in found if i.modality in FACTUAL and i.confidence >= WRITTEN and act in {"", i.act}]


def whom(incident: Incident) -> set[str]:
    return {party.name for party in (*incident.people, *incident.organisations) if party.role == "victim"}


def day(incident: Incident) -> str | None:
    date = incident.date
    return None if date is None or date.start is None else str(date.start)[:10]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Nabil Darwish was arrested (June 4, 2019) in Sfax.", "arrest"),
        ("Nabil Darwish was arrested on (4 June 2019) at a sit-in.", "arrest"),
        ("Police arrested (4 June 2019) the lawyer Nabil Darwish in Sfax.", "arrest"),
        ("Nabil Darwish was sentenced (4 June 2019) to two years in prison.", "sentencing"),
    ],
)
def test_a_day_in_brackets_right_after_an_act_dates_it(extractor: Extractor, text: str, act: str):
    assert [day(i) for i in told(extractor, text, act)] == ["2019-06-04"]


@pytest.mark.parametrize(
    "text",
    [
        "Nabil Darwish (born June 4, 1989) was arrested in Sfax.",
        "Nabil Darwish was arrested in Sfax over an article (Tunis Post, 4 June 2019).",
    ],
)
def test_other_days_in_brackets_do_not(extractor: Extractor, text: str):
    assert [day(i) for i in told(extractor, text, "arrest")] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "On 2 March border guards stopped a bus near Brest, which was followed by the arrest of the poet Denis Koval.",
        "On 2 March border guards stopped a bus near Brest, leading to the arrest of the poet Denis Koval.",
        "On 2 March border guards stopped a bus near Brest. This was followed by the arrest of the poet Denis Koval.",
        "On 2 March students marched in Brest, resulting in the detention of the poet Denis Koval.",
    ],
)
def test_what_a_deed_led_to_at_once_was_done_that_day(extractor: Extractor, text: str):
    assert [(whom(i), day(i)) for i in told(extractor, text) if i.act != "dispersal"] == [
        ({"Denis Koval"}, "2023-03-02")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "On 2 March prosecutors opened an inquiry, leading to the arrest of the poet Denis Koval.",
        "On 2 March he shared a video of the front, leading to the arrest of the poet Denis Koval.",
        "On 2 March a law was passed, which years later led to the arrest of the poet Denis Koval.",
    ],
)
def test_what_took_its_time_was_not(extractor: Extractor, text: str):
    assert [day(i) for i in told(extractor, text, "arrest")] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Lita Ramos was among the many respondents in the kidnapping and illegal detention cases filed in Butuan.",
        "Lita Ramos is among the suspects in the abduction case.",
        "Lita Ramos was among the respondents in the illegal detention case.",
        "Lita Ramos is one of the defendants in the kidnapping and rape cases.",
    ],
)
def test_who_answers_in_a_case_suffered_no_such_thing(extractor: Extractor, text: str):
    assert told(extractor, text) == []


def test_whom_the_suspects_harmed_did(extractor: Extractor):
    text = "Lita Ramos is among the suspects in the abduction of the journalist Jun Tolentino."
    assert [whom(i) for i in told(extractor, text, "abduction")] == [{"Jun Tolentino"}]
