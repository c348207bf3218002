"""What a whole article tells over several sentences: clients, offices, sets, charged deeds, what is known."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader, suffered


def modes(read: Reader, text: str, act: str) -> set[str]:
    return {i.modality for i in read(text) if i.act == act}


@pytest.mark.parametrize(
    "text",
    [
        "Mina Saleh was fined. Luc Mballa's counsel said his client had been beaten by soldiers.",
        "Mina Saleh was fined. A lawyer for Luc Mballa said that her client had been beaten by soldiers.",
        "Mina Saleh was fined. Advocate Rekha Pillai represents Luc Mballa. Her client was beaten by soldiers.",
    ],
)
def test_a_client_is_whom_the_lawyer_speaks_for(read: Reader, text: str) -> None:
    assert {who for act, who in suffered(read, text) if act != "fine"} == {"Luc Mballa"}


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Poet Luc Mballa was convicted of murdering a guard after a confession.", {("conviction", "Luc Mballa")}),
        ("Student Mina Saleh is on trial for injuring two officers.", {("trial", "Mina Saleh")}),
        ("Luc Mballa was hanged in May after a conviction for the murder of a clerk.", {("execution", "Luc Mballa")}),
        ("All were accused of assaulting an officer. Luc Mballa was given four years.", {("sentencing", "Luc Mballa")}),
    ],
)
def test_a_deed_charged_to_the_persecuted_is_no_incident(
    read: Reader, text: str, kept: set[tuple[str, str]]
) -> None:
    assert suffered(read, text) == kept


def test_an_officer_convicted_of_a_killing_stays_its_doer(read: Reader) -> None:
    (killing,) = [i for i in read("Police officer Luc Mballa was convicted of killing the activist Mina Saleh.")
                  if i.act == "killing"]  # fmt: skip
    assert {(p.name, p.role) for p in killing.people} == {("Mina Saleh", "victim"), ("Luc Mballa", "perpetrator")}


def test_suicide_is_no_execution(read: Reader) -> None:
    assert suffered(read, "Police arrested Luc Mballa on Friday. He hanged himself in his cell two days later.") == {
        ("arrest", "Luc Mballa"), ("death_in_custody", "Luc Mballa")}  # fmt: skip
    assert not suffered(read, "Neighbours found a man who later hanged himself.")


@pytest.mark.parametrize(
    ("text", "act", "mode"),
    [
        ("Mina Saleh did not attend because she had been arrested the night before.", "arrest", "reported"),
        ("Mina Saleh could not attend because police had arrested her on Monday.", "arrest", "reported"),
        ("Mina Saleh did not know that Luc Mballa had been arrested in March.", "arrest", "reported"),
        ("Few will have forgotten that Luc Mballa was murdered in 2017.", "killing", "reported"),
        ("Luc Mballa was not in court, having been sentenced in March to two years.", "sentencing", "reported"),
        ("Luc Mballa did not resist and was beaten by police.", "attack", "reported"),
        ("We do not know whether Luc Mballa was arrested.", "arrest", "hypothetical"),
        ("Luc Mballa was not arrested or beaten.", "arrest", "denied"),
    ],
)
def test_what_holds_whatever_is_denied_above_it(read: Reader, text: str, act: str, mode: str) -> None:
    assert modes(read, text, act) == {mode}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The editor of Radio Lume was arrested in August.", {"The editor of Radio Lume"}),
        ("The lawyer of Luc Mballa was arrested in August.", {"The lawyer of Luc Mballa"}),
        ("The first was Luc Mballa. A columnist at a paper in Lume, he was arrested in May.", {"Luc Mballa"}),
        ("Luc Mballa is a poet. His wife, Mina Saleh, paints. The couple were arrested in May.",
         {"Luc Mballa", "Mina Saleh"}),
        ("Luc Mballa was fined. Mina Saleh paints. Rekha Pillai sings. The three were arrested in May.",
         {"Luc Mballa", "Mina Saleh", "Rekha Pillai"}),
        ("Luc Mballa and his wife Mina Mballa are teachers. The Mballas were arrested in May.",
         {"Luc Mballa", "Mina Mballa"}),
        ("Mina Saleh was arrested in May, as was her colleague Luc Mballa.", {"Luc Mballa", "Mina Saleh"}),
        ("Mina Saleh was arrested in May, and so was Luc Mballa.", {"Luc Mballa", "Mina Saleh"}),
        ("In 2009 two bloggers were arrested.", {"two bloggers"}),
        ("In May three students were arrested.", {"three students"}),
    ],
)  # fmt: skip
def test_who_is_meant_over_sentences(read: Reader, text: str, who: set[str]) -> None:
    assert {x for act, x in suffered(read, text) if act == "arrest"} == who


def test_the_three_are_not_those_who_judge_them(read: Reader) -> None:
    text = "Judge Luc Mballa presided. Mina Saleh sang. Rekha Pillai spoke. The three were arrested."
    assert not suffered(read, text)


@pytest.mark.parametrize(
    "text",
    [
        'Mina Saleh held up a sign that read "tortured".',
        "The room has ten beds, and one of them was occupied by Luc Mballa.",
    ],
)
def test_words_that_tell_no_act(read: Reader, text: str) -> None:
    assert not suffered(read, text)


def test_nobody_and_no_car_acts(read: Reader) -> None:
    texts = ("Luc Mballa was abducted in May. No one has seen him since.",
             "Mina Saleh was followed by a grey Lexus, and on 3 May her office was searched.")  # fmt: skip
    for text in texts:
        assert {p.role for i in read(text) for p in i.people} == {"victim"}


def test_a_death_spoken_of_again_is_one(read: Reader) -> None:
    text = "Luc Mballa was shot dead in May. A trader was asked about the killing of his former employee."
    assert suffered(read, text) == {("killing", "Luc Mballa")}


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        ("Luc Mballa was sentenced to five years in October. On appeal, in February, that was cut to three.",
         "sentence_overturned", "Luc Mballa"),
        ("Luc Mballa was sentenced to five years in October. In February an appeal court reduced it to three.",
         "sentence_overturned", "Luc Mballa"),
        ("Soldiers led the pastor, Luc Mballa, behind the church and shot him.", "killing", "Luc Mballa"),
        ("Mina Saleh received text messages warning that she would follow her brother.", "threat", "Mina Saleh"),
        ("Mina Saleh said she had received an envelope containing a bullet.", "threat", "Mina Saleh"),
    ],
)  # fmt: skip
def test_what_follows(read: Reader, text: str, act: str, who: str) -> None:
    assert (act, who) in suffered(read, text)


def test_the_same_term_has_its_years(read: Reader) -> None:
    text = "Luc Mballa was sentenced to eight years for conspiracy. Rekha Pillai got the same term for spreading lies."
    terms = {p.name: i.penalty.text for i in read(text) if i.penalty for p in i.people}
    assert terms == {"Luc Mballa": "eight years", "Rekha Pillai": "eight years"}
