"""Names of people killed: which may be one person's, and which a person has said that the public edition may print."""

from collections.abc import Iterable
from dataclasses import dataclass

from isnad.model.decision import PublishName
from isnad.pipeline.standing import counting
from isnad.reconcile.names import Likeness, same_person, spelled_apart
from isnad.store.decisions import Decisions, Taken
from isnad.store.people import People, PersonRow
from isnad.text.working import fold

_ARTICLE = "ال"
_SERVANT = "عبد "


@dataclass(frozen=True, slots=True)
class Like:
    """Another name, and whether the two can be one person's; whether they are, only a person can say."""

    row: PersonRow
    likeness: Likeness


def key_of(name: str) -> str:
    """The key by which names are told apart."""
    return fold(name)


def like(people: People, row: PersonRow, most: int) -> tuple[Like, ...]:
    """Other names that may be the same person's: those that say they are first, then those that stand most often."""
    near = dict.fromkeys(other for key in _spellings(row) for other in people.near(key, _last(key)))
    near.update(dict.fromkeys(_spellings(row)[1:]))
    found: list[Like] = []
    for other in people.of([key for key in near if key != row.key]):
        likeness = same_person(row.names[0], other.names[0]).likeness
        if likeness is not Likeness.DIFFERENT:
            found.append(Like(other, likeness))
    found.sort(key=lambda one: (one.likeness is not Likeness.SAME, -one.row.incidents, one.row.key))
    return tuple(found[:most])


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


def _spellings(row: PersonRow) -> list[str]:
    """The key, and the same with "Abd al-" written in one word or in two."""
    apart = fold(spelled_apart(row.key))
    together = row.key.replace(_SERVANT + _ARTICLE, _SERVANT.rstrip() + _ARTICLE)
    return list(dict.fromkeys((row.key, apart, together)))


def _last(key: str) -> tuple[str, ...]:
    word = key.rsplit(" ", 1)[-1]
    return (word.removeprefix(_ARTICLE), _ARTICLE + word)
