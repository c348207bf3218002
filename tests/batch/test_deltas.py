"""What a run changed, as a loader reads it: applied to a copy of the incidents before, deltas give those after."""

import json
from pathlib import Path

import pytest
from words import fill, lines, load_next_version, report, run

from pipeline.batch import deltas as module
from pipeline.batch.deltas import write_deltas
from pipeline.write.folder import DELTAS, INCIDENTS, OutputError
from tests.steps import steps


def deltas(out: Path) -> list[list[dict[str, str]]]:
    return [lines(path) for path in sorted((out / DELTAS).glob("*.jsonl"))]


def replay(out: Path) -> set[str]:
    """The ids that a loader holds which has read every file of deltas."""
    held: set[str] = set()
    for changes in deltas(out):
        for line in changes:
            assert (line["id"] in held) == (line["op"] in {"changed", "removed"}), line
            if line["op"] in {"added", "replaced"}:
                held.add(line["id"])
            if line["op"] == "removed":
                held.remove(line["id"])
            if line["op"] == "replaced":
                held.remove(line["was"])
    return held


def ids(out: Path) -> list[str]:
    return [line["id"] for line in lines(out / INCIDENTS)]


def test_a_loader_that_follows_the_deltas_holds_what_the_outputs_hold(tmp_path: Path) -> None:
    inputs, out = fill(tmp_path / "in", 6), tmp_path / "out"
    for step in (
        lambda: None,
        lambda: [fill(inputs, 2, first=40)],
        lambda: (inputs / "0002.txt").write_text(report(2, "The police arrested Baker too."), encoding="utf-8"),
        (inputs / "0003.txt").unlink,
    ):
        step()
        run(inputs, out, prune=True)
        assert replay(out) == set(ids(out))
    assert [len(changes) for changes in deltas(out)] == [6, 2, 2, 1]
    assert sorted(line["op"] for line in deltas(out)[2]) == ["added", "replaced"]  # the file's content is in its ids


def test_a_run_that_changes_nothing_leaves_no_deltas(tmp_path: Path) -> None:
    inputs, out = fill(tmp_path / "in", 3), tmp_path / "out"
    run(inputs, out)
    run(inputs, out)
    run(inputs, out, fresh=True)
    assert len(deltas(out)) == 1


def test_a_new_version_gives_a_map_from_old_ids_to_new(tmp_path: Path) -> None:
    inputs, out = fill(tmp_path / "in", 3), tmp_path / "out"
    (inputs / "0001.txt").write_text(report(1, "Then they arrested Baker and arrested Miller."), encoding="utf-8")
    run(inputs, out)
    before = {line["id"]: line["people"][0]["name"] for line in lines(out / INCIDENTS)}
    run(inputs, out, loader=load_next_version)
    after = {line["id"]: line["people"][0]["name"] for line in lines(out / INCIDENTS)}
    changes = deltas(out)[-1]
    assert {line["op"] for line in changes} == {"replaced"}
    assert {line["was"]: line["id"] for line in changes}.keys() == before.keys()
    assert all(before[line["was"]] == after[line["id"]] for line in changes)


def test_another_victim_is_no_successor(tmp_path: Path) -> None:
    inputs, out = fill(tmp_path / "in", 1), tmp_path / "out"
    run(inputs, out)
    (inputs / "0000.txt").write_text(report(1).replace("Teacher1", "Somebody"), encoding="utf-8")
    run(inputs, out)
    assert [line["op"] for line in deltas(out)[-1]] == ["added", "removed"]


def test_deltas_are_not_read_as_input(tmp_path: Path) -> None:
    inputs = fill(tmp_path / "in", 3)
    run(inputs, inputs)
    assert run(inputs, inputs).sources == 3


@pytest.mark.parametrize("names", ["000009.jsonl", "notes.txt"])
def test_numbers_go_on_from_what_is_there(tmp_path: Path, names: str) -> None:
    inputs, out = fill(tmp_path / "in", 1), tmp_path / "out"
    (out / DELTAS).mkdir(parents=True)
    (out / DELTAS / names).write_text("", encoding="utf-8")
    run(inputs, out)
    assert (out / DELTAS / ("000010.jsonl" if names.startswith("0") else "000001.jsonl")).is_file()


@pytest.mark.parametrize(
    "line", [b"half a li", b"[1]\n", b'{"id": "inc-1"}\n', b'{"schema_version":"1.0","id":"inc-1", \n']
)
def test_a_damaged_output_is_told_and_left_alone(tmp_path: Path, line: bytes) -> None:
    inputs, out = fill(tmp_path / "in", 2), tmp_path / "out"
    run(inputs, out)
    (out / INCIDENTS).write_bytes(line)
    with pytest.raises(OutputError, match=r"incidents\.jsonl holds a line that is no record; move it away"):
        run(inputs, out)
    assert (out / INCIDENTS).read_bytes() == line
    (out / INCIDENTS).unlink()
    assert run(inputs, out).incidents.total() == len(ids(out))


def test_loaders_stay_in_step_where_the_incidents_were_moved_away(tmp_path: Path) -> None:
    inputs, out = fill(tmp_path / "in", 3), tmp_path / "out"
    run(inputs, out)
    (out / INCIDENTS).unlink()
    (inputs / "0002.txt").unlink()
    fill(inputs, 1, first=7)
    first = out / DELTAS / "000001.jsonl"
    told = first.read_bytes()
    first.write_bytes(told[:-9])
    with pytest.raises(OutputError, match=r"deltas/000001.jsonl, line 3: not a record; move it away"):
        run(inputs, out, prune=True)
    first.write_bytes(told)
    run(inputs, out, prune=True)
    assert [line["op"] for line in deltas(out)[-1]] == ["added", "removed", "changed", "changed"]
    assert replay(out) == set(ids(out))


def rows(folder: Path, count: int, *, more: str = "", **column: str) -> Path:
    """Reports as rows of one file, without ids, so that all stand at one place."""
    folder.mkdir(exist_ok=True)
    told = [json.dumps({"text": report(number, more if number == 1 else ""), **column}) for number in range(count)]
    (folder / "rows.jsonl").write_text("".join(f"{line}\n" for line in told), encoding="utf-8")
    return folder


def test_rows_without_ids_are_met_again_by_what_they_tell(tmp_path: Path) -> None:
    inputs, out = rows(tmp_path / "in", 4), tmp_path / "out"
    run(inputs, out, prune=True)
    before = {line["id"]: line["people"][0]["name"] for line in lines(out / INCIDENTS)}
    run(rows(inputs, 4, desk="2"), out, prune=True)
    after = {line["id"]: line["people"][0]["name"] for line in lines(out / INCIDENTS)}
    changes = deltas(out)[-1]
    assert [line["op"] for line in changes] == ["replaced"] * 4
    assert all(before[line["was"]] == after[line["id"]] for line in changes)
    run(rows(inputs, 4, more="The police arrested Baker too.", desk="2"), out, prune=True)
    assert [line["op"] for line in deltas(out)[-1]] == ["replaced", "added"]  # the one row that was edited
    assert replay(out) == set(ids(out))


def test_the_steps_grow_with_the_rows_and_not_with_their_square(tmp_path: Path) -> None:
    def changed(count: int) -> int:
        inputs, out = rows(tmp_path / f"in{count}", count), tmp_path / f"out{count}"
        run(inputs, out, prune=True)
        (out / INCIDENTS).rename(tmp_path / "before")
        run(rows(inputs, count, desk="2"), out, prune=True)
        return steps(module, lambda: write_deltas(tmp_path / "before", out / INCIDENTS, tmp_path / f"to{count}"))

    assert changed(60) < 3 * changed(30)


def posts(folder: Path, *told: str) -> Path:
    """A page of posts, each with a title and a day of its own."""
    folder.mkdir(exist_ok=True)
    days = [f"<article><h2>{text.split('.')[0]}</h2><time datetime='2024-05-0{at}'>0{at}.05.2024</time><p>{text}</p>"
            "</article>" for at, text in zip(range(9, 0, -1), told, strict=False)]  # fmt: skip
    page = f"<html><body><main>{''.join(days)}</main></body></html>"
    (folder / "blog.html").write_text(page, encoding="utf-8")
    return folder


def test_a_post_put_on_top_of_a_page_is_all_that_is_new(tmp_path: Path) -> None:
    def post(number: int, more: str = "") -> str:
        return f"The case of village {number}. {report(number).replace(f'Teacher{number}', 'Baker')}{more}"

    out, old = tmp_path / "out", [post(1), post(2)]
    run(posts(tmp_path / "in", *old), out)
    before = {line["id"]: line["report"]["title"] for line in lines(out / INCIDENTS)}
    assert len(set(before.values())) == 2
    run(posts(tmp_path / "in", post(3), *old), out)
    after = {line["id"]: line["report"]["title"] for line in lines(out / INCIDENTS)}
    changes = deltas(out)[-1]
    assert [line["op"] for line in changes] == ["added", "replaced", "replaced"]
    assert all(before[line["was"]] == after[line["id"]] for line in changes if line["op"] == "replaced")
    # The next night another is put on top, and the one below it tells in other words: it is known by its title.
    other = post(3).replace("In the morning the police arrested", "That morning, officers said, they arrested")
    run(posts(tmp_path / "in", post(4), other.replace("arrested Baker", "arrested Baker of the mill"), *old), out)
    assert [line["op"] for line in deltas(out)[-1]] == ["added", "replaced", "replaced", "replaced"]
    run(posts(tmp_path / "in", post(4), *old), out)
    assert sorted(line["op"] for line in deltas(out)[-1]) == ["removed", "replaced", "replaced", "replaced"]
    assert replay(out) == set(ids(out))


def test_the_one_post_of_a_page_that_was_edited_is_met_where_it_stands(tmp_path: Path) -> None:
    out = tmp_path / "out"
    old = [f"The case of village {at}. {report(at).replace(f'Teacher{at}', 'Baker')}" for at in (1, 2)]
    told = []
    for page in (old, [f"{old[0]} It rained.", old[1]]):
        run(posts(tmp_path / "in", *page), out)
        told.append([{**line, "report": {**line["report"], "title": None}} for line in lines(out / INCIDENTS)])
    assert len({line["report"]["id"] for one in told for line in one}) == 4
    told[1][1]["evidence"][0]["text"] = "they arrested Baker"
    for name, one in zip(("before", "after"), told, strict=True):
        (tmp_path / name).write_text("".join(json.dumps(line) + "\n" for line in one), encoding="utf-8")
    counts = write_deltas(tmp_path / "before", tmp_path / "after", tmp_path / "deltas")
    assert counts == {"added": 0, "changed": 0, "removed": 0, "replaced": 2}
