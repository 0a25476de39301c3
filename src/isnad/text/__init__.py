"""From bytes to received text, from received text to a working copy with an offset map, its words and sentences."""
