"""How well points tell good accounts from bad ones."""

import numpy as np
from scipy.stats import norm, rankdata


def auc(bad: np.ndarray, points: np.ndarray) -> float:
    """Probability that a good account has more points than a bad one; ties count half."""
    ranks = rankdata(points)
    goods = bad == 0
    count = goods.sum()
    return float((ranks[goods].sum() - count * (count + 1) / 2) / (count * (len(bad) - count)))


def ks(bad: np.ndarray, points: np.ndarray) -> float:
    """Largest distance between the distributions of goods and bads, over whole classes of equal points."""
    _, index = np.unique(points, return_inverse=True)
    bads = np.cumsum(np.bincount(index, weights=bad)) / bad.sum()
    goods = np.cumsum(np.bincount(index, weights=1 - bad)) / (1 - bad).sum()
    return float(np.abs(bads - goods).max())


def brier(bad: np.ndarray, share: np.ndarray) -> float:
    return float(((share - bad) ** 2).mean())


def population_stability(expected: np.ndarray, actual: np.ndarray) -> float:
    """Population stability index of two vectors of shares; an empty class counts as one in a million."""
    e, a = np.maximum(expected, 1e-6), np.maximum(actual, 1e-6)
    return float(((a - e) * np.log(a / e)).sum())


def wilson(bads: int, accounts: int, level: float = 0.95) -> tuple[float, float]:
    """Interval of a share (Wilson 1927)."""
    z = norm.ppf(0.5 + level / 2)
    share = bads / accounts
    middle = (share + z * z / (2 * accounts)) / (1 + z * z / accounts)
    half = z * np.sqrt(share * (1 - share) / accounts + z * z / (4 * accounts**2)) / (1 + z * z / accounts)
    return float(middle - half), float(middle + half)


def ten_thousandths(value: float) -> int:
    return int(np.floor(value * 10_000 + 0.5))


def metrics(bad: np.ndarray, points: np.ndarray, share: np.ndarray) -> dict[str, int]:
    """What a card says of itself, in ten-thousandths."""
    area = auc(bad, points)
    return {
        "accounts": len(bad),
        "bads": int(bad.sum()),
        "auc": ten_thousandths(area),
        "gini": ten_thousandths(2 * area - 1),
        "ks": ten_thousandths(ks(bad, points)),
        "brier": ten_thousandths(brier(bad, share)),
    }
