"""Measures: quick span F1 while training, and predictions for the scorers of `../shared/score`."""

import json
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np

import corpora
import pieces as cutting
from decode import Read, read_window
from places import CORPORA, SHARED

Inputs = list[tuple[np.ndarray, np.ndarray]]
Reader = Callable[[Inputs], list[dict[str, np.ndarray]]]
"""(pieces, cases) of each window to the graph's outputs of each, batch dimension dropped."""


def read_texts(texts: list[str], reader: Reader, bound: int) -> list[tuple[cutting.Pieces, list[tuple[np.ndarray, Read]]]]:
    """For each text its pieces and its decoded windows."""
    cuts = [cutting.cut(text) for text in texts]
    tiled = [cutting.windows(cut, bound) for cut in cuts]
    marks = iter(reader([cutting.window_inputs(cut, w) for cut, ws in zip(cuts, tiled) for w in ws]))
    return [(cut, [(w, read_window(w, next(marks))) for w in ws]) for cut, ws in zip(cuts, tiled)]


def statements(text: str, cut: cutting.Pieces, reads: list[tuple[np.ndarray, Read]]) -> list[dict]:
    """Each cue that has content, with what is laid to it, in UTF-16 units of the text."""
    units = np.array([0, *(2 if ord(c) > 0xFFFF else 1 for c in text)]).cumsum()

    def place(window: np.ndarray, span: tuple[int, int]) -> dict[str, int]:
        return {"start": int(units[cut.starts[window[span[0]]]]), "end": int(units[cut.ends[window[span[1] - 1]]])}

    found = []
    for window, read in reads:
        for number, cue in enumerate(read.cue):
            content = [place(window, span) for span, laid in zip(read.content, read.cue_of) if laid == number]
            source = read.source_of[number]
            if content:
                found.append({"cue": place(window, cue), "source": place(window, read.source[source]) if source >= 0 else None, "content": content})
    return found


def _score(mode: str, gold: Path, lines: list[dict]) -> dict:
    with tempfile.NamedTemporaryFile("w", suffix=".ndjson") as file:
        file.write("".join(json.dumps(line) + "\n" for line in lines))
        file.flush()
        scorer = SHARED / "score" / "attribution.mjs"
        done = subprocess.run(["node", str(scorer), mode, str(gold), file.name, "--json"], check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def raw_articles(reader: Reader, bound: int) -> dict[str, float]:
    """PolNeAR dev, raw articles: F1 of linked attributions and of exact spans, in percent."""
    documents = corpora.polnear("dev")
    read = read_texts([d.text for d in documents], reader, bound)
    lines = [{"input": d.name + ".txt", "statements": statements(d.text, *r)} for d, r in zip(documents, read)]
    scores = _score("brat", CORPORA / "polnear" / "dev", lines)
    result = {f"linked {name}": scores["linked"][name]["f1"] for name in ("relaxed", "exact")}
    result |= {name: scores["span exact"][name]["f1"] for name in ("source", "cue", "content")}
    return {name: round(100 * value, 2) for name, value in result.items()}


def paragraphs(reader: Reader, bound: int) -> dict[str, float]:
    """CofeNet's dev paragraphs: exact span F1 in percent."""
    gold = CORPORA / "cofenet" / "polnear-valid.jsonl"
    texts = [" ".join(json.loads(line)["tokens"]) for line in gold.read_text(encoding="utf8").splitlines()]
    read = read_texts(texts, reader, bound)
    lines = [{"input": f"{i:05d}.txt", "statements": statements(t, *r)} for i, (t, r) in enumerate(zip(texts, read))]
    scores = _score("cofenet", gold, lines)["exact"]
    return {name: round(100 * scores[name]["f1"], 2) for name in ("source", "cue", "content")}


def names(reader: Reader, bound: int) -> dict[str, float]:
    """CoNLL-2003 dev, sentences as lines of their document: exact entity F1 in percent, all and by type."""
    documents = [corpora.conll_document(str(i), s, ["\n"] * len(s)) for i, s in enumerate(corpora.conll("dev"))]
    counts: dict[str, list[int]] = {}
    for document, (cut, reads) in zip(documents, read_texts([d.text for d in documents], reader, bound)):
        found = {
            (int(cut.starts[w[a]]), int(cut.ends[w[b - 1]]), kind) for w, read in reads for a, b, kind in read.names
        }
        gold = set(document.names or [])
        for kind in ("all", *corpora.NAME_TYPES.values()):
            tally = counts.setdefault(kind, [0, 0])
            chosen = [{n for n in group if kind in ("all", n[2])} for group in (gold, found)]
            tally[0] += 2 * len(chosen[0] & chosen[1])
            tally[1] += len(chosen[0]) + len(chosen[1])
    return {kind: round(100 * hit / max(1, total), 2) for kind, (hit, total) in counts.items()}


def everything(reader: Reader, bound: int) -> dict[str, dict[str, float]]:
    """All three measures."""
    return {"raw": raw_articles(reader, bound), "paragraphs": paragraphs(reader, bound), "names": names(reader, bound)}
