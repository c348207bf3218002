"""What has not come about: "the planned deportation of X", "halted the execution of X", "until X is released"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from pipeline.assemble.text.clause import agent
from pipeline.assemble.text.common import DONE_TO, SUBJECTS, THEM
from pipeline.assemble.text.lexicon import forms_of, verb_forms
from pipeline.assemble.text.own_times import TAKING
from pipeline.assemble.text.shared_words import FLEEING
from pipeline.assemble.text.simple import after_of, auxiliaries, in_pluperfect
from pipeline.assemble.text.triggers import negated
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import courts
from pipeline.assemble.whether.hearings import is_to_be_done
from pipeline.assemble.whether.judged import only_judged
from pipeline.assemble.whether.others_taken import took_others
from pipeline.assemble.whether.talked_of import only_talked_of
from pipeline.kept import compiled
from pipeline.nouns import noun_forms
from pipeline.paths import toml_table

if TYPE_CHECKING:

    from pipeline.assemble.text.view import DocView

AGAINST = frozenset({"against", "at", "over"})
# what is said of an act that was announced and then done ("the planned deportation went ahead")
DONE = word_list("modality.toml", "coming", "went")
CARRIED = word_list("modality.toml", "coming", "carried")
BEEN = frozenset({"was", "were", "has", "have", "had", "been"})
GONE = word_list("modality.toml", "coming", "gone")
UNDENIED = frozenset({"only", "just", "guilty", "until", "till"})  # "not only", "not guilty", "not until May"
UNENDED = verb_list("modality.toml", "coming", "unended")
STAYS = word_list("modality.toml", "coming", "stays")
UNTIL = frozenset({"until", "till", "before"})
UPON = frozenset({"after", "upon", "on", "following", "from"})
FIRST = frozenset({"after", "once", "when", "as", "until", "if"})
MODALS = frozenset({"may", "might", "will", "would", "can", "could", "must", "should", "shall", "'ll", "’ll"})
PRESENT = frozenset({"is", "are", "'s", "’s", "am", "be", "has", "have"})
PRICES = word_list("modality.toml", "coming", "prices")
COMMANDING = verb_list("modality.toml", "coming", "commanding")
COMING_FOR = verb_list("modality.toml", "coming", "coming_for")
FLIGHT = verb_list("verbs.toml", "flight", "away", "survived")
FACES = frozenset({"face", "faces"})
SENT_BACK = compiled(
    r"\b(?:if|would|could|may|might|return\w*|deport\w*|extradit\w*|expel\w*|expulsion|sent (?:back|home))\b"
)
# what tells that it is done
HARMED = compiled(r"\b(?:by|hands|since|every|each|daily|constant|still|now|for (?:an?|the|two|three|many))\b")
FACED = word_list("modality.toml", "coming", "faced")
AT_LAST = verb_list("modality.toml", "coming", "at_last")
NOT_YET = word_list("modality.toml", "coming", "not_yet")
REACHED = word_list("modality.toml", "coming", "reached")
TERM = compiled(r"\bfor (?:\w+ )?[\w-]+ (?:days?|weeks?|months?|years?)\b")
LIBERTY = frozenset({"release", "freedom", "liberation"})
IN_VAIN = compiled(r"\b(?:without|in vain|but|never|unsuccessfully|for [\w-]+ (?:years|months|weeks|days))\b")
LETHAL = word_list("modality.toml", "coming", "lethal")
REFUSING = verb_list("modality.toml", "coming", "refusing")
DECREEING = word_list("modality.toml", "coming", "decreeing")
HOLDING = word_list("modality.toml", "coming", "holding")
PROSECUTORS = word_list("modality.toml", "coming", "prosecutors")
BETWEEN = frozenset({*(w.lower() for w in word_list("actors.toml", "courts", "of_states")), "rights"})
WARRANTS = frozenset({"warrant", "warrants"})
NEAR = 6  # tokens between a warrant and the arrest that it is for


def undenied(view: DocView, t: int, no: int, act: int, *, first: bool) -> bool:
    """Tell whether a negator denies nothing: "not only", "not guilty", "was not freed until May", "was not fair".

    Args:
        view: the article.
        t: the word that it stands beside.
        no: the negator.
        act: the act's own word.
        first: whether that word is the act's own.
    """
    going_on = not first and view.lower[t] in UNENDED
    if first and view.lower[no] in {"not", "n't", "n’t"} and came_at_last(view, t):
        return True
    if not first and only_judged(view, act, t):
        return True
    return view.lower[no] in {"only", "nor"} or going_on or not UNDENIED.isdisjoint(view.lower[no + 1 : no + 2])


def came_at_last(view: DocView, verb: int) -> bool:
    """Tell whether a denied past goes on to when it came about ("was not released until a year later").

    Not "until now", "until his death", "until he is tried", nor "will not be released until May"; nor what was done
    instead ("did not charge X until May but freed her").
    """
    if view.lower[verb] not in AT_LAST:
        return False
    if not any(view.lower[c] in {"was", "were", "did", "had"} for c in view.kids(verb, "aux", "auxpass")):
        return False
    last = view.sentences[view.sentence_at[verb]][1]
    below = [*view.kids(verb, "prep"), *(m for c in view.kids(verb, "advcl") for m in view.kids(c, "mark"))]
    return "but" not in view.lower[verb:last] and any(
        c > verb and view.lower[c] in {"until", "till"} and NOT_YET.isdisjoint(view.lower[c + 1 : min(last, c + 5)])
        for c in below
    )


@dataclass(frozen=True, slots=True)
class Coming:
    """The words of `[coming]` in `models/modality.toml`, every form; `ahead` maps an adjective to its modality."""

    ahead: dict[str, str]
    once: frozenset[str]
    begun: frozenset[str]
    stopping: frozenset[str]
    fighting: frozenset[str]


@cache
def coming() -> Coming:
    """Load the words for what is still to come, and for those who stop it."""
    t = toml_table("modality.toml")["coming"]
    ahead = {word: mode for mode in ("planned", "threatened", "hypothetical") for word in t[mode]}
    stopping, fighting = (verb_list("modality.toml", "coming", key) for key in ("stopping", "fighting"))
    once, begun = (noun_list("modality.toml", "coming", key) for key in ("once", "begun"))
    return Coming(ahead, once, begun, stopping, fighting)


def with_condition(view: DocView, verb: int) -> bool:
    """Tell whether "and" joins a verb of the present to a clause under "if" ("if X is held and nobody admits it")."""
    if view.tag[verb] not in {"VBZ", "VBP"} or view.dep[verb] != "conj":
        return False
    joint = min(view.subtree(verb)) - 1
    above = view.head[joint] if joint >= 0 and view.lower[joint] in {"and", "or"} else verb
    return above < verb and any(view.lower[c] == "if" for c in view.kids(above, "mark"))


def still_to_come(view: DocView, noun: int) -> tuple[str, str] | None:
    """Return the modality and reason of what is only announced or waited for, or what somebody stops or fights.

    What lasts is there when it is stopped ("halted the trial"); what is done at one stroke then never was ("halted
    the deportation").
    """
    if (talk := only_talked_of(view, noun)) is not None:
        return talk
    if not view.tag[noun].startswith("NN"):
        if faces_harm(view, noun):
            return "hypothetical", "only faced"
        if with_condition(view, noun):
            return "hypothetical", "under if"
        came_for = view.lower[noun] in COMING_FOR and any(view.lower[c] == "for" for c in view.kids(noun, "prep"))
        if came_for and took_others(view, view.kids(noun, "conj"), custody=True):
            return "planned", "others were taken instead"  # "came for X and took his brother instead"
        return ("planned", "waited for") if awaited(view, noun) or only_then(view, noun) else None
    if warranted(view, noun):
        return "planned", "what a warrant is for"
    if (asked := asked_for(view, noun)) is not None:
        return "demanded", f"what is to be given for {asked}"
    if fled_from(view, noun):
        return "planned", "ordered of one who fled"
    words = coming()
    if once_free(view, noun):
        return "planned", "when a ban or term yet to come begins"
    if was_done(view, noun):
        return None
    for c in view.kids(noun, "amod"):
        if view.lower[c] in words.ahead:
            return words.ahead[view.lower[c]], f"a {view.lower[c]} act"
    if view.lower[noun] not in words.once | words.begun:
        return None
    head = view.head[noun]
    if is_to_be_done(view, noun):
        return "planned", "said to be to be done"
    if view.dep[noun] == "pobj" and view.lower[noun] in words.once:
        above = view.lower[view.head[head]]
        if (view.lower[head] in AGAINST and above in words.fighting) or (view.lower[head] == "of" and above in STAYS):
            return "hypothetical", f"under {above} {view.lower[head]}"
    if view.dep[noun] in DONE_TO and view.lower[head] in words.stopping and not view.kids(head, "neg"):
        return "planned", f"under {view.lower[head]}"
    so = [c for c in view.kids(head, "acomp") if view.lower[c] in words.stopping]  # "was complicated by"
    return ("planned", f"under {view.lower[so[0]]}") if so and view.dep[noun] == "nsubj" else None


def faces_harm(view: DocView, verb: int) -> bool:
    """Tell whether a harm is what somebody faces if sent back ("deported to Osh, where he faces torture").

    Not who "faces constant torture at the hands of guards", nor one who faced it.
    """
    if view.lower[verb] not in FACES or not any(view.lower[c] in FACED for c in view.kids(verb, "dobj")):
        return False
    a, b = view.sentence_span(view.sentence_at[verb])
    return SENT_BACK.search(view.text, a, b) is not None and HARMED.search(view.text, view.start[verb], b) is None


def fled_from(view: DocView, noun: int) -> bool:
    """Tell whether an arrest is only ordered of somebody who fled ("ordered the arrest of X, who fled")."""
    order = view.head[noun]
    if view.lower[noun] not in {"arrest", "detention"} or view.lower[order] not in COMMANDING:
        return False
    if view.dep[noun] not in DONE_TO:
        return False
    whom = after_of(view, noun)
    told = [c for k in whom for c in view.kids(k, "relcl")]
    told += [view.head[view.head[order]]] if view.dep[order] == "relcl" and view.dep[noun] == "nsubjpass" else []
    if TERM.search(view.text, view.start[noun], view.sentence_span(view.sentence_at[noun])[1]):
        return False  # who is to be held for 30 days is there
    return any(view.lower[c] in FLEEING and gone_now(view, c) for c in told) and not taken_after(view, order)


def gone_now(view: DocView, flight: int) -> bool:
    """Tell whether somebody is away, not whether he once fled ("had fled Togo", "fled in 2019", "escaped death")."""
    if view.kids(flight, "neg") or in_pluperfect(view, flight):
        return False
    whence = view.kids(flight, "dobj")
    dated = any(re.fullmatch(r"(?:19|20)\d\d", view.lower[k]) for k in view.subtree(flight))
    return not whence or not (dated or view.name_at[whence[0]] < 0)


def taken_after(view: DocView, order: int) -> bool:
    """Tell whether police took somebody after the order ("ordered his arrest, and police took him")."""
    return any(c > order for c in view.kids(order, "conj"))


def once_free(view: DocView, noun: int) -> bool:
    """Tell whether a release is only when something else begins ("barred from voting for two years after her release").

    A release with its own day has come: "has not been allowed to travel since her release in May".
    """
    prep = view.head[noun]
    if view.lower[noun] not in {"release", "discharge"} or view.dep[noun] != "pobj" or view.lower[prep] not in UPON:
        return False
    if any(view.lower[c] in {"in", "on", "last"} for c in view.kids(noun, "prep", "npadvmod", "tmod")):
        return False
    for k in view.climb(prep, 5):
        if view.lower[k] in bans() or any(view.lower[c] in {"will", "shall", "must"} for c in view.kids(k, "aux")):
            return True
        if view.dep[k] in {"relcl", "ccomp", "advcl"}:
            return False
    return False


@cache
def bans() -> frozenset[str]:
    """Return the words for what a court adds to a term."""
    verbs = (f for v in ("ban", "bar", "forbid", "prohibit") for f in verb_forms(v))
    return frozenset({*verbs, *(f for n in ("ban", "probation", "supervision", "prohibition") for f in noun_forms(n))})


def was_done(view: DocView, noun: int) -> bool:
    """Tell whether its own verb, or a clause about whom it befell, says that an act was done after all."""
    verb = view.head[noun]
    if view.dep[noun] == "nsubj" and view.lower[verb] in DONE and not view.kids(verb, "neg"):
        return view.lower[verb] != "took" or any(view.lower[c] == "place" for c in view.kids(verb, "dobj"))
    if view.dep[noun] == "nsubjpass" and view.lower[verb] in CARRIED and not view.kids(verb, "neg"):
        return auxiliaries(view, verb) <= BEEN
    owners = after_of(view, noun)
    whom = (noun, *owners, *view.kids(noun, "poss"))
    about = [r for k in whom for r in view.kids(k, "relcl", "acl") if view.lower[r] in GONE and view.tag[r] == "VBN"]
    return any(
        view.dep[r] == "acl" or {"was", "were", "had"} & auxiliaries(view, r)
        for r in about
        if not view.kids(r, "neg")
    )


def awaited(view: DocView, verb: int) -> bool:
    """Tell whether a verb tells in the present up to when something else lasts ("until she is tried or released")."""
    while view.dep[verb] == "conj" and not view.kids(verb, "aux", "auxpass", "mark"):
        verb = view.head[verb]
    marks = view.kids(verb, "mark")
    if not marks or not any(view.lower[c] in UNTIL for c in marks):
        return False
    aux = auxiliaries(view, verb)
    return bool(aux & PRESENT) and not aux & {"was", "were", "had"}


def only_then(view: DocView, verb: int) -> bool:
    """Tell whether a verb tells in the present what has to come first ("after he serves 15 years, he may go home").

    So does a passive beside what is not of the present ("is to report weekly for a year once she is released").
    """
    aux, above = auxiliaries(view, verb), view.head[verb]
    if view.dep[verb] != "advcl":
        return False
    first = {view.lower[c] for c in view.kids(verb, "mark", "advmod")} & FIRST
    if aux and aux <= {"is", "are"} and view.tag[verb] == "VBN":
        return bool(first & {"after", "once"}) and view.tag[above] not in {"VBZ", "VBP"}
    if view.tag[verb] not in {"VBZ", "VBP"} or aux:
        return False
    return bool(first) and any(view.lower[c] in MODALS for c in view.kids(above, "aux"))


def warranted(view: DocView, noun: int) -> bool:
    """Tell whether an arrest is only what a warrant is for ("a warrant is out for his arrest"), however it is read."""
    if view.lower[noun] != "arrest" or view.dep[noun] != "pobj" or view.lower[view.head[noun]] != "for":
        return False
    prep = view.head[noun]
    issued = view.kids(view.head[prep], "nsubj", "nsubjpass", "dobj")
    return not WARRANTS.isdisjoint([*view.lower[max(0, prep - NEAR) : prep], *(view.lower[k] for k in issued)])


def asked_for(view: DocView, noun: int) -> str | None:
    """Return the word for what is demanded for a release ("asked for money in exchange for his release")."""
    if view.lower[noun] not in {"release", "freedom"} or view.dep[noun] != "pobj":
        return None
    first, last = view.sentences[view.sentence_at[noun]]
    price = view.head[view.head[noun]]
    if view.lower[view.head[noun]] != "for" or view.lower[price] not in PRICES:
        return None
    above = price
    for _ in range(3):  # the price hangs on the verb, on "in", or on a sum
        above = view.head[above]
        if view.tag[above].startswith("VB"):
            return view.lower[price] if view.lower[above] in asking() and first <= above < last else None
    return None


@cache
def asking() -> frozenset[str]:
    """Return the forms of verbs for what kidnappers and gaolers do about a price before it is paid."""
    return forms_of("demand", "ask", "seek", "want", "request", "offer")


def decreed(view: DocView, verb: int) -> bool:
    """Tell whether a court of a state orders custody or its end in a clause with "that": by the order it is done."""
    by = agent(view, view.head[verb])
    words = {view.lower[k] for k in view.subtree(by)} if by is not None else set()
    return view.lower[verb] in HOLDING and not words.isdisjoint(courts() | PROSECUTORS) and words.isdisjoint(BETWEEN)


def asked_to_be(view: DocView, verb: int) -> bool:
    """Tell whether a passive stands in the subjunctive ("demands that he be released"), whatever is read above it."""
    bes = [c for c in view.kids(verb, "auxpass") if view.lower[c] == "be"]
    subjects = view.kids(verb, "nsubjpass", "nsubj") if bes else []
    if not subjects or not subjects[0] < bes[0]:
        return False
    be, who = bes[0], subjects[0]
    if view.dep[verb] == "ccomp" and view.lower[view.head[verb]] in DECREEING and decreed(view, verb):
        return False  # "the court ordered that X be held until May"
    opened = min(view.subtree(who))
    above = view.head[verb]
    if view.tag[above] == "VB" and view.lower[above] == "let" and not view.kids(above, *SUBJECTS):
        return True  # "Let X be freed"
    if view.sentences[view.sentence_at[verb]][0] == opened and view.lower[opened] == "may":
        return True  # "May X be freed soon", read as a part of the name
    helped = any(view.tag[k] in {"MD", "TO"} for k in range(max(0, opened - 1), be))
    bare = view.lower[max(0, opened - 1)] in {"that", "and", "or", ",", "ordered", "demanded", "insisted", "asked"}
    return bare and not helped and not view.kids(verb, "aux")


def only_ordered(view: DocView, verb: int) -> bool:
    """Tell whether a killing is no more than an order to somebody, or what they came for ("told soldiers to shoot X").

    So is what others are to be brought to do ("told to make her come home"). Other orders of those in power count as
    carried out, as a court's do.
    """
    bringing = view.lower[verb] == "make" and any(view.kids(c, "nsubj") for c in view.kids(verb, "ccomp"))
    above = view.head[verb]
    came = view.lower[above] in COMING_FOR and not any(view.lower[c] == "on" for c in view.children[above])
    commanded = came or view.lower[above] in COMMANDING
    doers = view.head[above] if view.dep[above] in {"relcl", "acl"} else above
    refused = view.lower[view.head[doers]] in REFUSING  # "soldiers ordered to arrest X refused"
    then = (view.head[doers], *view.kids(above, "conj"))
    refused = refused or took_others(view, then, custody=view.lower[verb] in TAKING)
    refused = refused or (came and view.dep[above] in {"advcl", "pcomp"} and fled_from_them(view, verb, above))
    return commanded and (bringing or refused or (view.lower[verb] in LETHAL and not view.kids(verb, "advcl")))


def fled_from_them(view: DocView, verb: int, came: int) -> bool:
    """Tell whether whom they came for fled or hid, and was not taken ("went into hiding when police came for her")."""
    if not any(view.lower[o] in THEM for o in view.kids(verb, "dobj")) or view.kids(verb, "conj", "cc"):
        return False
    if view.kids(came, "conj"):
        return False
    for flight in view.climb(came)[1:]:
        who = view.kids(flight, "nsubj")
        hid = view.lower[flight] in {"went", "go"} and any(view.lower[k] == "hiding" for k in view.subtree(flight))
        if who and (hid or view.lower[flight] in FLIGHT):
            return view.lower[who[0]] in {"he", "she", "they"} or view.person_at(who[0])
    return False


def reached(view: DocView, noun: int) -> bool:
    """Tell whether a release that was to be brought about came ("the bishop negotiated her release").

    Not "was negotiating", nor "negotiated her release for two years", "in vain".
    """
    head = view.head[noun]
    direct = view.dep[noun] in {"dobj", "nsubjpass"}
    if not direct or view.lower[noun] not in LIBERTY or view.lower[head] not in REACHED:
        return False
    aux = auxiliaries(view, head)
    told = view.tag[head] == "VBD" or (view.tag[head] == "VBN" and aux <= BEEN)
    vain = IN_VAIN.search(view.text, view.start[noun], view.sentence_span(view.sentence_at[noun])[1])
    return told and vain is None and not negated(view, head)


def sought(view: DocView, verb: int) -> bool:
    """Tell whether somebody is wanted for what they are said to have done ("X, wanted for torturing Y, was held")."""
    return view.lower[verb] == "wanted" and view.tag[verb] in {"VBN", "VBD"} and not view.kids(verb, "nsubj", "dobj")
