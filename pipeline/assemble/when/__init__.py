"""When: which date of a text is the date of which act.

`spans` and `dating` say which dates of a sentence can date its acts, `timing` notes acts of another time, `tellings`
and `narrative` carry a day to the sentences after it. Each further module answers one question:

- the sentence's own date, however the parse hangs it: `opened`, `relative`, `described`, `reactions`, `next_steps`,
  `stepwise`, `side_by_side`, `sharing`, `order_days`, `behind_ground`, `exact_days`, `taking_place`, `took_place`
- a date that is not the act's: `grounds`, `findings`, `hurt_in_falls`, `gone_by`, `courses`, `due_form`,
  `steps_after`, `part_in`, `named_deeds`, `source_days`, `posts`, `surnames`, `elsewhen`, `untold`,
  `died_since`, `over_deaths`, `only_denied`, `behind_names`, `tried_over`, `led_by`
- counted from another day: `anchored`, `counted_back`, `measures`, `rebased`, `court_next_year`, `step_order`,
  `weekday_order`, `soon`, `by_then`
- the day of what was told before: `also_then`, `likewise`, `same_occasion`, `joined`, `during`, `in_the_raid`,
  `scenes`, `gathered`, `narrowed`, `companions`, `came_there`, `met_attackers`, `warned`, `verdicts`, `deaths`,
  `deeds_of_days`; and where a text turns to another: `other_matter`, `strangers`
- lines, entries, brackets: `day_lines`, `entry_days`, `bracketed_years`, `over_days`, `periods`; `survey_days`
- stays and stretches: `states`, `in_stays`, `since`, `many`, `afterwards`, `backdrop`, `bounds`
- the day of the news: `recent`, `today`, `weeks`, `vague`, `old_custody`, and `written_on` where a page tells of days
  after its own
- how often, and whether two dates agree: `occasions`, `times`
"""
