"""What all of those told of one by one were judged on: "X got eight years. Y and Z got five. All three were guilty of".

No record of its own comes of such a sentence: the verdicts, or the custody, of each bear the charge.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.event import all_victims
from pipeline.assemble.facts import within
from pipeline.assemble.text.kinds import FACTUAL, LAWFUL_CUSTODY
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import NUMBER_WORDS, actor_type, people
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView

_NUMBER: Final = r"(?P<n>two|three|four|five|six|seven|eight|nine|ten)"
_SET: Final = (
    rf"(?:(?P<both>both)(?: of them| the)?|(?:all (?:of the |the )?|the ){_NUMBER}(?: of them)?"
    r"|(?P<they>they(?: (?:all|both))?|all of them|the(?= [a-z]+s )))(?: (?P<noun>[a-z-]+(?: [a-z-]+)?))??"
)
_BE: Final = r"(?:were|are|have been|had been)(?: (?:all|both|each|also|later|then|jointly|subsequently))?"
# "All three were found guilty", "The court found both men guilty", "The two face charges"
_JUDGED: Final = compiled(
    rf"(?:[^.;,]{{0,40}}, )?(?:{_SET} {_BE} (?:found guilty|convicted)|[^.;,]{{3,40}} (?:found|convicted|held) "
    rf"{_SET.replace('P<', 'P<o')}(?= guilty| of)(?: guilty)?) (?:of|on|for)\b",
    re.IGNORECASE,
)
_ACCUSED: Final = compiled(
    rf"(?:[^.;,]{{0,40}}, )?{_SET} (?:{_BE} (?:accused|charged|prosecuted|indicted|tried|(?:being )?investigated"
    r"|on trial|standing trial|suspected)|faced?(?: \w+)? (?:charges|trial)|stand (?:accused|trial)|stood trial)\b",
    re.IGNORECASE,
)
# what makes a verdict another matter than the one before
_APART: Final = compiled(
    r"\b(?:another|(?:a|an) (?:separate|different|unrelated|earlier)|separately|earlier|previously|last year"
    r"|in (?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_IF: Final = compiled(r"\b(?:if|unless)\b", re.IGNORECASE)
_ANYBODY: Final = word_list("people.toml", "in_dock", "all_of_them")
_VERDICTS: Final = frozenset({"sentencing", "fine"})
_OPENED: Final = LAWFUL_CUSTODY | {"charge", "trial"}
_FLOOR: Final = 0.55  # below it a reason or background, not a charge
_REACH: Final = 4  # sentences from the last that was told to what all were judged on
_NEXT: Final = 2  # between two of them


def charge_all(view: DocView, facts: Facts, events: list[Event]) -> None:
    """Give those who were sentenced or held one after another the charge that is then told of all of them."""
    for n in range(1, len(view.sentences)):
        a, b = view.sentence_span(n)
        judged = _JUDGED.match(view.text, a, b)
        told = judged or _ACCUSED.match(view.text, a, b)
        if told is None or _APART.search(view.text, a, b):
            continue
        charges = [c for c in within(facts.charges, told.end() - 1, b) if c.confidence >= _FLOOR]
        if not charges or (many := _how_many(told)) is None:
            continue
        near = _before(view, events, n, _VERDICTS if judged else _OPENED, many)
        if near is None or any(e.charges or e.laws for e in near) or not _called(view, near, told):
            continue
        if _others_since(view, facts, near, n) or _of_force(view, near, n, told):
            continue
        if _IF.search(view.text, told.end(), b):
            continue  # "The two face charges of libel if they return"
        for event in near:
            event.charges = list(charges)
            event.sentences = sorted({*event.sentences, n})
            event.reasons["charges"] = "what all of those told of were judged on"
        size = len(all_victims(near))
        if judged:
            _drop_nobody(events, n, size)


def charge_each(view: DocView, events: list[Event]) -> None:
    """Give those who are sentenced by name what as many were found guilty of in the sentence before, told of no more.

    "Three reporters were found guilty of libel. X got a year, Y and Z eight months": one record each, none of three.
    """
    gone = set[int]()
    for whole in [e for e in events if e.act == "conviction" and e.modality in FACTUAL and e.charges]:
        group, n = whole.victims.group, whole.sentence
        many = 0 if group is None or whole.victims.people or group.min != group.max else group.min or 0
        near = [e for e in events if e.act in _VERDICTS and e.modality in FACTUAL and e.sentence == n + 1]
        if many <= 1 or len(all_victims(near)) != many or view.parted(n, n + 1):
            continue
        if any(e.charges or e.laws or e.former or e.victims.group is not None or not e.victims.people for e in near):
            continue
        for event in near:
            event.charges, event.laws = list(whole.charges), list(whole.laws)
            event.sentences = sorted({*event.sentences, n})
            event.reasons["charges"] = "what as many were found guilty of just before"
            if event.date is None and whole.date is not None:
                event.date, event.reasons["date"] = whole.date, "that of the verdict on as many just before"
            event.actors = event.actors or list(whole.actors)
            event.places = event.places or list(whole.places)
        gone.add(id(whole))
    events[:] = [e for e in events if id(e) not in gone]


def _how_many(told: re.Match[str]) -> int | None:
    """Return how many people a phrase for all of them says, 0 where it says several; None where it is none for them."""
    groups = {k.removeprefix("o"): v for k, v in told.groupdict().items() if v}
    noun = groups.get("noun", "").lower().split()
    if noun and noun[-1] not in people().plurals:
        return None
    if "n" in groups:
        return int(NUMBER_WORDS[groups["n"].lower()])
    if "both" in groups:
        return 2
    return 0 if "they" in groups and (noun or groups["they"].lower() != "the") else None


def _before(view: DocView, events: list[Event], n: int, acts: frozenset[str], many: int) -> list[Event] | None:
    """Return the acts on so many people told one after another before sentence `n`; None where they do not add up."""
    able = sorted(
        (e for e in events if e.act in acts and e.modality in FACTUAL and e.sentence < n
         and not view.parted(e.sentence, n)),
        key=lambda e: -e.token,
    )  # fmt: skip
    near: list[Event] = []
    whom: set[int] = set()
    last = n
    for event in able:
        reach = _REACH if not near else _NEXT
        if last - event.sentence > reach or (near and event.act != near[0].act):
            break
        mine = set(event.victims.people)
        if not mine or event.victims.group is not None or event.former or whom & mine:
            return None
        if _APART.search(view.text, *view.sentence_span(event.sentence)):
            return None
        near.append(event)
        whom |= mine
        last = event.sentence
        if many and len(whom) >= many:
            break
    if len(near) < (1 if many else 2) or len(whom) != (many or len(whom)):
        return None
    # "arrested three students on Monday. A magistrate remanded them. The three face charges": of both
    held = [e for e in able if e not in near and set(e.victims.people) == whom and e.act in LAWFUL_CUSTODY]
    return near + [e for e in held if near[-1].sentence - e.sentence <= _NEXT]


def _called(view: DocView, near: list[Event], told: re.Match[str]) -> bool:
    """Tell whether what all are called fits those told of ("the journalists" an editor and a reporter)."""
    noun = next((v for k, v in told.groupdict().items() if k.endswith("noun") and v), "").lower().rpartition(" ")[2]
    if not noun or noun in _ANYBODY:
        return True
    calling = people().occupation
    spans = [view.sentences[e.sentence] for e in near]
    words = {view.lower[t] for first, last in spans for t in range(first, last)}
    alike = {w for w in words if w in calling and calling[w] == calling.get(noun)}
    return bool(alike) or noun in words or people().singular.get(noun) in words


def _others_since(view: DocView, facts: Facts, near: list[Event], n: int) -> bool:
    """Tell whether others are named or counted between the first of these acts and sentence `n`."""
    whom = all_victims(near)
    first, last = min(e.sentence for e in near), max(near, key=lambda e: e.token)
    named = (x for x in view.names if x.label == "PERSON" and first <= view.sentence_at[x.first] < n)
    if any(x.cluster not in whom for x in named if x.cluster >= 0):
        return True
    counted = within(facts.counts, view.end[last.token], view.sentence_span(n)[0])
    told = ((c.min, view.sentence_of(c)) for c in counted)
    return any(least is None or (least > 1 and least != len(whom)) or at > last.sentence for least, at in told)


def _of_force(view: DocView, near: list[Event], n: int, told: re.Match[str]) -> bool:
    """Tell whether "they" may be police or others who act in a sentence between ("Officers beat them. They are")."""
    if not any(v for k, v in told.groupdict().items() if k.endswith("they")):
        return False
    last = max(near, key=lambda e: e.token)
    doers = [t for t in range(last.token, view.sentences[n][0]) if actor_type([view.lower[t]])]
    after = view.sentences[last.sentence][1]
    if any(view.dep[t] in {"nsubj", "nsubjpass"} and t >= after for t in doers):
        return True
    others = (view.head[t] for t in doers if view.dep[t] == "pobj" and view.lower[view.head[t]] == "by")
    return any(view.head[by] not in last.tokens for by in others)  # "arrested in June and beaten by guards. They are"


def _drop_nobody(events: list[Event], n: int, size: int) -> None:
    """Leave out the verdict on a set without names that sentence `n` told: it is that of those named."""
    events[:] = [
        e for e in events
        if not (e.act == "conviction" and e.sentence == n and not e.victims.people and e.victims.group is not None
                and e.victims.group.min in {None, size})
    ]  # fmt: skip
