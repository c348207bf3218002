"""People told of in rows: tables of every format, forms, lists by terms; each cell is told of its own row's person."""

from __future__ import annotations

import itertools

import pytest

from pipeline.assemble.text.kinds import FACTUAL
from pipeline.columns import column_of, columns_of
from tests.assemble.readings import Reader

HEADS = ("Name", "Detained on", "Charge", "Sentence", "Released")
ROWS = (
    ("Ida Obi", "3 May 2021", "sedition", "4 years", ""),
    ("Omar Tazi", "9 June 2021", "arson", "", "2 July 2021"),
    ("Lina Saad-Wali", "12 June 2021", "none", "acquitted", ""),
)
TOLD = {
    ("arrest", "Ida Obi", "2021-05-03"), ("sentencing", "Ida Obi", None), ("arrest", "Omar Tazi", "2021-06-09"),
    ("release", "Omar Tazi", "2021-07-02"), ("arrest", "Lina Saad-Wali", "2021-06-12"),
    ("acquittal", "Lina Saad-Wali", None),
}  # fmt: skip


def cells(read: Reader, text: str) -> set[tuple[str, str, str | None]]:
    """Return act, victims and day of what a text tells as done; no day where it is told to be within a span."""
    found = set()
    for i in (x for x in read(text) if x.modality in FACTUAL):
        who = " + ".join(p.name for p in i.people if p.role == "victim")
        day = i.date.edtf if i.date is not None and i.date.precision in {"day", "month", "year"} else None
        found.add((i.act, who, day))
    return found


def piped(rows: list[tuple[str, ...]]) -> str:
    return "\n".join(" | ".join(row) for row in rows)


def markdown(rows: list[tuple[str, ...]]) -> str:
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join(["# Held in Zenda", "", lines[0], "|" + "---|" * len(rows[0]), *lines[1:]])


def html(rows: list[tuple[str, ...]]) -> str:
    body = "".join(f"<tr>{''.join(f'<td><p>{c}</p></td>' for c in row)}</tr>" for row in rows)
    return f"<html><body><h1>Held in Zenda</h1><table>{body}</table></body></html>"


def aligned(rows: list[tuple[str, ...]]) -> str:
    return "\n".join("".join(f"{c:<18}" for c in row).rstrip() for row in rows)


def tabbed(rows: list[tuple[str, ...]]) -> str:
    return "\n".join("\t".join(row) for row in rows)


def by_commas(rows: list[tuple[str, ...]]) -> str:
    return "\n".join(",".join(row) for row in rows)


FORMATS = (piped, markdown, html, aligned, tabbed, by_commas)


@pytest.mark.parametrize("written", FORMATS, ids=[f.__name__ for f in FORMATS])
@pytest.mark.parametrize("order", [(0, 1, 2, 3, 4), (1, 0, 4, 2, 3), (2, 3, 1, 4, 0)])
def test_a_table_tells_the_same_in_every_format_and_order(
    read: Reader, written: object, order: tuple[int, ...]
) -> None:
    rows = [tuple(row[k] for k in order) for row in (HEADS, *ROWS)]
    text = written(rows)  # type: ignore[operator]
    told = cells(read, text if written in {markdown, html} else f"Held in Zenda\n\n{text}\n\nNotes follow here.")
    assert told == TOLD, text


def test_what_a_prosecutor_asked_is_no_sentence_nor_a_due_day_a_release(read: Reader) -> None:
    text = (
        "Trial in Zenda\n\nDefendant | Prosecutor asked | Sentence | Expected release\n"
        "Ida Obi | 7 years | 5 years | 3 May 2031\nOmar Tazi | 6 years | acquitted | –"
    )
    found = {(i.act, i.people[0].name, i.penalty and i.penalty.term and i.penalty.term.iso) for i in read(text)}
    assert found == {("sentencing", "Ida Obi", "P5Y"), ("acquittal", "Omar Tazi", None)}


def test_a_cell_that_spans_rows_is_of_each(read: Reader) -> None:
    text = (
        "<table><tr><th>Court</th><th>Name</th><th>Sentence</th></tr><tr><td rowspan='2'>Zenda District Court</td>"
        "<td>Ida Obi</td><td>3 years</td></tr><tr><td>Omar Tazi</td><td>2 years</td></tr></table>"
    )
    found = {(i.people[0].name, i.penalty and i.penalty.term and i.penalty.term.iso) for i in read(text)}
    assert found == {("Ida Obi", "P3Y"), ("Omar Tazi", "P2Y")}
    assert {p.name for i in read(text) for p in i.people + i.organisations if p.role == "authority"} == {
        "Zenda District Court"
    }


@pytest.mark.parametrize(
    "text",
    [
        "Sums\n\nRegion | Name of prison | Held | Released\nOsh | Colony No. 3 | 41 | 12\nTalas | Colony No. 7 | 5 | 2",
        "Month | Arrests | Fines | Sentences\nMay 2021 | 34 | 12 | 5\nJune 2021 | 51 | 20 | 9",
        "Staff\n\nName | Work | Date\nIda Obi | welder | 9 June 2021\nOmar Tazi | baker | 14 June 2021",
    ],
)
def test_figures_and_staff_tell_nothing(read: Reader, text: str) -> None:
    assert cells(read, text) == set()


def test_the_title_of_a_table_tells_what_befell_all(read: Reader) -> None:
    rows = "Name | Date | Place\nIda Obi | 3 May 2021 | Zenda\nOmar Tazi | 9 May 2021 | Osh"
    assert cells(read, f"Reporters killed in 2021\n\n{rows}") == {
        ("killing", "Ida Obi", "2021-05-03"), ("killing", "Omar Tazi", "2021-05-09"),
    }  # fmt: skip
    assert cells(read, f"Reporters honoured in 2021\n\n{rows}") == set()


FORMS = (
    "Name: Ida Obi\nDate of arrest: 3 May 2021\nCharge: sedition\nSentence: 4 years in prison",
    "Name: Omar Tazi\nArrested: 9 June 2021\nCharge: arson\nReleased: 2 July 2021",
    "Name: Lina Saad\nDetained: 12 June 2021\nCharge: theft\nStatus: acquitted",
)
OF_FORMS = {(act, who.removesuffix("-Wali"), day) for act, who, day in TOLD}


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_each_form_tells_of_its_own_person(read: Reader, order: tuple[int, ...], between: str) -> None:
    text = "Prisoners in Zenda\n\n" + between.join(FORMS[k] for k in order)
    assert cells(read, text) == OF_FORMS
    charges = {(p.name, c.text) for i in read(text) if i.act == "arrest" for p in i.people for c in i.charges}
    assert charges == {("Ida Obi", "sedition"), ("Omar Tazi", "arson"), ("Lina Saad", "theft")}


def test_a_form_below_a_name_is_of_it(read: Reader) -> None:
    text = "Writers in prison\n\n" + "\n\n".join(
        f"{who}\n\nDetained: {day}\nSentence: {term}"
        for who, day, term in (("Ida Obi (Kenya)", "3 May 2021", "4 years"), ("Omar Tazi", "9 June 2021", "two years"))
    )
    assert cells(read, text) == {
        ("arrest", "Ida Obi", "2021-05-03"), ("sentencing", "Ida Obi", None),
        ("arrest", "Omar Tazi", "2021-06-09"), ("sentencing", "Omar Tazi", None),
    }  # fmt: skip


def test_a_sentence_after_a_label_is_read_as_any_other(read: Reader) -> None:
    text = (
        "Ida Obi\n\nDetention: On 3 May 2021 police in Zenda arrested Ida Obi together with the teacher Omar Tazi.\n"
        "Sentence: On 9 June 2021 the Zenda District Court sentenced Ida Obi to four years in prison for sedition."
    )
    assert ("arrest", "Ida Obi + Omar Tazi", "2021-05-03") in cells(read, text)
    assert ("sentencing", "Ida Obi", "2021-06-09") in cells(read, text)


def test_a_list_by_terms(read: Reader) -> None:
    items = "\n- to 3 years: Ida Obi, Omar Tazi\n- to 2 years: Lina Saad"
    assert cells(read, f"Sentenced on 3 May 2021 by the Zenda District Court:\n{items}") == {
        ("sentencing", "Ida Obi + Omar Tazi", "2021-05-03"), ("sentencing", "Lina Saad", "2021-05-03"),
    }  # fmt: skip
    assert cells(read, f"The prosecutor asked that these be sentenced:\n{items}") == set()


def test_heads_are_known_by_pattern_or_words() -> None:
    heads = {
        "Taken into custody": "arrest", "Date(s) of detention": "arrest", "Place of detention": "none", "Held": "none",
        "Sentence handed down": "term", "Article(s)": "charge", "Release date": "release", "Expected release": "none",
        "When taken": "arrest", "Freed": "release", "Days in custody": "none", "Current situation": "status",
    }  # fmt: skip
    assert {head: column_of(head) for head in heads} == heads
    assert columns_of(["Ida Obi", "3 May 2021", "released"]) == []
    assert columns_of(["Month", "Arrests", "Fines"]) == []


@pytest.mark.parametrize(
    "names", [("Иван Петров", "Анна Ким"), ("أحمد السيد", "منى حسن"), ("李明", "王芳"), ("김민수", "박지영")]
)
def test_rows_name_people_in_their_own_script(read, names):
    untold = ("не указано", "غير معروف", "لا يوجد", "无名氏")
    rows = "".join(f"{name} | 3 May 2021 | sedition\n\n" for name in (*names, *untold))
    told = cells(read, f"Name | Detained on | Charge\n\n{rows}")
    assert told == {("arrest", name, "2021-05-03") for name in names}
