"""How all tests run."""

import os

from hypothesis import settings

# Properties try the same examples every time, and no clock judges them; HYPOTHESIS_PROFILE=wide looks for new ones.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("wide", deadline=None, max_examples=1_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))
