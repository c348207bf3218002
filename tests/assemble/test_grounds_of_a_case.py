"""The charge of a case, wherever it is told: in a law, a field, a plea, a verdict or of somebody beside."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.text.kinds import FACTUAL
from tests.assemble.readings import all_told

type Told = dict[tuple[str, str], set[str]]


def told(extractor: Extractor, text: str) -> Told:
    """Return the charges by act and last name of the first victim."""
    found = all_told(extractor, text, published="2024-05-06")
    out: Told = {}
    for i in found:
        victims = [p.name for p in i.people if p.role == "victim"] or [
            o.name for o in i.organisations if o.role == "victim"
        ]
        if i.modality in FACTUAL:
            for name in victims:
                out.setdefault((i.act, name.rsplit(" ", 1)[-1]), set()).update(
                    (c.text or c.law or "").strip("“”\"'") for c in i.charges
                )
    return out


def told_of_all(extractor: Extractor, text: str) -> Told:
    """Return the charges by act and victim, the groups without names too."""
    found = all_told(extractor, text, published="2024-05-06")
    return {
        (i.act, i.group.text if i.group else ""): {(c.text or c.law or "").strip("“”") for c in i.charges}
        for i in found
        if i.modality in FACTUAL
    }


@pytest.mark.parametrize(
    ("text", "act", "wanted"),
    [
        (
            "Police in Tema arrested the mechanic Kojo Addai on suspicion of snatching a bicycle.",
            "arrest",
            {"snatching a bicycle"},
        ),
        (
            "Guards say that the miner Petr Addai was given four more years in May for allegedly humming in a chapel.",
            "sentencing",
            {"humming in a chapel"},
        ),
        (
            (
                "Soldiers arrested the nurse Rosa Addai on Sunday in a raid of the army, which accused her of illegal "
                "possession of ammunition."
            ),
            "arrest",
            {"illegal possession of ammunition"},
        ),
        (
            (
                "The court in Zenda gave the clerk Rosa Addai two years in prison and a fine of 300 francs for "
                "sedition (Penal Code Article 41)."
            ),
            "sentencing",
            {"sedition"},
        ),
        (
            (
                "The court in Zenda put Rosa Addai under house arrest until 9 June on suspicion of sedition (Article "
                "41 of the Penal Code)."
            ),
            "house_arrest",
            {"sedition"},
        ),
        (
            (
                "The reporter Rosa Addai was arraigned on Monday on a charge of cyberstalking, contrary to section 12 "
                "of the Networks Act."
            ),
            "charge",
            {"cyberstalking"},
        ),
        (
            (
                "A court in Zenda sentenced Rosa Addai to two years for the spreading of false news within the "
                "meaning of Article 8 of Decree 12."
            ),
            "sentencing",
            {"spreading of false news"},
        ),
        (
            "The teacher Rosa Addai was linked to process on 3 May for obstruction of justice and abuse of authority.",
            "charge",
            {"obstruction of justice", "abuse of authority"},
        ),
        (
            (
                "The High Court upheld the fine of 700 lei that a judge imposed last year on Rosa Addai for insulting "
                "a mayor."
            ),
            "fine",
            {"insulting a mayor"},
        ),
        (
            (
                "The shopkeeper Rosa Addai was sentenced in April to three years in prison for a voice message in "
                "which she mocked a governor."
            ),
            "sentencing",
            {"voice message"},
        ),
        (
            "A magistrate fined the weekly Zenda Herald 900 lei for disclosure of the private data of a senator.",
            "fine",
            {"disclosure of the private data of a senator"},
        ),
    ],
)
def test_told_in_the_sentence(extractor: Extractor, text: str, act: str, wanted: set[str]) -> None:
    found = told(extractor, text)
    assert [c for (a, _), c in found.items() if a == act] == [wanted], found


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "The court in Zenda gave the clerk Rosa Addai two years in prison for a crime that she did not commit.",
            "sentencing",
        ),
        ("Rosa Addai was jailed in April for a month while her appeal was heard.", "imprisonment"),
        (
            "Rosa Addai, who has been held for nine weeks, was moved on Monday to a clinic for a check of her heart.",
            "detention",
        ),
    ],
)
def test_no_ground(extractor: Extractor, text: str, act: str) -> None:
    assert all(not c for (a, _), c in told(extractor, text).items() if a == act)


@pytest.mark.parametrize(
    ("text", "act", "wanted"),
    [
        (
            "The lawyer Rosa Addai was on 4 May stripped of her licence for “disclosing notes of the inquest”.",
            "dismissal",
            {"disclosing notes of the inquest"},
        ),
        (
            (
                "The ministry cancelled in May the registration of the charity Rosa Addai Fund for what it called "
                "“acts harmful to the public interest”."
            ),
            "organisation_shutdown",
            {"acts harmful to the public interest"},
        ),
        (
            "The regulator suspended the newspaper Zenda Herald for a month for “offensive and untrue headlines”.",
            "censorship",
            {"offensive and untrue headlines"},
        ),
        (
            "The bank dismissed the clerk Rosa Addai in May for reasons of economy.",
            "dismissal",
            set(),
        ),
    ],
)
def test_what_a_licence_or_page_was_taken_for(extractor: Extractor, text: str, act: str, wanted: set[str]) -> None:
    found = told(extractor, text)
    assert [c for (a, _), c in found.items() if a == act] == [wanted], found


@pytest.mark.parametrize(
    ("text", "act", "wanted"),
    [
        (
            "The driver Kojo Addai, who had been arrested in May and tried for complicity, was acquitted on Friday.",
            "acquittal",
            {"complicity"},
        ),
        (
            "In 2019 the priest Kojo Addai was tried for libel and acquitted.",
            "acquittal",
            {"libel"},
        ),
        (
            (
                "In March the Court of Cassation upheld the nine-year sentence of Kojo Addai, a surveyor convicted in "
                "2020 of aiding an attempted coup."
            ),
            "appeal_rejected",
            {"aiding an attempted coup"},
        ),
        (
            (
                "The High Court annulled the sentence of five months in prison imposed on the singer Kojo Addai for "
                "insulting the flag."
            ),
            "sentence_overturned",
            {"insulting the flag"},
        ),
        (
            (
                "A court on Monday acquitted the teacher Kojo Addai of illegal possession of firearms, two years "
                "after he was jailed to await his trial."
            ),
            "imprisonment",
            {"illegal possession of firearms"},
        ),
        (
            "The tailor Kojo Addai was arrested in May. A court jailed the poet Ana Kol for libel and acquitted Addai.",
            "arrest",
            set(),
        ),
    ],
)
def test_one_charge_of_the_steps_of_a_sentence(extractor: Extractor, text: str, act: str, wanted: set[str]) -> None:
    found = told(extractor, text)
    assert found[act, "Addai"] == wanted, found


@pytest.mark.parametrize(
    ("text", "act", "wanted"),
    [
        # the arrest is told after the step that has the charge
        (
            (
                "A court in Zenda has prolonged until 19 July the pre-trial detention of Rosa Addai, whom prosecutors "
                "accuse of sending money to a banned fund. Addai was arrested on 22 November last year."
            ),
            "arrest",
            {"sending money to a banned fund"},
        ),
        (
            (
                "Rosa Addai was sentenced in May 2022 to six years in prison for treason. She had been arrested in "
                "March 2021."
            ),
            "arrest",
            set(),
        ),
        (
            (
                "Rosa Addai was sentenced in May 2012 to two years in prison for treason. She was arrested in March "
                "2024 at a rally."
            ),
            "arrest",
            set(),
        ),
        (
            (
                "Rosa Addai was sentenced in May 2022 to six years in prison for treason. She was arrested in March "
                "2010 at a rally."
            ),
            "arrest",
            set(),
        ),
        (
            (
                "Rosa Addai was sentenced in May 2022 to six years for treason. In June 2023 she was sentenced to one "
                "more year for libel. She had been arrested in March 2021."
            ),
            "arrest",
            set(),
        ),
        # a stay in prison and a sentence of death
        (
            (
                "Rosa Addai reported to Zenda Prison on Saturday to begin serving a term of two years. She was "
                "sentenced in February 2024 for treason."
            ),
            "imprisonment",
            {"treason"},
        ),
        (
            (
                "Zenda on Friday executed Rosa Addai, convicted of trafficking heroin. She was sentenced to death in "
                "May 2019."
            ),
            "sentencing",
            {"trafficking heroin"},
        ),
        # an accusation that no act tells
        (
            (
                "Plainclothes officers took away two printers on Monday. Rosa Addai, a reporter with the daily "
                "Morning Echo, and the painter Ana Kol are accused of abetting the vandalism of a shrine. They were "
                "held overnight at a police station."
            ),
            "detention",
            {"abetting the vandalism of a shrine"},
        ),
        (
            "Police held Rosa Addai overnight. Ana Kol is accused of abetting the vandalism of a shrine.",
            "detention",
            set(),
        ),
    ],
)
def test_the_charge_of_the_matter(extractor: Extractor, text: str, act: str, wanted: set[str]) -> None:
    found = told(extractor, text)
    assert found.get((act, "Addai")) == wanted, found


@pytest.mark.parametrize(
    ("text", "act", "wanted"),
    [
        (
            (
                "In May a court fined the nurse Ana Kol 400 rand for funding a banned fund. In June the same court "
                "fined the dentist Rosa Addai 900 rand for an identical offence."
            ),
            "fine",
            {"funding a banned fund"},
        ),
        (
            (
                "The councillor Ana Kol was jailed for 20 months on Tuesday for selling seditious comics. Rosa Addai, "
                "who had been charged with the same offence, was acquitted."
            ),
            "acquittal",
            {"selling seditious comics"},
        ),
        (
            (
                "The councillor Ana Kol was jailed for 20 months on Tuesday for selling seditious comics. Rosa Addai, "
                "who had been charged with a similar offence, was acquitted."
            ),
            "acquittal",
            set(),
        ),
        (
            (
                "On 9 May the Zenda District Court sentenced Ana Kol, an elder, to five years in prison for "
                "blasphemy. The deacon Rosa Addai was also given two years."
            ),
            "sentencing",
            {"blasphemy"},
        ),
        (
            (
                "On 9 May the Zenda District Court sentenced Ana Kol, an elder, to five years in prison for "
                "blasphemy. In Osh the deacon Rosa Addai was given two years by another court."
            ),
            "sentencing",
            set(),
        ),
        (
            (
                "On 9 May the Zenda District Court sentenced Ana Kol, an elder, to five years in prison for "
                "blasphemy. Rosa Addai, who stood beside her in the dock, was acquitted."
            ),
            "acquittal",
            {"blasphemy"},
        ),
    ],
)
def test_the_charge_of_another(extractor: Extractor, text: str, act: str, wanted: set[str]) -> None:
    found = told(extractor, text)
    assert found.get((act, "Addai")) == wanted, found


FORM = (
    "No. 12. Name: Rosa Addai (f), b. 1980, weaver. From: Zenda. Detained on: 11 January 2022. Charge: {}. Sentence: "
    "7 years (26 September 2022)."
)


@pytest.mark.parametrize(("field", "wanted"), [("leaking state secrets", {"leaking state secrets"}), ("none", set())])
def test_fields_of_a_form(extractor: Extractor, field: str, wanted: set[str]) -> None:
    found = told(extractor, FORM.format(field))
    assert found["arrest", "Addai"] == wanted
    assert found["sentencing", "Addai"] == wanted


def test_a_list_of_those_jailed_on_the_same_charge(extractor: Extractor) -> None:
    text = (
        "On 9 May a court in Zenda sentenced Ana Kol to five years in prison for leading a banned sect.\n\n"
        "Jailed earlier on the same charge, with the town and the term:\n\n"
        "Rosa Addai, born 1972; Osh; four years\nPetr Vanek, born 1969; Brno; seven years\n"
    )
    found = told(extractor, text)
    assert found["sentencing", "Addai"] == {"leading a banned sect"}, found
    assert found["sentencing", "Vanek"] == {"leading a banned sect"}, found


@pytest.mark.parametrize(
    ("text", "act", "wanted"),
    [
        (
            "Rosa Addai was arrested in May under the country's blasphemy laws.",
            "arrest",
            {"blasphemy"},
        ),
        (
            "Rosa Addai was jailed in May for two years under criminal defamation legislation.",
            "sentencing",
            {"criminal defamation"},
        ),
        (
            "Rosa Addai was arrested in May under laws that parliament passed in 1950.",
            "arrest",
            set(),
        ),
        (
            (
                "The nun Rosa Addai has an arrest warrant issued against her for what the army claims are breaches of "
                "section 12 of the Penal Code."
            ),
            "charge",
            {"section 12 of the Penal Code"},
        ),
        (
            "Two miners, Rosa Addai and Petr Vanek, were arrested in May for calling for a strike at the port.",
            "arrest",
            {"calling for a strike at the port"},
        ),
        (
            (
                "The land defender Rosa Addai, arrested in January over a killing said to have taken place in 1989, "
                "was moved to house arrest on health grounds."
            ),
            "arrest",
            {"killing"},
        ),
        (
            "The novelist Rosa Addai was arrested in May over a novel about a killing.",
            "arrest",
            set(),
        ),
        (
            (
                "The jailing of members of a guild, such as poet Rosa Addai, who was sentenced in 2020 to nine years "
                "behind bars for translating a novel, and the re-arrest of critics such as Ana Kol alarmed writers."
            ),
            "sentencing",
            {"translating a novel"},
        ),
        (
            (
                "At dawn the death sentences of three prisoners convicted of moharebeh were carried out in Zenda. Two "
                "of them are the monks Rosa Addai and Petr Vanek."
            ),
            "execution",
            {"moharebeh"},
        ),
    ],
)
def test_grounds_of_other_words(extractor: Extractor, text: str, act: str, wanted: set[str]) -> None:
    found = told(extractor, text)
    assert found.get((act, "Addai"), set()) == wanted, found


@pytest.mark.parametrize(
    ("text", "act", "wanted"),
    [
        (
            (
                "Rosa Addai was arrested on 22 November at the airport. She faces up to eight years in a penal colony "
                "under Article 28 (funding of a banned movement)."
            ),
            "arrest",
            {"funding of a banned movement"},
        ),
        (
            (
                "Rosa Addai was arrested on 22 November at the airport. Her cousin faces up to eight years in prison "
                "under Article 28 (funding of a banned movement)."
            ),
            "arrest",
            set(),
        ),
        (
            (
                "The reporter Rosa Addai was held overnight at a police station. She is to appear on 24 June for "
                "“contempt of officials”."
            ),
            "detention",
            {"contempt of officials"},
        ),
        (
            (
                "I took over the defence of Rosa Addai, a teacher whom the authorities had accused of extremism "
                "because of three books. She got seven years that May."
            ),
            "sentencing",
            {"extremism"},
        ),
        (
            (
                "I took over the defence of Rosa Addai, a teacher whom a mining firm had accused of libel because of "
                "three books. She got seven months that May."
            ),
            "sentencing",
            set(),
        ),
        (
            (
                "Six nurses of a clinic in Zenda have been in custody since mid-July. Prosecutors accuse them of "
                "espionage."
            ),
            "detention",
            {"espionage"},
        ),
        (
            (
                "Rosa Addai entered Zenda Prison in January 2012 to serve a ten-year sentence. A court convicted her "
                "in December 2011 of subversion."
            ),
            "imprisonment",
            {"subversion"},
        ),
        (
            (
                "The court quashed proceedings against Rosa Addai for libel. She has spent nine months in Zenda "
                "Central Jail."
            ),
            "imprisonment",
            {"libel"},
        ),
        (
            (
                "The singer Rosa Addai has been charged with insulting officials. Her arrest comes two days after she "
                "put out a song."
            ),
            "arrest",
            {"insulting officials"},
        ),
        (
            (
                "The singer Rosa Addai was charged with insulting officials in 2012. She was arrested on Monday at a "
                "rally."
            ),
            "arrest",
            set(),
        ),
    ],
)
def test_told_in_the_next_sentence(extractor: Extractor, text: str, act: str, wanted: set[str]) -> None:
    found = [(a, n, c) for (a, n), c in told_of_all(extractor, text).items() if a == act]
    assert found, told_of_all(extractor, text)
    assert all(c == wanted for _, _, c in found), found


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The blogger Rosa Addai, whom Zenda sent back in 2023, got six years in jail for fraud.", "forced_return"),
        ("Rosa Addai was barred from travel in May and had her licence suspended for “unbecoming talk”.", "travel_ban"),
        (
            "A mill in Zenda dismissed the weaver Rosa Addai for joining a sit-in, and she was later arrested.",
            "arrest",
        ),
        (
            ("Rosa Addai, who was put under house arrest after the June rally, was detained outside her home. "
            "She was charged with organising an illegal gathering."),
            "house_arrest",
        ),
    ],
)
def test_the_charge_is_not_theirs(extractor: Extractor, text: str, act: str) -> None:
    assert not told(extractor, text).get((act, "Addai")), told(extractor, text)


@pytest.mark.parametrize(
    ("text", "charges"),
    [
        # what somebody is punished for accusing others of is the others'
        ("A court in Tuzla found the nurse Lena Hoxha guilty of libel for accusing her manager of theft.", {"libel"}),
        ("The police in Tuzla accused the nurse Lena Hoxha of theft and arrested her.", {"theft"}),
        # the true reason as the text gives it, and what it calls the trial
        ("Guards in Osh arrested the tailor Ivo Kral solely for exercising his human rights.", set()),
        ("The union condemned the persecution and sham trial of the tailor Ivo Kral in Osh.", set()),
    ],
)
def test_what_is_no_charge_of_theirs(extractor: Extractor, text: str, charges: set[str]) -> None:
    assert set().union(*told(extractor, text).values()) == charges
