from datetime import date

import pytest

from isnad.model.document import Document, Outlet, Published, Received
from isnad.model.identity import sha256_of
from isnad.model.incident import Incident
from isnad.model.origin import NodeKind, TieKind
from isnad.model.terms import Basis
from isnad.pipeline.context import context
from isnad.pipeline.incidents import incidents
from isnad.pipeline.reading import Reading, read
from isnad.present.incidents import incident_lines
from isnad.present.language import Language
from isnad.present.transliteration import in_both
from isnad.present.voice import Voice, of_readings

HEAD = "أعلنت وكالة سانا مقتل سبعة مدنيين بقصف مدفعي على سوق قرية الصفصاف أمس الثلاثاء."
CITES = (
    "ذكرت وكالة سانا نقلاً عن مصدر طبي أن امرأة قتلت بقصف مدفعي على سوق قرية الصفصاف أمس الثلاثاء. "
    "وقالت الوكالة إن سبعة مدنيين قتلوا أيضاً."
)
LOCAL = (
    "أصاب قصف مدفعي لقوات النظام سوق قرية الصفصاف صباح أمس الثلاثاء وقتل خمسة مدنيين كانوا ينتظرون دورهم أمام الفرن، "
    "وجرح أكثر من عشرة آخرين نقلوا إلى مشفى ميداني قريب، ولا تزال فرق الإنقاذ تبحث عن مفقودين تحت ركام المحال."
)
COPY = LOCAL.replace("قريب، ولا تزال", "قريب.\nولا تزال") + " الصور من المكان."
LINES = {
    Language.EN: (
        "Why this side: The register of outlets says so of {sana}: state news agency of Syria.",
        "By way of {sana}: ",
        " count as one witness. Both cite {sana}.",
        "Reports with the same words:",
        "% of the shorter report's words stand in the other; days between them: 1.",
    ),
    Language.AR: (
        "سبب نسبة الجهة",
        "بواسطة {sana}: ",
        " يُعدّان شاهداً واحداً. كلاهما ينقل عن {sana}.",
        "تقارير متطابقة الألفاظ:",
    ),
}


def document(text: str, name: str, outlet: str, day: int) -> Document:
    received = Received(text, sha256_of(text.encode()), "made", "utf-8")
    published = Published(date(2022, 6, day), Basis.STATED, "field")
    return Document(received.sha256, name, received, Outlet(outlet, Basis.STATED), published)


@pytest.fixture(scope="module")
def read_all() -> tuple[Incident, list[Reading]]:
    using = context()
    told = [(HEAD, "a", 1), (CITES, "b", 1), (LOCAL, "c", 1), (COPY, "d", 2)]
    readings = [read(document(text, name, f"جريدة {name}", day), using) for text, name, day in told]
    (incident,) = incidents(readings, using).found
    return incident, readings


@pytest.mark.parametrize("language", LINES)
def test_each_way_each_side_and_each_merge_is_told_in_a_sentence(
    language: Language, read_all: tuple[Incident, list[Reading]]
) -> None:
    incident, readings = read_all
    text = "\n".join(incident_lines(incident, of_readings(Voice(language), readings)))
    sana = in_both("سانا", [], language, institution=True)
    assert [line for line in LINES[language] if line.format(sana=sana) not in text] == []


def test_the_graph_of_an_incident_holds_every_document_origin_and_reason(
    read_all: tuple[Incident, list[Reading]],
) -> None:
    incident, _ = read_all
    nodes = {node.id: node for node in incident.sources.nodes}
    of_kind = {kind: [node.name for node in nodes.values() if node.kind is kind] for kind in NodeKind}
    assert of_kind[NodeKind.DOCUMENT] == ["a", "b", "c", "d"]
    assert of_kind[NodeKind.TELLER] == ["سانا"]
    assert of_kind[NodeKind.CAMP] == ["syrian_government"]
    assert {node.id for node in nodes.values() if node.kind is NodeKind.ORIGIN} == {o.id for o in incident.origins}
    why = {(t.kind, t.source, t.target): t.reason for t in incident.sources.ties if t.reason is not None}
    assert {key: reason.code for key, reason in why.items() if key[0] is not TieKind.STANDS_WITH} == {
        (TieKind.COPIES, "document:d", "document:c"): "origins.near_copy",
        (TieKind.ONE_WITNESS, "document:b", "document:a"): "origins.both_cite",
    }
    handed = {claim for tie in incident.sources.ties for claim in tie.claims if tie.kind is TieKind.ENDS_IN}
    assert handed == set(incident.claims)
