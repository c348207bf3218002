"""What news tells of somebody and was once passed over: taken for justice, for a plan, or for what befell others."""

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.text.kinds import FACTUAL
from tests.assemble.readings import all_told, doers, victims, who


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
        ("Soldiers demolished Amina Belo's residence in 2005.", "property_destruction", "Amina Belo"),
        ("Jana Novik was barred from returning to Belarus in 2012.", "travel_ban", "Jana Novik"),
        ("Officials have subjected Juan Pino to surveillance and detention for his work.", "detention", "Juan Pino"),
        ("Lena Aziz told a monitor that she had fled Syria on March 9, 2016, with a friend.", "exile", "Lena Aziz"),
        ("Amar Hadi was hurt in an attack on his home by men from the ruling party.", "attack", "Amar Hadi"),
        # told of by a clause that hangs on the act's noun
        ("Amar Hadi spoke of the threats that he received from soldiers in May.", "threat", "Amar Hadi"),
        ("She described the beatings that Sam Okelo endured in military detention.", "ill_treatment", "Sam Okelo"),
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
        ("Forty families had their huts demolished in May in Siteki.", "property_destruction", "Forty families"),
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
        "The weather kept Juan Pino from returning to Mali. Two men had their house demolished to build a bigger one.",
        "The suspect, Ivan Orlik, fled Spain on 3 May. Jana Novik was prevented from returning to Belarus by illness.",
        "Amar Hadi had his crops destroyed by locusts. Juan Pino had his huts flattened by hail.",
        "Amar Hadi listed the attacks he faced from the ruling party and the online attacks he received.",
        "The law may subject Juan Pino to detention. Ismail Toti returned to the camp to look for his son.",
        "Amar Hadi reported the threats he never received. He wrote of the beatings he could receive in prison.",
    ],
)
def test_tells_no_act(extractor: Extractor, text: str) -> None:
    assert told(extractor, text).keys() <= {"detention"}  # whose release is sought is held


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        (
            "A court sentenced two bloggers to four years in prison and the rapper Klay Jazi to one year in prison.",
            {("two bloggers", "P4Y"), ("Klay Jazi", "P1Y")},
        ),
        (
            "Chad sentenced two bloggers to six years in prison, as well as rapper Klay Jazi to one year in prison.",
            {("two bloggers", "P6Y"), ("Klay Jazi", "P1Y")},
        ),
    ],
)
def test_each_has_the_term_told_beside_them(extractor: Extractor, text: str, terms: set[tuple[str, str]]) -> None:
    found = [i for i in all_told(extractor, text) if i.act == "sentencing" and i.penalty and i.penalty.term]
    assert {(v, i.penalty.term.iso) for i in found if i.penalty and i.penalty.term for v in who(i, "victim")} == terms


def test_who_warns_somebody_of_another_need_not_have_held_them(extractor: Extractor) -> None:
    text = "Officers warned Pavel Orlik not to write of Jana Novik, who had been arrested in Minsk."
    (arrest,) = (i for i in all_told(extractor, text) if i.act == "arrest")
    assert not doers(arrest)
    (arrest,) = (i for i in all_told(extractor, text.replace("arrested", "arrested by guards")) if i.act == "arrest")
    assert any("guards" in doer for doer in doers(arrest))
    text = "Authorities in Wuhai held Peng Fan for his petitioning over land and a beating he suffered in May."
    (beating,) = (i for i in all_told(extractor, text) if i.act == "attack")
    assert victims(beating) == {"Peng Fan"}
    assert not doers(beating)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Guards subjected Zoe Reis to beatings and solitary confinement in prison.", {"ill_treatment"}),
        ("Officials subjected Zoe Reis to questioning about her detention.", {"harassment"}),
        ("Police subjected Zoe Reis to harassment, arrest and arbitrary detention.", {"harassment", "arrest"}),
    ],
)
def test_detention_told_with_a_graver_act_does_not_take_its_place(
    extractor: Extractor, text: str, acts: set[str]
) -> None:
    assert {i.act for i in all_told(extractor, text) if doers(i)} == acts


def test_a_factory_is_no_word_of_facing(extractor: Extractor) -> None:
    sure = 0.8  # else the attack is told by a weaker rule alone
    text = "An attack on Zoe Reis at a factory by men from the ruling party left her hurt."
    assert [i.confidence > sure for i in all_told(extractor, text)] == [True]


def test_their_homes_are_of_those_whom_the_clause_describes(extractor: Extractor) -> None:
    text = (
        "Police detained Amina Belo and Sani Musa on 3 May. Belo is one of a group of farmers who began a protest "
        "after soldiers demolished their houses in 2005. Rosa Lima met lawyers who demanded their release."
    )
    found = all_told(extractor, text, published="2023-05-02")
    assert "Sani Musa" not in {v for i in found if i.act == "property_destruction" for v in victims(i)}
    assert {"Amina Belo", "Sani Musa"} in [victims(i) for i in found if i.act == "arrest"]
