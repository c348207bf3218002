"""One person, one name in an article: mentions of people merged under the fullest name the text gives."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from pipeline.gated import Gated
from pipeline.letters import folded
from pipeline.normalise.kin_tellers import Told, named_after_kin, told_of_kin
from pipeline.paths import toml_table

_KIN = toml_table("people.toml")["relatives"]
_OWNED = "|".join(_KIN["after_owner"])
RELATIVE_BEFORE = Gated(
    rf"\b(?!(?-i:Fathers? $))(?!(?<!\bhis )(?<!\bher )(?<!\btheir )(?<!['’]s )(?:{_OWNED})\b)"
    rf"(?:{'|'.join((*_KIN['single'], *_KIN['before_names']))})"
    r"[,:]? (?:and (?!then\b)(?:\w+ )?(?!\w+ed\b)(?:\w+)[,:]? )?$",
    re.IGNORECASE,
)
# "X, the brother of Y, said": their surname alone is rather Y's; not after "X, his brother, was held"
KIN_AFTER = re.compile(
    rf"^, (?:(?:a|the|his|her|their|whose) )?(?:[a-z]+ )?(?:{'|'.join(_KIN['single'])})\b"
    rf"(?: of [^,;]{{1,50}})?, (?:(?:has|had|also|later) )?(?:{'|'.join(_KIN['telling'])})\b"
)
# "According to her husband, X was beaten": he tells it, X is whom the report is about
SAID_BY_KIN = re.compile(r"\baccording to (?:his|her|their) (?:\w+ )?\w+, $", re.IGNORECASE)
ALSO_KNOWN = re.compile(
    r"[”\"’']?[,; ]{0,2}\(?(?:also (?:known|spelled|written|called) as|a\.?k\.?a\.?|alias|or|better known as|"
    r"ordained|born|n[ée]e|formerly|pen name) [“\"'‘]?",
    re.IGNORECASE,
)
POSSESSIVE = re.compile(r"(?:['’´`]s?|s['’´`])$")
RUN_ON = re.compile(r"(?<=\w)(?:…|\.{2,})")  # "Ortega….and": the name ends where the dots begin
FIRST_INITIAL = re.compile(r"[^\W\d_](?:\. ?|[ -])\w")
INITIAL = re.compile(r"^[^\W\d_]\.?$")
# the sex that a title tells, so that "Mr. X" is not the X who was called "Ms."
SEXED = re.compile(r"\b(?:(?P<male>Mr|Sir)|(?P<female>Mrs|Ms|Miss|Madam))\.? ?$")
# who tells of it by office: their surname alone is rather that of whom they tell, unless it tells something again
_OFFICES = toml_table("people.toml")["titles"]["of_tellers"]
OFFICE = re.compile(rf"\b(?:{'|'.join(_OFFICES)})\.?[ ,]+$")
TELLS = re.compile(rf"^,? (?:{'|'.join(toml_table('people.toml')['titles']['telling'])})\b")
OF_SELF = re.compile(r"^,? \w+ (?:\w+ )?(?:that )?(?:he|she) ")  # "Judge Ana Obi said she had been threatened"
TOLD_BY = re.compile(rf"\b(?:{'|'.join(toml_table('people.toml')['titles']['telling'])}) $")
ONE_STROKE = frozenset("il")
"""Letters that a scan or a font makes one of the other."""
NICKNAME = re.compile(r"[“\"«‘(][^”\"»’)]{1,30}[”\"»’)]")
APART = 6  # mentions of people between two who bear one surname, from which the later is meant by it
PAIR = 2  # names beside one another that are no list
BESIDE = (" and ", " & ")
LONE = 2  # letters that a first name has more than, to be known by it alone


@dataclass(slots=True)
class Cluster:
    """Mentions of one person.

    `name` is the canonical form, `aliases` the other forms in order of appearance, `mentions` the indices of the
    mentions given to `cluster_people`, `keys` the folded parts of the fullest name; `kin` whether
    they were told of after their name as somebody's relative, `teller` whether only as an official who tells;
    `of_kin` the relative of whom alone they have told so far.
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


@cache
def titles() -> tuple[frozenset[str], frozenset[str]]:
    """Return the title words, and those of them that may be a name."""
    table = toml_table("people.toml")["titles"]
    return frozenset(table["words"]), frozenset(table["keep_alone"])


@cache
def particles() -> frozenset[str]:
    """Return the parts of names that name nobody by themselves ("al", "bin", "kyzy")."""
    return frozenset(toml_table("people.toml")["particles"]["words"])


@cache
def letters() -> frozenset[str]:
    """Return the letters of honours, offices and degrees that stand after names ("Alan Hart AO", "Mary Quill QC")."""
    return frozenset(toml_table("people.toml")["titles"]["letters"])


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """Return `text` without case, accents and apostrophes, hyphens as blanks; I and l look-alikes kept."""
    return re.sub(r"\s+", " ", re.sub(r"[.'’´`ʼʻ“”\"«»‘]", "", re.sub(r"[-‐–]", " ", folded(text)))).strip()


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
        if len(m[1]) == 1 and FIRST_INITIAL.match(rest):
            break  # "M. K. Pillai" is no Monsieur
        start += m.end()
    return start, before_letters(text, start, end)


def before_letters(text: str, start: int, end: int) -> int:
    """Return where a name of two words or more ends, the letters of honours after it cut off."""
    while True:
        name, _, last = text[start:end].rpartition(" ")
        if last.rstrip(".") not in letters() or " " not in name or name.isupper():
            return end
        end = start + len(name.rstrip(" ,"))


def same_part(a: str, b: str) -> bool:
    """Tell whether two folded name parts are the same, a slip of one letter in a long part forgiven."""
    if a == b:
        return True
    if a[0] != b[0] and not {a[0], b[0]} <= ONE_STROKE:  # most pairs: asked a million times in a long list
        return False
    if INITIAL.match(a) or INITIAL.match(b):
        return a[0] == b[0]
    a, b = a.replace("l", "i"), b.replace("l", "i")
    return (min(len(a), len(b)) >= 6 and OSA.distance(a, b, score_cutoff=1) <= 1 and a[0] == b[0]) or a == b


def answers(lone: str, part: str) -> bool:
    """Tell whether a name of one word is this part of a fuller name; an initial answers an initial only."""
    return bool(INITIAL.match(lone)) == bool(INITIAL.match(part)) and same_part(lone, part)


def plain(name: str) -> list[str]:
    """Return the folded parts of a name without a nickname in quotes."""
    return fold(NICKNAME.sub(" ", name)).split()


def aligned(short: list[str], full: list[str]) -> bool:
    """Tell whether every part of the shorter name answers a different part of the longer."""
    left = list(full)
    for part in short:
        hit = next((p for p in left if same_part(part, p)), None)
        if hit is None:
            return False
        left.remove(hit)
    return True


def same_person(keys: list[str], other: Cluster) -> bool:
    """Tell whether a name of two parts or more belongs to a cluster of two parts or more."""
    if len(keys) == len(other.keys):
        if keys == other.keys:
            return True
        firsts = same_part(keys[0], other.keys[0])
        lasts = same_part(keys[-1], other.keys[-1])
        return (firsts and lasts and aligned(keys, other.keys)) or sorted(keys) == sorted(other.keys)
    short, full = sorted((keys, other.keys), key=len)
    if len([p for p in short if p not in particles()]) < 2:
        return False
    return aligned(short, full)


def cluster_people(
    text: str, mentions: list[tuple[int, int]], *, apart: Sequence[frozenset[int]] = ()
) -> list[Cluster]:
    """Merge mentions of people in one article.

    Args:
        text: the article's text.
        mentions: character spans of PERSON mentions, in text order.
        apart: sets of mentions that are different people, whatever their names: the members of a list.

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
            name = name.title()
        keys = fold(name).split() or [name]
        before = text[max(0, start - 40) : start]
        told = SAID_BY_KIN.search(before) is not None and text[end : end + 1] != ","
        relative = not told and bool(RELATIVE_BEFORE.search(before))
        relative = relative or (index > 0 and named_after_kin(text, mentions[index - 1], (start, end)))
        others = {m for members in apart if index in members for m in members if m < index}
        able = [c for c in clusters if not others & set(c.mentions)] if others else clusters
        titled = SEXED.search(text[max(0, start + a - 8) : start + a])
        sex = titled.lastgroup if titled is not None else None
        if sex is not None:
            able = [c for c in able if c.sex in {None, sex}]
            alike = [c for c in able if c.sex == sex] if len(keys) == 1 else []
            able = [c for c in able if c.sex == sex or not shares(c, alike)]
        tells = TELLS.match(text[end : end + 24]) is not None or TOLD_BY.search(OFFICE.sub(
            "", text[max(0, start - 40) : start + a])) is not None
        if len(keys) == 1 and not tells:
            able = without_tellers(able, keys[0])
            able = able if titled is not None else [c for c in able if not is_kins(keys[0], c, text, end)]
        beside = listed_with(text, mentions, index, clusters, apart) if len(keys) == 1 else []
        if len(keys) == 1 and borrows_surname(text, mentions, index):
            able = [c for c in able if not called_otherwise(text, mentions, c, keys[0])]
        home = find_home(keys, able, relative=relative, listed=listed, beside=beside)
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
            office = OFFICE.search(text[max(0, start - 40) : start + a]) is not None
            teller = tells and len(keys) > 1 and office and OF_SELF.match(text[end : end + 40]) is None
            clusters.append(
                Cluster(name, keys, mentions=[index], relative=relative, sex=sex, kin=kin, teller=teller)
            )
            continue
        home.kin = home.kin or kin
        home.of_kin = home.of_kin if tells else None
        home.mentions.append(index)
        if len(keys) > 1:
            home.sex = home.sex or sex  # "Omar Obi … Mrs. Obi … Mr. Obi": a surname alone may be his wife's
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


def without_tellers(clusters: list[Cluster], surname: str) -> list[Cluster]:
    """Leave out officials who only tell, where somebody else of their surname is told of ("Sheriff Ann Obi said")."""
    namesakes = [c for c in clusters if len(c.keys) > 1 and answers(surname, c.keys[-1])]
    if all(c.teller or c.relative or c.kin for c in namesakes):
        return clusters  # "Minister Ana Obi said … Her son, Ivo Obi … Obi was arrested" may be either
    return [c for c in clusters if not (c.teller and any(c is n for n in namesakes))]


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


def shares(one: Cluster, others: list[Cluster]) -> bool:
    """Tell whether somebody bears the surname of one of others."""
    return any(c.keys[-1] == one.keys[-1] for c in others)


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
    beside: Sequence[Cluster] = (),
) -> Cluster | None:
    """Return the cluster a new mention belongs to, the one spoken of last where several would do.

    Of those who bear a surname that comes first, `beside` are preferred to whoever is hardly spoken of.
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
            first = next((c for c in by_last if not c.relative), by_last[0])
            # "X's brother, Y, … Y, the brother of X, told of it. … X's"
            told = (c for c in by_last if not (c.relative or c.kin) and len(c.mentions) > len(first.mentions))
            return next(told, first) if first.kin else first
        by_any = [c for c in recent if len(c.keys) > 1 and any(answers(parts[0], k) for k in c.keys)]
        # a surname that comes first ("Li") is that of the one the article is about, or of the one just named
        best = max(by_any, key=lambda c: (len(c.mentions), just_named(c, by_any, listed), -c.mentions[0]), default=None)
        together = [c for c in by_any if any(c is b for b in beside)]
        return together[0] if len(together) == 1 and best is not None and len(best.mentions) <= PAIR else best
    if (same := next((c for c in recent if c.keys == keys), None)) is not None:
        return same
    for c in recent:
        if relative and not c.relative and len(keys) != len(c.keys):
            continue  # "X Y Z was shot. His brother X Z": kin share parts of their names
        if len([k for k in c.keys if k not in particles()]) > 1 and same_person(keys, c):
            return c
    # a headline's surname met before the full name
    for c in recent:
        if len(c.keys) == 1 and not c.relative and answers(c.keys[0], keys[-1]):
            return c
    # so too a first name, where nobody else of the text bears it
    for c in recent:
        if len(c.keys) == 1 and not c.relative and c.keys[0] == keys[0] and len(keys[0]) > LONE:
            return c
    return None
