"""Penalties told in few words: minutes, tables, headlines, sums and sanctions without a noun of punishment."""

import pytest

from pipeline.recognise.penalties import PenaltyMention, find_penalties


def _told(found: list[PenaltyMention]) -> list[tuple[str, str, str]]:
    return [(p.text, p.kind, p.term_iso or (str(int(p.fine.min)) if p.fine and p.fine.min else "-")) for p in found]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Four years, the judge read.", [("Four years", "imprisonment", "P4Y")]),
        ("Incitement: two years.", [("two years", "imprisonment", "P2Y")]),
        ("For Ana Rey, a welder: 21 years, for sedition.", [("21 years", "imprisonment", "P21Y")]),
        ("For refusing to sign his statement, six months.", [("six months", "imprisonment", "P6M")]),
        ("She drew one month.", [("one month", "imprisonment", "P1M")]),
        ("Two came away with thirty days.", [("thirty days", "imprisonment", "P30D")]),
        ("The bench meted out two and a half years.", [("two and a half years", "imprisonment", "P2Y6M")]),
        ("Clerk jailed for a decade.", [("a decade", "imprisonment", "P10Y")]),
        ("| Olga Bird | 368 | 15 days |", [("15 days", "imprisonment", "P15D")]),
        ("She got six months, likewise suspended.", [("six months, likewise suspended", "imprisonment", "P6M")]),
        ("He got three years under strict regime.", [("three years under strict regime", "imprisonment", "P3Y")]),
        ("The law carries not less than three years.", [("not less than three years", "imprisonment", "P3Y")]),
        ("He was docked 30,000 roubles.", [("30,000 roubles", "fine", "30000")]),
        ("Poaching: 20 MCI each.", [("20 MCI", "fine", "20")]),
        ("One year for Ana Rey, and half a million rand.", [("One year", "imprisonment", "P1Y"),
                                                            ("half a million rand", "fine", "500000")]),
        ("He was told to hand over 300 euros.", [("300 euros", "fine", "300")]),
        ("They were let off with stern warnings.", [("stern warnings", "other", "-")]),
        ("The court stripped seven men of their citizenship.", [("citizenship", "other", "-")]),
        ("She got 140 hours of street cleaning.", [("140 hours of street cleaning", "labour", "PT140H")]),
        ("The judge awarded death.", [("death", "death", "-")]),
        ("Three weeks ago, the judge spoke.", []),
        ("Four years later, the judge retired.", []),
        ("The judge put her on probation for two years.", [("probation for two years", "probation", "P2Y")]),
        ("The guards were jailed for life.", [("life", "life", "-")]),
        ("The judge gave him an extra two years.", [("two years", "imprisonment", "P2Y")]),
        ("A further three years were added to his term.", [("three years", "imprisonment", "P3Y")]),
        ("A further three years were added to his mandate as a judge.", []),
        ("The bench cut the fine to 50,000.", [("50,000", "fine", "50000")]),
        ("She was given a conditional discharge.", [("conditional discharge", "other", "-")]),
        ("| Olga Bird | 24.3 | warning |", [("warning", "other", "-")]),
        ("The court ordered his deportation.", [("deportation", "other", "-")]),
        ("The ministry, said the court, opposed the deportation.", []),
        ("He was freed on a good behaviour bond of a year.", [("good behaviour bond of a year", "other", "-")]),
        ("The law punishes whoever insults the emir with up to two years.", [("two years", "imprisonment", "P2Y")]),
        ("He waited: two years passed.", []),
        ("Warning: the road is closed.", []),
        ("The harvest cost 300 euros.", []),
        ("The trial took eleven months.", []),
        ("It took two years and 900 euros, the plaintiff said.", []),
        ("The bench suspended the term for three years.", []),
        ("The bench suspended her prison sentence for a year.", []),
    ],
)  # fmt: skip
def test_where_a_court_has_spoken(sentence: str, told: list[tuple[str, str, str]]) -> None:
    assert _told(find_penalties(sentence, court=True)) == told


@pytest.mark.parametrize("sentence", ["Four years, and no rain.", "The choir: two years.", "She drew one month."])
def test_no_court_no_penalty(sentence: str) -> None:
    assert find_penalties(sentence, court=False) == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The prosecutor had wanted five and a half.", [("five and a half", "imprisonment", "P5Y6M")]),
        ("Insulting the sacred: two more.", [("two more", "imprisonment", "P2Y")]),
        ("He wanted five horses.", []),
    ],
)
def test_unit_of_the_sentence_before(sentence: str, told: list[tuple[str, str, str]]) -> None:
    assert _told(find_penalties(sentence, court=True, unit="year")) == told


@pytest.mark.parametrize(
    ("sentence", "terms"),
    [
        ("The terms: nine years, eleven, sixteen and a half.", ["P9Y", "P11Y", "P16Y6M"]),
        ("Sedition, nine months; libel, four.", ["P9M", "P4M"]),
        ("He got three years in prison and two of police supervision.", ["P3Y", "P2Y"]),
        ("Her five years were stretched to seven at the high court.", ["P5Y", "P7Y"]),
    ],
)
def test_numbers_without_unit(sentence: str, terms: list[str]) -> None:
    assert [p.term_iso for p in find_penalties(sentence, court=True)] == terms


@pytest.mark.parametrize(
    ("sentence", "was", "now"),
    [
        ("The court reduced the sentence of Rosa Lund from six years to four years.", "P6Y", "P4Y"),
        ("Judges cut her term from six to four years.", "P6Y", "P4Y"),
        ("The panel brought down from 4 years and 6 months to 3 years and 8 months her term.", "P4Y6M", "P3Y8M"),
        ("The sentence was halved, from eight years to four.", "P8Y", "P4Y"),
    ],
)
def test_from_one_term_to_another(sentence: str, was: str, now: str) -> None:
    (term,) = find_penalties(sentence, court=True)
    assert (term.from_term, term.term_iso, term.status) == (was, now, "reduced")


@pytest.mark.parametrize(
    ("sentence", "terms"),
    [
        ("Ana Rey and Bo Lund got ten months and six weeks in prison respectively.", ["P10M", "P6W"]),
        ("The bench gave the three four years, three years and ten months, respectively.", ["P4Y", "P3Y", "P10M"]),
        # nothing else joins the two, or nobody else is there
        ("Ana Rey and Bo Lund got one year and two years and six months respectively.", ["P1Y", "P2Y6M"]),
        ("Ana Rey got ten years and six months in prison.", ["P10Y6M"]),
        ("They got two and a half years and one year in prison respectively.", ["P2Y6M", "P1Y"]),
    ],
)
def test_terms_of_two_people_are_not_one(sentence: str, terms: list[str]) -> None:
    assert [p.term_iso for p in find_penalties(sentence, court=True)] == terms


@pytest.mark.parametrize(
    ("sentence", "terms"),
    [
        ("Ana Rey got six years, the third four.", ["P6Y", "P4Y"]),
        ("The court jailed Ana Rey for nine years, her clerk for six.", ["P9Y", "P6Y"]),
        ("On the first count she got three years, on the second one.", ["P3Y", "P1Y"]),
        ("For theft she got three years, for the second offence a year.", ["P3Y", "P1Y"]),
        ("She got three years, the second time in court.", ["P3Y"]),
        ("She got 14 months, of which six are suspended.", ["P14M", "P6M"]),
        ("She was jailed for a year or, in default of payment, 40 days.", ["P1Y", "P40D"]),
        ("Prosecutors asked the court for two years on each count.", ["P2Y"]),
        ("Prosecutors asked the court for two witnesses.", []),
        ("She was jailed for three years, in a cell built for six.", ["P3Y"]),
        ("She was jailed for four years, and her shop closed for two.", ["P4Y"]),
        ("She was jailed for four years, and Musa waited for three.", ["P4Y"]),
        ("Age: 40, suspended from work. She was jailed for four years.", ["P4Y"]),
    ],
)
def test_the_next_one_or_count_leaves_words_out(sentence: str, terms: list[str]) -> None:
    assert [p.term_iso for p in find_penalties(sentence, court=True)] == terms


@pytest.mark.parametrize(
    ("sentence", "terms"),
    [
        ("The court hands down five years in prison to one.", ["P5Y"]),
        ("The court jailed Ana Rey to three years and Bo Lund to one.", ["P3Y", "P1Y"]),
        ("The bench cut the sentence from three years to one.", ["P1Y"]),
    ],
)
def test_one_of_several_people_is_no_year(sentence: str, terms: list[str]) -> None:
    assert [p.term_iso for p in find_penalties(sentence, court=True)] == terms


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("A court cut the ten years imposed on Ana Rey to six.", [("P6Y", "reduced", "P10Y")]),
        ("A court reduced the ten years handed to Ana Rey to six months.", [("P6M", "reduced", "P10Y")]),
        ("The ten-year term given to Ana Rey was later reduced to six.", [("P6Y", "reduced", "P10Y")]),
        ("Ana Rey's ten-year sentence was halved to five.", [("P5Y", "reduced", "P10Y")]),
        ("A court cut Ana Rey's ten-year sentence by half to five.", [("P5Y", "reduced", "P10Y")]),
        ("A court increased the six years imposed on Ana Rey to ten.", [("P10Y", "imposed", "P6Y")]),
        ("Her pay was cut for ten years to six dollars a day, the court said.", []),
        ("Ten years of prison cuts led to six riots.", []),
        ("Her two-year suspended sentence was extended to three.", [("P3Y", "suspended", "P2Y")]),
        ("They asked the court to raise the six years imposed on Ana Rey to ten.", []),
    ],
)
def test_a_term_changed_to_another_without_its_unit(
    sentence: str, told: list[tuple[str, str, str | None]]
) -> None:
    assert [(p.term_iso, p.status, p.from_term) for p in find_penalties(sentence, court=True)] == told
