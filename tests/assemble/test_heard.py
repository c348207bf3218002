"""What the recogniser's heads add where no rule reads: values of mentions, and acts."""

from typing import get_args

import numpy as np
import pytest

from pipeline.assemble.components import read
from pipeline.assemble.confidence import features
from pipeline.assemble.events import events_of
from pipeline.assemble.facts import facts_of
from pipeline.assemble.law.heard import more_charges, more_counts, more_laws, more_penalties, penalty_of
from pipeline.assemble.text.belief import Belief, Told, belief_of
from pipeline.assemble.text.view import view_of
from pipeline.assemble.who.cast import cast_of
from pipeline.records import Act, Article, Producer, stable_id

KINDS = [*get_args(Act), "UNTOLD"]


def view_from(extractor, text):
    """Read a text as the pipeline does, without what the heads say of acts and values."""
    article = Article(stable_id("rep", text), "text", "0" * 64, 0, text, published="2021-06-01")
    with extractor.nlp.select_pipes(enable=["habeas_encoder"]):
        view = view_of(extractor.nlp(text), article)
    view.learned, view.belief = {}, Belief()
    return view


def hear(view, label, words):
    start = view.text.index(words)
    view.learned.setdefault(label, []).append((start, start + len(words)))


def believe(view, word, act, victim=None, sure=0.9):
    """Let the heads say that a word tells an act, and who suffered it."""
    size = len(view.words)
    told = np.zeros((size, len(KINDS)), np.float32)
    t = view.words.index(word)
    told[t, KINDS.index(act)] = sure
    victims = np.zeros(size, np.float32)
    if victim is not None:
        victims[view.words.index(victim)] = 0.9
    view.belief = Belief({k: i for i, k in enumerate(KINDS)}, told, victims, [Told(t, t, act, sure)])
    return t


def test_spans_that_touch_a_rules_find_are_not_told_twice(extractor):
    view = view_from(extractor, "A court in Kano convicted Amina Yusuf of sedition under Section 50 of the Penal Code.")
    facts = facts_of(view)
    hear(view, "CHARGE", "sedition")
    hear(view, "LAW", "Section 50")
    assert more_charges(view, facts.charges, facts.laws) == facts.charges != []
    assert more_laws(view, facts.laws) == facts.laws != []


def test_a_charge_without_a_cue_gets_its_category(extractor):
    view = view_from(extractor, "What they hold against Amina Yusuf: spreading false news, so her brother.")
    hear(view, "CHARGE", "spreading false news")
    [charge] = more_charges(view, [], [])
    assert (charge.text, charge.category) == ("spreading false news", "false_information")
    assert view.text[charge.start : charge.end] == charge.text


@pytest.mark.parametrize(
    ("text", "words", "kind", "iso", "status"),
    [
        ("For Amina Yusuf it came to eight years.", "eight years", "imprisonment", "P8Y", "imposed"),
        ("She faces up to ten years.", "ten years", "imprisonment", "P10Y", "maximum"),
        ("Out came a fine of 300 dollars.", "fine of 300 dollars", "fine", None, "imposed"),
        ("Two years, suspended, was the answer.", "Two years, suspended", "imprisonment", "P2Y", "suspended"),
    ],
)
def test_a_penalty_gets_its_value(extractor, text, words, kind, iso, status):
    view = view_from(extractor, text)
    hear(view, "PENALTY", words)
    [penalty] = more_penalties(view, [], None)
    assert (penalty.text, penalty.kind, penalty.term_iso, penalty.status) == (words, kind, iso, status)
    assert penalty.fine is None or penalty.fine.currency == "USD"


def test_a_penalty_whose_words_tell_no_value_is_left(extractor):
    assert penalty_of("They gave her what for.", 14, None) is None
    view = view_from(extractor, "They gave her what for.")
    hear(view, "PENALTY", "what for")
    assert more_penalties(view, [], None) == []


def test_how_long_custody_lasted_is_no_penalty(extractor):
    view = view_from(extractor, "Officers detained both monks for a year. A panel gave them eight months.")
    hear(view, "PENALTY", "year")
    hear(view, "PENALTY", "eight months")
    assert [p.text for p in more_penalties(view, [], None)] == ["eight months"]


def test_the_kind_of_a_penalty_is_not_told_beside_its_length(extractor):
    view = view_from(extractor, "The panel in Kano sent Amina Yusuf to RTL for two years over a court song.")
    facts = facts_of(view)
    hear(view, "PENALTY", "RTL")
    told = [p for p in facts.penalties if p.term_iso == "P2Y"]
    assert told
    assert more_penalties(view, told, None) == told


@pytest.mark.parametrize("words", ["fabricated", "politically motivated"])
def test_what_is_said_of_charges_is_none(extractor, words):
    view = view_from(extractor, f"Amina Yusuf was held on what her lawyer called {words} charges.")
    hear(view, "CHARGE", words)
    assert more_charges(view, [], []) == []


def test_a_count_gets_its_bounds_or_is_left(extractor):
    view = view_from(extractor, "In with them went at least six bakers and somebody.")
    hear(view, "COUNT", "at least six bakers")
    hear(view, "COUNT", "somebody")
    assert [(c.text, c.min, c.max) for c in more_counts(view, [])] == [("at least six bakers", 6, None)]


def acts_of(view):
    cast = cast_of(view)
    return [
        (e.act, e.modality, [cast.people[p].name for p in e.victims.people], [a.text for a in e.actors], e.learned)
        for e in events_of(view, cast, facts_of(view))
    ]


def test_an_act_that_no_rule_knows_is_read_with_its_victim(extractor):
    view = view_from(extractor, "Guards marmelised Amina Yusuf in the yard on 3 May 2021.")
    assert acts_of(view) == []
    believe(view, "marmelised", "ill_treatment", "Amina")
    assert acts_of(view) == [("ill_treatment", "reported", ["Amina Yusuf"], ["Guards"], True)]


def test_the_clause_tells_the_victim_of_an_act_that_is_sure(extractor):
    view = view_from(extractor, "Guards marmelised Amina Yusuf in the yard on 3 May 2021.")
    believe(view, "marmelised", "ill_treatment", sure=0.95)
    assert [(act, names) for act, _, names, _, _ in acts_of(view)] == [("ill_treatment", ["Amina Yusuf"])]


def test_a_pronoun_that_the_rules_refuse_is_nobody(extractor):
    text = "Reporter Omar Saleh was smeared. He had been convicted in an Oslo court of impersonating Omar Saleh."
    view = view_from(extractor, text)
    believe(view, "convicted", "conviction", "He")
    assert [act for act, *_ in acts_of(view)] == ["harassment"]


@pytest.mark.parametrize(
    ("act", "victim", "sure"), [("UNTOLD", "Amina", 0.9), ("ill_treatment", None, 0.8), ("ill_treatment", "Amina", 0.4)]
)
def test_an_act_that_did_not_happen_or_befell_nobody_or_is_unsure_is_left(extractor, act, victim, sure):
    view = view_from(extractor, "Guards marmelised Amina Yusuf in the yard on 3 May 2021.")
    believe(view, "marmelised", act, victim, sure=sure)
    assert acts_of(view) == []


@pytest.mark.parametrize(
    ("text", "word", "act", "victim"),
    [
        ("Police brought the chief, Amina Yusuf, to dinner.", "brought", "arrest", "Yusuf"),
        ("Thai officers passed the suspect Amina Yusuf to prosecutors.", "passed", "forced_return", "Yusuf"),
        ("Amina Yusuf was kept in a cell pending trial.", "trial", "trial", "Yusuf"),
        ("Amina Yusuf, a nurse in jail, was refused medical parole.", "refused", "ill_treatment", "Yusuf"),
    ],
)
def test_what_the_clause_denies_is_not_read(extractor, text, word, act, victim):
    view = view_from(extractor, text)
    believe(view, word, act, victim)
    assert [a for a in acts_of(view) if a[0] == act] == []


def test_a_fine_of_a_body_is_not_that_of_a_person_told_beside_it(extractor):
    view = view_from(extractor, "A court fined Amina Yusuf 300 dollars and mulcted Free Word Centre of 500 dollars.")
    believe(view, "mulcted", "fine", "Centre")
    assert [(a[0], a[2]) for a in acts_of(view)] == [("fine", ["Amina Yusuf"]), ("fine", [])]


def test_what_another_verb_befell_is_not_the_acts(extractor):
    view = view_from(extractor, "Officers cornered villagers and hold Amina Yusuf.")
    believe(view, "cornered", "arrest", "Yusuf")
    assert [a for a in acts_of(view) if a[4]] == []


def test_what_a_court_ordered_is_told_whatever_is_demanded(extractor):
    view = view_from(extractor, "They should reverse the ruling that ordered the closure of Free Word Centre.")
    cast = cast_of(view)
    [event] = [e for e in events_of(view, cast, facts_of(view)) if e.act == "organisation_shutdown"]
    assert features(event, view, cast, [event])["same_act"] == 1.0


def test_a_rules_act_is_not_read_again(extractor):
    view = view_from(extractor, "Police arrested Amina Yusuf in Kano on 3 May 2021.")
    before = acts_of(view)
    believe(view, "arrested", "detention", "Amina")
    assert acts_of(view) == before
    assert [act for act, *_ in before] == ["arrest"]


def test_who_is_left_out_of_an_act_did_not_suffer_it(extractor):
    view = view_from(extractor, "Guards marmelised all but two: Amina Yusuf and Omar Saleh.")
    believe(view, "marmelised", "ill_treatment", "Amina", sure=0.95)
    assert acts_of(view) == []


def test_chances_are_those_of_the_tokens_asked_for(extractor):
    view = view_from(extractor, "Guards marmelised Amina Yusuf.")
    t = believe(view, "marmelised", "ill_treatment", "Amina", sure=0.75)
    belief = view.belief
    assert (belief.act([t], "ill_treatment"), belief.act([t], "arrest"), belief.any_act([0, t])) == (0.75, 0, 0.75)
    assert (belief.untold([t]), belief.any_act([0])) == (0, 0)
    assert Belief().act([t], "arrest") == Belief().any_act([t]) == Belief().untold([t]) == 0


def test_a_document_of_another_recogniser_has_no_beliefs(extractor):
    assert belief_of(extractor.nlp.make_doc("Guards marmelised Amina Yusuf.")) == Belief()


def test_spans_of_a_users_own_labels_are_no_part_of_a_record(extractor):
    text = "Officers of the Third Brigade arrested Amina Yusuf in Kano."
    article = Article(stable_id("rep", text), "text", "0" * 64, 0, text, published="2021-06-01")
    producer = Producer(version="0", model="none")
    with extractor.nlp.select_pipes(enable=["habeas_encoder"]):
        before = read(extractor.nlp(text), article, producer, explain=False)
        doc = extractor.nlp(text)
    doc.spans["own"] = [doc.char_span(16, 29, label="UNIT")]
    doc.user_data["own_prob"] = [0.9]
    doc.user_data["span_heads"] = {**doc.user_data["span_heads"], "own": ["UNIT"]}
    assert before[1]
    assert read(doc, article, producer, explain=False) == before
