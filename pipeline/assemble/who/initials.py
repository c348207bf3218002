"""People called by initials alone ("A.B., a driver", "Ms. M.K."), as courts and committees call whom they shield."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.tree import Name
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import people
from pipeline.assemble.who.names import index_names
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

# "A.B.", and "A.B" before a comma
INITIALS: Final = compiled(r"(?:[^\W\d_a-z]\.[-‑]?){2,3}|[^\W\d_a-z]\.[^\W\d_a-z]")
NO_PERSON: Final = word_list("people.toml", "parties", "no_initials")
NUMBERED: Final = word_list("people.toml", "parties", "numbered")
OF_BODIES: Final = verb_list("people.toml", "parties", "of_bodies")
TWO: Final = len("A.B.")
DIGITS: Final = 3  # of such a number, at most
# what follows a person's initials and no body's: an age, what they are
TOLD_OF: Final = compiled(r", (?:aged? )?(?:1[2-9]|[2-9]\d)\b(?! [A-Z])|, (?:an?|who|his|her|whose) ")
SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "poss", "attr", "appos", "dobj", "conj", "ROOT", "pobj"})


def name_initials(view: DocView) -> None:
    """Call a person whoever is told of by initials, once one mention says so: a title, an age, what they are."""
    found = [t for t, word in enumerate(view.words) if "." in word and INITIALS.fullmatch(word)]
    found = [t for t in found if NO_PERSON.isdisjoint({view.words[t], f"{view.words[t]}."})]
    found = [t for t in found if not (view.tag[t - 1] == "CD" and t > 0)]  # "9 A.M."
    called = {view.words[t] for t in found if is_called(view, t)}
    joined = {view.words[t] for t in found if view.lower[t - 1] == "and" and view.words[t - 2] in called}
    called |= joined  # "officers A.B. and C.D."
    fresh = False
    for t in found:
        if view.words[t] not in called or view.dep[t] not in SUBJECTS:
            continue
        i = view.name_at[t]
        if i >= 0 and view.names[i].first == view.names[i].last:
            view.names[i].label = "PERSON"
        elif i < 0:
            view.names.append(Name(t, t, "PERSON", view.words[t]))
            fresh = True
    if fresh:
        index_names(view)


def name_numbered(view: DocView) -> None:
    """Call a person whoever is known by a number alone ("Witness 12 told the commission", "Victim 3")."""
    found = [
        t
        for t in range(len(view.words) - 1)
        if view.lower[t] in NUMBERED and view.words[t].istitle() and view.name_at[t] < 0 and view.name_at[t + 1] < 0
        and view.words[t + 1].isdecimal() and len(view.words[t + 1]) <= DIGITS
    ]  # fmt: skip
    for t in found:
        view.names.append(Name(t, t + 1, "PERSON", view.text[view.start[t] : view.end[t + 1]]))
    if found:
        index_names(view)


def is_called(view: DocView, t: int) -> bool:
    """Tell whether what stands beside initials says that they are a person's."""
    before = view.lower[max(0, t - 3) : t]
    if before and (before[-1].rstrip(".") in people().titles or before[-1] in people().nouns):
        return True
    if view.dep[t] == "attr" and any(view.lower[s] in people().nouns for s in view.kids(view.head[t], "nsubj")):
        return True  # "The complainant is Y.S."
    if before[-1:] == [","] and before[-2:-1] and before[-2] in people().nouns:
        return True  # "his cellmate, C.D."
    if view.dep[t] == "nsubjpass" and len(view.words[t]) == TWO:
        return view.lower[view.head[t]] not in OF_BODIES  # "A.B. was beaten", not "A.B. was founded"
    return TOLD_OF.match(view.text, view.end[t]) is not None
