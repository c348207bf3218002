"""A forgotten person is in no file of the folder, offsets stay right, and nothing tells who it was."""

import csv
import hashlib
import json
import os
import re
import shutil
import stat
from pathlib import Path
from time import process_time
from typing import Any
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.commands.forget import forget_command
from pipeline.commands.review import review_export, review_import
from pipeline.export.job import export
from pipeline.protect import forget as module
from pipeline.protect.called import Called
from pipeline.protect.forget import forget
from pipeline.protect.key import Key
from pipeline.protect.leftovers import holds
from pipeline.protect.names import Words
from pipeline.protect.redact import BLOCK, Target, blacken
from pipeline.records import Incident, Reject, ReportLine
from pipeline.run import run_extract
from pipeline.settings import Settings
from pipeline.write.folder import OutputError, locked
from tests.protect.leaks import bytes_of, lines

KEY = Key(bytes.fromhex("8f1d3ca07be94426d59a01f7c8623be5dd70129ea4cb0f5836e79d42b81c66fa"))
ONE = (
    "Police arrested Arman Sadykov, a reporter, and his brother Daniyar Sadykov in Oskemen on 27 August 2020. "
    "On 6 October the Oskemen City Court sentenced Sadykov to two years in prison for extortion. The Sadykovs appealed."
)
TWO = "Soldiers beat Leyla Aminova in the village on 3 May 2020. SADYKOV, ARMAN was not there, she said."
FOUR = "A court in Almaty fined Arman Sadykov for extortion on 5 May 2021."
THREE = "Police arrested Rustam Sadykov in Almaty on 4 May 2021."


@pytest.fixture(scope="module")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("forget")
    (base / "in").mkdir()
    for name, text in (("free-arman-sadykov", ONE), ("two", TWO), ("three", THREE), ("four", FOUR)):
        (base / "in" / f"{name}.txt").write_text(text, encoding="utf-8")
    (base / "in" / "Arman Sadykov.zip").write_bytes(b"PK\x03\x04" + bytes(60))
    run_extract([str(base / "in")], base / "out", Settings(isolate=False, all_modalities=True, explain=True))
    return base / "out"


@pytest.fixture
def outputs(extracted: Path, tmp_path: Path) -> Path:
    shutil.copytree(extracted, tmp_path / "out")
    (tmp_path / "out" / "deltas").mkdir(exist_ok=True)
    old = next(lines(extracted / "incidents.jsonl"))["id"]
    (tmp_path / "out" / "deltas" / "000001.jsonl").write_text(json.dumps({"op": "added", "id": old}) + "\n")
    (tmp_path / "out" / ".habeas").mkdir(exist_ok=True)
    (tmp_path / "out" / ".habeas" / "store.sqlite").write_bytes(b"Arman Sadykov")
    return tmp_path / "out"


def everything(folder: Path) -> str:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()).decode(errors="replace")


def check(folder: Path) -> tuple[list[Any], list[Any]]:
    """Every line is still a record of the contract, and every offset is right."""
    reports = [ReportLine.model_validate(line) for line in lines(folder / "reports.jsonl")]
    texts = {report.id: report.text for report in reports}
    incidents = [Incident.model_validate(line) for line in lines(folder / "incidents.jsonl")]
    for reject in lines(folder / "rejects.jsonl"):
        Reject.model_validate(reject)
    for report in reports:
        assert all(report.text[one.start : one.end] == one.text for one in report.entities)
    for incident in incidents:
        text = texts[incident.report.id]
        parts = [*incident.people, *incident.organisations, *incident.charges, *incident.places]
        for span in [*incident.evidence, *(mention for one in parts for mention in one.mentions)]:
            assert text[span.start : span.end] == span.text
    assert [one for report in reports for one in report.incidents] == [incident.id for incident in incidents]
    return incidents, reports


@pytest.mark.parametrize("remove", [False, True])
def test_nothing_names_them_and_every_offset_is_right(outputs: Path, remove: bool) -> None:
    assert "arman" in everything(outputs).lower()
    before = list(lines(outputs / "incidents.jsonl"))
    export(outputs, "csv", outputs / "export" / "csv")
    done = forget(outputs, "arman sadykov", remove=remove)
    assert done.reports == 3
    assert done.exports == 1
    assert "arman" not in everything(outputs).lower()
    assert not list((outputs / ".habeas").iterdir())  # no store that could be mended
    assert not (outputs / "export").exists()
    assert {stat.S_IMODE(path.stat().st_mode) for path in outputs.rglob("*.jsonl")} == {0o600}
    incidents, reports = check(outputs)
    rustam = next(report for report in reports if "Rustam" in report.text)
    assert "Sadykov" in rustam.text  # another man
    assert done.partly == [rustam.id]
    assert everything(outputs).count("Sadykov") == everything(outputs).count("Rustam Sadykov") + sum(
        one.text == "Sadykov" for incident in incidents for person in incident.people for one in person.mentions
    )
    assert any(BLOCK in report.text for report in reports)
    if remove:
        assert not any(BLOCK in person.name and "Daniyar" not in person.name
                       for incident in incidents for person in incident.people)  # fmt: skip
        assert len(incidents) < len(before)
    else:
        assert len(incidents) == len(before)
    kept = {incident.id for incident in incidents} & {line["id"] for line in before}
    assert kept == {line["id"] for line in before if not any("Arman" in one["name"] for one in line["people"])}
    manifest = json.loads((outputs / "run.json").read_text(encoding="utf-8"))
    assert manifest["outputs"]["incidents.jsonl"]["lines"] == len(incidents)
    assert manifest["outputs"]["reports.jsonl"]["bytes"] == (outputs / "reports.jsonl").stat().st_size


def test_exports_of_an_earlier_night_go_though_the_outputs_name_nobody_now(outputs: Path) -> None:
    """What they hold cannot be searched; one made of the outputs that stand holds no more than these."""
    for form in ("csv", "sqlite", "geojson", "datapackage"):
        export(outputs, form, outputs / "export" / form)
    os.utime(outputs / "export" / "csv", (0, 0))
    os.utime(outputs / "export" / "geojson", (2**33, 2**33))  # of a clock that was wrong
    for path in (outputs / "export" / "datapackage").iterdir():
        os.utime(path, (0, 0))
    (outputs / "export" / "datapackage" / ".~lock.people.csv#").touch()  # somebody looks at it: the folder is young
    (outputs / "export" / ".habeas-export-killed").mkdir()
    (outputs / "export" / "tasks.jsonl").write_text("{}\n")
    os.utime(outputs / "export" / "tasks.jsonl", (0, 0))
    done = forget(outputs, "Nobody Whatever")
    assert (done.exports, done.changed) == (3, {})
    assert {path.name for path in (outputs / "export").iterdir()} == {"sqlite", "tasks.jsonl"}


def test_ids_elsewhere_follow(outputs: Path) -> None:
    forget(outputs, "Arman Sadykov")
    told = next(lines(outputs / "deltas" / "000001.jsonl"))
    assert told["id"] == next(lines(outputs / "incidents.jsonl"))["id"]


@pytest.mark.parametrize("since", [0, 1])
@pytest.mark.parametrize("remove", [False, True])
def test_who_reads_the_deltas_holds_what_stands(outputs: Path, remove: bool, since: int) -> None:
    """Whoever read all but the last before, and whoever reads all of them now."""
    before = list(lines(outputs / "incidents.jsonl"))
    first = outputs / "deltas" / "000001.jsonl"
    told = [{"op": "added", "id": one["id"], "report": one["report"]["id"]} for one in before]
    first.write_text("".join(json.dumps(one) + "\n" for one in told), encoding="utf-8")
    forget(outputs, "Arman Sadykov", remove=remove)
    held = {one["id"] for one in before} if since else set()
    for path in sorted((outputs / "deltas").glob("*.jsonl"))[since:]:
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        for line in lines(path):
            held -= {line.get("was"), line["id"]}
            if line["op"] != "removed":
                held.add(line["id"])
    assert held == {line["id"] for line in lines(outputs / "incidents.jsonl")}
    assert {line["op"] for line in lines(path)} == ({"removed", "replaced"} if remove else {"replaced"})


def test_the_log_names_nobody(outputs: Path) -> None:
    forget(outputs, "Arman Sadykov")
    forget(outputs, "Leyla Aminova", remove=True, key=KEY)
    log = list(lines(outputs / "forgotten.jsonl"))
    assert [entry["how"] for entry in log] == ["masked", "removed"]
    assert log[0]["who"] is None
    assert log[1]["who"] == KEY.pseudonym("person", "aminova leyla")
    text = (outputs / "forgotten.jsonl").read_text(encoding="utf-8").lower()
    assert not any(word in text for word in ("arman", "sadykov", "leyla", "aminova"))
    check(outputs)


def test_twice_changes_nothing_more_and_nobody_is_told(outputs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert forget_command("Arman Sadykov", outputs, remove=False, key_file=None) == 0
    told = capsys.readouterr().out
    assert "Arman" not in told
    before = everything(outputs)
    assert forget_command("Arman Sadykov", outputs, remove=False, key_file=None) == 1
    assert everything(outputs) == before
    assert forget_command("Nobody Atall", outputs, remove=False, key_file=None) == 1
    assert forget_command("!", outputs, remove=False, key_file=None) == 2


def test_a_surname_alone_means_everyone_who_bears_it(outputs: Path) -> None:
    forget(outputs, "Sadykov")
    assert "sadykov" not in everything(outputs).lower()
    check(outputs)


def test_a_crash_before_the_journal_changes_nothing_and_one_after_it_is_finished(
    outputs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {path.name: path.read_bytes() for path in outputs.glob("*.json*")}

    def crash(*_: Any) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(module, "sync", crash)
        with pytest.raises(OSError, match="No space"):
            forget(outputs, "Arman Sadykov")
    assert {path.name: path.read_bytes() for path in outputs.glob("*.json*")} == before
    with monkeypatch.context() as patch:
        patch.setattr(module, "roll_forward", crash)
        with pytest.raises(OSError, match="No space"):
            forget(outputs, "Arman Sadykov")
    forget(outputs, "Nobody Atall")
    assert "arman" not in everything(outputs).lower()
    check(outputs)


def test_one_cut_short_is_finished_before_anything_else_is_written(
    outputs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_: Any) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(module, "roll_forward", crash)
        with pytest.raises(OSError, match="No space"):
            forget(outputs, "Arman Sadykov")
    export(outputs, "csv", tmp_path / "csv")  # sees it done
    assert b"Arman" not in bytes_of(tmp_path / "csv")
    (tmp_path / "new").mkdir()
    for name, text in (("two", TWO.replace("ARMAN", "A")), ("three", THREE), ("four", FOUR.replace("Arman", "A"))):
        (tmp_path / "new" / f"{name}.txt").write_text(text, encoding="utf-8")
    run_extract([str(tmp_path / "new")], outputs, Settings(isolate=False))
    written = everything(outputs)
    assert len(list(lines(outputs / "reports.jsonl"))) == 3
    assert not (outputs / ".habeas-forget").exists()
    forget(outputs, "Nobody Atall")
    assert everything(outputs) == written


def test_a_folder_in_use_or_broken_is_left_alone(outputs: Path, tmp_path: Path) -> None:
    with locked(outputs), pytest.raises(OutputError, match="another run"):
        forget(outputs, "Arman Sadykov")
    with pytest.raises(FileNotFoundError):
        forget(tmp_path / "none", "Arman Sadykov")
    with (outputs / "rejects.jsonl").open("a", encoding="utf-8") as file:
        file.write("{\n")
    before = everything(outputs)
    with pytest.raises(OutputError, match="not a record"):
        forget(outputs, "Arman Sadykov")
    assert everything(outputs) == before


@pytest.mark.parametrize(
    "text",
    [
        "Arman Sadykov", "ARMAN SADYKOV's", "Sadykov, Arman", "Arman B. Sadykov", "free-arman-sadykov.html",
        "Armán\nSadykóv", "arman_sadykov", "Arman al-Sadykov",
    ],
)  # fmt: skip
def test_spellings_of_one_name(text: str) -> None:
    assert Target("Arman Sadykov").inside(text)


@pytest.mark.parametrize(
    ("name", "text", "black"),
    [
        ("Abdulhadi Alkhawaja", "Abdulhadi Al-Khawaja's wife", "█████████ ██-███████'s wife"),
        ("Abdulrahman Saleh", "Saleh (Abdul Rahman)", "█████ (█████ ██████)"),
        ("Kim Jong-un", "Kim Jongun", "███ ██████"), ("Liu Xiaobo", "LIU Xiao-bo", "███ ████-██"),
        ("Li Xia-bo", "Li Xiabo", "██ █████"), ("Sean OBrien", "Sean O’Brien", "████ █’█████"),
        ("Arman Sadykov", "arman_sady-kov@example.org", "█████_████-███@example.org"),
        ("王伟", "活动人士王伟被捕", "████████"), ("สมหญิง ทองดี", "จับสมหญิงทองดีแล้ว", "██████████████████"),
        # umlauts in two letters, and files named on a Mac
        ("Ömer Öztürk", "Oemer OEZTUERK's", "█████ ████████'s"), ("Oemer Oeztuerk", "Ömer Öztürk", "████ ██████"),
        ("Jürgen Grassmann", "free-juergen-graßmann", "free-███████-████████"),
        ("Oemer Oeztuerk", "o=%C3%96mer+%C3%96zt%C3%BCrk", "o=█████████+████████████████"),
        ("Håkon Ødegård", "Haakon Oedegaard", "██████ █████████"),
        ("O\u0308mer O\u0308ztu\u0308rk", "Oemer Oeztuerk", "█████ ████████"),
        ("Oemer Oeztuerk", "O\u0308mer-O\u0308ztu\u0308rk.pdf", "█████-████████.pdf"),  # a file's name on a Mac
    ],
)  # fmt: skip
def test_a_name_is_found_however_it_is_written(name: str, text: str, black: str) -> None:
    target = Target(name)
    assert target.inside(text)
    assert blacken(text, target.marks) == black
    assert not target.inside(black)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Hasan Kaya", "Mehmet Kaya has an appeal pending."), ("Aman Singh", "Singh was a man of 40."),
        ("Asan Akhtemov", "As an activist, Akhtemov's brother was held."),
    ],
)  # fmt: skip
def test_short_words_of_a_sentence_are_no_name_written_apart(name: str, text: str) -> None:
    target = Target(name)
    assert not target.inside(text)
    assert blacken(text, target.marks).count("█") == len(name.split()[1])  # the surname, where it is asked for


def test_a_name_joined_of_short_words_is_not_inside_others() -> None:
    marks = Target("Li Na Wang").marks
    assert blacken("Lina and Carolina", marks) == "████ and Carolina"
    assert blacken("Ha-\nsan", Target("Hasan Kaya").marks) == "██-\n███"


def test_a_file_called_after_the_person_is_an_error_and_nothing_is_changed(
    outputs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (outputs / "export").mkdir(mode=0o700)
    (outputs / "export" / "gold-of-arman-sadykov.jsonl").write_text("{}\n", encoding="utf-8")
    before = everything(outputs)
    assert forget_command("Arman Sadykov", outputs, remove=False, key_file=None) == 3
    told = capsys.readouterr()
    assert "rename" in told.err
    assert not re.search("arman|sadykov", (told.err + told.out).replace(str(outputs), ""), re.IGNORECASE)
    assert everything(outputs) == before


def test_rejects_and_inputs_are_called_as_the_articles_of_their_file(outputs: Path) -> None:
    for path in outputs.glob("*.jsonl"):
        path.write_bytes(path.read_bytes().replace(b'"four.txt"', b'"sadykov.zip!/4.txt"'))
    one = next(lines(outputs / "rejects.jsonl"))
    names = ("sadykov.zip!/sadykov.bin", "three.zip", "rustam-sadykov.txt")
    told = [json.dumps(one | {"source": name, "source_id": "sadykov"}) + "\n" for name in names]
    (outputs / "rejects.jsonl").write_text("".join(told), encoding="utf-8")
    run = json.loads((outputs / "run.json").read_bytes())
    (outputs / "run.json").write_text(json.dumps(run | {"inputs": ["in/sadykov.zip", "in/rustam-sadykov.txt"]}))
    forget(outputs, "Arman Sadykov")
    black = ["███████.zip!/███████.bin", "three.zip", "rustam-sadykov.txt"]  # nothing tells that the last is of him
    assert [line["source"] for line in lines(outputs / "rejects.jsonl")] == black
    assert json.loads((outputs / "run.json").read_bytes())["inputs"] == ["in/███████.zip", "in/rustam-sadykov.txt"]


def test_a_reject_of_a_row_has_the_id_of_its_article() -> None:
    called = Called()
    called.note("rows.csv", "sadykov-1", ["arman", "sadykov"])
    reject: dict[str, Any] = {"source": "rows.csv", "reason": "other_language"}
    assert called.reject(reject | {"source_id": "sadykov-1"})["source_id"] == "███████-1"
    for other in ("sadykov-2", None):
        assert called.reject(reject | {"source_id": other})["source_id"] == other


def test_inputs_are_named_without_a_look_at_every_file_for_each() -> None:
    called, before = Called(), process_time()
    for number in range(2000):
        called.note(f"in/sadykov-{number}.txt", None, ["sadykov"])
    assert {called.typed(f"/srv/sadykov-{number}.txt") for number in range(2000)} == {
        f"/srv/███████-{number}.txt" for number in range(2000)
    }
    assert process_time() - before < 5


def test_a_line_nested_too_deeply_is_no_record(outputs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (outputs / "export").mkdir(mode=0o700)
    (outputs / "export" / "tasks.jsonl").write_text("[" * 100_000 + "\n", encoding="utf-8")
    assert forget_command("Arman Sadykov", outputs, remove=False, key_file=None) == 3
    assert "tasks.jsonl, line 1: not a record; nothing was changed" in capsys.readouterr().err


def test_a_name_in_another_encoding_is_refused_and_not_called_unknown(
    outputs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = b"\xd6mer Sadykov".decode("utf-8", "surrogateescape")
    assert forget_command(name, outputs, remove=False, key_file=None) == 2
    assert "no text in this locale" in capsys.readouterr().err


def test_not_spellings_of_it() -> None:
    assert not Target("Li Na").inside("Lina Ahmad")
    for text in ("Arman", "Sadykov", "Armand Sidikov", "Arman and four others whom nobody knows met Sadykov"):
        assert not Target("Arman Sadykov").inside(text)


@given(st.text(), st.sets(st.text("abcdeş", min_size=2, max_size=5), min_size=1))
def test_blackening_keeps_every_place(text: str, names: set[str]) -> None:
    marked = Words()
    marked.add(names)
    black = blacken(text, marked)
    assert len(black) == len(text)
    assert all(b in {a, BLOCK} for a, b in zip(text, black, strict=True))
    assert blacken(black, marked) == black
    assert not marked.inside(black)


def test_json_lines_among_the_exports_stay_without_the_name(outputs: Path) -> None:
    export(outputs, "csv", outputs / "export" / "csv")
    export(outputs, "csv", outputs / "elsewhere")
    assert review_export(outputs, "prodigy", None) == 0
    done = forget(outputs, "Arman Sadykov")
    assert done.exports == 1  # deleted; the tasks are not
    assert [path.name for path in (outputs / "export").iterdir()] == ["review.prodigy.jsonl"]
    assert "Arman" not in (outputs / "export" / "review.prodigy.jsonl").read_text(encoding="utf-8")
    assert "Arman" in (outputs / "elsewhere" / "incidents.csv").read_text(encoding="utf-8")  # as the page says


_DRAWN = st.text("aeo\u0301\u0323\u0302\u1e00\u1ecd\u00e9\u0e31\u093e\u00b4\ufdfa\ufb01\u24d0", max_size=6)


@given(_DRAWN, _DRAWN, st.lists(_DRAWN, min_size=4, max_size=4))
def test_no_mark_keeps_a_name_from_being_blacked_out(first: str, last: str, between: list[str]) -> None:
    """Marks without a letter of their own, letters of several, signs that a plain letter stands for."""
    names = f"Ab{first}ola", f"Eki{last}te"
    text = f"{between[0]} {names[0]}{between[1]} {names[1]}{between[2]}. {between[3]}"
    target, marked = Target(" ".join(names)), Words()
    marked.add(target.words)
    black = blacken(text, marked)
    assert len(black) == len(text)
    assert not target.inside(black)
    assert not marked.inside(black)
    assert blacken(black, marked) == black


@pytest.mark.parametrize(
    "address",
    [
        "https://news.example/detienen-a-jos%C3%A9-%C3%91ahui/", "https://news.example/?q=%C3%91ahui%20Jos%c3%a9",
        "https://news.example/Jose%CC%81%2B%4eahui", "https://news.example/%E2%80%9CJos%C3%A9%20%C3%91ahui%E2%80%9D",
        "Seen 100%ly by José Ñahui, 5%%C3", "Ñahui%C3%A9, José", "%ED%A0%80Jos%C3%A9%E0%80%80%C3%91ahui%F4%90%80%80",
    ],
)
def test_a_name_in_an_address_is_found_as_it_is_encoded_there(address: str) -> None:
    target, marked = Target("José Ñahui"), Words()
    marked.add(target.words)
    assert target.inside(address)
    black = blacken(address, marked)
    assert len(black) == len(address)
    assert not target.inside(black)
    assert all(b in {a, BLOCK} for a, b in zip(address, black, strict=True))
    assert not re.search(r"ahui|Jos|%C3%91|%C3%A9|%4e", black.replace("Ñahui%C3%A9", ""))
    assert blacken(black, marked) == black


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("name", ["Ọmọ́lẹ́wà Àṣàkẹ́dé", "Ndụ̀bụ́ísí Ọ̀kọ́chị́", "สมหญิง ทองดี", "रमेशिका पाटीलवार"])
def test_names_with_marks_go_whole_and_no_mark_of_them_stays(name: str, form: Any) -> None:
    told = normalize(form, name)
    assert Target(name).inside(told)
    marked = Words()
    marked.add(Target(name).words)
    black = blacken(f"Police held ({told}) on Monday.", marked)
    assert re.sub(f"{BLOCK}+", BLOCK, black) == f"Police held ({BLOCK} {BLOCK}) on Monday."


def test_a_name_that_cannot_be_blacked_out_is_an_error_and_nothing_is_changed(
    outputs: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = everything(outputs)
    monkeypatch.setattr(module, "redacted", lambda value, *_: value)
    assert forget_command("Arman Sadykov", outputs, remove=False, key_file=None) == 3
    told = capsys.readouterr()
    assert "still hold" in told.err
    assert "nothing was changed" in told.err
    assert not re.search("arman|sadykov", told.err + told.out, re.IGNORECASE)
    assert everything(outputs) == before


def test_bytes_of_exports_after_forgetting(outputs: Path, tmp_path: Path) -> None:
    forget(outputs, "Arman Sadykov")
    export(outputs, "sqlite", tmp_path / "x")
    assert b"Arman" not in bytes_of(tmp_path / "x")


def test_a_sheet_beside_the_outputs_is_told_of(outputs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    export(outputs, "csv", outputs / "export" / "csv")
    assert forget_command("Nobody Atall", outputs, remove=False, key_file=None) == 1
    assert "Not searched" not in capsys.readouterr().out
    (outputs / "sheets").mkdir()
    (outputs / "sheets" / "Arman Sadykov.csv").write_text("Arman Sadykov\n", encoding="utf-8")
    assert forget_command("Arman Sadykov", outputs, remove=False, key_file=None) == 0
    told = capsys.readouterr().out
    assert "Not searched: 1 file beside the outputs" in told
    assert "Sadykov" not in told


def test_json_lines_deep_among_the_exports_stay_and_no_folder_is_open_to_others(outputs: Path) -> None:
    deep = outputs / "export" / "tasks" / "may"
    assert review_export(outputs, "prodigy", deep / "tasks.jsonl") == 0
    export(outputs, "csv", outputs / "export" / "csv")
    assert forget(outputs, "Arman Sadykov").exports == 1
    assert not (outputs / ".habeas-forget").exists()
    assert [path.name for path in (outputs / "export").iterdir()] == ["tasks"]
    assert BLOCK in (deep / "tasks.jsonl").read_text(encoding="utf-8")
    assert "arman" not in everything(outputs).lower()
    assert {stat.S_IMODE(path.stat().st_mode) for path in (deep.parent.parent, deep.parent, deep)} == {0o700}


@pytest.mark.parametrize("name", ["export", ".habeas", "deltas", "reviews.jsonl"])
def test_what_a_link_leads_to_is_not_reached_and_nothing_is_changed(
    outputs: Path, tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    export(outputs, "csv", outputs / "export" / "csv")
    (outputs / "reviews.jsonl").write_text("", encoding="utf-8")
    (outputs / name).rename(tmp_path / "elsewhere")
    (outputs / name).symlink_to(tmp_path / "elsewhere")
    before = everything(outputs)
    assert forget_command("Arman Sadykov", outputs, remove=False, key_file=None) == 3
    told = capsys.readouterr().err
    assert told.startswith(f"habeas: {outputs / name} is a link")
    assert told.endswith("nothing was changed\n")
    assert everything(outputs) == before
    (outputs / name).unlink()
    (tmp_path / "elsewhere").rename(outputs / name)
    assert forget_command("Arman Sadykov", outputs, remove=False, key_file=None) == 0


def test_a_link_to_a_file_of_the_folder_is_reached(outputs: Path) -> None:
    (outputs / "latest.jsonl").symlink_to("incidents.jsonl")
    forget(outputs, "Arman Sadykov")
    assert "arman" not in everything(outputs).lower()
    made = [len(list(lines(outputs / name))) for name in ("latest.jsonl", "incidents.jsonl")]
    assert made[0] == made[1] > 0


def test_errors_of_an_evaluation_are_of_the_article_that_they_are_about(outputs: Path) -> None:
    """Their sentences hold the surname alone, as the article does."""
    one = next(line for line in lines(outputs / "reports.jsonl") if "Aminova" not in line["text"])
    fault = {"document": one["id"], "what": "arrest: Sadykov", "sentence": "The court sentenced Sadykov to two years."}
    (outputs / "errors.jsonl").write_text(json.dumps(fault) + "\n", encoding="utf-8")
    forget(outputs, "Arman Sadykov")
    (left,) = lines(outputs / "errors.jsonl")
    assert [left["what"], left["sentence"]] == [told.replace("Sadykov", BLOCK * 7) for told in list(fault.values())[1:]]


def test_an_output_folder_below_another_is_done_with_what_its_runs_keep(
    extracted: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(extracted, tmp_path / "out")
    inner = tmp_path / "out" / "deep" / "of-may"
    shutil.copytree(extracted, inner)
    forget(tmp_path / "out", "Arman Sadykov")
    for folder in (tmp_path / "out", inner):
        run = json.loads((folder / "run.json").read_text(encoding="utf-8"))
        for name, told in run["outputs"].items():
            assert told["sha256"] == hashlib.sha256((folder / name).read_bytes()).hexdigest()
        assert (folder / "forgotten.jsonl").is_file()
        assert not holds(folder, Target("Arman Sadykov"))
        ids = {line["id"] for line in lines(folder / "incidents.jsonl")}
        deltas = [line for path in sorted((folder / "deltas").iterdir()) for line in lines(path)]
        assert {line["id"] for line in deltas if line["op"] != "removed"} == ids
    with locked(inner):
        assert forget_command("Rustam Sadykov", tmp_path / "out", remove=False, key_file=None) == 3
    told = capsys.readouterr().err
    assert told.startswith(f"habeas: {inner} is not done: another run")
    assert "Rustam" not in told
    assert forget_command("Rustam Sadykov", tmp_path / "out", remove=False, key_file=None) == 0
    assert "Rustam" not in everything(tmp_path / "out")


def test_ids_of_decisions_that_the_name_went_into_are_drawn_anew(outputs: Path, tmp_path: Path) -> None:
    """Who guesses a name could make the plain hash of it again: of a decision, and of an incident that is gone."""
    assert review_export(outputs, "csv", tmp_path / "sheet.csv") == 0
    with (tmp_path / "sheet.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    at = [number for number, row in enumerate(rows) if "Arman Sadykov" in row["victims"]]
    rows[at[1]]["incident"] = gone = "inc-0123456789abcdef"
    with (tmp_path / "sheet.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(row | {"decision": "ok"} for row in rows)
    assert review_import(outputs, tmp_path / "sheet.csv", "Saule") == 0
    before = list(lines(outputs / "reviews.jsonl"))
    forget(outputs, "Arman Sadykov")
    after = list(lines(outputs / "reviews.jsonl"))
    assert gone not in everything(outputs)
    for old, new in zip(before, after, strict=True):
        assert (old["id"] == new["id"]) == (old["incident"] == new["incident"])
        assert old["machine"] == new["machine"] or old["id"] != new["id"]
    assert len({line["id"] for line in after}) == len(after)
    export(outputs, "csv", tmp_path / "csv", reviewed=True)


def test_what_was_decided_about_incidents_that_are_removed_goes_with_them(outputs: Path, tmp_path: Path) -> None:
    assert review_export(outputs, "csv", tmp_path / "sheet.csv") == 0
    with (tmp_path / "sheet.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    at = next(row for row in rows if row["victims"] == "Arman Sadykov")
    blank = dict.fromkeys(rows[0], "")
    rows = [row | {"decision": "ok"} for row in rows]
    for victims in ("Arman Sadykov", "Arman Sadykov | Leyla Aminova"):
        new = {"decision": "new", "report": at["report"], "act": "torture", "modality": "alleged", "victims": victims}
        rows.append(blank | new)
    with (tmp_path / "sheet.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    assert review_import(outputs, tmp_path / "sheet.csv", "Saule") == 0
    done = forget(outputs, "Arman Sadykov", remove=True)
    assert done.removed["reviews.jsonl"] == done.removed["incidents.jsonl"] + 1 > 1
    kept = {line["id"] for line in lines(outputs / "incidents.jsonl")}
    left = list(lines(outputs / "reviews.jsonl"))
    assert {line["incident"] for line in left} - {None} <= kept
    assert [line["reviewed"]["victims"] for line in left if line["decision"] == "added"] == [["Leyla Aminova"]]
    counts = export(outputs, "csv", tmp_path / "csv", reviewed=True)
    assert (counts["incidents"], counts["lost_reviews"]) == (len(kept) + 1, 0)
    assert "█████ ███████" not in (tmp_path / "csv" / "people.csv").read_text(encoding="utf-8")
