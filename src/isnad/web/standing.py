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


def standing(layout: Layout) -> Standing:
    """Read it off the case, which is not changed.

    Raises:
        IsnadError: the case was never built (`case.unfinished`), or its database cannot be read (`store.…`).
    """
    if not layout.database.is_file():
        raise IsnadError("store.broken", f"{layout.database} is missing.", "Take it from a copy of the case.")
    store = Store.in_file_read_only(layout.database)
    try:
        with store.reading() as reader:
            return Standing(reader.count(), reader.claim_count(), reader.head().length, is_locked(layout))
    except IsnadError as error:
        if error.code == "store.empty":
            raise IsnadError("case.unfinished", f"nothing is in {layout.root} yet.", "Build the case again.") from error
        raise
    finally:
        store.close()
