"""Settings: a wrong one is named, a right one is kept, flags win over the file."""

from pathlib import Path

import pytest

from pipeline.settings import Settings, SettingsError, load_config, make_settings


@pytest.mark.parametrize(
    ("values", "name"),
    [
        ({"min_confidence": 1.5}, "min_confidence"),
        ({"acts": ["arrest", "arest"]}, "acts"),
        ({"published": "29.08.2020"}, "published"),
        ({"published": "2021-02-30"}, "published"),
        ({"published": "9999-12-31"}, "published"),
        ({"published": "0001-01-01"}, "published"),
        ({"workers": 0}, "workers"),
        ({"confidence": 1}, "confidence"),
        ({"timeout": float("inf")}, "timeout"),
        ({"timeout": float("nan")}, "timeout"),
        ({"limits": {"max_seconds": float("inf")}}, "limits"),
    ],
)
def test_a_wrong_setting_is_named(values: dict[str, object], name: str) -> None:
    with pytest.raises(SettingsError, match=rf"^{name}: "):
        make_settings(values)


def test_the_file_gives_what_flags_do_not(tmp_path: Path) -> None:
    file = tmp_path / "habeas.toml"
    file.write_text('[extract]\nact = "arrest"\nworkers = 2\n[limits]\nmax_rows = 5\n', encoding="utf-8")
    settings = make_settings(load_config(file) | {"workers": 1})
    assert settings == Settings(acts=("arrest",), workers=1, limits={"max_rows": 5})


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
