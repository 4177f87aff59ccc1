"""The ledger's bands of amounts, as chaincode/domain/bands.ts computes them: integers only."""

_LIMIT_STEPS = (100, 150, 200, 300, 500, 700)
_PAYMENT_EDGES = (2, 5, 10, 20, 50, 99)


def limit_band(minor: int) -> int:
    """Band of a limit in minor units: six to a decade from 100 minor units up."""
    band, decade = 0, 1
    while True:
        for step in _LIMIT_STEPS:
            if minor < step * decade:
                return band
            band += 1
        decade *= 10


def utilisation_band(balance: int, limit: int) -> int:
    """Band of a balance against its limit: 0 nothing owed, then steps of 5 %, 21 to 24 beyond the limit."""
    if balance <= 0:
        return 0
    if limit <= 0:
        return 24
    if balance <= limit:
        return (balance * 20 + limit - 1) // limit
    for beyond, percent in enumerate((110, 125, 150)):
        if balance * 100 <= limit * percent:
            return 21 + beyond
    return 24


def payment_band(paid: int, due: int) -> int:
    """Band of what was paid against what was due: 0 nothing due, 1 nothing paid, 8 all of it, 9 more."""
    if due <= 0:
        return 0
    if paid <= 0:
        return 1
    for below, percent in enumerate(_PAYMENT_EDGES):
        if paid * 100 < due * percent:
            return below + 2
    return 9 if paid * 100 > due * 110 else 8
