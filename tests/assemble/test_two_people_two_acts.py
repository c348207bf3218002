"""Two people of one sentence: who is the first, who the second, and what is told of each without a verb."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import all_told

ROWS = [
    # one of two
    ("Zoe Reis and the mayor of Osh met; the latter was arrested on 3 May 2020.", "arrest the mayor 2020-05-03"),
    (
        "Ana Bor and the editor of the Lume Times were held; the latter was freed on 4 May 2020.",
        "detention Ana Bor+the editor of the Lume Times; release the editor of the Lume Times 2020-05-04",
    ),
    (
        "Police searched the homes of Ana Bor and Zoe Reis. The latter was arrested.",
        "raid Ana Bor+Zoe Reis; arrest Zoe Reis",
    ),
    (
        "Ana Bor, a nurse, and her client Ivo Reis were charged with libel. The former was acquitted on 3 May 2020.",
        "charge Ana Bor+Ivo Reis; acquittal Ana Bor 2020-05-03",
    ),
    (
        "Gunmen attacked Ana Bor and the mayor of Osh. The latter was killed.",
        "attack Ana Bor+the mayor; killing the mayor",
    ),
    # who is joined to whom
    ("The mayor of Osh and Ana Bor were arrested on 3 May 2020.", "arrest Ana Bor+The mayor 2020-05-03"),
    ("Police arrested the head of the Lume Union and Ana Bor.", "arrest Ana Bor+the head of the Lume Union"),
    ("Ana Bor and the mayor of Osh were arrested.", "arrest Ana Bor+the mayor"),
    ("Ana Bor, the mayor of Osh, was arrested.", "arrest Ana Bor"),
    ("The governor of Osh and Jalal Abad was beaten.", "attack The governor"),
    # what is left of a clause
    (
        "A court jailed Ana Bor for five years on 3 May 2020 and Zoe Reis for three on 5 June 2020.",
        "sentencing Ana Bor 2020-05-03 P5Y; sentencing Zoe Reis 2020-06-05 P3Y",
    ),
    (
        "Ana Bor was sentenced to five years in 2000 for treason and Zoe Reis to three in 2009 for libel.",
        "sentencing Ana Bor 2000-01-01 P5Y treason; sentencing Zoe Reis 2009-01-01 P3Y libel",
    ),
    (
        "A court jailed Ana Bor for five years on 3 May 2020 and her husband for three on 5 June 2020.",
        "sentencing Ana Bor 2020-05-03 P5Y; sentencing her husband 2020-06-05 P3Y",
    ),
    (
        "Ana Bor and Zoe Reis were held; the first was freed on 4 May 2020, the second on 9 May 2020.",
        "detention Ana Bor+Zoe Reis; release Ana Bor 2020-05-04; release Zoe Reis 2020-05-09",
    ),
    (
        "Ana Bor was jailed for five years in May 2020 and Zoe Reis, her lawyer, for three in June 2020.",
        "sentencing Ana Bor 2020-05-01 P5Y; sentencing Zoe Reis 2020-06-01 P3Y",
    ),
    (
        "A court jailed Ana Bor for five years on 3 May 2020 and Zoe Reis on 5 June 2020 fled.",
        "sentencing Ana Bor 2020-05-03 P5Y",
    ),
    (
        "Soldiers killed Ana Bor on 2 May 2020, hours after talks with Eli Voss and Zoe Reis on 1 May 2020.",
        "killing Ana Bor 2020-05-02",
    ),
    ("Ana Bor was given three years in prison and a five-year ban on public office.", "sentencing Ana Bor P3Y"),
    (
        "The release of Ana Bor was followed by those of Zoe Reis and Eli Voss.",
        "release Ana Bor; release Eli Voss+Zoe Reis",
    ),
    ("The killing of Ana Bor, like that of Zoe Reis, was never solved.", "killing Ana Bor; killing Zoe Reis"),
    # whose friends they are
    (
        "Friends of Pavel Orno were arrested after police had shot him dead.",
        "arrest Friends of Pavel Orno; killing Pavel Orno",
    ),
    (
        "The wife of Pavel Orno was arrested after police had shot him dead.",
        "arrest The wife of Pavel Orno; killing Pavel Orno",
    ),
    (
        "Relatives of Ana Bor were beaten after police had arrested her.",
        "attack Relatives of Ana Bor; arrest Ana Bor",
    ),
]


@pytest.mark.parametrize(("text", "wanted"), ROWS, ids=[text for text, _ in ROWS])
def test_each_has_their_own(extractor: Extractor, text: str, wanted: str):
    incidents = all_told(extractor, text)
    told = set()
    for r in incidents:
        whom = sorted([p.name for p in r.people if p.role == "victim"] + ([r.group.text] if r.group else []))
        of = [(r.date.start or "") if r.date else "", r.penalty.term.iso if r.penalty and r.penalty.term else ""]
        charges = [c.text for c in r.charges] if "theft" in wanted or "libel" in wanted.split() else []
        told.add(" ".join(x for x in (r.act, "+".join(whom), *of, *charges) if x))
    assert told == set(wanted.split("; "))


DOERS = [
    ("The ones who killed Pavel Orno were never found.", None),
    ("Pavel Orno was killed by the same ones who had threatened him.", None),
    ("The ones who killed Pavel Orno were soldiers.", "soldiers"),
    ("The men who killed Pavel Orno were police officers.", "police officers"),
    ("The men who killed Pavel Orno were not police officers.", "men"),
    ("The men who killed Pavel Orno were former soldiers.", "men"),
    ("The man who killed Pavel Orno was Ivo Reis.", "Ivo Reis"),
    ("Soldiers were the ones who killed Pavel Orno.", "Soldiers"),
]


@pytest.mark.parametrize(("text", "doer"), DOERS, ids=[text for text, _ in DOERS])
def test_who_those_are_who_did_it(extractor: Extractor, text: str, doer: str | None):
    incidents = all_told(extractor, text)
    (killing,) = (r for r in incidents if r.act == "killing")
    found = [p.name for p in [*killing.people, *killing.organisations] if p.role == "perpetrator"]
    assert found == ([] if doer is None else [doer])


def test_whose_lawyer_somebody_is_makes_no_lawyer_of_them(extractor: Extractor):
    incidents = all_told(extractor, "The lawyer of Ana Bor was beaten on 3 May 2020.")
    assert [p.name for r in incidents for p in r.people] == []


LOST = [
    ("Ana Bor returned home after her release on bail on 3 May 2020.", "release Ana Bor 2020-05-03"),
    ("Since her release on bail on 3 May 2020 Ana Bor has lived in Paris.", "release Ana Bor 2020-05-03"),
    ("The case of Ana Bor was remanded for retrial on 3 May 2020.", "sentence_overturned Ana Bor 2020-05-03"),
    ("The appeal court remanded Ana Bor for a new trial on 3 May 2020.", "sentence_overturned Ana Bor 2020-05-03"),
    ("Ana Bor was remanded for trial on 3 May 2020.", "detention Ana Bor 2020-05-03"),
    ("Ana Bor writes about the persecution of Falun Gong.", ""),
    ("The persecution of Ana Bor began in 2017.", "harassment Ana Bor 2017-01-01"),
    ("A dissident living in exile said that Ana Bor was arrested on 3 May 2020.", "arrest Ana Bor 2020-05-03"),
    ("Eli Voss, who lives in exile in Paris, reported the arrest of Ana Bor.", "arrest Ana Bor"),
    ("Eli Voss went into exile in 2010, he said.", "exile Eli Voss 2010-01-01"),
]


@pytest.mark.parametrize(("text", "wanted"), LOST, ids=[text for text, _ in LOST])
def test_what_is_an_act_of_its_own(extractor: Extractor, text: str, wanted: str):
    incidents = all_told(extractor, text)
    told = set()
    for r in incidents:
        whom = sorted(p.name for p in [*r.people, *r.organisations] if p.role == "victim")
        told.add(" ".join([r.act, *whom, *([str(r.date.start)] if r.date else [])]))
    assert told == ({*wanted.split("; ")} if wanted else set())
