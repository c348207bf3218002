"""Files from before UTF-8: English ones keep their names, others are told by their language."""

import pytest

from pipeline.clean import split_articles
from pipeline.read.encoding import decode
from pipeline.records import RawReport, Reject

SPANISH = "A court jailed José Núñez of “El Día” for a year; he’d been beaten. Mr Núñez’s lawyer was Ana Muñoz."
PORTUGUESE = "Police in São Paulo held João Araújo and Conceição Simões; their lawyer, Antônio Guimarães, was beaten."
FRENCH = "A court in Conakry jailed Aïssatou Bâ and Moïse Koné; Sékou Traoré’s lawyer, Cécile Béavogui, was held too."
TURKISH = "A court in Diyarbakır jailed Şükrü Çağlayan of Güneş for three years. Ayşe Yıldız İnce was beaten."
ICELANDIC = "Police in Reykjavík fined Þór Sigurðsson and Guðný Þórðardóttir after a protest on 3 March."
ALTHING = "Members of the Alþingi met Geir Haarde; the Alþingi’s speaker, Jón Þórsson, said nothing."
CATALAN = "Police held Òscar Vila of Òmnium and fined him in CASTELLÓ on 3 March; DEMOSTRACIÓ, said his banner."
POLISH = "A court in Łódź sentenced Paweł Wiśniewski. Małgorzata Żółć was beaten in Świętochłowice."
CZECH = "A court in Plzeň sentenced Jiří Dvořák. His lawyer Zdeňka Křížová said Dvořák was beaten."
SERBIAN = "Police in Niš arrested Đorđe Šćepanović and Živko Ćirić on 3 March; Šćepanović’s lawyer was beaten."
JAPANESE = "A court in Tokyo sentenced Taro Yamada (山田太郎) to three years in prison on 3 March."
KOREAN = "A court in Seoul sentenced Kim Minsu (김민수) to three years in prison on 3 March."
LONG = " The police held the editor for two days and then let him go without any charge." * 20


@pytest.mark.parametrize("more", ["", LONG])
@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (SPANISH, "mac_roman"), (SPANISH, "cp1252"), (PORTUGUESE, "cp1252"), (FRENCH, "cp1252"), (ICELANDIC, "cp1252"),
        (ALTHING, "cp1252"), (CATALAN, "cp1252"),
        (TURKISH, "cp1254"), (POLISH, "cp1250"), (POLISH, "iso8859-2"), (JAPANESE, "iso2022_jp"),
        (KOREAN, "iso2022_kr"),
    ],
)  # fmt: skip
def test_names_in_english_come_out_as_written(text, encoding, more):
    assert decode((text + more).encode(encoding)) == text + more


@pytest.mark.parametrize("text", [CZECH, SERBIAN])
def test_carons_tell_central_europe(text):
    assert decode(text.encode("cp1250")) == text


@pytest.mark.parametrize(
    ("code", "encoding", "text"),
    [
        ("ar", "cp1256", "قضت محكمة في القاهرة بسجن الصحفي أحمد السيد ثلاث سنوات، واعتقلته الشرطة من منزله."),
        ("he", "cp1255", "בית המשפט בחיפה גזר על העיתונאי דוד כהן שלוש שנות מאסר. הוא נעצר בפברואר ליד ביתו."),
        ("el", "cp1253", "Δικαστήριο της Αθήνας καταδίκασε τον δημοσιογράφο Γιώργο σε τρία χρόνια φυλάκισης."),
        ("ru", "koi8-r", "Суд приговорил журналиста Ивана Петрова к трём годам колонии. Его задержали у дома."),
        ("ru", "cp1251", "Суд приговорил журналиста Ивана Петрова к трём годам колонии. Его задержали у дома."),
        ("ru", "iso8859-5", "Суд приговорил журналиста Ивана Петрова к трём годам колонии. Его задержали у дома."),
        ("zh", "gb18030", "北京市第三中级人民法院以寻衅滋事罪判处记者李明有期徒刑三年。他于二月三日在家中被警方带走。"),
    ],
)
def test_other_languages_are_told_whatever_their_page(code, encoding, text):
    (out,) = split_articles(RawReport("a", decode(text.encode(encoding)), "text", "0"))
    assert isinstance(out, Reject)
    assert out.detail == f"the language is {code}, not en"
