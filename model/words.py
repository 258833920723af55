"""The encoder's vectors of single words, cut down to `words.bin`: how alike two words are, without running the encoder.

One row of 64 int8 for each whole word of three and more plain letters of `vocab.txt`, in its order: the word's own sentence vector, less the mean, on
the 64 principal components, scaled row by row.
"""

import re

import numpy as np

from encoder import TARGET, pieces_of
from export import session
from places import MODEL

WIDTH = 64
FIRST_WORD = 1996


def words() -> list[str]:
    """The words that have a row."""
    lines = (MODEL / "vocab.txt").read_text(encoding="utf8").splitlines()
    return [line for line in lines[FIRST_WORD:] if re.fullmatch("[a-z]{3,}", line)]


def main() -> None:
    running = session(TARGET)
    vectors = np.stack([running.run(["vector"], {"pieces": pieces_of(word)[None]})[0][0] for word in words()])
    centred = vectors - vectors.mean(0)
    _, components = np.linalg.eigh(centred.T @ centred)
    cut = centred @ components[:, ::-1][:, :WIDTH]
    scaled = 127 * cut / np.abs(cut).max(1, keepdims=True)
    (MODEL / "words.bin").write_bytes(np.rint(scaled).astype(np.int8).tobytes())


if __name__ == "__main__":
    main()
