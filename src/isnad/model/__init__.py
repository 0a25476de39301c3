"""Frozen, slotted, typed values and their codec: no input or output, no Arabic, no database."""
