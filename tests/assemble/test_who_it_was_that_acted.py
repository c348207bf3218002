"""Who it was that acted, whole and by the right name, and who only stands beside, hears, warns or was told of."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.text.words import actor_type
from pipeline.records import Incident
from tests.assemble.readings import facts_told

read = partial(facts_told, published="2021-06-10")


def by_whom(records: list[Incident], act: str) -> set[str]:
    """Return who did the acts of one kind, by law or against it."""
    found = [r for r in records if r.act == act]
    assert found, [r.act for r in records]
    return {x.name for r in found for x in (*r.people, *r.organisations) if x.role in {"perpetrator", "authority"}}


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        # the rest of a row belongs to the clause that it goes on from
        (("Marat Ospanov, a cameraman with the privately owned Tolqyn TV, told KDS that he was photographing the "
          "arrest of a trader at Karo market at around 11 a.m. when four guards surrounded him, struck him on the "
          "head and arms with wooden sticks and hurled his lens into a well, where it was lost. He had on a vest."),
         "attack", "four guards"),
        (("One villager said that few people saw the march of Lhamo Tsering because of the rain and that police came "
          "fast, seized her, and drove her off."), "arrest", "police"),
        # whole, and no more than they are called
        ("On Tuesday before dawn police arrested the baker Omar Said.", "arrest", "police"),
        (("According to a church report, on 9 May, Northern Border Guard (NBG) forces in the hills of Kara district, "
          "Oro region, seized, kicked, and took into custody monk Yonten Dorje."),
         "attack", "Northern Border Guard (NBG) forces"),
        (("Based on Tamar government-in-exile (TGE) reports, on May 2, 2009, border troops (perhaps including scouts) "
          "in Ruo valley detained Asang Dorje."), "arrest", "border troops"),
        (("On Monday, in Kara, gunmen in the uniform of the Home Defence Forces halt the bus of Mub Khamis, a nurse. "
          "They hit him with sticks."), "attack", "gunmen in the uniform of the Home Defence Forces"),
        (("According to neighbours, men with shotguns overtook his pickup near the bridge of Coa and dragged Fidel "
          "Xolo into a van."), "abduction", "men"),
        ("Men in dark clothes shot Fidel Xolo on 3 May.", "attack", "Men in dark clothes"),
        # by what, and then by whom
        ("Ana Bodap was pulled along by the arm by a policewoman.", "attack", "policewoman"),
        ("The court found Larry Roden guilty of the murder of the cook Todd Burk. Todd Burk's body was found in May.",
         "killing", "Larry Roden"),
        # "they" of the sentence's own officials, not of those who arrested
        (("Public security officials detained Li Qing on March 11. Authorities moved Li Qing to the Baog police "
          "station in Baog town, where they reportedly beat him."), "ill_treatment", "Authorities"),
        ("Rebels took Ana Ruiz to a camp, where they beat her.", "attack", "Rebels"),
        # before a verdict it is those who took somebody
        (("Police arrested Jin Hai on March 13, 2001. He was beaten in custody. In 2003 a court sentenced Jin to ten "
          "years in prison."), "ill_treatment", "Police"),
        ("Two nurses were kidnapped in Agge in March. The nurses were seized by gunmen in masks.",
         "abduction", "gunmen in masks"),
    ],
)  # fmt: skip
def test_it_was_they(extractor: Extractor, text: str, act: str, who: str) -> None:
    assert by_whom(read(extractor, text), act) == {who}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (("The monk Tamdin, who did so on the tenth anniversary of a march in Aro district in 2008 that included some "
          "looting and resulted in army officers and PAG opening fire and reportedly killing at least nine herders."),
         "killing"),
        ("The group noted that the constant official harassment of the family of Bolot Asanov broke the law.",
         "harassment"),
        (("The film showed a girl on the floor, a tortured boy crawling over a yard, and police officer shouting at a "
          "woman."), "torture"),
        (("Two Russians were kidnapped in Agge in March. Also, in April, Chinese nationals were seized by gunmen in "
          "Ebony town."), "abduction"),
        (("State security officials detained Jin Hai on March 13, 2001. On May 28, 2003, the Beijing court sentenced "
          "Jin to ten years in prison. He was denied medical care and refused access to his lawyer."), "ill_treatment"),
    ],
)  # fmt: skip
def test_nobody_is_told_to_have_done_it(extractor: Extractor, text: str, act: str) -> None:
    assert not by_whom(read(extractor, text), act)


@pytest.mark.parametrize(
    ("text", "warner"),
    [
        ("Dana Serik went abroad in May when a neighbour warned her that she was next.", None),
        ("Dana Serik was warned by a friend that her name was on a list.", None),
        ("Dana Serik was warned by her lawyer that she would be arrested.", None),
        ("Dana Serik went abroad in May when a policeman warned her that she was next.", "policeman"),
        ("An unknown man warned Dana Serik that she was next.", "unknown man"),
        ("A neighbour warned Dana Serik that he would kill her.", "neighbour"),
        ("A neighbour warned Dana Serik that she would be killed if she did not leave the village.", "neighbour"),
    ],
)
def test_who_warns_out_of_kindness(extractor: Extractor, text: str, warner: str | None) -> None:
    assert by_whom(read(extractor, text), "threat") == ({warner} if warner else set())


@pytest.mark.parametrize(
    "text",
    [
        ("After some villagers stoned the work team’s quarters, soldiers came and fired on the houses, killing one "
         "villager."),
        ("Our friend Marat Ospanov was expelled on 3 June. On 5 June, his lawyer, Ana Bekova, was attacked in the yard "
         "of her house by two youths who broke her jaw."),
    ],
)  # fmt: skip
def test_nobody_lost_a_house(extractor: Extractor, text: str) -> None:
    assert "property_destruction" not in {r.act for r in read(extractor, text)}


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("zibo psb officials", "state_security"),
        ("police officials", "state_security"),
        ("intelligence officials", "state_security"),
        ("members of the asayish", "state_security"),
        ("state investigation agency", "state_security"),
        ("party officials", "state_other"),
        ("mai-mai group", "armed_non_state"),
        ("pmf groups", "armed_with_state"),
    ],
)
def test_of_what_kind_they_are(phrase: str, kind: str) -> None:
    assert actor_type(phrase.split()) == kind
