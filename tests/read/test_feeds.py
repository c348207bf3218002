"""Feeds as servers send them: other vocabularies beside the entry's own, stray characters, broken or cut XML."""

import time

import pytest

from pipeline.records import RawReport, Reject

SPACES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" '
    'xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"'
)
STORY = "Police held Otto in Zenda."


def rss(*items: str) -> bytes:
    return f'<?xml version="1.0"?>\n<rss version="2.0" {SPACES}><channel>{"".join(items)}</channel></rss>'.encode()


def item(number: int, text: str = STORY, first: str = "") -> str:
    return f"<item>{first}<title>Post {number}</title><guid>{number}</guid><description>{text}</description></item>"


def told(out):
    return [(one.source_id, one.title, one.content) for one in out if isinstance(one, RawReport)]


def test_a_pictures_title_and_text_are_not_those_of_the_entry(read):
    picture = (
        '<media:title>Gate</media:title><media:content url="a.jpg"/><media:description>A gate.</media:description>'
    )
    assert told(read(rss(item(1, first=picture)))) == [("1", "Post 1", STORY)]
    atom = (
        '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><entry>'
        f"{picture}<id>1</id><title>Post 1</title><content>{STORY}</content></entry></feed>"
    )
    assert told(read(atom.encode())) == [("1", "Post 1", STORY)]
    assert told(read(rss("<item><guid>1</guid><media:description>Only here.</media:description></item>"))) == [
        ("1", None, "Only here.")
    ]


@pytest.mark.parametrize("turned", [False, True])
def test_of_an_excerpt_and_the_text_the_text_is_read_whichever_stands_first(read, turned):
    parts = [f"<content:encoded>{STORY}</content:encoded>", "<excerpt:encoded>Held.</excerpt:encoded>"]
    assert told(read(rss(f"<item>{''.join(reversed(parts) if turned else parts)}</item>"))) == [(None, None, STORY)]


@pytest.mark.parametrize("stray", ["\x0b", "\x1f", "\x02", "\0", "&#11;", "&#x1F;", "&#0;", "\ufffe"])
@pytest.mark.parametrize("form", ["{}", "<![CDATA[{}]]>"])
def test_a_character_that_xml_forbids_costs_nothing(read, stray, form):
    out = read(rss(item(1, form.format(f"Police held {stray}Otto.")), item(2)))
    assert [one.source_id for one in out] == ["1", "2"]
    assert "Police held" in out[0].content
    assert "Otto." in out[0].content


def test_signs_that_nobody_escaped_stand_as_they_are(read):
    out = read(rss(item(1, "AT&T & Law, 3 < 4 &c; &nbsp;so"), item(2, "<![CDATA[a & b < c]]>")))
    assert told(out) == [("1", "Post 1", "AT&T & Law, 3 < 4 &c; \xa0so"), ("2", "Post 2", "a & b < c")]


def test_an_entry_as_long_as_a_book_does_not_end_the_feed(read):
    long = "Police held Otto in Zenda. " * 450_000
    assert [(len(one.content), one.source_id) for one in read(rss(item(1, long), item(2)))] == [
        (len(long.strip()), "1"),
        (len(STORY), "2"),
    ]


@pytest.mark.parametrize("end", ["</item><item><title>O", "<!-- O", "<description>O", "<description><![CDATA[O", "<ti"])
def test_a_feed_cut_short_says_so(read, end):
    whole = rss(item(1), item(2))
    out = read(whole[: whole.rindex(b"<guid>2")] + end.encode(), "a.xml")
    assert told(out)[0] == ("1", "Post 1", STORY)
    assert [(one.source, one.reason) for one in out if isinstance(one, Reject)] == [("a.xml", "truncated")]


@pytest.mark.parametrize("broken", ["</item></channel>", "<description>x</q>", "</rss>"])
def test_a_feed_whose_tags_do_not_fit_says_where(read, broken):
    out = read(rss(item(1), "\n", broken, item(2)), "a.xml")
    assert told(out)[0] == ("1", "Post 1", STORY)
    assert [(one.reason, one.line) for one in out if isinstance(one, Reject)] == [("malformed", 3)]
    assert "Otto" not in str([one for one in out if isinstance(one, Reject)])


@pytest.mark.parametrize("sign", ["<![CDATA[ & ", "<!-- ", "< ", "&", "<item>", "<item><description>"])
def test_what_opens_without_end_takes_no_time(read, sign):
    begun = time.process_time()
    out = read(b"<rss><channel>" + sign.encode() * 50_000)
    assert [one.reason for one in out if isinstance(one, Reject)][-1:] == ["truncated"]
    assert time.process_time() - begun < 20


def test_what_stands_in_a_group_is_told_where_the_entry_has_none(read):
    group = f"<media:group><media:title>Film</media:title><media:description>{STORY}</media:description></media:group>"
    feed = f'<feed xmlns="http://www.w3.org/2005/Atom" {SPACES}><entry><id>1</id><title>Held</title>{group}</entry>'
    feed += f"<entry><id>2</id><title>Freed</title><content>He is free.</content>{group}</entry></feed>"
    assert told(read(feed.encode())) == [("1", "Held", STORY), ("2", "Freed", "He is free.")]


@pytest.mark.parametrize(
    ("base", "link", "url"),
    [
        ("", "/1", None),
        ("", "https://zenda.example/1", "https://zenda.example/1"),
        ("<link rel='self' href='/f'/><link href='https://zenda.example/news'/>", "/1", "https://zenda.example/1"),
        ("<link href='https://zenda.example/'/>", "tag:zenda.example,2021:1", "tag:zenda.example,2021:1"),
        ("<link href='https://zenda.example/'/>", "//[", None),
        ("<link rel='hub' href='https://hub.example/'/><link href='https://zenda.example/'/>", "/1", "https://zenda.example/1"),
        ("<link rel='license' href='https://cc.example/'/>", "/1", None),
        ("<link href='https://zenda.example/'/>", "www.zenda.example/1", "https://www.zenda.example/1"),
    ],
)
def test_an_address_is_told_in_full_or_not_at_all(read, base, link, url):
    entry = f"<entry><link href='{link}'/><summary>{STORY}</summary></entry>"
    (report,) = read(f'<feed xmlns="http://www.w3.org/2005/Atom">{base}{entry}</feed>'.encode())
    assert report.url == url
    (report,) = read(f'<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://x.example/a/">{entry}</feed>'.encode())
    assert report.url == ("https://x.example/1" if link == "/1" else url)


def test_an_address_without_its_scheme_is_told_with_that_of_its_site(read):
    entry = f"<item><link>zenda.example/1</link><description>{STORY}</description></item>"
    (report,) = read(f"<rss><channel><link>http://zenda.example/</link>{entry}</channel></rss>".encode())
    assert report.url == "http://zenda.example/1"


@pytest.mark.parametrize(
    ("told", "shown"),
    [("type>POST", 1), ("type>COMMENT", 0), ("status>LIVE", 1), ("status>SOFT_TRASHED", 0),
     ("post_type>post", 1), ("post_type>attachment", 0), ("post_type>wp_navigation", 0), ("status>trash", 0),
     ("status>publish", 1), ("status>draft", 1)],
)  # fmt: skip
def test_of_a_blogs_export_its_posts_are_read(read, told, shown):
    first = f'<w:{told}</w:{told.split(">")[0]}>'
    data = rss(item(1, first=first)).replace(b"<rss ", b'<rss xmlns:w="http://wordpress.org/export/1.2/" ')
    if told.split(">")[1].isupper():
        data = data.replace(b"wordpress.org/export/1.2", b"schemas.google.com/blogger/2018")
    (one,) = read(data)
    assert (one.content if shown else one.reason) == (STORY if shown else "no_text")
    assert told != "status>trash" or isinstance(read(rss(item(1, first="<status>trash</status>")))[0], RawReport)


def test_the_name_of_a_picture_in_a_blogs_export_is_no_reject(read):
    picture = "<item><title>img 1</title><w:post_type>attachment</w:post_type></item>"
    data = rss(item(1), picture).replace(b"<rss ", b'<rss xmlns:w="http://wordpress.org/export/1.2/" ')
    assert told(read(data)) == [("1", "Post 1", STORY)]


@pytest.mark.parametrize(("kind", "shown"), [("post", 1), ("page", 1), ("comment", 0), ("template", 0)])
def test_of_a_blogs_older_export_too(read, kind, shown):
    said = f'<category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#{kind}"/>'
    atom = f'<feed xmlns="http://www.w3.org/2005/Atom"><entry>{said}<id>1</id><content>{STORY}</content></entry></feed>'
    (one,) = read(atom.encode())
    assert isinstance(one, RawReport) == bool(shown)


@pytest.mark.parametrize("name", ["y:full-text", "fulltext", "body"])
def test_the_whole_text_beside_what_sums_it_up_is_read(read, name):
    more = f"{STORY} His wife was told nothing."
    data = rss(item(1, first=f"<{name}>{more}</{name}>")).replace(b"<rss ", b'<rss xmlns:y="https://news.example" ')
    assert told(read(data)) == [("1", "Post 1", more)]
