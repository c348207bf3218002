"""Citations of law: "Article 174, part 1 of the Criminal Code", "Section 144 of the CrPC", "Decree 54", "PD 1829"."""

import re
from functools import cache
from typing import Any, Final, Literal

from pipeline.kept import compiled
from pipeline.paths import toml_table
from pipeline.recognise.charges.mentions import LawMention
from pipeline.recognise.hints import has_any
from pipeline.records import ChargeCategory

_ACTS: Final = toml_table("laws.toml")["acts"]
_QUICK: Final = (
    "rticle", "Art.", "art.", "Arts", "arts.", "ection", "Sec.", "Secs", "Law", "Act", "Code", "code", " law", "ecree",
    "Ordinance",
    "ordinance", "Constitution", "Convention", "Covenant", "Regulation", "Bill", "Charter", "§", "aragraph", "lause",
    "Statute", "Proclamation", "Edict", "Order", "Rule", "Resolution", "PD ", "RA ", "EO ", "BP ", "P.D", "R.A",
    "E.O", "B.P", " CC", " CAO", "KoAP", "s act.", "s act ", "s act,", "constitution", "Declaration",
    "Protocol", "Batas", "U.S.C", "arts ", "(s.", "(s ", " s.", " s ", " ss", "(ss", "Proc.", "Reg.", "u/s", "U/s",
    "anti-", "rules of",
)  # fmt: skip
_LOWER: Final = (" law", " act", " code", " decree", " ordinance", " constitution", " regulation", " bill")
_NUMBER: Final = (
    r"\d+(?:\s?[-–./]\s?\d+(?!\d|\s+(?:years?|months?|days?)\b))*(?:[A-Za-z]\b|[-–][A-Z]{1,2}\b"
    r"|[\s-]?(?:bis|ter|quater|quinquies)\b(?:\s?\d\b)?)?(?:\s?[(\[]\w{1,4}[)\]])*"
    # "9 (1), (3) and (4)"
    r"(?:(?<=[)\]])(?:\s*,\s*(?:and\s+)?|\s+(?:and|or)\s+)[(\[](?:\d{1,2}|[a-z]{1,3})[)\]])*"
)
_NO_YEAR: Final = r"(?!(?:19|20)\d\d\s+[A-Z])"  # "Article 152, 1991 Criminal Act"
_NUMBERS: Final = (
    rf"{_NUMBER}(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s+or\s+|\s+to\s+(?!\S+\s+(?:years?|months?|weeks?|days?)\b)|\s*/\s*|\s*&\s*)(?:[Aa]rt(?:icle"
    rf"|\.)?s?\s+)?{_NO_YEAR}{_NUMBER})*"
)
_PLAIN_NUMBERS: Final = rf"{_NUMBER}(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*/\s*|\s*&\s*){_NUMBER})*"
# "Article II of the Ordinance", not "the article I wrote"
_ROMAN: Final = (
    r"(?-i:(?:X{0,3}(?:IX|IV|V?I{2,3}|VI?)|X{1,3}I{0,3}|I(?=\s+of\s+the\s+[A-Z])))\b"
    r"(?=\s+(?:of|in)\s|,?\s+(?:[Pp]ara|[Pp]art|[Ss]ub)|\s*[,;)]|\s*$|\.\s*(?:$|[A-Z][a-z]))"
)
_PART: Final = (
    r"(?:,?\s*\(?(?:[Pp]arts?|[Ii]tems?|[Pp]aragraphs?|[Pp]aras?\.?|[Ss]ub-?[Ss]ections?|[Pp]oints?|[Cc]lauses?"
    r"|[Ss]ub-?[Pp]aragraphs?)\s*"
    r"(?:\d+\w*(?:\(\w+\))*|\(\w+\)|[IVX]+\b|[a-z]\b|one|two|three|first|second)(?:\s*(?:,|and|or|&)\s*\(?\d+\)?)*\)?)"
)
_CAP: Final = (
    rf"(?:(?!Nos?\.|(?:Articles?|Sections?)\s+\d)[A-ZÀ-Ý][\w-]*(?:[’'](?!s\b)[\w-]*)*|(?:{'|'.join(_ACTS['whose'])})[’']s"
    r"|\d{4})"
)
_BODY: Final = rf"(?:{'|'.join(_ACTS['bodies'])})\s"
_WRIT: Final = rf"(?:{'|'.join(_ACTS['writs'])})\s+(?:(?:and\s+)?[A-Z]\w+\s+)?Orders?\b"
# "the Constitution | and of the Lake Charter": a law by its kind alone, and another
_HEAD_ALONE: Final = r"(?:Constitution|Convention|Covenant|Charter|Declaration|Act|Code|Statute)"
# "The Law on Wells": a sentence's article begins no name, or the rest of it would be lost
_NO_NAME: Final = (
    rf"(?!{_WRIT}|(?:Under|In|By|Of|And)\s|{_BODY}|{_HEAD_ALONE}\s+and\s+(?:of\s+)?the\s"
    rf"|The\s+(?:\d{{4}}\s+)?(?:(?:{'|'.join(_ACTS['kinds'])})\s+)?(?:{_HEAD_ALONE}|Law|Bill|Decree)\s+on\s)"
)
# "Convention on Wells | and the Lake Charter on Boats": within a name no other law is told
_NO_OTHER: Final = (
    rf"(?!\s+(?:and|or)\s+(?:(?:of|with|under)\s+)?the\s+(?:[A-Z]\w+\s+){{0,4}}"
    rf"(?:{_HEAD_ALONE}|Protocol|Law|Decree|Ordinance|Minimum\s+Rules)\b)"
)
# what a numbered law is on: "Law No. 12 of 2018 [on Meetings and Marches]"; no day, and no place after it. What it is
# for opens with an aim ("Law 7 [for the Protection of Wells]")
_NO_DAY: Final = (
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December)\b)"
)
_AIMS: Final = "|".join(toml_table("names.toml")["bodies"]["aims"])
_TITLED: Final = (
    rf"\s+on\s+(?:the\s+)?{_NO_DAY}(?!\d){_CAP}(?:\s+(?:(?:and|of|the|or)\s+)*{_CAP}){{1,9}}"
    rf"|\s+for\s+the\s+(?:{_AIMS})\s+of\s+(?:the\s+)?(?:{_CAP}(?:[’']s?)?)(?:\s+(?:(?:and|of|the|or)\s+)*{_CAP}){{0,9}}"
)
_NO_LAW: Final = compiled(rf"{_BODY}|{_WRIT}|(?:{'|'.join(_ACTS['in_general'])})\s+Law$")
_SHORT_NAME: Final = compiled(r"\s*\([“\"‘']?([A-Z][A-Za-z]{2,7})[”\"’']?\)")
_OWNER: Final = compiled(r"(?:[\w-]+\s+){0,3}[\w-]+[’']s?\s+")
_LINK: Final = r"(?:of|and|the|on|for|to|in|against|or|&|with|\([^()]{2,60}\)|\[[^\[\]]{2,60}\])"
# within the name of a law on something no place is told ("Law on Mass Events in the Republic", not "in Lagos")
_IN: Final = (
    r"in(?=\s+(?:the|support|respect|relation|case|Public|Private|Education|Employment|Custody|Schools)\b)"
)
_WITHIN: Final = _LINK.replace("|in|", f"|{_IN}|")
# "Torture and Other Cruel[, Inhuman] or Degrading Treatment", "Meetings[, Marches and Pickets]": what commas part
# within a name. Before "and" only what is named for many of a kind or for a deed, as no country is
_KIND: Final = r"[A-Z][a-z]+(?:[^s]s|ings?|ions?|ments?|ism)\b"
_SERIES: Final = (
    r"(?:(?:,\s+(?!Article|Section)[A-Z][a-z]+)+(?=,?\s+or\s+[A-Z][a-z]+)"
    rf"|(?:,\s+(?!Article|Section){_KIND})+(?=,?\s+and\s+(?:[A-Z][a-z]+\s+)?{_KIND})"
    r"|(?:,\s+[A-Z][a-z]+)+(?=,?\s+and\s+[A-Z][a-z]+\s+Rights\b))"
)
_NO_ACT: Final = (
    r"(?!\s+(?:(?:(?<=Order )and|of)\s+)?(?:[A-Z][\w-]+\s+){1,3}(?:Act|Law|Bill|Ordinance|Decree|Code)\b"
    r"|\s+of Rights|\s+[(\[][^()\[\]]{2,60}[)\]]\s+Act\b"
    rf"|\s+(?:{'|'.join(_ACTS['no_ends'])}))"
)
_HEADING: Final = compiled(
    r"^(?:Section|SECTION|Paragraph|Clause|Rule)\s(?:\d+(?:\.\d+)*|[IVX]+)[.:] +[A-Z]", re.MULTILINE
)
_AGAINST: Final = compiled(
    rf"\b(?:(?:{'|'.join(_ACTS['done_against'])})\s+"
    r"(?:against|on)|(?:overthrow|undermin|subvert|disrespect|insult)\w*(?:\s+of)?)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_LEAD: Final = compiled(
    r"^(?:(?:The|In|Under|A|An|His|Her|Their|This|That|By|On|And|When|If|As|For|But|With|At|Its|It|Since|Some"
    r"|Both|Using|Violating|Section|Article|Compare|See|Read|Amend|Repeal|Following|Invoking|Of|the)\s+)+"
    r"|^.*\bUnder\s+(?:the\s+)?(?=[A-Z])"
)
_UNDER: Final = (
    r"(?:under|violat\w+|breach\w*(?: of)?|in violation of|provisions of|pursuant to|contrary to|invok\w+|using"
    r"|based on|against)"
)


class _Laws:
    def __init__(self, data: dict[str, Any]) -> None:
        acts = data["acts"]
        self.known: dict[str, ChargeCategory | Literal[""]] = acts["known"]
        self.short = tuple(name for name in self.known if " " not in name)
        codes = "|".join(sorted(map(re.escape, acts["codes"]), key=len, reverse=True))
        self.short += tuple(f" {code}" for code in acts["codes"]) + tuple(f"({code}" for code in acts["codes"])
        code = rf"(?:{codes})\b(?:\s+(?:RK|RF|RB|KR|RT|RU|I{{1,3}})\b)?"
        self.provisions: dict[str, dict[str, ChargeCategory]] = data["provisions"]
        words = "|".join(data["provision"]["words"])
        heads = "|".join(acts["heads"])
        known = "|".join(re.escape(k) for k in sorted(self.known, key=len, reverse=True))
        treaty = (
            rf"(?:(?<=Convention)|(?<=Covenant)|(?<=Protocol)|(?<=Declaration)|(?<=Charter)"
            rf"|(?<=Minimum Rules))\s+(?:on|[Aa]gainst|for|of|to|relating\s+to)\s+"
            rf"(?:the\s+)?{_CAP}(?:{_NO_OTHER}\s+(?:{_WITHIN}\s+)*{_CAP}|{_SERIES}){{0,9}}"
        )
        named = rf"{_NO_NAME}{_CAP}(?:\s+(?:{_LINK}|{_CAP})){{0,9}}?\s+(?:{heads})\b{_NO_ACT}(?:{treaty})?"
        on = (
            rf"(?:(?:(?:19|20)\d\d\s+)?(?:{'|'.join(_ACTS['kinds'])})\s+)?(?:{heads})\s+(?:on|against|for|about"
            rf"|concerning|of|relating to|regarding)\s+(?:the\s+)?{_NO_DAY}{_CAP}"
            rf"(?:{_NO_OTHER}\s+(?:{_WITHIN}\s+)*{_NO_DAY}{_CAP}|{_SERIES}){{0,9}}"
        )
        # "the Flags, Emblems and Names Act"
        listed = (
            rf"{_NO_NAME}{_CAP}(?:\s+{_CAP}){{0,2}}(?:,(?:\s+{_CAP}){{1,3}}){{1,3}},?\s+and(?:\s+{_CAP}){{1,3}}\s+"
            rf"(?:{heads})\b(?!\s+(?:{'|'.join(_ACTS['firms'])})\b)"
        )
        named = rf"(?:(?<=[Tt]he ){listed}|{named})"
        lower = (
            rf"(?:[A-Za-z][\w’'-]*\s+){{0,4}}?(?:{'|'.join(_ACTS['fields'])})?[\s-]*(?:CC\b"
            r"|CAO\b|[Cc]odes?(?:\s+of\s+[A-Z]\w+(?:\s+[A-Z]\w+)?)?|law|act|decree|constitution"
            r"|ordinance|covenant|convention|charter|treaty|[Rr]ules\s+of\s+[Pp]rocedure)"
        )
        tail = (
            r"(?:\s*,?\s*(?:of\s+)?(?:\d{1,2}\s+[A-Z][a-z]+\s+)?(?:19|20)\d\d\b|\s*\((?:19|20)\d\d\)"
            r"|\s*,?\s+[Nn]o\.?\s*\d+(?:\.\d+)*(?:[-/]\d+)*|\s+\d{1,4}[-/](?:19|20)\d\d\b|\s*,?\s*\(?(?:Cap\.?|Chapter)\s*\d[\d:]*[A-Z]?\b\)?"
            r"|\s*,?\s*B\.?\s?E\.?\s*\d{4}\b|\s*\((?:(?:Act|Law)\s+(?:[Nn]o\.?\s*)?|[Nn]o\.\s*)\d+(?:\s+of\s+(?:19|20)\d\d)?\))*"
        )
        numbered = (
            rf"(?:\b(?:(?:{'|'.join(_ACTS['issued_by'])})\s+)*"
            r"(?:Laws?|Decrees?(?:[-\s]Laws?)?|Order|Proclamation|Ordinance|Acts?|Resolution|Bill|Proc\.|Reg\.|Ord\.)"
            r"\s+(?:(?:[Nn]os?|Number|№|[Nn][°ºo])\.?\s*)?(?:[A-Z]/)?\d+(?:[-/.]\d+)*(?:/[A-Z]{1,2}\b|-[A-Z]{1,3}\b)?(?:\s+and\s+\d{3,})?(?:\s*(?:of|/)\s*(?:19|20)\d\d)?"
            rf"(?:{_TITLED})?"
            r"|\b(?:Law|Decree|Act|Ordinance|Statute)\s+of\s+\d{1,2}\s+[A-Z][a-z]+\s+\d{4}\b"
            r"|\b\d{1,2}\s+U\.?\s?S\.?\s?C\.?\s+(?:§+\s*)?\d+\w*(?:\(\w\))*"
            r"|\b(?:Batas Pambansa|Republic Act)\s+(?:(?:No|Blg|Bilang)\.?\s*)?\d+"
            r"|\b(?:P\.?D|R\.?A|E\.?O|B\.?P)\.?\s+(?:(?:No|Blg)\.?\s*)?\d{2,5}\b)"
        )
        source = (
            rf"(?:\s*,?\s*(?:of|in|from|under)\s+(?:the\s+|its\s+|their\s+)?(?:\w+[’']s?\s+)?(?:{numbered}|{on}|{named}|{known}"
            rf"|{lower}\b|(?:Act|Law|Ordinance|Covenant|Convention|Charter|Statute)\b(?!\s+[A-Z])){tail}|\s*,\s+(?:the\s+)?(?:{numbered}|{on}|{named}){tail}"
            rf"|\s*,?\s+(?:of\s+(?:the\s+)?)?(?:{code}|{known})(?![\w-])(?!\s+(?:Act|Law)\b)"
            rf"|\s+of\s+(?:the\s+)?[A-Z]{{2,7}}\b(?!\s+[A-Z][a-z]|[-’'.])|,?\s+(?:the\s+)?(?:[A-Z]\w+\s+){{0,2}}"
            rf"(?:Criminal|Penal|Civil|Administrative)\s+(?:Code|Law)\b{tail}"
            rf"|\s+(?:[A-Z][\w-]*\s+){{1,4}}(?:Act|Code|Law|Ordinance)\b{_NO_ACT}{tail})"
        )
        part_of = (
            r"(?:(?:[Pp]arts?|[Pp]aragraphs?|[Ii]tems?|[Cc]lauses?|[Ss]ub-?sections?|[Pp]oints?)\s+(?:\d+|\(\w{1,3}\)|one|two"
            r"|three)(?:\s*(?:,|and|or)\s*\d+)*\s*,?\s*(?:of\s+)?(?:the\s+)?)?"
        )
        provision = (
            rf"{part_of}(?:(?:\b|(?=§))(?i:{words}))\s*(?:{_NUMBERS}|{_ROMAN}){_PART}*(?:\s*,?\s*(?:and\s+|(?:as\s+)?read\s+(?:together\s+|(?:alone\s+and\s+)?in\s+conjunction\s+)?with"
            rf"\s+|(?:alone\s+and\s+)?in\s+conjunction\s+with\s+)?(?:(?i:{words}))\s*{_NUMBERS}"
            rf"{_PART}*)*(?P<source>{source})?"
        )
        short = (
            rf"\b(?:{known}|{numbered}|{on}|{named}|(?:[A-Z]\w+\s+){{0,2}}[Cc]onstitution|(?:penal|criminal)\s+code){tail}(?:,?\s*(?i:{words})\s*{_NUMBERS}"
            rf"{_PART}*(?:,\s+[IVXL]+\b)?|\s*\((?i:{words})\s*{_NUMBERS}{_PART}*\))"
            rf"|(?<![\w.,-])(?!(?:19|20)\d\d\b){_PLAIN_NUMBERS}\s+(?:of\s+(?:the\s+)?)?(?:{code}|(?:(?:Penal|Criminal|Administrative|Military)\s+)+Code\b)"
            rf"|\b(?:{code}|(?:(?:Penal|Criminal|Administrative|Military)\s+)+Code)\s+(?!(?:19|20)\d\d\b){_PLAIN_NUMBERS}"
            r"(?!\s+(?:people|years|articles|months))"
        )
        self.pattern = compiled(
            rf"{short}|(?P<provision>{provision})|{numbered}{tail}(?:,?\s+[“\"](?:on|for|against|concerning)\s[^”\"]{{5,90}}[”\"])?"
            rf"|\b(?:{on}|{named}){tail}|(?<!\w)(?:{known})\b(?!\s*[-–]\w)"
        )
        self.told = compiled(
            r"(?<![\w-])(?P<law>(?:(?:(?<=\b[Tt]he )|(?<=\b[Aa] ))(?:19|20)\d\d\s+)?(?:(?:penal|criminal) code\b"
            rf"|(?<=\b[Tt]he )(?:19|20)\d\d\s+(?:(?!(?:{'|'.join(_ACTS['in_general'])}|of|and|or|to|in)\b)"
            r"[a-z]+(?:-[a-z]+)*\s+){1,2}(?:law|decree|ordinance)\b(?!\s+(?:enforcement|firms?|students?|professors?|lawyers?|schools?)\b)"
            r"|(?<=[’']s )constitution\b|(?<=\bown )constitution\b"
            r"|(?:national|state|internal)[ -]security law\b|(?:anti|counter)-?terror\w* law\b"
            r"|(?:anti-(?!terror)[a-z]+(?:-[a-z]+)*(?:\s+[a-z]+)?\s+(?:law|bill|decree|ordinance)"
            r"|(?<=\b[Tt]he )anti-(?!terror)[a-z]+(?:-[a-z]+)*\s+act)\b(?!\s+(?:enforcement|officers?|of)\b)"
            r"|(?:law|statute|act|decree|ordinance|regulation)\s+(?:of\s+(?:19|20)\d\d\s+)?on\s+(?!(?:its|his|her|their|this|that|which|top|\w+day)\b)"
            r"(?:the\s+)?(?!an?\b)[a-z]+(?:\s+(?!\w+\s+(?:an?|the)\b)(?!to\s+(?:one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|death|be)\b)"
            r"(?!to\s+(?:life\s+(?:in\b|imprisonment|sentence)|pay\s+(?:an?\s+fine|\d|[$€£])))"
            r"(?:(?:and|to|of|the)\s+)?(?!(?:for|in|by|with|is|was|were|are|which|that|and|or|to|of|who"
            r"|from|has|have|had|he|she|it|they|we|at|as|on|concern\w*|will|would|can|could|may|when|after|because|but|under)\b)[a-z-]+){0,3}"
            r"|(?:(?!(?:the|an?|under|this|that|its|their|his|her|of|new|by|in|and|to|with|for|from)\s)[a-z][\w-]+\s+){1,3}"
            r"(?:law|decree|act|ordinance)(?:\s*,?\s+[Nn]o\.?\s*\d[\d.]*(?:\s+of\s+(?:19|20)\d\d)?"
            r"|\s+of\s+(?:\d{1,2}\s+[A-Z][a-z]+(?:\s+(?:19|20)\d\d)?|(?:19|20)\d\d)\b)))"
        )
        self.lower = compiled(
            rf"\b{_UNDER}\s+(?:the\s+|its\s+|an?\s+)?(?P<law>(?:(?!(?:him|her|them|it|since|of|under|the|that"
            rf"|which|international|obligations?|rule|section|for|on|in|and|domestic|humanitarian|natural"
            rf"|own)\b)[\w’'-]+\s+){{1,5}}?(?:law|act|code|decree|ordinance|regulation)\b)(?!\s+(?:enforcement|on\s+(?-i:[a-z])))",
            re.IGNORECASE,
        )


@cache
def laws() -> _Laws:
    """Return the compiled `laws.toml`."""
    return _Laws(toml_table("laws.toml"))


def find_laws(text: str) -> list[LawMention]:
    """Return the laws that `text` cites, first to last."""
    if not has_any(text, _QUICK) and not has_any(text, laws().short):
        return []
    out: list[LawMention] = []
    for match in laws().pattern.finditer(text):
        start, end = match.span()
        words = match.group()
        if lead := _LEAD.match(words) if not match["provision"] else None:
            start += lead.end()
        if text[end - 1] == ")" and text.count("(", start, end) < text.count(")", start, end):
            end -= 1
        words = text[start:end]
        if (
            match["provision"]
            and not match["source"]
            and re.match(r"(?i:article)\s*19$", words)
            and not re.search(r"\b(?:under|of|violat\w+)\s+$", text[:start])
        ):
            continue  # the organisation of that name
        if (
            match["provision"]
            and not match["source"]
            and re.match(r"(?:[Pp]ara|[Rr]ule|[Pp]art|[Pp]oint|[Ii]tem)", words)
            and not re.search(r"\b(?:under|violat\w+|pursuant to)\s+$", text[:start])
        ):
            continue
        if match["provision"] and opens_part(text, start):
            continue
        if words == "Constitution" and _AGAINST.search(text, 0, start):
            continue  # what an offence is against
        if (out and start < out[-1].end) or (not match["provision"] and _NO_LAW.match(words)):
            continue
        if " " not in words and words not in laws().known and not match["provision"]:
            continue
        out.append(LawMention(start, end, words))
        if (short := _SHORT_NAME.match(text, end)) and is_short_of(short[1], words):
            out.append(LawMention(*short.span(1), short[1]))
    if not has_any(text, _LOWER):
        return sorted(out, key=lambda m: m.start)
    for match in laws().told.finditer(text):
        start, end = match.span("law")
        if not any(m.start < end and start < m.end for m in out):
            out.append(LawMention(start, end, match["law"]))
    for match in laws().lower.finditer(text):
        start, end = match.span("law")
        if owner := _OWNER.match(text, start, end):
            start = owner.end()
        if not any(m.start < end and start < m.end for m in out) and not re.match(
            r"(?:the|an?|same|this|that|rule of|international|new|[A-Z]\w+|tax|juvenile|amnesty"
            rf"|emergency|state-of-siege|local|domestic|(?i:{'|'.join(_ACTS['in_general'])}))\s+(?:law|act|decree|ordinance)$",
            text[start:end],
        ):
            out.append(LawMention(start, end, text[start:end]))
    return sorted(out, key=lambda m: m.start)


def opens_part(text: str, start: int) -> bool:
    """Tell whether a number heads a part of the report itself ("Section 1. Respect for …")."""
    return _HEADING.match(text, start) is not None


def is_short_of(short: str, name: str) -> bool:
    """Tell whether what stands in brackets after a law is its short name: "Arms Control Act (ACA)", "… (Aca)".

    A law that is told by its own short name has no other ("Hapus ISA (HI)").
    """
    if short.isupper():
        return " " in name
    return short.upper() == "".join(word[0] for word in re.findall(r"\b[A-Z]\w*", name))


def law_category(law: str) -> ChargeCategory | None:
    """Return the category of what `law` punishes where its name or its number alone says so."""
    known = laws()
    for name, numbers in known.provisions.items():
        if name in law or (name == "Criminal Law" and re.search(r"\bCL\b", law)):
            number = re.search(r"\d+", law)
            if number and (category := numbers.get(number.group())):
                return category
    for name, told in known.known.items():
        if told and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", law):
            return told
    return None
