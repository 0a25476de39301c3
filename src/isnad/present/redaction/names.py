"""Who must not be named in public: every person whom the documents, their claims or their pages name."""

from collections.abc import Iterable

from isnad.ingest.describe import is_read
from isnad.ingest.network import network_of
from isnad.knowledge.registers import outlet_named
from isnad.mentions.items import read_passage
from isnad.mentions.person import read_persons
from isnad.model.chain import Link
from isnad.model.claim import Claim
from isnad.model.document import Document, Outlet
from isnad.model.terms import LinkKind
from isnad.pipeline.context import Context
from isnad.pipeline.reading import Reading
from isnad.present.redaction.called import names_called

PERSONS = frozenset(
    {
        LinkKind.SPOKESPERSON,
        LinkKind.OFFICIAL,
        LinkKind.ACTIVIST,
        LinkKind.CORRESPONDENT,
        LinkKind.WITNESS,
        LinkKind.RELATIVE,
        LinkKind.SOCIAL_ACCOUNT,
        LinkKind.ANONYMOUS,
    }
)
"""Kinds of tellers that are people, or accounts of people."""


def names_in(readings: Iterable[Reading], context: Context) -> tuple[str, ...]:
    """Every name of a person in the readings, as printed, each once: tellers, victims, authors, posters, anybody.

    The texts are read again for names, because a reading may have been made without its mentions.
    """
    found: dict[str, None] = {}
    for reading in readings:
        found.update(dict.fromkeys((*names_told(reading), *names_in_texts(reading.document, context))))
    return tuple(found)


def names_told(reading: Reading) -> tuple[str, ...]:
    """The names in the values of a reading: tellers and victims of its claims, author and poster of its document."""
    return tuple(dict.fromkeys((*names_in_claims(reading.claims), *_of_page(reading.document))))


def names_in_claims(claims: Iterable[Claim]) -> tuple[str, ...]:
    """The names of tellers and victims."""
    return tuple(name for claim in claims for name in _of_claim(claim) if name.strip())


def names_in_texts(document: Document, context: Context) -> tuple[str, ...]:
    """The names in its received text and its title, which depend on nothing but them and the context."""
    return tuple(name for name in _of_texts(document, context) if name.strip())


def is_private(link: Link) -> bool:
    """Whether a teller is a person or an account, or an outlet that no register knows and that may be one."""
    if link.kind in PERSONS:
        return True
    return link.kind is LinkKind.OUTLET and not is_public(link.name)


def is_public(name: str) -> bool:
    """Whether the register of outlets knows the name, or the digest of an outlet that it names is told."""
    return outlet_named(name) is not None


def _of_claim(claim: Claim) -> Iterable[str]:
    yield from () if claim.victims is None else claim.victims.names
    for link in claim.chain[1:]:
        if link.kind in PERSONS and not link.anonymous:
            yield link.name


def _of_page(document: Document) -> Iterable[str]:
    if document.author is not None and document.author.name.strip():
        yield document.author.name
    if document.outlet is not None and document.outlet.name.strip() and _is_poster(document, document.outlet):
        yield document.outlet.name


def _of_texts(document: Document, context: Context) -> Iterable[str]:
    if is_read(document):
        # the received text and not the report alone: a byline and a caption name people too
        for text in (document.received.text, document.title):
            if text:
                passage = read_passage(text, context.lexicon, context.places)
                yield from (person.name for person in read_persons(passage))
                yield from names_called(text)


def _is_poster(document: Document, outlet: Outlet) -> bool:
    return network_of(document) is not None and outlet.of is None and not is_public(outlet.name)
