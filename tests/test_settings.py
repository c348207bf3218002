"""Settings: a wrong one is named, a right one is kept, flags win over the file."""

from pathlib import Path

import pytest

from pipeline.paths import read_toml
from pipeline.read import Limits
from pipeline.run import make_limits
from pipeline.settings import Settings, SettingsError, load_config, make_settings


@pytest.mark.parametrize(
    ("values", "name"),
    [
        ({"min_confidence": 1.5}, "min_confidence"),
        ({"acts": ["arrest", "arest"]}, "act"),
        ({"published": "29.08.2020"}, "published"),
        ({"published": "2021-02-30"}, "published"),
        ({"published": "9999-12-31"}, "published"),
        ({"published": "0001-01-01"}, "published"),
        ({"workers": 0}, "workers"),
        ({"timeout": float("inf")}, "timeout"),
        ({"timeout": float("nan")}, "timeout"),
        ({"limits": {"max_seconds": float("inf")}}, "limits: max_seconds"),
        ({"limits": {"max_bytes": "x"}}, "limits: max_bytes"),
    ],
)
def test_a_wrong_setting_is_named(values: dict[str, object], name: str) -> None:
    with pytest.raises(SettingsError, match=rf"^{name}: "):
        make_settings(values)


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"published": "4 May 2022"}, "published: '4 May 2022' should be a day, YYYY-MM-DD"),
        ({"published": "2021-02-30"}, "published: '2021-02-30' day is out of range for month"),
        ({"least": 1}, "no setting 'least'"),
    ],
)
def test_a_wrong_setting_is_told_in_plain_words(values: dict[str, object], told: str) -> None:
    with pytest.raises(SettingsError) as raised:
        make_settings(values)
    assert str(raised.value).startswith(told)


@pytest.mark.parametrize(
    ("limits", "told"),
    [
        ({"max_bytes": -1}, "limits: max_bytes: -1 should be a whole number, 1 or more"),
        ({"max_pages": 0}, "limits: max_pages: 0 should be a whole number, 1 or more"),
        ({"max_members": 2.5}, "limits: max_members: 2.5 should be a whole number, 1 or more"),
        ({"max_depth": -1}, "limits: max_depth: -1 should be a whole number, 0 or more"),
        ({"max_seconds": 0}, "limits: max_seconds: 0 should be more than 0"),
        ({"max_words": 1}, "limits: no limit 'max_words'; there are max_bytes, max_rows"),
        ({"ocr": 1}, "limits: no limit 'ocr'"),
    ],
)
def test_a_wrong_limit_is_told_before_anything_is_read(limits: dict[str, float], told: str) -> None:
    with pytest.raises(SettingsError) as raised:
        make_limits(make_settings({"limits": limits}))
    assert str(raised.value).startswith(told)


def test_a_right_limit_is_kept() -> None:
    limits = make_limits(make_settings({"limits": {"max_bytes": 1e6, "max_depth": 0, "max_seconds": 0.5}, "ocr": True}))
    assert limits == Limits(max_bytes=1_000_000, max_depth=0, max_seconds=0.5, ocr=True)


def test_the_file_gives_what_flags_do_not(tmp_path: Path) -> None:
    file = tmp_path / "habeas.toml"
    file.write_text('[extract]\nact = "arrest"\nworkers = 2\n[limits]\nmax_rows = 5\n', encoding="utf-8")
    settings = make_settings(load_config(file) | {"workers": 1})
    assert settings == Settings(acts=("arrest",), workers=1, limits={"max_rows": 5})


def test_a_mark_of_order_before_the_first_line_is_no_part_of_it(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text("[extract]\nmin_confidence = 0.9\n", encoding="utf-8-sig")
    assert load_config(file) == {"min_confidence": 0.9}
    assert read_toml(file) == {"extract": {"min_confidence": 0.9}}


def test_one_setting_under_its_two_names_is_told(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text('[extract]\nact = "arrest"\nacts = ["killing"]\n', encoding="utf-8")
    with pytest.raises(SettingsError, match="act and acts are one setting"):
        load_config(file)


def test_the_file_of_the_current_folder_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert load_config() == {}
    (tmp_path / "habeas.toml").write_text('[extract]\nact = ["arrest", "trial"]\n', encoding="utf-8")
    assert load_config() == {"acts": ["arrest", "trial"]}


@pytest.mark.parametrize(
    "text", ["[extarct]\n", "act = 1\n", "[extract\n", "\udc80", "extract = 5\n", "[[extract]]\n", "limits = 5"]
)
def test_a_wrong_file_is_told(tmp_path: Path, text: str) -> None:
    file = tmp_path / "x.toml"
    file.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(SettingsError, match=r"x\.toml"):
        load_config(file)


def test_a_missing_file_that_was_named_is_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"none\.toml"):
        load_config(tmp_path / "none.toml")


def test_what_is_wanted() -> None:
    assert Settings().wants("arrest", "alleged", 0.5)
    assert not Settings().wants("arrest", "alleged", 0.49)
    assert Settings(min_confidence=0).wants("arrest", "alleged", 0.0)
    assert not Settings().wants("arrest", "demanded", 1.0)
    assert Settings(all_modalities=True).wants("arrest", "demanded", 1.0)
    assert Settings(all_modalities=True).wants("arrest", "demanded", 0.1)
    assert not Settings(acts=("trial",)).wants("arrest", "reported", 1.0)
    assert not Settings(min_confidence=0.9).wants("arrest", "reported", 0.89)
