"""Long lines made short without cutting a word."""

ELLIPSIS = "…"


def shortened(line: str, most: int) -> str:
    """The line if it has at most `most` characters, else its first whole words and "…", no longer than that.

    A first word that is itself too long is cut.
    """
    if len(line) <= most:
        return line
    kept = line[: most - 1]
    if not line[most - 1].isspace():
        head, space, _ = kept.rpartition(" ")
        kept = head if space else kept
    return f"{kept.rstrip(' ،؛,;:.-')}{ELLIPSIS}"


def headline(title: str | None, report: str, most: int) -> str:
    """The title, or where there is none the first line of the report that says anything, shortened."""
    lines = [title] if title and title.strip() else report.splitlines()
    return shortened(next((line.strip() for line in lines if line.strip()), ""), most)
