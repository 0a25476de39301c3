"""Drafts incidents from a case's readings and decisions, whole or only where a decision touches them."""
