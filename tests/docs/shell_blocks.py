"""The blocks of a Markdown page that can be run, and what they must print."""

import re

import msgspec

_RUN = re.compile(
    r"<!-- run(?: exit=(?P<code>\d+))? -->\n```sh\n(?P<script>.*?)\n```\n"
    r"|<!-- prints -->\n```text\n(?P<prints>.*?)\n```\n",
    re.DOTALL,
)
_ANY_MARK = re.compile(r"<!-- (?:run|prints)\b")


class Block(msgspec.Struct, frozen=True):
    """A script of a page, the code that it must end with, and lines that must be in what it prints."""

    script: str
    code: int
    prints: tuple[str, ...] = ()


def blocks(markdown: str) -> list[Block]:
    """Every runnable block of a page, in order.

    Raises:
        ValueError: a mark stands before no block, or says what is printed before anything was run.
    """
    found: list[Block] = []
    marks = 0
    for match in _RUN.finditer(markdown):
        marks += 1
        if match["script"] is not None:
            found.append(Block(match["script"], int(match["code"] or 0)))
        elif not found:
            raise ValueError("what is printed stands before what prints it")
        else:
            lines = tuple(line.strip() for line in match["prints"].splitlines() if line.strip())
            found[-1] = msgspec.structs.replace(found[-1], prints=(*found[-1].prints, *lines))
    if marks != len(_ANY_MARK.findall(markdown)):
        raise ValueError("a mark stands before no block")
    return found
