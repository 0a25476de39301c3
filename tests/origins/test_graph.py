from isnad.model.origin import NodeKind, TieKind
from isnad.origins.graph import graph_of
from isnad.origins.witnesses import origins_of

from .test_witnesses import ENAB, LOCALS, ORIENT, SANA, claim, copy, documents


def test_the_way_of_each_claim_from_its_document_to_its_side() -> None:
    a, b = documents("a", "b")
    claims = [claim("a", ORIENT, SANA, LOCALS), claim("b", ENAB, SANA)]
    graph = graph_of(origins_of(claims, [a, b]), claims, {"a": a, "b": b})
    names = {node.id: node.name for node in graph.nodes}
    assert [(names[t.source], names[t.target], t.kind, t.claims) for t in graph.ties] == [
        ("a", "سانا", TieKind.CITES, ("c-a0",)),
        ("سانا", "مصادر محلية", TieKind.ENDS_IN, ("c-a0",)),
        ("b", "سانا", TieKind.ENDS_IN, ("c-b0",)),
        ("سانا", "syrian_government", TieKind.STANDS_WITH, ()),
    ]
    assert [node.kind for node in graph.nodes if node.name == "سانا"] == [NodeKind.TELLER, NodeKind.ORIGIN]


def test_a_copy_is_tied_to_what_it_copies_with_the_reason() -> None:
    a, b, c = documents("a", "b", "c")
    claims = [claim("a", ORIENT), claim("b", ENAB)]
    copies = [copy(a, b), copy(a, c)]
    graph = graph_of(origins_of(claims, [a, b, c], copies), claims, {"a": a, "b": b, "c": c}, copies)
    (tie,) = [tie for tie in graph.ties if tie.kind is TieKind.COPIES]
    assert (tie.source, tie.target, tie.reason) == ("document:b", "document:a", copies[0].reason)
    assert len([node for node in graph.nodes if node.kind is NodeKind.ORIGIN]) == 1


def test_every_tie_joins_nodes_of_the_graph() -> None:
    a, b = documents("a", "b")
    claims = [claim("a", ORIENT, LOCALS, SANA, LOCALS), claim("b", ENAB, LOCALS, LOCALS, at=4), claim("b", ENAB)]
    graph = graph_of(origins_of(claims, [a, b]), claims, {"a": a, "b": b})
    ids = [node.id for node in graph.nodes]
    assert len(set(ids)) == len(ids)
    assert {end for tie in graph.ties for end in (tie.source, tie.target)} <= set(ids)


def test_nothing_gives_an_empty_graph() -> None:
    graph = graph_of((), (), {})
    assert (graph.nodes, graph.ties) == ((), ())
