"""One file a format: what stands in a file, as records, one at a time."""
