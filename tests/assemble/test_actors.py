"""Who did it, and who did not."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import facts_told

read = partial(facts_told, published="2020-08-29")


def actors(incident: Incident) -> set[tuple[str, str]]:
    parties = [*incident.people, *incident.organisations]
    return {(x.name, x.role) for x in parties if x.role in {"authority", "perpetrator"}}


def kinds(incident: Incident) -> set[str | None]:
    parties = [*incident.people, *incident.organisations]
    return {x.actor_type for x in parties if x.role in {"authority", "perpetrator"}}


@pytest.mark.parametrize(
    ("text", "act", "who", "kind"),
    [
        ("Gunmen who stormed the office shot Amina Hadid dead on Friday.", "killing", "Gunmen", "armed_non_state"),
        (
            "Gunmen in military uniform abducted Pablo Ruiz on Friday.",
            "abduction", "Gunmen in military uniform", "armed_non_state",
        ),
        (
            "Amina Hadid was beaten by a crowd of about thirty villagers on Friday.",
            "attack", "crowd of about thirty villagers", "private",
        ),
        (
            "Amina Hadid was shot dead on Friday by members of a pro-government militia.",
            "killing", "members of a pro-government militia", "armed_with_state",
        ),
        ("A farmhand, Amina Hadid, was raped by a landlord on 3 May.", "sexual_violence", "landlord", "private"),
        ("Amina Hadid was stabbed by a dentist on 3 May.", "attack", "dentist", None),
        ("Pablo Ruiz was killed at the hands of rebels on 3 May.", "killing", "rebels", "armed_non_state"),
        ("The family blamed the abduction of Pablo Ruiz on soldiers.", "abduction", "soldiers", "state_security"),
        ("Rebels claimed responsibility for the killing of Pablo Ruiz.", "killing", "Rebels", "armed_non_state"),
        ("Sniper fire killed Pablo Ruiz on Friday.", "killing", "Sniper", "armed_non_state"),
        ("Pablo Ruiz received death threats from the rebels in May.", "threat", "rebels", "armed_non_state"),
        ("Pablo Ruiz was shot dead as troops opened fire on a march in Lume.", "killing", "troops", "state_security"),
        (
            "The court convicted a police lieutenant of raping a detainee, Amina Hadid.",
            "sexual_violence", "police lieutenant", "state_security",
        ),
        ("LUME, Sarra - Gunmen abducted Pablo Ruiz on Friday.", "abduction", "Gunmen", "armed_non_state"),
        ("In July police beat Pablo Ruiz on Harbour Street.", "attack", "police", "state_security"),
        ("Pablo Ruiz was kidnapped by the militant group Black Dawn in May.", "abduction", "Black Dawn",
         "armed_non_state"),
        ("Gang leaders threatened Pablo Ruiz with death on Friday.", "threat", "Gang leaders", "armed_non_state"),
        ("Two officers appeared before a judge on Monday accused of torturing Amina Hadid.", "torture", "Two officers",
         "state_security"),
        ("Police brought a guard before the magistrate on charges of torturing Amina Hadid.", "torture", "guard",
         "state_security"),
        ("Amina Hadid was beaten by a policeman, Pablo Ruiz, in Lume.", "attack", "Pablo Ruiz", "state_security"),
        ("Pablo Ruiz was beaten by masked men later identified as army agents.", "attack", "army agents",
         "state_security"),
        ("Three miners were killed in raids by soldiers on Monday.", "killing", "soldiers", "state_security"),
        ("The union condemned the assault on Pablo Ruiz by bodyguards.", "attack", "bodyguards", "private"),
        ("The court upheld the conviction of Sergeant Karim Hadid for the killing of Pablo Ruiz.", "killing",
         "Karim Hadid", None),
        ("Karim Hadid, whom neighbours accuse of raping Amina Ruiz, denies it.", "sexual_violence", "Karim Hadid",
         None),
        ("Two guards were shot dead in an ambush which officials blamed on the rebels.", "killing", "rebels",
         "armed_non_state"),
        ("Officials blamed the rebels for the killing of two guards on Saturday.", "killing", "rebels",
         "armed_non_state"),
        ("Pablo Ruiz was pulled out of a taxi by robbers and shot dead in Lume.", "killing", "robbers", "private"),
        ("Amina Hadid told judges guards had beaten her.", "attack", "guards", "state_security"),
        # who is described is whom the name before the comma names, unless it is another whom the description tells of
        ("Captain Karim Hadid, the police commander who murdered Pablo Ruiz, was promoted.", "killing", "Karim Hadid",
         "state_security"),
        ("Karim Hadid, the brother of a soldier who murdered Pablo Ruiz, was promoted.", "killing", "soldier",
         "state_security"),
    ],
)  # fmt: skip
def test_who_did_it(extractor: Extractor, text: str, act: str, who: str, kind: str | None):
    found = [i for i in read(extractor, text) if i.act == act]
    assert {name for i in found for name, _ in actors(i)} == {who}
    assert kind is None or {k for i in found for k in kinds(i)} == {kind}
    assert all(role == "perpetrator" for i in found for _, role in actors(i))


@pytest.mark.parametrize(
    "text",
    [
        "In Lume, four men received sentences of twelve months for obstructing traffic.",
        "A former mayor, Mrs Amina Hadid, received twelve years in prison for treason.",
        "His wife, Amina Hadid, was herself confined to her house under house arrest for eight months in 2009.",
        "Two men, Pablo Ruiz and Karim Hadid, were shot dead at dawn on 14 March.",
    ],
)
def test_victims_are_not_who_did_it(extractor: Extractor, text: str):
    found = read(extractor, text)
    assert found
    assert all(not actors(i) for i in found)


def test_somebody_looked_for_is_not_who_did_it(extractor: Extractor):
    text = "Looking for Pablo Ruiz, suspected security agents raided his house on 30 July, beat two lodgers and left."
    (attack,) = [i for i in read(extractor, text) if i.act == "attack"]
    assert actors(attack) == {("suspected security agents", "perpetrator")}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Pablo Ruiz was tortured by police in Lume and sentenced to five years on 4 May.", "sentencing"),
        ("An inmate heard Pablo Ruiz being tortured. The Interior Ministry denies holding him.", "torture"),
        ("Pablo Ruiz vanished on 3 May. A cellmate saw him being beaten by guards.", "enforced_disappearance"),
        (
            "Nine villagers were killed in Lume on Saturday. The army blamed the rebels, who accused the police.",
            "killing",
        ),
        ("Four miners and a Sarran went on trial on Monday in Lume.", "trial"),
        ("Pablo Ruiz was shot dead in May. Two men were charged with his murder and acquitted in June.", "killing"),
    ],
)
def test_who_did_another_act_or_is_only_spoken_of_did_not_do_this_one(extractor: Extractor, text: str, act: str):
    found = [i for i in read(extractor, text) if i.act == act]
    assert [actors(i) for i in found] == [set()]


@pytest.mark.parametrize("text", ["Gunmen seized nine aid workers in Lume.", "A gunman shot at a crowd in Lume."])
def test_gunmen_are_perpetrators_and_disperse_nobody(extractor: Extractor, text: str):
    (found,) = read(extractor, text)
    assert found.act in {"abduction", "attack"}
    assert {role for _, role in actors(found)} == {"perpetrator"}


def test_armed_men_who_hold_somebody_are_the_authority_of_it(extractor: Extractor):
    text = "Pablo Ruiz was arrested at a market on 3 May by men in plain clothes."
    found = [i for i in read(extractor, text) if i.act == "arrest"]
    assert [actors(i) for i in found] == [{("men in plain clothes", "authority")}]


def test_who_beat_a_prisoner_is_not_who_shot_him_later(extractor: Extractor):
    text = "Soldiers beat Pablo Ruiz in May 2019. On 2 July 2020 he was shot dead by gunmen near his home."
    (killing,) = [i for i in read(extractor, text) if i.act == "killing"]
    assert actors(killing) == {("gunmen", "perpetrator")}


@pytest.mark.parametrize(
    "text",
    [
        "Amina Hadid was arrested in Lume on 3 May. In Orsk, police detained Pablo Ruiz on 9 July 2018.",
        (
            "Pablo Ruiz was arrested on 9 July 2018. Soldiers shot Karim Osman in Orsk on 4 June 2019. "
            "Amina Hadid was detained in Lume on 3 May 2020."
        ),
    ],
)
def test_police_of_another_case_did_not_make_this_arrest(extractor: Extractor, text: str):
    mine = [i for i in read(extractor, text) if any(p.name == "Amina Hadid" for p in i.people)]
    assert mine
    assert all(not actors(i) for i in mine)


def test_the_court_of_an_appeal_did_not_pass_the_sentence(extractor: Extractor):
    text = "The Lume High Court quashed the conviction of Amina Hadid, who had been sentenced to nine months."
    found = [i for i in read(extractor, text) if i.act == "sentencing"]
    assert found
    assert all(not actors(i) for i in found)


@pytest.mark.parametrize(
    ("text", "court"),
    [
        (
            "Amina Hadid appeared before the Lume City Court on 3 May. On 9 July she was sentenced to four years.",
            {("Lume City Court", "authority")},
        ),
        (
            (
                "The Lume City Court fined Karim Osman 500 lari on 3 May. "
                "In Orsk, Pablo Ruiz was sentenced to four years in prison on 9 July 2018."
            ),
            set(),
        ),
    ],
)
def test_the_one_court_named_is_that_of_its_own_case(extractor: Extractor, text: str, court: set[tuple[str, str]]):
    (found,) = [i for i in read(extractor, text) if i.act == "sentencing"]
    assert actors(found) == court


def test_a_short_name_goes_where_a_fuller_one_stands(extractor: Extractor):
    text = "Security officials in Lume detained Amina Hadid on 3 May. Security officials took her away at night."
    (found,) = [i for i in read(extractor, text) if i.act == "arrest"]
    assert {name.lower() for name, _ in actors(found)} == {"security officials in lume"}


def test_counts_of_others_do_not_lend_their_killers(extractor: Extractor):
    text = (
        "Rebels stormed the fort in May, killing several guards.\n\n"
        "In June writers Ana Belo and Ivo Paz and many others were executed."
    )
    found = {i.act: actors(i) for i in read(extractor, text) if i.act in {"killing", "execution"}}
    assert found == {"killing": {("Rebels", "perpetrator")}, "execution": set()}
