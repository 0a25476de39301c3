"""What reports state of the scene of an incident: the part of the day, and the kind of civilian place that was hit."""

from isnad.model.span import Span
from isnad.model.terms import Basis
from isnad.model.value import Value


class Telling(Value, frozen=True):
    """A claim that holds a value, and the words of its document that say so."""

    claim: str
    document: str
    span: Span


class TimeOfDay(Value, frozen=True):
    """A part of the day under its export code, with every claim that tells of it, in their order.

    Attributes:
        label: an id of the table of parts of the day.
        basis: stated where words name the part of the day, inferred where only a clock time was put into it.
        by: the claims, each with the words of its time.
        clocks: the clock times that these claims state, "13:20", local, each once, in order.
        rule: what put clock times into the label; None where words name it.
    """

    label: str
    basis: Basis
    by: tuple[Telling, ...]
    clocks: tuple[str, ...] = ()
    rule: str | None = None


class Infrastructure(Value, frozen=True):
    """A kind of civilian place that claims say was hit; `label` is the export code of `kind`."""

    kind: str
    label: str
    by: tuple[Telling, ...]
