"""Where things are read from and written to.

Corpora and teacher are read from `../shared` beside the repository (override: HEARSAY_SHARED, HEARSAY_CORPORA); what
training writes on its way goes to `model/.work` (override: HEARSAY_WORK).
"""

import hashlib
import os
from pathlib import Path

MODEL = Path(__file__).resolve().parent
REPOSITORY = MODEL.parent
SHARED = Path(os.environ.get("HEARSAY_SHARED", REPOSITORY.parent / "shared"))
CORPORA = Path(os.environ.get("HEARSAY_CORPORA", SHARED / "corpora"))
WORK = Path(os.environ.get("HEARSAY_WORK", MODEL / ".work"))


def sha256(path: Path) -> str:
    """Hex digest of a file."""
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        for block in iter(lambda: file.read(1 << 20), b""):
            digest.update(block)
    return digest.hexdigest()


def checked(path: Path, expected: str) -> Path:
    """The path, once its SHA-256 is the expected one; raises ValueError otherwise."""
    found = sha256(path)
    if found != expected:
        raise ValueError(f"{path.name}: SHA-256 is {found}, expected {expected}; the pinned file is needed")
    return path
