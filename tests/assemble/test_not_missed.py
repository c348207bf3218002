"""What news tells of somebody and was once passed over: taken for justice, for a plan, or for what befell others."""

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.text.kinds import FACTUAL
from tests.assemble.readings import all_told


def told(extractor: Extractor, text: str) -> dict[str, tuple[set[str], str | None]]:
    """Return whom each act of a text that is told as a fact befell, by name and as a group."""
    found = all_told(extractor, text, published="2023-05-02")
    facts = [i for i in found if i.modality in FACTUAL]
    named = {i.act: {p.name for p in [*i.people, *i.organisations] if p.role == "victim"} for i in facts}
    return {i.act: (named[i.act], i.group.text if i.group else None) for i in facts}


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        # no justice done to a wrongdoer
        (
            "Ada Moreau, the spokeswoman of the League, was detained on Friday, along with aides abducted last year.",
            "arrest",
            "Ada Moreau",
        ),
        (
            "Li Weng has been detained since May, after sharing posts on the outbreak that has killed 900 people.",
            "detention",
            "Li Weng",
        ),
        (
            "Igor Savin, the chairman of the Dockers Union, was arrested as a suspect in a case about a broken crane.",
            "arrest",
            "Igor Savin",
        ),
        # it has happened
        ("The country is trying to recover from the May assassination of Luis Prado.", "killing", "Luis Prado"),
        ("Officials tried to cover up the killing of the nurse Ivan Sorokin.", "killing", "Ivan Sorokin"),
        ("Relatives were able to secure the release of Musa Bello, a teacher.", "release", "Musa Bello"),
        ("The prosecutor admitted that Nina Falk should never have been charged.", "charge", "Nina Falk"),
        ("The court gave Omar Diaz, a mayor, two years in prison: he had failed to act.", "sentencing", "Omar Diaz"),
        # where the parse goes astray
        (
            "Ana Ruiz, a teacher, and five colleagues were among those detained on Monday.",
            "arrest",
            "Ana Ruiz",
        ),
        ("Karel Novak wrote on the raids and was among the 36 arrested in May 2021.", "arrest", "Karel Novak"),
        ("Also arrested last year for mocking the minister was ex-ambassador Paul Benoit.", "arrest", "Paul Benoit"),
        ("Families of jailed poet Rao Menon and slain columnist Samir Haddad met.", "killing", "Samir Haddad"),
        ("The re-arrest of Tunde Okoro, a journalist, was condemned.", "arrest", "Tunde Okoro"),
        # words
        ("Jo Dube, 19, died on Monday in Manzini from a gunshot wound.", "killing", "Jo Dube"),
        ("An arrest warrant has been issued for the dissident Petr Vanek, who lives abroad.", "charge", "Petr Vanek"),
        ("The charges, read to Hadi Rahimi only in August, are sedition and treason.", "charge", "Hadi Rahimi"),
        ("Mati Aziz, a reporter, was taken in broad daylight in the capital.", "abduction", "Mati Aziz"),
        ("Valerie Roux, a lawyer, was suspended from the bar for six months.", "dismissal", "Valerie Roux"),
        # who is meant
        (
            "Five members of the Speech Therapists Association met. Police raided the union's office on Friday.",
            "raid",
            "Speech Therapists Association",
        ),
        (
            "Jean Morel was arrested in April. A court fined the defender Clovis Petit. He was acquitted of theft.",
            "acquittal",
            "Clovis Petit",
        ),
        (
            "Amit Rao told us he is under house arrest. Party leader Vijay Nair claimed that he has been arrested.",
            "arrest",
            "Vijay Nair",
        ),
    ],
)
def test_names_whom_it_befell(extractor: Extractor, text: str, act: str, who: str) -> None:
    assert who in told(extractor, text)[act][0]


@pytest.mark.parametrize(
    ("text", "act", "group"),
    [
        ("On Monday 17 dockers were arrested and nine remanded in custody.", "detention", "nine"),
        ("The court fined 11 protesters 200 euros each for blocking a road.", "fine", "11 protesters"),
        ("Their rooms were raided and the chairperson was forced to flee abroad.", "exile", "the chairperson"),
        ("The army arrested above 5,000 people in a crackdown on protests.", "arrest", "above 5,000 people"),
    ],
)
def test_counts_whom_it_befell(extractor: Extractor, text: str, act: str, group: str) -> None:
    assert told(extractor, text)[act][1] == group


def test_charge_of_another_matter_stands_alone(extractor: Extractor) -> None:
    text = (
        "Joel Wong, an activist, was also charged under the security law. "
        "In December, Wong was sentenced to a year in prison for unlawful assembly."
    )
    assert told(extractor, text).keys() == {"charge", "sentencing"}


def test_short_name_in_brackets_begins_no_plot(extractor: Extractor) -> None:
    text = "The film club met. The head of the League (NLD), Ana Ruiz, has not been seen since her detention on 1 May."
    assert told(extractor, text)["detention"][0] == {"Ana Ruiz"}


@pytest.mark.parametrize(
    "text",
    [
        "Igor Savin was arrested as a suspect in the murder of a shopkeeper.",
        "Nina Falk should not be charged, her lawyer said.",
        "Relatives were not able to secure the release of Musa Bello, a teacher.",
        "The two men planned the killing of Ivan Sorokin.",
        "A search warrant was issued for the home of Petr Vanek.",
        "Police said no arrest warrant had been issued for the activist Petr Vanek.",
        "The photo was taken by unknown people near the house of Mati Aziz.",
        "In the film, Lena (Maria Kos) is arrested by the police and jailed.",
        "The hospital was blamed over the death of Jo Dube in an accident.",
        "Officials of the Dockers Union met. It rained while $2.3 million in assets were frozen.",
        "Police fined protesters each week for blocking the road.",
    ],
)
def test_tells_no_act(extractor: Extractor, text: str) -> None:
    assert told(extractor, text).keys() <= {"detention"}  # whose release is sought is held
