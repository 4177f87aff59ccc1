"""Whether the points, which know nothing of who a person is, treat groups alike all the same."""

import numpy as np
import pandas as pd

from .measures import auc

_LEAST_SHARE = 0.02
_GROUPS = {
    "sex": lambda f: np.where(f["sex"] == 1, "male", "female"),
    "age": lambda f: np.select(
        [f["age"] < 30, f["age"] < 40, f["age"] < 50], ["21 to 29", "30 to 39", "40 to 49"], default="50 and over"
    ),
    "marriage": lambda f: np.select([f["marriage"] == 1, f["marriage"] == 2], ["married", "single"], default="other"),
    "education": lambda f: np.select(
        [f["education"] == 1, f["education"] == 2, f["education"] == 3],
        ["graduate school", "university", "high school"],
        default="other",
    ),
}


def fairness(frame: pd.DataFrame, bad: np.ndarray, points: np.ndarray, cut_offs: list[int]) -> list[dict]:
    """For each group: how many are above each cut-off against the group with most (the selection-rate ratio; four
    fifths is the usual alarm), and how many of its good payers are (equal opportunity). A group of under 2 % of the
    accounts is shown, but the others are not held against it."""
    rows = []
    for attribute, group_of in _GROUPS.items():
        group = group_of(frame)
        names = sorted(set(group.tolist()))
        for cut_off in cut_offs:
            selected = points >= cut_off
            rates = {name: float(selected[group == name].mean()) for name in names}
            opportunity = {name: float(selected[(group == name) & (bad == 0)].mean()) for name in names}
            large = [name for name in names if (group == name).mean() >= _LEAST_SHARE]
            most, best = max(rates[name] for name in large), max(opportunity[name] for name in large)
            for name in names:
                own = group == name
                rows.append(
                    {
                        "attribute": attribute,
                        "group": name,
                        "accounts": int(own.sum()),
                        "cutOff": cut_off,
                        "defaultRate": round(float(bad[own].mean()), 4),
                        "auc": round(auc(bad[own], points[own]), 4),
                        "selectionRate": round(rates[name], 4),
                        "selectionRateRatio": round(rates[name] / most, 4),
                        "goodsSelected": round(opportunity[name], 4),
                        "equalOpportunityGap": round(opportunity[name] - best, 4),
                        "defaultRateOfSelected": round(float(bad[own & selected].mean()), 4),
                    }
                )
    return rows
