"""From a noun phrase to a party: names, apposed lists, pronouns, descriptions, counted groups."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pipeline.assemble.text.beside import bodies_listed, given_to, names_beside, whole_beside
from pipeline.assemble.text.clause import prepositional
from pipeline.assemble.text.common import FINITE, SUBJECTS
from pipeline.assemble.text.heads import aged
from pipeline.assemble.text.leading_up import heads_list, leads_to_one
from pipeline.assemble.text.lists import clauses_apart, name_lists, of_opened, owning, people_listed, subject_apart
from pipeline.assemble.text.party import OFFICE, GroupRef, Party, counted_group
from pipeline.assemble.text.phrases import office_held
from pipeline.assemble.text.quoted import narrators, quotations
from pipeline.assemble.text.relatives import antecedent, bare_part
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import many_of, number_of, people
from pipeline.assemble.who.appended import appended
from pipeline.assemble.who.as_one import together
from pipeline.assemble.who.bodies import bodies_beside, cites
from pipeline.assemble.who.by_order import set_by_word
from pipeline.assemble.who.called_twice import others_beside
from pipeline.assemble.who.cast import Cast
from pipeline.assemble.who.clients import client_of
from pipeline.assemble.who.copulas import subject_of_one
from pipeline.assemble.who.described import known_single
from pipeline.assemble.who.excepted import all_but_some
from pipeline.assemble.who.holders import only_holder
from pipeline.assemble.who.kin import relative
from pipeline.assemble.who.known import known_otherwise
from pipeline.assemble.who.masses import half_of, more_things
from pipeline.assemble.who.nameless import (
    bare_number,
    counted,
    counted_beside,
    speaker,
    sum_of_money,
    told_by_clause,
)
from pipeline.assemble.who.names import name_head
from pipeline.assemble.who.plurals import again, every, lone_group, pair_named, told_apart, whole_of
from pipeline.assemble.who.pronouns import MASS, SINGULAR_PRONOUNS, pronoun
from pipeline.assemble.who.rests import the_others
from pipeline.assemble.who.sets import ENDS, OTHERS, end_of_set, of_surname, others_of, set_before
from pipeline.assemble.who.several_bodies import body_or_bodies, pronoun_of_bodies
from pipeline.assemble.who.spared import shared_owner, spared
from pipeline.assemble.who.staff import beside_owner, of_a_body
from pipeline.assemble.who.told_again import plural_meant, said_anew
from pipeline.assemble.who.unnamed import told_of_here

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.recognise.counts import CountMention

RELATIVES, BODIES = {"who", "whom", "whose", "which", "that"}, frozenset({"ORGANISATION"})
DEFINITE = {"the", "this", "that", "these", "those", "both", "all"}
BODY_THINGS, ON_PLATFORM = (word_list("people.toml", "bodies", "pages", part) for part in ("things", "platforms"))
CLIENTS = word_list("people.toml", "lawyers", "clients")  # whose they are is their lawyer or doctor


@dataclass(slots=True)
class Resolver:
    """Finds who a token speaks of. `victims_so_far` weights pronouns to the people whom acts befell."""

    view: DocView
    cast: Cast
    counts: list[CountMention]
    count_starts: list[int] = field(default_factory=list)
    victims_so_far: dict[int, int] = field(default_factory=dict)
    plurals: list[tuple[int, Party]] = field(default_factory=list)
    sentenced: list[tuple[int, Party]] = field(default_factory=list)
    told: list[tuple[int, Party]] = field(default_factory=list)
    lists: dict[int, list[int]] = field(default_factory=dict)
    owners: set[int] = field(default_factory=set)  # names that only say whose relative the next one is
    meant: dict[int, Party] = field(default_factory=dict)
    harmed: set[int] = field(default_factory=set)
    dead: set[int] = field(default_factory=set)
    asked: set[int] = field(default_factory=set)  # relatives whose name is being looked for
    quoted: list[int] = field(default_factory=list)
    floor: int = 0  # first token of the unit of a bulletin that is being read

    def __post_init__(self) -> None:
        self.count_starts = [c.start for c in self.counts]
        self.quoted = quotations(self.view)
        for a, b in self.view.sentences:
            self.note_lists(a, b)

    def note_lists(self, a: int, b: int) -> None:
        """Remember a sentence's lists of names, which the parse often breaks, for members and "they" and "the two"."""
        view = self.view
        named = [t for t, i in enumerate(view.name_at[a:b], a) if i >= 0]
        if not named:
            return
        owners = (t for t in named if view.dep[t] in SUBJECTS and shared_owner(view, t) is not None)
        self.owners |= owning(view, a, b) | {view.name_at[t] for t in owners}
        for run in name_lists(view, a, b, BODIES):
            for i in run:
                self.lists[i] = run
        for run in (told_of_here(view, listed) for listed in people_listed(view, a, b)):
            heads = [name_head(view, view.names[i]) for i in run]
            for i in run:
                self.lists[i] = run
            clusters = list(dict.fromkeys(view.names[i].cluster for i in run))
            if len(clusters) > 1:
                self.plurals.append((heads[0], Party(people=clusters, head=heads[0], plural=True, how=["list"])))

    def enter(self, sentence: int) -> None:
        """Forget whom the units of a bulletin before that of a sentence told of."""
        first = self.view.unit_start(self.view.sentences[sentence][0])
        if first > self.floor:
            self.floor = first
            self.plurals = [x for x in self.plurals if x[0] >= first]
            for known in (self.told, self.sentenced, self.harmed, self.dead, self.victims_so_far):
                known.clear()

    def listed(self, token: int) -> list[int]:
        """Return the heads of the other names of a name's list, those that head a clause of their own left out."""
        view = self.view
        i = view.name_at[token]
        found = []
        for k in self.lists.get(i, []):
            head = name_head(view, view.names[k])
            seat = view.head[head] if view.dep[head] == "appos" else head  # "X killed, his brother Y arrested"
            if subject_apart(view, seat, token) and (self.acts(i) or of_opened(view, seat, token)):
                if head > token:
                    break
                continue
            owner = k in self.owners or view.dep[head] == "poss" != view.dep[token]  # "X and Y's lawyer": only whose
            if k != i and not owner and not clauses_apart(view, head, token):
                found.append(head)
        return found

    def acts(self, name: int) -> bool:
        """Tell whether a verb follows the list of a name, so that some of it may head a clause of their own."""
        view = self.view
        t = view.names[self.lists[name][-1]].last + 1
        if view.lower[t : t + 1] == ["("]:
            t = next((k + 1 for k in range(t, len(view.words)) if view.lower[k] == ")"), len(view.words))
        while t < len(view.words) and view.tag[t] == "RB":
            t += 1
        return t < len(view.words) and view.tag[t] in FINITE

    def chain(self, token: int) -> list[int]:
        """Return a token and what is coordinated with it, in text order."""
        children = self.view.children
        if not children[token]:
            return [token]
        if (owned := shared_owner(self.view, token)) is not None:
            return [owned]
        found = [token]
        for t in found:
            if len(found) > 80:
                break
            for c in (*self.view.kids(t, "conj"), *appended(self.view, t)) if children[t] else ():
                if c not in found:
                    found.append(c)
        return sorted(found)

    def party(self, token: int, *, orgs: bool = False, media: bool = False, depth: int = 0) -> Party:
        """Resolve the noun phrase headed by `token`, coordination included.

        Args:
            token: head of the phrase.
            orgs: whether an organisation may stand there.
            media: whether a website, newspaper or channel may stand there.
            depth: how many relative pronouns and appositions were followed.
        """
        if (rest := all_but_some(self.view, token)) is not None:
            return rest
        found, groups, view = Party(head=token), list[GroupRef](), self.view
        chain = self.chain(token)
        for t in [*chain, *self.listed(heads_list(view, token, chain, self.lists))]:
            if t != token and (view.tag[t].startswith("VB") or view.name_at[t] in self.owners):
                continue  # "X and X's sister Y": Y alone beside X
            one = self.one(t, orgs=orgs, media=media, depth=depth)
            groups += [one.group] if one.group is not None and one.group not in groups else []
            found.add(one)
        found.group = together(view, others_beside(view, token, found, groups), found, chain)
        found.plural |= len(found.people) > 1 or bool(found.people and found.group)  # "X and his son": "they"
        if len(found.people) > 1:
            listed = self.lists.get(view.name_at[token])
            found.people.sort(key=lambda p: self.cast.people[p].names[0] if listed else 0)
        return found

    def one(self, t: int, *, orgs: bool, media: bool, depth: int) -> Party:
        """Return whom a single member of a coordination means."""
        view, out = self.view, Party(head=t)
        if depth > 3:
            return out
        if (family := of_surname(self, t)) is not None:
            return family
        i = view.name_at[t]
        if view.is_person(i):
            if spared(view, t) or (view.lower[view.names[i].first - 1] == "the" and view.dep[t] != "compound"):
                return out  # "the Ben Nevis" is a ship
            if view.names[i].first == view.names[i].last and view.lower[max(0, t - 1)] in {"a", "an"}:
                return self.description(t, depth=depth)  # "a Zuli by birth"
            return Party(people=[view.names[i].cluster], how=["name"], head=t)
        word = view.lower[t]
        if whole := whole_of(self, t, orgs=orgs, media=media, depth=depth):
            return whole
        if word in RELATIVES and view.tag[t] in {"WP", "WDT", "WP$", "IN"}:
            return antecedent(self, t, orgs=orgs, media=media, depth=depth)
        if word in SINGULAR_PRONOUNS or word in {"they", "them", "their", "themselves", "each"}:
            return pronoun_of_bodies(self, t) if orgs else pronoun(self, t)
        if word in {"me", "i", "myself", "us"} or (word == "we" and view.dep[t] == "nsubjpass"):
            return speaker(self, t)
        if named := self.names_beside(t, depth=depth):
            out.add(named)
            self.count_beside(t, out)
            return out
        if (bearer := subject_of_one(self, t, orgs=orgs, media=media)) is not None:
            return bearer
        if word == "law" and view.lower[max(0, t - 2)] == "in":
            return self.description(t, depth=depth)  # brother-in-law
        if i >= 0 and view.names[i].label == "ORGANISATION":
            count = self.count_at(t)
            if count is not None and count.end > view.end[view.names[i].last]:  # "nine United Nations (UN) staff"
                return counted(view, count)
            if orgs and view.names[i].cluster >= 0 and not leads_to_one(view, view.names[i].last):
                out.orgs.append(view.names[i].cluster)
                out.how.append("name")
            return out
        if orgs and (bodies := bodies_beside(self, t)):
            out.orgs += bodies
            out.how.append("name")
            return out
        if orgs and (listed := bodies_listed(self, t, media=media, depth=depth)).orgs:
            return listed
        those = word == "those" and (view.dep[t] == "conj" or view.lower[t - 1] == "all")
        if (those and self.count_at(t) is None) or view.lower[max(0, t - 1) : t + 1] == ["the", "following"]:
            return Party(head=t, generic=True)  # "release X and all those held": others than X; "The following: …"
        if orgs and (body := body_or_bodies(self, t)) is not None:
            return body
        if word in {"total", "number", "group"} and depth < 3:  # "a total of 18 farmers"
            for p in prepositional(view, t, "of"):
                out.add(self.party(p, orgs=orgs, media=media, depth=depth + 1))
            if out:
                return out
        if (known := known_otherwise(self, t)) is not None:
            return known
        if (alone := bare_number(view, t) or aged(view, t) or half_of(view, t, self.counts)) is not None:
            several = (alone.min or 2) > 1 and not bare_part(view, t)  # "the workers, including two who": not "they"
            return Party(group=alone, how=["number alone"], head=t, plural=several, trust=0.75)
        if sum_of_money(view, t) and self.count_at(t) is None:
            return out
        if (told := counted_beside(self, t)) is not None:
            return told
        person = word in people().nouns or (word in OTHERS and view.lower[t - 1] == "the")
        if person or view.tag[t] in {"CD", "DT"} or self.count_at(t) is not None:
            return self.description(t, depth=depth)
        if (whom := given_to(view, t)) is not None:
            return known_single(self, whom) or out
        out.generic = not out and word == "number"
        return out

    def names_beside(self, t: int, *, depth: int) -> Party:
        """Return who is named in or beside a phrase: "lawyer X", "three men, X, Y and Z", "activists including X"."""
        return names_beside(self, t, depth=depth)

    def singular(self, t: int) -> bool:
        """Tell whether a noun is singular."""
        return self.view.lower[t] not in people().plurals and self.view.tag[t] not in {"NNS", "NNPS"}

    def org_beside(self, t: int) -> int | None:
        """Return the organisation that a noun introduces: "news organisation X", "the party X"."""
        view = self.view
        above = view.dep[t] == "appos" and self.singular(t) and view.lower[t] in people().body_nouns  # "X, a group"
        for c in [*view.children[t], *([view.head[t]] if above else [])]:
            i = view.name_at[c]
            if i < 0 or view.names[i].label != "ORGANISATION" or view.names[i].cluster < 0:
                continue
            source = cites(view, view.names[i]) and not self.of_body(t)  # "their home (KLN, 3 May)"
            beside = c == view.head[t] or (view.dep[c] == "appos" and not source)
            page = c < t and view.lower[t] in ON_PLATFORM and view.kids(t, "poss", "prep")  # "its Facebook page"
            if not page and (beside or (view.dep[c] in {"compound", "nmod"} and self.of_body(t))):
                return view.names[i].cluster
        for p in prepositional(view, t, "of") if view.lower[t] in {"organization", "organisation", "community"} else ():
            i = view.name_at[p]  # "banned the organisation of Jehovah’s Witnesses"
            if i >= 0 and view.names[i].label == "ORGANISATION" and view.names[i].cluster >= 0:
                return view.names[i].cluster
        return None

    def of_body(self, t: int) -> bool:
        """Tell whether a noun after a body's name still means the body ("the X group", "X offices", no "X strike")."""
        word = self.view.lower[t]
        return word in people().body_nouns or word in BODY_THINGS or not self.view.words[t].islower()

    def count_at(self, t: int) -> CountMention | None:
        """Return the counted phrase that covers a token."""
        offset = self.view.start[t]
        k = bisect_left(self.count_starts, offset + 1) - 1
        return self.counts[k] if k >= 0 and self.counts[k].end > offset else None

    def counted_after(self, verb: int) -> Party:
        """Return the counted group right after a verb whose object the parse lost ("held at least 6 chanting nuns")."""
        offset = self.view.end[verb]
        k = bisect_left(self.count_starts, offset)
        if k < len(self.counts) and self.counts[k].start - offset <= 1 and self.counts[k].max != 1:
            return counted(self.view, self.counts[k])
        return Party(head=verb)

    def count_beside(self, t: int, out: Party) -> None:
        """Keep the total of a counted set of which members are named."""
        count = self.count_at(t)
        if count is not None and (count.min or count.max or 0) > max(1, len(out.people)):
            out.group = counted_group(count)
        elif count is None:
            whole_beside(self.view, t, out)

    def owned(self, t: int, owner: Party, known: Party) -> bool:
        """Tell whether "his client", "the party's leader" can be somebody known: told as such, and not the owner."""
        word = people().one_of(self.view.lower[t])
        own = (set(owner.people) | narrators(self, t)) & set(known.people)
        if own and (word not in CLIENTS or any(self.cast.people[p].occupation == "lawyer" for p in own)):
            return False  # "X, a lawyer, was held and his client freed"
        return not owner or word in CLIENTS or self.told_as(word, known)

    def told_as(self, word: str, known: Party) -> bool:
        """Tell whether one of those known is called by a noun ("editor")."""
        return any(word in d.split() for p in known.people for d in self.cast.people[p].descriptors)

    def description(self, t: int, *, depth: int) -> Party:
        """Return whom a description without a name means: one known, a bounded group, or nobody in particular."""
        view, out = self.view, Party(head=t)
        word = view.lower[t] if view.lower[max(0, t - 2) : t] != ["co", "-"] else f"co-{view.lower[t]}"
        dets = {view.lower[c] for c in view.kids(t, "det", "predet", "nummod", "amod")} | ({word} & {"both", "all"})
        count = self.count_at(t)
        number = next((n for d in [*sorted(dets), word] if (n := number_of(d) or many_of(d))), None)
        if (kin := relative(self, t, depth=depth)) is not None:
            return kin
        if word in OTHERS and "the" in dets and number is None and count is None:
            return the_others(self, t)
        if (possessors := view.kids(t, "poss")) and (client := client_of(self, t)) is not None:
            return client
        if word == "family" and "the" in dets and any(p.people for _, p in self.told):
            lo, hi = view.start[t - 1], view.end[t]
            out.group = GroupRef(view.text[lo:hi], lo, hi, None, None)
            out.how.append("the family of whom the report is about")
            out.trust = 0.6
            return out
        plural = not self.singular(t) or word in {"both", "all"} or bool(number and number > 1) or lone_group(self, t)
        definite = bool(dets & DEFINITE) and not dets & {"other", "others"}
        owner = self.party(possessors[0], depth=depth + 1) if possessors and depth < 3 else Party()
        office = None if plural else office_held(view, t)
        if definite or word == "both" or possessors:
            if number and not possessors and (ends := dets & ENDS):
                return end_of_set(self, t, number, ends) or out
            known = plural_meant(self, t, number, possessors) if plural else known_single(self, t)
            if known is None and plural and number and not possessors and not said_anew(view, t):
                known = (set_before(self, t, number) if definite else None) or pair_named(self, t, number)
            if known is not None and possessors and not self.owned(t, owner, known):
                known = again(self, t, owner) if plural else None
            others = plural and (every(dets, word, number) or (not number and told_apart(view, t)))
            if known and not (others and known.people):
                known.trust = min(known.trust, 0.75)
                return known
        rest = plural and {"the", "other"} <= dets | {view.lower[max(0, t - 1)]}
        if rest and number and (left := others_of(self, t, number)) is not None:
            return left
        if count is not None and (count.min or count.max):
            if (MASS.match(count.text) and not count.min) or more_things(view, t):
                return Party(head=t, generic=True)
            out.group = counted_group(count)
            out.plural, out.trust = (count.min or 2) > 1, 0.85
            out.how.append("counted group")
            return out
        beside = owner or of_a_body(view, possessors) or beside_owner(view, t)
        if beside and not plural and word in people().nouns and word != "head":
            lo = view.start[min(view.subtree(possessors[0])[0], t)]
            out.group, out.trust = GroupRef(view.text[lo : view.end[t]], lo, view.end[t], 1, 1), 0.7
            out.how.append("one unnamed person beside a named one")
            return out
        if office is not None and definite and word in people().nouns:
            lo, hi = view.start[view.kids(t, "det")[0]], view.end[view.names[view.name_at[office]].last]
            out.group = GroupRef(view.text[lo:hi], lo, hi, 1, 1)
            out.how.append(OFFICE)
            out.trust = 0.7
            return out
        if (definite or possessors) and not plural and (one := only_holder(self, t)) is not None:
            return Party(group=one, how=["one unnamed person"], head=t, trust=0.6)
        if view.tag[t] in {"CD", "DT", "JJ"} and word not in people().nouns:
            return told_by_clause(self, t) or Party(head=t, generic=view.tag[t] == "CD")  # "held at least 8, including"
        if "several" in dets:
            lo = view.start[view.subtree(t)[0]]
            out.group = GroupRef(view.text[lo : view.end[t]], lo, view.end[t], 2, None)
            out.plural = True
            out.how.append("several")
            out.trust = 0.7
            return out
        if self.singular(t) and view.tag[t] in {"NN", "NNP"} and dets & {"a", "an", "another", "one"}:
            lo = min(view.start[c] for c in [t, *view.kids(t, "det", "amod", "compound", "nummod")])
            out.group = GroupRef(view.text[lo : view.end[t]], lo, view.end[t], 1, 1)
            out.how.append("one unnamed person")
            out.trust = 0.7
            return out
        return set_by_word(self, t) or Party(head=t, generic=True)
