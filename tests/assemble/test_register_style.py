"""Case summaries of prisoner registers: terse, sourced in brackets, one story told in several sentences."""

from __future__ import annotations

from tests.assemble.readings import Reader, of, starts, terms


def test_date_in_source_brackets_dates_no_act(read: Reader) -> None:
    found = read(
        "According to Steppe Watch (English, 24 August 16; Mongolian, 2 August 16), in May 2015, police in Darvi "
        "district detained teacher Batbayar Dorj for handing out leaflets."
    )
    assert starts(of(found, "Batbayar Dorj", "detention", "arrest")) == {"2015-05-01"}


def test_coordinated_verbs_share_object_and_date(read: Reader) -> None:
    found = read(
        "According to the Saint Luke Foundation, officials detained and beat Peter Maluku, an unregistered priest "
        "of Kosti diocese, on November 18, 2005."
    )
    assert starts(of(found, "Peter Maluku", "detention", "arrest")) == {"2005-11-18"}


def test_group_dated_first_and_named_later(read: Reader) -> None:
    found = read(
        "On April 15, 2009, police in Sarn county detained several farmers after a protest. "
        "The detainees included Anna Belova, Boris Petrov, and Ivan Sidorov. No charges were reported."
    )
    for name in ("Anna Belova", "Boris Petrov", "Ivan Sidorov"):
        assert starts(of(found, name, "detention", "arrest")) == {"2009-04-15"}, name


def test_definite_plural_with_names_in_brackets(read: Reader) -> None:
    found = read(
        "On March 23, 2012, police detained two students at a rally in Osh. "
        "The report said that the students (Aibek Usenov, age 20, and Nurlan Sadykov, 22) carried a banner."
    )
    for name in ("Aibek Usenov", "Nurlan Sadykov"):
        assert starts(of(found, name, "detention", "arrest")) == {"2012-03-23"}, name


def test_undated_telling_takes_the_day_of_the_story(read: Reader) -> None:
    found = read(
        "On June 9, 2008, teachers Anna Belova and Boris Petrov staged a peaceful protest in the county seat. "
        "Police detained and beat the teachers."
    )
    assert starts(of(found, "Anna Belova", "detention", "arrest")) == {"2008-06-09"}


def test_order_to_serve_is_a_sentence_and_keeps_the_detention(read: Reader) -> None:
    found = read(
        "On February 14, 2018, police detained Daria Melnik and ordered her to serve 10 days' administrative "
        "detention at a detention center in Brest."
    )
    assert starts(of(found, "Daria Melnik", "detention", "arrest")) == {"2018-02-14"}
    terms = [i.penalty.term.iso for i in of(found, "Daria Melnik", "sentencing") if i.penalty and i.penalty.term]
    assert terms == ["P10D"]


def test_peoples_court_named_before_is_the_court(read: Reader) -> None:
    found = read(
        "In April 2019, the Tavan County People's Court tried farmer Batbayar Dorj. "
        "On May 2, 2019, the court sentenced Batbayar Dorj to three years in prison."
    )
    (sentencing,) = of(found, "Batbayar Dorj", "sentencing")
    assert "Tavan County People's Court" in {o.name for o in sentencing.organisations if o.role == "authority"}


def test_clause_after_semicolon_denies_nothing_before_it(read: Reader) -> None:
    found = read(
        "Police detained Daria Melnik in 2017. A court later sentenced her to 4 years in prison; "
        "the trial court and the date of sentencing were not reported."
    )
    assert [i.modality for i in of(found, "Daria Melnik", "sentencing")] == ["reported"]


def test_name_of_a_faith_is_no_victim(read: Reader) -> None:
    found = read("In June 2013, a court sentenced Falun Gong practitioner Wang Meilin to three years in prison.")
    assert of(found, "Wang Meilin", "sentencing")
    assert not of(found, "Falun Gong", "sentencing")


def test_other_name_in_brackets_is_the_same_person(read: Reader) -> None:
    found = read("On July 2, 2010, police detained poet Oleg Antonov (pen name Pavel Rudin) in Minsk.")
    assert of(found, "Pavel Rudin", "detention", "arrest") == of(found, "Oleg Antonov", "detention", "arrest") != []


def test_pronoun_is_not_the_source(read: Reader) -> None:
    found = read(
        "According to lawyer Pavel Rudin, on November 26, 2014, officers questioned director Oleg Antonov, "
        "after which authorities detained him."
    )
    assert of(found, "Oleg Antonov", "detention", "arrest")
    assert not of(found, "Pavel Rudin", "detention", "arrest")


def test_taken_away_by_police_is_detained(read: Reader) -> None:
    found = read("On March 2, 2019, police took lawyer Oleg Antonov from his home in Minsk.")
    assert starts(of(found, "Oleg Antonov", "detention", "arrest")) == {"2019-03-02"}


def test_list_reads_through_appositions(read: Reader) -> None:
    found = read(
        "On 3 May 2014, police in Osh detained three people at a rally. The detainees were Aibek Usenov (male, age "
        "40), "
        "described as a local leader, Dastan Sadykov (29), and Gulnara Asanova, a mother with two children."
    )
    for name in ("Aibek Usenov", "Dastan Sadykov", "Gulnara Asanova"):
        assert starts(of(found, name, "detention", "arrest")) == {"2014-05-03"}, name


def test_group_with_an_including_clause(read: Reader) -> None:
    found = read(
        "On 3 May 2014, police in Osh detained four other priests, including Aibek Usenov, Dastan Sadykov, Nurlan "
        "Toktogulov "
        "and Marat Imanov."
    )
    for name in ("Aibek Usenov", "Dastan Sadykov", "Nurlan Toktogulov", "Marat Imanov"):
        assert of(found, name, "detention", "arrest"), name


def test_dates_beside_names(read: Reader) -> None:
    found = read(
        "Between October 2014 and January 2015, police in Osh took into custody Aibek Usenov (October 21), Dastan "
        "Sadykov "
        "(January 3) and Marat Imanov (January 8)."
    )
    assert starts(of(found, "Aibek Usenov", "arrest")) == {"2014-10-21"}
    assert starts(of(found, "Dastan Sadykov", "arrest")) == {"2015-01-03"}
    assert starts(of(found, "Marat Imanov", "arrest")) == {"2015-01-08"}


def test_date_after_each_of_several_groups(read: Reader) -> None:
    found = read("In 2012, police arrested Aibek Usenov on March 16 and Dastan Sadykov on March 18 after a march.")
    assert starts(of(found, "Aibek Usenov", "arrest")) == {"2012-03-16"}
    assert starts(of(found, "Dastan Sadykov", "arrest")) == {"2012-03-18"}


def test_who_is_released_was_among_the_group_held(read: Reader) -> None:
    found = read("On 3 May 2014, police in Osh detained nine protesters. Officials released Aibek Usenov on May 9.")
    assert starts(of(found, "Aibek Usenov", "detention", "arrest")) == {"2014-05-03"}


def test_who_is_sentenced_was_not_among_the_group_held(read: Reader) -> None:
    found = read(
        "On 3 May 2014, police in Osh detained nine protesters. A court sentenced Aibek Usenov, an opposition "
        "leader, to "
        "five years in prison."
    )
    assert not of(found, "Aibek Usenov", "detention", "arrest")


def test_source_in_front_is_no_actor(read: Reader) -> None:
    found = read(
        "According to Steppewatch (15 January 18) and Marat Imanov (16 January 18, via Chabyt), on November 15, "
        "2017, police "
        "took Dastan Sadykov into custody while he attended a book club."
    )
    assert starts(of(found, "Dastan Sadykov", "arrest")) == {"2017-11-15"}
    assert not of(found, "Marat Imanov", "arrest")


def test_namesakes_in_a_list_stay_apart(read: Reader) -> None:
    found = read("On 3 May 2014, police detained monks Tashi Dorzhi, Bair Lama Ochirov, and Dorzhi at Aginsk.")
    assert of(found, "Dorzhi", "detention", "arrest")


def test_other_people_are_not_those_named(read: Reader) -> None:
    found = read(
        "On 3 May 2014, a court in Osh sentenced two of the villagers, Aibek Usenov and Dastan Sadykov, to two "
        "years in prison. "
        "The two other villagers were charged with hooliganism."
    )
    assert not of(found, "Aibek Usenov", "charge")


def test_terms_in_brackets_after_a_group(read: Reader) -> None:
    found = read(
        "On 4 December 2008, the Osh City Court sentenced the nine practitioners: women Aigul Bekova (10 years) and "
        "Gulnara "
        "Asanova (7 years), and men Marat Imanov (4 years) and Aibek Usenov (10 years)."
    )
    assert terms(of(found, "Marat Imanov", "sentencing")) == {"P4Y"}
    assert terms(of(found, "Aigul Bekova", "sentencing")) == {"P10Y"}


def test_numbers_in_brackets_take_the_unit_of_the_first(read: Reader) -> None:
    found = read(
        "On 3 May 2012, the Osh City Court sentenced four women to imprisonment: Aigul Bekova (8 years), Gulnara "
        "Asanova "
        "(5), Elena Kim (4), and Olga Kim (3)."
    )
    assert terms(of(found, "Aigul Bekova", "sentencing")) == {"P8Y"}
    assert terms(of(found, "Elena Kim", "sentencing")) == {"P4Y"}


def test_somebody_else_has_a_term_of_her_own(read: Reader) -> None:
    found = read(
        "Police detained Marat Imanov on 3 May 2012. The court sentenced him to 18 years in prison in June, and his "
        "wife "
        "Aigul Bekova to 2 years for filming the protest."
    )
    assert terms(of(found, "Marat Imanov", "sentencing")) == {"P18Y"}
    assert terms(of(found, "Aigul Bekova", "sentencing")) == {"P2Y"}


def test_each_had_been_sentenced_is_a_fact(read: Reader) -> None:
    found = read(
        "On 28 April 2015, the court told the lawyers that Imanov and Bekova had each been sentenced to 3 years."
    )
    assert all(i.modality == "reported" for i in found if i.act == "sentencing")
    assert of(found, "Imanov", "sentencing")


def test_order_of_days_of_detention_is_custody(read: Reader) -> None:
    found = read("On 4 November 2016, police in Osh ordered Marat Imanov to serve 10 days' administrative detention.")
    assert starts(of(found, "Marat Imanov", "detention")) == {"2016-11-04"}
    assert terms(of(found, "Marat Imanov", "detention")) == {"P10D"}


def test_respectively_goes_by_order(read: Reader) -> None:
    found = read(
        "On 20 September 2010, the Osh City Court sentenced Marat Imanov and Aibek Usenov to eight and seven years' "
        "imprisonment, respectively."
    )
    assert terms(of(found, "Marat Imanov", "sentencing")) == {"P8Y"}
    assert terms(of(found, "Aibek Usenov", "sentencing")) == {"P7Y"}


def test_court_that_upheld_did_not_sentence(read: Reader) -> None:
    found = read(
        "The Osh City Court tried Marat Imanov in 2013. The court sentenced Imanov to 6 years in prison on July 10, "
        "upheld on "
        "appeal by the Bishkek City Court on November 20."
    )
    (sentencing,) = of(found, "Marat Imanov", "sentencing")
    assert "Osh City Court" in {o.name for o in sentencing.organisations}
    assert "Bishkek City Court" not in {o.name for o in sentencing.organisations}
