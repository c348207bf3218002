"""Plain sentences that join deeds of force by several doers, each told of those whom they harmed and of nobody else."""

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, names, victims

Told = set[tuple[str, str, str]]


def each(extractor: Extractor, text: str) -> Told:
    """Return act, victims and doers of what a text tells as facts."""
    return {
        (r.act, "+".join(sorted(victims(r))) or (r.group.text if r.group else ""),
         "+".join(sorted(names(r, "perpetrator", "authority"))))
        for r in facts_told(extractor, text)
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ten nuns were killed in Osh, nine by the army and one by a militia.",
         {("killing", "nine", "army"), ("killing", "one", "militia")}),
        ("Ten nuns were killed in Osh, six of them by the army.", {("killing", "Ten nuns", "")}),
        ("Ten nuns were killed in Osh, two by drowning and eight by police.",
         {("killing", "two", ""), ("killing", "eight", "police")}),
        ("Six cooks were killed by soldiers and two by militiamen.",
         {("killing", "Six cooks", "soldiers"), ("killing", "two", "militiamen")}),
        ("Six cooks were killed by soldiers, two by snipers.", {("killing", "Six cooks", "soldiers")}),
        ("Nine cooks were killed by jihadists, eight nuns by bandits and a boy by rebels.",
         {("killing", "Nine cooks", "jihadists"), ("killing", "eight nuns", "bandits"),
          ("killing", "a boy", "rebels")}),
        ("Odo Lind was shot dead by police and his brother, teacher Ivo Lind, by vigilantes.",
         {("killing", "Odo Lind", "police"), ("killing", "Ivo Lind", "vigilantes")}),
        ("Odo Lind, Ana Bor and Ivo Kral were killed, the first two by settlers and the third by soldiers.",
         {("killing", "Ana Bor+Odo Lind", "settlers"), ("killing", "Ivo Kral", "soldiers")}),
        ("Police held Odo Lind after men from the Union (RSS) beat him.",
         {("detention", "Odo Lind", "Police"), ("attack", "Odo Lind", "men from the Union")}),
        ("Soldiers moved into Osh on 3 May. They raided homes and killed five nuns.",
         {("killing", "five nuns", "Soldiers")}),
        ("Soldiers met militiamen in Osh on 3 May. They killed five nuns.", {("killing", "five nuns", "")}),
        # items of a list, each with a day of its own
        ("On 3 May 2020 Ana Bor was shot at. Rebels came.\n\nKilling of Odo Lind. On 9 May 2020 Lind was kidnapped.",
         {("attempted_killing", "Ana Bor", "Rebels"), ("killing", "Odo Lind", ""), ("abduction", "Odo Lind", "")}),
        ("On 3 May gunmen attacked a bus near Osh.\n\nOdo Lind, 30, was killed.", {("killing", "Odo Lind", "gunmen")}),
        ("Odo Lind was beaten by police and later by rebels.", {("attack", "Odo Lind", "police")}),
        ("Odo Lind was beaten by police, and Ivo Kral, by then in exile, was charged.",
         {("attack", "Odo Lind", "police"), ("charge", "Ivo Kral", "")}),
        ("Odo Lind was shot dead and his wife was shot dead by the same gunmen.",
         {("killing", "Odo Lind", "gunmen"), ("killing", "his wife", "same gunmen")}),
        ("Odo Lind was given a beating by guards.", {("attack", "Odo Lind", "guards")}),
        ("Officers assaulted Odo Lind, while Ivo Kral was arrested and held for a day.",
         {("attack", "Odo Lind", "Officers"), ("arrest", "Ivo Kral", "Officers")}),
        ("Odo Lind was beaten by police and his house by the river was searched.",
         {("attack", "Odo Lind", "police"), ("raid", "Odo Lind", "police")}),
        ("Ana Bor was killed in an air strike and Ivo Kral was shot dead by the army.",
         {("killing", "Ana Bor", ""), ("killing", "Ivo Kral", "army")}),
        ("Ana Bor was killed by a landmine and Ivo Kral was shot dead by rebels.",
         {("killing", "Ana Bor", ""), ("killing", "Ivo Kral", "rebels")}),
        ("Two pupils were killed and five were wounded by soldiers.",
         {("killing", "Two pupils", "soldiers"), ("attack", "five", "soldiers")}),
        ("Six nuns were killed when militiamen attacked Osh on 3 May, and a trader was found dead in Bor.",
         {("killing", "Six nuns", "militiamen"), ("killing", "a trader", "")}),
        ("Ana Bor was beaten by inmates, and Ivo Kral, arrested on 3 May, was tortured by guards.",
         {("ill_treatment", "Ana Bor", "inmates"), ("arrest", "Ivo Kral", ""), ("torture", "Ivo Kral", "guards")}),
        ("Soldiers killed Ana Bor and Ivo Kral, abducted on 3 May, and fled.",
         {("killing", "Ana Bor+Ivo Kral", "Soldiers")}),
        ("Ana Bor, whom army officers arrested in Osh, is a nurse.", {("arrest", "Ana Bor", "army officers")}),
        ("It was Ivo Kral whom unknown men abducted in Osh.", {("abduction", "Ivo Kral", "unknown men")}),
        ("The woman soldiers took into custody in Osh is the nurse Ana Bor.", {("arrest", "Ana Bor", "soldiers")}),
        ("The man that soldiers tortured in Osh was Ivo Kral.", {("torture", "Ivo Kral", "soldiers")}),
        ("The man the ministry deported is Ivo Kral.", {("forced_return", "Ivo Kral", "ministry")}),
        ("The woman fined 50 euros by a court has been named as Ana Bor.", {("fine", "Ana Bor", "court")}),
        ("The man who was harassed by agents is the lawyer Odo Lind.", {("harassment", "Odo Lind", "agents")}),
        ("The man who was beaten by police is the lawyer Odo Lind's son.", set()),
        ("The boy soldiers wounded in Osh are Odo Lind and Ivo Kral.", set()),
        ("The lawyer who defended the man police seized is Odo Lind.", set()),
        ("Ana Bor was charged with treason by Mayor Odo Lind.", {("charge", "Ana Bor", "Odo Lind")}),
        ("Ana Bor was barred from leaving the country by a court.", {("travel_ban", "Ana Bor", "court")}),
        ("The nurse remanded in custody by Judge Odo Lind on Monday is Ana Bor.",
         {("detention", "Ana Bor", "Odo Lind")}),
        ("Soldiers were behind the killing of Ana Bor.", {("killing", "Ana Bor", "Soldiers")}),
        ("Bombs were behind the killing of Ana Bor.", {("killing", "Ana Bor", "")}),
        ("Ana Bor fell victim to an abduction by gunmen.", {("abduction", "Ana Bor", "gunmen")}),
        ("Ana Bor fell victim to gunmen.", {("killing", "Ana Bor", "")}),
        ("Ana Bor suffered torture at the hands of police.", {("torture", "Ana Bor", "police")}),
        ("Guards carried out the deportation of Ana Bor to Chad from Osh.", {("forced_return", "Ana Bor", "Guards")}),
        ("The court went on to sentence Ana Bor to death.", {("sentencing", "Ana Bor", "court")}),
        ("Ana Bor's house is said to have been bombed by soldiers.",
         {("property_destruction", "Ana Bor", "soldiers")}),
    ],
)  # fmt: skip
def test_each_doer_has_their_own_victims(extractor: Extractor, text: str, told: Told) -> None:
    assert each(extractor, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Gunmen killed two passengers and injured two others.",
         {("killing", "two passengers", "Gunmen"), ("attack", "two others", "Gunmen")}),
        ("Gunmen killed two passengers and injured the driver and a nurse.",
         {("killing", "two passengers", "Gunmen"), ("attack", "the driver and a nurse", "Gunmen")}),
        ("Soldiers shot two men and killed the two.", {("killing", "two men", "Soldiers")}),
        ("Four nuns were shot in Osh and four were killed.", {("killing", "four", "")}),
        ("Police shot two boys, killing both.", {("killing", "two boys", "Police")}),
        ("Soldiers fired on a bus, killing the driver and wounding eight passengers.",
         {("killing", "the driver", "Soldiers"), ("attack", "eight passengers", "Soldiers")}),
        ("A truck hit protesters, killing two, and the driver was arrested.", {("killing", "two", "")}),
    ],
)  # fmt: skip
def test_as_many_wounded_as_killed_are_others(extractor: Extractor, text: str, told: Told) -> None:
    assert each(extractor, text) == told


def test_each_has_their_own_day_and_place(extractor: Extractor) -> None:
    text = "Odo Lind was arrested by police in Osh on 3 May and his wife by soldiers in Bor on 9 June 2021."
    found = facts_told(extractor, text)
    assert [r.date and r.date.edtf for r in found] == ["2021-05-03", "2021-06-09"]
    assert [{p.text for p in r.places} for r in found] == [{"Osh"}, {"Bor"}]


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers were behind the killing of Ana Bor in Osh on 3 May 2021.",
        "Ana Bor was the victim of an attack by a mob in Osh on 3 May 2021.",
        "Ana Bor was subjected to an assault by a mob in Osh on 3 May 2021.",
        "Ana Bor was among those arrested by police in Osh on 3 May 2021.",
        "The deportation of Ana Bor to Chad from Osh on 3 May 2021 was condemned.",
    ],
)
def test_the_day_and_land_of_a_deed_behind_its_verb(extractor: Extractor, text: str) -> None:
    (record,) = facts_told(extractor, text)
    assert record.date is not None
    assert record.date.edtf == "2021-05-03"
    assert record.country is not None
    assert record.country.alpha_2 == "KG"
