"""From an article to its acts: every act told, with who, what, when and where, before anything is merged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.attach import Attacher
from pipeline.assemble.by_whom.actors import actors_of, describes, same_people
from pipeline.assemble.by_whom.blame import PROVEN, PROVEN_NOUNS, accused
from pipeline.assemble.by_whom.blamed_after import name_blamed
from pipeline.assemble.by_whom.carrying import GUARDS, JAILERS
from pipeline.assemble.by_whom.cleared import unproven
from pipeline.assemble.by_whom.courts import Actor, anybody, counted_in, is_bench, of_states
from pipeline.assemble.by_whom.onlookers import carried_off
from pipeline.assemble.event import Event
from pipeline.assemble.law.further import told_of_each
from pipeline.assemble.law.terms import ordered_custody, settle_terms
from pipeline.assemble.retold import tell_again, what_it_does
from pipeline.assemble.text.above import AVERTED, averted, governor, told_around
from pipeline.assemble.text.absolutes import stand_alone
from pipeline.assemble.text.items import in_own_bracket, in_own_item
from pipeline.assemble.text.kinds import CHARGED, CUSTODY, DEATHS, FACTUAL, HARM_ACTS, LAW_ACTS
from pipeline.assemble.text.labels import by_unit
from pipeline.assemble.text.lexicon import forms_of
from pipeline.assemble.text.party import Party
from pipeline.assemble.text.quoted import in_title, on_sign, rhetorical
from pipeline.assemble.text.triggers import Candidate, by_then, candidates
from pipeline.assemble.text.words import FORCES, courts
from pipeline.assemble.what.aftermath import clear_acquitted, drop_aftermath
from pipeline.assemble.what.arms import with_arms
from pipeline.assemble.what.blotter import without_blotter
from pipeline.assemble.what.blows import weigh_blows, weigh_force, without_meetings, without_wounds
from pipeline.assemble.what.carried import fits_story, followed
from pipeline.assemble.what.cells import put_back, slots_of, told_by_cells
from pipeline.assemble.what.culprits import name_culprits
from pipeline.assemble.what.custody import weigh_custody
from pipeline.assemble.what.deeds import without_charged
from pipeline.assemble.what.forces import of_force, of_office
from pipeline.assemble.what.frames import Finder
from pipeline.assemble.what.groups import people_lines
from pipeline.assemble.what.handed import to_local_police
from pipeline.assemble.what.happened import nothing_done
from pipeline.assemble.what.harmed import held_for, own_doer, self_harm, without_self
from pipeline.assemble.what.justice import against_wrongdoer, clear_killed
from pipeline.assemble.what.latest import weigh_latest
from pipeline.assemble.what.learned import COUNTED, kept_under, retold, rule_for, surely_victim, unread, victims_beside
from pipeline.assemble.what.mishaps import mishap
from pipeline.assemble.what.misheard import misled, of_other_object
from pipeline.assemble.what.pages import light_acts, on_light_page
from pipeline.assemble.what.plots import in_plot, plot_sentences
from pipeline.assemble.what.presupposed import left_standing, presupposed
from pipeline.assemble.what.prolonged import mark_new_cases, mark_prolonged
from pipeline.assemble.what.rows import keep_days
from pipeline.assemble.what.senses import in_other_sense
from pipeline.assemble.what.tables import by_last_sentence, outside_cells
from pipeline.assemble.what.unabusive import about_sport, no_abuse
from pipeline.assemble.what.without_verb import told_in_row
from pipeline.assemble.what.wrongdoers import drop_wrongdoers
from pipeline.assemble.when.likewise import share_further, share_sentence
from pipeline.assemble.when.occasions import set_apart
from pipeline.assemble.when.tellings import share_days, tell_days
from pipeline.assemble.when.timing import tell_times
from pipeline.assemble.when.warned import told_before
from pipeline.assemble.whether.corrections import owned_up
from pipeline.assemble.whether.hearings import SET_FOR_A_DAY, to_be_heard
from pipeline.assemble.whether.kept_from import ONLY_NEARLY, almost
from pipeline.assemble.whether.modality import modality_of
from pipeline.assemble.whether.victims_word import tells_own_death, told_by_victim
from pipeline.assemble.who.apposed import name_apposed
from pipeline.assemble.who.called_by_act import of_another_set
from pipeline.assemble.who.counsel import without_counsel
from pipeline.assemble.who.counted_out import count_out
from pipeline.assemble.who.described import blames_harmed
from pipeline.assemble.who.elaborate import name_in_next, name_in_sentence
from pipeline.assemble.who.excepted import spared
from pipeline.assemble.who.gapped import like_before, with_gapped
from pipeline.assemble.who.kin_named import name_relatives
from pipeline.assemble.who.lead_with import name_rest
from pipeline.assemble.who.leads import name_openings
from pipeline.assemble.who.likewise import add_told_likewise
from pipeline.assemble.who.lines import IN_LINES, name_in_lines, with_lines
from pipeline.assemble.who.masses import without_patterns
from pipeline.assemble.who.members import name_called, name_members, name_part
from pipeline.assemble.who.one_of_those import name_one_of
from pipeline.assemble.who.plurals import are_several
from pipeline.assemble.who.resolve import Resolver
from pipeline.assemble.who.rest_named import name_left
from pipeline.assemble.who.reviewed import name_reviewed
from pipeline.assemble.who.wrongdoers import of_no_victim

if TYPE_CHECKING:
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.belief import Told
    from pipeline.assemble.text.lexicon import Trigger
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import Cast
    from pipeline.recognise.charges import ChargeMention

HANGED = forms_of("hang")
# "freed after three days behind bars", "charged within a month of his dismissal": told by the verb alone
LASTING = frozenset({"detention", "imprisonment", "house_arrest", "dismissal"})
BAN = "travel_ban"
SENTENCES = PROVEN | PROVEN_NOUNS | {"charge", "charges", "charged"}


def events_of(view: DocView, cast: Cast, facts: Facts) -> list[Event]:
    """Return the acts of an article in text order, whatever their modality."""
    resolver = Resolver(view, cast, facts.counts)
    finder = Finder(view, resolver)
    attacher = Attacher(view, facts)
    plots, lines, sport = plot_sentences(view), people_lines(view.text), about_sport(view)
    light, ending = light_acts(view), by_last_sentence(view, lines)
    events: list[Event] = []
    dropped, unsaid = list[Event](), list[Event]()
    for n in range(len(view.sentences)):
        found = candidates(view, n)
        resolver.enter(n)
        here: list[Event] = []
        for candidate in found:
            event = read(view, finder, candidate, n)
            if event is None or (event.pending and not event.victims):
                unsaid.append(without_victims(view, candidate, n))
            if event is not None:
                here.append(event)
                if (implied := presupposed(view, event)) is not None:
                    here.append(implied)
                    for p in implied.victims.people:
                        resolver.victims_so_far[p] = resolver.victims_so_far.get(p, 0) + 1
                if event.modality in FACTUAL:
                    remember(resolver, event)
                    if event.act in {"sentencing", "conviction"}:
                        resolver.sentenced.append((n, event.victims))
                    if are_several(view, event.victims):
                        resolver.plurals.append((event.token, event.victims))
        rows = told_in_row(view, resolver, facts, n, here)
        here.extend(rows)
        for told in unread(view, n, here):
            ruled = any(told.first <= c.token <= told.last and told.act in {r.act for r in c.rules} for c in found)
            event = read_learned(view, finder, told, n, facts.charges, ruled=ruled)
            if event is not None and not retold(event, here, events):
                here.append(event)
                remember(resolver, event)
        here = outside_cells(view, here, lines) if lines else here
        so_far = [*events, *here]
        kept = drop_objects(view, here, events)
        told_here = without_charged(view, finder, ordered_custody(view, kept)) if here else []
        here = [e for e in told_here
                if not (no_abuse(view, cast, facts, e, sport=sport) or in_plot(view, plots, e.token)
                        or mishap(view, cast, e, so_far) or of_no_victim(view, cast, facts, e, so_far)
                        or on_light_page(view, cast, e, light) or of_force(view, cast, e)
                        or of_another_set(view, e, [*events, *here])
                        or of_office(view, cast, facts, e) or to_local_police(view, facts, e))]  # fmt: skip
        guilty = [e for e in here if against_wrongdoer(view, cast, facts, e, [*events, *here])]
        dropped.extend(e for e in guilty if not e.learned)  # a reading of its own condemns nobody
        here = [e for e in here if not any(e is g for g in guilty) and not in_other_sense(view, cast, e, so_far)]
        for event in [*here, *guilty]:
            tell_times(view, event)
            event.suspected = event.rule.pos == "noun" and held_for(view, event.token) is not None
            event.passing, event.unit = view.dep[event.token] == "amod", view.unit_at[n]
        if here:
            attacher.attach(n, here)
            clear_killed(view, here, guilty)
            stand_alone(view, here)
            settle_terms(view, here)
            set_apart(view, here)
            mark_prolonged(view, here, events)
            mark_new_cases(view, here)
            keep_days(rows, here := without_patterns(view, here))
            here = with_gapped(view, resolver, facts, finder, events, like_before(view, events, here))
            name_in_sentence(view, resolver, here)
            name_apposed(view, resolver, here)
            events.extend(with_arms(view, resolver, facts, told_of_each(view, cast, facts, here, dropped)))
        for line in ending.get(n, ()):
            told_by_cells(view, facts, line, attacher.courts, events)
        name_in_next(view, resolver, facts, events, n, here)
        add_told_likewise(view, resolver, events, n)
        name_part(view, resolver, events, n)
        name_left(view, resolver, events, n)
        name_called(view, events, n)
    cells = slots_of(events)
    events = without_charged(view, finder, events)  # once more: some were put to death in a later sentence
    clear_acquitted(view, events, dropped)
    events = weigh_force(view, weigh_custody(view, facts, drop_wrongdoers(view, cast, facts, events, dropped)))
    events = without_wounds(followed(view, weigh_latest(view, weigh_blows(view, events))))
    events = name_one_of(view, resolver, name_in_lines(view, facts, events))
    count_out(view, resolver, events)
    events = name_openings(view, cast, events, dropped)
    name_reviewed(view, events)
    name_relatives(view, events)
    events = without_meetings(events)
    name_rest(view, cast, events)
    events = drop_wrongdoers(view, cast, facts, events, dropped)  # once more: the opening may have named one
    name_culprits(view, cast, events, dropped)
    events = without_blotter(view, cast, facts, drop_aftermath(view, cast, events, dropped))
    name_blamed(view, finder, events)
    units = by_unit(events)
    for unit in units:
        tell_days(view, attacher, unit, [e for e in unsaid if e.unit == unit[0].unit])
        told_before(view, attacher, unit)
        share_days(view, attacher, unit)
        share_sentence(view, attacher, unit)
        share_further(view, attacher, unit)
    whole = (tell_again(view, cast, unit) for unit in units)
    told_whole = [e for unit in whole for e in name_members(view, cast, unit)]
    put_back(cells)
    return told_whole


def remember(resolver: Resolver, event: Event) -> None:
    """Keep whom an act befell, for the pronouns after it."""
    if event.victims:
        resolver.told.append((event.token, event.victims))
    if event.act in WOUNDING:
        resolver.harmed.update(event.victims.people)
    if event.act in DEATHS and event.modality == "reported":
        resolver.dead.update(event.victims.people)
    for p in event.victims.people:
        resolver.victims_so_far[p] = resolver.victims_so_far.get(p, 0) + 1


def without_victims(view: DocView, candidate: Candidate, sentence: int) -> Event:
    """Return what an act's word tells where it names nobody, for the day that it may tell."""
    rule, t = candidate.rules[0], candidate.token
    told = Event(rule.act, "reported", Party(head=t), t, sentence, rule, sentences=[sentence], tokens=[t])
    told.unit = view.unit_at[sentence]
    return told


# what its victims themselves have to do: "must pay", "must serve"
DUTIES = frozenset({"fine", "imprisonment", "sentencing", "house_arrest", "travel_ban", "harassment"})
# after these "the man" may be who did it
WOUNDING = frozenset({"killing", "attempted_killing", "attack", "sexual_violence"})


def read(view: DocView, finder: Finder, candidate: Candidate, sentence: int) -> Event | None:
    """Read one act word: the first rule whose frame names somebody makes the event."""
    t = candidate.token
    if nothing_done(view, finder, t) or on_sign(view, t) or in_title(view, t):
        return None
    pending: Event | None = None
    alive = almost(view, t)
    for rule in candidate.rules:
        if rule.act == "organisation_shutdown" and view.dep[t] == "amod":
            continue
        told, frame = finder.victims(t, rule, candidate.lemma)
        told = without_counsel(view, t, rule.act, told)
        if rule.act in HARM_ACTS:  # who hanged himself in his cell is told as a death there
            told = in_own_bracket(view, t, told if rule.act == "death_in_custody" else without_self(view, t, told))
        if rule.act in HARM_ACTS and not frame.startswith("subject") and own_doer(view, t, told):
            continue
        victims = in_own_item(view, t, with_lines(view, t, rule.act, sentence, told))
        if rule.act == "exile" and view.dep[t] == "amod" and "description" in victims.how:
            continue  # "a picture of the exiled leader": another than who was told of
        if rule.act == "exile" and frame.startswith("subject") and any(view.person_at(c) for c in view.kids(t, "dobj")):
            continue  # "she left Ivan Belov when he hit her"
        if blames_harmed(finder.resolver, victims, rule.act) or rhetorical(finder.resolver, t, victims):
            continue
        if carried_off(view, finder, t, rule.act) or tells_own_death(finder.resolver, t, rule.act, victims):
            continue
        if not (victims or (pending is None and victims.generic and (rule.pos != "noun" or IN_LINES in victims.how))):
            continue
        if alive and rule.act in DEATHS and (rule.act == "death_in_custody" or not frame.startswith("object")):
            continue  # "nearly died in prison"
        duty = frame.startswith("subject") and rule.act in DUTIES
        modality, why = modality_of(view, t, negated_act=rule.negated, duty=duty)
        actors = [
            a
            for a in actors_of(view, finder, t, rule)
            if not describes(view, t, a, victims)
            and not same_people(view, finder, a, victims)
            and (victims is told or a.person not in told.people)
        ]
        actors = [a for a in actors if rule.act not in HARM_ACTS or not (is_bench(a) or anybody(a))]
        actors = [a for a in actors if not (counted_in(a, victims) or (rule.act in CUSTODY and of_states(a)))]
        if frame.startswith(("subject", "recipient")):  # "X went into exile": nobody's deed but what befell X
            own = set(finder.resolver.chain(victims.head))
            actors = [a for a in actors if a.person not in victims.people and own.isdisjoint(view.tokens_of(a))]
        people = {a.person for a in actors if a.person is not None} | accused(view, finder, t)
        if people and set(victims.people) <= people and not victims.orgs and not victims.group:
            continue
        if modality == "reported" and rule.act in HARM_ACTS and unproven(view, t, rule.act, actors):
            modality, why = "alleged", CHARGED
        elif modality == "reported" and (rule.act in HARM_ACTS or by_arms(view, t, rule.act, actors)) and (
            by := told_by_victim(finder.resolver, t, victims, accused=any(a.person is not None for a in actors))
        ) and not owned_up(view, t):
            modality, why = "alleged", by
        elif modality in FACTUAL and rule.act in SET_FOR_A_DAY and (due := to_be_heard(view, t)) is not None:
            modality, why = "planned", due
        # what is only asked for nobody has done, neither who asks nor who is asked
        act = rule.act
        if alive and act == "killing":  # "was nearly drowned by guards"
            act, modality = "attempted_killing", "reported" if why == ONLY_NEARLY else modality
        event = Event(act, modality, victims, t, sentence, rule, [] if modality == "demanded" else actors)
        event.sentences, event.tokens = [sentence], [t]
        event.reasons["act"] = f"{rule.pos} “{candidate.lemma}”"
        event.reasons["victims"] = f"{frame}: {', '.join(victims.how)}"
        event.reasons["modality"] = why
        if victims:
            event.others = other_readings(finder, candidate, rule)
            return event
        event.pending, pending = True, event
    return pending


def read_learned(
    view: DocView, finder: Finder, told: Told, sentence: int, charges: list[ChargeMention], *, ruled: bool
) -> Event | None:
    """Read an act that the recogniser found where no rule did; None where it names nobody or did not happen.

    Where a rule knows the act but not whom it befell (`ruled`), the recogniser must be sure of that.
    """
    t, rule = rule_for(view, told)
    nothing = nothing_done(view, finder, t) or in_title(view, t) or misled(view, told)
    if nothing or carried_off(view, finder, t, rule.act) or (rule.act in DEATHS and almost(view, t)):
        return None
    clause, frame = finder.victims(t, rule, view.lower[t])
    victims, how = victims_beside(view, finder.resolver, t, rule, charges), "read by the recogniser"
    if ruled and (victims is None or not surely_victim(view, victims.head)):
        return None
    victims = None if victims is None else in_own_item(view, t, victims)
    if rule.prior >= COUNTED and (clause or rule.pos == "noun") and (clause or clause.generic):
        victims, how = clause, frame  # "charges against his colleagues": of no one else in the sentence
    if not victims or spared(view, t, victims) or tells_own_death(finder.resolver, t, rule.act, victims):
        return None
    if of_other_object(view, t, rule.act, victims.head):
        return None  # "pelted the post, and troops shot a man": not his
    if rhetorical(finder.resolver, t, victims) or blames_harmed(finder.resolver, clause, rule.act, victims):
        return None  # nor of anybody else, where the clause is of "the man" who is no suspect
    if victims.people and set(victims.people) <= accused(view, finder, t):
        return None
    if any(self_harm(view, k, rule.act) for k in view.kids(t, "dobj")):
        return None
    modality, why = modality_of(view, t, negated_act=False, duty=False)
    if modality not in FACTUAL:
        return None  # the recogniser reads it as told: one of the two is wrong
    actors = [
        a
        for a in actors_of(view, finder, t, rule)
        if not describes(view, t, a, victims)
        and not (same_people(view, finder, a, victims) or a.person in victims.people)
    ]
    if modality == "reported" and rule.act in HARM_ACTS and unproven(view, t, rule.act, actors):
        modality, why = "alleged", CHARGED
    event = Event(rule.act, modality, victims, t, sentence, rule, actors, learned=True)
    event.sentences, event.tokens = [sentence], [t]
    event.reasons = {
        "act": f"read by the recogniser ({told.probability:.2f})",
        "victims": f"{how}: {', '.join(victims.how)}",
        "modality": why,
    }
    return event


def other_readings(finder: Finder, candidate: Candidate, rule: Trigger) -> list[tuple[Trigger, Party, str]]:
    """Return the readings after one that needs a story, should the story not be told ("died": of blows, in custody)."""
    later = [r for r in candidate.rules if r.number != rule.number and r.follows] if rule.follows else []
    if rule.unless_follows:
        later = [r for r in candidate.rules if r.number > rule.number]
    found = ((r, *finder.victims(candidate.token, r, candidate.lemma)) for r in later[:3])
    return [(r, victims, frame) for r, victims, frame in found if victims]


def drop_objects(view: DocView, here: list[Event], before: list[Event]) -> list[Event]:
    """Leave out the noun under the verb of another act or its own ("reduced his sentence", "put under arrest").

    Where the verb tells an act only in a story that no act before has told, the noun may be all there is.
    """
    told = (e for e in here if e.rule.pos == "verb" and not e.learned and not left_standing(e))
    verbs = {e.token: e for e in told if fits_story(view, e, e.rule, e.victims, before)}
    out: list[Event] = []
    for e in here:
        if what_it_does(view, here, e):
            continue
        if e.rule.pos == "noun" and not e.implied and e.rule.frames[:1] != ("freed",):
            above = governor(view, e.token)
            alone = e.act in LAW_ACTS | LASTING or not told_around(view, e.token)
            alone = alone and not by_then(view, e.token, e.act)
            whole = verbs.get(above) if alone and above is not None else None
            same = whole is not None and (whole.act in LAW_ACTS or (whole.act == e.act and kept_under(view, e.token)))
            if whole is not None and same and whole.victims.covers(e.victims):
                continue
            own = view.dep[e.token] in {"dobj", "nsubjpass"} and whole is not None and whole.act == e.act
            if own and whole is not None and whole.victims and (e.act == BAN or not whole.victims.covers(e.victims)):
                continue  # "imposed a travel ban on X"; any other noun of the same people may name the doer
            if above is not None and e.act in AVERTED and averted(view, e.token, above):
                continue
        out.append(e)
    return out


def by_arms(view: DocView, t: int, act: str, actors: list[Actor]) -> bool:
    """Tell whether somebody is killed by soldiers or rebels without a sentence ("the army executed X").

    Not by prison guards, nor hanged, nor where the sentence tells of a court, a charge or a penalty.
    """
    if act != "execution" or view.lower[t] in HANGED:
        return False
    first, last = view.sentences[view.sentence_at[t]]
    free = (a for a in actors if a.text.lower() not in JAILERS and a.text.lower().split()[-1] not in GUARDS)
    return any(a.kind in FORCES for a in free) and (courts() | SENTENCES).isdisjoint(view.lower[first:last])
