from pathlib import Path

import pytest
from hypothesis import settings

# How long one example takes says something of the machine and its neighbours, not of the law under test.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture
def project() -> Path:
    return Path(__file__).parents[1]
