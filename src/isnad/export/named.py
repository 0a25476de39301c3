"""Who must not be named in public, of a whole case: read some documents at a time, and kept for the next edition."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from isnad.case.contents import last_used, reader_of
from isnad.case.drafting.ledger import Ledger
from isnad.case.drafting.stored import stored_with
from isnad.case.files import put
from isnad.case.folder import Layout
from isnad.engine.here import Here
from isnad.engine.processes import Processes
from isnad.engine.work import Engine, Failure, Work
from isnad.errors import IsnadError
from isnad.model.codec import from_json, to_json
from isnad.model.decision import AddClaim, CorrectClaim, PublishName
from isnad.model.identity import sha256_of
from isnad.model.value import Value
from isnad.pipeline.context import Context
from isnad.present.redaction.edition import Edition, Whole
from isnad.present.redaction.masking import Mask
from isnad.present.redaction.names import names_in_claims, names_in_texts, names_told
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
Names = dict[str, tuple[str, ...]]
"""By the hash of a document's record and claims."""


class Kept(Value, frozen=True):
    """What lies in the case's folder: the names in documents, and what read them."""

    key: str
    documents: Names


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
        layout: its folder, where the names in its documents are kept where it can be written.
        edition: who reads it.
        context: that texts are read with for names.
        jobs: processes that read them where there are many; these read with what the case was built with.
    """
    numbers = {name: n for n, name in enumerate(reader.names(), start=1)}
    if edition is Edition.INTERNAL:
        return Whole((), Mask(()), numbers)
    decisions = Ledger.whole(reader.decisions).decisions
    protected: dict[str, None] = {}
    for names in _in_documents(reader, layout, context, jobs).values():
        protected.update(dict.fromkeys(names))
    # What a person corrected or added may name somebody whom no document was read to name.
    for decision in decisions:
        if isinstance(decision, AddClaim | CorrectClaim):
            claim = decision.added if isinstance(decision, AddClaim) else decision.corrected
            protected.update(dict.fromkeys(names_in_claims([claim])))
    allowed = [decision.name for decision in decisions if isinstance(decision, PublishName)]
    return Whole(tuple(protected), Mask(protected, allowed), numbers)


def _in_documents(reader: Reader, layout: Layout, context: Context, jobs: int) -> Names:
    """The names in the text and the claims of every document, by the hash of its record and claims."""
    used = context.fingerprint
    key = " ".join((used.version, used.knowledge, *used.gazetteers))
    known = _known(layout.names, key)
    hashes = dict(_hashes(reader))
    missing = [id_ for id_, hash_ in hashes.items() if hash_ not in known]
    if missing:
        many = jobs > 1 and len(missing) >= _MANY
        found = _elsewhere(layout.root, missing, jobs) if many else _here(reader, missing, context)
        known.update((hashes[id_], names) for id_, names in found)
    current = {hash_: known[hash_] for hash_ in hashes.values()}
    if missing:
        # A case that cannot be written is read as well; its names are read again the next time.
        with suppress(IsnadError):
            put(layout.names, to_json(Kept(key, current)).encode("utf-8", "backslashreplace"), mode=0o600)
    return current


def _hashes(reader: Reader) -> Iterator[tuple[str, str]]:
    for id_, record, claims in reader.hashes():
        yield id_, sha256_of(f"{record}{claims}".encode("ascii"))


def _here(reader: Reader, ids: Sequence[str], context: Context) -> Iterator[tuple[str, tuple[str, ...]]]:
    for some in _handfuls(ids):
        yield from zip(some, _read(reader, some, context), strict=True)


def _elsewhere(root: Path, ids: Sequence[str], jobs: int) -> Iterator[tuple[str, tuple[str, ...]]]:
    start = ReadNames(str(root))
    engine: Engine[Ids, Found] = Processes(start, jobs=jobs, seconds=_SECONDS, megabytes=_MEGABYTES)
    failed: list[Ids] = []
    try:
        for some, names in engine.over(_handfuls(ids)):
            if isinstance(names, Failure):
                failed.append(some)
            else:
                yield from zip(some, names, strict=True)
    finally:
        engine.close()
    # Nobody's name may be missed because a process was ended.
    for some, names in Here(start).over(failed):
        if isinstance(names, Failure):
            raise IsnadError("export.names_unread", "there is not enough memory to look for names.", "Close others.")
        yield from zip(some, names, strict=True)


def _read(reader: Reader, ids: Ids, context: Context) -> Found:
    pairs = stored_with(reader, ids)
    return tuple((*names_told(reading), *names_in_texts(kept.document(), context)) for kept, reading in pairs)


def _handfuls(ids: Sequence[str]) -> list[Ids]:
    return [tuple(ids[start : start + _HANDFUL]) for start in range(0, len(ids), _HANDFUL)]


def _known(path: Path, key: str) -> Names:
    """What was kept, where the same knowledge read it; whatever else lies there is as nothing."""
    with suppress(OSError, IsnadError):
        kept = from_json(path.read_bytes(), Kept)
        if kept.key == key:
            return dict(kept.documents)
    return {}
