"""Whole numbers in digits and in words."""
