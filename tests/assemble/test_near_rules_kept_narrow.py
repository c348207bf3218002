"""What near sentences keep: whose surname, whose next step, whose house, which day."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import all_told

TOLD = [
    # a surname alone after what befell its bearer, somebody's kin though they are
    ("Pedro Lopez is a minister. Ana Lopez, his sister, was held in May. Lopez was beaten by guards.",
     "ill_treatment", ["Ana Lopez"]),
    ("Mayor Pedro Lopez gave a speech. Ana Lopez, a mother of two, was held. Lopez was jailed for a year.",
     "sentencing", ["Ana Lopez"]),
    ("Ana Mora is a judge. Luis Mora, her brother, said that police beat him. Mora was charged on Monday.",
     "charge", ["Luis Mora"]),
    ("Pedro Lopez was held in May. Juan Lopez, the brother of Pedro Lopez, said that nobody was told. Lopez was freed.",
     "release", ["Pedro Lopez"]),
    # the next step of a case, where both had one
    ("Luis Mora was arrested for interviewing Juan Diaz, who was arrested in May. He was released on Friday.",
     "release", ["Luis Mora"]),
    ("Luis Mora mocked Juan Diaz, who was charged with graft in May. He was sentenced to two years for libel.",
     "sentencing", ["Luis Mora"]),
    ("Luis Mora met Juan Diaz, who was charged with graft in May. He was convicted of graft on Friday.",
     "conviction", ["Juan Diaz"]),
    ("Luis Mora hid Juan Diaz, who was arrested in 2019. He was convicted of harbouring a fugitive.",
     "conviction", ["Luis Mora"]),
    ("Luis Mora spoke at a rally for Juan Diaz, who was jailed in 2019. He was arrested on Monday.",
     "arrest", ["Luis Mora"]),
    ("Luis Mora fled after police arrested Juan Diaz. He was tried in absentia.", "trial", ["Luis Mora"]),
    # both are those held, whoever somebody else met or shared a cell with
    ("Police arrested Ana Bor and Zoe Reis. Luis Mora was held after a row with Juan Diaz. Both were jailed.",
     "imprisonment", ["Ana Bor", "Zoe Reis"]),
    ("Police arrested Ana Bor and Zoe Reis. Luis Mora was beaten in a cell shared with Juan Diaz. Both were jailed.",
     "imprisonment", ["Ana Bor", "Zoe Reis"]),
    # "one X" that is no name
    ("Police detained one Zimbabwean in Botswana.", "arrest", ["one Zimbabwean"]),
    ("Gunmen abducted one Pastor in Kaduna.", "abduction", ["one Pastor"]),
    ("Soldiers beat one Hindu and one Sikh.", "attack", ["one Hindu and one Sikh"]),
    # raids of a time that tell of whom they took
    ("This week's arrests included Ana Bor and Zoe Reis.", "arrest", ["Ana Bor", "Zoe Reis"]),
    # a house beside an arrest
    ("Police arrested Ana Bor and Luis Mora's home, in Gweru, was raided.", "arrest", ["Ana Bor"]),
]  # fmt: skip
DAYS = [
    ("Luis Mora was killed in May 2019. Amnesty condemned the killing on 6 May 2019.", "killing", "2019-05-01"),
    ("Luis Mora was arrested in May 2019. A court ruled on the arrest on 26 May 2019.", "arrest", "2019-05-01"),
    ("Luis Mora was attacked in May 2019. The attack on 26 May 2019 left him blind.", "attack", "2019-05-26"),
    ("Police on Friday held Ana Bor.\n\nOn 9 May 2018 a court tried Luis Mora.\n\nHe was beaten the previous day.",
     "attack", "2018-05-08"),
    ("On 3 January 2020 Ana Bor was held. In December 2018 police held Luis Mora. They freed him on 5 January.",
     "release", "2019-01-05"),
    ("Luis Mora was freed on 3 January 2020. He was held in December 2018. On 5 February he was tortured.",
     "torture", "2019-02-05"),
    ("On 3 May 2020 Ana Bor was held. She was jailed in June 2018. On 9 May she was beaten.", "attack", "2020-05-09"),
    ("Founded in 1990, the group says three nurses were killed during the year.", "killing", "2020-01-01"),
    ("The law was passed in 2015. Three nurses were killed during the year.", "killing", "2020-01-01"),
    ("2018 was a hard year. Three nurses were killed during the year.", "killing", "2018-01-01"),
]  # fmt: skip
PLACES = [
    ("On 3 May 2019 soldiers shot Ana Bor at a checkpoint which was set up in Gweru in April.", "attack", "Gweru"),
    ("On 3 May 2019 police dispersed a march that began in Gweru on 3 May.", "dispersal", "Gweru"),
    ("Ana Bor was shot on 3 May 2019 by soldiers who had come to Gweru in April.", "attack", "Gweru"),
    ("On 3 May 2019 a court jailed Ana Bor, who was held in Gweru in 2018.", "imprisonment", ""),
    ("On 3 May 2019 police arrested 12 people who took part in a march in Gweru on May Day.", "arrest", "Gweru"),
    ("On 3 May 2019 soldiers killed 12 people who were praying at a church in Gweru on 3 May.", "killing", "Gweru"),
    ("On 3 May 2019, guards beat Luis Mora, who has been held in Gweru prison since 2018.", "ill_treatment", "Gweru"),
    ("Ana Bor spoke in Gweru hours before she was arrested.", "arrest", "Gweru"),
    ("Ana Bor came to Gweru three weeks after she was freed.", "release", ""),
    ("Soldiers shot dead Ana Bor, a retired nurse in Gweru, on Monday.", "killing", "Gweru"),
]


def of(extractor: Extractor, text: str, act: str) -> list[Incident]:
    """Return the records of an act in a text."""
    found = all_told(extractor, text, published="2020-06-20")
    return [record for record in found if record.act == act]


@pytest.mark.parametrize(("text", "act", "who"), TOLD, ids=[row[0] for row in TOLD])
def test_whom_an_act_befell(extractor: Extractor, text: str, act: str, who: list[str]) -> None:
    told = [
        [x.name for x in (*i.people, *i.organisations) if x.role == "victim"] or ([i.group.text] if i.group else [])
        for i in of(extractor, text, act)
    ]
    assert told == [who]


@pytest.mark.parametrize(("text", "act", "day"), DAYS, ids=[row[0] for row in DAYS])
def test_the_day(extractor: Extractor, text: str, act: str, day: str) -> None:
    assert [str(i.date.start) for i in of(extractor, text, act) if i.date] == [day]


@pytest.mark.parametrize(("text", "act", "where"), PLACES, ids=[row[0] for row in PLACES])
def test_the_place(extractor: Extractor, text: str, act: str, where: str) -> None:
    assert [", ".join(p.text for p in i.places) for i in of(extractor, text, act)] == [where]
