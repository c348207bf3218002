"""What the recogniser leaves beside its mentions, for the rules to ask."""

GRADED = ("told", "victim")
"""Heads whose probabilities are kept, token by token: (tokens, types), the chance of being a word of that type."""
