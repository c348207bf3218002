"""Days that stay with their own matter: another country's paragraph, a heading, a yearbook, the last of two verbs."""

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import facts_told

PUBLISHED = "2022-05-10"  # a Tuesday


def read(extractor: Extractor, text: str, title: str | None = None, published: str = PUBLISHED) -> list[Incident]:
    return facts_told(extractor, text, title=title, published=published)


def when(found: list[Incident], act: str, who: str = "") -> tuple[str, str] | None:
    here = [
        i for i in found
        if i.act == act and who in " ".join([*(p.name for p in i.people), i.group.text if i.group else ""])
    ]  # fmt: skip
    assert here
    day = here[0].date
    return None if day is None else (day.start[:10], day.end[:10])


def test_a_paragraph_about_another_country_has_no_day_of_the_one_before(extractor: Extractor):
    text = "In Togo, police arrested editor Kossi Adjo on 3 March.\n\nIn Kenya, soldiers tortured Peter Njoroge."
    found = read(extractor, text)
    assert when(found, "arrest") == ("2022-03-03", "2022-03-03")
    assert when(found, "torture") is None
    same = text.replace("In Kenya, soldiers tortured Peter Njoroge", "Soldiers tortured Adjo at a base in Lomé")
    assert when(read(extractor, same), "torture") == ("2022-03-03", "2022-03-03")


def test_who_remains_in_custody_was_not_taken_on_the_day_told_before(extractor: Extractor):
    text = (
        "On 6 April 2022 police in Lira, Uganda, arrested Grace Apio.\n\n"
        "Lawmaker Betty Akello remained under house arrest for eleven days."
    )
    assert when(read(extractor, text), "house_arrest") is None


def test_two_days_later_counts_within_its_own_item(extractor: Extractor):
    text = (
        "COLOMBIA: Gunmen shot dead reporter Luis Rojas in Cali on Friday.\n\n"
        "KYRGYZSTAN: A court in Osh fined Aida Bekova. Two days later, border guards arrested her."
    )
    assert when(read(extractor, text), "arrest") is None


@pytest.mark.parametrize("heading", ["Monday, May 2", "Belarus, May 2"])
def test_a_day_above_a_list_dates_its_items(extractor: Extractor, heading: str):
    text = (
        f"{heading}\n\n• In Brest, Judge Anton Rudy sent nurse Raisa Sharova to jail for 15 days.\n\n"
        "• The Supreme Court upheld the verdict against Ivan Lapin, sentenced in March to three years in prison."
    )
    found = read(extractor, text)
    assert when(found, "sentencing", "Sharova") == ("2022-05-02", "2022-05-02")
    assert when(found, "appeal_rejected", "Lapin") == ("2022-05-02", "2022-05-02")
    assert when(found, "sentencing", "Lapin") == ("2022-03-01", "2022-03-31")


def test_a_day_alone_above_prose_is_the_reports_own(extractor: Extractor):
    text = "May 10, 2022\n\nA court in Brest fined nurse Raisa Sharova 500 rubles."
    assert when(read(extractor, text), "fine") != ("2022-05-10", "2022-05-10")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Honduras 2021 Human Rights Report", "2021"),
        ("Honduras: Events of 2021", "2021"),
        ("World Report 2022: Honduras", "2021"),
        ("Police report on the 2021 census", "2022"),
    ],
)
def test_a_yearbook_tells_of_the_year_in_its_title(extractor: Extractor, title: str, expected: str):
    found = read(extractor, "On February 11, guards in Danli arrested student Wilmer Ochoa.", title)
    assert when(found, "arrest") == (f"{expected}-02-11", f"{expected}-02-11")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Events of 2021", "2021"),
        ("Reporting period: January – December 2021", "2021"),
        ("Key developments in 2021", "2021"),
        ("Period covered: 1 January – 31 December 2021", "2021"),
    ],
)
def test_or_in_a_line_of_its_own_below_it(extractor: Extractor, line: str, expected: str):
    text = f"{line}\n\nThe vote was postponed. On February 11, guards in Danli arrested student Wilmer Ochoa."
    found = read(extractor, text, "Atlas of Liberty 2022: Honduras")
    assert when(found, "arrest") == (f"{expected}-02-11", f"{expected}-02-11")


def test_no_day_of_a_yearbook_lies_ahead_of_its_year(extractor: Extractor):
    found = read(extractor, "On January 3, guards in Danli arrested student Wilmer Ochoa.", "Honduras: Events of 2021")
    assert when(found, "arrest") == ("2021-01-03", "2021-01-03")


def test_the_year_of_a_yearbook_is_the_one_it_is_about(extractor: Extractor):
    found = read(extractor, "Police in Vinh arrested farmer Do Thanh during the year.", "Vietnam: Events of 2021")
    assert when(found, "arrest") == ("2021-01-01", "2021-12-31")


@pytest.mark.parametrize(
    ("text", "act", "expected"),
    [
        (
            "Activist Rosa Tipan was beaten by guards in her village and fled the country in March.",
            "ill_treatment", None,
        ),
        ("Soldiers detained Koffi Dosso at a checkpoint and released him on Sunday.", "arrest", None),
        ("Police arrested and beat activist Rosa Tipan on 3 May.", "arrest", ("2022-05-03", "2022-05-03")),
        ("Agents bulldozed six homes in Karaj, and on April 13 arrested their owners.", "property_destruction", None),
        (
            "The king pardoned activist Leon Bigiri on April 1, but he was rearrested within a week.",
            "arrest", ("2022-04-01", "2022-04-08"),
        ),
        (
            "The king pardoned activist Leon Bigiri on April 1. He was rearrested within two weeks.",
            "arrest", ("2022-04-01", "2022-04-15"),
        ),
        (
            "Two days after her arrest on 3 May 2019 Ana Cruz was charged with sedition.",
            "charge", ("2019-05-05", "2019-05-05"),
        ),
        (
            "A court in Baku on 11 March extended the pre-trial detention of Togrul Rzaev by three months.",
            "detention", ("2022-03-11", "2022-03-11"),
        ),
        (
            "The army denied involvement in the disappearance of student Mae Rosario, last seen in Samar in 2015.",
            "enforced_disappearance", ("2015-01-01", "2015-12-31"),
        ),
        (
            "Writer Samir Haddad has been on hunger strike since his arrest last week.",
            "arrest", ("2022-05-02", "2022-05-08"),
        ),
        ("The army yesterday confirmed the arrest of the actor Moe Kyaw.", "arrest", ("2022-04-09", "2022-05-09")),
    ],
)  # fmt: skip
def test_whose_day_it_is(extractor: Extractor, text: str, act: str, expected: tuple[str, str] | None):
    assert when(read(extractor, text), act) == expected


def test_how_an_attack_came_about_tells_its_day_and_place(extractor: Extractor):
    text = (
        "A lawyer was in intensive care on Wednesday after soldiers dragged him from his car and beat him, his family "
        "said.\n\nDenis Okello was stopped near Gulu, Uganda, late on Monday."
    )
    found = read(extractor, text, published="2022-05-12")
    assert when(found, "attack") == ("2022-05-09", "2022-05-09")
    assert [p.text for i in found if i.act == "attack" for p in i.places] == ["Gulu"]
    other = text.replace("was stopped near Gulu, Uganda, late on Monday", "was born in Gulu, Uganda, on a Monday")
    assert when(read(extractor, other, published="2022-05-12"), "attack") != ("2022-05-09", "2022-05-09")
