"""Who is no doer for all that is told: who denies it, who is cleared, whom somebody only believes to have done it."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.records import Incident
from tests.assemble.readings import doers, facts_told

read = partial(facts_told, published="2021-06-01")


def of(extractor: Extractor, text: str, act: str) -> list[Incident]:
    return [r for r in read(extractor, text) if r.act == act and r.modality in FACTUAL]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Amadou Sarr has not been seen since 2 May. The navy denies that it is holding him.",
         "enforced_disappearance"),
        ("Amadou Sarr vanished in Thies on 2 May. The navy denied holding him.", "enforced_disappearance"),
        ("Amadou Sarr went missing on 2 May. The navy denied any knowledge of his whereabouts.",
         "enforced_disappearance"),
        ("Lea Brun is missing. Neither the police nor the navy admits to holding her.", "enforced_disappearance"),
        ("Lea Brun was arrested in Thies on 2 May. The police said they had no record of her arrest.", "arrest"),
        ("Lea Brun was arrested on 2 May. The police told her mother: she was not in their custody.", "arrest"),
        ("Lea Brun was arrested on 2 May. The navy denied holding her.", "arrest"),
        ("Lea Brun was detained in Thies on 2 May. The navy says that it knows nothing about her case.", "arrest"),
        ("Lea Brun was abducted on 2 May. The navy rejected claims that its men had taken her.", "abduction"),
        ("Lea Brun was shot dead on 2 May. The navy says that its men were not behind it.", "killing"),
    ],
)  # fmt: skip
def test_who_denies_it(extractor: Extractor, text: str, act: str) -> None:
    found = of(extractor, text, act)
    assert found
    assert all(not doers(r) for r in found)


@pytest.mark.parametrize(
    ("text", "act", "by"),
    [
        ("Lea Brun was arrested on 2 May. The navy said that she had cursed the admiral.", "arrest", {"navy"}),
        ("The navy seized Lea Brun on 2 May but has since denied having her.", "arrest", {"navy"}),
        ("The navy arrested Lea Brun on 2 May. It denies that it beat her.", "arrest", {"navy"}),
        ("Lea Brun was tortured by the navy in May. The navy denied it.", "torture", {"navy"}),
        ("Lea Brun vanished on 2 May after the navy detained her at a gate. The navy denies holding her.",
         "enforced_disappearance", {"navy"}),
        ("Masked men took Lea Brun from her flat in Thies on 2 May. The navy denied any role in it.", "abduction",
         {"Masked men"}),
    ],
)  # fmt: skip
def test_who_did_it_stays(extractor: Extractor, text: str, act: str, by: set[str]) -> None:
    assert [doers(r) for r in of(extractor, text, act)] == [by]


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Paco Lund died in his cell in Lima on 2 May. His sisters believe he was killed by guards.", {"guards"}),
        ("Paco Lund died in his cell in Lima on 2 May. His lawyer suspects that guards strangled him.", {"guards"}),
        ("Paco Lund vanished on 2 May. His party thinks that he was abducted by the navy.", {"navy"}),
        ("Paco Lund was killed on 2 May. The navy has been accused of killing him.", {"navy"}),
        ("Paco Lund was shot dead in Lima on 2 May. Rui Sato was charged with his murder and denies it.", {"Rui Sato"}),
        ("Paco Lund was abducted in Lima on 2 May, reportedly by the navy.", {"navy"}),
        ("Rui Sato is said by detectives to have killed Paco Lund.", {"Rui Sato"}),
        ("Paco Lund died in a jail in Lima. The jail said he had hanged himself; his family says guards killed him.",
         {"guards"}),
    ],
)  # fmt: skip
def test_who_is_only_believed_to_have_done_it(extractor: Extractor, text: str, by: set[str]) -> None:
    harms = [r for r in read(extractor, text) if r.act in {"killing", "death_in_custody", "abduction",
                                                           "enforced_disappearance"}]  # fmt: skip
    assert [(doers(r), r.modality) for r in harms] == [(by, "alleged")]


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Gunmen shot dead Paco Lund in Lima on 2 May. His family believes that the navy killed him.", {"Gunmen"}),
        ("Paco Lund was shot dead in Lima on 2 May. Witnesses said that marines shot him.", {"marines"}),
        ("Paco Lund was killed on 2 May. He is thought to have been killed by unknown men.", {"unknown men"}),
        ("Paco Lund was shot dead in Lima on 2 May. Rui Sato was convicted of his murder.", {"Rui Sato"}),
    ],
)
def test_what_is_told_as_a_fact_stays(extractor: Extractor, text: str, by: set[str]) -> None:
    assert [(doers(r), r.modality) for r in of(extractor, text, "killing")] == [(by, "reported")]


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Rui Sato, who was jailed for the murder of Paco Lund in 2014, was exonerated on 2 May.", set()),
        ("Rui Sato, sentenced to death for the murder of Paco Lund, was pardoned as innocent on 2 May.", set()),
        ("Rui Sato was convicted of the murder of Paco Lund in 2019. The Supreme Court annulled the verdict.", set()),
        ("Appeal judges overturned the murder conviction of Rui Sato, who was accused of stabbing Paco Lund to death.",
         set()),
        ("Rui Sato was found guilty of killing Paco Lund. A court exonerated him on 2 May.", set()),
        ("Rui Sato was convicted of killing Paco Lund in 2018. His conviction was quashed in 2022.", set()),
        ("Paco Lund was killed in May. A court convicted Rui Sato of the murder but the Supreme Court acquitted him.",
         set()),
        ("Paco Lund was killed in May. A court convicted Rui Sato of the murder and acquitted him of theft.",
         {"Rui Sato"}),
        ("Rui Sato, convicted in 2018 of killing Paco Lund, had his sentence reduced on 2 May.", {"Rui Sato"}),
        ("Rui Sato was convicted of killing Paco Lund. The Court of Appeal upheld the verdict.", {"Rui Sato"}),
        ("Rui Sato was convicted of killing Paco Lund and was pardoned by the king on 2 May.", {"Rui Sato"}),
        ("Rui Sato was acquitted of theft in 2015. In 2019 Rui Sato was convicted of the murder of Paco Lund.",
         {"Rui Sato"}),
        ("The navy offered a reward for news of the killers of Paco Lund, shot dead in Lima on 2 May.", set()),
    ],
)  # fmt: skip
def test_who_is_cleared_of_it(extractor: Extractor, text: str, by: set[str]) -> None:
    found = of(extractor, text, "killing")
    assert [doers(r) for r in found if any(p.name == "Paco Lund" for p in r.people)] == [by]


def test_a_crime_appealed_against_was_done(extractor: Extractor) -> None:
    [one] = of(extractor, "Rui Sato lost his appeal against his conviction for the murder of Paco Lund.", "killing")
    assert one.modality == "reported"
