"""Days told one after the other: weekdays, two verbs and one day, terms with a day each."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.text.kinds import FACTUAL
from tests.assemble.readings import all_told

# what is told as done, and the sentences that tell it
ROWS = [
    (
        "arrest Ana Bor 2018, charge Ana Bor 2018, sentencing Ana Bor 2020", "2024-05-06",
        "Ana Bor was arrested in 2018 and charged, and was sentenced in 2020.",
    ),
    (
        "arrest Ana Bor 2024-03-03, release Ana Bor 2024-04-07", "2024-05-06",
        "On 3 March Ana Bor was arrested and on 7 April she was released.",
    ),
    (
        "arrest Ana Bor 2018, conviction Ana Bor 2018, release Ana Bor 2020", "2024-05-06",
        "In 2018 Ana Bor was arrested and convicted and she was released in 2020.",
    ),
    (
        "arrest Ana Bor 2018, killing Zoe Reis 2020", "2024-05-06",
        "Police arrested Ana Bor in 2018 and shot and killed Zoe Reis in 2020.",
    ),
    (
        "arrest Ana Bor 2020, release Ana Bor 2020", "2024-05-06",
        "Ana Bor, born in 1980, was arrested and released in 2020.",
    ),
    ("arrest Ana Bor 2018, release Ana Bor 2018", "2024-05-06", "Ana Bor was arrested and released in 2018."),
    (
        "arrest Ana Bor 2018, sentencing Zoe Reis 2020, trial Zoe Reis 2018", "2024-05-06",
        "Ana Bor was arrested in 2018, Zoe Reis was tried in 2018 and sentenced in 2020.",
    ),
    (
        "arrest Ana Bor 2018, release Ana Bor 2020, torture Ana Bor 2018", "2024-05-06",
        "In 2018 Ana Bor was arrested and tortured and released in 2020.",
    ),
    (
        "arrest Ana Bor 2018, charge Ana Bor 2020, release Ana Bor 2020", "2024-05-06",
        "Ana Bor was arrested in 2018 and charged and released in 2020.",
    ),
    (
        "arrest Ana Bor 2018, killing Ana Bor 2020, torture Ana Bor 2020", "2024-05-06",
        "Ana Bor was arrested in 2018 and tortured and killed in 2020.",
    ),
    (
        "arrest Ana Bor 2018, charge Ana Bor 2019, release Ana Bor 2020", "2024-05-06",
        "Ana Bor was arrested in 2018 and charged in 2019 and released in 2020.",
    ),
    (
        "arrest Ana Bor 2018, charge Ana Bor 2018, release Ana Bor 2020", "2024-05-06",
        "Ana Bor was arrested and charged in 2018 and released in 2020.",
    ),
    (
        "arrest Ana Bor 2018, killing Zoe Reis 2020, torture Zoe Reis 2020", "2024-05-06",
        "Rebels arrested nobody in 2018 and tortured and killed Zoe Reis in 2020; police arrested Ana Bor in 2018.",
    ),
    (
        "arrest Ana Bor 2024-04-29, release Ana Bor 2024-05-03", "2024-05-07",
        "Ana Bor was arrested on Monday and freed on Friday.",
    ),
    (
        "arrest Ana Bor 2024-04-29, release Ana Bor 2024-05-03", "2024-05-07",
        "Ana Bor was arrested on Monday but was freed on Friday.",
    ),
    (
        "arrest Ana Bor 2024-05-03, release Ana Bor 2024-05-05", "2024-05-07",
        "Ana Bor was arrested on Friday and freed on Sunday.",
    ),
    (
        "arrest Ana Bor 2024-05-06, arrest Zoe Reis 2024-05-05", "2024-05-07",
        "Ana Bor was arrested on Monday and Zoe Reis on Sunday.",
    ),
    (
        "arrest Ana Bor 2024-05-06, raid Ana Bor 2024-05-03", "2024-05-07",
        "Ana Bor was arrested on Monday after police searched her flat on Friday.",
    ),
    ("arrest Ana Bor 2024-05-06", "2024-05-07", "Ana Bor was arrested on Monday and will appear in court on Friday."),
    ("arrest Ana Bor 2024-05-06", "2024-05-07", "Ana Bor was arrested on Monday and her trial opens on Friday."),
    ("arrest Ana Bor 2024-05-06", "2024-05-07", "Ana Bor was arrested on Monday and goes on trial on Friday."),
    ("arrest Ana Bor 2024-05-06", "2024-05-07", "Ana Bor was arrested on Monday and can be held until Friday."),
    ("arrest Ana Bor 2024-05-06", "2024-05-07", "Ana Bor was arrested on Monday and must report to police on Friday."),
    (
        "arrest Ana Bor 2024-05-06", "2024-05-07",
        "Police arrested Ana Bor on Monday and said on Friday that they had a warrant.",
    ),
    ("arrest Ana Bor 2024-05-06", "2024-05-07", "Ana Bor was arrested on Monday and her hearing is set for Friday."),
    ("arrest Ana Bor 2024-05-06", "2024-05-07", "Ana Bor was arrested on Monday and remanded to Friday."),
    (
        "arrest Ana Bor 2024-05-06, release Zoe Reis 2024-05-03", "2024-05-07",
        "Ana Bor was arrested on Monday and her sister Zoe Reis was freed on Friday.",
    ),
    (
        "release Ana Bor 2024-05-06", "2024-05-07",
        "Ana Bor was freed on Monday and thanked the crowd that had gathered on Friday.",
    ),
    (
        "sentencing Ana Bor 2020-05-03, sentencing Teo Marsh 2020-06-07", "2024-05-06",
        "The court sentenced Ana Bor to five years on 3 May 2020 and Teo Marsh to three years on 7 June 2020.",
    ),
    (
        "sentencing Ana Bor 2020-05-03, sentencing Teo Marsh 2020-05-03", "2024-05-06",
        "The court sentenced Ana Bor to five years and Teo Marsh to three years on 3 May 2020.",
    ),
    (
        "sentencing Ana Bor 2020-05-03, sentencing Teo Marsh 2020-05-03", "2024-05-06",
        "The court sentenced Ana Bor to five years from 3 May 2020 and Teo Marsh to three years from 7 June 2020.",
    ),
    (
        "sentencing Ana Bor 2020, sentencing Teo Marsh 2021", "2024-05-06",
        "The court sentenced Ana Bor to five years in Osh in 2020 and Teo Marsh to three years in Naryn in 2021.",
    ),
    (
        "sentencing Ana Bor 2020, sentencing Teo Marsh 2021", "2024-05-06",
        "Ana Bor received five years in 2020, and Teo Marsh received three years in 2021.",
    ),
    (
        "sentencing Ana Bor 2020-05-03, sentencing Ana Bor 2020-06-07", "2024-05-06",
        "Ana Bor was sentenced to five years on 3 May 2020 and to three years on 7 June 2020.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("wanted", "published", "text"), ROWS, ids=[row[-1] for row in ROWS])
def test_days_told_in_turn(extractor: Extractor, wanted: str, published: str, text: str) -> None:
    found = all_told(extractor, text, published=published)
    told = []
    for i in found:
        if i.modality in FACTUAL:
            named = [p.name for p in i.people if p.role == "victim"] or ([i.group.text] if i.group else [])
            told.append(f"{i.act} {' & '.join(named)} {i.date.edtf if i.date else '-'}")
    assert ", ".join(sorted(told)) == wanted
