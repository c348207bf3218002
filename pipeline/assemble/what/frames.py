"""Who an act befell and who did it, by the frames that `acts.toml` names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.assemble.text.above import governor
from pipeline.assemble.text.apart import APART, NAMED_BY
from pipeline.assemble.text.below import called, imposed_on, met_after, placed, read_into, shifted_object, thing_of
from pipeline.assemble.text.clause import (
    agent,
    direct_object,
    is_passive,
    object_after,
    owners,
    prepositional,
    subject,
    undergoer,
)
from pipeline.assemble.text.controlled import REQUIRING, bidden
from pipeline.assemble.text.heads import pronoun_after
from pipeline.assemble.text.kinds import BODY_ACTS
from pipeline.assemble.text.misjoined import RAISED
from pipeline.assemble.text.parted_of import parted_of
from pipeline.assemble.text.party import COUNTED, Party
from pipeline.assemble.text.phrases import (
    companions,
    counted_of,
    lost_of,
    name_before,
    of_office,
    thing_of_somebody,
    victims_of,
    within_subject,
)
from pipeline.assemble.text.relatives import described_one, described_party
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import actor_type, people
from pipeline.assemble.what.benches import has_done, rules
from pipeline.assemble.what.by_the_scene import no_own_deed
from pipeline.assemble.what.carried import is_when, last_told, of_its_person, opens_note
from pipeline.assemble.what.harmed import doer_among, made_it, object_of_harm, self_harm
from pipeline.assemble.what.things import apposed_before, thing_subject
from pipeline.assemble.who.also_owned import add_owners
from pipeline.assemble.who.bodies import AT_BODIES, body_shut, counted_bodies, may_be_tried
from pipeline.assemble.who.clients import whose_matter, without_clients
from pipeline.assemble.who.copulas import freed, inverted_subject
from pipeline.assemble.who.excepted import names_nobody, without_excepted
from pipeline.assemble.who.home_told import home_told
from pipeline.assemble.who.nameless import counted_acts, counted_before, of_whole, with_others
from pipeline.assemble.who.names import name_head, personal_verbs
from pipeline.assemble.who.possession import (
    CARRIED,
    assembly,
    banned,
    carried,
    clause_subject,
    counted_homes,
    deep_owners,
    haver,
    of_another,
    of_other_deed,
    only_named,
    own_doer,
    owner_of_both,
    riders,
    under_infinitive,
    who_had,
)
from pipeline.assemble.who.sets import add_likewise, listed_before
from pipeline.assemble.who.spared import spared

if TYPE_CHECKING:
    from pipeline.assemble.text.lexicon import Trigger
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

DOING = verb_list("actors.toml", "deeds_of_force", "doing")
LOSING = verb_list("verbs.toml", "harm", "losing")
ACCUSATIONS = word_list("verbs.toml", "law", "accusations")
RECEIVING = word_list("verbs.toml", "sentences", "receiving")
LIGHT = verb_list("verbs.toml", "light", "verbs") | word_list("verbs.toml", "light", "words")
ORDERING = word_list("verbs.toml", "light", "ordering")


@dataclass(frozen=True, slots=True)
class Finder:
    """Reads the frames of acts in one article."""

    view: DocView
    resolver: Resolver

    def victims(self, t: int, rule: Trigger, lemma: str) -> tuple[Party, str]:
        """Return the first frame's party that names someone, with the frame; a generic or empty party if none does."""
        orgs = rule.kind in {"organisation", "either", "media", "homes", "built"}
        media = rule.kind == "media"
        last = Party()
        view = self.view
        for frame in rule.frames:
            if frame == "counted":
                if (sum_of := counted_acts(view, t)) is not None:
                    return Party(group=sum_of, how=["acts counted"], head=t, plural=True, trust=0.7), frame
                continue
            if frame in CARRIED:
                if rule.kind == "either" and of_another(view, t):
                    continue
                if party := carried(self.resolver, t, frame):
                    return party, frame
                continue
            for head in self.heads(t, rule, lemma, frame):
                if frame == "object" and self_harm(view, head, rule.act):
                    return Party(), ""  # "killed himself"
                unmeant = object_of_harm(view, head, rule.act, t) or rules(view, head, rule.act)
                if unmeant or is_when(view, head):
                    continue
                if frame == "object" and (one := described_one(self.resolver, head, t)) is not None:
                    party = described_party(self.resolver, one, t, orgs=orgs, media=media)
                else:
                    party = self.resolver.party(head, orgs=orgs and may_be_tried(view, head, rule.act), media=media)
                    if ("deep" in frame or "owner" in frame) and own_doer(self.resolver, t, head, party):
                        party = last_told(self.resolver, t) or only_named(view, t)
                        party = party if party.plural or view.lower[head] != "their" else Party()
                if rule.kind in {"organisation", "media"} and COUNTED not in party.how:
                    party.people, party.group = [], None
                if frame == "self" and NAMED_BY.isdisjoint(party.how):
                    continue  # "the detainees": nothing is told of them by what they are called
                if rule.kind == "assembly" and not party:
                    party = assembly(view, head, self.resolver)
                if rule.kind in {"homes", "built"} and not party:
                    party = counted_homes(view, head) if rule.kind == "homes" else called(view, head, frame)
                if rule.act == "raid" and not party:
                    party = counted_bodies(view, head) or counted_homes(view, head)
                if rule.act in AT_BODIES and not party:
                    party = body_shut(view, head, t, rule.act) or party
                if frame == "object":
                    party = without_clients(self.resolver, head, without_excepted(view, t, head, party))
                if frame == "object" and party.how == ["description"] and (told := self.before_auxiliary(t)):
                    return told, frame  # "the spokesperson of the party, X, was threatened"
                if frame == "object" and doer_among(view, t, party):
                    continue
                if party:
                    add_owners(self.resolver, head, party, rule.act)
                    if frame == "object" and (party.people or party.group):
                        add_likewise(self.resolver, t, party)
                    if frame in {"object", "subject"} and (party.people or party.group):
                        companions(self.resolver, t, party, rule.act)
                    return of_whole(view, t, party), frame
                last = party if party.generic else last
            if last.generic and rule.kind != "built":
                break
        above = view.head[t] if view.dep[t] == "relcl" else None  # "a rally which police broke up"
        for met in (above, met_after(view, t)) if rule.kind == "assembly" else ():
            if met is not None and (gathered := assembly(view, met, self.resolver)):
                return gathered, "object"
        of_people = rule.kind not in {"organisation", "media", "built"}
        of_people = of_people and not (rule.act in BODY_ACTS and thing_of_somebody(view, t))
        named_first = rule.frames[:1] == ("object",) or (rule.frames[:1] == ("recipient",) and is_passive(view, t))
        if named_first and of_people and (named := self.before_auxiliary(t)):
            return named, "object"
        if not last.generic and rule.frames[:1] == ("object",) and opens_note(view, t):
            return self.resolver.counted_after(t) or last_told(self.resolver, t, named=True), "object"
        if not last.generic and of_its_person(view, t, rule):
            return last_told(self.resolver, t, named=True), "subject"  # "Remarks: died in prison 3 May"
        if not last.generic and rule.frames[:1] == ("object",) and view.lower[t] in personal_verbs():
            named_after = None if is_passive(view, t) else object_after(view, t)
            return self.resolver.counted_after(t) if named_after is None else self.resolver.party(named_after), "object"
        return last, ""

    def before_auxiliary(self, t: int) -> Party:
        """Return the person named just before a passive's auxiliary, whatever the parse made the subject."""
        view = self.view
        aux = view.kids(t, "auxpass")
        own = ("nsubj", "nsubjpass", "dobj", "aux")
        while not aux and view.dep[t] == "conj" and view.tag[t] == "VBN" and not view.kids(t, *own):
            t = view.head[t]  # "X, a farmer, was held in May and sentenced to a year"
            aux = view.kids(t, "auxpass")
        k = aux[0] - 1 if aux else -1
        if aux and (together := with_others(self.resolver, aux[0]) or riders(self.resolver, t)):
            return together
        if thing_subject(view, t) or any(names_nobody(view, s) for s in view.kids(t, "nsubjpass")):
            return Party()  # "the house of X was seized", "all but X were freed"
        if k > 0 and view.lower[k] == "," and apposed_before(view, k):  # "the chairman of the union, X, was detained"
            k -= 1
        elif k > 0 and view.lower[k] == ",":  # "X, an unregistered priest, was detained"
            first = max(view.sentences[view.sentence_at[t]][0] + 1, k - 12)
            k = next((j - 1 for j in range(k - 1, first - 1, -1) if view.lower[j] == ","), -1)
        i = view.name_at[k] if k >= 0 else -1
        if not view.is_person(i) or view.dep[name_head(view, view.names[i])] == "dobj":
            return counted_before(self.resolver, t, k)
        if view.lower[view.names[i].first - 1] == "the" and view.names[i].first > 0:
            return Party()  # "the Ben Nevis" is a ship
        if of_office(view, name_head(view, view.names[i])) or spared(view, name_head(view, view.names[i]), whole=True):
            return Party()  # "the editor of X was detained", "all but X were"
        if object_of_harm(view, k, "trial", t) or within_subject(view, t, name_head(view, view.names[i])):
            return Party()  # "the man charged in the plot to kidnap X was extradited"
        who = [*listed_before(self.resolver, i, aux), view.names[i].cluster]
        several = any((view.lower[s] == "those" or view.tag[s] == "NNS") and s < k for s in view.kids(t, "nsubjpass"))
        if several and len(who) == 1 and view.lower[aux[0]] == "were":
            return Party()  # "Others linked to the founder, X, were held"
        return Party(people=who, how=["name before the auxiliary"], head=k, plural=len(who) > 1, trust=0.8)

    def heads(self, t: int, rule: Trigger, lemma: str, frame: str) -> list[int]:
        """Return the heads of the phrases that a frame points at."""
        view = self.view
        if frame in APART:
            return APART[frame](view, t)
        if rule.pos == "noun":
            return self.noun_heads(t, frame)
        one: int | None = None
        match frame:
            case "object":
                one = pronoun_after(view, t) or undergoer(view, t)
                one = shifted_object(view, t) if one is None else one
            case "subject":
                one = subject(view, t)
                if (whose := bidden(view, t)) is not None:  # "ordered X to serve a year" is told by the order
                    return [whose] if rule.act == "fine" and view.lower[view.head[t]] not in REQUIRING else []
                one = name_before(view, t) if one is None else one
                if one is not None and rule.act == "appeal_rejected":
                    return whose_matter(view, one, t)
            case "subject_active":
                one = None if is_passive(view, t) else subject(view, t)
            case "recipient":
                return self.recipients(t, lemma)
            case "owner" | "poss_object":
                obj = thing_of(view, t)
                return [] if obj is None else who_had(view, t, owners(view, obj))
            case "against_object" | "by_object" | "from_object" | "on_object" | "to_object" | "for_object":
                obj = thing_of(view, t)
                return [] if obj is None else prepositional(view, obj, frame.removesuffix("_object"))
            case "imposed_object":  # "upheld the sentence given in May to X"
                return imposed_on(view, t)
            case "object_with":
                if prepositional(view, t, "with"):
                    one = undergoer(view, t)
            case "infinitive":  # "ordered X to serve two years", X read as the subject of "serve"
                for x in view.kids(t, "ccomp", "xcomp"):
                    if heads := view.kids(x, "nsubj"):
                        return heads
            case "small":  # "set X free", X read as the subject of "free"
                return [n for c in view.kids(t, "ccomp", "xcomp", "dobj", "oprd") for n in view.kids(c, "nsubj")][:1]
            case "media_object":
                one = undergoer(view, t)
            case "deep":
                obj = thing_of(view, t)
                somebody = obj is not None and view.tag[obj] != "CD" and view.lower[obj] in people().nouns
                if obj is None or (rule.act == "attack" and somebody):
                    return []  # "wounding his mother in the arm"
                return deep_owners(view, obj) or lost_of(view, obj) or home_told(view, t, obj)
            case "haver" | "banned":
                return haver(view, t) if frame == "haver" else banned(view, t)
            case "clause":
                return clause_subject(view, t)
            case "xowner":
                return under_infinitive(view, t)
            case _ if frame.startswith("deep_"):
                return [o for head in prepositional(view, t, frame[5:]) for o in deep_owners(view, head)]
            case _ if frame.endswith("_owner"):
                return [o for head in placed(view, t, frame.removesuffix("_owner")) for o in owners(view, head)]
            case "poss_subject":
                subj = subject(view, t)
                return [] if subj is None else who_had(view, t, owners(view, subj))
            case _:
                found = prepositional(view, t, frame)
                obj = direct_object(view, t)
                return found or [o for c in counted_of(view, obj) for o in prepositional(view, c, frame)]
        return [] if one is None else [one]

    def recipients(self, t: int, lemma: str) -> list[int]:
        """Return the heads of those who are given a sentence, pardon or permission."""
        view = self.view
        if lemma in RECEIVING:
            one = subject(view, t)
            return [] if one is None else [one]
        if is_passive(view, t):
            one = undergoer(view, t)
            if one is not None and (
                view.name_at[one] >= 0 or view.lower[one] in people().nouns or view.tag[one].startswith(("PRP", "WP"))
            ):
                return [one]
            return prepositional(view, t, "to")
        if (whom := pronoun_after(view, t)) is not None:
            return [whom]  # "handed her five years", read as her years
        dative = [c for c in view.kids(t, "dative") if view.tag[c] != "IN"]
        return dative or prepositional(view, t, "to") or read_into(view, t) or view.kids(t, "dobj")[:1]

    def noun_heads(self, t: int, frame: str) -> list[int]:
        """Return the heads of the phrases around a noun that tells an act."""
        view = self.view
        match frame:
            case "poss":
                named = [
                    c
                    for c in view.kids(t, "compound", "nmod")
                    if view.person_at(c) and not of_other_deed(view, t)
                ]
                owned = [c for c in view.kids(t, "poss") if c == 0 or pronoun_after(view, c - 1) != c]
                told = prepositional(view, t, "of", "on", "against") if owned else []
                if made_it(view, t, told):
                    return []  # "X's attack on Y"
                return owned + named or owner_of_both(view, t)
            case "support":
                return self.supported(t)
            case "imposed":
                return [p for c in view.kids(t, "acl") for p in prepositional(view, c, "on", "against", "to")]
            case "on_owner" | "of_owner":
                heads = prepositional(view, t, *(("on", "at", "of") if frame == "on_owner" else ("of",)))
                return [o for h in heads for o in owners(view, h)]
            case "from_ward":
                return []
            case "freed":
                return freed(view, t)
            case "inverted":
                return inverted_subject(self.resolver, t)
            case _:
                found = prepositional(view, t, frame)
                if not found and frame == "of":
                    found = parted_of(view, t)  # "the release from custody of X"
                if not found and frame in {"of", "against"} and view.lower[t - 1] != "other":
                    beside = view.kids(t, "conj") + ([view.head[t]] if view.dep[t] == "conj" else [])
                    # "the imprisonment and torture of X", "X's detention and the harassment of his family"
                    own = ("det", "poss", "nummod") if view.kids(t, "poss") else ("nummod",)  # "and two thefts of"
                    beside = [c for c in beside if not view.kids(c, *own)]
                    found = [p for c in beside for p in prepositional(view, c, frame)]
                if not found and frame == "of":
                    found = lost_of(view, t)
                verb = governor(view, t)
                if (
                    not found
                    and verb is not None
                    and frame in {"against", "on", "to", "for"}
                    and view.dep[t] in {"dobj", "nsubjpass"}
                    and not (frame == "to" and view.lower[verb] in RAISED)  # "reported threats to the prosecutor"
                ):
                    found = list(prepositional(view, verb, frame))
                return found

    def supported(self, t: int) -> list[int]:
        """Return the subject of a light verb above a noun ("faces trial"), or the object of one that places people."""
        view = self.view
        if (suffered := victims_of(view, t)) is not None:
            return [suffered]
        head = t
        while view.dep[head] in {"compound", "nmod", "conj"} and view.tag[view.head[head]].startswith("NN"):
            head = view.head[head]
            if head > t and (view.lower[head] in ACCUSATIONS or view.lower[head] in people().nouns):
                return []  # "was among the respondents in the kidnapping cases", "has been a torture expert"
        verb = governor(view, t)
        if verb is None or view.lower[verb] not in LIGHT or no_own_deed(view, t):
            return []
        if view.lower[verb] in {"reported", "described"} and view.dep[head] != "dobj":
            return []  # "reported on the arrest"
        if not is_passive(view, verb):
            if view.lower[verb] in ORDERING and view.dep[t] == "dobj":
                return []  # "a judge ordered house arrest"
            if view.dep[t] != "dobj" and (obj := [c for c in view.kids(verb, "dobj", "dative") if c != t]):
                return obj[:1]
        one = subject(view, verb) if not is_passive(view, verb) else undergoer(view, verb)
        return [] if one is None or one == t else whose_matter(view, one, verb)

    def actors(self, t: int, rule: Trigger) -> list[int]:
        """Return the heads of the phrases that name who did it."""
        view = self.view
        if rule.pos == "noun":
            found = prepositional(view, t, "by")
            verb = governor(view, t)
            if (
                verb is not None
                and not found
                and view.dep[t] == "dobj"
                and not is_passive(view, verb)
                and view.lower[verb] in DOING
            ):
                subj = subject(view, verb)
                if subj is not None and has_done(view, subj, self.phrase(subj), rule.act):
                    found = [subj]
            found += [
                c
                for c in view.kids(t, "compound", "amod", "poss")
                if actor_type([view.lower[c]]) not in {None, "unknown", "private"}
                and (view.tag[c], view.lower[c]) != ("JJ", "official")  # "the official harassment of X"
            ]
            return found
        if any(f == "subject" for f in rule.frames) and not is_passive(view, t) and "object" not in rule.frames:
            return []
        if view.lower[t] in LOSING:
            return prepositional(view, t, "to")  # "lost her son to a police bullet"
        done_by = agent(view, t)
        return [] if done_by is None else self.resolver.chain(done_by)

    def phrase(self, head: int) -> list[str]:
        """Return the words of a noun phrase up to its head, in lower case, determiners left out."""
        view = self.view
        if view.name_at[head] >= 0:
            name = view.names[view.name_at[head]]
            return [view.lower[i] for i in range(name.first, name.last + 1)]
        parts = [c for c in view.kids(head, "compound", "amod", "nmod", "poss") if c < head]
        lo = min([head, *(view.names[i].first if (i := view.name_at[c]) >= 0 else c for c in parts)])
        return [w for w in view.lower[lo : head + 1] if w not in {"the", "a", "an", "-", "'s", "’s"}]
