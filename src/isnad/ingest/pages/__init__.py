"""A web page taken apart: its markup, what a reader sees of it, what it says of itself, and which of it is report."""
