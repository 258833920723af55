"""The pair scorer: `pairs.json` from the features that `bench/pairs.mjs --features FILE` writes.

    python model/pairs.py FILE

Three sums of curves (generalised additive models): each feature has a piecewise linear curve over quantile knots, fitted by ridge regression,
logistic for `claims` and `paraphrase`, linear for `likeness`. A sum of curves is told part by part, so it can say why.

    claims       the clauses of stories 4 to 7 and of our own two, two by two; one that is in no claim says what no other says
    paraphrase   MRPC train; the bias is moved so that 0 is the threshold with the best F1, found by five-fold cross-validation
    likeness     STS headlines 2013 and 2014
"""

import argparse
import json
from collections.abc import Callable
from pathlib import Path

import numpy as np

from places import MODEL

KNOTS = {"claims": 6, "paraphrase": 6, "likeness": 6}
RIDGE = {"claims": 45.0, "paraphrase": 1.0, "likeness": 3.0}
SENTENCES_ALONE = {"wordsAlike", "triples", "quads", "inOrder", "inOrderMost", "run", "opening", "closing", "wordsLoose", "wordsLooseMost", "wordsMost", "lengthApart"}
"""Features that `claims` does without: there are few stories to learn from."""
FOLDS = 5


class Design:
    """Features to hat functions over knots."""

    def __init__(self, names: list[str], values: np.ndarray, gold: np.ndarray, knots: int):
        """Knots at quantiles of the rows in which the texts say the same: where these are few the others have no part but the ends and the middle."""
        self.names = names
        self.knots = [self._knots(values[:, i], values[gold > gold.mean(), i], knots) for i in range(len(names))]

    @staticmethod
    def _knots(every: np.ndarray, same: np.ndarray, knots: int) -> np.ndarray:
        upper = every[every > np.median(every)]
        parts = [np.quantile(same, np.linspace(0, 1, knots)), np.quantile(every, [0, 0.5, 1]), np.quantile(upper, [0.5]) if len(upper) else []]
        return np.unique(np.concatenate(parts).round(2))

    def __call__(self, values: np.ndarray) -> np.ndarray:
        """float64 [n, 1 + hats], a column of ones first."""
        columns = [np.ones((len(values), 1))]
        for i, knots in enumerate(self.knots):
            columns.append(np.stack([np.interp(values[:, i], knots, row) for row in np.eye(len(knots))], 1))
        return np.concatenate(columns, 1)

    def curves(self, weights: np.ndarray, x: np.ndarray) -> tuple[float, dict[str, list[list[float]]]]:
        """Bias and the curve of each feature, so that each is 0 on average over the rows of `x`: a part tells what sets a pair apart from others."""
        found, at, bias = {}, 1, float(weights[0])
        for name, knots in zip(self.names, self.knots):
            part = slice(at, at + len(knots))
            mean = float((x[:, part] @ weights[part]).mean())
            bias += mean
            if len(knots) > 1:
                found[name] = [[round(float(k), 4), round(float(w) - mean, 4)] for k, w in zip(knots, weights[part])]
            at += len(knots)
        return bias, found


def penalty(columns: int, ridge: float) -> np.ndarray:
    """The ridge; the bias bears none."""
    return np.diag([0.0] + [ridge] * (columns - 1))


def linear(x: np.ndarray, y: np.ndarray, ridge: float) -> np.ndarray:
    """Ridge regression."""
    return np.linalg.solve(x.T @ x + penalty(x.shape[1], ridge) + 1e-9 * np.eye(x.shape[1]), x.T @ y)


def logistic(x: np.ndarray, y: np.ndarray, ridge: float) -> np.ndarray:
    """Ridge-penalised logistic regression by Newton's method."""
    weights, pull = np.zeros(x.shape[1]), penalty(x.shape[1], ridge)
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (p - y) + pull @ weights
        bend = (x * (p * (1 - p))[:, None]).T @ x + pull + 1e-9 * np.eye(x.shape[1])
        step = np.linalg.solve(bend, slope)
        weights = weights - step
        if np.abs(step).max() < 1e-8:
            break
    return weights


def f1(guessed: np.ndarray, gold: np.ndarray) -> float:
    """F1 of the positive class."""
    return 2 * float((guessed & gold).sum()) / float(guessed.sum() + gold.sum())


def crossed(x: np.ndarray, y: np.ndarray, fit: Callable[[np.ndarray, np.ndarray], np.ndarray]) -> np.ndarray:
    """Scores of rows by models that did not see them."""
    fold = np.random.default_rng(1).integers(0, FOLDS, len(y))
    scores = np.zeros(len(y))
    for one in range(FOLDS):
        scores[fold == one] = x[fold == one] @ fit(x[fold != one], y[fold != one])
    return scores


def fitted(names: list[str], values: np.ndarray, gold: np.ndarray, kind: str) -> dict[str, object]:
    """One sum of curves as `pairs.json` holds it."""
    design = Design(names, values, gold, KNOTS[kind])
    x, fit = design(values), linear if kind == "likeness" else logistic
    weights = fit(x, gold, RIDGE[kind])
    bias, curves = design.curves(weights, x)
    if kind == "paraphrase":
        scores = crossed(x, gold, lambda a, b: fit(a, b, RIDGE[kind]))
        bias -= float(max(np.quantile(scores, np.linspace(0.02, 0.98, 97)), key=lambda bound: f1(scores > bound, gold > 0.5)))
    return {"bias": round(bias, 4), "curves": curves}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("features", type=Path)
    rows = [json.loads(line) for line in arguments.parse_args().features.read_text(encoding="utf8").splitlines()]

    def table(names: list[str], wanted: Callable[[str], bool]) -> tuple[list[str], np.ndarray, np.ndarray]:
        chosen = [row for row in rows if wanted(row["set"])]
        return names, np.array([[row["features"][name] for name in names] for row in chosen]), np.array([row["gold"] for row in chosen])

    text = list(rows[0]["features"])
    every = [name for name in rows[-1]["features"] if name not in SENTENCES_ALONE]
    model = {
        "format": 1,
        "claims": fitted(*table(every, lambda name: name.startswith("story-")), "claims"),
        "paraphrase": fitted(*table(text, lambda name: name == "mrpc-train"), "paraphrase"),
        "likeness": fitted(*table(text, lambda name: name in ("sts-2013", "sts-2014")), "likeness"),
    }
    (MODEL / "pairs.json").write_text(json.dumps(model, separators=(",", ":")) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
