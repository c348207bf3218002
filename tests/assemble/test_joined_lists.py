"""Plain sentences on several people at once: parts of a set, lists with a town, charge or term each, exceptions."""

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, in_numbers

WRITTEN = "2024-12-05"


def told(extractor: Extractor, text: str) -> list[str]:
    """Return what a text tells: act, names and how many have none, in the order of the alphabet."""
    return sorted(in_numbers(r) for r in facts_told(extractor, text, published=WRITTEN))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Of the four lawyers, Chen Wei and Gao Lin were fined, Wu Jie was freed and the fourth, Sun Ping, is held.",
            ["detention Sun Ping", "fine Chen Wei Gao Lin", "release Wu Jie"],
        ),
        (
            "Two of the brothers were killed and the youngest, Sun Ping, was arrested by soldiers.",
            ["arrest Sun Ping", "killing 2-2"],
        ),
        (
            "Odo Lind, Ida Obi and Ana Bor were tried; the first two were fined, and the third was jailed for a month.",
            ["fine Odo Lind Ida Obi", "sentencing Ana Bor", "trial Odo Lind Ida Obi Ana Bor"],
        ),
        (
            "Odo Lind, Ida Obi and Ana Bor were tried. The first was fined, the second acquitted and the third jailed.",
            ["acquittal Ida Obi", "fine Odo Lind", "imprisonment Ana Bor", "trial Odo Lind Ida Obi Ana Bor"],
        ),
        ("Two sisters were abducted in Jos; the younger was killed.", ["abduction 2-2", "killing 1-1"]),
        ("The couple, both nurses, were abducted; the wife was freed.", ["abduction 2-2", "release 1-1"]),
        ("Odo Lind and Ida Obi were arrested. The couple were beaten by police.",
         ["arrest Odo Lind Ida Obi", "attack Odo Lind Ida Obi"]),
        ("Ida Obi and her husband were arrested. The couple were beaten by police. The wife was freed.",
         ["arrest Ida Obi 1-1", "attack Ida Obi 1-1", "release Ida Obi"]),
        ("A lawyer and Ida Obi were arrested. The lawyer was freed.", ["arrest Ida Obi 1-1", "release 1-1"]),
        ("Two nuns and their driver were stopped; the driver was arrested.", ["arrest 1-1"]),
        ("Odo Lind, Ida Obi and Ana Bor were arrested in turns, but all except Ana Bor are held in Lima.",
         ["arrest Odo Lind Ida Obi Ana Bor"]),
        ("The bomb killed the judge, Odo Lind, his wife and two guards.", ["killing Odo Lind 3-3"]),
        ("The men, aged 19, 24 and 31, were hanged in Evin prison.", ["execution 3-3"]),
        ("Odo Lind and his client were shot dead; a third man was wounded.", ["attack 1-1", "killing Odo Lind 1-1"]),
        ("All six nurses were acquitted except Odo Lind, who was fined.", ["acquittal 5-5", "fine Odo Lind"]),
        ("The head of the group Viasna, Ida Obi, was arrested.", ["arrest Ida Obi"]),
        ("Officers searched the home of some of Odo Lind's colleagues.", []),
        ("Members of the family of Odo Lind survived an assassination attempt.", []),
        ("Among those freed were Odo Lind and Ida Obi; Ana Bor was tortured in prison.",
         ["release Odo Lind Ida Obi", "torture Ana Bor"]),
        ("Among those arrested were Odo Lind and Ida Obi, and Ana Bor was tortured.",
         ["arrest Odo Lind Ida Obi", "torture Ana Bor"]),
        ("Those arrested were Odo Lind and Ida Obi, who was beaten; Ivo Reis; and Ana Bor.",
         ["arrest Odo Lind Ida Obi Ivo Reis Ana Bor", "attack Ida Obi"]),
        ("Odo Lind, killed by gunmen, and Ida Obi, wounded by rebels, both came from Lima.",
         ["attack Ida Obi", "killing Odo Lind"]),
        ("Odo Lind and Ida Obi, killed by gunmen, came from Lima.", ["killing Odo Lind Ida Obi"]),
        ("Odo Lind, arrested on 3 May, and Ida Obi, beaten by police, are teachers.",
         ["arrest Odo Lind", "attack Ida Obi"]),
        ("Kofi Mensah, jailed for blasphemy, and Li Wenhai were released.",
         ["imprisonment Kofi Mensah", "release Kofi Mensah Li Wenhai"]),
        ("Neither Odo Lind nor Ida Obi died in custody.", []),
        ("Neither Odo Lind nor Ida Obi was arrested, but Ana Bor was.", ["arrest Ana Bor"]),
        ("Soldiers arrested Ida Obi, and Odo Lind and his son were freed.", ["arrest Ida Obi", "release Odo Lind 1-1"]),
        ("The court convicted Odo Lind of incitement and Ida Obi of blasphemy and fined them 500 dollars.",
         ["conviction Ida Obi", "conviction Odo Lind", "fine Odo Lind Ida Obi"]),
        ("The court convicted Odo Lind of incitement and Ida Obi of blasphemy. It jailed them for a year.",
         ["conviction Ida Obi", "conviction Odo Lind", "sentencing Odo Lind Ida Obi"]),
        ("Soldiers arrested Odo Lind in Lima and Ida Obi in Cusco and tortured them.",
         ["arrest Ida Obi", "arrest Odo Lind", "torture Odo Lind Ida Obi"]),
        ("Leyla Qasim, together with three colleagues, died in custody on 8 May 2021.",
         ["death_in_custody Leyla Qasim 3-3"]),
        ("Odo Lind, Ida Obi and Ana Bor were arrested; all were freed except Ana Bor.",
         ["arrest Odo Lind Ida Obi Ana Bor", "release Odo Lind Ida Obi"]),
        ("The headmaster, two teachers and ten pupils were abducted; all were freed except the headmaster.",
         ["abduction 13-13", "release 12-12"]),
        ("Odo Lind, Ivo Reis and Reis's girlfriend were arrested; the woman was freed.",
         ["arrest Odo Lind Ivo Reis 1-1", "release 1-1"]),
        ("Odo Lind and a girl of 13 were beaten. The girl was arrested.", ["arrest 1-1", "attack Odo Lind 1-1"]),
        ("Three people were arrested on 3 May:\n- Odo Lind, Ivo Reis's brother;\n- Ida Obi, nurse;\n- Ana Bor.",
         ["arrest Odo Lind Ida Obi Ana Bor"]),
        ("Odo Lind, a nurse and Ida Obi were arrested. The nurse was freed.",
         ["arrest Odo Lind Ida Obi", "release Odo Lind"]),
        ("Odo Lind, Ida Obi and Ana Bor were arrested. Three guards were charged; the third was jailed.",
         ["arrest Odo Lind Ida Obi Ana Bor", "charge 3-3"]),
        ("Odo Lind, Ida Obi and Ana Bor were arrested in Lima. Of three trials, the third was held in May.",
         ["arrest Odo Lind Ida Obi Ana Bor"]),
        ("Each of the accused – Odo Lind and Ida Obi – received three years.", ["sentencing Odo Lind Ida Obi"]),
        ("Ida Obi was suspended and Odo Lind sacked.", ["dismissal Ida Obi", "dismissal Odo Lind"]),
    ],
)  # fmt: skip
def test_parts_of_a_set(extractor: Extractor, text: str, wanted: list[str]) -> None:
    assert told(extractor, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Gunmen wounded the driver of a bus and two nurses.", ["attack 3-3"]),
        ("Gunmen wounded two nurses and the driver.", ["attack 3-3"]),
        ("The attacker and two women were killed.", ["killing 2-2"]),
        ("The wife of the mayor and a nurse were killed.", ["killing 2-2"]),
        ("A reporter from Vanguard TV and two colleagues from Radio Nova were beaten.", ["attack 3-3"]),
        ("A nurse, 24, and two doctors were killed by soldiers.", ["killing 3-3"]),
        ("Two reporters, an interpreter and their driver were abducted.", ["abduction 4-4"]),
        ("Two reporters, an editor and a photographer were abducted.", ["abduction 2-2"]),
        ("Two women were killed in Lima. The driver and his boyfriend were killed in May in Lima.",
         ["killing 2-2", "killing 2-2"]),
        ("Two nurses were arrested in Lima. The driver and a clerk were arrested in Lima.",
         ["arrest 2-2", "arrest 2-2"]),
        ("Two reporters were arrested in Lima. The editor and a photographer were arrested in Lima.", ["arrest 2-2"]),
        ("Two men, a farmer and his son, were killed.", ["killing 2-2"]),
        ("Two men, a farmer and his son were killed.", ["killing 2-2"]),
        ("Odo Lind, his wife Ida and their two sons were deported.", ["forced_return Odo Lind Ida 2-2"]),
        ("Two brothers aged 12 and 14 and their uncle were arrested.", ["arrest 3-3"]),
        ("Two farmers and their cook were killed by soldiers.", ["killing 3-3"]),
        ("Gunmen killed Ida Obi, her bodyguard and two relatives in Lima.", ["killing Ida Obi 3-3"]),
        ("Police killed Ida Obi, her lawyer and two friends said.", ["killing Ida Obi"]),
        ("Men took away the village chief, Odo Lind, and two of his sons on 2 July.", ["abduction Odo Lind 2-2"]),
        ("Police arrested Odo Lind, two of his guards and Ida Obi.", ["arrest Odo Lind Ida Obi 2-2"]),
        ("Odo Lind, two of his brothers said, was wounded.", ["attack Odo Lind"]),
        ("Border police pushed back 40 migrants, beating six of them.", ["attack 6-6", "forced_return 40-40"]),
        ("Odo Lind, his wife Ida and two guests were killed.", ["killing Odo Lind Ida 2-2"]),
        ("Five men were sentenced to death and eleven others, including two boys, to ten years.",
         ["sentencing 11-11", "sentencing 5-5"]),
        ("Ten people were arrested; two were fined, and Judge Odo Lind freed the rest.",
         ["arrest 10-10", "fine 2-2", "release 8-8"]),
        ("Nine people, six of them women, were arrested; the leader, Ida Obi, was fined, the rest were freed.",
         ["arrest 9-9", "fine Ida Obi", "release 8-8"]),
        ("Twin sisters Ida and Ana Obi and their cousin Odo were arrested; the twins were freed.",
         ["arrest Ida Ana Obi Odo", "release Ida Ana Obi"]),
        ("Police arrested Odo Lind on 3 May and, two days later, his sisters Ida and Ana.",
         ["arrest Ida Ana", "arrest Odo Lind"]),
        ("Two priests were abducted, Father Odo Lind on 3 March and Father Ivo Reis on 9 March.",
         ["abduction Ivo Reis", "abduction Odo Lind"]),
    ],
)  # fmt: skip
def test_how_many_they_are(extractor: Extractor, text: str, wanted: list[str]) -> None:
    assert told(extractor, text) == wanted


@pytest.mark.parametrize(
    ("text", "each"),
    [
        ("Two bloggers were arrested – Odo Lind in Osh for libel and Ida Obi in Naryn for fraud.",
         {"Odo Lind": ("Osh", "libel"), "Ida Obi": ("Naryn", "fraud")}),
        ("Gunmen abducted two nurses, Odo Lind in Osh and Ida Obi in Naryn.",
         {"Odo Lind": ("Osh", ""), "Ida Obi": ("Naryn", "")}),
        ("Police arrested three nurses: Odo Lind and Ana Bor in Osh, and Ida Obi in Naryn.",
         {"Odo Lind": ("Osh", ""), "Ana Bor": ("Osh", ""), "Ida Obi": ("Naryn", "")}),
        ("Two nurses were arrested in Osh – Odo Lind and Ida Obi.",
         {"Odo Lind": ("Osh", ""), "Ida Obi": ("Osh", "")}),
        ("Arrested in Osh: Odo Lind, Ida Obi. Arrested in Naryn: Ana Bor.",
         {"Odo Lind": ("Osh", ""), "Ida Obi": ("Osh", ""), "Ana Bor": ("Naryn", "")}),
        ("Odo Lind and Ida Obi were tried; the former was charged with libel, the latter with fraud.",
         {"Odo Lind": ("", "libel"), "Ida Obi": ("", "fraud")}),
        ("Two men were arrested in Osh, according to Odo Lind and Ida Obi.", {}),
        ("Two men were arrested while filming two clerks, Odo Lind in Osh and Ida Obi in Naryn.", {}),
        ("Two women were arrested in Osh: the sister of Odo Lind and the mother of Ida Obi.", {}),
        ("Police arrested two men in Osh, the town that Odo Lind and Ida Obi fled.", {}),
    ],
)  # fmt: skip
def test_each_where_and_why(extractor: Extractor, text: str, each: dict[str, tuple[str, str]]) -> None:
    found = {
        p.name: ("/".join(x.text for x in r.places), "/".join(c.text or "" for c in r.charges))
        for r in facts_told(extractor, text, published=WRITTEN) for p in r.people if p.role == "victim"
    }  # fmt: skip
    assert found == each


ROWS = "Seven nurses were sentenced on 14 October:\n- Odo Lind, 8 years;\n- Ida Obi and Ana Bor, 3 years each;\n"


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        (f"{ROWS}- the remaining four, a fine.", {"Odo Lind": "P8Y", "Ida Obi": "P3Y", "Ana Bor": "P3Y"}),
        ("A court sentenced Odo Lind to five years and Ida Obi, in absentia, to two.",
         {"Odo Lind": "P5Y", "Ida Obi": "P2Y"}),
        ("In prison:\n\nSix years: Odo Lind, Osh; Ida Obi, Naryn. Four years: Ana Bor, Talas.",
         {"Odo Lind": "P6Y", "Ida Obi": "P6Y", "Ana Bor": "P4Y"}),
        ("Sentences: Odo Lind, 5 years; Ida Obi, 3 years.", {"Odo Lind": "P5Y", "Ida Obi": "P3Y"}),
        ("In prison\n\nSentenced to six years: Odo Lind, Ida Obi. Sentenced to four years: Ana Bor.",
         {"Odo Lind": "P6Y", "Ida Obi": "P6Y", "Ana Bor": "P4Y"}),
        ("He has waited five years: Odo Lind, his lawyer, says that prison broke him.", {}),
        ("A court jailed two bloggers: Odo Lind for six years on a charge of libel, and his aide Ida Obi for four.",
         {"Odo Lind": "P6Y", "Ida Obi": "P4Y"}),
        ("Odo Lind was sentenced to seven years, his wife to two, suspended, and Ana Bor to four.",
         {"Odo Lind": "P7Y", "Ana Bor": "P4Y"}),
        ("Odo Lind got six years, Ida Obi four and Ana Bor a suspended term.", {"Odo Lind": "P6Y", "Ida Obi": "P4Y"}),
    ],
)  # fmt: skip
def test_each_term(extractor: Extractor, text: str, terms: dict[str, str]) -> None:
    found = facts_told(extractor, text, published=WRITTEN)
    assert "dismissal" not in {r.act for r in found}
    own = {(p.name, r.penalty.term.iso) for r in found if r.penalty and r.penalty.term for p in r.people}
    assert own == set(terms.items())
