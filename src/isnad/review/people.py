"""Names of people killed: which may be one person's, and which a person has said that the public edition may print."""

from collections.abc import Iterable
from dataclasses import dataclass

from isnad.model.decision import PublishName
from isnad.pipeline.standing import counting
from isnad.reconcile.names import Likeness
from isnad.review.names import Names
from isnad.review.recent import Recent, decided
from isnad.store.decisions import Decisions, Taken
from isnad.store.people import People, PersonRow
from isnad.store.read import Reader
from isnad.text.working import fold


@dataclass(frozen=True, slots=True)
class Like:
    """Another name, and whether the two can be one person's; whether they are, only a person can say."""

    row: PersonRow
    likeness: Likeness


def key_of(name: str) -> str:
    """The key by which names are told apart."""
    return fold(name)


def names_of(reader: Reader) -> Names:
    """The names of a case as it stands."""
    return _NAMES.get(decided(reader), lambda: Names(People(reader.connection).counts()))


_NAMES: Recent[Names] = Recent(2)


def like(names: Names, people: People, keys: Iterable[str], most: int) -> dict[str, tuple[Like, ...]]:
    """Of each name other names that may be the same person's, at most so many: those first that say they are."""
    found = {key: names.like(key)[:most] for key in keys}
    others = {other for those in found.values() for other, _ in those}
    rows = {row.key: row for row in people.of(sorted(others))}
    return {
        key: tuple(Like(rows[other], likeness) for other, likeness in those if other in rows)
        for key, those in found.items()
    }


def publishable(decisions: Decisions) -> dict[str, tuple[Taken, ...]]:
    """The decisions that count by which a name may be printed in public, in order, by the key of the name."""
    taken = {one.entry: one for one in decisions.of_kinds(("publish", "undo"))}
    found: dict[str, list[Taken]] = {}
    for entry, decision in counting((one.entry, one.decision) for one in taken.values()).items():
        if isinstance(decision, PublishName):
            found.setdefault(key_of(decision.name), []).append(taken[entry])
    return {key: tuple(those) for key, those in found.items()}


def names_printed(taken: Iterable[Taken]) -> tuple[str, ...]:
    """The names in decisions, each once."""
    return tuple(dict.fromkeys(one.decision.name for one in taken if isinstance(one.decision, PublishName)))
