"""Closed sets that rules of every kind ask for: relations, tags, articles, pronouns, "be" and "have", the calendar."""

from typing import Final, Literal

from pipeline.kept import compiled

SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})  # relations of a noun to the verb whose subject it is
ANY_SUBJECT: Final = ("nsubj", "nsubjpass", "csubj", "csubjpass")  # the same, and those of a clause that is one
DONE_TO: Final = frozenset({"dobj", "nsubjpass"})  # relations of what a verb is done to
INFLECTED: Final = frozenset({"VBD", "VBZ", "VBP"})  # tags of finite verbs that are no modals
FINITE: Final = INFLECTED | {"MD"}
VERBS: Final = INFLECTED | {"VB", "VBG", "VBN"}  # tags of verbs in any form
VERBAL: Final = FINITE | VERBS  # the same and modals
NOUNS: Final = frozenset({"NN", "NNS", "NNP", "NNPS"})  # tags of nouns and names
PAST: Final = frozenset({"VBD", "VBN"})  # tags of a past tense or participle
PRESENT: Final = frozenset({"VBP", "VBZ"})  # tags of a present tense
TOLD: Final = INFLECTED | {"VBN"}  # tags of a verb that tells something, its "was" left out or not
RELATING: Final = frozenset({"WDT", "WP", "WP$", "WRB"})  # tags of "who", "which", "whose", "where"
ON_NOUNS: Final = frozenset({"acl", "relcl"})  # relations of a clause to the noun that it is on
IS_WAS: Final = frozenset({"is", "are", "was", "were"})
WAS: Final = frozenset({"was", "were"})
HAS: Final = frozenset({"has", "have", "had"})
HAVING: Final = HAS | {"having"}
PERFECT: Final = HAVING | {"'ve", "’ve"}  # what helps a perfect tense, cut short too
TENSED: Final = IS_WAS | HAS
SINGULAR: Final = frozenset({"is", "was", "has"})  # with these the subject is one
PLURAL: Final = frozenset({"are", "were", "have"})  # with these it is several
OF_SEVERAL: Final = PLURAL | {"both"}
SENTENCE_SIDE: Final = 60  # tokens of a sentence on one side of a word, at most
OF_YEAR: Final = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
MONTHS: Final = frozenset(OF_YEAR)
ORDINALS: Final = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
)  # fmt: skip
LATER_ONES: Final = frozenset(ORDINALS[1:])  # "a [third] was freed": one more than those told of
ARTICLES: Final = frozenset({"the", "a", "an"})
ONE: Final = frozenset({"a", "an", "another", "one"})  # before a noun: somebody or something not told of before
NO: Final = frozenset({"not", "n't", "n’t", "never"})  # what negates a verb
HIS: Final = frozenset({"his", "her", "their"})
THEM: Final = frozenset({"him", "her", "them"})
HIMSELF: Final = frozenset({"himself", "herself", "themselves"})
THEY: Final = frozenset({"he", "she", "they", "him", "her", "them", "his", "their"})  # whoever was told of
DEFINITE: Final = frozenset({"the", "this", "that", "these", "those"}) | HIS
SEX_OF: Final[dict[str, Literal["male", "female"]]] = {"his": "male", "her": "female"}
WHO: Final = frozenset({"who", "whom", "whose"})
ASKING: Final = frozenset({"which", "what", "whichever"})  # "it is not known which court tried him"
RELATIVE: Final = frozenset({"who", "that", "which"})  # what opens a clause on somebody or something, as its subject
ALSO: Final = frozenset({"also", "too", "likewise", "similarly"})
SERVING: Final = frozenset({"serving", "serves", "served", "serve"})
SHORT_MONTHS: Final = frozenset({"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"})
WEEKDAYS: Final = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
CALENDAR: Final = MONTHS | WEEKDAYS
CALENDAR_IN_SHORT: Final = CALENDAR | SHORT_MONTHS
SPANS: Final = frozenset({
    "minutes", "hour", "hours", "day", "days", "week", "weeks", "fortnight", "month", "months", "year", "years",
})  # fmt: skip
# what leads to something before or after which another thing is told, by itself and with a length ("within days of")
AROUND: Final = frozenset({"after", "before", "following", "since", "until"})
WITHIN: Final = AROUND | {"within", "in", "under"}
WHILE: Final = frozenset({"as", "when", "while"})  # what one thing is told to happen together with
YEAR: Final = compiled(r"(?:19|20)\d\d")
YEAR_TOLD: Final = compiled(r"\b(?:19|20)\d\d\b")
FOUR_FIGURES: Final = compiled(r"\d{4}")
