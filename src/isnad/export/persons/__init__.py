"""Whom reports name as killed or injured: one entry a person and incident, with what the text says of each."""
