"""A case for the pages of documents: letters beyond the first plane, marks, line ends of two characters, markup."""

from datetime import date
from pathlib import Path

import msgspec

from case.made import arrival, built
from isnad.ingest.arrival import Arrival
from isnad.model.claim import Claim
from isnad.model.document import Outlet, Part, Published
from isnad.model.span import Span
from isnad.model.terms import Basis, PartKind
from isnad.pipeline.context import Context
from isnad.store.store import Store

MENU = "الرئيسية | أخبار | من نحن | " * 20
TEXT = (
    "😀 بيان 𐤀𐤁\r\n"
    "قُتِلَ ثلاثة مدنيين وجرح خمسة بقصف مدفعي لقوات النظام على سوق قرية الصفصاف يوم 31 أيار 2022.\r\n"
    "وقال شاهد \u200f🌹\u200f إن العشرات لجأوا إلى <b>المدرسة</b> & <script>alert(1)</script>\r\n"
)
WHOLE = TEXT + MENU
MARKED = '<script>alert("x")</script> سوق الصفصاف'
PLAIN = "قال الدفاع المدني إن سبعة مدنيين قتلوا بقصف مدفعي على سوق قرية الصفصاف يوم 31 أيار 2022."
LINE = "لا شيء جديد في سوق المدينة اليوم، والطريق إليها مفتوح أمام الناس. " * 12
LONG = "\n".join([LINE] * 70 + [PLAIN] + [LINE] * 70)
TURKISH = "Pazarda bugün yeni bir şey yok."


def _arrival(text: str, name: str, **fields: object) -> Arrival:
    made = arrival(text, name)
    return msgspec.structs.replace(made, document=msgspec.structs.replace(made.document, **fields))


def build(root: Path, using: Context) -> Path:
    """The case."""
    menu = Part(PartKind.NAVIGATION, Span(len(TEXT), len(WHOLE)), "made")
    outlet = Outlet("وكالة الضفة", Basis.STATED)
    first = _arrival(
        WHOLE,
        "marked.txt",
        parts=(menu,),
        title=MARKED,
        url="javascript:alert(1)",
        outlet=outlet,
        published=Published(date(2022, 6, 1), Basis.STATED, "table"),
    )
    plain = _arrival(PLAIN, "plain.txt", url="https://example.org/a?b=<c>", title="الدفاع المدني")
    turkish = _arrival(TURKISH, "turkish.txt", language="tr")
    built(root, [first, plain, _arrival(LONG, "long.txt"), turkish], using)
    return root


def claims(case: Path, name: str) -> tuple[str, tuple[Claim, ...]]:
    """The id of a document and its claims as the program reads them."""
    with Store.in_file(case / "case.sqlite").reading() as reader:
        kept = reader.document_named(name)
        assert kept is not None
        return kept.id, reader.claims(kept.id)


def words(of: str, text: str = WHOLE) -> str:
    """Where words stand, as a field of a form has it."""
    at = text.index(of)
    return f"{at}-{at + len(of)}"
