"""From entries to the table that the scan looks forms up in; made once, kept in a cache file named by its hash."""

from collections.abc import Callable, Collection

import msgspec

from isnad.errors import IsnadError
from isnad.knowledge.form import Form
from isnad.knowledge.inflect import forms_of
from isnad.knowledge.kept import keep, kept
from isnad.knowledge.meaning import OutcomeMeaning
from isnad.knowledge.schema import Entry
from isnad.knowledge.source import knowledge_hash, load_entries
from isnad.text.clitics import LONGEST_PROCLITICS, read_proclitics
from isnad.text.working import fold

_PAIRS = msgspec.msgpack.Decoder(tuple[tuple[int, Form], ...])


class Compiled(msgspec.Struct, frozen=True):
    """The forms of all entries. `readings[i]` tells what `texts[i]` may be, see `pairs`.

    Each reading is kept as it lies in the file: a run meets few of the thousands, and to decode them all would be most
    of what a start costs.
    """

    hash: str
    entries: tuple[Entry, ...]
    texts: tuple[str, ...]
    readings: tuple[msgspec.Raw, ...]

    def pairs(self, index: int) -> tuple[tuple[int, Form], ...]:
        """The (entry index, form) pairs that `texts[index]` may be."""
        return _PAIRS.decode(self.readings[index])


def compiled() -> Compiled:
    """The table for the knowledge as it is now, from the cache where it is there and whole."""
    return compiled_as("lexicon", load_entries)


def compiled_as(name: str, entries: Callable[[], tuple[Entry, ...]]) -> Compiled:
    """The same for the entries of another file, which are read only where the cache does not have their table."""
    digest = knowledge_hash()
    file = f"{name}-{digest[:32]}"
    table = kept(file, Compiled)
    if table is None or table.hash != digest:
        table = compile_entries(entries(), digest)
        keep(file, table)
    return table


def compile_entries(entries: tuple[Entry, ...], digest: str) -> Compiled:
    """All forms of all entries, folded, in the order of the entries; what an entry refuses is left out.

    Raises:
        IsnadError: `knowledge.useless`, where an entry refuses what none of its forms is.
    """
    folded = tuple(_folded(entry) for entry in entries)
    readings: dict[str, dict[tuple[int, Form], None]] = {}
    for index, entry in enumerate(folded):
        forms = [msgspec.structs.replace(form, text=fold(form.text)) for form in forms_of(entry.forms)]
        _check_refusals(entry, {form.text for form in forms})
        for form in forms:
            if form.text not in entry.without:
                readings.setdefault(form.text, {})[(index, form)] = None
    encoded = tuple(msgspec.Raw(msgspec.msgpack.encode(tuple(found))) for found in readings.values())
    return Compiled(digest, folded, tuple(readings), encoded)


def _folded(entry: Entry) -> Entry:
    """The entry with all words that are compared with a text, forms apart, as a working copy writes them."""
    meaning = entry.meaning
    if isinstance(meaning, OutcomeMeaning):
        needs = None if meaning.needs is None else fold(meaning.needs)
        not_before = tuple(fold(word) for word in meaning.not_before)
        meaning = msgspec.structs.replace(meaning, needs=needs, not_before=not_before)
    without = tuple(fold(word) for word in entry.without)
    return msgspec.structs.replace(entry, meaning=meaning, without=without)


def _check_refusals(entry: Entry, forms: Collection[str]) -> None:
    """A refusal that refuses nothing is a slip of the pen, or has outlived the form it was for."""
    for word in entry.without:
        starts = range(min(LONGEST_PROCLITICS, len(word)) + 1)
        if not any(read_proclitics(word[:start]) is not None and word[start:] in forms for start in starts):
            raise IsnadError("knowledge.useless", f"entry {entry.id} is without {word!r}, which is none of its forms.")
