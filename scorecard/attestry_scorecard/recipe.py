"""The recipe that the card, the hold-out and every fold are made by."""

import hashlib
from pathlib import Path

import numpy as np
from sklearn.model_selection import StratifiedKFold, train_test_split

from .card import integer_card
from .model import fit_all, subset

SEED = 20260
FOLDS, REPEATS = 5, 5
HOLD_OUT_SHARE = 0.3


def hold_out(bad: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Rows to train on and rows to measure on; as many defaults in a hundred in both."""
    train, test = train_test_split(np.arange(len(bad)), test_size=HOLD_OUT_SHARE, stratify=bad, random_state=SEED)
    return np.sort(train), np.sort(test)


def folds(bad: np.ndarray) -> list[tuple[np.ndarray, np.ndarray]]:
    """Five times five folds."""
    return [
        pair
        for repeat in range(REPEATS)
        for pair in StratifiedKFold(FOLDS, shuffle=True, random_state=SEED + repeat).split(np.zeros(len(bad)), bad)
    ]


def card_of(values: dict[str, np.ndarray], bad: np.ndarray, rows: np.ndarray, names: list[list[str]]) -> list[dict]:
    """Integer segments, from these rows only."""
    own = subset(values, rows)
    return integer_card(fit_all(own, bad[rows], names), own)


def code_digest() -> str:
    """SHA-256 over the sources and pins that a card is made by."""
    folder = Path(__file__).parent
    files = [folder / name for name in CARD_SOURCES] + [folder.parent / "requirements.txt"]
    digest = hashlib.sha256()
    for file in files:
        digest.update(f"{file.name}\n".encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()


CARD_SOURCES = (
    "accounts.py",
    "bands.py",
    "binning.py",
    "card.py",
    "characteristics.py",
    "measures.py",
    "model.py",
    "recipe.py",
    "train.py",
)
