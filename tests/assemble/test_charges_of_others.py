"""Charges that are none of the victim's: complaints, what a work is accused of, another's suspicion."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader


def charges(read: Reader, text: str, act: str) -> set[str]:
    """Return the charges of the records of an act in a text."""
    found = [r for r in read(text) if r.act == act]
    assert found, text
    return {c.text for r in found for c in r.charges if c.text}


@pytest.mark.parametrize(
    ("text", "act", "expected"),
    [
        # what those in the dock complain of
        (("The bakers Ivan and Petr Belov were arrested in May after they threatened to file official complaints about "
          "treason and espionage."), "arrest", set()),
        ("Ivan Belov was arrested in May after a complaint against him for sedition.", "arrest", {"sedition"}),
        # of what a website was accused
        (("The poet Samir Adly opened a site, Free Word, which was accused of insulting religion. Adly remains in "
          "prison."), "imprisonment", set()),
        # a pronoun means the one told of before
        ("One man was arrested in May 2020 in Gweru. He was accused of collaborating with rebels.", "arrest",
         {"collaborating with rebels"}),
        ("Ana Bello was arrested on 3 May. The minister resigned. He was accused of treason.", "arrest", set()),
        # held without charge, charged later
        (("In Qatar, police arrested the blogger Jon Reed, holding him for three weeks without charges. Reed was later "
          "charged with spreading rumours."), "arrest", set()),
        (("In Qatar, police arrested the blogger Jon Reed, holding him for three weeks. Reed was later charged with "
          "spreading rumours."), "arrest", {"spreading rumours"}),
        # who makes an accusation
        (("The reporter Azad Rashid is serving his second year in jail after accusations of espionage from the Karo "
          "and Gweru councils in Zimbabwe."), "imprisonment", {"espionage"}),
        # a so-called crime, after a day
        ("The writer Ana Bello went on trial Friday for the “crime” of spreading false information.", "trial",
         {"spreading false information"}),
        ("The regime has jailed the reporter Ana Bello for the “crime” of filming rallies.", "imprisonment", set()),
        # what the accused "did" is the reason that critics give
        (("“The unfair prosecution and arbitrary detention of Ana Bello simply for exercising her rights violate the "
          "law of Togo,” the lawyer said."), "detention", set()),
    ],
)  # fmt: skip
def test_the_charges_of_an_act(read: Reader, text: str, act: str, expected: set[str]) -> None:
    assert charges(read, text, act) == expected


@pytest.mark.parametrize(
    ("text", "who", "expected"),
    [
        # others, held on another charge, though they are as many
        ("Ivan Belov and Ana Bello were arrested for sedition.\n\nTwo witnesses were arrested for perjury.",
         "Ivan Belov", {"sedition"}),
        ("Ivan Belov and Ana Bello were jailed for two years for libel.\n\nThe court jailed two reporters for libel.",
         "Ivan Belov", {"libel"}),
        # of several the one of whom a day and a charge are told
        ("Police arrested Ivan Belov and Ana Bello.\n\nBello was arrested on 3 May 2023 for spreading rumours.",
         "Ivan Belov", set()),
        ("Police arrested Ivan Belov and Ana Bello.\n\nBello was arrested on 3 May 2023 for spreading rumours.",
         "Ana Bello", {"spreading rumours"}),
        ("Ivan Belov and Ana Bello were held.\n\nOn 3 May Bello and Belov were held for spreading rumours.",
         "Ivan Belov", {"spreading rumours"}),
    ],
)  # fmt: skip
def test_the_charges_of_somebody(read: Reader, text: str, who: str, expected: set[str]) -> None:
    found = [r for r in read(text) if who in {p.name for p in r.people}]
    assert found, text
    assert {c.text for r in found for c in r.charges if c.text} == expected


def test_the_rest_of_a_set_has_no_day_of_a_part_and_the_part_keeps_the_court(read: Reader) -> None:
    """ "A was charged on 3 June. B was charged with fraud": nothing says that B was that day."""
    charged = read(
        "Ivan Belov and Ana Bello were charged in Lima.\n\n"
        "Belov was charged on 3 June 2023 with libel. Bello was charged with fraud."
    )
    assert [r.date.start for r in charged if r.people[0].name == "Ivan Belov" and r.date] == ["2023-06-03"]
    assert all(r.date is None or r.date.start != "2023-06-03" for r in charged if r.people[0].name == "Ana Bello")
    jailed = read(
        "Ivan Belov and Ana Bello were jailed by a court in Lima.\n\nBelov was jailed in June 2023 for libel."
    )
    assert len(jailed) == 2
    assert all([o.role for o in r.organisations] == ["authority"] for r in jailed)
