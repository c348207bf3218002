"""What is told of several at once, in the plural: their sentences, their phones, what each of them had taken."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import all_told

ROWS = [
    # served by several
    ("Five poets are serving ten-year sentences.", "imprisonment Five poets P10Y"),
    ("Five poets are serving ten-year sentences, including Ana Bor.", "imprisonment Ana Bor P10Y"),
    ("Nine people are serving five-year terms.", "imprisonment Nine people P5Y"),
    ("Two monks are serving life sentences, among them Ivo Reis.", "imprisonment Ivo Reis life"),
    ("Five ministers are serving second terms.", ""),
    ("Three senators are serving six-year terms in parliament.", ""),
    ("Four directors serve staggered three-year terms.", ""),
    ("Five governors are serving five-year terms.", ""),
    ("Five deputies are serving their four-year terms.", ""),
    ("Nine lawmakers are serving five-year terms in prison.", "imprisonment Nine lawmakers P5Y"),
    ("Seven union members are serving three years for sedition.", "imprisonment Seven union members P3Y"),
    ("Two judges are serving four-year terms for bribery.", "imprisonment Two judges P4Y"),
    ("Ana Bor had her visa appeal refused.", ""),
    # whose the things are
    ("Ana Bor and Ivo Reis's phones were seized by police.", "raid Ana Bor+Ivo Reis"),
    ("Ana Bor and Ivo Reis's cars were set on fire.", "property_destruction Ana Bor+Ivo Reis"),
    ("A court rejected Ana Bor and Ivo Reis's appeals.", "appeal_rejected Ana Bor+Ivo Reis"),
    ("Ana Bor, Zoe Lund and Ivo Reis's homes were searched.", "raid Ana Bor+Ivo Reis+Zoe Lund"),
    ("Ana Bor's and Ivo Reis's phones were seized by police.", "raid Ana Bor+Ivo Reis"),
    ("Ana Bor and Ivo Reis's brother were arrested.", "arrest Ana Bor"),
    ("Police arrested Ana Bor and Ivo Reis's driver on 3 May.", "arrest Ana Bor"),
    ("Police arrested Ana Bor and searched Ivo Reis's home.", "arrest Ana Bor; raid Ivo Reis"),
    ("They condemned the killing of Ana Bor and Ivo Reis's arrest.", "arrest Ana Bor+Ivo Reis; killing Ana Bor"),
    # what somebody had done to theirs
    ("Nine poets had their passports confiscated.", "travel_ban Nine poets"),
    ("Nine poets had their sentences overturned.", "sentence_overturned Nine poets"),
    ("Ana Bor had her appeal dismissed.", "appeal_rejected Ana Bor"),
    ("Prosecutors saw their appeal rejected.", ""),
    ("Two restaurants had their licences revoked.", ""),
    # the same words in the plural
    ("Ana Bor and Ivo Reis were stripped of their citizenships.", "harassment Ana Bor+Ivo Reis"),
    ("Ana Bor and Ivo Reis had their licences revoked.", "dismissal Ana Bor+Ivo Reis"),
    ("Ana Bor and Ivo Reis were sent to labour camps.", "detention Ana Bor+Ivo Reis"),
]


@pytest.mark.parametrize(("text", "wanted"), ROWS, ids=[text for text, _ in ROWS])
def test_who_suffers_what_is_told_of_several(extractor: Extractor, text: str, wanted: str):
    incidents = all_told(extractor, text)
    told = set()
    for r in incidents:
        whom = "+".join(sorted(p.name for p in [*r.people, *r.organisations] if p.role == "victim"))
        term = (r.penalty.term.iso if r.penalty.term else r.penalty.kind) if r.penalty else ""
        told.add(" ".join(filter(None, [r.act, whom or (r.group and r.group.text), term])))
    assert told == ({*wanted.split("; ")} if wanted else set())
