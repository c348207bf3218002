"""On which charge, with which penalty."""
