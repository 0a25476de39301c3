"""Incidents, documents and people as entities of Uwazi: one CSV a template, in the cells that its import reads."""
