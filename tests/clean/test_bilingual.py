"""Pages in two languages: the English is read, the rest told of; one foreign quotation leaves English what it is."""

import pytest

from pipeline.clean import detect_language, split_articles
from pipeline.records import Article, RawReport, Reject

TITLE = "Journalist sentenced to three years"
ENGLISH = (
    "A court sentenced journalist Ana Ruiz to three years in prison for defamation. "
    "She had been arrested at her home on 3 February."
)
ORIGINALS = {
    "ru": (
        "Журналистку приговорили к трём годам",
        "Суд приговорил журналистку Анну Петрову к трём годам колонии за клевету. Её задержали 3 февраля у дома.",
    ),
    "ar": (
        "الحكم على صحفية بالسجن ثلاث سنوات",
        "قضت محكمة في القاهرة بسجن الصحفية منى حسن ثلاث سنوات بتهمة نشر أخبار كاذبة. واعتقلتها الشرطة من منزلها.",
    ),
    "zh": (
        "记者被判三年",
        "北京市第三中级人民法院以寻衅滋事罪判处记者李明有期徒刑三年。他于二月三日在家中被警方带走。",
    ),
    "es": (
        "Periodista condenada a tres años",
        "Un tribunal condenó a la periodista Ana Ruiz a tres años de prisión por difamación. La detuvo la policía.",
    ),
    "vi": (
        "Nhà báo bị kết án ba năm tù",
        "Tòa án đã tuyên phạt nhà báo Nguyễn Thị Hoa ba năm tù về tội tuyên truyền. Bà bị bắt tại nhà riêng.",
    ),
    "tr": (
        "Gazeteci üç yıl hapis cezasına çarptırıldı",
        "Mahkeme, Ayşe Yıldız'ı propaganda suçundan üç yıl hapis cezasına çarptırdı. Polis onu evinde dövdü.",
    ),
}


def _split(text, **options):
    return list(split_articles(RawReport("a", text, "text", "0"), **options))


@pytest.mark.parametrize("code", ORIGINALS)
@pytest.mark.parametrize("order", ["english first", "original first", "in turns", "original four times"])
def test_the_english_half_of_a_page_is_read_and_the_other_told_of(code, order):
    title, body = ORIGINALS[code]
    text = {
        "english first": f"{TITLE}\n\n{ENGLISH}\n\n{title}\n\n{body}",
        "original first": f"{title}\n\n{body}\n\n{TITLE}\n\n{ENGLISH}",
        "in turns": f"{TITLE}\n\n{title}\n\n{ENGLISH}\n\n{body}",
        "original four times": f"{title}\n\n" + "".join(f"{n}. {body}\n\n" for n in range(4)) + f"{TITLE}\n\n{ENGLISH}",
    }[order]
    article, reject = _split(text)
    assert isinstance(article, Article)
    assert (article.language, article.title) == ("en", TITLE)
    assert ENGLISH in article.text
    assert body not in article.text
    assert isinstance(reject, Reject)
    assert (reject.reason, reject.article) == ("other_language", article.index)
    assert f"in {code} left out" in reject.detail


@pytest.mark.parametrize("code", ORIGINALS)
@pytest.mark.parametrize("between", [" ", " / "])
def test_sentences_in_turns(code, between):
    _, body = ORIGINALS[code]
    article, reject = _split(f"{ENGLISH}{between}{body}")
    assert isinstance(article, Article)
    assert article.text == ENGLISH
    assert isinstance(reject, Reject)


def test_a_text_that_repeats_itself_is_in_its_language():
    (reject,) = _split("\n\n".join(f"{n}. {ORIGINALS['es'][1]}" for n in range(40)))
    assert isinstance(reject, Reject)
    assert reject.detail == "the language is es, not en"


def test_all_is_kept_where_any_language_is_wanted():
    _, body = ORIGINALS["ru"]
    (article,) = _split(f"{ENGLISH}\n\n{body}", language="any")
    assert body in article.text


@pytest.mark.parametrize(
    "text",
    [
        "A court sentenced Ivan Petrov to two years under Article 342 («Организация действий, нарушающих порядок»).",
        "Li Ming was detained on 3 March. The verdict reads: “被告人李明犯寻衅滋事罪，判处有期徒刑三年。”",
        "Журналист Иван Петров задержан\n\nPolice in Osh arrested Ivan Petrov on 3 March and beat him in custody.",
        "Detenido el periodista por orden del juez\n\nPolice arrested Luis Martínez on 3 March and he is in custody.",
    ],
)
def test_an_english_report_with_a_quotation_or_title_in_another_language_stays_whole(text):
    (article,) = _split(text)
    assert isinstance(article, Article)
    assert article.language == "en"
    assert article.text == text


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("und", "𞤆𞤵𞤤𞤢𞤪 𞤥𞤢𞤲𞤺𞤢 𞤲𞤢𞤲𞤺𞤭 𞤴𞤢𞤤𞤭𞤥𞤢"),
        ("es", "UN TRIBUNAL CONDENÓ A LA PERIODISTA ANA RUIZ A TRES AÑOS DE PRISIÓN POR DIFAMACIÓN EN SU CIUDAD"),
        ("en", "NGUYEN VAN NAM, TRAN THI HOA, MARIA DE LA CRUZ, AHMET KAYA, ANVAR KARIMOV, ABEBE KEBEDE"),
    ],
)
def test_scripts_and_capitals(code, text):
    assert detect_language(text) == code


@pytest.mark.parametrize(
    "names",
    [
        ["Иван Петров", "Анна Сидорова", "Пётр Ким", "Ольга Смирнова", "Алексей Иванов", "Мария Орлова"],
        ["أحمد السيد", "منى حسن", "علي محمد", "سارة يوسف", "عمر خالد", "ليلى نور"],
        ["李明", "王芳", "张伟", "刘洋", "陈静", "杨光"],
    ],
)
def test_tables_and_lists_of_people_named_in_their_own_script_stay_whole(names):
    table = "name | date of arrest | charge\n" + "".join(f"{name} | 2021-03-03 | extremism\n" for name in names * 2)
    items = "".join(f"- {name}, 45\n" for name in names * 2)
    listed = f"Police arrested these teachers, who are still in custody:\n\n{items}"
    for text in (table, listed):
        (article,) = _split(text)
        assert isinstance(article, Article)
        assert article.language == "en"
        assert all(name in article.text for name in names)


NAMES = {
    "es": "Juan Pérez Gómez, María de los Ángeles Ruiz, José de la Cruz Hernández, Pedro Martínez y Luis López",
    "particles": "Detained: María de los Ángeles de la Cruz, José de la Paz y Hernández, Juana de las Mercedes del Río",
    "vi": "Nguyễn Văn Đài, Lê Thu Hà, Phạm Văn Trội, Nguyễn Trung Tôn, Trương Minh Đức, Nguyễn Bắc Truyển",
    "tr": "Selahattin Demirtaş, Figen Yüksekdağ, Gültan Kışanak, Sebahat Tuncel, Çağlar Demirel",
    "so": "Cabdi Xasan Maxamed, Faadumo Cali Nuur, Maxamuud Axmed Jaamac, Xaliimo Yuusuf Cumar",
    "bodies": "Centro de Derechos Humanos Miguel Agustín Pro Juárez; Red de Organismos “Todos los Derechos para Todas”",
    "towns": "Arrests took place in San Juan de los Lagos, Santa María del Río, San Luis de la Paz, La Paz, El Alto",
}


@pytest.mark.parametrize("names", NAMES)
@pytest.mark.parametrize("times", [1, 5])
@pytest.mark.parametrize("between", [", ", "; ", ", teacher; ", ". "])
def test_names_alone_are_no_other_language(names, times, between):
    listed = between.join([NAMES[names].replace(", ", between)] * times)
    (article,) = _split(f"{ENGLISH}\n\nThose held were:\n\n{listed}.\n\n{ENGLISH} She is free.")
    assert isinstance(article, Article)
    assert listed in article.text


SAID = "“No nos vamos a callar, porque la verdad está de nuestro lado. El pueblo lo sabe muy bien y nos va a apoyar.”"


@pytest.mark.parametrize(
    "told", ["Police arrested Ana Ruiz.", "Officers beat Ruiz.", "Soldiers shot Juan Pérez dead."]
)
@pytest.mark.parametrize("before", ["", ENGLISH + " "])
def test_a_short_english_sentence_after_a_quotation_in_another_language_stays(told, before):
    article, _ = _split(f"{ENGLISH} She is free.\n\n{before}{SAID} {told}")
    assert isinstance(article, Article)
    assert article.text.endswith(told)
    assert SAID not in article.text


@pytest.mark.parametrize(
    "told",
    [
        f"Police beat Ruiz for shouting {SAID}", f"He shouted {SAID} twice.",
        f"Ruiz wrote on Facebook: {SAID} Police beat her.",
    ],
)  # fmt: skip
def test_an_english_sentence_with_a_long_quotation_in_another_language_stays(told):
    (article,) = _split(f"{ENGLISH} She is free.\n\n{told}")
    assert isinstance(article, Article)
    assert told in article.text
