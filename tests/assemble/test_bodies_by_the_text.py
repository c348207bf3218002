"""Names that the text itself calls bodies, where bodies' names end, and what is none; all people here are invented."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.assemble.text.callings import founds
from pipeline.records import Article, stable_id
from tests.assemble.readings import facts_told

if TYPE_CHECKING:
    from pipeline.assemble.pipeline import Extractor


def test_who_founded_something_with_others_stands_before_a_few_names_of_theirs() -> None:
    assert founds(["arman", "and", "petra", "novak", "founded", "were", "closed"], 0)
    assert not founds(["arman", *["and"] * 5000], 0)


def named(extractor: Extractor, text: str) -> set[tuple[str, str]]:
    article = Article(stable_id("rep", text), "text", "0" * 64, 0, text, published="2021-06-01")
    [(line, _)] = list(extractor.extract([article]))
    return {(e.label[:3], e.text) for e in line.entities if e.label in {"PERSON", "ORGANISATION", "PLACE"}}


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        # the noun before or after several
        ("The rebel groups Tabara and Forebu attacked the town.", {"Tabara", "Forebu"}),
        ("The rights groups Tabara, Forebu and Sanga urged his release.", {"Tabara", "Forebu", "Sanga"}),
        ("Ethnic armed groups such as Tabara and Forebu recruit children.", {"Tabara", "Forebu"}),
        ("O Democrata and Hora Alba, the weekly newspapers, were shut.", {"O Democrata", "Hora Alba"}),
        # a word of their own
        ("She was fined by Diario Cerrado and sacked by Gazeta Polna.", {"Diario Cerrado", "Gazeta Polna"}),
        ("Iwaro Hebdo's comment pages were suspended.", {"Iwaro Hebdo"}),
        ("Federación Yacare members beat the baker.", {"Federación Yacare"}),
        ("The editor of Diario Cerrado was shot dead.", {"Diario Cerrado"}),
        # an acronym in brackets
        (
            "He works for the Judicial System Monitoring Programme (JSMP). JSMP said so.",
            {"Judicial System Monitoring Programme", "JSMP"},
        ),
        # an address, a title in quotation marks, what follows the name
        ("The website tut.lu was blocked.", {"tut.lu"}),
        ("The regulator blocked alba.lu, a news site.", {"alba.lu"}),
        ('He ran the channel "Ruong va Nguoi" from home.', {"Ruong va Nguoi"}),
        (
            "He criticised the Central System for the Remedy of Illegal Situations, the body in charge of visas.",
            {"Central System for the Remedy of Illegal Situations"},
        ),
    ],
)  # fmt: skip
def test_the_text_calls_it_a_body(extractor: Extractor, text: str, bodies: set[str]) -> None:
    assert {name for label, name in named(extractor, text) if label == "ORG"} == bodies


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("The newspapers Ana Reyes and Ivo Kral founded were closed.", {"Ana Reyes", "Ivo Kral"}),
        ("The groups Ana Reyes and Ivo Kral led were banned.", {"Ana Reyes", "Ivo Kral"}),
        ("The company Otto Kern owned was searched.", {"Otto Kern"}),
        ("The movement Salwa Idris leads was banned.", {"Salwa Idris"}),
        ("He works for the weekly Rosa Quispe founded.", {"Rosa Quispe"}),
        ("The channel Otto Kern runs has 300 readers.", {"Otto Kern"}),
        ("She leads the party Salwa Idris founded.", {"Salwa Idris"}),
        ("Police arrested two groups, Ana Reyes and her sister among them.", {"Ana Reyes"}),
        ("He met the leaders of the parties Ana Reyes and Ivo Kral.", {"Ana Reyes", "Ivo Kral"}),
        ("They divided into groups: Ana Reyes, Ivo Kral and Tam Do.", {"Ana Reyes", "Ivo Kral", "Tam Do"}),
        ("The newspapers, Ana Reyes and Ivo Kral said, were closed.", {"Ana Reyes", "Ivo Kral"}),
        ("Kerno Tamas and Ivo Alba, the two newspapers' editors, were shot.", {"Kerno Tamas", "Ivo Alba"}),
        ("Attacks by the groups Tabara and Forebu, Wilfrido Stroebel said, went on.", {"Wilfrido Stroebel"}),
        ("Journalists Ana Gazeta and Ivo Kral were held.", {"Ana Gazeta", "Ivo Kral"}),
        ("Ana Reyes, a newspaper editor, was held.", {"Ana Reyes"}),
        ("Alba Kft. was fined. Police arrested Alba Reyes. Alba was freed.", {"Alba Reyes", "Alba"}),
        ("Mohammed bin Salem (MBS) was arrested.", {"Mohammed bin Salem"}),
        ("Kerno Alba, the authority on beetles, was held.", {"Kerno Alba"}),
        ("Ana Reis wrote to anareis.com. Reis was held.", {"Ana Reis", "Reis"}),
        ("A third, Charmarke Saïd Darar, hides in Osh.", {"Charmarke Saïd Darar"}),
        ("He told the newspapers Wilfrido Stroebel and Ana Idris had fled.", {"Wilfrido Stroebel", "Ana Idris"}),
        ("Three groups, including Wilfrido Stroebel and Halima Idris, met.", {"Wilfrido Stroebel", "Halima Idris"}),
        ("Police parted the groups, Wilfrido Stroebel and Halima Idris said.", {"Wilfrido Stroebel", "Halima Idris"}),
        ("Members of the parties Hassan and Idris lead were held.", {"Hassan", "Idris"}),
        ("Davis Chama was held with Nadia Anjuman in Lusaka.", {"Davis Chama", "Nadia Anjuman"}),
        ("Kennedy was shot near Kennedy Airport in New York.", {"Kennedy"}),
        ("She runs kamande.com. Kamande was abducted in Osh.", {"Kamande"}),
        ("Bondaruk TV was closed. Bondaruk was shot dead.", {"Bondaruk"}),
        ("Ana Pravda, 34, was beaten in Osh.", {"Ana Pravda"}),
        ("Police beat Andolan Sharma in Osh.", {"Andolan Sharma"}),
        ("Ana Reyes and Sawt Otieno were arrested in Osh.", {"Ana Reyes", "Sawt Otieno"}),
        ("Serikat Hutabarat disappeared on Monday in Medan.", {"Serikat Hutabarat"}),
        ("Ivo Gazeta, a tea farmer, was fined in Osh.", {"Ivo Gazeta"}),
        ("Tehrik Anwar was killed in Osh by soldiers.", {"Tehrik Anwar"}),
        ("He was taken to Dobra Prison. Dobra, a student, was shot dead.", {"Dobra"}),
        ("The unions Otieno and Kamande belonged to called a strike. Kamande was shot dead.", {"Kamande"}),
        ("The rebel groups Kamande and Otieno founded killed five villagers.", {"Kamande", "Otieno"}),
        ("The factions Kamande and Otieno were negotiating with killed five villagers.", {"Kamande", "Otieno"}),
        ("Kyaw Soe Lin (KSL), a reporter, was held.", {"Kyaw Soe Lin"}),
        ('He read in the newspaper "Salwa Idris Is Dead" and wept.', {"Salwa Idris"}),
        ("The opposition parties nominated Salwa Idris and Tam Do.", {"Salwa Idris", "Tam Do"}),
    ],
)
def test_people_stay(extractor: Extractor, text: str, people: set[str]) -> None:
    assert {name for label, name in named(extractor, text) if label == "PER"} == people


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("He told the parties Kenya and Mali would send troops.", {"Kenya", "Mali"}),
        ("Papua New Guinea (PNG) ratified it.", {"Papua New Guinea", "PNG"}),
        ("Kisumu, a party stronghold, was quiet.", {"Kisumu"}),
        ("Guinea-Bissau and Timor-Leste signed.", {"Guinea-Bissau", "Timor-Leste"}),
        ("He flew from Guinea to Bissau.", {"Guinea", "Bissau"}),
        ("She was in Becora Prison. He came home from Becora.", {"Becora Prison", "Becora"}),
        ("The groups moved to Osh and Bishkek.", {"Osh", "Bishkek"}),
        ("The companies in Lomé and Accra closed.", {"Lomé", "Accra"}),
        ("A Bishkek court freed him.", {"Bishkek"}),
    ],
)
def test_places_stay(extractor: Extractor, text: str, places: set[str]) -> None:
    found = named(extractor, text)
    assert {name for label, name in found if label == "PLA"} >= places - {"PNG"}
    assert not any(label == "PER" or (label == "ORG" and name != "PNG") for label, name in found)


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "The rebel Front for the Restoration of Unity (FRU) is banned.",
            {"Front for the Restoration of Unity", "FRU"},
        ),
        (
            "Staff of the Association for Peace and the Promotion of Human Rights (APDH) were held.",
            {"Association for Peace and the Promotion of Human Rights", "APDH"},
        ),
        (
            "They wrote to the Ministry of Justice and the Promotion Council.",
            {"Ministry of Justice", "Promotion Council"},
        ),
        ("The Union for Peace and the National Congress (NC) met.", {"Union for Peace", "National Congress", "NC"}),
        (
            "They wrote to the Ministers of the Interior and of Communication.",
            {"Ministers of the Interior and of Communication"},
        ),
        ("The Unison trade union and the Subul brigade signed.", {"Unison", "Subul brigade"}),
        ("Soldiers of Light Infantry 77 came.", {"Light Infantry 77"}),
        (
            "They met Mobile Squad 14 of the Royal Torsk Constabulary.",
            {"Mobile Squad 14 of the Royal Torsk Constabulary"},
        ),
        ("The Kerno Center for Human Rights in Chad has counted them.", {"Kerno Center for Human Rights in Chad"}),
        ("The Committee for Peace in Osh has counted them.", {"Committee for Peace"}),
        (
            "The Association of Indigenous Leaders in Suriname (VIDS) met the Torsk Watch Group in Kenya (TWG).",
            {"Association of Indigenous Leaders in Suriname", "VIDS", "Torsk Watch Group", "TWG"},
        ),
        ("The Embassy of the United States closed.", {"Embassy of the United States"}),
        # no bodies
        ("He is a Jehovah's Witness and she a Pentecostal; the Jehovah's Witnesses said so.", {"Jehovah's Witnesses"}),
        ("Two IDPs were found by two HSWs. HSW Ana Reyes was held.", set()),
        ("He was held under section 9 of the PTA. The PTA was drafted by the Media Council.", {"Media Council"}),
        ("The Media Council Bill has not been adopted, the Media Council said.", {"Media Council"}),
        ("Pirates boarded the tanker Stena Alba and left.", set()),
        ("The boat Frontex had seen sank.", {"Frontex"}),
        ("Appeal court frees baker.", set()),
        # bodies near what is none
        ("Pirates left the vessel the Coast Guard stopped. The Coast Guard denied it.", {"Coast Guard"}),
        ("The IRGCs commander came. IRGC troops killed the baker.", {"IRGC"}),
        ("It invoked Article 5 of NATO. NATO protested.", {"NATO"}),
        ("The Socialist party condemned the arrest.", {"Socialist party"}),
        ("A Hamas court jailed the baker.", {"Hamas"}),
        ("The ansar Allah movement held him.", {"ansar Allah"}),
        ("The Supreme Court 5 years ago freed him.", {"Supreme Court"}),
        ("In a raid by the Third Brigade 12 bakers were hurt.", {"Third Brigade"}),
        ("The website Human Rights Watch runs was blocked.", {"Human Rights Watch"}),
        ('He told the agency "Kerno Must Go" and wept.', {"Kerno"}),
    ],
)  # fmt: skip
def test_where_bodies_end_and_what_is_none(extractor: Extractor, text: str, bodies: set[str]) -> None:
    assert {name for label, name in named(extractor, text) if label == "ORG"} == bodies


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("Officers raided the office of the news site 7.kz in Osh on Monday.", ["7.kz"]),
        ("Officers raided 34.ru on Monday.", ["34.ru"]),
        ("Access to 34.ru was blocked by a ministry on Monday.", ["34.ru"]),
        ("Officers raided the office of the Ladder newspaper in Osh on Monday.", ["Ladder"]),
        ("The baker Ida Obi was fined for posts on 34.ru.", ["Ida Obi"]),
        ("Officers raided the office of the Sunday newspaper.", []),
        ("Officers raided the office.in the evening they left.", []),
    ],
)
def test_media_whose_name_reads_as_none(extractor: Extractor, text: str, victims: list[str]) -> None:
    told = facts_told(extractor, text)
    assert [p.name for i in told for p in (*i.people, *i.organisations) if p.role == "victim"] == victims
