"""Where courts sat, prisons held and guards turned people back, told by their names or by the sentences around."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import all_told, factual


def places(extractor: Extractor, text: str, act: str, name: str) -> list[set[str]]:
    """Return the places of each record of an act on somebody."""
    found = factual(all_told(extractor, text, published="2024-05-06"))
    mine = [i for i in found if i.act == act and any(name in p.name for p in i.people if p.role == "victim")]
    assert mine, text
    return [{p.text for p in i.places} for i in mine]


@pytest.mark.parametrize(
    ("text", "act", "wanted"),
    [
        ("Ana Kol was prevented from travelling to Strasbourg on 3 May 2021.", "travel_ban", "Strasbourg"),
        (
            "On 29 April the Bururi court of appeal cut the sentence of Ana Kol to a year.",
            "sentence_overturned",
            "Bururi",
        ),
        (
            (
                "Police in Uganda held Ana Kol. On 1 May she was brought before Mbale Magistrate's Court and charged "
                "with incitement."
            ),
            "charge",
            "Mbale",
        ),
        ("On 4 March the rectorate of Mersin University dismissed Professor Ana Kol.", "dismissal", "Mersin"),
        (
            (
                "Six were freed in Belarus and taken to Vilnius, Lithuania. Vilnius, Lithuania, was kind.\n\n"
                "Ana Kol was arrested in 2022. In May of that year the Homel Regional Court sentenced her to a year."
            ),
            "sentencing",
            "Homel",
        ),
        (
            (
                "On 30 April the Ngozi high court sentenced Jan Bo to five years in prison. It was over a grant. "
                "His co-accused, the clerk Ana Kol, was acquitted and left prison two days later."
            ),
            "acquittal",
            "Ngozi",
        ),
        (
            (
                "On 3 May the Ankara High Criminal Court sentenced Ana Kol to three years in prison. She was sent to "
                "Sincan Prison in Ankara."
            ),
            "sentencing",
            "Ankara",
        ),
        ("Jan Bo and Ana Kol are held in Larvotto Prison. Ana Kol was raped.", "sexual_violence", "Larvotto Prison"),
        ("Ana Kol appeared in court in Masaka on 1 May. On 1 May she was charged with incitement.", "charge", "Masaka"),
        ("Ana Kol, a poet, is held in Prison No. 6 in Nghe An province.", "imprisonment", "Prison No. 6"),
        (
            (
                "Ana Kol is serving ten years in Jaw prison in Bahrain. Her kin got one call. She has lost much "
                "weight. A court upheld her term.\n\nOn 3 May she was placed in an isolation cell."
            ),
            "ill_treatment",
            "Jaw",
        ),
        (
            (
                "About twenty men entered the community of Was Lawana in Nicaragua. A girl was taken to the hospital "
                "in Bonanza. The forester Ana Kol was killed."
            ),
            "killing",
            "Was Lawana",
        ),
        (
            (
                "Ana Kol, a cook, was taken off a flight to Kyiv at Minsk National Airport on Monday. Border guards "
                "told her that she was prohibited from leaving Belarus."
            ),
            "travel_ban",
            "Minsk National Airport",
        ),
    ],
)
def test_is_where_it_is_told_to_be(extractor: Extractor, text: str, act: str, wanted: str) -> None:
    assert all(wanted in found for found in places(extractor, text, act, "Ana Kol"))


@pytest.mark.parametrize(
    ("text", "act", "not_wanted"),
    [
        ("A court in Lhasa gave Ana Kol ten years. She is held in Qushui Prison.", "sentencing", "Qushui Prison"),
        (
            "Officers at Entebbe International Airport kept Ana Kol from boarding a flight to Geneva.",
            "travel_ban",
            "Geneva",
        ),
        (
            "Ana Kol is held in Evin Prison. During interrogations she was beaten to make her confess.",
            "torture",
            "Evin Prison",
        ),
        (
            (
                "On 30 April the Ngozi high court gave Jan Bo five years in prison. In 2019 the clerk Ana Kol was "
                "acquitted of such charges."
            ),
            "acquittal",
            "Ngozi",
        ),
        (
            "Ana Kol was held at Mukono Police Station in Uganda. A week after her release she was shot dead by men.",
            "killing",
            "Mukono Police Station",
        ),
        (
            (
                "On 30 April the Ngozi high court gave Jan Bo five years in prison. In March his co-accused, Ana Kol, "
                "was sentenced to a year."
            ),
            "sentencing",
            "Ngozi",
        ),
        (
            (
                "On 30 April the Ngozi high court gave Jan Bo five years in prison. On 2 May the Supreme Court heard "
                "the case. His co-accused, Ana Kol, was acquitted."
            ),
            "acquittal",
            "Ngozi",
        ),
        (
            "Ana Kol was convicted in Masaka on 3 May. The Constitutional Court rejected her petition on 3 May.",
            "appeal_rejected",
            "Masaka",
        ),
        ("The lawyer Ana Kol went to Lima to attend a hearing. Police raided her office.", "raid", "Lima"),
        ("The lawyer Ana Kol went to Lima to see a client. On the road, armed men abducted her.", "abduction", "Lima"),
        ("The lawyer Ana Kol went to Spain to get an award. Police arrested her upon her return.", "arrest", "Spain"),
        (
            "Ana Kol was taken off a flight at Minsk National Airport. In 2019 she was banned from leaving Belarus.",
            "travel_ban",
            "Minsk National Airport",
        ),
        (
            "Ana Kol was greeted at Quito Airport. She told reporters that she had been banned from leaving Nicaragua.",
            "travel_ban",
            "Quito Airport",
        ),
        (
            "Ana Kol landed at Heathrow Airport on Monday. She has been banned from leaving Bahrain for years.",
            "travel_ban",
            "Heathrow Airport",
        ),
        (
            "Ana Kol was held in Tora Prison. She was taken to hospital. She died in custody on 3 May.",
            "death_in_custody",
            "Tora Prison",
        ),
        (
            "Police took Ana Kol to Kisenyi Prison. She was moved to an army barracks. She was tortured there.",
            "torture",
            "Kisenyi Prison",
        ),
        ("Ana Kol is held in Tora Prison. She was tortured in detention in 2010.", "torture", "Tora Prison"),
        (
            "Ana Kol served a year in Tora Prison. She was rearrested in May. Guards beat her in her cell.",
            "ill_treatment",
            "Tora Prison",
        ),
    ],
)
def test_is_not_where_another_thing_was(extractor: Extractor, text: str, act: str, not_wanted: str) -> None:
    assert all(not_wanted not in found for found in places(extractor, text, act, "Ana Kol"))


@pytest.mark.parametrize(
    "text",
    [
        "At Obo Prison a military court sentenced Ana Kol to life in prison.",
        "A court sentenced Ana Kol to ten years. The trial was held in Obo Prison.",
    ],
)
def test_a_court_in_a_prison_sat_there(extractor: Extractor, text: str) -> None:
    assert places(extractor, text, "sentencing", "Ana Kol") == [{"Obo Prison"}]


def test_a_court_inside_a_prison_sat_there(extractor: Extractor) -> None:
    text = "A military tribunal sitting inside Obo Prison in Mandalay has sentenced Ana Kol to life in prison."
    assert places(extractor, text, "sentencing", "Ana Kol") == [{"Obo Prison", "Mandalay"}]
