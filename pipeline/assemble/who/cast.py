"""The cast of an article: its people and organisations, each with what the text says of them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from pipeline.assemble.text.commands import cut_commands
from pipeline.assemble.text.labels import call_labels
from pipeline.assemble.text.lists import people_listed
from pipeline.assemble.text.simple import after_of
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import people
from pipeline.assemble.what.groups import people_lines
from pipeline.assemble.what.tables import name_rows
from pipeline.assemble.who.ages import age_before
from pipeline.assemble.who.body_names import OrgEntry, organisations
from pipeline.assemble.who.by_rows import by_rows
from pipeline.assemble.who.credits import drop_credits
from pipeline.assemble.who.family_names import drop_family_names
from pipeline.assemble.who.initials import name_initials, name_numbered
from pipeline.assemble.who.joined import join_bracketed, join_by_alias, join_nicknames, join_relatives
from pipeline.assemble.who.misnamed import reread_people
from pipeline.assemble.who.names import (
    call_bodies,
    complete_lists,
    drop_misread,
    halve_doubled,
    name_head,
    repair_names,
    spread_names,
    widen_places,
)
from pipeline.assemble.who.one_named import name_ones
from pipeline.assemble.who.outlets import call_outlets
from pipeline.assemble.who.sexes import by_kin, by_plural_kin, by_pronouns, likely_sex
from pipeline.assemble.who.spellings import mend_names
from pipeline.assemble.who.spelt_otherwise import join_spellings, join_within
from pipeline.assemble.who.surnames import (
    add_lone_surnames,
    call_aged,
    call_bracketed,
    call_by_surname,
    cut_trades,
    join_day_names,
    join_nicknamed,
    recall_surnames,
    take_family_names,
)
from pipeline.assemble.who.tagged import call_addresses, call_tagged, join_tagged
from pipeline.assemble.who.trades import (
    age_told,
    are_told,
    bidden,
    call_campaigners,
    is_one,
    next_of_list,
    noun_of_named,
    noun_phrases,
    of_bench,
    of_clergy,
    of_no_war,
    one_of,
    shared_trades,
    whole_noun,
)
from pipeline.gated import Gated
from pipeline.kept import compiled
from pipeline.normalise.alike import fold
from pipeline.normalise.people import Cluster, cluster_people

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView

COMMUNICATION = Gated(
    r"\b(?:author of the communication|[Ss]tate [Pp]arty|the Covenant|the communication|the Committee)\b|"
    r"(?m:^\d\.\d{1,2} )"
)
# before a full stop only what is set off ("X, 42."): a month may be a name ("beat him on March 5.")
AGE_AFTER = compiled(
    r"^(?:(?P<off>, |,? (?=\(|age))| )\(?(?:(?:also|only|just|now) )?(?:aged? )?(?P<age>\d{1,2})"
    r"(?:[,);](?!\d)|(?(off)\.(?!\d)|(?!))| years? old|-year-old)"
)
GENDER_TITLE: dict[str, Literal["male", "female"]] = {
    **dict.fromkeys(("mrs", "ms", "miss", "madam", "madame", "mme", "mlle", "señora", "sra", "smt"), "female"),
    **dict.fromkeys(("mr", "sir", "monsieur", "señor"), "male"),
}


@dataclass(slots=True)
class PersonEntry:
    """Someone in the article. `names` are indices into `DocView.names`."""

    name: str
    aliases: list[str]
    names: list[int]
    descriptors: list[str] = field(default_factory=list)
    occupation: str | None = None
    age: int | None = None
    gender: Literal["male", "female"] | None = None
    likely: str | None = None  # sex by the first name, for pronouns alone: no record tells it
    relative: bool = False
    of_speaker: bool = False  # "our dear son X": they may be anybody told of before
    in_full: dict[str, str] = field(default_factory=dict)  # descriptors as records tell them, "" for those they do not

    @property
    def called(self) -> list[str]:
        """What records say that somebody is called."""
        return list(dict.fromkeys(w for d in self.descriptors if (w := self.in_full.get(d, d))))

    @property
    def sex(self) -> str | None:
        """The sex that the text tells, else the likely one."""
        return self.gender or self.likely


@dataclass(slots=True)
class Cast:
    """People and organisations of an article; `head_of` maps the head token of each name to the name's index."""

    people: list[PersonEntry]
    orgs: list[OrgEntry]


def cast_of(view: DocView) -> Cast:
    """Cluster the names of an article and read what is said of each person beside their name."""
    rows = people_lines(view.text)
    name_rows(view, rows)
    call_tagged(view)
    call_addresses(view)
    cut_commands(view)
    call_labels(view)
    drop_credits(view)
    name_initials(view)
    name_numbered(view)
    mend_names(view)
    drop_misread(view)
    reread_people(view)
    call_bodies(view)
    call_outlets(view)
    widen_places(view)
    halve_doubled(view)
    join_nicknamed(view)
    join_within(view)
    join_day_names(view)
    cut_trades(view)
    call_aged(view)
    call_bracketed(view)
    take_family_names(view)
    recall_surnames(view)
    name_ones(view)
    add_lone_surnames(view)
    spread_names(view)
    repair_names(view)
    call_by_surname(view)
    if complete_lists(view):
        spread_names(view)
    drop_family_names(view)
    person_names = [i for i, n in enumerate(view.names) if n.label == "PERSON"]
    spans = [(view.start[view.names[i].first], view.end[view.names[i].last]) for i in person_names]
    entries: list[PersonEntry] = []
    order = {name: k for k, name in enumerate(person_names)}
    lists = [frozenset(order[i] for i in run) for a, b in view.sentences for run in people_listed(view, a, b)]
    sections = [bisect_right(view.stories, start) for start, _ in spans] if view.stories else []
    for number, cluster in enumerate(cluster_people(view.text, spans, apart=lists, sections=sections)):
        entries.append(entry_of(view, cluster, person_names))
        for m in cluster.mentions:
            view.names[person_names[m]].cluster = number
    join_bracketed(view, entries)
    join_spellings(view, entries)
    join_by_alias(view, entries)
    join_nicknames(view, entries)
    join_tagged(view, entries)
    join_relatives(view, entries)
    for trade, run in shared_trades(view):
        for entry in (entries[view.names[i].cluster] for i in run):
            sex = entry.gender  # "nuns A and B and the monk C": a list's trade tells nobody's sex
            take_description(trade if entry.occupation is None else "", entry, at_end=True)
            entry.gender = sex
    by_rows(view, rows, entries)
    drop_authors(view, entries)
    drop_veterans(view, entries)
    call_campaigners(view, entries)
    by_kin(view, entries)
    by_plural_kin(view, entries)
    by_pronouns(view, entries)
    return Cast(entries, organisations(view))


def drop_authors(view: DocView, entries: list[PersonEntry]) -> None:
    """Make no writer of the author of a communication to a committee."""
    for entry in entries:
        if "author" not in entry.descriptors or not view.says(COMMUNICATION):
            continue
        entry.descriptors.remove("author")
        told = (people().occupation.get(d) for d in entry.descriptors)
        entry.occupation = next((o for o in told if o is not None), None)


def drop_veterans(view: DocView, entries: list[PersonEntry]) -> None:
    """Make no soldier of a veteran of what is no war ("a veteran of the 1989 protests")."""
    for entry in entries:
        if "veteran" in entry.descriptors and any(of_no_war(view, view.names[n]) for n in entry.names):
            told = (people().occupation.get(d) for d in entry.descriptors if d != "veteran")
            entry.occupation = next((o for o in told if o is not None), None)


def entry_of(view: DocView, cluster: Cluster, person_names: list[int]) -> PersonEntry:
    """Describe one person from the words around every mention."""
    entry = PersonEntry(cluster.name, cluster.aliases, [person_names[m] for m in cluster.mentions])
    entry.relative = cluster.relative
    first = view.names[entry.names[0]].first if entry.names else 0
    entry.of_speaker = not {"my", "our"}.isdisjoint(view.lower[max(0, first - NEAR_OWNER) : first])
    for index in entry.names:
        name = view.names[index]
        describe_before(view, name, entry)
        describe_after(view, name, entry)
    first_part = [
        p for p in fold(entry.name).split() if p in {"kyzy", "uulu", "oglu", "ogly", "bint", "ibn", "qizi", "kizi"}
    ]
    if entry.gender is None and first_part:
        entry.gender = "female" if first_part[0] in people().female else "male"
    entry.likely = likely_sex(entry.name)
    return entry


def describe_before(view: DocView, name: Name, entry: PersonEntry) -> None:
    """Read title, age and occupation from the words just before a name ("43-year-old lawyer Mr. X")."""
    if entry.age is None:
        entry.age = age_before(view, name)
    sent = view.sentences[view.sentence_at[name.first]][0]
    words: list[str] = []
    t = name.first - 1
    while t >= sent and len(words) < 6 and (view.lower[t].rstrip(".").isalpha() or view.lower[t] in "-'’."):
        little = view.tag[t] in {"IN", "CC", "VBD", "VBZ", "VBP", "DT", "TO", "MD", "WRB"} and view.lower[t] != "of"
        if little and view.lower[t - 1] != "-":  # not "editor-in-chief"
            break
        if all(w.rstrip(".") in GENDER_TITLE for w in words) and are_told(view, sent, t) and not bidden(view, name):
            break
        words.insert(0, view.lower[t])
        t -= 1
    if view.words[name.first].rstrip(".").casefold() in GENDER_TITLE:
        words.append(view.lower[name.first])
    for w in words[-2:]:
        gender = GENDER_TITLE.get(w.rstrip("."))
        entry.gender = entry.gender or gender
    while words and words[-1].rstrip(".") in GENDER_TITLE:
        words.pop()  # "the human rights defender Ms X"
    if not (words and words[-1] == "director" and view.words[name.first - 2].isupper() and len(words) > 1):
        take_description(" ".join(words).replace(" - ", "-"), entry, at_end=True)  # an "FBI director" makes no films
    take_description(noun_of_named(view, name) or "", entry, at_end=True)
    if entry.occupation is None and of_clergy(view, name):
        entry.occupation = "religious"
    elif entry.occupation is None and of_bench(view, name):
        take_description("judge", entry, at_end=True)


def describe_after(view: DocView, name: Name, entry: PersonEntry) -> None:
    """Read age and apposition after a name ("X, 43, a lawyer from …"; "X is a blogger")."""
    end = view.end[name.last]
    if entry.age is None and (m := AGE_AFTER.match(view.text[end : end + 24])) and int(m["age"]) >= 5:
        entry.age = int(m["age"])
    head = name_head(view, name)
    tokens = view.kids(head, "appos")
    if view.dep[head] == "nsubj" and view.lower[view.head[head]] in {"is", "was", "'s", "’s"}:
        tokens += view.kids(view.head[head], "attr")
    noun = head
    while view.dep[noun] == "appos" and view.name_at[view.head[noun]] < 0:
        noun = view.head[noun]
        tokens.append(noun)  # "her husband, the printer X"
    for t in tokens:
        if view.person_at(t):
            continue
        ranked = view.lower[t] == "general" and view.lower[t - 1] == "-" and view.lower[t - 2] in NO_SOLDIERS
        if ranked and f"{view.lower[t - 2]} general" not in people().occupation:
            continue  # "secretary-general", not "attorney-general"
        called = one_of(view, t)
        phrase = [view.lower[c] for c in view.kids(called, "compound", "amod", "poss")] + [view.lower[called]]
        if view.tag[t] == "NNS" and view.dep[head] != "appos":
            continue
        if view.lower[t] == "deputy" and any(is_one(view, k) for k in view.kids(t, "poss")):
            continue  # "his deputy, X", who sits in no parliament; not "Gweru's deputy, X"
        whole = whole_noun(view, t)
        if next_of_list(view, head, t) or whole == "":
            continue
        entry.age = entry.age or age_told(view, t)
        take_description(" ".join(phrase), entry, at_end=True, whole=whole)
        if entry.occupation == "official" and view.lower[t] in LEADERS and of_society(view, t):
            entry.occupation = "activist"


def of_society(view: DocView, t: int) -> bool:
    """Tell whether somebody leads a body of citizens ("president of the farmers' league"), and holds no office."""
    of = [*after_of(view, t), *view.kids(t, "poss")]  # "the union's president"
    of += [p for k in of if view.lower[k] in PARTS for p in after_of(view, k)]  # "of the Gweru branch of the union"
    words = {view.lower[k] for p in of for k in (p, *view.kids(p, "compound"))}
    words |= {w for p in of if view.name_at[p] >= 0 for w in view.names[view.name_at[p]].text.lower().split()}
    return not SOCIETIES.isdisjoint(words)


def take_description(phrase: str, entry: PersonEntry, *, at_end: bool, whole: str | None = None) -> None:
    """Keep the longest known occupation that ends (or stands in) a phrase as descriptor and occupation.

    Records tell the noun by `whole`, the hyphened word that it is of, or by the two words that make it.
    """
    table = people()
    words = phrase.split()
    for size in range(min(4, len(words)), 0, -1):
        spots = [len(words) - size] if at_end else range(len(words) - size + 1)
        for a in spots:
            run = " ".join(words[a : a + size])
            if run == "general" and words[a - 1 : a] and words[a - 1].strip("-") in NO_SOLDIERS:
                return
            if run in table.occupation or (size == 1 and run in table.nouns):
                plain = table.one_of(run)
                if plain not in entry.descriptors:
                    entry.descriptors.append(plain)
                    two = " ".join(words[max(0, a - 1) : a + 1])
                    told = "" if plain in NOTHING else whole or (two if size == 1 and two in noun_phrases() else plain)
                    entry.in_full[plain] = told
                category = table.occupation.get(run)
                # "former police officer" and the like say what a person no longer does; the word stands, not the class
                if category and (entry.occupation is None or entry.occupation == "other"):
                    entry.occupation = category
                if entry.gender is None and plain in table.female:
                    entry.gender = "female"
                elif entry.gender is None and plain in table.male:
                    entry.gender = "male"
                return


NOTHING = word_list("people.toml", "in_full", "nothing")
LEADERS = frozenset({"president", "governor", "official"})
SOCIETIES = word_list("people.toml", "bodies", "societies")
PARTS = word_list("people.toml", "bodies", "parts")
NEAR_OWNER = 5  # tokens before a name in which "our dear son" stands
NO_SOLDIERS = word_list("people.toml", "generals", "before")
