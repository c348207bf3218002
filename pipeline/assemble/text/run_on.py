"""Where the phrase or clause that opens a sentence runs on into whom the main clause is about.

"During the protest police beat two men": no "protest police". "Two years after police shot his son, carpenter X is
still waiting": X is not the son.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.common import FINITE
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import actor_type, assemblies, people, sittings

if TYPE_CHECKING:
    from pipeline.assemble.text.view import Name

WHEN = frozenset({"during", "after", "at", "before", "amid", "following", "in", "throughout"})
FORCE = frozenset({"state_security", "armed_non_state", "armed_with_state"})
EVENTS = word_list("actors.toml", "met_at", "events")
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
ABOVE = 6  # steps from a noun to the clause that it stands in
TITLE = 4  # tokens before a name that say what its bearer is


def part_event(lower: list[str], tag: list[str], dep: list[str], head: list[int]) -> None:
    """Part an event from the force that the main clause is about ("At the march soldiers shot X")."""
    for t in range(len(lower) - 4):
        at = t + 1 + (lower[t + 1] in {"the", "a", "an", "this", "that"})
        opens = dep[t] == "prep" or (dep[t] == "mark" and dep[head[t]] == "ROOT")
        if lower[t] not in WHEN or not opens or not t + 1 < at or lower[at] not in met():
            continue
        who = at + 1
        while who < len(lower) - 2 and tag[who].startswith(("NN", "JJ")) and dep[who] in {"compound", "amod"}:
            who += 1
        verb = who + 1
        if verb >= len(lower) or tag[verb] not in FINITE or tag[who] not in {"NNS", "NN", "NNP"}:
            continue
        joined = dep[at] == "compound" and at < head[at] <= who
        if not joined or actor_type(lower[at + 1 : who + 1]) not in FORCE:
            continue
        main = head[who] if dep[who] in SUBJECTS else head[t]
        owned = any(head[k] == main and dep[k] in SUBJECTS for k in range(who + 1, main))
        if dep[who] not in {"nsubj", "pobj"} or main < verb or owned:
            continue
        for k in range(t + 1, at):
            head[k] = at
        dep[at], head[at] = "pobj", t
        dep[who], head[who] = "nsubj", main
        dep[t], head[t] = "prep", main


def met() -> frozenset[str]:
    """Return the nouns for what people meet at or fight in."""
    return assemblies() | sittings() | EVENTS


def free_subjects(lower: list[str], tag: list[str], dep: list[str], head: list[int], names: list[Name]) -> None:
    """Give a main verb the name before it, read as one more word for somebody of the clause before the comma."""
    owned: set[int] | None = None
    for name in names:
        t, verb = name.last, name.last + 1
        if name.label != "PERSON" or dep[t] != "appos" or verb >= len(lower) or tag[verb] not in FINITE:
            continue
        before = name.first - 1
        while before > max(0, name.first - TITLE) and lower[before] in people().nouns | people().titles:
            before -= 1
        if lower[before] != "," or not head[t] < before:
            continue
        main = head[verb] if dep[verb] in {"aux", "auxpass"} else verb
        clause = above(dep, head, head[t])
        owned = {head[k] for k in range(len(dep)) if dep[k] in SUBJECTS} if owned is None else owned
        if clause is None or head[clause] != main or main in owned or not clause < t < main + 1:
            continue
        passive = any(head[k] == main and dep[k] == "auxpass" for k in range(verb, main))
        dep[t], head[t] = "nsubjpass" if passive else "nsubj", main


def above(dep: list[str], head: list[int], t: int) -> int | None:
    """Return the verb of the adverbial clause that a noun stands in."""
    for _ in range(ABOVE):
        if dep[t] == "advcl":
            return t
        t = head[t]
    return None
