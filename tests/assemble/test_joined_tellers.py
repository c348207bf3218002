"""Plain sentences that join who did it with who says so, where else something was done, and what is asked for."""

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import all_told, doers, facts_told, land, names, of, victims


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Gunmen attacked a village near Jos, police said, killing nine farmers.", "Gunmen"),
        ("Gunmen attacked a church in Kano, the police said in a statement, abducting three worshippers.", "Gunmen"),
        ("A militia raided the village of Kuru, the governor said, killing two women.", "militia"),
        ("Police fired at the crowd, the minister admitted, wounding three men.", "Police"),
        ("A police raid on the camp went wrong, officials said, killing two children.", "police"),
        ("Two rockets hit a bus in Osh, officials said, wounding five.", None),
        ("A car bomb went off in Mogadishu, police said, killing nine people.", None),
    ],
)
def test_who_says_so_in_an_aside_did_nothing(extractor: Extractor, text: str, doer: str | None) -> None:
    found = [r for r in facts_told(extractor, text) if r.act in {"killing", "attack", "abduction"} and r.group]
    assert {d for r in found for d in doers(r)} == ({doer} if doer else set())


def test_words_of_a_speaker_are_no_deed_of_those_told_of(extractor: Extractor) -> None:
    text = "The law was unjust, the bishop said, attacking the government that had jailed Odo Lind."
    assert {r.act for r in facts_told(extractor, text)} <= {"imprisonment"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Shelling killed two civilians in Kherson, while drones hit an oil depot in Bryansk, injuring three workers.",
         {"killing": {"Kherson"}, "attack": {"Bryansk"}}),
        ("Rockets hit the town of Tyre, wounding four people, and planes struck Baalbek, killing a family of six.",
         {"attack": {"Tyre"}, "killing": {"Baalbek"}}),
        ("Police killed three people in Osh and soldiers opened fire in Bishkek, wounding nine.",
         {"killing": {"Osh"}, "attack": {"Bishkek"}}),
        ("Police shot three men in Osh as soldiers stormed the market of Jalal-Abad.",
         {"attack": {"Osh", "Jalal-Abad"}}),
    ],
)  # fmt: skip
def test_each_clause_has_its_own_town(extractor: Extractor, text: str, told: dict[str, set[str]]) -> None:
    assert {r.act: {p.text for p in r.places} for r in facts_told(extractor, text)} == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Troops executed 45 villagers in Merawi after clashes in which Fano fighters had killed several soldiers.",
         {"execution"}),
        ("After battles in which 60 soldiers were killed and 18 captured, jets bombed a market, killing nine women.",
         {"killing"}),
        ("Two soldiers were killed and six arrested in a raid on the party's office in Osh.", {"arrest"}),
        ("Rebels captured nine soldiers in Osh and killed them.", {"killing"}),
        ("Rebels killed nine soldiers who had surrendered in Osh.", {"killing"}),
        ("Six soldiers and 13 rebels died in fighting near Djibo, and two women died when a shell struck their house.",
         {"killing"}),
    ],
)  # fmt: skip
def test_the_fallen_beside_others_are_none_of_ours(extractor: Extractor, text: str, told: set[str]) -> None:
    found = facts_told(extractor, text)
    assert ({r.act for r in found}, len(found)) == (told, 1)


def test_an_armed_group_is_named_by_no_place_of_the_act(extractor: Extractor) -> None:
    (record,) = facts_told(extractor, "Fano fighters killed two teachers in Merawi.")
    assert ({p.text for p in record.places}, land(record)) == ({"Merawi"}, "ET")


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("At least 20 people were killed when an army helicopter fired on a funeral in Kordofan.", "army helicopter"),
        ("Army helicopters killed 20 people at a funeral in Kordofan.", "Army helicopters"),
        ("Three activists were attacked by its guards.", "its guards"),
        ("Three activists were attacked by guards of the company.", "guards"),
    ],
)
def test_aircraft_and_guards_of_firms(extractor: Extractor, text: str, doer: str) -> None:
    (record,) = facts_told(extractor, text)
    assert record.act in {"killing", "attack"}
    assert names(record, "perpetrator") == {doer}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Odo Lind was killed by police in 2013, but a court acquitted police officer Ivo Kral on Monday.",
         {("killing", "Odo Lind")}),
        ("A court sentenced Ivo Kral, a former official, to life for his part in the execution of prisoners in 1988.",
         set()),
        ("Odo Lind was jailed for his role in a protest against the execution of three men.",
         {("imprisonment", "Odo Lind")}),
        ("Fighters took Ana Bor, 34, and her two sons hostage.", {("abduction", "Ana Bor")}),
        ("Police shot one man and the other, Odo Lind, fled.", set()),
        ("The claims of Odo Lind and those of the police, who beat him in Osh, differ.", {("attack", "Odo Lind")}),
        ("A police raid in which Odo Lind died drew protests.", {("killing", "Odo Lind")}),
        ("Odo Lind spoke of a heart attack in which his cousin Ivo Kral had died.", set()),
        ("Odo Lind died of cancer years after a bomb hit his house in Osh.", set()),
    ],
)  # fmt: skip
def test_who_is_a_victim(extractor: Extractor, text: str, told: set[tuple[str, str]]) -> None:
    assert {(r.act, v) for r in facts_told(extractor, text) for v in victims(r)} == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Last year 48 journalists were killed worldwide and 250 jailed.", set()),
        ("Police killed three students in Osh and wounded 40, and their deaths were condemned worldwide and at home.",
         {"killing", "attack"}),
    ],
)  # fmt: skip
def test_figures_of_the_world_are_no_incident(extractor: Extractor, text: str, told: set[str]) -> None:
    assert {r.act for r in facts_told(extractor, text)} == told


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Governor Ivo Kral ordered the arrest of journalist Odo Lind.", "Ivo Kral"),
        ("Interior Minister Ivo Kral ordered the arrest of journalist Odo Lind.", "Ivo Kral"),
        ("Foreign Minister Ivo Kral announced the killing of ambassador Odo Lind.", None),
        ("The foreign minister announced the killing of ambassador Odo Lind.", None),
    ],
)
def test_an_office_before_a_name_orders(extractor: Extractor, text: str, who: str | None) -> None:
    (record,) = facts_told(extractor, text)
    assert doers(record) == ({who} if who else set())


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The union called for an inquiry into the death of Ana Bor and the release of Odo Lind.", "demanded"),
        ("The union called for a halt to the war and the release of Odo Lind.", "demanded"),
        ("Marchers demanded justice for Ana Bor, who was killed in May, and the release of Odo Lind.", "demanded"),
        ("The union secured an end to the siege and the release of Odo Lind.", "reported"),
        ("Marchers who demanded peace celebrated the truce and the release of Odo Lind.", "reported"),
    ],
)
def test_a_release_asked_for_beside_something_else(extractor: Extractor, text: str, modality: str) -> None:
    (record,) = of(all_told(extractor, text), "Odo Lind", "release")
    assert record.modality == modality


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The union asked the state to investigate the killing of 14 protesters in Conakry on 3 May.", "2021-05-03"),
        ("The police said on 4 May that they would investigate the killing of nine protesters in Conakry.", None),
    ],
)
def test_the_day_of_what_is_to_be_looked_into(extractor: Extractor, text: str, day: str | None) -> None:
    (record,) = facts_told(extractor, text, published="2021-06-15")
    assert (record.date.edtf if record.date is not None else None) == day


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Soldiers took part in the killing of Odo Lind in Chilpa.", {"Soldiers"}),
        ("Soldiers were involved in the killing of Odo Lind in Chilpa.", {"Soldiers"}),
        ("Police officers had a hand in the killing of Odo Lind in Chilpa.", {"Police officers"}),
        ("Soldiers took no part in the killing of Odo Lind.", set()),
        ("Police took part in the inquiry into the killing of Odo Lind.", set()),
        ("Soldiers took part in a search after the killing of Odo Lind in Chilpa.", set()),
        ("Rebels claimed the bombing that killed Odo Lind in Kunduz.", {"Rebels"}),
        ("The army claimed victory after a bombing that killed Odo Lind in Kunduz.", set()),
    ],
)
def test_who_took_part_or_claimed_it(extractor: Extractor, text: str, doer: set[str]) -> None:
    (record,) = of(facts_told(extractor, text), "Odo Lind", "killing")
    assert doers(record) == doer


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Mayor Ivo Kral had ordered the murder of reporter Odo Lind, which he denies.", "alleged"),
        ("Soldiers shot Odo Lind in Goma on Monday, his widow said, but the army denied it.", "alleged"),
        ("The militia shot Odo Lind, a rights group said, which the militia denies.", "alleged"),
        ("Odo Lind was shot by rebels in Goma, and the army denied any involvement.", "reported"),
        ("Odo Lind was shot by soldiers in Goma after the governor had denied him protection.", "reported"),
        ("Police beat Odo Lind over theft, which he denied.", "reported"),
        ("Guards beat Odo Lind after accusing him of spying, which he denied.", "reported"),
        ("Police shot Odo Lind, who denied the charges.", "reported"),
    ],
)
def test_those_blamed_deny_it(extractor: Extractor, text: str, modality: str) -> None:
    (record,) = of(all_told(extractor, text), "Odo Lind", "attack", "killing")
    assert record.modality == modality


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Three soldiers died when their van struck a mine, and their comrades beat and arrested 12 herders.",
         {"attack", "arrest"}),
        ("Odo Lind died days after he was arrested by police.", {"death_in_custody", "arrest"}),
        ("Odo Lind was beaten by police until he signed a confession.", {"torture"}),
        ("Thieves beat Odo Lind until he gave them the money.", {"attack"}),
    ],
)  # fmt: skip
def test_which_act_a_later_clause_makes_of_it(extractor: Extractor, text: str, told: set[str]) -> None:
    assert {r.act for r in facts_told(extractor, text)} == told


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Armed men who said they were police abducted Odo Lind in Reynosa.", "Armed men"),
        ("Masked men who identified themselves as police took Odo Lind from a bar in Reynosa.", "Masked men"),
        ("Odo Lind was abducted by men who said they were police officers.", "men"),
        ("Police who said they were looking for drugs beat Odo Lind.", "Police"),
        ("A man who said he was a police officer told reporters that soldiers shot Odo Lind.", "soldiers"),
        ("Ana Bor was led off by men who said they were police; soldiers beat Odo Lind.", "soldiers"),
        ("Odo Lind resisted arrest, police said, beating him in Osh.", "police"),
        ("After villagers began to dig a mine exploded, killing Odo Lind.", None),
    ],
)
def test_who_only_says_to_be_police(extractor: Extractor, text: str, doer: str | None) -> None:
    (record,) = of(facts_told(extractor, text), "Odo Lind", "abduction", "attack", "killing")
    assert doers(record) == ({doer} if doer else set())


def test_towns_beside_a_teller_are_those_of_their_clauses(extractor: Extractor) -> None:
    text = "Missiles killed three people in Odesa, officials said, and an army unit hit a refinery in Saratov."
    (record,) = facts_told(extractor, text)
    assert ({p.text for p in record.places}, land(record)) == ({"Odesa"}, "UA")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Militiamen raided the town of Bria on Friday, leaving 20 dead and 30 wounded.", {"killing", "attack"}),
        ("An attack by militiamen left 20 dead in Bria on Friday.", {"killing"}),
        ("A bus crash near Osh left 20 dead.", set()),
        ("An earthquake left 20 dead in Osh.", set()),
        ("Cholera has left 200 dead in Goma since May.", set()),
    ],
)
def test_a_number_left_dead(extractor: Extractor, text: str, told: set[str]) -> None:
    assert {r.act for r in facts_told(extractor, text)} == told


def test_police_who_say_what_befell_somebody_hold_her_husband(extractor: Extractor) -> None:
    text = "Police said that Ana Bor, who was found dead in Jos, had been strangled, and arrested her husband."
    (record,) = [r for r in facts_told(extractor, text) if r.act == "arrest"]
    assert doers(record) == {"Police"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("“The reporter Odo Lind,” said Ana Bor, “was shot dead by two men in Hanoi.”",
         {("killing", "Odo Lind", "two men")}),
        ("“Odo Lind,” Ana Bor said, “was forced into exile.”", {("exile", "Odo Lind", "")}),
        ("“A mob,” said Ana Bor, “attacked the pastor Odo Lind.”", {("attack", "Odo Lind", "mob")}),
        ("Police, said Ana Bor, arrested Odo Lind in Lima.", {("arrest", "Odo Lind", "Police")}),
        ("Odo Lind, the group Alba Watch said, died in police custody in Nairobi.",
         {("death_in_custody", "Odo Lind", "")}),
        ("Odo Lind, police said, shot dead Ana Bor in Lima.", {("killing", "Ana Bor", "Odo Lind")}),
        ("Odo Lind, said to be ill, was arrested in Lima.", {("arrest", "Odo Lind", "")}),
        # who hangs loose before the verb of a clause, and who only speaks of it
        ("When the radio station Radio Zenda was taken off the air, the rights group Alba Watch issued a statement.",
         {("censorship", "Radio Zenda", "")}),
        ("Ana Bor: “The lawyer Ida Obi was harassed by security agents.”",
         {("harassment", "Ida Obi", "security agents")}),
    ],
)  # fmt: skip
def test_whoever_tells_it_within_the_sentence_suffered_and_did_nothing(
    extractor: Extractor, text: str, told: set[tuple[str, str, str]]
) -> None:
    found = facts_told(extractor, text)
    assert {(r.act, *victims(r), " ".join(names(r, "perpetrator", "authority"))) for r in found} == told
