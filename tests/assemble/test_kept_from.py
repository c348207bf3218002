"""What was kept from being done, only nearly done or only planned, and what is told as done in such clauses."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader, acts, told


@pytest.mark.parametrize(
    "text",
    [
        # kept from it, against it, out of it
        "Neighbours kept police from arresting the teacher Ana Ruiz in Osh on 3 May.",
        "A judge barred soldiers from detaining the teacher Ana Ruiz on 3 May.",
        "The teacher Ana Ruiz was spared from being deported on 3 May.",
        "Police decided against arresting the teacher Ana Ruiz on 3 May.",
        "Two deputies voted against prosecuting the teacher Ana Ruiz on 3 May.",
        "The teacher Ana Ruiz narrowly escaped being arrested in Osh on 3 May.",
        "Soldiers ruled out detaining the teacher Ana Ruiz on 3 May.",
        "Police backed down from arresting the teacher Ana Ruiz on 3 May.",
        # close to it, far from it, rather than it
        "The teacher Ana Ruiz was almost arrested in Osh on 3 May.",
        "The teacher Ana Ruiz was nearly kidnapped in Osh on 3 May.",
        "The teacher Ana Ruiz came close to being arrested on 3 May.",
        "Far from being arrested, the teacher Ana Ruiz was praised by the mayor on 3 May.",
        "Rather than detain the teacher Ana Ruiz, soldiers issued a warning in Osh on 3 May.",
        "The court stopped short of jailing the teacher Ana Ruiz on 3 May.",
        "The minister is in favour of deporting the teacher Ana Ruiz.",
        # set out to do, ordered, due, "but"
        "Police came to arrest the teacher Ana Ruiz on 3 May, but she had fled.",
        "Prosecutors moved to charge the teacher Ana Ruiz, but a judge stepped in.",
        "The teacher Ana Ruiz was to be deported on 3 May, but the flight was cancelled.",
        "A general ordered his men to shoot the teacher Ana Ruiz, but they refused.",
        "A court ordered police to release the teacher Ana Ruiz on 3 May, but they ignored it.",
        "The teacher Ana Ruiz remains to be tried.",
        "The teacher Ana Ruiz has to be arrested, the deputy said.",
        "The teacher Ana Ruiz needs to be deported, the deputy said.",
        "The teacher Ana Ruiz deserves to be deported, the deputy said.",
        "The plan was to arrest the teacher Ana Ruiz on 3 May.",
        "It is illegal to arrest the teacher Ana Ruiz.",
        "The government ought to prosecute the teacher Ana Ruiz, the deputy said.",
        "The deputy wants three teachers jailed.",
        "The opposition sought to have three teachers jailed.",
        # conditions
        "A strike is planned in case the teacher Ana Ruiz is arrested.",
        "Had the teacher Ana Ruiz been jailed, the union would have gone on strike.",
        # what is feared, called for, made up
        "Fears grow of the arrest of the teacher Ana Ruiz.",
        "The kidnapping of the teacher Ana Ruiz was a hoax.",
        "The arrest of the teacher Ana Ruiz never took place.",
        "The story that the teacher Ana Ruiz was arrested is a myth.",
        # light verbs over what is to come
        "The teacher Ana Ruiz is to be placed under house arrest on 3 May.",
        "The teacher Ana Ruiz was due to be placed under house arrest on 3 May.",
        "The teacher Ana Ruiz faces being put on trial.",
        "The teacher Ana Ruiz was likely to be forced into exile.",
        # gerunds and infinitives read as nouns
        "Police officers denied torturing teacher Ana Ruiz in Osh on 3 May.",
        "Soldiers denied shooting teacher Ana Ruiz dead in Osh on 3 May.",
        "Gunmen considered kidnapping blogger Ana Ruiz.",
        "The court refused to jail teacher Ana Ruiz in Osh on 3 May.",
        "The law allows the court to jail blogger Ana Ruiz.",
        "The plan to fine teacher Ana Ruiz 500 dollars was abandoned.",
        "Three deputies urged the court to fine blogger Ana Ruiz 500 dollars.",
        "Were three teachers arrested in Osh?",
    ],
)
def test_it_was_not_done(read: Reader, text: str):
    assert [i for i in told(read, f"{text} Rights groups follow the case.") if i.act != "detention"] == []


@pytest.mark.parametrize(
    ("act", "text"),
    [
        # not kept from it
        ("killing", "Police failed to prevent gunmen from killing the teacher Ana Ruiz in Osh on 3 May."),
        ("arrest", "Neighbours did not stop police from arresting the teacher Ana Ruiz in Osh on 3 May."),
        ("arrest", "Nobody stopped police from arresting the teacher Ana Ruiz in Osh on 3 May."),
        # so nearly that it was begun
        ("attack", "Guards almost beat the teacher Ana Ruiz to death in Osh on 3 May."),
        ("attack", "Guards beat the teacher Ana Ruiz almost to death in Osh on 3 May."),
        ("killing", "Guards beat the teacher Ana Ruiz to death in Osh on 3 May."),
        ("arrest", "Nearly a year ago the teacher Ana Ruiz was arrested in Osh."),
        ("arrest", "The teacher Ana Ruiz was almost immediately arrested in Osh on 3 May."),
        # what came about, whatever followed
        ("arrest", "Police came to arrest the teacher Ana Ruiz on 3 May and took her to Osh."),
        ("fine", "A court ordered the teacher Ana Ruiz to pay a fine of 500 dollars on 3 May, but she appealed."),
        ("arrest", "The teacher Ana Ruiz was arrested in Osh on 3 May, but she was soon freed."),
        # conditions of what was done
        ("arrest", "If the teacher Ana Ruiz had not been arrested on 3 May, the rally would have gone ahead."),
        # facts in clauses that are none
        ("arrest", "The minister refused to comment on the arrest of the teacher Ana Ruiz in Osh on 3 May."),
        ("arrest", "The mayor should apologise for the arrest of the teacher Ana Ruiz in Osh on 3 May."),
        ("arrest", "The union demands justice for the arrest of the teacher Ana Ruiz in Osh on 3 May."),
        ("arrest", "The lawyer was not told that the teacher Ana Ruiz had been arrested in Osh on 3 May."),
        ("arrest", "Police did not deny arresting the teacher Ana Ruiz in Osh on 3 May."),
        ("arrest", "The mayor cannot say who ordered the arrest of the teacher Ana Ruiz in Osh on 3 May."),
        ("arrest", "Who ordered the arrest of the teacher Ana Ruiz in Osh on 3 May?"),
        ("arrest", "Why was teacher Ana Ruiz arrested in Osh?"),
        ("arrest", "It is needed to be said that the teacher Ana Ruiz was arrested on 3 May."),
        ("conviction", "A spokesman confirmed the conviction of the teacher Ana Ruiz on 3 May."),
        ("appeal_rejected", "The Supreme Court confirmed the conviction of the teacher Ana Ruiz on 3 May."),
        ("conviction", "The conviction of the teacher Ana Ruiz on 3 May was baseless."),
        ("house_arrest", "The teacher Ana Ruiz was placed under house arrest on 3 May."),
        ("torture", "Police officers admitted torturing teacher Ana Ruiz in Osh on 3 May."),
    ],
)
def test_it_was_done(read: Reader, act: str, text: str):
    assert (act, "Ana Ruiz") in acts(told(read, f"{text} Rights groups follow the case."))
