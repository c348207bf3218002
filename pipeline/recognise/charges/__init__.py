"""Charges and laws in a sentence, with category and ICCS code."""

from pipeline.recognise.charges.beside import law_after, law_opens
from pipeline.recognise.charges.classify import classify_charge
from pipeline.recognise.charges.find import find_charges
from pipeline.recognise.charges.items import untold
from pipeline.recognise.charges.laws import find_laws
from pipeline.recognise.charges.mentions import ChargeMention, LawMention

__all__ = ["ChargeMention", "LawMention", "classify_charge", "find_charges", "find_laws", "law_after",
           "law_opens", "untold"]  # fmt: skip
