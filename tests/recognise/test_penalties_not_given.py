"""What reads like a penalty and was given to nobody, what was suspended or served, and where a penalty's words end."""

import pytest

from pipeline.recognise.penalties import find_penalties


def _told(sentence: str) -> str:
    found = find_penalties(sentence)
    return " ; ".join(f"{p.text} {p.status} {p.term_iso or (int(p.fine.min or 0) if p.fine else '-')}" for p in found)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "A court fined Odo 300 pounds in place of a six-month prison term sought by the accuser.",
            "300 pounds imposed 300",
        ),
        (
            "Ana Bor will have to serve eight months, not the two years imposed by a lower court.",
            "eight months imposed P8M",
        ),
        (
            "The judge gave him two years rather than the six-year prison term of his brother.",
            "two years imposed P2Y",
        ),
        ("A court in Osh sentenced Odo Lind after a two-day…", ""),
        ("Her fine equals about 400 dollars; strangers paid it.", ""),
        ("She got ten months, and a fine that amounts to 900 pesos.",
         "ten months imposed P10M ; 900 pesos imposed 900"),
        ("The High Court ordered the Ministry of Safety to pay 500 dollars in damages to Ana Bor.", ""),
        ("The court ordered the reporter who had libelled the minister to pay 500 dollars in damages.",
         "500 dollars in damages imposed 500"),
        ("The court ordered the police critic Ana Bor to pay 500 dollars in damages.",
         "500 dollars in damages imposed 500"),
        ("The court ordered the former minister Ana Bor to pay 500 dollars in damages.",
         "500 dollars in damages imposed 500"),
        ("The court ordered the Department of State Services to pay 500 dollars in damages to Ana Bor.", ""),
        ("The court ordered Ana Bor to pay 500 dollars in damages to the minister.",
         "500 dollars in damages imposed 500"),
        ("Odo Lind was ordered to serve two years in state prison and to pay a fine of 500 dollars.",
         "two years in state prison imposed P2Y ; fine of 500 dollars imposed 500"),
        ("He was ordered by the state to do work and to pay 500 dollars in damages to Ana Bor.",
         "500 dollars in damages imposed 500"),
        ("He had two strokes in custody and was sentenced to one year.", "one year imposed P1Y"),
        ("She was sentenced to one year and 20 strokes of the cane.",
         "one year imposed P1Y ; 20 strokes of the cane imposed -"),
        ("Odo Lind got 3 years in prison, at Bor Prison.", "3 years in prison imposed P3Y"),
        ("He was sent to Keno prison, an hour's drive from the capital.", ""),
        ("The court acquitted Odo Lind of theft, five years to the week after he was jailed.", ""),
        ("She was freed nine weeks short of completing a two-year term.", ""),
        ("The EU asked Nor to free Odo Lind, given two years, and to end the death penalty.", "two years imposed P2Y"),
        ("Odo Lind got two years, and Nor should halt flogging and the death penalty.", "two years imposed P2Y"),
        ("Odo Lind got a year, and the UN asked Nor to stop imposing the death penalty.", "a year imposed P1Y"),
        ("Ana Bor was jailed for poems criticising the death penalty.", ""),
        ("Ana Bor was sentenced to 80 lashes for a poem against flogging.", "80 lashes imposed -"),
        ("The EU condemned the death penalty handed to Odo Lind.", "death penalty imposed -"),
        ("The court condemned Odo Lind to jail and the death penalty.", "jail imposed - ; death penalty imposed -"),
        ("In the end the judge gave Odo Lind the death penalty.", "death penalty imposed -"),
        ("Odo Lind was sentenced to five years and to flogging.", "five years imposed P5Y ; flogging imposed -"),
    ],
)  # fmt: skip
def test_what_was_given_to_nobody_is_no_penalty(sentence: str, told: str) -> None:
    assert _told(sentence) == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Odo Lind was given a suspended fine of $100.", "suspended fine of $100 suspended 100"),
        ("Her husband got four years too, but suspended.", "four years too, but suspended suspended P4Y"),
        ("The court imposed three months each, suspended.", "three months suspended P3M"),
        ("The court on 17 May sentenced Odo Lind to six years in a colony.", "six years in a colony imposed P6Y"),
        ("Three who had put up posters with his face were arrested, and fined 250 pounds.", "250 pounds imposed 250"),
        ("She may be jailed for two years.", "two years maximum P2Y"),
        ("They face two years in prison.", "two years in prison maximum P2Y"),
        ("He was incarcerated for 37 years.", "37 years served P37Y"),
        ("Odo Lind stayed in jail just two weeks.", "two weeks served P2W"),
    ],
)
def test_what_was_suspended_or_served_or_may_be_given(sentence: str, told: str) -> None:
    assert _told(sentence) == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The court reduced from five years to eighteen months the prison term of Ana Bor.",
         "eighteen months reduced P18M"),
        ("The court brought down from four years to twenty months the sentence of Odo.", "twenty months reduced P20M"),
        ("He was given one year, six months of which are suspended.",
         "one year imposed P1Y ; six months of which are suspended suspended P6M"),
        ("He was given one year, six months in all.", "one year, six months imposed P1Y6M"),
        ("Ana Bor and Odo Lind received six years and two and a half years, respectively.",
         "six years imposed P6Y ; two and a half years imposed P2Y6M"),
        ("She got a year of “corrective labour” in June.", "a year of “corrective labour” imposed P1Y"),
        ("He got a ten-year re-entry prohibition.", "ten-year re-entry prohibition imposed P10Y"),
    ],
)  # fmt: skip
def test_where_a_penalty_ends(sentence: str, told: str) -> None:
    assert _told(sentence) == told


def test_a_range_up_to_life_is_nobodys_life_sentence() -> None:
    (told,) = find_penalties("The court convicted 39 people, handing down terms of between three years and life.")
    assert (told.kind, told.term_iso) == ("imprisonment", None)


def test_what_a_prosecutor_with_initials_asked_for_is_not_imposed() -> None:
    told = find_penalties("The prosecutor, R. Chabat, has asked for two and a half years in a colony for five of them.")
    assert [p.status for p in told] == ["requested"]
