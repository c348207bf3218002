"""Lines that feeds, mails and the makers of sites add to a report go; sentences that begin like them stay."""

import pytest

BODY = "Police in Zenda detained the editor Ida Obi on Monday. Her lawyer was not let in."


@pytest.mark.parametrize(
    "line",
    [
        "The post Editor held in Zenda appeared first on Zenda Watch.",
        "View this email in your browser",
        "Unsubscribe | Update your preferences",
        "You are receiving this email because you signed up at zenda.example.",
        "This message and any attachment are confidential and meant for the person to whom they are addressed.",
        "This e-mail may contain privileged information.",
        "press-list mailing list",
        "On Tue, 28 Nov 2017 at 10:12, Desk <desk@zenda.example> wrote:",
        "Close window | Print this page",
        "Send to a friend",
        "Get link Facebook X Pinterest Email Other Apps",
        "Press enter or click to view image in full size",
        "Zenda Notes is a reader-supported publication. To receive new posts, consider becoming a subscriber.",
        "2 responses to “Editor held in Zenda”",
        "Page last updated 9 December 2017.",
        "123Page 1 of 3",
        'Next message: Ana: "A new list"',
        "Hits: 1482",
        "Spokesperson: Ada Sol, +44 20 5550101",
    ],
)
def test_small_print_goes(clean, line):
    (article,) = clean(f"Editor held in Zenda\n\n{BODY}\n\n{line}")
    assert article.text == f"Editor held in Zenda\n\n{BODY}"


@pytest.mark.parametrize(
    "line",
    [
        "The cartoon that she was held for first appeared on the page of a weekly.",
        "“You got five years because you asked for your wages,” the guard told her.",
        "This message, the prosecutor said, was confidential and proved her treason.",
        "She was told to unsubscribe from the channel.",
        "No response to the appeal of the hunger strikers has come from the ministry of justice so far.",
        "The page was last read by officers of the ministry, who then came for her.",
        "On Tuesday Greta Zapt wrote: they beat him.",
        "Spokesperson: They arrested nine people in Zenda.",
    ],
)
def test_sentences_that_begin_like_it_stay(clean, line):
    (article,) = clean(f"Editor held in Zenda\n\n{BODY}\n\n{line}")
    assert article.text.endswith(line)


def test_no_response_to_something_is_a_title(clean):
    (article,) = clean(f"<html><body><h1>No response to hunger strikers</h1><p>{BODY}</p></body></html>", "html")
    assert article.title == "No response to hunger strikers"
