"""What two archives of networks showed: counts after a day, who is only cited, clauses of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.assemble.text.reread import rejoin_together
from pipeline.recognise.counts import find_counts
from tests.assemble.readings import Reader
from tests.assemble.test_read_in_news import told, who
from tests.assemble.trees import tree_of

if TYPE_CHECKING:
    from pipeline.records import Incident


def words(line: str) -> list[str]:
    """Return the words of a line."""
    return line.split()


def of(read: Reader, text: str, act: str) -> list[Incident]:
    """Return the incidents of one act that a text reports."""
    return [i for i in told(read, text) if i.act == act]


WINNERS = (
    "Earlier winners were Eva Apio (2019), thrown out of a plant in Komárom and reinstated by a judge, and Tom Okech "
    "(2021), who went to prison for twenty days."
)


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("On March 3 police arrested eleven activists.", ["eleven activists"]),
        ("In 2009 soldiers killed two students.", ["two students"]),
        ("Between 2009 and 2011 police held nine monks.", ["nine monks"]),
        ("On June 9 members of the union were held.", []),
    ],
)
def test_a_day_or_year_counts_nobody(sentence: str, counted: list[str]) -> None:
    assert [c.text for c in find_counts(sentence)] == counted


@pytest.mark.parametrize(
    ("text", "act", "victims"),
    [
        ("On March 3 police in Gwoza arrested eleven activists.", "arrest", {"eleven activists"}),
        ("According to a lawyer, Eva Apio, Tom Okech was beaten by guards in Gwoza prison.", "ill_treatment",
         {"Tom Okech"}),
        (WINNERS,
         "dismissal", {"Eva Apio"}),
        (WINNERS,
         "sentencing", {"Tom Okech"}),
        ("Tom Okech was arrested. One of the women, whose name we withhold, told us that two policemen groped her.",
         "sexual_violence", {"One of the women"}),
        ("Tom Okech was convicted. It acquits his co-defendant, the clerk Eva Apio of the Union, of incitement.",
         "acquittal", {"Eva Apio"}),
        ("A court ordered the columnist Eva Apio to publish an apology, to pay a fine of 300 pesos and to come.",
         "fine", {"Eva Apio"}),
        ("Investigators of the tax authority spent seven hours in the rooms of the Lake Foundation.", "raid",
         {"Lake Foundation"}),
        ("Three men in hoods set about Tom Okech with a length of pipe.", "attack", {"Tom Okech"}),
        ("Somebody poured petrol over the car of Eva Apio and burnt it out.", "property_destruction", {"Eva Apio"}),
        ("In March the police fined Tom Okech 100,000 forints; on 12 June the District Court set the fine aside.",
         "sentence_overturned", {"Tom Okech"}),
        ("In June a court made the website Tinta Maya take down eleven articles.", "censorship", {"Tinta Maya"}),
        ("Tom Okech and Eva Apio remain in the prison of Gwoza, charged with rioting.", "detention",
         {"Tom Okech", "Eva Apio"}),
    ],
)  # fmt: skip
def test_whom_it_befell(read: Reader, text: str, act: str, victims: set[str]) -> None:
    assert [who(i, "victim") for i in of(read, text, act)] == [victims]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Tom Okech is a cutter. In May the personnel office took him off the machine.", "arrest"),
        ("A court ordered the company to reinstate Eva Apio and to pay a fine of 300 euros.", "fine"),
    ],
)
def test_what_tells_no_act(read: Reader, text: str, act: str) -> None:
    assert of(read, text, act) == []


def test_together_with_others_in_may() -> None:
    told = words("he met x , who sang until they sacked her , together with y , in may")
    tag = words("PRP VBD NNP , WP VBD IN PRP VBD PRP , RB IN NNP , IN NNP")
    dep = words("nsubj ROOT dobj punct nsubj relcl mark nsubj advcl dobj punct advmod prep pobj punct prep pobj")
    head = [1, 1, 1, 2, 5, 2, 8, 8, 5, 8, 1, 12, 1, 12, 1, 1, 15]
    tree = tree_of(told, tag, dep, head)
    rejoin_together(tree)
    assert (tree.head[12], tree.head[15]) == (8, 8)  # not "met"


def test_who_broke_it_up(read: Reader) -> None:
    found = of(read, "Riot police broke up a picket by miners’ wives with batons on 26 February.", "dispersal")
    assert [who(i, "authority") | who(i, "perpetrator") for i in found] == [{"Riot police"}]


def test_a_witness_speaks_of_another(read: Reader) -> None:
    text = "Tom Okech was arrested on Monday. One of the witnesses told us that police had beaten him in the street."
    assert [who(i, "victim") for i in of(read, text, "attack")] == [{"Tom Okech"}]
