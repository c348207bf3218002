"""Our comparison of incidents against the scorer that came with the gold, on generated records and on cases by hand."""

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.evaluate.causes import grouped, incident_faults
from pipeline.evaluate.incidents import score

SCORER = Path(__file__).resolve().parents[3] / "shared" / "benchmarks" / "incidents" / "score.py"
NAMES = ["Aigul Bekova", "Marat Osmonov", "Ruslan Ibraev", "Zhanna Seitkali kyzy", "Anna Müller", "Osmonov", "Yusuf"]
ACTS = ["arrest", "detention", "sentencing", "release", "imprisonment", "travel_ban"]
DAYS = ["2020-03-01", "2020-03-02", "2020-03-20", "2020-06-01", "2021-03-01"]
TERMS = ["3 years", "1 year 6 months", "15 days", "life", "fine of 300 dollars"]
CHARGES = ["extortion", "inciting discord", "spreading false information", "membership of a banned group"]
PLACES = ["Oskemen", "Almaty region", "Temirtau"]


def made_gold(draw: random.Random) -> list[dict]:
    articles = []
    for day in ("2020-04-01", "2020-07-01", "2021-05-01"):
        incidents = []
        for _ in range(draw.randint(0, 5)):
            incident: dict = {
                "act": draw.sample(ACTS, draw.choice([1, 1, 2])),
                "victims": draw.sample(NAMES, draw.choice([0, 1, 1, 2, 3])),
                "country": draw.choice(["KZ", "KG", ["KZ", "RU"]]),
            }
            if draw.random() < 0.6:
                incident["date"] = sorted(draw.choices(DAYS, k=2)) if draw.random() < 0.4 else [draw.choice(DAYS)] * 2
            if draw.random() < 0.4:
                incident["charges"] = draw.sample(CHARGES, draw.choice([1, 2]))
            if draw.random() < 0.4:
                incident["penalty"] = draw.choice(TERMS)
            if draw.random() < 0.4:
                incident["places"] = draw.sample(PLACES, 1)
            if draw.random() < 0.2:
                incident["count"] = draw.choice([4, 20])
            if draw.random() < 0.3:
                incident["optional"] = True
            incidents.append(incident)
        articles.append({"published": day, "incidents": incidents})
    return articles


def made_records(draw: random.Random, gold: list[dict]) -> list[dict]:
    records = []
    for day in [*(article["published"] for article in gold), "2019-01-01"]:
        near = [i for article in gold if article["published"] == day for i in article["incidents"]]
        for _ in range(draw.randint(0, 6)):
            like = draw.choice(near) if near and draw.random() < 0.7 else None
            records.append(made_record(draw, day, like))
    return records


def made_record(draw: random.Random, day: str, like: dict | None) -> dict:
    names = like["victims"] if like and draw.random() < 0.8 else draw.sample(NAMES, draw.choice([0, 1, 2]))
    names = [draw.choice([name, name.split()[-1], name.upper(), name + "a"]) for name in names]
    dated = (like or {}).get("date") if draw.random() < 0.8 else [draw.choice(DAYS)] * 2
    term = (like or {}).get("penalty") if draw.random() < 0.8 else draw.choice([*TERMS, None])
    charges = (like or {}).get("charges", []) if draw.random() < 0.7 else draw.sample(CHARGES, 1)
    return {
        "act": draw.choice(like["act"]) if like and draw.random() < 0.9 else draw.choice(ACTS),
        "modality": draw.choice(["reported", "reported", "alleged", "demanded", None]),
        "report": {"published": day, "source": "made.txt"},
        "people": [{"name": name, "role": draw.choice(["victim", "victim", "victim", "authority"])} for name in names],
        "organisations": [{"name": "Free Line", "role": "victim"}] if draw.random() < 0.1 else [],
        "group": {"text": "some", "min": draw.choice([2, 5, None]), "max": None} if draw.random() < 0.2 else None,
        "date": {"start": dated[0], "end": draw.choice([dated[1], None])} if dated else None,
        "country": draw.choice([{"alpha_2": "KZ"}, {"alpha_2": "KG"}, None, "KZ"]),
        "charges": [draw.choice([{"text": c, "law": None}, {"text": None, "law": "Article 5"}, c]) for c in charges],
        "penalty": (
            {
                "text": term,
                "status": draw.choice(["imposed", "suspended", None]),
                "term": draw.choice([None, {"iso": "P3Y"}]),
            }
            if term
            else None
        ),
        "places": [{"text": draw.choice(PLACES), "name": "Almaty"}] if draw.random() < 0.5 else [],
        "summary": "Made.",
    }


@pytest.mark.skipif(not SCORER.is_file(), reason="the gold's own scorer is not here (../shared)")
def test_figures_are_those_of_the_golds_own_scorer(tmp_path: Path):
    cases = []
    for seed in range(60):
        draw = random.Random(seed)
        gold = made_gold(draw)
        cases.append((gold, made_records(draw, gold)))
    driver = (
        "import json, sys; sys.path.insert(0, sys.argv[1]); import score\n"
        "for gold, recs in json.load(open(sys.argv[2])):\n"
        "    day = lambda r: (r['report'].get('published') or '')[:10]\n"
        "    stray = [r for r in recs if day(r) not in {a['published'] for a in gold}]\n"
        "    arts = gold + ([{'published': '', 'incidents': []}] if stray else [])\n"
        "    of = lambda a: [r for r in recs if day(r) == a['published']] if a['published'] else stray\n"
        "    print(json.dumps(score.score(arts, of)))\n"
    )
    (tmp_path / "cases.json").write_text(json.dumps(cases), encoding="utf-8")
    command = [sys.executable, "-c", driver, str(SCORER.parent), str(tmp_path / "cases.json")]
    theirs = [json.loads(line) for line in subprocess.run(command, check=True, capture_output=True).stdout.splitlines()]
    found = 0
    for (gold, records), expected in zip(cases, theirs, strict=True):
        ours = score(gold, records)
        assert ours.figures() == {key: expected[key] for key in ("f1", "precision", "recall", "slot_accuracy")}
        assert (ours.counts.tp, ours.counts.fp, ours.counts.fn) == (expected["tp"], expected["fp"], expected["fn"])
        assert {name: f"{share.right}/{share.of}" for name, share in ours.slots.items()} == expected["slots"]
        found += expected["tp"]
    assert found > 50  # the cases are no walk-over for either scorer


@pytest.mark.skipif(not SCORER.is_file(), reason="the gold's own scorer is not here (../shared)")
def test_the_command_line_of_the_scorer_agrees_on_written_files(tmp_path: Path):
    draw = random.Random(7)
    gold = made_gold(draw)
    records = made_records(draw, gold)
    (tmp_path / "gold.json").write_text(json.dumps({"articles": gold}), encoding="utf-8")
    (tmp_path / "incidents.jsonl").write_text("".join(json.dumps(r) + "\n" for r in records), encoding="utf-8")
    command = [sys.executable, str(SCORER), str(tmp_path / "gold.json"), str(tmp_path)]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    counts = score(gold, records).counts
    assert f"'tp': {counts.tp}, 'fp': {counts.fp}, 'fn': {counts.fn}," in printed


def incident(act: str, *victims: str, **more: object) -> dict:
    return {"act": [act], "victims": list(victims), "country": "KZ", **more}


def record(act: str, *victims: str, day: str | None = None, modality: str = "reported") -> dict:
    return {
        "act": act,
        "modality": modality,
        "report": {"published": "2020-04-01"},
        "people": [{"name": name, "role": "victim"} for name in victims],
        "date": {"start": day, "end": day} if day else None,
        "country": {"alpha_2": "KZ"},
        "evidence": [{"start": 0, "end": 5, "text": f"{act} of {victims}"}],
    }


def faults_of(incidents: list[dict], records: list[dict], text: str = "") -> list[tuple[str, str]]:
    gold = [{"published": "2020-04-01", "incidents": incidents}]
    outcome = score(gold, records)
    faults = incident_faults(outcome, "published", {"2020-04-01": records}, {"2020-04-01": text})
    return [(fault.kind, fault.cause) for fault in faults]


def test_each_miss_and_extra_has_its_cause():
    osmonov = incident("arrest", "Marat Osmonov", date=["2020-03-01", "2020-03-01"])
    assert faults_of([osmonov], [record("arrest", "Marat Osmonov", day="2020-03-01")]) == []
    assert faults_of([osmonov], []) == [("miss", "no trigger found")]
    assert faults_of([osmonov], [record("arrest", "Marat Osmonov", day="2018-03-01")]) == [
        ("miss", "wrong date"),
        ("extra", "wrong date"),
    ]
    assert faults_of([osmonov], [record("arrest", "Anna Müller", day="2020-03-01")]) == [
        ("miss", "wrong victims"),
        ("extra", "wrong victims"),
    ]
    assert faults_of([osmonov], [record("release", "Marat Osmonov", day="2020-03-01")]) == [
        ("miss", "wrong act"),
        ("extra", "wrong act"),
    ]
    assert faults_of([osmonov], [record("arrest", "Marat Osmonov", modality="threatened")]) == [
        ("miss", "modality filtered")
    ]
    assert faults_of([osmonov], [record("arrest", "Marat Osmonov"), record("arrest", "Osmonov")]) == [
        ("extra", "told twice")
    ]
    again = incident("arrest", "Marat Osmonov")
    assert faults_of([osmonov, again], [record("arrest", "Marat Osmonov")]) == [
        ("miss", "merged with another incident")
    ]


def test_a_miss_shows_the_sentence_that_tells_it():
    gold = [{"published": "2020-04-01", "incidents": [incident("release", "Anna Müller")]}]
    text = "Rain fell on Monday. Anna Müller was released at noon. Nobody else came."
    faults = incident_faults(score(gold, []), "published", {}, {"2020-04-01": text})
    assert [fault.sentence for fault in faults] == ["Anna Müller was released at noon."]


def test_groups_come_with_the_largest_first():
    gold = [incident("arrest", "Anna Müller"), incident("arrest", "Marat Osmonov"), incident("release", "Yusuf Tan")]
    articles = [{"published": "2020-04-01", "incidents": gold}]
    records = [record("sentencing", "Yusuf Tan")]
    faults = incident_faults(score(articles, records), "published", {"2020-04-01": records}, {})
    assert [(kind, cause, len(members)) for kind, cause, members in grouped(faults)] == [
        ("miss", "no trigger found", 2),
        ("miss", "wrong act", 1),
        ("extra", "wrong act", 1),
    ]


def test_an_optional_incident_excuses_itself_and_one_repeat():
    optional = incident("arrest", "Marat Osmonov", optional=True)
    gold = [{"published": "2020-04-01", "incidents": [optional]}]
    for repeats, extras in ((1, 0), (2, 0), (3, 1)):
        outcome = score(gold, [record("arrest", "Marat Osmonov")] * repeats)
        assert (outcome.counts.tp, outcome.counts.fp, outcome.counts.fn) == (0, extras, 0)
