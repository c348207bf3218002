"""An article to its mentions: its `tokens` and sentences, then by the network (`encoder`) and by rule.

The rules: `charges` and laws, `penalties`, `counts` of people (with `gathered`: "a crew of 12", `counted_alone`
and `count_edges`).
`hints` holds what the network leaves for later rules.
"""
