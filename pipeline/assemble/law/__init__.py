"""On which charge, with which penalty.

`heard` takes charges, laws and penalties from the recogniser where no rule reads them, `further` parts and joins what
one sentence imposes, `penalties` writes the main penalty and what was imposed beside it,
`next_ban` and `next_term` read what the sentence after a verdict adds to it.

- the charge of an act: `grounds`, `siblings`, `matters`, `common_ground`, `complained`, `dropped`, `found`, `of_all`,
  `persons`, `accusations`, `changed`, `cited_in_line`
- whose charge is whose: `turns`, `by_turn`, `each_charge`, `against_each`, `bracketed`, `of_some`,
  `taken_twice`; nobody's: `remits`
- whose term, and which of two: `own_length`, `ontop`, `corrected`, `terms`, `freed`,
  `given_to`, `counted_next`; of several together: `in_all`
"""
