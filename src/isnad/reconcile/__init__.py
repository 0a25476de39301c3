"""Bounds: the lowest and highest figure that claims support under a profile, and what was set aside."""
