"""A way of words as sentences: over whom an origin's words came, and which reports print each other's words."""

from collections.abc import Iterator

from isnad.model.origin import Node, NodeKind, Origin, SourceGraph, TieKind
from isnad.model.terms import LinkKind
from isnad.present.chains import PEOPLE, WITHHELD, link_phrase
from isnad.present.documents import document_phrase
from isnad.present.reasons import reason_sentence
from isnad.present.runs import joined
from isnad.present.tables import say
from isnad.present.transliteration import in_both
from isnad.present.voice import Voice


def way_sentences(origin: Origin, graph: SourceGraph, voice: Voice) -> list[str]:
    """As in "By way of SANA: a.txt and b.txt.", one for each way that leads over somebody else to the origin."""
    nodes = {node.id: node for node in graph.nodes}
    ways: dict[tuple[str, ...], list[str]] = {}
    for claim in origin.claims:
        passed = [nodes[id_] for id_ in _way(claim, graph)]
        way = tuple(_teller(node, claim, voice) for node in passed[1:])
        if way and passed[0].name not in ways.setdefault(way, []):
            ways[way].append(passed[0].name)
    comma = say("framing.separator", voice.language)
    return [
        say(
            "origin.way",
            voice.language,
            tellers=comma.join(way),
            documents=joined([document_phrase(name, voice) for name in documents], voice.language),
        )
        for way, documents in ways.items()
    ]


def copy_sentences(graph: SourceGraph, voice: Voice) -> list[str]:
    """One for each two reports of which one prints the other's words."""
    names = {node.id: node.name for node in graph.nodes}
    return [
        say(
            "incident.copy",
            voice.language,
            document=document_phrase(names[tie.source], voice),
            other=document_phrase(names[tie.target], voice),
            reason=reason_sentence(tie.reason, voice.language, voice.names, voice.numbers),
        )
        for tie in graph.ties
        if tie.kind is TieKind.COPIES and tie.reason is not None
    ]


def _teller(node: Node, claim: str, voice: Voice) -> str:
    """As the claim's own chain tells it, where it is at hand."""
    if node.name == WITHHELD:
        return say("chain.withheld_teller", voice.language)
    chain = voice.claims[claim].chain if claim in voice.claims else ()
    link = next((link for link in chain[1:] if link.name == node.name), None)
    if link is not None and (link.anonymous or link.kind is LinkKind.PARTY or link.kind in PEOPLE):
        return link_phrase(link, voice.language, voice.names, cut=False)
    return in_both(node.name, [], voice.language, institution=True)


def _way(claim: str, graph: SourceGraph) -> Iterator[str]:
    """The nodes that a claim passes from its document on, without the origin."""
    kinds = {node.id: node.kind for node in graph.nodes}
    following = {tie.source: tie.target for tie in graph.ties if claim in tie.claims}
    at = next((source for source in following if kinds[source] is NodeKind.DOCUMENT), None)
    met: set[str] = set()
    # a chain may name one teller twice
    while at is not None and at not in met and kinds[at] is not NodeKind.ORIGIN:
        met.add(at)
        yield at
        at = following.get(at)
