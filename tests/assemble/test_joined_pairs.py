"""Two sentences on two people joined to one tell what the two tell apart: no act, doer or victim goes over."""

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.clean import article_from_text
from tests.assemble.readings import factual, who

Told = tuple[str, frozenset[str], frozenset[str]]


def told(extractor: Extractor, text: str) -> set[Told]:
    """Return each act that is told as a fact, with whom it befell and who did it."""
    ((_, incidents),) = extractor.extract([article_from_text(text, title=None, published="2021-06-15", url=None)])
    out = set[Told]()
    for incident in factual(incidents):
        befell, done_by = who(incident, "victim"), who(incident, "perpetrator", "authority")
        out.add((incident.act, frozenset(befell), frozenset(name.casefold() for name in done_by)))
    return out


@pytest.mark.parametrize(
    ("first", "link", "second"),
    [
        ("Ida Obi was barred from leaving the country", ", but ", "Sara Rai disappeared after men took her away"),
        ("Odo Lind was given electric shocks in jail", ", and ", "Ivo Reis is serving a six-year sentence for treason"),
        ("Odo Lind received death threats", ", while ", "a court sentenced Ivo Reis to five years in prison"),
        ("Ida Obi was released in May", ", and ", "officials imposed a travel ban on Odo Lind"),
        ("Soldiers burned down the house of Ida Obi", "; ", "Odo Lind is serving a six-year sentence for treason"),
        ("Police opened a case against Ida Obi", "; ", "Sara Rai was forcibly placed in a psychiatric hospital"),
        ("Soldiers burned Ida Obi's house", ", and ", "Odo Lind was jailed"),
        ("Soldiers raped Ida Obi", " before ", "Odo Lind was arrested on Friday"),
        ("The brother of Ida Obi was killed", ". ", "Prosecutors charged Odo Lind with treason"),
        ("Odo Lind was held without bond", "; ", "on 9 May 2021 officials detained Ivo Reis and Sara Rai"),
        ("Odo Lind remains in custody", ", while ", "on 9 May 2021, the authorities detained Sara Rai"),
        ("Odo Lind was arrested in Breves", ", and ", "a judge has since extended Sara Rai's remand"),
        ("Ivo Reis got two years in jail", ", and ", "on 8 July 2019 police from Osh, Kyrgyzstan, arrested Sara Rai"),
        ("Ida Obi was freed in April", ", and ", "prosecutors charged its editor-in-chief, Odo Lind"),
    ],
)
def test_two_sentences_joined_tell_what_they_tell_apart(
    extractor: Extractor, first: str, link: str, second: str
) -> None:
    apart = told(extractor, f"{first}.") | told(extractor, f"{second[0].upper()}{second[1:]}.")
    assert len(apart) == 2
    assert told(extractor, f"{first}{link}{second}.") == apart


def test_who_was_arrested_is_not_accused_of_what_police_do_in_another_clause(extractor: Extractor) -> None:
    arrest, attack = ("arrest", frozenset({"Ida Obi"}), frozenset({"police"})), frozenset({"Odo Lind"})
    for text in ("Ida Obi was arrested in Lima; police also beat Odo Lind.",
                 "Ida Obi was arrested in Lima after police beat Odo Lind."):  # fmt: skip
        assert told(extractor, text) == {arrest, ("attack", attack, frozenset({"police"}))}
    helped = told(extractor, "Ida Obi was charged with helping rebels, who killed Odo Lind.")
    assert not any("police" in by for _, _, by in helped)


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("According to a report, on 6 July 2011 police in Naqu (Nagchu) county, Naqu prefecture, arrested Odo Lind.",
         "police"),
        ("On the 26th of April 2018 the High Court of Rumonge sentenced Odo Lind.", "high court of rumonge"),
        ("On 20.02.2011 security officials detained Odo Lind.", "security officials"),
    ],
)  # fmt: skip
def test_who_acts_behind_a_day(extractor: Extractor, text: str, by: str) -> None:
    assert {who for _, _, doers in told(extractor, text) for who in doers} == {by}


def test_her_in_a_third_clause_is_the_subject_of_the_second(extractor: Extractor) -> None:
    text = "Ida Obi left the paper, and Sara Rai fled the country after men beat her."
    assert ("attack", frozenset({"Sara Rai"}), frozenset({"men"})) in told(extractor, text)


@pytest.mark.parametrize(
    "text",
    [
        "Prosecutors brought charges against its editor-in-chief, Odo Lind, on 31 May.",
        "Its editor in chief Odo Lind was charged with libel.",
        "Prosecutors charged the paper's deputy editor-in-chief, Odo Lind, who lives abroad.",
    ],
)
def test_who_is_called_an_editor_in_chief(extractor: Extractor, text: str) -> None:
    assert [act for act, victims, _ in told(extractor, text) if victims == {"Odo Lind"}] == ["charge"]
