"""Where: towns, venues and the country of an act."""
