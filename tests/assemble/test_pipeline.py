"""The extractor as a whole: its seconds, and what it forgets."""

from dataclasses import replace

from pipeline.assemble.pipeline import Extractor
from pipeline.clean import article_from_text


def test_words_of_articles_are_forgotten_and_seconds_are_told_by_stage(extractor: Extractor) -> None:
    extractor = replace(extractor, keep_words=0)
    before = len(extractor.nlp.vocab.strings)
    for group in range(3):
        names = [f"Qz{group}v{n}x" for n in range(40)]
        articles = [article_from_text(f"Police arrested {name} Petrov in Oskemen on 3 May 2020.") for name in names]
        found = [incidents for _, incidents in extractor.extract(articles)]
        assert all(names[n] in incidents[0].evidence[0].text for n, incidents in enumerate(found))
        if group == 0:
            before = len(extractor.nlp.vocab.strings)  # the labels of the model came with the first
    assert len(extractor.nlp.vocab.strings) == before
    assert extractor.seconds.keys() == {"recognise", "normalise", "assemble"}
    assert all(spent > 0 for spent in extractor.seconds.values())


def test_words_are_remembered_until_there_are_enough(extractor: Extractor) -> None:
    extractor = replace(extractor, keep_words=len(extractor.nlp.vocab) + 30)
    remembered = []
    for group in range(4):
        names = [f"Qw{group}k{n}y" for n in range(32)]
        list(extractor.extract(article_from_text(f"Police arrested {name} in Oskemen.") for name in names))
        remembered.append(names[0] in extractor.nlp.vocab.strings)
    assert remembered == [True, False, False, False]
