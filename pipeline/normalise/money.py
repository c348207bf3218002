"""Sums of money to amount, range, ISO 4217 currency and stated conversion.

The grammar that finds a sum also tells its value, so it stands with the recogniser; this is its public door.
"""

from pipeline.recognise.penalties.amounts import FineValue, MoneySpan, find_money

__all__ = ["FineValue", "MoneySpan", "find_money"]
