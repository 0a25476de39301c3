"""Documents as they arrive, and cases built of them."""

from collections.abc import Iterable
from pathlib import Path

from isnad.case.build import build
from isnad.case.built import Built
from isnad.case.folder import to_build
from isnad.case.open import opened
from isnad.case.verify import verify
from isnad.ingest.arrival import Arrival
from isnad.ingest.record import Unlisted
from isnad.model.claim import Claim
from isnad.model.document import Document, Issue, Part, Received
from isnad.model.identity import sha256_of
from isnad.model.span import Span
from isnad.model.terms import PartKind
from isnad.pipeline.context import Context
from isnad.store.entry import Entry
from isnad.store.rows import Kept, Reading
from isnad.store.store import Store

BODY = "قتل 3 مدنيين وأصيب 7 آخرون في قصف على مدينة هجين.\n"
COMMENTS = "أبو ليث: كنت هناك\r\nأم سعد 🌹: رحمهم الله"


def report(number: int) -> str:
    killed = f"قال مصدر طبي إن {number + 2} مدنيين قتلوا في قصف على بلدة الباغوز"
    return f"التقرير {number}\n{killed}، وأصيب {number} آخرون.\n"


def arrival(text: str, name: str = "a.txt", *, parts: tuple[Part, ...] = (), language: str = "ar") -> Arrival:
    data = text.encode()
    received = Received(text, sha256_of(data), "plain-1", "utf-8")
    return Arrival(Document(sha256_of(data), name, received, language=language, parts=parts), data)


def arrivals(count: int, start: int = 0) -> list[Arrival]:
    return [arrival(report(n), f"{n:03d}.txt") for n in range(start, start + count)]


def commented(name: str = "post.txt") -> Arrival:
    """A post with two comments under it, and a last line of its page."""
    text = f"{BODY}{COMMENTS}\nأعجبني"
    span = Span(len(BODY), len(BODY) + len(COMMENTS))
    return arrival(text, name, parts=(Part(PartKind.COMMENTS, span, "made"),))


def built(
    root: Path,
    items: Iterable[Arrival | Issue | Unlisted],
    using: Context,
    who: str = "amal",
    *,
    keep_comments: bool = False,
) -> Built:
    with opened(to_build(root), who) as case:
        return build(case, items, using, who, keep_comments=keep_comments)


def rows(root: Path) -> tuple[list[Kept], list[Reading]]:
    with Store.in_file(root / "case.sqlite").reading() as reader:
        return list(reader.documents()), list(reader.readings())


def claims(root: Path) -> list[Claim]:
    return [claim for reading in rows(root)[1] for claim in reading.values()]


def log(root: Path) -> list[Entry]:
    with Store.in_file(root / "case.sqlite").reading() as reader:
        return list(reader.log())


def broken(root: Path, lodged: str | None = None) -> str | None:
    """The code of the first break, with where it stands."""
    found = verify(root, lodged).broken
    return None if found is None else f"{found.reason.code} {found.where}"


def notes(root: Path) -> list[str]:
    verdict = verify(root)
    assert verdict.broken is None
    return [note.reason.code for note in verdict.notes]
