"""A mail in several parts: of two forms of one text one is read, of parts beside each other every one."""

import base64

import pytest

HEAD = b"Subject: Otto held\nMessage-ID: <1@x>\nDate: Tue, 09 Mar 2021 10:00:00 +0100\nMIME-Version: 1.0\n"
PLAIN = b"--b\nContent-Type: text/plain\n\nPolice held Otto\nin Zenda & freed him.\n\nThen he left.\n\n"
FOOTER = b"--b\nContent-Type: text/plain\n\n_______________________________\nDesk mailing list\n\n"
HELD, FREED = b"Police held Otto in Zenda on Monday.", b"A court in Zenda freed Ida Obi on Tuesday."
PAGE = b"--b\nContent-Type: text/html\n\n<p>The desk sent this to its list.</p>\n\n"


def message(kind: bytes, *parts: bytes) -> bytes:
    return HEAD + b"Content-Type: multipart/" + kind + b"; boundary=b\n\n" + b"".join(parts) + b"--b--\n"


@pytest.mark.parametrize("parts", [(PLAIN, PAGE), (PAGE, PLAIN)])
def test_a_plain_part_beside_a_page_is_no_other_form_of_it(read, parts):
    (report,) = read(message(b"mixed", *parts), "a.eml")
    assert report.markup == "html"
    assert "<p>Police held Otto\nin Zenda &amp; freed him.</p>\n<p>Then he left." in report.content
    assert "<p>The desk sent this to its list.</p>" in report.content


def test_of_two_forms_the_page_is_read(read):
    (report,) = read(message(b"alternative", PLAIN, PAGE), "a.eml")
    assert "Otto" not in report.content


@pytest.mark.parametrize(("said", "whole"), [(b"View this mail in your browser.", b""), (b"Police held Otto", PLAIN)])
def test_of_two_forms_a_page_that_only_leads_to_the_text_is_none(read, said, whole):
    words = b"--b\nContent-Type: text/plain\n\nhttps://zenda.example/%s\n" % (b"x" * 900)
    words += whole[40:] or b"Police held Otto in Zenda on Monday, and his wife was told nothing about it.\n\n" * 9
    style = b"<html><head><style><!-- %s --></style><title>Otto held</title></head>" % (b"p { margin: 0 } " * 200)
    page = b"--b\nContent-Type: text/html\n\n%s<p>%s</p>\n" % (style, said)
    (report,) = read(message(b"alternative", words, page), "a.eml")
    assert report.markup == ("html" if whole else "text")
    assert report.title == "Otto held"


@pytest.mark.parametrize(
    "line",
    [
        b"From desk Tue Mar  9 10:00:00 2021", b"From desk Tue Mar  9 10:00:00 +0100 2021",
        b"From desk Tue Mar  9 2021", b"From desk Tue, 09 Mar 2021 10:00:00 GMT", b"From - 2021-03-09 10:00:00",
    ],
)  # fmt: skip
@pytest.mark.parametrize("told", [b"From 2018 to 2020 he was in prison.", b"From 10:00 on 4 May 2021 they\nbeat him."])
def test_a_paragraph_that_begins_like_the_line_between_messages_parts_none(read, line, told):
    message = line + b"\n" + HEAD + b"\nPolice held Otto.\n\n" + told + b"\n\nHe is free.\n\n"
    reports = read(message * 2, "a.mbox")
    assert len(reports) == 2
    for report in reports:
        assert report.content.strip().split("\n\n")[1:] == [told.decode(), "He is free."]


def test_a_message_of_a_mailbox_that_has_no_fields_is_one_of_its_own(read):
    line = b"From desk Tue Mar  9 10:00:00 2021\n"
    told = (HEAD + b"\nFrom Monday 09:00 2021\n\nPolice held Otto.", b"\nPolice held Ida.", HEAD + b"\nHe is free.")
    reports = read(b"".join(line + one + b"\n\n" for one in told), "a.mbox")
    assert [report.content.strip().split("\n")[-1] for report in reports] == [
        "Police held Otto.", "Police held Ida.", "He is free.",
    ]  # fmt: skip


def test_the_footer_of_a_list_beside_a_page_is_left_out(read):
    (report,) = read(message(b"mixed", PAGE, FOOTER), "a.eml")
    assert "mailing list" not in report.content


def test_plain_parts_alone_stay_plain(read):
    (report,) = read(message(b"mixed", PLAIN, FOOTER), "a.eml")
    assert report.markup == "text"
    assert "mailing list" in report.content


TNEF = b'--b\nContent-Type: application/ms-tnef; name="winmail.dat"\n\n\x78\x9f\x3e\x22\x00ab\n'
PICTURE = b"--b\nContent-Type: image/png\nContent-ID: <c>\n\n\x89PNG\n"
INVITATION = b"--b\nContent-Type: text/calendar\n\nBEGIN:VCALENDAR\n"


@pytest.mark.parametrize("part", [PICTURE, INVITATION])
def test_a_message_of_pictures_and_the_like_alone_is_a_reject_in_a_mailbox_too(read, part):
    alone = message(b"mixed", part)
    assert [(item.reason, item.source_id) for item in read(alone, "a.eml")] == [("no_text", "1@x")]
    box = b"".join(b"From desk Tue Mar  9 10:00:00 2021\n" + one + b"\n" for one in (alone, message(b"mixed", PLAIN)))
    first, second = read(box, "a.mbox")
    assert (first.reason, first.line) == ("no_text", 1)
    assert "Otto" in second.content


def test_what_outlook_packs_into_one_file_is_not_passed_over(read):
    report, packed = read(message(b"mixed", PLAIN, TNEF), "a.eml")
    assert "Otto" in report.content
    assert (packed.source, packed.reason) == ("a.eml!/winmail.dat", "unsupported_format")
    (packed,) = read(message(b"mixed", TNEF), "a.eml")
    assert packed.reason == "unsupported_format"


def test_the_style_and_script_of_a_saved_page_are_no_reports(read):
    style = b"--b\nContent-Type: text/css\nContent-Location: cid:css-1@mhtml.blink\n\nbody { color: black }\n"
    script = b"--b\nContent-Type: text/javascript\nContent-Location: https://zenda.example/a.js\n\nlet a = 1\n"
    font = b"--b\nContent-Type: application/font-woff2\nContent-Location: https://zenda.example/a\n\nwOF2\x00\n"
    (report,) = read(message(b"related", PAGE, style, script, font), "a.mhtml")
    assert report.source == "a.mhtml"


BLINK = b"From: <Saved by Blink>\nSnapshot-Content-Location: https://zenda.example/a\n"


def test_a_mail_whose_sender_is_called_so_keeps_its_day(articles):
    page = b"--b\nContent-Type: text/html\n\n<p>Police in Zenda held the editor Ida Obi for a day, she said.</p>\n\n"
    head = b'From: "Saved by Grace" <a@zenda.example>\n'
    (article,) = articles(head + message(b"related", page), "a.eml")
    assert article.published == "2021-03-09"


@pytest.mark.parametrize("head", [BLINK, b'From: "Saved by Windows Internet Explorer 11"\n'])
def test_a_page_that_a_browser_saved_is_read_as_the_page(articles, head):
    """Its title and day are its own: the message bears those of the day on which somebody saved it."""
    posts = b"".join(
        b"<article><h2>Editor %s held in Zenda</h2><p>Posted on %d March 2021</p><p>Police in Zenda held the editor %s "
        b"for a day. His lawyer was not told of it by them.</p></article>" % (who, 9 - n, who)
        for n, who in enumerate((b"Otto Rischenheim", b"Rupert Hentzau", b"Ida Obi"))
    )
    page = b"--b\nContent-Type: text/html\n\n<html><body>%s</body></html>\n\n" % posts
    found = articles(head + message(b"related", page).replace(b"2021", b"2026", 1), "a.mhtml")
    assert [a.published for a in found] == ["2021-03-09", "2021-03-08", "2021-03-07"]
    assert {a.url for a in found} == {"https://zenda.example/a" if b"Snapshot" in head else None}


@pytest.mark.parametrize("kind", [b"global", b"rfc822", b'partial; id="1"; number=1'])
def test_a_mail_in_a_mail_of_any_kind_is_read(read, kind):
    inner = b"--b\nContent-Type: message/%s\n\nSubject: Ida freed\nMessage-ID: <2@x>\n\nA court freed Ida.\n" % kind
    outer, report = read(message(b"mixed", PLAIN, inner), "a.eml")
    assert ("Otto" in outer.content, report.title, report.content.strip()) == (True, "Ida freed", "A court freed Ida.")


def test_what_a_program_did_with_a_mail_is_no_report(read):
    told = b"--b\nContent-Type: message/disposition-notification\n\nReporting-UA: x\nDisposition: displayed\n"
    (report,) = read(message(b"report", PLAIN, told), "a.eml")
    assert "Otto" in report.content


@pytest.mark.parametrize("kind", [b"x-amp-html", b"markdown", b"enriched"])
def test_a_third_form_of_one_text_is_no_second_report(read, kind):
    third = b"--b\nContent-Type: text/%s\n\n<p>Police held Otto in Zenda.</p>\n" % kind
    (report,) = read(message(b"alternative", PLAIN, third, PAGE), "a.eml")
    assert report.source == "a.eml"
    (report,) = read(message(b"alternative", third), "a.eml")
    assert "Otto" in report.content
    named = third.replace(b"\n\n", b'; name="a.txt"\n\n', 1)
    assert len(read(message(b"alternative", PLAIN, named), "a.eml")) == 2


def test_a_message_that_apple_mail_keeps_is_read_without_its_notes(read):
    body = HEAD + b"Content-Transfer-Encoding: quoted-printable\n\nPolice held Otto=20in Zenda.\n"
    (report,) = read(b"%d   \n%s<?xml version='1.0'?><plist/>" % (len(body), body), "1.emlx")
    assert (report.title, report.published, report.content.strip()) == (
        "Otto held", "2021-03-09", "Police held Otto in Zenda.",
    )  # fmt: skip
    (report,) = read(b"17\n" + body, "1.emlx")
    assert "Otto" in report.content


@pytest.mark.parametrize("cut", [1, 2, 3, 4])
def test_of_a_body_that_is_cut_short_is_read_what_is_there(read, cut):
    body = base64.encodebytes(b"Police held Otto in Zenda.\n\nHe is free. His wife said so.\n").rstrip(b"\n=")
    report, *told = read(HEAD + b"Content-Transfer-Encoding: base64\n\n" + body[:-cut], "a.eml")
    assert report.content.startswith("Police held Otto in Zenda.\n\nHe is free.")
    assert [one.reason for one in told] == ["truncated"] * (len(body[:-cut].replace(b"\n", b"")) % 4 == 1)


def test_a_message_without_its_end_is_told(read):
    report, cut = read(message(b"mixed", PLAIN, PLAIN)[:-60], "a.eml")
    assert ("Otto" in report.content, cut.reason, cut.source_id) == (True, "truncated", "1@x")


def test_a_part_without_its_end_in_a_mail_that_has_one_is_whole(read):
    inner = b'--b\nContent-Type: multipart/alternative; boundary="c"\n\n' + PLAIN.replace(b"--b", b"--c")
    assert [one.source for one in read(message(b"mixed", inner, PLAIN), "a.eml")] == ["a.eml"]


def test_of_two_pages_in_a_mail_both_are_read(articles):
    pages = [b"--b\nContent-Type: text/html\n\n<html><body><p>%s</p></body></html>\n\n" % one for one in (HELD, FREED)]
    for parts in ([*pages], [pages[0], b"--b\nContent-Type: text/plain\n\n%s\n\n" % FREED]):
        (article,) = articles(message(b"mixed", *parts), "a.eml")
        assert article.text == f"Otto held\n\n{HELD.decode()}\n\n{FREED.decode()}"


@pytest.mark.parametrize("frames", [b"<frameset><frame src='cid:1@x'></frameset>", b"<iframe src='cid:1@x'></iframe>"])
def test_frames_of_a_saved_page_are_read_where_they_are_the_page(articles, frames):
    parts = [b"--b\nContent-Type: text/html\n\n<html>%s</html>\n\n" % one for one in
             (b"<p>%s</p>%s" % (HELD, frames), b"<body><p>%s</p></body>" % FREED)]  # fmt: skip
    (article,) = articles(BLINK + message(b"related", *parts), "a.mhtml")
    assert (HELD.decode() in article.text, FREED.decode() in article.text) == (True, b"<frameset" in frames)
