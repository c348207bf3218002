"""Who hears what is told, whose word a harm is, what is a lie, a dream or a fear, what lines and lists leave out."""

from __future__ import annotations

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, names

read = partial(facts_told, published="2021-10-11")


def doers(extractor: Extractor, text: str) -> set[str]:
    """Return who did what a text tells."""
    return {name for i in read(extractor, text) for name in names(i, "perpetrator", "authority")}


def modes(extractor: Extractor, text: str) -> set[tuple[str, str]]:
    """Return each act with how real it is told to be."""
    return {(i.act, i.modality) for i in read(extractor, text)}


def acts(extractor: Extractor, text: str) -> set[tuple[str, str]]:
    """Return each act with whom it befell, by name or as counted."""
    found = read(extractor, text)
    return {(i.act, ", ".join(sorted(names(i, "victim"))) or (i.group.text if i.group else "")) for i in found}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("His aunt told AFP Zinder police detained Rabo Issa on 3 May.", {"Zinder police"}),
        ("His aunt told the BBC Tamale police had detained Rabo Issa.", {"Tamale police"}),
        ("Traders told Reuters army troops detained Rabo Issa on 3 May.", {"army troops"}),
        ("A cousin told Al Jazeera Chadian soldiers shot Rabo Issa in Zinder.", {"Chadian soldiers"}),
        ("A cousin told Radio Free Asia Lhasa police took away monk Sonam Rinchen.", {"Lhasa police"}),
        ("Relatives told RFE/RL Tajik authorities arrested Rustam Odinaev.", {"Tajik authorities"}),
        ("His aunt told the newspaper Zaria Zinder police beat Rabo Issa.", {"Zinder police"}),
        ("She told President Idris Garba police detained her son Rabo Issa.", {"police"}),
        ("His aunt told the paper police beat Rabo Issa.", {"police"}),
        ("Neighbours told her police arrested Rabo Issa on 3 May.", {"police"}),
        ("His aunt told police Zinder soldiers beat Rabo Issa on 3 May.", {"Zinder soldiers"}),
        # nothing is swallowed
        ("His aunt told AFP that Zinder police detained Rabo Issa on 3 May.", {"Zinder police"}),
        ("His aunt said Zinder police detained Rabo Issa on 3 May.", {"Zinder police"}),
        ("Zinder police told Reuters officers detained Rabo Issa.", {"officers"}),
    ],
)
def test_who_hears_it_is_no_part_of_who_did_it(extractor: Extractor, text: str, who: set[str]) -> None:
    assert doers(extractor, text) == who


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Claims wardens beat Rabo Issa are false.", set()),
        ("Allegations police tortured Rabo Issa were dismissed.", set()),
        ("Rumours troops killed Rabo Issa spread on Monday.", {("killing", "alleged")}),
        ("Claims adjusters sued Rabo Issa, who was fined in May.", {("fine", "reported")}),
        ("Rabo Issa alleges county wardens kicked him.", {("attack", "alleged")}),
    ],
)
def test_claims_are_no_doers(extractor: Extractor, text: str, expected: set[tuple[str, str]]) -> None:
    assert modes(extractor, text) == expected
    assert not {d for d in doers(extractor, text) if d.startswith(("Claims", "Allegations", "Rumours"))}


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Per his wife, Rabo Issa was beaten by police on 3 May.", "alleged"),
        ("In the words of his wife, Rabo Issa was beaten by police on 3 May.", "alleged"),
        ("In his lawyer's account, Rabo Issa was beaten by police on 3 May.", "alleged"),
        ("By his own account, Rabo Issa was beaten by police on 3 May.", "alleged"),
        ("As told by his brother, soldiers beat Rabo Issa on 3 May.", "alleged"),
        ("Soldiers beat Rabo Issa on 3 May, as stated by his lawyer.", "alleged"),
        ("As his wife tells it, Rabo Issa was beaten by police on 3 May.", "alleged"),
        ("Soldiers, per his lawyer, beat Rabo Issa on 3 May.", "alleged"),
        ("Rabo Issa was beaten and robbed by soldiers, per his lawyer.", "alleged"),
        ("The beating of Rabo Issa by soldiers, according to his lawyer, lasted an hour.", "alleged"),
        ("Soldiers beat Rabo Issa. He is, according to his lawyer, in hospital.", "reported"),
        ("Soldiers beat Rabo Issa, and he was robbed, according to his lawyer.", "reported"),
        ("As reported by the newspaper Zaria, soldiers beat Rabo Issa on 3 May.", "reported"),
        ("By all accounts, Rabo Issa was beaten by police on 3 May.", "reported"),
        ("In his lawyer's office, Rabo Issa was beaten by police on 3 May.", "reported"),
    ],
)
def test_whose_account_it_is(extractor: Extractor, text: str, mode: str) -> None:
    assert modes(extractor, text) == {("attack", mode)}
    assert doers(extractor, text) in ({"police"}, {"soldiers"}, {"Soldiers"})


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Rabo Issa is said to have been beaten by soldiers.", "alleged"),
        ("Soldiers are said to have beaten Rabo Issa.", "alleged"),
        ("It is said that Rabo Issa was beaten by soldiers.", "alleged"),
        ("Reports emerged that Rabo Issa was beaten by soldiers.", "alleged"),
        ("Rumours persisted that Rabo Issa was beaten by soldiers.", "alleged"),
        ("It emerged that Rabo Issa was beaten by soldiers.", "reported"),
        ("It was announced that Rabo Issa was beaten by soldiers.", "reported"),
        # what is thought of somebody is no main verb
        ("The soldiers said to have beaten Rabo Issa were freed.", "alleged"),
        ("Soldiers alleged to have beaten Rabo Issa were arrested on 3 May.", "alleged"),
        ("Soldiers believed to be drunk beat Rabo Issa.", "alleged"),
        ("Students said to have been beaten by Rabo Issa were freed.", None),
        ("A student said Rabo Issa was beaten by soldiers.", "reported"),
        ("A student says she was beaten by soldiers.", "alleged"),
        ("A farmer said soldiers had beaten his son.", "alleged"),
        ("The mayor said soldiers had beaten ten farmers.", "reported"),
    ],
)
def test_hearsay(extractor: Extractor, text: str, mode: str | None) -> None:
    if mode is None:
        assert "Rabo Issa" not in {name for i in read(extractor, text) for name in names(i, "victim")}
    else:
        assert modes(extractor, text) == {("attack", mode)}


@pytest.mark.parametrize("lead", ["As announced by the court", "In the words of the verdict", "Per the court"])
def test_a_court_that_tells_makes_no_claim(extractor: Extractor, lead: str) -> None:
    assert modes(extractor, f"{lead}, Rabo Issa was sentenced to three years.") == {("sentencing", "reported")}


@pytest.mark.parametrize(
    "text",
    [
        "Rabo Issa lied about being arrested.",
        "Rabo Issa lied about having been beaten by police.",
        "Rabo Issa lied that he had been abducted.",
        "Rabo Issa dreamt that he was shot.",
        "Rabo Issa dreamed that he had been arrested by soldiers.",
        "Rabo Issa is afraid of getting arrested.",
        "Rabo Issa was terrified of being deported.",
        "Rabo Issa dreads being arrested.",
        "Rabo Issa worried about being arrested.",
        "The film in which Rabo Issa is murdered opened in May.",
    ],
)
def test_lies_dreams_and_fears_tell_nothing(extractor: Extractor, text: str) -> None:
    assert not read(extractor, text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Police lied about beating Rabo Issa in March.", "attack"),
        ("Police lied about Rabo Issa, who was beaten in March.", "attack"),
        ("Rabo Issa still dreams about the night he was tortured by soldiers in March.", "torture"),
        ("Rabo Issa was ashamed of having been beaten.", "attack"),
        ("The paper did not report on the trial of others, but Rabo Issa was fined in March.", "fine"),
        ("The film shows how Rabo Issa was murdered in March.", "killing"),
    ],
)
def test_what_was_done_stays_told(extractor: Extractor, text: str, act: str) -> None:
    assert (act, "Rabo Issa") in acts(extractor, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Blogger Rabo Issa was left beaten outside his house on 4 June.", {("attack", "Rabo Issa")}),
        ("Two monks were left beaten by soldiers.", {("attack", "Two monks")}),
        ("Rabo Issa was left wounded after the rally.", {("attack", "Rabo Issa")}),
        ("Rabo Issa was left stranded in Zinder.", set()),
        ("Rabo Issa was left convinced that he would be arrested.", set()),
        ("Rabo Issa was not left beaten.", set()),
    ],
)
def test_with_what_somebody_is_left(extractor: Extractor, text: str, expected: set[tuple[str, str]]) -> None:
    assert acts(extractor, text) == expected


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Rabo Issa, aged 41, was abducted on 3 May; his body was found two days later.", True),
        ("Rabo Issa, a lawyer aged 41, was abducted on 3 May; his body was found two days later.", True),
        ("Rabo Issa, a nurse who treated victims of floods, was abducted on 3 May; his body was found on 5 May.", True),
        ("The body of Rabo Issa was found after the floods on 5 May.", False),
        ("Rabo Issa was abducted on 3 May. His body was found in the wreck of a bus after a crash on 5 May.", False),
        ("Poet Rabo Issa died in Zinder on 3 May, aged 61.", False),
        ("Poet Rabo Issa, aged 81, was found dead at home on 3 May.", False),
    ],
)
def test_neither_age_nor_floods_beside_killed_the_abducted(extractor: Extractor, text: str, killed: bool) -> None:
    assert any(i.act == "killing" for i in read(extractor, text)) is killed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The website of journalist Alma Reyes was blocked by the regulator in May.", {("censorship", "Alma Reyes")}),
        ("Baker Alma Reyes said her website was blocked in May.", {("censorship", "Alma Reyes")}),
        ("The website of the Union of Bakers was blocked in May.", {("censorship", "Union of Bakers")}),
        ("The ministry's website was blocked by hackers in May.", set()),
        ("Three news sites blocked", {("censorship", "Three news sites")}),
        ("Four radio stations shut down in Osh", {("organisation_shutdown", "Four radio stations")}),
        ("Three roads blocked in Osh", set()),
        ("Two banks closed in Osh", set()),
        ("Two reporters in custody", {("detention", "Two reporters")}),
        ("Three nurses behind bars after protest in Osh", {("detention", "Three nurses")}),
        ("Four monks in jail", {("imprisonment", "Four monks")}),
        ("Two days in custody", set()),
        ("Two monks in prison drama", set()),
        ("Poet Alma Reyes Banned From Travel", {("travel_ban", "Alma Reyes")}),
        ("Alma Reyes was banned from air travel.", {("travel_ban", "Alma Reyes")}),
        ("The writer was banned from travel writing.", set()),
        ("The government expelled five Iraqis and a Libyan.", {("forced_return", "five Iraqis and a Libyan")}),
        ("The university expelled five Iraqis and a Libyan.", {("dismissal", "five Iraqis and a Libyan")}),
        ("Police detained a Kenyan and two Somalis on 3 May.", {("arrest", "a Kenyan and two Somalis")}),
        ("A Kenyan and two Somalis were detained on 3 May.", {("arrest", "A Kenyan and two Somalis")}),
        ("A Kenyan court jailed two Somalis on 3 May.", {("imprisonment", "two Somalis")}),
    ],
)
def test_what_lines_and_counts_leave_out(extractor: Extractor, text: str, expected: set[tuple[str, str]]) -> None:
    assert acts(extractor, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested Alma Reyes on 3 May, and on 6 May they fined her husband, Ivo Tann.",
         {("arrest", "Alma Reyes"), ("fine", "Ivo Tann")}),
        ("Police arrested Alma Reyes on 3 May and on 6 May they fined ten teachers.",
         {("arrest", "Alma Reyes"), ("fine", "ten teachers")}),
        ("Police arrested Alma Reyes on 3 May and, on 6 May, Ivo Tann.",
         {("arrest", "Alma Reyes"), ("arrest", "Ivo Tann")}),
        ("Police arrested Alma Reyes on 3 May and, on 6 May, ten teachers.",
         {("arrest", "Alma Reyes"), ("arrest", "ten teachers")}),
    ],
)  # fmt: skip
def test_a_verb_of_its_own_tells_no_first_act(
    extractor: Extractor, text: str, expected: set[tuple[str, str]]
) -> None:
    assert acts(extractor, text) == expected


@pytest.mark.parametrize(
    ("text", "relatives"),
    [
        ("Police arrested Alma Reyes on 3 May; her husband, Ivo Tann, was fined on 6 May.", set()),
        ("Police arrested Alma Reyes on 3 May and beat her son Ivo Tann.", set()),
        ("Alma Reyes, whose husband, Ivo Tann, was killed in May, was arrested in June.", set()),
        ("Police arrested Alma Reyes on 3 May in front of her son Ivo Tann.", {"Ivo Tann"}),
        ("Police arrested Alma Reyes on 3 May, her son Ivo Tann said.", {"Ivo Tann"}),
    ],
)
def test_a_victim_is_no_relative_in_another_act(extractor: Extractor, text: str, relatives: set[str]) -> None:
    (arrest,) = [i for i in read(extractor, text) if i.act == "arrest"]
    assert names(arrest, "victim") == {"Alma Reyes"}
    assert names(arrest, "relative") == relatives
