"""Which characters of a received text are report, and which are the page around it."""
