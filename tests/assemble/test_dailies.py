"""General dailies: days in brackets, what came of a raid, who answers in a case, captives and those let go."""

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.records import Incident
from tests.assemble.readings import all_told, victims

PUBLISHED = "2023-05-10"  # a Wednesday
WRITTEN = 0.5


def told(extractor: Extractor, text: str, act: str = "") -> list[Incident]:
    found = all_told(extractor, text, published=PUBLISHED)
    return [i for i in found if i.modality in FACTUAL and i.confidence >= WRITTEN and act in {"", i.act}]


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
    assert [(victims(i), day(i)) for i in told(extractor, text) if i.act != "dispersal"] == [
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
        "Lita Ramos is one of nine respondents in the kidnapping and illegal detention cases filed in Butuan.",
        "Lita Ramos is among the suspects in the abduction case.",
        "Lita Ramos was among the respondents in the illegal detention case.",
        "Lita Ramos is one of the defendants in the kidnapping and rape cases.",
    ],
)
def test_who_answers_in_a_case_suffered_no_such_thing(extractor: Extractor, text: str):
    assert told(extractor, text) == []


def test_whom_the_suspects_harmed_did(extractor: Extractor):
    text = "Lita Ramos is among the suspects in the abduction of the journalist Jun Tolentino."
    assert [victims(i) for i in told(extractor, text, "abduction")] == [{"Jun Tolentino"}]


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        ("Bandits let go the vicar Josiah Audu on Monday, ten days after they seized him.", "release", "Josiah Audu"),
        ("Bandits freed the vicar Josiah Audu, a week after they dragged him out of bed.", "abduction", "Josiah Audu"),
        ("The guide, Musa Ibbi, was herded into the bush by bandits on Friday.", "abduction", "Musa Ibbi"),
        ("Musa Ibbi was waylaid by bandits near Jos on Friday and has not been seen since.", "abduction", "Musa Ibbi"),
        ("Grace Nuhu trekked home in April after a month in the hands of a gang.", "release", "Grace Nuhu"),
        ("Peter Eze was stabbed by cultists on Monday and breathed his last in hospital.", "killing", "Peter Eze"),
        ("Ann Kerubo lost two fingers to a police bullet on Monday.", "attack", "Ann Kerubo"),
        ("The lawyer Ann Kerubo had her jaw broken by a policeman in April.", "attack", "Ann Kerubo"),
        ("The reporter Ann Kerubo took a stone above the eye and needed stitches.", "attack", "Ann Kerubo"),
        ("The activist Ann Kerubo took plea on Friday over an online post.", "charge", "Ann Kerubo"),
        ("Ann Kerubo denied before magistrate Tom Ndege that she had insulted the governor.", "charge", "Ann Kerubo"),
        ("The media authority silenced the private channel Kibo TV for six months.", "censorship", "Kibo TV"),
        ("Gendarmes drove Ali Hassane away from his house on 8 April.", "arrest", "Ali Hassane"),
        ("Ali Hassane was arrested on 14 April and sent two days later to Kollo prison.", "detention", "Ali Hassane"),
        ("The university on Friday expelled Ann Kerubo for leading a march.", "dismissal", "Ann Kerubo"),
    ],
)
def test_what_dailies_tell(extractor: Extractor, text: str, act: str, who: str):
    assert [victims(i) for i in told(extractor, text, act)] == [{who}]


@pytest.mark.parametrize(
    "text",
    [
        "Villagers chased the soldiers after they shot at the trader Musa Ibbi.",
        "The minister took a blow to the head in a charity match in Kisumu.",
        "The company let go of its plan to build a dam.",
        "Cattle were herded into the forest by Musa Ibbi.",
        "The magistrate took the plea of Ann Kerubo on Friday.",
    ],
)
def test_what_is_none_of_it(extractor: Extractor, text: str):
    assert not [i for i in told(extractor, text) if any(a.role == "perpetrator" for a in i.people)]
    assert {i.act for i in told(extractor, text)} <= {"attempted_killing", "attack"}


def test_whom_gendarmes_drove_away_was_taken(extractor: Extractor):
    text = (
        "Nothing is known of Ali Hassane, whom gendarmes drove away from his house in Kollo on 8 April and whom no "
        "service admits to holding."
    )
    found = {i.act: victims(i) for i in told(extractor, text)}
    assert found["arrest"] == {"Ali Hassane"}
    assert set(found) <= {"arrest", "enforced_disappearance"}  # nobody admits to holding him


def test_he_after_a_semicolon_is_who_the_clause_before_is_about(extractor: Extractor):
    text = (
        "Bandits abducted the guide, Musa Ibbi, on 3 May and nothing has been heard of him since. That night the "
        "vicar, Mr. Sunday Audu-Bako, 61, ran out with a lamp; he was shot in his doorway and gave up the ghost."
    )
    assert [victims(i) for i in told(extractor, text, "killing")] == [{"Sunday Audu-Bako"}]


def test_a_price_a_head_is_nobody(extractor: Extractor):
    text = (
        "A court gave the host Alain Mbala two years in prison on 2 May. He had said on air that soldiers took 500 "
        "francs a head, and has been behind bars since officers collected him from the studio on 3 February."
    )
    assert [victims(i) for i in told(extractor, text, "arrest")] == [{"Alain Mbala"}]


def test_months_of_which_some_are_suspended_dismiss_nobody(extractor: Extractor):
    text = "A court sentenced the editor Alain Mbala to 18 months, six of them suspended, on 2 May."
    assert [i.act for i in told(extractor, text)] == ["sentencing"]
