"""Which court tried a case, where an article names just one, or one beside those that only reviewed what it decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.by_whom.courts import (
    HIGHER,
    counted_in,
    head_of,
    is_named,
    named_courts,
    of_states,
    sets_day,
    turned_to,
)
from pipeline.assemble.by_whom.liable import judges
from pipeline.assemble.by_whom.neighbours import same_victims
from pipeline.assemble.by_whom.two_names import in_full
from pipeline.assemble.by_whom.two_scenes import judges_others
from pipeline.assemble.event import all_victims
from pipeline.assemble.text.clause import agent
from pipeline.assemble.text.common import ASKING, PAST
from pipeline.assemble.text.controlled import BIDDING
from pipeline.assemble.text.kinds import AFTER_JUDGMENT, FACTUAL, REVIEWS, TRIED
from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.shared_words import LENGTHENING, PASSED
from pipeline.assemble.text.simple import verb_above
from pipeline.assemble.text.view import overlap
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import STATE, actor_type, people
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.by_whom.courts import Actor
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

ADDRESSED = compiled(r"^(?:this )?Honou?rable |(?:ourts|ibunals)$")  # "this Honourable Court": no name
TELLING = verb_list("verbs.toml", "saying", "hearing")
ALTERING = verb_list("when.toml", "judgments", "reviewing", "lengthening")
REVIEWED = frozenset({"acquittal", "sentence_overturned", "appeal_rejected", "release"})
VERDICTS = frozenset({"sentencing", "fine", "conviction"})
ASIDE = frozenset({"acl", "relcl", "advcl"})
LAWS = word_list("actors.toml", "courts", "struck")  # "struck down the law under which X was jailed"
NO_BENCH = word_list("actors.toml", "courts", "no_bench")  # they sentence through a court
HEARING = frozenset(verb_forms("hear"))
EARLIER = 500  # days from a verdict to what a court does in another case


def trying_court(view: DocView, events: list[Event]) -> tuple[list[Actor], int]:
    """Return the mentions of the one court that tried a case, and the last sentence of which it may be said.

    "The trial by the X Court began in May. She was given ten years. In July the Y Court quashed the verdict. She was
    given five years": the X Court gave the first term; which court gave the second is not told.
    """
    courts = [c for c in named_courts(view) if is_named(c) and not ADDRESSED.search(c.text)]
    courts = [c for c in courts if not (sets_day(view, c) or of_states(c) or binds_state(view, c))]
    courts = [c for c in courts if not turned_to(view, head_of(view, c))]
    reviews = [e for e in events if e.act in REVIEWS]
    above = {in_full(view.text, a.text) for e in reviews for a in e.actors}
    names = {c.text: in_full(view.text, c.text) for c in courts}
    first = [c for c in courts if names[c.text] not in above and not HIGHER.search(c.text)]
    one = {names[c.text] for c in first}
    if len(one) != 1 or not set(names.values()) - above <= one:
        return [], 0
    if len(set(names.values())) == 1:
        return first, len(view.sentences)
    return first, min((e.sentence for e in reviews), default=0)


def binds_state(view: DocView, court: Actor) -> bool:
    """Tell whether a court only tells the state or its police what to do ("ordered police to pay X damages")."""
    t = head_of(view, court)
    verb = view.head[t]
    if view.dep[t] != "nsubj" or view.lower[verb] not in BIDDING or not view.kids(verb, "xcomp", "ccomp"):
        return False
    return any(actor_type([view.lower[k]]) in STATE for k in view.kids(verb, "dobj"))


def of_earlier_case(event: Event, sat: list[Event]) -> bool:
    """Tell whether an act is of a case years before all that a court did ("in 2015 he had been given six years")."""
    days = [e.date.span[0] for e in sat if e.date is not None and e.date.span is not None]
    if event.date is None or event.date.span is None or not days or len(days) < len(sat):
        return False
    return (min(days) - event.date.span[1]).days > EARLIER


def of_other_years(case: list[Event], sat: list[Event]) -> bool:
    """Tell whether all that a court did befell others, years from a case ("sentenced her husband in 2001")."""
    people = all_victims(case)
    own = [e.date.span for e in case if e.date is not None and e.date.span is not None]
    days = [e.date.span for e in sat if e.date is not None and e.date.span is not None]
    if not own or not days or len(days) < len(sat) or any(people & set(e.victims.people) for e in sat):
        return False
    after = (min(a for a, _ in own) - max(b for _, b in days)).days
    before = (min(a for a, _ in days) - max(b for _, b in own)).days
    return max(after, before) > EARLIER


def reviewed(event: Event, court: Actor, other: Event) -> bool:
    """Tell whether a court decided on appeal or set somebody free, so is not who tried the case of another act."""
    cleared = event.act == "acquittal" and event is not other and same_victims(event, other)
    own = event is not other and (event.act in AFTER_JUDGMENT or cleared)
    return own and any(overlap(x, court) for x in event.actors)


def overruled(view: DocView, court: Actor, event: Event) -> bool:
    """Tell whether a court is only whose ruling another undoes or upholds ("freed X, quashing the Y Court's ruling").

    "Setting aside" it too.
    """
    t = head_of(view, court)
    ruling = view.head[t]
    if event.act not in REVIEWED or view.dep[t] != "poss" or view.dep[ruling] != "dobj":
        return False
    verb = view.head[ruling]
    return view.lower[verb] in ALTERING or view.lower[verb + 1 : verb + 2] == ["aside"]


def of_verdict(view: DocView, court: Actor, event: Event, events: list[Event]) -> bool:
    """Tell whether a court passed what another reviews, or reviews what a participle says was passed by another.

    "The Supreme Court cut the term passed on X by a court in Osh", "gave him a year, which the Court of Appeal upheld".
    """
    t = head_of(view, court)
    if view.dep[event.token] in ASIDE and view.lower[event.token] in PASSED and not view.kids(event.token, "nsubj"):
        # "doubled the term imposed on X in May to ten years": the ten are the doubling court's
        raised = any(view.text.endswith(" to ", 0, p.start) for p in event.penalties)
        longer = raised and not LENGTHENING.isdisjoint(view.lower[k] for k in view.climb(event.token))
        return not longer and event.token not in view.climb(t)
    over = view.dep[t] == "nsubj" and view.lower[view.head[t]] in ALTERING and view.tag[event.token].startswith("NN")
    given = event.act in VERDICTS | {"acquittal"} or any(x.role == "authority" for x in event.actors)
    if over and view.head[event.token] == view.head[t] and given:
        return True  # "the Supreme Court overturned the acquittal of X by the Y Court"
    if event.act not in REVIEWS:
        return False
    below = view.climb(t)
    below = below[: below.index(event.token)] if event.token in below else []
    if any(view.dep[k] in ASIDE and view.lower[k] in PASSED for k in below):
        return True  # "upheld the term that the X Court had handed down"
    by = view.dep[t] == "pobj" and view.lower[view.head[t]] == "by"
    if by and any(x.role == "authority" for x in event.actors) and view.kids(event.token, "nsubj"):
        return True  # "quashed the conviction of X by the Y Court"
    verdicts = [e for e in events if e.act in VERDICTS and e.token != event.token]
    above = view.climb(t)
    if any(e.token in above and event.token not in above[: above.index(e.token)] for e in verdicts):
        return True
    own = any(x.role == "authority" for x in event.actors)
    return own and any(overlap(x, court) for e in verdicts for x in e.actors)


def but_reviewers(view: DocView, t: int, act: str, heads: list[int]) -> list[int]:
    """Leave out who upheld, cut or quashed the verdict that a noun tells: others passed it ("upheld X's sentence").

    Args:
        view: the article.
        t: token of the act.
        act: what was done.
        heads: who is read as having done it.
    """
    if act not in VERDICTS or not view.tag[t].startswith("NN") or view.lower[view.head[t]] not in ALTERING:
        return heads
    return [h for h in heads if view.head[h] != view.head[t] or view.dep[h] != "nsubj"]


def of_other_case(view: DocView, court: Actor, event: Event, events: list[Event]) -> bool:
    """Tell whether a court decides something else on whom a clause of its own describes by an act.

    "A Kenyan judge blocked the deportation of X, who had been jailed in Juba": not by that judge. But "the court tried
    X, who was jailed for two years". Nor is a court one of the judges whom an act befell.
    """
    if counted_in(court, event.victims):
        return True
    t = head_of(view, court)
    t = next((k for k in view.climb(t, 5) if view.dep[k] == "nsubj"), t)
    verb = view.head[t]
    path = view.climb(event.token)
    if judges_next(view, t, event, events):
        return True
    if view.dep[t] == "nsubj" and view.dep[verb] == "conj" and event.token in view.climb(verb)[1:]:
        # "was given six years, but an appeals court raised the term", not "was tried and a court gave him six years"
        freed = any(e.token == verb and e.act in {"acquittal", "sentence_overturned"} for e in events)
        return event.act in TRIED | VERDICTS and (view.lower[verb] in ALTERING or freed)
    if view.dep[t] != "nsubj" or verb == event.token or verb not in path:
        return False
    if any(e.token == verb and e.act in TRIED and e.modality in FACTUAL and same_victims(e, event) for e in events):
        return False
    between = path[: path.index(verb)]
    if view.lower[verb] in HEARING and any(view.dep[k] == "ccomp" and view.head[k] == verb for k in between):
        return True  # "a judge heard that X had been given six years in Minsk"
    described = [view.head[k] for k in between if view.dep[k] in {"relcl", "acl"}]
    return any(k != t and (somebody(view, k) or is_land(view, k) or view.lower[k] in LAWS) for k in described)


def is_land(view: DocView, t: int) -> bool:
    """Tell whether a word names a place ("barred his return to Russia, where he was given six years")."""
    i = view.name_at[t]
    return i >= 0 and view.names[i].label == "PLACE"


def judges_next(view: DocView, t: int, event: Event, events: list[Event]) -> bool:
    """Tell whether a court that a clause brings up judges others in it ("X was fined, and a court in Osh jailed Y")."""
    verb, mine = view.head[t], set(event.victims.people)
    if view.dep[t] != "nsubj" or view.dep[verb] not in {"conj", "advcl"} or not event.token < t or verb == event.token:
        return False
    new = any(view.lower[c] in {"a", "an", "another"} for c in view.kids(t, "det"))
    others = (e.victims.people for e in events if e.token == verb)
    return new and bool(mine) and any(people and mine.isdisjoint(people) for people in others)


def decides_beside(view: DocView, court: Actor, event: Event, events: list[Event]) -> bool:
    """Tell whether a court decides in a clause beside an act what is not that act.

    "The ministry fined X and the court closed her paper", where others did it; "X, whom a court had freed, was fined".
    """
    at = head_of(view, court)
    over = verb_above(view, at)
    if over is None or in_clause(view, court, event.token):
        return False
    if any(x.role == "authority" and x.text.rsplit(" ", 1)[-1].lower() not in NO_BENCH for x in event.actors):
        return True
    if judges_others(view, at, event, events):
        return True
    if event.act == "house_arrest" and court.text.lower() == "court" and view.lower[view.head[at]] == "to":
        return True  # "moved to house arrest in March, she was returned to court"
    if of_somebody_else(view, over, event):
        return True
    cut = view.lower[over] in ALTERING and view.tag[over] == "VBN" and event.act in TRIED | VERDICTS
    if cut and event.token in view.climb(over):
        return True  # "Sentenced to five years, cut to three by the appeal court"
    if view.dep[over] not in ASIDE:
        return False
    if view.lower[over] in ALTERING and view.tag[over] in PAST and event.act in TRIED | VERDICTS:
        return True  # "was found guilty, a verdict that the Appeal Court quashed"
    first = min(view.subtree(over))  # "whose brother the court had freed", the brother above or below the verb
    opens = view.lower[max(0, first - 2) : first + 2]
    whose = "whose" in opens and not people().nouns.isdisjoint(opens)
    return whose or any(e.token == over and e.act not in TRIED for e in events)


def of_somebody_else(view: DocView, verb: int, event: Event) -> bool:
    """Tell whether a verb stands in what is told of one person beside another whom an act befell.

    "X, sacked and reinstated by a judge, and Y, who went to prison": no judge sent Y there.
    """
    clause = next((k for k in view.climb(verb) if view.dep[k] in {"acl", "relcl"}), -1)
    i = view.name_at[view.head[clause]] if clause >= 0 else -1
    if not view.is_person(i) or view.names[i].cluster in event.victims.people or not event.victims.people:
        return False
    return clause not in view.climb(event.token)


def in_clause(view: DocView, court: Actor, act: int) -> bool:
    """Tell whether a court stands right under the verb of an act ("was jailed by the X Court")."""
    own = act if view.tag[act].startswith("VB") else verb_above(view, act)
    return own is not None and verb_above(view, head_of(view, court)) == own


def listens(view: DocView, court: Actor, act: int) -> bool:
    """Tell whether a court only hears what is told of an act ("told the court that she had been fined")."""
    t = head_of(view, court)
    return view.dep[t] in {"dobj", "dative"} and view.lower[view.head[t]] in TELLING and view.head[t] in view.climb(act)


def somebody(view: DocView, t: int) -> bool:
    """Tell whether a noun or name is that of a person ("at which time she pleaded" describes none)."""
    i = view.name_at[t]
    return view.names[i].label == "PERSON" if i >= 0 else view.lower[t] in people().nouns


def asked_whose(view: DocView, event: Event) -> bool:
    """Tell whether a text asks which court judged somebody ("it is not known which court jailed X")."""
    one = agent(view, event.token) if view.tag[event.token].startswith("VB") else None
    return one is not None and any(view.lower[c] in ASKING for c in view.kids(one, "det"))


def judged_by_others(view: DocView, event: Event) -> bool:
    """Tell whether those who judged somebody are the subject, and are no court ("the panel found X guilty")."""
    verb = event.token if view.tag[event.token].startswith("VB") else view.head[event.token]
    one = agent(view, verb) if view.tag[verb].startswith("VB") else None
    whom = event.victims.head
    if one is None or not view.tag[one].startswith("NN") or not (one < verb < whom and verb in view.climb(whom)):
        return False
    return view.name_at[one] < 0 and not judges(view, one)
