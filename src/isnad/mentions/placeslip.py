"""Names of a gazetteer that a name which nobody knows may be a misprint of."""

from collections import defaultdict
from collections.abc import Sequence

from isnad.gazetteer.index import Gazetteer
from isnad.gazetteer.row import GazetteerRow

_FEWEST_LETTERS = 4
_ARTICLE = "ال"


class Slips:
    """The names of one gazetteer by the letters at their ends, made when first asked for.

    One slip leaves the beginning, the end or both outer letters of a name whole: only names that share one of these
    are compared.
    """

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self._ends: dict[str, list[str]] | None = None
        self._rows: dict[str, tuple[int, ...]] = {}
        self._found: dict[str, tuple[GazetteerRow, ...]] = {}

    def of(self, name: str) -> tuple[GazetteerRow, ...]:
        """The rows of every name one slip away from a folded one; none for a short name, or one without a slip."""
        bare = name.removeprefix(_ARTICLE)
        if len(bare) < _FEWEST_LETTERS:
            return ()
        if bare not in self._found:
            rows = self.gazetteer.rows
            near = {other for end in self._ends_of(bare) for other in self._by_end.get(end, ())}
            slips = sorted(other for other in near if one_slip(bare, other))
            self._found[bare] = tuple(rows[at] for slip in slips for at in self._rows[slip])
        return self._found[bare]

    @property
    def _by_end(self) -> dict[str, list[str]]:
        if self._ends is None:
            ends: dict[str, list[str]] = defaultdict(list)
            for form, rows in self.gazetteer.forms().items():
                bare = form.removeprefix(_ARTICLE)
                if len(bare) >= _FEWEST_LETTERS and bare not in self._rows:
                    self._rows[bare] = rows
                    for end in self._ends_of(bare):
                        ends[end].append(bare)
            self._ends = ends
        return self._ends

    def _ends_of(self, bare: str) -> tuple[str, str, str]:
        return f"{bare[:2]}-", f"-{bare[-2:]}", f"{bare[0]}-{bare[-1]}"


def one_slip(a: str, b: str) -> bool:
    """Whether one letter more, less or other, or two letters swapped, turns one word into the other."""
    if a == b or abs(len(a) - len(b)) > 1:
        return False
    start, common = 0, min(len(a), len(b))
    while start < common and a[start] == b[start]:
        start += 1
    rest, other = a[start:], b[start:]
    swapped = rest[1:2] + rest[:1] + rest[2:]
    return rest[1:] == other or rest == other[1:] or rest[1:] == other[1:] or (len(rest) > 1 and swapped == other)


def offered(rows: Sequence[GazetteerRow]) -> bool:
    """Whether all rows have one name, so that one spelling can be offered."""
    return len({row.name_ar for row in rows}) == 1
