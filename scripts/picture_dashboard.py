"""Take the pictures of the dashboard that the README shows, of invented people.

make extract && python scripts/picture_dashboard.py outputs --out docs/images
"""

from __future__ import annotations

import argparse
import io
import shutil
from pathlib import Path
from typing import Literal

from measure_dashboard import ARGUMENTS, URL, opened, started
from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

WORDS = "wesabi"  # of the report whose incident is shown


def keep(page: Page, path: Path) -> None:
    """Write what the page shows, in few enough colours to be small."""
    page.wait_for_timeout(2500)
    picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    picture.quantize(96, dither=Image.Dither.NONE).save(path, optimize=True)
    print(f"{path} {path.stat().st_size:,} bytes")


def take(browser: Browser, scheme: Literal["light", "dark"], out: Path) -> None:
    """Picture the overview and an incident."""
    page = browser.new_page(color_scheme=scheme, viewport={"width": 1280, "height": 900})
    opened(page)
    page.get_by_role("tab", name="By country").click()
    keep(page, out / f"dashboard-{scheme}.png")
    page.goto(f"{URL}?text={WORDS}&act=sentencing")
    page.locator("table.incidents a").first.click()
    page.locator(".text mark").first.wait_for()
    keep(page, out / f"incident-{scheme}.png")
    page.get_by_role("heading", name="Article").scroll_into_view_if_needed()
    page.locator(".text").evaluate("one => one.scrollIntoView({block: 'start'})")
    page.mouse.wheel(0, -120)
    keep(page, out / f"article-{scheme}.png")
    page.close()


def main() -> None:
    """Take all of them."""
    parser = argparse.ArgumentParser(description="Take the pictures of the dashboard.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path, default=Path("docs/images"))
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    process = started(options.folder)
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
            for scheme in ("light", "dark"):
                take(browser, scheme, options.out)
            browser.close()
    finally:
        process.terminate()
        process.wait()


if __name__ == "__main__":
    main()
