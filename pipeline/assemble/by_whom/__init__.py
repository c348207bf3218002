"""Who did it: actors, courts and those whom a text blames.

`actors` reads who did it from the clause of an act, `phrase` each of them from the head of their phrase, `courts`
which courts a sentence names, `story` who it was where a passive leaves it open.

- by other words than a subject or a "by": `hands`, `otherwise`, `told_to_be`, `allegiance`, `groups`, `two_names`,
  `forces_told`, `by_force`, `sites`, `militia`, `some_of_force`
- blamed for it: `blame`, `accused`, `liable`, `other_deeds`, `blamed_after`
- which court: `benches`, `trying`, `freed`
- from another sentence: `doers`, `they`, `came_before`, `carrying`
- no doer: `onlookers`, `neighbours`, `tellers`, `told_of`, `cited_first`, `denying`, `cleared`, `steering`,
  `dismissing`, `came_later`, `kidnapped`, `abused`, `two_scenes`, `told_aside`
"""
