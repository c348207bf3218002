"""Where: towns, venues and the country of an act.

`placing` says what in a sentence places an act in a town, `told_with` and `apiece` which of several places is whose,
`country` in which country an act took place, `spots` what the story says where the clause names no town.

- the act's own place: `beside_act`, `happening`, `going_on`, `sections`, `placewords`, `streets`, `venues`,
  `courtrooms`, `wider`, `quarters`
- the place of what was told before: `around`, `scene` ("entered the village"), `same_place`, `taken_up`, `kept_in`
  (the prison where somebody is told to be), `sittings` (what else a court did), `held_there`, `returned`, `of_case`
- a place that is another's: `theirs`, `of_others`, `other_times`, `gone_from`, `goals`, `refuges`, `homes_alone`,
  `owned`, `seats`, `of_whom`, `came_before`, `off_scene`
- the country: `votes`, `bodies`, `several_lands` (jailed in two at once), `round_up` (a land a sentence), `tried`
  (crimes that another land tries), `recalled`, `afar` (filed from another land)
"""
