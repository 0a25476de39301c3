"""Posts of social networks as tools and exports hold them: which fields of theirs are the fields of a source."""
