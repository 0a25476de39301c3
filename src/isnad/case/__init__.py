"""A case: a workspace on disk that is built step by step, survives being killed, and can be verified."""
