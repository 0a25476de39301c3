"""More names than dead: which of them, in different documents, are one person told by two names."""

from collections.abc import Sequence
from itertools import combinations, product

from isnad.reconcile.names import Likeness, is_common, parts_of, same_person, shares_family, shares_given

_FEWEST = 2
_Names = tuple[str, ...]
_Documents = Sequence[Sequence[str]]


def within(names: Sequence[str], documents: _Documents, most: int) -> tuple[str, ...]:
    """The names, of which those that are most alike count as one person's while they are more than `most` dead.

    One person's may be only names that no document prints beside each other, and that share a given name which few
    bear, or two parts; where only one died, also their family's name, unless as many documents print the one as the
    other. Of them the name stays that most documents print, of equals the fuller one. Where none may be, the names stay
    as they are: that there are too many does not say which is wrong. `documents` holds the names that each of them
    prints, of the dead and of others.

    A toll is often counted by people who do not know the names, and names are misheard: a son goes by his father's name
    in one report and by his family's in another, a man by his brother's. Two names for one person would be two people.
    """
    people: list[_Names] = [(name,) for name in names]
    while len(people) > most:
        alike = [pair for pair in combinations(people, 2) if _may_be_one(*pair, documents, alone=most == 1)]
        if not alike:
            break
        first, second = max(alike, key=lambda pair: max(_likeness(a, b) for a, b in product(*pair)))
        people[people.index(first)] = first + second
        people.remove(second)
    return tuple(
        max(forms, key=lambda name: (_printed(name, documents), len(parts_of(name).parts))) for forms in people
    )


def _may_be_one(first: _Names, second: _Names, documents: _Documents, *, alone: bool) -> bool:
    pairs = list(product(first, second))
    alike = any(_alike(*pair) for pair in pairs)
    alike = alike or (alone and any(_of_one_family(*pair, documents) for pair in pairs))
    return alike and not any(_beside(*pair, documents) for pair in pairs)


def _likeness(first: str, second: str) -> tuple[bool, int]:
    return shares_given(first, second), len(same_person(first, second).shared)


def _alike(first: str, second: str) -> bool:
    given, shared = _likeness(first, second)
    return shared >= _FEWEST or (given and not is_common(parts_of(first).parts[0]))


def _of_one_family(first: str, second: str, documents: _Documents) -> bool:
    """Whether two names share that of a family which few bear, and more documents print one than the other."""
    if not shares_family(first, second) or is_common(parts_of(first).parts[-1]):
        return False
    return _printed(first, documents) != _printed(second, documents)


def _beside(first: str, second: str, documents: _Documents) -> bool:
    """Whether a document prints a name of each; a name that may be either's tells nothing."""
    return any(_only(first, second, names) and _only(second, first, names) for names in documents)


def _only(wanted: str, other: str, names: Sequence[str]) -> bool:
    return any(_same(wanted, name) and not _same(other, name) for name in names)


def _printed(name: str, documents: _Documents) -> int:
    """How many documents print the same person's name."""
    return sum(any(_same(name, other) for other in names) for names in documents)


def _same(name: str, other: str) -> bool:
    return same_person(name, other).likeness is Likeness.SAME
