"""The graph of an incident's sources on paper: documents, tellers, origins and camps in columns, ties between them."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from isnad.model.incident import Incident
from isnad.model.origin import Node, NodeKind, Origin, SourceGraph, TieKind
from isnad.present.chains import WITHHELD
from isnad.present.counts import number_phrase
from isnad.present.dossier.cuts import cut, head
from isnad.present.dossier.telling import Telling
from isnad.present.language import Language
from isnad.present.sentences.origin import side_reason
from isnad.present.transliteration import in_both

BOX, HIGH, GAP, ROW, TOP = 180.0, 28.0, 52.0, 38.0, 34.0
_LETTERS = 24
_BETWEEN = (TieKind.COPIES, TieKind.ONE_WITNESS)
"""Ties of two documents, which stand in one column."""


@dataclass(frozen=True, slots=True)
class Box:
    """A node; `name` is in full, `label` as much of it as fits."""

    x: float
    y: float
    kind: str
    label: str
    name: str
    text_x: float


@dataclass(frozen=True, slots=True)
class Wire:
    """A tie as an SVG path, with what it says."""

    d: str
    kind: str
    says: str


@dataclass(frozen=True, slots=True)
class Column:
    """The heading of a column."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class GraphView:
    """All of it; `box` is the width and the height of a node, `says` tells the whole in a line."""

    width: float
    height: float
    box: tuple[float, float]
    boxes: tuple[Box, ...]
    wires: tuple[Wire, ...]
    columns: tuple[Column, ...]
    says: str


def graph_view(incident: Incident, telling: Telling) -> GraphView:
    """From the documents at the start of a line to the camps at its end, whichever way the language runs."""
    graph = incident.sources
    columns = _columns(graph)
    rows = _rows(graph, columns)
    used = sorted(set(columns.values()))
    at = {column: n for n, column in enumerate(used)}
    width = len(used) * BOX + (len(used) - 1) * GAP
    most = max((sum(columns[node.id] == column for node in graph.nodes) for column in used), default=0)
    height = TOP + most * ROW
    boxes: dict[str, Box] = {}
    origins = {origin.id: origin for origin in incident.origins}
    for node in graph.nodes:
        count = sum(columns[other.id] == columns[node.id] for other in graph.nodes)
        x = at[columns[node.id]] * (BOX + GAP)
        if telling.language is Language.AR:
            x = width - BOX - x
        boxes[node.id] = _box(node, x, TOP + (most - count) * ROW / 2 + rows[node.id] * ROW, origins, telling)
    return GraphView(
        width=width,
        height=height,
        box=(BOX, HIGH),
        boxes=tuple(boxes.values()),
        wires=tuple(_wires(graph, boxes, origins, telling)),
        columns=_headings(graph, boxes, columns, telling),
        says=telling.say(
            "dossier.graph.says",
            documents=number_phrase(len(incident.documents), "documents", telling.language),
            origins=number_phrase(len(incident.origins), "origins", telling.language),
        ),
    )


def _columns(graph: SourceGraph) -> dict[str, int]:
    """Documents first; each teller behind whoever cites it; origins behind all tellers, camps last."""
    depth: dict[str, int] = {node.id: 0 for node in graph.nodes}
    kinds = {node.id: node.kind for node in graph.nodes}
    # As often as there are nodes: a chain is no longer, and a circle of tellers must not go on for ever.
    for _ in range(min(len(graph.nodes), 6)):
        for tie in graph.ties:
            if tie.kind is TieKind.CITES:
                depth[tie.target] = min(6, max(depth[tie.target], depth[tie.source] + 1))
    last = max((depth[id_] for id_, kind in kinds.items() if kind is NodeKind.TELLER), default=0)
    end = {NodeKind.DOCUMENT: 0, NodeKind.ORIGIN: last + 1, NodeKind.CAMP: last + 2}
    return {id_: end.get(kind, depth[id_]) for id_, kind in kinds.items()}


def _rows(graph: SourceGraph, columns: Mapping[str, int]) -> dict[str, int]:
    """Within its column each node near the middle of those that lead to it."""
    before: dict[str, list[str]] = defaultdict(list)
    for tie in graph.ties:
        if tie.kind not in _BETWEEN:
            before[tie.target].append(tie.source)
    rows: dict[str, int] = {}
    for column in sorted(set(columns.values())):
        nodes = [node.id for node in graph.nodes if columns[node.id] == column]
        order = {id_: n for n, id_ in enumerate(nodes)}

        def middle(id_: str, order: Mapping[str, int] = order) -> tuple[float, int]:
            known = [rows[source] for source in before[id_] if source in rows]
            return (sum(known) / len(known) if known else 0.0, order[id_])

        rows.update({id_: n for n, id_ in enumerate(sorted(nodes, key=middle))})
    return rows


def _box(node: Node, x: float, y: float, origins: Mapping[str, Origin], telling: Telling) -> Box:
    name, label = _names(node, origins, telling)
    text_x = x + BOX - 9 if telling.language is Language.AR else x + 9
    return Box(x, y, str(node.kind), cut(label, _LETTERS), name, text_x)


def _names(node: Node, origins: Mapping[str, Origin], telling: Telling) -> tuple[str, str]:
    """In full, and in short for the box."""
    if node.kind is NodeKind.CAMP:
        return telling.party(node.name), telling.party(node.name)
    if node.kind is NodeKind.DOCUMENT:
        name = telling.document(node.name)
        return name, head(name)
    if node.kind is NodeKind.ORIGIN:
        name = telling.origin(origins[node.id])
        return name, head(name)
    if node.name == WITHHELD:
        withheld = telling.say("chain.withheld_teller")
        return withheld, withheld
    name = in_both(node.name, [], telling.language, institution=True)
    return name, head(name)


def _wires(graph: SourceGraph, boxes: Mapping[str, Box], origins: Mapping[str, Origin], telling: Telling) -> list[Wire]:
    found = []
    right_to_left = telling.language is Language.AR
    names = {node.id: boxes[node.id].name for node in graph.nodes}
    for tie in graph.ties:
        source, target = boxes[tie.source], boxes[tie.target]
        sx, tx = (source.x, target.x + BOX) if right_to_left else (source.x + BOX, target.x)
        if tie.kind in _BETWEEN:
            sx, tx = (source.x + BOX, target.x + BOX) if right_to_left else (source.x, target.x)
        sy, ty = source.y + HIGH / 2, target.y + HIGH / 2
        bend = GAP / 2 * (-1 if right_to_left else 1) * (-0.6 if tie.kind in _BETWEEN else 1)
        d = f"M{sx:.0f} {sy:.0f}C{sx + bend:.0f} {sy:.0f} {tx - bend:.0f} {ty:.0f} {tx:.0f} {ty:.0f}"
        says = telling.say(f"dossier.tie.{tie.kind}", source=names[tie.source], target=names[tie.target])
        if tie.reason is not None:
            side = side_reason(origins[tie.source], telling.voice) if tie.kind is TieKind.STANDS_WITH else None
            says += f": {side or telling.reason(tie.reason)}"
        if tie.claims:
            says += f" ({number_phrase(len(tie.claims), 'claims', telling.language)})"
        found.append(Wire(d, str(tie.kind), says))
    return found


def _headings(
    graph: SourceGraph, boxes: Mapping[str, Box], columns: Mapping[str, int], telling: Telling
) -> tuple[Column, ...]:
    found: dict[int, Column] = {}
    for node in graph.nodes:
        box = boxes[node.id]
        found.setdefault(columns[node.id], Column(box.text_x, telling.say(f"dossier.node.{node.kind}")))
    return tuple(found[column] for column in sorted(found))
