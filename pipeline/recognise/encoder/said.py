"""The given name Said, which an encoder without letter case reads as the verb ("police arrested Said Karimi")."""

from collections.abc import Iterator, Sequence
from typing import Final

from spacy.strings import StringStore
from spacy.tokens import Doc

NAME: Final = "Saeed"  # the same name in a spelling that is no verb
SAID: Final = "Said"
ACCENTED: Final = "Saïd"  # without its accent, as the encoder reads it, the verb as well
NAME_KEY, SAID_KEY, ACCENTED_KEY = (int(StringStore([word])[word]) for word in (NAME, SAID, ACCENTED))
NO_NAME: Final = frozenset({",", '"', "”", "“", "'", "’", "»", ":", "Port", "Bur"})  # a saying, or the town, follows
LONG: Final = 5  # letters from which a headline in title case writes every word with a capital
AUXILIARIES: Final = frozenset({"was", "is", "has", "had"})
CLOSING: Final = frozenset({",", "and", "was", "were", "is", "are", "has", "have", "had", "who"})  # after a name


def given_names(doc: Doc, keys: Sequence[int], begin: int, end: int) -> Iterator[int]:
    """Yield the tokens of a sentence that are the name: with a capital where the verb would have none.

    Args:
        doc: the document.
        keys: the hash of each token's text.
        begin: first token of the sentence.
        end: token after its last.
    """
    for t in range(begin, end):
        if keys[t] == ACCENTED_KEY:
            yield t
    if SAID_KEY not in keys[begin:end]:
        return
    if all(t.text[0].isupper() for t in doc[begin:end] if t.is_alpha and len(t) >= LONG):
        return  # a headline
    for t in range(begin, end - 1):
        after = doc[t + 1].text
        opens = t == begin and not after[:1].isupper() and after not in AUXILIARIES
        if keys[t] == SAID_KEY and not opens and (t == begin or doc[t - 1].text not in NO_NAME or beside(doc, t, end)):
            yield t


def beside(doc: Doc, t: int, end: int) -> bool:
    """Tell whether a word with a capital names one whom a comma before it announces ("his cook, Said Karimi, was")."""
    if doc[t - 1].text != "," or (t > 1 and not doc[t - 2].is_alpha):
        return False
    t += 1
    while t < end - 1 and doc[t].is_title:
        t += 1
    return doc[t].text in CLOSING
