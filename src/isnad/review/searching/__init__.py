"""Finds words in all texts of a case: what was asked for, and where it stands in each report."""
