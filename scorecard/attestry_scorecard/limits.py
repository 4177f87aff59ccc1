"""A policy of credit limits, chosen by simulated profit and loss over the year that follows the file."""

import numpy as np
import pandas as pd

from .accounts import MONTHS
from .card import bands

# Assumptions, not data: shares of an amount, or of a year's revenue.
INTEREST_MARGIN = 0.13
INTERCHANGE_MARGIN = 0.01
# The file's default is a payment missed: so many of them end in a loss, and lose so much of what is then owed.
LOSS_FOLLOWS = 0.35
LOSS_GIVEN_DEFAULT = 0.75
# How much of the unused limit is drawn on the way there.
DRAWN_BEFORE_DEFAULT = 0.4
# A customer whose limit is cut may leave, and three years' revenue with it; one who stays would have used some of it.
LEAVES_WHEN_CUT = 0.1
YEARS_LOST = 3
USED_OF_HEADROOM = 0.05

ACTIONS = {"keep": 1.0, "reduceTo75": 0.75, "reduceTo50": 0.5, "reduceToOwed": 0.0}
UTILISATION_EDGES = [6, 14, 20]
UTILISATION_NAMES = ["up to 30 %", "30 to 70 %", "70 to 100 %", "over the limit"]
_BOOTSTRAPS = 200


def yearly_revenue(frame: pd.DataFrame) -> np.ndarray:
    """What an account earns in a year if it goes on as in the file: interest on what it revolves, and interchange."""
    bill = frame[[f"bill_{month}" for month in MONTHS]].to_numpy(dtype=float)
    paid = frame[[f"paid_{month}" for month in MONTHS]].to_numpy(dtype=float)
    revolved = np.maximum(bill[:, 1:] - paid[:, :-1], 0).mean(axis=1)
    bought = np.maximum(bill[:, :-1] - bill[:, 1:] + paid[:, :-1], 0).mean(axis=1)
    return INTEREST_MARGIN * revolved + INTERCHANGE_MARGIN * 12 * bought


def effect(
    frame: pd.DataFrame, bad: np.ndarray, keep: float, drawn: float = DRAWN_BEFORE_DEFAULT
) -> tuple[np.ndarray, np.ndarray]:
    """Losses avoided and revenue forgone, account by account, where a limit becomes `keep` of itself and never less than
    what is owed."""
    limit = frame["limit_bal"].to_numpy(dtype=float)
    owed = np.maximum(frame[f"bill_{MONTHS[0]}"].to_numpy(dtype=float), 0)
    cut = np.maximum(limit - np.maximum(limit * keep, owed), 0)
    avoided = np.where(bad == 1, LOSS_FOLLOWS * LOSS_GIVEN_DEFAULT * drawn * cut, 0)
    leaves = LEAVES_WHEN_CUT * YEARS_LOST * yearly_revenue(frame) * (cut > 0)
    forgone = np.where(bad == 0, leaves + USED_OF_HEADROOM * INTEREST_MARGIN * cut, 0)
    return avoided, forgone


def trade_off(frame: pd.DataFrame, bad: np.ndarray, points: np.ndarray) -> list[dict]:
    """For each action and cut-off: what is gained and given up an account, in New Taiwan dollars a year."""
    rows = []
    for action, keep in ACTIONS.items():
        if keep == 1:
            continue
        avoided, forgone = effect(frame, bad, keep)
        for cut_off in range(440, 601, 5):
            below = points < cut_off
            rows.append(
                {
                    "action": action,
                    "cutOff": cut_off,
                    "share": round(float(below.mean()), 4),
                    "lossesAvoided": round(float(avoided[below].sum() / len(points)), 1),
                    "revenueForgone": round(float(forgone[below].sum() / len(points)), 1),
                }
            )
    return rows


def best_cut_offs(frame: pd.DataFrame, bad: np.ndarray, points: np.ndarray) -> list[dict]:
    """The cut-off below which cutting to a half pays most, if less or more is drawn before a default than assumed."""
    rows = []
    for drawn in (0.2, DRAWN_BEFORE_DEFAULT, 0.6):
        gained = np.subtract(*effect(frame, bad, ACTIONS["reduceTo50"], drawn))
        totals = {cut_off: gained[points < cut_off].sum() / len(points) for cut_off in range(440, 601)}
        best = max(totals, key=lambda cut_off: totals[cut_off])
        rows.append({"drawnBeforeDefault": drawn, "cutOff": best, "profitAnAccount": round(float(totals[best]), 1)})
    return rows


def policy(frame: pd.DataFrame, bad: np.ndarray, points: np.ndarray, utilisation: np.ndarray) -> dict:
    """The best action for each score band and class of utilisation: chosen on half of the accounts, measured on the
    other half."""
    profit = {action: np.subtract(*effect(frame, bad, keep)) for action, keep in ACTIONS.items()}
    edges = [band["from"] for band in bands() if band["from"] is not None]
    names = [band["name"] for band in bands()]
    band = len(edges) - np.searchsorted(sorted(edges), points, side="right")
    used = np.searchsorted(UTILISATION_EDGES, utilisation, side="left")
    random = np.random.default_rng(1)
    choosing = random.random(len(points)) < 0.5
    rules, gained = [], np.zeros(len(points))
    for index, name in enumerate(names):
        for column, usage in enumerate(UTILISATION_NAMES):
            cell = (band == index) & (used == column)
            if (cell & choosing).sum() < 50:
                action = "keep"
            else:
                action = max(ACTIONS, key=lambda each: profit[each][cell & choosing].mean())
            gained += np.where(cell, profit[action], 0)
            rules.append({"band": name, "utilisation": usage, "accounts": int(cell.sum()), "action": action})
    measured = gained[~choosing]
    draws = [measured[random.integers(0, len(measured), len(measured))].mean() for _ in range(_BOOTSTRAPS)]
    flat = {action: profit[action][~choosing].mean() for action in ACTIONS}
    return {
        "rules": rules,
        "accountsMeasured": len(measured),
        "profitAnAccount": round(float(measured.mean()), 1),
        "interval95": [round(float(np.quantile(draws, share)), 1) for share in (0.025, 0.975)],
        "sameActionForAll": {action: round(float(value), 1) for action, value in flat.items()},
    }
