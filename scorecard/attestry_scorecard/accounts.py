"""The credit-card file as the ledger holds it once `attestry import taiwan` has put it there, and nothing more."""

import hashlib
from dataclasses import dataclass

import numpy as np
import pandas as pd

from .bands import limit_band, payment_band, utilisation_band

# Newest first, as a scorecard looks at them.
MONTHS = ("2005_09", "2005_08", "2005_07", "2005_06", "2005_05", "2005_04")
OUTCOME = "default_2005_10"


@dataclass(frozen=True)
class Accounts:
    """Accounts as arrays, one row an account, one column a month, the newest first.

    `payment` has five columns: what was due in the first month of the file is not known.
    """

    ids: np.ndarray
    days_past_due: np.ndarray
    status: np.ndarray
    utilisation: np.ndarray
    payment: np.ndarray
    limit: np.ndarray

    def __len__(self) -> int:
        return len(self.ids)


NOT_DUE, FULL, MINIMUM, SHORT = range(4)


def read_file(path: str) -> tuple[pd.DataFrame, str]:
    """The columns of the file and its SHA-256. No row leaves this process but in aggregates."""
    with open(path, "rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return pd.read_csv(path), digest


def as_recorded(frame: pd.DataFrame) -> Accounts:
    """Accounts as cli/import/map-taiwan.ts and the domain's appendRepayment record them."""
    limits = [int(value) for value in frame["limit_bal"]]
    pay = frame[[f"pay_{month}" for month in MONTHS]].to_numpy()
    bill = frame[[f"bill_{month}" for month in MONTHS]].to_numpy()
    paid = frame[[f"paid_{month}" for month in MONTHS]].to_numpy()
    # The statement of a month falls due in the month after; none is known before the first.
    due = np.column_stack([bill[:, 1:], np.zeros(len(frame), dtype=bill.dtype)])

    unpaid_code = np.select([pay >= 1, pay == 0, pay == -1], [SHORT, MINIMUM, FULL], default=-1)
    status = np.where(unpaid_code >= 0, unpaid_code, np.where(due > 0, FULL, NOT_DUE))
    return Accounts(
        ids=frame["id"].to_numpy(),
        days_past_due=np.maximum(pay, 0) * 30,
        status=status,
        utilisation=_banded(lambda row, month: utilisation_band(int(bill[row, month]), limits[row]), len(frame), 6),
        payment=_banded(lambda row, month: payment_band(int(paid[row, month]), int(due[row, month])), len(frame), 5),
        limit=np.array([limit_band(value * 100) for value in limits]),
    )


def _banded(band, rows: int, months: int) -> np.ndarray:
    return np.array([[band(row, month) for month in range(months)] for row in range(rows)])
