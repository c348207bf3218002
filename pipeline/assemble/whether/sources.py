"""Who says what is told, and on which day: verbs of saying, papers and reports, courts that announce."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.assemble.text.common import ANY_SUBJECT
from pipeline.assemble.text.kinds import CUSTODY, HARM_ACTS, LAW_ACTS
from pipeline.assemble.text.lexicon import forms_of
from pipeline.assemble.text.shared_words import SPEECH
from pipeline.assemble.text.simple import at_work, in_pluperfect, may_tell, noun_may_tell
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import courts
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

QUOTED = frozenset({"quoted", "cited"})
KNOWN = QUOTED | word_list("modality.toml", "claims", "emerging")
ANNOUNCING = verb_list("modality.toml", "deciding", "announcing")
PAPERS = noun_list("modality.toml", "papers", "nouns") | word_list("modality.toml", "papers", "words")
ISSUING = verb_list("modality.toml", "papers", "issuing")
PICTURING = verb_list("modality.toml", "papers", "picturing")
GIVING = verb_list("modality.toml", "papers", "giving")
GIVEN = word_list("modality.toml", "papers", "given")
TOLD_OF = CUSTODY | HARM_ACTS | LAW_ACTS | {"killing", "execution", "raid", "release"}
RINGING = forms_of("call", "phone", "telephone", "ring", "text", "message", "write")
BECOMING, COMING = forms_of("become"), forms_of("come")
SPREADING = forms_of("break", "spread", "reach")
TIDINGS = word_list("modality.toml", "papers", "tidings")
HEARERS = noun_list("modality.toml", "papers", "hearers")
PRESS = word_list("modality.toml", "claims", "press")
# "a May 2008 KLN report", "Based on December 3, 2013, articles (Ranok) and December 4 reports"
PAPER_LEAD = compiled(
    r"\b(?:according to|based on|citing|and|or|per|from|an?|the|several|two|its|their|in|including)(?: the| an?)? $",
    re.IGNORECASE,
)
PAPER = compiled(
    r"(?:,? (?:\([^()]{1,60}\)|\d{4}|[A-Z][\w&’'.-]*|and|via|prisoner|news|media|press|list|\w+-language))*,? "
    rf"(?:{'|'.join(toml_table('modality.toml')['papers']['named_by_makers'])})\b"
    r"(?! (?:of|by|that|to)\b)"
)
NAMED_DAY = compiled(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b")


def of_paper(view: DocView, start: int, end: int) -> bool:
    """Tell whether a date says of which day a report or article is that it stands before ("a June 2010 KLN report")."""
    lead = PAPER_LEAD.search(view.text[max(0, start - 24) : start])
    found = PAPER.match(view.text, end) if lead is not None else None
    if found is None:
        return False
    # "arrested on 3 May and 4 May, Reuters reports": there the news tells
    return not (lead is not None and lead[0].lower().startswith(("and", "or", "in")) and found[0].startswith(","))


def prints(view: DocView, verb: int) -> bool:
    """Tell whether a clause says what was done with a paper ("a statement that the office issued on Tuesday")."""
    told = view.dep[verb] in {"relcl", "acl"} and view.lower[verb] in ISSUING and not view.kids(verb, "dobj")
    return told and view.lower[view.head[verb]] in PAPERS


STATIONS = word_list("modality.toml", "stations", "nouns")


def cites(view: DocView, verb: int) -> bool:
    """Tell whether "reports" is what a sentence rests on, read as a verb ("According to KLN reports, on 3 May …")."""
    first = view.sentences[view.sentence_at[verb]][0]
    return view.lower[verb] == "reports" and bool({"according", "based"} & set(view.lower[first : first + 2]))


def court_announces(view: DocView, verb: int) -> bool:
    """Tell whether a court makes its judgment known, which is when it is passed ("announced it had sentenced X")."""
    return view.lower[verb] in ANNOUNCING and any(view.lower[s] in courts() for s in view.kids(verb, "nsubj"))


def to_press(view: DocView, verb: int) -> bool:
    """Tell whether a verb gives something to those who print it ("an affidavit that he presented to the media")."""
    return any(
        view.lower[p] == "to" and any(view.lower[n] in PRESS for n in view.kids(p, "pobj"))
        for p in view.kids(verb, "prep", "dative")
    )


def says(view: DocView, verb: int) -> bool:
    """Tell whether a verb tells that somebody spoke, wrote or published."""
    return (view.lower[verb] in SPEECH or to_press(view, verb)) and not turned_up(view, verb)


def tells_of(view: DocView, noun: int) -> bool:
    """Tell whether what is given is on an act ("details on the arrest", not "details on the fraud and was held")."""
    beside = [c for k in (noun, view.head[noun]) for c in view.kids(k, "prep") if c > noun]
    about = [c for c in beside if view.lower[c] in {"on", "of", "about", "regarding", "concerning"}]
    return any(may_tell(view, k, TOLD_OF) or noun_may_tell(view, k, TOLD_OF) for c in about for k in view.subtree(c))


def makes_known(view: DocView, verb: int) -> bool:
    """Tell whether a verb tells when something was said or became known, not when it was told to somebody.

    "It emerged on Monday that"; "was quoted on Friday as saying"; "detailed on Monday how"; not "was told on Friday".
    """
    if comes_out(view, verb):
        return True
    if at_work(view, verb):
        return False
    passive = view.kids(verb, "auxpass", "agent") and view.lower[verb] not in QUOTED and not tells_others(view, verb)
    known = says(view, verb) or prints(view, verb) or view.lower[verb] in KNOWN or pictures(view, verb)
    known = known or puts_out(view, verb)
    known = known or any(view.lower[c] in GIVEN and tells_of(view, c) for c in view.kids(verb, "dobj")
                         if view.lower[verb] in GIVING)  # fmt: skip
    return known and not passive and not rings_up(view, verb)


def comes_out(view: DocView, verb: int) -> bool:
    """Tell whether a verb tells that something becomes known ("news broke that", "it came to light that")."""
    word = view.lower[verb]
    if word == "known":
        return any(view.lower[c] in BECOMING for c in view.kids(verb, "auxpass")) or view.lower[verb - 1] in BECOMING
    if word in COMING:
        to = [n for p in view.kids(verb, "prep") if view.lower[p] == "to" for n in view.kids(p, "pobj")]
        return any(view.lower[n] == "light" for n in to)
    return word in SPREADING and any(view.lower[s] in TIDINGS for s in view.kids(verb, "nsubj"))


def puts_out(view: DocView, verb: int) -> bool:
    """Tell whether a body puts out a paper and does nothing more ("the group issued a statement on 3 May").

    What befell a person who did is often of that day: "X posted a video on 3 May. Police held her".
    """
    if view.lower[verb] not in ISSUING or view.kids(verb, "conj"):
        return False
    makers = view.kids(verb, "nsubj")
    bodies = all(view.tag[k] != "PRP" and not view.person_at(k) for k in makers)
    return bool(makers) and bodies and any(view.lower[o] in PAPERS for o in view.kids(verb, "dobj"))


def tells_others(view: DocView, verb: int) -> bool:
    """Tell whether people with no name, no party to it, are told of an act ("the embassy was told on 6 May that X")."""
    told = [s for s in view.kids(verb, "nsubjpass") if view.tag[s] in {"NN", "NNS"} and view.name_at[s] < 0]
    clauses = [c for c in view.kids(verb, "ccomp") if any(view.lower[m] == "that" for m in view.kids(c, "mark"))]
    subjects = [s for c in clauses for s in view.kids(c, *ANY_SUBJECT)]
    heard = told and view.lower[told[0]] in HEARERS
    of_others = all(view.tag[s] != "PRP" for s in subjects) or any(in_pluperfect(view, c) for c in clauses)
    return bool(heard) and bool(subjects) and of_others  # "his family was told on 6 May that he had died"


def rings_up(view: DocView, verb: int) -> bool:
    """Tell whether somebody is only called or written to ("called X on 7 July and threatened him")."""
    so = [k for k in view.kids(verb, "oprd") if not view.person_at(k)]  # "called him a traitor"
    if view.lower[verb] not in RINGING or so or view.kids(verb, "ccomp", "xcomp"):
        return False
    to = (n for p in view.kids(verb, "prep", "dative") if view.lower[p] == "to" for n in view.kids(p, "pobj"))
    whom = [*view.kids(verb, "dobj", "dative", "oprd"), *to]
    return bool(view.kids(verb, "conj")) and any(view.person_at(n) or view.tag[n] == "PRP" for n in whom)


def pictures(view: DocView, verb: int) -> bool:
    """Tell whether somebody tells how something was done ("described how police beat her")."""
    if view.lower[verb] not in PICTURING:
        return False
    return any(view.lower[k] == "how" for c in view.kids(verb, "ccomp") for k in view.kids(c, "advmod"))


def turned_up(view: DocView, verb: int) -> bool:
    """Tell whether somebody "reported" to a prison or office: came there, and said nothing."""
    if view.lower[verb] not in {"report", "reported", "reports"}:
        return False
    to = [n for p in view.kids(verb, "prep", "dative") if view.lower[p] == "to" for n in view.kids(p, "pobj")]
    return any(view.lower[n] in STATIONS for n in to)
