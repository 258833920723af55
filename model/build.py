"""Rebuilds the tagger's weights from `../shared`: one command, in steps; a step that is done is not done again.

    python model/build.py              everything
    python model/build.py --list       the steps and whether they are done
"""

import argparse
import os
import subprocess
import sys

from places import MODEL, WORK

FIRST, SECOND, FINAL = (WORK / name / "weights.pt" for name in ("first", "second", "final"))
STEPS = [
    ("first", "train.py", ["first", "--millions", "3.6", "--share", "0.35", "--teacher-share", "0"], FIRST),
    ("readings", "readings.py", ["--extra", "6000"], WORK / "readings" / "done"),
    ("second", "train.py", ["second", "--millions", "11.2", "--from", str(FIRST), "--rate", "0.9"], SECOND),
    ("final", "train.py", ["final", "--millions", "18", "--from", str(SECOND), "--rate", "0.8", "--share", "0.4"], FINAL),
    ("export", "export.py", [str(FINAL)], WORK / "export.done"),
    ("vectors", "vectors.py", [], WORK / "vectors.done"),
]
# Large blocks stay with the process: giving each back to the system costs training most of its time.
ALLOCATOR = {"MALLOC_MMAP_MAX_": "0", "MALLOC_TRIM_THRESHOLD_": "40000000000", "MALLOC_TOP_PAD_": "500000000", "OMP_WAIT_POLICY": "passive"}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--list", action="store_true")
    options = arguments.parse_args()
    WORK.mkdir(parents=True, exist_ok=True)
    for name, script, words, mark in STEPS:
        if options.list or mark.exists():
            print(f"{name:10} {'done' if mark.exists() else 'to do'}")
            continue
        print(f"{name:10} python {script} {' '.join(words)}", flush=True)
        subprocess.run([sys.executable, str(MODEL / script), *words], check=True, env={**os.environ, **ALLOCATOR})
        mark.touch()


if __name__ == "__main__":
    main()
