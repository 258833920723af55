"""Marked news reports written for the project: the notation of `model/reports/README.md`, as documents.

    python model/reports.py --check FILE...      says what is wrong with each file, or how many attributions and names it holds
"""

import argparse
import re
from collections import defaultdict
from pathlib import Path

from corpora import Attribution, Document
from places import MODEL

FOLDER = MODEL / "reports"
OPENING = {"[": "source", "{": "cue", "<": "content"}
CLOSING = {"]": "source", "}": "cue", ">": "content"}
KINDS = {"persons": "person", "organisations": "organisation", "places": "place", "others": "other"}
MARK = re.compile(r"[\[{<]|[\]}>](\d+(?:,\d+)*)?")


def _unmarked(marked: str) -> tuple[str, list[Attribution]]:
    """The text without its marks, and the attributions they stand for, in the order of their numbers."""
    text, at = "", 0
    open_at: dict[str, int] = {}
    found: dict[int, Attribution] = defaultdict(Attribution)
    for mark in MARK.finditer(marked):
        text += marked[at : mark.start()]
        at = mark.end()
        sign, near = mark[0][0], marked[max(0, mark.start() - 30) : mark.end()]
        if sign in OPENING:
            if OPENING[sign] in open_at:
                raise ValueError(f"a {OPENING[sign]} inside a {OPENING[sign]}: …{near}")
            open_at[OPENING[sign]] = len(text)
            continue
        role = CLOSING[sign]
        if role not in open_at or mark[1] is None:
            raise ValueError(f"{'no opening mark' if mark[1] else 'no number'}: …{near}")
        span = (open_at.pop(role), len(text))
        if not text[slice(*span)].strip() or text[slice(*span)] != text[slice(*span)].strip():
            raise ValueError(f"an empty span, or a blank at its edge: …{near}")
        if "\n" in text[slice(*span)]:
            raise ValueError(f"a span over two paragraphs: …{near}")
        for number in map(int, mark[1].split(",")):
            getattr(found[number], role).append(span)
    if open_at:
        raise ValueError(f"never closed: {', '.join(open_at)}")
    for number, attribution in found.items():
        if not attribution.cue and not attribution.content:
            raise ValueError(f"attribution {number} has neither cue nor content")
    return text + marked[at:], [found[number] for number in sorted(found)]


def _names(lines: list[str], text: str) -> list[tuple[int, int, str]]:
    """(start, end, kind) of every whole-word occurrence of the listed names, the longest first."""
    listed: dict[str, str] = {}
    for line in lines:
        head, _, rest = line.partition(":")
        if head.strip() not in KINDS:
            raise ValueError(f"'{line[:40]}': expected one of {', '.join(KINDS)} before the colon")
        for name in filter(None, (n.strip() for n in rest.split(";"))):
            if listed.get(name, KINDS[head.strip()]) != KINDS[head.strip()]:
                raise ValueError(f"'{name}' is listed under two kinds")
            if not re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text):
                raise ValueError(f"'{name}' does not occur in the text")
            listed[name] = KINDS[head.strip()]
    if not listed:
        raise ValueError("no names: expected lines such as 'persons: …' after '---'")
    pattern = "|".join(re.escape(name) for name in sorted(listed, key=len, reverse=True))
    return [(m.start(), m.end(), listed[m[0]]) for m in re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", text)]


def read(path: Path) -> Document:
    """One file as a document; raises ValueError, which says what was met."""
    marked, line, names = path.read_text(encoding="utf8").partition("\n---\n")
    if not line:
        raise ValueError("no line '---' before the names")
    text, attributions = _unmarked(marked.strip() + "\n")
    return Document(f"reports/{path.stem}", text, [attributions], _names(names.strip().split("\n"), text))


def own(folder: Path = FOLDER) -> list[Document]:
    """Every marked report of a folder, in the order of their names."""
    return [read(path) for path in sorted(folder.glob("*.txt"))]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--check", nargs="+", type=Path, required=True)
    wrong = 0
    for path in arguments.parse_args().check:
        try:
            document = read(path)
        except ValueError as error:
            wrong += 1
            print(f"{path.name}: {error}")
            continue
        said = document.attributions[0] if document.attributions else []
        print(f"{path.name}: {len(document.text.split())} words, {len(said)} attributions, {len(document.names or [])} names")
    raise SystemExit(1 if wrong else 0)


if __name__ == "__main__":
    main()
