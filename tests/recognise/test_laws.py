"""Citations of laws, in the styles that reports write them."""

import pytest

from pipeline.recognise.charges import find_charges


@pytest.mark.parametrize(
    ("sentence", "laws"),
    [
        ("She was charged under s 12(1)(c) of the Secrets Act, Cap 187.", ["s 12(1)(c) of the Secrets Act, Cap 187"]),
        ("He was fined (s. 5(a), Radio Act 2011).", ["s. 5(a), Radio Act 2011"]),
        ("The Radio Act, 2011, s. 25, was cited.", ["Radio Act, 2011, s. 25"]),
        ("They were booked under Sec 9 of the Press Law.", ["Sec 9 of the Press Law"]),
        ("He was jailed under § 99a of the Criminal Code.", ["§ 99a of the Criminal Code"]),
        ("Two were tried under 233 PPC and TCK 301.", ["233 PPC", "TCK 301"]),
        ("It rests on articles 7 and 9 of the KUHP.", ["articles 7 and 9 of the KUHP"]),
        ("Art. 12, Federal Law 7 of 2014, applies.", ["Art. 12, Federal Law 7 of 2014"]),
        ("Law No. 2014/028 of 23 December 2014 was invoked.", ["Law No. 2014/028 of 23 December 2014"]),
        ("They were tried under the Law of 29 July 1881.", ["Law of 29 July 1881"]),
        ("He opposed the Law on Meetings and Marches No. 2911.", ["Law on Meetings and Marches No. 2911"]),
        (
            "It is an offence under section 87 as read with section 36 of the Order Act.",
            ["section 87 as read with section 36 of the Order Act"],
        ),
        ("It is banned by the Assembly Act B.E. 2550.", ["Assembly Act B.E. 2550"]),
        ("She was held under article 88 bis 1 of the penal code.", ["article 88 bis 1 of the penal code"]),
        ("Decree 15/2020 and Law N° 59/2018 punish it.", ["Decree 15/2020", "Law N° 59/2018"]),
        ("Anna Bell's 6 cats sleep.", []),
        ("In the 2019 Penal Code nothing is said.", ["2019 Penal Code"]),
        ("He was tried under Section 12-BB of the Arms Act 1997.", ["Section 12-BB of the Arms Act 1997"]),
        ("They were fined under Batas Pambansa 880.", ["Batas Pambansa 880"]),
        ("He was fined under Decree Law 370.", ["Decree Law 370"]),
        ("It rests on Royal Decree No. 44/A.", ["Royal Decree No. 44/A"]),
        ("She broke Protest Law 107/2013.", ["Protest Law 107/2013"]),
        ("He was charged under 18 U.S.C. § 793(e) in May.", ["18 U.S.C. § 793(e)"]),
        ("It bars what the Public Order and Security Act allows.", ["Public Order and Security Act"]),
        ("It bars what the Sedition Act and Public Order Act allow.", ["Sedition Act", "Public Order Act"]),
        ("Law No. 12 of 2018 on Meetings and Marches in Varna.", ["Law No. 12 of 2018 on Meetings and Marches"]),
        ("He was fined under Law No. 12 of 2018 on Monday.", ["Law No. 12 of 2018"]),
        ("It told of Law No. 12 of 2018 on Facebook.", ["Law No. 12 of 2018"]),
        ("Two were booked u/s 186 of the Press Act and U/s 27.", ["u/s 186 of the Press Act", "U/s 27"]),
        ("She was held under s. 9 of the Arms Act (Act 214).", ["s. 9 of the Arms Act (Act 214)"]),
        ("He broke the Radio Act 2011 (section 16).", ["Radio Act 2011 (section 16)"]),
        ("It is subsection (2) of section 30 of the Radio Act.", ["subsection (2) of section 30 of the Radio Act"]),
        ("It breaks section 3 of the Protection of Wild Birds Act.", ["section 3 of the Protection of Wild Birds Act"]),
        ("It breaks section 3 of the Badges, Seals and Songs Act.", ["section 3 of the Badges, Seals and Songs Act"]),
        ("The Badges, Seals and Songs Act is old.", ["Badges, Seals and Songs Act"]),
        ("He left Norway, Sweden and broke the Press Act.", ["Press Act"]),
        ("The Protection Order and the Court Order lapsed.", []),
        ("He was tried under the Public Order Control Act, 2013.", ["Public Order Control Act, 2013"]),
        ("They passed the Law on the Status of Guests in April.", ["Law on the Status of Guests"]),
        ("Under a 2016 law on night singing he may be fined.", ["2016 law on night singing"]),
        ("It joined the African Charter on the Rights of the Child.", ["African Charter on the Rights of the Child"]),
        ("He was tried under Article 152, 1991 Criminal Act.", ["Article 152, 1991 Criminal Act"]),
        ("He was tried under s. 78 Radio Act 2022.", ["s. 78 Radio Act 2022"]),
        ("He was tried under TPC 314/2 and Law No. 3713.", ["TPC 314/2", "Law No. 3713"]),
        ("Section 12 of the Act and section 144 apply.", ["Section 12 of the Act", "section 144"]),
        (
            "It broke article 7, read alone and in conjunction with articles 9 (1), (3) and (4) of the Covenant.",
            ["article 7, read alone and in conjunction with articles 9 (1), (3) and (4) of the Covenant"],
        ),
        ("She was convicted under the common law of sedition.", ["common law"]),
        ("He relied on section 12(a) and (b) of the Port Code.", ["section 12(a) and (b) of the Port Code"]),
        (
            "Norland signed the Convention on Forced, Hidden or Unpaid Work (CFW) in May.",
            ["Convention on Forced, Hidden or Unpaid Work", "CFW"],
        ),
        ("They signed the Convention on Whaling, Norway and South Korea said.", ["Convention on Whaling"]),
        ("She broke the Law on Meetings, Marches and Street Songs.", ["Law on Meetings, Marches and Street Songs"]),
        (
            "They fined him under Law 41 for the Protection of Norland's Wells and Trade, an old one.",
            ["Law 41 for the Protection of Norland's Wells and Trade"],
        ),
        ("The Minimum Rules for the Care of Prisoners bar it.", ["Minimum Rules for the Care of Prisoners"]),
        ("It came under rule 92 of the Board's rules of procedure.", ["rule 92 of the Board's rules of procedure"]),
        ("She was held under the Port Offences Act 2012 (Poa).", ["Port Offences Act 2012", "Poa"]),
        ("The Port Safety Convention, 1948 (No. 87), is in force.", ["Port Safety Convention, 1948 (No. 87)"]),
        ("He fears the anti-gambling act and an anti-noise bill.", ["anti-gambling act", "anti-noise bill"]),
        ("An anti-smoking act of hers was filmed by an anti-vice law officer.", []),
        (
            "The Lake Convention on Fishing Rights and the Torsk Charter on Boats and Wells bar it.",
            ["Lake Convention on Fishing Rights", "Torsk Charter on Boats and Wells"],
        ),
        (
            "It broke article 8 of the Constitution and of the Lake Charter on Boats.",
            ["article 8 of the Constitution", "Lake Charter on Boats"],
        ),
        ("The Law on Wells and the Law on Boats were amended.", ["Law on Wells", "Law on Boats"]),
        ("The Law on Courts and the Status of Judges was amended.", ["Law on Courts and the Status of Judges"]),
        ("A Covenant on Civic, Rural and Cultural Rights binds it.", ["Covenant on Civic, Rural and Cultural Rights"]),
        ("The 2014 National Law on Wells bars it.", ["2014 National Law on Wells"]),
        ("They want the 2013 fishing law changed, and the 2014 tax law professor freed.", ["2013 fishing law"]),
        ("The 2012 martial law ended; the 2014 rule of law index fell.", []),
        ("Under the ISA (Whalers) he was held.", ["ISA"]),
        ("Section 1. Respect for the Person", []),
        ("Article 5. Everybody may sing.", ["Article 5"]),
        ("He was freed under national law; under human rights law it is barred.", []),
        ("He was held under the criminal procedure law.", ["criminal procedure law"]),
        ("They stood before the Torsk Law Courts when Martial Law was lifted.", []),
    ],
)
def test_style(sentence: str, laws: list[str]) -> None:
    assert [law.text for law in find_charges(sentence)[1]] == laws


@pytest.mark.parametrize(
    ("sentence", "laws"),
    [
        ("The court found him guilty of sedition (124-A) and insulting an officer (378).", ["124-A", "378"]),
        ("Most used are 267-5 (undermining the monarchy) and 179 (insulting the King).", ["267-5", "179"]),
        ("A case was opened under 330.1 in May.", ["330.1"]),
        ("342-1 is rioting; 368, insulting the president.", ["342-1", "368"]),
        ("| Olga Bird | 368 | two years |", ["368"]),
        ("He was held for insult (494 and 495) and theft (378, 379).", ["494", "495", "378", "379"]),
        ("Vera Lind – 2019 – 169, 170: theft of a goat – 5 years", ["169", "170"]),
        ("He was found guilty of theft (19 and 23).", []),
        ("Vera Lind – 2019 – 169, 170: goats and hens", []),
        ("The driver Tom Reed (34) was accused of theft by a neighbour (57).", []),
        ("Prices rose to 330.1 under a new scheme (34).", []),
    ],
)
def test_a_number_alone_beside_a_charge(sentence: str, laws: list[str]) -> None:
    assert [law.text for law in find_charges(sentence)[1]] == laws
