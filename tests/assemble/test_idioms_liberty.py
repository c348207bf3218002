"""Acts on people's liberty told by idiom: taken, kept, lost, let out, forgiven; and the same words in other senses."""

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.text.kinds import FACTUAL
from tests.assemble.readings import all_told


def acts(extractor: Extractor, text: str, who: str | None = None) -> set[str]:
    """Return the acts written of a text, or those that befell somebody in it."""
    found = all_told(extractor, text, published="2022-07-15")
    return {
        i.act for i in found
        if i.modality in FACTUAL and i.confidence >= 0.5
        and (who is None or any(p.name == who and p.role == "victim" for p in i.people))
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "who", "act"),
    [
        ("Gendarmes interpellated the blogger Fidel Mbarga at the bus station on 3 March.", "Fidel Mbarga", "arrest"),
        ("The book launch ended in handcuffs for the poet Laleh Moradi.", "Laleh Moradi", "arrest"),
        ("The journalist Omar Benali left the building in handcuffs.", "Omar Benali", "arrest"),
        ("The reporter Abdi Noor handed himself in to the police on Monday.", "Abdi Noor", "arrest"),
        ("The lawyer Samir Haddad was placed in garde à vue on Monday.", "Samir Haddad", "arrest"),
        (
            "Police detained the lawyer Aida Bekova on 3 June. A day later the same fate befell Judge Nurlan Asanov.",
            "Nurlan Asanov", "arrest",
        ),
        (
            "Police detained the lawyer Aida Bekova on 3 June. The editor Nurlan Asanov met the same fate on Friday.",
            "Nurlan Asanov", "arrest",
        ),
        ("The reporter Luis Acosta was lifted by gunmen on the road to Taxco.", "Luis Acosta", "abduction"),
        ("The commander signed a third order of administrative detention against Nidal Qawasmi.", "Nidal Qawasmi",
         "detention"),
        ("The judge dictated preventive prison for the journalist Luis Acosta.", "Luis Acosta", "detention"),
        ("Bail denied, the nurse Lourdes Abad returns to the provincial jail to await her trial.", "Lourdes Abad",
         "detention"),
        ("The pianist Anna Korbut was sent home with an electronic tag on her leg and forbidden to step outside.",
         "Anna Korbut", "house_arrest"),
        ("By order of the court the pianist Anna Korbut may go no further than her yard.", "Anna Korbut",
         "house_arrest"),
        ("The journalist Idris Sani went into the police station in May and never came out.", "Idris Sani",
         "enforced_disappearance"),
        ("The journalist Idris Sani has been swallowed by the earth since soldiers called him in.", "Idris Sani",
         "enforced_disappearance"),
        ("The investigator sent Daria Belova to a clinic for 30 days of inpatient examination.", "Daria Belova",
         "psychiatric_confinement"),
        ("The chamber granted the trade unionist Omar Benali provisional freedom on Monday.", "Omar Benali", "release"),
        ("Provisional liberty was accorded by the chamber of accusation to the unionist Omar Benali.", "Omar Benali",
         "release"),
        ("The parole board opened the prison door to Marcus Rua, 60, on Monday.", "Marcus Rua", "parole"),
        ("The mercy of the president reached the rapper Wafa Karoui on Sunday.", "Wafa Karoui", "pardon"),
        ("A royal pardon opened the prison gates for the rapper Wafa Karoui.", "Wafa Karoui", "pardon"),
    ],
)  # fmt: skip
def test_an_idiom_tells_its_act(extractor: Extractor, text: str, who: str, act: str) -> None:
    assert act in acts(extractor, text, who)


@pytest.mark.parametrize(
    "text",
    [
        "The minister Jean Ndoumbe was interpellated in parliament by the opposition over the contract.",
        "The driver Tomas Reyes turned himself in to the police after the hit-and-run.",
        "After the concert the singer Tunde Bello was whisked away by his driver to the airport.",
        "The magician Tomas Reyes leaves the box in handcuffs every night to applause.",
        "In May it was the turn of the minister Tomas Reyes to speak.",
        "The trophy was lifted by the captain Luis Acosta before 40,000 fans.",
        "The commander may sign an order of administrative detention against anyone, the lawyer Tomas Reyes warned.",
        "The judge refused to order preventive prison for the printer Tomas Reyes.",
        "Fans spent the night on the floor of the stadium, guarded by stewards, to be first in the queue.",
        "The monk Tomas Reyes shares a cell with a novice at the monastery.",
        "The thief Tomas Reyes was sent home with an electronic tag for a burglary.",
        "Since his stroke the pianist Tomas Reyes cannot go further than his garden gate.",
        "The earth swallowed the miner Tomas Reyes in a landslide on Monday.",
        "The name of Tomas Reyes is on no list of candidates, although he registered.",
        "The goalkeeper Tomas Reyes sat out his two-month suspension.",
        "The doctor Tomas Reyes sent patients for inpatient psychiatric assessment.",
        "The goalkeeper Omar Benali has come out in support of the strike.",
        "The parole board said no to Tomas Reyes for the second time.",
        "The amnesty does not cover Tomas Reyes.",
        "The referee Tomas Reyes showed mercy to the visitors.",
    ],
)
def test_the_same_words_in_another_sense_tell_none(extractor: Extractor, text: str) -> None:
    assert not acts(extractor, text)


def test_who_speaks_of_a_relative_names_them(extractor: Extractor) -> None:
    text = '"Soldiers arrested my son on Monday," says the mother of the editor Idris Sani.'
    assert "arrest" in acts(extractor, text, "Idris Sani")


def test_a_fate_escaped_or_feared_befell_nobody(extractor: Extractor) -> None:
    text = "Police arrested the activist Aida Bekova on 3 June. Her lawyer, Nurlan Asanov, fears the same fate."
    assert not acts(extractor, text, "Nurlan Asanov")


def test_a_prison_van_lets_nobody_out(extractor: Extractor) -> None:
    assert "release" not in acts(extractor, "The clerk Tatiana Hrynko came out of the building in a prison van.")
