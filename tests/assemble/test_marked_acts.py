"""Which words are marked as acts: one mark a telling, and words that the heads hear without a span. Invented people."""

import numpy as np
import pytest

from pipeline.assemble.marked_acts import one_mark_each
from pipeline.assemble.text.belief import Belief
from pipeline.assemble.text.heard_acts import heard_acts
from pipeline.clean import article_from_text
from pipeline.records import Entity
from tests.assemble.test_heard import KINDS, view_from


def marked(view, *words):
    out = []
    for word in words:
        start = view.text.index(word)
        out.append(Entity(label="ACT", start=start, end=start + len(word), text=word))
    return out


@pytest.mark.parametrize(
    ("text", "told", "left"),
    [
        ("Amina Yusuf spent nine days in solitary confinement.", ["spent", "solitary confinement"],
         ["solitary confinement"]),
        ("Omar Saleh was moved to house arrest in May.", ["moved", "house arrest"], ["house arrest"]),
        ("The baker suffered a fractured wrist.", ["suffered", "fractured wrist"], ["fractured wrist"]),
        ("A bench ordered pre-trial detention for Omar Saleh.", ["ordered", "pre-trial detention"],
         ["pre-trial detention"]),
        ("Amina Yusuf faces a charge of sedition.", ["faces", "charge"], ["charge"]),
        ("The charge against Amina Yusuf was dropped.", ["charge", "dropped"], ["charge"]),
        ("He is held in solitary confinement in Kano.", ["held", "solitary confinement"], ["held"]),
        ("She is serving her sentence in Kano.", ["serving", "sentence"], ["serving"]),
        # two acts stay two
        ("Amina Yusuf was arrested after a raid.", ["arrested", "raid"], ["arrested", "raid"]),
        ("The court upheld the conviction of Omar Saleh.", ["upheld", "conviction"], ["upheld", "conviction"]),
        ("Police released her without charge.", ["released", "charge"], ["released", "charge"]),
        ("She spent a night in a cell before her trial.", ["spent"], ["spent"]),
        ("A court found the baker guilty of theft.", ["found"], ["guilty"]),
        ("A court found the baker guilty of theft.", ["found", "guilty"], ["guilty"]),
        ("A diver found Omar Saleh dead.", ["found"], ["found"]),
        ("A court found that he lied. He looked guilty.", ["found"], ["found"]),
        # how somebody was left, and where
        ("Police shot him dead in Kano.", ["shot", "dead"], ["shot"]),
        ("A diver found Omar Saleh dead.", ["found", "dead"], ["found", "dead"]),
        ("Three of the monks remain missing.", ["remain", "missing"], ["missing"]),
        ("Two men were beaten in custody.", ["beaten", "in custody"], ["beaten"]),
        ("Two men were beaten while in custody.", ["beaten", "in custody"], ["beaten", "in custody"]),
    ],
)  # fmt: skip
def test_one_act_has_one_mark(extractor, text, told, left):
    view = view_from(extractor, text)
    assert [m.text for m in one_mark_each(view, marked(view, *told))] == left


@pytest.mark.parametrize("word", ["questioned", "summoned"])
def test_who_is_summoned_is_marked_only_where_the_heads_are_sure(extractor, word):
    view = view_from(extractor, f"Amina Yusuf was {word} on Monday.")
    for chance, left in ((0.7, 0), (0.9, 1)):
        view.belief = hearing(view, **{word: chance})
        assert len(one_mark_each(view, marked(view, word))) == left


@pytest.mark.parametrize(
    ("text", "heard", "marks"),
    [
        ("His nose was bloodied at the gate.", {"bloodied": 0.8}, ["bloodied"]),
        ("His nose was bloodied at the gate.", {"bloodied": 0.6}, []),  # not surely enough
        ("The charges, read to him in May, are grave.", {"charges": 0.4}, ["charges"]),
        ("Amina Yusuf faces a charge of sedition.", {"charge": 0.4}, ["charge"]),
        ("He came without charge to the mill.", {"charge": 0.4}, []),
        ("Omar Saleh stood trial in Kano.", {"trial": 0.4}, ["stood trial"]),
        ("A trial of seeds went on.", {"trial": 0.4}, []),
        ("He was held in a camp.", {"was": 0.9}, []),  # an auxiliary
        ("A pillar fell on the squad.", {"squad": 0.9}, []),
        ("A brother spoke of the death at the mill.", {"death": 0.5}, ["death"]),
        ("A doctor wrote down the cause of death.", {"death": 0.5}, []),
        ("He was let go without arrest.", {"arrest": 0.5}, []),
        ("The bench issued an arrest warrant.", {"arrest": 0.5}, []),
        ("The four are behind bars.", {"bars": 0.5}, ["behind bars"]),
        ("The four saw the bars of the gate.", {"bars": 0.5}, []),
        ("The potter was released on bail.", {"bail": 0.5}, []),
    ],
)
def test_what_the_heads_hear_without_a_span(extractor, text, heard, marks):
    view = view_from(extractor, text)
    view.belief = hearing(view, **heard)
    assert [text[a:b] for a, b in heard_acts(view, [])] == marks


@pytest.mark.parametrize(
    ("text", "words", "marks"),
    [
        ("He was held on terrorism charges.", "charges", []),
        ("The charges on which he is held are new.", "charges", ["charges"]),
        ("Her mother was seriously hurt.", "seriously", []),
        ("The office sent out a press release in May.", "release", []),
        ("Press note - For immediate release", "release", []),
        ("They called for the immediate release of Omar Saleh.", "release", ["release"]),
        ("He wants an immediate and unconditional release.", "immediate and unconditional release", ["release"]),
        ("They called for his immediate release.", "immediate", []),
        ("It is her conviction that he lied, the baker said.", "conviction", []),
        ("His religious convictions are strong.", "convictions", []),
        ("His conviction that year was quashed.", "conviction", ["conviction"]),
        ("Two agents took her to the city hospital.", "took", []),
        ("Two agents took her to a psychiatric hospital.", "took", ["took"]),
        ("Two agents took her to a camp.", "took", ["took"]),
        ("The bench was presided over by Omar Saleh.", "presided", []),
        ("Held: (1) The search was lawful.", "Held", []),
        ("Held since May, he is ill.", "Held", ["Held"]),
        # what is only a part of how an act is told
        ("He was held incommunicado in Kano.", "held", ["held incommunicado"]),
        ("He died in custody in Kano.", "died", ["died in custody"]),
        ("Death in Custody of a Baker", "in Custody", ["Death in Custody"]),
        ("Criminal proceedings against him went on.", "Criminal", ["proceedings"]),
        ("Criminal gangs went on.", "Criminal", ["Criminal"]),
        ("He had been declared missing in May.", "declared missing", ["missing"]),
    ],
)
def test_what_tells_none_and_what_tells_more(extractor, text, words, marks):
    view = view_from(extractor, text)
    start = text.index(words)
    assert [text[a:b] for a, b in heard_acts(view, [(start, start + len(words))])] == marks


def test_a_word_of_a_penalty_is_told_by_the_verb_that_gives_it(extractor):
    text = "The baker got a fine of 40 euros, the cook a week in jail."
    view = view_from(extractor, text)
    start = text.index("fine")
    penalty = Entity(label="PENALTY", start=start, end=start + len("fine of 40 euros"), text="fine of 40 euros")
    left = [m.text for m in one_mark_each(view, [*marked(view, "fine"), penalty]) if m.label == "ACT"]
    assert left == ["got"]


def test_a_preposition_alone_marks_nothing(extractor):
    text = "He is in Kano, once more inside."
    view = view_from(extractor, text)
    view.belief = Belief()
    assert heard_acts(view, [(text.index("in "), text.index("in ") + 2)]) == []


def hearing(view, **chances: float) -> Belief:
    """Let the heads give words a chance of some act, spread over two types."""
    told = np.zeros((len(view.words), len(KINDS)), np.float32)
    for word, chance in chances.items():
        told[view.words.index(word), :2] = chance / 2
    return Belief({k: i for i, k in enumerate(KINDS)}, told)


def test_what_the_heads_alone_hear_has_the_act_that_a_rule_tells_with_it(extractor):
    text = (
        "Police put Amina Yusuf under house arrest in May. Omar Saleh has been in custody since. The baker was found "
        "guilty at a trial in Kano. Rosa Lot was arrested after a raid."
    )
    ((line, found),) = extractor.extract([article_from_text(text)])
    marks = {e.text: e.act for e in line.entities if e.label == "ACT"}
    assert marks["house arrest"] == "house_arrest"
    assert marks["in custody"] == "detention"
    assert marks["arrested"] == "arrest"
    assert marks.get("trial") in {None, "trial"}
    assert {i.act for i in found} >= {"house_arrest", "detention", "arrest"}
