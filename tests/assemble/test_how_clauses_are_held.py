"""How real an act is by what its "that" clause hangs on, by the adverb beside it, and by what opens the sentence."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import all_told

NOUNS = {
    "hypothetical": "fear possibility likelihood danger worry hope doubt prediction",
    "denied": "denial illusion misconception",
    "alleged": "idea notion assumption impression view argument hint opinion belief speculation theory suspicion",
    "reported": "fact news finding knowledge revelation concern",
}
FRAMES = ("He spoke of the {} that soldiers had killed Ana Bor.", "The {} that soldiers killed Ana Bor was discussed.")
VERBS = {
    "hypothetical": "doubts fears hopes",
    "denied": "denies disbelieves",
    "alleged": "assumes theorises suggests argues implies reckons claims",
    "reported": "admits confirms discovered proved knows",
}
SAID = {
    "hypothetical": "It is possible|It is unclear|The mayor is afraid|Her fear is|One possibility is",
    "denied": "It is impossible|It is untrue|The lie is",
    "alleged": "It is unproven|The mayor is convinced|The theory is|The claim is|Her belief is",
    "reported": "It is certain|It is known|The truth is|The mayor is sorry|There is no doubt",
}
ADVERBS = {
    "hypothetical": "conceivably plausibly hypothetically figuratively perhaps",
    "alleged": "arguably ostensibly rumouredly apparently",
    "reported": "deliberately evidently publicly mistakenly",
}
OPENINGS = {
    "hypothetical": "In the film|In his dream|As a joke|In an exercise|In a recent novel",
    "alleged": "By some accounts|In one version|In his view|According to rumours|To her mind",
    "reported": "In the documentary|In his home|As a result|By all means|In the real world|In his report",
}
TO = {
    "planned": "surrounded the house to|would be wrong to|were on their way to|were not able to",
    "hypothetical": "will not hesitate to",
    "reported": "were wrong to|were quick to|had the nerve to|did not hesitate to|were able to",
}
ROWS = [
    *((how, f"Soldiers {v} kill Ana Bor.") for how, verbs in TO.items() for v in verbs.split("|")),
    ("planned", "Soldiers came with the aim of killing Ana Bor."),
    *((how, f"{o}, soldiers killed Ana Bor.") for how, openings in OPENINGS.items() for o in openings.split("|")),
    ("reported", "In the film, Zoe Reis, whose sister Ana Bor was killed in 2019, plays a nurse."),
    *((how, f"Soldiers {a} killed Ana Bor.") for how, adverbs in ADVERBS.items() for a in adverbs.split()),
    *((how, frame.format(n)) for how, nouns in NOUNS.items() for n in nouns.split() for frame in FRAMES),
    *((how, f"The mayor {v} that soldiers killed Ana Bor.") for how, verbs in VERBS.items() for v in verbs.split()),
    *((how, f"{s} that soldiers killed Ana Bor.") for how, said in SAID.items() for s in said.split("|")),
    ("reported", "Fears that had led to the killing of Ana Bor by soldiers were unfounded."),
    ("hypothetical", "The neighbours wept as though soldiers had killed Ana Bor."),
    ("reported", "Soldiers killed Ana Bor, though she had laid down her gun."),
    ("reported", "The risk that soldiers took when they killed Ana Bor was high."),
]


@pytest.mark.parametrize(("how", "text"), ROWS, ids=[text for _, text in ROWS])
def test_how_a_clause_is_held(extractor: Extractor, how: str, text: str) -> None:
    found = all_told(extractor, text, published="2024-05-06")
    assert [i.modality for i in found if i.act == "killing"] == [how]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The lawyer suggested that Ana Bor be released.", {"release": "demanded", "detention": "reported"}),
        ("Fears that Ana Bor, who was jailed in May, had been tortured grew.",
         {"imprisonment": "reported", "torture": "hypothetical"}),
        ("The lawyer argued that Ana Bor, who was arrested on 3 May, had been tortured.",
         {"arrest": "reported", "torture": "alleged"}),
    ],
)  # fmt: skip
def test_what_is_known_within_it_stays_a_fact(extractor: Extractor, text: str, wanted: dict[str, str]) -> None:
    found = all_told(extractor, text, published="2024-05-06")
    assert {i.act: i.modality for i in found} == wanted
