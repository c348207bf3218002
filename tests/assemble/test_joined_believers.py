"""Bulletins on believers: who was fined and who was jailed, whose church a state recognises, who came home."""

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, land, names, victims

Told = set[tuple[str, str]]


def each(extractor: Extractor, text: str) -> Told:
    """Return act and victims of what a text tells as facts, and of a term its words."""
    return {
        (" ".join(filter(None, (r.act, r.penalty.term.iso if r.penalty and r.penalty.term else None))),
         "+".join(sorted(victims(r))) or (r.group.text if r.group else ""))
        for r in facts_told(extractor, text, published="2021-06-15")
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (("A Lutheran was jailed for two months in Osh in May. A Sikh was fined and told to leave, a group said. "
          "Pastor Ivo Lund was jailed for two months in May."),
         {("sentencing P2M", "Ivo Lund"), ("fine", "A Sikh")}),
        ("A Lutheran was jailed for two months in Osh in May. Ivo Lund, 42, leads a church.",
         {("sentencing P2M", "Ivo Lund")}),
        ("Odo Lind was given ten years in prison in April 2011, Ivo Lund was given six years in March 2014.",
         {("sentencing P10Y", "Odo Lind"), ("sentencing P6Y", "Ivo Lund")}),
        ("Odo Lind was sentenced to ten years in prison in May 2011, Ivo Lund was sentenced to six years in May 2014.",
         {("sentencing P10Y", "Odo Lind"), ("sentencing P6Y", "Ivo Lund")}),
        ("The nun Ada Obi was not at home. After returning home late she was also arrested by officers.",
         {("arrest", "Ada Obi")}),
        ("Odo Lind was given six years in prison and fined.", {("sentencing P6Y", "Odo Lind"), ("fine", "Odo Lind")}),
        ("Odo Lind was fined and jailed for six years.", {("sentencing P6Y", "Odo Lind"), ("fine", "Odo Lind")}),
        ("Odo Lind was sentenced to six years in prison and fined 300 euros.", {("sentencing P6Y", "Odo Lind")}),
        ("Unlike his first sentence, which was a suspended year, the court gave Odo Lind two years in prison.",
         {("sentencing P2Y", "Odo Lind")}),
        ("Instead of a nine-month term, the court gave Odo Lind two years in prison.",
         {("sentencing P2Y", "Odo Lind")}),
        ("Ada Obi was arrested in May. She returned home on Monday, but in June she was arrested again.",
         {("arrest", "Ada Obi"), ("release", "Ada Obi")}),
    ],
)  # fmt: skip
def test_whom_it_befell(extractor: Extractor, text: str, told: Told) -> None:
    assert each(extractor, text) == told


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Three preachers were arrested in April, though of a church recognised by the government.", set[str]()),
        ("Ivo Lund was arrested in April in a hall owned by the police.", set[str]()),
        ("Ivo Lund was arrested in April in a raid led by the police.", {"police"}),
    ],
)
def test_what_a_state_recognises_or_owns(extractor: Extractor, text: str, doers: set[str]) -> None:
    (record,) = [r for r in facts_told(extractor, text) if r.act == "arrest"]
    assert names(record, "perpetrator", "authority") == doers


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Gunmen abducted a priest in a raid on a church in Harare, police said.", set[str]()),
        ("Three people died in a raid on a church in Harare, police said on Friday.", set[str]()),
        ("A church was raided in Harare on Friday, police said.", {"police"}),
    ],
)
def test_whose_raid(extractor: Extractor, text: str, doers: set[str]) -> None:
    (record,) = [r for r in facts_told(extractor, text) if r.act == "raid"]
    assert names(record, "perpetrator", "authority") == doers


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Two cooks were fined in Crimea. Officers of Russia's Federal Security Service held Ivo Lund in May.", "UA"),
        ("Russia detained Ivo Lund today, lawyers said. Armed officers searched nine homes in Kerch, Crimea.", "UA"),
        ("Two cooks were fined in Crimea. Russian police detained the writer Ivo Lund in Moscow in May.", "RU"),
        ("A court in Rostov, Russia, jailed the Crimean Tatar Ivo Lund in May.", "RU"),
        ("Two cooks were fined in Crimea. Russia held Ivo Lund in custody in May.", "RU"),
    ],
)
def test_the_police_of_who_holds_a_land(extractor: Extractor, text: str, country: str) -> None:
    (record,) = [r for r in facts_told(extractor, text) if "Ivo Lund" in victims(r)]
    assert land(record) == country


@pytest.mark.parametrize(
    "group",
    ["Twelve Bahá'ís", "Twelve Baha’is", "Six Sufi dervishes", "Two Roma", "Nine Mapuche", "Two Hmong", "Two Baloch"],
)
def test_peoples_and_believers_are_counted(extractor: Extractor, group: str) -> None:
    (record,) = facts_told(extractor, f"{group} were arrested in Shiraz in May.")
    assert record.group is not None
    assert record.group.text == group


@pytest.mark.parametrize(
    ("between", "who"),
    [
        ("There are two nuns, too, and a monk, Odo Lind.", "Odo Lind"),
        ("Prisoners include the monk Odo Lind.", "Odo Lind"),
        ("There were protests led by the monk Odo Lind.", "Ivo Reis"),
        ("His books include a life of the monk Odo Lind.", "Ivo Reis"),
    ],
)
def test_who_is_brought_in(extractor: Extractor, between: str, who: str) -> None:
    found = facts_told(extractor, f"Ivo Reis was jailed in Osh in May. {between} He was freed on 9 June.")
    assert [victims(r) for r in found if r.act == "release"] == [{who}]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Nicaragua said it expelled nine priests to the Vatican on Sunday.", "forced_return"),
        ("The party said it expelled Ivo Lund on Sunday.", "dismissal"),
    ],
)
def test_expelled_by_a_state(extractor: Extractor, text: str, act: str) -> None:
    assert [r.act for r in facts_told(extractor, text)] == [act]


def test_of_two_faiths_neither_is_who_is_named_next(extractor: Extractor) -> None:
    text = "A Lutheran was fined in Osh. A Sikh was fined on Monday. Pastor Ivo Lund was jailed for two months."
    assert [r.act for r in facts_told(extractor, text) if "Ivo Lund" in victims(r)] == ["sentencing"]
