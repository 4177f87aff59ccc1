"""A model as integer points, in the shape of chaincode/schema/scorecards.ts."""

import json
import math

import numpy as np

from .binning import bin_of
from .characteristics import DEFINITIONS
from .model import SEGMENT_BY, SEGMENT_EDGES, Segment, segments_of, subset

POINTS, ODDS, POINTS_TO_DOUBLE = 600, 50, 20
_FACTOR = POINTS_TO_DOUBLE / math.log(2)
_OFFSET = POINTS - _FACTOR * math.log(ODDS)
_SEGMENTS = [("up to date", None), ("in arrears", "ARREARS_NOW")]

# Bands by the expected share of defaults: up to 5, 8, 12, 20 and 40 per cent.
_BAND_SHARES = [("A", 0.05), ("B", 0.08), ("C", 0.12), ("D", 0.20), ("E", 0.40)]

# Added to limit bands, which are six to a decade: what the currency was worth in New Taiwan dollars in 2005, roughly.
_CURRENCIES = {"TWD": 1, "CNY": 4, "USD": 32, "EUR": 40, "GBP": 58}


def integer_card(models: list[Segment], values: dict[str, np.ndarray]) -> list[dict]:
    """Segments with integer points. Points of a characteristic are centred: nought is what an average account has."""
    segment = segments_of(values)
    segments = []
    for index, model in enumerate(models):
        own = subset(values, segment == index)
        (name, reason), centre = _SEGMENTS[index], model.intercept
        characteristics = []
        for binned in model.characteristics:
            bins = bin_of(own[binned.name], binned.edges)
            weight = np.where(bins < 0, binned.missing, binned.log_odds[np.maximum(bins, 0)]).mean()
            centre += weight
            points = [_round(-_FACTOR * (value - weight)) for value in binned.log_odds]
            if len(set(points)) == 1:
                continue
            missing = _round(-_FACTOR * (binned.missing - weight)) if (bins < 0).any() else 0
            characteristics.append(
                {
                    "name": binned.name,
                    "reason": DEFINITIONS[binned.name].reason,
                    "bins": _merged([*binned.edges, None], points),
                    "missing": missing,
                }
            )
        segments.append(
            {
                "name": name,
                "upTo": SEGMENT_EDGES[index] if index < len(SEGMENT_EDGES) else None,
                "reason": reason,
                "base": _round(_OFFSET - _FACTOR * centre),
                "characteristics": characteristics,
            }
        )
    return segments


def _round(value: float) -> int:
    return math.floor(value + 0.5)


def _merged(edges: list[int | None], points: list[int]) -> list[dict]:
    """Neighbours with the same points are one bin."""
    return [
        {"upTo": edge, "points": own}
        for index, (edge, own) in enumerate(zip(edges, points, strict=True))
        if index == len(points) - 1 or points[index + 1] != own
    ]


def points_of(segments: list[dict], values: dict[str, np.ndarray]) -> np.ndarray:
    """Points of every account: integers, by the tables alone.

    An account has the fewest points that its segment or one before it gives: falling behind must never earn points.
    """
    segment = segments_of(values)
    tables = np.array([_table_points(one, values) for one in segments])
    applies = np.arange(len(segments))[:, None] <= segment
    return np.where(applies, tables, np.iinfo(np.int64).max).min(axis=0)


def own_segment_points(segments: list[dict], values: dict[str, np.ndarray]) -> np.ndarray:
    """What points would be if each segment's table stood for itself; for comparison only."""
    tables = np.array([_table_points(one, values) for one in segments])
    return tables[segments_of(values), np.arange(tables.shape[1])]


def _table_points(segment: dict, values: dict[str, np.ndarray]) -> np.ndarray:
    total = np.full(len(next(iter(values.values()))), segment["base"], dtype=np.int64)
    for characteristic in segment["characteristics"]:
        edges = [each["upTo"] for each in characteristic["bins"][:-1]]
        table = np.array([each["points"] for each in characteristic["bins"]] + [characteristic["missing"]])
        # The bin of a missing value is -1, the table's last.
        total += table[bin_of(values[characteristic["name"]], edges)]
    return total


def default_share(points: np.ndarray) -> np.ndarray:
    """The share of defaults that points stand for, by the card's scale."""
    return 1 / (1 + ODDS * 2.0 ** ((np.asarray(points) - POINTS) / POINTS_TO_DOUBLE))


def bands() -> list[dict]:
    edges = [{"name": name, "from": _round(_OFFSET + _FACTOR * math.log(1 / share - 1))} for name, share in _BAND_SHARES]
    return [*edges, {"name": "F", "from": None}]


def reference(points: np.ndarray) -> list[dict]:
    """Tenths of the training accounts by points, in parts of a million."""
    edges = sorted({int(np.quantile(points, tenth / 10, method="lower")) for tenth in range(1, 10)})
    counts = np.bincount(np.searchsorted(edges, points, side="left"), minlength=len(edges) + 1)
    shares = [round(int(count) * 1_000_000 / len(points)) for count in counts]
    return [{"upTo": edge, "share": share} for edge, share in zip([*edges, None], shares, strict=True)]


def whole_card(version: str, segments: list[dict], points: np.ndarray, provenance: dict) -> dict:
    return {
        "version": version,
        "purpose": "Whether a credit-card account will be in default on the payment due in the month to come",
        "scale": {"points": POINTS, "odds": ODDS, "pointsToDouble": POINTS_TO_DOUBLE},
        "history": {"minimumMonths": 6, "freshMonths": 3},
        "currencies": {name: _round(6 * math.log10(worth)) for name, worth in _CURRENCIES.items()},
        "segmentBy": SEGMENT_BY,
        "segments": segments,
        "bands": bands(),
        "reference": reference(points),
        "provenance": provenance,
    }


_WIDTH = 120


def as_json(value: object) -> str:
    """JSON as the repository's formatter leaves it: what fits on a line and holds no other object stays on one."""
    return f"{_pretty(value, 0, 0)}\n"


def _pretty(value: object, indent: int, before: int) -> str:
    if not isinstance(value, (dict, list)) or not value:
        return json.dumps(value, ensure_ascii=False)
    flat = isinstance(value, dict) and not any(isinstance(each, (dict, list)) for each in value.values())
    if flat or (isinstance(value, list) and all(isinstance(each, (int, float, str)) for each in value)):
        inner = ", ".join(_item(value, key) for key in _keys(value))
        line = f"{{ {inner} }}" if flat else f"[{inner}]"
        if indent + before + len(line) < _WIDTH:
            return line
    space = " " * (indent + 2)
    items = []
    for key in _keys(value):
        label = f"{json.dumps(key)}: " if isinstance(value, dict) else ""
        items.append(f"{space}{label}{_pretty(value[key], indent + 2, len(label))}")
    opening, closing = ("{", "}") if isinstance(value, dict) else ("[", "]")
    return f"{opening}\n" + ",\n".join(items) + f"\n{' ' * indent}{closing}"


def _keys(value: dict | list) -> list:
    return list(value) if isinstance(value, dict) else list(range(len(value)))


def _item(value: dict | list, key: object) -> str:
    own = json.dumps(value[key], ensure_ascii=False)
    return f"{json.dumps(key)}: {own}" if isinstance(value, dict) else own
