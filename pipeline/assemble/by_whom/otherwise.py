"""Who did it where neither a subject nor a "by" tells it: "threats from rebels", "on the orders of the governor"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.by_whom.blame import CLAIMING
from pipeline.assemble.by_whom.hands import SWEEPS, as_bad
from pipeline.assemble.by_whom.liable import owned_up_by
from pipeline.assemble.by_whom.onlookers import STAGING, behind, onlookers
from pipeline.assemble.by_whom.steering import somebody
from pipeline.assemble.text.above import said_not
from pipeline.assemble.text.clause import agent, is_passive, prepositional, subject, undergoer
from pipeline.assemble.text.common import HAVING, PAST, SUBJECTS, THEM
from pipeline.assemble.text.shared_words import UNDERGOING
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import FORCES, STATE, actor_type, people

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

ORDERS = noun_list("actors.toml", "behest", "nouns")  # "arrested on the orders of the governor"
POSTS = noun_list("actors.toml", "employed", "posts")  # "removed from her job at the Kelmar Times"
BLOWS = verb_list("actors.toml", "blows", "verbs")  # "died after being beaten by guards"
DEADLY = verb_list("actors.toml", "blows", "deadly")
DEALING = verb_list("actors.toml", "blows", "dealing")
STRIKING = verb_list("actors.toml", "blows", "verbs", "striking")
ROBBING = verb_list("actors.toml", "blows", "robbing")
THREATENING = verb_list("actors.toml", "deeds_of_force", "threatening")
FREEING = verb_list("actors.toml", "deeds_of_force", "freeing")  # "killed in an army raid to free them"
BODY = word_list("people.toml", "companions", "of_the_body")
HEDGES = word_list("modality.toml", "adverbs", "alleged")  # "died after guards allegedly beat him": an allegation alone
CLAUSE = 8  # tokens from "when" to the verb of its clause
APART = frozenset({"ccomp", "conj", "parataxis"})  # how one of two clauses of a sentence stands beside the other
CLASHES = noun_list("actors.toml", "scenes", "clashes")
WARS = frozenset({"campaign", "offensive"})  # people fall in them by either side
AGAINST = ("anti", "counter")
FROM_WHOM = frozenset({"threat", "harassment"})
OFFICE = "state_other"
GOT, ORDERED = frozenset({"got", "gets"}), frozenset({"ordered", "orders"})
AFTER = frozenset({"after", "when", "as", "because", "since"})
AFAR, MEANS = noun_list("actors.toml", "deeds_of_force", "afar"), word_list("actors.toml", "deeds_of_force", "means")
CAPTIVES = noun_list("actors.toml", "deeds_of_force", "captives")


def at_behest(view: DocView, t: int) -> list[int]:
    """Return on whose orders an act was done ("on the order of the governor", "on orders from the army")."""
    return [
        p
        for told in prepositional(view, t, "on", "upon", "under", "by", "at")
        if view.lower[told] in ORDERS
        for p in prepositional(view, told, "of", "from")
        if view.tag[p] != "CD"
        and not view.kids(p, "nummod")  # "on the order of 500 people"
        and not said_not(view, p)
    ]


def had_it_done(view: DocView, t: int, *, harm: bool) -> list[int]:
    """Return which office had somebody arrested or tried ("The governor had X jailed"); not "had his aide jailed".

    Of a harm to somebody by name also who is no office ("The colonel had X beaten", "Ana Bor had X killed").
    """
    verb = view.head[t]
    small = view.dep[t] in {"ccomp", "xcomp"} and view.lower[verb] in HAVING | GOT | ORDERED
    if not small or view.tag[t] not in PAST or view.kids(t, "aux", "auxpass", "agent", "mark"):
        return []
    if view.kids(verb, "aux", "neg") or (view.lower[verb] in ORDERED and not harm):
        return []
    whom = [*view.kids(t, "nsubj", "nsubjpass"), *view.kids(verb, "dobj")]
    if not whom or any(view.kids(k, "poss") for k in whom):
        return []
    by = [s for s in view.kids(verb, "nsubj") if s < verb and all(view.lower[c] != "or" for c in view.kids(s, "cc"))]
    named = all(view.person_at(k) for k in whom) and not view.kids(t, "dobj")
    if harm and not named:
        return []  # "The village had a man shot dead"
    kinds = {OFFICE} if view.lower[verb] in GOT or not named else {*STATE, "armed_non_state"}
    someone = harm and view.lower[verb] not in GOT
    return [s for s in by if kind_of(view, s) in kinds or (someone and view.person_at(s))]


def kind_of(view: DocView, noun: int) -> str | None:
    """Return the type of actor that a noun with the words before it tells, a rank or trade too."""
    return actor_type([*(view.lower[c] for c in view.kids(noun, "compound")), view.lower[noun]]) or somebody(view, noun)


def from_whom(view: DocView, t: int, act: str) -> list[int]:
    """Return from whom threats or harassment came ("received threats from rebels")."""
    if act not in FROM_WHOM:
        return []
    nouns = [t, *(view.kids(t, "dobj") if view.tag[t].startswith("VB") else [])]
    beside = [c for n in nouns for c in view.kids(n, "conj") if view.tag[n].startswith("NN")]
    own = [p for n in nouns for p in prepositional(view, n, "from")]
    told = own[:1] if len(own) > 1 else own or [p for n in beside for p in prepositional(view, n, "from")]
    return [p for p in told if (i := view.name_at[p]) < 0 or view.names[i].label != "PLACE"]


def behind_it(view: DocView, noun: int) -> int:
    """Return who is told to be behind an attack ("a group behind the bombing that killed"), else the noun itself."""
    if view.lower[noun] in onlookers().attacks and (by := owned_up_by(view, noun, frozenset())):
        return by[0]  # "the bombing, which killed nine, was claimed by rebels"
    for verb in view.kids(noun, "relcl"):  # "the bombing, for which the X claimed responsibility"
        if owns_up(view, verb) and (one := subject(view, verb)) is not None:
            return one
    link = view.head[noun]
    above = view.head[link]
    if view.dep[noun] != "pobj" or view.lower[link] not in {"behind", "for"}:
        return noun
    if view.lower[link] == "for":
        one = subject(view, view.head[above]) if owns_up(view, view.head[above]) else None
        return noun if one is None else one
    # not "it is not true that X was behind the attack": a copula may stand in what is denied
    if not view.tag[above].startswith("NN"):
        return noun
    if view.dep[above] != "attr":
        return above
    verb = view.head[above]
    asked = view.words[view.sentences[view.sentence_at[verb]][1] - 1] == "?"
    one = None if asked or view.dep[verb] != "ROOT" or view.kids(verb, "neg", "aux") else subject(view, verb)
    return noun if one is None else one


def owns_up(view: DocView, verb: int) -> bool:
    """Tell whether a verb says plainly that its subject claims responsibility, not "falsely" nor "under torture"."""
    claimed = [o for o in view.kids(verb, "dobj") if view.lower[o] == "responsibility"]
    how = [p for t in (verb, *claimed) for p in view.kids(t, "prep")]
    if view.kids(verb, "advmod", "npadvmod", "aux") or any(view.lower[p] != "for" for p in how):
        return False
    return bool(claimed) and view.lower[verb] in CLAIMING and not is_passive(view, verb) and not view.kids(verb, "neg")


def of_state(view: DocView, whom: int | None) -> bool:
    """Tell whether those who were hurt are told to be soldiers or police, also by what follows ("X, a policeman")."""
    told = () if whom is None else (whom, *view.kids(whom, "appos"))
    return any(actor_type(phrase_of(view, t)) in STATE for t in told)


def in_operation(view: DocView, t: int) -> list[int]:
    """Return whose raid or attack it was in which people were hurt ("killed in an army raid").

    Nobody where they are soldiers or police themselves, who may have been on it, where it was to free them, or where
    another clause tells who used force.
    """
    if not view.tag[t].startswith("VB") or view.kids(t, "agent") or others_struck(view, t):
        return []
    if of_state(view, undergoer(view, t) if is_passive(view, t) else subject(view, t)):
        return []
    for p in [p for v in (t, *with_others(view, t)) for p in prepositional(view, v, "in", "during")]:
        if view.lower[p] in CLASHES and (foes := prepositional(view, p, "with")):
            return [h for h in foes if actor_type(phrase_of(view, h)) in FORCES]  # "killed in clashes with police"
        whose = p if view.lower[p] in WARS or stops_work(view, p) else behind(view, p)
        if whose != p and actor_type(phrase_of(view, whose)) in FORCES and not to_rescue(view, t, p):
            return [whose]  # "killed in an air strike by the army"
        told = (p, *prepositional(view, p, "of"))
        deeds = [d for d in told if view.lower[d] in SWEEPS - WARS or by_means(view, d)]
        if any(to_rescue(view, t, d) for d in deeds):
            return []
        for deed in deeds:
            staged = [v for v in view.kids(deed, "acl") if view.lower[v] in STAGING]
            by = [one for v in staged if (one := agent(view, v)) is not None]
            if by:
                return by
            below = [k for c in (deed, *view.kids(deed, "compound")) if c == deed or view.lower[c] in MEANS
                     for k in view.kids(c, "compound", "amod", "nmod", "poss")]  # fmt: skip
            kids = [c for c in below if c < deed and view.name_at[c] < 0]
            forces = FORCES | {OFFICE} if view.lower[deed] in AFAR else FORCES  # "killed in government shelling"
            if any(actor_type([view.lower[c]]) in forces and not against(view, c) for c in kids):
                return [deed]
    return []


def by_means(view: DocView, noun: int) -> bool:
    """Tell whether a strike is told by what it is done with ("in rebel rocket strikes")."""
    by = (view.lower[c] in MEANS for c in view.kids(noun, "compound"))
    return view.lower[noun] in {"strike", "strikes"} and any(by)


def stops_work(view: DocView, noun: int) -> bool:
    """Tell whether a strike may be one of workers ("killed in a strike by the police union", not "an air strike")."""
    return view.lower[noun] in {"strike", "strikes"} and not view.kids(noun, "compound", "amod", "nmod")


def phrase_of(view: DocView, head: int) -> list[str]:
    """Return the words of a noun phrase up to its head, in lower case."""
    return view.lower[min(view.subtree(head)) : head + 1]


def with_others(view: DocView, t: int) -> list[int]:
    """Return the verbs that tell of others beside an act ("ten died while four others were held").

    Or "one was killed and dozens wounded", which have one "was".
    """
    beside = [c for c in view.kids(t, "advcl", "conj") if c > t and view.tag[c] in PAST]
    short = [c for c in beside if view.dep[c] == "conj" and view.tag[c] == "VBN" and not view.kids(c, "aux", "auxpass")]
    short = [c for c in short if not his_own(view, c)]  # "was killed and his gun stolen in a clash with police"
    return [c for c in beside if c in short or any(view.lower[s] == "others" for s in view.kids(c, *SUBJECTS))]


def others_struck(view: DocView, t: int) -> bool:
    """Tell whether a clause beside tells who used force ("killed in a raid when thugs fired", "…; they shot him")."""
    last = view.sentences[view.sentence_at[t]][1]
    opens = [k for k in range(t + 1, last) if view.lower[k] in AFTER | {"while"}]
    if any(struck(view, j) for k in opens for j in range(k + 2, min(last, k + CLAUSE))):
        return True  # however the parse hangs it
    beside = [*view.kids(t, "conj", "parataxis"), *([view.head[t]] if view.dep[t] in APART else [])]
    at_him = [c for c in beside if view.lower[c] in BLOWS and THEM & {view.lower[o] for o in view.kids(c, "dobj")}]
    return any(view.tag[c].startswith("VB") and view.kids(c, "nsubj") for c in at_him)


def struck(view: DocView, verb: int) -> bool:
    """Tell whether a past tense right after a noun tells that somebody used force ("gang members fired")."""
    return view.lower[verb] in STRIKING and view.tag[verb] in PAST and view.tag[verb - 1].startswith(("NN", "PRP"))


def to_rescue(view: DocView, t: int, deed: int) -> bool:
    """Tell whether an operation was to free people ("an army raid to free hostages", "a rescue operation")."""
    aims = [*view.kids(deed, "acl", "relcl", "advcl"), *(c for c in view.kids(t, "advcl") if c > deed)]
    before = [c for c in view.kids(deed, "compound", "amod", "nmod") if c < deed]
    return any(view.lower[k] in FREEING for k in (*aims, *before))


def made_by(view: DocView, t: int) -> list[int]:
    """Return by whom a participle tells that threats were made ("jailed over threats made by an officer against X")."""
    made = [c for c in view.kids(t, "acl") if view.lower[c] in THREATENING]
    return [p for c in made for by in view.kids(c, "agent") for p in view.kids(by, "pobj")]


def against(view: DocView, t: int) -> bool:
    """Tell whether a word stands after "anti-" or "counter-": an anti-rebel operation is not the rebels'."""
    before = view.lower[t - 1 : t] + view.lower[max(0, t - 2) : t - 1] if view.lower[t - 1] == "-" else []
    return view.lower[t].startswith(AGAINST) or any(w in AGAINST for w in before)


def dealt_by(view: DocView, t: int) -> list[int]:
    """Return who dealt the wounds that somebody died of ("died from injuries inflicted by guards")."""
    if view.lower[t] not in DEADLY:
        return []
    of = prepositional(view, t, "from", "of", "to", "after", "with")
    dealt = [c for p in of for c in view.kids(p, "acl") if view.lower[c] in DEALING]
    by = [a for c in dealt for a in view.kids(c, "agent", "prep") if view.lower[a] == "by"]
    return dealt_after(view, t) or [p for a in by for p in view.kids(a, "pobj")] or suffered_in(view, t, of)


def dealt_after(view: DocView, t: int) -> list[int]:
    """Return by whose blows somebody died ("died after being beaten by guards", "died when guards shot him")."""
    if prepositional(view, t, "of") or view.kids(t, "npadvmod"):
        return []  # of an illness, or years after
    below = [p for c in view.kids(t, "prep") if view.lower[c] in AFTER | {"from"} for p in view.kids(c, "pcomp")]
    clauses = [c for c in view.kids(t, "advcl") if view.kids(c, "mark", "advmod")]
    own = [v for v in clauses if any(view.lower[o] in THEM or own_body(view, o) for o in view.kids(v, "dobj"))]
    dealt = [v for v in (*below, *own) if v > t and view.lower[v] in BLOWS and not view.kids(v, "conj")]
    dealt = [v for v in dealt if HEDGES.isdisjoint(view.lower[c] for c in view.kids(v, "advmod"))]
    return [one for v in dealt if (one := agent(view, v)) is not None and one > t]


def own_body(view: DocView, noun: int) -> bool:
    """Tell whether a noun is of somebody's own body ("struck his head", not "shot her son")."""
    his = any(view.lower[c] in {"his", "her", "their"} for c in view.kids(noun, "poss"))
    return his and view.lower[noun] in BODY


def suffered_in(view: DocView, t: int, harms: list[int]) -> list[int]:
    """Return in whose attack somebody got the wounds they died of ("died of wounds sustained in an ambush by rebels").

    Nobody where they are soldiers or police themselves, who may have been on it, nor where it was to free somebody.
    """
    whom = subject(view, t)
    if of_state(view, whom) or any(view.lower[k] in FREEING for k in view.subtree(t) if k > t):
        return []
    if whom is not None and not CAPTIVES.isdisjoint(view.lower[k] for k in view.subtree(whom)):
        return []
    suffered = [c for h in harms for c in view.kids(h, "acl") if view.lower[c] in UNDERGOING]
    attacks = [p for h in (*harms, *suffered) for p in (h, *prepositional(view, h, "in", "during", "from"))]
    return [whose for p in attacks if (whose := behind(view, p)) != p][:1]


def of_sweep(view: DocView, t: int) -> list[int]:
    """Return who launched the crackdown whose participle tells an act ("launched a crackdown arresting 50 people")."""
    noun = view.head[t]
    if view.dep[t] != "acl" or view.tag[t] != "VBG" or view.lower[noun] not in SWEEPS or view.dep[noun] != "dobj":
        return []
    if view.lower[view.head[noun]] not in STAGING or view.kids(view.head[noun], "neg"):
        return []  # "failed to repel a raid killing 20"
    one = agent(view, view.head[noun])
    return [] if one is None else [one]


def employer(view: DocView, t: int, act: str) -> list[int]:
    """Return the body from whose service somebody was dismissed ("fired from the Kelmar Times", "her job at it")."""
    if act != "dismissal":
        return []
    left = prepositional(view, t, "from", "by")
    inside = [p for job in left if view.lower[job] in POSTS for p in prepositional(view, job, "at", "with", "in", "of")]
    return [p for p in (*left, *inside) if (i := view.name_at[p]) >= 0 and view.names[i].label == "ORGANISATION"]


def with_land(view: DocView, first: int) -> int:
    """Return where a phrase begins that the name of a land stands before ("a U.S. military operation")."""
    land = view.name_at[first - 1] if first else -1
    return view.start[view.names[land].first if land >= 0 and view.names[land].label == "PLACE" else first]


def below_object(view: DocView, verb: int) -> list[int]:
    """Return by whom something was done where "by" hangs on the verb's object ("threatened with rape by guards")."""
    objects = prepositional(view, verb, "with", "to")  # not "attacked in an article by X"
    return [p for o in objects for p in prepositional(view, o, "by")]


def shared_agent(view: DocView, t: int) -> list[int]:
    """Return by whom two coordinated participles were done, told after the second ("abducted and beaten by men")."""
    if not is_passive(view, t) or view.kids(t, "agent"):
        return []
    later = [c for c in view.kids(t, "conj") if view.tag[c] in PAST and t < c]
    second = [c for c in later if c <= t + 4 and as_bad(view, c)]
    robbed = [c for c in later if c <= t + CLAUSE + 4 and his_own(view, c)]
    own = [c for c in second if not view.kids(c, "nsubj", "nsubjpass", "aux", "auxpass")]
    own = [] if view.kids(t, "prep", "npadvmod", "advcl") else own
    return [
        p
        for c in own or robbed
        for p in [*(p for a in view.kids(c, "agent") for p in view.kids(a, "pobj")), *below_object(view, c)]
    ]


def his_own(view: DocView, verb: int) -> bool:
    """Tell whether a passive takes or breaks what is the victim's ("was beaten and his phone stolen by a man")."""
    things = view.kids(verb, "nsubjpass", "nsubj")
    own = any(view.tag[c] == "PRP$" for s in things for c in view.kids(s, "poss"))
    thing = all(view.lower[s] not in people().nouns and view.lower[s] not in people().relatives for s in things)
    return own and thing and view.lower[verb] in ROBBING
