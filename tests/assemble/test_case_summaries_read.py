"""What long summaries of cases taught: months in names, complaints of others, counts in names, accidents, courts."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, names, victims

TAKEN = "On June 5, 2015, police took Ana Bor into custody. "


@pytest.mark.parametrize(
    ("text", "charges"),
    [
        (TAKEN + "In 2016 a court sentenced Bor to 4 years in prison, finding that Bor had helped others in filing "
         "complaints against Luis Mora for his role of persecuting Catholics.", set()),
        (TAKEN + "In 2016 a court jailed her, finding that she had filed complaints against the governor for bribery.",
         set()),
        ("Police arrested Ana Bor in 2019 after she sued the governor for bribery.", set()),
        ("Ana Bor was jailed for filing complaints against a mayor for fraud.", set()),
        # whom the complaint is against, or who made it, may be the accused
        ("Police arrested Ana Bor in 2019 after the bank filed a complaint against her for fraud.", {"fraud"}),
        ("Police arrested Ana Bor in 2019 after a neighbour sued her for fraud.", {"fraud"}),
        ("Ana Bor, a journalist who had sued the governor, was jailed for libel.", {"libel"}),
    ],
)  # fmt: skip
def test_what_she_complains_of_is_no_charge_of_hers(extractor: Extractor, text: str, charges: set[str]) -> None:
    found = {c.text for i in facts_told(extractor, text) for c in i.charges}
    assert {f for f in found if "complaints" not in f} == charges


@pytest.mark.parametrize("month", ["30 Jun 19", "3 May 18", "Jun. 3, 2019"])
def test_a_month_is_nobody_called_like_it(extractor: Extractor, month: str) -> None:
    name = "Chen Jun" if "Jun" in month else "Ana May"
    found = facts_told(extractor, f"According to RDN ({month}), on May 2, 2018, police detained {name} and Ivo Reis.")
    assert [(victims(i), i.date.start if i.date else None) for i in found] == [({name, "Ivo Reis"}, "2018-05-02")]
    assert all(p.age is None for i in found for p in i.people)


def test_who_is_called_like_a_month_still_is(extractor: Extractor) -> None:
    text = "Police detained Ana May on June 2, 2018. May was beaten in custody on 4 June 2018."
    assert {n for i in facts_told(extractor, text) for n in names(i, "victim")} == {"Ana May"}


BOTH = "On May 3, 2017 the court sentenced Ana Bor to 9 years in prison and Ivo Reis to 4 years. "


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        (BOTH + "On June 23, 2017, the High Court upheld the sentences.", {"Ana Bor", "Ivo Reis"}),
        (BOTH + "On June 23, 2017, the High Court affirmed the original judgment.", {"Ana Bor", "Ivo Reis"}),
        (BOTH + "On June 23, 2017, the High Court overturned the convictions.", {"Ana Bor", "Ivo Reis"}),
        (BOTH + "Both appealed, but the High Court rejected the appeals.", {"Ana Bor", "Ivo Reis"}),
        (BOTH + "Ivo Reis appealed, but the High Court upheld the verdict.", {"Ivo Reis"}),
        (BOTH + "On June 23, 2017, the High Court upheld the sentence of Ana Bor.", {"Ana Bor"}),
        (("On May 3, 2017 the court sentenced Ana Bor to 9 years in prison. It sentenced Ivo Reis to 4 years. Bor "
         "appealed. On June 23, 2017, the High Court upheld the sentence."), {"Ana Bor"}),
        (("On May 3, 2017 the court sentenced Ana Bor to 9 years in prison. The Osh Court sentenced Ivo Reis to 4 "
         "years in 2019. On June 23, 2020, the Supreme Court upheld the verdict."), {"Ivo Reis"}),
    ],
)  # fmt: skip
def test_whose_sentences_a_higher_court_upheld(extractor: Extractor, text: str, whose: set[str]) -> None:
    found = [i for i in facts_told(extractor, text) if i.act in {"appeal_rejected", "sentence_overturned"}]
    assert [victims(i) for i in found] == [whose]


@pytest.mark.parametrize(
    ("text", "tried"),
    [
        (("PEN reports that Luis Mora was detained in 2000 after he called for the release of Chen Bao. The union "
         "states that Mora also wrote articles. He was tried in 2001."), {"Luis Mora"}),
        ("Police detained Luis Mora in 2000. The union says that Mora wrote articles on Chen Bao. He was tried.",
         {"Luis Mora"}),
        ("Police held Chen Bao in 2000. Luis Mora wrote an article on Chen Bao. He was tried in 2001.", {"Chen Bao"}),
    ],
)  # fmt: skip
def test_who_wrote_and_was_held_is_who_was_tried(extractor: Extractor, text: str, tried: set[str]) -> None:
    assert [victims(i) for i in facts_told(extractor, text) if i.act == "trial"] == [tried]


HELD = "Police detained the activist Ana Bor in May 2016. "


@pytest.mark.parametrize(
    ("text", "tried"),
    [
        (HELD + "On January 14, 2019, the Osh Court held a closed-door trial.", True),
        (HELD + "On January 14, 2019, the Osh Court held a trial on charges of “leaking data” (4 Jan 19).", True),
        (HELD + "On January 14, 2019, the Osh Court opened the trial.", True),
        (HELD + "On January 14, 2019, the Osh Court held a trial on charges of torture against two officers.", False),
        (HELD + "On January 14, 2019, the Osh Court held a trial of two soldiers.", False),
        (HELD + "On January 14, 2019, the Osh Court held a mock trial.", False),
    ],
)
def test_a_court_holds_a_trial_of_whom_alone_the_case_is(extractor: Extractor, text: str, tried: bool) -> None:
    assert ("Ana Bor" in {v for i in facts_told(extractor, text) if i.act == "trial" for v in victims(i)}) == tried


def charged(extractor: Extractor, text: str) -> dict[str, set[str]]:
    """Return each victim with the charges of what befell them."""
    told: dict[str, set[str]] = {}
    for i in facts_told(extractor, text):
        for v in victims(i):
            told.setdefault(v, set()).update(str(c.text) for c in i.charges)
    return told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (("Prosecutors indicted Ana Bor and Ivo Reis for “disturbing public order”; Zoe Reis, for “picking quarrels”; "
         "and Luis Mora, on both charges."),
         {"Ana Bor": {"disturbing public order"}, "Ivo Reis": {"disturbing public order"},
          "Zoe Reis": {"picking quarrels"}, "Luis Mora": {"disturbing public order", "picking quarrels"}}),
        (("Officials indicted Ana Bor alongside three others: Ivo Reis, on the same charge; and Luis Mora and Amina "
         "Sow, for “picking quarrels.”"),
         {"Ana Bor": set(), "Luis Mora": {"picking quarrels"}, "Amina Sow": {"picking quarrels"}}),
        ("Police held Ana Bor on suspicion of “inciting subversion” and Ivo Reis on suspicion of “picking quarrels.”",
         {"Ana Bor": {"inciting subversion"}, "Ivo Reis": {"picking quarrels"}}),
        (("Officials indicted Ana Bor for “disturbing order” (CL, art. 290) and Luis Mora for “picking quarrels” "
         "(CL, art. 293)."), {"Ana Bor": {"disturbing order"}, "Luis Mora": {"picking quarrels"}}),
        ("Police detained Ana Bor for spying; Luis Mora, her lawyer, said she was innocent.", {"Ana Bor": {"spying"}}),
        ("The court convicted Ana Bor of espionage, and of insulting Luis Mora.",
         {"Ana Bor": {"espionage", "insulting Luis Mora"}}),
    ],
)  # fmt: skip
def test_each_item_has_its_own_charges(extractor: Extractor, text: str, wanted: dict[str, set[str]]) -> None:
    assert charged(extractor, text) == wanted


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("On May 3, 2015, guards had Ana Bor expelled from the detention center on bail.", {"release"}),
        ("The party expelled Ana Bor after her release from prison.", {"dismissal", "release"}),
        ("The ministry expelled Ana Bor from the prison service.", {"dismissal"}),
        ("Chen Bao self-immolated on March 18, while Bai Mei did so on April 15. Bai Mei died of his injuries.", set()),
        ("Police beat Chen Bao on May 3. Bai Mei set himself on fire in protest. Chen Bao died of his injuries.",
         {"attack", "killing"}),
        ("Chen Bao self-immolated on May 3, 2017, and police shot him dead.", {"killing"}),
    ],
)  # fmt: skip
def test_what_was_done(extractor: Extractor, text: str, acts: set[str]) -> None:
    assert {i.act for i in facts_told(extractor, text)} - {"attack"} == acts - {"attack"}


def test_what_befell_her_several_times_has_no_one_day(extractor: Extractor) -> None:
    text = (
        "On December 22, 2016, a court sentenced Ana Bor to 3 years in prison. Bor was said to be detained "
        "several times over her letters."
    )
    assert [i.date for i in facts_told(extractor, text) if i.act in {"arrest", "detention"}] == [None]


def test_each_has_the_fine_told_beside_the_term(extractor: Extractor) -> None:
    text = (
        "On April 24, 2015 the court sentenced Ana Bor and Ivo Reis to 2 years and a fine of 6,200 yuan each, "
        "and Luis Mora to 4 years and a fine of 4,000 yuan, and Zoe Reis to 4 years."
    )
    found = {frozenset(victims(i)): i.penalty for i in facts_told(extractor, text) if i.act == "sentencing"}
    fined = {who: [f.fine.min for f in p.also if f.fine] for who, p in found.items() if p is not None}
    assert {" ".join(sorted(who)): f for who, f in fined.items()} == {
        "Ana Bor Ivo Reis": [6200], "Luis Mora": [4000], "Zoe Reis": [],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "exiled"),
    [
        ("After his release, Luis Mora went to Turkey to study.", False),
        ("Police freed Luis Mora. He then went to Turkey for medical treatment.", False),
        ("Police freed Luis Mora. He then went to Turkey.", True),
    ],
)
def test_who_went_to_study_is_no_exile(extractor: Extractor, text: str, exiled: bool) -> None:
    assert any(i.act == "exile" for i in facts_told(extractor, text)) == exiled
