"""Who did it where neither a subject nor "by" tells it, and what is not carried over from another sentence."""

from __future__ import annotations

import pytest

from pipeline.assemble.text.kinds import FACTUAL
from tests.assemble.readings import Reader


def doers(read: Reader, text: str, act: str) -> set[tuple[str, str]]:
    """Return name and role of whoever is told to have done an act."""
    found = [r for r in read(text) if r.act == act and r.modality in FACTUAL]
    assert found, text
    people = [p for r in found for p in (*r.people, *r.organisations)]
    return {(p.name, p.role) for p in people if p.role in {"perpetrator", "authority"}}


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        ("An officer has pleaded guilty to Petra Dolan's kidnapping.", "abduction", {("officer", "perpetrator")}),
        ("An officer has pleaded not guilty to Petra Dolan's kidnapping.", "abduction", set()),
        (
            "The Red Dawn is an armed group behind the bombing that killed 40 people at a market in Kelmar.",
            "killing",
            {("Red Dawn", "perpetrator")},
        ),
        (
            "Petra Dolan had received threats from Islamist groups before she left.",
            "threat",
            {("Islamist groups", "perpetrator")},
        ),
        (
            "Petra Dolan faced harassment and questioning from Turkish officials after her website opened.",
            "harassment",
            {("Turkish officials", "perpetrator")},
        ),
        (
            "Petra Dolan said she was subjected to surveillance by secret agents for two years.",
            "harassment",
            {("secret agents", "perpetrator")},
        ),
        (
            "Journalist Petra Dolan was tortured and threatened with rape by senior Turkish officials.",
            "torture",
            {("senior Turkish officials", "perpetrator")},
        ),
        (
            "Petra Dolan was seized and detained on the order of the Kano State government.",
            "arrest",
            {("Kano State government", "authority")},
        ),
        (
            "A Kelmar man found guilty of murdering Petra Dolan has given up his appeals.",
            "killing",
            {("Kelmar man", "perpetrator")},
        ),
        ("Omar Keller was killed in a U.S. military raid.", "killing", {("U.S. military", "perpetrator")}),
        (
            "Nine organisers were killed in three raids conducted by the police on Monday.",
            "killing",
            {("police", "perpetrator")},
        ),
        (
            "Petra Dolan died after being beaten by guards at Kelmar prison.",
            "death_in_custody",
            {("guards", "perpetrator")},
        ),
        ("Omar Keller died of cancer after being detained by police.", "death_in_custody", set()),
        ("Three policemen were killed in a police operation near Kelmar.", "killing", set()),
        ("A man was killed in a fire during a police strike.", "killing", set()),
        (
            "The government launched a major crackdown arresting 50 teachers.",
            "arrest",
            {("government", "authority")},
        ),
        (
            "The bombing, for which the Red Dawn claimed responsibility, killed 40 people.",
            "killing",
            {("Red Dawn", "perpetrator")},
        ),
        ("The Red Dawn denied responsibility for the bombing that killed 40 people in Kelmar.", "killing", set()),
        ("Petra Dolan was killed in riots that drew on the order of 500 people.", "killing", set()),
        (
            "Petra Dolan was removed from her job at Kelmar Broadcasting Corporation.",
            "dismissal",
            {("Kelmar Broadcasting Corporation", "perpetrator")},
        ),
        ("Hours later the putschists detained President Omar Keller.", "arrest", {("putschists", "authority")}),
        ("The protest in Kano was disrupted by thugs.", "dispersal", {("thugs", "perpetrator")}),
        ("The protest in Kano was dispersed by police.", "dispersal", {("police", "authority")}),
        (
            "Petra Dolan, a passer-by, died from wounds caused by hoodlums.",
            "killing",
            {("hoodlums", "perpetrator")},
        ),
    ],
)
def test_who_did_it(read: Reader, text: str, act: str, who: set[tuple[str, str]]) -> None:
    assert doers(read, text, act) == who


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        (
            "On Monday the Kelmar Regional Trial Court ordered the release of the organiser Petra Dolan.",
            "release",
            {("Kelmar Regional Trial Court", "authority")},
        ),
        (
            (
                "Petra Dolan was ordered freed in March after a Kelmar court declared that there is no "
                "evidence against her."
            ),
            "release",
            {("Kelmar court", "authority")},
        ),
        (
            "Petra Dolan was sentenced to a year in prison by Lady Lena Marr, who also oversaw the trial.",
            "sentencing",
            {("Lena Marr", "authority")},
        ),
        # a court that clears somebody did not convict them
        ("A Kelmar court on Friday cleared three women convicted of spying in the 1990s.", "conviction", set()),
        # nor has one that only sets a day given the term before
        (
            (
                "Petra Dolan has completed her five-year prison sentence, but after that a Kelmar court set a "
                "day for her next hearing."
            ),
            "sentencing",
            set(),
        ),
        # "a court" is none named for somebody else before
        (
            (
                "The trial of Omar Keller opened on 7 January in Kelmar District Criminal Court. In May 2020, a court "
                "fined the independent journalist Petra Dolan 300 dollars."
            ),
            "fine",
            {("court", "authority")},
        ),
        (
            (
                "The trial of Omar Keller opened on 7 January in Kelmar District Criminal Court. In May, the court "
                "fined Keller 300 dollars."
            ),
            "fine",
            {("Kelmar District Criminal Court", "authority")},
        ),
    ],
)
def test_which_court(read: Reader, text: str, act: str, who: set[tuple[str, str]]) -> None:
    assert doers(read, text, act) == who


@pytest.mark.parametrize(
    ("text", "act"),
    [
        # whoever sets people free need not have jailed them
        ("Authorities have released Petra Dolan, imprisoned since 2016 over her poems.", "imprisonment"),
        # years in prison are not the doing of the police of another sentence
        (
            (
                "Police secured the area of the blast in Kelmar. The poet Omar Keller, imprisoned for eight years "
                "over his views, spoke there."
            ),
            "imprisonment",
        ),
        # who came a day after
        (
            (
                "The preacher Omar Keller was arrested on 2 April. A day after his arrest, four police officers came "
                "to Kelmar Church and took 40 books."
            ),
            "arrest",
        ),
        # who shot the attacker did not do what the attack did
        ("The attack left two clerks wounded before guards shot and killed the attacker.", "attack"),
        # three sentences away
        (
            "Petra Dolan was arrested in May. Her brother lives in Kelmar. He teaches there. Police patrol the town.",
            "arrest",
        ),
    ],
)
def test_not_carried_over(read: Reader, text: str, act: str) -> None:
    assert doers(read, text, act) == set()


@pytest.mark.parametrize(
    ("last", "who"),
    [
        ("The editor Petra Dolan was among those arrested.", {("riot police", "authority")}),
        ("The editor Petra Dolan was held in 2019.", set()),
    ],
)
def test_one_of_those_arrested(read: Reader, last: str, who: set[tuple[str, str]]) -> None:
    found = [r for r in read(f"On Friday riot police arrested 40 marchers in Kelmar. {last}") if r.people]
    assert found
    told = [p for r in found for p in (*r.people, *r.organisations) if p.role == "authority"]
    assert {(p.name, p.role) for p in told} == who


def test_the_court_of_another_is_not_carried_over(read: Reader) -> None:
    text = (
        "Two journalists, Jonas Ude and Petra Dolan, are standing trial on treason charges. The land is poor. "
        "The prosecutor said that the case of Omar Keller would go on at the Kelmar Federal High Court."
    )
    assert doers(read, text, "trial") == set()


def test_the_court_of_the_sentence_before(read: Reader) -> None:
    text = (
        "On 1 September 1997 the Kelmar District Court sentenced the farmer Omar Keller to five years for leading a "
        "banned party. It sentenced the teacher Petra Dolan to two years for joining it."
    )
    assert doers(read, text, "sentencing") == {("Kelmar District Court", "authority")}


def test_convicted_of_another_killing(read: Reader) -> None:
    text = (
        "A magistrate was kidnapped in Kelmar in 1982. Omar Keller was sentenced to 22 years in prison for his part in "
        "the murder of a mayor in 1972."
    )
    assert doers(read, text, "abduction") == set()
