"""A charge or term of some of those whom an act befell, and terms told in step that are no prison."""

from pipeline.records import Incident
from tests.assemble.readings import Reader, told, victims

_HELD = (
    "On 13 October 2014, officials in Norvik took into custody Song Delma, Pavel Ostrin, Jon Merrow and Mina Dahl."
)


def _charged(found: list[Incident], act: str) -> dict[str, list[str]]:
    return {v: [c.text for c in i.charges] for i in found if i.act == act for v in victims(i)}


def _terms(found: list[Incident]) -> dict[str, str]:
    out = {}
    for i in found:
        if i.penalty is not None:
            also = [p.text for p in i.penalty.also]
            out.update(dict.fromkeys(victims(i), " + ".join([i.penalty.text, *also])))
    return out


def test_who_alone_is_held_on_suspicion_has_the_charge_alone(read: Reader) -> None:
    found = told(read, f"{_HELD} Authorities criminally detained Delma on suspicion of “picking quarrels”.")
    others = {"Pavel Ostrin": [], "Jon Merrow": [], "Mina Dahl": []}
    assert _charged(found, "arrest") == {"Song Delma": ["picking quarrels"], **others}


def test_all_who_are_held_on_suspicion_have_it(read: Reader) -> None:
    found = told(read, f"{_HELD} Authorities criminally detained all four on suspicion of “picking quarrels”.")
    assert set(map(tuple, _charged(found, "arrest").values())) == {("picking quarrels",)}


def test_what_the_state_accuses_one_of_is_not_what_the_others_were_held_for(read: Reader) -> None:
    found = told(read, f"{_HELD} A relative said authorities accused Jon Merrow of unauthorized teaching of religion.")
    assert not _charged(found, "arrest")["Mina Dahl"]


def test_a_charge_of_one_is_no_ground_of_the_sentence_of_all(read: Reader) -> None:
    found = told(
        read,
        "In 1992 Sonam Delma, a farmer, was detained with Pavel Ostrin, Jon Merrow and Mina Dahl in Norvik. All four "
        "went on trial in the autumn, and were sentenced on November 9. Sonam Delma was charged with spreading "
        "propaganda and sentenced to 13 years imprisonment.",
    )
    whole = [i for i in found if i.act == "sentencing" and len(victims(i)) > 1]
    assert not any(i.charges for i in whole)


def test_terms_in_step_that_are_no_prison(read: Reader) -> None:
    found = told(read, "Pavel Ostrin and Mina Dahl were given ten years' exile in Zabel and 60 lashes respectively.")
    assert _terms(found) == {"Pavel Ostrin": "ten years' exile in Zabel", "Mina Dahl": "60 lashes"}


def test_terms_in_step_of_years_and_a_half(read: Reader) -> None:
    found = told(
        read,
        "The court gave Dara Holm 11 years in prison in May 2023; two deacons, Pavel Ostrin and Jon Merrow, received "
        "six years and two and a half years, respectively.",
    )
    assert {"Pavel Ostrin": "six years", "Jon Merrow": "two and a half years"}.items() <= _terms(found).items()


def test_the_first_of_two_takes_its_unit_from_the_second(read: Reader) -> None:
    found = told(
        read,
        "In December 2009 the Norvik court sentenced Mina Dahl to five and Jon Merrow to four years' imprisonment, "
        "respectively.",
    )
    assert _terms(found).get("Mina Dahl") in {"five", None}


def test_an_acquittal_is_of_no_charge_brought_since(read: Reader) -> None:
    found = told(
        read,
        "Two more members of the coalition, who had been acquitted by the lower court, attended in the gallery. Both "
        "have since been charged with rebellion.",
    )
    assert [[c.text for c in i.charges] for i in found if i.act == "acquittal"] == [[]]


def test_custody_is_not_for_a_charge_of_the_year_before(read: Reader) -> None:
    found = told(
        read,
        "In November 2021 police guarding a depot held Odo Lind overnight for taking pictures, and the year before "
        "that he had been charged with cyberstalking over an article.",
    )
    assert not any(i.charges for i in found if i.act in {"arrest", "detention"})
    assert [[c.text for c in i.charges] for i in found if i.act == "charge"] == [["cyberstalking"]]


def test_a_term_past_a_semicolon_and_a_name_is_not_that_of_the_counted(read: Reader) -> None:
    found = told(
        read,
        "Four neighbours were given one year, suspended; the seventh, the monk Odo Lind, convicted in absentia, must "
        "serve five years if he ever comes back.",
    )
    given = [i.penalty for i in found if i.act == "sentencing" and i.penalty]
    assert given
    assert not any(p.also for p in given)


def test_two_for_death_while_four_for_life(read: Reader) -> None:
    found = told(
        read,
        "On 22 May a court in Norvik sentenced two editors to death for treason while the paper’s four printers were "
        "sentenced to a life term.",
    )
    four = [i.penalty for i in found if i.group is not None and "four" in i.group.text and i.penalty]
    assert [(p.kind, p.also) for p in four] == [("life", [])]


def test_what_one_is_charged_with_beside_what_all_are_charged_with_is_kept(read: Reader) -> None:
    both = "Ana Ruiz and Pavel Ostrin were arrested on 3 May. They were charged with libel."
    found = told(read, f"{both} Ana Ruiz was charged with theft as well.")
    charges = [(sorted(victims(i)), [c.text for c in i.charges]) for i in found if i.act == "charge"]
    assert sorted(charges) == [(["Ana Ruiz"], ["theft"]), (["Ana Ruiz", "Pavel Ostrin"], ["libel"])]
    found = told(read, f"{both} Ana Ruiz was charged with defamation.")  # the same in another word
    assert [sorted(victims(i)) for i in found if i.act == "charge"] == [["Ana Ruiz", "Pavel Ostrin"]]


def test_who_is_held_for_more_than_the_others_has_all_of_it(read: Reader) -> None:
    found = told(
        read,
        "Ana Ruiz and Pavel Ostrin were arrested for libel on 3 May. Ana Ruiz was arrested for libel and extremism.",
    )
    assert _charged(found, "arrest") == {"Ana Ruiz": ["libel", "extremism"], "Pavel Ostrin": ["libel"]}
