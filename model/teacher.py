"""The teacher: MPNet-base, fine-tuned on PolNeAR for the attribution heads, as a reader of any text.

Word embeddings are those of the published base, everything else comes from `../shared/teacher`. Its vocabulary is MiniLM's
moved by 4, so its logits are piece for piece those of `pieces.cut`.
"""

import math
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file
from torch import Tensor
from torch.nn import functional as F

import pieces as cutting
from base import mpnet_words
from decode import BIO, best_path, log_softmax, spans_of

WIDTH, HEADS, LAYERS, BUCKETS, FARTHEST, SHIFT, BEGIN, END, PAD = 768, 12, 12, 32, 128, 4, 0, 2, 1
EPSILON = 1e-5
BOUND = 240


def buckets(n: int) -> Tensor:
    """int64 [n, n]: the bucket of each relative position (T5, Raffel et al. 2020, both directions)."""
    distance = torch.arange(n)[None, :] - torch.arange(n)[:, None]
    half, exact = BUCKETS // 2, BUCKETS // 4
    side = (distance > 0).long() * half
    far = distance.abs()
    coarse = exact + (torch.log(far.clamp(min=1).float() / exact) / math.log(FARTHEST / exact) * (half - exact)).long()
    return side + torch.where(far < exact, far, coarse.clamp(max=half - 1))


class Teacher:
    """Weights by name, and the forward pass in bfloat16."""

    def __init__(self, path: Path):
        stored = load_file(path)
        self.weights = {name: value for name, value in stored.items() if not name.endswith((".int8", ".scale"))}
        for name in stored:
            if name.endswith(".int8"):
                self.weights[name[:-5]] = stored[name].float() * stored[name[:-5] + ".scale"][:, None]
        self.matrices = {name: value.bfloat16() for name, value in self.weights.items() if name.startswith("enc.encoder.layer")}
        self.words = mpnet_words()

    def _linear(self, x: Tensor, name: str) -> Tensor:
        return F.linear(x, self.matrices[f"{name}.weight"], self.matrices[f"{name}.bias"])

    def _norm(self, x: Tensor, name: str) -> Tensor:
        return F.layer_norm(x.float(), (WIDTH,), self.weights[f"{name}.weight"], self.weights[f"{name}.bias"], EPSILON).bfloat16()

    @torch.inference_mode()
    def encode(self, pieces: Tensor, lengths: Tensor) -> Tensor:
        """pieces int64 [b, n] in the teacher's ids to hidden float32 [b, n, 768]."""
        b, n = pieces.shape
        positions = self.weights["enc.embeddings.position_embeddings.weight"][2 : n + 2]
        x = self._norm(self.words[pieces] + positions, "enc.embeddings.LayerNorm")
        bias = self.weights["enc.encoder.relative_attention_bias.weight"][buckets(n)].permute(2, 0, 1)
        outside = torch.arange(n)[None, :] >= lengths[:, None]
        mask = (bias[None] + torch.zeros(b, 1, 1, n).masked_fill(outside[:, None, None, :], -1e4)).bfloat16()
        for i in range(LAYERS):
            here = f"enc.encoder.layer.{i}"
            q, k, v = (self._linear(x, f"{here}.attention.attn.{r}").view(b, n, HEADS, -1).transpose(1, 2) for r in "qkv")
            heard = F.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).reshape(b, n, WIDTH)
            x = self._norm(x + self._linear(heard, f"{here}.attention.attn.o"), f"{here}.attention.LayerNorm")
            inner = F.gelu(self._linear(x, f"{here}.intermediate.dense"))
            x = self._norm(x + self._linear(inner, f"{here}.output.dense"), f"{here}.output.LayerNorm")
        return x.float()

    def head(self, name: str, x: Tensor) -> Tensor:
        return F.linear(x, self.weights[f"{name}.weight"], self.weights[f"{name}.bias"])


def teacher_windows(cut: cutting.Pieces) -> list[np.ndarray]:
    """Windows of at most 240 pieces, paragraphs end to end without a separator, as the teacher was trained."""
    return [window[window >= 0] for window in cutting.windows(cut, BOUND)]


def _laid(asked: Tensor, answers: Tensor) -> list[int]:
    """The answer with the highest score for each asking span; -1 for the last, which stands for none."""
    best = (asked @ answers.T).argmax(1).tolist()
    return [-1 if b == len(answers) - 1 else b for b in best]


def read_window(teacher: Teacher, window: np.ndarray, hidden: Tensor, tags: np.ndarray, first_number: int) -> list[tuple[int, int, int, int]]:
    """(role, first piece, end piece, statement) of one window; hidden [n, 768], tags [n, 9] without specials."""
    spans = [spans_of(best_path(log_softmax(tags[:, 3 * r : 3 * r + 3].astype(np.float64)), BIO), BIO) for r in range(3)]

    def vectors(head: str, role: int) -> Tensor:
        return teacher.head(head, torch.stack([hidden[a:b].mean(0) for a, b, _ in spans[role]]))

    none = teacher.weights["null"][None]
    sources = torch.cat([vectors("ks", 0), none]) if spans[0] else none
    cues = torch.cat([vectors("kc", 1), none]) if spans[1] else none
    source_of = _laid(vectors("q", 1), sources) if spans[1] else []
    cue_of = _laid(vectors("cq", 2), cues) if spans[2] else []

    def place(role: int, i: int) -> tuple[int, int, int]:
        return role, int(window[spans[role][i][0]]), int(window[spans[role][i][1] - 1]) + 1

    found = []
    for i, source in enumerate(source_of):
        found.append((*place(1, i), first_number + i))
        if source >= 0:
            found.append((*place(0, source), first_number + i))
    found += [(*place(2, i), first_number + cue) for i, cue in enumerate(cue_of) if cue >= 0]
    return found


def read_all(teacher: Teacher, texts: list[str], size: int = 6000) -> list[tuple[np.ndarray, np.ndarray]]:
    """For each text float16 [m, 6] (B - O and I - O of source, cue, content) and int32 [spans, 4] as `read_window` gives them."""
    cuts = [cutting.cut(text) for text in texts]
    jobs = sorted(((i, w) for i, cut in enumerate(cuts) for w in teacher_windows(cut)), key=lambda job: len(job[1]))
    logits = [np.zeros((len(cut.ids), 6), dtype=np.float16) for cut in cuts]
    spans: list[list[tuple[int, int, int, int]]] = [[] for _ in texts]
    while jobs:
        longest = len(jobs[-1][1]) + 2
        chosen = [jobs.pop() for _ in range(min(len(jobs), max(1, size // longest)))]
        lengths = torch.tensor([len(w) + 2 for _, w in chosen])
        pieces = torch.full((len(chosen), longest), PAD)
        for row, (i, window) in enumerate(chosen):
            pieces[row, : lengths[row]] = torch.from_numpy(np.concatenate([[BEGIN], cuts[i].ids[window] + SHIFT, [END]]))
        hidden = teacher.encode(pieces, lengths)
        tags = teacher.head("tag", hidden)
        for row, (i, window) in enumerate(chosen):
            inside = slice(1, len(window) + 1)
            spoken = tags[row, inside].numpy()
            for r in range(3):
                logits[i][window, 2 * r : 2 * r + 2] = spoken[:, 3 * r + 1 : 3 * r + 3] - spoken[:, 3 * r : 3 * r + 1]
            number = 1 + max((s[3] for s in spans[i]), default=-1)
            spans[i] += read_window(teacher, window, hidden[row, inside], spoken, number)
    return [(rows, np.array(found, dtype=np.int32).reshape(-1, 4)) for rows, found in zip(logits, spans)]


def save_readings(path: Path, names: list[str], read: list[tuple[np.ndarray, np.ndarray]]) -> None:
    """One file a part: moved into place when whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(".new.npz")
    logits, spans = zip(*read)
    pieces, statements = (np.array([0, *(len(a) for a in arrays)]).cumsum() for arrays in (logits, spans))
    np.savez(beside, names=np.array(names), logits=np.concatenate(logits), pieces=pieces, spans=np.concatenate(spans), statements=statements)
    beside.replace(path)


def load_readings(path: Path) -> dict[str, tuple[np.ndarray, np.ndarray]]:
    """What `save_readings` wrote, by name."""
    stored = np.load(path)
    logits, pieces, spans, statements = (stored[k] for k in ("logits", "pieces", "spans", "statements"))
    return {
        str(name): (logits[pieces[i] : pieces[i + 1]].astype(np.float32), spans[statements[i] : statements[i + 1]])
        for i, name in enumerate(stored["names"])
    }
