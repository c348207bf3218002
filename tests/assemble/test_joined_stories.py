"""Stories of two to four sentences, as agencies write them: who in the lead, the name and the rest in what follows."""

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import all_told, doers, facts_told, in_a_line, land, names, of, starts, victims

FILED = "2021-06-15"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The wife of a jailed critic was beaten on Monday. Ada Obi, 25, was walking home.",
         "attack Ada Obi, imprisonment a jailed critic"),
        ("The lawyer of a jailed critic was arrested. Odo Lind, 25, was walking home.", "arrest Odo Lind"),
        (("Gunmen shot dead a judge and her driver. Ada Obi, 42, was on her way to work. The driver, Gul Agha, died at "
         "the scene."), "killing Ada Obi & Gul Agha"),
        ("Gunmen killed a prosecutor and his two guards. Odo Lind, 42, was on his way to work.", "killing Odo Lind"),
        ("A boy and four of his friends were beaten to death by villagers. Odo Lind had gone to the well.",
         "killing Odo Lind"),
        ("A boy and four of his friends were beaten to death by villagers. The chief, Odo Lind, denied it.",
         "killing A boy and four of his friends"),
        ("Police arrested a blogger and his wife. Inspector Odo Lind had led the search.",
         "arrest a blogger and his wife"),
        ("A man killed a nurse and her son. Odo Obi, 46, was arrested at the scene.",
         "arrest Odo Obi, killing a nurse and her son"),
        ("Police killed two farmers. Odo Lind, 54, and his nephew Ivo, 22, were shot in their house.",
         "killing Odo Lind & Ivo"),
        ("Two men were hanged on Monday. Odo Lind and Ivo Kral had been convicted of drug offences in 2018.",
         "conviction Odo Lind & Ivo Kral, execution Odo Lind & Ivo Kral"),
        ("A court jailed a guard for killing a nurse. Ivo Kral and Odo Lind had seen it.", "killing a nurse"),
        ("Police arrested a reporter on Wednesday. Odo Lind, who works for a daily, is accused of conspiracy.",
         "arrest Odo Lind, charge Odo Lind"),
        (("A poet is in prison again. Odo Lind was held last Thursday. He saw a judge, Ada Obi, on Sunday. The poet "
         "was first sentenced to 18 months in 2020."), "detention Odo Lind, sentencing Odo Lind"),
        ("Police held five men on Friday. Three were freed. The other two, Odo Lind and Ivo Kral, were charged.",
         "charge Odo Lind & Ivo Kral, detention Odo Lind & Ivo Kral, release Three"),
        ("A court gave a Jehovah's Witness six years. Oleg Danil, 55, was found guilty of extremism.",
         "sentencing Oleg Danil"),
        ("Police arrested a Jehovah's Witness on Monday. Oleg Danil, 55, was held in Kurgan.", "arrest Oleg Danil"),
    ],
)  # fmt: skip
def test_who_the_lead_leaves_without_a_name(extractor: Extractor, text: str, told: str) -> None:
    assert in_a_line(facts_told(extractor, text, published=FILED)) == told


def test_the_dead_prisoner_is_named_in_the_next_sentence(extractor: Extractor) -> None:
    text = "A guard was charged with the murder of a detainee. The detainee, Ivo Kral, was serving ten years."
    (killing,) = [r for r in facts_told(extractor, text) if r.act == "killing"]
    assert (victims(killing), names(killing, "perpetrator")) == ({"Ivo Kral"}, {"guard"})


def test_a_son_is_not_the_father_who_was_sentenced_long_before(extractor: Extractor) -> None:
    text = (
        "The son of a cleric has been sentenced to 17 years. Odo Lind, 25, was tried in secret. His father, Ivo Lind, "
        "has been on death row since 2018."
    )
    terms = {p.name: r.penalty for r in facts_told(extractor, text) if r.act == "sentencing" for p in r.people}
    assert {name for name, penalty in terms.items() if penalty is not None} == {"Odo Lind"}


def test_who_was_abducted_and_then_named_was_not_arrested(extractor: Extractor) -> None:
    text = "Bandits abducted a nun in Kaduna. Sister Ada Obi was taken on 25 May from a church in Kaduna."
    assert {r.act for r in facts_told(extractor, text, published=FILED)} == {"abduction"}


@pytest.mark.parametrize(
    ("doing", "told"),
    [
        ("A court jailed three soldiers for the murder of 21 farmers in 2020.", {"three soldiers"}),
        ("Three soldiers were convicted of the murder of 21 farmers in 2020.", {"Three soldiers"}),
    ],
)
def test_the_killing_of_a_number_by_a_number(extractor: Extractor, doing: str, told: set[str]) -> None:
    (killing,) = facts_told(extractor, doing)
    assert (killing.act, doers(killing), killing.group and killing.group.min) == ("killing", told, 21)


def test_whom_the_dead_had_charged_did_not_kill_them(extractor: Extractor) -> None:
    text = "A judge who had charged the leaders of a drug gang was killed by two gunmen on Monday."
    (killing,) = facts_told(extractor, text)
    assert (killing.modality, names(killing, "perpetrator")) == ("reported", {"two gunmen"})


def test_over_whose_death_others_are_charged_is_not_charged(extractor: Extractor) -> None:
    text = "Two guards were charged with murder over the deaths of two men who were seized. Odo and Ivo Lind were 22."
    assert all(not r.charges for r in facts_told(extractor, text) if r.act == "arrest")


def test_no_court_arrests_whom_it_sends_to_jail_later(extractor: Extractor) -> None:
    text = "Odo Lind was arrested on Sunday. A court sent him to jail on Monday."
    assert all(not doers(r) for r in of(facts_told(extractor, text, published=FILED), "Odo Lind", "arrest"))


@pytest.mark.parametrize(
    ("text", "act", "days"),
    [
        (("A court acquitted Odo Lind on Friday. Lind, who had been held since last September, walked free the same "
         "evening."), "release", {"2021-06-11"}),
        (("Odo Lind was found guilty on Monday. Ivo Kral, with whom he was held last June, got six years the previous "
         "week."), "sentencing", {"2021-06-07"}),
        ("Ivo Kral died on 2 June. In April Odo Lind was seized and freed the next day.", "release", {"2021-04-01"}),
        ("They were tried over a protest in March 2017. Odo Lind was shot dead by police at that protest.", "killing",
         {"2017-03-01"}),
        (("Ada Obi, who had led a march in March, was attacked on Saturday. The march was broken up by men, and "
         "police held 70 of the women."), "detention", {"2021-03-01"}),
        ("Odo Lind was arrested on Saturday after a rally on Friday. Ten people were beaten at the rally.", "attack",
         {"2021-06-11"}),
        (("A march on 3 May drew thousands. On 5 May police held Odo Lind in a raid. They asked about the march "
         "and beat him."), "attack", {"2021-05-05"}),
        ("Gunmen killed the bridegroom on Friday. Odo Lind died of his wounds. Lind had survived a car bomb in May.",
         "killing", {"2021-06-11"}),
        ("A court in Osh rejected the appeal of Odo Lind. The ruling was made on Thursday.", "appeal_rejected",
         {"2021-06-10"}),
    ],
)  # fmt: skip
def test_the_day_is_that_of_the_story(extractor: Extractor, text: str, act: str, days: set[str]) -> None:
    assert starts([r for r in facts_told(extractor, text, published=FILED) if r.act == act]) == days


@pytest.mark.parametrize(
    ("text", "act", "places"),
    [
        (("Ada Obi was killed in the village of Tierralta. She led a council. The men wore masks. Her husband was "
         "abducted in the same village in 2015."), "abduction", ["Tierralta"]),
        ("Odo Lind was arrested in Kasese district. He was freed in Kampala. Ivo was killed in the same district.",
         "killing", ["Kasese"]),
        ("Ivo Kral was killed in Azaz. The men came from Afrin. He had survived a car bomb in May in the same town.",
         "attempted_killing", ["Azaz"]),
        ("Odo Lind appeared before a judge in Algiers on Sunday. He was first sentenced to a year in 2018.",
         "sentencing", []),
    ],
)  # fmt: skip
def test_the_place_is_that_of_the_story(extractor: Extractor, text: str, act: str, places: list[str]) -> None:
    (record,) = [r for r in facts_told(extractor, text, published=FILED) if r.act == act]
    assert [p.text for p in record.places] == places


def test_who_banned_a_body_is_not_where_somebody_is_charged(extractor: Extractor) -> None:
    text = "Police in Crimea raided a home. Odo Lind was charged with joining the Torsk League, which Chad has banned."
    (charge,) = [r for r in facts_told(extractor, text) if r.act == "charge"]
    assert land(charge) == "UA"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A boy and his father were arrested on Monday. Odo Lind, 15, saw the arrests from a roof.",
         "arrest A boy and his father"),
        ("Soldiers shot a farmer and his wife. Odo Lind had quarrelled with him over land.",
         "attack a farmer and his wife"),
        ("A court jailed two reporters on Monday. Odo Lind and his cameraman Ivo Kral filmed the hearing.",
         "imprisonment two reporters"),
        ("Two boys were killed on Sunday. Odo Lind and his brother Ivo Lind found the bodies.", "killing Two boys"),
        ("The mayor's brother was arrested. Odo Lind took office in May.", "arrest The mayor's brother"),
        ("The brother of a mayor was arrested. The mayor, Odo Lind, was freed.",
         "arrest The brother, release Odo Lind"),
        ("Gunmen killed five farmers and abducted six traders; two of them, Odo Lind and Ivo Kral, were freed.",
         "abduction Odo Lind & Ivo Kral, killing five farmers, release Odo Lind & Ivo Kral"),
        ("Gunmen shot six traders; one of them, Odo Lind, was arrested.", "arrest Odo Lind, attack six traders"),
        ("Soldiers wounded five men, and three, including Odo Lind, died.", "attack Odo Lind, killing Odo Lind"),
        ("Police arrested five men; three, including Odo Lind, were beaten.", "arrest Odo Lind, attack Odo Lind"),
        ("Odo Lind was hit by a stone before police shot him dead.", "killing Odo Lind"),
        ("A protester attacked Odo Lind, an officer, and police shot him.", "attack Odo Lind"),
        ("Odo Lind was jailed. Ada Obi, his lawyer, and two nurses were fined.", "fine Ada Obi, imprisonment Odo Lind"),
        ("The trial began on Monday in Osh of the reporter Ada Obi.", "trial Ada Obi"),
        ("The killing was reported on Monday of two farmers in Naryn.", "killing two farmers"),
        ("The execution was carried out on Monday of Odo Lind.", "execution Odo Lind"),
        ("The raid followed a complaint of the neighbour Odo Lind.", ""),
        ("The arrest came on the orders of Minister Odo Lind.", ""),
        ("The murder was reported by relatives of Odo Lind.", ""),
        ("Lada was closed on Monday. Its editor was arrested.", "arrest Its editor"),
        ("The court banned the party and sentenced its leader to six years.", "sentencing its leader"),
        ("The paper was fined. Its editor, Odo Lind, was arrested, and its owner fled.", "arrest Odo Lind"),
        ("Police stormed the church and beat the priest.", "attack the priest"),
        ("Police stormed the bank and shot the robber.", ""),
        ("Pastor Odo Lind was out. Police stormed the church and arrested the pastor.", "arrest Odo Lind"),
        (("Ivo Kral was killed with his wife and two daughters in Homs in June 2019. In Idlib a mine killed the nurse "
         "Rana Said, injuring three of her colleagues."),
         "attack three of her colleagues, killing Ivo Kral, killing Rana Said"),
        ("A court charged Odo Lind with treason, days after he was abducted.", "abduction Odo Lind, charge Odo Lind"),
        ("Odo Lind was charged after he abducted a girl.", ""),
        ('A note saying "You are next" was left at the door of the reporter Ada Obi.', "threat Ada Obi"),
        ('A note saying "Sorry" was left at the door of the reporter Ada Obi.', ""),
        ('Ada Obi got a letter with the words "Stop or die".', "threat Ada Obi"),
        ("Ada Obi received a letter saying that her appeal would be heard in May.", ""),
        ('The words "You will die" were painted on the door of Ada Obi.', "threat Ada Obi"),
        ('"They beat him until he could not stand," said the mother of Ivo Kral, 19, who was arrested on Sunday.',
         "arrest Ivo Kral, torture Ivo Kral"),
        ("Two groups were banned at the request of two others: Dawn Union and Sunrise Forum.",
         "organisation_shutdown Two groups"),
    ],
)  # fmt: skip
def test_who_is_another(extractor: Extractor, text: str, told: str) -> None:
    assert in_a_line(facts_told(extractor, text, published=FILED)) == told


def test_each_has_the_term_told_before_them(extractor: Extractor) -> None:
    text = "A court gave ten years to Odo Lind, five to Ada Obi, and three to Eva Obi."
    terms = {p.name: r.penalty.text for r in facts_told(extractor, text) if r.penalty is not None for p in r.people}
    assert terms == {"Odo Lind": "ten years", "Ada Obi": "five", "Eva Obi": "three"}


def test_a_term_that_a_court_is_asked_to_pass_is_not_imposed(extractor: Extractor) -> None:
    (asked,) = all_told(extractor, "The prosecutor asked the court to jail Ada Obi for nine years.")
    assert (asked.modality, asked.penalty.status) == ("demanded", "requested")
