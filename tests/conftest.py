import os
from pathlib import Path

import pytest
from hypothesis import settings

# How long one example takes says something of the machine and its neighbours, not of the law under test.
# A release is guarded by the same examples each time; EXPLORE=1 looks for new ones.
settings.register_profile("unhurried", deadline=None, derandomize=not os.environ.get("EXPLORE"))
settings.load_profile("unhurried")


@pytest.fixture
def project() -> Path:
    return Path(__file__).parents[1]
