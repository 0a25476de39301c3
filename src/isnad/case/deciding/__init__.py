"""Takes decisions: checks them, keeps them with their entry in the log, and drafts anew what they touch."""
