"""Who is named beside a harm and did not suffer it: the accused, officers, lawyers, mourners, kin, towns and shops."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader, acts, told, who


@pytest.mark.parametrize(
    ("text", "spared"),
    [
        (
            "Two are held over the shooting death of a man. Mutale Banda and Chola Phiri are charged with murder.",
            {"Mutale Banda", "Chola Phiri"},
        ),
        (
            "The shooting death of a judge shook Lima. Rodolfo Quispe was seen after a man killed Judge Ana Soto.",
            {"Rodolfo Quispe"},
        ),
        ("Gunmen killed a girl. Dan Otieno wept when he saw the hut.", {"Dan Otieno"}),
        ("A teacher was stabbed in Osijek. Luka Peric, 17, was detained at the scene.", {"Luka Peric"}),
        ("A policeman shot a student dead in Kano. Sergeant Bala Musa has been suspended.", {"Bala Musa"}),
        ("A journalist was beaten in Baku. Colleague Leyla Aliyeva filmed it.", {"Leyla Aliyeva"}),
        ("A boy was abducted on Friday in Lagos. Tunde Bello, 34, his father, paid a ransom.", {"Tunde Bello"}),
        ("A girl was killed in Lahore on Friday. Nadia Khan, 45, runs the shelter where she lived.", {"Nadia Khan"}),
        ("A woman was found dead in Graz on Sunday. Franz Huber, 61, found her body.", {"Franz Huber"}),
        ("A clerk was threatened with a knife in Cork. Sean Daly, 29, pleaded guilty.", {"Sean Daly"}),
        ("An imam was stabbed in Leeds. Dan Horton, 30, was held by worshippers until police came.", {"Dan Horton"}),
        ("Police have named a suspect in the slaying -- animal rights activist Pieter Steyn.", {"Pieter Steyn"}),
        ("Police named Hugo Salas, 40, as the man who killed the judge.", {"Hugo Salas"}),
        ("Police say Jorge Paz killed his wife, Ana, and then himself.", {"Jorge Paz"}),
    ],
)
def test_who_answers_for_a_harm_or_saw_it_is_not_harmed(read: Reader, text: str, spared: set[str]) -> None:
    harms = {"killing", "attack", "abduction", "threat"}
    assert not {victim for act, victim in acts(told(read, text)) if act in harms} & spared


@pytest.mark.parametrize(
    ("text", "victim"),
    [
        ("Gunmen killed an indigenous leader in Cauca. Jose Ulcue, 44, leaves a wife and a son.", "Jose Ulcue"),
        ("Gang members shot dead a driver in Quito. Pedro Alas, 51, had refused to pay them.", "Pedro Alas"),
        ("Police killed a vendor in Luanda. Ana Cafrique, 28, was selling bread.", "Ana Cafrique"),
        ("A policeman was killed by gunmen. Constable Wasim Shah, 30, was guarding a school.", "Wasim Shah"),
        ("Police beat a student in Kampala. Moses Okello, 22, was later charged with assault.", "Moses Okello"),
        ("Three men were shot dead. Luis Mora, 23; Juan Rios, 25; and Pablo Cruz, 31, were in a car.", "Juan Rios"),
    ],
)
def test_the_one_whom_the_next_sentence_names_is(read: Reader, text: str, victim: str) -> None:
    assert victim in {v for act, v in acts(told(read, text)) if act in {"killing", "attack"}}


@pytest.mark.parametrize(
    ("text", "spared"),
    [
        ("Petar Ilic had no money and public defender Mira Jovic was assigned. He was remanded.", "Mira Jovic"),
        ("Public defender Ines Roca represents Pablo Gil. He was jailed for nine years on Friday.", "Ines Roca"),
        ("Ben Eze's lawyer, Uche Nwosu, called it unfair. He was sentenced to two years for libel.", "Uche Nwosu"),
        ("An aide to Governor Malik was shot dead in Quetta. He was killed outside his home.", "Malik"),
        ("The guard of party leader Pavel Moroz was beaten. He was then arrested.", "Pavel Moroz"),
        ("Ambassador Igor Belov was shot dead on Monday. The gunman fled. The man's house was raided.", "raid"),
        ("Tareq Hamdan, whose brother was shot, said he was pulled from the car and killed.", "killing"),
        ("The Rev. Al Ferris preached. In May a gunman entered his church and killed seven people.", "Al Ferris"),
        ("Nora Hale and her son, Peter Hale, met. The son fired, wounding his mother in the arm.", "Peter Hale"),
        ("Presidents Ali Demir and Oleg Sokolov spoke. Civilians set fire to their homes.", "Ali Demir"),
        ("Civilians set fire to their homes. Presidents Ali Demir and Oleg Sokolov also spoke.", "Ali Demir"),
        ("Three priests were killed. Among those who mourned them were Leo Kane and Olga Reyes.", "Leo Kane"),
        ("The families of the four men killed came: Rosa Diaz, mother of Luis Perez; and Ana Soto.", "Rosa Diaz"),
        ("The daily and its editor, Jim Hale, were attacked by the minister in a speech.", "Jim Hale"),
        ("A man gunned down his wife in a Burger Barn. Burger Barn killer jailed.", "Burger Barn"),
    ],
)
def test_no_act_befell_who_is_only_named_beside_it(read: Reader, text: str, spared: str) -> None:
    found = acts(told(read, text))
    assert spared not in {x for pair in found for x in pair}


def test_including_goes_with_the_nearest_set(read: Reader) -> None:
    found = told(read, "Some 20 people were killed and dozens were hurt, including the minister Karim Sadiq.")
    assert {(i.act, *who(i, "victim")) for i in found if "Karim Sadiq" in who(i, "victim")} <= {
        ("attack", "Karim Sadiq", "dozens"),
        ("attack", "dozens", "Karim Sadiq"),
    }
    assert ("killing", "Some 20 people") in acts(found)


def test_a_lawyer_is_still_whom_acts_befall(read: Reader) -> None:
    found = told(read, "Lawyer Hamid Karimi was appointed to defend Ali Reza. He was himself arrested in May.")
    assert acts(found) == {("arrest", "Hamid Karimi")}
