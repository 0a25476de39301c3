"""What a sentence needs beside the value that it says: language, names, outlets, numbers, and other values by id."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from isnad.gazetteer.index import Gazetteer
from isnad.knowledge.profiles import Profile
from isnad.model.claim import Claim
from isnad.model.document import Outlet
from isnad.model.incident import Incident
from isnad.model.origin import Origin
from isnad.pipeline.reading import Reading
from isnad.pipeline.standing import Standing
from isnad.present.language import Language
from isnad.present.names import Names, party_in_sentence
from isnad.present.numbering import Numbers


@dataclass(frozen=True, slots=True)
class Voice:
    """How every sentence of one output is said; only `language` must be given.

    Attributes:
        language: of the sentences; names and quoted words stay as printed.
        names: of parties.
        outlets: by the name of the document, so that a digest is named in `language`.
        numbers: how claims are referred to; one without a number is referred to by its id.
        claims: by id, for sentences about bounds, tolls and contradictions.
        origins: by id, for sentences about who says something.
        latin: names in Latin letters that gazetteers give places, by the place's id.
        texts: reports as received, by the name of the document, so that their words are quoted as printed.
        profile: by which figures were made, so that each end of one can be told by what holds it.
        called: what documents are called instead of by their names: "document 2, 21 March 2019".
        standings: what persons decided about claims, by id, so that no word of a person passes for one of a report.
    """

    language: Language
    names: Names = party_in_sentence
    outlets: Mapping[str, Outlet | None] = field(default_factory=dict)
    numbers: Numbers = field(default_factory=dict)
    claims: Mapping[str, Claim] = field(default_factory=dict)
    origins: Mapping[str, Origin] = field(default_factory=dict)
    latin: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    profile: Profile | None = None
    called: Mapping[str, str] = field(default_factory=dict)
    standings: Mapping[str, Standing] = field(default_factory=dict)


def of_incident(voice: Voice, incident: Incident) -> Voice:
    """The same voice, knowing the origins of an incident."""
    return replace(voice, origins={origin.id: origin for origin in incident.origins})


def of_readings(voice: Voice, readings: Iterable[Reading], gazetteer: Gazetteer | None = None) -> Voice:
    """The same voice, knowing the outlets and the claims of readings, and what a gazetteer calls their places."""
    readings = tuple(readings)
    return replace(
        voice,
        outlets={reading.document.name: reading.document.outlet for reading in readings},
        claims={claim.id: claim for reading in readings for claim in reading.claims},
        texts={reading.document.name: reading.document.received.text for reading in readings},
        latin={} if gazetteer is None else _latin(readings, gazetteer),
    )


def _latin(readings: Sequence[Reading], gazetteer: Gazetteer) -> dict[str, str]:
    places = (claim.place for reading in readings for claim in reading.claims if claim.place is not None)
    ids = {place.id for whole in places for place in (whole, whole.within) if place is not None}
    rows = (gazetteer.with_id(id_) for id_ in sorted(id_ for id_ in ids if id_ is not None))
    return {row.id: row.name_en for row in rows if row is not None and row.name_en}
