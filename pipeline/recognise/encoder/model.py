"""The trained network and what it writes upon documents."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

import numpy as np
import numpy.typing as npt
import onnxruntime as ort
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, ORTH, POS, SPACY, TAG
from spacy.strings import StringStore
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from pipeline.paths import KnowledgeError, loading, models_dir
from pipeline.recognise.encoder import address, called, mend, spans, states, tree, trim, vote
from pipeline.recognise.encoder.features import CASES, Pieces
from pipeline.recognise.encoder.pos import PartsOfSpeech
from pipeline.recognise.encoder.windows import windows_of
from pipeline.recognise.hints import GRADED
from pipeline.recognise.tokens import sentence_spans

_SYNTAX = ("tag", "dep")
_NAMES = "ner"
_PEOPLES = "peoples"  # output: how likely a word is a demonym or an adjective of a country
_LOST = "parataxis"  # relation of a word that the tree's repair has moved
_INSIDE, _OUTSIDE, _BEGIN = 1, 2, 3  # spaCy's codes

Ints = npt.NDArray[np.int64]
Hashes = npt.NDArray[np.uint64]


def _hashes(labels: Sequence[str]) -> Hashes:
    """Keys of labels in any string store: a hash, or for spaCy's own symbols their number."""
    store = StringStore()
    return np.array([store.add(label) for label in labels], np.uint64)


class Encoder:
    """A network in ONNX with its label sets.

    ``heads`` are the names of the heads that label spans. Spans of the head ``ner`` become ``doc.ents``;
    those of every other head ``doc.spans[head]``, with their mean probability in ``doc.user_data[head + "_prob"]``.
    With ``names_only`` the branch of the network that reads charges, penalties and acts is not run.
    """

    labels: dict[str, list[str]]

    def __init__(self, folder: Path, threads: int = 1, *, names_only: bool = False) -> None:
        with loading(folder / "config.json"):
            config: dict[str, Any] = json.loads((folder / "config.json").read_text(encoding="utf-8"))
            cases, self._limit, self.labels = config["cases"], int(config["window_pieces"]), dict(config["labels"])
        if cases != list(CASES):
            raise KnowledgeError(
                f"{folder / 'config.json'}: the weights expect other letter-case classes than this version has"
            )
        ort.disable_telemetry_events()  # where another program has imported it before `pipeline` could say so
        options = ort.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        with loading(weights := folder / "model.onnx"):
            self._session = ort.InferenceSession(str(weights), options, providers=["CPUExecutionProvider"])
        self._needed = ort.RunOptions()
        self._needed.only_execute_path_to_fetches = names_only
        wanted = {_NAMES, _PEOPLES, *_SYNTAX, "head"} if names_only else None
        outputs = [output.name for output in self._session.get_outputs()]
        self._outputs: list[str] = [name for name in outputs if wanted is None or name in wanted]
        words = folder / "words.tsv"
        with loading(tokenizer := folder / "tokenizer.json"):
            self._pieces = Pieces(tokenizer, words if config.get("words") else None)
        self.heads = [head for head in self.labels if head in self._outputs and head not in _SYNTAX]
        self.kinds = {head: [label[2:] for label in self.labels[head][1::2]] for head in self.heads}
        self.span_heads = {head: kinds for head, kinds in self.kinds.items() if head != _NAMES}
        self.graded = [head for head in GRADED if head in self.heads]
        self._tags, self._relations = (_hashes(self.labels[head]) for head in _SYNTAX)
        self._names = _hashes(self.kinds[_NAMES])
        self._verbs = np.array([tag.startswith(("VB", "MD")) for tag in self.labels["tag"]])
        self._root = self.labels["dep"].index("ROOT")
        self._lost = self.labels["dep"].index(_LOST)
        self._space_tag, self._space_relation = _hashes(["_SP", "dep"])
        self._pos = PartsOfSpeech(self.labels["tag"], self.labels["dep"])
        self._vocab: Vocab | None = None
        self._strings = sorted(
            {"_SP", "dep", *self.labels["tag"], *self.labels["dep"], *(k for ks in self.kinds.values() for k in ks)}
        )

    @classmethod
    def load(cls, folder: Path | None = None, threads: int = 1, *, names_only: bool = False) -> "Encoder":
        """Load the weights of ``folder``, or the product's own; ``names_only`` leaves out all spans but names.

        Raises:
            FileNotFoundError: if the folder has no weights.
            ValueError: if the weights were made for another version of the features.
        """
        folder = folder or models_dir() / "recogniser"
        if not (folder / "model.onnx").is_file():
            raise FileNotFoundError(f"no model.onnx in {folder}: run `make train` or restore the weights")
        return cls(folder, threads, names_only=names_only)

    def annotate(self, docs: Sequence[Doc]) -> None:
        """Write sentence starts, tags, parts of speech, dependencies and entities onto documents.

        Sentence starts already set are kept; else they come from ``sentence_spans`` with the offsets in
        ``doc.user_data["hard_breaks"]``. ``doc.user_data["ner_prob"]`` gives one mean probability per entity.
        """
        for doc in docs:
            self._annotate(doc)

    def _annotate(self, doc: Doc) -> None:
        if doc.vocab is not self._vocab:  # what is added here outlives memory zones
            for string in self._strings:
                doc.vocab.strings.add(string, allow_transient=False)  # type: ignore[call-arg]
            self._vocab = doc.vocab
        if not len(doc):
            doc.user_data["ner_prob"] = []
            return
        if doc.has_annotation("SENT_START"):
            bounds = [(sent.start, sent.end) for sent in doc.sents]
        else:
            bounds = sentence_spans(doc, doc.user_data.get("hard_breaks", ()))
        stopped = list(address.stopped_words(doc))
        titles = address.listed(doc, stopped)
        word, sentence, out = self._run(doc, bounds, titles)
        tags, relations = ([self.labels[head][k] for k in out[head].tolist()] for head in _SYNTAX)
        if more := address.unlisted(doc, stopped, word, tags, relations, out["head"].tolist(), self._pieces):
            bounds, titles = address.joined(bounds, more), titles | more
            word, sentence, out = self._run(doc, bounds, titles)
        tokens = doc.to_array([ORTH, SPACY])
        keys: list[int] = tokens[word, 0].tolist()
        numbers: list[int] = sentence.tolist()
        found = {head: trim.trim(spans.decode(out[head], numbers), keys, names=head == _NAMES) for head in self.heads}
        if _PEOPLES in out:
            found[_NAMES] = trim.drop_peoples(found[_NAMES], out[_PEOPLES], self.kinds[_NAMES])
        found[_NAMES] = trim.whole(found[_NAMES], keys, self.kinds[_NAMES].index("ORGANISATION"))
        spaced = mend.spaces_of(tokens[:, 1], word)
        words = mend.Words(keys, numbers, spaced, doc.vocab.strings, self._pieces)
        names = mend.mend(words, found[_NAMES], out[_NAMES], self.kinds[_NAMES])
        kinds = self.kinds[_NAMES]
        names = states.part_from_state(words, names, kinds.index("PERSON"), kinds.index("PLACE"))
        names = called.drop_headings(words, names)
        names = called.drop_called(words, names, out["head"].tolist(), kinds.index("PERSON"))
        told = [mend.evidence(words, name, self.kinds[_NAMES]) for name in names]
        names = vote.settle(keys, names, out[_NAMES], self.kinds[_NAMES], told)
        found[_NAMES] = [s for s in names if not titles.issuperset(word[s.start : s.end].tolist())]
        self._write(doc, bounds, word, sentence, out, found[_NAMES])
        doc.user_data["span_heads"] = self.span_heads
        doc.user_data["belief"] = {head: self._over_tokens(out[head], word, len(doc)) for head in self.graded}
        for head in self.heads:
            if head != _NAMES:
                kinds = self.kinds[head]
                doc.spans[head] = [
                    Span(doc, int(word[s.start]), int(word[s.end - 1]) + 1, kinds[s.kind]) for s in found[head]
                ]
                doc.user_data[f"{head}_prob"] = [s.probability for s in found[head]]

    def _run(
        self, doc: Doc, bounds: Sequence[tuple[int, int]], titles: set[int]
    ) -> tuple[Ints, Ints, dict[str, npt.NDArray[Any]]]:
        """Run the windows of a document: indices of its words, their sentences, and each head's answers.

        Governors are indices into the words.
        """
        words: list[int] = []
        sentences: list[int] = []
        answers: list[list[npt.NDArray[Any]]] = [[] for _ in self._outputs]
        for window in windows_of(doc, bounds, self._pieces, self._limit, titles):
            results = self._session.run(self._outputs, window.arrays(self._pieces.end), self._needed)
            for name, gathered, result in zip(self._outputs, answers, results, strict=True):
                gathered.append(result + len(words) if name == "head" else result)
            words += window.token
            sentences += window.sentence
        if not words:
            empty = {
                n: np.zeros((0, len(self.labels[n])), np.float32) if n in self.heads else np.zeros(0, np.int64)
                for n in self._outputs
            }
            return np.zeros(0, np.int64), np.zeros(0, np.int64), empty
        joined = {n: a[0] if len(a) == 1 else np.concatenate(a) for n, a in zip(self._outputs, answers, strict=True)}
        return np.array(words, np.int64), np.array(sentences, np.int64), joined

    @staticmethod
    def _over_tokens(scores: npt.NDArray[np.float32], word: Ints, count: int) -> npt.NDArray[np.float32]:
        """The chance of each token of being a word of each type, nothing for white space."""
        chances = np.zeros((count, scores.shape[1] // 2), np.float32)
        if len(word):
            chances[word] = scores[:, 1::2] + scores[:, 2::2]
        return chances

    def _write(
        self, doc: Doc, bounds: Sequence[tuple[int, int]], word: Ints, sentence: Ints,
        out: dict[str, npt.NDArray[Any]], names: Sequence[spans.Found],
    ) -> None:  # fmt: skip
        count = len(doc)
        places = np.arange(count)
        head, relation, tag = out["head"], out["dep"], out["tag"]
        lost = tree.repair(head, sentence, self._verbs[tag])
        relation[lost] = self._lost
        relation[head == np.arange(len(head))] = self._root

        # White space hangs on the token before it, or at the start of a sentence on the one after it.
        governor = places - 1
        starts = np.array([begin for begin, _ in bounds])
        governor[starts] = np.minimum(starts + 1, count - 1)
        values = np.zeros((count, 6), np.uint64)
        values[:, 1], values[:, 2], values[:, 3] = self._space_relation, self._space_tag, self._pos.space
        values[:, 4] = _OUTSIDE
        if len(word):
            governor[word] = word[head]
            values[word, 1] = self._relations[relation]
            values[word, 2] = self._tags[tag]
            values[word, 3] = self._pos.of(
                tag, relation, doc.to_array(["ORTH"]).ravel().astype(np.uint64, copy=False)[word]
            )
        self._mend_spaces(governor, bounds, word, count)
        values[:, 0] = (governor - places).astype(np.int64).view(np.uint64)
        for name in names:
            begin, end = word[name.start], word[name.end - 1] + 1
            values[begin:end, 4] = _INSIDE
            values[begin, 4] = _BEGIN
            values[begin:end, 5] = self._names[name.kind]
        doc.from_array([HEAD, DEP, TAG, POS, ENT_IOB, ENT_TYPE], cast("Any", values))
        doc.user_data["ner_prob"] = [name.probability for name in names]

    @staticmethod
    def _mend_spaces(governor: Ints, bounds: Sequence[tuple[int, int]], word: Ints, count: int) -> None:
        """Sentences that begin with white space or hold nothing else: no arc may leave them."""
        if len(word) == count:
            return
        is_word = np.zeros(count, np.bool_)
        is_word[word] = True
        for begin, end in bounds:
            if is_word[begin]:
                continue
            first = next((i for i in range(begin, end) if is_word[i]), begin)
            governor[begin:first] = first
            if first == begin:
                governor[begin:end] = begin
