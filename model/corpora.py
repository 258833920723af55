"""The corpora as documents: text with whatever is known of it. Offsets are code points of the text."""

import gzip
import json
import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from places import CORPORA, SHARED

Span = tuple[int, int]
NAME_TYPES = {"PER": "person", "ORG": "organisation", "LOC": "place", "MISC": "other"}


@dataclass
class Attribution:
    """One statement; each role has the parts of a span that may be broken."""

    source: list[Span] = field(default_factory=list)
    cue: list[Span] = field(default_factory=list)
    content: list[Span] = field(default_factory=list)


@dataclass
class Soft:
    """What a teacher says of pieces: starts int64 [m] (code points), logits float32 [m, 6]: B - O and I - O of source, cue, content."""

    starts: np.ndarray
    logits: np.ndarray


@dataclass
class Document:
    """One text. `attributions` holds one reading an annotator; what is None is not known and not trained on. `gold`: read by a person."""

    name: str
    text: str
    attributions: list[list[Attribution]] | None = None
    names: list[tuple[int, int, str]] | None = None
    soft: Soft | None = None
    gold: bool = True


def _read_brat(path: Path) -> list[Attribution]:
    spans: dict[str, list[Span]] = {}
    found: list[Attribution] = []
    for line in path.read_text(encoding="utf8").split("\n"):
        span = re.match(r"^(T\d+)\t\S+ ([\d; ]+)\t", line)
        if span:
            spans[span[1]] = [(int(a), int(b)) for a, b in (part.split() for part in span[2].split(";"))]
        elif re.match(r"^E\d+\t", line):
            attribution = Attribution()
            for role, target in re.findall(r"(Source|Cue|Content)\d*:(T\d+)", line):
                getattr(attribution, role.lower()).extend(spans.get(target, []))
            found.append(attribution)
    return found


def polnear(part: str) -> list[Document]:
    """The articles of PolNeAR `train` or `dev`, in the order of their names, every annotator's reading of each."""
    folder = CORPORA / "polnear" / part
    readings: dict[str, list[list[Attribution]]] = defaultdict(list)
    for path in sorted((folder / "ann").iterdir()):
        readings[re.sub(r"_[0-9a-z]{4}\.ann$", "", path.name)].append(_read_brat(path))
    documents = []
    for path in sorted((folder / "text").iterdir()):
        text = path.read_bytes().decode("utf8")
        if readings[path.stem]:
            documents.append(Document(path.stem, text, attributions=readings[path.stem]))
    return documents


def conll(part: str) -> list[list[tuple[list[str], list[str]]]]:
    """Documents of CoNLL-2003 `train` or `dev`: sentences of (tokens, IOB1 tags)."""
    documents: list[list[tuple[list[str], list[str]]]] = []
    tokens: list[str] = []
    tags: list[str] = []
    with gzip.open(CORPORA / "ner" / f"conll2003-{part}.txt.gz", "rt", encoding="utf8") as file:
        for line in [*file, ""]:
            cells = line.split()
            if cells and cells[0] != "-DOCSTART-":
                tokens.append(cells[0])
                tags.append(cells[-1])
                continue
            if tokens:
                documents[-1].append((tokens, tags))
                tokens, tags = [], []
            if cells:
                documents.append([])
    return documents


def entities(tags: list[str]) -> list[tuple[int, int, str]]:
    """(first token, end token, type) of IOB1 tags."""
    found: list[tuple[int, int, str]] = []
    before = "O"
    for at, tag in enumerate(tags):
        if tag != "O":
            if before != "O" and before[2:] == tag[2:] and tag[0] == "I":
                found[-1] = (found[-1][0], at + 1, found[-1][2])
            else:
                found.append((at, at + 1, NAME_TYPES[tag[2:]]))
        before = tag
    return found


def conll_document(name: str, sentences: list[tuple[list[str], list[str]]], breaks: list[str]) -> Document:
    """Sentences as text, tokens joined by blanks, `breaks[i]` after sentence i."""
    text, names = "", []
    for (tokens, tags), ending in zip(sentences, breaks):
        starts, at = [], len(text)
        for token in tokens:
            starts.append(at)
            at += len(token) + 1
        names += [(starts[a], starts[b - 1] + len(tokens[b - 1]), kind) for a, b, kind in entities(tags)]
        text += " ".join(tokens) + ending
    return Document(name, text, names=names)


def unlabelled_texts() -> dict[str, str]:
    """Text by name (`bbc/ID`, `reuters-21578/ID`) of the plain news."""
    texts = {}
    for source in ("bbc", "reuters-21578"):
        with gzip.open(CORPORA / "unlabelled" / f"{source}.ndjson.gz", "rt", encoding="utf8") as file:
            for line in file:
                item = json.loads(line)
                texts[f"{source}/{item['id']}"] = item["text"]
    return texts


def code_points(text: str) -> np.ndarray:
    """int64 [UTF-16 length + 1]: the code point at each UTF-16 unit."""
    at = np.array([0, *(2 if ord(c) > 0xFFFF else 1 for c in text)]).cumsum()
    result = np.zeros(at[-1] + 1, dtype=np.int64)
    result[at] = np.arange(len(at))
    return result


def _spans(found: list[dict[str, int] | None], at: np.ndarray) -> list[Span]:
    """UTF-16 spans, or none, as code points."""
    return [(int(at[s["start"]]), int(at[s["end"]])) for s in found if s]


def published_readings() -> list[tuple[str, list[Attribution], np.ndarray]]:
    """The teacher's published reading of half of the plain news: name, statements, logits float32 [m, 6] of the text's pieces."""
    folder = SHARED / "teacher"
    texts = unlabelled_texts()
    logits = np.load(folder / "logits.npz")["logits"]
    rows = {name: (first, count) for name, first, count in json.loads((folder / "index.json").read_text())}
    result = []
    with gzip.open(folder / "statements.ndjson.gz", "rt", encoding="utf8") as file:
        for line in file:
            item = json.loads(line)
            at = code_points(texts[item["name"]])
            statements = [
                Attribution(_spans([s["source"]], at), _spans([s["cue"]], at), _spans(s["content"], at)) for s in item["statements"]
            ]
            first, count = rows[item["name"]]
            result.append((item["name"], statements, logits[first : first + count].astype(np.float32) / 8))
    return result
