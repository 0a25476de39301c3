from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from isnad.case.withhold import MASK, withhold
from isnad.model.document import Part
from isnad.model.identity import sha256_of
from isnad.model.span import Span
from isnad.model.terms import PartKind
from isnad.pipeline.context import Context

from .made import BODY, COMMENTS, arrival, broken, built, claims, commented, log, notes, rows

POSTER = "أبو ليث"


def everything(root: Path) -> bytes:
    return b"".join(path.read_bytes() for path in root.rglob("*") if path.is_file())


def test_comments_are_masked_code_point_by_code_point() -> None:
    whole = commented().document
    shown = withhold(whole)
    text = shown.document.received.text
    assert text == f"{BODY}{MASK * 17}\r\n{MASK * 20}\nأعجبني"
    assert len(text) == len(whole.received.text)
    assert shown.withheld == 37 == len(COMMENTS) - 2
    assert shown.document.received.sha256 == sha256_of(text.encode())
    assert shown.document.received.extractor == "plain-1+withheld"
    assert (shown.document.id, shown.document.parts) == (whole.id, whole.parts)


@pytest.mark.parametrize("kind", [kind for kind in PartKind if kind is not PartKind.COMMENTS])
def test_other_parts_stay(kind: PartKind) -> None:
    document = arrival(BODY, parts=(Part(kind, Span(0, 5), "made"),)).document
    assert withhold(document).document is document


@pytest.mark.parametrize("text", ["", "\n", "\r\n\n"])
def test_nothing_to_mask_leaves_the_document_whole(text: str) -> None:
    part = Part(PartKind.COMMENTS, Span(len(BODY), len(BODY + text)), "made")
    document = arrival(BODY + text, parts=(part,)).document
    shown = withhold(document)
    assert (shown.document, shown.withheld) == (document, 0)


@given(st.text(min_size=1), st.data())
def test_what_is_outside_of_comments_is_untouched(text: str, data: st.DataObject) -> None:
    ends = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6)))
    spans = [Span(start, end) for start, end in zip(ends[::2], ends[1::2], strict=False)]
    shown = withhold(
        arrival(
            text.encode("utf-8", "replace").decode(), parts=tuple(Part(PartKind.COMMENTS, s, "made") for s in spans)
        ).document
    )
    covered = {n for span in spans for n in range(span.start, span.end)}
    masked = shown.document.received.text
    assert len(masked) == len(text)
    for n, (before, after) in enumerate(zip(text.encode("utf-8", "replace").decode(), masked, strict=True)):
        assert after == (MASK if n in covered and before not in "\r\n" else before)


def test_comments_are_nowhere_in_the_case(root: Path, using: Context) -> None:
    done = built(root, [commented()], using)
    assert done.withheld == 1
    assert POSTER.encode() not in everything(root)
    row = rows(root)[0][0]
    text = row.document().received.text
    assert row.blob == row.received == sha256_of(text.encode())
    assert (root / "bytes" / row.blob[:2] / row.blob).read_bytes() == text.encode()
    assert not (root / "bytes" / row.id[:2] / row.id).exists()
    assert (row.id, row.withheld) == (commented().document.id, 37)
    added = next(entry for entry in log(root) if entry.action == "document.added")
    assert (added.text("document"), added.text("blob"), added.number("withheld")) == (row.id, row.blob, 37)
    assert notes(root) == ["custody.comments_withheld"]


def test_claims_of_the_body_are_the_same(root: Path, tmp_path: Path, using: Context) -> None:
    built(root, [commented()], using)
    built(tmp_path / "whole.case", [commented()], using, keep_comments=True)
    assert [claim.id for claim in claims(root)] == [claim.id for claim in claims(tmp_path / "whole.case")]
    assert claims(root)


def test_masked_document_is_not_masked_again(root: Path, using: Context) -> None:
    built(root, [commented()], using)
    done = built(root, [commented()], using)
    assert (done.kept, done.withheld) == (1, 1)


def test_comments_are_kept_where_asked_for(root: Path, using: Context) -> None:
    done = built(root, [commented()], using, keep_comments=True)
    row = rows(root)[0][0]
    assert (done.withheld, row.withheld, row.blob) == (0, 0, row.id)
    assert POSTER in row.document().received.text
    assert notes(root) == []


def test_comments_can_be_asked_for_later(root: Path, using: Context) -> None:
    built(root, [commented()], using)
    done = built(root, [commented()], using, keep_comments=True)
    assert (done.new, done.reread) == (0, 1)
    assert POSTER in rows(root)[0][0].document().received.text
    assert broken(root) is None


def test_what_was_kept_whole_stays_whole_and_that_is_said(root: Path, using: Context) -> None:
    built(root, [commented()], using, keep_comments=True)
    done = built(root, [commented()], using)
    assert (done.kept, done.withheld, done.issues) == (1, 0, 1)
    assert broken(root) is None
