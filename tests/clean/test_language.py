"""Other languages are told apart; English full of foreign names stays English."""

import pytest

from pipeline.clean import detect_language, split_articles
from pipeline.records import Article, RawReport, Reject

FOREIGN = {
    "fr": "Le tribunal a condamné le journaliste à trois ans de prison pour un article sur la corruption.",
    "es": "La policía detuvo el martes a dos defensores durante una protesta en la capital del país.",
    "pt": "A polícia deteve na terça-feira dois defensores durante um protesto na capital do país.",
    "de": "Die Polizei nahm am Dienstag zwei Menschenrechtsverteidiger in der Hauptstadt fest.",
    "tr": "Polis salı günü başkentteki bir protesto sırasında iki savunucuyu gözaltına aldı.",
    "ru": "Суд приговорил журналиста к трём годам лишения свободы за статью о коррупции.",
    "kk": "Сот журналисті сыбайлас жемқорлық туралы мақаласы үшін үш жылға бас бостандығынан айырды.",
    "uz": "Sud jurnalistni korrupsiya haqidagi maqolasi uchun uch yilga ozodlikdan mahrum qildi.",
    "ar": "حكمت المحكمة على الصحفي بالسجن ثلاث سنوات بسبب مقال عن الفساد.",
    "zh": "法院以发表关于腐败的文章为由判处该记者三年有期徒刑。",
    "vi": "Tòa án đã tuyên phạt nhà báo ba năm tù giam vì đăng bài viết về tham nhũng.",
    "sw": "Mahakama ilimhukumu mwandishi wa habari kifungo cha miaka mitatu gerezani.",
    "pl": "Policja zatrzymała we wtorek dwóch obrońców praw człowieka podczas protestu w stolicy.",
}


@pytest.mark.parametrize(("code", "text"), FOREIGN.items())
def test_foreign_sentences(code, text):
    assert detect_language(text) == code
    (out,) = split_articles(RawReport("a", text, "text", "0", source_id="7"))
    assert isinstance(out, Reject)
    assert (out.reason, out.source_id, out.article) == ("other_language", "7", 1)
    assert code in out.detail
    (kept,) = split_articles(RawReport("a", text, "text", "0"), language="any")
    assert isinstance(kept, Article)
    assert kept.language == code


@pytest.mark.parametrize(
    "text",
    [
        "Otto Rischenheim jailed",
        "Ruritania: Aigul Nurlanqyzy, Marat Bekturov, Temirlan Saparov sentenced\n\nThe three were held in Oral.",
        "Nguyen Thi Hoa, Pham Van Duc, Le Minh Tuan jailed\n\nA court in Ha Long tried them.",
        "San José: María Fernanda López de la Cruz arrested\n\nPolice took her from La Libertad.",
        "Xinjiang: Gulbahar Tursun, Memet Eli, Ablimit Hashim detained, Kashgar",
        "Hussein al-Khalidi, Abd al-Rahman bin Nasser, Yusuf al-Masri; Sana'a prison",
        "12.03.2021",
        "",
    ],
)
def test_short_english_full_of_names(text):
    assert detect_language(text) == "en"


def test_mostly_english_with_a_quoted_sentence():
    text = "Police held the editor for two days and then let him go. " * 5 + FOREIGN["ru"]
    assert detect_language(text) == "en"


def test_only_the_other_language_of_a_page_is_left_out():
    posts = [
        f"Post {n}\n\nPosted on {day} by admin\n\n{body}\n\nPosted in News"
        for n, day, body in (
            (1, "9 March 2021", "Police held the editor for two days and then let him go."),
            (2, "8 March 2021", FOREIGN["fr"] * 2),
            (3, "7 March 2021", "A court fined the editor and ordered the paper to close."),
        )
    ]
    out = list(split_articles(RawReport("a", "\n\n".join(posts), "text", "0")))
    assert [type(o).__name__ for o in out] == ["Article", "Reject", "Article"]
    assert isinstance(out[1], Reject)
    assert out[1].article == 2
