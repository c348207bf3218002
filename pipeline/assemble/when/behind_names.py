"""Days of what is told behind the name of whom an act befell: "killed X, threatened a week earlier", not killed then.

So too of their calling: "arrested X, editor since 2019 of the paper", "arrested X, director of the centre from 2010".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import YEAR
from pipeline.assemble.text.kinds import REVIEWS
from pipeline.assemble.text.simple import may_tell, noun_for_people, of_calendar
from pipeline.assemble.text.wordlists import word_list

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

OF_OFFICE: Final = frozenset({"since", "from", "between", "until", "("})
CALLED: Final = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "IN", "DT", "CC", "CD", "POS", "VBN", "VBG", "HYPH"})
ADVERBS: Final = frozenset({"RB", "RBR"})
RULINGS: Final = word_list("when.toml", "judgments", "words") | {"conviction", "acquittal", "term"}
PARTICIPLES: Final = frozenset({"VBN", "VBD"})


def of_aside(view: DocView, when: int, act: int) -> bool:
    """Tell whether a date stands behind a comma after the name of whom an act befell, with a participle or a calling.

    Not past the next comma ("arrested X, accused of theft, on 3 May"), nor where the verb goes on ("beat X, kicked
    him and left on 3 May").
    """
    if of_ruling_before(view, when, act):
        return True
    opens = aside_before(view, when, act)
    if opens is None:
        return False
    first = opens
    while first < when and view.tag[first] in ADVERBS:
        first += 1  # "recently freed in May"
    return befallen(view, first, when) or in_office(view, first, when)


def of_ruling_before(view: DocView, when: int, act: int) -> bool:
    """Tell whether a date is of a ruling that a court then reviews ("her sentence, passed in March, was upheld")."""
    aux = min(view.kids(act, "auxpass"), default=0)
    if not when < aux - 1 or view.lower[aux - 1] != "," or not may_tell(view, act, REVIEWS):
        return False
    begin = view.sentences[view.sentence_at[act]][0]
    comma = next((k for k in range(when - 1, begin, -1) if view.lower[k] == ","), begin)
    ruling = next((k for k in range(begin, comma) if view.lower[k] in RULINGS), None)
    return ruling is not None and view.tag[comma + 1] in PARTICIPLES and "," not in view.lower[when : aux - 1]


def aside_before(view: DocView, when: int, act: int) -> int | None:
    """Return where the words behind the name of whom an act befell begin, in which a date stands."""
    begin = view.sentences[view.sentence_at[act]][0]
    parts = (k for k in range(when - 1, max(act, begin), -1) if view.lower[k] in {",", ";", "("})
    comma = next((k for k in parts if not in_years(view, k)), None)
    if comma is None or view.lower[comma] != ",":
        return None
    last = comma - 1
    if view.tag[last] == "CD" and view.lower[last - 1] == ",":
        last -= 2  # "X, 34, threatened in May"
    if last <= act or not view.person_at(last):
        return None
    name = view.names[view.name_at[last]]
    borne = (k for k in range(name.first, name.last + 1) if view.dep[k] in {"dobj", "nsubj", "conj", "appos"})
    return comma + 1 if any(act in view.climb(k) for k in borne) else None


def befallen(view: DocView, first: int, when: int) -> bool:
    """Tell whether a participle at a token says what befell somebody, no verb that goes on from the one before."""
    if view.tag[first] not in PARTICIPLES or first >= when:
        return False
    row = [first, *view.kids(first, "conj")]
    return not any(view.kids(k, "nsubj", "dobj", "aux") for k in row if k < when)


def in_office(view: DocView, first: int, when: int) -> bool:
    """Tell whether words from a token on say since or until when somebody is or was something ("editor since 2019")."""
    since = next((k for k in range(first, when + 1) if view.lower[k] in OF_OFFICE), -1)
    calling = range(first, since)
    if not 0 <= since < len(view.words) - 1 or not (of_calendar(view, since + 1) or view.tag[since + 1] == "CD"):
        return False  # "a lawyer from Osh in 2019"
    if not any(noun_for_people(view, k) for k in calling):
        return False
    return all(view.tag[k] in CALLED for k in calling)


def in_years(view: DocView, bracket: int) -> bool:
    """Tell whether a bracket opens with the first year of several ("a former minister (2010-2015)")."""
    if view.lower[bracket] != "(":
        return False
    within = view.lower[bracket + 1 : bracket + 3]
    return len(within) > 1 and YEAR.fullmatch(within[0]) is not None and within[1] in {"-", "–", "to"}
