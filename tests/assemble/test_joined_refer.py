"""Plain stories of two to four sentences: whom "she", "the man" and "the poet" mean, others being named between."""

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, in_numbers

WRITTEN = "2024-12-05"
POET = "Police arrested a poet in Osh on 3 May."


def told(extractor: Extractor, text: str) -> list[str]:
    """Return what a text tells: act, names and how many have none, in the order of the alphabet."""
    return sorted(in_numbers(r) for r in facts_told(extractor, text, published=WRITTEN))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"{POET} Judge Ida Obi refused bail. She was charged with sedition.", ["arrest 1-1", "charge 1-1"]),
        (f"{POET} Judge Ida Obi refused bail. In June a court fined the woman.", ["arrest 1-1", "fine 1-1"]),
        (f"{POET} His lawyer, Odo Lind, said it was unlawful. He was fined.", ["arrest 1-1", "fine 1-1"]),
        (f"{POET} His lawyer, Ida Obi, said it was unlawful. She was fined.", ["arrest 1-1", "fine Ida Obi"]),
        (f"{POET} Odo Lind of the union said it was unlawful. He was freed in June.", ["arrest 1-1", "release 1-1"]),
        (f"{POET} Odo Lind of the union said it was unlawful. The poet was fined.", ["arrest 1-1", "fine 1-1"]),
        (f"{POET} The mayor, Odo Lind, said it was unlawful. He was dismissed.", ["arrest 1-1", "dismissal Odo Lind"]),
        ("Soldiers beat a clerk. The mayor's spokesman, Odo Lind, denied it. He died of his injuries on 9 May.",
         ["killing 1-1"]),
        ("Soldiers killed a clerk. Police chief Odo Lind promised an inquiry. He was charged with bribery in June.",
         ["charge Odo Lind", "killing 1-1"]),
        ("Police arrested Ana Bor in May. In June they arrested a farmer. The man was barred from travel.",
         ["arrest 1-1", "arrest Ana Bor", "travel_ban 1-1"]),
        ("A guard raped a prisoner. The man was jailed.", ["sexual_violence 1-1"]),
        ("Soldiers beat a blogger on 3 May. Ida Obi, a colleague, was beaten, too. The blogger was fined.",
         ["attack 1-1", "attack Ida Obi", "fine 1-1"]),
        ("A case was opened against a clerk. She was remanded in custody.", ["charge 1-1", "detention 1-1"]),
        ("A case was opened against a clerk. The clerk was remanded in custody.", ["charge 1-1", "detention 1-1"]),
        ("Police beat the student Odo Lind at a march. The man was fined.", ["attack Odo Lind", "fine Odo Lind"]),
        ("Odo Lind was stabbed at a march. The man was fined.", ["attack Odo Lind"]),
        (f"{POET} “This is an attack on all of us,” said Odo Lind, who runs a club.", ["arrest 1-1"]),
        ("Guards beat a prisoner in May. Odo Lind shot the prisoner in the head.", ["attack 1-1"]),
        ("Soldiers killed a farmer in Osh. Odo Lind, a sergeant, fired at the man.", ["killing 1-1"]),
        ("A nurse was stabbed by a man in Osh on 3 May. Ida Obi, 40, fought off the man.", ["attack Ida Obi"]),
        ("A man was shot dead in Osh on 3 May. Odo Lind, a retired sergeant, died at home.", ["killing Odo Lind"]),
        ("A student was abducted in Osh on 3 May. Odo Lind drove the student to a house.", ["abduction 1-1"]),
        ("A student was abducted in Osh on 3 May. Odo Lind was taken to a house.", ["abduction Odo Lind"]),
        ("Odo Lind was charged. The charge is about the killing of a prisoner. Lind knelt. Ivo Bek shot the prisoner.",
         ["charge Odo Lind", "killing 1-1"]),
        ("Soldiers stopped a bus near Osh and beat the bus driver.", ["attack 1-1"]),
        # somebody unnamed is not who is then named as another's kin, as killed by a suspect, or of the other sex
        ("Rebels beat a Baptist in Osh on 3 May. They also beat his daughter, Ida Obi.",
         ["attack 1-1", "attack Ida Obi"]),
        ("A woman was shot dead in Osh on 3 May. His wife, Ida Obi, was shot dead at home.", ["killing Ida Obi"]),
        ("One was killed by police on 9 May. Odo Lind, a suspect in the inquiry over the murder of Ivo Bek, fled.",
         ["killing 1-1", "killing Ivo Bek"]),
        ("A driver was beaten by police in Osh. They kicked him. Mrs Ida Obi, a nurse, was dismissed on 5 May.",
         ["attack 1-1", "dismissal Ida Obi"]),
        ("A driver was beaten by police in Osh. They kicked her. Mrs Ida Obi, a nurse, was hurt.", ["attack Ida Obi"]),
        ("Police beat five students in Osh.\n\nLawyers spoke of the five Zunta members who had been charged.",
         ["attack 5-5", "charge 5-5"]),
        # what people believe is no one more of them; whom a charge is of insulting is not charged
        ("A court turned down the appeals of two 19-year-old Jehovah's Witnesses, Odo Lind and Ivo Bek.",
         ["appeal_rejected Odo Lind Ivo Bek 2-2"]),
        ("Odo Lind became the 32nd Jehovah's Witness convicted of extremism. Jehovah's Witness Ivo Bek was freed.",
         ["conviction Odo Lind", "release Ivo Bek"]),
        ("Odo Lind, Ivo Bek and Al Dorn, three Gonabadi Dervishes, were fined.", ["fine Odo Lind Ivo Bek Al Dorn"]),
        ("Odo Lind was jailed for a year on charges of “insulting” President Ivo Bek.", ["sentencing Odo Lind"]),
    ],
)  # fmt: skip
def test_who_is_meant(extractor: Extractor, text: str, wanted: list[str]) -> None:
    assert told(extractor, text) == wanted
