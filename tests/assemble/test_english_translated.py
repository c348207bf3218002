"""Reports in English written by those whose language it is not, or translated word by word, and sentences near them."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import doers_to, facts_told, in_a_line, land, starts, terms

TOLD = {
    "charge": """
        In relation to Oleg Karin a criminal case was initiated by article 328.
        A criminal case was excited against Oleg Karin for hooliganism.
        A lawsuit was opened about the writer Oleg Karin with the demand of 3 years imprisonment.
        The protocol on administrative offence was made against Oleg Karin for the picket.
        Oleg Karin is accused by article 328 of the Criminal Code.
        The accusation on the article "fraud" was brought to Oleg Karin.
        Charges of joining a terrorist group were directed to Oleg Karin.
        The authorities directed to Oleg Karin the charge of spreading false news.
        The prosecutor formulated imputation against Oleg Karin.
        Oleg Karin was processed for terrorism.
        Oleg Karin was inculpated of attack to the security of the State.
        Oleg Karin was put in examination for defamation.
        Oleg Karin was constituted arguido for the crime of defamation.
        Oleg Karin is pursued for rebellion.""",
    "sentencing": """
        Court appointed to Oleg Karin punishment in form of 4 years of imprisonment.
        The court judged on Oleg Karin with imprisonment of three years with labour.
        The court ruled to imprison the activist Oleg Karin for a period of one year.
        The artist Oleg Karin was sanctioned to five years of privation of freedom.
        Oleg Karin was condemned on 2 years of restriction of freedom.
        Oleg Karin was sentenced conditionally to 2 years.""",
    "detention": """
        The measure of restraint in form of detention was elected to Oleg Karin.
        Oleg Karin was placed in SIZO number 1 of the city Minsk.
        The court left Oleg Karin under guard until 5 August.
        The term of detention of Oleg Karin was prolonged for two months.
        Oleg Karin was placed in guard of view at the commissariat of Lomé.
        The investigating judge placed under mandate of deposit the journalist Oleg Karin.
        Oleg Karin was put into detention center for 15 days.
        The judge imposed to Oleg Karin preventive prison.
        The judge ordered prison for Oleg Karin.
        Oleg Karin was retained during five hours by the police.
        Oleg Karin was put in temporary imprisonment by the investigating judge.
        Oleg Karin was victim of an arbitrary detention by agents of the National Police.""",
    "arrest": """
        The campaign of arrests included the activist Oleg Karin.
        Oleg Karin was interpellated at his domicile by the gendarmes.
        The police proceeded to the interpellation of the activist Oleg Karin.
        Oleg Karin was conducted to the police station by the agents.
        The soldiers arrested on Monday in the town of Gao the journalist Oleg Karin.
        The occupation forces arrested at dawn the former prisoner Oleg Karin.""",
    "release": """
        Oleg Karin was put in freedom after 48 hours.
        Oleg Karin came out on freedom on 9 April 2021 after the expiry of the term.
        Oleg Karin was put in liberty provisional on 4 July 2018.""",
    "acquittal": "Oleg Karin has been relaxed by the tribunal.",
    "appeal_rejected": """
        The sentence to Oleg Karin was left in force by the regional court.
        The appeal of Oleg Karin was left without satisfaction.""",
    "fine": "A fine of 3.000 pesos was imposed to Oleg Karin.",
    "dismissal": """
        Oleg Karin was deprived from status of advocate.
        The magistrate Oleg Karin was revoked of his functions by decree.
        Oleg Karin was freed from the position of director by the minister.""",
    "travel_ban": """
        The investigator took from Oleg Karin a subscription not to leave.
        From Oleg Karin was taken a written undertaking not to leave the place.
        Oleg Karin was forbidden the departure from the country.
        Oleg Karin was not let out from the country at the airport of Almaty.
        It was forbidden to Oleg Karin to leave the limits of the city.
        Oleg Karin was prevented from the travel at airport of Cairo.""",
    "forced_return": """
        Oleg Karin was expulsed from Gabon to Benin.
        Oleg Karin was given out to Tajikistan by the Russian authorities.""",
    "raid": """
        In the apartment of Oleg Karin was conducted a search.
        At the home of Oleg Karin passed a search.
        The police realized a raid to the home of Oleg Karin.
        The perquisition of the domicile of Oleg Karin took place on 5 May 2022.""",
    "torture": """
        Oleg Karin was exposed to severe torture.
        The sentence of 74 lashes of Oleg Karin was executed.""",
    "attempted_killing": """
        Oleg Karin was exposed to an assassination attempt by gunmen.
        Oleg Karin suffered an attempt against his life on the 4 of March.
        The leader Oleg Karin suffered an attempt of homicide.""",
    "attack": """
        The settlers attacked on the farmer Oleg Karin with stones.
        The forces of the order have shot with real bullets on the student Oleg Karin.
        Oleg Karin was victim of an aggression by unknown individuals in Douala.
        Oleg Karin was molested by the policemen during the march.
        The police aggressed the photographer Oleg Karin.
        Soldiers shot against the leader Oleg Karin.
        Oleg Karin was exposed to violence of the police.""",
    "sexual_violence": "Oleg Karin was victim of a sexual aggression by agents of the police.",
    "killing": """
        Oleg Karin was deprived of life by gunmen.
        Martyrdom of Oleg Karin by the bullets of the soldiers in Jenin.
        Unknown gunmen shot dead in the city of Basra the lawyer Oleg Karin.
        Oleg Karin was persecuted to death.""",
    "abduction": """
        Oleg Karin was sequestrated during five hours by the vigilantes.
        The intelligence kidnapped from the market of Taiz the teacher Oleg Karin.""",
    "exile": "The regime expatriated the priest Oleg Karin to Panama.",
    "property_destruction": "The house of Oleg Karin was pillaged by the rebels.",
    "harassment": """
        Oleg Karin was recognized as foreign agent by Ministry of justice.
        The authorities dropped the nationality of the cleric Oleg Karin.""",
}
CASES = [(act, text.strip()) for act, texts in TOLD.items() for text in texts.strip().splitlines()]
NOTHING = """
    An investigation was opened about the death of Ana Bor.
    Ana Bor was accused in the press of vanity.
    Ana Bor was accused by the article in the newspaper of lying.
    The accusations were brought to the attention of Ana Bor.
    The charges were presented to Judge Ana Bor on Monday.
    Ana Bor was processed for release from prison.
    Ana Bor was put under examination by doctors.
    Ana Bor was punished with three days of cleaning.
    The board appointed to Ana Bor a salary of 3 months.
    Ana Bor was taken under guard to the airport for her own safety.
    The campaign against drugs included Ana Bor as speaker.
    The minister Ana Bor was interpellated in the parliament by the opposition about police.
    The interpellation of Minister Ana Bor in parliament lasted two hours.
    Ana Bor set the dog at liberty in the park.
    Ana Bor was relaxed by yoga.
    Ana Bor was released from her duties at her own request.
    Ana Bor took a subscription to the opera.
    Ana Bor gave an undertaking not to leave her job.
    The storm prevented Ana Bor from travel to Osh.
    Ana Bor did not let the secret out of the country.
    The book was given out to readers in France by Ana Bor.
    The film of Ana Bor exposed the torture of prisoners.
    Ana Bor could be exposed to torture if returned.
    Ana Bor was exposed to assault by critics.
    The newspaper attacked on Monday Ana Bor.
    Ana Bor shot on target in the match.
    The film crew shot on the farm of Ana Bor.
    Ana Bor suffered an attempt at humour.
    Ana Bor was deprived of life's pleasures.
    Ana Bor was deprived of life insurance by the bank.
    The martyrdom of Saint Ana Bor by soldiers is shown in the church.
    Ana Bor dropped her nationality.
    Ana Bor was the object of admiration of the police.
    Ana Bor got 10 days of freedom.
    Ana Bor was condemned on Twitter for 2 years of silence.
    Ana Bor was retained by the firm for three days as an adviser.
    It was forbidden to the pupil Ana Bor to leave school.
    Ana Bor was expatriated by her company to France.
    Ana Bor was pursued for an interview by journalists.
    Ana Bor was exposed to violence of the police in films.
    The defender dislodged Ana Bor from the ball.
    Bandits plundered the idea of Ana Bor.
    The judge ordered prison reforms for Ana Bor.
    Ana Bor was conducted to the police station by a guide.
    The prize was given to Ana Bor by decision of the court of readers.
    Ana Bor got 15 days of vacation.
    The journalist met in the town of Gao the minister Ana Bor.
    The soldiers arrested in Gao a thief, the journalist Ana Bor reported.
    The sentence of two years of Ana Bor was executed."""


@pytest.mark.parametrize(("act", "text"), CASES, ids=[text for _, text in CASES])
def test_it_is_told_as_done(extractor: Extractor, act: str, text: str) -> None:
    assert in_a_line(facts_told(extractor, text, published="2022-06-10")) == f"{act} Oleg Karin"


@pytest.mark.parametrize("text", [text.strip() for text in NOTHING.strip().splitlines()])
def test_nothing_is_told_near_it(extractor: Extractor, text: str) -> None:
    assert in_a_line(facts_told(extractor, text, published="2022-06-10")) == ""


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Oleg Karin was kidnapped from the hands of masked gunmen.", {"masked gunmen"}),
        ("The killing of Oleg Karin by the hands of unknown gunmen shocked all.", {"unknown gunmen"}),
        ("Oleg Karin was object of an arbitrary detention on the part of soldiers.", {"soldiers"}),
        ("Oleg Karin was killed by the bullets of the border guards.", {"border guards"}),
        ("Oleg Karin was wounded by direct shooting of the border guards.", {"border guards"}),
        ("Oleg Karin was killed by a bullet from the police.", {"police"}),
        ("Oleg Karin was detained by the workers of police.", {"workers of police"}),
        ("Oleg Karin was detained by employees of the KGB.", {"employees of the KGB"}),
        ("The army killed in the village of Yatta the young man Oleg Karin.", {"army"}),
        ("Oleg Karin was released by order of the court.", {"court"}),
        ("Oleg Karin was killed by bullets by policemen.", {"policemen"}),
        ("Oleg Karin was killed by stones by the river.", set()),
        ("Oleg Karin suffered aggressions on the part of policemen.", {"policemen"}),
        ("On 5 of July of 2019 soldiers killed Oleg Karin.", {"soldiers"}),
        ("In July of 2019 soldiers killed Oleg Karin.", {"soldiers"}),
        ("Oleg Karin was killed by the side of the road.", set()),
        ("Oleg Karin was killed on the side of the road by the army.", {"army"}),
        ("Oleg Karin was beaten from the side of the road.", set()),
    ],
)
def test_by_whose_hands(extractor: Extractor, text: str, doers: set[str]) -> None:
    assert doers_to(facts_told(extractor, text), "Oleg Karin") == doers


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Oleg Karin was detained by the workers of police.", "state_security"),
        ("Oleg Karin was detained by employees of the KDB.", "state_security"),
        ("Oleg Karin was beaten by employees of Karo Mining.", "private"),
        ("Oleg Karin was beaten by workers of the plant.", "private"),
    ],
)
def test_whose_staff_it_was(extractor: Extractor, text: str, kind: str) -> None:
    (record,) = facts_told(extractor, text)
    assert [p.actor_type for p in (*record.people, *record.organisations) if p.role != "victim"] == [kind]


@pytest.mark.parametrize(
    "day",
    [
        "on Wednesday 12-5-2021",
        "on Wednesday, 12/05/2021,",
        "on Wednesday 12.05.2021",
        "at May 12th of the year 2021",
        "on 12 May of the year 2021",
        "the 12th of May of 2021",
        "on date 12/05/2021",
        "in May, 12 of 2021",
        "on May, 12, 2021",
    ],
)
def test_on_which_day(extractor: Extractor, day: str) -> None:
    found = facts_told(extractor, f"Oleg Karin was arrested {day} in Osh.", published="2022-06-10")
    assert starts(found) == {"2021-05-12"}


@pytest.mark.parametrize(
    ("sum_", "amount"),
    [("1.500,50 euros", 1500.5), ("1.500 euros", 1500), ("1,500.50 euros", 1500.5), ("2,5 euros", 2.5)],
)
def test_sums_with_a_decimal_comma(extractor: Extractor, sum_: str, amount: float) -> None:
    (record,) = facts_told(extractor, f"Oleg Karin was fined {sum_}.")
    assert record.penalty is not None
    assert record.penalty.fine is not None
    assert record.penalty.fine.min == amount


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Oleg Karin was condemned to five years of privation of liberty.", "P5Y"),
        ("Oleg Karin was sentenced according to article 328 to 3 years.", "P3Y"),
    ],
)
def test_for_how_long(extractor: Extractor, text: str, term: str) -> None:
    assert terms(facts_told(extractor, text)) == {term}


@pytest.mark.parametrize(
    ("text", "law"),
    [
        ("Oleg Karin was sentenced according to article 328 to 3 years.", "article 328"),
        ("Oleg Karin was sentenced by article 328 to 3 years.", "article 328"),
        ("A criminal case was opened against Oleg Karin on article 328.", "article 328"),
        ("Oleg Karin was sentenced under articles 328 to 330 of the Criminal Code.",
         "articles 328 to 330 of the Criminal Code"),
    ],
)  # fmt: skip
def test_by_which_article(extractor: Extractor, text: str, law: str) -> None:
    assert [c.law for i in facts_told(extractor, text) for c in i.charges] == [law]


def test_who_protested(extractor: Extractor) -> None:
    (record,) = facts_told(extractor, "Fifty manifestants were arrested in Bamako by the police.")
    assert record.group is not None
    assert (record.group.min, land(record)) == (50, "ML")


def test_a_sentence_of_death_is_executed(extractor: Extractor) -> None:
    told = in_a_line(facts_told(extractor, "The death sentence of Oleg Karin was executed on 3 May 2021."))
    assert told == "execution Oleg Karin, sentencing Oleg Karin"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("A sentence of 12 years was demanded for Oleg Karin.", "requested"),
        ("12 years in prison were requested for Oleg Karin by the prosecutor.", "requested"),
        ("The court gave Oleg Karin the five years demanded by the prosecutor.", "imposed"),
        ("Oleg Karin was sentenced to 5 years, which were requested by the prosecutor.", "imposed"),
    ],
)
def test_a_term_that_was_demanded(extractor: Extractor, text: str, status: str) -> None:
    assert [i.penalty.status for i in facts_told(extractor, text) if i.penalty is not None] == [status]
