"""What other models make of the same accounts, on the same folds: ceilings, a floor, and the price of each constraint."""

from collections.abc import Callable

import lightgbm
import numpy as np
import pandas as pd
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from . import model
from .accounts import OUTCOME, Accounts
from .binning import bin_of, optimal_edges, weight_of_evidence
from .card import own_segment_points, points_of
from .characteristics import DEFINITIONS, MISSING
from .measures import auc
from .recipe import card_of

# Higher is better: what a challenger returns for the rows to judge, having seen the rows to train on.
Challenger = Callable[[np.ndarray, np.ndarray], np.ndarray]

_BOOSTING = {
    "objective": "binary",
    "num_leaves": 8,
    "learning_rate": 0.02,
    "min_child_samples": 80,
    "feature_fraction": 0.3,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 10,
    "seed": 1,
    "num_threads": 1,
    "deterministic": True,
    "force_row_wise": True,
    "verbose": -1,
}
_ROUNDS = 400


def boosting(features: np.ndarray, bad: np.ndarray) -> Challenger:
    def judge(train: np.ndarray, test: np.ndarray) -> np.ndarray:
        data = lightgbm.Dataset(features[train], bad[train])
        return -lightgbm.train(_BOOSTING, data, _ROUNDS).predict(features[test])

    return judge


def raw_columns(frame: pd.DataFrame) -> np.ndarray:
    """All columns of the file but the account's number and its outcome; sex, education, marriage and age too."""
    return frame.drop(columns=["id", OUTCOME]).to_numpy(dtype=float)


def ledger_columns(accounts: Accounts, values: dict[str, np.ndarray]) -> np.ndarray:
    """All that the ledger holds of an account, month by month, and every characteristic computed from it."""
    columns = [accounts.days_past_due, accounts.status, accounts.utilisation, accounts.payment, accounts.limit[:, None]]
    derived = np.column_stack([np.where(values[name] == MISSING, np.nan, values[name]) for name in DEFINITIONS])
    return np.column_stack([*columns, derived]).astype(float)


def profile_columns(accounts: Accounts) -> np.ndarray:
    """The payment profile alone, as it is recorded."""
    columns = [accounts.days_past_due, accounts.status, accounts.utilisation, accounts.payment, accounts.limit[:, None]]
    return np.column_stack(columns).astype(float)


def logistic(features: np.ndarray, bad: np.ndarray) -> Challenger:
    def judge(train: np.ndarray, test: np.ndarray) -> np.ndarray:
        fitted = make_pipeline(StandardScaler(), LogisticRegression(max_iter=2_000)).fit(features[train], bad[train])
        return -fitted.decision_function(features[test])

    return judge


def card(values: dict[str, np.ndarray], bad: np.ndarray, names: list[list[str]]) -> Challenger:
    """The card itself: integer points."""

    def judge(train: np.ndarray, test: np.ndarray) -> np.ndarray:
        return points_of(card_of(values, bad, train, names), model.subset(values, test))

    return judge


def segments_alone(values: dict[str, np.ndarray], bad: np.ndarray, names: list[list[str]]) -> Challenger:
    """The card without the rule that falling behind earns no points."""

    def judge(train: np.ndarray, test: np.ndarray) -> np.ndarray:
        return own_segment_points(card_of(values, bad, train, names), model.subset(values, test))

    return judge


def card_chosen_anew(values: dict[str, np.ndarray], bad: np.ndarray) -> Challenger:
    """The card with its characteristics chosen anew from each fold's training part."""

    def judge(train: np.ndarray, test: np.ndarray) -> np.ndarray:
        names = model.select_all(model.subset(values, train), bad[train])
        return points_of(card_of(values, bad, train, names), model.subset(values, test))

    return judge


def additive(
    values: dict[str, np.ndarray],
    bad: np.ndarray,
    names: list[list[str]],
    segmented: bool = True,
    signed: bool = True,
    weight_of_evidence_only: bool = False,
) -> Challenger:
    """The card's model without the rounding, and without one constraint or another."""
    segment = model.segments_of(values) if segmented else np.zeros(len(bad), dtype=int)

    def judge(train: np.ndarray, test: np.ndarray) -> np.ndarray:
        result = np.zeros(len(test))
        for index in np.unique(segment):
            rows, own = train[segment[train] == index], segment[test] == index
            seen, judged = model.subset(values, rows), model.subset(values, test[own])
            edges = {
                name: optimal_edges(seen[name], bad[rows], DEFINITIONS[name].direction) if signed else _free(seen[name])
                for name in names[index]
            }
            edges = {name: cuts for name, cuts in edges.items() if cuts}
            if weight_of_evidence_only:
                result[own] = _by_evidence(seen, bad[rows], edges, judged)
            elif signed:
                result[own] = -model.log_odds(model.fit(seen, bad[rows], edges), judged)
            else:
                result[own] = _unsigned(seen, bad[rows], edges, judged)
        return result

    return judge


def _free(values: np.ndarray) -> list[int]:
    """Tenths of the accounts, whatever the share of defaults in them."""
    known = values[values != MISSING]
    cuts = {int(np.quantile(known, tenth / 10, method="lower")) for tenth in range(1, 10)}
    return sorted(cut for cut in cuts if cut < known.max())


def _unsigned(
    seen: dict[str, np.ndarray], bad: np.ndarray, edges: dict[str, list[int]], judged: dict[str, np.ndarray]
) -> np.ndarray:
    """A weight for each bin, of any sign, with the card's ridge."""

    def design(values: dict[str, np.ndarray]) -> np.ndarray:
        columns = []
        for name, cuts in edges.items():
            bins = bin_of(values[name], cuts)
            columns.extend((bins >= step).astype(float) for step in range(1, len(cuts) + 1))
            columns.append((bins < 0).astype(float))
        return np.column_stack(columns)

    # scikit-learn's C is the inverse of the ridge times the number of accounts.
    fitted = LogisticRegression(C=1 / (model.RIDGE * len(bad)), max_iter=3_000).fit(design(seen), bad)
    return -fitted.decision_function(design(judged))


def _by_evidence(
    seen: dict[str, np.ndarray], bad: np.ndarray, edges: dict[str, list[int]], judged: dict[str, np.ndarray]
) -> np.ndarray:
    """The classic card: one weight a characteristic, on its weight of evidence, of the right sign."""
    evidence = {name: weight_of_evidence(bin_of(seen[name], cuts), bad, len(cuts)) for name, cuts in edges.items()}

    def design(values: dict[str, np.ndarray]) -> np.ndarray:
        # The bin of a missing value is -1, the table's last.
        return np.column_stack([evidence[name][bin_of(values[name], cuts)] for name, cuts in edges.items()])

    x = np.column_stack([np.ones(len(bad)), design(seen)])

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        z = x @ weights
        return (np.logaddexp(0, z) - bad * z).mean(), x.T @ (1 / (1 + np.exp(-z)) - bad) / len(bad)

    bounds = [(None, None)] + [(None, 0.0)] * len(edges)
    weights = minimize(loss, np.zeros(x.shape[1]), jac=True, method="L-BFGS-B", bounds=bounds).x
    return -(np.column_stack([np.ones(len(design(judged))), design(judged)]) @ weights)


def areas(judge: Challenger, bad: np.ndarray, pairs: list[tuple[np.ndarray, np.ndarray]]) -> list[float]:
    """AUC on each pair of rows to train on and to judge."""
    return [auc(bad[test], judge(train, test)) for train, test in pairs]
