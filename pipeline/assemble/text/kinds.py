"""Sets of acts that the rules treat alike, and which act takes another in when both tell one incident."""

LAW_ACTS = frozenset({
    "charge", "trial", "conviction", "sentencing", "fine", "acquittal", "sentence_overturned", "appeal_rejected",
    "release", "parole", "pardon",
})  # fmt: skip
LIBERTY_ACTS = frozenset({"arrest", "detention", "house_arrest", "imprisonment", "psychiatric_confinement"})
CASE_ACTS = LAW_ACTS | LIBERTY_ACTS
DEATHS = frozenset({"killing", "execution", "death_in_custody"})
CUSTODY = frozenset({"arrest", "detention", "abduction", "enforced_disappearance", "house_arrest"})
HELD = frozenset({"arrest", "detention"})
SEIZED = frozenset({"abduction", "arrest"})
TAKEN = HELD | SEIZED
STAYS = frozenset({"detention", "imprisonment"})
LAWFUL_CUSTODY = frozenset({"arrest", "detention", "house_arrest"})
VANISHED = frozenset({"abduction", "enforced_disappearance"})
JOURNEYS = frozenset({"forced_return", "exile", "travel_ban"})  # told with where one comes from and goes
LASTING = CUSTODY | LIBERTY_ACTS | {"travel_ban", "exile", "organisation_shutdown", "censorship"}
COURT_ACTS = frozenset({
    "trial", "conviction", "sentencing", "fine", "acquittal", "sentence_overturned", "appeal_rejected", "house_arrest",
})  # fmt: skip
# not somebody's going free: a charge told with it was the ground of what ended
CHARGED_ACTS = (LAW_ACTS - {"release", "parole"}) | LIBERTY_ACTS | {
    "travel_ban", "forced_return", "execution", "asset_freeze", "organisation_shutdown", "dismissal", "censorship",
}  # fmt: skip
PENALTY_ACTS = frozenset({
    "sentencing", "fine", "conviction", "imprisonment", "sentence_overturned", "appeal_rejected", "trial",
    "house_arrest", "detention", "execution",
})  # fmt: skip
LAWFUL_ACTS = LAW_ACTS | LIBERTY_ACTS | {
    "travel_ban", "forced_return", "organisation_shutdown", "raid", "censorship", "asset_freeze", "execution",
    "dispersal", "dismissal",
}  # fmt: skip
HARM_ACTS = frozenset({
    "killing", "attempted_killing", "death_in_custody", "torture", "ill_treatment", "attack", "sexual_violence",
    "abduction", "enforced_disappearance", "threat", "property_destruction",
})  # fmt: skip
IN_CUSTODY = frozenset({"torture", "ill_treatment"})
ABUSE = IN_CUSTODY | {"sexual_violence"}
BODILY = frozenset({"killing", "attempted_killing", "attack"})
DEADLY = frozenset({"killing", "death_in_custody"})
OF_THINGS = frozenset({"organisation_shutdown", "censorship", "raid", "asset_freeze", "property_destruction"})
BODY_ACTS = frozenset({
    "killing", "attempted_killing", "execution", "death_in_custody", "torture", "ill_treatment", "attack",
    "sexual_violence", "abduction", "enforced_disappearance",
})  # fmt: skip
JUDGED = frozenset({"conviction", "sentencing"})
PASSED = JUDGED | {"fine"}
PROCEEDINGS = JUDGED | {"charge", "trial"}
TRIED = frozenset({"sentencing", "conviction", "trial"})
REVIEWS = frozenset({"sentence_overturned", "appeal_rejected"})
FREEING = frozenset({"release", "parole", "pardon"})
ENDINGS = frozenset({"release", "parole", "pardon", "acquittal", "sentence_overturned"})
GRACE = FREEING | {"acquittal"}  # after these nobody is held, or need be
AFTER_JUDGMENT = REVIEWS | FREEING
"""Acts whose court need not be the one that tried the case."""
FACTUAL = frozenset({"reported", "alleged"})
CHARGED = "the text tells of a charge, not of a verdict"  # why a harm is alleged

# (kept, taken in): the second is part of the first when both befell the same people at a time that can be the same
TAKES_IN = {
    ("arrest", "detention"), ("abduction", "arrest"), ("sentencing", "conviction"), ("sentencing", "imprisonment"),
    ("sentencing", "trial"), ("conviction", "trial"), ("pardon", "release"), ("parole", "release"),
    ("killing", "attack"), ("killing", "attempted_killing"), ("execution", "killing"), ("execution", "attack"),
    ("torture", "ill_treatment"), ("torture", "attack"), ("ill_treatment", "attack"),
    ("attempted_killing", "attack"), ("sentencing", "charge"),
    ("conviction", "charge"), ("trial", "charge"), ("imprisonment", "detention"), ("fine", "sentencing"),
    ("conviction", "imprisonment"), ("house_arrest", "detention"), ("psychiatric_confinement", "detention"),
    ("death_in_custody", "killing"), ("sentencing", "detention"), ("travel_ban", "detention"),
    ("enforced_disappearance", "abduction"), ("abduction", "detention"),
    ("organisation_shutdown", "censorship"), ("threat", "harassment"),
    ("fine", "conviction"), ("acquittal", "charge"),
}  # fmt: skip
