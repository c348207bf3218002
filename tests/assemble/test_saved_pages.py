"""What three saved pages of blogs and NGOs showed: lists of bodies, parts of sets, terms cut, charges of custody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assemble.readings import Reader
from tests.assemble.test_read_in_news import told, who

if TYPE_CHECKING:
    from pipeline.records import Incident


def of(read: Reader, text: str, act: str) -> list[Incident]:
    """Return the incidents of one act that a text reports."""
    return [i for i in told(read, text) if i.act == act]


@pytest.mark.parametrize(
    ("text", "act", "victims"),
    [
        ("The court froze the accounts of the Lake Foundation, the Women’s Legal Fund and the Mountain Institute.",
         "asset_freeze", {"Lake Foundation", "Women’s Legal Fund", "Mountain Institute"}),
        ("Eva Apio was sentenced to life in prison. The remaining eight were acquitted on all counts.", "acquittal",
         {"The remaining eight"}),
        ("Fighters set fire to some thirty houses in Gwoza.", "property_destruction", {"some thirty houses"}),
        ("Officers searched for nine hours the office of the writer Eva Apio.", "raid", {"Eva Apio"}),
        ("The appeals of his friends, Tom Okech and Paul Obua, who got five and three years, were dismissed.",
         "appeal_rejected", {"Tom Okech", "Paul Obua"}),
        ("Gunmen shot two people in Gwoza. The dead are Tom Okech and his wife Eva Apio.", "killing",
         {"Tom Okech", "Eva Apio", "two people"}),
        ("Eva Apio was picked up together with two of her pupils, the sisters Ann and Joy Obua, 19 and 21, who wept.",
         "arrest", {"Eva Apio", "Ann", "Joy Obua", "two of her pupils"}),
        ("Eva Apio and Tom Okech got two years each. All of the twelve were arrested in May.", "arrest",
         {"Eva Apio", "Tom Okech", "All of the twelve"}),
        ("Elements of the gendarmerie took the teacher Tom Okech to the brigade in Bertoua.", "arrest", {"Tom Okech"}),
        ("The lawyer Eva Apio had her gown torn from her shoulders by a police inspector.", "attack", {"Eva Apio"}),
        ("Eva Apio was stopped at the airport on her way to a conference, on the strength of a Look Out Circular.",
         "travel_ban", {"Eva Apio"}),
        ("The judge ruled that Tom Okech may leave the remand prison on payment of 500 euros.", "release",
         {"Tom Okech"}),
        ("The Court of Appeal brought down from six years to four the term that Eva Apio has been serving.",
         "sentence_overturned", {"Eva Apio"}),
        ("Tom and Paul Obua, 19 and 21, who were let go after six hours with a fine of 20 lari each, are pupils.",
         "fine", {"Tom", "Paul Obua"}),
        ("Appeal judges knocked two years off the sentence of Eva Apio.", "sentence_overturned", {"Eva Apio"}),
    ],
)  # fmt: skip
def test_whom_it_befell(read: Reader, text: str, act: str, victims: set[str]) -> None:
    assert [who(i, "victim") for i in of(read, text, act)] == [victims]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The appeals of Tom Okech and Paul Obua, who were in court, were dismissed.", "dismissal"),
        ("Of those charged with sedition, fewer than one in a hundred were convicted.", "conviction"),
        ("Soldiers killed 21 villagers in Gwoza. The soldiers’ own trial opened in December 2020.", "trial"),
        ("Eva Apio’s request for asylum was turned down in October; the appeal was to be heard in May.",
         "appeal_rejected"),
        ("The speech brought down the house, and the sentence of Eva Apio was read out.", "sentence_overturned"),
        ("Soldiers took the wounded men to their base for treatment.", "arrest"),
        ("The court ruled that the ministry may extradite Eva Apio.", "forced_return"),
    ],
)  # fmt: skip
def test_what_is_none_of_theirs(read: Reader, text: str, act: str) -> None:
    assert of(read, text, act) == []


def test_a_part_that_speaks_suffered_itself(read: Reader) -> None:
    text = "Eva Apio, Tom Okech and Ann Obua were sentenced. Two of them told the court that they had been flogged."
    (flogged,) = [i for i in told(read, text) if i.act in {"torture", "ill_treatment", "attack"}]
    assert who(flogged, "victim") == {"Two of them"}


def test_a_named_leader_held_after_blows_is_no_suspect_of_them(read: Reader) -> None:
    text = (
        "Thirty villagers were hurt with sticks. On Saturday the leader of the Landless Front, Tom Okech, was detained "
        "in Gwoza and released in the night."
    )
    assert {i.act for i in told(read, text) if "Tom Okech" in who(i, "victim")} == {"arrest", "release"}


def test_custody_by_law_is_no_abduction(read: Reader) -> None:
    text = (
        "Four masked men led the blogger Tom Okech out of his flat. On Friday the ministry in Baku said that he had "
        "been detained for four months on suspicion of smuggling."
    )
    assert [i.act for i in told(read, text)] == ["abduction", "detention"]


@pytest.mark.parametrize(
    ("text", "act", "charges"),
    [
        ("A court granted bail to Eva Apio, arrested in May and since lodged in jail under Section 124A (sedition).",
         "arrest", {"sedition"}),
        ("A court granted bail to Eva Apio, arrested in May and since lodged in jail under Section 124A (sedition).",
         "release", set()),
        ("The court froze the accounts of the Lake Foundation in connection with a case of sabotage.", "asset_freeze",
         {"sabotage"}),
    ],
)  # fmt: skip
def test_whose_charge_it_is(read: Reader, text: str, act: str, charges: set[str]) -> None:
    found = of(read, text, act)
    assert found
    assert all({c.text for c in i.charges if c.text} == charges for i in found)


def test_a_suspended_term_was_the_sentence(read: Reader) -> None:
    text = "The High Court suspended the sentence of ten years in prison that a court imposed on Eva Apio in May 2021."
    terms = {i.act: i.penalty.status if i.penalty else None for i in told(read, text)}
    assert terms == {"sentence_overturned": None, "sentencing": "imposed"}


def test_where_somebody_beside_a_name_is_from_is_no_place_of_the_act(read: Reader) -> None:
    text = "Tom Okech, a physics teacher from Kampala, was sentenced in Gulu to life in prison."
    assert [p.text for i in told(read, text) for p in i.places] == ["Gulu"]


@pytest.mark.parametrize(
    ("text", "act", "victims"),
    [
        ("Police detained the lawyer and member of the Karo Bar Association Tom Okech on 3 May.", "arrest",
         {"Tom Okech"}),
        ("Police detained a supporter of the Green Party's Eva Apio in Gulu.", "arrest", {"a supporter"}),
        (("Fighters killed nine villagers and wounded forty on Friday. Among those who lost their lives were the "
          "teacher Tom Okech and Eva Apio."), "killing", {"nine villagers", "Tom Okech", "Eva Apio"}),
        ("Forty villagers were wounded and nine killed on Friday. Among the wounded were Tom Okech and Eva Apio.",
         "killing", {"nine"}),
        ("Tom Okech and Paul Obua were jailed for ten years, while a fourth was acquitted.", "acquittal",
         {"a fourth"}),
        ("Eva Apio was seized on 2 April together with the cook Tom Okech; they were beaten.", "attack",
         {"Eva Apio", "Tom Okech"}),
        ("Eva Apio was arrested on 2 May. On 4 May police raided the home of her parents in Gulu.", "raid",
         {"her parents"}),
        (("Eva Apio lives in Nairobi. In a joint statement the Watch, the Circle and the editors of eleven papers "
          "condemn the decision, which they consider to be “reprisal”, and recall that her predecessor Tom Okech was "
          "expelled from his post at the university and his passport cancelled, in 2022, for an editorial against the "
          "coup."), "travel_ban", {"Tom Okech"}),
        ("The artist himself, whom the police name only as “Bom”, was given eight months in prison in May.",
         "sentencing", {"Bom"}),
        ("The lawyer Tom Okech had his licence suspended in May.", "dismissal", {"Tom Okech"}),
        ("The Council has withdrawn the licence of Al-Karo, one of the last dailies.", "organisation_shutdown",
         {"Al-Karo"}),
        ("The company had brought a suit for two million, this time also against the farmer Tom Okech.", "charge",
         {"Tom Okech"}),
        ("Her sister Eva Apio, a pupil, was referred to the juvenile court.", "trial", {"Eva Apio"}),
        ("Tom Okech was fined in 2019; the appeal judges cleared him two years later.", "acquittal", {"Tom Okech"}),
        (("Three volunteers were detained for breaking the curfew and taken to a station in Gulu. They were fined "
          "2,000 baht apiece and let go the following morning."), "release", {"Three volunteers"}),
        ("Tom Okech and Eva Apio were kept in a cellar, fed once a day and whipped with electric cables.", "torture",
         {"Tom Okech", "Eva Apio"}),
    ],
)  # fmt: skip
def test_whom_it_befell_on_two_more_pages(read: Reader, text: str, act: str, victims: set[str]) -> None:
    assert {v for i in of(read, text, act) for v in who(i, "victim")} == victims


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("“We fear for the safety of our colleague Tom Okech and insist that he be released,” they wrote.", "release"),
        ("On Wednesday the Supreme Court upheld the acquittal of Eva Apio.", "appeal_rejected"),
        ("Police questioned the judge who calls Eva Apio a friend.", "arrest"),
    ],
)
def test_what_two_more_pages_do_not_report(read: Reader, text: str, act: str) -> None:
    assert not of(read, text, act)


def test_a_credit_of_two_names_nobody(read: Reader) -> None:
    text = "Eva Apio in 2022. Photo: Paul Obua/Joy Lens. She has been held in prison since 3 May."
    assert {v for i in told(read, text) for v in who(i, "victim")} == {"Eva Apio"}


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Tom Okech was deported from Nairobi to Kampala on 22 July and has been held there since.", "UG"),
        ("Tom Okech was deported to Kampala from Nairobi, where he had been held for two months.", "KE"),
    ],
)
def test_where_those_sent_back_are_held(read: Reader, text: str, country: str) -> None:
    assert {i.country.alpha_2 for i in of(read, text, "detention") if i.country} == {country}


def test_where_the_displaced_came_from_is_no_place_of_the_act(read: Reader) -> None:
    text = "Two women, both displaced from Gulu, were beaten by soldiers."
    assert [p.text for i in told(read, text) for p in i.places] == []
