"""Keeping the people in the outputs from harm: keyed pseudonyms, coarser dates and places, and being forgotten."""
