"""Claims as rows: every field of the contract in a column, the chain in words and as it is."""
