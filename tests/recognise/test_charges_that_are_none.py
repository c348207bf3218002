"""What stands where a charge would and is none, and where a charge ends before what is told of its things."""

import pytest

from pipeline.recognise.charges import find_charges

FLOOR = 0.5  # below it a ground, and no charge


def _told(sentence: str) -> list[str]:
    return [c.text for c in find_charges(sentence)[0] if c.confidence > FLOOR]


@pytest.mark.parametrize(
    ("sentence", "charges"),
    [
        ("We deplore the conviction of our colleague Odo Lind, a lawyer and coordinator of the association Ostra.", []),
        ("The court upheld the conviction of Odo Lind, a cook who took over the wheel of a sinking dinghy.", []),
        ("The court upheld the conviction of Odo Lind, who is 30, of fraud.", ["fraud"]),
        ("The conviction of Odo Lind of libel was upheld.", ["libel"]),
        ("Odo Lind was convicted over a speech at a commemoration of the fall of Bor.", []),
        ("Odo Lind was convicted on Monday in Bor of fraud.", ["fraud"]),
        # what stands in quotation marks within it, and numbers
        ('Odo Lind was convicted of receiving funds "that could harm the state" and joining the group "for profit".',
         ['receiving funds "that could harm the state"', 'joining the group "for profit"']),
        ("Odo Lind was fined for posing as a “foreign agent” as the law has it.",
         ["posing as a “foreign agent”"]),
        ("Odo Lind was convicted of possessing over 30.7 grams of heroin.", ["possessing over 30.7 grams of heroin"]),
        ("Odo Lind was jailed for libel over 3 articles.", ["libel"]),
        # whom a charge is against, a deed was done with or a fine is on
        ("The army court slapped a charge of treachery against 29 members of the party.", ["treachery"]),
        ("Prosecutors filed charges of sedition against three editors.", ["sedition"]),
        ("Odo Lind was charged with assault against two policemen.", ["assault against two policemen"]),
        ("Odo Lind was jailed on charges of espionage with states, including the Osh group Dawn and Bor’s Dawn Army.",
         ["espionage with states"]),
        ("Odo Lind faces charges of sedition, including PKK membership and spying.",
         ["sedition", "PKK membership", "spying"]),
        ("A court slapped fines on the election monitor Zorya.", []),
        ("The court imposed fines on charges of libel.", ["libel"]),
        ("They pleaded guilty, hoping in return for a way off the base.", []),
        ("Ten people have been prosecuted under this article, by the count of the lawyers who defend them.", []),
        ("He was convicted on two counts of fraud.", ["fraud"]),
        ("Both were convicted of abusive charges.", []),
        ("Her conviction is now the subject of an appeal to the High Bench.", []),
        ("The conviction of Odo Lind was the result of a plea.", []),
        # what the work of a court or a unit is about
        ("Odo Lind was arrested by the squad that handles terrorism cases.", []),
        ("Odo Lind is held by a branch which investigates gang crime and terrorism-related cases.", []),
        ("Odo Lind got five years from a court for terrorism cases.", []),
        ("Odo Lind, a lawyer who defends blasphemy cases, was arrested.", []),
        ("A judge is hearing sedition cases against Odo Lind.", ["sedition"]),
        ("Odo Lind was convicted in two sedition cases.", ["sedition"]),
        ("Odo Lind was tried in three sedition cases.", ["sedition"]),
        ("Prosecutors investigated Odo Lind in two corruption cases.", ["corruption"]),
        ("Odo Lind was jailed for a year for the same rally.", []),
        ("Odo Lind was convicted of same-sex acts.", ["same-sex acts"]),
        ("She was tried for “sedition” (Article 3), escaped with 18 months and left.", ["sedition"]),
        ("They marched against the handling of the pandemic and corruption charges.", ["corruption"]),
        ("He was jailed on theft and corruption charges.", ["theft", "corruption"]),
        ("The court gave him six years for “homicide”, on the ground that he had “incited” the layman.", ["homicide"]),
    ],
)
def test_what_is_told_beside_a_verdict_is_no_charge(sentence: str, charges: list[str]) -> None:
    assert _told(sentence) == charges


@pytest.mark.parametrize(
    ("sentence", "charges"),
    [
        ("Fifty people were detained for not carrying passes or wearing masks.", ["not carrying passes"]),
        ("They were fined for blocking a road or throwing stones.", ["blocking a road", "throwing stones"]),
        ("A court jailed Odo Lind for sharing a story published by a paper.", ["sharing a story"]),
        ("Odo Lind was jailed for joining a march banned by the mayor.", ["joining a march banned"]),
        ("A court convicted Odo Lind of sodomy in neighbouring Kapisa.", ["sodomy"]),
        ("She is being tried on a charge alleging election fraud.", ["election fraud"]),
        ("She admitted to the laundering.", ["laundering"]),
    ],
)
def test_a_charge_ends_before_what_is_told_of_its_things(sentence: str, charges: list[str]) -> None:
    assert _told(sentence) == charges
