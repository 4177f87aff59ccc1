"""Trains and judges scorecards from what the ledger records of an account."""
