"""How property tests choose their examples, and what of the user's own must not reach a test."""

import os

from hypothesis import settings

# What somebody has installed for their own work must not change what is tested.
os.environ["ISNAD_GAZETTEERS"] = os.devnull + "-gazetteers"

# The same examples in every run; new ones for who goes looking for faults.
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("explore", max_examples=3000, deadline=None)
settings.load_profile(os.environ.get("ISNAD_PROPERTIES", "same"))
