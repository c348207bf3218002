"""Terms to ISO 8601 durations and days.

The grammar that finds a term also tells its value, so it stands with the recogniser; this is its public door.
"""

from pipeline.recognise.penalties.terms import DAYS_A_MONTH, DAYS_A_YEAR, Term, parse_term

__all__ = ["DAYS_A_MONTH", "DAYS_A_YEAR", "Term", "parse_term"]
