"""Of days of custody and a camp told with one judgment the longer is the penalty; a complaint is against others."""

from tests.assemble.readings import Reader, told

LABOUR = (
    "Authorities administratively detained Ana Bor for 8 days in the Yichun City Detention Center and ordered her to "
    "serve three years and two months of labor."
)


def test_the_longer_term_is_the_penalty(read: Reader):
    (sentence,) = [i for i in told(read, LABOUR) if i.act == "sentencing"]
    assert sentence.penalty is not None
    assert sentence.penalty.kind == "labour"
    assert sentence.penalty.term is not None
    assert sentence.penalty.term.iso == "P3Y2M"


def test_a_complaint_against_somebody_else_is_no_charge(read: Reader):
    (arrest,) = told(read, "Police arrested Ana Bor on 3 May over a complaint against Luis Mora for fraud.")
    assert not arrest.charges


def test_a_complaint_against_the_arrested_is_one(read: Reader):
    text = "Ana Bor was arrested after officials filed complaints against her for defamation."
    assert [c.text for i in told(read, text) for c in i.charges] == ["defamation"]
