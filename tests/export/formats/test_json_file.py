import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from jsonschema import Draft202012Validator, ValidationError

from export.anything import any_of
from isnad.errors import IsnadError
from isnad.export.case_content import case_content
from isnad.export.json_content import JsonContent
from isnad.export.records import (
    SCHEMA,
    About,
    ClaimRecord,
    DecisionRecord,
    DocumentRecord,
    IncidentLine,
    IncidentRecord,
)
from isnad.export.registry import Asked, write
from isnad.export.schema import schema
from isnad.model.document import Issue
from isnad.pipeline.context import Context
from isnad.present.language import Language
from isnad.present.redaction.edition import Edition

BOTH = pytest.mark.parametrize("edition", Edition)


@dataclass
class Made:
    """Content of any records."""

    about: About
    told: tuple[DocumentRecord, ...]
    made: tuple[ClaimRecord, ...]
    held: tuple[IncidentLine, ...]
    taken: tuple[DecisionRecord, ...]
    met: tuple[Issue, ...]

    def count(self) -> int:
        return len(self.held)

    def documents(self) -> Iterator[DocumentRecord]:
        yield from self.told

    def claims(self) -> Iterator[ClaimRecord]:
        yield from self.made

    def readings(self) -> Iterator[tuple[DocumentRecord, tuple[ClaimRecord, ...]]]:
        for record in self.told:
            yield record, tuple(claim for claim in self.made if claim.claim.document == record.name)

    def lines(self) -> Iterator[IncidentLine]:
        yield from (record.line for record in self.incidents())

    def incidents(self) -> Iterator[IncidentRecord]:
        yield from (IncidentRecord(line.incident, line.review, (), ()) for line in self.held)

    def decisions(self) -> Iterator[DecisionRecord]:
        yield from self.taken

    def issues(self) -> Iterator[Issue]:
        yield from self.met


def exported(content: Any, target: Path, using: Context) -> Path:
    write("json", content, target, Asked(Language.EN, using))
    return next(target.glob("case*.json"))


def lists(content: Any) -> list[list[Any]]:
    names = ("documents", "claims", "readings", "incidents", "decisions", "issues")
    return [list(getattr(content, name)()) for name in names]


@BOTH
def test_what_is_written_is_read_back(edition: Edition, example: Path, tmp_path: Path, using: Context) -> None:
    with case_content(example, edition, using) as content:
        file = exported(content, tmp_path / "one", using)
        back = JsonContent(file)
        assert back.about == content.about
        assert back.count() == content.count() > 0
        assert lists(back) == lists(content)
    assert exported(back, tmp_path / "other", using).read_bytes() == file.read_bytes()


@settings(max_examples=30, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_whatever_the_types_allow_is_read_back(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory, using: Context
) -> None:
    about = msgspec.structs.replace(data.draw(any_of(About)), schema=SCHEMA)
    told = data.draw(st.lists(any_of(DocumentRecord), max_size=2, unique_by=lambda record: record.name))
    claims = data.draw(st.lists(any_of(ClaimRecord), max_size=2)) if told else []
    own = [
        msgspec.structs.replace(record, claim=msgspec.structs.replace(record.claim, document=told[0].name))
        for record in claims
    ]
    lines = data.draw(st.lists(any_of(IncidentLine), max_size=1))
    bare = [
        IncidentLine(msgspec.structs.replace(line.incident, claims=(), documents=()), line.review) for line in lines
    ]
    decisions = data.draw(st.lists(any_of(DecisionRecord), max_size=2))
    made = Made(
        about, tuple(told), tuple(own), tuple(bare), tuple(decisions), tuple(data.draw(st.lists(any_of(Issue))))
    )
    file = exported(made, tmp_path_factory.mktemp("json") / "one", using)
    back = JsonContent(file)
    assert back.about == about
    assert lists(back) == lists(made)


@BOTH
def test_the_schema_holds(edition: Edition, example: Path, tmp_path: Path, using: Context) -> None:
    with case_content(example, edition, using) as content:
        file = exported(content, tmp_path / "one", using)
    told = json.loads(next(file.parent.glob("schema*.json")).read_text("utf-8"))
    assert told == json.loads(json.dumps(schema()))
    Draft202012Validator.check_schema(told)
    Draft202012Validator(told).validate(json.loads(file.read_text("utf-8")))


BREAKS: dict[str, Callable[[dict[str, Any]], object]] = {
    "a field that nobody knows": lambda case: case["claims"][0].update(guess=1),
    "a number as text": lambda case: case["documents"][0].update(number="1"),
    "a list that is missing": lambda case: case.pop("incidents"),
    "a code that is none": lambda case: case["claims"][0].update(state="perhaps"),
    "a time without its zone": lambda case: [
        claim["claim"]["time"].update(start="2019-03-19T00:00") for claim in case["claims"] if claim["claim"]["time"]
    ],
}


@pytest.mark.parametrize("broken", BREAKS)
def test_the_schema_refuses(broken: str, example: Path, tmp_path: Path, using: Context) -> None:
    with case_content(example, Edition.PUBLIC, using) as content:
        file = exported(content, tmp_path / "one", using)
    case = json.loads(file.read_text("utf-8"))
    BREAKS[broken](case)
    with pytest.raises(ValidationError):
        Draft202012Validator(schema()).validate(case)
    file.write_text(json.dumps(case), "utf-8")
    with pytest.raises(IsnadError, match="no export of a case") as refused:
        lists(JsonContent(file))
    assert refused.value.code == "export.broken_json"
