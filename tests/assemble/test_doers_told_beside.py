"""Who did it where the text says it past an aside, above a noun or in the next clause, and who only stands near it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest

from pipeline.assemble.by_whom.hands import of_phrase
from pipeline.assemble.text.participles import describe_joined
from pipeline.assemble.text.strays import rehang_strays
from pipeline.assemble.text.tree import Tree
from tests.assemble.readings import Reader
from tests.assemble.test_by_whom_otherwise import doers
from tests.assemble.test_equal_parses import parse

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

PERPETRATOR = "perpetrator"


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        # "by" hung on what stands above the noun of the deed
        ("The video of the beating of Petra Dolan by soldiers went round.", "attack", {"soldiers"}),
        ("The condemnation of the murder of Petra Dolan by the European Union was loud.", "killing", set()),
        (
            "Nobody knows if it is linked with the murder of Omar Keller, a baker, by unidentified men over a field.",
            "killing",
            {"unidentified men"},
        ),
        # a plea told past its day and court
        (
            ("Jonas Ude pleaded guilty on Monday to playing a part in the kidnappings of nurses Petra Dolan and "
            "Omar Keller."),
            "abduction",
            {"Jonas Ude"},
        ),
        (
            ("Jonas Ude, 44, pleaded guilty Tuesday in federal court in Boston to taking part in the kidnapping of "
            "Petra Dolan."),
            "abduction",
            {"Jonas Ude"},
        ),
        ("Jonas Ude pleaded not guilty on Monday to the kidnapping of Petra Dolan.", "abduction", set()),
        # the name, not what is said of its bearer
        (
            "Vera Lund, a Kelmar woman accused of killing her colleague, Petra Dolan, in June 2014, is free on bail.",
            "killing",
            {"Vera Lund"},
        ),
        # a party to the deed, by what they are called, admit or claim
        ("The judge found that Jonas Ude was a participant in the kidnapping of Petra Dolan.", "abduction",
         {"Jonas Ude"}),
        ("Jonas Ude, the mastermind of the murder of Petra Dolan, was jailed.", "killing", {"Jonas Ude"}),
        ("Jonas Ude, the alleged mastermind of the murder of Petra Dolan, was jailed.", "killing", set()),
        ("Jonas Ude was not the mastermind of the murder of Petra Dolan.", "killing", set()),
        ("Jonas Ude, a suspect in the murder of Petra Dolan, was jailed.", "killing", set()),
        ("Jonas Ude admitted to his part in the murder of Petra Dolan.", "killing", {"Jonas Ude"}),
        ("Rebels claimed the killing of Petra Dolan.", "killing", {"Rebels"}),
        ("Her family claimed the killing of Petra Dolan as murder.", "killing", set()),
        ("Petra Dolan spent a month in the hands of rebels.", "abduction", {"rebels"}),
        # the name that a later sentence gives
        ("A gunman shot Petra Dolan dead. The attacker, Jonas Ude, was caught.", "killing", {"Jonas Ude"}),
        ("A gunman shot Petra Dolan dead. The gunman was identified as Jonas Ude, 31.", "killing", {"Jonas Ude"}),
        ("A gunman shot Petra Dolan dead. Police identified the gunman as Jonas Ude.", "killing", {"Jonas Ude"}),
        ("A gunman shot Petra Dolan dead. Police did not identify the gunman as Jonas Ude.", "killing", {"gunman"}),
        ("A gunman shot Petra Dolan dead. The driver, Jonas Ude, fled.", "killing", {"gunman"}),
        ("Gunmen shot Petra Dolan dead. The gunman, Jonas Ude, was caught.", "killing", {"Gunmen"}),
        # two deeds of one owner, one accusation
        (
            "Two men have been indicted for their role in Petra Dolan's kidnapping and murder on Easter Eve.",
            "killing",
            {"Two men"},
        ),
        # the raid is told of others, the clash with a foe
        (
            "Seven fishermen were killed while four others were arrested in raids conducted by the navy.",
            "killing",
            {"navy"},
        ),
        (
            "Six porters were hurt and two were killed in clashes with border guards at a ford.",
            "killing",
            {"border guards"},
        ),
        (
            "Two porters were killed and six hurt in clashes with border guards at a ford.",
            "killing",
            {"border guards"},
        ),
        ("Two officers were killed in clashes with porters at a ford.", "killing", set()),
        ("Bakers marched in spite of a security force sweep that killed 15 people.", "killing", {"security force"}),
        ("A police station bombing killed seven people.", "killing", set()),
        ("An anti-rebel operation that killed seven farmers was halted.", "killing", set()),
        # what is taken from the victim, told with its own subject
        (
            "On 7 June, Omar Keller was beaten in Kelmar and his bag was stolen by a thin man with a limp.",
            "attack",
            {"thin man"},
        ),
        (
            "On 7 June, Omar Keller was beaten in Kelmar and his wife was led home by a thin man who knew his name.",
            "attack",
            set(),
        ),
        # a fuller phrase
        ("Petra Dolan said that she was being followed by men riding motorcycles.", "harassment",
         {"men riding motorcycles"}),
    ],
)  # fmt: skip
def test_who_did_it(read: Reader, text: str, act: str, who: set[str]) -> None:
    assert doers(read, text, act) == {(name, PERPETRATOR) for name in who}


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        # only came upon them
        ("Omar Keller was found by drivers on a verge, badly beaten, and carried to a clinic.", "attack", set()),
        ("Omar Keller was found by soldiers and shot.", "attack", {"soldiers"}),
        # only believed that another did it
        ("Detectives suspected that Omar Keller stole the boat, abducted Petra Dolan and drowned her dog.", "abduction",
         set()),
        # claimed another deed
        (
            ("Rebels claimed responsibility for the 9 June 2021 bombings in Kelmar that killed 30 people. The murder "
            "of Petra Dolan shook the town."),
            "killing",
            {"Rebels"},
        ),
        ("Rebels claimed responsibility for the attack. Petra Dolan was murdered on Monday in Oran.", "killing",
         {"Rebels"}),
        # a fight of two sides, told before what one of them did
        (
            ("Two brothers were killed in a clash between dockers and guards in Kelmar. "
            "The mayor said the rebels burned a depot."),
            "killing",
            set(),
        ),
        # a group of which "the group" wants something is another
        ("Hezbollah runs the port. The group is in talks with Hamas. In June the group abducted three bakers.",
         "abduction", {"Hezbollah"}),
        ("Hamas runs the port. In June the group abducted three bakers.", "abduction", {"Hamas"}),
        # a heading tells of the next section
        (
            ("Omar Keller, a baker, was missed at work. On Sunday his sister learned that he had been killed.\n\n"
            "Part Two: Raids by Armed Bandits\n\nNine farmers told us of fires."),
            "killing",
            set(),
        ),
        # a law, and no deed
        ("Any adult who rapes a pupil is punished with ten years of hard labour.",
         "sexual_violence", set()),
    ],
)  # fmt: skip
def test_who_only_stands_near(read: Reader, text: str, act: str, who: set[str]) -> None:
    assert doers(read, text, act) == {(name, PERPETRATOR) for name in who}


def test_rebels_did_not_do_it_twice(read: Reader) -> None:
    text = (
        "Rebels claimed responsibility for the 9 June 2021 bombings in Kelmar that killed 30 people. The "
        "assassination of Petra Dolan shook the town."
    )
    found = [r for r in read(text) if r.act == "killing" and any(p.name == "Petra Dolan" for p in r.people)]
    assert found
    assert not any(o.role == PERPETRATOR for r in found for o in r.organisations)


@pytest.mark.parametrize(
    ("last", "who"),
    [
        ("A street was named for slain editor Petra Dolan.", set()),
        ("Killed were Petra Dolan, Omar Keller and Vera Lund.", {"rebels"}),
    ],
)
def test_the_slain_are_not_all_of_the_set_before(read: Reader, last: str, who: set[str]) -> None:
    found = [r for r in read(f"On 3 May 2021 rebels killed 40 people in Oran. {last}") if r.act == "killing"]
    named = [r for r in found if any(p.name == "Petra Dolan" for p in r.people)]
    assert named
    assert {o.name for r in named for o in r.organisations if o.role == PERPETRATOR} == who


def test_who_claims_another_attack(read: Reader) -> None:
    text = (
        "Rebels claimed responsibility for two bombings in Lima in May. Petra Dolan was stabbed to death in Oran on "
        "Monday."
    )
    assert doers(read, text, "killing") == set()


def test_who_shot_at_somebody_before_need_not_have_killed_them(read: Reader) -> None:
    text = (
        "Omar Keller was murdered in Kelmar on 3 May. His cook says that he was previously shot at by two "
        "strangers."
    )
    assert doers(read, text, "killing") == set()
    assert doers(read, text, "attempted_killing") == {("two strangers", PERPETRATOR)}


def test_who_seized_them_abducted_them(read: Reader) -> None:
    text = (
        "Omar Keller was abducted in Kelmar in 2018. Turkish agents seized him outside his house and bundled him into "
        "a van."
    )
    assert doers(read, text, "abduction") == {("Turkish agents", PERPETRATOR)}


@pytest.mark.parametrize(
    ("last", "who"),
    [
        ("Two vets and five of their guests were also abducted at the dairy.", {"Gunmen"}),
        ("Two vets and five of their guests were abducted in Oran in May.", set()),
    ],
)
def test_also_ties_it_to_the_deed_before(read: Reader, last: str, who: set[str]) -> None:
    found = [r for r in read(f"Gunmen abducted 14 herders of a dairy in Kelmar on Monday. {last}") if r.group]
    vets = [r for r in found if r.group is not None and "vets" in r.group.text]
    assert vets
    assert {o.name for r in vets for o in r.organisations if o.role == PERPETRATOR} == who


def test_who_is_charged_with_one_deed_is_not_told_to_have_done_another(read: Reader) -> None:
    text = "Two men have been charged with kidnapping Petra Dolan. Petra Dolan was killed on 3 May in Kelmar."
    assert doers(read, text, "killing") == set()


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        (
            ("Editor Petra Dolan was arrested early on Friday in a raid of the army and police, who accused her "
            "of sedition, reports said."),
            "arrest",
            {"army", "police"},
        ),
        ("Editor Petra Dolan was arrested on Friday in a raid of the police station in Kelmar.", "arrest", set()),
        ("Public security officials in Kelmar county detained Petra Dolan on 3 May.", "arrest",
         {"Public security officials"}),
        (
            "After Petra Dolan's formal arrest on 9 May, the prosecutor sent it back to state security officials.",
            "arrest",
            set(),
        ),
    ],
)  # fmt: skip
def test_authorities(read: Reader, text: str, act: str, who: set[str]) -> None:
    assert doers(read, text, act) == {(name, "authority") for name in who}


@pytest.mark.parametrize(
    ("last", "who"),
    [
        ("The panel had found editor Petra Dolan guilty of libel in June.", set()),
        ("Editor Petra Dolan was found guilty of libel in June.", {("Kelmar City Court", "authority")}),
    ],
)
def test_a_panel_is_not_the_one_court_named(read: Reader, last: str, who: set[tuple[str, str]]) -> None:
    assert doers(read, f"The Kelmar City Court will hear it on 16 May. {last}", "conviction") == who


def relations(tree: Tree) -> list[tuple[str, str, str]]:
    """Return word, relation and governor of each token."""
    return [(w, d, tree.words[h]) for w, d, h in zip(tree.words, tree.dep, tree.head, strict=True)]


def test_a_bare_by_takes_the_noun_after_it() -> None:
    tree = parse(
        "Pupils/NNS/nsubjpass>2 were/VBD/auxpass>2 taken/VBN/ROOT>2 in/IN/prep>2 Tiga/NNP/pobj>3 by/IN/agent>2 "
        "the/DT/det>8 radical/JJ/amod>8 outfit/NN/parataxis>2 ././punct>2"
    )
    rehang_strays(tree)
    assert ("outfit", "pobj", "by") in relations(tree)


def test_two_plurals_after_by_are_one_phrase() -> None:
    tree = parse(
        "She/PRP/nsubjpass>2 was/VBD/auxpass>2 taken/VBN/ROOT>2 by/IN/agent>2 plainclothes/NNS/pobj>3 "
        "officers/NNS/pobj>3 ././punct>2"
    )
    rehang_strays(tree)
    assert ("plainclothes", "compound", "officers") in relations(tree)


@pytest.mark.parametrize(
    ("told", "joined"),
    [
        (
            ("Widows/NNS/nsubj>6 of/IN/prep>0 Okiro/NNP/pobj>1 and/CC/cc>2 slain/VBN/acl>0 Dolan/NNP/dobj>4 "
            "wept/VBD/ROOT>6 ././punct>6"),
            True,
        ),
        (
            ("Men/NNS/nsubj>7 who/WP/nsubj>2 came/VBD/relcl>0 home/NN/advmod>2 and/CC/cc>2 slain/VBD/conj>2 "
            "Dolan/NNP/dobj>5 wept/VBD/ROOT>7 ././punct>7"),
            False,
        ),
    ],
)
def test_the_slain_after_and(told: str, joined: bool) -> None:
    tree = parse(told)
    describe_joined(tree)
    assert (("slain", "amod", "Dolan") in relations(tree)) is joined


def test_a_verb_is_no_part_of_who_did_it() -> None:
    tree = parse("Cook/NN/nsubj>4 claims/VBZ/compound>3 prison/NN/compound>3 guard/NN/nsubj>4 fled/VBD/ROOT>4")
    view = cast("DocView", tree)
    assert [of_phrase(view, 3, c) for c in (1, 2)] == [False, True]
