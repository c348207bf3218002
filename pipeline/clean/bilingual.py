"""Which words of a page in two languages are English: "English version below", the original beside its translation."""

from collections.abc import Iterator
from dataclasses import replace

from pipeline.clean.blocks import Block
from pipeline.clean.language import ENGLISH, detect_language, has_english, likelier, plainly_english, wholly_english
from pipeline.clean.split import Draft
from pipeline.columns import LEAST, TELLING, columns_of
from pipeline.kept import compiled

_BYTES = 100  # in UTF-8, of fifteen words in Latin letters or thirty Han signs: less is a quotation, and stays
_TITLE, _HEAD = 120, 2  # characters of a title; paragraphs that it may be among
_FEW = 6  # words of a line that is a name and no sentence
_WORDS = compiled(r"[^\W\d_]+")
_LONG = compiled(r"[\u3400-\u9fff]{5}|[^\x00-\u024f\W\d]{15}")  # a clause in a script without blanks
_SENTENCE = compiled(r"(?:(?<=[.!?؟。።])|(?<=[.!?؟。።][”»\"])(?=\s+[^\sa-z]))(?:\s*/\s*|\s+)|\s+[/|]\s+")
_QUOTED = compiled(r"“[^“”]*”|«[^«»]*»|\"[^\"]*\"")
_LEAST = 3  # words that tell whether a sentence too short for more is English


def english_part(draft: Draft) -> tuple[Draft, list[str]]:
    """Return what of an article is English, and the languages of the paragraphs left out, one an entry.

    Paragraphs and sentences in another language go. An article all in one language, or with no
    English sentence, comes back as it is, and so does one of which less than a few sentences are in another language.
    Where the title is in the other language, the heading of the English text is it.
    """
    kept: list[Block] = []
    gone: list[tuple[str, str]] = []
    for block in draft.blocks:
        english, other = _sentences(block)
        if other:
            gone.append((detect_language(other), other))
        if english:
            kept.append(replace(block, text=english) if other else block)
    title = draft.title
    if title and _is_foreign(title, gone[0][0] if gone else ENGLISH):
        gone.insert(0, (gone[0][0] if gone else detect_language(title), title))
        title = None
    size = sum(len(text.encode("utf-8", "replace")) for _, text in gone)
    if size < _BYTES or not plainly_english("\n".join(block.text for block in kept)):
        return draft, []
    left = replace(draft, title=title, blocks=kept)
    if title is None and (head := next(filter(_is_title, kept[:_HEAD]), None)):
        left.title, left.page, left.blocks = head.text, head.page, [block for block in kept if block is not head]
    return left, [code for code, _ in gone]


def language_of(draft: Draft, text: str) -> str:
    """Return the language of an article: English where most of it is, beside quotations or a title in another."""
    code = detect_language(text)
    if code == ENGLISH or any(_is_head(block.text) for block in draft.blocks):
        return ENGLISH
    texts = [block.text for block in draft.blocks]
    english = "\n".join(t for t in texts if _is_of_names(t) or detect_language(t) == ENGLISH)
    return ENGLISH if len(english) * 2 > len(text) and plainly_english(english) else code


def _sentences(block: Block) -> tuple[str, str]:
    """Part the text of a block: what is English, or may be, and what is surely another language."""
    text = block.text
    if "|" in text or _is_of_names(text):
        return text, ""  # rows under English heads, and lists, name people in their own script
    if wholly_english(text):
        return text, ""
    code = detect_language(text)
    whole = code == ENGLISH
    if not whole and not plainly_english(text) and not _QUOTED.search(text) and not _likely_english(text, code):
        return "", text
    english: list[str] = []
    other: list[str] = []
    for sentence in _cut(text) if not block.breaks else ():
        code = _language(sentence, code)
        (english if code == ENGLISH else other).append(sentence)
    if not other and english:
        return text, ""
    if english and (not whole or plainly_english(" ".join(english))):
        return " ".join(english), " ".join(other)
    return (text, "") if whole else ("", text)


def _cut(text: str) -> Iterator[str]:
    """Cut a text into sentences; a quotation stays in one."""
    plain = _QUOTED.sub(lambda m: "x" * (len(m[0]) - 2) + m[0][-2:], text)
    start = 0
    for gap in _SENTENCE.finditer(plain):
        yield text[start : gap.start()]
        start = gap.end()
    if start < len(text):
        yield text[start:]


def _language(sentence: str, before: str) -> str:
    """Return the language of a sentence: of what is too short to tell that of the one before, unless it is English.

    What is English but for quotations and names is English ("Police beat Diallo after he shouted “Vive la liberté”").
    """
    code = detect_language(sentence)
    if code == ENGLISH:
        plain = before == ENGLISH or has_english(sentence) or _likely_english(sentence, before)
        return ENGLISH if plain else before
    return ENGLISH if _likely_english(_QUOTED.sub(" ", sentence), code) else code


def _likely_english(text: str, code: str) -> bool:
    """Tell whether the words of a text, but for its names, are likelier English than in the language of `code`."""
    words = _WORDS.findall(text)
    plain = words[:1] + [word for word in words[1:] if word[0].islower()]
    return len(words) >= _LEAST and len(plain) > 1 and not likelier(" ".join(plain), code)


def _is_of_names(text: str) -> bool:
    """Tell whether a line is a name in another script, and what little is told of it ("Иван Петров, 45, teacher")."""
    words = [] if text.isascii() or len(text) > _TITLE else _WORDS.findall(text)
    return 0 < len(words) < _FEW and not any(word[0].islower() and not word.isascii() for word in words) and (
        _LONG.search(text) is None
    )


def _is_head(text: str) -> bool:
    """Tell whether a line is the head of a table of people, in English."""
    cells = [cell.strip() for cell in text.split("|")] if "|" in text else []
    return len(cells) >= LEAST and bool(TELLING & set(columns_of(cells, below=False)))


def _is_foreign(title: str, code: str) -> bool:
    """Tell whether a title is in another language, above paragraphs in that of `code` (English if there are none)."""
    if code == ENGLISH or plainly_english(title):
        return detect_language(title) != ENGLISH
    return likelier(title, code)


def _is_title(block: Block) -> bool:
    text = block.text
    plain = block.kind in {"text", "heading"} and len(text) <= _TITLE and text[-1] not in ".!?:;,"
    return plain and any(map(str.isalpha, text))
