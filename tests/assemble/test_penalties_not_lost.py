"""Penalties that a text tells and a record has to bear, and those that are another's. Invented people."""

import pytest

from pipeline.recognise.counts import find_counts
from pipeline.records import Incident
from tests.assemble.readings import Reader, told


def passed(read: Reader, text: str, *acts: str) -> set[tuple[str, str, str]]:
    """Return who was punished how in a text, with what was imposed beside it; one entry a person or group."""
    wanted = acts or ("sentencing", "fine", "appeal_rejected", "sentence_overturned")

    def row(incident: Incident) -> list[tuple[str, str, str]]:
        bearers = [p.name for p in incident.people if p.role == "victim"]
        bearers += [incident.group.text] if incident.group is not None else []
        penalty = incident.penalty
        beside = "; ".join(p.text for p in penalty.also) if penalty else ""
        return [(who, penalty.text if penalty else "", beside) for who in bearers]

    return {entry for incident in told(read, text) if incident.act in wanted for entry in row(incident)}


def test_whoever_is_named_after_the_unnamed_has_no_term_of_theirs(read: Reader) -> None:
    for first, verb in (("two columnists", "sentenced"), ("several poets", "jailed")):
        to = "to" if verb == "sentenced" else "for"
        text = f"A court in Oran {verb} {first} {to} four years, as well as singer Walid Hamdi {to} one year."
        assert passed(read, text) == {(first, "four years", ""), ("Walid Hamdi", "one year", "")}
    alone = passed(read, "Oran has sentenced columnists to four years in prison and singer Walid Hamdi to one year.")
    assert {entry for entry in alone if entry[0] == "Walid Hamdi"} == {("Walid Hamdi", "one year", "")}
    both = passed(read, "The court sentenced two columnists and singer Walid Hamdi to four years in prison.")
    assert both == {("Walid Hamdi", "four years in prison", ""), ("two columnists", "four years in prison", "")}
    named = passed(read, "The court sentenced Omar Taleb to four years in prison and singer Walid Hamdi to one year.")
    assert named == {("Omar Taleb", "four years in prison", ""), ("Walid Hamdi", "one year", "")}


def test_years_are_written_short_beside_a_name_too(read: Reader) -> None:
    text = (
        "In May 1999 a court in Kenli sentenced four of the men for “leading a circle”: Asim Tohti (12 yrs); "
        "Rahim Qadir and Polat Sadir (7 yrs); Ömer Halik (5 yrs)."
    )
    assert passed(read, text) == {
        ("Asim Tohti", "12 yrs", ""), ("Rahim Qadir", "7 yrs", ""), ("Polat Sadir", "7 yrs", ""),
        ("Ömer Halik", "5 yrs", ""),
    }  # fmt: skip


TRIED = "Deacon Bo Ling was tried for “fraud” in spring. "


@pytest.mark.parametrize(
    ("verdict", "term", "beside"),
    [
        ("On 4 July the court handed down a sentence of five years.", "sentence of five years", ""),
        ("The judge passed a five-year sentence.", "five-year sentence", ""),
        ("The court handed down a prison term of five years and a fine of 20,000 yuan.", "prison term of five years",
         "fine of 20,000 yuan"),
        ("A prison term of five years was handed down on 4 July.", "prison term of five years", ""),
    ],
)  # fmt: skip
def test_a_verdict_handed_down_is_of_whoever_was_just_tried(
    read: Reader, verdict: str, term: str, beside: str
) -> None:
    assert passed(read, TRIED + verdict) == {("Bo Ling", term, beside)}


@pytest.mark.parametrize(
    "text",
    [
        f"{TRIED}The court handed down a five-year sentence to the driver of the parish.",
        f"{TRIED}In a separate case, the court handed down a five-year sentence on Monday.",
        f"{TRIED}The court has handed down a five-year sentence in a similar case.",
        f"{TRIED}The court will hand down a sentence in July.",
        f"{TRIED}The sentence was handed down on 4 July.",
        "Gunmen shot the reporter Inés Prada dead in 2019. On Monday the court handed down a prison term of 20 years.",
        "Bo Ling was arrested on Monday in Kano, where a court handed down a death sentence last year.",
        "Police held Bo Ling on Monday. A death sentence was passed in 2003.",
        "Police held Bo Ling while she reported on a trial. The court handed down a prison term of five years.",
        f"{TRIED}The judge passed two years in Paris.",
        f"{TRIED}The court which handed down a five-year sentence was new.",
    ],
)
def test_a_verdict_handed_down_to_others_is_not(read: Reader, text: str) -> None:
    assert passed(read, text) == set()


def test_a_term_for_one_of_two_tried_is_not_the_others(read: Reader) -> None:
    text = "Bo Ling and Wu Lan were tried in May. The court handed down a prison term of five years for Bo Ling."
    assert passed(read, text) == {("Bo Ling", "prison term of five years", "")}


def test_who_was_held_before_a_verdict_for_murder_stays_held(read: Reader) -> None:
    text = "Bo Ling was arrested on Monday. In 2015 the court handed down a life sentence for the murder of Ana Bor."
    assert passed(read, text, "arrest", "sentencing") == {("Bo Ling", "", "")}


SENTENCED = "The court sentenced Ivan Sorin to eight years in a colony. "


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        (f"{SENTENCED}For good measure he is forbidden to run websites for four years.",
         "forbidden to run websites for four years"),
        (f"{SENTENCED}It also banned him from publishing for two years.", "banned him from publishing for two years"),
        (f"{SENTENCED}He was also deprived of political rights for two years.",
         "deprived of political rights for two years"),
        (f"{SENTENCED}Two years' deprivation of political rights was added by the same judgment.",
         "Two years' deprivation of political rights"),
        (f"{SENTENCED}She was also banned from publishing for two years.", ""),
        (f"{SENTENCED}They were also banned from publishing for two years.", ""),
        (f"{SENTENCED}In 2015 he was banned from publishing for two years.", ""),
        (f"{SENTENCED}He has been barred from seeing his sons for two years.", ""),
        (f"{SENTENCED}His lawyer was banned from the courtroom for two days.", ""),
        (f"{SENTENCED}He will be barred from politics for two years if the verdict stands.", ""),
    ],
)  # fmt: skip
def test_a_ban_of_the_next_sentence_stands_beside_the_term_of_its_bearer(
    read: Reader, text: str, beside: str
) -> None:
    assert passed(read, text, "sentencing") == {("Ivan Sorin", "eight years in a colony", beside)}


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        (f"{SENTENCED}He was also given two years of house arrest.", "two years of house arrest"),
        (f"{SENTENCED}He will serve two years of probation after he is released.", "two years of probation"),
        (f"{SENTENCED}An appeals court also gave him two years of probation.", ""),
        (f"{SENTENCED}In 2015 he was also given two years of probation.", ""),
        (f"{SENTENCED}His brother Pavel was also given two years of probation.", ""),
    ],
)
def test_what_the_next_sentence_adds_to_prison_stands_beside_it(read: Reader, text: str, beside: str) -> None:
    kept = {x for x in passed(read, text) if x[0] == "Ivan Sorin" and "colony" in x[1]}
    assert kept == {("Ivan Sorin", "eight years in a colony", beside)}
    assert beside == "" or len(passed(read, text)) == 1


def test_each_of_two_bears_what_the_next_sentence_adds(read: Reader) -> None:
    text = "Osep and Kalyk got six and four years in prison, respectively. Each was also given a year of probation."
    assert {beside for _, _, beside in passed(read, text)} == {"a year of probation"}


def test_both_bear_a_ban(read: Reader) -> None:
    text = "A court gave Dina Osep and Ruslan Kalyk two years of probation. Both are barred from politics for a year."
    beside = "barred from politics for a year"
    term = "two years of probation"
    assert passed(read, text) == {("Dina Osep", term, beside), ("Ruslan Kalyk", term, beside)}


@pytest.mark.parametrize("who", ["Both", "The five", "All lawyers"])
def test_a_ban_of_another_number_of_people_is_not_theirs(read: Reader, who: str) -> None:
    text = f"The court sentenced four writers to three years in prison. {who} were barred from politics for two years."
    assert passed(read, text, "sentencing") == {("four writers", "three years in prison", "")}


@pytest.mark.parametrize(
    ("before", "act", "ban"),
    [("Ivan Sorin was fired in May.", "dismissal", "barred from teaching"),
     ("The ministry banned Ivan Sorin from publishing in May.", "censorship", "banned from publishing")],
)  # fmt: skip
def test_a_ban_beside_a_term_takes_no_record_of_another_sentence_away(
    read: Reader, before: str, act: str, ban: str
) -> None:
    text = f"{before} In June {SENTENCED[0].lower()}{SENTENCED[1:]}He was also {ban} for two years."
    assert passed(read, text, act, "sentencing") == {
        ("Ivan Sorin", "", ""), ("Ivan Sorin", "eight years in a colony", f"{ban} for two years"),
    }  # fmt: skip


def test_a_court_above_shortens_the_term_to_a_bare_number(read: Reader) -> None:
    text = "Timur Karsak was sentenced to seven years for riot. In May an appeal court shortened the term to three."
    assert passed(read, text) == {("Timur Karsak", "seven years", ""), ("Timur Karsak", "three", "")}


@pytest.mark.parametrize(
    ("whom", "rest"),
    [("a theatre", "for a play about the war"), ("a publishing house", "under the foreign agents law"),
     ("an NGO", "under the foreign agents law"), ("a married couple", "for laying flowers")],
)  # fmt: skip
def test_a_body_or_couple_without_a_name_is_fined(read: Reader, whom: str, rest: str) -> None:
    assert passed(read, f"A court in Gori fined {whom} 3,000 lari {rest}.") == {(whom, "3,000 lari", "")}


def test_what_a_law_lets_a_body_be_fined_is_no_fine(read: Reader) -> None:
    assert passed(read, "By law a theatre is fined 3,000 lari for a play about the war.") == set()


def test_a_sum_or_year_before_people_counts_none_of_them() -> None:
    assert find_counts("The mayor fined it 3,000 lari under the foreign agents law.") == []
    assert [c.text for c in find_counts("The court gave ten years in 2019 to four men.")] == ["four men"]
    assert [c.text for c in find_counts("Some 2000 to 3000 protesters came.")] == ["Some 2000 to 3000 protesters"]
    assert [c.text for c in find_counts("2000 to 2,500 people were held.")] == ["2000 to 2,500 people"]
    assert [c.text for c in find_counts("They held two at risk women.")] == ["two at risk women"]


def test_a_camp_is_ordered_in_short(read: Reader) -> None:
    text = "Wu Lan was ordered to 2 years RTL in 2009, a cousin said."
    assert passed(read, text) == {("Wu Lan", "2 years RTL", "")}


def test_an_appeal_that_nobody_hears_is_rejected(read: Reader) -> None:
    text = "The court of cassation refused to hear an appeal by former deputy Hamad Jasim against a two-year term."
    assert passed(read, text) == {("Hamad Jasim", "two-year term", "")}
    assert passed(read, text.replace("refused", "agreed"), "appeal_rejected") == set()


@pytest.mark.parametrize(
    "appeal",
    ["the appeal by the lawyer Ivo Lind against the sentence of Ana Bor",
     "an appeal by the family of Ana Bor against her two-year term"],
)  # fmt: skip
def test_who_brings_the_appeal_of_somebody_else_has_lost_none(read: Reader, appeal: str) -> None:
    assert passed(read, f"The court refused to hear {appeal}.", "appeal_rejected") == set()


def test_who_was_sentenced_the_day_before_keeps_that_day(read: Reader) -> None:
    text = "A court sentenced ten men to four years on 8 May 2019, a day after Walid Hamdi was sentenced to one year."
    days = {p.name: i.date and i.date.edtf for i in told(read, text) for p in i.people if p.role == "victim"}
    assert days == {"Walid Hamdi": "2019-05-07"}


@pytest.mark.parametrize("kind", ["weekly", "daily", "newspaper"])
def test_the_paper_whose_people_are_taken_is_not(read: Reader, kind: str) -> None:
    text = f"Police arrested two reporters of the {kind} Al-Nida, Fares Alawi and Nabil Qais, in Taiz."
    assert {entry[0] for entry in passed(read, text, "arrest")} == {"Fares Alawi", "Nabil Qais"}


def test_each_man_is_each_of_those_told_of(read: Reader) -> None:
    text = "Police arrested Ivan Balabin and Oleg Vasin. Each man was released after two days."
    assert {entry[0] for entry in passed(read, text, "release")} == {"Ivan Balabin", "Oleg Vasin"}
    women = passed(read, text.replace("Each man", "Each woman").replace("Police", "Both men fled. Police"), "release")
    assert women == set()
    assert passed(read, "Police stopped Ivan Balabin and Oleg Vasin. By law each driver is fined 30 roubles.") == set()


def test_a_bare_number_got_a_term_in_prison(read: Reader) -> None:
    text = "Twelve fishermen were tried on Tuesday. Nine got ten months in prison for public disorder."
    assert passed(read, text) == {("Nine", "ten months in prison", "")}
    assert passed(read, "Fourteen players were picked in May; nine received three years on the team.") == set()


@pytest.mark.parametrize(
    "told_before", ["not the three years imposed by a lower court", "not the three years that a lower court imposed"]
)
def test_the_term_that_another_came_in_place_of_is_that_of_its_own_verdict(read: Reader, told_before: str) -> None:
    text = f"Rapper Pau Ferran will have to serve six months, {told_before} a year ago."
    assert passed(read, text, "sentencing") == {("Pau Ferran", "three years", "")}


def test_a_term_only_sought_is_nobodys(read: Reader) -> None:
    text = "Rapper Pau Ferran was sentenced to six months, not the three years sought by the prosecutor."
    assert passed(read, text, "sentencing") == {("Pau Ferran", "six months", "")}


def test_the_sentence_handed_down_is_the_one_told_of(read: Reader) -> None:
    text = (
        "The top court on Tuesday quashed the sentence of nine months in prison imposed on the singer Iker Zubiri. "
        "A lower court had handed down the sentence in March 2021."
    )
    [sentencing] = [i for i in told(read, text) if i.act == "sentencing"]
    assert sentencing.date is not None
    assert sentencing.date.edtf == "2021-03"
