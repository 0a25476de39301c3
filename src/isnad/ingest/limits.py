"""How much of one input is held in memory at once, and which days a report can be from."""

from datetime import date

MAX_FILE_BYTES = 64 * 2**20
"""A text file above this is not a report."""

MAX_LINE_BYTES = 32 * 2**20
"""A line of JSON above this is passed over without being held."""

EARLIEST = date(1990, 1, 1)
"""Before there were web pages and posts, a date in a page's metadata is a fault of the page."""

NOTE_CHARACTERS = 80
"""How much of a refused value an issue repeats."""
