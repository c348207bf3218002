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
]


@pytest.mark.parametrize(("text", "wanted"), ROWS, ids=[text for text, _ in ROWS])
def test_alleged_ties_are_charges(extractor: Extractor, text: str, wanted: list[str]):
    ((_, incidents),) = extractor.extract([article_from_text(text)])
    assert [[charge.text for charge in r.charges] for r in incidents] == [wanted]
