"""News that tells of others beside those whom an act befell: who speaks, whose year, whose raids, whose surname."""

from __future__ import annotations

import pytest

from pipeline.api import extract
from pipeline.assemble.text.first_named import seat_first_named
from pipeline.assemble.text.tree import Tree

HELD = "Chief Odo Bree was detained by police."
ROYAL = "An heir of the throne in Torsk, Prince Emo Vash, who had met him, accused the police of bias."

PAIR = "A court jailed Ana Bor and Zoe Reis for two years."
CHEN = (
    "Chen Yu was held in May. Chen was a driver.\n\nAnother detainee was Meng Hao, a former president of a union."
)
KIN = (
    "Dr. Nat Corpo was arrested on Friday.\n\nJun Corpo, the brother of Dr. Nat Corpo, said she was ill. Corpo’s house "
    "is closed."
)
CENSORS = "Zan Jia was sacked by a firm.\n\nCensors took down news about Xu Zi; they barred those who"
PICTURE = "Free the writer\n\nWriter Omar Rade in Lima, Peru, 2018. Photo Fay Hed\n\nOmar Rade should be freed."
TWEET = "On May 25 they sent Omar Rade a summons. They asked him about his single April 6 tweet."

PARSE = (
    "Ada/NNP/compound Obi/NNP/pobj ,/,/punct one/CD/appos of/IN/prep ten/CD/pobj ,/,/punct was/VBD/auxpass "
    "freed/VBN/ROOT on/IN/prep bail/NN/pobj on/IN/prep Sunday/NNP/pobj for/IN/prep the/DT/det fall/NN/pobj of/IN/prep "
    "Emo/NNP/nsubjpass"
)


def told(text: str, published: str = "2021-06-20") -> list[str]:
    found = extract(text, published=published)
    return [f"{i.act} {', '.join(p.name for p in [*i.people, *i.organisations] if p.role == 'victim')}" for i in found]


def dated(text: str, act: str, published: str = "2021-06-20") -> list[str]:
    found = extract(text, published=published)
    return [f"{i.date.start}" if i.date else "" for i in found if i.act == act]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # a quotation's speaker is none of those it tells of, nor where it goes on over paragraphs
        (f"{HELD}\n\n{ROYAL}\n\n“The man is in a cell. They beat him there.”",
         ["arrest Odo Bree", "ill_treatment Odo Bree"]),
        (f"{ROYAL}\n\n“The man is in a cell. They beat him there.”", []),
        (f"{ROYAL}\n\n“The man is in a cell. They beat him there.\n\n“It was oil they wanted,” he said.", []),
        ("Emo Vash criticised the army.\n\n“They shot him in the road.”", []),
        # both are the two whom the sentence before tells of together
        (f"{PAIR} Kat Dree is on trial with the nurse Art Solm. Both were beaten.",
         ["sentencing Ana Bor, Zoe Reis", "trial Kat Dree", "attack Kat Dree, Art Solm"]),
        (f"{PAIR} Kat Dree faces charges of libel alongside Art Solm. Both were beaten.",
         ["sentencing Ana Bor, Zoe Reis", "charge Kat Dree", "attack Kat Dree, Art Solm"]),
        (f"{PAIR} President Kat Dree met Minister Art Solm. Both were freed.",
         ["sentencing Ana Bor, Zoe Reis", "release Ana Bor, Zoe Reis"]),
        (f"{PAIR} Their lawyer was Kat Dree. Both were beaten.",
         ["sentencing Ana Bor, Zoe Reis", "attack Ana Bor, Zoe Reis"]),
        # an official who is brought in as one of those held
        (f"{CHEN} He went missing in March.", ["detention Chen Yu", "enforced_disappearance Meng Hao"]),
        # a surname is rather whose brother the other is called
        (f"{KIN}\n\nJun told a paper that she was innocent. Corpo was moved.\n\nPolice said that Corpo was beaten.",
         ["arrest Nat Corpo", "attack Nat Corpo"]),
        ("Len Corpo, wife of the mayor, was jailed in May. Corpo was beaten.",
         ["imprisonment Len Corpo", "attack Len Corpo"]),
        # raids that only say when
        ("Josh Wen was jailed before this week’s raids.", ["imprisonment Josh Wen"]),
        ("Josh Wen was fined after last week’s arrests.", ["fine Josh Wen"]),
        ("Josh Wen was arrested before a raid on his home.", ["arrest Josh Wen", "raid Josh Wen"]),
        # another is spoken of where a word is used by which nobody is called
        (f"{CENSORS} praise the organiser, who was sentenced to four years.", ["dismissal Zan Jia"]),
        ("Zan Jia was arrested in May.\n\nPolice asked about President Xu Zi and beat the activist.",
         ["arrest Zan Jia", "attack Zan Jia"]),
        # "one X", read as no name
        ("Constable Tej Sarn was arrested. They illegally detained one Sorro. They demanded money for his release.",
         ["arrest Tej Sarn", "detention Sorro"]),
        ("Tej Sarn spoke. They attacked one Toyota and burnt it.", []),
        ("Tej Sarn spoke. Police seized one Kalashnikov.", []),
        # labels, complaints and terms that are none
        ("The Dawn Party was labelled extremist by the ministry.", ["harassment Dawn Party"]),
        ("The Dawn Party was branded extremist by a court.", ["organisation_shutdown Dawn Party"]),
        ("The Supreme Court declared the Equality Party extremist.", ["organisation_shutdown Equality Party"]),
        ("The union filed an unfair labour practice charge against Acme Engineering.", []),
        ("The firm sacked Tin Gebo last May, which Gebo charged was to silence critics.", ["dismissal Tin Gebo"]),
        ("Prosecutors filed a charge against Acme Engineering.", ["charge Acme Engineering"]),
        ("Omar Rade was jailed for a 9 months-old tweet.", ["imprisonment Omar Rade"]),
        ("Omar Rade was jailed for 9 months over a tweet.", ["sentencing Omar Rade"]),
    ],
)  # fmt: skip
def test_whom_it_befell(text: str, wanted: list[str]) -> None:
    assert told(text) == wanted


@pytest.mark.parametrize(
    ("text", "act", "days"),
    [
        ("On April 6, police freed Omar Rade, who was sentenced in June 2018. On April 16, police beat Rade.",
         "attack", ["2021-04-16"]),
        ("On April 6, police freed Omar Rade. Ali Bor was jailed in June 2018. On April 16, police beat Rade.",
         "attack", ["2021-04-16"]),
        ("A trial is set for July 11. Ana Bor's home was sold on May 22, 2019. Police say Bor was beaten on May 16.",
         "attack", ["2019-05-16"]),
        ("On April 6, police freed Omar Rade. Ali Bor was jailed in June 2018. He had been beaten on April 16.",
         "attack", ["2018-04-16"]),
        (f"{PICTURE}\n\nOn April 16, police beat Rade.", "attack", ["2021-04-16"]),
        (f"{TWEET} At 2 p.m., a prosecutor charged Rade with slander.", "charge", ["2021-05-25"]),
        ("They came after the April 6 attack. At 2 p.m., gunmen shot Omar Rade dead.", "killing", ["2021-04-06"]),
    ],
)  # fmt: skip
def test_when(text: str, act: str, days: list[str]) -> None:
    assert dated(text, act) == days


@pytest.mark.parametrize(
    ("text", "occupation"),
    [
        ("Li Wan, a veteran of the 1989 protests, was arrested.", None),
        ("Li Wan, a veteran of the labour movement, was arrested.", None),
        ("Li Wan, a veteran of two wars, was arrested.", "soldier"),
        ("Li Wan, a veteran, was arrested.", "soldier"),
        ("Li Wan, a veteran activist, was arrested.", "activist"),
    ],
)
def test_veterans(text: str, occupation: str | None) -> None:
    (found,) = extract(text, published="2021-06-20")
    assert [p.occupation for p in found.people if p.role == "victim"] == [occupation]


def test_a_passive_opens_with_its_subject() -> None:
    words, tag, dep = (list(column) for column in zip(*(w.split("/") for w in PARSE.split()), strict=True))
    head = [1, 11, 1, 1, 3, 4, 1, 8, 8, 8, 9, 8, 11, 8, 15, 13, 15, 8]
    tree = Tree(words, [w.lower() for w in words], tag, dep, head, list(range(18)), [(0, 18)], [], [-1] * 18)
    seat_first_named(tree)
    assert (tree.head[1], tree.dep[1], tree.dep[17]) == (8, "nsubjpass", "dep")
    head[1], dep[1] = 8, "nsubjpass"
    kept = Tree(words, tree.lower, tag, [*dep], [*head], list(range(18)), [(0, 18)], [], [-1] * 18)
    seat_first_named(kept)
    assert (kept.head, kept.dep) == (head, dep)
