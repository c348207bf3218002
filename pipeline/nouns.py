"""Plurals of English nouns, as the lists of words need them."""

_VOWELS = frozenset("aeiou")
_IRREGULAR = {"man": "men", "woman": "women", "child": "children", "person": "people", "wife": "wives"}
_NO_MEN = frozenset({
    "human", "superhuman", "subhuman", "german", "roman", "norman", "shaman", "brahman", "ottoman", "talisman",
    "caiman",
})  # fmt: skip


def noun_forms(noun: str) -> tuple[str, str]:
    """Return singular and plural of a noun."""
    if noun.endswith(("man", "child")) and not _no_man(noun):
        return noun, f"{noun[:-2]}en" if noun.endswith("man") else f"{noun}ren"
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun, noun + "es"
    if noun in {"passer-by", "passerby"}:
        return noun, noun.replace("passer", "passers")
    if noun.endswith("y") and noun[-2] not in _VOWELS:
        return noun, noun[:-1] + "ies"
    return noun, noun + "s"


def plural(noun: str) -> str:
    """Return the plural of a noun or of a phrase's last word: "women", "taxi drivers"."""
    head, _, last = noun.rpartition(" ")
    for one, many in _IRREGULAR.items():
        if last.endswith(one) and not _no_man(last):
            last = last[: -len(one)] + many
            break
    else:
        last = noun_forms(last)[1]
    return f"{head} {last}".strip()


def _no_man(noun: str) -> bool:
    """Tell whether a noun ends in "man" and has a plural in -s: its last word, so that a triggerman is no German."""
    return noun.replace("-", " ").rpartition(" ")[2] in _NO_MEN
