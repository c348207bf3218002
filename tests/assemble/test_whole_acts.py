"""Mentions of acts told in more than one word: the whole of it is marked, and no more. Invented people."""

import pytest

from pipeline.assemble.text.whole_acts import trimmed_act, whole_act
from tests.assemble.test_heard import view_from


@pytest.mark.parametrize(
    ("text", "told", "whole"),
    [
        ("The weaver was taken into custody at dawn.", "taken", "taken into custody"),
        ("Both were forced to flee the valley.", "flee", "forced to flee"),
        ("Both were forced to flee the valley.", "forced", "forced to flee"),
        ("He remains in pre-trial detention in Gori.", "detention", "pre-trial detention"),
        ("She was denied bail twice.", "denied", "denied bail"),
        ("She was denied bail twice.", "bail", "denied bail"),
        ("Travel bans on four clerks were renewed.", "bans", "Travel bans"),
        ("Soldiers fired at the ferry.", "fired", "fired at"),
        ("They broke up the vigil.", "broke", "broke up"),
        ("He was Beaten To Death.", "Beaten", "Beaten To Death"),
        ("The jury let her go on Monday.", "let", "let her go"),
        ("The jury let her go on Monday.", "go", "let her go"),
        ("Guards set them free at noon.", "free", "set them free"),
        ("Two wardens stood trial in Osh.", "stood", "stood trial"),
        # a verb with the one that leads to it
        ("The potter was made to crawl round the yard.", "crawl", "made to crawl"),
        ("The potter was made to crawl round the yard.", "made", "made to crawl"),
        ("Guards made him drink it.", "made", "made him drink"),
        ("Both were told not to return.", "told", "told not to return"),
        ("They were not permitted to leave.", "permitted", "not permitted to leave"),
        ("She is barred from teaching.", "teaching", "barred from teaching"),
        ("The smith was told to go home.", "go", "told to go home"),
        ("Both were told to keep quiet.", "told", "told to keep quiet"),
        ("The bench banned her from teaching.", "banned", "banned"),  # told of whom, the first verb is enough
        ("The bench told her of the order not to leave.", "leave", "leave"),
        ("She may not travel.", "travel", "may not travel"),
        ("He can't leave the island.", "leave", "can't leave"),
        ("The smith told them of the fire.", "told", "told"),
        ("The bench made it three years.", "made", "made"),
        ("The inquiry was made to Paris.", "made", "made"),
        ("They may be released in May.", "released", "released"),
        ("He did not leave the island.", "leave", "leave"),
        # a paper with the verb by which somebody loses it
        ("His passport was withdrawn in May.", "withdrawn", "passport was withdrawn"),
        ("Her press card was withdrawn.", "withdrawn", "press card was withdrawn"),
        ("The potter had her licence revoked in May.", "revoked", "licence revoked"),
        ("The passport office was closed.", "closed", "closed"),
        ("The ban was revoked in May.", "revoked", "revoked"),
        # what was denied
        ("The potter was denied medicine.", "denied", "denied medicine"),
        ("She was denied a lawyer for a week.", "denied", "denied a lawyer"),
        ("The minister denied the beating.", "denied", "denied"),
        ("The two were arrested at the mill.", "arrested", "arrested"),  # no phrase
        ("A rise in prison food prices was told.", "told", "told"),
        ("The herder was taken home.", "taken", "taken"),
        ("He was found in the river, guilty of nothing.", "found", "found"),  # not side by side
        ("Let the clerk go home.", "Let", "Let"),  # round a name the words stand apart
        ("They took her home.", "took", "took"),
        ("He was taken", "taken", "taken"),  # the end of the text
        ("fired", "fired", "fired"),
        ("let him", "let", "let"),
    ],
)
def test_a_mention_grows_to_the_phrase_that_tells_the_act(extractor, text: str, told: str, whole: str) -> None:
    view = view_from(extractor, text)
    start = view.words.index(told)
    begin, end = whole_act(view, start, start + 1)
    assert text[view.start[begin] : view.end[end - 1]] == whole


def test_a_mention_of_several_words_is_never_cut(extractor) -> None:
    assert whole_act(view_from(extractor, "She was shot in the back and killed."), 2, 6) == (2, 6)


@pytest.mark.parametrize(
    ("text", "told", "trimmed"),
    [
        ("The clerk was refused the pills he needs.", "refused the", "refused"),
        ("Men led the herders into the quarry.", "led the", "led"),
        ("Both were beaten with hoses.", "beaten with", "beaten"),
        ("She was driven into the hills.", "driven into the", "driven"),
        ("He was chained by the neck for a week.", "chained by the neck", "chained"),
        ("Her cousin was told that she would follow.", "told that she would follow", "told"),
        ("Inmates speak of beatings with wet ropes.", "beatings with wet ropes", "beatings"),
        ("He has been in detention since June.", "in detention", "detention"),
        ("He was shot by firing squad in May.", "shot by firing squad", "shot by firing squad"),
        ("They had to part with the keys.", "part with", "part with"),
        ("She was stripped of her licence.", "stripped of her licence", "stripped of her licence"),
        ("He was taken into custody.", "taken into custody", "taken into custody"),
        ("Police broke into the shop.", "broke into", "broke into"),
        ("Six dockers are awaiting trial in Osh.", "awaiting trial", "trial"),
        ("She was formally arrested in May.", "formally arrested", "arrested"),
        ("He was fatally shot in May.", "fatally shot", "fatally shot"),
        ("He was struck with rifle butts.", "struck with rifle butts", "struck"),
        ("Two were dealt with administratively.", "dealt with administratively", "dealt with administratively"),
        ("He was found hacked to death.", "found hacked to death", "hacked to death"),
        ("She was refused her heart tablets for a week.", "refused her heart", "refused her heart tablets"),
        ("They emptied a drum into the well.", "emptied a drum into", "emptied a drum"),
        ("She was ordered to stay out of the town.", "ordered to stay out", "ordered to stay out"),
        ("The two were held.", "held", "held"),
    ],
)
def test_a_mention_ends_before_what_only_leads_on(extractor, text: str, told: str, trimmed: str) -> None:
    view = view_from(extractor, text)
    start = text.index(told)
    begin, end = trimmed_act(view, view.token_at(start), view.token_at(start + len(told) - 1) + 1)
    assert text[view.start[begin] : view.end[end - 1]] == trimmed
