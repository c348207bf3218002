"""Who did it: actors, courts and those whom a text blames."""
