"""What went wrong with an input, as recorded issues."""

import errno

from isnad.errors import IsnadError
from isnad.ingest.limits import NOTE_CHARACTERS
from isnad.model.document import Issue
from isnad.model.reason import Reason


def issue(where: str, code: str, **params: str | int) -> Issue:
    """An issue at `where`; long text among the parameters is cut to a note."""
    cut = {name: value if isinstance(value, int) else value.strip()[:NOTE_CHARACTERS] for name, value in params.items()}
    return Issue(where, Reason.of(code, **cut))


class RefusalError(OSError):
    """A stream refuses to go on: what it unpacks is broken, or is more than it may be.

    An error of the system's kind, so that whoever reads a file reads what is in an archive with the same care.
    """

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.params = params

    @classmethod
    def of(cls, why: Issue) -> "RefusalError":
        """For the reason of an issue."""
        return cls(why.reason.code, **{param.name: param.value for param in why.reason.params})


def of_os_error(where: str, error: OSError) -> Issue:
    """The operating system refused: told apart only where the user would do something else about it."""
    if isinstance(error, RefusalError):
        return issue(where, error.code, **error.params)
    if isinstance(error, PermissionError):
        return issue(where, "ingest.no_permission")
    if isinstance(error, FileNotFoundError):
        return issue(where, "ingest.no_such_file")
    if isinstance(error, IsADirectoryError):
        return issue(where, "ingest.not_a_file")
    return issue(where, "ingest.unreadable", error=errno.errorcode.get(error.errno or 0, "unknown"))


def of_refusal(where: str, error: IsnadError) -> Issue:
    """A layer below refused the content: its code stands."""
    return issue(where, error.code)
