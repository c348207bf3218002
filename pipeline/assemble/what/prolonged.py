"""Custody that a court orders or prolongs, a trial that it puts off, a new case: no part of what was begun before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.above import governor, order_above
from pipeline.assemble.text.kinds import FACTUAL, LAWFUL_CUSTODY
from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.simple import in_phrases, perfect
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import courts
from pipeline.assemble.when.due_form import in_due_form, some_time_later
from pipeline.assemble.when.occasions import told_again
from pipeline.assemble.whether.hearings import POSTPONING, verb_of
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

# "sent to prison pending trial", "placed her in pre-trial detention": steps of a court, whether or not it is named
REMANDING = compiled(rf"[^.;]{{0,60}}?\b(?:{'|'.join(toml_table('verbs.toml')['remanded']['pending'])})\b")
REMANDED = frozenset(verb_forms("remand"))
STAYING = verb_list("verbs.toml", "remanded", "staying")
PROLONGED = verb_list("verbs.toml", "remanded", "prolonging")
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
# for how long, or until when; "three times" is none
TERM = compiled(
    r"\b(?:until|till)\b|"
    rf"\b(?:to|by|for)(?: \S+){{0,4}}? (?:days?|weeks?|months?|years?|\d{{1,2}} {MONTH}|{MONTH}\w*)\b"
)

BEGINNING = verb_list("modality.toml", "hearings", "beginning")
AWAITING = frozenset(verb_forms("await"))
THE_SET = frozenset({"among", "those", "them", "they", "these", "all", "so", "others", "far", "including", "following"})
OF_ITS_OWN = word_list("verbs.toml", "remanded", "anew")


def mark_new_cases(view: DocView, events: list[Event]) -> None:
    """Tell a charge in a new case ("she now faces another case for libel") from what was judged before.

    And a term that is made longer ("raised to nine years on appeal") from the judgment that gave it.
    """
    for event in events:
        event.anew = event.anew or (event.act == "sentencing" and event.act in event.rule.follows)
    for event in (e for e in events if e.act == "charge"):
        t = event.token
        told = [t, *view.kids(t, "dobj", "nsubjpass"), *in_phrases(view, t)]
        event.anew = any(view.lower[c] in OF_ITS_OWN for k in told for c in view.children[k])
        event.anew = event.anew or view.lower[t] in AWAITING  # whose trial is still to come was not judged on that


def stands(view: DocView, event: Event) -> bool:
    """Tell whether an act is told as how it stands with somebody ("The list includes X, who has been convicted").

    Nobody of a set of whom a day was told, unless its sentence speaks of them ("Among those who have been convicted").
    """
    first, last = view.sentences[view.sentence_at[event.token]]
    return perfect(view, event.token) and THE_SET.isdisjoint(view.lower[first:last])


def taken_again(view: DocView, event: Event) -> bool:
    """Tell whether somebody is told to be rearrested, not only called so ("the rearrested poet was beaten")."""
    t = event.token
    return event.act == "arrest" and view.dep[t] != "amod" and told_again(view, t)


def mark_prolonged(view: DocView, events: list[Event], before: list[Event]) -> None:
    """Tell custody prolonged on a day or for a term ("extended X's arrest by two months") from what began it.

    And custody that a court orders, and a trial that has been put off from the one in which somebody was sentenced.
    """
    for event in events:
        event.anew = event.anew or ordered(view, event) or taken_again(view, event)
        event.standing = stands(view, event)
        event.formal, event.later = in_due_form(view, event), some_time_later(view, event, before)
        if event.act == "trial" and event.modality in FACTUAL:
            verb = verb_of(view, event.token)
            event.anew = event.anew or (verb is not None and view.lower[verb] in POSTPONING)
            event.begun = verb is not None and view.lower[verb] in BEGINNING
        if event.act not in LAWFUL_CUSTODY or event.rule.pos != "noun" or event.modality not in FACTUAL:
            continue
        verb = governor(view, event.token)
        verb = view.head[event.token] if verb is None else verb
        if view.lower[verb] not in PROLONGED:
            continue
        told = view.text[view.start[verb] : view.sentence_span(event.sentence)[1]].partition(";")[0]
        if event.date is None and not TERM.search(told):
            continue
        event.anew = True
        if event.act == "arrest":  # "prolonged the arrest" of somebody long in custody
            event.act = "detention"
            event.reasons["act"] += ", prolonged"


def ordered(view: DocView, event: Event) -> bool:
    """Tell whether custody is what a court ordered ("a judge had him held", "was remanded"), not part of an arrest."""
    if event.act != "detention" or event.rule.pos != "verb" or event.modality not in FACTUAL or event.implied:
        return False
    if any(a.person is None and not courts().isdisjoint(a.text.lower().split()) for a in event.actors):
        return True
    verb = event.token
    above = order_above(view, verb)
    if above is not None:
        return any(view.lower[k] in courts() or view.tag[k] == "WDT" for k in view.kids(above, "nsubj", "agent"))
    if view.lower[verb] in REMANDED:  # "… and remanded" alone is how the arrest goes on
        told = view.text[view.end[verb] : view.sentence_span(event.sentence)[1]].partition(";")[0]
        return TERM.search(told) is not None or (event.date is not None and event.date.start > view.start[verb])
    return view.lower[verb] not in STAYING and REMANDING.match(view.text, view.start[verb]) is not None
