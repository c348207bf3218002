"""Charges and laws told apart from the act: in a form's field, as "the same charge (art. 5)", as a case fought."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.clean import article_from_text
from tests.assemble.readings import Reader, told

FORM = "Case record: Ana Bor\n\nBorn: July 1958.\n\nCharge: sabotage of the port (Penal Code, art. 106).\n\n{}"

CASES = [
    # the field of a page on one person is of her case alone
    (FORM.format("Guards held Ana Bor on 4 May 2018. On 3 May 2019 a court gave her four years in prison."),
     ["arrest: sabotage of the port | Penal Code, art. 106",
      "sentencing: sabotage of the port | Penal Code, art. 106"]),
    (FORM.format("Guards held Ana Bor for a week in 2005. On 3 May 2019 a court gave her four years in prison."),
     ["detention: ", "sentencing: sabotage of the port | Penal Code, art. 106"]),
    (FORM.format("Guards arrested Ivo Lind on 4 May 2018."), ["arrest: "]),
    (FORM.format("Police arrested Ana Bor on 4 May 2018 for libel."), ["arrest: libel | None"]),
    # the article is cited with the charge that is the same
    ("In May 2013 police detained Ana Bor for sabotage. In June she was arrested on the same charge (art. 106).",
     ["arrest: sabotage | None", "arrest: sabotage | art. 106"]),
    ("Police detained Ana Bor in May 2013 for sabotage. In June she was arrested on that charge under Article 106.",
     ["arrest: sabotage | None", "arrest: sabotage | Article 106"]),
    # a court sits on what the charge was changed to, and on what was added to it
    ("Police detained Ana Bor in May 2013 for sabotage. The charge was reduced to trespass. In 2014 a court tried Bor.",
     ["arrest: sabotage | None", "trial: trespass | None"]),
    ("Agents detained Ana Bor on suspicion of libel. Prosecutors added charges of arson. In 2014 a court tried Bor.",
     ["arrest: libel | None", "trial: libel | None; arson | None"]),
    ("Agents detained Ana Bor on suspicion of libel. Ivo Lind got the charge changed to arson. A court tried Bor.",
     ["arrest: libel | None", "trial: libel | None"]),
    *((f"Agents detained Ana Bor in May 2013 on suspicion of libel. {change} In 2014 a court tried Bor.",
       ["arrest: libel | None", "trial: libel | None"])
      for change in ("The charge was not changed to treason.", "Prosecutors added charges of arson against others.",
                     "If prosecutors changed the charge to treason, she left.")),
    ("Agents held Ana Bor in May 2003 on suspicion of libel. The charge was changed to arson. In 2019 she was tried.",
     ["detention: libel | None", "trial: "]),
    # "charges, if any" tell of none; what somebody was first accused of is not what they were later charged with
    ("Agents detained Ana Bor on suspicion of libel. The charges, if any, against her are not known.",
     ["arrest: libel | None"]),
    ("Police arrested Ana Bor. She was accused of feeding an army. In 2022 she was charged with sedition (art. 5).",
     ["arrest: feeding an army | None", "charge: sedition | art. 5"]),
    ("Ana Bor was accused of hiding letters. In 2019 she was arrested for libel.",
     ["arrest: libel | None", "charge: hiding letters | None"]),
    # a term under a law is for breach of it
    ("A tribunal gave Ana Bor ten more years under section 50(j) of the Harbour Act.",
     ["sentencing: None | section 50(j) of the Harbour Act"]),
    ("A tribunal gave Ana Bor ten years to pay under section 50 of the Harbour Act.", []),
    # whose own cases they fight
    ("Ana Bor is fighting two sedition cases.", ["charge: sedition | None"]),
    ("A sedition case is pending against Ana Bor.", ["charge: sedition | None"]),
    ("The lawyer Ana Bor is fighting two sedition cases on behalf of sailors.", []),
    ("Ana Bor vowed to fight the sedition charges of others.", []),
    ("Ana Bor fights sedition cases in court as a prosecutor.", []),
    ("Ana Bor, a lawyer, is fighting two sedition cases.", []),
    ("Ana Bor is fighting criminal charges brought against her colleagues.", []),
    ("Ana Bor is fighting a libel case she brought against the paper.", []),
    # whom a court clears it speaks of just before; who is counted by a number alone; a calling of a woman
    ("Ana Bor had drawn a ship. The court held that she enjoyed freedom and acquitted her of libel (article 299).",
     ["acquittal: libel | article 299"]),
    ("Eleven sailors were tried on Friday. Nine got ten months of prison for sedition.",
     ["sentencing: sedition | None", "trial: "]),
    ("Eleven sailors were tried on Friday. Nine got a month to pay for the damage.", ["trial: "]),
    ("A court fined a retired postwoman 300 euros for shouting slogans.", ["fine: shouting slogans | None"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=[str(n) for n, _ in enumerate(CASES)])
def test_charges_and_laws_stand_in_the_records_they_are_of(read: Reader, text: str, wanted: list[str]):
    found = told(read, text)
    assert sorted(f"{i.act}: " + "; ".join(f"{c.text} | {c.law}" for c in i.charges) for i in found) == sorted(wanted)


NAMES = [
    ("Nathan Law, the editor of the Daily Plum, was held.", set()),
    ("Agents held Ana Bor, who led the Late Rain Covenant Church.", set()),
    ("Ana Bor of the Centre for Peace and Rule of Law was held.", set()),
    ("Ana Bor was jailed under the Leahy Law.", {"Leahy Law"}),
    ("Ana Bor was tried by the Penal Code Court under the Penal Code.", {"Penal Code"}),
]


@pytest.mark.parametrize(("text", "wanted"), NAMES, ids=[text for text, _ in NAMES])
def test_names_of_people_and_bodies_are_no_laws(extractor: Extractor, text: str, wanted: set[str]):
    ((report, _),) = extractor.extract([article_from_text(text)])
    assert {e.text for e in report.entities if e.label == "LAW"} == wanted
