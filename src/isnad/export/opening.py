"""Whatever holds the records of a case: the case itself, or an export of it in Isnad's own JSON."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from isnad.errors import IsnadError
from isnad.export.case_content import CaseContent, case_content
from isnad.export.json_content import JsonContent
from isnad.present.redaction.edition import Edition


@contextmanager
def content_of(path: Path, edition: Edition, *, jobs: int = 1) -> Iterator[CaseContent | JsonContent]:
    """The content at `path`: the folder of a case, or `case.json` or the folder that holds it.

    Raises:
        IsnadError: `export.other_edition`, where JSON of another edition is asked for; what `case_content` and
            `JsonContent` raise.
    """
    if path.is_file() or (path.is_dir() and (path / "about.json").is_file()):
        content = JsonContent(path)
        if content.about.edition is not edition:
            message = f"{path} holds the {content.about.edition} edition, and the {edition} one is asked for."
            raise IsnadError("export.other_edition", message, "Name the case, which can give either.")
        yield content
    else:
        with case_content(path, edition, jobs=jobs) as found:
            yield found
