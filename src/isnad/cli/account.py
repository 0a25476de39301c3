"""Who is at the machine, for the log."""

import getpass


def account() -> str:
    """The name of the account; some machines have none for it."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"
