"""Place names with coordinates from several tables, as one index."""
