"""What a party to a case submits is its word: "The source reports that …", "According to the information received: …".

So is what the paragraph goes on to tell, where a source or the information received opened it and nobody else speaks.
Only in texts of that kind: news gives "the government said" as what happened.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.once import once
from pipeline.assemble.text.wordlists import noun_list, verb_list
from pipeline.gated import Gated
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

SUBMITTED: Final = "submitted by a party"
LEGAL = Gated(
    rf"\b(?:{'|'.join(toml_table('modality.toml')['submissions']['legal'])})\b"
    r"|(?m:^\d{1,3}(?:\.\d{1,2}|\.) [^\n]{0,80}\b(?:[Tt]he (?:source|Government)|[Aa]pplicants?|[Aa]uthors?)\b)"
)


def words(key: str, verbs: bool) -> str:
    """Return the alternatives of a list of `[submissions]`."""
    found = (verb_list if verbs else noun_list)("modality.toml", "submissions", key)
    return "|".join(sorted(map(re.escape, found), reverse=True))


PARTIES: Final = words("parties", verbs=False)
SAYING: Final = words("saying", verbs=True)
ADDED: Final = r"(?:,? (?:also|further|then|thus|therefore|moreover|additionally|first|hereby))*,?"
SAYS: Final = compiled(
    rf"\b(?:[Tt]he|[Bb]oth|Petitioner No\. \d,?) ?(?:(?:first|second|third|fourth|said|elder) )?(?:{PARTIES})?"
    rf"(?:, [^,;:]{{1,60}},|, for (?:its|his|her|their) part,)?{ADDED} (?:{SAYING})\b(?! (?:the|an?) (?:case|trial)\b)"
)
GOES_ON: Final = compiled(
    rf"^(?:\W|\d)*(?:[A-Z][a-z ]{{2,16}}, )?(?:It|They|He|She|it|they|he|she){ADDED} (?:{SAYING})\b"
)
BY: Final = compiled(rf"\b[Aa]ccording to (?:the|her|his) (?:(?:first|second|third) )?(?:{PARTIES})\b")
RECEIVED: Final = compiled(r"\b[Aa]ccording to (?:the )?(?:information|allegations) received\b")
OPENS: Final = compiled(
    rf"^(?:\W|\d)*(?:[A-Z][a-z ]{{2,16}}, )?(?:[Tt]he source{ADDED} (?:{SAYING})|"
    r"[Aa]ccording to the (?:source|petition))\b"
)
COLON: Final = compiled(r"\b(?:[Ii]nformation|[Aa]llegations) received:\s*$")
# letters in which what was received is put to a government; news of experts makes it its own
LETTER = Gated(
    r"\b(?:prejudg\w+|Excellenc\w+|have the honour|draw (?:the |your )?attention|information we have received|"
    r"have received information)\b|(?<![“\"])\bWe (?:are|would|wish|urge|express|fear)\b"
)
# who speaks instead: the body itself, or those who write the letter
OTHERS: Final = compiled(
    r"\b(?:[Ww]e (?!were\b)\w+|prejudg\w+|(?:The|the) "
    rf"(?:{'|'.join(toml_table('modality.toml')['submissions']['others'])})s?{ADDED} (?:{SAYING}|finds?|considers?"
    r"|concludes?|observes?))\b"
)


def submitted(view: DocView, t: int) -> str | None:
    """Return by whose word alone a verb tells what happened; None where the text tells it as its own."""
    if not view.says(LEGAL):
        return None
    n = view.sentence_at[t]
    told = parties_told(view)[n]
    if not view.tag[t].startswith("VB") and told != view.sentence_span(n)[0]:
        return None  # "The source alleges that his arrest was unlawful": an arrest there was
    return SUBMITTED if 0 <= told <= view.start[t] else None


@once
def parties_told(view: DocView) -> list[int]:
    """Return for each sentence the offset from which on a party is telling it; -1 where none is."""
    out: list[int] = []
    letter = view.says(LETTER)
    going, lined = False, False  # a source opened the paragraph; a line with a colon opened the part
    for n in range(len(view.sentences)):
        a, b = view.sentence_span(n)
        text = view.text[a:b]
        fresh = "\n" in view.text[max(0, a - 3) : a] or n == 0
        going = (going and not fresh) or lined
        if OTHERS.search(text):
            going = lined = False
        by = BY.search(text) or (RECEIVED.search(text) if letter else None)
        said = SAYS.search(text) or by
        said = said or (GOES_ON.search(text) if n and out[-1] >= 0 and not fresh else None)
        if said is not None:
            out.append(a if by is not None else a + said.end())
        else:
            out.append(a if going else -1)
        going = going or OPENS.search(text) is not None or (letter and RECEIVED.search(text) is not None)
        lined = lined or (letter and COLON.search(text) is not None)
    return out
