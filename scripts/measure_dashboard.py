"""Measure the dashboard in a real Chromium: first paint, a filter, a page, an incident.

    python scripts/synthetic_outputs.py big --incidents 100000
    python scripts/measure_dashboard.py big

Prints the median and the slowest of several tries, in seconds as a reader waits: from the click to the rows on screen.
"""

from __future__ import annotations

import argparse
import re
import shutil
import statistics
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Locator, Page, sync_playwright

PORT = 8599
URL = f"http://127.0.0.1:{PORT}/"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]


def started(folder: Path) -> subprocess.Popen[bytes]:
    """Serve the folder and wait until it answers."""
    command = [sys.executable, "-m", "pipeline.cli", "dashboard", str(folder), "--port", str(PORT)]
    process = subprocess.Popen(command)  # noqa: S603 (ours)
    while process.poll() is None:
        try:
            with urllib.request.urlopen(f"{URL}_stcore/health", timeout=5):  # noqa: S310 (loopback)
                return process
        except OSError:
            time.sleep(0.05)
    raise SystemExit("it did not start")


def timed(what: Callable[[], None]) -> float:
    """Return the seconds that something takes."""
    begin = time.perf_counter()
    what()
    return time.perf_counter() - begin


def rows(page: Page, pattern: str) -> None:
    """Wait until the table's caption says what it should, looking at every frame."""
    script = "pattern => new RegExp(pattern).test(document.querySelector('table.incidents caption')?.textContent)"
    page.wait_for_function(script, arg=pattern, timeout=60_000, polling="raf")


def shown(page: Page) -> str:
    """Return how many incidents the table is of, as the page writes it."""
    return page.locator("table.incidents caption").inner_text().rpartition(" ")[2]


def opened(page: Page) -> None:
    """Go to the page of all incidents."""
    page.goto(URL)
    rows(page, "1 to 50 of")


def entered(page: Page, control: Locator, pattern: str) -> None:
    """Press Enter in a control and wait for the rows."""
    control.press("Enter")
    rows(page, pattern)


def chosen(page: Page, option: Locator, pattern: str) -> None:
    """Choose from a list and wait for the rows."""
    option.click()
    rows(page, pattern)


def read(page: Page) -> None:
    """Open the first incident of the table and wait for its evidence."""
    page.locator("table.incidents a").first.click()
    page.wait_for_function("document.querySelector('.text mark')", polling="raf")


def measure(page: Page, tries: int) -> dict[str, list[float]]:
    """Return the seconds of each try of each thing a reader does."""
    found: dict[str, list[float]] = {}

    def note(name: str, what: Callable[..., None], *given: object) -> None:
        found.setdefault(name, []).append(timed(lambda: what(page, *given)))

    for at in range(tries):
        note("first paint, from address to table", opened)
        page.wait_for_timeout(1500)
        whole = shown(page)
        text = page.get_by_role("textbox", name="Text")
        text.fill(("minsk", "ankara", "khartoum", "ahvaz", "cairo")[at % 5])
        note("filter by text", entered, text, f"of (?!{whole})")
        page.wait_for_timeout(1000)
        page.get_by_role("combobox", name="Charge").fill("Drugs")
        option = page.get_by_role("option", name=re.compile("Drugs"))
        option.wait_for()
        note("filter by charge", chosen, option, f"of (?!{shown(page)})")
        page.keyboard.press("Escape")
        page.get_by_role("button", name="Clear all filters").click()
        rows(page, f"of {whole}")
        page.wait_for_timeout(2000)
        number = page.get_by_role("spinbutton", name=re.compile("Page"))
        number.fill(str(900 + at))
        note("page 900 of the table", entered, number, "^Incidents 4")
        note("open an incident", read)
    return found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure the dashboard in a real Chromium.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--tries", type=int, default=5)
    options = parser.parse_args()
    process: list[subprocess.Popen[bytes]] = []
    print(f"start to first answer: {timed(lambda: process.append(started(options.folder))):.2f} s")
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
            for name, seconds in measure(browser.new_page(), options.tries).items():
                print(f"{name}: median {statistics.median(seconds):.2f} s, slowest {max(seconds):.2f} s")
            browser.close()
        status = Path(f"/proc/{process[0].pid}/status").read_text(encoding="ascii")
        print(next(line for line in status.splitlines() if line.startswith("VmHWM")))
    finally:
        process[0].terminate()
        process[0].wait()


if __name__ == "__main__":
    main()
