"""What somebody is only alleged to have had part in is what an authority holds against them: a charge."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.clean import article_from_text

ROWS = [
    ("Ana Bor was arrested for alleged links to the Red Front.", ["links to the Red Front"]),
    ("Ana Bor was detained over suspected ties to rebels.", ["ties to rebels"]),
    ("Ana Bor was arrested for her alleged ties to a foreign agency.", ["ties to a foreign agency"]),
    ("Ana Bor was held for alleged participation in a rally.", ["participation in a rally"]),
    ("Ana Bor was arrested on suspicion of links to the rebels.", ["links to the rebels"]),
    ("Ana Bor was arrested for her role in the protests.", []),
    ("Ana Bor was arrested for her support of the strike.", []),
    ("Ana Bor was arrested over her association with Ivo Reis.", []),
    ("Ana Bor was dismissed for alleged links to the Dawn movement.", []),
    ("Ana Bor was arrested for her alleged talent as a singer.", []),
    ("Police held Ana Bor over suspected collusion with foreign banks.", ["collusion with foreign banks"]),
    ("Police held Ana Bor for suspected collusion with foreign banks.", ["collusion with foreign banks"]),
    ("Ana Bor was detained in a clinic for suspected typhoid.", []),
    ("Police held Ana Bor for allegedly feeding the geese of the palace.", ["feeding the geese of the palace"]),
    ("Police held Ana Bor for reportedly feeding the geese of the palace.", []),
    ("Police held Ana Bor for feeding the geese of the palace.", []),
    ("Ana Bor was held on suspicion of writing the placards.", ["writing the placards"]),
]


# a record of an accusation says of what, though no rule knows the deed; so does the custody told with it
ACCUSED = [
    ("Ana Bor was picked up later and accused of sewing the banner.", ["sewing the banner"]),
    ("Ana Bor was accused of running a school and of hiding its books.", ["running a school", "hiding its books"]),
    ("Ana Bor was accused of libel and of hiding its proofs.", ["libel", "hiding its proofs"]),
    ("Ana Bor is accused of leading Ivo Reis, Odo Lind and Ida Kral in a plot.", []),
    ("Ana Bor was arrested and accused of hiding its books by her neighbours.", []),
    ("Agents held the boy's mother, Ana Bor, accusing her of opposing the mayor.", ["opposing the mayor"]),
]


@pytest.mark.parametrize(("text", "wanted"), ACCUSED, ids=[text for text, _ in ACCUSED])
def test_what_somebody_is_accused_of_is_told(extractor: Extractor, text: str, wanted: list[str]):
    ((_, incidents),) = extractor.extract([article_from_text(text)])
    assert {tuple(charge.text for charge in r.charges) for r in incidents} == {tuple(wanted)}


@pytest.mark.parametrize(("text", "wanted"), ROWS, ids=[text for text, _ in ROWS])
def test_alleged_ties_are_charges(extractor: Extractor, text: str, wanted: list[str]):
    ((_, incidents),) = extractor.extract([article_from_text(text)])
    assert [[charge.text for charge in r.charges] for r in incidents] == [wanted]
