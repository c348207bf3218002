"""Tables of people as CSV: one report whose lines are the rows; a table of texts stays one report a row."""

import pytest

from pipeline.records import RawReport, Reject

HEAD = "Name,Age,Date_of_arrest,Article,Sentence\n"


def test_a_table_of_people_is_one_report(read):
    rows = 'Ana Bor,34,2021-05-12,"Art. 130, part 1",7 years\n\nIvo Reis,,2021-06-02,Art. 275\n'
    (raw,) = read((HEAD + rows).encode(), "a.csv")
    assert isinstance(raw, RawReport)
    assert (raw.markup, raw.content.split("\n")) == ("text", [
        "Name | Age | Date of arrest | Article | Sentence",
        "Ana Bor | 34 | 2021-05-12 | Art. 130, part 1 | 7 years",
        "Ivo Reis |  | 2021-06-02 | Art. 275 | ",
    ])  # fmt: skip


def test_a_row_with_too_many_cells_is_told(read):
    rows = "Ana Bor,34,2021-05-12,Art. 130, part 1,7 years\nIvo Reis,,2021-06-02,,\n"
    wide, raw = read((HEAD + rows).encode(), "a.csv")
    assert isinstance(wide, Reject)
    assert (wide.reason, wide.line) == ("bad_row", 2)
    assert "Ivo Reis" in raw.content
    assert "Ana Bor" not in raw.content


@pytest.mark.parametrize("sign", [";", "\t", "|"])
def test_other_signs_part_cells(read, sign):
    (raw,) = read(sign.join(("Prisoner", "Arrested", "Term\nAna Bor", "3 May 2021", "2 years")).encode(), "a.csv")
    assert raw.content == "Prisoner | Arrested | Term\nAna Bor | 3 May 2021 | 2 years"


@pytest.mark.parametrize(
    ("head", "reason"),
    [
        ("Country,Arrests,Change\n", "malformed"),
        ("Name,Position,Salary\n", "malformed"),
        ("Name,Date,Status,Text\n", None),
    ],
)
def test_tables_of_other_things_are_read_as_before(read, head, reason):
    (out,) = read(f"{head}Ana Bor,3 May 2021,12,Police held Ana Bor.\n".encode() if reason is None else
                  f"{head}Ana Bor,12,13\n".encode(), "a.csv")  # fmt: skip
    assert (out.reason if isinstance(out, Reject) else None) == reason
    if reason is None:
        assert out.content == "Police held Ana Bor."


def test_a_column_of_reports_called_article(read):
    told = "Police arrested Luis Mora in Osh on 3 May 2021. Rights groups condemned the arrest."
    rows = f"name,date,article\nAna Bor,2021-05-05,{told}\nIvo Reis,2021-05-06,{told}\n"
    assert [r.content for r in read(rows.encode(), "a.csv")] == [told, told]


def test_a_table_too_long_for_one_report_is_parted(read, monkeypatch):
    monkeypatch.setattr("pipeline.read.table._PART", 60)
    rows = "".join(f"Ana Bor {n},34,2021-05-12,Art. 275,7 years\n" for n in range(5))
    wide = "Ivo Reis,1,2021-06-02,Art. 130, part 1,7 years\n"
    told, *parts = read((HEAD + wide + rows).encode(), "a.csv")
    assert (told.reason, told.line) == ("bad_row", 2)
    assert [part.source_id for part in parts] == ["lines 3-4", "lines 5-6", "lines 7-7"]
    assert {part.content.split("\n")[0] for part in parts} == {"Name | Age | Date of arrest | Article | Sentence"}
    assert [row[:9] for part in parts for row in part.content.split("\n")[1:]] == [f"Ana Bor {n}" for n in range(5)]


def test_rows_beyond_the_limit_are_told(read):
    rows = "".join(f"Ana Bor {n},34,2021-05-12,Art. 275,7 years\n" for n in range(5))
    told, raw = read((HEAD + rows).encode(), "a.csv", max_rows=3)
    assert (told.reason, told.line) == ("too_large", 5)
    assert raw.content.count("\n") == 3
