"""How outlets word the same thing: their loaded words and the plain ones, side by side."""

from dataclasses import dataclass

from isnad.present.dossier.telling import Telling
from isnad.present.framing import counted, term_name
from isnad.present.transliteration import in_both
from isnad.reconcile.framing import Wording, compare


@dataclass(frozen=True, slots=True)
class WordingRow:
    """One outlet's words for one thing; `plain` is None where they are not counted."""

    outlet: str
    words: tuple[str, ...]
    own: int
    cited: int
    plain: int | None


@dataclass(frozen=True, slots=True)
class TermRow:
    """One thing, said in judging words by at least one outlet."""

    plain: str
    how: str
    wordings: tuple[WordingRow, ...]


def framing_of(telling: Telling) -> tuple[TermRow, ...]:
    """Every loaded term of the case, those first that several outlets word."""
    framings = telling.material.framings
    how = {term.term: str(term.how) for framing in framings for term in framing.terms}
    compared = sorted(compare(framings, counted()), key=lambda one: (-len(one.wordings), one.term))
    return tuple(
        TermRow(
            term_name(one.term, telling.language),
            telling.say(f"framing.how.{how[one.term]}"),
            tuple(_row(wording, telling) for wording in one.wordings),
        )
        for one in compared
    )


def _row(wording: Wording, telling: Telling) -> WordingRow:
    outlet = telling.say("outlet.unknown")
    if wording.outlet is not None:
        outlet = in_both(wording.outlet, [], telling.language, institution=True)
    return WordingRow(outlet, wording.words, wording.own, wording.cited, wording.plain)
