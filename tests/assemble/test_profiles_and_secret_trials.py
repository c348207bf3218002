"""Profiles of prisoners, custody at a designated place, secret trials, and whom the rest of a counted set are."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import facts_told

read = partial(facts_told, published="2024-05-06")


def victims(found: list[Incident], act: str) -> list[list[str]]:
    return [[p.name for p in [*i.people, *i.organisations] if p.role == "victim"] for i in found if i.act == act]


def test_fields_of_a_profile_are_told_of_its_head(extractor: Extractor) -> None:
    text = (
        "Gao Yunting 高云婷\n\nCrime: Inciting subversion of state power\nLength of Punishment: 5 years' imprisonment\n"
        "Trial Date: June 6, 2021\nSentencing Date: July 9, 2021\n\nGao Yunting is a poet. She wrote about lakes."
    )
    found = {i.act: i for i in read(extractor, text)}
    assert found["sentencing"].date is not None
    assert found["trial"].date is not None
    assert found["sentencing"].date.edtf == "2021-07-09"
    assert found["trial"].date.edtf == "2021-06-06"
    assert found["sentencing"].penalty is not None


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("On 4 March 2020 Tao Minjun was put under “residential surveillance at a designated location”.", "detention"),
        ("Lawyer Shen Peiran has been under criminal detention since June 3 on suspicion of theft.", "detention"),
        (
            "Police have for the third time committed the blogger and poet Zhou Lanyi (周兰怡) to a mental ward.",
            "psychiatric_confinement",
        ),
        ("Guards strapped Murat Aliyev to a “tiger chair” for two days in the detention centre.", "torture"),
        ("Sun Meiying's Weibo account, which had 20,000 followers, was shut down on Monday.", "censorship"),
        ("You Meihua was detained in Fuzhou in 2020. Last week You was tried in secret.", "trial"),
        ("He Dawen is a writer. He was arrested in 2019.", "arrest"),
    ],
)
def test_custody_and_silencing_as_bulletins_tell_them(extractor: Extractor, text: str, act: str) -> None:
    [[name]] = victims(read(extractor, text), act)
    assert name in text
    assert " " in name


def test_a_trial_behind_closed_doors_is_of_whom_was_charged(extractor: Extractor) -> None:
    text = (
        "Chen Ruolan was arrested on 2 November 2021, and the procuratorate indicted her that December. "
        "The trial was held behind closed doors and lasted less than three hours."
    )
    found = read(extractor, text)
    assert victims(found, "trial") == victims(found, "charge") == [["Chen Ruolan"]]


def test_the_rest_of_a_set_are_not_those_told_of_before_them(extractor: Extractor) -> None:
    freed = (
        "Nine monks were seized in June; seven were let go a week later while the other two, whose names are unknown, "
        "were sentenced to three years."
    )
    assert all(i.group is None or i.group.text != "seven" for i in read(extractor, freed) if i.act == "sentencing")
    beaten = "Six of the nuns were arrested, but the others, including the abbess Tenzin Choezom, were beaten."
    assert victims(read(extractor, beaten), "arrest") == [[]]


def test_another_is_not_whom_the_story_tells_of(extractor: Extractor) -> None:
    unseen = (
        "Boris Kell died in jail in May. In the same county a singer, Toko Lam, last seen being put into a car by "
        "policemen on July 6, 2023, has not been heard of since; the county security bureau denies holding him."
    )
    assert victims(read(extractor, unseen), "enforced_disappearance") == [["Toko Lam"]]
    trade = "Ana Rueda is a former nurse turned community organizer from Masaya. She was jailed for two years in 2004."
    assert [i.group for i in read(extractor, trade)] == [None]
    exiled = "Joseph Mensa was jailed in 2020. Linda Boat was held in 2021 for keeping a photo of the exiled leader."
    assert victims(read(extractor, exiled), "exile") == []


def test_the_body_that_members_belong_to_is_no_charge(extractor: Extractor) -> None:
    text = "The court convicted six members of the now-banned Sunrise Union of “incitement to sedition” on Friday."
    [one] = read(extractor, text)
    assert [c.text for c in one.charges] == ["incitement to sedition"]


def test_a_church_is_meant_by_its_noun(extractor: Extractor) -> None:
    text = "Mu Yong is a pastor of the Clear Spring Church in Guiyang. The church itself had been banned in May 2021."
    assert victims(read(extractor, text), "organisation_shutdown") == [["Clear Spring Church"]]


def test_what_emerged_this_week_was_done_before(extractor: Extractor) -> None:
    [one] = read(extractor, "Rao Feng was sentenced in secret to an undisclosed term in 2021, it emerged this week.")
    assert one.date is not None
    assert one.date.edtf == "2021"
