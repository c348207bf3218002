"""What stands behind who says so, between two commas: "X was killed, witnesses said, by soldiers in Axum".

The parse hangs it on the verb of saying, or on those who say it ("according to witnesses, by soldiers").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import INFLECTED, ON_NOUNS, TENSED, VERBS, WHO
from pipeline.assemble.text.run_on import below
from pipeline.assemble.text.shared_words import SPEECH
from pipeline.assemble.text.spoken import SAYING
from pipeline.assemble.text.wordlists import verb_list, word_list

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

ASIDE: Final = 14  # tokens between the two commas, at most
TELLER: Final = frozenset({
    "DT", "PRP", "PRP$", "CD", "VBZ", "JJ", "NN", "NNS", "NNP", "NNPS", "POS", "HYPH", "IN", "-LRB-", "-RRB-",
})  # fmt: skip
TELLING: Final = SAYING | SPEECH | verb_list("verbs.toml", "saying", "known")
WITHOUT: Final = word_list("verbs.toml", "harm", "without")
PLACED: Final = frozenset({"by", "in", "at", "near", "outside", "inside", "on", "from", "with", "to"})


def rejoin_past_tellers(tree: Tree) -> None:
    """Hang on the verb before an aside on who says so the phrases that go on behind it.

    The aside is "according to somebody" or "somebody said", with when or to whom ("her lawyer told us on Monday"); or
    what it was done despite, or what others call it ("in what her lawyer called revenge").
    """
    lower, tag, head = tree.lower, tree.tag, tree.head
    for comma in tree.where({","}, 2, len(lower) - 4):
        end = closing_comma(tree, comma)
        if end < 0 or lower[end + 1] not in PLACED or tag[end + 1] not in {"IN", "TO"}:
            continue
        verb = comma - 1 - (tag[comma - 1] in {"JJ", "RP"})  # "shot dead, police said, by …"
        first = next((first for first, last in tree.sentences if first <= comma < last), 0)
        while tag[verb] not in VERBS and first <= head[verb] < verb:
            verb = head[verb]  # "arrested by police, her lawyer said, in …"
        if tag[verb] not in VERBS or tree.dep[verb] in ON_NOUNS:
            continue
        aside = range(comma, end + 1)
        last = next((last for first, last in tree.sentences if first <= end < last), len(lower))
        for t in range(end + 1, last):
            if head[t] in aside and tag[t] in {"IN", "TO"} and not below(head, verb, t):
                head[t], tree.dep[t] = verb, "agent" if lower[t] == "by" else "prep"


def closing_comma(tree: Tree, comma: int) -> int:
    """Return the comma that closes an aside on who says so, which another opens; -1 where none is."""
    lower, tag = tree.lower, tree.tag
    end = next((k for k in tree.where({","}, comma + 3, min(len(lower) - 1, comma + ASIDE))), -1)
    if end < 0:
        return -1
    if lower[comma + 1] == "despite" or lower[comma + 1 : comma + 3] == ["according", "to"]:
        told = list(range(comma + 3, end))
    elif lower[comma + 1 : comma + 3] == ["in", "what"]:
        return end
    elif lower[comma + 1] in WHO:  # "X, who had criticised the king, in Osh": no place or day of its own
        open_ended = lower[end - 1] in TENSED  # "who was, by some accounts, a spy"
        return end if PLACED.isdisjoint(lower[comma:end]) and not open_ended else -1
    else:
        said = next((k for k in range(comma + 2, end) if lower[k] in TELLING and tag[k] in INFLECTED | {"VBN"}), -1)
        if said < 0 or not any(tag[k][:2] in {"NN", "PR"} for k in range(comma + 1, said)):
            return -1
        told = [k for k in range(comma + 1, end) if k != said]
    return end if all(tag[k] in TELLER for k in told) else -1


def rejoin_past_without(tree: Tree) -> None:
    """Hang on the verb who acted, past "without provocation" and the like ("beaten without warning by police")."""
    lower, dep, head = tree.lower, tree.dep, tree.head
    for noun in tree.where(WITHOUT, 2, len(lower) - 2):
        without = head[noun]
        verb = head[without]
        if lower[without] != "without" or lower[noun + 1] != "by" or head[noun + 1] != noun or verb > without:
            continue
        if tree.tag[verb] in VERBS:
            head[noun + 1], dep[noun + 1] = verb, "agent"
