"""Finding the words of an article that tell an act."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.assemble.text.asked_actor import actor_before, acts, by_above, lead_before, teller
from pipeline.assemble.text.clause import agent, is_passive, undergoer
from pipeline.assemble.text.common import ANY_SUBJECT, SUBJECTS
from pipeline.assemble.text.compounds import within_other
from pipeline.assemble.text.kinds import DEATHS, LIBERTY_ACTS
from pipeline.assemble.text.lexicon import Trigger, lexicon, verb_forms
from pipeline.assemble.text.put_in import LOOK_AHEAD, UNQUOTED, past_aside, past_clause
from pipeline.assemble.text.simple import has_no
from pipeline.assemble.text.under_fire import fire_before, fire_clause
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import STATE, actor_type, sittings
from pipeline.assemble.when.courses import ran_out, suspends_term
from pipeline.kept import compiled
from pipeline.normalise.places import gazetteer
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

NEGATIONS = {"not", "n't", "n’t", "never", "no", "cannot", "nor", "neither", "longer"}
NOT_ONE = (["not", "one"], ["not", "a"])
BEING = frozenset(verb_forms("be"))
LATER = frozenset({"after", "since", "following", "upon", "until", "before"})
NOBODY = {"nobody", "nothing", "none", "neither"}
TELLING = word_list("verbs.toml", "saying", "yet_to")
LOOK_BACK = 96
# what is done to somebody in a prison, without telling that they are held there from then on
HARMS = DEATHS | {"torture", "ill_treatment", "attack", "sexual_violence"}
IF = frozenset({"if", "unless", "should", "again"})
WOULD = frozenset({"would", "will", "could", "'d", "’d", "'ll", "’ll"})
HE = frozenset({"he", "she", "they", "you", "i", "we"})
RULING = word_list("actors.toml", "armed_non_state", "ruling")  # who holds people by a law of their own
SUFFERED = HARMS | {"arrest"}
STAYS = frozenset({"detention", "imprisonment", "house_arrest", "ill_treatment"})
HARMED = HARMS | LIBERTY_ACTS | {"killing", "abduction", "enforced_disappearance"}
QUOTES = frozenset('“”"«»‘')
FAR_FROM = compiled(r"\b(?:miles|kilomet(?:re|er)s|kms?|met(?:re|er)s|hours|far)(?: away)? from\b")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word that may tell an act: tokens `[first, token]`, `token` its head, and the rules that fit, best first."""

    token: int
    first: int
    lemma: str
    rules: tuple[Trigger, ...]


def candidates(view: DocView, sentence: int) -> list[Candidate]:
    """Return the act words of a sentence in text order, at most one reading list a token."""
    table = lexicon()
    a, b = view.sentences[sentence]
    found: list[Candidate] = []
    taken = -1
    for t in range(a, b):
        word = view.lower[t]
        hyphened = f"{view.lower[t - 2]}-{word}" if t >= a + 2 and view.lower[t - 1] == "-" else ""
        if hyphened in table.verbs:  # not "the red-tagging of X", "X's re-arrest"
            noun = word in table.nouns and (view.kids(t, "det") or view.tag[t].startswith("NN"))
            word = word if noun else hyphened
        in_verbs, in_nouns = word in table.verbs, word in table.nouns
        if not (in_verbs or in_nouns) or (view.name_at[t] >= 0 and part_of_long_name(view, t)):
            continue
        if in_nouns and within_other(view, t):
            continue
        before = view.text[max(view.start[a], view.start[t] - LOOK_BACK) : view.start[t]]
        after = view.text[view.end[t] : min(view.end[b - 1], view.end[t] + LOOK_AHEAD)]
        after = after[: after.find(";") + 1 or None]  # another clause, another act ("he died; police arrested two")
        if not QUOTES.isdisjoint(before) or not QUOTES.isdisjoint(after):
            before, after = before.translate(UNQUOTED), after.translate(UNQUOTED)
        if "from" in after:  # a distance: nobody "taken to a town three miles from their home" is taken from there
            after = FAR_FROM.sub(lambda far: far[0].replace("away", "just").replace("from", "past"), after)
        tag = view.tag[t]
        participle = tag in {"JJ", "NNP", "NNPS", "RB"} and word.endswith(("ed", "en", "ld", "nt", "slain"))
        participle = participle or (tag in {"NNS", "NN"} and not in_nouns and word.endswith("ed"))
        described = bool(view.kids(t, "amod", "det")) and (tag.startswith("NN") or view.dep[t] in {"appos", "compound"})
        verbal = in_verbs and ((tag.startswith("VB") and not described) or participle)  # "prominent exiles X and Y"
        if tag == "VBG" and in_nouns and view.kids(t, "poss") and not view.kids(t, "dobj"):
            verbal = False  # "since her beating"
        if not verbal and in_verbs and tag.startswith("NN") and headline(view, sentence):
            verbal = not in_nouns and tag != "NN"
            verbal = verbal or present_of_headline(view, t, a)
        verbal = verbal or (in_verbs and not described and bool(view.kids(t, "dobj")))
        rules: list[Trigger] = []
        first = t
        if verbal and suspends_term(word, before, after):
            continue
        if verbal:
            lead = after.lstrip()
            passive = is_passive(view, t)
            likely = [r for r in table.verbs[word] if passive or not r.passive_only]
            likely = [r for r in likely if r.after is None or r.after().search(lead)]
            rules = [r for r in likely if fits(view, t, r, before, lead, after)]
            if not rules and view.dep[t] == "conj" and view.start[t] - view.start[a] > LOOK_BACK:
                before = far_subject(view, t)  # "Gunmen … [twenty words] and carried off X"
                rules = [r for r in likely if before and fits(view, t, r, before, lead, after)]
            if not rules and (lead := past_aside(view, t, b)):
                likely = [r for r in table.verbs[word] if r.after is not None and r.after().search(lead)]
                rules = [r for r in likely if fits(view, t, r, before, lead, f" {lead}")]
            if word == hyphened:
                first = t - 2
        elif in_nouns and not ran_out(view, t) and (tag.startswith("NN") or tag in {"VBG", "JJ", "VB"}):
            for parts, rule in table.nouns[word]:
                n = len(parts)
                if t - n + 1 < a or (n > 1 and tuple(view.lower[t - n + 1 : t + 1]) != parts):
                    continue
                start = t - n + 1
                ahead = view.text[max(view.start[a], view.start[start] - LOOK_BACK) : view.start[start]]
                ahead = ahead.translate(UNQUOTED)
                rest = past_clause(view, t) if rule.after is not None else ""
                if fits(view, t, rule, ahead, after, after) or (rest and fits(view, t, rule, ahead, rest, rest)):
                    rules.append(rule)
                    first = min(first, start)
        main = view.head[view.head[t]]
        of_set = "whom" in view.lower[view.head[t] : t] and view.dep[view.head[t]] in SUBJECTS
        if rules and verbal and view.dep[t] == "relcl" and main > t and of_set:
            own = view.text[view.end[t] : view.start[main]].translate(UNQUOTED).lstrip()
            rules = [r for r in rules if r.after is None or r.after().search(own)]  # "six, of whom one is ill, | are"
        if view.dep[t] == "amod" and view.head[t] > t:
            rules = [r for r in rules if r.act != "sentencing"] or rules  # "the jailed blogger ate nothing for 42 days"
        if rules and table.lemma.get(word) == "be" and within_passive(view, t):
            rules = [r for r in rules if r.act not in {"imprisonment", "detention"}]
        if rules and view.dep[t] == "auxpass":  # "was put under house arrest" is told once, by "put"
            whole = {r.act for r in table.verbs.get(view.lower[view.head[t]], ())}
            rules = [r for r in rules if r.act not in whole]
        if rules and table.lemma.get(word) == "hold" and takes_place(view, t):
            rules = [r for r in rules if r.act == "trial"]
        if rules and not verbal and told_by_verb(view, t, rules, found):
            continue
        if rules and first <= taken and found and found[-1].token >= first:
            found.pop()  # "assassination attempt", "shooting death": the whole expression tells the act, not its part
            taken = first - 1
        if rules and first > taken:
            found.append(Candidate(t, first, table.lemma.get(word, word), tuple(rules)))
            taken = t
    return found


def far_subject(view: DocView, t: int) -> str:
    """Return the words of the subject that a verb shares with one far before it, empty where it has its own."""
    verb = view.head[t]
    if view.kids(t, *ANY_SUBJECT) or not view.tag[verb].startswith("VB") or view.tag[verb] != view.tag[t]:
        return ""
    while view.dep[verb] == "conj" and not view.kids(verb, *ANY_SUBJECT) and view.tag[view.head[verb]] == view.tag[t]:
        verb = view.head[verb]
    for s in view.kids(verb, "nsubj"):
        whole = [k for k in view.subtree(s) if k <= s or view.dep[k] not in {"relcl", "acl"}]
        return f"{view.text[view.start[min(whole)] : view.end[s]]} "
    return ""


def told_by_verb(view: DocView, t: int, rules: list[Trigger], found: list[Candidate]) -> bool:
    """Tell whether a noun is what the verb above it tells already ("put under house arrest")."""
    prep = view.head[t]
    if view.dep[t] != "pobj" or view.dep[prep] != "prep" or not view.tag[view.head[prep]].startswith("VB"):
        return False
    acts = {r.act for r in rules}
    if len(acts) == 1 and by_then(view, t, *acts):
        return False
    return any(c.token == view.head[prep] and acts == {r.act for r in c.rules} for c in found)


def by_then(view: DocView, t: int, act: str) -> bool:
    """Tell whether a noun is the release that something came after or before ("came home after her release in May")."""
    return act == "release" and view.dep[t] == "pobj" and view.lower[view.head[t]] in LATER


def within_passive(view: DocView, t: int) -> bool:
    """Tell whether a form of "be" only makes a passive of harm or one with its doer: no stay in the place it names.

    "Inmates were taken away by warders in a prison", "X was hanged in Evin Prison", "sentenced to a year in prison".
    """
    verb = view.head[t]
    if view.dep[t] != "auxpass" or verb < t:
        return False
    judged = view.lower[verb] in {"sentenced", "jailed", "condemned", "found", "born"}
    harm = judged or any(r.act in SUFFERED and r.after is None for r in lexicon().verbs.get(view.lower[verb], ()))
    return harm or bool(view.kids(verb, "agent"))


def takes_place(view: DocView, t: int) -> bool:
    """Tell whether what is held is no person but a meeting of some ("the trial of X was held behind closed doors")."""
    what = undergoer(view, t)
    if view.lower[t - 1] == "," and view.lower[t - 2] in sittings():
        return True  # "at the trial, held behind closed doors, …"
    if what is None or view.name_at[what] >= 0:
        return False
    return view.lower[what] in sittings()


def part_of_long_name(view: DocView, t: int) -> bool:
    """Tell whether a token lies inside a name ("Committee Against Torture"), where it tells no act."""
    return view.names[view.name_at[t]].last > view.names[view.name_at[t]].first or view.tag[t] == "NNP"


def present_of_headline(view: DocView, t: int, first: int) -> bool:
    """Tell whether a noun is rather the verb of a headline: who acts before it, whom it befalls after it.

    "Police arrest journalist X", "Court fines X".
    """
    if t == first or t + 1 >= len(view.words) or view.tag[t].endswith("PS"):
        return False
    before = view.lower[max(first, t - 2) : t]
    plural = view.lower[t].endswith("s")
    many = view.lower[t - 1] in {"police", "troops", "men"} or view.tag[t - 1] in {"NNS", "NNPS"}
    return plural != many and actor_type(before) is not None and view.tag[t + 1].startswith(("NN", "JJ", "CD", "PRP"))


def headline(view: DocView, sentence: int) -> bool:
    """Tell whether a sentence is the article's title or a line written like one."""
    return view.headlined(view.sentences[sentence][0])


def fits(view: DocView, t: int, rule: Trigger, before: str, lead: str, after: str) -> bool:
    """Tell whether a rule's conditions on the words around a token hold; a verb's on what follows were asked before."""
    if rule.pos != "verb" and rule.after is not None and not rule.after().search(after):
        return False
    if rule.before is not None and not rule.before().search(before):
        return False
    if rule.pos == "verb" and rule.after is not None:
        last = told_last(view, t, rule, lead)
        if last is not None and view.lower[t] in BEING and of_other_noun(view, t, last):
            return False
        stays = view.lower[t] in BEING or rule.act in STAYS
        parted = last is not None and of_other_clause(view, t, last, stays=stays)
        if parted and "but" not in rule.after().pattern:
            return False  # where a rule asks for no second clause of its own ("asked for a doctor, but guards refused")
    if rule.unless_after is not None:
        unless = rule.unless_after()
        if unless.search(lead if not unless.pattern.startswith("^ ") else after):
            return False
    if rule.unless_before is not None and rule.unless_before().search(before):
        return False
    if rule.passive_only and not is_passive(view, t):
        return False
    if (rule.thing is not None or rule.unless_thing is not None) and not done_to_thing(view, t, rule):
        return False
    if rule.negated and not negated(view, t):
        return False
    if rule.needs_actor and not is_passive(view, t):
        by = agent(view, t)
        if by is None:
            by = actor_before(view, t)
        if by is None or not acts(view, teller(view, lead_before(view, by_above(view, by)))):
            return False
    if rule.by_country and not by_country(view, t):
        return False
    if (rule.under_fire and not under_fire(view, t)) or (rule.of_harm and not of_harm(view, t)):
        return False
    return (not rule.by_state or by_state(view, t)) and (not rule.by_captors or by_captors(view, t))


def told_last(view: DocView, t: int, rule: Trigger, lead: str) -> int | None:
    """Return the last word of what a verb is told with ("is in | prison")."""
    told = rule.after().search(lead) if rule.after is not None else None
    if told is None or not lead:
        return None
    return view.token_at(view.text.index(lead[:1], view.end[t]) + told.end() - 1)


def of_other_noun(view: DocView, t: int, last: int) -> bool:
    """Tell whether what "be" is said to be ends within a phrase for another ("is a parole officer")."""
    above = view.head[last]
    if any(view.tag[k] == "IN" and view.lower[k] != "of" for k in range(t + 1, last)):
        return False  # "in the hands of the security service"
    return view.dep[last] in {"compound", "amod", "nmod"} and above > last and view.name_at[above] < 0


def of_other_clause(view: DocView, t: int, last: int, *, stays: bool) -> bool:
    """Tell whether what a verb would be told with is told of another subject ("X was freed, but Y is in jail")."""
    own = view.head[t] if view.dep[t] in {"auxpass", "aux"} else t
    aside, end = view.dep[own] in {"relcl", "advcl"} and own < last, last
    while last not in {own, t, view.head[last]} and not (aside and last == view.head[own]):
        subjects = [s for s in view.kids(last, "nsubj", "nsubjpass") if t < s < end and view.tag[s] != "PRP"]
        between = any(stays or view.name_at[s] >= 0 or view.lower[s] == "court" for s in subjects)
        # "remains, while his brother is tried, in prison": past its comma a clause goes on with what it stands in
        past = view.dep[last] == "advcl" and "," in view.lower[last:end] and "," in view.lower[t:last]
        joined = view.dep[last] == "conj" or any(view.lower[m] in BESIDES for m in view.kids(last, "mark"))
        again = view.lower[last] == view.lower[t]  # "were given [such] ones, and four were given such terms"
        if view.tag[last].startswith("VB") and between and joined and not (past or again):
            return True
        last = view.head[last]
    return stays and aside and last > t and last != own and view.tag[last].startswith("VB")


def done_to_thing(view: DocView, t: int, rule: Trigger) -> bool:
    """Tell whether a verb is done to a thing that its rule wants, and to none that rules it out ("the appeal of X")."""
    thing = undergoer(view, t)
    word = "" if thing is None else view.lower[thing]
    if rule.unless_thing is not None and rule.unless_thing().fullmatch(word):
        return False
    return rule.thing is None or rule.thing().fullmatch(word) is not None


DRESS = compiled(rf"\b(?:{'|'.join(toml_table('actors.toml')['faceless']['dress'])})\b")


BESIDES = frozenset({"while", "whilst", "whereas"})  # what only tells what else happened
BESIDE = {"at", "outside", "near", "before", "against"}


def by_state(view: DocView, t: int) -> bool:
    """Tell whether police, soldiers or officials do it, by what they are called or wear ("men in plain clothes")."""
    doer = agent(view, t)
    held = (view.name_at[k] for k in view.kids(t, "dobj", "nsubjpass"))
    if doer is None or any(i >= 0 and gazetteer().is_place(view.names[i].text) for i in held):
        return False  # "rebels held Aleppo for a year"
    if view.tag[doer] in {"WP", "WDT"} and view.dep[t] == "relcl":
        doer = view.head[t]  # "investigators who suspect her"
    words = [doer, *view.kids(doer, "compound", "amod", "nmod")]
    for prep in view.kids(doer, "prep"):
        for c in view.kids(prep, "pobj") if view.lower[prep] not in BESIDE else []:  # "students at the university"
            words += [c, *view.kids(c, "compound", "amod", "nmod")]
    if any(actor_type([view.lower[w]]) in STATE for w in words):
        return True
    last = min(doer + 12, t if doer < t else len(view.words))
    return bool(DRESS.search(" ".join(view.lower[doer:last])))


def by_captors(view: DocView, t: int) -> bool:
    """Tell whether gunmen, rebels or an armed group do it, by their word or name ("is held by militants in Kol")."""
    doer = agent(view, t)
    held = (view.name_at[k] for k in view.kids(t, "dobj", "nsubjpass"))
    if doer is None or any(i >= 0 and gazetteer().is_place(view.names[i].text) for i in held):
        return False  # "rebels held Aleppo for a year"
    if view.tag[doer] in {"WP", "WDT"} and view.dep[t] == "relcl":
        doer = view.head[t]  # "the rebels who hold her"
    if (i := view.name_at[doer]) >= 0:
        words = view.lower[view.names[i].first : view.names[i].last + 1]
    else:
        words = [view.lower[w] for w in [*sorted(view.kids(doer, "compound", "amod")), doer] if w <= doer]
    return actor_type(words) == "armed_non_state" and RULING.isdisjoint(words)


def under_fire(view: DocView, t: int) -> bool:
    """Tell whether a clause after or right before a verb tells that police, soldiers or gunmen fired then."""
    clause = fire_clause(view, t) or fire_before(view, t)
    by = None if clause is None else agent(view, clause)
    return by is not None and acts(view, by)


def of_harm(view: DocView, t: int) -> bool:
    """Tell whether what a verb says is that its hearer would suffer something ("told her she would be arrested")."""
    whom = undergoer(view, t)
    for said in view.kids(t, "ccomp"):
        if not is_passive(view, said) or not any(view.lower[c] in WOULD for c in view.kids(said, "aux")):
            continue
        last = view.sentences[view.sentence_at[said]][1]
        after, word = view.text[view.end[said] : view.end[last - 1]].lstrip(), view.lower[said + 1 : said + 2]
        acts_of = {r.act for r in lexicon().verbs.get(view.lower[said], ()) if r.act in HARMED and r.after is None
                   and (r.unless_after is None or not r.unless_after().search(after))}  # fmt: skip
        held = not acts_of - LIBERTY_ACTS and IF.isdisjoint(view.lower[said:last])  # news: "would be held until Friday"
        suffered = bool(acts_of) and not held and word not in (["to"], ["home"]) and not view.kids(said, "agent")
        hearer = [s for s in view.kids(said, "nsubjpass") if view.lower[s] in HE or (whom is not None and
                  view.name_at[s] >= 0 and view.name_at[whom] >= 0
                  and view.names[view.name_at[s]].cluster == view.names[view.name_at[whom]].cluster)]  # fmt: skip
        if suffered and hearer:
            return True
    return False


def by_country(view: DocView, t: int) -> bool:
    """Tell whether a state does it, called by the name of a country or capital ("Russia has given up X")."""
    doer = agent(view, t)
    i = -1 if doer is None else view.name_at[doer]
    return i >= 0 and view.names[i].label == "PLACE"


def not_one(view: DocView, head: int) -> bool:
    """Tell whether a phrase is of nobody by "not one", "not a single"."""
    return any(view.lower[k : k + 2] in NOT_ONE for k in range(max(0, head - 3), head))


def negated(view: DocView, t: int) -> bool:
    """Tell whether a verb or noun stands under a negation or has nobody as its subject ("no one has heard …").

    "Has yet to say" too, and a noun of which something is denied ("his fate is not known").
    """
    denied = view.dep[t] in ANY_SUBJECT and view.tag[t].startswith("NN")
    if denied and any(view.lower[c] in NEGATIONS for c in view.children[view.head[t]]):
        return True
    if view.lower[t] in TELLING and view.lower[t - 2 : t] == ["yet", "to"]:
        return True
    if any(view.lower[c] in NEGATIONS for c in view.children[t]):
        return True
    objects = view.kids(t, "dobj", "oprd", "attr", "dative")
    if any(view.lower[c] in {"no", "neither"} for n in objects for c in view.children[n]):
        return True
    return any(
        view.lower[s] in NOBODY or has_no(view, s)
        for s in view.kids(t, *ANY_SUBJECT)
    )
