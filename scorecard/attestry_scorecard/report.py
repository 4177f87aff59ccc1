"""Judges the card and draws what docs/scorecard.md shows: npm run scorecard:report -- FILE.

Writes aggregates only, never a row of the file.
"""

import json
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd

from . import challengers, plots
from .accounts import OUTCOME, SHORT, Accounts, as_recorded, read_file
from .card import as_json, bands, default_share, own_segment_points, points_of
from .characteristics import DEFINITIONS, characteristics
from .fairness import fairness
from .limits import best_cut_offs, policy, trade_off
from .measures import auc, ks, metrics, population_stability, wilson
from .model import select_all, subset
from .recipe import FOLDS, card_of, folds, hold_out
from .train import CARD_FILE

HERE = Path(__file__).parent.parent
REPORT_FILE = HERE / "report" / "report.json"
SHOCK_FILE = HERE / "report" / "shock.json"
POLICY_FILE = HERE / "policies" / "demo-limits.json"
PLOTS = HERE.parent / "docs" / "scorecard"
CUT_OFFS = [499, 527, 545]
NOISE, NOISE_RUNS = 0.1, 5


def report(path: str) -> tuple[dict, dict]:
    """The report and the demo's limit policy."""
    frame, digest = read_file(path)
    bad = frame[OUTCOME].to_numpy()
    accounts = as_recorded(frame)
    values = characteristics(accounts)
    train, test = hold_out(bad)
    names = select_all(subset(values, train), bad[train])
    pairs = folds(bad)

    segments = card_of(values, bad, train, names)
    held = points_of(segments, subset(values, test))
    trained = points_of(segments, subset(values, train))
    unseen = out_of_fold(values, bad, names, pairs[:FOLDS])
    limits = policy(frame, bad, unseen, accounts.utilisation[:, 0])
    result = {
        "data": {"sha256": digest, "accounts": len(bad), "bads": int(bad.sum())},
        "characteristics": {"up to date": names[0], "in arrears": names[1]},
        "holdOut": {**metrics(bad[test], held, default_share(held)), "psi": stability(trained, held)},
        "models": models(frame, bad, names, pairs, (train, test)),
        "calibration": deciles(bad, unseen),
        "gains": gains(bad, unseen),
        "bands": by_band(bad, unseen),
        "fairness": fairness(frame, bad, unseen, CUT_OFFS),
        "fallingBehind": falling_behind(accounts, card_of(values, bad, np.arange(len(bad)), names)),
        "noise": noise(frame, bad, segments, test, held),
        "limits": {
            "tradeOff": trade_off(frame, bad, unseen),
            "bestCutOffs": best_cut_offs(frame, bad, unseen),
            **limits,
        },
        "distribution": distribution(bad, unseen),
    }
    return result, limits


def out_of_fold(values: dict, bad: np.ndarray, names: list[list[str]], pairs: list) -> np.ndarray:
    """Points of every account by a card that has not seen it."""
    points = np.zeros(len(bad), dtype=int)
    for train, test in pairs:
        points[test] = points_of(card_of(values, bad, train, names), subset(values, test))
    return points


def models(frame: pd.DataFrame, bad: np.ndarray, names: list[list[str]], pairs: list, held: tuple) -> list[dict]:
    """AUC of the card and its challengers, on the same folds and the same hold-out."""
    accounts = as_recorded(frame)
    values = characteristics(accounts)
    raw, ledger = challengers.raw_columns(frame), challengers.ledger_columns(accounts, values)
    without_limit = [[name for name in own if name not in ("limit", "highestBalance")] for own in names]
    everything = [list(DEFINITIONS)] * 2
    union = [list(dict.fromkeys(names[0] + names[1] + ["arrearsNow"]))]
    every_fold = [
        ("boosting, all columns of the file", challengers.boosting(raw, bad)),
        ("boosting, ledger: profile and characteristics", challengers.boosting(ledger, bad)),
        ("boosting, ledger: profile only", challengers.boosting(challengers.profile_columns(accounts), bad)),
        ("logistic regression, raw columns", challengers.logistic(raw, bad)),
        ("the card: integer points", challengers.card(values, bad, names)),
        ("card, points not rounded", challengers.additive(values, bad, names)),
        ("card, falling behind may earn points", challengers.segments_alone(values, bad, names)),
        ("card, steps of any sign", challengers.additive(values, bad, names, signed=False)),
        ("card, one weight a characteristic", challengers.additive(values, bad, names, weight_of_evidence_only=True)),
        ("card, one segment", challengers.additive(values, bad, union, segmented=False)),
        ("card, without limits and balances", challengers.card(values, bad, without_limit)),
    ]
    first_folds = [
        ("card, all characteristics", challengers.additive(values, bad, everything)),
        ("card, chosen anew in every fold", challengers.card_chosen_anew(values, bad)),
    ]
    rows = []
    for name, judge in [*every_fold, *first_folds]:
        own = pairs if (name, judge) in every_fold else pairs[:FOLDS]
        found = challengers.areas(judge, bad, own)
        train, test = held
        scores = judge(train, test)
        rows.append(
            {
                "model": name,
                "folds": len(own),
                "auc": round(float(np.mean(found)), 4),
                "aucDeviation": round(float(np.std(found)), 4),
                "aucFirstRepeat": round(float(np.mean(found[:FOLDS])), 4),
                "holdOutAuc": round(auc(bad[test], scores), 4),
                "holdOutKs": round(ks(bad[test], scores), 4),
            }
        )
        print(f"{name}: {rows[-1]['auc']:.4f}, hold-out {rows[-1]['holdOutAuc']:.4f}", flush=True)
    return rows


def tenth_of(points: np.ndarray) -> np.ndarray:
    """Tenth of the accounts, 0 the one with fewest points; equal points by the order of the file."""
    rank = np.argsort(np.argsort(points, kind="stable"), kind="stable")
    return rank * 10 // len(points)


def deciles(bad: np.ndarray, points: np.ndarray) -> list[dict]:
    tenth = tenth_of(points)
    rows = []
    for index in range(10):
        own = tenth == index
        low, high = wilson(int(bad[own].sum()), int(own.sum()))
        rows.append(
            {
                "tenth": index + 1,
                "accounts": int(own.sum()),
                "expected": round(float(default_share(points[own]).mean()), 4),
                "observed": round(float(bad[own].mean()), 4),
                "interval95": [round(low, 4), round(high, 4)],
            }
        )
    return rows


def gains(bad: np.ndarray, points: np.ndarray) -> list[dict]:
    tenth = tenth_of(points)
    rows, bads, goods = [], 0, 0
    for index in range(10):
        own = tenth == index
        bads, goods = bads + int(bad[own].sum()), goods + int((1 - bad[own]).sum())
        rows.append(
            {
                "tenth": index + 1,
                "upToPoints": int(points[own].max()),
                "defaultRate": round(float(bad[own].mean()), 4),
                "badsFound": round(bads / bad.sum(), 4),
                "goodsAlongside": round(goods / (1 - bad).sum(), 4),
                "lift": round(float(bad[own].mean() / bad.mean()), 2),
            }
        )
    return rows


def by_band(bad: np.ndarray, points: np.ndarray) -> list[dict]:
    rows, upper = [], None
    for band in bands():
        own = np.ones(len(points), dtype=bool) if upper is None else points < upper
        if band["from"] is not None:
            own &= points >= band["from"]
        upper = band["from"]
        rows.append(
            {
                "band": band["name"],
                "from": band["from"],
                "share": round(float(own.mean()), 4),
                "expected": round(float(default_share(points[own]).mean()), 4),
                "observed": round(float(bad[own].mean()), 4),
            }
        )
    return rows


def stability(expected: np.ndarray, actual: np.ndarray) -> float:
    edges = sorted({int(np.quantile(expected, tenth / 10, method="lower")) for tenth in range(1, 10)})
    shares = [
        np.bincount(np.searchsorted(edges, each, side="left"), minlength=len(edges) + 1) / len(each)
        for each in (expected, actual)
    ]
    return round(population_stability(*shares), 4)


def falling_behind(accounts: Accounts, segments: list[dict]) -> dict:
    """How many accounts that are up to date would gain by being a month late: as the card is, and without its rule."""
    late = accounts.days_past_due.copy()
    late[:, 0] += 30
    status = accounts.status.copy()
    status[:, 0] = SHORT
    before = characteristics(accounts)
    after = characteristics(replace(accounts, days_past_due=late, status=status))
    current = before["arrearsNow"] == 0
    gain = {
        name: int((points(segments, after) > points(segments, before))[current].sum())
        for name, points in (("wouldGain", points_of), ("wouldGainWithoutTheRule", own_segment_points))
    }
    return {"accountsUpToDate": int(current.sum()), **gain}


def noise(frame: pd.DataFrame, bad: np.ndarray, segments: list[dict], rows: np.ndarray, held: np.ndarray) -> dict:
    """What happens to the hold-out's points when every amount is wrong by up to a tenth."""
    random = np.random.default_rng(1)
    amounts = [name for name in frame if name == "limit_bal" or name.startswith(("bill_", "paid_"))]
    own = frame.iloc[rows].reset_index(drop=True)
    edges = [band["from"] for band in bands() if band["from"] is not None][::-1]
    runs = []
    for _ in range(NOISE_RUNS):
        shaken = own.copy()
        for name in amounts:
            factor = random.uniform(1 - NOISE, 1 + NOISE, len(own))
            shaken[name] = np.rint(own[name].to_numpy() * factor).astype(int)
        points = points_of(segments, characteristics(as_recorded(shaken)))
        moved = np.abs(points - held)
        same = np.searchsorted(edges, points, side="right") == np.searchsorted(edges, held, side="right")
        runs.append([auc(bad[rows], points), moved.mean(), np.quantile(moved, 0.95), 1 - same.mean()])
    mean = np.mean(runs, axis=0)
    return {
        "amountsOffByUpTo": NOISE,
        "runs": NOISE_RUNS,
        "aucBefore": round(auc(bad[rows], held), 4),
        "aucAfter": round(float(mean[0]), 4),
        "meanPointsMoved": round(float(mean[1]), 2),
        "pointsMoved95": round(float(mean[2]), 1),
        "shareOfOtherBand": round(float(mean[3]), 4),
    }


def distribution(bad: np.ndarray, points: np.ndarray) -> list[dict]:
    """Shares of goods and of bads in classes of ten points."""
    classes = points // 10 * 10
    return [
        {
            "from": int(start),
            "goods": round(float((classes[bad == 0] == start).mean()), 4),
            "bads": round(float((classes[bad == 1] == start).mean()), 4),
        }
        for start in range(int(classes.min()), int(classes.max()) + 1, 10)
    ]


def main(path: str) -> None:
    result, limits = report(path)
    for file, content in ((REPORT_FILE, result), (POLICY_FILE, limits)):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(as_json(content), encoding="utf-8")
    draw()


def draw() -> None:
    """The plots, from the figures that are written down."""
    shock = json.loads(SHOCK_FILE.read_text(encoding="utf-8"))
    plots.draw_all(json.loads(REPORT_FILE.read_text(encoding="utf-8")), shock, PLOTS)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(f"usage: npm run scorecard:report -- FILE (the card is {CARD_FILE.name})")
    main(sys.argv[1])
