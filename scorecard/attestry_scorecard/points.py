"""Prints the points of every account of a file as CSV: npm run scorecard:points -- FILE [CARD]."""

import json
import sys
from pathlib import Path

from .accounts import as_recorded, read_file
from .card import points_of
from .characteristics import characteristics
from .train import CARD_FILE


def main(path: str, card_file: Path) -> None:
    frame, _ = read_file(path)
    card = json.loads(card_file.read_text(encoding="utf-8"))
    points = points_of(card["segments"], characteristics(as_recorded(frame)))
    print("id,points")
    for account, own in zip(frame["id"], points, strict=True):
        print(f"{account},{own}")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit("usage: npm run scorecard:points -- FILE [CARD]")
    main(sys.argv[1], Path(sys.argv[2]) if len(sys.argv) == 3 else CARD_FILE)
