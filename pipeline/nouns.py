"""Plurals of English nouns, as the lists of words need them."""

_VOWELS = frozenset("aeiou")
_IRREGULAR = {"man": "men", "woman": "women", "child": "children", "person": "people", "wife": "wives"}
_NO_MEN = ("human", "german", "roman", "norman", "shaman", "brahman", "ottoman", "talisman", "caiman")


def noun_forms(noun: str) -> tuple[str, str]:
    """Return singular and plural of a noun."""
    if noun.endswith(("man", "child")) and not noun.endswith(_NO_MEN):
        return noun, f"{noun[:-2]}en" if noun.endswith("man") else f"{noun}ren"
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun, noun + "es"
    if noun.endswith("y") and noun[-2] not in _VOWELS:
        return noun, noun[:-1] + "ies"
    return noun, noun + "s"


def plural(noun: str) -> str:
    """Return the plural of a noun or of a phrase's last word: "women", "taxi drivers"."""
    head, _, last = noun.rpartition(" ")
    for one, many in _IRREGULAR.items():
        if last.endswith(one) and not last.endswith(_NO_MEN):
            last = last[: -len(one)] + many
            break
    else:
        last = noun_forms(last)[1]
    return f"{head} {last}".strip()
