"""The sources of an incident: its reports, whom they cite, and where the words come from in the end."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from isnad.export.records import DocumentRecord, IncidentRecord
from isnad.export.register.copies import Copies, copied_in
from isnad.export.said import words
from isnad.export.timemap.events import day_text
from isnad.export.timemap.values import Source
from isnad.knowledge.registers import party_name
from isnad.model.chain import Link
from isnad.model.origin import CampStatus, Node, NodeKind, Origin, Tie, TieKind
from isnad.present.chains import WITHHELD, link_phrase
from isnad.present.language import Language
from isnad.present.names import party_in_sentence
from isnad.present.runs import inline
from isnad.present.transliteration import latin

_ONWARD = (TieKind.CITES, TieKind.ENDS_IN)


class Sources:
    """Those of one incident.

    Args:
        record: the incident.
        language: of what is not printed.

    Attributes:
        documents: one a report, in the order of the incident's graph.
        tellers: those whom reports cite, and origins, in the same order.
        branching: how many of all these have their words from several others, of whom one is the parent.
    """

    def __init__(self, record: IncidentRecord, language: Language) -> None:
        graph = record.incident.sources
        self._language = language
        self._ids = {node.id: f"{record.incident.id}.{n}" for n, node in enumerate(graph.nodes, start=1)}
        self._parents = parents(graph.ties)
        ways = {(tie.source, tie.target) for tie in graph.ties if tie.kind in _ONWARD}
        self.branching = len(ways) - len({source for source, _ in ways})
        shown = [node for node in graph.nodes if node.kind is not NodeKind.CAMP]
        self._origins = {origin.id: origin for origin in record.incident.origins}
        links = (link for claim in record.claims for link in claim.claim.chain[1:])
        self._links = {link.name: link for link in links if link.name != WITHHELD}
        known = {one.name: one for one in record.documents}
        self._numbers = {name: one.number for name, one in known.items()}
        self._copies = Copies()
        for copied in copied_in(record.incident):
            self._copies.add(copied)
        self.documents = tuple(
            self._document(node, known[node.name]) for node in shown if node.kind is NodeKind.DOCUMENT
        )
        self.tellers = tuple(self._teller(node) for node in shown if node.kind is not NodeKind.DOCUMENT)

    def all(self) -> Iterator[Source]:
        """Reports first."""
        yield from self.documents
        yield from self.tellers

    def _document(self, node: Node, document: DocumentRecord) -> Source:
        outlet = "" if document.outlet is None else self._name(document.outlet.name)
        key = "document.of" if outlet else "document"
        title = words(key, self._language, n=document.number, **({"outlet": outlet} if outlet else {}))
        return Source(
            id=self._ids[node.id],
            title=title,
            thumbnail="",
            paths=(),
            type="report",
            affil_s=(),
            url=document.url or "",
            description=inline(document.title or ""),
            parent=self._parent(node),
            author=outlet,
            date=day_text(document.day),
            notes=self._repeats(node.name),
        )

    def _teller(self, node: Node) -> Source:
        origin = self._origins.get(node.id)
        return Source(
            id=self._ids[node.id],
            title=self._told(node, origin),
            thumbnail="",
            paths=(),
            type="teller" if origin is None else str(origin.kind),
            affil_s=_side(origin, self._language),
            url="",
            description="",
            parent=self._parent(node),
            author="",
            date="",
            notes=self._side_note(origin),
        )

    def _repeats(self, document: str) -> str:
        """The reports of the incident that one repeats."""
        numbers, language = self._numbers, self._language
        copies = self._copies.of(document)
        return " ".join(words("copies", language, n=numbers[c.document], percent=c.percent) for c in copies)

    def _parent(self, node: Node) -> str:
        parent = self._parents.get(node.id)
        return "" if parent is None else self._ids[parent]

    def _told(self, node: Node, origin: Origin | None) -> str:
        """A teller as sentences name one; whom the edition does not name, by what he is."""
        link = self._links.get(node.name)
        if origin is not None:
            link = Link(origin.name, origin.kind, None, anonymous=origin.anonymous)
        if link is None:
            return words("unnamed", self._language)
        return _in_words(link, self._language)

    def _name(self, name: str) -> str:
        return inline(latin(name, institution=True) if self._language is Language.EN else name)

    def _side_note(self, origin: Origin | None) -> str:
        if origin is None or origin.camp.status is CampStatus.KNOWN:
            return ""
        return words(f"side.{origin.camp.status}", self._language)


@lru_cache(maxsize=8192)
def _in_words(link: Link, language: Language) -> str:
    return inline(link_phrase(link, language, party_in_sentence, cut=False))


def _side(origin: Origin | None, language: Language) -> tuple[str, ...]:
    party = None if origin is None else origin.camp.party
    return () if party is None else (party_name(party, language),)


def parents(ties: tuple[Tie, ...]) -> Mapping[str, str]:
    """Of each node the one from which most of its claims come, of equals the first; nobody is his own ancestor."""
    found: dict[str, str] = {}
    onward = [tie for tie in ties if tie.kind in _ONWARD]
    for tie in sorted(onward, key=lambda tie: -len(tie.claims)):
        if tie.source not in found and tie.source not in _line(tie.target, found):
            found[tie.source] = tie.target
    return found


def _line(node: str, parents: Mapping[str, str]) -> Iterator[str]:
    at: str | None = node
    while at is not None:
        yield at
        at = parents.get(at)
