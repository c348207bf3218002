"""Who is left of a counted set, and who shares the "was" of the verb before. Invented people."""

import pytest

from pipeline.assemble.text.kinds import FACTUAL
from tests.assemble.readings import all_told


def told(extractor, text: str) -> set[tuple[str, str]]:
    """Return each act with the group or the names that it befell."""
    found = all_told(extractor, text)
    return {
        (r.act, ", ".join(p.name for p in r.people if p.role == "victim") or (r.group.text if r.group else ""))
        for r in found
        if r.modality in FACTUAL
    }


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        ("Troops rounded up nine herders. The other six were let go at dusk.", "release", "The other six"),
        ("Ten nurses were held. Four of them were freed; the other six are still held.", "detention", "the other six"),
        ("Police held Luis Ortega and five others. The other five were freed.", "release", "The other five"),
        # what shares the "was" of the verb before it
        ("Luis Ortega was shot dead and two colleagues wounded.", "attack", "two colleagues"),
        ("Luis Ortega was shot dead and two of his drivers wounded.", "attack", "two of his drivers"),
        ("Luis Ortega was killed and his wife injured.", "attack", "his wife"),
        ("Luis Ortega was jailed for life and Ada Brunner sentenced to two years.", "sentencing", "Ada Brunner"),
        ("Luis Ortega was arrested and his house searched.", "raid", "Luis Ortega"),
        ("Luis Ortega was charged with arson and two colleagues freed.", "release", "two colleagues"),
        ("Two men were hanged and a third freed.", "release", "a third"),
        ("Luis Ortega was held with two colleagues and freed.", "release", "Luis Ortega"),
        ("Luis Ortega was arrested and bystanders wounded.", "arrest", "Luis Ortega"),
        ("Luis Ortega was arrested and two bystanders wounded.", "attack", "two bystanders"),
        # fled because of threats
        ("Two nurses fled the valley after receiving death threats.", "exile", "Two nurses"),
        ("Ada Brunner left the town because of repeated threats.", "exile", "Ada Brunner"),
        ("Elders negotiated the release of Luis Ortega.", "release", "Luis Ortega"),
    ],
)
def test_is_told(extractor, text, act, who):
    assert {(a, who) for a in act.split(",")} & told(extractor, text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Two of the five petitions were granted. The other three were dismissed.", "dismissal"),
        ("Police seized six cars. The other two were released to their owners.", "release"),
        ("Two dogs bit a boy. The other four were shot.", "attack"),
        ("Five songs were banned. The other two were released in May.", "release"),
        ("Three soldiers deserted. The other two were captured.", "arrest"),
        ("Police freed the other two.", "release"),  # of whom nobody told
        ("Troops held nine herders. The other six were let go. “They were found guilty,” a clerk said.", "conviction"),
        ("Luis Ortega was arrested and his lawyer protested.", "attack"),
        ("Luis Ortega was arrested and the crowd charged.", "charge"),
        ("Luis Ortega was jailed and his paper suspended for a month.", "dismissal"),
        ("Luis Ortega was arrested. In May the union's bank account was frozen.", "asset_freeze"),
        ("Luis Ortega was elected and his party jailed its critics.", "imprisonment"),
        ("Luis Ortega was sentenced to six years. His rival got four of the nine votes.", "exile"),
        ("Luis Ortega scored three goals. Ada Brunner got four.", "sentencing"),
        ("Luis Ortega was sentenced to six years. His party won ten seats; a rival got two.", "dismissal"),
        ("Ada Brunner left the valley after threats of flooding.", "exile"),
        ("Ada Brunner left the valley after threats of an eruption.", "exile"),
        ("Ada Brunner left the valley after threats of eviction.", "exile"),
        ("The family expelled Ada Brunner from her home.", "property_destruction"),
        ("Ada Brunner was expelled from her home by her husband.", "property_destruction"),
        ("Ada Brunner was expelled from her home by her husband.", "dismissal"),
        ("Luis Ortega was shot and the gunman was arrested.", "arrest"),
        ("Luis Ortega was robbed and two thieves arrested.", "arrest"),
        ("Luis Ortega was left in charge of a pit.", "ill_treatment"),
        ("They left Luis Ortega in a mosh pit.", "ill_treatment"),
        ("Luis Ortega was kept in the stocks room of a bank.", "ill_treatment"),
        ("Luis Ortega was robbed and the thief jailed.", "imprisonment"),
        ("Ada Brunner refused to leave the valley after receiving threats.", "exile"),
        ("Ada Brunner left the house after receiving threats and went to the police.", "exile"),
        ("Nobody negotiated the release of Luis Ortega.", "release"),
        ("Elders may have negotiated the release of Luis Ortega.", "release"),
        ("The release of Luis Ortega is being negotiated by elders.", "release"),
    ],
)
def test_is_not_told(extractor, text, act):
    assert not [x for x in told(extractor, text) if x[0] == act]


def test_a_third_who_was_acquitted_is_not_who_is_named_next(extractor):
    text = "The trial of two men resumed. A third man was acquitted. A singer, Luis Ortega, was jailed for a month."
    assert ("acquittal", "Luis Ortega") not in told(extractor, text)


def test_who_was_wounded_beside_one_killed_did_not_kill(extractor):
    text = "Luis Ortega was shot dead and two colleagues wounded."
    found = all_told(extractor, text)
    assert not [p for r in found for p in r.people if p.role == "perpetrator"]


def test_a_penalty_of_another_in_a_clause_before_is_not_theirs(extractor):
    text = "The court ordered his deportation, but Ada Brunner was given a conditional discharge."
    found = all_told(extractor, text)
    parts = [p for r in found if r.penalty is not None for p in (r.penalty, *r.penalty.also)]
    assert "deportation" not in {p.text for p in parts}
