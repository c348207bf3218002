"""The steps of a case as the courts, police and reporters of each region word them, and what only looks like one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assemble.readings import all_told, doers, facts_told, in_a_line

if TYPE_CHECKING:
    from pipeline.assemble.pipeline import Extractor


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # South Asia
        ("The agency filed a chargesheet against the poet Ana Bor under the UAPA.", "charge Ana Bor"),
        ("Police submitted a charge-sheet against Ana Bor in a Dhaka court.", "charge Ana Bor"),
        ("The cartoonist Ana Bor was shown arrested in another case.", "arrest Ana Bor"),
        ("The court handed the lawyer Ana Bor over to police on a four-day physical remand.", "detention Ana Bor"),
        ("The court sent the lawyer Ana Bor to NIA custody for a week.", "detention Ana Bor"),
        ("Police slapped the Public Safety Act on the lawyer Ana Bor.", "charge Ana Bor"),
        ("The columnist Ana Bor was let off on a personal bond.", "release Ana Bor"),
        ("The court framed charges against the singer Ana Bor.", "charge Ana Bor"),
        ("Police filed a complaint for sedition against the organiser Ana Bor.", "charge Ana Bor"),
        # South-East Asia
        ("Police served a detention order under the Internal Security Act on Tariq Nadim.", "detention Tariq Nadim"),
        ("Ana Bor's detention order was extended by one month.", "detention Ana Bor"),
        ("Ana Bor claimed trial to a charge of sedition.", "trial Ana Bor"),
        ("Ana Bor acknowledged the charge under Section 112 at a police station.", "charge Ana Bor"),
        ("The farmer Ana Bor was named a suspect for hate speech by police.", "charge Ana Bor"),
        ("Ana Bor was charged under Section 505(a) and is held in Insein Prison.", "charge Ana Bor, detention Ana Bor"),
        # Latin America
        ("A judge ordered three months of pretrial detention for Ana Bor.", "detention Ana Bor"),
        ("A judge imposed preventive detention on the activist Ana Bor.", "detention Ana Bor"),
        ("Ana Bor was linked to process for the crime of sabotage.", "charge Ana Bor"),
        ("A Managua judge admitted the charge of treason against Ana Bor.", "charge Ana Bor"),
        ("Ana Bor's appeal was declared inadmissible by the court.", "appeal_rejected Ana Bor"),
        # the Middle East and North Africa, Turkey, Iran
        ("The activist Ana Bor was rotated into a new case.", "charge Ana Bor"),
        ("The prosecution referred Ana Bor to criminal trial.", "trial Ana Bor"),
        ("The chamber rejected Ana Bor's request for provisional release.", "detention Ana Bor"),
        ("An investigation was launched into the lawyer Ana Bor for “insulting the president”.", "charge Ana Bor"),
        ("Ana Bor's sentence was upheld by the court of appeal.", "appeal_rejected Ana Bor"),
        # the post-Soviet countries
        ("The court chose a measure of restraint in the form of detention for Ana Bor.", "detention Ana Bor"),
        ("Ana Bor was given a four-month pre-trial detention measure.", "detention Ana Bor"),
        ("A court in Minsk placed Ana Bor under administrative arrest for 15 days.", "sentencing Ana Bor"),
        ("Ana Bor was put in a temporary detention facility for 48 hours.", "detention Ana Bor"),
        ("The Baku court ordered Ana Bor held for four months in pretrial detention.", "detention Ana Bor"),
        # what is refused beside it is not what is told
        ("Ana Bor remains in jail, bail denied.", "imprisonment Ana Bor"),
        ("Ana Bor remains detained at the city jail, her bail petition denied.", "detention Ana Bor"),
    ],
)  # fmt: skip
def test_steps(extractor: Extractor, text: str, told: str) -> None:
    assert in_a_line(facts_told(extractor, text)) == told


@pytest.mark.parametrize(
    "text",
    [
        "Police have yet to file a chargesheet against Ana Bor.",
        "The police did not file a chargesheet against Ana Bor.",
        "The agency may file a chargesheet against Ana Bor next week.",
        "The High Court granted anticipatory bail to Ana Bor.",
        "The High Court rejected the anticipatory bail plea of Ana Bor.",
        "Ana Bor obtained protective bail from the Lahore High Court.",
        "The complaint against Ana Bor was dismissed by the High Court.",
        "The High Court threw out the petition against Ana Bor.",
        "Ana Bor claimed trial delays hurt the company.",
        "Ivo Reis acknowledged the charge on his credit card to police.",
        "The bank notified Ana Bor of charges on her account.",
        "The crops were rotated into a new field by Ana Bor.",
        "The court included Ana Bor in a new case as a witness.",
        "The prosecutor added new evidence to case No. 65.",
        "The government imposed the Emergency Act on three districts.",
        "The patient was referred to a clinical trial by Ana Bor.",
        "A judge refused to order preventive detention for Ana Bor.",
        "Prosecutors asked a judge to order preventive detention for Ana Bor.",
        "The court chose not to impose a measure of restraint in the form of detention on Ana Bor.",
        "An investigation was launched into the company Borax for dumping waste.",
        "The judge admitted the evidence against Ana Bor.",
    ],
)
def test_no_steps(extractor: Extractor, text: str) -> None:
    assert facts_told(extractor, text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The court granted Ana Bor bail after rejecting anticipatory bail in May.", "release Ana Bor"),
        ("The High Court dismissed Ana Bor's appeal in the case against her.", "appeal_rejected Ana Bor"),
        ("The appeal against Ana Bor's acquittal was dismissed by the High Court.", "acquittal Ana Bor"),
        ("The appeals court cut the sentence of Ana Bor to two years.", "sentence_overturned Ana Bor"),
        ("The court gave Ana Bor four years, reduced to two years because she confessed.", "sentencing Ana Bor"),
        ("The Supreme Court reduced the sentence of Ana Bor because she confessed.", "sentence_overturned Ana Bor"),
        ("Police slapped and kicked Ana Bor at a rally.", "attack Ana Bor"),
        ("Ana Bor was arrested in May, but the minister denied she was beaten.", "arrest Ana Bor"),
        ("The publisher Ana Bor was arraigned on Tuesday before Justice Ivo Reis and pleaded not guilty to two counts.",
         "trial Ana Bor"),
        ("Ana Bor was arrested on Tuesday before Ivo Reis arrived and pleaded for calm.", "arrest Ana Bor"),
        ("A magistrate sent Ana Bor to jail after rejecting her bail petition.", "detention Ana Bor"),
    ],
)  # fmt: skip
def test_beside_them(extractor: Extractor, text: str, told: str) -> None:
    assert in_a_line(facts_told(extractor, text)) == told


def test_charged_with_a_blow(extractor: Extractor) -> None:
    for what in ("a complaint for direct assault", "a case of attempted murder", "charges of direct assault"):
        (one,) = facts_told(extractor, f"Police filed {what} against the organiser Ana Bor.")
        assert one.act == "charge"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On 6 May 2021, the court extended the detention of Ana Bor until 14 July 2021.", "2021-05-06"),
        ("A court on 6 May 2021 sent the lawyer Ana Bor to police custody till 14 May.", "2021-05-06"),
        ("On 6 May 2021 Ana Bor was remanded in custody until 14 May 2021.", "2021-05-06"),
        ("Ana Bor was held until 14 May 2021.", None),
        ("Ana Bor was held until 14 May 2021 in a case of 6 May 2020.", None),
        ("Ana Bor was remanded in custody until 14 May 2021 over a protest of 6 May 2021.", None),
    ],
)
def test_day_of_the_order(extractor: Extractor, text: str, day: str | None) -> None:
    (one,) = facts_told(extractor, text)
    assert (one.date and one.date.start and str(one.date.start)) == day


@pytest.mark.parametrize(
    ("text", "term", "status"),
    [
        ("The court gave Ana Bor a suspended sentence of six months' imprisonment.", "P6M", "suspended"),
        ("The court gave Ana Bor a sentence of six months' imprisonment.", "P6M", "imposed"),
        ("Ana Bor received a one-year ta'ziri prison sentence suspended for five years.", "P1Y", "suspended"),
        ("Ana Bor was placed under administrative arrest for 15 days.", "P15D", "imposed"),
    ],
)
def test_terms(extractor: Extractor, text: str, term: str, status: str) -> None:
    (one,) = facts_told(extractor, text)
    assert one.penalty is not None
    assert one.penalty.term is not None
    assert (one.penalty.term.iso, one.penalty.status) == (term, status)


@pytest.mark.parametrize(
    "text",
    [
        "The court framed charges against the singer Ana Bor.",
        "The court granted a four-day physical remand of Ana Bor.",
        "The criminal court's terrorism circuit renewed the detention of Ana Bor for 45 days.",
    ],
)
def test_the_court_did_it(extractor: Extractor, text: str) -> None:
    (one,) = all_told(extractor, text)
    assert any("court" in name for name in doers(one))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The High Court dismissed the lawyer Ana Bor's plea for bail.", "detention Ana Bor"),
        ("The judge granted Ana Bor N2 million bail with one surety.", "release Ana Bor"),
        ("The judge gave 12 reporters a view on bail.", ""),
        ("The court granted Ana Bor two days to appeal for bail.", ""),
        ("The Public Ministry filed an accusation against Ana Bor.", "charge Ana Bor"),
        ("Ana Bor filed an accusation against the mayor Ivo Reis.", ""),
        ("The court ordered Ana Bor into custody for two months.", "detention Ana Bor"),
        ("The court ordered Ana Bor to hand the children into custody.", ""),
        ("The police called for Ana Bor at her home and took her away.", "arrest Ana Bor"),
        ("The prosecutor called for five years in prison for Ana Bor.", "trial Ana Bor"),
    ],
)
def test_what_is_asked_and_given(extractor: Extractor, text: str, told: str) -> None:
    assert in_a_line(facts_told(extractor, text)) == told


def test_what_the_warrant_was_for(extractor: Extractor) -> None:
    (one,) = facts_told(extractor, "Police arrested the teacher Ana Bor by virtue of a warrant for rebellion.")
    assert [c.text for c in one.charges] == ["rebellion"]
