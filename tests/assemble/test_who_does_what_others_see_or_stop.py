"""Who does and who suffers what somebody else stops, thanks for, sees, finds or has done."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import all_told, doers, facts_told, suffered, victims

# the deed is Ana Bor's to suffer and the men's to do, never Luis Mora's
MENS = (
    "Luis Mora failed to stop {} from {} Ana Bor.",
    "Luis Mora was unable to stop {} from {} Ana Bor.",
    "Luis Mora tried in vain to stop {} from {} Ana Bor.",
    "Nobody stopped {} from {} Ana Bor.",
    "Luis Mora thanked {} for {} Ana Bor.",
    "Luis Mora, who praised {} for {} Ana Bor, is a poet.",
    "Luis Mora sued {} for {} Ana Bor.",
    "Luis Mora talked {} into {} Ana Bor.",
)
MEN = (("police", "arresting"), ("guards", "beating"), ("two soldiers", "shooting"))
# what somebody sees or finds done is done to whom it is told of
SEEN = (
    "Luis Mora saw Ana Bor {} by {}.",
    "Luis Mora had seen Ana Bor {} by {}.",
    "Luis Mora found Ana Bor {} by {}.",
    "Luis Mora came home to find Ana Bor {} by {}.",
    "Luis Mora kept nothing and had Ana Bor {} by {}.",
)
DONE = (("arrested", "police"), ("beaten", "guards"))


@pytest.mark.parametrize("text", [f.format(*m) for f in MENS for m in MEN])
def test_the_deed_is_whose_who_is_stopped_or_thanked(extractor: Extractor, text: str) -> None:
    found = facts_told(extractor, text)
    assert [victims(i) for i in found] == [{"Ana Bor"}]
    assert all("Mora" not in d for i in found for d in doers(i))
    assert doers(found[0])


@pytest.mark.parametrize("text", [f.format(*d) for f in SEEN for d in DONE])
def test_who_sees_it_done_does_not_suffer_it(extractor: Extractor, text: str) -> None:
    (found,) = facts_told(extractor, text)
    assert victims(found) == {"Ana Bor"}
    assert doers(found) in ({"police"}, {"guards"})


@pytest.mark.parametrize(
    "text",
    [
        f"Luis Mora {what} Ana Bor from being {done}."
        for what in ("kept", "saved", "failed to keep")
        for done in ("arrested", "beaten", "shot")
    ],
)
def test_who_is_kept_from_suffering_it_is_told_of(extractor: Extractor, text: str) -> None:
    found = all_told(extractor, text)
    assert found
    assert {v for i in found for v in victims(i)} == {"Ana Bor"}
    assert {i.modality for i in found} == ({"reported"} if "failed" in text else {"denied"})


@pytest.mark.parametrize(
    ("text", "doer", "modality"),
    [
        ("A mob lynched Ana Bor for killing Luis Mora.", set(), "alleged"),
        ("Ana Bor was lynched by a mob for killing Luis Mora.", {"Ana Bor"}, "alleged"),
        ("A court jailed the officer for killing Luis Mora.", {"officer"}, "reported"),
        ("Police beat Ana Bor into confessing to killing Luis Mora.", {"Ana Bor"}, "alleged"),
        ("The army compensated Ana Bor for killing Luis Mora.", {"army"}, "reported"),
        ("The army apologised to Ana Bor for killing Luis Mora.", {"army"}, "reported"),
        ("Guards beat Ana Bor for refusing to work and killed Luis Mora for helping her.", {"Guards"}, "reported"),
        ("The army profited from killing Luis Mora.", {"army"}, "reported"),
        ("The army was thanked by Ana Bor for killing Luis Mora.", {"army"}, "reported"),
    ],
)
def test_why_somebody_is_hurt_is_what_the_others_say(
    extractor: Extractor, text: str, doer: set[str], modality: str
) -> None:
    (found,) = [i for i in all_told(extractor, text) if victims(i) == {"Luis Mora"}]
    assert doers(found) == doer
    assert found.modality == modality


@pytest.mark.parametrize("verb", ["forbade", "begged", "asked"])
def test_who_forbids_or_begs_does_not_do_it(extractor: Extractor, verb: str) -> None:
    stop = "" if verb == "forbade" else "stop "
    for deed in ("arrest", "beat", "shoot"):
        ing = {"arrest": "arresting", "beat": "beating", "shoot": "shooting"}[deed] if stop else deed
        for i in all_told(extractor, f"Luis Mora {verb} soldiers to {stop}{ing} Ana Bor."):
            assert doers(i) == {"soldiers"}
            assert victims(i) == {"Ana Bor"}


BROUGHT = [
    ("The colonel had Ivo Reis beaten in his cell.", {("ill_treatment", "Ivo Reis")}, {"colonel"}),
    ("Luis Mora had Ana Bor killed.", {("killing", "Ana Bor")}, {"Luis Mora"}),
    ("The king ordered Ana Bor killed.", {("killing", "Ana Bor")}, {"king"}),
    ("The minister got Ana Bor jailed.", {("imprisonment", "Ana Bor")}, {"minister"}),
    ("The lawyer got Ana Bor released.", {("release", "Ana Bor")}, set()),
    ("The village had a man shot dead last week.", {("killing", "a man")}, set()),
    ("Ana Bor had her brother Luis Mora beaten.", {("attack", "Luis Mora")}, set()),
    ("Colonel Luis Mora oversaw the torture of Ana Bor.", {("torture", "Ana Bor")}, {"Luis Mora"}),
    ("Luis Mora investigated the torture of Ana Bor.", {("torture", "Ana Bor")}, set()),
    ("Zoe Reis lost her son Luis Mora to a police bullet.", {("killing", "Luis Mora")}, {"police"}),
    ("Zoe Reis lost her brother Luis Mora in police custody.", {("death_in_custody", "Luis Mora")}, set()),
    ("Zoe Reis lost her husband, Luis Mora, to cancer.", set(), set()),
    ("Zoe Reis lost consciousness in police custody.", set(), set()),
    ("Zoe Reis saw her son Luis Mora arrested.", {("arrest", "Luis Mora")}, set()),
    ("Zoe Reis saw soldiers kill Ana Bor.", {("killing", "Ana Bor")}, {"soldiers"}),
    ("The year 2021 saw Ana Bor killed.", {("killing", "Ana Bor")}, set()),
    ("The new law saw Ana Bor fined.", {("fine", "Ana Bor")}, set()),
    ("Ana Bor found herself under arrest.", {("arrest", "Ana Bor")}, set()),
    ("Ana Bor wound up dead in a police cell.", {("death_in_custody", "Ana Bor")}, set()),
    ("Ana Bor had her nose broken in custody.", {("ill_treatment", "Ana Bor")}, set()),
    ("The post cost Ana Bor her job.", {("dismissal", "Ana Bor")}, set()),
    ("The election cost Ana Bor her post.", set(), set()),
    ("The post landed Ana Bor in jail for five years.", {("sentencing", "Ana Bor")}, set()),
    ("The post brought Ana Bor a five-year prison term.", {("sentencing", "Ana Bor")}, set()),
    ("Ana Bor was fined for sending letters to nuns living in exile.", {("fine", "Ana Bor")}, set()),
]


@pytest.mark.parametrize(("text", "acts", "by"), BROUGHT)
def test_what_is_brought_about(extractor: Extractor, text: str, acts: set[tuple[str, str]], by: set[str]) -> None:
    found = facts_told(extractor, text)
    assert suffered(lambda t: facts_told(extractor, t), text) == acts
    assert {d for i in found for d in doers(i)} == by


@pytest.mark.parametrize(
    "text",
    [
        "Luis Mora begged the guards to stop beating Ana Bor.",
        "Luis Mora told the guards to stop beating Ana Bor.",
        "Luis Mora did nothing to stop the guards from beating Ana Bor.",
        "The union called on guards to stop beating Ana Bor.",
    ],
)
def test_what_somebody_is_asked_to_stop_is_done(extractor: Extractor, text: str) -> None:
    (found,) = facts_told(extractor, text)
    assert victims(found) == {"Ana Bor"}
    assert doers(found) == {"guards"}
