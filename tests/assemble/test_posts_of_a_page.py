"""What the posts of a tag page tell in their writers' words: headlines of two, terms made longer, grounds given."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import acts, all_told, doers, facts_told, land, terms, victims

DAY = "2022-03-25"
BOTH = {"Ana Bor", "Ivo Reis"}


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Honduras: two journalists arrested", "Police in Choluteca arrested the journalists Ana Bor and Ivo Reis."),
        ("Two journalists acquitted in Honduras",
         "A judge in Choluteca on Thursday acquitted the journalists Ana Bor and Ivo Reis of incitement."),
        ("Honduras: two journalists jailed", "On Monday a judge jailed the reporters Ana Bor and Ivo Reis in Tela."),
        ("Two reporters freed", "The reporters Ana Bor and Ivo Reis were released in Tela on Monday."),
    ],
)  # fmt: skip
def test_the_two_of_a_headline_are_those_who_are_named(extractor: Extractor, title: str, text: str) -> None:
    (found,) = facts_told(extractor, text, title, DAY)
    assert victims(found) == BOTH
    assert found.group is None


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Three journalists arrested in Honduras", "Police in Tela arrested the journalists Ana Bor and Ivo Reis."),
        ("Two farmers killed in Kenya", "In Lodwar gunmen killed the priests Ana Bor and Ivo Reis on Monday."),
        ("Two students arrested in Lodwar", "In Mombasa police arrested the students Ana Bor and Ivo Reis on Monday."),
    ],
)
def test_another_number_trade_or_town_is_of_others(extractor: Extractor, title: str, text: str) -> None:
    found = facts_told(extractor, text, title, DAY)
    assert any(i.group is not None and not victims(i) for i in found)


@pytest.mark.parametrize("who", ["A judge", "The judge", "A magistrate"])
def test_who_acquits_is_not_acquitted(extractor: Extractor, who: str) -> None:
    text = f"{who} in Choluteca on Thursday acquitted the journalists Ana Bor and Ivo Reis of incitement."
    found = facts_told(extractor, text, "Honduras: two journalists acquitted", DAY)
    assert all("judge" not in (i.group.text if i.group else "").lower() for i in found)
    assert acts(found) == {("acquittal", "Ana Bor"), ("acquittal", "Ivo Reis")}


@pytest.mark.parametrize(
    "text",
    [
        "The group asked that the case be dropped, because {} last November.",
        "The lawyer asked that his name be withheld, since {} last November.",
        "The league wants the court to drop the case because {} last November.",
    ],
)
@pytest.mark.parametrize(
    ("told", "act"), [("Ida Obi was tortured in custody", "torture"), ("police had arrested Ida Obi", "arrest")]
)
def test_why_something_is_asked_for_has_happened(extractor: Extractor, text: str, told: str, act: str) -> None:
    found = all_told(extractor, text.format(told), "Manzini", DAY)
    assert {i.modality for i in found if i.act == act} <= {"reported", "alleged"}
    assert any(i.act == act for i in found)


@pytest.mark.parametrize(
    "text",
    ["The group demanded that Ida Obi be released.", "The group asked the court to free Ida Obi as she is ill."],
)
def test_what_is_asked_for_has_not(extractor: Extractor, text: str) -> None:
    found = all_told(extractor, text, "Manzini", DAY)
    assert {i.modality for i in found if i.act == "release"} <= {"demanded", "planned", "hypothetical"}


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("A court in Minsk has added four years to the term of the activist Ivo Reis on Monday.", "P4Y"),
        ("The term of Ivo Reis was extended by four years by a court in Minsk on Monday.", "P4Y"),
        ("A court in Minsk added a year to the sentence of the activist Ivo Reis on Monday.", "P1Y"),
        ("In Minsk the activist Ivo Reis got an extra year in December.", "P1Y"),
    ],
)
def test_a_term_made_longer_is_a_sentence(extractor: Extractor, text: str, term: str) -> None:
    found = facts_told(extractor, text, None, DAY)
    assert acts(found) == {("sentencing", "Ivo Reis")}
    assert terms(found) == {term}


def test_the_longer_term_is_not_that_of_the_sentence_before(extractor: Extractor) -> None:
    text = (
        "A court in Minsk has added four years to the term of the activist Ivo Reis, who had already been sentenced in "
        "2021 to six years for hooliganism."
    )
    found = facts_told(extractor, text, None, DAY)
    told = {(str(i.date.start)[:4], i.penalty.term.iso) for i in found if i.date and i.penalty and i.penalty.term}
    assert told == {("2021", "P6Y"), ("2022", "P4Y")}


@pytest.mark.parametrize(
    "text",
    [
        "In Minsk the council added two years to the mandate of Ivo Reis.",
        "Parliament in Minsk added two years to the term of the president, Ivo Reis.",
        "In Minsk the term of the mayor, Ivo Reis, was extended by two years on Monday.",
        "Governor Ivo Reis is in Minsk, and his term was extended by two years on Monday.",
    ],
)
def test_a_term_of_office_is_no_sentence(extractor: Extractor, text: str) -> None:
    assert not facts_told(extractor, text, None, DAY)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The activist Ivo Reis, who had been serving thirty days for petty hooliganism, fell ill.", True),
        ("The activist Ivo Reis served 15 days for disobeying the police.", True),
        ("The activist Ivo Reis served 15 days for his country.", False),
        ("The activist Ivo Reis is to serve 15 days for hooliganism.", False),
    ],
)
def test_days_served_for_something_are_custody(extractor: Extractor, text: str, *, told: bool) -> None:
    found = facts_told(extractor, text, "Minsk", DAY)
    assert (("detention", "Ivo Reis") in acts(found)) == told


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("had his sentence reduced from five years to two and is expected home soon", "P2Y"),
        ("had his sentence reduced from five years to two and, having served one, is expected home", "P2Y"),
    ],
)
def test_what_a_term_was_cut_to(extractor: Extractor, text: str, term: str) -> None:
    found = facts_told(extractor, f"In Burundi the journalist Ivo Reis {text}.", None, DAY)
    assert terms([i for i in found if i.act == "sentence_overturned"]) == {term}


@pytest.mark.parametrize(
    "text",
    [
        "Tumaco is where two teachers were abducted and then murdered by a gang, and where Ana Bor was killed in May.",
        "Tumaco is the town where two teachers were murdered by a gang in May, and where Ana Bor was killed in June.",
    ],
)
def test_a_second_clause_of_place_has_its_own_doer(extractor: Extractor, text: str) -> None:
    found = facts_told(extractor, text, "Colombia", DAY)
    (hers,) = [i for i in found if victims(i) == {"Ana Bor"}]
    assert not doers(hers)
    assert any(doers(i) for i in found)


@pytest.mark.parametrize("deed", ["set fire to its printing press", "burnt down its office"])
def test_what_is_done_to_the_thing_of_a_body_befell_nobody_beside_it(extractor: Extractor, deed: str) -> None:
    text = f"Unknown persons {deed} in March 2016, and in September its distributor, Ivo Reis, was shot dead."
    found = facts_told(extractor, text, "Choluteca, Honduras", DAY)
    assert ("killing", "Ivo Reis") in acts(found)
    assert ("property_destruction", "Ivo Reis") not in acts(found)


@pytest.mark.parametrize(
    ("text", "victim"),
    [
        ("The Telegram channel of the newspaper Nasha Zora was recognised as extremist on Monday.", "Nasha Zora"),
        ("The website of the newspaper Nasha Zora was declared extremist on Monday.", "Nasha Zora"),
        ("A court declared the website of Radio Zora extremist on Monday.", "Radio Zora"),
        ("The Instagram page of the journalist Ana Bor has been declared extremist.", "Ana Bor"),
    ],
)
def test_whose_page_is_banned_not_where_it_stands(extractor: Extractor, text: str, victim: str) -> None:
    assert acts(facts_told(extractor, text, "Minsk", DAY)) == {("censorship", victim)}


def test_a_body_called_extremist_is_shut(extractor: Extractor) -> None:
    text = "The newspaper Nasha Zora was declared an extremist organisation on Monday."
    assert acts(facts_told(extractor, text, "Minsk", DAY)) == {("organisation_shutdown", "Nasha Zora")}


@pytest.mark.parametrize(
    "more", ["", ", who died in hospital on Sunday", ", the last of whom had two children", ", a widower"]
)
def test_the_dead_are_those_who_are_listed(extractor: Extractor, more: str) -> None:
    text = (
        "Three workers were killed when police opened fire on Saturday. "
        f"The dead have been identified as Ana Bor, 18, Zoe Reis, 22, and Luis Mora, 25{more}."
    )
    found = facts_told(extractor, text, "Dhaka", DAY)
    assert {"Ana Bor", "Zoe Reis", "Luis Mora"} in [victims(i) for i in found]


def test_a_charge_of_one_country_is_not_that_of_custody_in_another(extractor: Extractor) -> None:
    text = (
        "A case had been opened in Dushanbe against the blogger Ivo Reis under Article 307 of the Criminal Code. "
        "Georgia had turned down his application for asylum in December, and he was detained in Batumi on 9 February."
    )
    found = facts_told(extractor, text, None, DAY)
    (held,) = [i for i in found if i.act in {"arrest", "detention"}]
    assert land(held) == "GE"
    assert not held.charges


@pytest.mark.parametrize("who", ["her deputy, Luis Mora,", "the deputy editor, Luis Mora,", "the editor Luis Mora"])
def test_whose_passport_is_annulled(extractor: Extractor, who: str) -> None:
    text = f"The passport of {who} was annulled in 2018 as he was about to board a plane."
    assert ("travel_ban", "Luis Mora") in acts(facts_told(extractor, text, "Caracas", DAY))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("If he is convicted, the activist Ivo Reis is threatened with up to twelve years.", False),
        ("The activist Ivo Reis is threatened with at least ten years in prison.", False),
        ("The activist Ivo Reis was threatened with arrest by a policeman on Monday.", True),
        ("The activist Ivo Reis was threatened by two men on Monday.", True),
    ],
)
def test_what_the_law_allows_is_no_threat(extractor: Extractor, text: str, *, told: bool) -> None:
    assert (("threat", "Ivo Reis") in acts(facts_told(extractor, text, "Baku", DAY))) == told


@pytest.mark.parametrize(
    "more",
    [", two of them do not come home", ", three of them have not come back", ", two of whom are not allowed to call"],
)
def test_what_some_of_them_do_not_do_denies_nothing(extractor: Extractor, more: str) -> None:
    found = all_told(extractor, f"KGB searches homes of six teachers in Brest{more}", None, DAY)
    assert {i.modality for i in found if i.act == "raid"} == {"reported"}


def test_a_search_denied_is_denied(extractor: Extractor) -> None:
    found = all_told(extractor, "Police did not search the homes of six teachers in Brest.", None, DAY)
    assert {i.modality for i in found if i.act == "raid"} <= {"denied"}
