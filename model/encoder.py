"""The published sentence encoder as it is (all-MiniLM-L6-v2) to `encoder.onnx` and `encoder.json`, by the same means as the tagger's graph.

    python model/encoder.py              writes both
    python model/encoder.py --measure    what int8 costs: Pearson of the cosine on STS headlines, per cent, int8 beside float
"""

import argparse
import csv
import json
from importlib.metadata import version

import numpy as np
import onnx
import torch

from base import MINILM, base_file
from export import session
from graph import sentence_graph_of
from network import POSITIONS, WIDTH, Tagger, from_base
from pieces import CLS, SEP, tokenizer
from places import CORPORA, MODEL, sha256

FORMAT = 1
TARGET = MODEL / "encoder.onnx"


def network() -> Tagger:
    """The bare encoder; its case embedding is nought, so that cases change nothing."""
    bare = from_base(base_file(MINILM), dropout=0)
    torch.nn.init.zeros_(bare.cases.weight)
    return bare.eval()


def pieces_of(sentence: str) -> np.ndarray:
    """int64 [n], special pieces included, no more than the encoder has positions."""
    ids = tokenizer().encode(sentence, add_special_tokens=False).ids[: POSITIONS - 2]
    return np.array([CLS, *ids, SEP], dtype=np.int64)


@torch.inference_mode()
def float_vector(bare: Tagger, sentence: str) -> np.ndarray:
    """float32 [384], unit length, unquantised."""
    pieces = torch.from_numpy(pieces_of(sentence))[None]
    mean = bare.encode(pieces, torch.zeros_like(pieces)).mean(1)[0].numpy()
    return mean / np.linalg.norm(mean)


def measure() -> dict[str, dict[str, float]]:
    """Pearson by year, and the lowest cosine of a sentence's int8 vector with its float one."""
    bare, running = network(), session(TARGET)
    with open(CORPORA / "pairs" / "sts-headlines.tsv", encoding="utf8") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    sentences = sorted({row[side] for row in rows for side in "ab"})
    exact = {s: float_vector(bare, s) for s in sentences}
    small = {s: running.run(["vector"], {"pieces": pieces_of(s)[None]})[0][0] for s in sentences}
    found: dict[str, dict[str, float]] = {"agreement": {"lowest cosine": min(float(exact[s] @ small[s]) for s in sentences)}}
    for year in ("2013", "2014", "2015"):
        chosen = [row for row in rows if row["set"] == year]
        gold = [float(row["score"]) for row in chosen]
        for name, vectors in (("float", exact), ("int8", small)):
            cosines = [float(vectors[row["a"]] @ vectors[row["b"]]) for row in chosen]
            found.setdefault(year, {})[name] = 100 * float(np.corrcoef(gold, cosines)[0, 1])
    return found


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--measure", action="store_true")
    if arguments.parse_args().measure:
        print(json.dumps(measure(), indent=2))
        return
    onnx.save(sentence_graph_of(network()), TARGET)
    about = {
        "format": FORMAT,
        "sha256": sha256(TARGET),
        "bytes": TARGET.stat().st_size,
        "vocabulary": sha256(MODEL / "vocab.txt"),
        "positions": POSITIONS,
        "width": WIDTH,
        "base": {"minilm": MINILM},
        "made_with": {name: version(name) for name in ("torch", "onnx")},
    }
    (MODEL / "encoder.json").write_text(json.dumps(about, indent=2) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
