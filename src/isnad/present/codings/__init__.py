"""Codings of a team beside the draft of a case, as a page."""
