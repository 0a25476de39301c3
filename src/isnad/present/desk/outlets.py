"""Outlets as the desk tells of them: what they print and how it lies to what others print, never what it is worth."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import msgspec

from isnad.knowledge.affiliation import Affiliation
from isnad.knowledge.registers import outlet_named, party_name
from isnad.model.framing import Framing
from isnad.present import locales
from isnad.present.desk.addresses import outlet_at
from isnad.present.framing import counted, term_name
from isnad.present.language import Language
from isnad.present.runs import isolate, quote
from isnad.present.transliteration import has_arabic, latin
from isnad.reconcile.framing import compare
from isnad.store.draft_rows import OutletRow
from isnad.text.working import fold


@dataclass(frozen=True, slots=True)
class OutletView:
    """One outlet; `latin` is its name in Latin letters where it is written in others, None in Arabic."""

    name: str
    latin: str | None
    href: str
    is_known: bool
    documents: str
    claims: str
    incidents: str
    compared: int
    agreed: str
    lower: str
    higher: str
    of: str


@dataclass(frozen=True, slots=True)
class SideView:
    """A side on which an outlet is known to stand, for how long, and what it is known from, as the register says it."""

    party: str
    since: str | None
    until: str | None
    source: str


@dataclass(frozen=True, slots=True)
class RegisterView:
    """What the register of outlets says of one; `none` is why it stands on no side, where that is known."""

    sides: tuple[SideView, ...]
    none: str | None


@dataclass(frozen=True, slots=True)
class WordsView:
    """One thing that an outlet says in judging words: the plain words for it, its own, and how often each stands."""

    plain: str
    words: tuple[str, ...]
    own: str
    cited: str
    unjudged: str | None


def outlet_view(row: OutletRow, language: Language) -> OutletView:
    """One row in words."""
    name = row.name

    def number(n: int) -> str:
        return locales.number(n, language)

    return OutletView(
        name=name,
        latin=latin(name, institution=True) if language is Language.EN and has_arabic(name) else None,
        href=outlet_at(name),
        is_known=outlet_named(name) is not None,
        documents=number(row.documents),
        claims=number(row.claims),
        incidents=number(row.incidents),
        compared=row.compared,
        agreed=number(row.agreed),
        lower=number(row.lower),
        higher=number(row.higher),
        of=number(row.compared),
    )


def register_view(name: str, language: Language) -> RegisterView | None:
    """What the register says of the outlet of this name; None where it does not know it."""
    found = outlet_named(name)
    if found is None:
        return None
    return RegisterView(tuple(_side(one, language) for one in found.affiliations), found.sides_with_none)


def words_views(name: str, framings: Sequence[Framing], language: Language) -> tuple[WordsView, ...]:
    """The judging words in these reports of one outlet, those that stand most often first; digests of it among them."""
    mine = [msgspec.structs.replace(framing, outlet=name) for framing in framings]
    wordings = [(one.term, wording) for one in compare(mine, counted()) for wording in one.wordings]
    wordings.sort(key=lambda pair: (-pair[1].own - pair[1].cited, pair[0]))
    return tuple(
        WordsView(
            plain=term_name(term, language),
            words=tuple(quote(word, language) for word in wording.words),
            own=locales.number(wording.own, language),
            cited=locales.number(wording.cited, language),
            unjudged=None if wording.plain is None else locales.number(wording.plain, language),
        )
        for term, wording in wordings
        if wording.words
    )


def names_like(names: Iterable[str], words: str) -> tuple[str, ...]:
    """The names that hold all of these words, however their letters are written."""
    wanted = fold(words).casefold().split()
    return tuple(name for name in names if all(word in fold(name).casefold() for word in wanted))


def _side(held: Affiliation, language: Language) -> SideView:
    return SideView(
        party=isolate(party_name(held.party, language), language),
        since=_day(held.valid_from, language),
        until=_day(held.valid_to, language),
        source=held.source,
    )


def _day(day: date | None, language: Language) -> str | None:
    return None if day is None else locales.day(day, language)
