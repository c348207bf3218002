"""Raised figures: the readers keep them apart from those on the line, and cleaning tells which are footnotes."""

RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISE = str.maketrans("0123456789", RAISED)


def raised(text: str) -> str:
    """Return text with its figures raised: "1" → "¹"."""
    return text.translate(_RAISE)
