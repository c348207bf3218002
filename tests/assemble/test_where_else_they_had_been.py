"""The place and country of an act itself, beside those where people had been, were going, came from or lie buried."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import facts_told, names

PLACES = [
    # what somebody did elsewhere before
    ("John Mugisha was arrested in Kigali after giving a speech in Brussels.", "arrest RW Kigali"),
    ("Police in Mombasa arrested Grace Okoro days after she gave an interview in Rome.", "arrest KE Mombasa"),
    ("John Mugisha was arrested on his way home to Rwanda after attending a conference in Belgium.",
     "arrest RW -"),
    ("Hassan Jaber was arrested on his return to Manama after joining a rally in London.", "arrest BH -"),
    ("Uganda arrested John Mugisha after he met exiles in Brussels.", "arrest UG Uganda"),
    ("Grace Okoro was arrested after she spoke at a rally in Harare.", "arrest ZW Harare"),
    ("Hassan Jaber was arrested after a rally in London and deported to Bahrain.",
     "arrest GB London; forced_return GB London, Bahrain"),
    # out of which land somebody was sent, and who held them in the next
    ("Petr Novak was sentenced to ten years in Minsk after his extradition from Poland.",
     "forced_return PL Poland; sentencing BY Minsk"),
    ("Hassan Jaber was arrested after Kenya deported him to Turkey.",
     "arrest TR -; forced_return KE Kenya, Turkey, by Kenya"),
    ("Hassan Jaber, deported from Kenya on Monday, was beaten by police in Ankara.",
     "attack TR Ankara, by police in Ankara; forced_return KE Kenya"),
    ("Ugandan police arrested John Mugisha after he was deported from Kenya.",
     "arrest UG -, by Ugandan police; forced_return KE Kenya"),
    ("Kenyan police arrested Hassan Jaber on Monday and he was deported to Turkey on Friday.",
     "arrest KE -, by Kenyan police; forced_return KE Turkey"),
    # where they were only to go
    ("Aisha Diallo was stopped at Dakar airport on Monday and barred from travelling to Geneva.",
     "travel_ban SN Dakar"),
    ("Ali Reza Karimi was prevented from leaving Iran for a conference in Oslo.", "travel_ban IR Iran"),
    ("Grace Okoro was barred from leaving Uganda to receive a prize in Dublin.", "travel_ban UG Uganda"),
    ("Petr Novak was denied entry to Belarus at the border with Poland and put on a bus to Warsaw.",
     "travel_ban BY Belarus"),
    ("Police took Aisha Diallo off a bus to Tamale at a checkpoint in Cotonou and detained her.",
     "arrest BJ Cotonou"),
    # where somebody lies buried, grew up, was mourned or freed
    ("Ali Reza Karimi was shot dead on Monday. He was buried in Sanandaj on Wednesday.", "killing IR -"),
    ("Ali Reza Karimi, who was buried in Sanandaj on Wednesday, was shot dead in Tehran.", "killing IR Tehran"),
    ("Hundreds attended the funeral of Ali Reza Karimi in Sanandaj. Police arrested three mourners.",
     "arrest IR Sanandaj"),
    ("Grace Okoro was kidnapped on Monday. She was freed in Lagos on Friday.", "abduction NG -; release NG Lagos"),
    ("Grace Okoro grew up in Lagos. She was arrested on Monday.", "arrest NG -"),
    # who tells of it or deplores it, and what came of it
    ("A press group in Paris condemned the arrest of Grace Okoro on Monday.", "arrest - -"),
    ("Human rights groups in Geneva said two activists, Hassan Jaber and Petr Novak, were arrested on Monday.",
     "arrest - -"),
    ("Police in London said two men, Ali Reza Karimi and Hassan Jaber, were stabbed on Friday.", "attack GB London"),
    ("The killing of Grace Okoro by police in Kano sparked protests in Lagos.", "killing NG Kano"),
    # of whom it befell, of others, and where they were before
    ("Bogotá journalist Carlos Mejía was threatened in Quibdó.", "threat CO Quibdó"),
    ("A gunman threatened Marta Silva, who writes for the Bogotá daily La Jornada, in the city of Quibdó on Monday.",
     "threat CO Quibdó"),
    ("Three workers of a textile factory in Lagos were arrested in Abuja.", "arrest NG Abuja"),
    ("Lagos lawyer Grace Okoro was arrested on Monday.", "arrest NG Lagos"),
    ("Carlos Mejía, whose body was found in Cali, was abducted in Palmira on Monday.",
     "abduction CO Palmira; killing CO Cali"),
    ("Jean Bosco was transferred from Makala prison in Kinshasa to Angenga prison on Monday.",
     "imprisonment CD Angenga"),
    ("The Bombay High Court granted bail to Ravi Kumar, arrested in Pune in 2018.",
     "arrest IN Pune; release IN Bombay"),
    ("Hassan Jaber was arrested when he arrived at Manama airport from London.", "arrest BH Manama"),
    ("Police beat Grace Okoro at a rally in Accra to protest the killing of a student in Kumasi.",
     "attack GH Accra, by Police; killing GH Kumasi"),
    ("The killing of a student in Kano led to protests in Lagos, where police beat Grace Okoro.",
     "attack NG Lagos, by police; killing NG Kano"),
    # papers' correspondents, and who is named behind the town of their post
    ("The Washington Post's correspondent in Moscow, Petr Novak, was expelled on Friday.", "forced_return RU -"),
    ("Russia has expelled the BBC's correspondent in Moscow, Petr Novak.", "forced_return RU Russia"),
    ("Petr Novak, a correspondent of the Prague daily Denik, was expelled from the union.", "dismissal CZ Prague"),
    # what a charge is about, and where a term is served
    ("Grace Okoro was charged in Abuja with inciting protests in Kano.", "charge NG Abuja"),
    ("Grace Okoro was charged with inciting riots in Kano.", "charge NG Kano"),
    ("A Moscow court sentenced Petr Novak to ten years in a penal colony in Mordovia.", "sentencing RU Moscow"),
    ("Petr Novak was sentenced to ten years in Minsk.", "sentencing BY Minsk"),
    # relatives of those abroad; where an exile lived; borders crossed; where somebody was taken
    ("Iranian intelligence officers arrested the mother of Ali Reza Karimi, a journalist in London.", "arrest IR -"),
    ("Police arrested the brother of Ali Reza Karimi, who lives in London.", "arrest - -"),
    ("The father of Ali Reza Karimi, a London-based blogger, was arrested in Isfahan.", "arrest IR Isfahan"),
    ("John Mugisha, a Rwandan journalist who had lived in exile in Kampala since 2015, was abducted on Monday.",
     "abduction UG -; exile RW -"),
    ("Ugandan soldiers arrested Jean Bosco as he tried to cross into Uganda from Rwanda.", "arrest UG -"),
    ("Polish border guards beat two Iraqi migrants and pushed them back to Belarus.",
     "attack PL -; forced_return PL Belarus"),
    ("Jean Bosco was taken from his home in Goma to Makala prison in Kinshasa.", "arrest CD Goma"),
    # on the way, from home, and where somebody came later
    ("Grace Okoro, on her way to a court in Kaduna, was shot dead in Zaria.", "killing NG Zaria"),
    ("Grace Okoro was shot dead in her car in Kano while driving home from Kaduna.", "killing NG Kano"),
    ("Five people were killed in Lafia, including a student from Jos.", "killing NG Lafia"),
    ("Marta Silva was shot dead in Cali by police from Bogotá.", "killing CO Cali"),
    ("Jean Bosco was abducted from a camp in Tanzania and is now in prison in Bujumbura.",
     "abduction TZ Tanzania; imprisonment BI Bujumbura"),
    ("Nguyen Van Long was released on Monday and arrived in Berlin on Tuesday.", "release - -"),
    ("London-based Saudi satirist Hassan Jaber was beaten in Knightsbridge by two men.", "attack GB Knightsbridge"),
]  # fmt: skip
NAMED = [
    ("Russia has expelled the BBC's correspondent in Moscow, Petr Novak.", "Petr Novak", "journalist"),
    ("Police arrested the union's leader in Kano, Grace Okoro.", "Grace Okoro", "trade_unionist"),
    ("Gunmen shot dead the mayor of Palmira, Carlos Mejía, on Monday.", "Carlos Mejía", "politician"),
]


def placed(record: Incident) -> str:
    land = record.country.alpha_2 if record.country is not None else "-"
    doers = sorted(names(record, "authority", "perpetrator"))
    where = ", ".join(p.text for p in record.places) or "-"
    return f"{record.act} {land} {where}" + "".join(f", by {d}" for d in doers)


def wanted_of(found: list[Incident], wanted: str) -> str:
    told = [placed(r) for r in found]
    return "; ".join(sorted(t if ", by " in wanted else t.split(", by ")[0] for t in told))


@pytest.mark.parametrize(("text", "wanted"), PLACES, ids=[text for text, _ in PLACES])
def test_places(extractor: Extractor, text: str, wanted: str):
    assert wanted_of(facts_told(extractor, text, None, "2021-05-05"), wanted) == wanted


@pytest.mark.parametrize(("text", "name", "occupation"), NAMED, ids=[text for text, _, _ in NAMED])
def test_named_behind_a_place(extractor: Extractor, text: str, name: str, occupation: str):
    (record,) = facts_told(extractor, text)
    assert [(p.name, p.occupation) for p in record.people if p.role == "victim"] == [(name, occupation)]
