"""Steps of a case told after its verdict and by that: it stands, the term grows or shrinks, the verdict falls."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, of, victims

SHE = 'Ana Bor, an editor, was sentenced to six years in prison by a court in Minsk on 3 March 2021 for "slander". '
THEY = "On 3 March 2021 a court in Hanoi sentenced Ana Bor and Luis Mora to six years each. "
STANDS = """
The sentence stood on appeal in June.|On 4 June the regional court left the sentence unchanged.|She appealed in vain.
An appeal to the Supreme Court was to no avail.|The appeal was in vain: in June the court kept the six years.
The Supreme Court refused to hear her appeal.|The court of cassation found no grounds to change the verdict.
The appeals court did not change a word of the verdict.|In June the ruling was left unchanged by the City Court.
A higher court agreed with the verdict in June.|She appealed unsuccessfully in June.|Her appeal did not succeed.
An appeal in June was fruitless.|In June the regional court declined to change the sentence.
In June the judges saw no reason to change the verdict.|The court of appeal maintained the sentence in June.
The Supreme Court let the verdict stand in June.|The higher court endorsed the sentence in June.
In June the appeal hearing lasted ten minutes and changed nothing.|The sentence was maintained on appeal.
"""
GROWS = """
On appeal the term was raised to nine years.|The appeals court made it nine years.|The Supreme Court doubled the term.
In June the court of appeal upped the sentence to nine years.|A retrial in June ended with nine years.
In June the sentence rose to nine years.|Three more years were added in June.
A court in June tacked on another three years.
Another four years followed in June for "extremism".|In June came a second sentence: four years for "extremism".
A second case in June brought her a further four years.|The second trial ended in June with a sentence of four years.
"""
FALLS = """
The appeals court halved it in June.|On appeal this was brought down to two years.|In June a retrial was ordered.
In June the ruling was annulled and a retrial ordered.|In June the sentence dropped to four years on appeal.
In June two years were taken off the sentence.|The court of appeal took two years off in June.
In June a higher court shaved a year off the term.|The appeals court softened the sentence to four years in June.
In June the punishment was eased to house arrest.|In June the prison sentence was turned into a suspended one.
In June the appeals court suspended the sentence.|The Supreme Court scrapped the sentence in June.
In June the cassation court returned the case to the first court.|In June the cassation court ordered a new trial.
In June the Constitutional Court ruled that the sentence violated her rights and annulled it.
"""
SILENT = """
Prosecutors had asked for the term to be raised to nine years.|The appeals court could raise the sentence to nine years.
Her lawyers hope that the appeals court will soften the sentence.|The appeals court will hear her appeal in June.
The UN called on the court to annul the verdict.|The president's term was extended to nine years by a referendum.
Parliament raised the presidential term to seven years.|Parliament doubled the term of office of the judges.
Parliament raised the maximum penalty for the offence to nine years.|Her mother appealed in vain to the president.
The law was amended, and the maximum sentence rose to nine years.|Her supporters appealed in vain for her release.
The court did not change its mind.|The protest changed nothing.|Another three years of war followed.
An appeal by the prosecutor was unsuccessful.|An appeal for donations was unsuccessful.|The bank's appeal was in vain.
The judge kept the verdict secret.|The court kept the judgment under lock and key.|Friends hope for a retrial.
The judge dismissed the criticism of the verdict.
Critics say the ruling would not hold on appeal.|The judge had found no reason to doubt the officers.
Judges refused to hear the defence witnesses.|The Supreme Court has not yet annulled the verdict.
The higher court declined to comment on the sentence.|The judge took two years off in 2019 to teach abroad.
The court took ten days off in May.|The editor's contract was extended by two years.
The court made it plain in two days.
The new trial judge approved the transcript of the verdict.|If the verdict stands on appeal, she must go to prison.
The court ordered a retrial of the officers who had beaten her cellmate.|The verdict stood in contrast to the law.
Her visa had been for two years; it was cut back to six months.|The tax was raised, but it was halved in May.
Her contract was for three years. That was cut down to one year.|The election was held in May, but it was annulled.
Parliament debated the law on slander, and it was softened.|A flag hung over the bench; a judge lifted it.
The Constitutional Court examined the slander law and annulled it.|The court softened it with kind words.
The ministry had closed her paper, but a court reversed it in May.
Her pension was small. It was replaced by a fine meal.
The court approved the ruling party's list.|The Constitutional Court let the term limits stand.
The term later lifted by the press was "witch".|The judge explained terms later reduced to a formula.
The same court banned the party in a judgment later upheld.
The court's earlier conviction, later quashed, was of a thief.
Elsewhere a verdict was overturned for a missing stamp.|Many verdicts were overturned in 2022.
Under the law the term was raised to seven years in June.
The old penalty was replaced by fines under the new law.|In such cases sentences were turned into fines.
The prosecution appealed. The appeal did not succeed.|The court did not grant the prosecution's appeal.
The minister was punished abroad with a travel ban of two years.|The judge sent her case to the city archive.
An appeal by 40 writers changed nothing.|The protest outside the court of appeal changed nothing.
Two years were added to military service.|Two years were taken off the sentence of a thief.
The court did not accept the lawyer's appeal to reason.|The appeals court took two years off from such cases.
The judge lifted the sentence to the light and read it again.|The term “extremist” was retained by the court.
The court found no violation in the verdict against a banker.
"""


def lines(told: str) -> list[str]:
    """Return the sentences of a block."""
    return [s for s in told.strip().replace("\n", "|").split("|") if s]


@pytest.mark.parametrize(
    ("act", "step"),
    [("appeal_rejected", s) for s in lines(STANDS)] + [("sentence_overturned", s) for s in lines(FALLS)],
)
def test_a_step_after_the_verdict_is_of_whom_it_judged(extractor: Extractor, act: str, step: str) -> None:
    found = [r for r in facts_told(extractor, f"{SHE}{step}") if r.act == act]
    assert [victims(r) for r in found] == [{"Ana Bor"}]


@pytest.mark.parametrize("step", lines(GROWS))
def test_a_term_made_longer_is_a_sentence_of_its_own(extractor: Extractor, step: str) -> None:
    found = of(facts_told(extractor, f"{SHE}{step}"), "Ana Bor", "sentencing")
    assert len(found) == 2
    (later,) = (r for r in found if any(e.start >= len(SHE) for e in r.evidence))
    assert later.date is None or later.date.precision != "day"


@pytest.mark.parametrize("step", [s for s in lines(STANDS + FALLS) if not {"she", "her"} & set(s.lower().split())])
def test_a_step_after_the_verdict_on_two_is_of_both(extractor: Extractor, step: str) -> None:
    found = [r for r in facts_told(extractor, f"{THEY}{step}") if r.act != "sentencing"]
    assert [victims(r) for r in found] == [{"Ana Bor", "Luis Mora"}]


@pytest.mark.parametrize("other", lines(SILENT))
def test_other_things_done_to_terms_and_verdicts_are_no_step(extractor: Extractor, other: str) -> None:
    found = [r for r in facts_told(extractor, f"{SHE}{other}") if "Ana Bor" in victims(r)]
    assert [r.act for r in found] == ["sentencing"]


@pytest.mark.parametrize(
    "between",
    [
        "The prosecutor, Ivo Reis, was not content. The court of cassation found no grounds to change that.",
        "Ivo Reis was fined for a protest outside. The appeal was in vain.",
        "Her brother got three years. The court of cassation saw no reason to change the verdict.",
        "A week later Ivo Reis got four years. The court of cassation left it unchanged.",
        "The prosecution appealed. The sentence stood on appeal.",
    ],
)
def test_a_step_is_nobodys_where_others_were_told_of_since(extractor: Extractor, between: str) -> None:
    assert of(facts_told(extractor, f"{SHE}{between}"), "Ana Bor", "appeal_rejected") == []


@pytest.mark.parametrize(
    "between",
    [
        "Nine students were tried in the same hall. In June the ruling was annulled and a retrial ordered.",
        "Her co-defendant was given four years. The appeals court halved that.",
        "A week later Ivo Reis got four years. The appeals court halved it.",
    ],
)
def test_a_verdict_that_fell_is_not_that_of_the_first_where_others_were_judged_since(
    extractor: Extractor, between: str
) -> None:
    assert of(facts_told(extractor, f"{SHE}{between}"), "Ana Bor", "sentence_overturned") == []
