"""Charges read at one place of a sentence, those that name nothing left out."""

import re
from typing import Final

from pipeline.kept import compiled
from pipeline.recognise.charges.classify import bare_deed, data, known_charge
from pipeline.recognise.charges.gerunds import begins_deed, is_gerund, past_aside
from pipeline.recognise.charges.items import OFFENCE, Item, read_items, strip_untold

_CRITIQUE: Final = compiled(
    rf"(?:\w+ly\s+)?(?:{'|'.join(data()['offences']['exercising'])})ing\b.*\b"
    rf"(?:{'|'.join(data()['offences']['exercised'])})\b",
    re.IGNORECASE,
)
# what critics do for a living is no offence, whatever it is about: "jailed for her coverage of the riots"
_WORK: Final = compiled(
    r"(?:(?:his|her|their|its|the)\s+)?(?:critical\s+|online\s+|investigative\s+|possible\s+)*"
    r"(?:coverage|reporting(?! (?:false|fake|fabricated|untrue))|reportage|journalism|(?:[\w-]+\s+)?exposure)\b",
    re.IGNORECASE,
)
# a gerund that tells time, state or work rather than a deed
_HARDLY: Final = compiled(rf"(?:{'|'.join(data()['gerunds']['hardly'])})\b", re.IGNORECASE)
# "fraud claims made by a rival", "corruption reporting": what is said of an offence
_SAID: Final = compiled(
    rf"(?P<of>(?:[\w’'-]+\s+){{1,3}}?)(?:{'|'.join(data()['offences']['said_of'])})\b", re.IGNORECASE
)
_PEOPLE: Final = compiled(rf"(?:the\s+)?(?:{'|'.join(data()['offences']['people'])})", re.IGNORECASE)
_SPOKEN: Final = frozenset({"false_information", "defamation", "incitement", "religion"})  # done by words
_CONVICTION_OF: Final = compiled(r"\bconvictions? of $", re.IGNORECASE)
# "on fabricated charges stemming from a dispute"
_NO_OFFENCE: Final = compiled(rf"(?:{'|'.join(data()['offences']['no_offence'])})\b", re.IGNORECASE)
# whose member or pastor someone is: "members of the now-banned Dawn Union (of “sedition”)"
_BODY: Final = compiled(
    rf"(?:the\s+|an?\s+)?(?:(?:now-?|then-?|already\s+)?(?:{'|'.join(data()['offences']['of_banned'])})"
    r"\s+)+(?:[A-Z][\w’'-]*\s?)+(?:of\s+(?=[“\"‘«]|[a-z]+ing\b))?"
)
# what follows is whose members the convicted are, or whose verdict is meant: no offence
_OF_SOMEBODY: Final = compiled(
    rf"\b(?:{'|'.join(data()['offences']['of_somebody'])}) of (?:(?:the|an?|his|her|their|its|one) )?$",
    re.IGNORECASE,
)
_SO_CALLED_CRIME: Final = compiled(r"[“\"‘']crimes?[”\"’'] of\b", re.IGNORECASE)
# what somebody is quoted as saying of the accused: “acted out of youthful folly”
_SENTENCE: Final = compiled(
    r"(?:acted|behaved|confessed|admitted|deserv\w+|was|were|is|are|am|had|has|have|did|does|do|will|would|should|must|can"
    r"|could|may|might|it|this|there|we|i|you)\b",
    re.IGNORECASE,
)
_UNLAWFUL: Final = compiled(r"(?:illegal|unlawful)\s+[a-z]", re.IGNORECASE)  # "illegal use of a satellite dish"
# after these a noun that no rule knows is a charge all the same
_NAMING: Final = frozenset(
    {
        "convicted of", "charged with", "guilty of", "accused of", "acquitted of", "on charges of", "on suspicion of",
        "on suspicion that", "sentenced as",
    }
)
# what an authority holds against somebody once it is only alleged: "for alleged links to the union"
# "brought a charge of treachery | against 32 supporters": whom it is brought against is no part of it
_BROUGHT: Final = compiled(
    rf"\b(?:{'|'.join(data()['offences']['bringing'])})\b[^.;,]{{0,40}}\b(?:charge|accusation|count)s?\s+of\s+$",
    re.IGNORECASE,
)
_AGAINST: Final = compiled(
    rf"\s+against\s+(?=(?:the\s+|some\s+|about\s+|at\s+least\s+)?(?:\d|(?:{'|'.join(data()['offences']['numbers'])})\b)|[A-Z])"
)
# "espionage with foreign powers, [including] the group Zenda": who is meant, in capitals, and no further charge
_INCLUDING: Final = compiled(r"\b(?:including|such\s+as|notably)\s+(?:the\s+)?$")
_ON_SOMEBODY: Final = compiled(r"\bfines?\s+on\s+(?:(?:the|an?|its|his|her|their)\s+)?$", re.IGNORECASE)
TIES: Final = compiled(
    rf"(?:{'|'.join(data()['offences']['ties'])})\s+(?:with|to|in|at|of|for|between)\s", re.IGNORECASE
)
# "blocked on the grounds of | national security": what the state says that it protects
_ON_GROUNDS: Final = compiled(r"\bgrounds?\s+(?:of|for)\s+(?:the\s+)?$", re.IGNORECASE)
_GROUND: Final = 30  # characters before a charge that tell which of the two
_SUSPICION: Final = compiled(r"\bsuspicions?\s+of\s+$", re.IGNORECASE)
_INTEREST: Final = compiled(rf"(?:{'|'.join(data()['untold']['interests'])})", re.IGNORECASE)
_QUOTED: Final = compiled(r"[“\"‘«]\w")
_STRONG: Final = 1.4
_BLOODY: Final = compiled(rf"\b(?:{'|'.join(data()['offences']['bloody'])})", re.IGNORECASE)
CRIMES: Final = frozenset({"violence", "corruption", "fraud", "drugs", "weapons"})  # offences whatever else is told
_SHORT: Final = 60
_NAMED_ALL_THE_SAME: Final = 0.05  # an accusation in its own words, or of a known offence, is surer than others
_NAMED: Final = compiled(r"[A-Z\d]")
_DOING: Final = compiled(rf"(?:{'|'.join(data()['offences']['doings'])})", re.IGNORECASE)
# after which a noun phrase only goes on
_PHRASE_END: Final = compiled(
    r"\s(of|in|on|at|to|against|by|for|from|with|near|outside|inside|during|between|among|that|where|targeting"
    r"|involving|aimed|carried|committed|claimed)\b"
)
_TASKS: Final = compiled(
    r"(?:human rights (?:abuses|violations)|the (?:same|following)|same\s(?!sex)|"
    r"(?:second|third|fourth|fifth|sixth|last|remaining|rest|other|evidence|proof|jurisdiction)$|"
    r"(?:the )?(?:former|latter)$|(?:hearings?|deliberations?|testimony|proceedings)$|"
    r"(?:him|her|them|us|me|it)\b|two others|others\b"
    r"|(?:sole |main |primary )?task|by\b|behalf|(?:imprisonment|detention|arrest)$|\d{2,}|.*\bcases?$)",
    re.IGNORECASE,
)


def take(text: str, start: int, cue: str, base: float, found: list[tuple[Item, str, float]]) -> int:
    """Add the charges that begin at `start` and return where their reading stopped."""
    start = past_aside(text, start)
    items, stop = read_items(text, start)
    ground = text[max(0, start - _GROUND) : start] if cue == "on suspicion of" else ""
    on_grounds, suspected = _ON_GROUNDS.search(ground) is not None, _SUSPICION.search(ground) is not None
    for number, item in enumerate(items):
        words = text[item.start : item.end]
        if on_grounds and _INTEREST.fullmatch(words):
            continue
        if cue == "on charges of" and (whom := _AGAINST.search(words)) and _BROUGHT.search(text, 0, items[0].start):
            item = Item(item.start, item.start + whom.start(), item.quoted)  # noqa: PLW2901
            words = text[item.start : item.end]
        if not item.quoted and (body := _BODY.match(words)) is not None:
            if body[0].endswith("of "):
                stop = take(text, item.start + body.end(), cue, base, found)
            continue
        if cue.startswith(("for:", "for+", "reason:")) and not item.quoted and (said := _SAID.match(words)) is not None:
            about = known_charge(said["of"])
            if about is not None and about[0] not in _SPOKEN and not is_gerund(words, 0):
                continue
        if cue.startswith("reason:") and _PEOPLE.fullmatch(words):
            continue  # "raided a shelter for LGBT youth"
        if item.quoted and number and _SENTENCE.match(words):
            continue
        if cue == "had quoted" and " " not in words:
            continue  # "that he had “incited” the layman": a word of how it was done
        if cue.startswith("for:") and _SO_CALLED_CRIME.search(text, start, item.start):
            continue  # "has jailed two reporters for the “crime” of filming": what a critic says
        skip = 0 if item.quoted or is_gerund(words, 0) else strip_untold(words)
        if skip and _QUOTED.match(words, skip) and not words[:skip].lower().startswith("following "):  # a channel
            stop = take(text, item.start + skip, cue, base, found)  # "a politically motivated ‘disorder’ charge"
            continue
        rest = words[skip:].strip(' ,-“”"')
        if skip and (len(rest) < 3 or not rest or _NO_OFFENCE.match(rest)):
            continue
        if skip and ((told := known_charge(words)) is None or told[2] < 1) and not _UNLAWFUL.match(words):
            continue
        if _TASKS.match(words) or len(words) < 3 or not re.search(r"[^\W\d_]{3}", words):
            continue
        if bare_deed().fullmatch(words):
            continue  # "suspected her of committing"
        if not item.quoted and _of_whom(text, words, items[0].start):
            continue
        known = known_charge(words)
        crime = _BLOODY.search(words) is not None or (known is not None and known[0] in CRIMES)
        if cue == "on suspicion that" and (crime or " " not in words):
            continue  # "that she supported" is cut off; "that he ordered troops to shoot" is no common crime
        if cue == "to appear" and (known is None or known[2] < 1):
            continue  # "to appear for “a meeting”"
        if cue == "case of" and (known is None or known[2] < _STRONG or _NAMED.search(words) or len(words) > _SHORT):
            continue  # "the case of the poet X"
        if cue == "in connection with" and not (item.quoted or _connected(text, start, words)):
            continue
        if cue.startswith("weak:") and not item.quoted and (known is None or known[2] < _STRONG):
            continue
        confident = base
        if known is None and not item.quoted and not is_gerund(words, 0) and _CONVICTION_OF.search(text, 0, start):
            continue  # "the conviction of lawyer X"
        if known is None and not item.quoted and _OF_SOMEBODY.search(text, max(0, item.start - 40), item.start):
            continue
        if known is None and not item.quoted:
            listed = number and len(words.split()) <= 3 and number < len(items) - 1
            if (number and not listed and not is_gerund(words, 0)) or not (
                listed
                or (is_gerund(words, 0) if number else begins_deed(words, 0))
                or cue.startswith("reason:")
                or cue in _NAMING
            ):
                continue
            if number and number == len(items) - 1 and text[items[number - 1].end : item.start].strip(" ”\"’'") == ",":
                continue  # "convicted of smuggling, brushing aside his appeal": what the court did besides
            confident -= _doubt(words, cue, first=number == 0, suspected=suspected)
            if (words[0].isupper() and not cue.startswith("reason:")) or len(words.split()) > 12:
                continue
        # what the reporter says it was for, no court
        if not item.quoted and (_CRITIQUE.match(words) or _WORK.match(words)):
            found.append((item, cue if cue.startswith("reason:") else f"reason:{cue}", min(confident, 0.4)))
            continue
        known_offence = known is not None and known[2] >= _STRONG
        if (cue == "accused of" and item.quoted) or (cue == "accusing" and known_offence):
            confident += _NAMED_ALL_THE_SAME
        found.append((item, cue, confident))
    return stop


def _of_whom(text: str, words: str, start: int) -> bool:
    """Tell whether one of the items read from `start` on is whom a deed was with or a fine on ("fines on group X")."""
    before = text[max(0, start - 40) : start]
    if words.rsplit(maxsplit=1)[-1][:1].isupper() and _INCLUDING.search(before) is not None:
        return not is_gerund(words, 0) and OFFENCE.search(words) is None
    return _ON_SOMEBODY.search(before) is not None and not names_offence(words)


def _doubt(words: str, cue: str, *, first: bool, suspected: bool) -> float:
    """Return how much less sure a charge is that no rule knows: little for the deed that a sentence was "for".

    Little, too, for any deed "on suspicion of" which somebody is held.
    """
    if cue == "on suspicion of" and first and TIES.match(words):
        return 0.05
    if not begins_deed(words, 0):
        return 0.1 if cue.startswith("reason:") else 0.2
    sure = cue.startswith("for:") or (first and cue == "on suspicion of")  # "on suspicion of … and holding her"
    return 0.05 if sure and (suspected or not _HARDLY.match(words)) else 0.1


def _connected(text: str, start: int, words: str) -> bool:
    """Whether what custody is "in connection with" is a deed or an offence, not a protest or somebody's petitions."""
    if is_gerund(words, 0):
        return text.startswith(words, start)
    known = known_charge(words)
    return known is not None and known[2] >= _STRONG and known[0] != "unauthorised_assembly" and names_offence(words)


def names_offence(words: str) -> bool:
    """Tell whether the noun that a phrase is about names an offence ("a drug deal"), or only a thing ("a rape video").

    A plot or an attempt is one by what follows ("a plot to kill the mayor").
    """
    after = _PHRASE_END.search(words)
    if after is not None and after[1] == "to":
        return True
    phrase = (words[: after.start()] if after is not None else words).split()
    if not phrase:
        return False
    head, two = phrase[-1], " ".join(phrase[-2:])
    if OFFENCE.search(head) or (_DOING.fullmatch(head) and _known(words)):
        return True
    if (known := known_charge(head)) is not None and known[2] >= _STRONG:
        return known[0] != "weapons" or is_gerund(head, 0)  # "the bombing", not "the murder weapon"
    return _known(two) and not _known(" ".join(phrase[-2:-1]))


def _known(words: str) -> bool:
    known = known_charge(words)
    return known is not None and known[2] >= _STRONG
