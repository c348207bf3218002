"""Reading a clause around its verb: voice, subject, object, possessor, agent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.common import ANY_SUBJECT, HAS, HAVING, INFLECTED, MONTHS
from pipeline.assemble.text.gerunds_under import done_by_object, of_clause_above, over_noun
from pipeline.assemble.text.headlines import HANDED, headlined, in_headline
from pipeline.assemble.text.heads import (
    aged_after,
    best_of,
    described_as,
    has_clause,
    left_so,
    number_before,
    of_named,
    shares_object,
    strayed,
)
from pipeline.assemble.text.once import once
from pipeline.assemble.text.own_times import dated_apart
from pipeline.assemble.text.simple import left_before, whose_deed
from pipeline.assemble.text.witnessed import SEEING
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.what.benches import appearing
from pipeline.assemble.who.names import name_head
from pipeline.assemble.who.unnamed import SAYING

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

OF_ONES_OWN = word_list("verbs.toml", "causing", "of_ones_own")
WISHING = word_list("verbs.toml", "causing", "wishing")
CAUSING = HAS | word_list("verbs.toml", "causing", "wishing", "seeing")
PRESENT = {"VBZ", "VBP", "VB", "NN", "NNS", "NNP"}
ASIDE = 16  # tokens of a participle in commas
SAW = frozenset({"saw", "watched", "seen", "sees"})  # after which a form without an object is no finite one
NO_DOERS = word_list("verbs.toml", "harm", "no_doers")
ORDERING = word_list("verbs.toml", "causing", "ordering")
MADE_OR_SEEN = ORDERING | CAUSING | SEEING
SHARING = {"conj", "xcomp", "advcl", "aux", "auxpass", "acomp"}  # relations over which a verb has its head's subject
ALIGHT, SEIZED = frozenset({"alight", "ablaze"}), frozenset({"hostage", "captive", "prisoner"})
BEFORE_NAME = ("POS", "NN", "JJ", "DT", "CD", "CC", "PRP$", "RB", "HYPH", "RP")
NOT_BETWEEN = frozenset({"VB", "VBD", "VBN", "VBP", "VBZ", "WP"})
TAKEN = {("VB", w) for w in word_list("verbs.toml", "law", "silencing")}  # "… to silence her": not by X
BE = {"is", "are", "was", "were", "be", "been", "being", "am", "'s", "’s", "got", "get", "gets", "getting"}


@once
def is_passive(view: DocView, verb: int) -> bool:
    """Tell whether a verb form is passive, a bare participle ("lawyer X, arrested in May") and headlines included."""
    below = {view.dep[c] for c in view.children[verb]}
    if "auxpass" in below or "agent" in below:
        return True
    tag, dep, plain = view.tag[verb], view.dep[verb], "nsubj" not in below and "aux" not in below
    suffers = "nsubjpass" in below
    if suffers or ("conj" in below and shares_object(view, verb)):
        return suffers and "whom" not in {view.lower[c] for c in view.kids(verb, "dobj")}
    if dep == "acomp" and tag == "VBN" and view.lower[view.head[verb]] in BE:
        return True  # "was pepper-sprayed", read as an adjective
    if tag in {"VBD", "VBN"} and "nsubj" in below and headlined(view, verb):
        return True
    given = dep == "conj" and view.lower[verb] in HANDED and below.isdisjoint({"nsubj", "prt"})
    if given and view.kids(view.head[verb], "auxpass"):
        return True  # "were tried and handed life sentences"
    if "dobj" in below or "ccomp" in below:
        objects = view.kids(verb, "dobj", "ccomp")
        sums = all({view.tag[k] for k in [o, *view.children[o][:1]]} & {"CD", "$"} for o in objects)
        fined = view.lower[verb] == "fined" and "auxpass" not in view.dep[view.head[verb] : verb]  # none nearer
        if not (sums and dep == "conj" and (tag == "VBN" or fined)):  # not "was tried and fined 500 lari"
            return False
    if dep == "advcl" and tag == "VBD" and plain and view.tag[verb - 1] == "NNS":
        return True  # "was among 12 activists rounded up"
    if dep in {"acl", "amod", "relcl"} and tag in {"VBN", "VBD", "JJ"} and plain:
        return True
    if "aux" in below and tag in {"VBN", "VBD"} and any(view.lower[c] in BE for c in view.kids(verb, "aux")):
        return True
    if dep == "conj" and tag in {"VBN", "VBD"} and plain:
        return is_passive(view, view.head[verb]) if view.head[verb] != verb else False
    return dep in {"xcomp", "ccomp", "advcl", "pcomp"} and tag == "VBN" and plain


def subject(view: DocView, verb: int, depth: int = 0) -> int | None:
    """Return the head of the subject, its own or shared with the verb it is coordinated with or depends on."""
    own = view.kids(verb, *ANY_SUBJECT)
    if own:
        return best_of(view, own)
    dep, head = view.dep[verb], view.head[verb]
    if not depth and (before := before_aside(view, verb)) is not None:
        return before
    if depth > 4 or head == verb:
        return None
    if dep == "ccomp" and view.lower[head] == "let" and view.kids(head, "nsubjpass"):
        return view.kids(head, "nsubjpass")[0]  # "were let go with a fine"
    if dep in {"acl", "relcl"}:
        came = appearing(view, head) if dep == "acl" else None
        return whose_deed(view, verb) if came is None else subject(view, came, depth + 1)
    if dep in SHARING and view.tag[head].startswith(("VB", "MD", "JJ", "NN")):
        return subject(view, of_clause_above(view, verb) if dep == "conj" else head, depth + 1)
    if dep in {"pcomp", "prep"}:
        above = view.head[head] if dep == "pcomp" else head
        theirs = done_by_object(view, head, above) if dep == "pcomp" and not is_passive(view, above) else False
        if theirs is not False:
            return direct_object(view, above) if theirs else None
        above = over_noun(view, above) if dep == "pcomp" and is_passive(view, verb) else above
        if view.tag[above].startswith("VB") or view.dep[above] == "poss":
            return above if view.dep[above] == "poss" else subject(view, above, depth + 1)
    return None


def before_aside(view: DocView, verb: int) -> int | None:
    """Return the person whom a participle in commas parts from their verb ("X, held in May, died")."""
    opens = min([verb, *view.kids(verb, "aux", "auxpass")])  # "X, held in May, was freed"
    if view.tag[opens] not in INFLECTED or opens < 4 or view.lower[opens - 1] != ",":
        return None
    first = max(view.sentences[view.sentence_at[verb]][0] + 1, opens - ASIDE)
    k = next((j for j in range(opens - 2, first - 1, -1) if view.lower[j] == ","), -1)
    i = view.name_at[k - 1] if k > 0 else -1
    if view.dep[verb] == "conj" and k < view.head[verb] < verb and view.kids(view.head[verb], "nsubj"):
        return None  # "After X, suspected agents raided his house, beat …": a clause of its own
    if not view.is_person(i) or view.tag[k + 1] not in {"VBN", "VBD"} or view.kids(k + 1, "nsubj"):
        return None
    return name_head(view, view.names[i])


@once
def direct_object(view: DocView, verb: int) -> int | None:
    """Return the head of the direct object; a verb coordinated with another may share the last one's."""
    own = objects(view, verb)
    if own and view.lower[own[0]] in SEIZED and own[0] - 1 == verb and view.dep[verb] == "relcl":
        return view.head[verb]  # "the pilot they took hostage", not "the guard who killed a prisoner"
    if own:
        named = view.person_at(own[0])
        parted = any(own[0] < p < own[-1] for p in view.kids(verb, "prep"))  # "held X over the death of his aunt, Y"
        return own[0] if named and parted else best_of(view, own)
    for c in view.kids(verb, "conj"):
        alike = view.tag[c] == view.tag[verb] or (view.lower[c].endswith("ing") and view.tag[verb] == "VBG")
        if alike and not view.kids(c, *ANY_SUBJECT):
            shared = view.kids(c, "dobj")
            if shared and not any(verb < p < c for p in view.kids(verb, "prep", "agent", "xcomp", "ccomp")):
                return shared[0]
    return None


def objects(view: DocView, verb: int) -> list[int]:
    """Return the direct objects of a verb, without the name before a gerund whose doer it is ("saw X beating Y")."""
    own = [c for c in view.kids(verb, "dobj") if view.lower[c] not in ALIGHT]  # "set alight some 30 huts"
    if not own and view.lower[verb + 1 : verb + 3] == ["to", "death"]:
        return [p for p in view.kids(verb + 1, "pobj") if p > verb + 2]  # "stabbing to death their teacher"
    if len(own) > 1 and any(own[0] < p < own[-1] for p in view.kids(own[-1], "poss")):
        own = own[1:]  # "cut journalist X's sentence"
    if len(own) > 1 and view.tag[own[-1]] == "CD" and view.lower[own[-1] + 1 : own[-1] + 2] == [")"]:
        own = own[:-1]  # "found guilty X and Y of theft (PC, art. 275)"
    return [c for c in own if view.tag[verb] != "VBG" or c > verb or view.name_at[c] < 0]


def stray_subject(view: DocView, verb: int) -> int | None:
    """Return the name between two coordinated passives that a parse hung on the first ("A was held and B was shot")."""
    first = view.head[verb]
    named = [
        c
        for c in view.kids(first, "conj", "appos", "dep")
        if first < c < verb and view.person_at(c)
    ]
    if named:
        return named[0]
    aux = view.kids(verb, "auxpass", "aux")[0]
    t = aux - 2 if view.lower[aux - 1] == "," else aux - 1
    i = view.name_at[t] if t > first else -1
    named_before = name_head(view, view.names[i]) if view.is_person(i) else None
    if named_before is not None and t == aux - 2 and view.dep[named_before] == "dobj" and view.kids(first, "nsubj"):
        return None  # "X beat Y, was arrested and fled"
    return named_before


def nearest_subject(view: DocView, verb: int) -> int | None:
    """Return the last named subject before a verb that a broken parse left without one.

    Nobody where that one only tells of others, or others stand nearer ("X plays a spy whose friends are found shot").
    """
    first = view.sentences[view.sentence_at[verb]][0]
    for t in range(verb - 1, first - 1, -1):
        nearer = view.dep[t] in ANY_SUBJECT and view.tag[t] == "NNS" and view.name_at[t] < 0
        if nearer and t not in view.climb(verb):
            return None
        ordering = view.lower[view.head[t]] in ORDERING  # "Judge X ordered that …"
        somebody = view.person_at(t) or view.lower[t] in {"he", "she", "they"}
        if view.dep[t] in ANY_SUBJECT and not ordering and somebody:
            return None if view.lower[view.head[t]] in SAYING else t
    return None


def object_after(view: DocView, verb: int) -> int | None:
    """Return the name that follows "took into custody" and the like where the parse found no object."""
    last = view.sentences[view.sentence_at[verb]][1]
    depth = 0
    for t in range(verb + 1, min(last, verb + 18)):
        depth += (view.lower[t] == "(") - (view.lower[t] == ")")
        if depth or view.lower[t] == ")":
            continue  # "took into custody Falun Gong (FLG) practitioner X"
        i = view.name_at[t]
        if view.is_person(i):
            after = view.names[i].last + 1
            if view.tag[after : after + 1] == ["POS"]:
                continue  # "took into custody X's husband Y"
            named = name_head(view, view.names[i])
            return None if has_clause(view, verb, named) else named
        after = view.names[i].last + 1 if i >= 0 else t
        if i >= 0 and not (after < last and (view.tag[after] in {"NN", "NNS"} or view.lower[after] in {"(", "-"})):
            return None  # not "sentenced Tibetan Church members A and B"
        goal = view.lower[t] in {"into", "to", "imprisonment"} and view.lower[t - 1] != "back"
        if not view.tag[t].startswith(BEFORE_NAME) and not goal and view.lower[t - 1] != "-":
            return None  # but "London-born editor X"
    return None


@once
def undergoer(view: DocView, verb: int) -> int | None:
    """Return the head of what the verb is done to: passive subject, modified noun, or direct object."""
    dep = view.dep[verb]
    if dep == "amod" and view.head[verb] > verb:
        return view.head[verb]
    told = after_participle(view, verb) if view.tag[verb] == "VBN" else None
    if (told := aged_after(view, verb) if told is None else told) is not None:
        return told
    if view.tag[verb] == "VBD" and view.lower[verb + 1 : verb + 2] == ["into"] and not view.kids(verb, "dobj"):
        named = object_after(view, verb)  # "took into custody X", however the parse reads it
        later = [c for c in view.kids(verb, "nsubj") if c > verb]  # "took into custody 20 people who …", read as theirs
        if named is not None or later:
            return named if named is not None else later[0]
    thing = verb - 1
    if view.tag[verb] == "VBN" and view.dep[thing] == "dobj" and view.lower[view.head[thing]] in HAVING:
        return thing  # "had her passport annulled", the parse making the passport what she had
    for c in view.kids(verb, "mark"):
        if view.lower[c] == "for" and (whom := view.kids(c, "pobj")):
            return whom[0]  # "calls for X to be released", the parse making X the object of "for"
    if is_passive(view, verb):
        bare = not view.kids(verb, "auxpass", "agent") and dep not in {"relcl", "conj", "advcl", "xcomp"}
        bare = bare and (dep == "acl" or bool(view.kids(verb, "nsubj", "nsubjpass")))
        if bare and (named := object_after(view, verb)) is not None:
            return named  # "two men shot dead journalist X", read as a passive
        own = view.kids(verb, "nsubjpass", "nsubj") or number_before(view, verb)
        if own:
            return best_of(view, own) if (whose := of_named(view, own, verb)) is None else whose
        if dep == "conj" and view.kids(verb, "auxpass") and (stray := stray_subject(view, verb)) is not None:
            return stray
        if dep == "acl" and view.head[verb] < verb:
            whose = of_named(view, [view.head[verb]], verb)
            return subject(view, verb) if whose is None else whose
        told = dep in {"xcomp", "ccomp"} and view.lower[view.head[verb]] in MADE_OR_SEEN  # "saw X held by police"
        whom = view.kids(view.head[verb], "dobj") if told else described_as(view, verb)
        if whom and whom[0] < verb:
            return whom[0]  # "a judge ordered him to be held"
        lead = view.head[verb] if dep == "conj" and view.tag[view.head[verb]].startswith("VB") else verb
        hung = view.dep[lead] in {"ccomp", "advcl"} or (view.dep[lead] == "conj" and lead == verb)
        stray = verb - 1
        if view.dep[stray] == "conj" and view.tag[stray] == "NNS" and view.tag[view.head[stray]].startswith("VB"):
            return stray  # "men being shot and women raped", the parse coordinating the women with "shot"
        seen = lead - 2 - (view.lower[lead - 2] == "," and view.name_at[lead - 3] >= 0)  # "saw Y, X, being hit"
        if hung and view.lower[lead - 1] == "being" and view.tag[seen][:2] == "NN":
            return seen  # "X spoke of men being lined up and shot", the parse making it what X said
        alone = dep in {"ccomp", "oprd"} and not view.kids(verb, "mark", "aux")
        if alone and (found_so := view.kids(view.head[verb], "nsubjpass")):
            return found_so[0]  # "ten men were found strangled"
        return nearest_subject(view, verb) if (found := subject(view, verb)) is None else found
    small, above = view.kids(verb, "nsubj"), view.head[verb]  # "had X arrested", "saw X jailed"
    small_clause = (dep in {"ccomp", "xcomp"} and above < verb) or small[:1] == [above + 1]  # "ordered her held"
    had_done = view.lower[above] in HAVING and not view.kids(verb, "dobj", "aux")  # "had X hanged"
    read_so = view.tag[verb] == "VBN" or had_done or view.lower[above] in WISHING
    read_so |= view.lower[above] in SAW and view.tag[verb] == "VBD" and not view.kids(verb, "dobj", "ccomp", "aux")
    done = {view.lower[k] for k in view.kids(verb, "aux", "mark")} & {"had", "has", "have", "that"}
    if small and small_clause and read_so and view.lower[above] in CAUSING and not done:  # not "found he had shot X"
        return small[0]
    if (beside := left_so(view, verb)) is not None:
        return beside
    joined = dep == "conj" and view.tag[verb] == "VBN" and not view.kids(verb, "nsubj", "dobj", "aux")
    # "X, held in May and given two years, …"
    if (described := before_comma(view, view.head[verb] if joined else verb)) is not None:
        return described
    for c in view.kids(verb, "ccomp", "xcomp"):  # "found X guilty"
        if view.tag[c] == "JJ" and view.kids(c, "nsubj"):
            return view.kids(c, "nsubj")[0]
    if (found := direct_object(view, verb)) is not None:
        return found
    # "take steps to release from prison the eight journalists": the object hangs on a verb above
    above = verb
    for _ in range(2):
        if view.dep[above] not in {"xcomp", "acl", "relcl", "advcl"} or view.head[above] == above:
            break
        above = view.head[above]
        later = [c for c in view.kids(above, "dobj") if c > verb and view.name_at[c] >= 0]
        if later:
            return best_of(view, later)
    if dep != "amod" and view.kids(verb, "nsubj") and (named := object_after(view, verb)) is not None:
        return named
    # "soldiers shot and wounded farmer X", the parse coordinating X with the verbs
    beside = object_after(view, verb) if dep == "conj" and not view.kids(verb, "prep", "nsubj") else None
    if beside is not None and view.head[beside] == view.head[verb] and view.dep[beside] == "conj":
        return beside
    in_title = view.headlined(verb) and view.tag[verb] in PRESENT
    if in_title and (named := object_after(view, verb)) is not None:
        return named  # "Court frees X", "Police arrest journalist X", the verb read as a noun or X as beside it
    i = view.name_ahead(verb + 1)
    if view.tag[verb] == "VB" and view.is_person(i):
        return name_head(view, view.names[i])  # "called on them to free X", X read as what "to" governs
    # a headline leaves the auxiliary out: "Journalist jailed over post"
    own = view.kids(verb, "nsubj")
    bare = not view.kids(verb, "aux", "ccomp", "prt") and not (
        view.kids(verb, "xcomp") and view.lower[verb] in OF_ONES_OWN
    )
    if own and bare and (view.tag[verb] == "VBN" or (view.tag[verb] == "VBD" and in_headline(view, verb, own[0]))):
        return own[0]
    return left_before(view, verb) if dep == "relcl" and bare and len(own) == 1 else None


def after_participle(view: DocView, verb: int) -> int | None:
    """Return the name after the copula of a sentence that opens with its participle ("Also arrested were X and Y")."""
    first, last = view.sentences[view.sentence_at[verb]]
    if verb - first > 1 or view.dep[verb] in {"auxpass", "aux"}:
        return None
    be = next((k for k in range(verb + 1, min(last, verb + 16)) if view.lower[k] in {"was", "were", "is", "are"}), None)
    if be is None or any(view.tag[k] in NOT_BETWEEN or view.lower[k] in {",", "who"} for k in range(verb + 1, be)):
        return None  # "Also arrested for mocking the minister was X"
    for k in range(be + 1, min(last, be + 8)):
        i = view.name_at[k]
        if view.is_person(i) and view.tag[(n := view.names[i].last + 1) : n + 1] != ["POS"]:
            return name_head(view, view.names[i])
        if not view.tag[k].startswith(BEFORE_NAME):
            return None
    return None


def before_comma(view: DocView, verb: int) -> int | None:
    """Return the person whom a participle after a comma describes, though read as a clause of its own.

    "Lawyer X, detained since May, …", "X, fined 500 euros in May, …".
    """
    if view.tag[verb] not in {"VBN", "VBD"} or verb < 2 or view.lower[verb - 1] != "," or shares_object(view, verb):
        return None
    i = view.name_at[verb - 2]
    if not view.is_person(i) or view.sentence_at[verb - 2] != view.sentence_at[verb]:
        return None
    own = [k for k in view.kids(verb, "nsubj")
           if view.kids(k, "conj") or all(view.name_at[c] != i for c in view.kids(k, "appos"))]  # fmt: skip
    # "her husband X, held in May", read as what her husband did; "X, held in May and given a year, …", as the main verb
    told = view.tag[verb : verb + 2] in (["VBD", "IN"], ["VBD", "TO"]) and not view.kids(verb, "dobj")
    told = told and not (view.tag[verb + 1] == "TO" and view.lower[verb] in WILLED)
    led = view.dep[view.head[verb - 2]] == "agent"  # "members led by X, walked out"
    if any(view.name_at[k] != i for k in own) or (view.tag[verb] == "VBD" and (led or (not own and not told))):
        return None
    sums = all(any(view.tag[c] in {"CD", "$"} for c in view.children[o]) for o in view.kids(verb, "dobj"))
    return verb - 2 if sums else None


DEAD, WILLED = word_list("verbs.toml", "harm", "dead", "ended"), word_list("verbs.toml", "law", "willed")


@once
def agent(view: DocView, verb: int) -> int | None:
    """Return the head of who does it: the by-phrase of a passive, the subject of an active verb."""
    head = view.head[verb]
    for c in view.kids(verb, "agent", "prep"):
        told = view.dep[c] == "prep" and view.kids(verb, "nsubj") and view.kids(verb, "dobj")
        done_by = view.kids(c, "pobj") if view.lower[c] == "by" and not told else []
        if done_by and view.lower[done_by[0]].rstrip("s") not in NO_DOERS:  # "extended it by three months"
            return done_by[0]
    if is_passive(view, verb):
        shares = view.dep[verb] == "conj" and head != verb and not view.kids(verb, "nsubjpass", "nsubj")
        if shares and view.tag[head].startswith("VB") and is_passive(view, head) and not dated_apart(view, verb, head):
            return agent(view, head)  # not "X was fined by a court, and in May he was sacked"
        by_order = view.dep[verb] == "xcomp" and view.lower[head] in ORDERING and view.kids(head, "dobj")
        return subject(view, head) if by_order else None
    dangling = view.dep[verb] == "pcomp" and view.lower[view.head[head]] in DEAD and is_passive(view, view.head[head])
    dangling &= view.lower[head] != "for"  # "was lynched for killing X"
    # "Before taking them away, a guard was killed": not by the guard
    dangling |= view.dep[verb] == "advcl" and (view.tag[verb], view.lower[head]) in TAKEN and is_passive(view, head)
    found = None if view.dep[verb] == "amod" or dangling else subject(view, verb)
    first = verb
    while view.dep[first] == "conj" and not view.kids(first, "nsubj") and view.head[first] < first:
        first = view.head[first]
    own = [c for c in view.kids(first, "nsubj") if c < first]
    source = found is not None and (view.name_at[found] >= 0 or view.lower[found] in MONTHS | {"report", "reports"})
    if source and found in own[:-1] and view.name_at[own[-1]] < 0:
        found = own[-1]  # "According to X (3 May) and Y reports, police took Z": the first is a source
    return found if found is not None and found != undergoer(view, verb) else None


def prepositional(view: DocView, token: int, *preps: str) -> list[int]:
    """Return the heads of the phrases that hang on `token` by one of these prepositions."""
    found: list[int] = []
    for c in view.kids(token, "prep", "agent", "dative"):
        if view.lower[c] in preps:
            found.extend(view.kids(c, "pobj") or strayed(view, token, c))
    return found


def owners(view: DocView, noun: int) -> list[int]:
    """Return the heads of possessor and of-phrase of a noun ("X's office", "the home of X")."""
    return view.kids(noun, "poss") + prepositional(view, noun, "of", "belonging")
