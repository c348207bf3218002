"""Words and lines of a page with their boxes, in points, y from the foot up."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Word:
    """One word: its box, its size of type."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float


@dataclass(slots=True)
class Line:
    """Words that stand on one line of one column."""

    words: list[Word]
    bold: bool = False
    hyphen: bool = False
    """Whether the file says that its last word goes on in the next line."""
    left: float = field(init=False)
    right: float = field(init=False)
    bottom: float = field(init=False)
    top: float = field(init=False)
    size: float = field(init=False)

    def __post_init__(self) -> None:
        self.left = min(word.left for word in self.words)
        self.right = max(word.right for word in self.words)
        self.bottom = min(word.bottom for word in self.words)
        self.top = max(word.top for word in self.words)
        self.size = max(self.words, key=lambda word: len(word.text)).size

    @property
    def text(self) -> str:
        """Its words with single spaces."""
        return " ".join(word.text for word in self.words)
