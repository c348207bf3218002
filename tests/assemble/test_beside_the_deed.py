"""Who stands beside a deed in news and neither did nor suffered it: judges, mayors, warders, other attackers."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader, told, who


def victims(read: Reader, text: str, act: str) -> list[set[str]]:
    """Return whom each telling of an act befell."""
    return [who(i, "victim") for i in told(read, text) if i.act == act]


def doers(read: Reader, text: str, act: str) -> set[str]:
    """Return who is named as the doer of an act, which must be told."""
    found = [i for i in told(read, text) if i.act == act]
    assert found, text
    return {name for i in found for name in who(i, "perpetrator", "authority")}


@pytest.mark.parametrize(
    ("text", "act", "whom"),
    [
        # "as" that opens a clause names nobody of the set; "as" of a list does
        (
            (
                "A court in Tunis sentenced five dockers to six years in prison for terrorism on Tuesday. "
                "Relatives wept as Judge Hamdi Ferchichi read the verdict."
            ),
            "sentencing",
            [{"five dockers"}],
        ),
        (
            (
                "A court in Tunis sentenced two dockers to six years in prison for terrorism on Tuesday. "
                "The men were identified as Anis Trabelsi and Walid Souissi."
            ),
            "sentencing",
            [{"two dockers", "Anis Trabelsi", "Walid Souissi"}],
        ),
        # who condemned it and was then killed himself
        (
            (
                "Radio host Ramil Ocampo was shot dead on 3 May. Benito Salonga, his editor, was threatened after he "
                "condemned the murder. Benito Salonga was shot dead on 9 June."
            ),
            "killing",
            [{"Ramil Ocampo"}, {"Benito Salonga"}],
        ),
        ("Two men attacked a shopkeeper on Monday. Sunil Rao, 52, was hit with a hammer.", "attack", [{"Sunil Rao"}]),
        # "them" who are dispersed are those who gathered
        (
            (
                "Olena Vovk was taken from her home with her husband Petro. Several hundred tenants gathered to demand "
                "water. Soldiers dispersed them with smoke grenades."
            ),
            "dispersal",
            [{"Several hundred tenants"}],
        ),
        # "him" is not the many of the verb before
        (
            "Mahmud Sabra said masked men took 32 people off Samos on July 28, hit him with a truncheon and left.",
            "attack",
            [{"Mahmud Sabra"}],
        ),
        (
            "Soldiers took the baker Issa Diallo from Gao on July 28 and hit him with a truncheon.",
            "attack",
            [{"Issa Diallo"}],
        ),
        # one named is not one of two others
        (
            (
                "Two journalists were hit by rubber bullets while covering rallies in Myanmar's capital on 9 May 2021. "
                "Photographer Ko Lin and reporter Hnin Aye, both of the Delta Post, were taken to hospital. A "
                "19-year-old woman, Mya Thandar, was in critical condition after being shot in the head."
            ),
            "attack",
            [{"Hnin Aye", "Ko Lin"}, {"Mya Thandar"}],
        ),
        # who is in charge of cells is in none
        (
            "Sergeant Paul Grant, who was in charge of the cells that night, told the inquest that he heard nothing.",
            "detention",
            [],
        ),
        ("Sergeant Paul Grant was on duty in the cells that night.", "detention", []),
        ("The teacher Paul Grant is still in the cells of Half Way Tree station.", "detention", [{"Paul Grant"}]),
    ],
)
def test_whom_it_befell(read: Reader, text: str, act: str, whom: list[set[str]]) -> None:
    assert victims(read, text, act) == whom


@pytest.mark.parametrize(
    ("text", "act", "who_did"),
    [
        # who attacked somebody else, told of one sentence on
        (
            (
                "Rangers shot and killed Moses Kiprop in Embobut on Tuesday. David Cheboi, 45, was hit in the thigh. "
                "The forest service said its rangers had come under attack by armed bandits."
            ),
            "attack",
            set(),
        ),
        (
            "David Cheboi, 45, was hit in the thigh in Embobut on Tuesday. The market was attacked by armed bandits.",
            "attack",
            {"armed bandits"},
        ),
        # the judges who are held hold nobody
        ("Dozens of judges were put under house arrest, among them Chief Justice Omar Sadiq.", "house_arrest", set()),
        ("Judges put the editor Omar Sadiq under house arrest.", "house_arrest", {"Judges"}),
        # the court that made a term longer did not give the first
        (
            "Maha Nasser was given six years last year, but an appeals court raised the term on August 9.",
            "sentencing",
            set(),
        ),
        ("Maha Nasser was tried last year, and a court gave her six years.", "sentencing", {"court"}),
        # guards who beat somebody later have not rounded them up
        (
            (
                "Officials have driven 43 migrants to the border, a group said. The migrants were rounded up in Sfax "
                "on Monday and taken to the desert. One of them, a 26-year-old cook named Blaise Njoya, said by "
                "telephone that guards had broken his arm with a baton."
            ),
            "arrest",
            set(),
        ),
        ("Guards beat the miner Jan Kor on 3 May 2021 and he was arrested.", "arrest", set()),
        # those whom a colon lists did it
        (
            (
                "The following officers beat detainee Carlos Ruano in Tela: Sergeant Jose Mejia, Corporal Luis Pineda "
                "and agent Nelson Zuniga, according to a statement."
            ),
            "attack",
            {"Jose Mejia", "Luis Pineda", "Nelson Zuniga"},
        ),
        ("The following officers beat Carlos Ruano: Jose Mejia and Luis Paz.", "attack", {"Jose Mejia", "Luis Paz"}),
    ],
)
def test_who_did_it(read: Reader, text: str, act: str, who_did: set[str]) -> None:
    assert doers(read, text, act) == who_did


def test_a_list_of_those_beaten_names_nobody_who_beat(read: Reader) -> None:
    found = told(read, "The following officers beat these prisoners: Jose Mejia and Luis Pineda.")
    assert not any(who(i, "perpetrator") & {"Jose Mejia", "Luis Pineda"} for i in found)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        # shot dead, not dispersed
        ("Soldiers shot dead at least 14 demonstrators in Basra on Saturday.", {"killing"}),
        ("Soldiers fired at demonstrators in Basra on Saturday.", {"dispersal"}),
        # told to leave a building, or not to leave it
        ("Officers told the lawyer Sokha Dara to leave the building.", set()),
        ("Officers told the lawyer Sokha Dara not to leave the building.", {"house_arrest"}),
        ("Officers forbade the lawyer Sokha Dara to leave her house.", {"house_arrest"}),
        # sent over a border
        ("Authorities have expelled 43 migrants to the Libyan border.", {"forced_return"}),
        ("The university has expelled 43 students.", {"dismissal"}),
        # a count of what was told, and an act of its own
        ("It was the third arrest of the poet Rolando Meza.", {"arrest"}),
        # a jailbreak is no release
        ("Gangs have freed more than 4,000 inmates.", set()),
        ("Kidnappers have freed four teachers.", {"release"}),
        ("The junta has freed more than 4,000 inmates.", {"release"}),
        # taken when gunmen came
        ("The cooks Ana Sule and Obi Tanko were seized on 3 May when gunmen attacked their school.", {"abduction"}),
        ("The cooks Ana Sule and Obi Tanko were arrested on 3 May when gunmen attacked their school.", {"arrest"}),
    ],
)
def test_what_was_done(read: Reader, text: str, acts: set[str]) -> None:
    assert {i.act for i in told(read, text)} == acts


def test_one_killing_is_told_once(read: Reader) -> None:
    text = "Rolando Meza was shot dead on Monday. It is the third killing of a member of the union this year."
    assert victims(read, text, "killing") == [{"Rolando Meza"}]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        # suspects of a crime, though the one harmed is an activist
        (
            (
                "Police have arrested a man over the shooting of an activist. Saman Weera, who campaigned against sand "
                "mining, was wounded by a gunman in Puttalam on January 12. Police said Nuwan Perera, a driver, was "
                "arrested at Colombo airport on Monday. He was remanded by the magistrate. Weera's colleague Dilini "
                "Jaya said Perera was only the hired hand."
            ),
            [],
        ),
        (
            (
                "Three villagers were beaten to death on Sunday. The men were set upon by a crowd in Rajnagar. Their "
                "jeep was burned. No child was missing. Eighteen people have been arrested."
            ),
            [],
        ),
        # a colleague of the one attacked, held as well
        (
            (
                "Saman Weera was wounded by a gunman in Puttalam on January 12. His colleague Nuwan Perera was "
                "arrested at Colombo airport on Monday."
            ),
            [{"Nuwan Perera"}],
        ),
        ("Soldiers shot dead three protesters on Monday. Eighteen people have been arrested.", [{"Eighteen people"}]),
        # whom a sentence on convicts only names beside them
        (
            (
                "Abdi Warsame of Radio Galka had been picked up by policemen in Hargeisa on 3 May. His editor said "
                "Warsame had been kept with convicted murderers."
            ),
            [{"Abdi Warsame"}],
        ),
    ],
)
def test_who_was_arrested(read: Reader, text: str, held: list[set[str]]) -> None:
    assert victims(read, text, "arrest") + victims(read, text, "detention") == held


def test_officers_named_as_doers_are_no_victims_of_their_suspension(read: Reader) -> None:
    text = (
        "Sergeant Jose Mejia and Corporal Luis Pineda beat the detainee Carlos Ruano in Tela on 3 May. Their commander "
        "has suspended Jose Mejia and Luis Pineda."
    )
    assert victims(read, text, "dismissal") == []
    text = "Officers beat the clerk Carlos Ruano in Tela on 3 May. The council has suspended Carlos Ruano."
    assert victims(read, text, "dismissal") == [{"Carlos Ruano"}]


def test_what_a_pupil_accused_him_of_is_no_charge(read: Reader) -> None:
    text = (
        "Police arrested a driver over the loss of a van of a clerk who had accused him of harassment. "
        "Driver Abdul Sikder was picked up in Comilla on 3 May."
    )
    assert all(not i.charges for i in told(read, text) if "Abdul Sikder" in who(i, "victim"))


def test_a_flight_home_from_captors_is_no_deportation(read: Reader) -> None:
    text = (
        "Gunmen freed a Belgian aid worker held in Mali for fourteen months, the government in Bamako said on Friday. "
        "Sophie Marchand, 61, was handed over near Gao and flown to Paris. Marchand was snatched from her car in 2022."
    )
    assert "forced_return" not in {i.act for i in told(read, text)}


def test_an_attorney_general_is_nobodys_lawyer(read: Reader) -> None:
    [arrest] = [i for i in told(read, "The attorney general, Tarek Salas, said Nepomuk Correa was arrested on 3 May.")
                if i.act == "arrest"]  # fmt: skip
    assert who(arrest, "lawyer") == set()


@pytest.mark.parametrize(
    ("text", "innocent"),
    [
        # who speaks of the killing was not killed
        (
            (
                "Ramil Ocampo was shot dead on Monday. Mayor Benito Salonga called the killing senseless. "
                "He was shot four times."
            ),
            {"Benito Salonga"},
        ),
        (
            (
                "A radio host was shot dead at his shop on Monday. Ramil Ocampo, 50, was at the counter. Police were "
                "looking at his quarrel with Vice-Governor Benito Salonga. Salonga called the killing senseless and "
                "offered a reward. A union said he was the third journalist killed since 2016."
            ),
            {"Benito Salonga"},
        ),
        # those whom an opening says to have done it are not whom it befell
        (
            (
                "Two brothers from Cardiff who attacked a shopkeeper with a hammer have been jailed. Alan Pryce, 24, "
                "and Neil Pryce, 27, admitted wounding Sunil Rao with intent during a robbery on 14 March. A judge "
                "called it merciless. Alan Pryce was given nine years and his brother eleven."
            ),
            {"Alan Pryce", "Neil Pryce"},
        ),
    ],
)
def test_nothing_befell_them(read: Reader, text: str, innocent: set[str]) -> None:
    found = told(read, text)
    assert found
    assert not any(who(i, "victim") & innocent for i in found)
