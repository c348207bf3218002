"""Paragraphs of other kinds than news: letters, profiles, lists, chronologies, digests, testimonies, trial notes."""

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import doers_to, facts_told, in_a_line, land, names, of, starts, terms, victims


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Poet Odo Lind, whom two masked men abducted in Juba in May, was 34.", "abduction Odo Lind"),
        ("A judge freed Odo Lind, whom gunmen abducted in Juba in May.", "abduction Odo Lind, release Odo Lind"),
        ("Police said that two men abducted in Juba in May were dead.", "abduction two men"),
        ("The bishops told of Odo Lind, a leader of the Karo people, who was shot dead in May.", "killing Odo Lind"),
        ("Kampala: Four nuns, Odo Lind, Ivo Kral and two others, were held.", "detention Odo Lind & Ivo Kral"),
        ("Lahore: Journalists Odo Lind and Ivo Kral were arrested on Monday.", "arrest Odo Lind & Ivo Kral"),
        ("A court jailed Hmong Christians Ly A-Cho and Sung A-Khua.", "imprisonment Ly A-Cho & Sung A-Khua"),
        ("My uncle's house was searched and my cousin Ramiro was arrested in Masaya.", "arrest Ramiro"),
        ("Odo Lind's house was searched and Ivo Kral was arrested.", "arrest Ivo Kral, raid Odo Lind"),
        ("Ivo Kral was taken to a hospital against his will and kept there in May.", "detention Ivo Kral"),
        ("He was kept standing for days, beaten with hoses and threatened with the rape of his wife.", ""),
        ("Odo Lind and Ivo Kral are on trial. Their file joined that of dockers, who had been acquitted in 2015.",
         "trial Odo Lind & Ivo Kral"),
        ("Odo Lind and Ivo Kral were held and charged with “publishing falsehoods” about their abduction.",
         "charge Odo Lind & Ivo Kral, detention Odo Lind & Ivo Kral"),
    ],
)  # fmt: skip
def test_whom_it_befell(extractor: Extractor, text: str, told: str) -> None:
    assert in_a_line(facts_told(extractor, text)) == told


@pytest.mark.parametrize(
    ("given", "people"),
    [
        ("eight years in prison each and three years of probation", {"Odo Lind", "Ivo Kral"}),
        ("eight years in prison and three years of probation", {"Odo Lind", "Ivo Kral"}),
        ("eight and six years in prison", {"Odo Lind"}),
        ("eight years in prison and three years of probation, respectively", {"Odo Lind"}),
    ],
)
def test_two_terms_of_everybody(extractor: Extractor, given: str, people: set[str]) -> None:
    found = facts_told(extractor, f"The court sentenced Odo Lind and Ivo Kral to {given} for libel.")
    assert victims(next(r for r in found if "P8Y" in terms([r]))) == people


def test_who_got_another_term_is_not_who_got_the_first(extractor: Extractor) -> None:
    text = "Soldier Odo Lind was sentenced to 25 years and two nurses, Ivo Kral and Ana Bor, got 60 years each."
    found = facts_told(extractor, text)
    assert [terms(of(found, name, "sentencing")) for name in ("Odo Lind", "Ana Bor")] == [{"P25Y"}, {"P60Y"}]


@pytest.mark.parametrize(
    ("text", "act", "people"),
    [
        ("Odo Lind was jailed for ten years. His son, Ivo Kral, was held for a month. A court then cut his sentence.",
         "sentence_overturned", {"Odo Lind"}),
        ("Odo Lind was jailed for ten years. Ivo Kral was jailed for four years. In July a court halved his sentence.",
         "sentence_overturned", {"Ivo Kral"}),
        ("Odo Lind and Ana Bor were each jailed for a year. Osh: Agents held Ivo Kral at his shop and raided his flat.",
         "raid", {"Ivo Kral"}),
        ("Odo Lind and four other nurses, who were each jailed for six years in May, lost their appeal.",
         "sentencing", {"Odo Lind"}),
    ],
)  # fmt: skip
def test_whose_it_was(extractor: Extractor, text: str, act: str, people: set[str]) -> None:
    (record,) = [r for r in facts_told(extractor, text) if r.act == act]
    assert victims(record) == people


@pytest.mark.parametrize(
    ("text", "victim", "by"),
    [
        ("Odo Lind had accused a mayor of theft and received death threats in April.", "Odo Lind", set()),
        ("Odo Lind accused a mayor of threatening to kill him.", "Odo Lind", {"mayor"}),
        ("Odo Lind was killed in Hurungwe, and Ana Bor was abducted in Bulawayo by soldiers.", "Odo Lind", set()),
        ("We heard that Odo Lind was killed in May, and that Ana Bor was raped by men who sought her son.", "Odo Lind",
         set()),
        ("Odo Lind was held in May, a week after the army cleared the square. He says that he was beaten there.",
         "Odo Lind", set()),
        ("Odo Lind, who is under house arrest in Osh, told the court that officers had been filming him.", "Odo Lind",
         set()),
    ],
)  # fmt: skip
def test_who_did_it(extractor: Extractor, text: str, victim: str, by: set[str]) -> None:
    acts = {"threat", "killing", "ill_treatment", "attack", "house_arrest"}
    assert doers_to([r for r in facts_told(extractor, text) if r.act in acts], victim) == by


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Odo Lind was arrested on 3 May 2020 and sentenced to five years by a military court.", set()),
        ("Odo Lind was arrested on 3 May 2020 and tried by a court, which sentenced him to five years.", set()),
        ("On 3 May 2020 Odo Lind was arrested and sentenced to five years.", {"2020-05-03"}),
        ("Odo Lind was arrested on 3 May 2020 and sentenced to 15 days in jail.", {"2020-05-03"}),
    ],
)
def test_the_day_of_an_arrest_alone(extractor: Extractor, text: str, day: set[str]) -> None:
    found = facts_told(extractor, text, published="2021-06-15")
    assert {str(x) for x in starts(of(found, "Odo Lind", "sentencing"))} == day


def test_charges_stop_at_the_next_verb(extractor: Extractor) -> None:
    found = facts_told(extractor, "The prosecutor charges Ana Bor with money laundering and bans her from leaving Osh.")
    assert {c.text for r in found for c in r.charges} == {"money laundering"}


def test_articles_that_stand_alone_in_a_line(extractor: Extractor) -> None:
    text = (
        "LIST OF POLITICAL PRISONERS\n\n1. Oleg Vdovin, born 1979. Art. 282.2(1) of the Criminal Code. Six years in a "
        "penal colony. In custody since 14 May 2019.\n"
        "2. Ivan Kral – arrested 4 February 2017 – Articles 120, 233 and 315 – 20 years."
    )
    told = {r.act + " " + str(c.law) for r in facts_told(extractor, text) for c in r.charges}
    assert told >= {"detention Art. 282.2(1) of the Criminal Code", "arrest Articles 120, 233 and 315"}


@pytest.mark.parametrize(
    "text",
    [
        "“They put me in a car. I was held in a cell in Asmara for two years. My friend Yonas fled.” – Ana Bor, 41",
        "I was held in a cell in Asmara for two years. My name is Ana Bor and I live in Paris.",
    ],
)
def test_who_tells_it_is_named_last(extractor: Extractor, text: str) -> None:
    assert of(facts_told(extractor, text), "Ana Bor", "detention")


def test_a_form_of_who_what_when_and_where(extractor: Extractor) -> None:
    text = "Who: Ana Bor, 39, paralegal\nWhat: Shot dead on her way home\nWhen: 17 August 2020\nWhere: Bacolod City"
    (record,) = facts_told(extractor, text)
    assert (record.act, victims(record), land(record)) == ("killing", {"Ana Bor"}, "PH")
    assert record.date is not None
    assert record.date.edtf == "2020-08-17"


def test_restricted_movement_is_no_prison(extractor: Extractor) -> None:
    (record,) = facts_told(extractor, "A court in Osh sentenced Odo Lind to two years of restricted movement.")
    assert record.penalty is not None
    assert (record.penalty.kind, names(record, "victim")) == ("probation", {"Odo Lind"})


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Odo Saleh was arrested in Riyadh. A court sentenced him to a year in jail and deportation to Yemen.", "SA"),
        ("Odo Saleh was sentenced to a year in jail and taken to the Central police station.", None),
    ],
)
def test_where_a_court_sat(extractor: Extractor, text: str, country: str | None) -> None:
    (record,) = of(facts_told(extractor, text), "Odo Saleh", "sentencing")
    assert land(record) == country
    assert "Yemen" not in {p.text for p in record.places}


def test_who_was_sent_there_may_be_harmed_there(extractor: Extractor) -> None:
    text = "Odo Saleh was arrested in Spain in March. He was tortured after his deportation to Egypt."
    assert [land(r) for r in of(facts_told(extractor, text), "Odo Saleh", "torture")] == ["EG"]
