"""Documents to training windows and batches."""

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

import pieces as cutting
from corpora import Document, Soft, Span
from network import LAYER_NAMES, NAME_TAGS


@dataclass
class Window:
    """One window of n positions, special tokens included.

    pieces, cases int64 [n]. tags int64 [n, 3] (0 O, 1 B, 2 I; -1 not known), soft float32 [n, 6] (nan: not known), names int64 [n] (-1 not known).
    spans: (role 0 source, 1 cue, 2 content; first, end; statement) in positions, or None where statements are not known.
    """

    pieces: np.ndarray
    cases: np.ndarray
    tags: np.ndarray
    soft: np.ndarray
    names: np.ndarray
    spans: list[tuple[int, int, int, int]] | None
    gold: bool


def piece_range(cut: cutting.Pieces, span: Span) -> tuple[int, int]:
    """First and end index of the pieces that a span of the text touches."""
    return int(np.searchsorted(cut.ends, span[0], side="right")), int(np.searchsorted(cut.starts, span[1], side="left"))


def soft_rows(cut: cutting.Pieces, soft: Soft) -> np.ndarray:
    """float32 [m, 6]: the teacher's logits laid on these pieces; a piece inside one of the teacher's cannot begin a span there."""
    at = np.searchsorted(soft.starts, cut.starts, side="right") - 1
    rows = soft.logits[np.maximum(at, 0)].copy()
    rows[at < 0] = np.nan
    inside = np.concatenate([[False], at[1:] == at[:-1]])
    for layer in range(3):
        begin, go_on = rows[inside, 2 * layer], rows[inside, 2 * layer + 1]
        rows[inside, 2 * layer + 1] = np.logaddexp(begin, go_on)
        rows[inside, 2 * layer] = -12
    return rows


def windows_of(document: Document, bound: int) -> list[Window]:
    """The training windows of one document."""
    cut = cutting.cut(document.text)
    m = len(cut.ids)
    tags = np.full((m, 3), -1)
    spans: list[tuple[int, int, int, int]] = []
    if document.attributions is not None:
        if document.soft is None or document.gold:
            tags[:] = 0
        for number, attribution in enumerate(document.attributions[0]):
            for role, name in enumerate(LAYER_NAMES):
                for part in getattr(attribution, name):
                    first, end = piece_range(cut, part)
                    if end > first:
                        spans.append((role, first, end, number))
                        if tags[first, role] != -1:
                            tags[first, role], tags[first + 1 : end, role] = 1, 2
    names = np.full(m, -1)
    if document.names is not None:
        names[:] = 0
        for start, end, kind in document.names:
            first, stop = piece_range(cut, (start, end))
            names[first:stop] = NAME_TAGS.index(f"I-{kind}")
            names[first] = NAME_TAGS.index(f"B-{kind}")
    soft = np.full((m, 6), np.nan, dtype=np.float32) if document.soft is None else soft_rows(cut, document.soft)
    result = []
    for window in cutting.windows(cut, bound):
        ids, cases = cutting.window_inputs(cut, window)
        text = window >= 0
        at = np.maximum(window, 0)
        position = {int(piece): place for place, piece in enumerate(window) if piece >= 0}
        inside = None
        if document.attributions is not None:
            low, high = int(window[text].min()), int(window[text].max()) + 1
            inside = [
                (role, position[max(a, low)], position[min(b, high) - 1] + 1, number) for role, a, b, number in spans if a < high and b > low
            ]
        result.append(
            Window(
                ids,
                cases,
                np.where(text[:, None], tags[at], -1),
                np.where(text[:, None], soft[at], np.nan).astype(np.float32),
                np.where(text, names[at], -1),
                inside,
                document.gold,
            )
        )
    return result


@dataclass
class Links:
    """Which spans answer which: `asking` and `answering` float32 [spans, positions] averaging matrices, `right`, `allowed` bool [asking, answering]."""

    asking: Tensor
    answering: Tensor
    right: Tensor
    allowed: Tensor
    weight: Tensor


@dataclass
class Batch:
    """Windows padded to one length n; what is known of the flat list of their real positions (t of them, at `real` int64 [t] of b * n)."""

    pieces: Tensor
    cases: Tensor
    lengths: Tensor
    real: Tensor
    tags: Tensor
    soft: Tensor
    names: Tensor
    gold: Tensor
    cue_links: Links | None
    source_links: Links | None


def _links(windows: list[Window], offsets: np.ndarray, asking_role: int, answering_role: int) -> Links | None:
    """Spans of one role lay themselves to spans of another, or to [CLS] where none of theirs is in the window."""
    total = int(offsets[-1])
    asking, answering = [], []
    for at, window in enumerate(windows):
        if window.spans is None:
            continue
        base = int(offsets[at])
        weight = 1.0 if window.gold else 0.5
        asking += [(at, base + a, base + b, number, weight) for role, a, b, number in window.spans if role == asking_role]
        answering.append((at, base, base + 1, -1, weight))
        answering += [(at, base + a, base + b, number, weight) for role, a, b, number in window.spans if role == answering_role]
    if not asking:
        return None

    def averages(spans: list[tuple[int, int, int, int, float]]) -> Tensor:
        matrix = torch.zeros(len(spans), total)
        for row, (_, a, b, _, _) in enumerate(spans):
            matrix[row, a:b] = 1 / (b - a)
        return matrix

    asked, answers = np.array(asking), np.array(answering)
    allowed = asked[:, None, 0] == answers[None, :, 0]
    right = allowed & (asked[:, None, 3] == answers[None, :, 3])
    lost = ~right.any(1)
    right |= allowed & lost[:, None] & (answers[None, :, 3] == -1)
    return Links(averages(asking), averages(answering), torch.from_numpy(right), torch.from_numpy(allowed), torch.tensor(asked[:, 4], dtype=torch.float32))


def batch_of(windows: list[Window]) -> Batch:
    """Windows side by side."""
    lengths = np.array([len(w.pieces) for w in windows])
    n = int(lengths.max())
    offsets = np.concatenate([[0], lengths.cumsum()])
    pieces = np.zeros((len(windows), n), dtype=np.int64)
    cases = np.zeros((len(windows), n), dtype=np.int64)
    for at, window in enumerate(windows):
        pieces[at, : lengths[at]] = window.pieces
        cases[at, : lengths[at]] = window.cases
    real = np.concatenate([at * n + np.arange(length) for at, length in enumerate(lengths)])

    def spread(name: str) -> Tensor:
        return torch.from_numpy(np.concatenate([getattr(w, name) for w in windows]))

    gold = torch.from_numpy(np.repeat([w.gold for w in windows], lengths))
    return Batch(
        torch.from_numpy(pieces),
        torch.from_numpy(cases),
        torch.from_numpy(lengths),
        torch.from_numpy(real),
        spread("tags"),
        spread("soft"),
        spread("names"),
        gold,
        _links(windows, offsets, 2, 1),
        _links(windows, offsets, 1, 0),
    )


def batches(windows: list[Window], size: int) -> list[list[Window]]:
    """Windows of like length together, at most `size` positions a batch, padding included."""
    ordered = sorted(windows, key=lambda w: len(w.pieces))
    result: list[list[Window]] = []
    for window in ordered:
        if not result or (len(result[-1]) + 1) * len(window.pieces) > size:
            result.append([])
        result[-1].append(window)
    return result
