"""The words that tell acts, read once from `models/acts.toml`, `acts_told.toml`, `acts_steps.toml` and `verbs.toml`."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import Any

from pipeline.families import NAME
from pipeline.late import Late
from pipeline.nouns import noun_forms
from pipeline.paths import KnowledgeError, toml_table

VOWELS = set("aeiou")
FILES = ("acts.toml", "acts_told.toml", "acts_steps.toml")  # in this order the rules are tried


@dataclass(frozen=True, slots=True)
class Trigger:
    """One rule. `number` is its place in the files, the order in which rules are tried."""

    number: int
    act: str
    pos: str
    frames: tuple[str, ...]
    kind: str
    prior: float
    after: Late | None
    before: Late | None
    unless_after: Late | None
    unless_before: Late | None
    passive_only: bool
    needs_actor: bool
    by_state: bool
    by_country: bool
    negated: bool
    follows: frozenset[str]
    unless_follows: frozenset[str] = frozenset()
    thing: Late | None = None
    unless_thing: Late | None = None
    as_before: bool = False
    under_fire: bool = False
    of_harm: bool = False
    or_told: Late | None = None
    by_captors: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words to rules: `verbs` by form (with its lemma and tag classes), `nouns` by first word of each expression."""

    verbs: dict[str, tuple[Trigger, ...]]
    nouns: dict[str, tuple[tuple[tuple[str, ...], Trigger], ...]]
    lemma: dict[str, str]


TWICE = frozenset(toml_table("verbs.toml")["doubled"]["always"])


EITHER = frozenset(toml_table("verbs.toml")["doubled"]["british"])


def regular_forms(lemma: str) -> list[str]:
    """Return the -s, -ed and -ing forms of a regular verb (first word of a phrase only)."""
    if lemma in EITHER:
        return [lemma + "s", lemma + "ed", lemma + "ing", lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing"]
    if lemma in TWICE:
        return [lemma + "s", lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing"]
    if lemma.endswith("ic"):
        return [lemma + "s", lemma + "ked", lemma + "king"]  # trafficked
    if re.fullmatch(r"\w{2,}[^aeiou][aeiou]l", lemma):  # cancelled and canceled
        return [lemma + "s", lemma + "led", lemma + "ling", lemma + "ed", lemma + "ing"]
    if lemma.endswith("e") and not lemma.endswith("ee"):
        return [lemma + "s", lemma + "d", lemma[:-1] + "ing"]
    if lemma.endswith("y") and len(lemma) > 2 and lemma[-2] not in VOWELS:
        return [lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"]
    if lemma.endswith("ee"):
        return [lemma + "s", lemma + "d", lemma + "ing"]
    es = "es" if lemma.endswith(("s", "x", "z", "ch", "sh", "o")) else "s"
    return [lemma + es, lemma + "ed", lemma + "ing"]


@cache
def irregular() -> dict[str, list[str]]:
    """Return the irregular verbs: lemma → [past, past participle]."""
    table: dict[str, list[str]] = toml_table("verbs.toml")["irregular"]
    return table


@cache
def irregular_forms(lemma: str) -> list[str] | None:
    """Return past and past participle of an irregular verb, those of its base with a prefix ("overthrow": overthrew).

    None for a regular one. Only bases that are irregular like it whatever the prefix are listed.
    """
    if lemma in irregular():
        return irregular()[lemma]
    listed: dict[str, list[str]] = toml_table("verbs.toml")["prefixed"]
    for prefix in listed["prefixes"]:
        base = lemma.removeprefix(prefix)
        if base != lemma and base in listed["bases"]:
            return [prefix + form for form in irregular()[base]]
    return None


@cache
def verb_forms(lemma: str) -> tuple[str, ...]:
    """Return every form of a verb, the lemma first."""
    forms = [lemma, *regular_forms(lemma)]
    past = irregular_forms(lemma)
    if past is not None:
        doubled = past[0][:-2] if past[0].endswith("ed") and len(past[0]) > 4 and past[0][-3] == past[0][-4] else None
        if doubled:
            forms = [lemma, forms[1], doubled + "ing"]
        elif lemma == "have":
            forms = [lemma, "has", "having"]
        elif lemma == "die":
            forms = [lemma, "dies", "dying"]
        elif lemma in {"lie", "be"}:
            forms = [lemma, "lying"] if lemma == "lie" else ["be", "is", "are", "were", "being", "am", "'s", "’s"]
        else:
            stem = lemma[:-1] if lemma.endswith("e") and not lemma.endswith("ee") else lemma
            ing = stem + stem[-1] + "ing" if doubles(lemma) else stem + "ing"
            forms = [lemma, forms[1], ing]
        forms.extend(past)
        if lemma == "free":
            forms.append("freeing")
    return tuple(dict.fromkeys(forms))


def forms_of(*lemmas: str) -> frozenset[str]:
    """Return every form of some verbs."""
    return frozenset(form for lemma in lemmas for form in verb_forms(lemma))


@cache
def participles() -> frozenset[str]:
    """Return the past participles of the verbs that tell acts."""
    lemmas = {lemma for rule in toml_table("acts.toml")["trigger"] for lemma in rule.get("verbs", ())}
    found = {past[1] if (past := irregular_forms(v)) else form for v in lemmas for form in verb_forms(v)[2:3]}
    return frozenset(found | {form for v in lemmas for form in verb_forms(v) if form.endswith("ed")})


def doubles(lemma: str) -> bool:
    """Tell whether the last consonant doubles before -ing (set, run, beat does not)."""
    twice = {"begin", "forbid", "forget", "overrun", "rerun"}
    return bool(re.fullmatch(r"[^aeiou]*[aeiou][bdgklmnprt]", lemma)) or lemma in twice


def pattern(rule: dict[str, Any], key: str) -> Late | None:
    """Return a rule's pattern, where it has one; an article has words for few of the rules. {country} is any country.

    Raises:
        KnowledgeError: if it asks for one by a name that nothing has.
    """
    if key not in rule:
        return None
    source: str = rule[key]
    return Late(NAME.sub(lambda name: _said(name[1]), source) if "{" in source else source, re.IGNORECASE)


@cache
def _said(name: str, *within: str) -> str:
    """Return the pattern that stands for a name in braces, itself in none of those `within` which it is asked for."""
    source = countries() if name == "country" else toml_table("acts.toml")["said"].get(name)
    if source is None or name in within:
        raise KnowledgeError(f"acts: a rule asks for a pattern that [said] does not have: {name}")
    return NAME.sub(lambda inner: _said(inner[1], name, *within), source)


@cache
def countries() -> str:
    """Return a pattern of the names of countries that `places.toml` has, as written."""
    names = {n for land in toml_table("places.toml")["countries"].values() for n in land["names"]}
    names |= set(toml_table("places.toml")["ambiguous"]["names"])
    return f"(?-i:(?:the )?(?:{'|'.join(sorted(map(re.escape, names), reverse=True))}))"


def words_of(expression: str) -> tuple[str, ...]:
    """Cut an expression as the tokeniser does: at blanks and hyphens."""
    return tuple(re.findall(r"[^\W_]+|-|['’]s?", expression))


@cache
def lexicon() -> Lexicon:
    """Load the acts (once a process)."""
    rules: list[dict[str, Any]] = []
    for file in FILES:
        rules += toml_table(file)["trigger"]
    rules.sort(key=lambda rule: "follows" in rule)  # what tells an act by itself goes before what needs a story
    verbs: dict[str, list[Trigger]] = defaultdict(list)
    nouns: dict[str, list[tuple[tuple[str, ...], Trigger]]] = defaultdict(list)
    lemmas: dict[str, str] = {}
    for number, rule in enumerate(rules):
        trigger = Trigger(
            number=number,
            act=rule["act"],
            pos="verb" if "verbs" in rule else "noun",
            frames=tuple(rule["victim"]),
            kind=rule.get("kind", "person"),
            prior=float(rule.get("prior", 0.8)),
            after=pattern(rule, "after"),
            before=pattern(rule, "before"),
            unless_after=pattern(rule, "unless_after"),
            unless_before=pattern(rule, "unless_before"),
            thing=pattern(rule, "thing"),
            unless_thing=pattern(rule, "unless_thing"),
            passive_only=rule.get("passive_only", False),
            needs_actor=rule.get("needs_actor", False),
            by_state=rule.get("by_state", False),
            by_country=rule.get("by_country", False),
            negated=rule.get("negated", False),
            as_before=rule.get("as_before", False),
            under_fire=rule.get("under_fire", False),
            of_harm=rule.get("of_harm", False),
            follows=frozenset(rule.get("follows", ())),
            or_told=pattern(rule, "or_told"),
            unless_follows=frozenset(rule.get("unless_follows", ())),
            by_captors=rule.get("by_captors", False),
        )
        for lemma in rule.get("verbs", ()):
            for form in verb_forms(lemma):
                lemmas.setdefault(form, lemma)
                if trigger not in verbs[form][-1:]:
                    verbs[form].append(trigger)
        for noun in rule.get("nouns", ()):
            for form in noun_forms(noun):
                parts = words_of(form)
                nouns[parts[-1]].append((parts, trigger))
    for parts_of in nouns.values():
        parts_of.sort(key=lambda pair: (-len(pair[0]), pair[1].number))
    return Lexicon(
        {k: tuple(v) for k, v in verbs.items()},
        {k: tuple(v) for k, v in nouns.items()},
        lemmas,
    )
