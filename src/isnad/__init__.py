"""Isnad: what is claimed, who says so and from whom they have it, and what the accounts together support."""
