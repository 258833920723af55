"""Test vectors for whoever implements the interface: pieces, cases, windows and what the weights say of sentences of our own."""

import json

import numpy as np

import pieces as cutting
from decode import read_window
from export import reader_of
from network import LAYER_NAMES
from places import MODEL

TEXTS = [
    "The harbour master, Ann-Marie O'Dell, said on Tuesday that two ferries \"won't sail\" before the storm passes.",
    "GENEVA — Relief agencies can’t reach the valley, a U.N. official told Radio Léman, citing “two local mayors”."
    "\n\nThe McAllister bridge is gone 😀, she added.",
    "CITY COUNCIL REJECTS PLAN\r\nAccording to the minutes,the vote was 7-4.\r\nNo one asked why; US and EU envoys left early.",
    "The cafe\u0301 in\u00a0Zürich’s old mill has closed. 水 is water, ǅ is a letter.",
    "``It is over, '' the clerk said .  He did n't say when ( or how ) .",
    "One.\n" * 40,
    "The minister repeated that the port would stay open, that the crews would be paid and that no ship would be turned away. " * 12,
]


def main() -> None:
    about = json.loads((MODEL / "tagger.json").read_text(encoding="utf8"))
    reader = reader_of(MODEL / "tagger.onnx")
    vectors = []
    for text in TEXTS:
        cut = cutting.cut(text)
        units = np.array([0, *(2 if ord(c) > 0xFFFF else 1 for c in text)]).cumsum()
        tiled = cutting.windows(cut, about["window"])
        reads = []
        for window, marks in zip(tiled, reader([cutting.window_inputs(cut, w) for w in tiled])):
            read = read_window(window, marks)
            reads.append(
                {
                    **{layer: getattr(read, layer) for layer in LAYER_NAMES},
                    "names": read.names,
                    "cue_of": read.cue_of,
                    "source_of": read.source_of,
                    "first_logits": {layer: np.round(marks[layer][1], 3).tolist() for layer in LAYER_NAMES},
                }
            )
        vectors.append(
            {
                "text": text,
                "ids": cut.ids.tolist(),
                "starts": units[cut.starts].tolist(),
                "ends": units[cut.ends].tolist(),
                "cases": cut.cases.tolist(),
                "windows": [w.tolist() for w in tiled],
                "reads": reads,
            }
        )
    body = {"weights": about["sha256"], "window": about["window"], "vectors": vectors}
    (MODEL / "vectors.json").write_text(json.dumps(body, ensure_ascii=True) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
