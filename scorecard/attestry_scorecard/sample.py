"""Writes the invented accounts on which a test holds Python and the ledger's code equal: npm run scorecard:sample.

Every value is drawn by a random generator; none is taken from a file. The accounts need not be likely: they are to meet
every bin and every odd case.
"""

import json
from pathlib import Path

import numpy as np
import pandas as pd

from .accounts import MONTHS, as_recorded
from .card import points_of
from .characteristics import MISSING, characteristics
from .train import CARD_FILE

FOLDER = Path(__file__).parent.parent.parent / "test" / "unit" / "scoring"
ACCOUNTS = 300


def invented() -> pd.DataFrame:
    random = np.random.default_rng(7)
    rows = []
    for number in range(1, ACCOUNTS + 1):
        limit = int(random.choice([1, 2, 3, 5, 8, 10, 15, 20, 36, 50, 80])) * 10_000
        careful = random.random() < 0.5
        row: dict[str, int] = {"id": number, "limit_bal": limit}
        share = random.choice([0, 0.02, 0.3, 0.7, 1.0, 1.3])
        for month in MONTHS:
            share = float(np.clip(share + random.normal(0, 0.12), -0.05, 1.7))
            row[f"bill_{month}"] = int(limit * share) if random.random() > 0.08 else 0
            late = random.choice([1, 2, 2, 2, 3, 4, 5, 8])
            row[f"pay_{month}"] = int(random.choice([-2, -1, 0]) if careful or random.random() < 0.5 else late)
            part = random.choice([0, 0.01, 0.03, 0.05, 0.15, 0.4, 0.8, 1.0, 1.2])
            row[f"paid_{month}"] = max(0, int(row[f"bill_{month}"] * part))
        row["default_2005_10"] = int(random.random() < (0.1 if careful else 0.4))
        rows.append(row)
    people = {"sex": 1, "education": 0, "marriage": 3, "age": 40}
    frame = pd.DataFrame(rows).assign(**people)
    order = ["id", "limit_bal", *people, *(f"{kind}_{month}" for kind in ("pay", "bill", "paid") for month in MONTHS)]
    return frame[[*order, "default_2005_10"]]


def main() -> None:
    frame = invented()
    values = characteristics(as_recorded(frame))
    card = json.loads(CARD_FILE.read_text(encoding="utf-8"))
    known = pd.DataFrame({name: [None if one == MISSING else int(one) for one in own] for name, own in values.items()})
    known = known.astype("Int64")
    known.insert(0, "points", points_of(card["segments"], values))
    known.insert(0, "id", frame["id"])
    frame.to_csv(FOLDER / "invented-accounts.csv", index=False)
    known.to_csv(FOLDER / "invented-expected.csv", index=False)


if __name__ == "__main__":
    main()
