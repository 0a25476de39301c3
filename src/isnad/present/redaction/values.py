"""Values as a public edition holds them: the same kinds, without what is not to be shown."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TypeVar

from msgspec.structs import replace

from isnad.model.chain import Link
from isnad.model.claim import Claim, NamedParts, Victims
from isnad.model.decision import (
    AcceptClaim,
    AddClaim,
    AuditClaim,
    CorrectClaim,
    Decision,
    Judged,
    OtherEvents,
    PublishName,
    RejectClaim,
    Remark,
    SameEvent,
    SetFigure,
    SignOff,
    SplitEvent,
    Undo,
)
from isnad.model.document import Outlet
from isnad.model.incident import Incident
from isnad.model.origin import Camp, FirstReport, Merge, Node, NodeKind, Origin, SourceGraph
from isnad.model.place import Container, Place
from isnad.model.reason import Parameter, Reason
from isnad.model.scene import Infrastructure, TimeOfDay
from isnad.model.terms import LinkKind, Precision
from isnad.origins.independence import picture
from isnad.pipeline.standing import Standing
from isnad.present.chains import WITHHELD, description
from isnad.present.redaction.masking import Mask
from isnad.present.redaction.names import PERSONS, is_public
from isnad.present.redaction.vocabulary import vocabulary

_FINER_THAN_A_QUARTER = frozenset(list(Precision)[list(Precision).index(Precision.NEIGHBOURHOOD_AREA) + 1 :])
Scene = TypeVar("Scene", TimeOfDay, Infrastructure)


class PublicValues:
    """Redacts the values of a case.

    Args:
        mask: what must not be shown.
        keys: what documents are called in public, by their names.
        outlets: who printed them, by what they are called.
        claims: all of the case.
    """

    def __init__(
        self, mask: Mask, keys: Mapping[str, str], outlets: Mapping[str, Outlet | None], claims: Iterable[Claim]
    ) -> None:
        self._mask = mask
        self._keys = keys
        self._outlets = outlets
        self._claims = tuple(claims)
        self._shown: dict[int, tuple[Claim, Claim]] = {}

    def claim(self, claim: Claim) -> Claim:
        """With its document, tellers, victims and place as they may be shown."""
        # By the object, which is held: to compare claims would take longer than to redact one.
        known = self._shown.get(id(claim))
        if known is None:
            known = self._shown[id(claim)] = (claim, self._redacted(claim))
        return known[1]

    def _redacted(self, claim: Claim) -> Claim:
        victims = None if claim.victims is None else self._victims(claim.victims)
        chain = tuple(self._link(link, claim, first=n == 0) for n, link in enumerate(claim.chain))
        document, place = self._keys[claim.document], self.place(claim.place)
        return replace(claim, document=document, victims=victims, chain=chain, place=place)

    def standing(self, standing: Standing) -> Standing:
        """With what the program reads of event and count beside the claim; persons who decided, and why, left out."""
        claim, machine = self.claim(standing.claim), standing.machine
        if machine is not None:
            victims = machine.victims
            bare = None if victims is None else replace(victims, names=(), named=NamedParts())
            # Tellers and places that only the program reads may name somebody whom no claim that counts names.
            machine = replace(machine, document=claim.document, chain=claim.chain, place=claim.place, victims=bare)
        return Standing(claim, machine, standing.state, _bare(standing.decision, claim))

    def decisions(self, decisions: Iterable[Decision]) -> Iterable[Decision]:
        """Without who decided, when and why; comments and names to be printed are nobody else's to read."""
        for decision in decisions:
            match decision:
                case Remark() | PublishName() | AuditClaim() | Undo():
                    continue
                case AcceptClaim() | RejectClaim() | SetFigure():
                    yield replace(decision, reason="", by=None, at=None, seen=None)
                case CorrectClaim():
                    corrected = self.claim(decision.corrected)
                    yield replace(decision, corrected=corrected, reason="", by=None, at=None, seen=None)
                case AddClaim():
                    yield AddClaim(self.claim(decision.added))
                case SignOff():
                    # A seal is a hash of names and reasons, by which a guess at them could be confirmed.
                    yield replace(decision, reason="", by=None, at=None, seal="")
                case SameEvent() | OtherEvents() | SplitEvent():
                    yield replace(decision, reason="", by=None, at=None)

    def _victims(self, victims: Victims) -> Victims:
        if not victims.names and not victims.named.women and not victims.named.children:
            return victims
        women, children = self._allowed(victims.named.women), self._allowed(victims.named.children)
        return replace(victims, names=self._allowed(victims.names), named=NamedParts(women, children))

    def _allowed(self, names: Iterable[str]) -> tuple[str, ...]:
        return tuple(name for name in names if self._mask.allows(name))

    def incident(self, incident: Incident) -> Incident:
        """With its documents, place, origins, first report, scene, sources and reasons as they may be shown."""
        return replace(
            incident,
            documents=self._called(incident.documents),
            place=self.place(incident.place),
            origins=tuple(self.origin(origin) for origin in incident.origins),
            contradictions=tuple(replace(c, reason=self.reason(c.reason)) for c in incident.contradictions),
            series=tuple(replace(point, document=self._keys[point.document]) for point in incident.series),
            decided=tuple(replace(d, reason="", by=None, seen=None) for d in incident.decided),
            first_reported=self._first(incident.first_reported),
            sources=self.sources(incident.sources),
            time_of_day_by=tuple(self._scene(part) for part in incident.time_of_day_by),
            infrastructure_by=tuple(self._scene(place) for place in incident.infrastructure_by),
        )

    def origin(self, origin: Origin) -> Origin:
        """Named only where it may be; the reasons of its merges and camp with it."""
        return replace(
            origin,
            name=self._name(origin.name, origin.kind, anonymous=origin.anonymous, own=origin.documents[0]),
            documents=self._called(origin.documents),
            merges=tuple(self._merge(merge) for merge in origin.merges),
            camp=self._camp(origin.camp),
        )

    def sources(self, graph: SourceGraph) -> SourceGraph:
        """With tellers and origins named only where they may be, under ids that hold no name."""
        ids = {node.id: self._node_id(n, node) for n, node in enumerate(graph.nodes, start=1)}
        nodes = tuple(Node(ids[node.id], node.kind, self._node_name(node)) for node in graph.nodes)
        ties = (
            replace(
                tie,
                source=ids[tie.source],
                target=ids[tie.target],
                reason=None if tie.reason is None else self.reason(tie.reason),
            )
            for tie in graph.ties
        )
        return SourceGraph(nodes, tuple(ties))

    def reason(self, reason: Reason) -> Reason:
        """With parameters that hold no name."""
        params = (
            Parameter(p.name, p.value if isinstance(p.value, int) else self._told(p.value)) for p in reason.params
        )
        return Reason(reason.code, tuple(params))

    def _told(self, words: str) -> str:
        """Words of a reason, which may be the name of a place that is somebody's home."""
        return vocabulary().mark if self._mask.names_a_home(words) else self._mask.label(words)

    def place(self, place: Place | None) -> Place | None:
        """One finer than a quarter of a town, or called after a house, is shown as what it lies in, or as nothing."""
        if place is None:
            return None
        within = place.within
        if within is not None and (told := self._mask.label(within.name)) != within.name:
            within = replace(within, name=told)
        if place.precision not in _FINER_THAN_A_QUARTER and not self._mask.names_a_home(place.name):
            told = self._mask.label(place.name)
            if told == place.name and within is place.within:
                return place
            return replace(place, name=told, within=within)
        if within is None:
            return replace(place, name=self._mask.mark, id=None, lat=None, lon=None, precision=None)
        known = {name: getattr(within, name) for name in Container.__struct_fields__}
        return replace(place, **known, within=None)

    def _called(self, documents: Iterable[str]) -> tuple[str, ...]:
        return tuple(self._keys[document] for document in documents)

    def _link(self, link: Link, claim: Claim, *, first: bool) -> Link:
        own = claim.document if first and link.span is None else None
        name = self._name(link.name, link.kind, anonymous=link.anonymous, own=own)
        return link if name == link.name else replace(link, name=name, span=None)

    def _name(self, name: str, kind: LinkKind, *, anonymous: bool, own: str | None = None) -> str:
        """A teller's name as it may be shown. `own` is the document that it may be the outlet of."""
        if self._mask.allows(name):
            return name
        if anonymous:
            return description(name) or picture(name) or WITHHELD
        if kind is LinkKind.OUTLET:
            outlet = None if own is None else self._outlets[self._keys[own]]
            of_document = outlet is not None and outlet.name != WITHHELD and name.startswith(outlet.name)
            return name if of_document or is_public(name) else WITHHELD
        return WITHHELD if kind in PERSONS else self._mask.label(name)

    def _merge(self, merge: Merge) -> Merge:
        document, other = self._called((merge.document, merge.other))
        return Merge(document, other, self.reason(merge.reason))

    def _camp(self, camp: Camp) -> Camp:
        return camp if camp.because is None else replace(camp, because=self.reason(camp.because))

    def _first(self, first: FirstReport | None) -> FirstReport | None:
        if first is None:
            return None
        key = self._keys[first.document]
        outlet = self._outlets[key]
        return replace(first, by=None if outlet is None else outlet.name or None, document=key)

    def _scene(self, found: Scene) -> Scene:
        return replace(found, by=tuple(replace(told, document=self._keys[told.document]) for told in found.by))

    def _node_id(self, n: int, node: Node) -> str:
        return f"{node.kind}:{n}" if node.kind in (NodeKind.DOCUMENT, NodeKind.TELLER) else node.id

    def _node_name(self, node: Node) -> str:
        if node.kind is NodeKind.DOCUMENT:
            return self._keys[node.name]
        return node.name if node.kind is NodeKind.CAMP else self._tellers.get(node.name, WITHHELD)

    @cached_property
    def _tellers(self) -> dict[str, str]:
        """Every teller's printed name, and as it may be shown; of one name on two kinds the one that says less."""
        shown: dict[str, str] = {}
        for claim in self._claims:
            for link, redacted in zip(claim.chain, self.claim(claim).chain, strict=True):
                if shown.get(link.name) != WITHHELD:
                    shown[link.name] = redacted.name
        return shown


def _bare(decision: Judged | AddClaim | None, claim: Claim) -> Judged | AddClaim | None:
    """What was decided about a claim, without by whom, when and why."""
    match decision:
        case AcceptClaim():
            return AcceptClaim(claim.id)
        case RejectClaim():
            return RejectClaim(claim.id, "")
        case CorrectClaim():
            return CorrectClaim(claim.id, claim)
        case AddClaim():
            return AddClaim(claim)
    return None
