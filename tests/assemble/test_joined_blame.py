"""Plain sentences that join who is blamed with other things, and what is no incident with one that is."""

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import acts, all_told, doers, facts_told, land, names, of, victims


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Settlers detained shepherd Odo Lind near Burin on Saturday.", "Settlers"),
        ("A death squad detained the unionist Odo Lind in Cali in 1999.", "death squad"),
        ("Odo Lind was detained by villagers on Monday.", "villagers"),
        ("Henchmen of the governor arrested Odo Lind in Osh.", "Henchmen"),
    ],
)
def test_captors_who_are_no_state_abduct(extractor: Extractor, text: str, doer: str) -> None:
    (record,) = facts_told(extractor, text)
    assert (record.act, names(record, "perpetrator")) == ("abduction", {doer})


def test_guards_of_a_firm_are_no_authority(extractor: Extractor) -> None:
    (record,) = facts_told(extractor, "Guards of the company Goldrex detained farmer Odo Lind in Cali.")
    assert (record.act, names(record, "perpetrator"), names(record, "authority")) == ("arrest", {"Guards"}, set())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Settlers held Odo Lind for an hour on Saturday, and soldiers then arrested him.", {"abduction", "arrest"}),
        ("Vigilantes abducted Odo Lind on Saturday. Police later arrested him.", {"abduction", "arrest"}),
        ("Odo Lind was abducted by masked men on 3 May. Police said they had arrested him.", {"abduction"}),
    ],
)
def test_whom_others_took_police_may_arrest_as_well(extractor: Extractor, text: str, told: set[str]) -> None:
    assert {r.act for r in facts_told(extractor, text)} == told


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("The killing of Odo Lind was claimed by the Red Dawn.", "Red Dawn"),
        ("The attack, in which Odo Lind was killed, was claimed by rebels on Monday.", "rebels"),
        ("Responsibility for the murder of Odo Lind was claimed by the Red Dawn.", "Red Dawn"),
        ("The bombing, which killed Odo Lind in Osh, was claimed by the Red Dawn.", "Red Dawn"),
        ("The Red Dawn claimed responsibility for the bombing of a mosque in Osh that killed Odo Lind.", "Red Dawn"),
        ("The killing of Odo Lind was carried out by three men.", "three men"),
        ("The attack in which Odo Lind was killed was never claimed by rebels.", None),
        ("The attack, in which Odo Lind was killed, was claimed by no group.", None),
        ("Insurance for the attack in which Odo Lind was killed was claimed by her brother.", None),
        ("The land was claimed by the Red Dawn. Odo Lind was killed in May.", None),
        ("The army condemned the bombing of a mosque in Osh that killed Odo Lind.", None),
        ("Her sister stood by Ana Bor on trial for the killing of Odo Lind.", "Ana Bor"),
        ("His widow was placed near the men on trial for the killing of Odo Lind.", "men"),
        ("Odo Lind was shot dead minutes after soldiers opened fire on the crowd.", "soldiers"),
    ],
)
def test_who_claims_or_carries_out_a_deed(extractor: Extractor, text: str, doer: str | None) -> None:
    (record,) = of(facts_told(extractor, text), "Odo Lind", "killing")
    assert doers(record) == ({doer} if doer else set())


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Three policemen went on trial in Osh on Monday for the murder of Odo Lind.", "Three policemen"),
        ("Two soldiers stood trial in Goma for the murder of Odo Lind.", "Two soldiers"),
        ("The officer will go on trial in May for murdering Odo Lind.", "officer"),
        ("The trial of three policemen for the murder of Odo Lind will open in May.", "three policemen"),
        ("The government put two soldiers on trial for the murder of Odo Lind.", "two soldiers"),
        ("The army was blamed for the death of Odo Lind in Osh.", "army"),
        ("The government blamed the death of Odo Lind on the rebels.", "rebels"),
    ],
)
def test_who_is_tried_or_blamed_for_it_is_alleged(extractor: Extractor, text: str, doer: str) -> None:
    (record,) = facts_told(extractor, text)
    assert (record.act, record.modality, doers(record)) == ("killing", "alleged", {doer})


def test_a_harm_that_only_the_recogniser_reads_is_alleged_too(extractor: Extractor) -> None:
    (record,) = facts_told(extractor, "Villagers blamed the army for the deaths of three children in Sagaing.")
    assert (record.modality, doers(record)) == ("alleged", {"army"})


@pytest.mark.parametrize(
    "text",
    [
        "Police blamed Odo Lind for the death of his wife, Ana Lind.",
        "Soldiers blamed bad food for the death of a comrade, Odo Lind.",
        "A shark attack led to the death of Odo Lind.",
    ],
)
def test_deaths_that_nobody_armed_is_blamed_for(extractor: Extractor, text: str) -> None:
    assert not facts_told(extractor, text)


def test_whose_son_was_taken_was_not_taken(extractor: Extractor) -> None:
    assert not any(victims(r) for r in facts_told(extractor, "Odo Lind, whose son they abducted in 2019, fled."))


def test_who_is_called_a_hostage_is_of_no_place_held(extractor: Extractor) -> None:
    (record,) = facts_told(extractor, "Gunmen held the US hostage Odo Lind in Kano until May 2021.")
    assert {p.text for p in record.places} == {"Kano"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Gunmen killed Odo Lind in 2003, and Ivo Kral was jailed for 30 years for it.", {("killing", "Odo Lind")}),
        ("Soldiers raped Ana Bor in 2003, but only one man, Ivo Kral, was jailed for it.",
         {("sexual_violence", "Ana Bor")}),
        ("Odo Lind was shot dead by police in Osh, and Ivo Kral was arrested for it.",
         {("killing", "Odo Lind"), ("arrest", "Ivo Kral")}),
        ("Ivo Kral wrote a poem about the killing of Odo Lind and was jailed for it.",
         {("killing", "Odo Lind"), ("imprisonment", "Ivo Kral")}),
        ("Odo Lind was stabbed by a man in Osh on Sunday before police shot him dead.", {("attack", "Odo Lind")}),
        ("A gunman wounded Odo Lind in Osh before police killed him.", {("attack", "Odo Lind")}),
        ("Odo Lind was beaten by soldiers before police arrested him.",
         {("attack", "Odo Lind"), ("arrest", "Odo Lind")}),
        ("Soldiers shot Odo Lind's driver dead in Masaka.", {("killing", "Odo Lind's driver")}),
        ("Days after soldiers shot candidate Odo Lind's driver dead in Osh, the army denied it.",
         {("killing", "candidate Odo Lind's driver")}),
        ("Soldiers killed the mayor's brother in Masaka.", {("killing", "the mayor's brother")}),
        ("Gunmen killed the council's chairman in Misrata.", {("killing", "the council's chairman")}),
        ("The union condemned the beating of reporters, among them Ana Bor.", {("attack", "Ana Bor")}),
        ("Police threatened to arrest Odo Lind if he did not leave, and beat his colleague Ivo Kral.",
         {("threat", "Odo Lind"), ("attack", "Ivo Kral")}),
    ],
)  # fmt: skip
def test_whom_it_befell(extractor: Extractor, text: str, told: set[tuple[str, str]]) -> None:
    found = facts_told(extractor, text)
    named = {(a, v) for a, v in acts(found) if v}
    assert named == told


@pytest.mark.parametrize(
    "text",
    [
        "The court refused to extradite Odo Lind to Russia, where he was sentenced to eight years.",
        "A judge in Oslo heard that Odo Lind was sentenced to eight years in Russia.",
    ],
)
def test_no_court_of_one_land_passed_the_sentence_of_another(extractor: Extractor, text: str) -> None:
    (record,) = of(facts_told(extractor, text), "Odo Lind", "sentencing")
    assert (land(record), doers(record)) == ("RU", set())


def test_police_of_a_later_clause_jailed_nobody(extractor: Extractor) -> None:
    text = "Senator Ana Bor, jailed since 2017, was attacked in Manila on Sunday before police arrived."
    (record,) = of(facts_told(extractor, text), "Ana Bor", "imprisonment")
    assert doers(record) == set()


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Should the court in Minsk convict Odo Lind, he would face 12 years in prison.", "hypothetical"),
        ("The court should convict Odo Lind.", "demanded"),
        ("The drill simulated a hostage-taking in which three reporters were killed.", "hypothetical"),
        ("The film simulates the attack in which three reporters were killed.", "reported"),
        ("A mob took part in the riot in which three reporters were killed.", "reported"),
    ],
)
def test_what_is_only_supposed_or_played(extractor: Extractor, text: str, modality: str) -> None:
    assert {r.modality for r in all_told(extractor, text) if r.act in {"conviction", "killing"}} == {modality}


def test_what_other_states_call_an_armed_group_bans_nobody(extractor: Extractor) -> None:
    text = "The Home Guard, which the United States lists as a terrorist group, arrested Odo Lind in Osh."
    (record,) = facts_told(extractor, text)
    assert (record.act, victims(record)) == ("arrest", {"Odo Lind"})
