"""The words over an act that tell how real it is: verbs, nouns, modals and adverbs of `models/modality.toml`."""

from __future__ import annotations

from functools import cache

from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.wordlists import noun_list, verb_list
from pipeline.nouns import noun_forms
from pipeline.paths import toml_table


@cache
def presupposers() -> frozenset[str]:
    """Return the forms of verbs whose object has happened, whatever stands above ("condemn the arrest")."""
    return verb_list("modality.toml", "verbs", "presupposing")


@cache
def inquiries() -> frozenset[str]:
    """Return the forms of nouns that take what stands under them for granted ("an investigation into the killing")."""
    return noun_list("modality.toml", "nouns", "presupposing")


@cache
def tables() -> tuple[dict[str, str], dict[str, str], dict[str, str], dict[str, str], frozenset[str]]:
    """Return verb form, noun form, modal and adverb to modality, and the forms of factual governors."""
    t = toml_table("modality.toml")
    verbs: dict[str, str] = {}
    for mode, lemmas in t["verbs"].items():
        if mode not in {"factual", "presupposing", "factive"}:
            for lemma in lemmas:
                for form in verb_forms(lemma):
                    verbs.setdefault(form, mode)
    told = {mode: words for mode, words in t["nouns"].items() if mode != "presupposing"}
    nouns = {form: mode for mode, words in told.items() for w in words for form in noun_forms(w)}
    modals = {w: mode for mode, words in t["modals"].items() for w in words}
    adverbs = {w: mode for mode, words in t["adverbs"].items() for w in words}
    return verbs, nouns, modals, adverbs, verb_list("modality.toml", "verbs", "factual")
