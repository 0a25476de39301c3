"""What a person needs to review a case: what to look at next, what stands beside what, and how sure the whole is."""
