"""Records of sentences that stand without a space between them are those of the same with one."""

import re

from tests.assemble.readings import Reader, in_a_line, suffered, told


def test_what_a_sentence_tells_stays_in_it(read: Reader) -> None:
    glued = (
        "Police arrested Ana Bor in Lagos on 3 May 2021.The court jailed Ivo Reis for five years."
        "Militias killed Luis Mora near Kano, witnesses said.Abuja lies far away."
    )
    parted = re.sub(r"\.(?=[A-Z])", ". ", glued)
    assert in_a_line(told(read, glued)) == in_a_line(told(read, parted))
    assert ("sentencing", "Ivo Reis") in suffered(read, glued)
