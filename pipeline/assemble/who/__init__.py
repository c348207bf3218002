"""Who is meant: names, pronouns, descriptions, groups and lists of people and bodies."""
