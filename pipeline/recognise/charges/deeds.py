"""What someone was sentenced, fined or arrested for."""

import re
from functools import cache
from typing import Final

from pipeline.kept import compiled
from pipeline.late import Late
from pipeline.recognise.charges.classify import data, known_charge
from pipeline.recognise.charges.gerunds import begins_deed, is_gerund
from pipeline.recognise.charges.items import SO_CALLED, Item, phrase_at, read_items
from pipeline.recognise.charges.take import CRIMES, TIES, names_offence, take

_DEED: Final = compiled(
    r"\b(?P<verb>sentenc(?:ed|ing|es|e)|jail(?:ed|ing|s)?|imprison(?:ed|ing|ment)|incarcerated|fin(?:ed|es|ing)|fine(?=\s+of\b)"
    r"|condemn(?:ed|ing)(?=(?:\s+[\w’'-]+){0,4}\s+to\s)|punished|executed|hanged|flogged|lashes|prison|serving|served\s+time"
    r"|served(?=(?:\s+[\w’'-]+){1,4}?\s+(?:years?|months?|weeks?|days?)\s+for\b)"
    r"|docked|convicted|arraigned|hauled(?=\s+(?:in|up|before|into|to))|put\s+away|locked\s+up|sent\s+down|written\s+up|went\s+down|awaits?\s+judge?ment"
    r"|-(?:year|month)\s+(?:prison\s+|jail\s+)?(?:term|sentence)"
    r"|behind bars|sent(?=\s+(?:down|back to prison|to (?:prison|jail|the punishment|a (?:training|penal|labou?r)))\b)"
    r"|paid(?=\s+(?:an?|the)\s+fine\b)|ordered\s+to\s+pay|shot(?=\s+by firing squad)"
    r"|(?:given|handed|g[eo]ts?|gave|receive[ds]?)(?=(?:\s+[\w’'-]+){1,7}?\s+(?:years?|months?|days?|suspended|fine)\b)"
    rf"|(?P<arrest>{'|'.join(data()['court']['before_reasons'])}))\b",
    re.IGNORECASE,
)
_FOR: Final = compiled(
    r"\s(?:for|over|on)\s+(?:(?:alleged(?:ly)?|reported(?:ly)?|supposed(?:ly)?|suspected|apparently|simply|merely|just|only"
    rf"|{SO_CALLED})\s+)*",
    re.IGNORECASE,
)
_NOT_FOR: Final = compiled(
    r"(?:\d|account\b|behalf\b|the\s+(?:first|second|third|last|past|next|rest|time|same|purpose|sake"
    r"|eve|day|morning|night|anniversary|basis|strength|orders?|spot)\b|(?:the\s+)?(?:grounds?|pretext)\s+of\b|an?\s+(?:\w+\s+){0,2}?"
    r"(?:years?|months?|weeks?|days?|hours?|decade|terms?|period|total|while|moment|time|fine|visit)\b"
    r"|(?:one|two|three|four"
    r"|five|six|seven|eight|nine|ten|several|many|some|more|up|at|about|nearly|over|almost|least|another|life"
    r"|months|years|days|weeks|hours|questioning|interrogation|bail|trial|now|good|example|instance|him"
    r"|her(?!\s+[a-z])|them|their\s+(?:release|own|safety)|treatment)\b)",
    re.IGNORECASE,
)
_ALLEGED: Final = compiled(r"alleged|reported|supposed|suspected", re.IGNORECASE)
_NEAR: Final = 70  # characters between an arrest and its ground
_FAR: Final = 150
_OTHER_FOR: Final = compiled(rf"\b(?:{'|'.join(data()['offences']['for_otherwise'])})$", re.IGNORECASE)
WORD: Final = 40  # characters of a word
_MEETING: Final = Late(
    r"\b(?:at|during|after|from|outside|near|in|before|joining|attending|holding|organi[sz]ing|leading)\s+"
    r"(?:(?:an?|the|this|that|his|her|their)\s+)?(?:[\w-]+\s+){0,2}?"
    rf"(?:(?P<mourning>{'|'.join(data()['met']['mourning'])})|(?:{'|'.join(data()['met']['protest'])}))$",
    re.IGNORECASE,
)
# "For selling rum in Lent, a court fined her 200 dollars"
_FRONTED: Final = compiled(r"(?:^|[;:.”\"]\s+)For\s+(?=[a-z“\"‘])")
_CLAUSE_END: Final = compiled(r";|\.\s")
_REASON: Final = compiled(
    r"(?:(?:his|her|their|its|the)\s+)?(?:alleged\s+|peaceful\s+|critical\s+|suspected\s+|supposed\s+"
    rf"|purported\s+)*(?P<core>(?:{'|'.join(data()['offences']['reasons'])})\b)",
    re.IGNORECASE,
)
# what an authority punishes once it is only alleged: "fined for an alleged failure to file its accounts"
_OWED: Final = compiled(rf"{TIES.pattern}|(?:failure|refusal|possession|attempt\w*)\s", re.IGNORECASE)
_ONLY_SAID: Final = compiled(r"alleged|suspected|supposed|purported", re.IGNORECASE)
# "arrested for possession of explosives": no occasion that a reporter tells, but an offence
_HELD_FOR: Final = compiled(r"(?:possession|membership|attempted)\b", re.IGNORECASE)
_GRAVE: Final = frozenset({"violence", "drugs", "weapons", "terrorism", "extremism"})
_DONE: Final = frozenset({"unauthorised_assembly", "religion", "other"})
#: What names an offence all the same.
_OFFENDING: Final = compiled(rf"\b(?:{'|'.join(data()['offending']['stems'])})\w*", re.IGNORECASE)
_QUOTE: Final = compiled(r"[“\"‘']\w")
#: A duty that somebody did not do, an offence by itself: "for not carrying passes", "for refusing to pay".
_OMITTED: Final = compiled(
    r"(?:not\s+(?!having\s+(?:been|links|ties)\b|(?:compromis|bow|back|giv)ing\b)"
    r"|(?:failing|refusing|neglecting)\s+to\s)",
    re.IGNORECASE,
)
#: So is what is told as against a law by its name or number: "for violating Section 9".
_BREACHING: Final = compiled(
    r"(?:violat|breach|contraven|infring)ing\s+(?:[\w’'-]+\s+){0,4}?"
    r"(?:laws?\b|legislation\b|(?:articles?|arts?|sections?|secs?|paragraphs?)\b|ss?\.|§|acts?\b"
    r"|(?:penal|criminal) code\b|decrees?\b|decree-law\b|ordinance\b|proclamation\b|TCK\b|Batas\b)",
    re.IGNORECASE,
)
_BLAMED: Final = compiled(rf"\b(?:{'|'.join(data()['offences']['blaming'])}|and\s+(?:was|were|is|are|has|have))\b")
REASON: Final = 0.6  # how sure a deed that custody is said to be for is a charge
SUPPOSED: Final = 0.85  # an authority's own suspicion, of a kind that no rule may know
_ABOUT: Final = compiled(
    r"\s(?:about|against|on|of|in|at|for|that|which|describing|showing|they|he|she|it|officials|police|authorities|deemed|called|described)\s"
)

_LINKS: Final = (
    "with|of|in|on|at|for|from|by|to|over|near|under|behind|outside|beside|without|against|about|after|before|through"
    "|and|or|that|which|who|whose|where|when|while|as|but|he|she|they|it|made|sent|shown|written|sung|it|last|this"
)  # what stands between a noun and the next


@cache
def _uttered() -> re.Pattern[str]:
    """Return what finds something said, shown or sung that a penalty is for: "two years for a voice message"."""
    nouns = "|".join(data()["uttered"]["nouns"])
    return compiled(
        rf"(?P<article>an?\s+(?:(?:series|string|set|collection)\s+of\s+)?)"
        rf"(?:[“\"‘]?(?!(?:{_LINKS})\b)[\w’'-]+[”\"’]?\s+){{0,3}}?(?:{nouns})\b"
        rf"(?=\W*(?:$|\s(?:{_LINKS})\b|\s\w+(?:ing|ed)\b)|[”\"’]?[^\w\s])",
        re.IGNORECASE,
    )


def other_for(text: str, at: int, start: int) -> bool:
    """Tell whether the word before "for" goes with it in another sense ("calls for", "wanted for").

    A candidate is one for an office, but for a deed they are arrested ("detained two candidates for holding a rally").
    """
    found = _OTHER_FOR.search(text, max(0, at - WORD), at)
    return found is not None and not (found.group().lower().startswith("candida") and is_gerund(text, start))


def of_meeting(text: str, at: int, start: int) -> bool:
    """Tell whether "for" or "over" says what people met for: "arrested at a vigil for a man killed by police".

    What somebody did there is no such thing ("held at a march for insulting the king"), nor is what a protest is no
    cause of ("held at a rally for incitement").
    """
    met = _MEETING().search(text, max(0, at - WORD), at)
    if met is None or is_gerund(text, start):
        return False
    if met["mourning"] or not text.startswith(" for", at):
        return True
    items, _ = read_items(text, start)
    known = known_charge(text[items[0].start : items[0].end]) if items else None
    return known is not None and known[0] in CRIMES


def find_deeds(text: str, found: list[tuple[Item, str, float]]) -> None:
    """Add what someone was sentenced, fined or arrested for."""
    for deed in _DEED.finditer(text):
        reach = _CLAUSE_END.search(text, deed.end(), deed.end() + 170)
        end = reach.start() if reach else deed.end() + 170
        arrest, done = (deed["arrest"] or "").lower(), 0
        for match in _FOR.finditer(text, deed.end(), end):
            start = match.end()
            if match.start() < done or _NOT_FOR.match(text, start) or other_for(text, match.start(), start):
                continue
            if arrest and of_meeting(text, match.start(), start):
                break
            if arrest and match.start() - deed.end() > (_FAR if _ALLEGED.search(match.group()) else _NEAR):
                break
            word = match.group().split()[0].lower()
            if word == "on" and (arrest or text.startswith("hunger", start)):
                continue
            if not arrest and word != "on" and (uttered := _uttered().match(text, start)) is not None:
                if (item := phrase_at(text, uttered.end("article"))) is not None:
                    found.append((item, f"for:{deed['verb'].lower()}", 0.75))
                    done = item.end
                continue
            claimed = bool(_ALLEGED.search(match.group()))
            ground = _ground(text, start, word, deed["verb"].lower(), arrest, claimed=claimed)
            if ground is not None:
                at, cue, base = ground
                if arrest and base > REASON and _BLAMED.search(text, deed.end(), match.start()):
                    base = REASON  # "arrested X and were criticised for not reading him his rights"
                done = take(text, at, cue, base, found)
                if arrest:
                    break


def find_fronted(text: str, found: list[tuple[Item, str, float]]) -> None:
    """Add what someone was sentenced, fined or arrested for where the clause begins with it."""
    for match in _FRONTED.finditer(text):
        start = match.end()
        comma = text.find(", ", start)
        if comma < 0 or _NOT_FOR.match(text, start):
            continue
        stop = _CLAUSE_END.search(text, comma)
        deed = _DEED.search(text, comma, stop.start() if stop else len(text))
        if deed is None:
            continue
        ground = _ground(text, start, "for", deed["verb"].lower(), (deed["arrest"] or "").lower(), claimed=False)
        if ground is not None:
            take(text, *ground, found)


def _ground(
    text: str, start: int, word: str, verb: str, arrest: str, *, claimed: bool
) -> tuple[int, str, float] | None:
    """Return where the ground of a deed begins after "for", "over" or "on", with its cue and confidence."""
    cue = f"reason:{arrest}" if arrest else f"for:{verb}"
    # after an arrest the trained reading of "for sending a letter" is the better one
    told = is_gerund if arrest and not text.startswith("calling", start) else begins_deed
    if word == "for" and told(text, start):
        if not arrest:
            return start, cue, 0.75
        plain = _OMITTED.match(text, start) or _BREACHING.match(text, start)
        # "for allegedly hiding letters" is what those who hold somebody say, "for reportedly …" what the reporter heard
        said = claimed and _ONLY_SAID.search(text, max(0, start - WORD), start) is not None
        return start, f"for+gerund:{arrest}", 0.78 if said or plain is not None else REASON
    items, _ = read_items(text, start)
    known = known_charge(text[items[0].start : items[0].end]) if items else None
    if _QUOTE.match(text, start):
        named = word == "for" and known is not None and known[2] >= 1.4
        return start, cue, 0.6 if arrest and (claimed or named) else 0.5 if arrest or word == "over" else 0.75
    sure = known is not None and known[2] >= 1.4 and items[0].start - start < 30
    if word == "on" and text[start].isupper() and known_charge(" ".join(text[start:].split(maxsplit=2)[:2])) is None:
        return None  # "the sentence imposed on X": whom it is on
    if sure and not arrest:
        return start, cue, 0.75
    if word != "on" and (reason := _REASON.match(text, start)):
        if arrest and sure and known is not None and known[0] in _GRAVE and _HELD_FOR.match(text, reason.start("core")):
            return reason.start("core"), cue, REASON
        claimed = claimed or _ONLY_SAID.search(text, reason.start(), reason.start("core")) is not None
        told_of = claimed and (TIES if arrest else _OWED).match(text, reason.start("core")) is not None
        return reason.start("core"), f"reason:{arrest or verb}", SUPPOSED if told_of else 0.4
    # "arrested for hate speech" names an offence as a charge does; a protest is what somebody did
    over = known is not None and known[0] in CRIMES and word == "over"
    if over:  # "over a killing", not "over a novel about a killing"
        over = known_charge(" ".join(text[items[0].start : items[0].end].split()[:2])) is not None
        over = over and names_offence(text[items[0].start : items[0].end])  # "over a bribe", not "over a bomb factory"
    what = _ABOUT.split(text[start : items[0].end], maxsplit=1)[0] if items else ""
    offends = _OFFENDING.search(what) is not None  # "over a seditious book", not "over a book about an illegal mine"
    offence = (
        known is not None
        and (word == "for" or over or offends)
        and (known[0] not in _DONE or offends)
    )
    if sure:
        return start, cue, 0.6 if offence or claimed else 0.5
    fined = claimed and word == "for" and verb.startswith("fin") and text[start].islower()
    return (start, f"reason:{verb}", SUPPOSED) if fined else None  # "fined for alleged errors in its accounts"
