"""Whose a term is, of what kind and of which day, where a sentence or two tell of more than one person."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import facts_told, who

TOLD = """
# The day of what was told, not of what stands beside it.

A group reported that on 12 July 2011, Chen Bao, detained in May, was jailed for six years.
= detention | Chen Bao | 2011-05-01
= sentencing | Chen Bao | imprisonment P6Y | 2011-07-12

A union (3 August 2011) said that on 12 July Chen Bao and another nurse, Zoe Reis, detained on 4 June, were
jailed for six years.
= detention | Zoe Reis | 2011-06-04
= sentencing | Chen Bao, Zoe Reis | imprisonment P6Y | 2011-07-12

On 12 July 2011, Chen Bao and another driver, Tariq Nadim, arrested on 4 June, were jailed for six years.
= arrest | Tariq Nadim | 2011-06-04
= sentencing | Chen Bao, Tariq Nadim | imprisonment P6Y | 2011-07-12

On 12 July 2011, Chen Bao and his cousin Tariq Nadim, arrested on 4 June, were jailed for six years.
= arrest | Chen Bao, Tariq Nadim | 2011-06-04
= sentencing | Chen Bao, Tariq Nadim | imprisonment P6Y | 2011-07-12

The lawyer of Ana Bor, Luis Mora, detained on 3 May 2015, was beaten.
= arrest | Luis Mora | 2015-05-03
= attack | Luis Mora | 2015-05-03

Police held Ana Bor and Ivo Reis (both later freed) on 3 May 2015.
= detention | Ana Bor, Ivo Reis | 2015-05-03
= release | Ana Bor, Ivo Reis

In June 2012 Zoe Reis, seized in Accra in March, was fined 200 dollars.
= arrest | Zoe Reis | 2012-03-01
= fine | Zoe Reis | fine | 2012-06-01

On 3 May 2013 the poet Luis Mora, held since April, was acquitted by a court in Quito.
= detention | Luis Mora | 2013-04-01
= acquittal | Luis Mora | 2013-05-03

On Monday Ana Bor and her husband, Ivo Reis, abducted on 2 May 2014, were freed.
= abduction | Ivo Reis | 2014-05-02
= release | Ana Bor, Ivo Reis

The club is one that the council closed in 1997. Radio Lima reported that Mora was detained in May 1998 and on 7
March 2001, the Higher People's Court in Baoding, sentenced him to nine years for his songs.
= arrest | Mora | 1998-05-01
= sentencing | Mora | imprisonment P9Y | 2001-03-07

Police held Ana Bor in March 2019 and in June 2020, soldiers beat her.
= detention | Ana Bor | 2019-03-01
= attack | Ana Bor | 2020-06-01

Ana Bor was held in March 2019 and in June 2020, her lawyer told reporters.
= detention | Ana Bor | 2019-03-01

Ana Bor was arrested in May 2014 and in June 2015, and Zoe Reis was jailed in 2016.
= arrest | Ana Bor | 2014-05-01
= imprisonment | Zoe Reis | 2016-01-01

Ana Bor was held in May 2013, and in 2014, when she was given eight months for her poems, her brother fled.
= detention | Ana Bor | 2013-05-01
= sentencing | Ana Bor | imprisonment P8M | 2014-01-01

Ana Bor and Ivo Reis were tried on 21 March 2007 and sentenced on 15 May 2007. Bor was given a year.
= trial | Ana Bor, Ivo Reis | 2007-03-21
= sentencing | Ana Bor, Ivo Reis | 2007-05-15
= sentencing | Ana Bor | imprisonment P1Y | 2007-05-15

The trial of Luis Mora began on 8 March 2011. He was sentenced to fifteen years.
= trial | Luis Mora | 2011-03-08
= sentencing | Luis Mora | imprisonment P15Y

Luis Mora's trial opened in Lima on 3 May 2011. The court sentenced him to four years.
= trial | Luis Mora | 2011-05-03
= sentencing | Luis Mora | imprisonment P4Y

Luis Mora was tried in Lima on 3 May 2011. The court sentenced him to four years.
= trial | Luis Mora | 2011-05-03
= sentencing | Luis Mora | imprisonment P4Y | 2011-05-03

Ana Bor was tried on 21 March 2007. On 15 May 2007 her family learned that she had been jailed for a year.
= trial | Ana Bor | 2007-03-21
= sentencing | Ana Bor | imprisonment P1Y

Ana Bor was tried on 21 March 2007. Her family learned that she had been jailed for a year.
= trial | Ana Bor | 2007-03-21
= sentencing | Ana Bor | imprisonment P1Y | 2007-03-21

As of 2 May 2018, police had detained 40 members of a choir. Officials also detained Ana Bor.
= arrest | 40 members of a choir
= arrest | Ana Bor

# Whose a term is.

Three lawyers were sentenced to administrative detention in June 2018: Ana Bor (3 days), Ivo Reis (12 days) and
Luis Mora (9 days).
= sentencing | Ana Bor | detention P3D | 2018-06-01
= sentencing | Ivo Reis | detention P12D | 2018-06-01
= sentencing | Luis Mora | detention P9D | 2018-06-01

Officials detained Ana Bor (3 days), Ivo Reis (12 days) and Luis Mora (9 days) in June 2018.
= arrest | Ana Bor, Ivo Reis, Luis Mora | 2018-06-01

Ana Bor and Zoe Reis were ordered to serve two years and one year and three months of reeducation through labor,
respectively.
= sentencing | Ana Bor | labour P2Y
= sentencing | Zoe Reis | labour P1Y3M

Ana Bor and Zoe Reis were sentenced to five years in prison and two years of reeducation through labour,
respectively.
= sentencing | Ana Bor | imprisonment P5Y
= sentencing | Zoe Reis | labour P2Y

Ana Bor and Zoe Reis were given 15 days and 20 days of arrest, respectively.
= sentencing | Ana Bor | detention P15D
= sentencing | Zoe Reis | detention P20D

Ana Bor and Ivo Reis were given five years and ten days of detention, respectively.
= sentencing | Ana Bor | imprisonment P5Y
= sentencing | Ivo Reis | detention P10D

Ana Bor received 15 days of administrative detention and Ivo Reis 10.
= sentencing | Ana Bor | detention P15D
= sentencing | Ivo Reis | detention P10D

Ana Bor, a nurse, was given five years; Ivo Reis, a driver, four years; and Amina Sow, a cook, two years.
= sentencing | Ana Bor | imprisonment P5Y
= sentencing | Ivo Reis | imprisonment P4Y
= sentencing | Amina Sow | imprisonment P2Y

A court gave Ana Bor, a nurse, eleven years; Ivo Reis, a driver, nine years; and Luis Mora, who pleaded guilty,
four years and a fine of 2,000 dollars.
= sentencing | Ana Bor | imprisonment P11Y
= sentencing | Ivo Reis | imprisonment P9Y
= sentencing | Luis Mora | imprisonment P4Y + fine

Ana Bor, a nurse, was given five years; Ivo Reis, a judge, twelve years her senior, wept.
= sentencing | Ana Bor | imprisonment P5Y

Ana Bor, a nurse, was jailed for five years; Ivo Reis, a driver, was freed; and Luis Mora, a cook, was fined.
= sentencing | Ana Bor | imprisonment P5Y
= release | Ivo Reis
= fine | Luis Mora | fine

A court in Ankara sentenced Amina Sow to six years and the other four to two years each on 3 March 2018.
= sentencing | Amina Sow | imprisonment P6Y | 2018-03-03
= sentencing | the other four | imprisonment P2Y | 2018-03-03

The court gave Amina Sow six years and the other three two years each.
= sentencing | Amina Sow | imprisonment P6Y
= sentencing | the other three | imprisonment P2Y

A judge jailed Amina Sow for six years and the other two for four.
= sentencing | Amina Sow | imprisonment P6Y
= sentencing | the other two | imprisonment P4Y

Amina Sow was jailed for six years and the other four fled to Mali.
= sentencing | Amina Sow | imprisonment P6Y

# Of whom a judgment is told.

Luis Mora was held in 2017. Officials seized him after he hid a student, jailing him for six years.
= detention | Luis Mora | 2017-01-01
= arrest | Luis Mora | 2017-01-01
= sentencing | Luis Mora | imprisonment P6Y

Police seized Ana Bor after she hid Ivo Reis, jailing him for six years.
= arrest | Ana Bor
= sentencing | Ivo Reis | imprisonment P6Y

Luis Mora was held in 2017. Mora's sisters said that officials seized him after he let a student use a van,
jailing him for six years.
= detention | Luis Mora | 2017-01-01
= arrest | Luis Mora | 2017-01-01
= sentencing | Luis Mora | imprisonment P6Y

Police arrested Luis Mora after he filmed officers, releasing him two days later.
= arrest | Luis Mora
= release | Luis Mora

A court jailed Luis Mora after he beat Ana Bor, releasing her from the marriage.
= imprisonment | Luis Mora
= attack | Ana Bor
= release | Ana Bor

Police freed Ana Bor when her brother paid a bribe, charging him with fraud.
= release | Ana Bor

Officers beat Judge Ivo Reis after he tried a gang leader, sentencing him to nine years.
= attack | Ivo Reis
= sentencing | a gang leader | imprisonment P9Y

Police seized Ivo Mora in May 2017. Mora was one of several drivers whom police held. Ivo Mora's brother Luis
Mora, who told of Ivo's arrest, is a poet in Bern. In 2012 he served nine months in prison in Samarkand.
= arrest | Ivo Mora | 2017-05-01
= imprisonment | Luis Mora | imprisonment P9M | 2012-01-01

Ana Bor was arrested in May 2017. Her sister Zoe Bor is a nurse in Bern. She was sentenced to two years in
prison on 3 June 2018.
= arrest | Ana Bor | 2017-05-01

Ivo Reis was arrested in May 2017. His father Luis Reis was a judge. He was released on 3 June 2018.
= arrest | Ivo Reis | 2017-05-01

Ana Bor lives in Bern. Her sister Zoe Bor is a nurse. She was sentenced to two years in prison on 3 June 2018.
= sentencing | Zoe Bor | imprisonment P2Y | 2018-06-03

Ana Bor was arrested in May 2017. Her husband, Ivo Reis, is a lawyer. She was sentenced to two years in prison
on 3 June 2018.
= arrest | Ana Bor | 2017-05-01
= sentencing | Ana Bor | imprisonment P2Y | 2018-06-03

Luis Mora was jailed in May 2017. His father, Hugo Mora, was a judge in Lima. He was released in June 2018.
= imprisonment | Luis Mora | 2017-05-01

Mora was detained in Lima after he wrote a letter that asked for the release of the poet Ivo Reis. A union
states that Mora also wrote songs for two bands in Quito. He was jailed for six years on 3 May 2001.
= arrest | Mora
= detention | Ivo Reis
= sentencing | Mora | imprisonment P6Y | 2001-05-03

Ivo Reis was held in May. Luis Mora wrote a song for Reis. He was jailed for six years.
= detention | Ivo Reis
= sentencing | Ivo Reis | imprisonment P6Y

# What was imposed, or changed.

Chen Bao received six months of "custody and education" in August 2012.
= sentencing | Chen Bao | detention P6M | 2012-08-01

Police ordered Chen Bao to serve six months of custody and education in August 2012.
= sentencing | Chen Bao | detention P6M | 2012-08-01

Chen Bao was sentenced to “custody and education” for six months.
= sentencing | Chen Bao | detention P6M

Amina Sow was released from a custody and education centre in 2015.
= release | Amina Sow | 2015-01-01

Officials moved Chen Bao and Amina Sow to another centre to serve a ten-day spell of administrative detention.
= detention | Amina Sow, Chen Bao | detention P10D

Police sent Chen Bao to Wuxi to serve 12 days' administrative detention.
= detention | Chen Bao | detention P12D

Police brought Chen Bao to serve as a witness on administrative detention.
=

Chen Bao took a train to Wuxi to serve 12 days' administrative detention.
=

Ana Bor was jailed for life on 6 May 2000. After commutation to 22 years on 1 June 2004, her sentence will end
in 2022.
= sentencing | Ana Bor | life | 2000-05-06
= sentence_overturned | Ana Bor | imprisonment P22Y | 2004-06-01

Ivo Reis was jailed for life in 1998. The commutation of his sentence to 20 years came on 4 May 2004.
= sentencing | Ivo Reis | life | 1998-01-01
= sentence_overturned | Ivo Reis | imprisonment P20Y | 2004-05-04

Ivo Reis was sentenced to death in 1998. On 4 May 2001 the president announced the commutation of his death
sentence to life imprisonment.
= sentencing | Ivo Reis | death | 1998-01-01
= sentence_overturned | Ivo Reis | life

Ivo Reis was sentenced to death in 1998. On 4 May 2001 the president refused a commutation to 20 years.
= sentencing | Ivo Reis | death | 1998-01-01

# A term whose end is told was passed, however far ahead that is.

Ana Bor's ten-year sentence for spying was due to end in May 2024.
= sentencing | Ana Bor | imprisonment P10Y

Ana Bor's sentence of nine years is set to expire on 3 May 2030.
= sentencing | Ana Bor | imprisonment P9Y

Ana Bor's nine-year sentence will expire on 3 May 2030.
= sentencing | Ana Bor | imprisonment P9Y

Ana Bor's nine-year sentence will be passed on 3 May 2030.
=

Ana Bor's term as mayor will end in 2030.
=
"""


def rows() -> list[tuple[str, set[str]]]:
    """Return the texts with what each tells."""
    blocks = [[row for row in b.splitlines() if not row.startswith("#")] for b in TOLD.strip().split("\n\n")]
    texts = [(" ".join(r for r in b if not r.startswith("=")), {r[2:] for r in b if r[2:] and r.startswith("=")})
             for b in blocks if b]  # fmt: skip
    return [(text, told) for text, told in texts if text]


def line(told: Incident) -> str:
    """Return act, victims, what was imposed and the first day of an incident."""
    parts = [told.penalty, *told.penalty.also] if told.penalty is not None else []
    imposed = " + ".join(f"{p.kind} {p.term.iso}" if p.term is not None else p.kind for p in parts)
    first = str(told.date.start) if told.date is not None and told.date.start is not None else ""
    return " | ".join(part for part in (told.act, ", ".join(sorted(who(told, "victim"))), imposed, first) if part)


@pytest.mark.parametrize(("text", "wanted"), rows())
def test_whose_term_and_which_day(extractor: Extractor, text: str, wanted: set[str]) -> None:
    assert {line(i) for i in facts_told(extractor, text)} == wanted


@pytest.mark.parametrize("text", ["Police held Ana Bor, Ivo Reis,", "Police held Ana Bor (5 days), Ivo Reis (14 days)"])
def test_a_text_that_breaks_off_is_read(extractor: Extractor, text: str) -> None:
    assert "Ana Bor" in {v for i in facts_told(extractor, text) for v in who(i, "victim")}
