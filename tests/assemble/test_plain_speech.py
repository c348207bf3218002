"""How people speak and tabloids write: "got killed", "the cops nabbed X", "given the sack", "left to rot"."""

from __future__ import annotations

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told

TOLD = {
    "Ana Kor got killed after five years in prison.": ("killing", "imprisonment"),
    "Ana Kor got released on Monday after five years in prison.": ("release", "imprisonment"),
    "Ana Kor got five years in prison on Monday.": ("sentencing",),
    "Ana Kor got sentenced to five years in prison.": ("sentencing",),
    "Ana Kor was left to rot in jail for two years.": ("detention",),
    "Ana Kor left prison on Monday.": ("release",),
    "Ana Kor was fired over a post against the war.": ("dismissal",),
    "Ana Kor was given the sack over a post.": ("dismissal",),
    "The newspaper gave Ana Kor the boot over a post.": ("dismissal",),
    "Ana Kor was let go by the newspaper after ten years.": ("dismissal",),
    "Ana Kor was made to resign from the faculty after the post.": ("dismissal",),
    "They kicked Ana Kor out of the country.": ("exile",),
    "Ana Kor was booted out of Qatar.": ("exile",),
    "Ana Kor was not let out of the country.": ("travel_ban",),
    "Prosecutors slapped a libel charge on Ana Kor.": ("charge",),
    "They locked Ana Kor away in a psychiatric ward.": ("psychiatric_confinement",),
}
NOTHING = (
    "Ana Kor was left in prison.",
    "The court left Ana Kor in prison.",
    "Shots were fired over a post about Ana Kor.",
    "Ana Kor was fired up over the post.",
    "He gave Ana Kor the sack of flour.",
    "Ana Kor was given the sack race prize.",
    "Ana Kor got the boot from the show after a bad dance.",
    "Ana Kor was busted down to sergeant.",
    "Ana Kor was put on trial contract.",
    "Ana Kor was cut down to size.",
    "Ana Kor was kicked out of the country music show.",
    "Ana Kor was not let out of the country club.",
    "Ana Kor was made to quit smoking.",
    "The bank slapped charges on Ana Kor's account.",
)
DOERS = {
    "Cops nabbed Ana Kor outside her flat on Monday.": ("Cops", "state_security"),
    "A cop shot Ana Kor dead.": ("cop", "state_security"),
    "Masked officers arrested Ana Kor.": ("Masked officers", "state_security"),
    "Uniformed officers arrested Ana Kor.": ("Uniformed officers", "state_security"),
    "Uniformed men beat Ana Kor.": ("Uniformed men", "unknown"),
    "Masked men beat Ana Kor.": ("Masked men", "unknown"),
}


told = partial(facts_told, published="2024-05-06")


@pytest.mark.parametrize("text", TOLD)
def test_what_is_told_in_plain_speech(extractor: Extractor, text: str) -> None:
    found = told(extractor, text)
    assert sorted(i.act for i in found) == sorted(TOLD[text])
    assert all([p.name for p in i.people if p.role == "victim"] == ["Ana Kor"] for i in found)


@pytest.mark.parametrize("text", NOTHING)
def test_the_same_words_of_something_else(extractor: Extractor, text: str) -> None:
    assert told(extractor, text) == []


@pytest.mark.parametrize("text", DOERS)
def test_who_plain_words_say_did_it(extractor: Extractor, text: str) -> None:
    (incident,) = told(extractor, text)
    doers = [(o.name, o.actor_type) for o in [*incident.people, *incident.organisations] if o.role != "victim"]
    assert doers == [DOERS[text]]


def test_a_term_after_locked_up_is_no_maximum(extractor: Extractor) -> None:
    (incident,) = told(extractor, "Ana Kor was locked up for two years for insulting the president.")
    assert incident.penalty is not None
    assert incident.penalty.status != "maximum"
