"""The rules of the register on rows and records made by hand."""

from pipeline.evaluate.cecc import records_of, score, term_iso


def row(identity: str, name: str, text: str, stated: tuple[str, ...] = (), **gold: object) -> dict:
    return {
        "id": identity,
        "text": text,
        "gold": {"name": name, **gold},
        "stated_in_text": {"name": True, **dict.fromkeys(stated, True)},
    }


def record(act: str, name: str, start: str | None = None, term: str | None = None, court: str | None = None) -> dict:
    return {
        "act": act,
        "modality": "reported",
        "people": [{"name": name, "role": "victim", "aliases": []}],
        "organisations": [{"name": court, "role": "authority"}] if court else [],
        "date": {"start": start, "end": start} if start else None,
        "penalty": {"kind": "imprisonment", "text": "x", "term": {"iso": term, "days": 1}, "also": []}
        if term
        else None,
    }


def test_terms_as_durations():
    assert term_iso({"years": "1", "months": "6"}) == "P1Y6M"
    assert term_iso({"days": "15"}) == "P15D"


def test_records_of_a_person_under_any_of_the_names_given():
    records = [
        record("arrest", "Tan Yu"),
        {**record("arrest", "Old Tan"), "people": [{"name": "Old Tan", "role": "victim", "aliases": ["Tan Yu"]}]},
        {**record("arrest", "Tan Yu"), "people": [{"name": "Tan Yu", "role": "lawyer"}]},
        {**record("arrest", "Tan Yu"), "modality": "hypothetical"},
    ]
    assert records_of("Tan Yu", records) == records[:2]


def test_figures_over_rows_that_share_a_text():
    everything = ("date_of_detention", "sentence_date", "sentence", "sentence_court")
    shared = "One text about two people, a sentence and a term."
    rows = [
        row(
            "a",
            "Tan Yu",
            shared,
            everything,
            date_of_detention="2010/05/03",
            sentence_date="2011/01/02",
            sentence={"years": "3", "months": "6"},
            sentence_court="Lasa [Lhasa] Intermediate People's Court",
        ),
        row("b", "Bo Lin", shared, everything, date_of_detention="2010/05/dd", sentence={"years": "3"}),
        row("c", "Cy Hai", "A quiet note on a detention."),
        row("d", "Di Wen", "Another quiet note."),
    ]
    tally, faults = score(
        rows,
        {
            shared: [
                record("arrest", "Tan Yu", "2010-05-03"),
                record("sentencing", "Tan Yu", "2011-01-02", "P3Y6M", "Lhasa Court"),
                record("detention", "Bo Lin", "2010-05-09"),
            ],
            "A quiet note on a detention.": [record("sentencing", "Cy Hai", None, "P2Y")],
        },
    )
    assert tally.figures() == {
        "name": 75.0,  # not Di Wen
        "term": 50.0,
        "detention_date": 100.0,  # the row that knows the month alone is counted apart
        "sentence_date": 100.0,
        "court": 0.0,  # Lasa is not in Lhasa Court
        "false_term": 50.0,
    }
    assert tally.months["detention_date"].percent == 100.0
    assert sorted((fault.document, fault.cause) for fault in faults) == [
        ("a", "court: another"),
        ("b", "term: none"),
        ("c", "term where the text tells none"),
        ("d", "name: no record of this person"),
    ]


def test_nothing_stated_is_nothing_judged():
    tally, _ = score([row("a", "Tan Yu", "He is in prison for years.")], {})
    assert tally.figures()["term"] is None
    assert tally.figures()["false_term"] is None
