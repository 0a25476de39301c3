"""A collection of the model's values: a sequence that can be chosen from, shown, and made a data frame of."""

from abc import abstractmethod
from collections.abc import Callable, Iterator, Sequence
from typing import Final, Generic, Self, TypeVar, overload

from isnad.errors import IsnadError
from isnad.model.document import Issue
from isnad.notebook.display import displayed
from isnad.notebook.ground import Ground
from isnad.notebook.shown import Shown
from isnad.present.dossier.telling import Telling

T = TypeVar("T")
LINES: Final = 10
"""Values that a terminal is shown of many."""


class Values(Sequence[T], Generic[T]):
    """A sequence of frozen values: `[0]` is a value; a slice or a filter is a collection of the same kind.

    In a notebook it is shown rich, in a terminal as lines, of many the first.
    """

    def __init__(self, ground: Ground, values: Sequence[T]) -> None:
        self._ground = ground
        self._values = tuple(values)

    def __len__(self) -> int:
        return len(self._values)

    def __iter__(self) -> Iterator[T]:
        return iter(self._values)

    @overload
    def __getitem__(self, at: int) -> T: ...

    @overload
    def __getitem__(self, at: slice) -> Self: ...

    def __getitem__(self, at: int | slice) -> T | Self:
        return type(self)(self._ground, self._values[at]) if isinstance(at, slice) else self._values[at]

    @property
    def issues(self) -> tuple[Issue, ...]:
        """What of the sources could not be used, or not as it is; decisions that could not be obeyed among it."""
        return self._ground.issues

    def filter(self, keep: Callable[[T], bool]) -> Self:
        """Those for which `keep` gives True, in their order."""
        return type(self)(self._ground, [value for value in self._values if keep(value)])

    def get(self, which: int | str | T) -> T:
        """One of them by its place, by its id or the first characters of it, or itself.

        Raises:
            IsnadError: `notebook.no_such_value`, `notebook.several_values`.
        """
        if isinstance(which, int) and not isinstance(which, bool):
            if not -len(self) <= which < len(self):
                raise IsnadError("notebook.no_such_value", f"there is no number {which} among {len(self)}.")
            return self._values[which]
        if not isinstance(which, str):
            found = [value for value in self._values if value == which]
        else:
            found = [value for value in self._values if which and self._id(value).startswith(which)]
            found = [value for value in found if self._id(value) == which] or found
        if not found:
            asked = repr(which) if isinstance(which, str) else type(which).__name__
            hint = "Name one by its place, from 0, or by its id."
            raise IsnadError("notebook.no_such_value", f"{asked} is none of these {len(self)}.", hint)
        if len({self._id(value) for value in found}) > 1:
            raise IsnadError("notebook.several_values", f"{which!r} begins several ids.", "Give more characters.")
        return found[0]

    def show(
        self, which: int | str | T | None = None, *, language: str | None = None, edition: str | None = None
    ) -> Shown:
        """One of them in full, or all as a list.

        Args:
            which: as `get` takes it; None for all.
            language: `en` or `ar`; by default what `isnad.set_display` set.
            edition: `internal` or `public`; by default what `isnad.set_display` set.

        Raises:
            IsnadError: what `get` and `set_display` raise.
        """
        chosen = self._values if which is None else (self.get(which),)
        telling = self._ground.telling(displayed(language, edition))
        is_one = which is not None
        return Shown(lambda: self._html(chosen, telling, one=is_one), lambda: self._text(chosen, telling))

    def _repr_html_(self) -> str:
        return self.show().html

    def __repr__(self) -> str:
        telling = self._ground.telling(displayed(None, None))
        lines = self._brief(self._values[:LINES], telling)
        left = len(self) - len(lines)
        more = [telling.say("notebook.more", n=left)] if left else []
        return "\n".join([self._heading(telling), *(f"  {line}" for line in [*lines, *more])])

    @abstractmethod
    def _id(self, value: T) -> str:
        """What a value is called."""

    @abstractmethod
    def _heading(self, telling: Telling) -> str:
        """What they are, and how many."""

    @abstractmethod
    def _brief(self, values: Sequence[T], telling: Telling) -> list[str]:
        """A line each."""

    @abstractmethod
    def _text(self, values: Sequence[T], telling: Telling) -> str:
        """Each in full, as lines."""

    @abstractmethod
    def _html(self, values: Sequence[T], telling: Telling, *, one: bool) -> str:
        """As a fragment of HTML; `one` says that a single one was asked for."""
