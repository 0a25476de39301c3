"""One entry a person: which names are put together, and which claims name somebody at all."""

from collections.abc import Iterable

import msgspec
import pytest

from isnad.case.drafting.standing import Review
from isnad.export.persons.matched import Matched, people_of
from isnad.export.records import ClaimRecord, IncidentRecord
from isnad.knowledge.profiles import profile
from isnad.knowledge.wordlists import written_words
from isnad.model.assessment import Figure, Figures
from isnad.model.claim import Claim, Victims
from isnad.model.incident import Incident
from isnad.model.origin import Camp, CampStatus, Origin
from isnad.model.terms import Event, Group, LinkKind, Modality, Stance, VictimStatus
from isnad.pipeline.standing import State
from reconcile.made import killed

AIRWARS, LITERAL = profile("airwars"), profile("literal")
FULL, SHORT, OTHER = "سلمى نزار الكيلاني", "سلمى الكيلاني", "فؤاد القصاب"
NOTHING = Figure(None, None, "airwars-1", (), ())


def naming(*names: str, document: str = "a", word: int = 0, event: Event = Event.KILLED) -> Claim:
    victims = Victims(Group.PEOPLE, VictimStatus.UNKNOWN, names=names)
    return killed(None, victims, document=document, word=word, event=event)


def incident(claims: Iterable[Claim | ClaimRecord]) -> IncidentRecord:
    """With an origin a document."""
    records = tuple(
        one if isinstance(one, ClaimRecord) else ClaimRecord(f"1.{n}", one, State.WAITING)
        for n, one in enumerate(claims, start=1)
    )
    ids: dict[str, list[str]] = {}
    for record in records:
        ids.setdefault(record.claim.document, []).append(record.claim.id)
    origins = tuple(
        Origin(f"o-{name}", f"وكالة {name}", LinkKind.AGENCY, False, Camp(CampStatus.UNKNOWN), (name,), tuple(of), ())
        for name, of in ids.items()
    )
    figures = Figures(NOTHING, NOTHING, NOTHING, NOTHING)
    found = Incident(
        "i-1", (), tuple(ids), tuple(r.claim.id for r in records), None, None, figures, (), (), origins, (), (), None
    )
    return IncidentRecord(found, Review.PROPOSED, records, ())


def known(claims: Iterable[Claim | ClaimRecord]) -> tuple[Matched, ...]:
    return people_of(incident(claims), AIRWARS).known


def test_spellings_of_several_reports_are_one_person() -> None:
    (person,) = known([naming(SHORT, document="a"), naming(FULL, document="b"), naming(SHORT, document="c")])
    assert person.name == FULL
    assert set(person.forms) == {FULL, SHORT}
    assert [record.number for record in person.records] == ["1.1", "1.2", "1.3"]
    assert person.independent == 3


def test_other_people_are_other_entries_with_their_own_claims() -> None:
    found = known([naming(OTHER, document="a"), naming(FULL, document="b"), naming(OTHER, document="b", word=1)])
    assert [(p.name, [r.number for r in p.records], p.independent) for p in found] == [
        (OTHER, ["1.1", "1.3"], 2),
        (FULL, ["1.2"], 1),
    ]
    assert len({person.id for person in found}) == 2


def test_the_id_stays_when_further_reports_say_the_same() -> None:
    one = known([naming(FULL)])[0].id
    assert known([naming(FULL), naming(SHORT, document="b"), naming(OTHER, document="b", word=1)])[0].id == one
    assert known([naming(SHORT)])[0].id != one


@pytest.mark.parametrize("modality", [Modality.NEGATED, Modality.EXPECTED, Modality.CONDITIONAL, Modality.QUESTION])
def test_nobody_is_named_by_what_did_not_happen(modality: Modality) -> None:
    assert known([msgspec.structs.replace(naming(FULL), modality=modality)]) == ()


def test_nobody_is_named_by_what_is_denied_or_rejected() -> None:
    claim = naming(FULL)
    denied = tuple(msgspec.structs.replace(link, stance=Stance.DENYING) for link in claim.chain)
    assert known([msgspec.structs.replace(claim, chain=denied)]) == ()
    assert known([ClaimRecord("1.1", claim, State.REJECTED)]) == ()
    assert len(known([ClaimRecord("1.1", claim, State.ACCEPTED)])) == 1


def test_other_outcomes_and_names_that_say_too_little_are_counted() -> None:
    found = people_of(
        incident(
            [naming("سلمى", FULL, document="a"), naming(OTHER, event=Event.MISSING, word=1), naming("Salma K", word=2)]
        ),
        AIRWARS,
    )
    assert [person.name for person in found.known] == [FULL]
    assert (found.unplaced, found.otherwise) == (2, 1)


def test_who_is_missing_first_and_found_dead_is_counted_once() -> None:
    found = people_of(incident([naming(FULL, event=Event.MISSING), naming(FULL, word=1)]), AIRWARS)
    assert (len(found.known), found.otherwise) == (1, 0)


def test_a_womans_given_name_counts_only_where_the_profile_reads_it() -> None:
    name = f"{next(iter(written_words('names', 'women_given')))} القصاب"
    record = incident([naming(name)])
    assert people_of(record, AIRWARS).known[0].womens == {name}
    assert people_of(record, LITERAL).known[0].womens == frozenset()
    child = killed(1, Victims(Group.CHILDREN, VictimStatus.UNKNOWN, names=(OTHER,)), word=1)
    assert people_of(incident([naming(name), child]), AIRWARS).known[0].womens == frozenset()


def test_an_incident_that_names_nobody() -> None:
    assert people_of(incident([killed(3)]), AIRWARS).known == ()
