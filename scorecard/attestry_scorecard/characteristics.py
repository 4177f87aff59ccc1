"""Characteristics of an account: integers, computed as chaincode/domain/scoring/characteristics.ts computes them.

A value that the ledger does not know is MISSING. Each has a direction that is fixed before any data is looked at:
WORSE means that more of it may only lose points, BETTER that it may only earn them.
"""

from typing import Callable, NamedTuple

import numpy as np

from .accounts import FULL, MINIMUM, NOT_DUE, Accounts
from .bands import limit_band

MISSING = np.iinfo(np.int64).min
WORSE, BETTER = -1, 1

_UTILISATION_PERCENT = np.array([*range(0, 101, 5), 105, 117, 137, 160])
_PAYMENT_PERCENT = np.array([0, 0, 1, 3, 7, 14, 35, 75, 100, 110])
_HUNDRED_PERCENT = limit_band(100 * 100)
_PERCENT_BANDS = np.array([limit_band(percent * 100) for percent in range(2_000)])


class View(NamedTuple):
    """What characteristics are computed from; see scoring-view.ts."""

    late: np.ndarray
    in_full: np.ndarray
    minimum: np.ndarray
    utilisation: np.ndarray
    owed: np.ndarray
    payment: np.ndarray
    paid: np.ndarray
    borrowed: np.ndarray
    limit: np.ndarray


def view(accounts: Accounts) -> View:
    owed = _UTILISATION_PERCENT[accounts.utilisation]
    paid = _PAYMENT_PERCENT[accounts.payment] * owed[:, 1:] // 100
    return View(
        late=np.minimum(accounts.days_past_due // 30, 8),
        in_full=(accounts.status == FULL) | (accounts.status == NOT_DUE),
        minimum=accounts.status == MINIMUM,
        utilisation=accounts.utilisation,
        owed=owed,
        payment=accounts.payment,
        paid=paid,
        borrowed=owed[:, :-1] - owed[:, 1:] + paid,
        limit=accounts.limit,
    )


def _streak(holds: np.ndarray) -> np.ndarray:
    return np.cumprod(holds, axis=1).sum(axis=1)


def _amount_band(v: View, percent: np.ndarray) -> np.ndarray:
    bands = np.maximum(1, v.limit + _PERCENT_BANDS[np.maximum(percent, 0)] - _HUNDRED_PERCENT)
    return np.where(percent <= 0, 0, bands)


def _weighted(late: np.ndarray, first: int) -> np.ndarray:
    weights = np.arange(6, 0, -1)[first:]
    return (np.minimum(late[:, first:], 3) * weights).sum(axis=1)


def _known(values: np.ndarray, known: np.ndarray) -> np.ndarray:
    return np.where(known, values, MISSING)


def _payment_mean(v: View) -> np.ndarray:
    months = (v.payment > 0).sum(axis=1)
    return _known(v.payment.sum(axis=1) * 10 // np.maximum(months, 1), months > 0)


def _worst_payment(v: View) -> np.ndarray:
    lowest = np.where(v.payment > 0, v.payment, 99).min(axis=1)
    return _known(lowest, lowest < 99)


def _best_payment(v: View) -> np.ndarray:
    highest = v.payment.max(axis=1)
    return _known(highest, highest > 0)


def _peak(v: View) -> np.ndarray:
    worst = v.late.max(axis=1)
    return np.where(worst > 0, worst * 6 - v.late.argmax(axis=1), 0)


class Definition(NamedTuple):
    direction: int
    reason: str
    value: Callable[[View], np.ndarray]


DEFINITIONS: dict[str, Definition] = {
    "amountPaid": Definition(BETTER, "AMOUNTS_PAID_LOW", lambda v: _amount_band(v, v.paid.sum(axis=1))),
    "amountPaidBefore": Definition(BETTER, "AMOUNTS_PAID_LOW", lambda v: _amount_band(v, v.paid[:, 1])),
    "amountPaidNow": Definition(BETTER, "AMOUNTS_PAID_LOW", lambda v: _amount_band(v, v.paid[:, 0])),
    "arrearsBefore": Definition(WORSE, "ARREARS_RECENT", lambda v: v.late[:, 1]),
    "arrearsEntries": Definition(
        WORSE, "ARREARS_RECENT", lambda v: ((v.late[:, :-1] > 0) & (v.late[:, 1:] == 0)).sum(axis=1)
    ),
    "arrearsGrowth": Definition(WORSE, "ARREARS_NOW", lambda v: v.late[:, 0] - v.late[:, 1]),
    "arrearsNow": Definition(WORSE, "ARREARS_NOW", lambda v: v.late[:, 0]),
    "arrearsOldest": Definition(WORSE, "ARREARS_RECENT", lambda v: v.late[:, 5]),
    "arrearsPeak": Definition(WORSE, "ARREARS_DEEP", _peak),
    "arrearsStreak": Definition(WORSE, "ARREARS_NOW", lambda v: _streak(v.late > 0)),
    "bestPayment": Definition(BETTER, "PAYMENTS_LOW", _best_payment),
    "deepArrearsMonths": Definition(WORSE, "ARREARS_DEEP", lambda v: (v.late >= 2).sum(axis=1)),
    "fullMonths": Definition(BETTER, "MINIMUM_PAYMENTS", lambda v: v.in_full.sum(axis=1)),
    "fullStreak": Definition(BETTER, "MINIMUM_PAYMENTS", lambda v: _streak(v.in_full)),
    "highestBalance": Definition(BETTER, "BALANCE_EXPERIENCE_SHORT", lambda v: _amount_band(v, v.owed.max(axis=1))),
    "highestUtilisation": Definition(WORSE, "UTILISATION_HIGH", lambda v: v.utilisation.max(axis=1)),
    "leastAmountPaid": Definition(BETTER, "AMOUNTS_PAID_LOW", lambda v: _amount_band(v, v.paid.min(axis=1))),
    "limit": Definition(BETTER, "LIMIT_LOW", lambda v: v.limit),
    "minimumStreak": Definition(WORSE, "MINIMUM_PAYMENTS", lambda v: _streak(v.minimum)),
    "monthsSinceArrears": Definition(BETTER, "ARREARS_RECENT", lambda v: _streak(v.late == 0)),
    "overLimitMonths": Definition(WORSE, "UTILISATION_HIGH", lambda v: (v.utilisation > 20).sum(axis=1)),
    "paidMonths": Definition(BETTER, "PAYMENTS_MISSED", lambda v: (v.payment >= 2).sum(axis=1)),
    "paidOfLimit": Definition(BETTER, "PAYMENTS_LOW", lambda v: v.paid.sum(axis=1) // 5),
    "paymentBefore": Definition(BETTER, "PAYMENTS_LOW", lambda v: _known(v.payment[:, 1], v.payment[:, 1] > 0)),
    "paymentMean": Definition(BETTER, "PAYMENTS_LOW", _payment_mean),
    "paymentNow": Definition(BETTER, "PAYMENTS_LOW", lambda v: _known(v.payment[:, 0], v.payment[:, 0] > 0)),
    "purchaseMonths": Definition(BETTER, "ACCOUNT_LITTLE_USED", lambda v: (v.borrowed >= 5).sum(axis=1)),
    "purchases": Definition(BETTER, "ACCOUNT_LITTLE_USED", lambda v: np.maximum(v.borrowed, 0).sum(axis=1) // 5),
    "purchasesNow": Definition(BETTER, "ACCOUNT_LITTLE_USED", lambda v: np.maximum(v.borrowed[:, 0], 0)),
    "unpaidMonths": Definition(WORSE, "PAYMENTS_MISSED", lambda v: (v.payment == 1).sum(axis=1)),
    "unpaidStreak": Definition(WORSE, "PAYMENTS_MISSED", lambda v: _streak(v.payment == 1)),
    "utilisationNow": Definition(WORSE, "UTILISATION_HIGH", lambda v: v.utilisation[:, 0]),
    "utilisationRecent": Definition(WORSE, "UTILISATION_HIGH", lambda v: v.utilisation[:, :3].sum(axis=1)),
    "utilisationRise": Definition(WORSE, "UTILISATION_HIGH", lambda v: v.utilisation[:, 0] - v.utilisation[:, 5]),
    "weightedArrears": Definition(WORSE, "ARREARS_RECENT", lambda v: _weighted(v.late, 0)),
    "weightedArrearsBefore": Definition(WORSE, "ARREARS_RECENT", lambda v: _weighted(v.late, 1)),
    "worstArrears": Definition(WORSE, "ARREARS_DEEP", lambda v: v.late.max(axis=1)),
    "worstPayment": Definition(BETTER, "PAYMENTS_LOW", _worst_payment),
}


def characteristics(accounts: Accounts) -> dict[str, np.ndarray]:
    """Every characteristic of every account."""
    looked_at = view(accounts)
    return {name: definition.value(looked_at).astype(np.int64) for name, definition in DEFINITIONS.items()}
