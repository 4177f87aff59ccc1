"""The plots of docs/scorecard.md. The same figures give the same SVG, byte for byte."""

from pathlib import Path

import matplotlib
import matplotlib.pyplot as plt

_INK, _MUTED, _BLUE, _ORANGE, _GREEN = "#1f2933", "#8795a1", "#1f6feb", "#d9541e", "#2a8a57"

matplotlib.rcParams.update(
    {
        "svg.hashsalt": "attestry",
        "svg.fonttype": "none",
        "font.family": "sans-serif",
        "font.size": 10,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.edgecolor": _MUTED,
        "axes.labelcolor": _INK,
        "axes.titlesize": 11,
        "axes.titlelocation": "left",
        "xtick.color": _INK,
        "ytick.color": _INK,
        "figure.facecolor": "white",
        "legend.frameon": False,
    }
)


def draw_all(report: dict, shock: dict, folder: Path) -> None:
    """One SVG a figure, into this folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, figure in {
        "models": _models(report["models"]),
        "calibration": _calibration(report["calibration"]),
        "distribution": _distribution(report["distribution"]),
        "fairness": _fairness(report["fairness"]),
        "limits": _limits(report["limits"]["tradeOff"]),
        "shock": _shock(shock),
    }.items():
        figure.savefig(folder / f"{name}.svg", metadata={"Date": None, "Creator": None}, bbox_inches="tight")
        plt.close(figure)


def _models(models: list[dict]) -> plt.Figure:
    rows = sorted((one for one in models if one["auc"] > 0.75), key=lambda one: one["auc"])
    figure, axes = plt.subplots(figsize=(7.5, 4))
    for index, one in enumerate(rows):
        own = one["model"].startswith("the card")
        colour = _BLUE if own else _ORANGE if one["model"].startswith("boosting") else _MUTED
        axes.plot(one["auc"], index, "o", color=colour, markersize=8)
        axes.plot(one["holdOutAuc"], index, "D", markerfacecolor="white", color=colour, markersize=6)
    axes.set_yticks(range(len(rows)), [one["model"] for one in rows])
    axes.grid(axis="x", color="#e4e7eb")
    axes.set_axisbelow(True)
    axes.set_xlabel("AUC (filled: cross-validation, open: 30 % hold-out)")
    axes.set_title("The card, its ceilings (orange) and its constraints lifted one by one (grey)")
    return figure


def _calibration(tenths: list[dict]) -> plt.Figure:
    figure, axes = plt.subplots(figsize=(5.5, 4))
    expected = [100 * one["expected"] for one in tenths]
    observed = [100 * one["observed"] for one in tenths]
    errors = [[100 * (one["observed"] - one["interval95"][0]) for one in tenths]]
    errors.append([100 * (one["interval95"][1] - one["observed"]) for one in tenths])
    end = max(expected + observed) * 1.08
    axes.plot([0, end], [0, end], color=_MUTED, linewidth=1)
    axes.errorbar(expected, observed, yerr=errors, fmt="o", color=_BLUE, capsize=3)
    axes.set(xlabel="Defaults expected from the points, %", ylabel="Defaults observed, %", xlim=(0, end), ylim=(0, end))
    axes.set_title("Calibration by tenth of the accounts, with 95 % intervals")
    return figure


def _distribution(classes: list[dict]) -> plt.Figure:
    figure, axes = plt.subplots(figsize=(6.5, 3.4))
    start = [one["from"] for one in classes] + [classes[-1]["from"] + 10]
    for name, colour in (("goods", _GREEN), ("bads", _ORANGE)):
        shares = [100 * one[name] for one in classes]
        axes.stairs(shares, start, color=colour, fill=True, alpha=0.35)
        axes.stairs(shares, start, color=colour, label=name)
    axes.set(xlabel="Points", ylabel="% of the accounts of its kind")
    axes.set_title("Points of good and of bad accounts that the card had not seen")
    axes.legend()
    return figure


def _fairness(rows: list[dict]) -> plt.Figure:
    cut_offs = sorted({row["cutOff"] for row in rows})
    groups = list(dict.fromkeys((row["attribute"], row["group"]) for row in rows))
    figure, axes = plt.subplots(figsize=(7, 4.6))
    for cut_off, colour, offset in zip(cut_offs, (_BLUE, _GREEN, _ORANGE), (-0.2, 0, 0.2), strict=True):
        ratios = {(row["attribute"], row["group"]): row["selectionRateRatio"] for row in rows if row["cutOff"] == cut_off}
        places = [len(groups) - 1 - index + offset for index in range(len(groups))]
        axes.plot([ratios[group] for group in groups], places, "o", color=colour, label=f"cut-off {cut_off}")
    axes.axvline(0.8, color=_MUTED, linestyle="--", linewidth=1)
    axes.annotate("four fifths", (0.8, len(groups) - 0.45), color=_MUTED, ha="center")
    axes.set_yticks(range(len(groups)), [f"{attribute}: {group}" for attribute, group in reversed(groups)])
    axes.grid(axis="x", color="#e4e7eb")
    axes.set_axisbelow(True)
    axes.set_xlabel("Share above the cut-off, against the group with the highest share")
    axes.set_title("Selection-rate ratio of groups that the card knows nothing of", pad=18)
    axes.legend(loc="lower left")
    return figure


def _limits(rows: list[dict]) -> plt.Figure:
    figure, axes = plt.subplots(figsize=(6.5, 4))
    labels = {"reduceTo75": "to three quarters", "reduceTo50": "to a half", "reduceToOwed": "to what is owed"}
    for (action, label), colour in zip(labels.items(), (_BLUE, _GREEN, _ORANGE), strict=True):
        own = [row for row in rows if row["action"] == action]
        axes.plot([r["revenueForgone"] for r in own], [r["lossesAvoided"] for r in own], color=colour, label=label)
        best = max(own, key=lambda row: row["lossesAvoided"] - row["revenueForgone"])
        axes.plot(best["revenueForgone"], best["lossesAvoided"], "o", color=colour)
        place = (best["revenueForgone"], best["lossesAvoided"])
        axes.annotate(f"below {best['cutOff']}", place, xytext=(6, -12), textcoords="offset points", color=colour)
    end = max(row["revenueForgone"] for row in rows)
    axes.plot([0, end], [0, end], color=_MUTED, linewidth=1)
    axes.set(xlabel="Revenue forgone, TWD an account and year", ylabel="Losses avoided, TWD an account and year")
    axes.set_title("Cutting limits below a cut-off: above the grey line it pays")
    axes.legend(title="Limit cut", loc="lower right")
    return figure


def _shock(shock: dict) -> plt.Figure:
    figure, (left, right) = plt.subplots(1, 2, figsize=(9, 3.6))
    worlds = {"noShock": ("no shock", _MUTED), "noRegime": ("shock, no regime", _ORANGE), "regime": ("regime", _BLUE)}
    for world, (label, colour) in worlds.items():
        own = [one for one in shock["months"] if one["world"] == world]
        months = [one["month"] for one in own]
        left.plot(months, [100 * one["goodsCut"] / one["goods"] for one in own], color=colour, label=label)
        right.plot(months, [100 * one["badsPassed"] / one["bads"] for one in own], color=colour, label=label)
    for axes, title in ((left, "Good payers cut off, %"), (right, "Bad payers let through, %")):
        axes.axvspan(0.5, 4.5, color="#fdf0d5", zorder=0)
        axes.set_ylim(bottom=0)
        axes.set(xlabel="Month; the shock is 1 to 4", title=title)
    handles, labels = left.get_legend_handles_labels()
    figure.legend(handles, labels, loc="lower center", ncol=3, bbox_to_anchor=(0.5, -0.09))
    return figure
