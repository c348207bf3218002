"""The paragraphs of a data set's simple HTML."""

from __future__ import annotations

from html.parser import HTMLParser

_BREAKS = frozenset({"p", "br", "div", "li", "h1", "h2", "h3", "h4", "tr"})


class _Paragraphs(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[list[str]] = [[]]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag in _BREAKS:
            self.parts.append([])

    def handle_endtag(self, tag: str) -> None:
        if tag in _BREAKS:
            self.parts.append([])

    def handle_data(self, data: str) -> None:
        self.parts[-1].append(data)


def paragraphs(html: str) -> list[str]:
    """Return the text of each paragraph, white space at its ends gone, empty ones left out."""
    parser = _Paragraphs()
    parser.feed(html)
    parser.close()
    return [text for part in parser.parts if (text := "".join(part).strip())]
