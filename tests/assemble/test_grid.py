"""Every act in every plain form: active and passive, participle, noun and pronoun, of one, of two, of a group."""

from collections.abc import Iterator

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.clean import article_from_text
from pipeline.records import Incident

NAME, OTHER = "Daniyar Omarov", "Aigul Saparova"

# acts that a reader may give; participle; past with {} for whom; noun; who does it
ACTS = [
    ({"arrest"}, "arrested", "arrested {}", "arrest", "Police"),
    ({"arrest", "detention"}, "detained", "detained {}", "detention", "Police"),
    ({"arrest", "detention"}, "taken into custody", "took {} into custody", None, "Police"),
    ({"arrest", "detention"}, "remanded in custody", "remanded {} in custody", None, "Judges"),
    ({"abduction"}, "abducted", "abducted {}", "abduction", "Gunmen"),
    ({"abduction"}, "kidnapped", "kidnapped {}", "kidnapping", "Gunmen"),
    ({"enforced_disappearance"}, "forcibly disappeared", "forcibly disappeared {}", None, "Soldiers"),
    ({"charge"}, "charged with sedition", "charged {} with sedition", None, "Prosecutors"),
    ({"charge"}, "indicted", "indicted {}", "indictment", "Prosecutors"),
    ({"conviction"}, "convicted of sedition", "convicted {} of sedition", "conviction", "Judges"),
    ({"sentencing"}, "sentenced to six years in prison", "sentenced {} to six years in prison", "sentencing", "Judges"),
    ({"acquittal"}, "acquitted", "acquitted {}", "acquittal", "Judges"),
    ({"release"}, "released", "released {}", "release", "Authorities"),
    ({"pardon"}, "pardoned", "pardoned {}", "pardon", "The president"),
    ({"killing"}, "killed", "killed {}", "killing", "Gunmen"),
    ({"killing"}, "murdered", "murdered {}", "murder", "Gunmen"),
    ({"killing"}, "stabbed to death", "stabbed {} to death", None, "Gunmen"),
    ({"attack", "attempted_killing"}, "stabbed", "stabbed {}", "stabbing", "Masked men"),
    ({"attack", "ill_treatment"}, "beaten", "beat {}", "beating", "Masked men"),
    ({"attack"}, "assaulted", "assaulted {}", "assault", "Masked men"),
    ({"execution"}, "executed", "executed {}", "execution", "Authorities"),
    ({"execution"}, "hanged", "hanged {}", "hanging", "Authorities"),
    ({"torture"}, "tortured", "tortured {}", "torture", "Police"),
    ({"torture", "ill_treatment"}, "flogged", "flogged {}", "flogging", "Guards"),
    ({"sexual_violence"}, "raped", "raped {}", "rape", "Soldiers"),
    ({"travel_ban"}, "barred from leaving the country", "barred {} from leaving the country", None, "Authorities"),
    ({"forced_return"}, "deported", "deported {}", "deportation", "Authorities"),
    ({"forced_return"}, "extradited to Iran", "extradited {} to Iran", "extradition", "Authorities"),
    ({"dismissal"}, "dismissed from the university", "dismissed {} from the university", "dismissal", "Officials"),
    ({"dismissal"}, "fired from the newspaper", "fired {} from the newspaper", "firing", "Officials"),
    ({"dismissal"}, "disbarred", "disbarred {}", "disbarment", "Officials"),
    ({"house_arrest"}, "placed under house arrest", "placed {} under house arrest", "house arrest", "Authorities"),
    ({"imprisonment"}, "imprisoned", "imprisoned {}", "imprisonment", "Authorities"),
    ({"trial", "charge"}, "put on trial", "put {} on trial", "trial", "Prosecutors"),
]  # fmt: skip


def forms(participle: str, past: str, noun: str | None, actor: str) -> Iterator[tuple[str, set[str]]]:
    """Yield sentences that tell one act and the names of those it befell; none of a group."""
    by = actor[0].lower() + actor[1:]
    yield f"{actor} {past.format(NAME)} on Sunday in Oskemen.", {NAME}
    yield f"{NAME} was {participle} on Sunday.", {NAME}
    yield f"Journalist {NAME} was {participle} in Oskemen.", {NAME}
    yield f"{NAME}, a journalist, was {participle} by {by} on 3 May 2020.", {NAME}
    yield f"{NAME}, who was {participle} in May, writes about corruption.", {NAME}
    yield f"Journalist {NAME}, {participle} in May 2020, is ill.", {NAME}
    yield f"After being {participle} in May, {NAME} fell ill.", {NAME}
    yield f"{NAME} is a journalist in Oskemen. He was {participle} on Sunday.", {NAME}
    yield f"{NAME} writes for a local paper. On 3 May, the journalist was {participle}.", {NAME}
    yield f"Three journalists were {participle} on Sunday.", set()
    yield f"{actor} {past.format('at least three journalists')} on Sunday.", set()
    yield f"{NAME} and {OTHER} were {participle} on Sunday.", {NAME, OTHER}
    yield f"His lawyer said that {NAME} had been {participle} on Sunday.", {NAME}
    if noun:
        yield f"The {noun} of {NAME} in May shocked his colleagues.", {NAME}
        yield f"The union condemned the {noun} of journalist {NAME}.", {NAME}
        yield f"The union called for an investigation into the {noun} of journalist {NAME}.", {NAME}
        yield f"Since his {noun} in May, {NAME} has been ill.", {NAME}


CELLS = [(acts, text, names) for acts, *told in ACTS for text, names in forms(*told)]


@pytest.fixture(scope="module")
def found(extractor: Extractor) -> list[list[Incident]]:
    articles = [article_from_text(text, published="2021-11-02") for _, text, _ in CELLS]
    return [incidents for _, incidents in extractor.extract(articles)]


@pytest.mark.parametrize("n", range(len(CELLS)), ids=[text for _, text, _ in CELLS])
def test_an_act_in_a_plain_form(found: list[list[Incident]], n: int):
    acts, _, names = CELLS[n]
    told = [i for i in found[n] if i.modality in FACTUAL and i.act in acts]
    assert [{p.name for p in i.people if p.role == "victim"} for i in told] == [names]
    assert names or told[0].group is not None
