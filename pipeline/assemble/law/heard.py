"""Charges, laws, penalties and counts that the recogniser reads where no rule does, with their values."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pycountry

from pipeline.assemble.text.common import FINITE, ONE
from pipeline.assemble.text.words import people
from pipeline.kept import compiled
from pipeline.paths import toml_table
from pipeline.recognise.charges import ChargeMention, LawMention, classify_charge, law_after, law_opens, untold
from pipeline.recognise.charges.laws import opens_part
from pipeline.recognise.counts import CountMention, find_counts
from pipeline.recognise.penalties import PenaltyMention, find_penalties
from pipeline.recognise.penalties.candidates import after_untold_years
from pipeline.recognise.penalties.knowledge import knowledge
from pipeline.recognise.penalties.mention import status_at
from pipeline.recognise.penalties.not_given import given
from pipeline.recognise.penalties.numbers import AND_LATER, opens_clause
from pipeline.recognise.penalties.others import is_figure
from pipeline.recognise.penalties.terms import parse_term

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.when.spans import Spanned
    from pipeline.records import PenaltyKind


CUE = "recogniser"
# "a sect's activity, by which they mean | singing": the reporter's word for it
HALF = compiled(r"\s+(?:that|which|who) (?:\w+ly )?\w+$")  # "organizing marches | that later turned": no more of it
MEANT = compiled(r"\bmean(?:s|t|ing)? (?:an? |the )?$|\bon the (?:sole )?(?:basis|strength) of $")
# what somebody was punished "for", told so weakly that it may be the reporter's reason
GROUND = compiled(r"for:|for\+gerund:(?:disbarred|dismissed|expelled|suspended|blocked)")
# "held for theft, not for | arson"
NOT_FOR = compiled(r",?\s+(?:and\s+|but\s+)?not\s+for\s+(?:(?:the|any|an?)\s+)?[“\"‘]?")
# "charged with theft but not with | treason"; "held not for | theft but for his poems" tells the charge that he denies
NOT_WITH = compiled(r"\b(?:not|nor|never)\s+(?:with|of|on\s+charges\s+of)\s+(?:(?:the|any|an?)\s+)?[“\"‘]?$")
NOR = compiled(r"[”\"’]?(?:,?\s+(?:or|nor|and)|,)\s+(?:(?:the|any|an?)\s+)?[“\"‘]?")  # "not with theft | or | arson"
# "jailed for five years, | sparking protests": what came of it
OUTCOME = compiled(rf", (?:{'|'.join(toml_table('charges.toml')['gerunds']['outcome'])})\b")
LEAD = 30  # characters of what leads to a charge
WEAK = (0.4, 0.55)  # above what critics say, below a charge
QUOTES = "“\"‘'«"
CELLS = compiled(r"\s[–—|]\s")  # between the notes of a row
# what makes words in brackets a law's or its number's, not those of another language for a charge
_CITED = compiled(rf"\d|§|\b(?:{'|'.join(toml_table('laws.toml')['acts']['in_brackets'])})\b|[A-Z]")
# what is told after a law and no part of its name ("Article 5 | – libel", "section 9 | in Lagos")
BEYOND = compiled(
    r"\s*[–—]\s|\.$|\s+(?:for|after|at|over|with)\s|\s+in\s+[A-Z]|\s+on\s+(?:\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)"
)
RULE_OF_LAW = compiled(r"\bRule of Law$")
THE_LAW = compiled(r"\b(?:[Tt]he|under|[Aa]) (?:\w+ ){0,2}$")
_HEADS = frozenset({"section", "sections", "article", "articles", "paragraph", "law", "act", "code", "decree"})
_CASE = compiled(rf"(?:{'|'.join(toml_table('laws.toml')['acts']['files'])})\b|[Nn]os?\.\s?\d")
# "case numbers: 1338/2019 and |"
_CASE_BEFORE = compiled(
    rf"\b(?:{'|'.join(toml_table('laws.toml')['acts']['files'])})s?(?:\s+(?:[Nn]os?\.?|[Nn]umbers?))?:?\s+"
    r"(?:\d+/\d+(?:,|,?\s+and)\s+)*$|\(no\.\s$"
)
# what a citation has in it: a number, a short name, or a word for a law ("Forum", "EUR" have none)
_LAWLIKE = compiled(
    rf"\d|§|\b(?!(?:{'|'.join(sorted(c.alpha_3 for c in pycountry.currencies))})\b)[A-Z]{{2,}}\b"
    r"|(?i:\b(?:acts?|bills?|laws?|codes?|orders?|rules)\b|decree|ordinance|constitution|convention|covenant|protocol"
    r"|charter|statute|regulation|article|section|chapter|paragraph|principle|proclamation|declaration|resolution|treaty"
    r"|edict|hundred|k\.k)"
)
# a sum, a size of a file, a time, and an organisation that is called after an article
_SUM = compiled(
    rf"(?:{'|'.join(sorted(c.alpha_3 for c in pycountry.currencies))})\s?\d|.*\d\s?[KM]B\b"
    r"|.*\d\d-\d\dT\d\d|.*\d\dx\d\d|ARTICLE ?\d+$|Article\d+$"
)
_THE = compiled(r"(?:of\s+)?(?:[Tt]he|[Aa]n?)\s+(?=[A-Z])")
_ASIDE = compiled(r"\s\([^()\dA-Z]{4,}\)$")  # "Article 12 of the Code | (insult)"
# after these a length of time is no penalty ("the one year anniversary of his ordination")
NO_TERM = compiled(
    r"[- ](?:anniversar\w+|birthday|old|ago|later|earlier|elapsed|passed"
    r"|(?:after|before) (?:his|her|their) (?:\w+ )?(?:arrest|detention|capture|abduction|indictment|release|return))\b"
)
PASSED = compiled(rf"\s+{AND_LATER}")
# after these a length of time tells how long custody lasted ("detained both monks for a year")
SPELL = compiled(
    rf"\b(?:{'|'.join(toml_table('penalties.toml')['terms']['spells'])})\b[^.;]{{0,60}}\bfor\s+"
    r"(?:(?:about|nearly|almost|over|more than|up to|at least|another|an?)\s+)*$",
    re.IGNORECASE,
)
# what may end a span that was read
DANGLING = compiled(r"(?:\s+(?:in violation|contrary|pursuant|of|with|in|for|to|and))+\s*$")
REMAND = compiled(
    rf"\s+(?:(?:of|in)\s+)?(?:(?:{'|'.join(toml_table('penalties.toml')['terms']['remands'])})\s+)?(?:custody|remand)\b"
    r"|\s+(?:(?:of|in)\s+)?(?:provisional|preventive|pre-?trial)\s+detention\b",
    re.IGNORECASE,
)
# from a kind of penalty to its length ("RTL for two years")
FOR = compiled(r"\s+(?:for|of)\s+(?:(?:up to|at least|a)\s+)?$")
# what leads from a charge to a name ("offences in the |")
INTO_NAME = compiled(r"(?:\s+(?:in|at|on|of|from|against|by|to|the|an?))*\s*$")
_TABLE = toml_table("penalties.toml")["heard"]
AT_MOST = compiled(rf"\b(?:{'|'.join(_TABLE['at_most'])})\s+$", re.IGNORECASE)
KEPT = compiled(
    rf"\b(?:{'|'.join(_TABLE['kept_out'])})\b(?:(?!\b(?:{'|'.join(_TABLE['kept_in'])})\b)"
    r"[^.;:])*\bfor (?:(?:the next|a further|another|up to|at least|a period of) )*$",
    re.IGNORECASE,
)
NO_FIGURE = compiled(
    r"(?:an?|the) (?:(?P<young>(?:[a-z-]+ )?"
    rf"(?:{'|'.join(toml_table('counts.toml')['nouns']['of_an_age'])}) of [\w-]+$)"
    r"|(?:[a-z-]+ )+number\b|(?:[a-z-]+ )*total$)",
    re.IGNORECASE,
)
"""One of an age and no more ("a child of four"), and how many is not told ("an unknown number of them")."""
IN_IT = compiled(r"[^.;:\d]{1,80}? for (?=\d|[a-z]+ (?:further |more )?(?:day|week|month|year)s?\b)", re.IGNORECASE)
LONGEST = 200  # characters of the numbers of cases in a row
REACH = 100  # characters from such a word to its term
AHEAD = 40  # characters after a length of time in which the custody that it is of ends
AFTER = 12  # characters after a length of time in which such a word ends
LEADS = ("sentenced to ", "sentenced to a ", "fined ")
"""Words that license a penalty, put before one that stands alone."""


def apart(view: DocView, label: str, ruled: Sequence[Spanned]) -> Iterator[tuple[int, int]]:
    """Yield the spans of a label that the recogniser found and that touch nothing the rules found."""
    for start, end in view.learned.get(label, []):
        if all(end <= m.start or m.end <= start for m in ruled):
            yield start, end


def hears(view: DocView, label: str, mention: Spanned) -> bool:
    """Tell whether the recogniser, however unsure, reads a word of a mention as its label; yes where it has no head."""
    if label not in view.learned:
        return True
    spans = (*view.learned[label], *((a, b) for a, b, _ in view.faint.get(label, [])))
    return any(a < mention.end and mention.start < b for a, b in spans)


def widened(view: DocView, laws: list[LawMention]) -> list[LawMention]:
    """Give each law the recogniser's longer borders, where its span holds that law and no other."""
    out: list[LawMention] = []
    for law in laws:
        near = [(a, within(view.text, law.end, b)) for a, b in view.learned.get("LAW", [])
                if a <= law.start and law.end <= b]  # fmt: skip
        if near and sum(near[0][0] < x.end and x.start < near[0][1] for x in laws) == 1:
            a, b = near[0]
            b -= len(aside[0]) if b > law.end and (aside := _ASIDE.search(view.text, a, b)) else 0
            out.append(LawMention(a, b, view.text[a:b]))
        else:
            out.append(law)
    return out


def within(text: str, ruled: int, end: int) -> int:
    """Return where a law ends that its rule ends at `ruled`: before the day, place or offence that is told with it."""
    return ruled if BEYOND.match(text, ruled, end) else end


def more_charges(view: DocView, charges: list[ChargeMention], laws: list[LawMention]) -> list[ChargeMention]:
    """Return the charges with those that only the recogniser found; a ground that it reads as a charge too is one."""
    text, out = view.text, [confirmed(view, m) for m in charges]
    for start, stop in apart(view, "CHARGE", [*charges, *laws]):
        end = stop - (len(half[0]) if (half := HALF.search(text[start:stop])) else 0)
        if OUTCOME.match(text, max(0, start - len(", ")), end):
            continue
        if untold(text[start:end]) or MEANT.search(text, max(0, start - LEAD), start):
            continue
        category, iccs, sure = classify_charge(text[start:end])
        law = next((x.text for x in laws if x.end <= start and law_opens(text, x, start)), None)
        law = None if law is not None and law_after(text, laws, end) else law
        out.append(ChargeMention(start, end, text[start:end], category, iccs, law, max(sure, 0.6), CUE))
    cut = (outside_name(view, before_verb(view, note_of(m))) for m in out)
    told = [m for m in cut if m is not None and not untold(m.text)]
    told = [m for m in told if not names_people(view, m)]
    return laid(text, sorted(told, key=lambda m: m.start))


def names_people(view: DocView, charge: ChargeMention) -> bool:
    """Tell whether what reads like a charge is whom a verdict is on ("the conviction of a Kurdish publisher")."""
    quoted = view.text[charge.start - 1 : charge.start] in QUOTES
    if charge.cue == CUE and not quoted and view.person_at(view.ends_of(charge)[0]):
        return True  # "added | X to a terrorist list |"
    if quoted or not charge.cue.startswith(("convicted of", "reason:fin")):
        return False
    first, last = view.ends_of(charge)
    head = view.outer(first, last)
    deed = view.tag[first] == "VBG" and view.dep[first] != "amod"  # "of | a leading activist"
    return view.lower[head] in people().nouns and not deed


def laid(text: str, charges: list[ChargeMention]) -> list[ChargeMention]:
    """Return charges in order without those of which a text says that somebody is not charged with them."""
    out: list[ChargeMention] = []
    ends, denied = [m.end for m in charges], -1
    for m in charges:
        if (
            NOT_WITH.search(text, max(0, m.start - LEAD), m.start)
            or (denied >= 0 and NOR.fullmatch(text, denied, m.start))
            or any(NOT_FOR.fullmatch(text, a, m.start) for a in ends if a < m.start < a + LEAD)
        ):
            denied = m.end
        else:
            out.append(m)
    return out


def confirmed(view: DocView, charge: ChargeMention) -> ChargeMention:
    """Return a charge, as sure as one must be where the recogniser too reads the ground of a penalty there as one.

    Of a custody only a quoted one: "held for filming a march" may be what the reporter says.
    """
    ground = GROUND.match(charge.cue) or (
        charge.cue.startswith("reason:") and view.text[charge.start - 1 : charge.start] in QUOTES
    )
    weak = ground and WEAK[0] < charge.confidence < WEAK[1]
    if weak and any(a < charge.end and charge.start < b for a, b in view.learned.get("CHARGE", [])):
        return replace(charge, confidence=WEAK[1])
    return charge


def outside_name(view: DocView, charge: ChargeMention) -> ChargeMention | None:
    """Return a charge without the half of a name that it ends in; None where it is a person's name or in a body's.

    "convicted of theft in the United | States"; "the sentence imposed on X"; "the Office for Combating Fraud".
    """
    last = view.name_at[view.token_at(charge.end - 1)]
    if last < 0:
        return charge
    name = view.names[last]
    begin, end = view.start[name.first], view.end[name.last]
    within_body = name.label == "ORGANISATION" and begin < charge.start
    if (name.label == "PERSON" or within_body) and begin <= charge.start and charge.end <= end:
        return None
    if charge.end >= end or begin <= charge.start or charge.cue != CUE:
        return charge
    kept = INTO_NAME.sub("", charge.text[: begin - charge.start])
    return recut(charge, 0, len(kept)) if kept else None


def before_verb(view: DocView, charge: ChargeMention) -> ChargeMention:
    """Return a charge without the verb whose subject it is a part of ("the trial for insulting the king | opened")."""
    first = view.token_at(charge.start)
    for t in range(first + 1, view.token_at(charge.end - 1) + 1):
        verb = view.verb_helped(t)
        if view.tag[t] in FINITE and any(k < first for k in view.kids(verb, "nsubj", "nsubjpass")):
            return recut(charge, 0, view.end[t - 1] - charge.start)
    return charge


def recut(charge: ChargeMention, begin: int, end: int) -> ChargeMention:
    """Return the part of a charge between two places in its text, and what that part is."""
    text = charge.text[begin:end]
    category, iccs, sure = classify_charge(text)
    confidence = max(sure, 0.6) if charge.cue == CUE else min(charge.confidence, max(sure, 0.6))
    return replace(charge, start=charge.start + begin, end=charge.start + end, text=text, category=category, iccs=iccs,
                   confidence=confidence)  # fmt: skip


def note_of(charge: ChargeMention) -> ChargeMention:
    """Return a charge without the notes of a row before its own ("X – arrested 3 May 2020 – sedition")."""
    ends = [m.end() for m in CELLS.finditer(charge.text)]
    cut = max((end for end in ends if any(c.isdigit() for c in charge.text[:end])), default=0)
    return recut(charge, cut, len(charge.text)) if cut else charge


def in_name(view: DocView, law: LawMention) -> bool:
    """Tell whether what reads like a law is somebody's name, or the beginning of a body's ("Nathan Law, the editor").

    "The Early Rain Covenant Church", "a centre for the Rule of Law"; not "under the Leahy Law", nor "Penal Code" alone.
    """
    if RULE_OF_LAW.search(law.text):
        return True
    for n in {i for k in view.tokens_of(law) if (i := view.name_at[k]) >= 0}:
        name = view.names[n]
        begin, end = view.start[name.first], view.end[name.last]
        person = name.label == "PERSON" and law.start <= begin and law.end <= end
        if person and THE_LAW.search(view.text, max(0, begin - LEAD), begin) is None:
            return True
        if name.label == "ORGANISATION" and begin <= law.start and law.end < end:
            return True
    return False


def more_laws(view: DocView, laws: list[LawMention]) -> list[LawMention]:
    """Return the laws with those that only the recogniser found."""
    laws = [law for law in laws if not (opens_part(view.text, law.start) or in_name(view, law))]
    spans = [(a, b) for a, b in apart(view, "LAW", laws) if not (_gloss(view.text, a, b) or _no_law(view.text, a, b))]
    spans = [(the.end() if (the := _THE.match(view.text, a, b)) else a, b) for a, b in spans]
    found = [LawMention(a, b, view.text[a:b]) for a, b in spans]
    return sorted([*widened(view, laws), *found], key=lambda m: m.start)


def _gloss(text: str, start: int, end: int) -> bool:
    """Tell whether words in brackets are only those of another language for a charge ("contempt (desacato)")."""
    return text[start - 1 : start] == "(" and not _CITED.search(text, start, end)


def _no_law(text: str, start: int, end: int) -> bool:
    """Tell whether a span is the number of a case ("FIR No. 12/2021"), a lone letter or what only heads a citation."""
    lone = end - start == 1 or text[start:end].lower() in _HEADS or _LAWLIKE.search(text, start, end) is None
    lone = lone or _SUM.match(text, start, end) is not None or opens_part(text, start)
    before = max(0, start - LONGEST)
    return lone or _CASE.match(text, start) is not None or _CASE_BEFORE.search(text, before, start) is not None


def more_penalties(view: DocView, penalties: list[PenaltyMention], country: str | None) -> list[PenaltyMention]:
    """Return the penalties with those that only the recogniser found and whose words tell a value."""
    out = list(penalties)
    for start, end in terms_apart(view, penalties):
        if after_untold_years(view.text, start, end):
            continue
        a, _ = view.sentence_span(view.sentence_at[view.token_at(start)])
        if (made := penalty_of(view.text[a:end], start - a, country)) is not None:
            out += given(view.text, [replace(made, start=start, end=end, text=view.text[start:end])])
    return sorted(out, key=lambda m: m.start)


def terms_apart(view: DocView, penalties: Sequence[PenaltyMention]) -> Iterator[tuple[int, int]]:
    """Yield the spans of penalties that only the recogniser found, but those that are none where they stand."""
    for start, end in apart(view, "PENALTY", penalties):
        a, _ = view.sentence_span(view.sentence_at[view.token_at(start)])
        changed = [p for p in penalties if p.from_term and (p.status != "reduced" or p.cue == "cut")]
        if any(view.text[end : p.start].strip() == "to" for p in changed):
            continue  # "raised from nine years to 25": no penalty any more
        passed = PASSED.match(view.text, end) and opens_clause(view.text, start)
        within = view.lower[view.token_at(start) - 1] == "within"  # "sentenced within two weeks of her arrest to …"
        if passed or within or NO_TERM.search(view.text, start, end + AFTER) or SPELL.search(view.text, a, start):
            continue
        if is_figure(view.text, start, end):
            continue
        if any(FOR.fullmatch(view.text, end, p.start) for p in penalties if p.term_days and end < p.start):
            continue  # the kind of one that is told with its length
        whole = start + len(DANGLING.sub("", view.text[start:end]))
        remand = REMAND.search(view.text, start, end + AHEAD)
        if remand is None or remand.start() > whole:  # not "sent to 14 days of judicial custody"
            yield start, whole


def more_counts(view: DocView, counts: list[CountMention]) -> list[CountMention]:
    """Return the counts with those that only the recogniser found and whose words tell how many: for mentions alone."""
    out = list(counts)
    for start, end in apart(view, "COUNT", counts):
        text = view.text[start:end]
        if (bounds := bounds_of(text)) is not None:
            out.append(CountMention(start, end, text, *bounds, CUE))
    return sorted(out, key=lambda m: m.start)


def bounds_of(text: str) -> tuple[int | None, int | None] | None:
    """Return how many people a phrase counts, from and to; None where its words do not tell."""
    if (told_of := NO_FIGURE.match(text)) is not None:
        if told_of["young"]:
            return 1, 1
        rest = text[told_of.end() :]  # "a record number | of 300 students", not "an unknown number of the 300"
        told = find_counts(f"{rest} people") if not rest.startswith(" of the") else []
        return (told[0].min, told[0].max) if told else (None, None)
    for read in (text, f"{text} people", f"{text.split(maxsplit=1)[0]} people"):
        if told := find_counts(read):
            return told[0].min, told[0].max
    return (1, 1) if text.split(maxsplit=1)[0].lower() in ONE else None


def penalty_of(sentence: str, start: int, country: str | None) -> PenaltyMention | None:
    """Return the value of a penalty that ends a piece of a sentence; None where its words tell none.

    Args:
        sentence: from its beginning to the end of the penalty.
        start: where the penalty begins in it.
        country: whose money sums are, an ISO 3166-1 alpha-2 code.
    """
    text = sentence[start:]
    before = status_at(knowledge(), sentence, start)
    if before is None and AT_MOST.search(sentence, 0, start):
        return None  # "a minister can have him held, up to eighteen months": nobody's
    for lead in LEADS:
        told = [m for m in find_penalties(lead + text, country, court=True) if m.end > len(lead)]
        if told:
            best = max(told, key=lambda m: (m.term_days is not None or m.fine is not None, m.end - m.start))
            plain = best.status == "imposed" and before is not None
            best = replace(best, status=before.status if plain and before else best.status, cue=CUE)
            return replace(best, kind="ban") if best.term_days and kept_out(sentence, start, text) else best
    term = parse_term(text)
    if term is None:
        return None
    status = before.status if before else "imposed"
    kind: PenaltyKind = "ban" if kept_out(sentence, start, text) else "imprisonment"
    return PenaltyMention(0, 0, text, kind, status, term.iso, term.days, None, None, CUE)


def kept_out(sentence: str, start: int, text: str) -> bool:
    """Tell whether a term is how long somebody is kept from a place or a trade ("barred from teaching for")."""
    if KEPT.search(sentence, max(0, start - REACH), start) is not None:
        return True
    told = IN_IT.match(text)
    return told is not None and KEPT.search(sentence[max(0, start - REACH) : start] + told[0]) is not None
