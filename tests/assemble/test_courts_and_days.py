"""Which set a list of names is of, what a bracket tells of one of them, and the days and courts told beside an act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.assemble.readings import Reader, of, starts, terms

if TYPE_CHECKING:
    from pipeline.records import Incident


def courts(incidents: list[Incident]) -> set[str]:
    """Return the courts and other authorities without a person's name of incidents."""
    return {o.name for i in incidents for o in i.organisations if o.role == "authority"}


def test_names_are_of_the_set_of_their_number(read: Reader) -> None:
    found = read(
        "On 4 May 2013, police in Arusha held three farmers who had spoken against the arrest in March 2013 of two "
        "other farmers. Shots were fired in the air. The three detainees were: Juma Mushi, Neema Lyimo, and Asha Temba."
    )
    for name in ("Juma Mushi", "Neema Lyimo", "Asha Temba"):
        assert starts(of(found, name, "arrest", "detention")) == {"2013-05-04"}, name


def test_names_are_of_the_set_told_last_where_no_number_decides(read: Reader) -> None:
    found = read(
        "On 4 May 2013, police in Arusha held six farmers. On 9 May, soldiers in Moshi held four clerks. The "
        "detainees were: Juma Mushi, Neema Lyimo, Asha Temba, and Daudi Moshi."
    )
    assert starts(of(found, "Neema Lyimo", "arrest", "detention")) == {"2013-05-09"}


def test_a_list_goes_on_with_further_items(read: Reader) -> None:
    found = read(
        "On 4 May 2013 police in Arusha held 20 villagers. A paper named six detainees: two minors (Juma, age 14, and "
        "Neema Lyimo, 10); two cooks (Asha Temba and Daudi Moshi); and 2 other people (Hamisi Kweka and Rehema Swai)."
    )
    for name in ("Juma", "Neema Lyimo", "Asha Temba", "Daudi Moshi", "Hamisi Kweka", "Rehema Swai"):
        assert starts(of(found, name, "arrest", "detention")) == {"2013-05-04"}, name


def test_a_list_goes_on_with_those_whom_a_colon_names(read: Reader) -> None:
    found = read(
        "On 4 May 2013 police in Arusha held 39 villagers. The detainees included brothers Juma Mushi (age 45) and "
        "Daudi Mushi (37); brother and sister Hamisi Kweka (42) and Rehema Kweka (38); and three women who had led the "
        "choir: Asha Temba (38), Neema Lyimo (55), and Zawadi Shayo (50)."
    )
    for name in ("Daudi Mushi", "Rehema Kweka", "Asha Temba", "Neema Lyimo", "Zawadi Shayo"):
        assert starts(of(found, name, "arrest", "detention")) == {"2013-05-04"}, name


def test_a_list_ends_where_others_do_something(read: Reader) -> None:
    found = read(
        "On 4 May 2013 police in Arusha held 12 villagers. The detainees included Juma Mushi and Daudi Moshi; two "
        "lawyers wrote to the governor, and the lawyers Asha Temba and Neema Lyimo went to court."
    )
    assert of(found, "Daudi Moshi", "arrest", "detention")
    assert not of(found, "Asha Temba", "arrest", "detention")


def test_a_bracket_tells_what_befell_one_of_a_list(read: Reader) -> None:
    found = read(
        "On 4 May 2013 police in Arusha held four villagers. The four detainees were: Juma Mushi, Neema Lyimo, "
        "Daudi Moshi (shot in the leg), and Asha Temba."
    )
    assert of(found, "Daudi Moshi", "attack")
    assert not of(found, "Juma Mushi", "attack")
    assert of(found, "Juma Mushi", "arrest", "detention")


def test_a_bracket_that_opens_a_list_of_terms_leaves_the_others_theirs(read: Reader) -> None:
    found = read(
        "The Arusha Court sentenced three farmers in May 2013. The men are Juma Mushi (sentenced to life "
        "imprisonment), Daudi Moshi (15 years), and Hamisi Kweka (6 years)."
    )
    assert terms(of(found, "Daudi Moshi", "sentencing")) == {"P15Y"}
    assert terms(of(found, "Hamisi Kweka", "sentencing")) == {"P6Y"}


def test_without_a_bracket_a_participle_is_of_all(read: Reader) -> None:
    found = read("On 4 May 2013 Juma Mushi and Daudi Moshi (farmers) were shot in the leg by police in Arusha.")
    assert of(found, "Daudi Moshi", "attack")
    assert of(found, "Juma Mushi", "attack")


def test_the_day_of_the_raids_is_of_those_held_in_them(read: Reader) -> None:
    found = read(
        "On 9 and 10 May 2013, police in Arusha raided a print shop and the homes of several pupils. They were "
        "looking for posters. During the raids officers detained clerks Juma Mushi and Daudi Moshi from the shop and "
        "laypersons Asha Temba and Neema (or Neema Lyimo), apparently at home."
    )
    for name in ("Juma Mushi", "Daudi Moshi", "Asha Temba", "Neema"):
        assert starts(of(found, name, "arrest", "detention")) == {"2013-05-09"}, name


def test_the_day_of_another_deed_is_not_that_of_the_raids(read: Reader) -> None:
    found = read(
        "On 9 May 2013, pupils in Arusha put up posters. During the raids officers detained clerks Juma Mushi and "
        "Daudi Moshi from a shop."
    )
    assert not {d for d in starts(of(found, "Juma Mushi", "arrest", "detention")) if d != "2013-05-09"}


def test_people_who_act_are_not_of_the_list_before_them(read: Reader) -> None:
    found = read(
        "On 9 May 2013 police in Arusha detained clerks Juma Mushi and Daudi Moshi from the shop and pupils Asha Temba "
        "and Neema Lyimo wept in the yard."
    )
    assert not of(found, "Asha Temba", "arrest", "detention")


def test_items_that_leave_the_verb_out_have_their_own_days(read: Reader) -> None:
    found = read(
        "Police in Arusha detained the editors Juma Mushi and Daudi Moshi in late 2012 and early 2013, respectively; "
        "the printer Asha Temba on 15 May 2013; and the clerk Neema Lyimo in early June 2013. Rehema Swai went abroad."
    )
    assert starts(of(found, "Juma Mushi", "arrest", "detention")) == {"2012-09-01"}
    assert starts(of(found, "Daudi Moshi", "arrest", "detention")) == {"2013-01-01"}
    assert starts(of(found, "Asha Temba", "arrest", "detention")) == {"2013-05-15"}
    assert starts(of(found, "Neema Lyimo", "arrest", "detention")) == {"2013-06-01"}
    assert not of(found, "Rehema Swai", "arrest", "detention")


def test_an_item_with_a_verb_of_its_own_tells_its_own(read: Reader) -> None:
    found = read(
        "Police in Arusha detained the editor Juma Mushi on 3 March 2013; the printer Asha Temba left the country on "
        "15 May 2013."
    )
    assert starts(of(found, "Juma Mushi", "arrest", "detention")) == {"2013-03-03"}
    assert not of(found, "Asha Temba", "arrest", "detention")


def test_a_list_of_days_and_names_parts_a_set(read: Reader) -> None:
    found = read(
        "In late February 2013, police in Arusha held three well-known clerks. The dates and detainees were: 28 "
        "February, Juma Mushi, who sells herbs; 25 February, Asha Temba, a cook at a private school; and 23 February, "
        "Daudi Moshi, an inn keeper."
    )
    assert starts(of(found, "Juma Mushi", "arrest", "detention")) == {"2013-02-28"}
    assert starts(of(found, "Asha Temba", "arrest", "detention")) == {"2013-02-25"}
    assert starts(of(found, "Daudi Moshi", "arrest", "detention")) == {"2013-02-23"}


def test_a_list_of_days_of_concerts_parts_no_set(read: Reader) -> None:
    found = read(
        "In February 2013, police in Arusha held three clerks. The concerts were: 28 February, Juma Mushi, who sings; "
        "25 February, Asha Temba, a cook; and 23 February, Daudi Moshi, an inn keeper."
    )
    assert not of(found, "Asha Temba", "arrest", "detention")


def test_a_set_is_who_is_told_of_it_in_several_sentences(read: Reader) -> None:
    found = read(
        "From 13 to 28 June 2013, police in Arusha held a total of five nuns. Nuns Asha Temba and Neema Lyimo had "
        "marched on 28 June, a paper said. One nun, Rehema Swai, sang on 15 June. Two nuns, Zawadi Shayo and Hawa "
        "Kweka, sang on 13 June."
    )
    for name in ("Asha Temba", "Neema Lyimo", "Rehema Swai", "Zawadi Shayo", "Hawa Kweka"):
        assert starts(of(found, name, "arrest", "detention")) == {"2013-06-13"}, name


def test_a_set_is_not_those_who_are_more_than_it(read: Reader) -> None:
    found = read(
        "On 13 June 2013, police in Arusha held a total of nine nuns. Nuns Asha Temba and Neema Lyimo had marched on "
        "28 June, a paper said. Two nuns, Zawadi Shayo and Hawa Kweka, sang on 13 June."
    )
    assert not of(found, "Zawadi Shayo", "arrest", "detention")


def test_a_set_is_those_whose_families_speak_of_all_of_it(read: Reader) -> None:
    text = (
        "The families of {} farmers whom police in Arusha arrested in 2013 have had no news of them. The families of "
        "Juma Mushi (age 45), Daudi Moshi (17), and Hamisi Kweka are afraid, a cousin said."
    )
    assert starts(of(read(text.format("three")), "Hamisi Kweka", "arrest", "detention")) == {"2013-01-01"}
    assert not of(read(text.format("nine")), "Hamisi Kweka", "arrest", "detention")


def test_some_of_a_set_are_named_by_of_whom(read: Reader) -> None:
    text = (
        "On 9 May 2013, three schoolgirls, two of whom a paper named as Asha (age 16) and Neema Lyimo (17), threw "
        "leaflets in Arusha. Some 50 policemen detained the {} girls and drove off with them."
    )
    assert starts(of(read(text.format("three")), "Neema Lyimo", "arrest", "detention")) == {"2013-05-09"}
    assert not of(read(text.format("other")), "Neema Lyimo", "arrest", "detention")


def test_those_confined_for_weeks_are_held(read: Reader) -> None:
    found = read(
        "On 9 May 2013 police in Arusha searched a house. Officers confined three nuns for several weeks: Asha Temba, "
        "Neema Lyimo, and Rehema Swai."
    )
    assert of(found, "Neema Lyimo", "arrest", "detention")
    assert not of(read("An illness confined Asha Temba to bed for several weeks."), "Asha Temba", "arrest", "detention")


def test_the_detainees_were_taken_away_on_the_day_that_the_story_is_at(read: Reader) -> None:
    text = (
        "Police in Arusha detained between 13 (Radio Moshi) and 24 (The Post) marchers on May 15-16, 2013. {} A monk "
        "led the march. It was short, but some 300 others came before police beat them. A witness said that some "
        "threw stones. Police hit two of them so hard that a doctor was sent for. He was not let in. Officers took "
        "the detainees, including Asha Temba, to a detention centre."
    )
    one = text.format("On May 16, 14 people began to march.")
    two = text.format("On May 12, 14 people had begun to march, as had others on May 14.")
    assert starts(of(read(one), "Asha Temba", "arrest", "detention")) == {"2013-05-16"}
    assert not starts(of(read(two), "Asha Temba", "arrest", "detention"))


def test_a_feast_for_which_people_travel_is_not_their_day(read: Reader) -> None:
    found = read(
        "On 20 April 2013, police in Arusha stopped the pastor Juma Mushi and his wife, Asha Temba, on their way to "
        "visit friends for Christmas. Officers held Mushi and Temba at a police station for several hours before "
        "driving them home."
    )
    assert starts(of(found, "Asha Temba", "arrest", "detention")) == {"2013-04-20"}


def test_the_court_of_the_first_trial_gave_the_first_term(read: Reader) -> None:
    found = read(
        "Asha Temba was held in April 2011. The first trial by the Arusha District Court began on 18 December 2011, "
        "with sentencing on 29 December. Temba was at first given 20 years in prison. In September 2012 the Dodoma "
        "High Court overturned the verdict. She was sentenced again, to 15 years in prison, on 10 October 2012."
    )
    given = of(found, "Asha Temba", "sentencing")
    assert any("Arusha District Court" in courts([i]) for i in given)
    later = [i for i in given if starts([i]) == {"2012-10-10"}]
    assert later
    assert not courts(later)


def test_the_court_of_somebody_elses_trial_gave_no_term(read: Reader) -> None:
    found = read(
        "The Arusha District Court fined Juma Mushi in 2010. The Moshi District Court tried Daudi Moshi in 2011. Asha "
        "Temba was given 20 years in prison in 2012."
    )
    assert not courts(of(found, "Asha Temba", "sentencing"))


def test_a_name_that_is_called_a_resident_is_no_place(read: Reader) -> None:
    found = read(
        'On 9 May 2012, police in Loma county, Oro province, placed Ngora (also "Ngorbay" or "Abo"), a resident of '
        "Loma's Kanche township, under coercive measures. Officers arrested him on 22 May for disorder."
    )
    assert of(found, "Ngora", "arrest")
    assert "Abo" not in {p.name for i in found for p in i.people}


def test_a_name_after_places_is_who_is_called_by_its_last_word(read: Reader) -> None:
    text = (
        "On 9 May 2012, authorities in the Oro Lango Autonomous Region detained {} of Emba county, Tachi district, "
        "Yola (Ila) Lango Autonomous Prefecture, {} in a camp. In July, authorities sent him to a hospital. Karsuli’s "
        "family said that officers returned Karsuli to the camp on 3 August. Authorities detained Karsuli as part of "
        "a campaign."
    )
    whole = read(text.format("ethnic Lango and resident", "Binsi Karsuli"))
    assert of(whole, "Binsi Karsuli", "arrest", "detention")
    camp = read(text.format("a resident", "Lake Karsuli"))
    assert not of(camp, "Lake Karsuli", "arrest", "detention")
