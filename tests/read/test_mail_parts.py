"""A mail in several parts: of two forms of one text one is read, of parts beside each other every one."""

import pytest

HEAD = b"Subject: Otto held\nMessage-ID: <1@x>\nDate: Tue, 09 Mar 2021 10:00:00 +0100\nMIME-Version: 1.0\n"
PLAIN = b"--b\nContent-Type: text/plain\n\nPolice held Otto\nin Zenda & freed him.\n\nThen he left.\n\n"
FOOTER = b"--b\nContent-Type: text/plain\n\n_______________________________\nDesk mailing list\n\n"
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


def test_the_footer_of_a_list_beside_a_page_is_left_out(read):
    (report,) = read(message(b"mixed", PAGE, FOOTER), "a.eml")
    assert "mailing list" not in report.content


def test_plain_parts_alone_stay_plain(read):
    (report,) = read(message(b"mixed", PLAIN, FOOTER), "a.eml")
    assert report.markup == "text"
    assert "mailing list" in report.content
