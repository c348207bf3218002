"""Long articles: what is told plainly in them, and what only seems to be."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader

TALK = ["release hypothetical Bor Velka"]


def told(read: Reader, text: str) -> list[str]:
    """Return each record as its act, a modality other than "reported", and whom it befell."""
    return sorted(
        " ".join(
            [
                r.act,
                *([r.modality] if r.modality != "reported" else []),
                *(p.name for p in r.people if p.role == "victim"),
                *(o.name for o in r.organisations if o.role == "victim"),
                *([r.group.text] if r.group else []),
            ]
        )
        for r in read(text)
    )


@pytest.mark.parametrize(
    ("text", "records"),
    [
        (
            "Bor Velka was detained in Osh on 9 July. Velka's whereabouts have not been disclosed.",
            ["arrest Bor Velka", "enforced_disappearance Bor Velka"],
        ),
        (
            "Police led Bor Velka away on 9 July. His whereabouts are still not known.",
            ["arrest Bor Velka", "enforced_disappearance Bor Velka"],
        ),
        ("The fate of Bor Velka has never been established.", ["enforced_disappearance Bor Velka"]),
        (
            "Police took Bor Velka into detention in May. His whereabouts and further news of his case are not known.",
            ["arrest Bor Velka", "enforced_disappearance Bor Velka"],
        ),
        (
            "An exiled activist, Bor Velka, disappeared in Osh on 4 March this year.",
            ["enforced_disappearance Bor Velka", "exile Bor Velka"],
        ),
        # nobody hides who left, nor whoever was not taken
        ("Bor Velka fled abroad. His whereabouts are unknown.", ["exile Bor Velka"]),
        ("The singer Bor Velka is on tour. His whereabouts have not been made public.", []),
        ("Police issued a warrant for Bor Velka, whose whereabouts are not known.", []),
        ("The whereabouts of Bor Velka have been established.", []),
        ("The fate of the bill is not known.", []),
    ],
)
def test_nobody_says_where_they_are(read: Reader, text: str, records: list[str]) -> None:
    assert told(read, text) == records


@pytest.mark.parametrize(
    ("text", "records"),
    [
        ("The envoy stressed the importance of releasing Bor Velka.", TALK),
        ("The lawyer spoke of the urgency of Bor Velka's prompt release.", TALK),
        ("The two leaders discussed the release of Bor Velka.", TALK),
        ("The question of Bor Velka's release was raised by the envoy.", TALK),
        # what came about
        ("Bor Velka discussed his release from prison in an interview.", ["release Bor Velka"]),
        ("A film debates the release of Bor Velka in 1990.", ["release Bor Velka"]),
        ("The release of Bor Velka by Qatar was discussed at length.", ["release Bor Velka"]),
        ("Bishops discussed the pardon of Bor Velka by the king.", ["pardon Bor Velka"]),
        ("The importance of Bor Velka's release on Monday was clear to all.", ["release Bor Velka"]),
        ("The envoy welcomed the release of Bor Velka.", ["release Bor Velka"]),
        ("They negotiated the release of Bor Velka, who flew home on Monday.", ["release Bor Velka"]),
        ("She noted the significance of Bor Velka's release after nine years.", ["release Bor Velka"]),
    ],
)
def test_only_talked_about(read: Reader, text: str, records: list[str]) -> None:
    assert told(read, text) == records


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Four years and a war later, Bor Velka was convicted of treason.", None),
        ("Two years and 30 hearings later, Bor Velka remains in jail.", None),
        ("Two years and three trials later, Bor Velka was sentenced to six months in prison.", "P6M"),
        ("Bor Velka was sentenced to five years and later, in May, to six more.", "P5Y"),
        ("Bor Velka was sentenced to three years and two weeks later, his wife was arrested.", "P3Y"),
        ("Bor Velka was sentenced to five years and, two hearings later, freed.", "P5Y"),
    ],
)
def test_the_time_that_went_by_is_no_term(read: Reader, text: str, term: str | None) -> None:
    penalty = read(text)[0].penalty
    assert (penalty and penalty.term and penalty.term.iso) == term


def test_what_has_yet_to_be_is_denied(read: Reader) -> None:
    assert told(read, "Two years and ten hearings later, Bor Velka has yet to be tried.") == ["trial denied Bor Velka"]
    assert "release demanded Bor Velka" in told(read, "Bor Velka has to be released.")


@pytest.mark.parametrize(
    ("text", "charges"),
    [
        ("Bor Velka pleaded not guilty on the opening day of his trial in Minsk on Tuesday.", []),
        ("Bor Velka was found guilty on the basis of a forced confession.", []),
        ("Bor Velka was found guilty on Friday of insulting the king.", ["insulting the king"]),
        ("Bor Velka was found guilty on May 3 of treason.", ["treason"]),
        ("Bor Velka was found guilty on terrorism charges.", ["terrorism"]),
        ("Bor Velka was convicted at the end of a secret trial.", []),
        ("Bor Velka was convicted in the absence of his lawyer.", []),
        ("A court convicted Bor Velka in the presence of diplomats of spying.", ["spying"]),
        ("Police detained two candidates for holding a rally.", ["holding a rally"]),
        ("Bor Velka was jailed on the eve of the vote.", []),
        ("Bor Velka was fined on grounds of public disorder.", ["public disorder"]),
        ("Bor Velka was jailed on the pretext of treason.", ["treason"]),
        ("Bor Velka was jailed for a year on the ground of insulting the king.", ["insulting the king"]),
        # what another did after it
        ("After Bor Velka was jailed by the regime, Ana Korin ran for election on a single point.", []),
        ("Bor Velka was jailed because he worked for a foreign radio.", []),
    ],
)
def test_when_and_how_is_no_charge(read: Reader, text: str, charges: list[str]) -> None:
    assert [c.text for c in read(text)[0].charges] == charges


@pytest.mark.parametrize(
    ("text", "records"),
    [
        ("Bor Velka and Ana Kol denied spying on the first day of their trial in Minsk.", ["trial Bor Velka Ana Kol"]),
        ("Bor Velka denied spying at his trial.", ["trial Bor Velka"]),
        ("Bor Velka denies that he was put on trial.", ["trial denied Bor Velka"]),
    ],
)
def test_denied_at_the_trial(read: Reader, text: str, records: list[str]) -> None:
    assert told(read, text) == records


@pytest.mark.parametrize(
    ("text", "records"),
    [
        ("Bor Velka has been subjected to solitary confinement.", ["ill_treatment Bor Velka"]),
        ("Guards subjected Bor Velka to threats, sleep deprivation and blows.", ["ill_treatment Bor Velka"]),
        ("Bor Velka was subjected to denial of essential medicine.", ["ill_treatment Bor Velka"]),
        ("Bor Velka was not subjected to solitary confinement.", ["ill_treatment denied Bor Velka"]),
        ("Bor Velka subjected himself to sleep deprivation.", []),
        ("Bor Velka suffered sleep deprivation as a new father.", []),
        ("Prisoners are subjected to solitary confinement.", []),
    ],
)
def test_subjected_to(read: Reader, text: str, records: list[str]) -> None:
    assert told(read, text) == records


@pytest.mark.parametrize(
    ("text", "records"),
    [
        ("Police detained a dozen gay and transgender people.", ["arrest a dozen gay and transgender people"]),
        ("Police arrested three local and foreign reporters.", ["arrest three local and foreign reporters"]),
        ("Police seized ten cars and armed men fled.", []),
    ],
)
def test_two_kinds_of_people_are_counted(read: Reader, text: str, records: list[str]) -> None:
    assert told(read, text) == records


@pytest.mark.parametrize(
    ("text", "records"),
    [
        ("A trader made threatening phone calls to lawyer Bor Velka.", ["threat Bor Velka"]),
        ("A trader made dozens of threatening calls to reporters Bor Velka and Ana Kol.", ["threat Bor Velka Ana Kol"]),
        ("A trader left intimidating voicemails for lawyer Bor Velka.", ["threat Bor Velka"]),
        (
            "A trader was arraigned for allegedly making dozens of threatening calls to lawyer Bor Velka.",
            ["charge A trader", "threat alleged Bor Velka"],
        ),
        ("Nobody made threatening calls to Bor Velka.", ["threat denied Bor Velka"]),
        ("Bor Velka made dozens of calls to Ana Kol.", []),
    ],
)
def test_threatening_calls(read: Reader, text: str, records: list[str]) -> None:
    assert told(read, text) == records


@pytest.mark.parametrize(
    ("text", "records"),
    [
        # talk may be smothered, and students at a university are no state
        ("The party is trying to smother mentions of Bor Velka.", []),
        # whoever may not contact whom they harmed is not threatened
        ("Bor Velka was ordered not to contact Ana Kol.", []),
        ("Police ordered Bor Velka not to contact foreign reporters.", ["threat Bor Velka"]),
        ("The guards tried to smother Bor Velka with a pillow.", ["attempted_killing Bor Velka"]),
        ("Students at the Osh University sat down in the dean's hall over the food.", []),
        ("Soldiers at the gate occupied the house of Bor Velka.", ["raid Bor Velka"]),
    ],
)
def test_what_only_sounds_like_it(read: Reader, text: str, records: list[str]) -> None:
    assert told(read, text) == records
