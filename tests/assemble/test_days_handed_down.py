"""Days that stand further off: over an entry's later paragraphs, under a post, at the head of a round-up."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.same_deed import lead_means
from pipeline.assemble.who.cast import Cast, PersonEntry
from pipeline.clean import article_from_text
from tests.assemble.readings import all_told
from tests.assemble.test_told_when import read, when

TIMELINE = (
    "How the strike of the bakers grew\n\n"
    "Here is what was done, day by day.\n\n"
    "May 3, 2021: The union called its members out. Few came.\n\n"
    "In Tamba, police dispersed a march of bakers with tear gas.\n\n"
    "May 5, 2021: The mayor said that he would talk.\n\n"
    "But the strike went on. Officers again used batons to break up a rally in Lira while also beating a reporter.\n\n"
    "The union has said that police arrested the baker Ivo Pek.\n\n"
    "May 9, 2021: Bread was sold again. A court fined the union on May 8.\n\n"
    "Elsewhere soldiers shot and killed the baker Jan Lot.\n\n"
    "May 12, 2021: The mayor resigned.\n\n"
    "We thank all who helped.\n\nAbout the authors: thugs beat the writer Mina Dor."
)


@pytest.mark.parametrize(
    ("act", "who", "expected"),
    [
        ("dispersal", "march", ("2021-05-03", "2021-05-03")),
        ("attack", "reporter", ("2021-05-05", "2021-05-05")),
    ],
)
def test_an_entry_dates_its_later_paragraphs(
    extractor: Extractor, act: str, who: str, expected: tuple[str, str]
) -> None:
    assert when(read(extractor, TIMELINE), act, who) == expected


@pytest.mark.parametrize(
    ("act", "who", "day"),
    [("arrest", "Ivo Pek", "2021-05-05"), ("killing", "Jan Lot", "2021-05-09"), ("attack", "Mina Dor", "2021-05-12")],
)  # fmt: skip
def test_an_entry_does_not_date_all_that_follows(extractor: Extractor, act: str, who: str, day: str) -> None:
    assert when(read(extractor, TIMELINE), act, who) != (day, day)


NEWS = "Printers in trouble\n\nThe printers of Tamba have had a hard year, and few of them talk.\n\n"


@pytest.mark.parametrize(
    ("text", "act", "who", "expected"),
    [
        (
            NEWS + "#Tamba: the printer Ivo Pek was charged today with slander — Press Desk (@pressdesk) May 27, 2021"
            "\n\nFew were surprised.",
            "charge", "Ivo Pek", ("2021-05-27", "2021-05-27"),
        ),
        (
            NEWS + "#Tamba: the printer Ivo Pek was arrested yesterday at his\n\nshop by men of the state. "
            "https://t.co/abc — Press Desk (@pressdesk) 27 May 2021",
            "arrest", "Ivo Pek", ("2021-05-26", "2021-05-26"),
        ),
    ],
)  # fmt: skip
def test_today_in_a_post_is_that_of_its_stamp(
    extractor: Extractor, text: str, act: str, who: str, expected: tuple[str, str]
) -> None:
    assert when(read(extractor, text), act, who) == expected


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        (
            NEWS + "Police beat the printer Ivo Pek as he filmed in Tamba. — Press Desk (@pressdesk) May 27, 2021",
            "attack", "Ivo Pek",
        ),
        (
            NEWS + "Look at this. — Press Desk (@pressdesk) May 27, 2021\n\n"
            "A court upheld the prison term of the printer Ivo Pek.",
            "appeal_rejected", "Ivo Pek",
        ),
    ],
)  # fmt: skip
def test_the_stamp_of_a_post_dates_nothing(extractor: Extractor, text: str, act: str, who: str) -> None:
    day = when(read(extractor, text), act, who)
    assert day is None or "2021-05-27" not in day


def test_the_stamp_of_a_post_is_still_a_date_of_the_report(extractor: Extractor) -> None:
    text = NEWS + "Look at this. — Press Desk (@pressdesk) May 27, 2021"
    report = next(iter(extractor.extract([article_from_text(text, published="2021-06-10")])))[0]
    assert [e.text for e in report.entities if e.label == "DATE" and e.edtf == "2021-05-27"] == ["May 27, 2021"]


def test_the_month_of_a_round_up_may_stand_under_its_title(extractor: Extractor) -> None:
    text = (
        "Presses closed, printers freed\n\n"
        "May 2021 in the North: A free press round-up by our desk, with news from its members.\n\n"
        "The trade has seen better days.\n\nIn Tamba a court jailed the printers Ivo Pek and Jan Lot for slander. "
        "The binder Mina Dor received a sentence of one month, while Abo Kan got a sentence of two months in prison."
    )
    found = read(extractor, text)
    assert when(found, "imprisonment", "Ivo Pek") == ("2021-05-01", "2021-05-31")
    assert when(found, "sentencing", "Abo Kan") == ("2021-05-01", "2021-05-31")


def test_a_day_in_a_post_dates_nothing_after_it(extractor: Extractor) -> None:
    text = (
        NEWS + "#Tamba: the printer Ivo Pek was charged today with slander — Press Desk (@pressdesk) June 2, 2021\n\n"
        "A court in Lira gave the binder Jan Lot a suspended term of a month."
    )
    day = when(read(extractor, text), "sentencing", "Jan Lot")
    assert day is None or "2021-06-02" not in day


def test_who_has_since_been_freed_may_have_been_so_in_the_month_of_the_arrest(extractor: Extractor) -> None:
    text = NEWS + "In May 2021 police arrested the printer Ivo Pek in Tamba. He has since been released."
    assert when(read(extractor, text), "release", "Ivo Pek") == ("2021-05-01", "2021-06-10")


@pytest.mark.parametrize("when_told", ["last year", "last November", "this year"])
def test_what_counts_from_an_unknown_report_is_open(extractor: Extractor, when_told: str) -> None:
    text = (
        "Printers speak\n\nThe printer Ivo Pek came to Lira in 2003 and opened a shop. Ivo Pek was sentenced to ten "
        f"years in prison in Tamba {when_told}."
    )
    found = all_told(extractor, text)
    assert when(found, "sentencing", "Ivo Pek") is None


BORROWED = [
    (
        (
            "Printer out of jail\n\nThe printer Ivo Pek was released on Wednesday after five months in detention, "
            "his union "
            "said. He thanked his readers.\n\nThis comes after another binder, Jan Lot, was seized and detained "
            "on the mayor's order.\n\nJust like Ivo Pek, Lot was charged with slander for a leaflet."
        ),
        [("arrest", "Jan Lot"), ("charge", "Jan Lot")],
    ),
    (
        (
            "Printer in trouble\n\nPolice raided the Lira Times on Monday. Its owner Mina Dor was questioned.\n\nThe "
            "union "
            "called the raid a shame. The manager said that the paper will be printed on Friday.\n\nLot and Hava Din "
            "are "
            "among those accused of collusion. They were arrested too. The binder Jan Lot was arrested at his home."
        ),
        [("arrest", "Jan Lot")],
    ),
    (
        (
            "Printers taken\n\nThe same day that the binders were seized, a gang also abducted a teacher of Lira, "
            "according "
            "to a statement that the Office of Citizen Care in Lira issued on Tuesday."
        ),
        [("abduction", "teacher")],
    ),
    (
        (
            "The news of Lira\n\nThe town had read it all in the Bee.\n\nIts front page said: “Bakers Shoot into "
            "Crowd in "
            "Lira Tuesday.” In Tamba, the police raided the Bee and arrested the editors Ivo Pek and Jan Lot."
        ),
        [("raid", None), ("arrest", "Ivo Pek")],
    ),
    (
        (
            "Bakers rescued\n\nTwo bakers were on Tuesday rescued by soldiers after they were kidnapped by gunmen "
            "in Lira."
        ),
        [("abduction", "Two bakers")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "acts"), BORROWED)
def test_a_day_of_something_else_dates_nothing(
    extractor: Extractor, text: str, acts: list[tuple[str, str | None]]
) -> None:
    found = read(extractor, text)
    for act, who in acts:
        day = when(found, act, who)
        assert day is None or day[0] != day[1]


def test_the_events_of_a_day_are_no_killing_told_before(extractor: Extractor) -> None:
    text = (
        "A bad week for printers\n\nLast month a printer, Ivo Pek, died in a penal colony. His widow believes he was "
        "murdered.\n\nIt is in this gloom that the strange events of Sunday took place. A boat was stopped at sea."
    )
    assert all(i.date is None or i.date.edtf != "2021-06-06" for i in read(extractor, text))


def test_what_was_alleged_years_ago_is_no_news(extractor: Extractor) -> None:
    text = (
        "A ruling on printers\n\nA Tamba court has fined a printer for slander. In 2017, the clerk Mina Dor alleged "
        "that "
        "Jan Lot groped her at his shop."
    )
    assert when(read(extractor, text), "sexual_violence", "Mina Dor") is None


@pytest.mark.parametrize(
    ("text", "act", "who", "expected"),
    [
        (
            "Printers held\n\nPolice freed the printer Ivo Pek on Wednesday. They also arrested the binder Jan Lot.",
            "arrest", "Jan Lot", ("2021-06-09", "2021-06-10"),
        ),
        (
            "Bakers shot\n\nTwo bakers were on Tuesday shot by the police after they had kidnapped a miller in Lira.",
            "attack", "Two bakers", ("2021-06-08", "2021-06-08"),
        ),
    ],
)  # fmt: skip
def test_the_day_of_the_news_itself_stays(
    extractor: Extractor, text: str, act: str, who: str, expected: tuple[str, str]
) -> None:
    assert when(read(extractor, text), act, who) == expected


FAR = "The mill is old. It belongs to a bank. Few like it. One sign spoke of bread. The wind was strong.\n\n"
AT_MARCH = "The soldiers came from the north. They beat the mason Ivo Pek during the march."


def test_the_only_march_with_a_day_dates_what_is_told_of_it_further_on(extractor: Extractor) -> None:
    text = "Masons\n\nAt Tuesday's march, masons stood before the mill. " + FAR + AT_MARCH
    assert when(read(extractor, text), "attack", "Ivo Pek") == ("2021-06-08", "2021-06-08")


def test_one_of_two_marches_dates_nothing_far_off(extractor: Extractor) -> None:
    text = (
        "Masons\n\nAt Tuesday's march, masons stood before the mill. At Saturday's march, women had asked for bread. "
        + FAR + AT_MARCH
    )  # fmt: skip
    assert when(read(extractor, text), "attack", "Ivo Pek") is None


def test_who_are_being_held_may_have_been_taken_long_ago(extractor: Extractor) -> None:
    text = (
        "Two bakers held in a grim jail\n\nTwo bakers are being held at the grim Lira prison on spying charges. The "
        "women, who were taken at different times, are in solitary cells."
    )
    assert when(read(extractor, text), "detention", "Two bakers") is None


def test_those_to_be_freed_were_not_taken_on_the_day_of_the_news(extractor: Extractor) -> None:
    text = (
        "A deal for bakers\n\nPolice in Tamba arrested the miller Ivo Pek on Wednesday.\n\nOn Wednesday, state "
        "television "
        "announced that over 600 people arrested for protesting against the tax would be freed."
    )
    assert when(read(extractor, text), "arrest", "over 600 people") is None


def test_another_with_a_day_is_not_who_is_named_later_without() -> None:
    def told(text: str | None, day: str | None, people: list[int], sentence: int) -> SimpleNamespace:
        group = None if text is None else SimpleNamespace(text=text, min=1, max=1, owned=False)
        return SimpleNamespace(
            victims=SimpleNamespace(group=group, people=people), date=day, unit=0, sentence=sentence, act="arrest",
            token=3, actors=[], places=[], modality="reported", another=False, suspected=False,
        )  # fmt: skip

    cast = Cast([PersonEntry("Ana Bor", [], [], occupation="journalist")], [])
    named = told(None, None, [0], 3)
    assert not lead_means(cast, told("another reporter", "2021-06-08", [], 2), named)  # type: ignore[arg-type]
    assert lead_means(cast, told("another reporter", None, [], 2), named)  # type: ignore[arg-type]
    assert lead_means(cast, told("a reporter", "2021-06-08", [], 2), named)  # type: ignore[arg-type]
    assert not lead_means(cast, told("a reporter", None, [], 3), named)  # type: ignore[arg-type]
