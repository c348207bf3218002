"""Hashtags that name people, letters that their last line signs, and entries of a chronology."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import acts, facts_told, of, starts, victims


@pytest.mark.parametrize(
    ("post", "expected"),
    [
        ("Journalist #AnaBor has been sentenced to 4 years in prison. #FreeAnaBor", {("sentencing", "AnaBor")}),
        ("Journalist #ZoeReis was released from prison.", {("release", "ZoeReis")}),
        ("Ana Bor was arrested in Minsk. #AnaBor was freed.", {("arrest", "Ana Bor"), ("release", "Ana Bor")}),
        ("Police have detained @AnaBor outside the court.", {("arrest", "AnaBor")}),
        ("RT @AnaBor: Police have detained Luis Mora in Osh.", {("arrest", "Luis Mora")}),
        ("Police have detained Luis Mora in Osh, reports @AnaBor", {("arrest", "Luis Mora")}),
        ("Free #AnaBor and #LuisMora now!", set()),
        ("Amina Sow was arrested in Dakar. #MeToo #BlackFriday", {("arrest", "Amina Sow")}),
        ("Zoe Reis – suspended sentence of 2 years", {("sentencing", "Zoe Reis")}),
        ("Zoe Reis was suspended from the bar.", {("dismissal", "Zoe Reis")}),
    ],
)
def test_whom_a_post_tells_of(extractor: Extractor, post: str, expected: set[tuple[str, str]]) -> None:
    assert acts(facts_told(extractor, post)) == expected


@pytest.mark.parametrize(
    ("letter", "expected"),
    [
        (("Dear Ana,\n\nI was arrested on 5 May. They gave me seven years. My lawyer, Luis Mora, comes today.\n\n"
          "Your friend,\nIvo Reis"), {("arrest", "Ivo Reis"), ("sentencing", "Ivo Reis")}),
        (("Dear Minister,\n\nI write about Luis Mora, who was arrested on 3 May 2021. Please release him.\n\n"
          "Yours sincerely,\nAna Bor\nDirector"), {("arrest", "Luis Mora")}),
        ("Dear Sir,\n\nI was not arrested, but Zoe Reis was.\n\nKind regards,\nIvo Reis", {("arrest", "Zoe Reis")}),
        ("Dear Ana,\n\nHe wrote: “I was beaten with rods.”\n\nWith love,\nIvo Reis", set()),
        ("I was arrested on 5 May, the caller said.\n\nIvo Reis", set()),
    ],
)  # fmt: skip
def test_who_signs_a_letter_tells_it(extractor: Extractor, letter: str, expected: set[tuple[str, str]]) -> None:
    assert acts(facts_told(extractor, letter)) == expected


@pytest.mark.parametrize(
    ("text", "who", "act", "day"),
    [
        ("12 May 2021: Police arrest journalist Ana Bor in Osh.", "Ana Bor", "arrest", {"2021-05-12"}),
        ("May 2021\n\n4 May Ana Bor is arrested in Kazan.", "Ana Bor", "arrest", {"2021-05-04"}),
        ("The case of Ana Bor\n\n2020: Tried in secret\n2021: Sentenced to nine years", "Ana Bor", "sentencing",
         {"2021-01-01"}),
        ("12 May 2021: Statement on the arrest of Ana Bor.", "Ana Bor", "arrest", set()),
        ("12 May 2021 – Jailed poet Ana Bor wins a prize.", "Ana Bor", "imprisonment", set()),
        ("12 May 2021 – Rally for jailed poet Ana Bor in Osh.", "Ana Bor", "imprisonment", set()),
        ("12 May 2021 – Lawyer visits Ana Bor, who was beaten in custody.", "Ana Bor", "ill_treatment", set()),
        ("12 May 2021 – Ana Bor, arrested in 2019, is sentenced to two years in prison.", "Ana Bor", "arrest",
         {"2019-01-01"}),
    ],
)  # fmt: skip
def test_an_entry_dates_what_it_tells_first(extractor: Extractor, text: str, who: str, act: str, day: set[str]) -> None:
    assert starts(of(facts_told(extractor, text), who, act)) == day


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Timeline of the case of Chen Bao", {("arrest", "Chen Bao"), ("dismissal", "Luis Mora")}),
        ("Chen Bao and Zoe Reis: a chronology", {("dismissal", "Luis Mora")}),
        ("Chen Bao", {("arrest", "Chen Bao"), ("dismissal", "Luis Mora")}),
        ("Key dates in Belarus", {("dismissal", "Luis Mora")}),
    ],
)  # fmt: skip
def test_whose_case_a_title_tells(extractor: Extractor, title: str, expected: set[tuple[str, str]]) -> None:
    entries = "2017: Receives a prize\nMay 2018: Arrested in Shenzhen\n2019: Lawyer Luis Mora disbarred"
    found = acts(facts_told(extractor, f"{title}\n\n{entries}"))
    assert {x for x in found if x[1]} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Enforced disappearance: when agents of the state abduct a person and deny it.", set()),
        ("Agents abduct a person in Lagos.", {("abduction", "a person")}),
        ("Police arrest a person at the rally.", {("arrest", "a person")}),
        ("Police arrest three people in Osh.", {("arrest", "three people")}),
        ('Bor, A. "How the police killed my brother". Zenda Review 3 (2015).', set()),
        ('Bor, A. (2015). "Police killed my brother", Zenda Review 3.', set()),
        ('Ana Bor said in 2015: "The police killed my brother."', {("killing", "my brother")}),
    ],
)
def test_what_definitions_and_lists_of_works_tell(
    extractor: Extractor, text: str, expected: set[tuple[str, str]]
) -> None:
    assert acts(facts_told(extractor, text)) == expected


def test_a_thread_is_read_as_one_story(extractor: Extractor) -> None:
    thread = "1/3 Who is Ana Bor? A thread.\n2/3 In 2018 she was shot in Managua.\n3/3 In 2019 she fled abroad."
    found = facts_told(extractor, thread)
    assert acts(found) == {("attack", "Ana Bor"), ("exile", "Ana Bor")}
    assert starts(found) == {"2018-01-01", "2019-01-01"}


def test_a_weekday_may_open_an_entry(extractor: Extractor) -> None:
    found = facts_told(extractor, "Week in brief\n\nMonday 3 May 2021: Journalist Ana Bor fined $200 in Lagos.")
    assert starts(of(found, "Ana Bor", "fine")) == {"2021-05-03"}


def test_an_account_in_brackets_is_nobody_else(extractor: Extractor):
    text = "Police arrested Ana Bor (@AnaBor) in Osh on 3 May 2021. The union spoke about it."
    assert [victims(i) for i in facts_told(extractor, text)] == [{"Ana Bor"}]
