"""Any incident as an event that TimeMap accepts."""

import json

import jsonschema
from hypothesis import HealthCheck, given, settings, strategies as st

from export.anything import any_of
from export.timemap.schemas import ASSOCIATION, EVENT
from isnad.export.records import IncidentLine, IncidentRecord
from isnad.export.timemap.events import associations_of, event_of
from isnad.export.timemap.sheets import ASSOCIATIONS, event_row, fits
from isnad.model.codec import to_compact
from isnad.pipeline.context import Context
from isnad.present.language import Language


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(line=any_of(IncidentLine), language=st.sampled_from(Language))
def test_any_incident_is_an_event(line: IncidentLine, language: Language, using: Context) -> None:
    record = IncidentRecord(line.incident, line.review, (), ())
    associations = associations_of(record, language)
    event = event_of(record, associations, (), language, using.gazetteer)
    jsonschema.validate(json.loads(to_compact(event)), EVENT)
    for association in associations:
        jsonschema.validate(json.loads(to_compact(association)), ASSOCIATION)
    assert event.associations == tuple(dict.fromkeys(event.associations))
    row = event_row(event)
    assert (row["latitude"] is None) is (event.latitude == "")
    assert fits(event) is (len(associations) <= ASSOCIATIONS)
