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
        ("The cook Ida Obi got a year for sedition", ", and ", "the High Court found Odo Lind guilty of libel"),
        ("A judge cleared Ida Obi of libel", "; ", "the High Court found Odo Lind guilty of contempt"),
        ("Judges jailed Ida Obi for spying", ", as ", "Odo Lind appeared in court on charges of illegal assembly"),
        ("Ida Obi was rearrested near Tunis", "; ", "a judge cleared Odo Lind of libel"),
        ("Ida Obi was rearrested near Tunis", ", and ", "riot police hit Odo Lind with batons in Minsk"),
        ("Ida Obi has been held without charge since May", ", and ", "police beat Odo Lind"),
        ("A militia commander threatened to kill Ida Obi", ", and ", "Odo Lind was stabbed to death in May"),
        ("The High Court found Ida Obi guilty of contempt", ", and ", "guards beat Odo Lind"),
        ("Ida Obi was fined for insulting the king", ", while ", "Iran executed Odo Lind for drug smuggling"),
        ("A judge cleared Ida Obi of libel", ", while ", "arsonists burned down the shop of Odo Lind"),
    ],
)
def test_two_sentences_joined_tell_what_they_tell_apart(
    extractor: Extractor, first: str, link: str, second: str
) -> None:
    apart = told(extractor, f"{first}.") | told(extractor, f"{second[0].upper()}{second[1:]}.")
    assert len(apart) == 2
    assert told(extractor, f"{first}{link}{second}.") == apart


@pytest.mark.parametrize(
    ("text", "act", "by"),
    [
        ("A court fined Ida Obi for libel, and Odo Lind was acquitted.", "acquittal", {"court"}),
        ("Police beat Ida Obi in Minsk, and Odo Lind was arrested.", "arrest", {"police"}),
    ],
)
def test_who_did_both(extractor: Extractor, text: str, act: str, by: set[str]) -> None:
    assert [x for a, victims, x in told(extractor, text) if a == act and victims == {"Odo Lind"}] == [by]


@pytest.mark.parametrize(
    "text",
    [
        "Ida Obi was convicted of illegal assembly, and Odo Lind was killed by her men.",
        "Ida Obi was charged with murder, and Odo Lind was hanged for drug smuggling.",
    ],
)
def test_a_wrongdoer_beside_others(extractor: Extractor, text: str) -> None:
    assert [victims for _, victims, _ in told(extractor, text)] == [{"Odo Lind"}]


@pytest.mark.parametrize("link", [", while ", ", whereas "])
def test_a_clause_is_no_charge(extractor: Extractor, link: str) -> None:
    text = f"Ida Obi got 18 months in prison for hooliganism{link}armed men seized Odo Lind outside a mosque in Tunis."
    ((_, incidents),) = extractor.extract([article_from_text(text, title=None, published="2021-06-15", url=None)])
    assert {i.act: [c.text for c in i.charges] for i in incidents} == {"sentencing": ["hooliganism"], "abduction": []}


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "Ida Obi, whose brother Odo Lind is facing charges of sedition, was beaten in Minsk.",
            {"charge": "Odo Lind", "attack": "Ida Obi"},
        ),
        (
            "Ida Obi, whose friend Odo Lind walked free from prison in May, was beaten in Minsk.",
            {"release": "Odo Lind", "attack": "Ida Obi"},
        ),
        (
            "Odo Lind, whose cousin Ida Obi is also a poet, was fined for libel; Ida Obi was stabbed to death in May.",
            {"fine": "Odo Lind", "killing": "Ida Obi"},
        ),
        ("Ida Obi, whose lawyer Odo Lind was absent, was jailed for libel.", {"imprisonment": "Ida Obi"}),
        (
            "Ida Obi, a poet, was arrested near Minsk after inspectors searched the newsroom of Nuestra Tierra.",
            {"arrest": "Ida Obi"},
        ),
    ],
)
def test_whom_it_befell(extractor: Extractor, text: str, acts: dict[str, str]) -> None:
    assert {act: " ".join(victims) for act, victims, _ in told(extractor, text) if victims} == acts
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
