"""A parsed article as plain lists, so that the rules read tokens without going through the parser's objects."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
from spacy.attrs import DEP, HEAD, IDX, LOWER, ORTH, SENT_START, TAG

from pipeline.assemble.text.addresses import name_addresses
from pipeline.assemble.text.belief import Belief, belief_of, heard_of
from pipeline.assemble.text.borders import whole_spans
from pipeline.assemble.text.labels import labels, posts_under_days, units
from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.text.likely import with_likely
from pipeline.assemble.text.mended import mend_named
from pipeline.assemble.text.mended_first import mend_tree
from pipeline.assemble.text.numbered import name_numbered
from pipeline.assemble.text.parted import detach_openings
from pipeline.assemble.text.regular import complete_places
from pipeline.assemble.text.stories import stories
from pipeline.assemble.text.town_openings import place_openings
from pipeline.assemble.text.tree import Name, Tree
from pipeline.assemble.text.words import NUMBER_WORDS
from pipeline.assemble.text.yearbook import year_told_of
from pipeline.normalise.dates import tag_dates
from pipeline.normalise.money import find_money

if TYPE_CHECKING:
    from collections.abc import Hashable

    from spacy.tokens import Doc

    from pipeline.assemble.text.labels import Label
    from pipeline.assemble.what.gist import Gist
    from pipeline.gated import Gated
    from pipeline.records import Article


WHOLE = -1  # in place of a sentence: the whole text
HIGHEST = 25  # tokens from one up to the root, from which on a parse is broken


class Span(Protocol):
    """What stands at the characters `[start, end)` of a text."""

    @property
    def start(self) -> int:
        """The first."""

    @property
    def end(self) -> int:
        """The one after the last."""


def overlap(a: Span, b: Span) -> bool:
    """Tell whether two spans share a character."""
    return a.start < b.end and b.start < a.end


@dataclass(slots=True)
class DocView(Tree):
    """The mended tree of one article, with what the rules ask of it."""

    article: Article
    text: str
    end: list[int]
    children: list[list[int]]
    sentence_at: list[int]
    title_end: int
    lines: list[bool] = field(default_factory=list)
    """For each sentence whether it is written as headlines are: the title, or a line that ends without a stop."""
    filed: date | None = None
    """The day that "yesterday" and "on Friday" count from: the dateline's, else that of publication."""
    year_told: int | None = None
    """The year gone by that a title says the report is about ("Events of 2023")."""
    headings: list[tuple[int, int]] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)
    """The names of places that open a line and are all that it says, or its head."""
    unit_at: list[int] = field(default_factory=list)
    """The unit of a bulletin that each sentence stands in: nobody, no place and no day of one is another's."""
    stories: list[int] = field(default_factory=list)
    """Where the sections of a survey begin that are such units, too."""
    credits: list[Name] = field(default_factory=list)
    """Who wrote or edited the text or took its pictures: named, and nobody of the story."""
    learned: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    marked: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    """The same with unsure spans that are mentions alone."""
    """Character spans by label of the heads that the recogniser has beside names, in text order."""
    faint: dict[str, list[tuple[int, int, float]]] = field(default_factory=dict)
    """Those too unsure to tell anything, with their mean probability."""
    belief: Belief = field(default_factory=Belief)
    """What the recogniser makes of acts and of who is in them."""
    quoted: list[int] | None = None  # `quotations`, once they are asked for
    gist: Gist | None = None  # `gist_of`, likewise
    token_of: list[int] = field(default_factory=list)
    """The token that covers or precedes each character, up to the first of the last token."""
    mapped: int = 0
    """How many characters that are."""
    answers: dict[Hashable, dict[Any, Any]] = field(default_factory=dict)
    """What questions marked `once` were answered, by question and arguments."""
    _spans: list[tuple[int, int]] = field(default_factory=list)
    _above: dict[int, list[int]] = field(default_factory=dict)
    _known: dict[tuple[int, int], bool] = field(default_factory=dict)

    def token_at(self, offset: int) -> int:
        """Return the index of the token that covers or precedes the character `offset`."""
        if offset < 0:
            return 0
        return self.token_of[offset] if offset < self.mapped else max(0, len(self.words) - 1)

    def ends_of(self, mention: Span) -> tuple[int, int]:
        """Return the first and the last token of what stands at some characters."""
        return self.token_at(mention.start), self.token_at(max(mention.start, mention.end - 1))

    def tokens_of(self, mention: Span) -> range:
        """Return the tokens of what stands at some characters."""
        first, last = self.ends_of(mention)
        return range(first, last + 1)

    def written(self, first: int, last: int) -> str:
        """Return the tokens `[first, last]` (both included) as they are written."""
        return self.text[self.start[first] : self.end[last]]

    def sentence_of(self, mention: Span) -> int:
        """Return the sentence that what stands at some characters begins in."""
        return self.sentence_at[self.token_at(mention.start)]

    def sentence_before(self, sentence: int) -> int:
        """Return the first token of the sentence before one; of itself where it opens the text or a unit."""
        alone = sentence == 0 or self.parted(sentence, sentence - 1)
        return self.sentences[sentence if alone else sentence - 1][0]

    def sentence_span(self, index: int) -> tuple[int, int]:
        """Return the character span of a sentence, without the blanks around it."""
        if not self._spans:
            self._spans = [self._inked(first, last) for first, last in self.sentences]
        return self._spans[index]

    def sentence_text(self, index: int) -> str:
        """Return the words of a sentence as they are written."""
        return self.text[slice(*self.sentence_span(index))]

    def line_start(self, token: int) -> int:
        """Return the character that the line of a token begins with."""
        return self.text.rfind("\n", 0, self.start[token]) + 1

    def _inked(self, first: int, last: int) -> tuple[int, int]:
        while first < last - 1 and self.words[first].isspace():
            first += 1
        while last - 1 > first and self.words[last - 1].isspace():
            last -= 1
        return self.start[first], self.end[last - 1]

    def says(self, pattern: re.Pattern[str] | Gated, sentence: int = WHOLE) -> bool:
        """Tell whether a sentence, or the whole text, matches; each is looked through once for each pattern.

        Args:
            pattern: one that lasts as long as the program.
            sentence: its number; `WHOLE` for the text.
        """
        key = (id(pattern), sentence)
        if key not in self._known:
            text = self.text if sentence == WHOLE else self.sentence_text(sentence)
            self._known[key] = pattern.search(text) is not None
        return self._known[key]

    def subtree(self, token: int, limit: int = 60) -> list[int]:
        """Return the tokens below `token`, itself included, in text order; `limit` bounds broken parses."""
        found = [token]
        children = self.children
        for t in found:
            if children[t]:
                found += children[t]
                if len(found) > limit:
                    break
        return sorted(found)

    def headlined(self, token: int) -> bool:
        """Tell whether a token stands in a line that is written as headlines are: a title, caption, brief or item."""
        return self.start[token] < self.title_end or self.lines[self.sentence_at[token]]

    def opens(self, token: int) -> bool:
        """Tell whether a token stands in the title, or in the one line without a stop that is the whole text."""
        return self.start[token] < self.title_end or (len(self.lines) == 1 and self.lines[0])

    def parted(self, a: int, b: int) -> bool:
        """Tell whether two sentences stand in different units of a bulletin."""
        return self.unit_at[a] != self.unit_at[b]

    def unit_start(self, token: int) -> int:
        """Return the first token of the unit that a token stands in."""
        unit = self.unit_at[self.sentence_at[token]]
        return self.sentences[bisect_left(self.unit_at, unit)][0]

    def unit_tokens(self, token: int) -> range:
        """Return the tokens of the unit that a token stands in."""
        last = bisect_right(self.unit_at, self.unit_at[self.sentence_at[token]]) - 1
        return range(self.unit_start(token), self.sentences[last][1])

    def outer(self, first: int, last: int) -> int:
        """Return the token of `[first, last]` (both included) whose head lies outside."""
        for t in range(first, last + 1):
            if not first <= self.head[t] <= last or self.head[t] == t:
                return t
        return first

    def climb(self, token: int, limit: int = HIGHEST) -> list[int]:
        """Return a token and those above it, up to the root; `limit` bounds broken parses. Nobody changes the list."""
        if token not in self._above:
            head, found, t = self.head, [token], token
            while len(found) < HIGHEST and (above := head[t]) != t:
                found.append(t := above)
            self._above[token] = found
        return self._above[token] if limit >= HIGHEST else self._above[token][:limit]

    def steps(self, a: int, b: int) -> int | None:
        """Return how many steps along the parse lie between two tokens; None where nothing is above both."""
        above = {token: steps for steps, token in enumerate(self.climb(a))}
        for steps, token in enumerate(self.climb(b)):
            if token in above:
                return above[token] + steps
        return None

    def kids(self, token: int, *deps: str) -> list[int]:
        """Return the children of `token` with one of these relations, in text order."""
        if not (children := self.children[token]):
            return []
        dep = self.dep
        return [c for c in children if dep[c] in deps]


def view_of(doc: Doc, article: Article) -> DocView:
    """Copy what the rules need out of a parsed document.

    Args:
        doc: tokens with tag, dependency, head, sentence starts and entities PERSON / ORGANISATION / PLACE.
        article: the article whose `text` the document was made from.
    """
    rows = doc.to_array([ORTH, LOWER, TAG, DEP, HEAD, IDX, SENT_START])  # token by token costs four times as much
    orth, lower, tag, dep, _, starts, sentence_start = rows.T.tolist()
    strings = doc.vocab.strings
    string = {key: strings[key] for key in {*orth, *lower, *tag, *dep}}
    words = [string[key] for key in orth]
    tree = Tree(
        words=words,
        lower=[string[key] for key in lower],
        tag=[string[key] for key in tag],
        dep=[string[key] for key in dep],
        head=(rows[:, 4].astype(np.int64) + np.arange(len(doc))).tolist(),
        start=starts,
        sentences=sentences_of(words, sentence_start),
        names=[],
        name_at=[-1] * len(words),
    )
    title = next((z.end for z in article.zones if z.kind == "title"), 0)
    heading = labels(article.text, words, title)
    openings = [(z.start, z.end) for z in article.zones if z.kind == "dateline"]
    openings += [(x.start, x.end) for x in heading if not x.alone]
    detach_openings(tree, openings)
    mend_tree(tree)
    sentence_at = [0] * len(words)
    for n, (a, b) in enumerate(tree.sentences):
        sentence_at[a:b] = [n] * (b - a)
    find_names(tree, doc, article.text)
    complete_places(tree, article.text)
    name_numbered(tree, article.text)
    name_addresses(tree)
    place_openings(tree, openings)
    mend_named(tree)
    children: list[list[int]] = [[] for _ in words]
    for i, h in enumerate(tree.head):
        if h != i:
            children[h].append(i)
    filed = filed_on(article)
    parts = units(article.text, heading, article.zones, title)
    told_apart = stories(article.text, tree, article.zones, title)
    parts = sorted({*parts, *told_apart, *(begin for begin, _, _ in posts_under_days(article.text, title, filed))})
    headings = [(z.start, z.end) for z in article.zones if z.kind == "heading"]
    heard, faint = heard_of(doc, article.text)
    view = DocView(
        article=article,
        text=article.text,
        words=words,
        lower=tree.lower,
        tag=tree.tag,
        dep=tree.dep,
        head=tree.head,
        start=starts,
        sentences=tree.sentences,
        names=tree.names,
        name_at=tree.name_at,
        end=[s + length for s, length in zip(starts, map(len, words), strict=True)],
        children=children,
        sentence_at=sentence_at,
        title_end=title,
        lines=[is_line(article.text, words, starts, a, b) for a, b in tree.sentences],
        filed=filed,
        year_told=year_told_of(article.text, title, article.published),
        headings=headings,
        labels=heading,
        stories=told_apart,
        unit_at=[bisect_right(parts, opening_at(words, starts, a, b)) for a, b in tree.sentences],
        faint=faint,
        belief=belief_of(doc),
    )
    view.token_of = np.arange(len(starts)).repeat(np.diff([0, *starts[1:], starts[-1] + 1])).tolist() if starts else []
    view.mapped = len(view.token_of)
    view.learned = whole_spans(view, heard)
    view.marked = with_likely(view, view.learned)
    return view


def sentences_of(words: list[str], opens: list[int]) -> list[tuple[int, int]]:
    """Return the sentences that hold more than blanks, as first token and the one after the last.

    Args:
        words: the tokens.
        opens: 1 for each token that a sentence begins with.
    """
    found, first, last = list[tuple[int, int]](), 0, len(words)
    for i in range(1, last + 1):
        if i == last or opens[i] == 1:
            if any(not w.isspace() for w in words[first:i]):
                found.append((first, i))
            first = i
    return found


def find_names(tree: Tree, doc: Doc, text: str) -> None:
    """Copy the names out of a parsed document."""
    for ent in doc.ents:
        last = ent.end - 1
        if ent.label_ == "PERSON" and last > ent.start and tree.lower[last] == tree.words[last] in NUMBER_WORDS:
            last -= 1  # "and her brother Luis four"
        while ent.label_ in {"PERSON", "ORGANISATION"} and last > ent.start and opens_sum(text, tree.start[last]):
            last -= 1  # "fined Ana Reis EUR 500", "fined Ana Reis R5,000", "fined the union Unidad 5,000 soms"
        while last > ent.start + 1 and tree.dep[last] == "ROOT" and tree.tag[last] in PAST and told(tree.lower[last]):
            last -= 1  # "Ana Reis Freed on Bail"
        tree.name_at[ent.start : last + 1] = [len(tree.names)] * (last + 1 - ent.start)
        end = tree.start[last] + len(tree.words[last])
        tree.names.append(Name(ent.start, last, ent.label_, text[tree.start[ent.start] : end]))


def opens_sum(text: str, start: int) -> bool:
    """Tell whether a word is a number, or the sign or code of a currency, that opens a sum too high for an age."""
    words = text[start : start + LONGEST_SUM]
    if not (words[:1].isupper() or words[:1].isdigit()) or all(not c.isdigit() for c in words):
        return False
    sums = find_money(words)
    return bool(sums) and sums[0].start == 0 and (sums[0].value.min or 0) >= LEAST_SUM


def told(word: str) -> bool:
    """Tell whether a word may tell an act, or that somebody is sought."""
    return word == "missing" or word in lexicon().verbs


def filed_on(article: Article) -> date | None:
    """Return the day of the only dateline of an article published later, else that of publication."""
    published = date.fromisoformat(article.published[:10]) if article.published else None
    zones = [z for z in article.zones if z.kind == "dateline"]
    if published is None or len(zones) != 1:
        return published
    dateline = article.text[zones[0].start : zones[0].end]
    days = [d for d in tag_dates(dateline, published) if d.precision == "day" and d.span is not None and not d.refused]
    if len(days) != 1 or days[0].span is None or not any(c.isdigit() for c in days[0].text):
        return published
    sure = any(len(word) == YEAR and word.isdigit() for word in days[0].text.replace(",", " ").split())
    day = days[0].span[0]
    return day if 0 < (published - day).days <= (LONG_AGO if sure else LATELY) else published


def is_line(text: str, words: list[str], starts: list[int], first: int, last: int) -> bool:
    """Tell whether a sentence is a whole line and ends without a stop, as captions and items of a list do."""
    while last - 1 > first and words[last - 1].isspace():
        last -= 1
    begin, end = opening_at(words, starts, first, last), starts[last - 1] + len(words[last - 1])
    inside = text[begin:end].rstrip("\"'”’)]*_")
    opens = text[text.rfind("\n", 0, begin) + 1 : begin].strip(BULLETS)
    return not (opens or inside.endswith(STOPS) or "\n" in inside or text[end : end + 1].strip())


def opening_at(words: list[str], starts: list[int], first: int, last: int) -> int:
    """Return where the words of a sentence begin, the blanks before them left out."""
    return starts[next((t for t in range(first, last) if not words[t].isspace()), first)]


PAST = frozenset({"VBD", "VBN", "VBG"})
STOPS = (".", "!", "?", ":", ";", ",", "…", "-", "–", "—")
BULLETS = " \t-–—*•·"
YEAR = 4  # digits
LONGEST_SUM, LEAST_SUM = 20, 100
LONG_AGO, LATELY = 3 * 366, 31  # days from a dateline to its publication, where it has a year and where it has none
