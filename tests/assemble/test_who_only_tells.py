"""Whoever tells, mourns, helps, sues or inquires has no hand in the deed; who did it keeps it."""

from __future__ import annotations

import pytest

from pipeline.assemble.text.kinds import FACTUAL
from tests.assemble.readings import Reader

DOING = {"perpetrator", "authority"}


def told(read: Reader, text: str) -> list[tuple[str, list[str], list[str]]]:
    """Return act, victims and doers of each record."""
    found = []
    for r in read(text):
        if r.modality in FACTUAL:
            them = [*r.people, *r.organisations]
            victims = [p.name for p in them if p.role == "victim"]
            found.append((r.act, victims, [p.name for p in them if p.role in DOING]))
    return found


def doers(read: Reader, text: str, victim: str = "Klemm") -> set[str]:
    """Return who did anything to somebody; there must be a record of them."""
    found = [(victims, by) for _, victims, by in told(read, text) if any(victim in v for v in victims)]
    assert found, text
    return {name for _, by in found for name in by}


SPEAKERS = ["His brother, Tomas Weld,", "His lawyer, Nadia Perrin,", "A colleague", "Villagers", "Freedom Watch"]


@pytest.mark.parametrize("who", SPEAKERS)
@pytest.mark.parametrize(
    "what",
    [
        "said the bomb tore through the house, hit Dario Klemm in the chest and killed two guests.",
        "said the bullet entered through the window, struck Dario Klemm in the back and left through his chest.",
        "described how the shell struck the house, killed Dario Klemm and wounded three others.",
        "said the men knocked at the door, seized Dario Klemm and searched his flat.",
    ],
)
def test_who_tells_what_a_thing_or_others_did_has_not_done_it(read: Reader, who: str, what: str) -> None:
    assert not doers(read, f"{who} {what}") & {"Tomas Weld", "Nadia Perrin", "colleague", "Villagers", "Freedom Watch"}


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("A reporter said gunmen came on a motorcycle, shot Dario Klemm and fled.", {"gunmen"}),
        ("Witnesses said soldiers stormed the house, beat Dario Klemm and burned it.", {"soldiers"}),
        ("Guards stormed in, said that the shop was shut and beat the clerk Dario Klemm.", {"Guards"}),
        ("Dario Klemm, led out of a shop by soldiers in May, was beaten by guards.", {"soldiers", "guards"}),
    ],
)
def test_who_did_it_keeps_it_beside_who_tells(read: Reader, text: str, by: set[str]) -> None:
    assert doers(read, text) == by


@pytest.mark.parametrize(
    "text",
    [
        "He and his wife, slain senator Petra Klemm, struck a deal with the mayor in 2004.",
        "He and his sister, murdered judge Petra Klemm, signed the pact in 2004.",
        "The pact that she and her brother, abducted teacher Milo Klemm, signed with the mayor was void.",
        "His mother and her friend, detained singer Ana Klemm, were praised by the court.",
    ],
)
def test_a_participle_before_a_relatives_name_is_no_deed_of_the_couple(read: Reader, text: str) -> None:
    assert doers(read, text) == set()


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Gunmen dressed in black, killed activist Petra Klemm, and fled on Friday.", {"Gunmen"}),
        ("Robbers on a bus, police said, killed activist Petra Klemm, a mother of two.", {"Robbers"}),
        ("On Friday soldiers shot a boy, killed activist Petra Klemm, and burned the shop.", {"soldiers"}),
    ],
)
def test_a_deed_after_an_aside_stays_one(read: Reader, text: str, by: set[str]) -> None:
    assert doers(read, text) == by


@pytest.mark.parametrize("who", ["Hugo Falk", "His brother, Tomas Weld,", "Captain Olan Brek"])
@pytest.mark.parametrize(
    "what",
    [
        "demanded justice for Dario Klemm, murdered on Friday.",
        "paid tribute to Dario Klemm, killed on Friday.",
        "wept over the body of Dario Klemm, shot on Friday.",
        "succeeded Dario Klemm, assassinated in May.",
    ],
)
def test_what_befell_the_mourned_befell_nobody_who_mourns(read: Reader, who: str, what: str) -> None:
    assert [v for _, victims, _ in told(read, f"{who} {what}") for v in victims] == ["Dario Klemm"]
    assert doers(read, f"{who} {what}") == set()


def test_who_dies_beside_somebody_is_the_one_who_was_shot(read: Reader) -> None:
    assert doers(read, "Hugo Falk died beside Dario Klemm, shot by a sniper.", "Falk") == {"sniper"}


@pytest.mark.parametrize(
    "text",
    [
        "Police published a report about the torture of Dario Klemm.",
        "The army photographed the torture of Dario Klemm.",
        "Police opened an inquiry into the torture of Dario Klemm.",
        "The army's statement about the torture of Dario Klemm caused anger.",
        "Dario Klemm was stabbed and taken to hospital by the mayor.",
        "Dario Klemm was beaten and later visited by journalist Hugo Falk.",
        "Dario Klemm was stabbed and treated by a nurse.",
        "His brother, Tomas Weld, tried to save Dario Klemm, who was stabbed.",
        "No one has accused journalist Hugo Falk of killing Dario Klemm.",
        "Nobody accused soldiers of killing Dario Klemm.",
    ],
)
def test_who_helps_inquires_or_is_not_accused_is_no_doer(read: Reader, text: str) -> None:
    assert doers(read, text) == set()


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Dario Klemm was beaten and robbed by soldiers.", {"soldiers"}),
        ("Dario Klemm was abducted and beaten by masked men.", {"masked men"}),
        ("Dario Klemm was tortured and enslaved by rebels.", {"rebels"}),
        ("The torture of Dario Klemm by police caused anger.", {"police"}),
        ("Captain Olan Brek's killing of Dario Klemm caused anger.", {"Olan Brek"}),
        ("The villagers' killing of Dario Klemm caused anger.", {"villagers"}),
        ("Prosecutors accused soldiers of killing Dario Klemm.", {"soldiers"}),
        ("Soldiers tried to kill Dario Klemm.", {"Soldiers"}),
    ],
)
def test_the_doer_beside_them_stays(read: Reader, text: str, by: set[str]) -> None:
    assert doers(read, text) == by


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("The Hexa Gold Company sued reporter Dario Klemm for libel.", set()),
        ("Prime Minister Ilse Marn sued reporter Dario Klemm for defamation.", set()),
        ("Freedom Watch sued Dario Klemm for defamation on Friday.", set()),
        ("The Ministry of Mines sued reporter Dario Klemm for libel on Friday.", {"Ministry of Mines"}),
        ("Prosecutors sued Dario Klemm for defamation.", {"Prosecutors"}),
        ("The EFCC filed charges against Dario Klemm on Friday.", {"EFCC"}),
    ],
)
def test_a_plaintiff_is_no_authority(read: Reader, text: str, by: set[str]) -> None:
    assert doers(read, text) == by


@pytest.mark.parametrize(
    ("text", "by"),
    [
        (
            "A gunman shot dead Petra Klemm in Lumar on Friday. Police said Robert Stone, 45, killed Klemm.",
            {"Robert Stone"},
        ),
        (
            "Gunmen shot dead Petra Klemm in Lumar on Friday. Police said Robert Stone was seen near the house.",
            {"Gunmen"},
        ),
    ],
)
def test_a_lone_gunman_who_is_then_named_stands_once(read: Reader, text: str, by: set[str]) -> None:
    assert doers(read, text) == by


def test_authorities_who_only_say_another_thing_made_no_arrest(read: Reader) -> None:
    text = "Klemm had travelled the world, authorities said. He was arrested in May during a protest in Lumar."
    assert doers(read, text) == set()
    text = "Klemm was taken into custody in May. Authorities in Lumar county said that he had broken the rules."
    assert doers(read, text) == {"Authorities"}
    text = "Authorities raided the flat of Dario Klemm and arrested him in May."
    assert doers(read, text) == {"Authorities"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Alan Klemm AO was sued for defamation in 2004.", "Alan Klemm"),
        ("Mary Klemm OBE was arrested on Friday.", "Mary Klemm"),
        ("Peter Klemm QC was arrested on Friday in Perth. Klemm was fined.", "Peter Klemm"),
        ("Peter Klemm PhD was arrested on Friday.", "Peter Klemm"),
        ("Police arrested Peter Klemm Jr. on Friday.", "Peter Klemm Jr"),
        ("ALBANY, N.Y. Klemm was killed on Monday in the market.", "Klemm"),
        ("He was moved to Raleigh, N.C. Klemm was arrested on Friday.", "Klemm"),
        ("E.M. Klemm was arrested on Friday.", "E.M. Klemm"),
    ],
)
def test_letters_and_states_are_no_part_of_a_name(read: Reader, text: str, name: str) -> None:
    assert {v for _, victims, _ in told(read, text) for v in victims} == {name}


def test_initials_in_a_list_are_no_state(read: Reader) -> None:
    text = "Police arrested Tom Kern, N.C. Asthana and D.C. Rao on Friday."
    assert [v for _, victims, _ in told(read, text) for v in victims] == ["Tom Kern", "N.C. Asthana", "D.C. Rao"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("His brother, the Khedive, was murdered in 1914.", set()),
        ("In 1914 rebels arrested the Pasha, and Pasha was killed in prison.", set()),
        ("Otto Pasha fought the Pasha of Kir in 1914. Pasha was killed in prison.", {"Otto Pasha"}),
        ("Soldiers killed Sultan in 1914.", {"Sultan"}),
        ("The police arrested the late Kolar's son, Otto.", {"Otto"}),
    ],
)
def test_an_office_with_its_article_is_nobodys_name(read: Reader, text: str, names: set[str]) -> None:
    assert {v for _, victims, _ in told(read, text) for v in victims} == names


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Dario Klemm was shot dead on Friday. Rebels mourned him.", set()),
        ("Dario Klemm was shot dead on Friday. Rebels condemned it.", set()),
        ("Dario Klemm was beaten unconscious on Friday. Rebels carried him to a clinic.", set()),
        ("Dario Klemm was shot dead on Friday. Gunmen came an hour later.", set()),
        ("Dario Klemm was shot dead on Friday. Militants were looking for the killers.", set()),
        ("Dario Klemm was shot dead on Friday. Gunmen came to his house at night.", {"Gunmen"}),
    ],
)
def test_armed_men_who_only_react_have_not_done_it(read: Reader, text: str, by: set[str]) -> None:
    assert doers(read, text) == by


@pytest.mark.parametrize(
    ("text", "act", "victims"),
    [
        # "the girl" of whom somebody only tells
        ("Mandrel told a paper that the girl was approached by men in a car. They beat her with sticks.", "attack", []),
        ("Ibo Mandrel said the woman was followed home. She was beaten with sticks.", "attack", []),
        ("Mary Mandrel said the woman was followed home. She was beaten with sticks.", "attack", ["Mary Mandrel"]),
        ("Ibo Mandrel said that the man had followed her home. He beat her with sticks.", "attack", ["Ibo Mandrel"]),
        # to whom the law turns
        ("The editor Ivo Dorn was held. The court will hear a case against the host Tom Lund. He is accused of libel.",
         "charge", ["Tom Lund"]),
        ("The editor Ivo Dorn was held. Police questioned the baker Tom Lund. He is accused of libel.", "charge",
         ["Tom Lund"]),
        ("The editor Ivo Dorn was held. Police questioned his colleague Tom Lund. He is accused of libel.", "charge",
         ["Ivo Dorn"]),
        ("The editor Ivo Dorn was held. Police questioned the witness Tom Lund. He is accused of libel.", "charge",
         ["Ivo Dorn"]),
    ],
)  # fmt: skip
def test_who_is_told_of_and_to_whom_a_text_turns(read: Reader, text: str, act: str, victims: list[str]) -> None:
    assert [who for what, who, _ in told(read, text) if what == act] == [victims]
