"""What a reader does, in a real Chromium: filter, open, see, download; and what a hostile report cannot do.

Needs Debian's `chromium` (or `google-chrome`) on the PATH; skipped without it.
"""

import json
import re
import shutil
import urllib.parse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.dashboard.conftest import HOSTILE, SCRIPT
from tests.dashboard.served import Served

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: apt-get install chromium")

QUIET = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]  # fmt: skip
WAIT = 30_000  # milliseconds; the machine may be busy


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, headless=True, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1400, "height": 1000}, accept_downloads=True)
    context.set_default_timeout(WAIT)
    yield context
    context.close()


@pytest.fixture
def asked(context: BrowserContext) -> list[str]:
    """The address of everything that pages of this context ask for."""
    seen: list[str] = []
    context.on("request", lambda request: seen.append(request.url))
    context.on("page", lambda page: page.on("websocket", lambda socket: seen.append(socket.url)))
    return seen


@pytest.fixture
def page(context: BrowserContext, asked: list[str]) -> Page:
    return context.new_page()


def overview(page: Page, served: Served, query: str = "") -> None:
    page.goto(f"{served.url}/{query}")
    expect(page.locator("table.incidents tbody tr").first).to_be_visible(timeout=WAIT)


def params(page: Page) -> dict[str, list[str]]:
    return urllib.parse.parse_qs(urllib.parse.urlsplit(page.url).query)


def outside(asked: list[str], served: Served) -> list[str]:
    own = (served.url, served.url.replace("http", "ws"), "data:", "blob:")
    return [url for url in asked if not url.startswith(own)]


def test_filter_open_an_incident_see_its_sentence_and_download(
    page: Page, served: Served, asked: list[str], lines: list[dict[str, Any]]
) -> None:
    overview(page, served)
    page.get_by_role("combobox", name="Country").fill("Kazakh")
    page.get_by_role("option", name=re.compile("Kazakhstan")).click()
    page.keyboard.press("Escape")
    wanted = [line for line in lines if (line["country"] or {}).get("alpha_2") == "KZ"]
    expect(page.locator("table.incidents caption")).to_contain_text(f"of {len(wanted)}", timeout=WAIT)
    expect(page).to_have_url(f"{served.url}/?country=KZ")
    assert set(page.locator("table.incidents tbody td:nth-child(4)").all_inner_texts()) == {"Kazakhstan"}

    with page.expect_download() as download:
        page.get_by_role("button", name=re.compile(r"Download .* \(JSON Lines\)")).click()
    taken = Path(download.value.path()).read_text(encoding="utf-8")
    assert [json.loads(line) for line in taken.split("\n") if line] == wanted

    page.locator("table.incidents a").first.click()
    expect(page.locator(".text mark").first).to_be_visible(timeout=WAIT)
    line = next(line for line in wanted if [line["id"]] == params(page)["incident"])
    proof = page.locator(".text mark").first
    assert line["evidence"][0]["text"] in proof.evaluate("one => one.textContent")
    expect(page.get_by_role("heading", level=1)).to_contain_text(line["people"][0]["name"])
    others = page.locator("ol.case li")
    assert others.count() == sum(one["case"] == line["case"] for one in lines)

    with page.expect_download() as download:
        page.get_by_role("button", name="Download this record (JSON)").click()
    assert json.loads(Path(download.value.path()).read_text(encoding="utf-8")) == line

    page.get_by_role("link", name="All incidents").click()
    expect(page.locator("table.incidents caption")).to_contain_text(f"of {len(wanted)}", timeout=WAIT)
    assert outside(asked, served) == []
    assert served.connections() == []


def test_a_shared_link_opens_with_its_filters_and_page(page: Page, served: Served, lines: list[dict[str, Any]]) -> None:
    overview(page, served, "?confidence=0.5&order=surest&page=2&nonsense=1&act=no_such_act")
    wanted = sorted((one["confidence"] for one in lines if one["confidence"] >= 0.5), reverse=True)
    expect(page.locator("table.incidents caption")).to_have_text(f"Incidents 51 to 100 of {len(wanted)}")
    shown = [float(text) for text in page.locator("table.incidents tbody td:last-child").all_inner_texts()]
    assert shown == wanted[50:100]
    expect(page).to_have_url(re.compile(r"\?confidence=0.5&order=surest&page=2$"))


def test_pages_turn_and_filters_begin_at_the_first(page: Page, served: Served) -> None:
    overview(page, served)
    number = page.get_by_role("spinbutton", name=re.compile("Page"))
    number.fill("3")
    number.press("Enter")
    expect(page.locator("table.incidents caption")).to_contain_text("101 to 150", timeout=WAIT)
    expect(page).to_have_url(f"{served.url}/?page=3")
    page.get_by_role("textbox", name="Text").fill("court")
    page.get_by_role("textbox", name="Text").press("Enter")
    expect(page.locator("table.incidents caption")).to_contain_text("Incidents 1 to 50", timeout=WAIT)
    expect(page).to_have_url(f"{served.url}/?text=court")


def test_a_hostile_report_runs_nothing_and_asks_for_nothing(page: Page, served: Served, asked: list[str]) -> None:
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    overview(page, served, "?text=%3Cscript%3E")
    assert SCRIPT in page.locator("table.incidents").inner_text()
    for tab in ("By country", "By act", "By charge"):
        page.get_by_role("tab", name=tab).click()
        page.wait_for_timeout(300)
    page.get_by_role("combobox", name="Country").click()
    page.get_by_role("option", name=re.compile("script")).click()
    page.keyboard.press("Escape")
    expect(page).to_have_url(re.compile("country=NR"))
    page.goto(f"{served.url}/?incident={HOSTILE}")
    expect(page.locator(".text mark").first).to_be_visible(timeout=WAIT)
    page.wait_for_timeout(500)
    assert page.locator("h1").inner_text().count(SCRIPT) == 2
    assert SCRIPT in page.locator(".text mark").inner_text()
    assert page.evaluate("window.owned") is None
    assert page.locator("[data-testid=stHtml] :is(img, svg, script, iframe, [onload], [onerror])").count() == 0
    links = page.locator("[data-testid=stHtml] a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    assert links
    assert all(link.startswith(("?", "#")) for link in links)
    assert dialogs == []
    assert outside(asked, served) == []
    assert served.connections() == []
    assert "Ana" not in served.log()


def test_an_address_is_as_hostile_as_a_report(page: Page, served: Served, asked: list[str]) -> None:
    page.goto(f"{served.url}/?incident={urllib.parse.quote(SCRIPT)}&text={urllib.parse.quote(SCRIPT)}")
    expect(page.get_by_role("heading", name="No such incident")).to_be_visible(timeout=WAIT)
    assert page.evaluate("window.owned") is None
    assert outside(asked, served) == []


def test_a_keyboard_and_a_screen_reader_get_everywhere(page: Page, served: Served) -> None:
    overview(page, served)
    assert page.get_by_role("heading", level=1).all_inner_texts() == ["Incidents"]
    for role, name in (
        ("textbox", "Text"), ("combobox", "Country"), ("combobox", "Act"), ("combobox", "Charge"), ("combobox", "Role"),
        ("slider", "Confidence at least"), ("combobox", "Order"),
    ):  # fmt: skip
        expect(page.get_by_role(role, name=name)).to_have_count(1, timeout=WAIT)  # type: ignore[arg-type]
    for tab, alternative in (("Over time", "Bar chart"), ("By country", "Shaded map"), ("By act", "Bar chart")):
        page.get_by_role("tab", name=tab).press("Enter")
        shown = page.get_by_role("tabpanel").filter(visible=True)
        expect(shown.locator(f"[aria-label^='{alternative}']").first).to_be_attached(timeout=WAIT)
        expect(shown.locator("table.figures caption")).to_have_count(1, timeout=WAIT)  # it comes after the chart
    page.locator("table.incidents a").first.focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('table').className") == "incidents"
    page.keyboard.press("Enter")
    expect(page.locator(".text mark").first).to_be_visible(timeout=WAIT)
    page.get_by_role("link", name="To the evidence").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#evidence-1")).to_be_in_viewport(timeout=WAIT)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_on_a_light_and_on_a_dark_page(browser: Browser, served: Served, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
    context.set_default_timeout(WAIT)
    page = context.new_page()
    page.goto(f"{served.url}/?incident={HOSTILE}")
    expect(page.locator(".text mark").first).to_be_visible(timeout=WAIT)
    page_color = colors(page, "[data-testid=stApp]", "backgroundColor")
    assert (luminance(page_color[:3]) > 0.5) is (scheme == "light")
    for selector in (".text", ".text mark", ".text .mention", ".habeas dt", ".habeas .soft", ".habeas a"):
        ink = colors(page, selector, "color")
        paper = over(colors(page, selector, "backgroundColor"), page_color)
        assert contrast(over(ink, paper), paper) >= 4.5, selector
    context.close()


def colors(page: Page, selector: str, what: str) -> list[float]:
    """The red, green, blue (0 to 255) and opacity of an element, whatever notation the browser uses."""
    found: list[float] = page.locator(selector).first.evaluate(
        """(one, what) => {
            const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
            canvas.fillStyle = getComputedStyle(one)[what];
            canvas.fillRect(0, 0, 1, 1);
            const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
            return [r, g, b, a / 255];
        }""",
        what,
    )
    return found


def over(top: list[float], below: list[float]) -> list[float]:
    return [top[at] * top[3] + below[at] * (1 - top[3]) for at in range(3)] + [1.0]


def luminance(color: list[float]) -> float:
    parts = [part / 255 for part in color[:3]]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: list[float], other: list[float]) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)
