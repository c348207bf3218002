"""Places: names of countries and their people, policy on territories, joint resolution."""

import pytest

from pipeline.normalise.places import find_countries, find_nationalities, gazetteer, resolve_places


def resolve(text, *names):
    spans = [(text.index(name), text.index(name) + len(name)) for name in names]
    return resolve_places(text, spans)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Kazakh", "KZ"), ("USA", "US"), ("U.S.", "US"), ("People's Republic of China", "CN"), ("Tajik", "TJ"),
        ("Niger", "NE"), ("Nigeria", "NG"), ("Nigerien", "NE"), ("Sudanese", "SD"), ("South Sudanese", "SS"),
        ("Burma", "MM"), ("DRC", "CD"), ("Kosovo", "XK"), ("the Netherlands", "NL"), ("Côte d’Ivoire", "CI"),
        ("Crimea", "UA"), ("Abkhaz", "GE"), ("Swiss", "CH"), ("KAZ", "KZ"),
    ],
)  # fmt: skip
def test_country(text, code):
    assert gazetteer().country(text) == code


@pytest.mark.parametrize("text", ["", "the", "Middle East", "African", "Smith", "Monday", "Europe"])
def test_no_country(text):
    assert gazetteer().country(text) is None


def test_scan():
    text = "A Tajik court in Tajikistan jailed two Uzbeks; Polish the brass, said Michael Jordan in English."
    assert [text[s:e] for s, e in find_nationalities(text)] == ["Tajik", "Uzbeks"]
    assert [text[s:e] for s, e in find_countries(text)] == ["Tajikistan"]
