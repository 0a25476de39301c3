"""`python -m isnad`: the same as the command `isnad`."""

from isnad.cli.main import run

run()
