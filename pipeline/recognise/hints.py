"""What the recogniser leaves beside its mentions, and the short way to ask for words."""

from pipeline.gated import has_any

__all__ = ["GRADED", "has_any"]

GRADED = ("told", "victim")
"""Heads whose probabilities are kept, token by token: (tokens, types), the chance of being a word of that type."""
