"""Who is told of by what they own or head, or only by a relative, is not whoever the text named before."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told
from tests.assemble.test_who_suffered_of_others import victims

read = partial(facts_told, published="2021-06-01")

BEFORE = "Police questioned Goran Pavic on 3 May 2021. "


@pytest.mark.parametrize(
    ("text", "act", "whom"),
    [
        (BEFORE + "A court found the owner of the weekly Vesnik guilty of libel and fined him 300 euros.", "fine",
         {"the owner of the weekly Vesnik"}),
        (BEFORE + "A court found the publisher of the monthly Zora guilty and fined him $500.", "fine",
         {"the publisher of the monthly Zora"}),
        (("Goran Pavic was detained on 3 May. On 9 May a judge convicted the editor of the Torsk Mail and "
         "sentenced him to a year in prison."), "sentencing", {"the editor of the Torsk Mail"}),
        (("Mina Horvat was detained in March. In April a court convicted the head of the Bakers' League and sentenced "
         "her to two years in prison."), "sentencing", {"the head of the Bakers' League"}),
        ("Goran Pavic was detained on 3 May. The owner of the garage was fined 200 euros. He was freed on 4 May.",
         "release", set()),
        ("Weaver Goran Pavic fled. Police arrested the owner of the garage. He was beaten in custody.",
         "ill_treatment", set()),
        (("Mina Horvat was beaten in March. On 5 May police detained the head of the cooks' union, and she was held "
         "for three days."), "arrest", set()),
        ("Goran Pavic was freed. The court ordered the arrest of the director of Radio Zora. He was tortured.",
         "torture", {"the director of Radio Zora"}),
    ],
)  # fmt: skip
def test_who_owns_or_heads_something_is_nobody_named_before(
    extractor: Extractor, text: str, act: str, whom: set[str]
) -> None:
    assert victims(read(extractor, text), act) == whom


@pytest.mark.parametrize(
    ("text", "act", "whom"),
    [
        # who was called so before
        (("Goran Pavic, editor of the Nova Post, was questioned. A court found the editor of the Nova Post guilty of "
         "libel and fined him 300 euros."), "fine", {"Goran Pavic"}),
        ("Goran Pavic, owner of a garage, was detained on 3 May. The owner of the garage was beaten.", "attack",
         {"Goran Pavic"}),
        # what parts nobody from others
        ("Mina Horvat was detained on 3 May. The mother of two was beaten.", "attack", {"Mina Horvat"}),
        ("Mina Horvat was detained on 3 May. The mother of a toddler was beaten.", "attack", {"Mina Horvat"}),
        ("Weaver Goran Pavic was detained on 3 May. The weaver was fined on 9 May.", "fine", {"Goran Pavic"}),
        # a pronoun after somebody who is no victim
        ("Goran Pavic met the head of the cooks' union on 3 May. He was arrested on 4 May.", "arrest", {"Goran Pavic"}),
        ("A court found Goran Pavic guilty of libel and fined him 300 euros.", "fine", {"Goran Pavic"}),
        ("Gunmen abducted Goran Pavic, gave him water and beat him.", "abduction", {"Goran Pavic"}),
    ],
)  # fmt: skip
def test_who_was_called_so_is_meant(extractor: Extractor, text: str, act: str, whom: set[str]) -> None:
    assert victims(read(extractor, text), act) == whom


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Goran Pavic's portrait hung next to his brother's; he was killed in 1999.", "killing"),
        ("Goran Pavic's photograph was carried beside that of his brother. He was killed in 1999.", "killing"),
        ("Goran Pavic's novel tells of his father. He was executed in 1984.", "execution"),
        ("Goran Pavic's poster was put up next to that of his cousin. He was abducted in 2011.", "abduction"),
    ],
)
def test_he_may_be_the_relative_beside_whose_picture_it_is(extractor: Extractor, text: str, act: str) -> None:
    assert not [r for r in read(extractor, text) if r.act == act]


@pytest.mark.parametrize(
    ("text", "act", "whom"),
    [
        ("Goran Pavic's portrait was hung in the square. He was killed in 1999.", "killing", "Goran Pavic"),
        ("Goran Pavic's novel was banned in May. He was arrested in June.", "arrest", "Goran Pavic"),
        ("Mina Horvat's portrait hung next to her brother's; she was killed in 1999.", "killing", "Mina Horvat"),
        ("Goran Pavic's portrait hung next to his sister's; he was killed in 1999.", "killing", "Goran Pavic"),
        ("Goran Pavic's house was searched and he was arrested on 3 May.", "arrest", "Goran Pavic"),
    ],
)
def test_he_is_the_owner_where_nobody_else_may_be_meant(extractor: Extractor, text: str, act: str, whom: str) -> None:
    assert victims(read(extractor, text), act) == {whom}
