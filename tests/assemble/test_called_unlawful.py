"""A deed that somebody only calls unlawful was done."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import all_told, of

read = partial(all_told, published="2026-03-10")


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The Working Group considers the deprivation of liberty of Hassan Jaber arbitrary.", "reported"),
        ("Amnesty considers the arrest of Hassan Jaber unlawful.", "reported"),
        ("Police are considering the arrest of Hassan Jaber.", "planned"),
        ("Police are considering the arrest of Hassan Jaber, an unlawful resident.", "planned"),
    ],
)
def test_called_unlawful(extractor: Extractor, text: str, modality: str) -> None:
    assert {r.modality for r in of(read(extractor, text), "Hassan Jaber", "arrest", "detention")} == {modality}
