"""Lets the teacher read the gold articles and plain news, in parts that a stopped run goes on from."""

import argparse

import numpy as np
import torch

import corpora
import pieces as cutting
from base import teacher_file
from corpora import Attribution, Document, Soft
from network import LAYER_NAMES
from places import WORK
from teacher import Teacher, load_readings, read_all, save_readings

FOLDER = WORK / "readings"
PART = 300


def parts(extra: int) -> list[tuple[str, list[str], list[str]]]:
    """(file name, names, texts) of each part: the gold articles first, then `extra` articles of plain news that no published reading covers."""
    gold = corpora.polnear("train")
    plain = corpora.unlabelled_texts()
    covered = {name for name, _, _ in corpora.published_readings()}
    fresh = sorted((n for n in plain if n not in covered and len(plain[n]) > 300), key=lambda n: (n.startswith("reuters"), n))[:extra]
    jobs = [("gold", [d.name for d in gold], [d.text for d in gold]), ("plain", fresh, [plain[n] for n in fresh])]
    return [
        (f"{kind}-{first // PART:03d}.npz", names[first : first + PART], texts[first : first + PART])
        for kind, names, texts in jobs
        for first in range(0, len(names), PART)
    ]


def documents() -> tuple[list[Document], list[Document]]:
    """(gold, plain): gold articles with the teacher's reading where it is there; plain news with the published readings and ours."""
    own: dict[str, tuple[np.ndarray, np.ndarray]] = {}
    for path in sorted(FOLDER.glob("*-???.npz")):
        own |= load_readings(path)
    gold = corpora.polnear("train")
    for document in gold:
        if document.name in own:
            document.soft = Soft(cutting.cut(document.text).starts, own[document.name][0])
    texts = corpora.unlabelled_texts()
    plain = []
    for name, statements, logits in corpora.published_readings():
        soft = Soft(cutting.cut(texts[name]).starts, logits)
        plain.append(Document(name, texts[name], [statements], None, soft, gold=False))
    for name in own.keys() & texts.keys():
        cut = cutting.cut(texts[name])
        statements: dict[int, Attribution] = {}
        for role, first, end, number in own[name][1].tolist():
            spans = getattr(statements.setdefault(number, Attribution()), LAYER_NAMES[role])
            spans.append((int(cut.starts[first]), int(cut.ends[end - 1])))
        plain.append(Document(name, texts[name], [list(statements.values())], None, Soft(cut.starts, own[name][0]), gold=False))
    plain.sort(key=lambda d: d.name)
    return gold, plain


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--extra", type=int, default=2400, help="articles of plain news beyond the published readings")
    arguments.add_argument("--threads", type=int, default=2)
    options = arguments.parse_args()
    torch.set_num_threads(options.threads)
    waiting = [part for part in parts(options.extra) if not (FOLDER / part[0]).exists()]
    teacher = Teacher(teacher_file()) if waiting else None
    for name, names, texts in waiting:
        save_readings(FOLDER / name, names, read_all(teacher, texts))
        print(name, len(names), flush=True)


if __name__ == "__main__":
    main()
