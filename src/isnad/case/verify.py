"""Verifies a case: names the first thing that is not as it was kept, or says that there is none."""

import re
from functools import partial
from pathlib import Path
from typing import Final

from isnad.case import inspection, signatures
from isnad.case.folder import Layout, to_read
from isnad.case.inspection import Inspection
from isnad.errors import IsnadError
from isnad.model.document import Issue
from isnad.model.reason import Reason
from isnad.model.value import Value
from isnad.store.entry import EMPTY, Head
from isnad.store.store import Store

_TURNS: Final = 3
_HASH: Final = re.compile(r"[0-9a-f]{64}")


class Verdict(Value, frozen=True):
    """What was found.

    Attributes:
        broken: the first break, or None.
        notes: what is no break and yet worth knowing.
        head: where the log ends, as far as its chain holds.
        documents: how many the log speaks of.
        manifests: how many were signed.
        key: fingerprint of the key in use; empty where none is known.
    """

    broken: Issue | None
    notes: tuple[Issue, ...]
    head: Head
    documents: int
    manifests: int
    key: str


def verify(root: Path, lodged: str | None = None) -> Verdict:
    """Check every byte, text, claim, entry and signature of the case in the folder `root`, which is not changed.

    In this order: the database, the log, the lodged head, the bytes, the documents, their claims, the decisions,
    the manifests.
    Later checks lean on earlier ones, so that only the first break is told.

    Args:
        root: of the case.
        lodged: a hash of 64 hexadecimal digits that has to be in the chain, or None.

    Raises:
        IsnadError: there is no case to verify (`case.…`), or its tables are of a newer version
            (`store.newer_schema`); a break is no error.
    """
    if lodged is not None and _HASH.fullmatch(lodged) is None:
        raise IsnadError("case.no_such_hash", f"{lodged!r} is no hash.", "A head has 64 hexadecimal digits.")
    layout = to_read(root)
    if not layout.database.is_file():
        return _nothing(layout, Reason.of("custody.database_missing"))
    store = Store.in_file_read_only(layout.database)
    try:
        return _of_one_moment(layout, store, lodged)
    except IsnadError as error:
        if error.code == "store.broken":
            return _nothing(layout, Reason.of("custody.database_broken", problem=error.message))
        if error.code == "store.empty":
            if layout.has_more_than_begun:
                return _nothing(layout, Reason.of("custody.database_empty"))
            raise IsnadError("case.unfinished", f"nothing is in {root} yet.", "Build the case again.") from error
        raise
    finally:
        store.close()


def _of_one_moment(layout: Layout, store: Store, lodged: str | None) -> Verdict:
    """Look again where the log has grown: a build that goes on writes files that the moment inspected cannot know."""
    turn = 0
    while True:
        turn += 1
        with store.reading() as reader:
            head, verdict = reader.head(), _inspected(Inspection(layout, reader), lodged)
        if verdict.broken is None or turn == _TURNS:
            return verdict
        with store.reading() as reader:
            if reader.head() == head:
                return verdict


def _inspected(case: Inspection, lodged: str | None) -> Verdict:
    checks = (
        partial(inspection.database, case),
        partial(signatures.log, case),
        partial(signatures.lodged, case, lodged),
        partial(inspection.blobs, case),
        partial(inspection.documents, case),
        partial(inspection.readings, case),
        partial(inspection.decisions, case),
        partial(signatures.manifests, case),
    )
    broken = inspection.first(checks)
    history = case.history
    return Verdict(broken, tuple(case.notes), history.head, len(history.stands), len(history.signed), history.last_key)


def _nothing(layout: Layout, reason: Reason) -> Verdict:
    return Verdict(Issue(layout.database.name, reason), (), EMPTY, 0, 0, "")
