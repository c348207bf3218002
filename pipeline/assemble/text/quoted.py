"""Quotations: who says one, so that "he" within it is somebody else, and words that only stand on a sign."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.assemble.text.common import FINITE
from pipeline.assemble.text.kinds import HARM_ACTS
from pipeline.assemble.text.lexicon import participles
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import people
from pipeline.assemble.who.unnamed import SAYING
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.party import Party
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

OPENING = frozenset({"“", "«", "„"})
CLOSING = frozenset({"”", "»"})
STRAIGHT = frozenset({'"', "``", "''"})
MARKS = OPENING | CLOSING | STRAIGHT | {"‘", "’", "'"}
LONGEST = 120  # tokens of a quotation
ATTRIBUTION = 9  # tokens beside a quotation in which its verb of saying stands
SPOKE = 4  # sentences back to who spoke before
SAYS = frozenset(SAYING) | word_list("verbs.toml", "saying", "quoting")
CHARGING = verb_list("verbs.toml", "saying", "charging")
TELLS = verb_list("verbs.toml", "saying", "interviewed") | CHARGING
ME = compiled(r"\b(?:I|me|[Mm]y|[Ww]e|us|[Oo]ur)\b")
ABOUT = frozenset({"about", "of", "to", "with"})
WORDED = compiled(
    rf"\b(?:{'|'.join(toml_table('modality.toml')['papers']['worded'])})\b[^.;“\"‘']{{0,40}}[“\"‘']$",
    re.IGNORECASE,
)
HEADING = 8  # words of a heading before its colon
SAID = frozenset({"said", "wrote", "added", "the", "a", "an"})
TITLE = 9  # tokens of a work's title
CONTENT = ("NN", "VB", "JJ", "RB", "PRP")
LETTERED = 4  # tokens of a sign's words, which tell nothing of anybody


def on_sign(view: DocView, t: int) -> bool:
    """Tell whether a word stands alone on a sign or is quoted as a word ("a placard that read “tortured”")."""
    first, last = view.sentences[view.sentence_at[t]]
    a = next((k for k in range(t - 1, max(first, t - LETTERED) - 1, -1) if view.words[k] in MARKS), None)
    b = next((k for k in range(t + 1, min(last, t + LETTERED)) if view.words[k] in MARKS), None)
    if a is None or b is None or b - a - 1 > LETTERED:
        return False
    return WORDED.search(view.text, view.start[first], view.end[a]) is not None


def runs_in(view: DocView, verb: int) -> bool:
    """Tell whether a verb closes the heading that a paragraph begins with ("Union leader abducted: X was taken …").

    A few words before a colon, nobody being named and no object told, with whom it befell as its subject; what comes
    after it tells the deed.
    """
    if view.lower[verb + 1 : verb + 2] != [":"] or not view.tag[verb].startswith("VB"):
        return False
    own = [c for c in view.kids(verb, "nsubj") if c < verb]
    if not own or view.kids(verb, "aux", "auxpass", "dobj", "ccomp") or view.lower[own[-1]] not in people().nouns:
        return False
    opening = view.text[view.line_start(verb) : view.end[verb]].lower().split()
    last = view.sentences[view.sentence_at[verb]][1]
    told = any(view.tag[k] in FINITE for k in range(verb + 2, last))
    return told and len(opening) <= HEADING and SAID.isdisjoint(opening) and view.lower[verb] in participles()


def in_title(view: DocView, t: int) -> bool:
    """Tell whether a word stands in the title of a work in quotation marks, each of its words written large.

    "In X's “The Killers”"; not "“Police Killed Him”, he said", nor an article's own headline.
    """
    if not view.words[t][:1].isupper() or view.start[t] < view.title_end:
        return False
    opened = quotations(view)[t]
    if opened < 0:
        return False
    last = view.sentences[view.sentence_at[t]][1]
    closed = next((k for k in range(t + 1, min(last, opened + TITLE + 2)) if quotations(view)[k] != opened), None)
    if closed is None:
        return False
    within = range(opened + 1, closed)
    large = (view.words[k][:1].isupper() or view.words[k].isdigit() for k in within if view.tag[k].startswith(CONTENT))
    return len(within) > 1 and all(large) and not any(view.tag[k] in {"VBD", "VBP", "MD"} for k in within)


def rhetorical(resolver: Resolver, t: int, victims: Party) -> bool:
    """Tell whether a quotation says what "they" do to people, not what was done: "they shoot the father, then …"."""
    view = resolver.view
    if resolver.quoted[t] < 0 or view.tag[t] not in {"VBP", "VB"} or "name" in victims.how:
        return False
    if view.kids(t, "aux", "auxpass"):
        return False
    verb = t
    while view.dep[verb] in {"conj", "xcomp"} and not view.kids(verb, "nsubj"):
        verb = view.head[verb]
    return any(view.lower[s] in {"they", "you", "we"} for s in view.kids(verb, "nsubj"))


def quotations(view: DocView) -> list[int]:
    """Return, for each token, the number of the quotation that it stands in, or -1; a paragraph's end closes one."""
    if view.quoted is None:
        view.quoted = read_quotations(view)
    return view.quoted


def read_quotations(view: DocView) -> list[int]:
    """Read the quotations of an article, which many rules ask for."""
    out = [-1] * len(view.words)
    if OPENING.isdisjoint(view.words) and STRAIGHT.isdisjoint(view.words):
        return out
    begin = -1
    for t, word in enumerate(view.words):
        ends = begin >= 0 and (word in CLOSING or word in STRAIGHT)
        if ends or (begin >= 0 and "\n" in word and word.isspace() and opens_again(view, begin, t)):
            out[begin + 1 : t] = [begin] * (t - begin - 1)
        if ends or ("\n" in word and word.isspace()) or (begin >= 0 and t - begin > LONGEST):
            begin = -1
        elif word in OPENING or word in STRAIGHT:
            begin = t
    return out


def opens_again(view: DocView, begin: int, t: int) -> bool:
    """Tell whether a quotation that opened a paragraph is not closed at its end, since the next goes on ("“…¶“…”")."""
    again = view.words[t + 1 : t + 2]
    opened = begin == 0 or (view.words[begin - 1].isspace() and "\n" in view.words[begin - 1])
    return opened and bool(again) and again[0] == view.words[begin]


def heard_alike(quoted: list[int], when: int, act: int) -> bool:
    """Tell whether a day stands outside quotations, or an act in one, too: a quoted headline dates no more."""
    return quoted[when] < 0 or quoted[act] >= 0


def apart_in_quote(quoted: list[int], events: list[Event], event: Event) -> bool:
    """Tell whether a harm is only told in a quotation, of people whom nothing else in the article befell.

    "Police arrested X on 3 May. “They killed his father,” a neighbour said": on another day, and by whom, is not told.
    """
    if quoted[event.token] < 0 or event.act not in HARM_ACTS:
        return False
    theirs = set(event.victims.people)
    return not any(theirs & set(e.victims.people) for e in events if e is not event and quoted[e.token] < 0)


def speakers(resolver: Resolver, t: int) -> set[int]:
    """Return the people who say the quotation that a token stands in, as the words beside it tell."""
    view, opened = resolver.view, resolver.quoted[t]
    if opened < 0:
        return of_block(resolver, t)
    if "‘" in view.words[opened + 1 : t]:
        return set()  # what others said within it may be of the speaker: "They told me ‘break his arms’"
    unclosed = opened > 1 and view.words[opened - 1].isspace() and resolver.quoted[opened - 2] >= 0
    if unclosed and (same := speakers(resolver, opened - 2)):
        return same  # as the paragraph before, which goes on with this
    last = len(view.words)
    closed = next((k for k in range(t, last) if resolver.quoted[k] != opened), last - 1)
    after = range(closed + 1, min(last, closed + 1 + ATTRIBUTION))
    before = range(opened - 1, max(-1, opened - 1 - ATTRIBUTION), -1)
    unnamed = False
    for side in (after, before):
        for k in side:
            if resolver.quoted[k] >= 0 or (view.words[k].isspace() and "\n" in view.words[k]):
                break
            if view.lower[k] not in SAYS:
                if view.lower[k] in {".", "!", "?"}:
                    break
                continue
            who = [c for c in view.kids(k, "nsubj") if resolver.quoted[c] < 0]
            if found := {p for c in who for p in spoken_by(resolver, c, opened)}:
                return found
            unnamed = unnamed or bool(who)
    return going_on(resolver, opened) or (set() if unnamed else led_up_to(resolver, opened))


def of_block(resolver: Resolver, t: int) -> set[int]:
    """Return who tells a paragraph in the first person below a line that ends in "X said:", without quotation marks."""
    view = resolver.view
    begin = view.line_start(t)
    lead = view.text[:begin].rstrip()
    if not lead.endswith(":") or ME.search(view.text, begin, view.start[t]) is None:
        return set()
    n = view.sentence_at[view.token_at(len(lead) - 1)]
    for k in reversed(range(*view.sentences[n])):
        if view.lower[k] in SAYS and (who := view.kids(k, "nsubj")):
            return {p for c in who for p in spoken_by(resolver, c, k)}
    return set()


def narrators(resolver: Resolver, t: int) -> set[int]:
    """Return who speaks of "my" or "our" friend, whom the noun `t` cannot mean."""
    own = any(resolver.view.lower[c] in {"my", "our"} for c in resolver.view.kids(t, "poss"))
    return speakers(resolver, t) if own else set()


def led_up_to(resolver: Resolver, opened: int) -> set[int]:
    """Return whom the sentence before a quotation names as telling of something ("X spoke of a friend. “He …")."""
    view = resolver.view
    n = view.sentence_at[opened]
    if n == 0 or opened > view.sentences[n][0] or any(resolver.quoted[k] >= 0 for k in range(*view.sentences[n - 1])):
        return set()
    found = set[int]()
    for verb in (k for k in range(*view.sentences[n - 1]) if view.head[k] == k and view.lower[k] in TELLS):
        told = any(view.lower[c] in ABOUT for c in view.kids(verb, "prep")) or bool(view.kids(verb, "dobj", "dative"))
        told = told and (view.lower[verb] not in CHARGING or alone_in_line(view, opened))
        for c in view.kids(verb, "nsubj") if told else ():
            found.update(resolver.party(c, depth=2).people if view.name_at[c] >= 0 else called_so(view, c))
    return found


def called_so(view: DocView, subject: int) -> set[int]:
    """Return the one person whom an apposition in a subject names ("An heir of the house of Y, X, accused")."""
    apposed = [a for a in view.subtree(subject) if view.dep[a] == "appos" and view.person_at(a)]
    return {view.names[view.name_at[a]].cluster for a in apposed} if len(apposed) == 1 else set()


def alone_in_line(view: DocView, opened: int) -> bool:
    """Tell whether a quotation is all that its paragraph holds, so that who spoke last says it."""
    begin, end = view.text.rfind("\n", 0, view.start[opened]) + 1, view.text.find("\n", view.end[opened])
    line = view.text[begin : end if end >= 0 else len(view.text)].strip()
    return line[:1] in OPENING | STRAIGHT and not any(mark in line[1:-1] for mark in CLOSING | {'"'})


def going_on(resolver: Resolver, opened: int) -> set[int]:
    """Return who says a quotation that stands alone: who said that of the sentence before (“…,” X said. / “We …”)."""
    view = resolver.view
    n = view.sentence_at[opened]
    alone = all(resolver.quoted[k] >= 0 or not view.words[k].isalpha() for k in range(*view.sentences[n]))
    if n == 0 or not alone or all(resolver.quoted[k] < 0 for k in range(*view.sentences[n - 1])):
        return set()
    for k in reversed(range(*view.sentences[n - 1])):
        if resolver.quoted[k] < 0 and view.lower[k] in SAYS:
            who = [c for c in view.kids(k, "nsubj") if resolver.quoted[c] < 0]
            meant = [c for c in who if view.name_at[c] >= 0 or view.lower[c] in {"he", "she"}]
            return {p for c in meant for p in spoken_by(resolver, c, view.sentences[n - 1][0])}
    return set()


def spoken_by(resolver: Resolver, c: int, opened: int) -> list[int]:
    """Return whom the subject of a verb of saying means: "he" is who spoke, or whom the sentence before tells."""
    view = resolver.view
    n = view.sentence_at[opened]
    if view.tag[c] != "PRP" or n == 0:
        return resolver.party(c, depth=2).people
    last = view.sentences[n - 1][1]
    said = [k for k in range(view.sentences[max(0, n - SPOKE)][0], last) if view.lower[k] in SAYS]
    about = [k for k in range(view.sentences[n - 1][0], last) if view.head[k] == k]
    for verb in [*reversed(said), *about]:
        for s in view.kids(verb, "nsubj"):
            people = resolver.party(s, depth=2).people if view.name_at[s] >= 0 else []
            if len(people) == 1 and not contrary(resolver, people[0], view.lower[c]):
                return people
    return resolver.party(c, depth=2).people


def contrary(resolver: Resolver, person: int, word: str) -> bool:
    """Tell whether a pronoun is of the other sex than a person."""
    entry = resolver.cast.people[person]
    return entry.sex == {"he": "female", "she": "male"}.get(word, "")
