"""Reads what a case holds, as values: its documents, their claims, and how they came to be read."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from isnad.case.drafting.ledger import Ledger
from isnad.case.drafting.stored import stored
from isnad.case.drafting.whole import is_current
from isnad.case.folder import to_read
from isnad.case.holdings import Contents, Reviewed, Used
from isnad.errors import IsnadError
from isnad.pipeline.context import Context
from isnad.pipeline.reading import with_claims
from isnad.pipeline.standing import stand
from isnad.store.entry import Action, Entry
from isnad.store.read import Reader
from isnad.store.store import Store


def contents(root: Path) -> Contents:
    """What the case in the folder `root` holds; nothing of it is changed, and nothing is verified.

    Raises:
        IsnadError: there is no case to read (`case.…`), it was never built (`case.unfinished`), or its database
            cannot be read (`store.…`, `model.…`).
    """
    with reader_of(root) as reader:
        return contents_of(reader)


def reviewed(root: Path, context: Context) -> Reviewed | None:
    """The incidents of the case in the folder `root` as they were drafted and decided upon; None where they are older.

    Raises:
        IsnadError: as `contents`.
    """
    with reader_of(root) as reader:
        return reviewed_of(reader, context)


def reviewed_of(reader: Reader, context: Context) -> Reviewed | None:
    """The same of a case that is being read; raises `store.…`, `model.…`."""
    if not is_current(reader, context):
        return None
    ledger = Ledger.whole(reader.decisions)
    readings = tuple(stored(reader, kept) for kept in reader.documents())
    stood = [stand(reading.document.name, reading.claims, ledger.judgements) for reading in readings]
    return Reviewed(
        tuple(with_claims(reading, one.claims) for reading, one in zip(readings, stood, strict=True)),
        tuple(row.value() for row in reader.drafted.incidents()),
        tuple(standing for one in stood for standing in one.standings if standing.decision is not None),
    )


@contextmanager
def reader_of(root: Path) -> Iterator[Reader]:
    """A reader of the case in the folder `root`, of one moment; raises as `contents`."""
    layout = to_read(root)
    if not layout.database.is_file():
        raise IsnadError("store.broken", f"{layout.database} is missing.", "Take it from a copy of the case.")
    store = Store.in_file_read_only(layout.database)
    try:
        with store.reading() as reader:
            yield reader
    except IsnadError as error:
        if error.code == "store.empty":
            raise IsnadError("case.unfinished", f"nothing is in {root} yet.", "Build the case again.") from error
        raise
    finally:
        store.close()


def contents_of(reader: Reader) -> Contents:
    """What a case holds that is being read; raises `store.…`, `model.…`."""
    kept = list(reader.documents())
    return Contents(
        documents=tuple(row.document() for row in kept),
        claims=tuple(reader.claims(row.id) for row in kept),
        withheld=tuple(row.name for row in kept if row.withheld),
        issues=tuple(dict.fromkeys(met.issue for met in reader.issues())),
        used=last_used(reader),
        head=reader.head(),
        manifests=len(reader.manifests()),
        signed=reader.last((Action.MANIFEST_SIGNED,)) == reader.head().length > 0,
        decisions=Ledger.whole(reader.decisions).decisions,
    )


def last_used(reader: Reader) -> Used:
    """What the case's last build read with."""
    entry = reader.last((Action.BUILD_BEGAN,))
    began = next(iter(reader.log(after=entry - 1)), None) if entry else None
    return Used() if began is None else _used(began)


def _used(began: Entry) -> Used:
    return Used(
        at=began.when,
        version=began.text("version"),
        knowledge=began.text("knowledge"),
        profile=began.text("profile"),
        gazetteers=tuple(began.text("gazetteers").split()),
        zone=began.text("zone"),
    )
