"""Marks of footnotes: they go, and what stands raised for another reason stays."""

import pytest

from pipeline.clean.articles import article_from_text
from pipeline.clean.characters import clean_characters


def _html(inside):
    return article_from_text(f"<p>{inside}</p>").text


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ('Soldiers killed 5<sup><a href="#fn1">1</a></sup> villagers.', "Soldiers killed 5 villagers."),
        ("They fled on 3 March 2021<sup>2</sup>. He stayed.", "They fled on 3 March 2021. He stayed."),
        ("He got 3<sup>4</sup> years, she 5.<sup>12, 13</sup> All wept.", "He got 3 years, she 5. All wept."),
        ("He got 3<sup>4</sup><sup>,</sup><sup>5</sup> years.", "He got 3 years."),
        ("He got 3<sup class='reference'><a href='#c'><span>[</span>7<span>]</span></a></sup> years.",
         "He got 3 years."),
        ("He got 3<sup>[note 2]</sup> years<sup>*</sup> and left<sup>†</sup>.", "He got 3 years and left."),
        ('He got 3<a href="#_ftn4">[4]</a> years.<a href="/a.html#fn-5">5</a> All wept.', "He got 3 years. All wept."),
        ("<sup>1</sup>Talk with a guard of the jail in Zenda.", "Talk with a guard of the jail in Zenda."),
        ("It burned 12 km<sup>2</sup> of forest and 40 m<sup>3</sup> of wood.",
         "It burned 12 km² of forest and 40 m³ of wood."),
        ("On the 3<sup>rd</sup> and 4<sup>th</sup> of May, n<sup>o</sup> 5.", "On the 3rd and 4th of May, no 5."),
        ("He was tried under Article 353<sup>1</sup> of the code.", "He was tried under Article 353¹ of the code."),
        ('Tried under Article 353<sup><a href="#fn1">1</a></sup> of it.', "Tried under Article 353 of it."),
        ("He drank 5<sup>1</sup>/<sub>2</sub> cups.", "He drank 5¹/2 cups."),
        ("He got 3<sup>1234</sup> years.", "He got 31234 years."),
    ],
)  # fmt: skip
def test_raised_in_a_page(page, text):
    assert _html(page) == text


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("killing 5¹ and wounding 12² others", "killing 5 and wounding 12 others"),
        ("on 3 March 2021.² Ida Obi¹⁵ wept”³ and left⁴, ⁵ again", "on 3 March 2021. Ida Obi wept” and left again"),
        ("killed 5¹²,¹³ men ⁷ there", "killed 5 men there"),
        ("killed 5[1] villagers.[2][3] All wept", "killed 5 villagers. All wept"),
        ("killed 5[^1] villagers.[^note] All wept", "killed 5 villagers. All wept"),
        ("killed 5[1](#fn1) villagers.[[2]](#cite_note-2) All wept", "killed 5 villagers. All wept"),
        ("killed 5<sup>1</sup> villagers", "killed 5 villagers"),
        ("12 km², 5m² and 3 × 10⁶ men", "12 km², 5m² and 3 × 10⁶ men"),
        ("Article 353¹(2), Articles 174¹, 12 and 24², § 234¹ and Art. 5.¹",
         "Article 353¹(2), Articles 174¹, 12 and 24², § 234¹ and Art. 5."),
        ("under Article 5, on 3¹ days", "under Article 5, on 3 days"),
        ("¹⁄₂ of the ²³⁸U, 5½ of it", "¹⁄₂ of the ²³⁸U, 5½ of it"),
        ("She wept, ² and left²³, she", "She wept, and left, she"),
        # behind names that were changed, not around words set off
        ("Police held Ida*, her son Amir*, and Obi† in May. *Name changed.",
         "Police held Ida, her son Amir, and Obi in May. *Name changed."),
        ("*The clerk Ida* wept, the *A-Z* of Zenda 3*4, **Ida Obi** and f*g",) * 2,
        # as the text of a PDF has them: they count on from 1, each after another word
        ("The League1 wrote to the “Forum”2. Then Amir Jalali3 , a clerk, was held4.",
         "The League wrote to the “Forum”. Then Amir Jalali , a clerk, was held."),
        # and one alone at the end of a sentence
        ("He was held in Zenda.14 The police wept.” He said “never.”7\nAll of Zenda wept.114",
         "He was held in Zenda. The police wept.” He said “never.”\nAll of Zenda wept."),
        ("See para.14 The file www.zenda.example/news.3 Then ten.14 men, Art.5 A, and 3.14 B",) * 2,
        ("Room1 and Room2 and Room3 of Zone9, Covid19",) * 2,
        ("Block1 was shut, Ward2 was open.",) * 2,
        ("https://zenda.example/page1 www.zenda.example/part2 zenda.example/news3",) * 2,
        ("[1] Talk, [2021] EWHC 5, a[12](https://zenda.example) and [5] men",) * 2,
    ],
)  # fmt: skip
def test_marks_of_footnotes_in_a_text(raw, cleaned):
    assert clean_characters(raw) == cleaned


def test_footnotes_of_markdown_are_paragraphs_without_their_marks(clean):
    text = "# Zenda: five killed\n\nSoldiers killed 5[^1] villagers in Zenda.[^b]\n\n[^1]: Talk with a guard.\n"
    text += "[^b]: Ida Obi was held there for a day.\n"
    told = ["Soldiers killed 5 villagers in Zenda.", "Talk with a guard.", "Ida Obi was held there for a day."]
    assert clean(text, "markdown")[0].text.split("\n\n")[1:] == told


def test_where_links_of_markdown_lead_goes_and_a_note_in_brackets_stays(clean):
    text = "# Zenda\n\nSee [our report][r] and [theirs][].\n\n[Editor's note]: He was freed on Friday.\n\n"
    text += '[r]: https://zenda.example/x "Report"\n[theirs]: <a b>\n'
    told = ["Zenda", "See our report and theirs.", "[Editor's note]: He was freed on Friday."]
    assert clean(text, "markdown")[0].text.split("\n\n") == told
