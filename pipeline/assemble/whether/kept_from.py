"""What was not done after all: kept from, escaped, only nearly done, put off with a "but", unreal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.clause import BE
from pipeline.assemble.text.common import ANY_SUBJECT, FINITE, IS_WAS, NOUNS, VERBS
from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.simple import auxiliaries, has_not, in_pluperfect, may_tell
from pipeline.assemble.text.triggers import NOBODY
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import people
from pipeline.assemble.what.decided import to_infinitive
from pipeline.assemble.whether.bidden import bidden
from pipeline.assemble.whether.escaped import found_gone
from pipeline.assemble.whether.gerunds import only_meant
from pipeline.assemble.whether.unfulfilled import COMMANDING, LETHAL
from pipeline.assemble.whether.weighed import AGAINST, weighed_noun

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

KEEPING: Final = verb_list("modality.toml", "kept", "keeping")
ESCAPING: Final = verb_list("modality.toml", "kept", "escaping")
NEARLY: Final = word_list("modality.toml", "kept", "nearly")
NOT_YET: Final = word_list("modality.toml", "kept", "not_yet")
DOERS: Final = noun_list("modality.toml", "coming", "doers")
SURVIVED: Final = verb_list("modality.toml", "kept", "survived")
AIMS: Final = noun_list("modality.toml", "kept", "aims")
DEFYING: Final = verb_list("modality.toml", "kept", "defying")
GROWING: Final = verb_list("modality.toml", "kept", "growing")
INVENTED: Final = word_list("modality.toml", "kept", "invented")
TELLING: Final = verb_list("modality.toml", "kept", "telling")
REMAINING: Final = frozenset(verb_forms("remain")) | {"stand", "stands"}  # "stands to be jailed"
SETTING_OUT: Final = verb_list("modality.toml", "kept", "setting_out")
FEARS: Final = noun_list("modality.toml", "kept", "fears")
CALLS: Final = noun_list("modality.toml", "kept", "calls")
LIGHT: Final = BE | verb_list("modality.toml", "kept", "light")
HIRED: Final = word_list("actors.toml", "works", "hired")
WOUNDS: Final = word_list("modality.toml", "kept", "wounds")
OLDER: Final = word_list("modality.toml", "kept", "older") | {"had", "not", "n't", "never", "earlier", "ago", "once"}
SENSES: Final = frozenset({"eye", "nose", "sight"})  # a wound only where they are lost or hurt ("turned a blind eye")
LOST: Final = frozenset({"lost", "losing", "broken", "breaking", "broke", "damaged", "damaging"})
HURTING: Final = frozenset({"leaving", "causing"})
BODY: Final = word_list("people.toml", "victims", "of_one")
YEAR: Final = 4  # figures of a year
FAILED: Final = verb_list("modality.toml", "kept", "failing") | word_list("modality.toml", "kept", "helpless")
UNREAL: Final = frozenset({"would", "might", "could", "’d", "'d"})
JUST_BEFORE: Final = frozenset({"sooner", "hardly", "scarcely", "barely"})
BEFORE: Final = (["without"], ["instead", "of"], ["short", "of"], ["rather", "than"])
BEFORE_ING: Final = tuple(words.split() for words in sorted(word_list("modality.toml", "kept", "before_ing")))
CONDITIONAL: Final = frozenset({"if", "had", "case"})
CLOSING: Final = frozenset(words[-1] for words in (*BEFORE, *BEFORE_ING))
DEADLY: Final = 10  # tokens from a blow to its "to death"
ONLY_NEARLY: Final = "only nearly done"
REACH: Final = 5  # tokens from such words to the act
BETWEEN: Final = frozenset({"being", "getting", "be", "to", "having", "been", "also", "simply", "just", "even"})
LEAVING_OFF, BEGGING = (verb_list("modality.toml", "serving", key) for key in ("leaving_off", "begging"))
HELPERS = IS_WAS | {"did", "do", "does", "has", "have", "had", "can", "could", "may", "will"}
LEADS = frozenset({"“", '"', "and", "but", "yet"})
FORTUNE = word_list("modality.toml", "coming", "fortune")


def came_of_it(view: DocView, verb: int) -> bool:
    """Tell whether whom others were hired to harm is told to bear a wound: "paid two men to beat X, who lost an eye".

    Not of an older wound ("who had lost an eye"), nor where those hired did not come that far ("but they refused").
    """
    above = view.head[verb]
    if view.lower[above] not in HIRED or view.tag[above] not in {"VBD", "VBN"} or view.kids(above, "conj", "neg"):
        return False
    if view.tag[above] == "VBN" and not view.kids(above, "aux", "auxpass"):
        return False
    harm = may_tell(view, verb, {"attack"})
    if not harm or view.lower[verb] in LETHAL:
        return False  # who is wounded was not killed
    told = [c for k in view.kids(verb, "dobj") for c in view.kids(k, "relcl") if view.tag[c] in {"VBD", "VBN"}]
    ends = [c for k in (verb, above) for c in view.kids(k, "advcl") if view.tag[c] == "VBG"]
    told += [c for c in ends if view.lower[c - 1] == "," and hurts(view, c)]
    for clause in told:
        words = {view.lower[k] for k in view.subtree(clause)}
        words -= SENSES if LOST.isdisjoint(words) else frozenset()
        if WOUNDS & words and not OLDER & words and not any(w.isdecimal() and len(w) == YEAR for w in words):
            return True
    return False


def hurts(view: DocView, verb: int) -> bool:
    """Tell whether a gerund says what a blow did to somebody or to a part of them ("breaking his jaw")."""
    if view.lower[verb] not in WOUNDS | HURTING:
        return False
    done = [*view.kids(verb, "dobj"), *(s for c in view.kids(verb, "ccomp", "xcomp") for s in view.kids(c, "nsubj"))]
    return any(
        view.tag[k] == "PRP" or view.person_at(k) or view.lower[k] in BODY | WOUNDS | people().nouns for k in done
    )


def not_after_all(view: DocView, t: int, *, first: bool) -> tuple[str, str] | None:
    """Return the modality and reason of what was kept from being done; None where nothing says so.

    "Stopped police from arresting X", "narrowly escaped being shot", "decided against suing X", "rather than jail X".
    Not what somebody "did not stop": "failed to prevent soldiers from killing X" tells a killing.

    Args:
        view: the article.
        t: a word on the way from the act to the root of its sentence.
        first: it is the act's own word.
    """
    if first and passed_over(view, t):
        return "denied", "what was not done but something else"
    if first and only_nearly(view, t):
        return "denied", ONLY_NEARLY
    if first and fronted_no(view, t):
        return "denied", "a no at the head of its sentence"
    if (unreal := unreal_condition(view, t)) is not None:
        return unreal
    if first and view.tag[t] in NOUNS and made_up(view, t):
        return "denied", "a hoax"
    if first and view.tag[t] in NOUNS and (weighed := weighed_noun(view, t)) is not None:
        return weighed
    if (meant := only_meant(view, t)) is not None:
        return meant
    head, dep = view.head[t], view.dep[t]
    finite = view.tag[head] != "VB" or view.lower[head] != "stand"  # not "had to stand to be searched"
    if dep == "xcomp" and view.lower[head] in REMAINING and finite and to_infinitive(view, t):
        return "planned", "remains to be done"
    if first and dep in {"xcomp", "advcl", "ccomp"} and bidden(view, t, head):
        return "demanded", "bidden, or due by a day"
    if dep == "xcomp" and view.lower[head] == "ought":
        return "demanded", "ought to"
    if dep in {"xcomp", "ccomp"} and (mode := of_subject(view, t, head)) is not None:
        return mode
    if (first or dep == "xcomp") and but_not(view, t, head):
        return "planned", f"{view.lower[head]} to it, but"
    if (grown := grown_of(view, t)) is not None:
        return grown
    if dep in {"xcomp", "ccomp", "advcl"} and (mode := by_degree(view, t, head)) is not None:
        return mode
    if first and found_gone(view, t):
        return "planned", "who was gone when they came"
    prep = head if dep == "pcomp" else t - 1  # however the parse hangs it
    escaped = dep in {"xcomp", "ccomp", "advcl"} and (view.lower[head] in ESCAPING or ruled_out(view, head))
    if not escaped and view.lower[prep] not in {"from", "against"}:
        return None
    if not view.lower[t].endswith("ing") and all(view.lower[c] != "being" for c in view.kids(t, "auxpass")):
        return None
    if escaped:
        return None if dep == "advcl" and view.lower[head] in ESCAPING else refused(view, head)
    above = view.head[prep]
    keeps = KEEPING if view.lower[prep] == "from" else AGAINST
    if view.dep[prep] != "prep" or view.lower[above] not in keeps:
        return None
    if view.lower[prep] == "from" and not_done(view, above):
        return "reported", "not kept from it"
    return "denied", f"{view.lower[above]} {view.lower[prep]}"


def refused(view: DocView, verb: int) -> tuple[str, str] | None:
    """Return the modality of what somebody escapes or rules out; None where they do not."""
    return None if not_done(view, verb) else ("denied", f"under {view.lower[verb]}")


def not_done(view: DocView, verb: int) -> bool:
    """Tell whether what a verb tells was not done at some time past ("did not stop", "failed to prevent")."""
    aux = {view.lower[c] for c in view.kids(verb, "aux")}
    if any(view.lower[s] in NOBODY for s in view.kids(verb, "nsubj")):
        return True
    over, below = view.head[verb], view.dep[verb] in {"xcomp", "acl", "relcl"}
    if below and (view.lower[over] in FAILED or "vain" in view.lower[over:verb]):
        return True
    return bool(aux & {"did", "could", "had"}) and has_not(view, verb)


def passed_over(view: DocView, t: int) -> bool:
    """Tell whether an act's word stands right after "without", "instead of", "rather than", "close to being"."""
    ing = view.lower[t].endswith("ing")
    for k in range(t - 1, max(0, t - REACH), -1):
        ing = ing or view.lower[k] in {"being", "getting"}
        if view.lower[k] in CLOSING:
            before = (*BEFORE, *BEFORE_ING) if ing else BEFORE
            if any(view.lower[max(0, k + 1 - len(words)) : k + 1] == words for words in before):
                return True
        if view.lower[k] not in BETWEEN:
            return False
    return False


def ruled_out(view: DocView, verb: int) -> bool:
    """Tell whether a verb is "rule" with its "out"."""
    return view.lower[verb] in {"rule", "ruled", "rules", "ruling"} and view.lower[verb + 1 : verb + 2] == ["out"]


def but_not(view: DocView, t: int, head: int) -> bool:
    """Tell whether an infinitive is what somebody set out to do, or was to undergo, "but" it came otherwise.

    "Police came to arrest X, but he had fled", "X was to be deported on Monday, but a judge stepped in".
    """
    if view.dep[t] not in {"xcomp", "advcl", "ccomp"} or not to_infinitive(view, t):
        return False
    be = view.lower[head] in {"was", "were"} and head + 1 in view.kids(t, "aux", "mark")
    ordered = view.lower[head] in COMMANDING
    if not (be or ordered or view.lower[head] in SETTING_OUT):
        return False
    if ordered and not any(view.lower[c] in DEFYING for c in view.kids(head, "conj")):
        return False
    return any(view.lower[c] == "but" and c > t for c in view.kids(head, "cc"))


def fronted_no(view: DocView, t: int) -> bool:
    """Tell whether a sentence denies its verb by its opening ("Nor was X charged", "At no time was X beaten")."""
    opens, last = view.sentences[view.sentence_at[t]]
    while opens < last - 2 and view.lower[opens] in LEADS:
        opens += 1
    if view.lower[opens] in {"nor", "neither"}:
        aux = opens + 1
    elif view.lower[opens + 1 : opens + 2] == ["no"] and view.lower[opens] in {"at", "in", "by", "on", "under"}:
        aux = next((k for k in range(opens + 3, min(last, opens + 6)) if view.lower[k] in HELPERS), opens)
    else:
        return False
    while view.dep[t] == "conj" and not view.kids(t, *ANY_SUBJECT):
        t = view.head[t]  # "Nor was X charged or tried"
    if ":" in view.lower[aux:t]:
        return False  # "Nor is it her first brush with the law: in March she was held"
    if aux >= t or view.lower[aux] not in HELPERS or (view.head[aux] != t and view.head[t] != aux):
        return False
    return any(s > aux for v in (t, aux) for s in view.kids(v, *ANY_SUBJECT))  # not "In no time X was held"


def by_degree(view: DocView, t: int, head: int) -> tuple[str, str] | None:
    """Return the modality of what somebody is "too" ill or old "enough" to undergo; None where there is no such word.

    "Too ill to be tried", "too late to free X"; who is "unlucky enough to be arrested" was.
    """
    if not to_infinitive(view, t):
        return None
    for word in (head, *view.kids(head, "acomp", "advmod")):
        told = {view.lower[c] for c in view.kids(word, "advmod") if c < t}
        denied = any(view.kids(k, "neg") for k in {word, head, view.head[head]})
        if "too" in told and word < t:
            return ("hypothetical", "not too … for it") if denied else ("denied", "too … for it")
        if "enough" in told and view.kids(t, "auxpass") and view.lower[word] not in FORTUNE and not denied:
            return "hypothetical", "… enough for it"
    return None


def of_subject(view: DocView, t: int, be: int) -> tuple[str, str] | None:
    """Return the modality of an infinitive that says what a plan or a duty is, or what "it" is wrong or lawful to do.

    "The plan was to arrest X", "X has to be freed", "it is illegal to jail X"; "had to be carried out" was done, and
    what "has yet to be" is not.
    """
    if not to_infinitive(view, t) or "yet" in view.lower[be:t]:
        return None
    if view.lower[be] in {"has", "have", "need", "needs"} and not view.kids(be, "aux") and view.kids(t, "auxpass"):
        return "demanded", "has or needs to be"
    subjects = view.kids(be, "nsubj")
    if view.lower[be] in IS_WAS and any(view.lower[s] in AIMS for s in subjects):
        return "planned", "what a plan is"
    if view.lower[be] in {"is", "’s", "'s"} and any(view.lower[s] == "it" for s in subjects):
        return ("hypothetical", "what it is to do it") if view.kids(be, "acomp", "attr") else None
    return None


def unreal_condition(view: DocView, t: int) -> tuple[str, str] | None:
    """Return how real what a condition of the past or an "in case" tells is; None where there is none.

    "If X had not been arrested, the rally would have gone ahead": arrested he was. "Had X been arrested", "were they to
    be freed": they were not. "In case X is arrested" may come about.
    """
    first, last = view.sentences[view.sentence_at[t]]
    if view.tag[t] not in VERBS or CONDITIONAL.isdisjoint(view.lower[max(0, first - 1) : last]):
        return None
    subjects = view.kids(t, *ANY_SUBJECT)
    if not subjects:
        return None
    opens = min(view.subtree(subjects[0]))
    case = opens if view.lower[opens] == "case" else opens - 1
    if case > 0 and view.lower[case - 1 : case + 1] == ["in", "case"]:
        return "hypothetical", "in case of it"
    marked = any(view.lower[c] == "if" for c in view.kids(t, "mark"))
    inverted = opens > 0 and view.words[opens - 1] == "Had" and any(view.lower[c] == "been" for c in view.children[t])
    helped = {view.lower[c] for c in view.kids(view.head[t], "aux")}
    if not (marked or inverted) or not UNREAL & helped or "have" not in helped:
        return None
    no = has_not(view, t)
    if no and (inverted or in_pluperfect(view, t)):
        return "reported", "had it not been"
    return ("hypothetical", "had it been") if inverted else None


def grown_of(view: DocView, t: int) -> tuple[str, str] | None:
    """Return the modality of what fears or calls that grow or spread are of ("Fears grow of the arrest of X")."""
    prep = view.head[t]
    verb = view.head[prep]
    if view.dep[t] != "pobj" or view.lower[prep] not in {"of", "for"} or view.lower[verb] not in GROWING:
        return None
    subjects = {view.lower[s] for s in view.kids(verb, "nsubj")}
    if subjects & FEARS:
        return "hypothetical", "what fears are of"
    return ("demanded", "what calls are for") if subjects & CALLS else None


def only_nearly(view: DocView, t: int) -> bool:
    """Tell whether a verb tells what nearly was done ("was almost arrested"), not harm that one nearly died of.

    "Was nearly drowned", "almost beaten to death": drowning was begun and beaten they were.
    """
    if not almost(view, t) or not view.tag[t].startswith(("VB", "JJ")) or view.lower[t] in SURVIVED:
        return False
    last = min(t + DEADLY, view.sentences[view.sentence_at[t]][1])
    return all(view.lower[k : k + 2] != ["to", "death"] for k in range(t + 1, last))


def only_would_be(view: DocView, t: int) -> bool:
    """Tell whether a noun for who does it says that they have not ("his would-be killer")."""
    if view.lower[t] not in DOERS:
        return False
    return view.lower[t - 1] in NOT_YET or view.lower[max(0, t - 3) : t] == ["would", "-", "be"]


def almost(view: DocView, t: int) -> bool:
    """Tell whether the words right before a verb say that it nearly came about ("was nearly drowned")."""
    k = t - 1
    while k > 0 and view.lower[k] in {"been", "being", "got"}:
        k -= 1
    return view.lower[k] in NEARLY


def made_up(view: DocView, noun: int) -> bool:
    """Tell whether a clause says of what a noun tells that it is a hoax or never took place."""
    verb = view.head[noun]
    if view.dep[noun] not in {"nsubj", "nsubjpass"}:
        return False
    said = [verb, *view.kids(verb, "attr", "acomp", "oprd", "xcomp")]
    said += [k for c in said[1:] for k in view.kids(c, "attr", "acomp")]  # "turned out to be a hoax"
    if any(view.lower[c] in INVENTED for c in said):
        return not has_not(view, verb)
    happened = view.lower[verb] in {"happened", "happen", "occurred", "occur"} or (
        view.lower[verb] in {"took", "take", "taken"} and any(view.lower[c] == "place" for c in view.kids(verb, "dobj"))
    )
    return happened and has_not(view, verb)


def told_by(view: DocView, token: int) -> int:
    """Return the verb that tells an act whose word is a light verb over it or beside it.

    "Is [to be placed] under house arrest", "was due to be sentenced to six years", "faces being put on trial".
    """
    t = view.head[token] if view.dep[token] == "auxpass" else token
    if view.lower[token] not in LIGHT:
        return t
    for k in (t, *view.kids(t, "acomp", "prep"), *(p for c in view.kids(t, "acomp") for p in view.kids(c, "prep"))):
        for c in view.kids(k, "xcomp", "ccomp", "pcomp"):
            if any(view.lower[b] in {"be", "being"} for b in view.kids(c, "auxpass")):
                return c
    return t


def not_told(view: DocView, t: int) -> bool:
    """Tell whether a clause is what somebody was not told, and so was so ("was not told that X had been arrested")."""
    head = view.head[t]
    if view.dep[t] != "ccomp" or view.lower[head] not in TELLING or not view.kids(head, "auxpass"):
        return False
    helped = auxiliaries(view, t)
    told = bool(helped & {"had", "was", "were"}) or view.tag[t] == "VBD"
    return told and not any(view.lower[c] in {"if", "whether"} for c in view.kids(t, "mark"))


def left_off(view: DocView, t: int) -> bool:
    """Tell whether a gerund is what somebody stopped doing, or was asked to, and so did ("stopped beating X")."""
    left = view.head[t]
    if view.dep[t] != "xcomp" or view.tag[t] != "VBG" or view.lower[left] not in LEAVING_OFF:
        return False
    return view.tag[left] in FINITE or (view.dep[left] in {"xcomp", "advcl"} and view.lower[view.head[left]] in BEGGING)


def behind_had(view: DocView, verb: int, had: int) -> bool:
    """Tell whether the subject stands behind "had" ("had he been arrested"), not on both sides of it."""
    if had > 0 and view.lower[had - 1] in JUST_BEFORE:
        return False  # "No sooner had she spoken than they arrested her"
    subjects = view.kids(verb, *ANY_SUBJECT)
    return any(had < k < verb for k in subjects) and not any(k < had for k in subjects)
