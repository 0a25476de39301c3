"""The graph of an incident's sources: documents, whom they cite, where the chains end, on which side, and why so."""

from collections.abc import Iterable, Mapping, Sequence

from isnad.model.claim import Claim
from isnad.model.document import Document
from isnad.model.origin import Node, NodeKind, Origin, SourceGraph, Tie, TieKind
from isnad.model.reason import Reason
from isnad.origins.ends import institution
from isnad.origins.relation import NearCopy


def graph_of(
    origins: Sequence[Origin],
    claims: Iterable[Claim],
    documents: Mapping[str, Document],
    copies: Iterable[NearCopy] = (),
) -> SourceGraph:
    """Every claim's way from its document to its origin and camp; the same input gives the same graph.

    A teller between is one node for all documents where it is an institution by name, and one a document otherwise.
    Two documents that are one witness are tied with the reason: one prints the other's words, or both cite the same.

    Args:
        origins: of these claims.
        claims: about one event.
        documents: by name.
        copies: near-copies among them; others are left out.
    """
    drawing = _Drawing()
    end_of = {claim: origin for origin in origins for claim in origin.claims}
    for claim in claims:
        drawing.way(claim, end_of[claim.id])
    for origin in origins:
        if origin.camp.party is not None:
            camp = drawing.node(f"camp:{origin.camp.party}", NodeKind.CAMP, origin.camp.party)
            drawing.tie(origin.id, camp, TieKind.STANDS_WITH, None, origin.camp.because)
    names = {document.id: name for name, document in documents.items()}
    copied = {(names.get(copy.second), names.get(copy.first), copy.reason) for copy in copies}
    for one, other, reason in sorted(copied, key=lambda tie: (str(tie[0]), str(tie[1]))):
        drawing.between(one, other, TieKind.COPIES, reason)
    for merge in (merge for origin in origins for merge in origin.merges):
        if (merge.document, merge.other, merge.reason) not in copied:
            drawing.between(merge.document, merge.other, TieKind.ONE_WITNESS, merge.reason)
    return drawing.graph()


class _Drawing:
    """Nodes and ties in order of first use."""

    def __init__(self) -> None:
        self.nodes: dict[str, Node] = {}
        self._ties: dict[tuple[str, str, TieKind, Reason | None], list[str]] = {}

    def node(self, id: str, kind: NodeKind, name: str) -> str:  # noqa: A002 - the graph's word for it
        self.nodes.setdefault(id, Node(id, kind, name))
        return id

    def tie(self, source: str, target: str, kind: TieKind, claim: str | None, reason: Reason | None = None) -> None:
        claims = self._ties.setdefault((source, target, kind, reason), [])
        if claim is not None:
            claims.append(claim)

    def between(self, one: str | None, other: str | None, kind: TieKind, reason: Reason) -> None:
        """A tie of two documents, where both are drawn."""
        ends = (f"document:{one}", f"document:{other}")
        if all(end in self.nodes for end in ends):
            self.tie(*ends, kind, None, reason)

    def way(self, claim: Claim, origin: Origin) -> None:
        """From the document over the tellers between to the origin, which the last link is."""
        at = self.node(f"document:{claim.document}", NodeKind.DOCUMENT, claim.document)
        for link in claim.chain[1:-1]:
            key = f"document:{claim.document}:{link.name}" if link.anonymous else institution(link.name)
            teller = self.node(f"teller:{key}", NodeKind.TELLER, link.name)
            self.tie(at, teller, TieKind.CITES, claim.id)
            at = teller
        self.node(origin.id, NodeKind.ORIGIN, origin.name)
        self.tie(at, origin.id, TieKind.ENDS_IN, claim.id)

    def graph(self) -> SourceGraph:
        ties = (
            Tie(source, target, kind, tuple(claims), reason)
            for (source, target, kind, reason), claims in self._ties.items()
        )
        return SourceGraph(tuple(self.nodes.values()), tuple(ties))
