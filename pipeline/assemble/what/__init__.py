"""What was done: acts by their words and frames, and what is no incident of ours.

`frames` says whom an act befell and who did it, by the frames that `models/acts.toml` names; `learned` reads acts
that only the recogniser knows; `happened` asks whether a word tells something done once. Around them:

- what an act is called: `custody`, `off_flight`, `serving`, `prolonged`, `blows`, `handed`, `forces`, `suits`,
  `latest`, `of_the_dead`, `some_of_them`
- words in another sense: `senses`, `misheard`, `things`, `by_the_scene`, `definitions`
- acts that no clause tells: `without_verb`, `rows`, `tables`, `cells`, `cell_terms`, `headed`, `groups`, `fields`,
  `forms`, `status_lines`, `case_titles`
- what a clause leaves to another: `arms`, `carried`, `presupposed`, `decided`, `brought_about`
- whom an act did not befall: `harmed`, `others_beside`, `answering`, `either`, `benches`, `in_exile`, `pressed`
- no abuse, or nobody's deed: `unabusive`, `mishaps`, `plots`, `pages`, `gist`, `beside`
- common crime and justice done to wrongdoers: `blotter`, `reported_crime`, `crimes`, `culprits`, `wrongdoers`,
  `justice`, `officers_tried`, `suspects`, `protested`, `deeds`, `labelled`, `aftermath`
"""
