import os
from pathlib import Path

import pytest
from hypothesis import settings

from tests import dovecot

# How long one example takes says something of the machine and its neighbours, not of the law under test.
# A release is guarded by the same examples each time; EXPLORE=1 looks for new ones.
settings.register_profile("unhurried", deadline=None, derandomize=not os.environ.get("EXPLORE"))
settings.load_profile("unhurried")


@pytest.fixture
def project() -> Path:
    return Path(__file__).parents[1]


@pytest.fixture(scope="module")
def server():
    """A real mail server, for the tests of one module."""
    if not dovecot.is_installed():
        pytest.skip("not measured: dovecot is not installed")
    running = dovecot.start_server()
    yield running
    running.stop()
