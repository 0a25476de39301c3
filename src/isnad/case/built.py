"""What a build did, while it goes on and at its end."""

from typing import Final

from isnad.model.value import Value

COUNTED: Final = ("new", "kept", "reread", "other_languages", "withheld", "claims", "issues", "unlisted")
"""What is counted while documents are met; see `Built`."""


class Tally:
    """Counts what `COUNTED` names."""

    def __init__(self) -> None:
        self.counts: dict[str, int] = dict.fromkeys(COUNTED, 0)

    def add(self, name: str, number: int = 1) -> None:
        """Count `number` more; raises KeyError for what is not counted."""
        self.counts[name] += number


class Built(Value, frozen=True):
    """What a build did.

    Attributes:
        new: documents added.
        kept: documents that were there and are read as they would be now.
        reread: documents read again, because something that their claims depend on has changed.
        other_languages: documents of this build that are kept and not read.
        withheld: documents of this build of which comments are masked.
        claims: claims of the documents of this build.
        issues: what could not be used.
        unlisted: files that were seen and not read.
        copies: pairs of near-copies in the whole case.
        manifest: the number of the one that was signed.
        head: hash of the last entry of the log.
        length: entries of the log.
    """

    new: int
    kept: int
    reread: int
    other_languages: int
    withheld: int
    claims: int
    issues: int
    unlisted: int
    copies: int
    manifest: int
    head: str
    length: int

    @property
    def documents(self) -> int:
        """How many were met."""
        return self.new + self.kept + self.reread
