"""What the teacher writes into sentences, where torch is installed."""

import pytest

from pipeline.paths import models_dir

pytestmark = pytest.mark.slow
torch = pytest.importorskip("torch", reason="torch is not here: training has an environment of its own")

BASE = models_dir() / "recogniser"
LABELS = ["O", "B-PERSON", "I-PERSON"]


@pytest.fixture(scope="module")
def teacher():
    from training.teacher import Teacher

    torch.manual_seed(3)
    return Teacher({"names": 3, "open": 3, "act": 2}).eval()


def sentences():
    from pipeline.recognise.tokens import make_nlp
    from pipeline.train.sentences import split

    return list(split(make_nlp()("Amara Okonjo was held in Accra. Nobody knows why."), {}, "a", "a"))


def read(teacher, heads: list[str], sure: float):
    from pipeline.recognise.encoder.features import Pieces
    from training.teach import label

    found = sentences()
    pieces = Pieces(BASE / "tokenizer.json", BASE / "words.tsv", remember=10**9)
    label(found, teacher, {"names": LABELS, "open": LABELS, "act": ["O", "B-ACT"]}, heads, pieces, sure)
    return [s.gold for s in found]


def test_each_word_gets_what_the_teacher_reads(teacher):
    with torch.no_grad():
        teacher.heads["act"].bias.copy_(torch.tensor([0.0, 50.0]))
    assert read(teacher, ["act"], 0.6) == [{"act": ["B-ACT"] * len(s.words)} for s in sentences()]


def test_names_are_the_mean_of_both_readings_and_left_open_where_it_is_unsure(teacher):
    with torch.no_grad():
        for head, bias in (("names", [0.0, 50.0, 0.0]), ("open", [0.0, 49.0, 50.0])):
            teacher.heads[head].weight.zero_()
            teacher.heads[head].bias.copy_(torch.tensor(bias))
    # 1 and 0.27 for the first label, 0 and 0.73 for the second
    assert read(teacher, ["ner"], 0.6) == [{"ner": ["B-PERSON"] * len(s.words)} for s in sentences()]
    assert read(teacher, ["ner"], 0.7) == [{"ner": ["?"] * len(s.words)} for s in sentences()]
