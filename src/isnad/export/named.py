"""Who must not be named in public, of a whole case: read some documents at a time, and kept for the next edition."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from isnad.case.contents import last_used, reader_of
from isnad.case.drafting.ledger import Ledger
from isnad.case.drafting.stored import stored_in_order
from isnad.case.files import put
from isnad.case.folder import Layout
from isnad.engine.here import Here
from isnad.engine.processes import Processes
from isnad.engine.work import Engine, Failure, Work
from isnad.errors import IsnadError
from isnad.model.codec import from_json, to_json
from isnad.model.decision import PublishName
from isnad.model.value import Value
from isnad.pipeline.context import Context
from isnad.pipeline.reading import with_claims
from isnad.pipeline.standing import stand
from isnad.present.redaction.edition import Edition, Whole
from isnad.present.redaction.masking import Mask
from isnad.present.redaction.names import names_in_texts, names_told
from isnad.store.read import Reader

_HANDFUL: Final = 100
"""Documents that are read at once."""
_MANY: Final = 2_000
"""Documents from which on processes of their own are quicker, though each has to begin."""
_MEGABYTES: Final = 1_000
_SECONDS: Final = 600.0

Ids = tuple[str, ...]
Found = tuple[tuple[str, ...], ...]
"""The names in each of some documents."""


class Kept(Value, frozen=True):
    """What lies in the case's folder: the names in documents by the hash of their record; `key` is what read them."""

    key: str
    documents: dict[str, tuple[str, ...]]


class ReadNames(Value, frozen=True):
    """Makes ready what reads the names in documents of the case in a folder, with what it was built with."""

    root: str

    def __call__(self) -> Work[Ids, Found]:
        """The work; it opens the case by itself, so that it can be done in another process."""
        root = Path(self.root)
        with reader_of(root) as reader:
            context = last_used(reader).context()

        def work(ids: Ids) -> Found:
            with reader_of(root) as reader:
                return _read(reader, ids, context)

        return work


def whole(reader: Reader, layout: Layout, edition: Edition, context: Context, jobs: int = 1) -> Whole:
    """What the redaction of any part of the case has to know; for the internal edition the documents' numbers alone.

    Args:
        reader: of the case.
        layout: its folder, where the names in its texts are kept where it can be written.
        edition: who reads it.
        context: that texts are read with for names.
        jobs: processes that read them where there are many; these read with what the case was built with.
    """
    numbers = {name: n for n, name in enumerate(reader.names(), start=1)}
    if edition is Edition.INTERNAL:
        return Whole((), Mask(()), numbers)
    ledger = Ledger.whole(reader.decisions)
    in_texts = _in_texts(reader, layout, context, jobs)
    protected: dict[str, None] = {}
    for kept, reading in stored_in_order(reader):
        stood = stand(reading.document.name, reading.claims, ledger.judgements)
        told = names_told(with_claims(reading, stood.claims))
        protected.update(dict.fromkeys((*told, *in_texts[kept.record_hash])))
    allowed = [decision.name for decision in ledger.decisions if isinstance(decision, PublishName)]
    return Whole(tuple(protected), Mask(protected, allowed), numbers)


def _in_texts(reader: Reader, layout: Layout, context: Context, jobs: int) -> dict[str, tuple[str, ...]]:
    """The names in the texts of every document, by the hash of its record."""
    used = context.fingerprint
    key = " ".join((used.version, used.knowledge, *used.gazetteers))
    known = _known(layout.names, key)
    hashes = {kept.id: kept.record_hash for kept in reader.documents()}
    missing = [id_ for id_, hash_ in hashes.items() if hash_ not in known]
    if not missing:
        return known
    if jobs > 1 and len(missing) >= _MANY:
        known.update(_elsewhere(layout.root, missing, hashes, jobs))
    else:
        for ids in _handfuls(missing):
            known.update(zip((hashes[id_] for id_ in ids), _read(reader, ids, context), strict=True))
    current = {hash_: known[hash_] for hash_ in hashes.values()}
    # A case that cannot be written is read as well; its names are read again the next time.
    with suppress(IsnadError):
        put(layout.names, to_json(Kept(key, current)).encode("utf-8", "backslashreplace"), mode=0o600)
    return current


def _elsewhere(root: Path, ids: Sequence[str], hashes: dict[str, str], jobs: int) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    start = ReadNames(str(root))
    engine: Engine[Ids, Found] = Processes(start, jobs=jobs, seconds=_SECONDS, megabytes=_MEGABYTES)
    failed: list[Ids] = []
    try:
        for some, names in engine.over(_handfuls(ids)):
            if isinstance(names, Failure):
                failed.append(some)
            else:
                found.update(zip((hashes[id_] for id_ in some), names, strict=True))
    finally:
        engine.close()
    # Nobody's name may be missed because a process was ended.
    for some, names in Here(start).over(failed):
        if isinstance(names, Failure):
            raise IsnadError("export.names_unread", "there is not enough memory to look for names.", "Close others.")
        found.update(zip((hashes[id_] for id_ in some), names, strict=True))
    return found


def _read(reader: Reader, ids: Ids, context: Context) -> Found:
    kept = reader.documents_with(ids)
    return tuple(names_in_texts(kept[id_].document(), context) for id_ in ids)


def _handfuls(ids: Sequence[str]) -> list[Ids]:
    return [tuple(ids[start : start + _HANDFUL]) for start in range(0, len(ids), _HANDFUL)]


def _known(path: Path, key: str) -> dict[str, tuple[str, ...]]:
    """What was kept, where the same knowledge read it; whatever else lies there is as nothing."""
    with suppress(OSError, IsnadError):
        kept = from_json(path.read_bytes(), Kept)
        if kept.key == key:
            return dict(kept.documents)
    return {}
