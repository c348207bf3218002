"""Rows as programs export them: several lists, ids and days in wrappers, no number at all, torn and unclosed cells."""

import json

import pytest

from pipeline.records import RawReport, Reject

STORY = "Police held Otto in Zenda."


def told(out):
    return [(item.source_id, item.content) for item in out if isinstance(item, RawReport)]


def faults(out):
    return [(item.reason, item.line, item.source_id) for item in out if isinstance(item, Reject)]


def test_every_list_of_rows_in_an_object_is_read(read):
    whole = {
        "tags": [{"name": "x"}],
        "posts": [{"id": 1, "text": STORY}],
        "pages": [{"id": 2, "text": STORY}, {"id": 3}],
    }
    out = read(json.dumps(whole).encode(), "a.json")
    assert told(out) == [("1", STORY), ("2", STORY)]
    assert faults(out) == [("no_text", 3, "3")]


def test_ids_and_days_of_a_document_database(read):
    row = {"_id": {"$oid": "5f1a"}, "date": {"$date": "2021-03-05T00:00:00Z"}, "text": STORY}
    (report,) = read(json.dumps(row).encode(), "a.jsonl")
    assert (report.source_id, report.published, report.day_unread) == ("5f1a", "2021-03-05", False)
    row = {"id": {"$numberLong": "17"}, "date": {"$date": {"$numberLong": "1614902400000"}}, "text": STORY}
    (report,) = read(json.dumps(row).encode(), "a.jsonl")
    assert (report.source_id, report.published) == ("17", "2021-03-05")


def test_posts_as_an_interface_gives_them(read):
    post = {"id": 7, "date": "2021-03-05T10:00:00", "guid": {"rendered": "https://zenda.example/?p=7"},
            "title": {"rendered": "Otto <em>held</em> &amp; fined"},
            "content": {"rendered": f"<p>{STORY}</p>\n", "protected": False}}  # fmt: skip
    (report,) = read(json.dumps([post]).encode(), "a.json")
    assert (report.source_id, report.published, report.markup) == ("7", "2021-03-05", "html")
    assert (report.title, report.content) == ("Otto held &amp; fined", f"<p>{STORY}</p>\n")


def test_an_empty_page_beside_a_text_is_none(read):
    for html in ("<p></p>", " <p>&nbsp;</p>\n", "<img src='a.jpg'>"):
        (report,) = read(json.dumps({"html": html, "text": STORY}).encode(), "a.jsonl")
        assert (report.content, report.markup) == (STORY, "text")
    (report,) = read(json.dumps({"html": f"<p>{STORY}</p>", "text": "Held."}).encode(), "a.jsonl")
    assert report.markup == "html"


def test_messages_in_pieces(read):
    text = [
        "Police held ",
        {"type": "bold", "text": "Otto"},
        " in Zenda. ",
        {"type": "link", "text": "https://x.example"},
    ]
    whole = {"type": "public_channel", "messages": [{"id": 1, "text": text}, {"id": 2, "text": [{"type": "photo"}]}]}
    out = read(json.dumps(whole).encode(), "result.json")
    assert told(out) == [("1", f"{STORY} https://x.example")]
    assert faults(out) == [("bad_row", 2, "2")]


def test_what_is_no_number_is_nothing(read):
    (report,) = read(f'{{"id": NaN, "published": NaN, "title": NaN, "text": "{STORY}"}}'.encode(), "a.jsonl")
    assert (report.source_id, report.published, report.title, report.day_unread) == (None, None, None, False)
    (report,) = read(f'{{"id": Infinity, "uid": 3, "text": "{STORY}"}}'.encode(), "a.jsonl")
    assert report.source_id == "3"


def test_a_line_torn_from_its_row_is_no_report(read):
    first, second = (f"{number},Held,2021-03-05,{STORY}\n" for number in (1, 2))
    rows = f"id,title,published,text\n{first}Then they held Ida, his sister\n{second}3,Held,,\n"
    out = read(rows.encode(), "a.csv")
    assert told(out) == [("1", STORY), ("2", STORY), ("3", "")]
    assert faults(out) == [("bad_row", 3, None)]


def test_people_that_a_quotation_mark_swallows_are_told(read):
    head = "name,date of arrest,charge\nAna Bor,3 May 2021,theft\n"
    rows = 'Ivo Reis,5 May 2021,"fraud\nOtto Vals,6 May 2021,arson\n'
    out = read((head + rows).encode(), "a.csv")
    assert faults(out) == [("truncated", 3, None)]
    assert [content.split("\n")[1:] for _, content in told(out)] == [["Ana Bor | 3 May 2021 | theft"]]
    (whole,) = read((head + rows.replace("fraud", 'fraud"')).encode(), "a.csv")
    assert len(whole.content.split("\n")) == 4
    (whole,) = read((head + 'Ivo Reis,5 May 2021,"fraud"').encode(), "a.csv")
    assert len(whole.content.split("\n")) == 3


LONG = f"{STORY} Her lawyer said that she was held in a cell without a lamp. A court freed her on Monday."


@pytest.mark.parametrize(
    "teaser", [STORY, f"{STORY} Her lawyer said ...", f"{STORY} Her […]", "Police held Otto in\nZenda&hellip;"]
)
def test_the_whole_is_read_where_another_column_has_its_beginning(read, teaser):
    for whole in (LONG, f"<p>{STORY}</p>{LONG.removeprefix(STORY)}"):
        (report,) = read(json.dumps({"text": teaser, "content": whole}).encode(), "a.jsonl")
        assert report.content == whole
    (report,) = read(json.dumps({"text": LONG, "content": teaser}).encode(), "a.jsonl")
    assert report.content == LONG
    (report,) = read(json.dumps({"html": f"<p>{teaser}</p>", "text": LONG}).encode(), "a.jsonl")
    assert (report.content, report.markup) == (LONG, "text")


def test_html_that_leads_to_the_text_is_not_the_report(read):
    (report,) = read(json.dumps({"html": "<p>Read more</p>", "text": LONG}).encode(), "a.jsonl")
    assert (report.content, report.markup) == (LONG, "text")


def test_the_first_of_two_other_texts_is_read(read):
    (report,) = read(json.dumps({"text": STORY, "content": LONG.removeprefix(STORY)}).encode(), "a.jsonl")
    assert report.content == STORY
    page = f"<p>{LONG}</p>"
    (report,) = read(json.dumps({"html": page, "text": f"Home News {LONG} Comments"}).encode(), "a.jsonl")
    assert (report.content, report.markup) == (page, "html")


JOINED = "a quotation mark opens and that of another row closes it"


def test_rows_that_another_rows_quotation_mark_joins_are_told(read):
    for rest in (f'2,"{STORY}"', f'2,{STORY}\n3,"{STORY}"', f'2,Otto said "no" to them.\n3,{STORY}'):
        out = read(f'id,text\n1,"Police held Ida.\n{rest}\n9,{STORY}\n'.encode(), "a.csv")
        assert [(r.reason, r.line, r.detail) for r in out if isinstance(r, Reject)] == [("bad_row", 2, JOINED)]
        wanted = [line.split(",")[0] for line in rest.split("\n")]
        assert [item.source_id for item in out if isinstance(item, RawReport)] == [*wanted, "9"]
    out = read(f'title;text\nIda;"Police held Ida.\nShe is free.\nOtto;"{STORY}"\n'.encode(), "a.csv")
    assert [(r.reason, r.line, r.detail) for r in out if isinstance(r, Reject)] == [("bad_row", 2, JOINED)]
    assert [(item.title, item.content) for item in out if isinstance(item, RawReport)] == [("Otto", STORY)]


def test_cells_of_several_lines_with_marks_of_their_own_stay_one(read):
    for text in (
        'Police held Ida.\nIn Zenda, she said ""no"" to them.',
        'Police held Ida.\n2, as they said, ""of five"".',
        'Police held Ida.\nIn Zenda, she said "no" to them.',
        'Police held Ida.\n\nOtto, her son, said "no" and "never".',
    ):
        out = read(f'id,text\n1,"{text}"\n9,{STORY}\n'.encode(), "a.csv")
        assert [item.source_id for item in out if isinstance(item, RawReport)] == ["1", "9"]
        assert faults(out) == []


@pytest.mark.parametrize("sign", [";", "\t", ","])
def test_a_line_that_tells_spreadsheet_programs_the_sign_is_passed_over(read, sign):
    rows = [["id", "title", "text"], ["1", "Otto held", STORY]]
    lines = [f"sep={sign}", *(sign.join(row) for row in rows)]
    out = read("\r\n".join(lines).encode("utf-8-sig"), "a.csv")
    assert (told(out), faults(out)) == ([("1", STORY)], [])
    lines[0] = f'"SEP={sign}"'
    assert told(read("\r\n".join(lines).encode(), "a.csv")) == [("1", STORY)]
    people = [["name", "date of arrest", "sentence"], ["Ida Obi", "3 May 2021", "2 years"]]
    (report,) = read("\n".join((f"sep={sign}", *map(sign.join, people))).encode(), "a.csv")
    assert report.content.split("\n") == ["name | date of arrest | sentence", "Ida Obi | 3 May 2021 | 2 years"]


TOLD = "Police held Otto in Zenda on Monday, and nobody told his wife where he was."


@pytest.mark.parametrize(
    "row", [{"summary": STORY}, {"text": None, "description": STORY}, {"body": "", "message": {"rendered": STORY}}]
)
def test_where_no_text_is_what_sums_it_up_is_read(read, row):
    assert told(read(json.dumps({"id": 1, "title": "Held"} | row).encode(), "a.jsonl")) == [("1", STORY)]
    table = f"id,title,{[*row][-1]},url\n1,Held,{STORY},\n"
    assert told(read(table.encode(), "a.csv")) == [("1", STORY)]
    feed = {"title": "Desk", "description": TOLD, "items": [{"id": 1, "title": "Held"} | row]}
    assert told(read(json.dumps(feed, indent=1).encode(), "a.json")) == [("1", STORY)]


@pytest.mark.parametrize(
    "row", [{"lede": TOLD}, {"data": {"text": TOLD}}, {"paragraphs": [STORY, TOLD]}, {"blocks": [{"p": TOLD}]}]
)
def test_a_text_under_a_name_that_is_not_read_is_told(read, row):
    out = read(json.dumps({"id": 1, "title": "Held", "tags": ["a, b", "c."]} | row).encode(), "a.jsonl")
    assert (told(out), faults(out), out[0].title) == ([("1", "")], [("no_text", 1, "1")], "Held")
    assert told(read(b'{"id": 1, "title": "Held", "tags": ["a, b", "c."], "note": "A short word."}', "a.jsonl"))


def test_what_is_no_story_is_not_told(read):
    row = {"id": 1, "title": "Held", "copyright": TOLD, "author": {"name": "B", "about": TOLD}, "tags": [TOLD]}
    assert [one.title for one in read(json.dumps(row).encode(), "a.jsonl")] == ["Held"]


def test_of_what_is_summed_up_over_rows_further_in_both_are_read(read):
    whole = {"title": "Held", "summary": TOLD, "meta": {"others": [{"title": "Freed", "summary": STORY}]}}
    assert [content for _, content in told(read(json.dumps(whole, indent=1).encode(), "a.json"))] == [TOLD, STORY]


def test_rows_further_in_are_read(read):
    chats = [{"name": "a", "messages": [{"id": 1, "text": STORY}]}, {"name": "b", "messages": [{"id": 2, "text": ""}]}]
    out = read(json.dumps({"about": "All", "chats": {"about": TOLD, "list": chats}}).encode(), "result.json")
    assert (told(out), faults(out)) == ([("1", STORY)], [("no_text", 2, "2")])


@pytest.mark.parametrize("head", ["id,text", "name,date of arrest,charge"])
def test_files_put_behind_each_other_have_their_head_twice(read, head):
    row = f"1,{STORY}" if head == "id,text" else "Ana Bor,3 May 2021,theft"
    out = read(f"{head}\n{row}\n{head}\n{row}\n".encode(), "a.csv")
    lines = [line for _, content in told(out) for line in content.split("\n")]
    assert (len(lines), faults(out)) == (2 + (head != "id,text"), [])


def test_objects_in_several_lines_behind_each_other_are_rows(read):
    rows = [json.dumps({"id": n, "text": STORY}, indent=2) for n in (1, 2)]
    assert told(read("\n".join(rows).encode(), "a.json")) == [("1", STORY), ("2", STORY)]
    (cut,) = read("\n".join(rows).encode()[:-9], "a.json")
    assert cut.reason == "malformed"
