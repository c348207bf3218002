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


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The cost of jailing Ana Bor was high for the ministry.", "imprisonment"),
        ("The cost of imprisoning Ana Bor for six years has been borne by her family.", "imprisonment"),
        ("The army paid the price of killing Ana Bor.", "killing"),
        ("The means of killing Ana Bor was a bomb under her car.", "killing"),
        ("The point of arresting Ana Bor was to frighten others.", "arrest"),
        ("The sole point of arresting Ana Bor is to silence her.", "arrest"),
        ("The judgment in favour of the extradition of Ana Bor is final.", "forced_return"),
        ("The guards made a point of beating Ana Bor in front of others.", "attack"),
        ("The police found a way of arresting Ana Bor on Monday.", "arrest"),
        ("There was no sense in killing Ana Bor, her father said.", "killing"),
        ("The court upheld the decision on expelling Ana Bor.", "dismissal"),
        ("The colonel in charge of torturing Ana Bor was promoted last year.", "torture"),
        ("A raid aimed at intimidating Ana Bor was carried out on Monday by police.", "harassment"),
        ("The guards had two weeks to torture Ana Bor before she was taken to court.", "torture"),
        ("Sources close to the arrest of Ana Bor said more.", "arrest"),
        ("A witness close to the killing of Ana Bor was threatened.", "killing"),
        ("He was close to the beating of Ana Bor when it began.", "attack"),
        ("The marks on her body suggest the torture of Ana Bor in custody.", "torture"),
        ("The court weighed the arrest of Ana Bor, made without a warrant, against the law.", "arrest"),
        ("The film contemplates the killing of Ana Bor in 2019.", "killing"),
        ("The judges ruled in favour of the extradition of Ana Bor.", "forced_return"),
        ("The court granted the motion for the release of Ana Bor.", "release"),
        ("The verdict provides for the imprisonment of Ana Bor for six years.", "imprisonment"),
        ("Ana Bor had to stand to be searched.", "raid"),
        ("Let the record show that soldiers tortured Ana Bor.", "torture"),
        ("Ana Bor has until Monday to pay a fine of 500 euros imposed by a court.", "fine"),
        ("Ana Bor had two days to leave before police evicted her.", "property_destruction"),
    ],
)
def test_what_such_words_take_as_done_is_told(extractor: Extractor, text: str, act: str):
    assert act in {i.act for i in facts_told(extractor, text + REST)}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The cost of deporting Ana Bor was too high.", "forced_return"),
        ("The cost of deporting Ana Bor would be high.", "forced_return"),
        ("They looked for a way of killing Ana Bor.", "killing"),
        ("There was no point in arresting Ana Bor.", "arrest"),
        ("The army has until Monday to execute Ana Bor.", "execution"),
        ("The generals contemplated the killing of Ana Bor.", "killing"),
        ("The police came close to the killing of Ana Bor.", "killing"),
        ("The minister stands in favour of the deportation of Ana Bor.", "forced_return"),
        ("They filed a motion for the extradition of Ana Bor.", "forced_return"),
    ],
)
def test_what_they_do_not_take_as_done_is_not(extractor: Extractor, text: str, act: str):
    assert act not in {i.act for i in facts_told(extractor, text + REST)}
