"""Characters: what goes, what is repaired, what must stay."""

import unicodedata

import pytest

from pipeline.clean.characters import clean_characters


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\u2028b\u2029c\x0bd", "a\nb\nc\nd"),
        ("one\u00a0two\u2009three\u202ffour\u3000five\tsix", "one two three four five six"),
        ("impri\u00adson\u00adment", "imprisonment"),
        ("impri\u00ad\n  sonment", "imprisonment"),
        ("zero\u200bwidth\ufeff\u2060", "zerowidth"),
        ("\u202eevil\u202c \u2066name\u2069\u200f", "evil name"),
        ("nul\x00l \x07bell\x1b", "null bell"),
        ("Jose\u0301", "José"),
        ("\ufb01ned o\ufb03cer", "fined officer"),
        ("don\u00e2\u20ac\u2122t \u00e2\u20ac\u0153quote\u00e2\u20ac\u009d", "don’t “quote”"),
        ("Jos\u00c3\u00a9 Mart\u00c3\u00adnez", "José Martínez"),
        ("he said \x93no\x94 \x96 twice", "he said “no” – twice"),
        ("don\u0432\u0402\u2122t", "don’t"),
        ("impri\u00ad !, \u00ad, a\u00ad\t\n", "impri !, , a \n"),
        ("aб Москваx \u0420\u043ertland-P\u043ert", "aб Москваx Portland-Port"),
        ("N\u0430valny and \u0421hanysheva", "Navalny and Chanysheva"),
        ("\u0391rman Sadyk\u03bfv, 5 \u03bcg, TNF\u03b1", "Arman Sadykov, 5 \u03bcg, TNF\u03b1"),
        ("Sady\ufe0fkov\U000e0041, A\u034frman\u3164, e\u0301\U000e0101t\u00e9", "Sadykov, Arman, été"),
        ("\U0001f3f4\U000e0067\U000e0062\U000e007f", "\U0001f3f4\U000e0067\U000e0062\U000e007f"),
        ("held\u2800in Osh", "held in Osh"),
        ("\ud800lone", "\ufffdlone"),
        ("Mensah\u2010Bonsu, Al\u2011Hadi, father\u2212in\u2212law, −5°", "Mensah-Bonsu, Al-Hadi, father-in-law, −5°"),
        ("BEIJING－A court said", "BEIJING – A court said"),
        ("Two bakers - brothers - were held.", "Two bakers – brothers – were held."),
        ("The head of the union - Odo Lind - was held.", "The head of the union – Odo Lind – was held."),
        ("He was held - which his wife denies.", "He was held – which his wife denies."),
        ("KARO, Vela - Police held him.", "KARO, Vela – Police held him."),
        *((same, same) for same in (
            "Name - Ana Bor\nPlace of arrest - Osh", "Police beat nurses - Daily Vox", "Ana Bor - arrest - 3 May 2021.",
            "Two were held - a cook and a 10 - year - old.", "Mohamed al - Masri was held - and freed.",
            "The Karo - Osh - Tula road is shut.", "CNDD - FDD won 3 - 2, in 2011 - 2015.",
            "Demands: - free him; - pay.",
        )),
        ("Ｉｖａｎ Al－Sayed, ３ March ２０２１．", "Ivan Al-Sayed, 3 March 2021."),
        ("𝗜𝘃𝗮𝗻 𝐏𝐞𝐭𝐫𝐨𝐯", "Ivan Petrov"),
        ("Petro\u03bd", "Petrov"),
        ("李明，王芳（律师）", "李明，王芳（律师）"),
        ("Навальный", "Навальный"),
        ("«Азаттык» TV", "«Азаттык» TV"),
        ("👩\u200d⚖️ judge", "👩\u200d⚖️ judge"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("Dinçer Öztürk, Łukasz, Ngô Đình", "Dinçer Öztürk, Łukasz, Ngô Đình"),
        ("“curly” – ‘quotes’ … stay", "“curly” – ‘quotes’ … stay"),
    ],
)
def test_characters(raw, cleaned):
    assert clean_characters(raw) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)


def test_entities_only_where_asked():
    assert clean_characters("A &amp; B&#8217;s &quot;x&quot;", entities=True) == 'A & B’s "x"'
    assert clean_characters("A &amp; B") == "A &amp; B"
    assert clean_characters("AT&T; R&D", entities=True) == "AT&T; R&D"
    assert clean_characters("Jos&amp;eacute; N&amp;#250;&amp;ntilde;ez&amp;rsquo;s", entities=True) == "José Núñez’s"
    assert clean_characters("&amp;lt;p&amp;gt; &amp;amp;", entities=True) == "&lt;p&gt; &amp;"


def test_mixed_encodings_in_one_text():
    text = "He said “no”.\nHe said \u00e2\u20ac\u0153no\u00e2\u20ac\u009d.\nJosé"
    assert clean_characters(text) == "He said “no”.\nHe said “no”.\nJosé"
