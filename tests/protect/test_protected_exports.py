"""Nobody protected is left in any form of export: not by name, alias or surname, in no column and no byte."""

import json
from pathlib import Path
from typing import Any

import pytest

from pipeline.commands.export import export_command
from pipeline.export.job import FORMS, export
from pipeline.protect.coarsen import Places
from pipeline.protect.key import Key
from pipeline.protect.mask import Protection, Who
from pipeline.run import run_extract
from pipeline.settings import Settings
from tests.protect.leaks import PSEUDONYM, bytes_of, cells, leaks, lines, people

ONE = Key(bytes.fromhex("8f1d3ca07be94426d59a01f7c8623be5dd70129ea4cb0f5836e79d42b81c66fa"))
TWO = Key(bytes.fromhex("1c9ab35ef27704d8613b8fe0a92c55d764f81e0b97dd42a36ce530b98af4127d"))
CORPUS = Path(__file__).parents[2] / "corpus"


def openly(outputs: Path, base: Path) -> Path:
    """Export in every form with nobody protected."""
    base.mkdir(exist_ok=True)
    for to in FORMS:
        export(outputs, to, base / to)
    return base


def prove(outputs: Path, opened: Path, base: Path, who: Who, places: Places | None = None) -> None:
    """Export in every form and look for everyone, here and where nobody was protected."""
    names = people(outputs, who)
    assert len(names) > 20
    found_before = 0
    for to in FORMS:
        export(outputs, to, base / to, protection=Protection(who, ONE, "month" if places else None, places))
        found_before += len(leaks(opened / to, to, names))
        assert leaks(base / to, to, names) == set(), to
        data = bytes_of(base / to)
        whole = [name.encode() for name in names if " " in name]  # one word may arise of two cells: "China" "rep-…"
        assert len(whole) > 10
        assert not any(name in data for name in whole), to
    assert found_before > len(FORMS) * 20  # the same search finds them where nobody was protected


@pytest.fixture(scope="module")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("reports") / "out"
    run_extract([str(CORPUS / "reports")], out, Settings(isolate=False, all_modalities=True, explain=True))
    return out


@pytest.fixture(scope="module")
def opened(extracted: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return openly(extracted, tmp_path_factory.mktemp("open"))


@pytest.mark.parametrize("who", ["victims", "all"])
def test_nobody_is_left_of_the_reports_at_hand(extracted: Path, opened: Path, tmp_path: Path, who: Who) -> None:
    prove(extracted, opened, tmp_path, who, "region" if who == "all" else None)


@pytest.mark.slow
@pytest.mark.parametrize("who", ["victims", "all"])
def test_nobody_is_left_of_the_whole_corpus(tmp_path: Path, who: Who) -> None:
    inputs = [str(CORPUS / "reports"), str(CORPUS / "annotated" / "texts")]
    run_extract(inputs, tmp_path / "out", Settings(isolate=False, all_modalities=True))
    prove(tmp_path / "out", openly(tmp_path / "out", tmp_path / "open"), tmp_path, who)


def planted(folder: Path) -> Path:
    """Outputs where the victim's name is in every slot that holds words, in other spellings too."""
    name = "Şükrü Demirkıranoğlu"
    span = {"start": 0, "end": 5, "text": f"{name} was held"}
    report = {
        "id": "rep-1", "source": f"{name}.txt", "source_id": "demirkiranoglu-7", "article": 1, "title": f"Free {name}",
        "published": "2020-03-05", "url": "https://example.org/DEMIRKIRANOGLU", "language": "en", "sha256": "0" * 64,
    }  # fmt: skip
    person = {
        "name": name, "role": "victim", "aliases": ["Demirkıranoğlu"], "descriptors": ["brother of Şükrü", "poet"],
        "occupation": "artist", "age": 41, "gender": "male", "actor_type": None, "mentions": [span],
    }  # fmt: skip
    judge = {**person, "name": "Judge SUKRU Avcı", "role": "authority", "aliases": ["Avcı"]}
    lawyer = {
        **person,
        "name": "Ayşe Kaya",
        "role": "lawyer",
        "aliases": [],
        "descriptors": ["Sukru's lawyer"],
    }
    body = {"name": "Demirkıranoğlu Foundation", "role": "authority", "aliases": [], "actor_type": None,
            "mentions": []}  # fmt: skip
    victim_body = {**body, "name": "The Open Shelf", "role": "victim"}
    court = {**body, "name": "Court of The Open Shelf"}
    place = {"text": "Demirkıranoğlu Street", "name": "Demirkıranoğlu Street", "kind": "locality", "country": "TR",
             "claimed": None, "geonames_id": None, "latitude": None, "longitude": None, "from_context": True,
             "mentions": [span]}  # fmt: skip
    term = {"iso": "P1Y", "days": 365}
    penalty = {"kind": "imprisonment", "text": "a year, says Şükrü", "term": term, "status": "imposed",
               "fine": {"min": 1, "max": 1, "currency": "TRY", "stated_conversion": "Şükrü's 1 dollar"}}  # fmt: skip
    incident = {
        "schema_version": "1.0", "id": "inc-1", "report": report, "case": "case-1", "act": "sentencing",
        "modality": "reported", "summary": f"{name} was held", "people": [person, judge, lawyer],
        "organisations": [body, victim_body, court], "group": {"text": "the Demirkıranoğlus", "min": 3, "max": 4},
        "charges": [{"text": "praising demirkiranoglu", "category": "terrorism", "iccs": None,
                     "law": "Lex Demirkıranoğlu", "mentions": [span]}],
        "penalty": {**penalty, "also": [penalty]},
        "date": {"text": "Şükrü's day", "start": "2020-03-05", "end": "2020-03-05", "precision": "day",
                 "edtf": "2020-03-05"},
        "places": [place], "country": {"alpha_2": "TR", "alpha_3": "TUR", "name": "Turkey", "basis": "place",
                                       "claimed": "Şükrüland"},
        "evidence": [span], "confidence": 0.9, "producer": {"version": "0.1.0", "model": "m"},
        "explain": [{"slot": "act", "reason": name}],
    }  # fmt: skip
    other = {"label": "PERSON", "start": 0, "end": 5, "text": "Ozan Yılmaz", "name": None, "timex3": None,
             "penalty": None}  # fmt: skip
    line = {**report, "text": f"{name} was held", "zones": [], "entities": [other], "incidents": ["inc-1"]}
    reject = {"source": f"{name}.zip", "source_id": None, "line": None, "article": None, "sha256": None,
              "reason": "binary", "detail": "d"}  # fmt: skip
    folder.mkdir()
    for file, one in (("incidents", incident), ("reports", line), ("rejects", reject)):
        (folder / f"{file}.jsonl").write_text(json.dumps(one, ensure_ascii=False) + "\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize("to", FORMS)
@pytest.mark.parametrize("who", ["victims", "all"])
def test_a_name_in_every_slot_is_taken_out_of_every_slot(tmp_path: Path, to: str, who: Who) -> None:
    outputs = planted(tmp_path / "out")
    export(outputs, to, tmp_path / "x", protection=Protection(who, ONE))
    names = ["Şükrü Demirkıranoğlu", "The Open Shelf", *(["Avcı", "Ayşe Kaya", "Ozan Yılmaz"] if who == "all" else [])]
    assert leaks(tmp_path / "x", to, names) == set()
    texts = {text for _, text in cells(tmp_path / "x", to)}
    assert ("Ayşe Kaya" in texts) == (who == "victims" and to != "geojson")
    assert not any("SUKRU" in text or "Avcı" in text for text in texts)  # a judge of the victim's name has none either
    assert ONE.pseudonym("person", "sukru demirkiranoglu") in " ".join(texts)


def altered(folder: Path, victim: str, **slots: Any) -> Path:
    """Outputs where the victim is called so and the bodies and places are these."""
    outputs = planted(folder)
    line = json.loads((outputs / "incidents.jsonl").read_text(encoding="utf-8"))
    person, court, place = line["people"][0], line["organisations"][2], line["places"][0]
    line["people"] = [person | {"name": victim, "aliases": [], "mentions": []}]
    line["organisations"] = [court | {"name": name} for name in slots.get("courts", ())]
    line["organisations"] += [court | {"name": name, "role": "victim"} for name in slots.get("bodies", ())]
    line["places"] = [place | {"name": name, "text": name} | more for name, more in slots.get("places", {}).items()]
    line["charges"] = [line["charges"][0] | {"text": text, "law": None} for text in slots.get("charges", ())]
    (outputs / "incidents.jsonl").write_text(json.dumps(line, ensure_ascii=False) + "\n", encoding="utf-8")
    return outputs


def told(outputs: Path, target: Path, places: Places | None = None) -> set[str]:
    export(outputs, "csv", target, protection=Protection("victims", ONE, None, places))
    return {text for _, text in cells(target, "csv")}


@pytest.mark.parametrize(
    ("victim", "body"),
    [
        ("Madina Yerlanova", "Yerlanov Foundation"), ("Eva Nováková", "Novák Foundation"),
        ("Eleni Papadopoulou", "Papadopoulos Fund"), ("Ona Petrauskienė", "Jonas Petrauskas Club"),
        ("Olga Kowalska", "Kowalski Trust"),
        ("Vera Zelenskaya", "Zelensky Court"),
        ("Anna Lapshina", "Lapshin and Sons"),
        ("Nabeel Alkhawaja", "Al-Khawaja Committee"),
        ("Abdulrahman Saidi", "Centre of Abdul Rahman"),
        ("Aziz Abdarrashidov", "Abd ar-Rashidov Street Police"),
        ("Ömer Öztürk", "Free Oeztuerk Committee"), ("Oemer Oeztuerk", "Öztürk Committee"),
    ],
)
def test_a_surname_of_the_other_sex_or_written_otherwise_is_the_victims(tmp_path: Path, victim: str, body: str) -> None:
    outputs = altered(tmp_path / "out", victim, courts=[body, "Court of Marine Affairs"])
    cells_told = told(outputs, tmp_path / "x")
    assert body not in cells_told
    assert "Court of Marine Affairs" in cells_told


def test_no_charge_stays_in_a_script_without_capitals_where_a_name_is_not_seen(tmp_path: Path) -> None:
    outputs = altered(tmp_path / "out", "Ada Borz", charges=["praising 劉霞", "insulting الحاكم", "insulting a judge"])
    texts = told(outputs, tmp_path / "x")
    assert {text for text in texts if text.startswith(("praising", "insulting"))} == {"insulting a judge"}


def test_a_body_that_is_a_victim_is_named_by_no_place_and_no_charge(tmp_path: Path) -> None:
    places = {"Open Shelf Street": {}, "Kazan": {"geonames_id": 551487}}
    outputs = altered(
        tmp_path / "out", "Ada Borz", bodies=["The Open Shelf", "Kazan", "Grüne Liste"], places=places,
        charges=["leading open shelf", "joining gruene liste"],
    )  # fmt: skip
    cells_told = told(outputs, tmp_path / "x")
    assert "joining gruene liste" not in cells_told
    assert not any("open shelf" in text.lower() for text in cells_told if text)
    assert "Kazan" in cells_told  # where it was is no name


def test_only_a_body_that_tells_a_place_is_hidden_with_coarse_places(tmp_path: Path) -> None:
    hidden = {"Cox's Bazar police", "Naryan-Mar court", "Tel Aviv Court", "Red Bank police", "Perm Territory Court",
              "Kavre District Court"}  # fmt: skip
    shown = {"Police", "Supreme Court", "Court", "Union", "Ministry of Justice", "High Court", "People's Court",
             "Border guards' Police", "Kazakhstan"}  # fmt: skip
    cells_told = told(altered(tmp_path / "out", "Ada Borz", courts=[*hidden, *shown]), tmp_path / "x", "region")
    assert not hidden & cells_told
    assert shown - cells_told == {"Border guards' Police"}  # a village is called so


def test_what_a_protected_record_still_says(tmp_path: Path) -> None:
    export(planted(tmp_path / "out"), "geojson", tmp_path / "x", protection=Protection("all", ONE, "month", "country"))
    told: dict[str, Any] = json.loads((tmp_path / "x").read_text(encoding="utf-8"))["features"][0]["properties"]
    assert {key: told[key] for key in ("act", "country", "charge_categories", "group_min", "term_days")} == {
        "act": "sentencing", "country": "TR", "charge_categories": "terrorism", "group_min": 3, "term_days": 365
    }  # fmt: skip
    assert (told["date_start"], told["date_end"], told["date_precision"], told["date_edtf"]) == (
        "2020-03-01", "2020-03-31", "month", "2020-03"
    )  # fmt: skip
    for gone in ("summary", "title", "url", "published", "group_text", "penalty_text", "date_text", "place_names"):
        assert told[gone] is None


@pytest.mark.parametrize("to", ["csv", "ftm", "geojson", "datapackage"])
def test_pseudonyms_are_stable_with_one_key_and_unlinkable_across_two(tmp_path: Path, to: str) -> None:
    outputs = planted(tmp_path / "out")
    for name, key in (("a", ONE), ("b", ONE), ("c", TWO)):
        export(outputs, to, tmp_path / name, protection=Protection("all", key))
    one, again, other = (bytes_of(tmp_path / name) for name in ("a", "b", "c"))
    assert one == again
    marks = [set(PSEUDONYM.findall(data.decode())) for data in (one, other)]
    assert len(marks[0]) == len(marks[1]) >= 3
    assert not marks[0] & marks[1]
    assert not any(line["id"].encode() in one + other for line in lines(outputs / "incidents.jsonl"))


def test_the_same_person_has_one_pseudonym_in_all_reports(tmp_path: Path) -> None:
    outputs = planted(tmp_path / "out")
    line = json.loads((outputs / "incidents.jsonl").read_text(encoding="utf-8"))
    line["id"], line["report"]["id"], line["people"][0]["name"] = "inc-2", "rep-2", "SÜKRÜ DEMIRKIRANOGLU"
    with (outputs / "incidents.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps(line, ensure_ascii=False) + "\n")
    export(outputs, "csv", tmp_path / "x", protection=Protection("victims", ONE))
    names = [text for name, text in cells(tmp_path / "x", "csv") if name == "victim_names"]
    assert len(names) == 2
    assert names[0] == names[1]


def test_the_command_refuses_what_does_not_protect(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    outputs = planted(tmp_path / "out")
    monkeypatch.delenv("HABEAS_KEY", raising=False)
    for options, told in (
        ({"protect": "victims"}, "no key: give --key-file FILE or set HABEAS_KEY"),
        ({"protect": "children"}, "--protect is victims or all, not 'children'"),
        ({"dates": "month"}, "--coarsen-dates needs --protect"),
        ({"protect": "all", "places": "street"}, "--coarsen-places is region or country, not 'street'"),
    ):
        assert export_command(outputs, "csv", tmp_path / "x", **options) == 2
        assert told in capsys.readouterr().err
    monkeypatch.setenv("HABEAS_KEY", "ab" * 32)
    assert export_command(outputs, "csv", tmp_path / "x", protect="all") == 2
    assert "follows a pattern" in capsys.readouterr().err
    assert not (tmp_path / "x").exists()
    monkeypatch.setenv("HABEAS_KEY", "8f1d3ca07be94426d59a01f7c8623be5dd70129ea4cb0f5836e79d42b81c66fa")
    assert export_command(outputs, "csv", None, protect="all") == 0
    assert (outputs / "export" / "csv-protected" / "people.csv").is_file()
