"""Two people are not one: an act done to somebody unnamed is not what befell the one whom the text names next."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import doers_to, facts_told

read = partial(facts_told, published="2021-06-01")


@pytest.mark.parametrize(
    ("text", "victim", "by"),
    [
        ("Police shot dead a nurse in Cali. Gunmen killed teacher Rosa Vidal in Bogotá.", "Rosa Vidal", "Gunmen"),
        ("Soldiers killed a mayor in May. Teacher Ema Coc was killed by rebels.", "Ema Coc", "rebels"),
        ("Police killed a tailor, and a mob killed shopkeeper Amit Das.", "Amit Das", "mob"),
        ("Militants abducted a doctor. Soldiers abducted journalist Ali Noor.", "Ali Noor", "Soldiers"),
        ("Police arrested a blogger. Army officers arrested editor Sami Fadel.", "Sami Fadel", "Army officers"),
        ("Teacher Ada Mo was killed by troops, weeks after rebels had killed a nurse.", "Ada Mo", "troops"),
        ("Militiamen attacked trader Hamza Idris, whose brothers had attacked a guard.", "Hamza Idris", "Militiamen"),
        ("Soldiers raped a girl. Teacher Nina Bah was raped by her neighbour.", "Nina Bah", "her neighbour"),
        ("Police held a singer in Cairo. Dancer Mona Fahmy was held by soldiers in Aswan.", "Mona Fahmy",
         "soldiers in Aswan"),
        ("Troops shot a farmer in Goma. Troops shot driver Luc Mbala in Kinshasa.", "Luc Mbala", "Troops"),
        (("Sergeant Luis Pot was convicted for his part in the murder of a mayor. Soldiers had killed teacher Ema Coc "
          "on 3 May 2019."), "Ema Coc", "Soldiers"),
    ],
)  # fmt: skip
def test_one_unnamed_is_not_who_is_named_next(extractor: Extractor, text: str, victim: str, by: str) -> None:
    assert doers_to(read(extractor, text), victim) == {by}


@pytest.mark.parametrize(
    ("text", "victim"),
    [
        ("Gunmen kill radio host\n\nThe radio host Tunde Oni was killed by armed men in Lagos on 3 May.", "Tunde Oni"),
        ("A blogger was arrested in Egypt. Security forces arrested Samir Adly in Cairo on 3 May 2021.", "Samir Adly"),
        ("Court jails activist\n\nThe lawyer Ida Berg was jailed for two years by a judge in Osh.", "Ida Berg"),
    ],
)  # fmt: skip
def test_the_one_of_an_opening_is_who_is_named_next(extractor: Extractor, text: str, victim: str) -> None:
    records = read(extractor, text)
    assert doers_to(records, victim)
    assert not [r for r in records if r.group is not None]


@pytest.mark.parametrize(
    ("text", "victim", "act", "by"),
    [
        ("Priest Tomé Dias was threatened by loggers and the bishop, Dom Evaristo, spoke to the press.", "Tomé Dias",
         "threat", {"loggers"}),
        ("Mayor Iván Cruz was shot by hitmen and his driver, Raúl Peña, was wounded.", "Iván Cruz", "attack",
         {"hitmen"}),
        ("Student Ana Belo was attacked by skinheads and her uncle, Rui Belo, called the police.", "Ana Belo", "attack",
         {"skinheads"}),
        ("Lawyer Ida Moe was abducted by rebels but the mayor, Olaf Berg, refused to pay.", "Ida Moe", "abduction",
         {"rebels"}),
        ("Cook Ana Dumas was beaten by thugs and her husband Luc Roy, who was with her, fled.", "Ana Dumas", "attack",
         {"thugs"}),
        ("Ramla Jama was killed by gunmen and her sister Hodan by a soldier.", "Ramla Jama", "killing", {"gunmen"}),
        ("Editor Ana Dumas was attacked by gunmen and policemen, who fled.", "Ana Dumas", "attack",
         {"gunmen", "policemen"}),
        ("Ana Dumas was beaten by Luc Roy and Olaf Berg on 3 May.", "Ana Dumas", "attack", {"Luc Roy", "Olaf Berg"}),
    ],
)  # fmt: skip
def test_who_opens_the_next_clause_is_no_doer(
    extractor: Extractor, text: str, victim: str, act: str, by: set[str]
) -> None:
    assert doers_to(read(extractor, text), victim, act) == by


@pytest.mark.parametrize(
    ("text", "act", "victims"),
    [
        ("Farmer Juma Otieno was evicted by a company and his neighbour, Peter Kamau, was arrested.", "arrest",
         {"Peter Kamau"}),
        ("Police arrested cook Ana Dumas and her brother Olaf Berg was beaten by guards.", "arrest", {"Ana Dumas"}),
        ("Gunmen abducted teacher Ana Dumas and her colleague Olaf Berg escaped.", "abduction", {"Ana Dumas"}),
        ("Police arrested the cook Ana Dumas and the baker Olaf Berg, reports the union Lumen.", "arrest",
         {"Ana Dumas", "Olaf Berg"}),
        ("Police arrested cook Ana Dumas and her brother Olaf Berg, and took them away.", "arrest",
         {"Ana Dumas", "Olaf Berg"}),
    ],
)  # fmt: skip
def test_who_opens_the_next_clause_is_no_victim_of_the_one_before(
    extractor: Extractor, text: str, act: str, victims: set[str]
) -> None:
    (record,) = [r for r in read(extractor, text) if r.act == act]
    assert {p.name for p in record.people if p.role == "victim"} == victims
