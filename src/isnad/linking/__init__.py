"""Which claims of many documents are about one event."""
