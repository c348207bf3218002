"""Markdown to blocks: the marks that people use in reports; what is left is read as plain text."""

import re

from pipeline.clean.blocks import Block, Page
from pipeline.clean.plain import plain_blocks
from pipeline.columns import bars, columns_of
from pipeline.kept import compiled
from pipeline.read.day import parse_day

_FRONT = compiled(r"\A\s*(---|\+\+\+)\n(.{0,4000}?)\n(?:\1|\.\.\.)\s*\n", re.DOTALL)  # YAML or TOML
_TOLD = compiled(r"""(?:[ \t].*|["'\w.-]{1,40}(?: [\w.-]{1,20}){0,2}[ \t]*[:=].*|- .*|[#\[\]{}].*|)$""")  # a line of it
_OURS = compiled(  # what programs of sites call fields of it; a form of a person has others
    r"^(?:title|date|published|url|link|layout|tags?|authors?|draft|categor(?:y|ies)|slug|permalink|created|updated|source"
    r"|aliases|id|type|lang(?:uage)?|description|headline|subtitle|excerpt|keywords|lastmod|modified|weight|uuid|cover"
    r"|post_\w{1,20}|pub\w{1,20}|date_\w{1,20})\s*[:=]",
    re.IGNORECASE | re.MULTILINE,
)
_FIELD = compiled(
    r"^(title|date|published|url|link)\s*[:=][ \t]*(?:[>|][+-]?\d?[ \t]*\n((?:[ \t]+\S.*(?:\n|\Z))+)"
    r"""|["']?(.*?)["']?[ \t]*$)""",
    re.IGNORECASE | re.MULTILINE,
)
_HEADING = compiled(r"(#{1,6})\s++(.*)")
_MARKED = compiled(r"^#{1,6} +\w", re.MULTILINE)
_SETEXT = compiled(r"(?:=+|-+)\s*$")
_QUOTE = compiled(r">\s?")
_FENCE = compiled(r"(?:```|~~~)")
_TABLE_RULE = compiled(r"\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?$")
_IMAGE = compiled(r"!\[[^\]\n]{0,500}\]\([^)\n]{0,1000}\)")
_LINK = compiled(r"\[([^\[\]\n]{1,1000})\]\([^()\n]{0,1000}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)")
_REFERENCE = compiled(  # where a link leads; "[Editor's note]: he is free" is text
    r"""^[ ]{0,3}\[[^\]^\n][^\]\n]{0,99}\]:[ \t]*+\n?[ \t]*+(?:<[^<>\n]*>|(?>\S*?(?:[/#@]|\.\w)\S*))"""
    r"""(?:[ \t]++(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?+[ \t]*+$""",
    re.MULTILINE,
)
_NOTE = compiled(r"^ {0,3}\[\^[^\]\s]{1,50}\]:[ \t]*", re.MULTILINE)  # before the text of a footnote
_REFERRED = compiled(r"\[([^\[\]\n]{1,1000})\]\[[^\[\]\n]{0,100}\]")
_AUTOLINK = compiled(r"<(https?://[^<>\s]{1,1000})>")
_TAG = compiled(r"</?[a-zA-Z][^<>\n]{0,300}>")
_EMPHASIS = compiled(r"(?<![\w*])(\*{1,3})(?=[^\s*])([^*\n]{1,2000}?)(?<=[^\s*])\1(?![\w*])")
_UNDERLINE = compiled(r"(?<!\w)(_{1,3})(?=[^\s_])([^_\n]{1,2000}?)(?<=[^\s_])\1(?!\w)")
# "~~five~~ three years": what was taken back
_STRUCK = compiled(
    r"(?<![~\\])~~(?=[^\s~])[^~\n]{1,1000}?(?<=[^\s~])~~(?!~)|<(del|s|strike)>[^<\n]{0,1000}</\1>", re.IGNORECASE
)
_ESCAPE = compiled(r"\\([\\`*_{}\[\]()#+.!>~|-])")


def looks_like_markdown(text: str) -> bool:
    """Tell whether text that was not called Markdown is: it begins with a marked heading, or has two of them."""
    if text[:200].lstrip().startswith("#") and _MARKED.match(text[:400].lstrip()):
        return True
    return "\n#" in text and len(_MARKED.findall(text, 0, 20_000)) > 1


def markdown_page(text: str) -> Page:
    """Return the blocks of Markdown text whose characters are clean, with title and date of a front matter."""
    page = Page([])
    front = _FRONT.match(text)
    if front is not None and _OURS.search(front[2]) and all(map(_TOLD.match, front[2].split("\n"))):
        for key, folded, line in _FIELD.findall(front[2]):
            value = " ".join((folded or line).split())
            match key.lower():
                case "title":
                    page.title = value or None
                case "date" | "published":
                    page.published = parse_day(value)
                case _:
                    page.url = value or None
        text = text[front.end() :]
    text = _REFERENCE.sub("", _without_comments(text))
    text = _NOTE.sub("\n", text)
    run: list[str] = []
    quoted = False
    tabled = 0  # columns of the table of people above

    def close() -> None:
        if run:
            blocks = plain_blocks(_inline("\n".join(run)))
            if quoted:
                for block in blocks:
                    block.kind = "quote" if block.kind == "text" else block.kind
            page.blocks.extend(blocks)
            run.clear()

    for line in text.split("\n"):
        bare = line.strip()
        if _FENCE.match(bare) or (bare.startswith("|") and _TABLE_RULE.match(bare)):
            continue
        if heading := _HEADING.match(bare):
            close()
            words = heading[2].rstrip("#").rstrip()  # hashes may close it too
            page.blocks.append(Block("heading", " ".join(_inline(words).split()), level=len(heading[1])))
            continue
        if run and run[-1].strip() and not quoted and _SETEXT.match(bare) and len(bare) >= 3:
            title = run.pop()
            close()
            page.blocks.append(Block("heading", " ".join(_inline(title).split()), level=1 if bare[0] == "=" else 2))
            continue
        if bare.startswith(">") != quoted and bare:
            close()
            quoted = bare.startswith(">")
        if bare[:1] == "|":
            cells = [c.strip() for c in bare.removeprefix("|").removesuffix("|").split("|")]
            headed = columns_of([_inline(c) for c in cells], below=tabled > 0)
            tabled = len(cells) if headed else tabled
            run.append(bars(cells) if 1 < len(cells) <= tabled else bare.strip("|").replace(" | ", " – "))
            continue
        tabled = 0
        run.append(_QUOTE.sub("", bare, count=1) if quoted else line)
    close()
    page.blocks = [block for block in page.blocks if block.text or block.kind == "rule"]
    return page


def _without_comments(text: str) -> str:
    """Leave out what stands between the marks of an HTML comment; one that opens and does not close stays."""
    parts: list[str] = []
    at = 0
    while (end := text.find("-->", at)) >= 0:
        begin = text.rfind("<!--", at, end)
        parts.append(text[at : end + 3 if begin < 0 else begin])
        at = end + 3
    return "".join(parts) + text[at:]


def _inline(text: str) -> str:
    if "~~" in text or "</" in text:
        text = _STRUCK.sub("", text)
    if "[" in text:
        text = _REFERRED.sub(r"\1", _LINK.sub(r"\1", _IMAGE.sub("", text)))
    if "<" in text:
        text = _TAG.sub("", _AUTOLINK.sub(r"\1", text))
    if "*" in text:
        text = _EMPHASIS.sub(r"\2", text)
    if "_" in text:
        text = _UNDERLINE.sub(r"\2", text)
    return _ESCAPE.sub(r"\1", text) if "\\" in text else text
