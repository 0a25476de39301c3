"""Which documents are one witness: near-copies, with the reason of each."""
