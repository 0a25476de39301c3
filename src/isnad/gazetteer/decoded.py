"""The bytes of a table as text, by the encoding its user names or by tests that leave no doubt."""

import codecs
from pathlib import Path
from typing import Final

from isnad.errors import IsnadError

_MARKS: Final = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"), (codecs.BOM_UTF8, "utf-8-sig"))
_NONE = "\0"


def decoded(data: bytes, path: Path, encoding: str | None = None) -> str:
    """The text of a table.

    Without `encoding` a byte order mark decides, and UTF-8 is taken where there is none: a code page is never guessed,
    because a wrong one turns every name into another.

    Raises:
        IsnadError: `gazetteer.encoding`, the bytes are not in that encoding; `gazetteer.no_such_encoding`;
            `gazetteer.binary`, they are no text at all.
    """
    used = encoding or next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(used)
    except LookupError as error:
        raise IsnadError(
            "gazetteer.no_such_encoding", f"there is no encoding {used!r}.", "Names are like windows-1256."
        ) from error
    except UnicodeError as error:
        if _NONE.encode() in data:
            raise _binary(path) from error
        raise IsnadError(
            "gazetteer.encoding",
            f"{path} is not {used}.",
            "Say what it is: --encoding windows-1256, or save it as UTF-8.",
        ) from error
    if _NONE in text:
        raise _binary(path)
    return text


def _binary(path: Path) -> IsnadError:
    return IsnadError("gazetteer.binary", f"{path} is no table of text.", "CSV, TSV, XLSX and GeoNames dumps are read.")
