"""What a careful reader finds in a sentence or two, through the real pipeline."""

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.clean import article_from_text
from pipeline.records import Incident
from tests.assemble.readings import all_told, victims


def read(extractor: Extractor, text: str, published: str | None = "2020-08-29") -> list[Incident]:
    return all_told(extractor, text, published=published)


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        ("Police arrested Arman Sadykov in Oskemen on 27 August.", "arrest", {"Arman Sadykov"}),
        ("Lawyer Maria Petrenko, detained since May, is ill.", "detention", {"Maria Petrenko"}),
        ("The jailing of blogger Tariq Mansour shocked his readers.", "imprisonment", {"Tariq Mansour"}),
        ("A court in Lomé handed Kossi Agbeko eight years in prison.", "sentencing", {"Kossi Agbeko"}),
        ("Gunmen shot dead reporter Pablo Ruiz outside his home.", "killing", {"Pablo Ruiz"}),
        ("Dinara Alieva has repeatedly been barred from leaving the country.", "travel_ban", {"Dinara Alieva"}),
        ("The president pardoned journalist Samuel Okoro on Friday.", "pardon", {"Samuel Okoro"}),
        ("Farid Nazari died in custody last week.", "death_in_custody", {"Farid Nazari"}),
        (
            "Ana Lucía Gómez and Pedro Sáenz were found guilty of sedition.",
            "conviction",
            {"Ana Lucía Gómez", "Pedro Sáenz"},
        ),
        ("Masked men dragged activist Joseph Mwangi into a van.", "abduction", {"Joseph Mwangi"}),
    ],
)
def test_an_act_and_whom_it_befell(extractor: Extractor, text: str, act: str, who: set[str]):
    found = [i for i in read(extractor, text) if i.modality in FACTUAL]
    assert [(i.act, victims(i)) for i in found] == [(act, who)]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The authorities must release Nurlan Bekov.", "demanded"),
        ("Nurlan Bekov was not sentenced.", "denied"),
        ("Nurlan Bekov may be deported.", "hypothetical"),
        ("Nurlan Bekov will be tried next month.", "planned"),
        ("Nurlan Bekov was allegedly tortured.", "alleged"),
    ],
)
def test_how_real_an_act_is_told_to_be(extractor: Extractor, text: str, modality: str):
    assert modality in {i.modality for i in read(extractor, text)}


def test_a_demand_takes_custody_for_granted_and_tells_no_release(extractor: Extractor):
    found = list(read(extractor, "Officials should free the journalists Lina Haddad and Omar Saleh."))
    factual = [i for i in found if i.modality in FACTUAL]
    assert [(i.act, victims(i)) for i in factual] == [("detention", {"Lina Haddad", "Omar Saleh"})]
    assert {i.modality for i in found if i.act == "release"} == {"demanded"}


def test_charge_penalty_court_and_date_of_a_sentence(extractor: Extractor):
    text = (
        "In Kazakhstan, the Oskemen City Court on 6 October 2019 sentenced Arman Sadykov to two years in prison "
        "for extortion."
    )
    (incident,) = (i for i in read(extractor, text) if i.act == "sentencing")
    assert [c.text for c in incident.charges] == ["extortion"]
    assert incident.penalty is not None
    assert incident.penalty.term is not None
    assert incident.penalty.term.iso == "P2Y"
    assert incident.date is not None
    assert (incident.date.start, incident.date.precision) == ("2019-10-06", "day")
    assert [(o.name, o.role) for o in incident.organisations] == [("Oskemen City Court", "authority")]
    assert incident.country is not None
    assert incident.country.alpha_2 == "KZ"


def test_a_court_begins_in_its_own_sentence(extractor: Extractor):
    text = "Police arrested Arman Sadykov in August. On 6 October the Oskemen City Court sentenced him to two years."
    (incident,) = (i for i in read(extractor, text) if i.act == "sentencing")
    assert [o.name for o in incident.organisations] == ["Oskemen City Court"]


def test_two_tellings_are_one_incident_with_both_sentences(extractor: Extractor):
    text = "Police arrested Arman Sadykov on 27 August. The arrest of Sadykov drew protests."
    found = [i for i in read(extractor, text) if i.act == "arrest"]
    assert len(found) == 1
    assert len(found[0].evidence) == 2


def test_different_terms_are_different_incidents(extractor: Extractor):
    text = "Arman Sadykov and Maria Petrenko were sentenced to five and seven years in prison, respectively."
    found = [i for i in read(extractor, text) if i.act == "sentencing"]
    assert sorted(str(i.penalty.term.iso) for i in found if i.penalty and i.penalty.term) == ["P5Y", "P7Y"]


def test_the_days_of_two_acts_are_no_list_of_days(extractor: Extractor):
    text = (
        "Arman Sadykov and Maria Petrenko were arrested in May 2020 and sentenced in December 2020 to five and seven "
        "years in prison, respectively."
    )
    incidents = all_told(extractor, text, published="2021-11-02")
    days = {(i.act, i.date.start) for i in incidents if i.date is not None}
    assert days == {("arrest", "2020-05-01"), ("sentencing", "2020-12-01")}


@pytest.mark.parametrize(
    "text",
    [
        "The minister released a report on trade.",
        "They killed time at the airport.",
        "Maria Petrenko won an award for her novel.",
        "The earthquake killed 40 people.",
        "Police arrested two suspects on Monday.",
        "The law allows fines of up to 500 euros.",
    ],
)
def test_what_is_no_incident(extractor: Extractor, text: str):
    assert [i.act for i in read(extractor, text) if i.modality in FACTUAL] == []


def test_every_mention_lies_where_it_says(extractor: Extractor):
    text = "Police arrested Gülşen Öztürk in İzmir 🚓 on 27 August.\n\nShe was fined 850,000 tenge."
    article = article_from_text(text, published="2020-08-29")
    ((line, incidents),) = extractor.extract([article])
    spans = [m for i in incidents for p in i.people for m in p.mentions]
    spans.extend(e for i in incidents for e in i.evidence)
    assert spans
    assert all(line.text[m.start : m.end] == m.text for m in spans)
    assert all(line.text[e.start : e.end] == e.text for e in line.entities)
