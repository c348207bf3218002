"""Dates and places that a sentence tells of something beside the act: its main clause, its background, a journey."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.kinds import FREEING
from pipeline.assemble.text.matters import (
    TALKS,
    at_meeting,
    back_from,
    gone_by,
    of_career,
    of_criticised,
    of_meeting,
    of_topic,
    of_views,
    of_work,
)
from pipeline.assemble.text.once import once
from pipeline.assemble.text.protested import SPARKING
from pipeline.assemble.text.shared_words import DEPLORING
from pipeline.assemble.text.simple import has_his, may_tell, noun_may_tell, up_to
from pipeline.assemble.text.underway import now_elsewhere, underway
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import actor_type

if TYPE_CHECKING:
    from pipeline.assemble.facts import PlaceMention
    from pipeline.assemble.text.view import DocView

MOVING = verb_list("verbs.toml", "flight", "moving")
# verbs of fleeing a country and of being sent out of it
FLIGHT = verb_list("verbs.toml", "flight", "verbs")
SENT_BACK = frozenset({"sent", "turned", "forced", "send", "turn", "force", "sends", "turns"})  # "sent back to X"
PUSHED = frozenset({"pushed", "pushes", "push"})  # "and pushed them back to X"
LEAVING = verb_list("verbs.toml", "flight", "away", "left")
STAYS = word_list("where.toml", "journeys", "stays")
ALLEGED = word_list("modality.toml", "claims", "of_crimes")
STAYED = verb_list("verbs.toml", "flight", "stayed") | {"been"}
PAPERS = noun_list("where.toml", "warrants", "nouns")
ON = frozenset({"on", "under", "at", "upon", "in", "following", "after"})
SAYING = verb_list("modality.toml", "claims", "saying")
SPEAKING = word_list("verbs.toml", "saying", "speaking")
REFUGE = word_list("where.toml", "journeys", "refuge")
UNITS = frozenset({"mile", "miles", "km", "kms", "kilometer", "kilometers", "kilometre", "kilometres"})
FAR_OFF = 12  # tokens from the town to the number of miles that lie between
MOVED = frozenset({"moved", "moves"})
COMING = frozenset({"come", "comes", "came", "coming", "arrive", "arrives", "arrived", "landed", "cross", "crossed"})
# what may have gone before an act, in a place of its own
BEGINNINGS = word_list("where.toml", "case", "beginnings")
JOURNEYS = word_list("where.toml", "journeys", "ways")
BURIED = word_list("where.toml", "off_scene", "at_rest")
RIDES = noun_list("where.toml", "riding", "vehicles") | {"flight", "way", "route", "bound"}  # "off a bus to X"


def of_main(view: DocView, t: int, act: int) -> bool:
    """Tell whether a value hangs on a verb above the clause that holds the act and describes a noun.

    "The law under which she was convicted was struck down in 2014"; "X, arrested in May, died in June".
    """
    verb = t
    while not view.tag[verb].startswith("VB"):
        if view.head[verb] == verb:
            return False
        verb = view.head[verb]
    node, described = act, False
    for _ in range(12):
        if node == verb:
            return described
        if view.dep[node] == "relcl" and view.head[node] == t:
            return False  # "until May 2017, when X was sentenced"
        described = described or view.dep[node] in {"relcl", "acl"}
        if view.head[node] == node:
            return False
        node = view.head[node]
    return False


def of_aside(view: DocView, t: int, act: int) -> bool:
    """Tell whether a value stands in a clause with "since" that the act is no part of."""
    node = t
    while not view.tag[node].startswith("VB"):
        if view.head[node] == node:
            return False
        node = view.head[node]
    since = view.dep[node] == "advcl" and any(view.lower[c] == "since" for c in view.kids(node, "mark"))
    return since and act not in view.subtree(node)


def bound_for(view: DocView, t: int, act: int) -> bool:
    """Tell whether a place is where somebody was going when the act befell them ("about to fly to X")."""
    if came_from(view, t, act) or only_said(view, t, act) or gone_by(view, t):
        return True
    if refuge(view, t) and act not in {view.head[view.head[t]], *view.kids(t, "relcl")}:
        return True
    prep, verb = view.head[t], view.head[view.head[t]]
    if view.lower[verb] in STAYS and view.dep[verb] == "pobj" and view.lower[view.head[verb]] in {"during", "on"}:
        return False  # "vanished during a visit to X"
    goes = view.lower[verb] in MOVING or view.lower[verb] in JOURNEYS
    goal = view.dep[t] == "pobj" and view.lower[prep] in {"to", "for", "towards"}
    return goal and (view.lower[prep - 1] in RIDES or (goes and verb != act))


def only_said(view: DocView, t: int, act: int | None = None) -> bool:
    """Tell whether a place or doer is in what was said, for which an act was done.

    "X was held after she wrote that he lived in Nice". Without an act, whether it stands in such a clause at all.
    """
    for clause in view.climb(t):
        if view.dep[clause] == "ccomp" and view.lower[view.head[clause]] in SAYING:
            break
    else:
        return False
    if act is None or view.sentence_at[act] != view.sentence_at[t]:
        return view.dep[view.head[clause]] in {"advcl", "pcomp"}
    return act in view.climb(clause)[2:]


@once
def refuge(view: DocView, t: int) -> bool:
    """Tell whether a place is where somebody fled or was sent to ("walked through a swamp into X", "deported to X").

    Or where a plane goes ("put on a plane to X"): nothing told need have been done there.
    """
    prep = view.head[t]
    if view.dep[t] != "pobj":
        return False
    if view.lower[prep] == "in" and view.lower[prep - 1] in REFUGE:
        return True
    if view.lower[prep] not in {"to", "into", "for", "towards"}:
        return False
    if view.lower[prep - 1] in {"flight", "plane"}:
        return True
    verb = next((k for k in view.climb(prep, 5) if view.tag[k].startswith("VB")), prep)
    back = view.lower[prep - 1] == "back" or view.lower[max(0, verb + 1) : verb + 2] == ["back"]
    here = view.lower[slice(*view.sentences[view.sentence_at[t]])]
    turned = back and view.lower[verb] in SENT_BACK and "entry" in here  # "denied entry and sent back to X"
    return view.lower[verb] in FLIGHT or turned or (back and view.lower[verb] in PUSHED)


def landmark(view: DocView, t: int) -> bool:
    """Tell whether a town only says how far off another is ("in Osa, 75 miles (120 km) north of Zura").

    Likewise "in Osa, far from her home in Zura".
    """
    prep = view.head[t]
    if view.lower[prep] == "in" and view.dep[view.head[prep]] == "pobj":
        prep = view.head[view.head[prep]]
    if view.dep[t] != "pobj" or view.lower[prep] not in {"of", "from"}:
        return False
    near = range(max(1, prep - FAR_OFF), prep)
    unit = next((k for k in near if view.lower[k] in UNITS), prep - 1 if view.lower[prep - 1] == "far" else None)
    if unit is None:
        return False
    first = next((k for k in range(unit - 1, near.start - 1, -1) if view.lower[k] == ","), None)
    before = [view.name_at[k] for k in (first - 1, first - 2)] if first is not None else []  # "the Osa region,"
    return any(i >= 0 and view.names[i].label == "PLACE" for i in before)


@once
def came_from(view: DocView, t: int, act: int) -> bool:
    """Tell whether a place is where somebody had been ("when she returned from a conference in Melbourne")."""
    if back_from(view, t) or underway(view, t):
        return True
    node = t
    left = view.head[t]
    verb = view.head[left]
    if view.lower[left] in {"to", "into"} and view.lower[verb] in MOVED and view.kids(verb, "nsubj"):
        before = [c for c in view.kids(verb, "advcl") if any(view.lower[m] == "after" for m in view.kids(c, "mark"))]
        if any(act in view.subtree(c) for c in before):
            return True  # "X moved to Slovenia a week after his car had been burned"
    fled = view.dep[t] == "dobj" and view.lower[left] in LEAVING and view.dep[left] in {"relcl", "acl", "advcl"}
    if fled and act != left:
        return act not in view.subtree(left)  # "X, who fled Iran in 2009, was threatened on Friday"
    for _ in range(6):
        above = view.head[node]
        if above in {node, act}:
            return False
        came = view.lower[above] in MOVING or (node == left and view.lower[above] in COMING | {"airport"})
        if view.lower[node] == "from" and came:
            return True
        node = above
    return False


@once
def of_other_matter(view: DocView, t: int, act: int) -> bool:
    """Tell whether a place stands in a clause after "and" that tells another matter than an act before it.

    "X was killed in 2018, and the prince faces allegations of war crimes in Yemen"; not "X was arrested and police took
    her to a station in Gweru".
    """
    above = view.climb(t, 12)
    if of_paper(view, above, act) or of_speech(view, above, act):
        return True
    if of_meeting(view, above, act) or of_work(view, above, act):
        return True
    chain = above[: above.index(act)] if act in above else above
    earlier = ({view.lower[c] for c in view.kids(k, "aux", "mark")} for k in chain if view.lower[k] in STAYED)
    if any("having" in said or {"because", "had"} <= said for said in earlier):
        return True  # "jailed for having spent a year in Canada", "his arrest was due to his having studied there"
    if act > t or act not in above:
        return False
    for k in chain:
        if view.dep[k] != "conj" or k < act:
            continue
        if view.tag[k].startswith("NN"):
            return not ALLEGED.isdisjoint({view.lower[k], *(view.lower[c] for c in view.children[k])})
        own = view.kids(k, "nsubj", "nsubjpass")
        present = view.tag[k] in {"VBZ", "VBP"} or any(view.tag[c] in {"VBZ", "VBP"} for c in view.kids(k, "aux"))
        if own and present and view.tag[act] in {"VBD", "VBN", "NN"}:
            return all(view.tag[c] not in {"PRP", "PRP$"} for c in view.subtree(k))
    return False


def told_beside(view: DocView, t: int, act: int) -> bool:
    """Tell whether a place is of another matter, or of what somebody criticised or had done before.

    It may still tell the country: "was held after she testified on camps in Xian".
    """
    above = view.climb(t, 12)
    told = of_criticised(view, above, act) or of_career(view, above, act) or of_views(view, above, act)
    told = told or of_earlier_act(view, above, act) or of_stay(view, above, act) or of_burial(view, above, act)
    told = told or of_reaction(view, above, act) or now_elsewhere(view, above, act)
    return told or of_other_matter(view, t, act) or of_topic(view, t, act)


def of_earlier_act(view: DocView, above: list[int], act: int) -> bool:
    """Tell whether a place is that of what an act only followed ("freed a year after his arrest in X")."""
    below = up_to(above, act)
    # "shot dead after talks in X": may well be there
    freed = may_tell(view, act, FREEING) or noun_may_tell(view, act, FREEING)
    words = BEGINNINGS if freed else BEGINNINGS - TALKS
    return any(view.lower[k] in words and view.lower[view.head[k]] in {"after", "since"} for k in below)


def of_burial(view: DocView, above: list[int], act: int) -> bool:
    """Tell whether a place is where somebody lies buried ("died in custody and was buried in X")."""
    return any(view.lower[k] in BURIED and view.tag[k] == "VBN" for k in up_to(above, act))


def of_stay(view: DocView, above: list[int], act: int) -> bool:
    """Tell whether a place is that of somebody's stay, which did something ("his stay in X broke the terms")."""
    noun = next((k for k in above if view.lower[k] in STAYS), None)
    if noun is None or view.dep[noun] != "nsubj" or view.head[noun] == act:
        return False
    return has_his(view, noun)


def of_paper(view: DocView, above: list[int], act: int) -> bool:
    """Tell whether a place is that of who issued or sent what somebody is held on ("on a warrant of a court in X")."""
    below = up_to(above, act)
    return any(view.lower[k] in PAPERS and view.lower[view.head[k]] in ON for k in below)


def of_speech(view: DocView, above: list[int], act: int) -> bool:
    """Tell whether a place is where somebody told of an act ("said from X that …", "Speaking in X, she said …")."""
    for told in above:
        if view.tag[told].startswith("VB"):
            break
        if view.dep[told] not in {"pobj", "prep", "compound", "appos", "conj"}:
            return False  # "Police in Osh said", "the Thai Press Club said"
    else:
        return False
    if told == act:
        return False
    if view.dep[told] == "advcl" and view.lower[told] in SPEAKING:
        told = view.head[told]
    elif view.lower[told] not in SAYING or (above[0] < told and not (at_meeting(view, above, told)
                                                                     or spoken_off(view, above, told))):  # fmt: skip
        return False  # "In the Gweru region, a spokesman said that X was held": there he was
    path = view.climb(act)
    return told in path and any(view.dep[k] == "ccomp" for k in path[: path.index(told)])


def spoken_off(view: DocView, above: list[int], told: int) -> bool:
    """Tell whether a place is whence somebody speaks ("From her home in X, she said")."""
    return any(view.lower[k] == "from" and view.head[k] == told for k in above[: above.index(told)])


def of_reaction(view: DocView, above: list[int], act: int) -> bool:
    """Tell whether a place is that of what an act led to, or of who condemned it ("sparked protests in X").

    "The arrest was condemned in X", "The union's office in X condemned the arrest"; not "condemned the arrest in X".
    """
    verb = next((k for k in above if view.tag[k].startswith("VB")), act)
    path = view.climb(act, 12)
    if verb == act or verb not in path or act in above:
        return False
    mine, its = (p[p.index(verb) - 1] for p in (path, above))
    if mine == its or view.lower[verb] not in DEPLORING | SPARKING:
        return False
    caused = view.dep[mine] in SUBJECTS and above[0] > verb
    return caused or (view.dep[its] == "nsubj" and view.dep[mine] == "dobj" and view.lower[verb] in DEPLORING)


def at_border(view: DocView, place: PlaceMention) -> bool:
    """Tell whether a place names a border post, which two countries share ("the Sakania border post")."""
    last = view.token_at(place.end - 1)
    return view.lower[last + 1 : last + 2] == ["border"]


def of_person(view: DocView, token: int) -> bool:
    """Tell whether a demonym says whose national somebody with a name is ("Spanish national Alejandro Rivas")."""
    head = view.head[token]
    if view.dep[token] not in {"amod", "compound", "nmod"}:
        return False
    named = any(view.person_at(k) for k in bearers_of(view, token))
    return named and not actor_type([view.lower[k] for k in range(token + 1, head + 1)] or [view.lower[head]])


def bearers_of(view: DocView, token: int) -> tuple[int, ...]:
    """Return the nouns whose demonym one is: its own, that apposed to it or joined with it.

    "The Egyptian writer and teacher X", where "teacher" has the name and no demonym of its own.
    """
    head = view.head[token]
    above = view.head[head] if view.dep[head] in {"appos", "compound"} else head
    joined = [k for k in view.kids(head, "conj") if not view.kids(k, "det", "amod")]
    return (head, above, *view.kids(head, "appos"), *joined)
