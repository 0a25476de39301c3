"""How property tests choose their examples: the same ones in every run, or new ones for who goes looking for faults."""

import os

from hypothesis import settings

settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("explore", max_examples=3000, deadline=None)
settings.load_profile(os.environ.get("ISNAD_PROPERTIES", "same"))
