"""What is no pair, no set of its own, no second occasion, no custody that goes on, and nobody's place."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.recognise.counts import find_counts
from tests.assemble.readings import facts_told, in_numbers


def with_days(extractor: Extractor, text: str) -> list[str]:
    """Return the facts of a text as act, named victims, bounds of the group and first day."""
    found = facts_told(extractor, text)
    return sorted(" ".join([in_numbers(i), *([i.date.start or ""] if i.date else [])]) for i in found)


PAIRS = {
    "A devoted husband and father was killed.": None,
    "A mother and grandmother was killed.": None,
    "A father and son were killed.": "A father and son",
    "A husband and wife were killed.": "A husband and wife",
    "A woman and baby were killed.": "A woman and baby",
    "A brother and sister were killed.": "A brother and sister",
    "Police arrested a man and child pornography was found.": None,
}


@pytest.mark.parametrize(("text", "expected"), PAIRS.items())
def test_one_person_may_be_two_things_of_one_sex(text: str, expected: str | None) -> None:
    assert next((c.text for c in find_counts(text) if c.min == 2), None) == expected


TOLD = {
    # one person by two names of what they are, and two by their names
    "Ana Bor and her co-defendant and colleague, Ivo Reis, were tried in Osh.": ["trial Ana Bor Ivo Reis"],
    "Ana Bor and her colleague and friend, Ivo Reis, were tried in Osh.": ["trial Ana Bor Ivo Reis"],
    "Ana Bor and her brother and Ivo Reis were tried in Osh.": ["trial Ana Bor Ivo Reis 1-1"],
    "A mother and daughter, Ana Bor and Zoe Bor, were arrested in Osh.": ["arrest Ana Bor Zoe Bor"],
    "Police arrested a father and son, Luis Mora and Ivo Mora, in Osh.": ["arrest Luis Mora Ivo Mora"],
    "Police arrested a writer and editor, Ana Bor and Ivo Reis said.": ["arrest 1-1"],
    "Her colleague and friend, Ivo Reis, and her brother were arrested in Osh.": ["arrest Ivo Reis 1-1"],
    "Police arrested a man and woman, Ivo Reis, 30, and Ana Bor, 28, in Osh.": ["arrest Ivo Reis Ana Bor"],
    "A husband and wife, both teachers, were arrested in Osh.": ["arrest 2-2"],
    # some of those told of before, and of others
    "Police arrested 20 people in Osh. Among those arrested were three lawyers.": ["arrest 20-20"],
    "Twenty people were killed in Jos. Two children were among those killed.": ["killing 20-20"],
    "Police detained 20 people in Osh. Three lawyers were among those held.": ["arrest 20-20"],
    "Twenty people protested in Osh. Among those arrested were three lawyers.": ["arrest 3-3"],
    "Twenty people were killed in Jos. Two lawyers were among those arrested.": ["arrest 2-2", "killing 20-20"],
    "Two men who were arrested with Ana Bor and Ivo Reis were freed.": ["arrest Ana Bor Ivo Reis 2-2", "release 2-2"],
    "Ana Bor is one of thousands arrested in May 2015.": ["arrest Ana Bor 2015-05-01"],
    "Ana Bor and Ivo Reis were two of three people killed.": ["killing Ana Bor 3-3"],
    "Ana Bor was sentenced with two others to a year in prison.": ["sentencing Ana Bor 2-2"],
    "Ana Bor was sentenced with two others in May 2015. The two others got a year in prison, she got three.": [
        "sentencing 2-2 2015-05-01", "sentencing Ana Bor 2015-05-01"],
    # a sum and its parts
    "Police arrested 25 people: 14 in Kano, six in Jos and five in Lagos.": ["arrest 25-25"],
    # what "their" does, to others
    "Five students sang before their execution of the dance.": [],
    "Ten nuns fasted after their arrest.": ["arrest 10-10"],
    # times that are told one by one
    "Police detained Ana Bor twice in 2015. On 5 June 2015 she was detained in Osh. On 8 August 2015 she was detained "
    "in Talas.": ["arrest Ana Bor 2015-06-05", "arrest Ana Bor 2015-08-08"],
    "On 5 June 2015, police in Osh detained Ana Bor. Between 2013 and 2015, agents from Talas detained Bor 8 times.": [
        "arrest Ana Bor 2013-01-01", "arrest Ana Bor 2015-06-05"],
    # custody that is told as many times does not lend its span to one of them
    "Police detained Ana Bor on 8 May 2009. Bor was detained in Osh on four occasions between March 2007 and May 2009 "
    "and spent nine months in detention during that time.": [
        "arrest Ana Bor 2009-05-08", "detention Ana Bor 2007-03-01"],
    # taken anew, not held on
    "On 3 May 2011 police detained Ana Bor and on 4 June 2012 broke up a rally, arresting her.": [
        "arrest Ana Bor 2011-05-03", "arrest Ana Bor 2012-06-04", "dispersal - 2012-06-04"],
    "Police arrested Ana Bor in May 2011 and in June 2012 raided her home, seizing her.": [
        "arrest Ana Bor 2011-05-01", "arrest Ana Bor 2012-06-01", "raid Ana Bor 2012-06-01"],
    "Police detained Ana Bor on 3 May 2011 and on 4 June charged her, holding her in Osh.": [
        "arrest Ana Bor 2011-05-03", "charge Ana Bor 2011-06-04"],
    # whose things were taken
    "In May 2008, police arrested Ana Bor in Osh. Officers also seized phones from the shop of Luis Mora.": [
        "arrest Ana Bor 2008-05-01"],
    "In May 2008, police arrested Ana Bor in Osh. The rebels also seized a book depot.": ["arrest Ana Bor 2008-05-01"],
    "In May 2008, police arrested Ana Bor in Osh. Officers also seized a phone and two books.": [
        "arrest Ana Bor 2008-05-01", "raid Ana Bor 2008-05-01"],
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD.items())
def test_who_and_when(extractor: Extractor, text: str, expected: list[str]) -> None:
    assert with_days(extractor, text) == expected


PLACES = {
    "Ana Bor was sentenced for publishing a book, “The Fall of Kenya,” and spreading rumours.": set(),
    "Ana Bor was sentenced in Kenya for publishing a book, “The Fall of Rome,” and spreading rumours.": {"Kenya"},
    "Ana Bor was jailed for a year in Osh. Between 2013 and 2015, officers from Naryn and Talas detained Bor 8 times. "
    "In October 2014, guards raped Bor.": {"Osh"},
}


@pytest.mark.parametrize(("text", "expected"), PLACES.items())
def test_no_place_of_a_title(extractor: Extractor, text: str, expected: set[str]) -> None:
    found = [i for i in facts_told(extractor, text) if i.act in {"sentencing", "sexual_violence"}]
    assert {p.text for i in found for p in i.places} == expected
