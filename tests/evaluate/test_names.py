from hypothesis import given
from hypothesis import strategies as st

from pipeline.evaluate.names import fold_plain, name_f1, row_name_matches, same_name, text_hit, without_contained


def test_same_name_tolerates_transliteration_and_shorter_forms():
    assert same_name("Dauletmurat Tazhimuratov", "Tajimuratov")
    assert same_name("Abdusattor Pirmuhammadzoda", "Abdusattor Pirmukhammadzoda")
    assert not same_name("Marat Osmonov", "Marat")  # a given name alone is nobody
    assert same_name("Marat", "Marat Osmonov")
    assert not same_name("Marat Osmonov", "Anna Osmonova Bekova")


@given(st.lists(st.text(alphabet="abcdeé ", min_size=1, max_size=12).filter(str.strip), max_size=5))
def test_every_list_of_names_agrees_with_itself(names: list[str]):
    assert name_f1(names, names) == 1.0


def test_names_contained_in_longer_ones_are_dropped():
    assert without_contained(["Ede Marono", "Marono", "MARONO", "Ana Núñez"]) == ["ede marono", "ana nunez"]


def test_folding_keeps_words_apart():
    assert fold_plain("Chin’ono  Núñez") == "chin'ono nunez"


def test_register_names_match_exactly_part_by_part():
    assert row_name_matches("Li Qiang", "Li Qiang")
    assert not row_name_matches("Li Qiang", "Li Qing")  # pinyin: another person
    assert not row_name_matches("Li Qiang", "Li")
    assert row_name_matches("Lokar", "Lama Lokar")
    assert row_name_matches("Ngawang Phelgyal", "Abbot (Khenpo) Ngawang Phelgyal")
    assert row_name_matches("Muhemmed'eli Tursun", "Muhemmed’eli Tursun")
    assert row_name_matches("Jamyang Toetin(?)", "Jamyang Toetin")
    assert row_name_matches("Choechog jr.", "Choechog")
    assert row_name_matches("Xu Yong [Hsu Yung]", "Hsu Yung")
    assert not row_name_matches("Zhang Hua", "Zhang Hong")


def test_phrases_agree_on_half_of_their_words():
    assert text_hit("inciting social discord", "incitement of discord")
    assert not text_hit("extortion", "defamation of a judge")
    assert not text_hit("", "")
