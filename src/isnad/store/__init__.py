"""One schema for what a case keeps: bytes by their hash, rows, and the log."""
