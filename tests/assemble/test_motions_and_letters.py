"""Motions, letters and appeals about one case: who only deplores it or has no proof, for whom those taken spoke."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.text.regular import keep_listed
from tests.assemble.readings import doers_to, facts_told, suffered
from tests.assemble.trees import tree_of

DOERS = (
    # who deplores a harm did none of what a gerund then tells of it
    ("The Senate deplores the torture of Tarek Hamidi: cold rooms, chaining him to pipes, and insults.", set()),
    ("The ministry condemns the abuse of Tarek Hamidi, cold rooms, beating him with canes, and insults.", set()),
    ("Rebels denounced Tarek Hamidi as a spy, beating him with canes.", {"Rebels"}),
    ("Officers cursed Tarek Hamidi, chaining him to pipes.", {"Officers"}),
    # nor who is only told to have nothing against somebody
    ("Tarek Hamidi was tortured with wires in Maseru; a former judge said that the police had no evidence.", set()),
    ("Tarek Hamidi was tortured with wires in Maseru; a former judge said that police had no case against him.", set()),
    ("Tarek Hamidi was tortured with wires in Maseru; a former judge said that police had beaten others too.",
     {"police"}),
    ("Tarek Hamidi was arrested in Maseru in May; a former judge said that the police had no evidence.", {"police"}),
)  # fmt: skip


@pytest.mark.parametrize(("text", "doers"), DOERS)
def test_who_deplores_it_or_has_no_proof_did_nothing(extractor: Extractor, text: str, doers: set[str]) -> None:
    assert doers_to(facts_told(extractor, text), "Tarek Hamidi") == doers


SPOKEN_FOR = (
    ("The arrest came a day after the lawyers had defended Tarek Hamidi in court.", set()),
    ("The arrests were made hours before they were to represent Tarek Hamidi, a baker.", set()),
    ("The arrest came two days after police visited Tarek Hamidi, a baker, at home.", {("arrest", "Tarek Hamidi")}),
    ("The arrest of Tarek Hamidi came after the editors had met Otto Kern.", {("arrest", "Tarek Hamidi")}),
)


@pytest.mark.parametrize(("text", "told"), SPOKEN_FOR)
def test_whom_those_taken_spoke_for_is_not_taken(
    extractor: Extractor, text: str, told: set[tuple[str, str]]
) -> None:
    assert suffered(lambda t: facts_told(extractor, t), text) == told


def test_a_gerund_before_a_semicolon_is_of_no_one_behind_it() -> None:
    words = ["rooms", ",", "chaining", "him", ";", "the", "warden", "thanks", "us"]
    tag = ["NNS", ",", "VBG", "PRP", ":", "DT", "NN", "VBZ", "PRP"]
    dep = ["dep", "punct", "advcl", "dobj", "punct", "det", "nsubj", "ROOT", "dobj"]
    tree = tree_of(words, tag, dep, [7, 2, 7, 2, 7, 6, 7, 7, 7])
    keep_listed(tree)
    assert (tree.dep[2], tree.head[2]) == ("conj", 0)
    whole = tree_of([*words[:4], ",", *words[5:]], tag, dep, [7, 2, 7, 2, 7, 6, 7, 7, 7])
    keep_listed(whole)
    assert (whole.dep[2], whole.head[2]) == ("advcl", 7)


OF_CULPRITS = (
    ("On the Arrest of General Palan in Lesotho",
     "General Karim Palan was arrested on 3 May for the enforced disappearance of the nurse Ana Ruz in 2004.", set()),
    ("On the arrest of General Karim Palan",
     "General Karim Palan was arrested on 12 August for the abduction of the activists Ana Ruz and Mira Dole.", set()),
    ("On the detention of General Karim Palan",
     "General Karim Palan was detained on 12 August over the torture of the poet Ana Ruz. His detention is welcome.",
     set()),
    ("On the arrest of poet Karim Palan",
     "Karim Palan was arrested on 12 August. He is charged with insulting the king.", {"arrest", "charge"}),
)  # fmt: skip


@pytest.mark.parametrize(("title", "text", "acts"), OF_CULPRITS)
def test_the_arrest_of_who_harmed_others_is_none_of_the_title(
    extractor: Extractor, title: str, text: str, acts: set[str]
) -> None:
    found = facts_told(extractor, text, title=title, published="2015-01-01")
    assert {r.act for r in found if "Karim Palan" in {p.name for p in r.people if p.role == "victim"}} == acts


@pytest.mark.parametrize(("text", "people"), [
    ("Otto Kern was arrested while defending the relatives of a murdered student.", {("arrest", "Otto Kern")}),
    ("Mr. Kern was arrested to stop him from meeting the parents of a murdered cook.", {("arrest", "Kern")}),
    ("Otto Kern was arrested for murdering a student.", set()),
])  # fmt: skip
def test_a_victim_told_of_is_no_crime_of_who_is_held(
    extractor: Extractor, text: str, people: set[tuple[str, str]]
) -> None:
    assert {x for x in suffered(lambda t: facts_told(extractor, t), text) if "Kern" in x[1]} == people


@pytest.mark.parametrize(("stay", "day"), [
    ("on 20 June 2024, and released after three weeks", "2024-07-11"),
    ("on 20 June 2024 and freed after 30 days in solitary confinement", "2024-07-20"),
    ("in June 2024 and freed after a month in prison", "2024-07"),
    ("on 20 June 2024 and freed after questioning", "2024-06-20"),
    ("on 20 June 2024 and freed after several hours", "2024-06-20"),
])  # fmt: skip
def test_who_was_freed_after_weeks_was_not_freed_on_the_day_of_the_arrest(
    extractor: Extractor, stay: str, day: str
) -> None:
    found = facts_told(extractor, f"Otto Kern was arrested {stay}.", published="2025-01-01")
    assert [r.date.edtf for r in found if r.act == "release" and r.date is not None] == [day]


def test_a_release_has_its_own_day_after_a_stay(extractor: Extractor) -> None:
    text = "On 20 June 2024 Otto Kern, arrested in April, was released after two months."
    assert [r.date.edtf for r in facts_told(extractor, text) if r.act == "release" and r.date is not None] == [
        "2024-06-20"
    ]
