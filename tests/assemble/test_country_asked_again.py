"""The country of an act is kept while nothing that it rests on has changed, and looked for again where it has."""

import pytest

from pipeline.assemble.events import events_of
from pipeline.assemble.facts import facts_of
from pipeline.assemble.text.view import view_of
from pipeline.assemble.where.country import Where
from pipeline.assemble.who.cast import cast_of
from pipeline.records import Article, stable_id


@pytest.fixture(scope="module")
def read(extractor):
    """Return what reads a text up to its acts, each as its sentence tells it, and what knows their countries."""

    def acts(text: str):
        with extractor.nlp.select_pipes(enable=["habeas_encoder"]):
            view = view_of(extractor.nlp(text), Article(stable_id("rep", text), "text", "0" * 64, 0, text))
        facts, cast = facts_of(view), cast_of(view)
        events = events_of(view, cast, facts)
        where = Where(view, facts)
        where.hear(events)
        return where, events

    return acts


def test_an_act_whose_places_change_has_their_country(read):
    where, (first, second) = read("Police arrested Ana Belo in Kampala on Monday. Juan Reis was beaten in Nairobi.")
    told = first.places
    assert [where.country(e)[0] for e in (first, second)] == ["UG", "KE"]
    first.places = second.places
    assert where.country(first)[0] == "KE"
    first.places = told
    assert where.country(first)[0] == "UG"


def test_an_unchanged_act_is_not_asked_about_twice(read):
    where, events = read("Police arrested Ana Belo in Kampala on Monday. Juan Reis was beaten in Nairobi.")
    before = [where.country(e) for e in events]
    where.hear(events)
    assert all(where.country(e) is found for e, found in zip(events, before, strict=True))


def test_a_captivity_is_asked_about_again_once_the_seizure_has_a_place(read):
    where, (taken, killed) = read("Gunmen abducted Ana Belo on Monday. Ana Belo was killed on Friday.")
    _, (other,) = read("Police arrested Juan Reis in Kampala.")
    assert (taken.act, killed.act, where.country(killed)) == ("abduction", "killing", None)
    taken.places = other.places
    assert where.country(killed)[0] == "UG"


def test_other_sentences_that_tell_acts_make_it_ask_again(read):
    where, events = read("Police arrested Ana Belo in Kampala on Monday. Juan Reis was beaten in Nairobi.")
    before = where.country(events[0])
    where.hear(events[:1])
    assert where.country(events[0]) == before
    assert where.country(events[0]) is not before
