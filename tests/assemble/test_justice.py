"""Justice done to wrongdoers is no incident; charges of common crimes against the persecuted are."""

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.clean import article_from_text

LAW = {"arrest", "detention", "charge", "trial", "conviction", "sentencing", "acquittal", "release", "pardon",
       "dismissal", "imprisonment"}  # fmt: skip


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor.load()


def at_law(extractor: Extractor, text: str) -> set[str]:
    ((_, incidents),) = extractor.extract([article_from_text(text, published="2024-05-06")])
    return {i.act for i in incidents if i.modality in {"reported", "alleged"}} & LAW


@pytest.mark.parametrize(
    "text",
    [
        "Captain Pablo Ruiz, who shot dead farmer Karim Hadid in 2022, was arrested on Wednesday.",
        "Police officer Pablo Ruiz, who shot dead farmer Karim Hadid in 2022, was arrested on Wednesday.",
        "Nine people were killed by a bomb in 2004. Two men were convicted of the attack in 2006 and released in 2021.",
        "The panel has cleared Inspector Pablo Ruiz of any role in the disappearance of Karim Hadid.",
        "Trader Pablo Ruiz, who ordered the murder of a blogger, was pardoned in 2021.",
        "Masked men torched the car of editor Amina Hadid on Monday. Police arrested a 26-year-old man.",
        "A bomb killed activist Amina Hadid in Lume. The minister ordered the dismissal of the city's police chief.",
        "The gunman killed Amina Hadid. A second defendant, a trader accused of ordering the hit, was acquitted.",
        "The colonel gave the order under which Karim Hadid was killed in 1976. He was sentenced in 2008 to 25 years.",
        "Pablo Ruiz was arrested in Lume in June 2016 and got seven years for fraud.",
        "A teacher faces charges of raping Amina Hadid.",
    ],
)
def test_justice_is_no_incident(extractor: Extractor, text: str):
    assert at_law(extractor, text) == set()


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("The union calls for the release of Pablo Ruiz, who was arrested in June 2016 and got seven years for fraud.",
         {"arrest", "sentencing"}),
        (("Farmer Pablo Ruiz was freed on 19 March, years after police arrested him for murder. He says his confession"
         " was extracted by suffocation."), {"release", "arrest"}),
        ("Three monks were sentenced to two years in prison for arson in Lume.", {"sentencing"}),
        ("Sixty students were arrested in Lume in May. Three were sentenced to two years in prison for arson.",
         {"arrest", "sentencing"}),
        ("Amina Hadid was sentenced to two years for incitement to commit a felony.", {"sentencing"}),
        ("Police shot dead a student in Lume on Monday. Police arrested two people on Tuesday.", {"arrest"}),
        ("Pablo Ruiz was shot dead on 3 May 2021. He was sentenced to two years in 2019.", {"sentencing"}),
    ],
)  # fmt: skip
def test_the_persecuted_are_heard(extractor: Extractor, text: str, acts: set[str]):
    assert at_law(extractor, text) == acts
