"""Who finds a body did not kill; where somebody is put out is the country; camps and bodies are no towns."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader


def test_who_finds_the_bodies_killed_nobody(read: Reader) -> None:
    text = "Hunters found the bodies of the surveyors Jon Arana and Luis Mamani in a ravine; both had been shot."
    (killing,) = [i for i in read(text) if i.act == "killing"]
    assert not [p for p in [*killing.people, *killing.organisations] if p.role == "perpetrator"]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Bishop Luis Mamani, expelled from Nicaragua in May, said Mass in Miami.", "NI"),
        ("The singer Luis Mamani was deported from the Netherlands to Iran on 3 May.", "NL"),
        ("Germany deported the singer Luis Mamani to Iran on 3 May.", "DE"),
    ],
)
def test_who_is_put_out_is_put_out_of_a_country(read: Reader, text: str, country: str) -> None:
    (found,) = [i for i in read(text) if i.act == "forced_return"]
    assert found.country is not None
    assert found.country.alpha_2 == country


@pytest.mark.parametrize(
    "text",
    [
        "Guards beat the prisoner Luis Mamani in Camp No. 6.",
        "The Helsinki Foundation said that the editor Luis Mamani was arrested on 3 May.",
        "Police shut down the Helsinki Group on 3 May.",
    ],
)
def test_neither_a_camp_nor_a_body_named_after_a_town_tells_the_country(read: Reader, text: str) -> None:
    (found,) = [i for i in read(text) if i.modality == "reported"]
    assert found.country is None


def test_a_court_in_its_own_town_tells_the_country(read: Reader) -> None:
    (found,) = [i for i in read("A Helsinki court jailed the editor Luis Mamani.") if i.modality == "reported"]
    assert found.country is not None
    assert found.country.alpha_2 == "FI"


def test_a_clause_that_opens_with_a_court_names_the_court_alone(read: Reader) -> None:
    text = "Although the court cleared the editor Luis Mamani of defamation, he lost his job."
    (found,) = [i for i in read(text) if i.act == "acquittal"]
    assert [o.name for o in found.organisations if o.role == "authority"] == ["court"]


def test_where_somebody_would_not_go_is_no_country(read: Reader) -> None:
    text = "The court gave the pilot Luis Mamani, who had refused to fly to Syria, 30 months in prison."
    (found,) = [i for i in read(text) if i.act == "sentencing"]
    assert found.country is None


def test_what_somebody_faces_after_getting_off_a_plane_is_no_sentence(read: Reader) -> None:
    found = read("The nurse Luis Mamani, arrested as he got off a plane, faces up to five years for incitement.")
    assert {i.act for i in found if i.modality == "reported"} == {"arrest"}


def test_the_day_of_an_appeal_is_not_that_of_the_fine(read: Reader) -> None:
    text = "The nurse Ana Mamani was fined 300 euros for calling him a liar; her appeal was thrown out on 3 May 2020."
    dates = {i.act: i.date.edtf if i.date is not None else None for i in read(text)}
    assert dates == {"fine": None, "appeal_rejected": "2020-05-03"}


@pytest.mark.parametrize(
    "text",
    [
        "Unknown persons torched the newsroom of Radio Kivu on Sunday.",
        "Masked men burned down the studio of Radio Kivu on Sunday.",
        "The printing house of Radio Kivu was burnt down on Sunday.",
    ],
)
def test_newsrooms_and_studios_burn(read: Reader, text: str) -> None:
    (found,) = [i for i in read(text) if i.act == "property_destruction"]
    assert [o.name for o in found.organisations if o.role == "victim"] == ["Radio Kivu"]


def test_several_people_tell_what_befell_themselves(read: Reader) -> None:
    (found,) = [i for i in read("The 19 men said that they had been beaten in Gori.") if i.modality == "alleged"]
    assert found.group is not None
    assert found.group.min == 19


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Soldiers opened fire on a crowd protesting the arrest of Luis Mamani, killing one man.", "Soldiers"),
        ("Residents fled rebels attacking the village, killing one man.", "rebels"),
        ("Pupils were attacked by soldiers in Kaya, who fired on their buses, killing one man.", "soldiers in Kaya"),
        ("Pupils fled after being met and beaten by soldiers from Kaya, who opened fire, killing one man.",
         "soldiers"),
        ("Soldiers have fired gas at a crowd on many days since the rallies resumed in May, killing nine.", "Soldiers"),
        ("A range of army units stormed a camp in Kaya on Friday, killing nine nurses.", "range of army units"),
    ],
)
def test_who_fires_kills_not_who_is_fired_at(read: Reader, text: str, doer: str) -> None:
    (found,) = [i for i in read(text) if i.act == "killing"]
    assert doer in {p.name for p in [*found.people, *found.organisations] if p.role == "perpetrator"}
    assert not {p.name for p in found.organisations if p.role == "perpetrator"} & {"crowd", "Residents"}


def test_what_would_have_been_had_she_not_been_killed(read: Reader) -> None:
    (found,) = read("The candidate Ana Mamani was to have voted in Gori had she not been killed on 3 May.")
    assert (found.act, found.modality) == ("killing", "reported")


def test_who_is_turned_back_is_not_arrested(read: Reader) -> None:
    text = "At Roissy, border police turned back the editor Luis Mamani; in Bamako, he was questioned for six hours."
    assert "arrest" not in {i.act for i in read(text)}


def test_a_paper_with_an_article_is_in_no_town(read: Reader) -> None:
    (found,) = [i for i in read("The newspaper El Faro was raided by tax inspectors on 3 May.") if i.act == "raid"]
    assert found.country is None


@pytest.mark.parametrize(
    ("text", "act", "doers"),
    [
        ("The Labour Court ordered the bakery to take back Ewa Lis, dismissed for founding a union.", "dismissal", []),
        ("Police opened a criminal case against the organisers of the march, Denis Volk and Ana Mir.", "charge",
         ["Police"]),
    ],
)  # fmt: skip
def test_what_stands_after_a_comma(read: Reader, text: str, act: str, doers: list[str]) -> None:
    (found,) = [i for i in read(text) if i.act == act]
    parties = [*found.people, *found.organisations]
    assert [p.name for p in parties if p.role in {"authority", "perpetrator"}] == doers
    assert {p.name for p in parties if p.role == "victim"} in ({"Ewa Lis"}, {"Denis Volk", "Ana Mir"})


@pytest.mark.parametrize(
    "text",
    [
        "Ana Cruz, one of three nurses arrested on 3 May, is pregnant.",
        "Ana Cruz, one of the three nurses arrested on 3 May, is pregnant.",
        "Ana Cruz, among the three nurses arrested on 3 May, is pregnant.",
    ],
)
def test_one_of_a_set_beside_a_name_is_who_is_named(read: Reader, text: str) -> None:
    (found,) = read(text)
    assert [p.name for p in found.people if p.role == "victim"] == ["Ana Cruz"]


@pytest.mark.parametrize("who", ["Rwandan refugee", "Eritrean asylum seeker", "Tajik exile"])
def test_who_left_a_country_tells_of_no_other(read: Reader, who: str) -> None:
    (found,) = read(f"The {who} Ana Cruz was beaten by police on 3 May.")
    assert found.country is None


def test_mass_is_no_state(read: Reader) -> None:
    (found,) = [i for i in read("Ana Cruz was shot dead as she left Mass on 3 May.") if i.act == "killing"]
    assert found.country is None


def test_police_took_no_policemen_hostage(read: Reader) -> None:
    text = ("Marchers stormed a police post in Osh during which two policemen were taken hostage.\n\nIn a message, "
            "spokesman Luis Mamani said officers and other police had raided their office.")  # fmt: skip
    (taken,) = [i for i in read(text) if i.act == "abduction"]
    assert not [p for p in [*taken.people, *taken.organisations] if p.role == "perpetrator"]


def test_a_clause_with_a_day_of_its_own_is_not_where_the_rest_was(read: Reader) -> None:
    text = "Ana Cruz, whose husband was killed by soldiers in 2019, was given a prize in Oslo on 3 May."
    (killing,) = [i for i in read(text) if i.act == "killing"]
    assert killing.places == []


def test_who_escaped_is_not_their_driver_who_was_killed(read: Reader) -> None:
    text = "Luis Mamani's driver was killed in the attack on his car; Mamani himself escaped unhurt."
    (killing,) = [i for i in read(text) if i.act == "killing"]
    assert not [p for p in killing.people if p.role == "victim"]
