"""Trains the card and writes it: npm run scorecard:train -- FILE [OUTPUT]."""

import sys
from pathlib import Path

import numpy as np

from .accounts import OUTCOME, as_recorded, read_file
from .card import as_json, default_share, points_of, whole_card
from .characteristics import characteristics
from .measures import auc, metrics, ten_thousandths
from .model import select_all, subset
from .recipe import FOLDS, REPEATS, card_of, code_digest, folds, hold_out

VERSION = "taiwan-v1"
SOURCE = "UCI data set 350, default of credit card clients (Yeh, 2009), as split for this project"
MEANING = "default_2005_10: defaulted on the payment due in October 2005"
CARD_FILE = Path(__file__).parent.parent / "cards" / f"{VERSION}.json"


def train(path: str) -> tuple[dict, str]:
    """The card as data, and a sentence on how good it is."""
    frame, digest = read_file(path)
    bad = frame[OUTCOME].to_numpy()
    values = characteristics(as_recorded(frame))

    # Characteristics are chosen on the training part alone: the hold-out has had no say in anything.
    train_rows, test_rows = hold_out(bad)
    names = select_all(subset(values, train_rows), bad[train_rows])
    held = points_of(card_of(values, bad, train_rows, names), subset(values, test_rows))
    holdout = metrics(bad[test_rows], held, default_share(held))
    repeated = cross_validation(values, bad, names)

    segments = card_of(values, bad, np.arange(len(bad)), names)
    provenance = {
        "data": {
            "source": SOURCE,
            "sha256": digest,
            "accounts": len(bad),
            "bads": int(bad.sum()),
            "outcome": MEANING,
        },
        "code": {"name": "scorecard/attestry_scorecard", "sha256": code_digest()},
        "holdOut": holdout,
        "crossValidation": repeated,
    }
    card = whole_card(VERSION, segments, points_of(segments, values), provenance)
    return card, f"hold-out AUC {holdout['auc'] / 1e4:.4f}, KS {holdout['ks'] / 1e4:.4f}; " + (
        f"{REPEATS}×{FOLDS} cross-validation AUC {repeated['auc'] / 1e4:.4f} ± {repeated['aucDeviation'] / 1e4:.4f}"
    )


def cross_validation(values: dict[str, np.ndarray], bad: np.ndarray, names: list[list[str]]) -> dict[str, int]:
    """Bins, weights and points anew in every fold; the mean over the folds."""
    each = []
    areas = []
    for train_rows, test_rows in folds(bad):
        points = points_of(card_of(values, bad, train_rows, names), subset(values, test_rows))
        each.append(metrics(bad[test_rows], points, default_share(points)))
        areas.append(auc(bad[test_rows], points))
    mean = {name: int(np.floor(np.mean([one[name] for one in each]) + 0.5)) for name in ("auc", "gini", "ks", "brier")}
    return {
        "accounts": len(bad),
        "bads": int(bad.sum()),
        **mean,
        "folds": FOLDS,
        "repeats": REPEATS,
        "aucDeviation": ten_thousandths(float(np.std(areas))),
    }


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit("usage: npm run scorecard:train -- FILE [OUTPUT]")
    trained, sentence = train(sys.argv[1])
    target = Path(sys.argv[2]) if len(sys.argv) == 3 else CARD_FILE
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(as_json(trained), encoding="utf-8")
    print(f"{target.name}: {sentence}")
