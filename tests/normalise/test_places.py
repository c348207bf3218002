"""Places: names of countries and their people, the index, policy on territories, spelling."""

import json
from pathlib import Path

import pycountry
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pipeline.normalise.places import find_countries, find_nationalities, gazetteer, resolve_places
from pipeline.normalise.places.fold import fold, skeleton
from pipeline.normalise.places.gazetteer import Gazetteer
from pipeline.normalise.places.knowledge import knowledge, read_knowledge
from pipeline.normalise.places.reading import read
from pipeline.paths import models_dir

DATA = Path(__file__).parent / "data"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Kazakh", "KZ"), ("USA", "US"), ("U.S.", "US"), ("US", "US"), ("People's Republic of China", "CN"),
        ("Tajik", "TJ"), ("Niger", "NE"), ("Nigeria", "NG"), ("Nigerien", "NE"), ("Nigeriens", "NE"),
        ("Sudanese", "SD"),
        ("South Sudanese", "SS"), ("Burma", "MM"), ("DRC", "CD"), ("Kosovo", "XK"), ("the Netherlands", "NL"),
        ("Côte d’Ivoire", "CI"), ("Crimea", "UA"), ("Abkhaz", "GE"), ("Swiss", "CH"), ("KAZ", "KZ"), ("England", "GB"),
        ("Czechs", "CZ"), ("Congo", "CD"), ("Republic of Congo", "CG"), ("Kazakhstan's", "KZ"), ("TAJIKISTAN", "TJ"),
        ("Islamic Republic of Iran", "IR"), ("Bolivia, Plurinational State of", "BO"),
        ("Türkiye", "TR"),
    ],
)  # fmt: skip
def test_country(text, code):
    assert gazetteer().country(text) == code


NO_COUNTRY = ["", "the", "Middle East", "African", "Smith", "Monday", "Europe", "Kurdish", "Soviet Union"]


@pytest.mark.parametrize("text", NO_COUNTRY)
def test_no_country(text):
    assert gazetteer().country(text) is None


def test_every_country_of_iso_is_named_and_found():
    for code, short in knowledge().short.items():
        record = gazetteer().country_record(code)
        assert (record.alpha_2, record.name) == (code, short)
        assert "," not in record.name
        expected = knowledge().territories.get(fold(short))
        assert gazetteer().country(short) == (expected.code if expected else code)
    assert len(knowledge().short) == 250
    assert gazetteer().country_record("KZ").alpha_3 == "KAZ"
    assert gazetteer().country_record("XK").alpha_3 == "XKX"
    with pytest.raises(KeyError):
        gazetteer().country_record("QQ")


def test_demonyms_and_places():
    assert gazetteer().is_demonym("Kazakh")
    assert gazetteer().is_demonym("Sudanese")
    assert gazetteer().is_demonym("Abkhaz")
    assert not gazetteer().is_demonym("Sudan")
    assert gazetteer().is_place("Oskemen")
    assert gazetteer().is_place("Darfur")
    assert gazetteer().is_place("Evin Prison")
    assert not gazetteer().is_place("Qwertyville")


def test_nationalities_are_found_where_they_are_meant():
    text = (
        "A Tajik court in Tajikistan jailed two Uzbeks; Polish the brass, said Michael Jordan in English, "
        "a Pole and a Turkish-born New Zealander in Kazakh prisons. Kazakh-language papers."
    )
    found = [text[start:end] for start, end in find_nationalities(text)]
    assert found == ["Tajik", "Uzbeks", "Pole", "Turkish", "New Zealander", "Kazakh"]
    assert [text[start:end] for start, end in find_countries(text)] == ["Tajikistan"]


def test_every_demonym_and_every_name_of_iso_is_resolved():
    for key, code in knowledge().people.items():
        territory = knowledge().territory_people.get(key)
        (value,) = resolve_places(key.title(), [(0, len(key))])
        assert (value.country, value.kind, value.basis) == (
            territory.code if territory else code, "adjective", "nationality",
        )  # fmt: skip
    for row in pycountry.countries:
        for name in {row.name, row.alpha_3, getattr(row, "official_name", row.name)} - {"Congo"}:
            (value,) = resolve_places(name, [(0, len(name))])
            assert (name, value.country) == (name, row.alpha_2)


def test_demonyms_before_titles_are_found():
    text = "German Chancellor Angela Merkel, Saudi Crown Prince Mohammed, Polish President, Thai Prime Minister, Turk"
    found = [text[start:end] for start, end in find_nationalities(text)]
    assert found == ["German", "Saudi", "Polish", "Thai", "Turk"]


def test_longest_name_is_found():
    text = (
        "Papua New Guinea, Guinea-Bissau, South Sudan, Western Sahara, New Mexico and the Democratic Republic of Congo"
    )
    found = [text[start:end] for start, end in find_countries(text)]
    assert found == text.replace(" and the ", ", ").replace("New Mexico, ", "").split(", ")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Ust’-Kamenogorsk", "ust kamenogorsk"), ("St. Louis", "st louis"), ("Saint-Louis", "st louis"), ("U.S.", "us"),
        ("Þórshöfn", "thorshofn"), ("The Hague", "hague"), ("N'Djamena", "ndjamena"), ("Şanlıurfa", "sanliurfa"),
    ],
)  # fmt: skip
def test_fold(text, key):
    assert fold(text) == key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("kharkov", "harkov"), ("al hasakah", "hasakeh"), ("dzhambul", "jambul"), ("qaraghandy", "karagandi"),
        ("grozny", "groznyy"), ("al mukalla", "mukalla"), ("dzhalal abad", "jalal abad"), ("mukhtar", "muhtar"),
    ],
)  # fmt: skip
def test_transliterations_share_a_skeleton(one, other):
    assert skeleton(one) == skeleton(other) != ""


@given(st.text(max_size=60))
@example("\U00010783")  # a small raised æ
@example("Ŋ")
@example("Ɗan Ɓaure")
@example("Ƙofar Ɔ Ɛ ẞ")
def test_fold_is_idempotent_and_plain(text):
    key = fold(text)
    assert fold(key) == key
    assert key == key.strip()
    assert "  " not in key


def test_variants():
    """At least 97 % of names in other spellings, older and other languages' names are in the right country, alone."""
    rows = [line.split("\t") for line in (DATA / "variants.tsv").read_text(encoding="utf-8").splitlines()[1:]]
    assert len(rows) >= 200
    wrong = []
    for name, code in rows:
        (value,) = resolve_places(name, [(0, len(name))])
        if value is None or value.country != code:
            wrong.append(name)
    assert len(wrong) <= 0.03 * len(rows), wrong


def test_the_index_is_small_and_whole():
    path = models_dir() / "gazetteer/places.bin"
    figures = json.loads((path.parent / "figures.json").read_text(encoding="utf-8"))
    assert path.stat().st_size == figures["bytes"] <= 25 * 2**20
    fresh = Gazetteer.load()
    assert len((path.parent / "renowned.tsv").read_text(encoding="utf-8").splitlines()) == figures["renowned"]
    assert len(fresh.index) == figures["records"] > 250_000
    assert fresh.index.exact("oskemen")[0].geonames_id == 1520316


def test_a_broken_index_is_refused(tmp_path):
    for name in ("places.toml", "territories.toml"):
        (tmp_path / name).write_bytes((models_dir() / name).read_bytes())
    (tmp_path / "gazetteer").mkdir()
    for cut_short in ("", "KZ\tkazakhst"):
        (tmp_path / "gazetteer/countries.tsv").write_text(cut_short, encoding="utf-8")
        with pytest.raises(ValueError, match=r"^gazetteer/countries\.tsv is broken"):
            Gazetteer.load(tmp_path)
    (tmp_path / "gazetteer/countries.tsv").write_text("KZ\tkazakhstan\n", encoding="utf-8")
    (tmp_path / "gazetteer/renowned.tsv").write_text("1520316\tUst-Kamenogorsk\n", encoding="utf-8")
    with pytest.raises(FileNotFoundError):
        Gazetteer.load(tmp_path)
    (tmp_path / "gazetteer/renowned.tsv").write_text("Ust-Kamenogorsk\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"^gazetteer/renowned\.tsv is broken"):
        Gazetteer.load(tmp_path)
    (tmp_path / "gazetteer/renowned.tsv").write_text("1520316\tUst-Kamenogorsk\n", encoding="utf-8")
    (tmp_path / "gazetteer/places.bin").write_bytes(b"\x00\x01\x02")
    with pytest.raises(ValueError, match=r"^gazetteer/places\.bin is broken"):
        Gazetteer.load(tmp_path)


def test_a_misspelt_weight_is_named(tmp_path):
    for name in ("places.toml", "territories.toml"):
        told = (models_dir() / name).read_text(encoding="utf-8").replace("\nnamesake = ", "\nnameske = ")
        (tmp_path / name).write_text(told, encoding="utf-8")
    with pytest.raises(ValueError, match=r"^places\.toml, \[weights\] has no namesake, but nameske: is it misspelt\?"):
        read_knowledge(tmp_path).weights["namesake"]


def test_every_town_listed_as_renowned_is_one_of_the_gazetteer():
    for name, codes in knowledge().renowned.items():
        options = read(name).options
        assert options[0].country in codes, name
        assert options[0].renowned or options[0].prior >= 6.5, name
