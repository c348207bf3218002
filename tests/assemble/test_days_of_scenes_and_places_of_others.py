"""The day of a scene, a message or a raid that led to arrests; and where those are to whom somebody only wrote."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, who

FILED = "2021-06-10"
DAYS = [
    # a year told beside the time counted back
    ("Two years earlier, in 2014, police stopped two cooks and deported them.", "forced_return", "two cooks", "2014"),
    ("Three years before, on 3 May 2016, police arrested Zoe Reis.", "arrest", "Zoe Reis", "2016-05-03"),
    ("In May 2014, two years earlier, police arrested Zoe Reis.", "arrest", "Zoe Reis", "2014-05"),
    ("Ivo Reis left in 2014, two years before police arrested Zoe Reis.", "arrest", "Zoe Reis", ""),
    # who came, and what they did there
    ("Gunmen descended in the night of 3 to 4 May on the hamlet of Tarobe, where they beat Zoe Reis.", "attack",
     "Zoe Reis", "2021-05-03/2021-05-04"),
    ("Soldiers burst on 3 May into the hall of Tarobe, where they later killed two nuns.", "killing", "two nuns", ""),
    ("Zoe Reis was held on 5 May 2021. Three days later, in May 2021, she was beaten.", "attack", "Zoe Reis",
     "2021-05-08"),
    # a message
    ("On 3 May the nurse Zoe Reis received a phone call in which she was threatened with death.", "threat", "Zoe Reis",
     "2021-05-03"),
    ("Zoe Reis was shot on Monday. On 3 May she had received a call in which she was told that her days were numbered.",
     "threat", "Zoe Reis", "2021-05-03"),
    ("On 3 May Zoe Reis received a letter in which she was told that her brother had been killed.", "killing",
     "her brother", ""),
    # what a march or raid led to
    ("Protests over the weekend led to clashes in which police shot two students.", "attack", "two students",
     "2021-06-05/2021-06-06"),
    ("On Sunday the ministry spoke of clashes in which police shot two students.", "attack", "two students", ""),
    ("On Monday a court opened an inquiry into the riots in which police shot two students.", "attack", "two students",
     ""),
    ("A raid on Sunday led to the arrest of Zoe Reis.", "arrest", "Zoe Reis", "2021-06-06"),
    ("Events from May to July 2010 at the abbey resulted in the detention of five monks.", "detention", "five monks",
     "2010-05/2010-07"),
    ("An attack on Sunday led to the arrest of two students.", "arrest", "two students", ""),
    ("A strike on 3 May eventually led to the arrest of Zoe Reis.", "arrest", "Zoe Reis", ""),
    ("Events in 2019 led to the arrest of Zoe Reis.", "arrest", "Zoe Reis", ""),
    ("An investigation on Sunday led to the arrest of Zoe Reis.", "arrest", "Zoe Reis", ""),
    # what people tried when they were fired at
    ("Police used tear gas against students who tried to march on the ministry on May 16.", "dispersal", "students",
     "2021-05-16"),
    ("Police used tear gas against students who tried to block a meeting planned for May 16.", "dispersal", "students",
     ""),
    # who died where they were hurt
    ("On 3 May guards entered the village, fired at the school, and hit Zoe Reis, who died on the way to the clinic.",
     "killing", "Zoe Reis", "2021-05-03"),
    ("On 3 May a car bomb wounded Zoe Reis, who died in hospital.", "killing", "Zoe Reis", ""),
    # what lawyers obtain, and what a film is about
    ("On 20 May her lawyers won the release of Zoe Reis.", "release", "Zoe Reis", "2021-05-20"),
    ("On 20 May his lawyers obtained house arrest for Ivo Reis.", "house_arrest", "Ivo Reis", "2021-05-20"),
    ("On 20 May a film on the killing of Zoe Reis received a prize.", "killing", "Zoe Reis", ""),
    ("On 20 May her family won an inquiry into the killing of Zoe Reis.", "killing", "Zoe Reis", ""),
]  # fmt: skip
PLACES = [
    # to whom somebody wrote, and where they now are
    ("News from Iran\n\nZoe Reis was arrested after she sent money to her brother in Turkey.", "arrest", "IR", set()),
    ("News from Iran\n\nZoe Reis was given ten years for sending photographs to a friend in Canada.", "sentencing",
     "IR", set()),
    ("News from Iran\n\nZoe Reis was jailed for telephoning relatives in Turkey.", "imprisonment", "IR", set()),
    ("News from Cuba\n\nPolice fined Zoe Reis, who publishes today from Montevideo.", "fine", "CU", set()),
    ("News from Kenya\n\nPolice fined Zoe Reis, who came from Mombasa, at the port of Lamu.", "fine", "KE", {"Lamu"}),
    ("News from Turkey\n\nPolice arrested Zoe Reis, and sent her to prison in Izmir.", "arrest", "TR", {"Izmir"}),
    ("News from Iran\n\nZoe Reis was beaten as she spoke to people in Shiraz.", "attack", "IR", {"Shiraz"}),
    ("News from Iran\n\nZoe Reis was arrested after she gave a speech to students in Shiraz.", "arrest", "IR",
     {"Shiraz"}),
    ("News from Iran\n\nZoe Reis was arrested after giving bread to families in Shiraz.", "arrest", "IR", {"Shiraz"}),
    # a monastery's monk, and a town's
    ("News from China\n\nPolice detained Kirti monk Lobsang Dawa in his room.", "arrest", "CN", set()),
    ("News from Kenya\n\nSoldiers shot a Lhasa monk on 3 May.", "attack", "CN", {"Lhasa"}),
    # one thing that stands in another
    ("News from Peru\n\nPolice arrested Zoe Reis as she sang at a shop on the edge of the seat of Canas county.",
     "arrest", "PE", {"Canas"}),
    ("News from Peru\n\nZoe Reis was kidnapped at a camp in Ayacucho, and on 3 May a cook was shot in Tacna.", "attack",
     "PE", {"Tacna"}),
    ("News from Peru\n\nZoe Reis was beaten in Lima after her protest at the gate of the seat of Canas county.",
     "attack", "PE", {"Lima"}),
    (("News from Zimbabwe\n\nPolice arrested Zoe Reis after she handed many letters to the weekly about former "
      "miners' protests in Masvingo province."), "arrest", "ZW", set()),
    # what came of an attack
    ("News from Brazil\n\nRanchers opened fire on people in Mato Grosso, killing a midwife.", "killing", "BR",
     {"Mato Grosso"}),
    # house arrest is no house
    ("News from Kenya\n\nThe priest, Ivo Reis, was driven to Kisumu and placed under house arrest.", "house_arrest",
     "KE", {"Kisumu"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "act", "victim", "day"), DAYS)
def test_the_day_of_what_it_was_done_in(extractor: Extractor, text: str, act: str, victim: str, day: str) -> None:
    """An act has the day of the scene or message that it was part of, and of nothing that only speaks of it."""
    told = facts_told(extractor, text, published=FILED)
    found = [i for i in told if i.act == act and victim in who(i, "victim")]
    assert {i.date.edtf if i.date is not None else "" for i in found} == {day}


@pytest.mark.parametrize(("text", "act", "country", "places"), PLACES)
def test_places_of_others(extractor: Extractor, text: str, act: str, country: str, places: set[str]) -> None:
    """Where those are whom somebody wrote to, or whence somebody writes, is not where the act was."""
    [found] = [i for i in facts_told(extractor, text, published=FILED) if i.act == act]
    assert found.country is not None
    assert (found.country.alpha_2, {p.text for p in found.places}) == (country, places)
