"""Optimal monotone bins of one characteristic."""

import numpy as np
from optbinning import OptimalBinning

from .characteristics import BETTER, MISSING

MOST_BINS = 10
LEAST_SHARE = 0.01
LEAST_ACCOUNTS = 40


def optimal_edges(values: np.ndarray, bad: np.ndarray, direction: int) -> list[int]:
    """Upper ends of all bins but the last, so that the share of bads only falls (BETTER) or only rises (WORSE).

    The bins maximise information value under that rule (optbinning). Empty where one bin is best.
    """
    known = values != MISSING
    x, y = values[known], bad[known]
    if len(np.unique(x)) < 2 or len(np.unique(y)) < 2:
        return []
    binning = OptimalBinning(
        solver="cp",
        prebinning_method="cart",
        max_n_prebins=24,
        min_prebin_size=max(LEAST_SHARE, LEAST_ACCOUNTS / len(x)),
        max_n_bins=MOST_BINS,
        monotonic_trend="descending" if direction == BETTER else "ascending",
        # The trend is fixed: a limit on time could make two machines answer differently.
        time_limit=1_000,
    )
    binning.fit(x.astype(float), y)
    # A split lies between two integers: what is at most its floor is below it.
    return sorted({int(np.floor(split)) for split in binning.splits})


def bin_of(values: np.ndarray, edges: list[int]) -> np.ndarray:
    """Index of the bin of each value; -1 where the value is missing."""
    return np.where(values == MISSING, -1, np.searchsorted(np.array(edges, dtype=np.int64), values, side="left"))


def weight_of_evidence(bins: np.ndarray, bad: np.ndarray, count: int) -> np.ndarray:
    """ln(share of goods / share of bads) of bins 0..count-1, and of the missing ones last; half a case is added."""
    index = np.where(bins < 0, count, bins)
    bads = np.bincount(index, weights=bad, minlength=count + 1)
    goods = np.bincount(index, minlength=count + 1) - bads
    evidence = np.log((goods + 0.5) / (bads + 0.5)) - np.log((goods.sum() + 0.5) / (bads.sum() + 0.5))
    return np.where(goods + bads > 0, evidence, 0.0)
