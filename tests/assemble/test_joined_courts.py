"""Plain sentences that join two things of the courts: two terms, two verdicts, a paper and its editor."""

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import all_told, doers, facts_told, in_a_line, names, victims


def sums(found: list[Incident]) -> set[tuple[str, float | None]]:
    """Return each victim with the least sum that they were fined."""
    told = [(i, i.penalty.fine) for i in found if i.penalty is not None and i.penalty.fine is not None]
    return {(v, fine.min) for i, fine in told for v in victims(i)}


def termed(found: list[Incident]) -> set[tuple[str, str | None]]:
    """Return each victim with the kind or length of their penalty, and of those beside it."""
    told = [(i, p) for i in found if i.penalty is not None for p in (i.penalty, *i.penalty.also)]
    return {(v, p.term.iso if p.term else p.kind) for i, p in told for v in victims(i)}


@pytest.mark.parametrize(
    ("text", "fined"),
    [
        ("The court fined the site Talas Post 500 soms and its editor, Ana Bor, 200 soms.",
         {("Talas Post", 500), ("Ana Bor", 200)}),
        ("The newspaper Talas Post was fined $500 and its editor, Ana Bor, $200.",
         {("Talas Post", 500), ("Ana Bor", 200)}),
        ("The newspaper Talas Post and its editor, Ana Bor, were fined $500 each.",
         {("Talas Post", 500), ("Ana Bor", 500)}),
        ("The court fined the newspaper Talas Post $500 and told its editor, Ana Bor, to print an apology.",
         {("Talas Post", 500)}),
        ("The court fined Ana Bor and Odo Lind 900 and 600 euros.", {("Ana Bor", 900), ("Odo Lind", 600)}),
        ("Ana Bor and Odo Lind were fined $200 and $600 respectively.", {("Ana Bor", 200), ("Odo Lind", 600)}),
        ("The court sentenced Ana Bor to a fine of $500 and 40 lashes.", {("Ana Bor", 500)}),
        ("Ana Bor was fined between $200 and $600.", {("Ana Bor", 200)}),
    ],
)  # fmt: skip
def test_whose_sum_is_whose(extractor: Extractor, text: str, fined: set[tuple[str, float]]) -> None:
    assert sums(facts_told(extractor, text)) == fined


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A military court handed a 20-year sentence to Jean Bonga and 10 years each to Luc Mabi and Ali Dong.",
         {("Jean Bonga", "P20Y"), ("Luc Mabi", "P10Y"), ("Ali Dong", "P10Y")}),
        ("The judge gave life to Jean Bonga and 10 years to his driver, Luc Mabi.",
         {("Jean Bonga", "life"), ("Luc Mabi", "P10Y")}),
        ("A court handed life sentences to 14 rebel fighters and ten years to their driver, Luc Mabi.",
         {("Luc Mabi", "P10Y")}),
        ("The court gave two years and a fine of $50 to Luc Mabi.", {("Luc Mabi", "P2Y"), ("Luc Mabi", "fine")}),
        ("Prosecutors sought 12 years for Ana Bor, but she got nine.", {("Ana Bor", "P9Y")}),
        ("Ana Bor served two years for sedition and was sentenced on Monday to five more for libel.",
         {("Ana Bor", "P2Y"), ("Ana Bor", "P5Y")}),
        ("Odo Lind was fined $50, and his editor, Ivo Kral, was given a two-year ban on journalism.",
         {("Odo Lind", "fine")}),
        ("The case led to the trial of Odo Lind, who was fined $50, and of Ana Bor, who was let off with a warning.",
         {("Odo Lind", "fine")}),
        ("Ana Bor and Odo Lind got six months each, all suspended.", {("Ana Bor", "P6M"), ("Odo Lind", "P6M")}),
        ("Nine men were jailed for five years and two, Ana Bor and Odo Lind, were sentenced to death.",
         {("Ana Bor", "death"), ("Odo Lind", "death")}),
    ],
)  # fmt: skip
def test_whose_term_is_whose(extractor: Extractor, text: str, told: set[tuple[str, str]]) -> None:
    assert termed(facts_told(extractor, text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The newspaper Talas Post and its editor, Ana Bor, were charged.", "charge Ana Bor"),
        ("Lee Kwan was executed on Friday with another man, Tan Hock.", "execution Lee Kwan & Tan Hock"),
        ("Ali Said was convicted along with two exiled activists, Ana Bor and Odo Lind.",
         "conviction Ali Said & Ana Bor & Odo Lind, exile Ana Bor & Odo Lind"),
        ("The group condemned the arrest of Odo Lind, who was held in May, and of Ana Bor.",
         "arrest Odo Lind & Ana Bor"),
        ("Five were jailed and three, including Ana Bor, were acquitted.", "acquittal Ana Bor, imprisonment Five"),
        ("Five were killed and three, including Ana Bor, were wounded.", "attack Ana Bor, killing Five"),
        ("Five men were sentenced to death and three, among them Odo Lind, got life.",
         "sentencing Five men, sentencing Odo Lind"),
        ("Five men were arrested and three, including Odo Lind, were freed.", "arrest Odo Lind, release Odo Lind"),
        ("MP Ana Bor was cleared on Thursday while the five youths tried with her were each handed four years.",
         "acquittal Ana Bor, sentencing the five youths"),
        ("Ana Bor was fined and her source, a policeman, was dismissed and charged.", "fine Ana Bor"),
        ("The court sentenced in absentia 34 people, including Odo Lind, to life.", "sentencing Odo Lind"),
        ("The court turned down the appeals of Ana Bor and Mia Bell and reduced the fine of a third, Oleg Alp, to $50.",
         "appeal_rejected Ana Bor & Mia Bell, sentence_overturned Oleg Alp"),
        ("Two teachers were sentenced to six months, and both were suspended by the school.",
         "dismissal Two teachers, sentencing Two teachers"),
    ],
)  # fmt: skip
def test_whom_it_befell_of_several(extractor: Extractor, text: str, told: str) -> None:
    assert in_a_line(facts_told(extractor, text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In 2014 Odo Lind was convicted of libel and fined; in 2018 he was convicted of sedition and given a year.",
         [("fine", "2014", "libel"), ("sentencing", "2018", "sedition")]),
        ("Convicted of sedition in 2012 and jailed for a year, Ivo Kral was convicted again in 2019, of libel.",
         [("conviction", "2019", "libel"), ("sentencing", "2012", "sedition")]),
        ("Ivo Kral was jailed for a year; in 2017 he was fined $50.", [("fine", "2017", ""), ("sentencing", "", "")]),
        ("Ivo Kral was convicted in 2018 of sedition and given two years; three years later, he was fined for libel.",
         [("fine", "2021", "libel"), ("sentencing", "2018", "sedition")]),
        ("Ivo Kral was charged on 5 May 2020 with libel, tried in June and sentenced on 9 July to a year in prison.",
         [("charge", "2020-05-05", "libel"), ("sentencing", "2020-07-09", "libel"), ("trial", "2020-06", "libel")]),
        ("The court found Ivo Kral guilty of libel but not guilty of incitement and fined him $50.",
         [("acquittal", "", "incitement"), ("fine", "", "libel")]),
    ],
)  # fmt: skip
def test_which_verdict_was_when_and_on_what(
    extractor: Extractor, text: str, told: list[tuple[str, str, str]]
) -> None:  # fmt: skip
    found = facts_told(extractor, text)
    read = [(i.act, (i.date and i.date.edtf) or "", "/".join(c.text or "" for c in i.charges)) for i in found]
    assert sorted(read) == told


@pytest.mark.parametrize(
    ("text", "act", "by"),
    [
        ("Odo Lind was convicted in May, and a judge in Shiraz jailed his friend Ivo Kral.", "conviction", set()),
        ("Odo Lind was convicted in May, and the court jailed his friend Ivo Kral.", "conviction", {"court"}),
        ("The court struck down the law under which Odo Lind was jailed for a year.", "sentencing", set()),
        ("The court passed a verdict under which Odo Lind was jailed for a year.", "sentencing", {"court"}),
    ],
)
def test_which_court_it_was_not(extractor: Extractor, text: str, act: str, by: set[str]) -> None:
    (record,) = [r for r in all_told(extractor, text) if r.act == act and "Odo Lind" in victims(r)]
    assert doers(record) == by
    assert not names(record, "perpetrator")


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("MP Ana Bor, her driver and two bodyguards were fined.", "her driver and two bodyguards"),
        ("Ana Bor, her driver and a close friend, was fined.", None),
    ],
)
def test_those_who_work_for_whom_it_befell(extractor: Extractor, text: str, group: str | None) -> None:
    (record,) = facts_told(extractor, text)
    assert (victims(record), record.group and record.group.text) == ({"Ana Bor"}, group)
