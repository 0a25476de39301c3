"""What the knowledge consists of, part by part: which words a text must hold for a change of it to reach the text."""

from typing import Final

import msgspec

from isnad.knowledge.compile import compile_entries
from isnad.knowledge.lexicon import Lexicon
from isnad.knowledge.meaning import CalendarMeaning, GrammarMeaning, OutletMeaning, PlaceNounMeaning
from isnad.knowledge.schema import Entry
from isnad.knowledge.source import other_parts

NAMED: Final = frozenset({"people.woman", "people.child", "number.100"})
"""Entries that rules read by their id, of texts that need not hold one of their forms."""
_LISTED: Final = (CalendarMeaning, GrammarMeaning, OutletMeaning, PlaceNounMeaning)
"""Kinds of which rules read all entries at once: names in credits and tables, the day of a page, names of places."""


class Parts(msgspec.Struct, frozen=True):
    """All that a reading depends on of the knowledge.

    Attributes:
        entries: of the lexicon, in its order, without what is there for people and tests.
        others: hashes of everything else, each with the name of its file.
    """

    entries: tuple[Entry, ...]
    others: tuple[tuple[str, str], ...]


def parts_of(known: Lexicon) -> Parts:
    """The parts of the shipped knowledge, with the entries of this lexicon."""
    bare = (msgspec.structs.replace(e, note=None, examples=(), counter=()) for e in known.entries.values())
    return Parts(tuple(bare), other_parts())


def forms_between(before: Parts, after: Parts) -> frozenset[str] | None:
    """The forms of every entry that is not in both alike, as a working copy spells them.

    A text whose scan copy holds none of them is read alike with either. None where that cannot be said of any text:
    another part differs, the entries stand in another order, or one differs that rules read by other ways than a scan.
    """
    old, new = ({entry.id: entry for entry in parts.entries} for parts in (before, after))
    if before.others != after.others or [id_ for id_ in old if id_ in new] != [id_ for id_ in new if id_ in old]:
        return None
    changed = [e for e in (*before.entries, *after.entries) if old.get(e.id) != new.get(e.id)]
    if any(entry.id in NAMED or isinstance(entry.meaning, _LISTED) for entry in changed):
        return None
    # The code that makes forms is a part too: it makes of an old entry what it made of it then.
    return frozenset(form for entry in changed for form in compile_entries((entry,), "").texts)
