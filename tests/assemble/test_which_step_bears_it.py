"""Which step of a case, and whose, bears the charge and the term that one sentence tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assemble.readings import Reader, doers_to, told

if TYPE_CHECKING:
    from pipeline.records import Incident, PenaltyPart


def line(record: Incident) -> str:
    """Return a record as act, victims, charges and penalties ("charge Ana Bor: libel = imprisonment P1Y")."""

    def term(part: PenaltyPart) -> str:
        status = "" if part.status == "imposed" else part.status
        return " ".join(w for w in (part.kind, part.term.iso if part.term else "", status) if w)

    people = [p.name for p in record.people if p.role == "victim"] or [record.group.text if record.group else ""]
    charges = ", ".join(sorted(c.text or c.law or "" for c in record.charges))
    parts = [record.penalty, *record.penalty.also] if record.penalty is not None else []
    return " ".join(w for w in (f"{record.act} {' & '.join(people)}:", charges, *(f"= {term(p)}" for p in parts)) if w)


CASES = """
# a verdict with its term is a sentence
The judges found Petr Novak guilty of sabotage, sentencing him to eight years in a penal colony.
    sentencing Petr Novak: sabotage = imprisonment P8Y
The jury found Petr Novak guilty of sabotage, which carries up to eight years in prison.
    conviction Petr Novak: sabotage = imprisonment P8Y maximum

# a participle tells of who is named last before it, in what is told of another
Lawyer Grace Okoro, who represents John Mensah, charged with mutiny, was arrested on Monday.
    charge John Mensah: mutiny
    arrest Grace Okoro:
Grace Okoro, who had interviewed John Mensah, convicted of spying, was fined $200 on Monday.
    conviction John Mensah: spying
    fine Grace Okoro: = fine
Grace Okoro, who works for Radio Volta, charged with sedition, was released on Monday.
    charge Grace Okoro: sedition
    release Grace Okoro:
Reporter Carlos Mejía, who covered the hearings of two generals charged with sedition, was arrested on 3 June.
    arrest Carlos Mejía:
A group of students accused of sedition was arrested in Delhi on Monday.
    arrest A group of students: sedition

# custody after an acquittal is no part of what was tried
Hassan Jaber, acquitted of treason in April, remains in detention.
    acquittal Hassan Jaber: treason
    detention Hassan Jaber:
Hassan Jaber was acquitted, but the security agency has kept him in custody on a new charge of sedition.
    acquittal Hassan Jaber:
    detention Hassan Jaber: sedition
Hassan Jaber was acquitted of treason after two years in detention.
    acquittal Hassan Jaber: treason
    detention Hassan Jaber: treason

# a stay told by the way of who was then arrested
Aydin Kaya, who spent four years in prison on spying charges, was arrested again on Tuesday.
    arrest Aydin Kaya:
    detention Aydin Kaya: spying = imprisonment P4Y served
Aydin Kaya, arrested in 2015, spent four years in prison on spying charges.
    arrest Aydin Kaya: spying = imprisonment P4Y served

# a new charge against who serves a term for another
Fresh charges of sedition were filed against Carlos Mejía, who is already serving a six-year term for libel.
    charge Carlos Mejía: sedition
    imprisonment Carlos Mejía: libel = imprisonment P6Y

# a term of others who are counted in a row, and one that leaves its unit out before a charge
Hassan Jaber was given ten years, Ali Mansour seven and two others three years.
    sentencing Hassan Jaber: = imprisonment P10Y
    sentencing Ali Mansour: = imprisonment P7Y
    sentencing two others: = imprisonment P3Y
Petr Orlov got eight years and Ivan Kovalev four and a half for staging mass riots.
    sentencing Petr Orlov: staging mass riots = imprisonment P8Y
    sentencing Ivan Kovalev: staging mass riots = imprisonment P4Y6M

# what was only compared or avoided
Petr Novak was sentenced to eight years in prison, two years less than the prosecution had requested.
    sentencing Petr Novak: = imprisonment P8Y
Grace Okoro was fined $300 to avoid six months in prison.
    fine Grace Okoro: = fine
Hassan Jaber was remanded in prison until 12 June on charges of sedition.
    detention Hassan Jaber: sedition
The court sentenced Ahmed Mansour to ten years and three years of surveillance.
    sentencing Ahmed Mansour: = imprisonment P10Y = probation P3Y

# an acquittal that another court undid, two judgments told in a row, and a term that became something else
The Supreme Court overturned the acquittal of Grace Okoro and sentenced her to three years.
    acquittal Grace Okoro:
    sentencing Grace Okoro: = imprisonment P3Y
Oleg Orlov was fined 500 euros for slander, but prosecutors appealed and he was sentenced to two years in prison.
    fine Oleg Orlov: slander = fine
    sentencing Oleg Orlov: slander = imprisonment P2Y
Oleg Orlov was fined 500 euros for slander and sentenced to two years in prison.
    sentencing Oleg Orlov: slander = imprisonment P2Y = fine
An appeals court commuted Carlos Mejía's four-year prison term to house arrest.
    sentence_overturned Carlos Mejía: = house_arrest reduced

# what somebody persecuted is charged with is no deed of theirs, nor done to whom it names in office
Journalist Carlos Mejía was charged with insulting and threatening the mayor, Jorge Alves.
    charge Carlos Mejía: insulting and threatening the mayor
Carlos Mejía was convicted of threatening journalist Marta Silva with a knife.
    threat Marta Silva:

# who serves one term and is given another; what a state owes; a release ordered and not done
Anon Chai, who is already serving eight years, was given a further four years on Thursday for insulting the king.
    imprisonment Anon Chai: = imprisonment P8Y
    sentencing Anon Chai: insulting the king = imprisonment P4Y
The European Court of Human Rights ordered Turkey to pay Aydin Kaya 10,000 euros for his unlawful detention.
    detention Aydin Kaya:
A court ordered the release of Aydin Kaya, but prosecutors objected and he was kept in prison.
    imprisonment Aydin Kaya:

# those who are counted behind their term have it alone
A court gave life terms to Ali Mansour and Omar Said and ten-year terms to six other defendants.
    sentencing Ali Mansour & Omar Said: = life
    sentencing six other defendants: = imprisonment P10Y
The court handed down death sentences to Ali Mansour and four other men, and life terms to seven.
    sentencing Ali Mansour: = death
    sentencing seven: = life

# prosecutors who accuse somebody charge them, not whom they say was harmed by somebody
Prosecutors accused opposition leader Grace Okoro of mutiny on Friday.
    charge Grace Okoro: mutiny
Prosecutors accused two soldiers of beating Hassan Jaber.
    attack Hassan Jaber:
UN investigators accused the army chief, Min Thu, of corruption.

# a charge of each told against them, and one that went to what another court passed
Charges of sedition against Grace Okoro and of libel against John Mensah were dropped.
    acquittal Grace Okoro: sedition
    acquittal John Mensah: libel
The court dropped a charge of sedition against Grace Okoro but upheld one of libel against John Mensah.
    acquittal Grace Okoro: sedition
Hassan Jaber got seven years for mutiny, but a higher court cleared him of that charge and gave him a year for libel.
    sentencing Hassan Jaber: mutiny = imprisonment P7Y
    acquittal Hassan Jaber: mutiny
    sentencing Hassan Jaber: libel = imprisonment P1Y
A court convicted Hassan Jaber of joining a sect, but cleared him of mutiny, which carries the death penalty.
    conviction Hassan Jaber: joining a sect
    acquittal Hassan Jaber: mutiny
Grace Okoro was sentenced to three years; acquitted were John Mensah and Ama Boateng.
    sentencing Grace Okoro: = imprisonment P3Y
    acquittal John Mensah & Ama Boateng:
Omar Said was sentenced to a year for libel and to two years for insulting the president.
    sentencing Omar Said: insulting the president, libel = imprisonment P1Y = imprisonment P2Y

# as many were found guilty just before as are then sentenced by name
Three reporters were found guilty of libel in Luanda. Carlos Mejía got 12 months, Marta Silva and Jorge Alves eight.
    sentencing Carlos Mejía: libel = imprisonment P12M
    sentencing Marta Silva & Jorge Alves: libel = imprisonment P8M
A court convicted five activists of mutiny on Monday. Hassan Jaber was jailed for three years and Omar Said for two.
    conviction five activists: mutiny
    sentencing Hassan Jaber: = imprisonment P3Y
    sentencing Omar Said: = imprisonment P2Y
"""


def cases() -> list[tuple[str, list[str]]]:
    """Return each text with the lines indented below it, what it tells."""
    found: list[tuple[str, list[str]]] = []
    for row in filter(None, CASES.splitlines()):
        if row.startswith("    "):
            found[-1][1].append(row.strip())
        elif not row.startswith("#"):
            found.append((row, []))
    return found


@pytest.mark.parametrize(("text", "expected"), cases())
def test_each_step_bears_its_own(read: Reader, text: str, expected: list[str]) -> None:
    assert sorted(map(line, told(read, text))) == sorted(expected)


def test_who_undid_an_acquittal_did_not_pass_it(read: Reader) -> None:
    found = told(read, "The Supreme Court overturned the acquittal of Grace Okoro and sentenced her to three years.")
    assert not doers_to(found, "Grace Okoro", "acquittal")
    assert doers_to(found, "Grace Okoro", "sentencing") == {"Supreme Court"}
