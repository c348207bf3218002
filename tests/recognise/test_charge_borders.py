"""Where a charge ends in a sentence that goes on, and charges in unusual words, each with its near misses."""

import pytest

from pipeline.recognise.charges import find_charges

FLOOR = 0.5  # below it a ground, and no charge


@pytest.mark.parametrize(
    ("sentence", "charges"),
    [
        # the stop of a form of address ends none, a dash before a word does
        ("Ana Rey was charged with defaming Mr. Bel.", ["defaming Mr. Bel"]),
        ("Ana Rey was accused of insulting Dr. Bel and of theft.", ["insulting Dr. Bel", "theft"]),
        ("She was jailed on charges of libel and terrorism –unfounded charges meant to silence her.",
         ["libel", "terrorism"]),
        ("They charged Bel under Sections. 43 & 88 of the Penal Code on charges of arson.", ["arson"]),
        ("She was fined on a politically motivated ‘public disorder’ charge.", ["public disorder"]),
        ("She was fined for following an “extremist” channel.", ["following an “extremist” channel"]),
        ("He was charged with conspiracy solely for hiding a cousin.", ["conspiracy"]),
        ("She was jailed for theft only because she is poor.", ["theft"]),
        ("She is on trial for insulting the king on account of three songs.", ["insulting the king"]),
        ("He was convicted of selling rum only to sailors.", ["selling rum only to sailors"]),
        ("She was jailed for libel hours after the vote.", ["libel"]),
        ("He was jailed for insulting the king just before the vote.", ["insulting the king"]),
        # two things of one deed
        ("Both were charged with possession of arms and drugs.", ["possession of arms and drugs"]),
        ("Both were charged with possession of arms and drug trafficking.", ["possession of arms", "drug trafficking"]),
        ("Both were charged with possession of drugs and theft.", ["possession of drugs", "theft"]),
        ("He was charged with inciting violence and support for a terrorist group.",
         ["inciting violence", "support for a terrorist group"]),
        # as what somebody is punished
        ("Ana Rey was tried as a traitor.", ["traitor"]),
        ("Ana Rey was jailed for a year as an accessory to arson in May.", ["accessory to arson"]),
        ("She was given nine months as an accessory after the fact.", ["accessory after the fact"]),
        ("Three bakers were hanged as spies.", ["spies"]),
        ("Ana Rey was given two years of hard labour as a member of a banned sect.", ["member of a banned sect"]),
        ("Ana Rey was tried as an adult, and jailed as a first offender.", []),
        ("Ana Rey, jailed for a year, was described as a terrorist.", []),
        ("Ana Rey was jailed while working as a spy.", []),
        ("The sentence was read as a smuggler left.", []),
        ("Ana Rey was jailed as many times as a thief.", []),
        ("Ana Rey was fined as spies listened, and jailed as thieves are jailed.", []),
        ("He is fighting three libel cases; she defends libel cases.", ["libel"]),
        # the sentence goes on with a verb
        ("The trial of Ana Rey for tax evasion opened in Varna on 4 June.", ["tax evasion"]),
        ("The trial of the vaccine for malaria opened.", []),
        ("His trial for sedition lasted an hour.", ["sedition"]),
        ("He was charged with having opened fire on a crowd.", ["having opened fire on a crowd"]),
        # nor when the arrest was; but a year's winner and hours past a curfew are of the deed
        ("He was charged with insulting the king a day after his arrest.", ["insulting the king"]),
        ("He was charged with insulting the king the next day.", ["insulting the king"]),
        ("He was charged with insulting the previous year's laureate.", ["insulting the previous year's laureate"]),
        # … also after what else is one phrase: "fake news and rumours", "public peace and order"
        ("A court convicted Ana Rey of publishing fake news and sentenced her to a year.", ["publishing fake news"]),
        ("They charged both with damaging property and ordered their arrest.", ["damaging property"]),
        ("He got three years for damaging property and two years for theft.", ["damaging property", "theft"]),
        ("She was convicted of spreading fake news and rumours in May.", ["spreading fake news and rumours"]),
        ("He was charged with aiding and abetting murder.", ["aiding and abetting murder"]),
        ("She was charged with violating the Firearms and Ammunitions Act.",
         ["violating the Firearms and Ammunitions Act"]),
        ("The court convicted Bel of hacking, sentencing him to a year.", ["hacking"]),
        ("She was jailed for defaming or insulting the king.", ["defaming or insulting the king"]),
        # what somebody had part in belongs to the charge, where it was tried does not
        ("He was jailed for taking part in an unauthorised rally last year.", ["taking part in an unauthorised rally"]),
        ("He was charged with involvement in a deadly attack on a mosque.",
         ["involvement in a deadly attack on a mosque"]),
        ("She was convicted of complicity in the killing of a judge.", ["complicity in the killing of a judge"]),
        ("She was convicted of fraud in a second trial.", ["fraud"]),
        ("She was convicted of fraud in the last session.", ["fraud"]),
        ("He was convicted of violating the terms of his parole in Varna.", ["violating the terms of his parole"]),
        ("He was convicted of abusing democratic freedoms to infringe upon the interests of the state.",
         ["abusing democratic freedoms to infringe upon the interests of the state"]),
        ("He was convicted of theft upon his return.", ["theft"]),
        ("She was fined for driving under the influence of drugs.", ["driving under the influence of drugs"]),
        ("She was fined for driving under Article 5.", ["driving"]),
        ("They were expelled for refusing to stand for the national anthem.",
         ["refusing to stand for the national anthem"]),
        # a comma within the quotation marks
        ('Bel was accused of "insulting the king," "inciting hatred" and "propaganda against the state."',
         ["insulting the king", "inciting hatred", "propaganda against the state"]),
        ("He was charged with “insulting the king,” “theft of a cow,” and “arson” in May.",
         ["insulting the king", "theft of a cow", "arson"]),
        ('Bel was accused of "insulting the king," the agency said.', ["insulting the king"]),
        # single quotation marks after a plural, each of two quotations by itself
        ("Bel was jailed on charges of ‘selling port secrets’ or ‘keeping contacts with strangers’.",
         ["selling port secrets", "keeping contacts with strangers"]),
        ("Bel was charged with ‘inciting the dockers’ unrest’ and ‘arson’.", ["inciting the dockers’ unrest", "arson"]),
        # a headline's capitals
        ("Nine Charged With Speech Crimes After Raid on Harbour", ["Speech Crimes"]),
        ("Baker Charged With Insulting Mayor Before Vote", ["Insulting Mayor"]),
        # what a charge is made up of; what is told besides
        ("Bel faces three counts of crimes against humanity (namely murder and rape) and one of theft.",
         ["crimes against humanity", "murder", "rape", "theft"]),
        ("Bel was charged with fraud (namely in the sale of a barn).", ["fraud"]),
        ("They were charged with arson, but no inquiry into torture was opened.", ["arson"]),
        ("They were charged with arson, but also with theft.", ["arson", "theft"]),
        # a full stop within the citation
        ("He was charged under Art. 228 with drug trafficking.", ["drug trafficking"]),
        ("She was convicted under 18 U.S.C. § 793 of leaking state secrets.", ["leaking state secrets"]),
        ("She was charged under Article 5. The police met with resistance.", []),
        # offences are part of the charge, charges are not
        ("He was charged with immigration offences.", ["immigration offences"]),
        ("He faces drug charges.", ["drug"]),
        ("She was convicted of treason and drug offences.", ["treason", "drug offences"]),
        ("They were charged with terrorism-related offences.", ["terrorism"]),
        # the degree of a crime is part of it
        ("A judge dismissed a first-degree assault charge against Ana Rey.", ["first-degree assault"]),
        ("Ana Rey faces second degree murder charges.", ["second degree murder"]),
        ("Ana Rey faces first and second charges of fraud.", ["fraud"]),
        ("Ana Rey was held on misdemeanor theft charges.", ["theft"]),
        ("Ana Rey was tried on an obstruction of justice charge.", ["obstruction of justice"]),
        ("Ana Rey is held on contempt of court charges.", ["contempt of court"]),
        # what the one who charges says besides
        ("Bel is charged with obstruction of justice, alleging he gave investigators false information.",
         ["obstruction of justice"]),
        ("Bel was charged with sedition, citing an article that insulted the king.", ["sedition"]),
        ("Bel was convicted of fraud, making threats and arson.", ["fraud", "making threats", "arson"]),
        # whom a sentence is imposed on, and what it did
        ("She hoped the sentence imposed upon Rey didn’t keep officers from making assault arrests.", []),
        ("The sentence passed on Rey on Friday for sedition did not surprise anybody.", ["sedition"]),
        ("He was jailed on Internet fraud charges.", ["Internet fraud"]),
        # how many counts
        ("Rey was found guilty on all four counts of perjury.", ["perjury"]),
        ("Rey was jailed for perjury and must pay $200 in costs.", ["perjury"]),
        ("Charges of perjury against Ana Rey were dropped.", ["perjury"]),
        ("Rey was convicted of conspiracy against the United States.", ["conspiracy against the United States"]),
        # custody in connection with a deed or an offence, not with a thing
        ("Police arrested two men in connection with a bomb factory.", []),
        ("Police arrested two men over an arms cache.", []),
        ("Police arrested two men in connection with the murder weapon.", []),
        ("Police arrested two men in connection with a rape video.", []),
        ("Police arrested two men in connection with a bomb attack.", ["bomb attack"]),
        ("Police arrested two men in connection with a plot to kill the mayor.", ["plot to kill the mayor"]),
        ("Police arrested two men in connection with the sale of explosives.", ["sale of explosives"]),
        ("Police arrested two men in connection with tax evasion.", ["tax evasion"]),
        ("Police arrested two men over the bombing.", ["bombing"]),
    ],
)  # fmt: skip
def test_border(sentence: str, charges: list[str]) -> None:
    found = [c for c in find_charges(sentence)[0] if c.text != c.law and c.confidence >= FLOOR]
    assert [c.text for c in found] == charges


@pytest.mark.parametrize(
    ("sentence", "charges"),
    [
        ("He was jailed for anti-state propaganda.", ["anti-state propaganda"]),
        ("She was charged with illegal use of a satellite dish.", ["illegal use of a satellite dish"]),
        ("He was charged with illegal currency trading.", ["illegal currency trading"]),
        ("She was charged with illegal acts.", []),
        ("He was jailed for sending a text message to a reporter.", ["sending a text message to a reporter"]),
        ("She was jailed for giving an interview.", ["giving an interview"]),
        ("The court jailed him for fraud, sending him to a camp.", ["fraud"]),
        ("Thanks for giving an interview to the jail radio.", []),
        ("The charges for water rose by a tenth.", []),
        ("The charges for fraud were dropped.", ["fraud"]),
        ("Riot police charged the crowd with batons.", []),
    ],
)  # fmt: skip
def test_told(sentence: str, charges: list[str]) -> None:
    assert [c.text for c in find_charges(sentence)[0]] == charges


@pytest.mark.parametrize(
    ("charge", "category"),
    [
        ("membership of Hizb ut-Tahrir", "terrorism"),
        ("plotting acts of terror", "terrorism"),
        ("harbouring insurgents", "terrorism"),
        ("armed rebellion", "state_security"),
        ("storing documents against the state", "state_security"),
        ("undermining the morale of the army", "state_security"),
        ("communication with the enemy", "treason"),
        ("waging war on God", "religion"),
        ("offending the feelings of believers", "religion"),
        ("preaching without a permit", "religion"),
        ("working without a permit", "unregistered_organisation"),
        ("leading an illegal trade union", "unregistered_organisation"),
        ("illegal trade in gold", "other"),
        ("cyber libel", "defamation"),
        ("cyber fraud", "cyber"),
        ("contempt of the army", "defamation"),
        ("contempt of court", "disobedience"),
        ("contempt", "disobedience"),
        ("harming the country's reputation abroad", "defamation"),
        ("harming a neighbour", "violence"),
        ("glorifying violence", "incitement"),
        ("use of violence", "violence"),
        ("public calls for extremist activity", "extremism"),
        ("misleading public opinion", "false_information"),
        ("legalisation of criminally obtained property", "corruption"),
        ("driving without a licence", "other"),
        ("broadcasting without a licence", "unregistered_organisation"),
    ],
)
def test_category(charge: str, category: str) -> None:
    assert [c.category for c in find_charges(f"She was charged with {charge}.")[0]] == [category]


def test_the_words_of_a_law_are_no_charge() -> None:
    told = find_charges("She was jailed under the Law on Assemblies and the Port Law.")[0]
    assert [charge.text for charge in told] == ["Law on Assemblies", "Port Law"]
