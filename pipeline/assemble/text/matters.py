"""Places that a sentence tells of another matter than an act: of what was criticised, a life, a journey, a speaker."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import ANY_SUBJECT, FINITE, SUBJECTS
from pipeline.assemble.text.simple import at_work, in_pluperfect
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import STATE, actor_type, people
from pipeline.normalise.places import gazetteer

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

# "held for protesting in X": there
BODILY: Final = verb_list("where.toml", "speaking", "bodily")
SAID: Final = (
    verb_list("modality.toml", "claims", "saying") | verb_list("when.toml", "reacting", "deploring")
) - BODILY
SPEECH: Final = verb_list("verbs.toml", "saying", "speech") | verb_list("when.toml", "accusing", "finding")
MOVING: Final = verb_list("verbs.toml", "flight", "moving")
SPEAKING: Final = word_list("verbs.toml", "saying", "speaking")
FROM_AFAR: Final = SPEECH | SPEAKING | word_list("where.toml", "speaking", "reactions")
CROSSING: Final = frozenset({"cross", "crossed", "crosses", "crossing"})
BACK: Final = word_list("where.toml", "journeys", "back")
TALKS: Final = word_list("where.toml", "case", "talks")
BOARDING: Final = verb_list("where.toml", "journeys", "boarding")
RIDING: Final = verb_list("where.toml", "journeys", "riding")
RETURNING: Final = word_list("where.toml", "journeys", "returning")
WAYS: Final = word_list("where.toml", "journeys", "ways")
LEAVING: Final = frozenset({"left", "departed"})  # "had left for X"
UNDERWAY: Final = word_list("where.toml", "journeys", "underway")
UNARRIVED: Final = frozenset({"before", "while", "when"})
ENVOYS: Final = word_list("where.toml", "speaking", "envoys")
MEETINGS: Final = word_list("where.toml", "speaking", "meetings")
CLAUSES: Final = frozenset({"advcl", "pcomp"})
SHOWN: Final = word_list("modality.toml", "plots", "works") | noun_list("modality.toml", "papers", "nouns") | {"book"}
SCREENED: Final = verb_list("where.toml", "speaking", "screened")
STATESMEN: Final = noun_list("where.toml", "speaking", "statesmen")
CONFERRING: Final = verb_list("where.toml", "speaking", "conferring")
CITED: Final = noun_list("modality.toml", "papers", "nouns")
BRACKET: Final = 16  # tokens from where a bracket opens to a place in it, at most
DEEP: Final = 6
EXPERTS: Final = noun_list("where.toml", "speaking", "experts")
TOPIC_STEPS: Final = 3  # a place, its preposition and the noun over it
ASCRIBING: Final = word_list("modality.toml", "coming", "ascribing")
DECISIONS: Final = noun_list("where.toml", "dealings", "decisions")
DOERS: Final = word_list("people.toml", "bodies", "doing")
SUPPORT: Final = frozenset({"support", "solidarity"})
FREED: Final = verb_list("where.toml", "journeys", "freed")
MOVED_ON: Final = verb_list("where.toml", "journeys", "moved")


def of_criticised(view: DocView, above: list[int], act: int) -> bool:
    """Tell whether a place is in what somebody spoke of, for which an act was done ("held after decrying a war in X").

    Args:
        view: the article.
        above: the place's token and all above it.
        act: token of the act.
    """
    below = above[1 : above.index(act)] if act in above else []
    spoken = (k for k in below if view.lower[k] in SAID and view.dep[k] in CLAUSES and above[0] > k)
    return any(not at_work(view, k) for k in spoken)


def of_views(view: DocView, above: list[int], act: int) -> bool:
    """Tell whether a place is in what somebody spoke for or against before an act ("decried war in X and was held").

    Not where they spoke ("spoke at a rally in X and was held").
    """
    for below, k in pairwise(above):
        joined = view.dep[act] == "conj" and view.head[act] == k and k < above[0] < act
        if joined and view.lower[k] in SAID | CONFERRING:
            return view.dep[below] == "dobj" or view.lower[below] in {"against", "about", "of", "for", "on"}
    return False


def of_work(view: DocView, above: list[int], act: int) -> bool:
    """Tell whether a place is where a film or book on an act was shown or came out ("a film on a raid opened in X")."""
    path = view.climb(act, 12)
    for verb in above:
        if view.tag[verb].startswith("VB"):
            break
    else:
        return False
    if verb == act or verb not in path:
        return False
    subject = path[path.index(verb) - 1]
    shown = view.lower[subject] in SHOWN and view.dep[subject].startswith("nsubj") and subject != act
    return shown and above[0] not in view.subtree(subject)


def of_meeting(view: DocView, above: list[int], act: int) -> bool:
    """Tell whether a place is where people met or spoke over an act ("met in X over a raid that killed ten")."""
    for below, k in pairwise(above):
        if view.lower[k] not in CONFERRING or view.lower[below] not in {"in", "at", "on"} or k >= act:
            continue
        path = view.climb(act, 12)
        if k not in path or act == k:
            return False
        return any(view.dep[t] in {"relcl", "acl", "pobj"} for t in path[: path.index(k)])
    return False


def of_career(view: DocView, above: list[int], act: int) -> bool:
    """Tell whether a place is one of somebody's life told beside the name ("X, who studied in Prague, was held").

    Not where they came or were at the time ("who went to Prague", "who was driving through Prague").
    """
    below = above[1 : above.index(act)] if act in above else []
    for k in below:
        told = view.dep[k] == "relcl" and view.tag[k] == "VBD" and view.person_at(view.head[k])
        who = any(view.lower[c] == "who" for c in view.kids(k, "nsubj"))
        if told and who and view.lower[k] not in MOVING | {"was", "were", "came", "arrived", "entered", "crossed"}:
            return True
    return False


def arrived(view: DocView, verb: int) -> bool:
    """Tell whether a flight was taken before what is told, so that somebody had come ("after she took a flight")."""
    after = view.dep[verb] == "pcomp" and view.lower[view.head[verb]] == "after"
    after = after or any(view.lower[c] == "after" for c in view.kids(verb, "mark", "prep"))
    return after and view.lower[verb] in RIDING


def back_from(view: DocView, t: int) -> bool:
    """Tell whether a place is where somebody came from ("on his return from X", "after returning from a trip to X")."""
    if view.dep[t] != "pobj":
        return False
    path = view.climb(t, DEEP)
    start = next((n for n, k in enumerate(path) if view.lower[k] == "from" and view.dep[k] in {"prep", "dative"}), 0)
    if not start or any(not view.tag[k].startswith(("NN", "IN", "TO")) for k in path[:start]):
        return False
    for k in path[start + 1 :]:
        if view.dep[k] == "dobj" and view.lower[view.head[k]] in BOARDING and not arrived(view, view.head[k]):
            return False  # "held as she boarded a flight from X"
        if view.lower[k] in BACK or (view.lower[k] in RETURNING and view.dep[k] in {"pcomp", "advcl", "advmod"}):
            return True
        if view.tag[k].startswith("VB"):
            return False
    return False


def on_the_way(view: DocView, t: int) -> bool:
    """Tell whether a place is where a flight, a trip or somebody was going ("on his way to X"), or what it goes by."""
    prep = view.head[t]
    if view.dep[t] != "pobj" or view.lower[prep] not in {"to", "for", "towards", "toward"}:
        return gone_by(view, t) or landed_free(view, t)
    above = view.head[prep]
    word = view.lower[above]
    had = in_pluperfect(view, above)  # not "left for X. He was shot at his house"
    if word in WAYS or word in UNDERWAY or (had and view.lower[prep] == "for" and word in LEAVING):
        return not arrived_by(view, t, above)
    if view.dep[above] == "conj" and view.lower[view.head[above]] in FREED and view.tag[above] == "VBD":
        off = word in (LEAVING if view.lower[prep] == "for" else MOVED_ON)  # "was released and flew to X"
        return off and not view.kids(above, "dobj") and not arrived_by(view, t, above)
    arrived = view.dep[above] == "pcomp" and view.lower[view.head[above]] not in UNARRIVED  # "after travelling to X"
    return view.tag[above] == "VBG" and word in MOVING and not arrived


def landed_free(view: DocView, t: int) -> bool:
    """Tell whether a place is where somebody came once free ("was released on Monday and arrived in X on Tuesday")."""
    verb = view.head[view.head[t]]
    came = view.dep[t] == "pobj" and view.lower[verb] in {"arrived", "landed"} and view.dep[verb] == "conj"
    return came and view.lower[view.head[verb]] in FREED


def arrived_by(view: DocView, t: int, verb: int) -> bool:
    """Tell whether whoever headed somewhere did or suffered something there ("headed to X and was arrested there")."""
    if not view.tag[verb].startswith("VB"):
        return False
    if "there" in view.lower[t : view.sentences[view.sentence_at[t]][1]]:
        return True
    joined = (k for k in view.kids(verb, "conj") if k > t and view.tag[k] in FINITE | {"VBN"})
    return view.tag[verb] in FINITE and any(not view.kids(k, *ANY_SUBJECT) for k in joined)


def gone_by(view: DocView, t: int) -> bool:
    """Tell whether a place is one that a journey goes by ("was to fly to X by way of Y", "via Y")."""
    prep = view.head[t]
    if view.dep[t] != "pobj":
        return False
    by_way = view.lower[prep - 2 : prep + 1] == ["by", "way", "of"]
    return view.lower[prep] == "via" or by_way


def body_speaks(view: DocView, t: int) -> bool:
    """Tell whether a place is where a body sits that says or finds something, or its member does ("the UN in Geneva").

    No police, court or ministry, whose acts are mostly where they sit.
    """
    prep = view.head[t]
    if view.dep[t] == "appos":
        noun = prep
    elif view.dep[t] == "pobj" and view.lower[prep] == "in":
        noun = view.head[prep]
    else:
        return False
    i = view.name_at[noun]
    if i < 0 or view.names[i].label != "ORGANISATION" or view.name_at[t] == i:
        return False
    state = actor_type(view.lower[view.names[i].first : view.names[i].last + 1]) in STATE
    noun = view.head[noun] if view.dep[noun] == "appos" else noun  # "the group Alba in Osh"
    if view.dep[noun] == "pobj" and view.lower[view.head[noun]] in {"at", "of", "with", "for"}:
        noun = view.head[view.head[noun]]  # "X, a researcher at the union in Osh, said"
    noun = view.head[noun] if view.dep[noun] == "appos" else noun
    if view.dep[noun] == "pobj" and view.lower[view.head[noun]] == "by":
        noun = view.head[noun]  # "was confirmed by X of the union in Osh"
    return view.dep[noun] in {"nsubj", "agent"} and view.lower[view.head[noun]] in SPEECH and not state


def off_scene(view: DocView, t: int) -> bool:
    """Tell whether a place says nothing of the land that an article is about: a journey's, an envoy's, a speaker's."""
    said = body_speaks(view, t) or spoken_from(view, t) or of_cited(view, t) or crossed_from(view, t)
    return said or moves_or_meets(view, t) or back_from(view, t) or posted(view, t)


def moves_or_meets(view: DocView, t: int) -> bool:
    """Tell whether a place is only on somebody's way, or where a film was shown or ministers met."""
    return on_the_way(view, t) or of_event(view, t)


def spoken_from(view: DocView, t: int) -> bool:
    """Tell whether something is said from a place ("told reporters from X", "condemnation from the US")."""
    prep = view.head[t]
    return view.dep[t] == "pobj" and view.lower[prep] == "from" and view.lower[view.head[prep]] in FROM_AFAR


def crossed_from(view: DocView, t: int) -> bool:
    """Tell whether a place is whence somebody crossed a border ("as he crossed from X into Y")."""
    above = view.climb(t, DEEP)
    from_it = len(above) > TOPIC_STEPS - 1 and view.dep[t] == "pobj" and view.lower[above[1]] == "from"
    return from_it and any(view.lower[k] in CROSSING for k in above[2:4])


def of_cited(view: DocView, t: int) -> bool:
    """Tell whether a place stands in brackets on a paper or interview cited ("(interview with X, Osh, 3 May)")."""
    for k in range(t - 1, max(0, t - BRACKET), -1):
        if view.lower[k] in {")", "]"}:
            return False
        if view.lower[k] in {"(", "["}:
            return view.lower[k + 1] in CITED
    return False


def of_event(view: DocView, t: int) -> bool:
    """Tell whether a place is only where a film was shown or ministers met ("The film was shown in X in May")."""
    verb = view.head[view.head[t]]
    if view.dep[t] != "pobj" or view.lower[view.head[t]] != "in" or view.dep[verb] != "ROOT":
        return False
    subjects = view.kids(verb, *SUBJECTS)
    if view.lower[verb] in SCREENED:
        return any(view.lower[s] in SHOWN for s in subjects)
    return view.lower[verb] in CONFERRING and any(view.lower[s] in STATESMEN for s in subjects)


def of_talks(view: DocView, t: int) -> bool:
    """Tell whether a place is where talks were that somebody's going free only followed ("after talks in X")."""
    return any(view.lower[k] in TALKS for k in view.climb(t, 4)[1:])


def posted(view: DocView, t: int) -> bool:
    """Tell whether a place is where somebody was sent as an envoy ("X, a former ambassador to Turkey").

    What an envoy says is mostly of the land where they are.
    """
    prep = view.head[t]
    envoy = view.head[prep]
    sent = view.dep[t] == "pobj" and view.lower[prep] in {"to", "in"} and view.lower[envoy] in ENVOYS
    return sent and not (view.dep[envoy] in SUBJECTS and view.lower[view.head[envoy]] in SPEECH)


def at_meeting(view: DocView, above: list[int], told: int) -> bool:
    """Tell whether a place is where the meeting was at which somebody spoke ("At a forum in X, Y said")."""
    below = above[: above.index(told)]
    return any(
        view.lower[k] in MEETINGS and view.lower[view.head[k]] in {"at", "during"} and view.head[view.head[k]] == told
        for k in below
    )


def known_of_it(view: DocView, above: list[int]) -> bool:
    """Tell whether a place is what a noun above it is an expert on or a work about, or where a work is set."""
    if len(above) < TOPIC_STEPS:
        return False
    prep, noun, work = above[1], above[2], above[min(3, len(above) - 1)]
    if view.lower[prep] in {"on", "about"}:
        return view.lower[noun] in EXPERTS or view.lower[noun] in SHOWN
    return view.lower[prep] == "in" and view.lower[noun] == "set" and view.lower[work] in SHOWN


def of_lies(view: DocView, above: list[int], act: int) -> bool:
    """Tell whether a place is in what somebody spread news about, for which an act was done ("for lies about X in")."""
    below = above[: above.index(act)] if act in above else []
    about = next((n for n, k in enumerate(below) if view.lower[k] == "about"), len(below))
    return any(view.tag[k] == "VBG" and view.dep[k] == "pcomp" for k in below[about:])


def of_topic(view: DocView, t: int, act: int) -> bool:
    """Tell whether a country is where something was that is only spoken of, supported or given as an act's ground.

    "Posted photos in support of the protests in Chad", "his arrest was linked to his business dealings in Chad". And
    any place that somebody writes or knows about ("an expert on Tibet", "author of a novel set in Cairo").
    """
    i, above = view.name_at[t], view.climb(t, 12)
    if known_of_it(view, above) or of_lies(view, above, act):
        return True
    if view.dep[t] == "poss" and view.lower[view.head[t]] in DECISIONS and view.head[t] not in view.climb(act):
        return True  # "held at a march against Nairobi's decision"
    if i < 0 or gazetteer().country(view.names[i].text) is None:
        return False
    for k in above[1 : above.index(act) if act in above else None]:
        if view.tag[k] in FINITE:
            return False
        before = view.lower[k - 1]
        below = above[above.index(k) - 1]
        if before in ASCRIBING and (actor_type([view.lower[below]]) or view.lower[below] in DOERS | people().nouns):
            return False  # "linked to agents in Iran": where those are who did it
        if view.lower[k] == "about" or before in (SUPPORT if view.lower[k] in {"of", "with", "for"} else ASCRIBING):
            return view.dep[k] in {"prep", "pcomp"}
    return False
