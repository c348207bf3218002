"""Messages of a channel or a small blog: containers without titles, each closed by its marked time."""

from tests.clean.posts import NAMES

MESSAGE = """<div class="tgme_widget_message_wrap"><div class="tgme_widget_message" data-post="desk/{n}">
<div class="tgme_widget_message_author"><a href="https://desk.example"><span dir="auto">Zenda desk</span></a></div>
<div class="tgme_widget_message_text" dir="auto">{text}</div><div class="tgme_widget_message_footer">
<span class="tgme_widget_message_views">1.2K</span><span class="copyonly"> views</span>
<span class="tgme_widget_message_meta"><a class="tgme_widget_message_date" href="https://desk.example/{n}">
<time datetime="{day}T08:11:12+00:00" class="time">08:11</time></a></span></div></div></div>"""
NOTE = """<article class="h-entry"><div class="e-content"><p>{text}</p></div>
<footer><a class="u-url" href="/{n}">
<time class="dt-published" datetime="{day}T08:11:12Z">8:11 am</time></a></footer></article>"""
STORY = (
    "Police in Zenda arrested {} on Monday after a meeting.<br/><br/>The desk calls for the release of all those held."
)
DAYS = ["2023-03-11", "2023-03-11", "2023-03-14", "2023-04-01"]


def _page(form, texts, days=DAYS):
    said = "".join(form.format(n=n, text=text, day=day) for n, (text, day) in enumerate(zip(texts, days, strict=True)))
    return f"<html><head><title>Zenda desk</title></head><body><section>{said}</section></body></html>"


def test_each_message_is_a_report_of_its_day(clean):
    texts = [STORY.format(who) for who in NAMES]
    for form in (MESSAGE, NOTE):
        found = clean(_page(form, texts), "html", language="any")
        assert [one.published for one in found] == DAYS
        assert [[who for who in NAMES if who in one.text] for one in found] == [[who] for who in NAMES]
        assert all("The desk calls for the release" in one.text for one in found)
        assert not any("08:11" in one.text or "views" in one.text for one in found)


def test_a_short_message_among_them_stays(clean):
    texts = [STORY.format(NAMES[0]), f"{NAMES[1]} is free", STORY.format(NAMES[2]), STORY.format(NAMES[3])]
    assert [one.published for one in clean(_page(MESSAGE, texts), "html", language="any")] == DAYS
    assert f"{NAMES[1]} is free" in clean(_page(MESSAGE, texts), "html", language="any")[1].text


def test_a_chronicle_whose_entries_begin_with_their_day_stays_one_report(clean):
    entry = '<div class="entry"><time datetime="{day}">{day}</time><p>{text}</p></div>'
    texts = [STORY.format(who).replace("<br/><br/>", " ") for who in NAMES]
    assert len(clean(_page(entry, texts, sorted(DAYS)), "html", language="any")) == 1


EXPORTED = """<div class="message service" id="message-{n}"><div class="body details">{day}</div></div>
<div class="message default clearfix" id="message{n}"><div class="pull_left userpic_wrap"><div class="initials">Z</div>
</div><div class="body"><div class="pull_right date details" title="{day} 10:00:00 UTC+06:00">10:00</div>
<div class="from_name">Zenda desk</div><div class="reply_to details">In reply to <a href="#">this message</a></div>
<div class="forwarded body"><div class="from_name">Strelsau <span class="date details" title="01.01.2020 09:00:00">
01.01.2020 09:00:00</span></div><div class="text">{text}</div></div></div></div>"""


def test_messages_that_a_messenger_exports_have_each_its_day(clean):
    days = [".".join(reversed(day.split("-"))) for day in DAYS]
    for story in (STORY, "Police in Zenda arrested {} on Monday."):
        found = clean(_page(EXPORTED, [story.format(who) for who in NAMES], days), "html", language="any")
        assert [one.published for one in found] == DAYS
        assert [one.text.replace("\n\n", "<br/><br/>") for one in found] == [story.format(who) for who in NAMES]
