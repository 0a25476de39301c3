"""Isnad's results in the formats of others: what a case holds, in an edition, as files with their losses named.

A case gives a `Content` (records, streamed); a format writes it into a `Folder`; `registry` knows the formats. A format
is a module in `formats/` with a function `write`, and a file in `assets/` that says what a row is, what each column
means, and what the format cannot hold.
"""
