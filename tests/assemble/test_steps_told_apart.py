"""Steps of one custody, and people of one sentence, each with the day, charge and doers that are told of them."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.text.kinds import FACTUAL
from tests.assemble.readings import all_told

POLICE = "On 26 February 2019, police took Samuel Okello into custody. "
OKELLO = "Samuel Okello"
JAILED = "Lina Farah was convicted in 2018. "
ROCA = "Police detained Ana Roca and Luis Mora in May 2018. "
AWA = "Police arrested Awa Sow in July 2015. "
# text, act, and of each record of that act: victims or group, first day ("" where none is told), charges
ROWS: list[tuple[str, str, list[tuple[str, str, str]]]] = [
    # a step in due form has its own day and charge, if only the next
    (POLICE + "On 27 February, authorities criminally detained Okello on suspicion of sedition.", "arrest",
     [(OKELLO, "2019-02-26", ""), (OKELLO, "2019-02-27", "sedition")]),
    (POLICE + "On 27 February, prosecutors approved his arrest for sedition.", "arrest",
     [(OKELLO, "2019-02-26", ""), (OKELLO, "2019-02-27", "sedition")]),
    (POLICE + "On 27 February, police seized Okello over sedition.", "arrest",
     [(OKELLO, "2019-02-26", "sedition")]),
    (POLICE + "On 5 March, authorities transferred Okello to the custody of Gulu officers, who formally arrested him.",
     "arrest", [(OKELLO, "2019-02-26", ""), (OKELLO, "2019-03-05", "")]),
    (POLICE + "On 29 March, he was freed. Authorities previously held Okello for sedition.", "arrest",
     [(OKELLO, "2019-02-26", "")]),
    ("Police brought Samuel Okello in for questioning, but released him. A month after that, they detained him.",
     "arrest", [(OKELLO, "", ""), (OKELLO, "", "")]),
    ("Police arrested Samuel Okello. A month later, his family said that police had arrested him.", "arrest",
     [(OKELLO, "", "")]),
    # others after the first, on a ground of their own
    ("Police detained Kofi Badu on suspicion of sedition, and Yaw Mensah and Kwame Osei on suspicion of blasphemy.",
     "arrest", [("Kofi Badu", "", "sedition"), ("Yaw Mensah; Kwame Osei", "", "blasphemy")]),
    ("Kofi Badu was charged with sedition, and Yaw Mensah and Kwame Osei with blasphemy.", "charge",
     [("Kofi Badu", "", "sedition"), ("Yaw Mensah; Kwame Osei", "", "blasphemy")]),
    ("Police held Kofi Badu on suspicion of a link to the blast, and Yaw Mensah on suspicion of a link to the fire.",
     "detention", [("Kofi Badu", "", ""), ("Yaw Mensah", "", "")]),
    ("Police detained Kofi Badu for sedition, and Yaw Mensah and Kwame Osei fled for fear of arrest.", "arrest",
     [("Kofi Badu", "", "sedition")]),
    (ROCA + "The reported reasons for their detention included “sedition” (Ana Roca) and “libel” (Luis Mora).",
     "arrest", [("Ana Roca", "2018-05-01", "sedition"), ("Luis Mora", "2018-05-01", "libel")]),
    # whose charge it is
    ("Police detained 50 villagers in May 2008. The police accused the villagers of sedition.", "arrest",
     [("50 villagers", "2008-05-01", "sedition")]),
    ("Police detained 50 villagers in May 2008. The police accused the shopkeepers of sedition.", "arrest",
     [("50 villagers", "2008-05-01", "")]),
    ("A court gave Omar Diallo three years on unknown charges in May 2009. He had been held for sedition in 2003.",
     "sentencing", [("Omar Diallo", "2009-05-01", "")]),
    (AWA + "Officers questioned her mother and accused her of sedition.", "arrest",
     [("Awa Sow", "2015-07-01", "")]),
    # a relative's callings, and deeds done to a relative
    ("Officers detained Timur Asan, a merchant and the son of writer and poet Asan Kerimov.", "arrest",
     [("Timur Asan", "", "")]),
    ("Soldiers freed Omar Diallo's brother after beating him.", "attack", [("Omar Diallo's brother", "", "")]),
    ("Soldiers burned Omar Diallo's house after beating him.", "attack", [("Omar Diallo", "", "")]),
    ("Timur Asanov is the son of the writer Rustam Kerimov. Officers took his father into detention in March 2018.",
     "arrest", [("Rustam Kerimov", "2018-03-01", "")]),
    # where they were then taken, by whom and when
    (POLICE + "On 31 March, he was transferred to the custody of agents in Kampala, where he was tortured.", "torture",
     [(OKELLO, "2019-03-31", "")]),
    ("On 31 March 2008, Mary Okello returned to Kampala, where police had killed Samuel Okello.", "killing",
     [(OKELLO, "", "")]),
    # verdicts that fell
    (JAILED + "In June 2019, the High Court dismissed that verdict and returned his case for retrial.",
     "sentence_overturned", [("Lina Farah", "2019-06-01", "")]),
    (JAILED + "In June 2019, the High Court dismissed the verdict of critics as absurd.", "sentence_overturned", []),
    # stays
    ("Police arrested Ali Ba on 30 April 2009. They kept Ba for three months before putting him under house arrest.",
     "house_arrest", [("Ali Ba", "2009-07-01", "")]),
    ("Omar Diallo was held at Saly Prison until his release on 29 April 2019.", "detention", [("Omar Diallo", "", "")]),
    ("Police detained Omar Diallo on 9 March 2015. They beat and tortured him in custody, then freed him on 20 March.",
     "torture", [("Omar Diallo", "2015-03-09", "")]),
    ("Authorities detained Awa Sow in 2006 (16 days), in 2007 (eight days) and October 2009 (10 days).", "arrest",
     [("Awa Sow", "2006-01-01", ""), ("Awa Sow", "2007-01-01", ""), ("Awa Sow", "2009-10-01", "")]),
    ("Police detained Ali Ba on 5 June 2015. They held Ba after leaflets said that races would be run on 10 June.",
     "arrest", [("Ali Ba", "2015-06-05", "")]),
    ("On 31 December 2013, police transferred Omar Diallo from the village to the Thies Detention Center.", "detention",
     [("Omar Diallo", "2013-12-31", "")]),
    ("Other staff of the post -- editor Awa Sow, reporter Binta Kane, and Fatou Seck -- also were held in May 2018.",
     "detention", [("Awa Sow; Binta Kane; Fatou Seck", "2018-05-01", "")]),
    # who is no common criminal, and who is
    ("Police in Gao beat Omar Diallo on 3 October 2009. Diallo was arrested on 12 November for fraud.", "arrest",
     [("Omar Diallo", "2009-11-12", "fraud")]),
    ("Omar Diallo was deported in May 2009. He was arrested on 12 November for murdering a driver.", "arrest", []),
    # no act, and one of somebody named
    ("A nurse who fled to Mbour, Awa Sow, said that soldiers shot Omar Diallo.", "exile", [("Awa Sow", "", "")]),
    ("A herder who fled to Chad told reporters that soldiers killed Omar Diallo.", "exile", []),
    ("Police brought Samuel Okello to court in handcuffs.", "arrest", []),
    ("Omar Diallo got six years in prison in May 2010 (a later report says that he was sentenced to nine years).",
     "sentencing", [("Omar Diallo", "2010-05-01", "")]),
    # ill-treatment told by the limbs
    ("His wife said that guards kept Samuel Okello's arms and legs shackled for about two weeks.", "ill_treatment",
     [(OKELLO, "", "")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "act", "told"), ROWS, ids=[f"{text}-{act}" for text, act, _ in ROWS])
def test_each_step_has_what_is_told_of_it(
    extractor: Extractor, text: str, act: str, told: list[tuple[str, str, str]]
) -> None:
    """An act of another person, day or charge beside it takes nothing from it, and gives it nothing."""
    incidents = all_told(extractor, text)
    found = [
        (
            "; ".join(p.name for p in i.people if p.role == "victim") or (i.group.text if i.group else ""),
            str(i.date.start) if i.date else "",
            "; ".join(c.text for c in i.charges),
        )
        for i in incidents
        if i.act == act and i.modality in FACTUAL
    ]
    assert sorted(found) == sorted(told)
