"""What a rule reads alike whichever of two equal parses the recogniser gives, and what stands near and is no act."""

import pytest

from pipeline.assemble.text.kinds import FACTUAL
from pipeline.assemble.text.settled import name_placed
from pipeline.assemble.text.tree import Name
from tests.assemble.readings import Reader
from tests.assemble.trees import tree_of

PEOPLE = {"perpetrator", "authority"}


@pytest.mark.parametrize(
    ("text", "act", "doer"),
    [
        ("Police accused the journalist Jan Kor of theft and tortured him.", "torture", "Police"),
        ("Rebels accused the teacher Ana Rey of spying and shot her dead in May 2021.", "killing", "Rebels"),
        ("Four men set about reporter Ana Rey with iron bars on Monday.", "attack", "Four men"),
    ],
)
def test_who_accuses_or_sets_about_somebody_harms_them(read: Reader, text: str, act: str, doer: str) -> None:
    (found,) = [i for i in read(text) if i.act == act and i.modality in FACTUAL]
    assert [p.name for p in (*found.people, *found.organisations) if p.role in PEOPLE] == [doer]


@pytest.mark.parametrize(
    "text",
    [
        "Volunteers set about the repair of Ana Rey's house with hammers and axes.",
        "The critics set about the novelist Ana Rey with glee.",
        "Children set about the teacher Ana Rey with questions.",
        "The union accused Minister Jan Kor of fraud and beat its drum.",
        "Opposition leader Ana Rey accused President Jan Kor of fraud and attacked him in a speech.",
        "Fans threw punches at Wembley Park.",
        "The road was cleared and left open.",
    ],
)
def test_what_is_near_is_no_act(read: Reader, text: str) -> None:
    assert [i.act for i in read(text) if i.modality in FACTUAL] == []


def test_whom_an_accuser_names_did_the_beating(read: Reader) -> None:
    (found,) = [i for i in read("She accused police of torture and beating the cook Jan Kor.") if i.act == "attack"]
    assert (found.modality, [p.name for p in found.organisations + found.people if p.role == "perpetrator"]) == (
        "alleged",
        ["police"],
    )


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("They threw acid at [Xu Wenzhong] .", "PERSON"),
        ("They threw acid at [Dongfeng Village] .", "PLACE"),
        ("They threw stones at [Xu Wenzhong] .", "PLACE"),
        ("It was near [Kofi Darko] 's gate .", "PERSON"),
        ("It was near [Jama Masjid] 's gate .", "PLACE"),
        ("It was near [Kofi Darko] .", "PLACE"),
    ],
)
def test_a_place_where_only_a_person_can_stand(text: str, wanted: str) -> None:
    words = text.replace("[", "").replace("]", "").split()
    inside = text[text.index("[") + 1 : text.index("]")]
    first = words.index(inside.split()[0])
    name = Name(first, first + 1, "PLACE", inside)
    name_placed(tree_of(words), name)
    assert name.label == wanted
