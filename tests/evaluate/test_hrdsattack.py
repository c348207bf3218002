"""The rules of HRDsAttack on answers and records made by hand, with the figures counted by hand."""

import pytest

from pipeline.evaluate.countries import country_codes
from pipeline.evaluate.hrdsattack import contained, match_names, read_document, score
from pipeline.evaluate.hrdsattack_gold import clean_answers

EMPTY = {
    "perpetrator_type": None, "violation_types": [], "year": "None", "month": "NULL", "date": "", "city": None,
    "country": "unknown", "victims": [],
}  # fmt: skip


def sample(identity: int, **answers: object) -> dict:
    return {"sample": {"Input.GLOBALEVENTID": identity}, "annotations": [{"annotation": {**EMPTY, **answers}}]}


def victim(name: str | None) -> dict:
    return {"victim_name": name}


def record(act: str, *names: str, day: str = "", city: str = "", actor: str = "", **more: object) -> dict:
    return {
        "act": act,
        "modality": "reported",
        "people": [{"name": name, "role": "victim"} for name in names]
        + ([{"name": "X", "role": "perpetrator", "actor_type": actor}] if actor else []),
        "date": {"start": day, "end": day, "precision": "day"} if day else None,
        "places": [{"text": city, "name": city, "kind": "city"}] if city else [],
        "country": None,
        **more,
    }


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("USA", {"US"}), ("United States", {"US"}), ("People's Republic of China", {"CN"}), ("England", {"GB"}),
        ("Turrkey", {"TR"}), ("the Netherlands", {"NL"}), ("Columbia", {"CO"}), ("Texas", {"US"}), ("Burma", {"MM"}),
        ("Ethiopian", {"ET"}), ("Greece and India", {"GR", "IN"}), ("Africa", set()), ("", set()),
        ("Unites States of America", {"US"}), ("Niger", {"NE"}), ("Nigeria", {"NG"}),
        ("multiple (South Africa, Zimbabwe, Malawi, etc.)", {"ZA", "ZW", "MW"}),
    ],
)  # fmt: skip
def test_countries_by_any_name(text: str, codes: set[str]):
    assert country_codes(text) == codes


def test_answers_are_cleaned():
    answers = clean_answers(
        {
            **EMPTY,
            "year": "2021.0",
            "month": "Novermber",
            "date": "04",
            "country": "USA",
            "perpetrator_type": "other state actors",
            "victims": [victim("Ana Ray"), victim(None), victim("None")],
        }
    )
    assert (answers.year, answers.month, answers.day) == (2021, 11, 4)
    assert answers.victims == ("Ana Ray",)
    assert answers.perpetrator == "state actor"
    assert answers.countries == {"US"}
    empty = clean_answers({**EMPTY, "year": "13.0", "month": "2015", "date": "1839.0"})
    assert (empty.year, empty.month, empty.day, empty.city, empty.country_text) == (None,) * 5
    assert clean_answers({**EMPTY, "month": "02"}).month == 2


def test_a_document_is_read_from_its_records():
    reading = read_document(
        [
            record("arrest", "Ana Ray", day="2020-05-03", city="Lagos", actor="state_security"),
            record("sentencing", "Ray", day="2020-07-09", city="Lagos"),
            record("attack", "Bo Lee", day="2019-07-10", city="Abuja", actor="private"),
            record("release", "Cy Doe"),
            record("killing", "Di Fox", modality="demanded"),
            record("travel_ban", actor="state_other"),
        ]
    )
    assert reading.violations == {"arbitrary detention", "other"}
    assert reading.victims == ("ana ray", "bo lee")  # no one freed, no one only feared for, no name within another
    assert reading.perpetrator == "state actor"
    assert reading.city == {"lagos"}
    assert (reading.year, reading.month, reading.day) == (2020, 7, 9)


def test_no_record_is_an_unknown_violation_by_nobody_known():
    reading = read_document([])
    assert (reading.violations, reading.perpetrator) == ({"unknown"}, "insufficient information")
    assert reading.city == frozenset()
    assert (reading.country, reading.year, reading.month, reading.day) == (None,) * 4


def test_an_act_of_law_by_nobody_told_is_a_states():
    reading = read_document([record("arrest", "Ana Ray"), record("killing", "Bo Lee")])
    assert (reading.perpetrator, reading.perpetrator_by_law) == ("insufficient information", "state actor")
    told = read_document([record("arrest", "Ana Ray"), record("killing", "Bo Lee", actor="armed_non_state")])
    assert told.perpetrator == told.perpetrator_by_law == "other actors without permissions"
    assert read_document([record("killing", "Bo Lee"), record("release", "Cy Doe")]).perpetrator == (
        "insufficient information"
    )


def test_month_and_day_need_a_date_of_a_day():
    month = {"start": "2020-05-01", "end": "2020-05-31", "precision": "month"}
    reading = read_document([record("arrest", "Ana Ray", date=month)])
    assert (reading.year, reading.month, reading.day) == (2020, None, None)


def test_fuzzy_matching_takes_equal_names_first():
    counts, missed, extra = match_names(["ana", "ana ray"], ["ana ray", "ana r"], contained)
    assert (counts.tp, counts.fp, counts.fn) == (2, 0, 0)
    assert missed == extra == []
    counts, missed, extra = match_names(["ana", "bo"], ["ana ray", "cy"], str.__eq__)
    assert (counts.tp, counts.fp, counts.fn) == (0, 2, 2)


def test_figures_over_documents():
    samples = [
        sample(
            1,
            violation_types=["arbitrary detention", "torture"],
            victims=[victim("Ana Ray"), victim("José Díaz")],
            perpetrator_type="state actor",
            country="Nigeria",
            city="Lagos State",
            year="2020.0",
            month="July",
            date="9",
        ),
        sample(2, violation_types=["unknown"], country="USA", perpetrator_type="other non-state actors"),
    ]
    country = {"alpha_2": "NG"}
    records = [
        record(
            "arrest",
            "Ana Ray",
            "Jose Diaz Lopez",
            day="2020-07-09",
            city="Lagos",
            actor="state_security",
            country=country,
        )
    ]
    tally, faults = score(samples, {"1": records})
    figures = tally.figures()
    assert figures["victim_exact_f1"] == 50.0  # one of two, one too many
    assert figures["victim_fuzzy_f1"] == 100.0
    assert figures["violation_f1"] == 80.0  # 2 right, 1 missed
    assert figures["perpetrator_type"] == 50.0
    assert figures["country"] == 50.0
    assert figures["city"] == figures["year"] == figures["month"] == figures["day"] == 100.0
    assert figures["city_paper"] == figures["day_paper"] == 50.0  # an empty gold counts as wrong
    assert figures["perpetrator_type_paper"] == 50.0
    assert figures["victim_exact_f1_paper"] == 50.0
    assert sorted(fault.cause for fault in faults) == [
        "country: none",
        "perpetrator_type: none",
        "violation torture",
    ]
    assert list(figures) == [
        "victim_exact_f1", "victim_fuzzy_f1", "violation_f1", "perpetrator_type", "country", "city", "year", "month",
        "day", "victim_exact_f1_paper", "victim_fuzzy_f1_paper", "violation_f1_paper", "perpetrator_type_paper",
        "country_paper", "city_paper", "year_paper", "month_paper", "day_paper",
    ]  # fmt: skip


def test_a_missed_name_comes_with_the_sentence_of_the_article_that_has_it():
    given = sample(3, victims=[victim("Ana Ray")], country="Nigeria")
    given["sample"]["Input.article_interface"] = (
        "<p>Rain fell. The court freed Ana Ray at last.</p><p>Nigeria waits.</p>"
    )
    faults = {fault.cause: fault.sentence for fault in score([given], {})[1]}
    assert faults["victim name"] == "The court freed Ana Ray at last."
