"""How a case stands at this moment: what it holds, how long its log is, whether it is being built."""

from isnad.case.folder import Layout, is_locked
from isnad.errors import IsnadError
from isnad.model.value import Value
from isnad.store.store import Store


class Standing(Value, frozen=True):
    """One moment of a case."""

    documents: int
    claims: int
    log: int
    building: bool


def standing(store: Store, layout: Layout, before: Standing | None = None) -> Standing:
    """Read it off the store of a case; as everything done is logged, `before` holds while the log does.

    Raises:
        IsnadError: the database cannot be read (`store.…`).
    """
    building = is_locked(layout)
    with store.reading() as reader:
        log = reader.head().length
        if before is not None and before.log == log:
            return Standing(before.documents, before.claims, log, building)
        return Standing(reader.count(), reader.claim_count(), log, building)


def check(layout: Layout) -> None:
    """Look whether there is a case that can be served; nothing of it is changed.

    Raises:
        IsnadError: the case was never built (`case.unfinished`), or its database cannot be read (`store.…`).
    """
    if not layout.database.is_file():
        raise IsnadError("store.broken", f"{layout.database} is missing.", "Take it from a copy of the case.")
    store = Store.in_file_read_only(layout.database)
    try:
        standing(store, layout)
    except IsnadError as error:
        if error.code == "store.empty":
            raise IsnadError("case.unfinished", f"nothing is in {layout.root} yet.", "Build the case again.") from error
        raise
    finally:
        store.close()
