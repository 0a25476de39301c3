"""Spans with typed values: quantities with their noun, times, places, actors, persons, weapons."""
