"""Text to word pieces, their cases, paragraphs and windows: sections 1 to 3 of the card."""

import re
import sys
import unicodedata
from dataclasses import dataclass

import numpy as np
from tokenizers import BertWordPieceTokenizer

from places import MODEL

CLS, SEP = 101, 102
BREAK = re.compile(r"[\n\r\u2028\u2029]+")
SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s*$")

_tokenizer: BertWordPieceTokenizer | None = None


def tokenizer() -> BertWordPieceTokenizer:
    """The uncased tokenizer over `vocab.txt`."""
    global _tokenizer
    if _tokenizer is None:
        _tokenizer = BertWordPieceTokenizer(str(MODEL / "vocab.txt"), lowercase=True)
        _tokenizer.no_truncation()
    return _tokenizer


@dataclass
class Pieces:
    """The pieces of one text.

    ids, cases int64 [m]; starts, ends int64 [m] in code points of the text; word_start, sentence_start bool [m];
    paragraphs: list of (first piece, end piece).
    """

    ids: np.ndarray
    cases: np.ndarray
    starts: np.ndarray
    ends: np.ndarray
    word_start: np.ndarray
    sentence_start: np.ndarray
    paragraphs: list[tuple[int, int]]


_MARKS = "".join(re.escape(chr(c)) for c in range(sys.maxunicode + 1) if unicodedata.category(chr(c))[0] == "M")
WORD = re.compile(f"(?:[^\\W_]|[{_MARKS}])+")


def word_case(word: str) -> int:
    """The case of a word: 0 no cased letter, 1 small, 2 Capital, 3 CAPITALS, 4 anything else."""
    if word.isascii():
        if word.islower():
            return 1
        if word.istitle() and word[1:].isalpha():
            return 2
    cased = [unicodedata.category(c) for c in word]
    cased = [c for c in cased if c in ("Lu", "Lt", "Ll")]
    if not cased:
        return 0
    capitals = sum(c != "Ll" for c in cased)
    if capitals == 0:
        return 1
    if capitals == 1 and cased[0] != "Ll":
        return 2
    return 3 if capitals == len(cased) else 4


def character_cases(text: str) -> np.ndarray:
    """int64 [len(text)]: the case of the word each code point stands in, 0 outside words."""
    cases = np.zeros(len(text), dtype=np.int64)
    for word in WORD.finditer(text):
        cases[word.start() : word.end()] = word_case(word.group())
    return cases


def cut(text: str) -> Pieces:
    """The pieces of a text, without special tokens."""
    encoded = tokenizer().encode(text, add_special_tokens=False)
    ids = np.array(encoded.ids, dtype=np.int64)
    offsets = np.array(encoded.offsets, dtype=np.int64).reshape(-1, 2)
    starts, ends = offsets[:, 0], offsets[:, 1].copy()
    for mark in re.finditer(f"[{_MARKS}]+", text):
        # The marks that the vocabulary drops belong to the letter before them, at a word's end too.
        ends[ends == mark.start()] = mark.end()
    cases = character_cases(text)[starts] if len(ids) else np.zeros(0, dtype=np.int64)
    word_start = np.array([s == 0 or text[s - 1].isspace() for s in starts], dtype=bool)
    sentence_start = np.array(
        [bool(w) and SENTENCE_END.search(text[max(0, s - 12) : s]) is not None for s, w in zip(starts, word_start)], dtype=bool
    )
    paragraphs, first = [], 0
    bounds = [m.start() for m in BREAK.finditer(text)] + [len(text)]
    for bound in bounds:
        end = int(np.searchsorted(starts, bound))
        if end > first:
            paragraphs.append((first, end))
        first = end
    return Pieces(ids, cases, starts, ends, word_start, sentence_start, paragraphs)


def _cut_point(pieces: Pieces, first: int, limit: int) -> int:
    """How many pieces of an overlong paragraph go into its window."""
    sentences = np.flatnonzero(pieces.sentence_start[first + 1 : first + limit + 1]) + 1
    if len(sentences) and sentences[-1] > limit / 2:
        return int(sentences[-1])
    words = np.flatnonzero(pieces.word_start[first + 1 : first + limit + 1]) + 1
    return int(words[-1]) if len(words) else limit


def windows(pieces: Pieces, bound: int) -> list[np.ndarray]:
    """Windows that tile the text: each int64 [n], n <= bound: the piece's index, or -1 for [CLS], -2 for [SEP]."""
    result: list[np.ndarray] = []
    open_window: list[int] = []

    def close() -> None:
        if open_window:
            result.append(np.array(open_window, dtype=np.int64))
            open_window.clear()

    for first, end in pieces.paragraphs:
        while first < end:
            taken = end - first
            if taken + 2 > bound:
                close()
                taken = _cut_point(pieces, first, bound - 2)
            if open_window and len(open_window) + taken + 1 > bound:
                close()
            if not open_window:
                open_window.append(-1)
            open_window.extend(range(first, first + taken))
            open_window.append(-2)
            first += taken
    close()
    return result


def window_inputs(pieces: Pieces, window: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(pieces, cases) int64 [n] of a window, special tokens filled in."""
    at = np.maximum(window, 0)
    ids = np.where(window >= 0, pieces.ids[at], np.where(window == -1, CLS, SEP))
    cases = np.where(window >= 0, pieces.cases[at], 0)
    return ids, cases
