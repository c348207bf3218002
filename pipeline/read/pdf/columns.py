"""Lines of a page in the order a person reads them: over the page, down each column, on below it.

The file's own order is not trusted: some programs write across both columns.
"""

from collections import Counter

from pipeline.read.pdf.line import Line, Word

_GUTTER = 0.9  # of the size of type: the least white between columns
_GAP = 1.1  # of the size of type: white that may part two columns in one line
_LEAST = 4  # lines in a column
_FULL = 12  # lines of a column that runs over into fewer
_AS_WIDE = 0.8  # of the column beside it: the widest of these
_NARROW = 0.18  # of the text's width: no column is narrower
_EDGES = 12  # left edges that are tried, the commonest first
_CROSSING = 0.6  # at most so many lines (of those in the smaller column) run over the gutter


type Gutter = tuple[float, float]


def gutter_of(lines: list[Line]) -> Gutter | None:
    """Return the left and right edge of the white between two columns of a page, None where there is one column."""
    return _gutter([piece for line in lines for piece in pieces_of(line)])


def in_reading_order(lines: list[Line], usual: tuple[Gutter, ...] = (), depth: int = 2) -> list[list[Line]]:
    """Return runs of lines, each of one column, in order; lines of a run go down the page.

    Args:
        lines: of one page.
        usual: where other pages of the document have their gutter: a last page may hold too few lines to tell.
        depth: how often a column may be parted again (three columns take two).
    """
    pieces = [piece for line in lines for piece in pieces_of(line)]
    gutter = _gutter(pieces) if depth else None
    gutter = gutter or next((g for g in usual if _parts(g, pieces)), None)
    if gutter is None:
        return [_rows(lines)] if lines else []
    begin, end = gutter
    runs: list[list[Line]] = []
    left: list[Line] = []
    right: list[Line] = []

    def flush() -> None:
        for column in (left, right):
            runs.extend(in_reading_order(column, depth=depth - 1))
            column.clear()

    for row in by_height(pieces):
        if any(piece.left < begin and piece.right > end for piece in row):
            flush()
            whole = [Line([word for piece in row for word in piece.words], row[0].bold, row[-1].hyphen)]
            if runs and len(runs[-1]) and _spans(runs[-1][-1], begin, end):
                runs[-1].extend(whole)
            else:
                runs.append(whole)
            continue
        for piece in row:
            (left if piece.right <= end else right).append(piece)
    flush()
    return runs


def _parts(gutter: Gutter, pieces: list[Line]) -> bool:
    """Tell whether a gutter is white on this page and has text on both its sides."""
    begin, end = gutter
    sides = {p.right <= begin + 1 for p in pieces if p.right <= begin + 1 or p.left >= end - 1}
    return len(sides) == 2 and not any(p.left < begin - 1 and p.right > end + 1 for p in pieces)


def _spans(line: Line, begin: float, end: float) -> bool:
    return line.left < begin and line.right > end


def pieces_of(line: Line) -> list[Line]:
    """A line parted where the white in it is wide enough for a gutter."""
    groups: list[list[Word]] = [[line.words[0]]]
    for word in line.words[1:]:
        if word.left - groups[-1][-1].right > _GAP * line.size:
            groups.append([])
        groups[-1].append(word)
    if len(groups) == 1:
        return [line]
    return [Line(words, line.bold, line.hyphen and words is groups[-1]) for words in groups]


def _gutter(pieces: list[Line]) -> Gutter | None:
    """The white strip between two columns, or None: few lines run over it, and both sides hold lines of text."""
    if len(pieces) < 2 * _LEAST:
        return None
    first, last = min(p.left for p in pieces), max(p.right for p in pieces)
    width = last - first
    size = sorted(p.size for p in pieces)[len(pieces) // 2]
    best: tuple[int, float, Gutter] | None = None
    inner = [p.left for p in pieces if first + width * _NARROW < p.left < last - width * _NARROW]
    for edge, _ in Counter(map(round, inner)).most_common(_EDGES):
        start = min(left for left in inner if round(left) == edge)
        left = [p for p in pieces if p.right <= start]
        right = [p for p in pieces if p.left >= start - 0.1]
        over = len(pieces) - len(left) - len(right)
        few = min(len(left), len(right)) < _LEAST or over > _CROSSING * min(len(left), len(right))
        if few and not _runs_over(left, right, [p for p in pieces if p.right > start and p.left < start - 0.1], size):
            continue
        margin = max(p.right for p in left)
        if start - margin < _GUTTER * size:  # a few lines may stick out; the rest must leave the white
            near = [p for p in left if p.right > start - _GUTTER * size]
            if len(near) * 10 > len(left):
                continue
            margin = start - _GUTTER * size
        if not (_is_column(left, width, size) and _is_column(right, width, size) and _beside(left, right)):
            continue
        score = (over, -(start - margin), (margin, start))
        if best is None or score < best:
            best = score
    return best[2] if best else None


def _runs_over(left: list[Line], right: list[Line], across: list[Line], size: float) -> bool:
    """Tell whether a full column runs over into some lines beside its top, with nothing across but over both."""
    if not 2 <= len(right) < len(left) >= _FULL:
        return False
    tops = [max(p.top for p in side) for side in (left, right)]
    width = sorted(p.right - p.left for p in left)[len(left) * 2 // 3]
    level = abs(tops[0] - tops[1]) < size and all(p.bottom > max(tops) - size for p in across)
    return level and max(p.right - p.left for p in right) > _AS_WIDE * width


def _is_column(lines: list[Line], width: float, size: float) -> bool:
    """Tell whether lines are a column of text, no labels, numbers or cells: most of them are wide."""
    widths = sorted(line.right - line.left for line in lines)
    usual = widths[len(widths) * 2 // 3]
    return usual >= max(width * _NARROW, 8 * size) and sum(len(line.words) for line in lines) >= 2.5 * len(lines)


def _beside(left: list[Line], right: list[Line]) -> bool:
    top = min(max(p.top for p in left), max(p.top for p in right))
    foot = max(min(p.bottom for p in left), min(p.bottom for p in right))
    heights = [max(p.top for p in side) - min(p.bottom for p in side) for side in (left, right)]
    return top - foot > 0.4 * min(heights)


def by_height(lines: list[Line]) -> list[list[Line]]:
    """Return lines from top to foot, those on one height together, from left to right."""
    ordered = sorted(lines, key=lambda p: (-(p.top + p.bottom) / 2, p.left))
    rows: list[list[Line]] = []
    for piece in ordered:
        middle = (piece.top + piece.bottom) / 2
        if rows and abs(middle - (rows[-1][0].top + rows[-1][0].bottom) / 2) < 0.4 * min(piece.size, rows[-1][0].size):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    for row in rows:
        row.sort(key=lambda p: p.left)
    return rows


def _rows(lines: list[Line]) -> list[Line]:
    """Lines of one column from top to foot; what stands on one height is one line."""
    joined = []
    for row in by_height(lines):
        if len(row) == 1:
            joined.append(row[0])
            continue
        words = [word for line in row for word in line.words]
        joined.append(Line(words, row[0].bold, row[-1].hyphen))
    return joined
