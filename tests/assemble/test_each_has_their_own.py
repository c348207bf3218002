"""Who is told as new has a penalty, an earlier verdict or a deed of their own; and nobody of a list is left out."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import Reader, facts_told, starts, suffered, told, victims


def terms_of(read: Reader, text: str) -> dict[str, set[str]]:
    """Return the terms and kinds of penalty of everybody, those without a name by their words."""
    found: dict[str, set[str]] = {}
    for i in told(read, text):
        if i.penalty is None:
            continue
        for who in victims(i) or ({i.group.text} if i.group else set()):
            for part in (i.penalty, *i.penalty.also):
                found.setdefault(who, set()).add(part.term.iso if part.term else part.kind)
    return found


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        (
            "A Malian man was fined 500 euros, and another man was given a two-year prison sentence.",
            {"A Malian man": {"fine"}, "another man": {"P2Y"}},
        ),
        (
            "A nurse was fined 500 euros, while a cook was sentenced to two years in prison.",
            {"A nurse": {"fine"}, "a cook": {"P2Y"}},
        ),
        (
            "Ana Bor was sentenced to 74 lashes, while another refuser was given a two-year jail term.",
            {"Ana Bor": {"other"}},
        ),
        (
            "A court sentenced three men to a year in prison and fined them 500 euros each.",
            {"three men": {"P1Y", "fine"}},
        ),
        (
            "A nurse was sentenced to a year in prison and she was also fined 500 euros.",
            {"A nurse": {"P1Y", "fine"}},
        ),
    ],
)
def test_whoever_is_told_as_new_has_a_penalty_of_their_own(
    read: Reader, text: str, terms: dict[str, set[str]]
) -> None:
    assert terms_of(read, text) == terms


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Ana Bor was sentenced to ten years. She had already been sentenced once in 2010.", "sentencing"),
        ("Ana Bor was arrested in Osh. She had already been arrested in 2010.", "arrest"),
        ("Ana Bor has been convicted of theft. She had already been convicted in 2010 of libel.", "conviction"),
    ],
)
def test_what_had_already_befallen_somebody_in_a_year_is_another_matter(read: Reader, text: str, act: str) -> None:
    now, before = [i for i in told(read, text) if i.act == act]
    assert starts([before]) == {"2010-01-01"}
    assert starts([now]) == set()


@pytest.mark.parametrize(
    "text",
    [
        "34 people have been arrested, including journalists Ana Bor and Karl Voss.",
        "34 people were arrested, including the activists Ana Bor, Omar Saleh and Karl Voss, who were at the march.",
    ],
)
def test_the_first_of_a_list_is_in_it(read: Reader, text: str) -> None:
    assert {("arrest", "Ana Bor"), ("arrest", "Karl Voss")} <= suffered(read, text)


def test_who_says_so_behind_a_dash_is_not_among_them(read: Reader) -> None:
    found = suffered(read, "Ten miners were killed — an outrage, union leader Ana Bor said.")
    assert found == {("killing", "Ten miners")}


@pytest.mark.parametrize(
    "text",
    ["Karl Voss, 30, killed himself by drowning on 2 April.", "A nun killed herself by fire on 16 March."],
)
def test_whoever_kills_themselves_is_nobodys_victim(read: Reader, text: str) -> None:
    assert not suffered(read, text)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Fifteen women union leaders were taken into custody.", "Fifteen women union leaders"),
        ("Twelve women human rights defenders were arrested in Osh.", "Twelve women human rights defenders"),
        ("Two women told reporters that five women were arrested.", "five women"),
    ],
)
def test_women_are_counted_by_what_they_are(read: Reader, text: str, count: str) -> None:
    assert suffered(read, text) == {("arrest", count)}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Ivan Bor was sentenced to a year for joining a rally and closing a bridge on 4 June 2020.", set()),
        ("On 5 May 2021 Ivan Bor was held for joining a rally and closing a road on 4 June 2020.", {"2021-05-05"}),
        ("Police arrested Ivan Bor for joining a rally and beat him on 4 June 2020.", {"2020-06-04"}),
    ],
)
def test_the_day_of_a_second_deed_is_not_that_of_the_verdict(extractor: Extractor, text: str, days: set[str]) -> None:
    assert starts(facts_told(extractor, text)) == days


def test_those_taken_at_a_march_are_taken_that_day(extractor: Extractor) -> None:
    text = "Police arrested four women who took part in a march for the return of girls to class in Osh on Wednesday."
    assert starts(facts_told(extractor, text, published="2023-03-10")) == {"2023-03-08"}


@pytest.mark.parametrize(
    "text",
    [
        "Omar Saleh, who is serving a sentence for receiving stolen property, was told of his loss.",
        "Omar Saleh was jailed for selling stolen cars.",
    ],
)
def test_stolen_goods_are_nobody(read: Reader, text: str) -> None:
    assert not told(read, text)


def test_what_was_told_without_a_day_may_be_the_earlier_verdict(read: Reader) -> None:
    text = "In earlier cases Ana Bor was sentenced to a year for libel. She has been sentenced for posts previously."
    assert len([i for i in told(read, text) if i.act == "sentencing"]) == 1


@pytest.mark.parametrize("text", ["Slain editor Ali Hamdan was buried.", "Slain editor Ali Hamdan’s kin want justice."])
def test_who_is_called_slain_first_of_all_was_killed(read: Reader, text: str) -> None:
    assert suffered(read, text) == {("killing", "Ali Hamdan")}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The court also ordered Ana Bor, the paper's editor, to pay 20,000 euros in damages to the minister.", "fine"),
        ("Guards denied Ana Bor, a poet, access to a doctor.", "ill_treatment"),
        ("Police gave Ana Bor, a blogger, a day to leave the country.", "forced_return"),
    ],
)
def test_what_somebody_is_does_not_part_a_verb_from_what_follows(read: Reader, text: str, act: str) -> None:
    assert (act, "Ana Bor") in suffered(read, text)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("A judge removed Karl Voss, then a prosecutor, from the case.", set()),
        ("The ministry removed Karl Voss from the investigation.", set()),
        ("Police removed Karl Voss from the hall.", {("arrest", "Karl Voss")}),
    ],
)
def test_who_is_taken_off_a_case_is_not_taken_away(read: Reader, text: str, people: set[tuple[str, str]]) -> None:
    assert suffered(read, text) == people
