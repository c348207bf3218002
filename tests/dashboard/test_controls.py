"""The controls and the address of the page say the same, whichever changed last."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest


def app(folder: str) -> None:
    from pathlib import Path

    from pipeline.dashboard import pages
    from pipeline.dashboard.store import opened

    pages.overview(opened(Path(folder)))


@pytest.fixture
def shown(outputs: Path) -> AppTest:
    return AppTest.from_function(app, args=(str(outputs),), default_timeout=60)


def address(shown: AppTest) -> dict[str, list[str]]:
    assert not shown.exception
    told = shown.query_params.items()
    return {name: [values] if isinstance(values, str) else list(values) for name, values in told}


def test_a_shared_address_sets_the_controls(shown: AppTest) -> None:
    shown.query_params["country"] = ["KZ", "TR", "??"]
    shown.query_params["since"] = "2015-02-03"
    shown.query_params["confidence"] = "0.25"
    shown.run()
    assert shown.multiselect("country").value == ["KZ", "TR"]
    assert shown.date_input("since").value.isoformat() == "2015-02-03"
    assert address(shown) == {"country": ["KZ", "TR"], "since": ["2015-02-03"], "confidence": ["0.25"]}


def test_a_control_that_is_used_before_the_browser_knows_its_new_address_loses_nothing(shown: AppTest) -> None:
    shown.run()
    shown.text_input("text").set_value("court").run()
    assert address(shown) == {"text": ["court"]}
    shown.query_params.clear()  # what the browser still shows when the reader is quick
    shown.multiselect("charge").set_value(["drugs"]).run()
    assert shown.text_input("text").value == "court"
    assert address(shown) == {"charge": ["drugs"], "text": ["court"]}
    shown.query_params.clear()
    shown.button[0].click().run()
    assert shown.text_input("text").value == ""
    assert shown.multiselect("charge").value == []
    assert address(shown) == {}


def test_going_back_takes_the_controls_back(shown: AppTest) -> None:
    shown.run()
    shown.text_input("text").set_value("court").run()
    shown.selectbox("order").set_value("surest").run()
    assert address(shown) == {"order": ["surest"], "text": ["court"]}
    shown.query_params.clear()
    shown.query_params["text"] = "court"
    shown.run()
    assert shown.selectbox("order").value == "newest"
    shown.query_params.clear()
    shown.run()
    assert shown.text_input("text").value == ""


def test_filters_that_fit_nothing_say_so_and_can_be_cleared(shown: AppTest) -> None:
    shown.query_params["text"] = "no such words anywhere"
    shown.query_params["order"] = "oldest"
    shown.run()
    assert "No incident fits" in shown.info[0].value
    shown.button[0].click().run()
    assert not shown.info
    assert shown.selectbox("order").value == "oldest"
