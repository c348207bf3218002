"""Who a sentence opens with: "X and her sister Y were …", "Father X, 43, and Father Y of the parish were …"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import FINITE
from pipeline.assemble.text.words import people
from pipeline.assemble.who.commenters import speaks
from pipeline.assemble.who.introduced import opens_at
from pipeline.assemble.who.open_sets import another_lot

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

LEAD: Final = 5  # tokens that may describe the named before the name ("Radio commentator X")
ASIDE: Final = 9  # tokens of an aside between two names of a list
ASIDES: Final = 2  # asides after one name ("X, 43, head of the council, and …")
KIN: Final = 5  # tokens from "his" to what a relative is called ("his 16-year-old son")


def opening_names(view: DocView, sentence: int) -> list[int]:
    """Return the people named as the subject that opens a sentence, in order; nobody who only says something."""
    first, last = opens_at(view, sentence), view.sentences[sentence][1]
    out: list[int] = []
    for t in range(first, min(last, first + LEAD)):
        i = view.name_at[t]
        if view.is_person(i):
            k = view.names[i].last + 1
            if "another" in view.lower[first:t] or speaks(view, view.names[i]) or (k < last and view.tag[k] == "POS"):
                return []
            out.append(view.names[i].cluster)
            while (j := joined_name(view, k, last)) is not None:
                out.append(view.names[j].cluster)
                k = view.names[j].last + 1
            return [] if another_lot(view, k, last) else list(dict.fromkeys(out))
        if view.tag[t].startswith(("VB", "IN", "PRP")):
            break
    return out


def joined_name(view: DocView, k: int, last: int) -> int | None:
    """Return the name that a comma or "and" joins to the one before, past asides ("X, 27, a nurse, and her son Y")."""
    for _ in range(ASIDES):
        if k + 1 >= last or view.lower[k] not in {",", ";", "("} or view.lower[k + 1] == "and":
            break
        if view.person_at(past_kin(view, k + 1, last)):
            break
        close = next((t for t in range(k + 1, min(last, k + ASIDE)) if view.lower[t] in {",", ";", ")"}), k)
        plain = all(not view.person_at(t) and view.tag[t] not in FINITE for t in range(k + 1, close))
        plain = plain and (view.lower[close] != ";" or view.tag[close - 1] == "CD")
        if not plain or close <= k + 1:
            break
        k = close + (view.lower[close] == ")")
    k = start = past_body(view, k, last)
    while k < last and (view.lower[k] in {",", "and"} or (view.lower[k] == ";" and view.tag[k - 1] == "CD")):
        k += 1
    k = past_calling(view, past_kin(view, k, last), last) if k > start else k
    return view.name_at[k] if start < k < last and view.person_at(k) else None


def past_body(view: DocView, k: int, last: int) -> int:
    """Return where "of Radio X" ends after a name, before the comma or "and" of the next name, or `k`."""
    if k >= last or view.lower[k] not in {"of", "from"}:
        return k
    for t in range(k + 1, min(last, k + ASIDE)):
        if view.person_at(t) or view.tag[t] in FINITE or view.lower[t] in {";", ".", "("}:
            break
        comma = view.lower[t] == ","
        if comma or view.lower[t] == "and":
            after = t + 1 + (comma and view.lower[t + 1 : t + 2] == ["and"])
            if view.person_at(past_calling(view, after, last)):
                return t
    return k


def past_calling(view: DocView, k: int, last: int) -> int:
    """Return where the name begins that a calling or title at `k` stands before ("and Father X"), or `k`."""
    for t in range(k, min(last, k + KIN)):
        if view.person_at(t):
            return t
        if view.dep[t] not in {"compound", "amod", "nmod"} or not view.person_at(view.head[t]):
            break
    return k


def past_kin(view: DocView, k: int, last: int) -> int:
    """Return the token after "his wife", "their daughter," that stands before a name, or `k`."""
    if k >= last or view.tag[k] != "PRP$":
        return k
    noun = next((t for t in range(k + 1, min(last, k + KIN)) if view.lower[t] in people().nouns), k)
    after = noun + 1 + (view.lower[noun + 1 : noun + 2] == [","])
    return after if noun > k and after < last and view.person_at(after) else k
