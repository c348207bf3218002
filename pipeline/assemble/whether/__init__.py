"""Whether it happened: what is told as a fact, claimed, denied, demanded or planned, and by whom.

`modality` climbs from an act's word to the root of its sentence (`climb` holds where it stands) and asks at each word
what stands around it and, in `under`, above it; `governors` holds the words of `models/modality.toml`.

- a fact whatever stands above: `factive`, `grounded`, `judged`, `by_the_way`
- to come, wished for or asked for: `announced`, `unfulfilled`, `hearings`, `talked_of`, `gerunds`, `weighed`, `bidden`,
  `purposes`, `duties`, `at_law`, `points`
- not done: `kept_from`, `escaped`, `others_taken`, `not_there`, `feigned`, `corrections`,
  `not_let_go`
- somebody's word: `claims`, `thoughts`, `unproved`, `submissions`, `on_charges`, `victims_word`, `versions`,
  `doubted`
- who says so: `sources`, `cited`, `framed`
"""
