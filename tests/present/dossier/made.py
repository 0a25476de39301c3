"""Material of dossiers: read from reports written here, or from the example case."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from isnad.case.holdings import Used
from isnad.ingest.collection import collect
from isnad.knowledge.profiles import profile
from isnad.model.decision import Decision
from isnad.model.document import Document, Issue, Outlet, Published, Received
from isnad.model.identity import sha256_of
from isnad.model.terms import Basis
from isnad.origins.copies import near_copies
from isnad.pipeline.context import Context
from isnad.pipeline.framing import framing
from isnad.pipeline.incidents import incidents
from isnad.pipeline.reading import read
from isnad.pipeline.standing import Judgements, stand
from isnad.present.dossier.material import Material
from isnad.present.redaction.edition import Edition, Redaction
from isnad.store.entry import Head

EXAMPLE = Path(__file__).parents[3] / "examples" / "baghuz-2019"
HOSTILE = '<script>alert("1")</script><b>&'
ONE = (
    "قال الناشط سامر الخليل إن نحو 40 مدنياً قُتلوا بغارة للتحالف على قرية الصفصاف في ريف حلب يوم 19 آذار 2019.\n"
    "وأضاف أن بين القتلى امرأتين و11 طفلاً، وأن عشرات الأشخاص أُصيبوا.\n"
)
OTHER = (
    "أعلن مصدر عسكري في قسد مقتل 9 مدنيين بغارة للتحالف على قرية الصفصاف في ريف حلب يوم 19 آذار 2019.\n"
    "ووصفت الوكالة القتلى بالشهداء.\n"
)


def document(text: str, name: str = "1.txt", outlet: str = "عنب بلدي", day: int = 20, **fields: object) -> Document:
    received = Received(text, sha256_of(text.encode("utf-8", "surrogatepass")), "made", "utf-8")
    given = {
        "outlet": Outlet(outlet, Basis.STATED),
        "published": Published(date(2019, 3, day), Basis.STATED, "field"),
        **fields,
    }
    return Document(received.sha256, name, received, **given)  # type: ignore[arg-type]


def material(
    documents: Sequence[Document],
    using: Context,
    *,
    edition: Edition = Edition.INTERNAL,
    decisions: Sequence[Decision] = (),
    issues: tuple[Issue, ...] = (),
    title: str = "made",
) -> Material:
    read_by_program = tuple(read(one, using) for one in documents)
    made = incidents(read_by_program, using, decisions)
    readings, judgements = made.readings, Judgements(decisions)
    stood = [stand(one.document.name, one.claims, judgements) for one in read_by_program]
    fingerprint = using.fingerprint
    return Material(
        title=title,
        readings=readings,
        incidents=made.found,
        framings=tuple(framing(one, using) for one in documents),
        copies=near_copies(documents),
        profile=profile(using.profile),
        fingerprint=fingerprint,
        used=Used(
            "2026-01-01T00:00:00.000Z",
            fingerprint.version,
            fingerprint.knowledge,
            fingerprint.profile,
            fingerprint.gazetteers,
            "Asia/Damascus",
        ),
        issues=issues,
        withheld=(),
        head=Head(10, "ab" * 32),
        signed=True,
        gazetteer=using.gazetteer,
        redaction=Redaction(readings, using, edition),
        decisions=tuple(decisions),
        standings={one.claim.id: one for found in stood for one in found.standings if one.decision is not None},
    )


def two(using: Context, **options: object) -> Material:
    """Two reports about one event that do not agree."""
    return material([document(ONE), document(OTHER, "2.txt", "سانا", 21)], using, **options)  # type: ignore[arg-type]


def example(using: Context, edition: Edition = Edition.INTERNAL) -> Material:
    """The example case."""
    return material(collect([EXAMPLE]).documents, using, edition=edition, title="baghuz-2019")
