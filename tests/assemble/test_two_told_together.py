"""Two acts told in one headline, sentence or list: to whom, by whom and when each was. All people are invented."""


import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.records import Incident
from tests.assemble.readings import all_told


def told(record: Incident) -> tuple[str, str]:
    """Return the act of a record and whom it befell."""
    named = sorted(p.name for p in record.people if p.role == "victim")
    return record.act, ", ".join(named) or (record.group.text if record.group else "")


def doers(record: Incident) -> list[str]:
    return [p.name for p in [*record.people, *record.organisations] if p.role in {"perpetrator", "authority"}]


@pytest.mark.parametrize(
    ("headline", "acts"),
    [
        (
            "Two activists killed and lawyer Karla Mend arrested in Talmar",
            {("killing", "Two activists"), ("arrest", "Karla Mend")},
        ),
        (
            "Teacher Ivo Trell tortured and nurse Rosa Quispe indicted in Talmar",
            {("torture", "Ivo Trell"), ("charge", "Rosa Quispe")},
        ),
        (
            "Three teachers abducted and nurse Rosa Quispe released in Talmar",
            {("abduction", "Three teachers"), ("release", "Rosa Quispe")},
        ),
        (
            "Ivo Trell beaten, trade unionist Oskar Venn shot dead in Talmar",
            {("attack", "Ivo Trell"), ("killing", "Oskar Venn")},
        ),
    ],
)
def test_each_participle_of_a_headline_has_its_own_subject(
    extractor: Extractor, headline: str, acts: set[tuple[str, str]]
):
    records = all_told(extractor, f"{headline}\n\nOur office heard of it today.")
    assert {told(r) for r in records} == acts
    assert not any(doers(r) for r in records)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Gunmen shot and wounded lawyer Oskar Venn in Talmar.", {("attack", "Oskar Venn")}),
        ("Gunmen shot and injured human rights lawyer Oskar Venn near his home.", {("attack", "Oskar Venn")}),
        ("Men stabbed Rosa Quispe and shot dead Ivo Trell.", {("attack", "Rosa Quispe"), ("killing", "Ivo Trell")}),
        ("Unknown men stabbed Rosa Quispe to death.", {("killing", "Rosa Quispe")}),
        ("Gunmen shot Rosa Quispe and killed two others.", {("attack", "Rosa Quispe"), ("killing", "two others")}),
        ("Gunmen killed and then robbed Rosa Quispe in Talmar.", {("killing", "Rosa Quispe")}),
        (
            "Karla Mend, whose cousin Rosa Quispe was abducted in May 2017, was fined in Talmar in June 2019.",
            {("abduction", "Rosa Quispe"), ("fine", "Karla Mend")},
        ),
        (
            "Karla Mend visited Rosa Quispe in prison, where she is serving six years for treason.",
            {("imprisonment", "Rosa Quispe")},
        ),
    ],
)
def test_each_verb_of_a_sentence_has_its_own_object(extractor: Extractor, text: str, acts: set[tuple[str, str]]):
    assert {told(r) for r in all_told(extractor, text)} == acts


def test_who_did_one_thing_is_not_said_to_have_done_another_on_another_day(extractor: Extractor):
    text = "Oskar Venn was raped on 11 October 2018 after being threatened by militants on 14 May 2018."
    by = {r.act: doers(r) for r in all_told(extractor, text)}
    assert by == {"sexual_violence": [], "threat": ["militants"]}
    text = "Police shot dead Oskar Venn on 1 January 2017; Karla Mend, who saw it, was detained on 14 March 2019."
    by = {r.act: doers(r) for r in all_told(extractor, text)}
    assert by == {"killing": ["Police"], "arrest": []}


@pytest.mark.parametrize("day", ["on 16 February 2022 ", ""])
@pytest.mark.parametrize("verb", ["asked", "urged"])
def test_what_a_court_is_asked_for_is_not_given(extractor: Extractor, verb: str, day: str):
    text = f"Prosecutor Karla Mend {verb} the court in Talmar {day}to sentence Oskar Venn to ten years in prison."
    assert {r.modality for r in all_told(extractor, text) if r.act == "sentencing"} <= {"demanded"}


@pytest.mark.parametrize(
    "opening", ["The following were arrested:", "Police arrested the following activists:", "Those arrested:"]
)
def test_each_line_of_a_list_tells_its_own_day(extractor: Extractor, opening: str):
    lines = "- Karla Mend, 32, on 3 May 2020\n- Oskar Venn, a nurse, on 5 May 2020\n- Rosa Quispe, 19, on 5 May 2020"
    records = all_told(extractor, f"{opening}\n{lines}\n")
    days = {told(r): r.date.edtf if r.date else None for r in records}
    assert days == {("arrest", "Karla Mend"): "2020-05-03", ("arrest", "Oskar Venn, Rosa Quispe"): "2020-05-05"}


def test_a_day_of_birth_is_not_that_of_the_act(extractor: Extractor):
    text = "Those arrested:\n1. Karla Mend, a teacher (3 May 2020)\n2. Oskar Venn, a nurse (born 5 May 1980)\n"
    days = {told(r): r.date.edtf if r.date else None for r in all_told(extractor, text)}
    assert days == {("arrest", "Karla Mend"): "2020-05-03", ("arrest", "Oskar Venn"): None}


def test_what_somebody_is_accused_of_grounds_the_fine(extractor: Extractor):
    text = "Karla Mend, accused of defamation, was fined 500 dollars by a court in Talmar on 4 June 2020."
    fine = next(r for r in all_told(extractor, text) if r.act == "fine")
    assert [c.text for c in fine.charges] == ["defamation"]


@pytest.mark.parametrize(
    ("text", "act", "doer"),
    [
        (
            "A court in Bamako on 19 October 2020 sentenced trade unionist Oskar Venn to four years in prison.",
            "sentencing",
            "court in Bamako",
        ),
        ("Police in Bamako on 19 October 2020 arrested trade unionist Oskar Venn.", "arrest", "Police in Bamako"),
    ],
)
def test_a_sentence_that_the_parse_leaves_without_a_verb_keeps_its_day(
    extractor: Extractor, text: str, act: str, doer: str
):
    (record,) = all_told(extractor, text)
    assert told(record) == (act, "Oskar Venn")
    assert (record.date.edtf if record.date else None, doers(record)) == ("2020-10-19", [doer])


def test_what_a_search_took_is_not_a_search_of_whoever_was_held(extractor: Extractor):
    text = (
        "Police raided the office of the Open Window Centre in Bamako on 26 March 2020. Officers seized computers and "
        "detained the director, Oskar Venn."
    )
    raids = [r for r in all_told(extractor, text) if r.act == "raid"]
    assert [[o.name for o in r.organisations if o.role == "victim"] for r in raids] == [["Open Window Centre"]]
    assert not any(p.role == "victim" for r in raids for p in r.people)


@pytest.mark.parametrize("trade", ["lawyer", "priest", "trade unionist"])
@pytest.mark.parametrize("deed", ["killing", "abducting"])
def test_who_is_suspected_of_a_killing_is_not_the_one_killed(extractor: Extractor, trade: str, deed: str):
    text = f"Police in Talmar arrested Karla Mend on suspicion of {deed} {trade} Oskar Venn on 4 November 2019."
    harmed = {n for act, n in map(told, all_told(extractor, text)) if act in {"killing", "abduction"}}
    assert harmed <= {"Oskar Venn"}


def test_who_is_named_along_with_somebody_suffers_the_same(extractor: Extractor):
    text = "Karla Mend, along with Oskar Venn, was arrested in Osh on 3 May 2020."
    assert {told(r) for r in all_told(extractor, text)} == {("arrest", "Karla Mend, Oskar Venn")}
    text = "Karla Mend, along with Oskar Venn, condemned the arrest of Rosa Quispe."
    assert {told(r) for r in all_told(extractor, text)} == {("arrest", "Rosa Quispe")}


def test_who_asks_in_an_interview_did_not_suffer_what_is_told(extractor: Extractor):
    text = "In an interview with Karla Mend, Rosa Quispe said soldiers tortured her in Osh on 3 May 2020."
    assert {told(r) for r in all_told(extractor, text)} == {("torture", "Rosa Quispe")}


def test_who_is_charged_with_a_plot_against_a_ruler_did_not_try_to_kill_him(extractor: Extractor):
    text = "Karla Mend was arrested in Osh on 3 May 2020 on charges of plotting to kill President Oskar Venn."
    records = [r for r in all_told(extractor, text) if r.modality in FACTUAL]
    assert not [r for r in records if r.act in {"killing", "attempted_killing"}]


@pytest.mark.parametrize(
    "text",
    [
        "The authorities are ready to jail Oskar Venn.",
        "Police were about to sentence Oskar Venn to death when the order was withdrawn.",
        "There is no evidence that Oskar Venn was killed.",
        "There is no evidence that Rosa Quispe was attacked.",
        "Oskar Venn joked about being arrested.",
    ],
)
def test_what_is_only_near_or_untrue_did_not_happen(extractor: Extractor, text: str):
    assert not [r for r in all_told(extractor, text) if r.modality in FACTUAL]


@pytest.mark.parametrize(
    ("text", "act", "victims", "by"),
    [
        ("Doctors treated shot and wounded teacher Rosa Quispe.", "attack", "Rosa Quispe", []),
        ("Reporters met and beaten teacher Rosa Quispe spoke to them.", "attack", "Rosa Quispe", []),
        ("Oskar Venn was killed by Captain Ivo Trell, together with Max Low.", "killing", "Oskar Venn", ["Ivo Trell"]),
        ("Oskar Venn joked about having been tortured by police.", "torture", "Oskar Venn", ["police"]),
        ("Policeman Max Low joked about killing Oskar Venn.", "killing", "Oskar Venn", ["Max Low"]),
        ("There is no doubt that soldiers killed Rosa Quispe.", "killing", "Rosa Quispe", ["soldiers"]),
        ("It is no secret that guards tortured Oskar Venn.", "torture", "Oskar Venn", ["guards"]),
        ("Police arrested Oskar Venn, whose father Sami was jailed in 2015.", "imprisonment", "Sami", []),
        ("Oskar Venn was arrested. He spent a week in detention, where he was tortured by police.", "torture",
         "Oskar Venn", ["police"]),
        ("Oskar Venn wrote to President Ivo Trell from prison, where he is serving five years.", "imprisonment",
         "Oskar Venn", []),
        ("Oskar Venn was killed by men. In an interview with Rosa Quispe, Ivo Trell said soldiers beat him first.",
         "killing", "Oskar Venn", ["men"]),
    ],
)  # fmt: skip
def test_near_readings_are_left_as_they_are(extractor: Extractor, text: str, act: str, victims: str, by: list[str]):
    records = [r for r in all_told(extractor, text) if r.modality in FACTUAL]
    assert [(told(r), doers(r)) for r in records if r.act == act] == [((act, victims), by)]
    assert not any(told(r)[1] in {"Ivo Trell", "Max Low"} for r in records)


@pytest.mark.parametrize(
    "line",
    ["Max Low, release date: 9 May 2020", "Max Low, court hearing on 10 May 2020", "Max Low (lawyer, bar member, 2015)",
     "Max Low (statement, 12 May 2020)"],
)  # fmt: skip
def test_a_day_of_something_else_in_a_line_is_not_that_of_the_act(extractor: Extractor, line: str):
    text = f"The following were beaten by police:\n- Karla Mend, a nurse\n- {line}\n"
    attacks = [r for r in all_told(extractor, text) if r.act in {"attack", "ill_treatment"}]
    assert [told(r)[1] for r in attacks] == ["Karla Mend, Max Low"]
    assert attacks[0].date is None


def test_those_named_after_the_following_officers_are_the_officers(extractor: Extractor):
    (record,) = all_told(extractor, "The following officers beat Rosa Quispe: Sergeant Max Low and Captain Ivo Trell.")
    assert told(record) == ("attack", "Rosa Quispe")


def test_a_text_that_ends_with_its_verb_is_read(extractor: Extractor):
    records = all_told(extractor, "Two men arrested and lawyer Oskar Venn freed")
    assert ("release", "Oskar Venn") in {told(r) for r in records}
