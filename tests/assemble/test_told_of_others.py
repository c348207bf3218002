"""Acts told near somebody to whom they did not happen, and acts told again of people without names."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader, acts, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Dario Fuchs told radio that he was put under house arrest in Brno. Party leader Milan Oder also "
                "claimed that he has been arrested in Zlin."
            ),
            {("house_arrest", "Dario Fuchs"), ("arrest", "Milan Oder")},
        ),
        (
            (
                "A host, Jean Botou, was arrested on 2 April. A month ago a court fined the farmer Clovis Manja 600 "
                "dollars. He was acquitted of a graver offence."
            ),
            {("arrest", "Jean Botou"), ("fine", "Clovis Manja"), ("acquittal", "Clovis Manja")},
        ),
        (
            "According to the police chief in the state, Adamu Oba, the victim was kidnapped with a co-worker.",
            set(),
        ),
        (
            "According to his wife, Adamu Oba was kidnapped with a co-worker.",
            {("abduction", "Adamu Oba")},
        ),
        (
            "On 3 May the court, presided over by Judge Omar Haddad, sentenced her to five years.",
            set(),
        ),
        (
            "Rita Haddad was arrested on 1 May. On 3 May the court under Judge Omar Sabri sentenced her to five years.",
            {("arrest", "Rita Haddad"), ("sentencing", "Rita Haddad")},
        ),
        (
            (
                "The letter recalled the release of Tomas Varga, who spent 20 years in prison before his release in "
                "1990. Abdul Ocan is in prison."
            ),
            {("release", "Tomas Varga"), ("imprisonment", "Tomas Varga"), ("imprisonment", "Abdul Ocan")},
        ),
        (
            "Karl Oto was killed in May. Salim Aba was charged. He was set free last Thursday.",
            {("killing", "Karl Oto"), ("release", "Salim Aba")},
        ),
        (
            "Karl Oto was killed in May. He had been released from prison in March.",
            {("killing", "Karl Oto"), ("release", "Karl Oto")},
        ),
        (
            "The older Omani reporter said he was beaten by agents in 2019.",
            {("attack", "The older Omani reporter")},
        ),
        (
            "Emil Boyd’s son, Karl Boyd, laid flowers on the corner where his father was killed.",
            {("killing", "Emil Boyd")},
        ),
        (
            "Guards were subjected to torture by fighters who also kidnapped inspector Umar Baloch.",
            {("abduction", "Umar Baloch")},
        ),
        (
            "The union condemned the invasion of a court and the arrest of Omoy Sowo.",
            {("arrest", "Omoy Sowo")},
        ),
    ],
)
def test_it_befell_them_alone(read: Reader, text: str, expected: set[tuple[str, str]]) -> None:
    assert acts(told(read, text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Orange Post shut its doors once $4.1 million in assets were frozen.",
        "President Orlenko was elected in 1994 and is serving his sixth term.",
        "Mayor Orlenko is serving a second five-year term.",
        "Lyricist Boniface Kape may appeal or in default serve three months.",
        "Once Viktor Kotey serves 15 years in a Texas prison, he may go home.",
        "The report tells of discussion of murdering the editor Julian Ashe.",
        "Nobody ordered the arrest of Shetti Yerim.",
        "The island is recovering from an earthquake that struck in May, killing over 900 people.",
        "The critic Anton Belin has filed a libel suit against palace spokesman Igor Tarasov.",
        "Many workers have been beaten, arrested and dismissed for joining rallies.",
        "The thought of a second summons keeps Lia Moss awake at night.",
    ],
)
def test_no_such_act(read: Reader, text: str) -> None:
    assert acts(told(read, text)) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Viktor Kotey is serving his second term in prison.", {("imprisonment", "Viktor Kotey")}),
        ("Nobody witnessed the arrest of Shetti Yerim.", {("arrest", "Shetti Yerim")}),
        ("Maître Aloys Bizi was suspended from the bar for six months.", {("dismissal", "Aloys Bizi")}),
        ("Aloys Bizi was suspended from the ceiling for six hours.", {("torture", "Aloys Bizi")}),
        ("Saule Nur walked free on parole in December 2018.", {("parole", "Saule Nur")}),
        ("Ruwan Silva was lynched and then his body was set on fire.", {("killing", "Ruwan Silva")}),
    ],
)
def test_which_act_it_was(read: Reader, text: str, expected: set[tuple[str, str]]) -> None:
    assert acts(told(read, text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Javid Degan was put to death on 4 May 2024. Iran hanged a man for murder on 4 May 2024, a judge said.",
            {("execution", "Javid Degan")},
        ),
        (
            "Police arrested photographer Adam Grey on Monday. The arrest of a journalist has been criticised.",
            {("arrest", "Adam Grey")},
        ),
        (
            "Police arrested teacher Adam Grey on Monday. The arrest of a lawyer has been criticised.",
            {("arrest", "Adam Grey"), ("arrest", "a lawyer")},
        ),
        (
            "A court jailed the baker Karim Sadek for three years on 5 May. It also jailed a man for three years.",
            {("sentencing", "Karim Sadek"), ("sentencing", "a man")},
        ),
        (
            (
                "On Sunday police detained more than 130 marchers in Gori. The governor said 134 people were "
                "held on Sunday."
            ),
            {("arrest", "more than 130 marchers")},
        ),
        (
            "Adam Grey was arrested in May. Adam Grey was held in prison for ten hours.",
            {("arrest", "Adam Grey")},
        ),
        (
            "The jailed leader Abdul Ocan wrote a letter. Ocan has been held on an island since 1999.",
            {("detention", "Abdul Ocan")},
        ),
    ],
)
def test_told_again_it_is_the_same(read: Reader, text: str, expected: set[tuple[str, str]]) -> None:
    assert acts(told(read, text)) == expected
