"""Ordinary sentences that read like the steps of courts, or like English translated word by word, and tell none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assemble.readings import doers_to, facts_told, in_a_line

if TYPE_CHECKING:
    from pipeline.assemble.pipeline import Extractor

NOTHING = """
    The coach gave Ana Bor four days of provisional custody of the ball.
    Ana Bor was given two weeks of temporary detention duty at the school.
    The lawyer Ana Bor filed a chargesheet against the minister Ivo Reis in a mock trial.
    The prosecutor filed a complaint against the judge Ana Bor over delays.
    Ivo Reis was shown arrested on the cover of the magazine.
    The network sent Ana Bor to CBS custody battles reporting.
    The judge decided against pretrial detention for Ana Bor.
    The court set limits on pretrial detention for Ana Bor.
    The judge ordered alternatives to pretrial detention for Ana Bor.
    The judge imposed bail instead of pretrial detention for Ana Bor.
    The court chose a measure of restraint not in the form of detention for Ana Bor.
    Ana Bor claimed trial in the press had hurt her.
    Ana Bor acknowledged the charge of racism, but police cleared her.
    The minister Ana Bor heard the accusations of the families against police.
    The ministry notified Ana Bor of customs charges.
    The authorities informed Ana Bor of the suspicion of a gas leak.
    Judge Ana Bor was handed the indictment on Monday.
    Ana Bor was given charges under her command.
    The minister Ana Bor faces an inquest over the bridge collapse.
    The prosecutor Ana Bor was rotated to another case.
    The judge Ana Bor was added to a new case.
    The study included Ana Bor in a new case series of patients.
    Ana Bor was named in a separate case as the victim.
    Ana Bor's appeal for calm was deemed unfounded.
    The government invoked section 5 on Ana Bor's request.
    The court ordered the children of Ana Bor into custody of the state.
    The president filed an accusation against his rival Ana Bor in parliament.
    The football club rejected Ana Bor's request for temporary release to play abroad.
    The doctor sent Ana Bor to a public trial of the vaccine.
    The club opened an investigation into Ana Bor over his tweets.
    The newspaper of Ana Bor launched an investigation into Minister Ivo Reis over his wealth.
    A case was opened about the journalist Ana Bor for the third time after her death.
    Ana Bor was accused in the organisation of the festival.
    Ana Bor was accused by the commission of lying.
    Ana Bor was accused under paragraph 5 of the club rules.
    Accusations of diving were levelled against the striker Ana Bor.
    The charges were shown to the reporter Ana Bor.
    The critic Ana Bor directed accusations at the director Ivo Reis.
    The opposition addressed accusations to the president Ana Bor.
    Ana Bor was processed by border security at the airport.
    Ana Bor was put under examination by the ethics board of the party.
    The law prescribes for Ana Bor a punishment of five years of imprisonment.
    Voters judged upon Ana Bor by four years in office.
    The court ruled against Ana Bor to end two years of litigation.
    The teacher punished Ana Bor with two days of detention.
    The striker Ana Bor was retained by the coach for the next two days.
    The minister Ana Bor was placed under guard after threats.
    The club left Ana Bor under guard of a tall defender.
    The reporter Ana Bor was sent to a detention centre for a story.
    The lawyer Ana Bor was sent to the detention centre to meet clients.
    The law applies to Ana Bor the rule of preventive detention.
    Ana Bor put her trust in freedom.
    Ana Bor let the fish go in freedom.
    The refugee Ana Bor came to freedom in Canada.
    Ana Bor's term as mayor remained in effect until 2020 by court ruling.
    The voters deprived Ana Bor of power as mayor.
    Ana Bor was freed from office politics.
    Ana Bor was exempted from school fees.
    Ana Bor was freed from defensive duties by the coach.
    The coach took from Ana Bor a promise not to leave the club.
    The striker Ana Bor signed a commitment not to leave until 2025.
    The pilot denied Ana Bor exit from the plane.
    The player Ana Bor was expulsed from Madrid's squad.
    Netflix plundered the properties of Ana Bor for ideas.
    In the house of Ana Bor I conducted a search for the manuscript.
    Ana Bor exposed to the UN the torture of prisoners.
    The team of Ana Bor was exposed to a beating by Spain.
    Ana Bor survived attempts at her life story on film.
    The director Ana Bor survived an attempt of murder mystery.
    Ana Bor was the object of attacks in the press.
    The agency started proceedings over discrimination against Ana Bor.
    Prosecutors launched an investigation into a plot against Ana Bor.
    The player Ana Bor is accused under article 12 of the league rules.
    The governor filed a complaint against Ana Bor with her employer.
    Ana Bor was exempted from the duties on imports.
    No investigation was opened into Ana Bor over her tweets.
    No protocol was made against Ana Bor.
    The court gave Ana Bor two months of temporary custody of her nephew.
    The club issued a charge sheet against the player Ana Bor.
    The bench set aside preventive detention for Ana Bor.
    The court decided that preventive detention for Ana Bor was unlawful.
    At the offices of Ana Bor the firm conducted a staff search.
    Ana Bor is the target of an aggression by her rival on Twitter."""

TOLD = [
    # who suffered what a case is about is no accused
    ("Police opened an investigation into the threats against Ana Bor for her articles.", "threat Ana Bor"),
    ("The prosecutor opened a probe into the assassination attempt against Ana Bor.", "attempted_killing Ana Bor"),
    ("The prosecutor opened an investigation into torture against Ana Bor.", "torture Ana Bor"),
    ("An investigation was opened against Judge Ivo Reis for jailing Ana Bor.", "imprisonment Ana Bor"),
    ("Police informed Ana Bor of charges filed against her attacker.", "attack Ana Bor"),
    ("The court rejected Ana Bor's appeal against the denial of bail.", "appeal_rejected Ana Bor"),
    ("After Zoe Reis was stabbed, police named Ivo Reis a suspect and detained him.", "attack Zoe Reis"),
    ("A robbery shook the town. Prosecutors named Ivo Reis a suspect and detained him.", ""),
    ("Ana Bor was taken under guard to court.", "trial Ana Bor"),
    # an army's order is no court's sentence
    ("The Israeli army placed Ana Bor under administrative detention for 120 days.", "detention Ana Bor"),
    # a blow to somebody whose group is called by initials
    ("A soldier slapped the CNN reporter Ana Bor on Monday.", "attack Ana Bor"),
    ("A guard slapped the Law student Ana Bor.", "attack Ana Bor"),
    # a sentence of somebody who was held before
    ("The court sent Ana Bor, kept in custody since May, to prison for five years.",
     "detention Ana Bor, sentencing Ana Bor"),
    ("Police came for Ana Bor two weeks ago.", "arrest Ana Bor"),
    ("The lawyers applied on Monday against the provisional detention of Ana Bor.", "detention Ana Bor"),
    ("The prosecutor applied to the judge Ivo Reis for preventive detention.", ""),
    ("The president Ana Bor was kept under guard at her villa.", "house_arrest Ana Bor"),
    ("The Supreme Court dismissed Ana Bor's petition against conviction.", "appeal_rejected Ana Bor"),
    ("The soldier who molested Ana Bor during her arrest was jailed.", "arrest Ana Bor, sexual_violence Ana Bor"),
    ("The army handed the hostage Ana Bor over to Israel.", "abduction Ana Bor"),
]  # fmt: skip


@pytest.mark.parametrize("text", [text.strip() for text in NOTHING.strip().splitlines()])
def test_nothing_is_told(extractor: Extractor, text: str) -> None:
    assert in_a_line(facts_told(extractor, text)) == ""


@pytest.mark.parametrize(("text", "told"), TOLD, ids=[text for text, _ in TOLD])
def test_this_alone_is_told(extractor: Extractor, text: str, told: str) -> None:
    assert in_a_line(facts_told(extractor, text)) == told


def test_a_part_of_a_court_is_no_article(extractor: Extractor) -> None:
    (one,) = facts_told(extractor, "Ana Bor was tried by Section 5 of the court.")
    assert one.charges == []


def test_the_punishment_appointed_is_imposed(extractor: Extractor) -> None:
    (one,) = facts_told(extractor, "The court appointed to Ana Bor a punishment of 4 years of imprisonment.")
    assert one.penalty is not None
    assert one.penalty.status == "imposed"


def test_those_shot_did_not_shoot(extractor: Extractor) -> None:
    found = facts_told(extractor, "Ana Bor was killed in the shooting of five policemen.")
    assert doers_to(found, "Ana Bor") == set()


def test_staff_of_a_shop_are_no_force(extractor: Extractor) -> None:
    (one,) = facts_told(extractor, "Ana Bor was detained by employees of Walmart.")
    assert in_a_line([one]) == "arrest Ana Bor"
    assert [p.actor_type for p in (*one.people, *one.organisations) if p.role != "victim"] == ["private"]
