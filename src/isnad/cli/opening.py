"""The case that a command works on: its store, and what its claims were read with."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from isnad.errors import IsnadError

if TYPE_CHECKING:
    from isnad.pipeline.context import Context
    from isnad.store.store import Store

Case = Annotated[Path, typer.Argument(metavar="CASE", help="The folder of a case.", show_default=False)]


@contextmanager
def store_of(case: Path) -> Iterator["Store"]:
    """The store of a case; raises IsnadError where there is none."""
    from isnad.case.folder import to_read  # noqa: PLC0415 - only these commands need a database
    from isnad.store.store import Store  # noqa: PLC0415

    layout = to_read(case)
    if not layout.database.is_file():
        raise IsnadError("store.broken", f"{layout.database} is missing.", "Take it from a copy of the case.")
    store = Store.in_file(layout.database)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def reading_of(case: Path) -> Iterator[tuple["Store", "Context"]]:
    """The store of a case, and what its claims were read with."""
    from isnad.case.contents import last_used  # noqa: PLC0415
    from isnad.pipeline.context import DEFAULT_PROFILE, DEFAULT_ZONE, context  # noqa: PLC0415

    with store_of(case) as store:
        with store.reading() as reader:
            used = last_used(reader)
        yield store, context(profile=used.profile.rpartition("-")[0] or DEFAULT_PROFILE, zone=used.zone or DEFAULT_ZONE)
