"""When: which date of a text is the date of which act."""
