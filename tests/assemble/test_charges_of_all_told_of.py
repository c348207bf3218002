"""What all of those told of one by one were judged on or are accused of, and who was charged beside another."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader, told


def charges(read: Reader, text: str) -> dict[tuple[str, str], set[str]]:
    """Return the charges of each act by its victim, groups by their words."""
    out: dict[tuple[str, str], set[str]] = {}
    for r in told(read, text):
        whom = [p.name for p in r.people if p.role == "victim"] or [r.group.text if r.group else ""]
        for name in whom:
            out[r.act, name] = {c.text for c in r.charges}
    return out


UNION = (
    "A court in Belarus has sentenced three leaders of an independent trade union to prison terms.\n\nOn 16 September, "
    "the Homel Regional Court sentenced the chairperson Leanid Sharan to eight years in prison. His deputies Volha "
    "Prudnik and Stsiapan Hlush were given five years each. "
)
TWO = "A court in Osh sentenced editor Aibek Usenov to six years in prison. Photographer Nurlan Tok was given four. "
CHARGED = "Editor Omar Saleh was charged with incitement on Monday. "
HELD = "Police in Kampala arrested students Peter Okot, Jane Auma and Sam Kato on Monday. "


@pytest.mark.parametrize(
    ("text", "act", "names", "wanted"),
    [
        (
            UNION + "The trial was closed. All three were found guilty of inciting social hatred.",
            "sentencing",
            ["Leanid Sharan", "Volha Prudnik", "Stsiapan Hlush"],
            {"inciting social hatred"},
        ),
        (TWO + "Both men were found guilty of extremism.", "sentencing", ["Aibek Usenov", "Nurlan Tok"], {"extremism"}),
        (TWO + "The journalists were convicted of extremism.", "sentencing", ["Aibek Usenov"], {"extremism"}),
        (TWO + "The judge found both men guilty of extremism.", "sentencing", ["Nurlan Tok"], {"extremism"}),
        (TWO + "They were found guilty of extremism.", "sentencing", ["Aibek Usenov", "Nurlan Tok"], {"extremism"}),
        (
            HELD + "On Wednesday a magistrate remanded them in custody. The three face charges of inciting violence.",
            "arrest",
            ["Peter Okot", "Sam Kato"],
            {"inciting violence"},
        ),
        # others, or another matter
        (TWO + "Both officers were found guilty of assault.", "sentencing", ["Aibek Usenov", "Nurlan Tok"], set()),
        (TWO + "Interrogators beat them. They are accused of torture.", "sentencing", ["Aibek Usenov"], set()),
        (
            (
                "Police arrested Omar Saleh in May and beat him. Ali Nur was arrested in June and beaten by guards. "
                "They are suspected of assault."
            ),
            "arrest",
            ["Omar Saleh", "Ali Nur"],
            set(),
        ),
        (HELD + "The three stood trial in 2015 for sedition and were cleared.", "arrest", ["Peter Okot"], set()),
        (HELD + "The three face charges of sedition if they speak.", "arrest", ["Peter Okot"], set()),
        (TWO + "All three were found guilty of assault.", "sentencing", ["Aibek Usenov", "Nurlan Tok"], set()),
        (
            TWO + "Prosecutor Ilya Kim and judge Ivan Ro were dismissed. Both were found guilty of bribery.",
            "sentencing",
            ["Aibek Usenov", "Nurlan Tok"],
            set(),
        ),
        (
            HELD + "Police said they had arrested three men in Gulu. The three are accused of robbery.",
            "arrest",
            ["Peter Okot"],
            set(),
        ),
    ],
)
def test_the_charge_of_all(read: Reader, text: str, act: str, names: list[str], wanted: set[str]) -> None:
    found = charges(read, text)
    assert {name: found[act, name] for name in names} == dict.fromkeys(names, wanted), found


def test_no_verdict_on_nobody_beside_those_named(read: Reader) -> None:
    found = charges(read, UNION + "All three were found guilty of inciting social hatred.")
    assert {act for act, _ in found} == {"sentencing"}, found


@pytest.mark.parametrize(
    ("text", "who", "wanted"),
    [
        (
            CHARGED + "His deputy, Ali Nur, was also charged in the case.",
            ("charge", "Ali Nur"),
            {"incitement"},
        ),
        (
            "Prosecutors charged lawyer Ana Ruiz with money laundering. Her sister, Eva Ruiz, was charged as well.",
            ("charge", "Eva Ruiz"),
            {"money laundering"},
        ),
        (
            (
                "Ali Aksu and Zelal Tun were sentenced to six years each for membership of an armed organisation. The "
                "fourth defendant in the case, trainee lawyer Berivan Okt, was acquitted."
            ),
            ("acquittal", "Berivan Okt"),
            {"membership of an armed organisation"},
        ),
        (
            CHARGED + "His deputy, Ali Nur, was also charged, with theft.",
            ("charge", "Ali Nur"),
            set(),
        ),
        (
            (
                "Hany Riz was remanded on 15 October on charges of joining a terrorist group. The charges are the same "
                "as before. His colleague Ashraf Nabil was also charged in the new case."
            ),
            ("charge", "Ashraf Nabil"),
            {"joining a terrorist group"},
        ),
        (
            CHARGED + "The police officer who beat him, Ali Nur, was also charged.",
            ("charge", "Ali Nur"),
            set(),
        ),
        (
            CHARGED + "His attacker, Ali Nur, was charged as well.",
            ("charge", "Ali Nur"),
            set(),
        ),
        (
            CHARGED + "Ali Nur was also charged in Sudan.",
            ("charge", "Ali Nur"),
            set(),
        ),
        (
            CHARGED + "His deputy, Ali Nur, was charged in another case.",
            ("charge", "Ali Nur"),
            set(),
        ),
        (
            "Editor Omar Saleh was charged with incitement. Poet Ali Nur was charged in May.",
            ("charge", "Ali Nur"),
            set(),
        ),
    ],
)
def test_who_was_charged_too(read: Reader, text: str, who: tuple[str, str], wanted: set[str]) -> None:
    found = charges(read, text)
    assert found[who] == wanted, found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("An appeals court has overturned the conviction of a Kurdish publisher and ordered his release.", set()),
        ("Judges in Kampala overturned the conviction of a lesbian activist, Grace Auma, on Tuesday.", set()),
        ("An appeals court in Peru has overturned the conviction of a leading rights activist.", set()),
        ("The conviction of a blogger known for his jokes about the president was overturned on Thursday.", set()),
        ("The conviction of a publisher, Ali Demir, for spreading lies was quashed.", {"spreading lies"}),
        ("Blogger Ali Demir was convicted of the murder of a police officer.", {"murder of a police officer"}),
        ("Blogger Ali Demir was convicted of leading a banned party.", {"leading a banned party"}),
    ],
)
def test_whom_a_verdict_is_on_is_no_charge(read: Reader, text: str, wanted: set[str]) -> None:
    found = told(read, text)
    assert found
    assert {c.text for r in found for c in r.charges} == wanted


@pytest.mark.parametrize(
    ("text", "who", "wanted"),
    [
        # an acquittal on appeal is of what the verdict was on
        (
            (
                "An appeals court acquitted teacher Omid Gharib on Sunday. A lower court had given him one year for "
                "insulting the Supreme Leader."
            ),
            ("acquittal", "Omid Gharib"),
            {"insulting the Supreme Leader"},
        ),
        (
            "The Supreme Court on Tuesday acquitted editor Ana Costa. She had been sentenced to two years for libel.",
            ("acquittal", "Ana Costa"),
            {"libel"},
        ),
        (
            "An appeals court acquitted editor Ana Costa. She was sentenced to two years for libel in another case.",
            ("acquittal", "Ana Costa"),
            set(),
        ),
        (
            "Editor Ana Costa was convicted of theft in 2015. On Tuesday a court acquitted her.",
            ("acquittal", "Ana Costa"),
            set(),
        ),
        # a verdict in the trial of many is on what they were tried for
        (
            "Teacher Amr Saad was sentenced to five years in a mass trial of 60 people for joining a banned group.",
            ("sentencing", "Amr Saad"),
            {"joining a banned group"},
        ),
        (
            "Amr Saad was jailed for ten days for contempt during the trial of two editors for treason.",
            ("sentencing", "Amr Saad"),
            {"contempt"},
        ),
        (
            "Amr Saad was jailed for five years for his remarks about the trial of 60 people for treason.",
            ("sentencing", "Amr Saad"),
            set(),
        ),
    ],
)
def test_a_verdict_overturned_and_a_mass_trial(read: Reader, text: str, who: tuple[str, str], wanted: set[str]) -> None:
    found = charges(read, text)
    assert found[who] == wanted, found
