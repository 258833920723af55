"""Weights to `tagger.onnx` and `tagger.json`, measured as shipped."""

import argparse
import json
import time
from importlib.metadata import version
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch

import evaluate
from base import MINILM, TEACHER
from graph import graph_of
from network import LAYER_NAMES, LINK, NAME_TAGS, POSITIONS, Tagger
from places import MODEL, sha256

FORMAT = 1


def session(path: Path, threads: int = 1) -> onnxruntime.InferenceSession:
    """An inference session over a graph file."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    return onnxruntime.InferenceSession(path.read_bytes(), options, providers=["CPUExecutionProvider"])


def reader_of(path: Path, threads: int = 1) -> evaluate.Reader:
    """The graph as a reader of windows, one at a time."""
    running = session(path, threads)
    outputs = [*LAYER_NAMES, "names", "links"]

    def read(inputs: evaluate.Inputs) -> list[dict[str, np.ndarray]]:
        return [
            {name: value[0] for name, value in zip(outputs, running.run(outputs, {"pieces": ids[None], "cases": cases[None]}))} for ids, cases in inputs
        ]

    return read


def pieces_a_second(path: Path, threads: int, n: int = 150) -> int:
    """Bare inference on windows of n random pieces: the median of 30 runs."""
    running = session(path, threads)
    draw = np.random.default_rng(1)
    feed = {"pieces": draw.integers(1000, 30000, (1, n)), "cases": draw.integers(0, 5, (1, n))}
    times = []
    for _ in range(30):
        began = time.perf_counter()
        running.run(None, feed)
        times.append(time.perf_counter() - began)
    return round(n / float(np.median(times)))


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("weights", type=Path)
    arguments.add_argument("--folder", type=Path, default=MODEL)
    arguments.add_argument("--version", default="1")
    arguments.add_argument("--windows", type=int, nargs="+", default=[128, 200], help="bounds to try; the best by dev score is kept")
    options = arguments.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    target = options.folder / "tagger.onnx"
    tagger = Tagger()
    tagger.load_state_dict(torch.load(options.weights, weights_only=True))
    onnx.save(graph_of(tagger), target)
    reader = reader_of(target, 2)
    measured = {bound: evaluate.everything(reader, bound) for bound in options.windows}
    best = max(measured, key=lambda bound: sum(measured[bound]["raw"].values()) + sum(measured[bound]["paragraphs"].values()))
    about = {
        "format": FORMAT,
        "version": options.version,
        "sha256": sha256(target),
        "bytes": target.stat().st_size,
        "vocabulary": sha256(MODEL / "vocab.txt"),
        "window": best,
        "positions": POSITIONS,
        "link_width": LINK,
        "tags": {**{name: ["O", "B", "I"] for name in LAYER_NAMES}, "names": list(NAME_TAGS)},
        "base": {"minilm": MINILM, "teacher": TEACHER},
        "made_with": {name: version(name) for name in ("torch", "onnx", "onnxruntime")},
        "dev": {str(bound): figures for bound, figures in measured.items()},
    }
    (options.folder / "tagger.json").write_text(json.dumps(about, indent=2) + "\n", encoding="utf8")
    print(json.dumps({**about["dev"], "pieces_a_second": {threads: pieces_a_second(target, threads) for threads in (1, 2)}}, indent=2))


if __name__ == "__main__":
    main()
