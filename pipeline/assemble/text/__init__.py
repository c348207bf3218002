"""An article as the rules read it: its parse, mended, and how its clauses, lists and phrases are built."""
