"""Who acts right after a place without a comma did it; a thing of that place acts as before."""

import pytest

from tests.assemble.readings import Reader, doers, told


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("During protests in Kano soldiers killed five men on 3 May 2020.", "soldiers"),
        ("During protests in Kano and Kaduna soldiers killed five men on 3 May 2020.", "soldiers"),
        ("Near Goma rebels abducted Ana Bor on 3 May 2020.", "rebels"),
        ("In the town of Jos gunmen abducted Ana Bor on 3 May 2020.", "gunmen"),
        ("In Kaduna state gunmen abducted Ana Bor on 3 May 2020.", "gunmen"),
        ("On Friday riot police arrested Ana Bor.", "riot police"),
        ("In Lagos riot police arrested Ana Bor.", "riot police"),
        ("Near the border police arrested Ana Bor.", "police"),
        ("In front of his children soldiers beat Ivo Reis.", "soldiers"),
        ("On the eve of the vote gunmen abducted Ana Bor.", "gunmen"),
        ("In the capital authorities deported Ana Bor to Chad.", "authorities"),
        ("In Kyiv judges sentenced Ana Bor to five years in prison.", "judges"),
    ],
)
def test_people_after_a_place_act(read: Reader, text: str, doer: str):
    (incident,) = told(read, text + " Rights groups condemned it.")
    assert doers(incident) == {doer}


@pytest.mark.parametrize(
    "text", ["The killing of Kano soldiers shocked the town.", "A march in Minsk students organised was broken up."]
)
def test_people_of_a_place_do_nothing(read: Reader, text: str):
    assert not any(doers(i) for i in told(read, text))
