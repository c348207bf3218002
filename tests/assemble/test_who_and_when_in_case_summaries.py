"""Whose term was shortened, which custody was one of many, who is one person and not two, where a year is from."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import facts_told, who

FIRST = "In 2006 a court in Osh sentenced Ana Bor and Ivo Reis to 14 years in prison. "
GAVE = "sentencing Ana Bor & Ivo Reis 2006-01-01 14 years in prison"
HELD = "On 5 June 2015, police in Osh detained Ana Bor. "
ARREST = "arrest Ana Bor 2015-06-05"


def line(i: Incident) -> str:
    """Return one incident as act, victims, first day, penalty with "-" where it is taken off, and charges."""
    sign = {"reduced": "-"}.get(i.penalty.status, "") if i.penalty and i.penalty.term is None else ""
    bits = [i.act, "?" if i.modality == "alleged" else "", " & ".join(sorted(who(i, "victim")))]
    bits += [i.date.start or "" if i.date else "", sign + i.penalty.text if i.penalty else ""]
    return " ".join(filter(None, [*bits, " + ".join(c.text for c in i.charges)]))


ROWS = {
    # whose sentence was cut by how much, whatever the parse hangs the second on
    FIRST + "Officials reduced Bor's and Reis's sentences by 20 months.": [
        GAVE, "sentence_overturned Ana Bor & Ivo Reis -20 months"],
    FIRST + "Officials reduced Bor and Reis's sentences by up to 30 months altogether.": [
        GAVE, "sentence_overturned Ana Bor & Ivo Reis -30 months"],
    "The prison reduced Ana Bor's sentence by one year and Ivo Reis's sentence by nine months.": [
        "sentence_overturned Ana Bor -one year", "sentence_overturned Ivo Reis -nine months"],
    "The High Court increased Ana Bor's sentence by one year and Ivo Reis's sentence to nine years.": None,
    # custody told as one of many is not that of one day
    HELD + "Between 2013 and 2015, agents from Talas detained Bor 8 times.": [ARREST, "arrest Ana Bor 2013-01-01"],
    HELD + "Agents detained her six times in 2015.": [ARREST, "arrest Ana Bor 2015-01-01"],
    HELD + "Agents detained her in June 2015 as she left her home.": [ARREST],
    "Ana Bor was detained for the third time on 5 June 2015.": [ARREST],
    # one relative, by two names of what they are
    "Police detained her husband and business partner Ivo Reis in May 2010.": ["arrest Ivo Reis 2010-05-01"],
    "Police detained his brother and co-worker Ivo Reis in May 2010.": ["arrest Ivo Reis 2010-05-01"],
    "Police detained her brother and fellow activist Ivo Reis in May 2010.": ["arrest Ivo Reis 2010-05-01"],
    "Her sister and colleague Zoe Bor was arrested in May 2010.": ["arrest Zoe Bor 2010-05-01"],
    "Her sister and colleague Zoe Bor were arrested in May 2010.": ["arrest Her sister & Zoe Bor 2010-05-01"],
    "Police detained her brother and Ivo Reis in May 2010.": ["arrest Ivo Reis & her brother 2010-05-01"],
    # where somebody has an office is nobody of the list
    "Two of the staff were held in 2018: Ivo Reis, 47, Osh village school principal; and Luis Mora, Osh town branch "
    "manager.": ["detention Ivo Reis & Luis Mora 2018-01-01"],
    "Police arrested Ivo Reis, Osh village school principal, and Luis Mora, Osh town branch manager.": [
        "arrest Ivo Reis & Luis Mora"],
    # a deed with its day, after whose it is
    "Lawyer Ana Bor was kept under surveillance following her June 5, 2006, release from Osh Prison.": [
        "harassment Ana Bor", "release Ana Bor 2006-06-05"],
    "Ivo Reis remained in custody until his June 5, 2006, release.": [
        "detention Ivo Reis", "release Ivo Reis 2006-06-05"],
    "Ivo Reis won a prize after his June 5, 2006, speech.": [],
    # the year of a step is that of the next, and no year of another story
    "On May 11, 2016, prosecutors charged Ana Bor. The court tried Bor on December 20, and jailed her on March 3, "
    "2017, for a year.": [
        "charge Ana Bor 2016-05-11", "sentencing Ana Bor 2017-03-03 a year", "trial Ana Bor 2016-12-20"],
    "Officers in Osh detained Ana Bor, a priest, on September 5. Bor spent two years in a colony from 1999 to 2001.": [
        "arrest Ana Bor", "detention Ana Bor 1999-01-01 two years in a colony"],
    "Officers in Osh detained Ana Bor on September 2 and released her in 2004.": [
        "arrest Ana Bor 2004-09-02", "release Ana Bor 2004-01-01"],
    # what an unconfirmed report tells is alleged
    "According to an unconfirmed report, Ana Bor was arrested in 2010.": ["arrest ? Ana Bor 2010-01-01"],
    "Unconfirmed reports say that police arrested Ana Bor in 2010.": ["arrest ? Ana Bor 2010-01-01"],
    "According to a report by the Osh Rights Group, Ana Bor was arrested in 2010.": ["arrest Ana Bor 2010-01-01"],
    # what a group is called is no charge, and what stands after it is
    "Ana Bor was charged with founding an illegal party, the “Free Osh League,” and spreading leaflets.": [
        "charge Ana Bor founding an illegal party + spreading leaflets"],
    "Ana Bor was charged with running a website, “Osh Today”, and with insulting the president.": [
        "charge Ana Bor running a website + insulting the president"],
    "Ana Bor was charged with running a website, “Inciting Subversion”, and “Insulting the State”.": [
        "charge Ana Bor running a website + Inciting Subversion + Insulting the State"],
    # custody told again after a later step of the case is that of its own day; what a family is told is no new one
    "Police in Osh detained Ana Bor on 9 October 2014. On 21 April 2017, a court cut her "
    "sentence to a year. She wrote for "
    "a paper. Authorities reportedly detained Bor in retaliation for her poems.": [
        "arrest Ana Bor 2014-10-09", "sentence_overturned Ana Bor 2017-04-21 a year"],
    "Police in Osh detained Ana Bor on 9 October 2014. They told her husband of the detention three days after her "
    "detention.": ["arrest Ana Bor 2014-10-09"],
    "On 3 and 5 May 2017, police freed Ana Bor and Ivo Reis, respectively, and on 9 May 2017, freed Luis Mora.": [
        "release Ana Bor 2017-05-03", "release Ivo Reis 2017-05-05", "release Luis Mora 2017-05-09"],
    # two verdicts of one sentence have each their own year and charge
    "Ana Bor was jailed for a year in 2003 for slander and given three years in 2009 for inciting subversion.": [
        "sentencing Ana Bor 2003-01-01 a year slander",
        "sentencing Ana Bor 2009-01-01 three years inciting subversion"],
    "Officials once sentenced Ana Bor to 3 years' imprisonment in 1981 for setting up a union and ordered her to serve "
    "a year of forced labor in 1988 for helping a teacher.": [
        "sentencing Ana Bor 1981-01-01 3 years' imprisonment setting up a union",
        "sentencing Ana Bor 1988-01-01 a year of forced labor helping a teacher"],
    "Ana Bor was tried in 2003 and sentenced in 2004 to three years for slander.": [
        "sentencing Ana Bor 2004-01-01 three years slander", "trial Ana Bor 2003-01-01 slander"],
    # more people by a number alone, with a ground or term of their own
    "Police held at least 7 members on suspicion of “picking quarrels,” and another 8 on suspicion of “rioting.”": [
        "detention another 8 rioting", "detention at least 7 members picking quarrels"],
    "A court sentenced 12 monks to a year in prison and another 5 to three years.": [
        "sentencing 12 monks a year in prison", "sentencing another 5 three years"],
    "Police detained 7 members on suspicion of sedition, and 8 on the same street fled.": ["arrest 7 members sedition"],
    # a day that nobody knows is not that of what is told beside it
    "On 29 October 2011, police detained Ana Bor and on an unspecified date detained her brother Ivo Bor.": [
        "arrest Ana Bor 2011-10-29", "arrest Ivo Bor"],
    "On 3 May 2011, police arrested Ana Bor, and on an unknown date a court sentenced her to a year in prison.": [
        "arrest Ana Bor 2011-05-03", "sentencing Ana Bor a year in prison"],
    "On an unknown date in 2011, police arrested Ana Bor.": ["arrest Ana Bor 2011-01-01"],
    # custody that a participle goes on with is that of the arrest, not of the step told between
    "Authorities arrested Ana Bor on 4 May 2016, and indicted her on 13 July for libel, "
    "holding her at the Osh Detention "
    "Center.": ["arrest Ana Bor 2016-05-04 libel", "charge Ana Bor 2016-07-13 libel"],
    # what was taken from those just held; where somebody serves
    "In May 2008, police detained Ana Bor while she visited a friend. Authorities also "
    "confiscated a computer and CDs.": [
        "arrest Ana Bor 2008-05-01", "raid Ana Bor 2008-05-01"],
    "Customs officers arrested Ana Bor in May 2008. Officers also confiscated 40 kilograms of heroin.": None,
}  # fmt: skip
PLACES = {
    # nobody is tried or seized in the prison where a term was served
    "Ana Bor was tried on 26 October 1999 and sentenced to 11 years for subversion. She served "
    "her sentence at the Talas "
    "Women's Prison. In May 2008, police detained her sister, Zoe Bor, while she visited a friend.": {"arrest": set()},
    "Ana Bor and Ivo Reis were tried on 26 October 1999. Evidence was an online magazine. Bor was imprisoned in Talas "
    "Prison and was released on 14 September 2010.": {"trial": set()},
    "Ana Bor was tried in Talas Prison on 26 October 1999.": {"trial": {"Talas Prison"}},
    "Police arrested Ana Bor in March 2000. The court sentenced Bor to life on 10 November "
    "2000. She is held in Batken Prison.":
    {"arrest": set(), "sentencing": set()},
    "Police arrested Ana Bor in March 2000. She is held in Batken Prison.": {"arrest": {"Batken Prison"}},
    # nor in the land of those with whom they are said to work
    "In July 1983, officers arrested Ana Bor and accused her of meeting with agents in Japan.": {"arrest": set()},
    "In July 1983, officers in Japan arrested Ana Bor and accused her of working with "
    "spies.": {"arrest": {"Japan"}},
}


@pytest.mark.parametrize("text", list(PLACES))
def test_where_it_was(extractor: Extractor, text: str) -> None:
    found = facts_told(extractor, text)
    for act, places in PLACES[text].items():
        told = [{p.text for p in i.places} for i in found if i.act == act]
        assert told
        assert all(places <= t if places else not t for t in told), told


@pytest.mark.parametrize("text", [text for text, wanted in ROWS.items() if wanted is not None])
def test_what_a_summary_tells(extractor: Extractor, text: str) -> None:
    assert sorted(map(line, facts_told(extractor, text))) == sorted(ROWS[text] or [])


@pytest.mark.parametrize("text", [text for text, wanted in ROWS.items() if wanted is None])
def test_a_longer_term_and_smuggled_drugs(extractor: Extractor, text: str) -> None:
    assert {"sentence_overturned", "raid"}.isdisjoint(i.act for i in facts_told(extractor, text))
