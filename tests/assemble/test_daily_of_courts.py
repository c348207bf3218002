"""The dailies of human rights projects: custody prolonged, appeals, registers, harm in colonies, whom it befell."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import all_told, of, starts, terms


def told(explaining: Extractor, text: str, title: str | None = None) -> list[Incident]:
    """Read a text of 6 May 2024."""
    return all_told(explaining, text, title=title, published="2024-05-06")


def test_custody_prolonged_is_not_the_arrest(explaining: Extractor) -> None:
    found = told(
        explaining,
        "Olena Marchuk was arrested on 2 February. On 3 May a court in Brest extended her detention until 4 August.",
    )
    arrest, prolonged = of(found, "Olena Marchuk", "arrest"), of(found, "Olena Marchuk", "detention")
    assert (starts(arrest), starts(prolonged)) == ({"2024-02-02"}, {"2024-05-03"})
    assert not any(p.role == "authority" for i in arrest for p in i.people)
    assert not [o for i in arrest for o in i.organisations if o.role == "authority"]


def test_prolonged_arrest_is_custody(explaining: Extractor) -> None:
    found = told(
        explaining,
        "On 3 May a Ganja court prolonged the arrest of Vusal Karimli by three months. He was detained in January.",
    )
    assert starts(of(found, "Vusal Karimli", "detention")) == {"2024-05-03"}
    assert starts(of(found, "Vusal Karimli", "arrest")) == {"2024-01-01"}


def test_custody_prolonged_many_times_goes_with_the_arrest(explaining: Extractor) -> None:
    found = told(explaining, "Olena Marchuk was arrested on 2 February. Her detention has been extended three times.")
    assert [i.act for i in found] == ["arrest"]


@pytest.mark.parametrize(
    "text",
    [
        "On 2 May the chamber left without change the sentence that had been handed down in June to Anton Bykov.",
        "On 2 May a court in Perm rejected the complaint of Anton Bykov, a nurse, against his sentence of nine years.",
        "The sentence of Anton Bykov was left without change by the court in Perm on 2 May.",
    ],
)
def test_sentences_left_as_they_are(explaining: Extractor, text: str) -> None:
    assert starts(of(told(explaining, text), "Anton Bykov", "appeal_rejected")) == {"2024-05-02"}


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("The court shortened Ana Ruiz's sentence by six months to three and a half years.", "P3Y6M"),
        ("The regional court lowered the term of the pensioner Ana Ruiz by a year, to five years.", "P5Y"),
    ],
)
def test_the_term_that_is_left(explaining: Extractor, text: str, term: str) -> None:
    assert terms(of(told(explaining, text), "Ana Ruiz", "sentence_overturned")) == {term}


def test_who_keeps_a_register_suffers_nothing(explaining: Extractor) -> None:
    found = told(explaining, "The Ministry of Justice has entered two more names in the register of foreign agents.")
    assert not [o for i in found for o in i.organisations if o.role == "victim"]
    found = told(explaining, "The ministry added the geologist Aida Serikova to its list of foreign agents on Friday.")
    assert of(found, "Aida Serikova", "harassment")


def test_current_through_a_body_is_torture(explaining: Extractor) -> None:
    text = "Guards passed an electric current through the fingers of Musa Dakaev at the station."
    assert of(told(explaining, text), "Musa Dakaev", "torture")


@pytest.mark.parametrize(
    "text",
    [
        "Three guards of the prison were tried for abuse of power in that case and received suspended sentences.",
        "Captain Jan Kos was given four years in 2021 for exceeding his powers: he had beaten two detainees.",
    ],
)
def test_who_misused_powers_is_no_victim(explaining: Extractor, text: str) -> None:
    assert not [i for i in told(explaining, text) if i.act in {"sentencing", "trial", "conviction"}]


def test_who_is_only_named_in_a_ground_is_not_meant_next(explaining: Extractor) -> None:
    found = told(
        explaining,
        'Pavel Hron was put in a punishment cell because he had "failed to greet an employee". '
        "In January he was transferred to a strict prison.",
    )
    assert not [i for i in found if i.group is not None]


def test_an_eye_lost_in_prison(explaining: Extractor) -> None:
    found = told(
        explaining,
        "The men were taken from their homes in Gori on 4 January 2023. "
        "Luka Beridze lost an eye in the Batumi detention centre.",
    )
    harm = of(found, "Luka Beridze", "ill_treatment")
    assert {p.text for i in harm for p in i.places} >= {"Batumi"}
    assert not [p for i in harm for p in i.places if p.text == "Gori"]
    assert starts(harm) == set()


def test_acquittal_takes_the_charge(explaining: Extractor) -> None:
    text = "A court acquitted, for the first time this year, Moses Odur, who was charged with refusing an order."
    found = told(explaining, text)
    assert [i.act for i in found] == ["acquittal"]
    assert [c.text for i in found for c in i.charges] == ["refusing an order"]
    assert all(i.date is None or i.date.text != "this year" for i in found)


def test_back_in_a_month_counts_from_now(explaining: Extractor) -> None:
    found = told(explaining, "Yan Kupala was beaten by police in August 2022. Ihar Sych got four years back in July.")
    assert starts(of(found, "Ihar Sych", "sentencing")) == {"2023-07-01"}


def test_terms_asked_for(explaining: Extractor) -> None:
    text = "A prosecutor in Omsk has asked for 12 years in a strict-regime colony for Rinat Gareev, a plumber."
    found = of(told(explaining, text), "Rinat Gareev", "trial")
    assert [i.penalty.status for i in found if i.penalty] == ["requested"]


def test_the_three_of_a_paragraph(explaining: Extractor) -> None:
    found = told(
        explaining,
        "A prosecutor has asked for 12 years for Rinat Gareev. For his friends Ilya Zorin and Mark Abel, "
        "the court heard, it would be less. All three were arrested in Omsk on 4 March.",
    )
    arrest = [i for i in found if i.act == "arrest"]
    victims = [{p.name for p in i.people if p.role == "victim"} for i in arrest]
    assert victims == [{"Rinat Gareev", "Ilya Zorin", "Mark Abel"}]


def test_the_child_of_a_title(explaining: Extractor) -> None:
    found = told(
        explaining,
        "Nothing has been known of Adam Gelani, 17, for two weeks. "
        "His mother says that on 28 April armed men bundled him into a car.",
        title="Mother says that her son was taken away by men in black",
    )
    taken = [i for i in found if i.act in {"abduction", "enforced_disappearance"}]
    assert [(i.group, [p.name for p in i.people if p.role == "victim"]) for i in taken] == [(None, ["Adam Gelani"])]


def test_a_noun_says_what_a_name_is(explaining: Extractor) -> None:
    found = told(
        explaining,
        "Police detained the singer Lev Orlan and the nurse Dina Malko, reports the initiative Krymna Vatra.",
    )
    assert [{p.name for p in i.people if p.role == "victim"} for i in found] == [{"Lev Orlan", "Dina Malko"}]
