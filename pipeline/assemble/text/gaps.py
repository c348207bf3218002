"""What stands between two names in a list: commas, "and", words that describe one of them, remarks in brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.callings import OUTLETS, two_trades
from pipeline.assemble.text.common import FINITE, MONTHS, NOUNS
from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.text.offices import of_office
from pipeline.assemble.text.shared_words import RANKS
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import actor_type, people
from pipeline.recognise.tokens import addresses

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

JOINERS = {",", ";", "and", "&", "or", "as", "well", ":", "—", "–"}
LONGEST_GAP = 12
LONGEST_ASIDE = 16  # tokens that may describe a member between commas
QUOTES = {"“", "”", '"', "‘", "’"}
CALLED = word_list("verbs.toml", "calling", "words")
ALWAYS = word_list("verbs.toml", "with_hyphen", "always")
WORKING = verb_list("verbs.toml", "with_hyphen", "working") | {"is", "was"}
ARTICLES = {"the", "a", "an", "its", "their"}
FROM_THERE = (["from", "the"], ["from", "a"], ["from", "his"], ["from", "her"], ["from", "their"])
PLAIN = NOUNS | {"JJ", "JJR", "JJS", "DT", "CD", "PRP$", "HYPH"}  # tags of what may describe a member
PLACE_WORDS = ("NN", "JJ", "CD")
APPOSED = ("IN", "TO", "VB", "RB", "POS", "PRP$", "``", "''", "CD", "DT", "NN", "JJ", "HYPH")
CLAUSES = {"that", "because", "while", "after", "before", "when", "if", "although", "where", "since", "until"}
STOPS = {",", ";", "and", "&"}
DESCRIBING = ("NN", "JJ", "DT", "CD", "PRP$", "HYPH", "POS", "``", "''")
WITH = (["along", "with"], ["together", "with"])
WHO = {"who", "whose"}
RELATIVES = {"who", "whose", "whom", "which", "that"}


def relation(words: list[str]) -> bool:
    """Tell whether a gap introduces somebody by kinship with the name before: "X, his wife Y"."""
    return words[-1] in people().relatives and bool({"his", "her", "their"} & set(words))


def between_names(view: DocView, first: int, last: int) -> list[str] | None:
    """Return the words between two members of a list without brackets, or None where they join no list.

    An empty list says that the second name stands in brackets after the first.
    """
    if view.lower[first] == "from" and (cut := from_there(view, first, last)) is not None:
        return view.lower[cut:last]
    if view.lower[first] == ":" and "following" in view.lower[max(0, first - LONGEST_GAP) : first]:
        return None  # "the following officers beat X: Y and Z"
    words: list[str] = []
    depth = 0
    outer = view.lower[first:last]
    before = view.lower[view.sentences[view.sentence_at[first]][0] : first]
    closed = ")" in outer and "(" not in outer[: outer.index(")")] and before.count("(") > before.count(")")
    if closed:  # "four monks (X and Y) and five nuns (Z"
        first += outer.index(")") + 1  # the first name stands in brackets
    semicolons = ";" in view.lower[first:last]
    opened = first + (view.lower[first] == ",")
    beside_first = view.lower[opened : opened + 2] in WITH  # "X, along with Y": not "X, a candidate with Y"
    plurals = people().plurals
    for k in range(first, last):
        w = view.lower[k]
        if w in {"(", "["}:
            depth += 1
        elif w in {")", "]"}:
            depth -= depth > 0
        elif depth == 0 and w not in QUOTES:
            if w in plurals and "(" in view.lower[k + 1 : k + 2] and not (closed and words[:1] == ["and"]):
                return None  # "six Dzogchen monks (X, Y …"
            words.append(w)
            plain = (
                w in JOINERS
                or w == "-"
                or view.tag[k] in PLAIN
                or (w == "." and k > first and view.lower[k - 1] in addresses())  # "and Atty. Y"
                or w.isdigit()
                or w == "aged"
                or (beside_first and w in {"along", "together", "with"})
                or (view.tag[k] == "POS" and k > first)
                or view.name_at[k] >= 0
                or (w in {"'s", "’s"} and k > first and view.name_at[k - 1] >= 0)
                or w in CALLED  # "and a woman named Y"
                or (view.tag[k] == "VB" and noun_next(view, k))  # "and lay leaders X, Y"
                or of_noun(view, k)
            )
            named = k + 1 + (view.lower[k + 1] == "the")
            named = outlet_next(view, named, last) if named == k + 2 else named
            at_name = named < last and view.name_at[named] >= 0 and not leads_on(view, named, last)
            of_place = w in {"of", "from"} and (at_name or (named < last and of_office(view, k, last)))
            of_place = of_place and view.lower[k - 1] not in lexicon().nouns  # "X and the arrest of Osh reporter Y"
            in_law = w in {"in", "of", "at"} and view.lower[k - 1] == "-"  # "brother-in-law", "editor-in-chief"
            if not plain and not in_law and not of_place and not (semicolons and view.tag[k] == "IN"):
                return apposed(view, first, last)
    if depth > 0 and not (JOINERS & set(words)):
        return [] if last - first <= LONGEST_GAP + 2 else None
    if words[LONGEST_GAP:]:
        return apposed(view, first, last)
    if "with" in words and any(in_office(w) for w in words[words.index("with") :]):
        return None  # "fined X together with Judge Y": who acts beside others
    if not (JOINERS | {"with"}) & set(words):
        return None
    if semicolons and heads_item(view, first, last):
        return None
    if words[-1] == ":" and words[0] not in JOINERS and set(words) & people().plurals:
        return None  # "two Dargye monks: X and Y"
    return words


def outlet_next(view: DocView, t: int, last: int) -> int:
    """Return the token of an outlet's name behind what it is called ("[of the] news site X"), else the given one."""
    kind = next((k for k in (t, t + 1) if k + 1 < last and view.lower[k] in OUTLETS), None)
    if kind is None or view.name_at[kind + 1] < 0 or not all(view.words[k].islower() for k in range(t, kind + 1)):
        return t
    return kind + 1 if kind == t or view.tag[t].startswith(("NN", "JJ")) else t


def leads_on(view: DocView, named: int, last: int) -> bool:
    """Tell whether a body's name only says who the next name is ("a friend of the Union leader X")."""
    rest = range(view.names[view.name_at[named]].last + 1, last)
    plain = bool(rest) and all(view.tag[k].startswith(DESCRIBING) for k in rest)
    who = view.lower[last - 1]
    return plain and who in people().nouns and who not in people().body_nouns


def in_office(word: str) -> bool:
    """Tell whether a word is what an official, officer or soldier is called."""
    return word in RANKS or people().occupation.get(word) in {"official", "soldier"} or actor_type([word]) is not None


def from_there(view: DocView, first: int, last: int) -> int | None:
    """Return the "and" before further people taken with those before ("monks X and Y from the abbey and pupils Z").

    Not where the people after it do something themselves ("took X from the house and pupils Y and Z protested").
    """
    words = view.lower[first:last]
    if words[:2] not in FROM_THERE or "and" not in words or words[-1] not in people().plurals:
        return None
    cut = first + words.index("and")
    plain = all(view.tag[k].startswith(PLACE_WORDS) for k in [*range(first + 2, cut), *range(cut + 1, last)])
    if not plain or not 0 < cut - first - 2 <= len(PLACE_WORDS):
        return None
    end = view.sentences[view.sentence_at[first]][1]
    acting = any(view.tag[k] in FINITE and view.lower[k - 1] not in RELATIVES for k in range(last, end))
    return None if acting else cut


def heads_item(view: DocView, first: int, last: int) -> bool:
    """Tell whether a name ends the phrase that opens an item of a list ("…; the transfer of X"), so is no item.

    So does a name after what describes its bearer, where the phrase is of an act ("…; and the arrest of senator X").
    """
    stop = max(k for k in range(first, last) if view.lower[k] == ";")
    phrase = view.lower[stop + 1 : last]
    of = next((k for k in range(last - 1, stop, -1) if not view.tag[k].startswith(("NN", "JJ", "DT", "HYPH"))), stop)
    nouns = [view.lower[k] for k in range(stop + 1, of) if view.tag[k].startswith("NN")]
    ends = phrase[-1:] == ["of"] or (view.lower[of] == "of" and nouns[-1:] == [view.lower[of - 1]])
    act = of == last - 1 or any(n in lexicon().nouns for n in nouns)
    return ends and act and len(nouns) == 1 and nouns[0] not in people().nouns


def of_noun(view: DocView, k: int) -> bool:
    """Tell whether a participle or adverb belongs to the noun after it ("well-known actor", "Osh-based", "retired")."""
    tag, lower = view.tag, view.lower
    if k + 1 >= len(tag):
        return False
    if tag[k].startswith("RB"):
        return tag[k + 1] == "HYPH"
    if not tag[k].startswith("VB") or not tag[k + 1].startswith(("NN", "JJ")) or not view.words[k + 1].islower():
        return False
    if lower[k] == "acting" and lower[k - 1] in {",", "and"} and lower[k + 1] in people().occupation:
        return True
    return tag[k - 1] in {"HYPH", "PRP$", "POS"} or (
        # "and retired teacher X", not "and sentenced teacher X", "and informed lawyer X"
        tag[k] in {"VBN", "VBG"}
        and (
            (lower[k - 1] in {",", "and", ";"} and lower[k] in ALWAYS)
            or (lower[k - 1] in ARTICLES and (lower[k] in ALWAYS or lower[k] not in lexicon().verbs))
        )
    )


def noun_next(view: DocView, k: int) -> bool:
    """Tell whether a word read as a verb after "and" or a comma belongs to the noun after it ("and chant master X")."""
    return view.lower[k + 1] in people().nouns or (view.tag[k + 1] == "NN" and view.lower[k - 1] in {"and", ","})


def apposed(view: DocView, first: int, last: int) -> list[str] | None:
    """Return what joins two names of which the first is described at length, None where nothing does.

    "X, described as a leader, Y", "X on 3 May and Y", "X, also a scholar, and her husband, poet Y", "X, who sang; Y".
    """
    words = view.lower[first:last]
    opening = words.index(")") + 1 if words[:1] == ["("] and ")" in words else 0
    when = words[opening : opening + 3]
    dated = when[:1] in (["on"], ["in"]) and (
        bool(MONTHS & set(when)) or any(w.isdigit() and len(w) == 4 for w in when)
    )
    of_body = words[0] in {"of", "from"} and relation(words) and "and" in words  # "X of the City Church and his wife Y"
    if words[:1] not in ([","], ["("]) and not dated and not of_body:
        return None
    cut = titled_next(view, first, last) or closing_joiner(view, first, last)
    if cut is None or cut - bracketed(view, first, cut) > LONGEST_ASIDE or two_trades(view.lower, cut, last):
        return None
    if view.lower[cut] == ";":
        verbs = [k for k in range(first, cut) if view.tag[k] in FINITE]
        return [";"] if not verbs or RELATIVES & set(view.lower[first : verbs[0]]) else None  # not "X died; Y fled"
    if cut == first:  # one comma alone: an apposition
        return None
    depth = 0
    told_once = view.lower[first + 1] in WHO and told_of_work(view, first, cut)
    for k in range(first, cut):
        depth += (view.lower[k] == "(") - (view.lower[k] == ")")
        if depth or view.lower[k] in {",", ")", "and"} or (told_once and (k == first + 1 or view.tag[k] in FINITE)):
            continue
        tag = view.tag[k]
        told = tag == "VBD" and view.lower[k - 1] in {",", ")"} and view.tag[k + 1] == "IN"  # ", described as a leader"
        if (tag in FINITE and not told) or not tag.startswith(APPOSED) or (tag == "IN" and view.lower[k] in CLAUSES):
            return None
    return view.lower[cut:last]


def told_of_work(view: DocView, first: int, cut: int) -> bool:
    """Tell whether "who" tells of somebody's work or office alone, so that nobody named after it is of its clause.

    "X, who heads the union, Y and Z", not "X, who sued the union, Y and Z".
    """
    verbs = [k for k in range(first, cut) if view.tag[k] in FINITE]
    if len(verbs) != 1 or view.lower[verbs[0]] not in WORKING:
        return False
    return view.lower[cut] != "," or view.lower[cut + 1] == "and" or view.lower[cut - 1] not in people().nouns


def titled_next(view: DocView, first: int, last: int) -> int | None:
    """Return the comma before "and" where an office stands before the second name ("X, head of A, and a clerk, Y")."""
    if view.lower[last - 1] != ",":
        return None
    k = max((k for k in range(first + 1, last - 1) if view.lower[k] == "and"), default=-1)
    if k < 0 or view.lower[k - 1] != "," or view.lower[k + 1] not in ARTICLES:
        return None
    phrase = range(k + 1, last - 1)
    plain = all(view.tag[t].startswith(APPOSED) and not view.tag[t].startswith("VB") for t in phrase)
    after = view.names[view.name_at[last]].last + 1
    after += view.lower[after : after + 1] == [","]
    verb_before = any(view.tag[t] in FINITE for t in range(view.sentences[view.sentence_at[first]][0], first))
    if verb_before and view.tag[after : after + 1] and view.tag[after] in FINITE:
        return None  # "held X, owner of a bar, and the wife of the mayor, Y, said"
    return k - 1 if plain and "," not in view.lower[k + 1 : last - 1] else None


def bracketed(view: DocView, first: int, last: int) -> int:
    """Return the token after a remark in brackets that opens a stretch and that a comma follows, else its first."""
    if view.lower[first] == "(" and ")" in view.lower[first:last]:
        after = view.lower.index(")", first) + 1
        if view.lower[after] == ",":
            return after
    return first


def closing_joiner(view: DocView, first: int, last: int) -> int | None:
    """Return the token of the last comma, semicolon or "and" of a gap that only a description of the name follows.

    Not the "and" between two callings ("X, a mother of two, poet and blogger Y"), nor what is in brackets.
    """
    k = last - 1
    while k >= first and (view.lower[k] not in STOPS or two_trades(view.lower, k, last)):
        if view.lower[k] == ")" and "(" in view.lower[first:k]:
            k = max(j for j in range(first, k) if view.lower[j] == "(") - 1
            continue
        hyphened = view.tag[k] == "IN" and view.lower[k - 1] == "-"
        if not view.tag[k].startswith(DESCRIBING) and not hyphened and not two_trades(view.lower, k, last):
            return None
        k -= 1
    while k > first and view.lower[k - 1] in {",", ";"}:
        k -= 1
    return k if k >= first else None
