"""The student: MiniLM-L6 with a case embedding, three BIO layers, a names layer and the link vectors."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

WIDTH, HEADS, LAYERS, INNER, POSITIONS, VOCABULARY, CASES = 384, 12, 6, 1536, 256, 30522, 5
LINK = 128
LAYER_NAMES = ("source", "cue", "content")
NAME_TAGS = ("O", "B-person", "I-person", "B-organisation", "I-organisation", "B-place", "I-place", "B-other", "I-other")
EPSILON = 1e-12


_kept: dict[float, Tensor] = {}


def drop(x: Tensor, share: float, training: bool) -> Tensor:
    """Dropout whose mask is a random stretch of one long mask: drawing a new one costs an eighth of a step on a processor."""
    if not training or share == 0:
        return x
    if share not in _kept:
        _kept[share] = (torch.rand(1 << 24) >= share).to(torch.bfloat16) / (1 - share)
    mask = _kept[share]
    at = int(torch.randint(0, len(mask) - x.numel() + 1, (1,)))
    return x * mask[at : at + x.numel()].view(x.shape)


def attend(q: Tensor, k: Tensor, v: Tensor, mask: Tensor | None) -> Tensor:
    """Scaled dot product attention of [b, heads, n, 32]; written out, since its fused backward is the slowest part of a step on a processor."""
    b, heads, n, width = q.shape
    flat = (b * heads, n, width)
    scores = torch.bmm((q * width**-0.5).reshape(flat), k.reshape(flat).transpose(1, 2)).view(b, heads, n, n)
    if mask is not None:
        scores = scores + mask.to(scores.dtype)
    with torch.autocast("cpu", enabled=False):
        weights = scores.softmax(-1).view(b * heads, n, n)
    return torch.bmm(weights, v.reshape(flat)).view(b, heads, n, width)


class Block(nn.Module):
    """One transformer layer, post-norm as in BERT."""

    def __init__(self, dropout: float):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.attended = nn.Linear(WIDTH, WIDTH)
        self.attended_norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.inner = nn.Linear(WIDTH, INNER)
        self.outer = nn.Linear(INNER, WIDTH)
        self.outer_norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.dropout = dropout

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """x [b, n, 384]; mask additive [b, 1, 1, n] or None."""
        b, n, _ = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        attended = self.attended(attend(q, k, v, mask).transpose(1, 2).reshape(b, n, WIDTH))
        x = self.attended_norm(x + drop(attended, self.dropout, self.training))
        inner = self.outer(F.gelu(self.inner(x)))
        return self.outer_norm(x + drop(inner, self.dropout, self.training))


@dataclass
class Marks:
    """What the network says of each piece: tags [b, n, 9] (source, cue, content; O, B, I each), names [b, n, 9], links [b, n, 4, 128]."""

    tags: Tensor
    names: Tensor
    links: Tensor


class Tagger(nn.Module):
    """pieces, cases int64 [b, n] to Marks."""

    def __init__(self, dropout: float = 0.1):
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.cases = nn.Embedding(CASES, WIDTH)
        self.input_norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.blocks = nn.ModuleList(Block(dropout) for _ in range(LAYERS))
        self.tags = nn.Linear(WIDTH, 3 * len(LAYER_NAMES))
        self.names = nn.Linear(WIDTH, len(NAME_TAGS))
        self.links = nn.Linear(WIDTH, 4 * LINK)
        self.dropout = dropout
        nn.init.normal_(self.cases.weight, std=0.02)

    def encode(self, pieces: Tensor, cases: Tensor, lengths: Tensor | None = None) -> Tensor:
        """Hidden states [b, n, 384]; positions at and past `lengths` are padding."""
        n = pieces.shape[1]
        x = self.words(pieces) + self.positions.weight[:n] + self.cases(cases)
        x = drop(self.input_norm(x), self.dropout, self.training)
        mask = None
        if lengths is not None:
            inside = torch.arange(n)[None, :] < lengths[:, None]
            mask = torch.zeros(inside.shape, dtype=x.dtype).masked_fill(~inside, -1e4)[:, None, None, :]
        for block in self.blocks:
            x = block(x, mask)
        return x

    def heads(self, hidden: Tensor) -> Marks:
        """Marks of hidden states of any leading shape."""
        links = self.links(hidden)
        return Marks(self.tags(hidden), self.names(hidden), links.view(*hidden.shape[:-1], 4, LINK))

    def forward(self, pieces: Tensor, cases: Tensor, lengths: Tensor | None = None) -> Marks:
        return self.heads(self.encode(pieces, cases, lengths))


def from_base(path: Path, dropout: float = 0.1) -> Tagger:
    """A tagger whose encoder is the published MiniLM-L6 and whose heads are new. The token type embedding is folded into the positions."""
    base = load_file(path)
    tagger = Tagger(dropout)
    state = tagger.state_dict()
    state["words.weight"] = base["embeddings.word_embeddings.weight"]
    state["positions.weight"] = base["embeddings.position_embeddings.weight"][:POSITIONS] + base["embeddings.token_type_embeddings.weight"][0]
    state["input_norm.weight"] = base["embeddings.LayerNorm.weight"]
    state["input_norm.bias"] = base["embeddings.LayerNorm.bias"]
    for i in range(LAYERS):
        old, new = f"encoder.layer.{i}.", f"blocks.{i}."
        for part in ("weight", "bias"):
            state[f"{new}qkv.{part}"] = torch.cat([base[f"{old}attention.self.{r}.{part}"] for r in ("query", "key", "value")])
            for ours, theirs in (
                ("attended", "attention.output.dense"),
                ("attended_norm", "attention.output.LayerNorm"),
                ("inner", "intermediate.dense"),
                ("outer", "output.dense"),
                ("outer_norm", "output.LayerNorm"),
            ):
                state[f"{new}{ours}.{part}"] = base[f"{old}{theirs}.{part}"]
    tagger.load_state_dict(state)
    return tagger


def link_scores(asked: Tensor, answers: Tensor) -> Tensor:
    """Scores [spans, candidates] of span vectors [spans, 128] and [candidates, 128]."""
    return asked @ answers.T / math.sqrt(LINK)


def reader_of(tagger: Tagger) -> Callable[[list[tuple[np.ndarray, np.ndarray]]], list[dict[str, np.ndarray]]]:
    """The network in bfloat16 as a reader of windows."""

    @torch.inference_mode()
    def read(inputs: list[tuple[np.ndarray, np.ndarray]]) -> list[dict[str, np.ndarray]]:
        tagger.eval()
        order = sorted(range(len(inputs)), key=lambda i: len(inputs[i][0]))
        results: list[dict[str, np.ndarray]] = [{} for _ in inputs]
        for first in range(0, len(order), 32):
            chosen = order[first : first + 32]
            lengths = torch.tensor([len(inputs[i][0]) for i in chosen])
            pieces, cases = (torch.zeros(len(chosen), int(lengths.max()), dtype=torch.long) for _ in range(2))
            for row, i in enumerate(chosen):
                pieces[row, : lengths[row]], cases[row, : lengths[row]] = (torch.from_numpy(x) for x in inputs[i])
            with torch.autocast("cpu", torch.bfloat16):
                hidden = tagger.encode(pieces, cases, lengths)
            marks = tagger.heads(hidden.float())
            for row, i in enumerate(chosen):
                n = int(lengths[row])
                layers = {name: marks.tags[row, :n, 3 * r : 3 * r + 3].numpy() for r, name in enumerate(LAYER_NAMES)}
                results[i] = {**layers, "names": marks.names[row, :n].numpy(), "links": marks.links[row, :n].numpy()}
        return results

    return read
