import os

import pytest


@pytest.fixture
def cli():
    """The command line, which writes what is ingested."""
    return os.environ["CLEANCOPY_CLI"]
