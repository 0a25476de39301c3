"""Texts that nobody wrote: whatever comes, reading it never fails and never gives words that are not in it."""
