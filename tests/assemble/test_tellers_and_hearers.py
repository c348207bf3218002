"""Who suffered, when somebody tells it: neither who tells it nor who hears it, but where the words say so."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader, told

REST = " Rights groups follow the case."
Told = set[tuple[str, frozenset[str], frozenset[str]]]


def who(reader: Reader, text: str) -> Told:
    """Return each act with the names of those it befell and of those who did it."""
    found: Told = set()
    for record in told(reader, text + REST):
        named = [(p.name, p.role) for p in record.people] + [(o.name, o.role) for o in record.organisations]
        victims = frozenset(name for name, role in named if role == "victim")
        found.add((record.act, victims, frozenset(n for n, role in named if role in {"perpetrator", "authority"})))
    return found


def one(act: str, victims: str = "", doers: str = "") -> Told:
    """Return what `who` returns for one act; names are parted by commas."""
    return {(act, frozenset(filter(None, victims.split(", "))), frozenset(filter(None, doers.split(", "))))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who tells it is whom it befell
        ("Speaking to Petr Novotny, Alma Reyes said that police had tortured her.",
         one("torture", "Alma Reyes", "police")),
        ("Petr Novotny met Alma Reyes, who told him that she had been arrested by soldiers.",
         one("arrest", "Alma Reyes", "soldiers")),
        ("Petr Novotny met Alma Reyes, who told him that officers had beaten her.",
         one("attack", "Alma Reyes", "officers")),
        ('Petr Novotny tweeted: "I was arrested by soldiers in Osh."',
         one("arrest", "Petr Novotny", "soldiers in Osh")),
        ('"I was walking home when soldiers arrested me," Alma Reyes recalled.',
         one("arrest", "Alma Reyes", "soldiers")),
        ('"I was tortured by police in Osh," Alma Reyes was quoted by Petr Novotny as saying.',
         one("torture", "Alma Reyes", "police in Osh")),
        ('Alma Reyes: "I was tortured by soldiers in Osh."', one("torture", "Alma Reyes", "soldiers in Osh")),
        ("Alma Reyes phoned Petr Novotny to say that she had been arrested by officers.",
         one("arrest", "Alma Reyes", "officers")),
        ("Alma Reyes, having been detained by masked men in Osh, told reporters about it.",
         one("arrest", "Alma Reyes", "masked men")),
        # who is told to have done it is not whom it befell
        ("Alma Reyes says Colonel Minh Tran threatened to kill her.", one("threat", "Alma Reyes", "Minh Tran")),
        ("Alma Reyes said Colonel Minh Tran was among those who tortured her.", one("torture", "Alma Reyes")),
        ('Alma Reyes, a farmer, was held in Osh. "They came at night," she told AFP. "Guards tortured me with cables."',
         one("detention", "Alma Reyes", "Guards") | one("torture", "Alma Reyes", "Guards")),
        # whose lawyer speaks
        ('"My client was arrested by soldiers," said Petr Novotny, the lawyer of Alma Reyes.',
         one("arrest", "Alma Reyes", "soldiers")),
    ],
)  # fmt: skip
def test_who_tells_of_oneself(read: Reader, text: str, expected: Told):
    assert who(read, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Alma Reyes was, according to Petr Novotny, arrested by soldiers in Osh.",
         one("arrest", "Alma Reyes", "soldiers in Osh")),
        ("Asked about the killing of Alma Reyes, Petr Novotny, a relative, said nothing.",
         one("killing", "Alma Reyes")),
        ("Asked why militiamen threatened Alma Reyes, Petr Novotny, a relative, said nothing.",
         one("threat", "Alma Reyes", "militiamen")),
        ("Following the killing of Alma Reyes, Petr Novotny, her brother, spoke to reporters.",
         one("killing", "Alma Reyes")),
        ("Petr Novotny and Ana Ruiz, lawyers, said their clients had been arrested by soldiers.", set()),
        ("Alma Reyes, Petr Novotny told the judge Minh Tran, had been tortured by officers.",
         one("torture", "Alma Reyes", "officers")),
        ("When Petr Novotny asked about Alma Reyes, Minh Tran said she had been arrested by soldiers.",
         one("arrest", "Alma Reyes", "soldiers")),
        ("Petr Novotny informed Alma Reyes of her dismissal.", one("dismissal", "Alma Reyes")),
        ('"They tortured him," said Alma Reyes of her cousin Petr Novotny.', one("torture", "Petr Novotny")),
        ('"They tortured him," said Alma Reyes, the wife of Petr Novotny.', one("torture", "Petr Novotny")),
        # no threat to who is told it
        ("Alma Reyes told the journalist Petr Novotny about Minh Tran, who was killed by soldiers.",
         one("killing", "Minh Tran", "soldiers")),
        ("Alma Reyes said Petr Novotny had told her that Minh Tran was killed in Osh.", one("killing", "Minh Tran")),
        ("Minister Alma Reyes warned the journalist Petr Novotny that Minh Tran could be killed.", set()),
        # no harassment of who is quoted or interviewed
        ('"Alma Reyes was abducted by officers in Osh," Judge Ana Ruiz was quoted by a local radio station as saying.',
         one("abduction", "Alma Reyes", "officers in Osh")),
        ("Alma Reyes was interviewed by Petr Novotny about being arrested by security agents.",
         one("arrest", "Alma Reyes", "security agents")),
        # who confirms it, or asks about it, did not do it
        ("Petr Novotny, a spokesman for the Interior Ministry, confirmed the detention of Alma Reyes in Osh.",
         one("detention", "Alma Reyes")),
        ("Police chief Petr Novotny asked reporters why Alma Reyes was tortured in Osh.", one("torture", "Alma Reyes")),
        ("Petr Novotny was informed by police that his sister Alma Reyes had been tortured.",
         one("torture", "Alma Reyes")),
        ("Petr Novotny told the court that Alma Reyes had been acquitted.", one("acquittal", "Alma Reyes")),
        # who hears it is no part of who did it
        ("Alma Reyes told the court police tortured Petr Novotny.", one("torture", "Petr Novotny", "police")),
        ("Alma Reyes told the commission soldiers tortured Petr Novotny.", one("torture", "Petr Novotny", "soldiers")),
        # what is told about is there
        ("Petr Novotny, a police spokesman, declined to comment on the arrest of Alma Reyes.",
         one("arrest", "Alma Reyes")),
        ("Petr Novotny wrote an article about the arrest of Alma Reyes.", one("arrest", "Alma Reyes")),
        ("Judge Petr Novotny warned that Alma Reyes had been arrested in Osh.", one("arrest", "Alma Reyes")),
    ],
)  # fmt: skip
def test_who_tells_of_another(read: Reader, text: str, expected: Told):
    assert who(read, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested Alma Reyes, Petr Novotny said.", one("arrest", "Alma Reyes", "Police")),
        ("Police chief Petr Novotny arrested Alma Reyes in Osh.", one("arrest", "Alma Reyes", "Petr Novotny")),
        ("The Supreme Court confirmed the sentence of Alma Reyes.",
         one("appeal_rejected", "Alma Reyes", "Supreme Court")),
        ("The army told Alma Reyes that Petr Novotny would be killed unless she left.",
         one("threat", "Alma Reyes", "army")),
        ("Colonel Petr Novotny told Alma Reyes that she would be killed.", one("threat", "Alma Reyes", "Petr Novotny")),
        ("Alma Reyes was interviewed by police officers for six hours in Osh.",
         one("harassment", "Alma Reyes", "police officers")),
        ("Judge Petr Novotny warned that Alma Reyes was going to be arrested.", set()),
        ("Petr Novotny plans to say that Alma Reyes was detained by masked men.", set()),
        ('"Police asked Ana Ruiz for money and arrested me," said Petr Novotny.',
         one("arrest", "Petr Novotny", "Police")),
        ("The Supreme Court told Alma Reyes that she was acquitted.", one("acquittal", "Alma Reyes", "Supreme Court")),
        ("Petr Novotny was told by police that his sister Alma Reyes had been arrested.",
         one("arrest", "Alma Reyes", "police")),
        ('Minh Tran was arrested. "They tortured him," said Alma Reyes, the wife of Petr Novotny.',
         one("arrest", "Minh Tran") | one("torture", "Minh Tran")),
        ("Alma Reyes was the victim of soldiers who tortured her.", one("torture", "Alma Reyes", "soldiers")),
        ("Alma Reyes is in Kenya, where police held her.", one("detention", "Alma Reyes", "police")),
        ("Alma Reyes was on Sunday arrested by soldiers in Osh.", one("arrest", "Alma Reyes", "soldiers in Osh")),
    ],
)  # fmt: skip
def test_what_stays(read: Reader, text: str, expected: Told):
    assert who(read, text) == expected


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Weaver Alma Reyes testified that at least 20 of her cousins had been arrested in Osh.", {"Alma Reyes"}),
        ("Weaver Alma Reyes recalled that at least 20 of her cousins had been arrested in Osh.", {"Alma Reyes"}),
        ("Weaver Alma Reyes insists that at least 20 of her cousins were arrested in Osh.", {"Alma Reyes"}),
        ("Weaver Alma Reyes said that at least 20 of her cousins had been arrested in Osh.", {"Alma Reyes"}),
        ("Weaver Alma Reyes will not tell whether at least 20 of her cousins were arrested in Osh.", set()),
    ],
)
def test_who_tells_by_whatever_verb(read: Reader, text: str, sources: set[str]):
    found = {p.name for record in told(read, text + REST) for p in record.people if p.role == "source"}
    assert found == sources
