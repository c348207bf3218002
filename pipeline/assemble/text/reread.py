"""Where the parse goes wrong in summaries of cases: after quoted charges and "took into custody", of things lost."""

from __future__ import annotations

TAKEN = 16  # tokens from "custody" to who is taken at most
QUOTED = 40  # tokens of a quoted charge at most
OPENING = {"”": "“", '"': '"', "''": "``", "»": "«", "’": "‘"}
AFTER = frozenset({"prep", "npadvmod", "agent"})
STOPS = frozenset({".", "?", "!"})


def close_quotes(words: list[str], tag: list[str], dep: list[str], head: list[int]) -> None:
    """Hang on the verb before a quotation what follows it: "jailed X for “spreading rumours” on 3 May in Osh"."""
    for t in range(3, len(words)):
        opening = OPENING.get(words[t - 1])
        if opening is None or dep[t] not in AFTER:
            continue
        begin = next((k for k in range(t - 2, max(-1, t - QUOTED), -1) if words[k] == opening), None)
        if begin is None or not begin < head[t] < t - 1 or not STOPS.isdisjoint(words[begin:t]):
            continue
        inside, above = head[t], head[head[t]]
        while (begin < above or not tag[above].startswith("VB")) and head[above] != above:
            above = head[above]
        if above > begin or not tag[above].startswith("VB"):
            continue
        for k in range(t, min(len(words), t + QUOTED)):
            if words[k] in STOPS:
                break
            if head[k] == inside and dep[k] in AFTER:
                head[k] = above


def free_custody(lower: list[str], tag: list[str], dep: list[str], head: list[int]) -> None:
    """Make an object of who is taken, read into the phrase: "took into custody [award-winning reporter X]"."""
    for t in range(2, len(lower) - 1):
        into, verb = t - 1, head[t - 1]
        if lower[t] != "custody" or lower[into] != "into" or not tag[verb].startswith("VB"):
            continue
        whom = next((k for k in range(t + 1, min(len(lower), t + TAKEN)) if head[k] == into and dep[k] == "pobj"), -1)
        if whom < 0 or tag[whom + 1 : whom + 2] == ["NNP"]:
            continue
        if any(head[k] == whom and dep[k] == "cc" for k in range(whom, min(len(lower), whom + TAKEN))):
            continue  # "took into custody trader and helper X": the name is read beside what is last told of them
        for k in range(t + 1, whom):
            if head[k] == t:
                head[k] = whom
        head[t], dep[t], head[whom], dep[whom] = into, "pobj", verb, "dobj"


def own_things(lower: list[str], tag: list[str], dep: list[str], head: list[int]) -> None:
    """Give a passive after "and" the thing before it, which the parse joins to whose it is.

    "The lawyer was expelled from his post and his passport cancelled": it was the passport that was.
    """
    for t in range(4, len(lower)):
        thing, verb = t - 1, head[t]
        if tag[t] not in {"VBN", "VBD"} or dep[t] != "conj" or not verb < thing or dep[thing] != "conj":
            continue
        subject = head[thing]
        if head[subject] != verb or dep[subject] != "nsubjpass" or not subject < verb:
            continue
        if any(head[k] == thing and dep[k] == "poss" and lower[k - 1] == "and" for k in range(verb, thing)):
            head[thing], dep[thing] = t, "nsubjpass"
