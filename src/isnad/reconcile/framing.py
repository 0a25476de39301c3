"""How outlets word the same thing: their loaded and their plain words, side by side, as description."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from isnad.model.framing import Framing
from isnad.model.value import Value


class Wording(Value, frozen=True):
    """How one outlet says one thing, over all its documents.

    Attributes:
        outlet: None for documents whose outlet nothing tells; they are not taken for one outlet's.
        own: loaded words in its own voice.
        cited: loaded words of those whom it cites.
        plain: words that say the same without the judgement, in any voice; None where no entry counts them.
        words: the loaded words as printed, each once, in order of first use.
    """

    outlet: str | None
    documents: tuple[str, ...]
    own: int
    cited: int
    plain: int | None
    words: tuple[str, ...]


class Compared(Value, frozen=True):
    """One loaded term across the outlets that use it or the plain words for it."""

    term: str
    wordings: tuple[Wording, ...]


def compare(framings: Iterable[Framing], counted: frozenset[str]) -> tuple[Compared, ...]:
    """Each term that any of the documents uses, by its id; outlets in order of their first document.

    The documents should be about the same event: a word that one outlet uses of one event and another does not of
    another says nothing. That is for the caller.

    Args:
        framings: one for each document.
        counted: the terms whose plain words are counted.
    """
    by_outlet: dict[tuple[str | None, str], list[Framing]] = defaultdict(list)
    for framing in framings:
        key = (framing.outlet, "" if framing.outlet is not None else framing.document)
        by_outlet[key].append(framing)
    used = sorted({term.term for group in by_outlet.values() for framing in group for term in framing.terms})
    return tuple(
        Compared(
            term,
            tuple(
                wording
                for (outlet, _), group in by_outlet.items()
                if (wording := _wording(outlet, term, group, counted=term in counted)) is not None
            ),
        )
        for term in used
    )


def _wording(outlet: str | None, term: str, group: Sequence[Framing], *, counted: bool) -> Wording | None:
    """None where the outlet says it neither way."""
    found = [t for framing in group for t in framing.terms if t.term == term]
    plain = sum(usage.plain for framing in group for usage in framing.usage if usage.term == term)
    if not found and plain == 0:
        return None
    return Wording(
        outlet=outlet,
        documents=tuple(framing.document for framing in group),
        own=sum(t.teller is None for t in found),
        cited=sum(t.teller is not None for t in found),
        plain=plain if counted else None,
        words=tuple(dict.fromkeys(t.text for t in found)),
    )
