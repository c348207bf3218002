"""The one exception of the readers: it ends a document and becomes its reject."""

from pipeline.records import RejectReason


class ReadProblem(Exception):  # noqa: N818  (a problem of the document, not of the program)
    """Why a document cannot be read on.

    Attributes:
        reason: the reject's reason.
        detail: one line for a person, without names or report text.
        line: the line it happened at, from 1, where the format has lines.
    """

    def __init__(self, reason: RejectReason, detail: str, line: int | None = None) -> None:
        super().__init__(detail)
        self.reason: RejectReason = reason
        self.detail = detail
        self.line = line
