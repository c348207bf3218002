"""The day of what a story tells without one: at the head of a sentence, in the same judgment, on an eve."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.test_told_when import named, read, when

NOTE = "A note from Lira\n\n"


@pytest.mark.parametrize(
    ("text", "act", "who", "expected"),
    [
        (
            NOTE + "On Saturday two masons who had spoken to our paper about unpaid wages, Ivo Pek and Jan Lot, were "
            "driven from a camp near Osh and deported to Delhi.",
            "forced_return", "Ivo Pek", ("2021-06-05", "2021-06-05"),
        ),
        (
            NOTE + "We are worried by the order by which Lira Circuit Court, on 7 June 2021 and at the wish of the "
            "mayor, froze the bank accounts of the Aid Centre, in a case about fraud.",
            "asset_freeze", None, ("2021-06-07", "2021-06-07"),
        ),
        (
            NOTE + "25.09.2020 Ivo Pek, a Lira Times reporter, was killed in Tamba.",
            "killing", "Ivo Pek", ("2020-09-25", "2020-09-25"),
        ),
        (
            NOTE + "As of March 12, 2020, the Anti-Graft Office detained Ivo Pek, owner of the Lira Times.",
            "arrest", "Ivo Pek", ("2020-03-12", "2020-03-12"),
        ),
        (
            NOTE + "Soldiers entered the village before daybreak on Sunday, 6 June, shot at dogs and pulled down 40 "
            "homes of the families who have lived there since 1996.",
            "property_destruction", None, ("2021-06-06", "2021-06-06"),
        ),
        (
            NOTE + "Some 800 police removed 94 families from a farm claimed by an oil company on Wednesday.",
            "property_destruction", None, ("2021-06-09", "2021-06-09"),
        ),
        (
            NOTE + "Weavers held nine managers against their will for about five hours on Tuesday in a bid to stop "
            "the sale of a mill, the mill said.",
            "abduction", None, ("2021-06-08", "2021-06-08"),
        ),
    ],
)  # fmt: skip
def test_the_day_of_a_clause_by_where_it_stands(
    extractor: Extractor, text: str, act: str, who: str | None, expected: tuple[str, str]
) -> None:
    assert when(read(extractor, text), act, who) == expected


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        (NOTE + "On Saturday the union said that the mason Ivo Pek had been arrested in Osh.", "arrest", "Ivo Pek"),
        (NOTE + "As of 3 June 2021, police had arrested 40 masons in Osh.", "arrest", "40 masons"),
    ],
)  # fmt: skip
def test_no_day_of_another_clause(extractor: Extractor, text: str, act: str, who: str) -> None:
    (day,) = [r.date for r in read(extractor, text) if r.act == act and who in named(r)]
    assert day is None or day.start is None or (day.start < (day.end or ""))


@pytest.mark.parametrize(
    ("text", "who", "expected"),
    [
        (
            NOTE + "The union asked the king to annul the verdicts pronounced on 1 June by the Lira Circuit Court "
            "against five farmers. The farmers Ivo Pek and Jan Lot each received three years for sedition.",
            "Jan Lot", "2021-06-01",
        ),
        (
            NOTE + "The guild learned with dismay of the judgment handed down on Tuesday evening by the Lira Circuit "
            "Court, which jailed the lawyer Ivo Pek for two years and the printer Jan Lot for five.",
            "Ivo Pek", "2021-06-08",
        ),
        (
            NOTE + "On 20 May the Lira court jailed the mayor Ivo Pek for five years. On 1 June the appeal court "
            "upheld the term. His clerk, Jan Lot, received under the same verdict two years of probation.",
            "Jan Lot", "2021-05-20",
        ),
        (
            NOTE + "The High Court in Lira on Sunday convicted 39 of 46 defendants. Among those jailed for life is the "
            "baker Ivo Pek. Jan Lot, a poet who was 16 when masked men took him from his home in May last year, got "
            "seven years.",
            "Jan Lot", "2021-06-06",
        ),
    ],
)  # fmt: skip
def test_the_day_of_the_judgment(extractor: Extractor, text: str, who: str, expected: str) -> None:
    assert when(read(extractor, text), "sentencing", who) == (expected, expected)


def test_another_verdict_has_another_day(extractor: Extractor) -> None:
    text = NOTE + (
        "On 20 May the Lira court jailed the mayor Ivo Pek for five years. His clerk, Jan Lot, received under an "
        "earlier verdict two years of probation."
    )
    assert when(read(extractor, text), "sentencing", "Jan Lot") != ("2021-05-20", "2021-05-20")


@pytest.mark.parametrize(
    ("text", "act", "who", "expected"),
    [
        (
            NOTE + "On 2 June a mob came to the village of Tamba. It killed five villagers, burnt a church and marched "
            "off nine others.",
            "killing", "five villagers", ("2021-06-02", "2021-06-02"),
        ),
        (
            NOTE + "A rider shot the weaver Ivo Pek dead in Osh on 2 June. His wife, Mona Saad, took a bullet in the "
            "shoulder.",
            "attack", "Mona Saad", ("2021-06-02", "2021-06-02"),
        ),
        (
            NOTE + "Police searched the Lira Times on 2 June and took its books. The editor Ivo Pek, whose arrest "
            "during that raid followed a talk about debts, was let go after a week.",
            "arrest", "Ivo Pek", ("2021-06-02", "2021-06-02"),
        ),
        (
            NOTE + "Two singers were held at Saturday's march in Lira. Others wept. Police used tear gas and clubs to "
            "disperse the march.",
            "dispersal", None, ("2021-06-05", "2021-06-05"),
        ),
        (
            NOTE + "Lira on Friday hanged a driver, Ivo Pek. On the eve of the hanging, police seized the telephone of "
            "Mona Saad, a nurse.",
            "raid", "Mona Saad", ("2021-06-03", "2021-06-03"),
        ),
        (
            NOTE + "On the eve of the lifting of Article 9 on 5 June, the mayor began a sweep, arresting 50 farmers.",
            "arrest", "50 farmers", ("2021-06-04", "2021-06-04"),
        ),
        (
            NOTE + "Soldiers in Lira kept the reporter Mona Saad for 9 days in January over an interview.",
            "detention", "Mona Saad", ("2021-01-01", "2021-01-31"),
        ),
        (
            NOTE + "In March a court in Lira acquitted two guards of the 2019 killing of the teacher Ivo Pek.",
            "killing", "Ivo Pek", ("2019-01-01", "2019-12-31"),
        ),
        (
            NOTE + "2019\n14 February: The families of Tamba go back to their fields.\n19 June: Before daybreak police "
            "and soldiers enter the camp and take the elder, Ivo Pek.\n2020\n3 March: Jan Lot, a driver, is sacked.",
            "arrest", "Ivo Pek", ("2019-06-19", "2019-06-19"),
        ),
        (
            (
                "LIRA (Wire) - Police in Lira arrested the head of the biggest party, Ivo Pek, and several others on "
                "Thursday, their parties said.\n\nFILE PHOTO: King Otto at a wedding, May 20, 2019.\n\nTen years ago a "
                "magazine put the king's wealth at $20 million.\n\nJan Lot, president of the guild, told us the "
                "party's secretary Mona Saad had been arrested and her books had been seized."
            ),
            "arrest", "Mona Saad", ("2021-06-10", "2021-06-10"),
        ),
    ],
)  # fmt: skip
def test_the_day_of_what_is_told_beside(
    extractor: Extractor, text: str, act: str, who: str | None, expected: tuple[str, str]
) -> None:
    assert when(read(extractor, text), act, who) == expected


@pytest.mark.parametrize(
    ("text", "act", "who", "expected"),
    [
        (
            NOTE + "In April a mill in Lira dismissed 16 workers, two of whom, Ivo Pek and Jan Lot, were later "
            "arrested.",
            "arrest", "Ivo Pek", ("2021-04-01", "2021-06-10"),
        ),
        (
            NOTE + "On 2 June men broke into the office of the Lira Guild and beat the guard Ivo Pek. Its head, Mona "
            "Saad, has since received messages with threats.",
            "threat", "Mona Saad", ("2021-06-02", "2021-06-10"),
        ),
        (
            NOTE + "The court banned the Lamp church on 20 April 2019. Since the ban, more than 60 members have been "
            "charged with extremism, its office said.",
            "charge", "60 members", ("2019-04-20", "2021-06-10"),
        ),
        (
            NOTE + "Bishop Ivo Pek has been barred from leaving Osh for the past few months, he said.",
            "travel_ban", "Ivo Pek", ("2020-12-09", "2021-06-10"),
        ),
        (
            (
                "Alarm in Lira\n\nCalls for help from Lira come days after the poet Mona Saad got another year "
                "behind bars from the city court."
            ),
            "sentencing", "Mona Saad", ("2021-05-27", "2021-06-10"),
        ),
        (
            (
                "Monthly report: May 2021\n\nIn Tamba the Lira Court sentenced two printers, Ivo Pek and Jan Lot, to "
                "four years for sedition."
            ),
            "sentencing", "Jan Lot", ("2021-05-01", "2021-05-31"),
        ),
    ],
)  # fmt: skip
def test_stretches_up_to_the_report(
    extractor: Extractor, text: str, act: str, who: str, expected: tuple[str, str]
) -> None:
    assert when(read(extractor, text), act, who) == expected


@pytest.mark.parametrize(
    ("text", "act", "who", "never"),
    [
        (
            NOTE + "On 2 May 2014 a mill in Lira dismissed 16 workers. Years later two of them, Ivo Pek and Jan Lot, "
            "were arrested.",
            "arrest", "Ivo Pek", "2014-05-02",
        ),
        (
            NOTE + "On 5 May 2021 the guild wrote to the mayor. Since the ban, more than 60 members have been charged.",
            "charge", "60 members", "2021-05-05",
        ),
        (
            (
                "Report of 13 May 2021\n\nIn Tamba farmers wait. Long before the rains, the Lira Court had sentenced "
                "two printers, Ivo Pek and Jan Lot, to four years."
            ),
            "sentencing", "Jan Lot", "2021-05-01",
        ),
        (
            NOTE + "Officers broke up Saturday's march in Lira and Sunday's march in Osh. Police beat four singers to "
            "disperse the march.",
            "dispersal", "march", "2021-06-12",
        ),
    ],
)  # fmt: skip
def test_what_tells_no_such_day(extractor: Extractor, text: str, act: str, who: str, never: str) -> None:
    day = when(read(extractor, text), act, who)
    assert day is None or day[0] != never


@pytest.mark.parametrize(
    ("text", "act", "who", "expected"),
    [
        (
            (
                "Court jails a weaver\n\nThe Lira Court has sentenced Ivo Pek, who runs a mill, to nine years in "
                "prison for sedition. The judgment dates from 2 June but reached the family only now."
            ),
            "sentencing", "Ivo Pek", "2021-06-02",
        ),
        (
            (
                "Appeal court halves a weaver's term\n\nThe Lira Court of Appeal has cut the prison term of Ivo Pek "
                "from ten months to five. Thursday's judgment also acquits his friend, the baker Jan Lot."
            ),
            "sentence_overturned", "Ivo Pek", "2021-06-10",
        ),
        (
            NOTE + "On Friday the guild's rooms in Lira were searched by soldiers, who beat the guard Ivo Pek. "
            "Reporter Mona Saad was slapped, thrown to the floor and kept until the following evening at a fort.",
            "attack", "Mona Saad", "2021-06-04",
        ),
        (
            NOTE + "In Lira the weaver Ivo Pek was gunned down by two riders on 2 June; Mona Saad, the lawyer who rode "
            "with him, survived with a bullet in the lung.",
            "attempted_killing", "Mona Saad", "2021-06-02",
        ),
        (
            NOTE + "Judges in Lira on 7 June suspended the sentence of ten years that a court in Osh had imposed, on "
            "2 May, on the weaver Ivo Pek. The appeals of his co-convict, Jan Lot, who was sentenced to five years, "
            "were dismissed.",
            "sentencing", "Jan Lot", "2021-05-02",
        ),
    ],
)  # fmt: skip
def test_the_day_of_the_decision_and_of_those_beside(
    extractor: Extractor, text: str, act: str, who: str, expected: str
) -> None:
    assert when(read(extractor, text), act, who) == (expected, expected)


def test_the_day_of_a_later_decision_is_not_that_of_the_arrest(extractor: Extractor) -> None:
    text = (
        "Police arrest a weaver\n\nPolice have arrested Ivo Pek in Lira. Thursday's judgment against Jan Lot is no "
        "surprise."
    )
    assert when(read(extractor, text), "arrest", "Ivo Pek") != ("2021-06-10", "2021-06-10")


def test_an_appeal_is_not_of_the_day_of_the_first_judgment(extractor: Extractor) -> None:
    text = NOTE + (
        "On 20 May the Lira court gave the weaver Mona Saad five years for sedition. Her co-accused, the baker Jan "
        "Lot, who had been on remand for a year, was cleared by the appeal judges."
    )
    assert when(read(extractor, text), "acquittal", "Jan Lot") != ("2021-05-20", "2021-05-20")


def test_the_day_by_which_a_verdict_is_named(extractor: Extractor) -> None:
    text = NOTE + (
        "On 20 May the Lira City Court refused the complaint of the weaver Ivo Pek and left in force the verdict of "
        "the Tamba District Court of 21 April 2021, by which he was sentenced to five years for sedition. His clerk, "
        "Jan Lot, received under the same verdict three years of probation."
    )
    assert when(read(extractor, text), "sentencing", "Jan Lot") == ("2021-04-21", "2021-04-21")


def test_a_year_glanced_at_is_not_that_of_the_calendar(extractor: Extractor) -> None:
    text = NOTE + (
        "2019\n14 February: The families of Tamba go back to the fields that they lost in 1993.\n19 June: Police enter "
        "the camp and arrest the elder, Ivo Pek."
    )
    assert when(read(extractor, text), "arrest", "Ivo Pek") == ("2019-06-19", "2019-06-19")
