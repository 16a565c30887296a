from pathlib import Path

import pytest


@pytest.fixture
def project() -> Path:
    return Path(__file__).parents[1]
