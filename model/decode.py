"""From marks to spans, links and statements: sections 5 and 6 of the card."""

from dataclasses import dataclass

import numpy as np

from network import LAYER_NAMES, LINK, NAME_TAGS

FORBIDDEN = -1e9
OTHER_PARAGRAPH = 2.0
SEP_PLACE = -2
"""How `pieces.windows` writes [SEP]."""


def _transitions(tags: tuple[str, ...]) -> np.ndarray:
    """[from, to]: 0 where `to` may follow `from`, else FORBIDDEN."""
    table = np.zeros((len(tags), len(tags)))
    for a, before in enumerate(tags):
        for b, after in enumerate(tags):
            if after[0] == "I" and (before == "O" or before[1:] != after[1:]):
                table[a, b] = FORBIDDEN
    return table


BIO = ("O", "B", "I")
TABLES = {BIO: _transitions(BIO), NAME_TAGS: _transitions(NAME_TAGS)}


def log_softmax(logits: np.ndarray) -> np.ndarray:
    shifted = logits - logits.max(-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))


def best_path(scores: np.ndarray, tags: tuple[str, ...]) -> np.ndarray:
    """int64 [n]: the best allowed tags of log scores [n, tags]; ties go to the earlier tag."""
    table = TABLES[tags]
    n = len(scores)
    back = np.zeros((n, len(tags)), dtype=np.int64)
    best = scores[0] + np.array([FORBIDDEN if t[0] == "I" else 0 for t in tags])
    for at in range(1, n):
        through = best[:, None] + table
        back[at] = through.argmax(0)
        best = through.max(0) + scores[at]
    path = np.zeros(n, dtype=np.int64)
    path[-1] = best.argmax()
    for at in range(n - 1, 0, -1):
        path[at - 1] = back[at, path[at]]
    return path


def spans_of(path: np.ndarray, tags: tuple[str, ...]) -> list[tuple[int, int, str]]:
    """(first, end, type) runs of B I*; the type of a bare B is ''."""
    found: list[tuple[int, int, str]] = []
    for at, tag in enumerate(path):
        name = tags[tag]
        if name[0] == "B":
            found.append((at, at + 1, name[2:]))
        elif name[0] == "I":
            found[-1] = (found[-1][0], at + 1, found[-1][2])
    return found


@dataclass
class Read:
    """Spans of one window in positions, and where they are laid: `cue_of[content]`, `source_of[cue]`, -1 for none."""

    source: list[tuple[int, int]]
    cue: list[tuple[int, int]]
    content: list[tuple[int, int]]
    names: list[tuple[int, int, str]]
    cue_of: list[int]
    source_of: list[int]


def _laid(links: np.ndarray, row: int, asking: list[tuple[int, int]], answering: list[tuple[int, int]], paragraphs: np.ndarray) -> list[int]:
    """For each asking span the answering one with the highest score, -1 for none; `paragraphs` int64 [n] numbers each position's paragraph."""
    if not asking:
        return []
    asked = np.stack([links[a:b, row].mean(0) for a, b in asking])
    answers = np.stack([links[0, row + 1], *(links[a:b, row + 1].mean(0) for a, b in answering)])
    scores = asked @ answers.T / np.sqrt(LINK)
    if answering:
        here, there = (paragraphs[[a for a, _ in spans]] for spans in (asking, answering))
        scores[:, 1:] -= OTHER_PARAGRAPH * (here[:, None] != there[None, :])
    return [int(best) - 1 for best in scores.argmax(1)]


def read_window(window: np.ndarray, marks: dict[str, np.ndarray]) -> Read:
    """Decodes the graph's outputs (batch dimension dropped) of a window as `pieces.windows` gives it."""
    edges = np.flatnonzero(window < 0).tolist()
    layers: dict[str, list[tuple[int, int, str]]] = {name: [] for name in (*LAYER_NAMES, "names")}
    for name, found in layers.items():
        tags = NAME_TAGS if name == "names" else BIO
        scores = log_softmax(marks[name].astype(np.float64))
        for left, right in zip(edges[:-1], edges[1:]):
            if right > left + 1:
                found += [(a + left + 1, b + left + 1, kind) for a, b, kind in spans_of(best_path(scores[left + 1 : right], tags), tags)]
    source, cue, content = ([(a, b) for a, b, _ in layers[name]] for name in LAYER_NAMES)
    links, paragraphs = marks["links"], (window == SEP_PLACE).cumsum()
    cue_of, source_of = _laid(links, 0, content, cue, paragraphs), _laid(links, 2, cue, source, paragraphs)
    return Read(source, cue, content, layers["names"], cue_of, source_of)
