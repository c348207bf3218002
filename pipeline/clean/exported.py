"""What programs put into pages: a messenger the time of each message, writers their remarks, an archive its tools."""

import re
from typing import Any

from lxml import etree

from pipeline.kept import compiled
from pipeline.read.day import parse_day

_REMARK = compiled(r"cmnt\d{1,5}")  # as Google Docs calls what somebody wrote at the margin
_REMARKS = compiled(r"mso-element:\s?comment-list", re.IGNORECASE)  # as Word does
_TOOLS = frozenset(("wm-ipp-base", "wm-ipp-print", "wm-ipp"))  # over a page of the Wayback Machine, longer than many
_AROUND = frozenset(("from_name", "reply_to"))  # classes of who wrote it, and of the answered one
_MARK = frozenset(("date", "details"))  # classes of the time of a message, whose title tells it in full


def settle(root: Any) -> None:
    """Take remarks at the margin out of a page, and put the day of each exported message where those of others stand.

    Remarks are no part of a text, as in a Word document, nor are the tools of an archive. Who wrote a message
    goes, as from an export in JSON.
    """
    for element in list(root.iter("div", "a")):
        if element.tag == "a":
            if _REMARK.fullmatch(element.get("id") or "") and (element.get("href") or "").startswith("#cmnt_ref"):
                box = next(element.iterancestors("div"), None)
                if box is not None and next((text for text in box.itertext() if text.strip()), "") == element.text:
                    _drop(box)  # a box that begins with the mark
        elif element.get("id") in _TOOLS or _REMARKS.search(element.get("style") or ""):
            _drop(element)
        elif _classes(element) >= _MARK:
            _date(element)


def _date(mark: Any) -> None:
    day, body = parse_day((mark.get("title") or "").split(" ")[0]), mark.getparent()
    message = body.getparent() if body is not None else None
    if day is None or message is None or "message" not in _classes(message):
        return
    for element in list(body.iter("div")):  # also of a message that is handed on
        if element is mark or not _classes(element).isdisjoint(_AROUND):
            _drop(element)
    for element in list(message):
        if "userpic_wrap" in _classes(element):
            _drop(element)
    above = message.getprevious()
    if above is not None and {"message", "service"} <= _classes(above) and parse_day("".join(above.itertext()).strip()):
        _drop(above)  # the day alone, over the first message of it
    message.tag = "article"
    etree.SubElement(body, "time", datetime=day).text = day


def _classes(element: Any) -> set[str]:
    return set((element.get("class") or "").split())


def _drop(element: Any) -> None:
    """Take an element out of its tree, not the words behind it."""
    if element is None or (parent := element.getparent()) is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    parent.remove(element)
