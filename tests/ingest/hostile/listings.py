"""Metadata tables made to break readers, or to lead them out of their folder."""

from . import Hostile

NAME = "sources.csv"
HEAD = "file,outlet,published\n"


def _row(file: str, outlet: str = "شبكة", published: str = "2019-03-19") -> bytes:
    return f"{HEAD}{file},{outlet},{published}\n".encode()


MISSING, OUTSIDE = ("ingest.row_without_file",), ("ingest.row_outside_folder",)
HOSTILE = [
    Hostile("empty table", NAME, lambda: b"", ("text.empty",)),
    Hostile("no such column", NAME, lambda: b"a,b\n1,2\n", ("ingest.table_without_file_column",)),
    Hostile(
        "a million columns",
        NAME,
        lambda: b"file" + b",x" * 1_000_000 + b"\na.txt\n",
        ("ingest.more_unknown_columns", *MISSING),
    ),
    Hostile(
        "a row of a million cells", NAME, lambda: HEAD.encode() + b"," * 1_000_000 + b"x\n", ("ingest.row_too_long",)
    ),
    Hostile(
        "a quotation without end", NAME, lambda: HEAD.encode() + b'"a.txt,x\nb.txt,y\n' * 2_000, ("ingest.broken_row",)
    ),
    Hostile("100,000 quotation marks", NAME, lambda: HEAD.encode() + b'"' * 100_001 + b"\n", ("ingest.broken_row",)),
    Hostile("the parent folder", NAME, lambda: _row("../beside.txt"), OUTSIDE),
    Hostile("many parents", NAME, lambda: _row("../" * 60 + "etc/passwd"), OUTSIDE),
    Hostile("an absolute path", NAME, lambda: _row("/etc/passwd"), OUTSIDE),
    Hostile("out and in again", NAME, lambda: _row("x/../../beside.txt"), MISSING),
    Hostile("itself", NAME, lambda: _row(NAME), ("ingest.unknown_format",)),
    Hostile("a folder", NAME, lambda: _row("."), ("ingest.not_a_file",)),
    Hostile("a device", NAME, lambda: _row("/dev/zero"), ("ingest.not_a_file",)),
    Hostile("NUL in a path", NAME, lambda: _row("a\0.txt"), MISSING),
    Hostile("a path of a million letters", NAME, lambda: _row("a" * 100_000), ("ingest.unreadable",)),
    Hostile("a path of marks", NAME, lambda: _row("\u202etxt.a\u2066"), MISSING),
    Hostile("Windows' paths", NAME, lambda: _row("..\\..\\beside.txt"), MISSING),
    Hostile("20,000 rows of nothing", NAME, lambda: HEAD.encode() + b"none.txt\n" * 20_000, MISSING * 20_000),
    Hostile("NUL and nothing else", NAME, lambda: bytes(10_000), ("text.encoding",)),
    Hostile("half a character", NAME, lambda: (_row("قرية.txt") * 9)[:-30] + b"\xd9", ("text.encoding",)),
]
