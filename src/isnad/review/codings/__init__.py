"""Codings that a team made earlier, beside what the program drafts of the same incidents."""
