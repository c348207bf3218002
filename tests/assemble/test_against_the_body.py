"""Killings, attacks and deaths that were attempted, believed, played or accidents, and those that were real."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader, acts, told

BODY = {"killing", "attempted_killing", "attack", "death_in_custody", "execution", "torture", "sexual_violence"}


def on_body(read: Reader, text: str) -> set[tuple[str, str]]:
    """Return the acts against the body that a text tells, each with each of its victims."""
    return {(act, victim) for act, victim in acts(told(read, text)) if act in BODY}


@pytest.mark.parametrize(
    "text",
    [
        # planned, ordered, come for
        "The exhibition tells of sabotage, an embargo and orders to kill President Orlando Vesga.",
        "The exhibition tells of sabotage, an embargo and schemes to assassinate the minister Orlando Vesga.",
        "The men who came to kill Ines Kolar found her gone.",
        "To kill a man is a sin, said Otto Kern.",
        "Otto Kern pretended to be shot.",
        # myths
        "The myths that all Zorites killed the prophet Amon, or poisoned wells, do not follow each other.",
        "The myth that the Zorites are responsible for the death of Amon Talar is old.",
        "The book repeats the myth of the killing of Amon Talar by the Zorites.",
        "According to legend, soldiers killed the monk Amon Talar.",
        "Legend has it that soldiers killed the monk Amon Talar.",
        # found dead, and nothing else
        "Ian Malo sang with a band. On 2 June 1991, the eve of a tour, Malo was found dead in his home.",
        # accidents
        "The tram behind it left the rails and many of those aboard were killed or injured.",
        "Three others died in a week, with 31 having been killed where the trains collided.",
        "A village mourns three children killed in fire.",
        "Ivo Perrin, who police said drove the truck before the wreck, died of his injuries.",
        "Kevin Dale, 52, was struck while crossing the Mill Road, the coroner said.",
        "Dale, driver of the van, received minor injuries, police said.",
        "Otto Kern was killed when his car hit a tree.",
        "Otto Kern was electrocuted while he mended a pump.",
        "Otto Kern lost a finger in a saw.",
        # soldiers in a war
        "Ruben Hale was an engineer and soldier. He was wounded soon afterwards and resigned from the army.",
        "Butler Dane fought in the war with the 9th Artillery Brigade, and suffered heavy injuries in a gas attack.",
        "Neighbours buried Dale Ouvrard, the 31-year-old Marine killed in May in Afghanistan.",
        "The column met strong resistance, losing 3 riflemen and having 5 wounded, but took the hill of the Azar.",
        "The battle went on till noon, and among the marines 3 were killed and 5 wounded.",
        "Nazim Dar was a cricketer. After that season he injured his arm, and played no more.",
        # works
        "In Malinski's \"The Killers\", nothing saves the murderers of whom the story tells.",
        'Lena Orban wrote the opera "The Hanging of Otto Weil".',
        "Paul Roland is a man in Lyon who solves the mystery of a murder of two women.",
        "Rosa Hale wrote herself a part as the detective who solves murders in which dancers are strangled.",
        "The novel by Lena Orban is about a priest who is tortured by soldiers.",
        # words, games
        "A blistering attack on the minister Mia Castell appeared in the paper.",
        "Otto Kern's pamphlet is an attack on the bishop Anselm Weil.",
        "The critic's attack on Rupert Stane in his preface was unfair.",
        "The assault on Mia Castell's record was unfair.",
        "Otto Kern was lynched by the media.",
        "Lena Orban murdered Mia Castell 6-2, 6-1 in the semi-final on Sunday.",
        "It struck Otto Kern that Mia Castell was late.",
        "Otto Kern struck Mia Castell as an honest man.",
        "Otto Kern shot Mia Castell a look.",
        "Otto Kern was ambushed by a question on taxes.",
        # things and beasts of somebody's
        "The dog of Mia Castell was shot.",
        "The wolf that killed the sheep of Otto Kern was shot.",
        "The will of Otto Kern was executed by Mia Castell.",
    ],
)
def test_nobody_was_harmed(read: Reader, text: str) -> None:
    assert on_body(read, text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The poet wrote of strikes, of sabotage and of attempts to kill President Orlando Vesga.",
            {("attempted_killing", "Orlando Vesga")},
        ),
        (
            "The exhibition tells of sabotage, an embargo and plots to kill President Orlando Vesga.",
            {("attempted_killing", "Orlando Vesga")},
        ),
        (
            "The reporter Ines Kolar wrote about attempts at killing Orlando Vesga in 2019.",
            {("attempted_killing", "Orlando Vesga")},
        ),
        (
            "The reporter Ines Kolar wrote about attempts on the life of Orlando Vesga in 2019.",
            {("attempted_killing", "Orlando Vesga")},
        ),
        ("The soldiers went on to kill Ines Kolar.", {("killing", "Ines Kolar")}),
        ("The gun that was used to kill Ines Kolar was found.", {("killing", "Ines Kolar")}),
        # who killed somebody was put to death, not the one killed
        ("The man who killed the activist Otto Kern was hanged.", {("killing", "Otto Kern")}),
        ("The convoy of the mayor Otto Kern was attacked.", {("attack", "Otto Kern")}),
        # who is charged next is no victim
        (
            "Police charged Ivo Perrin with killing Marko Tavel and Dan Ossel with hiding the body.",
            {("killing", "Marko Tavel")},
        ),
        (
            "Prosecutors charged a teenager on Monday with killing Marko Tavel and another teen with the theft.",
            {("killing", "Marko Tavel")},
        ),
        (
            "Police charged Ivo Perrin with killing Marko Tavel and Dan Ossel with a knife.",
            {("killing", "Marko Tavel"), ("killing", "Dan Ossel")},
        ),
        # a deed, a doer or a wound told after all
        ("The singer Ian Malo, a legend who was killed by soldiers, is remembered.", {("killing", "Ian Malo")}),
        ("The lawyer Ines Kolar was found dead in her home on 3 May 2019.", {("killing", "Ines Kolar")}),
        ("Ines Kolar was shot and found dead in her flat.", {("killing", "Ines Kolar")}),
        ("Three protesters were killed when a police van drove into the crowd.", {("killing", "Three protesters")}),
        ("Five inmates were killed in a prison fire.", {("killing", "Five inmates")}),
        ("Six people were killed in a fire set by rebels.", {("killing", "Six people")}),
        ("Two soldiers opened fire on the market, killing 4.", {("killing", "4")}),
        ("The activist Paul Dane, who had served in the army, was killed in Dorva.", {("killing", "Paul Dane")}),
        ("The officer's verbal and physical attack on Mia Castell left her in hospital.", {("attack", "Mia Castell")}),
        ("The attack on Mia Castell in a market left her with a broken arm.", {("attack", "Mia Castell")}),
        ("Officers struck Mia Castell as a warning to others.", {("attack", "Mia Castell")}),
        ("A film about the judge Mia Castell, who was murdered in 2017, opens soon.", {("killing", "Mia Castell")}),
        ("Otto Kern lost an eye when police fired rubber bullets.", {("attack", "Otto Kern")}),
    ],
)
def test_who_was_harmed(read: Reader, text: str, expected: set[tuple[str, str]]) -> None:
    assert on_body(read, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Tomas Reyes was imprisoned in 1819. He was a minister later, before retiring in Molina where he died.",
        "In 1990 Tomas Reyes was imprisoned for two years. He later moved to Paris, where he died.",
        "Tomas Reyes was arrested in 1990 and released in 1991. He died in 1992.",
        "Ivo Perrin was convicted of manslaughter over the death of Marko Tavel.",
    ],
)
def test_who_was_free_did_not_die_in_custody(read: Reader, text: str) -> None:
    assert not any(act == "death_in_custody" for act, _ in on_body(read, text))


@pytest.mark.parametrize(
    "text",
    [
        "Tomas Reyes was arrested in May. He was returned to the Cuesta jail, where he died.",
        "Tomas Reyes was arrested in May. He was moved to a hospital, where he died.",
        "Tomas Reyes was arrested in May. He was released in June, but held again in July. He died in August.",
        "Tomas Reyes was imprisoned in Cuesta, where he died.",
    ],
)
def test_who_was_held_died_in_custody(read: Reader, text: str) -> None:
    assert ("death_in_custody", "Tomas Reyes") in on_body(read, text)


@pytest.mark.parametrize(
    "text",
    [
        "In Vadenia it was widely believed that Zorites poisoned wells and had been responsible for the death of Amon.",
        "It is widely believed that the army killed the editor Amon in 2019.",
    ],
)
def test_what_people_believe_is_alleged(read: Reader, text: str) -> None:
    assert {i.modality for i in told(read, text) if i.act == "killing"} == {"alleged"}
