"""What is told beside somebody: of whom, on which day, on which charge, and whether it happened at all."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told
from tests.assemble.test_who_suffered_of_others import victims

read = partial(facts_told, published="2021-06-01")

HELD = "Police arrested blogger Goran Pavic on 3 May 2019. "


@pytest.mark.parametrize(
    ("text", "act", "whom"),
    [
        # whom a talk, a tie or a letter names does not take over a pronoun
        (HELD + "Interrogators asked him about his links to Ivan Zarin. They later beat him in the cell.",
         "ill_treatment", {"Goran Pavic"}),
        (HELD + "He had published an interview with Ivan Zarin. He was released in June.", "release", {"Goran Pavic"}),
        (HELD + "He had met with Ivan Zarin. He was released in June.", "release", {"Goran Pavic"}),
        ("Goran Pavic was held in May. He gave the keys to Ivan Zarin, who was later shot. He died in hospital.",
         "death_in_custody", set()),
        # a sentence that bids one look elsewhere is about nobody
        (("Goran Pavic wrote on unions. (See the weekly of 4 May for Ivan Zarin's poems.) Nothing is known of Goran "
         "Pavic's health or of the basis for his detention."), "detention", {"Goran Pavic"}),
        ("Ivan Zarin was jailed in 2022. Remember Goran Pavic. He was killed on 3 May 2023.", "killing",
         {"Goran Pavic"}),
        ("Ivan Zarin was jailed in 2022. Read the case of Goran Pavic. He was killed on 3 May 2023.", "killing",
         {"Goran Pavic"}),
        # what befell whoever was told of first is not of whose house it is
        ("Ivan Zarin was killed in May 2023. Police have guarded Goran Pavic's home since his murder.", "killing",
         {"Ivan Zarin"}),
        # nor is a relative who tells it the only one of a surname
        ("Ivan Zarin said his wife Mina Zarin was arrested. Mr Zarin was beaten on 5 May.", "attack", {"Ivan Zarin"}),
        ("Mina Zarin wrote that her grandfather Ivan Zarin was arrested in 1937. Zarin was jailed on 3 May 2023.",
         "imprisonment", {"Mina Zarin"}),
        # a suspicion of killing is of who is under it alone
        ("Police arrested Goran Pavic in Osh for insulting the president, and Ivan Zarin for filming it.", "arrest",
         {"Goran Pavic"}),
        # who hears of others and comes home is held himself
        (("Goran Pavic heard that police were looking for him and that his wife was ill, came home and was arrested on "
          "3 May."), "arrest", {"Goran Pavic"}),
        # who shared all of it
        ("Goran Pavic was sentenced together with Ivan Zarin in 2001.", "sentencing", {"Goran Pavic", "Ivan Zarin"}),
        ("Goran Pavic was released along with Ivan Zarin and Mina Horvat.", "release",
         {"Goran Pavic", "Ivan Zarin", "Mina Horvat"}),
        ("Goran Pavic, along with Ivan Zarin, was acquitted in May.", "acquittal", {"Goran Pavic", "Ivan Zarin"}),
        ("Goran Pavic was acquitted by Judge Ivan Zarin along with Mina Horvat.", "acquittal", {"Goran Pavic"}),
        ("Goran Pavic was released along with Ivan Zarin's dog.", "release", {"Goran Pavic"}),
        ("Inspector Oleg Mir fined Goran Pavic together with Inspector Ivan Zarin.", "fine", {"Goran Pavic"}),
        ("Teacher Goran Pavic, convicted of theft along with Mina Horvat and Ivan Zarin, spoke.", "conviction",
         {"Goran Pavic", "Mina Horvat", "Ivan Zarin"}),
        ("Goran Pavic was not released along with Mina Horvat.", "detention", {"Goran Pavic"}),
        ("Goran Pavic was neither tried nor pardoned together with Mina Horvat.", "imprisonment", {"Goran Pavic"}),
        ("Goran Pavic may have been released along with Mina Horvat.", "detention", {"Goran Pavic"}),
        ("The guards tortured Goran Pavic alongside Captain Mina Horvat.", "torture", {"Goran Pavic"}),
        ("The judge sentenced Goran Pavic, along with Judge Mina Horvat, to five years.", "sentencing",
         {"Goran Pavic"}),
        # who is cited is none of them
        ("According to the ministry, Mina Horvat, and an accomplice, Goran Pavic, were killed.", "killing",
         {"Goran Pavic", "Mina Horvat"}),
        ("According to the Osh League, Mina Horvat, and her son, Goran Pavic, were arrested.", "arrest",
         {"Goran Pavic", "Mina Horvat"}),
        (("According to Freedom House, Reporters without Borders, and sources in Osh, student Goran Pavic was "
         "sentenced in 2001."), "sentencing", {"Goran Pavic"}),
        ("Prison officials prevented writer Goran Pavic from receiving medical care.", "ill_treatment",
         {"Goran Pavic"}),
        ("Guards prevented lawyer Mina Horvat from bringing medication to Goran Pavic.", "ill_treatment", set()),
        ("The rain kept writer Goran Pavic from seeking medical treatment.", "ill_treatment", set()),
        ("Guards barred Goran Pavic from seeing a doctor.", "ill_treatment", {"Goran Pavic"}),
        ("Officials stopped Goran Pavic from getting preferential treatment.", "ill_treatment", set()),
        ("Guards barred Goran Pavic from accessing his medical records.", "ill_treatment", set()),
        ("Officials barred Goran Pavic from receiving a medical degree.", "ill_treatment", set()),
        ("Police kept a drunk driver, Goran Pavic, from seeing the doctor he had hit.", "ill_treatment", set()),
        # whom one hands to the police of another land is sent back
        ("Thai police handed Goran Pavic over to the Sri Lankan authorities.", "forced_return", {"Goran Pavic"}),
        ("Villagers handed Goran Pavic over to the Suo county authorities.", "forced_return", set()),
        ("Thai police delivered Goran Pavic to Angolan security forces.", "forced_return", {"Goran Pavic"}),
        ("The mob handed writer Goran Pavic over to the police.", "forced_return", set()),
        ("Thai police handed writer Goran Pavic over to Chinese officials.", "forced_return", {"Goran Pavic"}),
        # what follows a death follows nobody
        ("Officers were at the protest that followed the self-immolation of Goran Pavic.", "harassment", set()),
        ("Men in a car followed Goran Pavic after his release from prison.", "harassment", {"Goran Pavic"}),
        ("Cars followed the candidate Mina Horvat during the election campaign.", "harassment", {"Mina Horvat"}),
        # an errand is no search
        ("Police went for hours through the files of the Osh League.", "raid", {"Osh League"}),
        ("Police arrested Goran Pavic on 3 May 2019. The police told his wife to go to the land office.", "raid",
         set()),
        # things that are told by a word for them all
        ("Customs officers seized items from Goran Pavic's office in Osh.", "raid", {"Goran Pavic"}),
    ],
)  # fmt: skip
def test_it_befell_whom_the_sentence_is_about(extractor: Extractor, text: str, act: str, whom: set[str]) -> None:
    assert victims(read(extractor, text), act) == whom


@pytest.mark.parametrize(
    ("text", "act", "days"),
    [
        # the perfect has no part in the day of the verb before it
        ("The writer Goran Pavic founded the paper in 1995 and has been arrested twice.", "arrest", [None]),
        ("The writer Goran Pavic was arrested in May 2019 and has been held in Osh.", "arrest", ["2019-05-01"]),
        ("On 3 May 2019 police raided the shop and have arrested Goran Pavic.", "arrest", ["2019-05-03"]),
        ("Goran Pavic was on trial in March, April and June 2019.", "trial", ["2019-03-01"]),
        # a later deed is not of the first one's day
        ("On 17 November 2016, the Osh District Court tried activist Goran Pavic, later sentencing him to three years.",
         "sentencing", [None]),
        ("Police arrested activist Goran Pavic on 3 May 2019, later releasing him on bail.", "release", [None]),
        # years in a row are several times, two that follow each other one stay
        ("Authorities detained Goran Pavic many times, including in 2008, 2009, and 2011.", "arrest",
         ["2008-01-01", "2009-01-01", "2011-01-01"]),
        ("Authorities detained Goran Pavic in 2008 and 2009.", "arrest", ["2008-01-01"]),
        # a second verdict, its verb left out
        ("The court sentenced writer Goran Pavic to two years in jail in 1994 and in 2001 to 12 years for espionage.",
         "sentencing", ["1994-01-01", "2001-01-01"]),
    ],
)  # fmt: skip
def test_each_has_its_own_day(extractor: Extractor, text: str, act: str, days: list[str | None]) -> None:
    own = [r for r in read(extractor, text) if r.act == act]
    assert [r.date and str(r.date.start) for r in own] == days


@pytest.mark.parametrize(
    ("text", "charges"),
    [
        (("Activist Goran Pavic was arrested on suspicion of inciting unrest in May 2015. On 4 June 2016 a court gave "
          "him three years in prison. Authorities previously sentenced Pavic to one year in prison."),
         {"P3Y": ["inciting unrest"], "P1Y": []}),
        ("Activist Goran Pavic, previously sentenced to two years in jail, was arrested on charges of inciting unrest.",
         {"P2Y": []}),
        ("Activist Goran Pavic was arrested on charges of inciting unrest. A court in Osh gave him five years' prison.",
         {"P5Y": ["inciting unrest"]}),
        ("Goran Pavic was given 15 days' detention on 3 May. He had been detained for discrediting the army.",
         {"P15D": ["discrediting the army"]}),
        ("Goran Pavic is held in Osh on treason charges. He had been sentenced to five years in May 2018.",
         {"P5Y": ["treason"]}),
        (("Goran Pavic was given ten days' administrative detention on 3 May 2019. On 15 May 2019 he was held on "
          "suspicion of incitement."), {"P10D": []}),
        (("The court sentenced writer Goran Pavic to two years in prison in 1994 for theft and in 2001 to 12 years for "
         "espionage."), {"P2Y": ["theft"], "P12Y": ["espionage"]}),
    ],
)  # fmt: skip
def test_a_former_verdict_has_not_the_charge_of_the_case(
    extractor: Extractor, text: str, charges: dict[str, list[str]]
) -> None:
    own = [r for r in read(extractor, text) if r.act == "sentencing" and r.penalty is not None]
    found = {r.penalty.term.iso: [c.text for c in r.charges] for r in own if r.penalty and r.penalty.term}
    assert found == charges


def test_brackets_tell_of_the_name_before_them(extractor: Extractor) -> None:
    text = ("Police detained writer Goran Pavic (sentenced to 12 years in jail) and teacher Mina Horvat (sentenced to "
            "10 years in prison).")  # fmt: skip
    own = [r for r in read(extractor, text) if r.act == "sentencing"]
    assert sorted([p.name for p in r.people] for r in own) == [["Goran Pavic"], ["Mina Horvat"]]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Writer Goran Pavic was likely killed by soldiers.", "alleged"),
        ("Writer Goran Pavic has probably been killed.", "alleged"),
        ("Writer Goran Pavic was killed, likely because of his articles.", "reported"),
        ("The murder of Goran Pavic is probably linked to his poems.", "reported"),
        ("Police probably feared a riot and killed Goran Pavic.", "reported"),
        ("Goran Pavic was probably shot and killed.", "alleged"),
        ("Likely in December 2012, soldiers killed writer Goran Pavic.", "reported"),
    ],
)
def test_a_guess_is_of_the_verb_that_it_stands_before(extractor: Extractor, text: str, modality: str) -> None:
    assert {r.modality for r in read(extractor, text) if r.act == "killing"} == {modality}


def test_who_saw_little_seized_nobody(extractor: Extractor) -> None:
    text = ("Police detained Mina Horvat on 3 May 2019 as she marched in Osh. A neighbour said that few cooks saw the "
            "march or were near and that officers came soon, seized her, and led her off.")  # fmt: skip
    assert "abduction" not in {r.act for r in read(extractor, text)}


def test_whose_lawyer_is_held_are_not_held_again(extractor: Extractor) -> None:
    text = ("On 2 April 2020 police arrested Mina Horvat, Goran Pavic and Ivan Zarin in Osh. On 9 April officers "
            "detained Horvat, Pavic, and Zarin's defence lawyer Oleg Mir at his office.")  # fmt: skip
    own = [r for r in read(extractor, text) if r.act == "arrest" and r.date and str(r.date.start) == "2020-04-09"]
    assert [[p.name for p in r.people if p.role == "victim"] for r in own] == [["Oleg Mir"]]
