"""Whether an act word tells something that somebody did once: not what failed, recurs, or a storm did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.clause import agent, prepositional
from pipeline.assemble.text.common import FINITE, MONTHS, NOUNS, ORDINALS, VERBS
from pipeline.assemble.text.kinds import BODILY, HARM_ACTS, LAW_ACTS
from pipeline.assemble.text.shared_words import WARNING
from pipeline.assemble.text.simple import after_of, has_a, may_tell, noun_may_tell
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import NO_STATE, actor_type, nature, people, trees, unfeeling
from pipeline.assemble.what.definitions import defining, of_work
from pipeline.assemble.what.things import of_thing
from pipeline.kept import compiled
from pipeline.normalise.places import find_nationalities, gazetteer
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.what.frames import Finder

DUTY = compiled(
    rf"^ with (?![^.;]{{0,70}}?\b(?:{'|'.join(toml_table('verbs.toml')['harm']['unlawful'])})\b)"
    rf"(?:(?:{'|'.join(toml_table('verbs.toml')['harm']['tasks'])})ing\b|"
    rf"(?:{'|'.join(toml_table('verbs.toml')['harm']['tasks_begun'])})ing (?:the |an? |its |their |his |her "
    r"|this )?(?:[\w’'-]+ ){0,2}?"
    rf"(?:{'|'.join(toml_table('verbs.toml')['harm']['tasks_led'])})\b)"
)
PLEAS = compiled(
    r"^(?: [\w’'-]+){0,8}? appeals? (?:for (?:an? |the |more |new )?(?:[\w’'-]+ )?"
    rf"(?:{'|'.join(toml_table('verbs.toml')['sentences']['no_appeals'])})|(?:against|over) (?:the |her |his "
    rf"|their )?(?:[\w’'-]+ )?(?:{'|'.join(toml_table('verbs.toml')['sentences']['no_appeals_against'])}))\b"
)
OVER = compiled(r"^[^.;,]{0,50}? over (?:the|his|her|their|its|an?)\b(?! (?:head|face|fence|wall))")
FOR = compiled(
    rf"^[^.;,]{{0,50}}? for (?:{'|'.join(toml_table('verbs.toml')['harm']['blamed_for'])}|not |(?:his|her|their"
    rf"|its) (?:{'|'.join(toml_table('verbs.toml')['harm']['blamed_for_their'])}))"
)
IN_SPEECH = compiled(
    r"\b(?:in|during) (?:an?|the|his|her|their|\w+day[’']s|last \w+[’']s) (?:[\w’'-]+ ){0,2}?"
    rf"(?:{'|'.join(toml_table('verbs.toml')['harm']['in_speech'])})\b"
)
# "his attack on the bishop in the preface"
IN_PRINT = compiled(
    r"^ (?:on|against|upon) [^.;,]{1,60}? in (?:an?|the|his|her|their|its|this|that|one) (?:[\w’'-]+ ){0,3}?"
    rf"(?:{'|'.join(toml_table('verbs.toml')['harm']['in_print'])})\b"
)
WORDY = word_list("verbs.toml", "harm", "wordy")
PRINTED = noun_list("verbs.toml", "harm", "printed")
NOT_JUST = compiled(r", not (?:just|only|merely|simply) an? (?:[\w-]+ )?$")  # "no squabble, not just an attack on me"
CALLING = verb_list("verbs.toml", "harm", "calling")
REPUTE = noun_list("verbs.toml", "harm", "repute")
PRESSED = verb_list("verbs.toml", "harm", "pressed")
PRESS = noun_list("verbs.toml", "harm", "press")
GLANCES = noun_list("verbs.toml", "harm", "glances")
# "shot to fame", "shot her for the cover", "was beaten into second place", "beat X to the title"
FIGURATIVE = compiled(
    r"^(?: [\w’'.-]+){0,4}? (?:to (?:fame|stardom|prominence|(?:the )?"
    rf"(?:{'|'.join(toml_table('verbs.toml')['harm']['beaten_to'])}))|"
    r"into (?:second|third|fourth|last|runner-up)|"
    r"for (?:the |an? |his |her )?(?:[\w’'-]+ ){0,2}?"
    rf"(?:{'|'.join(toml_table('verbs.toml')['harm']['pictured_for'])}))\b"
)
STRIKING = word_list("verbs.toml", "harm", "striking")
ATTACKING = word_list("verbs.toml", "harm", "attacking")
RIVALS = word_list("people.toml", "rivals", "attacking")
SPEAKERS = word_list("people.toml", "rivals", "speaking")
FOR_OWN = compiled(
    rf"^[^.;,]{{0,50}}? for (?:his|her|their|its) (?!(?:{'|'.join(toml_table('verbs.toml')['harm']['own_things'])})\b)"
)
STRUCK = word_list("verbs.toml", "harm", "struck")
GUARDING = verb_list("verbs.toml", "harm", "guarding")
BREAKING = verb_list("verbs.toml", "harm", "breaking")
HURTING = verb_list("verbs.toml", "harm", "hurting")
OWN = {"he": "his", "she": "her"}
SUING = word_list("verbs.toml", "law", "filing")
ACCUSED_OF = verb_list("verbs.toml", "law", "accused_of")
CONDITIONS = frozenset({"if", "unless", "or", "until"})
FAILED = word_list("verbs.toml", "harm", "failed")
PLAYED = word_list("verbs.toml", "harm", "played")
MAGIC = word_list("verbs.toml", "harm", "magic")
FILMS = noun_list("modality.toml", "pictures", "nouns")
SHOWING = verb_list("modality.toml", "framed", "showing")
THEY = frozenset({"it", "they"})
BY_MEANS = frozenset({"by", "with", "through", "via"})
ITSELF = frozenset({"it", "this", "that"})
NTH = compiled(
    rf"{'|'.join(ORDINALS)}|\w+teenth|\w+tieth|\d+(?:st|nd|rd|th)|latest|last"
)
ME = frozenset({"me", "us"})
DASHED = frozenset({",", "–", "—", "-"})
BY_CHARGE = frozenset({"with", "under", "for"})
EACH = frozenset({"every", "each"})
DAILY = frozenset({"day", "night", "morning", "evening", "afternoon"})
LETTING = verb_list("people.toml", "in_dock", "freeing")
INMATES = word_list("people.toml", "victims", "let_out")


def nothing_done(view: DocView, finder: Finder, t: int) -> bool:
    """Tell whether an act's word tells nothing that somebody did once to anybody."""
    return (
        generic_time(view, t)
        or by_nature(view, finder, t)
        or came_to_nothing(view, t)
        or entrusted(view, t)
        or in_words(view, t)
        or own_injury(view, t)
        or figurative(view, t)
        or suing(view, t)
        or nth(view, t)
        or jailbreak(view, t)
        or of_thing(view, t)
        or warned_of_another(view, t)
        or defining(view, t)
        or said_of_charges(view, t)
        or wearing_out(view, t)
        or of_work(view, t)
        or by_magic(view, t)
        or filmed(view, t)
        or only_helps(view, t)
        or hit_on_guard(view, t)
    )


def only_helps(view: DocView, t: int) -> bool:
    """Tell whether a "be" only helps what a court did ("was fined $300 to avoid six months in prison")."""
    return view.dep[t] == "auxpass" and view.lower[view.head[t]] in {"fined", "remanded"}


def hit_on_guard(view: DocView, t: int) -> bool:
    """Tell whether those who guard a place are told to have been harmed at it ("shot a man guarding X’s home")."""
    noun = view.head[t]
    if view.lower[t] not in GUARDING or view.dep[t] not in {"acl", "relcl"}:
        return False
    hit = view.head[noun]
    return view.dep[noun] in {"dobj", "nsubjpass"} and may_tell(view, hit, HARM_ACTS)


def said_of_charges(view: DocView, t: int) -> bool:
    """Tell whether "charges" is the noun of which a clause says what others hold ("is tried, charges X has denied")."""
    if view.lower[t] != "charges" or view.lower[t - 1] not in DASHED or view.kids(t, "nsubj", "nsubjpass", "aux"):
        return False
    last = view.sentences[view.sentence_at[t]][1]
    below = (k for k in range(t + 1, last) if view.tag[k] in FINITE and t in view.climb(k))
    return any(below) and BY_CHARGE.isdisjoint(view.lower[c] for c in view.kids(t, "prep"))


def wearing_out(view: DocView, t: int) -> bool:
    """Tell whether a speaker only says how bad it is ("They are killing me slowly")."""
    if view.lower[t] not in {"killing", "murdering"} or not any(view.lower[k] in ME for k in view.kids(t, "dobj")):
        return False
    return any(view.lower[k] in {"is", "are", "'re", "’re", "'s", "’s", "was", "were"} for k in view.kids(t, "aux"))


def filmed(view: DocView, t: int) -> bool:
    """Tell whether "they" or "it" was shot on film ("The videos came from a cell, where they were shot")."""
    own = view.kids(t, "nsubjpass")
    if view.lower[t] != "shot" or not own or view.lower[own[0]] not in THEY:
        return False
    first = view.sentences[view.sentence_at[t]][0]
    about = [k for k in range(first, own[0]) if view.dep[k] in {"nsubj", "nsubjpass"} and view.tag[k].startswith("NN")]
    told = range(first, own[0])
    others = any(view.person_at(k) or (view.tag[k] == "NNS" and view.lower[k] in people().plurals) for k in told)
    if not about or view.lower[about[0]] not in FILMS or view.lower[view.head[about[0]]] in SHOWING:
        return False  # "X and Y fled. The video shows where they were shot"
    return not others and agent(view, t) is None


def by_magic(view: DocView, t: int) -> bool:
    """Tell whether somebody is only believed to have done it by magic ("used sorcery to kill a boy", "by witchcraft").

    Not whoever is harmed for it ("killed for sorcery", "killed by men who feared her witchcraft").
    """
    if not may_tell(view, t, BODILY):
        return False  # "used juju to enslave girls"
    verb = view.head[t]
    under = view.dep[t] in {"xcomp", "advcl", "acl"} and "to" in view.lower[max(0, t - 2) : t]
    if under and any(view.lower[o] in MAGIC for o in (verb, *view.kids(verb, "dobj"))):
        return True
    means = [o for c in view.kids(t, "prep", "agent") if view.lower[c] in BY_MEANS for o in view.kids(c, "pobj")]
    used = [o for c in view.kids(t, "advcl", "prep") if view.lower[c] == "using" for o in view.kids(c, "dobj", "pobj")]
    return any(view.lower[o] in MAGIC and not view.kids(o, "conj") for o in (*means, *used))


def warned_of_another(view: DocView, t: int) -> bool:
    """Tell whether somebody is only told what would befall another by name ("warned X that Y could be killed").

    Not with an "if" or "unless": what X is to do or leave.
    """
    if view.lower[t] not in WARNING:
        return False
    told = [v for v in view.kids(t, "ccomp") if any(view.person_at(s) for s in view.kids(v, "nsubj", "nsubjpass"))]
    that = [k for v in told for k in view.kids(v, "mark") if view.lower[k] == "that"]
    hears = bool(that) and any(view.person_at(k) for k in range(t + 1, that[0]))
    return hears and CONDITIONS.isdisjoint(view.lower[k] for v in told for k in view.subtree(v))


def nth(view: DocView, t: int) -> bool:
    """Tell whether a noun only counts an act told before among others of nobody by name ("It is the third killing")."""
    verb = view.head[t]
    if view.dep[t] != "attr" or all(view.lower[s] not in ITSELF for s in view.kids(verb, "nsubj")):
        return False
    counted = any(NTH.fullmatch(view.lower[c]) for c in view.kids(t, "amod", "nummod"))
    return counted and not any(view.person_at(k) for k in view.subtree(t))


def jailbreak(view: DocView, t: int) -> bool:
    """Tell whether a gang or rebels let the inmates of a prison out: no release."""
    doer = agent(view, t) if view.lower[t] in LETTING else None
    if doer is None or actor_type([view.lower[doer]]) not in NO_STATE:
        return False
    freed = [o for o in view.kids(t, "dobj") if view.lower[o] in INMATES]
    return any(all(view.lower[c] != "political" for c in view.kids(o, "amod")) for o in freed)


def suing(view: DocView, t: int) -> bool:
    """Tell whether going to court is what somebody is accused of ("accused her of filing six lawsuits against X")."""
    verb = t if view.tag[t] == "VBG" else view.head[t]
    if view.lower[verb] not in SUING or view.dep[verb] != "pcomp" or not (verb == t or view.dep[t] == "dobj"):
        return False
    return view.lower[view.head[view.head[verb]]] in ACCUSED_OF


def own_injury(view: DocView, t: int) -> bool:
    """Tell whether somebody is told to have broken a bone of their own ("X broke her wrist"), and who had no office.

    Or "he injured his arm", of one pronoun, by a word for what befalls those who play or fall.
    """
    things = view.kids(t, "dobj") if view.lower[t] in BREAKING and view.tag[t] in {"VBD", "VBN"} else []
    if not things or not any(view.tag[c] == "PRP$" for o in things for c in view.kids(o, "poss")):
        return False
    doer = agent(view, t)
    if doer is None or prepositional(view, t, "with"):
        return False
    if OWN.get(view.lower[doer]) in {view.lower[c] for o in things for c in view.kids(o, "poss")}:
        return view.lower[t] in HURTING
    named = [view.name_at[k] for k in (doer, *view.kids(doer, "appos")) if view.name_at[k] >= 0]
    if not named or view.names[named[0]].label != "PERSON":
        return False
    first = view.names[named[0]].first
    kinds = {actor_type(view.lower[max(0, first - 3) : first]), actor_type([view.lower[doer]])}
    return kinds <= {None, "private"}


def entrusted(view: DocView, t: int) -> bool:
    """Tell whether somebody is only given a task ("charged with rebuilding the party"), or an appeal is none at law."""
    charged = view.lower[t] == "charged"
    if not charged and view.tag[t] not in VERBS:
        return False
    ahead = view.text[view.end[t] : view.sentence_span(view.sentence_at[t])[1]]
    return DUTY.search(ahead) is not None if charged else " appeal" in ahead and PLEAS.search(ahead) is not None


def figurative(view: DocView, t: int) -> bool:
    """Tell whether a verb of blows or shots tells of fame, photographs or a race."""
    if view.lower[t] in STRUCK and seems(view, t):
        return True
    if view.lower[t] not in STRIKING or view.tag[t] not in VERBS:
        return False
    for o in view.kids(t, "dobj"):
        scored = view.tag[o] == "CD" and has_a(view, o)  # "shot a 68"
        if scored or view.lower[o] in GLANCES:
            return True  # "shot her a look"
    return FIGURATIVE.search(view.text[view.end[t] : view.sentence_span(view.sentence_at[t])[1]]) is not None


def seems(view: DocView, t: int) -> bool:
    """Tell whether "struck" tells of a thought ("it struck X that …", "he struck her as honest")."""
    if not view.kids(t, "dobj"):
        return False
    thought = any(view.lower[m] == "that" for c in view.kids(t, "ccomp") for m in view.kids(c, "mark"))
    if thought and any(view.lower[s] == "it" for s in view.kids(t, "nsubj")):
        return True
    doer = agent(view, t)
    described = any(view.lower[c] == "as" and view.children[c] for c in view.kids(t, "prep"))
    return described and doer is not None and actor_type([view.lower[doer]]) is None


def in_words(view: DocView, t: int) -> bool:
    """Tell whether an attack is one of words: by a person or party, over some matter ("X attacked Y over the bill")."""
    word, verb = view.lower[t], view.tag[t] in VERBS
    blow = word in {"attack", "attacks", "assault", "assaults"} and view.tag[t] in NOUNS
    if not blow and not (verb and (word in ATTACKING or word in PRESSED)):
        return False
    a, b = view.sentence_span(view.sentence_at[t])
    after = view.text[view.end[t] : b]
    if blow:
        return only_words(view, t, after)
    doer = agent(view, t)
    if doer is not None and word in PRESSED and view.lower[doer] in PRESS:
        return True  # "crucified by the press"
    if word not in ATTACKING:
        return False
    if doer is not None and view.lower[doer] in SPEAKERS and FOR_OWN.search(after):
        return True
    if IN_SPEECH.search(view.text, a, b) is not None and view.lower[t].startswith("attack"):
        return True
    if doer is None or (OVER.search(after) is None and FOR.search(after) is None):
        return False
    return view.lower[doer] in RIVALS or view.person_at(doer)


def only_words(view: DocView, t: int, after: str) -> bool:
    """Tell whether an attack is one of words: a verbal one, in a column, on somebody's record; what a book is."""
    if IN_PRINT.match(after) is not None or wordy(view, t):
        return True
    if view.dep[t] == "attr" and any(view.lower[s] in PRINTED for s in view.kids(view.head[t], "nsubj")):
        return True
    if called_so(view, t) or NOT_JUST.search(view.text, max(0, view.start[t] - 40), view.start[t]) is not None:
        return True
    return any(view.lower[o] in REPUTE for o in prepositional(view, t, "on", "against", "upon"))


def called_so(view: DocView, t: int) -> bool:
    """Tell whether something written or decided is called an attack ("called the article [as] an attack on her")."""
    over = view.head[t] if view.dep[t] == "pobj" and view.lower[view.head[t]] == "as" else t
    verb = view.head[over]
    if view.dep[over] not in {"oprd", "prep", "ccomp", "dobj"} or view.lower[verb] not in CALLING:
        return False
    meant = [*view.kids(verb, "dobj"), *view.kids(t, "nsubj")]
    return any(k < t and view.lower[k] in PRINTED for k in meant)


def wordy(view: DocView, t: int) -> bool:
    """Tell whether an attack is called one of words ("a verbal attack", not "a verbal and physical one")."""
    told = view.kids(t, "amod", "compound")
    return any(view.lower[c] in WORDY for c in told) and not any(view.kids(c, "conj") for c in told)


def came_to_nothing(view: DocView, t: int) -> bool:
    """Tell whether an act was not carried out ("a foiled kidnapping"), or only a state is told ("injured migrants")."""
    if view.tag[t] in NOUNS and view.lower[t] not in {"attempt", "attempts"}:
        if view.lower[t - 1] in PLAYED and not noun_may_tell(view, t, LAW_ACTS | {"execution"}):
            return True  # "her fake kidnapping"; a mock trial was held, and a mock execution is torture
        told = {view.lower[c] for c in view.kids(t, "amod")} & FAILED
        if told == {"failed"} and view.lower[t] in {"prosecution", "trial", "case"}:
            return False  # brought, and lost
        return bool(told) and not (told == {"attempted"} and view.lower[t] in {"murder", "killing", "assassination"})
    return view.dep[t] == "amod" and view.lower[t] in {"injured", "wounded", "striking"} and not view.kids(t, "agent")


def generic_time(view: DocView, t: int) -> bool:
    """Tell whether an act is told of every time ("every week somebody is killed"), so of nobody in particular."""
    beside = view.kids(t, "npadvmod", "advmod", "dobj")
    on = [k for c in view.kids(t, "prep") if view.lower[c] == "on" for k in view.subtree(c)]
    dated = any(view.lower[k] in MONTHS for k in on) and any(view.words[k].isdigit() for k in on)
    if dated and view.tag[t] in {"VBD", "VBN"} and any(view.lower[k] in DAILY for k in beside):
        return False  # "on 24 and 25 March police held fifty men each day"
    # not "fined them 200 euros each"
    return bool(beside) and any(view.lower[k] in EACH and k < c for c in beside for k in view.kids(c, "det"))


def by_nature(view: DocView, finder: Finder, t: int) -> bool:
    """Tell whether nobody did it: the pandemic, an earthquake, a crash."""
    doer = agent(view, t)
    if doer is None or view.lower[t] in {"befell", "befallen", "befalls"}:
        return False  # "the same fate befell X": what was told before
    if view.tag[doer] in {"WDT", "WP"} and view.dep[t] == "relcl":
        doer = view.head[t]
    if view.name_at[doer] >= 0:
        first = view.names[view.name_at[doer]].first
        before = view.lower[max(0, first - 1) : first]
    else:
        before = []
        falling = any(view.lower[c] in {"falling", "fallen"} for c in view.kids(doer, "amod"))
        if falling or view.lower[doer] in unfeeling():
            numbered = doer + 1 < len(view.words) and view.words[doer + 1].isdigit()  # "Branch 15 of the court"
            made = (view.kids(r, "nsubj") and view.tag[r] in {"VBD", "VBN"} for r in view.kids(doer, "relcl") if r != t)
            # not "by a tree that loggers felled on him", nor "by the Osh branch of the police"
            if not numbered and not any(made) and not of_a_body(view, doer):
                return True
    return not nature().isdisjoint((*finder.phrase(doer), *before))


def of_a_body(view: DocView, noun: int) -> bool:
    """Tell whether a branch is that of a body: "the Osh branch of the police", not "of an oak", "of the Guard Tree"."""
    if view.lower[noun] != "branch":
        return False
    of = after_of(view, noun)
    if not trees().isdisjoint(view.lower[k] for k in (*of, noun - 1)):
        return False
    words = ([*view.kids(o, "amod", "compound"), o] for o in of)
    if any(actor_type([view.lower[k] for k in phrase]) or view.body_at(phrase[-1]) for phrase in words):
        return True
    told = [view.text[view.start[min(p)] : view.start[c] + len(view.words[c])]
            for c in view.kids(noun, "compound", "nmod") for p in [view.subtree(c)]]  # fmt: skip
    return any(
        actor_type(name.lower().split()) is not None or gazetteer().country(name) or find_nationalities(name)
        for name in told
    )
