"""`hrdsattack`: what one article tells as a whole, over filled documents and by the paper's rule (`_paper`)."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pipeline.evaluate.causes import one_line, sentence_about
from pipeline.evaluate.datasets import hrdsattack_article
from pipeline.evaluate.figures import (
    Counts,
    Evaluation,
    EvaluationError,
    Fault,
    Record,
    Share,
    Table,
    factual,
    parties,
    party_name,
    percent,
)
from pipeline.evaluate.hrdsattack_gold import (
    INSUFFICIENT,
    REGIONAL,
    STATE,
    WITH,
    WITHOUT,
    Answers,
    clean_answers,
)
from pipeline.evaluate.markup import paragraphs
from pipeline.evaluate.names import fold_plain, without_contained, words
from pipeline.evaluate.shapes import ATTACK_ROW, check
from pipeline.evaluate.slots import span
from pipeline.evaluate.system import IncidentSystem

_DETENTION = (
    "arrest", "detention", "house_arrest", "imprisonment", "psychiatric_confinement", "charge", "trial", "conviction",
    "sentencing",
)  # fmt: skip
_VIOLATIONS = dict.fromkeys(_DETENTION, "arbitrary detention") | {
    "killing": "killing", "execution": "killing", "death_in_custody": "killing", "abduction": "kidnapping",
    "enforced_disappearance": "enforced disappearance", "torture": "torture", "ill_treatment": "torture",
}  # fmt: skip
_NO_HARM = frozenset({"release", "parole", "pardon", "acquittal", "sentence_overturned"})
_BY_LAW = frozenset({*_DETENTION, "fine", "appeal_rejected", "travel_ban"})
"""Acts that by the definition of the records only a state does: whoever else seizes people abducts."""
_CLASSES = {
    "state_security": STATE, "state_other": STATE, "armed_with_state": WITH, "armed_non_state": WITHOUT,
    "private": WITHOUT, "regional_organisation": REGIONAL,
}  # fmt: skip
_LABELS = {"state_other": "other state actors", "private": "other non-state actors"}
_CITY_KINDS = frozenset({"city", "locality"})
SLOTS = ("perpetrator_type", "country", "city", "year", "month", "day")


@dataclass(frozen=True, slots=True)
class Reading:
    """One article as our records tell it."""

    violations: frozenset[str]
    victims: tuple[str, ...]
    perpetrator: str
    perpetrator_by_law: str
    """The same, but a state's where no actor is told of an act of law; only a note tells how often that is right."""
    perpetrator_label: str
    country: str | None
    city: frozenset[str]
    """The most frequent city under each of its names, folded."""
    year: int | None
    month: int | None
    day: int | None


@dataclass(slots=True)
class Tally:
    """The counts of one run."""

    exact: Counts = field(default_factory=Counts)
    fuzzy: Counts = field(default_factory=Counts)
    violations: Counts = field(default_factory=Counts)
    by_violation: dict[str, Counts] = field(default_factory=dict)
    filled: dict[str, Share] = field(default_factory=lambda: {slot: Share() for slot in SLOTS})
    paper: dict[str, Share] = field(default_factory=lambda: {slot: Share() for slot in SLOTS})
    own_labels: Share = field(default_factory=Share)
    types_by_law: Share = field(default_factory=Share)

    def figures(self) -> dict[str, float | None]:
        """Return the JSON line, percent; the three F1 are the same under both rules."""
        scores = {
            "victim_exact_f1": percent(self.exact.f1),
            "victim_fuzzy_f1": percent(self.fuzzy.f1),
            "violation_f1": percent(self.violations.f1),
        }
        return {
            **scores,
            **{slot: share.percent for slot, share in self.filled.items()},
            **{f"{name}_paper": value for name, value in scores.items()},
            **{f"{slot}_paper": share.percent for slot, share in self.paper.items()},
        }


def read_document(records: Sequence[Record]) -> Reading:
    """Turn the records of one article into the answers that the data set asks for."""
    told = factual(records)
    harms = [record for record in told if record.get("act") not in _NO_HARM]
    actors = [
        str(party["actor_type"])
        for record in harms
        for role in ("perpetrator", "authority")
        for party in parties(record, role)
        if party.get("actor_type") in _CLASSES
    ]
    perpetrator = _most(_CLASSES[actor] for actor in actors) or INSUFFICIENT
    by_law = STATE if not actors and any(record.get("act") in _BY_LAW for record in harms) else perpetrator
    known = [
        (when, str((record.get("date") or {}).get("precision") or ""))
        for record in told
        if (when := span(record.get("date")))
    ]
    days = [when[0] for when, precision in known if precision == "day" or (not precision and when[0] == when[1])]
    latest = max(days, default=None)
    return Reading(
        violations=frozenset(_VIOLATIONS.get(str(record.get("act")), "other") for record in harms)
        or frozenset({"unknown"}),
        victims=tuple(
            without_contained([party_name(p) for record in harms for p in parties(record, "victim", ("people",))])
        ),
        perpetrator=perpetrator,
        perpetrator_by_law=by_law,
        perpetrator_label=_most(_LABELS.get(actor, _CLASSES[actor]) for actor in actors) or "insufficient info",
        country=_most(code for record in told if (code := (record.get("country") or {}).get("alpha_2"))),
        city=_city(told),
        year=_most(when[0].year for when, _ in known if when[0].year == when[1].year),
        month=latest.month if latest else None,
        day=latest.day if latest else None,
    )


def _most[T](values: Iterable[T]) -> T | None:
    """Return the most frequent value, the first of equals."""
    ranked = Counter(values).most_common(1)
    return ranked[0][0] if ranked else None


def _city(records: Sequence[Record]) -> frozenset[str]:
    cities = [
        place
        for record in records
        for place in record.get("places") or []
        if place.get("kind") in _CITY_KINDS or "kind" not in place
    ]
    name = _most(fold_plain(place.get("name") or place.get("text")) for place in cities)
    if not name:
        return frozenset()
    same = [place for place in cities if fold_plain(place.get("name") or place.get("text")) == name]
    return frozenset({name, *(fold_plain(place.get("text")) for place in same)}) - {""}


def match_names(
    gold: Sequence[str], found: Sequence[str], same: Callable[[str, str], bool]
) -> tuple[Counts, list[str], list[str]]:
    """Match names one to one, equal ones first; return the counts, the missed and the superfluous ones."""
    left, missed = list(found), []
    for name in gold:
        if name in left:
            left.remove(name)
        else:
            missed.append(name)
    for name in list(missed):
        hit = next((other for other in left if same(name, other)), None)
        if hit is not None:
            left.remove(hit)
            missed.remove(name)
    return Counts(len(gold) - len(missed), len(left), len(missed)), missed, left


def contained(a: str, b: str) -> bool:
    """Say whether one of two folded names contains the other."""
    return a in b or b in a


def score(
    samples: Sequence[Mapping[str, Any]], predictions: Mapping[str, Sequence[Record]]
) -> tuple[Tally, list[Fault]]:
    """Score the records of each article against its annotation.

    Args:
        samples: the data set's own objects.
        predictions: records by `Input.GLOBALEVENTID`; an article without an entry has none.

    Returns:
        The counts, and every wrong answer.
    """
    tally, faults = Tally(), []
    for sample in samples:
        identity = str(sample["sample"]["Input.GLOBALEVENTID"])
        gold = clean_answers(sample["annotations"][0]["annotation"])
        records = predictions.get(identity, ())
        found = _score_document(identity, gold, read_document(records), records, tally)
        text = "\n".join(paragraphs(sample["sample"].get("Input.article_interface") or ""))
        faults += [_with_sentence(fault, text) for fault in found]
    return tally, faults


def _with_sentence(fault: Fault, text: str) -> Fault:
    """Add the sentence of the article that has the missed answer's words."""
    if fault.sentence or fault.kind == "extra":
        return fault
    return replace(fault, sentence=sentence_about(text, words(fault.what.split(" ≠ ")[0])))


def _score_document(name: str, gold: Answers, found: Reading, records: Sequence[Record], tally: Tally) -> list[Fault]:
    faults: list[Fault] = []
    victims = without_contained(gold.victims)
    tally.exact.add(match_names(victims, found.victims, str.__eq__)[0])
    counts, missed, extra = match_names(victims, found.victims, contained)
    tally.fuzzy.add(counts)
    faults += [Fault("miss", "victim name", name, victim) for victim in missed]
    faults += [Fault("extra", "victim name", name, victim, _sentence(records, victim)) for victim in extra]
    right = gold.violations & found.violations
    tally.violations.add(Counts(len(right), len(found.violations - right), len(gold.violations - right)))
    for violation in gold.violations | found.violations:
        own = tally.by_violation.setdefault(violation, Counts())
        own.add(Counts(violation in right, violation not in gold.violations, violation not in found.violations))
        if violation not in right:
            kind = "miss" if violation in gold.violations else "extra"
            faults.append(Fault(kind, f"violation {violation}", name, violation, _act_sentence(records, violation)))
    filled = {
        "perpetrator_type": (gold.perpetrator, found.perpetrator, gold.perpetrator == found.perpetrator),
        "country": (gold.countries, found.country, found.country in gold.countries),
        "city": (gold.city, "/".join(sorted(found.city)), _same_city(gold.city, found.city)),
        "year": (gold.year, found.year, gold.year == found.year),
        "month": (gold.month, found.month, gold.month == found.month),
        "day": (gold.day, found.day, gold.day == found.day),
    }
    for slot, (wanted, got, ok) in filled.items():
        if wanted:
            tally.filled[slot].put(bool(ok))
            if not ok:
                shown = "/".join(sorted(wanted)) if isinstance(wanted, frozenset) else wanted
                faults.append(
                    Fault(
                        "wrong",
                        f"{slot}: {'none' if got in {None, '', INSUFFICIENT} else 'another'}",
                        name,
                        f"{shown} ≠ {got or '–'}",
                    )
                )
        tally.paper[slot].put(bool(wanted and ok))
    if gold.perpetrator:
        tally.types_by_law.put(gold.perpetrator == found.perpetrator_by_law)
    if gold.perpetrator_label:
        tally.own_labels.put(gold.perpetrator_label == found.perpetrator_label)
    return faults


def _same_city(gold: str | None, found: frozenset[str]) -> bool:
    wanted = fold_plain(gold)
    return bool(wanted) and any(contained(wanted, name) for name in found)


def _sentence(records: Sequence[Record], victim: str) -> str:
    for record in factual(records):
        if any(fold_plain(party_name(party)) == victim for party in parties(record, "victim")):
            return one_line(f"[{record.get('act')}] {record.get('summary') or ''}")
    return ""


def _act_sentence(records: Sequence[Record], violation: str) -> str:
    for record in factual(records):
        if record.get("act") not in _NO_HARM and _VIOLATIONS.get(str(record.get("act")), "other") == violation:
            return one_line(f"[{record.get('act')}] {record.get('summary') or ''}")
    return ""


def load(file: Path, limit: int | None = None) -> list[dict[str, Any]]:
    """Read the data set's JSON list.

    Raises:
        EvaluationError: if the file holds something else.
    """
    try:
        samples = json.loads(file.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise EvaluationError(f"{file}: no JSON: {error}") from error
    if not isinstance(samples, list) or not samples:
        raise EvaluationError(f"{file}: HRDsAttack is a list of samples with annotations")
    known: Counter[str] = Counter()
    for number, sample in enumerate(samples, 1):
        check(ATTACK_ROW, sample, f"{file}, sample {number}")
        identity = str(sample["sample"]["Input.GLOBALEVENTID"])
        known[identity] += 1
        if known[identity] > 1:  # two articles of one event are two documents
            sample["sample"]["Input.GLOBALEVENTID"] = f"{identity} ({known[identity]})"
    return samples[:limit]


def evaluate(file: Path, system: IncidentSystem, *, limit: int | None = None) -> Evaluation:
    """Run a system on the articles of a file and score it."""
    samples = load(file, limit)
    read = [hrdsattack_article(sample) for sample in samples]
    articles = [article for article, _ in read]
    predictions = {str(a.source_id): found for a, found in zip(articles, system(articles), strict=True)}
    tally, faults = score(samples, predictions)
    evaluation = Evaluation("hrdsattack", tally.figures(), tables(tally), faults=faults)
    evaluation.notes += notes(samples, tally)
    if joined := sum(not clean for _, clean in read):
        evaluation.notes.append(
            f"{joined} articles were joined from their paragraphs, the cleaner having split or cut them"
        )
    return evaluation


def notes(samples: Sequence[Mapping[str, Any]], tally: Tally) -> list[str]:
    """Say what the cleaning left out, and the figure for the annotators' seven labels as they stand."""
    answers = [clean_answers(sample["annotations"][0]["annotation"]) for sample in samples]
    nowhere = sum(bool(answer.country_text) and not answer.countries for answer in answers)
    return [
        f"{nowhere} documents whose country is none (a continent) count as empty",
        (
            "perpetrator type: the label `other state actors` counts as state actor, `other non-state actors` as other "
            f"actors without permissions; with the seven labels as they stand: {tally.own_labels.percent} over filled"
        ),
        (
            "perpetrator type: by the actors that records tell; were every arrest, charge, trial or sentence without "
            f"one a state's: {tally.types_by_law.percent} over filled"
        ),
    ]


def tables(tally: Tally) -> list[Table]:
    """Return the tables of a run."""
    found = [
        ("victim names, exact", tally.exact),
        ("victim names, fuzzy", tally.fuzzy),
        ("violation types", tally.violations),
    ]
    found += [(f"  {name}", counts) for name, counts in sorted(tally.by_violation.items())]
    return [
        Table(
            "found in the article", ["", "P", "R", "F1", "gold"], [[name, *counts.cells()] for name, counts in found]
        ),
        Table(
            "told of the article",
            ["", "filled %", "n", "paper's rule %", "n"],
            [[slot, *tally.filled[slot].cells(), *tally.paper[slot].cells()] for slot in SLOTS],
        ),
    ]
