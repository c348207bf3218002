"""Which cases are one matter, though nobody is a victim of both."""

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.test_cases import cases, one_case

SENTENCED = "The Minsk City Court sentenced Ana Bor to nine years in prison on 3 May 2020. "
HELD = "Police arrested Ana Bor in Minsk on 3 May 2020. "
PROTESTED = "The detention of Ana Bor and Luis Mora drew protests. Ana Bor was arrested in Minsk on 3 May 2020. "
AT_SCHOOL = "Gunmen abducted forty pupils from a school in Kaduna on 3 May 2020. "
AT_WORK = "Workers abducted seven managers in Lyon on 3 May 2020. A spokesman thanked them. The owner was away. "


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Soldiers killed three farmers and wounded Ivo Reis in Bamenda on 3 May 2020.", {"killing", "attack"}),
        ("Gunmen killed a guard and abducted Ana Bor in Bamenda on 3 May 2020.", {"killing", "abduction"}),
        ("Police raided Radio Lume and arrested five reporters on 3 May 2020.", {"raid", "arrest"}),
        ("Police raided Radio Lume on 3 May 2020, arresting five reporters.", {"raid", "arrest"}),
        (AT_SCHOOL + "They shot dead a guard during the raid.", {"abduction", "killing"}),
        ("Police broke up a protest in Minsk on 3 May 2020. They arrested forty people.", {"dispersal", "arrest"}),
        (AT_WORK + "No talks were held. The seven managers were released on 4 May 2020.", {"abduction", "release"}),
        (SENTENCED + "A fifth defendant, Ivo Reis, was acquitted.", {"sentencing", "acquittal"}),
        (SENTENCED + "Two co-defendants were sentenced to five years.", {"sentencing"}),
        (HELD + "She was taken to Gomel. Officers threatened her parents.", {"arrest", "threat"}),
        (PROTESTED, {"arrest", "detention"}),
        (HELD + "Officers threatened Ana Bor's brother on 9 May.", {"arrest", "threat"}),
    ],
)
def test_what_befell_several_at_one_scene_or_court_is_one_case(extractor: Extractor, text: str, acts: set[str]):
    found = cases(extractor, text)
    assert len(found) == 1
    assert {act for case in found for act, _ in case} == acts


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers killed three farmers in Bamenda on 3 May 2020. Ivo Reis was wounded in Buea on 9 June 2020.",
        "In Lagos police arrested five reporters on 3 May 2020, and in Kano gunmen killed two farmers on 9 June 2020.",
        "Police raided Radio Lume on 3 May 2020. Five reporters of another station were arrested on 9 June 2020.",
        "Gunmen abducted forty pupils in Kaduna on 3 May 2020. A guard was shot dead in Kano on 9 June 2020.",
        "Police broke up a demonstration in Minsk on 3 May 2020. On 9 June they arrested forty people in Gomel.",
        (
            "Workers abducted seven managers in Lyon on 3 May 2020. "
            "Judges released nine journalists in Lille on 4 June 2020."
        ),
        (
            "Two journalists were arrested in Oran on 3 May 2020. "
            "A third, Ivo Reis, was not among them: he was arrested on 9 June 2020."
        ),
        (
            "On 19 April seven volunteers were arrested in Bulacan and charged with sedition. "
            "On 1 May ten volunteers were arrested in Marikina."
        ),
        "Police arrested Ana Bor in Minsk on 3 May 2020. Officers threatened Ivo Reis's brother on 9 May.",
        HELD + "Ivo Reis was arrested in Gomel on 9 May 2020. Both were detained for their posts, a lawyer said.",
        "On 3 May 2020 police arrested Ana Bor and gunmen killed Ivo Reis.",
        "On 3 May 2020 Ana Bor was arrested and Ivo Reis was killed by gunmen.",
        "Police broke up a rally on 3 May 2020. A nurse was killed by gunmen at her home.",
        "Police raided the office of Ana Bor on 3 May 2020. Two men were killed in the attack on Gomel.",
        HELD + "A third grade teacher, Ivo Reis, was beaten in Minsk on 9 May 2020.",
        PROTESTED + "Luis Mora was arrested in Gomel on 9 May 2020.",
        HELD + "The fifth wife of Luis Mora was arrested in Minsk on 9 May 2020.",
        HELD + "Luis Mora said that his brother was arrested in 2010.",
    ],
)
def test_what_has_a_place_time_or_people_of_its_own_is_another_case(extractor: Extractor, text: str):
    assert len(cases(extractor, text)) == 2


def test_the_latter_of_two_has_his_own_kin(extractor: Extractor):
    text = (
        "Police arrested Ana Bor in Minsk on 3 May 2020. Luis Mora was arrested in Gomel on 9 June 2020. "
        "Officers threatened his parents."
    )
    found = cases(extractor, text)
    assert len(found) == 2
    assert not one_case(found, ("arrest", "Ana Bor"), ("arrest", "Luis Mora"))
