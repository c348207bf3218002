"""Words to values: `dates`, `places`, `people` of one name (`kin_tellers`), `terms` of a sentence, sums of `money`."""
