"""What pages of a campaign's blog showed: whom a pronoun means, whose doer and day it is, what is told at last."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.assemble.text.kinds import FACTUAL
from tests.assemble.test_told_when import named, read

if TYPE_CHECKING:
    from pipeline.assemble.pipeline import Extractor
    from pipeline.records import Incident


def told(extractor: Extractor, text: str, act: str) -> list[Incident]:
    return [i for i in read(extractor, text) if i.act == act]


def doers(found: list[Incident]) -> set[str]:
    return {p.name for i in found for p in [*i.people, *i.organisations] if p.role in {"perpetrator", "authority"}}


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        # who shares a lot with "her" is not she, and keeps their own sex
        (
            ("Rosa Pek was arrested on 3 May. Two other weavers, Ivo Lund and Tomas Berg, who were held together with "
            "her, were freed on 6 May. Lund told us that soldiers beat him with a cable in a cell."),
            "ill_treatment", "Ivo Lund",
        ),
        # who tells a court of themselves
        (
            ("A court heard that Rosa Pek was kept on a farm for years. Ivo Lund was jailed for ten years. Rosa Pek, "
            "who cannot read, told the judges that she was raped by the owner."),
            "sexual_violence", "Rosa Pek",
        ),
        # a clause of several, and who comes after it
        (
            "The letter names the miners Ivo Lund and Tomas Berg, who have been in prison since May, and Rosa Pek.",
            "imprisonment", "Ivo Lund Tomas Berg",
        ),
        ("Fifty weavers walked out on Monday. They were dismissed.", "dismissal", "Fifty weavers"),
        ("When fifty weavers walked out on Monday, they were dismissed.", "dismissal", "Fifty weavers"),
        (
            ("The Osh City Court on Tuesday sentenced three weavers to two years in prison. Ivo Lund, Tomas Berg and "
            "Rosa Pek were arrested in Uzgen on 2 April."),
            "sentencing", "Ivo Lund Tomas Berg Rosa Pek",
        ),
        (
            "Ivo Lund died in custody in 2018. A fellow prisoner said that guards had given him electric shocks.",
            "torture", "Ivo Lund",
        ),
    ],
)  # fmt: skip
def test_whom_it_befell(extractor: Extractor, text: str, act: str, who: str) -> None:
    (found,) = told(extractor, text, act)
    assert named(found).strip().casefold() == who.casefold()


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        # who comes to a shop is not who is warned there
        (
            ("Ivo Lund died in custody on 2 May 2021. Lund's brother Tomas says that a man in a black coat came to his "
            "shop on 9 May 2021 and warned him not to talk."),
            "threat", {"Ivo Lund", "a man"},
        ),
        # others do something of their own since; those who did harm are nobody's victims
        ("Three men robbed a shop on Monday. They were arrested on Tuesday.", "arrest", {"Three men"}),
        ("Fifty weavers walked out. Police held Ivo Lund. They were beaten.", "attack", {"Fifty weavers"}),
        # the law deals with the living, and kin may speak of somebody else
        (
            "A student was shot dead in Osh on 3 May. Rosa Pek's brother said that she was still missing.",
            "killing", {"Rosa Pek"},
        ),
        (
            "A man was arrested on Monday. The wife of Ivo Lund says that he was her lawyer.",
            "arrest", {"Ivo Lund"},
        ),
        # those whom others wrote about or examined
        ("Ten parents wrote to the king about their sons. They were killed.", "killing", {"Ten parents"}),
        ("Seven doctors examined the detainees. They had been tortured.", "torture", {"Seven doctors"}),
        ("Ten weavers told a judge of four boys. They were beaten.", "attack", {"Ten weavers"}),
        # a nurse tells a court of whom she treated, and nobody is raped who is laid it on
        (
            ("Rosa Pek was held by guards in May. A nurse, Ana Sol, treated her. Ana Sol told the court she had been "
            "raped by guards."),
            "sexual_violence", {"Ana Sol"},
        ),
        (
            ("A court heard that Rosa Pek was kept on a farm for years. Ivo Lund was jailed for ten years. Rosa Pek, "
            "who cannot read, told the judges that she was raped by the owner."),
            "sexual_violence", {"Ivo Lund"},
        ),
        # an officer tells a court of whom he held
        (
            ("Tomas Berg was arrested in May. Inspector Ivo Lund led the raid. Lund told the court that he was held at "
            "home."),
            "arrest", {"Ivo Lund"},
        ),
    ],
)  # fmt: skip
def test_whom_it_did_not_befall(extractor: Extractor, text: str, act: str, who: set[str]) -> None:
    assert not any(name in named(i) for i in told(extractor, text, act) for name in who)


@pytest.mark.parametrize(
    ("text", "act", "who", "day"),
    [
        # a verb of its own time has no doer and no day of the verb before it
        (
            "Ivo Lund was moved to Lira by soldiers in 2013 and was stabbed during the riots of May 2014.",
            "attack", set(), "2014-05",
        ),
        ("Ivo Lund was interviewed by Radio Sol on 3 May and was shot on 5 May 2021.", "attack", set(), "2021-05-05"),
        ("Ivo Lund was stopped by soldiers and beaten on 3 May 2021.", "attack", {"soldiers"}, "2021-05-03"),
        # but somebody taken stays in those hands
        (
            "Ivo Lund was arrested by soldiers on 3 May and was beaten on 5 May in custody.",
            "ill_treatment", {"soldiers"}, None,
        ),
        ("Ivo Lund was held by soldiers in May 2021 and beaten.", "ill_treatment", {"soldiers"}, "2021-05"),
        # what was done in another country is nobody's of this one
        (
            ("Ivo Lund was arrested in Nairobi by immigration officers on 3 May 2021. We ask them not to send him back "
            "to Iran, where he was flogged."),
            "torture", set(), None,
        ),
        # the scene that a clause dates
        (
            "In the riots that followed on Monday, a soldier shot dead Ivo Lund.",
            "killing", {"soldier"}, "2021-06-07",
        ),
        # it came about at last
        ("Ivo Lund was not released until 3 May 2021.", "release", set(), "2021-05-03"),
        # who was let go for want of proof is laid nothing on
        (
            "A farmer was arrested over the killing of Ivo Lund, but was released for lack of evidence.",
            "killing", set(), None,
        ),
        ("Two soldiers were held for beating Ivo Lund and were freed on bail.", "attack", {"Two soldiers"}, None),
        (
            "Tomas Berg was jailed for raping Rosa Pek and Ivo Lund was cleared for lack of evidence.",
            "sexual_violence", {"Tomas Berg"}, None,
        ),
    ],
)  # fmt: skip
def test_by_whom_and_when(extractor: Extractor, text: str, act: str, who: set[str], day: str | None) -> None:
    (found,) = told(extractor, text, act)
    assert doers([found]) == who
    if day is not None:
        assert found.date is not None
        assert (found.date.edtf or "").startswith(day)


@pytest.mark.parametrize(
    ("text", "act", "other"),
    [
        ("Ivo Lund was expelled from his home on 3 May.", "property_destruction", "dismissal"),
        ("Ivo Lund was expelled from his home town's party branch on 3 May.", "dismissal", "property_destruction"),
        ("Gendarmes beat several marchers with rifle butts in Osh on 3 May.", "attack", "dispersal"),
        ("Police beat back the marchers with batons in Osh on 3 May.", "dispersal", "attack"),
        ("Villagers tortured Rosa Pek on 3 May. She died on the following day.", "torture", "death_in_custody"),
        ("Inmates tortured Rosa Pek on 3 May. She died on the following day.", "death_in_custody", "killing"),
        ("Police tortured Rosa Pek on 3 May. She died on the following day.", "death_in_custody", "killing"),
        ("Ivo Lund was arrested in May. He was kept in wooden stocks for ten days.", "ill_treatment", "detention"),
        ("We demand that Ivo Lund be released.", "detention", "release"),
        # held long before
        (
            "Ivo Lund died on Tuesday. He was 61. He had been imprisoned in 1988 for a poem.",
            "imprisonment", "death_in_custody",
        ),
        (
            "Ivo Lund died on Tuesday in a hospital. He was 44. Lund had been arrested in May and freed in June 2020.",
            "release", "death_in_custody",
        ),
    ],
)  # fmt: skip
def test_which_act(extractor: Extractor, text: str, act: str, other: str) -> None:
    assert told(extractor, text, act)
    assert not told(extractor, text, other)


@pytest.mark.parametrize(
    "text",
    [
        "The forum asked the government to guarantee that Ivo Lund can return home safely.",
        "Ivo Lund has not been released until now.",
        "Ivo Lund was not to be released until 2030.",
        "Ivo Lund was not freed until his death in 2020.",
        "Ivo Lund was not released until the verdict in May.",
        "Rosa Pek negotiated the release of Ivo Lund for two years.",
        "Elders negotiated the release of Ivo Lund in vain.",
    ],
)
def test_no_release_and_no_custody_of_who_only_comes_home(extractor: Extractor, text: str) -> None:
    assert not told(extractor, text, "release")
    assert "return" not in text or not told(extractor, text, "detention")


def test_years_since_an_arrest_are_no_term(extractor: Extractor) -> None:
    text = "Nine weavers are still in prison four years after their arrest. In May 2019 the nine were found guilty."
    assert not [i for i in read(extractor, text) if i.penalty is not None]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The judge did not remand Ivo Lund until 5 June but freed him.", "detention"),
        ("Ivo Lund was not imprisoned until 2030.", "imprisonment"),
        ("The men negotiated the killing of Ivo Lund.", "killing"),
    ],
)
def test_what_did_not_come_at_last(extractor: Extractor, text: str, act: str) -> None:
    assert not [i for i in told(extractor, text, act) if i.modality in FACTUAL]
