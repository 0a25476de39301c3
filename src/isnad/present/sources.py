"""By whose hands an origin's words came to the reports, and which reports print each other's words."""

from collections.abc import Iterator

from isnad.model.incident import Incident
from isnad.model.origin import NodeKind, Origin, SourceGraph, TieKind
from isnad.present.language import Language
from isnad.present.reasons import reason_sentence
from isnad.present.runs import isolate, joined
from isnad.present.tables import say


def way_lines(origin: Origin, graph: SourceGraph, language: Language) -> list[str]:
    """As in "by way of SANA: a.txt, b.txt", a line for each way that leads over somebody else to the origin."""
    names = {node.id: node.name for node in graph.nodes}
    ways: dict[tuple[str, ...], list[str]] = {}
    for claim in origin.claims:
        way = tuple(names[node] for node in _way(claim, graph))
        if len(way) > 1 and way[0] not in ways.setdefault(way[1:], []):
            ways[way[1:]].append(way[0])
    comma = say("framing.separator", language)
    return [
        say(
            "origin.way",
            language,
            tellers=comma.join(isolate(name, language) for name in way),
            documents=joined([isolate(name, language) for name in documents], language),
        )
        for way, documents in ways.items()
    ]


def copy_lines(incident: Incident, language: Language) -> list[str]:
    """A line for each two reports of which one prints the other's words."""
    names = {node.id: node.name for node in incident.sources.nodes}
    return [
        say(
            "incident.copy",
            language,
            document=isolate(names[tie.source], language),
            other=isolate(names[tie.target], language),
            reason=reason_sentence(tie.reason, language),
        )
        for tie in incident.sources.ties
        if tie.kind is TieKind.COPIES and tie.reason is not None
    ]


def _way(claim: str, graph: SourceGraph) -> Iterator[str]:
    """The nodes that a claim passes from its document on, without the origin."""
    kinds = {node.id: node.kind for node in graph.nodes}
    following = {tie.source: tie.target for tie in graph.ties if claim in tie.claims}
    at = next((source for source in following if kinds[source] is NodeKind.DOCUMENT), None)
    while at is not None and kinds[at] is not NodeKind.ORIGIN:
        yield at
        at = following.get(at)
