"""Mails that forward or quote others: each forwarded one is a report with its own subject and day."""

import pytest

from pipeline.read import find_sources, read_source
from pipeline.read.quoted import pieces

HEAD = "From: a@z.example\nTo: b@z.example\nSubject: {}\nDate: Fri, 21 Sep 2018 18:11:00 +0200\nMessage-ID: <1@z>\n"
INNER = "Police in Zenda detained Ida Obi on Monday."
FORWARDS = [
    "---------- Forwarded message ---------\nFrom: C <c@z.org>\nDate: Thu, 20 Sep 2018 at 16:02\nSubject: Editor held",
    "Begin forwarded message:\n\n> From: C <c@z.org>\n> Subject: Editor held\n> Date: 20 September 2018 16:02:11 CEST",
    "-----Original Message-----\nFrom: C\nSent: Thursday, September 20, 2018 4:02 PM\nTo: A\nSubject: RE: Editor held",
    "________________________________\n*From:* C\n*Sent:* 20 September 2018 16:02\n*Subject:* Editor held",
]


def _read(tmp_path, subject, body, kind="text/plain; charset=utf-8"):
    file = tmp_path / "mail.eml"
    file.write_text(f"{HEAD.format(subject)}MIME-Version: 1.0\nContent-Type: {kind}\n\n{body}\n", encoding="utf-8")
    return list(read_source(find_sources([str(file)])[0]))


@pytest.mark.parametrize("head", FORWARDS)
def test_a_forwarded_mail_has_its_own_subject_and_day(tmp_path, head):
    mark = "> " if "> From" in head else ""
    note, inner = _read(tmp_path, "Fwd: see below", f"Please code this one.\n\n{head}\n\n{mark}{INNER}")
    assert (note.title, note.published, note.content.strip()) == (None, "2018-09-21", "Please code this one.")
    assert (inner.title, inner.published, inner.content.strip()) == ("Editor held", "2018-09-20", INNER)
    assert note.sha256 != inner.sha256
    assert note.source_id == inner.source_id == "1@z"


def test_a_mail_that_only_forwards_is_the_forwarded_one(tmp_path):
    (inner,) = _read(tmp_path, "Fwd: x", f"{FORWARDS[0]}\n\n{INNER}")
    assert inner.content.strip() == INNER


def test_the_text_is_read_where_it_forwards_and_the_html_beside_it_does_not_say_so(tmp_path):
    both = (
        f"--x\nContent-Type: text/plain\n\nNote.\n\n{FORWARDS[0]}\n\n{INNER}\n"
        f"--x\nContent-Type: text/html\n\n<p>Note.</p><div>From: C<br>{INNER}</div>\n--x--"
    )
    items = _read(tmp_path, "Fwd: x", both, "multipart/alternative; boundary=x")
    assert [item.published for item in items] == ["2018-09-21", "2018-09-20"]


@pytest.mark.parametrize(
    "body",
    [
        f"From: the people of Zenda\n\n{INNER}",
        f"From: Zenda\nTo: Hofbau\nFare: 3 crowns\n\n{INNER}",
        f"Subject: Editor held\nDate: 20 September 2018\n\n{INNER}",
    ],
)
def test_what_is_no_head_of_a_mail_forwards_nothing(tmp_path, body):
    (item,) = _read(tmp_path, "Editor held", body)
    assert item.content.strip() == body
    assert item.title == "Editor held"


def test_marks_of_quoting_go_and_the_lines_between_them_stand_apart():
    (own,) = pieces("She is at home.\n> Police held her\n> on Monday.\n> > She was alone.\nThanks.")
    assert own.text == "She is at home.\n\nPolice held her\non Monday.\nShe was alone.\n\nThanks."


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("[press-list] Editor held in Zenda", "Editor held in Zenda"),
        ("Fwd: [press-list] Re: Editor held", "Editor held"),
        ("[Name withheld] arrested in Zenda", "[Name withheld] arrested in Zenda"),
        ("[Statement]", "[Statement]"),
    ],
)
def test_the_name_of_a_mailing_list_is_no_part_of_a_title(tmp_path, subject, title):
    (item,) = _read(tmp_path, subject, INNER)
    assert item.title == title


FLOWED = "text/plain; charset=utf-8; format=flowed"


@pytest.mark.parametrize(
    ("kind", "body", "read"),
    [
        (FLOWED, "Police held Ida \nObi in Zenda.\nShe is free.", "Police held Ida Obi in Zenda.\nShe is free."),
        (f"{FLOWED}; DelSp=Yes", "Police held Ida  \nObi in Zen \nda.", "Police held Ida Obi in Zenda."),
        (FLOWED, " From Ida \n > Obi:\n> Is he \n> in?\n>> No. \n> Yes.", "From Ida > Obi:\n\nIs he in?\nNo. \nYes."),
        (FLOWED, "He is free. \n-- \nIda \nObi", "He is free. \n-- \nIda Obi"),
        (FLOWED, "From: Ida \nSent: today \nPolice held Obi.", "From: Ida \nSent: today Police held Obi."),
        (FLOWED, "Held: \n- Ida, for \nso long \n- Obi \n2) Ulf", "Held: \n- Ida, for so long \n- Obi \n2) Ulf"),
        (FLOWED, "Held: \n• Ida \n  • Obi", "Held: \n• Ida \n • Obi"),
        (FLOWED, f"{'They say ' * 8}\n- he and she - \nthat", f"{'They say ' * 8}- he and she - that"),
        (FLOWED, "Police held Ida. \n\nShe \n  \nis free.", "Police held Ida. \n\nShe \n \nis free."),
        ("text/plain; charset=utf-8", "Police held the editor Ida \nObi.", "Police held the editor Ida \nObi."),
    ],
)
def test_lines_of_a_flowed_mail_go_on_behind_a_blank(tmp_path, kind, body, read):
    (report,) = _read(tmp_path, "Held", body, kind)
    assert report.content.strip() == read
