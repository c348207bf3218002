"""Who is told to have done what to whom, where a word beside it misled: and the same words where they tell it."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, who

TEXTS = [
    # only thought possible, without "that"
    (
        "Ivo Zarin was shot in Osh on Monday, police said. Police weighed the chance Zarin was shot by a rival.",
        [("attack", "Ivo Zarin", "")],
    ),
    ("The danger Ivo Zarin faced was real: he was shot by a gang.", [("attack", "Ivo Zarin", "gang")]),
    # who only says who it was
    (
        "Gunmen shot dead a monk in Osh on Monday. Mara Delo, a clerk, identified the victim as Ivo Zarin.",
        [("killing", "a monk", "Gunmen")],
    ),
    (
        "Gunmen beat a farmer in Osh on Monday. Ivo Zarin identified his attackers as former soldiers.",
        [("attack", "Ivo Zarin", "Gunmen")],
    ),
    # one more than those told of
    (
        "Two nurses were abducted by rebels in Osh. Another nurse, Ana Bor, hid.",
        [("abduction", "Two nurses", "rebels in Osh")],
    ),
    # things, and people after the same verb
    ("Bandits attacked a village and burned two others in Kaduna on Monday.", []),
    (
        "Soldiers burned a hut and attacked two others, both farmers, in Aceh on Monday.",
        [("property_destruction", "a hut", "Soldiers"), ("attack", "two others", "Soldiers")],
    ),
    (
        "Five thugs broke into the flat, including two women, and beat Ana Bor.",
        [("attack", "Ana Bor", "Five thugs")],
    ),
    # whom a sentence beside it tells of is another
    (
        "In May Ivo Zarin, a trader, was shot dead in Osh. In June two mayoral hopefuls were killed by gunmen.",
        [("killing", "Ivo Zarin", "")],
    ),
    (
        "Two men were killed in Jos on Monday. Two traders were shot dead by gunmen in their shop.",
        [("killing", "Two men", "gunmen")],
    ),
    (
        "The Front arrested three clerks, and two nuns were arrested by other groups.",
        [("arrest", "three clerks", "Front"), ("arrest", "two nuns", "")],
    ),
    ("Ana Bor was arrested in Osh on Monday. Guards beat inmates there.", [("arrest", "Ana Bor", "")]),
    (
        "Ana Bor and Ivo Zarin were arrested in Osh. Guards kicked prisoners and beat them.",
        [("arrest", "Ana Bor", ""), ("arrest", "Ivo Zarin", "")],
    ),
    # where it was is no part of who did it
    ("Ivo Zarin was shot by three men in Osh on Monday.", [("attack", "Ivo Zarin", "three men")]),
    ("Ivo Zarin was beaten by men of the Third Brigade.", [("attack", "Ivo Zarin", "men of the Third Brigade")]),
    ("Ivo Zarin was beaten by a trio of policemen.", [("attack", "Ivo Zarin", "trio of policemen")]),
    # only believed to be what they are called
    ("Six men believed to be police officers ambushed and beat a monk in Osh.", [("attack", "a monk", "Six men")]),
    # nobody's deed
    ("A mob killed Mara Delo. It said Delo had used sorcery to kill a boy.", [("killing", "Mara Delo", "mob")]),
    ("A mob killed Mara Delo for sorcery in Mendi.", [("killing", "Mara Delo", "mob")]),
    # who is dead, and who is not
    (
        "Officer Ivo Zarin was arrested. Albert Ojwa's death angered all who knew that he had been killed by guards.",
        [("arrest", "Ivo Zarin", ""), ("killing", "Albert Ojwa", "guards")],
    ),
    (
        "Ana Bor and Ivo Zarin were arrested in Osh. The videos came from a cell, where they were shot in May.",
        [("arrest", "Ana Bor", ""), ("arrest", "Ivo Zarin", "")],
    ),
    (
        "Ana Bor and Ivo Zarin wept. The video shows where they were shot in May.",
        [("attack", "Ana Bor", ""), ("attack", "Ivo Zarin", "")],
    ),
    # others beside one gunman, or told as people; what a dated word refers to; a protest that is stormed
    ("The gunman was killed and five others injured at a church in Osh.", [("attack", "five others", "")]),
    (
        "A militant was killed and two others, both farmers, were hurt by soldiers in Osh.",
        [("attack", "two others", "soldiers in Osh")],
    ),
    (
        "The complaint refers to the abduction of a person by soldiers on 3 May.",
        [("abduction", "a person", "soldiers")],
    ),
    ("Police stormed a protest with dogs, obstructing ambulances.", [("dispersal", "a protest", "Police")]),
    ("Ivo Zarin's death came a day after a farmer said he was shot by police.", [("attack", "a farmer", "police")]),
    (
        "Ivo Zarin was abducted in Osh on 3 May. Photos released by militants show him in a cell.",
        [("abduction", "Ivo Zarin", "militants")],
    ),
    # two counts are two deeds
    (
        ("An activist said he was beaten in Osh by four men on Monday.\n\nIt was over in a minute.\n\n"
         "Activist Ana Bor said she was beaten by three men."),
        [("attack", "An activist", "four men"), ("attack", "Ana Bor", "three men")],
    ),
]


@pytest.mark.parametrize(("text", "told"), TEXTS)
def test_who_did_what_to_whom(extractor: Extractor, text: str, told: list[tuple[str, str, str]]) -> None:
    """`told` is each act with each of its victims, and who did it, "" where nobody is told to have."""
    found = [
        (r.act, victim, ", ".join(sorted(who(r, "perpetrator", "authority"))))
        for r in facts_told(extractor, text, published="2021-06-15")
        for victim in sorted(who(r, "victim"))
    ]
    assert sorted(found) == sorted(told)


def test_a_hedge_after_a_noun(extractor: Extractor) -> None:
    (found,) = facts_told(extractor, "The letter follows the abduction, allegedly by soldiers, of three men in May.")
    assert found.modality == "alleged"


def test_what_groups_are(extractor: Extractor) -> None:
    for text, kind in [
        ("Ana Bor was killed by an organised crime group in Osh.", "armed_non_state"),
        ("A man was shot dead by two Sheriff's Department deputies on Monday.", "state_security"),
    ]:
        ((actor,),) = ([o for o in (*r.people, *r.organisations) if o.actor_type] for r in facts_told(extractor, text))
        assert actor.actor_type == kind
