"""What a text itself says is untrue: rumours, fakes, the dead who live, claims of responsibility that are false."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import all_told


def read(extractor: Extractor, text: str):
    return all_told(extractor, text, published="2021-06-01")


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("News that nurse Mina Dor had been abducted by rebels turned out to be false.", "denied"),
        ("Word that nurse Mina Dor had been kidnapped by rebels proved to be a lie.", "denied"),
        ("News that nurse Mina Dor had been kidnapped by rebels was confirmed by her family.", "reported"),
        ("Rumours that guards had beaten Ivo Tann are untrue, his brother said.", "denied"),
        ("Rumours that guards had beaten Ivo Tann are true, his brother said.", "alleged"),
        ("The photo of officers beating Mina Dor is a fake.", "denied"),
        ("A video showing police beating Mina Dor is fake.", "denied"),
        ("The footage of soldiers beating Mina Dor was staged.", "denied"),
        ("The video of police beating Mina Dor was shared widely.", "reported"),
        ("Facebook posts claimed that police had killed teacher Ivo Tann, but he is alive.", "denied"),
        ("The rebels said they had killed Ivo Tann, but he was found alive.", "denied"),
        ("Soldiers shot Ivo Tann, but he is alive.", "reported"),
        ("His brother said trader Ivo Tann was abducted; police later found that he had faked it.", "denied"),
        ("His brother said trader Ivo Tann was abducted; police said he had faked it.", "alleged"),
        (("Preliminary reports said six miners were killed by rebels; police later said five had died in an "
          "accident."), "alleged"),
        ("Initial reports said six miners were killed by rebels.", "reported"),
        ("Two men kidnapped singer Lena Ortiz. Prosecutors established that she had staged the kidnapping.", "denied"),
        ("Police killed student Ivo Tann on 3 May 2021. A court found that they had staged the shooting.", "reported"),
        ("Officers beat trader Ivo Tann. An inquiry found that they had faked the attack on their post.", "reported"),
        ("Soldiers beat farmer Ivo Tann; he later confessed to having faked his complaint.", "reported"),
        ("Police arrested editor Mina Dor. In custody she admitted that she had fabricated her reports.", "reported"),
        ("Gunmen kidnapped nurse Mina Dor. Captain Rui Paz was held; a court found that he had staged it.", "reported"),
        ("Police beat student Ivo Tann. A court found that he had staged the attack on their post.", "reported"),
        ("Police beat playwright Ivo Tann. A court found that he had staged it without a licence.", "reported"),
        ("Trader Ivo Tann was kidnapped. It emerged that he had faked his own kidnapping.", "denied"),
        ("Police said two women had been killed by raiders, but they are alive.", "denied"),
        ("Rebels abducted nurse Mina Dor. It emerged that she had faked her diploma.", "reported"),
        ("Widow Mina Dor said that gunmen had killed her husband, Ivo Dor, but she was unharmed.", "alleged"),
        ("The mother said that police had killed her son Ivo Tann, but she is alive only because she hid.", "alleged"),
        ("Amnesty said guards had executed nine inmates; they were later found alive.", "denied"),
        ("Survivors said that rebels had executed 12 villagers, but they are alive.", "alleged"),
    ],
)  # fmt: skip
def test_how_real(extractor: Extractor, text: str, modality: str) -> None:
    assert {r.modality for r in read(extractor, text) if r.confidence >= 0.5} == {modality}


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("The Red Front falsely claimed responsibility for the murder of judge Marco Selli.", set()),
        ("The Red Front falsely claimed responsibility for killing judge Marco Selli.", set()),
        ("The rebels, who had claimed responsibility for killing priest Luc Mba, later withdrew the claim.", set()),
        ("The Red Front claimed responsibility for the murder of judge Marco Selli.", {"Red Front"}),
    ],
)
def test_a_false_claim_names_no_doer(extractor: Extractor, text: str, doers: set[str]) -> None:
    (record,) = (r for r in read(extractor, text) if r.act == "killing")
    assert {p.name for p in (*record.people, *record.organisations) if p.role == "perpetrator"} == doers
