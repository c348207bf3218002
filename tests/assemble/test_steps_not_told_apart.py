"""What stands near steps told apart, and is no step, charge, doer or day of its own."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.text.kinds import FACTUAL
from tests.assemble.readings import all_told

OMAR = "Omar Diallo"
BOTH = "Kofi Badu; Yaw Mensah"
HELD = "Police arrested Omar Diallo on 3 May 2018. "
AWA = "Police arrested Awa Sow in July 2015. "
LINA = "Lina Farah was convicted in 2018. "
# text, act, and of each record of that act: victims or group, first day ("" where none is told), charges, who did it
ROWS: list[tuple[str, str, list[tuple[str, str, str, str]]]] = [
    # a lead and its story are one arrest: what came some time before it was no custody that ended
    ("Police arrested Omar Diallo over a video. He posted it on 3 May 2018. Two days later, police arrested him.",
     "arrest", [(OMAR, "2018-05-05", "", "Police")]),
    ("Soldiers abducted Omar Diallo. He had spoken at a rally. A day later soldiers abducted him from his house.",
     "abduction", [(OMAR, "", "", "Soldiers")]),
    ("Police arrested Omar Diallo. A week later, detained and alone, he wrote to his wife.", "arrest",
     [(OMAR, "", "", "Police")]),
    # brackets that tell more than whose a charge is
    ("Kofi Badu and Yaw Mensah were arrested for sedition (Mensah was released the next day).", "arrest",
     [(BOTH, "", "sedition", "")]),
    ("Kofi Badu and Yaw Mensah were convicted of sedition (Badu in absentia).", "conviction",
     [(BOTH, "", "sedition", "")]),
    ("Kofi Badu and Yaw Mensah were charged with libel (Badu's third such case).", "charge",
     [(BOTH, "", "libel", "")]),
    ("Kofi Badu, Yaw Mensah and Kwame Osei were charged with sedition (Badu, Mensah) and libel (Osei).", "charge",
     [(BOTH, "", "sedition", ""), ("Kwame Osei", "", "libel", "")]),
    # whom a charge names is not who is told next
    ("Police arrested Kofi Badu for insulting Yaw Mensah and Kwame Osei for insulting the king.", "arrest",
     [("Kofi Badu", "", "insulting Yaw Mensah", "Police"), ("Kwame Osei", "", "insulting the king", "Police")]),
    # "her" is no man
    (AWA + "They questioned her husband and accused her of sedition.", "arrest",
     [("Awa Sow", "2015-07-01", "sedition", "Police")]),
    (AWA + "Officers questioned her mother and accused her of sedition.", "arrest",
     [("Awa Sow", "2015-07-01", "", "Police")]),
    ("Police arrested Awa Sow and Binta Kane amid nurses. Police accused the nurses of incitement.", "arrest",
     [("Awa Sow; Binta Kane", "", "", "Police")]),
    ("Police arrested Awa Sow and Binta Kane, two nurses. Police accused the nurses of incitement.", "arrest",
     [("Awa Sow; Binta Kane", "", "incitement", "Police")]),
    # whom two dashes call by another noun than the subject
    ("The protesters, led by two nurses -- Awa Sow and Binta Kane -- were beaten in May 2018.", "attack", []),
    # one who is abducted is so in no due form
    ("Omar Diallo was officially abducted on 3 May 2018. He was kidnapped by gunmen on 4 May.", "abduction",
     [(OMAR, "2018-05-03", "", "gunmen")]),
    # days
    ("On 5 June 2018 Omar Diallo was taken to a hospital, where he was told that his brother had been arrested.",
     "arrest", [("his brother", "", "", "")]),
    ("On 3 May 2018 police handed Omar Diallo over to officers, who deported him on 5 May.", "forced_return",
     [(OMAR, "2018-05-05", "", "officers")]),
    ("Omar Diallo was arrested on 3 May 2018. He had written for the paper for six years before being dismissed.",
     "dismissal", [(OMAR, "", "", "")]),
    ("Omar Diallo was arrested on 3 May 2018. He was held for a month before being deported.", "forced_return",
     [(OMAR, "2018-06-01", "", "")]),
    # who did it: those who held somebody, in their own rooms and before they gave them over
    (HELD + "He was moved to a cell and beaten.", "ill_treatment", [(OMAR, "2018-05-03", "", "Police")]),
    (HELD + "He was transferred to the central police station, where he was tortured.", "torture",
     [(OMAR, "2018-05-03", "", "Police")]),
    (HELD + "He was transferred to prison. He had been tortured at the police station.", "torture",
     [(OMAR, "2018-05-03", "", "Police")]),
    (HELD + "He was transferred to the army and tortured.", "torture", [(OMAR, "2018-05-03", "", "")]),
    ("Gunmen kidnapped Omar Diallo. He was moved to a house, where he was raped.", "sexual_violence",
     [(OMAR, "", "", "Gunmen")]),
    # a relative who was only told or paid
    ("Police arrested Omar Diallo. They informed his father after torturing him.", "torture",
     [(OMAR, "", "", "Police")]),
    ("Police paid Omar Diallo's brother after killing him.", "killing", [(OMAR, "", "", "Police")]),
    ("Police arrested Omar Diallo's brother after killing him.", "killing", [(OMAR, "", "", "Police")]),
    # sent for other than a new trial
    (LINA + "The judge sent Lina Farah to hospital for re-examination.", "sentence_overturned", []),
    (LINA + "The court returned the file of Lina Farah to the prosecutor for re-examination.", "sentence_overturned",
     []),
    ("Army doctors referred Lina Farah for re-examination in May 2018.", "sentence_overturned", []),
    ("The coach sent the player Lina Farah for new trials in May 2018.", "sentence_overturned", []),
    ("The prosecutor referred Lina Farah for retrial in May 2018.", "sentence_overturned", []),
    (LINA + "In June 2019 the appeals court remanded her case to the lower court for a new trial.",
     "sentence_overturned", [("Lina Farah", "2019-06-01", "", "appeals court")]),
    # who goes to a place where people are held
    ("Omar Diallo took his son to the detention centre to see a prisoner.", "detention", []),
    ("Omar Diallo was transferred to the detention centre as an inspector.", "detention", []),
    ("Judge Omar Diallo was transferred to the detention centre court.", "detention", []),
    ("UNICEF moved 40 children to a holding centre for refugees in May 2018.", "detention", []),
    ("A taxi driver took Omar Diallo to the holding facility.", "detention", []),
    # common criminals, whom states extradite and keep from travelling
    ("Omar Diallo was extradited to Spain in May 2009. He was jailed for fraud in June 2009.", "imprisonment", []),
    ("Omar Diallo was banned from travelling in May 2009. He was charged with embezzlement of pension funds in June.",
     "charge", []),
    ("Omar Diallo was deported to Mali in May 2009. He was convicted of stealing a car in June.", "conviction", []),
    ("Police shot a fleeing thief, Omar Diallo, in May 2009. He was charged with theft in June 2009.", "charge", []),
    ("Banker Omar Diallo fled to Dubai in 2009. He was jailed for fraud in June 2010.", "imprisonment", []),
    ("Omar Diallo was deported in May 2009. He was arrested on 12 November for fraud.", "arrest",
     [(OMAR, "2009-11-12", "fraud", "")]),
    ("Omar Diallo was shot by police as he robbed a bank in May 2009. He was jailed for theft in 2010.", "imprisonment",
     []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "act", "told"), ROWS, ids=[f"{text}-{act}" for text, act, _ in ROWS])
def test_what_stands_near_takes_nothing(
    extractor: Extractor, text: str, act: str, told: list[tuple[str, str, str, str]]
) -> None:
    """Each step has its own people, day, charges and doers, and none of what is only told beside it."""
    incidents = all_told(extractor, text)
    found = []
    for i in incidents:
        if i.act != act or i.modality not in FACTUAL:
            continue
        told_of = [*i.people, *i.organisations]
        victims = "; ".join(p.name for p in told_of if p.role == "victim") or (i.group.text if i.group else "")
        doers = "; ".join(p.name for p in told_of if p.role in {"perpetrator", "authority"})
        found.append((victims, str(i.date.start) if i.date else "", "; ".join(c.text for c in i.charges), doers))
    assert sorted(found) == sorted(told)
