"""Whether it happened: what is told as a fact, claimed, denied, demanded or planned, and by whom."""
