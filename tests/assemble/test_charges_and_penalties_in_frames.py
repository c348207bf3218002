"""One charge, penalty or law in many sentences: whole, its own, and of whom the sentence tells it."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.clean import article_from_text
from pipeline.recognise.charges import find_charges, find_laws
from pipeline.recognise.penalties import find_penalties
from pipeline.records import Incident
from tests.assemble.readings import acts, facts_told, factual

WHO = "Ana Bor is an opposition activist. "


def charges(found: list[Incident]) -> set[str | None]:
    """Return the charges and laws of incidents told as done."""
    return {c.text or c.law for i in factual(found) for c in i.charges}


@pytest.mark.parametrize(
    "deed",
    [
        "insulting the emir", "undermining national unity", "joining a banned group",
        "conducting propaganda against the state",
        "attempting to overthrow the government", "disturbing public order",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    ("frame", "act"),
    [
        ("A court dropped charges of {} against Ana Bor on Monday.", "acquittal"),
        ("A judge threw out charges of {} against Ana Bor.", "acquittal"),
        ("Prosecutors brought charges of {} against Ana Bor on Monday.", "charge"),
    ],
)
def test_charges_of_a_deed_are_against_the_accused(extractor: Extractor, frame: str, act: str, deed: str) -> None:
    found = facts_told(extractor, WHO + frame.format(deed))
    assert acts(found) == {(act, "Ana Bor")}
    assert charges(found) == {deed}


@pytest.mark.parametrize(
    "text",
    [
        "A court dropped charges of inciting violence against Ana Bor on Monday.",
        "A court dropped charges of plotting against President Tariq Nadim on Monday.",
        "Prosecutors filed charges of publishing articles against President Tariq Nadim.",
        "Charges of plotting a coup against President Tariq Nadim were dropped.",
        "Prosecutors brought charges of planning the murder of guards against President Tariq Nadim.",
        "Prosecutors brought charges of spreading rumours against President Tariq Nadim.",
        "Prosecutors brought charges of inciting students against Mayor Tariq Nadim.",
        "Prosecutors brought charges of hiring a hitman against Mayor Tariq Nadim.",
        "Prosecutors brought charges of joining an armed struggle against President Tariq Nadim.",
        "Prosecutors brought charges of violating a restraining order against Ana Bor on Monday.",
        "A court dropped charges of posting videos against Mayor Tariq Nadim on Monday.",
        "A court dropped charges of filing a false lawsuit against Ana Bor.",
        "Charges of shooting protesters against Captain Luis Mora were dropped on Monday.",
    ],
)
def test_whom_the_deed_itself_is_against_is_no_accused(extractor: Extractor, text: str) -> None:
    assert not facts_told(extractor, text)


@pytest.mark.parametrize("deed", ["gathering a crowd to disturb public order", "conspiracy to commit a felony"])
def test_a_verdict_after_an_infinitive_is_a_verdict(extractor: Extractor, deed: str) -> None:
    found = facts_told(extractor, f"{WHO}Ana Bor was acquitted of {deed} but convicted of fraud.")
    assert {(i.act, i.charges[0].text) for i in found} == {("acquittal", deed), ("conviction", "fraud")}


@pytest.mark.parametrize(
    "frame",
    [
        "Ana Bor was arrested for allegedly {}.", "Ana Bor was convicted of {} and sentenced to four years in prison.",
        "Ana Bor was arrested on charges including {} and theft.", "Ana Bor was acquitted of {}.",
    ],
)  # fmt: skip
def test_one_offence_of_two_verbs_stays_one(extractor: Extractor, frame: str) -> None:
    deed = "picking quarrels and provoking trouble"
    assert charges(facts_told(extractor, WHO + frame.format(deed))) - {"theft"} == {deed}


@pytest.mark.parametrize("deed", ["inciting social discord", "undermining national unity"])
def test_another_offence_ends_a_deed(deed: str) -> None:
    found, _ = find_charges(f"She was arrested on charges including {deed} and theft.")
    assert [c.text for c in found] == [deed, "theft"]
    found, _ = find_charges(f"She was arrested on charges including {deed} and stability.")
    assert deed in found[0].text


@pytest.mark.parametrize(
    "offence",
    [
        "high treason", "petty hooliganism", "criminal defamation", "human trafficking", "unlawful assembly",
        "illegal border crossing", "mass disorder", "abuse of office", "conspiracy", "illegal business activity",
    ],
)  # fmt: skip
def test_an_offence_before_its_noun_is_whole(offence: str) -> None:
    found, _ = find_charges(f"The new {offence} charges against Ana Bor were dropped on Monday.")
    assert [c.text for c in found] == [offence]


def test_a_told_adjective_is_no_part_of_an_offence() -> None:
    found, _ = find_charges("The illegal terrorism charges and the petty libel charges against Ana Bor were dropped.")
    assert [c.text for c in found] == ["terrorism", "libel"]


@pytest.mark.parametrize(
    "offence",
    [
        "possession of explosives", "possession of drugs", "membership of an armed group", "attempted murder",
        "apostasy", "vandalism", "witchcraft", "violating section 112 of the Criminal Code",
        "violating Article 9 of the Press Law",
    ],
)  # fmt: skip
def test_an_arrest_for_an_offence_tells_its_charge(extractor: Extractor, offence: str) -> None:
    found = facts_told(extractor, f"{WHO}Police arrested Ana Bor for {offence} in Lagos in May 2020.")
    assert charges(found) == {offence}


@pytest.mark.parametrize("reason", ["possession of a letter", "membership", "his work", "a poem about a murder"])
def test_an_arrest_for_a_reason_tells_no_charge(extractor: Extractor, reason: str) -> None:
    assert not charges(facts_told(extractor, f"{WHO}Police arrested Ana Bor for {reason} in Lagos in May 2020."))


@pytest.mark.parametrize(
    ("text", "law"),
    [
        ("She was charged under Section 130 of the Criminal Code on Monday.", "Section 130 of the Criminal Code"),
        ("He was held under Article 20.3 of the Code of Administrative Offences in Lagos.",
         "Article 20.3 of the Code of Administrative Offences"),
        ("She was charged under the Law on Mass Events in the Republic on Monday.",
         "Law on Mass Events in the Republic"),
        ("He was charged under Federal Law No. 272-FZ on Monday.", "Federal Law No. 272-FZ"),
        ("She was charged under Article II of the Sedition Ordinance.", "Article II of the Sedition Ordinance"),
        ("He was charged under the cybercrime law on Monday.", "cybercrime law"),
    ],
)  # fmt: skip
def test_a_law_ends_where_its_name_does(text: str, law: str) -> None:
    assert [x.text for x in find_laws(text)] == [law]


def test_an_article_somebody_wrote_is_no_law() -> None:
    assert not find_laws("She was charged over the article I wrote, and over an article V. K. wrote.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ana Bor faces trial under Section 55(b) of the Penal Code – sedition.", {"Section 55(b) of the Penal Code"}),
        ("Ana Bor was convicted of sedition (the National Security Act) and jailed.", {"National Security Act"}),
        ("Ana Bor was charged with sedition under Royal Decree 44/A.", {"Royal Decree 44/A"}),
    ],
)
def test_a_law_beside_a_charge_is_no_second_charge(extractor: Extractor, text: str, told: set[str]) -> None:
    found = facts_told(extractor, WHO + text)
    assert {c.text for i in found for c in i.charges} == {"sedition"}
    assert {c.law for i in found for c in i.charges} == told


@pytest.mark.parametrize(
    "law",
    ["Section 66A of the Information Technology Act, 2000", "Sections 13 and 18 of the UAPA", "Law on Foreign Agents"],
)
def test_the_name_of_a_law_is_no_charge(extractor: Extractor, law: str) -> None:
    found = facts_told(extractor, f"{WHO}Prosecutors opened a criminal case against Ana Bor under the {law}.")
    assert [(c.text, c.law) for i in found for c in i.charges] == [(None, law)]


@pytest.mark.parametrize(
    ("now", "kind", "iso"),
    [
        ("a fine of 500 euros", "fine", None), ("a jail term of three years", "imprisonment", "P3Y"),
        ("imprisonment for three years", "imprisonment", "P3Y"), ("50 lashes", "other", None),
        ("time served", "imprisonment", None), ("three years", "imprisonment", "P3Y"), ("three", "imprisonment", "P3Y"),
        ("two consecutive 10-year terms", "imprisonment", "P20Y"),
        ("100 hours of community service", "labour", "PT100H"),
    ],
)  # fmt: skip
def test_what_a_sentence_is_cut_to_is_the_penalty(extractor: Extractor, now: str, kind: str, iso: str | None) -> None:
    for frame in ("An appeal court reduced Ana Bor’s sentence from ten years to {}.",
                  "Ana Bor’s sentence was commuted from ten years in prison to {} on Monday."):  # fmt: skip
        (record,) = facts_told(extractor, frame.format(now))
        penalty = record.penalty
        assert penalty is not None
        assert (penalty.kind, penalty.term and penalty.term.iso) == (kind, iso)
        assert (penalty.status, penalty.also) == ("reduced", [])


def test_what_a_sentence_was_before_is_no_penalty_of_the_change(extractor: Extractor) -> None:
    (record,) = facts_told(extractor, "An appeal court reduced Ana Bor’s sentence from ten years to house arrest.")
    assert record.penalty is None or record.penalty.kind == "house_arrest"


def test_what_a_law_allowed_is_no_penalty(extractor: Extractor) -> None:
    law = "Parliament reduced the maximum penalty for libel from ten years to a fine of 500 euros"
    (record,) = facts_told(extractor, f"{law} after Ana Bor was jailed for two years.")
    assert record.penalty is not None
    assert (record.penalty.kind, record.penalty.also) == ("imprisonment", [])


@pytest.mark.parametrize("frame", ["She was sentenced to {}.", "A court handed her {} for libel.", "She got {} there."])
def test_consecutive_terms_add_up(frame: str) -> None:
    (told,) = find_penalties(frame.format("two consecutive 10-year terms"))
    assert (told.text, told.term_iso) == ("two consecutive 10-year terms", "P20Y")
    (told,) = find_penalties(frame.format("two concurrent 10-year terms"))
    assert told.term_iso == "P10Y"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ana Bor was ordered to spend three years in prison.", "imposed"),
        ("A judge ordered that Ana Bor spend three years in prison.", "imposed"),
        ("Ana Bor spent three years in prison for libel.", "served"),
        ("Ana Bor had to spend three years in prison for libel.", "served"),
    ],
)
def test_what_one_is_ordered_to_spend_is_imposed(text: str, status: str) -> None:
    (told,) = find_penalties(text)
    assert (told.term_iso, told.status) == ("P3Y", status)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ana Bor was charged with libel, which carries life in prison.", {"charge"}),
        ("Ana Bor was in prison on Monday.", {"imprisonment"}),
        ("Ana Bor’s sentence was increased to 90 days.", {"sentencing"}),
        ("Ana Bor was sentenced to two years in exile on Monday.", {"sentencing"}),
        ("Ana Bor has been in exile since 2019.", {"exile"}),
        ("A court sentenced Ana Bor to confiscation of her property for libel.", {"sentencing"}),
        ("Police announced the confiscation of Ana Bor’s property.", {"asset_freeze"}),
        ("After sentencing Ana Bor to five years, the court announced the freezing of her assets on 3 May.",
         {"sentencing", "asset_freeze"}),
    ],
)
def test_a_penalty_is_no_act_beside_its_sentence(extractor: Extractor, text: str, told: set[str]) -> None:
    assert {i.act for i in facts_told(extractor, text)} == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ana Bor received a one-year suspended sentence and a three-year ban on leaving the country.", {"sentencing"}),
        ("Ana Bor was convicted of libel and sentenced to a five-year travel ban.", {"sentencing"}),
        ("Ana Bor was banned from travelling in 2019.", {"travel_ban"}),
        ("Ana Bor was ordered to pay a fine of 300 euros or spend ten days in jail.", {"fine"}),
        ("Ana Bor spent ten days in jail.", {"imprisonment"}),
    ],
)
def test_a_second_penalty_is_no_act_of_its_own(extractor: Extractor, text: str, told: set[str]) -> None:
    assert {i.act for i in facts_told(extractor, text)} == told


@pytest.mark.parametrize("tail", ["filed by a local politician", "stemming from a 2019 post", "brought by the police"])
def test_who_brought_a_charge_and_why_is_no_part_of_it(extractor: Extractor, tail: str) -> None:
    assert charges(facts_told(extractor, f"{WHO}Ana Bor was arrested on a charge of sedition {tail}.")) == {"sedition"}


def test_a_term_already_served_is_no_second_penalty(extractor: Extractor) -> None:
    text = "Ana Bor was sentenced to three years in prison, including one year already served."
    (record,) = facts_told(extractor, text)
    assert record.penalty is not None
    assert record.penalty.term is not None
    assert (record.penalty.term.iso, record.penalty.also) == ("P3Y", [])


@pytest.mark.parametrize("tail", ["for libel", "at a court in Lagos"])
@pytest.mark.parametrize(
    "penalty", ["two years’ deprivation of political rights", "a ban from teaching for two years", "two years in exile"]
)
def test_a_penalty_ends_before_its_ground(extractor: Extractor, penalty: str, tail: str) -> None:
    text = f"Ana Bor was given three years in prison and {penalty} {tail}."
    ((report, _),) = extractor.extract([article_from_text(text)])
    told = [e.text for e in report.entities if e.label == "PENALTY"]
    assert [t.removeprefix("a ") for t in told] == ["three years in prison", penalty.removeprefix("a ")]


def test_what_they_were_sued_for_is_no_charge_of_whom_they_arrest(extractor: Extractor) -> None:
    text = "Police arrested Ana Bor on 3 May because she sued them for violating section 9 of the Press Law."
    assert not charges(facts_told(extractor, text))


def test_a_charge_told_over_something_under_a_law_has_both(extractor: Extractor) -> None:
    text = "Prosecutors opened a criminal case against Ana Bor under Article 5 over a post on corruption."
    (charge,) = (c for i in facts_told(extractor, text) for c in i.charges)
    assert (charge.text, charge.law) == ("post on corruption", "Article 5")


@pytest.mark.parametrize(
    "text",
    [
        "Police opened an investigation into threats against Ana Bor on Monday.",
        "Prosecutors opened an investigation into the attack against Ana Bor on Monday.",
        "Prosecutors launched a probe into a smear campaign against Ana Bor on Monday.",
        "Police opened an investigation into crimes against journalists and Ana Bor on Monday.",
        "Prosecutors opened proceedings over the use of force against Ana Bor on Monday.",
        "Prosecutors filed charges in a plot against Ana Bor on Monday.",
        "Prosecutors brought charges of discrimination against Ana Bor on Monday.",
        "Police started an investigation after a bomb attack against Mayor Luis Mora.",
        "Ana Bor brought a case at the tribunal against President Tariq Nadim on Monday.",
    ],
)
def test_whom_a_crime_under_inquiry_is_against_is_no_accused(extractor: Extractor, text: str) -> None:
    assert "charge" not in {i.act for i in facts_told(extractor, text)}


def test_charges_under_a_law_are_against_the_accused(extractor: Extractor) -> None:
    text = "Prosecutors brought charges under Section 5 of the Penal Code against Ana Bor on Monday."
    assert acts(facts_told(extractor, text)) == {("charge", "Ana Bor")}


@pytest.mark.parametrize("offence", ["abuse of power", "corruption"])
def test_charges_against_another_are_not_of_who_tells_of_them(extractor: Extractor, offence: str) -> None:
    text = f"Ana Bor, who reported the {offence} charges against Mayor Luis Mora, was arrested on 3 May."
    assert not any(i.charges for i in facts_told(extractor, text) if i.act == "arrest")
