"""One person, one name in an article: mentions of people merged under the fullest name the text gives."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cache

from pipeline.gated import Gated
from pipeline.kept import compiled
from pipeline.normalise.alike import aligned, answers, family_first, fold, particles, plain, same_part, servants
from pipeline.normalise.bearers import narrowed, only_of_another, shared_first, told_in_section
from pipeline.normalise.kin_tellers import Told, named_after_kin, told_of_kin
from pipeline.normalise.namesakes import (
    ARMED,
    HURTS,
    INTRODUCED,
    KIN_AFTER,
    KIN_NEXT,
    OFFICE,
    OWNS,
    TELLS,
    TOLD_BY,
    TRIED,
    TRYING,
    Called,
    acts_by_office,
    called,
)  # fmt: skip
from pipeline.paths import toml_table

_KIN = toml_table("people.toml")["relatives"]
_OWNED = "|".join(_KIN["after_owner"])
RELATIVE_BEFORE = Gated(
    rf"\b(?!(?-i:Fathers? $))(?!(?<!\bhis )(?<!\bher )(?<!\btheir )(?<!['’]s )(?:{_OWNED})\b)"
    rf"(?:{'|'.join((*_KIN['single'], *_KIN['before_names']))})"
    r"[,:]? (?:and (?!then\b)(?:\w+ )?(?!\w+ed\b)(?:\w+)[,:]? )?$",
    re.IGNORECASE,
)
# "According to her husband, X was beaten": he tells it, X is whom the report is about
SAID_BY_KIN = compiled(r"\baccording to (?:his|her|their) (?:\w+ )?\w+, $", re.IGNORECASE)
ALSO_KNOWN = compiled(
    r"[”\"’']?[,; ]{0,2}\(?(?:also (?:known|spelled|written|called) as|a\.?k\.?a\.?|alias|or|better known as|"
    r"ordained|born|n[ée]e|formerly|pen name) [“\"'‘]?",
    re.IGNORECASE,
)
POSSESSIVE = compiled(r"(?:['’´`]s?|s['’´`])$")
RUN_ON = compiled(r"(?<=\w)(?:…|\.{2,})")  # "Ortega….and": the name ends where the dots begin
SQUARE = compiled(r"[\[\]]")  # "Peter [Obi]", what the report adds
QUOTATIONS = {"“": "”", "«": "»", " ‘": "’"}  # not "To‘lqin"
FIRST_INITIAL = compiled(r"[^\W\d_](?:\. ?|[ -])\w")
APART = 6  # mentions of people between two who bear one surname, from which the later is meant by it
PAIR = 2  # names beside one another that are no list
BESIDE = (" and ", " & ")
LONE = 2  # letters that a first name has more than, to be known by it alone


@dataclass(slots=True)
class Cluster:
    """Mentions of one person.

    `name` is the canonical form, `aliases` the other forms in order of appearance, `mentions` the indices of the
    mentions given to `cluster_people`, `keys` the folded parts of the fullest name; `kin` whether
    they were told of after their name as somebody's relative, `teller` whether only as an official who tells or acts;
    `of_kin` the relative of whom alone they have told so far; `likely`, `group` (a generation or age), `office` and
    `mark` are as they were first `called`, `introduced` tells whether only as somebody's lawyer or friend, `owner`
    whether only as whose kin another is.
    """

    name: str
    keys: list[str]
    aliases: list[str] = field(default_factory=list)
    mentions: list[int] = field(default_factory=list)
    relative: bool = False
    sex: str | None = None
    kin: bool = False
    teller: bool = False
    of_kin: Told | None = None
    likely: str | None = None
    group: str | int | None = None
    office: str | None = None
    mark: str | None = None
    introduced: bool = False
    owner: bool = False


@cache
def titles() -> tuple[frozenset[str], frozenset[str]]:
    """Return the title words, and those of them that may be a name."""
    table = toml_table("people.toml")["titles"]
    return frozenset(table["words"]), frozenset(table["keep_alone"])


@cache
def letters() -> frozenset[str]:
    """Return the letters of honours, offices and degrees that stand after names ("Alan Hart AO", "Mary Quill QC")."""
    return frozenset(toml_table("people.toml")["titles"]["letters"])


def trim_name(text: str) -> tuple[int, int]:
    """Return the `[start, end)` of the name proper inside a mention: titles, letters, quotes, possessives off."""
    words, alone = titles()
    start, end = 0, len(text)
    if (cut := max(text.find("”"), text.find("»"))) > 0 and not re.search(r"[“«]", text[:cut]):
        start = cut + 1
    if (dots := RUN_ON.search(text)) is not None:
        end = dots.start()
    while start < end and not (text[start].isalnum()):
        start += 1
    stripped = POSSESSIVE.sub("", text[start:end])
    end = start + len(stripped.rstrip(" ,;:.\"”'’)") if not re.search(r"\b\w\.$", stripped) else stripped)
    while True:
        m = re.match(r"([^\W\d_]+)\.?[ -]+(?=\S)", text[start:end])
        if not m or m[1].casefold() not in words:
            break
        rest = text[start + m.end() : end]
        if m[1].casefold() in alone and " " not in rest.strip():
            break
        if m[1].casefold() in family_first() and rest.split(" ", 1)[0].rstrip(".").casefold() not in words:
            break  # "Tan Wei Ling", not "Tan Sri Omar Obi"
        if (len(m[1]) == 1 and FIRST_INITIAL.match(rest)) or (m[1] == "Me" and rest.startswith("Me ")):
            break  # "M. K. Pillai" is no Monsieur, and "Me Me Khine" no Maître
        start += m.end()
    return start, before_letters(text, start, end)


def before_letters(text: str, start: int, end: int) -> int:
    """Return where a name of two words or more ends, the letters of honours after it cut off."""
    while True:
        name, _, last = text[start:end].rpartition(" ")
        if last.rstrip(".") not in letters() or " " not in name or name.isupper():
            return end
        end = start + len(name.rstrip(" ,"))


def closed(name: str) -> str:
    """Return a name with the quotation closed that it opens ("Uriel “N": "Uriel “N”"), and without square brackets."""
    name = SQUARE.sub("", name)
    told = (shut for opened, shut in QUOTATIONS.items() if f" {name}".count(opened) > name.count(shut))
    return name + next(told, '"' if name.count('"') % 2 else "")


def same_person(keys: list[str], other: Cluster) -> bool:
    """Tell whether a name of two parts or more belongs to a cluster of two parts or more."""
    if keys[0].startswith("abd") and other.keys[0].startswith("abd"):
        one, same = servants(keys), servants(other.keys)
        return aligned(*sorted((one, same), key=len)) and min(len(one), len(same)) > 1
    if len(keys) == len(other.keys):
        if keys == other.keys:
            return True
        alike = same_part(keys[0], other.keys[0]) and same_part(keys[-1], other.keys[-1])
        turned = keys[0] in other.keys and sorted(keys) == sorted(other.keys)
        return turned or (alike and aligned(keys, other.keys))
    short, full = sorted((keys, other.keys), key=len)
    if len([p for p in short if p not in particles()]) < 2:
        return False
    return aligned(short, full)


def cluster_people(
    text: str, mentions: list[tuple[int, int]], *, apart: Sequence[frozenset[int]] = (), sections: Sequence[int] = ()
) -> list[Cluster]:
    """Merge mentions of people in one article.

    Args:
        text: the article's text.
        mentions: character spans of PERSON mentions, in text order.
        apart: sets of mentions that are different people, whatever their names: the members of a list.
        sections: for each mention the number of the section of a survey that it stands in; none of any other text.

    Returns:
        Clusters in order of first mention. Namesakes stay apart; a lone surname or first name goes to the person
        last spoken of who bears it; a relative named by first name alone is a person of their own.
    """
    clusters: list[Cluster] = []
    listed = {m for members in apart if len(members) > PAIR for m in members}
    for index, (start, end) in enumerate(mentions):
        a, b = trim_name(text[start:end])
        name = re.sub(r"\s+", " ", text[start + a : start + b]) or text[start:end]
        if name.isupper() and len(name) > 4:
            name = name.title().replace("i\u0307", "i")  # of "İ", which the text writes as one letter
        name = closed(name)
        keys = fold(name).split() or [name]
        before = text[max(0, start - 40) : start]
        told = SAID_BY_KIN.search(before) is not None and text[end : end + 1] != ","
        relative = not told and bool(RELATIVE_BEFORE.search(before))
        relative = relative or (index > 0 and named_after_kin(text, mentions[index - 1], (start, end)))
        others = {m for members in apart if index in members for m in members if m < index}
        able = told_in_section(sections, index, keys, clusters) if sections else clusters
        able = [c for c in able if not others & set(c.mentions)] if others else able
        how = called(text, start + a, end, keys)
        able, mark = narrowed(text, mentions, index, keys, how, able, apart)
        keys = keys[:1] if how.mark is not None else keys  # "Reis Jr"
        tells = TELLS.match(text[end : end + 24]) is not None or TOLD_BY.search(OFFICE.sub(
            "", text[max(0, start - 40) : start + a])) is not None
        if len(keys) == 1 and not tells:
            able = without_tellers(able, keys[0], text, mentions, index)
            able = able if how.sex is not None else [c for c in able if not is_kins(keys[0], c, text, end)]
        beside = listed_with(text, mentions, index, clusters, apart) if len(keys) == 1 else []
        if len(keys) == 1 and borrows_surname(text, mentions, index):
            able = [c for c in able if not called_otherwise(text, mentions, c, keys[0])]
        home = find_home(keys, able, relative=relative, listed=listed, beside=beside,
                         apart=relative or INTRODUCED.search(before) is not None)  # fmt: skip
        between = text[mentions[index - 1][1] : start] if index else ""
        two = home is not None and between == " or "  # "the posts of X or Y", both told of before
        if index and not two and ALSO_KNOWN.fullmatch(between):
            home = next(c for c in clusters if index - 1 in c.mentions)
            keys = home.keys if len(keys) > len(home.keys) else keys
        kin = len(keys) > 1 and KIN_AFTER.search(text[end : end + 120]) is not None
        if home is None and relative and len(keys) > 1:
            for c in clusters:
                if len(c.mentions) == 1 and c.mentions[0] >= index - PAIR and {c.keys[0], c.keys[-1]} & set(keys):
                    c.of_kin = told_of_kin(text, mentions[c.mentions[0]], (start, end), keys) or c.of_kin
        if home is None:
            clusters.append(Cluster(name, keys, [], [index], relative, how.sex, kin))
            describe(clusters[-1], text, start + a, mentions, index, how, mark)
            if relative and (kin_of := KIN_NEXT.search(before)) is not None and index:
                owner = next(c for c in clusters if index - 1 in c.mentions)
                owner.likely = owner.likely or kin_of.lastgroup  # "X lives in Osh. His brother, Y"
            continue
        home.kin = home.kin or kin
        home.of_kin = home.of_kin if tells else None
        home.mentions.append(index)
        home.owner = False
        if len(keys) > 1:
            home.sex = home.sex or how.sex  # "Omar Obi … Mrs. Obi … Mr. Obi": a surname alone may be his wife's
            home.likely = home.likely or how.likely
        longer = len(plain(name)) > len(plain(home.name))
        if longer:
            if home.name not in home.aliases:
                home.aliases.append(home.name)
            home.name, home.keys = name, keys
        elif name != home.name and name not in home.aliases:
            home.aliases.append(name)
    for c in clusters:
        c.aliases = [a for a in c.aliases if a != c.name]
    return clusters


def describe(
    one: Cluster, text: str, start: int, mentions: list[tuple[int, int]], index: int, how: Called, mark: str | None
) -> None:
    """Tell of somebody how the first mention calls them."""
    end = mentions[index][1]
    one.likely, one.group, one.office, one.mark = how.likely, how.group, how.office, mark
    if len(one.keys) == 1:
        return
    one.teller = acts_by_office(text, start, end)
    one.introduced = INTRODUCED.search(text[max(0, start - 48) : start]) is not None
    after = text[end : mentions[index + 1][0]] if index + 1 < len(mentions) else ""
    own = OWNS.match(after) is not None and TELLS.match(text[mentions[index + 1][1] :][:24].lstrip(",")) is None
    one.owner = own or only_of_another(text, mentions, index)


def without_tellers(
    clusters: list[Cluster], surname: str, text: str, mentions: list[tuple[int, int]], index: int
) -> list[Cluster]:
    """Leave out officials who only tell or act, where others of their surname are told of ("Sheriff Ann Obi said").

    Nobody who bears it is left where whoever hurt the other may be meant ("Officer An Obi shot Al Obi. Obi was tried").
    """
    namesakes = [c for c in clusters if len(c.keys) > 1 and answers(surname, c.keys[-1])]
    if all(c.teller or c.relative or c.kin for c in namesakes):
        return clusters  # "Minister Ana Obi said … Her son, Ivo Obi … Obi was arrested" may be either
    start, end = mentions[index]
    tried = TRIED.match(text[end : end + 40]) is not None or TRYING.search(text[max(0, start - 40) : start]) is not None
    unclear = tried and len(namesakes) > 1 and any(
        c.office in ARMED if c.teller else c.office is None and HURTS.match(text[mentions[c.mentions[-1]][1] :][:40])
        for c in namesakes
    )  # fmt: skip
    return [c for c in clusters if not ((c.teller or unclear) and any(c is n for n in namesakes))]


def is_kins(surname: str, one: Cluster, text: str, end: int) -> bool:
    """Tell whether a surname alone is rather that of the relative of whom one of its bearers has told."""
    kin = one.of_kin
    return kin is not None and any(answers(surname, k) for k in kin.keys) and kin.may_mean(text, end)


def borrows_surname(text: str, mentions: list[tuple[int, int]], index: int) -> bool:
    """Tell whether a first name stands before a name whose surname may be its own too ("Ana and Petr Vint").

    Not before that of somebody told of by it already ("Ana Reis and Petr Vint married … Ana and Petr Vint").
    """
    if index + 1 >= len(mentions) or text[mentions[index][1] : mentions[index + 1][0]] not in BESIDE:
        return False
    named = text[slice(*mentions[index + 1])].strip()
    return " " in named and all(text[a:b].strip() != named for a, b in mentions[:index])


def called_otherwise(text: str, mentions: list[tuple[int, int]], one: Cluster, first: str) -> bool:
    """Tell whether a text calls by the surname alone, and nowhere else by the first name, one who bears it.

    "Ana Reis … Reis … Ana and Petr Vint": rather Ana Vint. Not "Ana and Petr Reis".
    """
    if one.keys[:1] != [first] or len(one.keys) == 1:
        return False
    alone = [(fold(text[a:b]), i) for i, (a, b) in enumerate(mentions) if " " not in text[a:b].strip()]
    theirs = [fold(text[slice(*mentions[i + 1])]).split()[-1:] for part, i in alone
              if part == first and borrows_surname(text, mentions, i)]  # fmt: skip
    plain_first = sum(part == first for part, _ in alone) - len(theirs)
    return plain_first == 0 and [one.keys[-1]] not in theirs and any(part == one.keys[-1] for part, _ in alone)


def others_of(index: int, apart: Sequence[frozenset[int]]) -> frozenset[int]:
    """Return the mentions that stand in a list with a mention."""
    return frozenset(m for members in apart if index in members for m in members if m != index)


def listed_with(
    text: str, mentions: list[tuple[int, int]], index: int, clusters: list[Cluster], apart: Sequence[frozenset[int]]
) -> list[Cluster]:
    """Return who was listed before with those beside a mention ("held A Li, B Liu and C Wang. … Liu and Wang").

    These must be plain: told of already, or the only ones who bear the name.
    """
    known: list[Cluster] = []
    for m in sorted(others_of(index, apart)):
        parts = fold(text[slice(*mentions[m])]).split()
        bear = [c for c in clusters if m in c.mentions] or [c for c in clusters if parts[0] in c.keys]
        if len(parts) > 1 or len(bear) != 1:
            return []
        known += bear
    told = {m for c in known for m in c.mentions if m < index}
    return [c for c in clusters if any(told & others_of(m, apart) for m in c.mentions)]


def just_named(one: Cluster, namesakes: list[Cluster], listed: AbstractSet[int]) -> bool:
    """Tell whether the others who bear a surname were last spoken of long before somebody, who was so just now.

    Not as one of a list: "X Li was jailed. … Others include A, B and C Li. … Li's appeal" is X's.
    """
    last = one.mentions[-1]
    return last not in listed and all(c is one or last - c.mentions[-1] >= APART for c in namesakes)


def find_home(
    keys: list[str], clusters: list[Cluster], *, relative: bool, listed: AbstractSet[int] = frozenset(),
    beside: Sequence[Cluster] = (), apart: bool = False,
) -> Cluster | None:
    """Return the cluster a new mention belongs to, the one spoken of last where several would do.

    Of those who bear a surname that comes first, `beside` are preferred to whoever is hardly spoken of; `apart` tells
    that somebody is named as another's friend or kin.
    """
    parts = [k for k in keys if k not in particles()] or keys
    recent = sorted(clusters, key=lambda c: -c.mentions[-1])
    if len(parts) == 1:
        lone = " ".join(keys)
        exact = [c for c in recent if c.keys == keys]
        if exact:
            return exact[0]
        by_last = [
            c for c in recent if len(c.keys) > 1 and (answers(parts[0], c.keys[-1]) or lone.endswith(" " + c.keys[-1]))
        ]
        if relative:
            return None
        if by_last:
            whole = [c for c in by_last if fold(c.name.split()[-1]) == lone]  # "Eva Mora", before "Ana Bor-Mora"
            by_last = whole or by_last
            main = [c for c in by_last if not (c.relative or c.introduced or c.owner)]
            own = next((c for c in by_last if c.introduced and not c.owner), by_last[0])
            main = main or [c for c in by_last if not (c.relative or c.owner)]
            first = main[0] if main else own
            # "X's brother, Y, … Y, the brother of X, told of it. … X's"
            told = (c for c in by_last if not (c.relative or c.kin) and len(c.mentions) > len(first.mentions))
            return next(told, first) if first.kin else first
        by_any = [c for c in recent if len(c.keys) > 1 and any(answers(parts[0], k) for k in c.keys)]
        by_any = [c for c in by_any if not c.owner] or by_any
        if shared_first(parts[0], by_any):
            return None
        # a surname that comes first ("Li") is that of the one the article is about, or of the one just named
        best = max(by_any, key=lambda c: (len(c.mentions), just_named(c, by_any, listed), -c.mentions[0]), default=None)
        together = [c for c in by_any if any(c is b for b in beside)]
        return together[0] if len(together) == 1 and best is not None and len(best.mentions) <= PAIR else best
    if (same := next((c for c in recent if c.keys == keys), None)) is not None:
        return same
    tails = [c for c in recent if c.keys[-len(keys) :] == keys != c.keys]
    if not relative and len(tails) > 1 and not all(c.relative for c in tails) and len(tails[0].mentions) == 1:
        recent = sorted(recent, key=lambda c: c.relative)  # "X Abdel-Latif and his brother Y Abdel-Latif … Abdel-Latif"
    for c in recent:
        if relative and not c.relative and keys != c.keys:
            continue  # "X Y Z was shot. His brother X Z": kin share parts of their names
        if apart and keys != c.keys and sorted(keys) == sorted(c.keys):
            continue  # "Ali Hassan was shot. His friend Hassan Ali"
        if len([k for k in c.keys if k not in particles()]) > 1 and same_person(keys, c):
            return c
    # a headline's surname met before the full name
    for c in recent:
        single = len(c.keys) == 1 or (len(c.keys) == PAIR and c.keys[0] in particles())
        if single and not c.relative and answers(c.keys[-1], keys[-1]):
            return c
    # so too a first name, where nobody else of the text bears it
    for c in recent:
        short = len(keys[0]) <= LONE and keys[0] not in family_first()
        if len(c.keys) == 1 and not c.relative and c.keys[0] == keys[0] and not short:
            return c
    return None
