"""The network: a six-layer encoder, heads that label words, and a head that finds each word's governor."""

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

WIDTH, LAYERS, ATTENTION_HEADS, INNER, POSITIONS = 384, 6, 12, 1536, 512
HEAD = WIDTH // ATTENTION_HEADS
"""Width of one head of attention."""
ARC, REL = 128, 128
BRANCH = 2
"""Layers of their own that the span heads have, beside the last ones of the encoder."""
TRUNK, REACH = 256, 2
"""Width of what the span heads read, and how many words to either side they see of it."""
DIRECT = frozenset({"tag", "ner", "onto"})
"""Heads that read the encoder itself; all others, the span heads, read the trunk."""
FAR = -1e4


class Layer(nn.Module):
    """One encoder layer: attention, then the inner product, each with a normalised sum.

    ``attention`` counts its heads of ``head`` channels; a slimmed layer has fewer than fill its width.
    """

    def __init__(
        self, dropout: float, width: int = WIDTH, inner: int = INNER, attention: int = ATTENTION_HEADS,
        head: int = HEAD, eps: float = 1e-12,
    ) -> None:  # fmt: skip
        super().__init__()
        self.attention, self.head = attention, head
        self.qkv = nn.Linear(width, 3 * attention * head)
        self.out = nn.Linear(attention * head, width)
        self.norm1 = nn.LayerNorm(width, eps=eps)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=eps)
        self.dropout = dropout

    def forward(self, x: Tensor, mask: Tensor, bias: Tensor | None = None) -> Tensor:
        """Return the next layer's (windows, pieces, width); `bias` is added to the scores of attention."""
        b, n, _ = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, self.attention, self.head).permute(2, 0, 3, 1, 4)
        drop = self.dropout if self.training else 0.0
        scores = (q @ k.transpose(-1, -2)) * self.head**-0.5
        if bias is not None:
            scores = scores + bias
        # Written out: the fused operator's backward pass is three times slower on processors.
        mixed = scores.masked_fill(~mask, FAR).softmax(-1).to(v.dtype) @ v
        x = self.norm1(x + channels(self.out(mixed.transpose(1, 2).reshape(b, n, -1)), drop))
        return self.norm2(x + channels(self.down(F.gelu(self.up(x))), drop))


def channels(x: Tensor, drop: float) -> Tensor:
    """Dropout of whole channels of a window: as good as element-wise here, and cheap on processors."""
    if not drop:
        return x
    kept = torch.rand(x.shape[0], 1, x.shape[2]) >= drop
    return x * (kept.to(x.dtype) / (1 - drop))


class Network(nn.Module):
    """Encoder and heads. ``heads`` maps the name of each labelling head to the number of its labels.

    ``inner`` and ``attention`` are the inner width of every layer and its heads of attention.
    """

    def __init__(
        self, vocabulary: int, cases: int, known: int, heads: dict[str, int], relations: int, dropout: float = 0.1,
        inner: int = INNER, attention: int = ATTENTION_HEADS,
    ) -> None:  # fmt: skip
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.cases = nn.Embedding(cases, WIDTH)
        self.known = nn.Embedding(known, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout, WIDTH, inner, attention) for _ in range(LAYERS))
        self.branch = nn.ModuleList(Layer(dropout, WIDTH, inner, attention) for _ in range(BRANCH))
        self.heads = nn.ModuleDict(
            {name: nn.Linear(WIDTH if name in DIRECT else TRUNK, size) for name, size in heads.items()}
        )
        self.trunk_in = nn.Linear(WIDTH, TRUNK)
        self.trunk_out = nn.Linear((2 * REACH + 1) * TRUNK, TRUNK)
        self.arc_word = nn.Linear(WIDTH, ARC)
        self.arc_governor = nn.Linear(WIDTH, ARC)
        self.arc_weight = nn.Linear(ARC, ARC)
        self.arc_root = nn.Linear(WIDTH, 1)
        self.rel_word = nn.Linear(WIDTH, REL)
        self.rel_governor = nn.Linear(WIDTH, REL)
        self.rel_label = nn.Linear(REL, relations)
        self.dropout = dropout
        self.words.weight.requires_grad_(False)

    def load_encoder(self, folder: Path) -> None:
        """Start from a BERT checkpoint; letter case is learned upon its first token type."""
        w = load_file(folder / "model.safetensors")
        w = {k.removeprefix("bert."): v for k, v in w.items()}
        with torch.no_grad():
            self.words.weight.copy_(w["embeddings.word_embeddings.weight"])
            self.positions.weight.copy_(w["embeddings.position_embeddings.weight"])
            self.cases.weight.copy_(w["embeddings.token_type_embeddings.weight"][:1].expand_as(self.cases.weight))
            self.cases.weight.add_(torch.randn_like(self.cases.weight) * 0.01)
            self.known.weight.zero_()
            copy_weights(self.norm, w, "embeddings.LayerNorm")
            for i, layer in enumerate(self.layers):
                p = f"encoder.layer.{i}."
                for kind in ("weight", "bias"):
                    parts = [w[f"{p}attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
                    getattr(layer.qkv, kind).copy_(torch.cat(parts))
                copy_weights(layer.out, w, p + "attention.output.dense")
                copy_weights(layer.norm1, w, p + "attention.output.LayerNorm")
                copy_weights(layer.up, w, p + "intermediate.dense")
                copy_weights(layer.down, w, p + "output.dense")
                copy_weights(layer.norm2, w, p + "output.LayerNorm")
        self.branch_off()

    def branch_off(self) -> None:
        """Begin the branch as a copy of the encoder's last layers."""
        for layer, own in zip(self.layers[-BRANCH:], self.branch, strict=True):
            own.load_state_dict(layer.state_dict())

    def states(
        self, ids: Tensor, cases: Tensor, valid: Tensor, *, whole: bool = True
    ) -> tuple[list[Tensor], list[Tensor]]:
        """What every layer gives, (windows, pieces, width): those of the encoder, and those of the branch.

        Without ``whole`` the encoder's layers beside the branch are left out.
        """
        places = torch.arange(ids.shape[1])
        x = self.norm(
            self.words(ids)
            + self.positions(places)
            + self.cases(cases % len(self.cases.weight))
            + self.known(cases // len(self.cases.weight))
        )
        found = [channels(x, self.dropout if self.training else 0.0)]
        mask = valid[:, None, None, :]
        for layer in self.layers[:-BRANCH]:
            found.append(layer(found[-1], mask))
        own = found[-1:]
        for layer in self.branch:
            own.append(layer(own[-1], mask))
        for layer in self.layers[-BRANCH:] if whole else ():
            found.append(layer(found[-1], mask))
        return found, own[1:]

    def encode(
        self, ids: Tensor, cases: Tensor, first: Tensor, valid: Tensor, *, whole: bool = True
    ) -> tuple[Tensor | None, Tensor]:
        """Vectors of words, (batch, words, width), of the encoder and of the span heads' branch.

        ``first`` is the place of each word's first piece; without ``whole`` the branch alone is computed.
        """
        found, own = self.states(ids, cases, valid, whole=whole)
        return self.at(found[-1], first) if whole else None, self.at(own[-1], first)

    @staticmethod
    def at(x: Tensor, first: Tensor) -> Tensor:
        """Vectors of pieces at the first piece of each word."""
        return x.gather(1, first[..., None].expand(-1, -1, x.shape[2]))

    def trunk(self, x: Tensor, sentence: Tensor) -> Tensor:
        """Vectors for the span heads, (batch, words, trunk): each word with its neighbours."""
        inner = F.gelu(self.trunk_in(x)) * (sentence >= 0)[..., None]
        inner = channels(inner, self.dropout if self.training else 0.0)
        padded = F.pad(inner, (0, 0, REACH, REACH))
        near = torch.cat([padded[:, i : i + x.shape[1]] for i in range(2 * REACH + 1)], -1)
        return inner + F.gelu(self.trunk_out(near))

    def arcs(self, x: Tensor, sentence: Tensor) -> Tensor:
        """Scores (batch, word, governor); the diagonal is the score of being a root."""
        word, governor = F.gelu(self.arc_word(x)), F.gelu(self.arc_governor(x))
        scores = self.arc_weight(word) @ governor.transpose(1, 2) / ARC**0.5
        scores = scores.float()
        eye = torch.eye(x.shape[1], dtype=torch.bool)
        scores = torch.where(eye, self.arc_root(x).float(), scores)
        return scores.masked_fill(sentence[:, :, None] != sentence[:, None, :], FAR)

    def relations(self, x: Tensor, governor: Tensor) -> Tensor:
        """Scores of relation labels, (batch, word, labels), given each word's governor."""
        g = self.rel_governor(x).gather(1, governor[..., None].expand(-1, -1, REL))
        return self.rel_label(F.gelu(self.rel_word(x) + g))


def copy_weights(module: nn.Module, weights: dict[str, Tensor], name: str) -> None:
    """Set a layer's weight and bias from a checkpoint's."""
    module.weight.copy_(weights[name + ".weight"])
    module.bias.copy_(weights[name + ".bias"])
