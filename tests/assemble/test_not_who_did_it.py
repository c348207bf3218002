"""Who did not do it, and what is not one incident: sentences on which rules for the same words once went too far."""

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import all_told


def read(extractor: Extractor, text: str):
    records = all_told(extractor, text, published="2021-06-01")
    return [r for r in records if r.modality == "reported"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Soldiers failed to repel a raid killing 20 villagers in Goma on 3 May 2021.", "Soldiers"),
        ("Police foiled a second attack wounding nine worshippers in Osh on 3 May 2021.", "Police"),
        ("Police denied that Karl Voss was behind the attack that killed nine people in Osh on 3 May.", "Karl Voss"),
        ("It is not true that Karl Voss is behind the bombing that killed nine people in Osh.", "Karl Voss"),
        ("Is Karl Voss the man behind the bombing that killed nine people in Osh on 3 May?", "Karl Voss"),
        ("The bombing, for which Karl Voss claimed responsibility under torture, killed nine in Osh.", "Karl Voss"),
        ("The blast, for which the Red Front falsely claimed responsibility, killed nine in Osh.", "Red Front"),
        ("Mina Dor was attacked on 3 May 2021 in a film by Karl Voss.", "Karl Voss"),
        ("Olan Petrov was killed in an anti-guerrilla operation on 3 May 2021.", "guerrilla"),
        (("Police in Lima arrested 40 people on 3 May 2021. In Venezuela, soldiers stormed a radio. Its host Ana Ruiz "
          "was among those detained."), "Police in Lima of Ana Ruiz"),
        ("Soldiers detained Mina Dor on 3 May 2021 and she was freed when protesters overran the barracks.",
         "Soldiers of release"),
    ],
)  # fmt: skip
def test_nobody_is_accused(extractor: Extractor, text: str, who: str) -> None:
    """`who` is the words that must not stand as doer, if need be only in the record of a victim or an act."""
    name, _, of = who.partition(" of ")
    records = [r for r in read(extractor, text) if not of or of == r.act or of in {p.name for p in r.people}]
    assert records
    for record in records:
        doers = [p.name for p in (*record.people, *record.organisations) if p.role in {"perpetrator", "authority"}]
        assert not [d for d in doers if name.casefold() in d.casefold()]


@pytest.mark.parametrize(
    ("text", "act", "count"),
    [
        (("Nurse Ana Ruiz was killed by rebels on 3 May 2019 in Goma. Nurse Ana Ruiz, a Peruvian, was killed by police "
          "on 8 July 2020 in Lima."), "killing", 2),
        (("Police killed 12 people in a raid in Lima on 3 May 2021. All told, six nurses were killed by rebels in Goma "
          "last month."), "killing", 2),
        (("Police killed 30 protesters in Lima. Soldiers fired on a funeral in Cusco. Three of the 12 mourners were "
          "killed by soldiers."), "killing", 2),
        (("Rebels killed 30 villagers in Bunia on 3 May 2021. First reports say soldiers then killed eight people in "
          "Goma."), "killing", 2),
        ("Rebels killed several people in Goma. Soldiers killed 12 people when they fired on a march.", "killing", 2),
        (("At least eight workers were arrested in Lima by police. The army arrested 10 workers in a factory at the "
          "border."), "arrest", 2),
        (("Police arrested at least 10 teachers at a march on Monday in Lima. On Tuesday police arrested 14 "
          "teachers."), "arrest", 2),
        (("Police arrested two lawyers in Minsk in March 2021. The two lawyers remain in jail. Lawyer Mina Dor was "
          "arrested on 3 May 2015 in Brest. Lawyer Ana Ruiz was arrested on 9 June 2016 in Gomel."), "arrest", 3),
        ("The government dissolved the Police Watch network.", "organisation_shutdown", 1),
        (("Teacher Ana Ruiz was arrested in Lima on 2 May 2021 when she was accused of treason by a military "
          "prosecutor."), "charge", 1),
    ],
)  # fmt: skip
def test_all_are_told(extractor: Extractor, text: str, act: str, count: int) -> None:
    assert len([r for r in read(extractor, text) if r.act == act]) == count
