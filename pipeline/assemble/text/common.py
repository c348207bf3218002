"""Small closed sets that rules of every kind ask for: the tags of finite verbs, the names of months and weekdays."""

from typing import Final

FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})
MONTHS: Final = frozenset({
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
})  # fmt: skip
ALSO: Final = frozenset({"also", "too", "likewise", "similarly"})
SERVING: Final = frozenset({"serving", "serves", "served", "serve"})
SHORT_MONTHS: Final = frozenset({"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"})
WEEKDAYS: Final = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
