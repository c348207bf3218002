"""Lists of names in a sentence, found along the line, since parses often break them."""

from __future__ import annotations

from calendar import month_name
from typing import TYPE_CHECKING

from pipeline.assemble.words import people

if TYPE_CHECKING:
    from pipeline.assemble.view import DocView

PERSON = frozenset({"PERSON"})
JOINERS = {",", ";", "and", "&", "or", "as", "well", ":", "—", "–"}
LONGEST_GAP = 12
CLAUSES = {"that", "because", "while", "after", "before", "when", "if", "although", "where", "since", "until"}
MONTHS = frozenset(month.lower() for month in month_name[1:])
FINITE = ("VBD", "VBZ", "VBP", "MD")
APPOSED = ("IN", "TO", "VB", "RB", "POS", "PRP$", "``", "''", "CD", "DT", "NN", "JJ", "HYPH")


def name_lists(view: DocView, first: int, last: int, labels: frozenset[str] = PERSON) -> list[list[int]]:
    """Return the lists of people in a sentence as runs of name indices.

    Between two members stand commas, "and", words that describe one of them and remarks in brackets; two names joined
    by a comma alone are an apposition and no list.

    Args:
        view: the article.
        first: first token of the sentence.
        last: one past its last token.
        labels: labels of the names that may stand in a list.
    """
    runs: list[list[int]] = []
    run: list[int] = []
    joined = False
    for i in names_in(view, first, last, labels):
        if run and (words := between_names(view, view.names[run[-1]].last + 1, view.names[i].first)) is not None:
            if not words:
                continue  # another name of the member before, in brackets
            run.append(i)
            joined = joined or bool({"and", "&", ";"} & set(words))
            continue
        if len(run) > 2 or (len(run) == 2 and joined):
            runs.append(run)
        run, joined = [i], False
    if len(run) > 2 or (len(run) == 2 and joined):
        runs.append(run)
    return runs


def names_in(view: DocView, first: int, last: int, labels: frozenset[str]) -> list[int]:
    """Return the names of a stretch of tokens, in text order."""
    found: list[int] = []
    t = first
    while t < last:
        i = view.name_at[t]
        if i >= 0:
            if view.names[i].label in labels:
                found.append(i)
            t = view.names[i].last
        t += 1
    return found


def between_names(view: DocView, first: int, last: int) -> list[str] | None:
    """Return the words between two members of a list without brackets, or None where they join no list.

    An empty list says that the second name stands in brackets after the first.
    """
    words: list[str] = []
    depth = 0
    outer = view.lower[first:last]
    if ")" in outer and "(" not in outer[: outer.index(")")]:
        first += outer.index(")") + 1  # the first name stands in brackets
    semicolons = ";" in view.lower[first:last]
    for k in range(first, last):
        w = view.lower[k]
        if w in {"(", "["}:
            depth += 1
        elif w in {")", "]"}:
            depth = max(0, depth - 1)
        elif depth == 0:
            words.append(w)
            plain = (
                w in JOINERS
                or w == "-"
                or w.isdigit()
                or view.tag[k].startswith(("NN", "JJ", "DT", "CD", "PRP$", "HYPH"))
                or (view.tag[k] == "VB" and view.lower[k + 1] in people().nouns)  # "and lay leaders X, Y"
            )
            in_law = w == "in" and view.lower[k - 1] == "-"
            if not plain and not in_law and not (semicolons and view.tag[k] == "IN"):
                return apposed(view, first, last)
    if depth > 0 and not (JOINERS & set(words)):
        return [] if last - first <= LONGEST_GAP + 2 else None
    if len(words) > LONGEST_GAP or not JOINERS & set(words):
        return None
    if words[-1] == ":" and words[0] not in JOINERS and set(words) & people().plurals:
        return None  # "two Dargye monks: X and Y"
    return words


def apposed(view: DocView, first: int, last: int) -> list[str] | None:
    """Return the joiner after an apposition of more than nouns ("X, described as a leader, Y and Z"), else None."""
    words = view.lower[first:last]
    opening = words.index(")") + 1 if words[:1] == ["("] and ")" in words else 0
    dated = words[opening : opening + 1] in (["on"], ["in"]) and bool(MONTHS & set(words[opening : opening + 3]))
    if words[:1] != [","] and words[:1] != ["("] and not dated:
        return None
    end = len(words)
    while end and words[end - 1] in {"and", "&", ",", ";"}:
        end -= 1
    joiner = words[end:]
    if not joiner or (joiner[0] not in {",", ";"} and not dated) or end > LONGEST_GAP + 2:
        return None
    depth = 0
    for k in range(first, first + end):
        depth += (view.lower[k] == "(") - (view.lower[k] == ")")
        if depth or view.lower[k] in {",", ")"}:
            continue
        tag = view.tag[k]
        if tag in FINITE or not tag.startswith(APPOSED) or (tag == "IN" and view.lower[k] in CLAUSES):
            return None
    return joiner
