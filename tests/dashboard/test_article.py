"""Articles show exactly their text, whatever overlaps whatever, and nothing in them is markup."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from pipeline.dashboard.article import LABELS, Marked, render
from tests.dashboard.conftest import hostile


class Seen(HTMLParser):
    """What a reader sees of HTML: the text without what only labels it, the evidence, and the tags."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text, self.proof, self.tags = "", "", set[str]()
        self.open: list[str] = []
        self.feed(html)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.open.append(dict(attrs).get("class") or tag)
        assert set(dict(attrs)) <= {"class", "id", "title"}

    def handle_endtag(self, tag: str) -> None:
        self.open.pop()

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in {"aloud", "label"}:
            return
        self.text += data
        if "mark" in self.open:
            self.proof += data


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Marked], list[tuple[int, int]]]:
    letters = st.characters(exclude_categories=["Cs", "Cc", "Cf"]) | st.sampled_from("<>&\"'\n")
    text = draw(st.text(letters, max_size=60))
    place = st.integers(-3, len(text) + 3)
    mentions = draw(st.lists(st.builds(Marked, place, place, st.sampled_from([*LABELS, "<b>"]), st.text(max_size=5))))
    return text, mentions, draw(st.lists(st.tuples(place, place), max_size=4))


@given(marked())
def test_the_text_is_shown_whole_and_the_evidence_is_what_is_marked(
    case: tuple[str, list[Marked], list[tuple[int, int]]],
) -> None:
    text, mentions, evidence = case
    seen = Seen(render(text, mentions, evidence))
    assert seen.text == text
    inside = {at for start, end in evidence if 0 <= start < end <= len(text) for at in range(start, end)}
    assert seen.proof == "".join(text[at] for at in sorted(inside))
    assert seen.tags <= {"mark", "span"}


def test_a_piece_shows_the_innermost_of_overlapping_mentions() -> None:
    html = render("the Oskemen City Court", [Marked(0, 22, "ORGANISATION"), Marked(4, 11, "PLACE")], [])
    html = html.replace("\N{NO-BREAK SPACE}", "_")
    assert '<span class="mention place">Oskemen<span class="label">_place</span></span>' in html
    assert '<span class="mention organisation"> City Court<span class="label">_organisation</span></span>' in html
    assert html.count("label") == 2


def test_a_mention_that_leaves_the_evidence_is_cut_and_labelled_once() -> None:
    html = render("He was held on 6 May.", [Marked(12, 20, "DATE")], [(0, 14)])
    assert html.count('class="label"') == 1
    assert html.index("</mark>") < html.index('class="label"')


def test_script_and_direction_marks_in_an_article_are_text() -> None:
    line, incident = hostile()
    proof = [(one.start, one.end) for one in incident.evidence]
    mentions = [Marked(one.start, one.end, one.label, str(one.name)) for one in line.entities]
    html = render(line.text + "\u202eeman", mentions, proof)
    seen = Seen(html)
    assert seen.text == line.text + "\N{REPLACEMENT CHARACTER}eman"
    assert seen.proof == incident.evidence[0].text
    assert "<script" not in html
    assert "<img" not in html
