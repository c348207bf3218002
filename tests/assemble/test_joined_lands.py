"""Where each of several acts was that a text joins: lands and towns of others, of journeys and of bodies."""

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, land, victims

ROWS = [
    # the court that acts says where, not the town that the report was sent from
    ("DUBAI (Reuters) - The Tehran Revolutionary Court sentenced Odo Lind to a year in prison.",
     {"Odo Lind": ("sentencing", "IR", {"Tehran"})}),
    # three clauses, each with its land
    ("Odo Lind was arrested in Chad on 3 May 2021, Ana Bor was fined in Togo, and Ivo Kral was killed in Mali.",
     {"Odo Lind": ("arrest", "TD", {"Chad"}), "Ana Bor": ("fine", "TG", {"Togo"}),
      "Ivo Kral": ("killing", "ML", {"Mali"})}),
    ("Police in Chad arrested Odo Lind, and a court in Togo fined Ana Bor.",
     {"Odo Lind": ("arrest", "TD", {"Chad"}), "Ana Bor": ("fine", "TG", {"Togo"})}),
    ("Unlike Kenya, where Odo Lind was released on 3 May 2021, Chad has sentenced Ana Bor to three years in prison.",
     {"Odo Lind": ("release", "KE", {"Kenya"}), "Ana Bor": ("sentencing", "TD", {"Chad"})}),
    # an embassy in the clause of another
    ("In Cali, a court jailed Odo Lind for ten years, and police held Ana Bor at the German consulate in Cucuta.",
     {"Odo Lind": ("sentencing", "CO", {"Cali"}), "Ana Bor": ("detention", "CO", {"German consulate", "Cucuta"})}),
    # who a subordinate clause's town does not name
    ("Days after Odo Lind was jailed in Mutare, Ana Bor, a cook from Zimbabwe, was shot dead in Lagos.",
     {"Odo Lind": ("imprisonment", "ZW", {"Mutare"}), "Ana Bor": ("killing", "NG", {"Lagos"})}),
    # where they came to light, lived, studied
    ("Odo Lind, a Belarusian poet living in Tbilisi, was abducted in May and reappeared a week later in Gomel.",
     {"Odo Lind": ("abduction", "GE", set())}),
    ("Odo Lind, a Belarusian poet living in Tbilisi, was charged with treason in May.",
     {"Odo Lind": ("charge", "BY", set())}),
    ("The group called on Chad to free Odo Lind. Lind, a student at a university in Sweden, was arrested in May.",
     {"Odo Lind": ("arrest", "TD", {"Chad"})}),
    ("Two students at a university in Sudan were beaten by soldiers on Monday.", {None: ("attack", "SD", {"Sudan"})}),
    ("Odo Lind was beaten by police in May. He left for Georgia in June.", {"Odo Lind": ("attack", None, set())}),
    # a desk in one land, a court of another
    ("New York, May 6, 2024—A Chadian court on Monday convicted Odo Lind of treason. Lind was arrested in March.",
     {"Odo Lind": ("conviction", "TD", set())}),
    ("NAIROBI, May 6, 2024 – Kenyan police on Monday arrested Odo Lind, a Ugandan politician.",
     {"Odo Lind": ("arrest", "KE", {"NAIROBI"})}),
    ("CAIRO, May 6, 2024 – Sudanese security forces on Monday arrested Odo Lind.",
     {"Odo Lind": ("arrest", "SD", set())}),
    # no comma after the land
    ("In Togo, the cook Odo Lind was fined on 3 May; and in Mali reporter Ana Bor was shot dead.",
     {"Ana Bor": ("killing", "ML", {"Mali"})}),
    ("In Mali reporter Odo Lind was held on 3 May, and in Niger editor Ana Bor was charged.",
     {"Ana Bor": ("charge", "NE", {"Niger"})}),
    ("The killing of Mali reporter Odo Lind was condemned.", {"Odo Lind": ("killing", "ML", set())}),
    # a land a sentence
    ("Turkish police arrested Ana Bor in Izmir. The Egyptian cook Odo Lind was released. Ivo Reis was shot in Mali.",
     {"Odo Lind": ("release", "EG", set())}),
    ("Tanzanian police arrested Ana Bor in Mwanza. Ugandan police beat the cook Odo Lind. Rwanda deported Ivo Reis.",
     {"Odo Lind": ("attack", "UG", set())}),
    ("Police in Kisumu held the Kenyan Ana Bor. They also arrested Odo Lind, a Ugandan. The Malian Ivo Reis fled.",
     {"Odo Lind": ("arrest", "KE", {"Kisumu"})}),
    # sent to a land, not from it
    ("A court in Batumi sentenced Odo Lind, who was held in Yerevan and extradited to Georgia, to a year in prison.",
     {"Odo Lind": ("forced_return", "AM", {"Yerevan", "Georgia"})}),
    ("Odo Lind was sent back to Georgia in May and jailed in Batumi.",
     {"Odo Lind": ("imprisonment", "GE", {"Batumi"})}),
    ("A Georgian teacher, Odo Lind, was deported to Georgia in May.",
     {"Odo Lind": ("forced_return", None, {"Georgia"})}),
    ("Police in Ankara held Odo Lind and deported him to Georgia.",
     {"Odo Lind": ("forced_return", "TR", {"Ankara", "Georgia"})}),
    # bodies that bear the names of towns
    ("Odo Lind of the Concord Movement was arrested by police on Monday.", {"Odo Lind": ("arrest", None, set())}),
    ("Odo Lind, a pastor of the Victory Church, was beaten on Monday.", {"Odo Lind": ("attack", None, set())}),
    ("Odo Lind, a student at Columbia University, was arrested on Monday.", {"Odo Lind": ("arrest", "US", set())}),
    ("The Harare Residents Trust said that Odo Lind was arrested on Monday.", {"Odo Lind": ("arrest", "ZW", set())}),
    # where a teller speaks from or sits, and where others cried out
    ("Odo Lind was held for six weeks, Ana Bor of the Alba Group told the BBC from London.",
     {"Odo Lind": ("detention", None, set())}),
    ("Ana Bor, a researcher at the Alba Group in London, said that Odo Lind had been arrested.",
     {"Odo Lind": ("arrest", None, set())}),
    ("Ana Bor, head of the police in London, said that Odo Lind had been arrested.",
     {"Odo Lind": ("arrest", "GB", {"London"})}),
    ("Odo Lind was placed under house arrest (interview with Ana Bor, Geneva, 5 May 2021).",
     {"Odo Lind": ("house_arrest", None, set())}),
    ("There was an outcry in London after a mob attacked the pastor Odo Lind in Nairobi.",
     {"Odo Lind": ("attack", "KE", {"Nairobi"})}),
    ("Odo Lind was held for six weeks, drawing condemnation from the United States.",
     {"Odo Lind": ("detention", None, set())}),
    # where ministers met and a film was shown
    ("Ministers met in Geneva in May. Odo Lind was dismissed on Monday.", {"Odo Lind": ("dismissal", None, set())}),
    ("Odo Lind was fined on Monday. A film about the case was shown in Berlin.", {"Odo Lind": ("fine", None, set())}),
    ("Opposition leaders met in Kampala on Monday. Police arrested Odo Lind there.",
     {"Odo Lind": ("arrest", "UG", {"Kampala"})}),
    # lands at the head of a line and behind a stop
    ("Odo Lind was jailed for insulting the president. China has jailed Ana Bor.",
     {"Ana Bor": ("imprisonment", "CN", {"China"})}),
    ("Egypt\n\nAna Bor, a poet, was detained in May 2021.\n\nJordan\n\nOdo Lind, a poet, was beaten by police in June.",
     {"Ana Bor": ("arrest", "EG", set()), "Odo Lind": ("attack", "JO", set())}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_where_each_act_was(
    extractor: Extractor, text: str, told: dict[str | None, tuple[str, str | None, set[str]]]
) -> None:
    records = facts_told(extractor, text, published="2021-06-15")
    for who, (act, country, places) in told.items():
        found = [r for r in records if r.act == act and (who is None or who in victims(r))]
        assert [(land(r), {p.text for p in r.places}) for r in found] == [(country, places)]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Odo Lind was sentenced to a year in Chad, and Ana Bor was killed in Mali.", {"sentencing", "killing"}),
        ("Odo Lind was arrested in Osh, and gunmen killed Ana Bor in Naryn.", {"arrest", "killing"}),
        ("Odo Lind was sentenced to ten years in prison while Ana Bor was killed.", {"sentencing", "killing"}),
        ("Odo Lind was sentenced to ten years in prison and her brother was killed.", {"sentencing", "killing"}),
        ("Odo Lind was sentenced to ten years, and Ana Bor was killed on his orders.", {"killing"}),
        ("Odo Lind was convicted of leading a gang, and Ana Bor was killed by its men.", {"killing"}),
        ("Odo Lind was arrested on Monday and his men killed Ana Bor.", {"killing"}),
        ("Odo Lind was arrested after a robbery in which Ana Bor was killed.", {"killing"}),
        ("Odo Lind was arrested in Accra, and Ana Bor was killed with his gun.", {"killing"}),
        ("Odo Lind was jailed for 20 years, and Ana Bor was killed in the robbery.", {"killing"}),
        ("Odo Lind was arrested on Friday, and his mother was killed in her bed.", {"killing"}),
        ("Odo Lind was arrested in Osh, and his wife was shot dead in Naryn.", {"arrest", "killing"}),
    ],
)  # fmt: skip
def test_what_befell_others_accuses_nobody(extractor: Extractor, text: str, acts: set[str]) -> None:
    assert {r.act for r in facts_told(extractor, text, published="2021-06-15")} == acts


def test_a_land_a_sentence_has_no_day_of_the_one_before(extractor: Extractor) -> None:
    text = "Turkish police arrested Ana Bor on 3 June. Egyptian soldiers beat Odo Lind. Rwanda deported Ivo Reis."
    records = facts_told(extractor, text, published="2021-06-15")
    assert [r.date.edtf for r in records if r.date and r.date.precision == "day"] == ["2021-06-03"]


def test_who_wrote_of_a_killing_was_not_killed(extractor: Extractor) -> None:
    records = facts_told(extractor, "Police detained Odo Lind, a trade unionist who had written about the killing.")
    assert [(r.act, victims(r)) for r in records] == [("arrest", {"Odo Lind"})]


def test_a_state_puts_to_death_at_home(extractor: Extractor) -> None:
    told = facts_told(extractor, "Egypt executed Odo Lind for treason, and police beat Ana Bor in Tunis.")
    assert {r.act: land(r) for r in told} == {"execution": "EG", "attack": "TN"}
