"""The library as a researcher uses it in a notebook: reports in, claims and incidents out, in either direction."""
