"""Who is told by a number and befallen by a verb that the recogniser does not know is told of all the same."""

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.settings import MORE_LIKELY_RIGHT
from tests.assemble.readings import facts_told

DOUBTFUL = 0.6


@pytest.mark.parametrize(
    ("text", "act", "least"),
    [
        ("Over 400 families were forcibly evicted from a government building in Recife on 16 June.",
         "property_destruction", 400),
        ("Three students were flogged in Lagos last week.", "torture", 3),
        ("Two of her classmates who had signed a letter for her were suspended for one semester.", "dismissal", 2),
    ],
)  # fmt: skip
def test_several_told_by_number(extractor: Extractor, text: str, act: str, least: int) -> None:
    found = [i for i in facts_told(extractor, text, published="2021-06-30") if i.confidence >= MORE_LIKELY_RIGHT]
    assert [(i.act, i.group and i.group.min) for i in found] == [(act, least)]


@pytest.mark.parametrize(
    ("text", "act", "least"),
    [
        # what the recogniser hears as a death is no custody of those people
        ("On 3 May police in Negros raided farms. Five men were dead and 22 people were in custody.", "detention", 5),
        # nor is a killing what it hears as another harm
        ("Officers tortured two civilians and threw them from a helicopter on 3 May 2021.", "killing", 2),
    ],
)
def test_another_act_that_is_heard_bears_none_out(extractor: Extractor, text: str, act: str, least: int) -> None:
    told = [(i.act, i.group and i.group.min, i.confidence > DOUBTFUL) for i in facts_told(extractor, text)]
    assert (act, least, True) not in told
    assert any(sure for _, _, sure in told)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        # to clear people is not to convict them, however many words name them
        ("A jury took two hours on 3 May 2021 to find a reporter and her brother not guilty of libel.", "acquittal"),
        ("On 3 May 2021 the court found Ana Kol and her brother not guilty of libel.", "acquittal"),
        ("On 3 May 2021 the court found Ana Kol and her brother guilty of libel.", "conviction"),
        ("On 3 May 2021 the court found Ana Kol, who had pleaded not guilty, guilty of libel.", "conviction"),
    ],
)
def test_verdicts_far_behind_names(extractor: Extractor, text: str, act: str) -> None:
    assert [i.act for i in facts_told(extractor, text)] == [act]
