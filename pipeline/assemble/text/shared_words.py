"""Word lists that three modules and more ask for, and some of two: loaded here alone, under one name everywhere.

A list that one module asks for stands in that module.
"""

from typing import Final

from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list

BENCH: Final = word_list("where.toml", "bench", "nouns")
DENYING: Final = verb_list("actors.toml", "denying", "verbs")
DEPLORING: Final = verb_list("when.toml", "reacting", "deploring")
DOZENS: Final = word_list("people.toml", "counted", "dozens")
FINDING: Final = frozenset(verb_forms("find"))
FLEEING: Final = verb_list("modality.toml", "coming", "fleeing")
FREED: Final = word_list("verbs.toml", "law", "freed")
IN_CELLS: Final = noun_list("people.toml", "victims", "in_cells")
INFORMING: Final = verb_list("actors.toml", "scenes", "told")
INQUIRERS: Final = word_list("actors.toml", "onlookers", "inquirers")
JUDGING: Final = verb_list("people.toml", "in_dock", "judging")
LEARNING: Final = word_list("where.toml", "houses", "learning")
LENGTHENING: Final = verb_list("when.toml", "judgments", "lengthening")
MOVED: Final = verb_list("where.toml", "journeys", "moved")
OUTLETS: Final = word_list("people.toml", "bodies", "outlets")
PASSED: Final = word_list("verbs.toml", "sentences", "giving")  # "serves a term [imposed] in 2018"
PRISONS: Final = word_list("where.toml", "custody", "kept_in")
RANKS: Final = word_list("actors.toml", "forces", "ranks")
SLAYERS: Final = noun_list("actors.toml", "slayers", "nouns")
SLAYING: Final = verb_list("people.toml", "victims", "slaying")
SPEECH: Final = verb_list("verbs.toml", "saying", "speech")
TELLING: Final = verb_list("verbs.toml", "saying", "telling")
TERMS: Final = word_list("verbs.toml", "sentences", "nouns")
UNDERGOING: Final = verb_list("verbs.toml", "harm", "undergoing")
UNDOING: Final = verb_list("actors.toml", "cleared", "undoing")
VICTIM: Final = word_list("people.toml", "victims", "words")
WARNING: Final = verb_list("actors.toml", "warning", "verbs")
