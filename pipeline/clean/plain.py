"""Plain text to blocks: hard-wrapped lines joined, bullets taken off, separator lines told apart."""

import itertools
import re
from collections import Counter

from pipeline.clean.blocks import Block
from pipeline.clean.characters import one_line
from pipeline.clean.grids import with_bars
from pipeline.clean.headline import is_byline, is_title_like, read_date_line
from pipeline.columns import BAR
from pipeline.kept import compiled
from pipeline.read.broken import HALF, WORD, keeps_hyphen

_BULLET = compiled(r"(?:[•‣◦▪▫●○■□◆◇►▶▸▹➢➤➔✓✔✦✱✴❖❑❏◾◼◘★☆▌▍❯→»·∙]|[*\-–+](?= )|o(?=  ))\s*(?=\S)")
_NUMBERED = compiled(r"\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s+\S")
# "=== Headline ===", "+++ Headline +++", ">> Headline"
_SIGNS = r"={2,}|\+{2,}|\*{3,}|\*{2}(?= )|~{2,}|-{3,}|#{2,}|_{2,}"
_DECORATED = compiled(rf"(?:{_SIGNS}|>{{2,}}) ?(?=[^\W_]|[“‘])(.{{3,200}}?) ?(?:{_SIGNS}|<{{2,}})?$")
# "1/ …", "2/5 …": posts of a thread
_COUNTED = compiled(r"(\d{1,2})/(?:\d{1,2})?[.)]? +(?=\S)")
_ARROW = compiled(r">\s+(?=[^\s>])")
OPEN_END = compiled(r" (?:of|in|on|at|to|for|the|an?|and|or|by|with|from|over|after|against|as|into)\s*$")
# "on Oct.¶16", "under Art.¶174": no end of a sentence
_SHORTENED = compiled(
    r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Nos?|Art|Arts|Sec|Para|pp?|ca?|approx)\.$", re.IGNORECASE
)
_ADDRESS = compiled(r"\w{3,6}://|www\.|\S+@\S")
_LABEL = compiled(r"[\w-]+(?: [\w-]+){0,3}: ")
_MAIL_FIELD = compiled(r"(?:From|To|Cc|Bcc|Subject|Date|Reply-To|Message-I[Dd]|Content-[A-Z][\w-]+): \S")
_RULE = set("*-_=~#•·—– \t")
_COLUMNS = compiled(r"\S {3,}\S.*\S {2,}\S|\S\t+\S|^\s*\|.*\|\s*$|(?<!=)={3,}+ +={3,}|(?<!-)-{3,}+ +-{3,}")
_LEADERS = compiled(r"(?:\. ?){5}")  # of a table of contents
_BROKEN = (3, 20)  # words that lines break, and one line in so many, of a text that breaks them
_WIDEST = 110  # wrapped lines are no longer than this
_NARROWEST = 45  # columns of less are believed where nearly all lines are full and most go on in small letters
_COLUMN = 24  # and no less than this
_FEW_LINES = 4  # such a column has more
_LONG = 80  # characters of a line that is no entry of a list
_FEW_WORDS = 4  # a line that cannot end where it does has no less
_INDENTED = 3  # lines that an indent opens, from which each that has it opens a paragraph
_DEEPEST = 10


def plain_blocks(text: str) -> list[Block]:
    """Return the blocks of plain text whose characters are clean.

    Lines are joined where the text is wrapped, that is, where the next word would not have fitted in the line;
    otherwise each line is a block of its own. Time is linear in the text.
    """
    lines = with_bars(text.split("\n"))
    width = _wrap_width(lines)
    opening = _opening_indent(lines, width) if width else 0
    words = _words_if_broken(lines) if width else None
    counted = {m[1] for line in lines if (m := _COUNTED.match(line.lstrip()))}
    thread = {"1", "2"} <= counted
    blocks: list[Block] = []
    parts: list[str] = []
    kind = "text"
    gap = True
    headed = False  # whether a headline between signs stands right above
    last = ""

    def close() -> None:
        nonlocal gap
        if parts:
            blocks.append(_block(_joined(parts, words), kind, gap=gap))
            parts.clear()
            gap = False

    for at, raw in enumerate(lines):
        line = raw.strip()
        if not line:
            close()
            gap, headed = True, False
            continue
        if is_rule(line):
            close()
            if headed:
                headed = False
                continue
            if not gap and _underlines(line, blocks):
                blocks[-1].kind, gap, last = "heading", True, ""
                continue
            blocks.append(Block("rule", "", gap=gap))
            gap, last = True, ""
            continue
        if (decorated := _DECORATED.match(line)) and not line.endswith((".", ";", ",", ":")):
            close()
            blocks.append(Block("heading", one_line(decorated[1])))
            gap, last, headed = True, "", True
            continue
        headed = False
        if thread and (counter := _COUNTED.match(line)) is not None:
            close()
            line = line[counter.end() :]
        bullet = _BULLET.match(line)
        if line[0] == ">" and _alone(lines, at):
            bullet = _ARROW.match(line)
        if parts and not bullet and _continues(last, line, raw, width, opening, parts):
            parts.append(line)
        else:
            close()
            kind = "list_item" if bullet else "text"
            parts.append(line[bullet.end() :] if bullet else line)
        last = raw
    close()
    mark_numbered(blocks)
    return blocks


def is_rule(line: str) -> bool:
    """Tell whether a line only separates: `***`, `-----`, `* * *`."""
    return len(line) >= 3 and set(line) <= _RULE and len(line.replace(" ", "")) >= 3


def _alone(lines: list[str], at: int) -> bool:
    """Tell whether no line beside one begins with `>` too, as quoted mail does."""
    return not any(line.lstrip().startswith(">") for line in (*lines[max(0, at - 2) : at], *lines[at + 1 : at + 3]))


def _underlines(rule: str, blocks: list[Block]) -> bool:
    """Tell whether a rule right under a short line underlines it as a headline, being about as long."""
    if not blocks or blocks[-1].kind != "text" or not is_title_like(blocks[-1]) or len(set(rule)) > 1:
        return False
    return len(blocks[-1].text) <= 120 and 0.6 <= len(rule) / len(blocks[-1].text) <= 1.7


def _block(text: str, kind: str, *, gap: bool) -> Block:
    return Block("list_item" if kind == "list_item" else "text", text, gap=gap)


def _joined(parts: list[str], words: Counter[str] | None) -> str:
    """Join wrapped lines; a word broken at its own hyphen stays whole, and loses it where the text breaks words."""
    if len(parts) == 1:
        return one_line(parts[0])
    marked = [*parts]
    for at, (part, after) in enumerate(itertools.pairwise(parts)):
        if _ends_hyphenated(part):
            half = HALF.search(part)
            whole = words is not None and half is not None and not keeps_hyphen(half[1], after, words)
            marked[at] = f"{part[:-1] if whole else part}\x00"
    return one_line(" ".join(marked)).replace("\x00 ", "").replace("\x00", "")


def _words_if_broken(lines: list[str]) -> Counter[str] | None:
    """Count the words in the midst of lines where lines end in broken words, None where hyphens are the words' own."""
    ends = {
        (line.split()[-1], after.split()[0])
        for line, after in itertools.pairwise(lines)
        if _ends_hyphenated(line.rstrip()) and after.lstrip()[:1].islower()
    }
    least, share = _BROKEN
    if len(ends) < least or len(ends) * share < sum(bool(line.strip()) for line in lines):
        return None
    return Counter(word for line in lines for word in WORD.findall(line.casefold())[:-1])


def _ends_hyphenated(part: str) -> bool:
    return len(part) > 1 and part[-1] == "-" and part[-2].isalpha()


def _wrap_width(lines: list[str]) -> int:
    """Return the column that the text is wrapped at, or 0 if it is not wrapped."""
    pairs = [
        (line.rstrip(), after.strip())
        for line, after in itertools.pairwise(lines)
        if after and line and not after.isspace() and not line.isspace() and not _LEADERS.search(line)
        and not (_is_of_a_table(line) or _is_of_a_table(after) or _BULLET.match(after.lstrip()))
    ]
    if len(pairs) < 2:
        return 0
    lengths = sorted(len(line) for line, _ in pairs)
    width = lengths[len(lengths) * 9 // 10]
    if not _COLUMN <= width <= _WIDEST:
        return 0
    # lines far over the margin (but for an address) show that nothing is wrapped at it
    solid = [line for line in lines if line and not line.isspace()]
    over = sum(len(line) > _WIDEST and " " in line[:_WIDEST] for line in solid)
    fitting = sum(_too_long(line, after, width) for line, after in pairs)
    running = sum(after[0].islower() for _, after in pairs)  # lists of short lines go on with capitals
    if width < _NARROWEST:
        return width if fitting * 5 >= len(pairs) * 4 and not over and running * 2 >= len(pairs) > _FEW_LINES else 0
    return width if fitting * 2 >= len(pairs) and over * 10 <= len(solid) and running * 5 >= len(pairs) else 0


def _is_of_a_table(line: str) -> bool:
    """Tell whether a line is a row of cells, or only parts some: it says nothing of where a text is wrapped."""
    return line.count(BAR) > 1 or is_rule(line.strip()) or _COLUMNS.search(line) is not None


def _too_long(line: str, after: str, width: int) -> bool:
    """Tell whether the first word of the next line would have passed the margin (with some play for ragged text)."""
    word = after[:40].split(" ", 1)[0]
    return len(line) + 1 + len(word) > width * 0.9


def _opening_indent(lines: list[str], width: int) -> int:
    """Return how far the first lines of paragraphs are set in where all else stands at the margin, else 0.

    Long lines that are set in go on at the margin; where the whole text is set in, they go on set in.
    """
    solid = [line for line in lines if line and not line.isspace()]
    depths = {len(line) - len(line.lstrip()) for line in solid} - {0}
    if len(depths) != 1 or not 1 < (depth := depths.pop()) <= _DEEPEST:
        return 0
    full = [after for line, after in itertools.pairwise(lines)
            if line[:1].isspace() and len(line.rstrip()) >= width * 0.8 and after and not after.isspace()]  # fmt: skip
    back = sum(not after[0].isspace() for after in full)
    return depth if back >= _INDENTED and back * 3 >= len(full) else 0


def _continues(last: str, line: str, raw: str, width: int, opening: int, parts: list[str]) -> bool:
    if parts[0].startswith("(") and len(parts) < 4 and len(last) < 300 and _open_bracket(parts) and line.endswith(")"):
        return True  # a caption in brackets over two lines
    inside = len(parts) > 1 and parts[-1][:1].islower()
    if line == parts[-1] or (not inside and _over_an_article(last.strip())):
        return False
    if not width:
        return _left_open(last.rstrip(), line)
    if (line.count(BAR) > 1 and parts[-1].count(BAR) > 1) or _LEADERS.search(last):
        return False  # rows of a table, of contents
    # "…¶at the assembly in Geneva, Switzerland,¶3 May 2019"; one line alone may be a letterhead
    listing = len(parts) > 1 and last.rstrip().endswith(",") and len(last.rstrip()) >= width * 0.6
    end = last.rstrip()
    full = line[0].islower() and (end[-1:].isalnum() or end[-1:] == ",") and len(end) >= width * 0.8
    if _over_an_article(line) and not listing and not full:
        return False
    indent = len(raw) - len(raw.lstrip())
    if opening and indent == opening:
        return False
    if indent > len(last) - len(last.lstrip()) + 1 and len(parts) > 1:
        return False  # a new paragraph by its indent
    if _NUMBERED.match(line) and _NUMBERED.match(parts[0]):
        return False
    if _NUMBERED.match(line) and last.rstrip()[-1:] in ".:;" and not _SHORTENED.search(last.rstrip()):
        return False
    goes_on = line[0].islower() and (end[-1:].isalnum() or end[-1:] == "," or _ends_hyphenated(end))
    if (goes_on and not _ADDRESS.match(line)) or OPEN_END.search(last):
        return True  # a title over two lines
    return len(last.rstrip()) >= width * 0.6 and _too_long(last.rstrip(), line, width)


def _left_open(end: str, line: str) -> bool:
    """Tell whether a line of some words cannot end there, whether or not the text is wrapped ("… Ana Bor on¶3 May")."""
    if len(end.split()) < _FEW_WORDS or any(sign.match(line) for sign in (_NUMBERED, _ADDRESS, _LABEL)):
        return False
    if line[0].islower() and (end[-1:] == "," or (end[-1:].isalnum() and len(end) >= _LONG)):
        return not _over_an_article(line)
    return OPEN_END.search(end) is not None


def _over_an_article(line: str) -> bool:
    return len(line) < _WIDEST and (
        read_date_line(line) is not None or is_byline(line) or _MAIL_FIELD.match(line) is not None
    )


def _open_bracket(parts: list[str]) -> bool:
    return sum(part.count("(") - part.count(")") for part in parts) > 0


def mark_numbered(blocks: list[Block]) -> None:
    """Mark neighbours that are numbered as list items; a single number is a heading's."""
    numbered = [
        block.kind == "text" and len(block.text) < 400 and bool(_NUMBERED.match(block.text)) for block in blocks
    ]
    for i, block in enumerate(blocks):
        if numbered[i] and ((i and numbered[i - 1]) or (i + 1 < len(blocks) and numbered[i + 1])):
            block.kind = "list_item"
