"""What is only considered, possible, ruled out or somebody's task is no fact; what is talked of after it was is."""

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told

REST = " Rights groups followed it."


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The general suggested killing Ana Bor.", "killing"),
        ("The court is weighing releasing Ana Bor.", "release"),
        ("The guards were capable of jailing Ana Bor.", "imprisonment"),
        ("He rejected the option of arresting Ana Bor.", "arrest"),
        ("There is no point in deporting Ana Bor.", "forced_return"),
        ("The vote on jailing Ana Bor was postponed.", "imprisonment"),
        ("The two sides differ on pardoning Ana Bor.", "pardon"),
        ("The army toyed with arresting Ana Bor.", "arrest"),
        ("The prosecutor is in charge of deporting Ana Bor.", "forced_return"),
        ("He was offered money for killing Ana Bor.", "killing"),
        ("Nobody dared to arrest Ana Bor.", "arrest"),
        ("It is time to pardon Ana Bor.", "pardon"),
        ("The court has until Monday to release Ana Bor.", "release"),
        ("The ministry had ten days to deport Ana Bor.", "forced_return"),
        ("Let the police arrest Ana Bor.", "arrest"),
        ("The president is mulling the pardon of Ana Bor.", "pardon"),
        ("Officials floated the deportation of Ana Bor.", "forced_return"),
        ("The army ruled out the extradition of Ana Bor.", "forced_return"),
        ("The extradition of Ana Bor was ruled out.", "forced_return"),
        ("The minister spoke in favour of the arrest of Ana Bor.", "arrest"),
        ("The junta came close to the execution of Ana Bor.", "execution"),
        ("Negotiations on the release of Ana Bor failed.", "release"),
        ("The law allows for the release of Ana Bor.", "release"),
        ("Ana Bor was spared being deported.", "forced_return"),
        ("Ana Bor stands to be jailed.", "imprisonment"),
        ("The crowd chanted for Ana Bor to be jailed.", "imprisonment"),
        ("Plans for Ana Bor to be deported were dropped.", "forced_return"),
        ("It would be a mistake for Ana Bor to be released.", "release"),
        ("Ana Bor was threatened with being beaten.", "attack"),
        ("Ana Bor fled before she was arrested.", "arrest"),
        ("Nothing suggests that Ana Bor was killed.", "killing"),
        ("A cartoon shows Ana Bor being beaten.", "attack"),
        ("Doctored photos showed Ana Bor being arrested.", "arrest"),
        ("A satirical site wrote that Ana Bor had been arrested.", "arrest"),
        ("Ana Bor had a dream in which she was executed.", "execution"),
    ],
)
def test_what_is_only_weighed_is_no_fact(extractor: Extractor, text: str, act: str):
    assert act not in {i.act for i in facts_told(extractor, text + REST)}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Soldiers were charged with killing Ana Bor.", "killing"),
        ("They discussed the killing of Ana Bor.", "killing"),
        ("Parliament debated the arrest of Ana Bor.", "arrest"),
        ("The unit is responsible for torturing Ana Bor.", "torture"),
        ("The vote on the killing of Ana Bor was postponed.", "killing"),
        ("He was given money for killing Ana Bor.", "killing"),
        ("Police let gunmen beat Ana Bor.", "attack"),
        ("It was police who arrested Ana Bor.", "arrest"),
        ("It took two years for Ana Bor to be released.", "release"),
        ("The deal paved the way for Ana Bor to be released.", "release"),
        ("Photos showed Ana Bor being beaten by police.", "attack"),
        ("Ana Bor was tortured before she was killed.", "torture"),
        ("Ana Bor was tortured before she was killed.", "killing"),
        ("The court ordered Ana Bor to be released.", "release"),
    ],
)
def test_what_was_done_is(extractor: Extractor, text: str, act: str):
    assert act in {i.act for i in facts_told(extractor, text + REST)}
