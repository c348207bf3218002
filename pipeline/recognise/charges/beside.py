"""Charges and the laws that go with them: what stands beside a law, and which law is whose."""

import itertools
import re
from typing import Final

from pipeline.kept import compiled
from pipeline.paths import toml_table
from pipeline.recognise.charges.classify import classify_charge, data, known_charge
from pipeline.recognise.charges.items import Item
from pipeline.recognise.charges.laws import find_laws, law_category
from pipeline.recognise.charges.mentions import ChargeMention, LawMention
from pipeline.recognise.charges.take import take
from pipeline.records import ChargeCategory

_LAW_CUE: Final = compiled(rf"\b(?:{'|'.join(data()['court']['beside_laws'])})\b[^;.]{{0,110}}$", re.IGNORECASE)
_LAW_LINK: Final = compiled(
    r"(?:\b(?:under|of|with|to|for|for violating|violating|violated|breaching|violations? of|in violation of"
    r"|breach(?:es)? of|pursuant to|based on|per|using|contravening|against|on the basis of|invoking|according to|in "
    r"accordance with|accused of violating)\s+(?:the\s+|its\s+|their\s+|[A-Z]\w+[’']s?\s+|the\s+\w+[’']s?\s+"
    rf"|controversial\s+|draconian\s+|notorious\s+|(?:{'|'.join(data()['court']['of_laws'])})\s+"
    r"|[a-z]+-[a-z]+\s+)*|\bunder\s+(?:the\s+|its\s+)?(?:[a-z-]+\s+){0,2}[“\"‘])$"
)
# "were arrested at a protest against | the Press Law": no charge
_NO_CHARGE: Final = compiled(
    r"\b(?:amount|constitut|permit|allow)\w*\b[^;.]{0,40}$"
    r"|\b(?:protest|rall(?:y|ie)|march|demonstrat|campaign|petition|sit-in|strik)\w*\s+(?:[a-z’'-]+\s+){0,3}?against"
    r"\s+(?:[\w’'-]+\s+){0,3}[“\"‘]?$"
)
# "sentenced by article 5", "a case was opened against X on article 5", as Russian has it; not "tried by Section 2"
_BY_ARTICLE: Final = compiled(
    rf"\b(?:{'|'.join(data()['court']['by_article'])}"
    r"|(?:criminal )?case|(?:opened|initiated|instituted|started|launched) (?:against|in relation to) "
    r"(?:[\w’'-]+ ){1,4}?)\s*(?:by|on)\s+(?:the\s+)?$"
)
# "under Section 124A (sedition), 153A | and | Section 66F of the IT Act": from one law that is invoked to the next
_AND_UNDER: Final = compiled(
    r"(?:(?:\s*\([^()]{1,80}\))?(?:\s*,|,?\s+and)\s+\d+[\w.()-]*)*(?:\s*\([^()]{1,80}\))?"
    r"(?:\s*,\s+|,?\s+(?:and|as\s+well\s+as|along\s+with|together\s+with|read\s+with)\s+)(?:(?:under|of|with)\s+)?(?:the\s+)?"
)
# "to a year under Article 5 | and X to two years under | Article 6"
_NEXT_TERM = compiled(
    r",?\s+and\s+[^.;:()]{2,90}\s(?:years?|months?|days?|life|death|imprisonment)\b[^.;:()]{0,30}\sunder\s+(?:the\s+)?"
)
# "under the IT Act, and the Press Act | was amended": of a clause of its own
_DOES: Final = compiled(
    r"\s+(?:was|were|is|are|has|have|had|will|would|may|might|can|could|shall|should|must|do|does|did|remains?|carr(?:y|ies)"
    r"|punish(?:es)?|provides?|allows?|prohibits?|bans?|forbids?|criminali[sz]es?|says?|states?|makes?|gives?|requires?)\b"
)
_NO_OFFENCE: Final = compiled("|".join(toml_table("laws.toml")["acts"]["of_rights"]), re.DOTALL)
_ACTIVITY: Final = compiled(rf"(?:{'|'.join(data()['offences']['activities'])})\b", re.IGNORECASE)
_LAW_AFTER: Final = compiled(
    r"^[\s”\"’'),.]*(?:\(\s*|,\s*)?(?:(?:an?|the)?\s*(?:crime|offen[cs]e|charge|violation|act"
    rf"|count)s?\s+)?(?:\(\s*)?(?:(?:{'|'.join(data()['court']['laid_down'])})\s+)?"
    r"(?:under|in violation of|within the meaning of|pursuant to"
    r"|as defined (?:in|by)|in|by|of|per|based on"
    r"|contrary to|in accordance with|according to|violating)?\s*(?:the\s+|[A-Z]\w+[’']s?\s+)*$"
)
_LAW_BEFORE: Final = compiled(
    r"^\s*(?:[,(–-]\s*)?(?:for|with|of|on|which (?:punishes|criminali[sz]es|prohibits|covers)|:|dealing with"
    r"|concerning|relating to)?\s*(?:allegedly\s+|the\s+|charges of\s+)*[(\"“”‘']?\s*$"
)
# "sentenced under Article 5 to four years for sedition", not "to four years and fined X for libel"
_TERM: Final = (
    r"(?:an?\s+)?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty"
    r"|life|death|prison|year|month|(?:suspended|prison|jail|life|death)\s+(?:sentence|term)|fine)"
)
_LAW_AHEAD: Final = compiled(
    rf"\s*,?\s*to\s+{_TERM}\b(?:(?!\s+(?:and|or)\s)[^.,;:()]){{0,40}}?\s+(?:for|on\s+charges\s+of)\s+"
    r"(?:allegedly\s+|the\s+)*[“\"‘]?$"
)
# "Under Article 5 of the Press Law, X was charged with libel"
_LAW_OPENS: Final = compiled(
    r"(?:^|[.;:\n]\s*)(?:Under|Citing|Invoking|Using|Pursuant to|In terms of|Based on|On the basis of|In line with)\s+"
    r"(?:the\s+)?$"
)
# who may be searched or held under it, and not what for
_POWERS: Final = compiled(r"\b(?:Police|Evidence|Detention|Bail|Procedures?)\b")
_CHARGED_WORD: Final = rf"(?:{'|'.join(data()['court']['charged'])})\b"
_FOR: Final = r"\s(?:with|of|for|on\s+(?:charges|suspicion)\s+of)\s+(?:allegedly\s+)?[“\"‘]?"
# another clause or deed ("officers searched …", "protesters were beaten and X was charged")
_CLAUSE: Final = (
    r"\b(?:but|while|who|whom|which|that|after|before|when|as|where|because)\b"
    r"|(?<!\bthe )(?<!\ban )(?<!\ba )\b[a-z]+ed\b"
    r"|\b(?:held|took|shot|beat|said|told|made|gave|sent|brought|kept|fled|caught|cut|hit)\b|\bguilty\b|\bfound\b(?!.*\bguilty)"
    rf"|\b(?:is|are|was|were|has|have|had|did)\b(?!\s+(?:(?:been|found|then|also|later|\w+ly)\s+)*{_CHARGED_WORD})"
)
_LAW_FIRST: Final = compiled(
    rf",\s+(?:(?!{_CLAUSE})[^.,;:()]){{3,90}}?\b{_CHARGED_WORD}"
    rf"(?:\s+and\s+(?:(?:was|were|then|later|also)\s+)*{_CHARGED_WORD})?"
    rf"(?:(?!{_CLAUSE}|\bwith\b|\band\s+(?![A-Z\d]|two|three|four|five|several|others|another))[^.,;:()]){{0,60}}?{_FOR}$"
)
# "Article 5 (libel) of the Code"
_ACT_OF: Final = compiled(r"\s*\([^()]{3,60}\)\s+(?:of|in)\s+(?:the\s+|[A-Z]\w+[’']s?\s+)*")
_SEVERAL: Final = compiled(r"(?:Article|Section|Paragraph|Art\.?|Sec\.?)s\b", re.IGNORECASE)
_ANEW: Final = compiled(r"\b(?:of|for|with|on)\b")  # "of libel and sedition and of theft"
_ANOTHERS: Final = compiled(r"\b(?:his|her|their|[A-Z]\w+)\b|\bwith\b")
_NEXT: Final = 12  # characters between two charges of a list
_SURE: Final = 1.3
TWO: Final = 2  # words of an offence that stands after a law and "and" with no law of its own
_DASHED_AFTER: Final = compiled(r"\s+[–—]\s+(?=[a-z])|:\s+(?=[a-z])")
_LEGEND: Final = compiled(r"(?:\s+is|\s*=|,(?:\s+(?:in other words|that is|i\.e\.,?|namely))?)\s+(?=[a-z])")
_BARE: Final = compiled(r"\d[\d().-]*$")
_IN_BRACKETS: Final = compiled(r"\s*\((?P<words>[“\"‘']?[a-z][^()]{3,90})\)")
_QUOTED_AFTER: Final = compiled(r"\s*[,:–-]?\s*(?:and\s+(?:with\s+|of\s+|for\s+))?(?=[“\"][a-zA-Z])")
# "under Article 5 and “false news”", not "and “beaten” in prison" or "and “propaganda” leaflets"
_AND_QUOTED: Final = compiled(
    r"\s*,?\s+and\s+(?=[“\"](?!\w+(?:ed|en)\b)(?P<words>[a-zA-Z][^”\".;]{2,60}?),?[”\"]"
    r"(?:\s*[.,;()]|\s*$|\s+(?:and|or|under|in|by|on|at|after|over)\b))"
)
_TENSED: Final = compiled(r"\b(?:is|are|was|were|has|have|had|will|did)\b")
_AND_AFTER: Final = compiled(
    r"\s*,?\s+and\s+(?:with\s+|of\s+|for\s+)?(?P<words>[a-z][^,.;:()]{3,60}?)"
    r"(?=\s+(?:under|contrary\s+to|in\s+violation\s+of|\()|\s*[,.;(]|\s*$)"
)
_OF_AFTER: Final = compiled(r"\s*,?\s+(?:of|for)\s+(?![A-Z\d]|the\s+(?:[A-Z]|penal|criminal|code|law))")
# "charged under Article 4 with sedition", not "with two colleagues"
_CHARGED: Final = compiled(r"charg|book|indict", re.IGNORECASE)
_WITH_AFTER: Final = compiled(r"\s*,?\s+with\s+(?P<words>[a-z][^,.;:()]{3,60})")
_NAMED_AFTER: Final = compiled(r"\s*,\s+(?P<words>[a-z][^,.;:()]{3,80})")
_GOES_ON: Final = compiled(
    r"(?:(?:which|that|who|whose|and|or|but|as|the|a|an|his|her|their|they|these|those|this|there|under|after|by|in|on|at"
    r"|with|to|for|when|where|while|following|after|despite|amid|is|was|are|were|has|have|had)|(?:carr|punish|provid|prohibit|criminal|allow)\w*)\b",
    re.IGNORECASE,
)


def find_beside_laws(text: str, laws: list[LawMention], found: list[tuple[Item, str, float]]) -> None:
    """Add what stands beside a law: "Article 307, “organising …”", "342-1 CC (group actions)"."""
    for law in laws:
        charged = _LAW_CUE.search(text[max(0, law.start - 140) : law.start])
        if opening := _IN_BRACKETS.match(text, law.end):
            words = opening["words"]
            if known_charge(words.strip("“”\"'‘’")) is not None and not find_laws(words):
                take(text, opening.start("words"), "beside law", 0.75, found)
        elif (after := _QUOTED_AFTER.match(text, law.end)) or (charged and (after := _OF_AFTER.match(text, law.end))):
            take(text, after.end(), "beside law", 0.8, found)
        elif charged and _CHARGED.match(charged[0]) and (after := _WITH_AFTER.match(text, law.end)):
            known = known_charge(after["words"])
            if known is not None and known[2] >= _SURE:
                take(text, after.start("words"), "charged with", 0.8, found)
        elif charged and (after := _AND_QUOTED.match(text, law.end)):
            known = known_charge(after["words"])
            if known is not None and known[2] >= _SURE and not _TENSED.search(after["words"]):
                take(text, after.end(), "beside law", 0.8, found)
        elif (after := _DASHED_AFTER.match(text, law.end)) or (
            _BARE.match(law.text) and (after := _LEGEND.match(text, law.end))
        ):
            known = known_charge(text[after.end() : after.end() + 70])
            if known is not None and known[2] >= _SURE:
                take(text, after.end(), "beside law", 0.75, found)
        elif charged and (after := _NAMED_AFTER.match(text, law.end)):
            known = known_charge(after["words"])
            if known is not None and known[2] >= _SURE and not _is_verb(after["words"]):
                take(text, after.start("words"), "beside law", 0.75, found)
        elif charged and (after := _AND_AFTER.match(text, law.end)):
            known = known_charge(after["words"])
            next_law = next((x.start for x in laws if x.start >= after.end("words")), None)
            cited = next_law is not None and _LAW_AFTER.match(text[after.end("words") : next_law])
            if known is not None and (cited or after["words"].count(" ") < TWO) and not _is_verb(after["words"]):
                take(text, after.start("words"), "beside law", 0.75, found)


def _is_verb(words: str) -> bool:
    """Whether words after a law go on with the sentence: "which punishes …", "carries five years"."""
    return _GOES_ON.match(words) is not None


def with_laws(text: str, found: list[tuple[Item, str, float]], laws: list[LawMention]) -> list[ChargeMention]:
    """Return the charges without overlap, each with its law, and those of which only the law is told."""
    kept: list[tuple[Item, str, float]] = []
    found = [(_with_law(item, laws), cue, base) for item, cue, base in found if not _in_name(item, laws)]
    for entry in sorted(found, key=lambda e: (-e[2], e[0].start - e[0].end)):
        if not any(k[0].start < entry[0].end and entry[0].start < k[0].end for k in kept):
            kept.append(entry)
    kept.sort(key=lambda e: e[0].start)
    law_of: dict[int, str] = {}
    names = [_whole(text, laws, number) for number in range(len(laws))]
    used: set[int] = set()
    # first what a law follows: "treason under Article 5, sedition under Article 6"
    for (number, law), behind in itertools.product(enumerate(laws), (False, True)):
        for index, (item, cue, _) in enumerate(kept):
            inside = item.start <= law.start and law.end <= item.end
            after = item.end <= law.start and _LAW_AFTER.match(text[item.end : law.start])
            before = law.end <= item.start and (
                _LAW_BEFORE.match(text[law.end : item.start])
                or (_LAW_AHEAD.match(text[law.end : item.start]) and not _cited_between(laws, law, item))
            )
            if index in law_of or not ((before and number not in used) if behind else (inside or after)):
                continue
            law_of[index] = names[number]
            used.add(number)
            back = index - 1
            while (
                after
                and "(" not in text[item.end : law.start]
                and back >= 0
                and kept[back][1] == cue
                and back not in law_of
                and kept[back + 1][0].start - kept[back][0].end < _NEXT
            ):
                law_of[back] = names[number]
                back -= 1
    opened: set[str] = set()
    for number, law in enumerate(laws):
        for index, (item, _, _) in enumerate(kept):
            if index not in law_of and number not in used and law_opens(text, law, item.start):
                law_of[index] = names[number]
                used.add(number)
                opened.add(names[number])
    several = [k for k in law_of if _SEVERAL.match(law_of[k]) or law_of[k] in opened]
    for index in several:  # "under Articles 5 and 7 of libel and sedition"
        rest = _listed_after(text, kept, index)
        if law_of[index] in opened:  # "with libel and his driver with theft"
            rest = [k for k in rest if not _ANOTHERS.search(text, kept[index][0].end, kept[k][0].end)]
        if not any(k in law_of for k in rest):
            law_of.update((k, law_of[index]) for k in rest)
    out: list[ChargeMention] = []
    for index, (item, cue, base) in enumerate(kept):
        words = text[item.start : item.end].rstrip(",")  # “picking quarrels,” (art. 293)
        category, iccs, sure = classify_charge(words)
        if cue.startswith("reason:") and _ACTIVITY.match(words):
            category, iccs, sure = "other", None, 0.5
        told = law_of.get(index)
        if category == "other" and sure < 0.9 and told and (by_law := _by_law(told)):
            category, iccs, sure = by_law
        end, confidence = item.start + len(words), round(base * (0.75 + 0.25 * sure), 2)
        out.append(ChargeMention(item.start, end, words, category, iccs, told, confidence, cue))
    invoked = set(used)
    for number, law in enumerate(laws):
        if number in used or any(c.start < law.end and law.start < c.end for c in out):
            continue
        joined = number - 1 in invoked and _AND_UNDER.fullmatch(text, laws[number - 1].end, law.start) is not None
        joined = joined and _DOES.match(text, law.start + len(names[number])) is None
        if number and _ACT_OF.fullmatch(text, laws[number - 1].end, law.start):
            continue
        said = text[max(0, law.start - 140) : law.start]
        next_term = number - 1 in invoked and _NEXT_TERM.fullmatch(text, laws[number - 1].end, law.start)
        if (
            (joined or _LAW_LINK.search(said) or (law.text.lower().startswith("art") and _BY_ARTICLE.search(said)))
            and (next_term or _LAW_CUE.search(said))
            and not _NO_OFFENCE.search(text[law.start : law.end + 45])
            and not _NO_CHARGE.search(said)
        ):
            category, iccs, _ = _by_law(law.text) or ("other", None, 0.3)
            name = names[number]
            out.append(ChargeMention(law.start, law.start + len(name), name, category, iccs, name, 0.7, "under"))
            invoked.add(number)
    return sorted(out, key=lambda c: c.start)


def _whole(text: str, laws: list[LawMention], number: int) -> str:
    """Return a provision with the law that it is of past what stands in brackets: "Article 5 (libel) of the Code"."""
    law, act = laws[number], laws[number + 1] if number + 1 < len(laws) else None
    if act is None or not _ACT_OF.fullmatch(text, law.end, act.start):
        return law.text
    return text[law.start : act.end]


def law_opens(text: str, law: LawMention, start: int) -> bool:
    """Tell whether a law opens the sentence in which somebody is charged: "Under Article 5, X was held for libel"."""
    if _LAW_OPENS.search(text[max(0, law.start - 24) : law.start]) is None:
        return False
    if _NO_OFFENCE.search(law.text) or _POWERS.search(law.text):
        return False
    return _LAW_FIRST.fullmatch(text, law.end, start) is not None


def law_after(text: str, laws: list[LawMention], end: int) -> bool:
    """Tell whether a law follows a charge that ends there: "libel under Article 9"."""
    return any(x.start >= end and _LAW_AFTER.match(text[end : x.start]) for x in laws)


def _cited_between(laws: list[LawMention], law: LawMention, item: Item) -> bool:
    """Tell whether another law stands between a law and a charge."""
    return any(law.end <= x.start < item.start for x in laws)


def _listed_after(text: str, kept: list[tuple[Item, str, float]], index: int) -> list[int]:
    """Return the charges that follow one in its list."""
    last = index
    while (
        last + 1 < len(kept)
        and kept[last + 1][1] == kept[index][1]
        and kept[last + 1][0].start - kept[last][0].end < _NEXT
        and not _ANEW.search(text, kept[last][0].end, kept[last + 1][0].start)
    ):
        last += 1
    return list(range(index + 1, last + 1))


def _with_law(item: Item, laws: list[LawMention]) -> Item:
    """Return a charge with the whole of the law that a full stop cut it in ("violating 18 U.S.C. § 371")."""
    cut = next((x for x in laws if item.start < x.start < item.end < x.end), None)
    return item if cut is None else Item(item.start, cut.end, item.quoted)


def _in_name(item: Item, laws: list[LawMention]) -> bool:
    """Tell whether what was read as a charge is only the end of a law's name ("Section 5 of the [UAPA]")."""
    return any(x.start < item.start and item.end <= x.end for x in laws)


def _by_law(law: str) -> tuple[ChargeCategory, str | None, float] | None:
    if category := law_category(law):
        example = classify_charge(category.replace("_", " "))
        return category, example[1] if example[0] == category else None, 0.8
    known = known_charge(law)
    return (known[0], known[1], 0.7) if known is not None and known[2] >= 1.4 else None
