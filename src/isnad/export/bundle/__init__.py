"""The evidence bundle: what a case's log, signatures and hashes rest on, to be checked without Isnad."""
