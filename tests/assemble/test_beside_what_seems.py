"""Deeds told beside what seems so, was talked of, caused or is a task: those are facts; and what came of nothing."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.text.kinds import FACTUAL
from tests.assemble.readings import all_told

# what is told as done, and the sentences that tell it
ROWS = [
    ("arrest reported Ana Bor", "Ana Bor seems to have been a spy before police arrested her."),
    ("arrest reported Ana Bor", "It seems that the arrest of Ana Bor was ordered by the mayor."),
    ("arrest reported Ana Bor", "It seems that nobody told her mother that police had arrested Ana Bor."),
    ("killing reported Ilir Koci", "Neighbours appeared to film soldiers as they killed Ilir Koci."),
    ("killing reported Ilir Koci", "The general appeared to admit that soldiers killed Ilir Koci."),
    ("killing reported Ilir Koci", "It seems the colonel was angry that soldiers had killed Ilir Koci."),
    ("killing reported Ilir Koci", "The colonel was, it seems, unaware that soldiers had killed Ilir Koci."),
    ("arrest reported Ana Bor", "It seems like yesterday that police arrested Ana Bor."),
    ("arrest reported Ana Bor", "It seems only a week ago that police arrested Ana Bor."),
    ("arrest reported Ana Bor", "Police arrested Ana Bor for, it seems, a poem."),
    ("arrest reported Ana Bor", "Police arrested Ana Bor in her flat - not, it seems, for the first time."),
    ("killing reported Ilir Koci", "Soldiers killed Ilir Koci, who was, by some accounts, a spy."),
    ("killing reported Ilir Koci", "Soldiers killed Ilir Koci, and his brother, it seems, fled."),
    ("arrest reported Ana Bor", "The court was clear that police had arrested Ana Bor without a warrant."),
    ("arrest reported Ana Bor", "Witnesses are clear that police arrested Ana Bor."),
    ("arrest reported Ana Bor", "In a fictitious case, police arrested Ana Bor."),
    ("sentencing reported Ana Bor", "In an invented case, a court sentenced Ana Bor to five years in prison."),
    ("killing reported Ilir Koci", "The Commission was convinced that soldiers killed Ilir Koci."),
    ("killing alleged Ilir Koci", "The family considers that Ilir Koci was killed by soldiers."),
    ("killing reported Ilir Koci", "The soldier spoke in court about killing Ilir Koci in 2019."),
    ("arrest reported Ana Bor", "The officer spoke about arresting Ana Bor last year."),
    ("arrest reported Ana Bor", "The medal was for arresting Ana Bor."),
    ("killing reported Ilir Koci", "The sentence is for killing Ilir Koci."),
    ("arrest reported Ana Bor", "In her imagined safety, police arrested Ana Bor."),
    ("arrest reported Ana Bor", "In an invented coup plot, police arrested Ana Bor."),
    ("killing reported Ilir Koci", "In a fictitious clash, soldiers killed Ilir Koci."),
    ("", "In an invented country, soldiers killed Ilir Koci."),
    ("arrest reported Ana Bor", "A tip led police to arrest Ana Bor, but they had no warrant."),
    ("killing reported Ilir Koci", "Soldiers spared neither women nor children and killed Ilir Koci."),
    ("conviction reported Ana Bor", "The court found neither remorse nor reason and found Ana Bor guilty."),
    ("", "Soldiers talked about killing Ilir Koci in 2025."),
    ("", "The men talked of killing Ilir Koci, who was mayor."),
    ("", "In 2019 the men spoke about killing Ilir Koci."),
    ("arrest reported Ana Bor", "Police arrested Ana Bor after, it seems, a tip."),
    ("arrest reported Ana Bor", "Without, it seems, a warrant, police arrested Ana Bor."),
    ("arrest reported Ana Bor", "Tired, it seems, of her poems, police arrested Ana Bor."),
    ("arrest alleged Ana Bor", "Ana Bor was also, it seems, arrested by police."),
    ("", "The commission was doubtful that soldiers killed Ilir Koci."),
    ("", "In an imaginary case, police arrested Ana Bor."),
    ("", "Police will not delay arresting Ana Bor."),
    ("", "A tip led police to the house to arrest Ana Bor."),
    ("", "Nothing led police to arrest Ana Bor."),
    ("", "No evidence led police to arrest Ana Bor."),
    ("", "None of her poems led police to arrest Ana Bor."),
    ("", "Not even his confession led police to arrest Odo Lind."),
    ("", "Hunger drove Ana Bor to try to kill herself."),
    ("", "Police rushed to arrest Ana Bor, who had already left the country."),
    ("", "Police raced to arrest Ana Bor before she could leave."),
    ("", "Police scrambled to arrest Ana Bor after she escaped."),
]


@pytest.mark.parametrize(("wanted", "text"), ROWS, ids=[row[-1] for row in ROWS])
def test_beside_what_seems(extractor: Extractor, wanted: str, text: str) -> None:
    found = all_told(extractor, text, published="2024-05-07")
    told = []
    for i in found:
        if i.modality in FACTUAL:
            named = [p.name for p in i.people if p.role == "victim"] or ([i.group.text] if i.group else [])
            told.append(f"{i.act} {i.modality} {' & '.join(named)}")
    assert ", ".join(sorted(told)) == wanted


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Ana Bor was arrested on Monday; the vote is three days later.", ["2024-05-06"]),
        ("Ana Bor was arrested on Tuesday on the eve of a rally called for the next day.", ["2024-05-07"]),
        ("Ana Bor was arrested on Tuesday before a rally the next day.", ["2024-05-07"]),
        ("Ana Bor was arrested on Tuesday, and supporters called a march the next day.", ["2024-05-07"]),
        ("Police arrested Ana Bor on Tuesday. She has a hearing the next day.", ["2024-05-07"]),
        ("Ana Bor was arrested on Monday and charged over a rally on Friday.", ["2024-05-06", "2024-05-06"]),
        ("Ana Bor was arrested on Monday and charged with extremism on Friday.", ["2024-04-29", "2024-05-03"]),
        ("Police detained Ana Bor in Osh on Monday and let her go on Friday.", ["2024-04-29", "2024-05-03"]),
        ("Ana Bor was detained on Monday and fined 500 dollars on Friday.", ["2024-04-29", "2024-05-03"]),
        ("Ana Bor was arrested on Monday and found dead on Friday.", ["2024-04-29", "2024-05-03"]),
        ("Ana Bor was arrested on Monday and freed by a court on Friday.", ["2024-04-29", "2024-05-03"]),
        ("Police arrested Ana Bor on Tuesday. The next day she was released.", ["2024-04-30", "2024-05-01"]),
        ("Ana Bor was arrested on Tuesday and was released the following day.", ["2024-04-30", "2024-05-01"]),
    ],
)
def test_what_moves_a_weekday_back(extractor: Extractor, text: str, days: list[str]) -> None:
    found = all_told(extractor, text, published="2024-05-07")
    assert [i.date.edtf if i.date else None for i in found] == days
