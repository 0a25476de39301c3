"""When something was decided, for a person to read."""

from dataclasses import dataclass
from datetime import datetime

from isnad.present.language import Language
from isnad.present.runs import inline
from isnad.present.times import moment_phrase


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment as the log has it, and in words, in UTC."""

    iso: str
    words: str


def moment_of(at: str | None, language: Language) -> Moment | None:
    """The moment; one that is no moment is shown as it is."""
    if at is None:
        return None
    try:
        datetime.fromisoformat(at)
    except ValueError:
        return Moment("", inline(at))
    return Moment(at, moment_phrase(at, language))
