from pathlib import Path

import msgspec
import pytest

from export.given import bare, changed, put, records_of
from export.readers import by_pandas, number
from isnad.case.drafting.standing import Review
from isnad.export.records import IncidentRecord
from isnad.model.chain import Link
from isnad.model.claim import Claim
from isnad.model.terms import LinkKind, Modality, Stance
from isnad.pipeline.context import Context
from isnad.pipeline.standing import State
from isnad.present.language import Language
from isnad.present.redaction.edition import Edition


def test_spreadsheets_know_that_it_is_utf_8(example: Path, tmp_path: Path, using: Context) -> None:
    folder = put("csv", records_of(example, using), tmp_path / "csv", using)
    for name in ("incidents", "figures", "series"):
        assert (folder / f"{name}.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_a_figure_tells_who_holds_it_and_what_was_set_aside(example: Path, tmp_path: Path, using: Context) -> None:
    records = records_of(example, using)
    rows = by_pandas(put("csv", records, tmp_path / "csv", using, Language.AR), "figures")
    assert len(rows) == 4 * len(records)
    for record in records:
        numbers = {one.claim.id: one.number for one in record.claims}
        for row in (row for row in rows if row["incident"] == record.incident.id):
            figure = getattr(record.incident.figures, str(row["figure"]))
            assert (number(row["proposed_low"]), number(row["proposed_high"])) == (figure.low, figure.high)
            kept = [] if row["kept"] is None else str(row["kept"]).split(" | ")
            assert kept == [numbers[id_] for id_ in figure.kept]
            aside = str(row["aside"] or "")
            assert all(numbers[one.claim] in aside for one in figure.aside)
            assert (number(row["origins"]) or 0) > 0 or not figure.kept


def test_the_toll_over_time_is_a_row_a_point(example: Path, tmp_path: Path, using: Context) -> None:
    records = records_of(example, using)
    rows = by_pandas(put("csv", records, tmp_path / "csv", using), "series")
    points = [point for record in records for point in record.incident.series]
    assert points
    assert [(row["event"], number(row["low"]), number(row["high"]), row["day"]) for row in rows] == [
        (point.event, point.count.low, point.count.high, None if point.day is None else point.day.isoformat())
        for point in points
    ]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            Language.EN,
            (
                "Place not known, day not known. A person decided: civilians killed: 7. Civilians injured: nothing "
                "reported. It rests on 0 documents and 0 independent origins. Not corroborated: one independent origin "
                "at most asserts it. Drafted by a program; its review has begun."
            ),
        ),
        (
            Language.AR,
            (
                "المكان غير معروف، اليوم غير معروف. قرّر شخص: القتلى المدنيون: 7. الجرحى المدنيون: لم يُبلَّغ عن شيء. "
                "تستند إلى 0 وثيقة و0 مصدر مستقل. غير معزَّزة: لا يجزم بها أكثر من مصدر مستقل واحد. "
                "صاغها برنامج وبدأت مراجعتها."
            ),
        ),
    ],
)
def test_an_incident_is_said_in_words(language: Language, said: str, tmp_path: Path, using: Context) -> None:
    (row,) = by_pandas(put("csv", [bare(1, (4, 300), (7, 7))], tmp_path / "csv", using, language))
    assert row["sentence"] == said


def test_what_rests_on_one_origin_is_flagged(example: Path, tmp_path: Path, using: Context) -> None:
    records = records_of(example, using)
    rows = by_pandas(put("csv", records, tmp_path / "csv", using))
    flagged = {str(row["id"]): row["corroborated"] for row in rows}
    assert set(flagged.values()) == {"true", "false"}
    for row in rows:
        assert row["corroborated"] == ("true" if (number(row["origins_asserting"]) or 0) > 1 else "false")
        assert (number(row["origins_asserting"]) or 0) <= (number(row["origins_independent"]) or 0)


def test_claims_that_a_person_rejected_bear_nothing_out(example: Path, tmp_path: Path, using: Context) -> None:
    record = next(one for one in records_of(example, using) if len(one.incident.origins) > 1)
    rejected = tuple(type(one)(one.number, one.claim, State.REJECTED) for one in record.claims)
    without = IncidentRecord(record.incident, Review.BEGUN, rejected, record.documents)
    with_, bared = by_pandas(put("csv", [record, without], tmp_path / "csv", using))
    assert (with_["corroborated"], bared["corroborated"]) == ("true", "false")
    assert number(bared["claims_count"]) == 0
    assert number(bared["claims_rejected"]) == len(record.claims)


def test_who_decided_and_why_is_only_in_the_internal_edition(tmp_path: Path, using: Context) -> None:
    record = bare(1, (4, 300), (7, 7))
    folder = put("csv", [record], tmp_path / "csv", using, edition=Edition.INTERNAL)
    killed = by_pandas(folder, "figures")[0]
    assert (killed["decided_by"], killed["decided_because"], killed["set_by"]) == (
        "amal",
        "counted the graves",
        "person",
    )
    # Public records come without; the format adds nothing to them.
    decided = tuple(type(one)(one.claim, one.figure, one.low, one.high, "") for one in record.incident.decided)
    bared = by_pandas(put("csv", [changed(record, decided=decided)], tmp_path / "public", using), "figures")[0]
    assert (bared["decided_by"], bared["decided_because"]) == (None, None)


@pytest.mark.parametrize("how", ["denied", "likely", "question"])
def test_who_does_not_assert_it_bears_nothing_out(how: str, example: Path, tmp_path: Path, using: Context) -> None:
    def said(claim: Claim) -> Claim:
        if how != "denied":
            return msgspec.structs.replace(claim, modality=Modality(how))
        denial = Link("لجنة الحي", LinkKind.ORGANISATION, None, verb="نفت", stance=Stance.DENYING)
        return msgspec.structs.replace(claim, chain=(*claim.chain, denial))

    record = next(one for one in records_of(example, using) if len(one.incident.origins) > 1)
    claims = tuple(msgspec.structs.replace(one, claim=said(one.claim)) for one in record.claims)
    doubted = IncidentRecord(record.incident, record.review, claims, record.documents)
    sure, unsure = by_pandas(put("csv", [record, doubted], tmp_path / "csv", using))
    assert (sure["corroborated"], unsure["corroborated"]) == ("true", "false")
    assert number(unsure["origins_asserting"]) == 0
    assert unsure["origins_independent"] == sure["origins_independent"]
