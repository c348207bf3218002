"""What a text strikes out was taken back and is not read; what it quotes is quoted; what a part shows is read."""

import pytest

HEAD = "Zenda: editor sent to prison"
TOLD = "A court in Zenda gave the editor Otto Vals {} for insult on 4 May 2021. His lawyer was not let in."
NEXT = "Police had held him since Monday and searched his house, neighbours said."


@pytest.mark.parametrize(
    ("struck", "read"),
    [
        ("<del>five years in prison</del> <ins>a fine</ins>", "a fine"),
        ("<s>five years</s> <strike>and a fine</strike> three years", "three years"),
        ("<span style='color:red;text-decoration: line-through'>five years</span> three years", "three years"),
        ("<span style='text-decoration: underline'>three years</span>", "three years"),
        ("<section><del><div>five years</div></del></section> three years", "\n\nthree years"),
    ],
)
def test_what_a_page_strikes_out_is_not_read(clean, struck, read):
    page = f"<html><body><h1>{HEAD}</h1><p>{TOLD.format(struck)}</p><p>{NEXT}</p></body></html>"
    text = clean(page.replace("<p>", "<div>").replace("</p>", "</div>") if "<div>" in struck else page, "html")[0].text
    assert text.replace("gave the editor Otto Vals\n\n\n", "gave the editor Otto Vals \n\n").split() == (
        f"{HEAD} {TOLD.format(read)} {NEXT}".split()
    )


def test_short_news_is_read_without_what_it_strikes_out_and_a_tag_that_nothing_closes_costs_nothing(clean):
    page = f"<html><body><p><s>{TOLD.format('five years')}</s> {TOLD.format('three years')}</p></body></html>"
    assert clean(page, "html")[0].text == TOLD.format("three years")
    page = f"<html><body><h1>{HEAD}</h1><div><s>{TOLD.format('three years')}<br><br>{NEXT}</div></body></html>"
    assert clean(page, "html")[0].text == f"{HEAD}\n\n{TOLD.format('three years')}\n\n{NEXT}"


def test_a_cell_of_a_table_of_people_is_read_without_what_it_strikes_out(clean):
    rows = "<tr><th>Name</th><th>Sentence</th><th>Charge</th></tr>"
    rows += "<tr><td>Otto Vals</td><td><del>5 years</del> 3 years</td><td>insult</td></tr>"
    page = f"<html><body><h1>Those held in Zenda</h1><p>{NEXT}</p><table>{rows}{rows[61:]}</table></body></html>"
    assert "Otto Vals | 3 years | insult" in clean(page, "html")[0].text


@pytest.mark.parametrize("struck", ["~~five years~~ three years", "<del>five years</del> three years", "three years"])
def test_what_markdown_strikes_out_is_not_read(clean, struck):
    text = clean(f"# {HEAD}\n\n{TOLD.format(struck)}\n\n{NEXT} It is ~~ ten days.\n", "markdown")[0].text
    assert text == f"{HEAD}\n\n{TOLD.format('three years')}\n\n{NEXT} It is ~~ ten days."


@pytest.mark.parametrize("said", ["They hid him.", "“They hid him.”", "'They hid him.'"])
def test_marks_that_browsers_set_around_a_quotation_are_set(clean, said):
    page = f"<html><body><h1>{HEAD}</h1><p>{NEXT}</p><p>His wife said: <q>{said}</q></p></body></html>"
    assert clean(page, "html")[0].text.endswith(f"said: {said if said[0] != 'T' else f'“{said}”'}")


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("“<q>They hid him.</q>”", "“They hid him.”"),
        ("<q></q> nothing", "nothing"),
        ("<q><div>They hid him.</div></q>", "They hid him."),
    ],
)
def test_no_mark_is_set_beside_another_or_around_nothing_or_alone(clean, said, read):
    page = f"<html><body><h1>{HEAD}</h1><div>{NEXT}</div><div>His wife said: {said}</div></body></html>"
    assert clean(page, "html")[0].text.split()[-len(read.split()) - 1 :] == f"said: {read}".split()


def test_much_that_is_struck_out_costs_nothing_behind_it(clean):
    story = f"<p>{TOLD.format('three years')}</p>" * 40
    prices = "<div><s>90</s> 80</div>" * 60
    for wrapped in (f"{prices}<div class='sidebar'>{story}</div>", f"{'<aside><p>More</p></aside>' * 60}<s>{story}</s>",
                    f"{'<div class=sidebar>x</div>' * 60}<s>{story}</s>"):  # fmt: skip
        page = f"<html><body><h1>{HEAD}</h1><p>{NEXT}</p>{wrapped}</body></html>"
        assert TOLD.format("three years") in clean(page, "html")[0].text, wrapped[:40]


@pytest.mark.parametrize("mark", ["shadowrootmode='open'", "shadowroot='open'", ""])
def test_words_that_an_element_of_a_sites_own_shows_are_read(clean, mark):
    story = f"<p>{TOLD.format('three years')}</p><p>{NEXT}</p>"
    page = f"<html><body><h1>{HEAD}</h1><zenda-story><template {mark}>{story}</template></zenda-story></body></html>"
    assert (NEXT in clean(page, "html")[0].text) == bool(mark)


def test_a_box_that_holds_more_than_a_remark_stays(clean):
    told = "Police in Zenda held the editor Ida Obi for a day."
    mark = '<a href="#cmnt_ref1" id="cmnt1">[a]</a>'
    (article,) = clean(f"<html><body><div><p>{told}</p>{mark}</div></body></html>", "html")
    assert told in article.text


@pytest.mark.parametrize(
    "remark",
    [
        '<div class="c9"><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Police killed Otto, check.</span></p></div>',
        "<div id='wm-ipp-base'><div id='wm-ipp'><p>12 captures</p><p>04 Mar 2020 - 05 May 2022</p></div></div>",
        "<div style='mso-element:comment-list'><div style='mso-element:comment'><p>Police killed Otto.</p></div></div>",
    ],
)
def test_a_remark_at_the_margin_of_an_exported_text_is_no_part_of_it(clean, remark):
    text = "Police in Zenda held the editor Ida Obi for a day."
    mark = '<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup>'
    (article,) = clean(f"<html><body><p>{text}{mark}</p>{remark} So it was.</body></html>", "html")
    assert article.text == f"{text}\n\nSo it was."


@pytest.mark.parametrize("end", ["</body></html>\n", "</HTML >", "</html><html><head><meta></head><body>"])
def test_what_stands_behind_the_end_of_a_page_is_read(clean, end):
    (article,) = clean(f"<html><head><title>{HEAD}</title></head><body><p>{NEXT}</p>{end}<p>{TOLD}</p>", "html")
    assert article.text == f"{HEAD}\n\n{NEXT}\n\n{TOLD}"
