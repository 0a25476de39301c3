"""Tables whose rows are documents: what their columns are called, and what stands in their rows."""
